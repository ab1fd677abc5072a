"use strict";(()=>{var os=["corrected rollout","raw rollout","rollout without resting places"];function C(n){return n.kind==="enc\
oder_self"}function F(n){return n.kind==="cross"}var E=class extends Error{constructor(t){super(t),this.name="\
ReportError"}};function Ns(n){let t;try{t=JSON.parse(n)}catch{throw new E("This file is damaged: its list of t\
okens cannot be read. Please make the report again.")}if(t?.format!==1)throw new E("This report was written in\
 a format that its viewer does not know. Please make it again.");let e=hf(t);if(e)throw new E(`This file is da\
maged: ${e}. Please make the report again.`);return t}function hf(n){if(!Array.isArray(n.texts)||!Array.isArray(
n.tokens)||n.texts.length!==n.tokens.length)return"its texts and its tokens do not belong together";let t=n.texts.
length;if(n.numRows!==t&&n.numRows!==t-1)return`it has ${t} tokens but ${n.numRows} attention rows`;if(n.ids!==
null&&n.ids?.length!==t)return`it has ${t} tokens but another number of ids`;if(!(n.promptLength>=0&&n.promptLength<=
t))return"its prompt is longer than its text";if(!Array.isArray(n.layers)||!n.layers.length||!Array.isArray(n.
allLayers))return"it names no layers";if(!Array.isArray(n.valueNorms))return"it does not say whose values' siz\
es are known";if(!Array.isArray(n.sight?.padding)||!Array.isArray(n.sight.starts)||!n.sight.layers)return"it d\
oes not say which tokens could be seen";if(!Array.isArray(n.text?.turns)||!Array.isArray(n.text.markup)||!n.text.
units)return"its text is not divided into turns and units";if(n.lens&&(!Array.isArray(n.lens.boundaries)||n.lens.
vocabulary?.length!==n.lens.ids?.length))return"what the logit lens read cannot be understood";if(!Array.isArray(
n.measuredEdges))return"its measured edges cannot be read";let e=n.light?.passages;return Array.isArray(n.headRoles??
[])?n.light&&!(e?.[0]===0&&e.at(-1)===n.numRows&&Array.isArray(n.light.roles))?"its passages do not divide its\
 text":cf(n.pictures??[],t):"the roles of its heads cannot be read"}var lf=/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u;
function cf(n,t){return Array.isArray(n)&&n.every(({source:s,width:o,height:i,rows:r,columns:a,tokens:h})=>lf.
test(s)&&[o,i,r,a].every(l=>Number.isInteger(l)&&l>0)&&Array.isArray(h)&&h.length===r*a&&h.every(l=>Number.isInteger(
l)&&l>=0&&l<t))?"":"what the model saw cannot be understood"}function ft(n,t){return n.allLayers.find(e=>e.layer===
t)?.heads??[]}function q(n,t,e=`head ${t}`){return n===-1?`all layers, ${os[t]}`:`layer ${n}, ${e}`}function Lt(n,t,e){
return n.layers.some(s=>s.layer===t&&s.heads.includes(e))}function Rs(n,t,e){let s=ft(n,t);return s.reduce((o,i)=>Math.
abs(i-e)<Math.abs(o-e)?i:o,s[0]??0)}function Cs(n,t,e){return n.siblings.find(s=>s.layer===t&&s.heads.includes(e))?.suffix??null}function Is(n,t,e){
let s=n.slice(n.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return s.endsWith(o)?`./${s.slice(0,-o.length)}${encodeURI(
e)}.html`:null}var _s="att_viz";function Ir(n,t){if(location.hash.replace(/^#/u,"")!==n)try{let e=n?`#${n}`:location.href.split(
"#")[0];t?history.pushState(_s,"",e):history.replaceState(_s,"",e)}catch{}}function ri(){try{history.replaceState(
_s,"",location.href)}catch{}}function _r(){return history.state===_s}function Br(n,t,e,s,o){let i=Cs(n,t,e),r=q(
t,e),a=`${r[0].toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let h=Is(location.pathname,
n.suffix,i);return h===null||location.protocol==="about:"?`${a}: in another file of this report, whose name en\
ds in \u201C${i}.html\u201D. Please open that file.`:(o?location.replace(`${h}#${s}`):location.assign(`${h}#${s}`),
"")}function kt(n,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(n,t)}}async function Pr(n,t,e){let s=ff(n,t,e);return await Fr(()=>!!document.getElementById(s)?.nextElementSibling),
document.getElementById(s)?.textContent??null}function ff({prefix:n=""},t,e){return`att-viz-head-${n}${t}-${e}`}
function Hr(n){return document.getElementById(`att-viz-light-${n}`)?.textContent??null}function ai(){return Fr(
()=>!1)}async function Fr(n){for(;document.readyState==="loading"&&!n();)await uf()}function uf(){return new Promise(
n=>{let t=()=>{e.disconnect(),document.removeEventListener("DOMContentLoaded",t),n()},e=new MutationObserver(t);
e.observe(document.body,{childList:!0}),document.addEventListener("DOMContentLoaded",t)})}var ut=.0009765625;function Pt(n){return 2**(-(n+.5)/8)}function Zt(n){return[Pt(n),2**(-(n+1)/8)*(1-ut),Math.
min(1,2**(-n/8)*(1+ut))]}function df({facts:n},t){return n.worst[t<n.answerRow?0:1]}function Ce(n){return 2**(-(n+
1)/8)*(1+ut)}var mf=192;function Bs({worst:n}){return n[0]>=mf-1}function hi({facts:n},t,e){let[s,o]=n.groups,
i=e>=n.answerRow,r=Math.ceil(n.answerRow/s),a=t[i?r+Math.floor((e-n.answerRow)/o):Math.floor(e/s)],h=i?o:s,[l,
c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[a/15,h===1?l:0,Math.min(1,(c*(1+ut)+ut)*h)]}function Wr(n){
let{sinks:t}=n;return t&&Float32Array.from({length:n.numRows},(e,s)=>hi(n,t,s)[0])}function lt(n,t){let[e,s]=[
n.rowStarts[t],n.rowStarts[t+1]],o=[0,0,0],i=0;for(let m=e;m<s;m+=1)Zt(n.codes[m]).forEach((p,g)=>o[g]+=p),i=Math.
max(i,n.codes[m]);let r=s-e===16?Zt(i)[2]:Ce(df(n,t)),{facts:a}=n,h=n.sinks?hi(n,n.sinks,t):[0,0,0],l=t<a.first?
[0,0,0]:hi(n,n.rests,t),c=t-Math.min(a.first,t)-(s-e);o[0]=Math.min(1,o[0]),o[2]=Math.min(1,o[2]),l[2]=Math.max(
l[1],Math.min(l[2],1-o[1]-h[1]+ut)),c<=0&&(l[1]=Math.max(l[1],1-o[2]-h[2]-ut)),l[0]=Math.min(Math.max(l[0],l[1]),
l[2]);let f=c>0?Math.max(0,Math.min(c*r,1-h[1]-l[1]-o[1]+ut)):0,u=Math.min(f,Math.max(0,1-h[2]-l[2]-o[2]-ut)),
d=Math.min(f,Math.max(u,1-h[0]-l[0]-o[0]));return{from:e,to:s,limit:r,listed:o,first:l,others:[d,u,f],sink:h}}
function li(n,t,e){for(let s=n.rowStarts[t];s<n.rowStarts[t+1];s+=1)if(n.keys[s]===e)return s;return-1}function is(n,t,e){
let s=li(n,t,e);if(s>=0)return Zt(n.codes[s]);let{first:o,limit:i,others:r}=lt(n,t);return e===n.facts.first?o:
[0,0,Math.min(i,r[2])]}function Qt(n,t,e,s,o){let{first:i}=n.facts,{from:r,to:a,limit:h,first:l,others:c}=lt(n,
t),[f,u]=[Math.max(e,i),Math.min(s,t+1)],d=[0,0,0],m=Math.max(0,u-f);f<=i&&i<u&&(l.forEach((g,x)=>d[x]+=g),m-=
1);for(let g=r;g<a;g+=1)n.keys[g]>=f&&n.keys[g]<u&&(Zt(n.codes[g]).forEach((x,b)=>d[b]+=x),m-=1);let p=t-Math.
min(i,t)-(a-r);return m>0&&p>0&&(d[0]+=Math.min(m*h,c[0]*(o??m/p)),d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*h,c[2])),
[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function te(n){let t=e=>(Math.min(63,Math.max(0,e))/63)**
2;return[t(n),t(n-.5)*(1-ut),Math.min(1,t(n+.5)*(1+ut)+ut/8)]}function Dr({kept:[n,t],keptOfAnswer:e}){let[s,o]=e,i=s===void 0||o===void 0?"":` and ${(s+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(n+t).toFixed(2)} of all attention${i} is kept weight by we\
ight, the rest as sums`}function zr({kept:[n,t,e]}){return`Of all attention, ${n.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function Ie({
worst:n,groups:t,passages:e}){let[s,o]=n.map(r=>Number(Ce(r).toPrecision(2))),i=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${s} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${i}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}var Ur=["matrix","\
layers","lines"];function qr({light:n,lens:t,numRows:e},s){let{worst:o}=n,i=t?t.first+t.positions<e?`the first\
 ${t.positions} rows`:"the rows":"",r=t?` What the logit lens reads is kept for ${i} that wrote the answer.`:"",
[a,h]=o.map(f=>Number(Ce(f).toPrecision(2))),l=Bs({worst:o})?"the 16 strongest weights of each row":`weights o\
f ${a} or more, and of ${h} or more in the rows that wrote the answer, at most 16 of each row`;return{matrix:`\
Not in this file: every weight, differences of heads, the rollout. Here are ${n?.overviews?`the archive\u2019s over\
views, down to ${n.overviews.factors[0]} \xD7 ${n.overviews.factors[0]} positions, `:""}${l}, and what passage\
s of the text gave to each other.`,layers:`Not in this file: looks weaker than what is kept: ${l}. A layer tha\
t shows none may have had weaker ones.${r}`,lines:`Not in this file: weaker lines. Drawn are ${l}, and what re\
sts on the first token.`}[s]}function G(n){$("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function $(n,t){
let e=document.getElementById(n);e&&H(e,t)}var pf=/\u2068([^\u2068\u2069]*)\u2069/u;function H(n,t){let e=t.split(
pf);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((s,o)=>{let i=o%2?document.
createElement("bdi"):document.createTextNode(s);return o%2&&(i.textContent=s),s?[i]:[]}))}function Nt(n){return n.
replace(/[\u2068\u2069]/gu,"")}var Ps=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=[...document.
querySelectorAll(".full-link")];let e=document.getElementById("full-files");if(t.light){$("light-short",Dr(t.light)),
$("light-sentence",zr(t.light));for(let s of Ur)$(`not-here-${s}`,qr(t,s));document.getElementById("light-note")?.
removeAttribute("hidden"),document.getElementById("all-files-link")?.addEventListener("click",s=>{s.preventDefault(),
e?.setAttribute("open",""),e?.scrollIntoView({block:"start"}),e?.querySelector("summary")?.focus()})}}show(t,{
layer:e,head:s}){let{page:o}=this;this.#t(this.index,o.light?null:"index",t);for(let i of this.full)this.#t(i,
Cs(o,e,s),t),i.textContent=`Every weight of ${q(e,s,o.headNames[s])}`}#t(t,e,s){let o=e===null?null:Is(location.
pathname,this.page.suffix,e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}\
#${s}`))}};var Kr=performance.now()+150;async function Ht(){performance.now()>Kr&&(await new Promise(n=>{let t=new MessageChannel;
t.port1.onmessage=()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),Kr=performance.now()+8)}var jr=2**17,W=Float32Array.from({length:256},(n,t)=>(t/255)**2);function we(n){return n*(n+1)/2}function _e(n){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,n);let e=atob(n),s=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)s[o]=e.charCodeAt(o);return s}async function Rt(n,t){let{readable:e,writable:s}=new DecompressionStream(
"deflate"),o=gf(s.getWriter(),n),i=e.getReader(),r=new Uint8Array(t),a=0;for(;;){let{done:h,value:l}=await i.read();
if(h)return await o,r.subarray(0,a);if(a+l.length>t)throw await i.cancel(),new RangeError(`more than ${t} byte\
s`);r.set(l,a),a+=l.length}}async function gf(n,t){try{for(let e=0;e<t.length;e+=jr)await n.write(t.subarray(e,
e+jr)),await Ht();await n.close()}catch{}}var Gr=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),Hs=13,Yr=1<<
20,Fs=new Uint32Array(256).fill(Yr);Gr.forEach((n,t)=>{Fs[n]=t});var wf=Fs.map(n=>n*Gr.length);function Be(n){
let t=new TextEncoder().encode(n),e=t.length>>1,s=t.length&1,o=new Uint8Array(Hs*e+6*s>>3),i=0,r=0,a=0,h=0;for(let l=0;l<
2*e;l+=2){let c=wf[t[l]]+Fs[t[l+1]];i|=c,r=r<<Hs|c,a+=Hs-8,o[h++]=r>>a,a>=8&&(a-=8,o[h++]=r>>a)}if(s){let l=Fs[t[2*
e]];for(i|=l<64?0:Yr,r=r<<6|l&63,a+=6;a>=8;)a-=8,o[h++]=r>>a}if(i>>Hs)throw new RangeError("letters that stand\
 for nothing");return o}function _({width:n},t){return n?n*t:we(t)}function D({width:n},t){return n||t+1}var ci=16,Pe=64,Vr=Pe*1024,xf=32,Jr=15360,fi=new Uint16Array(257).fill(Jr+1);for(let n=Jr;n>=0;n-=1)fi[Math.round(
255*Math.sqrt(xe(n)))]=n;var ui=class extends Map{cap=1/0};function xe(n){let t=n>>10,e=n&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function Xr(n){return 4*Math.ceil(n/Pe)+Math.ceil(n*2*ci*xf/8)}function Zr(n,t){let e=Math.
ceil(t/Pe),s=new DataView(n.buffer,n.byteOffset,n.byteLength),o=Uint32Array.from({length:e},(r,a)=>s.getUint32(
4*a,!0)),i=n.slice(4*e);if(o.some(r=>r>8*i.length))throw new RangeError("too short");return{bits:i,index:o,read:new Map}}
function ct(n,t){let{triangle:e,exact:s}=n,o=Math.floor(t/Pe),i=s.read.get(o)??{rows:[],next:bf(s.bits,s.index[o])};
s.read.set(o,i);let{rows:r,next:a}=i;for(let h=o*Pe+r.length;h<=t;h+=1){let l=_(n,h);r.push(yf(e.subarray(l,l+
D(n,h)),a))}return r[t%Pe]}function yf(n,t){let e=new Uint32Array(256),{length:s}=n;for(let u=0;u<s;u+=1)e[n[u]]+=
1;let o=255,i=ci;for(;o>0&&e[o]<i;)i-=e[o],o-=1;let r=o>0?e[o]:0,a=new Set,h=-1;for(let u=0;r>i&&u<i;u+=1)h+=1+
t(r-i-h+u),a.add(h);let l=new ui,c=-1,f=Math.max(1,o);for(let u=0;u<s;u+=1){let d=n[u];if(!(d<f)&&(c+=+(d===o),
d>o||r<=i||a.has(c))){let m=fi[d];l.set(u,xe(m+t(fi[d+1]-m)))}}return l.cap=l.size===ci?Math.min(...l.values()):
1/0,l}function bf(n,t){let e=s=>{let o=0;for(let i=0;i<s;i+=1,t+=1)o=2*o+(n[t>>3]>>7-(t&7)&1);return o};return s=>{
let o=31-Math.clz32(s),i=2**(o+1)-s,r=e(o);return r<i?r:2*r+e(1)-i}}var $f=2,Qr=1,ta=2,ea=4,kf=2**22,Ws=6,sa=Uint8Array.from({length:766},(n,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function He(n,t,e,s=0){try{let o=Be(n);await Ht();let i=await Rt(o,vf(t,s));return await Ef(i,t,s)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function vf(n,t){let e=_(
{width:t},n),s=na(n,t).length;return 2+2*n+4*(t||n)+4*Ws*s+e+Xr(n)}async function Ef(n,t,e){let[s,o]=n;if(s!==
$f||o>(Qr|ta|ea)||!!(o&ea)!=e>0)throw new RangeError("not a head");let i={width:e},r=2,a=f=>{if(r+=f,r>n.length)
throw new RangeError("too short");return n.subarray(r-f,r)},h=o&Qr?Tf(a(2*t)):null,l=o&ta?Mf(a(4*(e||t))):null,
c=new Uint8Array(_(i,t));for(let[f,u]of na(t,e))Sf(a,c,i,f,u),await Ht();return{triangle:c,...i,sinkMass:h,norms:l,
exact:Zr(a(n.length-r),t)}}function na(n,t=0){let e=Math.max(1,Math.floor(kf/(t||n)));return Array.from({length:Math.
ceil(n/e)},(s,o)=>[o*e,Math.min(n,(o+1)*e)])}function Sf(n,t,e,s,o){let i=n(4*Ws),r=new DataView(i.buffer,i.byteOffset,
i.byteLength),a=new Uint32Array(Ws),h=0;for(let l=0;l<Ws;l+=1)a[l]=h,h+=r.getUint32(4*l,!0);if(h!==_(e,o)-_(e,
s))throw new RangeError("a band of another size");Af(t,e,s,o,n(h),a)}function Af(n,t,e,s,o,i){for(let r=e;r<s;r+=
1){let a=_(t,r),h=D(t,r),l=r===0?0:D(t,r-1),c=a-l,f=0;for(let u=0;u<l;u+=1)f=o[i[sa[2*n[c+u]+f]]++],n[a+u]=f;for(let u=l;u<
h;u+=1)f=o[i[sa[f]]++],n[a+u]=f}}function Mf(n){let t=new DataView(n.buffer,n.byteOffset,n.byteLength);return Float32Array.
from({length:n.length/4},(e,s)=>t.getFloat32(4*s,!0))}function Tf(n){let t=new DataView(n.buffer,n.byteOffset,
n.byteLength);return Float32Array.from({length:n.length/2},(e,s)=>t.getUint16(2*s,!0)/65535)}var Of=96*2**20,Fe=class{#t=new Map;constructor(t,e,s=Of,o=0,i=He){this.textOf=t,this.numRows=e,this.bytesKept=
s,this.width=o,this.unpack=i}get(t,e){let s=`${t}-${e}`,o=this.#t.get(s);if(o)return this.#t.delete(s),this.#t.
set(s,o),o.promise;let i=this.#e(t,e),r={promise:i,data:null};return this.#t.set(s,r),i.then(a=>{r.data=a,this.#s()},
()=>this.#t.delete(s)),i}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let s=await this.textOf(
t,e);if(s===null)throw new E(`The weights of ${q(t,e)} are not in this file.`);let o=await this.unpack(s,this.
numRows,q(t,e),this.width);return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#s(){let t=0;for(let[e,s]of[
...this.#t].reverse()){let o=s.data?Lf(s.data):0;t+=o,t>this.bytesKept&&s.data&&t>o&&this.#t.delete(e)}}};function Lf({
triangle:n,exact:t}){return n.length+t.bits.length+t.read.size*Vr}function di(n){return new URLSearchParams(n.replace(/^#/u,"")).get("kind")??""}function oa(n){return(document.
getElementById(`att-viz-page-${di(n)}-`)??document.getElementById("att-viz-page"))?.textContent??""}function ye(n){
return n.kinds?n.kind??"decoder_self":""}function ia(n,t){let e=document.querySelectorAll("input[name=kind]");for(let o of e)o.checked=o.value===ye(n),
o.addEventListener("change",()=>{location.hash=new URLSearchParams({kind:o.value,...t()}).toString()});let s=n.
kinds?.find(({kind:o})=>o===ye(n))?.says??"";$("kind-says",`${s.slice(0,1).toUpperCase()}${s.slice(1)}.`)}function ra(n){
let t=di(location.hash),e=n.kinds?.some(({kind:o})=>o===t),s=!!n.kinds&&(e?t!==ye(n):!!n.prefix);return s&&location.
reload(),s}var aa=255,Ds=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:i})=>i!==-1).flatMap(({layer:i,heads:r})=>r.map(a=>({layer:i,head:a})));let[s,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/s)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:s}=this,o=e.length,i=(t.passages.length-1)*t.passages.length/2,r=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,h,l,c]=await Promise.all([this.#e("shares",o*i),this.#e("rests",o*this.groups),this.#e("s\
inks",r*this.groups),this.#s("counts",o*s.numRows)]),f=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let x=p+s.numRows;p<x;p+=1)g+=c[p];f[m+1]=f[m]+g}if(f[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[u,d]=await Promise.all([this.#s("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:h,sinks:l,counts:c,starts:f,gaps:u,codes:d,cells:i}}catch{throw new E("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let s=this.places.findIndex(u=>u.layer===t&&u.head===e);if(s<0||
!this.known)return null;let{facts:o,groups:i,page:r}=this,{shares:a,rests:h,sinks:l,cells:c}=this.known,f=this.
places.slice(0,s).filter(u=>o.sinks.includes(u.layer)).length;return{facts:o,numRows:r.numRows,...this.#t(s),shares:a.
subarray(s*c,(s+1)*c),rests:h.subarray(s*i,(s+1)*i),sinks:o.sinks.includes(t)?l.subarray(f*i,(f+1)*i):null}}#t(t){
let{numRows:e}=this.page,{counts:s,starts:o,gaps:i,codes:r}=this.known,[a,h]=[o[t],o[t+1]],l=new Uint32Array(h-
a),c=new Uint32Array(e+1),f=a;for(let p=0;p<e;p+=1){let g=p;for(let x=f+s[t*e+p];f<x;f+=1)g+=i[f],l[f-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let u=c.slice(),d=new Uint32Array(h-a),m=new Uint8Array(h-a);f=a;for(let p=0;p<
e;p+=1)for(let g=f+s[t*e+p];f<g;f+=1){let x=u[l[f-a]]++;d[x]=p,m[x]=r[f]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let s=await Rt(Be(this.textOf(t)??""),e);if(s.length!==e)throw new RangeError("too short");return s}async#s(t,e){
let s=await this.#e(t,e),o=s.reduce((l,c)=>l+ +(c===aa),0);if(o===0)return s;let i=await this.#e(`${t}+`,4*o),
r=new DataView(i.buffer,i.byteOffset,i.byteLength),a=Uint32Array.from(s),h=0;for(let l=0;l<e;l+=1)s[l]===aa&&(a[l]+=
r.getUint32(h,!0),h+=4);return a}};var ha=2**20;function ca(n,t,e,s){let o=n.light?.overviews?.factors??[];return Promise.all(o.map(async i=>{let r=we(
Math.ceil(n.numRows/i)),a=await Rt(Be(t(`overview-${e}-${s}-${i}`)??""),4*r).catch(()=>null);if(a?.length!==4*
r)throw new E(`The overview of ${q(e,s)} in this file is damaged. Please make the report again.`);return{side:i,
largest:await la(a,0,r),mean:await la(a,2*r,r)}}))}async function la(n,t,e){let s=new Uint16Array(e);for(let o=0;o<
e;o+=ha){for(let i=o;i<Math.min(e,o+ha);i+=1)s[i]=n[t+i]<<8|n[t+e+i];await Ht()}return s}var Nf=300,Rf=4e6,zs=class{#t=new Map;#e=null;#s=null;constructor(t,e){this.parts=new Ds(t,e)}async get(t,e){this.#e??=
ai().then(()=>this.parts.read()),await this.#e;let s=this.peek(t,e);if(!s)throw new E(`The weights of ${q(t,e)}\
 are not in this file.`);return s}peek(t,e){let s=`${t}-${e}`,o=this.#t.get(s),i=o?null:this.parts.head(t,e),r=o??
(i&&{...Cf,sinkMass:Wr(i),light:i});return r&&(this.#t.delete(s),this.#t.set(s,r),this.#n()),r}async means(){let{
places:t}=this.parts,s=(await this.get(t[0].layer,t[0].head)).light.shares.length,o=Array.from({length:s},()=>[
0,0,0]);for(let{layer:i,head:r}of t)this.parts.head(i,r)?.shares.forEach((a,h)=>{te(a).forEach((l,c)=>o[h][c]+=
l/t.length)});return{masses:Float64Array.from(o,([i])=>i),bounds:o.map(([,i,r])=>[i,r]),count:t.length}}overviews(t,e){
let{page:s,textOf:o}=this.parts,i=`${t}-${e}`,r=this.#s?.key===i?this.#s.levels:ai().then(()=>ca(s,o,t,e));return this.#s=
{key:i,levels:r},r}#n(){let{numRows:t}=this.parts.page,e=Math.max(4,Math.min(Nf,Math.floor(Rf/t)));for(let s of this.#t.
keys()){if(this.#t.size<=e)break;this.#t.delete(s)}}},Cf={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(
0),index:new Uint32Array(0),read:new Map}};function Us(n){return n.replace(/\r\n?/gu,`
`).replace(/\p{Surrogate}|\0/gu,"\uFFFD").trim()}function rs(n,t){let e=[];for(let s of n.slice(0,1e3)){let{from:o,
to:i,text:r}=s??{};Number.isInteger(o)&&Number.isInteger(i)&&0<=o&&o<i&&i<=t&&typeof r=="string"&&r.length<=4e3&&
Us(r)&&e.push({from:o,to:i,text:Us(r)})}return{notes:da(e),damaged:n.length-e.length}}function mi(n,t){let e=Us(
t.text),s=n.every(o=>o.from!==t.from||o.to!==t.to||o.text!==e);return e&&s?da([...n,{from:t.from,to:t.to,text:e}]):
n}function fa(n,t,e){let s=Us(e);return n.flatMap((o,i)=>i!==t?[o]:s?[{...o,text:s}]:[])}function ua(n,t){return t.
reduce(mi,n)}function Ft(n,t){return t?[...n.keys()].filter(e=>n[e].from<t[1]&&n[e].to>t[0]):[]}function as(n,t){
return Ft(n,t).map(e=>n[e].text).join(" / ")}function qs(n,t,e,s){let o=e.map(i=>as(s,i));return o.some(Boolean)?
[[...n,"note"],t.map((i,r)=>[...i,o[r]])]:[n,t]}function da(n){return[...n].sort((t,e)=>t.from-e.from||t.to-e.
to)}var ma=2e3,pa=1;function ee(n){return n.map(({from:t,to:e,text:s})=>`${t}-${e}_${s.replaceAll("_","_u").replaceAll(
"*","_s")}`).join("*")}function se(n,t){let e=n.split("*").map(s=>{let[,o,i,r]=/^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.
exec(s)??[];return r&&{from:Number(o),to:Number(i),text:r.replaceAll("_s","*").replaceAll("_u","_")}});return n?
rs(e,t):{notes:[],damaged:0}}function ga(n){return(n.length?JSON.stringify({format:pa,notes:n}):"").replace(/[<>&'\u2028\u2029]/gu,
e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`)}function wa(n,t){if(!n.trim())return{notes:[],fault:""};
let e;try{e=JSON.parse(n)}catch{return{notes:[],fault:"The notes in this file are damaged and were left out."}}
if(e?.format!==pa||!Array.isArray(e.notes))return{notes:[],fault:"The notes in this file are written in a way \
that this page does not know; they were left out."};let{notes:s,damaged:o}=rs(e.notes,t);return{notes:s,fault:pi(
o,"this file")}}function pi(n,t){return n?n===1?`1 note in ${t} could not be read and was left out.`:`${n.toLocaleString(
"en")} notes in ${t} could not be read and were left out.`:""}function xa(n){let t=`${n.toLocaleString("en")} \
characters`;return n<=ma?`The link to this page holds them (${t}), and so does an annotated copy of this file.`:
`The link to this page holds them, but with ${t} it is too long for mail: many programs cut links after about ${ma.
toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`}function ya(n,t){let e=n.
slice(n.lastIndexOf("/")+1),s=e;try{s=decodeURIComponent(e)}catch{}let[o]=/\.html?$/iu.test(s)?[s.replace(/\.html?$/iu,
"")]:["att_viz_report"];return t||/\.annotated$/u.test(o)?`${o}.html`:`${o}.annotated.html`}var gi=.0009765625,wi=2**-24,be=xi(.5,1),Et=Float64Array.from({length:256},(n,t)=>xi(Math.max(0,t-.5),-1)),St=Float64Array.
from({length:256},(n,t)=>xi(t+.5,1));function $e(n){return[Math.max(0,n*(1-gi)-wi),Math.min(1,n*(1+gi)+wi)]}function xi(n,t){
let e=(n/255)**2;return Math.min(1,Math.max(0,e*(1+t*gi)+t*wi))}function Ks([n,t],[e,s]){let[o,i]=[n+Math.max(
0,s-t),t+Math.max(0,e-n)];return[o>0?Math.min(1,n/o):0,i>0?Math.min(1,t/i):0]}function K(n,[t,e]){if(!(t>0))return et(
e);let s=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-n,n-t,1e-9))))),o=Number(n.toFixed(s)),i=Math.
ceil(10**s*Math.max(e-o,o-t)-1e-6)/10**s;return Math.max(e-n,n-t)>4*Math.min(e-n,n-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(s)} \xB1 ${i.toFixed(s)}`}function et(n){
if(!(n>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(n)));return`less than ${(Math.ceil(n*10**t-1e-9)/10**
t).toFixed(t)}`}function st(n,t,e){if(n.light)return is(n.light,t,e);let s=n.scales?n.scales[t]:1,o=ct(n,t),i=o.get(e),r=n.triangle[_(
n,t)+e],[a,h]=i===void 0?[Et[r],St[r]]:$e(i);return[(i??Math.min(W[r],o.cap))*s,a*s,h*s]}function ne(n,t,e){return!n.
light&&ct(n,t).has(e)}function ke(n,t,e,s){if(n.light)return Qt(n.light,t,e,s);let o=_(n,t),i=Math.min(s,D(n,t)),
r=[0,0,0];for(let h=e;h<i;h+=1){let l=n.triangle[o+h];r[0]+=W[l],r[1]+=Et[l],r[2]+=St[l]}ct(n,t).forEach((h,l)=>{
if(l>=e&&l<i){let c=n.triangle[o+l],[f,u]=$e(h);r[0]+=h-W[c],r[1]+=f-Et[c],r[2]+=u-St[c]}});let a=n.scales?n.scales[t]:
1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}var nt={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},bi={light:{more:{...nt.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...nt.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...nt.dark,
stops:[[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...nt.dark,stops:[[.27,.03,255],[.46,.11,255],
[.67,.12,240],[.88,.08,220]]}}},ba=new WeakMap;function Wt(n){let t=ba.get(n)??If(n);return ba.set(n,t),t}function If(n){
return Array.from({length:63},(t,e)=>{let s=_f(n,e/62),o=[ve(n.ink),ve("#000000"),ve("#ffffff")].reduce((i,r)=>yi(
i,s)>=4.5||yi(i,s)>=yi(r,s)?i:r);return{background:$a(s),ink:$a(o)}})}function _f(n,t){let e=t*(n.stops.length-
1),s=Math.min(Math.floor(e),n.stops.length-2),o=e-s,[i,r]=[n.stops[s],n.stops[s+1]].map(Bf);return Pf(i.map((a,h)=>a+
o*(r[h]-a)))}function yi(n,t){let[e,s]=[ka(n),ka(t)].sort((o,i)=>o-i);return(s+.05)/(e+.05)}function ve(n){return[
1,3,5].map(t=>parseInt(n.slice(t,t+2),16))}function $a(n){return`#${n.map(t=>t.toString(16).padStart(2,"0")).join(
"")}`}function ka(n){let[t,e,s]=n.map(o=>{let i=o/255;return i<=.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*s}function Bf([n,t,e]){let s=e*Math.PI/180;return[n,t*Math.cos(s),t*Math.sin(s)]}function Pf([
n,t,e]){let s=(n+.3963377774*t+.2158037573*e)**3,o=(n-.1055613458*t-.0638541728*e)**3,i=(n-.0894841775*t-1.291485548*
e)**3;return[4.0767416621*s-3.3077115913*o+.2309699292*i,-1.2684380046*s+2.6097574011*o-.3413193965*i,-.0041960863*
s-.7034186147*o+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,r)),h=a<=.0031308?12.92*a:1.055*a**(1/2.4)-
.055;return Math.round(255*h)})}function J(n,t,e){let s=n.layers[t],o=new Int32Array(e);va(o,n.starts[s]??[]);let i=Int32Array.from({length:e},
(h,l)=>l+1);va(i,n.ends?.[s??n.ends.length-1]??[]);let r=new Uint8Array(e).fill(1);for(let[h,l]of n.padding)r.
fill(0,h,l);let a=new Int32Array(e+1);for(let h=0;h<e;h+=1)a[h+1]=a[h]+r[h];return{first:o,after:i,realBefore:a}}
function va(n,t){t.forEach(([e,s,o],i)=>{let r=t[i+1]?.[0]??n.length;for(let a=e;a<r;a+=1)n[a]=s+o*(a-e)})}function I({
first:n,after:t,realBefore:e},s,o){return o<t[s]&&o>=n[s]&&$i(e,o)&&$i(e,s)}function L({first:n,after:t,realBefore:e},s,o=0){
let i=Math.min(Math.max(n[s],o),t[s]);return $i(e,s)?e[t[s]]-e[i]:0}function $i(n,t){return n[t+1]>n[t]}var js=5,Hf=4,ki=.005;function Ea(n,t,e){if(n.light)return Ma(n.light,t);let s=Ff(t,e),o=vi(e),i=new Float64Array(
o.length),r=new Float64Array(e),a=new Int32Array(e+1),h=0,l=0,c=new Uint8Array(e);for(let u=s+1;u<e;u+=1){if(L(
t,u)===0)continue;l+=1;let d=_(n,u),m=Math.max(s+1,t.first[u]),p=t.after[u];h+=t.first[u]<=s?W[n.triangle[d+s]]:
0,a[m]+=1,a[p]-=1;let g=0,x=Math.max(u-m,p-1-u);for(let b=0;b<o.length&&o[b].from<=x;b+=1){let y=0,v=[[Math.max(
m,u-o[b].to+1),u-o[b].from],[u+Math.max(1,o[b].from),Math.min(p,u+o[b].to)-1]];for(let[k,M]of v)for(let R=k;R<=
M;R+=1){let B=n.triangle[d+R];B!==0&&(y+=W[B],r[R]+=W[B],g=B>g?B:g)}i[b]+=y}c[u]=g}for(let u=1;u<e;u+=1)a[u]+=
a[u-1];let f=Array.from(r,(u,d)=>({token:d,share:a[d]>=Hf?u/a[d]:0}));return{distances:o.map(({label:u},d)=>({
label:u,share:l?i[d]/l:0})),pairs:Aa(n,c,s),keys:f.filter(({share:u})=>u>0).sort((u,d)=>d.share-u.share||u.token-
d.token).slice(0,js),first:l?h/l:0}}function Sa(n,t,{rows:[e,s],keys:[,o]}){let i=new Float64Array(o),r=new Uint8Array(
s),a=0;for(let l=e;l<s;l+=1){a+=L(t,l)>0?1:0;let c=_(n,l);for(let f=0;f<o;f+=1){let u=n.triangle[c+f];i[f]+=W[u],
r[l]=Math.max(r[l],u)}}let h=Array.from(i,(l,c)=>({token:c,share:a?l/a:0}));return{rows:a,pairs:Aa(n,r,-1),keys:h.
filter(({share:l})=>l>0).sort((l,c)=>c.share-l.share||l.token-c.token).slice(0,js)}}function Aa(n,t,e){let s=Math.
max(1,Uint8Array.from(t).sort()[Math.max(0,t.length-js)]),o=[];return t.forEach((i,r)=>{if(i>=s){let a={row:r,
key:-1,weight:0};ct(n,r).forEach((h,l)=>{a=l!==e&&h>a.weight?{row:r,key:l,weight:h}:a}),o.push(a)}}),o.sort((i,r)=>r.
weight-i.weight||i.row-r.row).slice(0,js).map(({row:i,key:r})=>({row:i,key:r,mass:st(n,i,r)}))}function Ff(n,t){
for(let e=0;e<t;e+=1)if(L(n,e)>0)return e;return 0}function vi(n){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<n;e=2*e-1){let{to:s}=t[t.length-1];t.push({from:s,to:e,label:e-s===1?String(s):`${s} to ${e-1}`})}
return t}var Ta=5,Wf=4;function Oa(n,t,e){let{passages:s,first:o}=n.facts,i=Df(s,n.numRows,t),r=new Float64Array(t*t),a=0;
for(let c=0;c+1<s.length;c+=1){let f=s[c+1]-s[c];for(let u=0;u<=c;u+=1,a+=1){let d=te(n.shares[a])[0];if(!(d===
0||e>0&&s[u]<=o))for(let{cell:m,part:p}of i[c])for(let{cell:g,part:x}of i[u])g<=m&&(r[m*t+g]+=d*f*p*x)}}let h=n.
numRows/t,l=Uint8Array.from(r,c=>Math.round(63*Math.sqrt(Math.min(1,c/h))));return{side:t,levels:l}}function Df(n,t,e){
return n.slice(0,-1).map((s,o)=>{let i=n[o+1],[r,a]=[s*e/t,i*e/t],h=[];for(let l=Math.floor(r);l<a&&l<e;l+=1)h.
push({cell:l,part:(Math.min(a,l+1)-Math.max(r,l))/(a-r)});return h})}function Ma(n,t){let{numRows:e}=n,s=vi(e),
o=new Uint8Array(e);s.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let i=new Float64Array(s.length),r=new Float64Array(
e),a=[],h=0,l=0,c=0;for(let m=n.facts.first+1;m<e;m+=1){if(L(t,m)===0)continue;l+=1,h+=lt(n,m).first[0];let p=-1;
for(let g=n.rowStarts[m];g<n.rowStarts[m+1];g+=1){let x=Pt(n.codes[g]);i[o[m-n.keys[g]]]+=x,r[n.keys[g]]+=x,c+=
x,p=p<0||n.codes[g]<n.codes[p]?g:p}p>=0&&a.push({row:m,key:n.keys[p],mass:Zt(n.codes[p])})}let f=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)f[m]=f[m+1]+ +(L(t,m)>0);let u=m=>{let p=Math.min(f[m],zf(t,m,e)-m);return p>=Wf?
r[m]/p:0},d=Array.from(r,(m,p)=>({token:p,share:m>0?u(p):0}));return{distances:s.map(({label:m},p)=>({label:m,
share:l?i[p]/l:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,Ta),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,Ta),first:l?h/l:0,kept:l?c/l:0}}function zf(n,t,e){let[
s,o]=[t,e];for(;s<o;){let i=s+o>>1;n.first[i]<=t?s=i+1:o=i}return s}function La(n,t,[e,s],[o,i]){let{passages:r}=n.
facts,a=[0,0,0];for(let h=0;h+1<r.length;h+=1){let[l,c]=[r[h],r[h+1]];if(c<=e||l>=s)continue;qf(n,t,h,[Math.max(
e,l),Math.min(s,c)],[o,i]).forEach((u,d)=>a[d]+=u)}return a}function Uf({facts:n,shares:t},e,[s,o]){let{passages:i,
first:r}=n,a=e*(e+1)/2,[h,l]=[0,0];for(let c=0;c<=e;c+=1){let[f,u]=[i[c],i[c+1]];if(f!==r){let[d]=te(t[a+c]);l+=
d,h+=d*Math.max(0,Math.min(o,u)-Math.max(s,f))/(u-f)}}return l>0?h/l:void 0}function qf(n,t,e,[s,o],[i,r]){let{
passages:a}=n.facts,h=Uf(n,e,[i,r]),l=[0,0,0];for(let y=s;y<o;y+=1)L(t,y)>0&&Qt(n,y,Math.max(i,t.first[y]),r,h).
forEach((k,M)=>l[M]+=k);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(L(t,y)>0);let f=s===a[e]&&o===a[e+1],u=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[v,k]=[a[y],a[y+1]];if(v<r&&k>i){let[M,R,B]=te(n.shares[u+
y]),P=i<=v&&(r>=k||r>=o);g||=!P,d+=M*c,m+=P?R*c:0,p+=B*c}}let x=f?Math.max(l[1],m):l[1],b=Math.max(x,Math.min(
l[2],p));return[Math.min(b,Math.max(x,f&&!g?d:l[0])),x,b]}function Y({from:n,when:t},e){let[s,o]=n.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,s),Math.min(e,o)]}function at(n,t,e,s){
let[o,i]=Y(e,s),[r,a]=e.to,h=[0,0,0],l=0,c=0;for(let f=o;f<i;f+=1){let u=L(t,f);if(u>0){c+=1;let d=L(t,f,r)-L(
t,f,Math.min(a,t.after[f]));d>0&&(l+=d/u,n.light||ke(n,f,Math.max(r,t.first[f]),a).forEach((m,p)=>{h[p]+=m}))}}
return n.light&&La(n.light,t,[o,i],e.to).forEach((f,u)=>h[u]=f),c?{weight:h.map(f=>f/c),even:l/c}:null}function oe(n){
return[...n].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}var Ei="In cross attention only the output looks, and only at the input";function Dt(n){let{promptLength:t,numRows:e}=n;
return F(n)?{rows:[t,e],keys:[0,t]}:null}var Kf=6,jf=64;function Na(n){let t=Dt(n);if(!t)return null;let e=Math.
max(jf,Kf*(t.rows[1]-t.rows[0]));return{rows:t.rows,keys:[0,Math.min(t.keys[1],e)]}}function We(n,t){return t<
n.promptLength+(F(n)?n.given??1:0)}function Gs(n,t,e,s,o){return F(n)?t==="observed"?o==="last-token"?`${s} is\
 of the output, at which nothing looks here. ${Ei}.`:"":e<n.promptLength?`${s} is of the input, which looks at\
 nothing here. ${Ei}.`:e===n.promptLength&&o==="padding"?`${s} is what the decoder starts with: it was given t\
o it, and no attention decided it.`:"":""}function De(n,t,e){let s=t!==null&&t>=n.promptLength&&e<n.promptLength;
return F(n)&&!s?`${Ei}.`:""}function Ra(n,t){return t<n.promptLength?"input":"output"}var Gf=10;function V(n,{layer:t,head:e,measure:s}){return t===-1?e===0?"corrected":e===1?"raw":"restless":n.valueNorms.
includes(t)?s:"weight"}function Si(n){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,s,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${n})`,most:(e,s,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${n})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,s,o,i)=>`${o} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${n})`,noneLater:(e,s)=>`Of what reached the last layer at \
any later token, ${e} came from ${s}.`}}var X={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:n,left:t},e,s)=>`${e} gave ${n} of its attention to ${s}${t}`,most:({number:n,left:t},e,s)=>`${e}\
 looked most at ${s}: ${n} of its attention${t}`,none:(n,t)=>`${t} gave each of them ${n} of its attention`,mostLater:({
number:n,left:t},e,s,o)=>`${s} was looked at most ${o}: ${e} gave it ${n} of its attention${t}`,noneLater:(n,t)=>`\
Every later token gave ${t} ${n} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:n,beside:t,left:e},s,o)=>`${n} of what ${s} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:n,beside:t,left:e},s,o)=>`${s} brought mos\
t from ${o}: ${n}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(n,t)=>`${t} brought ${n} o\
f what it brought from each of them`,mostLater:({number:n,beside:t,left:e},s,o,i)=>`${o} brought most ${i}: ${n}\
 of what ${s} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(n,t)=>`Every lat\
er token was brought ${n} of its whole from ${t}.`},corrected:{...Si("raw rollout"),noun:"preference",top:Gf,pair:({
number:n,beside:t},e,s)=>`${s} was preferred ${n} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:n,beside:t},e,s)=>`${s} was preferred most, ${n} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:n=>`each of them was preferred\
 ${n} times over an even spread`,mostLater:({number:n,beside:t},e,s,o)=>`${s} was preferred most ${o}: ${n} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(n,t)=>`At \
every later token, ${t} was preferred ${n} times over an even spread.`},raw:Si("raw rollout"),restless:Si("rol\
lout without resting places")};var Yf=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Vf=/[\u202a-\u202e\u2066-\u2069]/u,Jf=/[\ud800-\udfff]/u,Xf=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Zf=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Qf=/^\p{M}/u,
Ia=/[\u2028\u2029]/u,tu=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Vs=/⟨[0-9A-F]{2}⟩/gu,eu=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Js(n){return eu.test(n.trim())}function _a(n,t){return tu.test(n)||!t.includes("\u27E8")&&n.search(Vs)>=
0}function Se(n,t){return n.includes("\u27E8")&&_a(n,t)?n.replace(Vs,""):n}function mt(n,t="\u27E8"){if(n.includes(
"\u27E8")&&n.length<=1200&&_a(n,t)){let e=n.match(Vs)??[];return n.split(Vs).flatMap((s,o)=>[...s?mt(s):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];if(n.length>1200){let s={mark:` \u2026 ${(n.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...mt(n.slice(0,800)),s,...mt(
n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({mark:"\xB7",raw:e})):Xf.test(n)?Array.from(
n,e=>({mark:Ys(e),raw:Ia.test(e)?"":e})):Qf.test(n)?[{mark:"\u25CC",raw:""},...Ca(n)]:Zf.test(n)?Ca(n):[{mark:"",
raw:n}]}function Ca(n){let t=[],e="";for(let s of n.replaceAll(`\r
`,`
`)){let o=su(s);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=s}return e?[...t,{mark:"",raw:e}]:t}function su(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Yf.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Ys(n),raw:""}}return n==="\uFEFF"?{mark:Ys(n),raw:n}:Vf.test(n)||Jf.test(n)||Ia.test(n)?{mark:Ys(n),raw:""}:
null}function Ys(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function T(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return Ae(n);let e=mt(n).map(i=>i.mark||i.raw).join("").trim(),s=Array.from(
e);return`\u201C\u2068${s.length>t?`${s.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var nu={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Ae(n){if(n==="")return"an empty to\
ken";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(s=>{let[o,i]=nu[s[0]]??["",""];return o?s.length===1?o:`${s.length}\
 ${i}`:mt(s).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var ou=.5/65535;function O(n,t=be){return n===0?et(t):n>=.00995?n.toFixed(3):n.toPrecision(2)}function pt(n,[t,
e]){return n>0?Math.max(e-n,n-t)<=.0011*n?O(n):K(n,[t,e]):e>0?et(e):"0"}function z(n,t){return`${T(n.texts[t])}\
 (token ${t})`}var iu={encoder_self:"encoder layer",cross:"cross-attention layer",decoder_self:"decoder layer"};
function j(n,t,e){if(t===-1)return`the ${os[e]} of all layers`;let s=n.headNames[e],o=`${n.kinds?iu[n.kind??"d\
ecoder_self"]:"layer"} ${t}`;return s?`the ${s} of ${o}`:`head ${e} of ${o}`}function At(n,t){let{page:e,alignment:s}=n;
return s==="position"?`When the model read ${z(e,t)}`:We(e,t)?`Just before ${z(e,t)}${F(e)?", which the decode\
r was given":" in the prompt"}`:`When the model produced ${z(e,t)}`}function Xs(n,t,e,s){let o=j(n.page,n.layer,
n.head),i=t===e&&n.alignment==="position"?"itself":z(n.page,e),r=X[n.measure].pair(s.said,o,i);return`${At(n,t)}\
, ${r}${Ai(n,s)}.`}function Ai({measure:n},{even:t}){return X[n].hasEven?`; an even spread would be ${O(t)}`:""}
function Ba(n,t,e,s,o,i){if(s.absence){let c=z(n.page,e);return Gs(n.page,t,e,c,s.absence)||Mi(n.alignment,t,c,
s.absence)}let r=X[n.measure],a=j(n.page,n.layer,n.head),h=t==="observer"?o(e,s.strongest):o(s.strongest,e);if(s.
strongest<0||!h)return t==="observer"?`${At(n,e)}, ${r.none(i(),a)}.`:ru(n,r.noneLater(i(),z(n.page,e)));if(t===
"observer"){let c=s.strongest===e?"itself":z(n.page,s.strongest);return`${At(n,e)}, ${r.most(h.said,a,c)}${Ai(
n,h)}.`}let l=At(n,s.strongest).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(h.said,a,z(n.
page,e),l)}${Ai(n,h)}.`}function ru({page:n},t){return F(n)?t.replace(" later token"," token of the output"):C(
n)?t.replace(" later token"," token"):t}function Mi(n,t,e,s){return s==="hidden"?`${e} is set aside, as a plac\
e to rest: show what rests to see who looked at it.`:s==="all-hidden"?`${e} could only look at what is set asi\
de, as a place to rest.`:s==="padding"?`${e} is padding: nothing looks at it, and it looks at nothing.`:t==="o\
bserved"?`${e} is the last token: nothing came after it that could look back.`:s==="first-token"?`${e} is the \
first token: nothing came before it, so there is no attention to show.`:`${e} was never fed back to the model,\
 so it has no row of its own${n==="position"?"; the other alignment shows what produced it":""}.`}function Zs(n,t,e,s,o){
if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let i=n===
"observed"?" on average":"",r=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[h,l,c]=t.hiddenMass,
f=K(h,[l,c]);r.push(`${f[0].toUpperCase()}${f.slice(1)} of ${o.whole}${i} ${o.rests} ${a}.`)}return s&&r.push(
`Learned sink: ${O(t.sinkMass,ou)} of the attention${i} went to no token at all (this model may set attention \
aside).`),r.join(" ")}function Pa(n,t){let e=n.tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).
join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,h=>h===" "?"\u2423":"\uFFFD"),i=n.ids?` \xB7 id\xA0${n.ids[t]}`:"",
r=F(n)?Ra(n,t):t<n.promptLength?"prompt":"completion",a=C(n)?"":` \xB7 ${r}`;return`Token ${t}${a} \xB7 piece ${o||
"\u2205"}${i}`}function ze(n){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is shown to within \xB1(0.0\
049 \xB7 \u221Aw + 0.00001)",s=`The 16 strongest weights w of each row are exactly those of an archive (float1\
6: to within \xB1(0.001 \xB7 w + 0.0000001)), but for those that are ${et(be)}, which count as 0.`,o="0.0049 a\
t 1, 0.0005 at 0.01";return n==="corrected"?`A preference ${t} of its row\u2019s largest: it is shown to within \xB11%\
 of that, the 16 strongest of a row to within \xB10.1% of themselves or, where that is more, \xB10.000004 of its lar\
gest; sentences say how far each may be off.`:n==="value"?`${s} Any other weight w ${t}, and ${e} of what the \
model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say how far each may be\
 off.`:n==="weight"?`${s} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${s} Any othe\
r share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function Qs(n,t,{
noun:e,top:s}){if(n==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${s}${s>1?" or m\
ore":""}, in every report.`;let o=O(t);return`Colour is relative: the strongest colour is the largest ${e} sho\
wn, ${o}; do not compare it with others.`}function Fa({tokens:n}){return[Math.min(...n),Math.max(...n)+1]}function tn({rows:n,columns:t}){return n*t===1?
"one patch":`${n} \xD7 ${t} patches`}function Wa({rows:n,columns:t},e,s){let[o,i]=[Math.floor(e/t),e%t],r={ArrowLeft:[
o,i-1],ArrowRight:[o,i+1],ArrowUp:[o-1,i],ArrowDown:[o+1,i],Home:[o,0],End:[o,t-1]}[s];if(!r)return null;let[a,
h]=r;return a<0||a>=n||h<0||h>=t?e:a*t+h}function Da(n,t,e,s){if(n.measure!=="weight"||n.layer===-1)return"";let o=Ha(
n,t,s,za(e.tokens));if(!o||o.even===0)return"";let[i,r,a]=o.weight,h=t.data.sinkMass?null:Ha(n,t,s,au(e.tokens,
t.numRows)),[l,c,f]=h?.weight??[1-i,0,1],u=f-c<a-r?1-l:i,d=[Math.max(r,1-f),Math.min(a,1-c)],p=`${pt(Math.min(
d[1],Math.max(d[0],u)),d)} of its attention`,g=`an even spread would be ${O(o.even)}.`;if((n.page.pictures?.length??
0)>1)return`${p}; ${g}`;let x=j(n.page,n.layer,n.head);return`${At(n,s)}, ${x} gave ${p} to the picture; ${g}`}
function Ha({alignment:n},{data:t,sight:e,numRows:s},o,i){let r=n==="generation"?"wrote":"read",a={weight:[0,0,
0],even:0};for(let h of i){let l=at(t,e,{from:[o,o+1],to:h,when:r},s);if(!l)return null;a.even+=l.even,l.weight.
forEach((c,f)=>a.weight[f]+=c)}return a}function au(n,t){let e=new Set(n);return za(Array.from({length:t},(s,o)=>o).
filter(s=>!e.has(s)))}function za(n){let t=[];for(let e of n){let s=t.at(-1);s&&s[1]===e?s[1]=e+1:t.push([e,e+
1])}return t}var Ue=1,hu=2,Ua=800,lu=200;function en(n){let t=new Uint8Array(n.texts.length);for(let[i,r]of n.text.markup)t.
fill(hu,i,r);let e=new Uint8Array(n.texts.length);for(let[i,r]of n.text.added??[])e.fill(1,i,r);let s=new Uint8Array(
n.texts.length);n.pictures?.forEach((i,r)=>s.fill(r+1,...Fa(i)));let o=n.text.turns.map(([i,r,a])=>{let h=qa(t,
r,a,1);return t.fill(Ue,r,h),t.fill(Ue,qa(t,a-1,h-1,-1)+1,a),{label:i,from:r,head:h,to:a,lines:cu(n,t,e,s,h,a)}});
return{page:n,turns:o,markers:t}}function qa(n,t,e,s){let o=t;for(;o!==e&&n[o];)o+=s;return o}function cu(n,t,e,s,o,i){
let r=fu(n.texts,t,s,o,i),a=mu(r.map(h=>du(n,t,h)));return r.map(([h,l],c)=>{let f=[...e.subarray(h,l)].filter(
(m,p)=>!t[h+p]),u=n.pictures?.[s[h]-1]??null,d=u!==null||f.length>0&&f.every(Boolean);return{from:h,to:l,code:a[c],
folded:d,picture:u}})}function fu(n,t,e,s,o){let i=[],r=s;for(let a=s;a<o;a+=1){let h=n[a],l=!t[a]&&(h[0]===`
`||h[0]==="\r")&&Ti.test(h),c=a-r,f=c>=Ua&&(/^\s/u.test(h)||c>=Ua+lu),u=e[a]!==e[r];(l||f||u)&&a>r&&(i.push([r,
a]),r=a),t[a]!==Ue&&h.endsWith(`
`)&&uu(t,a+1,o)&&(i.push([r,a+1]),r=a+1)}return r<o?[...i,[r,o]]:i}var Ti=/^\r?\n[\s]*[^\S\n]$/u;function uu(n,t,e){
return t>=e||n[t]!==Ue}function du(n,t,[e,s]){let o="";for(let i=e;i<s&&o.length<200;i+=1)o+=t[i]?"":Se(n.texts[i],
n.tokens[i]);return o}function mu(n){let t="";return n.map(e=>{let[,s,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(s&&s[0]===t[0]&&s.length>=t.length&&!o.trim()&&(t=""),!0):(t=s&&!(s[0]==="`"&&o.includes(
"`"))?s:"",t!=="")})}function sn(n,t,e,s){let o="",i="";for(let r=e;r<s;r+=1){let a=Se(n.texts[r],n.tokens[r]);
i+=a,o+=t[r]?"":a,t[r]&&!t[r+1]&&o&&r+1<s&&!o.endsWith(`
`)&&(o+=`
`)}return o||i}function Me({width:n,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(n,t)/Math.max(1,e))}}function Te(n,{
row:t,key:e,cell:s}){let o=Math.min(Math.max(Me(n).cell,n.closest??96),Math.max(Me(n).cell,s)),i=r=>Math.max(0,
n.count-r/o);return{row:Math.min(i(n.height),Math.max(0,t)),key:Math.min(i(n.width),Math.max(0,e)),cell:o}}function hs(n,t,[
e,s],o){let{cell:i}=Te(n,{...t,cell:t.cell*o});return Te(n,{row:t.row+s/t.cell-s/i,key:t.key+e/t.cell-e/i,cell:i})}
function nn(n,t,e,s){return Te(n,{...t,row:t.row-s/t.cell,key:t.key-e/t.cell})}function Oi({count:n},{row:t,key:e,
cell:s},[o,i]){let r=[Math.floor(t+i/s),Math.floor(e+o/s)];return r.every(a=>a>=0&&a<n)?r:null}function ls({width:n,
height:t,count:e},{row:s,key:o,cell:i}){let r=(a,h)=>[Math.floor(a),Math.min(e,Math.ceil(a+h/i-1e-6))];return{
rows:r(s,t),keys:r(o,n)}}function ie(n,{rows:t,keys:e}){let s=Math.min(n.height/(t[1]-t[0]),n.width/(e[1]-e[0]));
return Te(n,{row:t[0],key:e[0],cell:s})}function Ka(n,t,[e,s]){let o=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));
return Te(n,{...t,row:o(t.row,e,n.height),key:o(t.key,s,n.width)})}function ja(n){return Math.max(0,Math.ceil(
-Math.log2(n)-1e-9))}function cs(n){return n?`${n.rows.join("-")}.${n.keys.join("-")}`:""}function on(n,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(n??""),[s,o,i,r]=(e??[]).slice(1).map(Number);return e&&s<o&&o<=t&&i<r&&r<=t?{rows:[s,o],keys:[i,r]}:null}function fs({light:n}){let t=n&&!n.overviews?[]:["max","mean"];return n?[...t,"kept","passages","heads"]:t}function Oe(n){return n?`${n.from.join("-")}.${n.to.join("-")}${n.when==="wrote"?".w":""}`:""}function rn(n,t,e){
let s=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(n??"");if(!s)return null;let[o,i,r,a]=s.slice(1,
5).map(Number),h=!!s[5],l=o<i&&r<a&&i<=t&&a<=t,c=h?i>1&&o-1<e:o<e;return l&&c?{from:[o,i],to:[r,a],when:h?"wro\
te":"read"}:null}var an=["word","hide","heads","rests","cause","yours"];var Li=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function ln(n){return Li.map(([t])=>t).filter(t=>t!=="span"||n.text.spans.length>0)}function Ga(n){
let t=new Map;return e=>{let s=t.get(e)??Ct(n,e);return t.set(e,s),s}}function Ct(n,t){let e=n.texts.length;if(t===
"token")return hn(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t==="turn")return hn(t,Uint32Array.from(n.text.
turns,([,i])=>i),e);if(t==="span")return pu(n);let s=_e(n.text.units[t]??"");if(s.length!==Math.ceil(e/8))throw new E(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let i=0;i<e;i+=
1)s[i>>3]>>(i&7)&1&&o.push(i);return hn(t,Uint32Array.from(o),e)}function hn(n,t,e,s=null){if(e>0&&t[0]!==0)throw new E(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=1)i.fill(r,o[r],o[r+1]);return{kind:n,starts:o,ofToken:i,names:s}}
function pu(n){let t=new Int32Array(n.texts.length).fill(-1);n.text.spans.forEach(([,o,i],r)=>{for(let a=o;a<i;a+=
1)t[a]=t[a]<0?r:t[a]});let e=[],s=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===n.promptLength)&&(e.
push(o),s.push(t[o]<0?"":n.text.spans[t[o]][0]));return hn("span",Uint32Array.from(e),t.length,s)}function Mt(n){
return n.starts.length-1}function Z(n,t){return[n.starts[t],n.starts[t+1]]}function gt(n,[t,e]){return[n.starts[n.
ofToken[t]],n.starts[n.ofToken[e-1]+1]]}function Ya(n,t){let e=new Float64Array(Mt(t)).fill(NaN);for(let s=0;s<
n.length;s+=1)if(!Number.isNaN(n[s])){let o=t.ofToken[s];e[o]=(Number.isNaN(e[o])?0:e[o])+n[s]}return e}function Va(n){
let t=n[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let s of n)for(let o=0;o<t;o+=1)Number.isNaN(s[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+s[o]/n.length);return e}function Ja(n,t){return Float32Array.from(t.ofToken,e=>n[e])}var gu=32,Xa={low:.2,high:2,step:.05},us=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],th=["why","looked",
"heads","matrix","layers","lines"],wu=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function cn(n){return{kind:n.prefix?"":ye(n),view:wt(n.view,th,n.why?"why":"looked"),
chosen:null,layer:n.opening[0],head:n.opening[1],measure:"weight",alignment:C(n)?"position":"generation",hide:F(
n)?0:"resting",sides:null,scale:n.pictures&&C(n)?"relative":"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:F(n)?"layer":"role",lines:n.lines??"",area:cs(Na(n)),shades:"text",pool:fs(n)[0],against:"",
notes:"",unit:null,tour:""}}function fn(n,t){let e={...t};(n.layer!==t.layer||n.head!==t.head)&&(e.layer=e.head=
null);let s=Object.entries(n).filter(([o,i])=>o!=="view"&&i!==null&&Ni(o,i)!==Ni(o,e[o]));return n.view!==eh(s.
map(([o])=>o),t)&&s.unshift(["view",n.view]),new URLSearchParams(s.map(([o,i])=>[o,Ni(o,i)])).toString()}function Ni(n,t){
return n==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function eh(n,t){return n.some(e=>wu.has(
e))?"looked":t.view}function sh(n,t,e){let s=new URLSearchParams(n.replace(/^#/u,"")),o=s.get("layer")==="all"?
-1:qe(s.get("layer")),i=qe(s.get("head")),r=o!==null&&ft(t,o).length>0?o:e.layer;return{kind:ye(t),view:wt(s.get(
"view"),th,eh([...s.keys()],e)),chosen:yu(s.get("chosen"),t),layer:r,head:i===null&&r===e.layer?e.head:Rs(t,r,
i??0),measure:wt(s.get("measure"),["weight","value"],e.measure),alignment:C(t)?e.alignment:wt(s.get("alignment"),
["generation","position"],e.alignment),hide:xu(s.get("hide"),t)??e.hide,sides:wt(s.get("sides"),["from","to","\
both"],e.sides),scale:wt(s.get("scale"),["relative","absolute"],e.scale),gamma:Qa(s.get("gamma"),Xa.low,Xa.high,
e.gamma),cutoff:Qa(s.get("cutoff"),0,1,e.cutoff),theme:wt(s.get("theme"),["auto","light","dark"],e.theme),observed:Za(
s.get("observed"),t),observer:Za(s.get("observer"),t),pair:Oe(rn(s.get("pair"),t.texts.length,t.numRows)),order:wt(
s.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(s.get("lines")??"")?.[0]??e.
lines,area:s.has("area")?cs(on(s.get("area"),t.numRows)):e.area,shades:wt(s.get("shades"),["text","linear","lo\
g"],e.shades),pool:wt(s.get("pool"),fs(t),e.pool),against:bu(s.get("against"),t),notes:$u(s.get("notes"),t)??e.
notes,unit:wt(s.get("unit"),[...ln(t),null],e.unit),tour:wt(s.get("tour"),[...an,""],e.tour)}}function Ke(n){return Math.
max(0,Math.min(gu,n.texts.length-2))}function qe(n){return n!==null&&/^\d{1,9}$/u.test(n)?Number(n):null}function xu(n,t){
let e=qe(n);return e===null?null:Math.min(e,Ke(t))}function yu(n,t){let[e,s,...o]=(n??"").split("-").map(qe);return e!==
null&&s!==null&&s!==void 0&&o.length===0&&e<s&&s<=t.texts.length?[e,s]:null}function Za(n,t){let e=qe(n);return e!==
null&&e<t.texts.length?e:null}function bu(n,t){let[e,s,...o]=(n??"").split(".").map(qe);return e!==null&&s!==null&&
s!==void 0&&o.length===0&&Lt(t,e,s)?`${e}.${s}`:""}function $u(n,t){return n===null?null:ee(se(n,t.texts.length).
notes)}function wt(n,t,e){return t.find(s=>s===n)??e}function Qa(n,t,e,s){let o=n===null||n.trim()===""?NaN:Number(
n);return o>=t&&o<=e?o:s}var nh={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Le(n,t,e){let[s,o]=e.split(" "),i=Number(o);
if(s==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(Ke(n),Math.max(0,c+i))}}let r=n.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(s==="layer")return a===void 0?{}:{layer:a};let h=ft(
n,t.layer),l=h[h.indexOf(t.head)+i];return l!==void 0?{head:l}:a===void 0?{}:{layer:a,head:ft(n,a).at(i>0?0:-1)}}var un=class{#t=matchMedia("(max-width: 36rem)");constructor(t,e){this.ids=t.map(({id:o})=>o),this.choose=e,this.
list=document.querySelector("[role=tablist]"),this.list.append(...t.map(ku)),this.list.addEventListener("click",
o=>{let i=o.target instanceof Element?o.target.closest("[role=tab]"):null;i&&e(this.ids[[...this.list.children].
indexOf(i)])}),this.list.addEventListener("keydown",o=>this.#e(o));let s=document.getElementById("more");s?.addEventListener(
"click",()=>{let o=document.body.classList.toggle("unfolded");s.setAttribute("aria-expanded",String(o))})}show(t){
for(let e of this.ids){let s=document.getElementById(`tab-${e}`);if(s.setAttribute("aria-selected",String(e===
t)),s.tabIndex=e===t?0:-1,oh(e).hidden=e!==t,e===t&&this.#t.matches){let o=this.list.clientWidth-s.offsetWidth;
this.list.scrollLeft=s.offsetLeft-this.list.offsetLeft-o/2}}return oh(t)}#e(t){let e=[...this.list.children].findIndex(
r=>r===document.activeElement),s=this.ids.length-1,i={ArrowRight:(e+1)%(s+1),ArrowLeft:(e+s)%(s+1),Home:0,End:s}[t.
key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(this.ids[i]))}};function ku({
id:n,title:t}){let e=document.createElement("button");return e.type="button",e.id=`tab-${n}`,e.setAttribute("r\
ole","tab"),e.setAttribute("aria-controls",`view-${n}`),e.textContent=t,e}function oh(n){return document.getElementById(
`view-${n}`)}var dn=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:s,data:o})=>{let i=s===window.parent?o?.attVizTheme:null;(i==="light"||i==="dark"||i==="aut\
o")&&(this.host=i,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let s of this.radios)
s.addEventListener("change",()=>t(s.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let s of this.radios)s.checked=s.value===t}};var ih=10,vu=100,Eu=4;function re(n){return n.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.
map(s=>[t,s]))}async function*Ri(n,t){let e=re(n),s=[];for(let[o,[i,r]]of e.entries()){for(let[a,h]of e.slice(
o+s.length,o+Eu))s.push(t.peek(a,h)??t.get(a,h).catch(()=>null));yield[i,r,await s.shift()??null]}}async function je(n,t,e,s){
let o=performance.now()+ih;for await(let[i,r,a]of Ri(n,t)){if(performance.now()>o&&(await zt(),o=performance.now()+
ih),!s())return!1;a&&e(i,r,a)}return s()}function zt(){return new Promise(n=>{window.requestIdleCallback?window.
requestIdleCallback(()=>n(),{timeout:vu}):setTimeout(n,20)})}var rh=128*2**20,Su=65536,Ci=2**20,Au=/<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;
async function ah(n){if(n.size>rh)throw new E(`${n.name} has ${Math.ceil(n.size/Ci)} MiB; up to ${rh/Ci} MiB a\
re read here. Please compare the saved runs with att-viz compare, or take its light report (att-viz render --l\
ight).`);let t;try{t=await n.text()}catch{throw new E(`${n.name} could not be read. Please choose it again.`)}
let e=Mu(t),s=Tu(e,n.name),o=(i,r)=>Promise.resolve(e.get(`att-viz-head-${i}-${r}`)??null);return{page:s,heads:new Fe(
o,s.numRows,32*Ci),name:n.name}}function Mu(n){return new Map(Array.from(n.matchAll(Au),([,t,e])=>[t,e]))}function Tu(n,t){
let e=n.get("att-viz-page");if(!e)throw new E(`${t} is no report of att_viz: nothing in it says what a model r\
ead and wrote.`);if(e.includes('"sides":')&&!e.includes('"allLayers":'))throw new E(`${t} is a comparison of t\
wo runs. Please choose the report of one.`);let s;try{s=Ns(e)}catch(o){let i=o instanceof E&&o.message.includes(
"damaged");throw new E(i?`${t} is damaged and cannot be compared. Please make it again.`:`${t} is a report of \
another version of att_viz. Please make it again with the version that made this one.`)}if(s.kind){let o=F(s)?
"attention between two texts":"an encoder\u2019s attention";throw new E(`${t} shows ${o}; only texts that a mo\
del went on with are compared.`)}if(s.texts.length>Su)throw new E(`${t} has ${s.texts.length.toLocaleString("e\
n")} tokens, more than are compared here. Please compare the saved runs with att-viz compare.`);if(!Ou(s))throw new E(
`${t} is damaged and cannot be compared. Please make it again.`);return s}function Ou({texts:n,tokens:t,text:e,
numLayers:s,numHeads:o,promptLength:i,model:r,title:a,layers:h,allLayers:l,sight:c,why:f}){let u=n.length,d=p=>Array.
isArray(p)&&ds(p[0],u)&&ds(p[1],u)&&p[0]<=p[1],m=p=>Number.isInteger(p?.layer)&&Array.isArray(p.heads)&&p.heads.
every(Number.isInteger);return[...n,...t,r,a].every(p=>typeof p=="string")&&[s,o,i].every(Number.isInteger)&&u>
0&&Lu(e.turns,u)&&e.markup.every(d)&&(e.added===null||Array.isArray(e.added)&&e.added.every(d))&&Array.isArray(
e.spans)&&c.padding.every(d)&&[...h,...l].every(m)&&(f===null||Nu(f,u))}function Lu(n,t){let e=0;for(let s of Array.
isArray(n)?n:[]){if(typeof s?.[0]!="string"||s[1]!==e||!ds(s[2],t)||s[2]<=e)return!1;e=s[2]}return e===t}function Nu({
target:n,units:t,words:e,step:s,effects:o,measured:i,method:r,figure:a,least:h,chosen:l},c){let f=u=>Array.isArray(
u)&&ds(u[0],c)&&ds(u[1],c)&&u[0]<u[1];return f(n)&&[t,e].every(u=>Array.isArray(u)&&u.every(f))&&[s,h].every(Number.
isFinite)&&[o,r,a].every(u=>typeof u=="string")&&typeof i=="boolean"&&Number.isInteger(l)&&l>=0&&l<e.length}function ds(n,t){
return Number.isInteger(n)&&Number(n)>=0&&Number(n)<=t}function U(n,t,e){let s=n==="generation"?t-1:t;return s>=0&&s<e?s:null}function Tt(n,t,e){let s=n==="generatio\
n"?t+1:t;return s<e?s:null}function Ii(n,t){let e=new Float32Array(n.numRows),{from:s,to:o,first:i}=lt(n,t);for(let r=s;r<o;r+=1)e[n.keys[r]]=
Pt(n.codes[r]);return t>=n.facts.first&&(e[n.facts.first]=i[0]),e}function hh(n,t,e){let s=Qt(n,t,0,e),[o,i,r]=s;
return{hidden:s,rest:[1-o,1-r,1-i],sink:lt(n,t).sink[0],factor:1}}function lh({hide:n,sight:t},e,s,o){let i=Ii(
e,s);for(let r=n;r<=s;r+=1)I(t,s,r)&&(o[r]=i[r])}function ch(n,t,e){return is(n,t,e)[0]}function fh({sight:n},t,e){
let{from:s,to:o,listed:i,first:r,others:a,limit:h,sink:l}=lt(t,e),c=o-s,f=I(n,e,t.facts.first),u=L(n,e)-c-(f?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${mn(i)} of this row`:"no weight\
 of this row was strong enough to be kept",p=f?`, the first token ${mn(r)}`:"",g=t.sinks?`, the learned sink ${mn(
l)}`:"",x=u>0?`; what is left, ${mn(a)}, is spread over ${u} ${u===1?"token":"others"}, each ${et(Math.min(h,a[2]))}`:
"";return`In this light report ${m}${p}${g}${x}.`}function uh({sight:n,alignment:t,numRows:e,numTokens:s},o,i){
let r=0,a=0,h=0;for(let c=i;c<e;c+=1)if(Tt(t,c,s)!==null&&I(n,c,i)){a+=1;let[f,,u]=is(o,c,i);r+=f>0?1:0,h=f>0?
h:Math.max(h,u)}if(i===o.facts.first||a===0)return"";let l=r<a?`; each of the others gave it ${et(h)}`:"";return`\
In this light report ${r} of ${a} later rows are kept that looked at it${l}.`}function mn([n,t,e]){return K(n,
[t,e])}function dh(n,t){let e=0,s=n.numRows-t-1;if(t===n.facts.first)for(let o=t+1;o<n.numRows;o+=1)e+=lt(n,o).
first[0];else n.keys.forEach((o,i)=>{e+=o===t&&i>=n.rowStarts[t+1]?Zt(n.codes[i])[0]:0});return s>0?e/s:0}function Ut(n,t,e){if(n.light)return Ii(n.light,t);let s=new Float32Array(e),o=_(n,t),i=n.scales?n.scales[t]:1,
r=ct(n,t);for(let a=0;a<D(n,t);a+=1)s[a]=Math.min(W[n.triangle[o+a]],r.cap)*i;return r.forEach((a,h)=>{s[h]=a*
i}),s}function pn(n,t){let{norms:e}=n;if(n.data.light)return hh(n.data.light,t,n.hide);let s=n.data.scales&&n.
beside||n.data,{triangle:o,sinkMass:i}=s,r=_(s,t),a=[0,0,0],h=[0,0,0];for(let f=0;f<D(s,t);f+=1){if(!I(n.sight,
t,f))continue;let u=o[r+f],d=e?e[f]:1,m=f<n.hide?a:h;m[0]+=W[u]*d,m[1]+=Et[u]*d,m[2]+=St[u]*d}ct(s,t).forEach(
(f,u)=>{if(I(n.sight,t,u)){let d=o[r+u],[m,p]=$e(f),g=e?e[u]:1,x=u<n.hide?a:h;x[0]+=(f-W[d])*g,x[1]+=(m-Et[d])*
g,x[2]+=(p-St[d])*g}});let l=i?i[t]:0;e||h.forEach((f,u)=>{h[u]+=l});let c=a[0]+h[0];return{hidden:a,rest:h,sink:l,
factor:e?c>0?1/c:0:1}}function mh({norms:n},{hidden:t,rest:e}){if(!n)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let s=t[0]+e[0],o=Ks([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[s>0?t[0]/s:0,...o]}function gn(n){let t=null,e=()=>t??=
Ru(n);return{get hidden(){return e().hidden},get factor(){return e().factor}}}function Ru(n){let t=[],e=new Float32Array(
n.numRows).fill(1);if(n.hide>0||n.norms)for(let s=0;s<n.numRows;s+=1){let o=pn(n,s);t[s]=mh(n,o),e[s]=o.factor}
return{hidden:t,factor:e}}function ms(n,t){let e=new Float32Array(n.numTokens).fill(NaN),s=U(n.alignment,t,n.numRows);
if(s===null)return _i(e,t===0?"first-token":"last-token");let{data:o,sight:i}=n,r=pn(n,s);return o.light?lh(n,
o.light,s,e):Cu(n,s,r.factor,e),{weights:e,...ph(e),hiddenMass:mh(n,r),sinkMass:r.sink,absence:L(i,s)===0?"pad\
ding":L(i,s,n.hide)===0?"all-hidden":""}}function Cu({data:n,hide:t,norms:e,sight:s},o,i,r){let a=_(n,o),h=i*(n.
scales?n.scales[o]:1),l=ct(n,o);for(let c=t;c<D(n,o);c+=1)if(I(s,o,c)){let f=Math.min(W[n.triangle[a+c]],l.cap);
r[c]=f*(e?e[c]:1)*h}l.forEach((c,f)=>{f>=t&&I(s,o,f)&&(r[f]=c*(e?e[f]:1)*h)})}function wn(n,t,e){let s=new Float32Array(
n.numTokens).fill(NaN);if(t<n.hide)return _i(s,"hidden");let{data:o,norms:i,sight:r}=n,a=[0,0,0],h=0,l=0;for(let c=o.
width?0:t;c<n.numRows;c+=1){let f=Tt(n.alignment,c,n.numTokens);if(f!==null&&I(r,c,t)){let u=e.factor[c]*(i?i[t]:
1)*(o.scales?o.scales[c]:1);s[f]=(o.light?ch(o.light,c,t):Iu(o,c,t))*u,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),h+=o.sinkMass?o.sinkMass[c]:0,l+=1}}return l===0?_i(s,t<n.numRows&&L(r,t)===0?"padding":"last-token"):{weights:s,
...ph(s),hiddenMass:a.map(c=>c/l),sinkMass:h/l,absence:""}}function Iu(n,t,e){let s=ct(n,t);return s.get(e)??Math.
min(W[n.triangle[_(n,t)+e]],s.cap)}function ph(n){let t=-1,e=0;for(let s=0;s<n.length;s+=1)n[s]>e&&(t=s,e=n[s]);
return{strongest:t,maximum:e}}function _i(n,t){return{weights:n,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function wh(n,t){if(n.light||t.light)return"A light report keeps the strongest weights only, so its heads cann\
ot be compared.";if(JSON.stringify(n.allLayers)!==JSON.stringify(t.allLayers)||n.numHeads!==t.numHeads){let e=[
n,t].map(({numLayers:s,numHeads:o})=>`${s} layers \xD7 ${o} heads`);return e[0]===e[1]?"One of the reports sho\
ws other heads than the other, so none of them can be compared.":`The models have ${e[0]} and ${e[1]}, so no h\
ead of one is a head of the other.`}return""}function xh(n,t,e,{slots:s,differing:o,rows:i}){let[r,a]=[0,0];for(let[
l,c]of i){let[f,u]=[Ut(n,l,e[0]),Ut(t,c,e[1])];r+=Math.abs((n.sinkMass?.[l]??0)-(t.sinkMass?.[c]??0))/2;for(let d=0;d<
s.length;d+=1){let[m,p,g,x]=s[d],b=Math.abs(gh(f,m,p)-gh(u,g,x))/2;r+=b,a+=o[d]?b:0}}let h=Math.max(1,i.length);
return{distance:r/h,onEdits:a/h}}function gh(n,t,e){let s=0;for(let o=t;o<e&&o<n.length;o+=1)s+=n[o];return s}var _u=5,Bu=2,Pu=32;function A(n,[t,e]){return T(ae(n,t,e),Pu)}function ae(n,t,e){let s=n.slice(t,e),o=s.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(o.length?o:s).join("")}function yh(n,t,e,{ranked:s,leading:o}){
let i=A(t,e);return o===null?s.length?`${i} hangs on no single ${n.added?"part":"word"}`:`${i} looked at nothi\
ng of the prompt`:`${i} hangs on ${A(t,n.units[o])}`}function gs(n,t,e,{ranked:s,leading:o}){let i=A(t,e);if(!s.
length)return`Nothing of the prompt was looked at for ${i}.`;if(o===null){if(n.measured&&n.added){let a=kh(Math.
exp(Math.max(0,s[0].effect)));return`No single part: what hiding each word of a part does to ${i} multiplies t\
o ${a} times less likely at most (measured).`}return n.measured?`No single word: hiding any one of them would \
have left ${i} at least ${vh(Math.exp(-Math.max(0,s[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${i} (${n.figure}).`}let r=A(t,n.units[o]);return n.measured&&n.added?$h(r,i,
s[0].effect):n.measured?`Without ${r}, ${i} would have been ${he(s[0].effect)} times less likely (measured).`:
`Of the prompt, ${r} did most for ${i} (${n.figure}).`}function bh(n,t,e,{ranked:s,leading:o,units:i}){let r=A(
t,e),a=n.measured&&(n.added||i.length>1);if(o===null){let l=s.length>0;return{headline:l?`No word of the answe\
r needed ${r}`:`What needed ${r} is not known`,sentence:l?a?`What hiding each of its words does multiplies to ${kh(
Math.exp(Math.max(0,s[0].effect)))} times less likely at most (measured).`:n.measured?`Hiding it would have le\
ft each of them at least ${vh(Math.exp(-Math.max(0,s[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${n.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let h=A(t,s[0].span);return{headline:`${h} needed ${r} most`,sentence:a?$h(r,h,s[0].effect):n.measured?`Withou\
t ${r}, ${h} would have been ${he(s[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most f\
or ${h} (${n.figure}).`}}function $h(n,t,e){return`What hiding each word of ${n} does to ${t} multiplies to ${he(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function kh(n){return(Math.
ceil(100*n-1e-9)/100).toFixed(2)}function vh(n){return(Math.floor(100*n+1e-9)/100).toFixed(2)}function he(n){let t=Math.
exp(n);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function Bi(n,t){let e=t.filter(({effect:h})=>n.
measured||h>0),s=e.filter(({effect:h})=>h<=-n.least).slice(-Bu),i=[...e.filter(h=>!s.includes(h)).slice(0,_u-s.
length),...s],r=t.reduce((h,{effect:l})=>h+Math.max(0,l),0),a=Math.max(...i.map(({effect:h})=>Math.abs(h)),n.measured?
1:0);return i.map(({span:h,effect:l})=>({span:h,size:a>0?Math.abs(l)/a:0,against:l<0,text:n.measured?Hu(l,n.added?
"word by word":"without it"):`${Math.round(100*l/r)}% of the estimate`}))}function Hu(n,t){let e=he(Math.abs(n));
return e==="1"?"no change":`${n>0?"\xF7":"\xD7"} ${e} ${t}`}function xn({probability:n,alternatives:t}){if(n===
null)return"";let e=t.map(([s,o])=>`${T(s,16)} ${ps(o)}`).join(", ");return`The model gave it ${ps(n)}.${e?` N\
ext came ${e}.`:""}`}function ps(n){let t=100*n;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function qt({weight:n,bounds:t}){let e=K(n,t),[s,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:s,error:`\xB1 ${o}`}}function Eh(n){let t=n.map(({even:o})=>o),[e,s]=[Math.min(...t),
Math.max(...t)].map(o=>O(o));return n.length?`An even spread would be ${e===s?e:`${e} to ${s}`} (the thin line\
s).`:""}function Sh(n,t){let e=[],[s,o]=[0,0];for(let i of[...Fu(n,t),{a:n.length,b:t.length,size:0}])(s<i.a||o<i.b)&&
e.push([s<i.a&&o<i.b?"replace":s<i.a?"delete":"insert",s,i.a,o,i.b]),[s,o]=[i.a+i.size,i.b+i.size],i.size&&e.push(
["equal",i.a,s,i.b,o]);return e}function Fu(n,t){let e=new Map;t.forEach((r,a)=>{let h=e.get(r);h?h.push(a):e.
set(r,[a])});let s=[],o=[[0,n.length,0,t.length]];for(let r=o.pop();r;r=o.pop()){let[a,h,l,c]=r,f=Wu(n,e,r);f.
size&&(s.push(f),a<f.a&&l<f.b&&o.push([a,f.a,l,f.b]),f.a+f.size<h&&f.b+f.size<c&&o.push([f.a+f.size,h,f.b+f.size,
c]))}s.sort((r,a)=>r.a-a.a);let i=[];for(let r of s){let a=i.at(-1);a&&a.a+a.size===r.a&&a.b+a.size===r.b?a.size+=
r.size:i.push({...r})}return i}function Wu(n,t,[e,s,o,i]){let r={a:e,b:o,size:0},a=new Map;for(let h=e;h<s;h+=
1){let l=new Map;for(let c of t.get(n[h])??[])if(c>=o&&c<i){let f=(a.get(c-1)??0)+1;l.set(c,f),f>r.size&&(r={a:h-
f+1,b:c-f+1,size:f})}a=l}return r}function Mh(n,t){let[e,s]=[bn(n),bn(t)],o=zu(e.filter(({to:a})=>a<=n.promptLength),s.filter(({to:a})=>a<=t.promptLength)),
i=Uu(n,t,e,s);o.push(...i.pieces);let r={pieces:o,slots:[],differing:[],rows:[],parted:i.parted};for(let a of o)
Du(r,n,t,a);return r}function Du({slots:n,differing:t,rows:e},s,o,[i,r,a,h,l]){let c=i==="same",[f,u]=[s.texts.
slice(r,a).map(Pi),o.texts.slice(h,l).map(Pi)],m=c&&f.length===u.length&&f.every((p,g)=>p===u[g])?f.map((p,g)=>[
r+g,r+g+1,h+g,h+g+1]):[[r,a,h,l]];for(let p of m)c&&Ah(s,p[1]-1)&&Ah(o,p[3]-1)&&e.push([p[1]-1,p[3]-1,n.length]),
n.push(p),t.push(!c)}function Ah({numRows:n,sight:t},e){return e<n&&!t.padding.some(([s,o])=>s<=e&&e<o)}function zu(n,t){
let[e,s]=[n.map($n),t.map($n)],o=kn(e,s),i=kn(e.slice(o).reverse(),s.slice(o).reverse()),[r,a]=[n.length-i,t.length-
i],h=Array.from({length:o},(f,u)=>yn("same",n[u],t[u])),[l,c]=[n[o-1]?.to??0,t[o-1]?.to??0];for(let[f,u,d,m,p]of Sh(
e.slice(o,r),s.slice(o,a))){let[g,x]=[n.slice(o+u,o+d),t.slice(o+m,o+p)],[b,y]=[g.at(-1)?.to??l,x.at(-1)?.to??
c];if(g.length===x.length){let v=f==="equal"?"same":"changed";h.push(...g.map((k,M)=>yn(v,k,x[M])))}else{let v=g.
length&&x.length?"changed":g.length?"removed":"added";h.push([v,l,b,c,y])}[l,c]=[b,y]}for(let f=0;f<i;f+=1)h.push(
yn("same",n[r+f],t[a+f]));return h}function Uu(n,t,e,s){let[o,i]=[e.filter(({from:m})=>m>=n.promptLength),s.filter(
({from:m})=>m>=t.promptLength)],r=kn(o.map($n),i.map($n)),a=Array.from({length:r},(m,p)=>yn("same",o[p],i[p])),
h=o[r-1]?.to??n.promptLength,l=i[r-1]?.to??t.promptLength,c=kn(n.texts.slice(n.promptLength),t.texts.slice(t.promptLength)),
f=n.promptLength+c-h;f>0&&h-n.promptLength===l-t.promptLength&&(a.push(["same",h,h+f,l,l+f]),[h,l]=[h+f,l+f]);
let[u,d]=[h<n.texts.length,l<t.texts.length];return(u||d)&&a.push(["parted",h,n.texts.length,l,t.texts.length]),
{pieces:a,parted:u&&d?[h,l]:null}}function bn(n){let{starts:t}=Ct(n,"word"),e=new Set(n.text.markup.map(([s])=>s));
return Array.from(t.subarray(0,-1),(s,o)=>{let i=t[o+1];return{from:s,to:i,key:`${e.has(s)?"marker":"word"} ${Pi(
n.texts.slice(s,i).join(""))}`}})}function Pi(n){return n.trim()||n}function $n({key:n}){return n}function yn(n,t,e){
return[n,t.from,t.to,e.from,e.to]}function kn(n,t){let e=0;for(;e<Math.min(n.length,t.length)&&n[e]===t[e];)e+=
1;return e}function Th(n,t){let e=Mh(n,t);return{page:{format:1,sides:[n,t].map(i=>({...i,words:bn(i).filter(({from:r})=>r>=
i.promptLength).map(({from:r,to:a})=>[r,a])})),pieces:e.pieces,slots:e.slots,rows:e.rows,units:[],heads:[],maps:0,
under:null,opening:[null,null],policy:"",quantisationError:0},alignment:e}}function Oh({why:n},{why:t}){return!n||
!t?"One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.":
n.measured!==t.measured?"What one answer hangs on was measured, what the other hangs on was estimated: no scal\
e holds both. att-viz compare A.h5 B.h5 estimates both in the same way.":!n.measured&&n.method!==t.method?"Wha\
t the answers hang on was estimated in two ways, which have no scale in common. att-viz compare A.h5 B.h5 esti\
mates both in the same way.":""}function Lh(n,t,{pieces:e,parted:s}){let o=e.filter(([a])=>a!=="same"&&a!=="pa\
rted").length,i=o===0?"The prompts are the same.":o===1?"The prompts differ in one place.":`The prompts differ\
 in ${o} places.`;if(n.promptLength>=n.texts.length||t.promptLength>=t.texts.length)return i;if(s){let[a,h]=[A(
n.texts,[s[0],s[0]+1]),A(t.texts,[s[1],s[1]+1])],l=s[0]-n.promptLength,c=l===1?"1 token":`${l} tokens`;return`${i}\
 The answers ${l?`part after ${c}`:"differ from the first token on"}: A goes on with ${a}, B with ${h}.`}let r=e.
some(([a])=>a==="parted");return`${i} ${r?"One answer is the beginning of the other.":"The answers are the sam\
e."}`}function Nh({parted:n},t){return n?n[0]:t.why?t.why.words[t.why.chosen][0]:Math.min(t.promptLength,t.texts.
length-1)}function w(n,t="",...e){let s=document.createElement(n);return t&&(s.className=t),s.append(...e),s}function N(n,t){
let e=w("button","",n);return e.type="button",e.addEventListener("click",t),e}var qu=-(2**15),Rh=.1,Ku=3;async function Kt(n){let t=n.target[1]-n.target[0],e=2*t*n.units.length,s;try{s=await Rt(
_e(n.effects),e)}catch{s=new Uint8Array}if(s.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(s.buffer,s.byteOffset,s.byteLength);return n.
units.map((i,r)=>Float64Array.from({length:t},(a,h)=>{let l=o.getInt16(2*(r*t+h),!0);return l===qu?NaN:l*n.step}))}
function En(n,t,e){let[s,o]=e.map(r=>r-n.target[0]),i=t.map((r,a)=>({unit:a,effect:vn(r.slice(s,o))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&Ih(n,i[0].effect)?i[0].unit:null,probability:n.probabilities?.slice(s,o).reduce((r,a)=>r*a,1)??null,alternatives:n.
alternatives?.[s]??[]}}function Ch(n,t,[e,s]){let o=n.units.flatMap(([r,a],h)=>r<s&&a>e?[h]:[]),i=n.words.map(
r=>{let[a,h]=r.map(l=>l-n.target[0]);return{span:r,effect:vn(o.map(l=>vn(t[l].slice(a,h))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&Ih(n,i[0].effect)?
0:null,units:o}}function Ih(n,t){return t>0&&(!n.measured||t>=n.least)}function vn(n){let t=NaN;for(let e=0;e<
n.length;e+=1)Number.isNaN(n[e])||(t=(Number.isNaN(t)?0:t)+n[e]);return t}function ws(n,t){if(n.measured)return Ku;
let e=0;for(let s of n.words){let[o,i]=s.map(r=>r-n.target[0]);for(let r of t)e=Math.max(e,Math.abs(vn(r.slice(
o,i)))||0)}return e||1}function _h(n,t,e,s){let o=n.measured?s?Rh:n.least:Rh*t;return Math.abs(e)>=o&&(s||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var ju=.03;function jt([,n,t,e,s]){return[n<t?[n,t]:null,e<s?[e,s]:null]}function Fi(n,t,e){let s=n.pieces.find(
h=>Hi(jt(h)[t],e));if(!s||s[0]!=="parted")return s?jt(s):[null,null];let o=Bh(n,t,e),i=[s[1],s[3]],a=Hi(o,i[t])?
Bh(n,1-t,i[1-t]):null;return t===0?[o,a]:[a,o]}function Bh(n,t,e){return n.sides[t].words.find(s=>Hi(s,e))??null}
function Hi(n,t){return n!==null&&n[0]<=t&&t<n[1]}function Hh(n,t){let e=n.sides[t].texts.map(()=>"");for(let s of n.
pieces){let o=jt(s)[t];s[0]!=="same"&&o&&e.fill(s[0],...o)}return e}function Sn(n,t){return t.some((e,s)=>e!==
null&&e[0]>=n.sides[s].promptLength)}function Fh(n,t,e){return n.pieces.map((s,o)=>{let i=jt(s),[r,a]=[0,1].map(h=>Gu(n,t[h],h,i[h],e[h]));return{piece:o,
effects:[r,a]}}).filter(({effects:s})=>s.some(o=>!Number.isNaN(o))).sort((s,o)=>Ph(o.effects)-Ph(s.effects)||s.
piece-o.piece)}function Ph(n){return Math.max(...n.map(t=>Math.abs(t)||0))}function Gu(n,t,e,s,o){let{why:i}=n.
sides[e];if(!i||!s||!o)return NaN;let[r,a]=o.map(l=>l-i.target[0]),h=NaN;return i.units.forEach(([l,c],f)=>{let u=Math.
min(c,s[1])-Math.max(l,s[0]);if(!(u<=0))for(let d of t[f].slice(Math.max(0,r),Math.max(0,a)))Number.isNaN(d)||
(h=(Number.isNaN(h)?0:h)+d*u/(c-l))}),h}function Wi(n,t,e){return e?n.sides[t].texts.slice(...e).join(""):""}function Wh(n,t,e,s){
let[o,i]=n.sides.map(({why:a})=>a);if(!t||!o||!i)return[];let r=Math.max(ws(o,t[0]),ws(i,t[1]));return e.flatMap(
({piece:a,effects:h})=>{let l=jt(n.pieces[a])[s],c=Math.min(1,Math.abs(h[s])/r);return l&&c>=ju?[{from:l[0],to:l[1],
strength:c,against:h[s]<0}]:[]})}function Dh(n){let t=Math.abs(n).toFixed(2);return Number(t)===0?"0.00":`${n<0?"\u2212":"+"}${t}`}function zh(n,t,e){return Number.isNaN(n)?"\u2013":t?Dh(n):e>0?`${Math.round(100*n/e)}%`.replace("-","\u2212"):
"0%"}function Ge(n){return`${(100*n).toFixed(n>0&&n<.001?3:1)}%`}function xs(n,t){let[e,s]=t.map((o,i)=>o?T(Wi(
n,i,o)):"");return e&&s?e===s?e:`${e} (A), ${s} (B)`:e?`${e} (in A only)`:`${s} (in B only)`}function Uh(n,t){
return t.some(Boolean)?`Chosen: ${xs(n,t)}, ${Sn(n,t)?"in the answers":"in the prompts"}.`:""}var qh=.005;function ht(n,t,e=""){let s=document.createElement(n);return s.className=t,H(s,e),s}function Yu(n){
return document.getElementById(n)}function Kh({list:n,none:t},e,s,o){let i=e.sides[0].why?.measured??!1,r=Math.
max(0,...s.flatMap(({effects:l})=>l.map(c=>Math.abs(c)||0))),a=i?qh:qh*r,h=s.filter(({effects:l})=>l.some(c=>Math.
abs(c)>=a&&c!==0));t.hidden=h.length>0,n.replaceChildren(...h.map(({piece:l,effects:c})=>{let f=xs(e,jt(e.pieces[l])),
u=ht("button","pair-row");u.setAttribute("type","button");let d=ht("span","pair-bars");d.setAttribute("aria-hi\
dden","true");let m=ht("span","pair-numbers");c.forEach((g,x)=>{let b=ht("span",`size side-${"ab"[x]}${g<0?" a\
gainst":""}`);b.style.setProperty("--size",String(r>0?(Math.abs(g)||0)/r:0)),d.append(b);let y=ht("span","numb\
er");y.append(ht("abbr","side-name","AB"[x]),` ${zh(g,i,r)}`),m.append(y)}),u.append(ht("span","name",f),d,m),
u.addEventListener("click",()=>o(l));let p=document.createElement("li");return p.append(u),p}))}function jh(n,t,e,s,o={list:Yu("heads"),shows:"its maps"}){let i=n.heads[0]?.[2]??0,r=n.units.some(([,a])=>a);
o.list.replaceChildren(...n.heads.slice(0,t).map(([a,h,l,c,f,u,d],m)=>{let p=document.createElement("tr");p.dataset.
head=`${a}.${h}`;let g=ht("button","head-button",`L${a} \xB7 H${h}`);g.setAttribute("type","button"),g.setAttribute(
"aria-label",`L${a} \xB7 H${h}: layer ${a}, head ${h}; show ${o.shows}`),g.setAttribute("aria-pressed",String(
m===e)),g.toggleAttribute("disabled",m>=n.maps),g.addEventListener("click",()=>s(m));let x=document.createElement(
"td");x.append(g);let b=ht("td","moved"),y=ht("span","track");y.setAttribute("aria-hidden","true"),y.style.setProperty(
"--size",String(i>0?l/i:0)),y.style.setProperty("--edits",String(l>0?c/l:0)),y.append(ht("span","size")),b.append(
y,ht("span","number",Ge(l)));let v=[Ge(c),Ge(f),Ge(u)];return p.append(x,b,...r?v.map(k=>ht("td","number diffe\
ring",k)):[]),p.append(...d===null?[]:[ht("td","number",Ge(d))]),p}))}function ys({container:n,page:t},e){let s=document.createRange();s.selectNodeContents(n);let o=e.compareBoundaryPoints(
Range.START_TO_START,s)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,s)>=0,r=null,a=0;for(let h of n.querySelectorAll(
"[data-token]"))if(e.intersectsNode(h)&&!Vu(e,h)){let l=Number(h.getAttribute("data-token"));r??=l,a=l+1}return r===
null?null:[o?0:r,i?t.texts.length:a]}function Yh(n,t){(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()===
"a"&&(n.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Vu(n,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(n.compareBoundaryPoints(Range.START_TO_END,e)<=0||n.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Vh(n,t){let e=ys(n,t);if(!e)return"";let[s,o]=e,i=n.trueText(s,o),r=Gh(n,s,
t.startContainer,t.startOffset,!0),a=Gh(n,o-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function Gh(n,t,e,s,o){
let i=n.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||n.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),o?r.setEnd(e,s):r.setStart(e,s);let a=i.
textContent??"",h=Se(n.page.texts[t],n.page.tokens[t]),l=o&&r.toString()!==""?h.length-a.length:0;return Math.
max(0,r.toString().length+l)}var Ju=5;function le(n,t,e){let{container:s}=n,o=Ct(n.page,"sentence"),i=null,r=null,a=(l,c)=>{i=l,e(gt(t(),[l,
l+1]),c)},h=(l,c)=>{let f=i??l;e(gt(t(),[Math.min(f,l),Math.max(f,l)+1]),c)};s.addEventListener("pointerdown",
l=>{r={x:l.clientX,y:l.clientY}}),s.addEventListener("mousedown",l=>{(l.shiftKey||l.detail>1)&&l.preventDefault()}),
s.addEventListener("click",l=>{let c=r&&Math.hypot(l.clientX-r.x,l.clientY-r.y)>Ju,f=document.getSelection(),d=c&&
f&&!f.isCollapsed&&f.rangeCount>0?ys(n,f.getRangeAt(0)):null,m=n.tokenAt(l.target),p=l.target instanceof Element?
l.target.closest("[data-from]"):null;if(d)i=d[0],e(gt(t(),d),"drag");else{if(l.detail>1)return;m!==null?l.shiftKey&&
i!==null?h(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),s.addEventListener("dblclick",l=>{let c=n.tokenAt(l.target);c!==null&&(i=c,e(gt(o,[c,c+1]),"senten\
ce"))}),s.addEventListener("keydown",l=>{let c=n.tokenAt(l.target);if(c===null||l.altKey||l.ctrlKey||l.metaKey)
return;let f=n.next(c,l.key,t());if(f!==null||l.key==="Enter"||l.key===" "){l.preventDefault();let u=f??c;n.rove(
u,!0),l.shiftKey&&f!==null?(i??=c,h(u,"span")):a(u,f===null?"key":"step")}})}var An=class{#t=[];#e=0;#s=!1;constructor(t,e,s,o,i){if(this.container=t,this.all=e,this.fill=s,this.empty=o,this.
whole=i,i){e.forEach(h=>this.#n(h));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#s=!0,e.forEach(h=>this.#n(h))}),window.addEventListener("afterprint",()=>{this.#s=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(s=>s!==e),e].slice(
-4),this.#n(e)),e}at(t){let e=this.all[Di(0,this.all.length,s=>this.all[s].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#s||!this.container.clientHeight)return;let t=this.#a(),e=t?ce(t).top:0,{scroller:s}=this,
o=s.scrollTop>0&&s.scrollTop+s.clientHeight>=s.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#h(),h=!1;if(this.
all.forEach((l,c)=>{let f=c>=a.from&&c<a.to;f!==l.filled&&(f||!this.#i(l))&&(h=!0,f?this.#n(l):this.#o(l))}),!h)
break}let i=t?ce(t).top-e:0;Math.abs(i)>=1&&s.scrollBy({top:i,behavior:"instant"}),o&&s.scrollTo({top:s.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#n(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#i(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#r(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let s of this.all.filter(({filled:o})=>!o)){let o=s.lines.length+Math.floor(
.9*s.width/e);s.element.style.height=`calc(${o} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#l(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,s=Math.max(300,.75*(e-t));return this.#l(t-s,e+s)}#l(t,e){let s=this.
all.length;return{from:Di(0,s,o=>ce(this.all[o]).bottom>=t),to:Di(0,s,o=>ce(this.all[o]).top>e)}}};function ce({
element:n,fold:t}){return(t&&!t.isOpen?t.toggle:n).getBoundingClientRect()}function Di(n,t,e){let[s,o]=[n,t];for(;s<
o;){let i=s+o>>1;e(i)?o=i:s=i+1}return s}var Jh=/^ (?=[^\s\p{C}\p{M}])/u,Xh=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Zh({page:n},t){let e=It(
"turn"),s=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${s} ${s===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>n.promptLength?"completion":"prompt");let o=It(
"turn-label");o.textContent=t.label;let i=It("turn-head");i.append(o);let r=It("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function Qh(n,t,e){let{page:s}=n,o=It(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=s.promptLength);
for(let i=t.from;i<t.to;i+=1){!n.markers[i]&&Jh.test(s.texts[i])&&!(i===t.from&&Xu(n,i))&&o.append(" ");let a=zi(
n,i,i===t.from);e(i,a),o.append(a)}return o}function Xu({turns:n},t){return n.some(({head:e})=>e===t)}function zi({
page:n,markers:t,differences:e},s,o=!1){let i=document.createElement("span");i.className="token",i.dataset.token=
String(s),e?.[s]&&(i.dataset.difference=e[s]);let r=n.texts[s];if(t[s]){let c=mt(r,n.tokens[s]).map(({mark:f,raw:u})=>f||
u).join("").trim();return i.dataset.chip=t[s]===Ue?"thin":"named",i.dataset.name=c,i.title=c,i.setAttribute("a\
ria-label",Ae(r)),i}let h=o&&Ti.test(r)?r.replace(/^\r?\n/u,""):r.replace(Jh,""),l=mt(h,n.tokens[s]);return l.
length===1&&!l[0].mark?i.textContent=l[0].raw:i.append(...l.map(Zu)),(!r.trim()||l.every(c=>c.mark))&&(i.setAttribute(
"aria-label",Ae(r)),i.title=l.some(({mark:c})=>Xh.test(c))?Ae(r):""),Js(n.tokens[s])&&(i.dataset.special=""),i}
function Zu(n){if(!n.mark)return document.createTextNode(n.raw);let t=document.createElement("span"),e=n.raw===
" "||n.raw==="	"?"mark over":"mark";return t.className=Xh.test(n.mark)?"mark byte":e,t.dataset.mark=n.mark,t.textContent=
n.raw,t}function It(n){let t=document.createElement("div");return t.className=n,t}var tl=96,Mn=class{#t=[];constructor(t,e,s,o){if(this.from=e[0].from,this.to=e[e.length-1].to,this.picture=e[0].
picture,this.element=It("fold"),this.body=It("fold-body"),this.body.hidden=!0,this.toggle=document.createElement(
o?"span":"button"),this.toggle.className="fold-toggle",this.picture)this.toggle.append(`Picture, ${tn(this.picture)}`);else{
let i=Array.from(sn(t.page,t.markers,this.from,this.to).replace(/\s+/gu," ").trim()),r=i.length>tl?`${i.slice(
0,tl-1).join("")}\u2026`:i.join(""),a=document.createElement("bdi");a.textContent=r,this.toggle.append(s?"Adde\
d by the chat template: \u201C":"\u201C",a,"\u201D")}o?(this.toggle.setAttribute("role","option"),this.toggle.
setAttribute("aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.
toggle.setAttribute("aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),
this.toggle.addEventListener("keydown",i=>{o&&(i.key==="Enter"||i.key===" ")&&(i.preventDefault(),this.open(this.
body.hidden))}),this.element.append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.
push(t)}open(t){this.body.hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof
HTMLButtonElement&&this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let s=t.
subarray(this.from,this.to).reduce((r,a)=>Math.max(r,a),0),o=e.subarray(this.from,this.to).reduce((r,a)=>Math.
abs(a)>Math.abs(r)?a:r,0),i=["fold-toggle",s>0?`level-${s}`:"",o>0?"for":o<0?"against":""];this.toggle.className=
i.filter(Boolean).join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var Qu=160,td=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function el(n,t,e,s,o){let i=[],r=[],a=[];for(let h of t.turns){let{element:l,head:c,body:f}=Zh(t,h);for(let u=h.
from;u<h.head;u+=1){let d=zi(t,u);o(u,d),c.append(d)}h.head>h.from&&a.push({element:c,from:h.from,to:h.head});
for(let u of ed(h.lines)){let d=null;u[0].folded&&(d=new Mn(t,u,r.every(({picture:m})=>m),s),r.push(d),f.append(
d.element));for(let m of e?u.map(p=>[p]):sd(u)){let p=nd(t,m,d);(d?.body??f).append(p.element),i.push(p),a.push(
{element:{getBoundingClientRect:()=>ce(p)},from:p.from,to:p.to})}}n.append(l)}return{blocks:i,folds:r,stretches:a}}
function ed(n){let t=[];for(let e of n){let s=t.at(-1);s&&s[0].folded===e.folded&&s[0].picture===e.picture?s.push(
e):t.push([e])}return t}function sd(n){let t=[];for(let e of n){let s=t.at(-1);s&&e.to-s[0].from<=Qu?s.push(e):
t.push([e])}return t}function nd({page:n},t,e){let[s,o]=[t[0].from,t[t.length-1].to],i=n.texts.slice(s,o).join(
"");return{element:It(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:s,to:o,width:i.length+(i.
match(td)?.length??0),filled:!1}}var od=1e5;function sl({texts:n,tokens:t}){let e=n.map((o,i)=>Se(o,t[i])),s=new Uint32Array(e.length+1);return e.
forEach((o,i)=>{s[i+1]=s[i]+o.length}),{text:e.join(""),starts:s}}function nl(n,t){if(t)return n?new RegExp(n,
"gimu"):null;let s=n.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return s.length?new RegExp(s.join("\\s+"),"giu"):null}function ol({text:n,starts:t},e){let s=[],o=0;for(let i of e?
n.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[o+1]<=i.index;)o+=1;let a=o;for(;t[a+
1]<r;)a+=1;if(s.push({from:o,to:a+1}),s.length===od)break}return s}function il(n,t,e){if(!n.length)return-1;if(e>
0){let o=n.findIndex(({from:i})=>i>=t);return o<0?0:o}let s=n.findIndex(({to:o})=>o>t);return s<0?n.length-1:(s+
n.length-1)%n.length}var Ui=[],Tn=class{#t=null;#e=[];#s=-1;constructor(t){this.text=t,this.element=null,Ui.length||document.addEventListener(
"keydown",id),Ui.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#n.focus(),this.#n.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#s];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#s=(this.#s+
t+e)%e,this.#r())}get#n(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=sl(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#s]?.from??this.#i();
this.#n.removeAttribute("aria-invalid");try{this.#e=ol(this.#t,nl(this.#n.value,t)),this.#s=il(this.#e,e,1),this.#r()}catch(s){
if(!(s instanceof SyntaxError))throw s;this.#e=[],this.#s=-1,this.text.showFound([],-1),this.#n.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#i(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#r(){let t=this.#e[this.#s];this.text.showFound(this.#e,
this.#s),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),s=this.#n.value.trim()?"none":"";
this.#a(t?`${(this.#s+1).toLocaleString("en")} of ${e}`:s)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let s=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",s.append(o,"Regex");let i=document.createElement(
"output");return i.setAttribute("aria-live","polite"),t.append(e,s,i,this.#l("\u2191","Previous match",()=>this.
go(-1)),this.#l("\u2193","Next match",()=>this.go(1)),this.#l("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",r=>{r.key==="En\
ter"&&r.target===e?(r.preventDefault(),this.go(r.shiftKey?-1:1)):r.key==="Escape"&&(r.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#l(t,e,s){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",s),o}};function id(n){let{target:t}=n,
e=t instanceof Element&&t.matches("input, select, textarea"),s=n.key==="/"&&!n.ctrlKey&&!n.metaKey&&!n.altKey,
o=(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()==="f",i=Ui.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!n.defaultPrevented&&(s||o&&!r.text.isWhole)&&(n.preventDefault(),r.open())}function qi(n,t,e,s){let o=n.element(t).getBoundingClientRect(),i=(o.left+o.right)/2,r=t,a=1/0,h=NaN;for(let l=t+
s;l>=0&&l<=e;l+=s){let c=n.element(l).getBoundingClientRect(),f=(c.top+c.bottom)/2;if((s>0?f>o.bottom:f<o.top)&&
Number.isNaN(h)&&(h=f),!Number.isNaN(h)){if(Math.abs(f-h)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=l,a=d)}}return r}var rd={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},ad=3;function rl(n,t,e,s){let{container:o}=n,i=o.getBoundingClientRect(),
[r,a]=[i.left-o.scrollLeft,i.top-o.scrollTop],h=[],l=new Set;for(let c=t;c<e;c+=1){let f=n.blocks.at(c),u=f?.fold&&
!f.fold.isOpen,d=u?void 0:s(c);if(!d&&f&&l.has(u?f.fold:f))continue;l.add(u?f.fold:f);let m=d?d.getClientRects():
f?[ce(f)]:[];for(let p of m){let g=h.at(-1);g&&Math.abs(g.top-p.top)<ad?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&h.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return h.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function al(n,t,e,s){let o=n.page.texts.length-1,i=s?.starts,r=l=>{let c=i&&s?i[s.ofToken[t]+l]:t+l;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>qi(n,t,o,1),ArrowUp:()=>qi(n,
t,o,-1),Home:()=>0,End:()=>o},h=getComputedStyle(n.element(t)).direction==="rtl";return a[h?rd[e]??e:e]?.()??null}var fe=[0,0],hd=Array.from({length:64},(n,t)=>t>0?` level-${t}`:""),hl=1,ll=2,On=class{#t=fe;#e=fe;#s=0;#n=fe;#o=fe;constructor(t,e,s,o){
this.elementOf=e,this.chances=s,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(
t),this.shownWeights=new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(
t),this.found=new Uint8Array(t),this.shownSelected=new Uint8Array(t)}paint(t,e,s){this.weights=t,this.levels=e;
for(let o of s)this.#i(o,this.elementOf(o))}mark(t,e){let s=[this.#t,this.#e];this.#t=t??fe,this.#e=e??fe,this.#r(
cl(...s,this.#t,this.#e))}hide(t){let[e,s]=[Math.min(t,this.#s),Math.max(t,this.#s)];this.#s=t;for(let o=e;o<s;o+=
1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:s,to:o,strength:i,against:r}of t)this.shades.fill(r?-i:i,s,o);this.#r(this.shades.keys(),
s=>e[s]!==this.shades[s])}choose(t,e){let s=[this.#n,this.#o];this.#n=t??fe,this.#o=e??fe,this.#r(cl(...s,this.#n,
this.#o))}find(t,e){let s=this.found;this.found=new Uint8Array(s.length);for(let{from:o,to:i}of t)this.found.fill(
hl,o,i);t[e]&&this.found.fill(ll,t[e].from,t[e].to),this.#r(this.found.keys(),o=>s[o]!==this.found[o])}dress(t,e){
this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],this.shownSelected[t]=0,e.toggleAttribute("data-hi\
dden",t<this.#s),this.#i(t,e),this.#a(t,e)}#i(t,e){let s=this.weights[t];Object.is(s,this.shownWeights[t])||(this.
shownWeights[t]=s,Number.isNaN(s)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(s))),this.
levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#r(t,e=()=>!0){for(let s of t){let o=e(s)?this.elementOf(s):void 0;
o&&this.#a(s,o)}}#a(t,e){let s=this.levels[t],o=this.shades[t],i=_t(this.#t,t),r=_t(this.#n,t),a=_t(this.#o,t),
h=this.chances?.[t-this.firstChance];this.shownLevels[t]=s;let l="token";l+=hd[s],l+=o>0?" for":o<0?" against":
"",l+=r?" chosen":"",l+=a?" other":"",l+=i?" subject":"",l+=_t(this.#e,t)?" pointed":"",l+=this.found[t]===ll?
" found current":this.found[t]===hl?" found":"",l+=h===void 0?"":" rated",e.className!==l&&(e.className=l),o!==
0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),h!==void 0&&e.style.setProperty("--chance",h.toFixed(
3));let c=Number(r||a||i);c!==this.shownSelected[t]&&e.hasAttribute("role")&&(this.shownSelected[t]=c,e.setAttribute(
"aria-selected",String(c===1)))}};function _t(n,t){return n!==null&&n[0]<=t&&t<n[1]}function cl(...n){return new Set(
n.flatMap(([t,e])=>Array.from({length:e-t},(s,o)=>t+o)))}var cd=80,xt=class{#t=new Map;#e=[];#s=[];#n=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let s=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[i]=[
0]}=e.page.why??{};this.look=new On(s,l=>this.#t.get(l),o,i),this.isWhole=s<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=el(t,e,r,this.inList,(l,c)=>this.#h(l,c));this.#e=a.folds,
e.notes?.watch(this),this.lines=a.stretches;let h=l=>this.#a(l);this.blocks=new An(t,a.blocks,l=>this.#r(l),h,
r),this.blocks.update(),this.search=new Tn(this),t.addEventListener("copy",l=>this.#l(l)),t.addEventListener("\
keydown",l=>Yh(l,t)),new ResizeObserver(kt(()=>this.#i(),cd)).observe(t);for(let l of this.#e)l.onChange(()=>{
this.blocks.update(),this.#i()})}element(t){return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof
Element?t.closest("[data-token]"):null;return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.
paint(t,e,this.#t.keys()),this.#o()}finish(){this.blocks.update()}mark(t,e,s){this.container.classList.toggle(
"frozen",s),this.look.mark(t,e)}markHidden(t){this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t,e=null){
this.look.choose(t,e)}showFound(t,e){this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,s=t-(e?.target[0]??0),
o=e?.probabilities?.[s];return o===void 0?null:{probability:o,alternatives:e?.alternatives?.[s]??[]}}rove(t,e=!1){
let s=this.#n;this.#n=t,this.#t.get(s)?.setAttribute("tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.
unfold(t),o.focus({preventScroll:!0}),this.reveal(t))}unfold(t){this.#e.find(({from:e,to:s})=>e<=t&&t<s)?.open(
!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){let s=this.element(t).getBoundingClientRect(),{top:o,bottom:i}=this.
blocks.sight;if(s.top>=o&&s.bottom<=i)break;this.blocks.scroller.scrollBy({top:(s.top+s.bottom-o-i)/2,behavior:"\
instant"}),this.blocks.update()}}rectsOf(t,e){return rl(this,t,e,s=>this.#t.get(s))}next(t,e,s=null){return al(
this,t,e,s)}trueText(t,e){return sn(this.page,this.model.markers,t,e)}onLayout(t){this.#s.push(t)}#o(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#i(){this.#s.forEach(t=>t())}#r(t){for(let e of t.lines){
let s=Qh(this.model,e,(o,i)=>this.#h(o,i));t.element.append(s)}}#a(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#n&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#l(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,s=e?Vh(this,e):"";s&&t.clipboardData&&(t.clipboardData.setData("text/plain",s),t.preventDefault())}};var Ln=class{constructor(t,e){this.texts=t.sides.map((s,o)=>{let i=document.getElementById(`text-${"ab"[o]}`),
r=s,a=new xt(i,{...en(r),differences:Hh(t,o)});return le(a,()=>Ct(r,"word"),([h])=>e(o,h)),a})}show(t,e){this.
texts.forEach((s,o)=>{let i=t[o];s.choose(i),s.shade(e[o]),i&&s.rove(i[0])})}reveal(t,e){this.texts.forEach((s,o)=>{
let i=t[o];i&&o!==e&&s.reveal(i[0])})}};var fd=8,ud=20,dd="Two reports cannot say more than this. The maps of heads beside each other take the saved r\
uns, and what each edit alone does to A\u2019s answer, or A\u2019s answer read after B\u2019s prompt, take the model, too: at\
t-viz compare A.h5 B.h5 --model MODEL.",Nn=class{#t=null;#e=[null,null];constructor(t,e,s,o,i){this.page=e,this.
alignment=s,this.reports=o,this.look=i,this.fault=Oh(...o);let r=w("p","beside-lead");H(r,Lh(...o,s)),this.chosen=
w("span"),this.effectsTitle=w("h3"),this.effects=w("ol","pair-rows"),this.noEffects=w("p","note","No word of t\
he prompts did anything to it that could be seen."),this.heads=w("tbody"),this.headsNote=w("p","note"),this.headsTable=
pd(this.heads),t.append(r,w("div","compare-texts",...["A","B"].map((a,h)=>md(a,e.sides[h]))),this.#o(),w("div",
"compare-grid",w("section","card panel",this.effectsTitle,w("p","note",this.#n()),this.effects,this.noEffects),
w("section","card panel",w("h3","","Heads by how much they changed"),this.headsNote,this.headsTable)),w("p","n\
ote",dd)),this.texts=new Ln(e,(a,h)=>this.#s(Fi(e,a,h),a))}async start(){let[t,e]=this.page.sides.map(({why:s})=>s);
t&&e&&!this.fault&&(this.#t=[await Kt(t),await Kt(e)]),this.#s(Fi(this.page,0,Nh(this.alignment,this.reports[0])))}sayOfHeads(t){
this.headsNote.textContent=t,this.headsTable.hidden=!0}showHeads(t){let{page:e,alignment:s}=this,[o]=this.reports,
i=o.numLayers*o.numHeads,r=t.length<i?` Only the ${t.length} of ${i} heads that both files hold.`:"";this.headsNote.
textContent=`Moved: the share of a head\u2019s attention that lies elsewhere in B (half the sum of all differences,\
 the mean over ${s.rows.length} rows of words that both texts have), from the weights as both files keep them.\
 The first part of each bar, in the colour of the text: on words that differ.${r}`,this.headsTable.hidden=!1,e.
heads=t.map(({layer:h,head:l,distance:c,onEdits:f})=>[h,l,c,f,0,0,null]),e.maps=e.heads.length,jh(e,ud,-1,h=>this.
look(t[h]),{list:this.heads,shows:"it in this report"})}#s(t,e){let{page:s}=this;this.#e=Sn(s,t)?t:this.#e,H(this.
chosen,Uh(s,t));let o=this.#t?Fh(s,this.#t,this.#e):[];this.texts.show(t,[0,1].map(r=>Wh(s,this.#t,o,r))),this.
texts.reveal(t,e);let i=this.#e.some(Boolean);if(H(this.effectsTitle,i&&!this.fault?`What ${xs(s,this.#e)} han\
gs on`:"What the answers hang on"),this.noEffects.hidden=!0,this.#t){let r={list:this.effects,none:this.noEffects};
Kh(r,s,o.slice(0,fd),a=>this.#s(jt(s.pieces[a])))}}#n(){let t=this.page.sides[0].why;return this.fault||!t?this.
fault:t.measured?"Measured: the logarithm of the word\u2019s probability, less that without each word of the prompt\
 (in nats; +2.30 is ten times less likely without it). A above B, on one scale.":`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}; in percent of the largest shown. A above B, on one scale.`}#o(){let t=[["changed","other wor\
ds in each other\u2019s place"],["removed","in A only"],["added","in B only"],["parted","after the answers par\
t"]],e=w("p","note difference-legend");for(let[s,o]of t){let i=w("span","",o);i.dataset.difference=s,e.append(
i)}return e.append(this.chosen),e}};function md(n,{title:t,model:e,numLayers:s,numHeads:o}){let i=`text-${n.toLowerCase()}`,
r=w("bdi","",t||"no prompt"),a=w("h3","",w("span","side-mark",n)," ",r);a.id=`title-${i}`;let h=w("div","text");
h.id=i,h.setAttribute("role","listbox"),h.setAttribute("aria-labelledby",a.id);let l=w("p","note",w("bdi","",e||
"a model"),`, ${s} layers \xD7 ${o} heads`);return w("div","card",a,l,w("div","text-frame",h))}function pd(n){
let t=["head","moved"].map(o=>{let i=w("th","",o);return i.scope="col",i}),e=w("table","numbers",w("thead","",
w("tr","",...t)),n),s=w("div","heads-list",e);return s.tabIndex=0,s.setAttribute("role","region"),s.setAttribute(
"aria-label","Heads by how much they changed"),s}var gd="Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words tha\
t differ marked, and what both answers hang on is set beside each other. The file is read in this browser; not\
hing in it is run, and nothing is sent anywhere.",Rn=class{#t=0;constructor(t){this.context=t,this.root=document.
getElementById("other-report"),this.input=w("input"),this.input.type="file",this.input.accept=".html,.htm,text\
/html",this.input.autocomplete="off",this.said=w("p","beside-said"),this.result=w("div","beside-result");let e=w(
"label","beside-choose","The other report: ",this.input);this.root.append(w("summary","","Compare with another\
 report"),w("p","note",gd),e,this.said,this.result),this.root.hidden=!1,this.input.addEventListener("change",()=>{
this.#e(this.input.files)}),document.addEventListener("dragover",s=>{s.dataTransfer?.types.includes("Files")&&
(s.preventDefault(),s.dataTransfer.dropEffect="copy")}),document.addEventListener("drop",s=>{s.dataTransfer?.files.
length&&(s.preventDefault(),this.#e(s.dataTransfer.files))})}async#e(t){let e=t?.[0];if(!e)return;this.#t+=1;let s=this.#t;
this.root.open=!0,this.result.replaceChildren(),this.#o(`Reading ${e.name} \u2026`),this.root.scrollIntoView({
block:"start"});try{if(C(this.context.page))throw new E("This report shows an encoder\u2019s attention; only texts \
that a model went on with are compared.");let o=await ah(e);s===this.#t&&await this.#s(o,()=>s===this.#t)}catch(o){
if(s!==this.#t)return;this.result.replaceChildren(),this.#o(o instanceof E?o.message:`${e.name} cannot be comp\
ared: it is damaged, or no report of att_viz.`)}}async#s(t,e){let{page:s,change:o}=this.context,{page:i,alignment:r}=Th(
s,t.page),a=new Nn(this.result,i,r,[s,t.page],({layer:c,head:f})=>{o({view:"looked",layer:c,head:f}).then(()=>scrollTo(
{top:0}))});await a.start(),this.#o(`Beside this report (A) stands ${t.name} (B).`);let h=wh(s,t.page)||(r.rows.
length?"":"The texts share no word, so no row of attention can be compared.");if(h){a.sayOfHeads(h);return}let l=await this.#n(
t,r,e,(c,f)=>a.sayOfHeads(`Compared ${c} of ${f} heads \u2026`));e()&&a.showHeads(l)}async#n(t,e,s,o){let{page:i,
heads:r}=this.context,a=new Set(re(t.page).map(String)),h=re(i).filter(c=>a.has(String(c))),l=[];for(let[c,f]of h){
if(await zt(),!s())break;let[u,d]=await Promise.all([r.get(c,f),t.heads.get(c,f)]);l.push({layer:c,head:f,...xh(
u,d,[i.numRows,t.page.numRows],e)}),o(l.length,h.length)}return l.sort((c,f)=>f.distance-c.distance)}#o(t){H(this.
said,t),$("live",t)}};var Cn=class{#t="";#e=[];#s=[];#n=null;constructor(t,e,s){this.count=t,this.read=e,this.write=s}get notes(){let t=this.
read();return t!==this.#t&&(this.#t=t,this.#e=se(t,this.count).notes),this.#e}add(t){return this.#o(mi(this.notes,
t))}edit(t,e){return this.#o(fa(this.notes,t,e))}#o(t){return this.write(ee(t))}ask(t){this.#n?.(t)}onAsk(t){this.#n=
t}onChange(t){this.#s.push(t)}tell(){this.#s.forEach(t=>t())}};var Ki="note-text-",In=class{#t=[];#e=[];constructor(t){this.book=t,t.onChange(()=>this.#s())}watch(t){this.#t.
push(t)}get textInSight(){return this.#t.find(({container:t})=>t.getClientRects().length>0)}textOf(t){return this.#t.
find(({container:e})=>e.contains(t))}mark(t,e){let{notes:s}=this.book,o=s.length?Ft(s,[t,t+1]):[];e.toggleAttribute(
"data-noted",o.length>0);let i=o.filter(r=>s[r].to===t+1);fl(e,"data-note",i.map(r=>r+1).join(",")),fl(e,"aria\
-describedby",o.map(r=>`${Ki}${r}`).join(" "))}#s(){if(this.#e!==this.book.notes){this.#e=this.book.notes;for(let{
container:t}of this.#t)for(let e of t.querySelectorAll("[data-token]"))this.mark(Number(e.getAttribute("data-t\
oken")),e)}}};function fl(n,t,e){e?n.setAttribute(t,e):n.removeAttribute(t)}function ul(n,t){return n.map(e=>"y"in e?{...e,y:e.y+t}:e)}function bs(n,t){for(let e of t)if(n.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")wd(n,e);else if(e.kind==="text")xd(n,e);else if(e.kind==="image")n.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let s=new Path2D(e.d);n.strokeStyle=e.stroke,n.lineWidth=e.width,
e.fill&&(n.fillStyle=e.fill,n.fill(s)),n.stroke(s)}n.globalAlpha=1}function wd(n,{x:t,y:e,width:s,height:o,fill:i,
stroke:r,radius:a=0}){n.beginPath(),n.roundRect(t,e,s,o,a),n.fillStyle=i,n.fill(),r&&(n.lineWidth=1,n.strokeStyle=
r,n.stroke())}function xd(n,{x:t,y:e,text:s,size:o,family:i,fill:r,weight:a="400",anchor:h="start",turned:l}){
n.font=`${a} ${o}px ${i}`,n.textAlign=h==="middle"?"center":h==="end"?"right":"left",n.fillStyle=r,l?(n.save(),
n.translate(t,e),n.rotate(-Math.PI/2),n.fillText(s,0,0),n.restore()):n.fillText(s,t,e)}function dl({width:n,height:t,
marks:e,title:s}){let[o,i]=[n,t].map(Ot);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${i}\
" viewBox="0 0 ${o} ${i}">`,`<title>${Bt(s)}</title>`,...e.map(yd),`</svg>
`].join(`
`)}function yd(n){let t="opacity"in n&&n.opacity!==void 0?` opacity="${Ot(n.opacity)}"`:"";if(n.kind==="path"){
let r=`stroke="${Bt(n.stroke)}" stroke-width="${Ot(n.width)}"`;return`<path d="${Bt(n.d)}" fill="${Bt(n.fill??
"none")}" ${r}${t}/>`}let e=`x="${Ot(n.x)}" y="${Ot(n.y)}"`;if(n.kind==="text"){let r=n.turned?` transform="ro\
tate(-90 ${Ot(n.x)} ${Ot(n.y)})"`:"",a=`font-family="${Bt(n.family)}" font-size="${Ot(n.size)}" font-weight="${Bt(
n.weight??"400")}"`,h=n.anchor&&n.anchor!=="start"?` text-anchor="${n.anchor}"`:"";return`<text ${e}${r} ${a}${h}\
 fill="${Bt(n.fill)}" xml:space="preserve">${Bt(n.text)}</text>`}let s=`${e} width="${Ot(n.width)}" height="${Ot(
n.height)}"`;if(n.kind==="image")return`<image ${s} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${n.canvas.toDataURL("image/png")}"/>`;let o=n.radius?` rx="${Ot(n.radius)}"`:"",i=n.stroke?` stroke="${Bt(
n.stroke)}"`:"";return`<rect ${s}${o} fill="${Bt(n.fill)}"${i}${t}/>`}function Ot(n){return String(Math.round(
100*n)/100)}var bd=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function Bt(n){return n.
replace(bd,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var $d=2,kd=16384;function ml(n,t){n.addEventListener("click",async e=>{let s=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!s)return;let{picture:o,name:i}=t(),r=s.getAttribute("data-picture"),a=r==="\
svg"?new Blob([dl(o)],{type:"image/svg+xml"}):await vd(o);$("live",""),a?(ji(a,`${i}.${r}`),$("live",`Saved as\
 ${i}.${r}.`)):$("live","This is too large for a PNG; take the SVG.")})}function vd({width:n,height:t,marks:e}){
let s=document.createElement("canvas"),o=Math.min($d,kd/Math.max(n,t));s.width=Math.ceil(n*o),s.height=Math.ceil(
t*o);let i=s.getContext("2d");return i?(i.scale(o,o),i.imageSmoothingEnabled=!1,bs(i,e),new Promise(r=>s.toBlob(
r,"image/png"))):Promise.resolve(null)}function ji(n,t){let e=URL.createObjectURL(n),s=document.createElement(
"a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function pl({sentence:n,note:t,model:e,promptHash:s,of:o,precision:i,link:r}){let[a,h]=o?.rows??[0,0],l=[`mode\
l ${e||"not named"}`,`prompt sha256 ${s.slice(0,16)}`,o?o.layer===-1?"all layers":`L${o.layer}.H${o.head}`:"",
a===h?"":h-a===1?`row ${a}`:`rows ${a}-${h-1}`,i,r],c=t?` (Note: ${t.replace(/\s+/gu," ")})`:"";return gl(`${n}${c}\
 [att_viz: ${l.filter(Boolean).join("; ")}]`)}function _n([n,t,e]){return gl(K(n,[t,e]))}var Ed={"\u201C":'"',
"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*",
"\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function gl(n){return Array.from(n,t=>/[ -~]/u.test(t)?t:Ed[t]??
`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Gt(n,t){return[n,...t].map(e=>e.map(Sd).join("\
,")).join(`\r
`)+`\r
`}function Sd(n){if(typeof n=="number")return Number.isFinite(n)?String(n):"";let t=/^[=+\-@\t\r]/u.test(n)?`'${n}`:
n;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function ue({page:n,link:t},e,s=()=>({})){let{model:o,promptHash:i}=n;return yt("Copy as citation",()=>pl({...e(),
model:o,promptHash:i,link:t(s())}))}function yt(n,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=n,e.addEventListener("click",async()=>{let s=await Ad(t());$("live",""),
$("live",s?"Copied.":"The browser does not let this page copy."),e.dataset.done=s?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function Ad(n){try{return await navigator.clipboard.writeText(n),!0}catch{
let t=document.createElement("textarea");t.value=n,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}var Md=250,de=6,Bn=class{#t;#e=null;#s=null;constructor(t){this.element=w("div","note-card"),this.element.hidden=
!0,this.element.setAttribute("role","group"),t.append(this.element),this.element.addEventListener("pointerente\
r",()=>clearTimeout(this.#t)),this.element.addEventListener("pointerleave",()=>this.leave()),this.element.addEventListener(
"keydown",e=>{e.stopPropagation(),e.key==="Escape"&&(e.preventDefault(),this.close())}),window.addEventListener(
"resize",()=>this.#o(),{passive:!0}),document.addEventListener("scroll",()=>this.#o(),{capture:!0,passive:!0})}get isEditing(){
return!this.element.hidden&&this.element.querySelector("textarea")!==null}read(t,e){this.isEditing||(clearTimeout(
this.#t),!(this.#e===t&&!this.element.hidden)&&(this.element.setAttribute("aria-label","Notes on this word"),this.
element.replaceChildren(...e.map(({number:s,text:o,edit:i})=>{let r=w("div","note-said");r.dir="auto",r.textContent=
o;let a=N("Edit",i);return a.setAttribute("aria-label",`Edit note ${s}`),w("div","note-row",w("b","note-number",
String(s)),r,a)})),this.#n(t)))}write(t,e,s,o){clearTimeout(this.#t),this.#s=document.activeElement;let i=w("p",
"note-title");H(i,e);let r=w("textarea");r.value=s,r.maxLength=4e3,r.rows=4,r.dir="auto",r.autocomplete="off",
r.setAttribute("aria-label",i.textContent??"");let a=l=>{this.close(),o(l)};r.addEventListener("keydown",l=>{l.
key==="Enter"&&(l.ctrlKey||l.metaKey)&&(l.preventDefault(),a(r.value))});let h=[N("Save",()=>a(r.value)),N("Ca\
ncel",()=>this.close())];s&&h.push(N("Delete",()=>a(""))),this.element.setAttribute("aria-label","Write a note"),
this.element.replaceChildren(i,r,w("div","quotes",...h)),this.#n(t),r.focus({preventScroll:!0}),r.setSelectionRange(
s.length,s.length)}leave(){clearTimeout(this.#t),this.isEditing||(this.#t=setTimeout(()=>{!this.isEditing&&!this.
element.contains(document.activeElement)&&this.close()},Md))}close(){clearTimeout(this.#t);let t=this.element.
contains(document.activeElement);this.element.hidden=!0,this.element.replaceChildren(),this.#e=null,t&&this.#s instanceof
HTMLElement&&this.#s.focus({preventScroll:!0}),this.#s=null}#n(t){this.#e=t,this.element.hidden=!1,this.#o()}#o(){
if(this.element.hidden)return;let[t,e]=[document.documentElement.clientWidth,document.documentElement.clientHeight],
s=this.element.getBoundingClientRect(),o=this.#e?.isConnected?this.#e.getClientRects()[0]:void 0,i=o&&o.bottom>
0&&o.top<e,r=(o?.bottom??0)+de,a=(o?.top??0)-de-s.height,h=i?r+s.height<=e-de||a<de?r:a:(e-s.height)/2,l=i?o.left:
(t-s.width)/2;this.element.style.top=`${Math.max(de,Math.min(h,e-de-s.height))}px`,this.element.style.left=`${Math.
max(de,Math.min(l,t-de-s.width))}px`}};var Td="Choose a word in the text and press n, or \u201CNote\u201D beside what is said about it. Select several words to\
 note something on all of them. Notes stay in the address of this page, and in an annotated copy of this file.",
Pn=class{constructor(t,e,s){this.root=t,this.texts=e,this.actions=s,this.title=w("summary","","Notes"),this.how=
w("p","note",Td),this.list=w("ol","note-list"),this.list.setAttribute("aria-label","Notes, in the order of the\
 text"),this.link=w("p","note"),this.said=w("p","notes-said"),this.together=w("div","quotes",N("Download annot\
ated copy",()=>s.save()),s.copyLink),t.append(this.title,this.said,this.how,this.list,this.together,this.link),
t.hidden=!1}show(t){let e=t.length>0;this.title.textContent=e?`Notes (${t.length.toLocaleString("en")})`:"Note\
s",this.root.classList.toggle("none",!e),this.list.hidden=this.link.hidden=!e,this.how.hidden=e,this.together.
hidden=!e,this.list.replaceChildren(...t.map((s,o)=>this.#t(s,o)))}showLink(t){this.link.textContent=xa(t)}say(t,...e){
this.said.replaceChildren(t,...e),$("live",t)}#t({from:t,to:e,text:s},o){let{actions:i}=this,r=A(this.texts,[t,
e]),a=N("",()=>i.goTo(o));a.className="note-words",H(a,r);let h=w("div","note-said");h.id=`${Ki}${o}`,h.dir="a\
uto",h.textContent=s;let[l,c]=[N("Edit",()=>i.edit(o)),N("Delete",()=>i.remove(o))];return l.setAttribute("ari\
a-label",Nt(`Edit the note on ${r}`)),c.setAttribute("aria-label",Nt(`Delete the note on ${r}`)),w("li","",a,h,
w("div","note-actions",l,c))}};function wl({prefix:n}){return n?`att-viz-notes-${n}`:"att-viz-notes"}function xl(n){let{notes:t,fault:e}=wa(document.
getElementById(wl(n))?.textContent??"",n.texts.length);return{text:ee(t),fault:e}}var Hn=class{#t=null;constructor(t,e,s,o){
this.context=t,this.book=t.notes,this.marks=e,this.source=s,this.chosen=o,this.root=document.getElementById("n\
otes"),this.card=new Bn(this.root.parentElement),this.list=new Pn(this.root,t.page.texts,{goTo:i=>{this.#a(i)},
edit:i=>this.#s(i),remove:i=>{this.#i(i)},copyLink:yt("Copy link",()=>t.link({})),save:()=>this.#h()}),this.book.
onAsk(i=>this.note(i)),this.book.onChange(()=>this.#e()),this.#l()}open(t){this.sayFaults(t),this.root.open||=
this.book.notes.length>0}sayFaults(t=""){let e=new URLSearchParams(location.hash.replace(/^#/u,"")).get("notes")??
"",{damaged:s}=se(e,this.context.page.texts.length),o=[t,pi(s,"this link")].filter(Boolean).join(" ");o&&(this.
list.say(o),this.root.open=!0)}note(t){if(!t){this.root.open=!0,this.list.say("Choose a word first.");return}let e=this.
book.notes.findIndex(({from:s,to:o})=>s===t[0]&&o===t[1]);if(e>=0)this.#s(e);else{let[s,o]=t;this.#n(t,"",i=>this.
book.add({from:s,to:o,text:i}))}}#e(){this.#t!==this.book.notes&&(this.#t=this.book.notes,this.list.show(this.#t)),
this.#t.length&&this.list.showLink(this.context.link({}).length)}#s(t){let{from:e,to:s,text:o}=this.book.notes[t];
this.#n([e,s],o,i=>i.trim()?this.book.edit(t,i):this.#i(t))}#n(t,e,s){let o=A(this.context.page.texts,t);this.
card.write(this.#o(t),`Note on ${o}`,e,i=>{this.list.say(""),s(i).then(()=>{this.root.open||=this.book.notes.length>
0})})}#o([,t]){return this.marks.textInSight?.container.querySelector(`[data-token="${t-1}"]`)??null}async#i(t){
let e=this.book.notes[t];await this.book.edit(t,"");let s=N("Undo",()=>{this.#r(e)});this.root.open=!0,this.list.
say("The note was deleted. ",s),s.focus({preventScroll:!0})}async#r(t){await this.book.add(t),this.list.say("T\
he note is back.")}async#a(t){let{from:e}=this.book.notes[t];this.marks.textInSight||await this.context.change(
{view:"looked"}),this.marks.textInSight?.rove(e,!0)}#h(){if(!this.source.isWhole){this.list.say("The browser i\
s still reading this file; please try again in a moment.");return}let t=ya(location.pathname,this.context.page.
siblings.length>0);ji(new Blob(this.source.withText(wl(this.context.page),ga(this.book.notes)),{type:"text/htm\
l"}),t),this.list.say(`Saved as ${t}, with all notes in it.`)}#l(){document.addEventListener("pointerover",t=>this.#c(
t.target)),document.addEventListener("pointerout",t=>{t.pointerType!=="touch"&&this.#f(t.target)}),document.addEventListener(
"pointerdown",({target:t})=>{!Yi(t)&&t instanceof Node&&!this.card.element.contains(t)&&this.card.leave()}),document.
addEventListener("focusin",t=>this.#c(t.target)),document.addEventListener("focusout",t=>this.#f(t.target)),document.
addEventListener("keydown",t=>{let e=t.target instanceof Element&&t.target.matches("input, select, textarea");
t.key==="Escape"&&!this.card.isEditing&&this.card.close(),t.key==="n"&&!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&
(t.preventDefault(),this.note(this.#u()))})}#c(t){let e=Yi(t);if(e){let s=Number(e.getAttribute("data-token")),
{notes:o}=this.book,i=Ft(o,[s,s+1]).map(r=>({number:r+1,text:o[r].text,edit:()=>this.#s(r)}));this.card.read(e,
i)}}#f(t){Yi(t)&&this.card.leave()}#u(){let{subject:t,units:e}=this.chosen(),s=document.getSelection(),o=s&&!s.
isCollapsed&&s.rangeCount?s.getRangeAt(0):null,i=o&&Od(o.commonAncestorContainer),r=o&&i?this.marks.textOf(i):
void 0,a=o&&r?ys(r,o):null;if(a)return gt(e,a);let h=document.activeElement?.closest("[data-token]"),l=h&&this.
marks.textOf(h)?Number(h.getAttribute("data-token")):null;return l===null||t&&t[0]<=l&&l<t[1]?t:gt(e,[l,l+1])}};
function Yi(n){return n instanceof Element?n.closest("[data-noted]"):null}function Od(n){return n instanceof Element?
n:n.parentElement}var Ld=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function bl(n,t){let e=n.getBoundingClientRect(),s=getComputedStyle(
document.body),o=new Vi(e.left-16,e.top-16-34),i=e.width+32,r=e.height+32+34;return o.read(n,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:i,height:r,title:t,marks:[{kind:"rect",x:0,y:0,width:i,height:r,
fill:s.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:s.fontFamily,fill:s.color,weight:"600"},...o.
marks]}}var Vi=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e,s=1){let o=getComputedStyle(t),i=t.getBoundingClientRect();if(t.matches(".visu\
ally-hidden, option, .matrix-zoom, .picture-skip")||o.display==="none"||o.visibility==="hidden")return;let a=yl(
i,e);if(t instanceof SVGSVGElement){this.#h(t,i);return}if(o.display!=="contents"&&a&&this.#s(t,o,i,a,s),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let f=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":f;this.#a(u,o,i.left+7,i.top+(i.height+parseFloat(
o.fontSize)*.7)/2);return}let l=o.overflowX!=="visible"||o.overflowY!=="visible"?a:e;if(!l)return;let c=t instanceof
HTMLDetailsElement&&!t.open;for(let f of c?t.querySelectorAll(":scope > summary"):t.childNodes)f instanceof Element?
this.read(f,l,o.mixBlendMode==="normal"?s:.6):f instanceof Text&&f.data.trim()&&this.#i(f,o,l)}#s(t,e,s,o,i){let[
r,a]=[o.left-this.left,o.top-this.top],h={x:r,y:a,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(
e.borderTopLeftRadius)||0,h.height/2,h.width/2);if(Fn(e.backgroundColor)){let f=i<1?{opacity:i}:{};this.marks.
push({kind:"rect",...h,radius:l,fill:e.backgroundColor,...f})}this.#o(e,h);let c=[["Top",s.left,s.top,s.right,
s.top],["Right",s.right,s.top,s.right,s.bottom],["Bottom",s.left,s.bottom,s.right,s.bottom],["Left",s.left,s.top,
s.left,s.bottom]];for(let[f,u,d,m,p]of c){let g=parseFloat(e[`border${f}Width`])||0,x={left:u,top:d,right:Math.
max(m,u+.1),bottom:Math.max(p,d+.1)},b=yl(x,{...o,right:o.right+1,bottom:o.bottom+1});if(g>0&&e[`border${f}Sty\
le`]!=="none"&&Fn(e[`border${f}Color`])&&b){let[y,v]=[Math.max(u,o.left)-this.left,Math.min(m,o.right)-this.left],
[k,M]=[Math.max(d,o.top)-this.top,Math.min(p,o.bottom)-this.top],R=`M${y} ${k}L${v} ${M}`;this.marks.push({kind:"\
path",d:R,stroke:e[`border${f}Color`],width:g})}}if(t instanceof HTMLCanvasElement&&t.width>1&&this.#n(t,[t.width,
t.height],"none",h),t instanceof HTMLImageElement&&t.naturalWidth){let f={x:s.left-this.left,y:s.top-this.top,
width:s.width,height:s.height};this.#n(t,[t.naturalWidth,t.naturalHeight],e.filter,f)}}#n(t,[e,s],o,i){let r=document.
createElement("canvas");[r.width,r.height]=[e,s];let a=r.getContext("2d");a&&(a.filter=o,a.drawImage(t,0,0),this.
marks.push({kind:"image",...i,canvas:r}))}#o(t,e){if(!t.backgroundImage.startsWith("linear-gradient("))return;
let s=t.backgroundImage.match(Ld)??[],o=t.backgroundSize.split(" ")[0],i=o.endsWith("%")?e.width*parseFloat(o)/
100:e.width,r=t.backgroundImage.startsWith("linear-gradient(to right")?s:s.slice(0,1);r.filter(Fn).forEach((a,h)=>{
let l=i/r.length;this.marks.push({kind:"rect",...e,x:e.x+h*l,width:l,fill:a})})}#i(t,e,s){let o=null,i=()=>{if(o){
let r=this.#r(e,o.height);this.#a(o.text.trimEnd(),e,o.left,o.top+r)}o=null};for(let{0:r,index:a}of t.data.matchAll(
/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(r.trimEnd().length||r.length));for(let{left:h,top:l,
right:c,bottom:f,height:u}of this.#t.getClientRects())if(!(c<=s.left||c>s.right+2||(l+f)/2<=s.top||(l+f)/2>=s.
bottom)){o&&Math.abs(o.top-l)<2?o.text+=r.replace(/\s+/gu," "):(i(),o={text:r.replace(/\s+/gu," "),left:h,top:l,
height:u});break}}i()}#r(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{fontBoundingBoxAscent:s,
fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-s-o)/2+s}#a(t,e,s,o){if(t.trim()){let i=parseFloat(
e.fontSize),{fontFamily:r,fontWeight:a,color:h}=e;this.marks.push({kind:"text",x:s-this.left,y:o-this.top,text:t,
size:i,family:r,weight:a,fill:h})}}#h(t,e){for(let s of t.querySelectorAll("path")){let o=getComputedStyle(s),
i=Nd(s.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(i&&Fn(o.stroke)){let r=parseFloat(o.opacity);
this.marks.push({kind:"path",d:i,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:r})}}}};function Nd(n,t,e){
let s=0;return n.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(s=0,o):(s+=1,String(Math.round(100*(Number(
o)+(s%2?t:e)))/100)))}function yl(n,t){let[e,s]=[Math.max(n.left,t.left),Math.max(n.top,t.top)],[o,i]=[Math.min(
n.right,t.right),Math.min(n.bottom,t.bottom)];return e<o&&s<i?{left:e,top:s,right:o,bottom:i}:null}function Fn(n){
return n!==""&&n!=="none"&&n!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(n)}function $l(){let n=[];window.addEventListener("beforeprint",()=>{n=[...document.querySelectorAll("main detail\
s:not([open])")],n.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{n.forEach(t=>t.open=!1),n=
[]})}var Wn=class{constructor(t,e,s){let o=document.createElement("label");o.className="unit-picker";let i=ln(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...Li.filter(([r])=>i.
includes(r)).map(([r,a])=>new Option(a,r))),this.select.addEventListener("change",()=>s(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var ot={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this\
 one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an\
 earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Yt="none";
function Q(n){return n===null||n===Yt?"No clear role":ot[n].title}function kl(n,t,e,s){let[o,...i]=String(s??"").
split(" "),r=n.roles.map(([h])=>h),a=Object.fromEntries(r.map((h,l)=>[h,/^\d+$/u.test(i[l]??"")?Number(i[l])/1e3:
NaN]));return{layer:t,head:e,role:/^\d+$/u.test(o)?r[Number(o)]??null:null,scores:a}}function Dn(n){let t=Object.
keys(ot).filter(s=>!ot[s].rests),e=Object.keys(ot).filter(s=>ot[s].rests);return[...t,Yt,...e].map(s=>({role:s,
heads:n.filter(o=>(o.role??Yt)===s)})).filter(s=>s.heads.length).map(({role:s,heads:o})=>({role:s,heads:s===Yt?
o:Rd(o,s)}))}function Rd(n,t){let e=s=>Number.isNaN(s.scores[t])?-1:s.scores[t];return[...n].sort((s,o)=>e(o)-
e(s))}function Ji(n,t,e){if(Number.isNaN(t.scores[e]))return null;let s=n.filter(o=>!Number.isNaN(o.scores[e]));
return{rank:1+s.filter(o=>o.scores[e]>t.scores[e]).length,of:s.length}}function $s(n){return Number.isNaN(n)?"\
\u2013":n.toFixed(2)}function zn(n){let t=n.light?.roles??n.headRoles??[];return n.layers.flatMap(({layer:s,heads:o})=>o.map(i=>({layer:s,
head:i}))).map(({layer:s,head:o},i)=>kl(n,s,o,t[i]))}function qn(n,t,e,s,o){let i=n.headNames[e]!==void 0;return n.measuredEdges.filter(a=>a.others===0&&El(s,a.queries)&&
El(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,h)=>!a||vl(h)<
vl(a)?h:a,null)}function me(n){return`Without ${Un(n.queries)*Un(n.keys)>1?"the edges between these tokens":"t\
his edge"}${Cd(n)}, log P(${T(n.next)}) changes by ${Xi(n.change)} (${Zi(n.change)} times as likely).`}function Xi(n){
let t=Math.abs(n);return t<5e-7?"0.000":`${n<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Zi(n){let t=Math.exp(n);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Cd({layer:n,head:t}){return n===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function vl({layer:n,head:t,queries:e,keys:s}){return(n===null?2e12:0)+(t===null?1e12:0)+Un(e)*Un(s)}function Un([
n,t]){return t-n}function El(n,[t,e]){return t<=n&&n<e}function tt(n,t,e){let s=U(n.alignment,t,n.numRows);if(s===null||!I(n.sight,s,e))return null;let{data:o,norms:i,
beside:r,hide:a}=n,h=st(o,s,e),l=ne(o,s,e),c=1/L(n.sight,s);if(o.scales||r)return{shown:h,exact:l&&(!r||ne(r,s,
e)),left:null,beside:r?st(r,s,e):null,even:c};if(!i&&a===0)return{shown:h,exact:l,left:null,beside:null,even:c};
let f=pn(n,s),u=h.map(m=>m*(i?i[e]:1)),d=f.rest.map((m,p)=>m+f.hidden[p]);return{shown:i?Sl(u,d):h,exact:l,left:a>
0&&e>=a?(o.light?Id:Sl)(u,f.rest):null,beside:i?h:null,even:c}}function pe(n,{shown:t,exact:e,left:s,beside:o}){
return{number:n.norms||n.data.scales?Qi(t):Al(t,e),beside:o?n.norms||!n.beside?.scales?Al(o,e):Qi(o):"",left:s?
` (${Qi(s)} of what did not rest)`:""}}function Sl([n,...t],[e,...s]){return[e>0?n/e:0,...Ks(t,s)]}function Id([
n,t,e],[s,o,i]){let r=(a,h)=>h>0?Math.min(1,a/h):+(a>0);return[r(n,s),r(t,i),r(e,o)]}function Qi([n,t,e]){return K(
n,[t,e])}function Al([n,t,e],s){return n>0?s?O(n):K(n,[t,e]):et(e)}function Ye(n,t){return n.scale==="absolute"||!(t>0)?n.top:t}function Kn(n,t,e){let s=Ye(t,e),o=new Uint8Array(
n.length);for(let i=0;i<n.length;i+=1){let r=n[i];r>0&&r>=t.cutoff&&(o[i]=Math.round(63*Math.min(1,r/s)**t.gamma))}
return o}function jn(n,t,e){let s=Ye(n,t);return Array.from({length:e},(o,i)=>s*(i/(e-1))**(1/n.gamma))}function ks(n,t,e){let s=[];for(let o=0;o<n.length;o+=1){let i=n[o];if(i>0&&i>=e&&(s.length<t||i>n[s[s.length-
1]])){let r=s.length;for(;r>0&&n[s[r-1]]<i;)r-=1;s.splice(r,0,o),s.length=Math.min(s.length,t)}}return s}var tr=5,er=5;function Ml(n,t,e,s,o,i){let r=i.frozen??i.pointed;if(r===null)return sr(n);let a=o==="observer"?
ms(e,r):wn(e,r,s),h=V(n,t),l={page:n,layer:t.layer,head:t.head,alignment:t.alignment,measure:h},c=X[h],f=i.frozen!==
null&&i.pointed!==null?i.pointed:r,u=o==="observer"?[r,f]:[f,r],d=f===r?a.strongest:f,m=Fd(l,e,o==="observer"?
[r,d]:[d,r]),p=f!==r&&!a.absence?Hd(l,e,u,a.weights[f]):Ba(l,o,r,a,(y,v)=>Ol(e,y,v),()=>Pd(e,o,r)),g={...t,top:c.
top},{light:x}=e.data,b=[Zs(o,a,e.hide,e.data.sinkMass!==null&&!x,c)];return x&&!a.absence&&b.push(Bd(e,x,o,r)),
t.cutoff>0&&!a.absence&&b.push(or(a.weights,t.cutoff,c.noun)),{span:[r,r+1],pointed:f===r?null:[f,f+1],frozen:i.
frozen!==null,name:T(n.texts[r],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:Kn(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:_d(e,o==="observer"?[r,d]:[d,r]),mass:b.filter(Boolean).join(" "),detail:Pa(n,f),strongest:ks(
a.weights,tr,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:T(n.texts[y],18),text:x?a.weights[y].toPrecision(
2):O(a.weights[y])})),legend:jn(g,a.maximum,er),scale:Qs(t.scale,a.maximum,c)}}function sr(n){return{...vs(n),
sentence:"Point at a token to see its attention here."}}function vs(n){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(n.texts.length).fill(NaN),levels:new Uint8Array(n.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function nr(n){let t=n.begin??(n.why?n.why.words[n.why.chosen][0]:
n.promptLength);return Math.min(Math.max(t,n.pictures&&C(n)?0:1),n.texts.length-1)}function Tl(n,t){let e=nr(n);
if(n.texts.length<2)return{observed:null,observer:null};let{weights:s}=ms(t,e),o=s.map((i,r)=>r===0||(C(n)?r===
e:r>=e)||Js(n.tokens[r])||!n.texts[r].trim()?NaN:i);return{observed:ks(o,1,0)[0]??0,observer:e}}function Ol(n,t,e){
let s=t<0||e<0?null:tt(n,t,e);return s&&{said:pe(n,s),even:s.even}}function _d(n,[t,e]){let s=t<0||e<0?null:U(
n.alignment,t,n.numRows),o=s===null?null:tt(n,t,e);return s===null||!o?null:{rows:[s,s+1],number:o.shown}}function Bd(n,t,e,s){
let o=U(n.alignment,s,n.numRows);return e==="observed"?uh(n,t,s):o===null?"":fh(n,t,o)}function Pd(n,t,e){let s=be;
if(n.norms||n.data.scales||n.data.light){s=0;for(let o=0;o<n.numTokens;o+=1){let i=t==="observer"?tt(n,e,o):tt(
n,o,e);s=Math.max(s,i?.shown[2]??0)}}return et(s)}function Hd(n,t,[e,s],o){let i=s<t.hide,r=Number.isNaN(o)&&!i?
null:Ol(t,e,s);if(r)return`${Xs(n,e,s,r)}${i?" It is set aside: it has no colour here.":""}`;let a=U(t.alignment,
e,t.numRows),h=De(n.page,a,s);return h||(a!==null&&(s<=a||C(n.page))&&!I(t.sight,a,s)?`Token ${e} could not se\
e token ${s}: it is padding, or lies outside this layer\u2019s window.`:s===e?`Token ${s} was not there yet wh\
en this attention was computed.`:`Token ${s} comes after token ${e}: a model that reads from left to right can\
not look ahead.`)}function Fd({page:n,layer:t,head:e},s,[o,i]){let r=o<0||i<0?null:U(s.alignment,o,s.numRows),
a=r===null?null:qn(n,t,e,r,i);return a?` ${me(a)}`:""}function or(n,t,e){let s=0,o=0;for(let i of n)s+=i>=t?1:
0,o+=Number.isNaN(i)?0:1;return`Cut-off: ${s} of ${o} ${e}s are ${t} or more and shown.`}function Nl(n,t,e){let s=t&&Wd(n,t,e),o=s?s.word[0]:nr(n),i=C(n)?"position":"generation";return U(i,o,n.numRows)===
null?null:{page:n,explained:s,token:o,alignment:i}}function Wd(n,t,e){let s=c=>({word:c,found:En(t,e,c)}),o=t.
words[t.chosen]&&s(t.words[t.chosen]);if(!o?.found.ranked.length)return null;let{word:i,found:r}=o.found.leading===
null?t.words.map(s).reduce((c,f)=>Ll(f.found)>Ll(c.found)?f:c,o):o,[a,h]=Y({from:i,to:i,when:"wrote"},n.numRows);
if(a>=h)return null;let l=t.units[r.ranked[0].unit];return{why:t,effects:e,word:i,opening:i===o.word,found:r,cause:l,
stands:r.leading!==null}}function Ll({leading:n,ranked:t}){return n===null?-1:t[0].effect}function Rl({explained:n},t,e){
let s={word:n,hide:n,heads:t>0,rests:e&&t>1,cause:!0,yours:!0};return an.filter(o=>s[o])}var Dd=.25,zd=8,Ud=4;function bt(n,t,e){let s=0;for(;t!==-1&&s<Ud&&e-s>zd&&!((n.light?dh(n.light,s):qd(n,s,e))<=
Dd);)s+=1;return s}function qd(n,t,e){let s=0;for(let o=t+1;o<e;o+=1)s+=W[n.triangle[_(n,o)+t]];return s/(e-t-
1)}function Cl(n,t,{why:e,word:s,cause:o},i,r,a){let h=at(n,t,{from:s,to:o,when:"wrote"},a);if(!h)return null;let[
l,...c]=h.weight,f=o[0]<bt(n,i,a),[u,d]=Y({from:s,to:s,when:"wrote"},a),m=e.units.map(([p,g])=>{let x=[0,0,0];
for(let b=u;b<d;b+=1){let y=Math.max(p,t.first[b]);L(t,b)>0&&y<g&&ir(x,ke(n,b,y,g))}return rr(x,d-u)});return{
look:{layer:i,head:r,weight:l,bounds:c,even:h.even,rests:f},units:m}}function Il({why:n,found:t},e){let s=n.units.
map((a,h)=>{let l=[0,0,0];return e.forEach(({units:c})=>ir(l,c[h])),rr(l,e.length)}),o=t.ranked.map(({unit:a})=>a).
sort((a,h)=>a-h),i=o.reduce((a,h)=>s[h][0]>s[a][0]?h:a,o[0]),r=oe(e.map(({look:a})=>a));return{looks:[...r.filter(
({rests:a})=>!a),...r.filter(({rests:a})=>a)],attended:{unit:i,mass:s[i]},cause:s[t.ranked[0].unit],sure:o.every(
a=>a===i||s[a][2]<=s[i][1])}}function _l(n,t,{page:e,token:s,alignment:o},i,r){let a=U(o,s,e.numRows);if(a===null||
!bt(n,i,e.numRows)||!I(t,a,0))return null;let h=[0,0,0],l=0;for(let c=1;c<e.numRows;c+=1)I(t,c,0)&&(ir(h,ke(n,
c,0,1)),l+=1);return{layer:i,head:r,here:ke(n,a,0,1),mean:rr(h,Math.max(1,l))}}function Bl(n,t,{page:e,token:s,
alignment:o},i,r){let a=U(o,s,e.numRows);if(a===null)return null;let h=bt(n,i,e.numRows),l=Ut(n,a,e.numRows),c=-1;
return l.forEach((f,u)=>{u>=h&&I(t,a,u)&&f>(c<0?0:l[c])&&(c=u)}),c<0?null:{layer:i,head:r,key:c,mass:ke(n,a,c,
c+1)}}function ir(n,t){t.forEach((e,s)=>n[s]+=e)}function rr(n,t){return n.map(e=>e/t)}var Kd=4;async function Pl(n,t){let{why:e}=n,s=null;try{s=e&&await Kt(e)}catch(a){if(!(a instanceof E))throw a}
let o=Nl(n,s&&e,s??[]);if(!o)return null;let i={subject:o,heads:re(n).length,resting:await jd(n,t,o),oneLook:o.
explained?null:await Gd(n,t,o),survey:null},r=null;return{facts:i,survey:()=>r??=Yd(n,t,o)}}async function jd(n,t,e){
let s=({scores:r})=>r.sink_mass||0,o=zn(n).filter(r=>s(r)>0).sort((r,a)=>s(a)-s(r)).slice(0,Kd),i=null;for(let{
layer:r,head:a}of o){let h=await t.get(r,a).catch(()=>null),l=h&&_l(h,J(n.sight,r,n.numRows),e,r,a);l&&l.here[0]>
(i?.here[0]??0)&&(i=l)}return i}async function Gd(n,t,e){let[s,o]=n.opening,i=await t.get(s,o).catch(()=>null);
return i&&Bl(i,J(n.sight,s,n.numRows),e,s,o)}async function Yd(n,t,{explained:e}){if(!e)return null;let s=new Map(
n.layers.map(({layer:r})=>[r,J(n.sight,r,n.numRows)])),o=[];return await je(n,t,(r,a,h)=>{let l=s.get(r),c=l&&
Cl(h,l,e,r,a,n.numRows);c&&o.push(c)},()=>!0),o.length?Il(e,o):null}function ar(n,t,e){let{alignment:s,token:o,explained:i}=t.subject,r={view:e.view,chosen:null,unit:null,measure:"\
weight",alignment:s,hide:"resting",cutoff:0,observed:null,observer:null},a=i&&!i.opening?i.word:null,h={...r,view:"\
why"},l={...r,view:"looked",sides:"from",observer:o};if(n==="word")return{...h,chosen:a};if(n==="hide")return{
...h,chosen:i?.stands?i.cause:a};if(n==="heads"){let c=t.survey?.looks[0]??t.oneLook,f=t.survey?.looks[0]?.rests;
return{...l,...c?{layer:c.layer,head:c.head}:{},unit:i?"word":null,hide:f?0:"resting"}}if(n==="rests"&&t.resting){
let{layer:c,head:f}=t.resting;return{...l,layer:c,head:f,hide:0}}return n==="cause"?i?{...h,chosen:hr(t)??a}:l:
r}function hr({subject:{explained:n},survey:t}){if(!n?.why.measured||!t)return null;let{unit:e}=t.attended;return n.
stands&&e===n.found.ranked[0].unit?null:n.why.units[e]}function Hl(n,t){return Object.entries(t).every(([e,s])=>String(
n[e])===String(s))}function Gn(n,t,[e,s]){let o=n.stand_ins.find(({word:a})=>a[0]===e&&a[1]===s);if(!o)return"";let i=o.parts.map(
a=>A(t,a)),r=i.length===2?"both":"all of them";return`${i.slice(0,-1).join(", ")} and ${i[i.length-1]} stand i\
n for each other: without ${r}, ${A(t,[e,s])} would have been ${he(o.together)} times less likely (measured).`}var Vd=3,Jd=.1;function Wl(n,t){return Xd[n](t)}var Xd={word:Zd,hide:Qd,heads:tm,rests:em,cause:sm,yours:nm};function Zd({
subject:n}){let{word:t,why:e,found:s}=Dl(n.explained),o=A(n.page.texts,t),i=xn(s)||"How likely it was to the m\
odel is not kept in this report.",r=e.measured?"Blue marks the words of the prompt that it needed: the stronge\
r, the more.":"Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an \
estimate.";return{title:`This word: ${o}`,text:`The model wrote ${o}. ${i} ${s.leading===null?"":r}`.trim()}}function Qd({
subject:n}){let{texts:t}=n.page,e=Dl(n.explained),{why:s,word:o,found:i,cause:r,stands:a}=e,h=A(t,o),l=`${A(t,
r)}${r[0]<n.page.promptLength?" in the prompt":""}`;if(!s.measured)return{title:`What ${h} hangs on: an estima\
te`,text:`${gs(s,t,o,i)} That was not measured: whether ${h} would be gone without ${a?"it":"any of them"} is \
not known. att-viz with --influence words finds out.`};if(!a){let d=Gn(s,t,o);return{title:"Hide any one word:\
 it stays",text:`The words of the prompt were hidden one at a time, and the model run again. ${gs(s,t,o,i)} `+
d}}let{effect:c}=i.ranked[0],f=lr(e,i.ranked[0].unit);return{title:Math.exp(-c)<Jd?`Hide ${l}, and ${h} is all\
 but gone`:`Hide ${l}, and ${h} is less likely`,text:`${l} was hidden from everything after it, and the model \
run again: ${f?`the probability of ${h} fell from ${f.before} to ${f.after}`:`${h} was ${cr(c)}`} (measured). \
No other word that was hidden did more for it.`}}function tm({subject:n,heads:t,survey:e,oneLook:s}){let{page:o,
explained:i,token:r,alignment:a}=n,h=t>1?"These heads looked":"This head looked";if(!i||!e){if(!s)return{title:h,
text:"Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stan\
ds out."};let{layer:y,head:v,key:k,mass:M}=s,R=At({page:o,layer:y,head:v,alignment:a,measure:"weight"},r),B=k===
r&&a==="position"?"itself":z(o,k);return{title:"This head looked",text:`${R}, ${j(o,y,v)} gave ${Es(M)} of its\
 attention to ${B}: of what is coloured, the most. ${t>1?`It is one of ${fr(o,t)}, and each spreads an attenti\
on of 1 in its own way.`:"A head spreads an attention of 1 over what it sees."}`}}let[l,c]=[A(o.texts,i.word),
A(o.texts,i.cause)],[f,...u]=e.looks,m=i.word[1]-i.word[0]>1?"on average ":"",p=e.looks.some(({rests:y})=>y)&&
!f.rests?"those that do not rest on it":"",x=u.filter(({rests:y})=>y===f.rests).slice(0,Vd-1).map(y=>`${j(o,y.
layer,y.head)} with ${Fl(y)}`).join(", "),b=`${x?` Next came ${x}.`:""}${f.rests?` It is also where ${t>1?"the\
y rest":"it rests"}.`:""}`;return{title:h,text:`When the model wrote ${l}, ${j(o,f.layer,f.head)} gave ${m}${Fl(
f)} of its attention to ${c}${t>1?`, the most of ${p||fr(o,t)}`:""}; an even spread would be ${O(f.even)}.${b}`}}
function em({subject:n,resting:t}){let{page:e,token:s,alignment:o}=n;if(!t)throw new TypeError("this report ha\
s no head at rest");let{layer:i,head:r,here:a,mean:h}=t;return{title:"This one rests",text:`${At({page:e,layer:i,
head:r,alignment:o,measure:"weight"},s)}, ${j(e,i,r)} gave ${Es(a)} of its attention to the first token, ${z(e,
0)}; from all tokens after it, ${Es(h)} on average. A head must spread an attention of 1 even where it finds n\
othing, and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.`}}
function sm(n){let t="Attention is not cause",{subject:e,survey:s,heads:o}=n,{explained:i,page:r}=e,a="Attenti\
on says where a head read from, not whether the answer depended on it.";if(!i||!s){let P=i?.why.measured?"":" \
What it depended on was not measured here.";return{title:t,text:`${a}${P} To claim a cause, change the text an\
d see what changes.`}}let{why:h,word:l,found:c,cause:f,stands:u}=i,[d,m]=[A(r.texts,l),A(r.texts,f)],{unit:p,mass:g}=s.
attended,x=A(r.texts,h.units[p]),b=o>1?`the mean over ${fr(r,o)}`:"from this head",y=`Of the words ${h.measured?
"that were hidden":"of the prompt"}, ${x} got most attention when ${d} was written${s.sure?"":", as far as thi\
s file knows"}: ${Es(g)}, ${b}.`;if(!h.measured)return{title:t,text:`${y} ${a} What ${d} depended on is estima\
ted here, not measured.`};if(hr(n)===null)return{title:t,text:`${y} Here it is also what ${d} hangs on. That i\
s not so everywhere: ${a[0].toLowerCase()}${a.slice(1)} Hiding tells.`};let v=c.ranked.find(P=>P.unit===p)?.effect??
0,k=lr(i,p),M=`Yet with it hidden, ${d} is ${k?`at ${k.after} instead of ${k.before}`:cr(v)}.`,R=u?lr(i,c.ranked[0].
unit):null,B=u?` ${m}, without which it is ${R?`at ${R.after}`:cr(c.ranked[0].effect)}, got ${Es(s.cause)}.`:"";
return{title:t,text:`${y} ${M}${B} ${a}`}}function nm({subject:{explained:n}}){return{title:"Now yours",text:`${n?
"Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it.":"Point \
at any token to see what it looked at; double-click or tap to hold it."} The address holds what is shown: send\
 it, and others see the same. Back undoes a step. The tour stays at the top of the page.`}}function Dl(n){if(!n)
throw new TypeError("this report explains no word");return n}function lr({why:n,effects:t,word:e,found:s},o){let i=Array.
from(t[o].slice(e[0]-n.target[0],e[1]-n.target[0]));if(s.probability===null||i.some(Number.isNaN))return null;
let r=Math.min(1,s.probability*Math.exp(-i.reduce((l,c)=>l+c,0))),[a,h]=[ps(s.probability),ps(r)];return a===h?
null:{before:a,after:h}}function cr(n){let t=he(Math.abs(n));return t==="1"?"as likely as before":`${t} times ${n<
0?"more":"less"} likely`}function fr({headNames:n,siblings:t,light:e},s){let o=t.length>0&&!e?" of this file":
"";return Object.keys(n).length?`${s} layers${o}, all heads of each taken together`:`${s} heads${o}`}function Fl({
weight:n,bounds:t}){return pt(n,t)}function Es([n,...t]){return pt(n,t)}var ur=0;async function it(n){ur+=1,zl();try{return await n}finally{ur-=1,zl()}}function zl(){document.documentElement.
toggleAttribute("data-busy",ur>0)}var Yn=class{constructor(t){this.root=document.getElementById("tour"),this.title=document.getElementById("tour\
-title"),this.root.addEventListener("click",e=>{let s=e.target instanceof Element?e.target.closest("[data-tour\
-act]"):null;s&&s.getAttribute("aria-disabled")!=="true"&&t(s.getAttribute("data-tour-act"))}),document.addEventListener(
"keydown",e=>{let s=e.target instanceof Node&&(this.root.contains(e.target)||e.target===document.body),o={Escape:"\
end",ArrowRight:"next",ArrowLeft:"back"}[e.key];this.isOpen&&s&&o&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!e.shiftKey&&
(e.preventDefault(),t(o))}),new ResizeObserver(()=>this.#e()).observe(this.root)}get isOpen(){return!this.root.
hidden}get hasFocus(){return this.root.contains(document.activeElement)}show(t,{place:e,count:s,title:o,text:i,
away:r}){document.body.dataset.tour=r?"away":t,this.root.hidden=!1,$("tour-step",`Step ${e+1} of ${s}`),$("tou\
r-name",o),$("tour-text",i),this.#t("again").hidden=!r,$("tour-away",r?"The page shows something else now.":""),
this.#t("back").setAttribute("aria-disabled",String(e===0)),this.#t("next").hidden=e===s-1,this.#t("end").textContent=
e===s-1?"Done":"End the tour",this.#e()}announce(){let t=["tour-title","tour-text"].map(e=>document.getElementById(
e)?.textContent??"");$("live",Nt(t.join(". "))),this.title.focus({preventScroll:!0})}hide(){this.root.hidden=!0,
delete document.body.dataset.tour,this.#e()}#t(t){return this.root.querySelector(`[data-tour-act="${t}"]`)}#e(){
document.documentElement.style.setProperty("--tour-height",`${Math.ceil(this.root.offsetHeight)}px`)}};var Ul="att_viz tour",Vn=class{constructor(t){this.button=document.getElementById("tour-begin"),this.decline=document.
getElementById("tour-decline"),this.root=document.getElementById("tour-offer"),this.button.addEventListener("c\
lick",()=>{this.settle(),t()}),this.decline.addEventListener("click",()=>{this.settle(),this.button.focus()}),
this.#t(window.parent===window&&om()==="nothing"),this.root.hidden=!1}settle(){try{localStorage.setItem(Ul,"se\
en")}catch{}this.#t(!1)}#t(t){this.root.classList.toggle("asking",t),this.button.textContent=t?"New here? Take\
 the tour":"Tour",this.decline.hidden=!t}};function om(){try{return localStorage.getItem(Ul)===null?"nothing":
"seen"}catch{return"unknown"}}var im=new Set(["word","hide","rests","yours"]),rm=12,am={word:[".why-text .chosen"],hide:[".why-text .chosen",
"#why-sentence"],heads:["[data-view=observer] .text .subject","[data-view=observer] .sentence"],rests:["[data-\
view=observer] .text .subject","[data-view=observer] .sentence"],cause:[".why-text .chosen","#why-sentence"],yours:[]},
Jn=class{#t=null;#e="";#s=0;#n=!1;constructor(t,e,s){this.context=t,this.initial=e,this.reveal=s,this.card=new Yn(
o=>{this.#r(o)}),this.offer=new Vn(()=>{this.#i()});for(let o of["pointerdown","wheel","keydown"])document.addEventListener(
o,()=>this.#n=!1,{capture:!0,passive:!0})}async show({tour:t}){this.#s+=1;let e=this.#s;if(!t){this.#c();return}
let s=await it(this.#o()),o=s?.steps.indexOf(t)??-1,i=s&&o>=0&&await it(ql(t,s));if(e!==this.#s)return;if(!s||
!i){this.#c();return}let r=!Hl(this.context.state(),ar(t,i,this.initial));this.card.show(t,{place:o,count:s.steps.
length,...Wl(t,i),away:r}),this.#e!==t&&(this.#e=t,this.offer.settle(),await this.#h(t,i,r))}#o(){let{page:t,heads:e}=this.
context;return this.#t??=Pl(t,e).then(s=>{if(!s)return null;let{facts:o,survey:i}=s;return i(),{facts:o,survey:i,
steps:Rl(o.subject,o.heads,o.resting!==null)}}),this.#t}async#i(){let t=await it(this.#o());t&&await this.#a(t.
steps[0])}async#r(t){let e=await this.#o(),s=e?.steps.indexOf(this.#e)??-1,o=e?.steps[s+{back:-1,next:1,again:0,
end:0}[t]];t==="end"?await this.context.change({tour:""}):o&&s>=0&&await this.#a(o)}async#a(t){let e=await this.#o();
if(e){let s=await it(ql(t,e));this.#e="",await this.context.change({...ar(t,s,this.initial),tour:t})}}async#h(t,e,s){
let{token:o,alignment:i,explained:r,page:a}=e.subject,{layer:h,head:l}=this.context.state(),c=U(i,o,a.numRows),
f=t==="rests"?0:t==="heads"?r?.cause[0]??e.oneLook?.key:void 0;!s&&c!==null&&f!==void 0&&await this.context.look(
{layer:h,head:l,row:c,key:f,alignment:i}),s||(this.reveal(),this.#n=!0,this.#l(t,rm)),this.#e===t&&this.card.announce()}#l(t,e){
this.#n&&e>0&&this.#e===t&&(hm(am[t])||this.reveal(),requestAnimationFrame(()=>this.#l(t,e-1)))}#c(){if(this.#e=
"",this.card.isOpen){let t=this.card.hasFocus;this.card.hide(),t&&this.offer.button.focus()}}};async function ql(n,{
facts:t,survey:e}){return im.has(n)?t:{...t,survey:await e()}}function hm(n){let t=n.map(e=>document.querySelector(
`.view:not([hidden]) ${e}`));return t.forEach(e=>e?.scrollIntoView({block:"nearest",inline:"nearest"})),t.every(
Boolean)}function Kl(n,t,e=""){let s=Gl(n,e),o=t.length?`${s}; the views are ${t.join(", ")}.`:`${s}.`;return G(o),o}function jl(n,t,e){
G(`${Gl(n,t)}. \u201C${e}\u201D is shown instead.`)}function Gl(n,t){return t?`The view \u201C${n}\u201D is not on \
this page: ${t}`:`There is no view \u201C${n}\u201D`}function Vl(){let n=new CSSStyleSheet,t=Yl(":root","light");return n.replaceSync(`@media screen{${t}${Yl(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),n}function Yl(n,t){let e=Wt(nt[t]),s=e.map(({background:i,ink:r},a)=>`${n}\
 .level-${a+1}{background-color:${i};color:${r}}`),o=[nt[t].paper,...e.map(({background:i})=>i)].join(",");return`${s.
join("")}${n} .legend-bar{background-image:linear-gradient(to right,${o})}`}var lm=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit","tour"],cm=1024,fm=new Set(["looked","matrix"]),Xn=class{#t=new Set;#e=0;#s=!1;constructor(t,e,s,o){this.
page=t;let i=xl(t);this.kinds=e.filter(({missing:c})=>!c?.(t)),this.absent=new Map(e.map(({id:c,missing:f})=>[
c,f?.(t)??""])),this.initial={...cn(t),notes:i.text},this.state=this.#o();let r=um(t,s);t.numRows>cm&&fm.has(this.
state.view)&&Lt(t,this.state.layer,this.state.head)&&r.get(this.state.layer,this.state.head).catch(()=>{}),document.
adoptedStyleSheets=[...document.adoptedStyleSheets,Vl()],this.book=new Cn(t.texts.length,()=>this.state.notes,
c=>this.change({notes:c}));let a=new In(this.book),h={page:t,heads:r,text:{...en(t),notes:a},units:Ga(t),notes:this.
book,state:()=>this.state,change:c=>this.change(c),link:c=>`${location.href.split("#")[0]}#${fn({...this.state,
tour:"",...c},this.initial)}`,look:c=>this.look(c)};this.views=new Map(this.kinds.map(c=>[c.id,new c(h)])),this.
notes=new Hn(h,a,o,()=>({subject:this.view.subject??null,units:h.units(this.view.unit??"word")})),this.faultOfNotes=
i.fault,this.beside=new Rn(h),this.tabs=new un(this.kinds,c=>{this.change({view:c})});let l=document.getElementById(
"unit");this.unitPicker=new Wn(l,t,c=>{this.change({unit:c})}),this.theme=new dn(c=>{this.change({theme:c})},()=>{
this.#n()}),this.writeAddress=kt(()=>{Ir(fn(this.state,this.initial),this.#s),this.#s=!1},150),$("precision",t.
light?Ie(t.light):ze("weight")),this.files=new Ps(t),this.tour=t.kinds?null:new Jn(h,this.initial,()=>this.view.
reveal?.()),ia(t,()=>({view:this.state.view,theme:this.state.theme})),$l(),this.#a(),ml(document.getElementById(
"take"),()=>this.picture)}async start(){Lt(this.page,this.state.layer,this.state.head)||this.#h(this.state,!0);
let t=this.#i();await this.#n(),this.#r(t),this.view.reveal?.(),ri(),this.notes.open(this.faultOfNotes)}get view(){
return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};if(e.layer===-1!=(this.state.
layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=Rs(this.page,e.layer,e.head),!Lt(this.page,
e.layer,e.head)){this.#h(e,!1);return}this.#s||=lm.some(s=>String(e[s])!==String(this.state[s])),this.state=e,
this.writeAddress(),await this.#n()}async show(t){let e=this.kinds.find(s=>s.id===t);return e?(G(""),await this.
change({view:e.id}),""):Kl(t,this.kinds.map(s=>s.id),this.absent.get(t))}async note([t,e],s){let{notes:o,damaged:i}=rs(
[{from:t,to:e,text:s}],this.page.texts.length);if(i)throw new E(`This cannot be noted on ${t} to ${e}: a note \
is text of 1 to ${4e3} characters, and the tokens are 0 to ${this.page.texts.length-1}.`);await this.book.add(
o[0])}get picture(){let{page:t,view:e}=this,s=this.kinds.find(({id:r})=>r===this.state.view),o=[t.title&&`\u201C${t.
title}\u201D`,t.model,s.title].filter(Boolean).join(" \xB7 "),i=document.getElementById(`view-${s.id}`);return{
picture:e.drawing??bl(i,o),name:`att_viz_${s.id}`}}async look(t){for(let e of this.views.values())await e.look?.(
t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){
return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#n(){let{state:t,view:e}=this;this.
theme.show(t.theme);let s=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(s)),this.unitPicker.
show(e.unit??null),this.files.show(this.#l(this.state),this.state),await e.show(this.state),this.book.tell(),this.
tour?.show(this.state)}#o(){let t=sh(location.hash,this.page,this.initial),e=s=>this.kinds.some(({id:o})=>o===
s);return e(t.view)?t:{...t,view:e(this.initial.view)?this.initial.view:this.kinds[0].id}}#i(){return new URLSearchParams(
location.hash.replace(/^#/u,"")).get("view")??this.page.view}#r(t){if(t&&t!==this.state.view&&this.kinds.every(
({id:e})=>e!==t)){let e=this.kinds.find(({id:s})=>s===this.state.view);jl(t,this.absent.get(t)??"",e?.title??"")}}#a(){
window.addEventListener("hashchange",()=>{if(ra(this.page))return;let[t,e]=[this.#o(),this.#i()];this.change({
...t,notes:this.#c(t.notes)}).then(()=>{this.#r(e),this.view.reveal?.()}),this.notes.sayFaults(),ri(),this.#s=
!1}),document.addEventListener("keydown",t=>{let e=nh[t.key],s=t.target instanceof Element&&t.target.matches("\
input, select, button, a, summary"),o=this.kinds.find(({id:i})=>i===this.state.view)?.stepsHeads;e&&o&&!s&&!t.
ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(Le(this.page,this.state,e)))})}#h(t,e){this.view.
show(this.state),G(Br(this.page,t.layer,t.head,this.#l(t),e))}#l(t){return fn({...t,tour:""},{...this.initial,
layer:-1,head:-1,notes:""})}#c(t){let e=this.page.texts.length;return _r()?this.state.notes:ee(ua(this.book.notes,
se(t,e).notes))}};function um(n,t){return n.light?new zs(n,Hr):new Fe((e,s)=>Pr(n,e,s),n.numRows,void 0,C(n)?n.
numRows:0,t.unpack.bind(t))}var dm=2**18,mm=8,pm=4,Zn=class{#t=0;#e=0;#s=[];#n=[];#o=new Map;constructor(t){this.most=t&&typeof Worker=="f\
unction"?Math.min(pm,navigator.hardwareConcurrency-1):0,this.script=t}unpack(...t){return this.#t+=1,this.most<
1||t[0].length<dm&&this.#t<=mm?He(...t):new Promise((e,s)=>{this.#n.push({packed:t,resolve:e,reject:s}),this.#i()})}#i(){
let t=this.#n[0],e=t&&(this.#s.pop()??this.#r());e&&(this.#n.shift(),this.#o.set(e,t),e.postMessage(t.packed))}#r(){
if(this.#e>=this.most)return null;try{let t=URL.createObjectURL(new Blob([this.script??""],{type:"text/javascr\
ipt"})),e=new Worker(t);return this.#e+=1,e.addEventListener("message",({data:s})=>this.#a(e,s)),e.addEventListener(
"error",s=>{s.preventDefault(),this.#h()}),e}catch{return this.#h(),null}}#a(t,e){let s=this.#o.get(t);this.#o.
delete(t),this.#s.push(t),"data"in e?s?.resolve(e.data):s?.reject(new E(e.fault)),this.#i()}#h(){this.most=0;let t=[
...this.#o.values(),...this.#n];this.#o.clear(),this.#n=[];for(let{packed:e,resolve:s}of t)s(He(...e))}};function Jl(n){
n.addEventListener("message",t=>{let{data:e}=t;He(...e).then(s=>n.postMessage({data:s},gm(s)),s=>n.postMessage(
{fault:s.message}))})}function gm({triangle:n,sinkMass:t,norms:e,exact:s}){return[n,t,e,s.bits,s.index].flatMap(
i=>i?[i.buffer]:[])}function Xl(n){if(G(n instanceof E?n.message:"This page could not be shown. Please open it in a current versio\
n of Chrome, Edge, Firefox or Safari."),!(n instanceof E))throw n}async function dr(n,t,e,s){wm(n,e);let o=new Map(n.layers.map(({layer:r})=>[r,J(n.sight,r,n.numRows)])),i=[];for await(let[
r,a,h]of Ri(n,t)){s?.throwIfAborted();let l=o.get(r),c=h&&l&&at(h,l,e,n.numRows);if(c){let[f,...u]=c.weight;i.
push({layer:r,head:a,weight:f,even:c.even,bounds:u})}await Ht()}return s?.throwIfAborted(),oe(i)}function wm(n,t){
for(let o of[t?.from,t?.to]){let[i,r]=Array.isArray(o)?o:[-1,-1];if(!(Number.isInteger(i)&&Number.isInteger(r)&&
i>=0&&i<r&&r<=n.texts.length))throw new E(`Give from and to as [first token, the one after the last], within 0\
 to ${n.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,s]=Y(t,n.numRows);if(e>=s)throw new E("There is no\
 attention row for these words: nothing was computed from them.")}function Ne(n,t){let e=w("span","flow-bar");e.setAttribute("aria-hidden","true");let s=w("span","flow-filled");
if(s.style.width=`${100*Math.min(1,n)}%`,e.append(s),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function mr({layer:n,head:t}){return`L${n}\xB7H${t}`}var Qn=48;function Zl(n,t,e=0){let s=Math.min(Qn,t),o=Uint16Array.from({length:t},(l,c)=>Math.floor(c*s/t)),i=new Float64Array(
s*s),r=new Uint32Array(s),a=0;for(let l=0;l<t;l+=1){let c=o[l]*s;r[o[l]]+=1;for(let f=0;f<D(n,l);f+=1)i[c+o[f]]+=
f<e?0:W[n.triangle[a]],a+=1}let h=new Uint8Array(s*s);for(let l=0;l<h.length;l+=1){let c=i[l]/r[Math.floor(l/s)];
h[l]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:s,levels:h}}function Ql(n,{rows:t,keys:e},s){let o=Math.
min(Qn,Math.max(t[1]-t[0],e[1]-e[0])),i=([h,l])=>Array.from({length:o},(c,f)=>{let u=h+Math.floor(f*(l-h)/o);return[
u,Math.max(u+1,h+Math.floor((f+1)*(l-h)/o))]}),r=i(e),a=new Uint8Array(o*o);return i(t).forEach(([h,l],c)=>{r.
forEach(([f,u],d)=>{let m=0;for(let p=h;p<l;p+=1)for(let g=Math.max(f,s);g<u;g+=1)m+=W[n.triangle[_(n,p)+g]];a[c*
o+d]=Math.round(63*Math.sqrt(Math.min(1,m/(l-h))))})}),{side:o,levels:a}}var xm=10,to=class{#t=new Map;#e=[];#s=!1;constructor(t,e,s){this.heads=t,this.numRows=e.numRows,this.rectangle=
Dt(e),this.inSight=s}draw(t,e){this.aside=e,this.#e=t.filter(s=>!this.#r(s)),this.#s||(this.#s=!0,this.#n())}async#n(){
let t=0;for(let e=this.#e.shift();e;e=this.#e.shift()){if(performance.now()>t&&(await zt(),t=performance.now()+
xm),!this.inSight()){this.#e=[];break}if(!this.#r(e))try{let s=await this.heads.get(e.layer,e.head);this.#t.set(
this.#i(e),this.#o(s)),this.#r(e)}catch{e.canvas.classList.add("damaged")}}this.#s=!1}#o(t){return this.rectangle?
Ql(t,this.rectangle,this.aside??0):t.light?Oa(t.light,Math.min(Qn,this.numRows),this.aside??0):Zl(t,this.numRows,
this.aside)}#i({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#r(t){let e=this.#t.get(this.#i(t)),s=e&&t.canvas.
getContext("2d");if(!e||!s)return!1;let{side:o,levels:i}=e,r=ym(document.documentElement.dataset.theme==="dark"?
"dark":"light"),a=new ImageData(o,o),h=new Uint32Array(a.data.buffer);return i.forEach((l,c)=>h[c]=r[l]),t.canvas.
width=t.canvas.height=o,s.putImageData(a,0,0),!0}};function eo(){let n=document.createElement("canvas");return n.
width=n.height=1,n.setAttribute("aria-hidden","true"),n}var tc=new Map;function ym(n){let t=tc.get(n);if(t)return t;
let e=[nt[n].paper,...Wt(nt[n]).map(({background:o})=>o)],s=new Uint32Array(Uint8Array.from(e.flatMap(o=>[...ve(
o),255])).buffer);return tc.set(n,s),s}var bm=1024,so=class{#t=0;#e=new WeakMap;constructor(t,e,s,o,i){this.root=t,this.context=e,this.heads=s.filter(
({layer:r})=>r!==-1),this.pictures=o,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:s}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${s.headNames[t.head]??
`head ${t.head}`}`),w("p","",this.#n(t)),w("div","detail-actions",N("Show in the text",()=>this.handlers.open(
t)),N(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t)),...s.roles.length?
[ue(this.context,()=>this.#i(t))]:[]),this.#r(t));let o=Dt(s);if(o){await this.#s(t,o,e);return}let i;try{i=await this.#o(
t)}catch(r){r instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",r.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),$m(i),w("h4","","Where it looks hardest"),this.#a(t,i),w("h4","",
"What gets most"),this.#h(i),w("p","note",km(i)))}async#s(t,e,s){let{page:o,heads:i}=this.context,r=await i.get(
t.layer,t.head).catch(()=>null);if(r&&s===this.#t){let{pairs:a,keys:h,rows:l}=Sa(r,J(o.sight,t.layer,o.numRows),
e);this.root.append(w("h4","","Where it looks hardest"),this.#a(t,{pairs:a}),w("h4","","What gets most"),this.#h(
{keys:h}),w("p","note",`The mean over the ${l===1?"one row":`${l} rows`} of the output, true to \xB1${ki}.`))}}#n({
role:t}){return this.context.page.roles.length?t?`${Q(t)}: ${ot[t].says}.`:"No clear role in this text.":""}async#o({
layer:t,head:e}){let{page:s,heads:o}=this.context,i=await o.get(t,e),r=this.#e.get(i);return r||(s.numRows>bm&&
await zt(),r=Ea(i,J(s.sight,t,s.numRows),s.numRows),this.#e.set(i,r)),r}#i(t){let{layer:e,head:s,role:o,scores:i}=t,
r=o&&Ji(this.heads,t,o);return{sentence:o&&r?`Head ${s} of layer ${e} ${ot[o].says}: score ${i[o].toFixed(3)},\
 the mean over its rows; rank ${r.rank} of ${r.of} heads${this.context.page.siblings.length?" in this file":""}\
.`:`Head ${s} of layer ${e} has no clear role in this text.`,of:{layer:e,head:s,rows:null},precision:r?"+- 0.0\
005":""}}#r(t){let e=w("ul","detail-scores");for(let s of Object.keys(ot).filter(o=>o in t.scores)){let o=Ji(this.
heads,t,s),i=o?`${o.rank} of ${o.of}`:"not in this text",r=w("span","detail-number",$s(t.scores[s]));e.append(
w("li","",w("span","",Q(s)),r,w("span","note",i)))}return e}#a({layer:t,head:e},{pairs:s}){let{texts:o}=this.context.
page,i=w("ol","detail-list");for(let{row:r,key:a,mass:[h,...l]}of s){let c=`${T(o[r],14)} (${r}) \u2192 ${T(o[a],
14)} (${a})`,f=N("",()=>{this.context.look({layer:t,head:e,row:r,key:a,alignment:"position"})});f.append(w("sp\
an","",c),w("span","detail-number",pt(h,l))),i.append(w("li","",f))}return i}#h({keys:t}){let{texts:e}=this.context.
page,s=t.map(({token:o,share:i})=>w("li","",w("span","",`${T(e[o],18)} (${o})`),w("span","detail-number",i.toFixed(
2))));return w("ol","detail-list",...s)}};function $m({distances:n}){let t=Math.max(...n.map(({share:s})=>s),1e-9),
e=n.map(({label:s,share:o})=>w("li","",w("span","",s),Ne(o/t),w("span","detail-number",o.toFixed(2))));return w(
"ul","detail-distances",...e)}function km({first:n,kept:t}){return t===void 0?`Without the first token, which \
gets ${n.toFixed(2)} on average. Means are true to \xB1${ki}.`:`Without the first token, which gets ${n.toFixed(
2)} on average. This light report keeps ${t.toFixed(2)} of the attention of this head weight by weight, and on\
ly that is counted here: true shares are as large or larger.`}var no=class{chosen=[];constructor(t,e,s,o){this.
root=t,this.draw=e,this.open=s,this.changed=o}toggle(t){let e=this.chosen.filter(s=>s!==t);this.chosen=e.length<
this.chosen.length?e:[...this.chosen.slice(-(vm-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.
chosen.length===0;let t=this.chosen.map(({layer:s,head:o})=>({layer:s,head:o,canvas:eo()})),e=this.chosen.map(
(s,o)=>{let i=`Layer ${s.layer}, head ${s.head}`,r=N("",()=>this.open(s));r.className="beside-picture",r.setAttribute(
"aria-label",`${i}: show in the text`),r.append(t[o].canvas);let a=N("\xD7",()=>this.toggle(s));a.setAttribute(
"aria-label",`Take ${i} away`);let h=s.role?` \xB7 ${Q(s.role).toLowerCase()} ${$s(s.scores[s.role])}`:"";return w(
"figure","",w("figcaption","",w("span","",`${i}${h}`),a),r)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},vm=4;var Em=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,Sm=/^(?:head\s*|h)(\d{1,4})$/u;
function ec(n){let t=n.trim().toLowerCase(),[,e,s]=Em.exec(t)??[],[,o]=Sm.exec(t)??[];return e!==void 0?i=>i.layer===
Number(e)&&(s===void 0||i.head===Number(s)):o!==void 0?i=>i.layer!==-1&&i.head===Number(o):({role:i})=>Q(i).toLowerCase().
includes(t)||(i??"").replaceAll("_"," ").includes(t)}var oo=class{cells=[];#t=!1;#e=!1;constructor(t,e,s,o){this.root=t,this.page=e,this.heads=s,this.handlers=o,t.
addEventListener("click",i=>this.#r(i,o.choose)),t.addEventListener("pointerover",i=>this.#r(i,o.point)),t.addEventListener(
"focusin",i=>this.#r(i,o.point)),t.addEventListener("keydown",i=>this.#a(i))}show(t,e,s){let o=ec(s),i=this.heads.
filter(r=>(!e||(r.role??Yt)===e)&&(!s||o(r)));this.#e=!!(e||s),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#s(i):this.#n(i)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let s=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===s?0:-1}#s(t){let e=t.filter(({layer:i})=>i!==-1),s=Dn(e).map(({
role:i,heads:r})=>{let a=ot[i]?.says;if(ot[i]?.rests&&!this.#e&&!this.#t){let h=`${r.length} ${r.length===1?"h\
ead rests":"heads rest"} on the first token`,l=N("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:f})=>f===i)?.button.focus()});return w("section","heads-group folded",w("h3","",h),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),l)}return this.#o(`${Q(i)} \xB7 ${r.
length}`,a??"",r,i)}),o=t.filter(({layer:i})=>i===-1);return o.length?[...s,this.#o("All layers: rollout","",o,
"")]:s}#n(t){return[...new Set(t.map(({layer:s})=>s))].map(s=>{let o=t.filter(i=>i.layer===s);return this.#o(s===
-1?"All layers":`Layer ${s}`,"",o,"")})}#o(t,e,s,o){let i=s.map(a=>this.#i(a,o));this.cells.push(...i);let r=w(
"section","heads-group",w("h3","",t));return e&&r.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
r.append(w("div","heads-cells",...i.map(({button:a})=>a))),r}#i(t,e){let{layer:s,head:o}=t,i=eo(),r=e&&e!==Yt?
e:t.role,a=r?$s(t.scores[r]):"",h=s===-1?["Corrected","Raw","No rests"][o]:e?`${s}\xB7${o}`:String(o),l=w("but\
ton","head-cell",i,w("span","head-name",h)," ",w("span","head-score",a));l.type="button";let c=q(s,o,this.page.
headNames[o]),f=r?`, ${Q(r).toLowerCase()} ${a}`:"",u=c.includes(h.toLowerCase())&&!a?"":`: ${h} ${a}`.trimEnd();
return l.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${f}${u}`),l.toggleAttribute("data-rests",
!!(t.role&&ot[t.role].rests)),{...t,button:l,canvas:i}}#r(t,e){let s=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=s&&this.cells.find(i=>i.button===s);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:r})=>r===
t.target);if(e<0)return;let s={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],i=s===void 0?o?this.#h(e,o):void 0:this.cells[s];i&&(t.preventDefault(),this.cells.forEach(
({button:r})=>r.tabIndex=-1),i.button.tabIndex=0,i.button.focus())}#h(t,e){let s=this.cells[t].button.getBoundingClientRect(),
o=NaN,i;for(let r=t+e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*
(a.top-s.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let h=Math.abs(a.left-s.left);
i=!i||h<i.off?{off:h,cell:this.cells[r]}:i}return i?.cell}};var sc=new Set(["span","sentence"]),io=class{#t=null;#e=null;constructor(t,e,s,o){this.choose=o,this.text=new xt(
t,e),this.text.rove(0),le(this.text,s,(i,r)=>this.#s(i,r))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#s(t,e){if(e!=="step")if(sc.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!sc.has(e)){let s=this.#t;this.#t=null,this.choose(s,t)}else this.#t=t,this.choose(t,null)}};function $t({notes:n},t,e=()=>null){let s=N("Note",()=>n.ask(t()));s.title="Write a note on these words (key n\
)";let o=w("div","notes-here");return o.hidden=!0,n.onChange(()=>{let i=n.notes.length?[t(),e()].flatMap(a=>Ft(
n.notes,a)):[],r=[...new Set(i)].sort((a,h)=>a-h);o.hidden=r.length===0,o.replaceChildren(...r.map(a=>{let h=w(
"div","note-said",n.notes[a].text);return h.dir="auto",w("div","note-row",w("b","note-number",String(a+1)),h)}))}),
[s,o]}var pr=8,ro=class{#t=!1;#e=[];#s=null;constructor(t,e,s){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
s,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),this.noteTools=$t(t,()=>this.#s?.from??null,()=>this.#s?.to??null),window.addEventListener(
"beforeprint",()=>{this.#e.length&&this.#s&&(this.#t=!0,this.#i())})}say(t){this.#s=null,this.root.hidden=!t,$(
"find-sentence",t),$("find-scale",""),this.list.replaceChildren(),this.actions.replaceChildren()}show(t,e){this.#e=
e,this.#s=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",e.length?this.sentence(e[0]):"None of the heads i\
n this file can be read."),this.#o(t),this.#i()}sentence({layer:t,head:e,weight:s,bounds:o,even:i}){let r=this.#s,
[a,h]=[this.#n(r.from),this.#n(r.to)];return`When the model ${r.when==="wrote"?"wrote":"read"} ${a}, ${j(this.
page,t,e)} gave ${pt(s,o)} of its attention to ${h}; an even spread would be ${O(i,0)}.`}#n([t,e]){return`${T(
this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when===
"wrote"?"read":"wrote",s=[],[o,i]=Y({...t,when:e},this.page.numRows);o<i&&!C(this.page)&&s.push(N(`Instead: wh\
en it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.replaceChildren(...s,ue(this.context,()=>this.
quotation()),yt("Copy as CSV",()=>this.csv()),N("Clear",()=>this.handlers.change(null)),...this.noteTools)}get subject(){
return this.#s?.from??null}quotation(){let t=this.#s,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.
layer,head:e.head,rows:Y(t,this.page.numRows)},precision:_n([e.weight,...e.bounds])}}csv(){let t=["rank","laye\
r","head","weight","least","most","even","role"],e=this.#e.map(({layer:s,head:o,weight:i,bounds:[r,a],even:h},l)=>{
let c=this.roleOf(s,o)??"";return[l+1,s,o,...[i,r,a,h].map(f=>Number(f.toPrecision(6))),c]});return Gt(t,e)}#i(){
let t=this.#t?this.#e:this.#e.slice(0,pr),e=this.#e[0]?.weight??0,s=e>0?e:1;this.list.replaceChildren(...t.map(
i=>this.#r(i,s)));let o=this.#e.length;if(!this.#t&&o>pr){let i=N(`Show all ${o} heads`,()=>{this.#t=!0,this.#i(),
(this.list.children[pr]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",i))}$("find-scal\
e",o?`The longest bar is ${O(e)}; the mark on each is the even spread.`:"")}#r({layer:t,head:e,weight:s,bounds:o,
even:i},r){let a=pt(s,o),h=this.page.roles.length?Q(this.roleOf(t,e)):"",l=w("button","ranked",w("span","ranke\
d-name",mr({layer:t,head:e}))," ",Ne(s/r,i/r),w("span","ranked-number",a)," ",w("span","ranked-role",h));l.type=
"button",l.setAttribute("aria-label",`Layer ${t}, head ${e}: even spread ${O(i,0)}; ${mr({layer:t,head:e})} ${a}\
 ${h}`);let c=this.#s;l.addEventListener("click",()=>this.handlers.look(t,e,c));for(let f of["pointerenter","f\
ocus"])l.addEventListener(f,()=>this.handlers.point(t,e));return w("li","",l)}};var ao=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:s})=>s!==-1),t.querySelector(".table-\
actions")?.append(yt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(ot).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)return;let s=this.#t(),
o=["Layer","Head","Role",...s.map(Q)].map(r=>{let a=w("th","",r);return a.scope="col",a});t.append(w("tr","",...o));
let i=this.heads.map(({layer:r,head:a,role:h,scores:l})=>{let c=[r,a,Q(h),...s.map(f=>Number.isNaN(l[f])?"\u2013":
l[f].toFixed(3))];return w("tr","",...c.map(f=>w("td","",String(f))))});e.append(...i)}csv(){let t=this.#t(),e=this.
heads.map(({layer:s,head:o,role:i,scores:r})=>[s,o,i??"",...t.map(a=>r[a])]);return Gt(["layer","head","role",
...t],e)}};var ho=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#s="";#n="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get subject(){return this.ranking?.subject??
null}get door(){let{page:t,heads:e}=this.context;return{findHeads:async s=>(await dr(t,e,s)).map(({layer:o,head:i,
weight:r,even:a,bounds:[h,l]})=>({layer:o,head:i,weight:r,even:a,...t.light?{least:h,most:l}:{}}))}}mount(t){let{
page:e,heads:s,change:o}=this.context;C(e)&&($("find-order","the word that it looked at"),document.getElementById(
"find-text")?.setAttribute("aria-label","From a word to the word that it looked at")),F(e)&&($("find-order","a\
 word of the input that it looked at"),document.getElementById("find-text")?.setAttribute("aria-label","From a\
 word of the output to a word of the input"),t.querySelectorAll(".first-left-out").forEach(f=>f.remove()));for(let f of e.
roles.length?[]:t.querySelectorAll(".of-roles"))f.setAttribute("hidden","");this.roles=zn(e),this.pictures=new to(
s,e,()=>!t.hidden);let i=({layer:f,head:u})=>{o({view:"looked",layer:f,head:u})},r=f=>document.getElementById(
f);this.beside=new no(r("beside"),()=>this.#i(),i,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.
detail=new so(r("head-detail"),this.context,this.roles,this.pictures,{open:i,beside:f=>this.beside?.toggle(f),
isBeside:f=>!!this.beside?.chosen.includes(f)});let a=(f,u)=>{let d=this.roles?.find(m=>m.layer===f&&m.head===
u);d&&d!==this.detail?.one&&this.detail?.show(d)};this.grid=new oo(r("heads"),e,this.roles,{choose:i,point:({layer:f,
head:u})=>a(f,u),drawn:()=>this.#i()});let h=()=>this.context.units(this.unit);this.picker=new io(r("find-text"),
this.context.text,h,(f,u)=>this.#r(f,u));let l=(f,u)=>this.roles?.find(d=>d.layer===f&&d.head===u)?.role??null;
this.ranking=new ro(this.context,l,{look:(f,u,d)=>{this.#h(f,u,d)},point:a,change:f=>{o({pair:Oe(f)})}}),this.
table=new ao(r("roles-table"),this.roles);for(let f of t.querySelectorAll("input[name=order]"))f.addEventListener(
"change",()=>{o({order:f.value})});this.#l(r("role-chips"));let c=r("head-filter");c.addEventListener("input",
()=>{this.#e=c.value.trim(),this.show(this.context.state())})}async show(t){for(let s of document.querySelectorAll(
"input[name=order]"))s.checked=s.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==this.#s?(this.#s=
e,this.grid?.show(t.order,this.#t,this.#e)):this.#i(),this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.
grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#i(){let t=[...this.grid?.cells??
[]].map(({layer:r,head:a,canvas:h})=>({layer:r,head:a,canvas:h})),s=[...(this.beside?.chosen??[]).map(({layer:r,
head:a},h)=>({layer:r,head:a,canvas:document.querySelectorAll(".beside-picture canvas")[h]})).filter(({canvas:r})=>r),
...t],{hide:o}=this.context.state(),i=F(this.context.page)?0:1;this.pictures?.draw(s,o==="resting"?i:Math.max(
i,o))}#r(t,e){let{page:s,change:o}=this.context;if(!e){this.#n="",this.#o?.abort(),this.picker?.show(null);let l=`\
From ${T(s.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.say(l);return}
let[i,r]=e[0]>=t[1]&&!C(s)?[e,t]:[t,e];if(F(s)&&!(i[0]>=s.promptLength&&r[1]<=s.promptLength)){this.#n="",this.
picker?.show(null),this.ranking?.say("Choose a word of the output, and then one of the input: only the output \
looks, and only at the input.");return}let a=s.promptLength+(F(s)?1:0),h={from:i,to:r,when:i[0]>0&&i[0]>=a?"wr\
ote":"read"};o({pair:Oe(h)})}async#a(t){let{page:e,heads:s}=this.context;if(t===this.#n)return;this.#n=t,this.#o?.
abort();let o=rn(t,e.texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let i=new AbortController;
this.#o=i;try{let r=await it(dr(e,s,o,i.signal));this.ranking?.show(o,r)}catch(r){if(i.signal.aborted)return;if(!(r instanceof
E))throw r;this.ranking?.say(r.message)}}async#h(t,e,s){let[,o]=Y(s,this.context.page.numRows),i=s.when==="wro\
te"?"generation":"position";await this.context.look({layer:t,head:e,row:o-1,key:s.to[0],alignment:i})}#l(t){let e=(this.
roles??[]).filter(({layer:i})=>i!==-1),o=[{role:"",count:e.length}].concat(Dn(e).map(({role:i,heads:r})=>({role:i,
count:r.length}))).map(({role:i,count:r})=>{let a=i===""?"All":i===Yt?Q(null):Q(i),h=w("button","chip",`${a} `,
w("span","chip-count",String(r)));return h.type="button",h.setAttribute("aria-pressed",String(i===this.#t)),h.
addEventListener("click",()=>{this.#t=i,o.forEach(l=>l.setAttribute("aria-pressed",String(l===h))),this.show(this.
context.state())}),h});t.append(...o)}};var gr=class{constructor(t,e){let s=t.boundaries.length*t.positions,o=s*t.topK,i=new DataView(e.buffer,e.byteOffset,
e.byteLength);this.lens=t,this.place=r=>i.getUint32(4*r,!0),this.probability=r=>i.getFloat32(4*(o+r),!0),this.
entropy=r=>i.getFloat32(4*(2*o+r),!0),this.rank=r=>i.getUint32(4*(2*o+s+r),!0)}at(t,e){let s=this.lens.boundaries.
indexOf(t),{first:o,positions:i}=this.lens;if(s<0||e<o||e>=o+i)return null;let r=s*i+e-o,{topK:a,vocabulary:h,
ids:l}=this.lens;return{candidates:Array.from({length:a},(f,u)=>{let d=this.place(r*a+u);return{text:h[d]??"",
id:l[d]??-1,probability:this.probability(r*a+u)}}),entropy:this.entropy(r),rank:this.rank(r)}}};async function nc(n){
let t=8*n.boundaries.length*n.positions*(n.topK+1),e=await Rt(_e(n.readings),t).catch(()=>new Uint8Array);if(e.
length!==t)throw new E("What the logit lens read is damaged in this file. Please make the report again.");return new gr(
n,e)}function Ss(n,t,[e,s]){let o=[Math.max(e,n.target[0]),Math.min(s,n.target[1])],i=[e,Math.min(s,t)];return o[0]<
o[1]?o:i[0]<i[1]?i:null}function lo(n,t){return[n.units,n.words].flatMap(s=>s.filter(([o,i])=>o<=t&&t<i))[0]??
[t,t+1]}function oc(n,t,[e,s],o,i,r){let a=new Map,h=[],l=(g,x,b)=>{if(x>=i&&I(t,g,x)){let y=o.ofToken[x];a.set(y,(a.get(
y)??0)+b)}};for(let g=e;g<s;g+=1)if(L(t,g)>0){h.push(g),l(g,n.facts.first,lt(n,g).first[0]);for(let x=n.rowStarts[g];x<
n.rowStarts[g+1];x+=1)l(g,n.keys[x],Pt(n.codes[x]))}let c=[...a].filter(([,g])=>g>0),f=c.filter(([g])=>!r?.[g]),
[u]=(f.length?f:c).sort(([g,x],[b,y])=>y-x||g-b);if(!u)return null;let d=[o.starts[u[0]],o.starts[u[0]+1]],m=[
0,0,0],p=0;for(let g of h){let x=Math.max(i,d[0],t.first[g]),b=Math.min(d[1],t.after[g]);x<b&&(Qt(n,g,x,b).forEach(
(y,v)=>m[v]+=y/h.length),p+=(L(t,g,x)-L(t,g,b))/L(t,g)/h.length)}return{span:d,weight:m[0],bounds:[m[1],m[2]],
even:p}}function ic(n,t,[e,s],o,i,r=null){if(n.light)return oc(n.light,t,[e,s],o,i,r);let a=o.starts.length-1,[h,l,c,f]=Array.
from({length:4},()=>new Float64Array(a)),u=0;for(let g=e;g<s;g+=1){let x=L(t,g);if(x===0)continue;u+=1;let b=_(
n,g);for(let y=Math.max(i,t.first[g]);y<D(n,g);y+=1)if(I(t,g,y)){let v=n.triangle[b+y],k=o.ofToken[y];h[k]+=W[v],
l[k]+=Et[v],c[k]+=St[v],f[k]+=1/x}ct(n,g).forEach((y,v)=>{if(v>=i&&I(t,g,v)){let k=n.triangle[b+v],M=o.ofToken[v],
[R,B]=$e(y);h[M]+=y-W[k],l[M]+=R-Et[k],c[M]+=B-St[k]}})}let d=g=>{let x=-1;for(let b=0;b<a;b+=1)x=f[b]>0&&(r?.[b]??
0)===g&&(x<0||h[b]>h[x])?b:x;return x},m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:h[p]/
u,bounds:[Math.max(0,l[p])/u,c[p]/u],even:f[p]/u}}function rc(n,t){let e=new Uint8Array(n.starts.length-1);for(let s=0;s<
e.length;s+=1)e[s]=+t.subarray(n.starts[s],n.starts[s+1]).every(Boolean);return e}function ac({allLayers:n,lens:t}){
let e=new Set(n.map(({layer:s})=>s).filter(s=>s>=0));return t?.boundaries.forEach(s=>e.add(s)),[...e].sort((s,o)=>o-
s)}function Vt(n,t,e){let s=Tt(n.alignment,t,e);return s===null?{token:t,aligned:{...n,alignment:"position"}}:{token:s,
aligned:n}}function hc(n,t,e,[s,o]){let{page:i}=n,{token:r,aligned:a}=Vt(n,s,t.numTokens),h={...t,alignment:a.
alignment};if(!I(t.sight,s,o))return De(i,s,o)||Am(a,r,[s,o]);let l=tt(h,r,o);if(!l)return"";let c=o<t.hide?" \
It is set aside: it has no colour here.":"";if(e)return`${Mm(a,h,e,r,o)}${c}`;let f=qn(i,n.layer,n.head,s,o),u=f?
` ${me(f)}`:"";return`${Xs(a,r,o,{said:pe(h,l),even:l.even})}${c}${u}`}function Am({page:n,alignment:t},e,[s,o]){
let i=z(n,o),r=t==="position"?`${z(n,e)} could not see`:`When ${z(n,e)} was decided, the model could not see`;
return o>s&&!C(n)?`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r}\
 ${i}: it is padding, or lies outside this layer\u2019s window.`}function Mm(n,t,e,s,o){let{page:i}=n,r={...e.
scope,alignment:t.alignment},[a,h]=[tt(t,s,o),tt(r,s,o)],l=[j(i,n.layer,n.head),j(i,e.layer,e.head)],c=At(n,s);
if(!a||!h){let b=a?l[1]:l[0];return`${c}, ${b} could not see ${z(i,o)}, so there is no difference to show.`}let[
f,u,d]=As(a.shown,h.shown),m=[pe(t,a).number,pe(r,h).number],p=`${m[0]} against ${m[1]}`;if(u<=0&&d>=0)return`${c}\
, ${l[0]} and ${l[1]} gave ${z(i,o)} the same within what is known: ${p}.`;let g=f>0?[u,d]:[-d,-u],x=K(Math.abs(
f),g);return`${c}, ${l[0]} gave ${x} ${f>0?"more":"less"} of its attention to ${z(i,o)} than ${l[1]}: ${p}.`}function As(n,t){
return[n[0]-t[0],n[1]-t[2],n[2]-t[1]]}function co(n,t,{rows:e,keys:s}){let{page:o,layer:i,head:r}=n,a=at(t.data,
t.sight,{from:e,to:s},t.numRows),[h,l]=Jt(n.alignment,e,t.numTokens),c=A(o.texts,[h,l]),f=A(o.texts,s);if(!a)return`${c}\
 is padding: it looked at nothing.`;let u=n.alignment==="position"?`When the model read ${c}`:`When ${c} was d\
ecided`,d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return i===-1?r===0?"Preferences are no shares and hav\
e no sum; choose the raw rollout for one.":`${u}, ${K(m,[p,g])} of what reached the last layer came from ${f}${d}\
 (${os[r]}).`:`${u}, ${j(o,i,r)} gave ${K(m,[p,g])} of its attention to ${f}${d}; an even spread would be ${O(
a.even)}.`}function Jt(n,[t,e],s){let o=n==="generation"?1:0,i=Math.min(t+o,s-1);return[i,Math.max(i+1,Math.min(
e+o,s))]}function Ms(n,[t,e],s){let o=n==="generation"?1:0,i=[Math.max(0,t-o),Math.min(s,e-o)];return i[0]<i[1]?
i:null}function lc(n,t,e,s){if(n===0)return`Each square is one ${e?"difference":s}.`;let o=2**n;return`Each sq\
uare shows ${t==="mean"?"the mean":e?"the largest difference":"the largest"} of ${o} \xD7 ${o} cells; zoom in \
for single ones.`}function cc(n,t,[e,s]){if(s<n.hide||!I(n.sight,e,s)||t&&!I(t.scope.sight,e,s))return"";let{token:o,
aligned:i}=Vt(n,e,n.numTokens);if(t){let[a]=As(st(n.data,e,s),st(t.scope.data,e,s));return Math.abs(a)<.005?"":
`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=tt(i,o,s);return!r||r.shown[0]<.005?"":r.exact?r.shown[0].
toFixed(3):r.shown[0].toFixed(2)}function fc(n,{rows:t,keys:e},s){let o=[],i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<
t[1];a+=1){n.read(0,a,e[0],r);for(let h=0;h<r.length;h+=1){let l=r[h]===0?0:Math.abs(n.values[r[h]-1]);l>i&&o.
push({place:[a,e[0]+h],size:l})}o.length>16*s&&(o=o.sort((h,l)=>l.size-h.size).slice(0,2*s),i=o.at(-1)?.size??
0)}return o.sort((a,h)=>h.size-a.size).slice(0,s).map(({place:a})=>a)}function uc(n,t,e,s){let o=t===null?null:
U(n,t,s);return o===null||e===null||e>=s?null:[o,e]}function Ve(n){return X[n].noun}function Tm(n,t,e){return(e&&Ss(t,n.promptLength,e))??t.words[t.chosen]}function fo(n,t,e,s){let o=Tm(n,t,s);return o[0]<
n.promptLength?Lm(n,t,e,o):Om(n,t,e,o)}function Om({texts:n},t,e,s){let o=En(t,e,s),i=o.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:s,reverse:!1,ranked:i,leading:o.leading===null?null:t.units[o.leading],
words:{headline:yh(t,n,s,o),sentence:[gs(t,n,s,o),Gn(t,n,s)].filter(Boolean).join(" "),chance:xn(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:Bi(t,i)}}}function Lm({texts:n},t,e,s){let o=Ch(t,e,s),i=o.units.length>1;return{span:s,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...bh(t,n,s,o),chance:"",lead:t.measured?
`Of the answer, with ${i?"each word of ":""}${A(n,s)} hidden from it:`:"Of the answer, estimated:",bars:Bi({...t,
added:t.added||i},o.ranked)}}}function dc(n,t,{ranked:e,leading:s}){let o=ws(n,t);return e.flatMap(({span:[i,r],
effect:a})=>{let h=_h(n,o,a,s!==null);return h===0?[]:[{from:i,to:r,strength:Math.abs(h),against:h<0}]})}function Je(n,{
span:t,reverse:e},s){let[o,i]=e?[s,t]:[t,s],r=o&&i&&{from:o,to:i,when:"wrote"},[a,h]=r?Y(r,n.numRows):[0,0];return a<
h?r:null}function mc(n,t,e,s){let o=z(n,s);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function pc({entropy:n,rank:t},e,s){let o=Number.isFinite(
n)?`Entropy ${n.toFixed(2)} nats (${(n/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(s)
return o;let i=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${T(e)}, ${i}.`}function uo(n){if(!Number.isFinite(n))return"\u2013";let t=100*
n;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Nm=3,mo=class{constructor(t,e){this.root=t,this.page=e}show(t,e,s,o){let{page:i,root:r}=this,a=t&&o?this.#t(
t.layer,o):[];if(r.hidden=!t||s===null||!t.reading&&a.length===0,!t||s===null||r.hidden)return;let{reading:h,layer:l,
isPrediction:c}=t,f=i.lens?.boundaries.at(-1)??0;$("layers-detail-title",h?mc(i,l,f,s):`Layer ${l}`),document.
getElementById("layers-candidates")?.replaceChildren(...(h?.candidates??[]).map(Rm));let u=e?.at(f,s)?.candidates[0].
text??"",d=[h?pc(h,u,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:s}=this;
return s.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,Nm).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${A(s.texts,o.keys)}: ${me(o)}`)}};function Rm({text:n,id:t,probability:e}){
let s=w("span","candidate-text");H(s,T(n,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let i=w("li","candidate",s,o,w("spa\
n","candidate-share",uo(e)));return i.title=`token id ${t}`,i}function po(n){let t=new Map;for(let e of n){let s=t.get(e.layer);(!s||e.weight>s.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,s)=>e.layer-s.layer)}var Cm=250;async function gc({page:n,heads:t,text:e},{rows:s,hide:o,words:i,question:r},a,h){let l=new Map(n.layers.
map(({layer:p})=>[p,J(n.sight,p,n.numRows)])),c={rows:s,looks:new Map,causes:new Map,cause:r?.to??null},f=[],u=rc(
i,e.markers),d=performance.now(),m=await je(n,t,(p,g,x)=>{let b=l.get(p),y=o==="resting"?bt(x,p,n.numRows):o,v=ic(
x,b,s,i,y,u),k=c.looks.get(p);v&&(!k||v.weight>k.weight)&&c.looks.set(p,{...v,layer:p,head:g});let M=r&&at(x,b,
r,n.numRows);if(M){let[R,...B]=M.weight;f.push({layer:p,head:g,weight:R,bounds:B,even:M.even})}performance.now()>
d+Cm&&(d=performance.now(),a(c))},h);return c.causes=new Map(po(f).map(p=>[p.layer,p])),m?c:null}var go=class{constructor(t,e,s){this.table=t,this.page=e,this.actions=s,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,i=>{let r=i.target instanceof Element?i.target.closest("tr"):
null;r&&s.point(Number(r.dataset.layer))});t.addEventListener("pointerleave",()=>s.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,s){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",s);let o=this.#t();this.body.replaceChildren(...t.map(i=>this.#e(i,e,s))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:s,look:o,cause:i,reading:r},a,h){let l=w("th","",e?"prediction":String(t));l.scope="row";let c=w("tr",e?"\
prediction":"",l);if(c.dataset.layer=String(t),e)l.colSpan=4;else if(o)c.append(...this.#s(o));else{let f=w("t\
d","muted",s?this.page.light?"nothing strong enough to be kept":"no attention":"");f.colSpan=3,s||f.append(N("\
in another file",()=>this.actions.leave(t))),c.append(f)}return a&&c.append(Im(r,this.page.light?"not kept":"n\
ot read")),h&&c.append(this.#n(i)),c}#s(t){let{page:e}=this,{number:s,error:o}=qt(t),i=e.headNames[t.head]??`h\
ead ${t.head}`,r=N(i,()=>this.actions.look(t));r.dataset.part="look",r.setAttribute("aria-label",`${i} of laye\
r ${t.layer}: show in the text`);let a=w("td","layers-word");H(a,A(e.texts,t.span));let h=w("td","layers-weigh\
t",w("span","detail-number",s),w("span","error",o));return h.prepend(Ne(t.weight,t.even)),[w("td","",r),a,h]}#n(t){
if(!t)return w("td","layers-cause");let{number:e,error:s}=qt(t),o=N(`head ${t.head}`,()=>this.actions.cause(t));
o.dataset.part="cause";let i=w("td","layers-cause",o,w("span","detail-number",e));return i.title=`${e} ${s}`,i}#o(t){
let e={ArrowUp:-1,ArrowDown:1}[t.key],s=document.activeElement,o=s instanceof HTMLElement?s.closest("tr"):null;
if(!e||!o)return;let i=s?.getAttribute("data-part"),r=[...this.body.children];for(let a=r.indexOf(o)+e;a>=0&&a<
r.length;a+=e){let h=r[a].querySelector(`[data-part="${i}"]`);if(h instanceof HTMLElement){t.preventDefault(),
h.focus();return}}}};function Im(n,t){let[e]=n?.candidates??[];if(!e)return w("td","layers-lens muted",t);let s=w(
"span","layers-lens-word");H(s,T(e.text,18));let o=w("td","layers-lens",Ne(e.probability),s,w("span","detail-n\
umber",uo(e.probability)));return o.tabIndex=0,o.dataset.part="lens",o}var wo=class n{static id="layers";static title="Layers";static missing(t){return F(t)?"it goes from a word to \
others of the same text, and this attention goes from one text to another":""}#t="";#e=[];#s=null;#n=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:s,change:o}=this.context;this.words=Ct(e,
"word");try{[this.#n,this.#o]=await Promise.all([e.lens?nc(e.lens):null,e.why?Kt(e.why):null])}catch(h){if(!(h instanceof
E))throw h;G(h.message)}let i=new xt(t.querySelector(".text"),this.context.text);this.text=i;let r=this.words;
le(i,()=>r,h=>{o({chosen:h})}),t.querySelector(".quotes")?.append(...$t(this.context,()=>this.subject));let a=h=>document.
getElementById(h);this.detail=new mo(a("layers-detail"),e),this.table=new go(a("layers-table"),e,{look:({layer:h,
head:l,span:c})=>{s({layer:h,head:l,row:this.#r,key:c[0]})},cause:({layer:h,head:l})=>{s({layer:h,head:l,row:this.#r,
key:this.#i?.cause?.[0]})},point:h=>this.#y(h),leave:h=>{o({layer:h})}}),a("layers-lens-head").hidden=!this.#n,
a("layers-lens-note").hidden=!this.#n,t.addEventListener("click",h=>{let l=h.target instanceof Element?h.target.
closest("[data-layers-step]"):null;l&&this.#x(Number(l.getAttribute("data-layers-step")))}),t.querySelector(".\
layers-moment")?.toggleAttribute("hidden",C(e)),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];
for(let h of this.moments)h.addEventListener("change",()=>{o({alignment:h.value})})}async show(t){let{page:e,text:s,
table:o}=this;if(!s||!o)return;for(let l of this.moments??[])l.checked=l.value===t.alignment;let i=this.#a;s.choose(
i),s.rove(i[0]);let r=A(e.texts,i),a=i[0]>=e.promptLength?`When it wrote ${r}`:`Just before ${r}`;$("layers-ti\
tle",t.alignment==="generation"?a:`When it read ${r}`);let h=[i,t.alignment,t.hide].join(" ");h!==this.#t&&(this.#t=
h,await it(this.#l(i,t,()=>this.#t===h)))}reveal(){this.text?.reveal(this.#a[0])}get subject(){return this.text?
this.#a:null}get door(){return{layers:this.layers.bind(this)}}async layers(t){return await this.context.change(
{view:n.id,chosen:this.#h(t)}),this.#e.map(({layer:e,look:s,cause:o,reading:i})=>({layer:e,look:s,cause:o,reading:i}))}#i=null;get#r(){
return(this.#i?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,texts:s}=this.page,{chosen:o}=this.context.state();
return o??(t?t.words[t.chosen]:this.#h(Math.min(e,s.length-1)))}#h(t){let{why:e}=this.page;if(e)return lo(e,t);
let s=this.words??Ct(this.page,"word");return Z(s,s.ofToken[t])}async#l(t,{alignment:e,hide:s},o){let i=Ms(e,t,
this.page.numRows);if(!i||!this.words){this.#f(null,e,!0);return}let r={rows:i,hide:s,words:this.words,question:this.#c(
t)},a=await gc(this.context,r,h=>this.#f(h,e,!1),o);a&&this.#f(a,e,!0)}#c(t){let{why:e}=this.page;if(!e||!this.#o||
t[0]<e.target[0]||t[1]>e.target[1])return null;let s=fo(this.page,e,this.#o,t),o=Je(this.page,s,s.leading);return o&&
Y(o,this.page.numRows)[0]<this.page.numRows?o:null}#f(t,e,s){let{page:o,table:i,text:r}=this;this.#i=t;let a=this.#u(
e),h=o.lens?.boundaries.at(-1)??1/0,l=new Set(o.layers.map(({layer:m})=>m)),c=new Set(o.allLayers.map(({layer:m})=>m));
this.#e=ac(o).map(m=>({layer:m,isPrediction:m>=h,here:l.has(m)||!c.has(m),look:t?.looks.get(m)??null,cause:t?.
causes.get(m)??null,reading:a===null?null:this.#n?.at(m,a)??null}));let f=t?.cause??null;$("layers-cause",f?`t\
owards ${A(o.texts,f)}, which it hangs on`:""),document.getElementById("layers-cause")?.toggleAttribute("hidde\
n",!f),i?.show(this.#e,this.#n!==null,f!==null),$("layers-sentence",this.#m(t,s)),r?.shade(this.#g(null)),this.#y(
this.#s);let u=o.siblings.length>0&&!o.light?" This file holds only some of the model\u2019s heads.":"";$("lay\
ers-note",t?`The thin lines are where an even spread would be.${u}`:"")}#u(t){let e=Ms(t,this.#a,this.page.numRows);
return e&&(t==="generation"?e[0]:e[1]-1)}#m(t,e){let{page:s}=this;if(!t)return`There is no attention to show f\
or ${A(s.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still looking through the heads \u2026";let o=[
...t.looks.values()].sort((a,h)=>h.weight-a.weight||a.layer-h.layer),[i]=o;return`${i?`The strongest look was \
in layer ${i.layer}: head ${i.head} gave ${_m(qt(i))} of its attention to ${A(s.texts,i.span)}.`:s.light?"No l\
ook of these rows was strong enough to be kept in this light report.":"No head looked at a word."}${this.#p()}`}#p(){
let t=this.#e.filter(({reading:r})=>r).reverse(),e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";
let s=({reading:r})=>r?.candidates[0].id===e.id,o=t.length-1;for(;o>0&&s(t[o-1]);)o-=1;let i=T(e.text);return o===
t.length-1?` ${i} is likeliest only at the very end.`:` ${i} is likeliest from what enters layer ${t[o].layer}\
 on.`}#g(t){let e=new Map;for(let{look:s}of this.#e.filter(o=>t===null||o.layer===t))if(s){let[o,i]=s.span,r=Math.
max(s.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,{from:o,to:i,strength:Math.min(1,r),against:!1})}return[
...e.values()]}#y(t){this.#s=t,this.table?.mark(t),this.text?.shade(this.#g(t));let e=this.#e.find(o=>o.layer===
t)??this.#e.find(({reading:o})=>o),s=this.#u(this.context.state().alignment);this.detail?.show(e??null,this.#n,
s,this.#i?.rows??null)}async#x(t){let{words:e,page:s}=this;if(!e)return;let[o,i]=this.#a,r=t>0?e.ofToken[Math.
min(i,s.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=Z(e,r);await this.context.change({chosen:a}),this.text?.
reveal(a[0])}};function _m({number:n,error:t}){return t?`${n} ${t}`:n}var xo=.02;function wc(n,t,{rows:e,keys:s}){let o=[],i=0,[r,a]=e??[0,t],[h,l]=s??[0,t];for(let c=r;c<Math.min(
a,t);c+=1){let f=Ut(n,c,t);for(let u=h;u<Math.min(l,f.length);u+=1)f[u]>=xo?o.push({row:c,key:u,weight:f[u]}):
f[u]>0&&(i+=1)}return o.sort((c,f)=>c.weight-f.weight),{lines:o,leftOut:i}}function wr(n,t,e){return n.filter(
({row:s,key:o})=>(t==="query"?s:o)===e).reverse()}function xc(n,t){let e=n.filter(o=>o!==t),s=e.length===n.length?
[...n,t]:e;return s.length?s.sort((o,i)=>o-i):n}function yc(n,t,e){return n.length===1&&n[0]===t?e:[t]}var bc=1024,Bm=2048,$c=24,Pm=15,yo=7,kc=8,Hm=3,vc=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9",
"#8c6bb1","#a6761d"],bo=class{static id="lines";static title="Lines";static missing({light:t,texts:e,layers:s}){
let o=t?Bm:bc;return e.length>o?`it is for texts of up to ${o.toLocaleString("en")} tokens, and this one has ${e.
length.toLocaleString("en")}`:s.some(({layer:i})=>i!==-1)?"":"it draws single layers, and this file holds all \
layers as one"}#t=[];#e=null;#s=null;#n="";constructor(t){this.context=t,this.page=t.page;let e={rows:[0,this.
page.numRows],keys:[0,this.page.numRows]};this.lineHeight=this.page.texts.length>bc?Pm:$c,this.sides=Dt(this.page)??
e}mount(t){let e=o=>t.querySelector(`#lines-${o}`);this.layers=e("layer"),this.squares=e("heads"),this.said=e(
"said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),e("area").classList.toggle("low",this.lineHeight<$c),
this.from=e("from"),this.to=e("to");let s=this.page.layers.map(({layer:o})=>o).filter(o=>o!==-1);this.layers.append(
...s.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{this.context.change({
layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#r(o,xc)),this.squares.addEventListener(
"dblclick",o=>this.#r(o,yc)),e("between").hidden=this.page.text.spans.length<2||F(this.page);for(let o of[this.
from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([i],r)=>new Option(
i,String(r)))),o.addEventListener("change",()=>{this.#a()});this.lists={query:this.#h(e("queries"),"query"),key:this.#h(
e("keys"),"key")},this.noteTools=w("div","lines-notes",...$t(this.context,()=>this.subject)),new ResizeObserver(
()=>this.#f()).observe(this.canvas)}get subject(){let t=this.#e??this.#s;return t&&[t.token,t.token+1]}async show(t){
let e=t.layer===-1?Number(this.layers?.value):t.layer,s=`${e} ${this.#i(t,e)}`;if(this.layers&&(this.layers.value=
String(e)),s===this.#n){this.#f();return}this.#n=s,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(
...this.#o(e).map(Fm)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll(
"button")??[])o.setAttribute("aria-pressed",String(this.#i(t,e).includes(Number(o.dataset.head))));await this.#a()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:s})=>s.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t){return this.page.layers.find(e=>e.layer===t)?.heads??[]}#i(t,e){
let s=this.#o(e);if(t.lines==="all")return s;let o=t.lines.split("-").filter(Boolean).map(Number).filter(i=>s.
includes(i));return o.length?o:[s.includes(t.head)?t.head:s[0]]}#r(t,e){let s=t.target instanceof Element?t.target.
closest("button"):null;if(s){let o=this.context.state(),i=Number(this.layers?.value),r=this.#o(i),a=e(this.#i(
o,i),Number(s.dataset.head),r);this.context.change({layer:i,head:a[0],lines:a.length===r.length?"all":a.join("\
-")})}}async#a(){let t=this.#n,e=Number(this.layers?.value),s=this.#i(this.context.state(),e),o=l=>{let c=l?.value?
this.page.text.spans[Number(l.value)]:null;return c?[c[1],c[2]]:null},i={rows:o(this.from),keys:o(this.to)},r=[],
a=0,h="";for(let l of s)try{let c=await this.context.heads.get(e,l),f=wc(c,this.page.numRows,i);a+=f.leftOut,r.
push({head:l,data:c,lines:f.lines})}catch(c){h=c instanceof E?c.message:`This cannot be shown: ${q(e,l)}.`}t===
this.#n&&(G(h),this.#t=r,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${xo}\
 are not drawn.`:""),this.#f())}#h(t,e){let[s,o]=e==="query"?this.sides.rows:this.sides.keys,i=Array.from({length:o-
s},(h,l)=>{let c=s+l,f=mt(this.page.texts[c],this.page.tokens[c]),u=w("span","",f.map(({mark:d,raw:m})=>d||m).
join(""));return u.setAttribute("role","option"),u.setAttribute("aria-selected","false"),u.setAttribute("aria-\
label",Ae(this.page.texts[c])),u.dir="auto",u.tabIndex=l===0?0:-1,u.dataset.token=String(c),this.context.text.
notes?.mark(c,u),u});t.append(...i);let r=(h,l=!1)=>{let c=i[h-s];c&&(i.forEach(f=>f.tabIndex=f===c?0:-1),l&&c.
focus())};this.context.text.notes?.watch({container:t,page:this.page,rove:r});let a=h=>{let l=i.indexOf(h.target);
this.#s=l<0?null:{side:e,token:s+l},this.#f()};return t.addEventListener("pointerover",a),t.addEventListener("\
focusin",a),t.addEventListener("pointerleave",()=>{this.#s=null,this.#f()}),t.addEventListener("click",h=>{let l=i.
indexOf(h.target);this.#l(e,l<0?l:s+l)}),t.addEventListener("keydown",h=>this.#c(h,e,i,s)),i}#l(t,e){if(e>=0){
let s=this.#e?.side===t&&this.#e.token===e;this.#e=s?null:{side:t,token:e},this.#f(),this.context.notes.tell()}}#c(t,e,s,o){
let i=s.indexOf(t.target),r={ArrowUp:i-1,ArrowDown:i+1,Home:0,End:s.length-1},a=s[r[t.key]];a?(t.preventDefault(),
s[i].tabIndex=-1,a.tabIndex=0,a.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#l(e,o+i)):t.key===
"Escape"&&(this.#e=null,this.#f())}#f(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;
let e=this.#e??this.#s,s=this.canvas.clientWidth,[[o,i],[r,a]]=[this.sides.rows,this.sides.keys],h=this.lineHeight*
Math.max(i-o,a-r),l=Math.min(window.devicePixelRatio||1,32e3/h);this.canvas.width=Math.round(s*l),this.canvas.
height=Math.round(h*l),this.canvas.style.height=`${h}px`,t.scale(l,l);let c=Math.min(kc,this.#t.length)*yo;this.#t.
forEach(({head:f,lines:u},d)=>{t.strokeStyle=t.fillStyle=xr(f),t.lineWidth=2;for(let{row:m,key:p,weight:g}of e?
wr(u,e.side,e.token):u)if(t.globalAlpha=e?g:g/this.#t.length,t.beginPath(),t.moveTo(c,this.lineHeight*(m-o+.5)),
t.lineTo(s-c,this.lineHeight*(p-r+.5)),t.stroke(),e&&d<kc){let x=e.side==="query"?p-r:m-o,b=e.side==="query"?s-
c+yo*d:yo*d;t.fillRect(b,this.lineHeight*x+2,yo-1,this.lineHeight-4)}}),this.#u(e),this.#m(e)}#u(t){for(let e of[
"query","key"]){let[s]=e==="query"?this.sides.rows:this.sides.keys;this.lists?.[e].forEach((o,i)=>{let r=t?.side===
e&&t.token===s+i;o.toggleAttribute("data-lit",r),o.setAttribute("aria-selected",String(r&&this.#e!==null))})}}#m(t){
if(!t){this.said?.replaceChildren(w("p","note",this.page.light?Ie(this.page.light):ze("weight")));return}let e=this.#t.
map(({head:s,data:o,lines:i})=>{let r=wr(i,t.side,t.token).slice(0,Hm),a=w("span","of-head");a.style.setProperty(
"--of-head",xr(s));let h=r.map(({row:f,key:u})=>{let[d,...m]=st(o,f,u);return`${z(this.page,t.side==="query"?u:
f)} ${o.light?K(d,m):`${ne(o,f,u)?"":"about "}${O(d)}`}`}),l=t.side==="query"?"looked at":"was looked at by",c=h.
length?`${l} ${h.join(", ")}`:`${l} nothing ${o.light?"that is kept here":`of ${xo} or more`}`;return w("p","",
a,`Head ${s}: ${z(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(...e,...this.#e&&this.noteTools?[this.
noteTools]:[])}};function Fm(n){let t=w("button","",String(n));return t.type="button",t.dataset.head=String(n),
t.style.setProperty("--of-head",xr(n)),t.setAttribute("aria-label",`Head ${n}`),t}function xr(n){return vc[n%vc.
length]}function Ec(n,t,e){let[s,o]=Z(t,e),i=[],r="";for(let h=s;h<o;h+=1){let l=ms(n,h);r=l.absence||r,yr(n,h)&&i.push(
l)}let a=h=>i.reduce((l,c)=>l+h(c),0)/Math.max(1,i.length);return{values:i.length?Va(i.map(({weights:h})=>Ya(h,
t))):Ac(t),hiddenMass:[a(h=>h.hiddenMass[0]),a(h=>h.hiddenMass[1]),a(h=>h.hiddenMass[2])],sinkMass:a(h=>h.sinkMass),
absence:i.some(h=>h.absence==="")?"":r}}function Sc(n,t,e,s){let[o,i]=Z(t,e),r=new Float64Array(n.numTokens).fill(
NaN),a="hidden";for(let u=Math.max(o,n.hide);u<i;u+=1){let d=wn(n,u,s);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(r[p]=(Number.isNaN(r[p])?0:r[p])+m)})}let h=[0,0,0],l=0,c=0,f=Ac(t);for(let u=0;u<Mt(t);u+=1){let d=0,
[m,p]=Z(t,u);for(let g=m;g<p;g+=1)if(d+=yr(n,g)?1:0,!Number.isNaN(r[g])){let x=U(n.alignment,g,n.numRows);f[u]=
(Number.isNaN(f[u])?0:f[u])+r[g],(s.hidden[x]??[]).forEach((b,y)=>{h[y]+=b}),l+=n.data.sinkMass?.[x]??0,c+=1}f[u]/=
d}return{values:f,hiddenMass:h.map(u=>u/Math.max(1,c)),sinkMass:l/Math.max(1,c),absence:c>0?"":a}}function Ts(n,t,e,s){
let o=Z(t,e),[i,r]=Z(t,s),a=[Math.max(i,n.hide),r],l=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>yr(
n,d)),c=n.alignment==="generation"?"wrote":"read",f=a[0]<a[1]?at(n.data,n.sight,{from:o,to:a,when:c},n.numRows):
null;if(!f||f.even===0)return null;if(!n.norms)return{shown:f.weight,weight:null,even:f.even,rows:l.length};let u=[
0,0,0];for(let d of l)for(let m=a[0];m<a[1];m+=1)tt(n,d,m)?.shown.forEach((p,g)=>{u[g]+=p/l.length});return u[2]=
Math.min(1,u[2]),{shown:u,weight:f.weight,even:f.even,rows:l.length}}function yr({alignment:n,numRows:t,sight:e},s){
let o=U(n,s,t);return o!==null&&L(e,o)>0}function Ac(n){return new Float64Array(Mt(n)).fill(NaN)}function Mc(n,t,e,s,o,i,r){let a=i.frozen??i.pointed;if(a===null)return sr(n);let h=r.ofToken[a],l=i.frozen!==
null&&i.pointed!==null?r.ofToken[i.pointed]:h,c=V(n,t),f=X[c],u={page:n,state:t,units:r,measure:c},d=o==="obse\
rver"?Ec(e,r,h):Sc(e,r,h,s),m=Float32Array.from(d.values),p=ks(m,tr,0),g=Ja(m,r).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,b={...t,top:f.top},y=P=>o==="observer"?Ts(e,r,h,P):Ts(e,r,P,h),v={...d,weights:g,strongest:-1,
maximum:x},k=[Zs(o,v,e.hide,e.data.sinkMass!==null,f)];t.cutoff>0&&!d.absence&&k.push(or(m,t.cutoff,f.noun));let M=l===
h?p[0]:l,R=M===void 0?null:y(M),B=t.alignment==="generation"?"wrote":"read";return{...vs(n),quote:R&&{number:R.
shown,rows:Y({from:Z(r,o==="observer"?h:M),to:[0,0],when:B},e.numRows)},span:Z(r,h),pointed:l===h?null:Z(r,l),
frozen:i.frozen!==null,name:kr(n,r,h,14),weights:g.map(P=>P>=t.cutoff?P:NaN),levels:Kn(g,b,x),sentence:d.absence?
Gs(n,o,r.starts[h],Xt(u,h),d.absence)||Mi(t.alignment,o,Xt(u,h),d.absence):l===h?Wm(u,o,h,p[0],y):Dm(u,o==="ob\
server"?[h,l]:[l,h],y(l),e.hide),mass:k.filter(Boolean).join(" "),detail:`${r.kind[0].toUpperCase()}${r.kind.slice(
1)} ${l+1} of ${Mt(r)} \xB7 ${Tc(r,l)}`,strongest:p.filter(P=>m[P]>=t.cutoff).map(P=>({token:r.starts[P],weight:m[P],
name:kr(n,r,P,18),text:O(m[P])})),legend:jn(b,x,er),scale:Qs(t.scale,x,f)}}function Wm(n,t,e,s,o){let i=X[n.measure],
r=j(n.page,n.state.layer,n.state.head),a=s===void 0?null:o(s);if(s===void 0||!a){let c=Array.from({length:Mt(n.
units)},(u,d)=>o(d)?.shown[2]??0),f=et(c.reduce((u,d)=>Math.max(u,d),0));return t==="observer"?`${$o(n,e)}, ${i.
none(f,r)}.`:i.noneLater(f,Xt(n,e))}let h=Xt(n,s);if(t==="observer")return`${$o(n,e)}, ${i.most($r(a),r,h)}${br(
n,a)}.`;let l=$o(n,s).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater($r(a),r,Xt(n,e),l)}${br(
n,a)}.`}function Dm(n,[t,e],s,o){let{page:i,state:r,units:a,measure:h}=n;if(s){let u=j(i,r.layer,r.head);return`${$o(
n,t)}, ${X[h].pair($r(s),u,Xt(n,e))}${br(n,s)}.`}let l=De(i,U(r.alignment,a.starts[t+1]-1,i.numRows),a.starts[e]);
if(l)return l;let[c,f]=[Xt(n,t),Xt(n,e)];return a.starts[e+1]<=o?`${f} is set aside, as a place to rest: it ha\
s no colour here.`:e>t?`${f} comes after ${c}: a model that reads from left to right cannot look ahead.`:`${c}\
 could not see ${f}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function $o(n,t){
let{page:e,state:s,units:o}=n,i=Xt(n,t);return s.alignment==="position"?`When the model read ${i}`:We(e,o.starts[t])?
`Just before each token of ${i}`:`When the model produced ${i}`}function br({measure:n},{even:t,rows:e}){return`${e>
1?`, on average over ${e} rows`:""}${X[n].hasEven?`; an even spread would be ${O(t,0)}`:""}`}function $r({shown:n,
weight:t}){let e=([s,...o])=>pt(s,o);return{number:e(n),beside:t?e(t):"",left:""}}function Xt({page:n,units:t},e){
return`${kr(n,t,e)} (${Tc(t,e)})`}function Tc(n,t){let[e,s]=Z(n,t);return s-e===1?`token ${e}`:`tokens ${e} to\
 ${s-1}`}function kr(n,t,e,s){let o=t.names?.[e],i=Z(t,e);return o?T(o,s):s?T(ae(n.texts,...i),s):A(n.texts,i)}var zm=600,ko=class{#t=!1;constructor({page:t,state:e},s){this.soon=kt(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:i,head:r}=e(),a=q(i,r,t.headNames[r]),
h=s(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${h}`:h),this.#t=!1}},zm)}otherHead(){this.#t=!0,
this.soon()}};var vo=class{constructor(t,e,s,o){this.page=t,this.layer=Oc("layer"),this.head=Oc("head"),this.hide=vr("hide"),
this.gamma=vr("gamma"),this.cutoff=vr("cutoff"),this.hide.max=String(Ke(t)),this.cutoff.max=String(us.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>Um(i))),this.layer.addEventListener("change",()=>s({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>s({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&s({hide:qm(this.hide.value,Ke(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of Xe("rests"))i.addEventListener("change",()=>s({hide:i.value==="0"?0:"restin\
g"}));for(let i of Xe("sides"))i.addEventListener("change",()=>o(i.value));for(let i of Xe("moment"))i.addEventListener(
"change",()=>s({alignment:i.value}));this.gamma.addEventListener("input",()=>s({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>s({cutoff:us[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>s(Le(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of Xe(i))r.addEventListener("change",()=>s({[i]:r.value}));for(let i of Xe("rollout"))i.
addEventListener("change",()=>s({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:h}=cn(t);s({hide:i,scale:r,gamma:a,cutoff:h})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let s=us.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(s<0?us.length-1:s),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of Xe(i))a.checked=a.value===r;let o=new Set([t.alignment,V(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",C(this.page)?"ahead":F(this.page)?"cross":"back",C(this.page)?
"":"moments",F(this.page)?"":"rests"]);for(let i of document.querySelectorAll("[data-explains]")){let r=i.getAttribute(
"data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(a=>o.has(a)))}this.#s(t)}nameMoments(t,{span:e,
name:s}){let o=F(this.page)?"the output":"later words",i=t==="observed"?o:e?s:"the word",r=t==="observer"&&e&&
We(this.page,e[0]);$("when-written",`${r?"just before":"when it wrote"} ${i}`),$("when-read",`when it read ${i}`)}#t({
hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let s=ft(this.page,t.layer).map(i=>{let r=t.layer===
-1?V(this.page,{...t,head:i}):this.page.headNames[i],a=Lt(this.page,t.layer,i)?"":" (other file)";return[r??`${i}${a}`,
String(i)]}),o=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(s)!==JSON.stringify(o)&&this.head.
replaceChildren(...s.map(([i,r])=>new Option(i,r))),this.head.value=String(t.head)}#s(t){for(let e of document.
querySelectorAll("[data-step]")){let s=Le(this.page,t,e.dataset.step??""),o=Object.entries(s).every(([i,r])=>t[i]===
r);e.setAttribute("aria-disabled",String(o))}}};function Um(n){return new Option(n===-1?"All layers: rollout":
String(n),String(n))}function qm(n,t){return Math.min(t,Math.max(0,Math.trunc(Number(n))||0))}function Oc(n){return document.
getElementById(n)}function vr(n){return document.getElementById(n)}function Xe(n){return[...document.querySelectorAll(
`input[name=${n}]`)]}var Eo=class{#t=!1;constructor(t,e){this.reveal=e;for(let s of["pointerdown","wheel","keydown"])t.addEventListener(
s,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(s=>this.reveal(s)))}};function Nc(n,t,e,s,o,i,r=[]){let a=s.ofToken[o],h=(u,d)=>s.kind==="token"?d<t.hide?null:tt(t,u,d):Ts(t,s,u,d),
l=[],c=[];for(let u=0;u<Mt(s);u+=1){let d=e==="observer"?h(a,u):h(u,a);if(d){let[m,p]=Z(s,u);c.push([m,p]);let g=s.
names?.[u]||ae(n.texts,m,p);l.push([m,p-1,g,...d.shown.map(Lc),i?Lc(d.even):""])}}return Gt(...qs(["first toke\
n","last token","text","shown","least","most","even"],l,c,r))}function Lc(n){return Number(n.toPrecision(6))}function Rc(n,t,{shown:e,panel:s,units:o,held:i}){let{page:r,state:a,notes:h}=n,l=()=>{let u=i()[t]??null;return u===
null?null:gt(o(),[u,u+1])},c=()=>{let{layer:u,head:d}=a(),{quote:m,sentence:p}=s(),g=as(h.notes,l());return{sentence:p,
note:g,of:{layer:u,head:d,rows:m?.rows??null},precision:m?_n(m.number):""}},f=()=>{let u=i()[t]??null,{hasEven:d}=X[V(
r,a())];return e.current&&u!==null?Nc(r,e.current.scope,t,o(),u,d,h.notes):""};return[ue(n,c,i),yt("Copy as CS\
V",f),...$t(n,l)]}var Km=["data","alignment","hide","norms","beside"],So=class{current=null;constructor({page:t,heads:e,state:s}){
this.page=t,this.heads=e,this.state=s}load(){let{heads:t}=this,{layer:e,head:s}=this.state(),o=e===-1&&(s===0||
s===1)?1-s:null,i=t.peek(e,s),r=o===null?null:t.peek(e,o);if(i&&(o===null||r))return this.#t(i,r),!0;let a=Promise.
all([t.get(e,s),o===null?null:t.get(e,o)]);return it(a).then(h=>{let l=this.state(),c=l.layer===e&&l.head===s;
return c&&this.#t(...h),c})}#t(t,e){let{page:s}=this,o=this.state(),{layer:i,head:r}=o,a=o.hide==="resting"?bt(
t,i,s.numRows):o.hide,h=V(s,o)==="value"?t.norms:null,{numRows:l}=s,c=this.current?.layer===i?this.current.scope.
sight:J(s.sight,i,l),{alignment:f}=o,u={data:t,numTokens:s.texts.length,numRows:l,alignment:f,hide:a,norms:h,beside:e,
sight:c},d=this.current?.scope;(!d||Km.some(m=>d[m]!==u[m]))&&(this.current={layer:i,head:r,scope:u,masses:gn(
u)})}};var Er=["low","third","high"],jm=["a line","a third of the screen","most of the screen"],Gm="(max-height: 40re\
m)";var ge=class{#t;#e=0;#s=!1;constructor(t,e=matchMedia(Gm).matches?0:1){this.root=t,this.#t=e,this.handle=t.querySelector(
".sheet-handle"),this.handle.addEventListener("click",()=>{this.#s||this.#n((this.#t+1)%Er.length)}),this.handle.
addEventListener("pointerdown",s=>{this.#e=s.clientY,this.#s=!1,this.handle.setPointerCapture(s.pointerId)}),this.
handle.addEventListener("pointermove",s=>{let o=this.#e-s.clientY;this.handle.hasPointerCapture(s.pointerId)&&
Math.abs(o)>40&&(this.#s=!0,this.#e=s.clientY,this.#n(this.#t+Math.sign(o)))}),this.handle.addEventListener("k\
eydown",s=>{let o={ArrowUp:1,ArrowDown:-1}[s.key];o&&(s.preventDefault(),this.#n(this.#t+o))}),this.#n(this.#t)}#n(t){
this.#t=Math.min(Er.length-1,Math.max(0,t)),this.root.dataset.height=Er[this.#t],this.handle.setAttribute("ari\
a-label",`Show more or less: ${jm[this.#t]}`)}};function Cc(n,t,e){let s=n.querySelector(".pictures"),o=(t.pictures??[]).map((i,r)=>new Sr(t,i,r,e));return s.
append(...o.map(({element:i})=>i)),s.dataset.count=String(o.length),s.hidden=o.length===0,o.length>0&&(n.dataset.
pictures=C(t)?"alone":"in-text"),o}var Sr=class{#t=!1;#e=0;#s;#n;constructor(t,e,s,o){this.page=t,this.picture=
e,this.actions=o;let i=e.tokens.length;this.#s=new Uint8Array(i),this.#n=new Float32Array(i).fill(NaN);let r=(t.
pictures?.length??0)>1?` ${s+1}`:"",a=w("img");a.alt=`What the model saw: picture${r}, ${e.width} \xD7 ${e.height}\
 pixels`,a.src=e.source,a.draggable=!1,this.cells=e.tokens.map(l=>{let c=w("span","patch");return c.dataset.patch=
String(l),c.tabIndex=-1,c.setAttribute("role","option"),c.setAttribute("aria-selected","false"),c.setAttribute(
"aria-label",t.texts[l].trim()),c}),this.cells[0].tabIndex=0,this.patches=w("div","patches",...this.cells),this.
patches.setAttribute("role","listbox"),this.patches.setAttribute("aria-label",`Picture${r}, ${tn(e)}`),this.patches.
style.setProperty("--columns",String(e.columns)),this.patches.style.setProperty("--rows",String(e.rows)),this.
frame=w("div","picture-frame",a,this.patches),this.frame.style.setProperty("--ratio",String(e.width/e.height)),
this.said=w("p","picture-says");let h=N("Picture alone",()=>this.#o(h));h.className="picture-plain",h.setAttribute(
"aria-pressed","false"),this.element=w("figure","picture",this.frame,w("figcaption","note",this.said,h)),this.#i()}show({
weights:t,levels:e,span:s,pointed:o},i){this.picture.tokens.forEach((r,a)=>{let h=this.cells[a];Object.is(t[r],
this.#n[a])||(this.#n[a]=t[r],Number.isNaN(t[r])?h.removeAttribute("data-shows"):h.setAttribute("data-shows",String(
t[r]))),this.#s[a]=e[r];let l=_t(s,r),f=`patch${e[r]>0?` level-${e[r]}`:""}${l?" subject":""}${_t(o,r)?" point\
ed":""}`;h.className!==f&&(h.className=f,h.setAttribute("aria-selected",String(l)))}),H(this.said,i)}markHidden(t){
this.picture.tokens.forEach((e,s)=>this.cells[s].toggleAttribute("data-hidden",e<t))}#o(t){t.setAttribute("ari\
a-pressed",String(this.element.classList.toggle("plain")))}#i(){let{patches:t,actions:e}=this;t.addEventListener(
"pointerover",s=>{this.#t=s.pointerType==="touch";let o=this.#h(s.target);!this.#t&&o!==null&&e.point(this.picture.
tokens[o])}),t.addEventListener("pointerleave",()=>{this.#t||e.leave()}),t.addEventListener("dblclick",s=>{let o=this.#h(
s.target);!this.#t&&o!==null&&e.toggle(this.picture.tokens[o])}),t.addEventListener("click",s=>{let o=this.#h(
s.target);o!==null&&(this.#a(o),s.pointerType==="touch"&&(this.#t=!0,e.tap(this.picture.tokens[o])))}),t.addEventListener(
"focusin",s=>{let o=this.#h(s.target);o!==null&&this.cells[o].matches(":focus-visible")&&e.point(this.picture.
tokens[o])}),t.addEventListener("keydown",s=>this.#r(s))}#r(t){let e=this.#h(t.target);if(e===null||t.altKey||
t.metaKey||t.ctrlKey)return;let s=Wa(this.picture,e,t.key);if(s!==null)this.#a(s),this.cells[s].focus();else if(t.
key==="Enter"||t.key===" ")this.actions.toggle(this.picture.tokens[e]);else if(t.key==="Escape")this.actions.toggle(
null);else return;t.preventDefault()}#a(t){this.cells[this.#e].tabIndex=-1,this.cells[t].tabIndex=0,this.#e=t}#h(t){
let e=t instanceof HTMLElement?this.cells.indexOf(t):-1;return e<0?null:e}};var Ic=3,Ym=150,Vm=40,Jm=8,Xm=8,Ao=class{#t=0;#e;#s=null;#n=null;#o=null;#i=null;#r=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",s=>this.#a(s)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#s=null,this.#h()})}get isOnItsWay(){return this.#t>=Ic}unlessOnItsWay(t){if(this.#n=t,!this.isOnItsWay){
this.#s=null,t();return}this.#i||it(new Promise(e=>this.#i=()=>e(null))),this.#s=t}#a({clientX:t,clientY:e,pointerType:s}){
let o={x:t,y:e};this.#r=[...this.#r.slice(1-Jm),o];let[i]=this.#r;s!=="mouse"||Math.hypot(t-i.x,e-i.y)>=Xm&&!this.#l(
i,o)?(this.#t=0,this.#r=[o]):(this.#t+=1,this.#t===Ic&&this.#o?.()),this.#t||this.#h(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#h(),this.#o=this.#n},Ym)}#h(){this.#t=0,this.#r=this.#r.slice(-1);let t=this.#s;this.#s=
null,t?.(),this.#i?.(),this.#i=null}#l(t,e){let s=this.list.getBoundingClientRect(),[o,i]=[0,1/0],r=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((s.left+s.right)/2-e.x,(s.top+s.bottom)/2-e.y),h=Vm+a/r;for(let[l,c,f,u]of[[e.x,
e.x-t.x,s.left-h,s.right+h],[e.y,e.y-t.y,s.top-h,s.bottom+h]])if(c===0)i=l<f||l>u?-1:i;else{let[d,m]=[(f-l)/c,
(u-l)/c];o=Math.max(o,Math.min(d,m)),i=Math.min(i,Math.max(d,m))}return o<=i}};var Mo=14,Zm=3,Qm=60,To=class{#t=null;#e=0;#s=new Uint8Array;#n=-1;constructor(t,e,s){this.canvas=t,this.text=
e,this.lines=s,new ResizeObserver(kt(()=>this.#r(),Qm)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#s=t,this.#n=e;let s=this.canvas.getContext("2d");if(!this.#t||!s)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((h,l)=>{let c=this.#i(l);o[c]=Math.max(o[c],h)});let i=nt[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],r=Wt(i);s.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),s.clearRect(0,0,Mo,this.#e);
let a=[...o.keys()].filter(h=>o[h]>0);a.sort((h,l)=>o[h]-o[l]);for(let h of a)s.fillStyle=r[o[h]-1].background,
s.fillRect(2,h-1,Mo-4,Zm);e>=0&&(s.fillStyle=i.ink,s.fillRect(0,this.#i(e)-1,Mo,2))}#o(t){let{top:e,height:s}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/s*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:s}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-s,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:h,to:l}of this.lines){let c=a.getBoundingClientRect();
for(let f=h;f<l;f+=1)r[f]=(c.top-i+c.height*(f-h)/(l-h))/t}this.#t=r,this.#e=e,this.canvas.width=Mo*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#s,this.#n)}};var Oo=class{#t=!1;#e=0;#s=null;#n=null;constructor(t,e,s,o,i){this.root=t,this.page=e,this.units=o,this.actions=
i,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new xt(this.text,s);let r=this.#o(
"minimap");this.minimap=new To(r,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new Ao(this.
text,this.list),this.pictures=Cc(t,e,{point:a=>i.point(this.view,a),leave:()=>this.#s?.frozen&&i.point(this.view,
null),tap:a=>this.#a(a),toggle:a=>i.toggle(this.view,a)}),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,
e.texts.length-1)),this.#r()}show(t,e=!1,s=[]){this.root.querySelector(".why-resting")?.toggleAttribute("hidde\
n",!e),this.#s=t,this.tokens.paint(t.weights,t.levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.pictures.
forEach((o,i)=>o.show(t,s[i]??"")),this.#i("sentence",t.sentence),this.#i("mass",t.mass),this.#i("detail",t.detail),
this.#i("scale",t.scale),this.release.hidden=!t.frozen,this.#i("frozen-on",t.frozen?`Frozen on ${t.name}`:""),
this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(t))}markHidden(t){
this.tokens.markHidden(t),this.pictures.forEach(e=>e.markHidden(t))}showStrongest(t){let e=this.#s?.strongest[t];
return e&&this.#h(e.token),e!==void 0}get quote(){return this.#s?.quote??null}get sentence(){return this.#s?.sentence??
""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"neares\
t",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).getBoundingClientRect(),s=this.text.getBoundingClientRect();
if(e.top<s.top||e.bottom>s.bottom){let o=(s.top+s.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-
o,behavior:"instant"})}}#o(t){return this.root.querySelector(`.${t}`)}#i(t,e){H(this.#o(t),e)}#r(){this.text.addEventListener(
"pointerover",t=>{this.#t=t.pointerType==="touch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.
actions.point(this.view,e)}),this.text.addEventListener("pointerleave",()=>{this.#s?.frozen&&!this.#t&&this.actions.
point(this.view,null)}),this.text.addEventListener("mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.
addEventListener("dblclick",t=>{let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.toggle(this.
view,e)}),this.text.addEventListener("click",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&(this.#c(e),t.pointerType===
"touch"&&(this.#t=!0,this.#a(e)))}),this.text.addEventListener("focusin",t=>{let e=this.tokens.tokenAt(t.target);
e!==null&&this.tokens.element(e).matches(":focus-visible")&&this.actions.point(this.view,e)}),this.text.addEventListener(
"keydown",t=>this.#l(t)),this.release.addEventListener("click",()=>this.actions.toggle(this.view,null)),this.list.
addEventListener("pointerenter",()=>{let t=this.#n;t?.span&&t!==this.#s&&!this.#s?.frozen&&this.actions.point(
this.view,t.span[0])}),this.list.addEventListener("click",t=>{let e=t.target instanceof Element?t.target.closest(
"[data-goto]"):null;e&&this.#h(Number(e.getAttribute("data-goto")))})}#a(t){let e=this.#s;e?.frozen&&!_t(e.span,
t)&&!_t(e.pointed,t)?this.actions.point(this.view,t):this.actions.toggle(this.view,t)}#h(t){this.#s?.span&&!this.#s.
frozen&&this.actions.toggle(this.view,this.#s.span[0]),this.goTo(t),this.actions.point(this.view,t)}#l(t){let e=this.
tokens.tokenAt(t.target);if(e===null||t.altKey||t.metaKey)return;let s=this.tokens.next(e,t.key,this.units());
if(s!==null)this.goTo(s);else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key===
"Escape")this.actions.toggle(this.view,null);else return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.
setAttribute("tabindex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o(
"legend-numbers").children;for(let s=0;s<e.length;s+=1){let o=t.length?s?O(t[s]):"0":"";e[s].textContent!==o&&
(e[s].textContent=o)}}#u(t){this.#n=t,[...this.list.children].forEach((s,o)=>{let i=t.strongest[o];s.classList.
toggle("empty",!i);let r=s.firstElementChild;if(r.disabled=!i,!i)return;let[a,h,l]=[...r.children],c=t.levels[i.
token];r.setAttribute("data-goto",String(i.token)),a.textContent=String(i.token),H(h,i.name),l.textContent=i.text,
l.className=c>0?`weight level-${c}`:"weight"})}};var Ar=["observed","observer"],Lo=class n{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#s=null;#n=new Map;#o=null;#i=null;#r=null;#a=matchMedia("(min-width: 93.75\
rem)");constructor(t){this.context=t,this.page=t.page,this.shown=new So(t),this.announcer=new ko(t,e=>this.#d(
e??this.#c).sentence)}mount(t){this.#o=t,this.#i=new vo(this.page,this.context.state,e=>{this.context.change(e)},
e=>{this.#f(e)}),this.#r=t.querySelector(".panels"),this.#a.addEventListener("change",()=>{t.hidden||this.show(
this.context.state())}),this.#s=new Eo(t,e=>this.#m(e)),t.addEventListener("click",e=>{let s=e.target instanceof
Element?e.target.closest("[data-token-step]"):null,o=s?.closest("[data-view]")?.getAttribute("data-view");s&&o&&
this.#u(o,Number(s.getAttribute("data-token-step")))}),document.addEventListener("keydown",e=>{let s=e.target instanceof
Element&&e.target.matches("input, select"),o="12345".indexOf(e.key);if(t.hidden||s||o<0||e.key===""||e.ctrlKey||
e.metaKey||e.altKey)return;let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;
this.#d(i).showStrongest(o)&&e.preventDefault()}),t.querySelectorAll(".sheet").forEach(e=>new ge(e))}async show(t){
this.#i?.show(t,this.#h),this.#r?.setAttribute("data-sides",this.#h);let e=this.shown.current;try{let i=this.shown.
load();if(i!==!0&&(this.#l.forEach(r=>this.#d(r)),!await i))return}catch(i){this.#$(i,t);return}let{current:s}=this.
shown;if(!s)return;let{light:o}=this.page;$("precision",o?Ie(o):ze(V(this.page,this.context.state()))),e&&(e.layer!==
s.layer||e.head!==s.head)&&this.announcer.otherHead(),this.#y(),G("");for(let i of this.#l)this.#d(i).markHidden(
s.scope.hide),this.#x(i)}reveal(){this.#s?.hold(this.#l)}async look({layer:t,head:e,row:s,key:o,alignment:i}){
let{page:r}=this,a=this.context.state(),h=i??a.alignment,l=Tt(h,s,r.texts.length),c=t===void 0&&e===void 0&&ft(
r,-1).length>0;this.#t.observer=o??null,await this.context.change({view:n.id,layer:c?-1:t??a.layer,...e===void 0?
{}:{head:e},observer:l??s,...this.#h==="to"?{sides:"from"}:{},alignment:l===null?"position":h}),o!==void 0&&(this.#d(
"observer").goTo(o),this.point("observer",o))}point(t,e){let s=this.#t[t];this.#t[t]=e,this.#g(s,e)||(this.#l.
includes(t)&&this.#x(t),this.announcer.soon())}async toggle(t,e){let s=this.context.state()[t];e===null&&s===null||
(this.#t[t]=e??s,await this.context.change({[t]:this.#g(s,e)?null:e}),this.announcer.soon())}get door(){return{
row:this.row.bind(this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=s=>({token:t[s]??
this.#t[s],frozen:t[s]!==null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,s){
if(!(Number.isInteger(s)&&s>=0&&s<this.page.numRows))throw new E(`There is no row ${s}; the rows are 0 to ${this.
page.numRows-1}.`);return Ut(await this.context.heads.get(t,e),s,this.page.numRows)}async select({layer:t,head:e,
view:s,token:o,frozen:i}){if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(
`There is no token ${o}; the tokens are 0 to ${this.page.texts.length-1}.`);let r=this.context.state(),a={view:n.
id,...t===void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let h of s?[s]:Ar)o!==void 0?(this.#t[h]=o,a[h]=i?
o:null):i!==void 0&&(a[h]=i?r[h]??this.#t[h]:null);await this.context.change(a);for(let h of this.#n.values())
h.tokens.finish();this.#s?.hold(this.#l.filter(h=>!s||h===s))}get#h(){return this.context.state().sides??(this.#a.
matches?"both":"from")}get#l(){return this.#h==="both"?Ar:[this.#c]}get#c(){return this.#h==="to"?"observed":"\
observer"}async#f(t){let e=this.#h,s={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,i]=t==="to"?["observer",
"observed"]:["observed","observer"];this.#t[i]=this.#t[o],s[i]=this.context.state()[o]}await this.context.change(
s),this.#s?.hold(this.#l)}async#u(t,e){let s=this.context.state()[t],{ofToken:o,starts:i}=this.#p,r=o[s??this.#t[t]??
0]+e,a=i[Math.min(i.length-2,Math.max(0,r))];this.#t[t]=a,await this.context.change(s===null?{}:{[t]:a}),this.#s?.
hold([t])}#m(t){let e=this.context.state()[t]??this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.
context.state();return this.page.light||V(this.page,t)==="corrected"?null:t.unit??"token"}get subject(){let t=this.#c,
e=this.context.state()[t]??this.#t[t];return e===null?null:gt(this.#p,[e,e+1])}get#p(){return this.context.units(
this.unit??"token")}#g(t,e){let{ofToken:s}=this.#p;return t===e||t!==null&&e!==null&&s[t]===s[e]}#y(){if(!this.#e&&
this.shown.current){this.#e=!0;let t=Tl(this.page,this.shown.current.scope);for(let e of Ar)this.#t[e]??=this.
context.state()[e]===null?t[e]:null}}#x(t){if(this.shown.current){let{scope:e,masses:s}=this.shown.current,o=this.
context.state(),i={frozen:o[t],pointed:this.#t[t]},r=this.#p,a=r.kind==="token"?Ml(this.page,o,e,s,t,i):Mc(this.
page,o,e,s,t,i,r);this.#d(t).show(a,e.hide>0&&a.mass!=="",this.#k(t,a)),t===this.#c&&this.#i?.nameMoments(t,a)}}#k(t,{
span:e}){let{current:s}=this.shown;if(!s||t!=="observer"||!e||e[1]!==e[0]+1)return[];let{layer:o,head:i,alignment:r}=this.
context.state(),a={page:this.page,layer:o,head:i,alignment:r,measure:V(this.page,this.context.state())};return(this.
page.pictures??[]).map(h=>Da(a,s.scope,h,e[0]))}#d(t){let e=this.#n.get(t)??this.#v(t);return this.#n.set(t,e),
e}#v(t){let e=this.#o?.querySelector(`section[data-view=${t}]`),s={shown:this.shown,panel:()=>this.#d(t),units:()=>this.#p,
held:()=>({sides:this.#h,[t]:this.context.state()[t]??this.#t[t]})};return e.querySelector(".quotes")?.append(
...Rc(this.context,t,s)),new Oo(e,this.page,this.context.text,()=>this.#p,{point:(o,i)=>this.point(o,i),toggle:(o,i)=>{
this.toggle(o,i)}})}#$(t,{layer:e,head:s}){this.shown.current=null;let o=t instanceof E?t.message:`This cannot\
 be shown: ${q(e,s)}.`;for(let i of this.#l)this.#d(i).show({...vs(this.page),sentence:"There is nothing to sh\
ow for this head."});G(o)}};var No=128,tp=2**17;function _c({data:n,norms:t,numRows:e},s,o){let{triangle:i,scales:r,width:a}=n;if(!t&&!r)return{
bytes:i,width:a,signed:!1,top:1};let h=Float64Array.from({length:e},(c,f)=>Math.sqrt(t?t[f]:1)),l=new Uint8Array(
i.length);for(let c=0,f=0;c<e;c+=1){let u=Math.sqrt((s?s[c]:1)*(r?r[c]:1)/o);for(let d=0;d<D(n,c);d+=1,f+=1)l[f]=
Math.min(255,Math.round(i[f]*h[d]*u))}return{bytes:l,width:a,signed:!1,top:o}}function Bc(n,t,e=0){let s=new Uint8Array(
65536);for(let i=0;i<s.length;i+=1)s[i]=Pc(W[i>>8]-W[i&255],!0);let o=new Uint8Array(n.length);for(let i=0;i<o.
length;i+=1)o[i]=s[n[i]<<8|t[i]];return{bytes:o,width:e,signed:!0,top:1}}function Pc(n,t){return t?No+Math.round(
127*Math.sign(n)*Math.sqrt(Math.min(1,Math.abs(n)))):Math.round(255*Math.sqrt(Math.min(1,n)))}function Mr({signed:n,
top:t}){return Float64Array.from({length:256},(e,s)=>n?Math.sign(s-No)*Math.min(1,Math.abs(s-No)/127)**2:t*(s/
255)**2)}var Ro=class{#t=[];maximum=0;strongest=null;finest=0;told=null;constructor(t,e,s,o){this.field=t,this.
sight=e,this.aside=s,this.pool=o,this.count=e.first.length,this.values=Mr(t);let{realBefore:i}=e;this.padded=i[this.
count]<this.count}block(){return null}says(t,e){return lc(t,this.pool,this.field.signed,e)}side(t){return Math.
ceil(this.count/2**t)}shape(t){return{width:this.field.width?this.side(t):0}}has(t){return t===0||t<=this.#t.length}read(t,e,s,o){
if(t>0){let f=Math.max(0,Math.min(o.length,D(this.shape(t),e)-s)),u=_(this.shape(t),e)+s;o.set(this.#t[t-1].subarray(
u,u+f)),o.fill(0,f);return}o.fill(0);let{first:i,after:r,realBefore:a}=this.sight,h=f=>a[f+1]>a[f];if(!h(e))return;
let l=_(this.field,e),c=Math.min(r[e],s+o.length);for(let f=Math.max(s,i[e],this.aside);f<c;f+=1)(!this.padded||
h(f))&&(o[f-s]=1+this.field.bytes[l+f])}*work(){let{signed:t,top:e}=this.field,s=this.pool==="mean",o=new Float32Array,
i=new Float32Array,r=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=h=>h===0?-1:t?Math.abs(h-
1-No):h-1;for(let h=1;this.side(h-1)>1;h+=1){let l=this.side(h),[c,f]=[this.shape(h-1),this.shape(h)],u=new Uint16Array(
_(f,l)),d=new Float32Array(s?u.length:0),m=new Float32Array(s?u.length:0),p=0;for(let g=0;g<l;g+=1){let x=[2*g,
2*g+1].filter(b=>b<this.side(h-1));x.forEach((b,y)=>this.read(h-1,b,0,r[y].subarray(0,D(c,b))));for(let b=0;b<
D(f,g);b+=1){let y=0,v=0,k=0,M=0;for(let B=0;B<x.length;B+=1)for(let P=2*b;P<Math.min(2*b+2,D(c,x[B]));P+=1){let rt=r[B][P];
a(rt)>a(y)&&(y=rt,v=2*P+B),s&&h>1?(k+=o[_(c,x[B])+P],M+=i[_(c,x[B])+P]):s&&rt>0&&(k+=this.values[rt-1],M+=1)}let R=_(
f,g)+b;h===1&&y>0&&this.#e([2*g+(v&1),v>>1],y),s?(d[R]=k,m[R]=M,u[R]=M>0?1+Pc(k/M/e,t):0):u[R]=y}p+=4*D(f,g),p>
tp&&(p=0,yield)}this.#t.push(u),[o,i]=[d,m],yield}this.count===1&&(this.read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){
let s=e===0?0:Math.abs(this.values[e-1]);s>this.maximum&&(this.maximum=s,this.strongest=t)}};var Hc={signed:!1,top:1},ep=1;function Fc(n){return 1+Math.round(255*Math.sqrt(Math.min(1,Math.max(0,n))))}var Ze=class{field=Hc;finest=0;values=Mr(
Hc);maximum=0;strongest=null;constructor(t,e,s){this.head=t,this.sight=e,this.aside=s,this.count=t.numRows}side(t){
return Math.ceil(this.count/2**t)}shape(){return{width:0}}has(){return!0}mark(t,e,s,o){let{sight:i,aside:r,count:a}=this,
{first:h,after:l,realBefore:c}=i,f=2**t;o.fill(0);let[u,d]=[1/0,0];for(let m=e*f;m<Math.min(a,(e+1)*f);m+=1)c[m+
1]>c[m]&&(u=Math.min(u,h[m]),d=Math.max(d,l[m]));u=Math.max(u,r);for(let m=Math.max(s,Math.floor(u/f));m<s+o.length&&
m*f<d;m+=1){let[p,g]=[Math.max(u,m*f),Math.min(d,(m+1)*f)];o[m-s]=c[g]>c[p]?ep:0}}},Co=class extends Ze{told=null;constructor(t,e,s){
super(t,e,s);for(let o=0;o<this.count;o+=1)this.#t(o,(i,r)=>{r>this.maximum&&(this.maximum=r,this.strongest=[o,
i])})}read(t,e,s,o){this.mark(t,e,s,o);let i=2**t;for(let r=e*i;r<Math.min(this.count,(e+1)*i);r+=1)this.#t(r,
(a,h)=>{let l=Math.floor(a/i)-s;l>=0&&l<o.length&&(o[l]=Math.max(o[l],Fc(h)))})}block(){return null}says(t){let{
worst:e}=this.head.facts,[s,o]=e.map(h=>O(Ce(h))),i=2**t,r=t===0?"Each square is one weight that is kept":`Eac\
h square shows the largest weight that is kept of ${i} \xD7 ${i} cells`,a=Bs(this.head.facts)?"":`it is below ${s}\
, in the rows that wrote the answer below ${o}, or `;return`${r}, to within \xB14.6%. Blank: not kept weight by w\
eight; ${a||"it is below 0.0000001 or "}not among the 16 strongest of its row.`}#t(t,e){let{keys:s,codes:o,rowStarts:i,
facts:r}=this.head;this.aside<=r.first&&I(this.sight,t,r.first)&&e(r.first,lt(this.head,t).first[0]);for(let a=i[t];a<
i[t+1];a+=1)s[a]>=this.aside&&I(this.sight,t,s[a])&&e(s[a],Pt(o[a]))}},Os=class extends Ze{constructor(t,e,s,o,i,r){
super(t,e,s),this.name=r,this.masses=o,this.tell=i,this.edges=t.facts.passages,this.ofRow=new Uint16Array(this.
count);for(let a=0;a+1<this.edges.length;a+=1)this.ofRow.fill(a,this.edges[a],this.edges[a+1]);for(let a=0,h=0;a+
1<this.edges.length;a+=1)for(let l=0;l<=a;l+=1,h+=1)o[h]>this.maximum&&this.edges[l+1]>s&&(this.maximum=o[h],this.
strongest=[this.edges[a+1]-1,this.edges[l]])}read(t,e,s,o){this.mark(t,e,s,o);let i=2**t,{edges:r,masses:a,ofRow:h}=this,
l=h[Math.min(this.count,(e+1)*i)-1];for(let c=h[e*i];c<=l;c+=1)for(let f=0;f<=c;f+=1){let u=Fc(a[c*(c+1)/2+f]),
d=Math.min(o.length,Math.ceil(r[f+1]/i)-s);for(let m=Math.max(0,Math.floor(r[f]/i)-s);m<d;m+=1)o[m]=o[m]&&Math.
max(o[m],u)}}block([t,e]){let{edges:s,ofRow:o}=this,i=r=>[s[o[r]],s[o[r]+1]];return{rows:i(t),keys:i(e)}}told(t){
let[e,s]=t.map(o=>this.ofRow[o]);return s>e?"":this.tell(this.block(t),e*(e+1)/2+s)}says(){return`Each rectang\
le is two of the ${this.edges.length-1} passages of the text: its colour is what a row of one gave to all word\
s of the other together, on average.`}};function Wc({shares:n}){return Float64Array.from(n,t=>te(t)[0])}var sp=Uint16Array.from({length:15361},(n,t)=>1+Math.round(255*Math.sqrt(xe(t)))),Qe=class extends Ze{constructor(t,e,s,o,i,r){
super(t,e,0),this.pool=o,this.levels=i,this.speaker=r,this.finest=Math.log2(i[0].side),this.coarsest=Math.log2(
i[i.length-1].side),this.rests=s>0,this.#e()}has(t=0){return t>=this.finest&&t<=this.coarsest}read(t,e,s,o){this.
mark(t,e,s,o);let i=this.#t(t),r=Math.min(o.length,e+1-s);for(let a=0;a<r;a+=1)o[a]=o[a]&&sp[i[we(e)+s+a]]}block(t,e){
let[s,o]=t.map(i=>{let r=Math.floor(i/2**e)*2**e;return[r,Math.min(this.count,r+2**e)]});return{rows:s,keys:o}}numbers([
t,e],s){let{largest:o,mean:i}=this.levels[s-this.finest],r=we(Math.floor(t/2**s))+Math.floor(e/2**s);return{largest:xe(
o[r]),mean:xe(i[r])}}told(t,e){let{page:s,layer:o,head:i,alignment:r}=this.speaker,{rows:a,keys:h}=this.block(
t,e),{largest:l,mean:c}=this.numbers(t,e),f=A(s.texts,Jt(r,a,s.texts.length)),u=r==="position"?`When the model\
 read ${f}`:`When ${f} was decided`,d=2**e,m=0;for(let g=a[0];g<a[1];g+=1)m+=L(this.sight,g,h[0])-L(this.sight,
g,Math.min(h[1],this.sight.after[g]));let p=m<d*d?`; ${(d*d-m).toLocaleString("en")} pairs that cannot be seen\
 count as 0`:"";return`${u} (rows ${a[0]} to ${a[1]-1}), ${j(s,o,i)} gave one token of ${A(s.texts,h)} (keys ${h[0]}\
 to ${h[1]-1}) at most ${Dc(l)} of its attention, and each on average ${Dc(c)}${p}.`}says(t){let e=2**t,[{side:s}]=this.
levels,o=this.speaker.page.light?.overviews?.stored??s,i=`Each square shows the ${this.pool==="mean"?"mean":"l\
argest"} of ${e} \xD7 ${e} weights, as the archive stores it.`,r=this.rests?" The first column of squares hold\
s what rests on the first token, too.":"",a=e>s?` Zoom in down to ${s} \xD7 ${s}.`:s>o?` Here this file ends; \
the archive stores ${o} \xD7 ${o}, and a larger max_file_size keeps them.`:" Here it ends: the archive stores \
no finer overview.";return`${i}${a}${r}`}#t(t){let{largest:e,mean:s}=this.levels[t-this.finest];return this.pool===
"mean"?s:e}#e(){let t=this.#t(this.finest),e=2**this.finest,s=0;for(let o=0,i=0;o*e<this.count;o+=1)for(let r=0;r<=
o;r+=1,i+=1)t[i]>s&&(r>0||!this.rests)&&(s=t[i],this.strongest=[Math.min(this.count-1,(o+1)*e-1),r*e]);this.maximum=
xe(s)}};function Dc(n){return n>0?n.toFixed(3-Math.floor(Math.log10(n))).replace(/\.?0+$/u,""):"0"}var Io=1e-4;function np({shades:n,gamma:t},e){return n==="log"?e>Io?1-Math.log10(e)/Math.log10(Io):0:n==="line\
ar"?e:e**t}function op({shades:n,gamma:t},e){return n==="log"?Io**(1-e):n==="linear"?e:e**(1/t)}function Tr(n,t){
let e=Math.abs(t);if(e===0||e<n.cutoff)return 0;let s=Math.min(1,e/Ye(n,n.maximum));return Math.sign(t)*Math.round(
63*np(n,s))}function _o({theme:n,signed:t}){let{paper:e,ink:s}=nt[n],o=Wt(t?bi[n].more:nt[n]),i=t?Wt(bi[n].less):
o;return r=>r===0?{background:e,ink:s}:(r>0?o:i)[Math.abs(r)-1]}function zc(n,t){let e=_o(n),s=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[i,r,a]=ve(e(Tr(n,t[o])).background);s[1+o]=(255<<24|a<<16|r<<8|i)>>>0}return s}
function Bo(n){let t=_o(n),e=n.signed?-63:0,s=Array.from({length:64-e},(r,a)=>t(e+a).background),o=Ye(n,n.maximum),
i=(n.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return n.shades==="log"?`\u2264 ${O(
o*Io)}`:"0";let h=O(o*op(n,a));return`${r<0?"\u2212":n.signed?"+":""}${h}`});return{colours:s,numbers:i}}function Po(n,t){
let e=Ye(n,n.maximum),s=n.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[n.shades];
return n.scale==="absolute"?`${o}; the strongest is a ${s} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${s} of this head, ${O(e)}: do not compare it with others.`}var ip=11,ts=6,Or=11,Ho=3,rp=2,Lr=6.3,Fo=class{constructor(t,e,s){this.page=t,this.text=e,this.book=s}marks(t,e,s,o,i,r){
let{page:a}=this,h=f=>Vt({alignment:o},f,a.texts.length).token,l=[{down:!0,first:e.row,pixels:t.height,token:h,
chosen:r.rows},{down:!1,first:e.key,pixels:t.width,token:f=>f,chosen:r.keys}];return ap(s,o,i).concat(l.flatMap(
({down:f,first:u,pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,u+d/e.cell),x={down:f,first:u,end:g,cell:e.
cell,frame:s,look:i},b=e.cell>=ip,y=[...this.#t(x,m,b),...this.#e(x,m)],v=b?lp(Math.floor(u),Math.ceil(g-1e-6)):
[];for(let k of v)p.includes(k)||y.push(...this.#n(x,k,m(k),!1));for(let k of p.filter(M=>M>=Math.floor(u)&&M<
g))y.push(...this.#n(x,k,m(k),!0));return y}))}#t({down:t,first:e,end:s,cell:o,frame:i,look:r},a,h){let l=t?i.
left:i.top,c=a(0);return this.text.turns.flatMap(({label:f,from:u,to:d},m)=>{let p=Math.max(e,u-c),g=Math.min(
s,d-c);if(g<=p)return[];let x=(p-e)*o,b=(g-p)*o,y=h?ts:l-4,v=m%2?r.soft:r.rule,k=[t?{kind:"rect",x:0,y:i.top+x,
width:y,height:Math.max(1,b-1),fill:v}:{kind:"rect",x:i.left+x,y:0,width:Math.max(1,b-1),height:y,fill:v}],M=Uc(
f,t?l-12:b-10);if(!h&&M&&(!t||b>=15)){let R=t?6:i.left+x+5,B=t?i.top+x+Math.min(b/2,60)+4:15;k.push({kind:"tex\
t",x:R,y:B,text:M,size:Or,family:r.family,fill:r.ink,weight:"600"})}return k})}#e({down:t,first:e,end:s,cell:o,
frame:i,look:r},a){let h=a(0);return this.book.notes.flatMap(({from:l,to:c})=>{let f=Math.max(e,l-h),u=Math.min(
s,c-h);if(u<=f)return[];let[d,m]=[(f-e)*o,Math.max(rp,(u-f)*o)];return[t?{kind:"rect",x:i.left-Ho,y:i.top+d,width:Ho,
height:m,fill:r.accent}:{kind:"rect",x:i.left+d,y:i.top-Ho,width:m,height:Ho,fill:r.accent}]})}#s(t){let{notes:e}=this.
book,s=Ft(e,[t,t+1]).filter(o=>e[o].to===t+1);return s.length?` (${s.map(o=>o+1).join(",")})`:""}#n({down:t,first:e,
cell:s,frame:o,look:i},r,a,h){let l=(t?o.left:o.top)-ts-8,c=this.#s(a),f=Uc(hp(this.page.texts[a],this.page.tokens[a]),
l-Lr*c.length)+c,u=(r+.5-e)*s,d=h?i.accent:i.ink,m={size:Or,family:i.family,fill:d,weight:h?"700":"400"},p=[];
if(t){let g=o.top+u;h&&p.push({kind:"rect",x:ts,y:g-8,width:o.left-ts,height:16,fill:i.paper}),p.push({kind:"t\
ext",x:o.left-5,y:g+4,text:f,anchor:"end",...m})}else{let g=o.left+u;h&&p.push({kind:"rect",x:g-8,y:ts,width:16,
height:o.top-ts,fill:i.paper}),p.push({kind:"text",x:g+4,y:o.top-5,text:f,turned:!0,...m})}return p}};function ap({
left:n,top:t},e,s){let o={size:Or,family:s.family,fill:s.muted,anchor:"end"};return[{kind:"text",x:n-6,y:24,text:"\
looked at \u2192",...o},{kind:"text",x:n-6,y:t-8,text:e==="position"?"when read \u2193":"deciding \u2193",...o}]}
function hp(n,t){return mt(n,t).map(({mark:s,raw:o})=>s||o).join("").trim()||"\xB7"}function Uc(n,t){let e=t,s="";
for(let o of n){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*Lr:Lr,e<0)return s.length>1?`${s.slice(0,-1)}\u2026`:"";s+=o}return s}function lp(n,t){return Array.
from({length:Math.max(0,t-n)},(e,s)=>n+s)}async function qc({page:n,heads:t},{layer:e,head:s,alignment:o,hide:i,pool:r}){let a=await t.get(e,s),h=a.light,
{numRows:l}=n,c=i==="resting"?bt(a,e,l):i,f=J(n.sight,e,l),u={data:a,numTokens:n.texts.length,numRows:l,alignment:o,
hide:c,norms:null,sight:f,beside:null};return{scope:u,compared:null,pyramid:await d()};async function d(){if(r===
"passages"){let m={page:n,layer:e,head:s,alignment:o,measure:"weight"},p=g=>co(m,u,g);return new Os(h,f,c,Wc(h),
p)}if(r==="heads"&&t.means){let{masses:m,bounds:p,count:g}=await t.means(),x=({rows:b,keys:y},v)=>{let k=A(n.texts,
Jt(o,b,n.texts.length));return`${o==="position"?`When the model read ${k}`:`When ${k} was decided`}, the model\
\u2019s ${g} heads gave ${K(m[v],p[v])} of their attention to ${A(n.texts,y)}, the mean of all.`};return new Os(
h,f,c,m,x,`Mean of ${g} heads`)}if((r==="max"||r==="mean")&&t.overviews){let m=await t.overviews(e,s);return u.
hide=0,new Qe(h,f,c,r,m,{page:n,layer:e,head:s,alignment:o,measure:"weight"})}return new Co(h,f,c)}}var Re=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,s){let o=`${t}\
 ${e} ${s}`,i=this.#t.get(o);return i?(this.#t.delete(o),this.#t.set(o,i),i):null}make(t,e,s){let o=new OffscreenCanvas(
256,256),i=o.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),h=Math.min(256,this.pyramid.
side(t)-e*256);for(let l=0;l<h;l+=1){this.pyramid.read(t,e*256+l,s*256,this.#e);for(let c=0;c<256;c+=1)a[l*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${s}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function Kc(n,t){let{layer:e,head:s,alignment:o,hide:i,pool:r,against:a}=t;return[e,s,o,i,V(n,t),r,a].join(" ")}
async function jc(n,t,e){let{page:s,heads:o}=n,{layer:i,head:r,alignment:a,hide:h,against:l,pool:c}=t,{numRows:f}=s;
if(s.light){let rt=await qc(n,t);return{key:e,...rt,speaker:{page:s,layer:i,head:r,alignment:a,measure:"weight"},
work:null,tiles:new Re(rt.pyramid,new Uint32Array(257)),shading:Wo(t,rt.pyramid,1)}}let u=i===-1,d=u&&(r===0||
r===1)?1-r:null,m=u||!l?null:l.split(".").map(Number),[p,g,x]=await Promise.all([o.get(i,r),d===null?null:o.get(
i,d),m?o.get(m[0],m[1]):null]),b=m?"weight":V(s,t),y=(rt,Ls)=>({data:rt,numTokens:s.texts.length,numRows:f,alignment:a,
hide:h==="resting"?bt(rt,Ls,f):h,norms:b==="value"?rt.norms:null,sight:J(s.sight,Ls,f),beside:g}),v=y(p,i),k=m&&
x?{layer:m[0],head:m[1],scope:y(x,m[0])}:null,{sight:M}=v;if(k){v.hide=k.scope.hide=Math.max(v.hide,k.scope.hide);
let rt=v.sight.first.map((oi,ii)=>Math.max(oi,k.scope.sight.first[ii])),Ls=v.sight.after.map((oi,ii)=>Math.min(
oi,k.scope.sight.after[ii]));M={...v.sight,first:rt,after:Ls}}let{top:R}=X[b],B=k?Bc(p.triangle,k.scope.data.triangle,
p.width):_c(v,v.norms?gn(v).factor:null,R),P=new Ro(B,M,v.hide,c==="mean"?"mean":"max");return{key:e,scope:v,compared:k,
speaker:{page:s,layer:i,head:r,alignment:a,measure:b},pyramid:P,work:P.work(),tiles:new Re(P,new Uint32Array(257)),
shading:Wo(t,P,R)}}function Wo({shades:n,scale:t,gamma:e,cutoff:s},{maximum:o,field:i},r){return{theme:document.
documentElement.dataset.theme==="dark"?"dark":"light",shades:n,scale:t,gamma:e,cutoff:s,maximum:o,signed:i.signed,
top:r}}var Do=class{#t="";constructor(t,{page:e,state:s,change:o}){this.root=t,this.page=e;let i=a=>document.getElementById(
a);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:a})=>new Option(a===-1?"All layers: rollout":String(a),String(a)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:a})=>a!==-1).map(cp)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let a of t.querySelectorAll(
"[data-matrix-step]")){let h=a.getAttribute("data-matrix-step")??"";a.addEventListener("click",()=>{o(Le(e,s(),
h))})}let r=fs(e);for(let a of this.#e("pool").filter(({value:h})=>!r.some(l=>l===h)))a.closest("label")?.remove();
this.against.closest(".matrix-choice").hidden=e.light!==null;for(let a of["shades","pool"])for(let h of this.#e(
a))h.addEventListener("change",()=>{o({[a]:h.value})})}show(t){let{page:e}=this;this.layer.value=String(t.layer);
let s=ft(e,t.layer),o=`${t.layer} ${s}`;o!==this.#t&&(this.#t=o,this.head.replaceChildren(...s.map(i=>{let r=t.
layer===-1?V(e,{...t,head:i}):e.headNames[i];return new Option(r??`${i}${Lt(e,t.layer,i)?"":" (other file)"}`,
String(i))}))),this.head.value=String(t.head),this.against.value=t.layer===-1?"":t.against,this.against.disabled=
t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(i))r.checked=r.value===t[i]}#e(t){return[...this.
root.querySelectorAll(`input[name=${t}]`)]}};function cp({layer:n,heads:t}){let e=document.createElement("optg\
roup");return e.label=`Layer ${n}`,e.append(...t.map(s=>new Option(`layer ${n}, head ${s}`,`${n}.${s}`))),e}var fp=1.0018,es=1.5,up=4,dp=4,zo=class{#t=new Map;#e=null;#s="pan";#n=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",s=>this.#i(s),{passive:!1}),t.addEventListener("pointerdown",s=>this.#r(s)),
t.addEventListener("pointermove",s=>this.#a(s)),t.addEventListener("pointerup",s=>this.#l(s)),t.addEventListener(
"pointercancel",s=>this.#c(s)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",s=>{s.preventDefault();let o=s.shiftKey?1/(es*es):es*es;e.see(hs(e.plot(),e.area(),this.#o(s),o))}),
t.addEventListener("keydown",s=>this.#u(s))}zoom(t){let{hold:e}=this,[s,o,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=s,h=(f,u)=>f>=0&&f<=u,l=i&&[(i[1]+.5-o.key)*o.cell,(i[0]+.5-o.row)*o.cell],c=l&&h(l[0],r)&&h(
l[1],a)?l:[r/2,a/2];e.see(hs(s,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:s,top:o}=this.hold.
frame();return[t.clientX-e.left-s,t.clientY-e.top-o]}#i(t){let{hold:e}=this,s=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=hs(e.plot(),s,this.#o(t),fp**(t.ctrlKey?-6*o:-o));(i.cell!==s.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#n=!1,this.#s=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,s=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(s[0]<0||
s[1]<0?null:Oi(e.plot(),e.area(),s));return}if(this.#t.set(t.pointerId,s),this.#t.size>1){this.#h(t.pointerId,
o,s);return}this.#n||=Math.hypot(s[0]-this.#e[0],s[1]-this.#e[1])>up,this.#n&&(this.#s==="pan"?e.see(nn(e.plot(),
e.area(),s[0]-o[0],s[1]-o[1])):e.brush(this.#f(s)))}#h(t,e,s){let{hold:o}=this;this.#n=!0;let i=[...this.#t].find(
([l])=>l!==t)?.[1]??s,r=l=>Math.max(20,Math.hypot(l[0]-i[0],l[1]-i[1])),a=[(s[0]+i[0])/2,(s[1]+i[1])/2],h=hs(o.
plot(),o.area(),a,r(s)/r(e));o.see(nn(o.plot(),h,(s[0]-e[0])/2,(s[1]-e[1])/2))}#l(t){let{hold:e}=this,s=this.#o(
t),[o,i,r]=[this.#e,this.#s,this.#n],a=this.#t.size===1,h=o&&a?this.#f(s):null;if(this.#c(t),!(!o||!a)){if(i===
"rows"||i==="keys")e.brush(null),h&&e.spanned(i,h[i]);else if(r&&i==="brush"&&h)e.brushed(h);else if(!r){let l=Oi(
e.plot(),e.area(),s);e.brush(null),e.point(l),e.freeze(l)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:s,height:o}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),h=this.#e??
t,l=(f,u,d)=>{let m=[h[f],t[f]].map(p=>Math.min(e-1,Math.floor(u+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#s==="keys"?c:l(1,i,o),keys:this.#s==="rows"?c:l(0,r,s)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let s=e.plot(),o=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(nn(s,o,-i[1]*s.width/4,-i[0]*s.height/4));else if(i)
this.#m(s,o,i);else if(t.key==="+"||t.key==="=")this.zoom(es);else if(t.key==="-"||t.key==="_")this.zoom(1/es);else if(t.
key==="0")e.see(Me(s));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#m(t,e,s){let{hold:o}=this,i=Math.max(1,Math.round(dp/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],h=(o.pointed()??r.map(l=>Math.min(t.count-1,Math.floor(l)))).
map((l,c)=>Math.min(t.count-1,Math.max(0,l+i*s[c])));o.point(h),o.see(Ka(t,e,h))}goTo(t){this.hold.see(ie(this.
hold.plot(),t))}};var pp=6,gp=38,wp=6,qo=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=[0,1/0];#e=1;constructor(t,e,s){
this.canvas=t,this.axes=e,this.plot.count=s,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#e=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#e),
this.canvas.height=Math.round(e*this.#e)}know({finest:t,coarsest:e=1/0}){this.#t=[t,e],this.plot.closest=96/2**
t}levelOf(t){let[e,s]=this.#t;return Math.min(s,Math.max(e,ja(t.cell*this.#e)))}draw(t,e){let{context:s,canvas:o,
frame:i,plot:r}=this;s.setTransform(this.#e,0,0,this.#e,0,0),s.fillStyle=e.paper,s.fillRect(0,0,o.clientWidth,
o.clientHeight),s.save(),s.beginPath(),s.rect(i.left,i.top,r.width,r.height),s.clip(),s.translate(i.left,i.top);
let a=this.#s(s,t,e);return this.#n(s,t,e),this.#o(s,t,e),s.restore(),bs(s,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:s,frozen:o,chosen:i},r){let a=[s,o,[i.row,i.key]],h=l=>[...new Set(a.map(c=>c?.[l]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:h(0),keys:h(1)})}cellsAlone(t,e){let s=document.
createElement("canvas");s.width=Math.round(this.plot.width*this.#e),s.height=Math.round(this.plot.height*this.#e);
let o=s.getContext("2d");o.scale(this.#e,this.#e),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#s(o,t,e);return s}numberMarks({area:t,shading:e,scope:s,compared:o,tiles:i},r){
if(t.cell<gp||i.pyramid.told)return[];let{rows:a,keys:h}=ls(this.plot,t),l=_o(e),c=new Uint16Array(1),f=[];for(let u=a[0];u<
a[1];u+=1)for(let d=h[0];d<Math.min(h[1],D(i.pyramid.field,u));d+=1){let m=cc(s,o,[u,d]);if(m){i.pyramid.read(
0,u,d,c);let{ink:p}=l(Tr(e,i.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(u+
.5-t.row)*t.cell+4;f.push({kind:"text",x:g,y:x,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return f}#s(t,{
tiles:e,area:s,scope:o},i){let{plot:r}=this,a=g=>g*s.cell;t.fillStyle=Yc(t,i.rule,1),t.fillRect(-a(s.key),-a(s.
row),a(r.count),a(r.count));let h=this.levelOf(s);if(!e.pyramid.has(h))return!1;let l=performance.now()+pp,c=256*
2**h,f=!!e.pyramid.field.width,{rows:u,keys:d}=ls(r,s),m=[Math.floor(u[0]/c),Math.floor(d[0]/c)],p=!0;t.imageSmoothingEnabled=
!1;for(let g=m[0];g*c<u[1];g+=1)for(let x=m[1];x*c<d[1]&&(f||x<=g);x+=1){let b=e.peek(h,g,x)??(performance.now()<
l?e.make(h,g,x):null),y=[a(x*c-s.key),a(g*c-s.row),a(c),a(c)],[v,k,M,R]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(B=>Math.
round(B*this.#e)/this.#e);b?t.drawImage(b,v,k,M-v,R-k):(p=!1,xp(t,e,h,g,x,[v,k,M-v,R-k]))}if(o.hide>0){let g=Math.
max(3,a(o.hide));t.fillStyle=i.paper,t.fillRect(-a(s.key),-a(s.row),g,a(r.count)),t.fillStyle=Yc(t,i.muted,-1),
t.fillRect(-a(s.key),-a(s.row),g,a(r.count))}return p}#n(t,e,s){t.save(),t.translate(-this.frame.left,-this.frame.
top),bs(t,this.numberMarks(e,s)),t.restore()}#o(t,{area:e,pointed:s,frozen:o,chosen:i,brush:r},a){let{plot:h}=this,
l=([f,u],d)=>[(f-d)*e.cell,Math.max(1,(u-f)*e.cell)],c=(f,u,d)=>{if(f){let[m,p]=l(f,u?e.row:e.key);t.globalAlpha=
d,t.fillStyle=a.accent,t.fillRect(u?0:m,u?m:0,u?h.width:p,u?p:h.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.
keys,!1,.13),c(Uo(i.row),!0,.2),c(Uo(i.key),!1,.2),s&&(c(Uo(s[0]),!0,.1),c(Uo(s[1]),!1,.1)),t.strokeStyle=a.accent;
for(let f of[s,o])if(f){let[u,d]=[(f[0]-e.row)*e.cell,(f[1]-e.key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=f===
o?3:1.5,t.strokeRect(d-(m-e.cell)/2,u-(m-e.cell)/2,m,m)}if(r){let[f,u]=l(r.rows,e.row),[d,m]=l(r.keys,e.key);t.
lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,f,m,u),t.setLineDash([])}}};function Uo(n){return n===null?null:
[n,n+1]}function xp(n,t,e,s,o,i){for(let r=1;r<=wp;r+=1){let a=2**r,h=t.peek(e+r,Math.floor(s/a),Math.floor(o/
a));if(h){let l=256/a;n.drawImage(h,o%a*l,s%a*l,l,l,...i);return}}}var Gc=new Map;function Yc(n,t,e){let s=`${t}\
 ${e}`,o=Gc.get(s);if(!o){let i=document.createElement("canvas");i.width=i.height=8;let r=i.getContext("2d");r.
strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),r.lineTo(a+8,e>0?0:8);r.stroke(),
o=n.createPattern(i,"repeat"),Gc.set(s,o)}return o}var Jc=20,Ko=class{sentence="";title="";#t="";constructor(t,e,s){this.page=e,this.actions=s,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,s,o,i){
let{speaker:r,scope:a,compared:h,shading:l,pyramid:c}=t,f=Ve(r.measure),{page:u}=this,d=!s&&i?i:null,m=s??(d?null:
o);this.sentence=d?co(r,a,d):m?I(a.sight,...m)&&c.told?.(m,e)||hc(r,a,h,m):yp(t,e),$("matrix-sentence",this.sentence),
$("matrix-number",m&&!d?this.#n(t,m):"");let p=u.headNames[r.head];this.title=c.name??(h?`Layer ${r.layer}, ${p??
`head ${r.head}`}, less layer ${h.layer}, head ${h.head}`:q(r.layer,r.head,p)),$("matrix-scale",Po(l,f)),$("ma\
trix-pool",c.says(e,f)),this.table.hidden=c.told!==null;let{hide:g}=a,x=g===1?"The first token is":`The first ${g}\
 tokens are`;$("matrix-aside",g>0?`${x} hatched the other way: set aside, as a place to rest.`:""),this.#o(l),
this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&this.#e(t,e)},this.listed()}#e(t,e){let{page:s}=this,{scope:o,
compared:i,pyramid:r,speaker:a}=t,h=([f,u]=[0,0])=>{let{token:d,aligned:m}=Vt(o,f,o.numTokens);return i?Math.abs(
As(st(o.data,f,u),st(i.scope.data,f,u))[0]):tt(m,d,u)?.shown[0]??0},c=fc(r,e,2*Jc).sort((f,u)=>h(u)-h(f)).slice(
0,Jc).map(f=>{let[u,d]=f,{token:m}=Vt(o,u,o.numTokens),p=N("",()=>this.actions.goTo(f)),g=w("span");H(g,`${T(s.
texts[m],16)} (${m})`),p.append(g);let x=w("td");return H(x,`${T(s.texts[d],16)} (${d})`),w("tr","",w("td","",
p),x,w("td","detail-number",this.#s(t,f)))});$("matrix-value",i?"Difference":Ve(a.measure).replace(/^./u,f=>f.
toUpperCase())),this.table.querySelector("tbody").replaceChildren(...c)}#s({scope:t,compared:e},[s,o]){if(e){let[
h,l,c]=As(st(t.data,s,o),st(e.scope.data,s,o)),f=h<0?[-c,-l]:[l,c];return`${h<0?"\u2212":"+"}${K(Math.abs(h),f)}`}
let{token:i,aligned:r}=Vt(t,s,t.numTokens),a=tt(r,i,o);return a?pe(r,a).number:""}#n({scope:t,compared:e,speaker:s,
pyramid:o},[i,r]){if(!I(t.sight,i,r)||o.told)return"";let{light:a}=t.data;if(a){let c=r===a.facts.first?"What \
rests on the first token is kept to within \xB10.034.":li(a,i,r)<0?"It is not among the weights that this ligh\
t report keeps.":"Kept to within \xB14.6%.";return`Row ${i}, key ${r}. ${c}`}let l=ne(t.data,i,r)&&(!e||ne(e.scope.
data,i,r))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":`Not among the 16 strong\
est of its row, or ${et(be)}: known as a byte, so the number comes with its error.`;return`Row ${i}, key ${r}.\
 ${s.measure==="weight"?l:""}`}#o(t){let{colours:e,numbers:s}=Bo(t),o=this.legend.getContext("2d");this.legend.
width=e.length,e.forEach((r,a)=>{o&&(o.fillStyle=r,o.fillRect(a,0,1,1))});let i=document.querySelectorAll("#ma\
trix-legend-numbers span");s.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==
this.#t){this.#t=e;let s=t?[N("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById(
"matrix-actions")?.replaceChildren(...s)}}};function yp({speaker:n,scope:t,compared:e,pyramid:s,work:o},i){let{
page:r}=n,a=s.strongest,h=j(r,n.layer,n.head),l=s.name??`${h[0].toUpperCase()}${h.slice(1)}`,c=e?`, less ${j(r,
e.layer,e.head)}`:"";if(a&&s.told)return`${l}. Strongest: ${s.told(a,i)}`;if(!a)return`${l}${c}.${o?"":" Nothi\
ng is large enough to be seen."}`;let{token:f}=Vt(t,a[0],t.numTokens),u=e?"The largest difference is":`Its str\
ongest ${Ve(n.measure)} is`;return`${l}${c}. ${u} at ${z(r,f)}, looking at ${z(r,a[1])}. Point at a cell for i\
ts number.`}var Nr=44,jo=76,Go={width:280,height:10};function Xc(n,t,e,[s,o]){let{frame:i,plot:r}=n,{area:a,shading:h,speaker:l,
tiles:c}=t,f=`${s[0].toUpperCase()}${s.slice(1)}`,u=Math.max(420,i.left+Math.min(r.width,r.count*a.cell)+12),d=Nr+
i.top+Math.min(r.height,r.count*a.cell)+jo,m={family:e.family,fill:e.ink},p={kind:"image",canvas:n.cellsAlone(
t,e)},{colours:g,numbers:x}=Bo(h),b=d-jo+22,y=Ve(l.measure),v=`${Po(h,y)} ${c.pyramid.says(n.levelOf(a),y)}`;return{
width:u,height:d,title:`${f} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:u,height:Nr+i.top+r.height,fill:e.paper},
...ul([{...p,x:i.left,y:i.top,width:r.width,height:r.height},...n.numberMarks(t,e),...n.axisMarks(t,e)],Nr),{kind:"\
rect",x:0,y:d-jo,width:u,height:jo,fill:e.paper},{kind:"text",x:12,y:18,text:f,size:14,weight:"600",...m},{kind:"\
text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((k,M)=>({kind:"rect",x:12+M*Go.width/g.length,
y:b,width:Go.width/g.length+.5,height:Go.height,fill:k})),...x.map((k,M)=>({kind:"text",x:12+M*Go.width/(x.length-
1),y:b+24,text:k,size:10,anchor:bp(M,x.length-1),...m})),{kind:"text",x:12,y:b+42,text:v,size:10,family:e.family,
fill:e.muted}]}}function bp(n,t){return n===0?"start":n===t?"end":"middle"}var $p=8,Yo=class{static id="matrix";static title="Matrix";static stepsHeads=!0;#t=null;#e=null;#s=null;#n=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=kt(()=>this.#y(),200),this.settle=kt(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new qo(this.canvas,new Fo(e,this.
context.text,this.context.notes),e.numRows),this.controls=new Do(t,this.context),this.readout=new Ko(t,e,{goTo:o=>this.#$(
o),rank:o=>{this.#v(o)}});let s=o=>typeof o=="number"?[o,o+1]:null;t.querySelector("#matrix-notes")?.append(...$t(
this.context,()=>this.subject,()=>s(this.#s?this.#s[1]:this.context.state().observed))),this.context.notes.onChange(
()=>this.#w()),new ge(t.querySelector(".sheet"),0),F(e)?$("matrix-unseen","Hatched: could not be seen; only th\
e output looks, and only at the input."):C(e)&&$("matrix-unseen","Hatched: could not be seen (it is padding, o\
r lies outside the layer\u2019s window)."),this.hand=new zo(this.canvas,{plot:()=>this.picture?.plot??{width:1,
height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:o=>this.#g(o),pointed:()=>this.#s,
point:o=>this.#x(o),freeze:o=>{this.#k(o)},brush:o=>{this.#n=o,this.#w()},brushed:o=>{this.#n=o,this.#b(),this.#w()},
spanned:(o,i)=>{this.#d(o,i)}}),t.addEventListener("click",o=>{let r=(o.target instanceof Element?o.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");if(r==="all"){let a=Dt(e);this.#g(a&&this.picture?ie(this.picture.
plot,a):null)}else r&&this.hand?.zoom(r==="in"?1.5:1/1.5)}),new ResizeObserver(()=>{t.hidden||this.#p()}).observe(
this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,s=Kc(this.page,t);if(e?.key!==s){this.#o+=1;let o=this.#o,
i;try{i=await it(jc(this.context,t,s))}catch(r){this.#t=null,this.#T(),G(r instanceof E?r.message:`This cannot\
 be shown: ${q(t.layer,t.head)}.`);return}if(o!==this.#o)return;G(""),this.#t=i,this.picture?.know(i.pyramid)}
if(this.#u(this.context.state()),t.area!==this.#r){this.#r=t.area,this.#m();let o=on(t.area,this.page.numRows);
this.#e=o&&this.picture?ie(this.picture.plot,o):null}this.#m(),this.#b(),this.#w(),this.settle(),await this.#O()}get subject(){
let{alignment:t,chosen:e,observer:s,observed:o}=this.context.state();if(this.#s){let[r]=this.#s;return Jt(t,[r,
r+1],this.page.texts.length)}let i=s??o;return i===null?e:[i,i+1]}get door(){return{matrix:Object.freeze({point:(t,e)=>this.#$(
[t,e]),see:t=>this.#g(t&&this.picture?ie(this.picture.plot,t):null),pooled:(t,e)=>this.#L(t,e),square:(t,e)=>this.#N(
[t,e]),boxOf:(t,e)=>this.#R([t,e]),shown:()=>({cells:this.#h,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.
cell})})}}get drawing(){let{picture:t}=this,e=this.#c;return!t||!e?null:(this.#A(),Xc(t,e,this.#f,[this.readout?.
title??"",document.title.replace(/ · attention$/u,"")]))}get#a(){let{picture:t}=this;return t?Te(t.plot,this.#e??
Me(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.picture?ls(this.picture.plot,this.#a):{rows:[0,1],keys:[0,
1]}}get#l(){let{alignment:t,observer:e,observed:s}=this.context.state();return uc(t,e,s,this.page.numRows)}get#c(){
let t=this.#t;if(!t)return null;let{observer:e,observed:s,chosen:o,alignment:i}=this.context.state(),{numRows:r}=this.
page;return{...t,area:this.#a,pointed:this.#s,frozen:this.#l,chosen:{row:e===null?null:U(i,e,r),key:s,rows:o&&
Ms(i,o,r),keys:o&&[o[0],Math.min(r,o[1])]},brush:this.#n??(this.#s&&t.pyramid.block(this.#s,this.picture?.levelOf(
this.#a)??0))}}get#f(){let t=getComputedStyle(document.documentElement),e=s=>t.getPropertyValue(`--${s}`).trim();
return{ink:e("ink"),muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),
family:getComputedStyle(document.body).fontFamily}}#u(t){let e=this.#t;if(e){let{pyramid:s}=e,o=Wo(t,s,X[e.speaker.
measure].top),i=zc(o,s.values);i.some((r,a)=>r!==e.tiles.colours[a])&&(e.tiles=new Re(s,i)),e.shading=o}}#m(){
let{picture:t,canvas:e}=this;t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.measure()}#p(){let t=this.#e&&
this.#h;this.picture?.measure(),t&&this.picture&&(this.#e=ie(this.picture.plot,t)),this.#E()}#g(t){let{picture:e}=this,
s=e&&t&&t.cell<=Me(e.plot).cell;this.#e=s?null:t,this.canvas?.classList.toggle("near",this.#e!==null),this.#w(),
this.tell(),this.settle()}#y(){let t=this.#e?cs(this.#h):"";t!==this.#r&&(this.#r=t,this.context.change({area:t}))}#x(t){
String(t)!==String(this.#s)&&(this.#s=t,this.#b(),this.#w(),this.context.notes.notes.length&&this.context.notes.
tell())}async#k(t){let{observer:e,observed:s,alignment:o}=this.context.state();if(!t||String(t)===String(this.#l)){
(e!==null||s!==null)&&await this.context.change({observer:null,observed:null});return}let[i,r]=t,[a]=Jt(o,[i,i+
1],this.page.texts.length),h=U(o,a,this.page.numRows)===i;await this.context.change(h?{observer:a,observed:r}:
{observer:i,observed:r,alignment:"position"}),$("live",this.readout?.sentence??"")}async#d(t,e){let{alignment:s}=this.
context.state(),o=t==="keys"?e:Jt(s,e,this.page.texts.length);await this.context.change({chosen:o})}async#v({rows:t,
keys:e}){let{alignment:s}=this.context.state(),o=s==="generation"&&t[1]+1<=this.page.texts.length,i=o?[t[0]+1,
t[1]+1]:t;await this.context.change({view:"heads",pair:Oe({from:i,to:e,when:o?"wrote":"read"})})}#$(t){let{picture:e}=this;
if(e){let s=o=>[Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#g(ie(e.plot,{rows:s(t[0]),keys:s(t[1])})),
this.#x(t)}}#b(){let t=this.#t;if(t&&this.picture){let e=this.picture.levelOf(this.#a);this.readout?.show(t,e,
this.#s,this.#l,this.#n)}}#M(){this.#t&&!this.root?.hidden&&(this.#b(),this.readout?.list(this.#t,this.#h),document.
activeElement===this.canvas&&this.#s&&$("live",this.readout?.sentence??""))}#T(){let{canvas:t}=this;t?.getContext(
"2d")?.clearRect(0,0,t.width,t.height)}#w(){this.#i||=requestAnimationFrame(()=>{this.#i=0,this.#E()})}#E(){let t=this.#t,
{picture:e,root:s}=this;if(!t||!e||!s||s.hidden)return;let o=e.levelOf(this.#a);if(t.work){let a=performance.now()+
$p;for(;t.work&&performance.now()<a;)this.#S(t)}let i=this.#c;!(i&&e.draw(i,this.#f))||t.work&&!t.pyramid.has(
o)?this.#w():t.work&&this.#w()}#S(t){t.work?.next().done&&(t.work=null,this.#u(this.context.state()),this.#b())}#A(){
for(;this.#t?.work;)this.#S(this.#t)}async#O(){for(;this.#i&&!document.hidden;)await new Promise(t=>requestAnimationFrame(
t))}#L(t,e){this.#A();let s=this.#t?.pyramid;if(!s||!s.has(t)||e>=s.side(t))throw new E(`There is no row ${e} \
of level ${t}.`);let o=new Uint16Array(D(s.shape(t),e));return s.read(t,e,0,o),Array.from(o,i=>i===0?NaN:s.values[i-
1])}#N(t){let e=this.#t?.pyramid,s=this.picture?.levelOf(this.#a)??0,o=e?.block(t,s);return o&&e instanceof Qe?
{...o,...e.numbers(t,s)}:null}#R([t,e]){let{canvas:s,picture:o}=this;if(!s||!o)return null;let i=s.getBoundingClientRect(),
{row:r,key:a,cell:h}=this.#a,[l,c]=[i.left+o.frame.left+(e-a)*h,i.top+o.frame.top+(t-r)*h];return{x:l,y:c,width:h,
height:h}}};var kp=new Set(["script","style","noscript"]),vp=new Set(["area","base","br","col","embed","hr","img","input",
"link","meta","source","track","wbr"]),Zc="-".repeat(2),Ep={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&#34;","'":"\
&#39;"},Jo=class{constructor(t){this.document=t;let{documentElement:e,head:s,body:o}=t,i=s.querySelector("styl\
e"),r=[...e.childNodes].filter(h=>h instanceof Text).map(Vo).join(""),a=[...s.childNodes].slice(0,[...s.childNodes].
findIndex(h=>h===i)+1);this.start=`<!DOCTYPE html>
${ss(e)}
${ss(s)}${a.map(Vo).join("")}
</head>${r}${ss(o)}`,this.nodes=[...o.childNodes].map(h=>h instanceof HTMLScriptElement||h instanceof Text?h:h.
cloneNode(!0)),this.last=o.lastChild}get isWhole(){return this.document.readyState!=="loading"}withText(t,e){let o=[
...this.nodes,...this.#t()].map(r=>r instanceof HTMLScriptElement&&r.id===t?`${ss(r)}${e}</${r.localName}>`:Vo(
r)),i=o.pop()??"";return[this.start,...o,i.replace(/\n\n$/u,""),`</body>
</html>
`]}#t(){let t=[];for(let e=this.last?.nextSibling??null;e;e=e.nextSibling)(e instanceof HTMLScriptElement||e instanceof
Text&&!e.data.trim())&&t.push(e);return t}};function Vo(n){if(n instanceof Comment)return`<!${Zc}${n.data}${Zc}\
>`;if(n instanceof Text)return kp.has(n.parentElement?.localName??"")?n.data:Qc(n.data);if(!(n instanceof Element))
return"";let{localName:t}=n;return vp.has(t)?ss(n):`${ss(n)}${[...n.childNodes].map(Vo).join("")}</${t}>`}function ss(n){
let t=[...n.attributes].map(({name:e,value:s})=>s?` ${e}="${Qc(s)}"`:` ${e}`);return`<${n.localName}${t.join("")}\
>`}function Qc(n){return n.replace(/[&<>"']/gu,t=>Ep[t])}var tf="http://www.w3.org/2000/svg";var Xo=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(tf,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#s(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#s(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],s=this.text.rectsOf(...t.to)[0];return e&&s?[Sp(t,e,s)]:[]}))}#s(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function Sp({strength:n},t,e){let s=document.
createElementNS(tf,"path"),[o,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,h=a?t.top+t.height:t.top,l=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-o)/6):0,[f,u]=r?[h-
c,l-c]:[(h+l)/2,(h+l)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return s.setAttribute("d",`M${d(o,h)}C${d(
o,f)} ${d(i,u)} ${d(i,l)}`),s.setAttribute("class","arc"),s.style.setProperty("--strength",n.toFixed(3)),s}var Rr=18,Zo=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,i)=>Mp(t,o,i)));let s=Ap(t.measuredEdges);s!==null&&($("edges-title",`What mattered for ${s}`),$("edges-row",
` into the row that wrote ${s}`)),this.body.addEventListener("click",o=>{let i=o.target instanceof Element?o.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,s)=>{let o=this.body.rows[s];H(o.cells[3],Tp(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",i)})}};function Ap(n){let[t]=n,e=({queries:[s,o],next:i})=>o-s===1&&s===t.queries[0]&&i===t.next;return t&&
n.every(e)?T(t.next,Rr):null}function Mp(n,t,e){let s=document.createElement("tr");s.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Xi(t.change),o.setAttribute("aria-label",Nt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${me(t)} Show it in the text.`)),s.insertCell().append(o);let i=`${ef(n,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,O(t.weight),
t.valueWeighted===null?"\u2013":O(t.valueWeighted),`${T(t.next,Rr)} \xD7 ${Zi(t.change)}`])H(s.insertCell(),r);
return s}function Tp(n,t,{queries:[e,s]}){let o=Tt(t,e,n.texts.length),i=Tt(t,s-1,n.texts.length);return o===null||
i===null?"what follows":ef(n,[o,i+1])}function ef(n,[t,e]){let s=`${t} ${T(n.texts[t],Rr)}`;return e-t===1?s:`${s}\
 to ${e-1}`}var Op=250,Qo=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let s=t?`${t.from} ${t.
to}`:"nothing";if(s===this.#t)return;if(this.#t=s,this.last=[],!t){e(null);return}let{texts:o,siblings:i}=this.
page,r={at:A(o,t.to),when:`when it wrote ${A(o,t.from)}`,count:re(this.page).length,parted:i.length>0&&!this.page.
light},a=()=>this.#t===s;await zt();let h=performance.now(),l=await this.#e(t,a,c=>{performance.now()>h+Op&&(h=
performance.now(),e({...r,ranked:oe(c),done:!1}))});a()&&(this.last=oe(l),e({...r,ranked:this.last,done:!0}))}async all(t){
return oe(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,s){let o=[],{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[
a,J(i.sight,a,i.numRows)]));return await je(this.page,this.heads,(a,h,l)=>{let c=r.get(a),f=c&&at(l,c,t,i.numRows);
if(f){let[u,...d]=f.weight;o.push({layer:a,head:h,weight:u,bounds:d,even:f.even})}s(o)},e),o}};function sf(n,t,e){if(e.kind==="token"||e.kind==="word")return{why:n,effects:t};let s=new Map;n.units.forEach(
([l,c],f)=>{let u=e.ofToken[l],d=s.get(u);d?(d.span=[Math.min(d.span[0],l),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>Lp(m,t[f][p])),d.count+=1):s.set(u,{span:[l,c],effects:t[f],count:1})});let o=[],[i,r]=n.target;
for(let l=0;l<Mt(e);l+=1){let[c,f]=Z(e,l);c<r&&f>i&&o.push([Math.max(c,i),Math.min(f,r)])}let a=n.words[n.chosen][0],
h=[...s.values()];return{why:{...n,units:h.map(({span:l})=>l),words:o,chosen:o.findIndex(([l,c])=>l<=a&&a<c),added:h.
some(({count:l})=>l>1)},effects:h.map(l=>l.effects)}}function Lp(n,t){return Number.isNaN(n)?t:Number.isNaN(t)?
n:n+t}var ti=class{#t=[];#e=new Map;#s=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#s??=Kt(
this.found).then(t=>{this.#t=t}),this.#s}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??sf(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:s}=this.inUnits;return fo(this.context.page,e,s,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var Np=5,si=class{#t=[];#e=[];#s=[];constructor(t,e,s){this.nameOf=e,this.bars=ei(t,"why-bars"),this.heads=ei(
t,"why-heads"),this.layers=ei(t,"why-layers"),this.looks=ei(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>s.step(o.dataset.wordStep==="1"?1:-1));Cr(this.bars,o=>s.cause(
this.#t[o].span)),Cr(this.heads,o=>s.look(this.#e[o])),Cr(this.layers,o=>s.look(this.#s[o]))}show({headline:t,
sentence:e,chance:s,lead:o,bars:i},r){$("why-title",t),$("why-sentence",e),$("why-chance",s),$("why-lead",i.length?
o:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:h,against:l,text:c})=>{let f=r!==null&&a[0]===
r[0]&&a[1]===r[1];return nf(this.nameOf(a).replace(/^“|”$/gu,""),h,c,`effect${l?" against":""}`,f)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:s,ranked:o,count:i,parted:r,done:a}=t,h=`of ${i}${r?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${h} ${s}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,Np),this.heads.replaceChildren(...this.#e.map(c=>{let{number:f,error:u}=qt(
c),d=nf(`L${c.layer} \xB7 H${c.head}`,c.weight,f,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",Nt(`Layer ${c.layer}, head ${c.head}: ${f} ${u} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${f} ${u}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",ns("error",u)),d})),
$("why-heads-note",a?Eh(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#s=po(o);let l=o[0];this.layers.setAttribute("aria-label",l?`Strongest in layer ${l.layer}, at ${qt(
l).number}, of ${this.#s.length} layers`:""),this.layers.replaceChildren(...this.#s.map(c=>{let f=ns("layer","");
return f.title=`Layer ${c.layer}: ${qt(c).number} (head ${c.head})`,f.style.setProperty("--size",c.weight.toFixed(
4)),f})),$("why-first-layer",this.#s.length?`layer ${this.#s[0].layer}`:""),$("why-last-layer",this.#s.length>
1?`layer ${this.#s.at(-1)?.layer}`:"")}};function ei(n,t){return n.querySelector(`#${t}`)}function Cr(n,t){n.addEventListener(
"click",e=>{let s=[...n.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));s>=0&&t(s)})}function nf(n,t,e,s,o){
let i=document.createElement("li"),r=document.createElement("button");r.type="button",r.className=s,r.style.setProperty(
"--size",t.toFixed(4)),s!=="head"&&r.setAttribute("aria-pressed",String(o));let a=ns("track","");return a.setAttribute(
"aria-hidden","true"),a.append(ns("size","")),r.append(ns("name",n),a," ",ns("number",e)),i.append(r),i}function ns(n,t){
let e=document.createElement("span");return e.className=n,H(e,t),e}function of(n,{span:t,ranked:e}){if(!n.measured||!e.length)return n.figure;let s=Rp(n,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(s)))),i=Number(e[0].effect.toFixed(o)),r=s+Math.abs(i-e[0].effect);return`e\
ffect ${i.toFixed(o)} +- ${(Math.ceil(r*10**o)/10**o).toFixed(o)} nats`}function Rp(n,t,e){let[s,o]=t[0]<e[0]?
[t,e]:[e,t],i=n.added?s[1]-s[0]:n.units.filter(([r,a])=>r<s[1]&&a>s[0]).length;return Math.max(1,i)*(o[1]-o[0])*
n.step/2}function rf(n,t,{span:e,ranked:s},o=[]){let i=ae(n,...e),r=t.measured?t.added?"measured word by word":
"measured":"estimated",a=s.map(({span:[c,f],effect:u})=>[i,c,f-1,ae(n,c,f),Number(u.toPrecision(6)),r]),h=["of",
"first token","last token","text",t.measured?"effect in nats":"effect","how"],l=s.map(c=>c.span);return Gt(...qs(
h,a,l,o))}function af(n){let t=n.map(({layer:e,head:s,weight:o,bounds:i,even:r})=>[e,s,...[o,...i,r].map(a=>Number(
a.toPrecision(6)))]);return Gt(["layer","head","weight","least","most","even"],t)}var Cp=3,Ip=5,ni=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new Qo(t.page,t.heads),this.told=t.page.why&&new ti(t,t.page.why)}static missing({why:t,
measuredEdges:e}){return t||e.length>0?"":"nothing is known here of what an answer hangs on"}async mount(t){let{
page:e,look:s}=this.context;this.edges=new Zo(e,({layer:i,head:r,queries:a,keys:h})=>{s({layer:i??void 0,head:r??
void 0,row:a[1]-1,key:h[0]})});let{told:o}=this;if(o){try{await o.know()}catch(i){if(!(i instanceof E))throw i;
G(i.message);return}this.#e(t,o),this.#s(o.found),new ge(t.querySelector(".sheet")),this.panel=new si(t,i=>A(e.
texts,i),{cause:i=>{this.#t=i,this.show(this.context.state())},look:i=>{this.#a(i)},step:i=>this.#o(i)})}}show(t){
let{page:e,panel:s,text:o,told:i}=this;if(this.edges?.show(t),!s||!o||!i)return;let{why:r,effects:a}=i.inUnits,
h=i.explain(t.chosen),l=this.#i(h),c=dc(r,a,h);s.show(h.words,l),o.shade(c),o.choose(h.span),o.rove(h.span[0]),
this.#r(h,c);let f=Je(e,h,l);this.headLooks.ask(f,u=>s.showLooks(u))}reveal(){this.told&&this.text?.reveal(this.
told.explanation.span[0])}get unit(){return this.told?this.told.units.kind:null}get subject(){return this.panel&&
this.told?this.told.explanation.span:null}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e,told:s}=this;
if(!s)throw new E("This report does not know what the answer hangs on.");let o=typeof t=="number"?lo(s.found,t):
t,i=Hp(o,e.texts.length)?Ss(s.found,e.promptLength,o):null;if(!i)throw new E(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await s.know();let r=s.explain(i),a=Je(e,r,r.leading??r.words.bars[0]?.
span??null),h=a?await this.headLooks.all(a):[];return{measured:s.found.measured,units:r.ranked.map(({span:[l,c],
effect:f})=>({text:e.texts.slice(l,c).join(""),start:l,end:c,effect:f})),heads:h.slice(0,Ip).map(({layer:l,head:c,
weight:f})=>({layer:l,head:c,weight:f}))}}#e(t,e){let s=new xt(t.querySelector(".text"),this.context.text);this.
text=s,this.arcs=new Xo(t.querySelector(".arcs"),s),le(s,()=>e.units,a=>this.#n(a));let o=t.querySelector("#wh\
y-quotes"),{notes:i}=this.context,r=()=>{let{explanation:a}=e;return{sentence:a.words.sentence,note:as(i.notes,
a.span),of:null,precision:of(e.inUnits.why,a)}};o.append(ue(this.context,r,()=>({chosen:e.explanation.span})),
yt("Copy as CSV",()=>rf(this.page.texts,e.inUnits.why,e.explanation,i.notes)),yt("Copy heads as CSV",()=>af(this.
headLooks.last)),...$t(this.context,()=>this.subject))}#s(t){let[e,s]=t.target,o=t.method==="inseq",i=o?`${s-e}\
 tokens of the`:`the first ${s-e} tokens of this long`,r=s>=this.page.texts.length?"":` Only ${i} answer are e\
xplained.`;$("why-how",`${t.measured?_p:o?Bp:Pp}${r}`),$("why-figure",`${t.figure[0].toUpperCase()}${t.figure.
slice(1)}.`)}#n(t){let{why:e,promptLength:s}=this.page,o=e&&Ss(e,s,t);o&&(this.#t=null,this.context.change({chosen:o}))}#o(t){
let{page:e,told:s}=this;if(s){let{why:o}=s.inUnits,[i,r]=s.explanation.span,l=(i<e.promptLength?o.units:o.words).
filter(c=>t>0?c[0]>=r:c[1]<=i).at(t>0?0:-1);l&&(this.#n(l),this.text?.reveal(l[0]))}}#i({words:t,leading:e}){let s=this.#t;
return s&&t.bars.some(({span:i})=>String(i)===String(s))?s:e??t.bars[0]?.span??null}#r({span:t,reverse:e,leading:s},o){
let i=o.filter(({against:r})=>!r).slice(0,s?Cp:0);this.arcs?.show(i.map(({from:r,to:a,strength:h})=>{let l=[r,
a];return{from:e?t:l,to:e?l:t,strength:h}}))}async#a({layer:t,head:e}){let{page:s,told:o}=this,i=o?.explanation,
r=i&&Je(s,i,this.#i(i));if(r){let[a]=Y(r,s.numRows);await this.context.look({layer:t,head:e,row:a,key:r.to[0],
alignment:"generation"})}}},_p="Measured: each word of the prompt was hidden, one at a time, from everything a\
fter it, and the model was run again. Effects of several words do not add up, and a hidden word is something t\
hat the model never met in training.",Bp="Scores that inseq, another program, computed and saved; a word has t\
he sum of its tokens\u2019. An estimate always has a strongest word; that it has one says nothing yet. Run att-viz \
with --influence words to measure.",Pp="Estimated from one run of the model; nothing was hidden. An estimate a\
lways has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to measure.";
function Hp(n,t){return Array.isArray(n)&&n.length===2&&n.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&n[0]<n[1]}typeof document>"u"?Jl(globalThis):Fp(document.currentScript?.textContent??null);function Fp(n){try{let t=new Jo(
document),e=Ns(oa(location.hash)),s=[ni,Lo,ho,Yo,wo,bo],o=new Xn(e,s,new Zn(n),t),i=o.start();Object.defineProperty(
window,"attViz",{value:Object.freeze({ready:i,...o.door,views:Object.freeze(o.kinds.map(({id:r,title:a})=>Object.
freeze({id:r,title:a}))),show:o.show.bind(o),note:o.note.bind(o),get notes(){return o.book.notes.map(r=>Object.
freeze({...r}))},get state(){return o.snapshot}})}),i.then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")})}catch(t){Xl(t)}}})();
