"use strict";(()=>{var is=["corrected rollout","raw rollout","rollout without resting places"];function C(n){return n.kind==="enc\
oder_self"}function Bi(n,t,e){let[s,o]=[Math.min(t[0],e[0]),Math.max(t[1],e[1])];return(n.bothWays??[]).some(([
r,i])=>r<=s&&o<=i)}function F(n){return n.kind==="cross"}var E=class extends Error{constructor(t){super(t),this.
name="ReportError"}};function Rs(n){let t;try{t=JSON.parse(n)}catch{throw new E("This file is damaged: its lis\
t of tokens cannot be read. Please make the report again.")}if(t?.format!==1)throw new E("This report was writ\
ten in a format that its viewer does not know. Please make it again.");let e=df(t);if(e)throw new E(`This file\
 is damaged: ${e}. Please make the report again.`);return t}function df(n){if(!Array.isArray(n.texts)||!Array.
isArray(n.tokens)||n.texts.length!==n.tokens.length)return"its texts and its tokens do not belong together";let t=n.
texts.length;if(n.numRows!==t&&n.numRows!==t-1)return`it has ${t} tokens but ${n.numRows} attention rows`;if(n.
ids!==null&&n.ids?.length!==t)return`it has ${t} tokens but another number of ids`;if(!(n.promptLength>=0&&n.promptLength<=
t))return"its prompt is longer than its text";if(!Array.isArray(n.layers)||!n.layers.length||!Array.isArray(n.
allLayers))return"it names no layers";if(!Array.isArray(n.valueNorms))return"it does not say whose values' siz\
es are known";if(!Array.isArray(n.sight?.padding)||!Array.isArray(n.sight.starts)||!n.sight.layers)return"it d\
oes not say which tokens could be seen";if(!Array.isArray(n.text?.turns)||!Array.isArray(n.text.markup)||!n.text.
units)return"its text is not divided into turns and units";if(n.lens&&(!Array.isArray(n.lens.boundaries)||n.lens.
vocabulary?.length!==n.lens.ids?.length))return"what the logit lens read cannot be understood";if(!Array.isArray(
n.measuredEdges))return"its measured edges cannot be read";let e=n.light?.passages;return Array.isArray(n.headRoles??
[])?n.light&&!(e?.[0]===0&&e.at(-1)===n.numRows&&Array.isArray(n.light.roles))?"its passages do not divide its\
 text":pf(n.pictures??[],t):"the roles of its heads cannot be read"}var mf=/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u;
function pf(n,t){return Array.isArray(n)&&n.every(({source:s,width:o,height:r,rows:i,columns:a,tokens:h})=>mf.
test(s)&&[o,r,i,a].every(l=>Number.isInteger(l)&&l>0)&&Array.isArray(h)&&h.length===i*a&&h.every(l=>Number.isInteger(
l)&&l>=0&&l<t))?"":"what the model saw cannot be understood"}function ft(n,t){return n.allLayers.find(e=>e.layer===
t)?.heads??[]}function q(n,t,e=`head ${t}`){return n===-1?`all layers, ${is[t]}`:`layer ${n}, ${e}`}function Bt(n,t,e){
return n.layers.some(s=>s.layer===t&&s.heads.includes(e))}function Cs(n,t,e){let s=ft(n,t);return s.reduce((o,r)=>Math.
abs(r-e)<Math.abs(o-e)?r:o,s[0]??0)}function Is(n,t,e){return n.siblings.find(s=>s.layer===t&&s.heads.includes(e))?.suffix??null}function _s(n,t,e){
let s=n.slice(n.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return s.endsWith(o)?`./${s.slice(0,-o.length)}${encodeURI(
e)}.html`:null}var Bs="att_viz";function Pi(n,t){if(location.hash.replace(/^#/u,"")!==n)try{let e=n?`#${n}`:location.href.split(
"#")[0];t?history.pushState(Bs,"",e):history.replaceState(Bs,"",e)}catch{}}function ir(){try{history.replaceState(
Bs,"",location.href)}catch{}}function Hi(){return history.state===Bs}function Fi(n,t,e,s,o){let r=Is(n,t,e),i=q(
t,e),a=`${i[0].toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let h=_s(location.pathname,
n.suffix,r);return h===null||location.protocol==="about:"?`${a}: in another file of this report, whose name en\
ds in \u201C${r}.html\u201D. Please open that file.`:(o?location.replace(`${h}#${s}`):location.assign(`${h}#${s}`),
"")}function $t(n,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(n,t)}}async function Wi(n,t,e){let s=gf(n,t,e);return await zi(()=>!!document.getElementById(s)?.nextElementSibling),
document.getElementById(s)?.textContent??null}function gf({prefix:n=""},t,e){return`att-viz-head-${n}${t}-${e}`}
function Di(n){return document.getElementById(`att-viz-light-${n}`)?.textContent??null}function ar(){return zi(
()=>!1)}async function zi(n){for(;document.readyState==="loading"&&!n();)await wf()}function wf(){return new Promise(
n=>{let t=()=>{e.disconnect(),document.removeEventListener("DOMContentLoaded",t),n()},e=new MutationObserver(t);
e.observe(document.body,{childList:!0}),document.addEventListener("DOMContentLoaded",t)})}var ut=.0009765625;function Pt(n){return 2**(-(n+.5)/8)}function Jt(n){return[Pt(n),2**(-(n+1)/8)*(1-ut),Math.
min(1,2**(-n/8)*(1+ut))]}function xf({facts:n},t){return n.worst[t<n.answerRow?0:1]}function Ce(n){return 2**(-(n+
1)/8)*(1+ut)}var yf=192;function Ps({worst:n}){return n[0]>=yf-1}function hr({facts:n},t,e){let[s,o]=n.groups,
r=e>=n.answerRow,i=Math.ceil(n.answerRow/s),a=t[r?i+Math.floor((e-n.answerRow)/o):Math.floor(e/s)],h=r?o:s,[l,
c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[a/15,h===1?l:0,Math.min(1,(c*(1+ut)+ut)*h)]}function Ui(n){
let{sinks:t}=n;return t&&Float32Array.from({length:n.numRows},(e,s)=>hr(n,t,s)[0])}function lt(n,t){let[e,s]=[
n.rowStarts[t],n.rowStarts[t+1]],o=[0,0,0],r=0;for(let m=e;m<s;m+=1)Jt(n.codes[m]).forEach((p,g)=>o[g]+=p),r=Math.
max(r,n.codes[m]);let i=s-e===16?Jt(r)[2]:Ce(xf(n,t)),{facts:a}=n,h=n.sinks?hr(n,n.sinks,t):[0,0,0],l=t<a.first?
[0,0,0]:hr(n,n.rests,t),c=t-Math.min(a.first,t)-(s-e);o[0]=Math.min(1,o[0]),o[2]=Math.min(1,o[2]),l[2]=Math.max(
l[1],Math.min(l[2],1-o[1]-h[1]+ut)),c<=0&&(l[1]=Math.max(l[1],1-o[2]-h[2]-ut)),l[0]=Math.min(Math.max(l[0],l[1]),
l[2]);let f=c>0?Math.max(0,Math.min(c*i,1-h[1]-l[1]-o[1]+ut)):0,u=Math.min(f,Math.max(0,1-h[2]-l[2]-o[2]-ut)),
d=Math.min(f,Math.max(u,1-h[0]-l[0]-o[0]));return{from:e,to:s,limit:i,listed:o,first:l,others:[d,u,f],sink:h}}
function lr(n,t,e){for(let s=n.rowStarts[t];s<n.rowStarts[t+1];s+=1)if(n.keys[s]===e)return s;return-1}function as(n,t,e){
let s=lr(n,t,e);if(s>=0)return Jt(n.codes[s]);let{first:o,limit:r,others:i}=lt(n,t);return e===n.facts.first?o:
[0,0,Math.min(r,i[2])]}function Xt(n,t,e,s,o){let{first:r}=n.facts,{from:i,to:a,limit:h,first:l,others:c}=lt(n,
t),[f,u]=[Math.max(e,r),Math.min(s,t+1)],d=[0,0,0],m=Math.max(0,u-f);f<=r&&r<u&&(l.forEach((g,x)=>d[x]+=g),m-=
1);for(let g=i;g<a;g+=1)n.keys[g]>=f&&n.keys[g]<u&&(Jt(n.codes[g]).forEach((x,b)=>d[b]+=x),m-=1);let p=t-Math.
min(r,t)-(a-i);return m>0&&p>0&&(d[0]+=Math.min(m*h,c[0]*(o??m/p)),d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*h,c[2])),
[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function Zt(n){let t=e=>(Math.min(63,Math.max(0,e))/63)**
2;return[t(n),t(n-.5)*(1-ut),Math.min(1,t(n+.5)*(1+ut)+ut/8)]}function qi({kept:[n,t],keptOfAnswer:e}){let[s,o]=e,r=s===void 0||o===void 0?"":` and ${(s+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(n+t).toFixed(2)} of all attention${r} is kept weight by we\
ight, the rest as sums`}function Ki({kept:[n,t,e]}){return`Of all attention, ${n.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function Ie({
worst:n,groups:t,passages:e}){let[s,o]=n.map(i=>Number(Ce(i).toPrecision(2))),r=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${s} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${r}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}var ji=["matrix","\
layers","lines"];function Gi({light:n,lens:t,numRows:e},s){let{worst:o}=n,r=t?t.first+t.positions<e?`the first\
 ${t.positions} rows`:"the rows":"",i=t?` What the logit lens reads is kept for ${r} that wrote the answer.`:"",
[a,h]=o.map(f=>Number(Ce(f).toPrecision(2))),l=Ps({worst:o})?"the 16 strongest weights of each row":`weights o\
f ${a} or more, and of ${h} or more in the rows that wrote the answer, at most 16 of each row`;return{matrix:`\
Not in this file: every weight, differences of heads, the rollout. Here are ${n?.overviews?`the archive\u2019s over\
views, down to ${n.overviews.factors[0]} \xD7 ${n.overviews.factors[0]} positions, `:""}${l}, and what passage\
s of the text gave to each other.`,layers:`Not in this file: looks weaker than what is kept: ${l}. A layer tha\
t shows none may have had weaker ones.${i}`,lines:`Not in this file: weaker lines. Drawn are ${l}, and what re\
sts on the first token.`}[s]}function V(n){$("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function $(n,t){
let e=document.getElementById(n);e&&H(e,t)}var bf=/\u2068([^\u2068\u2069]*)\u2069/u;function H(n,t){let e=t.split(
bf);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((s,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(s);return o%2&&(r.textContent=s),s?[r]:[]}))}function Tt(n){return n.
replace(/[\u2068\u2069]/gu,"")}var Hs=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=[...document.
querySelectorAll(".full-link")];let e=document.getElementById("full-files");if(t.light){$("light-short",qi(t.light)),
$("light-sentence",Ki(t.light));for(let s of ji)$(`not-here-${s}`,Gi(t,s));document.getElementById("light-note")?.
removeAttribute("hidden"),document.getElementById("all-files-link")?.addEventListener("click",s=>{s.preventDefault(),
e?.setAttribute("open",""),e?.scrollIntoView({block:"start"}),e?.querySelector("summary")?.focus()})}}show(t,{
layer:e,head:s}){let{page:o}=this;this.#t(this.index,o.light?null:"index",t);for(let r of this.full)this.#t(r,
Is(o,e,s),t),r.textContent=`Every weight of ${q(e,s,o.headNames[s])}`}#t(t,e,s){let o=e===null?null:_s(location.
pathname,this.page.suffix,e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}\
#${s}`))}};var Yi=performance.now()+150;async function Ht(){performance.now()>Yi&&(await new Promise(n=>{let t=new MessageChannel;
t.port1.onmessage=()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),Yi=performance.now()+8)}var Vi=2**17,W=Float32Array.from({length:256},(n,t)=>(t/255)**2);function pe(n){return n*(n+1)/2}function _e(n){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,n);let e=atob(n),s=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)s[o]=e.charCodeAt(o);return s}async function Lt(n,t){let{readable:e,writable:s}=new DecompressionStream(
"deflate"),o=$f(s.getWriter(),n),r=e.getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:h,value:l}=await r.read();
if(h)return await o,i.subarray(0,a);if(a+l.length>t)throw await r.cancel(),new RangeError(`more than ${t} byte\
s`);i.set(l,a),a+=l.length}}async function $f(n,t){try{for(let e=0;e<t.length;e+=Vi)await n.write(t.subarray(e,
e+Vi)),await Ht();await n.close()}catch{}}var Ji=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),Fs=13,Xi=1<<
20,Ws=new Uint32Array(256).fill(Xi);Ji.forEach((n,t)=>{Ws[n]=t});var kf=Ws.map(n=>n*Ji.length);function Be(n){
let t=new TextEncoder().encode(n),e=t.length>>1,s=t.length&1,o=new Uint8Array(Fs*e+6*s>>3),r=0,i=0,a=0,h=0;for(let l=0;l<
2*e;l+=2){let c=kf[t[l]]+Ws[t[l+1]];r|=c,i=i<<Fs|c,a+=Fs-8,o[h++]=i>>a,a>=8&&(a-=8,o[h++]=i>>a)}if(s){let l=Ws[t[2*
e]];for(r|=l<64?0:Xi,i=i<<6|l&63,a+=6;a>=8;)a-=8,o[h++]=i>>a}if(r>>Fs)throw new RangeError("letters that stand\
 for nothing");return o}function _({width:n},t){return n?n*t:pe(t)}function D({width:n},t){return n||t+1}var cr=16,Pe=64,Zi=Pe*1024,vf=32,Qi=15360,fr=new Uint16Array(257).fill(Qi+1);for(let n=Qi;n>=0;n-=1)fr[Math.round(
255*Math.sqrt(ge(n)))]=n;var ur=class extends Map{cap=1/0};function ge(n){let t=n>>10,e=n&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function ta(n){return 4*Math.ceil(n/Pe)+Math.ceil(n*2*cr*vf/8)}function ea(n,t){let e=Math.
ceil(t/Pe),s=new DataView(n.buffer,n.byteOffset,n.byteLength),o=Uint32Array.from({length:e},(i,a)=>s.getUint32(
4*a,!0)),r=n.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError("too short");return{bits:r,index:o,read:new Map}}
function ct(n,t){let{triangle:e,exact:s}=n,o=Math.floor(t/Pe),r=s.read.get(o)??{rows:[],next:Sf(s.bits,s.index[o])};
s.read.set(o,r);let{rows:i,next:a}=r;for(let h=o*Pe+i.length;h<=t;h+=1){let l=_(n,h);i.push(Ef(e.subarray(l,l+
D(n,h)),a))}return i[t%Pe]}function Ef(n,t){let e=new Uint32Array(256);for(let c of n)e[c]+=1;let s=255,o=cr;for(;s>
0&&e[s]<o;)o-=e[s],s-=1;let r=s>0?e[s]:0,i=new Set,a=-1;for(let c=0;r>o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let h=new ur,
l=-1;for(let c=0;c<n.length;c+=1){let f=n[c];if(!(f===0||f<s)&&(l+=+(f===s),f>s||r<=o||i.has(l))){let u=fr[f];
h.set(c,ge(u+t(fr[f+1]-u)))}}return h.cap=h.size===cr?Math.min(...h.values()):1/0,h}function Sf(n,t){let e=s=>{
let o=0;for(let r=0;r<s;r+=1,t+=1)o=2*o+(n[t>>3]>>7-(t&7)&1);return o};return s=>{let o=31-Math.clz32(s),r=2**
(o+1)-s,i=e(o);return i<r?i:2*i+e(1)-r}}var Af=2,sa=1,na=2,oa=4,Mf=2**22,Ds=6,ra=Uint8Array.from({length:766},(n,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function He(n,t,e,s=0){try{let o=Be(n);await Ht();let r=await Lt(o,Of(t,s));return await Tf(r,t,s)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Of(n,t){let e=_(
{width:t},n),s=ia(n,t).length;return 2+2*n+4*(t||n)+4*Ds*s+e+ta(n)}async function Tf(n,t,e){let[s,o]=n;if(s!==
Af||o>(sa|na|oa)||!!(o&oa)!=e>0)throw new RangeError("not a head");let r={width:e},i=2,a=f=>{if(i+=f,i>n.length)
throw new RangeError("too short");return n.subarray(i-f,i)},h=o&sa?Cf(a(2*t)):null,l=o&na?Rf(a(4*(e||t))):null,
c=new Uint8Array(_(r,t));for(let[f,u]of ia(t,e))Lf(a,c,r,f,u),await Ht();return{triangle:c,...r,sinkMass:h,norms:l,
exact:ea(a(n.length-i),t)}}function ia(n,t=0){let e=Math.max(1,Math.floor(Mf/(t||n)));return Array.from({length:Math.
ceil(n/e)},(s,o)=>[o*e,Math.min(n,(o+1)*e)])}function Lf(n,t,e,s,o){let r=n(4*Ds),i=new DataView(r.buffer,r.byteOffset,
r.byteLength),a=new Uint32Array(Ds),h=0;for(let l=0;l<Ds;l+=1)a[l]=h,h+=i.getUint32(4*l,!0);if(h!==_(e,o)-_(e,
s))throw new RangeError("a band of another size");Nf(t,e,s,o,n(h),a)}function Nf(n,t,e,s,o,r){for(let i=e;i<s;i+=
1){let a=_(t,i),h=D(t,i),l=i===0?0:D(t,i-1),c=a-l,f=0;for(let u=0;u<l;u+=1)f=o[r[ra[2*n[c+u]+f]]++],n[a+u]=f;for(let u=l;u<
h;u+=1)f=o[r[ra[f]]++],n[a+u]=f}}function Rf(n){let t=new DataView(n.buffer,n.byteOffset,n.byteLength);return Float32Array.
from({length:n.length/4},(e,s)=>t.getFloat32(4*s,!0))}function Cf(n){let t=new DataView(n.buffer,n.byteOffset,
n.byteLength);return Float32Array.from({length:n.length/2},(e,s)=>t.getUint16(2*s,!0)/65535)}var If=96*2**20,Fe=class{#t=new Map;constructor(t,e,s=If,o=0,r=He){this.textOf=t,this.numRows=e,this.bytesKept=
s,this.width=o,this.unpack=r}get(t,e){let s=`${t}-${e}`,o=this.#t.get(s);if(o)return this.#t.delete(s),this.#t.
set(s,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.set(s,i),r.then(a=>{i.data=a,this.#s()},
()=>this.#t.delete(s)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let s=await this.textOf(
t,e);if(s===null)throw new E(`The weights of ${q(t,e)} are not in this file.`);let o=await this.unpack(s,this.
numRows,q(t,e),this.width);return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#s(){let t=0;for(let[e,s]of[
...this.#t].reverse()){let o=s.data?_f(s.data):0;t+=o,t>this.bytesKept&&s.data&&t>o&&this.#t.delete(e)}}};function _f({
triangle:n,exact:t}){return n.length+t.bits.length+t.read.size*Zi}function dr(n){return new URLSearchParams(n.replace(/^#/u,"")).get("kind")??""}function aa(n){return(document.
getElementById(`att-viz-page-${dr(n)}-`)??document.getElementById("att-viz-page"))?.textContent??""}function we(n){
return n.kinds?n.kind??"decoder_self":""}function ha(n,t){let e=document.querySelectorAll("input[name=kind]");for(let o of e)o.checked=o.value===we(n),
o.addEventListener("change",()=>{location.hash=new URLSearchParams({kind:o.value,...t()}).toString()});let s=n.
kinds?.find(({kind:o})=>o===we(n))?.says??"";$("kind-says",`${s.slice(0,1).toUpperCase()}${s.slice(1)}.`)}function la(n){
let t=dr(location.hash),e=n.kinds?.some(({kind:o})=>o===t),s=!!n.kinds&&(e?t!==we(n):!!n.prefix);return s&&location.
reload(),s}var ca=255,zs=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:r})=>r!==-1).flatMap(({layer:r,heads:i})=>i.map(a=>({layer:r,head:a})));let[s,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/s)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:s}=this,o=e.length,r=(t.passages.length-1)*t.passages.length/2,i=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,h,l,c]=await Promise.all([this.#e("shares",o*r),this.#e("rests",o*this.groups),this.#e("s\
inks",i*this.groups),this.#s("counts",o*s.numRows)]),f=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let x=p+s.numRows;p<x;p+=1)g+=c[p];f[m+1]=f[m]+g}if(f[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[u,d]=await Promise.all([this.#s("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:h,sinks:l,counts:c,starts:f,gaps:u,codes:d,cells:r}}catch{throw new E("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let s=this.places.findIndex(u=>u.layer===t&&u.head===e);if(s<0||
!this.known)return null;let{facts:o,groups:r,page:i}=this,{shares:a,rests:h,sinks:l,cells:c}=this.known,f=this.
places.slice(0,s).filter(u=>o.sinks.includes(u.layer)).length;return{facts:o,numRows:i.numRows,...this.#t(s),shares:a.
subarray(s*c,(s+1)*c),rests:h.subarray(s*r,(s+1)*r),sinks:o.sinks.includes(t)?l.subarray(f*r,(f+1)*r):null}}#t(t){
let{numRows:e}=this.page,{counts:s,starts:o,gaps:r,codes:i}=this.known,[a,h]=[o[t],o[t+1]],l=new Uint32Array(h-
a),c=new Uint32Array(e+1),f=a;for(let p=0;p<e;p+=1){let g=p;for(let x=f+s[t*e+p];f<x;f+=1)g+=r[f],l[f-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let u=c.slice(),d=new Uint32Array(h-a),m=new Uint8Array(h-a);f=a;for(let p=0;p<
e;p+=1)for(let g=f+s[t*e+p];f<g;f+=1){let x=u[l[f-a]]++;d[x]=p,m[x]=i[f]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let s=await Lt(Be(this.textOf(t)??""),e);if(s.length!==e)throw new RangeError("too short");return s}async#s(t,e){
let s=await this.#e(t,e),o=s.reduce((l,c)=>l+ +(c===ca),0);if(o===0)return s;let r=await this.#e(`${t}+`,4*o),
i=new DataView(r.buffer,r.byteOffset,r.byteLength),a=Uint32Array.from(s),h=0;for(let l=0;l<e;l+=1)s[l]===ca&&(a[l]+=
i.getUint32(h,!0),h+=4);return a}};var fa=2**20;function da(n,t,e,s){let o=n.light?.overviews?.factors??[];return Promise.all(o.map(async r=>{let i=pe(
Math.ceil(n.numRows/r)),a=await Lt(Be(t(`overview-${e}-${s}-${r}`)??""),4*i).catch(()=>null);if(a?.length!==4*
i)throw new E(`The overview of ${q(e,s)} in this file is damaged. Please make the report again.`);return{side:r,
largest:await ua(a,0,i),mean:await ua(a,2*i,i)}}))}async function ua(n,t,e){let s=new Uint16Array(e);for(let o=0;o<
e;o+=fa){for(let r=o;r<Math.min(e,o+fa);r+=1)s[r]=n[t+r]<<8|n[t+e+r];await Ht()}return s}var Bf=300,Pf=4e6,Us=class{#t=new Map;#e=null;#s=null;constructor(t,e){this.parts=new zs(t,e)}async get(t,e){this.#e??=
ar().then(()=>this.parts.read()),await this.#e;let s=this.peek(t,e);if(!s)throw new E(`The weights of ${q(t,e)}\
 are not in this file.`);return s}peek(t,e){let s=`${t}-${e}`,o=this.#t.get(s),r=o?null:this.parts.head(t,e),i=o??
(r&&{...Hf,sinkMass:Ui(r),light:r});return i&&(this.#t.delete(s),this.#t.set(s,i),this.#n()),i}async means(){let{
places:t}=this.parts,s=(await this.get(t[0].layer,t[0].head)).light.shares.length,o=Array.from({length:s},()=>[
0,0,0]);for(let{layer:r,head:i}of t)this.parts.head(r,i)?.shares.forEach((a,h)=>{Zt(a).forEach((l,c)=>o[h][c]+=
l/t.length)});return{masses:Float64Array.from(o,([r])=>r),bounds:o.map(([,r,i])=>[r,i]),count:t.length}}overviews(t,e){
let{page:s,textOf:o}=this.parts,r=`${t}-${e}`,i=this.#s?.key===r?this.#s.levels:ar().then(()=>da(s,o,t,e));return this.#s=
{key:r,levels:i},i}#n(){let{numRows:t}=this.parts.page,e=Math.max(4,Math.min(Bf,Math.floor(Pf/t)));for(let s of this.#t.
keys()){if(this.#t.size<=e)break;this.#t.delete(s)}}},Hf={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(
0),index:new Uint32Array(0),read:new Map}};function qs(n){return n.replace(/\r\n?/gu,`
`).replace(/\p{Surrogate}|\0/gu,"\uFFFD").trim()}function hs(n,t){let e=[];for(let s of n.slice(0,1e3)){let{from:o,
to:r,text:i}=s??{};Number.isInteger(o)&&Number.isInteger(r)&&0<=o&&o<r&&r<=t&&typeof i=="string"&&i.length<=4e3&&
qs(i)&&e.push({from:o,to:r,text:qs(i)})}return{notes:ga(e),damaged:n.length-e.length}}function mr(n,t){let e=qs(
t.text),s=n.every(o=>o.from!==t.from||o.to!==t.to||o.text!==e);return e&&s?ga([...n,{from:t.from,to:t.to,text:e}]):
n}function ma(n,t,e){let s=qs(e);return n.flatMap((o,r)=>r!==t?[o]:s?[{...o,text:s}]:[])}function pa(n,t){return t.
reduce(mr,n)}function xe(n,t){return t?[...n.keys()].filter(e=>n[e].from<t[1]&&n[e].to>t[0]):[]}function ls(n,t){
return xe(n,t).map(e=>n[e].text).join(" / ")}function Ks(n,t,e,s){let o=e.map(r=>ls(s,r));return o.some(Boolean)?
[[...n,"note"],t.map((r,i)=>[...r,o[i]])]:[n,t]}function ga(n){return[...n].sort((t,e)=>t.from-e.from||t.to-e.
to)}var wa=2e3,xa=1;function Qt(n){return n.map(({from:t,to:e,text:s})=>`${t}-${e}_${s.replaceAll("_","_u").replaceAll(
"*","_s")}`).join("*")}function te(n,t){let e=n.split("*").map(s=>{let[,o,r,i]=/^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.
exec(s)??[];return i&&{from:Number(o),to:Number(r),text:i.replaceAll("_s","*").replaceAll("_u","_")}});return n?
hs(e,t):{notes:[],damaged:0}}function ya(n){return(n.length?JSON.stringify({format:xa,notes:n}):"").replace(/[<>&'\u2028\u2029]/gu,
e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`)}function ba(n,t){if(!n.trim())return{notes:[],fault:""};
let e;try{e=JSON.parse(n)}catch{return{notes:[],fault:"The notes in this file are damaged and were left out."}}
if(e?.format!==xa||!Array.isArray(e.notes))return{notes:[],fault:"The notes in this file are written in a way \
that this page does not know; they were left out."};let{notes:s,damaged:o}=hs(e.notes,t);return{notes:s,fault:pr(
o,"this file")}}function pr(n,t){return n?n===1?`1 note in ${t} could not be read and was left out.`:`${n.toLocaleString(
"en")} notes in ${t} could not be read and were left out.`:""}function $a(n){let t=`${n.toLocaleString("en")} \
characters`;return n<=wa?`The link to this page holds them (${t}), and so does an annotated copy of this file.`:
`The link to this page holds them, but with ${t} it is too long for mail: many programs cut links after about ${wa.
toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`}function ka(n,t){let e=n.
slice(n.lastIndexOf("/")+1),s=e;try{s=decodeURIComponent(e)}catch{}let[o]=/\.html?$/iu.test(s)?[s.replace(/\.html?$/iu,
"")]:["att_viz_report"];return t||/\.annotated$/u.test(o)?`${o}.html`:`${o}.annotated.html`}var gr=.0009765625,wr=2**-24,ye=xr(.5,1),vt=Float64Array.from({length:256},(n,t)=>xr(Math.max(0,t-.5),-1)),Et=Float64Array.
from({length:256},(n,t)=>xr(t+.5,1));function be(n){return[Math.max(0,n*(1-gr)-wr),Math.min(1,n*(1+gr)+wr)]}function xr(n,t){
let e=(n/255)**2;return Math.min(1,Math.max(0,e*(1+t*gr)+t*wr))}function js([n,t],[e,s]){let[o,r]=[n+Math.max(
0,s-t),t+Math.max(0,e-n)];return[o>0?Math.min(1,n/o):0,r>0?Math.min(1,t/r):0]}function K(n,[t,e]){if(!(t>0))return et(
e);let s=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-n,n-t,1e-9))))),o=Number(n.toFixed(s)),r=Math.
ceil(10**s*Math.max(e-o,o-t)-1e-6)/10**s;return Math.max(e-n,n-t)>4*Math.min(e-n,n-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(s)} \xB1 ${r.toFixed(s)}`}function et(n){
if(!(n>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(n)));return`less than ${(Math.ceil(n*10**t-1e-9)/10**
t).toFixed(t)}`}function st(n,t,e){if(n.light)return as(n.light,t,e);let s=n.scales?n.scales[t]:1,o=ct(n,t),r=o.get(e),i=n.triangle[_(
n,t)+e],[a,h]=r===void 0?[vt[i],Et[i]]:be(r);return[(r??Math.min(W[i],o.cap))*s,a*s,h*s]}function ee(n,t,e){return!n.
light&&ct(n,t).has(e)}function $e(n,t,e,s){if(n.light)return Xt(n.light,t,e,s);let o=_(n,t),r=Math.min(s,D(n,t)),
i=[0,0,0];for(let h=e;h<r;h+=1){let l=n.triangle[o+h];i[0]+=W[l],i[1]+=vt[l],i[2]+=Et[l]}ct(n,t).forEach((h,l)=>{
if(l>=e&&l<r){let c=n.triangle[o+l],[f,u]=be(h);i[0]+=h-W[c],i[1]+=f-vt[c],i[2]+=u-Et[c]}});let a=n.scales?n.scales[t]:
1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}var nt={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},br={light:{more:{...nt.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...nt.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...nt.dark,
stops:[[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...nt.dark,stops:[[.27,.03,255],[.46,.11,255],
[.67,.12,240],[.88,.08,220]]}}},va=new WeakMap;function Ft(n){let t=va.get(n)??Ff(n);return va.set(n,t),t}function Ff(n){
return Array.from({length:63},(t,e)=>{let s=Wf(n,e/62),o=[ke(n.ink),ke("#000000"),ke("#ffffff")].reduce((r,i)=>yr(
r,s)>=4.5||yr(r,s)>=yr(i,s)?r:i);return{background:Ea(s),ink:Ea(o)}})}function Wf(n,t){let e=t*(n.stops.length-
1),s=Math.min(Math.floor(e),n.stops.length-2),o=e-s,[r,i]=[n.stops[s],n.stops[s+1]].map(Df);return zf(r.map((a,h)=>a+
o*(i[h]-a)))}function yr(n,t){let[e,s]=[Sa(n),Sa(t)].sort((o,r)=>o-r);return(s+.05)/(e+.05)}function ke(n){return[
1,3,5].map(t=>parseInt(n.slice(t,t+2),16))}function Ea(n){return`#${n.map(t=>t.toString(16).padStart(2,"0")).join(
"")}`}function Sa(n){let[t,e,s]=n.map(o=>{let r=o/255;return r<=.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*s}function Df([n,t,e]){let s=e*Math.PI/180;return[n,t*Math.cos(s),t*Math.sin(s)]}function zf([
n,t,e]){let s=(n+.3963377774*t+.2158037573*e)**3,o=(n-.1055613458*t-.0638541728*e)**3,r=(n-.0894841775*t-1.291485548*
e)**3;return[4.0767416621*s-3.3077115913*o+.2309699292*r,-1.2684380046*s+2.6097574011*o-.3413193965*r,-.0041960863*
s-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,i)),h=a<=.0031308?12.92*a:1.055*a**(1/2.4)-
.055;return Math.round(255*h)})}function J(n,t,e){let s=n.layers[t],o=new Int32Array(e);Aa(o,n.starts[s]??[]);let r=Int32Array.from({length:e},
(h,l)=>l+1);Aa(r,n.ends?.[s??n.ends.length-1]??[]);let i=new Uint8Array(e).fill(1);for(let[h,l]of n.padding)i.
fill(0,h,l);let a=new Int32Array(e+1);for(let h=0;h<e;h+=1)a[h+1]=a[h]+i[h];return{first:o,after:r,realBefore:a}}
function Aa(n,t){t.forEach(([e,s,o],r)=>{let i=t[r+1]?.[0]??n.length;for(let a=e;a<i;a+=1)n[a]=s+o*(a-e)})}function I({
first:n,after:t,realBefore:e},s,o){return o<t[s]&&o>=n[s]&&$r(e,o)&&$r(e,s)}function L({first:n,after:t,realBefore:e},s,o=0){
let r=Math.min(Math.max(n[s],o),t[s]);return $r(e,s)?e[t[s]]-e[r]:0}function $r(n,t){return n[t+1]>n[t]}var Gs=5,Uf=4,kr=.005;function Ma(n,t,e){if(n.light)return La(n.light,t);let s=qf(t,e),o=vr(e),r=new Float64Array(
o.length),i=new Float64Array(e),a=new Int32Array(e+1),h=0,l=0,c=new Uint8Array(e);for(let u=s+1;u<e;u+=1){if(L(
t,u)===0)continue;l+=1;let d=_(n,u),m=Math.max(s+1,t.first[u]),p=t.after[u];h+=t.first[u]<=s?W[n.triangle[d+s]]:
0,a[m]+=1,a[p]-=1;let g=0,x=Math.max(u-m,p-1-u);for(let b=0;b<o.length&&o[b].from<=x;b+=1){let y=0,v=[[Math.max(
m,u-o[b].to+1),u-o[b].from],[u+Math.max(1,o[b].from),Math.min(p,u+o[b].to)-1]];for(let[k,M]of v)for(let R=k;R<=
M;R+=1){let B=n.triangle[d+R];B!==0&&(y+=W[B],i[R]+=W[B],g=B>g?B:g)}r[b]+=y}c[u]=g}for(let u=1;u<e;u+=1)a[u]+=
a[u-1];let f=Array.from(i,(u,d)=>({token:d,share:a[d]>=Uf?u/a[d]:0}));return{distances:o.map(({label:u},d)=>({
label:u,share:l?r[d]/l:0})),pairs:Ta(n,c,s),keys:f.filter(({share:u})=>u>0).sort((u,d)=>d.share-u.share||u.token-
d.token).slice(0,Gs),first:l?h/l:0}}function Oa(n,t,{rows:[e,s],keys:[,o]}){let r=new Float64Array(o),i=new Uint8Array(
s),a=0;for(let l=e;l<s;l+=1){a+=L(t,l)>0?1:0;let c=_(n,l);for(let f=0;f<o;f+=1){let u=n.triangle[c+f];r[f]+=W[u],
i[l]=Math.max(i[l],u)}}let h=Array.from(r,(l,c)=>({token:c,share:a?l/a:0}));return{rows:a,pairs:Ta(n,i,-1),keys:h.
filter(({share:l})=>l>0).sort((l,c)=>c.share-l.share||l.token-c.token).slice(0,Gs)}}function Ta(n,t,e){let s=Math.
max(1,Uint8Array.from(t).sort()[Math.max(0,t.length-Gs)]),o=[];return t.forEach((r,i)=>{if(r>=s){let a={row:i,
key:-1,weight:0};ct(n,i).forEach((h,l)=>{a=l!==e&&h>a.weight?{row:i,key:l,weight:h}:a}),o.push(a)}}),o.sort((r,i)=>i.
weight-r.weight||r.row-i.row).slice(0,Gs).map(({row:r,key:i})=>({row:r,key:i,mass:st(n,r,i)}))}function qf(n,t){
for(let e=0;e<t;e+=1)if(L(n,e)>0)return e;return 0}function vr(n){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<n;e=2*e-1){let{to:s}=t[t.length-1];t.push({from:s,to:e,label:e-s===1?String(s):`${s} to ${e-1}`})}
return t}var Na=5,Kf=4;function Ra(n,t,e){let{passages:s,first:o}=n.facts,r=jf(s,n.numRows,t),i=new Float64Array(t*t),a=0;
for(let c=0;c+1<s.length;c+=1){let f=s[c+1]-s[c];for(let u=0;u<=c;u+=1,a+=1){let d=Zt(n.shares[a])[0];if(!(d===
0||e>0&&s[u]<=o))for(let{cell:m,part:p}of r[c])for(let{cell:g,part:x}of r[u])g<=m&&(i[m*t+g]+=d*f*p*x)}}let h=n.
numRows/t,l=Uint8Array.from(i,c=>Math.round(63*Math.sqrt(Math.min(1,c/h))));return{side:t,levels:l}}function jf(n,t,e){
return n.slice(0,-1).map((s,o)=>{let r=n[o+1],[i,a]=[s*e/t,r*e/t],h=[];for(let l=Math.floor(i);l<a&&l<e;l+=1)h.
push({cell:l,part:(Math.min(a,l+1)-Math.max(i,l))/(a-i)});return h})}function La(n,t){let{numRows:e}=n,s=vr(e),
o=new Uint8Array(e);s.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let r=new Float64Array(s.length),i=new Float64Array(
e),a=[],h=0,l=0,c=0;for(let m=n.facts.first+1;m<e;m+=1){if(L(t,m)===0)continue;l+=1,h+=lt(n,m).first[0];let p=-1;
for(let g=n.rowStarts[m];g<n.rowStarts[m+1];g+=1){let x=Pt(n.codes[g]);r[o[m-n.keys[g]]]+=x,i[n.keys[g]]+=x,c+=
x,p=p<0||n.codes[g]<n.codes[p]?g:p}p>=0&&a.push({row:m,key:n.keys[p],mass:Jt(n.codes[p])})}let f=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)f[m]=f[m+1]+ +(L(t,m)>0);let u=m=>{let p=Math.min(f[m],Gf(t,m,e)-m);return p>=Kf?
i[m]/p:0},d=Array.from(i,(m,p)=>({token:p,share:m>0?u(p):0}));return{distances:s.map(({label:m},p)=>({label:m,
share:l?r[p]/l:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,Na),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,Na),first:l?h/l:0,kept:l?c/l:0}}function Gf(n,t,e){let[
s,o]=[t,e];for(;s<o;){let r=s+o>>1;n.first[r]<=t?s=r+1:o=r}return s}function Ca(n,t,[e,s],[o,r]){let{passages:i}=n.
facts,a=[0,0,0];for(let h=0;h+1<i.length;h+=1){let[l,c]=[i[h],i[h+1]];if(c<=e||l>=s)continue;Vf(n,t,h,[Math.max(
e,l),Math.min(s,c)],[o,r]).forEach((u,d)=>a[d]+=u)}return a}function Yf({facts:n,shares:t},e,[s,o]){let{passages:r,
first:i}=n,a=e*(e+1)/2,[h,l]=[0,0];for(let c=0;c<=e;c+=1){let[f,u]=[r[c],r[c+1]];if(f!==i){let[d]=Zt(t[a+c]);l+=
d,h+=d*Math.max(0,Math.min(o,u)-Math.max(s,f))/(u-f)}}return l>0?h/l:void 0}function Vf(n,t,e,[s,o],[r,i]){let{
passages:a}=n.facts,h=Yf(n,e,[r,i]),l=[0,0,0];for(let y=s;y<o;y+=1)L(t,y)>0&&Xt(n,y,Math.max(r,t.first[y]),i,h).
forEach((k,M)=>l[M]+=k);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(L(t,y)>0);let f=s===a[e]&&o===a[e+1],u=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[v,k]=[a[y],a[y+1]];if(v<i&&k>r){let[M,R,B]=Zt(n.shares[u+
y]),P=r<=v&&(i>=k||i>=o);g||=!P,d+=M*c,m+=P?R*c:0,p+=B*c}}let x=f?Math.max(l[1],m):l[1],b=Math.max(x,Math.min(
l[2],p));return[Math.min(b,Math.max(x,f&&!g?d:l[0])),x,b]}function G({from:n,when:t},e){let[s,o]=n.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,s),Math.min(e,o)]}function at(n,t,e,s){
let[o,r]=G(e,s),[i,a]=e.to,h=[0,0,0],l=0,c=0;for(let f=o;f<r;f+=1){let u=L(t,f);if(u>0){c+=1;let d=L(t,f,i)-L(
t,f,Math.min(a,t.after[f]));d>0&&(l+=d/u,n.light||$e(n,f,Math.max(i,t.first[f]),a).forEach((m,p)=>{h[p]+=m}))}}
return n.light&&Ca(n.light,t,[o,r],e.to).forEach((f,u)=>h[u]=f),c?{weight:h.map(f=>f/c),even:l/c}:null}function se(n){
return[...n].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}var Er="In cross attention only the output looks, and only at the input";function Wt(n){let{promptLength:t,numRows:e}=n;
return F(n)?{rows:[t,e],keys:[0,t]}:null}var Jf=6,Xf=64;function Ia(n){let t=Wt(n);if(!t)return null;let e=Math.
max(Xf,Jf*(t.rows[1]-t.rows[0]));return{rows:t.rows,keys:[0,Math.min(t.keys[1],e)]}}function We(n,t){return t<
n.promptLength+(F(n)?n.given??1:0)}function Ys(n,t,e,s,o){return F(n)?t==="observed"?o==="last-token"?`${s} is\
 of the output, at which nothing looks here. ${Er}.`:"":e<n.promptLength?`${s} is of the input, which looks at\
 nothing here. ${Er}.`:e===n.promptLength&&o==="padding"?`${s} is what the decoder starts with: it was given t\
o it, and no attention decided it.`:"":""}function De(n,t,e){let s=t!==null&&t>=n.promptLength&&e<n.promptLength;
return F(n)&&!s?`${Er}.`:""}function _a(n,t){return t<n.promptLength?"input":"output"}var Zf=10;function Y(n,{layer:t,head:e,measure:s}){return t===-1?e===0?"corrected":e===1?"raw":"restless":n.valueNorms.
includes(t)?s:"weight"}function Sr(n){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,s,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${n})`,most:(e,s,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${n})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,s,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${n})`,noneLater:(e,s)=>`Of what reached the last layer at \
any later token, ${e} came from ${s}.`}}var X={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:n,left:t},e,s)=>`${e} gave ${n} of its attention to ${s}${t}`,most:({number:n,left:t},e,s)=>`${e}\
 looked most at ${s}: ${n} of its attention${t}`,none:(n,t)=>`${t} gave each of them ${n} of its attention`,mostLater:({
number:n,left:t},e,s,o)=>`${s} was looked at most ${o}: ${e} gave it ${n} of its attention${t}`,noneLater:(n,t)=>`\
Every later token gave ${t} ${n} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:n,beside:t,left:e},s,o)=>`${n} of what ${s} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:n,beside:t,left:e},s,o)=>`${s} brought mos\
t from ${o}: ${n}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(n,t)=>`${t} brought ${n} o\
f what it brought from each of them`,mostLater:({number:n,beside:t,left:e},s,o,r)=>`${o} brought most ${r}: ${n}\
 of what ${s} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(n,t)=>`Every lat\
er token was brought ${n} of its whole from ${t}.`},corrected:{...Sr("raw rollout"),noun:"preference",top:Zf,pair:({
number:n,beside:t},e,s)=>`${s} was preferred ${n} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:n,beside:t},e,s)=>`${s} was preferred most, ${n} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:n=>`each of them was preferred\
 ${n} times over an even spread`,mostLater:({number:n,beside:t},e,s,o)=>`${s} was preferred most ${o}: ${n} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(n,t)=>`At \
every later token, ${t} was preferred ${n} times over an even spread.`},raw:Sr("raw rollout"),restless:Sr("rol\
lout without resting places")};var Qf=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,tu=/[\u202a-\u202e\u2066-\u2069]/u,eu=/[\ud800-\udfff]/u,su=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
nu=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,ou=/^\p{M}/u,
Pa=/[\u2028\u2029]/u,ru=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Js=/⟨[0-9A-F]{2}⟩/gu,iu=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Xs(n){return iu.test(n.trim())}function Ha(n,t){return ru.test(n)||!t.includes("\u27E8")&&n.search(Js)>=
0}function Ee(n,t){return n.includes("\u27E8")&&Ha(n,t)?n.replace(Js,""):n}function mt(n,t="\u27E8"){if(n.includes(
"\u27E8")&&n.length<=1200&&Ha(n,t)){let e=n.match(Js)??[];return n.split(Js).flatMap((s,o)=>[...s?mt(s):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];if(n.length>1200){let s={mark:` \u2026 ${(n.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...mt(n.slice(0,800)),s,...mt(
n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({mark:"\xB7",raw:e})):su.test(n)?Array.from(
n,e=>({mark:Vs(e),raw:Pa.test(e)?"":e})):ou.test(n)?[{mark:"\u25CC",raw:""},...Ba(n)]:nu.test(n)?Ba(n):[{mark:"",
raw:n}]}function Ba(n){let t=[],e="";for(let s of n.replaceAll(`\r
`,`
`)){let o=au(s);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=s}return e?[...t,{mark:"",raw:e}]:t}function au(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Qf.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Vs(n),raw:""}}return n==="\uFEFF"?{mark:Vs(n),raw:n}:tu.test(n)||eu.test(n)||Pa.test(n)?{mark:Vs(n),raw:""}:
null}function Vs(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function O(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return Se(n);let e=mt(n).map(r=>r.mark||r.raw).join("").trim(),s=Array.from(
e);return`\u201C\u2068${s.length>t?`${s.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var hu={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Se(n){if(n==="")return"an empty to\
ken";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(s=>{let[o,r]=hu[s[0]]??["",""];return o?s.length===1?o:`${s.length}\
 ${r}`:mt(s).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var lu=.5/65535;function T(n,t=ye){return n===0?et(t):n>=.00995?n.toFixed(3):n.toPrecision(2)}function pt(n,[t,
e]){return n>0?Math.max(e-n,n-t)<=.0011*n?T(n):K(n,[t,e]):e>0?et(e):"0"}function z(n,t){return`${O(n.texts[t])}\
 (token ${t})`}var cu={encoder_self:"encoder layer",cross:"cross-attention layer",decoder_self:"decoder layer"};
function j(n,t,e){if(t===-1)return`the ${is[e]} of all layers`;let s=n.headNames[e],o=`${n.kinds?cu[n.kind??"d\
ecoder_self"]:"layer"} ${t}`;return s?`the ${s} of ${o}`:`head ${e} of ${o}`}function St(n,t){let{page:e,alignment:s}=n;
return s==="position"?`When the model read ${z(e,t)}`:We(e,t)?`Just before ${z(e,t)}${F(e)?", which the decode\
r was given":" in the prompt"}`:`When the model produced ${z(e,t)}`}function Zs(n,t,e,s){let o=j(n.page,n.layer,
n.head),r=t===e&&n.alignment==="position"?"itself":z(n.page,e),i=X[n.measure].pair(s.said,o,r);return`${St(n,t)}\
, ${i}${Ar(n,s)}.`}function Ar({measure:n},{even:t}){return X[n].hasEven?`; an even spread would be ${T(t)}`:""}
function Fa(n,t,e,s,o,r){if(s.absence){let c=z(n.page,e);return Ys(n.page,t,e,c,s.absence)||Mr(n.alignment,t,c,
s.absence)}let i=X[n.measure],a=j(n.page,n.layer,n.head),h=t==="observer"?o(e,s.strongest):o(s.strongest,e);if(s.
strongest<0||!h)return t==="observer"?`${St(n,e)}, ${i.none(r(),a)}.`:fu(n,i.noneLater(r(),z(n.page,e)));if(t===
"observer"){let c=s.strongest===e?"itself":z(n.page,s.strongest);return`${St(n,e)}, ${i.most(h.said,a,c)}${Ar(
n,h)}.`}let l=St(n,s.strongest).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(h.said,a,z(n.
page,e),l)}${Ar(n,h)}.`}function fu({page:n},t){return F(n)?t.replace(" later token"," token of the output"):C(
n)?t.replace(" later token"," token"):t}function Mr(n,t,e,s){return s==="hidden"?`${e} is set aside, as a plac\
e to rest: show what rests to see who looked at it.`:s==="all-hidden"?`${e} could only look at what is set asi\
de, as a place to rest.`:s==="padding"?`${e} is padding: nothing looks at it, and it looks at nothing.`:t==="o\
bserved"?`${e} is the last token: nothing came after it that could look back.`:s==="first-token"?`${e} is the \
first token: nothing came before it, so there is no attention to show.`:`${e} was never fed back to the model,\
 so it has no row of its own${n==="position"?"; the other alignment shows what produced it":""}.`}function Qs(n,t,e,s,o){
if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let r=n===
"observed"?" on average":"",i=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[h,l,c]=t.hiddenMass,
f=K(h,[l,c]);i.push(`${f[0].toUpperCase()}${f.slice(1)} of ${o.whole}${r} ${o.rests} ${a}.`)}return s&&i.push(
`Learned sink: ${T(t.sinkMass,lu)} of the attention${r} went to no token at all (this model may set attention \
aside).`),i.join(" ")}function Wa(n,t){let e=n.tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).
join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,h=>h===" "?"\u2423":"\uFFFD"),r=n.ids?` \xB7 id\xA0${n.ids[t]}`:"",
i=F(n)?_a(n,t):t<n.promptLength?"prompt":"completion",a=C(n)?"":` \xB7 ${i}`;return`Token ${t}${a} \xB7 piece ${o||
"\u2205"}${r}`}function ze(n){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is shown to within \xB1(0.0\
049 \xB7 \u221Aw + 0.00001)",s=`The 16 strongest weights w of each row are exactly those of an archive (float1\
6: to within \xB1(0.001 \xB7 w + 0.0000001)), but for those that are ${et(ye)}, which count as 0.`,o="0.0049 a\
t 1, 0.0005 at 0.01";return n==="corrected"?`A preference ${t} of its row\u2019s largest: it is shown to within \xB11%\
 of that, the 16 strongest of a row to within \xB10.1% of themselves or, where that is more, \xB10.000004 of its lar\
gest; sentences say how far each may be off.`:n==="value"?`${s} Any other weight w ${t}, and ${e} of what the \
model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say how far each may be\
 off.`:n==="weight"?`${s} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${s} Any othe\
r share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function tn(n,t,{
noun:e,top:s}){if(n==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${s}${s>1?" or m\
ore":""}, in every report.`;let o=T(t);return`Colour is relative: the strongest colour is the largest ${e} sho\
wn, ${o}; do not compare it with others.`}function za({tokens:n}){return[Math.min(...n),Math.max(...n)+1]}function en({rows:n,columns:t}){return n*t===1?
"one patch":`${n} \xD7 ${t} patches`}function Ua({rows:n,columns:t},e,s){let[o,r]=[Math.floor(e/t),e%t],i={ArrowLeft:[
o,r-1],ArrowRight:[o,r+1],ArrowUp:[o-1,r],ArrowDown:[o+1,r],Home:[o,0],End:[o,t-1]}[s];if(!i)return null;let[a,
h]=i;return a<0||a>=n||h<0||h>=t?e:a*t+h}function qa(n,t,e,s){if(n.measure!=="weight"||n.layer===-1)return"";let o=Da(
n,t,s,Ka(e.tokens));if(!o||o.even===0)return"";let[r,i,a]=o.weight,h=t.data.sinkMass?null:Da(n,t,s,uu(e.tokens,
t.numRows)),[l,c,f]=h?.weight??[1-r,0,1],u=f-c<a-i?1-l:r,d=[Math.max(i,1-f),Math.min(a,1-c)],p=`${pt(Math.min(
d[1],Math.max(d[0],u)),d)} of its attention`,g=`an even spread would be ${T(o.even)}.`;if((n.page.pictures?.length??
0)>1)return`${p}; ${g}`;let x=j(n.page,n.layer,n.head);return`${St(n,s)}, ${x} gave ${p} to the picture; ${g}`}
function Da({alignment:n},{data:t,sight:e,numRows:s},o,r){let i=n==="generation"?"wrote":"read",a={weight:[0,0,
0],even:0};for(let h of r){let l=at(t,e,{from:[o,o+1],to:h,when:i},s);if(!l)return null;a.even+=l.even,l.weight.
forEach((c,f)=>a.weight[f]+=c)}return a}function uu(n,t){let e=new Set(n);return Ka(Array.from({length:t},(s,o)=>o).
filter(s=>!e.has(s)))}function Ka(n){let t=[];for(let e of n){let s=t.at(-1);s&&s[1]===e?s[1]=e+1:t.push([e,e+
1])}return t}var Ue=1,du=2,ja=800,mu=200;function sn(n){let t=new Uint8Array(n.texts.length);for(let[r,i]of n.text.markup)t.
fill(du,r,i);let e=new Uint8Array(n.texts.length);for(let[r,i]of n.text.added??[])e.fill(1,r,i);let s=new Uint8Array(
n.texts.length);n.pictures?.forEach((r,i)=>s.fill(i+1,...za(r)));let o=n.text.turns.map(([r,i,a])=>{let h=Ga(t,
i,a,1);return t.fill(Ue,i,h),t.fill(Ue,Ga(t,a-1,h-1,-1)+1,a),{label:r,from:i,head:h,to:a,lines:pu(n,t,e,s,h,a)}});
return{page:n,turns:o,markers:t}}function Ga(n,t,e,s){let o=t;for(;o!==e&&n[o];)o+=s;return o}function pu(n,t,e,s,o,r){
let i=gu(n.texts,t,s,o,r),a=yu(i.map(h=>xu(n,t,h)));return i.map(([h,l],c)=>{let f=[...e.subarray(h,l)].filter(
(m,p)=>!t[h+p]),u=n.pictures?.[s[h]-1]??null,d=u!==null||f.length>0&&f.every(Boolean);return{from:h,to:l,code:a[c],
folded:d,picture:u}})}function gu(n,t,e,s,o){let r=[],i=s;for(let a=s;a<o;a+=1){let h=n[a],l=!t[a]&&(h[0]===`
`||h[0]==="\r")&&Or.test(h),c=a-i,f=c>=ja&&(/^\s/u.test(h)||c>=ja+mu),u=e[a]!==e[i];(l||f||u)&&a>i&&(r.push([i,
a]),i=a),t[a]!==Ue&&h.endsWith(`
`)&&wu(t,a+1,o)&&(r.push([i,a+1]),i=a+1)}return i<o?[...r,[i,o]]:r}var Or=/^\r?\n[\s]*[^\S\n]$/u;function wu(n,t,e){
return t>=e||n[t]!==Ue}function xu(n,t,[e,s]){let o="";for(let r=e;r<s&&o.length<200;r+=1)o+=t[r]?"":Ee(n.texts[r],
n.tokens[r]);return o}function yu(n){let t="";return n.map(e=>{let[,s,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(s&&s[0]===t[0]&&s.length>=t.length&&!o.trim()&&(t=""),!0):(t=s&&!(s[0]==="`"&&o.includes(
"`"))?s:"",t!=="")})}function nn(n,t,e,s){let o="",r="";for(let i=e;i<s;i+=1){let a=Ee(n.texts[i],n.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<s&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}function Ae({width:n,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(n,t)/Math.max(1,e))}}function Me(n,{
row:t,key:e,cell:s}){let o=Math.min(Math.max(Ae(n).cell,n.closest??96),Math.max(Ae(n).cell,s)),r=i=>Math.max(0,
n.count-i/o);return{row:Math.min(r(n.height),Math.max(0,t)),key:Math.min(r(n.width),Math.max(0,e)),cell:o}}function cs(n,t,[
e,s],o){let{cell:r}=Me(n,{...t,cell:t.cell*o});return Me(n,{row:t.row+s/t.cell-s/r,key:t.key+e/t.cell-e/r,cell:r})}
function on(n,t,e,s){return Me(n,{...t,row:t.row-s/t.cell,key:t.key-e/t.cell})}function Tr({count:n},{row:t,key:e,
cell:s},[o,r]){let i=[Math.floor(t+r/s),Math.floor(e+o/s)];return i.every(a=>a>=0&&a<n)?i:null}function fs({width:n,
height:t,count:e},{row:s,key:o,cell:r}){let i=(a,h)=>[Math.floor(a),Math.min(e,Math.ceil(a+h/r-1e-6))];return{
rows:i(s,t),keys:i(o,n)}}function ne(n,{rows:t,keys:e}){let s=Math.min(n.height/(t[1]-t[0]),n.width/(e[1]-e[0]));
return Me(n,{row:t[0],key:e[0],cell:s})}function Ya(n,t,[e,s]){let o=(r,i,a)=>Math.min(i,Math.max(r,i+1-a/t.cell));
return Me(n,{...t,row:o(t.row,e,n.height),key:o(t.key,s,n.width)})}function Va(n){return Math.max(0,Math.ceil(
-Math.log2(n)-1e-9))}function us(n){return n?`${n.rows.join("-")}.${n.keys.join("-")}`:""}function rn(n,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(n??""),[s,o,r,i]=(e??[]).slice(1).map(Number);return e&&s<o&&o<=t&&r<i&&i<=t?{rows:[s,o],keys:[r,i]}:null}function ds({light:n}){let t=n&&!n.overviews?[]:["max","mean"];return n?[...t,"kept","passages","heads"]:t}function Oe(n){return n?`${n.from.join("-")}.${n.to.join("-")}${n.when==="wrote"?".w":""}`:""}function an(n,t,e){
let s=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(n??"");if(!s)return null;let[o,r,i,a]=s.slice(1,
5).map(Number),h=!!s[5],l=o<r&&i<a&&r<=t&&a<=t,c=h?r>1&&o-1<e:o<e;return l&&c?{from:[o,r],to:[i,a],when:h?"wro\
te":"read"}:null}var hn=["word","hide","heads","rests","cause","yours"];var Lr=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function cn(n){return Lr.map(([t])=>t).filter(t=>t!=="span"||n.text.spans.length>0)}function Ja(n){
let t=new Map;return e=>{let s=t.get(e)??Nt(n,e);return t.set(e,s),s}}function Nt(n,t){let e=n.texts.length;if(t===
"token")return ln(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t==="turn")return ln(t,Uint32Array.from(n.text.
turns,([,r])=>r),e);if(t==="span")return bu(n);let s=_e(n.text.units[t]??"");if(s.length!==Math.ceil(e/8))throw new E(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let r=0;r<e;r+=
1)s[r>>3]>>(r&7)&1&&o.push(r);return ln(t,Uint32Array.from(o),e)}function ln(n,t,e,s=null){if(e>0&&t[0]!==0)throw new E(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=1)r.fill(i,o[i],o[i+1]);return{kind:n,starts:o,ofToken:r,names:s}}
function bu(n){let t=new Int32Array(n.texts.length).fill(-1);n.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=
1)t[a]=t[a]<0?i:t[a]});let e=[],s=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===n.promptLength)&&(e.
push(o),s.push(t[o]<0?"":n.text.spans[t[o]][0]));return ln("span",Uint32Array.from(e),t.length,s)}function At(n){
return n.starts.length-1}function Z(n,t){return[n.starts[t],n.starts[t+1]]}function gt(n,[t,e]){return[n.starts[n.
ofToken[t]],n.starts[n.ofToken[e-1]+1]]}function Xa(n,t){let e=new Float64Array(At(t)).fill(NaN);for(let s=0;s<
n.length;s+=1)if(!Number.isNaN(n[s])){let o=t.ofToken[s];e[o]=(Number.isNaN(e[o])?0:e[o])+n[s]}return e}function Za(n){
let t=n[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let s of n)for(let o=0;o<t;o+=1)Number.isNaN(s[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+s[o]/n.length);return e}function Qa(n,t){return Float32Array.from(t.ofToken,e=>n[e])}var $u=32,th={low:.2,high:2,step:.05},ms=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],nh=["why","looked",
"heads","matrix","layers","lines"],ku=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function fn(n){return{kind:n.prefix?"":we(n),view:wt(n.view,nh,n.why?"why":"looked"),
chosen:null,layer:n.opening[0],head:n.opening[1],measure:"weight",alignment:C(n)?"position":"generation",hide:F(
n)?0:"resting",sides:null,scale:n.pictures&&C(n)?"relative":"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:F(n)?"layer":"role",lines:n.lines??"",area:us(Ia(n)),shades:"text",pool:ds(n)[0],against:"",
notes:"",unit:null,tour:""}}function un(n,t){let e={...t};(n.layer!==t.layer||n.head!==t.head)&&(e.layer=e.head=
null);let s=Object.entries(n).filter(([o,r])=>o!=="view"&&r!==null&&Nr(o,r)!==Nr(o,e[o]));return n.view!==oh(s.
map(([o])=>o),t)&&s.unshift(["view",n.view]),new URLSearchParams(s.map(([o,r])=>[o,Nr(o,r)])).toString()}function Nr(n,t){
return n==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function oh(n,t){return n.some(e=>ku.has(
e))?"looked":t.view}function rh(n,t,e){let s=new URLSearchParams(n.replace(/^#/u,"")),o=s.get("layer")==="all"?
-1:qe(s.get("layer")),r=qe(s.get("head")),i=o!==null&&ft(t,o).length>0?o:e.layer;return{kind:we(t),view:wt(s.get(
"view"),nh,oh([...s.keys()],e)),chosen:Eu(s.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:Cs(t,i,
r??0),measure:wt(s.get("measure"),["weight","value"],e.measure),alignment:C(t)?e.alignment:wt(s.get("alignment"),
["generation","position"],e.alignment),hide:vu(s.get("hide"),t)??e.hide,sides:wt(s.get("sides"),["from","to","\
both"],e.sides),scale:wt(s.get("scale"),["relative","absolute"],e.scale),gamma:sh(s.get("gamma"),th.low,th.high,
e.gamma),cutoff:sh(s.get("cutoff"),0,1,e.cutoff),theme:wt(s.get("theme"),["auto","light","dark"],e.theme),observed:eh(
s.get("observed"),t),observer:eh(s.get("observer"),t),pair:Oe(an(s.get("pair"),t.texts.length,t.numRows)),order:wt(
s.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(s.get("lines")??"")?.[0]??e.
lines,area:s.has("area")?us(rn(s.get("area"),t.numRows)):e.area,shades:wt(s.get("shades"),["text","linear","lo\
g"],e.shades),pool:wt(s.get("pool"),ds(t),e.pool),against:Su(s.get("against"),t),notes:Au(s.get("notes"),t)??e.
notes,unit:wt(s.get("unit"),[...cn(t),null],e.unit),tour:wt(s.get("tour"),[...hn,""],e.tour)}}function Ke(n){return Math.
max(0,Math.min($u,n.texts.length-2))}function qe(n){return n!==null&&/^\d{1,9}$/u.test(n)?Number(n):null}function vu(n,t){
let e=qe(n);return e===null?null:Math.min(e,Ke(t))}function Eu(n,t){let[e,s,...o]=(n??"").split("-").map(qe);return e!==
null&&s!==null&&s!==void 0&&o.length===0&&e<s&&s<=t.texts.length?[e,s]:null}function eh(n,t){let e=qe(n);return e!==
null&&e<t.texts.length?e:null}function Su(n,t){let[e,s,...o]=(n??"").split(".").map(qe);return e!==null&&s!==null&&
s!==void 0&&o.length===0&&Bt(t,e,s)?`${e}.${s}`:""}function Au(n,t){return n===null?null:Qt(te(n,t.texts.length).
notes)}function wt(n,t,e){return t.find(s=>s===n)??e}function sh(n,t,e,s){let o=n===null||n.trim()===""?NaN:Number(
n);return o>=t&&o<=e?o:s}var ih={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Te(n,t,e){let[s,o]=e.split(" "),r=Number(o);
if(s==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(Ke(n),Math.max(0,c+r))}}let i=n.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(s==="layer")return a===void 0?{}:{layer:a};let h=ft(
n,t.layer),l=h[h.indexOf(t.head)+r];return l!==void 0?{head:l}:a===void 0?{}:{layer:a,head:ft(n,a).at(r>0?0:-1)}}var dn=class{#t=matchMedia("(max-width: 36rem)");constructor(t,e){this.ids=t.map(({id:o})=>o),this.choose=e,this.
list=document.querySelector("[role=tablist]"),this.list.append(...t.map(Mu)),this.list.addEventListener("click",
o=>{let r=o.target instanceof Element?o.target.closest("[role=tab]"):null;r&&e(this.ids[[...this.list.children].
indexOf(r)])}),this.list.addEventListener("keydown",o=>this.#e(o));let s=document.getElementById("more");s?.addEventListener(
"click",()=>{let o=document.body.classList.toggle("unfolded");s.setAttribute("aria-expanded",String(o))})}show(t){
for(let e of this.ids){let s=document.getElementById(`tab-${e}`);if(s.setAttribute("aria-selected",String(e===
t)),s.tabIndex=e===t?0:-1,ah(e).hidden=e!==t,e===t&&this.#t.matches){let o=this.list.clientWidth-s.offsetWidth;
this.list.scrollLeft=s.offsetLeft-this.list.offsetLeft-o/2}}return ah(t)}#e(t){let e=[...this.list.children].findIndex(
i=>i===document.activeElement),s=this.ids.length-1,r={ArrowRight:(e+1)%(s+1),ArrowLeft:(e+s)%(s+1),Home:0,End:s}[t.
key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(this.ids[r]))}};function Mu({
id:n,title:t}){let e=document.createElement("button");return e.type="button",e.id=`tab-${n}`,e.setAttribute("r\
ole","tab"),e.setAttribute("aria-controls",`view-${n}`),e.textContent=t,e}function ah(n){return document.getElementById(
`view-${n}`)}var mn=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:s,data:o})=>{let r=s===window.parent?o?.attVizTheme:null;(r==="light"||r==="dark"||r==="aut\
o")&&(this.host=r,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let s of this.radios)
s.addEventListener("change",()=>t(s.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let s of this.radios)s.checked=s.value===t}};var hh=10,Ou=100,Tu=4;function oe(n){return n.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.
map(s=>[t,s]))}async function*Rr(n,t){let e=oe(n),s=[];for(let[o,[r,i]]of e.entries()){for(let[a,h]of e.slice(
o+s.length,o+Tu))s.push(t.peek(a,h)??t.get(a,h).catch(()=>null));yield[r,i,await s.shift()??null]}}async function je(n,t,e,s){
let o=performance.now()+hh;for await(let[r,i,a]of Rr(n,t)){if(performance.now()>o&&(await Dt(),o=performance.now()+
hh),!s())return!1;a&&e(r,i,a)}return s()}function Dt(){return new Promise(n=>{window.requestIdleCallback?window.
requestIdleCallback(()=>n(),{timeout:Ou}):setTimeout(n,20)})}var lh=128*2**20,Lu=65536,Cr=2**20,Nu=/<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;
async function ch(n){if(n.size>lh)throw new E(`${n.name} has ${Math.ceil(n.size/Cr)} MiB; up to ${lh/Cr} MiB a\
re read here. Please compare the saved runs with att-viz compare, or take its light report (att-viz render --l\
ight).`);let t;try{t=await n.text()}catch{throw new E(`${n.name} could not be read. Please choose it again.`)}
let e=Ru(t),s=Cu(e,n.name),o=(r,i)=>Promise.resolve(e.get(`att-viz-head-${r}-${i}`)??null);return{page:s,heads:new Fe(
o,s.numRows,32*Cr),name:n.name}}function Ru(n){return new Map(Array.from(n.matchAll(Nu),([,t,e])=>[t,e]))}function Cu(n,t){
let e=n.get("att-viz-page");if(!e)throw new E(`${t} is no report of att_viz: nothing in it says what a model r\
ead and wrote.`);if(e.includes('"sides":')&&!e.includes('"allLayers":'))throw new E(`${t} is a comparison of t\
wo runs. Please choose the report of one.`);let s;try{s=Rs(e)}catch(o){let r=o instanceof E&&o.message.includes(
"damaged");throw new E(r?`${t} is damaged and cannot be compared. Please make it again.`:`${t} is a report of \
another version of att_viz. Please make it again with the version that made this one.`)}if(s.kind){let o=F(s)?
"attention between two texts":"an encoder\u2019s attention";throw new E(`${t} shows ${o}; only texts that a mo\
del went on with are compared.`)}if(s.bothWays)throw new E(`${t} shows tokens that look at each other both way\
s, which are not compared yet.`);if(s.texts.length>Lu)throw new E(`${t} has ${s.texts.length.toLocaleString("e\
n")} tokens, more than are compared here. Please compare the saved runs with att-viz compare.`);if(!Iu(s))throw new E(
`${t} is damaged and cannot be compared. Please make it again.`);return s}function Iu({texts:n,tokens:t,text:e,
numLayers:s,numHeads:o,promptLength:r,model:i,title:a,layers:h,allLayers:l,sight:c,why:f}){let u=n.length,d=p=>Array.
isArray(p)&&ps(p[0],u)&&ps(p[1],u)&&p[0]<=p[1],m=p=>Number.isInteger(p?.layer)&&Array.isArray(p.heads)&&p.heads.
every(Number.isInteger);return[...n,...t,i,a].every(p=>typeof p=="string")&&[s,o,r].every(Number.isInteger)&&u>
0&&_u(e.turns,u)&&e.markup.every(d)&&(e.added===null||Array.isArray(e.added)&&e.added.every(d))&&Array.isArray(
e.spans)&&c.padding.every(d)&&[...h,...l].every(m)&&(f===null||Bu(f,u))}function _u(n,t){let e=0;for(let s of Array.
isArray(n)?n:[]){if(typeof s?.[0]!="string"||s[1]!==e||!ps(s[2],t)||s[2]<=e)return!1;e=s[2]}return e===t}function Bu({
target:n,units:t,words:e,step:s,effects:o,measured:r,method:i,figure:a,least:h,chosen:l},c){let f=u=>Array.isArray(
u)&&ps(u[0],c)&&ps(u[1],c)&&u[0]<u[1];return f(n)&&[t,e].every(u=>Array.isArray(u)&&u.every(f))&&[s,h].every(Number.
isFinite)&&[o,i,a].every(u=>typeof u=="string")&&typeof r=="boolean"&&Number.isInteger(l)&&l>=0&&l<e.length}function ps(n,t){
return Number.isInteger(n)&&Number(n)>=0&&Number(n)<=t}function U(n,t,e){let s=n==="generation"?t-1:t;return s>=0&&s<e?s:null}function Mt(n,t,e){let s=n==="generatio\
n"?t+1:t;return s<e?s:null}function Ir(n,t){let e=new Float32Array(n.numRows),{from:s,to:o,first:r}=lt(n,t);for(let i=s;i<o;i+=1)e[n.keys[i]]=
Pt(n.codes[i]);return t>=n.facts.first&&(e[n.facts.first]=r[0]),e}function fh(n,t,e){let s=Xt(n,t,0,e),[o,r,i]=s;
return{hidden:s,rest:[1-o,1-i,1-r],sink:lt(n,t).sink[0],factor:1}}function uh({hide:n,sight:t},e,s,o){let r=Ir(
e,s);for(let i=n;i<=s;i+=1)I(t,s,i)&&(o[i]=r[i])}function dh(n,t,e){return as(n,t,e)[0]}function mh({sight:n},t,e){
let{from:s,to:o,listed:r,first:i,others:a,limit:h,sink:l}=lt(t,e),c=o-s,f=I(n,e,t.facts.first),u=L(n,e)-c-(f?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${pn(r)} of this row`:"no weight\
 of this row was strong enough to be kept",p=f?`, the first token ${pn(i)}`:"",g=t.sinks?`, the learned sink ${pn(
l)}`:"",x=u>0?`; what is left, ${pn(a)}, is spread over ${u} ${u===1?"token":"others"}, each ${et(Math.min(h,a[2]))}`:
"";return`In this light report ${m}${p}${g}${x}.`}function ph({sight:n,alignment:t,numRows:e,numTokens:s},o,r){
let i=0,a=0,h=0;for(let c=r;c<e;c+=1)if(Mt(t,c,s)!==null&&I(n,c,r)){a+=1;let[f,,u]=as(o,c,r);i+=f>0?1:0,h=f>0?
h:Math.max(h,u)}if(r===o.facts.first||a===0)return"";let l=i<a?`; each of the others gave it ${et(h)}`:"";return`\
In this light report ${i} of ${a} later rows are kept that looked at it${l}.`}function pn([n,t,e]){return K(n,
[t,e])}function gh(n,t){let e=0,s=n.numRows-t-1;if(t===n.facts.first)for(let o=t+1;o<n.numRows;o+=1)e+=lt(n,o).
first[0];else n.keys.forEach((o,r)=>{e+=o===t&&r>=n.rowStarts[t+1]?Jt(n.codes[r])[0]:0});return s>0?e/s:0}function zt(n,t,e){if(n.light)return Ir(n.light,t);let s=new Float32Array(e),o=_(n,t),r=n.scales?n.scales[t]:1,
i=ct(n,t);for(let a=0;a<D(n,t);a+=1)s[a]=Math.min(W[n.triangle[o+a]],i.cap)*r;return i.forEach((a,h)=>{s[h]=a*
r}),s}function gn(n,t){let{norms:e}=n;if(n.data.light)return fh(n.data.light,t,n.hide);let s=n.data.scales&&n.
beside||n.data,{triangle:o,sinkMass:r}=s,i=_(s,t),a=[0,0,0],h=[0,0,0];for(let f=0;f<D(s,t);f+=1){if(!I(n.sight,
t,f))continue;let u=o[i+f],d=e?e[f]:1,m=f<n.hide?a:h;m[0]+=W[u]*d,m[1]+=vt[u]*d,m[2]+=Et[u]*d}ct(s,t).forEach(
(f,u)=>{if(I(n.sight,t,u)){let d=o[i+u],[m,p]=be(f),g=e?e[u]:1,x=u<n.hide?a:h;x[0]+=(f-W[d])*g,x[1]+=(m-vt[d])*
g,x[2]+=(p-Et[d])*g}});let l=r?r[t]:0;e||h.forEach((f,u)=>{h[u]+=l});let c=a[0]+h[0];return{hidden:a,rest:h,sink:l,
factor:e?c>0?1/c:0:1}}function wh({norms:n},{hidden:t,rest:e}){if(!n)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let s=t[0]+e[0],o=js([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[s>0?t[0]/s:0,...o]}function wn(n){let t=null,e=()=>t??=
Pu(n);return{get hidden(){return e().hidden},get factor(){return e().factor}}}function Pu(n){let t=[],e=new Float32Array(
n.numRows).fill(1);if(n.hide>0||n.norms)for(let s=0;s<n.numRows;s+=1){let o=gn(n,s);t[s]=wh(n,o),e[s]=o.factor}
return{hidden:t,factor:e}}function gs(n,t){let e=new Float32Array(n.numTokens).fill(NaN),s=U(n.alignment,t,n.numRows);
if(s===null)return _r(e,t===0?"first-token":"last-token");let{data:o,sight:r}=n,i=gn(n,s);return o.light?uh(n,
o.light,s,e):Hu(n,s,i.factor,e),{weights:e,...xh(e),hiddenMass:wh(n,i),sinkMass:i.sink,absence:L(r,s)===0?"pad\
ding":L(r,s,n.hide)===0?"all-hidden":""}}function Hu({data:n,hide:t,norms:e,sight:s},o,r,i){let a=_(n,o),h=r*(n.
scales?n.scales[o]:1),l=ct(n,o);for(let c=t;c<D(n,o);c+=1)if(I(s,o,c)){let f=Math.min(W[n.triangle[a+c]],l.cap);
i[c]=f*(e?e[c]:1)*h}l.forEach((c,f)=>{f>=t&&I(s,o,f)&&(i[f]=c*(e?e[f]:1)*h)})}function xn(n,t,e){let s=new Float32Array(
n.numTokens).fill(NaN);if(t<n.hide)return _r(s,"hidden");let{data:o,norms:r,sight:i}=n,a=[0,0,0],h=0,l=0;for(let c=o.
width?0:t;c<n.numRows;c+=1){let f=Mt(n.alignment,c,n.numTokens);if(f!==null&&I(i,c,t)){let u=e.factor[c]*(r?r[t]:
1)*(o.scales?o.scales[c]:1);s[f]=(o.light?dh(o.light,c,t):Fu(o,c,t))*u,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),h+=o.sinkMass?o.sinkMass[c]:0,l+=1}}return l===0?_r(s,t<n.numRows&&L(i,t)===0?"padding":"last-token"):{weights:s,
...xh(s),hiddenMass:a.map(c=>c/l),sinkMass:h/l,absence:""}}function Fu(n,t,e){let s=ct(n,t);return s.get(e)??Math.
min(W[n.triangle[_(n,t)+e]],s.cap)}function xh(n){let t=-1,e=0;for(let s=0;s<n.length;s+=1)n[s]>e&&(t=s,e=n[s]);
return{strongest:t,maximum:e}}function _r(n,t){return{weights:n,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function bh(n,t){if(n.light||t.light)return"A light report keeps the strongest weights only, so its heads cann\
ot be compared.";if(JSON.stringify(n.allLayers)!==JSON.stringify(t.allLayers)||n.numHeads!==t.numHeads){let e=[
n,t].map(({numLayers:s,numHeads:o})=>`${s} layers \xD7 ${o} heads`);return e[0]===e[1]?"One of the reports sho\
ws other heads than the other, so none of them can be compared.":`The models have ${e[0]} and ${e[1]}, so no h\
ead of one is a head of the other.`}return""}function $h(n,t,e,{slots:s,differing:o,rows:r}){let[i,a]=[0,0];for(let[
l,c]of r){let[f,u]=[zt(n,l,e[0]),zt(t,c,e[1])];i+=Math.abs((n.sinkMass?.[l]??0)-(t.sinkMass?.[c]??0))/2;for(let d=0;d<
s.length;d+=1){let[m,p,g,x]=s[d],b=Math.abs(yh(f,m,p)-yh(u,g,x))/2;i+=b,a+=o[d]?b:0}}let h=Math.max(1,r.length);
return{distance:i/h,onEdits:a/h}}function yh(n,t,e){let s=0;for(let o=t;o<e&&o<n.length;o+=1)s+=n[o];return s}var Wu=5,Du=2,zu=32;function A(n,[t,e]){return Uu(n,t,e)||O(Rt(n,t,e),zu)}var Br=/^ patch \d+,\d+(?: of (\d+))?$/u;
function Uu(n,t,e){let[s,o]=[n[t],n[e-1]].map(r=>Br.exec(r??""));return e-t<2||!s||!o?"":s[1]?`picture ${s[1]}`:
"the picture"}function Rt(n,t,e){let s=qu(n.slice(t,e)),o=s.filter(r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.
length?o:s).join("")}function qu(n){return n.flatMap((t,e)=>{let[s,o]=[e-1,e+1].map(r=>Br.test(n[r]??""));return!Br.
test(t)||!(s||o)?[t]:s?[]:[" [picture]"]})}function kh(n,t,e,{ranked:s,leading:o}){let r=A(t,e);return o===null?
s.length?`${r} hangs on no single ${n.added?"part":"word"}`:`${r} looked at nothing of the prompt`:`${r} hangs\
 on ${A(t,n.units[o])}`}function xs(n,t,e,{ranked:s,leading:o}){let r=A(t,e);if(!s.length)return`Nothing of th\
e prompt was looked at for ${r}.`;if(o===null){if(n.measured&&n.added){let a=Sh(Math.exp(Math.max(0,s[0].effect)));
return`No single part: what hiding each word of a part does to ${r} multiplies to ${a} times less likely at mo\
st (measured).`}return n.measured?`No single word: hiding any one of them would have left ${r} at least ${Ah(Math.
exp(-Math.max(0,s[0].effect)))} times as likely (measured).`:`No single word: nothing of the prompt spoke for ${r}\
 (${n.figure}).`}let i=A(t,n.units[o]);return n.measured&&n.added?Eh(i,r,s[0].effect):n.measured?`Without ${i}\
, ${r} would have been ${re(s[0].effect)} times less likely (measured).`:`Of the prompt, ${i} did most for ${r}\
 (${n.figure}).`}function vh(n,t,e,{ranked:s,leading:o,units:r}){let i=A(t,e),a=n.measured&&(n.added||r.length>
1);if(o===null){let l=s.length>0;return{headline:l?`No word of the answer needed ${i}`:`What needed ${i} is no\
t known`,sentence:l?a?`What hiding each of its words does multiplies to ${Sh(Math.exp(Math.max(0,s[0].effect)))}\
 times less likely at most (measured).`:n.measured?`Hiding it would have left each of them at least ${Ah(Math.
exp(-Math.max(0,s[0].effect)))} times as likely (measured).`:`Nothing of it spoke for any of them (${n.figure}\
).`:"It was not hidden from the model: no word of the prompt lies in it."}}let h=A(t,s[0].span);return{headline:`${h}\
 needed ${i} most`,sentence:a?Eh(i,h,s[0].effect):n.measured?`Without ${i}, ${h} would have been ${re(s[0].effect)}\
 times less likely (measured).`:`Of the answer, ${i} did most for ${h} (${n.figure}).`}}function Eh(n,t,e){return`\
What hiding each word of ${n} does to ${t} multiplies to ${re(e)} times less likely (measured word by word; hi\
dden together they may do more, or less).`}function Sh(n){return(Math.ceil(100*n-1e-9)/100).toFixed(2)}function Ah(n){
return(Math.floor(100*n+1e-9)/100).toFixed(2)}function re(n){let t=Math.exp(n);return t>1e3?"more than 1,000":
String(Number(t.toPrecision(2)))}function Pr(n,t){let e=t.filter(({effect:h})=>n.measured||h>0),s=e.filter(({effect:h})=>h<=
-n.least).slice(-Du),r=[...e.filter(h=>!s.includes(h)).slice(0,Wu-s.length),...s],i=t.reduce((h,{effect:l})=>h+
Math.max(0,l),0),a=Math.max(...r.map(({effect:h})=>Math.abs(h)),n.measured?1:0);return r.map(({span:h,effect:l})=>({
span:h,size:a>0?Math.abs(l)/a:0,against:l<0,text:n.measured?Ku(l,n.added?"word by word":"without it"):`${Math.
round(100*l/i)}% of the estimate`}))}function Ku(n,t){let e=re(Math.abs(n));return e==="1"?"no change":`${n>0?
"\xF7":"\xD7"} ${e} ${t}`}function yn({probability:n,alternatives:t}){if(n===null)return"";let e=t.map(([s,o])=>`${O(
s,16)} ${ws(o)}`).join(", ");return`The model gave it ${ws(n)}.${e?` Next came ${e}.`:""}`}function ws(n){let t=100*
n;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.round(t):t.toFixed(1)}%`}function Ut({weight:n,
bounds:t}){let e=K(n,t),[s,o]=e.split(" \xB1 ");return o===void 0?{number:e,error:""}:{number:s,error:`\xB1 ${o}`}}
function Mh(n){let t=n.map(({even:o})=>o),[e,s]=[Math.min(...t),Math.max(...t)].map(o=>T(o));return n.length?`\
An even spread would be ${e===s?e:`${e} to ${s}`} (the thin lines).`:""}function Oh(n,t){let e=[],[s,o]=[0,0];for(let r of[...ju(n,t),{a:n.length,b:t.length,size:0}])(s<r.a||o<r.b)&&
e.push([s<r.a&&o<r.b?"replace":s<r.a?"delete":"insert",s,r.a,o,r.b]),[s,o]=[r.a+r.size,r.b+r.size],r.size&&e.push(
["equal",r.a,s,r.b,o]);return e}function ju(n,t){let e=new Map;t.forEach((i,a)=>{let h=e.get(i);h?h.push(a):e.
set(i,[a])});let s=[],o=[[0,n.length,0,t.length]];for(let i=o.pop();i;i=o.pop()){let[a,h,l,c]=i,f=Gu(n,e,i);f.
size&&(s.push(f),a<f.a&&l<f.b&&o.push([a,f.a,l,f.b]),f.a+f.size<h&&f.b+f.size<c&&o.push([f.a+f.size,h,f.b+f.size,
c]))}s.sort((i,a)=>i.a-a.a);let r=[];for(let i of s){let a=r.at(-1);a&&a.a+a.size===i.a&&a.b+a.size===i.b?a.size+=
i.size:r.push({...i})}return r}function Gu(n,t,[e,s,o,r]){let i={a:e,b:o,size:0},a=new Map;for(let h=e;h<s;h+=
1){let l=new Map;for(let c of t.get(n[h])??[])if(c>=o&&c<r){let f=(a.get(c-1)??0)+1;l.set(c,f),f>i.size&&(i={a:h-
f+1,b:c-f+1,size:f})}a=l}return i}function Lh(n,t){let[e,s]=[$n(n),$n(t)],o=Vu(e.filter(({to:a})=>a<=n.promptLength),s.filter(({to:a})=>a<=t.promptLength)),
r=Ju(n,t,e,s);o.push(...r.pieces);let i={pieces:o,slots:[],differing:[],rows:[],parted:r.parted};for(let a of o)
Yu(i,n,t,a);return i}function Yu({slots:n,differing:t,rows:e},s,o,[r,i,a,h,l]){let c=r==="same",[f,u]=[s.texts.
slice(i,a).map(Hr),o.texts.slice(h,l).map(Hr)],m=c&&f.length===u.length&&f.every((p,g)=>p===u[g])?f.map((p,g)=>[
i+g,i+g+1,h+g,h+g+1]):[[i,a,h,l]];for(let p of m)c&&Th(s,p[1]-1)&&Th(o,p[3]-1)&&e.push([p[1]-1,p[3]-1,n.length]),
n.push(p),t.push(!c)}function Th({numRows:n,sight:t},e){return e<n&&!t.padding.some(([s,o])=>s<=e&&e<o)}function Vu(n,t){
let[e,s]=[n.map(kn),t.map(kn)],o=vn(e,s),r=vn(e.slice(o).reverse(),s.slice(o).reverse()),[i,a]=[n.length-r,t.length-
r],h=Array.from({length:o},(f,u)=>bn("same",n[u],t[u])),[l,c]=[n[o-1]?.to??0,t[o-1]?.to??0];for(let[f,u,d,m,p]of Oh(
e.slice(o,i),s.slice(o,a))){let[g,x]=[n.slice(o+u,o+d),t.slice(o+m,o+p)],[b,y]=[g.at(-1)?.to??l,x.at(-1)?.to??
c];if(g.length===x.length){let v=f==="equal"?"same":"changed";h.push(...g.map((k,M)=>bn(v,k,x[M])))}else{let v=g.
length&&x.length?"changed":g.length?"removed":"added";h.push([v,l,b,c,y])}[l,c]=[b,y]}for(let f=0;f<r;f+=1)h.push(
bn("same",n[i+f],t[a+f]));return h}function Ju(n,t,e,s){let[o,r]=[e.filter(({from:m})=>m>=n.promptLength),s.filter(
({from:m})=>m>=t.promptLength)],i=vn(o.map(kn),r.map(kn)),a=Array.from({length:i},(m,p)=>bn("same",o[p],r[p])),
h=o[i-1]?.to??n.promptLength,l=r[i-1]?.to??t.promptLength,c=vn(n.texts.slice(n.promptLength),t.texts.slice(t.promptLength)),
f=n.promptLength+c-h;f>0&&h-n.promptLength===l-t.promptLength&&(a.push(["same",h,h+f,l,l+f]),[h,l]=[h+f,l+f]);
let[u,d]=[h<n.texts.length,l<t.texts.length];return(u||d)&&a.push(["parted",h,n.texts.length,l,t.texts.length]),
{pieces:a,parted:u&&d?[h,l]:null}}function $n(n){let{starts:t}=Nt(n,"word"),e=new Set(n.text.markup.map(([s])=>s));
return Array.from(t.subarray(0,-1),(s,o)=>{let r=t[o+1];return{from:s,to:r,key:`${e.has(s)?"marker":"word"} ${Hr(
n.texts.slice(s,r).join(""))}`}})}function Hr(n){return n.trim()||n}function kn({key:n}){return n}function bn(n,t,e){
return[n,t.from,t.to,e.from,e.to]}function vn(n,t){let e=0;for(;e<Math.min(n.length,t.length)&&n[e]===t[e];)e+=
1;return e}function Nh(n,t){let e=Lh(n,t);return{page:{format:1,sides:[n,t].map(r=>({...r,words:$n(r).filter(({from:i})=>i>=
r.promptLength).map(({from:i,to:a})=>[i,a])})),pieces:e.pieces,slots:e.slots,rows:e.rows,units:[],heads:[],maps:0,
under:null,opening:[null,null],policy:"",quantisationError:0},alignment:e}}function Rh({why:n},{why:t}){return!n||
!t?"One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.":
n.measured!==t.measured?"What one answer hangs on was measured, what the other hangs on was estimated: no scal\
e holds both. att-viz compare A.h5 B.h5 estimates both in the same way.":!n.measured&&n.method!==t.method?"Wha\
t the answers hang on was estimated in two ways, which have no scale in common. att-viz compare A.h5 B.h5 esti\
mates both in the same way.":""}function Ch(n,t,{pieces:e,parted:s}){let o=e.filter(([a])=>a!=="same"&&a!=="pa\
rted").length,r=o===0?"The prompts are the same.":o===1?"The prompts differ in one place.":`The prompts differ\
 in ${o} places.`;if(n.promptLength>=n.texts.length||t.promptLength>=t.texts.length)return r;if(s){let[a,h]=[A(
n.texts,[s[0],s[0]+1]),A(t.texts,[s[1],s[1]+1])],l=s[0]-n.promptLength,c=l===1?"1 token":`${l} tokens`;return`${r}\
 The answers ${l?`part after ${c}`:"differ from the first token on"}: A goes on with ${a}, B with ${h}.`}let i=e.
some(([a])=>a==="parted");return`${r} ${i?"One answer is the beginning of the other.":"The answers are the sam\
e."}`}function Ih({parted:n},t){return n?n[0]:t.why?t.why.words[t.why.chosen][0]:Math.min(t.promptLength,t.texts.
length-1)}function w(n,t="",...e){let s=document.createElement(n);return t&&(s.className=t),s.append(...e),s}function N(n,t){
let e=w("button","",n);return e.type="button",e.addEventListener("click",t),e}var Xu=-(2**15),_h=.1,Zu=3;async function qt(n){return Fr(n,n.units.length)}async function Fr(n,t){let e=n.target[1]-
n.target[0],s=2*e*t,o;try{o=await Lt(_e(n.effects),s)}catch{o=new Uint8Array}if(o.length!==s)throw new E("What\
 the answer hangs on cannot be read: this file is damaged. Please make the report again.");let r=new DataView(
o.buffer,o.byteOffset,o.byteLength);return Array.from({length:t},(i,a)=>Float64Array.from({length:e},(h,l)=>{let c=r.
getInt16(2*(a*e+l),!0);return c===Xu?NaN:c*n.step}))}function Sn(n,t,e){let[s,o]=e.map(i=>i-n.target[0]),r=t.map(
(i,a)=>({unit:a,effect:En(i.slice(s,o))})).filter(({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||
i.unit-a.unit);return{ranked:r,leading:r.length>0&&Ph(n,r[0].effect)?r[0].unit:null,probability:n.probabilities?.
slice(s,o).reduce((i,a)=>i*a,1)??null,alternatives:n.alternatives?.[s]??[]}}function Bh(n,t,[e,s]){let o=n.units.
flatMap(([i,a],h)=>i<s&&a>e?[h]:[]),r=n.words.map(i=>{let[a,h]=i.map(l=>l-n.target[0]);return{span:i,effect:En(
o.map(l=>En(t[l].slice(a,h))))}}).filter(({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-
a.span[0]);return{ranked:r,leading:r.length>0&&Ph(n,r[0].effect)?0:null,units:o}}function Ph(n,t){return t>0&&
(!n.measured||t>=n.least)}function En(n){let t=NaN;for(let e=0;e<n.length;e+=1)Number.isNaN(n[e])||(t=(Number.
isNaN(t)?0:t)+n[e]);return t}function ys(n,t){if(n.measured)return Zu;let e=0;for(let s of n.words){let[o,r]=s.
map(i=>i-n.target[0]);for(let i of t)e=Math.max(e,Math.abs(En(i.slice(o,r)))||0)}return e||1}function Hh(n,t,e,s){
let o=n.measured?s?_h:n.least:_h*t;return Math.abs(e)>=o&&(s||e<0)?Math.max(-1,Math.min(1,e/t)):0}var Qu=.03;function Kt([,n,t,e,s]){return[n<t?[n,t]:null,e<s?[e,s]:null]}function Dr(n,t,e){let s=n.pieces.find(
h=>Wr(Kt(h)[t],e));if(!s||s[0]!=="parted")return s?Kt(s):[null,null];let o=Fh(n,t,e),r=[s[1],s[3]],a=Wr(o,r[t])?
Fh(n,1-t,r[1-t]):null;return t===0?[o,a]:[a,o]}function Fh(n,t,e){return n.sides[t].words.find(s=>Wr(s,e))??null}
function Wr(n,t){return n!==null&&n[0]<=t&&t<n[1]}function Dh(n,t){let e=n.sides[t].texts.map(()=>"");for(let s of n.
pieces){let o=Kt(s)[t];s[0]!=="same"&&o&&e.fill(s[0],...o)}return e}function An(n,t){return t.some((e,s)=>e!==
null&&e[0]>=n.sides[s].promptLength)}function zh(n,t,e){return n.pieces.map((s,o)=>{let r=Kt(s),[i,a]=[0,1].map(h=>td(n,t[h],h,r[h],e[h]));return{piece:o,
effects:[i,a]}}).filter(({effects:s})=>s.some(o=>!Number.isNaN(o))).sort((s,o)=>Wh(o.effects)-Wh(s.effects)||s.
piece-o.piece)}function Wh(n){return Math.max(...n.map(t=>Math.abs(t)||0))}function td(n,t,e,s,o){let{why:r}=n.
sides[e];if(!r||!s||!o)return NaN;let[i,a]=o.map(l=>l-r.target[0]),h=NaN;return r.units.forEach(([l,c],f)=>{let u=Math.
min(c,s[1])-Math.max(l,s[0]);if(!(u<=0))for(let d of t[f].slice(Math.max(0,i),Math.max(0,a)))Number.isNaN(d)||
(h=(Number.isNaN(h)?0:h)+d*u/(c-l))}),h}function zr(n,t,e){return e?n.sides[t].texts.slice(...e).join(""):""}function Uh(n,t,e,s){
let[o,r]=n.sides.map(({why:a})=>a);if(!t||!o||!r)return[];let i=Math.max(ys(o,t[0]),ys(r,t[1]));return e.flatMap(
({piece:a,effects:h})=>{let l=Kt(n.pieces[a])[s],c=Math.min(1,Math.abs(h[s])/i);return l&&c>=Qu?[{from:l[0],to:l[1],
strength:c,against:h[s]<0}]:[]})}function qh(n){let t=Math.abs(n).toFixed(2);return Number(t)===0?"0.00":`${n<0?"\u2212":"+"}${t}`}function Kh(n,t,e){return Number.isNaN(n)?"\u2013":t?qh(n):e>0?`${Math.round(100*n/e)}%`.replace("-","\u2212"):
"0%"}function Ge(n){return`${(100*n).toFixed(n>0&&n<.001?3:1)}%`}function bs(n,t){let[e,s]=t.map((o,r)=>o?O(zr(
n,r,o)):"");return e&&s?e===s?e:`${e} (A), ${s} (B)`:e?`${e} (in A only)`:`${s} (in B only)`}function jh(n,t){
return t.some(Boolean)?`Chosen: ${bs(n,t)}, ${An(n,t)?"in the answers":"in the prompts"}.`:""}var Gh=.005;function ht(n,t,e=""){let s=document.createElement(n);return s.className=t,H(s,e),s}function ed(n){
return document.getElementById(n)}function Yh({list:n,none:t},e,s,o){let r=e.sides[0].why?.measured??!1,i=Math.
max(0,...s.flatMap(({effects:l})=>l.map(c=>Math.abs(c)||0))),a=r?Gh:Gh*i,h=s.filter(({effects:l})=>l.some(c=>Math.
abs(c)>=a&&c!==0));t.hidden=h.length>0,n.replaceChildren(...h.map(({piece:l,effects:c})=>{let f=bs(e,Kt(e.pieces[l])),
u=ht("button","pair-row");u.setAttribute("type","button");let d=ht("span","pair-bars");d.setAttribute("aria-hi\
dden","true");let m=ht("span","pair-numbers");c.forEach((g,x)=>{let b=ht("span",`size side-${"ab"[x]}${g<0?" a\
gainst":""}`);b.style.setProperty("--size",String(i>0?(Math.abs(g)||0)/i:0)),d.append(b);let y=ht("span","numb\
er");y.append(ht("abbr","side-name","AB"[x]),` ${Kh(g,r,i)}`),m.append(y)}),u.append(ht("span","name",f),d,m),
u.addEventListener("click",()=>o(l));let p=document.createElement("li");return p.append(u),p}))}function Vh(n,t,e,s,o={list:ed("heads"),shows:"its maps"}){let r=n.heads[0]?.[2]??0,i=n.units.some(([,a])=>a);
o.list.replaceChildren(...n.heads.slice(0,t).map(([a,h,l,c,f,u,d],m)=>{let p=document.createElement("tr");p.dataset.
head=`${a}.${h}`;let g=ht("button","head-button",`L${a} \xB7 H${h}`);g.setAttribute("type","button"),g.setAttribute(
"aria-label",`L${a} \xB7 H${h}: layer ${a}, head ${h}; show ${o.shows}`),g.setAttribute("aria-pressed",String(
m===e)),g.toggleAttribute("disabled",m>=n.maps),g.addEventListener("click",()=>s(m));let x=document.createElement(
"td");x.append(g);let b=ht("td","moved"),y=ht("span","track");y.setAttribute("aria-hidden","true"),y.style.setProperty(
"--size",String(r>0?l/r:0)),y.style.setProperty("--edits",String(l>0?c/l:0)),y.append(ht("span","size")),b.append(
y,ht("span","number",Ge(l)));let v=[Ge(c),Ge(f),Ge(u)];return p.append(x,b,...i?v.map(k=>ht("td","number diffe\
ring",k)):[]),p.append(...d===null?[]:[ht("td","number",Ge(d))]),p}))}function $s({container:n,page:t},e){let s=document.createRange();s.selectNodeContents(n);let o=e.compareBoundaryPoints(
Range.START_TO_START,s)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,s)>=0,i=null,a=0;for(let h of n.querySelectorAll(
"[data-token]"))if(e.intersectsNode(h)&&!sd(e,h)){let l=Number(h.getAttribute("data-token"));i??=l,a=l+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function Xh(n,t){(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()===
"a"&&(n.preventDefault(),document.getSelection()?.selectAllChildren(t))}function sd(n,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(n.compareBoundaryPoints(Range.START_TO_END,e)<=0||n.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Zh(n,t){let e=$s(n,t);if(!e)return"";let[s,o]=e,r=n.trueText(s,o),i=Jh(n,s,
t.startContainer,t.startOffset,!0),a=Jh(n,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function Jh(n,t,e,s,o){
let r=n.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||n.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,s):i.setStart(e,s);let a=r.
textContent??"",h=Ee(n.page.texts[t],n.page.tokens[t]),l=o&&i.toString()!==""?h.length-a.length:0;return Math.
max(0,i.toString().length+l)}var nd=5;function ie(n,t,e){let{container:s}=n,o=Nt(n.page,"sentence"),r=null,i=null,a=(l,c)=>{r=l,e(gt(t(),[l,
l+1]),c)},h=(l,c)=>{let f=r??l;e(gt(t(),[Math.min(f,l),Math.max(f,l)+1]),c)};s.addEventListener("pointerdown",
l=>{i={x:l.clientX,y:l.clientY}}),s.addEventListener("mousedown",l=>{(l.shiftKey||l.detail>1)&&l.preventDefault()}),
s.addEventListener("click",l=>{let c=i&&Math.hypot(l.clientX-i.x,l.clientY-i.y)>nd,f=document.getSelection(),d=c&&
f&&!f.isCollapsed&&f.rangeCount>0?$s(n,f.getRangeAt(0)):null,m=n.tokenAt(l.target),p=l.target instanceof Element?
l.target.closest("[data-from]"):null;if(d)r=d[0],e(gt(t(),d),"drag");else{if(l.detail>1)return;m!==null?l.shiftKey&&
r!==null?h(m,"span"):a(m,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),s.addEventListener("dblclick",l=>{let c=n.tokenAt(l.target);c!==null&&(r=c,e(gt(o,[c,c+1]),"senten\
ce"))}),s.addEventListener("keydown",l=>{let c=n.tokenAt(l.target);if(c===null||l.altKey||l.ctrlKey||l.metaKey)
return;let f=n.next(c,l.key,t());if(f!==null||l.key==="Enter"||l.key===" "){l.preventDefault();let u=f??c;n.rove(
u,!0),l.shiftKey&&f!==null?(r??=c,h(u,"span")):a(u,f===null?"key":"step")}})}var Mn=class{#t=[];#e=0;#s=!1;constructor(t,e,s,o,r){if(this.container=t,this.all=e,this.fill=s,this.empty=o,this.
whole=r,r){e.forEach(h=>this.#n(h));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#s=!0,e.forEach(h=>this.#n(h))}),window.addEventListener("afterprint",()=>{this.#s=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(s=>s!==e),e].slice(
-4),this.#n(e)),e}at(t){let e=this.all[Ur(0,this.all.length,s=>this.all[s].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#s||!this.container.clientHeight)return;let t=this.#a(),e=t?ae(t).top:0,{scroller:s}=this,
o=s.scrollTop>0&&s.scrollTop+s.clientHeight>=s.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#h(),h=!1;if(this.
all.forEach((l,c)=>{let f=c>=a.from&&c<a.to;f!==l.filled&&(f||!this.#r(l))&&(h=!0,f?this.#n(l):this.#o(l))}),!h)
break}let r=t?ae(t).top-e:0;Math.abs(r)>=1&&s.scrollBy({top:r,behavior:"instant"}),o&&s.scrollTo({top:s.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#n(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#i(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let s of this.all.filter(({filled:o})=>!o)){let o=s.lines.length+Math.floor(
.9*s.width/e);s.element.style.height=`calc(${o} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#l(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,s=Math.max(300,.75*(e-t));return this.#l(t-s,e+s)}#l(t,e){let s=this.
all.length;return{from:Ur(0,s,o=>ae(this.all[o]).bottom>=t),to:Ur(0,s,o=>ae(this.all[o]).top>e)}}};function ae({
element:n,fold:t}){return(t&&!t.isOpen?t.toggle:n).getBoundingClientRect()}function Ur(n,t,e){let[s,o]=[n,t];for(;s<
o;){let r=s+o>>1;e(r)?o=r:s=r+1}return s}var Qh=/^ (?=[^\s\p{C}\p{M}])/u,tl=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function el({page:n},t){let e=Ct(
"turn"),s=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${s} ${s===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>n.promptLength?"completion":"prompt");let o=Ct(
"turn-label");o.textContent=t.label;let r=Ct("turn-head");r.append(o);let i=Ct("turn-body");return e.append(r,
i),{element:e,head:r,body:i}}function sl(n,t,e){let{page:s}=n,o=Ct(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=s.promptLength);
for(let r=t.from;r<t.to;r+=1){!n.markers[r]&&Qh.test(s.texts[r])&&!(r===t.from&&od(n,r))&&o.append(" ");let a=qr(
n,r,r===t.from);e(r,a),o.append(a)}return o}function od({turns:n},t){return n.some(({head:e})=>e===t)}function qr({
page:n,markers:t,differences:e},s,o=!1){let r=document.createElement("span");r.className="token",r.dataset.token=
String(s),e?.[s]&&(r.dataset.difference=e[s]);let i=n.texts[s];if(t[s]){let c=mt(i,n.tokens[s]).map(({mark:f,raw:u})=>f||
u).join("").trim();return r.dataset.chip=t[s]===Ue?"thin":"named",r.dataset.name=c,r.title=c,r.setAttribute("a\
ria-label",Se(i)),r}let h=o&&Or.test(i)?i.replace(/^\r?\n/u,""):i.replace(Qh,""),l=mt(h,n.tokens[s]);return l.
length===1&&!l[0].mark?r.textContent=l[0].raw:r.append(...l.map(rd)),(!i.trim()||l.every(c=>c.mark))&&(r.setAttribute(
"aria-label",Se(i)),r.title=l.some(({mark:c})=>tl.test(c))?Se(i):""),Xs(n.tokens[s])&&(r.dataset.special=""),r}
function rd(n){if(!n.mark)return document.createTextNode(n.raw);let t=document.createElement("span"),e=n.raw===
" "||n.raw==="	"?"mark over":"mark";return t.className=tl.test(n.mark)?"mark byte":e,t.dataset.mark=n.mark,t.textContent=
n.raw,t}function Ct(n){let t=document.createElement("div");return t.className=n,t}var nl=96,On=class{#t=[];constructor(t,e,s,o){if(this.from=e[0].from,this.to=e[e.length-1].to,this.picture=e[0].
picture,this.element=Ct("fold"),this.body=Ct("fold-body"),this.body.hidden=!0,this.toggle=document.createElement(
o?"span":"button"),this.toggle.className="fold-toggle",this.picture)this.toggle.append(`Picture, ${en(this.picture)}`);else{
let r=Array.from(nn(t.page,t.markers,this.from,this.to).replace(/\s+/gu," ").trim()),i=r.length>nl?`${r.slice(
0,nl-1).join("")}\u2026`:r.join(""),a=document.createElement("bdi");a.textContent=i,this.toggle.append(s?"Adde\
d by the chat template: \u201C":"\u201C",a,"\u201D")}o?(this.toggle.setAttribute("role","option"),this.toggle.
setAttribute("aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.
toggle.setAttribute("aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),
this.toggle.addEventListener("keydown",r=>{o&&(r.key==="Enter"||r.key===" ")&&(r.preventDefault(),this.open(this.
body.hidden))}),this.element.append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.
push(t)}open(t){this.body.hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof
HTMLButtonElement&&this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let s=t.
subarray(this.from,this.to).reduce((i,a)=>Math.max(i,a),0),o=e.subarray(this.from,this.to).reduce((i,a)=>Math.
abs(a)>Math.abs(i)?a:i,0),r=["fold-toggle",s>0?`level-${s}`:"",o>0?"for":o<0?"against":""];this.toggle.className=
r.filter(Boolean).join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var id=160,ad=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function ol(n,t,e,s,o){let r=[],i=[],a=[];for(let h of t.turns){let{element:l,head:c,body:f}=el(t,h);for(let u=h.
from;u<h.head;u+=1){let d=qr(t,u);o(u,d),c.append(d)}h.head>h.from&&a.push({element:c,from:h.from,to:h.head});
for(let u of hd(h.lines)){let d=null;u[0].folded&&(d=new On(t,u,i.every(({picture:m})=>m),s),i.push(d),f.append(
d.element));for(let m of e?u.map(p=>[p]):ld(u)){let p=cd(t,m,d);(d?.body??f).append(p.element),r.push(p),a.push(
{element:{getBoundingClientRect:()=>ae(p)},from:p.from,to:p.to})}}n.append(l)}return{blocks:r,folds:i,stretches:a}}
function hd(n){let t=[];for(let e of n){let s=t.at(-1);s&&s[0].folded===e.folded&&s[0].picture===e.picture?s.push(
e):t.push([e])}return t}function ld(n){let t=[];for(let e of n){let s=t.at(-1);s&&e.to-s[0].from<=id?s.push(e):
t.push([e])}return t}function cd({page:n},t,e){let[s,o]=[t[0].from,t[t.length-1].to],r=n.texts.slice(s,o).join(
"");return{element:Ct(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:s,to:o,width:r.length+(r.
match(ad)?.length??0),filled:!1}}var fd=1e5;function rl({texts:n,tokens:t}){let e=n.map((o,r)=>Ee(o,t[r])),s=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{s[r+1]=s[r]+o.length}),{text:e.join(""),starts:s}}function il(n,t){if(t)return n?new RegExp(n,
"gimu"):null;let s=n.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return s.length?new RegExp(s.join("\\s+"),"giu"):null}function al({text:n,starts:t},e){let s=[],o=0;for(let r of e?
n.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(s.push({from:o,to:a+1}),s.length===fd)break}return s}function hl(n,t,e){if(!n.length)return-1;if(e>
0){let o=n.findIndex(({from:r})=>r>=t);return o<0?0:o}let s=n.findIndex(({to:o})=>o>t);return s<0?n.length-1:(s+
n.length-1)%n.length}var Kr=[],Tn=class{#t=null;#e=[];#s=-1;constructor(t){this.text=t,this.element=null,Kr.length||document.addEventListener(
"keydown",ud),Kr.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#n.focus(),this.#n.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#s];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#s=(this.#s+
t+e)%e,this.#i())}get#n(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=rl(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#s]?.from??this.#r();
this.#n.removeAttribute("aria-invalid");try{this.#e=al(this.#t,il(this.#n.value,t)),this.#s=hl(this.#e,e,1),this.#i()}catch(s){
if(!(s instanceof SyntaxError))throw s;this.#e=[],this.#s=-1,this.text.showFound([],-1),this.#n.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#i(){let t=this.#e[this.#s];this.text.showFound(this.#e,
this.#s),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),s=this.#n.value.trim()?"none":"";
this.#a(t?`${(this.#s+1).toLocaleString("en")} of ${e}`:s)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let s=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",s.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,s,r,this.#l("\u2191","Previous match",()=>this.
go(-1)),this.#l("\u2193","Next match",()=>this.go(1)),this.#l("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#l(t,e,s){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",s),o}};function ud(n){let{target:t}=n,
e=t instanceof Element&&t.matches("input, select, textarea"),s=n.key==="/"&&!n.ctrlKey&&!n.metaKey&&!n.altKey,
o=(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()==="f",r=Kr.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!n.defaultPrevented&&(s||o&&!i.text.isWhole)&&(n.preventDefault(),i.open())}function jr(n,t,e,s){let o=n.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,h=NaN;for(let l=t+
s;l>=0&&l<=e;l+=s){let c=n.element(l).getBoundingClientRect(),f=(c.top+c.bottom)/2;if((s>0?f>o.bottom:f<o.top)&&
Number.isNaN(h)&&(h=f),!Number.isNaN(h)){if(Math.abs(f-h)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=l,a=d)}}return i}var dd={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},md=3;function ll(n,t,e,s){let{container:o}=n,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],h=[],l=new Set;for(let c=t;c<e;c+=1){let f=n.blocks.at(c),u=f?.fold&&
!f.fold.isOpen,d=u?void 0:s(c);if(!d&&f&&l.has(u?f.fold:f))continue;l.add(u?f.fold:f);let m=d?d.getClientRects():
f?[ae(f)]:[];for(let p of m){let g=h.at(-1);g&&Math.abs(g.top-p.top)<md?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&h.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return h.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function cl(n,t,e,s){let o=n.page.texts.length-1,r=s?.starts,i=l=>{let c=r&&s?r[s.ofToken[t]+l]:t+l;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>jr(n,t,o,1),ArrowUp:()=>jr(n,
t,o,-1),Home:()=>0,End:()=>o},h=getComputedStyle(n.element(t)).direction==="rtl";return a[h?dd[e]??e:e]?.()??null}var he=[0,0],pd=Array.from({length:64},(n,t)=>t>0?` level-${t}`:""),fl=1,ul=2,Ln=class{#t=he;#e=he;#s=0;#n=he;#o=he;constructor(t,e,s,o){
this.elementOf=e,this.chances=s,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(
t),this.shownWeights=new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(
t),this.found=new Uint8Array(t),this.shownSelected=new Uint8Array(t)}paint(t,e,s){this.weights=t,this.levels=e;
for(let o of s)this.#r(o,this.elementOf(o))}mark(t,e){let s=[this.#t,this.#e];this.#t=t??he,this.#e=e??he,this.#i(
dl(...s,this.#t,this.#e))}hide(t){let[e,s]=[Math.min(t,this.#s),Math.max(t,this.#s)];this.#s=t;for(let o=e;o<s;o+=
1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:s,to:o,strength:r,against:i}of t)this.shades.fill(i?-r:r,s,o);this.#i(this.shades.keys(),
s=>e[s]!==this.shades[s])}choose(t,e){let s=[this.#n,this.#o];this.#n=t??he,this.#o=e??he,this.#i(dl(...s,this.#n,
this.#o))}find(t,e){let s=this.found;this.found=new Uint8Array(s.length);for(let{from:o,to:r}of t)this.found.fill(
fl,o,r);t[e]&&this.found.fill(ul,t[e].from,t[e].to),this.#i(this.found.keys(),o=>s[o]!==this.found[o])}dress(t,e){
this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],this.shownSelected[t]=0,e.toggleAttribute("data-hi\
dden",t<this.#s),this.#r(t,e),this.#a(t,e)}#r(t,e){let s=this.weights[t];Object.is(s,this.shownWeights[t])||(this.
shownWeights[t]=s,Number.isNaN(s)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(s))),this.
levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#i(t,e=()=>!0){for(let s of t){let o=e(s)?this.elementOf(s):void 0;
o&&this.#a(s,o)}}#a(t,e){let s=this.levels[t],o=this.shades[t],r=It(this.#t,t),i=It(this.#n,t),a=It(this.#o,t),
h=this.chances?.[t-this.firstChance];this.shownLevels[t]=s;let l="token";l+=pd[s],l+=o>0?" for":o<0?" against":
"",l+=i?" chosen":"",l+=a?" other":"",l+=r?" subject":"",l+=It(this.#e,t)?" pointed":"",l+=this.found[t]===ul?
" found current":this.found[t]===fl?" found":"",l+=h===void 0?"":" rated",e.className!==l&&(e.className=l),o!==
0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),h!==void 0&&e.style.setProperty("--chance",h.toFixed(
3));let c=Number(i||a||r);c!==this.shownSelected[t]&&e.hasAttribute("role")&&(this.shownSelected[t]=c,e.setAttribute(
"aria-selected",String(c===1)))}};function It(n,t){return n!==null&&n[0]<=t&&t<n[1]}function dl(...n){return new Set(
n.flatMap(([t,e])=>Array.from({length:e-t},(s,o)=>t+o)))}var wd=80,xt=class{#t=new Map;#e=[];#s=[];#n=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let s=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new Ln(s,l=>this.#t.get(l),o,r),this.isWhole=s<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=ol(t,e,i,this.inList,(l,c)=>this.#h(l,c));this.#e=a.folds,
e.notes?.watch(this),this.lines=a.stretches;let h=l=>this.#a(l);this.blocks=new Mn(t,a.blocks,l=>this.#i(l),h,
i),this.blocks.update(),this.search=new Tn(this),t.addEventListener("copy",l=>this.#l(l)),t.addEventListener("\
keydown",l=>Xh(l,t)),new ResizeObserver($t(()=>this.#r(),wd)).observe(t);for(let l of this.#e)l.onChange(()=>{
this.blocks.update(),this.#r()})}element(t){return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof
Element?t.closest("[data-token]"):null;return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.
paint(t,e,this.#t.keys()),this.#o()}finish(){this.blocks.update()}mark(t,e,s){this.container.classList.toggle(
"frozen",s),this.look.mark(t,e)}markHidden(t){this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t,e=null){
this.look.choose(t,e)}showFound(t,e){this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,s=t-(e?.target[0]??0),
o=e?.probabilities?.[s];return o===void 0?null:{probability:o,alternatives:e?.alternatives?.[s]??[]}}rove(t,e=!1){
let s=this.#n;this.#n=t,this.#t.get(s)?.setAttribute("tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.
unfold(t),o.focus({preventScroll:!0}),this.reveal(t))}unfold(t){this.#e.find(({from:e,to:s})=>e<=t&&t<s)?.open(
!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){let s=this.element(t).getBoundingClientRect(),{top:o,bottom:r}=this.
blocks.sight;if(s.top>=o&&s.bottom<=r)break;this.blocks.scroller.scrollBy({top:(s.top+s.bottom-o-r)/2,behavior:"\
instant"}),this.blocks.update()}}rectsOf(t,e){return ll(this,t,e,s=>this.#t.get(s))}next(t,e,s=null){return cl(
this,t,e,s)}trueText(t,e){return nn(this.page,this.model.markers,t,e)}onLayout(t){this.#s.push(t)}#o(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#r(){this.#s.forEach(t=>t())}#i(t){for(let e of t.lines){
let s=sl(this.model,e,(o,r)=>this.#h(o,r));t.element.append(s)}}#a(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#n&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#l(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,s=e?Zh(this,e):"";s&&t.clipboardData&&(t.clipboardData.setData("text/plain",s),t.preventDefault())}};var Nn=class{constructor(t,e){this.texts=t.sides.map((s,o)=>{let r=document.getElementById(`text-${"ab"[o]}`),
i=s,a=new xt(r,{...sn(i),differences:Dh(t,o)});return ie(a,()=>Nt(i,"word"),([h])=>e(o,h)),a})}show(t,e){this.
texts.forEach((s,o)=>{let r=t[o];s.choose(r),s.shade(e[o]),r&&s.rove(r[0])})}reveal(t,e){this.texts.forEach((s,o)=>{
let r=t[o];r&&o!==e&&s.reveal(r[0])})}};var xd=8,yd=20,bd="Two reports cannot say more than this. The maps of heads beside each other take the saved r\
uns, and what each edit alone does to A\u2019s answer, or A\u2019s answer read after B\u2019s prompt, take the model, too: at\
t-viz compare A.h5 B.h5 --model MODEL.",Rn=class{#t=null;#e=[null,null];constructor(t,e,s,o,r){this.page=e,this.
alignment=s,this.reports=o,this.look=r,this.fault=Rh(...o);let i=w("p","beside-lead");H(i,Ch(...o,s)),this.chosen=
w("span"),this.effectsTitle=w("h3"),this.effects=w("ol","pair-rows"),this.noEffects=w("p","note","No word of t\
he prompts did anything to it that could be seen."),this.heads=w("tbody"),this.headsNote=w("p","note"),this.headsTable=
kd(this.heads),t.append(i,w("div","compare-texts",...["A","B"].map((a,h)=>$d(a,e.sides[h]))),this.#o(),w("div",
"compare-grid",w("section","card panel",this.effectsTitle,w("p","note",this.#n()),this.effects,this.noEffects),
w("section","card panel",w("h3","","Heads by how much they changed"),this.headsNote,this.headsTable)),w("p","n\
ote",bd)),this.texts=new Nn(e,(a,h)=>this.#s(Dr(e,a,h),a))}async start(){let[t,e]=this.page.sides.map(({why:s})=>s);
t&&e&&!this.fault&&(this.#t=[await qt(t),await qt(e)]),this.#s(Dr(this.page,0,Ih(this.alignment,this.reports[0])))}sayOfHeads(t){
this.headsNote.textContent=t,this.headsTable.hidden=!0}showHeads(t){let{page:e,alignment:s}=this,[o]=this.reports,
r=o.numLayers*o.numHeads,i=t.length<r?` Only the ${t.length} of ${r} heads that both files hold.`:"";this.headsNote.
textContent=`Moved: the share of a head\u2019s attention that lies elsewhere in B (half the sum of all differences,\
 the mean over ${s.rows.length} rows of words that both texts have), from the weights as both files keep them.\
 The first part of each bar, in the colour of the text: on words that differ.${i}`,this.headsTable.hidden=!1,e.
heads=t.map(({layer:h,head:l,distance:c,onEdits:f})=>[h,l,c,f,0,0,null]),e.maps=e.heads.length,Vh(e,yd,-1,h=>this.
look(t[h]),{list:this.heads,shows:"it in this report"})}#s(t,e){let{page:s}=this;this.#e=An(s,t)?t:this.#e,H(this.
chosen,jh(s,t));let o=this.#t?zh(s,this.#t,this.#e):[];this.texts.show(t,[0,1].map(i=>Uh(s,this.#t,o,i))),this.
texts.reveal(t,e);let r=this.#e.some(Boolean);if(H(this.effectsTitle,r&&!this.fault?`What ${bs(s,this.#e)} han\
gs on`:"What the answers hang on"),this.noEffects.hidden=!0,this.#t){let i={list:this.effects,none:this.noEffects};
Yh(i,s,o.slice(0,xd),a=>this.#s(Kt(s.pieces[a])))}}#n(){let t=this.page.sides[0].why;return this.fault||!t?this.
fault:t.measured?"Measured: the logarithm of the word\u2019s probability, less that without each word of the prompt\
 (in nats; +2.30 is ten times less likely without it). A above B, on one scale.":`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}; in percent of the largest shown. A above B, on one scale.`}#o(){let t=[["changed","other wor\
ds in each other\u2019s place"],["removed","in A only"],["added","in B only"],["parted","after the answers par\
t"]],e=w("p","note difference-legend");for(let[s,o]of t){let r=w("span","",o);r.dataset.difference=s,e.append(
r)}return e.append(this.chosen),e}};function $d(n,{title:t,model:e,numLayers:s,numHeads:o}){let r=`text-${n.toLowerCase()}`,
i=w("bdi","",t||"no prompt"),a=w("h3","",w("span","side-mark",n)," ",i);a.id=`title-${r}`;let h=w("div","text");
h.id=r,h.setAttribute("role","listbox"),h.setAttribute("aria-labelledby",a.id);let l=w("p","note",w("bdi","",e||
"a model"),`, ${s} layers \xD7 ${o} heads`);return w("div","card",a,l,w("div","text-frame",h))}function kd(n){
let t=["head","moved"].map(o=>{let r=w("th","",o);return r.scope="col",r}),e=w("table","numbers",w("thead","",
w("tr","",...t)),n),s=w("div","heads-list",e);return s.tabIndex=0,s.setAttribute("role","region"),s.setAttribute(
"aria-label","Heads by how much they changed"),s}var vd="Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words tha\
t differ marked, and what both answers hang on is set beside each other. The file is read in this browser; not\
hing in it is run, and nothing is sent anywhere.",Cn=class{#t=0;constructor(t){this.context=t,this.root=document.
getElementById("other-report"),this.input=w("input"),this.input.type="file",this.input.accept=".html,.htm,text\
/html",this.input.autocomplete="off",this.said=w("p","beside-said"),this.result=w("div","beside-result");let e=w(
"label","beside-choose","The other report: ",this.input);this.root.append(w("summary","","Compare with another\
 report"),w("p","note",vd),e,this.said,this.result),this.root.hidden=!1,this.input.addEventListener("change",()=>{
this.#e(this.input.files)}),document.addEventListener("dragover",s=>{s.dataTransfer?.types.includes("Files")&&
(s.preventDefault(),s.dataTransfer.dropEffect="copy")}),document.addEventListener("drop",s=>{s.dataTransfer?.files.
length&&(s.preventDefault(),this.#e(s.dataTransfer.files))})}async#e(t){let e=t?.[0];if(!e)return;this.#t+=1;let s=this.#t;
this.root.open=!0,this.result.replaceChildren(),this.#o(`Reading ${e.name} \u2026`),this.root.scrollIntoView({
block:"start"});try{if(C(this.context.page))throw new E("This report shows an encoder\u2019s attention; only texts \
that a model went on with are compared.");if(this.context.page.bothWays)throw new E("This report shows tokens \
that look at each other both ways, which are not compared yet.");let o=await ch(e);s===this.#t&&await this.#s(
o,()=>s===this.#t)}catch(o){if(s!==this.#t)return;this.result.replaceChildren(),this.#o(o instanceof E?o.message:
`${e.name} cannot be compared: it is damaged, or no report of att_viz.`)}}async#s(t,e){let{page:s,change:o}=this.
context,{page:r,alignment:i}=Nh(s,t.page),a=new Rn(this.result,r,i,[s,t.page],({layer:c,head:f})=>{o({view:"lo\
oked",layer:c,head:f}).then(()=>scrollTo({top:0}))});await a.start(),this.#o(`Beside this report (A) stands ${t.
name} (B).`);let h=bh(s,t.page)||(i.rows.length?"":"The texts share no word, so no row of attention can be com\
pared.");if(h){a.sayOfHeads(h);return}let l=await this.#n(t,i,e,(c,f)=>a.sayOfHeads(`Compared ${c} of ${f} hea\
ds \u2026`));e()&&a.showHeads(l)}async#n(t,e,s,o){let{page:r,heads:i}=this.context,a=new Set(oe(t.page).map(String)),
h=oe(r).filter(c=>a.has(String(c))),l=[];for(let[c,f]of h){if(await Dt(),!s())break;let[u,d]=await Promise.all(
[i.get(c,f),t.heads.get(c,f)]);l.push({layer:c,head:f,...$h(u,d,[r.numRows,t.page.numRows],e)}),o(l.length,h.length)}
return l.sort((c,f)=>f.distance-c.distance)}#o(t){H(this.said,t),$("live",t)}};var In=class{#t="";#e=[];#s=[];#n=null;constructor(t,e,s){this.count=t,this.read=e,this.write=s}get notes(){let t=this.
read();return t!==this.#t&&(this.#t=t,this.#e=te(t,this.count).notes),this.#e}add(t){return this.#o(mr(this.notes,
t))}edit(t,e){return this.#o(ma(this.notes,t,e))}#o(t){return this.write(Qt(t))}ask(t){this.#n?.(t)}onAsk(t){this.#n=
t}onChange(t){this.#s.push(t)}tell(){this.#s.forEach(t=>t())}};var Gr="note-text-",_n=class{#t=[];#e=[];constructor(t){this.book=t,t.onChange(()=>this.#s())}watch(t){this.#t.
push(t)}get textInSight(){return this.#t.find(({container:t})=>t.getClientRects().length>0)}textOf(t){return this.#t.
find(({container:e})=>e.contains(t))}mark(t,e){let{notes:s}=this.book,o=s.length?xe(s,[t,t+1]):[];e.toggleAttribute(
"data-noted",o.length>0);let r=o.filter(i=>s[i].to===t+1);ml(e,"data-note",r.map(i=>i+1).join(",")),ml(e,"aria\
-describedby",o.map(i=>`${Gr}${i}`).join(" "))}#s(){if(this.#e!==this.book.notes){this.#e=this.book.notes;for(let{
container:t}of this.#t)for(let e of t.querySelectorAll("[data-token]"))this.mark(Number(e.getAttribute("data-t\
oken")),e)}}};function ml(n,t,e){e?n.setAttribute(t,e):n.removeAttribute(t)}function pl(n,t){return n.map(e=>"y"in e?{...e,y:e.y+t}:e)}function ks(n,t){for(let e of t)if(n.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")Ed(n,e);else if(e.kind==="text")Sd(n,e);else if(e.kind==="image")n.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let s=new Path2D(e.d);n.strokeStyle=e.stroke,n.lineWidth=e.width,
e.fill&&(n.fillStyle=e.fill,n.fill(s)),n.stroke(s)}n.globalAlpha=1}function Ed(n,{x:t,y:e,width:s,height:o,fill:r,
stroke:i,radius:a=0}){n.beginPath(),n.roundRect(t,e,s,o,a),n.fillStyle=r,n.fill(),i&&(n.lineWidth=1,n.strokeStyle=
i,n.stroke())}function Sd(n,{x:t,y:e,text:s,size:o,family:r,fill:i,weight:a="400",anchor:h="start",turned:l}){
n.font=`${a} ${o}px ${r}`,n.textAlign=h==="middle"?"center":h==="end"?"right":"left",n.fillStyle=i,l?(n.save(),
n.translate(t,e),n.rotate(-Math.PI/2),n.fillText(s,0,0),n.restore()):n.fillText(s,t,e)}function gl({width:n,height:t,
marks:e,title:s}){let[o,r]=[n,t].map(Ot);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${r}\
" viewBox="0 0 ${o} ${r}">`,`<title>${_t(s)}</title>`,...e.map(Ad),`</svg>
`].join(`
`)}function Ad(n){let t="opacity"in n&&n.opacity!==void 0?` opacity="${Ot(n.opacity)}"`:"";if(n.kind==="path"){
let i=`stroke="${_t(n.stroke)}" stroke-width="${Ot(n.width)}"`;return`<path d="${_t(n.d)}" fill="${_t(n.fill??
"none")}" ${i}${t}/>`}let e=`x="${Ot(n.x)}" y="${Ot(n.y)}"`;if(n.kind==="text"){let i=n.turned?` transform="ro\
tate(-90 ${Ot(n.x)} ${Ot(n.y)})"`:"",a=`font-family="${_t(n.family)}" font-size="${Ot(n.size)}" font-weight="${_t(
n.weight??"400")}"`,h=n.anchor&&n.anchor!=="start"?` text-anchor="${n.anchor}"`:"";return`<text ${e}${i} ${a}${h}\
 fill="${_t(n.fill)}" xml:space="preserve">${_t(n.text)}</text>`}let s=`${e} width="${Ot(n.width)}" height="${Ot(
n.height)}"`;if(n.kind==="image")return`<image ${s} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${n.canvas.toDataURL("image/png")}"/>`;let o=n.radius?` rx="${Ot(n.radius)}"`:"",r=n.stroke?` stroke="${_t(
n.stroke)}"`:"";return`<rect ${s}${o} fill="${_t(n.fill)}"${r}${t}/>`}function Ot(n){return String(Math.round(
100*n)/100)}var Md=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function _t(n){return n.
replace(Md,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Od=2,Td=16384;function wl(n,t){n.addEventListener("click",async e=>{let s=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!s)return;let{picture:o,name:r}=t(),i=s.getAttribute("data-picture"),a=i==="\
svg"?new Blob([gl(o)],{type:"image/svg+xml"}):await Ld(o);$("live",""),a?(Yr(a,`${r}.${i}`),$("live",`Saved as\
 ${r}.${i}.`)):$("live","This is too large for a PNG; take the SVG.")})}function Ld({width:n,height:t,marks:e}){
let s=document.createElement("canvas"),o=Math.min(Od,Td/Math.max(n,t));s.width=Math.ceil(n*o),s.height=Math.ceil(
t*o);let r=s.getContext("2d");return r?(r.scale(o,o),r.imageSmoothingEnabled=!1,ks(r,e),new Promise(i=>s.toBlob(
i,"image/png"))):Promise.resolve(null)}function Yr(n,t){let e=URL.createObjectURL(n),s=document.createElement(
"a");s.href=e,s.download=t,s.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function xl({sentence:n,note:t,model:e,promptHash:s,of:o,precision:r,link:i}){let[a,h]=o?.rows??[0,0],l=[`mode\
l ${e||"not named"}`,`prompt sha256 ${s.slice(0,16)}`,o?o.layer===-1?"all layers":`L${o.layer}.H${o.head}`:"",
a===h?"":h-a===1?`row ${a}`:`rows ${a}-${h-1}`,r,i],c=t?` (Note: ${t.replace(/\s+/gu," ")})`:"";return yl(`${n}${c}\
 [att_viz: ${l.filter(Boolean).join("; ")}]`)}function Bn([n,t,e]){return yl(K(n,[t,e]))}var Nd={"\u201C":'"',
"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*",
"\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function yl(n){return Array.from(n,t=>/[ -~]/u.test(t)?t:Nd[t]??
`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function jt(n,t){return[n,...t].map(e=>e.map(Rd).join("\
,")).join(`\r
`)+`\r
`}function Rd(n){if(typeof n=="number")return Number.isFinite(n)?String(n):"";let t=/^[=+\-@\t\r]/u.test(n)?`'${n}`:
n;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function le({page:n,link:t},e,s=()=>({})){let{model:o,promptHash:r}=n;return yt("Copy as citation",()=>xl({...e(),
model:o,promptHash:r,link:t(s())}))}function yt(n,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=n,e.addEventListener("click",async()=>{let s=await Cd(t());$("live",""),
$("live",s?"Copied.":"The browser does not let this page copy."),e.dataset.done=s?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function Cd(n){try{return await navigator.clipboard.writeText(n),!0}catch{
let t=document.createElement("textarea");t.value=n,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}var Id=250,ce=6,Pn=class{#t;#e=null;#s=null;constructor(t){this.element=w("div","note-card"),this.element.hidden=
!0,this.element.setAttribute("role","group"),t.append(this.element),this.element.addEventListener("pointerente\
r",()=>clearTimeout(this.#t)),this.element.addEventListener("pointerleave",()=>this.leave()),this.element.addEventListener(
"keydown",e=>{e.stopPropagation(),e.key==="Escape"&&(e.preventDefault(),this.close())}),window.addEventListener(
"resize",()=>this.#o(),{passive:!0}),document.addEventListener("scroll",()=>this.#o(),{capture:!0,passive:!0})}get isEditing(){
return!this.element.hidden&&this.element.querySelector("textarea")!==null}read(t,e){this.isEditing||(clearTimeout(
this.#t),!(this.#e===t&&!this.element.hidden)&&(this.element.setAttribute("aria-label","Notes on this word"),this.
element.replaceChildren(...e.map(({number:s,text:o,edit:r})=>{let i=w("div","note-said");i.dir="auto",i.textContent=
o;let a=N("Edit",r);return a.setAttribute("aria-label",`Edit note ${s}`),w("div","note-row",w("b","note-number",
String(s)),i,a)})),this.#n(t)))}write(t,e,s,o){clearTimeout(this.#t),this.#s=document.activeElement;let r=w("p",
"note-title");H(r,e);let i=w("textarea");i.value=s,i.maxLength=4e3,i.rows=4,i.dir="auto",i.autocomplete="off",
i.setAttribute("aria-label",r.textContent??"");let a=l=>{this.close(),o(l)};i.addEventListener("keydown",l=>{l.
key==="Enter"&&(l.ctrlKey||l.metaKey)&&(l.preventDefault(),a(i.value))});let h=[N("Save",()=>a(i.value)),N("Ca\
ncel",()=>this.close())];s&&h.push(N("Delete",()=>a(""))),this.element.setAttribute("aria-label","Write a note"),
this.element.replaceChildren(r,i,w("div","quotes",...h)),this.#n(t),i.focus({preventScroll:!0}),i.setSelectionRange(
s.length,s.length)}leave(){clearTimeout(this.#t),this.isEditing||(this.#t=setTimeout(()=>{!this.isEditing&&!this.
element.contains(document.activeElement)&&this.close()},Id))}close(){clearTimeout(this.#t);let t=this.element.
contains(document.activeElement);this.element.hidden=!0,this.element.replaceChildren(),this.#e=null,t&&this.#s instanceof
HTMLElement&&this.#s.focus({preventScroll:!0}),this.#s=null}#n(t){this.#e=t,this.element.hidden=!1,this.#o()}#o(){
if(this.element.hidden)return;let[t,e]=[document.documentElement.clientWidth,document.documentElement.clientHeight],
s=this.element.getBoundingClientRect(),o=this.#e?.isConnected?this.#e.getClientRects()[0]:void 0,r=o&&o.bottom>
0&&o.top<e,i=(o?.bottom??0)+ce,a=(o?.top??0)-ce-s.height,h=r?i+s.height<=e-ce||a<ce?i:a:(e-s.height)/2,l=r?o.left:
(t-s.width)/2;this.element.style.top=`${Math.max(ce,Math.min(h,e-ce-s.height))}px`,this.element.style.left=`${Math.
max(ce,Math.min(l,t-ce-s.width))}px`}};var _d="Choose a word in the text and press n, or \u201CNote\u201D beside what is said about it. Select several words to\
 note something on all of them. Notes stay in the address of this page, and in an annotated copy of this file.",
Hn=class{constructor(t,e,s){this.root=t,this.texts=e,this.actions=s,this.title=w("summary","","Notes"),this.how=
w("p","note",_d),this.list=w("ol","note-list"),this.list.setAttribute("aria-label","Notes, in the order of the\
 text"),this.link=w("p","note"),this.said=w("p","notes-said"),this.together=w("div","quotes",N("Download annot\
ated copy",()=>s.save()),s.copyLink),t.append(this.title,this.said,this.how,this.list,this.together,this.link),
t.hidden=!1}show(t){let e=t.length>0;this.title.textContent=e?`Notes (${t.length.toLocaleString("en")})`:"Note\
s",this.root.classList.toggle("none",!e),this.list.hidden=this.link.hidden=!e,this.how.hidden=e,this.together.
hidden=!e,this.list.replaceChildren(...t.map((s,o)=>this.#t(s,o)))}showLink(t){this.link.textContent=$a(t)}say(t,...e){
this.said.replaceChildren(t,...e),$("live",t)}#t({from:t,to:e,text:s},o){let{actions:r}=this,i=A(this.texts,[t,
e]),a=N("",()=>r.goTo(o));a.className="note-words",H(a,i);let h=w("div","note-said");h.id=`${Gr}${o}`,h.dir="a\
uto",h.textContent=s;let[l,c]=[N("Edit",()=>r.edit(o)),N("Delete",()=>r.remove(o))];return l.setAttribute("ari\
a-label",Tt(`Edit the note on ${i}`)),c.setAttribute("aria-label",Tt(`Delete the note on ${i}`)),w("li","",a,h,
w("div","note-actions",l,c))}};function bl({prefix:n}){return n?`att-viz-notes-${n}`:"att-viz-notes"}function $l(n){let{notes:t,fault:e}=ba(document.
getElementById(bl(n))?.textContent??"",n.texts.length);return{text:Qt(t),fault:e}}var Fn=class{#t=null;constructor(t,e,s,o){
this.context=t,this.book=t.notes,this.marks=e,this.source=s,this.chosen=o,this.root=document.getElementById("n\
otes"),this.card=new Pn(this.root.parentElement),this.list=new Hn(this.root,t.page.texts,{goTo:r=>{this.#a(r)},
edit:r=>this.#s(r),remove:r=>{this.#r(r)},copyLink:yt("Copy link",()=>t.link({})),save:()=>this.#h()}),this.book.
onAsk(r=>this.note(r)),this.book.onChange(()=>this.#e()),this.#l()}open(t){this.sayFaults(t),this.root.open||=
this.book.notes.length>0}sayFaults(t=""){let e=new URLSearchParams(location.hash.replace(/^#/u,"")).get("notes")??
"",{damaged:s}=te(e,this.context.page.texts.length),o=[t,pr(s,"this link")].filter(Boolean).join(" ");o&&(this.
list.say(o),this.root.open=!0)}note(t){if(!t){this.root.open=!0,this.list.say("Choose a word first.");return}let e=this.
book.notes.findIndex(({from:s,to:o})=>s===t[0]&&o===t[1]);if(e>=0)this.#s(e);else{let[s,o]=t;this.#n(t,"",r=>this.
book.add({from:s,to:o,text:r}))}}#e(){this.#t!==this.book.notes&&(this.#t=this.book.notes,this.list.show(this.#t)),
this.#t.length&&this.list.showLink(this.context.link({}).length)}#s(t){let{from:e,to:s,text:o}=this.book.notes[t];
this.#n([e,s],o,r=>r.trim()?this.book.edit(t,r):this.#r(t))}#n(t,e,s){let o=A(this.context.page.texts,t);this.
card.write(this.#o(t),`Note on ${o}`,e,r=>{this.list.say(""),s(r).then(()=>{this.root.open||=this.book.notes.length>
0})})}#o([,t]){return this.marks.textInSight?.container.querySelector(`[data-token="${t-1}"]`)??null}async#r(t){
let e=this.book.notes[t];await this.book.edit(t,"");let s=N("Undo",()=>{this.#i(e)});this.root.open=!0,this.list.
say("The note was deleted. ",s),s.focus({preventScroll:!0})}async#i(t){await this.book.add(t),this.list.say("T\
he note is back.")}async#a(t){let{from:e}=this.book.notes[t];this.marks.textInSight||await this.context.change(
{view:"looked"}),this.marks.textInSight?.rove(e,!0)}#h(){if(!this.source.isWhole){this.list.say("The browser i\
s still reading this file; please try again in a moment.");return}let t=ka(location.pathname,this.context.page.
siblings.length>0);Yr(new Blob(this.source.withText(bl(this.context.page),ya(this.book.notes)),{type:"text/htm\
l"}),t),this.list.say(`Saved as ${t}, with all notes in it.`)}#l(){document.addEventListener("pointerover",t=>this.#c(
t.target)),document.addEventListener("pointerout",t=>{t.pointerType!=="touch"&&this.#f(t.target)}),document.addEventListener(
"pointerdown",({target:t})=>{!Jr(t)&&t instanceof Node&&!this.card.element.contains(t)&&this.card.leave()}),document.
addEventListener("focusin",t=>this.#c(t.target)),document.addEventListener("focusout",t=>this.#f(t.target)),document.
addEventListener("keydown",t=>{let e=t.target instanceof Element&&t.target.matches("input, select, textarea");
t.key==="Escape"&&!this.card.isEditing&&this.card.close(),t.key==="n"&&!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&
(t.preventDefault(),this.note(this.#u()))})}#c(t){let e=Jr(t);if(e){let s=Number(e.getAttribute("data-token")),
{notes:o}=this.book,r=xe(o,[s,s+1]).map(i=>({number:i+1,text:o[i].text,edit:()=>this.#s(i)}));this.card.read(e,
r)}}#f(t){Jr(t)&&this.card.leave()}#u(){let{subject:t,units:e}=this.chosen(),s=document.getSelection(),o=s&&!s.
isCollapsed&&s.rangeCount?s.getRangeAt(0):null,r=o&&Bd(o.commonAncestorContainer),i=o&&r?this.marks.textOf(r):
void 0,a=o&&i?$s(i,o):null;if(a)return gt(e,a);let h=document.activeElement?.closest("[data-token]"),l=h&&this.
marks.textOf(h)?Number(h.getAttribute("data-token")):null;return l===null||t&&t[0]<=l&&l<t[1]?t:gt(e,[l,l+1])}};
function Jr(n){return n instanceof Element?n.closest("[data-noted]"):null}function Bd(n){return n instanceof Element?
n:n.parentElement}var Pd=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function vl(n,t){let e=n.getBoundingClientRect(),s=getComputedStyle(
document.body),o=new Xr(e.left-16,e.top-16-34),r=e.width+32,i=e.height+32+34;return o.read(n,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:r,height:i,title:t,marks:[{kind:"rect",x:0,y:0,width:r,height:i,
fill:s.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:s.fontFamily,fill:s.color,weight:"600"},...o.
marks]}}var Xr=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e,s=1){let o=getComputedStyle(t),r=t.getBoundingClientRect();if(t.matches(".visu\
ally-hidden, option, .matrix-zoom, .picture-skip")||o.display==="none"||o.visibility==="hidden")return;let a=kl(
r,e);if(t instanceof SVGSVGElement){this.#h(t,r);return}if(o.display!=="contents"&&a&&this.#s(t,o,r,a,s),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let f=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":f;this.#a(u,o,r.left+7,r.top+(r.height+parseFloat(
o.fontSize)*.7)/2);return}let l=o.overflowX!=="visible"||o.overflowY!=="visible"?a:e;if(!l)return;let c=t instanceof
HTMLDetailsElement&&!t.open;for(let f of c?t.querySelectorAll(":scope > summary"):t.childNodes)f instanceof Element?
this.read(f,l,o.mixBlendMode==="normal"?s:.6):f instanceof Text&&f.data.trim()&&this.#r(f,o,l)}#s(t,e,s,o,r){let[
i,a]=[o.left-this.left,o.top-this.top],h={x:i,y:a,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(
e.borderTopLeftRadius)||0,h.height/2,h.width/2);if(Wn(e.backgroundColor)){let f=r<1?{opacity:r}:{};this.marks.
push({kind:"rect",...h,radius:l,fill:e.backgroundColor,...f})}this.#o(e,h);let c=[["Top",s.left,s.top,s.right,
s.top],["Right",s.right,s.top,s.right,s.bottom],["Bottom",s.left,s.bottom,s.right,s.bottom],["Left",s.left,s.top,
s.left,s.bottom]];for(let[f,u,d,m,p]of c){let g=parseFloat(e[`border${f}Width`])||0,x={left:u,top:d,right:Math.
max(m,u+.1),bottom:Math.max(p,d+.1)},b=kl(x,{...o,right:o.right+1,bottom:o.bottom+1});if(g>0&&e[`border${f}Sty\
le`]!=="none"&&Wn(e[`border${f}Color`])&&b){let[y,v]=[Math.max(u,o.left)-this.left,Math.min(m,o.right)-this.left],
[k,M]=[Math.max(d,o.top)-this.top,Math.min(p,o.bottom)-this.top],R=`M${y} ${k}L${v} ${M}`;this.marks.push({kind:"\
path",d:R,stroke:e[`border${f}Color`],width:g})}}if(t instanceof HTMLCanvasElement&&t.width>1&&this.#n(t,[t.width,
t.height],"none",h),t instanceof HTMLImageElement&&t.naturalWidth){let f={x:s.left-this.left,y:s.top-this.top,
width:s.width,height:s.height};this.#n(t,[t.naturalWidth,t.naturalHeight],e.filter,f)}}#n(t,[e,s],o,r){let i=document.
createElement("canvas");[i.width,i.height]=[e,s];let a=i.getContext("2d");a&&(a.filter=o,a.drawImage(t,0,0),this.
marks.push({kind:"image",...r,canvas:i}))}#o(t,e){if(!t.backgroundImage.startsWith("linear-gradient("))return;
let s=t.backgroundImage.match(Pd)??[],o=t.backgroundSize.split(" ")[0],r=o.endsWith("%")?e.width*parseFloat(o)/
100:e.width,i=t.backgroundImage.startsWith("linear-gradient(to right")?s:s.slice(0,1);i.filter(Wn).forEach((a,h)=>{
let l=r/i.length;this.marks.push({kind:"rect",...e,x:e.x+h*l,width:l,fill:a})})}#r(t,e,s){let o=null,r=()=>{if(o){
let i=this.#i(e,o.height);this.#a(o.text.trimEnd(),e,o.left,o.top+i)}o=null};for(let{0:i,index:a}of t.data.matchAll(
/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(i.trimEnd().length||i.length));for(let{left:h,top:l,
right:c,bottom:f,height:u}of this.#t.getClientRects())if(!(c<=s.left||c>s.right+2||(l+f)/2<=s.top||(l+f)/2>=s.
bottom)){o&&Math.abs(o.top-l)<2?o.text+=i.replace(/\s+/gu," "):(r(),o={text:i.replace(/\s+/gu," "),left:h,top:l,
height:u});break}}r()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{fontBoundingBoxAscent:s,
fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-s-o)/2+s}#a(t,e,s,o){if(t.trim()){let r=parseFloat(
e.fontSize),{fontFamily:i,fontWeight:a,color:h}=e;this.marks.push({kind:"text",x:s-this.left,y:o-this.top,text:t,
size:r,family:i,weight:a,fill:h})}}#h(t,e){for(let s of t.querySelectorAll("path")){let o=getComputedStyle(s),
r=Hd(s.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(r&&Wn(o.stroke)){let i=parseFloat(o.opacity);
this.marks.push({kind:"path",d:r,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:i})}}}};function Hd(n,t,e){
let s=0;return n.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(s=0,o):(s+=1,String(Math.round(100*(Number(
o)+(s%2?t:e)))/100)))}function kl(n,t){let[e,s]=[Math.max(n.left,t.left),Math.max(n.top,t.top)],[o,r]=[Math.min(
n.right,t.right),Math.min(n.bottom,t.bottom)];return e<o&&s<r?{left:e,top:s,right:o,bottom:r}:null}function Wn(n){
return n!==""&&n!=="none"&&n!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(n)}function El(){let n=[];window.addEventListener("beforeprint",()=>{n=[...document.querySelectorAll("main detail\
s:not([open])")],n.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{n.forEach(t=>t.open=!1),n=
[]})}var Dn=class{constructor(t,e,s){let o=document.createElement("label");o.className="unit-picker";let r=cn(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...Lr.filter(([i])=>r.
includes(i)).map(([i,a])=>new Option(a,i))),this.select.addEventListener("change",()=>s(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var ot={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this\
 one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an\
 earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Gt="none";
function Q(n){return n===null||n===Gt?"No clear role":ot[n].title}function Sl(n,t,e,s){let[o,...r]=String(s??"").
split(" "),i=n.roles.map(([h])=>h),a=Object.fromEntries(i.map((h,l)=>[h,/^\d+$/u.test(r[l]??"")?Number(r[l])/1e3:
NaN]));return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function zn(n){let t=Object.
keys(ot).filter(s=>!ot[s].rests),e=Object.keys(ot).filter(s=>ot[s].rests);return[...t,Gt,...e].map(s=>({role:s,
heads:n.filter(o=>(o.role??Gt)===s)})).filter(s=>s.heads.length).map(({role:s,heads:o})=>({role:s,heads:s===Gt?
o:Fd(o,s)}))}function Fd(n,t){let e=s=>Number.isNaN(s.scores[t])?-1:s.scores[t];return[...n].sort((s,o)=>e(o)-
e(s))}function Zr(n,t,e){if(Number.isNaN(t.scores[e]))return null;let s=n.filter(o=>!Number.isNaN(o.scores[e]));
return{rank:1+s.filter(o=>o.scores[e]>t.scores[e]).length,of:s.length}}function vs(n){return Number.isNaN(n)?"\
\u2013":n.toFixed(2)}function Un(n){let t=n.light?.roles??n.headRoles??[];return n.layers.flatMap(({layer:s,heads:o})=>o.map(r=>({layer:s,
head:r}))).map(({layer:s,head:o},r)=>Sl(n,s,o,t[r]))}function Kn(n,t,e,s,o){let r=n.headNames[e]!==void 0;return n.measuredEdges.filter(a=>a.others===0&&Ml(s,a.queries)&&
Ml(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,h)=>!a||Al(h)<
Al(a)?h:a,null)}function fe(n){return`Without ${qn(n.queries)*qn(n.keys)>1?"the edges between these tokens":"t\
his edge"}${Wd(n)}, log P(${O(n.next)}) changes by ${Qr(n.change)} (${ti(n.change)} times as likely).`}function Qr(n){
let t=Math.abs(n);return t<5e-7?"0.000":`${n<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function ti(n){let t=Math.exp(n);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Wd({layer:n,head:t}){return n===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Al({layer:n,head:t,queries:e,keys:s}){return(n===null?2e12:0)+(t===null?1e12:0)+qn(e)*qn(s)}function qn([
n,t]){return t-n}function Ml(n,[t,e]){return t<=n&&n<e}function tt(n,t,e){let s=U(n.alignment,t,n.numRows);if(s===null||!I(n.sight,s,e))return null;let{data:o,norms:r,
beside:i,hide:a}=n,h=st(o,s,e),l=ee(o,s,e),c=1/L(n.sight,s);if(o.scales||i)return{shown:h,exact:l&&(!i||ee(i,s,
e)),left:null,beside:i?st(i,s,e):null,even:c};if(!r&&a===0)return{shown:h,exact:l,left:null,beside:null,even:c};
let f=gn(n,s),u=h.map(m=>m*(r?r[e]:1)),d=f.rest.map((m,p)=>m+f.hidden[p]);return{shown:r?Ol(u,d):h,exact:l,left:a>
0&&e>=a?(o.light?Dd:Ol)(u,f.rest):null,beside:r?h:null,even:c}}function ue(n,{shown:t,exact:e,left:s,beside:o}){
return{number:n.norms||n.data.scales?ei(t):Tl(t,e),beside:o?n.norms||!n.beside?.scales?Tl(o,e):ei(o):"",left:s?
` (${ei(s)} of what did not rest)`:""}}function Ol([n,...t],[e,...s]){return[e>0?n/e:0,...js(t,s)]}function Dd([
n,t,e],[s,o,r]){let i=(a,h)=>h>0?Math.min(1,a/h):+(a>0);return[i(n,s),i(t,r),i(e,o)]}function ei([n,t,e]){return K(
n,[t,e])}function Tl([n,t,e],s){return n>0?s?T(n):K(n,[t,e]):et(e)}function Ye(n,t){return n.scale==="absolute"||!(t>0)?n.top:t}function Ve(n,t,e){let s=Ye(t,e),o=new Uint8Array(
n.length);for(let r=0;r<n.length;r+=1){let i=n[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/s)**t.gamma))}
return o}function jn(n,t,e){let s=Ye(n,t);return Array.from({length:e},(o,r)=>s*(r/(e-1))**(1/n.gamma))}function Es(n,t,e){let s=[];for(let o=0;o<n.length;o+=1){let r=n[o];if(r>0&&r>=e&&(s.length<t||r>n[s[s.length-
1]])){let i=s.length;for(;i>0&&n[s[i-1]]<r;)i-=1;s.splice(i,0,o),s.length=Math.min(s.length,t)}}return s}var si=5,ni=5;function Ll(n,t,e,s,o,r){let i=r.frozen??r.pointed;if(i===null)return oi(n);let a=o==="observer"?
gs(e,i):xn(e,i,s),h=Y(n,t),l={page:n,layer:t.layer,head:t.head,alignment:t.alignment,measure:h},c=X[h],f=r.frozen!==
null&&r.pointed!==null?r.pointed:i,u=o==="observer"?[i,f]:[f,i],d=f===i?a.strongest:f,m=jd(l,e,o==="observer"?
[i,d]:[d,i]),p=f!==i&&!a.absence?Kd(l,e,u,a.weights[f]):Fa(l,o,i,a,(y,v)=>Rl(e,y,v),()=>qd(e,o,i)),g={...t,top:c.
top},{light:x}=e.data,b=[Qs(o,a,e.hide,e.data.sinkMass!==null&&!x,c)];return x&&!a.absence&&b.push(Ud(e,x,o,i)),
t.cutoff>0&&!a.absence&&b.push(ii(a.weights,t.cutoff,c.noun)),{span:[i,i+1],pointed:f===i?null:[f,f+1],frozen:r.
frozen!==null,name:O(n.texts[i],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:Ve(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:zd(e,o==="observer"?[i,d]:[d,i]),mass:b.filter(Boolean).join(" "),detail:Wa(n,f),strongest:Es(
a.weights,si,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:O(n.texts[y],18),text:x?a.weights[y].toPrecision(
2):T(a.weights[y])})),legend:jn(g,a.maximum,ni),scale:tn(t.scale,a.maximum,c)}}function oi(n){return{...Le(n),
sentence:"Point at a token to see its attention here."}}function Le(n){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(n.texts.length).fill(NaN),levels:new Uint8Array(n.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function ri(n){let t=n.begin??(n.why?n.why.words[n.why.chosen][0]:
n.promptLength);return Math.min(Math.max(t,n.pictures&&C(n)?0:1),n.texts.length-1)}function Nl(n,t){let e=ri(n);
if(n.texts.length<2)return{observed:null,observer:null};let{weights:s}=gs(t,e),o=s.map((r,i)=>i===0||(C(n)?i===
e:i>=e)||Xs(n.tokens[i])||!n.texts[i].trim()?NaN:r);return{observed:Es(o,1,0)[0]??0,observer:e}}function Rl(n,t,e){
let s=t<0||e<0?null:tt(n,t,e);return s&&{said:ue(n,s),even:s.even}}function zd(n,[t,e]){let s=t<0||e<0?null:U(
n.alignment,t,n.numRows),o=s===null?null:tt(n,t,e);return s===null||!o?null:{rows:[s,s+1],number:o.shown}}function Ud(n,t,e,s){
let o=U(n.alignment,s,n.numRows);return e==="observed"?ph(n,t,s):o===null?"":mh(n,t,o)}function qd(n,t,e){let s=ye;
if(n.norms||n.data.scales||n.data.light){s=0;for(let o=0;o<n.numTokens;o+=1){let r=t==="observer"?tt(n,e,o):tt(
n,o,e);s=Math.max(s,r?.shown[2]??0)}}return et(s)}function Kd(n,t,[e,s],o){let r=s<t.hide,i=Number.isNaN(o)&&!r?
null:Rl(t,e,s);if(i)return`${Zs(n,e,s,i)}${r?" It is set aside: it has no colour here.":""}`;let a=U(t.alignment,
e,t.numRows),h=De(n.page,a,s);return h||(a!==null&&(s<=a||C(n.page))&&!I(t.sight,a,s)?`Token ${e} could not se\
e token ${s}: it is padding, or lies outside this layer\u2019s window.`:s===e?`Token ${s} was not there yet wh\
en this attention was computed.`:`Token ${s} comes after token ${e}: a model that reads from left to right can\
not look ahead.`)}function jd({page:n,layer:t,head:e},s,[o,r]){let i=o<0||r<0?null:U(s.alignment,o,s.numRows),
a=i===null?null:Kn(n,t,e,i,r);return a?` ${fe(a)}`:""}function ii(n,t,e){let s=0,o=0;for(let r of n)s+=r>=t?1:
0,o+=Number.isNaN(r)?0:1;return`Cut-off: ${s} of ${o} ${e}s are ${t} or more and shown.`}function Il(n,t,e){let s=t&&Gd(n,t,e),o=s?s.word[0]:ri(n),r=C(n)?"position":"generation";return U(r,o,n.numRows)===
null?null:{page:n,explained:s,token:o,alignment:r}}function Gd(n,t,e){let s=c=>({word:c,found:Sn(t,e,c)}),o=t.
words[t.chosen]&&s(t.words[t.chosen]);if(!o?.found.ranked.length)return null;let{word:r,found:i}=o.found.leading===
null?t.words.map(s).reduce((c,f)=>Cl(f.found)>Cl(c.found)?f:c,o):o,[a,h]=G({from:r,to:r,when:"wrote"},n.numRows);
if(a>=h)return null;let l=t.units[i.ranked[0].unit];return{why:t,effects:e,word:r,opening:r===o.word,found:i,cause:l,
stands:i.leading!==null}}function Cl({leading:n,ranked:t}){return n===null?-1:t[0].effect}function _l({explained:n},t,e){
let s={word:n,hide:n,heads:t>0,rests:e&&t>1,cause:!0,yours:!0};return hn.filter(o=>s[o])}var Yd=.25,Vd=8,Jd=4;function bt(n,t,e){let s=0;for(;t!==-1&&s<Jd&&e-s>Vd&&!((n.light?gh(n.light,s):Xd(n,s,e))<=
Yd);)s+=1;return s}function Xd(n,t,e){let s=0;for(let o=t+1;o<e;o+=1)s+=W[n.triangle[_(n,o)+t]];return s/(e-t-
1)}function Bl(n,t,{why:e,word:s,cause:o},r,i,a){let h=at(n,t,{from:s,to:o,when:"wrote"},a);if(!h)return null;let[
l,...c]=h.weight,f=o[0]<bt(n,r,a),[u,d]=G({from:s,to:s,when:"wrote"},a),m=e.units.map(([p,g])=>{let x=[0,0,0];
for(let b=u;b<d;b+=1){let y=Math.max(p,t.first[b]);L(t,b)>0&&y<g&&ai(x,$e(n,b,y,g))}return hi(x,d-u)});return{
look:{layer:r,head:i,weight:l,bounds:c,even:h.even,rests:f},units:m}}function Pl({why:n,found:t},e){let s=n.units.
map((a,h)=>{let l=[0,0,0];return e.forEach(({units:c})=>ai(l,c[h])),hi(l,e.length)}),o=t.ranked.map(({unit:a})=>a).
sort((a,h)=>a-h),r=o.reduce((a,h)=>s[h][0]>s[a][0]?h:a,o[0]),i=se(e.map(({look:a})=>a));return{looks:[...i.filter(
({rests:a})=>!a),...i.filter(({rests:a})=>a)],attended:{unit:r,mass:s[r]},cause:s[t.ranked[0].unit],sure:o.every(
a=>a===r||s[a][2]<=s[r][1])}}function Hl(n,t,{page:e,token:s,alignment:o},r,i){let a=U(o,s,e.numRows);if(a===null||
!bt(n,r,e.numRows)||!I(t,a,0))return null;let h=[0,0,0],l=0;for(let c=1;c<e.numRows;c+=1)I(t,c,0)&&(ai(h,$e(n,
c,0,1)),l+=1);return{layer:r,head:i,here:$e(n,a,0,1),mean:hi(h,Math.max(1,l))}}function Fl(n,t,{page:e,token:s,
alignment:o},r,i){let a=U(o,s,e.numRows);if(a===null)return null;let h=bt(n,r,e.numRows),l=zt(n,a,e.numRows),c=-1;
return l.forEach((f,u)=>{u>=h&&I(t,a,u)&&f>(c<0?0:l[c])&&(c=u)}),c<0?null:{layer:r,head:i,key:c,mass:$e(n,a,c,
c+1)}}function ai(n,t){t.forEach((e,s)=>n[s]+=e)}function hi(n,t){return n.map(e=>e/t)}var Zd=4;async function Wl(n,t){let{why:e}=n,s=null;try{s=e&&await qt(e)}catch(a){if(!(a instanceof E))throw a}
let o=Il(n,s&&e,s??[]);if(!o)return null;let r={subject:o,heads:oe(n).length,resting:await Qd(n,t,o),oneLook:o.
explained?null:await tm(n,t,o),survey:null},i=null;return{facts:r,survey:()=>i??=em(n,t,o)}}async function Qd(n,t,e){
let s=({scores:i})=>i.sink_mass||0,o=Un(n).filter(i=>s(i)>0).sort((i,a)=>s(a)-s(i)).slice(0,Zd),r=null;for(let{
layer:i,head:a}of o){let h=await t.get(i,a).catch(()=>null),l=h&&Hl(h,J(n.sight,i,n.numRows),e,i,a);l&&l.here[0]>
(r?.here[0]??0)&&(r=l)}return r}async function tm(n,t,e){let[s,o]=n.opening,r=await t.get(s,o).catch(()=>null);
return r&&Fl(r,J(n.sight,s,n.numRows),e,s,o)}async function em(n,t,{explained:e}){if(!e)return null;let s=new Map(
n.layers.map(({layer:i})=>[i,J(n.sight,i,n.numRows)])),o=[];return await je(n,t,(i,a,h)=>{let l=s.get(i),c=l&&
Bl(h,l,e,i,a,n.numRows);c&&o.push(c)},()=>!0),o.length?Pl(e,o):null}function li(n,t,e){let{alignment:s,token:o,explained:r}=t.subject,i={view:e.view,chosen:null,unit:null,measure:"\
weight",alignment:s,hide:"resting",cutoff:0,observed:null,observer:null},a=r&&!r.opening?r.word:null,h={...i,view:"\
why"},l={...i,view:"looked",sides:"from",observer:o};if(n==="word")return{...h,chosen:a};if(n==="hide")return{
...h,chosen:r?.stands?r.cause:a};if(n==="heads"){let c=t.survey?.looks[0]??t.oneLook,f=t.survey?.looks[0]?.rests;
return{...l,...c?{layer:c.layer,head:c.head}:{},unit:r?"word":null,hide:f?0:"resting"}}if(n==="rests"&&t.resting){
let{layer:c,head:f}=t.resting;return{...l,layer:c,head:f,hide:0}}return n==="cause"?r?{...h,chosen:ci(t)??a}:l:
i}function ci({subject:{explained:n},survey:t}){if(!n?.why.measured||!t)return null;let{unit:e}=t.attended;return n.
stands&&e===n.found.ranked[0].unit?null:n.why.units[e]}function Dl(n,t){return Object.entries(t).every(([e,s])=>String(
n[e])===String(s))}function Gn(n,t,[e,s]){let o=n.stand_ins.find(({word:a})=>a[0]===e&&a[1]===s);if(!o)return"";let r=o.parts.map(
a=>A(t,a)),i=r.length===2?"both":"all of them";return`${r.slice(0,-1).join(", ")} and ${r[r.length-1]} stand i\
n for each other: without ${i}, ${A(t,[e,s])} would have been ${re(o.together)} times less likely (measured).`}var sm=3,nm=.1;function Ul(n,t){return om[n](t)}var om={word:rm,hide:im,heads:am,rests:hm,cause:lm,yours:cm};function rm({
subject:n}){let{word:t,why:e,found:s}=ql(n.explained),o=A(n.page.texts,t),r=yn(s)||"How likely it was to the m\
odel is not kept in this report.",i=e.measured?"Blue marks the words of the prompt that it needed: the stronge\
r, the more.":"Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an \
estimate.";return{title:`This word: ${o}`,text:`The model wrote ${o}. ${r} ${s.leading===null?"":i}`.trim()}}function im({
subject:n}){let{texts:t}=n.page,e=ql(n.explained),{why:s,word:o,found:r,cause:i,stands:a}=e,h=A(t,o),l=`${A(t,
i)}${i[0]<n.page.promptLength?" in the prompt":""}`;if(!s.measured)return{title:`What ${h} hangs on: an estima\
te`,text:`${xs(s,t,o,r)} That was not measured: whether ${h} would be gone without ${a?"it":"any of them"} is \
not known. att-viz with --influence words finds out.`};if(!a){let d=Gn(s,t,o);return{title:"Hide any one word:\
 it stays",text:`The words of the prompt were hidden one at a time, and the model run again. ${xs(s,t,o,r)} `+
d}}let{effect:c}=r.ranked[0],f=fi(e,r.ranked[0].unit);return{title:Math.exp(-c)<nm?`Hide ${l}, and ${h} is all\
 but gone`:`Hide ${l}, and ${h} is less likely`,text:`${l} was hidden from everything after it, and the model \
run again: ${f?`the probability of ${h} fell from ${f.before} to ${f.after}`:`${h} was ${ui(c)}`} (measured). \
No other word that was hidden did more for it.`}}function am({subject:n,heads:t,survey:e,oneLook:s}){let{page:o,
explained:r,token:i,alignment:a}=n,h=t>1?"These heads looked":"This head looked";if(!r||!e){if(!s)return{title:h,
text:"Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stan\
ds out."};let{layer:y,head:v,key:k,mass:M}=s,R=St({page:o,layer:y,head:v,alignment:a,measure:"weight"},i),B=k===
i&&a==="position"?"itself":z(o,k);return{title:"This head looked",text:`${R}, ${j(o,y,v)} gave ${Ss(M)} of its\
 attention to ${B}: of what is coloured, the most. ${t>1?`It is one of ${di(o,t)}, and each spreads an attenti\
on of 1 in its own way.`:"A head spreads an attention of 1 over what it sees."}`}}let[l,c]=[A(o.texts,r.word),
A(o.texts,r.cause)],[f,...u]=e.looks,m=r.word[1]-r.word[0]>1?"on average ":"",p=e.looks.some(({rests:y})=>y)&&
!f.rests?"those that do not rest on it":"",x=u.filter(({rests:y})=>y===f.rests).slice(0,sm-1).map(y=>`${j(o,y.
layer,y.head)} with ${zl(y)}`).join(", "),b=`${x?` Next came ${x}.`:""}${f.rests?` It is also where ${t>1?"the\
y rest":"it rests"}.`:""}`;return{title:h,text:`When the model wrote ${l}, ${j(o,f.layer,f.head)} gave ${m}${zl(
f)} of its attention to ${c}${t>1?`, the most of ${p||di(o,t)}`:""}; an even spread would be ${T(f.even)}.${b}`}}
function hm({subject:n,resting:t}){let{page:e,token:s,alignment:o}=n;if(!t)throw new TypeError("this report ha\
s no head at rest");let{layer:r,head:i,here:a,mean:h}=t;return{title:"This one rests",text:`${St({page:e,layer:r,
head:i,alignment:o,measure:"weight"},s)}, ${j(e,r,i)} gave ${Ss(a)} of its attention to the first token, ${z(e,
0)}; from all tokens after it, ${Ss(h)} on average. A head must spread an attention of 1 even where it finds n\
othing, and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.`}}
function lm(n){let t="Attention is not cause",{subject:e,survey:s,heads:o}=n,{explained:r,page:i}=e,a="Attenti\
on says where a head read from, not whether the answer depended on it.";if(!r||!s){let P=r?.why.measured?"":" \
What it depended on was not measured here.";return{title:t,text:`${a}${P} To claim a cause, change the text an\
d see what changes.`}}let{why:h,word:l,found:c,cause:f,stands:u}=r,[d,m]=[A(i.texts,l),A(i.texts,f)],{unit:p,mass:g}=s.
attended,x=A(i.texts,h.units[p]),b=o>1?`the mean over ${di(i,o)}`:"from this head",y=`Of the words ${h.measured?
"that were hidden":"of the prompt"}, ${x} got most attention when ${d} was written${s.sure?"":", as far as thi\
s file knows"}: ${Ss(g)}, ${b}.`;if(!h.measured)return{title:t,text:`${y} ${a} What ${d} depended on is estima\
ted here, not measured.`};if(ci(n)===null)return{title:t,text:`${y} Here it is also what ${d} hangs on. That i\
s not so everywhere: ${a[0].toLowerCase()}${a.slice(1)} Hiding tells.`};let v=c.ranked.find(P=>P.unit===p)?.effect??
0,k=fi(r,p),M=`Yet with it hidden, ${d} is ${k?`at ${k.after} instead of ${k.before}`:ui(v)}.`,R=u?fi(r,c.ranked[0].
unit):null,B=u?` ${m}, without which it is ${R?`at ${R.after}`:ui(c.ranked[0].effect)}, got ${Ss(s.cause)}.`:"";
return{title:t,text:`${y} ${M}${B} ${a}`}}function cm({subject:{explained:n}}){return{title:"Now yours",text:`${n?
"Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it.":"Point \
at any token to see what it looked at; double-click or tap to hold it."} The address holds what is shown: send\
 it, and others see the same. Back undoes a step. The tour stays at the top of the page.`}}function ql(n){if(!n)
throw new TypeError("this report explains no word");return n}function fi({why:n,effects:t,word:e,found:s},o){let r=Array.
from(t[o].slice(e[0]-n.target[0],e[1]-n.target[0]));if(s.probability===null||r.some(Number.isNaN))return null;
let i=Math.min(1,s.probability*Math.exp(-r.reduce((l,c)=>l+c,0))),[a,h]=[ws(s.probability),ws(i)];return a===h?
null:{before:a,after:h}}function ui(n){let t=re(Math.abs(n));return t==="1"?"as likely as before":`${t} times ${n<
0?"more":"less"} likely`}function di({headNames:n,siblings:t,light:e},s){let o=t.length>0&&!e?" of this file":
"";return Object.keys(n).length?`${s} layers${o}, all heads of each taken together`:`${s} heads${o}`}function zl({
weight:n,bounds:t}){return pt(n,t)}function Ss([n,...t]){return pt(n,t)}var mi=0;async function rt(n){mi+=1,Kl();try{return await n}finally{mi-=1,Kl()}}function Kl(){document.documentElement.
toggleAttribute("data-busy",mi>0)}var Yn=class{constructor(t){this.root=document.getElementById("tour"),this.title=document.getElementById("tour\
-title"),this.root.addEventListener("click",e=>{let s=e.target instanceof Element?e.target.closest("[data-tour\
-act]"):null;s&&s.getAttribute("aria-disabled")!=="true"&&t(s.getAttribute("data-tour-act"))}),document.addEventListener(
"keydown",e=>{let s=e.target instanceof Node&&(this.root.contains(e.target)||e.target===document.body),o={Escape:"\
end",ArrowRight:"next",ArrowLeft:"back"}[e.key];this.isOpen&&s&&o&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!e.shiftKey&&
(e.preventDefault(),t(o))}),new ResizeObserver(()=>this.#e()).observe(this.root)}get isOpen(){return!this.root.
hidden}get hasFocus(){return this.root.contains(document.activeElement)}show(t,{place:e,count:s,title:o,text:r,
away:i}){document.body.dataset.tour=i?"away":t,this.root.hidden=!1,$("tour-step",`Step ${e+1} of ${s}`),$("tou\
r-name",o),$("tour-text",r),this.#t("again").hidden=!i,$("tour-away",i?"The page shows something else now.":""),
this.#t("back").setAttribute("aria-disabled",String(e===0)),this.#t("next").hidden=e===s-1,this.#t("end").textContent=
e===s-1?"Done":"End the tour",this.#e()}announce(){let t=["tour-title","tour-text"].map(e=>document.getElementById(
e)?.textContent??"");$("live",Tt(t.join(". "))),this.title.focus({preventScroll:!0})}hide(){this.root.hidden=!0,
delete document.body.dataset.tour,this.#e()}#t(t){return this.root.querySelector(`[data-tour-act="${t}"]`)}#e(){
document.documentElement.style.setProperty("--tour-height",`${Math.ceil(this.root.offsetHeight)}px`)}};var jl="att_viz tour",Vn=class{constructor(t){this.button=document.getElementById("tour-begin"),this.decline=document.
getElementById("tour-decline"),this.root=document.getElementById("tour-offer"),this.button.addEventListener("c\
lick",()=>{this.settle(),t()}),this.decline.addEventListener("click",()=>{this.settle(),this.button.focus()}),
this.#t(window.parent===window&&fm()==="nothing"),this.root.hidden=!1}settle(){try{localStorage.setItem(jl,"se\
en")}catch{}this.#t(!1)}#t(t){this.root.classList.toggle("asking",t),this.button.textContent=t?"New here? Take\
 the tour":"Tour",this.decline.hidden=!t}};function fm(){try{return localStorage.getItem(jl)===null?"nothing":
"seen"}catch{return"unknown"}}var um=new Set(["word","hide","rests","yours"]),dm=12,mm={word:[".why-text .chosen"],hide:[".why-text .chosen",
"#why-sentence"],heads:["[data-view=observer] .text .subject","[data-view=observer] .sentence"],rests:["[data-\
view=observer] .text .subject","[data-view=observer] .sentence"],cause:[".why-text .chosen","#why-sentence"],yours:[]},
Jn=class{#t=null;#e="";#s=0;#n=!1;constructor(t,e,s){this.context=t,this.initial=e,this.reveal=s,this.card=new Yn(
o=>{this.#i(o)}),this.offer=new Vn(()=>{this.#r()});for(let o of["pointerdown","wheel","keydown"])document.addEventListener(
o,()=>this.#n=!1,{capture:!0,passive:!0})}async show({tour:t}){this.#s+=1;let e=this.#s;if(!t){this.#c();return}
let s=await rt(this.#o()),o=s?.steps.indexOf(t)??-1,r=s&&o>=0&&await rt(Gl(t,s));if(e!==this.#s)return;if(!s||
!r){this.#c();return}let i=!Dl(this.context.state(),li(t,r,this.initial));this.card.show(t,{place:o,count:s.steps.
length,...Ul(t,r),away:i}),this.#e!==t&&(this.#e=t,this.offer.settle(),await this.#h(t,r,i))}#o(){let{page:t,heads:e}=this.
context;return this.#t??=Wl(t,e).then(s=>{if(!s)return null;let{facts:o,survey:r}=s;return r(),{facts:o,survey:r,
steps:_l(o.subject,o.heads,o.resting!==null)}}),this.#t}async#r(){let t=await rt(this.#o());t&&await this.#a(t.
steps[0])}async#i(t){let e=await this.#o(),s=e?.steps.indexOf(this.#e)??-1,o=e?.steps[s+{back:-1,next:1,again:0,
end:0}[t]];t==="end"?await this.context.change({tour:""}):o&&s>=0&&await this.#a(o)}async#a(t){let e=await this.#o();
if(e){let s=await rt(Gl(t,e));this.#e="",await this.context.change({...li(t,s,this.initial),tour:t})}}async#h(t,e,s){
let{token:o,alignment:r,explained:i,page:a}=e.subject,{layer:h,head:l}=this.context.state(),c=U(r,o,a.numRows),
f=t==="rests"?0:t==="heads"?i?.cause[0]??e.oneLook?.key:void 0;!s&&c!==null&&f!==void 0&&await this.context.look(
{layer:h,head:l,row:c,key:f,alignment:r}),s||(this.reveal(),this.#n=!0,this.#l(t,dm)),this.#e===t&&this.card.announce()}#l(t,e){
this.#n&&e>0&&this.#e===t&&(pm(mm[t])||this.reveal(),requestAnimationFrame(()=>this.#l(t,e-1)))}#c(){if(this.#e=
"",this.card.isOpen){let t=this.card.hasFocus;this.card.hide(),t&&this.offer.button.focus()}}};async function Gl(n,{
facts:t,survey:e}){return um.has(n)?t:{...t,survey:await e()}}function pm(n){let t=n.map(e=>document.querySelector(
`.view:not([hidden]) ${e}`));return t.forEach(e=>e?.scrollIntoView({block:"nearest",inline:"nearest"})),t.every(
Boolean)}function Yl(n,t,e=""){let s=e?`The view \u201C${n}\u201D is not on this page: ${e}`:`There is no view \u201C${n}\
\u201D`,o=t.length?`${s}; the views are ${t.join(", ")}.`:`${s}.`;return V(o),o}function Jl(){let n=new CSSStyleSheet,t=Vl(":root","light");return n.replaceSync(`@media screen{${t}${Vl(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),n}function Vl(n,t){let e=Ft(nt[t]),s=e.map(({background:r,ink:i},a)=>`${n}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[nt[t].paper,...e.map(({background:r})=>r)].join(",");return`${s.
join("")}${n} .legend-bar{background-image:linear-gradient(to right,${o})}`}var gm=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit","tour"],Xn=class{#t=new Set;#e=0;#s=!1;constructor(t,e,s,o){this.page=t;let r=$l(t);this.kinds=e.filter(({
missing:l})=>!l?.(t)),this.absent=new Map(e.map(({id:l,missing:c})=>[l,c?.(t)??""])),this.initial={...fn(t),notes:r.
text},this.state=this.#o(),document.adoptedStyleSheets=[...document.adoptedStyleSheets,Jl()],this.book=new In(
t.texts.length,()=>this.state.notes,l=>this.change({notes:l}));let i=new _n(this.book),a={page:t,heads:t.light?
new Us(t,Di):new Fe((l,c)=>Wi(t,l,c),t.numRows,void 0,C(t)||t.bothWays?t.numRows:0,s.unpack.bind(s)),text:{...sn(
t),notes:i},units:Ja(t),notes:this.book,state:()=>this.state,change:l=>this.change(l),link:l=>`${location.href.
split("#")[0]}#${un({...this.state,tour:"",...l},this.initial)}`,look:l=>this.look(l)};this.views=new Map(this.
kinds.map(l=>[l.id,new l(a)])),this.notes=new Fn(a,i,o,()=>({subject:this.view.subject??null,units:a.units(this.
view.unit??"word")})),this.faultOfNotes=r.fault,this.beside=new Cn(a),this.tabs=new dn(this.kinds,l=>{this.change(
{view:l})});let h=document.getElementById("unit");this.unitPicker=new Dn(h,t,l=>{this.change({unit:l})}),this.
theme=new mn(l=>{this.change({theme:l})},()=>{this.#n()}),this.writeAddress=$t(()=>{Pi(un(this.state,this.initial),
this.#s),this.#s=!1},150),$("precision",t.light?Ie(t.light):ze("weight")),this.files=new Hs(t),this.tour=t.kinds?
null:new Jn(a,this.initial,()=>this.view.reveal?.()),ha(t,()=>({view:this.state.view,theme:this.state.theme})),
El(),this.#r(),wl(document.getElementById("take"),()=>this.picture)}async start(){Bt(this.page,this.state.layer,
this.state.head)||this.#i(this.state,!0),await this.#n(),this.view.reveal?.(),ir(),this.notes.open(this.faultOfNotes)}get view(){
return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};if(e.layer===-1!=(this.state.
layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=Cs(this.page,e.layer,e.head),!Bt(this.page,
e.layer,e.head)){this.#i(e,!1);return}this.#s||=gm.some(s=>String(e[s])!==String(this.state[s])),this.state=e,
this.writeAddress(),await this.#n()}async show(t){let e=this.kinds.find(s=>s.id===t);return e?(V(""),await this.
change({view:e.id}),""):Yl(t,this.kinds.map(s=>s.id),this.absent.get(t))}async note([t,e],s){let{notes:o,damaged:r}=hs(
[{from:t,to:e,text:s}],this.page.texts.length);if(r)throw new E(`This cannot be noted on ${t} to ${e}: a note \
is text of 1 to ${4e3} characters, and the tokens are 0 to ${this.page.texts.length-1}.`);await this.book.add(
o[0])}get picture(){let{page:t,view:e}=this,s=this.kinds.find(({id:i})=>i===this.state.view),o=[t.title&&`\u201C${t.
title}\u201D`,t.model,s.title].filter(Boolean).join(" \xB7 "),r=document.getElementById(`view-${s.id}`);return{
picture:e.drawing??vl(r,o),name:`att_viz_${s.id}`}}async look(t){for(let e of this.views.values())await e.look?.(
t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){
return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#n(){let{state:t,view:e}=this;this.
theme.show(t.theme);let s=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(s)),this.unitPicker.
show(e.unit??null),this.files.show(this.#a(this.state),this.state),await e.show(this.state),this.book.tell(),this.
tour?.show(this.state)}#o(){let t=rh(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===
t.view)?t:{...t,view:this.initial.view}}#r(){window.addEventListener("hashchange",()=>{if(la(this.page))return;
let t=this.#o();this.change({...t,notes:this.#h(t.notes)}).then(()=>this.view.reveal?.()),this.notes.sayFaults(),
ir(),this.#s=!1}),document.addEventListener("keydown",t=>{let e=ih[t.key],s=t.target instanceof Element&&t.target.
matches("input, select, button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.stepsHeads;e&&o&&
!s&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(Te(this.page,this.state,e)))})}#i(t,e){
this.view.show(this.state),V(Fi(this.page,t.layer,t.head,this.#a(t),e))}#a(t){return un({...t,tour:""},{...this.
initial,layer:-1,head:-1,notes:""})}#h(t){let e=this.page.texts.length;return Hi()?this.state.notes:Qt(pa(this.
book.notes,te(t,e).notes))}};var wm=2**18,xm=8,ym=4,Zn=class{#t=0;#e=0;#s=[];#n=[];#o=new Map;constructor(t){this.most=t&&typeof Worker=="f\
unction"?Math.min(ym,navigator.hardwareConcurrency-1):0,this.script=t}unpack(...t){return this.#t+=1,this.most<
1||t[0].length<wm&&this.#t<=xm?He(...t):new Promise((e,s)=>{this.#n.push({packed:t,resolve:e,reject:s}),this.#r()})}#r(){
let t=this.#n[0],e=t&&(this.#s.pop()??this.#i());e&&(this.#n.shift(),this.#o.set(e,t),e.postMessage(t.packed))}#i(){
if(this.#e>=this.most)return null;try{let t=URL.createObjectURL(new Blob([this.script??""],{type:"text/javascr\
ipt"})),e=new Worker(t);return this.#e+=1,e.addEventListener("message",({data:s})=>this.#a(e,s)),e.addEventListener(
"error",s=>{s.preventDefault(),this.#h()}),e}catch{return this.#h(),null}}#a(t,e){let s=this.#o.get(t);this.#o.
delete(t),this.#s.push(t),"data"in e?s?.resolve(e.data):s?.reject(new E(e.fault)),this.#r()}#h(){this.most=0;let t=[
...this.#o.values(),...this.#n];this.#o.clear(),this.#n=[];for(let{packed:e,resolve:s}of t)s(He(...e))}};function Xl(n){
n.addEventListener("message",t=>{let{data:e}=t;He(...e).then(s=>n.postMessage({data:s},bm(s)),s=>n.postMessage(
{fault:s.message}))})}function bm({triangle:n,sinkMass:t,norms:e,exact:s}){return[n,t,e,s.bits,s.index].flatMap(
r=>r?[r.buffer]:[])}function Zl(n){if(V(n instanceof E?n.message:"This page could not be shown. Please open it in a current versio\
n of Chrome, Edge, Firefox or Safari."),!(n instanceof E))throw n}async function pi(n,t,e,s){$m(n,e);let o=new Map(n.layers.map(({layer:i})=>[i,J(n.sight,i,n.numRows)])),r=[];for await(let[
i,a,h]of Rr(n,t)){s?.throwIfAborted();let l=o.get(i),c=h&&l&&at(h,l,e,n.numRows);if(c){let[f,...u]=c.weight;r.
push({layer:i,head:a,weight:f,even:c.even,bounds:u})}await Ht()}return s?.throwIfAborted(),se(r)}function $m(n,t){
for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];if(!(Number.isInteger(r)&&Number.isInteger(i)&&
r>=0&&r<i&&i<=n.texts.length))throw new E(`Give from and to as [first token, the one after the last], within 0\
 to ${n.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,s]=G(t,n.numRows);if(e>=s)throw new E("There is no\
 attention row for these words: nothing was computed from them.")}function Ne(n,t){let e=w("span","flow-bar");e.setAttribute("aria-hidden","true");let s=w("span","flow-filled");
if(s.style.width=`${100*Math.min(1,n)}%`,e.append(s),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function gi({layer:n,head:t}){return`L${n}\xB7H${t}`}var Qn=48;function Ql(n,t,e=0){let s=Math.min(Qn,t),o=Uint16Array.from({length:t},(l,c)=>Math.floor(c*s/t)),r=new Float64Array(
s*s),i=new Uint32Array(s),a=0;for(let l=0;l<t;l+=1){let c=o[l]*s;i[o[l]]+=1;for(let f=0;f<D(n,l);f+=1)r[c+o[f]]+=
f<e?0:W[n.triangle[a]],a+=1}let h=new Uint8Array(s*s);for(let l=0;l<h.length;l+=1){let c=r[l]/i[Math.floor(l/s)];
h[l]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:s,levels:h}}function tc(n,{rows:t,keys:e},s){let o=Math.
min(Qn,Math.max(t[1]-t[0],e[1]-e[0])),r=([h,l])=>Array.from({length:o},(c,f)=>{let u=h+Math.floor(f*(l-h)/o);return[
u,Math.max(u+1,h+Math.floor((f+1)*(l-h)/o))]}),i=r(e),a=new Uint8Array(o*o);return r(t).forEach(([h,l],c)=>{i.
forEach(([f,u],d)=>{let m=0;for(let p=h;p<l;p+=1)for(let g=Math.max(f,s);g<u;g+=1)m+=W[n.triangle[_(n,p)+g]];a[c*
o+d]=Math.round(63*Math.sqrt(Math.min(1,m/(l-h))))})}),{side:o,levels:a}}var km=10,to=class{#t=new Map;#e=[];#s=!1;constructor(t,e,s){this.heads=t,this.numRows=e.numRows,this.rectangle=
Wt(e),this.inSight=s}draw(t,e){this.aside=e,this.#e=t.filter(s=>!this.#i(s)),this.#s||(this.#s=!0,this.#n())}async#n(){
let t=0;for(let e=this.#e.shift();e;e=this.#e.shift()){if(performance.now()>t&&(await Dt(),t=performance.now()+
km),!this.inSight()){this.#e=[];break}if(!this.#i(e))try{let s=await this.heads.get(e.layer,e.head);this.#t.set(
this.#r(e),this.#o(s)),this.#i(e)}catch{e.canvas.classList.add("damaged")}}this.#s=!1}#o(t){return this.rectangle?
tc(t,this.rectangle,this.aside??0):t.light?Ra(t.light,Math.min(Qn,this.numRows),this.aside??0):Ql(t,this.numRows,
this.aside)}#r({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#i(t){let e=this.#t.get(this.#r(t)),s=e&&t.canvas.
getContext("2d");if(!e||!s)return!1;let{side:o,levels:r}=e,i=vm(document.documentElement.dataset.theme==="dark"?
"dark":"light"),a=new ImageData(o,o),h=new Uint32Array(a.data.buffer);return r.forEach((l,c)=>h[c]=i[l]),t.canvas.
width=t.canvas.height=o,s.putImageData(a,0,0),!0}};function eo(){let n=document.createElement("canvas");return n.
width=n.height=1,n.setAttribute("aria-hidden","true"),n}var ec=new Map;function vm(n){let t=ec.get(n);if(t)return t;
let e=[nt[n].paper,...Ft(nt[n]).map(({background:o})=>o)],s=new Uint32Array(Uint8Array.from(e.flatMap(o=>[...ke(
o),255])).buffer);return ec.set(n,s),s}var Em=1024,so=class{#t=0;#e=new WeakMap;constructor(t,e,s,o,r){this.root=t,this.context=e,this.heads=s.filter(
({layer:i})=>i!==-1),this.pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:s}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${s.headNames[t.head]??
`head ${t.head}`}`),w("p","",this.#n(t)),w("div","detail-actions",N("Show in the text",()=>this.handlers.open(
t)),N(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t)),...s.roles.length?
[le(this.context,()=>this.#r(t))]:[]),this.#i(t));let o=Wt(s);if(o){await this.#s(t,o,e);return}let r;try{r=await this.#o(
t)}catch(i){i instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",i.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),Sm(r),w("h4","","Where it looks hardest"),this.#a(t,r),w("h4","",
"What gets most"),this.#h(r),w("p","note",Am(r)))}async#s(t,e,s){let{page:o,heads:r}=this.context,i=await r.get(
t.layer,t.head).catch(()=>null);if(i&&s===this.#t){let{pairs:a,keys:h,rows:l}=Oa(i,J(o.sight,t.layer,o.numRows),
e);this.root.append(w("h4","","Where it looks hardest"),this.#a(t,{pairs:a}),w("h4","","What gets most"),this.#h(
{keys:h}),w("p","note",`The mean over the ${l===1?"one row":`${l} rows`} of the output, true to \xB1${kr}.`))}}#n({
role:t}){return this.context.page.roles.length?t?`${Q(t)}: ${ot[t].says}.`:"No clear role in this text.":""}async#o({
layer:t,head:e}){let{page:s,heads:o}=this.context,r=await o.get(t,e),i=this.#e.get(r);return i||(s.numRows>Em&&
await Dt(),i=Ma(r,J(s.sight,t,s.numRows),s.numRows),this.#e.set(r,i)),i}#r(t){let{layer:e,head:s,role:o,scores:r}=t,
i=o&&Zr(this.heads,t,o);return{sentence:o&&i?`Head ${s} of layer ${e} ${ot[o].says}: score ${r[o].toFixed(3)},\
 the mean over its rows; rank ${i.rank} of ${i.of} heads${this.context.page.siblings.length?" in this file":""}\
.`:`Head ${s} of layer ${e} has no clear role in this text.`,of:{layer:e,head:s,rows:null},precision:i?"+- 0.0\
005":""}}#i(t){let e=w("ul","detail-scores");for(let s of Object.keys(ot).filter(o=>o in t.scores)){let o=Zr(this.
heads,t,s),r=o?`${o.rank} of ${o.of}`:"not in this text",i=w("span","detail-number",vs(t.scores[s]));e.append(
w("li","",w("span","",Q(s)),i,w("span","note",r)))}return e}#a({layer:t,head:e},{pairs:s}){let{texts:o}=this.context.
page,r=w("ol","detail-list");for(let{row:i,key:a,mass:[h,...l]}of s){let c=`${O(o[i],14)} (${i}) \u2192 ${O(o[a],
14)} (${a})`,f=N("",()=>{this.context.look({layer:t,head:e,row:i,key:a,alignment:"position"})});f.append(w("sp\
an","",c),w("span","detail-number",pt(h,l))),r.append(w("li","",f))}return r}#h({keys:t}){let{texts:e}=this.context.
page,s=t.map(({token:o,share:r})=>w("li","",w("span","",`${O(e[o],18)} (${o})`),w("span","detail-number",r.toFixed(
2))));return w("ol","detail-list",...s)}};function Sm({distances:n}){let t=Math.max(...n.map(({share:s})=>s),1e-9),
e=n.map(({label:s,share:o})=>w("li","",w("span","",s),Ne(o/t),w("span","detail-number",o.toFixed(2))));return w(
"ul","detail-distances",...e)}function Am({first:n,kept:t}){return t===void 0?`Without the first token, which \
gets ${n.toFixed(2)} on average. Means are true to \xB1${kr}.`:`Without the first token, which gets ${n.toFixed(
2)} on average. This light report keeps ${t.toFixed(2)} of the attention of this head weight by weight, and on\
ly that is counted here: true shares are as large or larger.`}var no=class{chosen=[];constructor(t,e,s,o){this.
root=t,this.draw=e,this.open=s,this.changed=o}toggle(t){let e=this.chosen.filter(s=>s!==t);this.chosen=e.length<
this.chosen.length?e:[...this.chosen.slice(-(Mm-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.
chosen.length===0;let t=this.chosen.map(({layer:s,head:o})=>({layer:s,head:o,canvas:eo()})),e=this.chosen.map(
(s,o)=>{let r=`Layer ${s.layer}, head ${s.head}`,i=N("",()=>this.open(s));i.className="beside-picture",i.setAttribute(
"aria-label",`${r}: show in the text`),i.append(t[o].canvas);let a=N("\xD7",()=>this.toggle(s));a.setAttribute(
"aria-label",`Take ${r} away`);let h=s.role?` \xB7 ${Q(s.role).toLowerCase()} ${vs(s.scores[s.role])}`:"";return w(
"figure","",w("figcaption","",w("span","",`${r}${h}`),a),i)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},Mm=4;var Om=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,Tm=/^(?:head\s*|h)(\d{1,4})$/u;
function sc(n){let t=n.trim().toLowerCase(),[,e,s]=Om.exec(t)??[],[,o]=Tm.exec(t)??[];return e!==void 0?r=>r.layer===
Number(e)&&(s===void 0||r.head===Number(s)):o!==void 0?r=>r.layer!==-1&&r.head===Number(o):({role:r})=>Q(r).toLowerCase().
includes(t)||(r??"").replaceAll("_"," ").includes(t)}var oo=class{cells=[];#t=!1;#e=!1;constructor(t,e,s,o){this.root=t,this.page=e,this.heads=s,this.handlers=o,t.
addEventListener("click",r=>this.#i(r,o.choose)),t.addEventListener("pointerover",r=>this.#i(r,o.point)),t.addEventListener(
"focusin",r=>this.#i(r,o.point)),t.addEventListener("keydown",r=>this.#a(r))}show(t,e,s){let o=sc(s),r=this.heads.
filter(i=>(!e||(i.role??Gt)===e)&&(!s||o(i)));this.#e=!!(e||s),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#s(r):this.#n(r)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let s=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===s?0:-1}#s(t){let e=t.filter(({layer:r})=>r!==-1),s=zn(e).map(({
role:r,heads:i})=>{let a=ot[r]?.says;if(ot[r]?.rests&&!this.#e&&!this.#t){let h=`${i.length} ${i.length===1?"h\
ead rests":"heads rest"} on the first token`,l=N("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:f})=>f===r)?.button.focus()});return w("section","heads-group folded",w("h3","",h),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),l)}return this.#o(`${Q(r)} \xB7 ${i.
length}`,a??"",i,r)}),o=t.filter(({layer:r})=>r===-1);return o.length?[...s,this.#o("All layers: rollout","",o,
"")]:s}#n(t){return[...new Set(t.map(({layer:s})=>s))].map(s=>{let o=t.filter(r=>r.layer===s);return this.#o(s===
-1?"All layers":`Layer ${s}`,"",o,"")})}#o(t,e,s,o){let r=s.map(a=>this.#r(a,o));this.cells.push(...r);let i=w(
"section","heads-group",w("h3","",t));return e&&i.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
i.append(w("div","heads-cells",...r.map(({button:a})=>a))),i}#r(t,e){let{layer:s,head:o}=t,r=eo(),i=e&&e!==Gt?
e:t.role,a=i?vs(t.scores[i]):"",h=s===-1?["Corrected","Raw","No rests"][o]:e?`${s}\xB7${o}`:String(o),l=w("but\
ton","head-cell",r,w("span","head-name",h)," ",w("span","head-score",a));l.type="button";let c=q(s,o,this.page.
headNames[o]),f=i?`, ${Q(i).toLowerCase()} ${a}`:"",u=c.includes(h.toLowerCase())&&!a?"":`: ${h} ${a}`.trimEnd();
return l.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${f}${u}`),l.toggleAttribute("data-rests",
!!(t.role&&ot[t.role].rests)),{...t,button:l,canvas:r}}#i(t,e){let s=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=s&&this.cells.find(r=>r.button===s);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:i})=>i===
t.target);if(e<0)return;let s={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],r=s===void 0?o?this.#h(e,o):void 0:this.cells[s];r&&(t.preventDefault(),this.cells.forEach(
({button:i})=>i.tabIndex=-1),r.button.tabIndex=0,r.button.focus())}#h(t,e){let s=this.cells[t].button.getBoundingClientRect(),
o=NaN,r;for(let i=t+e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*
(a.top-s.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let h=Math.abs(a.left-s.left);
r=!r||h<r.off?{off:h,cell:this.cells[i]}:r}return r?.cell}};var nc=new Set(["span","sentence"]),ro=class{#t=null;#e=null;constructor(t,e,s,o){this.choose=o,this.text=new xt(
t,e),this.text.rove(0),ie(this.text,s,(r,i)=>this.#s(r,i))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#s(t,e){if(e!=="step")if(nc.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!nc.has(e)){let s=this.#t;this.#t=null,this.choose(s,t)}else this.#t=t,this.choose(t,null)}};var wi=8,io=class{#t=!1;#e=[];#s=null;constructor(t,e,s){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
s,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#s&&(this.#t=!0,
this.#r())})}say(t){this.#s=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#s=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:s,bounds:o,even:r}){let i=this.#s,[a,h]=[this.#n(i.from),this.#n(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, ${j(this.page,t,e)} gave ${pt(s,o)} of its attention to ${h}; an even spr\
ead would be ${T(r,0)}.`}#n([t,e]){return`${O(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:`t\
okens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",s=[],[o,r]=G({...t,when:e},this.page.numRows);
o<r&&!C(this.page)&&s.push(N(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...s,le(this.context,()=>this.quotation()),yt("Copy as CSV",()=>this.csv()),N("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#s,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:G(t,this.page.numRows)},precision:Bn([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:s,head:o,weight:r,bounds:[i,a],even:h},l)=>{let c=this.
roleOf(s,o)??"";return[l+1,s,o,...[r,i,a,h].map(f=>Number(f.toPrecision(6))),c]});return jt(t,e)}#r(){let t=this.#t?
this.#e:this.#e.slice(0,wi),e=this.#e[0]?.weight??0,s=e>0?e:1;this.list.replaceChildren(...t.map(r=>this.#i(r,
s)));let o=this.#e.length;if(!this.#t&&o>wi){let r=N(`Show all ${o} heads`,()=>{this.#t=!0,this.#r(),(this.list.
children[wi]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",r))}$("find-scale",o?`The l\
ongest bar is ${T(e)}; the mark on each is the even spread.`:"")}#i({layer:t,head:e,weight:s,bounds:o,even:r},i){
let a=pt(s,o),h=this.page.roles.length?Q(this.roleOf(t,e)):"",l=w("button","ranked",w("span","ranked-name",gi(
{layer:t,head:e}))," ",Ne(s/i,r/i),w("span","ranked-number",a)," ",w("span","ranked-role",h));l.type="button",
l.setAttribute("aria-label",`Layer ${t}, head ${e}: even spread ${T(r,0)}; ${gi({layer:t,head:e})} ${a} ${h}`);
let c=this.#s;l.addEventListener("click",()=>this.handlers.look(t,e,c));for(let f of["pointerenter","focus"])l.
addEventListener(f,()=>this.handlers.point(t,e));return w("li","",l)}};var ao=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:s})=>s!==-1),t.querySelector(".table-\
actions")?.append(yt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(ot).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)return;let s=this.#t(),
o=["Layer","Head","Role",...s.map(Q)].map(i=>{let a=w("th","",i);return a.scope="col",a});t.append(w("tr","",...o));
let r=this.heads.map(({layer:i,head:a,role:h,scores:l})=>{let c=[i,a,Q(h),...s.map(f=>Number.isNaN(l[f])?"\u2013":
l[f].toFixed(3))];return w("tr","",...c.map(f=>w("td","",String(f))))});e.append(...r)}csv(){let t=this.#t(),e=this.
heads.map(({layer:s,head:o,role:r,scores:i})=>[s,o,r??"",...t.map(a=>i[a])]);return jt(["layer","head","role",
...t],e)}};var ho=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#s="";#n="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async s=>(await pi(t,e,s)).map(({layer:o,head:r,weight:i,even:a,bounds:[h,l]})=>({layer:o,head:r,
weight:i,even:a,...t.light?{least:h,most:l}:{}}))}}mount(t){let{page:e,heads:s,change:o}=this.context;C(e)&&($(
"find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-label","Fr\
om a word to the word that it looked at")),F(e)&&($("find-order","a word of the input that it looked at"),document.
getElementById("find-text")?.setAttribute("aria-label","From a word of the output to a word of the input"),t.querySelectorAll(
".first-left-out").forEach(f=>f.remove()));for(let f of e.roles.length?[]:t.querySelectorAll(".of-roles"))f.setAttribute(
"hidden","");this.roles=Un(e),this.pictures=new to(s,e,()=>!t.hidden);let r=({layer:f,head:u})=>{o({view:"look\
ed",layer:f,head:u})},i=f=>document.getElementById(f);this.beside=new no(i("beside"),()=>this.#r(),r,()=>{this.
detail?.one&&this.detail.show(this.detail.one)}),this.detail=new so(i("head-detail"),this.context,this.roles,this.
pictures,{open:r,beside:f=>this.beside?.toggle(f),isBeside:f=>!!this.beside?.chosen.includes(f)});let a=(f,u)=>{
let d=this.roles?.find(m=>m.layer===f&&m.head===u);d&&d!==this.detail?.one&&this.detail?.show(d)};this.grid=new oo(
i("heads"),e,this.roles,{choose:r,point:({layer:f,head:u})=>a(f,u),drawn:()=>this.#r()});let h=()=>this.context.
units(this.unit);this.picker=new ro(i("find-text"),this.context.text,h,(f,u)=>this.#i(f,u));let l=(f,u)=>this.
roles?.find(d=>d.layer===f&&d.head===u)?.role??null;this.ranking=new io(this.context,l,{look:(f,u,d)=>{this.#h(
f,u,d)},point:a,change:f=>{o({pair:Oe(f)})}}),this.table=new ao(i("roles-table"),this.roles);for(let f of t.querySelectorAll(
"input[name=order]"))f.addEventListener("change",()=>{o({order:f.value})});this.#l(i("role-chips"));let c=i("h\
ead-filter");c.addEventListener("input",()=>{this.#e=c.value.trim(),this.show(this.context.state())})}async show(t){
for(let s of document.querySelectorAll("input[name=order]"))s.checked=s.value===t.order;let e=`${t.order} ${this.#t}\
 ${this.#e}`;e!==this.#s?(this.#s=e,this.grid?.show(t.order,this.#t,this.#e)):this.#r(),this.grid?.mark(t.layer,
t.head),!this.detail?.one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#r(){
let t=[...this.grid?.cells??[]].map(({layer:i,head:a,canvas:h})=>({layer:i,head:a,canvas:h})),s=[...(this.beside?.
chosen??[]).map(({layer:i,head:a},h)=>({layer:i,head:a,canvas:document.querySelectorAll(".beside-picture canva\
s")[h]})).filter(({canvas:i})=>i),...t],{hide:o}=this.context.state(),r=F(this.context.page)?0:1;this.pictures?.
draw(s,o==="resting"?r:Math.max(r,o))}#i(t,e){let{page:s,change:o}=this.context;if(!e){this.#n="",this.#o?.abort(),
this.picker?.show(null);let l=`From ${O(s.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked a\
t.`;this.ranking?.say(l);return}let[r,i]=e[0]>=t[1]&&!C(s)&&!Bi(s,t,e)?[e,t]:[t,e];if(F(s)&&!(r[0]>=s.promptLength&&
i[1]<=s.promptLength)){this.#n="",this.picker?.show(null),this.ranking?.say("Choose a word of the output, and \
then one of the input: only the output looks, and only at the input.");return}let a=s.promptLength+(F(s)?1:0),
h={from:r,to:i,when:r[0]>0&&r[0]>=a?"wrote":"read"};o({pair:Oe(h)})}async#a(t){let{page:e,heads:s}=this.context;
if(t===this.#n)return;this.#n=t,this.#o?.abort();let o=an(t,e.texts.length,e.numRows);if(this.picker?.show(o),
!o){this.ranking?.say("");return}let r=new AbortController;this.#o=r;try{let i=await rt(pi(e,s,o,r.signal));this.
ranking?.show(o,i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof E))throw i;this.ranking?.say(i.message)}}async#h(t,e,s){
let[,o]=G(s,this.context.page.numRows),r=s.when==="wrote"?"generation":"position";await this.context.look({layer:t,
head:e,row:o-1,key:s.to[0],alignment:r})}#l(t){let e=(this.roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",
count:e.length}].concat(zn(e).map(({role:r,heads:i})=>({role:r,count:i.length}))).map(({role:r,count:i})=>{let a=r===
""?"All":r===Gt?Q(null):Q(r),h=w("button","chip",`${a} `,w("span","chip-count",String(i)));return h.type="butt\
on",h.setAttribute("aria-pressed",String(r===this.#t)),h.addEventListener("click",()=>{this.#t=r,o.forEach(l=>l.
setAttribute("aria-pressed",String(l===h))),this.show(this.context.state())}),h});t.append(...o)}};var xi=class{constructor(t,e){let s=t.boundaries.length*t.positions,o=s*t.topK,r=new DataView(e.buffer,e.byteOffset,
e.byteLength);this.lens=t,this.place=i=>r.getUint32(4*i,!0),this.probability=i=>r.getFloat32(4*(o+i),!0),this.
entropy=i=>r.getFloat32(4*(2*o+i),!0),this.rank=i=>r.getUint32(4*(2*o+s+i),!0)}at(t,e){let s=this.lens.boundaries.
indexOf(t),{first:o,positions:r}=this.lens;if(s<0||e<o||e>=o+r)return null;let i=s*r+e-o,{topK:a,vocabulary:h,
ids:l}=this.lens;return{candidates:Array.from({length:a},(f,u)=>{let d=this.place(i*a+u);return{text:h[d]??"",
id:l[d]??-1,probability:this.probability(i*a+u)}}),entropy:this.entropy(i),rank:this.rank(i)}}};async function oc(n){
let t=8*n.boundaries.length*n.positions*(n.topK+1),e=await Lt(_e(n.readings),t).catch(()=>new Uint8Array);if(e.
length!==t)throw new E("What the logit lens read is damaged in this file. Please make the report again.");return new xi(
n,e)}function As(n,t,[e,s]){let o=[Math.max(e,n.target[0]),Math.min(s,n.target[1])],r=[e,Math.min(s,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function lo(n,t){return[n.units,n.words].flatMap(s=>s.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}function rc(n,t){return Array.isArray(n)&&n.length===2&&n.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&n[0]<
n[1]}function ic(n,t,[e,s],o,r,i){let a=new Map,h=[],l=(g,x,b)=>{if(x>=r&&I(t,g,x)){let y=o.ofToken[x];a.set(y,(a.get(
y)??0)+b)}};for(let g=e;g<s;g+=1)if(L(t,g)>0){h.push(g),l(g,n.facts.first,lt(n,g).first[0]);for(let x=n.rowStarts[g];x<
n.rowStarts[g+1];x+=1)l(g,n.keys[x],Pt(n.codes[x]))}let c=[...a].filter(([,g])=>g>0),f=c.filter(([g])=>!i?.[g]),
[u]=(f.length?f:c).sort(([g,x],[b,y])=>y-x||g-b);if(!u)return null;let d=[o.starts[u[0]],o.starts[u[0]+1]],m=[
0,0,0],p=0;for(let g of h){let x=Math.max(r,d[0],t.first[g]),b=Math.min(d[1],t.after[g]);x<b&&(Xt(n,g,x,b).forEach(
(y,v)=>m[v]+=y/h.length),p+=(L(t,g,x)-L(t,g,b))/L(t,g)/h.length)}return{span:d,weight:m[0],bounds:[m[1],m[2]],
even:p}}function ac(n,t,[e,s],o,r,i=null){if(n.light)return ic(n.light,t,[e,s],o,r,i);let a=o.starts.length-1,[h,l,c,f]=Array.
from({length:4},()=>new Float64Array(a)),u=0;for(let g=e;g<s;g+=1){let x=L(t,g);if(x===0)continue;u+=1;let b=_(
n,g);for(let y=Math.max(r,t.first[g]);y<D(n,g);y+=1)if(I(t,g,y)){let v=n.triangle[b+y],k=o.ofToken[y];h[k]+=W[v],
l[k]+=vt[v],c[k]+=Et[v],f[k]+=1/x}ct(n,g).forEach((y,v)=>{if(v>=r&&I(t,g,v)){let k=n.triangle[b+v],M=o.ofToken[v],
[R,B]=be(y);h[M]+=y-W[k],l[M]+=R-vt[k],c[M]+=B-Et[k]}})}let d=g=>{let x=-1;for(let b=0;b<a;b+=1)x=f[b]>0&&(i?.[b]??
0)===g&&(x<0||h[b]>h[x])?b:x;return x},m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:h[p]/
u,bounds:[Math.max(0,l[p])/u,c[p]/u],even:f[p]/u}}function hc(n,t){let e=new Uint8Array(n.starts.length-1);for(let s=0;s<
e.length;s+=1)e[s]=+t.subarray(n.starts[s],n.starts[s+1]).every(Boolean);return e}function lc({allLayers:n,lens:t}){
let e=new Set(n.map(({layer:s})=>s).filter(s=>s>=0));return t?.boundaries.forEach(s=>e.add(s)),[...e].sort((s,o)=>o-
s)}function Yt(n,t,e){let s=Mt(n.alignment,t,e);return s===null?{token:t,aligned:{...n,alignment:"position"}}:{token:s,
aligned:n}}function cc(n,t,e,[s,o]){let{page:r}=n,{token:i,aligned:a}=Yt(n,s,t.numTokens),h={...t,alignment:a.
alignment};if(!I(t.sight,s,o))return De(r,s,o)||Lm(a,i,[s,o]);let l=tt(h,i,o);if(!l)return"";let c=o<t.hide?" \
It is set aside: it has no colour here.":"";if(e)return`${Nm(a,h,e,i,o)}${c}`;let f=Kn(r,n.layer,n.head,s,o),u=f?
` ${fe(f)}`:"";return`${Zs(a,i,o,{said:ue(h,l),even:l.even})}${c}${u}`}function Lm({page:n,alignment:t},e,[s,o]){
let r=z(n,o),i=t==="position"?`${z(n,e)} could not see`:`When ${z(n,e)} was decided, the model could not see`;
return o>s&&!C(n)?`${i} ${r}: it comes later, and a model that reads from left to right cannot look ahead.`:`${i}\
 ${r}: it is padding, or lies outside this layer\u2019s window.`}function Nm(n,t,e,s,o){let{page:r}=n,i={...e.
scope,alignment:t.alignment},[a,h]=[tt(t,s,o),tt(i,s,o)],l=[j(r,n.layer,n.head),j(r,e.layer,e.head)],c=St(n,s);
if(!a||!h){let b=a?l[1]:l[0];return`${c}, ${b} could not see ${z(r,o)}, so there is no difference to show.`}let[
f,u,d]=Ms(a.shown,h.shown),m=[ue(t,a).number,ue(i,h).number],p=`${m[0]} against ${m[1]}`;if(u<=0&&d>=0)return`${c}\
, ${l[0]} and ${l[1]} gave ${z(r,o)} the same within what is known: ${p}.`;let g=f>0?[u,d]:[-d,-u],x=K(Math.abs(
f),g);return`${c}, ${l[0]} gave ${x} ${f>0?"more":"less"} of its attention to ${z(r,o)} than ${l[1]}: ${p}.`}function Ms(n,t){
return[n[0]-t[0],n[1]-t[2],n[2]-t[1]]}function co(n,t,{rows:e,keys:s}){let{page:o,layer:r,head:i}=n,a=at(t.data,
t.sight,{from:e,to:s},t.numRows),[h,l]=de(n.alignment,e,t.numTokens),c=A(o.texts,[h,l]),f=A(o.texts,s);if(!a)return`${c}\
 is padding: it looked at nothing.`;let u=n.alignment==="position"?`When the model read ${c}`:`When ${c} was d\
ecided`,d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return r===-1?i===0?"Preferences are no shares and hav\
e no sum; choose the raw rollout for one.":`${u}, ${K(m,[p,g])} of what reached the last layer came from ${f}${d}\
 (${is[i]}).`:`${u}, ${j(o,r,i)} gave ${K(m,[p,g])} of its attention to ${f}${d}; an even spread would be ${T(
a.even)}.`}function de(n,[t,e],s){let o=n==="generation"?1:0,r=Math.min(t+o,s-1);return[r,Math.max(r+1,Math.min(
e+o,s))]}function Os(n,[t,e],s){let o=n==="generation"?1:0,r=[Math.max(0,t-o),Math.min(s,e-o)];return r[0]<r[1]?
r:null}function fc(n,t,e,s){if(n===0)return`Each square is one ${e?"difference":s}.`;let o=2**n;return`Each sq\
uare shows ${t==="mean"?"the mean":e?"the largest difference":"the largest"} of ${o} \xD7 ${o} cells; zoom in \
for single ones.`}function uc(n,t,[e,s]){if(s<n.hide||!I(n.sight,e,s)||t&&!I(t.scope.sight,e,s))return"";let{token:o,
aligned:r}=Yt(n,e,n.numTokens);if(t){let[a]=Ms(st(n.data,e,s),st(t.scope.data,e,s));return Math.abs(a)<.005?"":
`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let i=tt(r,o,s);return!i||i.shown[0]<.005?"":i.exact?i.shown[0].
toFixed(3):i.shown[0].toFixed(2)}function dc(n,{rows:t,keys:e},s){let o=[],r=0,i=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<
t[1];a+=1){n.read(0,a,e[0],i);for(let h=0;h<i.length;h+=1){let l=i[h]===0?0:Math.abs(n.values[i[h]-1]);l>r&&o.
push({place:[a,e[0]+h],size:l})}o.length>16*s&&(o=o.sort((h,l)=>l.size-h.size).slice(0,2*s),r=o.at(-1)?.size??
0)}return o.sort((a,h)=>h.size-a.size).slice(0,s).map(({place:a})=>a)}function mc(n,t,e,s){let o=t===null?null:
U(n,t,s);return o===null||e===null||e>=s?null:[o,e]}function Je(n){return X[n].noun}function Xe({notes:n},t){let e=N("Note",()=>n.ask(t()));e.title="Write a note on these words (key n)";let s=w(
"div","notes-here");return s.hidden=!0,n.onChange(()=>{let o=n.notes.length?xe(n.notes,t()):[];s.hidden=o.length===
0,s.replaceChildren(...o.map(r=>{let i=w("div","note-said",n.notes[r].text);return i.dir="auto",w("div","note-\
row",w("b","note-number",String(r+1)),i)}))}),[e,s]}function Rm(n,t,e){return(e&&As(t,n.promptLength,e))??t.words[t.chosen]}function fo(n,t,e,s){let o=Rm(n,t,s);return o[0]<
n.promptLength?Im(n,t,e,o):Cm(n,t,e,o)}function Cm({texts:n},t,e,s){let o=Sn(t,e,s),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:s,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:kh(t,n,s,o),sentence:[xs(t,n,s,o),Gn(t,n,s)].filter(Boolean).join(" "),chance:yn(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:Pr(t,r)}}}function Im({texts:n},t,e,s){let o=Bh(t,e,s),r=o.units.length>1;return{span:s,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...vh(t,n,s,o),chance:"",lead:t.measured?
`Of the answer, with ${r?"each word of ":""}${A(n,s)} hidden from it:`:"Of the answer, estimated:",bars:Pr({...t,
added:t.added||r},o.ranked)}}}function pc(n,t,{ranked:e,leading:s}){let o=ys(n,t);return e.flatMap(({span:[r,i],
effect:a})=>{let h=Hh(n,o,a,s!==null);return h===0?[]:[{from:r,to:i,strength:Math.abs(h),against:h<0}]})}function Ze(n,{
span:t,reverse:e},s){let[o,r]=e?[s,t]:[t,s],i=o&&r&&{from:o,to:r,when:"wrote"},[a,h]=i?G(i,n.numRows):[0,0];return a<
h?i:null}function gc(n,t,e,s){let o=z(n,s);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function wc({entropy:n,rank:t},e,s){let o=Number.isFinite(
n)?`Entropy ${n.toFixed(2)} nats (${(n/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(s)
return o;let r=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${O(e)}, ${r}.`}function uo(n){if(!Number.isFinite(n))return"\u2013";let t=100*
n;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var _m=3,mo=class{constructor(t,e){this.root=t,this.page=e}show(t,e,s,o){let{page:r,root:i}=this,a=t&&o?this.#t(
t.layer,o):[];if(i.hidden=!t||s===null||!t.reading&&a.length===0,!t||s===null||i.hidden)return;let{reading:h,layer:l,
isPrediction:c}=t,f=r.lens?.boundaries.at(-1)??0;$("layers-detail-title",h?gc(r,l,f,s):`Layer ${l}`),document.
getElementById("layers-candidates")?.replaceChildren(...(h?.candidates??[]).map(Bm));let u=e?.at(f,s)?.candidates[0].
text??"",d=[h?wc(h,u,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:s}=this;
return s.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,_m).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${A(s.texts,o.keys)}: ${fe(o)}`)}};function Bm({text:n,id:t,probability:e}){
let s=w("span","candidate-text");H(s,O(n,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let r=w("li","candidate",s,o,w("spa\
n","candidate-share",uo(e)));return r.title=`token id ${t}`,r}function po(n){let t=new Map;for(let e of n){let s=t.get(e.layer);(!s||e.weight>s.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,s)=>e.layer-s.layer)}var Pm=250;async function xc({page:n,heads:t,text:e},{rows:s,hide:o,words:r,question:i},a,h){let l=new Map(n.layers.
map(({layer:p})=>[p,J(n.sight,p,n.numRows)])),c={rows:s,looks:new Map,causes:new Map,cause:i?.to??null},f=[],u=hc(
r,e.markers),d=performance.now(),m=await je(n,t,(p,g,x)=>{let b=l.get(p),y=o==="resting"?bt(x,p,n.numRows):o,v=ac(
x,b,s,r,y,u),k=c.looks.get(p);v&&(!k||v.weight>k.weight)&&c.looks.set(p,{...v,layer:p,head:g});let M=i&&at(x,b,
i,n.numRows);if(M){let[R,...B]=M.weight;f.push({layer:p,head:g,weight:R,bounds:B,even:M.even})}performance.now()>
d+Pm&&(d=performance.now(),a(c))},h);return c.causes=new Map(po(f).map(p=>[p.layer,p])),m?c:null}var go=class{constructor(t,e,s){this.table=t,this.page=e,this.actions=s,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,r=>{let i=r.target instanceof Element?r.target.closest("tr"):
null;i&&s.point(Number(i.dataset.layer))});t.addEventListener("pointerleave",()=>s.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,s){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",s);let o=this.#t();this.body.replaceChildren(...t.map(r=>this.#e(r,e,s))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:s,look:o,cause:r,reading:i},a,h){let l=w("th","",e?"prediction":String(t));l.scope="row";let c=w("tr",e?"\
prediction":"",l);if(c.dataset.layer=String(t),e)l.colSpan=4;else if(o)c.append(...this.#s(o));else{let f=w("t\
d","muted",s?this.page.light?"nothing strong enough to be kept":"no attention":"");f.colSpan=3,s||f.append(N("\
in another file",()=>this.actions.leave(t))),c.append(f)}return a&&c.append(Hm(i,this.page.light?"not kept":"n\
ot read")),h&&c.append(this.#n(r)),c}#s(t){let{page:e}=this,{number:s,error:o}=Ut(t),r=e.headNames[t.head]??`h\
ead ${t.head}`,i=N(r,()=>this.actions.look(t));i.dataset.part="look",i.setAttribute("aria-label",`${r} of laye\
r ${t.layer}: show in the text`);let a=w("td","layers-word");H(a,A(e.texts,t.span));let h=w("td","layers-weigh\
t",w("span","detail-number",s),w("span","error",o));return h.prepend(Ne(t.weight,t.even)),[w("td","",i),a,h]}#n(t){
if(!t)return w("td","layers-cause");let{number:e,error:s}=Ut(t),o=N(`head ${t.head}`,()=>this.actions.cause(t));
o.dataset.part="cause";let r=w("td","layers-cause",o,w("span","detail-number",e));return r.title=`${e} ${s}`,r}#o(t){
let e={ArrowUp:-1,ArrowDown:1}[t.key],s=document.activeElement,o=s instanceof HTMLElement?s.closest("tr"):null;
if(!e||!o)return;let r=s?.getAttribute("data-part"),i=[...this.body.children];for(let a=i.indexOf(o)+e;a>=0&&a<
i.length;a+=e){let h=i[a].querySelector(`[data-part="${r}"]`);if(h instanceof HTMLElement){t.preventDefault(),
h.focus();return}}}};function Hm(n,t){let[e]=n?.candidates??[];if(!e)return w("td","layers-lens muted",t);let s=w(
"span","layers-lens-word");H(s,O(e.text,18));let o=w("td","layers-lens",Ne(e.probability),s,w("span","detail-n\
umber",uo(e.probability)));return o.tabIndex=0,o.dataset.part="lens",o}var wo=class n{static id="layers";static title="Layers";static missing(t){return F(t)?"it goes from a word to \
others of the same text, and this attention goes from one text to another":""}#t="";#e=[];#s=null;#n=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:s,change:o}=this.context;this.words=Nt(e,
"word");try{[this.#n,this.#o]=await Promise.all([e.lens?oc(e.lens):null,e.why?qt(e.why):null])}catch(h){if(!(h instanceof
E))throw h;V(h.message)}let r=new xt(t.querySelector(".text"),this.context.text);this.text=r;let i=this.words;
ie(r,()=>i,h=>{o({chosen:h})}),t.querySelector(".quotes")?.append(...Xe(this.context,()=>this.subject));let a=h=>document.
getElementById(h);this.detail=new mo(a("layers-detail"),e),this.table=new go(a("layers-table"),e,{look:({layer:h,
head:l,span:c})=>{s({layer:h,head:l,row:this.#i,key:c[0]})},cause:({layer:h,head:l})=>{s({layer:h,head:l,row:this.#i,
key:this.#r?.cause?.[0]})},point:h=>this.#y(h),leave:h=>{o({layer:h})}}),a("layers-lens-head").hidden=!this.#n,
a("layers-lens-note").hidden=!this.#n,t.addEventListener("click",h=>{let l=h.target instanceof Element?h.target.
closest("[data-layers-step]"):null;l&&this.#w(Number(l.getAttribute("data-layers-step")))}),t.querySelector(".\
layers-moment")?.toggleAttribute("hidden",C(e)),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];
for(let h of this.moments)h.addEventListener("change",()=>{o({alignment:h.value})})}async show(t){let{page:e,text:s,
table:o}=this;if(!s||!o)return;for(let l of this.moments??[])l.checked=l.value===t.alignment;let r=this.#a;s.choose(
r),s.rove(r[0]);let i=A(e.texts,r),a=r[0]>=e.promptLength?`When it wrote ${i}`:`Just before ${i}`;$("layers-ti\
tle",t.alignment==="generation"?a:`When it read ${i}`);let h=[r,t.alignment,t.hide].join(" ");h!==this.#t&&(this.#t=
h,await rt(this.#l(r,t,()=>this.#t===h)))}reveal(){this.text?.reveal(this.#a[0])}get subject(){return this.text?
this.#a:null}get door(){return{layers:this.layers.bind(this)}}async layers(t){return await this.context.change(
{view:n.id,chosen:this.#h(t)}),this.#e.map(({layer:e,look:s,cause:o,reading:r})=>({layer:e,look:s,cause:o,reading:r}))}#r=null;get#i(){
return(this.#r?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,texts:s}=this.page,{chosen:o}=this.context.state();
return o??(t?t.words[t.chosen]:this.#h(Math.min(e,s.length-1)))}#h(t){let{why:e}=this.page;if(e)return lo(e,t);
let s=this.words??Nt(this.page,"word");return Z(s,s.ofToken[t])}async#l(t,{alignment:e,hide:s},o){let r=Os(e,t,
this.page.numRows);if(!r||!this.words){this.#f(null,e,!0);return}let i={rows:r,hide:s,words:this.words,question:this.#c(
t)},a=await xc(this.context,i,h=>this.#f(h,e,!1),o);a&&this.#f(a,e,!0)}#c(t){let{why:e}=this.page;if(!e||!this.#o||
t[0]<e.target[0]||t[1]>e.target[1])return null;let s=fo(this.page,e,this.#o,t),o=Ze(this.page,s,s.leading);return o&&
G(o,this.page.numRows)[0]<this.page.numRows?o:null}#f(t,e,s){let{page:o,table:r,text:i}=this;this.#r=t;let a=this.#u(
e),h=o.lens?.boundaries.at(-1)??1/0,l=new Set(o.layers.map(({layer:m})=>m)),c=new Set(o.allLayers.map(({layer:m})=>m));
this.#e=lc(o).map(m=>({layer:m,isPrediction:m>=h,here:l.has(m)||!c.has(m),look:t?.looks.get(m)??null,cause:t?.
causes.get(m)??null,reading:a===null?null:this.#n?.at(m,a)??null}));let f=t?.cause??null;$("layers-cause",f?`t\
owards ${A(o.texts,f)}, which it hangs on`:""),document.getElementById("layers-cause")?.toggleAttribute("hidde\
n",!f),r?.show(this.#e,this.#n!==null,f!==null),$("layers-sentence",this.#d(t,s)),i?.shade(this.#p(null)),this.#y(
this.#s);let u=o.siblings.length>0&&!o.light?" This file holds only some of the model\u2019s heads.":"";$("lay\
ers-note",t?`The thin lines are where an even spread would be.${u}`:"")}#u(t){let e=Os(t,this.#a,this.page.numRows);
return e&&(t==="generation"?e[0]:e[1]-1)}#d(t,e){let{page:s}=this;if(!t)return`There is no attention to show f\
or ${A(s.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still looking through the heads \u2026";let o=[
...t.looks.values()].sort((a,h)=>h.weight-a.weight||a.layer-h.layer),[r]=o;return`${r?`The strongest look was \
in layer ${r.layer}: head ${r.head} gave ${Fm(Ut(r))} of its attention to ${A(s.texts,r.span)}.`:s.light?"No l\
ook of these rows was strong enough to be kept in this light report.":"No head looked at a word."}${this.#m()}`}#m(){
let t=this.#e.filter(({reading:i})=>i).reverse(),e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";
let s=({reading:i})=>i?.candidates[0].id===e.id,o=t.length-1;for(;o>0&&s(t[o-1]);)o-=1;let r=O(e.text);return o===
t.length-1?` ${r} is likeliest only at the very end.`:` ${r} is likeliest from what enters layer ${t[o].layer}\
 on.`}#p(t){let e=new Map;for(let{look:s}of this.#e.filter(o=>t===null||o.layer===t))if(s){let[o,r]=s.span,i=Math.
max(s.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,{from:o,to:r,strength:Math.min(1,i),against:!1})}return[
...e.values()]}#y(t){this.#s=t,this.table?.mark(t),this.text?.shade(this.#p(t));let e=this.#e.find(o=>o.layer===
t)??this.#e.find(({reading:o})=>o),s=this.#u(this.context.state().alignment);this.detail?.show(e??null,this.#n,
s,this.#r?.rows??null)}async#w(t){let{words:e,page:s}=this;if(!e)return;let[o,r]=this.#a,i=t>0?e.ofToken[Math.
min(r,s.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=Z(e,i);await this.context.change({chosen:a}),this.text?.
reveal(a[0])}};function Fm({number:n,error:t}){return t?`${n} ${t}`:n}var xo=.02;function yc(n,t,{rows:e,keys:s}){let o=[],r=0,[i,a]=e??[0,t],[h,l]=s??[0,t];for(let c=i;c<Math.min(
a,t);c+=1){let f=zt(n,c,t);for(let u=h;u<Math.min(l,f.length);u+=1)f[u]>=xo?o.push({row:c,key:u,weight:f[u]}):
f[u]>0&&(r+=1)}return o.sort((c,f)=>c.weight-f.weight),{lines:o,leftOut:r}}function yi(n,t,e){return n.filter(
({row:s,key:o})=>(t==="query"?s:o)===e).reverse()}function bc(n,t){let e=n.filter(o=>o!==t),s=e.length===n.length?
[...n,t]:e;return s.length?s.sort((o,r)=>o-r):n}function $c(n,t,e){return n.length===1&&n[0]===t?e:[t]}var kc=1024,Wm=2048,vc=24,Dm=15,yo=7,Ec=8,zm=3,Sc=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9",
"#8c6bb1","#a6761d"],bo=class{static id="lines";static title="Lines";static missing({light:t,texts:e,layers:s}){
let o=t?Wm:kc;return e.length>o?`it is for texts of up to ${o.toLocaleString("en")} tokens, and this one has ${e.
length.toLocaleString("en")}`:s.some(({layer:r})=>r!==-1)?"":"it draws single layers, and this file holds all \
layers as one"}#t=[];#e=null;#s=null;#n="";constructor(t){this.context=t,this.page=t.page;let e={rows:[0,this.
page.numRows],keys:[0,this.page.numRows]};this.lineHeight=this.page.texts.length>kc?Dm:vc,this.sides=Wt(this.page)??
e}mount(t){let e=o=>t.querySelector(`#lines-${o}`);this.layers=e("layer"),this.squares=e("heads"),this.said=e(
"said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),e("area").classList.toggle("low",this.lineHeight<vc),
this.from=e("from"),this.to=e("to");let s=this.page.layers.map(({layer:o})=>o).filter(o=>o!==-1);this.layers.append(
...s.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{this.context.change({
layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#i(o,bc)),this.squares.addEventListener(
"dblclick",o=>this.#i(o,$c)),e("between").hidden=this.page.text.spans.length<2||F(this.page);for(let o of[this.
from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([r],i)=>new Option(
r,String(i)))),o.addEventListener("change",()=>{this.#a()});this.lists={query:this.#h(e("queries"),"query"),key:this.#h(
e("keys"),"key")},new ResizeObserver(()=>this.#f()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,s=`${e} ${this.#r(t,e)}`;if(this.layers&&(this.layers.value=String(e)),s===this.#n){
this.#f();return}this.#n=s,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...this.#o(
e).map(Um)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll("b\
utton")??[])o.setAttribute("aria-pressed",String(this.#r(t,e).includes(Number(o.dataset.head))));await this.#a()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:s})=>s.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t){return this.page.layers.find(e=>e.layer===t)?.heads??[]}#r(t,e){
let s=this.#o(e);if(t.lines==="all")return s;let o=t.lines.split("-").filter(Boolean).map(Number).filter(r=>s.
includes(r));return o.length?o:[s.includes(t.head)?t.head:s[0]]}#i(t,e){let s=t.target instanceof Element?t.target.
closest("button"):null;if(s){let o=this.context.state(),r=Number(this.layers?.value),i=this.#o(r),a=e(this.#r(
o,r),Number(s.dataset.head),i);this.context.change({layer:r,head:a[0],lines:a.length===i.length?"all":a.join("\
-")})}}async#a(){let t=this.#n,e=Number(this.layers?.value),s=this.#r(this.context.state(),e),o=l=>{let c=l?.value?
this.page.text.spans[Number(l.value)]:null;return c?[c[1],c[2]]:null},r={rows:o(this.from),keys:o(this.to)},i=[],
a=0,h="";for(let l of s)try{let c=await this.context.heads.get(e,l),f=yc(c,this.page.numRows,r);a+=f.leftOut,i.
push({head:l,data:c,lines:f.lines})}catch(c){h=c instanceof E?c.message:`This cannot be shown: ${q(e,l)}.`}t===
this.#n&&(V(h),this.#t=i,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${xo}\
 are not drawn.`:""),this.#f())}#h(t,e){let[s,o]=e==="query"?this.sides.rows:this.sides.keys,r=Array.from({length:o-
s},(a,h)=>{let l=s+h,c=mt(this.page.texts[l],this.page.tokens[l]),f=w("span","",c.map(({mark:u,raw:d})=>u||d).
join(""));return f.setAttribute("role","option"),f.setAttribute("aria-selected","false"),f.setAttribute("aria-\
label",Se(this.page.texts[l])),f.dir="auto",f.tabIndex=h===0?0:-1,f});t.append(...r);let i=a=>{let h=r.indexOf(
a.target);this.#s=h<0?null:{side:e,token:s+h},this.#f()};return t.addEventListener("pointerover",i),t.addEventListener(
"focusin",i),t.addEventListener("pointerleave",()=>{this.#s=null,this.#f()}),t.addEventListener("click",a=>{let h=r.
indexOf(a.target);this.#l(e,h<0?h:s+h)}),t.addEventListener("keydown",a=>this.#c(a,e,r,s)),r}#l(t,e){if(e>=0){
let s=this.#e?.side===t&&this.#e.token===e;this.#e=s?null:{side:t,token:e},this.#f()}}#c(t,e,s,o){let r=s.indexOf(
t.target),i={ArrowUp:r-1,ArrowDown:r+1,Home:0,End:s.length-1},a=s[i[t.key]];a?(t.preventDefault(),s[r].tabIndex=
-1,a.tabIndex=0,a.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#l(e,o+r)):t.key==="Escape"&&
(this.#e=null,this.#f())}#f(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;let e=this.#e??
this.#s,s=this.canvas.clientWidth,[[o,r],[i,a]]=[this.sides.rows,this.sides.keys],h=this.lineHeight*Math.max(r-
o,a-i),l=Math.min(window.devicePixelRatio||1,32e3/h);this.canvas.width=Math.round(s*l),this.canvas.height=Math.
round(h*l),this.canvas.style.height=`${h}px`,t.scale(l,l);let c=Math.min(Ec,this.#t.length)*yo;this.#t.forEach(
({head:f,lines:u},d)=>{t.strokeStyle=t.fillStyle=bi(f),t.lineWidth=2;for(let{row:m,key:p,weight:g}of e?yi(u,e.
side,e.token):u)if(t.globalAlpha=e?g:g/this.#t.length,t.beginPath(),t.moveTo(c,this.lineHeight*(m-o+.5)),t.lineTo(
s-c,this.lineHeight*(p-i+.5)),t.stroke(),e&&d<Ec){let x=e.side==="query"?p-i:m-o,b=e.side==="query"?s-c+yo*d:yo*
d;t.fillRect(b,this.lineHeight*x+2,yo-1,this.lineHeight-4)}}),this.#u(e),this.#d(e)}#u(t){for(let e of["query",
"key"]){let[s]=e==="query"?this.sides.rows:this.sides.keys;this.lists?.[e].forEach((o,r)=>{let i=t?.side===e&&
t.token===s+r;o.toggleAttribute("data-lit",i),o.setAttribute("aria-selected",String(i&&this.#e!==null))})}}#d(t){
if(!t){this.said?.replaceChildren(w("p","note",this.page.light?Ie(this.page.light):ze("weight")));return}let e=this.#t.
map(({head:s,data:o,lines:r})=>{let i=yi(r,t.side,t.token).slice(0,zm),a=w("span","of-head");a.style.setProperty(
"--of-head",bi(s));let h=i.map(({row:f,key:u})=>{let[d,...m]=st(o,f,u);return`${z(this.page,t.side==="query"?u:
f)} ${o.light?K(d,m):`${ee(o,f,u)?"":"about "}${T(d)}`}`}),l=t.side==="query"?"looked at":"was looked at by",c=h.
length?`${l} ${h.join(", ")}`:`${l} nothing ${o.light?"that is kept here":`of ${xo} or more`}`;return w("p","",
a,`Head ${s}: ${z(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(...e)}};function Um(n){let t=w("but\
ton","",String(n));return t.type="button",t.dataset.head=String(n),t.style.setProperty("--of-head",bi(n)),t.setAttribute(
"aria-label",`Head ${n}`),t}function bi(n){return Sc[n%Sc.length]}function Ac(n,t,e){let[s,o]=Z(t,e),r=[],i="";for(let h=s;h<o;h+=1){let l=gs(n,h);i=l.absence||i,$i(n,h)&&r.push(
l)}let a=h=>r.reduce((l,c)=>l+h(c),0)/Math.max(1,r.length);return{values:r.length?Za(r.map(({weights:h})=>Xa(h,
t))):Oc(t),hiddenMass:[a(h=>h.hiddenMass[0]),a(h=>h.hiddenMass[1]),a(h=>h.hiddenMass[2])],sinkMass:a(h=>h.sinkMass),
absence:r.some(h=>h.absence==="")?"":i}}function Mc(n,t,e,s){let[o,r]=Z(t,e),i=new Float64Array(n.numTokens).fill(
NaN),a="hidden";for(let u=Math.max(o,n.hide);u<r;u+=1){let d=xn(n,u,s);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(i[p]=(Number.isNaN(i[p])?0:i[p])+m)})}let h=[0,0,0],l=0,c=0,f=Oc(t);for(let u=0;u<At(t);u+=1){let d=0,
[m,p]=Z(t,u);for(let g=m;g<p;g+=1)if(d+=$i(n,g)?1:0,!Number.isNaN(i[g])){let x=U(n.alignment,g,n.numRows);f[u]=
(Number.isNaN(f[u])?0:f[u])+i[g],(s.hidden[x]??[]).forEach((b,y)=>{h[y]+=b}),l+=n.data.sinkMass?.[x]??0,c+=1}f[u]/=
d}return{values:f,hiddenMass:h.map(u=>u/Math.max(1,c)),sinkMass:l/Math.max(1,c),absence:c>0?"":a}}function Ts(n,t,e,s){
let o=Z(t,e),[r,i]=Z(t,s),a=[Math.max(r,n.hide),i],l=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>$i(
n,d)),c=n.alignment==="generation"?"wrote":"read",f=a[0]<a[1]?at(n.data,n.sight,{from:o,to:a,when:c},n.numRows):
null;if(!f||f.even===0)return null;if(!n.norms)return{shown:f.weight,weight:null,even:f.even,rows:l.length};let u=[
0,0,0];for(let d of l)for(let m=a[0];m<a[1];m+=1)tt(n,d,m)?.shown.forEach((p,g)=>{u[g]+=p/l.length});return u[2]=
Math.min(1,u[2]),{shown:u,weight:f.weight,even:f.even,rows:l.length}}function $i({alignment:n,numRows:t,sight:e},s){
let o=U(n,s,t);return o!==null&&L(e,o)>0}function Oc(n){return new Float64Array(At(n)).fill(NaN)}function Tc(n,t,e,s,o,r,i){let a=r.frozen??r.pointed;if(a===null)return oi(n);let h=i.ofToken[a],l=r.frozen!==
null&&r.pointed!==null?i.ofToken[r.pointed]:h,c=Y(n,t),f=X[c],u={page:n,state:t,units:i,measure:c},d=o==="obse\
rver"?Ac(e,i,h):Mc(e,i,h,s),m=Float32Array.from(d.values),p=Es(m,si,0),g=Qa(m,i).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,b={...t,top:f.top},y=P=>o==="observer"?Ts(e,i,h,P):Ts(e,i,P,h),v={...d,weights:g,strongest:-1,
maximum:x},k=[Qs(o,v,e.hide,e.data.sinkMass!==null,f)];t.cutoff>0&&!d.absence&&k.push(ii(m,t.cutoff,f.noun));let M=l===
h?p[0]:l,R=M===void 0?null:y(M),B=t.alignment==="generation"?"wrote":"read";return{...Le(n),quote:R&&{number:R.
shown,rows:G({from:Z(i,o==="observer"?h:M),to:[0,0],when:B},e.numRows)},span:Z(i,h),pointed:l===h?null:Z(i,l),
frozen:r.frozen!==null,name:Ei(n,i,h,14),weights:g.map(P=>P>=t.cutoff?P:NaN),levels:Ve(g,b,x),sentence:d.absence?
Ys(n,o,i.starts[h],Vt(u,h),d.absence)||Mr(t.alignment,o,Vt(u,h),d.absence):l===h?qm(u,o,h,p[0],y):Km(u,o==="ob\
server"?[h,l]:[l,h],y(l),e.hide),mass:k.filter(Boolean).join(" "),detail:`${i.kind[0].toUpperCase()}${i.kind.slice(
1)} ${l+1} of ${At(i)} \xB7 ${Lc(i,l)}`,strongest:p.filter(P=>m[P]>=t.cutoff).map(P=>({token:i.starts[P],weight:m[P],
name:Ei(n,i,P,18),text:T(m[P])})),legend:jn(b,x,ni),scale:tn(t.scale,x,f)}}function qm(n,t,e,s,o){let r=X[n.measure],
i=j(n.page,n.state.layer,n.state.head),a=s===void 0?null:o(s);if(s===void 0||!a){let c=Array.from({length:At(n.
units)},(u,d)=>o(d)?.shown[2]??0),f=et(c.reduce((u,d)=>Math.max(u,d),0));return t==="observer"?`${$o(n,e)}, ${r.
none(f,i)}.`:r.noneLater(f,Vt(n,e))}let h=Vt(n,s);if(t==="observer")return`${$o(n,e)}, ${r.most(vi(a),i,h)}${ki(
n,a)}.`;let l=$o(n,s).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(vi(a),i,Vt(n,e),l)}${ki(
n,a)}.`}function Km(n,[t,e],s,o){let{page:r,state:i,units:a,measure:h}=n;if(s){let u=j(r,i.layer,i.head);return`${$o(
n,t)}, ${X[h].pair(vi(s),u,Vt(n,e))}${ki(n,s)}.`}let l=De(r,U(i.alignment,a.starts[t+1]-1,r.numRows),a.starts[e]);
if(l)return l;let[c,f]=[Vt(n,t),Vt(n,e)];return a.starts[e+1]<=o?`${f} is set aside, as a place to rest: it ha\
s no colour here.`:e>t?`${f} comes after ${c}: a model that reads from left to right cannot look ahead.`:`${c}\
 could not see ${f}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function $o(n,t){
let{page:e,state:s,units:o}=n,r=Vt(n,t);return s.alignment==="position"?`When the model read ${r}`:We(e,o.starts[t])?
`Just before each token of ${r}`:`When the model produced ${r}`}function ki({measure:n},{even:t,rows:e}){return`${e>
1?`, on average over ${e} rows`:""}${X[n].hasEven?`; an even spread would be ${T(t,0)}`:""}`}function vi({shown:n,
weight:t}){let e=([s,...o])=>pt(s,o);return{number:e(n),beside:t?e(t):"",left:""}}function Vt({page:n,units:t},e){
return`${Ei(n,t,e)} (${Lc(t,e)})`}function Lc(n,t){let[e,s]=Z(n,t);return s-e===1?`token ${e}`:`tokens ${e} to\
 ${s-1}`}function Ei(n,t,e,s){let o=t.names?.[e],r=Z(t,e);return o?O(o,s):s?O(Rt(n.texts,...r),s):A(n.texts,r)}var jm=600,ko=class{#t=!1;constructor({page:t,state:e},s){this.soon=$t(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:r,head:i}=e(),a=q(r,i,t.headNames[i]),
h=s(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${h}`:h),this.#t=!1}},jm)}otherHead(){this.#t=!0,
this.soon()}};var vo=class{constructor(t,e,s,o){this.page=t,this.layer=Nc("layer"),this.head=Nc("head"),this.hide=Si("hide"),
this.gamma=Si("gamma"),this.cutoff=Si("cutoff"),this.hide.max=String(Ke(t)),this.cutoff.max=String(ms.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>Gm(r))),this.layer.addEventListener("change",()=>s({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>s({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&s({hide:Ym(this.hide.value,Ke(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of Qe("rests"))r.addEventListener("change",()=>s({hide:r.value==="0"?0:"restin\
g"}));for(let r of Qe("sides"))r.addEventListener("change",()=>o(r.value));for(let r of Qe("moment"))r.addEventListener(
"change",()=>s({alignment:r.value}));this.gamma.addEventListener("input",()=>s({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>s({cutoff:ms[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>s(Te(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of Qe(r))i.addEventListener("change",()=>s({[r]:i.value}));for(let r of Qe("rollout"))r.
addEventListener("change",()=>s({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:h}=fn(t);s({hide:r,scale:i,gamma:a,cutoff:h})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let s=ms.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(s<0?ms.length-1:s),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of Qe(r))a.checked=a.value===i;let o=new Set([t.alignment,Y(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",C(this.page)?"ahead":F(this.page)?"cross":"back",C(this.page)?
"":"moments",F(this.page)?"":"rests"]);for(let r of document.querySelectorAll("[data-explains]")){let i=r.getAttribute(
"data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#s(t)}nameMoments(t,{span:e,
name:s}){let o=F(this.page)?"the output":"later words",r=t==="observed"?o:e?s:"the word",i=t==="observer"&&e&&
We(this.page,e[0]);$("when-written",`${i?"just before":"when it wrote"} ${r}`),$("when-read",`when it read ${r}`)}#t({
hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let s=ft(this.page,t.layer).map(r=>{let i=t.layer===
-1?Y(this.page,{...t,head:r}):this.page.headNames[r],a=Bt(this.page,t.layer,r)?"":" (other file)";return[i??`${r}${a}`,
String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(s)!==JSON.stringify(o)&&this.head.
replaceChildren(...s.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#s(t){for(let e of document.
querySelectorAll("[data-step]")){let s=Te(this.page,t,e.dataset.step??""),o=Object.entries(s).every(([r,i])=>t[r]===
i);e.setAttribute("aria-disabled",String(o))}}};function Gm(n){return new Option(n===-1?"All layers: rollout":
String(n),String(n))}function Ym(n,t){return Math.min(t,Math.max(0,Math.trunc(Number(n))||0))}function Nc(n){return document.
getElementById(n)}function Si(n){return document.getElementById(n)}function Qe(n){return[...document.querySelectorAll(
`input[name=${n}]`)]}var Eo=class{#t=!1;constructor(t,e){this.reveal=e;for(let s of["pointerdown","wheel","keydown"])t.addEventListener(
s,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(s=>this.reveal(s)))}};function Cc(n,t,e,s,o,r,i=[]){let a=s.ofToken[o],h=(u,d)=>s.kind==="token"?d<t.hide?null:tt(t,u,d):Ts(t,s,u,d),
l=[],c=[];for(let u=0;u<At(s);u+=1){let d=e==="observer"?h(a,u):h(u,a);if(d){let[m,p]=Z(s,u);c.push([m,p]);let g=s.
names?.[u]||Rt(n.texts,m,p);l.push([m,p-1,g,...d.shown.map(Rc),r?Rc(d.even):""])}}return jt(...Ks(["first toke\
n","last token","text","shown","least","most","even"],l,c,i))}function Rc(n){return Number(n.toPrecision(6))}function Ic(n,t,{shown:e,panel:s,units:o,held:r}){let{page:i,state:a,notes:h}=n,l=()=>{let u=r()[t]??null;return u===
null?null:gt(o(),[u,u+1])},c=()=>{let{layer:u,head:d}=a(),{quote:m,sentence:p}=s(),g=ls(h.notes,l());return{sentence:p,
note:g,of:{layer:u,head:d,rows:m?.rows??null},precision:m?Bn(m.number):""}},f=()=>{let u=r()[t]??null,{hasEven:d}=X[Y(
i,a())];return e.current&&u!==null?Cc(i,e.current.scope,t,o(),u,d,h.notes):""};return[le(n,c,r),yt("Copy as CS\
V",f),...Xe(n,l)]}var Vm=["data","alignment","hide","norms","beside"],So=class{current=null;constructor({page:t,heads:e,state:s}){
this.page=t,this.heads=e,this.state=s}load(){let{heads:t}=this,{layer:e,head:s}=this.state(),o=e===-1&&(s===0||
s===1)?1-s:null,r=t.peek(e,s),i=o===null?null:t.peek(e,o);if(r&&(o===null||i))return this.#t(r,i),!0;let a=Promise.
all([t.get(e,s),o===null?null:t.get(e,o)]);return rt(a).then(h=>{let l=this.state(),c=l.layer===e&&l.head===s;
return c&&this.#t(...h),c})}#t(t,e){let{page:s}=this,o=this.state(),{layer:r,head:i}=o,a=o.hide==="resting"?bt(
t,r,s.numRows):o.hide,h=Y(s,o)==="value"?t.norms:null,{numRows:l}=s,c=this.current?.layer===r?this.current.scope.
sight:J(s.sight,r,l),{alignment:f}=o,u={data:t,numTokens:s.texts.length,numRows:l,alignment:f,hide:a,norms:h,beside:e,
sight:c},d=this.current?.scope;(!d||Vm.some(m=>d[m]!==u[m]))&&(this.current={layer:r,head:i,scope:u,masses:wn(
u)})}};var Ai=["low","third","high"],Jm=["a line","a third of the screen","most of the screen"],Xm="(max-height: 40re\
m)";var me=class{#t;#e=0;#s=!1;constructor(t,e=matchMedia(Xm).matches?0:1){this.root=t,this.#t=e,this.handle=t.querySelector(
".sheet-handle"),this.handle.addEventListener("click",()=>{this.#s||this.#n((this.#t+1)%Ai.length)}),this.handle.
addEventListener("pointerdown",s=>{this.#e=s.clientY,this.#s=!1,this.handle.setPointerCapture(s.pointerId)}),this.
handle.addEventListener("pointermove",s=>{let o=this.#e-s.clientY;this.handle.hasPointerCapture(s.pointerId)&&
Math.abs(o)>40&&(this.#s=!0,this.#e=s.clientY,this.#n(this.#t+Math.sign(o)))}),this.handle.addEventListener("k\
eydown",s=>{let o={ArrowUp:1,ArrowDown:-1}[s.key];o&&(s.preventDefault(),this.#n(this.#t+o))}),this.#n(this.#t)}#n(t){
this.#t=Math.min(Ai.length-1,Math.max(0,t)),this.root.dataset.height=Ai[this.#t],this.handle.setAttribute("ari\
a-label",`Show more or less: ${Jm[this.#t]}`)}};function Ao(n,t,e){let s=n.querySelector(".pictures"),o=(t.pictures??[]).map((r,i)=>new Mi(t,r,i,e));return s.
append(...o.map(({element:r})=>r)),s.dataset.count=String(o.length),s.hidden=o.length===0,o.length>0&&(n.dataset.
pictures=C(t)?"alone":"in-text"),o}var Mi=class{#t=!1;#e=0;#s;#n;constructor(t,e,s,o){this.page=t,this.picture=
e,this.actions=o;let r=e.tokens.length;this.#s=new Uint8Array(r),this.#n=new Float32Array(r).fill(NaN);let i=(t.
pictures?.length??0)>1?` ${s+1}`:"",a=w("img");a.alt=`What the model saw: picture${i}, ${e.width} \xD7 ${e.height}\
 pixels`,a.src=e.source,a.draggable=!1,this.cells=e.tokens.map(l=>{let c=w("span","patch");return c.dataset.patch=
String(l),c.tabIndex=-1,c.setAttribute("role","option"),c.setAttribute("aria-selected","false"),c.setAttribute(
"aria-label",t.texts[l].trim()),c}),this.cells[0].tabIndex=0,this.patches=w("div","patches",...this.cells),this.
patches.setAttribute("role","listbox"),this.patches.setAttribute("aria-label",`Picture${i}, ${en(e)}`),this.patches.
style.setProperty("--columns",String(e.columns)),this.patches.style.setProperty("--rows",String(e.rows)),this.
frame=w("div","picture-frame",a,this.patches),this.frame.style.setProperty("--ratio",String(e.width/e.height)),
this.said=w("p","picture-says");let h=N("Picture alone",()=>this.#o(h));h.className="picture-plain",h.setAttribute(
"aria-pressed","false"),this.element=w("figure","picture",this.frame,w("figcaption","note",this.said,h)),this.#r()}show({
weights:t,levels:e,span:s,pointed:o},r){this.picture.tokens.forEach((i,a)=>{let h=this.cells[a];Object.is(t[i],
this.#n[a])||(this.#n[a]=t[i],Number.isNaN(t[i])?h.removeAttribute("data-shows"):h.setAttribute("data-shows",String(
t[i]))),this.#s[a]=e[i];let l=It(s,i),f=`patch${e[i]>0?` level-${e[i]}`:""}${l?" subject":""}${It(o,i)?" point\
ed":""}`;h.className!==f&&(h.className=f,h.setAttribute("aria-selected",String(l)))}),H(this.said,r)}markHidden(t){
this.picture.tokens.forEach((e,s)=>this.cells[s].toggleAttribute("data-hidden",e<t))}#o(t){t.setAttribute("ari\
a-pressed",String(this.element.classList.toggle("plain")))}#r(){let{patches:t,actions:e}=this;t.addEventListener(
"pointerover",s=>{this.#t=s.pointerType==="touch";let o=this.#h(s.target);!this.#t&&o!==null&&e.point(this.picture.
tokens[o])}),t.addEventListener("pointerleave",()=>{this.#t||e.leave()}),t.addEventListener("dblclick",s=>{let o=this.#h(
s.target);!this.#t&&o!==null&&e.toggle(this.picture.tokens[o])}),t.addEventListener("click",s=>{let o=this.#h(
s.target);o!==null&&(this.#a(o),s.pointerType==="touch"&&(this.#t=!0,e.tap(this.picture.tokens[o])))}),t.addEventListener(
"focusin",s=>{let o=this.#h(s.target);o!==null&&this.cells[o].matches(":focus-visible")&&e.point(this.picture.
tokens[o])}),t.addEventListener("keydown",s=>this.#i(s))}#i(t){let e=this.#h(t.target);if(e===null||t.altKey||
t.metaKey||t.ctrlKey)return;let s=Ua(this.picture,e,t.key);if(s!==null)this.#a(s),this.cells[s].focus();else if(t.
key==="Enter"||t.key===" ")this.actions.toggle(this.picture.tokens[e]);else if(t.key==="Escape")this.actions.toggle(
null);else return;t.preventDefault()}#a(t){this.cells[this.#e].tabIndex=-1,this.cells[t].tabIndex=0,this.#e=t}#h(t){
let e=t instanceof HTMLElement?this.cells.indexOf(t):-1;return e<0?null:e}};var _c=3,Zm=150,Qm=40,tp=8,ep=8,Mo=class{#t=0;#e;#s=null;#n=null;#o=null;#r=null;#i=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",s=>this.#a(s)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#s=null,this.#h()})}get isOnItsWay(){return this.#t>=_c}unlessOnItsWay(t){if(this.#n=t,!this.isOnItsWay){
this.#s=null,t();return}this.#r||rt(new Promise(e=>this.#r=()=>e(null))),this.#s=t}#a({clientX:t,clientY:e,pointerType:s}){
let o={x:t,y:e};this.#i=[...this.#i.slice(1-tp),o];let[r]=this.#i;s!=="mouse"||Math.hypot(t-r.x,e-r.y)>=ep&&!this.#l(
r,o)?(this.#t=0,this.#i=[o]):(this.#t+=1,this.#t===_c&&this.#o?.()),this.#t||this.#h(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#h(),this.#o=this.#n},Zm)}#h(){this.#t=0,this.#i=this.#i.slice(-1);let t=this.#s;this.#s=
null,t?.(),this.#r?.(),this.#r=null}#l(t,e){let s=this.list.getBoundingClientRect(),[o,r]=[0,1/0],i=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((s.left+s.right)/2-e.x,(s.top+s.bottom)/2-e.y),h=Qm+a/i;for(let[l,c,f,u]of[[e.x,
e.x-t.x,s.left-h,s.right+h],[e.y,e.y-t.y,s.top-h,s.bottom+h]])if(c===0)r=l<f||l>u?-1:r;else{let[d,m]=[(f-l)/c,
(u-l)/c];o=Math.max(o,Math.min(d,m)),r=Math.min(r,Math.max(d,m))}return o<=r}};var Oo=14,sp=3,np=60,To=class{#t=null;#e=0;#s=new Uint8Array;#n=-1;constructor(t,e,s){this.canvas=t,this.text=
e,this.lines=s,new ResizeObserver($t(()=>this.#i(),np)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#s=t,this.#n=e;let s=this.canvas.getContext("2d");if(!this.#t||!s)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((h,l)=>{let c=this.#r(l);o[c]=Math.max(o[c],h)});let r=nt[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],i=Ft(r);s.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),s.clearRect(0,0,Oo,this.#e);
let a=[...o.keys()].filter(h=>o[h]>0);a.sort((h,l)=>o[h]-o[l]);for(let h of a)s.fillStyle=i[o[h]-1].background,
s.fillRect(2,h-1,Oo-4,sp);e>=0&&(s.fillStyle=r.ink,s.fillRect(0,this.#r(e)-1,Oo,2))}#o(t){let{top:e,height:s}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/s*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:s}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-s,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:h,to:l}of this.lines){let c=a.getBoundingClientRect();
for(let f=h;f<l;f+=1)i[f]=(c.top-r+c.height*(f-h)/(l-h))/t}this.#t=i,this.#e=e,this.canvas.width=Oo*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#s,this.#n)}};var Lo=class{#t=!1;#e=0;#s=null;#n=null;constructor(t,e,s,o,r){this.root=t,this.page=e,this.units=o,this.actions=
r,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new xt(this.text,s);let i=this.#o(
"minimap");this.minimap=new To(i,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new Mo(this.
text,this.list),this.pictures=Ao(t,e,{point:a=>r.point(this.view,a),leave:()=>this.#s?.frozen&&r.point(this.view,
null),tap:a=>this.#a(a),toggle:a=>r.toggle(this.view,a)}),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,
e.texts.length-1)),this.#i()}show(t,e=!1,s=[]){this.root.querySelector(".why-resting")?.toggleAttribute("hidde\
n",!e),this.#s=t,this.tokens.paint(t.weights,t.levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.pictures.
forEach((o,r)=>o.show(t,s[r]??"")),this.#r("sentence",t.sentence),this.#r("mass",t.mass),this.#r("detail",t.detail),
this.#r("scale",t.scale),this.release.hidden=!t.frozen,this.#r("frozen-on",t.frozen?`Frozen on ${t.name}`:""),
this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(t))}markHidden(t){
this.tokens.markHidden(t),this.pictures.forEach(e=>e.markHidden(t))}showStrongest(t){let e=this.#s?.strongest[t];
return e&&this.#h(e.token),e!==void 0}get quote(){return this.#s?.quote??null}get sentence(){return this.#s?.sentence??
""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"neares\
t",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).getBoundingClientRect(),s=this.text.getBoundingClientRect();
if(e.top<s.top||e.bottom>s.bottom){let o=(s.top+s.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-
o,behavior:"instant"})}}#o(t){return this.root.querySelector(`.${t}`)}#r(t,e){H(this.#o(t),e)}#i(){this.text.addEventListener(
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
"[data-goto]"):null;e&&this.#h(Number(e.getAttribute("data-goto")))})}#a(t){let e=this.#s;e?.frozen&&!It(e.span,
t)&&!It(e.pointed,t)?this.actions.point(this.view,t):this.actions.toggle(this.view,t)}#h(t){this.#s?.span&&!this.#s.
frozen&&this.actions.toggle(this.view,this.#s.span[0]),this.goTo(t),this.actions.point(this.view,t)}#l(t){let e=this.
tokens.tokenAt(t.target);if(e===null||t.altKey||t.metaKey)return;let s=this.tokens.next(e,t.key,this.units());
if(s!==null)this.goTo(s);else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key===
"Escape")this.actions.toggle(this.view,null);else return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.
setAttribute("tabindex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o(
"legend-numbers").children;for(let s=0;s<e.length;s+=1){let o=t.length?s?T(t[s]):"0":"";e[s].textContent!==o&&
(e[s].textContent=o)}}#u(t){this.#n=t,[...this.list.children].forEach((s,o)=>{let r=t.strongest[o];s.classList.
toggle("empty",!r);let i=s.firstElementChild;if(i.disabled=!r,!r)return;let[a,h,l]=[...i.children],c=t.levels[r.
token];i.setAttribute("data-goto",String(r.token)),a.textContent=String(r.token),H(h,r.name),l.textContent=r.text,
l.className=c>0?`weight level-${c}`:"weight"})}};var Oi=["observed","observer"],No=class n{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#s=null;#n=new Map;#o=null;#r=null;#i=null;#a=matchMedia("(min-width: 93.75\
rem)");constructor(t){this.context=t,this.page=t.page,this.shown=new So(t),this.announcer=new ko(t,e=>this.#g(
e??this.#c).sentence)}mount(t){this.#o=t,this.#r=new vo(this.page,this.context.state,e=>{this.context.change(e)},
e=>{this.#f(e)}),this.#i=t.querySelector(".panels"),this.#a.addEventListener("change",()=>{t.hidden||this.show(
this.context.state())}),this.#s=new Eo(t,e=>this.#d(e)),t.addEventListener("click",e=>{let s=e.target instanceof
Element?e.target.closest("[data-token-step]"):null,o=s?.closest("[data-view]")?.getAttribute("data-view");s&&o&&
this.#u(o,Number(s.getAttribute("data-token-step")))}),document.addEventListener("keydown",e=>{let s=e.target instanceof
Element&&e.target.matches("input, select"),o="12345".indexOf(e.key);if(t.hidden||s||o<0||e.key===""||e.ctrlKey||
e.metaKey||e.altKey)return;let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;
this.#g(r).showStrongest(o)&&e.preventDefault()}),t.querySelectorAll(".sheet").forEach(e=>new me(e))}async show(t){
this.#r?.show(t,this.#h),this.#i?.setAttribute("data-sides",this.#h);let e=this.shown.current;try{let r=this.shown.
load();if(r!==!0&&!await r)return}catch(r){this.#$(r,t);return}let{current:s}=this.shown;if(!s)return;let{light:o}=this.
page;$("precision",o?Ie(o):ze(Y(this.page,this.context.state()))),e&&(e.layer!==s.layer||e.head!==s.head)&&this.
announcer.otherHead(),this.#y(),V("");for(let r of this.#l)this.#g(r).markHidden(s.scope.hide),this.#w(r)}reveal(){
this.#s?.hold(this.#l)}async look({layer:t,head:e,row:s,key:o,alignment:r}){let{page:i}=this,a=this.context.state(),
h=r??a.alignment,l=Mt(h,s,i.texts.length),c=t===void 0&&e===void 0&&ft(i,-1).length>0;this.#t.observer=o??null,
await this.context.change({view:n.id,layer:c?-1:t??a.layer,...e===void 0?{}:{head:e},observer:l??s,...this.#h===
"to"?{sides:"from"}:{},alignment:l===null?"position":h}),o!==void 0&&(this.#g("observer").goTo(o),this.point("\
observer",o))}point(t,e){let s=this.#t[t];this.#t[t]=e,this.#p(s,e)||(this.#l.includes(t)&&this.#w(t),this.announcer.
soon())}async toggle(t,e){let s=this.context.state()[t];e===null&&s===null||(this.#t[t]=e??s,await this.context.
change({[t]:this.#p(s,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(this),select:this.
select.bind(this)}}get snapshot(){let t=this.context.state(),e=s=>({token:t[s]??this.#t[s],frozen:t[s]!==null});
return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,s){if(!(Number.isInteger(s)&&s>=0&&
s<this.page.numRows))throw new E(`There is no row ${s}; the rows are 0 to ${this.page.numRows-1}.`);return zt(
await this.context.heads.get(t,e),s,this.page.numRows)}async select({layer:t,head:e,view:s,token:o,frozen:r}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:n.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let h of s?[s]:Oi)o!==void 0?(this.#t[h]=o,a[h]=r?o:null):r!==void 0&&
(a[h]=r?i[h]??this.#t[h]:null);await this.context.change(a);for(let h of this.#n.values())h.tokens.finish();this.#s?.
hold(this.#l.filter(h=>!s||h===s))}get#h(){return this.context.state().sides??(this.#a.matches?"both":"from")}get#l(){
return this.#h==="both"?Oi:[this.#c]}get#c(){return this.#h==="to"?"observed":"observer"}async#f(t){let e=this.#h,
s={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t==="to"?["observer","observed"]:["observed","observer"];
this.#t[r]=this.#t[o],s[r]=this.context.state()[o]}await this.context.change(s),this.#s?.hold(this.#l)}async#u(t,e){
let s=this.context.state()[t],{ofToken:o,starts:r}=this.#m,i=o[s??this.#t[t]??0]+e,a=r[Math.min(r.length-2,Math.
max(0,i))];this.#t[t]=a,await this.context.change(s===null?{}:{[t]:a}),this.#s?.hold([t])}#d(t){let e=this.context.
state()[t]??this.#t[t];e!==null&&this.#g(t).reveal(e)}get unit(){let t=this.context.state();return this.page.light||
Y(this.page,t)==="corrected"?null:t.unit??"token"}get subject(){let t=this.#c,e=this.context.state()[t]??this.#t[t];
return e===null?null:gt(this.#m,[e,e+1])}get#m(){return this.context.units(this.unit??"token")}#p(t,e){let{ofToken:s}=this.#m;
return t===e||t!==null&&e!==null&&s[t]===s[e]}#y(){if(!this.#e&&this.shown.current){this.#e=!0;let t=Nl(this.page,
this.shown.current.scope);for(let e of Oi)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#w(t){if(this.
shown.current){let{scope:e,masses:s}=this.shown.current,o=this.context.state(),r={frozen:o[t],pointed:this.#t[t]},
i=this.#m,a=i.kind==="token"?Ll(this.page,o,e,s,t,r):Tc(this.page,o,e,s,t,r,i);this.#g(t).show(a,e.hide>0&&a.mass!==
"",this.#k(t,a)),t===this.#c&&this.#r?.nameMoments(t,a)}}#k(t,{span:e}){let{current:s}=this.shown;if(!s||t!=="\
observer"||!e||e[1]!==e[0]+1)return[];let{layer:o,head:r,alignment:i}=this.context.state(),a={page:this.page,layer:o,
head:r,alignment:i,measure:Y(this.page,this.context.state())};return(this.page.pictures??[]).map(h=>qa(a,s.scope,
h,e[0]))}#g(t){let e=this.#n.get(t)??this.#v(t);return this.#n.set(t,e),e}#v(t){let e=this.#o?.querySelector(`\
section[data-view=${t}]`),s={shown:this.shown,panel:()=>this.#g(t),units:()=>this.#m,held:()=>({sides:this.#h,
[t]:this.context.state()[t]??this.#t[t]})};return e.querySelector(".quotes")?.append(...Ic(this.context,t,s)),
new Lo(e,this.page,this.context.text,()=>this.#m,{point:(o,r)=>this.point(o,r),toggle:(o,r)=>{this.toggle(o,r)}})}#$(t,{
layer:e,head:s}){this.shown.current=null;let o=t instanceof E?t.message:`This cannot be shown: ${q(e,s)}.`;for(let r of this.#l)
this.#g(r).show({...Le(this.page),sentence:"There is nothing to show for this head."});V(o)}};var Ro=128,op=2**17;function Bc({data:n,norms:t,numRows:e},s,o){let{triangle:r,scales:i,width:a}=n;if(!t&&!i)return{
bytes:r,width:a,signed:!1,top:1};let h=Float64Array.from({length:e},(c,f)=>Math.sqrt(t?t[f]:1)),l=new Uint8Array(
r.length);for(let c=0,f=0;c<e;c+=1){let u=Math.sqrt((s?s[c]:1)*(i?i[c]:1)/o);for(let d=0;d<D(n,c);d+=1,f+=1)l[f]=
Math.min(255,Math.round(r[f]*h[d]*u))}return{bytes:l,width:a,signed:!1,top:o}}function Pc(n,t,e=0){let s=new Uint8Array(
65536);for(let r=0;r<s.length;r+=1)s[r]=Hc(W[r>>8]-W[r&255],!0);let o=new Uint8Array(n.length);for(let r=0;r<o.
length;r+=1)o[r]=s[n[r]<<8|t[r]];return{bytes:o,width:e,signed:!0,top:1}}function Hc(n,t){return t?Ro+Math.round(
127*Math.sign(n)*Math.sqrt(Math.min(1,Math.abs(n)))):Math.round(255*Math.sqrt(Math.min(1,n)))}function Ti({signed:n,
top:t}){return Float64Array.from({length:256},(e,s)=>n?Math.sign(s-Ro)*Math.min(1,Math.abs(s-Ro)/127)**2:t*(s/
255)**2)}var Co=class{#t=[];maximum=0;strongest=null;finest=0;told=null;constructor(t,e,s,o){this.field=t,this.
sight=e,this.aside=s,this.pool=o,this.count=e.first.length,this.values=Ti(t);let{realBefore:r}=e;this.padded=r[this.
count]<this.count}block(){return null}says(t,e){return fc(t,this.pool,this.field.signed,e)}side(t){return Math.
ceil(this.count/2**t)}shape(t){return{width:this.field.width?this.side(t):0}}has(t){return t===0||t<=this.#t.length}read(t,e,s,o){
if(t>0){let f=Math.max(0,Math.min(o.length,D(this.shape(t),e)-s)),u=_(this.shape(t),e)+s;o.set(this.#t[t-1].subarray(
u,u+f)),o.fill(0,f);return}o.fill(0);let{first:r,after:i,realBefore:a}=this.sight,h=f=>a[f+1]>a[f];if(!h(e))return;
let l=_(this.field,e),c=Math.min(i[e],s+o.length);for(let f=Math.max(s,r[e],this.aside);f<c;f+=1)(!this.padded||
h(f))&&(o[f-s]=1+this.field.bytes[l+f])}*work(){let{signed:t,top:e}=this.field,s=this.pool==="mean",o=new Float32Array,
r=new Float32Array,i=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=h=>h===0?-1:t?Math.abs(h-
1-Ro):h-1;for(let h=1;this.side(h-1)>1;h+=1){let l=this.side(h),[c,f]=[this.shape(h-1),this.shape(h)],u=new Uint16Array(
_(f,l)),d=new Float32Array(s?u.length:0),m=new Float32Array(s?u.length:0),p=0;for(let g=0;g<l;g+=1){let x=[2*g,
2*g+1].filter(b=>b<this.side(h-1));x.forEach((b,y)=>this.read(h-1,b,0,i[y].subarray(0,D(c,b))));for(let b=0;b<
D(f,g);b+=1){let y=0,v=0,k=0,M=0;for(let B=0;B<x.length;B+=1)for(let P=2*b;P<Math.min(2*b+2,D(c,x[B]));P+=1){let it=i[B][P];
a(it)>a(y)&&(y=it,v=2*P+B),s&&h>1?(k+=o[_(c,x[B])+P],M+=r[_(c,x[B])+P]):s&&it>0&&(k+=this.values[it-1],M+=1)}let R=_(
f,g)+b;h===1&&y>0&&this.#e([2*g+(v&1),v>>1],y),s?(d[R]=k,m[R]=M,u[R]=M>0?1+Hc(k/M/e,t):0):u[R]=y}p+=4*D(f,g),p>
op&&(p=0,yield)}this.#t.push(u),[o,r]=[d,m],yield}this.count===1&&(this.read(0,0,0,i[0]),this.#e([0,0],i[0][0]))}#e(t,e){
let s=e===0?0:Math.abs(this.values[e-1]);s>this.maximum&&(this.maximum=s,this.strongest=t)}};var Fc={signed:!1,top:1},rp=1;function Wc(n){return 1+Math.round(255*Math.sqrt(Math.min(1,Math.max(0,n))))}var ts=class{field=Fc;finest=0;values=Ti(
Fc);maximum=0;strongest=null;constructor(t,e,s){this.head=t,this.sight=e,this.aside=s,this.count=t.numRows}side(t){
return Math.ceil(this.count/2**t)}shape(){return{width:0}}has(){return!0}mark(t,e,s,o){let{sight:r,aside:i,count:a}=this,
{first:h,after:l,realBefore:c}=r,f=2**t;o.fill(0);let[u,d]=[1/0,0];for(let m=e*f;m<Math.min(a,(e+1)*f);m+=1)c[m+
1]>c[m]&&(u=Math.min(u,h[m]),d=Math.max(d,l[m]));u=Math.max(u,i);for(let m=Math.max(s,Math.floor(u/f));m<s+o.length&&
m*f<d;m+=1){let[p,g]=[Math.max(u,m*f),Math.min(d,(m+1)*f)];o[m-s]=c[g]>c[p]?rp:0}}},Io=class extends ts{told=null;constructor(t,e,s){
super(t,e,s);for(let o=0;o<this.count;o+=1)this.#t(o,(r,i)=>{i>this.maximum&&(this.maximum=i,this.strongest=[o,
r])})}read(t,e,s,o){this.mark(t,e,s,o);let r=2**t;for(let i=e*r;i<Math.min(this.count,(e+1)*r);i+=1)this.#t(i,
(a,h)=>{let l=Math.floor(a/r)-s;l>=0&&l<o.length&&(o[l]=Math.max(o[l],Wc(h)))})}block(){return null}says(t){let{
worst:e}=this.head.facts,[s,o]=e.map(h=>T(Ce(h))),r=2**t,i=t===0?"Each square is one weight that is kept":`Eac\
h square shows the largest weight that is kept of ${r} \xD7 ${r} cells`,a=Ps(this.head.facts)?"":`it is below ${s}\
, in the rows that wrote the answer below ${o}, or `;return`${i}, to within \xB14.6%. Blank: not kept weight by w\
eight; ${a||"it is below 0.0000001 or "}not among the 16 strongest of its row.`}#t(t,e){let{keys:s,codes:o,rowStarts:r,
facts:i}=this.head;this.aside<=i.first&&I(this.sight,t,i.first)&&e(i.first,lt(this.head,t).first[0]);for(let a=r[t];a<
r[t+1];a+=1)s[a]>=this.aside&&I(this.sight,t,s[a])&&e(s[a],Pt(o[a]))}},Ls=class extends ts{constructor(t,e,s,o,r,i){
super(t,e,s),this.name=i,this.masses=o,this.tell=r,this.edges=t.facts.passages,this.ofRow=new Uint16Array(this.
count);for(let a=0;a+1<this.edges.length;a+=1)this.ofRow.fill(a,this.edges[a],this.edges[a+1]);for(let a=0,h=0;a+
1<this.edges.length;a+=1)for(let l=0;l<=a;l+=1,h+=1)o[h]>this.maximum&&this.edges[l+1]>s&&(this.maximum=o[h],this.
strongest=[this.edges[a+1]-1,this.edges[l]])}read(t,e,s,o){this.mark(t,e,s,o);let r=2**t,{edges:i,masses:a,ofRow:h}=this,
l=h[Math.min(this.count,(e+1)*r)-1];for(let c=h[e*r];c<=l;c+=1)for(let f=0;f<=c;f+=1){let u=Wc(a[c*(c+1)/2+f]),
d=Math.min(o.length,Math.ceil(i[f+1]/r)-s);for(let m=Math.max(0,Math.floor(i[f]/r)-s);m<d;m+=1)o[m]=o[m]&&Math.
max(o[m],u)}}block([t,e]){let{edges:s,ofRow:o}=this,r=i=>[s[o[i]],s[o[i]+1]];return{rows:r(t),keys:r(e)}}told(t){
let[e,s]=t.map(o=>this.ofRow[o]);return s>e?"":this.tell(this.block(t),e*(e+1)/2+s)}says(){return`Each rectang\
le is two of the ${this.edges.length-1} passages of the text: its colour is what a row of one gave to all word\
s of the other together, on average.`}};function Dc({shares:n}){return Float64Array.from(n,t=>Zt(t)[0])}var ip=Uint16Array.from({length:15361},(n,t)=>1+Math.round(255*Math.sqrt(ge(t)))),es=class extends ts{constructor(t,e,s,o,r,i){
super(t,e,0),this.pool=o,this.levels=r,this.speaker=i,this.finest=Math.log2(r[0].side),this.coarsest=Math.log2(
r[r.length-1].side),this.rests=s>0,this.#e()}has(t=0){return t>=this.finest&&t<=this.coarsest}read(t,e,s,o){this.
mark(t,e,s,o);let r=this.#t(t),i=Math.min(o.length,e+1-s);for(let a=0;a<i;a+=1)o[a]=o[a]&&ip[r[pe(e)+s+a]]}block(t,e){
let[s,o]=t.map(r=>{let i=Math.floor(r/2**e)*2**e;return[i,Math.min(this.count,i+2**e)]});return{rows:s,keys:o}}numbers([
t,e],s){let{largest:o,mean:r}=this.levels[s-this.finest],i=pe(Math.floor(t/2**s))+Math.floor(e/2**s);return{largest:ge(
o[i]),mean:ge(r[i])}}told(t,e){let{page:s,layer:o,head:r,alignment:i}=this.speaker,{rows:a,keys:h}=this.block(
t,e),{largest:l,mean:c}=this.numbers(t,e),f=A(s.texts,de(i,a,s.texts.length)),u=i==="position"?`When the model\
 read ${f}`:`When ${f} was decided`,d=2**e,m=0;for(let g=a[0];g<a[1];g+=1)m+=L(this.sight,g,h[0])-L(this.sight,
g,Math.min(h[1],this.sight.after[g]));let p=m<d*d?`; ${(d*d-m).toLocaleString("en")} pairs that cannot be seen\
 count as 0`:"";return`${u} (rows ${a[0]} to ${a[1]-1}), ${j(s,o,r)} gave one token of ${A(s.texts,h)} (keys ${h[0]}\
 to ${h[1]-1}) at most ${zc(l)} of its attention, and each on average ${zc(c)}${p}.`}says(t){let e=2**t,[{side:s}]=this.
levels,o=this.speaker.page.light?.overviews?.stored??s,r=`Each square shows the ${this.pool==="mean"?"mean":"l\
argest"} of ${e} \xD7 ${e} weights, as the archive stores it.`,i=this.rests?" The first column of squares hold\
s what rests on the first token, too.":"",a=e>s?` Zoom in down to ${s} \xD7 ${s}.`:s>o?` Here this file ends; \
the archive stores ${o} \xD7 ${o}, and a larger max_file_size keeps them.`:" Here it ends: the archive stores \
no finer overview.";return`${r}${a}${i}`}#t(t){let{largest:e,mean:s}=this.levels[t-this.finest];return this.pool===
"mean"?s:e}#e(){let t=this.#t(this.finest),e=2**this.finest,s=0;for(let o=0,r=0;o*e<this.count;o+=1)for(let i=0;i<=
o;i+=1,r+=1)t[r]>s&&(i>0||!this.rests)&&(s=t[r],this.strongest=[Math.min(this.count-1,(o+1)*e-1),i*e]);this.maximum=
ge(s)}};function zc(n){return n>0?n.toFixed(3-Math.floor(Math.log10(n))).replace(/\.?0+$/u,""):"0"}var _o=1e-4;function ap({shades:n,gamma:t},e){return n==="log"?e>_o?1-Math.log10(e)/Math.log10(_o):0:n==="line\
ar"?e:e**t}function hp({shades:n,gamma:t},e){return n==="log"?_o**(1-e):n==="linear"?e:e**(1/t)}function Li(n,t){
let e=Math.abs(t);if(e===0||e<n.cutoff)return 0;let s=Math.min(1,e/Ye(n,n.maximum));return Math.sign(t)*Math.round(
63*ap(n,s))}function Bo({theme:n,signed:t}){let{paper:e,ink:s}=nt[n],o=Ft(t?br[n].more:nt[n]),r=t?Ft(br[n].less):
o;return i=>i===0?{background:e,ink:s}:(i>0?o:r)[Math.abs(i)-1]}function Uc(n,t){let e=Bo(n),s=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[r,i,a]=ke(e(Li(n,t[o])).background);s[1+o]=(255<<24|a<<16|i<<8|r)>>>0}return s}
function Po(n){let t=Bo(n),e=n.signed?-63:0,s=Array.from({length:64-e},(i,a)=>t(e+a).background),o=Ye(n,n.maximum),
r=(n.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(i=>{let a=Math.abs(i);if(a===0)return n.shades==="log"?`\u2264 ${T(
o*_o)}`:"0";let h=T(o*hp(n,a));return`${i<0?"\u2212":n.signed?"+":""}${h}`});return{colours:s,numbers:r}}function Ho(n,t){
let e=Ye(n,n.maximum),s=n.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[n.shades];
return n.scale==="absolute"?`${o}; the strongest is a ${s} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${s} of this head, ${T(e)}: do not compare it with others.`}var lp=11,ss=6,Ni=11,qc=6.3,Fo=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,s,o,r,i){let{page:a}=this,
h=f=>Yt({alignment:o},f,a.texts.length).token,l=[{down:!0,first:e.row,pixels:t.height,token:h,chosen:i.rows},{
down:!1,first:e.key,pixels:t.width,token:f=>f,chosen:i.keys}];return cp(s,o,r).concat(l.flatMap(({down:f,first:u,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,u+d/e.cell),x={down:f,first:u,end:g,cell:e.cell,frame:s,look:r},
b=e.cell>=lp,y=this.#t(x,m,b),v=b?up(Math.floor(u),Math.ceil(g-1e-6)):[];for(let k of v)p.includes(k)||y.push(
...this.#e(x,k,m(k),!1));for(let k of p.filter(M=>M>=Math.floor(u)&&M<g))y.push(...this.#e(x,k,m(k),!0));return y}))}#t({
down:t,first:e,end:s,cell:o,frame:r,look:i},a,h){let l=t?r.left:r.top,c=a(0);return this.text.turns.flatMap(({
label:f,from:u,to:d},m)=>{let p=Math.max(e,u-c),g=Math.min(s,d-c);if(g<=p)return[];let x=(p-e)*o,b=(g-p)*o,y=h?
ss:l-4,v=m%2?i.soft:i.rule,k=[t?{kind:"rect",x:0,y:r.top+x,width:y,height:Math.max(1,b-1),fill:v}:{kind:"rect",
x:r.left+x,y:0,width:Math.max(1,b-1),height:y,fill:v}],M=Kc(f,t?l-12:b-10);if(!h&&M&&(!t||b>=15)){let R=t?6:r.
left+x+5,B=t?r.top+x+Math.min(b/2,60)+4:15;k.push({kind:"text",x:R,y:B,text:M,size:Ni,family:i.family,fill:i.ink,
weight:"600"})}return k})}#e({down:t,first:e,cell:s,frame:o,look:r},i,a,h){let l=(t?o.left:o.top)-ss-8,c=Kc(fp(
this.page.texts[a],this.page.tokens[a]),l),f=(i+.5-e)*s,u=h?r.accent:r.ink,d={size:Ni,family:r.family,fill:u,weight:h?
"700":"400"},m=[];if(t){let p=o.top+f;h&&m.push({kind:"rect",x:ss,y:p-8,width:o.left-ss,height:16,fill:r.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+f;h&&m.push({kind:"rect",x:p-
8,y:ss,width:16,height:o.top-ss,fill:r.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function cp({left:n,top:t},e,s){let o={size:Ni,family:s.family,fill:s.muted,anchor:"end"};return[{kind:"text",
x:n-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:n-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function fp(n,t){return mt(n,t).map(({mark:s,raw:o})=>s||o).join("").trim()||"\xB7"}function Kc(n,t){
let e=t,s="";for(let o of n){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*qc:qc,e<0)return s.length>1?`${s.slice(0,-1)}\u2026`:"";s+=o}return s}function up(n,t){return Array.
from({length:Math.max(0,t-n)},(e,s)=>n+s)}async function jc({page:n,heads:t},{layer:e,head:s,alignment:o,hide:r,pool:i}){let a=await t.get(e,s),h=a.light,
{numRows:l}=n,c=r==="resting"?bt(a,e,l):r,f=J(n.sight,e,l),u={data:a,numTokens:n.texts.length,numRows:l,alignment:o,
hide:c,norms:null,sight:f,beside:null};return{scope:u,compared:null,pyramid:await d()};async function d(){if(i===
"passages"){let m={page:n,layer:e,head:s,alignment:o,measure:"weight"},p=g=>co(m,u,g);return new Ls(h,f,c,Dc(h),
p)}if(i==="heads"&&t.means){let{masses:m,bounds:p,count:g}=await t.means(),x=({rows:b,keys:y},v)=>{let k=A(n.texts,
de(o,b,n.texts.length));return`${o==="position"?`When the model read ${k}`:`When ${k} was decided`}, the model\
\u2019s ${g} heads gave ${K(m[v],p[v])} of their attention to ${A(n.texts,y)}, the mean of all.`};return new Ls(
h,f,c,m,x,`Mean of ${g} heads`)}if((i==="max"||i==="mean")&&t.overviews){let m=await t.overviews(e,s);return u.
hide=0,new es(h,f,c,i,m,{page:n,layer:e,head:s,alignment:o,measure:"weight"})}return new Io(h,f,c)}}var Re=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,s){let o=`${t}\
 ${e} ${s}`,r=this.#t.get(o);return r?(this.#t.delete(o),this.#t.set(o,r),r):null}make(t,e,s){let o=new OffscreenCanvas(
256,256),r=o.getContext("2d"),i=new ImageData(256,256),a=new Uint32Array(i.data.buffer),h=Math.min(256,this.pyramid.
side(t)-e*256);for(let l=0;l<h;l+=1){this.pyramid.read(t,e*256+l,s*256,this.#e);for(let c=0;c<256;c+=1)a[l*256+
c]=this.colours[this.#e[c]]}return r.putImageData(i,0,0),this.#t.set(`${t} ${e} ${s}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function Gc(n,t){let{layer:e,head:s,alignment:o,hide:r,pool:i,against:a}=t;return[e,s,o,r,Y(n,t),i,a].join(" ")}
async function Yc(n,t,e){let{page:s,heads:o}=n,{layer:r,head:i,alignment:a,hide:h,against:l,pool:c}=t,{numRows:f}=s;
if(s.light){let it=await jc(n,t);return{key:e,...it,speaker:{page:s,layer:r,head:i,alignment:a,measure:"weight"},
work:null,tiles:new Re(it.pyramid,new Uint32Array(257)),shading:Wo(t,it.pyramid,1)}}let u=r===-1,d=u&&(i===0||
i===1)?1-i:null,m=u||!l?null:l.split(".").map(Number),[p,g,x]=await Promise.all([o.get(r,i),d===null?null:o.get(
r,d),m?o.get(m[0],m[1]):null]),b=m?"weight":Y(s,t),y=(it,Ns)=>({data:it,numTokens:s.texts.length,numRows:f,alignment:a,
hide:h==="resting"?bt(it,Ns,f):h,norms:b==="value"?it.norms:null,sight:J(s.sight,Ns,f),beside:g}),v=y(p,r),k=m&&
x?{layer:m[0],head:m[1],scope:y(x,m[0])}:null,{sight:M}=v;if(k){v.hide=k.scope.hide=Math.max(v.hide,k.scope.hide);
let it=v.sight.first.map((or,rr)=>Math.max(or,k.scope.sight.first[rr])),Ns=v.sight.after.map((or,rr)=>Math.min(
or,k.scope.sight.after[rr]));M={...v.sight,first:it,after:Ns}}let{top:R}=X[b],B=k?Pc(p.triangle,k.scope.data.triangle,
p.width):Bc(v,v.norms?wn(v).factor:null,R),P=new Co(B,M,v.hide,c==="mean"?"mean":"max");return{key:e,scope:v,compared:k,
speaker:{page:s,layer:r,head:i,alignment:a,measure:b},pyramid:P,work:P.work(),tiles:new Re(P,new Uint32Array(257)),
shading:Wo(t,P,R)}}function Wo({shades:n,scale:t,gamma:e,cutoff:s},{maximum:o,field:r},i){return{theme:document.
documentElement.dataset.theme==="dark"?"dark":"light",shades:n,scale:t,gamma:e,cutoff:s,maximum:o,signed:r.signed,
top:i}}var Do=class{#t="";constructor(t,{page:e,state:s,change:o}){this.root=t,this.page=e;let r=a=>document.getElementById(
a);this.layer=r("matrix-layer"),this.head=r("matrix-head"),this.against=r("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:a})=>new Option(a===-1?"All layers: rollout":String(a),String(a)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:a})=>a!==-1).map(dp)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let a of t.querySelectorAll(
"[data-matrix-step]")){let h=a.getAttribute("data-matrix-step")??"";a.addEventListener("click",()=>{o(Te(e,s(),
h))})}let i=ds(e);for(let a of this.#e("pool").filter(({value:h})=>!i.some(l=>l===h)))a.closest("label")?.remove();
this.against.closest(".matrix-choice").hidden=e.light!==null;for(let a of["shades","pool"])for(let h of this.#e(
a))h.addEventListener("change",()=>{o({[a]:h.value})})}show(t){let{page:e}=this;this.layer.value=String(t.layer);
let s=ft(e,t.layer),o=`${t.layer} ${s}`;o!==this.#t&&(this.#t=o,this.head.replaceChildren(...s.map(r=>{let i=t.
layer===-1?Y(e,{...t,head:r}):e.headNames[r];return new Option(i??`${r}${Bt(e,t.layer,r)?"":" (other file)"}`,
String(r))}))),this.head.value=String(t.head),this.against.value=t.layer===-1?"":t.against,this.against.disabled=
t.layer===-1;for(let r of["shades","pool"])for(let i of this.#e(r))i.checked=i.value===t[r]}#e(t){return[...this.
root.querySelectorAll(`input[name=${t}]`)]}};function dp({layer:n,heads:t}){let e=document.createElement("optg\
roup");return e.label=`Layer ${n}`,e.append(...t.map(s=>new Option(`layer ${n}, head ${s}`,`${n}.${s}`))),e}var mp=1.0018,ns=1.5,pp=4,gp=4,zo=class{#t=new Map;#e=null;#s="pan";#n=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",s=>this.#r(s),{passive:!1}),t.addEventListener("pointerdown",s=>this.#i(s)),
t.addEventListener("pointermove",s=>this.#a(s)),t.addEventListener("pointerup",s=>this.#l(s)),t.addEventListener(
"pointercancel",s=>this.#c(s)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",s=>{s.preventDefault();let o=s.shiftKey?1/(ns*ns):ns*ns;e.see(cs(e.plot(),e.area(),this.#o(s),o))}),
t.addEventListener("keydown",s=>this.#u(s))}zoom(t){let{hold:e}=this,[s,o,r]=[e.plot(),e.area(),e.pointed()],{
width:i,height:a}=s,h=(f,u)=>f>=0&&f<=u,l=r&&[(r[1]+.5-o.key)*o.cell,(r[0]+.5-o.row)*o.cell],c=l&&h(l[0],i)&&h(
l[1],a)?l:[i/2,a/2];e.see(cs(s,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:s,top:o}=this.hold.
frame();return[t.clientX-e.left-s,t.clientY-e.top-o]}#r(t){let{hold:e}=this,s=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),r=cs(e.plot(),s,this.#o(t),mp**(t.ctrlKey?-6*o:-o));(r.cell!==s.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(r))}#i(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#n=!1,this.#s=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,s=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(s[0]<0||
s[1]<0?null:Tr(e.plot(),e.area(),s));return}if(this.#t.set(t.pointerId,s),this.#t.size>1){this.#h(t.pointerId,
o,s);return}this.#n||=Math.hypot(s[0]-this.#e[0],s[1]-this.#e[1])>pp,this.#n&&(this.#s==="pan"?e.see(on(e.plot(),
e.area(),s[0]-o[0],s[1]-o[1])):e.brush(this.#f(s)))}#h(t,e,s){let{hold:o}=this;this.#n=!0;let r=[...this.#t].find(
([l])=>l!==t)?.[1]??s,i=l=>Math.max(20,Math.hypot(l[0]-r[0],l[1]-r[1])),a=[(s[0]+r[0])/2,(s[1]+r[1])/2],h=cs(o.
plot(),o.area(),a,i(s)/i(e));o.see(on(o.plot(),h,(s[0]-e[0])/2,(s[1]-e[1])/2))}#l(t){let{hold:e}=this,s=this.#o(
t),[o,r,i]=[this.#e,this.#s,this.#n],a=this.#t.size===1,h=o&&a?this.#f(s):null;if(this.#c(t),!(!o||!a)){if(r===
"rows"||r==="keys")e.brush(null),h&&e.spanned(r,h[r]);else if(i&&r==="brush"&&h)e.brushed(h);else if(!i){let l=Tr(
e.plot(),e.area(),s);e.brush(null),e.point(l),e.freeze(l)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:s,height:o}=this.hold.plot(),{row:r,key:i,cell:a}=this.hold.area(),h=this.#e??
t,l=(f,u,d)=>{let m=[h[f],t[f]].map(p=>Math.min(e-1,Math.floor(u+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#s==="keys"?c:l(1,r,o),keys:this.#s==="rows"?c:l(0,i,s)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let s=e.plot(),o=e.area(),r={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(r&&t.shiftKey)e.see(on(s,o,-r[1]*s.width/4,-r[0]*s.height/4));else if(r)
this.#d(s,o,r);else if(t.key==="+"||t.key==="=")this.zoom(ns);else if(t.key==="-"||t.key==="_")this.zoom(1/ns);else if(t.
key==="0")e.see(Ae(s));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#d(t,e,s){let{hold:o}=this,r=Math.max(1,Math.round(gp/e.cell)),
i=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],h=(o.pointed()??i.map(l=>Math.min(t.count-1,Math.floor(l)))).
map((l,c)=>Math.min(t.count-1,Math.max(0,l+r*s[c])));o.point(h),o.see(Ya(t,e,h))}goTo(t){this.hold.see(ne(this.
hold.plot(),t))}};var xp=6,yp=38,bp=6,qo=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=[0,1/0];#e=1;constructor(t,e,s){
this.canvas=t,this.axes=e,this.plot.count=s,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#e=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#e),
this.canvas.height=Math.round(e*this.#e)}know({finest:t,coarsest:e=1/0}){this.#t=[t,e],this.plot.closest=96/2**
t}levelOf(t){let[e,s]=this.#t;return Math.min(s,Math.max(e,Va(t.cell*this.#e)))}draw(t,e){let{context:s,canvas:o,
frame:r,plot:i}=this;s.setTransform(this.#e,0,0,this.#e,0,0),s.fillStyle=e.paper,s.fillRect(0,0,o.clientWidth,
o.clientHeight),s.save(),s.beginPath(),s.rect(r.left,r.top,i.width,i.height),s.clip(),s.translate(r.left,r.top);
let a=this.#s(s,t,e);return this.#n(s,t,e),this.#o(s,t,e),s.restore(),ks(s,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:s,frozen:o,chosen:r},i){let a=[s,o,[r.row,r.key]],h=l=>[...new Set(a.map(c=>c?.[l]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,i,{rows:h(0),keys:h(1)})}cellsAlone(t,e){let s=document.
createElement("canvas");s.width=Math.round(this.plot.width*this.#e),s.height=Math.round(this.plot.height*this.#e);
let o=s.getContext("2d");o.scale(this.#e,this.#e),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let r=!1;for(;!r;)r=this.#s(o,t,e);return s}numberMarks({area:t,shading:e,scope:s,compared:o,tiles:r},i){
if(t.cell<yp||r.pyramid.told)return[];let{rows:a,keys:h}=fs(this.plot,t),l=Bo(e),c=new Uint16Array(1),f=[];for(let u=a[0];u<
a[1];u+=1)for(let d=h[0];d<Math.min(h[1],D(r.pyramid.field,u));d+=1){let m=uc(s,o,[u,d]);if(m){r.pyramid.read(
0,u,d,c);let{ink:p}=l(Li(e,r.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(u+
.5-t.row)*t.cell+4;f.push({kind:"text",x:g,y:x,text:m,size:11,family:i.family,fill:p,anchor:"middle"})}}return f}#s(t,{
tiles:e,area:s,scope:o},r){let{plot:i}=this,a=g=>g*s.cell;t.fillStyle=Jc(t,r.rule,1),t.fillRect(-a(s.key),-a(s.
row),a(i.count),a(i.count));let h=this.levelOf(s);if(!e.pyramid.has(h))return!1;let l=performance.now()+xp,c=256*
2**h,f=!!e.pyramid.field.width,{rows:u,keys:d}=fs(i,s),m=[Math.floor(u[0]/c),Math.floor(d[0]/c)],p=!0;t.imageSmoothingEnabled=
!1;for(let g=m[0];g*c<u[1];g+=1)for(let x=m[1];x*c<d[1]&&(f||x<=g);x+=1){let b=e.peek(h,g,x)??(performance.now()<
l?e.make(h,g,x):null),y=[a(x*c-s.key),a(g*c-s.row),a(c),a(c)],[v,k,M,R]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(B=>Math.
round(B*this.#e)/this.#e);b?t.drawImage(b,v,k,M-v,R-k):(p=!1,$p(t,e,h,g,x,[v,k,M-v,R-k]))}if(o.hide>0){let g=Math.
max(3,a(o.hide));t.fillStyle=r.paper,t.fillRect(-a(s.key),-a(s.row),g,a(i.count)),t.fillStyle=Jc(t,r.muted,-1),
t.fillRect(-a(s.key),-a(s.row),g,a(i.count))}return p}#n(t,e,s){t.save(),t.translate(-this.frame.left,-this.frame.
top),ks(t,this.numberMarks(e,s)),t.restore()}#o(t,{area:e,pointed:s,frozen:o,chosen:r,brush:i},a){let{plot:h}=this,
l=([f,u],d)=>[(f-d)*e.cell,Math.max(1,(u-f)*e.cell)],c=(f,u,d)=>{if(f){let[m,p]=l(f,u?e.row:e.key);t.globalAlpha=
d,t.fillStyle=a.accent,t.fillRect(u?0:m,u?m:0,u?h.width:p,u?p:h.height),t.globalAlpha=1}};c(r.rows,!0,.13),c(r.
keys,!1,.13),c(Uo(r.row),!0,.2),c(Uo(r.key),!1,.2),s&&(c(Uo(s[0]),!0,.1),c(Uo(s[1]),!1,.1)),t.strokeStyle=a.accent;
for(let f of[s,o])if(f){let[u,d]=[(f[0]-e.row)*e.cell,(f[1]-e.key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=f===
o?3:1.5,t.strokeRect(d-(m-e.cell)/2,u-(m-e.cell)/2,m,m)}if(i){let[f,u]=l(i.rows,e.row),[d,m]=l(i.keys,e.key);t.
lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,f,m,u),t.setLineDash([])}}};function Uo(n){return n===null?null:
[n,n+1]}function $p(n,t,e,s,o,r){for(let i=1;i<=bp;i+=1){let a=2**i,h=t.peek(e+i,Math.floor(s/a),Math.floor(o/
a));if(h){let l=256/a;n.drawImage(h,o%a*l,s%a*l,l,l,...r);return}}}var Vc=new Map;function Jc(n,t,e){let s=`${t}\
 ${e}`,o=Vc.get(s);if(!o){let r=document.createElement("canvas");r.width=r.height=8;let i=r.getContext("2d");i.
strokeStyle=t,i.lineWidth=1,i.beginPath();for(let a of[-8,0,8])i.moveTo(a,e>0?8:0),i.lineTo(a+8,e>0?0:8);i.stroke(),
o=n.createPattern(r,"repeat"),Vc.set(s,o)}return o}var Zc=20,Ko=class{sentence="";title="";#t="";constructor(t,e,s){this.page=e,this.actions=s,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,s,o,r){
let{speaker:i,scope:a,compared:h,shading:l,pyramid:c}=t,f=Je(i.measure),{page:u}=this,d=!s&&r?r:null,m=s??(d?null:
o);this.sentence=d?co(i,a,d):m?I(a.sight,...m)&&c.told?.(m,e)||cc(i,a,h,m):kp(t,e),$("matrix-sentence",this.sentence),
$("matrix-number",m&&!d?this.#n(t,m):"");let p=u.headNames[i.head];this.title=c.name??(h?`Layer ${i.layer}, ${p??
`head ${i.head}`}, less layer ${h.layer}, head ${h.head}`:q(i.layer,i.head,p)),$("matrix-scale",Ho(l,f)),$("ma\
trix-pool",c.says(e,f)),this.table.hidden=c.told!==null;let{hide:g}=a,x=g===1?"The first token is":`The first ${g}\
 tokens are`;$("matrix-aside",g>0?`${x} hatched the other way: set aside, as a place to rest.`:""),this.#o(l),
this.#r(r)}list(t,e){this.listed=()=>{this.table.open&&this.#e(t,e)},this.listed()}#e(t,e){let{page:s}=this,{scope:o,
compared:r,pyramid:i,speaker:a}=t,h=([f,u]=[0,0])=>{let{token:d,aligned:m}=Yt(o,f,o.numTokens);return r?Math.abs(
Ms(st(o.data,f,u),st(r.scope.data,f,u))[0]):tt(m,d,u)?.shown[0]??0},c=dc(i,e,2*Zc).sort((f,u)=>h(u)-h(f)).slice(
0,Zc).map(f=>{let[u,d]=f,{token:m}=Yt(o,u,o.numTokens),p=N("",()=>this.actions.goTo(f)),g=w("span");H(g,`${O(s.
texts[m],16)} (${m})`),p.append(g);let x=w("td");return H(x,`${O(s.texts[d],16)} (${d})`),w("tr","",w("td","",
p),x,w("td","detail-number",this.#s(t,f)))});$("matrix-value",r?"Difference":Je(a.measure).replace(/^./u,f=>f.
toUpperCase())),this.table.querySelector("tbody").replaceChildren(...c)}#s({scope:t,compared:e},[s,o]){if(e){let[
h,l,c]=Ms(st(t.data,s,o),st(e.scope.data,s,o)),f=h<0?[-c,-l]:[l,c];return`${h<0?"\u2212":"+"}${K(Math.abs(h),f)}`}
let{token:r,aligned:i}=Yt(t,s,t.numTokens),a=tt(i,r,o);return a?ue(i,a).number:""}#n({scope:t,compared:e,speaker:s,
pyramid:o},[r,i]){if(!I(t.sight,r,i)||o.told)return"";let{light:a}=t.data;if(a){let c=i===a.facts.first?"What \
rests on the first token is kept to within \xB10.034.":lr(a,r,i)<0?"It is not among the weights that this ligh\
t report keeps.":"Kept to within \xB14.6%.";return`Row ${r}, key ${i}. ${c}`}let l=ee(t.data,r,i)&&(!e||ee(e.scope.
data,r,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":`Not among the 16 strong\
est of its row, or ${et(ye)}: known as a byte, so the number comes with its error.`;return`Row ${r}, key ${i}.\
 ${s.measure==="weight"?l:""}`}#o(t){let{colours:e,numbers:s}=Po(t),o=this.legend.getContext("2d");this.legend.
width=e.length,e.forEach((i,a)=>{o&&(o.fillStyle=i,o.fillRect(a,0,1,1))});let r=document.querySelectorAll("#ma\
trix-legend-numbers span");s.forEach((i,a)=>{r[a].textContent=i})}#r(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==
this.#t){this.#t=e;let s=t?[N("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById(
"matrix-actions")?.replaceChildren(...s)}}};function kp({speaker:n,scope:t,compared:e,pyramid:s,work:o},r){let{
page:i}=n,a=s.strongest,h=j(i,n.layer,n.head),l=s.name??`${h[0].toUpperCase()}${h.slice(1)}`,c=e?`, less ${j(i,
e.layer,e.head)}`:"";if(a&&s.told)return`${l}. Strongest: ${s.told(a,r)}`;if(!a)return`${l}${c}.${o?"":" Nothi\
ng is large enough to be seen."}`;let{token:f}=Yt(t,a[0],t.numTokens),u=e?"The largest difference is":`Its str\
ongest ${Je(n.measure)} is`;return`${l}${c}. ${u} at ${z(i,f)}, looking at ${z(i,a[1])}. Point at a cell for i\
ts number.`}var Ri=44,jo=76,Go={width:280,height:10};function Qc(n,t,e,[s,o]){let{frame:r,plot:i}=n,{area:a,shading:h,speaker:l,
tiles:c}=t,f=`${s[0].toUpperCase()}${s.slice(1)}`,u=Math.max(420,r.left+Math.min(i.width,i.count*a.cell)+12),d=Ri+
r.top+Math.min(i.height,i.count*a.cell)+jo,m={family:e.family,fill:e.ink},p={kind:"image",canvas:n.cellsAlone(
t,e)},{colours:g,numbers:x}=Po(h),b=d-jo+22,y=Je(l.measure),v=`${Ho(h,y)} ${c.pyramid.says(n.levelOf(a),y)}`;return{
width:u,height:d,title:`${f} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:u,height:Ri+r.top+i.height,fill:e.paper},
...pl([{...p,x:r.left,y:r.top,width:i.width,height:i.height},...n.numberMarks(t,e),...n.axisMarks(t,e)],Ri),{kind:"\
rect",x:0,y:d-jo,width:u,height:jo,fill:e.paper},{kind:"text",x:12,y:18,text:f,size:14,weight:"600",...m},{kind:"\
text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((k,M)=>({kind:"rect",x:12+M*Go.width/g.length,
y:b,width:Go.width/g.length+.5,height:Go.height,fill:k})),...x.map((k,M)=>({kind:"text",x:12+M*Go.width/(x.length-
1),y:b+24,text:k,size:10,anchor:vp(M,x.length-1),...m})),{kind:"text",x:12,y:b+42,text:v,size:10,family:e.family,
fill:e.muted}]}}function vp(n,t){return n===0?"start":n===t?"end":"middle"}var Ep=8,Yo=class{static id="matrix";static title="Matrix";static stepsHeads=!0;#t=null;#e=null;#s=null;#n=null;#o=0;#r=0;#i="";constructor(t){
this.context=t,this.page=t.page,this.tell=$t(()=>this.#y(),200),this.settle=$t(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new qo(this.canvas,new Fo(e,this.
context.text),e.numRows),this.controls=new Do(t,this.context),this.readout=new Ko(t,e,{goTo:s=>this.#$(s),rank:s=>{
this.#v(s)}}),new me(t.querySelector(".sheet"),0),F(e)?$("matrix-unseen","Hatched: could not be seen; only the\
 output looks, and only at the input."):C(e)?$("matrix-unseen","Hatched: could not be seen (it is padding, or \
lies outside the layer\u2019s window)."):e.bothWays&&$("matrix-unseen","Hatched: could not be seen (it comes l\
ater, is padding, or lies outside the layer\u2019s window). Tokens of a square on the diagonal look at each other b\
oth ways."),this.hand=new zo(this.canvas,{plot:()=>this.picture?.plot??{width:1,height:1,count:1},frame:()=>this.
picture?.frame??{left:0,top:0},area:()=>this.#a,see:s=>this.#p(s),pointed:()=>this.#s,point:s=>this.#w(s),freeze:s=>{
this.#k(s)},brush:s=>{this.#n=s,this.#x()},brushed:s=>{this.#n=s,this.#b(),this.#x()},spanned:(s,o)=>{this.#g(
s,o)}}),t.addEventListener("click",s=>{let r=(s.target instanceof Element?s.target.closest("[data-zoom]"):null)?.
getAttribute("data-zoom");if(r==="all"){let i=Wt(e);this.#p(i&&this.picture?ne(this.picture.plot,i):null)}else
r&&this.hand?.zoom(r==="in"?1.5:1/1.5)}),new ResizeObserver(()=>{t.hidden||this.#m()}).observe(this.canvas)}async show(t){
this.controls?.show(t);let e=this.#t,s=Gc(this.page,t);if(e?.key!==s){this.#o+=1;let o=this.#o,r;try{r=await rt(
Yc(this.context,t,s))}catch(i){this.#t=null,this.#O(),V(i instanceof E?i.message:`This cannot be shown: ${q(t.
layer,t.head)}.`);return}if(o!==this.#o)return;V(""),this.#t=r,this.picture?.know(r.pyramid)}if(this.#u(this.context.
state()),t.area!==this.#i){this.#i=t.area,this.#d();let o=rn(t.area,this.page.numRows);this.#e=o&&this.picture?
ne(this.picture.plot,o):null}this.#d(),this.#b(),this.#x(),this.settle(),await this.#T()}get door(){return{matrix:Object.
freeze({point:(t,e)=>this.#$([t,e]),see:t=>this.#p(t&&this.picture?ne(this.picture.plot,t):null),pooled:(t,e)=>this.#L(
t,e),square:(t,e)=>this.#N([t,e]),boxOf:(t,e)=>this.#R([t,e]),shown:()=>({cells:this.#h,level:this.picture?.levelOf(
this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,e=this.#c;return!t||!e?null:(this.#A(),Qc(
t,e,this.#f,[this.readout?.title??"",document.title.replace(/ · attention$/u,"")]))}get#a(){let{picture:t}=this;
return t?Me(t.plot,this.#e??Ae(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.picture?fs(this.picture.plot,
this.#a):{rows:[0,1],keys:[0,1]}}get#l(){let{alignment:t,observer:e,observed:s}=this.context.state();return mc(
t,e,s,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:s,chosen:o,alignment:r}=this.
context.state(),{numRows:i}=this.page;return{...t,area:this.#a,pointed:this.#s,frozen:this.#l,chosen:{row:e===
null?null:U(r,e,i),key:s,rows:o&&Os(r,o,i),keys:o&&[o[0],Math.min(i,o[1])]},brush:this.#n??(this.#s&&t.pyramid.
block(this.#s,this.picture?.levelOf(this.#a)??0))}}get#f(){let t=getComputedStyle(document.documentElement),e=s=>t.
getPropertyValue(`--${s}`).trim();return{ink:e("ink"),muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e(
"accent"),soft:e("accent-soft"),family:getComputedStyle(document.body).fontFamily}}#u(t){let e=this.#t;if(e){let{
pyramid:s}=e,o=Wo(t,s,X[e.speaker.measure].top),r=Uc(o,s.values);r.some((i,a)=>i!==e.tiles.colours[a])&&(e.tiles=
new Re(s,r)),e.shading=o}}#d(){let{picture:t,canvas:e}=this;t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.
measure()}#m(){let t=this.#e&&this.#h;this.picture?.measure(),t&&this.picture&&(this.#e=ne(this.picture.plot,t)),
this.#E()}#p(t){let{picture:e}=this,s=e&&t&&t.cell<=Ae(e.plot).cell;this.#e=s?null:t,this.canvas?.classList.toggle(
"near",this.#e!==null),this.#x(),this.tell(),this.settle()}#y(){let t=this.#e?us(this.#h):"";t!==this.#i&&(this.#i=
t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#s)&&(this.#s=t,this.#b(),this.#x())}async#k(t){
let{observer:e,observed:s,alignment:o}=this.context.state();if(!t||String(t)===String(this.#l)){(e!==null||s!==
null)&&await this.context.change({observer:null,observed:null});return}let[r,i]=t,[a]=de(o,[r,r+1],this.page.texts.
length),h=U(o,a,this.page.numRows)===r;await this.context.change(h?{observer:a,observed:i}:{observer:r,observed:i,
alignment:"position"}),$("live",this.readout?.sentence??"")}async#g(t,e){let{alignment:s}=this.context.state(),
o=t==="keys"?e:de(s,e,this.page.texts.length);await this.context.change({chosen:o})}async#v({rows:t,keys:e}){let{
alignment:s}=this.context.state(),o=s==="generation"&&t[1]+1<=this.page.texts.length,r=o?[t[0]+1,t[1]+1]:t;await this.
context.change({view:"heads",pair:Oe({from:r,to:e,when:o?"wrote":"read"})})}#$(t){let{picture:e}=this;if(e){let s=o=>[
Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#p(ne(e.plot,{rows:s(t[0]),keys:s(t[1])})),this.#w(t)}}#b(){
let t=this.#t;if(t&&this.picture){let e=this.picture.levelOf(this.#a);this.readout?.show(t,e,this.#s,this.#l,this.#n)}}#M(){
this.#t&&!this.root?.hidden&&(this.#b(),this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&
this.#s&&$("live",this.readout?.sentence??""))}#O(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,
t.height)}#x(){this.#r||=requestAnimationFrame(()=>{this.#r=0,this.#E()})}#E(){let t=this.#t,{picture:e,root:s}=this;
if(!t||!e||!s||s.hidden)return;let o=e.levelOf(this.#a);if(t.work){let a=performance.now()+Ep;for(;t.work&&performance.
now()<a;)this.#S(t)}let r=this.#c;!(r&&e.draw(r,this.#f))||t.work&&!t.pyramid.has(o)?this.#x():t.work&&this.#x()}#S(t){
t.work?.next().done&&(t.work=null,this.#u(this.context.state()),this.#b())}#A(){for(;this.#t?.work;)this.#S(this.#t)}async#T(){
for(;this.#r&&!document.hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#A();let s=this.#t?.
pyramid;if(!s||!s.has(t)||e>=s.side(t))throw new E(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(
D(s.shape(t),e));return s.read(t,e,0,o),Array.from(o,r=>r===0?NaN:s.values[r-1])}#N(t){let e=this.#t?.pyramid,
s=this.picture?.levelOf(this.#a)??0,o=e?.block(t,s);return o&&e instanceof es?{...o,...e.numbers(t,s)}:null}#R([
t,e]){let{canvas:s,picture:o}=this;if(!s||!o)return null;let r=s.getBoundingClientRect(),{row:i,key:a,cell:h}=this.#a,
[l,c]=[r.left+o.frame.left+(e-a)*h,r.top+o.frame.top+(t-i)*h];return{x:l,y:c,width:h,height:h}}};var Sp=new Set(["script","style","noscript"]),Ap=new Set(["area","base","br","col","embed","hr","img","input",
"link","meta","source","track","wbr"]),tf="-".repeat(2),Mp={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&#34;","'":"\
&#39;"},Jo=class{constructor(t){this.document=t;let{documentElement:e,head:s,body:o}=t,r=s.querySelector("styl\
e"),i=[...e.childNodes].filter(h=>h instanceof Text).map(Vo).join(""),a=[...s.childNodes].slice(0,[...s.childNodes].
findIndex(h=>h===r)+1);this.start=`<!DOCTYPE html>
${os(e)}
${os(s)}${a.map(Vo).join("")}
</head>${i}${os(o)}`,this.nodes=[...o.childNodes].map(h=>h instanceof HTMLScriptElement||h instanceof Text?h:h.
cloneNode(!0)),this.last=o.lastChild}get isWhole(){return this.document.readyState!=="loading"}withText(t,e){let o=[
...this.nodes,...this.#t()].map(i=>i instanceof HTMLScriptElement&&i.id===t?`${os(i)}${e}</${i.localName}>`:Vo(
i)),r=o.pop()??"";return[this.start,...o,r.replace(/\n\n$/u,""),`</body>
</html>
`]}#t(){let t=[];for(let e=this.last?.nextSibling??null;e;e=e.nextSibling)(e instanceof HTMLScriptElement||e instanceof
Text&&!e.data.trim())&&t.push(e);return t}};function Vo(n){if(n instanceof Comment)return`<!${tf}${n.data}${tf}\
>`;if(n instanceof Text)return Sp.has(n.parentElement?.localName??"")?n.data:ef(n.data);if(!(n instanceof Element))
return"";let{localName:t}=n;return Ap.has(t)?os(n):`${os(n)}${[...n.childNodes].map(Vo).join("")}</${t}>`}function os(n){
let t=[...n.attributes].map(({name:e,value:s})=>s?` ${e}="${ef(s)}"`:` ${e}`);return`<${n.localName}${t.join("")}\
>`}function ef(n){return n.replace(/[&<>"']/gu,t=>Mp[t])}var sf="http://www.w3.org/2000/svg";var Xo=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(sf,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#s(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#s(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],s=this.text.rectsOf(...t.to)[0];return e&&s?[Op(t,e,s)]:[]}))}#s(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function Op({strength:n},t,e){let s=document.
createElementNS(sf,"path"),[o,r]=[t,e].map(({left:m,width:p})=>m+p/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,h=a?t.top+t.height:t.top,l=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[f,u]=i?[h-
c,l-c]:[(h+l)/2,(h+l)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return s.setAttribute("d",`M${d(o,h)}C${d(
o,f)} ${d(r,u)} ${d(r,l)}`),s.setAttribute("class","arc"),s.style.setProperty("--strength",n.toFixed(3)),s}var Ci=18,Zo=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>Lp(t,o,r)));let s=Tp(t.measuredEdges);s!==null&&($("edges-title",`What mattered for ${s}`),$("edges-row",
` into the row that wrote ${s}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,s)=>{let o=this.body.rows[s];H(o.cells[3],Np(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function Tp(n){let[t]=n,e=({queries:[s,o],next:r})=>o-s===1&&s===t.queries[0]&&r===t.next;return t&&
n.every(e)?O(t.next,Ci):null}function Lp(n,t,e){let s=document.createElement("tr");s.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Qr(t.change),o.setAttribute("aria-label",Tt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${fe(t)} Show it in the text.`)),s.insertCell().append(o);let r=`${nf(n,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,T(t.weight),
t.valueWeighted===null?"\u2013":T(t.valueWeighted),`${O(t.next,Ci)} \xD7 ${ti(t.change)}`])H(s.insertCell(),i);
return s}function Np(n,t,{queries:[e,s]}){let o=Mt(t,e,n.texts.length),r=Mt(t,s-1,n.texts.length);return o===null||
r===null?"what follows":nf(n,[o,r+1])}function nf(n,[t,e]){let s=`${t} ${O(n.texts[t],Ci)}`;return e-t===1?s:`${s}\
 to ${e-1}`}var Rp=250,Qo=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let s=t?`${t.from} ${t.
to}`:"nothing";if(s===this.#t)return;if(this.#t=s,this.last=[],!t){e(null);return}let{texts:o,siblings:r}=this.
page,i={at:A(o,t.to),when:`when it wrote ${A(o,t.from)}`,count:oe(this.page).length,parted:r.length>0&&!this.page.
light},a=()=>this.#t===s;await Dt();let h=performance.now(),l=await this.#e(t,a,c=>{performance.now()>h+Rp&&(h=
performance.now(),e({...i,ranked:se(c),done:!1}))});a()&&(this.last=se(l),e({...i,ranked:this.last,done:!0}))}async all(t){
return se(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,s){let o=[],{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[
a,J(r.sight,a,r.numRows)]));return await je(this.page,this.heads,(a,h,l)=>{let c=i.get(a),f=c&&at(l,c,t,r.numRows);
if(f){let[u,...d]=f.weight;o.push({layer:a,head:h,weight:u,bounds:d,even:f.even})}s(o)},e),o}};function of(n,t,e){if(e.kind==="token"||e.kind==="word")return{why:n,effects:t};let s=new Map;n.units.forEach(
([l,c],f)=>{let u=e.ofToken[l],d=s.get(u);d?(d.span=[Math.min(d.span[0],l),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>Cp(m,t[f][p])),d.count+=1):s.set(u,{span:[l,c],effects:t[f],count:1})});let o=[],[r,i]=n.target;
for(let l=0;l<At(e);l+=1){let[c,f]=Z(e,l);c<i&&f>r&&o.push([Math.max(c,r),Math.min(f,i)])}let a=n.words[n.chosen][0],
h=[...s.values()];return{why:{...n,units:h.map(({span:l})=>l),words:o,chosen:o.findIndex(([l,c])=>l<=a&&a<c),added:h.
some(({count:l})=>l>1)},effects:h.map(l=>l.effects)}}function Cp(n,t){return Number.isNaN(n)?t:Number.isNaN(t)?
n:n+t}var tr=class{#t=[];#e=new Map;#s=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#s??=qt(
this.found).then(t=>{this.#t=t}),this.#s}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??of(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:s}=this.inUnits;return fo(this.context.page,e,s,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var Ip=5,sr=class{#t=[];#e=[];#s=[];constructor(t,e,s){this.nameOf=e,this.bars=er(t,"why-bars"),this.heads=er(
t,"why-heads"),this.layers=er(t,"why-layers"),this.looks=er(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>s.step(o.dataset.wordStep==="1"?1:-1));Ii(this.bars,o=>s.cause(
this.#t[o].span)),Ii(this.heads,o=>s.look(this.#e[o])),Ii(this.layers,o=>s.look(this.#s[o]))}show({headline:t,
sentence:e,chance:s,lead:o,bars:r},i){$("why-title",t),$("why-sentence",e),$("why-chance",s),$("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:h,against:l,text:c})=>{let f=i!==null&&a[0]===
i[0]&&a[1]===i[1];return rf(this.nameOf(a).replace(/^“|”$/gu,""),h,c,`effect${l?" against":""}`,f)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:s,ranked:o,count:r,parted:i,done:a}=t,h=`of ${r}${i?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${h} ${s}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,Ip),this.heads.replaceChildren(...this.#e.map(c=>{let{number:f,error:u}=Ut(
c),d=rf(`L${c.layer} \xB7 H${c.head}`,c.weight,f,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",Tt(`Layer ${c.layer}, head ${c.head}: ${f} ${u} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${f} ${u}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",rs("error",u)),d})),
$("why-heads-note",a?Mh(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#s=po(o);let l=o[0];this.layers.setAttribute("aria-label",l?`Strongest in layer ${l.layer}, at ${Ut(
l).number}, of ${this.#s.length} layers`:""),this.layers.replaceChildren(...this.#s.map(c=>{let f=rs("layer","");
return f.title=`Layer ${c.layer}: ${Ut(c).number} (head ${c.head})`,f.style.setProperty("--size",c.weight.toFixed(
4)),f})),$("why-first-layer",this.#s.length?`layer ${this.#s[0].layer}`:""),$("why-last-layer",this.#s.length>
1?`layer ${this.#s.at(-1)?.layer}`:"")}};function er(n,t){return n.querySelector(`#${t}`)}function Ii(n,t){n.addEventListener(
"click",e=>{let s=[...n.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));s>=0&&t(s)})}function rf(n,t,e,s,o){
let r=document.createElement("li"),i=document.createElement("button");i.type="button",i.className=s,i.style.setProperty(
"--size",t.toFixed(4)),s!=="head"&&i.setAttribute("aria-pressed",String(o));let a=rs("track","");return a.setAttribute(
"aria-hidden","true"),a.append(rs("size","")),i.append(rs("name",n),a," ",rs("number",e)),r.append(i),r}function rs(n,t){
let e=document.createElement("span");return e.className=n,H(e,t),e}function af({target:[n,t]},e,[s,o]){return s<n||o>t?null:Float64Array.from(e,r=>{let i=r.subarray(s-n,o-n).filter(
a=>!Number.isNaN(a));return Math.max(0,i.reduce((a,h)=>a+h,0))})}function hf(n,t,e){let s=A(n,t);return e?e.some(
o=>o>0)?`Shaded by what each patch did for ${s}, the strongest patch in the strongest colour: an estimate from\
 attention, whose worth was measured for words only.`:`No patch did anything for ${s}, by an estimate from att\
ention, whose worth was measured for words only.`:"Choose a word of the answer to see which patches did most f\
or it."}var _i=class{#t=[];constructor(t,e,s,o){this.page=e,this.patches=s;let r=()=>{};this.grids=Ao(t,e,{point:r,leave:r,
tap:o,toggle:i=>i!==null&&o(i)})}async know(){this.#t=await Fr(this.patches,this.patches.tokens.length)}show(t){
let{page:e,patches:s}=this,o=new Float32Array(e.texts.length).fill(NaN),r=af(s,this.#t,t);r?.forEach((l,c)=>o[s.
tokens[c]]=l);let i=r?Math.max(...r):0,a=Ve(o,{scale:"relative",gamma:.5,cutoff:0,top:1},i),h={...Le(e),weights:o,
levels:a};this.grids.forEach((l,c)=>{l.show(h,c===0?hf(e.texts,t,r):"")})}};async function lf(n,t,{patches:e,units:s},o){
if(!e)return null;let r=new _i(n,t,e,i=>o(s.find(([a,h])=>a<=i&&i<h)??[i,i+1]));return await r.know(),r}function cf(n,{span:t,ranked:e}){if(!n.measured||!e.length)return n.figure;let s=_p(n,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(s)))),r=Number(e[0].effect.toFixed(o)),i=s+Math.abs(r-e[0].effect);return`e\
ffect ${r.toFixed(o)} +- ${(Math.ceil(i*10**o)/10**o).toFixed(o)} nats`}function _p(n,t,e){let[s,o]=t[0]<e[0]?
[t,e]:[e,t],r=n.added?s[1]-s[0]:n.units.filter(([i,a])=>i<s[1]&&a>s[0]).length;return Math.max(1,r)*(o[1]-o[0])*
n.step/2}function ff(n,t,{span:e,ranked:s},o=[]){let r=Rt(n,...e),i=t.measured?t.added?"measured word by word":
"measured":"estimated",a=s.map(({span:[c,f],effect:u})=>[r,c,f-1,Rt(n,c,f),Number(u.toPrecision(6)),i]),h=["of",
"first token","last token","text",t.measured?"effect in nats":"effect","how"],l=s.map(c=>c.span);return jt(...Ks(
h,a,l,o))}function uf(n){let t=n.map(({layer:e,head:s,weight:o,bounds:r,even:i})=>[e,s,...[o,...r,i].map(a=>Number(
a.toPrecision(6)))]);return jt(["layer","head","weight","least","most","even"],t)}var Bp=3,Pp=5,nr=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new Qo(t.page,t.heads),this.told=t.page.why&&new tr(t,t.page.why)}static missing({why:t,
measuredEdges:e}){return t||e.length>0?"":"nothing is known here of what an answer hangs on"}async mount(t){let{
page:e,look:s}=this.context;this.edges=new Zo(e,({layer:r,head:i,queries:a,keys:h})=>{s({layer:r??void 0,head:i??
void 0,row:a[1]-1,key:h[0]})});let{told:o}=this;if(o){try{await o.know()}catch(r){if(!(r instanceof E))throw r;
V(r.message);return}this.#e(t,o),this.pictures=await lf(t,e,o.found,r=>this.#n(r)),this.#s(o.found),new me(t.querySelector(
".sheet")),this.panel=new sr(t,r=>A(e.texts,r),{cause:r=>{this.#t=r,this.show(this.context.state())},look:r=>{
this.#a(r)},step:r=>this.#o(r)})}}show(t){let{page:e,panel:s,text:o,told:r}=this;if(this.edges?.show(t),!s||!o||
!r)return;let{why:i,effects:a}=r.inUnits,h=r.explain(t.chosen),l=this.#r(h),c=pc(i,a,h);s.show(h.words,l),o.shade(
c),this.pictures?.show(h.span),o.choose(h.span),o.rove(h.span[0]),this.#i(h,c);let f=Ze(e,h,l);this.headLooks.
ask(f,u=>s.showLooks(u))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.
told?this.told.units.kind:null}get subject(){return this.panel&&this.told?this.told.explanation.span:null}get door(){
return{why:this.why.bind(this)}}async why(t){let{page:e,told:s}=this;if(!s)throw new E("This report does not k\
now what the answer hangs on.");let o=typeof t=="number"?lo(s.found,t):t,r=rc(o,e.texts.length)?As(s.found,e.promptLength,
o):null;if(!r)throw new E(`There is nothing to explain at ${t}; the tokens are 0 to ${e.texts.length-1}.`);await s.
know();let i=s.explain(r),a=Ze(e,i,i.leading??i.words.bars[0]?.span??null),h=a?await this.headLooks.all(a):[];
return{measured:s.found.measured,units:i.ranked.map(({span:[l,c],effect:f})=>({text:Rt(e.texts,l,c),start:l,end:c,
effect:f})),heads:h.slice(0,Pp).map(({layer:l,head:c,weight:f})=>({layer:l,head:c,weight:f}))}}#e(t,e){let s=new xt(
t.querySelector(".text"),this.context.text);this.text=s,this.arcs=new Xo(t.querySelector(".arcs"),s),ie(s,()=>e.
units,a=>this.#n(a));let o=t.querySelector("#why-quotes"),{notes:r}=this.context,i=()=>{let{explanation:a}=e;return{
sentence:a.words.sentence,note:ls(r.notes,a.span),of:null,precision:cf(e.inUnits.why,a)}};o.append(le(this.context,
i,()=>({chosen:e.explanation.span})),yt("Copy as CSV",()=>ff(this.page.texts,e.inUnits.why,e.explanation,r.notes)),
yt("Copy heads as CSV",()=>uf(this.headLooks.last)),...Xe(this.context,()=>this.subject))}#s(t){let[e,s]=t.target,
o=t.method==="inseq",r=o?`${s-e} tokens of the`:`the first ${s-e} tokens of this long`,i=s>=this.page.texts.length?
"":` Only ${r} answer are explained.`;$("why-how",`${t.measured?Hp:o?Fp:Wp}${i}`),$("why-figure",`${t.figure[0].
toUpperCase()}${t.figure.slice(1)}.`)}#n(t){let{why:e,promptLength:s}=this.page,o=e&&As(e,s,t);o&&(this.#t=null,
this.context.change({chosen:o}))}#o(t){let{page:e,told:s}=this;if(s){let{why:o}=s.inUnits,[r,i]=s.explanation.
span,l=(r<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=i:c[1]<=r).at(t>0?0:-1);l&&(this.#n(l),this.text?.
reveal(l[0]))}}#r({words:t,leading:e}){let s=this.#t;return s&&t.bars.some(({span:r})=>String(r)===String(s))?
s:e??t.bars[0]?.span??null}#i({span:t,reverse:e,leading:s},o){let r=o.filter(({against:i})=>!i).slice(0,s?Bp:0);
this.arcs?.show(r.map(({from:i,to:a,strength:h})=>{let l=[i,a];return{from:e?t:l,to:e?l:t,strength:h}}))}async#a({
layer:t,head:e}){let{page:s,told:o}=this,r=o?.explanation,i=r&&Ze(s,r,this.#r(r));if(i){let[a]=G(i,s.numRows);
await this.context.look({layer:t,head:e,row:a,key:i.to[0],alignment:"generation"})}}},Hp="Measured: each word \
of the prompt was hidden, one at a time, from everything after it, and the model was run again. Effects of sev\
eral words do not add up, and a hidden word is something that the model never met in training.",Fp="Scores tha\
t inseq, another program, computed and saved; a word has the sum of its tokens\u2019. An estimate always has a stro\
ngest word; that it has one says nothing yet. Run att-viz with --influence words to measure.",Wp="Estimated fr\
om one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says not\
hing yet. Run att-viz with --influence words to measure.";typeof document>"u"?Xl(globalThis):Dp(document.currentScript?.textContent??null);function Dp(n){try{let t=new Jo(
document),e=Rs(aa(location.hash)),s=[nr,No,ho,Yo,wo,bo],o=new Xn(e,s,new Zn(n),t),r=o.start();Object.defineProperty(
window,"attViz",{value:Object.freeze({ready:r,...o.door,views:Object.freeze(o.kinds.map(({id:i,title:a})=>Object.
freeze({id:i,title:a}))),show:o.show.bind(o),note:o.note.bind(o),get notes(){return o.book.notes.map(i=>Object.
freeze({...i}))},get state(){return o.snapshot}})}),r.then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")})}catch(t){Zl(t)}}})();
