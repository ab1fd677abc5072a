var Ii=["corrected rollout","raw rollout","rollout without resting places"],E=class extends Error{constructor(t){
super(t),this.name="ReportError"}};function us(s){let t;try{t=JSON.parse(s)}catch{throw new E("This file is da\
maged: its list of tokens cannot be read. Please make the report again.")}if(t?.format!==1)throw new E("This r\
eport was written in a format that its viewer does not know. Please make it again.");let e=_i(t);if(e)throw new E(
`This file is damaged: ${e}. Please make the report again.`);return t}function _i(s){if(!Array.isArray(s.texts)||
!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"its texts and its tokens do not belong toget\
her";let t=s.texts.length;return s.numRows!==t&&s.numRows!==t-1?`it has ${t} tokens but ${s.numRows} attention\
 rows`:s.ids!==null&&s.ids?.length!==t?`it has ${t} tokens but another number of ids`:s.promptLength>=0&&s.promptLength<=
t?!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(s.allLayers)?"it names no layers":Array.isArray(s.
valueNorms)?!Array.isArray(s.sight?.padding)||!Array.isArray(s.sight.starts)||!s.sight.layers?"it does not say\
 which tokens could be seen":!Array.isArray(s.text?.turns)||!Array.isArray(s.text.markup)||!s.text.units?"its \
text is not divided into turns and units":Array.isArray(s.measuredEdges)?"":"its measured edges cannot be read":
"it does not say whose values' sizes are known":"its prompt is longer than its text"}function K(s,t){return s.
allLayers.find(e=>e.layer===t)?.heads??[]}function H(s,t,e=`head ${t}`){return s===-1?`all layers, ${Ii[t]}`:`\
layer ${s}, ${e}`}function st(s,t,e){return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function se(s,t,e){
let n=K(s,t);return n.reduce((o,i)=>Math.abs(i-e)<Math.abs(o-e)?i:o,n[0]??0)}function fs(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function oe(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function ds(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function ms(s,t,e,n,o){let i=fs(s,t,e),r=H(t,e),a=`${r[0].
toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let l=oe(location.pathname,s.suffix,
i);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${i}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function Z(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function ps(s,t){let e=`att-viz-head-${s}-${t}`;return document.readyState==="loading"&&!document.getElementById(
e)?.nextElementSibling&&await new Promise(n=>document.addEventListener("DOMContentLoaded",n,{once:!0})),document.
getElementById(e)?.textContent??null}function gs(s,t){return document.getElementById(`att-viz-head-${s}-${t}`)?.
dataset.roles??null}async function ws(){document.readyState==="loading"&&await new Promise(s=>document.addEventListener(
"DOMContentLoaded",s,{once:!0}))}var O=Float32Array.from({length:256},(s,t)=>(t/255)**2);function S(s){return s*(s+1)/2}function ie(s){let t=Uint8Array.
fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<e.length;o+=
1)n[o]=e.charCodeAt(o);return n}async function re(s,t){let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate")).getReader(),o=new Uint8Array(t),i=0;for(;;){let{done:r,value:a}=await n.read();if(r)return o.subarray(
0,i);if(i+a.length>t)throw await n.cancel(),new RangeError(`more than ${t} bytes`);o.set(a,i),i+=a.length}}var ys=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),Di=8192,
An=new Uint16Array(128).fill(Di);ys.forEach((s,t)=>{An[s]=t});function xs(s){let t=s.length>>1,e=new Uint8Array(
Math.floor((13*t+6*(s.length&1))/8)),n=0,o=0,i=0,r=0;for(let a=0;a<s.length;a+=2){let l=An[s.charCodeAt(a)],h=a+
1===s.length,c=h?0:An[s.charCodeAt(a+1)],u=h?l:l*ys.length+c;for(n|=+!(u<(h?64:8192)),o=o<<(h?6:13)|u&8191,i+=
h?6:13;i>=8&&r<e.length;)i-=8,e[r]=o>>i,r+=1,o&=(1<<i)-1}if(n)throw new RangeError("letters that stand for not\
hing");return e}var Sn=new Uint16Array(257).fill(15361);for(let s=15360;s>=0;s-=1)Sn[Math.round(255*Math.sqrt(bs(s)))]=s;var Mn=class extends Map{cap=1/0};
function bs(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}function $s(s){return 4*Math.ceil(s/
64)+Math.ceil(s*2*16*32/8)}function Es(s,t){let e=Math.ceil(t/64),n=new DataView(s.buffer,s.byteOffset,s.byteLength),
o=Uint32Array.from({length:e},(r,a)=>n.getUint32(4*a,!0)),i=s.slice(4*e);if(o.some(r=>r>8*i.length))throw new RangeError(
"too short");return{bits:i,index:o,read:new Map}}function Q({triangle:s,exact:t},e){let n=Math.floor(e/64),o=t.
read.get(n);return o||(o=Fi(s,t,n),t.read.set(n,o)),o[e%64]}function Fi(s,{bits:t,index:e},n){let o=Hi(t,e[n]),
i=[];for(let r=n*64;i.length<64;r+=1){let a=r*(r+1)/2;if(a+r>=s.length)break;i.push(Bi(s.subarray(a,a+r+1),o))}
return i}function Bi(s,t){let e=new Uint32Array(256);for(let c of s)e[c]+=1;let n=255,o=16;for(;n>0&&e[n]<o;)o-=
e[n],n-=1;let i=n>0?e[n]:0,r=new Set,a=-1;for(let c=0;i>o&&c<o;c+=1)a+=1+t(i-o-a+c),r.add(a);let l=new Mn,h=-1;
for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&(h+=+(u===n),u>n||i<=o||r.has(h))){let f=Sn[u];l.set(
c,bs(f+t(Sn[u+1]-f)))}}return l.cap=l.size===16?Math.min(...l.values()):1/0,l}function Hi(s,t){let e=n=>{let o=0;
for(let i=0;i<n;i+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};return n=>{let o=31-Math.clz32(n),i=2**(o+1)-n,
r=e(o);return r<i?r:2*r+e(1)-i}}var Pi=2,Wi=2**22,ae=6,ks=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);async function vs(s,t,e){
if(typeof DecompressionStream>"u")throw new E("This browser is too old to unpack the weights. Please open the \
file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let n=await re(xs(s),Ui(t));return zi(n,t)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Ui(s){let t=Math.
ceil(s/As(s));return 2+6*s+4*ae*t+S(s)+$s(s)}function zi(s,t){let[e,n]=s;if(e!==Pi||n>3)throw new RangeError("\
not a head");let o=2,i=c=>{if(o+=c,o>s.length)throw new RangeError("too short");return s.subarray(o-c,o)},r=n&
1?qi(i(2*t)):null,a=n&2?ji(i(4*t)):null,l=new Uint8Array(S(t)),h=As(t);for(let c=0;c<t;c+=h){let u=Math.min(t,
c+h),f=i(4*ae),d=new DataView(f.buffer,f.byteOffset,f.byteLength),m=new Uint32Array(ae),p=0;for(let g=0;g<ae;g+=
1)m[g]=p,p+=d.getUint32(4*g,!0);if(p!==S(u)-S(c))throw new RangeError("a band of another size");Ki(l,c,u,i(p),
m)}return{triangle:l,sinkMass:r,norms:a,exact:Es(i(s.length-o),t)}}function Ki(s,t,e,n,o){for(let i=t;i<e;i+=1){
let r=S(i),a=r-i,l=0;for(let h=0;h<i;h+=1)l=n[o[ks[2*s[a+h]+l]]++],s[r+h]=l;s[r+i]=n[o[ks[l]]++]}}function As(s){
return Math.max(1,Math.floor(Wi/s))}function ji(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function qi(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Gi=96*2**20,le=class{#t=new Map;constructor(t,e){this.textOf=t,this.numRows=e}get(t,e){let n=`${t}-${e}`,o=this.#t.
get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let i=this.#e(t,e),r={promise:i,data:null};return this.#t.
set(n,r),i.then(a=>{r.data=a,this.#n()},()=>this.#t.delete(n)),i}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??
null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new E(`The weights of ${H(t,e)} are not in th\
is file.`);let o=await vs(n,this.numRows,H(t,e));return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){
let t=0;for(let[e,n]of[...this.#t].reverse())t+=n.data?.triangle.length??0,t>Gi&&n.data&&t>n.data.triangle.length&&
this.#t.delete(e)}};var Yi=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Vi=/[\u202a-\u202e\u2066-\u2069]/u,Xi=/[\ud800-\udfff]/u,Ji=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Zi=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Qi=/^\p{M}/u,
Ms=/[\u2028\u2029]/u,tr=/^(?:⟨[0-9A-F]{2}⟩)+$/u,ce=/⟨[0-9A-F]{2}⟩/gu,er=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function At(s){return er.test(s.trim())}function Ts(s,t){return tr.test(s)||!t.includes("\u27E8")&&s.search(ce)>=
0}function pt(s,t){return s.includes("\u27E8")&&Ts(s,t)?s.replace(ce,""):s}function tt(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&Ts(s,t)){let e=s.match(ce)??[];return s.split(ce).flatMap((n,o)=>[...n?tt(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...tt(s.slice(0,800)),n,...tt(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):Ji.test(s)?Array.from(
s,e=>({mark:he(e),raw:Ms.test(e)?"":e})):Qi.test(s)?[{mark:"\u25CC",raw:""},...Ss(s)]:Zi.test(s)?Ss(s):[{mark:"",
raw:s}]}function Ss(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=nr(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function nr(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Yi.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):he(s),raw:""}}return s==="\uFEFF"?{mark:he(s),raw:s}:Vi.test(s)||Xi.test(s)||Ms.test(s)?{mark:he(s),raw:""}:
null}function he(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function k(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return jt(s);let e=tt(s).map(i=>i.mark||i.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var sr={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function jt(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,i]=sr[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${i}`:tt(n).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var St=1,or=2,Ls=800,ir=200;function Ns(s){let t=new Uint8Array(s.texts.length);for(let[o,i]of s.text.markup)t.
fill(or,o,i);let e=new Uint8Array(s.texts.length);for(let[o,i]of s.text.added??[])e.fill(1,o,i);let n=s.text.turns.
map(([o,i,r])=>{let a=Os(t,i,r,1);return t.fill(St,i,a),t.fill(St,Os(t,r-1,a-1,-1)+1,r),{label:o,from:i,head:a,
to:r,lines:rr(s,t,e,a,r)}});return{page:s,turns:n,markers:t}}function Os(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function rr(s,t,e,n,o){let i=ar(s.texts,t,n,o),r=cr(i.map(a=>hr(s,t,a)));return i.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((u,f)=>!t[a+f]);return{from:a,to:l,code:r[h],folded:c.length>0&&c.every(Boolean)}})}
function ar(s,t,e,n){let o=[],i=e;for(let r=e;r<n;r+=1){let a=s[r],l=!t[r]&&Tn.test(a),h=r-i,c=h>=Ls&&(/^\s/u.
test(a)||h>=Ls+ir);(l||c)&&r>i&&(o.push([i,r]),i=r),t[r]!==St&&a.endsWith(`
`)&&lr(t,r+1,n)&&(o.push([i,r+1]),i=r+1)}return i<n?[...o,[i,n]]:o}var Tn=/^\r?\n[\s]*[^\S\n]$/u;function lr(s,t,e){
return t>=e||s[t]!==St}function hr(s,t,[e,n]){let o="";for(let i=e;i<n&&o.length<200;i+=1)o+=t[i]?"":pt(s.texts[i],
s.tokens[i]);return o}function cr(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function ue(s,t,e,n){let o="",i="";for(let r=e;r<n;r+=1){let a=pt(s.texts[r],s.tokens[r]);
i+=a,o+=t[r]?"":a,t[r]&&!t[r+1]&&o&&r+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||i}var ur=10;function j(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function Ln(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,i)=>`${o} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var q={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,i)=>`${o} brought most ${i}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...Ln("raw rollout"),noun:"preference",top:ur,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:Ln("raw rollout"),restless:Ln("rol\
lout without resting places")};var On=.0009765625,Nn=2**-24,fe=Rn(.5,1),wt=Float64Array.from({length:256},(s,t)=>Rn(Math.max(0,t-.5),-1)),yt=Float64Array.
from({length:256},(s,t)=>Rn(t+.5,1));function qt(s){return[Math.max(0,s*(1-On)-Nn),Math.min(1,s*(1+On)+Nn)]}function Rn(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*On)+t*Nn))}function de([s,t],[e,n]){let[o,i]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,i>0?Math.min(1,t/i):0]}function R(s,[t,e]){if(!(t>0)&&e<
.01)return it(e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(
n)),i=Math.ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return`${o.toFixed(n)} \xB1 ${i.toFixed(n)}`}function it(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var fr=.5/65535;function M(s,t=fe){return s===0?it(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function N(s,t){
return`${k(s.texts[t])} (token ${t})`}function rt(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:
`head ${e} of layer ${t}`}function Mt(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model rea\
d ${N(e,t)}`:t<e.promptLength?`Just before ${N(e,t)} in the prompt`:`When the model produced ${N(e,t)}`}function me(s,t,e,n){
let o=rt(s.page,s.layer,s.head),i=t===e&&s.alignment==="position"?"itself":N(s.page,e),r=q[s.measure].pair(n.said,
o,i);return`${Mt(s,t)}, ${r}${Cn(s,n)}.`}function Cn({measure:s},{even:t}){return q[s].hasEven?`; an even spre\
ad would be ${M(t)}`:""}function Rs(s,t,e,n,o,i){if(n.absence)return dr(s,t,e,n.absence);let r=q[s.measure],a=rt(
s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${Mt(s,e)}, ${r.none(i(),a)}.`:r.noneLater(i(),N(s.page,e));if(t==="observer"){let c=n.strongest===e?"\
itself":N(s.page,n.strongest);return`${Mt(s,e)}, ${r.most(l.said,a,c)}${Cn(s,l)}.`}let h=Mt(s,n.strongest).replace(
/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(l.said,a,N(s.page,e),h)}${Cn(s,l)}.`}function dr({page:s,
alignment:t},e,n,o){let i=N(s,n);return o==="hidden"?`${i} is set aside, as a place to rest: show what rests t\
o see who looked at it.`:o==="all-hidden"?`${i} could only look at what is set aside, as a place to rest.`:o===
"padding"?`${i} is padding: nothing looks at it, and it looks at nothing.`:e==="observed"?`${i} is the last to\
ken: nothing came after it that could look back.`:o==="first-token"?`${i} is the first token: nothing came bef\
ore it, so there is no attention to show.`:`${i} was never fed back to the model, so it has no row of its own${t===
"position"?"; the other alignment shows what produced it":""}.`}function Cs(s,t,e,n,o){if(t.absence==="first-t\
oken"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let i=s==="observed"?" o\
n average":"",r=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[l,h,c]=t.hiddenMass;r.push(`${R(
l,[h,c])} of ${o.whole}${i} ${o.rests} ${a}.`)}return n&&r.push(`Learned sink: ${M(t.sinkMass,fr)} of the atte\
ntion${i} went to no token at all (this model may set attention aside).`),r.join(" ")}function Is(s,t){let e=s.
tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,
r=>r===" "?"\u2423":"\uFFFD"),i=s.ids?` \xB7 id\xA0${s.ids[t]}`:"";return`Token ${t} \xB7 ${t<s.promptLength?"\
prompt":"completion"} \xB7 piece ${o||"\u2205"}${i}`}function pe(s){let t="is kept as one byte, round(255 \xB7 \u221Aw\
)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exac\
tly those of an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?
`A preference ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to withi\
n \xB10.1% of themselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, a\
nd ${e} of what the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say\
 how far each may be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}\
).`:`${n} Any other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}\
).`}function _s(s,t,{noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e}\
 of ${n}${n>1?" or more":""}, in every report.`;let o=M(t);return`Colour is relative: the strongest colour is \
the largest ${e} shown, ${o}; do not compare it with others.`}function Tt({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function xt(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max(Tt(s).cell,n)),i=r=>Math.max(0,s.count-r/o);return{row:Math.min(
i(s.height),Math.max(0,t)),key:Math.min(i(s.width),Math.max(0,e)),cell:o}}function Gt(s,t,[e,n],o){let{cell:i}=xt(
s,{...t,cell:t.cell*o});return xt(s,{row:t.row+n/t.cell-n/i,key:t.key+e/t.cell-e/i,cell:i})}function ge(s,t,e,n){
return xt(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function In({count:s},{row:t,key:e,cell:n},[o,i]){let r=[
Math.floor(t+i/n),Math.floor(e+o/n)];return r.every(a=>a>=0&&a<s)?r:null}function Yt({width:s,height:t,count:e},{
row:n,key:o,cell:i}){let r=(a,l)=>[Math.floor(a),Math.min(e,Math.ceil(a+l/i-1e-6))];return{rows:r(n,t),keys:r(
o,s)}}function bt(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return xt(s,{row:t[0],
key:e[0],cell:n})}function Ds(s,t,[e,n]){let o=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));return xt(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function Fs(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function we(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function ye(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,i,r]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&i<r&&r<=t?{rows:[n,o],keys:[i,r]}:null}function $t(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function xe(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,i,r,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<i&&r<a&&i<=t&&a<=t,c=l?i>1&&o-1<e:o<e;return h&&c?{from:[o,i],to:[r,a],when:l?"wro\
te":"read"}:null}var mr=32,Bs={low:.2,high:2,step:.05},Vt=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],pr=["why","looked",
"heads","matrix","layers"],gr=new Set("layer head measure alignment hide sides scale gamma cutoff observed obs\
erver".split(" "));function be(s){return{view:s.why?"why":"looked",chosen:null,layer:s.opening[0],head:s.opening[1],
measure:"weight",alignment:"generation",hide:"resting",sides:null,scale:"absolute",gamma:.6,cutoff:0,theme:"au\
to",observed:null,observer:null,pair:"",order:"role",area:"",shades:"text",pool:"max",against:""}}function Dn(s,t){
let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=e.head=null);let n=Object.entries(s).filter(([o,i])=>o!==
"view"&&i!==null&&_n(o,i)!==_n(o,e[o]));return s.view!==Ws(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(
n.map(([o,i])=>[o,_n(o,i)])).toString()}function _n(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join(
"-"):String(t)}function Ws(s,t){return s.some(e=>gr.has(e))?"looked":t.view}function Us(s,t,e){let n=new URLSearchParams(
s.replace(/^#/u,"")),o=n.get("layer")==="all"?-1:Lt(n.get("layer")),i=Lt(n.get("head")),r=o!==null&&K(t,o).length>
0?o:e.layer;return{view:at(n.get("view"),pr,Ws([...n.keys()],e)),chosen:yr(n.get("chosen"),t),layer:r,head:i===
null&&r===e.layer?e.head:se(t,r,i??0),measure:at(n.get("measure"),["weight","value"],e.measure),alignment:at(n.
get("alignment"),["generation","position"],e.alignment),hide:wr(n.get("hide"),t)??e.hide,sides:at(n.get("sides"),
["from","to","both"],e.sides),scale:at(n.get("scale"),["relative","absolute"],e.scale),gamma:Ps(n.get("gamma"),
Bs.low,Bs.high,e.gamma),cutoff:Ps(n.get("cutoff"),0,1,e.cutoff),theme:at(n.get("theme"),["auto","light","dark"],
e.theme),observed:Hs(n.get("observed"),t),observer:Hs(n.get("observer"),t),pair:$t(xe(n.get("pair"),t.texts.length,
t.numRows)),order:at(n.get("order"),["role","layer"],e.order),area:we(ye(n.get("area"),t.numRows)),shades:at(n.
get("shades"),["text","linear","log"],e.shades),pool:at(n.get("pool"),["max","mean"],e.pool),against:xr(n.get(
"against"),t)}}function Ot(s){return Math.max(0,Math.min(mr,s.texts.length-2))}function Lt(s){return s!==null&&
/^\d{1,9}$/u.test(s)?Number(s):null}function wr(s,t){let e=Lt(s);return e===null?null:Math.min(e,Ot(t))}function yr(s,t){
let[e,n,...o]=(s??"").split("-").map(Lt);return e!==null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.
length?[e,n]:null}function Hs(s,t){let e=Lt(s);return e!==null&&e<t.texts.length?e:null}function xr(s,t){let[e,
n,...o]=(s??"").split(".").map(Lt);return e!==null&&n!==null&&n!==void 0&&o.length===0&&st(t,e,n)?`${e}.${n}`:
""}function at(s,t,e){return t.find(n=>n===s)??e}function Ps(s,t,e,n){let o=s===null||s.trim()===""?NaN:Number(
s);return o>=t&&o<=e?o:n}var zs={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Et(s,t,e){let[n,o]=e.split(" "),i=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(Ot(s),Math.max(0,c+i))}}let r=s.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(n==="layer")return a===void 0?{}:{layer:a};let l=K(
s,t.layer),h=l[l.indexOf(t.head)+i];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:K(s,a).at(i>0?0:-1)}}var $e=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(br)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Ks(e).hidden=e!==t}return Ks(t)}#t(t){let e=[...this.list.
children].findIndex(r=>r===document.activeElement),n=this.ids.length-1,i={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(
this.ids[i]))}};function br({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function Ks(s){
return document.getElementById(`view-${s}`)}var Ee=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)n.addEventListener(
"change",()=>t(n.value))}show(t){document.documentElement.dataset.theme=t==="auto"?this.dark.matches?"dark":"l\
ight":t;for(let e of this.radios)e.checked=e.value===t}};function G(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&Y(e,t)}var $r=/\u2068([^\u2068\u2069]*)\u2069/u;function Y(s,t){let e=t.split(
$r);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let i=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(i.textContent=n),n?[i]:[]}))}function ke(s){return s.
replace(/[\u2068\u2069]/gu,"")}var _={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},Bn={light:{more:{..._.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{..._.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{..._.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{..._.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function lt(s){return Array.from({length:63},(t,e)=>{let n=Er(s,e/62),o=[kt(s.ink),
kt("#000000"),kt("#ffffff")].reduce((i,r)=>Fn(i,n)>=4.5||Fn(i,n)>=Fn(r,n)?i:r);return{background:js(n),ink:js(
o)}})}function Er(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[i,r]=[s.stops[n],
s.stops[n+1]].map(kr);return vr(i.map((a,l)=>a+o*(r[l]-a)))}function Fn(s,t){let[e,n]=[qs(s),qs(t)].sort((o,i)=>o-
i);return(n+.05)/(e+.05)}function kt(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function js(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function qs(s){let[t,e,n]=s.map(o=>{let i=o/255;return i<=
.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function kr([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function vr([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,i=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*i,-1.2684380046*
n+2.6097574011*o-.3413193965*i,-.0041960863*n-.7034186147*o+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,
r)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function Ys(){let s=new CSSStyleSheet,t=Gs(":root","light");return s.replaceSync(`@media screen{${t}${Gs(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function Gs(s,t){let e=lt(_[t]),n=e.map(({background:i,ink:r},a)=>`${s}\
 .level-${a+1}{background-color:${i};color:${r}}`),o=[_[t].paper,...e.map(({background:i})=>i)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Ar=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against"],ve=class{#t=new Set;#e=0;#n=!1;constructor(t,e){
this.page=t,this.kinds=e.filter(({fits:r})=>!r||r(t)),this.initial=be(t),this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,Ys()];let n={page:t,heads:new le(ps,t.numRows),text:Ns(t),state:()=>this.state,
change:r=>this.change(r),look:r=>this.look(r)};this.views=new Map(this.kinds.map(r=>[r.id,new r(n)])),this.tabs=
new $e(this.kinds,r=>{this.change({view:r})}),this.theme=new Ee(r=>{this.change({theme:r})},()=>{this.#s()}),this.
writeAddress=Z(()=>{ds(Dn(this.state,this.initial),this.#n),this.#n=!1},150),$("precision",pe("weight"));let o=document.
getElementById("files-link"),i=oe(location.pathname,t.suffix,"index");o&&i&&location.protocol!=="about:"&&(o.setAttribute(
"href",i),o.hidden=!1),this.#i()}async start(){st(this.page,this.state.layer,this.state.head)||this.#r(this.state,
!0),await this.#s(),this.view.reveal?.()}get view(){return this.views.get(this.state.view)}async change(t){let e={
...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),
e.head=se(this.page,e.layer,e.head),!st(this.page,e.layer,e.head)){this.#r(e,!1);return}this.#n||=Ar.some(n=>String(
e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.
find(n=>n.id===t);if(!e)throw new E(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).
join(", ")}.`);await this.change({view:e.id})}async look(t){for(let e of this.views.values())await e.look?.(t)}get snapshot(){
return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){return Object.
assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.theme.show(t.
theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),await e.show(this.state)}#o(){
let t=Us(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.
initial.view}}#i(){window.addEventListener("hashchange",()=>{this.change(this.#o()).then(()=>this.view.reveal?.()),
this.#n=!1}),document.addEventListener("keydown",t=>{let e=zs[t.key],n=t.target instanceof Element&&t.target.matches(
"input, select, button, a, summary"),o=this.kinds.find(({id:i})=>i===this.state.view)?.stepsHeads;e&&o&&!n&&!t.
ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(Et(this.page,this.state,e)))})}#r(t,e){this.view.
show(this.state);let n=Dn(t,{...this.initial,layer:-1,head:-1});G(ms(this.page,t.layer,t.head,n,e))}};function P(s,t,e){let n=s.scales?s.scales[t]:1,o=Q(s,t),i=o.get(e),r=s.triangle[S(t)+e],[a,l]=i===void 0?[wt[r],
yt[r]]:qt(i);return[(i??Math.min(O[r],o.cap))*n,a*n,l*n]}function Nt(s,t,e){return Q(s,t).has(e)}function Vs(s,t,e,n){
let o=S(t),i=Math.min(n,t+1),r=[0,0,0];for(let l=e;l<i;l+=1){let h=s.triangle[o+l];r[0]+=O[h],r[1]+=wt[h],r[2]+=
yt[h]}Q(s,t).forEach((l,h)=>{if(h>=e&&h<i){let c=s.triangle[o+h],[u,f]=qt(l);r[0]+=l-O[c],r[1]+=u-wt[c],r[2]+=
f-yt[c]}});let a=s.scales?s.scales[t]:1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}function et(s,t,e){let n=new Int32Array(e),o=s.starts[s.layers[t]]??[];o.forEach(([a,l,h],c)=>{let u=o[c+1]?.[0]??
e;for(let f=a;f<u;f+=1)n[f]=l+h*(f-a)});let i=new Uint8Array(e).fill(1);for(let[a,l]of s.padding)i.fill(0,a,l);
let r=new Int32Array(e+1);for(let a=0;a<e;a+=1)r[a+1]=r[a]+i[a];return{first:n,realBefore:r}}function C({first:s,
realBefore:t},e,n){return n<=e&&n>=s[e]&&Hn(t,n)&&Hn(t,e)}function W({first:s,realBefore:t},e,n=0){let o=Math.
min(Math.max(s[e],n),e+1);return Hn(t,e)?t[e+1]-t[o]:0}function Hn(s,t){return s[t+1]>s[t]}function U({from:s,when:t},e){let[n,o]=s.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function Rt(s,t,e,n){
let[o,i]=U(e,n),[r,a]=e.to,l=[0,0,0],h=0,c=0;for(let u=o;u<i;u+=1){let f=W(t,u);if(f>0){c+=1;let d=W(t,u,r)-W(
t,u,Math.min(a,u+1));d>0&&(h+=d/f,Vs(s,u,Math.max(r,t.first[u]),a).forEach((m,p)=>{l[p]+=m}))}}return c?{weight:l.
map(u=>u/c),even:h/c}:null}function Ct(s){return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-
e.head)}function Xs(){return new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=()=>{t.port1.close(),s()},t.port2.
postMessage(null)})}var Js=8,Sr=3;async function Pn(s,t,e,n){Mr(s,e);let o=s.layers.flatMap(({layer:c,heads:u})=>c===-1?[]:u.map(f=>({
layer:c,head:f}))),i=new Map(s.layers.map(({layer:c})=>[c,et(s.sight,c,s.numRows)])),r=[],a=performance.now()+
Js,l=0,h=async()=>{for(;l<o.length&&!n?.aborted;){let{layer:c,head:u}=o[l];l+=1;let f=await t.get(c,u).catch(()=>null),
d=i.get(c),m=f&&d&&Rt(f,d,e,s.numRows);if(m){let[p,...g]=m.weight;r.push({layer:c,head:u,weight:p,even:m.even,
bounds:g})}performance.now()>a&&(await Xs(),a=performance.now()+Js)}};return await Promise.all(Array.from({length:Sr},
h)),n?.throwIfAborted(),Ct(r)}function Mr(s,t){for(let o of[t?.from,t?.to]){let[i,r]=Array.isArray(o)?o:[-1,-1];
if(!(Number.isInteger(i)&&Number.isInteger(r)&&i>=0&&i<r&&r<=s.texts.length))throw new E(`Give from and to as \
[first token, the one after the last], within 0 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=U(
t,s.numRows);if(e>=n)throw new E("There is no attention row for these words: nothing was computed from them.")}var D={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at earlier copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the\
 token before"},local:{title:"Local",rests:!1,says:"looks at the five nearest tokens"},uniform:{title:"Spread",
rests:!1,says:"spreads its attention nearly evenly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the fi\
rst token, or on a learned sink"}},ht="none";function F(s){return s===null||s===ht?"No clear role":D[s].title}
function Zs(s,t,e,n){let[o,...i]=(n??"").split(" "),r=s.roles.map(([l])=>l),a=Object.fromEntries(r.map((l,h)=>[
l,/^\d+$/u.test(i[h]??"")?Number(i[h])/1e3:NaN]));return{layer:t,head:e,role:/^\d+$/u.test(o)?r[Number(o)]??null:
null,scores:a}}function Ae(s){let t=Object.keys(D).filter(n=>!D[n].rests),e=Object.keys(D).filter(n=>D[n].rests);
return[...t,ht,...e].map(n=>({role:n,heads:s.filter(o=>(o.role??ht)===n)})).filter(n=>n.heads.length).map(({role:n,
heads:o})=>({role:n,heads:n===ht?o:Tr(o,n)}))}function Tr(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];
return[...s].sort((n,o)=>e(o)-e(n))}function Qs(s,t,e){if(Number.isNaN(t.scores[e]))return null;let n=s.filter(
o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(o=>o.scores[e]>t.scores[e]).length,of:n.length}}function Xt(s){
return Number.isNaN(s)?"\u2013":s.toFixed(2)}var Wn=0;async function It(s){Wn+=1,to();try{return await s}finally{Wn-=1,to()}}function to(){document.documentElement.
toggleAttribute("data-busy",Wn>0)}var eo=5,Lr=4,no=.005;function so(s,t,e){let n=Or(t,e),o=Nr(e),i=new Uint8Array(e);o.forEach(({from:d,to:m},p)=>i.
fill(p,d,m));let r=new Float64Array(o.length),a=new Float64Array(e),l=new Uint32Array(e),h=0,c=0,u=[];for(let d=n+
1;d<e;d+=1){if(W(t,d)===0)continue;c+=1;let m=S(d),p=Q(s,d),g={row:d,key:-1,weight:0};for(let y=t.first[d];y<=
d;y+=1){if(!C(t,d,y))continue;let x=p.get(y)??Math.min(O[s.triangle[m+y]],p.cap);if(y===n){h+=x;continue}r[i[d-
y]]+=x,a[y]+=x,l[y]+=1,x>g.weight&&(g={row:d,key:y,weight:x})}g.key>=0&&u.push(g)}let f=Array.from(a,(d,m)=>({
token:m,share:l[m]>=Lr?d/l[m]:0}));return{distances:o.map(({label:d},m)=>({label:d,share:c?r[m]/c:0})),pairs:u.
sort((d,m)=>m.weight-d.weight||d.row-m.row).slice(0,eo).map(({row:d,key:m})=>({row:d,key:m,mass:P(s,d,m)})),keys:f.
filter(({share:d})=>d>0).sort((d,m)=>m.share-d.share||d.token-m.token).slice(0,eo),first:c?h/c:0}}function Or(s,t){
for(let e=0;e<t;e+=1)if(W(s,e)>0)return e;return 0}function Nr(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function B(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}function Se(s,t){let e=w("span",
"flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");if(n.style.width=`${100*Math.min(
1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=`${100*Math.min(1,t)}%`,e.
append(o)}return e}function oo({layer:s,head:t}){return`L${s}\xB7H${t}`}function io({sentence:s,model:t,promptHash:e,layer:n,head:o,rows:[i,r],precision:a,link:l}){let h=r-i===1?`row\
 ${i}`:`rows ${i}-${r-1}`,c=[`model ${t||"not named"}`,`prompt sha256 ${e.slice(0,16)}`,`L${n}.H${o}`,h,a,l];return ao(
`${s} [att_viz: ${c.filter(Boolean).join("; ")}]`)}function ro([s,t,e]){return ao(R(s,[t,e]))}var Rr={"\u201C":'\
"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"\
*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function ao(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:
Rr[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Me(s,t){return[s,...t].map(e=>e.map(Cr).
join(",")).join(`\r
`)+`\r
`}function Cr(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function Jt(s,t){let e=document.createElement("button");return e.type="button",e.className="quote",e.textContent=
s,e.addEventListener("click",async()=>{let n=await Ir(t());$("live",""),$("live",n?"Copied.":"The browser does\
 not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(()=>delete e.dataset.done,1800)}),
e}async function Ir(s){try{return await navigator.clipboard.writeText(s),!0}catch{let t=document.createElement(
"textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();let e=document.execCommand(
"copy");return t.remove(),e}}var Un=8,Te=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.page=t,this.roleOf=e,this.handlers=n,this.root=document.
getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.getElementById(
"find-actions")}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#i()}sentence({layer:t,
head:e,weight:n,bounds:o,even:i}){let r=this.#n,[a,l]=[this.#s(r.from),this.#s(r.to)];return`When the model ${r.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${Le(n,o)} of its attention to ${l}; an even\
 spread would be ${M(i,0)}.`}#s([t,e]){return`${k(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[];U({...t,when:e},this.page.numRows)[0]<
U({...t,when:e},this.page.numRows)[1]&&n.push(B(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),
this.actions.replaceChildren(...n,Jt("Copy as citation",()=>this.citation()),Jt("Copy as CSV",()=>this.csv()),
B("Clear",()=>this.handlers.change(null)))}citation(){let t=this.#n,[e]=this.#e;return io({sentence:this.sentence(
e),model:this.page.model,promptHash:this.page.promptHash,layer:e.layer,head:e.head,rows:U(t,this.page.numRows),
precision:ro([e.weight,...e.bounds]),link:location.href})}csv(){let t=["rank","layer","head","weight","least",
"most","even","role"],e=this.#e.map(({layer:n,head:o,weight:i,bounds:[r,a],even:l},h)=>{let c=this.roleOf(n,o)??
"";return[h+1,n,o,...[i,r,a,l].map(u=>Number(u.toPrecision(6))),c]});return Me(t,e)}#i(){let t=this.#t?this.#e:
this.#e.slice(0,Un),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(i=>this.#r(i,n)));let o=this.#e.
length;if(!this.#t&&o>Un){let i=B(`Show all ${o} heads`,()=>{this.#t=!0,this.#i(),(this.list.children[Un]?.firstElementChild??
void 0)?.focus()});this.list.append(w("li","more",i))}$("find-scale",o?`The longest bar is ${M(e)}; the mark o\
n each is the even spread.`:"")}#r({layer:t,head:e,weight:n,bounds:o,even:i},r){let a=Le(n,o),l=F(this.roleOf(
t,e)),h=w("button","ranked",w("span","ranked-name",oo({layer:t,head:e})),Se(n/r,i/r),w("span","ranked-number",
a),w("span","ranked-role",l));h.type="button",h.setAttribute("aria-label",`Layer ${t}, head ${e}: ${a}, even s\
pread ${M(i,0)}, ${l}`);let c=this.#n;h.addEventListener("click",()=>this.handlers.look(t,e,c));for(let u of["\
pointerenter","focus"])h.addEventListener(u,()=>this.handlers.point(t,e));return w("li","",h)}};function Le(s,[
t,e]){return s>0?Math.max(e-s,s-t)<=.0011*s?M(s):R(s,[t,e]):e>0?it(e):"0"}var lo=10,_r=100;function zn(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function ho(s,t,e,n){let o=performance.now()+lo;for(let[i,r]of zn(s)){if(performance.now()>o&&
(await Kn(),o=performance.now()+lo),!n())return!1;let a=t.peek(i,r)??await t.get(i,r).catch(()=>null);a&&e(i,r,
a)}return n()}function Kn(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:_r}):setTimeout(s,20)})}var Dr=48;function co(s,t,e=0){let n=Math.min(Dr,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),i=new Float64Array(
n*n),r=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;r[o[h]]+=1;for(let u=0;u<=h;u+=1)i[c+o[u]]+=u<
e?0:O[s[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=i[h]/r[Math.floor(h/n)];l[h]=Math.
round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Fr=10,Oe=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await Kn(),t=performance.now()+Fr),!this.inSight()){this.#e=
[];break}if(!this.#i(e))try{let{triangle:n}=await this.heads.get(e.layer,e.head);this.#t.set(this.#o(e),co(n,this.
numRows,this.aside)),this.#i(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o({layer:t,head:e}){return`${t}\
-${e}-${this.aside}`}#i(t){let e=this.#t.get(this.#o(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{
side:o,levels:i}=e,r=Br(document.documentElement.dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return i.
forEach((l,h)=>a.data.set(r[l],4*h)),t.canvas.width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function Ne(){
let s=document.createElement("canvas");return s.width=s.height=1,s.setAttribute("aria-hidden","true"),s}function Br(s){
return[_[s].paper,...lt(_[s]).map(({background:e})=>e)].map(e=>[...kt(e),255])}var Re=class{#t=0;constructor(t,e,n,o,i){this.root=t,this.context=e,this.heads=n.filter(({layer:r})=>r!==-1),this.
pictures=o,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:n,heads:o}=this.context;this.one=t;let i;
try{i=await o.get(t.layer,t.head)}catch(a){a instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",
a.message));return}if(e!==this.#t||t.layer===-1)return;let r=so(i,et(n.sight,t.layer,n.numRows),n.numRows);this.
root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??`head ${t.head}`}`),w("p","",t.role?`${F(
t.role)}: ${D[t.role].says}.`:"No clear role in this text."),w("div","detail-actions",B("Show in the text",()=>this.
handlers.open(t)),B(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t))),this.#e(
t),w("h4","","How far it looks"),Hr(r),w("h4","","Where it looks hardest"),this.#n(t,r),w("h4","","What gets m\
ost"),this.#s(r),w("p","note",`Without the first token, which gets ${r.first.toFixed(2)} on average. Means are\
 true to \xB1${no}.`))}#e(t){let e=w("ul","detail-scores");for(let n of Object.keys(D).filter(o=>o in t.scores)){
let o=Qs(this.heads,t,n),i=o?`${o.rank} of ${o.of}`:"not in this text",r=w("span","detail-number",Xt(t.scores[n]));
e.append(w("li","",w("span","",F(n)),r,w("span","note",i)))}return e}#n({layer:t,head:e},{pairs:n}){let{texts:o}=this.
context.page,i=w("ol","detail-list");for(let{row:r,key:a,mass:[l,...h]}of n){let c=`${k(o[r],14)} (${r}) \u2192 ${k(
o[a],14)} (${a})`,u=B("",()=>{this.context.look({layer:t,head:e,row:r,key:a})});u.append(w("span","",c),w("spa\
n","detail-number",Le(l,h))),i.append(w("li","",u))}return i}#s({keys:t}){let{texts:e}=this.context.page,n=t.map(
({token:o,share:i})=>w("li","",w("span","",`${k(e[o],18)} (${o})`),w("span","detail-number",i.toFixed(2))));return w(
"ol","detail-list",...n)}};function Hr({distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({
label:n,share:o})=>w("li","",w("span","",n),Se(o/t),w("span","detail-number",o.toFixed(2))));return w("ul","de\
tail-distances",...e)}var Ce=class{chosen=[];constructor(t,e,n,o){this.root=t,this.draw=e,this.open=n,this.changed=
o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.chosen.length?e:[...this.chosen.slice(
-(Pr-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.chosen.length===0;let t=this.chosen.map(({
layer:n,head:o})=>({layer:n,head:o,canvas:Ne()})),e=this.chosen.map((n,o)=>{let i=`Layer ${n.layer}, head ${n.
head}`,r=B("",()=>this.open(n));r.className="beside-picture",r.setAttribute("aria-label",`${i}: show in the te\
xt`),r.append(t[o].canvas);let a=B("\xD7",()=>this.toggle(n));a.setAttribute("aria-label",`Take ${i} away`);let l=n.
role?` \xB7 ${F(n.role).toLowerCase()} ${Xt(n.scores[n.role])}`:"";return w("figure","",w("figcaption","",w("s\
pan","",`${i}${l}`),a),r)});this.root.querySelector(".beside-heads").replaceChildren(...e),this.draw(t)}},Pr=4;var Ie=class{cells=[];#t=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.addEventListener(
"click",i=>this.#i(i,o.choose)),t.addEventListener("pointerover",i=>this.#i(i,o.point)),t.addEventListener("fo\
cusin",i=>this.#i(i,o.point)),t.addEventListener("keydown",i=>this.#r(i))}show(t,e){let n=e?this.heads.filter(
({role:o})=>(o??ht)===e):this.heads;this.cells=[],this.root.replaceChildren(...t==="role"?this.#e(n,e):this.#n(
n)),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.find(o=>o.layer===t&&o.head===e)??
this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(o.layer===t&&o.head===e)),o.
button.tabIndex=o===n?0:-1}#e(t,e){let n=t.filter(({layer:r})=>r!==-1),o=Ae(n).map(({role:r,heads:a})=>{let l=D[r]?.
says;if(D[r]?.rests&&!e&&!this.#t){let h=`${a.length} ${a.length===1?"head rests":"heads rest"} on the first t\
oken`,c=B("Show them",()=>{this.#t=!0,this.show("role",e),this.cells.find(({role:f})=>f===r)?.button.focus()});
return w("section","heads-group folded",w("h3","",h),w("p","note","Heads that find nothing to look for put the\
ir attention where it does no harm."),c)}return this.#s(`${F(r)} \xB7 ${a.length}`,l??"",a,r)}),i=t.filter(({layer:r})=>r===
-1);return i.length?[...o,this.#s("All layers: rollout","",i,"")]:o}#n(t){return[...new Set(t.map(({layer:n})=>n))].
map(n=>{let o=t.filter(i=>i.layer===n);return this.#s(n===-1?"All layers":`Layer ${n}`,"",o,"")})}#s(t,e,n,o){
let i=n.map(a=>this.#o(a,o));this.cells.push(...i);let r=w("section","heads-group",w("h3","",t));return e&&r.append(
w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),r.append(w("div","heads-cells",...i.map(({button:a})=>a))),
r}#o(t,e){let{layer:n,head:o}=t,i=Ne(),r=e&&e!==ht?e:t.role,a=r?Xt(t.scores[r]):"",l=n===-1?["Corrected","Raw",
"No rests"][o]:e?`${n}\xB7${o}`:String(o),h=w("button","head-cell",i,w("span","head-name",l),w("span","head-sc\
ore",a));h.type="button";let c=H(n,o,this.page.headNames[o]),u=r?`, ${F(r).toLowerCase()} ${a}`:"";return h.setAttribute(
"aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}`),h.toggleAttribute("data-rests",!!(t.role&&D[t.role].rests)),
{...t,button:h,canvas:i}}#i(t,e){let n=t.target instanceof Element?t.target.closest(".head-cell"):null,o=n&&this.
cells.find(i=>i.button===n);o&&e(o)}#r(t){let e=this.cells.findIndex(({button:r})=>r===t.target);if(e<0)return;
let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,ArrowDown:1}[t.key],i=n===
void 0?o?this.#a(e,o):void 0:this.cells[n];i&&(t.preventDefault(),this.cells.forEach(({button:r})=>r.tabIndex=
-1),i.button.tabIndex=0,i.button.focus())}#a(t,e){let n=this.cells[t].button.getBoundingClientRect(),o=NaN,i;for(let r=t+
e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*(a.top-n.top)<4)continue;
if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);i=!i||l<i.off?{off:l,cell:this.
cells[r]}:i}return i?.cell}};function uo(s){let t=[];return s.forEach((e,n)=>{let o=n>0?s[n-1]:"";t.length&&/^[\p{L}\p{M}\p{N}]/u.test(e)&&
/[\p{L}\p{M}\p{N}]$/u.test(o)?t[t.length-1][1]=n+1:t.push([n,n+1])}),t}var _e=class{#t;#e;#n=null;#s=0;constructor(t,e,n){this.root=t,this.choose=n,this.#t=uo(e.texts),this.#e=this.#t.
map(([o,i],r)=>{let a=e.texts.slice(o,i).join(""),l=w("span",At(a)?"special":/^\n+$/u.test(a)?"break":"",a);return l.
setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.setAttribute("aria-label",`${k(a)}, ${i-
o===1?`token ${o}`:`tokens ${o} to ${i-1}`}`),l.dataset.word=String(r),l.tabIndex=r===0?0:-1,l}),t.append(...this.#e),
t.addEventListener("click",o=>{let i=o.target instanceof Element?o.target.closest("[data-word]"):null;i instanceof
HTMLElement&&(this.#r(Number(i.dataset.word),!1),this.#o(Number(i.dataset.word),o.shiftKey))}),t.addEventListener(
"keydown",o=>this.#i(o))}show(t){this.#n=t?null:this.#n,this.pair=t;let e={from:t?.from??this.#n,to:t?.to??null};
this.#t.forEach((n,o)=>{let i=[fo(n,e.from)?"from":"",fo(n,e.to)?"to":""].filter(Boolean),r=this.#e[o];r.setAttribute(
"aria-selected",String(i.length>0)),r.dataset.end=i.join(" ")})}#o(t,e){let n=this.#t[t];if(e&&(this.#n||this.
pair)){let o=this.#n??this.pair.to,i=[Math.min(o[0],n[0]),Math.max(o[1],n[1])];this.#n?(this.#n=i,this.choose(
i,null,!0)):this.choose(this.pair.from,i,!0)}else if(this.#n){let o=this.#n;this.#n=null,this.choose(o,n,!1)}else
this.#n=n,this.choose(n,null,!1)}#i(t){let e=this.#t.length-1,o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-12,ArrowDown:12,
Home:-e,End:e}[t.key];o!==void 0?(t.preventDefault(),this.#r(Math.min(e,Math.max(0,this.#s+o)),!0)):(t.key==="\
Enter"||t.key===" ")&&(t.preventDefault(),this.#o(this.#s,t.shiftKey))}#r(t,e){this.#e[this.#s].tabIndex=-1,this.#s=
t,this.#e[t].tabIndex=0,e&&this.#e[t].focus()}};function fo([s,t],e){return e!==null&&s<e[1]&&t>e[0]}var De=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(Jt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#t()),window.addEventListener(
"beforeprint",()=>this.#t())}#t(){let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)
return;let n=Object.keys(D),o=["Layer","Head","Role",...n.map(F)].map(r=>{let a=w("th","",r);return a.scope="c\
ol",a});t.append(w("tr","",...o));let i=this.heads.map(({layer:r,head:a,role:l,scores:h})=>{let c=[r,a,F(l),...n.
map(u=>Number.isNaN(h[u])?"\u2013":h[u].toFixed(3))];return w("tr","",...c.map(u=>w("td","",String(u))))});e.append(
...i)}csv(){let t=Object.keys(D),e=this.heads.map(({layer:n,head:o,role:i,scores:r})=>[n,o,i??"",...t.map(a=>r[a])]);
return Me(["layer","head","role",...t],e)}};var Fe=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s=null;constructor(t){
this.context=t}get door(){let{page:t,heads:e}=this.context;return{findHeads:async n=>(await Pn(t,e,n)).map(({layer:o,
head:i,weight:r,even:a})=>({layer:o,head:i,weight:r,even:a}))}}async mount(t){let{page:e,heads:n,change:o}=this.
context;await ws(),this.roles=e.layers.flatMap(({layer:h,heads:c})=>c.map(u=>Zs(e,h,u,gs(h,u)))),this.pictures=
new Oe(n,e.numRows,()=>!t.hidden);let i=({layer:h,head:c})=>{o({view:"looked",layer:h,head:c})},r=h=>document.
getElementById(h);this.beside=new Ce(r("beside"),()=>this.#o(),i,()=>{this.detail?.one&&this.detail.show(this.
detail.one)}),this.detail=new Re(r("head-detail"),this.context,this.roles,this.pictures,{open:i,beside:h=>this.
beside?.toggle(h),isBeside:h=>!!this.beside?.chosen.includes(h)});let a=(h,c)=>{let u=this.roles?.find(f=>f.layer===
h&&f.head===c);u&&u!==this.detail?.one&&this.detail?.show(u)};this.grid=new Ie(r("heads"),e,this.roles,{choose:i,
point:({layer:h,head:c})=>a(h,c),drawn:()=>this.#o()}),this.picker=new _e(r("find-text"),e,(h,c)=>this.#i(h,c));
let l=(h,c)=>this.roles?.find(u=>u.layer===h&&u.head===c)?.role??null;this.ranking=new Te(e,l,{look:(h,c,u)=>{
this.#a(h,c,u)},point:a,change:h=>{o({pair:$t(h)})}}),this.table=new De(r("roles-table"),this.roles);for(let h of t.
querySelectorAll("input[name=order]"))h.addEventListener("change",()=>{o({order:h.value})});this.#h(r("role-ch\
ips"))}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll("input[name=order]"))n.checked=
n.value===t.order;let e=`${t.order} ${this.#t}`;e!==this.#e?(this.#e=e,this.grid?.show(t.order,this.#t)):this.#o(),
this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),
await this.#r(t.pair)}#o(){let t=[...this.grid?.cells??[]].map(({layer:i,head:r,canvas:a})=>({layer:i,head:r,canvas:a})),
n=[...(this.beside?.chosen??[]).map(({layer:i,head:r},a)=>({layer:i,head:r,canvas:document.querySelectorAll(".\
beside-picture canvas")[a]})).filter(({canvas:i})=>i),...t],{hide:o}=this.context.state();this.pictures?.draw(
n,o==="resting"?1:Math.max(1,o))}#i(t,e){let{page:n,change:o}=this.context;if(!e){this.#n="",this.#s?.abort(),
this.picker?.show(null);let l=`From ${k(n.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked a\
t.`;this.ranking?.say(l);return}let[i,r]=e[0]>=t[1]?[e,t]:[t,e],a={from:i,to:r,when:i[0]>0&&i[0]>=n.promptLength?
"wrote":"read"};o({pair:$t(a)})}async#r(t){let{page:e,heads:n}=this.context;if(t===this.#n)return;this.#n=t,this.#s?.
abort();let o=xe(t,e.texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let i=new AbortController;
this.#s=i;try{let r=await It(Pn(e,n,o,i.signal));this.ranking?.show(o,r)}catch(r){if(i.signal.aborted)return;if(!(r instanceof
E))throw r;this.ranking?.say(r.message)}}async#a(t,e,n){let[,o]=U(n,this.context.page.numRows);await this.context.
look({layer:t,head:e,row:o-1,key:n.to[0]})}#h(t){let e=(this.roles??[]).filter(({layer:i})=>i!==-1),o=[{role:"",
count:e.length}].concat(Ae(e).map(({role:i,heads:r})=>({role:i,count:r.length}))).map(({role:i,count:r})=>{let a=i===
""?"All":i===ht?F(null):F(i),l=w("button","chip",`${a} `,w("span","chip-count",String(r)));return l.type="butt\
on",l.setAttribute("aria-pressed",String(i===this.#t)),l.addEventListener("click",()=>{this.#t=i,o.forEach(h=>h.
setAttribute("aria-pressed",String(h===l))),this.show(this.context.state())}),l});t.append(...o)}};function V(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function ct(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function mo(s,t,e){let n=new Float32Array(e),o=S(t),i=s.scales?s.scales[t]:1,r=Q(s,t);for(let a=0;a<=t;a+=1)n[a]=
Math.min(O[s.triangle[o+a]],r.cap)*i;return r.forEach((a,l)=>{n[l]=a*i}),n}function Be(s,t){let{norms:e}=s,n=s.
data.scales&&s.beside||s.data,{triangle:o,sinkMass:i}=n,r=S(t),a=[0,0,0],l=[0,0,0];for(let u=0;u<=t;u+=1){if(!C(
s.sight,t,u))continue;let f=o[r+u],d=e?e[u]:1,m=u<s.hide?a:l;m[0]+=O[f]*d,m[1]+=wt[f]*d,m[2]+=yt[f]*d}Q(n,t).forEach(
(u,f)=>{if(C(s.sight,t,f)){let d=o[r+f],[m,p]=qt(u),g=e?e[f]:1,y=f<s.hide?a:l;y[0]+=(u-O[d])*g,y[1]+=(m-wt[d])*
g,y[2]+=(p-yt[d])*g}});let h=i?i[t]:0;e||l.forEach((u,f)=>{l[f]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,
factor:e?c>0?1/c:0:1}}function po({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=de([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function He(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=Be(s,n);t[n]=po(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function qn(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=V(s.alignment,t,s.numRows);
if(n===null)return jn(e,t===0?"first-token":"last-token");let{data:o,norms:i,sight:r}=s,a=Be(s,n),l=S(n),h=a.factor*
(o.scales?o.scales[n]:1),c=Q(o,n);for(let u=s.hide;u<=n;u+=1)if(C(r,n,u)){let f=Math.min(O[o.triangle[l+u]],c.
cap);e[u]=f*(i?i[u]:1)*h}return c.forEach((u,f)=>{f>=s.hide&&C(r,n,f)&&(e[f]=u*(i?i[f]:1)*h)}),{weights:e,...wo(
e),hiddenMass:po(s,a),sinkMass:a.sink,absence:W(r,n)===0?"padding":W(r,n,s.hide)===0?"all-hidden":""}}function go(s,t,e){
let n=new Float32Array(s.numTokens).fill(NaN);if(t<s.hide)return jn(n,"hidden");let{data:o,norms:i,sight:r}=s,
a=[0,0,0],l=0,h=0;for(let c=t;c<s.numRows;c+=1){let u=ct(s.alignment,c,s.numTokens);if(u!==null&&C(r,c,t)){let f=e.
factor[c]*(i?i[t]:1)*(o.scales?o.scales[c]:1),d=Q(o,c),m=o.triangle[S(c)+t];n[u]=(d.get(t)??Math.min(O[m],d.cap))*
f,(e.hidden[c]??[]).forEach((p,g)=>{a[g]+=p}),l+=o.sinkMass?o.sinkMass[c]:0,h+=1}}return h===0?jn(n,t<s.numRows&&
W(r,t)===0?"padding":"last-token"):{weights:n,...wo(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function Gn(s,t,e){
let n=[];for(let o=0;o<s.length;o+=1){let i=s[o];if(i>0&&i>=e&&(n.length<t||i>s[n[n.length-1]])){let r=n.length;
for(;r>0&&s[n[r-1]]<i;)r-=1;n.splice(r,0,o),n.length=Math.min(n.length,t)}}return n}function wo(s){let t=-1,e=0;
for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);return{strongest:t,maximum:e}}function jn(s,t){return{weights:s,
strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,absence:t}}var Wr=.25,Ur=8,zr=4;function Pe({triangle:s},t,e){let n=0;for(;t!==-1&&n<zr&&e-n>Ur;){let o=0;for(let i=n+1;i<
e;i+=1)o+=O[s[S(i)+n]];if(o/(e-n-1)<=Wr)break;n+=1}return n}function Ue(s,t,e,n,o){let i=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&xo(n,a.queries)&&
xo(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,l)=>!a||yo(l)<
yo(a)?l:a,null)}function _t(s){return`Without ${We(s.queries)*We(s.keys)>1?"the edges between these tokens":"t\
his edge"}${Kr(s)}, log P(${k(s.next)}) changes by ${Yn(s.change)} (${Vn(s.change)} times as likely).`}function Yn(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Vn(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Kr({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function yo({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+We(e)*We(n)}function We([
s,t]){return t-s}function xo(s,[t,e]){return t<=s&&s<e}function X(s,t,e){let n=V(s.alignment,t,s.numRows);if(n===null||!C(s.sight,n,e))return null;let{data:o,norms:i,
beside:r,hide:a}=s,l=P(o,n,e),h=Nt(o,n,e),c=1/W(s.sight,n);if(o.scales||r)return{shown:l,exact:h&&(!r||Nt(r,n,
e)),left:null,beside:r?P(r,n,e):null,even:c};if(!i&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let u=Be(s,n),f=l.map(m=>m*(i?i[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:i?bo(f,d):l,exact:h,left:a>
0&&e>=a?bo(f,u.rest):null,beside:i?l:null,even:c}}function ft(s,{shown:t,exact:e,left:n,beside:o}){return{number:s.
norms||s.data.scales?Xn(t):$o(t,e),beside:o?s.norms||!s.beside?.scales?$o(o,e):Xn(o):"",left:n?` (${Xn(n)} of \
what did not rest)`:""}}function bo([s,...t],[e,...n]){return[e>0?s/e:0,...de(t,n)]}function Xn([s,t,e]){return R(
s,[t,e])}function $o([s,t,e],n){return s>0?n?M(s):R(s,[t,e]):it(e)}function Dt(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Eo(s,t,e){let n=Dt(t,e),o=new Uint8Array(
s.length);for(let i=0;i<s.length;i+=1){let r=s[i];r>0&&r>=t.cutoff&&(o[i]=Math.round(63*Math.min(1,r/n)**t.gamma))}
return o}function ko(s,t,e){let n=Dt(s,t);return Array.from({length:e},(o,i)=>n*(i/(e-1))**(1/s.gamma))}var jr=5,qr=5;function vo(s,t,e,n,o,i){let r=i.frozen??i.pointed;if(r===null)return Jn(s,"Point at a token to \
see its attention here.");let a=o==="observer"?qn(e,r):go(e,r,n),l=j(s,t),h={page:s,layer:t.layer,head:t.head,
alignment:t.alignment,measure:l},c=q[l],u=i.frozen!==null&&i.pointed!==null?i.pointed:r,f=o==="observer"?[r,u]:
[u,r],d=u===r?a.strongest:u,m=Vr(h,e,o==="observer"?[r,d]:[d,r]),p=u!==r&&!a.absence?Yr(h,e,f,a.weights[u]):Rs(
h,o,r,a,(x,T)=>So(e,x,T),()=>Gr(e,o,r)),g={...t,top:c.top},y=[Cs(o,a,e.hide,e.data.sinkMass!==null,c)];return t.
cutoff>0&&!a.absence&&y.push(Xr(a.weights,t.cutoff,c.noun)),{subject:r,pointed:u===r?-1:u,frozen:i.frozen!==null,
weights:a.weights.map(x=>x>=t.cutoff?x:NaN),levels:Eo(a.weights,g,a.maximum),sentence:`${p}${m}`,mass:y.filter(
Boolean).join(" "),detail:Is(s,u),strongest:Gn(a.weights,jr,t.cutoff).map(x=>({token:x,weight:a.weights[x]})),
legend:ko(g,a.maximum,qr),scale:_s(t.scale,a.maximum,c)}}function Jn(s,t){return{subject:-1,pointed:-1,frozen:!1,
weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:t,mass:"",detail:"",
strongest:[],legend:[],scale:""}}function Ao(s,t){let e=s.texts.length-1,n=s.why?s.why.words[s.why.chosen][0]:
s.promptLength,o=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};let{weights:i}=qn(t,o),r=i.
map((a,l)=>l===0||l>=o||At(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{observed:Gn(r,1,0)[0]??0,observer:o}}
function So(s,t,e){let n=t<0||e<0?null:X(s,t,e);return n&&{said:ft(s,n),even:n.even}}function Gr(s,t,e){let n=fe;
if(s.norms||s.data.scales){n=0;for(let o=0;o<s.numTokens;o+=1){let i=t==="observer"?X(s,e,o):X(s,o,e);n=Math.max(
n,i?.shown[2]??0)}}return it(n)}function Yr(s,t,[e,n],o){let i=n<t.hide,r=Number.isNaN(o)&&!i?null:So(t,e,n);if(r)
return`${me(s,e,n,r)}${i?" It is set aside: it has no colour here.":""}`;let a=V(t.alignment,e,t.numRows);return a!==
null&&n<=a&&!C(t.sight,a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside this layer\u2019s \
window.`:n===e?`Token ${n} was not there yet when this attention was computed.`:`Token ${n} comes after token ${e}\
: a model that reads from left to right cannot look ahead.`}function Vr({page:s,layer:t,head:e},n,[o,i]){let r=o<
0||i<0?null:V(n.alignment,o,n.numRows),a=r===null?null:Ue(s,t,e,r,i);return a?` ${_t(a)}`:""}function Xr(s,t,e){
let n=0,o=0;for(let i of s)n+=i>=t?1:0,o+=Number.isNaN(i)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or m\
ore and shown.`}var ze=class{constructor(t,e,n,o){this.page=t,this.layer=Mo("layer"),this.head=Mo("head"),this.hide=Zn("hide"),
this.gamma=Zn("gamma"),this.cutoff=Zn("cutoff"),this.hide.max=String(Ot(t)),this.cutoff.max=String(Vt.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>Jr(i))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Zr(this.hide.value,Ot(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of Ft("rests"))i.addEventListener("change",()=>n({hide:i.value==="0"?0:"restin\
g"}));for(let i of Ft("sides"))i.addEventListener("change",()=>o(i.value));for(let i of Ft("moment"))i.addEventListener(
"change",()=>n({alignment:i.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:Vt[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>n(Et(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of Ft(i))r.addEventListener("change",()=>n({[i]:r.value}));for(let i of Ft("rollout"))i.
addEventListener("change",()=>n({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:l}=be(t);n({hide:i,scale:r,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=Vt.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(n<0?Vt.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of Ft(i))a.checked=a.value===r;let o=new Set([t.alignment,j(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":""]);for(let i of document.querySelectorAll("[data-explains]")){
let r=i.getAttribute("data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(a=>o.has(a)))}this.#n(
t)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=K(this.page,t.layer).map(i=>{let r=t.layer===
-1?j(this.page,{...t,head:i}):this.page.headNames[i],a=st(this.page,t.layer,i)?"":" (other file)";return[r??`${i}${a}`,
String(i)]}),o=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(n)!==JSON.stringify(o)&&this.head.
replaceChildren(...n.map(([i,r])=>new Option(i,r))),this.head.value=String(t.head)}#n(t){for(let e of document.
querySelectorAll("[data-step]")){let n=Et(this.page,t,e.dataset.step??""),o=Object.entries(n).every(([i,r])=>t[i]===
r);e.setAttribute("aria-disabled",String(o))}}};function Jr(s){return new Option(s===-1?"All layers: rollout":
String(s),String(s))}function Zr(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(s))||0))}function Mo(s){return document.
getElementById(s)}function Zn(s){return document.getElementById(s)}function Ft(s){return[...document.querySelectorAll(
`input[name=${s}]`)]}var Qn=["low","half","high"];var dt=class{#t=1;#e=0;#n=!1;constructor(t){this.root=t,this.handle=t.querySelector(".sheet-handle"),this.handle.
addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%Qn.length)}),this.handle.addEventListener("pointerd\
own",e=>{this.#e=e.clientY,this.#n=!1,this.handle.setPointerCapture(e.pointerId)}),this.handle.addEventListener(
"pointermove",e=>{let n=this.#e-e.clientY;this.handle.hasPointerCapture(e.pointerId)&&Math.abs(n)>40&&(this.#n=
!0,this.#e=e.clientY,this.#s(this.#t+Math.sign(n)))}),this.handle.addEventListener("keydown",e=>{let n={ArrowUp:1,
ArrowDown:-1}[e.key];n&&(e.preventDefault(),this.#s(this.#t+n))}),this.#s(this.#t)}#s(t){this.#t=Math.min(Qn.length-
1,Math.max(0,t)),this.root.dataset.height=Qn[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${Qr[this.#t]}`)}},Qr=["a line","half","most of the screen"];var Ke=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,i){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=i,i){e.forEach(l=>this.#s(l));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[ts(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?mt(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#h(),l=!1;if(this.
all.forEach((h,c)=>{let u=c>=a.from&&c<a.to;u!==h.filled&&(u||!this.#i(h))&&(l=!0,u?this.#s(h):this.#o(h))}),!l)
break}let i=t?mt(t).top-e:0;Math.abs(i)>=1&&n.scrollBy({top:i,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#i(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#r(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#l(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#l(t-n,e+n)}#l(t,e){let n=this.
all.length;return{from:ts(0,n,o=>mt(this.all[o]).bottom>=t),to:ts(0,n,o=>mt(this.all[o]).top>e)}}};function mt({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function ts(s,t,e){let[n,o]=[s,t];for(;n<
o;){let i=n+o>>1;e(i)?o=i:n=i+1}return n}var To=/^ (?=[^\s\p{C}\p{M}])/u,Lo=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Oo({page:s},t){let e=nt(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=nt(
"turn-label");o.textContent=t.label;let i=nt("turn-head");i.append(o);let r=nt("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function No(s,t,e){let{page:n}=s,o=nt(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let i=t.from;i<t.to;i+=1){!s.markers[i]&&To.test(n.texts[i])&&!(i===t.from&&ta(s,i))&&o.append(" ");let a=es(
s,i,i===t.from);e(i,a),o.append(a)}return o}function ta({turns:s},t){return s.some(({head:e})=>e===t)}function es({
page:s,markers:t},e,n=!1){let o=document.createElement("span");o.className="token",o.dataset.token=String(e);let i=s.
texts[e];if(t[e]){let h=tt(i,s.tokens[e]).map(({mark:c,raw:u})=>c||u).join("").trim();return o.dataset.chip=t[e]===
St?"thin":"named",o.dataset.name=h,o.title=h,o.setAttribute("aria-label",jt(i)),o}let a=n&&Tn.test(i)?i.replace(
/^\r?\n/u,""):i.replace(To,""),l=tt(a,s.tokens[e]);return l.length===1&&!l[0].mark?o.textContent=l[0].raw:o.append(
...l.map(ea)),(!i.trim()||l.every(h=>h.mark))&&(o.setAttribute("aria-label",jt(i)),o.title=l.some(({mark:h})=>Lo.
test(h))?jt(i):""),At(s.tokens[e])&&(o.dataset.special=""),o}function ea(s){if(!s.mark)return document.createTextNode(
s.raw);let t=document.createElement("span"),e=s.raw===" "||s.raw==="	"?"mark over":"mark";return t.className=Lo.
test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=s.raw,t}function nt(s){let t=document.createElement(
"div");return t.className=s,t}var Ro=96,je=class{#t=[];constructor(t,e,n,o,i){this.from=e,this.to=n,this.element=nt("fold"),this.body=nt("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(i?"span":"button"),this.toggle.className="fol\
d-toggle";let r=Array.from(ue(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=r.length>Ro?`${r.slice(0,Ro-
1).join("")}\u2026`:r.join(""),l=document.createElement("bdi");l.textContent=a,this.toggle.append(o?"Added by \
the chat template: \u201C":"\u201C",l,"\u201D"),i?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",h=>{i&&(h.key==="Enter"||h.key===" ")&&(h.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.subarray(this.
from,this.to).reduce((r,a)=>Math.max(r,a),0),o=e.subarray(this.from,this.to).reduce((r,a)=>Math.abs(a)>Math.abs(
r)?a:r,0),i=["fold-toggle",n>0?`level-${n}`:"",o>0?"for":o<0?"against":""];this.toggle.className=i.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var na=160,sa=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Co(s,t,e,n,o){let i=[],r=[],a=[];for(let l of t.turns){let{element:h,head:c,body:u}=Oo(t,l);for(let f=l.
from;f<l.head;f+=1){let d=es(t,f);o(f,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let f of oa(l.lines)){let d=null;f[0].folded&&(d=new je(t,f[0].from,f[f.length-1].to,r.length===0,n),r.push(
d),u.append(d.element));for(let m of e?f.map(p=>[p]):ia(f)){let p=ra(t,m,d);(d?.body??u).append(p.element),i.push(
p),a.push({element:{getBoundingClientRect:()=>mt(p)},from:p.from,to:p.to})}}s.append(h)}return{blocks:i,folds:r,
stretches:a}}function oa(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function ia(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=na?n.push(e):t.push([e])}
return t}function ra({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],i=s.texts.slice(n,o).join("");return{
element:nt(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:i.length+(i.match(sa)?.
length??0),filled:!1}}function ns({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,r=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!aa(e,l)){let h=Number(l.getAttribute("data-token"));r??=h,a=h+1}return r===
null?null:[o?0:r,i?t.texts.length:a]}function _o(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function aa(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Do(s,t){let e=ns(s,t);if(!e)return"";let[n,o]=e,i=s.trueText(n,o),r=Io(s,n,
t.startContainer,t.startOffset,!0),a=Io(s,o-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function Io(s,t,e,n,o){
let i=s.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||s.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),o?r.setEnd(e,n):r.setStart(e,n);let a=i.
textContent??"",l=pt(s.page.texts[t],s.page.tokens[t]),h=o&&r.toString()!==""?l.length-a.length:0;return Math.
max(0,r.toString().length+h)}var la=1e5;function Fo({texts:s,tokens:t}){let e=s.map((o,i)=>pt(o,t[i])),n=new Uint32Array(e.length+1);return e.
forEach((o,i)=>{n[i+1]=n[i]+o.length}),{text:e.join(""),starts:n}}function Bo(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Ho({text:s,starts:t},e){let n=[],o=0;for(let i of e?
s.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[o+1]<=i.index;)o+=1;let a=o;for(;t[a+
1]<r;)a+=1;if(n.push({from:o,to:a+1}),n.length===la)break}return n}function Po(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:i})=>i>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var ss=[],qe=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,ss.length||document.addEventListener(
"keydown",ha),ss.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#r())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Fo(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#i();
this.#s.removeAttribute("aria-invalid");try{this.#e=Ho(this.#t,Bo(this.#s.value,t)),this.#n=Po(this.#e,e,1),this.#r()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#i(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#r(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#a(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let i=document.createElement(
"output");return i.setAttribute("aria-live","polite"),t.append(e,n,i,this.#l("\u2191","Previous match",()=>this.
go(-1)),this.#l("\u2193","Next match",()=>this.go(1)),this.#l("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",r=>{r.key==="En\
ter"&&r.target===e?(r.preventDefault(),this.go(r.shiftKey?-1:1)):r.key==="Escape"&&(r.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#l(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function ha(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",i=ss.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!s.defaultPrevented&&(n||o&&!r.text.isWhole)&&(s.preventDefault(),r.open())}function Bt(s,t,e,n){let o=s.element(t).getBoundingClientRect(),i=(o.left+o.right)/2,r=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=h,a=d)}}return r}var ca={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},ua=3;function Wo(s,t,e,n){let{container:o}=s,i=o.getBoundingClientRect(),
[r,a]=[i.left-o.scrollLeft,i.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&h.has(f?u.fold:u))continue;h.add(f?u.fold:u);let m=d?d.getClientRects():
u?[mt(u)]:[];for(let p of m){let g=l.at(-1);g&&Math.abs(g.top-p.top)<ua?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function Uo(s,t,e,n){let o=s.page.texts.length-1,i=n?.starts,r=h=>{let c=i&&n?i[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>Bt(s,t,o,1),ArrowUp:()=>Bt(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?ca[e]??e:e]?.()??null}var Ge=class{#t=-1;#e=-1;#n=0;#s=null;constructor(t,e,n,o){this.elementOf=e,this.chances=n,this.firstChance=o,
this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=new Float32Array(t).
fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(t)}paint(t,e,n){
this.weights=t,this.levels=e;for(let o of n)this.#o(o,this.elementOf(o))}mark(t,e){let n=new Set([this.#t,this.#e,
t,e]);this.#t=t,this.#e=e,this.#i(n)}hide(t){let[e,n]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let o=e;o<
n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:n,to:o,strength:i,against:r}of t)this.shades.fill(r?-i:i,n,o);this.#i(this.shades.keys(),
n=>e[n]!==this.shades[n])}choose(t){let e=this.#s;this.#s=t,this.#i([...zo(e),...zo(t)])}find(t,e){let n=this.
found;this.found=new Uint8Array(n.length);for(let{from:o,to:i}of t)this.found.fill(1,o,i);t[e]&&this.found.fill(
2,t[e].from,t[e].to),this.#i(this.found.keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.
shownLevels[t]=this.levels[t],e.toggleAttribute("data-hidden",t<this.#n),this.#o(t,e),this.#r(t,e)}#o(t,e){let n=this.
weights[t];Object.is(n,this.shownWeights[t])||(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-\
weight"):e.setAttribute("data-weight",String(n))),this.levels[t]!==this.shownLevels[t]&&this.#r(t,e)}#i(t,e=()=>!0){
for(let n of t){let o=e(n)?this.elementOf(n):void 0;o&&this.#r(n,o)}}#r(t,e){let n=this.levels[t],o=this.shades[t],
i=this.#s!==null&&this.#s[0]<=t&&t<this.#s[1],r=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let a="\
token";a+=n>0?` level-${n}`:"",a+=o>0?" for":o<0?" against":"",a+=i?" chosen":"",a+=t===this.#t?" subject":"",
a+=t===this.#e?" pointed":"",a+=this.found[t]===2?" found current":this.found[t]===1?" found":"",a+=r===void 0?
"":" rated",e.className!==a&&(e.className=a),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),r!==
void 0&&e.style.setProperty("--chance",r.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(
i||t===this.#t))}};function zo(s){return s?Array.from({length:s[1]-s[0]},(t,e)=>s[0]+e):[]}var da=80,Ht=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[i]=[
0]}=e.page.why??{};this.look=new Ge(n,h=>this.#t.get(h),o,i),this.isWhole=n<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=Co(t,e,r,this.inList,(h,c)=>this.#h(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new Ke(t,a.blocks,h=>this.#r(h),l,r),this.blocks.update(),
this.search=new qe(this),t.addEventListener("copy",h=>this.#l(h)),t.addEventListener("keydown",h=>_o(h,t)),new ResizeObserver(
Z(()=>this.#i(),da)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#i()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#o()}finish(){
this.blocks.update()}mark(t,e,n){this.container.classList.toggle("frozen",n),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t){this.look.choose(t)}showFound(t,e){this.look.
find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),o=e?.probabilities?.[n];return o===void 0?null:
{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){let n=this.#s;this.#s=t,this.#t.get(n)?.setAttribute(
"tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.unfold(t),o.focus({preventScroll:!0}),this.reveal(
t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){
let n=this.element(t).getBoundingClientRect(),{top:o,bottom:i}=this.blocks.sight;if(n.top>=o&&n.bottom<=i)break;
this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-i)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return Wo(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return Uo(this,t,e,n)}trueText(t,e){return ue(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#i(){this.#n.forEach(t=>t())}#r(t){for(let e of t.lines){let n=No(this.model,e,(o,i)=>this.#h(o,i));t.
element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#l(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?Do(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var Ye=14,ma=3,pa=60,Ve=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(Z(()=>this.#r(),pa)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#i(h);o[c]=Math.max(o[c],l)});let i=_[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],r=lt(i);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Ye,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=r[o[l]-1].background,
n.fillRect(2,l-1,Ye-4,ma);e>=0&&(n.fillStyle=i.ink,n.fillRect(0,this.#i(e)-1,Ye,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-n,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let u=l;u<h;u+=1)r[u]=(c.top-i+c.height*(u-l)/(h-l))/t}this.#t=r,this.#e=e,this.canvas.width=Ye*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var Xe=class{#t=!1;#e=0;#n=null;constructor(t,e,n,o){this.root=t,this.page=e,this.actions=o,this.view=t.getAttribute(
"data-view"),this.text=this.#s("text"),this.tokens=new Ht(this.text,n);let i=this.#s("minimap");this.minimap=new Ve(
i,this.text,this.tokens.lines),this.list=this.#s("strongest"),this.release=this.#s("release"),this.#l(Math.min(
e.promptLength,e.texts.length-1)),this.#i()}show(t){this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.
mark(t.subject,t.pointed,t.frozen),this.#o("sentence",t.sentence),this.#o("mass",t.mass),this.#o("detail",t.detail),
this.#o("scale",t.scale),this.release.hidden=!t.frozen,this.#o("frozen-on",t.frozen?`Frozen on ${k(this.page.texts[t.
subject],14)}`:""),this.minimap.draw(t.levels,t.subject),this.#c(t.legend),this.#f(t)}showStrongest(t){let e=this.#n?.
strongest[t];return e&&this.#a(e.token),e!==void 0}get sentence(){return this.#n?.sentence??""}goTo(t){this.#l(
t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){
let e=this.tokens.element(t).getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>
n.bottom){let o=(n.top+n.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#s(t){
return this.root.querySelector(`.${t}`)}#o(t,e){Y(this.#s(t),e)}#i(){this.text.addEventListener("pointerover",
t=>{this.#t=t.pointerType==="touch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(
this.view,e)}),this.text.addEventListener("pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.point(this.
view,null)}),this.text.addEventListener("mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener(
"dblclick",t=>{let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.
text.addEventListener("click",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&(this.#l(e),t.pointerType==="t\
ouch"&&(this.#t=!0,this.#r(e)))}),this.text.addEventListener("focusin",t=>{let e=this.tokens.tokenAt(t.target);
e!==null&&this.tokens.element(e).matches(":focus-visible")&&this.actions.point(this.view,e)}),this.text.addEventListener(
"keydown",t=>this.#h(t)),this.release.addEventListener("click",()=>this.actions.toggle(this.view,null)),this.list.
addEventListener("click",t=>{let e=t.target instanceof Element?t.target.closest("[data-goto]"):null;e&&this.#a(
Number(e.getAttribute("data-goto")))})}#r(t){let e=this.#n;e?.frozen&&t!==e.subject&&t!==e.pointed?this.actions.
point(this.view,t):this.actions.toggle(this.view,t)}#a(t){this.#n&&!this.#n.frozen&&this.actions.toggle(this.view,
this.#n.subject),this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===
null||t.altKey||t.metaKey)return;let n=this.page.texts.length-1,o=this.tokens.element(e),i={ArrowRight:()=>Math.
min(n,e+1),ArrowLeft:()=>Math.max(0,e-1),ArrowDown:()=>Bt(this.tokens,e,n,1),ArrowUp:()=>Bt(this.tokens,e,n,-1),
Home:()=>0,End:()=>n};if(t.key in i){let a=getComputedStyle(o).direction==="rtl"?ga[t.key]??t.key:t.key;this.goTo(
i[a]())}else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.
toggle(this.view,null);else return;t.preventDefault()}#l(t){this.tokens.element(this.#e)?.setAttribute("tabind\
ex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#c(t){let e=this.#s("legend-numbers").
children;for(let n=0;n<e.length;n+=1){let o=t.length?n?M(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=
o)}}#f(t){[...this.list.children].forEach((n,o)=>{let i=t.strongest[o];n.classList.toggle("empty",!i);let r=n.
firstElementChild;if(r.disabled=!i,!i)return;let[a,l,h]=[...r.children],c=t.levels[i.token];r.setAttribute("da\
ta-goto",String(i.token)),a.textContent=String(i.token),Y(l,k(this.page.texts[i.token],18)),h.textContent=M(i.
weight),h.className=c>0?`weight level-${c}`:"weight"})}},ga={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var wa=["data","alignment","hide","norms","beside"],Ko=12,Pt=["observed","observer"],Je=class s{static id="loo\
ked";static title="Where heads looked";static stepsHeads=!0;#t={observed:null,observer:null};#e=null;#n=!1;#s=!1;#o=!1;#i=[];#r=null;#a=null;#h=matchMedia(
"(min-width: 93.75rem)");constructor(t){this.context=t,this.page=t.page,this.announceLater=Z(()=>this.#b(),600)}mount(t){
let{page:e}=this;this.#r=new ze(e,this.context.state,n=>{this.context.change(n)},n=>{this.#f(n)}),this.#a=t.querySelector(
".panels"),this.#h.addEventListener("change",()=>{this.#a?.setAttribute("data-sides",this.#l),this.#r?.show(this.
context.state(),this.#l)});for(let n of["pointerdown","wheel","keydown"])t.addEventListener(n,()=>this.#s=!1,{
capture:!0,passive:!0});t.addEventListener("click",n=>{let o=n.target instanceof Element?n.target.closest("[da\
ta-token-step]"):null,i=o?.closest("[data-view]")?.getAttribute("data-view");o&&i&&this.#p(i,Number(o.getAttribute(
"data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof Element&&n.target.matches(
"input, select"),i="12345".indexOf(n.key);if(t.hidden||o||i<0||n.key===""||n.ctrlKey||n.metaKey||n.altKey)return;
let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;this.#u(r).showStrongest(
i)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new dt(n)),this.#i=Pt.map(n=>{let o=t.querySelector(
`section[data-view=${n}]`);return new Xe(o,e,this.context.text,{point:(i,r)=>this.point(i,r),toggle:(i,r)=>{this.
toggle(i,r)}})})}async show(t){let{page:e}=this,{heads:n}=this.context,{layer:o,head:i}=t;this.#r?.show(t,this.#l),
this.#a?.setAttribute("data-sides",this.#l);let r=o===-1&&(i===0||i===1)?1-i:null,a=n.peek(o,i),l=r===null?null:
n.peek(o,r);if(!a||r!==null&&!l){try{[a,l]=await It(Promise.all([n.get(o,i),r===null?null:n.get(o,r)]))}catch(T){
this.#E(T,o,i);return}let x=this.context.state();if(x.layer!==o||x.head!==i)return}let{alignment:h,hide:c}=this.
context.state(),u=c==="resting"?Pe(a,o,e.numRows):c,f=j(e,this.context.state()),d=f==="value"?a.norms:null,m=e.
numRows,p=this.#e?.layer===o?this.#e.scope.sight:et(e.sight,o,m),g={data:a,numTokens:e.texts.length,numRows:m,
alignment:h,hide:u,norms:d,beside:l,sight:p};$("precision",pe(f)),this.#e&&(this.#e.layer!==o||this.#e.head!==
i)&&(this.#o=!0,this.announceLater());let y=this.#e?.scope;(!y||wa.some(x=>y[x]!==g[x]))&&(this.#e={layer:o,head:i,
scope:g,masses:He(g)}),this.#y(),G("");for(let x of this.#i)x.tokens.markHidden(u),this.#g(x.view)}reveal(){this.#d(
Pt)}async look({layer:t,head:e,row:n,key:o}){let{page:i}=this,r=this.context.state(),a=ct(r.alignment,n,i.texts.
length),l=t===void 0&&e===void 0&&K(i,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.
id,layer:l?-1:t??r.layer,...e===void 0?{}:{head:e},observer:a??n,...this.#l==="to"?{sides:"from"}:{},...a===null?
{alignment:"position"}:{}}),o!==void 0&&(this.#u("observer").goTo(o),this.point("observer",o))}point(t,e){this.#t[t]!==
e&&(this.#t[t]=e,this.#g(t),this.announceLater())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===
null||(this.#t[t]=e??n,await this.context.change({[t]:n===e?null:e}),this.announceLater())}get door(){return{row:this.
row.bind(this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],
frozen:t[n]!==null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.
isInteger(n)&&n>=0&&n<this.page.numRows))throw new E(`There is no row ${n}; the rows are 0 to ${this.page.numRows-
1}.`);return mo(await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,
frozen:i}){if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(`There is\
 no token ${o}; the tokens are 0 to ${this.page.texts.length-1}.`);let r=this.context.state(),a={view:s.id,...t===
void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:Pt)o!==void 0?(this.#t[l]=o,a[l]=i?o:null):i!==
void 0&&(a[l]=i?r[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#i)l.tokens.finish();this.#d(
n?[n]:Pt)}get#l(){return this.context.state().sides??(this.#h.matches?"both":"from")}get#c(){return this.#l===
"to"?"observed":"observer"}async#f(t){let e=this.#l,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,i]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[i]=this.#t[o],n[i]=this.context.state()[o]}await this.
context.change(n),this.#d(Pt)}async#p(t,e){let n=this.context.state()[t],o=this.page.texts.length-1,i=Math.min(
o,Math.max(0,(n??this.#t[t]??0)+e));this.#t[t]=i,await this.context.change(n===null?{}:{[t]:i}),this.#d([t])}#d(t,e=Ko){
if(this.#s||=e===Ko,!!this.#s){e>0&&requestAnimationFrame(()=>this.#d(t,e-1));for(let n of t){let o=this.context.
state()[n]??this.#t[n];o!==null&&this.#u(n).reveal(o)}}}#y(){if(!this.#n&&this.#e){this.#n=!0;let t=Ao(this.page,
this.#e.scope);for(let e of Pt)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#g(t){if(this.#e){let{scope:e,
masses:n}=this.#e,o=this.context.state(),i={frozen:o[t],pointed:this.#t[t]},r=vo(this.page,o,e,n,t,i);this.#u(
t).show(r),this.#x(t,e.hide>0&&r.mass!==""),t===this.#c&&this.#$(t,r.subject)}}#x(t,e){this.#u(t).root.querySelector(
".why-resting")?.toggleAttribute("hidden",!e)}#$(t,e){let{page:n}=this,o=t==="observed"?"later words":e<0?"the\
 word":k(n.texts[e],14),i=t==="observer"&&e>=0&&e<n.promptLength?"just before":"when it wrote";$("when-written",
`${i} ${o}`),$("when-read",`when it read ${o}`)}#u(t){return this.#i.find(e=>e.view===t)}#E(t,e,n){this.#e=null;
let o=t instanceof E?t.message:`This cannot be shown: ${H(e,n)}.`;for(let i of this.#i)i.show(Jn(this.page,"Th\
ere is nothing to show for this head."));G(o)}#b(){let t=document.activeElement?.closest("[data-view]")?.getAttribute(
"data-view");if(t||this.#o){let{layer:e,head:n}=this.context.state(),o=H(e,n,this.page.headNames[n]),{sentence:i}=this.#u(
t??this.#c);$("live",this.#o?`${o[0].toUpperCase()}${o.slice(1)}. ${i}`:i),this.#o=!1}}};var Ze=1e-4;function ya({shades:s,gamma:t},e){return s==="log"?e>Ze?1-Math.log10(e)/Math.log10(Ze):0:s==="line\
ar"?e:e**t}function xa({shades:s,gamma:t},e){return s==="log"?Ze**(1-e):s==="linear"?e:e**(1/t)}function os(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/Dt(s,s.maximum));return Math.sign(t)*Math.round(
63*ya(s,n))}function Qe({theme:s,signed:t}){let{paper:e,ink:n}=_[s],o=lt(t?Bn[s].more:_[s]),i=t?lt(Bn[s].less):
o;return r=>r===0?{background:e,ink:n}:(r>0?o:i)[Math.abs(r)-1]}function jo(s,t){let e=Qe(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[i,r,a]=kt(e(os(s,t[o])).background);n[1+o]=(255<<24|a<<16|r<<8|i)>>>0}return n}
function qo(s){let t=Qe(s),e=s.signed?-63:0,n=Array.from({length:64-e},(r,a)=>t(e+a).background),o=Dt(s,s.maximum),
i=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return s.shades==="log"?`\u2264 ${M(
o*Ze)}`:"0";let l=M(o*xa(s,a));return`${r<0?"\u2212":s.signed?"+":""}${l}`});return{colours:n,numbers:i}}function Go(s,t){
let e=Dt(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${M(e)}: do not compare it with others.`}var tn=128,ba=2**17;function Yo({data:s,norms:t,numRows:e},n,o){let{triangle:i,scales:r}=s;if(!t&&!r)return{bytes:i,
signed:!1,top:1};let a=Float64Array.from({length:e},(h,c)=>Math.sqrt(t?t[c]:1)),l=new Uint8Array(i.length);for(let h=0,
c=0;h<e;h+=1){let u=Math.sqrt((n?n[h]:1)*(r?r[h]:1)/o);for(let f=0;f<=h;f+=1,c+=1)l[c]=Math.min(255,Math.round(
i[c]*a[f]*u))}return{bytes:l,signed:!1,top:o}}function Vo(s,t){let e=new Uint8Array(65536);for(let o=0;o<e.length;o+=
1)e[o]=Xo(O[o>>8]-O[o&255],!0);let n=new Uint8Array(s.length);for(let o=0;o<n.length;o+=1)n[o]=e[s[o]<<8|t[o]];
return{bytes:n,signed:!0,top:1}}function Xo(s,t){return t?tn+Math.round(127*Math.sign(s)*Math.sqrt(Math.min(1,
Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function $a({signed:s,top:t}){return Float64Array.from(
{length:256},(e,n)=>s?Math.sign(n-tn)*Math.min(1,Math.abs(n-tn)/127)**2:t*(n/255)**2)}var en=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){
this.field=t,this.sight=e,this.aside=n,this.pool=o,this.count=e.first.length,this.values=$a(t);let{realBefore:i}=e;
this.padded=i[this.count]<this.count}side(t){return Math.ceil(this.count/2**t)}has(t){return t===0||t<=this.#t.
length}read(t,e,n,o){if(t>0){let c=Math.max(0,Math.min(o.length,e+1-n)),u=S(e)+n;o.set(this.#t[t-1].subarray(u,
u+c)),o.fill(0,c);return}o.fill(0);let{first:i,realBefore:r}=this.sight,a=c=>r[c+1]>r[c];if(!a(e))return;let l=S(
e),h=Math.min(e+1,n+o.length);for(let c=Math.max(n,i[e],this.aside);c<h;c+=1)(!this.padded||a(c))&&(o[c-n]=1+this.
field.bytes[l+c])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",o=new Float32Array,i=new Float32Array,
r=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=l=>l===0?-1:t?Math.abs(l-1-tn):l-1;for(let l=1;this.
side(l-1)>1;l+=1){let h=this.side(l),c=new Uint16Array(S(h)),u=new Float32Array(n?c.length:0),f=new Float32Array(
n?c.length:0),d=0;for(let m=0;m<h;m+=1){let p=[2*m,2*m+1].filter(g=>g<this.side(l-1));p.forEach((g,y)=>this.read(
l-1,g,0,r[y].subarray(0,g+1)));for(let g=0;g<=m;g+=1){let y=0,x=0,T=0,v=0;for(let L=0;L<p.length;L+=1)for(let z=2*
g;z<=Math.min(2*g+1,p[L]);z+=1){let J=r[L][z];a(J)>a(y)&&(y=J,x=2*z+L),n&&l>1?(T+=o[S(p[L])+z],v+=i[S(p[L])+z]):
n&&J>0&&(T+=this.values[J-1],v+=1)}let A=S(m)+g;l===1&&y>0&&this.#e([2*m+(x&1),x>>1],y),n?(u[A]=T,f[A]=v,c[A]=
v>0?1+Xo(T/v/e,t):0):c[A]=y}d+=4*(m+1),d>ba&&(d=0,yield)}this.#t.push(c),[o,i]=[u,f],yield}this.count===1&&(this.
read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&(this.
maximum=n,this.strongest=t)}};var Ea=5,ka=2,va=32;function I(s,[t,e]){return k(Aa(s,t,e),va)}function Aa(s,t,e){let n=s.slice(t,e),o=n.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(o.length?o:n).join("")}function Zo(s,t,e,{ranked:n,leading:o}){
let i=I(t,e);return o===null?n.length?`${i} hangs on no single word`:`${i} looked at nothing of the prompt`:`${i}\
 hangs on ${I(t,s.units[o])}`}function Qo(s,t,e,{ranked:n,leading:o}){let i=I(t,e);if(!n.length)return`Nothing\
 of the prompt was looked at for ${i}.`;if(o===null)return s.measured?`No single word: hiding any one of them \
would have left ${i} at least ${ei(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No singl\
e word: nothing of the prompt spoke for ${i} (${s.figure}).`;let r=I(t,s.units[o]);return s.measured?`Without ${r}\
, ${i} would have been ${is(n[0].effect)} times less likely (measured).`:`Of the prompt, ${r} did most for ${i}\
 (${s.figure}).`}function ti(s,t,e,{ranked:n,leading:o}){let i=I(t,e);if(o===null){let a=n.length>0;return{headline:a?
`No word of the answer needed ${i}`:`What needed ${i} is not known`,sentence:a?s.measured?`Hiding it would hav\
e left each of them at least ${ei(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing o\
f it spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it\
."}}let r=I(t,n[0].span);return{headline:`${r} needed ${i} most`,sentence:s.measured?`Without ${i}, ${r} would\
 have been ${is(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most for ${r} (${s.figure}\
).`}}function ei(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function is(s){let t=Math.exp(s);return t>1e3?
"more than 1,000":String(Number(t.toPrecision(2)))}function rs(s,t){let e=t.filter(({effect:l})=>s.measured||l>
0),n=e.filter(({effect:l})=>l<=-s.least).slice(-ka),i=[...e.filter(l=>!n.includes(l)).slice(0,Ea-n.length),...n],
r=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...i.map(({effect:l})=>Math.abs(l)),s.measured?1:0);return i.
map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?Sa(h):`${Math.round(100*
h/r)}% of the estimate`}))}function Sa(s){let t=is(Math.abs(s));return t==="1"?"no change":`${s>0?"\xF7":"\xD7"}\
 ${t} without it`}function ni({probability:s,alternatives:t}){if(s===null)return"";let e=t.map(([n,o])=>`${k(n,
16)} ${Jo(o)}`).join(", ");return`The model gave it ${Jo(s)}.${e?` Next came ${e}.`:""}`}function Jo(s){let t=100*
s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.round(t):t.toFixed(1)}%`}function nn({weight:s,
bounds:t}){let e=R(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}
function si(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),Math.max(...t)].map(o=>M(o));return s.length?`\
An even spread would be ${e===n?e:`${e} to ${n}`} (the thin lines).`:""}function ut(s,t,e){let n=ct(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function oi(s,t,e,[n,o]){let{page:i}=s,{token:r,aligned:a}=ut(s,n,t.numTokens),l={...t,alignment:a.
alignment};if(!C(t.sight,n,o))return Ma(a,r,[n,o]);let h=X(l,r,o);if(!h)return"";let c=o<t.hide?" It is set as\
ide: it has no colour here.":"";if(e)return`${Ta(a,l,e,r,o)}${c}`;let u=Ue(i,s.layer,s.head,n,o),f=u?` ${_t(u)}`:
"";return`${me(a,r,o,{said:ft(l,h),even:h.even})}${c}${f}`}function Ma({page:s,alignment:t},e,[n,o]){let i=N(s,
o),r=t==="position"?`${N(s,e)} could not see`:`When ${N(s,e)} was decided, the model could not see`;return o>n?
`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r} ${i}: it is pa\
dding, or lies outside this layer\u2019s window.`}function Ta(s,t,e,n,o){let{page:i}=s,r={...e.scope,alignment:t.
alignment},[a,l]=[X(t,n,o),X(r,n,o)],h=[rt(i,s.layer,s.head),rt(i,e.layer,e.head)],c=Mt(s,n);if(!a||!l){let x=a?
h[1]:h[0];return`${c}, ${x} could not see ${N(i,o)}, so there is no difference to show.`}let[u,f,d]=Zt(a.shown,
l.shown),m=[ft(t,a).number,ft(r,l).number],p=`${m[0]} against ${m[1]}`;if(f<=0&&d>=0)return`${c}, ${h[0]} and ${h[1]}\
 gave ${N(i,o)} the same within what is known: ${p}.`;let g=u>0?[f,d]:[-d,-f],y=R(Math.abs(u),g);return`${c}, ${h[0]}\
 gave ${y} ${u>0?"more":"less"} of its attention to ${N(i,o)} than ${h[1]}: ${p}.`}function Zt(s,t){return[s[0]-
t[0],s[1]-t[2],s[2]-t[1]]}function ii(s,t,{rows:e,keys:n}){let{page:o,layer:i,head:r}=s,a=Rt(t.data,t.sight,{from:e,
to:n},t.numRows),[l,h]=sn(s.alignment,e,t.numTokens),c=I(o.texts,[l,h]),u=I(o.texts,n);if(!a)return`${c} is pa\
dding: it looked at nothing.`;let f=s.alignment==="position"?`When the model read ${c}`:`When ${c} was decided`,
d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${f}, ${rt(o,i,r)} gave ${R(m,[p,g])} of its attention \
to ${u}${d}; an even spread would be ${M(a.even)}.`}function sn(s,[t,e],n){let o=s==="generation"?1:0,i=Math.min(
t+o,n-1);return[i,Math.max(i+1,Math.min(e+o,n))]}function ri(s,[t,e],n){let o=s==="generation"?1:0,i=[Math.max(
0,t-o),Math.min(n,e-o)];return i[0]<i[1]?i:null}function ai(s,t,e,n){if(s===0)return`Each square is one ${e?"d\
ifference":n}.`;let o=2**s;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the la\
rgest"} of ${o} \xD7 ${o} cells; zoom in for single ones.`}function li(s,t,[e,n]){if(n<s.hide||!C(s.sight,e,n)||
t&&!C(t.scope.sight,e,n))return"";let{token:o,aligned:i}=ut(s,e,s.numTokens);if(t){let[a]=Zt(P(s.data,e,n),P(t.
scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=X(i,o,n);return!r||
r.shown[0]<.005?"":r.exact?r.shown[0].toFixed(3):r.shown[0].toFixed(2)}function hi(s,{rows:t,keys:e},n){let o=[],
i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){s.read(0,a,e[0],r);for(let l=0;l<r.length;l+=1){let h=r[l]===
0?0:Math.abs(s.values[r[l]-1]);h>i&&o.push({place:[a,e[0]+l],size:h})}o.length>16*n&&(o=o.sort((l,h)=>h.size-l.
size).slice(0,2*n),i=o.at(-1)?.size??0)}return o.sort((a,l)=>l.size-a.size).slice(0,n).map(({place:a})=>a)}function ci(s,t,e,n){
let o=t===null?null:V(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function on(s){return q[s].noun}var La=11,Wt=6,as=11,ui=6.3,rn=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,i,r){let{page:a}=this,
l=u=>ut({alignment:o},u,a.texts.length).token,h=[{down:!0,first:e.row,pixels:t.height,token:l,chosen:r.rows},{
down:!1,first:e.key,pixels:t.width,token:u=>u,chosen:r.keys}];return Oa(n,o,i).concat(h.flatMap(({down:u,first:f,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,f+d/e.cell),y={down:u,first:f,end:g,cell:e.cell,frame:n,look:i},
x=e.cell>=La,T=this.#t(y,m,x),v=x?Ra(Math.floor(f),Math.ceil(g-1e-6)):[];for(let A of v)p.includes(A)||T.push(
...this.#e(y,A,m(A),!1));for(let A of p.filter(L=>L>=Math.floor(f)&&L<g))T.push(...this.#e(y,A,m(A),!0));return T}))}#t({
down:t,first:e,end:n,cell:o,frame:i,look:r},a,l){let h=t?i.left:i.top,c=a(0);return this.text.turns.flatMap(({
label:u,from:f,to:d},m)=>{let p=Math.max(e,f-c),g=Math.min(n,d-c);if(g<=p)return[];let y=(p-e)*o,x=(g-p)*o,T=l?
Wt:h-4,v=m%2?r.soft:r.rule,A=[t?{kind:"rect",x:0,y:i.top+y,width:T,height:Math.max(1,x-1),fill:v}:{kind:"rect",
x:i.left+y,y:0,width:Math.max(1,x-1),height:T,fill:v}],L=fi(u,t?h-12:x-10);if(!l&&L&&(!t||x>=15)){let z=t?6:i.
left+y+5,J=t?i.top+y+Math.min(x/2,60)+4:15;A.push({kind:"text",x:z,y:J,text:L,size:as,family:r.family,fill:r.ink,
weight:"600"})}return A})}#e({down:t,first:e,cell:n,frame:o,look:i},r,a,l){let h=(t?o.left:o.top)-Wt-8,c=fi(Na(
this.page.texts[a],this.page.tokens[a]),h),u=(r+.5-e)*n,f=l?i.accent:i.ink,d={size:as,family:i.family,fill:f,weight:l?
"700":"400"},m=[];if(t){let p=o.top+u;l&&m.push({kind:"rect",x:Wt,y:p-8,width:o.left-Wt,height:16,fill:i.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+u;l&&m.push({kind:"rect",x:p-
8,y:Wt,width:16,height:o.top-Wt,fill:i.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function Oa({left:s,top:t},e,n){let o={size:as,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function Na(s,t){return tt(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function fi(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*ui:ui,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function Ra(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var an=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let i=r=>document.getElementById(
r);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:r})=>new Option(r===-1?"All layers: rollout":String(r),String(r)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:r})=>r!==-1).map(Ca)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let r of t.querySelectorAll(
"[data-matrix-step]")){let a=r.getAttribute("data-matrix-step")??"";r.addEventListener("click",()=>{o(Et(e,n(),
a))})}for(let r of["shades","pool"])for(let a of this.#e(r))a.addEventListener("change",()=>{o({[r]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=K(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(i=>{let r=t.layer===-1?j(e,{...t,head:i}):e.headNames[i];return new Option(
r??`${i}${st(e,t.layer,i)?"":" (other file)"}`,String(i))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(
i))r.checked=r.value===t[i]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function Ca({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var Ia=1.0018,Ut=1.5,_a=4,Da=4,ln=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#i(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#r(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#l(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(Ut*Ut):Ut*Ut;e.see(Gt(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#p(n))}zoom(t){let{hold:e}=this,[n,o,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=n,l=(u,f)=>u>=0&&u<=f,h=i&&[(i[1]+.5-o.key)*o.cell,(i[0]+.5-o.row)*o.cell],c=h&&l(h[0],r)&&l(
h[1],a)?h:[r/2,a/2];e.see(Gt(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#i(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=Gt(e.plot(),n,this.#o(t),Ia**(t.ctrlKey?-6*o:-o));(i.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:In(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#h(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>_a,this.#s&&(this.#n==="pan"?e.see(ge(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#f(n)))}#h(t,e,n){let{hold:o}=this;this.#s=!0;let i=[...this.#t].find(
([h])=>h!==t)?.[1]??n,r=h=>Math.max(20,Math.hypot(h[0]-i[0],h[1]-i[1])),a=[(n[0]+i[0])/2,(n[1]+i[1])/2],l=Gt(o.
plot(),o.area(),a,r(n)/r(e));o.see(ge(o.plot(),l,(n[0]-e[0])/2,(n[1]-e[1])/2))}#l(t){let{hold:e}=this,n=this.#o(
t),[o,i,r]=[this.#e,this.#n,this.#s],a=this.#t.size===1,l=o&&a?this.#f(n):null;if(this.#c(t),!(!o||!a)){if(i===
"rows"||i==="keys")e.brush(null),l&&e.spanned(i,l[i]);else if(r&&i==="brush"&&l)e.brushed(l);else if(!r){let h=In(
e.plot(),e.area(),n);e.brush(null),e.point(h),e.freeze(h)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),l=this.#e??
t,h=(u,f,d)=>{let m=[l[u],t[u]].map(p=>Math.min(e-1,Math.floor(f+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:h(1,i,o),keys:this.#n==="rows"?c:h(0,r,n)}}#p(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(ge(n,o,-i[1]*n.width/4,-i[0]*n.height/4));else if(i)
this.#d(n,o,i);else if(t.key==="+"||t.key==="=")this.zoom(Ut);else if(t.key==="-"||t.key==="_")this.zoom(1/Ut);else if(t.
key==="0")e.see(Tt(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#d(t,e,n){let{hold:o}=this,i=Math.max(1,Math.round(Da/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],l=(o.pointed()??r.map(h=>Math.min(t.count-1,Math.floor(h)))).
map((h,c)=>Math.min(t.count-1,Math.max(0,h+i*n[c])));o.point(l),o.see(Ds(t,e,l))}goTo(t){this.hold.see(bt(this.
hold.plot(),t))}};function ls(s,t){for(let e of t)if(s.globalAlpha="opacity"in e?e.opacity??1:1,e.kind==="rect")Fa(s,e);else if(e.
kind==="text")Ba(s,e);else if(e.kind==="image")s.drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(
e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=
1}function Fa(s,{x:t,y:e,width:n,height:o,fill:i,stroke:r,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.
fillStyle=i,s.fill(),r&&(s.lineWidth=1,s.strokeStyle=r,s.stroke())}function Ba(s,{x:t,y:e,text:n,size:o,family:i,
fill:r,weight:a="400",anchor:l="start",turned:h}){s.font=`${a} ${o}px ${i}`,s.textAlign=l==="middle"?"center":
l==="end"?"right":"left",s.fillStyle=r,h?(s.save(),s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):
s.fillText(n,t,e)}var Qt=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,i=this.#t.get(o);return i?(this.#t.delete(o),this.#t.set(o,i),i):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),i=o.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),l=Math.min(256,this.pyramid.
side(t)-e*256);for(let h=0;h<l;h+=1){this.pyramid.read(t,e*256+h,n*256,this.#e);for(let c=0;c<256;c+=1)a[h*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};var Ha=6,Pa=38,Wa=6,cn=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return Fs(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:i,plot:r}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(i.left,i.top,r.width,r.height),n.clip(),n.translate(i.left,i.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),ls(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:i},r){let a=[n,o,[i.row,i.key]],l=h=>[...new Set(a.map(c=>c?.[h]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:l(0),keys:l(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:i},r){
if(t.cell<Pa)return[];let{rows:a,keys:l}=Yt(this.plot,t),h=Qe(e),c=new Uint16Array(1),u=[];for(let f=a[0];f<a[1];f+=
1)for(let d=l[0];d<Math.min(l[1],f+1);d+=1){let m=li(n,o,[f,d]);if(m){i.pyramid.read(0,f,d,c);let{ink:p}=h(os(
e,i.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,y=this.frame.top+(f+.5-t.row)*t.cell+4;u.push(
{kind:"text",x:g,y,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return u}#e(t,{tiles:e,area:n,scope:o},i){
let{plot:r}=this,a=p=>p*n.cell;t.fillStyle=mi(t,i.rule,1),t.fillRect(-a(n.key),-a(n.row),a(r.count),a(r.count));
let l=this.levelOf(n);if(!e.pyramid.has(l))return!1;let h=performance.now()+Ha,c=256*2**l,{rows:u,keys:f}=Yt(r,
n),d=[Math.floor(u[0]/c),Math.floor(f[0]/c)],m=!0;t.imageSmoothingEnabled=!1;for(let p=d[0];p*c<u[1];p+=1)for(let g=d[1];g*
c<f[1]&&g<=p;g+=1){let y=e.peek(l,p,g)??(performance.now()<h?e.make(l,p,g):null),x=[a(g*c-n.key),a(p*c-n.row),
a(c),a(c)],[T,v,A,L]=[x[0],x[1],x[0]+x[2],x[1]+x[3]].map(z=>Math.round(z*this.#t)/this.#t);y?t.drawImage(y,T,v,
A-T,L-v):(m=!1,Ua(t,e,l,p,g,[T,v,A-T,L-v]))}if(o.hide>0){let p=Math.max(3,a(o.hide));t.fillStyle=i.paper,t.fillRect(
-a(n.key),-a(n.row),p,a(r.count)),t.fillStyle=mi(t,i.muted,-1),t.fillRect(-a(n.key),-a(n.row),p,a(r.count))}return m}#n(t,e,n){
t.save(),t.translate(-this.frame.left,-this.frame.top),ls(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,
frozen:o,chosen:i,brush:r},a){let{plot:l}=this,h=([u,f],d)=>[(u-d)*e.cell,Math.max(1,(f-u)*e.cell)],c=(u,f,d)=>{
if(u){let[m,p]=h(u,f?e.row:e.key);t.globalAlpha=d,t.fillStyle=a.accent,t.fillRect(f?0:m,f?m:0,f?l.width:p,f?p:
l.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.keys,!1,.13),c(hn(i.row),!0,.2),c(hn(i.key),!1,.2),n&&(c(hn(n[0]),
!0,.1),c(hn(n[1]),!1,.1)),t.strokeStyle=a.accent;for(let u of[n,o])if(u){let[f,d]=[(u[0]-e.row)*e.cell,(u[1]-e.
key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=u===o?3:1.5,t.strokeRect(d-(m-e.cell)/2,f-(m-e.cell)/2,m,m)}if(r){
let[u,f]=h(r.rows,e.row),[d,m]=h(r.keys,e.key);t.lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,u,m,f),t.setLineDash(
[])}}};function hn(s){return s===null?null:[s,s+1]}function Ua(s,t,e,n,o,i){for(let r=1;r<=Wa;r+=1){let a=2**r,
l=t.peek(e+r,Math.floor(n/a),Math.floor(o/a));if(l){let h=256/a;s.drawImage(l,o%a*h,n%a*h,h,h,...i);return}}}var di=new Map;
function mi(s,t,e){let n=`${t} ${e}`,o=di.get(n);if(!o){let i=document.createElement("canvas");i.width=i.height=
8;let r=i.getContext("2d");r.strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),
r.lineTo(a+8,e>0?0:8);r.stroke(),o=s.createPattern(i,"repeat"),di.set(n,o)}return o}var gi=20,un=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,i){
let{speaker:r,scope:a,compared:l,shading:h,pyramid:c}=t,u=on(r.measure),{page:f}=this,d=!n&&i?i:null,m=n??(d?null:
o);this.sentence=d?ii(r,a,d):m?oi(r,a,l,m):za(t),$("matrix-sentence",this.sentence),$("matrix-number",m&&!d?this.#s(
t,m):"");let p=f.headNames[r.head];this.title=l?`Layer ${r.layer}, ${p??`head ${r.head}`}, less layer ${l.layer}\
, head ${l.head}`:`${H(r.layer,r.head,p)}`,$("matrix-scale",Go(h,u)),$("matrix-pool",ai(e,c.pool,h.signed,u));
let{hide:g}=a,y=g===1?"The first token is":`The first ${g} tokens are`;$("matrix-aside",g>0?`${y} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(h),this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:i,pyramid:r,speaker:a}=t,l=([u,f]=[0,0])=>{
let{token:d,aligned:m}=ut(o,u,o.numTokens);return i?Math.abs(Zt(P(o.data,u,f),P(i.scope.data,u,f))[0]):X(m,d,f)?.
shown[0]??0},c=hi(r,e,2*gi).sort((u,f)=>l(f)-l(u)).slice(0,gi).map(u=>{let[f,d]=u,{token:m}=ut(o,f,o.numTokens),
p=B("",()=>this.actions.goTo(u)),g=w("span");Y(g,`${k(n.texts[m],16)} (${m})`),p.append(g);let y=w("td");return Y(
y,`${k(n.texts[d],16)} (${d})`),w("tr","",w("td","",p),y,w("td","detail-number",this.#n(t,u)))});$("matrix-val\
ue",i?"Difference":on(a.measure).replace(/^./u,u=>u.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[l,h,c]=Zt(P(t.data,n,o),P(e.scope.data,n,o)),u=l<0?[-c,-h]:[h,c];
return`${l<0?"\u2212":"+"}${R(Math.abs(l),u)}`}let{token:i,aligned:r}=ut(t,n,t.numTokens),a=X(r,i,o);return a?
ft(r,a).number:""}#s({scope:t,compared:e,speaker:n},[o,i]){if(i>o)return"";let a=Nt(t.data,o,i)&&(!e||Nt(e.scope.
data,o,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among the 16 strong\
est of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${i}. ${n.measure===
"weight"?a:""}`}#o(t){let{colours:e,numbers:n}=qo(t),o=this.legend.getContext("2d");this.legend.width=e.length,
e.forEach((r,a)=>{o&&(o.fillStyle=r,o.fillRect(a,0,1,1))});let i=document.querySelectorAll("#matrix-legend-num\
bers span");n.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){this.#t=
e;let n=t?[B("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("matrix-act\
ions")?.replaceChildren(...n)}}};function za({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:i}=s,r=n.
strongest,a=rt(i,s.layer,s.head),l=`${a[0].toUpperCase()}${a.slice(1)}`,h=e?`, less ${rt(i,e.layer,e.head)}`:"";
if(!r)return`${l}${h}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=ut(t,r[0],t.numTokens),u=e?
"The largest difference is":`Its strongest ${on(s.measure)} is`;return`${l}${h}. ${u} at ${N(i,c)}, looking at\
 ${N(i,r[1])}. Point at a cell for its number.`}var Ka=8,fn=class{static id="matrix";static title="Matrix";static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=Z(()=>this.#E(),200),this.settle=Z(()=>this.#O(),250)}mount(t){let{page:e}=this;
this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new cn(this.canvas,new rn(e,this.context.text),
e.numRows),this.controls=new an(t,this.context),this.readout=new un(t,e,{goTo:n=>this.#k(n),rank:n=>{this.#L(n)}}),
new dt(t.querySelector(".sheet")),this.hand=new ln(this.canvas,{plot:()=>this.picture?.plot??{width:1,height:1,
count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#u(n),pointed:()=>this.#n,
point:n=>this.#b(n),freeze:n=>{this.#M(n)},brush:n=>{this.#s=n,this.#m()},brushed:n=>{this.#s=n,this.#w(),this.#m()},
spanned:(n,o)=>{this.#T(n,o)}}),t.addEventListener("click",n=>{let i=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");i==="all"?this.#u(null):i&&this.hand?.zoom(i==="in"?1.5:1/1.5)}),
new ResizeObserver(()=>{t.hidden||this.#$()}).observe(this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,
n=this.#p(t);if(e?.key!==n){this.#o+=1;let o=this.#o,i;try{i=await It(this.#d(t,n))}catch(r){this.#t=null,this.#N(),
G(r instanceof E?r.message:`This cannot be shown: ${H(t.layer,t.head)}.`);return}if(o!==this.#o)return;G(""),this.#t=
i}if(this.#g(this.context.state()),t.area!==this.#r){this.#r=t.area,this.#x();let o=ye(t.area,this.page.numRows);
this.#e=o&&this.picture?bt(this.picture.plot,o):null}this.#x(),this.#w(),this.#m(),this.settle(),await this.#R()}get door(){
return{matrix:Object.freeze({point:(t,e)=>this.#k([t,e]),see:t=>this.#u(t&&this.picture?bt(this.picture.plot,t):
null),pooled:(t,e)=>this.#C(t,e),boxOf:(t,e)=>this.#I([t,e]),shown:()=>({cells:this.#h,level:this.picture?.levelOf(
this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t,canvas:e}=this,n=this.#c;if(!t||!e||!n)return null;
this.#S();let o=this.#f,{left:i,top:r}=t.frame,{width:a,height:l}=t.plot,h=t.cellsAlone(n,o);return{width:e.clientWidth,
height:e.clientHeight,title:this.readout?.title??"",marks:[{kind:"rect",x:0,y:0,width:e.clientWidth,height:e.clientHeight,
fill:o.paper},{kind:"image",x:i,y:r,width:a,height:l,canvas:h},...t.numberMarks(n,o),...t.axisMarks(n,o)]}}get#a(){
let{picture:t}=this;return t?xt(t.plot,this.#e??Tt(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.picture?Yt(
this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#l(){let{alignment:t,observer:e,observed:n}=this.context.
state();return ci(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,chosen:o,
alignment:i}=this.context.state(),{numRows:r}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#l,
chosen:{row:e===null?null:V(i,e,r),key:n,rows:o&&ri(i,o,r),keys:o&&[o[0],Math.min(r,o[1])]},brush:this.#s}}get#f(){
let t=getComputedStyle(document.documentElement),e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),
muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(
document.body).fontFamily}}#p(t){let e=j(this.page,t);return[t.layer,t.head,t.alignment,t.hide,e,t.pool,t.against].
join(" ")}async#d(t,e){let{page:n}=this,{heads:o}=this.context,{layer:i,head:r,alignment:a,hide:l,against:h,pool:c}=t,
u=i===-1,f=u&&(r===0||r===1)?1-r:null,d=u||!h?null:h.split(".").map(Number),[m,p,g]=await Promise.all([o.get(i,
r),f===null?null:o.get(i,f),d?o.get(d[0],d[1]):null]),{numRows:y}=n,x=d?"weight":j(n,t),T=(Kt,ne)=>({data:Kt,numTokens:n.
texts.length,numRows:y,alignment:a,hide:l==="resting"?Pe(Kt,ne,y):l,norms:x==="value"?Kt.norms:null,sight:et(n.
sight,ne,y),beside:p}),v=T(m,i),A=d&&g?{layer:d[0],head:d[1],scope:T(g,d[0])}:null,{sight:L}=v;if(A){v.hide=A.
scope.hide=Math.max(v.hide,A.scope.hide);let Kt=v.sight.first.map((ne,Ci)=>Math.max(ne,A.scope.sight.first[Ci]));
L={...v.sight,first:Kt}}let z=A?Vo(m.triangle,A.scope.data.triangle):Yo(v,v.norms?He(v).factor:null,q[x].top),
J=new en(z,L,v.hide,c),Ni={page:n,layer:i,head:r,alignment:a,measure:x},Ri=this.#y(t,J,q[x].top);return{key:e,
scope:v,compared:A,speaker:Ni,pyramid:J,work:J.work(),tiles:new Qt(J,new Uint32Array(257)),shading:Ri}}#y({shades:t,
scale:e,gamma:n,cutoff:o},{maximum:i,field:r},a){return{theme:document.documentElement.dataset.theme==="dark"?
"dark":"light",shades:t,scale:e,gamma:n,cutoff:o,maximum:i,signed:r.signed,top:a}}#g(t){let e=this.#t;if(e){let{
pyramid:n}=e,o=this.#y(t,n,q[e.speaker.measure].top),i=jo(o,n.values);i.some((r,a)=>r!==e.tiles.colours[a])&&(e.
tiles=new Qt(n,i)),e.shading=o}}#x(){let{picture:t,canvas:e}=this;t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&
t.measure()}#$(){let t=this.#e&&this.#h;this.picture?.measure(),t&&this.picture&&(this.#e=bt(this.picture.plot,
t)),this.#v()}#u(t){let{picture:e}=this,n=e&&t&&t.cell<=Tt(e.plot).cell;this.#e=n?null:t,this.canvas?.classList.
toggle("near",this.#e!==null),this.#m(),this.tell(),this.settle()}#E(){let t=this.#e?we(this.#h):"";t!==this.#r&&
(this.#r=t,this.context.change({area:t}))}#b(t){String(t)!==String(this.#n)&&(this.#n=t,this.#w(),this.#m())}async#M(t){
let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||String(t)===String(this.#l)){(e!==null||n!==
null)&&await this.context.change({observer:null,observed:null});return}let[i,r]=t,[a]=sn(o,[i,i+1],this.page.texts.
length),l=V(o,a,this.page.numRows)===i;await this.context.change(l?{observer:a,observed:r}:{observer:i,observed:r,
alignment:"position"}),$("live",this.readout?.sentence??"")}async#T(t,e){let{alignment:n}=this.context.state(),
o=t==="keys"?e:sn(n,e,this.page.texts.length);await this.context.change({chosen:o})}async#L({rows:t,keys:e}){let{
alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.texts.length,i=o?[t[0]+1,t[1]+1]:t;await this.
context.change({view:"heads",pair:$t({from:i,to:e,when:o?"wrote":"read"})})}#k(t){let{picture:e}=this;if(e){let n=o=>[
Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#u(bt(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#b(t)}}#w(){
let t=this.#t;if(t&&this.picture){let e=this.picture.levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#l,this.#s)}}#O(){
this.#t&&!this.root?.hidden&&(this.#w(),this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&
this.#n&&$("live",this.readout?.sentence??""))}#N(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,
t.height)}#m(){this.#i||=requestAnimationFrame(()=>{this.#i=0,this.#v()})}#v(){let t=this.#t,{picture:e,root:n}=this;
if(!t||!e||!n||n.hidden)return;let o=e.levelOf(this.#a);if(t.work){let a=performance.now()+Ka;for(;t.work&&performance.
now()<a;)this.#A(t)}let i=this.#c;!(i&&e.draw(i,this.#f))||t.work&&!t.pyramid.has(o)?this.#m():t.work&&this.#m()}#A(t){
t.work?.next().done&&(t.work=null,this.#g(this.context.state()),this.#w())}#S(){for(;this.#t?.work;)this.#A(this.#t)}async#R(){
for(;this.#i&&!document.hidden;)await new Promise(t=>requestAnimationFrame(t))}#C(t,e){this.#S();let n=this.#t?.
pyramid;if(!n||!n.has(t)||e>=n.side(t))throw new E(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(
e+1);return n.read(t,e,0,o),Array.from(o,i=>i===0?NaN:n.values[i-1])}#I([t,e]){let{canvas:n,picture:o}=this;if(!n||
!o)return null;let i=n.getBoundingClientRect(),{row:r,key:a,cell:l}=this.#a,[h,c]=[i.left+o.frame.left+(e-a)*l,
i.top+o.frame.top+(t-r)*l];return{x:h,y:c,width:l,height:l}}};var wi="http://www.w3.org/2000/svg";var dn=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(wi,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[ja(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function ja({strength:s},t,e){let n=document.
createElementNS(wi,"path"),[o,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,l=a?t.top+t.height:t.top,h=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-o)/6):0,[u,f]=r?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,u)} ${d(i,f)} ${d(i,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var hs=18,mn=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,i)=>Ga(t,o,i)));let n=qa(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let i=o.target instanceof Element?o.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];Y(o.cells[3],Ya(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",i)})}};function qa(s){let[t]=s,e=({queries:[n,o],next:i})=>o-n===1&&n===t.queries[0]&&i===t.next;return t&&
s.every(e)?k(t.next,hs):null}function Ga(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Yn(t.change),o.setAttribute("aria-label",ke(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${_t(t)} Show it in the text.`)),n.insertCell().append(o);let i=`${yi(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,M(t.weight),
t.valueWeighted===null?"\u2013":M(t.valueWeighted),`${k(t.next,hs)} \xD7 ${Vn(t.change)}`])Y(n.insertCell(),r);
return n}function Ya(s,t,{queries:[e,n]}){let o=ct(t,e,s.texts.length),i=ct(t,n-1,s.texts.length);return o===null||
i===null?"what follows":yi(s,[o,i+1])}function yi(s,[t,e]){let n=`${t} ${k(s.texts[t],hs)}`;return e-t===1?n:`${n}\
 to ${e-1}`}function te(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],i=[e,Math.min(n,t)];return o[0]<
o[1]?o:i[0]<i[1]?i:null}function xi(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,i])=>o<=t&&t<i))[0]??
[t,t+1]}var Va=-(2**15),bi=.1,Xa=3;async function $i(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await re(
ie(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((i,r)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(r*t+l),!0);return h===Va?NaN:h*s.step}))}
function Ei(s,t,e){let[n,o]=e.map(r=>r-s.target[0]),i=t.map((r,a)=>({unit:a,effect:pn(r.slice(n,o))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&vi(s,i[0].effect)?i[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((r,a)=>r*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function ki(s,t,[e,n]){let o=s.units.flatMap(([r,a],l)=>r<n&&a>e?[l]:[]),i=s.words.map(
r=>{let[a,l]=r.map(h=>h-s.target[0]);return{span:r,effect:pn(o.map(h=>pn(t[h].slice(a,l))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&vi(s,i[0].effect)?
0:null,units:o}}function vi(s,t){return t>0&&(!s.measured||t>=s.least)}function pn(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function Ai(s,t){if(s.measured)return Xa;
let e=0;for(let n of s.words){let[o,i]=n.map(r=>r-s.target[0]);for(let r of t)e=Math.max(e,Math.abs(pn(r.slice(
o,i)))||0)}return e||1}function Si(s,t,e,n){let o=s.measured?n?bi:s.least:bi*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}function gn(s,t,e){return(e&&te(t,s.promptLength,e))??t.words[t.chosen]}function wn(s,t,e,n){let o=gn(s,t,n);return o[0]<
s.promptLength?Za(s,t,e,o):Ja(s,t,e,o)}function Ja({texts:s},t,e,n){let o=Ei(t,e,n),i=o.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:n,reverse:!1,ranked:i,leading:o.leading===null?null:t.units[o.leading],
words:{headline:Zo(t,s,n,o),sentence:Qo(t,s,n,o),chance:ni(o),lead:t.measured?"Each of these hidden from it, a\
nd the model run again:":"Shares of what was estimated:",bars:rs(t,i)}}}function Za({texts:s},t,e,n){let o=ki(
t,e,n);return{span:n,reverse:!0,ranked:o.ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{
...ti(t,s,n,o),chance:"",lead:t.measured?`Words of the answer, with ${I(s,n)} hidden from them:`:"Words of the\
 answer, estimated:",bars:rs(t,o.ranked)}}}function Mi(s,t,{ranked:e,leading:n}){let o=Ai(s,t);return e.flatMap(
({span:[i,r],effect:a})=>{let l=Si(s,o,a,n!==null);return l===0?[]:[{from:i,to:r,strength:Math.abs(l),against:l<
0}]})}function yn(s,{span:t,reverse:e},n){let[o,i]=e?[n,t]:[t,n],r=o&&i&&{from:o,to:i,when:"wrote"},[a,l]=r?U(
r,s.numRows):[0,0];return a<l?r:null}var Qa=250,xn=class{#t="";constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.to}`:
"nothing";if(n===this.#t)return;if(this.#t=n,!t){e(null);return}let{texts:o,siblings:i}=this.page,r={at:I(o,t.
to),when:`when it wrote ${I(o,t.from)}`,count:zn(this.page).length,parted:i.length>0},a=()=>this.#t===n,l=performance.
now(),h=await this.#e(t,a,c=>{performance.now()>l+Qa&&(l=performance.now(),e({...r,ranked:Ct(c),done:!1}))});a()&&
e({...r,ranked:Ct(h),done:!0})}async all(t){return Ct(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],
{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[a,et(i.sight,a,i.numRows)]));return await ho(this.page,this.
heads,(a,l,h)=>{let c=r.get(a),u=c&&Rt(h,c,t,i.numRows);if(u){let[f,...d]=u.weight;o.push({layer:a,head:l,weight:f,
bounds:d,even:u.even})}n(o)},e),o}};function Ti(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var tl=5,$n=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=bn(t,"why-bars"),this.heads=bn(
t,"why-heads"),this.layers=bn(t,"why-layers"),this.looks=bn(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));cs(this.bars,o=>n.cause(
this.#t[o].span)),cs(this.heads,o=>n.look(this.#e[o])),cs(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:i},r){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",i.length?
o:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:l,against:h,text:c})=>{let u=r!==null&&a[0]===
r[0]&&a[1]===r[1];return Li(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:i,parted:r,done:a}=t,l=`of ${i}${r?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,tl),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=nn(
c),d=Li(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",ke(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show it in the text.`)),m.style.
setProperty("--even",c.even.toFixed(4)),m.append(zt("error",f)),d})),$("why-heads-note",a?si(this.#e):"Still l\
ooking through the heads \u2026"),$("why-layers-of",`strongest look at ${e}`),this.#n=Ti(o);let h=o[0];this.layers.
setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${nn(h).number}, of ${this.#n.length} layers`:""),
this.layers.replaceChildren(...this.#n.map(c=>{let u=zt("layer","");return u.title=`Layer ${c.layer}: ${nn(c).
number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(4)),u})),$("why-first-layer",this.#n.length?
`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>1?`layer ${this.#n.at(-1)?.layer}`:"")}};function bn(s,t){
return s.querySelector(`#${t}`)}function cs(s,t){s.addEventListener("click",e=>{let n=[...s.children].findIndex(
o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function Li(s,t,e,n,o){let i=document.createElement(
"li"),r=document.createElement("button");r.type="button",r.className=n,r.style.setProperty("--size",t.toFixed(
4)),n!=="head"&&r.setAttribute("aria-pressed",String(o));let a=zt("track","");return a.setAttribute("aria-hidd\
en","true"),a.append(zt("size","")),r.append(zt("name",s),a,zt("number",e)),i.append(r),i}function zt(s,t){let e=document.
createElement("span");return e.className=s,Y(e,t),e}function kn(s,t){let e=s.texts.length;if(t==="token")return En(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t===
"turn")return En(t,Uint32Array.from(s.text.turns,([,i])=>i),e);if(t==="span")return el(s);let n=ie(s.text.units[t]??
"");if(n.length!==Math.ceil(e/8))throw new E("This file is damaged: its units do not fit its text. Please make\
 the report again.");let o=[];for(let i=0;i<e;i+=1)n[i>>3]>>(i&7)&1&&o.push(i);return En(t,Uint32Array.from(o),
e)}function En(s,t,e,n=null){if(e>0&&t[0]!==0)throw new E("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let o=Uint32Array.from([...t,e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=
1)i.fill(r,o[r],o[r+1]);return{kind:s,starts:o,ofToken:i,names:n}}function el(s){let t=new Int32Array(s.texts.
length).fill(-1);s.text.spans.forEach(([,o,i],r)=>{for(let a=o;a<i;a+=1)t[a]=t[a]<0?r:t[a]});let e=[],n=[];for(let o=0;o<
t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));
return En("span",Uint32Array.from(e),t.length,n)}function ee(s,[t,e]){return[s.starts[s.ofToken[t]],s.starts[s.ofToken[e-1]+1]]}var nl=5;function Oi(s,t,e){let{container:n}=s,o=kn(s.page,"sentence"),i=null,r=null,a=(h,c)=>{i=h,e(ee(t(),[h,
h+1]),c)},l=(h,c)=>{let u=i??h;e(ee(t(),[Math.min(u,h),Math.max(u,h)+1]),c)};n.addEventListener("pointerdown",
h=>{r={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=r&&Math.hypot(h.clientX-r.x,h.clientY-r.y)>nl,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?ns(s,u.getRangeAt(0)):null,m=s.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)i=d[0],e(ee(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
i!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(i=c,e(ee(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let u=s.next(c,h.key,t());if(u!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let f=u??c;s.rove(
f,!0),h.shiftKey&&u!==null?(i??=c,l(f,"key")):a(f,"key")}})}var sl=3,ol=5,vn=class{static id="why";static title="Why this word?";#t=[];#e=null;#n=null;constructor(t){this.
context=t,this.page=t.page,this.headLooks=new xn(t.page,t.heads)}static fits(t){return t.why!==null||t.measuredEdges.
length>0}async mount(t){let{page:e,look:n}=this.context;if(this.edges=new mn(e,({layer:o,head:i,queries:r,keys:a})=>{
n({layer:o??void 0,head:i??void 0,row:r[1]-1,key:a[0]})}),!!e.why){try{await this.#s(e.why)}catch(o){if(!(o instanceof
E))throw o;G(o.message);return}this.#o(t),this.#i(e.why),new dt(t.querySelector(".sheet")),this.panel=new $n(t,
o=>I(e.texts,o),{cause:o=>{this.#e=o,this.show(this.context.state())},look:o=>{this.#c(o)},step:o=>this.#a(o)})}}show(t){
let{page:e,panel:n,text:o}=this;if(this.edges?.show(t),!n||!o||!e.why)return;let i=wn(e,e.why,this.#t,t.chosen),
r=this.#h(i),a=Mi(e.why,this.#t,i);n.show(i.words,r),o.shade(a),o.choose(i.span),o.rove(i.span[0]),this.#l(i,a);
let l=yn(e,i,r);this.headLooks.ask(l,h=>n.showLooks(h))}reveal(){this.page.why&&this.text?.reveal(gn(this.page,
this.page.why,this.context.state().chosen)[0])}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e}=this;
if(!e.why)throw new E("This report does not know what the answer hangs on.");let n=typeof t=="number"?xi(e.why,
t):t,o=al(n,e.texts.length)?te(e.why,e.promptLength,n):null;if(!o)throw new E(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await this.#s(e.why);let i=wn(e,e.why,this.#t,o),r=yn(e,i,i.leading),
a=r?await this.headLooks.all(r):[];return{measured:e.why.measured,units:i.ranked.map(({span:[l,h],effect:c})=>({
text:e.texts.slice(l,h).join(""),start:l,end:h,effect:c})),heads:a.slice(0,ol).map(({layer:l,head:h,weight:c})=>({
layer:l,head:h,weight:c}))}}#s(t){return this.#n??=$i(t).then(e=>{this.#t=e}),this.#n}#o(t){let e=new Ht(t.querySelector(
".text"),this.context.text);this.text=e,this.arcs=new dn(t.querySelector(".arcs"),e);let n=kn(this.page,"word");
Oi(e,()=>n,o=>this.#r(o))}#i(t){let[e,n]=t.target,o=n>=this.page.texts.length?"":` Only the first ${n-e} token\
s of this long answer are explained.`;$("why-how",`${t.measured?il:rl}${o}`),$("why-figure",`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}.`)}#r(t){let{why:e,promptLength:n}=this.page,o=e&&te(e,n,t);o&&(this.#e=null,this.context.change(
{chosen:o}))}#a(t){let{page:e}=this;if(e.why){let[n,o]=gn(e,e.why,this.context.state().chosen),{why:i}=e,l=(n<
e.promptLength?i.units:i.words).filter(h=>t>0?h[0]>=o:h[1]<=n).at(t>0?0:-1);l&&(this.#r(l),this.text?.reveal(l[0]))}}#h({
words:t,leading:e}){let n=this.#e;return n&&t.bars.some(({span:o})=>String(o)===String(n))?n:e}#l({span:t,reverse:e,
leading:n},o){let i=o.filter(({against:r})=>!r).slice(0,n?sl:0);this.arcs?.show(i.map(({from:r,to:a,strength:l})=>{
let h=[r,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#c({layer:t,head:e}){let{page:n}=this;if(n.why){let o=wn(
n,n.why,this.#t,this.context.state().chosen),i=yn(n,o,this.#h(o));i&&await this.context.look({layer:t,head:e,row:U(
i,n.numRows)[0],key:i.to[0]})}}},il="Measured: each word of the prompt was hidden, one at a time, from everyth\
ing after it, and the model was run again. Effects of several words do not add up, and a hidden word is someth\
ing that the model never met in training.",rl="Estimated from one run of the model; nothing was hidden. An est\
imate always has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to mea\
sure.";function al(s,t){return Array.isArray(s)&&s.length===2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<
s[1]}try{let s=us(document.getElementById("att-viz-page")?.textContent??""),t=new ve(s,[vn,Je,Fe,fn]),e=t.start();Object.
defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(({id:n,
title:o})=>Object.freeze({id:n,title:o}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(()=>{
performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(s){if(G(s instanceof
E?s.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Saf\
ari."),!(s instanceof E))throw s}
