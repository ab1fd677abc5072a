var Sr=["corrected rollout","raw rollout","rollout without resting places"],y=class extends Error{constructor(t){
super(t),this.name="ReportError"}};function os(s){let t;try{t=JSON.parse(s)}catch{throw new y("This file is da\
maged: its list of tokens cannot be read. Please make the report again.")}if(t?.format!==1)throw new y("This r\
eport was written in a format that its viewer does not know. Please make it again.");let e=Ar(t);if(e)throw new y(
`This file is damaged: ${e}. Please make the report again.`);return t}function Ar(s){if(!Array.isArray(s.texts)||
!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"its texts and its tokens do not belong toget\
her";let t=s.texts.length;return s.numRows!==t&&s.numRows!==t-1?`it has ${t} tokens but ${s.numRows} attention\
 rows`:s.ids!==null&&s.ids?.length!==t?`it has ${t} tokens but another number of ids`:s.promptLength>=0&&s.promptLength<=
t?!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(s.allLayers)?"it names no layers":Array.isArray(s.
valueNorms)?!Array.isArray(s.sight?.padding)||!Array.isArray(s.sight.starts)||!s.sight.layers?"it does not say\
 which tokens could be seen":!Array.isArray(s.text?.turns)||!Array.isArray(s.text.markup)||!s.text.units?"its \
text is not divided into turns and units":Array.isArray(s.measuredEdges)?"":"its measured edges cannot be read":
"it does not say whose values' sizes are known":"its prompt is longer than its text"}function U(s,t){return s.
allLayers.find(e=>e.layer===t)?.heads??[]}function P(s,t,e=`head ${t}`){return s===-1?`all layers, ${Sr[t]}`:`\
layer ${s}, ${e}`}function Tt(s,t,e){return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function qt(s,t,e){
let n=U(s,t);return n.reduce((o,r)=>Math.abs(r-e)<Math.abs(o-e)?r:o,n[0]??0)}function rs(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function Gt(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function is(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function as(s,t,e,n,o){let r=rs(s,t,e),i=P(t,e),a=`${i[0].
toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let l=Gt(location.pathname,s.suffix,
r);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${r}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function Q(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function ls(s,t){let e=`att-viz-head-${s}-${t}`;return document.readyState==="loading"&&!document.getElementById(
e)?.nextElementSibling&&await new Promise(n=>document.addEventListener("DOMContentLoaded",n,{once:!0})),document.
getElementById(e)?.textContent??null}function hs(s,t){return document.getElementById(`att-viz-head-${s}-${t}`)?.
dataset.roles??null}async function cs(){document.readyState==="loading"&&await new Promise(s=>document.addEventListener(
"DOMContentLoaded",s,{once:!0}))}var T=Float32Array.from({length:256},(s,t)=>(t/255)**2);function S(s){return s*(s+1)/2}function jt(s){let t=Uint8Array.
fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<e.length;o+=
1)n[o]=e.charCodeAt(o);return n}async function zt(s,t){let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate")).getReader(),o=new Uint8Array(t),r=0;for(;;){let{done:i,value:a}=await n.read();if(i)return o.subarray(
0,r);if(r+a.length>t)throw await n.cancel(),new RangeError(`more than ${t} bytes`);o.set(a,r),r+=a.length}}var us=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),Tr=8192,
cn=new Uint16Array(128).fill(Tr);us.forEach((s,t)=>{cn[s]=t});function fs(s){let t=s.length>>1,e=new Uint8Array(
Math.floor((13*t+6*(s.length&1))/8)),n=0,o=0,r=0,i=0;for(let a=0;a<s.length;a+=2){let l=cn[s.charCodeAt(a)],h=a+
1===s.length,c=h?0:cn[s.charCodeAt(a+1)],u=h?l:l*us.length+c;for(n|=+!(u<(h?64:8192)),o=o<<(h?6:13)|u&8191,r+=
h?6:13;r>=8&&i<e.length;)r-=8,e[i]=o>>r,i+=1,o&=(1<<r)-1}if(n)throw new RangeError("letters that stand for not\
hing");return e}var un=new Uint16Array(257).fill(15361);for(let s=15360;s>=0;s-=1)un[Math.round(255*Math.sqrt(ds(s)))]=s;var fn=class extends Map{cap=1/0};
function ds(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}function ms(s){return 4*Math.ceil(s/
64)+Math.ceil(s*2*16*32/8)}function ps(s,t){let e=Math.ceil(t/64),n=new DataView(s.buffer,s.byteOffset,s.byteLength),
o=Uint32Array.from({length:e},(i,a)=>n.getUint32(4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError(
"too short");return{bits:r,index:o,read:new Map}}function H({triangle:s,exact:t},e){let n=Math.floor(e/64),o=t.
read.get(n);return o||(o=Nr(s,t,n),t.read.set(n,o)),o[e%64]}function Nr(s,{bits:t,index:e},n){let o=Or(t,e[n]),
r=[];for(let i=n*64;r.length<64;i+=1){let a=i*(i+1)/2;if(a+i>=s.length)break;r.push(Lr(s.subarray(a,a+i+1),o))}
return r}function Lr(s,t){let e=new Uint32Array(256);for(let c of s)e[c]+=1;let n=255,o=16;for(;n>0&&e[n]<o;)o-=
e[n],n-=1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let l=new fn,h=-1;
for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&(h+=+(u===n),u>n||r<=o||i.has(h))){let f=un[u];l.set(
c,ds(f+t(un[u+1]-f)))}}return l.cap=l.size===16?Math.min(...l.values()):1/0,l}function Or(s,t){let e=n=>{let o=0;
for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};return n=>{let o=31-Math.clz32(n),r=2**(o+1)-n,
i=e(o);return i<r?i:2*i+e(1)-r}}var Mr=2,Rr=2**22,Yt=6,gs=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);async function ws(s,t,e){
if(typeof DecompressionStream>"u")throw new y("This browser is too old to unpack the weights. Please open the \
file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let n=await zt(fs(s),Cr(t));return Ir(n,t)}catch{
throw new y(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Cr(s){let t=Math.
ceil(s/bs(s));return 2+6*s+4*Yt*t+S(s)+ms(s)}function Ir(s,t){let[e,n]=s;if(e!==Mr||n>3)throw new RangeError("\
not a head");let o=2,r=c=>{if(o+=c,o>s.length)throw new RangeError("too short");return s.subarray(o-c,o)},i=n&
1?Fr(r(2*t)):null,a=n&2?Br(r(4*t)):null,l=new Uint8Array(S(t)),h=bs(t);for(let c=0;c<t;c+=h){let u=Math.min(t,
c+h),f=r(4*Yt),d=new DataView(f.buffer,f.byteOffset,f.byteLength),m=new Uint32Array(Yt),p=0;for(let b=0;b<Yt;b+=
1)m[b]=p,p+=d.getUint32(4*b,!0);if(p!==S(u)-S(c))throw new RangeError("a band of another size");_r(l,c,u,r(p),
m)}return{triangle:l,sinkMass:i,norms:a,exact:ps(r(s.length-o),t)}}function _r(s,t,e,n,o){for(let r=t;r<e;r+=1){
let i=S(r),a=i-r,l=0;for(let h=0;h<r;h+=1)l=n[o[gs[2*s[a+h]+l]]++],s[i+h]=l;s[i+r]=n[o[gs[l]]++]}}function bs(s){
return Math.max(1,Math.floor(Rr/s))}function Br(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Fr(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Pr=96*2**20,Vt=class{#t=new Map;constructor(t,e){this.textOf=t,this.numRows=e}get(t,e){let n=`${t}-${e}`,o=this.#t.
get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let r=this.#n(t,e),i={promise:r,data:null};return this.#t.
set(n,i),r.then(a=>{i.data=a,this.#e()},()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??
null}async#n(t,e){let n=await this.textOf(t,e);if(n===null)throw new y(`The weights of ${P(t,e)} are not in th\
is file.`);let o=await ws(n,this.numRows,P(t,e));return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#e(){
let t=0;for(let[e,n]of[...this.#t].reverse())t+=n.data?.triangle.length??0,t>Pr&&n.data&&t>n.data.triangle.length&&
this.#t.delete(e)}};var Hr=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Dr=/[\u202a-\u202e\u2066-\u2069]/u,Wr=/[\ud800-\udfff]/u,Ur=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Kr=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,qr=/^\p{M}/u,
ys=/[\u2028\u2029]/u,Gr=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Jt=/⟨[0-9A-F]{2}⟩/gu,jr=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Qt(s){return jr.test(s.trim())}function $s(s,t){return Gr.test(s)||!t.includes("\u27E8")&&s.search(Jt)>=
0}function ut(s,t){return s.includes("\u27E8")&&$s(s,t)?s.replace(Jt,""):s}function Z(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&$s(s,t)){let e=s.match(Jt)??[];return s.split(Jt).flatMap((n,o)=>[...n?Z(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...Z(s.slice(0,800)),n,...Z(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):Ur.test(s)?Array.from(
s,e=>({mark:Xt(e),raw:ys.test(e)?"":e})):qr.test(s)?[{mark:"\u25CC",raw:""},...xs(s)]:Kr.test(s)?xs(s):[{mark:"",
raw:s}]}function xs(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=zr(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function zr(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Hr.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Xt(s),raw:""}}return s==="\uFEFF"?{mark:Xt(s),raw:s}:Dr.test(s)||Wr.test(s)||ys.test(s)?{mark:Xt(s),raw:""}:
null}function Xt(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function E(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return Nt(s);let e=Z(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Yr={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Nt(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=Yr[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:Z(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var wt=1,Vr=2,Es=800,Xr=200;function ks(s){let t=new Uint8Array(s.texts.length);for(let[o,r]of s.text.markup)t.
fill(Vr,o,r);let e=new Uint8Array(s.texts.length);for(let[o,r]of s.text.added??[])e.fill(1,o,r);let n=s.text.turns.
map(([o,r,i])=>{let a=vs(t,r,i,1);return t.fill(wt,r,a),t.fill(wt,vs(t,i-1,a-1,-1)+1,i),{label:o,from:r,head:a,
to:i,lines:Jr(s,t,e,a,i)}});return{page:s,turns:n,markers:t}}function vs(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function Jr(s,t,e,n,o){let r=Qr(s.texts,t,n,o),i=ei(r.map(a=>ti(s,t,a)));return r.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((u,f)=>!t[a+f]);return{from:a,to:l,code:i[h],folded:c.length>0&&c.every(Boolean)}})}
function Qr(s,t,e,n){let o=[],r=e;for(let i=e;i<n;i+=1){let a=s[i],l=!t[i]&&dn.test(a),h=i-r,c=h>=Es&&(/^\s/u.
test(a)||h>=Es+Xr);(l||c)&&i>r&&(o.push([r,i]),r=i),t[i]!==wt&&a.endsWith(`
`)&&Zr(t,i+1,n)&&(o.push([r,i+1]),r=i+1)}return r<n?[...o,[r,n]]:o}var dn=/^\r?\n[\s]*[^\S\n]$/u;function Zr(s,t,e){
return t>=e||s[t]!==wt}function ti(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":ut(s.texts[r],
s.tokens[r]);return o}function ei(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function Zt(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=ut(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}var ni=10;function C(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function mn(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var I={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...mn("raw rollout"),noun:"preference",top:ni,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:mn("raw rollout"),restless:mn("rol\
lout without resting places")};var pn=.0009765625,gn=2**-24,ee=wn(.5,1),ft=Float64Array.from({length:256},(s,t)=>wn(Math.max(0,t-.5),-1)),dt=Float64Array.
from({length:256},(s,t)=>wn(t+.5,1));function Lt(s){return[Math.max(0,s*(1-pn)-gn),Math.min(1,s*(1+pn)+gn)]}function wn(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*pn)+t*gn))}function ne([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function K(s,[t,e]){if(!(t>0)&&e<
.01)return q(e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(
n)),r=Math.ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function q(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var si=.5/65535;function v(s,t=ee){return s===0?q(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function mt(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?v(s):K(s,[t,e]):e>0?q(e):"0"}function tt(s,t){return`${E(s.texts[t])}\
 (token ${t})`}function Ot(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e} of layer ${t}`}
function se(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${tt(e,t)}`:t<e.promptLength?
`Just before ${tt(e,t)} in the prompt`:`When the model produced ${tt(e,t)}`}function Ss(s,t,e,n){let o=Ot(s.page,
s.layer,s.head),r=t===e&&s.alignment==="position"?"itself":tt(s.page,e),i=I[s.measure].pair(n.said,o,r);return`${se(
s,t)}, ${i}${bn(s,n)}.`}function bn({measure:s},{even:t}){return I[s].hasEven?`; an even spread would be ${v(t)}`:
""}function As(s,t,e,n,o,r){if(n.absence)return xn(s.alignment,t,tt(s.page,e),n.absence);let i=I[s.measure],a=Ot(
s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${se(s,e)}, ${i.none(r(),a)}.`:i.noneLater(r(),tt(s.page,e));if(t==="observer"){let c=n.strongest===e?
"itself":tt(s.page,n.strongest);return`${se(s,e)}, ${i.most(l.said,a,c)}${bn(s,l)}.`}let h=se(s,n.strongest).replace(
/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(l.said,a,tt(s.page,e),h)}${bn(s,l)}.`}function xn(s,t,e,n){
return n==="hidden"?`${e} is set aside, as a place to rest: show what rests to see who looked at it.`:n==="all\
-hidden"?`${e} could only look at what is set aside, as a place to rest.`:n==="padding"?`${e} is padding: noth\
ing looks at it, and it looks at nothing.`:t==="observed"?`${e} is the last token: nothing came after it that \
could look back.`:n==="first-token"?`${e} is the first token: nothing came before it, so there is no attention\
 to show.`:`${e} was never fed back to the model, so it has no row of its own${s==="position"?"; the other ali\
gnment shows what produced it":""}.`}function oe(s,t,e,n,o){if(t.absence==="first-token"||t.absence==="last-to\
ken"||t.absence==="hidden"||t.absence==="padding")return"";let r=s==="observed"?" on average":"",i=[];if(e>0){
let a=e===1?"the first token":`the first ${e} tokens`,[l,h,c]=t.hiddenMass;i.push(`${K(l,[h,c])} of ${o.whole}${r}\
 ${o.rests} ${a}.`)}return n&&i.push(`Learned sink: ${v(t.sinkMass,si)} of the attention${r} went to no token \
at all (this model may set attention aside).`),i.join(" ")}function Ts(s,t){let e=s.tokens[t],o=(Array.from(e).
length>40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,i=>i===" "?"\u2423":"\uFFFD"),
r=s.ids?` \xB7 id\xA0${s.ids[t]}`:"";return`Token ${t} \xB7 ${t<s.promptLength?"prompt":"completion"} \xB7 piece ${o||
"\u2205"}${r}`}function re(s){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is shown to within \xB1(0.0\
049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exactly those of an archive (float16:\
 to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?`A preference ${t} of its row\u2019s \
largest: it is shown to within \xB11% of that, the 16 strongest of a row to within \xB10.1% of themselves; sentences\
 say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, and ${e} of what the model computed \
(${o}); shares of weight \xD7 value are computed from these, and sentences say how far each may be off.`:s==="\
weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${n} Any other share w ${t}\
, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function ie(s,t,{noun:e,top:n}){
if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or more":""}, in ev\
ery report.`;let o=v(t);return`Colour is relative: the strongest colour is the largest ${e} shown, ${o}; do no\
t compare it with others.`}function Mt(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function ae(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<r&&i<a&&r<=t&&a<=t,c=l?r>1&&o-1<e:o<e;return h&&c?{from:[o,r],to:[i,a],when:l?"wro\
te":"read"}:null}var yn=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function he(s){return yn.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function Ns(s){
let t=new Map;return e=>{let n=t.get(e)??$n(s,e);return t.set(e,n),n}}function $n(s,t){let e=s.texts.length;if(t===
"token")return le(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t==="turn")return le(t,Uint32Array.from(s.text.
turns,([,r])=>r),e);if(t==="span")return oi(s);let n=jt(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new y(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let r=0;r<e;r+=
1)n[r>>3]>>(r&7)&1&&o.push(r);return le(t,Uint32Array.from(o),e)}function le(s,t,e,n=null){if(e>0&&t[0]!==0)throw new y(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}
function oi(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=
1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return le("span",Uint32Array.from(e),t.length,n)}function D(s){
return s.starts.length-1}function N(s,t){return[s.starts[t],s.starts[t+1]]}function Rt(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function Ls(s,t){let e=new Float64Array(D(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function Os(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function Ms(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var ri=32,Rs={low:.2,high:2,step:.05},It=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],ii=["why","looked",
"heads"],ai=new Set("layer head measure alignment hide sides scale gamma cutoff observed observer".split(" "));
function ce(s){return{view:s.why?"why":"looked",chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weig\
ht",alignment:"generation",hide:"resting",sides:null,scale:"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:"role",unit:null}}function ue(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&
(e.layer=e.head=null);let n=Object.entries(s).filter(([o,r])=>o!=="view"&&r!==null&&En(o,r)!==En(o,e[o]));return s.
view!==_s(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,En(o,r)])).toString()}
function En(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function _s(s,t){return s.
some(e=>ai.has(e))?"looked":t.view}function Bs(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("\
layer")==="all"?-1:Ct(n.get("layer")),r=Ct(n.get("head")),i=o!==null&&U(t,o).length>0?o:e.layer;return{view:et(
n.get("view"),ii,_s([...n.keys()],e)),chosen:hi(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:qt(
t,i,r??0),measure:et(n.get("measure"),["weight","value"],e.measure),alignment:et(n.get("alignment"),["generati\
on","position"],e.alignment),hide:li(n.get("hide"),t)??e.hide,sides:et(n.get("sides"),["from","to","both"],e.sides),
scale:et(n.get("scale"),["relative","absolute"],e.scale),gamma:Is(n.get("gamma"),Rs.low,Rs.high,e.gamma),cutoff:Is(
n.get("cutoff"),0,1,e.cutoff),theme:et(n.get("theme"),["auto","light","dark"],e.theme),observed:Cs(n.get("obse\
rved"),t),observer:Cs(n.get("observer"),t),pair:Mt(ae(n.get("pair"),t.texts.length,t.numRows)),order:et(n.get(
"order"),["role","layer"],e.order),unit:et(n.get("unit"),[...he(t),null],e.unit)}}function bt(s){return Math.max(
0,Math.min(ri,s.texts.length-2))}function Ct(s){return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function li(s,t){
let e=Ct(s);return e===null?null:Math.min(e,bt(t))}function hi(s,t){let[e,n,...o]=(s??"").split("-").map(Ct);return e!==
null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function Cs(s,t){let e=Ct(s);return e!==
null&&e<t.texts.length?e:null}function et(s,t,e){return t.find(n=>n===s)??e}function Is(s,t,e,n){let o=s===null||
s.trim()===""?NaN:Number(s);return o>=t&&o<=e?o:n}var Fs={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function _t(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(bt(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let l=U(
s,t.layer),h=l[l.indexOf(t.head)+r];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:U(s,a).at(r>0?0:-1)}}var fe=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(ci)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Ps(e).hidden=e!==t}return Ps(t)}#t(t){let e=[...this.list.
children].findIndex(i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(
this.ids[r]))}};function ci({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function Ps(s){
return document.getElementById(`view-${s}`)}var de=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)n.addEventListener(
"change",()=>t(n.value))}show(t){document.documentElement.dataset.theme=t==="auto"?this.dark.matches?"dark":"l\
ight":t;for(let e of this.radios)e.checked=e.value===t}};function Hs(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var me=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let r=he(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...yn.filter(([i])=>r.
includes(i)).map(([i,a])=>new Option(a,i))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};function z(s){x("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function x(s,t){
let e=document.getElementById(s);e&&Y(e,t)}var ui=/\u2068([^\u2068\u2069]*)\u2069/u;function Y(s,t){let e=t.split(
ui);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function pe(s){return s.
replace(/[\u2068\u2069]/gu,"")}var nt={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}};function xt(s){return Array.from({length:63},(t,e)=>{let n=fi(s,e/62),o=[Bt(s.ink),Bt("#0\
00000"),Bt("#ffffff")].reduce((r,i)=>vn(r,n)>=4.5||vn(r,n)>=vn(i,n)?r:i);return{background:Ds(n),ink:Ds(o)}})}
function fi(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],
s.stops[n+1]].map(di);return mi(r.map((a,l)=>a+o*(i[l]-a)))}function vn(s,t){let[e,n]=[Ws(s),Ws(t)].sort((o,r)=>o-
r);return(n+.05)/(e+.05)}function Bt(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function Ds(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function Ws(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=
.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function di([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function mi([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*
n+2.6097574011*o-.3413193965*r,-.0041960863*n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,
i)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function Ks(){let s=new CSSStyleSheet,t=Us(":root","light");return s.replaceSync(`@media screen{${t}${Us(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function Us(s,t){let e=xt(nt[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[nt[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var pi=["view","chosen","layer","head","measure","alignment","sides","observed","observer","pair","unit"],ge=class{#t=new Set;#n=0;#e=!1;constructor(t,e){
this.page=t,this.kinds=e.filter(({fits:a})=>!a||a(t)),this.initial=ce(t),this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,Ks()];let n={page:t,heads:new Vt(ls,t.numRows),text:ks(t),units:Ns(t),state:()=>this.
state,change:a=>this.change(a),link:a=>`${location.href.split("#")[0]}#${ue({...this.state,...a},this.initial)}`,
look:a=>this.look(a)};this.views=new Map(this.kinds.map(a=>[a.id,new a(n)])),this.tabs=new fe(this.kinds,a=>{this.
change({view:a})});let o=document.getElementById("unit");this.unitPicker=new me(o,t,a=>{this.change({unit:a})}),
this.theme=new de(a=>{this.change({theme:a})},()=>{this.#s()}),this.writeAddress=Q(()=>{is(ue(this.state,this.
initial),this.#e),this.#e=!1},150),x("precision",re("weight"));let r=document.getElementById("files-link"),i=Gt(
location.pathname,t.suffix,"index");r&&i&&location.protocol!=="about:"&&(r.setAttribute("href",i),r.hidden=!1),
Hs(),this.#r()}async start(){Tt(this.page,this.state.layer,this.state.head)||this.#i(this.state,!0),await this.#s(),
this.view.reveal?.()}get view(){return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};
if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#n,this.#n=this.state.head),e.head=qt(this.page,
e.layer,e.head),!Tt(this.page,e.layer,e.head)){this.#i(e,!1);return}this.#e||=pi.some(n=>String(e[n])!==String(
this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.find(n=>n.id===
t);if(!e)throw new y(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).join(", ")}.`);
await this.change({view:e.id})}async look(t){for(let e of this.views.values())await e.look?.(t)}get snapshot(){
return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){return Object.
assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.theme.show(t.
theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),this.unitPicker.show(e.unit??
null),await e.show(this.state)}#o(){let t=Bs(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===
t.view)?t:{...t,view:this.initial.view}}#r(){window.addEventListener("hashchange",()=>{this.change(this.#o()).
then(()=>this.view.reveal?.()),this.#e=!1}),document.addEventListener("keydown",t=>{let e=Fs[t.key],n=t.target instanceof
Element&&t.target.matches("input, select, button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.
stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(_t(this.page,this.state,
e)))})}#i(t,e){this.view.show(this.state);let n=ue(t,{...this.initial,layer:-1,head:-1});z(as(this.page,t.layer,
t.head,n,e))}};function Ft(s,t,e){let n=s.scales?s.scales[t]:1,o=H(s,t),r=o.get(e),i=s.triangle[S(t)+e],[a,l]=r===void 0?[ft[i],
dt[i]]:Lt(r);return[(r??Math.min(T[i],o.cap))*n,a*n,l*n]}function kn(s,t,e){return H(s,t).has(e)}function qs(s,t,e,n){
let o=S(t),r=Math.min(n,t+1),i=[0,0,0];for(let l=e;l<r;l+=1){let h=s.triangle[o+l];i[0]+=T[h],i[1]+=ft[h],i[2]+=
dt[h]}H(s,t).forEach((l,h)=>{if(h>=e&&h<r){let c=s.triangle[o+h],[u,f]=Lt(l);i[0]+=l-T[c],i[1]+=u-ft[c],i[2]+=
f-dt[c]}});let a=s.scales?s.scales[t]:1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}function st(s,t,e){let n=new Int32Array(e),o=s.starts[s.layers[t]]??[];o.forEach(([a,l,h],c)=>{let u=o[c+1]?.[0]??
e;for(let f=a;f<u;f+=1)n[f]=l+h*(f-a)});let r=new Uint8Array(e).fill(1);for(let[a,l]of s.padding)r.fill(0,a,l);
let i=new Int32Array(e+1);for(let a=0;a<e;a+=1)i[a+1]=i[a]+r[a];return{first:n,realBefore:i}}function _({first:s,
realBefore:t},e,n){return n<=e&&n>=s[e]&&Sn(t,n)&&Sn(t,e)}function O({first:s,realBefore:t},e,n=0){let o=Math.
min(Math.max(s[e],n),e+1);return Sn(t,e)?t[e+1]-t[o]:0}function Sn(s,t){return s[t+1]>s[t]}function M({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function yt(s,t,e,n){
let[o,r]=M(e,n),[i,a]=e.to,l=[0,0,0],h=0,c=0;for(let u=o;u<r;u+=1){let f=O(t,u);if(f>0){c+=1;let d=O(t,u,i)-O(
t,u,Math.min(a,u+1));d>0&&(h+=d/f,qs(s,u,Math.max(i,t.first[u]),a).forEach((m,p)=>{l[p]+=m}))}}return c?{weight:l.
map(u=>u/c),even:h/c}:null}function $t(s){return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-
e.head)}function Gs(){return new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=()=>{t.port1.close(),s()},t.port2.
postMessage(null)})}var js=8,gi=3;async function An(s,t,e,n){wi(s,e);let o=s.layers.flatMap(({layer:c,heads:u})=>c===-1?[]:u.map(f=>({
layer:c,head:f}))),r=new Map(s.layers.map(({layer:c})=>[c,st(s.sight,c,s.numRows)])),i=[],a=performance.now()+
js,l=0,h=async()=>{for(;l<o.length&&!n?.aborted;){let{layer:c,head:u}=o[l];l+=1;let f=await t.get(c,u).catch(()=>null),
d=r.get(c),m=f&&d&&yt(f,d,e,s.numRows);if(m){let[p,...b]=m.weight;i.push({layer:c,head:u,weight:p,even:m.even,
bounds:b})}performance.now()>a&&(await Gs(),a=performance.now()+js)}};return await Promise.all(Array.from({length:gi},
h)),n?.throwIfAborted(),$t(i)}function wi(s,t){for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];
if(!(Number.isInteger(r)&&Number.isInteger(i)&&r>=0&&r<i&&i<=s.texts.length))throw new y(`Give from and to as \
[first token, the one after the last], within 0 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=M(
t,s.numRows);if(e>=n)throw new y("There is no attention row for these words: nothing was computed from them.")}var L={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at earlier copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the\
 token before"},local:{title:"Local",rests:!1,says:"looks at the five nearest tokens"},uniform:{title:"Spread",
rests:!1,says:"spreads its attention nearly evenly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the fi\
rst token, or on a learned sink"}},V="none";function A(s){return s===null||s===V?"No clear role":L[s].title}function zs(s,t,e,n){
let[o,...r]=(n??"").split(" "),i=s.roles.map(([l])=>l),a=Object.fromEntries(i.map((l,h)=>[l,/^\d+$/u.test(r[h]??
"")?Number(r[h])/1e3:NaN]));return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function we(s){
let t=Object.keys(L).filter(n=>!L[n].rests),e=Object.keys(L).filter(n=>L[n].rests);return[...t,V,...e].map(n=>({
role:n,heads:s.filter(o=>(o.role??V)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===
V?o:bi(o,n)}))}function bi(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-
e(n))}function Tn(s,t,e){if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));
return{rank:1+n.filter(o=>o.scores[e]>t.scores[e]).length,of:n.length}}function Pt(s){return Number.isNaN(s)?"\
\u2013":s.toFixed(2)}var Nn=0;async function Et(s){Nn+=1,Ys();try{return await s}finally{Nn-=1,Ys()}}function Ys(){document.documentElement.
toggleAttribute("data-busy",Nn>0)}var Vs=5,xi=4,Xs=.005;function Js(s,t,e){let n=yi(t,e),o=$i(e),r=new Uint8Array(e);o.forEach(({from:d,to:m},p)=>r.
fill(p,d,m));let i=new Float64Array(o.length),a=new Float64Array(e),l=new Uint32Array(e),h=0,c=0,u=[];for(let d=n+
1;d<e;d+=1){if(O(t,d)===0)continue;c+=1;let m=S(d),p=H(s,d),b={row:d,key:-1,weight:0};for(let $=t.first[d];$<=
d;$+=1){if(!_(t,d,$))continue;let k=p.get($)??Math.min(T[s.triangle[m+$]],p.cap);if($===n){h+=k;continue}i[r[d-
$]]+=k,a[$]+=k,l[$]+=1,k>b.weight&&(b={row:d,key:$,weight:k})}b.key>=0&&u.push(b)}let f=Array.from(a,(d,m)=>({
token:m,share:l[m]>=xi?d/l[m]:0}));return{distances:o.map(({label:d},m)=>({label:d,share:c?i[m]/c:0})),pairs:u.
sort((d,m)=>m.weight-d.weight||d.row-m.row).slice(0,Vs).map(({row:d,key:m})=>({row:d,key:m,mass:Ft(s,d,m)})),keys:f.
filter(({share:d})=>d>0).sort((d,m)=>m.share-d.share||d.token-m.token).slice(0,Vs),first:c?h/c:0}}function yi(s,t){
for(let e=0;e<t;e+=1)if(O(s,e)>0)return e;return 0}function $i(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}function Qs({sentence:s,model:t,promptHash:e,of:n,precision:o,link:r}){let[i,a]=n?.rows??[0,0],l=[`model ${t||
"not named"}`,`prompt sha256 ${e.slice(0,16)}`,n?n.layer===-1?"all layers":`L${n.layer}.H${n.head}`:"",i===a?"":
a-i===1?`row ${i}`:`rows ${i}-${a-1}`,o,r];return Zs(`${s} [att_viz: ${l.filter(Boolean).join("; ")}]`)}function be([
s,t,e]){return Zs(K(s,[t,e]))}var Ei={"\u201C":'"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"\
-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function Zs(s){
return Array.from(s,t=>/[ -~]/u.test(t)?t:Ei[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function X(s,t){
return[s,...t].map(e=>e.map(vi).join(",")).join(`\r
`)+`\r
`}function vi(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function ot({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:r}=s;return G("Copy as citation",()=>Qs({...e(),
model:o,promptHash:r,link:t(n())}))}function G(s,t){let e=document.createElement("button");return e.type="butt\
on",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await ki(t());x("live",""),
x("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function ki(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}function g(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function B(s,t){
let e=g("button","",s);return e.type="button",e.addEventListener("click",t),e}function xe(s,t){let e=g("span",
"flow-bar");e.setAttribute("aria-hidden","true");let n=g("span","flow-filled");if(n.style.width=`${100*Math.min(
1,s)}%`,e.append(n),t!==void 0){let o=g("span","flow-even");o.style.insetInlineStart=`${100*Math.min(1,t)}%`,e.
append(o)}return e}function Ln({layer:s,head:t}){return`L${s}\xB7H${t}`}var to=10,Si=100;function On(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function eo(s,t,e,n){let o=performance.now()+to;for(let[r,i]of On(s)){if(performance.now()>o&&
(await Mn(),o=performance.now()+to),!n())return!1;let a=t.peek(r,i)??await t.get(r,i).catch(()=>null);a&&e(r,i,
a)}return n()}function Mn(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:Si}):setTimeout(s,20)})}var Ai=48;function no(s,t,e=0){let n=Math.min(Ai,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;i[o[h]]+=1;for(let u=0;u<=h;u+=1)r[c+o[u]]+=u<
e?0:T[s[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=r[h]/i[Math.floor(h/n)];l[h]=Math.
round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Ti=10,ye=class{#t=new Map;#n=[];#e=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#n=t.filter(n=>!this.#r(n)),this.#e||(this.#e=!0,this.#s())}async#s(){let t=0;for(let e=this.#n.
shift();e;e=this.#n.shift()){if(performance.now()>t&&(await Mn(),t=performance.now()+Ti),!this.inSight()){this.#n=
[];break}if(!this.#r(e))try{let{triangle:n}=await this.heads.get(e.layer,e.head);this.#t.set(this.#o(e),no(n,this.
numRows,this.aside)),this.#r(e)}catch{e.canvas.classList.add("damaged")}}this.#e=!1}#o({layer:t,head:e}){return`${t}\
-${e}-${this.aside}`}#r(t){let e=this.#t.get(this.#o(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{
side:o,levels:r}=e,i=Ni(document.documentElement.dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return r.
forEach((l,h)=>a.data.set(i[l],4*h)),t.canvas.width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function $e(){
let s=document.createElement("canvas");return s.width=s.height=1,s.setAttribute("aria-hidden","true"),s}function Ni(s){
return[nt[s].paper,...xt(nt[s]).map(({background:e})=>e)].map(e=>[...Bt(e),255])}var Ee=class{#t=0;constructor(t,e,n,o,r){this.root=t,this.context=e,this.heads=n.filter(({layer:i})=>i!==-1),this.
pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:n,heads:o}=this.context;this.one=t;let r;
try{r=await o.get(t.layer,t.head)}catch(a){a instanceof y&&e===this.#t&&this.root.replaceChildren(g("p","note",
a.message));return}if(e!==this.#t||t.layer===-1)return;let i=Js(r,st(n.sight,t.layer,n.numRows),n.numRows);this.
root.replaceChildren(g("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??`head ${t.head}`}`),g("p","",t.role?`${A(
t.role)}: ${L[t.role].says}.`:"No clear role in this text."),g("div","detail-actions",B("Show in the text",()=>this.
handlers.open(t)),B(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t)),ot(
this.context,()=>this.#n(t))),this.#e(t),g("h4","","How far it looks"),Li(i),g("h4","","Where it looks hardest"),
this.#s(t,i),g("h4","","What gets most"),this.#o(i),g("p","note",`Without the first token, which gets ${i.first.
toFixed(2)} on average. Means are true to \xB1${Xs}.`))}#n(t){let{layer:e,head:n,role:o,scores:r}=t,i=o&&Tn(this.
heads,t,o);return{sentence:o&&i?`Head ${n} of layer ${e} ${L[o].says}: score ${r[o].toFixed(3)}, the mean over\
 its rows; rank ${i.rank} of ${i.of} heads${this.context.page.siblings.length?" in this file":""}.`:`Head ${n}\
 of layer ${e} has no clear role in this text.`,of:{layer:e,head:n,rows:null},precision:i?"+- 0.0005":""}}#e(t){
let e=g("ul","detail-scores");for(let n of Object.keys(L).filter(o=>o in t.scores)){let o=Tn(this.heads,t,n),r=o?
`${o.rank} of ${o.of}`:"not in this text",i=g("span","detail-number",Pt(t.scores[n]));e.append(g("li","",g("sp\
an","",A(n)),i,g("span","note",r)))}return e}#s({layer:t,head:e},{pairs:n}){let{texts:o}=this.context.page,r=g(
"ol","detail-list");for(let{row:i,key:a,mass:[l,...h]}of n){let c=`${E(o[i],14)} (${i}) \u2192 ${E(o[a],14)} (${a}\
)`,u=B("",()=>{this.context.look({layer:t,head:e,row:i,key:a,alignment:"position"})});u.append(g("span","",c),
g("span","detail-number",mt(l,h))),r.append(g("li","",u))}return r}#o({keys:t}){let{texts:e}=this.context.page,
n=t.map(({token:o,share:r})=>g("li","",g("span","",`${E(e[o],18)} (${o})`),g("span","detail-number",r.toFixed(
2))));return g("ol","detail-list",...n)}};function Li({distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),
e=s.map(({label:n,share:o})=>g("li","",g("span","",n),xe(o/t),g("span","detail-number",o.toFixed(2))));return g(
"ul","detail-distances",...e)}var ve=class{chosen=[];constructor(t,e,n,o){this.root=t,this.draw=e,this.open=n,
this.changed=o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.chosen.length?e:[...this.
chosen.slice(-(Oi-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.chosen.length===0;let t=this.
chosen.map(({layer:n,head:o})=>({layer:n,head:o,canvas:$e()})),e=this.chosen.map((n,o)=>{let r=`Layer ${n.layer}\
, head ${n.head}`,i=B("",()=>this.open(n));i.className="beside-picture",i.setAttribute("aria-label",`${r}: sho\
w in the text`),i.append(t[o].canvas);let a=B("\xD7",()=>this.toggle(n));a.setAttribute("aria-label",`Take ${r}\
 away`);let l=n.role?` \xB7 ${A(n.role).toLowerCase()} ${Pt(n.scores[n.role])}`:"";return g("figure","",g("fig\
caption","",g("span","",`${r}${l}`),a),i)});this.root.querySelector(".beside-heads").replaceChildren(...e),this.
draw(t)}},Oi=4;var Mi=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,Ri=/^(?:head\s*|h)(\d{1,4})$/u;
function so(s){let t=s.trim().toLowerCase(),[,e,n]=Mi.exec(t)??[],[,o]=Ri.exec(t)??[];return e!==void 0?r=>r.layer===
Number(e)&&(n===void 0||r.head===Number(n)):o!==void 0?r=>r.layer!==-1&&r.head===Number(o):({role:r})=>A(r).toLowerCase().
includes(t)||(r??"").replaceAll("_"," ").includes(t)}var ke=class{cells=[];#t=!1;#n=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",r=>this.#i(r,o.choose)),t.addEventListener("pointerover",r=>this.#i(r,o.point)),t.addEventListener(
"focusin",r=>this.#i(r,o.point)),t.addEventListener("keydown",r=>this.#a(r))}show(t,e,n){let o=so(n),r=this.heads.
filter(i=>(!e||(i.role??V)===e)&&(!n||o(i)));this.#n=!!(e||n),this.cells=[],this.root.replaceChildren(...t==="\
role"?this.#e(r):this.#s(r)),!this.cells.length&&!this.root.childElementCount&&this.root.append(g("p","note","\
No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#e(t){let e=t.filter(({layer:r})=>r!==-1),n=we(e).map(({
role:r,heads:i})=>{let a=L[r]?.says;if(L[r]?.rests&&!this.#n&&!this.#t){let l=`${i.length} ${i.length===1?"hea\
d rests":"heads rest"} on the first token`,h=B("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:u})=>u===r)?.button.focus()});return g("section","heads-group folded",g("h3","",l),g("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),h)}return this.#o(`${A(r)} \xB7 ${i.
length}`,a??"",i,r)}),o=t.filter(({layer:r})=>r===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(r=>r.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let r=n.map(a=>this.#r(a,o));this.cells.push(...r);let i=g(
"section","heads-group",g("h3","",t));return e&&i.append(g("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
i.append(g("div","heads-cells",...r.map(({button:a})=>a))),i}#r(t,e){let{layer:n,head:o}=t,r=$e(),i=e&&e!==V?e:
t.role,a=i?Pt(t.scores[i]):"",l=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),h=g("butto\
n","head-cell",r,g("span","head-name",l)," ",g("span","head-score",a));h.type="button";let c=P(n,o,this.page.headNames[o]),
u=i?`, ${A(i).toLowerCase()} ${a}`:"",f=c.includes(l.toLowerCase())&&!a?"":`: ${l} ${a}`.trimEnd();return h.setAttribute(
"aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}${f}`),h.toggleAttribute("data-rests",!!(t.role&&L[t.role].
rests)),{...t,button:h,canvas:r}}#i(t,e){let n=t.target instanceof Element?t.target.closest(".head-cell"):null,
o=n&&this.cells.find(r=>r.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:i})=>i===t.target);if(e<
0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,ArrowDown:1}[t.
key],r=n===void 0?o?this.#l(e,o):void 0:this.cells[n];r&&(t.preventDefault(),this.cells.forEach(({button:i})=>i.
tabIndex=-1),r.button.tabIndex=0,r.button.focus())}#l(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,r;for(let i=t+e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);
r=!r||l<r.off?{off:l,cell:this.cells[i]}:r}return r?.cell}};function Cn({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!Ci(e,l)){let h=Number(l.getAttribute("data-token"));i??=h,a=h+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function ro(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Ci(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function io(s,t){let e=Cn(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=oo(s,n,
t.startContainer,t.startOffset,!0),a=oo(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function oo(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",l=ut(s.page.texts[t],s.page.tokens[t]),h=o&&i.toString()!==""?l.length-a.length:0;return Math.
max(0,i.toString().length+h)}var Ii=5;function Se(s,t,e){let{container:n}=s,o=$n(s.page,"sentence"),r=null,i=null,a=(h,c)=>{r=h,e(Rt(t(),[h,
h+1]),c)},l=(h,c)=>{let u=r??h;e(Rt(t(),[Math.min(u,h),Math.max(u,h)+1]),c)};n.addEventListener("pointerdown",
h=>{i={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=i&&Math.hypot(h.clientX-i.x,h.clientY-i.y)>Ii,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?Cn(s,u.getRangeAt(0)):null,m=s.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)r=d[0],e(Rt(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
r!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(r=c,e(Rt(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let u=s.next(c,h.key,t());if(u!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let f=u??c;s.rove(
f,!0),h.shiftKey&&u!==null?(r??=c,l(f,"span")):a(f,u===null?"key":"step")}})}var Ae=class{#t=[];#n=0;#e=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(l=>this.#s(l));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#n&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#e=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#e=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[In(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#e||!this.container.clientHeight)return;let t=this.#a(),e=t?rt(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#l(),l=!1;if(this.
all.forEach((h,c)=>{let u=c>=a.from&&c<a.to;u!==h.filled&&(u||!this.#r(h))&&(l=!0,u?this.#s(h):this.#o(h))}),!l)
break}let r=t?rt(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#i(){
this.#n=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#n/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#h(
t,e).from]}#l(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#h(t-n,e+n)}#h(t,e){let n=this.
all.length;return{from:In(0,n,o=>rt(this.all[o]).bottom>=t),to:In(0,n,o=>rt(this.all[o]).top>e)}}};function rt({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function In(s,t,e){let[n,o]=[s,t];for(;n<
o;){let r=n+o>>1;e(r)?o=r:n=r+1}return n}var ao=/^ (?=[^\s\p{C}\p{M}])/u,lo=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function ho({page:s},t){let e=j(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=j(
"turn-label");o.textContent=t.label;let r=j("turn-head");r.append(o);let i=j("turn-body");return e.append(r,i),
{element:e,head:r,body:i}}function co(s,t,e){let{page:n}=s,o=j(t.code?"line code":"line");o.dir=t.code?"ltr":"\
auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&ao.test(n.texts[r])&&!(r===t.from&&_i(s,r))&&o.append(" ");let a=_n(
s,r,r===t.from);e(r,a),o.append(a)}return o}function _i({turns:s},t){return s.some(({head:e})=>e===t)}function _n({
page:s,markers:t},e,n=!1){let o=document.createElement("span");o.className="token",o.dataset.token=String(e);let r=s.
texts[e];if(t[e]){let h=Z(r,s.tokens[e]).map(({mark:c,raw:u})=>c||u).join("").trim();return o.dataset.chip=t[e]===
wt?"thin":"named",o.dataset.name=h,o.title=h,o.setAttribute("aria-label",Nt(r)),o}let a=n&&dn.test(r)?r.replace(
/^\r?\n/u,""):r.replace(ao,""),l=Z(a,s.tokens[e]);return l.length===1&&!l[0].mark?o.textContent=l[0].raw:o.append(
...l.map(Bi)),(!r.trim()||l.every(h=>h.mark))&&(o.setAttribute("aria-label",Nt(r)),o.title=l.some(({mark:h})=>lo.
test(h))?Nt(r):""),Qt(s.tokens[e])&&(o.dataset.special=""),o}function Bi(s){if(!s.mark)return document.createTextNode(
s.raw);let t=document.createElement("span"),e=s.raw===" "||s.raw==="	"?"mark over":"mark";return t.className=lo.
test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=s.raw,t}function j(s){let t=document.createElement(
"div");return t.className=s,t}var uo=96,Te=class{#t=[];constructor(t,e,n,o,r){this.from=e,this.to=n,this.element=j("fold"),this.body=j("fold\
-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fold-\
toggle";let i=Array.from(Zt(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=i.length>uo?`${i.slice(0,uo-1).
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
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var Fi=160,Pi=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function fo(s,t,e,n,o){let r=[],i=[],a=[];for(let l of t.turns){let{element:h,head:c,body:u}=ho(t,l);for(let f=l.
from;f<l.head;f+=1){let d=_n(t,f);o(f,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let f of Hi(l.lines)){let d=null;f[0].folded&&(d=new Te(t,f[0].from,f[f.length-1].to,i.length===0,n),i.push(
d),u.append(d.element));for(let m of e?f.map(p=>[p]):Di(f)){let p=Wi(t,m,d);(d?.body??u).append(p.element),r.push(
p),a.push({element:{getBoundingClientRect:()=>rt(p)},from:p.from,to:p.to})}}s.append(h)}return{blocks:r,folds:i,
stretches:a}}function Hi(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function Di(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=Fi?n.push(e):t.push([e])}
return t}function Wi({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join("");return{
element:j(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.match(Pi)?.
length??0),filled:!1}}var Ui=1e5;function mo({texts:s,tokens:t}){let e=s.map((o,r)=>ut(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function po(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function go({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===Ui)break}return n}function wo(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var Bn=[],Ne=class{#t=null;#n=[];#e=-1;constructor(t){this.text=t,this.element=null,Bn.length||document.addEventListener(
"keydown",Ki),Bn.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#n[this.#e];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#n.length;e&&(this.#e=(this.#e+
t+e)%e,this.#i())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=mo(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#n[this.#e]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#n=go(this.#t,po(this.#s.value,t)),this.#e=wo(this.#n,e,1),this.#i()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#n=[],this.#e=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#i(){let t=this.#n[this.#e];this.text.showFound(this.#n,
this.#e),t&&this.text.reveal(t.from);let e=this.#n.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#a(t?`${(this.#e+1).toLocaleString("en")} of ${e}`:n)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#l(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,n,r,this.#h("\u2191","Previous match",()=>this.
go(-1)),this.#h("\u2193","Next match",()=>this.go(1)),this.#h("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#h(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function Ki(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=Bn.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function Fn(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=h,a=d)}}return i}var qi={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},Gi=3;function bo(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&h.has(f?u.fold:u))continue;h.add(f?u.fold:u);let m=d?d.getClientRects():
u?[rt(u)]:[];for(let p of m){let b=l.at(-1);b&&Math.abs(b.top-p.top)<Gi?(b.left=Math.min(b.left,p.left),b.right=
Math.max(b.right,p.right),b.bottom=Math.max(b.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function xo(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=h=>{let c=r&&n?r[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>Fn(s,t,o,1),ArrowUp:()=>Fn(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?qi[e]??e:e]?.()??null}var it=[0,0],yo=1,$o=2,Oe=class{#t=it;#n=it;#e=0;#s=it;#o=it;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#r(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#n];this.#t=t??it,this.#n=e??it,this.#i(Eo(...n,this.#t,this.#n))}hide(t){let[e,n]=[Math.min(t,this.#e),Math.
max(t,this.#e)];this.#e=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.
fill(i?-r:r,n,o);this.#i(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??it,this.#o=e??it,this.#i(Eo(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:r}of t)this.found.fill(yo,o,r);t[e]&&this.found.fill($o,t[e].from,t[e].to),this.#i(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#e),this.#r(t,e),this.#a(t,e)}#r(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#i(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],r=Le(this.#t,t),i=Le(this.#s,t),a=Le(this.#o,
t),l=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let h="token";h+=n>0?` level-${n}`:"",h+=o>0?" f\
or":o<0?" against":"",h+=i?" chosen":"",h+=a?" other":"",h+=r?" subject":"",h+=Le(this.#n,t)?" pointed":"",h+=
this.found[t]===$o?" found current":this.found[t]===yo?" found":"",h+=l===void 0?"":" rated",e.className!==h&&
(e.className=h),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),l!==void 0&&e.style.setProperty(
"--chance",l.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(i||a||r))}};function Le([
s,t],e){return s<=e&&e<t}function Eo(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var zi=80,at=class{#t=new Map;#n=[];#e=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new Oe(n,h=>this.#t.get(h),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=fo(t,e,i,this.inList,(h,c)=>this.#l(h,c));this.#n=a.folds,
this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new Ae(t,a.blocks,h=>this.#i(h),l,i),this.blocks.update(),
this.search=new Ne(this),t.addEventListener("copy",h=>this.#h(h)),t.addEventListener("keydown",h=>ro(h,t)),new ResizeObserver(
Q(()=>this.#r(),zi)).observe(t);for(let h of this.#n)h.onChange(()=>{this.blocks.update(),this.#r()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#o()}finish(){
this.blocks.update()}mark(t,e,n){this.container.classList.toggle("frozen",n),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t,e=null){this.look.choose(t,e)}showFound(t,e){
this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),o=e?.probabilities?.[n];return o===
void 0?null:{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){let n=this.#s;this.#s=t,this.#t.
get(n)?.setAttribute("tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.unfold(t),o.focus({preventScroll:!0}),
this.reveal(t))}unfold(t){this.#n.find(({from:e,to:n})=>e<=t&&t<n)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<
3;e+=1){let n=this.element(t).getBoundingClientRect(),{top:o,bottom:r}=this.blocks.sight;if(n.top>=o&&n.bottom<=
r)break;this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-r)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return bo(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return xo(this,t,e,n)}trueText(t,e){return Zt(this.page,
this.model.markers,t,e)}onLayout(t){this.#e.push(t)}#o(){this.#n.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#r(){this.#e.forEach(t=>t())}#i(t){for(let e of t.lines){let n=co(this.model,e,(o,r)=>this.#l(o,r));t.
element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#l(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#h(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?io(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var vo=new Set(["span","sentence"]),Me=class{#t=null;#n=null;constructor(t,e,n,o){this.choose=o,this.text=new at(
t,e),this.text.rove(0),Se(this.text,n,(r,i)=>this.#e(r,i))}show(t){this.#t=t?null:this.#t,this.#n=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#e(t,e){if(e!=="step")if(vo.has(e)&&this.#n)this.choose(this.#n.from,t);else if(this.#t&&
!vo.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var Pn=8,Re=class{#t=!1;#n=[];#e=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#n.length&&this.#e&&(this.#t=!0,
this.#r())})}say(t){this.#e=null,this.root.hidden=!t,x("find-sentence",t),x("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#n=e,this.#e=t,this.#t=!1,this.root.hidden=!1,x("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:n,bounds:o,even:r}){let i=this.#e,[a,l]=[this.#s(i.from),this.#s(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${mt(n,o)} of its attention to ${l}; an even\
 spread would be ${v(r,0)}.`}#s([t,e]){return`${E(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[];M({...t,when:e},this.page.numRows)[0]<
M({...t,when:e},this.page.numRows)[1]&&n.push(B(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),
this.actions.replaceChildren(...n,ot(this.context,()=>this.quotation()),G("Copy as CSV",()=>this.csv()),B("Cle\
ar",()=>this.handlers.change(null)))}quotation(){let t=this.#e,[e]=this.#n;return{sentence:this.sentence(e),of:{
layer:e.layer,head:e.head,rows:M(t,this.page.numRows)},precision:be([e.weight,...e.bounds])}}csv(){let t=["ran\
k","layer","head","weight","least","most","even","role"],e=this.#n.map(({layer:n,head:o,weight:r,bounds:[i,a],
even:l},h)=>{let c=this.roleOf(n,o)??"";return[h+1,n,o,...[r,i,a,l].map(u=>Number(u.toPrecision(6))),c]});return X(
t,e)}#r(){let t=this.#t?this.#n:this.#n.slice(0,Pn),e=this.#n[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(
...t.map(r=>this.#i(r,n)));let o=this.#n.length;if(!this.#t&&o>Pn){let r=B(`Show all ${o} heads`,()=>{this.#t=
!0,this.#r(),(this.list.children[Pn]?.firstElementChild??void 0)?.focus()});this.list.append(g("li","more",r))}
x("find-scale",o?`The longest bar is ${v(e)}; the mark on each is the even spread.`:"")}#i({layer:t,head:e,weight:n,
bounds:o,even:r},i){let a=mt(n,o),l=A(this.roleOf(t,e)),h=g("button","ranked",g("span","ranked-name",Ln({layer:t,
head:e}))," ",xe(n/i,r/i),g("span","ranked-number",a)," ",g("span","ranked-role",l));h.type="button",h.setAttribute(
"aria-label",`Layer ${t}, head ${e}: even spread ${v(r,0)}; ${Ln({layer:t,head:e})} ${a} ${l}`);let c=this.#e;
h.addEventListener("click",()=>this.handlers.look(t,e,c));for(let u of["pointerenter","focus"])h.addEventListener(
u,()=>this.handlers.point(t,e));return g("li","",h)}};var Ce=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(G("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#t()),window.addEventListener(
"beforeprint",()=>this.#t())}#t(){let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)
return;let n=Object.keys(L),o=["Layer","Head","Role",...n.map(A)].map(i=>{let a=g("th","",i);return a.scope="c\
ol",a});t.append(g("tr","",...o));let r=this.heads.map(({layer:i,head:a,role:l,scores:h})=>{let c=[i,a,A(l),...n.
map(u=>Number.isNaN(h[u])?"\u2013":h[u].toFixed(3))];return g("tr","",...c.map(u=>g("td","",String(u))))});e.append(
...r)}csv(){let t=Object.keys(L),e=this.heads.map(({layer:n,head:o,role:r,scores:i})=>[n,o,r??"",...t.map(a=>i[a])]);
return X(["layer","head","role",...t],e)}};var Ie=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#n="";#e="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await An(t,e,n)).map(({layer:o,head:r,weight:i,even:a})=>({layer:o,head:r,weight:i,
even:a}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;await cs(),this.roles=e.layers.flatMap(({layer:u,
heads:f})=>f.map(d=>zs(e,u,d,hs(u,d)))),this.pictures=new ye(n,e.numRows,()=>!t.hidden);let r=({layer:u,head:f})=>{
o({view:"looked",layer:u,head:f})},i=u=>document.getElementById(u);this.beside=new ve(i("beside"),()=>this.#r(),
r,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.detail=new Ee(i("head-detail"),this.context,
this.roles,this.pictures,{open:r,beside:u=>this.beside?.toggle(u),isBeside:u=>!!this.beside?.chosen.includes(u)});
let a=(u,f)=>{let d=this.roles?.find(m=>m.layer===u&&m.head===f);d&&d!==this.detail?.one&&this.detail?.show(d)};
this.grid=new ke(i("heads"),e,this.roles,{choose:r,point:({layer:u,head:f})=>a(u,f),drawn:()=>this.#r()});let l=()=>this.
context.units(this.unit);this.picker=new Me(i("find-text"),this.context.text,l,(u,f)=>this.#i(u,f));let h=(u,f)=>this.
roles?.find(d=>d.layer===u&&d.head===f)?.role??null;this.ranking=new Re(this.context,h,{look:(u,f,d)=>{this.#l(
u,f,d)},point:a,change:u=>{o({pair:Mt(u)})}}),this.table=new Ce(i("roles-table"),this.roles);for(let u of t.querySelectorAll(
"input[name=order]"))u.addEventListener("change",()=>{o({order:u.value})});this.#h(i("role-chips"));let c=i("h\
ead-filter");c.addEventListener("input",()=>{this.#n=c.value.trim(),this.show(this.context.state())})}async show(t){
if(!this.grid)return;for(let n of document.querySelectorAll("input[name=order]"))n.checked=n.value===t.order;let e=`${t.
order} ${this.#t} ${this.#n}`;e!==this.#e?(this.#e=e,this.grid?.show(t.order,this.#t,this.#n)):this.#r(),this.
grid?.mark(t.layer,t.head),!this.detail?.one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(
t.pair)}#r(){let t=[...this.grid?.cells??[]].map(({layer:r,head:i,canvas:a})=>({layer:r,head:i,canvas:a})),n=[
...(this.beside?.chosen??[]).map(({layer:r,head:i},a)=>({layer:r,head:i,canvas:document.querySelectorAll(".bes\
ide-picture canvas")[a]})).filter(({canvas:r})=>r),...t],{hide:o}=this.context.state();this.pictures?.draw(n,o===
"resting"?1:Math.max(1,o))}#i(t,e){let{page:n,change:o}=this.context;if(!e){this.#s="",this.#o?.abort(),this.picker?.
show(null);let l=`From ${E(n.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.
say(l);return}let[r,i]=e[0]>=t[1]?[e,t]:[t,e],a={from:r,to:i,when:r[0]>0&&r[0]>=n.promptLength?"wrote":"read"};
o({pair:Mt(a)})}async#a(t){let{page:e,heads:n}=this.context;if(t===this.#s)return;this.#s=t,this.#o?.abort();let o=ae(
t,e.texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let r=new AbortController;
this.#o=r;try{let i=await Et(An(e,n,o,r.signal));this.ranking?.show(o,i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof
y))throw i;this.ranking?.say(i.message)}}async#l(t,e,n){let[,o]=M(n,this.context.page.numRows),r=n.when==="wro\
te"?"generation":"position";await this.context.look({layer:t,head:e,row:o-1,key:n.to[0],alignment:r})}#h(t){let e=(this.
roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",count:e.length}].concat(we(e).map(({role:r,heads:i})=>({role:r,
count:i.length}))).map(({role:r,count:i})=>{let a=r===""?"All":r===V?A(null):A(r),l=g("button","chip",`${a} `,
g("span","chip-count",String(i)));return l.type="button",l.setAttribute("aria-pressed",String(r===this.#t)),l.
addEventListener("click",()=>{this.#t=r,o.forEach(h=>h.setAttribute("aria-pressed",String(h===l))),this.show(this.
context.state())}),l});t.append(...o)}};function W(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function pt(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function ko(s,t,e){let n=new Float32Array(e),o=S(t),r=s.scales?s.scales[t]:1,i=H(s,t);for(let a=0;a<=t;a+=1)n[a]=
Math.min(T[s.triangle[o+a]],i.cap)*r;return i.forEach((a,l)=>{n[l]=a*r}),n}function _e(s,t){let{norms:e}=s,n=s.
data.scales&&s.beside||s.data,{triangle:o,sinkMass:r}=n,i=S(t),a=[0,0,0],l=[0,0,0];for(let u=0;u<=t;u+=1){if(!_(
s.sight,t,u))continue;let f=o[i+u],d=e?e[u]:1,m=u<s.hide?a:l;m[0]+=T[f]*d,m[1]+=ft[f]*d,m[2]+=dt[f]*d}H(n,t).forEach(
(u,f)=>{if(_(s.sight,t,f)){let d=o[i+f],[m,p]=Lt(u),b=e?e[f]:1,$=f<s.hide?a:l;$[0]+=(u-T[d])*b,$[1]+=(m-ft[d])*
b,$[2]+=(p-dt[d])*b}});let h=r?r[t]:0;e||l.forEach((u,f)=>{l[f]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,
factor:e?c>0?1/c:0:1}}function So({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=ne([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function Ao(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=_e(s,n);t[n]=So(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function Ht(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=W(s.alignment,t,s.numRows);
if(n===null)return Hn(e,t===0?"first-token":"last-token");let{data:o,norms:r,sight:i}=s,a=_e(s,n),l=S(n),h=a.factor*
(o.scales?o.scales[n]:1),c=H(o,n);for(let u=s.hide;u<=n;u+=1)if(_(i,n,u)){let f=Math.min(T[o.triangle[l+u]],c.
cap);e[u]=f*(r?r[u]:1)*h}return c.forEach((u,f)=>{f>=s.hide&&_(i,n,f)&&(e[f]=u*(r?r[f]:1)*h)}),{weights:e,...To(
e),hiddenMass:So(s,a),sinkMass:a.sink,absence:O(i,n)===0?"padding":O(i,n,s.hide)===0?"all-hidden":""}}function Be(s,t,e){
let n=new Float32Array(s.numTokens).fill(NaN);if(t<s.hide)return Hn(n,"hidden");let{data:o,norms:r,sight:i}=s,
a=[0,0,0],l=0,h=0;for(let c=t;c<s.numRows;c+=1){let u=pt(s.alignment,c,s.numTokens);if(u!==null&&_(i,c,t)){let f=e.
factor[c]*(r?r[t]:1)*(o.scales?o.scales[c]:1),d=H(o,c),m=o.triangle[S(c)+t];n[u]=(d.get(t)??Math.min(T[m],d.cap))*
f,(e.hidden[c]??[]).forEach((p,b)=>{a[b]+=p}),l+=o.sinkMass?o.sinkMass[c]:0,h+=1}}return h===0?Hn(n,t<s.numRows&&
O(i,t)===0?"padding":"last-token"):{weights:n,...To(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function Dt(s,t,e){
let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>0&&r>=e&&(n.length<t||r>s[n[n.length-1]])){let i=n.length;
for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=Math.min(n.length,t)}}return n}function To(s){let t=-1,e=0;
for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);return{strongest:t,maximum:e}}function Hn(s,t){return{weights:s,
strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,absence:t}}function No(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Fe(s,t,e){let n=No(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function Pe(s,t,e){let n=No(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}function J(s,t,e){let n=W(s.alignment,t,s.numRows);if(n===null||!_(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,l=Ft(o,n,e),h=kn(o,n,e),c=1/O(s.sight,n);if(o.scales||i)return{shown:l,exact:h&&(!i||kn(i,n,
e)),left:null,beside:i?Ft(i,n,e):null,even:c};if(!r&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let u=_e(s,n),f=l.map(m=>m*(r?r[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:r?Lo(f,d):l,exact:h,left:a>
0&&e>=a?Lo(f,u.rest):null,beside:r?l:null,even:c}}function Mo(s,{shown:t,exact:e,left:n,beside:o}){return{number:s.
norms||s.data.scales?Dn(t):Oo(t,e),beside:o?s.norms||!s.beside?.scales?Oo(o,e):Dn(o):"",left:n?` (${Dn(n)} of \
what did not rest)`:""}}function Lo([s,...t],[e,...n]){return[e>0?s/e:0,...ne(t,n)]}function Dn([s,t,e]){return K(
s,[t,e])}function Oo([s,t,e],n){return s>0?n?v(s):K(s,[t,e]):q(e)}function Ro(s,t,e){let[n,o]=N(t,e),r=[],i="";for(let l=n;l<o;l+=1){let h=Ht(s,l);i=h.absence||i,Wn(s,l)&&r.push(
h)}let a=l=>r.reduce((h,c)=>h+l(c),0)/Math.max(1,r.length);return{values:r.length?Os(r.map(({weights:l})=>Ls(l,
t))):Io(t),hiddenMass:[a(l=>l.hiddenMass[0]),a(l=>l.hiddenMass[1]),a(l=>l.hiddenMass[2])],sinkMass:a(l=>l.sinkMass),
absence:r.some(l=>l.absence==="")?"":i}}function Co(s,t,e,n){let[o,r]=N(t,e),i=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let f=Math.max(o,s.hide);f<r;f+=1){let d=Be(s,f,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(i[p]=(Number.isNaN(i[p])?0:i[p])+m)})}let l=[0,0,0],h=0,c=0,u=Io(t);for(let f=0;f<D(t);f+=1){let d=0,
[m,p]=N(t,f);for(let b=m;b<p;b+=1)if(d+=Wn(s,b)?1:0,!Number.isNaN(i[b])){let $=W(s.alignment,b,s.numRows);u[f]=
(Number.isNaN(u[f])?0:u[f])+i[b],(n.hidden[$]??[]).forEach((k,ct)=>{l[ct]+=k}),h+=s.data.sinkMass?.[$]??0,c+=1}
u[f]/=d}return{values:u,hiddenMass:l.map(f=>f/Math.max(1,c)),sinkMass:h/Math.max(1,c),absence:c>0?"":a}}function Wt(s,t,e,n){
let o=N(t,e),[r,i]=N(t,n),a=[Math.max(r,s.hide),i],h=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>Wn(
s,d)),c=s.alignment==="generation"?"wrote":"read",u=a[0]<a[1]?yt(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!u||u.even===0)return null;if(!s.norms)return{shown:u.weight,weight:null,even:u.even,rows:h.length};let f=[
0,0,0];for(let d of h)for(let m=a[0];m<a[1];m+=1)J(s,d,m)?.shown.forEach((p,b)=>{f[b]+=p/h.length});return f[2]=
Math.min(1,f[2]),{shown:f,weight:u.weight,even:u.even,rows:h.length}}function Wn({alignment:s,numRows:t,sight:e},n){
let o=W(s,n,t);return o!==null&&O(e,o)>0}function Io(s){return new Float64Array(D(s)).fill(NaN)}function Fo(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&Bo(n,a.queries)&&
Bo(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,l)=>!a||_o(l)<
_o(a)?l:a,null)}function De(s){return`Without ${He(s.queries)*He(s.keys)>1?"the edges between these tokens":"t\
his edge"}${Yi(s)}, log P(${E(s.next)}) changes by ${Un(s.change)} (${Kn(s.change)} times as likely).`}function Un(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Kn(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Yi({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function _o({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+He(e)*He(n)}function He([
s,t]){return t-s}function Bo(s,[t,e]){return t<=s&&s<e}var qn=5,Gn=5;function Po(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return jn(s);let a=o==="observer"?
Ht(e,i):Be(e,i,n),l=C(s,t),h={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:l},c=I[l],u=r.frozen!==
null&&r.pointed!==null?r.pointed:i,f=o==="observer"?[i,u]:[u,i],d=u===i?a.strongest:u,m=Qi(h,e,o==="observer"?
[i,d]:[d,i]),p=u!==i&&!a.absence?Ji(h,e,f,a.weights[u]):As(h,o,i,a,(k,ct)=>Do(e,k,ct),()=>Xi(e,o,i)),b={...t,top:c.
top},$=[oe(o,a,e.hide,e.data.sinkMass!==null,c)];return t.cutoff>0&&!a.absence&&$.push(zn(a.weights,t.cutoff,c.
noun)),{span:[i,i+1],pointed:u===i?null:[u,u+1],frozen:r.frozen!==null,name:E(s.texts[i],14),weights:a.weights.
map(k=>k>=t.cutoff?k:NaN),levels:Fe(a.weights,b,a.maximum),sentence:`${p}${m}`,quote:Vi(e,o==="observer"?[i,d]:
[d,i]),mass:$.filter(Boolean).join(" "),detail:Ts(s,u),strongest:Dt(a.weights,qn,t.cutoff).map(k=>({token:k,weight:a.
weights[k],name:E(s.texts[k],18)})),legend:Pe(b,a.maximum,Gn),scale:ie(t.scale,a.maximum,c)}}function jn(s){return{
...Ut(s),sentence:"Point at a token to see its attention here."}}function Ut(s){return{span:null,pointed:null,
frozen:!1,name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",
quote:null,mass:"",detail:"",strongest:[],legend:[],scale:""}}function Ho(s,t){let e=s.texts.length-1,n=s.why?
s.why.words[s.why.chosen][0]:s.promptLength,o=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};
let{weights:r}=Ht(t,o),i=r.map((a,l)=>l===0||l>=o||Qt(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{observed:Dt(
i,1,0)[0]??0,observer:o}}function Do(s,t,e){let n=t<0||e<0?null:J(s,t,e);return n&&{said:Mo(s,n),even:n.even}}
function Vi(s,[t,e]){let n=t<0||e<0?null:W(s.alignment,t,s.numRows),o=n===null?null:J(s,t,e);return n===null||
!o?null:{rows:[n,n+1],number:o.shown}}function Xi(s,t,e){let n=ee;if(s.norms||s.data.scales){n=0;for(let o=0;o<
s.numTokens;o+=1){let r=t==="observer"?J(s,e,o):J(s,o,e);n=Math.max(n,r?.shown[2]??0)}}return q(n)}function Ji(s,t,[
e,n],o){let r=n<t.hide,i=Number.isNaN(o)&&!r?null:Do(t,e,n);if(i)return`${Ss(s,e,n,i)}${r?" It is set aside: i\
t has no colour here.":""}`;let a=W(t.alignment,e,t.numRows);return a!==null&&n<=a&&!_(t.sight,a,n)?`Token ${e}\
 could not see token ${n}: it is padding, or lies outside this layer\u2019s window.`:n===e?`Token ${n} was not\
 there yet when this attention was computed.`:`Token ${n} comes after token ${e}: a model that reads from left\
 to right cannot look ahead.`}function Qi({page:s,layer:t,head:e},n,[o,r]){let i=o<0||r<0?null:W(n.alignment,o,
n.numRows),a=i===null?null:Fo(s,t,e,i,r);return a?` ${De(a)}`:""}function zn(s,t,e){let n=0,o=0;for(let r of s)
n+=r>=t?1:0,o+=Number.isNaN(r)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or more and shown.`}var Zi=5,ta=2,ea=32;function R(s,[t,e]){return E(lt(s,t,e),ea)}function lt(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function Uo(s,t,e,{ranked:n,leading:o}){
let r=R(t,e);return o===null?n.length?`${r} hangs on no single ${s.added?"part":"word"}`:`${r} looked at nothi\
ng of the prompt`:`${r} hangs on ${R(t,s.units[o])}`}function Ko(s,t,e,{ranked:n,leading:o}){let r=R(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${r}.`;if(o===null){if(s.measured&&s.added){let a=jo(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${r} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${r} at least ${zo(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${r} (${s.figure}).`}let i=R(t,s.units[o]);return s.measured&&s.added?Go(i,r,
n[0].effect):s.measured?`Without ${i}, ${r} would have been ${We(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${i} did most for ${r} (${s.figure}).`}function qo(s,t,e,{ranked:n,leading:o,units:r}){let i=R(
t,e),a=s.measured&&(s.added||r.length>1);if(o===null){let h=n.length>0;return{headline:h?`No word of the answe\
r needed ${i}`:`What needed ${i} is not known`,sentence:h?a?`What hiding each of its words does multiplies to ${jo(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${zo(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let l=R(t,n[0].span);return{headline:`${l} needed ${i} most`,sentence:a?Go(i,l,n[0].effect):s.measured?`Withou\
t ${i}, ${l} would have been ${We(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most f\
or ${l} (${s.figure}).`}}function Go(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${We(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function jo(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function zo(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function We(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function Yn(s,t){let e=t.filter(({effect:l})=>s.
measured||l>0),n=e.filter(({effect:l})=>l<=-s.least).slice(-ta),r=[...e.filter(l=>!n.includes(l)).slice(0,Zi-n.
length),...n],i=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...r.map(({effect:l})=>Math.abs(l)),s.measured?
1:0);return r.map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?na(h,s.added?
"word by word":"without it"):`${Math.round(100*h/i)}% of the estimate`}))}function na(s,t){let e=We(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function Yo({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${E(n,16)} ${Wo(o)}`).join(", ");return`The model gave it ${Wo(s)}.${e?` N\
ext came ${e}.`:""}`}function Wo(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function Ue({weight:s,bounds:t}){let e=K(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function Vo(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>v(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function Xo(s,t,e,n,o,r,i){let a=r.frozen??r.pointed;if(a===null)return jn(s);let l=i.ofToken[a],h=r.frozen!==
null&&r.pointed!==null?i.ofToken[r.pointed]:l,c=C(s,t),u=I[c],f={page:s,state:t,units:i,measure:c},d=o==="obse\
rver"?Ro(e,i,l):Co(e,i,l,n),m=Float32Array.from(d.values),p=Dt(m,qn,0),b=Ms(m,i).fill(NaN,0,o==="observer"?e.hide:
0),$=p.length?m[p[0]]:0,k={...t,top:u.top},ct=F=>o==="observer"?Wt(e,i,l,F):Wt(e,i,F,l),vr={...d,weights:b,strongest:-1,
maximum:$},ns=[oe(o,vr,e.hide,e.data.sinkMass!==null,u)];t.cutoff>0&&!d.absence&&ns.push(zn(m,t.cutoff,u.noun));
let hn=h===l?p[0]:h,ss=hn===void 0?null:ct(hn),kr=t.alignment==="generation"?"wrote":"read";return{...Ut(s),quote:ss&&
{number:ss.shown,rows:M({from:N(i,o==="observer"?l:hn),to:[0,0],when:kr},e.numRows)},span:N(i,l),pointed:h===l?
null:N(i,h),frozen:r.frozen!==null,name:Jn(s,i,l,14),weights:b.map(F=>F>=t.cutoff?F:NaN),levels:Fe(b,k,$),sentence:d.
absence?xn(t.alignment,o,ht(f,l),d.absence):h===l?sa(f,o,l,p[0],ct):oa(f,o==="observer"?[l,h]:[h,l],ct(h),e.hide),
mass:ns.filter(Boolean).join(" "),detail:`${i.kind[0].toUpperCase()}${i.kind.slice(1)} ${h+1} of ${D(i)} \xB7 ${Jo(
i,h)}`,strongest:p.filter(F=>m[F]>=t.cutoff).map(F=>({token:i.starts[F],weight:m[F],name:Jn(s,i,F,18)})),legend:Pe(
k,$,Gn),scale:ie(t.scale,$,u)}}function sa(s,t,e,n,o){let r=I[s.measure],i=Ot(s.page,s.state.layer,s.state.head),
a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:D(s.units)},(f,d)=>o(d)?.shown[2]??0),u=q(c.
reduce((f,d)=>Math.max(f,d),0));return t==="observer"?`${Ke(s,e)}, ${r.none(u,i)}.`:r.noneLater(u,ht(s,e))}let l=ht(
s,n);if(t==="observer")return`${Ke(s,e)}, ${r.most(Xn(a),i,l)}${Vn(s,a)}.`;let h=Ke(s,n).replace(/^(When|Just)/u,
c=>c.toLowerCase());return`${r.mostLater(Xn(a),i,ht(s,e),h)}${Vn(s,a)}.`}function oa(s,[t,e],n,o){let{page:r,state:i,
units:a,measure:l}=s;if(n){let u=Ot(r,i.layer,i.head);return`${Ke(s,t)}, ${I[l].pair(Xn(n),u,ht(s,e))}${Vn(s,n)}\
.`}let[h,c]=[ht(s,t),ht(s,e)];return a.starts[e+1]<=o?`${c} is set aside, as a place to rest: it has no colour\
 here.`:e>t?`${c} comes after ${h}: a model that reads from left to right cannot look ahead.`:`${h} could not \
see ${c}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function Ke(s,t){let{page:e,
state:n,units:o}=s,r=ht(s,t);return n.alignment==="position"?`When the model read ${r}`:o.starts[t]<e.promptLength?
`Just before each token of ${r}`:`When the model produced ${r}`}function Vn({measure:s},{even:t,rows:e}){return`${e>
1?`, on average over ${e} rows`:""}${I[s].hasEven?`; an even spread would be ${v(t,0)}`:""}`}function Xn({shown:s,
weight:t}){let e=([n,...o])=>mt(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function ht({page:s,units:t},e){
return`${Jn(s,t,e)} (${Jo(t,e)})`}function Jo(s,t){let[e,n]=N(s,t);return n-e===1?`token ${e}`:`tokens ${e} to\
 ${n-1}`}function Jn(s,t,e,n){let o=t.names?.[e],r=N(t,e);return o?E(o,n):n?E(lt(s.texts,...r),n):R(s.texts,r)}var ra=600,qe=class{#t=!1;constructor({page:t,state:e},n){this.soon=Q(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:r,head:i}=e(),a=P(r,i,t.headNames[i]),
l=n(o);x("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${l}`:l),this.#t=!1}},ra)}otherHead(){this.#t=!0,
this.soon()}};var Ge=class{constructor(t,e,n,o){this.page=t,this.layer=Qo("layer"),this.head=Qo("head"),this.hide=Qn("hide"),
this.gamma=Qn("gamma"),this.cutoff=Qn("cutoff"),this.hide.max=String(bt(t)),this.cutoff.max=String(It.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>ia(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:aa(this.hide.value,bt(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of vt("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"restin\
g"}));for(let r of vt("sides"))r.addEventListener("change",()=>o(r.value));for(let r of vt("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:It[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n(_t(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of vt(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of vt("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:l}=ce(t);n({hide:r,scale:i,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#n(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=It.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?It.length-1:n),x("gamma-value",t.gamma.toFixed(2)),x("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of vt(r))a.checked=a.value===i;let o=new Set([t.alignment,C(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":""]);for(let r of document.querySelectorAll("[data-explains]")){
let i=r.getAttribute("data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#e(
t)}nameMoments(t,{span:e,name:n}){let o=t==="observed"?"later words":e?n:"the word",r=t==="observer"&&e&&e[0]<
this.page.promptLength;x("when-written",`${r?"just before":"when it wrote"} ${o}`),x("when-read",`when it read\
 ${o}`)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#n(t){let n=U(this.page,t.layer).map(r=>{let i=t.
layer===-1?C(this.page,{...t,head:r}):this.page.headNames[r],a=Tt(this.page,t.layer,r)?"":" (other file)";return[
i??`${r}${a}`,String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(n)!==JSON.stringify(
o)&&this.head.replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#e(t){for(let e of document.
querySelectorAll("[data-step]")){let n=_t(this.page,t,e.dataset.step??""),o=Object.entries(n).every(([r,i])=>t[r]===
i);e.setAttribute("aria-disabled",String(o))}}};function ia(s){return new Option(s===-1?"All layers: rollout":
String(s),String(s))}function aa(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(s))||0))}function Qo(s){return document.
getElementById(s)}function Qn(s){return document.getElementById(s)}function vt(s){return[...document.querySelectorAll(
`input[name=${s}]`)]}var je=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#n(t,12)}#n(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#n(t,e-1)),t.forEach(n=>this.reveal(n)))}};function tr(s,t,e,n,o,r){let i=n.ofToken[o],a=(h,c)=>n.kind==="token"?c<t.hide?null:J(t,h,c):Wt(t,n,h,c),l=[];
for(let h=0;h<D(n);h+=1){let c=e==="observer"?a(i,h):a(h,i);if(c){let[u,f]=N(n,h),d=n.names?.[h]||lt(s.texts,u,
f);l.push([u,f-1,d,...c.shown.map(Zo),r?Zo(c.even):""])}}return X(["first token","last token","text","shown","\
least","most","even"],l)}function Zo(s){return Number(s.toPrecision(6))}function er(s,t,{shown:e,panel:n,units:o,held:r}){let{page:i,state:a}=s,l=()=>{let{layer:c,head:u}=a(),{quote:f,
sentence:d}=n();return{sentence:d,of:{layer:c,head:u,rows:f?.rows??null},precision:f?be(f.number):""}},h=()=>{
let c=r()[t]??null,{hasEven:u}=I[C(i,a())];return e.current&&c!==null?tr(i,e.current.scope,t,o(),c,u):""};return[
ot(s,l,r),G("Copy as CSV",h)]}var la=.25,ha=8,ca=4;function nr({triangle:s},t,e){let n=0;for(;t!==-1&&n<ca&&e-n>ha;){let o=0;for(let r=n+1;r<
e;r+=1)o+=T[s[S(r)+n]];if(o/(e-n-1)<=la)break;n+=1}return n}var ua=["data","alignment","hide","norms","beside"],ze=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,r=t.peek(e,n),i=o===null?null:t.peek(e,o);if(r&&(o===null||i))return this.#t(r,i),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return Et(a).then(l=>{let h=this.state(),c=h.layer===e&&h.head===n;
return c&&this.#t(...l),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:r,head:i}=o,a=o.hide==="resting"?nr(
t,r,n.numRows):o.hide,l=C(n,o)==="value"?t.norms:null,{numRows:h}=n,c=this.current?.layer===r?this.current.scope.
sight:st(n.sight,r,h),{alignment:u}=o,f={data:t,numTokens:n.texts.length,numRows:h,alignment:u,hide:a,norms:l,
beside:e,sight:c},d=this.current?.scope;(!d||ua.some(m=>d[m]!==f[m]))&&(this.current={layer:r,head:i,scope:f,masses:Ao(
f)})}};var Zn=["low","half","high"];var kt=class{#t=1;#n=0;#e=!1;constructor(t){this.root=t,this.handle=t.querySelector(".sheet-handle"),this.handle.
addEventListener("click",()=>{this.#e||this.#s((this.#t+1)%Zn.length)}),this.handle.addEventListener("pointerd\
own",e=>{this.#n=e.clientY,this.#e=!1,this.handle.setPointerCapture(e.pointerId)}),this.handle.addEventListener(
"pointermove",e=>{let n=this.#n-e.clientY;this.handle.hasPointerCapture(e.pointerId)&&Math.abs(n)>40&&(this.#e=
!0,this.#n=e.clientY,this.#s(this.#t+Math.sign(n)))}),this.handle.addEventListener("keydown",e=>{let n={ArrowUp:1,
ArrowDown:-1}[e.key];n&&(e.preventDefault(),this.#s(this.#t+n))}),this.#s(this.#t)}#s(t){this.#t=Math.min(Zn.length-
1,Math.max(0,t)),this.root.dataset.height=Zn[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${fa[this.#t]}`)}},fa=["a line","half","most of the screen"];var sr=3,da=150,ma=40,pa=8,ga=8,Ye=class{#t=0;#n;#e=null;#s=null;#o=null;#r=null;#i=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#n),
this.#e=null,this.#l()})}get isOnItsWay(){return this.#t>=sr}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#e=null,t();return}this.#r||Et(new Promise(e=>this.#r=()=>e(null))),this.#e=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#i=[...this.#i.slice(1-pa),o];let[r]=this.#i;n!=="mouse"||Math.hypot(t-r.x,e-r.y)>=ga&&!this.#h(
r,o)?(this.#t=0,this.#i=[o]):(this.#t+=1,this.#t===sr&&this.#o?.()),this.#t||this.#l(),clearTimeout(this.#n),this.#n=
setTimeout(()=>{this.#l(),this.#o=this.#s},da)}#l(){this.#t=0,this.#i=this.#i.slice(-1);let t=this.#e;this.#e=
null,t?.(),this.#r?.(),this.#r=null}#h(t,e){let n=this.list.getBoundingClientRect(),[o,r]=[0,1/0],i=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),l=ma+a/i;for(let[h,c,u,f]of[[e.x,
e.x-t.x,n.left-l,n.right+l],[e.y,e.y-t.y,n.top-l,n.bottom+l]])if(c===0)r=h<u||h>f?-1:r;else{let[d,m]=[(u-h)/c,
(f-h)/c];o=Math.max(o,Math.min(d,m)),r=Math.min(r,Math.max(d,m))}return o<=r}};var Ve=14,wa=3,ba=60,Xe=class{#t=null;#n=0;#e=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(Q(()=>this.#i(),ba)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#e=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#n));
t.forEach((l,h)=>{let c=this.#r(h);o[c]=Math.max(o[c],l)});let r=nt[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],i=xt(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Ve,this.#n);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=i[o[l]-1].background,
n.fillRect(2,l-1,Ve-4,wa);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,Ve,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#n-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let u=l;u<h;u+=1)i[u]=(c.top-r+c.height*(u-l)/(h-l))/t}this.#t=i,this.#n=e,this.canvas.width=Ve*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#e,this.#s)}};var Je=class{#t=!1;#n=0;#e=null;#s=null;constructor(t,e,n,o,r){this.root=t,this.page=e,this.units=o,this.actions=
r,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new at(this.text,n);let i=this.#o(
"minimap");this.minimap=new Xe(i,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new Ye(this.
text,this.list),this.release=this.#o("release"),this.#f(Math.min(e.promptLength,e.texts.length-1)),this.#i()}show(t,e=!1){
this.root.querySelector(".why-resting")?.toggleAttribute("hidden",!e),this.#e=t,this.tokens.paint(t.weights,t.
levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.#r("sentence",t.sentence),this.#r("mass",t.mass),this.#r(
"detail",t.detail),this.#r("scale",t.scale),this.release.hidden=!t.frozen,this.#r("frozen-on",t.frozen?`Frozen\
 on ${t.name}`:""),this.minimap.draw(t.levels,t.span?.[0]??-1),this.#d(t.legend),this.aim.unlessOnItsWay(()=>this.#c(
t))}showStrongest(t){let e=this.#e?.strongest[t];return e&&this.#l(e.token),e!==void 0}get quote(){return this.#e?.
quote??null}get sentence(){return this.#e?.sentence??""}goTo(t){this.#f(t);let e=this.tokens.element(t);e.focus(
{preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).
getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.
bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#o(t){return this.root.querySelector(
`.${t}`)}#r(t,e){Y(this.#o(t),e)}#i(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="to\
uch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(this.view,e)}),this.text.addEventListener(
"pointerleave",()=>{this.#e?.frozen&&!this.#t&&this.actions.point(this.view,null)}),this.text.addEventListener(
"mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener("dblclick",t=>{let e=this.tokens.tokenAt(
t.target);!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.text.addEventListener("click",t=>{let e=this.
tokens.tokenAt(t.target);e!==null&&(this.#f(e),t.pointerType==="touch"&&(this.#t=!0,this.#a(e)))}),this.text.addEventListener(
"focusin",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&this.tokens.element(e).matches(":focus-visible")&&
this.actions.point(this.view,e)}),this.text.addEventListener("keydown",t=>this.#h(t)),this.release.addEventListener(
"click",()=>this.actions.toggle(this.view,null)),this.list.addEventListener("pointerenter",()=>{let t=this.#s;
t?.span&&t!==this.#e&&!this.#e?.frozen&&this.actions.point(this.view,t.span[0])}),this.list.addEventListener("\
click",t=>{let e=t.target instanceof Element?t.target.closest("[data-goto]"):null;e&&this.#l(Number(e.getAttribute(
"data-goto")))})}#a(t){let e=this.#e;e?.frozen&&!or(e.span,t)&&!or(e.pointed,t)?this.actions.point(this.view,t):
this.actions.toggle(this.view,t)}#l(t){this.#e?.span&&!this.#e.frozen&&this.actions.toggle(this.view,this.#e.span[0]),
this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||
t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());if(n!==null)this.goTo(n);else if(t.key==="Enter"||
t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else
return;t.preventDefault()}#f(t){this.tokens.element(this.#n)?.setAttribute("tabindex","-1"),this.tokens.element(
t)?.setAttribute("tabindex","0"),this.#n=t}#d(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=
1){let o=t.length?n?v(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#c(t){this.#s=t,[...this.list.children].
forEach((n,o)=>{let r=t.strongest[o];n.classList.toggle("empty",!r);let i=n.firstElementChild;if(i.disabled=!r,
!r)return;let[a,l,h]=[...i.children],c=t.levels[r.token];i.setAttribute("data-goto",String(r.token)),a.textContent=
String(r.token),Y(l,r.name),h.textContent=v(r.weight),h.className=c>0?`weight level-${c}`:"weight"})}};function or(s,t){
return s!==null&&s[0]<=t&&t<s[1]}var St=["observed","observer"],Qe=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#n=!1;#e=null;#s=[];#o=null;#r=null;#i=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new ze(t),this.announcer=new qe(t,e=>this.#u(e??this.#l).sentence)}mount(t){
let{page:e}=this;this.#o=new Ge(e,this.context.state,n=>{this.context.change(n)},n=>{this.#h(n)}),this.#r=t.querySelector(
".panels"),this.#i.addEventListener("change",()=>{this.#r?.setAttribute("data-sides",this.#a),this.#o?.show(this.
context.state(),this.#a)}),this.#e=new je(t,n=>this.#d(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,r=o?.closest("[data-view]")?.getAttribute("data-view");o&&r&&
this.#f(r,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),r="12345".indexOf(n.key);if(t.hidden||o||r<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#l;
this.#u(i).showStrongest(r)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new kt(n)),this.#s=St.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),r={shown:this.shown,panel:()=>this.#u(n),units:()=>this.#c,
held:()=>({sides:this.#a,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...er(this.context,n,r)),new Je(o,e,this.context.text,()=>this.#c,{point:(i,a)=>this.point(i,a),toggle:(i,a)=>{
this.toggle(i,a)}})})}async show(t){this.#o?.show(t,this.#a),this.#r?.setAttribute("data-sides",this.#a);let e=this.
shown.current;try{let o=this.shown.load();if(o!==!0&&!await o)return}catch(o){this.#w(o,t);return}let{current:n}=this.
shown;if(n){x("precision",re(C(this.page,this.context.state()))),e&&(e.layer!==n.layer||e.head!==n.head)&&this.
announcer.otherHead(),this.#g(),z("");for(let o of this.#s)o.tokens.markHidden(n.scope.hide),this.#p(o.view)}}reveal(){
this.#e?.hold(St)}async look({layer:t,head:e,row:n,key:o,alignment:r}){let{page:i}=this,a=this.context.state(),
l=r??a.alignment,h=pt(l,n,i.texts.length),c=t===void 0&&e===void 0&&U(i,-1).length>0;this.#t.observer=o??null,
await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?{}:{head:e},observer:h??n,...this.#a===
"to"?{sides:"from"}:{},alignment:h===null?"position":l}),o!==void 0&&(this.#u("observer").goTo(o),this.point("\
observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#m(n,e)||(this.#p(t),this.announcer.soon())}async toggle(t,e){
let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,await this.context.change({[t]:this.#m(n,e)?
null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(this),select:this.select.bind(this)}}get snapshot(){
let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==null});return{views:{observed:e("observ\
ed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&n>=0&&n<this.page.numRows))throw new y(
`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return ko(await this.context.heads.get(t,e),
n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:r}){if(typeof o=="number"&&!(Number.isInteger(
o)&&o>=0&&o<this.page.texts.length))throw new y(`There is no token ${o}; the tokens are 0 to ${this.page.texts.
length-1}.`);let i=this.context.state(),a={view:s.id,...t===void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?
[n]:St)o!==void 0?(this.#t[l]=o,a[l]=r?o:null):r!==void 0&&(a[l]=r?i[l]??this.#t[l]:null);await this.context.change(
a);for(let l of this.#s)l.tokens.finish();this.#e?.hold(n?[n]:St)}get#a(){return this.context.state().sides??(this.#i.
matches?"both":"from")}get#l(){return this.#a==="to"?"observed":"observer"}async#h(t){let e=this.#a,n={sides:t};
if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t==="to"?["observer","observed"]:["observed","observer"];this.#t[r]=
this.#t[o],n[r]=this.context.state()[o]}await this.context.change(n),this.#e?.hold(St)}async#f(t,e){let n=this.
context.state()[t],{ofToken:o,starts:r}=this.#c,i=o[n??this.#t[t]??0]+e,a=r[Math.min(r.length-2,Math.max(0,i))];
this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),this.#e?.hold([t])}#d(t){let e=this.context.state()[t]??
this.#t[t];e!==null&&this.#u(t).reveal(e)}get unit(){let t=this.context.state();return C(this.page,t)==="corre\
cted"?null:t.unit??"token"}get#c(){return this.context.units(this.unit??"token")}#m(t,e){let{ofToken:n}=this.#c;
return t===e||t!==null&&e!==null&&n[t]===n[e]}#g(){if(!this.#n&&this.shown.current){this.#n=!0;let t=Ho(this.page,
this.shown.current.scope);for(let e of St)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#p(t){if(this.
shown.current){let{scope:e,masses:n}=this.shown.current,o=this.context.state(),r={frozen:o[t],pointed:this.#t[t]},
i=this.#c,a=i.kind==="token"?Po(this.page,o,e,n,t,r):Xo(this.page,o,e,n,t,r,i);this.#u(t).show(a,e.hide>0&&a.mass!==
""),t===this.#l&&this.#o?.nameMoments(t,a)}}#u(t){return this.#s.find(e=>e.view===t)}#w(t,{layer:e,head:n}){this.
shown.current=null;let o=t instanceof y?t.message:`This cannot be shown: ${P(e,n)}.`;for(let r of this.#s)r.show(
{...Ut(this.page),sentence:"There is nothing to show for this head."});z(o)}};var rr="http://www.w3.org/2000/svg";var Ze=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(rr,"g"),t.append(
this.group),e.onLayout(()=>this.#n()),e.container.addEventListener("scroll",()=>this.#e(),{passive:!0})}show(t){
this.#t=t,this.#n()}#n(){this.#e(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[xa(t,e,n)]:[]}))}#e(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function xa({strength:s},t,e){let n=document.
createElementNS(rr,"path"),[o,r]=[t,e].map(({left:m,width:p})=>m+p/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,l=a?t.top+t.height:t.top,h=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[u,f]=i?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,u)} ${d(r,f)} ${d(r,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var ts=18,tn=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>$a(t,o,r)));let n=ya(t.measuredEdges);n!==null&&(x("edges-title",`What mattered for ${n}`),x("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){x("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];Y(o.cells[3],Ea(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function ya(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?E(t.next,ts):null}function $a(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Un(t.change),o.setAttribute("aria-label",pe(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${De(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${ir(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,v(t.weight),
t.valueWeighted===null?"\u2013":v(t.valueWeighted),`${E(t.next,ts)} \xD7 ${Kn(t.change)}`])Y(n.insertCell(),i);
return n}function Ea(s,t,{queries:[e,n]}){let o=pt(t,e,s.texts.length),r=pt(t,n-1,s.texts.length);return o===null||
r===null?"what follows":ir(s,[o,r+1])}function ir(s,[t,e]){let n=`${t} ${E(s.texts[t],ts)}`;return e-t===1?n:`${n}\
 to ${e-1}`}function Kt(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function ar(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}var va=-(2**15),lr=.1,ka=3;async function hr(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await zt(
jt(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new y("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(i*t+l),!0);return h===va?NaN:h*s.step}))}
function cr(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:en(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&fr(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function ur(s,t,[e,n]){let o=s.units.flatMap(([i,a],l)=>i<n&&a>e?[l]:[]),r=s.words.map(
i=>{let[a,l]=i.map(h=>h-s.target[0]);return{span:i,effect:en(o.map(h=>en(t[h].slice(a,l))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&fr(s,r[0].effect)?
0:null,units:o}}function fr(s,t){return t>0&&(!s.measured||t>=s.least)}function en(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function dr(s,t){if(s.measured)return ka;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(en(i.slice(
o,r)))||0)}return e||1}function mr(s,t,e,n){let o=s.measured?n?lr:s.least:lr*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}function Sa(s,t,e){return(e&&Kt(t,s.promptLength,e))??t.words[t.chosen]}function pr(s,t,e,n){let o=Sa(s,t,n);return o[0]<
s.promptLength?Ta(s,t,e,o):Aa(s,t,e,o)}function Aa({texts:s},t,e,n){let o=cr(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:Uo(t,s,n,o),sentence:Ko(t,s,n,o),chance:Yo(o),lead:t.measured?`Each ${t.added?"word ":""}of th\
ese hidden from it, and the model run again:`:"Shares of what was estimated:",bars:Yn(t,r)}}}function Ta({texts:s},t,e,n){
let o=ur(t,e,n),r=o.units.length>1;return{span:n,reverse:!0,ranked:o.ranked,leading:o.leading===null?null:o.ranked[o.
leading].span,words:{...qo(t,s,n,o),chance:"",lead:t.measured?`Of the answer, with ${r?"each word of ":""}${R(
s,n)} hidden from it:`:"Of the answer, estimated:",bars:Yn({...t,added:t.added||r},o.ranked)}}}function gr(s,t,{
ranked:e,leading:n}){let o=dr(s,t);return e.flatMap(({span:[r,i],effect:a})=>{let l=mr(s,o,a,n!==null);return l===
0?[]:[{from:r,to:i,strength:Math.abs(l),against:l<0}]})}function nn(s,{span:t,reverse:e},n){let[o,r]=e?[n,t]:[
t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,l]=i?M(i,s.numRows):[0,0];return a<l?i:null}var Na=250,sn=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:r}=this.
page,i={at:R(o,t.to),when:`when it wrote ${R(o,t.from)}`,count:On(this.page).length,parted:r.length>0},a=()=>this.#t===
n,l=performance.now(),h=await this.#n(t,a,c=>{performance.now()>l+Na&&(l=performance.now(),e({...i,ranked:$t(c),
done:!1}))});a()&&(this.last=$t(h),e({...i,ranked:this.last,done:!0}))}async all(t){return $t(await this.#n(t,
()=>!0,()=>{}))}async#n(t,e,n){let o=[],{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[a,st(r.sight,a,r.numRows)]));
return await eo(this.page,this.heads,(a,l,h)=>{let c=i.get(a),u=c&&yt(h,c,t,r.numRows);if(u){let[f,...d]=u.weight;
o.push({layer:a,head:l,weight:f,bounds:d,even:u.even})}n(o)},e),o}};function wr(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([h,c],u)=>{let f=e.ofToken[h],d=n.get(f);d?(d.span=[Math.min(d.span[0],h),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>La(m,t[u][p])),d.count+=1):n.set(f,{span:[h,c],effects:t[u],count:1})});let o=[],[r,i]=s.target;
for(let h=0;h<D(e);h+=1){let[c,u]=N(e,h);c<i&&u>r&&o.push([Math.max(c,r),Math.min(u,i)])}let a=s.words[s.chosen][0],
l=[...n.values()];return{why:{...s,units:l.map(({span:h})=>h),words:o,chosen:o.findIndex(([h,c])=>h<=a&&a<c),added:l.
some(({count:h})=>h>1)},effects:l.map(h=>h.effects)}}function La(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var on=class{#t=[];#n=new Map;#e=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#e??=hr(
this.found).then(t=>{this.#t=t}),this.#e}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#n.get(t.kind)??wr(this.found,this.#t,t);return this.#n.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return pr(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};function br(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Oa=5,an=class{#t=[];#n=[];#e=[];constructor(t,e,n){this.nameOf=e,this.bars=rn(t,"why-bars"),this.heads=rn(
t,"why-heads"),this.layers=rn(t,"why-layers"),this.looks=rn(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));es(this.bars,o=>n.cause(
this.#t[o].span)),es(this.heads,o=>n.look(this.#n[o])),es(this.layers,o=>n.look(this.#e[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){x("why-title",t),x("why-sentence",e),x("why-chance",n),x("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:l,against:h,text:c})=>{let u=i!==null&&a[0]===
i[0]&&a[1]===i[1];return xr(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,l=`of ${r}${i?" in\
 this file":""}`;x("why-heads-title",`Heads that looked at ${e}`),x("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#n=o.slice(0,Oa),this.heads.replaceChildren(...this.#n.map(c=>{let{number:u,error:f}=Ue(
c),d=xr(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",pe(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${u} ${f}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",At("error",f)),d})),
x("why-heads-note",a?Vo(this.#n):"Still looking through the heads \u2026"),x("why-layers-of",`strongest look a\
t ${e}`),this.#e=br(o);let h=o[0];this.layers.setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${Ue(
h).number}, of ${this.#e.length} layers`:""),this.layers.replaceChildren(...this.#e.map(c=>{let u=At("layer","");
return u.title=`Layer ${c.layer}: ${Ue(c).number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(
4)),u})),x("why-first-layer",this.#e.length?`layer ${this.#e[0].layer}`:""),x("why-last-layer",this.#e.length>
1?`layer ${this.#e.at(-1)?.layer}`:"")}};function rn(s,t){return s.querySelector(`#${t}`)}function es(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function xr(s,t,e,n,o){
let r=document.createElement("li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=At("track","");return a.setAttribute(
"aria-hidden","true"),a.append(At("size","")),i.append(At("name",s),a," ",At("number",e)),r.append(i),r}function At(s,t){
let e=document.createElement("span");return e.className=s,Y(e,t),e}function yr(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=Ma(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),r=Number(e[0].effect.toFixed(o)),i=n+Math.abs(r-e[0].effect);return`e\
ffect ${r.toFixed(o)} +- ${(Math.ceil(i*10**o)/10**o).toFixed(o)} nats`}function Ma(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],r=s.added?n[1]-n[0]:s.units.filter(([i,a])=>i<n[1]&&a>n[0]).length;return Math.max(1,r)*(o[1]-o[0])*
s.step/2}function $r(s,t,{span:e,ranked:n}){let o=lt(s,...e),r=t.measured?t.added?"measured word by word":"mea\
sured":"estimated",i=n.map(({span:[a,l],effect:h})=>[o,a,l-1,lt(s,a,l),Number(h.toPrecision(6)),r]);return X([
"of","first token","last token","text",t.measured?"effect in nats":"effect","how"],i)}function Er(s){let t=s.map(
({layer:e,head:n,weight:o,bounds:r,even:i})=>[e,n,...[o,...r,i].map(a=>Number(a.toPrecision(6)))]);return X(["\
layer","head","weight","least","most","even"],t)}var Ra=3,Ca=5,ln=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new sn(t.page,t.heads),this.told=t.page.why&&new on(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new tn(e,({layer:r,
head:i,queries:a,keys:l})=>{n({layer:r??void 0,head:i??void 0,row:a[1]-1,key:l[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(r){if(!(r instanceof y))throw r;z(r.message);return}this.#n(t,o),this.#e(o.found),new kt(
t.querySelector(".sheet")),this.panel=new an(t,r=>R(e.texts,r),{cause:r=>{this.#t=r,this.show(this.context.state())},
look:r=>{this.#a(r)},step:r=>this.#o(r)})}}show(t){let{page:e,panel:n,text:o,told:r}=this;if(this.edges?.show(
t),!n||!o||!r)return;let{why:i,effects:a}=r.inUnits,l=r.explain(t.chosen),h=this.#r(l),c=gr(i,a,l);n.show(l.words,
h),o.shade(c),o.choose(l.span),o.rove(l.span[0]),this.#i(l,c);let u=nn(e,l,h);this.headLooks.ask(u,f=>n.showLooks(
f))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new y(
"This report does not know what the answer hangs on.");let o=typeof t=="number"?ar(n.found,t):t,r=Ba(o,e.texts.
length)?Kt(n.found,e.promptLength,o):null;if(!r)throw new y(`There is nothing to explain at ${t}; the tokens a\
re 0 to ${e.texts.length-1}.`);await n.know();let i=n.explain(r),a=nn(e,i,i.leading??i.words.bars[0]?.span??null),
l=a?await this.headLooks.all(a):[];return{measured:n.found.measured,units:i.ranked.map(({span:[h,c],effect:u})=>({
text:e.texts.slice(h,c).join(""),start:h,end:c,effect:u})),heads:l.slice(0,Ca).map(({layer:h,head:c,weight:u})=>({
layer:h,head:c,weight:u}))}}#n(t,e){let n=new at(t.querySelector(".text"),this.context.text);this.text=n,this.
arcs=new Ze(t.querySelector(".arcs"),n),Se(n,()=>e.units,i=>this.#s(i));let o=t.querySelector("#why-quotes"),r=()=>{
let{explanation:i}=e;return{sentence:i.words.sentence,of:null,precision:yr(e.inUnits.why,i)}};o.append(ot(this.
context,r,()=>({chosen:e.explanation.span})),G("Copy as CSV",()=>$r(this.page.texts,e.inUnits.why,e.explanation)),
G("Copy heads as CSV",()=>Er(this.headLooks.last)))}#e(t){let[e,n]=t.target,o=n>=this.page.texts.length?"":` O\
nly the first ${n-e} tokens of this long answer are explained.`;x("why-how",`${t.measured?Ia:_a}${o}`),x("why-\
figure",`${t.figure[0].toUpperCase()}${t.figure.slice(1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&Kt(
e,n,t);o&&(this.#t=null,this.context.change({chosen:o}))}#o(t){let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,
[r,i]=n.explanation.span,h=(r<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=i:c[1]<=r).at(t>0?0:-1);h&&(this.#s(
h),this.text?.reveal(h[0]))}}#r({words:t,leading:e}){let n=this.#t;return n&&t.bars.some(({span:r})=>String(r)===
String(n))?n:e??t.bars[0]?.span??null}#i({span:t,reverse:e,leading:n},o){let r=o.filter(({against:i})=>!i).slice(
0,n?Ra:0);this.arcs?.show(r.map(({from:i,to:a,strength:l})=>{let h=[i,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#a({
layer:t,head:e}){let{page:n,told:o}=this,r=o?.explanation,i=r&&nn(n,r,this.#r(r));if(i){let[a]=M(i,n.numRows);
await this.context.look({layer:t,head:e,row:a,key:i.to[0],alignment:"generation"})}}},Ia="Measured: each word \
of the prompt was hidden, one at a time, from everything after it, and the model was run again. Effects of sev\
eral words do not add up, and a hidden word is something that the model never met in training.",_a="Estimated \
from one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says n\
othing yet. Run att-viz with --influence words to measure.";function Ba(s,t){return Array.isArray(s)&&s.length===
2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}try{let s=os(document.getElementById("att-viz-page")?.textContent??""),t=new ge(s,[ln,Qe,Ie]),e=t.start();Object.
defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(({id:n,
title:o})=>Object.freeze({id:n,title:o}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(()=>{
performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(s){if(z(s instanceof
y?s.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Saf\
ari."),!(s instanceof y))throw s}
