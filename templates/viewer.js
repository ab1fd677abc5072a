var So=["corrected rollout","raw rollout","rollout without resting places"],x=class extends Error{constructor(t){
super(t),this.name="ReportError"}};function yn(s){let t;try{t=JSON.parse(s)}catch{throw new x("This file is da\
maged: its list of tokens cannot be read. Please make the report again.")}if(t?.format!==1)throw new x("This r\
eport was written in a format that its viewer does not know. Please make it again.");let e=Lo(t);if(e)throw new x(
`This file is damaged: ${e}. Please make the report again.`);return t}function Lo(s){if(!Array.isArray(s.texts)||
!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"its texts and its tokens do not belong toget\
her";let t=s.texts.length;return s.numRows!==t&&s.numRows!==t-1?`it has ${t} tokens but ${s.numRows} attention\
 rows`:s.ids!==null&&s.ids?.length!==t?`it has ${t} tokens but another number of ids`:s.promptLength>=0&&s.promptLength<=
t?!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(s.allLayers)?"it names no layers":Array.isArray(s.
valueNorms)?!Array.isArray(s.sight?.padding)||!Array.isArray(s.sight.starts)||!s.sight.layers?"it does not say\
 which tokens could be seen":!Array.isArray(s.text?.turns)||!Array.isArray(s.text.markup)||!s.text.units?"its \
text is not divided into turns and units":Array.isArray(s.measuredEdges)?"":"its measured edges cannot be read":
"it does not say whose values' sizes are known":"its prompt is longer than its text"}function B(s,t){return s.
allLayers.find(e=>e.layer===t)?.heads??[]}function D(s,t,e=`head ${t}`){return s===-1?`all layers, ${So[t]}`:`\
layer ${s}, ${e}`}function pt(s,t,e){return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function Tt(s,t,e){
let n=B(s,t);return n.reduce((o,r)=>Math.abs(r-e)<Math.abs(o-e)?r:o,n[0]??0)}function En(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function Ot(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function $n(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function An(s,t,e,n,o){let r=En(s,t,e),i=D(t,e),a=`${i[0].
toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let l=Ot(location.pathname,s.suffix,
r);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${r}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function K(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function vn(s,t){let e=`att-viz-head-${s}-${t}`;return document.readyState==="loading"&&!document.getElementById(
e)?.nextElementSibling&&await new Promise(n=>document.addEventListener("DOMContentLoaded",n,{once:!0})),document.
getElementById(e)?.textContent??null}function kn(s,t){return document.getElementById(`att-viz-head-${s}-${t}`)?.
dataset.roles??null}async function Sn(){document.readyState==="loading"&&await new Promise(s=>document.addEventListener(
"DOMContentLoaded",s,{once:!0}))}var S=Float32Array.from({length:256},(s,t)=>(t/255)**2);function v(s){return s*(s+1)/2}function Nt(s){let t=Uint8Array.
fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<e.length;o+=
1)n[o]=e.charCodeAt(o);return n}async function Mt(s,t){let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate")).getReader(),o=new Uint8Array(t),r=0;for(;;){let{done:i,value:a}=await n.read();if(i)return o.subarray(
0,r);if(r+a.length>t)throw await n.cancel(),new RangeError(`more than ${t} bytes`);o.set(a,r),r+=a.length}}var Ln=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),To=8192,
Be=new Uint16Array(128).fill(To);Ln.forEach((s,t)=>{Be[s]=t});function Tn(s){let t=s.length>>1,e=new Uint8Array(
Math.floor((13*t+6*(s.length&1))/8)),n=0,o=0,r=0,i=0;for(let a=0;a<s.length;a+=2){let l=Be[s.charCodeAt(a)],h=a+
1===s.length,c=h?0:Be[s.charCodeAt(a+1)],u=h?l:l*Ln.length+c;for(n|=+!(u<(h?64:8192)),o=o<<(h?6:13)|u&8191,r+=
h?6:13;r>=8&&i<e.length;)r-=8,e[i]=o>>r,i+=1,o&=(1<<r)-1}if(n)throw new RangeError("letters that stand for not\
hing");return e}var De=new Uint16Array(257).fill(15361);for(let s=15360;s>=0;s-=1)De[Math.round(255*Math.sqrt(On(s)))]=s;var Fe=class extends Map{cap=1/0};
function On(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}function Nn(s){return 4*Math.ceil(s/
64)+Math.ceil(s*2*16*32/8)}function Mn(s,t){let e=Math.ceil(t/64),n=new DataView(s.buffer,s.byteOffset,s.byteLength),
o=Uint32Array.from({length:e},(i,a)=>n.getUint32(4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError(
"too short");return{bits:r,index:o,read:new Map}}function I({triangle:s,exact:t},e){let n=Math.floor(e/64),o=t.
read.get(n);return o||(o=Oo(s,t,n),t.read.set(n,o)),o[e%64]}function Oo(s,{bits:t,index:e},n){let o=Mo(t,e[n]),
r=[];for(let i=n*64;r.length<64;i+=1){let a=i*(i+1)/2;if(a+i>=s.length)break;r.push(No(s.subarray(a,a+i+1),o))}
return r}function No(s,t){let e=new Uint32Array(256);for(let c of s)e[c]+=1;let n=255,o=16;for(;n>0&&e[n]<o;)o-=
e[n],n-=1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let l=new Fe,h=-1;
for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&(h+=+(u===n),u>n||r<=o||i.has(h))){let f=De[u];l.set(
c,On(f+t(De[u+1]-f)))}}return l.cap=l.size===16?Math.min(...l.values()):1/0,l}function Mo(s,t){let e=n=>{let o=0;
for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};return n=>{let o=31-Math.clz32(n),r=2**(o+1)-n,
i=e(o);return i<r?i:2*i+e(1)-r}}var Ro=2,Co=2**22,Rt=6,Rn=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);async function Cn(s,t,e){
if(typeof DecompressionStream>"u")throw new x("This browser is too old to unpack the weights. Please open the \
file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let n=await Mt(Tn(s),Io(t));return _o(n,t)}catch{
throw new x(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Io(s){return 2+
6*s+4*Rt*In(s).length+v(s)+Nn(s)}function _o(s,t){let[e,n]=s;if(e!==Ro||n>3)throw new RangeError("not a head");
let o=2,r=h=>{if(o+=h,o>s.length)throw new RangeError("too short");return s.subarray(o-h,o)},i=n&1?Po(r(2*t)):
null,a=n&2?Ho(r(4*t)):null,l=new Uint8Array(v(t));for(let[h,c]of In(t))Bo(r,l,h,c);return{triangle:l,sinkMass:i,
norms:a,exact:Mn(r(s.length-o),t)}}function In(s){let t=Fo(s);return Array.from({length:Math.ceil(s/t)},(e,n)=>[
n*t,Math.min(s,(n+1)*t)])}function Bo(s,t,e,n){let o=s(4*Rt),r=new DataView(o.buffer,o.byteOffset,o.byteLength),
i=new Uint32Array(Rt),a=0;for(let l=0;l<Rt;l+=1)i[l]=a,a+=r.getUint32(4*l,!0);if(a!==v(n)-v(e))throw new RangeError(
"a band of another size");Do(t,e,n,s(a),i)}function Do(s,t,e,n,o){for(let r=t;r<e;r+=1){let i=v(r),a=i-r,l=0;for(let h=0;h<
r;h+=1)l=n[o[Rn[2*s[a+h]+l]]++],s[i+h]=l;s[i+r]=n[o[Rn[l]]++]}}function Fo(s){return Math.max(1,Math.floor(Co/
s))}function Ho(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.from({length:s.length/
4},(e,n)=>t.getFloat32(4*n,!0))}function Po(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Wo=96*2**20,Ct=class{#t=new Map;constructor(t,e){this.textOf=t,this.numRows=e}get(t,e){let n=`${t}-${e}`,o=this.#t.
get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.
set(n,i),r.then(a=>{i.data=a,this.#n()},()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??
null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new x(`The weights of ${D(t,e)} are not in th\
is file.`);let o=await Cn(n,this.numRows,D(t,e));return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){
let t=0;for(let[e,n]of[...this.#t].reverse())t+=n.data?.triangle.length??0,t>Wo&&n.data&&t>n.data.triangle.length&&
this.#t.delete(e)}};var Uo=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Ko=/[\u202a-\u202e\u2066-\u2069]/u,jo=/[\ud800-\udfff]/u,Go=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
zo=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,qo=/^\p{M}/u,
Bn=/[\u2028\u2029]/u,Yo=/^(?:⟨[0-9A-F]{2}⟩)+$/u,_t=/⟨[0-9A-F]{2}⟩/gu,Vo=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function st(s){return Vo.test(s.trim())}function Dn(s,t){return Yo.test(s)||!t.includes("\u27E8")&&s.search(_t)>=
0}function V(s,t){return s.includes("\u27E8")&&Dn(s,t)?s.replace(_t,""):s}function j(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&Dn(s,t)){let e=s.match(_t)??[];return s.split(_t).flatMap((n,o)=>[...n?j(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...j(s.slice(0,800)),n,...j(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):Go.test(s)?Array.from(
s,e=>({mark:It(e),raw:Bn.test(e)?"":e})):qo.test(s)?[{mark:"\u25CC",raw:""},..._n(s)]:zo.test(s)?_n(s):[{mark:"",
raw:s}]}function _n(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=Xo(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function Xo(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Uo.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):It(s),raw:""}}return s==="\uFEFF"?{mark:It(s),raw:s}:Ko.test(s)||jo.test(s)||Bn.test(s)?{mark:It(s),raw:""}:
null}function It(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function E(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return gt(s);let e=j(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Jo={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function gt(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=Jo[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:j(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var ot=1,Zo=2,Fn=800,Qo=200;function Pn(s){let t=new Uint8Array(s.texts.length);for(let[o,r]of s.text.markup)t.
fill(Zo,o,r);let e=new Uint8Array(s.texts.length);for(let[o,r]of s.text.added??[])e.fill(1,o,r);let n=s.text.turns.
map(([o,r,i])=>{let a=Hn(t,r,i,1);return t.fill(ot,r,a),t.fill(ot,Hn(t,i-1,a-1,-1)+1,i),{label:o,from:r,head:a,
to:i,lines:tr(s,t,e,a,i)}});return{page:s,turns:n,markers:t}}function Hn(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function tr(s,t,e,n,o){let r=er(s.texts,t,n,o),i=or(r.map(a=>sr(s,t,a)));return r.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((u,f)=>!t[a+f]);return{from:a,to:l,code:i[h],folded:c.length>0&&c.every(Boolean)}})}
function er(s,t,e,n){let o=[],r=e;for(let i=e;i<n;i+=1){let a=s[i],l=!t[i]&&He.test(a),h=i-r,c=h>=Fn&&(/^\s/u.
test(a)||h>=Fn+Qo);(l||c)&&i>r&&(o.push([r,i]),r=i),t[i]!==ot&&a.endsWith(`
`)&&nr(t,i+1,n)&&(o.push([r,i+1]),r=i+1)}return r<n?[...o,[r,n]]:o}var He=/^\r?\n[\s]*[^\S\n]$/u;function nr(s,t,e){
return t>=e||s[t]!==ot}function sr(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":V(s.texts[r],
s.tokens[r]);return o}function or(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function Bt(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=V(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}var rr=10;function X(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function Pe(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var rt={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...Pe("raw rollout"),noun:"preference",top:rr,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:Pe("raw rollout"),restless:Pe("rol\
lout without resting places")};var We=.0009765625,Ue=2**-24,Ft=Ke(.5,1),J=Float64Array.from({length:256},(s,t)=>Ke(Math.max(0,t-.5),-1)),Z=Float64Array.
from({length:256},(s,t)=>Ke(t+.5,1));function wt(s){return[Math.max(0,s*(1-We)-Ue),Math.min(1,s*(1+We)+Ue)]}function Ke(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*We)+t*Ue))}function Ht([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function _(s,[t,e]){if(!(t>0)&&e<
.01)return H(e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(
n)),r=Math.ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function H(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var ir=.5/65535;function k(s,t=Ft){return s===0?H(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function G(s,t){return`${E(
s.texts[t])} (token ${t})`}function Wn(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e}\
 of layer ${t}`}function Pt(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${G(e,t)}`:
t<e.promptLength?`Just before ${G(e,t)} in the prompt`:`When the model produced ${G(e,t)}`}function Un(s,t,e,n){
let o=Wn(s.page,s.layer,s.head),r=t===e&&s.alignment==="position"?"itself":G(s.page,e),i=rt[s.measure].pair(n.
said,o,r);return`${Pt(s,t)}, ${i}${je(s,n)}.`}function je({measure:s},{even:t}){return rt[s].hasEven?`; an eve\
n spread would be ${k(t)}`:""}function Kn(s,t,e,n,o,r){if(n.absence)return ar(s,t,e,n.absence);let i=rt[s.measure],
a=Wn(s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t===
"observer"?`${Pt(s,e)}, ${i.none(r(),a)}.`:i.noneLater(r(),G(s.page,e));if(t==="observer"){let c=n.strongest===
e?"itself":G(s.page,n.strongest);return`${Pt(s,e)}, ${i.most(l.said,a,c)}${je(s,l)}.`}let h=Pt(s,n.strongest).
replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(l.said,a,G(s.page,e),h)}${je(s,l)}.`}function ar({
page:s,alignment:t},e,n,o){let r=G(s,n);return o==="hidden"?`${r} is set aside, as a place to rest: show what \
rests to see who looked at it.`:o==="all-hidden"?`${r} could only look at what is set aside, as a place to res\
t.`:o==="padding"?`${r} is padding: nothing looks at it, and it looks at nothing.`:e==="observed"?`${r} is the\
 last token: nothing came after it that could look back.`:o==="first-token"?`${r} is the first token: nothing \
came before it, so there is no attention to show.`:`${r} was never fed back to the model, so it has no row of \
its own${t==="position"?"; the other alignment shows what produced it":""}.`}function jn(s,t,e,n,o){if(t.absence===
"first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let r=s==="obser\
ved"?" on average":"",i=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[l,h,c]=t.hiddenMass;
i.push(`${_(l,[h,c])} of ${o.whole}${r} ${o.rests} ${a}.`)}return n&&i.push(`Learned sink: ${k(t.sinkMass,ir)}\
 of the attention${r} went to no token at all (this model may set attention aside).`),i.join(" ")}function Gn(s,t){
let e=s.tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,
i=>i===" "?"\u2423":"\uFFFD"),r=s.ids?` \xB7 id\xA0${s.ids[t]}`:"";return`Token ${t} \xB7 ${t<s.promptLength?"\
prompt":"completion"} \xB7 piece ${o||"\u2205"}${r}`}function Wt(s){let t="is kept as one byte, round(255 \xB7 \u221Aw\
)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exac\
tly those of an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?
`A preference ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to withi\
n \xB10.1% of themselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, a\
nd ${e} of what the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say\
 how far each may be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}\
).`:`${n} Any other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}\
).`}function zn(s,t,{noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e}\
 of ${n}${n>1?" or more":""}, in every report.`;let o=k(t);return`Colour is relative: the strongest colour is \
the largest ${e} shown, ${o}; do not compare it with others.`}function bt(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function Ut(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<r&&i<a&&r<=t&&a<=t,c=l?r>1&&o-1<e:o<e;return h&&c?{from:[o,r],to:[i,a],when:l?"wro\
te":"read"}:null}var lr=32,qn={low:.2,high:2,step:.05},yt=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],hr=["why","looked",
"heads"],cr=new Set("layer head measure alignment hide sides scale gamma cutoff observed observer".split(" "));
function Kt(s){return{view:s.why?"why":"looked",chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weig\
ht",alignment:"generation",hide:"resting",sides:null,scale:"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:"role"}}function ze(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=
e.head=null);let n=Object.entries(s).filter(([o,r])=>o!=="view"&&r!==null&&Ge(o,r)!==Ge(o,e[o]));return s.view!==
Xn(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,Ge(o,r)])).toString()}
function Ge(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function Xn(s,t){return s.
some(e=>cr.has(e))?"looked":t.view}function Jn(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("\
layer")==="all"?-1:xt(n.get("layer")),r=xt(n.get("head")),i=o!==null&&B(t,o).length>0?o:e.layer;return{view:Q(
n.get("view"),hr,Xn([...n.keys()],e)),chosen:fr(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:Tt(
t,i,r??0),measure:Q(n.get("measure"),["weight","value"],e.measure),alignment:Q(n.get("alignment"),["generation",
"position"],e.alignment),hide:ur(n.get("hide"),t)??e.hide,sides:Q(n.get("sides"),["from","to","both"],e.sides),
scale:Q(n.get("scale"),["relative","absolute"],e.scale),gamma:Vn(n.get("gamma"),qn.low,qn.high,e.gamma),cutoff:Vn(
n.get("cutoff"),0,1,e.cutoff),theme:Q(n.get("theme"),["auto","light","dark"],e.theme),observed:Yn(n.get("obser\
ved"),t),observer:Yn(n.get("observer"),t),pair:bt(Ut(n.get("pair"),t.texts.length,t.numRows)),order:Q(n.get("o\
rder"),["role","layer"],e.order)}}function it(s){return Math.max(0,Math.min(lr,s.texts.length-2))}function xt(s){
return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function ur(s,t){let e=xt(s);return e===null?null:Math.min(
e,it(t))}function fr(s,t){let[e,n,...o]=(s??"").split("-").map(xt);return e!==null&&n!==null&&n!==void 0&&o.length===
0&&e<n&&n<=t.texts.length?[e,n]:null}function Yn(s,t){let e=xt(s);return e!==null&&e<t.texts.length?e:null}function Q(s,t,e){
return t.find(n=>n===s)??e}function Vn(s,t,e,n){let o=s===null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?
o:n}var Zn={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Et(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(it(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let l=B(
s,t.layer),h=l[l.indexOf(t.head)+r];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:B(s,a).at(r>0?0:-1)}}var jt=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(dr)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Qn(e).hidden=e!==t}return Qn(t)}#t(t){let e=[...this.list.
children].findIndex(i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(
this.ids[r]))}};function dr({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function Qn(s){
return document.getElementById(`view-${s}`)}var Gt=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)n.addEventListener(
"change",()=>t(n.value))}show(t){document.documentElement.dataset.theme=t==="auto"?this.dark.matches?"dark":"l\
ight":t;for(let e of this.radios)e.checked=e.value===t}};function P(s){b("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function b(s,t){
let e=document.getElementById(s);e&&W(e,t)}var mr=/\u2068([^\u2068\u2069]*)\u2069/u;function W(s,t){let e=t.split(
mr);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function zt(s){return s.
replace(/[\u2068\u2069]/gu,"")}var z={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}};function at(s){return Array.from({length:63},(t,e)=>{let n=pr(s,e/62),o=[$t(s.ink),$t("#0\
00000"),$t("#ffffff")].reduce((r,i)=>qe(r,n)>=4.5||qe(r,n)>=qe(i,n)?r:i);return{background:ts(n),ink:ts(o)}})}
function pr(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],
s.stops[n+1]].map(gr);return wr(r.map((a,l)=>a+o*(i[l]-a)))}function qe(s,t){let[e,n]=[es(s),es(t)].sort((o,r)=>o-
r);return(n+.05)/(e+.05)}function $t(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function ts(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function es(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=
.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function gr([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function wr([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*
n+2.6097574011*o-.3413193965*r,-.0041960863*n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,
i)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function ss(){let s=new CSSStyleSheet,t=ns(":root","light");return s.replaceSync(`@media screen{${t}${ns(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function ns(s,t){let e=at(z[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[z[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var br=["view","chosen","layer","head","measure","alignment","sides","observed","observer"],qt=class{#t=new Set;#e=0;#n=!1;constructor(t,e){
this.page=t,this.kinds=e.filter(({fits:i})=>!i||i(t)),this.initial=Kt(t),this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,ss()];let n={page:t,heads:new Ct(vn,t.numRows),text:Pn(t),state:()=>this.state,
change:i=>this.change(i),look:i=>this.look(i)};this.views=new Map(this.kinds.map(i=>[i.id,new i(n)])),this.tabs=
new jt(this.kinds,i=>{this.change({view:i})}),this.theme=new Gt(i=>{this.change({theme:i})},()=>{this.#s()}),this.
writeAddress=K(()=>{$n(ze(this.state,this.initial),this.#n),this.#n=!1},150),b("precision",Wt("weight"));let o=document.
getElementById("files-link"),r=Ot(location.pathname,t.suffix,"index");o&&r&&location.protocol!=="about:"&&(o.setAttribute(
"href",r),o.hidden=!1),this.#r()}async start(){pt(this.page,this.state.layer,this.state.head)||this.#i(this.state,
!0),await this.#s(),this.view.reveal?.()}get view(){return this.views.get(this.state.view)}async change(t){let e={
...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),
e.head=Tt(this.page,e.layer,e.head),!pt(this.page,e.layer,e.head)){this.#i(e,!1);return}this.#n||=br.some(n=>String(
e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.
find(n=>n.id===t);if(!e)throw new x(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).
join(", ")}.`);await this.change({view:e.id})}async look(t){for(let e of this.views.values())await e.look?.(t)}get snapshot(){
return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){return Object.
assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.theme.show(t.
theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),await e.show(this.state)}#o(){
let t=Jn(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.
initial.view}}#r(){window.addEventListener("hashchange",()=>{this.change(this.#o()).then(()=>this.view.reveal?.()),
this.#n=!1}),document.addEventListener("keydown",t=>{let e=Zn[t.key],n=t.target instanceof Element&&t.target.matches(
"input, select, button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.stepsHeads;e&&o&&!n&&!t.
ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(Et(this.page,this.state,e)))})}#i(t,e){this.view.
show(this.state);let n=ze(t,{...this.initial,layer:-1,head:-1});P(An(this.page,t.layer,t.head,n,e))}};function At(s,t,e){let n=s.scales?s.scales[t]:1,o=I(s,t),r=o.get(e),i=s.triangle[v(t)+e],[a,l]=r===void 0?[J[i],
Z[i]]:wt(r);return[(r??Math.min(S[i],o.cap))*n,a*n,l*n]}function Ye(s,t,e){return I(s,t).has(e)}function os(s,t,e,n){
let o=v(t),r=Math.min(n,t+1),i=[0,0,0];for(let l=e;l<r;l+=1){let h=s.triangle[o+l];i[0]+=S[h],i[1]+=J[h],i[2]+=
Z[h]}I(s,t).forEach((l,h)=>{if(h>=e&&h<r){let c=s.triangle[o+h],[u,f]=wt(l);i[0]+=l-S[c],i[1]+=u-J[c],i[2]+=f-
Z[c]}});let a=s.scales?s.scales[t]:1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}function q(s,t,e){let n=new Int32Array(e),o=s.starts[s.layers[t]]??[];o.forEach(([a,l,h],c)=>{let u=o[c+1]?.[0]??
e;for(let f=a;f<u;f+=1)n[f]=l+h*(f-a)});let r=new Uint8Array(e).fill(1);for(let[a,l]of s.padding)r.fill(0,a,l);
let i=new Int32Array(e+1);for(let a=0;a<e;a+=1)i[a+1]=i[a]+r[a];return{first:n,realBefore:i}}function R({first:s,
realBefore:t},e,n){return n<=e&&n>=s[e]&&Ve(t,n)&&Ve(t,e)}function O({first:s,realBefore:t},e,n=0){let o=Math.
min(Math.max(s[e],n),e+1);return Ve(t,e)?t[e+1]-t[o]:0}function Ve(s,t){return s[t+1]>s[t]}function N({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function Yt(s,t,e,n){
let[o,r]=N(e,n),[i,a]=e.to,l=[0,0,0],h=0,c=0;for(let u=o;u<r;u+=1){let f=O(t,u);if(f>0){c+=1;let d=O(t,u,i)-O(
t,u,Math.min(a,u+1));d>0&&(h+=d/f,os(s,u,Math.max(i,t.first[u]),a).forEach((p,g)=>{l[g]+=p}))}}return c?{weight:l.
map(u=>u/c),even:h/c}:null}function lt(s){return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-
e.head)}function rs(){return new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=()=>{t.port1.close(),s()},t.port2.
postMessage(null)})}var is=8,xr=3;async function Xe(s,t,e,n){yr(s,e);let o=s.layers.flatMap(({layer:c,heads:u})=>c===-1?[]:u.map(f=>({
layer:c,head:f}))),r=new Map(s.layers.map(({layer:c})=>[c,q(s.sight,c,s.numRows)])),i=[],a=performance.now()+is,
l=0,h=async()=>{for(;l<o.length&&!n?.aborted;){let{layer:c,head:u}=o[l];l+=1;let f=await t.get(c,u).catch(()=>null),
d=r.get(c),p=f&&d&&Yt(f,d,e,s.numRows);if(p){let[g,...y]=p.weight;i.push({layer:c,head:u,weight:g,even:p.even,
bounds:y})}performance.now()>a&&(await rs(),a=performance.now()+is)}};return await Promise.all(Array.from({length:xr},
h)),n?.throwIfAborted(),lt(i)}function yr(s,t){for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];
if(!(Number.isInteger(r)&&Number.isInteger(i)&&r>=0&&r<i&&i<=s.texts.length))throw new x(`Give from and to as \
[first token, the one after the last], within 0 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=N(
t,s.numRows);if(e>=n)throw new x("There is no attention row for these words: nothing was computed from them.")}var L={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at earlier copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the\
 token before"},local:{title:"Local",rests:!1,says:"looks at the five nearest tokens"},uniform:{title:"Spread",
rests:!1,says:"spreads its attention nearly evenly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the fi\
rst token, or on a learned sink"}},U="none";function T(s){return s===null||s===U?"No clear role":L[s].title}function as(s,t,e,n){
let[o,...r]=(n??"").split(" "),i=s.roles.map(([l])=>l),a=Object.fromEntries(i.map((l,h)=>[l,/^\d+$/u.test(r[h]??
"")?Number(r[h])/1e3:NaN]));return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function Vt(s){
let t=Object.keys(L).filter(n=>!L[n].rests),e=Object.keys(L).filter(n=>L[n].rests);return[...t,U,...e].map(n=>({
role:n,heads:s.filter(o=>(o.role??U)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===
U?o:Er(o,n)}))}function Er(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-
e(n))}function ls(s,t,e){if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));
return{rank:1+n.filter(o=>o.scores[e]>t.scores[e]).length,of:n.length}}function vt(s){return Number.isNaN(s)?"\
\u2013":s.toFixed(2)}var Je=0;async function Xt(s){Je+=1,hs();try{return await s}finally{Je-=1,hs()}}function hs(){document.documentElement.
toggleAttribute("data-busy",Je>0)}var cs=5,$r=4,us=.005;function fs(s,t,e){let n=Ar(t,e),o=vr(e),r=new Uint8Array(e);o.forEach(({from:d,to:p},g)=>r.
fill(g,d,p));let i=new Float64Array(o.length),a=new Float64Array(e),l=new Uint32Array(e),h=0,c=0,u=[];for(let d=n+
1;d<e;d+=1){if(O(t,d)===0)continue;c+=1;let p=v(d),g=I(s,d),y={row:d,key:-1,weight:0};for(let A=t.first[d];A<=
d;A+=1){if(!R(t,d,A))continue;let $=g.get(A)??Math.min(S[s.triangle[p+A]],g.cap);if(A===n){h+=$;continue}i[r[d-
A]]+=$,a[A]+=$,l[A]+=1,$>y.weight&&(y={row:d,key:A,weight:$})}y.key>=0&&u.push(y)}let f=Array.from(a,(d,p)=>({
token:p,share:l[p]>=$r?d/l[p]:0}));return{distances:o.map(({label:d},p)=>({label:d,share:c?i[p]/c:0})),pairs:u.
sort((d,p)=>p.weight-d.weight||d.row-p.row).slice(0,cs).map(({row:d,key:p})=>({row:d,key:p,mass:At(s,d,p)})),keys:f.
filter(({share:d})=>d>0).sort((d,p)=>p.share-d.share||d.token-p.token).slice(0,cs),first:c?h/c:0}}function Ar(s,t){
for(let e=0;e<t;e+=1)if(O(s,e)>0)return e;return 0}function vr(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}function m(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function C(s,t){
let e=m("button","",s);return e.type="button",e.addEventListener("click",t),e}function Jt(s,t){let e=m("span",
"flow-bar");e.setAttribute("aria-hidden","true");let n=m("span","flow-filled");if(n.style.width=`${100*Math.min(
1,s)}%`,e.append(n),t!==void 0){let o=m("span","flow-even");o.style.insetInlineStart=`${100*Math.min(1,t)}%`,e.
append(o)}return e}function ds({layer:s,head:t}){return`L${s}\xB7H${t}`}function ms({sentence:s,model:t,promptHash:e,layer:n,head:o,rows:[r,i],precision:a,link:l}){let h=i-r===1?`row\
 ${r}`:`rows ${r}-${i-1}`,c=[`model ${t||"not named"}`,`prompt sha256 ${e.slice(0,16)}`,`L${n}.H${o}`,h,a,l];return gs(
`${s} [att_viz: ${c.filter(Boolean).join("; ")}]`)}function ps([s,t,e]){return gs(_(s,[t,e]))}var kr={"\u201C":'\
"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"\
*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function gs(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:
kr[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Zt(s,t){return[s,...t].map(e=>e.map(Sr).
join(",")).join(`\r
`)+`\r
`}function Sr(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function kt(s,t){let e=document.createElement("button");return e.type="button",e.className="quote",e.textContent=
s,e.addEventListener("click",async()=>{let n=await Lr(t());b("live",""),b("live",n?"Copied.":"The browser does\
 not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(()=>delete e.dataset.done,1800)}),
e}async function Lr(s){try{return await navigator.clipboard.writeText(s),!0}catch{let t=document.createElement(
"textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();let e=document.execCommand(
"copy");return t.remove(),e}}var Ze=8,Qt=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.page=t,this.roleOf=e,this.handlers=n,this.root=document.
getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.getElementById(
"find-actions")}say(t){this.#n=null,this.root.hidden=!t,b("find-sentence",t),b("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,b("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:n,bounds:o,even:r}){let i=this.#n,[a,l]=[this.#s(i.from),this.#s(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${te(n,o)} of its attention to ${l}; an even\
 spread would be ${k(r,0)}.`}#s([t,e]){return`${E(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[];N({...t,when:e},this.page.numRows)[0]<
N({...t,when:e},this.page.numRows)[1]&&n.push(C(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),
this.actions.replaceChildren(...n,kt("Copy as citation",()=>this.citation()),kt("Copy as CSV",()=>this.csv()),
C("Clear",()=>this.handlers.change(null)))}citation(){let t=this.#n,[e]=this.#e;return ms({sentence:this.sentence(
e),model:this.page.model,promptHash:this.page.promptHash,layer:e.layer,head:e.head,rows:N(t,this.page.numRows),
precision:ps([e.weight,...e.bounds]),link:location.href})}csv(){let t=["rank","layer","head","weight","least",
"most","even","role"],e=this.#e.map(({layer:n,head:o,weight:r,bounds:[i,a],even:l},h)=>{let c=this.roleOf(n,o)??
"";return[h+1,n,o,...[r,i,a,l].map(u=>Number(u.toPrecision(6))),c]});return Zt(t,e)}#r(){let t=this.#t?this.#e:
this.#e.slice(0,Ze),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(r=>this.#i(r,n)));let o=this.#e.
length;if(!this.#t&&o>Ze){let r=C(`Show all ${o} heads`,()=>{this.#t=!0,this.#r(),(this.list.children[Ze]?.firstElementChild??
void 0)?.focus()});this.list.append(m("li","more",r))}b("find-scale",o?`The longest bar is ${k(e)}; the mark o\
n each is the even spread.`:"")}#i({layer:t,head:e,weight:n,bounds:o,even:r},i){let a=te(n,o),l=T(this.roleOf(
t,e)),h=m("button","ranked",m("span","ranked-name",ds({layer:t,head:e})),Jt(n/i,r/i),m("span","ranked-number",
a),m("span","ranked-role",l));h.type="button",h.setAttribute("aria-label",`Layer ${t}, head ${e}: ${a}, even s\
pread ${k(r,0)}, ${l}`);let c=this.#n;h.addEventListener("click",()=>this.handlers.look(t,e,c));for(let u of["\
pointerenter","focus"])h.addEventListener(u,()=>this.handlers.point(t,e));return m("li","",h)}};function te(s,[
t,e]){return s>0?Math.max(e-s,s-t)<=.0011*s?k(s):_(s,[t,e]):e>0?H(e):"0"}var ws=10,Tr=100;function Qe(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function bs(s,t,e,n){let o=performance.now()+ws;for(let[r,i]of Qe(s)){if(performance.now()>o&&
(await tn(),o=performance.now()+ws),!n())return!1;let a=t.peek(r,i)??await t.get(r,i).catch(()=>null);a&&e(r,i,
a)}return n()}function tn(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:Tr}):setTimeout(s,20)})}var Or=48;function xs(s,t,e=0){let n=Math.min(Or,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;i[o[h]]+=1;for(let u=0;u<=h;u+=1)r[c+o[u]]+=u<
e?0:S[s[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=r[h]/i[Math.floor(h/n)];l[h]=Math.
round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Nr=10,ee=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#r(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await tn(),t=performance.now()+Nr),!this.inSight()){this.#e=
[];break}if(!this.#r(e))try{let{triangle:n}=await this.heads.get(e.layer,e.head);this.#t.set(this.#o(e),xs(n,this.
numRows,this.aside)),this.#r(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o({layer:t,head:e}){return`${t}\
-${e}-${this.aside}`}#r(t){let e=this.#t.get(this.#o(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{
side:o,levels:r}=e,i=Mr(document.documentElement.dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return r.
forEach((l,h)=>a.data.set(i[l],4*h)),t.canvas.width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function ne(){
let s=document.createElement("canvas");return s.width=s.height=1,s.setAttribute("aria-hidden","true"),s}function Mr(s){
return[z[s].paper,...at(z[s]).map(({background:e})=>e)].map(e=>[...$t(e),255])}var se=class{#t=0;constructor(t,e,n,o,r){this.root=t,this.context=e,this.heads=n.filter(({layer:i})=>i!==-1),this.
pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:n,heads:o}=this.context;this.one=t;let r;
try{r=await o.get(t.layer,t.head)}catch(a){a instanceof x&&e===this.#t&&this.root.replaceChildren(m("p","note",
a.message));return}if(e!==this.#t||t.layer===-1)return;let i=fs(r,q(n.sight,t.layer,n.numRows),n.numRows);this.
root.replaceChildren(m("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??`head ${t.head}`}`),m("p","",t.role?`${T(
t.role)}: ${L[t.role].says}.`:"No clear role in this text."),m("div","detail-actions",C("Show in the text",()=>this.
handlers.open(t)),C(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t))),this.#e(
t),m("h4","","How far it looks"),Rr(i),m("h4","","Where it looks hardest"),this.#n(t,i),m("h4","","What gets m\
ost"),this.#s(i),m("p","note",`Without the first token, which gets ${i.first.toFixed(2)} on average. Means are\
 true to \xB1${us}.`))}#e(t){let e=m("ul","detail-scores");for(let n of Object.keys(L).filter(o=>o in t.scores)){
let o=ls(this.heads,t,n),r=o?`${o.rank} of ${o.of}`:"not in this text",i=m("span","detail-number",vt(t.scores[n]));
e.append(m("li","",m("span","",T(n)),i,m("span","note",r)))}return e}#n({layer:t,head:e},{pairs:n}){let{texts:o}=this.
context.page,r=m("ol","detail-list");for(let{row:i,key:a,mass:[l,...h]}of n){let c=`${E(o[i],14)} (${i}) \u2192 ${E(
o[a],14)} (${a})`,u=C("",()=>{this.context.look({layer:t,head:e,row:i,key:a})});u.append(m("span","",c),m("spa\
n","detail-number",te(l,h))),r.append(m("li","",u))}return r}#s({keys:t}){let{texts:e}=this.context.page,n=t.map(
({token:o,share:r})=>m("li","",m("span","",`${E(e[o],18)} (${o})`),m("span","detail-number",r.toFixed(2))));return m(
"ol","detail-list",...n)}};function Rr({distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({
label:n,share:o})=>m("li","",m("span","",n),Jt(o/t),m("span","detail-number",o.toFixed(2))));return m("ul","de\
tail-distances",...e)}var oe=class{chosen=[];constructor(t,e,n,o){this.root=t,this.draw=e,this.open=n,this.changed=
o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.chosen.length?e:[...this.chosen.slice(
-(Cr-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.chosen.length===0;let t=this.chosen.map(({
layer:n,head:o})=>({layer:n,head:o,canvas:ne()})),e=this.chosen.map((n,o)=>{let r=`Layer ${n.layer}, head ${n.
head}`,i=C("",()=>this.open(n));i.className="beside-picture",i.setAttribute("aria-label",`${r}: show in the te\
xt`),i.append(t[o].canvas);let a=C("\xD7",()=>this.toggle(n));a.setAttribute("aria-label",`Take ${r} away`);let l=n.
role?` \xB7 ${T(n.role).toLowerCase()} ${vt(n.scores[n.role])}`:"";return m("figure","",m("figcaption","",m("s\
pan","",`${r}${l}`),a),i)});this.root.querySelector(".beside-heads").replaceChildren(...e),this.draw(t)}},Cr=4;var re=class{cells=[];#t=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.addEventListener(
"click",r=>this.#r(r,o.choose)),t.addEventListener("pointerover",r=>this.#r(r,o.point)),t.addEventListener("fo\
cusin",r=>this.#r(r,o.point)),t.addEventListener("keydown",r=>this.#i(r))}show(t,e){let n=e?this.heads.filter(
({role:o})=>(o??U)===e):this.heads;this.cells=[],this.root.replaceChildren(...t==="role"?this.#e(n,e):this.#n(
n)),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.find(o=>o.layer===t&&o.head===e)??
this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(o.layer===t&&o.head===e)),o.
button.tabIndex=o===n?0:-1}#e(t,e){let n=t.filter(({layer:i})=>i!==-1),o=Vt(n).map(({role:i,heads:a})=>{let l=L[i]?.
says;if(L[i]?.rests&&!e&&!this.#t){let h=`${a.length} ${a.length===1?"head rests":"heads rest"} on the first t\
oken`,c=C("Show them",()=>{this.#t=!0,this.show("role",e),this.cells.find(({role:f})=>f===i)?.button.focus()});
return m("section","heads-group folded",m("h3","",h),m("p","note","Heads that find nothing to look for put the\
ir attention where it does no harm."),c)}return this.#s(`${T(i)} \xB7 ${a.length}`,l??"",a,i)}),r=t.filter(({layer:i})=>i===
-1);return r.length?[...o,this.#s("All layers: rollout","",r,"")]:o}#n(t){return[...new Set(t.map(({layer:n})=>n))].
map(n=>{let o=t.filter(r=>r.layer===n);return this.#s(n===-1?"All layers":`Layer ${n}`,"",o,"")})}#s(t,e,n,o){
let r=n.map(a=>this.#o(a,o));this.cells.push(...r);let i=m("section","heads-group",m("h3","",t));return e&&i.append(
m("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),i.append(m("div","heads-cells",...r.map(({button:a})=>a))),
i}#o(t,e){let{layer:n,head:o}=t,r=ne(),i=e&&e!==U?e:t.role,a=i?vt(t.scores[i]):"",l=n===-1?["Corrected","Raw",
"No rests"][o]:e?`${n}\xB7${o}`:String(o),h=m("button","head-cell",r,m("span","head-name",l),m("span","head-sc\
ore",a));h.type="button";let c=D(n,o,this.page.headNames[o]),u=i?`, ${T(i).toLowerCase()} ${a}`:"";return h.setAttribute(
"aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}`),h.toggleAttribute("data-rests",!!(t.role&&L[t.role].rests)),
{...t,button:h,canvas:r}}#r(t,e){let n=t.target instanceof Element?t.target.closest(".head-cell"):null,o=n&&this.
cells.find(r=>r.button===n);o&&e(o)}#i(t){let e=this.cells.findIndex(({button:i})=>i===t.target);if(e<0)return;
let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,ArrowDown:1}[t.key],r=n===
void 0?o?this.#l(e,o):void 0:this.cells[n];r&&(t.preventDefault(),this.cells.forEach(({button:i})=>i.tabIndex=
-1),r.button.tabIndex=0,r.button.focus())}#l(t,e){let n=this.cells[t].button.getBoundingClientRect(),o=NaN,r;for(let i=t+
e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*(a.top-n.top)<4)continue;
if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);r=!r||l<r.off?{off:l,cell:this.
cells[i]}:r}return r?.cell}};function ys(s){let t=[];return s.forEach((e,n)=>{let o=n>0?s[n-1]:"";t.length&&/^[\p{L}\p{M}\p{N}]/u.test(e)&&
/[\p{L}\p{M}\p{N}]$/u.test(o)?t[t.length-1][1]=n+1:t.push([n,n+1])}),t}var ie=class{#t;#e;#n=null;#s=0;constructor(t,e,n){this.root=t,this.choose=n,this.#t=ys(e.texts),this.#e=this.#t.
map(([o,r],i)=>{let a=e.texts.slice(o,r).join(""),l=m("span",st(a)?"special":/^\n+$/u.test(a)?"break":"",a);return l.
setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.setAttribute("aria-label",`${E(a)}, ${r-
o===1?`token ${o}`:`tokens ${o} to ${r-1}`}`),l.dataset.word=String(i),l.tabIndex=i===0?0:-1,l}),t.append(...this.#e),
t.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.closest("[data-word]"):null;r instanceof
HTMLElement&&(this.#i(Number(r.dataset.word),!1),this.#o(Number(r.dataset.word),o.shiftKey))}),t.addEventListener(
"keydown",o=>this.#r(o))}show(t){this.#n=t?null:this.#n,this.pair=t;let e={from:t?.from??this.#n,to:t?.to??null};
this.#t.forEach((n,o)=>{let r=[Es(n,e.from)?"from":"",Es(n,e.to)?"to":""].filter(Boolean),i=this.#e[o];i.setAttribute(
"aria-selected",String(r.length>0)),i.dataset.end=r.join(" ")})}#o(t,e){let n=this.#t[t];if(e&&(this.#n||this.
pair)){let o=this.#n??this.pair.to,r=[Math.min(o[0],n[0]),Math.max(o[1],n[1])];this.#n?(this.#n=r,this.choose(
r,null,!0)):this.choose(this.pair.from,r,!0)}else if(this.#n){let o=this.#n;this.#n=null,this.choose(o,n,!1)}else
this.#n=n,this.choose(n,null,!1)}#r(t){let e=this.#t.length-1,o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-12,ArrowDown:12,
Home:-e,End:e}[t.key];o!==void 0?(t.preventDefault(),this.#i(Math.min(e,Math.max(0,this.#s+o)),!0)):(t.key==="\
Enter"||t.key===" ")&&(t.preventDefault(),this.#o(this.#s,t.shiftKey))}#i(t,e){this.#e[this.#s].tabIndex=-1,this.#s=
t,this.#e[t].tabIndex=0,e&&this.#e[t].focus()}};function Es([s,t],e){return e!==null&&s<e[1]&&t>e[0]}var ae=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(kt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#t()),window.addEventListener(
"beforeprint",()=>this.#t())}#t(){let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)
return;let n=Object.keys(L),o=["Layer","Head","Role",...n.map(T)].map(i=>{let a=m("th","",i);return a.scope="c\
ol",a});t.append(m("tr","",...o));let r=this.heads.map(({layer:i,head:a,role:l,scores:h})=>{let c=[i,a,T(l),...n.
map(u=>Number.isNaN(h[u])?"\u2013":h[u].toFixed(3))];return m("tr","",...c.map(u=>m("td","",String(u))))});e.append(
...r)}csv(){let t=Object.keys(L),e=this.heads.map(({layer:n,head:o,role:r,scores:i})=>[n,o,r??"",...t.map(a=>i[a])]);
return Zt(["layer","head","role",...t],e)}};var le=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s=null;constructor(t){
this.context=t}get door(){let{page:t,heads:e}=this.context;return{findHeads:async n=>(await Xe(t,e,n)).map(({layer:o,
head:r,weight:i,even:a})=>({layer:o,head:r,weight:i,even:a}))}}async mount(t){let{page:e,heads:n,change:o}=this.
context;await Sn(),this.roles=e.layers.flatMap(({layer:h,heads:c})=>c.map(u=>as(e,h,u,kn(h,u)))),this.pictures=
new ee(n,e.numRows,()=>!t.hidden);let r=({layer:h,head:c})=>{o({view:"looked",layer:h,head:c})},i=h=>document.
getElementById(h);this.beside=new oe(i("beside"),()=>this.#o(),r,()=>{this.detail?.one&&this.detail.show(this.
detail.one)}),this.detail=new se(i("head-detail"),this.context,this.roles,this.pictures,{open:r,beside:h=>this.
beside?.toggle(h),isBeside:h=>!!this.beside?.chosen.includes(h)});let a=(h,c)=>{let u=this.roles?.find(f=>f.layer===
h&&f.head===c);u&&u!==this.detail?.one&&this.detail?.show(u)};this.grid=new re(i("heads"),e,this.roles,{choose:r,
point:({layer:h,head:c})=>a(h,c),drawn:()=>this.#o()}),this.picker=new ie(i("find-text"),e,(h,c)=>this.#r(h,c));
let l=(h,c)=>this.roles?.find(u=>u.layer===h&&u.head===c)?.role??null;this.ranking=new Qt(e,l,{look:(h,c,u)=>{
this.#l(h,c,u)},point:a,change:h=>{o({pair:bt(h)})}}),this.table=new ae(i("roles-table"),this.roles);for(let h of t.
querySelectorAll("input[name=order]"))h.addEventListener("change",()=>{o({order:h.value})});this.#h(i("role-ch\
ips"))}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll("input[name=order]"))n.checked=
n.value===t.order;let e=`${t.order} ${this.#t}`;e!==this.#e?(this.#e=e,this.grid?.show(t.order,this.#t)):this.#o(),
this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),
await this.#i(t.pair)}#o(){let t=[...this.grid?.cells??[]].map(({layer:r,head:i,canvas:a})=>({layer:r,head:i,canvas:a})),
n=[...(this.beside?.chosen??[]).map(({layer:r,head:i},a)=>({layer:r,head:i,canvas:document.querySelectorAll(".\
beside-picture canvas")[a]})).filter(({canvas:r})=>r),...t],{hide:o}=this.context.state();this.pictures?.draw(
n,o==="resting"?1:Math.max(1,o))}#r(t,e){let{page:n,change:o}=this.context;if(!e){this.#n="",this.#s?.abort(),
this.picker?.show(null);let l=`From ${E(n.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked a\
t.`;this.ranking?.say(l);return}let[r,i]=e[0]>=t[1]?[e,t]:[t,e],a={from:r,to:i,when:r[0]>0&&r[0]>=n.promptLength?
"wrote":"read"};o({pair:bt(a)})}async#i(t){let{page:e,heads:n}=this.context;if(t===this.#n)return;this.#n=t,this.#s?.
abort();let o=Ut(t,e.texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let r=new AbortController;
this.#s=r;try{let i=await Xt(Xe(e,n,o,r.signal));this.ranking?.show(o,i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof
x))throw i;this.ranking?.say(i.message)}}async#l(t,e,n){let[,o]=N(n,this.context.page.numRows);await this.context.
look({layer:t,head:e,row:o-1,key:n.to[0]})}#h(t){let e=(this.roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",
count:e.length}].concat(Vt(e).map(({role:r,heads:i})=>({role:r,count:i.length}))).map(({role:r,count:i})=>{let a=r===
""?"All":r===U?T(null):T(r),l=m("button","chip",`${a} `,m("span","chip-count",String(i)));return l.type="butto\
n",l.setAttribute("aria-pressed",String(r===this.#t)),l.addEventListener("click",()=>{this.#t=r,o.forEach(h=>h.
setAttribute("aria-pressed",String(h===l))),this.show(this.context.state())}),l});t.append(...o)}};function tt(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function et(s,t,e){let n=s==="generati\
on"?t+1:t;return n<e?n:null}function $s(s,t,e){let n=new Float32Array(e),o=v(t),r=s.scales?s.scales[t]:1,i=I(s,t);for(let a=0;a<=t;a+=1)n[a]=
Math.min(S[s.triangle[o+a]],i.cap)*r;return i.forEach((a,l)=>{n[l]=a*r}),n}function he(s,t){let{norms:e}=s,n=s.
data.scales&&s.beside||s.data,{triangle:o,sinkMass:r}=n,i=v(t),a=[0,0,0],l=[0,0,0];for(let u=0;u<=t;u+=1){if(!R(
s.sight,t,u))continue;let f=o[i+u],d=e?e[u]:1,p=u<s.hide?a:l;p[0]+=S[f]*d,p[1]+=J[f]*d,p[2]+=Z[f]*d}I(n,t).forEach(
(u,f)=>{if(R(s.sight,t,f)){let d=o[i+f],[p,g]=wt(u),y=e?e[f]:1,A=f<s.hide?a:l;A[0]+=(u-S[d])*y,A[1]+=(p-J[d])*
y,A[2]+=(g-Z[d])*y}});let h=r?r[t]:0;e||l.forEach((u,f)=>{l[f]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,
factor:e?c>0?1/c:0:1}}function As({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=Ht([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function vs(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=he(s,n);t[n]=As(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function sn(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=tt(s.alignment,t,s.
numRows);if(n===null)return nn(e,t===0?"first-token":"last-token");let{data:o,norms:r,sight:i}=s,a=he(s,n),l=v(
n),h=a.factor*(o.scales?o.scales[n]:1),c=I(o,n);for(let u=s.hide;u<=n;u+=1)if(R(i,n,u)){let f=Math.min(S[o.triangle[l+
u]],c.cap);e[u]=f*(r?r[u]:1)*h}return c.forEach((u,f)=>{f>=s.hide&&R(i,n,f)&&(e[f]=u*(r?r[f]:1)*h)}),{weights:e,
...Ss(e),hiddenMass:As(s,a),sinkMass:a.sink,absence:O(i,n)===0?"padding":O(i,n,s.hide)===0?"all-hidden":""}}function ks(s,t,e){
let n=new Float32Array(s.numTokens).fill(NaN);if(t<s.hide)return nn(n,"hidden");let{data:o,norms:r,sight:i}=s,
a=[0,0,0],l=0,h=0;for(let c=t;c<s.numRows;c+=1){let u=et(s.alignment,c,s.numTokens);if(u!==null&&R(i,c,t)){let f=e.
factor[c]*(r?r[t]:1)*(o.scales?o.scales[c]:1),d=I(o,c),p=o.triangle[v(c)+t];n[u]=(d.get(t)??Math.min(S[p],d.cap))*
f,(e.hidden[c]??[]).forEach((g,y)=>{a[y]+=g}),l+=o.sinkMass?o.sinkMass[c]:0,h+=1}}return h===0?nn(n,t<s.numRows&&
O(i,t)===0?"padding":"last-token"):{weights:n,...Ss(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function on(s,t,e){
let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>0&&r>=e&&(n.length<t||r>s[n[n.length-1]])){let i=n.length;
for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=Math.min(n.length,t)}}return n}function Ss(s){let t=-1,e=0;
for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);return{strongest:t,maximum:e}}function nn(s,t){return{weights:s,
strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,absence:t}}var Ir=.25,_r=8,Br=4;function Ls({triangle:s},t,e){let n=0;for(;t!==-1&&n<Br&&e-n>_r;){let o=0;for(let r=n+1;r<
e;r+=1)o+=S[s[v(r)+n]];if(o/(e-n-1)<=Ir)break;n+=1}return n}function Ns(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&Os(n,a.queries)&&
Os(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,l)=>!a||Ts(l)<
Ts(a)?l:a,null)}function ue(s){return`Without ${ce(s.queries)*ce(s.keys)>1?"the edges between these tokens":"t\
his edge"}${Dr(s)}, log P(${E(s.next)}) changes by ${rn(s.change)} (${an(s.change)} times as likely).`}function rn(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function an(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Dr({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Ts({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+ce(e)*ce(n)}function ce([
s,t]){return t-s}function Os(s,[t,e]){return t<=s&&s<e}function fe(s,t,e){let n=tt(s.alignment,t,s.numRows);if(n===null||!R(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,l=At(o,n,e),h=Ye(o,n,e),c=1/O(s.sight,n);if(o.scales||i)return{shown:l,exact:h&&(!i||Ye(i,n,
e)),left:null,beside:i?At(i,n,e):null,even:c};if(!r&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let u=he(s,n),f=l.map(p=>p*(r?r[e]:1)),d=u.rest.map((p,g)=>p+u.hidden[g]);return{shown:r?Ms(f,d):l,exact:h,left:a>
0&&e>=a?Ms(f,u.rest):null,beside:r?l:null,even:c}}function Cs(s,{shown:t,exact:e,left:n,beside:o}){return{number:s.
norms||s.data.scales?ln(t):Rs(t,e),beside:o?s.norms||!s.beside?.scales?Rs(o,e):ln(o):"",left:n?` (${ln(n)} of \
what did not rest)`:""}}function Ms([s,...t],[e,...n]){return[e>0?s/e:0,...Ht(t,n)]}function ln([s,t,e]){return _(
s,[t,e])}function Rs([s,t,e],n){return s>0?n?k(s):_(s,[t,e]):H(e)}function Is(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function _s(s,t,e){let n=Is(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function Bs(s,t,e){let n=Is(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}var Fr=5,Hr=5;function Ds(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return hn(s,"Point at a token to \
see its attention here.");let a=o==="observer"?sn(e,i):ks(e,i,n),l=X(s,t),h={page:s,layer:t.layer,head:t.head,
alignment:t.alignment,measure:l},c=rt[l],u=r.frozen!==null&&r.pointed!==null?r.pointed:i,f=o==="observer"?[i,u]:
[u,i],d=u===i?a.strongest:u,p=Ur(h,e,o==="observer"?[i,d]:[d,i]),g=u!==i&&!a.absence?Wr(h,e,f,a.weights[u]):Kn(
h,o,i,a,($,_e)=>Hs(e,$,_e),()=>Pr(e,o,i)),y={...t,top:c.top},A=[jn(o,a,e.hide,e.data.sinkMass!==null,c)];return t.
cutoff>0&&!a.absence&&A.push(Kr(a.weights,t.cutoff,c.noun)),{subject:i,pointed:u===i?-1:u,frozen:r.frozen!==null,
weights:a.weights.map($=>$>=t.cutoff?$:NaN),levels:_s(a.weights,y,a.maximum),sentence:`${g}${p}`,mass:A.filter(
Boolean).join(" "),detail:Gn(s,u),strongest:on(a.weights,Fr,t.cutoff).map($=>({token:$,weight:a.weights[$]})),
legend:Bs(y,a.maximum,Hr),scale:zn(t.scale,a.maximum,c)}}function hn(s,t){return{subject:-1,pointed:-1,frozen:!1,
weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:t,mass:"",detail:"",
strongest:[],legend:[],scale:""}}function Fs(s,t){let e=s.texts.length-1,n=s.why?s.why.words[s.why.chosen][0]:
s.promptLength,o=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};let{weights:r}=sn(t,o),i=r.
map((a,l)=>l===0||l>=o||st(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{observed:on(i,1,0)[0]??0,observer:o}}
function Hs(s,t,e){let n=t<0||e<0?null:fe(s,t,e);return n&&{said:Cs(s,n),even:n.even}}function Pr(s,t,e){let n=Ft;
if(s.norms||s.data.scales){n=0;for(let o=0;o<s.numTokens;o+=1){let r=t==="observer"?fe(s,e,o):fe(s,o,e);n=Math.
max(n,r?.shown[2]??0)}}return H(n)}function Wr(s,t,[e,n],o){let r=n<t.hide,i=Number.isNaN(o)&&!r?null:Hs(t,e,n);
if(i)return`${Un(s,e,n,i)}${r?" It is set aside: it has no colour here.":""}`;let a=tt(t.alignment,e,t.numRows);
return a!==null&&n<=a&&!R(t.sight,a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside th\
is layer\u2019s window.`:n===e?`Token ${n} was not there yet when this attention was computed.`:`Token ${n} co\
mes after token ${e}: a model that reads from left to right cannot look ahead.`}function Ur({page:s,layer:t,head:e},n,[
o,r]){let i=o<0||r<0?null:tt(n.alignment,o,n.numRows),a=i===null?null:Ns(s,t,e,i,r);return a?` ${ue(a)}`:""}function Kr(s,t,e){
let n=0,o=0;for(let r of s)n+=r>=t?1:0,o+=Number.isNaN(r)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or m\
ore and shown.`}var de=class{constructor(t,e,n,o){this.page=t,this.layer=Ps("layer"),this.head=Ps("head"),this.hide=cn("hide"),
this.gamma=cn("gamma"),this.cutoff=cn("cutoff"),this.hide.max=String(it(t)),this.cutoff.max=String(yt.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>jr(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Gr(this.hide.value,it(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of ht("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"restin\
g"}));for(let r of ht("sides"))r.addEventListener("change",()=>o(r.value));for(let r of ht("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:yt[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n(Et(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of ht(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of ht("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:l}=Kt(t);n({hide:r,scale:i,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=yt.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?yt.length-1:n),b("gamma-value",t.gamma.toFixed(2)),b("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of ht(r))a.checked=a.value===i;let o=new Set([t.alignment,X(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":""]);for(let r of document.querySelectorAll("[data-explains]")){
let i=r.getAttribute("data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#n(
t)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=B(this.page,t.layer).map(r=>{let i=t.layer===
-1?X(this.page,{...t,head:r}):this.page.headNames[r],a=pt(this.page,t.layer,r)?"":" (other file)";return[i??`${r}${a}`,
String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(n)!==JSON.stringify(o)&&this.head.
replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#n(t){for(let e of document.
querySelectorAll("[data-step]")){let n=Et(this.page,t,e.dataset.step??""),o=Object.entries(n).every(([r,i])=>t[r]===
i);e.setAttribute("aria-disabled",String(o))}}};function jr(s){return new Option(s===-1?"All layers: rollout":
String(s),String(s))}function Gr(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(s))||0))}function Ps(s){return document.
getElementById(s)}function cn(s){return document.getElementById(s)}function ht(s){return[...document.querySelectorAll(
`input[name=${s}]`)]}var un=["low","half","high"];var ct=class{#t=1;#e=0;#n=!1;constructor(t){this.root=t,this.handle=t.querySelector(".sheet-handle"),this.handle.
addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%un.length)}),this.handle.addEventListener("pointerd\
own",e=>{this.#e=e.clientY,this.#n=!1,this.handle.setPointerCapture(e.pointerId)}),this.handle.addEventListener(
"pointermove",e=>{let n=this.#e-e.clientY;this.handle.hasPointerCapture(e.pointerId)&&Math.abs(n)>40&&(this.#n=
!0,this.#e=e.clientY,this.#s(this.#t+Math.sign(n)))}),this.handle.addEventListener("keydown",e=>{let n={ArrowUp:1,
ArrowDown:-1}[e.key];n&&(e.preventDefault(),this.#s(this.#t+n))}),this.#s(this.#t)}#s(t){this.#t=Math.min(un.length-
1,Math.max(0,t)),this.root.dataset.height=un[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${zr[this.#t]}`)}},zr=["a line","half","most of the screen"];var me=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(l=>this.#s(l));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[fn(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#l(),e=t?Y(t).top:0,{scroller:n}=this,o=n.
scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#h(),l=!1;if(this.all.
forEach((h,c)=>{let u=c>=a.from&&c<a.to;u!==h.filled&&(u||!this.#r(h))&&(l=!0,u?this.#s(h):this.#o(h))}),!l)break}
let r=t?Y(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#i(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#l(){let{top:t,bottom:e}=this.sight;return this.all[this.#a(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#a(t-n,e+n)}#a(t,e){let n=this.
all.length;return{from:fn(0,n,o=>Y(this.all[o]).bottom>=t),to:fn(0,n,o=>Y(this.all[o]).top>e)}}};function Y({element:s,
fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function fn(s,t,e){let[n,o]=[s,t];for(;n<o;){
let r=n+o>>1;e(r)?o=r:n=r+1}return n}var Ws=/^ (?=[^\s\p{C}\p{M}])/u,Us=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Ks({page:s},t){let e=F(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=F(
"turn-label");o.textContent=t.label;let r=F("turn-head");r.append(o);let i=F("turn-body");return e.append(r,i),
{element:e,head:r,body:i}}function js(s,t,e){let{page:n}=s,o=F(t.code?"line code":"line");o.dir=t.code?"ltr":"\
auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&Ws.test(n.texts[r])&&!(r===t.from&&qr(s,r))&&o.append(" ");let a=dn(
s,r,r===t.from);e(r,a),o.append(a)}return o}function qr({turns:s},t){return s.some(({head:e})=>e===t)}function dn({
page:s,markers:t,differences:e},n,o=!1){let r=document.createElement("span");r.className="token",r.dataset.token=
String(n),e?.[n]&&(r.dataset.difference=e[n]);let i=s.texts[n];if(t[n]){let c=j(i,s.tokens[n]).map(({mark:u,raw:f})=>u||
f).join("").trim();return r.dataset.chip=t[n]===ot?"thin":"named",r.dataset.name=c,r.title=c,r.setAttribute("a\
ria-label",gt(i)),r}let l=o&&He.test(i)?i.replace(/^\r?\n/u,""):i.replace(Ws,""),h=j(l,s.tokens[n]);return h.length===
1&&!h[0].mark?r.textContent=h[0].raw:r.append(...h.map(Yr)),(!i.trim()||h.every(c=>c.mark))&&(r.setAttribute("\
aria-label",gt(i)),r.title=h.some(({mark:c})=>Us.test(c))?gt(i):""),st(s.tokens[n])&&(r.dataset.special=""),r}
function Yr(s){if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===
" "||s.raw==="	"?"mark over":"mark";return t.className=Us.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=
s.raw,t}function F(s){let t=document.createElement("div");return t.className=s,t}var Gs=96,pe=class{#t=[];constructor(t,e,n,o,r){this.from=e,this.to=n,this.element=F("fold"),this.body=F("fold\
-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fold-\
toggle";let i=Array.from(Bt(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=i.length>Gs?`${i.slice(0,Gs-1).
join("")}\u2026`:i.join(""),l=document.createElement("bdi");l.textContent=a,this.toggle.append(o?"Added by the\
 chat template: \u201C":"\u201C",l,"\u201D"),r?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",h=>{r&&(h.key==="Enter"||h.key===" ")&&(h.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.subarray(this.
from,this.to).reduce((i,a)=>Math.max(i,a),0),o=e.subarray(this.from,this.to).reduce((i,a)=>Math.abs(a)>Math.abs(
i)?a:i,0),r=["fold-toggle",n>0?`level-${n}`:"",o>0?"for":o<0?"against":""];this.toggle.className=r.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var Vr=160,Xr=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function zs(s,t,e,n,o){let r=[],i=[],a=[];for(let l of t.turns){let{element:h,head:c,body:u}=Ks(t,l);for(let f=l.
from;f<l.head;f+=1){let d=dn(t,f);o(f,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let f of Jr(l.lines)){let d=null;f[0].folded&&(d=new pe(t,f[0].from,f[f.length-1].to,i.length===0,n),i.push(
d),u.append(d.element));for(let p of e?f.map(g=>[g]):Zr(f)){let g=Qr(t,p,d);(d?.body??u).append(g.element),r.push(
g),a.push({element:{getBoundingClientRect:()=>Y(g)},from:g.from,to:g.to})}}s.append(h)}return{blocks:r,folds:i,
stretches:a}}function Jr(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function Zr(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=Vr?n.push(e):t.push([e])}
return t}function Qr({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join("");return{
element:F(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.match(Xr)?.
length??0),filled:!1}}function mn({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!ti(e,l)){let h=Number(l.getAttribute("data-token"));i??=h,a=h+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function Ys(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function ti(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Vs(s,t){let e=mn(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=qs(s,n,
t.startContainer,t.startOffset,!0),a=qs(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function qs(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",l=V(s.page.texts[t],s.page.tokens[t]),h=o&&i.toString()!==""?l.length-a.length:0;return Math.max(
0,i.toString().length+h)}var ei=1e5;function Xs({texts:s,tokens:t}){let e=s.map((o,r)=>V(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function Js(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Zs({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===ei)break}return n}function Qs(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var pn=[],ge=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,pn.length||document.addEventListener(
"keydown",ni),pn.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#i())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Xs(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#e=Zs(this.#t,Js(this.#s.value,t)),this.#n=Qs(this.#e,e,1),this.#i()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#l("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#i(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#l(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#l(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,n,r,this.#a("\u2191","Previous match",()=>this.
go(-1)),this.#a("\u2193","Next match",()=>this.go(1)),this.#a("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#a(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function ni(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=pn.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function ut(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=h,a=d)}}return i}var si={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},oi=3;function to(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&h.has(f?u.fold:u))continue;h.add(f?u.fold:u);let p=d?d.getClientRects():
u?[Y(u)]:[];for(let g of p){let y=l.at(-1);y&&Math.abs(y.top-g.top)<oi?(y.left=Math.min(y.left,g.left),y.right=
Math.max(y.right,g.right),y.bottom=Math.max(y.bottom,g.bottom)):g.width>0&&l.push({left:g.left,top:g.top,right:g.
right,bottom:g.bottom})}}return l.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function eo(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=h=>{let c=r&&n?r[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>ut(s,t,o,1),ArrowUp:()=>ut(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?si[e]??e:e]?.()??null}var we=class{#t=-1;#e=-1;#n=0;#s=null;constructor(t,e,n,o){this.elementOf=e,this.chances=n,this.firstChance=o,
this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=new Float32Array(t).
fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(t)}paint(t,e,n){
this.weights=t,this.levels=e;for(let o of n)this.#o(o,this.elementOf(o))}mark(t,e){let n=new Set([this.#t,this.#e,
t,e]);this.#t=t,this.#e=e,this.#r(n)}hide(t){let[e,n]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let o=e;o<
n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.fill(i?-r:r,n,o);this.#r(this.shades.keys(),
n=>e[n]!==this.shades[n])}choose(t){let e=this.#s;this.#s=t,this.#r([...no(e),...no(t)])}find(t,e){let n=this.
found;this.found=new Uint8Array(n.length);for(let{from:o,to:r}of t)this.found.fill(1,o,r);t[e]&&this.found.fill(
2,t[e].from,t[e].to),this.#r(this.found.keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.
shownLevels[t]=this.levels[t],e.toggleAttribute("data-hidden",t<this.#n),this.#o(t,e),this.#i(t,e)}#o(t,e){let n=this.
weights[t];Object.is(n,this.shownWeights[t])||(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-\
weight"):e.setAttribute("data-weight",String(n))),this.levels[t]!==this.shownLevels[t]&&this.#i(t,e)}#r(t,e=()=>!0){
for(let n of t){let o=e(n)?this.elementOf(n):void 0;o&&this.#i(n,o)}}#i(t,e){let n=this.levels[t],o=this.shades[t],
r=this.#s!==null&&this.#s[0]<=t&&t<this.#s[1],i=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let a="\
token";a+=n>0?` level-${n}`:"",a+=o>0?" for":o<0?" against":"",a+=r?" chosen":"",a+=t===this.#t?" subject":"",
a+=t===this.#e?" pointed":"",a+=this.found[t]===2?" found current":this.found[t]===1?" found":"",a+=i===void 0?
"":" rated",e.className!==a&&(e.className=a),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),i!==
void 0&&e.style.setProperty("--chance",i.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(
r||t===this.#t))}};function no(s){return s?Array.from({length:s[1]-s[0]},(t,e)=>s[0]+e):[]}var ii=80,ft=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new we(n,h=>this.#t.get(h),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=zs(t,e,i,this.inList,(h,c)=>this.#h(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#l(h);this.blocks=new me(t,a.blocks,h=>this.#i(h),l,i),this.blocks.update(),
this.search=new ge(this),t.addEventListener("copy",h=>this.#a(h)),t.addEventListener("keydown",h=>Ys(h,t)),new ResizeObserver(
K(()=>this.#r(),ii)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#r()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#o()}finish(){
this.blocks.update()}mark(t,e,n){this.container.classList.toggle("frozen",n),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t){this.look.choose(t)}showFound(t,e){this.look.
find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),o=e?.probabilities?.[n];return o===void 0?null:
{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){let n=this.#s;this.#s=t,this.#t.get(n)?.setAttribute(
"tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.unfold(t),o.focus({preventScroll:!0}),this.reveal(
t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){
let n=this.element(t).getBoundingClientRect(),{top:o,bottom:r}=this.blocks.sight;if(n.top>=o&&n.bottom<=r)break;
this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-r)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return to(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return eo(this,t,e,n)}trueText(t,e){return Bt(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#r(){this.#n.forEach(t=>t())}#i(t){for(let e of t.lines){let n=js(this.model,e,(o,r)=>this.#h(o,r));t.
element.append(n)}}#l(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#a(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?Vs(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var be=14,ai=3,li=60,xe=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(K(()=>this.#i(),li)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#r(h);o[c]=Math.max(o[c],l)});let r=z[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],i=at(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,be,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=i[o[l]-1].background,
n.fillRect(2,l-1,be-4,ai);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,be,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let u=l;u<h;u+=1)i[u]=(c.top-r+c.height*(u-l)/(h-l))/t}this.#t=i,this.#e=e,this.canvas.width=be*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var ye=class{#t=!1;#e=0;#n=null;constructor(t,e,n,o){this.root=t,this.page=e,this.actions=o,this.view=t.getAttribute(
"data-view"),this.text=this.#s("text"),this.tokens=new ft(this.text,n);let r=this.#s("minimap");this.minimap=new xe(
r,this.text,this.tokens.lines),this.list=this.#s("strongest"),this.release=this.#s("release"),this.#a(Math.min(
e.promptLength,e.texts.length-1)),this.#r()}show(t){this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.
mark(t.subject,t.pointed,t.frozen),this.#o("sentence",t.sentence),this.#o("mass",t.mass),this.#o("detail",t.detail),
this.#o("scale",t.scale),this.release.hidden=!t.frozen,this.#o("frozen-on",t.frozen?`Frozen on ${E(this.page.texts[t.
subject],14)}`:""),this.minimap.draw(t.levels,t.subject),this.#c(t.legend),this.#d(t)}showStrongest(t){let e=this.#n?.
strongest[t];return e&&this.#l(e.token),e!==void 0}get sentence(){return this.#n?.sentence??""}goTo(t){this.#a(
t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){
let e=this.tokens.element(t).getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>
n.bottom){let o=(n.top+n.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#s(t){
return this.root.querySelector(`.${t}`)}#o(t,e){W(this.#s(t),e)}#r(){this.text.addEventListener("pointerover",
t=>{this.#t=t.pointerType==="touch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(
this.view,e)}),this.text.addEventListener("pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.point(this.
view,null)}),this.text.addEventListener("mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener(
"dblclick",t=>{let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.
text.addEventListener("click",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&(this.#a(e),t.pointerType==="t\
ouch"&&(this.#t=!0,this.#i(e)))}),this.text.addEventListener("focusin",t=>{let e=this.tokens.tokenAt(t.target);
e!==null&&this.tokens.element(e).matches(":focus-visible")&&this.actions.point(this.view,e)}),this.text.addEventListener(
"keydown",t=>this.#h(t)),this.release.addEventListener("click",()=>this.actions.toggle(this.view,null)),this.list.
addEventListener("click",t=>{let e=t.target instanceof Element?t.target.closest("[data-goto]"):null;e&&this.#l(
Number(e.getAttribute("data-goto")))})}#i(t){let e=this.#n;e?.frozen&&t!==e.subject&&t!==e.pointed?this.actions.
point(this.view,t):this.actions.toggle(this.view,t)}#l(t){this.#n&&!this.#n.frozen&&this.actions.toggle(this.view,
this.#n.subject),this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===
null||t.altKey||t.metaKey)return;let n=this.page.texts.length-1,o=this.tokens.element(e),r={ArrowRight:()=>Math.
min(n,e+1),ArrowLeft:()=>Math.max(0,e-1),ArrowDown:()=>ut(this.tokens,e,n,1),ArrowUp:()=>ut(this.tokens,e,n,-1),
Home:()=>0,End:()=>n};if(t.key in r){let a=getComputedStyle(o).direction==="rtl"?hi[t.key]??t.key:t.key;this.goTo(
r[a]())}else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.
toggle(this.view,null);else return;t.preventDefault()}#a(t){this.tokens.element(this.#e)?.setAttribute("tabind\
ex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#c(t){let e=this.#s("legend-numbers").
children;for(let n=0;n<e.length;n+=1){let o=t.length?n?k(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=
o)}}#d(t){[...this.list.children].forEach((n,o)=>{let r=t.strongest[o];n.classList.toggle("empty",!r);let i=n.
firstElementChild;if(i.disabled=!r,!r)return;let[a,l,h]=[...i.children],c=t.levels[r.token];i.setAttribute("da\
ta-goto",String(r.token)),a.textContent=String(r.token),W(l,E(this.page.texts[r.token],18)),h.textContent=k(r.
weight),h.className=c>0?`weight level-${c}`:"weight"})}},hi={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var ci=["data","alignment","hide","norms","beside"],so=12,dt=["observed","observer"],Ee=class s{static id="loo\
ked";static title="Where heads looked";static stepsHeads=!0;#t={observed:null,observer:null};#e=null;#n=!1;#s=!1;#o=!1;#r=[];#i=null;#l=null;#h=matchMedia(
"(min-width: 93.75rem)");constructor(t){this.context=t,this.page=t.page,this.announceLater=K(()=>this.#y(),600)}mount(t){
let{page:e}=this;this.#i=new de(e,this.context.state,n=>{this.context.change(n)},n=>{this.#d(n)}),this.#l=t.querySelector(
".panels"),this.#h.addEventListener("change",()=>{this.#l?.setAttribute("data-sides",this.#a),this.#i?.show(this.
context.state(),this.#a)});for(let n of["pointerdown","wheel","keydown"])t.addEventListener(n,()=>this.#s=!1,{
capture:!0,passive:!0});t.addEventListener("click",n=>{let o=n.target instanceof Element?n.target.closest("[da\
ta-token-step]"):null,r=o?.closest("[data-view]")?.getAttribute("data-view");o&&r&&this.#p(r,Number(o.getAttribute(
"data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof Element&&n.target.matches(
"input, select"),r="12345".indexOf(n.key);if(t.hidden||o||r<0||n.key===""||n.ctrlKey||n.metaKey||n.altKey)return;
let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;this.#u(i).showStrongest(
r)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new ct(n)),this.#r=dt.map(n=>{let o=t.querySelector(
`section[data-view=${n}]`);return new ye(o,e,this.context.text,{point:(r,i)=>this.point(r,i),toggle:(r,i)=>{this.
toggle(r,i)}})})}async show(t){let{page:e}=this,{heads:n}=this.context,{layer:o,head:r}=t;this.#i?.show(t,this.#a),
this.#l?.setAttribute("data-sides",this.#a);let i=o===-1&&(r===0||r===1)?1-r:null,a=n.peek(o,r),l=i===null?null:
n.peek(o,i);if(!a||i!==null&&!l){try{[a,l]=await Xt(Promise.all([n.get(o,r),i===null?null:n.get(o,i)]))}catch(_e){
this.#x(_e,o,r);return}let $=this.context.state();if($.layer!==o||$.head!==r)return}let{alignment:h,hide:c}=this.
context.state(),u=c==="resting"?Ls(a,o,e.numRows):c,f=X(e,this.context.state()),d=f==="value"?a.norms:null,p=e.
numRows,g=this.#e?.layer===o?this.#e.scope.sight:q(e.sight,o,p),y={data:a,numTokens:e.texts.length,numRows:p,alignment:h,
hide:u,norms:d,beside:l,sight:g};b("precision",Wt(f)),this.#e&&(this.#e.layer!==o||this.#e.head!==r)&&(this.#o=
!0,this.announceLater());let A=this.#e?.scope;(!A||ci.some($=>A[$]!==y[$]))&&(this.#e={layer:o,head:r,scope:y,
masses:vs(y)}),this.#g(),P("");for(let $ of this.#r)$.tokens.markHidden(u),this.#m($.view)}reveal(){this.#f(dt)}async look({
layer:t,head:e,row:n,key:o}){let{page:r}=this,i=this.context.state(),a=et(i.alignment,n,r.texts.length),l=t===
void 0&&e===void 0&&B(r,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.id,layer:l?-1:
t??i.layer,...e===void 0?{}:{head:e},observer:a??n,...this.#a==="to"?{sides:"from"}:{},...a===null?{alignment:"\
position"}:{}}),o!==void 0&&(this.#u("observer").goTo(o),this.point("observer",o))}point(t,e){this.#t[t]!==e&&
(this.#t[t]=e,this.#m(t),this.announceLater())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||
(this.#t[t]=e??n,await this.context.change({[t]:n===e?null:e}),this.announceLater())}get door(){return{row:this.
row.bind(this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],
frozen:t[n]!==null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.
isInteger(n)&&n>=0&&n<this.page.numRows))throw new x(`There is no row ${n}; the rows are 0 to ${this.page.numRows-
1}.`);return $s(await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,
frozen:r}){if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new x(`There is\
 no token ${o}; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:s.id,...t===
void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:dt)o!==void 0?(this.#t[l]=o,a[l]=r?o:null):r!==
void 0&&(a[l]=r?i[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#r)l.tokens.finish();this.#f(
n?[n]:dt)}get#a(){return this.context.state().sides??(this.#h.matches?"both":"from")}get#c(){return this.#a===
"to"?"observed":"observer"}async#d(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[r]=this.#t[o],n[r]=this.context.state()[o]}await this.
context.change(n),this.#f(dt)}async#p(t,e){let n=this.context.state()[t],o=this.page.texts.length-1,r=Math.min(
o,Math.max(0,(n??this.#t[t]??0)+e));this.#t[t]=r,await this.context.change(n===null?{}:{[t]:r}),this.#f([t])}#f(t,e=so){
if(this.#s||=e===so,!!this.#s){e>0&&requestAnimationFrame(()=>this.#f(t,e-1));for(let n of t){let o=this.context.
state()[n]??this.#t[n];o!==null&&this.#u(n).reveal(o)}}}#g(){if(!this.#n&&this.#e){this.#n=!0;let t=Fs(this.page,
this.#e.scope);for(let e of dt)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#m(t){if(this.#e){let{scope:e,
masses:n}=this.#e,o=this.context.state(),r={frozen:o[t],pointed:this.#t[t]},i=Ds(this.page,o,e,n,t,r);this.#u(
t).show(i),this.#w(t,e.hide>0&&i.mass!==""),t===this.#c&&this.#b(t,i.subject)}}#w(t,e){this.#u(t).root.querySelector(
".why-resting")?.toggleAttribute("hidden",!e)}#b(t,e){let{page:n}=this,o=t==="observed"?"later words":e<0?"the\
 word":E(n.texts[e],14),r=t==="observer"&&e>=0&&e<n.promptLength?"just before":"when it wrote";b("when-written",
`${r} ${o}`),b("when-read",`when it read ${o}`)}#u(t){return this.#r.find(e=>e.view===t)}#x(t,e,n){this.#e=null;
let o=t instanceof x?t.message:`This cannot be shown: ${D(e,n)}.`;for(let r of this.#r)r.show(hn(this.page,"Th\
ere is nothing to show for this head."));P(o)}#y(){let t=document.activeElement?.closest("[data-view]")?.getAttribute(
"data-view");if(t||this.#o){let{layer:e,head:n}=this.context.state(),o=D(e,n,this.page.headNames[n]),{sentence:r}=this.#u(
t??this.#c);b("live",this.#o?`${o[0].toUpperCase()}${o.slice(1)}. ${r}`:r),this.#o=!1}}};var oo="http://www.w3.org/2000/svg";var $e=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(oo,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[ui(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function ui({strength:s},t,e){let n=document.
createElementNS(oo,"path"),[o,r]=[t,e].map(({left:p,width:g})=>p+g/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,l=a?t.top+t.height:t.top,h=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[u,f]=i?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(p,g)=>`${p.toFixed(1)} ${g.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,u)} ${d(r,f)} ${d(r,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var gn=18,Ae=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>di(t,o,r)));let n=fi(t.measuredEdges);n!==null&&(b("edges-title",`What mattered for ${n}`),b("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){b("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];W(o.cells[3],mi(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function fi(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?E(t.next,gn):null}function di(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=rn(t.change),o.setAttribute("aria-label",zt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${ue(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${ro(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,k(t.weight),
t.valueWeighted===null?"\u2013":k(t.valueWeighted),`${E(t.next,gn)} \xD7 ${an(t.change)}`])W(n.insertCell(),i);
return n}function mi(s,t,{queries:[e,n]}){let o=et(t,e,s.texts.length),r=et(t,n-1,s.texts.length);return o===null||
r===null?"what follows":ro(s,[o,r+1])}function ro(s,[t,e]){let n=`${t} ${E(s.texts[t],gn)}`;return e-t===1?n:`${n}\
 to ${e-1}`}function St(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function io(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}var pi=-(2**15),ao=.1,gi=3;async function lo(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await Mt(
Nt(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new x("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(i*t+l),!0);return h===pi?NaN:h*s.step}))}
function ho(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:ve(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&uo(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function co(s,t,[e,n]){let o=s.units.flatMap(([i,a],l)=>i<n&&a>e?[l]:[]),r=s.words.map(
i=>{let[a,l]=i.map(h=>h-s.target[0]);return{span:i,effect:ve(o.map(h=>ve(t[h].slice(a,l))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&uo(s,r[0].effect)?
0:null,units:o}}function uo(s,t){return t>0&&(!s.measured||t>=s.least)}function ve(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function fo(s,t){if(s.measured)return gi;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(ve(i.slice(
o,r)))||0)}return e||1}function mo(s,t,e,n){let o=s.measured?n?ao:s.least:ao*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var wi=5,bi=2,xi=32;function M(s,[t,e]){return E(yi(s,t,e),xi)}function yi(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function go(s,t,e,{ranked:n,leading:o}){
let r=M(t,e);return o===null?n.length?`${r} hangs on no single word`:`${r} looked at nothing of the prompt`:`${r}\
 hangs on ${M(t,s.units[o])}`}function wo(s,t,e,{ranked:n,leading:o}){let r=M(t,e);if(!n.length)return`Nothing\
 of the prompt was looked at for ${r}.`;if(o===null)return s.measured?`No single word: hiding any one of them \
would have left ${r} at least ${xo(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No singl\
e word: nothing of the prompt spoke for ${r} (${s.figure}).`;let i=M(t,s.units[o]);return s.measured?`Without ${i}\
, ${r} would have been ${wn(n[0].effect)} times less likely (measured).`:`Of the prompt, ${i} did most for ${r}\
 (${s.figure}).`}function bo(s,t,e,{ranked:n,leading:o}){let r=M(t,e);if(o===null){let a=n.length>0;return{headline:a?
`No word of the answer needed ${r}`:`What needed ${r} is not known`,sentence:a?s.measured?`Hiding it would hav\
e left each of them at least ${xo(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing o\
f it spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it\
."}}let i=M(t,n[0].span);return{headline:`${i} needed ${r} most`,sentence:s.measured?`Without ${r}, ${i} would\
 have been ${wn(n[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most for ${i} (${s.figure}\
).`}}function xo(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function wn(s){let t=Math.exp(s);return t>1e3?
"more than 1,000":String(Number(t.toPrecision(2)))}function bn(s,t){let e=t.filter(({effect:l})=>s.measured||l>
0),n=e.filter(({effect:l})=>l<=-s.least).slice(-bi),r=[...e.filter(l=>!n.includes(l)).slice(0,wi-n.length),...n],
i=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...r.map(({effect:l})=>Math.abs(l)),s.measured?1:0);return r.
map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?Ei(h):`${Math.round(100*
h/i)}% of the estimate`}))}function Ei(s){let t=wn(Math.abs(s));return t==="1"?"no change":`${s>0?"\xF7":"\xD7"}\
 ${t} without it`}function yo({probability:s,alternatives:t}){if(s===null)return"";let e=t.map(([n,o])=>`${E(n,
16)} ${po(o)}`).join(", ");return`The model gave it ${po(s)}.${e?` Next came ${e}.`:""}`}function po(s){let t=100*
s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.round(t):t.toFixed(1)}%`}function ke({weight:s,
bounds:t}){let e=_(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}
function Eo(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),Math.max(...t)].map(o=>k(o));return s.length?`\
An even spread would be ${e===n?e:`${e} to ${n}`} (the thin lines).`:""}function Se(s,t,e){return(e&&St(t,s.promptLength,e))??t.words[t.chosen]}function Le(s,t,e,n){let o=Se(s,t,n);return o[0]<
s.promptLength?Ai(s,t,e,o):$i(s,t,e,o)}function $i({texts:s},t,e,n){let o=ho(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:go(t,s,n,o),sentence:wo(t,s,n,o),chance:yo(o),lead:t.measured?"Each of these hidden from it, a\
nd the model run again:":"Shares of what was estimated:",bars:bn(t,r)}}}function Ai({texts:s},t,e,n){let o=co(
t,e,n);return{span:n,reverse:!0,ranked:o.ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{
...bo(t,s,n,o),chance:"",lead:t.measured?`Words of the answer, with ${M(s,n)} hidden from them:`:"Words of the\
 answer, estimated:",bars:bn(t,o.ranked)}}}function $o(s,t,{ranked:e,leading:n}){let o=fo(s,t);return e.flatMap(
({span:[r,i],effect:a})=>{let l=mo(s,o,a,n!==null);return l===0?[]:[{from:r,to:i,strength:Math.abs(l),against:l<
0}]})}function Te(s,{span:t,reverse:e},n){let[o,r]=e?[n,t]:[t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,l]=i?N(
i,s.numRows):[0,0];return a<l?i:null}var vi=250,Oe=class{#t="";constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.to}`:
"nothing";if(n===this.#t)return;if(this.#t=n,!t){e(null);return}let{texts:o,siblings:r}=this.page,i={at:M(o,t.
to),when:`when it wrote ${M(o,t.from)}`,count:Qe(this.page).length,parted:r.length>0},a=()=>this.#t===n,l=performance.
now(),h=await this.#e(t,a,c=>{performance.now()>l+vi&&(l=performance.now(),e({...i,ranked:lt(c),done:!1}))});a()&&
e({...i,ranked:lt(h),done:!0})}async all(t){return lt(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],
{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[a,q(r.sight,a,r.numRows)]));return await bs(this.page,this.
heads,(a,l,h)=>{let c=i.get(a),u=c&&Yt(h,c,t,r.numRows);if(u){let[f,...d]=u.weight;o.push({layer:a,head:l,weight:f,
bounds:d,even:u.even})}n(o)},e),o}};function Ao(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var ki=5,Me=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Ne(t,"why-bars"),this.heads=Ne(
t,"why-heads"),this.layers=Ne(t,"why-layers"),this.looks=Ne(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));xn(this.bars,o=>n.cause(
this.#t[o].span)),xn(this.heads,o=>n.look(this.#e[o])),xn(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){b("why-title",t),b("why-sentence",e),b("why-chance",n),b("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:l,against:h,text:c})=>{let u=i!==null&&a[0]===
i[0]&&a[1]===i[1];return vo(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,l=`of ${r}${i?" in\
 this file":""}`;b("why-heads-title",`Heads that looked at ${e}`),b("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,ki),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=ke(
c),d=vo(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),p=d.firstElementChild;return p.setAttribute("aria-\
label",zt(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show it in the text.`)),p.style.
setProperty("--even",c.even.toFixed(4)),p.append(mt("error",f)),d})),b("why-heads-note",a?Eo(this.#e):"Still l\
ooking through the heads \u2026"),b("why-layers-of",`strongest look at ${e}`),this.#n=Ao(o);let h=o[0];this.layers.
setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${ke(h).number}, of ${this.#n.length} layers`:""),
this.layers.replaceChildren(...this.#n.map(c=>{let u=mt("layer","");return u.title=`Layer ${c.layer}: ${ke(c).
number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(4)),u})),b("why-first-layer",this.#n.length?
`layer ${this.#n[0].layer}`:""),b("why-last-layer",this.#n.length>1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Ne(s,t){
return s.querySelector(`#${t}`)}function xn(s,t){s.addEventListener("click",e=>{let n=[...s.children].findIndex(
o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function vo(s,t,e,n,o){let r=document.createElement(
"li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty("--size",t.toFixed(
4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=mt("track","");return a.setAttribute("aria-hidd\
en","true"),a.append(mt("size","")),i.append(mt("name",s),a,mt("number",e)),r.append(i),r}function mt(s,t){let e=document.
createElement("span");return e.className=s,W(e,t),e}function Ce(s,t){let e=s.texts.length;if(t==="token")return Re(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t===
"turn")return Re(t,Uint32Array.from(s.text.turns,([,r])=>r),e);if(t==="span")return Si(s);let n=Nt(s.text.units[t]??
"");if(n.length!==Math.ceil(e/8))throw new x("This file is damaged: its units do not fit its text. Please make\
 the report again.");let o=[];for(let r=0;r<e;r+=1)n[r>>3]>>(r&7)&1&&o.push(r);return Re(t,Uint32Array.from(o),
e)}function Re(s,t,e,n=null){if(e>0&&t[0]!==0)throw new x("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let o=Uint32Array.from([...t,e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=
1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}function Si(s){let t=new Int32Array(s.texts.
length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<
t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));
return Re("span",Uint32Array.from(e),t.length,n)}function Lt(s,[t,e]){return[s.starts[s.ofToken[t]],s.starts[s.ofToken[e-1]+1]]}var Li=5;function ko(s,t,e){let{container:n}=s,o=Ce(s.page,"sentence"),r=null,i=null,a=(h,c)=>{r=h,e(Lt(t(),[h,
h+1]),c)},l=(h,c)=>{let u=r??h;e(Lt(t(),[Math.min(u,h),Math.max(u,h)+1]),c)};n.addEventListener("pointerdown",
h=>{i={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=i&&Math.hypot(h.clientX-i.x,h.clientY-i.y)>Li,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?mn(s,u.getRangeAt(0)):null,p=s.tokenAt(h.target),g=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)r=d[0],e(Lt(t(),d),"drag");else{if(h.detail>1)return;p!==null?h.shiftKey&&
r!==null?l(p,"span"):a(p,"click"):g instanceof HTMLElement&&(r=Number(g.dataset.from),e([r,Number(g.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(r=c,e(Lt(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let u=s.next(c,h.key,t());if(u!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let f=u??c;s.rove(
f,!0),h.shiftKey&&u!==null?(r??=c,l(f,"key")):a(f,"key")}})}var Ti=3,Oi=5,Ie=class{static id="why";static title="Why this word?";#t=[];#e=null;#n=null;constructor(t){this.
context=t,this.page=t.page,this.headLooks=new Oe(t.page,t.heads)}static fits(t){return t.why!==null||t.measuredEdges.
length>0}async mount(t){let{page:e,look:n}=this.context;if(this.edges=new Ae(e,({layer:o,head:r,queries:i,keys:a})=>{
n({layer:o??void 0,head:r??void 0,row:i[1]-1,key:a[0]})}),!!e.why){try{await this.#s(e.why)}catch(o){if(!(o instanceof
x))throw o;P(o.message);return}this.#o(t),this.#r(e.why),new ct(t.querySelector(".sheet")),this.panel=new Me(t,
o=>M(e.texts,o),{cause:o=>{this.#e=o,this.show(this.context.state())},look:o=>{this.#c(o)},step:o=>this.#l(o)})}}show(t){
let{page:e,panel:n,text:o}=this;if(this.edges?.show(t),!n||!o||!e.why)return;let r=Le(e,e.why,this.#t,t.chosen),
i=this.#h(r),a=$o(e.why,this.#t,r);n.show(r.words,i),o.shade(a),o.choose(r.span),o.rove(r.span[0]),this.#a(r,a);
let l=Te(e,r,i);this.headLooks.ask(l,h=>n.showLooks(h))}reveal(){this.page.why&&this.text?.reveal(Se(this.page,
this.page.why,this.context.state().chosen)[0])}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e}=this;
if(!e.why)throw new x("This report does not know what the answer hangs on.");let n=typeof t=="number"?io(e.why,
t):t,o=Ri(n,e.texts.length)?St(e.why,e.promptLength,n):null;if(!o)throw new x(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await this.#s(e.why);let r=Le(e,e.why,this.#t,o),i=Te(e,r,r.leading),
a=i?await this.headLooks.all(i):[];return{measured:e.why.measured,units:r.ranked.map(({span:[l,h],effect:c})=>({
text:e.texts.slice(l,h).join(""),start:l,end:h,effect:c})),heads:a.slice(0,Oi).map(({layer:l,head:h,weight:c})=>({
layer:l,head:h,weight:c}))}}#s(t){return this.#n??=lo(t).then(e=>{this.#t=e}),this.#n}#o(t){let e=new ft(t.querySelector(
".text"),this.context.text);this.text=e,this.arcs=new $e(t.querySelector(".arcs"),e);let n=Ce(this.page,"word");
ko(e,()=>n,o=>this.#i(o))}#r(t){let[e,n]=t.target,o=n>=this.page.texts.length?"":` Only the first ${n-e} token\
s of this long answer are explained.`;b("why-how",`${t.measured?Ni:Mi}${o}`),b("why-figure",`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}.`)}#i(t){let{why:e,promptLength:n}=this.page,o=e&&St(e,n,t);o&&(this.#e=null,this.context.change(
{chosen:o}))}#l(t){let{page:e}=this;if(e.why){let[n,o]=Se(e,e.why,this.context.state().chosen),{why:r}=e,l=(n<
e.promptLength?r.units:r.words).filter(h=>t>0?h[0]>=o:h[1]<=n).at(t>0?0:-1);l&&(this.#i(l),this.text?.reveal(l[0]))}}#h({
words:t,leading:e}){let n=this.#e;return n&&t.bars.some(({span:o})=>String(o)===String(n))?n:e}#a({span:t,reverse:e,
leading:n},o){let r=o.filter(({against:i})=>!i).slice(0,n?Ti:0);this.arcs?.show(r.map(({from:i,to:a,strength:l})=>{
let h=[i,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#c({layer:t,head:e}){let{page:n}=this;if(n.why){let o=Le(
n,n.why,this.#t,this.context.state().chosen),r=Te(n,o,this.#h(o));r&&await this.context.look({layer:t,head:e,row:N(
r,n.numRows)[0],key:r.to[0]})}}},Ni="Measured: each word of the prompt was hidden, one at a time, from everyth\
ing after it, and the model was run again. Effects of several words do not add up, and a hidden word is someth\
ing that the model never met in training.",Mi="Estimated from one run of the model; nothing was hidden. An est\
imate always has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to mea\
sure.";function Ri(s,t){return Array.isArray(s)&&s.length===2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<
s[1]}try{let s=yn(document.getElementById("att-viz-page")?.textContent??""),t=new qt(s,[Ie,Ee,le]),e=t.start();Object.
defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(({id:n,
title:o})=>Object.freeze({id:n,title:o}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(()=>{
performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(s){if(P(s instanceof
x?s.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Saf\
ari."),!(s instanceof x))throw s}
