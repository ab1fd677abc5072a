"use strict";(()=>{var on=["corrected rollout","raw rollout","rollout without resting places"];function C(s){return s.kind==="enc\
oder_self"}function F(s){return s.kind==="cross"}var E=class extends Error{constructor(t){super(t),this.name="\
ReportError"}};function Rn(s){let t;try{t=JSON.parse(s)}catch{throw new E("This file is damaged: its list of t\
okens cannot be read. Please make the report again.")}if(t?.format!==1)throw new E("This report was written in\
 a format that its viewer does not know. Please make it again.");let e=of(t);if(e)throw new E(`This file is da\
maged: ${e}. Please make the report again.`);return t}function of(s){if(!Array.isArray(s.texts)||!Array.isArray(
s.tokens)||s.texts.length!==s.tokens.length)return"its texts and its tokens do not belong together";let t=s.texts.
length;if(s.numRows!==t&&s.numRows!==t-1)return`it has ${t} tokens but ${s.numRows} attention rows`;if(s.ids!==
null&&s.ids?.length!==t)return`it has ${t} tokens but another number of ids`;if(!(s.promptLength>=0&&s.promptLength<=
t))return"its prompt is longer than its text";if(!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(s.
allLayers))return"it names no layers";if(!Array.isArray(s.valueNorms))return"it does not say whose values' siz\
es are known";if(!Array.isArray(s.sight?.padding)||!Array.isArray(s.sight.starts)||!s.sight.layers)return"it d\
oes not say which tokens could be seen";if(!Array.isArray(s.text?.turns)||!Array.isArray(s.text.markup)||!s.text.
units)return"its text is not divided into turns and units";if(s.lens&&(!Array.isArray(s.lens.boundaries)||s.lens.
vocabulary?.length!==s.lens.ids?.length))return"what the logit lens read cannot be understood";if(!Array.isArray(
s.measuredEdges))return"its measured edges cannot be read";let e=s.light?.passages;return Array.isArray(s.headRoles??
[])?s.light&&!(e?.[0]===0&&e.at(-1)===s.numRows&&Array.isArray(s.light.roles))?"its passages do not divide its\
 text":af(s.pictures??[],t):"the roles of its heads cannot be read"}var rf=/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u;
function af(s,t){return Array.isArray(s)&&s.every(({source:n,width:o,height:r,rows:i,columns:a,tokens:h})=>rf.
test(n)&&[o,r,i,a].every(l=>Number.isInteger(l)&&l>0)&&Array.isArray(h)&&h.length===i*a&&h.every(l=>Number.isInteger(
l)&&l>=0&&l<t))?"":"what the model saw cannot be understood"}function ft(s,t){return s.allLayers.find(e=>e.layer===
t)?.heads??[]}function q(s,t,e=`head ${t}`){return s===-1?`all layers, ${on[t]}`:`layer ${s}, ${e}`}function _t(s,t,e){
return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function Cn(s,t,e){let n=ft(s,t);return n.reduce((o,r)=>Math.
abs(r-e)<Math.abs(o-e)?r:o,n[0]??0)}function In(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function _n(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}var Bn="att_viz";function Ni(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split(
"#")[0];t?history.pushState(Bn,"",e):history.replaceState(Bn,"",e)}catch{}}function or(){try{history.replaceState(
Bn,"",location.href)}catch{}}function Ri(){return history.state===Bn}function Ci(s,t,e,n,o){let r=In(s,t,e),i=q(
t,e),a=`${i[0].toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let h=_n(location.pathname,
s.suffix,r);return h===null||location.protocol==="about:"?`${a}: in another file of this report, whose name en\
ds in \u201C${r}.html\u201D. Please open that file.`:(o?location.replace(`${h}#${n}`):location.assign(`${h}#${n}`),
"")}function $t(s,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function Ii(s,t,e){let n=hf(s,t,e);return await Bi(()=>!!document.getElementById(n)?.nextElementSibling),
document.getElementById(n)?.textContent??null}function hf({prefix:s=""},t,e){return`att-viz-head-${s}${t}-${e}`}
function _i(s){return document.getElementById(`att-viz-light-${s}`)?.textContent??null}function rr(){return Bi(
()=>!1)}async function Bi(s){for(;document.readyState==="loading"&&!s();)await lf()}function lf(){return new Promise(
s=>{let t=()=>{e.disconnect(),document.removeEventListener("DOMContentLoaded",t),s()},e=new MutationObserver(t);
e.observe(document.body,{childList:!0}),document.addEventListener("DOMContentLoaded",t)})}var ut=.0009765625;function Bt(s){return 2**(-(s+.5)/8)}function Vt(s){return[Bt(s),2**(-(s+1)/8)*(1-ut),Math.
min(1,2**(-s/8)*(1+ut))]}function cf({facts:s},t){return s.worst[t<s.answerRow?0:1]}function Re(s){return 2**(-(s+
1)/8)*(1+ut)}var ff=192;function Pn({worst:s}){return s[0]>=ff-1}function ir({facts:s},t,e){let[n,o]=s.groups,
r=e>=s.answerRow,i=Math.ceil(s.answerRow/n),a=t[r?i+Math.floor((e-s.answerRow)/o):Math.floor(e/n)],h=r?o:n,[l,
c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[a/15,h===1?l:0,Math.min(1,(c*(1+ut)+ut)*h)]}function Pi(s){
let{sinks:t}=s;return t&&Float32Array.from({length:s.numRows},(e,n)=>ir(s,t,n)[0])}function lt(s,t){let[e,n]=[
s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],r=0;for(let m=e;m<n;m+=1)Vt(s.codes[m]).forEach((p,g)=>o[g]+=p),r=Math.
max(r,s.codes[m]);let i=n-e===16?Vt(r)[2]:Re(cf(s,t)),{facts:a}=s,h=s.sinks?ir(s,s.sinks,t):[0,0,0],l=t<a.first?
[0,0,0]:ir(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.min(1,o[0]),o[2]=Math.min(1,o[2]),l[2]=Math.max(
l[1],Math.min(l[2],1-o[1]-h[1]+ut)),c<=0&&(l[1]=Math.max(l[1],1-o[2]-h[2]-ut)),l[0]=Math.min(Math.max(l[0],l[1]),
l[2]);let f=c>0?Math.max(0,Math.min(c*i,1-h[1]-l[1]-o[1]+ut)):0,u=Math.min(f,Math.max(0,1-h[2]-l[2]-o[2]-ut)),
d=Math.min(f,Math.max(u,1-h[0]-l[0]-o[0]));return{from:e,to:n,limit:i,listed:o,first:l,others:[d,u,f],sink:h}}
function ar(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=1)if(s.keys[n]===e)return n;return-1}function rn(s,t,e){
let n=ar(s,t,e);if(n>=0)return Vt(s.codes[n]);let{first:o,limit:r,others:i}=lt(s,t);return e===s.facts.first?o:
[0,0,Math.min(r,i[2])]}function Jt(s,t,e,n,o){let{first:r}=s.facts,{from:i,to:a,limit:h,first:l,others:c}=lt(s,
t),[f,u]=[Math.max(e,r),Math.min(n,t+1)],d=[0,0,0],m=Math.max(0,u-f);f<=r&&r<u&&(l.forEach((g,x)=>d[x]+=g),m-=
1);for(let g=i;g<a;g+=1)s.keys[g]>=f&&s.keys[g]<u&&(Vt(s.codes[g]).forEach((x,b)=>d[b]+=x),m-=1);let p=t-Math.
min(r,t)-(a-i);return m>0&&p>0&&(d[0]+=Math.min(m*h,c[0]*(o??m/p)),d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*h,c[2])),
[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function Xt(s){let t=e=>(Math.min(63,Math.max(0,e))/63)**
2;return[t(s),t(s-.5)*(1-ut),Math.min(1,t(s+.5)*(1+ut)+ut/8)]}function Hi({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,r=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${r} is kept weight by we\
ight, the rest as sums`}function Fi({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function Ce({
worst:s,groups:t,passages:e}){let[n,o]=s.map(i=>Number(Re(i).toPrecision(2))),r=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${r}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}var Wi=["matrix","\
layers","lines"];function Di({light:s,lens:t,numRows:e},n){let{worst:o}=s,r=t?t.first+t.positions<e?`the first\
 ${t.positions} rows`:"the rows":"",i=t?` What the logit lens reads is kept for ${r} that wrote the answer.`:"",
[a,h]=o.map(f=>Number(Re(f).toPrecision(2))),l=Pn({worst:o})?"the 16 strongest weights of each row":`weights o\
f ${a} or more, and of ${h} or more in the rows that wrote the answer, at most 16 of each row`;return{matrix:`\
Not in this file: every weight, differences of heads, the rollout. Here are ${s?.overviews?`the archive\u2019s over\
views, down to ${s.overviews.factors[0]} \xD7 ${s.overviews.factors[0]} positions, `:""}${l}, and what passage\
s of the text gave to each other.`,layers:`Not in this file: looks weaker than what is kept: ${l}. A layer tha\
t shows none may have had weaker ones.${i}`,lines:`Not in this file: weaker lines. Drawn are ${l}, and what re\
sts on the first token.`}[n]}function V(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&H(e,t)}var uf=/\u2068([^\u2068\u2069]*)\u2069/u;function H(s,t){let e=t.split(
uf);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function Tt(s){return s.
replace(/[\u2068\u2069]/gu,"")}var Hn=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=[...document.
querySelectorAll(".full-link")];let e=document.getElementById("full-files");if(t.light){$("light-short",Hi(t.light)),
$("light-sentence",Fi(t.light));for(let n of Wi)$(`not-here-${n}`,Di(t,n));document.getElementById("light-note")?.
removeAttribute("hidden"),document.getElementById("all-files-link")?.addEventListener("click",n=>{n.preventDefault(),
e?.setAttribute("open",""),e?.scrollIntoView({block:"start"}),e?.querySelector("summary")?.focus()})}}show(t,{
layer:e,head:n}){let{page:o}=this;this.#t(this.index,o.light?null:"index",t);for(let r of this.full)this.#t(r,
In(o,e,n),t),r.textContent=`Every weight of ${q(e,n,o.headNames[n])}`}#t(t,e,n){let o=e===null?null:_n(location.
pathname,this.page.suffix,e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}\
#${n}`))}};var zi=performance.now()+150;async function Pt(){performance.now()>zi&&(await new Promise(s=>{let t=new MessageChannel;
t.port1.onmessage=()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),zi=performance.now()+8)}var Ui=2**17,W=Float32Array.from({length:256},(s,t)=>(t/255)**2);function pe(s){return s*(s+1)/2}function Ie(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function Lt(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=df(n.getWriter(),s),r=e.getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:h,value:l}=await r.read();
if(h)return await o,i.subarray(0,a);if(a+l.length>t)throw await r.cancel(),new RangeError(`more than ${t} byte\
s`);i.set(l,a),a+=l.length}}async function df(s,t){try{for(let e=0;e<t.length;e+=Ui)await s.write(t.subarray(e,
e+Ui)),await Pt();await s.close()}catch{}}var qi=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),Fn=13,Ki=1<<
20,Wn=new Uint32Array(256).fill(Ki);qi.forEach((s,t)=>{Wn[s]=t});var mf=Wn.map(s=>s*qi.length);function _e(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(Fn*e+6*n>>3),r=0,i=0,a=0,h=0;for(let l=0;l<
2*e;l+=2){let c=mf[t[l]]+Wn[t[l+1]];r|=c,i=i<<Fn|c,a+=Fn-8,o[h++]=i>>a,a>=8&&(a-=8,o[h++]=i>>a)}if(n){let l=Wn[t[2*
e]];for(r|=l<64?0:Ki,i=i<<6|l&63,a+=6;a>=8;)a-=8,o[h++]=i>>a}if(r>>Fn)throw new RangeError("letters that stand\
 for nothing");return o}function _({width:s},t){return s?s*t:pe(t)}function D({width:s},t){return s||t+1}var hr=16,Be=64,ji=Be*1024,pf=32,Gi=15360,lr=new Uint16Array(257).fill(Gi+1);for(let s=Gi;s>=0;s-=1)lr[Math.round(
255*Math.sqrt(ge(s)))]=s;var cr=class extends Map{cap=1/0};function ge(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function Yi(s){return 4*Math.ceil(s/Be)+Math.ceil(s*2*hr*pf/8)}function Vi(s,t){let e=Math.
ceil(t/Be),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(i,a)=>n.getUint32(
4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError("too short");return{bits:r,index:o,read:new Map}}
function ct(s,t){let{triangle:e,exact:n}=s,o=Math.floor(t/Be),r=n.read.get(o)??{rows:[],next:wf(n.bits,n.index[o])};
n.read.set(o,r);let{rows:i,next:a}=r;for(let h=o*Be+i.length;h<=t;h+=1){let l=_(s,h);i.push(gf(e.subarray(l,l+
D(s,h)),a))}return i[t%Be]}function gf(s,t){let e=new Uint32Array(256);for(let c of s)e[c]+=1;let n=255,o=hr;for(;n>
0&&e[n]<o;)o-=e[n],n-=1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let h=new cr,
l=-1;for(let c=0;c<s.length;c+=1){let f=s[c];if(!(f===0||f<n)&&(l+=+(f===n),f>n||r<=o||i.has(l))){let u=lr[f];
h.set(c,ge(u+t(lr[f+1]-u)))}}return h.cap=h.size===hr?Math.min(...h.values()):1/0,h}function wf(s,t){let e=n=>{
let o=0;for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};return n=>{let o=31-Math.clz32(n),r=2**
(o+1)-n,i=e(o);return i<r?i:2*i+e(1)-r}}var xf=2,Ji=1,Xi=2,Zi=4,yf=2**22,Dn=6,Qi=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function Pe(s,t,e,n=0){try{let o=_e(s);await Pt();let r=await Lt(o,bf(t,n));return await $f(r,t,n)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function bf(s,t){let e=_(
{width:t},s),n=ta(s,t).length;return 2+2*s+4*(t||s)+4*Dn*n+e+Yi(s)}async function $f(s,t,e){let[n,o]=s;if(n!==
xf||o>(Ji|Xi|Zi)||!!(o&Zi)!=e>0)throw new RangeError("not a head");let r={width:e},i=2,a=f=>{if(i+=f,i>s.length)
throw new RangeError("too short");return s.subarray(i-f,i)},h=o&Ji?Sf(a(2*t)):null,l=o&Xi?Ef(a(4*(e||t))):null,
c=new Uint8Array(_(r,t));for(let[f,u]of ta(t,e))kf(a,c,r,f,u),await Pt();return{triangle:c,...r,sinkMass:h,norms:l,
exact:Vi(a(s.length-i),t)}}function ta(s,t=0){let e=Math.max(1,Math.floor(yf/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function kf(s,t,e,n,o){let r=s(4*Dn),i=new DataView(r.buffer,r.byteOffset,
r.byteLength),a=new Uint32Array(Dn),h=0;for(let l=0;l<Dn;l+=1)a[l]=h,h+=i.getUint32(4*l,!0);if(h!==_(e,o)-_(e,
n))throw new RangeError("a band of another size");vf(t,e,n,o,s(h),a)}function vf(s,t,e,n,o,r){for(let i=e;i<n;i+=
1){let a=_(t,i),h=D(t,i),l=i===0?0:D(t,i-1),c=a-l,f=0;for(let u=0;u<l;u+=1)f=o[r[Qi[2*s[c+u]+f]]++],s[a+u]=f;for(let u=l;u<
h;u+=1)f=o[r[Qi[f]]++],s[a+u]=f}}function Ef(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Sf(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Af=96*2**20,He=class{#t=new Map;constructor(t,e,n=Af,o=0,r=Pe){this.textOf=t,this.numRows=e,this.bytesKept=
n,this.width=o,this.unpack=r}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.
set(n,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.set(n,i),r.then(a=>{i.data=a,this.#n()},
()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(
t,e);if(n===null)throw new E(`The weights of ${q(t,e)} are not in this file.`);let o=await this.unpack(n,this.
numRows,q(t,e),this.width);return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[
...this.#t].reverse()){let o=n.data?Mf(n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function Mf({
triangle:s,exact:t}){return s.length+t.bits.length+t.read.size*ji}function fr(s){return new URLSearchParams(s.replace(/^#/u,"")).get("kind")??""}function ea(s){return(document.
getElementById(`att-viz-page-${fr(s)}-`)??document.getElementById("att-viz-page"))?.textContent??""}function we(s){
return s.kinds?s.kind??"decoder_self":""}function na(s,t){let e=document.querySelectorAll("input[name=kind]");for(let o of e)o.checked=o.value===we(s),
o.addEventListener("change",()=>{location.hash=new URLSearchParams({kind:o.value,...t()}).toString()});let n=s.
kinds?.find(({kind:o})=>o===we(s))?.says??"";$("kind-says",`${n.slice(0,1).toUpperCase()}${n.slice(1)}.`)}function sa(s){
let t=fr(location.hash),e=s.kinds?.some(({kind:o})=>o===t),n=!!s.kinds&&(e?t!==we(s):!!s.prefix);return n&&location.
reload(),n}var oa=255,zn=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:r})=>r!==-1).flatMap(({layer:r,heads:i})=>i.map(a=>({layer:r,head:a})));let[n,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/n)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:n}=this,o=e.length,r=(t.passages.length-1)*t.passages.length/2,i=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,h,l,c]=await Promise.all([this.#e("shares",o*r),this.#e("rests",o*this.groups),this.#e("s\
inks",i*this.groups),this.#n("counts",o*n.numRows)]),f=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let x=p+n.numRows;p<x;p+=1)g+=c[p];f[m+1]=f[m]+g}if(f[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[u,d]=await Promise.all([this.#n("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:h,sinks:l,counts:c,starts:f,gaps:u,codes:d,cells:r}}catch{throw new E("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let n=this.places.findIndex(u=>u.layer===t&&u.head===e);if(n<0||
!this.known)return null;let{facts:o,groups:r,page:i}=this,{shares:a,rests:h,sinks:l,cells:c}=this.known,f=this.
places.slice(0,n).filter(u=>o.sinks.includes(u.layer)).length;return{facts:o,numRows:i.numRows,...this.#t(n),shares:a.
subarray(n*c,(n+1)*c),rests:h.subarray(n*r,(n+1)*r),sinks:o.sinks.includes(t)?l.subarray(f*r,(f+1)*r):null}}#t(t){
let{numRows:e}=this.page,{counts:n,starts:o,gaps:r,codes:i}=this.known,[a,h]=[o[t],o[t+1]],l=new Uint32Array(h-
a),c=new Uint32Array(e+1),f=a;for(let p=0;p<e;p+=1){let g=p;for(let x=f+n[t*e+p];f<x;f+=1)g+=r[f],l[f-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let u=c.slice(),d=new Uint32Array(h-a),m=new Uint8Array(h-a);f=a;for(let p=0;p<
e;p+=1)for(let g=f+n[t*e+p];f<g;f+=1){let x=u[l[f-a]]++;d[x]=p,m[x]=i[f]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let n=await Lt(_e(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((l,c)=>l+ +(c===oa),0);if(o===0)return n;let r=await this.#e(`${t}+`,4*o),
i=new DataView(r.buffer,r.byteOffset,r.byteLength),a=Uint32Array.from(n),h=0;for(let l=0;l<e;l+=1)n[l]===oa&&(a[l]+=
i.getUint32(h,!0),h+=4);return a}};var ra=2**20;function aa(s,t,e,n){let o=s.light?.overviews?.factors??[];return Promise.all(o.map(async r=>{let i=pe(
Math.ceil(s.numRows/r)),a=await Lt(_e(t(`overview-${e}-${n}-${r}`)??""),4*i).catch(()=>null);if(a?.length!==4*
i)throw new E(`The overview of ${q(e,n)} in this file is damaged. Please make the report again.`);return{side:r,
largest:await ia(a,0,i),mean:await ia(a,2*i,i)}}))}async function ia(s,t,e){let n=new Uint16Array(e);for(let o=0;o<
e;o+=ra){for(let r=o;r<Math.min(e,o+ra);r+=1)n[r]=s[t+r]<<8|s[t+e+r];await Pt()}return n}var Of=300,Tf=4e6,Un=class{#t=new Map;#e=null;#n=null;constructor(t,e){this.parts=new zn(t,e)}async get(t,e){this.#e??=
rr().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new E(`The weights of ${q(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),r=o?null:this.parts.head(t,e),i=o??
(r&&{...Lf,sinkMass:Pi(r),light:r});return i&&(this.#t.delete(n),this.#t.set(n,i),this.#s()),i}async means(){let{
places:t}=this.parts,n=(await this.get(t[0].layer,t[0].head)).light.shares.length,o=Array.from({length:n},()=>[
0,0,0]);for(let{layer:r,head:i}of t)this.parts.head(r,i)?.shares.forEach((a,h)=>{Xt(a).forEach((l,c)=>o[h][c]+=
l/t.length)});return{masses:Float64Array.from(o,([r])=>r),bounds:o.map(([,r,i])=>[r,i]),count:t.length}}overviews(t,e){
let{page:n,textOf:o}=this.parts,r=`${t}-${e}`,i=this.#n?.key===r?this.#n.levels:rr().then(()=>aa(n,o,t,e));return this.#n=
{key:r,levels:i},i}#s(){let{numRows:t}=this.parts.page,e=Math.max(4,Math.min(Of,Math.floor(Tf/t)));for(let n of this.#t.
keys()){if(this.#t.size<=e)break;this.#t.delete(n)}}},Lf={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(
0),index:new Uint32Array(0),read:new Map}};function qn(s){return s.replace(/\r\n?/gu,`
`).replace(/\p{Surrogate}|\0/gu,"\uFFFD").trim()}function an(s,t){let e=[];for(let n of s.slice(0,1e3)){let{from:o,
to:r,text:i}=n??{};Number.isInteger(o)&&Number.isInteger(r)&&0<=o&&o<r&&r<=t&&typeof i=="string"&&i.length<=4e3&&
qn(i)&&e.push({from:o,to:r,text:qn(i)})}return{notes:ca(e),damaged:s.length-e.length}}function ur(s,t){let e=qn(
t.text),n=s.every(o=>o.from!==t.from||o.to!==t.to||o.text!==e);return e&&n?ca([...s,{from:t.from,to:t.to,text:e}]):
s}function ha(s,t,e){let n=qn(e);return s.flatMap((o,r)=>r!==t?[o]:n?[{...o,text:n}]:[])}function la(s,t){return t.
reduce(ur,s)}function xe(s,t){return t?[...s.keys()].filter(e=>s[e].from<t[1]&&s[e].to>t[0]):[]}function hn(s,t){
return xe(s,t).map(e=>s[e].text).join(" / ")}function Kn(s,t,e,n){let o=e.map(r=>hn(n,r));return o.some(Boolean)?
[[...s,"note"],t.map((r,i)=>[...r,o[i]])]:[s,t]}function ca(s){return[...s].sort((t,e)=>t.from-e.from||t.to-e.
to)}var fa=2e3,ua=1;function Zt(s){return s.map(({from:t,to:e,text:n})=>`${t}-${e}_${n.replaceAll("_","_u").replaceAll(
"*","_s")}`).join("*")}function Qt(s,t){let e=s.split("*").map(n=>{let[,o,r,i]=/^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.
exec(n)??[];return i&&{from:Number(o),to:Number(r),text:i.replaceAll("_s","*").replaceAll("_u","_")}});return s?
an(e,t):{notes:[],damaged:0}}function da(s){return(s.length?JSON.stringify({format:ua,notes:s}):"").replace(/[<>&'\u2028\u2029]/gu,
e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`)}function ma(s,t){if(!s.trim())return{notes:[],fault:""};
let e;try{e=JSON.parse(s)}catch{return{notes:[],fault:"The notes in this file are damaged and were left out."}}
if(e?.format!==ua||!Array.isArray(e.notes))return{notes:[],fault:"The notes in this file are written in a way \
that this page does not know; they were left out."};let{notes:n,damaged:o}=an(e.notes,t);return{notes:n,fault:dr(
o,"this file")}}function dr(s,t){return s?s===1?`1 note in ${t} could not be read and was left out.`:`${s.toLocaleString(
"en")} notes in ${t} could not be read and were left out.`:""}function pa(s){let t=`${s.toLocaleString("en")} \
characters`;return s<=fa?`The link to this page holds them (${t}), and so does an annotated copy of this file.`:
`The link to this page holds them, but with ${t} it is too long for mail: many programs cut links after about ${fa.
toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`}function ga(s,t){let e=s.
slice(s.lastIndexOf("/")+1),n=e;try{n=decodeURIComponent(e)}catch{}let[o]=/\.html?$/iu.test(n)?[n.replace(/\.html?$/iu,
"")]:["att_viz_report"];return t||/\.annotated$/u.test(o)?`${o}.html`:`${o}.annotated.html`}var mr=.0009765625,pr=2**-24,ye=gr(.5,1),vt=Float64Array.from({length:256},(s,t)=>gr(Math.max(0,t-.5),-1)),Et=Float64Array.
from({length:256},(s,t)=>gr(t+.5,1));function be(s){return[Math.max(0,s*(1-mr)-pr),Math.min(1,s*(1+mr)+pr)]}function gr(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*mr)+t*pr))}function jn([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function K(s,[t,e]){if(!(t>0))return et(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),r=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function et(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}function nt(s,t,e){if(s.light)return rn(s.light,t,e);let n=s.scales?s.scales[t]:1,o=ct(s,t),r=o.get(e),i=s.triangle[_(
s,t)+e],[a,h]=r===void 0?[vt[i],Et[i]]:be(r);return[(r??Math.min(W[i],o.cap))*n,a*n,h*n]}function te(s,t,e){return!s.
light&&ct(s,t).has(e)}function $e(s,t,e,n){if(s.light)return Jt(s.light,t,e,n);let o=_(s,t),r=Math.min(n,D(s,t)),
i=[0,0,0];for(let h=e;h<r;h+=1){let l=s.triangle[o+h];i[0]+=W[l],i[1]+=vt[l],i[2]+=Et[l]}ct(s,t).forEach((h,l)=>{
if(l>=e&&l<r){let c=s.triangle[o+l],[f,u]=be(h);i[0]+=h-W[c],i[1]+=f-vt[c],i[2]+=u-Et[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}var st={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},xr={light:{more:{...st.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...st.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...st.dark,
stops:[[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...st.dark,stops:[[.27,.03,255],[.46,.11,255],
[.67,.12,240],[.88,.08,220]]}}},wa=new WeakMap;function Ht(s){let t=wa.get(s)??Nf(s);return wa.set(s,t),t}function Nf(s){
return Array.from({length:63},(t,e)=>{let n=Rf(s,e/62),o=[ke(s.ink),ke("#000000"),ke("#ffffff")].reduce((r,i)=>wr(
r,n)>=4.5||wr(r,n)>=wr(i,n)?r:i);return{background:xa(n),ink:xa(o)}})}function Rf(s,t){let e=t*(s.stops.length-
1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],s.stops[n+1]].map(Cf);return If(r.map((a,h)=>a+
o*(i[h]-a)))}function wr(s,t){let[e,n]=[ya(s),ya(t)].sort((o,r)=>o-r);return(n+.05)/(e+.05)}function ke(s){return[
1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function xa(s){return`#${s.map(t=>t.toString(16).padStart(2,"0")).join(
"")}`}function ya(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*
t+.7152*e+.0722*n}function Cf([s,t,e]){let n=e*Math.PI/180;return[s,t*Math.cos(n),t*Math.sin(n)]}function If([
s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*
e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*n+2.6097574011*o-.3413193965*r,-.0041960863*
n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,i)),h=a<=.0031308?12.92*a:1.055*a**(1/2.4)-
.055;return Math.round(255*h)})}function J(s,t,e){let n=s.layers[t],o=new Int32Array(e);ba(o,s.starts[n]??[]);let r=Int32Array.from({length:e},
(h,l)=>l+1);ba(r,s.ends?.[n??s.ends.length-1]??[]);let i=new Uint8Array(e).fill(1);for(let[h,l]of s.padding)i.
fill(0,h,l);let a=new Int32Array(e+1);for(let h=0;h<e;h+=1)a[h+1]=a[h]+i[h];return{first:o,after:r,realBefore:a}}
function ba(s,t){t.forEach(([e,n,o],r)=>{let i=t[r+1]?.[0]??s.length;for(let a=e;a<i;a+=1)s[a]=n+o*(a-e)})}function I({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&yr(e,o)&&yr(e,n)}function L({first:s,after:t,realBefore:e},n,o=0){
let r=Math.min(Math.max(s[n],o),t[n]);return yr(e,n)?e[t[n]]-e[r]:0}function yr(s,t){return s[t+1]>s[t]}var Gn=5,_f=4,br=.005;function $a(s,t,e){if(s.light)return Ea(s.light,t);let n=Bf(t,e),o=$r(e),r=new Float64Array(
o.length),i=new Float64Array(e),a=new Int32Array(e+1),h=0,l=0,c=new Uint8Array(e);for(let u=n+1;u<e;u+=1){if(L(
t,u)===0)continue;l+=1;let d=_(s,u),m=Math.max(n+1,t.first[u]),p=t.after[u];h+=t.first[u]<=n?W[s.triangle[d+n]]:
0,a[m]+=1,a[p]-=1;let g=0,x=Math.max(u-m,p-1-u);for(let b=0;b<o.length&&o[b].from<=x;b+=1){let y=0,v=[[Math.max(
m,u-o[b].to+1),u-o[b].from],[u+Math.max(1,o[b].from),Math.min(p,u+o[b].to)-1]];for(let[k,M]of v)for(let R=k;R<=
M;R+=1){let B=s.triangle[d+R];B!==0&&(y+=W[B],i[R]+=W[B],g=B>g?B:g)}r[b]+=y}c[u]=g}for(let u=1;u<e;u+=1)a[u]+=
a[u-1];let f=Array.from(i,(u,d)=>({token:d,share:a[d]>=_f?u/a[d]:0}));return{distances:o.map(({label:u},d)=>({
label:u,share:l?r[d]/l:0})),pairs:va(s,c,n),keys:f.filter(({share:u})=>u>0).sort((u,d)=>d.share-u.share||u.token-
d.token).slice(0,Gn),first:l?h/l:0}}function ka(s,t,{rows:[e,n],keys:[,o]}){let r=new Float64Array(o),i=new Uint8Array(
n),a=0;for(let l=e;l<n;l+=1){a+=L(t,l)>0?1:0;let c=_(s,l);for(let f=0;f<o;f+=1){let u=s.triangle[c+f];r[f]+=W[u],
i[l]=Math.max(i[l],u)}}let h=Array.from(r,(l,c)=>({token:c,share:a?l/a:0}));return{rows:a,pairs:va(s,i,-1),keys:h.
filter(({share:l})=>l>0).sort((l,c)=>c.share-l.share||l.token-c.token).slice(0,Gn)}}function va(s,t,e){let n=Math.
max(1,Uint8Array.from(t).sort()[Math.max(0,t.length-Gn)]),o=[];return t.forEach((r,i)=>{if(r>=n){let a={row:i,
key:-1,weight:0};ct(s,i).forEach((h,l)=>{a=l!==e&&h>a.weight?{row:i,key:l,weight:h}:a}),o.push(a)}}),o.sort((r,i)=>i.
weight-r.weight||r.row-i.row).slice(0,Gn).map(({row:r,key:i})=>({row:r,key:i,mass:nt(s,r,i)}))}function Bf(s,t){
for(let e=0;e<t;e+=1)if(L(s,e)>0)return e;return 0}function $r(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}var Sa=5,Pf=4;function Aa(s,t,e){let{passages:n,first:o}=s.facts,r=Hf(n,s.numRows,t),i=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let f=n[c+1]-n[c];for(let u=0;u<=c;u+=1,a+=1){let d=Xt(s.shares[a])[0];if(!(d===
0||e>0&&n[u]<=o))for(let{cell:m,part:p}of r[c])for(let{cell:g,part:x}of r[u])g<=m&&(i[m*t+g]+=d*f*p*x)}}let h=s.
numRows/t,l=Uint8Array.from(i,c=>Math.round(63*Math.sqrt(Math.min(1,c/h))));return{side:t,levels:l}}function Hf(s,t,e){
return s.slice(0,-1).map((n,o)=>{let r=s[o+1],[i,a]=[n*e/t,r*e/t],h=[];for(let l=Math.floor(i);l<a&&l<e;l+=1)h.
push({cell:l,part:(Math.min(a,l+1)-Math.max(i,l))/(a-i)});return h})}function Ea(s,t){let{numRows:e}=s,n=$r(e),
o=new Uint8Array(e);n.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let r=new Float64Array(n.length),i=new Float64Array(
e),a=[],h=0,l=0,c=0;for(let m=s.facts.first+1;m<e;m+=1){if(L(t,m)===0)continue;l+=1,h+=lt(s,m).first[0];let p=-1;
for(let g=s.rowStarts[m];g<s.rowStarts[m+1];g+=1){let x=Bt(s.codes[g]);r[o[m-s.keys[g]]]+=x,i[s.keys[g]]+=x,c+=
x,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:m,key:s.keys[p],mass:Vt(s.codes[p])})}let f=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)f[m]=f[m+1]+ +(L(t,m)>0);let u=m=>{let p=Math.min(f[m],Ff(t,m,e)-m);return p>=Pf?
i[m]/p:0},d=Array.from(i,(m,p)=>({token:p,share:m>0?u(p):0}));return{distances:n.map(({label:m},p)=>({label:m,
share:l?r[p]/l:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,Sa),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,Sa),first:l?h/l:0,kept:l?c/l:0}}function Ff(s,t,e){let[
n,o]=[t,e];for(;n<o;){let r=n+o>>1;s.first[r]<=t?n=r+1:o=r}return n}function Ma(s,t,[e,n],[o,r]){let{passages:i}=s.
facts,a=[0,0,0];for(let h=0;h+1<i.length;h+=1){let[l,c]=[i[h],i[h+1]];if(c<=e||l>=n)continue;Df(s,t,h,[Math.max(
e,l),Math.min(n,c)],[o,r]).forEach((u,d)=>a[d]+=u)}return a}function Wf({facts:s,shares:t},e,[n,o]){let{passages:r,
first:i}=s,a=e*(e+1)/2,[h,l]=[0,0];for(let c=0;c<=e;c+=1){let[f,u]=[r[c],r[c+1]];if(f!==i){let[d]=Xt(t[a+c]);l+=
d,h+=d*Math.max(0,Math.min(o,u)-Math.max(n,f))/(u-f)}}return l>0?h/l:void 0}function Df(s,t,e,[n,o],[r,i]){let{
passages:a}=s.facts,h=Wf(s,e,[r,i]),l=[0,0,0];for(let y=n;y<o;y+=1)L(t,y)>0&&Jt(s,y,Math.max(r,t.first[y]),i,h).
forEach((k,M)=>l[M]+=k);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(L(t,y)>0);let f=n===a[e]&&o===a[e+1],u=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[v,k]=[a[y],a[y+1]];if(v<i&&k>r){let[M,R,B]=Xt(s.shares[u+
y]),P=r<=v&&(i>=k||i>=o);g||=!P,d+=M*c,m+=P?R*c:0,p+=B*c}}let x=f?Math.max(l[1],m):l[1],b=Math.max(x,Math.min(
l[2],p));return[Math.min(b,Math.max(x,f&&!g?d:l[0])),x,b]}function G({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function at(s,t,e,n){
let[o,r]=G(e,n),[i,a]=e.to,h=[0,0,0],l=0,c=0;for(let f=o;f<r;f+=1){let u=L(t,f);if(u>0){c+=1;let d=L(t,f,i)-L(
t,f,Math.min(a,t.after[f]));d>0&&(l+=d/u,s.light||$e(s,f,Math.max(i,t.first[f]),a).forEach((m,p)=>{h[p]+=m}))}}
return s.light&&Ma(s.light,t,[o,r],e.to).forEach((f,u)=>h[u]=f),c?{weight:h.map(f=>f/c),even:l/c}:null}function ee(s){
return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}var kr="In cross attention only the output looks, and only at the input";function Ft(s){let{promptLength:t,numRows:e}=s;
return F(s)?{rows:[t,e],keys:[0,t]}:null}var zf=6,Uf=64;function Oa(s){let t=Ft(s);if(!t)return null;let e=Math.
max(Uf,zf*(t.rows[1]-t.rows[0]));return{rows:t.rows,keys:[0,Math.min(t.keys[1],e)]}}function Fe(s,t){return t<
s.promptLength+(F(s)?s.given??1:0)}function Yn(s,t,e,n,o){return F(s)?t==="observed"?o==="last-token"?`${n} is\
 of the output, at which nothing looks here. ${kr}.`:"":e<s.promptLength?`${n} is of the input, which looks at\
 nothing here. ${kr}.`:e===s.promptLength&&o==="padding"?`${n} is what the decoder starts with: it was given t\
o it, and no attention decided it.`:"":""}function Ta(s,t,e){return F(s)?`Row ${t-s.promptLength} of the outpu\
t, key ${e} of the input.`:`Row ${t}, key ${e}.`}function We(s,t,e){let n=t!==null&&t>=s.promptLength&&e<s.promptLength;
return F(s)&&!n?`${kr}.`:""}function La(s,t){return t<s.promptLength?"input":"output"}var qf=10;function Y(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function vr(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var X={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...vr("raw rollout"),noun:"preference",top:qf,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:vr("raw rollout"),restless:vr("rol\
lout without resting places")};var Kf=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,jf=/[\u202a-\u202e\u2066-\u2069]/u,Gf=/[\ud800-\udfff]/u,Yf=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Vf=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Jf=/^\p{M}/u,
Ra=/[\u2028\u2029]/u,Xf=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Jn=/⟨[0-9A-F]{2}⟩/gu;function Ca(s,t){return Xf.test(s)||
!t.includes("\u27E8")&&s.search(Jn)>=0}function Ee(s,t){return s.includes("\u27E8")&&Ca(s,t)?s.replace(Jn,""):
s}function mt(s,t="\u27E8"){if(s.includes("\u27E8")&&s.length<=1200&&Ca(s,t)){let e=s.match(Jn)??[];return s.split(
Jn).flatMap((n,o)=>[...n?mt(n):[],...o<e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];
if(s.length>1200){let n={mark:` \u2026 ${(s.length-800-200).toLocaleString("en")} characters not shown \u2026 `,
raw:""};return[...mt(s.slice(0,800)),n,...mt(s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,
e=>({mark:"\xB7",raw:e})):Yf.test(s)?Array.from(s,e=>({mark:Vn(e),raw:Ra.test(e)?"":e})):Jf.test(s)?[{mark:"\u25CC",
raw:""},...Na(s)]:Vf.test(s)?Na(s):[{mark:"",raw:s}]}function Na(s){let t=[],e="";for(let n of s.replaceAll(`\r\

`,`
`)){let o=Zf(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function Zf(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Kf.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Vn(s),raw:""}}return s==="\uFEFF"?{mark:Vn(s),raw:s}:jf.test(s)||Gf.test(s)||Ra.test(s)?{mark:Vn(s),raw:""}:
null}function Vn(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function O(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return Se(s);let e=mt(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Qf={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Se(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=Qf[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:mt(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var tu=.5/65535;function T(s,t=ye){return s===0?et(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function pt(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?T(s):K(s,[t,e]):e>0?et(e):"0"}function z(s,t){return`${O(s.texts[t])}\
 (token ${t})`}var eu={encoder_self:"encoder layer",cross:"cross-attention layer",decoder_self:"decoder layer"};
function j(s,t,e){if(t===-1)return`the ${on[e]} of all layers`;let n=s.headNames[e],o=`${s.kinds?eu[s.kind??"d\
ecoder_self"]:"layer"} ${t}`;return n?`the ${n} of ${o}`:`head ${e} of ${o}`}function St(s,t){let{page:e,alignment:n}=s;
return n==="position"?`When the model read ${z(e,t)}`:Fe(e,t)?`Just before ${z(e,t)}${F(e)?", which the decode\
r was given":" in the prompt"}`:`When the model produced ${z(e,t)}`}function Xn(s,t,e,n){let o=j(s.page,s.layer,
s.head),r=t===e&&s.alignment==="position"?"itself":z(s.page,e),i=X[s.measure].pair(n.said,o,r);return`${St(s,t)}\
, ${i}${Er(s,n)}.`}function Er({measure:s},{even:t}){return X[s].hasEven?`; an even spread would be ${T(t)}`:""}
function Ia(s,t,e,n,o,r){if(n.absence){let c=z(s.page,e);return Yn(s.page,t,e,c,n.absence)||Sr(s.alignment,t,c,
n.absence)}let i=X[s.measure],a=j(s.page,s.layer,s.head),h=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.
strongest<0||!h)return t==="observer"?`${St(s,e)}, ${i.none(r(),a)}.`:nu(s,i.noneLater(r(),z(s.page,e)));if(t===
"observer"){let c=n.strongest===e?"itself":z(s.page,n.strongest);return`${St(s,e)}, ${i.most(h.said,a,c)}${Er(
s,h)}.`}let l=St(s,n.strongest).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(h.said,a,z(s.
page,e),l)}${Er(s,h)}.`}function nu({page:s},t){return F(s)?t.replace(" later token"," token of the output"):C(
s)?t.replace(" later token"," token"):t}function Sr(s,t,e,n){return n==="hidden"?`${e} is set aside, as a plac\
e to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only look at what is set asi\
de, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks at nothing.`:t==="o\
bserved"?`${e} is the last token: nothing came after it that could look back.`:n==="first-token"?`${e} is the \
first token: nothing came before it, so there is no attention to show.`:`${e} was never fed back to the model,\
 so it has no row of its own${s==="position"?"; the other alignment shows what produced it":""}.`}function Zn(s,t,e,n,o){
if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let r=s===
"observed"?" on average":"",i=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[h,l,c]=t.hiddenMass,
f=K(h,[l,c]);i.push(`${f[0].toUpperCase()}${f.slice(1)} of ${o.whole}${r} ${o.rests} ${a}.`)}return n&&i.push(
`Learned sink: ${T(t.sinkMass,tu)} of the attention${r} went to no token at all (this model may set attention \
aside).`),i.join(" ")}function _a(s,t){let e=s.tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).
join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,h=>h===" "?"\u2423":"\uFFFD"),r=s.ids?` \xB7 id\xA0${s.ids[t]}`:"",
i=F(s)?La(s,t):t<s.promptLength?"prompt":"completion",a=C(s)?"":` \xB7 ${i}`;return`Token ${t}${a} \xB7 piece ${o||
"\u2205"}${r}`}function De(s){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is shown to within \xB1(0.0\
049 \xB7 \u221Aw + 0.00001)",n=`The 16 strongest weights w of each row are exactly those of an archive (float1\
6: to within \xB1(0.001 \xB7 w + 0.0000001)), but for those that are ${et(ye)}, which count as 0.`,o="0.0049 a\
t 1, 0.0005 at 0.01";return s==="corrected"?`A preference ${t} of its row\u2019s largest: it is shown to within \xB11%\
 of that, the 16 strongest of a row to within \xB10.1% of themselves or, where that is more, \xB10.000004 of its lar\
gest; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, and ${e} of what the \
model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say how far each may be\
 off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${n} Any othe\
r share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function Qn(s,t,{
noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or m\
ore":""}, in every report.`;let o=T(t);return`Colour is relative: the strongest colour is the largest ${e} sho\
wn, ${o}; do not compare it with others.`}function Pa({tokens:s}){return[Math.min(...s),Math.max(...s)+1]}function ts({rows:s,columns:t}){return s*t===1?
"one patch":`${s} \xD7 ${t} patches`}function Ha({rows:s,columns:t},e,n){let[o,r]=[Math.floor(e/t),e%t],i={ArrowLeft:[
o,r-1],ArrowRight:[o,r+1],ArrowUp:[o-1,r],ArrowDown:[o+1,r],Home:[o,0],End:[o,t-1]}[n];if(!i)return null;let[a,
h]=i;return a<0||a>=s||h<0||h>=t?e:a*t+h}function Fa(s,t,e,n){if(s.measure!=="weight"||s.layer===-1)return"";let o=Ba(
s,t,n,Wa(e.tokens));if(!o||o.even===0)return"";let[r,i,a]=o.weight,h=t.data.sinkMass?null:Ba(s,t,n,su(e.tokens,
t.numRows)),[l,c,f]=h?.weight??[1-r,0,1],u=f-c<a-i?1-l:r,d=[Math.max(i,1-f),Math.min(a,1-c)],p=`${pt(Math.min(
d[1],Math.max(d[0],u)),d)} of its attention`,g=`an even spread would be ${T(o.even)}.`;if((s.page.pictures?.length??
0)>1)return`${p}; ${g}`;let x=j(s.page,s.layer,s.head);return`${St(s,n)}, ${x} gave ${p} to the picture; ${g}`}
function Ba({alignment:s},{data:t,sight:e,numRows:n},o,r){let i=s==="generation"?"wrote":"read",a={weight:[0,0,
0],even:0};for(let h of r){let l=at(t,e,{from:[o,o+1],to:h,when:i},n);if(!l)return null;a.even+=l.even,l.weight.
forEach((c,f)=>a.weight[f]+=c)}return a}function su(s,t){let e=new Set(s);return Wa(Array.from({length:t},(n,o)=>o).
filter(n=>!e.has(n)))}function Wa(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[1]===e?n[1]=e+1:t.push([e,e+
1])}return t}var ze=1,ou=2,Da=800,ru=200;function es(s){let t=new Uint8Array(s.texts.length);for(let[r,i]of s.text.markup)t.
fill(ou,r,i);let e=new Uint8Array(s.texts.length);for(let[r,i]of s.text.added??[])e.fill(1,r,i);let n=new Uint8Array(
s.texts.length);s.pictures?.forEach((r,i)=>n.fill(i+1,...Pa(r)));let o=s.text.turns.map(([r,i,a])=>{let h=za(t,
i,a,1);return t.fill(ze,i,h),t.fill(ze,za(t,a-1,h-1,-1)+1,a),{label:r,from:i,head:h,to:a,lines:iu(s,t,e,n,h,a)}});
return{page:s,turns:o,markers:t,special:new Set(s.text.special)}}function za(s,t,e,n){let o=t;for(;o!==e&&s[o];)
o+=n;return o}function iu(s,t,e,n,o,r){let i=au(s.texts,t,n,o,r),a=cu(i.map(h=>lu(s,t,h)));return i.map(([h,l],c)=>{
let f=[...e.subarray(h,l)].filter((m,p)=>!t[h+p]),u=s.pictures?.[n[h]-1]??null,d=u!==null||f.length>0&&f.every(
Boolean);return{from:h,to:l,code:a[c],folded:d,picture:u}})}function au(s,t,e,n,o){let r=[],i=n;for(let a=n;a<
o;a+=1){let h=s[a],l=!t[a]&&(h[0]===`
`||h[0]==="\r")&&Ar.test(h),c=a-i,f=c>=Da&&(/^\s/u.test(h)||c>=Da+ru),u=e[a]!==e[i];(l||f||u)&&a>i&&(r.push([i,
a]),i=a),t[a]!==ze&&h.endsWith(`
`)&&hu(t,a+1,o)&&(r.push([i,a+1]),i=a+1)}return i<o?[...r,[i,o]]:r}var Ar=/^\r?\n[\s]*[^\S\n]$/u;function hu(s,t,e){
return t>=e||s[t]!==ze}function lu(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":Ee(s.texts[r],
s.tokens[r]);return o}function cu(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function ns(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=Ee(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}function Ae({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function Me(s,{
row:t,key:e,cell:n}){let o=Math.min(Math.max(Ae(s).cell,s.closest??96),Math.max(Ae(s).cell,n)),r=i=>Math.max(0,
s.count-i/o);return{row:Math.min(r(s.height),Math.max(0,t)),key:Math.min(r(s.width),Math.max(0,e)),cell:o}}function ln(s,t,[
e,n],o){let{cell:r}=Me(s,{...t,cell:t.cell*o});return Me(s,{row:t.row+n/t.cell-n/r,key:t.key+e/t.cell-e/r,cell:r})}
function ss(s,t,e,n){return Me(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function Mr({count:s},{row:t,key:e,
cell:n},[o,r]){let i=[Math.floor(t+r/n),Math.floor(e+o/n)];return i.every(a=>a>=0&&a<s)?i:null}function cn({width:s,
height:t,count:e},{row:n,key:o,cell:r}){let i=(a,h)=>[Math.floor(a),Math.min(e,Math.ceil(a+h/r-1e-6))];return{
rows:i(n,t),keys:i(o,s)}}function ne(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));
return Me(s,{row:t[0],key:e[0],cell:n})}function Ua(s,t,[e,n]){let o=(r,i,a)=>Math.min(i,Math.max(r,i+1-a/t.cell));
return Me(s,{...t,row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function qa(s){return Math.max(0,Math.ceil(
-Math.log2(s)-1e-9))}function fn(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function os(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,r,i]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&r<i&&i<=t?{rows:[n,o],keys:[r,i]}:null}function un({light:s}){let t=s&&!s.overviews?[]:["max","mean"];return s?[...t,"kept","passages","heads"]:t}function Oe(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function rs(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),h=!!n[5],l=o<r&&i<a&&r<=t&&a<=t,c=h?r>1&&o-1<e:o<e;return l&&c?{from:[o,r],to:[i,a],when:h?"wro\
te":"read"}:null}var is=["word","hide","heads","rests","cause","yours"];var Or=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function hs(s){return Or.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function Ka(s){
let t=new Map;return e=>{let n=t.get(e)??Nt(s,e);return t.set(e,n),n}}function Nt(s,t){let e=s.texts.length;if(t===
"token")return as(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t==="turn")return as(t,Uint32Array.from(s.text.
turns,([,r])=>r),e);if(t==="span")return fu(s);let n=Ie(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new E(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let r=0;r<e;r+=
1)n[r>>3]>>(r&7)&1&&o.push(r);return as(t,Uint32Array.from(o),e)}function as(s,t,e,n=null){if(e>0&&t[0]!==0)throw new E(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}
function fu(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=
1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return as("span",Uint32Array.from(e),t.length,n)}function At(s){
return s.starts.length-1}function Z(s,t){return[s.starts[t],s.starts[t+1]]}function gt(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function ja(s,t){let e=new Float64Array(At(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function Ga(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function Ya(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var uu=32,Va={low:.2,high:2,step:.05},dn=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],Za=["why","looked",
"heads","matrix","layers","lines"],du=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function ls(s){return{kind:s.prefix?"":we(s),view:wt(s.view,Za,s.why?"why":"looked"),
chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weight",alignment:C(s)?"position":"generation",hide:F(
s)?0:"resting",sides:null,scale:s.pictures&&C(s)?"relative":"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:F(s)?"layer":"role",lines:s.lines??"",area:fn(Oa(s)),shades:"text",pool:un(s)[0],against:"",
notes:"",unit:null,tour:""}}function cs(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=e.head=
null);let n=Object.entries(s).filter(([o,r])=>o!=="view"&&r!==null&&Tr(o,r)!==Tr(o,e[o]));return s.view!==Qa(n.
map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,Tr(o,r)])).toString()}function Tr(s,t){
return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function Qa(s,t){return s.some(e=>du.has(
e))?"looked":t.view}function th(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("layer")==="all"?
-1:Ue(n.get("layer")),r=Ue(n.get("head")),i=o!==null&&ft(t,o).length>0?o:e.layer;return{kind:we(t),view:wt(n.get(
"view"),Za,Qa([...n.keys()],e)),chosen:pu(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:Cn(t,i,
r??0),measure:wt(n.get("measure"),["weight","value"],e.measure),alignment:C(t)?e.alignment:wt(n.get("alignment"),
["generation","position"],e.alignment),hide:mu(n.get("hide"),t)??e.hide,sides:wt(n.get("sides"),["from","to","\
both"],e.sides),scale:wt(n.get("scale"),["relative","absolute"],e.scale),gamma:Xa(n.get("gamma"),Va.low,Va.high,
e.gamma),cutoff:Xa(n.get("cutoff"),0,1,e.cutoff),theme:wt(n.get("theme"),["auto","light","dark"],e.theme),observed:Ja(
n.get("observed"),t),observer:Ja(n.get("observer"),t),pair:Oe(rs(n.get("pair"),t.texts.length,t.numRows)),order:wt(
n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(n.get("lines")??"")?.[0]??e.
lines,area:n.has("area")?fn(os(n.get("area"),t.numRows)):e.area,shades:wt(n.get("shades"),["text","linear","lo\
g"],e.shades),pool:wt(n.get("pool"),un(t),e.pool),against:gu(n.get("against"),t),notes:wu(n.get("notes"),t)??e.
notes,unit:wt(n.get("unit"),[...hs(t),null],e.unit),tour:wt(n.get("tour"),[...is,""],e.tour)}}function qe(s){return Math.
max(0,Math.min(uu,s.texts.length-2))}function Ue(s){return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function mu(s,t){
let e=Ue(s);return e===null?null:Math.min(e,qe(t))}function pu(s,t){let[e,n,...o]=(s??"").split("-").map(Ue);return e!==
null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function Ja(s,t){let e=Ue(s);return e!==
null&&e<t.texts.length?e:null}function gu(s,t){let[e,n,...o]=(s??"").split(".").map(Ue);return e!==null&&n!==null&&
n!==void 0&&o.length===0&&_t(t,e,n)?`${e}.${n}`:""}function wu(s,t){return s===null?null:Zt(Qt(s,t.texts.length).
notes)}function wt(s,t,e){return t.find(n=>n===s)??e}function Xa(s,t,e,n){let o=s===null||s.trim()===""?NaN:Number(
s);return o>=t&&o<=e?o:n}var eh={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Te(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(qe(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let h=ft(
s,t.layer),l=h[h.indexOf(t.head)+r];return l!==void 0?{head:l}:a===void 0?{}:{layer:a,head:ft(s,a).at(r>0?0:-1)}}var fs=class{#t=matchMedia("(max-width: 36rem)");constructor(t,e){this.ids=t.map(({id:o})=>o),this.choose=e,this.
list=document.querySelector("[role=tablist]"),this.list.append(...t.map(xu)),this.list.addEventListener("click",
o=>{let r=o.target instanceof Element?o.target.closest("[role=tab]"):null;r&&e(this.ids[[...this.list.children].
indexOf(r)])}),this.list.addEventListener("keydown",o=>this.#e(o));let n=document.getElementById("more");n?.addEventListener(
"click",()=>{let o=document.body.classList.toggle("unfolded");n.setAttribute("aria-expanded",String(o))})}show(t){
for(let e of this.ids){let n=document.getElementById(`tab-${e}`);if(n.setAttribute("aria-selected",String(e===
t)),n.tabIndex=e===t?0:-1,nh(e).hidden=e!==t,e===t&&this.#t.matches){let o=this.list.clientWidth-n.offsetWidth;
this.list.scrollLeft=n.offsetLeft-this.list.offsetLeft-o/2}}return nh(t)}#e(t){let e=[...this.list.children].findIndex(
i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+n)%(n+1),Home:0,End:n}[t.
key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(this.ids[r]))}};function xu({
id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=`tab-${s}`,e.setAttribute("r\
ole","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function nh(s){return document.getElementById(
`view-${s}`)}var us=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let r=n===window.parent?o?.attVizTheme:null;(r==="light"||r==="dark"||r==="aut\
o")&&(this.host=r,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var sh=10,yu=100,bu=4;function se(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.
map(n=>[t,n]))}async function*Lr(s,t){let e=se(s),n=[];for(let[o,[r,i]]of e.entries()){for(let[a,h]of e.slice(
o+n.length,o+bu))n.push(t.peek(a,h)??t.get(a,h).catch(()=>null));yield[r,i,await n.shift()??null]}}async function Ke(s,t,e,n){
let o=performance.now()+sh;for await(let[r,i,a]of Lr(s,t)){if(performance.now()>o&&(await Wt(),o=performance.now()+
sh),!n())return!1;a&&e(r,i,a)}return n()}function Wt(){return new Promise(s=>{window.requestIdleCallback?window.
requestIdleCallback(()=>s(),{timeout:yu}):setTimeout(s,20)})}var oh=128*2**20,$u=65536,Nr=2**20,ku=/<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;
async function rh(s){if(s.size>oh)throw new E(`${s.name} has ${Math.ceil(s.size/Nr)} MiB; up to ${oh/Nr} MiB a\
re read here. Please compare the saved runs with att-viz compare, or take its light report (att-viz render --l\
ight).`);let t;try{t=await s.text()}catch{throw new E(`${s.name} could not be read. Please choose it again.`)}
let e=vu(t),n=Eu(e,s.name),o=(r,i)=>Promise.resolve(e.get(`att-viz-head-${r}-${i}`)??null);return{page:n,heads:new He(
o,n.numRows,32*Nr),name:s.name}}function vu(s){return new Map(Array.from(s.matchAll(ku),([,t,e])=>[t,e]))}function Eu(s,t){
let e=s.get("att-viz-page");if(!e)throw new E(`${t} is no report of att_viz: nothing in it says what a model r\
ead and wrote.`);if(e.includes('"sides":')&&!e.includes('"allLayers":'))throw new E(`${t} is a comparison of t\
wo runs. Please choose the report of one.`);let n;try{n=Rn(e)}catch(o){let r=o instanceof E&&o.message.includes(
"damaged");throw new E(r?`${t} is damaged and cannot be compared. Please make it again.`:`${t} is a report of \
another version of att_viz. Please make it again with the version that made this one.`)}if(n.kind){let o=F(n)?
"attention between two texts":"an encoder\u2019s attention";throw new E(`${t} shows ${o}; only texts that a mo\
del went on with are compared.`)}if(n.texts.length>$u)throw new E(`${t} has ${n.texts.length.toLocaleString("e\
n")} tokens, more than are compared here. Please compare the saved runs with att-viz compare.`);if(!Su(n))throw new E(
`${t} is damaged and cannot be compared. Please make it again.`);return n}function Su({texts:s,tokens:t,text:e,
numLayers:n,numHeads:o,promptLength:r,model:i,title:a,layers:h,allLayers:l,sight:c,why:f}){let u=s.length,d=p=>Array.
isArray(p)&&mn(p[0],u)&&mn(p[1],u)&&p[0]<=p[1],m=p=>Number.isInteger(p?.layer)&&Array.isArray(p.heads)&&p.heads.
every(Number.isInteger);return[...s,...t,i,a].every(p=>typeof p=="string")&&[n,o,r].every(Number.isInteger)&&u>
0&&Au(e.turns,u)&&e.markup.every(d)&&(e.added===null||Array.isArray(e.added)&&e.added.every(d))&&Array.isArray(
e.spans)&&c.padding.every(d)&&[...h,...l].every(m)&&(f===null||Mu(f,u))}function Au(s,t){let e=0;for(let n of Array.
isArray(s)?s:[]){if(typeof n?.[0]!="string"||n[1]!==e||!mn(n[2],t)||n[2]<=e)return!1;e=n[2]}return e===t}function Mu({
target:s,units:t,words:e,step:n,effects:o,measured:r,method:i,figure:a,least:h,chosen:l},c){let f=u=>Array.isArray(
u)&&mn(u[0],c)&&mn(u[1],c)&&u[0]<u[1];return f(s)&&[t,e].every(u=>Array.isArray(u)&&u.every(f))&&[n,h].every(Number.
isFinite)&&[o,i,a].every(u=>typeof u=="string")&&typeof r=="boolean"&&Number.isInteger(l)&&l>=0&&l<e.length}function mn(s,t){
return Number.isInteger(s)&&Number(s)>=0&&Number(s)<=t}function U(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function Mt(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function Rr(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:r}=lt(s,t);for(let i=n;i<o;i+=1)e[s.keys[i]]=
Bt(s.codes[i]);return t>=s.facts.first&&(e[s.facts.first]=r[0]),e}function ih(s,t,e){let n=Jt(s,t,0,e),[o,r,i]=n;
return{hidden:n,rest:[1-o,1-i,1-r],sink:lt(s,t).sink[0],factor:1}}function ah({hide:s,sight:t},e,n,o){let r=Rr(
e,n);for(let i=s;i<=n;i+=1)I(t,n,i)&&(o[i]=r[i])}function hh(s,t,e){return rn(s,t,e)[0]}function lh({sight:s},t,e){
let{from:n,to:o,listed:r,first:i,others:a,limit:h,sink:l}=lt(t,e),c=o-n,f=I(s,e,t.facts.first),u=L(s,e)-c-(f?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${ds(r)} of this row`:"no weight\
 of this row was strong enough to be kept",p=f?`, the first token ${ds(i)}`:"",g=t.sinks?`, the learned sink ${ds(
l)}`:"",x=u>0?`; what is left, ${ds(a)}, is spread over ${u} ${u===1?"token":"others"}, each ${et(Math.min(h,a[2]))}`:
"";return`In this light report ${m}${p}${g}${x}.`}function ch({sight:s,alignment:t,numRows:e,numTokens:n},o,r){
let i=0,a=0,h=0;for(let c=r;c<e;c+=1)if(Mt(t,c,n)!==null&&I(s,c,r)){a+=1;let[f,,u]=rn(o,c,r);i+=f>0?1:0,h=f>0?
h:Math.max(h,u)}if(r===o.facts.first||a===0)return"";let l=i<a?`; each of the others gave it ${et(h)}`:"";return`\
In this light report ${i} of ${a} later rows are kept that looked at it${l}.`}function ds([s,t,e]){return K(s,
[t,e])}function fh(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=lt(s,o).
first[0];else s.keys.forEach((o,r)=>{e+=o===t&&r>=s.rowStarts[t+1]?Vt(s.codes[r])[0]:0});return n>0?e/n:0}function Dt(s,t,e){if(s.light)return Rr(s.light,t);let n=new Float32Array(e),o=_(s,t),r=s.scales?s.scales[t]:1,
i=ct(s,t);for(let a=0;a<D(s,t);a+=1)n[a]=Math.min(W[s.triangle[o+a]],i.cap)*r;return i.forEach((a,h)=>{n[h]=a*
r}),n}function ms(s,t){let{norms:e}=s;if(s.data.light)return ih(s.data.light,t,s.hide);let n=s.data.scales&&s.
beside||s.data,{triangle:o,sinkMass:r}=n,i=_(n,t),a=[0,0,0],h=[0,0,0];for(let f=0;f<D(n,t);f+=1){if(!I(s.sight,
t,f))continue;let u=o[i+f],d=e?e[f]:1,m=f<s.hide?a:h;m[0]+=W[u]*d,m[1]+=vt[u]*d,m[2]+=Et[u]*d}ct(n,t).forEach(
(f,u)=>{if(I(s.sight,t,u)){let d=o[i+u],[m,p]=be(f),g=e?e[u]:1,x=u<s.hide?a:h;x[0]+=(f-W[d])*g,x[1]+=(m-vt[d])*
g,x[2]+=(p-Et[d])*g}});let l=r?r[t]:0;e||h.forEach((f,u)=>{h[u]+=l});let c=a[0]+h[0];return{hidden:a,rest:h,sink:l,
factor:e?c>0?1/c:0:1}}function uh({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=jn([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function ps(s){let t=null,e=()=>t??=
Ou(s);return{get hidden(){return e().hidden},get factor(){return e().factor}}}function Ou(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=ms(s,n);t[n]=uh(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function pn(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=U(s.alignment,t,s.numRows);
if(n===null)return Cr(e,t===0?"first-token":"last-token");let{data:o,sight:r}=s,i=ms(s,n);return o.light?ah(s,
o.light,n,e):Tu(s,n,i.factor,e),{weights:e,...dh(e),hiddenMass:uh(s,i),sinkMass:i.sink,absence:L(r,n)===0?"pad\
ding":L(r,n,s.hide)===0?"all-hidden":""}}function Tu({data:s,hide:t,norms:e,sight:n},o,r,i){let a=_(s,o),h=r*(s.
scales?s.scales[o]:1),l=ct(s,o);for(let c=t;c<D(s,o);c+=1)if(I(n,o,c)){let f=Math.min(W[s.triangle[a+c]],l.cap);
i[c]=f*(e?e[c]:1)*h}l.forEach((c,f)=>{f>=t&&I(n,o,f)&&(i[f]=c*(e?e[f]:1)*h)})}function gs(s,t,e){let n=new Float32Array(
s.numTokens).fill(NaN);if(t<s.hide)return Cr(n,"hidden");let{data:o,norms:r,sight:i}=s,a=[0,0,0],h=0,l=0;for(let c=o.
width?0:t;c<s.numRows;c+=1){let f=Mt(s.alignment,c,s.numTokens);if(f!==null&&I(i,c,t)){let u=e.factor[c]*(r?r[t]:
1)*(o.scales?o.scales[c]:1);n[f]=(o.light?hh(o.light,c,t):Lu(o,c,t))*u,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),h+=o.sinkMass?o.sinkMass[c]:0,l+=1}}return l===0?Cr(n,t<s.numRows&&L(i,t)===0?"padding":"last-token"):{weights:n,
...dh(n),hiddenMass:a.map(c=>c/l),sinkMass:h/l,absence:""}}function Lu(s,t,e){let n=ct(s,t);return n.get(e)??Math.
min(W[s.triangle[_(s,t)+e]],n.cap)}function dh(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);
return{strongest:t,maximum:e}}function Cr(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function ph(s,t){if(s.light||t.light)return"A light report keeps the strongest weights only, so its heads cann\
ot be compared.";if(JSON.stringify(s.allLayers)!==JSON.stringify(t.allLayers)||s.numHeads!==t.numHeads){let e=[
s,t].map(({numLayers:n,numHeads:o})=>`${n} layers \xD7 ${o} heads`);return e[0]===e[1]?"One of the reports sho\
ws other heads than the other, so none of them can be compared.":`The models have ${e[0]} and ${e[1]}, so no h\
ead of one is a head of the other.`}return""}function gh(s,t,e,{slots:n,differing:o,rows:r}){let[i,a]=[0,0];for(let[
l,c]of r){let[f,u]=[Dt(s,l,e[0]),Dt(t,c,e[1])];i+=Math.abs((s.sinkMass?.[l]??0)-(t.sinkMass?.[c]??0))/2;for(let d=0;d<
n.length;d+=1){let[m,p,g,x]=n[d],b=Math.abs(mh(f,m,p)-mh(u,g,x))/2;i+=b,a+=o[d]?b:0}}let h=Math.max(1,r.length);
return{distance:i/h,onEdits:a/h}}function mh(s,t,e){let n=0;for(let o=t;o<e&&o<s.length;o+=1)n+=s[o];return n}var Nu=5,Ru=2,Cu=32;function A(s,[t,e]){return O(oe(s,t,e),Cu)}function oe(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function wh(s,t,e,{ranked:n,leading:o}){
let r=A(t,e);return o===null?n.length?`${r} hangs on no single ${s.added?"part":"word"}`:`${r} looked at nothi\
ng of the prompt`:`${r} hangs on ${A(t,s.units[o])}`}function wn(s,t,e,{ranked:n,leading:o}){let r=A(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${r}.`;if(o===null){if(s.measured&&s.added){let a=bh(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${r} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${r} at least ${$h(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${r} (${s.figure}).`}let i=A(t,s.units[o]);return s.measured&&s.added?yh(i,r,
n[0].effect):s.measured?`Without ${i}, ${r} would have been ${re(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${i} did most for ${r} (${s.figure}).`}function xh(s,t,e,{ranked:n,leading:o,units:r}){let i=A(
t,e),a=s.measured&&(s.added||r.length>1);if(o===null){let l=n.length>0;return{headline:l?`No word of the answe\
r needed ${i}`:`What needed ${i} is not known`,sentence:l?a?`What hiding each of its words does multiplies to ${bh(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${$h(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let h=A(t,n[0].span);return{headline:`${h} needed ${i} most`,sentence:a?yh(i,h,n[0].effect):s.measured?`Withou\
t ${i}, ${h} would have been ${re(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most f\
or ${h} (${s.figure}).`}}function yh(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${re(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function bh(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function $h(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function re(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function Ir(s,t){let e=t.filter(({effect:h})=>s.
measured||h>0),n=e.filter(({effect:h})=>h<=-s.least).slice(-Ru),r=[...e.filter(h=>!n.includes(h)).slice(0,Nu-n.
length),...n],i=t.reduce((h,{effect:l})=>h+Math.max(0,l),0),a=Math.max(...r.map(({effect:h})=>Math.abs(h)),s.measured?
1:0);return r.map(({span:h,effect:l})=>({span:h,size:a>0?Math.abs(l)/a:0,against:l<0,text:s.measured?Iu(l,s.added?
"word by word":"without it"):`${Math.round(100*l/i)}% of the estimate`}))}function Iu(s,t){let e=re(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function ws({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${O(n,16)} ${gn(o)}`).join(", ");return`The model gave it ${gn(s)}.${e?` N\
ext came ${e}.`:""}`}function gn(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function zt({weight:s,bounds:t}){let e=K(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function kh(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>T(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function vh(s,t){let e=[],[n,o]=[0,0];for(let r of[..._u(s,t),{a:s.length,b:t.length,size:0}])(n<r.a||o<r.b)&&
e.push([n<r.a&&o<r.b?"replace":n<r.a?"delete":"insert",n,r.a,o,r.b]),[n,o]=[r.a+r.size,r.b+r.size],r.size&&e.push(
["equal",r.a,n,r.b,o]);return e}function _u(s,t){let e=new Map;t.forEach((i,a)=>{let h=e.get(i);h?h.push(a):e.
set(i,[a])});let n=[],o=[[0,s.length,0,t.length]];for(let i=o.pop();i;i=o.pop()){let[a,h,l,c]=i,f=Bu(s,e,i);f.
size&&(n.push(f),a<f.a&&l<f.b&&o.push([a,f.a,l,f.b]),f.a+f.size<h&&f.b+f.size<c&&o.push([f.a+f.size,h,f.b+f.size,
c]))}n.sort((i,a)=>i.a-a.a);let r=[];for(let i of n){let a=r.at(-1);a&&a.a+a.size===i.a&&a.b+a.size===i.b?a.size+=
i.size:r.push({...i})}return r}function Bu(s,t,[e,n,o,r]){let i={a:e,b:o,size:0},a=new Map;for(let h=e;h<n;h+=
1){let l=new Map;for(let c of t.get(s[h])??[])if(c>=o&&c<r){let f=(a.get(c-1)??0)+1;l.set(c,f),f>i.size&&(i={a:h-
f+1,b:c-f+1,size:f})}a=l}return i}function Sh(s,t){let[e,n]=[ys(s),ys(t)],o=Hu(e.filter(({to:a})=>a<=s.promptLength),n.filter(({to:a})=>a<=t.promptLength)),
r=Fu(s,t,e,n);o.push(...r.pieces);let i={pieces:o,slots:[],differing:[],rows:[],parted:r.parted};for(let a of o)
Pu(i,s,t,a);return i}function Pu({slots:s,differing:t,rows:e},n,o,[r,i,a,h,l]){let c=r==="same",[f,u]=[n.texts.
slice(i,a).map(_r),o.texts.slice(h,l).map(_r)],m=c&&f.length===u.length&&f.every((p,g)=>p===u[g])?f.map((p,g)=>[
i+g,i+g+1,h+g,h+g+1]):[[i,a,h,l]];for(let p of m)c&&Eh(n,p[1]-1)&&Eh(o,p[3]-1)&&e.push([p[1]-1,p[3]-1,s.length]),
s.push(p),t.push(!c)}function Eh({numRows:s,sight:t},e){return e<s&&!t.padding.some(([n,o])=>n<=e&&e<o)}function Hu(s,t){
let[e,n]=[s.map(bs),t.map(bs)],o=$s(e,n),r=$s(e.slice(o).reverse(),n.slice(o).reverse()),[i,a]=[s.length-r,t.length-
r],h=Array.from({length:o},(f,u)=>xs("same",s[u],t[u])),[l,c]=[s[o-1]?.to??0,t[o-1]?.to??0];for(let[f,u,d,m,p]of vh(
e.slice(o,i),n.slice(o,a))){let[g,x]=[s.slice(o+u,o+d),t.slice(o+m,o+p)],[b,y]=[g.at(-1)?.to??l,x.at(-1)?.to??
c];if(g.length===x.length){let v=f==="equal"?"same":"changed";h.push(...g.map((k,M)=>xs(v,k,x[M])))}else{let v=g.
length&&x.length?"changed":g.length?"removed":"added";h.push([v,l,b,c,y])}[l,c]=[b,y]}for(let f=0;f<r;f+=1)h.push(
xs("same",s[i+f],t[a+f]));return h}function Fu(s,t,e,n){let[o,r]=[e.filter(({from:m})=>m>=s.promptLength),n.filter(
({from:m})=>m>=t.promptLength)],i=$s(o.map(bs),r.map(bs)),a=Array.from({length:i},(m,p)=>xs("same",o[p],r[p])),
h=o[i-1]?.to??s.promptLength,l=r[i-1]?.to??t.promptLength,c=$s(s.texts.slice(s.promptLength),t.texts.slice(t.promptLength)),
f=s.promptLength+c-h;f>0&&h-s.promptLength===l-t.promptLength&&(a.push(["same",h,h+f,l,l+f]),[h,l]=[h+f,l+f]);
let[u,d]=[h<s.texts.length,l<t.texts.length];return(u||d)&&a.push(["parted",h,s.texts.length,l,t.texts.length]),
{pieces:a,parted:u&&d?[h,l]:null}}function ys(s){let{starts:t}=Nt(s,"word"),e=new Set(s.text.markup.map(([n])=>n));
return Array.from(t.subarray(0,-1),(n,o)=>{let r=t[o+1];return{from:n,to:r,key:`${e.has(n)?"marker":"word"} ${_r(
s.texts.slice(n,r).join(""))}`}})}function _r(s){return s.trim()||s}function bs({key:s}){return s}function xs(s,t,e){
return[s,t.from,t.to,e.from,e.to]}function $s(s,t){let e=0;for(;e<Math.min(s.length,t.length)&&s[e]===t[e];)e+=
1;return e}function Ah(s,t){let e=Sh(s,t);return{page:{format:1,sides:[s,t].map(r=>({...r,words:ys(r).filter(({from:i})=>i>=
r.promptLength).map(({from:i,to:a})=>[i,a])})),pieces:e.pieces,slots:e.slots,rows:e.rows,units:[],heads:[],maps:0,
under:null,opening:[null,null],policy:"",quantisationError:0},alignment:e}}function Mh({why:s},{why:t}){return!s||
!t?"One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.":
s.measured!==t.measured?"What one answer hangs on was measured, what the other hangs on was estimated: no scal\
e holds both. att-viz compare A.h5 B.h5 estimates both in the same way.":!s.measured&&s.method!==t.method?"Wha\
t the answers hang on was estimated in two ways, which have no scale in common. att-viz compare A.h5 B.h5 esti\
mates both in the same way.":""}function Oh(s,t,{pieces:e,parted:n}){let o=e.filter(([a])=>a!=="same"&&a!=="pa\
rted").length,r=o===0?"The prompts are the same.":o===1?"The prompts differ in one place.":`The prompts differ\
 in ${o} places.`;if(s.promptLength>=s.texts.length||t.promptLength>=t.texts.length)return r;if(n){let[a,h]=[A(
s.texts,[n[0],n[0]+1]),A(t.texts,[n[1],n[1]+1])],l=n[0]-s.promptLength,c=l===1?"1 token":`${l} tokens`;return`${r}\
 The answers ${l?`part after ${c}`:"differ from the first token on"}: A goes on with ${a}, B with ${h}.`}let i=e.
some(([a])=>a==="parted");return`${r} ${i?"One answer is the beginning of the other.":"The answers are the sam\
e."}`}function Th({parted:s},t){return s?s[0]:t.why?t.why.words[t.why.chosen][0]:Math.min(t.promptLength,t.texts.
length-1)}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function N(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}var Wu=-(2**15),Lh=.1,Du=3;async function Ut(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await Lt(
Ie(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,h)=>{let l=o.getInt16(2*(i*t+h),!0);return l===Wu?NaN:l*s.step}))}
function vs(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:ks(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&Rh(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function Nh(s,t,[e,n]){let o=s.units.flatMap(([i,a],h)=>i<n&&a>e?[h]:[]),r=s.words.map(
i=>{let[a,h]=i.map(l=>l-s.target[0]);return{span:i,effect:ks(o.map(l=>ks(t[l].slice(a,h))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&Rh(s,r[0].effect)?
0:null,units:o}}function Rh(s,t){return t>0&&(!s.measured||t>=s.least)}function ks(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function xn(s,t){if(s.measured)return Du;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(ks(i.slice(
o,r)))||0)}return e||1}function Ch(s,t,e,n){let o=s.measured?n?Lh:s.least:Lh*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var zu=.03;function qt([,s,t,e,n]){return[s<t?[s,t]:null,e<n?[e,n]:null]}function Pr(s,t,e){let n=s.pieces.find(
h=>Br(qt(h)[t],e));if(!n||n[0]!=="parted")return n?qt(n):[null,null];let o=Ih(s,t,e),r=[n[1],n[3]],a=Br(o,r[t])?
Ih(s,1-t,r[1-t]):null;return t===0?[o,a]:[a,o]}function Ih(s,t,e){return s.sides[t].words.find(n=>Br(n,e))??null}
function Br(s,t){return s!==null&&s[0]<=t&&t<s[1]}function Bh(s,t){let e=s.sides[t].texts.map(()=>"");for(let n of s.
pieces){let o=qt(n)[t];n[0]!=="same"&&o&&e.fill(n[0],...o)}return e}function Es(s,t){return t.some((e,n)=>e!==
null&&e[0]>=s.sides[n].promptLength)}function Ph(s,t,e){return s.pieces.map((n,o)=>{let r=qt(n),[i,a]=[0,1].map(h=>Uu(s,t[h],h,r[h],e[h]));return{piece:o,
effects:[i,a]}}).filter(({effects:n})=>n.some(o=>!Number.isNaN(o))).sort((n,o)=>_h(o.effects)-_h(n.effects)||n.
piece-o.piece)}function _h(s){return Math.max(...s.map(t=>Math.abs(t)||0))}function Uu(s,t,e,n,o){let{why:r}=s.
sides[e];if(!r||!n||!o)return NaN;let[i,a]=o.map(l=>l-r.target[0]),h=NaN;return r.units.forEach(([l,c],f)=>{let u=Math.
min(c,n[1])-Math.max(l,n[0]);if(!(u<=0))for(let d of t[f].slice(Math.max(0,i),Math.max(0,a)))Number.isNaN(d)||
(h=(Number.isNaN(h)?0:h)+d*u/(c-l))}),h}function Hr(s,t,e){return e?s.sides[t].texts.slice(...e).join(""):""}function Hh(s,t,e,n){
let[o,r]=s.sides.map(({why:a})=>a);if(!t||!o||!r)return[];let i=Math.max(xn(o,t[0]),xn(r,t[1]));return e.flatMap(
({piece:a,effects:h})=>{let l=qt(s.pieces[a])[n],c=Math.min(1,Math.abs(h[n])/i);return l&&c>=zu?[{from:l[0],to:l[1],
strength:c,against:h[n]<0}]:[]})}function Fh(s){let t=Math.abs(s).toFixed(2);return Number(t)===0?"0.00":`${s<0?"\u2212":"+"}${t}`}function Wh(s,t,e){return Number.isNaN(s)?"\u2013":t?Fh(s):e>0?`${Math.round(100*s/e)}%`.replace("-","\u2212"):
"0%"}function je(s){return`${(100*s).toFixed(s>0&&s<.001?3:1)}%`}function yn(s,t){let[e,n]=t.map((o,r)=>o?O(Hr(
s,r,o)):"");return e&&n?e===n?e:`${e} (A), ${n} (B)`:e?`${e} (in A only)`:`${n} (in B only)`}function Dh(s,t){
return t.some(Boolean)?`Chosen: ${yn(s,t)}, ${Es(s,t)?"in the answers":"in the prompts"}.`:""}var zh=.005;function ht(s,t,e=""){let n=document.createElement(s);return n.className=t,H(n,e),n}function qu(s){
return document.getElementById(s)}function Uh({list:s,none:t},e,n,o){let r=e.sides[0].why?.measured??!1,i=Math.
max(0,...n.flatMap(({effects:l})=>l.map(c=>Math.abs(c)||0))),a=r?zh:zh*i,h=n.filter(({effects:l})=>l.some(c=>Math.
abs(c)>=a&&c!==0));t.hidden=h.length>0,s.replaceChildren(...h.map(({piece:l,effects:c})=>{let f=yn(e,qt(e.pieces[l])),
u=ht("button","pair-row");u.setAttribute("type","button");let d=ht("span","pair-bars");d.setAttribute("aria-hi\
dden","true");let m=ht("span","pair-numbers");c.forEach((g,x)=>{let b=ht("span",`size side-${"ab"[x]}${g<0?" a\
gainst":""}`);b.style.setProperty("--size",String(i>0?(Math.abs(g)||0)/i:0)),d.append(b);let y=ht("span","numb\
er");y.append(ht("abbr","side-name","AB"[x]),` ${Wh(g,r,i)}`),m.append(y)}),u.append(ht("span","name",f),d,m),
u.addEventListener("click",()=>o(l));let p=document.createElement("li");return p.append(u),p}))}function qh(s,t,e,n,o={list:qu("heads"),shows:"its maps"}){let r=s.heads[0]?.[2]??0,i=s.units.some(([,a])=>a);
o.list.replaceChildren(...s.heads.slice(0,t).map(([a,h,l,c,f,u,d],m)=>{let p=document.createElement("tr");p.dataset.
head=`${a}.${h}`;let g=ht("button","head-button",`L${a} \xB7 H${h}`);g.setAttribute("type","button"),g.setAttribute(
"aria-label",`L${a} \xB7 H${h}: layer ${a}, head ${h}; show ${o.shows}`),g.setAttribute("aria-pressed",String(
m===e)),g.toggleAttribute("disabled",m>=s.maps),g.addEventListener("click",()=>n(m));let x=document.createElement(
"td");x.append(g);let b=ht("td","moved"),y=ht("span","track");y.setAttribute("aria-hidden","true"),y.style.setProperty(
"--size",String(r>0?l/r:0)),y.style.setProperty("--edits",String(l>0?c/l:0)),y.append(ht("span","size")),b.append(
y,ht("span","number",je(l)));let v=[je(c),je(f),je(u)];return p.append(x,b,...i?v.map(k=>ht("td","number diffe\
ring",k)):[]),p.append(...d===null?[]:[ht("td","number",je(d))]),p}))}function bn({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let h of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(h)&&!Ku(e,h)){let l=Number(h.getAttribute("data-token"));i??=l,a=l+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function jh(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Ku(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Gh(s,t){let e=bn(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=Kh(s,n,
t.startContainer,t.startOffset,!0),a=Kh(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function Kh(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",h=Ee(s.page.texts[t],s.page.tokens[t]),l=o&&i.toString()!==""?h.length-a.length:0;return Math.
max(0,i.toString().length+l)}var ju=5;function ie(s,t,e){let{container:n}=s,o=Nt(s.page,"sentence"),r=null,i=null,a=(l,c)=>{r=l,e(gt(t(),[l,
l+1]),c)},h=(l,c)=>{let f=r??l;e(gt(t(),[Math.min(f,l),Math.max(f,l)+1]),c)};n.addEventListener("pointerdown",
l=>{i={x:l.clientX,y:l.clientY}}),n.addEventListener("mousedown",l=>{(l.shiftKey||l.detail>1)&&l.preventDefault()}),
n.addEventListener("click",l=>{let c=i&&Math.hypot(l.clientX-i.x,l.clientY-i.y)>ju,f=document.getSelection(),d=c&&
f&&!f.isCollapsed&&f.rangeCount>0?bn(s,f.getRangeAt(0)):null,m=s.tokenAt(l.target),p=l.target instanceof Element?
l.target.closest("[data-from]"):null;if(d)r=d[0],e(gt(t(),d),"drag");else{if(l.detail>1)return;m!==null?l.shiftKey&&
r!==null?h(m,"span"):a(m,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",l=>{let c=s.tokenAt(l.target);c!==null&&(r=c,e(gt(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",l=>{let c=s.tokenAt(l.target);if(c===null||l.altKey||l.ctrlKey||l.metaKey)
return;let f=s.next(c,l.key,t());if(f!==null||l.key==="Enter"||l.key===" "){l.preventDefault();let u=f??c;s.rove(
u,!0),l.shiftKey&&f!==null?(r??=c,h(u,"span")):a(u,f===null?"key":"step")}})}var Ss=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(h=>this.#s(h));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(h=>this.#s(h))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[Fr(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?ae(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#h(),h=!1;if(this.
all.forEach((l,c)=>{let f=c>=a.from&&c<a.to;f!==l.filled&&(f||!this.#r(l))&&(h=!0,f?this.#s(l):this.#o(l))}),!h)
break}let r=t?ae(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#i(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#l(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#l(t-n,e+n)}#l(t,e){let n=this.
all.length;return{from:Fr(0,n,o=>ae(this.all[o]).bottom>=t),to:Fr(0,n,o=>ae(this.all[o]).top>e)}}};function ae({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function Fr(s,t,e){let[n,o]=[s,t];for(;n<
o;){let r=n+o>>1;e(r)?o=r:n=r+1}return n}var Yh=/^ (?=[^\s\p{C}\p{M}])/u,Vh=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Jh({page:s},t){let e=Rt(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=Rt(
"turn-label");o.textContent=t.label;let r=Rt("turn-head");r.append(o);let i=Rt("turn-body");return e.append(r,
i),{element:e,head:r,body:i}}function Xh(s,t,e){let{page:n}=s,o=Rt(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&Yh.test(n.texts[r])&&!(r===t.from&&Gu(s,r))&&o.append(" ");let a=Wr(
s,r,r===t.from);e(r,a),o.append(a)}return o}function Gu({turns:s},t){return s.some(({head:e})=>e===t)}function Wr({
page:s,markers:t,special:e,differences:n},o,r=!1){let i=document.createElement("span");i.className="token",i.dataset.
token=String(o),n?.[o]&&(i.dataset.difference=n[o]);let a=s.texts[o];if(t[o]){let f=mt(a,s.tokens[o]).map(({mark:u,
raw:d})=>u||d).join("").trim();return i.dataset.chip=t[o]===ze?"thin":"named",i.dataset.name=f,i.title=f,i.setAttribute(
"aria-label",Se(a)),i}let l=r&&Ar.test(a)?a.replace(/^\r?\n/u,""):a.replace(Yh,""),c=mt(l,s.tokens[o]);return c.
length===1&&!c[0].mark?i.textContent=c[0].raw:i.append(...c.map(Yu)),(!a.trim()||c.every(f=>f.mark))&&(i.setAttribute(
"aria-label",Se(a)),i.title=c.some(({mark:f})=>Vh.test(f))?Se(a):""),e.has(o)&&(i.dataset.special=""),i}function Yu(s){
if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===" "||s.raw==="\
	"?"mark over":"mark";return t.className=Vh.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=s.raw,
t}function Rt(s){let t=document.createElement("div");return t.className=s,t}var Zh=96,As=class{#t=[];constructor(t,e,n,o){if(this.from=e[0].from,this.to=e[e.length-1].to,this.picture=e[0].
picture,this.element=Rt("fold"),this.body=Rt("fold-body"),this.body.hidden=!0,this.toggle=document.createElement(
o?"span":"button"),this.toggle.className="fold-toggle",this.picture)this.toggle.append(`Picture, ${ts(this.picture)}`);else{
let r=Array.from(ns(t.page,t.markers,this.from,this.to).replace(/\s+/gu," ").trim()),i=r.length>Zh?`${r.slice(
0,Zh-1).join("")}\u2026`:r.join(""),a=document.createElement("bdi");a.textContent=i,this.toggle.append(n?"Adde\
d by the chat template: \u201C":"\u201C",a,"\u201D")}o?(this.toggle.setAttribute("role","option"),this.toggle.
setAttribute("aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.
toggle.setAttribute("aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),
this.toggle.addEventListener("keydown",r=>{o&&(r.key==="Enter"||r.key===" ")&&(r.preventDefault(),this.open(this.
body.hidden))}),this.element.append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.
push(t)}open(t){this.body.hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof
HTMLButtonElement&&this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.
subarray(this.from,this.to).reduce((i,a)=>Math.max(i,a),0),o=e.subarray(this.from,this.to).reduce((i,a)=>Math.
abs(a)>Math.abs(i)?a:i,0),r=["fold-toggle",n>0?`level-${n}`:"",o>0?"for":o<0?"against":""];this.toggle.className=
r.filter(Boolean).join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var Vu=160,Ju=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Qh(s,t,e,n,o){let r=[],i=[],a=[];for(let h of t.turns){let{element:l,head:c,body:f}=Jh(t,h);for(let u=h.
from;u<h.head;u+=1){let d=Wr(t,u);o(u,d),c.append(d)}h.head>h.from&&a.push({element:c,from:h.from,to:h.head});
for(let u of Xu(h.lines)){let d=null;u[0].folded&&(d=new As(t,u,i.every(({picture:m})=>m),n),i.push(d),f.append(
d.element));for(let m of e?u.map(p=>[p]):Zu(u)){let p=Qu(t,m,d);(d?.body??f).append(p.element),r.push(p),a.push(
{element:{getBoundingClientRect:()=>ae(p)},from:p.from,to:p.to})}}s.append(l)}return{blocks:r,folds:i,stretches:a}}
function Xu(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded&&n[0].picture===e.picture?n.push(
e):t.push([e])}return t}function Zu(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=Vu?n.push(e):
t.push([e])}return t}function Qu({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join(
"");return{element:Rt(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.
match(Ju)?.length??0),filled:!1}}var td=1e5;function tl({texts:s,tokens:t}){let e=s.map((o,r)=>Ee(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function el(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function nl({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===td)break}return n}function sl(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var Dr=[],Ms=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Dr.length||document.addEventListener(
"keydown",ed),Dr.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#i())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=tl(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#e=nl(this.#t,el(this.#s.value,t)),this.#n=sl(this.#e,e,1),this.#i()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#i(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#a(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,n,r,this.#l("\u2191","Previous match",()=>this.
go(-1)),this.#l("\u2193","Next match",()=>this.go(1)),this.#l("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#l(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function ed(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=Dr.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function zr(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,h=NaN;for(let l=t+
n;l>=0&&l<=e;l+=n){let c=s.element(l).getBoundingClientRect(),f=(c.top+c.bottom)/2;if((n>0?f>o.bottom:f<o.top)&&
Number.isNaN(h)&&(h=f),!Number.isNaN(h)){if(Math.abs(f-h)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=l,a=d)}}return i}var nd={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},sd=3;function ol(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],h=[],l=new Set;for(let c=t;c<e;c+=1){let f=s.blocks.at(c),u=f?.fold&&
!f.fold.isOpen,d=u?void 0:n(c);if(!d&&f&&l.has(u?f.fold:f))continue;l.add(u?f.fold:f);let m=d?d.getClientRects():
f?[ae(f)]:[];for(let p of m){let g=h.at(-1);g&&Math.abs(g.top-p.top)<sd?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&h.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return h.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function rl(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=l=>{let c=r&&n?r[n.ofToken[t]+l]:t+l;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>zr(s,t,o,1),ArrowUp:()=>zr(s,
t,o,-1),Home:()=>0,End:()=>o},h=getComputedStyle(s.element(t)).direction==="rtl";return a[h?nd[e]??e:e]?.()??null}var he=[0,0],od=Array.from({length:64},(s,t)=>t>0?` level-${t}`:""),il=1,al=2,Os=class{#t=he;#e=he;#n=0;#s=he;#o=he;constructor(t,e,n,o){
this.elementOf=e,this.chances=n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(
t),this.shownWeights=new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(
t),this.found=new Uint8Array(t),this.shownSelected=new Uint8Array(t)}paint(t,e,n){this.weights=t,this.levels=e;
for(let o of n)this.#r(o,this.elementOf(o))}mark(t,e){let n=[this.#t,this.#e];this.#t=t??he,this.#e=e??he,this.#i(
hl(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=
1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.fill(i?-r:r,n,o);this.#i(this.shades.keys(),
n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=t??he,this.#o=e??he,this.#i(hl(...n,this.#s,
this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);for(let{from:o,to:r}of t)this.found.fill(
il,o,r);t[e]&&this.found.fill(al,t[e].from,t[e].to),this.#i(this.found.keys(),o=>n[o]!==this.found[o])}dress(t,e){
this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],this.shownSelected[t]=0,e.toggleAttribute("data-hi\
dden",t<this.#n),this.#r(t,e),this.#a(t,e)}#r(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||(this.
shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),this.
levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#i(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):void 0;
o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],r=Ct(this.#t,t),i=Ct(this.#s,t),a=Ct(this.#o,t),
h=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let l="token";l+=od[n],l+=o>0?" for":o<0?" against":
"",l+=i?" chosen":"",l+=a?" other":"",l+=r?" subject":"",l+=Ct(this.#e,t)?" pointed":"",l+=this.found[t]===al?
" found current":this.found[t]===il?" found":"",l+=h===void 0?"":" rated",e.className!==l&&(e.className=l),o!==
0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),h!==void 0&&e.style.setProperty("--chance",h.toFixed(
3));let c=Number(i||a||r);c!==this.shownSelected[t]&&e.hasAttribute("role")&&(this.shownSelected[t]=c,e.setAttribute(
"aria-selected",String(c===1)))}};function Ct(s,t){return s!==null&&s[0]<=t&&t<s[1]}function hl(...s){return new Set(
s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+o)))}var id=80,xt=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new Os(n,l=>this.#t.get(l),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=Qh(t,e,i,this.inList,(l,c)=>this.#h(l,c));this.#e=a.folds,
e.notes?.watch(this),this.lines=a.stretches;let h=l=>this.#a(l);this.blocks=new Ss(t,a.blocks,l=>this.#i(l),h,
i),this.blocks.update(),this.search=new Ms(this),t.addEventListener("copy",l=>this.#l(l)),t.addEventListener("\
keydown",l=>jh(l,t)),new ResizeObserver($t(()=>this.#r(),id)).observe(t);for(let l of this.#e)l.onChange(()=>{
this.blocks.update(),this.#r()})}element(t){return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof
Element?t.closest("[data-token]"):null;return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.
paint(t,e,this.#t.keys()),this.#o()}finish(){this.blocks.update()}mark(t,e,n){this.container.classList.toggle(
"frozen",n),this.look.mark(t,e)}markHidden(t){this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t,e=null){
this.look.choose(t,e)}showFound(t,e){this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),
o=e?.probabilities?.[n];return o===void 0?null:{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){
let n=this.#s;this.#s=t,this.#t.get(n)?.setAttribute("tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.
unfold(t),o.focus({preventScroll:!0}),this.reveal(t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(
!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){let n=this.element(t).getBoundingClientRect(),{top:o,bottom:r}=this.
blocks.sight;if(n.top>=o&&n.bottom<=r)break;this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-r)/2,behavior:"\
instant"}),this.blocks.update()}}rectsOf(t,e){return ol(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return rl(
this,t,e,n)}trueText(t,e){return ns(this.page,this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#r(){this.#n.forEach(t=>t())}#i(t){for(let e of t.lines){
let n=Xh(this.model,e,(o,r)=>this.#h(o,r));t.element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#l(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,n=e?Gh(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("text/plain",n),t.preventDefault())}};var Ts=class{constructor(t,e){this.texts=t.sides.map((n,o)=>{let r=document.getElementById(`text-${"ab"[o]}`),
i=n,a=new xt(r,{...es(i),differences:Bh(t,o)});return ie(a,()=>Nt(i,"word"),([h])=>e(o,h)),a})}show(t,e){this.
texts.forEach((n,o)=>{let r=t[o];n.choose(r),n.shade(e[o]),r&&n.rove(r[0])})}reveal(t,e){this.texts.forEach((n,o)=>{
let r=t[o];r&&o!==e&&n.reveal(r[0])})}};var ad=8,hd=20,ld="Two reports cannot say more than this. The maps of heads beside each other take the saved r\
uns, and what each edit alone does to A\u2019s answer, or A\u2019s answer read after B\u2019s prompt, take the model, too: at\
t-viz compare A.h5 B.h5 --model MODEL.",Ls=class{#t=null;#e=[null,null];constructor(t,e,n,o,r){this.page=e,this.
alignment=n,this.reports=o,this.look=r,this.fault=Mh(...o);let i=w("p","beside-lead");H(i,Oh(...o,n)),this.chosen=
w("span"),this.effectsTitle=w("h3"),this.effects=w("ol","pair-rows"),this.noEffects=w("p","note","No word of t\
he prompts did anything to it that could be seen."),this.heads=w("tbody"),this.headsNote=w("p","note"),this.headsTable=
fd(this.heads),t.append(i,w("div","compare-texts",...["A","B"].map((a,h)=>cd(a,e.sides[h]))),this.#o(),w("div",
"compare-grid",w("section","card panel",this.effectsTitle,w("p","note",this.#s()),this.effects,this.noEffects),
w("section","card panel",w("h3","","Heads by how much they changed"),this.headsNote,this.headsTable)),w("p","n\
ote",ld)),this.texts=new Ts(e,(a,h)=>this.#n(Pr(e,a,h),a))}async start(){let[t,e]=this.page.sides.map(({why:n})=>n);
t&&e&&!this.fault&&(this.#t=[await Ut(t),await Ut(e)]),this.#n(Pr(this.page,0,Th(this.alignment,this.reports[0])))}sayOfHeads(t){
this.headsNote.textContent=t,this.headsTable.hidden=!0}showHeads(t){let{page:e,alignment:n}=this,[o]=this.reports,
r=o.numLayers*o.numHeads,i=t.length<r?` Only the ${t.length} of ${r} heads that both files hold.`:"";this.headsNote.
textContent=`Moved: the share of a head\u2019s attention that lies elsewhere in B (half the sum of all differences,\
 the mean over ${n.rows.length} rows of words that both texts have), from the weights as both files keep them.\
 The first part of each bar, in the colour of the text: on words that differ.${i}`,this.headsTable.hidden=!1,e.
heads=t.map(({layer:h,head:l,distance:c,onEdits:f})=>[h,l,c,f,0,0,null]),e.maps=e.heads.length,qh(e,hd,-1,h=>this.
look(t[h]),{list:this.heads,shows:"it in this report"})}#n(t,e){let{page:n}=this;this.#e=Es(n,t)?t:this.#e,H(this.
chosen,Dh(n,t));let o=this.#t?Ph(n,this.#t,this.#e):[];this.texts.show(t,[0,1].map(i=>Hh(n,this.#t,o,i))),this.
texts.reveal(t,e);let r=this.#e.some(Boolean);if(H(this.effectsTitle,r&&!this.fault?`What ${yn(n,this.#e)} han\
gs on`:"What the answers hang on"),this.noEffects.hidden=!0,this.#t){let i={list:this.effects,none:this.noEffects};
Uh(i,n,o.slice(0,ad),a=>this.#n(qt(n.pieces[a])))}}#s(){let t=this.page.sides[0].why;return this.fault||!t?this.
fault:t.measured?"Measured: the logarithm of the word\u2019s probability, less that without each word of the prompt\
 (in nats; +2.30 is ten times less likely without it). A above B, on one scale.":`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}; in percent of the largest shown. A above B, on one scale.`}#o(){let t=[["changed","other wor\
ds in each other\u2019s place"],["removed","in A only"],["added","in B only"],["parted","after the answers par\
t"]],e=w("p","note difference-legend");for(let[n,o]of t){let r=w("span","",o);r.dataset.difference=n,e.append(
r)}return e.append(this.chosen),e}};function cd(s,{title:t,model:e,numLayers:n,numHeads:o}){let r=`text-${s.toLowerCase()}`,
i=w("bdi","",t||"no prompt"),a=w("h3","",w("span","side-mark",s)," ",i);a.id=`title-${r}`;let h=w("div","text");
h.id=r,h.setAttribute("role","listbox"),h.setAttribute("aria-labelledby",a.id);let l=w("p","note",w("bdi","",e||
"a model"),`, ${n} layers \xD7 ${o} heads`);return w("div","card",a,l,w("div","text-frame",h))}function fd(s){
let t=["head","moved"].map(o=>{let r=w("th","",o);return r.scope="col",r}),e=w("table","numbers",w("thead","",
w("tr","",...t)),s),n=w("div","heads-list",e);return n.tabIndex=0,n.setAttribute("role","region"),n.setAttribute(
"aria-label","Heads by how much they changed"),n}var ud="Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words tha\
t differ marked, and what both answers hang on is set beside each other. The file is read in this browser; not\
hing in it is run, and nothing is sent anywhere.",Ns=class{#t=0;constructor(t){this.context=t,this.root=document.
getElementById("other-report"),this.input=w("input"),this.input.type="file",this.input.accept=".html,.htm,text\
/html",this.input.autocomplete="off",this.said=w("p","beside-said"),this.result=w("div","beside-result");let e=w(
"label","beside-choose","The other report: ",this.input);this.root.append(w("summary","","Compare with another\
 report"),w("p","note",ud),e,this.said,this.result),this.root.hidden=!1,this.input.addEventListener("change",()=>{
this.#e(this.input.files)}),document.addEventListener("dragover",n=>{n.dataTransfer?.types.includes("Files")&&
(n.preventDefault(),n.dataTransfer.dropEffect="copy")}),document.addEventListener("drop",n=>{n.dataTransfer?.files.
length&&(n.preventDefault(),this.#e(n.dataTransfer.files))})}async#e(t){let e=t?.[0];if(!e)return;this.#t+=1;let n=this.#t;
this.root.open=!0,this.result.replaceChildren(),this.#o(`Reading ${e.name} \u2026`),this.root.scrollIntoView({
block:"start"});try{if(C(this.context.page))throw new E("This report shows an encoder\u2019s attention; only texts \
that a model went on with are compared.");let o=await rh(e);n===this.#t&&await this.#n(o,()=>n===this.#t)}catch(o){
if(n!==this.#t)return;this.result.replaceChildren(),this.#o(o instanceof E?o.message:`${e.name} cannot be comp\
ared: it is damaged, or no report of att_viz.`)}}async#n(t,e){let{page:n,change:o}=this.context,{page:r,alignment:i}=Ah(
n,t.page),a=new Ls(this.result,r,i,[n,t.page],({layer:c,head:f})=>{o({view:"looked",layer:c,head:f}).then(()=>scrollTo(
{top:0}))});await a.start(),this.#o(`Beside this report (A) stands ${t.name} (B).`);let h=ph(n,t.page)||(i.rows.
length?"":"The texts share no word, so no row of attention can be compared.");if(h){a.sayOfHeads(h);return}let l=await this.#s(
t,i,e,(c,f)=>a.sayOfHeads(`Compared ${c} of ${f} heads \u2026`));e()&&a.showHeads(l)}async#s(t,e,n,o){let{page:r,
heads:i}=this.context,a=new Set(se(t.page).map(String)),h=se(r).filter(c=>a.has(String(c))),l=[];for(let[c,f]of h){
if(await Wt(),!n())break;let[u,d]=await Promise.all([i.get(c,f),t.heads.get(c,f)]);l.push({layer:c,head:f,...gh(
u,d,[r.numRows,t.page.numRows],e)}),o(l.length,h.length)}return l.sort((c,f)=>f.distance-c.distance)}#o(t){H(this.
said,t),$("live",t)}};var Rs=class{#t="";#e=[];#n=[];#s=null;constructor(t,e,n){this.count=t,this.read=e,this.write=n}get notes(){let t=this.
read();return t!==this.#t&&(this.#t=t,this.#e=Qt(t,this.count).notes),this.#e}add(t){return this.#o(ur(this.notes,
t))}edit(t,e){return this.#o(ha(this.notes,t,e))}#o(t){return this.write(Zt(t))}ask(t){this.#s?.(t)}onAsk(t){this.#s=
t}onChange(t){this.#n.push(t)}tell(){this.#n.forEach(t=>t())}};var Ur="note-text-",Cs=class{#t=[];#e=[];constructor(t){this.book=t,t.onChange(()=>this.#n())}watch(t){this.#t.
push(t)}get textInSight(){return this.#t.find(({container:t})=>t.getClientRects().length>0)}textOf(t){return this.#t.
find(({container:e})=>e.contains(t))}mark(t,e){let{notes:n}=this.book,o=n.length?xe(n,[t,t+1]):[];e.toggleAttribute(
"data-noted",o.length>0);let r=o.filter(i=>n[i].to===t+1);ll(e,"data-note",r.map(i=>i+1).join(",")),ll(e,"aria\
-describedby",o.map(i=>`${Ur}${i}`).join(" "))}#n(){if(this.#e!==this.book.notes){this.#e=this.book.notes;for(let{
container:t}of this.#t)for(let e of t.querySelectorAll("[data-token]"))this.mark(Number(e.getAttribute("data-t\
oken")),e)}}};function ll(s,t,e){e?s.setAttribute(t,e):s.removeAttribute(t)}function cl(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function $n(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")dd(s,e);else if(e.kind==="text")md(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function dd(s,{x:t,y:e,width:n,height:o,fill:r,
stroke:i,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=r,s.fill(),i&&(s.lineWidth=1,s.strokeStyle=
i,s.stroke())}function md(s,{x:t,y:e,text:n,size:o,family:r,fill:i,weight:a="400",anchor:h="start",turned:l}){
s.font=`${a} ${o}px ${r}`,s.textAlign=h==="middle"?"center":h==="end"?"right":"left",s.fillStyle=i,l?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function fl({width:s,height:t,
marks:e,title:n}){let[o,r]=[s,t].map(Ot);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${r}\
" viewBox="0 0 ${o} ${r}">`,`<title>${It(n)}</title>`,...e.map(pd),`</svg>
`].join(`
`)}function pd(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${Ot(s.opacity)}"`:"";if(s.kind==="path"){
let i=`stroke="${It(s.stroke)}" stroke-width="${Ot(s.width)}"`;return`<path d="${It(s.d)}" fill="${It(s.fill??
"none")}" ${i}${t}/>`}let e=`x="${Ot(s.x)}" y="${Ot(s.y)}"`;if(s.kind==="text"){let i=s.turned?` transform="ro\
tate(-90 ${Ot(s.x)} ${Ot(s.y)})"`:"",a=`font-family="${It(s.family)}" font-size="${Ot(s.size)}" font-weight="${It(
s.weight??"400")}"`,h=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${i} ${a}${h}\
 fill="${It(s.fill)}" xml:space="preserve">${It(s.text)}</text>`}let n=`${e} width="${Ot(s.width)}" height="${Ot(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${Ot(s.radius)}"`:"",r=s.stroke?` stroke="${It(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${It(s.fill)}"${r}${t}/>`}function Ot(s){return String(Math.round(
100*s)/100)}var gd=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function It(s){return s.
replace(gd,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var wd=2,xd=16384;function ul(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:r}=t(),i=n.getAttribute("data-picture"),a=i==="\
svg"?new Blob([fl(o)],{type:"image/svg+xml"}):await yd(o);$("live",""),a?(qr(a,`${r}.${i}`),$("live",`Saved as\
 ${r}.${i}.`)):$("live","This is too large for a PNG; take the SVG.")})}function yd({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(wd,xd/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let r=n.getContext("2d");return r?(r.scale(o,o),r.imageSmoothingEnabled=!1,$n(r,e),new Promise(i=>n.toBlob(
i,"image/png"))):Promise.resolve(null)}function qr(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function dl({sentence:s,note:t,model:e,promptHash:n,of:o,precision:r,link:i}){let[a,h]=o?.rows??[0,0],l=[`mode\
l ${e||"not named"}`,`prompt sha256 ${n.slice(0,16)}`,o?o.layer===-1?"all layers":`L${o.layer}.H${o.head}`:"",
a===h?"":h-a===1?`row ${a}`:`rows ${a}-${h-1}`,r,i],c=t?` (Note: ${t.replace(/\s+/gu," ")})`:"";return ml(`${s}${c}\
 [att_viz: ${l.filter(Boolean).join("; ")}]`)}function Is([s,t,e]){return ml(K(s,[t,e]))}var bd={"\u201C":'"',
"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*",
"\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function ml(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:bd[t]??
`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Kt(s,t){return[s,...t].map(e=>e.map($d).join("\
,")).join(`\r
`)+`\r
`}function $d(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function le({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:r}=s;return yt("Copy as citation",()=>dl({...e(),
model:o,promptHash:r,link:t(n())}))}function yt(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await kd(t());$("live",""),
$("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function kd(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}var vd=250,ce=6,_s=class{#t;#e=null;#n=null;constructor(t){this.element=w("div","note-card"),this.element.hidden=
!0,this.element.setAttribute("role","group"),t.append(this.element),this.element.addEventListener("pointerente\
r",()=>clearTimeout(this.#t)),this.element.addEventListener("pointerleave",()=>this.leave()),this.element.addEventListener(
"keydown",e=>{e.stopPropagation(),e.key==="Escape"&&(e.preventDefault(),this.close())}),window.addEventListener(
"resize",()=>this.#o(),{passive:!0}),document.addEventListener("scroll",()=>this.#o(),{capture:!0,passive:!0})}get isEditing(){
return!this.element.hidden&&this.element.querySelector("textarea")!==null}read(t,e){this.isEditing||(clearTimeout(
this.#t),!(this.#e===t&&!this.element.hidden)&&(this.element.setAttribute("aria-label","Notes on this word"),this.
element.replaceChildren(...e.map(({number:n,text:o,edit:r})=>{let i=w("div","note-said");i.dir="auto",i.textContent=
o;let a=N("Edit",r);return a.setAttribute("aria-label",`Edit note ${n}`),w("div","note-row",w("b","note-number",
String(n)),i,a)})),this.#s(t)))}write(t,e,n,o){clearTimeout(this.#t),this.#n=document.activeElement;let r=w("p",
"note-title");H(r,e);let i=w("textarea");i.value=n,i.maxLength=4e3,i.rows=4,i.dir="auto",i.autocomplete="off",
i.setAttribute("aria-label",r.textContent??"");let a=l=>{this.close(),o(l)};i.addEventListener("keydown",l=>{l.
key==="Enter"&&(l.ctrlKey||l.metaKey)&&(l.preventDefault(),a(i.value))});let h=[N("Save",()=>a(i.value)),N("Ca\
ncel",()=>this.close())];n&&h.push(N("Delete",()=>a(""))),this.element.setAttribute("aria-label","Write a note"),
this.element.replaceChildren(r,i,w("div","quotes",...h)),this.#s(t),i.focus({preventScroll:!0}),i.setSelectionRange(
n.length,n.length)}leave(){clearTimeout(this.#t),this.isEditing||(this.#t=setTimeout(()=>{!this.isEditing&&!this.
element.contains(document.activeElement)&&this.close()},vd))}close(){clearTimeout(this.#t);let t=this.element.
contains(document.activeElement);this.element.hidden=!0,this.element.replaceChildren(),this.#e=null,t&&this.#n instanceof
HTMLElement&&this.#n.focus({preventScroll:!0}),this.#n=null}#s(t){this.#e=t,this.element.hidden=!1,this.#o()}#o(){
if(this.element.hidden)return;let[t,e]=[document.documentElement.clientWidth,document.documentElement.clientHeight],
n=this.element.getBoundingClientRect(),o=this.#e?.isConnected?this.#e.getClientRects()[0]:void 0,r=o&&o.bottom>
0&&o.top<e,i=(o?.bottom??0)+ce,a=(o?.top??0)-ce-n.height,h=r?i+n.height<=e-ce||a<ce?i:a:(e-n.height)/2,l=r?o.left:
(t-n.width)/2;this.element.style.top=`${Math.max(ce,Math.min(h,e-ce-n.height))}px`,this.element.style.left=`${Math.
max(ce,Math.min(l,t-ce-n.width))}px`}};var Ed="Choose a word in the text and press n, or \u201CNote\u201D beside what is said about it. Select several words to\
 note something on all of them. Notes stay in the address of this page, and in an annotated copy of this file.",
Bs=class{constructor(t,e,n){this.root=t,this.texts=e,this.actions=n,this.title=w("summary","","Notes"),this.how=
w("p","note",Ed),this.list=w("ol","note-list"),this.list.setAttribute("aria-label","Notes, in the order of the\
 text"),this.link=w("p","note"),this.said=w("p","notes-said"),this.together=w("div","quotes",N("Download annot\
ated copy",()=>n.save()),n.copyLink),t.append(this.title,this.said,this.how,this.list,this.together,this.link),
t.hidden=!1}show(t){let e=t.length>0;this.title.textContent=e?`Notes (${t.length.toLocaleString("en")})`:"Note\
s",this.root.classList.toggle("none",!e),this.list.hidden=this.link.hidden=!e,this.how.hidden=e,this.together.
hidden=!e,this.list.replaceChildren(...t.map((n,o)=>this.#t(n,o)))}showLink(t){this.link.textContent=pa(t)}say(t,...e){
this.said.replaceChildren(t,...e),$("live",t)}#t({from:t,to:e,text:n},o){let{actions:r}=this,i=A(this.texts,[t,
e]),a=N("",()=>r.goTo(o));a.className="note-words",H(a,i);let h=w("div","note-said");h.id=`${Ur}${o}`,h.dir="a\
uto",h.textContent=n;let[l,c]=[N("Edit",()=>r.edit(o)),N("Delete",()=>r.remove(o))];return l.setAttribute("ari\
a-label",Tt(`Edit the note on ${i}`)),c.setAttribute("aria-label",Tt(`Delete the note on ${i}`)),w("li","",a,h,
w("div","note-actions",l,c))}};function pl({prefix:s}){return s?`att-viz-notes-${s}`:"att-viz-notes"}function gl(s){let{notes:t,fault:e}=ma(document.
getElementById(pl(s))?.textContent??"",s.texts.length);return{text:Zt(t),fault:e}}var Ps=class{#t=null;constructor(t,e,n,o){
this.context=t,this.book=t.notes,this.marks=e,this.source=n,this.chosen=o,this.root=document.getElementById("n\
otes"),this.card=new _s(this.root.parentElement),this.list=new Bs(this.root,t.page.texts,{goTo:r=>{this.#a(r)},
edit:r=>this.#n(r),remove:r=>{this.#r(r)},copyLink:yt("Copy link",()=>t.link({})),save:()=>this.#h()}),this.book.
onAsk(r=>this.note(r)),this.book.onChange(()=>this.#e()),this.#l()}open(t){this.sayFaults(t),this.root.open||=
this.book.notes.length>0}sayFaults(t=""){let e=new URLSearchParams(location.hash.replace(/^#/u,"")).get("notes")??
"",{damaged:n}=Qt(e,this.context.page.texts.length),o=[t,dr(n,"this link")].filter(Boolean).join(" ");o&&(this.
list.say(o),this.root.open=!0)}note(t){if(!t){this.root.open=!0,this.list.say("Choose a word first.");return}let e=this.
book.notes.findIndex(({from:n,to:o})=>n===t[0]&&o===t[1]);if(e>=0)this.#n(e);else{let[n,o]=t;this.#s(t,"",r=>this.
book.add({from:n,to:o,text:r}))}}#e(){this.#t!==this.book.notes&&(this.#t=this.book.notes,this.list.show(this.#t)),
this.#t.length&&this.list.showLink(this.context.link({}).length)}#n(t){let{from:e,to:n,text:o}=this.book.notes[t];
this.#s([e,n],o,r=>r.trim()?this.book.edit(t,r):this.#r(t))}#s(t,e,n){let o=A(this.context.page.texts,t);this.
card.write(this.#o(t),`Note on ${o}`,e,r=>{this.list.say(""),n(r).then(()=>{this.root.open||=this.book.notes.length>
0})})}#o([,t]){return this.marks.textInSight?.container.querySelector(`[data-token="${t-1}"]`)??null}async#r(t){
let e=this.book.notes[t];await this.book.edit(t,"");let n=N("Undo",()=>{this.#i(e)});this.root.open=!0,this.list.
say("The note was deleted. ",n),n.focus({preventScroll:!0})}async#i(t){await this.book.add(t),this.list.say("T\
he note is back.")}async#a(t){let{from:e}=this.book.notes[t];this.marks.textInSight||await this.context.change(
{view:"looked"}),this.marks.textInSight?.rove(e,!0)}#h(){if(!this.source.isWhole){this.list.say("The browser i\
s still reading this file; please try again in a moment.");return}let t=ga(location.pathname,this.context.page.
siblings.length>0);qr(new Blob(this.source.withText(pl(this.context.page),da(this.book.notes)),{type:"text/htm\
l"}),t),this.list.say(`Saved as ${t}, with all notes in it.`)}#l(){document.addEventListener("pointerover",t=>this.#c(
t.target)),document.addEventListener("pointerout",t=>{t.pointerType!=="touch"&&this.#f(t.target)}),document.addEventListener(
"pointerdown",({target:t})=>{!jr(t)&&t instanceof Node&&!this.card.element.contains(t)&&this.card.leave()}),document.
addEventListener("focusin",t=>this.#c(t.target)),document.addEventListener("focusout",t=>this.#f(t.target)),document.
addEventListener("keydown",t=>{let e=t.target instanceof Element&&t.target.matches("input, select, textarea");
t.key==="Escape"&&!this.card.isEditing&&this.card.close(),t.key==="n"&&!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&
(t.preventDefault(),this.note(this.#u()))})}#c(t){let e=jr(t);if(e){let n=Number(e.getAttribute("data-token")),
{notes:o}=this.book,r=xe(o,[n,n+1]).map(i=>({number:i+1,text:o[i].text,edit:()=>this.#n(i)}));this.card.read(e,
r)}}#f(t){jr(t)&&this.card.leave()}#u(){let{subject:t,units:e}=this.chosen(),n=document.getSelection(),o=n&&!n.
isCollapsed&&n.rangeCount?n.getRangeAt(0):null,r=o&&Sd(o.commonAncestorContainer),i=o&&r?this.marks.textOf(r):
void 0,a=o&&i?bn(i,o):null;if(a)return gt(e,a);let h=document.activeElement?.closest("[data-token]"),l=h&&this.
marks.textOf(h)?Number(h.getAttribute("data-token")):null;return l===null||t&&t[0]<=l&&l<t[1]?t:gt(e,[l,l+1])}};
function jr(s){return s instanceof Element?s.closest("[data-noted]"):null}function Sd(s){return s instanceof Element?
s:s.parentElement}var Ad=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function xl(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new Gr(e.left-16,e.top-16-34),r=e.width+32,i=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:r,height:i,title:t,marks:[{kind:"rect",x:0,y:0,width:r,height:i,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var Gr=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e,n=1){let o=getComputedStyle(t),r=t.getBoundingClientRect();if(t.matches(".visu\
ally-hidden, option, .matrix-zoom, .picture-skip")||o.display==="none"||o.visibility==="hidden")return;let a=wl(
r,e);if(t instanceof SVGSVGElement){this.#h(t,r);return}if(o.display!=="contents"&&a&&this.#n(t,o,r,a,n),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let f=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":f;this.#a(u,o,r.left+7,r.top+(r.height+parseFloat(
o.fontSize)*.7)/2);return}let l=o.overflowX!=="visible"||o.overflowY!=="visible"?a:e;if(!l)return;let c=t instanceof
HTMLDetailsElement&&!t.open;for(let f of c?t.querySelectorAll(":scope > summary"):t.childNodes)f instanceof Element?
this.read(f,l,o.mixBlendMode==="normal"?n:.6):f instanceof Text&&f.data.trim()&&this.#r(f,o,l)}#n(t,e,n,o,r){let[
i,a]=[o.left-this.left,o.top-this.top],h={x:i,y:a,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(
e.borderTopLeftRadius)||0,h.height/2,h.width/2);if(Hs(e.backgroundColor)){let f=r<1?{opacity:r}:{};this.marks.
push({kind:"rect",...h,radius:l,fill:e.backgroundColor,...f})}this.#o(e,h);let c=[["Top",n.left,n.top,n.right,
n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,n.bottom,n.right,n.bottom],["Left",n.left,n.top,
n.left,n.bottom]];for(let[f,u,d,m,p]of c){let g=parseFloat(e[`border${f}Width`])||0,x={left:u,top:d,right:Math.
max(m,u+.1),bottom:Math.max(p,d+.1)},b=wl(x,{...o,right:o.right+1,bottom:o.bottom+1});if(g>0&&e[`border${f}Sty\
le`]!=="none"&&Hs(e[`border${f}Color`])&&b){let[y,v]=[Math.max(u,o.left)-this.left,Math.min(m,o.right)-this.left],
[k,M]=[Math.max(d,o.top)-this.top,Math.min(p,o.bottom)-this.top],R=`M${y} ${k}L${v} ${M}`;this.marks.push({kind:"\
path",d:R,stroke:e[`border${f}Color`],width:g})}}if(t instanceof HTMLCanvasElement&&t.width>1&&this.#s(t,[t.width,
t.height],"none",h),t instanceof HTMLImageElement&&t.naturalWidth){let f={x:n.left-this.left,y:n.top-this.top,
width:n.width,height:n.height};this.#s(t,[t.naturalWidth,t.naturalHeight],e.filter,f)}}#s(t,[e,n],o,r){let i=document.
createElement("canvas");[i.width,i.height]=[e,n];let a=i.getContext("2d");a&&(a.filter=o,a.drawImage(t,0,0),this.
marks.push({kind:"image",...r,canvas:i}))}#o(t,e){if(!t.backgroundImage.startsWith("linear-gradient("))return;
let n=t.backgroundImage.match(Ad)??[],o=t.backgroundSize.split(" ")[0],r=o.endsWith("%")?e.width*parseFloat(o)/
100:e.width,i=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,1);i.filter(Hs).forEach((a,h)=>{
let l=r/i.length;this.marks.push({kind:"rect",...e,x:e.x+h*l,width:l,fill:a})})}#r(t,e,n){let o=null,r=()=>{if(o){
let i=this.#i(e,o.height);this.#a(o.text.trimEnd(),e,o.left,o.top+i)}o=null};for(let{0:i,index:a}of t.data.matchAll(
/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(i.trimEnd().length||i.length));for(let{left:h,top:l,
right:c,bottom:f,height:u}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(l+f)/2<=n.top||(l+f)/2>=n.
bottom)){o&&Math.abs(o.top-l)<2?o.text+=i.replace(/\s+/gu," "):(r(),o={text:i.replace(/\s+/gu," "),left:h,top:l,
height:u});break}}r()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{fontBoundingBoxAscent:n,
fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#a(t,e,n,o){if(t.trim()){let r=parseFloat(
e.fontSize),{fontFamily:i,fontWeight:a,color:h}=e;this.marks.push({kind:"text",x:n-this.left,y:o-this.top,text:t,
size:r,family:i,weight:a,fill:h})}}#h(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(n),
r=Md(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(r&&Hs(o.stroke)){let i=parseFloat(o.opacity);
this.marks.push({kind:"path",d:r,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:i})}}}};function Md(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function wl(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,r]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<r?{left:e,top:n,right:o,bottom:r}:null}function Hs(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function yl(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var Fs=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let r=hs(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...Or.filter(([i])=>r.
includes(i)).map(([i,a])=>new Option(a,i))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var ot={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this\
 one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an\
 earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},jt="none";
function Q(s){return s===null||s===jt?"No clear role":ot[s].title}function bl(s,t,e,n){let[o,...r]=String(n??"").
split(" "),i=s.roles.map(([h])=>h),a=Object.fromEntries(i.map((h,l)=>[h,/^\d+$/u.test(r[l]??"")?Number(r[l])/1e3:
NaN]));return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function Ws(s){let t=Object.
keys(ot).filter(n=>!ot[n].rests),e=Object.keys(ot).filter(n=>ot[n].rests);return[...t,jt,...e].map(n=>({role:n,
heads:s.filter(o=>(o.role??jt)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===jt?
o:Od(o,n)}))}function Od(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-
e(n))}function Yr(s,t,e){if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));
return{rank:1+n.filter(o=>o.scores[e]>t.scores[e]).length,of:n.length}}function kn(s){return Number.isNaN(s)?"\
\u2013":s.toFixed(2)}function Ds(s){let t=s.light?.roles??s.headRoles??[];return s.layers.flatMap(({layer:n,heads:o})=>o.map(r=>({layer:n,
head:r}))).map(({layer:n,head:o},r)=>bl(s,n,o,t[r]))}function Us(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&kl(n,a.queries)&&
kl(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,h)=>!a||$l(h)<
$l(a)?h:a,null)}function fe(s){return`Without ${zs(s.queries)*zs(s.keys)>1?"the edges between these tokens":"t\
his edge"}${Td(s)}, log P(${O(s.next)}) changes by ${Vr(s.change)} (${Jr(s.change)} times as likely).`}function Vr(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Jr(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Td({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function $l({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+zs(e)*zs(n)}function zs([
s,t]){return t-s}function kl(s,[t,e]){return t<=s&&s<e}function tt(s,t,e){let n=U(s.alignment,t,s.numRows);if(n===null||!I(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,h=nt(o,n,e),l=te(o,n,e),c=1/L(s.sight,n);if(o.scales||i)return{shown:h,exact:l&&(!i||te(i,n,
e)),left:null,beside:i?nt(i,n,e):null,even:c};if(!r&&a===0)return{shown:h,exact:l,left:null,beside:null,even:c};
let f=ms(s,n),u=h.map(m=>m*(r?r[e]:1)),d=f.rest.map((m,p)=>m+f.hidden[p]);return{shown:r?vl(u,d):h,exact:l,left:a>
0&&e>=a?(o.light?Ld:vl)(u,f.rest):null,beside:r?h:null,even:c}}function ue(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?Xr(t):El(t,e),beside:o?s.norms||!s.beside?.scales?El(o,e):Xr(o):"",left:n?
` (${Xr(n)} of what did not rest)`:""}}function vl([s,...t],[e,...n]){return[e>0?s/e:0,...jn(t,n)]}function Ld([
s,t,e],[n,o,r]){let i=(a,h)=>h>0?Math.min(1,a/h):+(a>0);return[i(s,n),i(t,r),i(e,o)]}function Xr([s,t,e]){return K(
s,[t,e])}function El([s,t,e],n){return s>0?n?T(s):K(s,[t,e]):et(e)}function Ge(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function qs(s,t,e){let n=Ge(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function Ks(s,t,e){let n=Ge(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}function vn(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>0&&r>=e&&(n.length<t||r>s[n[n.length-
1]])){let i=n.length;for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=Math.min(n.length,t)}}return n}var Zr=5,Qr=5;function Sl(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return ti(s);let a=o==="observer"?
pn(e,i):gs(e,i,n),h=Y(s,t),l={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:h},c=X[h],f=r.frozen!==
null&&r.pointed!==null?r.pointed:i,u=o==="observer"?[i,f]:[f,i],d=f===i?a.strongest:f,m=_d(l,e,o==="observer"?
[i,d]:[d,i]),p=f!==i&&!a.absence?Id(l,e,u,a.weights[f]):Ia(l,o,i,a,(y,v)=>Ml(e,y,v),()=>Cd(e,o,i)),g={...t,top:c.
top},{light:x}=e.data,b=[Zn(o,a,e.hide,e.data.sinkMass!==null&&!x,c)];return x&&!a.absence&&b.push(Rd(e,x,o,i)),
t.cutoff>0&&!a.absence&&b.push(ni(a.weights,t.cutoff,c.noun)),{span:[i,i+1],pointed:f===i?null:[f,f+1],frozen:r.
frozen!==null,name:O(s.texts[i],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:qs(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:Nd(e,o==="observer"?[i,d]:[d,i]),mass:b.filter(Boolean).join(" "),detail:_a(s,f),strongest:vn(
a.weights,Zr,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:O(s.texts[y],18),text:x?a.weights[y].toPrecision(
2):T(a.weights[y])})),legend:Ks(g,a.maximum,Qr),scale:Qn(t.scale,a.maximum,c)}}function ti(s){return{...En(s),
sentence:"Point at a token to see its attention here."}}function En(s){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function ei(s){let t=s.begin??(s.why?s.why.words[s.why.chosen][0]:
s.promptLength);return Math.min(Math.max(t,s.pictures&&C(s)?0:1),s.texts.length-1)}function Al(s,t){let e=ei(s);
if(s.texts.length<2)return{observed:null,observer:null};let{weights:n}=pn(t,e),o=new Set(s.text.special),r=n.map(
(i,a)=>a===0||(C(s)?a===e:a>=e)||o.has(a)||!s.texts[a].trim()?NaN:i);return{observed:vn(r,1,0)[0]??0,observer:e}}
function Ml(s,t,e){let n=t<0||e<0?null:tt(s,t,e);return n&&{said:ue(s,n),even:n.even}}function Nd(s,[t,e]){let n=t<
0||e<0?null:U(s.alignment,t,s.numRows),o=n===null?null:tt(s,t,e);return n===null||!o?null:{rows:[n,n+1],number:o.
shown}}function Rd(s,t,e,n){let o=U(s.alignment,n,s.numRows);return e==="observed"?ch(s,t,n):o===null?"":lh(s,
t,o)}function Cd(s,t,e){let n=ye;if(s.norms||s.data.scales||s.data.light){n=0;for(let o=0;o<s.numTokens;o+=1){
let r=t==="observer"?tt(s,e,o):tt(s,o,e);n=Math.max(n,r?.shown[2]??0)}}return et(n)}function Id(s,t,[e,n],o){let r=n<
t.hide,i=Number.isNaN(o)&&!r?null:Ml(t,e,n);if(i)return`${Xn(s,e,n,i)}${r?" It is set aside: it has no colour \
here.":""}`;let a=U(t.alignment,e,t.numRows),h=We(s.page,a,n);return h||(a!==null&&(n<=a||C(s.page))&&!I(t.sight,
a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside this layer\u2019s window.`:n===e?`To\
ken ${n} was not there yet when this attention was computed.`:`Token ${n} comes after token ${e}: a model that\
 reads from left to right cannot look ahead.`)}function _d({page:s,layer:t,head:e},n,[o,r]){let i=o<0||r<0?null:
U(n.alignment,o,n.numRows),a=i===null?null:Us(s,t,e,i,r);return a?` ${fe(a)}`:""}function ni(s,t,e){let n=0,o=0;
for(let r of s)n+=r>=t?1:0,o+=Number.isNaN(r)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or more and show\
n.`}function Tl(s,t,e){let n=t&&Bd(s,t,e),o=n?n.word[0]:ei(s),r=C(s)?"position":"generation";return U(r,o,s.numRows)===
null?null:{page:s,explained:n,token:o,alignment:r}}function Bd(s,t,e){let n=c=>({word:c,found:vs(t,e,c)}),o=t.
words[t.chosen]&&n(t.words[t.chosen]);if(!o?.found.ranked.length)return null;let{word:r,found:i}=o.found.leading===
null?t.words.map(n).reduce((c,f)=>Ol(f.found)>Ol(c.found)?f:c,o):o,[a,h]=G({from:r,to:r,when:"wrote"},s.numRows);
if(a>=h)return null;let l=t.units[i.ranked[0].unit];return{why:t,effects:e,word:r,opening:r===o.word,found:i,cause:l,
stands:i.leading!==null}}function Ol({leading:s,ranked:t}){return s===null?-1:t[0].effect}function Ll({explained:s},t,e){
let n={word:s,hide:s,heads:t>0,rests:e&&t>1,cause:!0,yours:!0};return is.filter(o=>n[o])}var Pd=.25,Hd=8,Fd=4;function bt(s,t,e){let n=0;for(;t!==-1&&n<Fd&&e-n>Hd&&!((s.light?fh(s.light,n):Wd(s,n,e))<=
Pd);)n+=1;return n}function Wd(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=W[s.triangle[_(s,o)+t]];return n/(e-t-
1)}function Nl(s,t,{why:e,word:n,cause:o},r,i,a){let h=at(s,t,{from:n,to:o,when:"wrote"},a);if(!h)return null;let[
l,...c]=h.weight,f=o[0]<bt(s,r,a),[u,d]=G({from:n,to:n,when:"wrote"},a),m=e.units.map(([p,g])=>{let x=[0,0,0];
for(let b=u;b<d;b+=1){let y=Math.max(p,t.first[b]);L(t,b)>0&&y<g&&si(x,$e(s,b,y,g))}return oi(x,d-u)});return{
look:{layer:r,head:i,weight:l,bounds:c,even:h.even,rests:f},units:m}}function Rl({why:s,found:t},e){let n=s.units.
map((a,h)=>{let l=[0,0,0];return e.forEach(({units:c})=>si(l,c[h])),oi(l,e.length)}),o=t.ranked.map(({unit:a})=>a).
sort((a,h)=>a-h),r=o.reduce((a,h)=>n[h][0]>n[a][0]?h:a,o[0]),i=ee(e.map(({look:a})=>a));return{looks:[...i.filter(
({rests:a})=>!a),...i.filter(({rests:a})=>a)],attended:{unit:r,mass:n[r]},cause:n[t.ranked[0].unit],sure:o.every(
a=>a===r||n[a][2]<=n[r][1])}}function Cl(s,t,{page:e,token:n,alignment:o},r,i){let a=U(o,n,e.numRows);if(a===null||
!bt(s,r,e.numRows)||!I(t,a,0))return null;let h=[0,0,0],l=0;for(let c=1;c<e.numRows;c+=1)I(t,c,0)&&(si(h,$e(s,
c,0,1)),l+=1);return{layer:r,head:i,here:$e(s,a,0,1),mean:oi(h,Math.max(1,l))}}function Il(s,t,{page:e,token:n,
alignment:o},r,i){let a=U(o,n,e.numRows);if(a===null)return null;let h=bt(s,r,e.numRows),l=Dt(s,a,e.numRows),c=-1;
return l.forEach((f,u)=>{u>=h&&I(t,a,u)&&f>(c<0?0:l[c])&&(c=u)}),c<0?null:{layer:r,head:i,key:c,mass:$e(s,a,c,
c+1)}}function si(s,t){t.forEach((e,n)=>s[n]+=e)}function oi(s,t){return s.map(e=>e/t)}var Dd=4;async function _l(s,t){let{why:e}=s,n=null;try{n=e&&await Ut(e)}catch(a){if(!(a instanceof E))throw a}
let o=Tl(s,n&&e,n??[]);if(!o)return null;let r={subject:o,heads:se(s).length,resting:await zd(s,t,o),oneLook:o.
explained?null:await Ud(s,t,o),survey:null},i=null;return{facts:r,survey:()=>i??=qd(s,t,o)}}async function zd(s,t,e){
let n=({scores:i})=>i.sink_mass||0,o=Ds(s).filter(i=>n(i)>0).sort((i,a)=>n(a)-n(i)).slice(0,Dd),r=null;for(let{
layer:i,head:a}of o){let h=await t.get(i,a).catch(()=>null),l=h&&Cl(h,J(s.sight,i,s.numRows),e,i,a);l&&l.here[0]>
(r?.here[0]??0)&&(r=l)}return r}async function Ud(s,t,e){let[n,o]=s.opening,r=await t.get(n,o).catch(()=>null);
return r&&Il(r,J(s.sight,n,s.numRows),e,n,o)}async function qd(s,t,{explained:e}){if(!e)return null;let n=new Map(
s.layers.map(({layer:i})=>[i,J(s.sight,i,s.numRows)])),o=[];return await Ke(s,t,(i,a,h)=>{let l=n.get(i),c=l&&
Nl(h,l,e,i,a,s.numRows);c&&o.push(c)},()=>!0),o.length?Rl(e,o):null}function ri(s,t,e){let{alignment:n,token:o,explained:r}=t.subject,i={view:e.view,chosen:null,unit:null,measure:"\
weight",alignment:n,hide:"resting",cutoff:0,observed:null,observer:null},a=r&&!r.opening?r.word:null,h={...i,view:"\
why"},l={...i,view:"looked",sides:"from",observer:o};if(s==="word")return{...h,chosen:a};if(s==="hide")return{
...h,chosen:r?.stands?r.cause:a};if(s==="heads"){let c=t.survey?.looks[0]??t.oneLook,f=t.survey?.looks[0]?.rests;
return{...l,...c?{layer:c.layer,head:c.head}:{},unit:r?"word":null,hide:f?0:"resting"}}if(s==="rests"&&t.resting){
let{layer:c,head:f}=t.resting;return{...l,layer:c,head:f,hide:0}}return s==="cause"?r?{...h,chosen:ii(t)??a}:l:
i}function ii({subject:{explained:s},survey:t}){if(!s?.why.measured||!t)return null;let{unit:e}=t.attended;return s.
stands&&e===s.found.ranked[0].unit?null:s.why.units[e]}function Bl(s,t){return Object.entries(t).every(([e,n])=>String(
s[e])===String(n))}function js(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let r=o.parts.map(
a=>A(t,a)),i=r.length===2?"both":"all of them";return`${r.slice(0,-1).join(", ")} and ${r[r.length-1]} stand i\
n for each other: without ${i}, ${A(t,[e,n])} would have been ${re(o.together)} times less likely (measured).`}var Kd=3,jd=.1;function Hl(s,t){return Gd[s](t)}var Gd={word:Yd,hide:Vd,heads:Jd,rests:Xd,cause:Zd,yours:Qd};function Yd({
subject:s}){let{word:t,why:e,found:n}=Fl(s.explained),o=A(s.page.texts,t),r=ws(n)||"How likely it was to the m\
odel is not kept in this report.",i=e.measured?"Blue marks the words of the prompt that it needed: the stronge\
r, the more.":"Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an \
estimate.";return{title:`This word: ${o}`,text:`The model wrote ${o}. ${r} ${n.leading===null?"":i}`.trim()}}function Vd({
subject:s}){let{texts:t}=s.page,e=Fl(s.explained),{why:n,word:o,found:r,cause:i,stands:a}=e,h=A(t,o),l=`${A(t,
i)}${i[0]<s.page.promptLength?" in the prompt":""}`;if(!n.measured)return{title:`What ${h} hangs on: an estima\
te`,text:`${wn(n,t,o,r)} That was not measured: whether ${h} would be gone without ${a?"it":"any of them"} is \
not known. att-viz with --influence words finds out.`};if(!a){let d=js(n,t,o);return{title:"Hide any one word:\
 it stays",text:`The words of the prompt were hidden one at a time, and the model run again. ${wn(n,t,o,r)} `+
d}}let{effect:c}=r.ranked[0],f=ai(e,r.ranked[0].unit);return{title:Math.exp(-c)<jd?`Hide ${l}, and ${h} is all\
 but gone`:`Hide ${l}, and ${h} is less likely`,text:`${l} was hidden from everything after it, and the model \
run again: ${f?`the probability of ${h} fell from ${f.before} to ${f.after}`:`${h} was ${hi(c)}`} (measured). \
No other word that was hidden did more for it.`}}function Jd({subject:s,heads:t,survey:e,oneLook:n}){let{page:o,
explained:r,token:i,alignment:a}=s,h=t>1?"These heads looked":"This head looked";if(!r||!e){if(!n)return{title:h,
text:"Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stan\
ds out."};let{layer:y,head:v,key:k,mass:M}=n,R=St({page:o,layer:y,head:v,alignment:a,measure:"weight"},i),B=k===
i&&a==="position"?"itself":z(o,k);return{title:"This head looked",text:`${R}, ${j(o,y,v)} gave ${Sn(M)} of its\
 attention to ${B}: of what is coloured, the most. ${t>1?`It is one of ${li(o,t)}, and each spreads an attenti\
on of 1 in its own way.`:"A head spreads an attention of 1 over what it sees."}`}}let[l,c]=[A(o.texts,r.word),
A(o.texts,r.cause)],[f,...u]=e.looks,m=r.word[1]-r.word[0]>1?"on average ":"",p=e.looks.some(({rests:y})=>y)&&
!f.rests?"those that do not rest on it":"",x=u.filter(({rests:y})=>y===f.rests).slice(0,Kd-1).map(y=>`${j(o,y.
layer,y.head)} with ${Pl(y)}`).join(", "),b=`${x?` Next came ${x}.`:""}${f.rests?` It is also where ${t>1?"the\
y rest":"it rests"}.`:""}`;return{title:h,text:`When the model wrote ${l}, ${j(o,f.layer,f.head)} gave ${m}${Pl(
f)} of its attention to ${c}${t>1?`, the most of ${p||li(o,t)}`:""}; an even spread would be ${T(f.even)}.${b}`}}
function Xd({subject:s,resting:t}){let{page:e,token:n,alignment:o}=s;if(!t)throw new TypeError("this report ha\
s no head at rest");let{layer:r,head:i,here:a,mean:h}=t;return{title:"This one rests",text:`${St({page:e,layer:r,
head:i,alignment:o,measure:"weight"},n)}, ${j(e,r,i)} gave ${Sn(a)} of its attention to the first token, ${z(e,
0)}; from all tokens after it, ${Sn(h)} on average. A head must spread an attention of 1 even where it finds n\
othing, and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.`}}
function Zd(s){let t="Attention is not cause",{subject:e,survey:n,heads:o}=s,{explained:r,page:i}=e,a="Attenti\
on says where a head read from, not whether the answer depended on it.";if(!r||!n){let P=r?.why.measured?"":" \
What it depended on was not measured here.";return{title:t,text:`${a}${P} To claim a cause, change the text an\
d see what changes.`}}let{why:h,word:l,found:c,cause:f,stands:u}=r,[d,m]=[A(i.texts,l),A(i.texts,f)],{unit:p,mass:g}=n.
attended,x=A(i.texts,h.units[p]),b=o>1?`the mean over ${li(i,o)}`:"from this head",y=`Of the words ${h.measured?
"that were hidden":"of the prompt"}, ${x} got most attention when ${d} was written${n.sure?"":", as far as thi\
s file knows"}: ${Sn(g)}, ${b}.`;if(!h.measured)return{title:t,text:`${y} ${a} What ${d} depended on is estima\
ted here, not measured.`};if(ii(s)===null)return{title:t,text:`${y} Here it is also what ${d} hangs on. That i\
s not so everywhere: ${a[0].toLowerCase()}${a.slice(1)} Hiding tells.`};let v=c.ranked.find(P=>P.unit===p)?.effect??
0,k=ai(r,p),M=`Yet with it hidden, ${d} is ${k?`at ${k.after} instead of ${k.before}`:hi(v)}.`,R=u?ai(r,c.ranked[0].
unit):null,B=u?` ${m}, without which it is ${R?`at ${R.after}`:hi(c.ranked[0].effect)}, got ${Sn(n.cause)}.`:"";
return{title:t,text:`${y} ${M}${B} ${a}`}}function Qd({subject:{explained:s}}){return{title:"Now yours",text:`${s?
"Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it.":"Point \
at any token to see what it looked at; double-click or tap to hold it."} The address holds what is shown: send\
 it, and others see the same. Back undoes a step. The tour stays at the top of the page.`}}function Fl(s){if(!s)
throw new TypeError("this report explains no word");return s}function ai({why:s,effects:t,word:e,found:n},o){let r=Array.
from(t[o].slice(e[0]-s.target[0],e[1]-s.target[0]));if(n.probability===null||r.some(Number.isNaN))return null;
let i=Math.min(1,n.probability*Math.exp(-r.reduce((l,c)=>l+c,0))),[a,h]=[gn(n.probability),gn(i)];return a===h?
null:{before:a,after:h}}function hi(s){let t=re(Math.abs(s));return t==="1"?"as likely as before":`${t} times ${s<
0?"more":"less"} likely`}function li({headNames:s,siblings:t,light:e},n){let o=t.length>0&&!e?" of this file":
"";return Object.keys(s).length?`${n} layers${o}, all heads of each taken together`:`${n} heads${o}`}function Pl({
weight:s,bounds:t}){return pt(s,t)}function Sn([s,...t]){return pt(s,t)}var ci=0;async function rt(s){ci+=1,Wl();try{return await s}finally{ci-=1,Wl()}}function Wl(){document.documentElement.
toggleAttribute("data-busy",ci>0)}var Gs=class{constructor(t){this.root=document.getElementById("tour"),this.title=document.getElementById("tour\
-title"),this.root.addEventListener("click",e=>{let n=e.target instanceof Element?e.target.closest("[data-tour\
-act]"):null;n&&n.getAttribute("aria-disabled")!=="true"&&t(n.getAttribute("data-tour-act"))}),document.addEventListener(
"keydown",e=>{let n=e.target instanceof Node&&(this.root.contains(e.target)||e.target===document.body),o={Escape:"\
end",ArrowRight:"next",ArrowLeft:"back"}[e.key];this.isOpen&&n&&o&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!e.shiftKey&&
(e.preventDefault(),t(o))}),new ResizeObserver(()=>this.#e()).observe(this.root)}get isOpen(){return!this.root.
hidden}get hasFocus(){return this.root.contains(document.activeElement)}show(t,{place:e,count:n,title:o,text:r,
away:i}){document.body.dataset.tour=i?"away":t,this.root.hidden=!1,$("tour-step",`Step ${e+1} of ${n}`),$("tou\
r-name",o),$("tour-text",r),this.#t("again").hidden=!i,$("tour-away",i?"The page shows something else now.":""),
this.#t("back").setAttribute("aria-disabled",String(e===0)),this.#t("next").hidden=e===n-1,this.#t("end").textContent=
e===n-1?"Done":"End the tour",this.#e()}announce(){let t=["tour-title","tour-text"].map(e=>document.getElementById(
e)?.textContent??"");$("live",Tt(t.join(". "))),this.title.focus({preventScroll:!0})}hide(){this.root.hidden=!0,
delete document.body.dataset.tour,this.#e()}#t(t){return this.root.querySelector(`[data-tour-act="${t}"]`)}#e(){
document.documentElement.style.setProperty("--tour-height",`${Math.ceil(this.root.offsetHeight)}px`)}};var Dl="att_viz tour",Ys=class{constructor(t){this.button=document.getElementById("tour-begin"),this.decline=document.
getElementById("tour-decline"),this.root=document.getElementById("tour-offer"),this.button.addEventListener("c\
lick",()=>{this.settle(),t()}),this.decline.addEventListener("click",()=>{this.settle(),this.button.focus()}),
this.#t(window.parent===window&&tm()==="nothing"),this.root.hidden=!1}settle(){try{localStorage.setItem(Dl,"se\
en")}catch{}this.#t(!1)}#t(t){this.root.classList.toggle("asking",t),this.button.textContent=t?"New here? Take\
 the tour":"Tour",this.decline.hidden=!t}};function tm(){try{return localStorage.getItem(Dl)===null?"nothing":
"seen"}catch{return"unknown"}}var em=new Set(["word","hide","rests","yours"]),nm=12,sm={word:[".why-text .chosen"],hide:[".why-text .chosen",
"#why-sentence"],heads:["[data-view=observer] .text .subject","[data-view=observer] .sentence"],rests:["[data-\
view=observer] .text .subject","[data-view=observer] .sentence"],cause:[".why-text .chosen","#why-sentence"],yours:[]},
Vs=class{#t=null;#e="";#n=0;#s=!1;constructor(t,e,n){this.context=t,this.initial=e,this.reveal=n,this.card=new Gs(
o=>{this.#i(o)}),this.offer=new Ys(()=>{this.#r()});for(let o of["pointerdown","wheel","keydown"])document.addEventListener(
o,()=>this.#s=!1,{capture:!0,passive:!0})}async show({tour:t}){this.#n+=1;let e=this.#n;if(!t){this.#c();return}
let n=await rt(this.#o()),o=n?.steps.indexOf(t)??-1,r=n&&o>=0&&await rt(zl(t,n));if(e!==this.#n)return;if(!n||
!r){this.#c();return}let i=!Bl(this.context.state(),ri(t,r,this.initial));this.card.show(t,{place:o,count:n.steps.
length,...Hl(t,r),away:i}),this.#e!==t&&(this.#e=t,this.offer.settle(),await this.#h(t,r,i))}#o(){let{page:t,heads:e}=this.
context;return this.#t??=_l(t,e).then(n=>{if(!n)return null;let{facts:o,survey:r}=n;return r(),{facts:o,survey:r,
steps:Ll(o.subject,o.heads,o.resting!==null)}}),this.#t}async#r(){let t=await rt(this.#o());t&&await this.#a(t.
steps[0])}async#i(t){let e=await this.#o(),n=e?.steps.indexOf(this.#e)??-1,o=e?.steps[n+{back:-1,next:1,again:0,
end:0}[t]];t==="end"?await this.context.change({tour:""}):o&&n>=0&&await this.#a(o)}async#a(t){let e=await this.#o();
if(e){let n=await rt(zl(t,e));this.#e="",await this.context.change({...ri(t,n,this.initial),tour:t})}}async#h(t,e,n){
let{token:o,alignment:r,explained:i,page:a}=e.subject,{layer:h,head:l}=this.context.state(),c=U(r,o,a.numRows),
f=t==="rests"?0:t==="heads"?i?.cause[0]??e.oneLook?.key:void 0;!n&&c!==null&&f!==void 0&&await this.context.look(
{layer:h,head:l,row:c,key:f,alignment:r}),n||(this.reveal(),this.#s=!0,this.#l(t,nm)),this.#e===t&&this.card.announce()}#l(t,e){
this.#s&&e>0&&this.#e===t&&(om(sm[t])||this.reveal(),requestAnimationFrame(()=>this.#l(t,e-1)))}#c(){if(this.#e=
"",this.card.isOpen){let t=this.card.hasFocus;this.card.hide(),t&&this.offer.button.focus()}}};async function zl(s,{
facts:t,survey:e}){return em.has(s)?t:{...t,survey:await e()}}function om(s){let t=s.map(e=>document.querySelector(
`.view:not([hidden]) ${e}`));return t.forEach(e=>e?.scrollIntoView({block:"nearest",inline:"nearest"})),t.every(
Boolean)}function Ul(s,t,e=""){let n=e?`The view \u201C${s}\u201D is not on this page: ${e}`:`There is no view \u201C${s}\
\u201D`,o=t.length?`${n}; the views are ${t.join(", ")}.`:`${n}.`;return V(o),o}function Kl(){let s=new CSSStyleSheet,t=ql(":root","light");return s.replaceSync(`@media screen{${t}${ql(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function ql(s,t){let e=Ht(st[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[st[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var rm=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit","tour"],Js=class{#t=new Set;#e=0;#n=!1;constructor(t,e,n,o){this.page=t;let r=gl(t);this.kinds=e.filter(({
missing:l})=>!l?.(t)),this.absent=new Map(e.map(({id:l,missing:c})=>[l,c?.(t)??""])),this.initial={...ls(t),notes:r.
text},this.state=this.#o(),document.adoptedStyleSheets=[...document.adoptedStyleSheets,Kl()],this.book=new Rs(
t.texts.length,()=>this.state.notes,l=>this.change({notes:l}));let i=new Cs(this.book),a={page:t,heads:t.light?
new Un(t,_i):new He((l,c)=>Ii(t,l,c),t.numRows,void 0,C(t)?t.numRows:0,n.unpack.bind(n)),text:{...es(t),notes:i},
units:Ka(t),notes:this.book,state:()=>this.state,change:l=>this.change(l),link:l=>`${location.href.split("#")[0]}\
#${cs({...this.state,tour:"",...l},this.initial)}`,look:l=>this.look(l)};this.views=new Map(this.kinds.map(l=>[
l.id,new l(a)])),this.notes=new Ps(a,i,o,()=>({subject:this.view.subject??null,units:a.units(this.view.unit??"\
word")})),this.faultOfNotes=r.fault,this.beside=new Ns(a),this.tabs=new fs(this.kinds,l=>{this.change({view:l})});
let h=document.getElementById("unit");this.unitPicker=new Fs(h,t,l=>{this.change({unit:l})}),this.theme=new us(
l=>{this.change({theme:l})},()=>{this.#s()}),this.writeAddress=$t(()=>{Ni(cs(this.state,this.initial),this.#n),
this.#n=!1},150),$("precision",t.light?Ce(t.light):De("weight")),this.files=new Hn(t),this.tour=t.kinds?null:new Vs(
a,this.initial,()=>this.view.reveal?.()),na(t,()=>({view:this.state.view,theme:this.state.theme})),yl(),this.#r(),
ul(document.getElementById("take"),()=>this.picture)}async start(){_t(this.page,this.state.layer,this.state.head)||
this.#i(this.state,!0),await this.#s(),this.view.reveal?.(),or(),this.notes.open(this.faultOfNotes)}get view(){
return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};if(e.layer===-1!=(this.state.
layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=Cn(this.page,e.layer,e.head),!_t(this.page,
e.layer,e.head)){this.#i(e,!1);return}this.#n||=rm.some(n=>String(e[n])!==String(this.state[n])),this.state=e,
this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.find(n=>n.id===t);return e?(V(""),await this.
change({view:e.id}),""):Ul(t,this.kinds.map(n=>n.id),this.absent.get(t))}async note([t,e],n){let{notes:o,damaged:r}=an(
[{from:t,to:e,text:n}],this.page.texts.length);if(r)throw new E(`This cannot be noted on ${t} to ${e}: a note \
is text of 1 to ${4e3} characters, and the tokens are 0 to ${this.page.texts.length-1}.`);await this.book.add(
o[0])}get picture(){let{page:t,view:e}=this,n=this.kinds.find(({id:i})=>i===this.state.view),o=[t.title&&`\u201C${t.
title}\u201D`,t.model,n.title].filter(Boolean).join(" \xB7 "),r=document.getElementById(`view-${n.id}`);return{
picture:e.drawing??xl(r,o),name:`att_viz_${n.id}`}}async look(t){for(let e of this.views.values())await e.look?.(
t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){
return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.
theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),this.unitPicker.
show(e.unit??null),this.files.show(this.#a(this.state),this.state),await e.show(this.state),this.book.tell(),this.
tour?.show(this.state)}#o(){let t=th(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===
t.view)?t:{...t,view:this.initial.view}}#r(){window.addEventListener("hashchange",()=>{if(sa(this.page))return;
let t=this.#o();this.change({...t,notes:this.#h(t.notes)}).then(()=>this.view.reveal?.()),this.notes.sayFaults(),
or(),this.#n=!1}),document.addEventListener("keydown",t=>{let e=eh[t.key],n=t.target instanceof Element&&t.target.
matches("input, select, button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.stepsHeads;e&&o&&
!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(Te(this.page,this.state,e)))})}#i(t,e){
this.view.show(this.state),V(Ci(this.page,t.layer,t.head,this.#a(t),e))}#a(t){return cs({...t,tour:""},{...this.
initial,layer:-1,head:-1,notes:""})}#h(t){let e=this.page.texts.length;return Ri()?this.state.notes:Zt(la(this.
book.notes,Qt(t,e).notes))}};var im=2**18,am=8,hm=4,Xs=class{#t=0;#e=0;#n=[];#s=[];#o=new Map;constructor(t){this.most=t&&typeof Worker=="f\
unction"?Math.min(hm,navigator.hardwareConcurrency-1):0,this.script=t}unpack(...t){return this.#t+=1,this.most<
1||t[0].length<im&&this.#t<=am?Pe(...t):new Promise((e,n)=>{this.#s.push({packed:t,resolve:e,reject:n}),this.#r()})}#r(){
let t=this.#s[0],e=t&&(this.#n.pop()??this.#i());e&&(this.#s.shift(),this.#o.set(e,t),e.postMessage(t.packed))}#i(){
if(this.#e>=this.most)return null;try{let t=URL.createObjectURL(new Blob([this.script??""],{type:"text/javascr\
ipt"})),e=new Worker(t);return this.#e+=1,e.addEventListener("message",({data:n})=>this.#a(e,n)),e.addEventListener(
"error",n=>{n.preventDefault(),this.#h()}),e}catch{return this.#h(),null}}#a(t,e){let n=this.#o.get(t);this.#o.
delete(t),this.#n.push(t),"data"in e?n?.resolve(e.data):n?.reject(new E(e.fault)),this.#r()}#h(){this.most=0;let t=[
...this.#o.values(),...this.#s];this.#o.clear(),this.#s=[];for(let{packed:e,resolve:n}of t)n(Pe(...e))}};function jl(s){
s.addEventListener("message",t=>{let{data:e}=t;Pe(...e).then(n=>s.postMessage({data:n},lm(n)),n=>s.postMessage(
{fault:n.message}))})}function lm({triangle:s,sinkMass:t,norms:e,exact:n}){return[s,t,e,n.bits,n.index].flatMap(
r=>r?[r.buffer]:[])}function Gl(s){if(V(s instanceof E?s.message:"This page could not be shown. Please open it in a current versio\
n of Chrome, Edge, Firefox or Safari."),!(s instanceof E))throw s}async function fi(s,t,e,n){cm(s,e);let o=new Map(s.layers.map(({layer:i})=>[i,J(s.sight,i,s.numRows)])),r=[];for await(let[
i,a,h]of Lr(s,t)){n?.throwIfAborted();let l=o.get(i),c=h&&l&&at(h,l,e,s.numRows);if(c){let[f,...u]=c.weight;r.
push({layer:i,head:a,weight:f,even:c.even,bounds:u})}await Pt()}return n?.throwIfAborted(),ee(r)}function cm(s,t){
for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];if(!(Number.isInteger(r)&&Number.isInteger(i)&&
r>=0&&r<i&&i<=s.texts.length))throw new E(`Give from and to as [first token, the one after the last], within 0\
 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=G(t,s.numRows);if(e>=n)throw new E("There is no\
 attention row for these words: nothing was computed from them.")}function Le(s,t){let e=w("span","flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");
if(n.style.width=`${100*Math.min(1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function ui({layer:s,head:t}){return`L${s}\xB7H${t}`}var Zs=48;function Yl(s,t,e=0){let n=Math.min(Zs,t),o=Uint16Array.from({length:t},(l,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let l=0;l<t;l+=1){let c=o[l]*n;i[o[l]]+=1;for(let f=0;f<D(s,l);f+=1)r[c+o[f]]+=
f<e?0:W[s.triangle[a]],a+=1}let h=new Uint8Array(n*n);for(let l=0;l<h.length;l+=1){let c=r[l]/i[Math.floor(l/n)];
h[l]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:h}}function Vl(s,{rows:t,keys:e},n){let o=Math.
min(Zs,Math.max(t[1]-t[0],e[1]-e[0])),r=([h,l])=>Array.from({length:o},(c,f)=>{let u=h+Math.floor(f*(l-h)/o);return[
u,Math.max(u+1,h+Math.floor((f+1)*(l-h)/o))]}),i=r(e),a=new Uint8Array(o*o);return r(t).forEach(([h,l],c)=>{i.
forEach(([f,u],d)=>{let m=0;for(let p=h;p<l;p+=1)for(let g=Math.max(f,n);g<u;g+=1)m+=W[s.triangle[_(s,p)+g]];a[c*
o+d]=Math.round(63*Math.sqrt(Math.min(1,m/(l-h))))})}),{side:o,levels:a}}var fm=10,Qs=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e.numRows,this.rectangle=
Ft(e),this.inSight=n}draw(t,e){this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){
let t=0;for(let e=this.#e.shift();e;e=this.#e.shift()){if(performance.now()>t&&(await Wt(),t=performance.now()+
fm),!this.inSight()){this.#e=[];break}if(!this.#i(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(
this.#r(e),this.#o(n)),this.#i(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o(t){return this.rectangle?
Vl(t,this.rectangle,this.aside??0):t.light?Aa(t.light,Math.min(Zs,this.numRows),this.aside??0):Yl(t,this.numRows,
this.aside)}#r({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#i(t){let e=this.#t.get(this.#r(t)),n=e&&t.canvas.
getContext("2d");if(!e||!n)return!1;let{side:o,levels:r}=e,i=um(document.documentElement.dataset.theme==="dark"?
"dark":"light"),a=new ImageData(o,o),h=new Uint32Array(a.data.buffer);return r.forEach((l,c)=>h[c]=i[l]),t.canvas.
width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function to(){let s=document.createElement("canvas");return s.
width=s.height=1,s.setAttribute("aria-hidden","true"),s}var Jl=new Map;function um(s){let t=Jl.get(s);if(t)return t;
let e=[st[s].paper,...Ht(st[s]).map(({background:o})=>o)],n=new Uint32Array(Uint8Array.from(e.flatMap(o=>[...ke(
o),255])).buffer);return Jl.set(s,n),n}var dm=1024,eo=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,r){this.root=t,this.context=e,this.heads=n.filter(
({layer:i})=>i!==-1),this.pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),w("p","",this.#s(t)),w("div","detail-actions",N("Show in the text",()=>this.handlers.open(
t)),N(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t)),...n.roles.length?
[le(this.context,()=>this.#r(t))]:[]),this.#i(t));let o=Ft(n);if(o){await this.#n(t,o,e);return}let r;try{r=await this.#o(
t)}catch(i){i instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",i.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),mm(r),w("h4","","Where it looks hardest"),this.#a(t,r),w("h4","",
"What gets most"),this.#h(r),w("p","note",pm(r)))}async#n(t,e,n){let{page:o,heads:r}=this.context,i=await r.get(
t.layer,t.head).catch(()=>null);if(i&&n===this.#t){let{pairs:a,keys:h,rows:l}=ka(i,J(o.sight,t.layer,o.numRows),
e);this.root.append(w("h4","","Where it looks hardest"),this.#a(t,{pairs:a}),w("h4","","What gets most"),this.#h(
{keys:h}),w("p","note",`The mean over the ${l===1?"one row":`${l} rows`} of the output, true to \xB1${br}.`))}}#s({
role:t}){return this.context.page.roles.length?t?`${Q(t)}: ${ot[t].says}.`:"No clear role in this text.":""}async#o({
layer:t,head:e}){let{page:n,heads:o}=this.context,r=await o.get(t,e),i=this.#e.get(r);return i||(n.numRows>dm&&
await Wt(),i=$a(r,J(n.sight,t,n.numRows),n.numRows),this.#e.set(r,i)),i}#r(t){let{layer:e,head:n,role:o,scores:r}=t,
i=o&&Yr(this.heads,t,o);return{sentence:o&&i?`Head ${n} of layer ${e} ${ot[o].says}: score ${r[o].toFixed(3)},\
 the mean over its rows; rank ${i.rank} of ${i.of} heads${this.context.page.siblings.length?" in this file":""}\
.`:`Head ${n} of layer ${e} has no clear role in this text.`,of:{layer:e,head:n,rows:null},precision:i?"+- 0.0\
005":""}}#i(t){let e=w("ul","detail-scores");for(let n of Object.keys(ot).filter(o=>o in t.scores)){let o=Yr(this.
heads,t,n),r=o?`${o.rank} of ${o.of}`:"not in this text",i=w("span","detail-number",kn(t.scores[n]));e.append(
w("li","",w("span","",Q(n)),i,w("span","note",r)))}return e}#a({layer:t,head:e},{pairs:n}){let{texts:o}=this.context.
page,r=w("ol","detail-list");for(let{row:i,key:a,mass:[h,...l]}of n){let c=`${O(o[i],14)} (${i}) \u2192 ${O(o[a],
14)} (${a})`,f=N("",()=>{this.context.look({layer:t,head:e,row:i,key:a,alignment:"position"})});f.append(w("sp\
an","",c),w("span","detail-number",pt(h,l))),r.append(w("li","",f))}return r}#h({keys:t}){let{texts:e}=this.context.
page,n=t.map(({token:o,share:r})=>w("li","",w("span","",`${O(e[o],18)} (${o})`),w("span","detail-number",r.toFixed(
2))));return w("ol","detail-list",...n)}};function mm({distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),
e=s.map(({label:n,share:o})=>w("li","",w("span","",n),Le(o/t),w("span","detail-number",o.toFixed(2))));return w(
"ul","detail-distances",...e)}function pm({first:s,kept:t}){return t===void 0?`Without the first token, which \
gets ${s.toFixed(2)} on average. Means are true to \xB1${br}.`:`Without the first token, which gets ${s.toFixed(
2)} on average. This light report keeps ${t.toFixed(2)} of the attention of this head weight by weight, and on\
ly that is counted here: true shares are as large or larger.`}var no=class{chosen=[];constructor(t,e,n,o){this.
root=t,this.draw=e,this.open=n,this.changed=o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<
this.chosen.length?e:[...this.chosen.slice(-(gm-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.
chosen.length===0;let t=this.chosen.map(({layer:n,head:o})=>({layer:n,head:o,canvas:to()})),e=this.chosen.map(
(n,o)=>{let r=`Layer ${n.layer}, head ${n.head}`,i=N("",()=>this.open(n));i.className="beside-picture",i.setAttribute(
"aria-label",`${r}: show in the text`),i.append(t[o].canvas);let a=N("\xD7",()=>this.toggle(n));a.setAttribute(
"aria-label",`Take ${r} away`);let h=n.role?` \xB7 ${Q(n.role).toLowerCase()} ${kn(n.scores[n.role])}`:"";return w(
"figure","",w("figcaption","",w("span","",`${r}${h}`),a),i)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},gm=4;var wm=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,xm=/^(?:head\s*|h)(\d{1,4})$/u;
function Xl(s){let t=s.trim().toLowerCase(),[,e,n]=wm.exec(t)??[],[,o]=xm.exec(t)??[];return e!==void 0?r=>r.layer===
Number(e)&&(n===void 0||r.head===Number(n)):o!==void 0?r=>r.layer!==-1&&r.head===Number(o):({role:r})=>Q(r).toLowerCase().
includes(t)||(r??"").replaceAll("_"," ").includes(t)}var so=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",r=>this.#i(r,o.choose)),t.addEventListener("pointerover",r=>this.#i(r,o.point)),t.addEventListener(
"focusin",r=>this.#i(r,o.point)),t.addEventListener("keydown",r=>this.#a(r))}show(t,e,n){let o=Xl(n),r=this.heads.
filter(i=>(!e||(i.role??jt)===e)&&(!n||o(i)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(r):this.#s(r)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:r})=>r!==-1),n=Ws(e).map(({
role:r,heads:i})=>{let a=ot[r]?.says;if(ot[r]?.rests&&!this.#e&&!this.#t){let h=`${i.length} ${i.length===1?"h\
ead rests":"heads rest"} on the first token`,l=N("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:f})=>f===r)?.button.focus()});return w("section","heads-group folded",w("h3","",h),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),l)}return this.#o(`${Q(r)} \xB7 ${i.
length}`,a??"",i,r)}),o=t.filter(({layer:r})=>r===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(r=>r.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let r=n.map(a=>this.#r(a,o));this.cells.push(...r);let i=w(
"section","heads-group",w("h3","",t));return e&&i.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
i.append(w("div","heads-cells",...r.map(({button:a})=>a))),i}#r(t,e){let{layer:n,head:o}=t,r=to(),i=e&&e!==jt?
e:t.role,a=i?kn(t.scores[i]):"",h=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),l=w("but\
ton","head-cell",r,w("span","head-name",h)," ",w("span","head-score",a));l.type="button";let c=q(n,o,this.page.
headNames[o]),f=i?`, ${Q(i).toLowerCase()} ${a}`:"",u=c.includes(h.toLowerCase())&&!a?"":`: ${h} ${a}`.trimEnd();
return l.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${f}${u}`),l.toggleAttribute("data-rests",
!!(t.role&&ot[t.role].rests)),{...t,button:l,canvas:r}}#i(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(r=>r.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:i})=>i===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],r=n===void 0?o?this.#h(e,o):void 0:this.cells[n];r&&(t.preventDefault(),this.cells.forEach(
({button:i})=>i.tabIndex=-1),r.button.tabIndex=0,r.button.focus())}#h(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,r;for(let i=t+e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let h=Math.abs(a.left-n.left);
r=!r||h<r.off?{off:h,cell:this.cells[i]}:r}return r?.cell}};var Zl=new Set(["span","sentence"]),oo=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new xt(
t,e),this.text.rove(0),ie(this.text,n,(r,i)=>this.#n(r,i))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(Zl.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!Zl.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var di=8,ro=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#r())})}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:n,bounds:o,even:r}){let i=this.#n,[a,h]=[this.#s(i.from),this.#s(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, ${j(this.page,t,e)} gave ${pt(n,o)} of its attention to ${h}; an even spr\
ead would be ${T(r,0)}.`}#s([t,e]){return`${O(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:`t\
okens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,r]=G({...t,when:e},this.page.numRows);
o<r&&!C(this.page)&&n.push(N(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,le(this.context,()=>this.quotation()),yt("Copy as CSV",()=>this.csv()),N("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:G(t,this.page.numRows)},precision:Is([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:r,bounds:[i,a],even:h},l)=>{let c=this.
roleOf(n,o)??"";return[l+1,n,o,...[r,i,a,h].map(f=>Number(f.toPrecision(6))),c]});return Kt(t,e)}#r(){let t=this.#t?
this.#e:this.#e.slice(0,di),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(r=>this.#i(r,
n)));let o=this.#e.length;if(!this.#t&&o>di){let r=N(`Show all ${o} heads`,()=>{this.#t=!0,this.#r(),(this.list.
children[di]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",r))}$("find-scale",o?`The l\
ongest bar is ${T(e)}; the mark on each is the even spread.`:"")}#i({layer:t,head:e,weight:n,bounds:o,even:r},i){
let a=pt(n,o),h=this.page.roles.length?Q(this.roleOf(t,e)):"",l=w("button","ranked",w("span","ranked-name",ui(
{layer:t,head:e}))," ",Le(n/i,r/i),w("span","ranked-number",a)," ",w("span","ranked-role",h));l.type="button",
l.setAttribute("aria-label",`Layer ${t}, head ${e}: even spread ${T(r,0)}; ${ui({layer:t,head:e})} ${a} ${h}`);
let c=this.#n;l.addEventListener("click",()=>this.handlers.look(t,e,c));for(let f of["pointerenter","focus"])l.
addEventListener(f,()=>this.handlers.point(t,e));return w("li","",l)}};var io=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(yt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(ot).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(Q)].map(i=>{let a=w("th","",i);return a.scope="col",a});t.append(w("tr","",...o));
let r=this.heads.map(({layer:i,head:a,role:h,scores:l})=>{let c=[i,a,Q(h),...n.map(f=>Number.isNaN(l[f])?"\u2013":
l[f].toFixed(3))];return w("tr","",...c.map(f=>w("td","",String(f))))});e.append(...r)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:r,scores:i})=>[n,o,r??"",...t.map(a=>i[a])]);return Kt(["layer","head","role",
...t],e)}};var ao=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await fi(t,e,n)).map(({layer:o,head:r,weight:i,even:a,bounds:[h,l]})=>({layer:o,head:r,
weight:i,even:a,...t.light?{least:h,most:l}:{}}))}}mount(t){let{page:e,heads:n,change:o}=this.context;C(e)&&($(
"find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-label","Fr\
om a word to the word that it looked at")),F(e)&&($("find-order","a word of the input that it looked at"),document.
getElementById("find-text")?.setAttribute("aria-label","From a word of the output to a word of the input"),t.querySelectorAll(
".first-left-out").forEach(f=>f.remove()));for(let f of e.roles.length?[]:t.querySelectorAll(".of-roles"))f.setAttribute(
"hidden","");this.roles=Ds(e),this.pictures=new Qs(n,e,()=>!t.hidden);let r=({layer:f,head:u})=>{o({view:"look\
ed",layer:f,head:u})},i=f=>document.getElementById(f);this.beside=new no(i("beside"),()=>this.#r(),r,()=>{this.
detail?.one&&this.detail.show(this.detail.one)}),this.detail=new eo(i("head-detail"),this.context,this.roles,this.
pictures,{open:r,beside:f=>this.beside?.toggle(f),isBeside:f=>!!this.beside?.chosen.includes(f)});let a=(f,u)=>{
let d=this.roles?.find(m=>m.layer===f&&m.head===u);d&&d!==this.detail?.one&&this.detail?.show(d)};this.grid=new so(
i("heads"),e,this.roles,{choose:r,point:({layer:f,head:u})=>a(f,u),drawn:()=>this.#r()});let h=()=>this.context.
units(this.unit);this.picker=new oo(i("find-text"),this.context.text,h,(f,u)=>this.#i(f,u));let l=(f,u)=>this.
roles?.find(d=>d.layer===f&&d.head===u)?.role??null;this.ranking=new ro(this.context,l,{look:(f,u,d)=>{this.#h(
f,u,d)},point:a,change:f=>{o({pair:Oe(f)})}}),this.table=new io(i("roles-table"),this.roles);for(let f of t.querySelectorAll(
"input[name=order]"))f.addEventListener("change",()=>{o({order:f.value})});this.#l(i("role-chips"));let c=i("h\
ead-filter");c.addEventListener("input",()=>{this.#e=c.value.trim(),this.show(this.context.state())})}async show(t){
for(let n of document.querySelectorAll("input[name=order]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t}\
 ${this.#e}`;e!==this.#n?(this.#n=e,this.grid?.show(t.order,this.#t,this.#e)):this.#r(),this.grid?.mark(t.layer,
t.head),!this.detail?.one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#r(){
let t=[...this.grid?.cells??[]].map(({layer:i,head:a,canvas:h})=>({layer:i,head:a,canvas:h})),n=[...(this.beside?.
chosen??[]).map(({layer:i,head:a},h)=>({layer:i,head:a,canvas:document.querySelectorAll(".beside-picture canva\
s")[h]})).filter(({canvas:i})=>i),...t],{hide:o}=this.context.state(),r=F(this.context.page)?0:1;this.pictures?.
draw(n,o==="resting"?r:Math.max(r,o))}#i(t,e){let{page:n,change:o}=this.context;if(!e){this.#s="",this.#o?.abort(),
this.picker?.show(null);let l=`From ${O(n.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked a\
t.`;this.ranking?.say(l);return}let[r,i]=e[0]>=t[1]&&!C(n)?[e,t]:[t,e];if(F(n)&&!(r[0]>=n.promptLength&&i[1]<=
n.promptLength)){this.#s="",this.picker?.show(null),this.ranking?.say("Choose a word of the output, and then o\
ne of the input: only the output looks, and only at the input.");return}let a=n.promptLength+(F(n)?1:0),h={from:r,
to:i,when:r[0]>0&&r[0]>=a?"wrote":"read"};o({pair:Oe(h)})}async#a(t){let{page:e,heads:n}=this.context;if(t===this.#s)
return;this.#s=t,this.#o?.abort();let o=rs(t,e.texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.
say("");return}let r=new AbortController;this.#o=r;try{let i=await rt(fi(e,n,o,r.signal));this.ranking?.show(o,
i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof E))throw i;this.ranking?.say(i.message)}}async#h(t,e,n){
let[,o]=G(n,this.context.page.numRows),r=n.when==="wrote"?"generation":"position";await this.context.look({layer:t,
head:e,row:o-1,key:n.to[0],alignment:r})}#l(t){let e=(this.roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",
count:e.length}].concat(Ws(e).map(({role:r,heads:i})=>({role:r,count:i.length}))).map(({role:r,count:i})=>{let a=r===
""?"All":r===jt?Q(null):Q(r),h=w("button","chip",`${a} `,w("span","chip-count",String(i)));return h.type="butt\
on",h.setAttribute("aria-pressed",String(r===this.#t)),h.addEventListener("click",()=>{this.#t=r,o.forEach(l=>l.
setAttribute("aria-pressed",String(l===h))),this.show(this.context.state())}),h});t.append(...o)}};var mi=class{constructor(t,e){let n=t.boundaries.length*t.positions,o=n*t.topK,r=new DataView(e.buffer,e.byteOffset,
e.byteLength);this.lens=t,this.place=i=>r.getUint32(4*i,!0),this.probability=i=>r.getFloat32(4*(o+i),!0),this.
entropy=i=>r.getFloat32(4*(2*o+i),!0),this.rank=i=>r.getUint32(4*(2*o+n+i),!0)}at(t,e){let n=this.lens.boundaries.
indexOf(t),{first:o,positions:r}=this.lens;if(n<0||e<o||e>=o+r)return null;let i=n*r+e-o,{topK:a,vocabulary:h,
ids:l}=this.lens;return{candidates:Array.from({length:a},(f,u)=>{let d=this.place(i*a+u);return{text:h[d]??"",
id:l[d]??-1,probability:this.probability(i*a+u)}}),entropy:this.entropy(i),rank:this.rank(i)}}};async function Ql(s){
let t=8*s.boundaries.length*s.positions*(s.topK+1),e=await Lt(Ie(s.readings),t).catch(()=>new Uint8Array);if(e.
length!==t)throw new E("What the logit lens read is damaged in this file. Please make the report again.");return new mi(
s,e)}function An(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function ho(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}function tc(s,t,[e,n],o,r,i){let a=new Map,h=[],l=(g,x,b)=>{if(x>=r&&I(t,g,x)){let y=o.ofToken[x];a.set(y,(a.get(
y)??0)+b)}};for(let g=e;g<n;g+=1)if(L(t,g)>0){h.push(g),l(g,s.facts.first,lt(s,g).first[0]);for(let x=s.rowStarts[g];x<
s.rowStarts[g+1];x+=1)l(g,s.keys[x],Bt(s.codes[x]))}let c=[...a].filter(([,g])=>g>0),f=c.filter(([g])=>!i?.[g]),
[u]=(f.length?f:c).sort(([g,x],[b,y])=>y-x||g-b);if(!u)return null;let d=[o.starts[u[0]],o.starts[u[0]+1]],m=[
0,0,0],p=0;for(let g of h){let x=Math.max(r,d[0],t.first[g]),b=Math.min(d[1],t.after[g]);x<b&&(Jt(s,g,x,b).forEach(
(y,v)=>m[v]+=y/h.length),p+=(L(t,g,x)-L(t,g,b))/L(t,g)/h.length)}return{span:d,weight:m[0],bounds:[m[1],m[2]],
even:p}}function ec(s,t,[e,n],o,r,i=null){if(s.light)return tc(s.light,t,[e,n],o,r,i);let a=o.starts.length-1,[h,l,c,f]=Array.
from({length:4},()=>new Float64Array(a)),u=0;for(let g=e;g<n;g+=1){let x=L(t,g);if(x===0)continue;u+=1;let b=_(
s,g);for(let y=Math.max(r,t.first[g]);y<D(s,g);y+=1)if(I(t,g,y)){let v=s.triangle[b+y],k=o.ofToken[y];h[k]+=W[v],
l[k]+=vt[v],c[k]+=Et[v],f[k]+=1/x}ct(s,g).forEach((y,v)=>{if(v>=r&&I(t,g,v)){let k=s.triangle[b+v],M=o.ofToken[v],
[R,B]=be(y);h[M]+=y-W[k],l[M]+=R-vt[k],c[M]+=B-Et[k]}})}let d=g=>{let x=-1;for(let b=0;b<a;b+=1)x=f[b]>0&&(i?.[b]??
0)===g&&(x<0||h[b]>h[x])?b:x;return x},m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:h[p]/
u,bounds:[Math.max(0,l[p])/u,c[p]/u],even:f[p]/u}}function nc(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<
e.length;n+=1)e[n]=+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function sc({allLayers:s,lens:t}){
let e=new Set(s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-
n)}function Gt(s,t,e){let n=Mt(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function oc(s,t,e,[n,o]){let{page:r}=s,{token:i,aligned:a}=Gt(s,n,t.numTokens),h={...t,alignment:a.
alignment};if(!I(t.sight,n,o))return We(r,n,o)||ym(a,i,[n,o]);let l=tt(h,i,o);if(!l)return"";let c=o<t.hide?" \
It is set aside: it has no colour here.":"";if(e)return`${bm(a,h,e,i,o)}${c}`;let f=Us(r,s.layer,s.head,n,o),u=f?
` ${fe(f)}`:"";return`${Xn(a,i,o,{said:ue(h,l),even:l.even})}${c}${u}`}function ym({page:s,alignment:t},e,[n,o]){
let r=z(s,o),i=t==="position"?`${z(s,e)} could not see`:`When ${z(s,e)} was decided, the model could not see`;
return o>n&&!C(s)?`${i} ${r}: it comes later, and a model that reads from left to right cannot look ahead.`:`${i}\
 ${r}: it is padding, or lies outside this layer\u2019s window.`}function bm(s,t,e,n,o){let{page:r}=s,i={...e.
scope,alignment:t.alignment},[a,h]=[tt(t,n,o),tt(i,n,o)],l=[j(r,s.layer,s.head),j(r,e.layer,e.head)],c=St(s,n);
if(!a||!h){let b=a?l[1]:l[0];return`${c}, ${b} could not see ${z(r,o)}, so there is no difference to show.`}let[
f,u,d]=Mn(a.shown,h.shown),m=[ue(t,a).number,ue(i,h).number],p=`${m[0]} against ${m[1]}`;if(u<=0&&d>=0)return`${c}\
, ${l[0]} and ${l[1]} gave ${z(r,o)} the same within what is known: ${p}.`;let g=f>0?[u,d]:[-d,-u],x=K(Math.abs(
f),g);return`${c}, ${l[0]} gave ${x} ${f>0?"more":"less"} of its attention to ${z(r,o)} than ${l[1]}: ${p}.`}function Mn(s,t){
return[s[0]-t[0],s[1]-t[2],s[2]-t[1]]}function lo(s,t,{rows:e,keys:n}){let{page:o,layer:r,head:i}=s,a=at(t.data,
t.sight,{from:e,to:n},t.numRows),[h,l]=de(s.alignment,e,t.numTokens),c=A(o.texts,[h,l]),f=A(o.texts,n);if(!a)return`${c}\
 is padding: it looked at nothing.`;let u=s.alignment==="position"?`When the model read ${c}`:`When ${c} was d\
ecided`,d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return r===-1?i===0?"Preferences are no shares and hav\
e no sum; choose the raw rollout for one.":`${u}, ${K(m,[p,g])} of what reached the last layer came from ${f}${d}\
 (${on[i]}).`:`${u}, ${j(o,r,i)} gave ${K(m,[p,g])} of its attention to ${f}${d}; an even spread would be ${T(
a.even)}.`}function de(s,[t,e],n){let o=s==="generation"?1:0,r=Math.min(t+o,n-1);return[r,Math.max(r+1,Math.min(
e+o,n))]}function On(s,[t,e],n){let o=s==="generation"?1:0,r=[Math.max(0,t-o),Math.min(n,e-o)];return r[0]<r[1]?
r:null}function rc(s,t,e,n){if(s===0)return`Each square is one ${e?"difference":n}.`;let o=2**s;return`Each sq\
uare shows ${t==="mean"?"the mean":e?"the largest difference":"the largest"} of ${o} \xD7 ${o} cells; zoom in \
for single ones.`}function ic(s,t,[e,n]){if(n<s.hide||!I(s.sight,e,n)||t&&!I(t.scope.sight,e,n))return"";let{token:o,
aligned:r}=Gt(s,e,s.numTokens);if(t){let[a]=Mn(nt(s.data,e,n),nt(t.scope.data,e,n));return Math.abs(a)<.005?"":
`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let i=tt(r,o,n);return!i||i.shown[0]<.005?"":i.exact?i.shown[0].
toFixed(3):i.shown[0].toFixed(2)}function ac(s,{rows:t,keys:e},n){let o=[],r=0,i=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<
t[1];a+=1){s.read(0,a,e[0],i);for(let h=0;h<i.length;h+=1){let l=i[h]===0?0:Math.abs(s.values[i[h]-1]);l>r&&o.
push({place:[a,e[0]+h],size:l})}o.length>16*n&&(o=o.sort((h,l)=>l.size-h.size).slice(0,2*n),r=o.at(-1)?.size??
0)}return o.sort((a,h)=>h.size-a.size).slice(0,n).map(({place:a})=>a)}function hc(s,t,e,n){let o=t===null?null:
U(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function Ye(s){return X[s].noun}function Ve({notes:s},t){let e=N("Note",()=>s.ask(t()));e.title="Write a note on these words (key n)";let n=w(
"div","notes-here");return n.hidden=!0,s.onChange(()=>{let o=s.notes.length?xe(s.notes,t()):[];n.hidden=o.length===
0,n.replaceChildren(...o.map(r=>{let i=w("div","note-said",s.notes[r].text);return i.dir="auto",w("div","note-\
row",w("b","note-number",String(r+1)),i)}))}),[e,n]}function $m(s,t,e){return(e&&An(t,s.promptLength,e))??t.words[t.chosen]}function co(s,t,e,n){let o=$m(s,t,n);return o[0]<
s.promptLength?vm(s,t,e,o):km(s,t,e,o)}function km({texts:s},t,e,n){let o=vs(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:wh(t,s,n,o),sentence:[wn(t,s,n,o),js(t,s,n)].filter(Boolean).join(" "),chance:ws(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:Ir(t,r)}}}function vm({texts:s},t,e,n){let o=Nh(t,e,n),r=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...xh(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${r?"each word of ":""}${A(s,n)} hidden from it:`:"Of the answer, estimated:",bars:Ir({...t,
added:t.added||r},o.ranked)}}}function lc(s,t,{ranked:e,leading:n}){let o=xn(s,t);return e.flatMap(({span:[r,i],
effect:a})=>{let h=Ch(s,o,a,n!==null);return h===0?[]:[{from:r,to:i,strength:Math.abs(h),against:h<0}]})}function Je(s,{
span:t,reverse:e},n){let[o,r]=e?[n,t]:[t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,h]=i?G(i,s.numRows):[0,0];return a<
h?i:null}function cc(s,t,e,n){let o=z(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function fc({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let r=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${O(e)}, ${r}.`}function fo(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Em=3,uo=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:r,root:i}=this,a=t&&o?this.#t(
t.layer,o):[];if(i.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||i.hidden)return;let{reading:h,layer:l,
isPrediction:c}=t,f=r.lens?.boundaries.at(-1)??0;$("layers-detail-title",h?cc(r,l,f,n):`Layer ${l}`),document.
getElementById("layers-candidates")?.replaceChildren(...(h?.candidates??[]).map(Sm));let u=e?.at(f,n)?.candidates[0].
text??"",d=[h?fc(h,u,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,Em).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${A(n.texts,o.keys)}: ${fe(o)}`)}};function Sm({text:s,id:t,probability:e}){
let n=w("span","candidate-text");H(n,O(s,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let r=w("li","candidate",n,o,w("spa\
n","candidate-share",fo(e)));return r.title=`token id ${t}`,r}function mo(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Am=250;async function uc({page:s,heads:t,text:e},{rows:n,hide:o,words:r,question:i},a,h){let l=new Map(s.layers.
map(({layer:p})=>[p,J(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:i?.to??null},f=[],u=nc(
r,e.markers),d=performance.now(),m=await Ke(s,t,(p,g,x)=>{let b=l.get(p),y=o==="resting"?bt(x,p,s.numRows):o,v=ec(
x,b,n,r,y,u),k=c.looks.get(p);v&&(!k||v.weight>k.weight)&&c.looks.set(p,{...v,layer:p,head:g});let M=i&&at(x,b,
i,s.numRows);if(M){let[R,...B]=M.weight;f.push({layer:p,head:g,weight:R,bounds:B,even:M.even})}performance.now()>
d+Am&&(d=performance.now(),a(c))},h);return c.causes=new Map(mo(f).map(p=>[p.layer,p])),m?c:null}var po=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,r=>{let i=r.target instanceof Element?r.target.closest("tr"):
null;i&&n.point(Number(i.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(r=>this.#e(r,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:r,reading:i},a,h){let l=w("th","",e?"prediction":String(t));l.scope="row";let c=w("tr",e?"\
prediction":"",l);if(c.dataset.layer=String(t),e)l.colSpan=4;else if(o)c.append(...this.#n(o));else{let f=w("t\
d","muted",n?this.page.light?"nothing strong enough to be kept":"no attention":"");f.colSpan=3,n||f.append(N("\
in another file",()=>this.actions.leave(t))),c.append(f)}return a&&c.append(Mm(i,this.page.light?"not kept":"n\
ot read")),h&&c.append(this.#s(r)),c}#n(t){let{page:e}=this,{number:n,error:o}=zt(t),r=e.headNames[t.head]??`h\
ead ${t.head}`,i=N(r,()=>this.actions.look(t));i.dataset.part="look",i.setAttribute("aria-label",`${r} of laye\
r ${t.layer}: show in the text`);let a=w("td","layers-word");H(a,A(e.texts,t.span));let h=w("td","layers-weigh\
t",w("span","detail-number",n),w("span","error",o));return h.prepend(Le(t.weight,t.even)),[w("td","",i),a,h]}#s(t){
if(!t)return w("td","layers-cause");let{number:e,error:n}=zt(t),o=N(`head ${t.head}`,()=>this.actions.cause(t));
o.dataset.part="cause";let r=w("td","layers-cause",o,w("span","detail-number",e));return r.title=`${e} ${n}`,r}#o(t){
let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest("tr"):null;
if(!e||!o)return;let r=n?.getAttribute("data-part"),i=[...this.body.children];for(let a=i.indexOf(o)+e;a>=0&&a<
i.length;a+=e){let h=i[a].querySelector(`[data-part="${r}"]`);if(h instanceof HTMLElement){t.preventDefault(),
h.focus();return}}}};function Mm(s,t){let[e]=s?.candidates??[];if(!e)return w("td","layers-lens muted",t);let n=w(
"span","layers-lens-word");H(n,O(e.text,18));let o=w("td","layers-lens",Le(e.probability),n,w("span","detail-n\
umber",fo(e.probability)));return o.tabIndex=0,o.dataset.part="lens",o}var go=class s{static id="layers";static title="Layers";static missing(t){return F(t)?"it goes from a word to \
others of the same text, and this attention goes from one text to another":""}#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=Nt(e,
"word");try{[this.#s,this.#o]=await Promise.all([e.lens?Ql(e.lens):null,e.why?Ut(e.why):null])}catch(h){if(!(h instanceof
E))throw h;V(h.message)}let r=new xt(t.querySelector(".text"),this.context.text);this.text=r;let i=this.words;
ie(r,()=>i,h=>{o({chosen:h})}),t.querySelector(".quotes")?.append(...Ve(this.context,()=>this.subject));let a=h=>document.
getElementById(h);this.detail=new uo(a("layers-detail"),e),this.table=new po(a("layers-table"),e,{look:({layer:h,
head:l,span:c})=>{n({layer:h,head:l,row:this.#i,key:c[0]})},cause:({layer:h,head:l})=>{n({layer:h,head:l,row:this.#i,
key:this.#r?.cause?.[0]})},point:h=>this.#y(h),leave:h=>{o({layer:h})}}),a("layers-lens-head").hidden=!this.#s,
a("layers-lens-note").hidden=!this.#s,t.addEventListener("click",h=>{let l=h.target instanceof Element?h.target.
closest("[data-layers-step]"):null;l&&this.#w(Number(l.getAttribute("data-layers-step")))}),t.querySelector(".\
layers-moment")?.toggleAttribute("hidden",C(e)),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];
for(let h of this.moments)h.addEventListener("change",()=>{o({alignment:h.value})})}async show(t){let{page:e,text:n,
table:o}=this;if(!n||!o)return;for(let l of this.moments??[])l.checked=l.value===t.alignment;let r=this.#a;n.choose(
r),n.rove(r[0]);let i=A(e.texts,r),a=r[0]>=e.promptLength?`When it wrote ${i}`:`Just before ${i}`;$("layers-ti\
tle",t.alignment==="generation"?a:`When it read ${i}`);let h=[r,t.alignment,t.hide].join(" ");h!==this.#t&&(this.#t=
h,await rt(this.#l(r,t,()=>this.#t===h)))}reveal(){this.text?.reveal(this.#a[0])}get subject(){return this.text?
this.#a:null}get door(){return{layers:this.layers.bind(this)}}async layers(t){return await this.context.change(
{view:s.id,chosen:this.#h(t)}),this.#e.map(({layer:e,look:n,cause:o,reading:r})=>({layer:e,look:n,cause:o,reading:r}))}#r=null;get#i(){
return(this.#r?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,texts:n}=this.page,{chosen:o}=this.context.state();
return o??(t?t.words[t.chosen]:this.#h(Math.min(e,n.length-1)))}#h(t){let{why:e}=this.page;if(e)return ho(e,t);
let n=this.words??Nt(this.page,"word");return Z(n,n.ofToken[t])}async#l(t,{alignment:e,hide:n},o){let r=On(e,t,
this.page.numRows);if(!r||!this.words){this.#f(null,e,!0);return}let i={rows:r,hide:n,words:this.words,question:this.#c(
t)},a=await uc(this.context,i,h=>this.#f(h,e,!1),o);a&&this.#f(a,e,!0)}#c(t){let{why:e}=this.page;if(!e||!this.#o||
t[0]<e.target[0]||t[1]>e.target[1])return null;let n=co(this.page,e,this.#o,t),o=Je(this.page,n,n.leading);return o&&
G(o,this.page.numRows)[0]<this.page.numRows?o:null}#f(t,e,n){let{page:o,table:r,text:i}=this;this.#r=t;let a=this.#u(
e),h=o.lens?.boundaries.at(-1)??1/0,l=new Set(o.layers.map(({layer:m})=>m)),c=new Set(o.allLayers.map(({layer:m})=>m));
this.#e=sc(o).map(m=>({layer:m,isPrediction:m>=h,here:l.has(m)||!c.has(m),look:t?.looks.get(m)??null,cause:t?.
causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));let f=t?.cause??null;$("layers-cause",f?`t\
owards ${A(o.texts,f)}, which it hangs on`:""),document.getElementById("layers-cause")?.toggleAttribute("hidde\
n",!f),r?.show(this.#e,this.#s!==null,f!==null),$("layers-sentence",this.#d(t,n)),i?.shade(this.#p(null)),this.#y(
this.#n);let u=o.siblings.length>0&&!o.light?" This file holds only some of the model\u2019s heads.":"";$("lay\
ers-note",t?`The thin lines are where an even spread would be.${u}`:"")}#u(t){let e=On(t,this.#a,this.page.numRows);
return e&&(t==="generation"?e[0]:e[1]-1)}#d(t,e){let{page:n}=this;if(!t)return`There is no attention to show f\
or ${A(n.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still looking through the heads \u2026";let o=[
...t.looks.values()].sort((a,h)=>h.weight-a.weight||a.layer-h.layer),[r]=o;return`${r?`The strongest look was \
in layer ${r.layer}: head ${r.head} gave ${Om(zt(r))} of its attention to ${A(n.texts,r.span)}.`:n.light?"No l\
ook of these rows was strong enough to be kept in this light report.":"No head looked at a word."}${this.#m()}`}#m(){
let t=this.#e.filter(({reading:i})=>i).reverse(),e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";
let n=({reading:i})=>i?.candidates[0].id===e.id,o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let r=O(e.text);return o===
t.length-1?` ${r} is likeliest only at the very end.`:` ${r} is likeliest from what enters layer ${t[o].layer}\
 on.`}#p(t){let e=new Map;for(let{look:n}of this.#e.filter(o=>t===null||o.layer===t))if(n){let[o,r]=n.span,i=Math.
max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,{from:o,to:r,strength:Math.min(1,i),against:!1})}return[
...e.values()]}#y(t){this.#n=t,this.table?.mark(t),this.text?.shade(this.#p(t));let e=this.#e.find(o=>o.layer===
t)??this.#e.find(({reading:o})=>o),n=this.#u(this.context.state().alignment);this.detail?.show(e??null,this.#s,
n,this.#r?.rows??null)}async#w(t){let{words:e,page:n}=this;if(!e)return;let[o,r]=this.#a,i=t>0?e.ofToken[Math.
min(r,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=Z(e,i);await this.context.change({chosen:a}),this.text?.
reveal(a[0])}};function Om({number:s,error:t}){return t?`${s} ${t}`:s}var wo=.02;function dc(s,t,{rows:e,keys:n}){let o=[],r=0,[i,a]=e??[0,t],[h,l]=n??[0,t];for(let c=i;c<Math.min(
a,t);c+=1){let f=Dt(s,c,t);for(let u=h;u<Math.min(l,f.length);u+=1)f[u]>=wo?o.push({row:c,key:u,weight:f[u]}):
f[u]>0&&(r+=1)}return o.sort((c,f)=>c.weight-f.weight),{lines:o,leftOut:r}}function pi(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function mc(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,r)=>o-r):s}function pc(s,t,e){return s.length===1&&s[0]===t?e:[t]}var gc=1024,Tm=2048,wc=24,Lm=15,xo=7,xc=8,Nm=3,yc=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9",
"#8c6bb1","#a6761d"],yo=class{static id="lines";static title="Lines";static missing({light:t,texts:e,layers:n}){
let o=t?Tm:gc;return e.length>o?`it is for texts of up to ${o.toLocaleString("en")} tokens, and this one has ${e.
length.toLocaleString("en")}`:n.some(({layer:r})=>r!==-1)?"":"it draws single layers, and this file holds all \
layers as one"}#t=[];#e=null;#n=null;#s="";constructor(t){this.context=t,this.page=t.page;let e={rows:[0,this.
page.numRows],keys:[0,this.page.numRows]};this.lineHeight=this.page.texts.length>gc?Lm:wc,this.sides=Ft(this.page)??
e}mount(t){let e=o=>t.querySelector(`#lines-${o}`);this.layers=e("layer"),this.squares=e("heads"),this.said=e(
"said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),e("area").classList.toggle("low",this.lineHeight<wc),
this.from=e("from"),this.to=e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==-1);this.layers.append(
...n.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{this.context.change({
layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#i(o,mc)),this.squares.addEventListener(
"dblclick",o=>this.#i(o,pc)),e("between").hidden=this.page.text.spans.length<2||F(this.page);for(let o of[this.
from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([r],i)=>new Option(
r,String(i)))),o.addEventListener("change",()=>{this.#a()});this.lists={query:this.#h(e("queries"),"query"),key:this.#h(
e("keys"),"key")},new ResizeObserver(()=>this.#f()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,n=`${e} ${this.#r(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){
this.#f();return}this.#s=n,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...this.#o(
e).map(Rm)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll("b\
utton")??[])o.setAttribute("aria-pressed",String(this.#r(t,e).includes(Number(o.dataset.head))));await this.#a()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t){return this.page.layers.find(e=>e.layer===t)?.heads??[]}#r(t,e){
let n=this.#o(e);if(t.lines==="all")return n;let o=t.lines.split("-").filter(Boolean).map(Number).filter(r=>n.
includes(r));return o.length?o:[n.includes(t.head)?t.head:n[0]]}#i(t,e){let n=t.target instanceof Element?t.target.
closest("button"):null;if(n){let o=this.context.state(),r=Number(this.layers?.value),i=this.#o(r),a=e(this.#r(
o,r),Number(n.dataset.head),i);this.context.change({layer:r,head:a[0],lines:a.length===i.length?"all":a.join("\
-")})}}async#a(){let t=this.#s,e=Number(this.layers?.value),n=this.#r(this.context.state(),e),o=l=>{let c=l?.value?
this.page.text.spans[Number(l.value)]:null;return c?[c[1],c[2]]:null},r={rows:o(this.from),keys:o(this.to)},i=[],
a=0,h="";for(let l of n)try{let c=await this.context.heads.get(e,l),f=dc(c,this.page.numRows,r);a+=f.leftOut,i.
push({head:l,data:c,lines:f.lines})}catch(c){h=c instanceof E?c.message:`This cannot be shown: ${q(e,l)}.`}t===
this.#s&&(V(h),this.#t=i,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${wo}\
 are not drawn.`:""),this.#f())}#h(t,e){let[n,o]=e==="query"?this.sides.rows:this.sides.keys,r=Array.from({length:o-
n},(a,h)=>{let l=n+h,c=mt(this.page.texts[l],this.page.tokens[l]),f=w("span","",c.map(({mark:u,raw:d})=>u||d).
join(""));return f.setAttribute("role","option"),f.setAttribute("aria-selected","false"),f.setAttribute("aria-\
label",Se(this.page.texts[l])),f.dir="auto",f.tabIndex=h===0?0:-1,f});t.append(...r);let i=a=>{let h=r.indexOf(
a.target);this.#n=h<0?null:{side:e,token:n+h},this.#f()};return t.addEventListener("pointerover",i),t.addEventListener(
"focusin",i),t.addEventListener("pointerleave",()=>{this.#n=null,this.#f()}),t.addEventListener("click",a=>{let h=r.
indexOf(a.target);this.#l(e,h<0?h:n+h)}),t.addEventListener("keydown",a=>this.#c(a,e,r,n)),r}#l(t,e){if(e>=0){
let n=this.#e?.side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#f()}}#c(t,e,n,o){let r=n.indexOf(
t.target),i={ArrowUp:r-1,ArrowDown:r+1,Home:0,End:n.length-1},a=n[i[t.key]];a?(t.preventDefault(),n[r].tabIndex=
-1,a.tabIndex=0,a.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#l(e,o+r)):t.key==="Escape"&&
(this.#e=null,this.#f())}#f(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;let e=this.#e??
this.#n,n=this.canvas.clientWidth,[[o,r],[i,a]]=[this.sides.rows,this.sides.keys],h=this.lineHeight*Math.max(r-
o,a-i),l=Math.min(window.devicePixelRatio||1,32e3/h);this.canvas.width=Math.round(n*l),this.canvas.height=Math.
round(h*l),this.canvas.style.height=`${h}px`,t.scale(l,l);let c=Math.min(xc,this.#t.length)*xo;this.#t.forEach(
({head:f,lines:u},d)=>{t.strokeStyle=t.fillStyle=gi(f),t.lineWidth=2;for(let{row:m,key:p,weight:g}of e?pi(u,e.
side,e.token):u)if(t.globalAlpha=e?g:g/this.#t.length,t.beginPath(),t.moveTo(c,this.lineHeight*(m-o+.5)),t.lineTo(
n-c,this.lineHeight*(p-i+.5)),t.stroke(),e&&d<xc){let x=e.side==="query"?p-i:m-o,b=e.side==="query"?n-c+xo*d:xo*
d;t.fillRect(b,this.lineHeight*x+2,xo-1,this.lineHeight-4)}}),this.#u(e),this.#d(e)}#u(t){for(let e of["query",
"key"]){let[n]=e==="query"?this.sides.rows:this.sides.keys;this.lists?.[e].forEach((o,r)=>{let i=t?.side===e&&
t.token===n+r;o.toggleAttribute("data-lit",i),o.setAttribute("aria-selected",String(i&&this.#e!==null))})}}#d(t){
if(!t){this.said?.replaceChildren(w("p","note",this.page.light?Ce(this.page.light):De("weight")));return}let e=this.#t.
map(({head:n,data:o,lines:r})=>{let i=pi(r,t.side,t.token).slice(0,Nm),a=w("span","of-head");a.style.setProperty(
"--of-head",gi(n));let h=i.map(({row:f,key:u})=>{let[d,...m]=nt(o,f,u);return`${z(this.page,t.side==="query"?u:
f)} ${o.light?K(d,m):`${te(o,f,u)?"":"about "}${T(d)}`}`}),l=t.side==="query"?"looked at":"was looked at by",c=h.
length?`${l} ${h.join(", ")}`:`${l} nothing ${o.light?"that is kept here":`of ${wo} or more`}`;return w("p","",
a,`Head ${n}: ${z(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(...e)}};function Rm(s){let t=w("but\
ton","",String(s));return t.type="button",t.dataset.head=String(s),t.style.setProperty("--of-head",gi(s)),t.setAttribute(
"aria-label",`Head ${s}`),t}function gi(s){return yc[s%yc.length]}function bc(s,t,e){let[n,o]=Z(t,e),r=[],i="";for(let h=n;h<o;h+=1){let l=pn(s,h);i=l.absence||i,wi(s,h)&&r.push(
l)}let a=h=>r.reduce((l,c)=>l+h(c),0)/Math.max(1,r.length);return{values:r.length?Ga(r.map(({weights:h})=>ja(h,
t))):kc(t),hiddenMass:[a(h=>h.hiddenMass[0]),a(h=>h.hiddenMass[1]),a(h=>h.hiddenMass[2])],sinkMass:a(h=>h.sinkMass),
absence:r.some(h=>h.absence==="")?"":i}}function $c(s,t,e,n){let[o,r]=Z(t,e),i=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let u=Math.max(o,s.hide);u<r;u+=1){let d=gs(s,u,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(i[p]=(Number.isNaN(i[p])?0:i[p])+m)})}let h=[0,0,0],l=0,c=0,f=kc(t);for(let u=0;u<At(t);u+=1){let d=0,
[m,p]=Z(t,u);for(let g=m;g<p;g+=1)if(d+=wi(s,g)?1:0,!Number.isNaN(i[g])){let x=U(s.alignment,g,s.numRows);f[u]=
(Number.isNaN(f[u])?0:f[u])+i[g],(n.hidden[x]??[]).forEach((b,y)=>{h[y]+=b}),l+=s.data.sinkMass?.[x]??0,c+=1}f[u]/=
d}return{values:f,hiddenMass:h.map(u=>u/Math.max(1,c)),sinkMass:l/Math.max(1,c),absence:c>0?"":a}}function Tn(s,t,e,n){
let o=Z(t,e),[r,i]=Z(t,n),a=[Math.max(r,s.hide),i],l=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>wi(
s,d)),c=s.alignment==="generation"?"wrote":"read",f=a[0]<a[1]?at(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!f||f.even===0)return null;if(!s.norms)return{shown:f.weight,weight:null,even:f.even,rows:l.length};let u=[
0,0,0];for(let d of l)for(let m=a[0];m<a[1];m+=1)tt(s,d,m)?.shown.forEach((p,g)=>{u[g]+=p/l.length});return u[2]=
Math.min(1,u[2]),{shown:u,weight:f.weight,even:f.even,rows:l.length}}function wi({alignment:s,numRows:t,sight:e},n){
let o=U(s,n,t);return o!==null&&L(e,o)>0}function kc(s){return new Float64Array(At(s)).fill(NaN)}function vc(s,t,e,n,o,r,i){let a=r.frozen??r.pointed;if(a===null)return ti(s);let h=i.ofToken[a],l=r.frozen!==
null&&r.pointed!==null?i.ofToken[r.pointed]:h,c=Y(s,t),f=X[c],u={page:s,state:t,units:i,measure:c},d=o==="obse\
rver"?bc(e,i,h):$c(e,i,h,n),m=Float32Array.from(d.values),p=vn(m,Zr,0),g=Ya(m,i).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,b={...t,top:f.top},y=P=>o==="observer"?Tn(e,i,h,P):Tn(e,i,P,h),v={...d,weights:g,strongest:-1,
maximum:x},k=[Zn(o,v,e.hide,e.data.sinkMass!==null,f)];t.cutoff>0&&!d.absence&&k.push(ni(m,t.cutoff,f.noun));let M=l===
h?p[0]:l,R=M===void 0?null:y(M),B=t.alignment==="generation"?"wrote":"read";return{...En(s),quote:R&&{number:R.
shown,rows:G({from:Z(i,o==="observer"?h:M),to:[0,0],when:B},e.numRows)},span:Z(i,h),pointed:l===h?null:Z(i,l),
frozen:r.frozen!==null,name:bi(s,i,h,14),weights:g.map(P=>P>=t.cutoff?P:NaN),levels:qs(g,b,x),sentence:d.absence?
Yn(s,o,i.starts[h],Yt(u,h),d.absence)||Sr(t.alignment,o,Yt(u,h),d.absence):l===h?Cm(u,o,h,p[0],y):Im(u,o==="ob\
server"?[h,l]:[l,h],y(l),e.hide),mass:k.filter(Boolean).join(" "),detail:`${i.kind[0].toUpperCase()}${i.kind.slice(
1)} ${l+1} of ${At(i)} \xB7 ${Ec(i,l)}`,strongest:p.filter(P=>m[P]>=t.cutoff).map(P=>({token:i.starts[P],weight:m[P],
name:bi(s,i,P,18),text:T(m[P])})),legend:Ks(b,x,Qr),scale:Qn(t.scale,x,f)}}function Cm(s,t,e,n,o){let r=X[s.measure],
i=j(s.page,s.state.layer,s.state.head),a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:At(s.
units)},(u,d)=>o(d)?.shown[2]??0),f=et(c.reduce((u,d)=>Math.max(u,d),0));return t==="observer"?`${bo(s,e)}, ${r.
none(f,i)}.`:r.noneLater(f,Yt(s,e))}let h=Yt(s,n);if(t==="observer")return`${bo(s,e)}, ${r.most(yi(a),i,h)}${xi(
s,a)}.`;let l=bo(s,n).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(yi(a),i,Yt(s,e),l)}${xi(
s,a)}.`}function Im(s,[t,e],n,o){let{page:r,state:i,units:a,measure:h}=s;if(n){let u=j(r,i.layer,i.head);return`${bo(
s,t)}, ${X[h].pair(yi(n),u,Yt(s,e))}${xi(s,n)}.`}let l=We(r,U(i.alignment,a.starts[t+1]-1,r.numRows),a.starts[e]);
if(l)return l;let[c,f]=[Yt(s,t),Yt(s,e)];return a.starts[e+1]<=o?`${f} is set aside, as a place to rest: it ha\
s no colour here.`:e>t?`${f} comes after ${c}: a model that reads from left to right cannot look ahead.`:`${c}\
 could not see ${f}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function bo(s,t){
let{page:e,state:n,units:o}=s,r=Yt(s,t);return n.alignment==="position"?`When the model read ${r}`:Fe(e,o.starts[t])?
`Just before each token of ${r}`:`When the model produced ${r}`}function xi({measure:s},{even:t,rows:e}){return`${e>
1?`, on average over ${e} rows`:""}${X[s].hasEven?`; an even spread would be ${T(t,0)}`:""}`}function yi({shown:s,
weight:t}){let e=([n,...o])=>pt(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function Yt({page:s,units:t},e){
return`${bi(s,t,e)} (${Ec(t,e)})`}function Ec(s,t){let[e,n]=Z(s,t);return n-e===1?`token ${e}`:`tokens ${e} to\
 ${n-1}`}function bi(s,t,e,n){let o=t.names?.[e],r=Z(t,e);return o?O(o,n):n?O(oe(s.texts,...r),n):A(s.texts,r)}var _m=600,$o=class{#t=!1;constructor({page:t,state:e},n){this.soon=$t(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:r,head:i}=e(),a=q(r,i,t.headNames[i]),
h=n(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${h}`:h),this.#t=!1}},_m)}otherHead(){this.#t=!0,
this.soon()}};var ko=class{constructor(t,e,n,o){this.page=t,this.layer=Sc("layer"),this.head=Sc("head"),this.hide=$i("hide"),
this.gamma=$i("gamma"),this.cutoff=$i("cutoff"),this.hide.max=String(qe(t)),this.cutoff.max=String(dn.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>Bm(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Pm(this.hide.value,qe(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of Xe("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"restin\
g"}));for(let r of Xe("sides"))r.addEventListener("change",()=>o(r.value));for(let r of Xe("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:dn[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n(Te(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of Xe(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of Xe("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:h}=ls(t);n({hide:r,scale:i,gamma:a,cutoff:h})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=dn.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?dn.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of Xe(r))a.checked=a.value===i;let o=new Set([t.alignment,Y(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",C(this.page)?"ahead":F(this.page)?"cross":"back",C(this.page)?
"":"moments",F(this.page)?"":"rests"]);for(let r of document.querySelectorAll("[data-explains]")){let i=r.getAttribute(
"data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,
name:n}){let o=F(this.page)?"the output":"later words",r=t==="observed"?o:e?n:"the word",i=t==="observer"&&e&&
Fe(this.page,e[0]);$("when-written",`${i?"just before":"when it wrote"} ${r}`),$("when-read",`when it read ${r}`)}#t({
hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=ft(this.page,t.layer).map(r=>{let i=t.layer===
-1?Y(this.page,{...t,head:r}):this.page.headNames[r],a=_t(this.page,t.layer,r)?"":" (other file)";return[i??`${r}${a}`,
String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(n)!==JSON.stringify(o)&&this.head.
replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#n(t){for(let e of document.
querySelectorAll("[data-step]")){let n=Te(this.page,t,e.dataset.step??""),o=Object.entries(n).every(([r,i])=>t[r]===
i);e.setAttribute("aria-disabled",String(o))}}};function Bm(s){return new Option(s===-1?"All layers: rollout":
String(s),String(s))}function Pm(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(s))||0))}function Sc(s){return document.
getElementById(s)}function $i(s){return document.getElementById(s)}function Xe(s){return[...document.querySelectorAll(
`input[name=${s}]`)]}var vo=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function Mc(s,t,e,n,o,r,i=[]){let a=n.ofToken[o],h=(u,d)=>n.kind==="token"?d<t.hide?null:tt(t,u,d):Tn(t,n,u,d),
l=[],c=[];for(let u=0;u<At(n);u+=1){let d=e==="observer"?h(a,u):h(u,a);if(d){let[m,p]=Z(n,u);c.push([m,p]);let g=n.
names?.[u]||oe(s.texts,m,p);l.push([m,p-1,g,...d.shown.map(Ac),r?Ac(d.even):""])}}return Kt(...Kn(["first toke\
n","last token","text","shown","least","most","even"],l,c,i))}function Ac(s){return Number(s.toPrecision(6))}function Oc(s,t,{shown:e,panel:n,units:o,held:r}){let{page:i,state:a,notes:h}=s,l=()=>{let u=r()[t]??null;return u===
null?null:gt(o(),[u,u+1])},c=()=>{let{layer:u,head:d}=a(),{quote:m,sentence:p}=n(),g=hn(h.notes,l());return{sentence:p,
note:g,of:{layer:u,head:d,rows:m?.rows??null},precision:m?Is(m.number):""}},f=()=>{let u=r()[t]??null,{hasEven:d}=X[Y(
i,a())];return e.current&&u!==null?Mc(i,e.current.scope,t,o(),u,d,h.notes):""};return[le(s,c,r),yt("Copy as CS\
V",f),...Ve(s,l)]}var Hm=["data","alignment","hide","norms","beside"],Eo=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,r=t.peek(e,n),i=o===null?null:t.peek(e,o);if(r&&(o===null||i))return this.#t(r,i),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return rt(a).then(h=>{let l=this.state(),c=l.layer===e&&l.head===n;
return c&&this.#t(...h),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:r,head:i}=o,a=o.hide==="resting"?bt(
t,r,n.numRows):o.hide,h=Y(n,o)==="value"?t.norms:null,{numRows:l}=n,c=this.current?.layer===r?this.current.scope.
sight:J(n.sight,r,l),{alignment:f}=o,u={data:t,numTokens:n.texts.length,numRows:l,alignment:f,hide:a,norms:h,beside:e,
sight:c},d=this.current?.scope;(!d||Hm.some(m=>d[m]!==u[m]))&&(this.current={layer:r,head:i,scope:u,masses:ps(
u)})}};var ki=["low","third","high"],Fm=["a line","a third of the screen","most of the screen"],Wm="(max-height: 40re\
m)";var me=class{#t;#e=0;#n=!1;constructor(t,e=matchMedia(Wm).matches?0:1){this.root=t,this.#t=e,this.handle=t.querySelector(
".sheet-handle"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%ki.length)}),this.handle.
addEventListener("pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.
handle.addEventListener("pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&
Math.abs(o)>40&&(this.#n=!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("k\
eydown",n=>{let o={ArrowUp:1,ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){
this.#t=Math.min(ki.length-1,Math.max(0,t)),this.root.dataset.height=ki[this.#t],this.handle.setAttribute("ari\
a-label",`Show more or less: ${Fm[this.#t]}`)}};function Tc(s,t,e){let n=s.querySelector(".pictures"),o=(t.pictures??[]).map((r,i)=>new vi(t,r,i,e));return n.
append(...o.map(({element:r})=>r)),n.dataset.count=String(o.length),n.hidden=o.length===0,o.length>0&&(s.dataset.
pictures=C(t)?"alone":"in-text"),o}var vi=class{#t=!1;#e=0;#n;#s;constructor(t,e,n,o){this.page=t,this.picture=
e,this.actions=o;let r=e.tokens.length;this.#n=new Uint8Array(r),this.#s=new Float32Array(r).fill(NaN);let i=(t.
pictures?.length??0)>1?` ${n+1}`:"",a=w("img");a.alt=`What the model saw: picture${i}, ${e.width} \xD7 ${e.height}\
 pixels`,a.src=e.source,a.draggable=!1,this.cells=e.tokens.map(l=>{let c=w("span","patch");return c.dataset.patch=
String(l),c.tabIndex=-1,c.setAttribute("role","option"),c.setAttribute("aria-selected","false"),c.setAttribute(
"aria-label",t.texts[l].trim()),c}),this.cells[0].tabIndex=0,this.patches=w("div","patches",...this.cells),this.
patches.setAttribute("role","listbox"),this.patches.setAttribute("aria-label",`Picture${i}, ${ts(e)}`),this.patches.
style.setProperty("--columns",String(e.columns)),this.patches.style.setProperty("--rows",String(e.rows)),this.
frame=w("div","picture-frame",a,this.patches),this.frame.style.setProperty("--ratio",String(e.width/e.height)),
this.said=w("p","picture-says");let h=N("Picture alone",()=>this.#o(h));h.className="picture-plain",h.setAttribute(
"aria-pressed","false"),this.element=w("figure","picture",this.frame,w("figcaption","note",this.said,h)),this.#r()}show({
weights:t,levels:e,span:n,pointed:o},r){this.picture.tokens.forEach((i,a)=>{let h=this.cells[a];Object.is(t[i],
this.#s[a])||(this.#s[a]=t[i],Number.isNaN(t[i])?h.removeAttribute("data-shows"):h.setAttribute("data-shows",String(
t[i]))),this.#n[a]=e[i];let l=Ct(n,i),f=`patch${e[i]>0?` level-${e[i]}`:""}${l?" subject":""}${Ct(o,i)?" point\
ed":""}`;h.className!==f&&(h.className=f,h.setAttribute("aria-selected",String(l)))}),H(this.said,r)}markHidden(t){
this.picture.tokens.forEach((e,n)=>this.cells[n].toggleAttribute("data-hidden",e<t))}#o(t){t.setAttribute("ari\
a-pressed",String(this.element.classList.toggle("plain")))}#r(){let{patches:t,actions:e}=this;t.addEventListener(
"pointerover",n=>{this.#t=n.pointerType==="touch";let o=this.#h(n.target);!this.#t&&o!==null&&e.point(this.picture.
tokens[o])}),t.addEventListener("pointerleave",()=>{this.#t||e.leave()}),t.addEventListener("dblclick",n=>{let o=this.#h(
n.target);!this.#t&&o!==null&&e.toggle(this.picture.tokens[o])}),t.addEventListener("click",n=>{let o=this.#h(
n.target);o!==null&&(this.#a(o),n.pointerType==="touch"&&(this.#t=!0,e.tap(this.picture.tokens[o])))}),t.addEventListener(
"focusin",n=>{let o=this.#h(n.target);o!==null&&this.cells[o].matches(":focus-visible")&&e.point(this.picture.
tokens[o])}),t.addEventListener("keydown",n=>this.#i(n))}#i(t){let e=this.#h(t.target);if(e===null||t.altKey||
t.metaKey||t.ctrlKey)return;let n=Ha(this.picture,e,t.key);if(n!==null)this.#a(n),this.cells[n].focus();else if(t.
key==="Enter"||t.key===" ")this.actions.toggle(this.picture.tokens[e]);else if(t.key==="Escape")this.actions.toggle(
null);else return;t.preventDefault()}#a(t){this.cells[this.#e].tabIndex=-1,this.cells[t].tabIndex=0,this.#e=t}#h(t){
let e=t instanceof HTMLElement?this.cells.indexOf(t):-1;return e<0?null:e}};var Lc=3,Dm=150,zm=40,Um=8,qm=8,So=class{#t=0;#e;#n=null;#s=null;#o=null;#r=null;#i=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#h()})}get isOnItsWay(){return this.#t>=Lc}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#r||rt(new Promise(e=>this.#r=()=>e(null))),this.#n=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#i=[...this.#i.slice(1-Um),o];let[r]=this.#i;n!=="mouse"||Math.hypot(t-r.x,e-r.y)>=qm&&!this.#l(
r,o)?(this.#t=0,this.#i=[o]):(this.#t+=1,this.#t===Lc&&this.#o?.()),this.#t||this.#h(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#h(),this.#o=this.#s},Dm)}#h(){this.#t=0,this.#i=this.#i.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#r?.(),this.#r=null}#l(t,e){let n=this.list.getBoundingClientRect(),[o,r]=[0,1/0],i=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),h=zm+a/i;for(let[l,c,f,u]of[[e.x,
e.x-t.x,n.left-h,n.right+h],[e.y,e.y-t.y,n.top-h,n.bottom+h]])if(c===0)r=l<f||l>u?-1:r;else{let[d,m]=[(f-l)/c,
(u-l)/c];o=Math.max(o,Math.min(d,m)),r=Math.min(r,Math.max(d,m))}return o<=r}};var Ao=14,Km=3,jm=60,Mo=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver($t(()=>this.#i(),jm)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((h,l)=>{let c=this.#r(l);o[c]=Math.max(o[c],h)});let r=st[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],i=Ht(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Ao,this.#e);
let a=[...o.keys()].filter(h=>o[h]>0);a.sort((h,l)=>o[h]-o[l]);for(let h of a)n.fillStyle=i[o[h]-1].background,
n.fillRect(2,h-1,Ao-4,Km);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,Ao,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:h,to:l}of this.lines){let c=a.getBoundingClientRect();
for(let f=h;f<l;f+=1)i[f]=(c.top-r+c.height*(f-h)/(l-h))/t}this.#t=i,this.#e=e,this.canvas.width=Ao*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var Oo=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,r){this.root=t,this.page=e,this.units=o,this.actions=
r,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new xt(this.text,n);let i=this.#o(
"minimap");this.minimap=new Mo(i,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new So(this.
text,this.list),this.pictures=Tc(t,e,{point:a=>r.point(this.view,a),leave:()=>this.#n?.frozen&&r.point(this.view,
null),tap:a=>this.#a(a),toggle:a=>r.toggle(this.view,a)}),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,
e.texts.length-1)),this.#i()}show(t,e=!1,n=[]){this.root.querySelector(".why-resting")?.toggleAttribute("hidde\
n",!e),this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.pictures.
forEach((o,r)=>o.show(t,n[r]??"")),this.#r("sentence",t.sentence),this.#r("mass",t.mass),this.#r("detail",t.detail),
this.#r("scale",t.scale),this.release.hidden=!t.frozen,this.#r("frozen-on",t.frozen?`Frozen on ${t.name}`:""),
this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(t))}markHidden(t){
this.tokens.markHidden(t),this.pictures.forEach(e=>e.markHidden(t))}showStrongest(t){let e=this.#n?.strongest[t];
return e&&this.#h(e.token),e!==void 0}get quote(){return this.#n?.quote??null}get sentence(){return this.#n?.sentence??
""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"neares\
t",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).getBoundingClientRect(),n=this.text.getBoundingClientRect();
if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-
o,behavior:"instant"})}}#o(t){return this.root.querySelector(`.${t}`)}#r(t,e){H(this.#o(t),e)}#i(){this.text.addEventListener(
"pointerover",t=>{this.#t=t.pointerType==="touch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.
actions.point(this.view,e)}),this.text.addEventListener("pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.
point(this.view,null)}),this.text.addEventListener("mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.
addEventListener("dblclick",t=>{let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.toggle(this.
view,e)}),this.text.addEventListener("click",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&(this.#c(e),t.pointerType===
"touch"&&(this.#t=!0,this.#a(e)))}),this.text.addEventListener("focusin",t=>{let e=this.tokens.tokenAt(t.target);
e!==null&&this.tokens.element(e).matches(":focus-visible")&&this.actions.point(this.view,e)}),this.text.addEventListener(
"keydown",t=>this.#l(t)),this.release.addEventListener("click",()=>this.actions.toggle(this.view,null)),this.list.
addEventListener("pointerenter",()=>{let t=this.#s;t?.span&&t!==this.#n&&!this.#n?.frozen&&this.actions.point(
this.view,t.span[0])}),this.list.addEventListener("click",t=>{let e=t.target instanceof Element?t.target.closest(
"[data-goto]"):null;e&&this.#h(Number(e.getAttribute("data-goto")))})}#a(t){let e=this.#n;e?.frozen&&!Ct(e.span,
t)&&!Ct(e.pointed,t)?this.actions.point(this.view,t):this.actions.toggle(this.view,t)}#h(t){this.#n?.span&&!this.#n.
frozen&&this.actions.toggle(this.view,this.#n.span[0]),this.goTo(t),this.actions.point(this.view,t)}#l(t){let e=this.
tokens.tokenAt(t.target);if(e===null||t.altKey||t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());
if(n!==null)this.goTo(n);else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key===
"Escape")this.actions.toggle(this.view,null);else return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.
setAttribute("tabindex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o(
"legend-numbers").children;for(let n=0;n<e.length;n+=1){let o=t.length?n?T(t[n]):"0":"";e[n].textContent!==o&&
(e[n].textContent=o)}}#u(t){this.#s=t,[...this.list.children].forEach((n,o)=>{let r=t.strongest[o];n.classList.
toggle("empty",!r);let i=n.firstElementChild;if(i.disabled=!r,!r)return;let[a,h,l]=[...i.children],c=t.levels[r.
token];i.setAttribute("data-goto",String(r.token)),a.textContent=String(r.token),H(h,r.name),l.textContent=r.text,
l.className=c>0?`weight level-${c}`:"weight"})}};var Ei=["observed","observer"],To=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=new Map;#o=null;#r=null;#i=null;#a=matchMedia("(min-width: 93.75\
rem)");constructor(t){this.context=t,this.page=t.page,this.shown=new Eo(t),this.announcer=new $o(t,e=>this.#g(
e??this.#c).sentence)}mount(t){this.#o=t,this.#r=new ko(this.page,this.context.state,e=>{this.context.change(e)},
e=>{this.#f(e)}),this.#i=t.querySelector(".panels"),this.#a.addEventListener("change",()=>{t.hidden||this.show(
this.context.state())}),this.#n=new vo(t,e=>this.#d(e)),t.addEventListener("click",e=>{let n=e.target instanceof
Element?e.target.closest("[data-token-step]"):null,o=n?.closest("[data-view]")?.getAttribute("data-view");n&&o&&
this.#u(o,Number(n.getAttribute("data-token-step")))}),document.addEventListener("keydown",e=>{let n=e.target instanceof
Element&&e.target.matches("input, select"),o="12345".indexOf(e.key);if(t.hidden||n||o<0||e.key===""||e.ctrlKey||
e.metaKey||e.altKey)return;let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;
this.#g(r).showStrongest(o)&&e.preventDefault()}),t.querySelectorAll(".sheet").forEach(e=>new me(e))}async show(t){
this.#r?.show(t,this.#h),this.#i?.setAttribute("data-sides",this.#h);let e=this.shown.current;try{let r=this.shown.
load();if(r!==!0&&!await r)return}catch(r){this.#$(r,t);return}let{current:n}=this.shown;if(!n)return;let{light:o}=this.
page;$("precision",o?Ce(o):De(Y(this.page,this.context.state()))),e&&(e.layer!==n.layer||e.head!==n.head)&&this.
announcer.otherHead(),this.#y(),V("");for(let r of this.#l)this.#g(r).markHidden(n.scope.hide),this.#w(r)}reveal(){
this.#n?.hold(this.#l)}async look({layer:t,head:e,row:n,key:o,alignment:r}){let{page:i}=this,a=this.context.state(),
h=r??a.alignment,l=Mt(h,n,i.texts.length),c=t===void 0&&e===void 0&&ft(i,-1).length>0;this.#t.observer=o??null,
await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?{}:{head:e},observer:l??n,...this.#h===
"to"?{sides:"from"}:{},alignment:l===null?"position":h}),o!==void 0&&(this.#g("observer").goTo(o),this.point("\
observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#l.includes(t)&&this.#w(t),this.announcer.
soon())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,await this.context.
change({[t]:this.#p(n,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(this),select:this.
select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==null});
return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&n>=0&&
n<this.page.numRows))throw new E(`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return Dt(
await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:r}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:s.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let h of n?[n]:Ei)o!==void 0?(this.#t[h]=o,a[h]=r?o:null):r!==void 0&&
(a[h]=r?i[h]??this.#t[h]:null);await this.context.change(a);for(let h of this.#s.values())h.tokens.finish();this.#n?.
hold(this.#l.filter(h=>!n||h===n))}get#h(){return this.context.state().sides??(this.#a.matches?"both":"from")}get#l(){
return this.#h==="both"?Ei:[this.#c]}get#c(){return this.#h==="to"?"observed":"observer"}async#f(t){let e=this.#h,
n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t==="to"?["observer","observed"]:["observed","observer"];
this.#t[r]=this.#t[o],n[r]=this.context.state()[o]}await this.context.change(n),this.#n?.hold(this.#l)}async#u(t,e){
let n=this.context.state()[t],{ofToken:o,starts:r}=this.#m,i=o[n??this.#t[t]??0]+e,a=r[Math.min(r.length-2,Math.
max(0,i))];this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),this.#n?.hold([t])}#d(t){let e=this.context.
state()[t]??this.#t[t];e!==null&&this.#g(t).reveal(e)}get unit(){let t=this.context.state();return this.page.light||
Y(this.page,t)==="corrected"?null:t.unit??"token"}get subject(){let t=this.#c,e=this.context.state()[t]??this.#t[t];
return e===null?null:gt(this.#m,[e,e+1])}get#m(){return this.context.units(this.unit??"token")}#p(t,e){let{ofToken:n}=this.#m;
return t===e||t!==null&&e!==null&&n[t]===n[e]}#y(){if(!this.#e&&this.shown.current){this.#e=!0;let t=Al(this.page,
this.shown.current.scope);for(let e of Ei)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#w(t){if(this.
shown.current){let{scope:e,masses:n}=this.shown.current,o=this.context.state(),r={frozen:o[t],pointed:this.#t[t]},
i=this.#m,a=i.kind==="token"?Sl(this.page,o,e,n,t,r):vc(this.page,o,e,n,t,r,i);this.#g(t).show(a,e.hide>0&&a.mass!==
"",this.#k(t,a)),t===this.#c&&this.#r?.nameMoments(t,a)}}#k(t,{span:e}){let{current:n}=this.shown;if(!n||t!=="\
observer"||!e||e[1]!==e[0]+1)return[];let{layer:o,head:r,alignment:i}=this.context.state(),a={page:this.page,layer:o,
head:r,alignment:i,measure:Y(this.page,this.context.state())};return(this.page.pictures??[]).map(h=>Fa(a,n.scope,
h,e[0]))}#g(t){let e=this.#s.get(t)??this.#v(t);return this.#s.set(t,e),e}#v(t){let e=this.#o?.querySelector(`\
section[data-view=${t}]`),n={shown:this.shown,panel:()=>this.#g(t),units:()=>this.#m,held:()=>({sides:this.#h,
[t]:this.context.state()[t]??this.#t[t]})};return e.querySelector(".quotes")?.append(...Oc(this.context,t,n)),
new Oo(e,this.page,this.context.text,()=>this.#m,{point:(o,r)=>this.point(o,r),toggle:(o,r)=>{this.toggle(o,r)}})}#$(t,{
layer:e,head:n}){this.shown.current=null;let o=t instanceof E?t.message:`This cannot be shown: ${q(e,n)}.`;for(let r of this.#l)
this.#g(r).show({...En(this.page),sentence:"There is nothing to show for this head."});V(o)}};var Lo=128,Gm=2**17;function Nc({data:s,norms:t,numRows:e},n,o){let{triangle:r,scales:i,width:a}=s;if(!t&&!i)return{
bytes:r,width:a,signed:!1,top:1};let h=Float64Array.from({length:e},(c,f)=>Math.sqrt(t?t[f]:1)),l=new Uint8Array(
r.length);for(let c=0,f=0;c<e;c+=1){let u=Math.sqrt((n?n[c]:1)*(i?i[c]:1)/o);for(let d=0;d<D(s,c);d+=1,f+=1)l[f]=
Math.min(255,Math.round(r[f]*h[d]*u))}return{bytes:l,width:a,signed:!1,top:o}}function Rc(s,t,e=0){let n=new Uint8Array(
65536);for(let r=0;r<n.length;r+=1)n[r]=Cc(W[r>>8]-W[r&255],!0);let o=new Uint8Array(s.length);for(let r=0;r<o.
length;r+=1)o[r]=n[s[r]<<8|t[r]];return{bytes:o,width:e,signed:!0,top:1}}function Cc(s,t){return t?Lo+Math.round(
127*Math.sign(s)*Math.sqrt(Math.min(1,Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function Si({signed:s,
top:t}){return Float64Array.from({length:256},(e,n)=>s?Math.sign(n-Lo)*Math.min(1,Math.abs(n-Lo)/127)**2:t*(n/
255)**2)}var No=class{#t=[];maximum=0;strongest=null;finest=0;told=null;constructor(t,e,n,o){this.field=t,this.
sight=e,this.aside=n,this.pool=o,this.count=e.first.length,this.values=Si(t);let{realBefore:r}=e;this.padded=r[this.
count]<this.count}block(){return null}says(t,e){return rc(t,this.pool,this.field.signed,e)}side(t){return Math.
ceil(this.count/2**t)}shape(t){return{width:this.field.width?this.side(t):0}}has(t){return t===0||t<=this.#t.length}read(t,e,n,o){
if(t>0){let f=Math.max(0,Math.min(o.length,D(this.shape(t),e)-n)),u=_(this.shape(t),e)+n;o.set(this.#t[t-1].subarray(
u,u+f)),o.fill(0,f);return}o.fill(0);let{first:r,after:i,realBefore:a}=this.sight,h=f=>a[f+1]>a[f];if(!h(e))return;
let l=_(this.field,e),c=Math.min(i[e],n+o.length);for(let f=Math.max(n,r[e],this.aside);f<c;f+=1)(!this.padded||
h(f))&&(o[f-n]=1+this.field.bytes[l+f])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",o=new Float32Array,
r=new Float32Array,i=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=h=>h===0?-1:t?Math.abs(h-
1-Lo):h-1;for(let h=1;this.side(h-1)>1;h+=1){let l=this.side(h),[c,f]=[this.shape(h-1),this.shape(h)],u=new Uint16Array(
_(f,l)),d=new Float32Array(n?u.length:0),m=new Float32Array(n?u.length:0),p=0;for(let g=0;g<l;g+=1){let x=[2*g,
2*g+1].filter(b=>b<this.side(h-1));x.forEach((b,y)=>this.read(h-1,b,0,i[y].subarray(0,D(c,b))));for(let b=0;b<
D(f,g);b+=1){let y=0,v=0,k=0,M=0;for(let B=0;B<x.length;B+=1)for(let P=2*b;P<Math.min(2*b+2,D(c,x[B]));P+=1){let it=i[B][P];
a(it)>a(y)&&(y=it,v=2*P+B),n&&h>1?(k+=o[_(c,x[B])+P],M+=r[_(c,x[B])+P]):n&&it>0&&(k+=this.values[it-1],M+=1)}let R=_(
f,g)+b;h===1&&y>0&&this.#e([2*g+(v&1),v>>1],y),n?(d[R]=k,m[R]=M,u[R]=M>0?1+Cc(k/M/e,t):0):u[R]=y}p+=4*D(f,g),p>
Gm&&(p=0,yield)}this.#t.push(u),[o,r]=[d,m],yield}this.count===1&&(this.read(0,0,0,i[0]),this.#e([0,0],i[0][0]))}#e(t,e){
let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&(this.maximum=n,this.strongest=t)}};var Ic={signed:!1,top:1},Ym=1;function _c(s){return 1+Math.round(255*Math.sqrt(Math.min(1,Math.max(0,s))))}var Ze=class{field=Ic;finest=0;values=Si(
Ic);maximum=0;strongest=null;constructor(t,e,n){this.head=t,this.sight=e,this.aside=n,this.count=t.numRows}side(t){
return Math.ceil(this.count/2**t)}shape(){return{width:0}}has(){return!0}mark(t,e,n,o){let{sight:r,aside:i,count:a}=this,
{first:h,after:l,realBefore:c}=r,f=2**t;o.fill(0);let[u,d]=[1/0,0];for(let m=e*f;m<Math.min(a,(e+1)*f);m+=1)c[m+
1]>c[m]&&(u=Math.min(u,h[m]),d=Math.max(d,l[m]));u=Math.max(u,i);for(let m=Math.max(n,Math.floor(u/f));m<n+o.length&&
m*f<d;m+=1){let[p,g]=[Math.max(u,m*f),Math.min(d,(m+1)*f)];o[m-n]=c[g]>c[p]?Ym:0}}},Ro=class extends Ze{told=null;constructor(t,e,n){
super(t,e,n);for(let o=0;o<this.count;o+=1)this.#t(o,(r,i)=>{i>this.maximum&&(this.maximum=i,this.strongest=[o,
r])})}read(t,e,n,o){this.mark(t,e,n,o);let r=2**t;for(let i=e*r;i<Math.min(this.count,(e+1)*r);i+=1)this.#t(i,
(a,h)=>{let l=Math.floor(a/r)-n;l>=0&&l<o.length&&(o[l]=Math.max(o[l],_c(h)))})}block(){return null}says(t){let{
worst:e}=this.head.facts,[n,o]=e.map(h=>T(Re(h))),r=2**t,i=t===0?"Each square is one weight that is kept":`Eac\
h square shows the largest weight that is kept of ${r} \xD7 ${r} cells`,a=Pn(this.head.facts)?"":`it is below ${n}\
, in the rows that wrote the answer below ${o}, or `;return`${i}, to within \xB14.6%. Blank: not kept weight by w\
eight; ${a||"it is below 0.0000001 or "}not among the 16 strongest of its row.`}#t(t,e){let{keys:n,codes:o,rowStarts:r,
facts:i}=this.head;this.aside<=i.first&&I(this.sight,t,i.first)&&e(i.first,lt(this.head,t).first[0]);for(let a=r[t];a<
r[t+1];a+=1)n[a]>=this.aside&&I(this.sight,t,n[a])&&e(n[a],Bt(o[a]))}},Ln=class extends Ze{constructor(t,e,n,o,r,i){
super(t,e,n),this.name=i,this.masses=o,this.tell=r,this.edges=t.facts.passages,this.ofRow=new Uint16Array(this.
count);for(let a=0;a+1<this.edges.length;a+=1)this.ofRow.fill(a,this.edges[a],this.edges[a+1]);for(let a=0,h=0;a+
1<this.edges.length;a+=1)for(let l=0;l<=a;l+=1,h+=1)o[h]>this.maximum&&this.edges[l+1]>n&&(this.maximum=o[h],this.
strongest=[this.edges[a+1]-1,this.edges[l]])}read(t,e,n,o){this.mark(t,e,n,o);let r=2**t,{edges:i,masses:a,ofRow:h}=this,
l=h[Math.min(this.count,(e+1)*r)-1];for(let c=h[e*r];c<=l;c+=1)for(let f=0;f<=c;f+=1){let u=_c(a[c*(c+1)/2+f]),
d=Math.min(o.length,Math.ceil(i[f+1]/r)-n);for(let m=Math.max(0,Math.floor(i[f]/r)-n);m<d;m+=1)o[m]=o[m]&&Math.
max(o[m],u)}}block([t,e]){let{edges:n,ofRow:o}=this,r=i=>[n[o[i]],n[o[i]+1]];return{rows:r(t),keys:r(e)}}told(t){
let[e,n]=t.map(o=>this.ofRow[o]);return n>e?"":this.tell(this.block(t),e*(e+1)/2+n)}says(){return`Each rectang\
le is two of the ${this.edges.length-1} passages of the text: its colour is what a row of one gave to all word\
s of the other together, on average.`}};function Bc({shares:s}){return Float64Array.from(s,t=>Xt(t)[0])}var Vm=Uint16Array.from({length:15361},(s,t)=>1+Math.round(255*Math.sqrt(ge(t)))),Qe=class extends Ze{constructor(t,e,n,o,r,i){
super(t,e,0),this.pool=o,this.levels=r,this.speaker=i,this.finest=Math.log2(r[0].side),this.coarsest=Math.log2(
r[r.length-1].side),this.rests=n>0,this.#e()}has(t=0){return t>=this.finest&&t<=this.coarsest}read(t,e,n,o){this.
mark(t,e,n,o);let r=this.#t(t),i=Math.min(o.length,e+1-n);for(let a=0;a<i;a+=1)o[a]=o[a]&&Vm[r[pe(e)+n+a]]}block(t,e){
let[n,o]=t.map(r=>{let i=Math.floor(r/2**e)*2**e;return[i,Math.min(this.count,i+2**e)]});return{rows:n,keys:o}}numbers([
t,e],n){let{largest:o,mean:r}=this.levels[n-this.finest],i=pe(Math.floor(t/2**n))+Math.floor(e/2**n);return{largest:ge(
o[i]),mean:ge(r[i])}}told(t,e){let{page:n,layer:o,head:r,alignment:i}=this.speaker,{rows:a,keys:h}=this.block(
t,e),{largest:l,mean:c}=this.numbers(t,e),f=A(n.texts,de(i,a,n.texts.length)),u=i==="position"?`When the model\
 read ${f}`:`When ${f} was decided`,d=2**e,m=0;for(let g=a[0];g<a[1];g+=1)m+=L(this.sight,g,h[0])-L(this.sight,
g,Math.min(h[1],this.sight.after[g]));let p=m<d*d?`; ${(d*d-m).toLocaleString("en")} pairs that cannot be seen\
 count as 0`:"";return`${u} (rows ${a[0]} to ${a[1]-1}), ${j(n,o,r)} gave one token of ${A(n.texts,h)} (keys ${h[0]}\
 to ${h[1]-1}) at most ${Pc(l)} of its attention, and each on average ${Pc(c)}${p}.`}says(t){let e=2**t,[{side:n}]=this.
levels,o=this.speaker.page.light?.overviews?.stored??n,r=`Each square shows the ${this.pool==="mean"?"mean":"l\
argest"} of ${e} \xD7 ${e} weights, as the archive stores it.`,i=this.rests?" The first column of squares hold\
s what rests on the first token, too.":"",a=e>n?` Zoom in down to ${n} \xD7 ${n}.`:n>o?` Here this file ends; \
the archive stores ${o} \xD7 ${o}, and a larger max_file_size keeps them.`:" Here it ends: the archive stores \
no finer overview.";return`${r}${a}${i}`}#t(t){let{largest:e,mean:n}=this.levels[t-this.finest];return this.pool===
"mean"?n:e}#e(){let t=this.#t(this.finest),e=2**this.finest,n=0;for(let o=0,r=0;o*e<this.count;o+=1)for(let i=0;i<=
o;i+=1,r+=1)t[r]>n&&(i>0||!this.rests)&&(n=t[r],this.strongest=[Math.min(this.count-1,(o+1)*e-1),i*e]);this.maximum=
ge(n)}};function Pc(s){return s>0?s.toFixed(3-Math.floor(Math.log10(s))).replace(/\.?0+$/u,""):"0"}var Co=1e-4;function Jm({shades:s,gamma:t},e){return s==="log"?e>Co?1-Math.log10(e)/Math.log10(Co):0:s==="line\
ar"?e:e**t}function Xm({shades:s,gamma:t},e){return s==="log"?Co**(1-e):s==="linear"?e:e**(1/t)}function Ai(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/Ge(s,s.maximum));return Math.sign(t)*Math.round(
63*Jm(s,n))}function Io({theme:s,signed:t}){let{paper:e,ink:n}=st[s],o=Ht(t?xr[s].more:st[s]),r=t?Ht(xr[s].less):
o;return i=>i===0?{background:e,ink:n}:(i>0?o:r)[Math.abs(i)-1]}function Hc(s,t){let e=Io(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[r,i,a]=ke(e(Ai(s,t[o])).background);n[1+o]=(255<<24|a<<16|i<<8|r)>>>0}return n}
function _o(s){let t=Io(s),e=s.signed?-63:0,n=Array.from({length:64-e},(i,a)=>t(e+a).background),o=Ge(s,s.maximum),
r=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(i=>{let a=Math.abs(i);if(a===0)return s.shades==="log"?`\u2264 ${T(
o*Co)}`:"0";let h=T(o*Xm(s,a));return`${i<0?"\u2212":s.signed?"+":""}${h}`});return{colours:n,numbers:r}}function Bo(s,t){
let e=Ge(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${T(e)}: do not compare it with others.`}var Zm=11,tn=6,Mi=11,Fc=6.3,Po=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,r,i){let{page:a}=this,
h=f=>Gt({alignment:o},f,a.texts.length).token,l=[{down:!0,first:e.row,pixels:t.height,token:h,chosen:i.rows},{
down:!1,first:e.key,pixels:t.width,token:f=>f,chosen:i.keys}];return Qm(n,o,r).concat(l.flatMap(({down:f,first:u,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,u+d/e.cell),x={down:f,first:u,end:g,cell:e.cell,frame:n,look:r},
b=e.cell>=Zm,y=this.#t(x,m,b),v=b?ep(Math.floor(u),Math.ceil(g-1e-6)):[];for(let k of v)p.includes(k)||y.push(
...this.#e(x,k,m(k),!1));for(let k of p.filter(M=>M>=Math.floor(u)&&M<g))y.push(...this.#e(x,k,m(k),!0));return y}))}#t({
down:t,first:e,end:n,cell:o,frame:r,look:i},a,h){let l=t?r.left:r.top,c=a(0);return this.text.turns.flatMap(({
label:f,from:u,to:d},m)=>{let p=Math.max(e,u-c),g=Math.min(n,d-c);if(g<=p)return[];let x=(p-e)*o,b=(g-p)*o,y=h?
tn:l-4,v=m%2?i.soft:i.rule,k=[t?{kind:"rect",x:0,y:r.top+x,width:y,height:Math.max(1,b-1),fill:v}:{kind:"rect",
x:r.left+x,y:0,width:Math.max(1,b-1),height:y,fill:v}],M=Wc(f,t?l-12:b-10);if(!h&&M&&(!t||b>=15)){let R=t?6:r.
left+x+5,B=t?r.top+x+Math.min(b/2,60)+4:15;k.push({kind:"text",x:R,y:B,text:M,size:Mi,family:i.family,fill:i.ink,
weight:"600"})}return k})}#e({down:t,first:e,cell:n,frame:o,look:r},i,a,h){let l=(t?o.left:o.top)-tn-8,c=Wc(tp(
this.page.texts[a],this.page.tokens[a]),l),f=(i+.5-e)*n,u=h?r.accent:r.ink,d={size:Mi,family:r.family,fill:u,weight:h?
"700":"400"},m=[];if(t){let p=o.top+f;h&&m.push({kind:"rect",x:tn,y:p-8,width:o.left-tn,height:16,fill:r.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+f;h&&m.push({kind:"rect",x:p-
8,y:tn,width:16,height:o.top-tn,fill:r.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function Qm({left:s,top:t},e,n){let o={size:Mi,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function tp(s,t){return mt(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function Wc(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*Fc:Fc,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function ep(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}async function Dc({page:s,heads:t},{layer:e,head:n,alignment:o,hide:r,pool:i}){let a=await t.get(e,n),h=a.light,
{numRows:l}=s,c=r==="resting"?bt(a,e,l):r,f=J(s.sight,e,l),u={data:a,numTokens:s.texts.length,numRows:l,alignment:o,
hide:c,norms:null,sight:f,beside:null};return{scope:u,compared:null,pyramid:await d()};async function d(){if(i===
"passages"){let m={page:s,layer:e,head:n,alignment:o,measure:"weight"},p=g=>lo(m,u,g);return new Ln(h,f,c,Bc(h),
p)}if(i==="heads"&&t.means){let{masses:m,bounds:p,count:g}=await t.means(),x=({rows:b,keys:y},v)=>{let k=A(s.texts,
de(o,b,s.texts.length));return`${o==="position"?`When the model read ${k}`:`When ${k} was decided`}, the model\
\u2019s ${g} heads gave ${K(m[v],p[v])} of their attention to ${A(s.texts,y)}, the mean of all.`};return new Ln(
h,f,c,m,x,`Mean of ${g} heads`)}if((i==="max"||i==="mean")&&t.overviews){let m=await t.overviews(e,n);return u.
hide=0,new Qe(h,f,c,i,m,{page:s,layer:e,head:n,alignment:o,measure:"weight"})}return new Ro(h,f,c)}}var Ne=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,r=this.#t.get(o);return r?(this.#t.delete(o),this.#t.set(o,r),r):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),r=o.getContext("2d"),i=new ImageData(256,256),a=new Uint32Array(i.data.buffer),h=Math.min(256,this.pyramid.
side(t)-e*256);for(let l=0;l<h;l+=1){this.pyramid.read(t,e*256+l,n*256,this.#e);for(let c=0;c<256;c+=1)a[l*256+
c]=this.colours[this.#e[c]]}return r.putImageData(i,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function zc(s,t){let{layer:e,head:n,alignment:o,hide:r,pool:i,against:a}=t;return[e,n,o,r,Y(s,t),i,a].join(" ")}
async function Uc(s,t,e){let{page:n,heads:o}=s,{layer:r,head:i,alignment:a,hide:h,against:l,pool:c}=t,{numRows:f}=n;
if(n.light){let it=await Dc(s,t);return{key:e,...it,speaker:{page:n,layer:r,head:i,alignment:a,measure:"weight"},
work:null,tiles:new Ne(it.pyramid,new Uint32Array(257)),shading:Ho(t,it.pyramid,1)}}let u=r===-1,d=u&&(i===0||
i===1)?1-i:null,m=u||!l?null:l.split(".").map(Number),[p,g,x]=await Promise.all([o.get(r,i),d===null?null:o.get(
r,d),m?o.get(m[0],m[1]):null]),b=m?"weight":Y(n,t),y=(it,Nn)=>({data:it,numTokens:n.texts.length,numRows:f,alignment:a,
hide:h==="resting"?bt(it,Nn,f):h,norms:b==="value"?it.norms:null,sight:J(n.sight,Nn,f),beside:g}),v=y(p,r),k=m&&
x?{layer:m[0],head:m[1],scope:y(x,m[0])}:null,{sight:M}=v;if(k){v.hide=k.scope.hide=Math.max(v.hide,k.scope.hide);
let it=v.sight.first.map((nr,sr)=>Math.max(nr,k.scope.sight.first[sr])),Nn=v.sight.after.map((nr,sr)=>Math.min(
nr,k.scope.sight.after[sr]));M={...v.sight,first:it,after:Nn}}let{top:R}=X[b],B=k?Rc(p.triangle,k.scope.data.triangle,
p.width):Nc(v,v.norms?ps(v).factor:null,R),P=new No(B,M,v.hide,c==="mean"?"mean":"max");return{key:e,scope:v,compared:k,
speaker:{page:n,layer:r,head:i,alignment:a,measure:b},pyramid:P,work:P.work(),tiles:new Ne(P,new Uint32Array(257)),
shading:Ho(t,P,R)}}function Ho({shades:s,scale:t,gamma:e,cutoff:n},{maximum:o,field:r},i){return{theme:document.
documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,gamma:e,cutoff:n,maximum:o,signed:r.signed,
top:i}}var Fo=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let r=a=>document.getElementById(
a);this.layer=r("matrix-layer"),this.head=r("matrix-head"),this.against=r("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:a})=>new Option(a===-1?"All layers: rollout":String(a),String(a)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:a})=>a!==-1).map(np)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let a of t.querySelectorAll(
"[data-matrix-step]")){let h=a.getAttribute("data-matrix-step")??"";a.addEventListener("click",()=>{o(Te(e,n(),
h))})}let i=un(e);for(let a of this.#e("pool").filter(({value:h})=>!i.some(l=>l===h)))a.closest("label")?.remove();
this.against.closest(".matrix-choice").hidden=e.light!==null;for(let a of["shades","pool"])for(let h of this.#e(
a))h.addEventListener("change",()=>{o({[a]:h.value})})}show(t){let{page:e}=this;this.layer.value=String(t.layer);
let n=ft(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=o,this.head.replaceChildren(...n.map(r=>{let i=t.
layer===-1?Y(e,{...t,head:r}):e.headNames[r];return new Option(i??`${r}${_t(e,t.layer,r)?"":" (other file)"}`,
String(r))}))),this.head.value=String(t.head),this.against.value=t.layer===-1?"":t.against,this.against.disabled=
t.layer===-1;for(let r of["shades","pool"])for(let i of this.#e(r))i.checked=i.value===t[r]}#e(t){return[...this.
root.querySelectorAll(`input[name=${t}]`)]}};function np({layer:s,heads:t}){let e=document.createElement("optg\
roup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(`layer ${s}, head ${n}`,`${s}.${n}`))),e}var sp=1.0018,en=1.5,op=4,rp=4,Wo=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#r(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#i(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#l(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(en*en):en*en;e.see(ln(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#u(n))}zoom(t){let{hold:e}=this,[n,o,r]=[e.plot(),e.area(),e.pointed()],{
width:i,height:a}=n,h=(f,u)=>f>=0&&f<=u,l=r&&[(r[1]+.5-o.key)*o.cell,(r[0]+.5-o.row)*o.cell],c=l&&h(l[0],i)&&h(
l[1],a)?l:[i/2,a/2];e.see(ln(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#r(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),r=ln(e.plot(),n,this.#o(t),sp**(t.ctrlKey?-6*o:-o));(r.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(r))}#i(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:Mr(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#h(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>op,this.#s&&(this.#n==="pan"?e.see(ss(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#f(n)))}#h(t,e,n){let{hold:o}=this;this.#s=!0;let r=[...this.#t].find(
([l])=>l!==t)?.[1]??n,i=l=>Math.max(20,Math.hypot(l[0]-r[0],l[1]-r[1])),a=[(n[0]+r[0])/2,(n[1]+r[1])/2],h=ln(o.
plot(),o.area(),a,i(n)/i(e));o.see(ss(o.plot(),h,(n[0]-e[0])/2,(n[1]-e[1])/2))}#l(t){let{hold:e}=this,n=this.#o(
t),[o,r,i]=[this.#e,this.#n,this.#s],a=this.#t.size===1,h=o&&a?this.#f(n):null;if(this.#c(t),!(!o||!a)){if(r===
"rows"||r==="keys")e.brush(null),h&&e.spanned(r,h[r]);else if(i&&r==="brush"&&h)e.brushed(h);else if(!i){let l=Mr(
e.plot(),e.area(),n);e.brush(null),e.point(l),e.freeze(l)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:r,key:i,cell:a}=this.hold.area(),h=this.#e??
t,l=(f,u,d)=>{let m=[h[f],t[f]].map(p=>Math.min(e-1,Math.floor(u+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:l(1,r,o),keys:this.#n==="rows"?c:l(0,i,n)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),r={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(r&&t.shiftKey)e.see(ss(n,o,-r[1]*n.width/4,-r[0]*n.height/4));else if(r)
this.#d(n,o,r);else if(t.key==="+"||t.key==="=")this.zoom(en);else if(t.key==="-"||t.key==="_")this.zoom(1/en);else if(t.
key==="0")e.see(Ae(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#d(t,e,n){let{hold:o}=this,r=Math.max(1,Math.round(rp/e.cell)),
i=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],h=(o.pointed()??i.map(l=>Math.min(t.count-1,Math.floor(l)))).
map((l,c)=>Math.min(t.count-1,Math.max(0,l+r*n[c])));o.point(h),o.see(Ua(t,e,h))}goTo(t){this.hold.see(ne(this.
hold.plot(),t))}};var ap=6,hp=38,lp=6,zo=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=[0,1/0];#e=1;constructor(t,e,n){
this.canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#e=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#e),
this.canvas.height=Math.round(e*this.#e)}know({finest:t,coarsest:e=1/0}){this.#t=[t,e],this.plot.closest=96/2**
t}levelOf(t){let[e,n]=this.#t;return Math.min(n,Math.max(e,qa(t.cell*this.#e)))}draw(t,e){let{context:n,canvas:o,
frame:r,plot:i}=this;n.setTransform(this.#e,0,0,this.#e,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(r.left,r.top,i.width,i.height),n.clip(),n.translate(r.left,r.top);
let a=this.#n(n,t,e);return this.#s(n,t,e),this.#o(n,t,e),n.restore(),$n(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:r},i){let a=[n,o,[r.row,r.key]],h=l=>[...new Set(a.map(c=>c?.[l]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,i,{rows:h(0),keys:h(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#e),n.height=Math.round(this.plot.height*this.#e);
let o=n.getContext("2d");o.scale(this.#e,this.#e),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let r=!1;for(;!r;)r=this.#n(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:r},i){
if(t.cell<hp||r.pyramid.told)return[];let{rows:a,keys:h}=cn(this.plot,t),l=Io(e),c=new Uint16Array(1),f=[];for(let u=a[0];u<
a[1];u+=1)for(let d=h[0];d<Math.min(h[1],D(r.pyramid.field,u));d+=1){let m=ic(n,o,[u,d]);if(m){r.pyramid.read(
0,u,d,c);let{ink:p}=l(Ai(e,r.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(u+
.5-t.row)*t.cell+4;f.push({kind:"text",x:g,y:x,text:m,size:11,family:i.family,fill:p,anchor:"middle"})}}return f}#n(t,{
tiles:e,area:n,scope:o},r){let{plot:i}=this,a=g=>g*n.cell;t.fillStyle=Kc(t,r.rule,1),t.fillRect(-a(n.key),-a(n.
row),a(i.count),a(i.count));let h=this.levelOf(n);if(!e.pyramid.has(h))return!1;let l=performance.now()+ap,c=256*
2**h,f=!!e.pyramid.field.width,{rows:u,keys:d}=cn(i,n),m=[Math.floor(u[0]/c),Math.floor(d[0]/c)],p=!0;t.imageSmoothingEnabled=
!1;for(let g=m[0];g*c<u[1];g+=1)for(let x=m[1];x*c<d[1]&&(f||x<=g);x+=1){let b=e.peek(h,g,x)??(performance.now()<
l?e.make(h,g,x):null),y=[a(x*c-n.key),a(g*c-n.row),a(c),a(c)],[v,k,M,R]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(B=>Math.
round(B*this.#e)/this.#e);b?t.drawImage(b,v,k,M-v,R-k):(p=!1,cp(t,e,h,g,x,[v,k,M-v,R-k]))}if(o.hide>0){let g=Math.
max(3,a(o.hide));t.fillStyle=r.paper,t.fillRect(-a(n.key),-a(n.row),g,a(i.count)),t.fillStyle=Kc(t,r.muted,-1),
t.fillRect(-a(n.key),-a(n.row),g,a(i.count))}return p}#s(t,e,n){t.save(),t.translate(-this.frame.left,-this.frame.
top),$n(t,this.numberMarks(e,n)),t.restore()}#o(t,{area:e,pointed:n,frozen:o,chosen:r,brush:i},a){let{plot:h}=this,
l=([f,u],d)=>[(f-d)*e.cell,Math.max(1,(u-f)*e.cell)],c=(f,u,d)=>{if(f){let[m,p]=l(f,u?e.row:e.key);t.globalAlpha=
d,t.fillStyle=a.accent,t.fillRect(u?0:m,u?m:0,u?h.width:p,u?p:h.height),t.globalAlpha=1}};c(r.rows,!0,.13),c(r.
keys,!1,.13),c(Do(r.row),!0,.2),c(Do(r.key),!1,.2),n&&(c(Do(n[0]),!0,.1),c(Do(n[1]),!1,.1)),t.strokeStyle=a.accent;
for(let f of[n,o])if(f){let[u,d]=[(f[0]-e.row)*e.cell,(f[1]-e.key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=f===
o?3:1.5,t.strokeRect(d-(m-e.cell)/2,u-(m-e.cell)/2,m,m)}if(i){let[f,u]=l(i.rows,e.row),[d,m]=l(i.keys,e.key);t.
lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,f,m,u),t.setLineDash([])}}};function Do(s){return s===null?null:
[s,s+1]}function cp(s,t,e,n,o,r){for(let i=1;i<=lp;i+=1){let a=2**i,h=t.peek(e+i,Math.floor(n/a),Math.floor(o/
a));if(h){let l=256/a;s.drawImage(h,o%a*l,n%a*l,l,l,...r);return}}}var qc=new Map;function Kc(s,t,e){let n=`${t}\
 ${e}`,o=qc.get(n);if(!o){let r=document.createElement("canvas");r.width=r.height=8;let i=r.getContext("2d");i.
strokeStyle=t,i.lineWidth=1,i.beginPath();for(let a of[-8,0,8])i.moveTo(a,e>0?8:0),i.lineTo(a+8,e>0?0:8);i.stroke(),
o=s.createPattern(r,"repeat"),qc.set(n,o)}return o}var Gc=20,Uo=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,r){
let{speaker:i,scope:a,compared:h,shading:l,pyramid:c}=t,f=Ye(i.measure),{page:u}=this,d=!n&&r?r:null,m=n??(d?null:
o);this.sentence=d?lo(i,a,d):m?I(a.sight,...m)&&c.told?.(m,e)||oc(i,a,h,m):fp(t,e),$("matrix-sentence",this.sentence),
$("matrix-number",m&&!d?this.#s(t,m):"");let p=u.headNames[i.head];this.title=c.name??(h?`Layer ${i.layer}, ${p??
`head ${i.head}`}, less layer ${h.layer}, head ${h.head}`:q(i.layer,i.head,p)),$("matrix-scale",Bo(l,f)),$("ma\
trix-pool",c.says(e,f)),this.table.hidden=c.told!==null;let{hide:g}=a,x=g===1?"The first token is":`The first ${g}\
 tokens are`;$("matrix-aside",g>0?`${x} hatched the other way: set aside, as a place to rest.`:""),this.#o(l),
this.#r(r)}list(t,e){this.listed=()=>{this.table.open&&this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,
compared:r,pyramid:i,speaker:a}=t,h=([f,u]=[0,0])=>{let{token:d,aligned:m}=Gt(o,f,o.numTokens);return r?Math.abs(
Mn(nt(o.data,f,u),nt(r.scope.data,f,u))[0]):tt(m,d,u)?.shown[0]??0},c=ac(i,e,2*Gc).sort((f,u)=>h(u)-h(f)).slice(
0,Gc).map(f=>{let[u,d]=f,{token:m}=Gt(o,u,o.numTokens),p=N("",()=>this.actions.goTo(f)),g=w("span");H(g,`${O(n.
texts[m],16)} (${m})`),p.append(g);let x=w("td");return H(x,`${O(n.texts[d],16)} (${d})`),w("tr","",w("td","",
p),x,w("td","detail-number",this.#n(t,f)))});$("matrix-value",r?"Difference":Ye(a.measure).replace(/^./u,f=>f.
toUpperCase())),this.table.querySelector("tbody").replaceChildren(...c)}#n({scope:t,compared:e},[n,o]){if(e){let[
h,l,c]=Mn(nt(t.data,n,o),nt(e.scope.data,n,o)),f=h<0?[-c,-l]:[l,c];return`${h<0?"\u2212":"+"}${K(Math.abs(h),f)}`}
let{token:r,aligned:i}=Gt(t,n,t.numTokens),a=tt(i,r,o);return a?ue(i,a).number:""}#s({scope:t,compared:e,speaker:n,
pyramid:o},[r,i]){if(!I(t.sight,r,i)||o.told)return"";let{light:a}=t.data;if(a){let c=i===a.facts.first?"What \
rests on the first token is kept to within \xB10.034.":ar(a,r,i)<0?"It is not among the weights that this ligh\
t report keeps.":"Kept to within \xB14.6%.";return`Row ${r}, key ${i}. ${c}`}let l=te(t.data,r,i)&&(!e||te(e.scope.
data,r,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":`Not among the 16 strong\
est of its row, or ${et(ye)}: known as a byte, so the number comes with its error.`;return`${Ta(this.page,r,i)}\
 ${n.measure==="weight"?l:""}`}#o(t){let{colours:e,numbers:n}=_o(t),o=this.legend.getContext("2d");this.legend.
width=e.length,e.forEach((i,a)=>{o&&(o.fillStyle=i,o.fillRect(a,0,1,1))});let r=document.querySelectorAll("#ma\
trix-legend-numbers span");n.forEach((i,a)=>{r[a].textContent=i})}#r(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==
this.#t){this.#t=e;let n=t?[N("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById(
"matrix-actions")?.replaceChildren(...n)}}};function fp({speaker:s,scope:t,compared:e,pyramid:n,work:o},r){let{
page:i}=s,a=n.strongest,h=j(i,s.layer,s.head),l=n.name??`${h[0].toUpperCase()}${h.slice(1)}`,c=e?`, less ${j(i,
e.layer,e.head)}`:"";if(a&&n.told)return`${l}. Strongest: ${n.told(a,r)}`;if(!a)return`${l}${c}.${o?"":" Nothi\
ng is large enough to be seen."}`;let{token:f}=Gt(t,a[0],t.numTokens),u=e?"The largest difference is":`Its str\
ongest ${Ye(s.measure)} is`;return`${l}${c}. ${u} at ${z(i,f)}, looking at ${z(i,a[1])}. Point at a cell for i\
ts number.`}var Oi=44,qo=76,Ko={width:280,height:10};function Yc(s,t,e,[n,o]){let{frame:r,plot:i}=s,{area:a,shading:h,speaker:l,
tiles:c}=t,f=`${n[0].toUpperCase()}${n.slice(1)}`,u=Math.max(420,r.left+Math.min(i.width,i.count*a.cell)+12),d=Oi+
r.top+Math.min(i.height,i.count*a.cell)+qo,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:x}=_o(h),b=d-qo+22,y=Ye(l.measure),v=`${Bo(h,y)} ${c.pyramid.says(s.levelOf(a),y)}`;return{
width:u,height:d,title:`${f} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:u,height:Oi+r.top+i.height,fill:e.paper},
...cl([{...p,x:r.left,y:r.top,width:i.width,height:i.height},...s.numberMarks(t,e),...s.axisMarks(t,e)],Oi),{kind:"\
rect",x:0,y:d-qo,width:u,height:qo,fill:e.paper},{kind:"text",x:12,y:18,text:f,size:14,weight:"600",...m},{kind:"\
text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((k,M)=>({kind:"rect",x:12+M*Ko.width/g.length,
y:b,width:Ko.width/g.length+.5,height:Ko.height,fill:k})),...x.map((k,M)=>({kind:"text",x:12+M*Ko.width/(x.length-
1),y:b+24,text:k,size:10,anchor:up(M,x.length-1),...m})),{kind:"text",x:12,y:b+42,text:v,size:10,family:e.family,
fill:e.muted}]}}function up(s,t){return s===0?"start":s===t?"end":"middle"}var dp=8,jo=class{static id="matrix";static title="Matrix";static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#r=0;#i="";constructor(t){
this.context=t,this.page=t.page,this.tell=$t(()=>this.#y(),200),this.settle=$t(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new zo(this.canvas,new Po(e,this.
context.text),e.numRows),this.controls=new Fo(t,this.context),this.readout=new Uo(t,e,{goTo:n=>this.#$(n),rank:n=>{
this.#v(n)}}),new me(t.querySelector(".sheet"),0),F(e)?$("matrix-unseen","Hatched: could not be seen; only the\
 output looks, and only at the input."):C(e)&&$("matrix-unseen","Hatched: could not be seen (it is padding, or\
 lies outside the layer\u2019s window)."),this.hand=new Wo(this.canvas,{plot:()=>this.picture?.plot??{width:1,
height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#p(n),pointed:()=>this.#n,
point:n=>this.#w(n),freeze:n=>{this.#k(n)},brush:n=>{this.#s=n,this.#x()},brushed:n=>{this.#s=n,this.#b(),this.#x()},
spanned:(n,o)=>{this.#g(n,o)}}),t.addEventListener("click",n=>{let r=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");if(r==="all"){let i=Ft(e);this.#p(i&&this.picture?ne(this.picture.
plot,i):null)}else r&&this.hand?.zoom(r==="in"?1.5:1/1.5)}),new ResizeObserver(()=>{t.hidden||this.#m()}).observe(
this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,n=zc(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,
r;try{r=await rt(Uc(this.context,t,n))}catch(i){this.#t=null,this.#O(),V(i instanceof E?i.message:`This cannot\
 be shown: ${q(t.layer,t.head)}.`);return}if(o!==this.#o)return;V(""),this.#t=r,this.picture?.know(r.pyramid)}
if(this.#u(this.context.state()),t.area!==this.#i){this.#i=t.area,this.#d();let o=os(t.area,this.page.numRows);
this.#e=o&&this.picture?ne(this.picture.plot,o):null}this.#d(),this.#b(),this.#x(),this.settle(),await this.#T()}get door(){
return{matrix:Object.freeze({point:(t,e)=>this.#$([t,e]),see:t=>this.#p(t&&this.picture?ne(this.picture.plot,t):
null),pooled:(t,e)=>this.#L(t,e),square:(t,e)=>this.#N([t,e]),boxOf:(t,e)=>this.#R([t,e]),shown:()=>({cells:this.#h,
level:this.picture?.levelOf(this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,e=this.#c;return!t||
!e?null:(this.#A(),Yc(t,e,this.#f,[this.readout?.title??"",document.title.replace(/ · attention$/u,"")]))}get#a(){
let{picture:t}=this;return t?Me(t.plot,this.#e??Ae(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.picture?cn(
this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#l(){let{alignment:t,observer:e,observed:n}=this.context.
state();return hc(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,chosen:o,
alignment:r}=this.context.state(),{numRows:i}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#l,
chosen:{row:e===null?null:U(r,e,i),key:n,rows:o&&On(r,o,i),keys:o&&[o[0],Math.min(i,o[1])]},brush:this.#s??(this.#n&&
t.pyramid.block(this.#n,this.picture?.levelOf(this.#a)??0))}}get#f(){let t=getComputedStyle(document.documentElement),
e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),muted:e("muted"),rule:e("rule"),paper:e("surface"),
accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(document.body).fontFamily}}#u(t){let e=this.#t;
if(e){let{pyramid:n}=e,o=Ho(t,n,X[e.speaker.measure].top),r=Hc(o,n.values);r.some((i,a)=>i!==e.tiles.colours[a])&&
(e.tiles=new Ne(n,r)),e.shading=o}}#d(){let{picture:t,canvas:e}=this;t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&
t.measure()}#m(){let t=this.#e&&this.#h;this.picture?.measure(),t&&this.picture&&(this.#e=ne(this.picture.plot,
t)),this.#E()}#p(t){let{picture:e}=this,n=e&&t&&t.cell<=Ae(e.plot).cell;this.#e=n?null:t,this.canvas?.classList.
toggle("near",this.#e!==null),this.#x(),this.tell(),this.settle()}#y(){let t=this.#e?fn(this.#h):"";t!==this.#i&&
(this.#i=t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#n)&&(this.#n=t,this.#b(),this.#x())}async#k(t){
let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||String(t)===String(this.#l)){(e!==null||n!==
null)&&await this.context.change({observer:null,observed:null});return}let[r,i]=t,[a]=de(o,[r,r+1],this.page.texts.
length),h=U(o,a,this.page.numRows)===r;await this.context.change(h?{observer:a,observed:i}:{observer:r,observed:i,
alignment:"position"}),$("live",this.readout?.sentence??"")}async#g(t,e){let{alignment:n}=this.context.state(),
o=t==="keys"?e:de(n,e,this.page.texts.length);await this.context.change({chosen:o})}async#v({rows:t,keys:e}){let{
alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.texts.length,r=o?[t[0]+1,t[1]+1]:t;await this.
context.change({view:"heads",pair:Oe({from:r,to:e,when:o?"wrote":"read"})})}#$(t){let{picture:e}=this;if(e){let n=o=>[
Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#p(ne(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#w(t)}}#b(){
let t=this.#t;if(t&&this.picture){let e=this.picture.levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#l,this.#s)}}#M(){
this.#t&&!this.root?.hidden&&(this.#b(),this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&
this.#n&&$("live",this.readout?.sentence??""))}#O(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,
t.height)}#x(){this.#r||=requestAnimationFrame(()=>{this.#r=0,this.#E()})}#E(){let t=this.#t,{picture:e,root:n}=this;
if(!t||!e||!n||n.hidden)return;let o=e.levelOf(this.#a);if(t.work){let a=performance.now()+dp;for(;t.work&&performance.
now()<a;)this.#S(t)}let r=this.#c;!(r&&e.draw(r,this.#f))||t.work&&!t.pyramid.has(o)?this.#x():t.work&&this.#x()}#S(t){
t.work?.next().done&&(t.work=null,this.#u(this.context.state()),this.#b())}#A(){for(;this.#t?.work;)this.#S(this.#t)}async#T(){
for(;this.#r&&!document.hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#A();let n=this.#t?.
pyramid;if(!n||!n.has(t)||e>=n.side(t))throw new E(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(
D(n.shape(t),e));return n.read(t,e,0,o),Array.from(o,r=>r===0?NaN:n.values[r-1])}#N(t){let e=this.#t?.pyramid,
n=this.picture?.levelOf(this.#a)??0,o=e?.block(t,n);return o&&e instanceof Qe?{...o,...e.numbers(t,n)}:null}#R([
t,e]){let{canvas:n,picture:o}=this;if(!n||!o)return null;let r=n.getBoundingClientRect(),{row:i,key:a,cell:h}=this.#a,
[l,c]=[r.left+o.frame.left+(e-a)*h,r.top+o.frame.top+(t-i)*h];return{x:l,y:c,width:h,height:h}}};var mp=new Set(["script","style","noscript"]),pp=new Set(["area","base","br","col","embed","hr","img","input",
"link","meta","source","track","wbr"]),Vc="-".repeat(2),gp={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&#34;","'":"\
&#39;"},Yo=class{constructor(t){this.document=t;let{documentElement:e,head:n,body:o}=t,r=n.querySelector("styl\
e"),i=[...e.childNodes].filter(h=>h instanceof Text).map(Go).join(""),a=[...n.childNodes].slice(0,[...n.childNodes].
findIndex(h=>h===r)+1);this.start=`<!DOCTYPE html>
${nn(e)}
${nn(n)}${a.map(Go).join("")}
</head>${i}${nn(o)}`,this.nodes=[...o.childNodes].map(h=>h instanceof HTMLScriptElement||h instanceof Text?h:h.
cloneNode(!0)),this.last=o.lastChild}get isWhole(){return this.document.readyState!=="loading"}withText(t,e){let o=[
...this.nodes,...this.#t()].map(i=>i instanceof HTMLScriptElement&&i.id===t?`${nn(i)}${e}</${i.localName}>`:Go(
i)),r=o.pop()??"";return[this.start,...o,r.replace(/\n\n$/u,""),`</body>
</html>
`]}#t(){let t=[];for(let e=this.last?.nextSibling??null;e;e=e.nextSibling)(e instanceof HTMLScriptElement||e instanceof
Text&&!e.data.trim())&&t.push(e);return t}};function Go(s){if(s instanceof Comment)return`<!${Vc}${s.data}${Vc}\
>`;if(s instanceof Text)return mp.has(s.parentElement?.localName??"")?s.data:Jc(s.data);if(!(s instanceof Element))
return"";let{localName:t}=s;return pp.has(t)?nn(s):`${nn(s)}${[...s.childNodes].map(Go).join("")}</${t}>`}function nn(s){
let t=[...s.attributes].map(({name:e,value:n})=>n?` ${e}="${Jc(n)}"`:` ${e}`);return`<${s.localName}${t.join("")}\
>`}function Jc(s){return s.replace(/[&<>"']/gu,t=>gp[t])}var Xc="http://www.w3.org/2000/svg";var Vo=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(Xc,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[wp(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function wp({strength:s},t,e){let n=document.
createElementNS(Xc,"path"),[o,r]=[t,e].map(({left:m,width:p})=>m+p/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,h=a?t.top+t.height:t.top,l=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[f,u]=i?[h-
c,l-c]:[(h+l)/2,(h+l)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,h)}C${d(
o,f)} ${d(r,u)} ${d(r,l)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var Ti=18,Jo=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>yp(t,o,r)));let n=xp(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];H(o.cells[3],bp(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function xp(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?O(t.next,Ti):null}function yp(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Vr(t.change),o.setAttribute("aria-label",Tt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${fe(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${Zc(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,T(t.weight),
t.valueWeighted===null?"\u2013":T(t.valueWeighted),`${O(t.next,Ti)} \xD7 ${Jr(t.change)}`])H(n.insertCell(),i);
return n}function bp(s,t,{queries:[e,n]}){let o=Mt(t,e,s.texts.length),r=Mt(t,n-1,s.texts.length);return o===null||
r===null?"what follows":Zc(s,[o,r+1])}function Zc(s,[t,e]){let n=`${t} ${O(s.texts[t],Ti)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var $p=250,Xo=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:r}=this.
page,i={at:A(o,t.to),when:`when it wrote ${A(o,t.from)}`,count:se(this.page).length,parted:r.length>0&&!this.page.
light},a=()=>this.#t===n;await Wt();let h=performance.now(),l=await this.#e(t,a,c=>{performance.now()>h+$p&&(h=
performance.now(),e({...i,ranked:ee(c),done:!1}))});a()&&(this.last=ee(l),e({...i,ranked:this.last,done:!0}))}async all(t){
return ee(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[
a,J(r.sight,a,r.numRows)]));return await Ke(this.page,this.heads,(a,h,l)=>{let c=i.get(a),f=c&&at(l,c,t,r.numRows);
if(f){let[u,...d]=f.weight;o.push({layer:a,head:h,weight:u,bounds:d,even:f.even})}n(o)},e),o}};function Qc(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([l,c],f)=>{let u=e.ofToken[l],d=n.get(u);d?(d.span=[Math.min(d.span[0],l),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>kp(m,t[f][p])),d.count+=1):n.set(u,{span:[l,c],effects:t[f],count:1})});let o=[],[r,i]=s.target;
for(let l=0;l<At(e);l+=1){let[c,f]=Z(e,l);c<i&&f>r&&o.push([Math.max(c,r),Math.min(f,i)])}let a=s.words[s.chosen][0],
h=[...n.values()];return{why:{...s,units:h.map(({span:l})=>l),words:o,chosen:o.findIndex(([l,c])=>l<=a&&a<c),added:h.
some(({count:l})=>l>1)},effects:h.map(l=>l.effects)}}function kp(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var Zo=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=Ut(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??Qc(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return co(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var vp=5,tr=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Qo(t,"why-bars"),this.heads=Qo(
t,"why-heads"),this.layers=Qo(t,"why-layers"),this.looks=Qo(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));Li(this.bars,o=>n.cause(
this.#t[o].span)),Li(this.heads,o=>n.look(this.#e[o])),Li(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:h,against:l,text:c})=>{let f=i!==null&&a[0]===
i[0]&&a[1]===i[1];return tf(this.nameOf(a).replace(/^“|”$/gu,""),h,c,`effect${l?" against":""}`,f)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,h=`of ${r}${i?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${h} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,vp),this.heads.replaceChildren(...this.#e.map(c=>{let{number:f,error:u}=zt(
c),d=tf(`L${c.layer} \xB7 H${c.head}`,c.weight,f,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",Tt(`Layer ${c.layer}, head ${c.head}: ${f} ${u} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${f} ${u}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",sn("error",u)),d})),
$("why-heads-note",a?kh(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#n=mo(o);let l=o[0];this.layers.setAttribute("aria-label",l?`Strongest in layer ${l.layer}, at ${zt(
l).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let f=sn("layer","");
return f.title=`Layer ${c.layer}: ${zt(c).number} (head ${c.head})`,f.style.setProperty("--size",c.weight.toFixed(
4)),f})),$("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Qo(s,t){return s.querySelector(`#${t}`)}function Li(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function tf(s,t,e,n,o){
let r=document.createElement("li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=sn("track","");return a.setAttribute(
"aria-hidden","true"),a.append(sn("size","")),i.append(sn("name",s),a," ",sn("number",e)),r.append(i),r}function sn(s,t){
let e=document.createElement("span");return e.className=s,H(e,t),e}function ef(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=Ep(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),r=Number(e[0].effect.toFixed(o)),i=n+Math.abs(r-e[0].effect);return`e\
ffect ${r.toFixed(o)} +- ${(Math.ceil(i*10**o)/10**o).toFixed(o)} nats`}function Ep(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],r=s.added?n[1]-n[0]:s.units.filter(([i,a])=>i<n[1]&&a>n[0]).length;return Math.max(1,r)*(o[1]-o[0])*
s.step/2}function nf(s,t,{span:e,ranked:n},o=[]){let r=oe(s,...e),i=t.measured?t.added?"measured word by word":
"measured":"estimated",a=n.map(({span:[c,f],effect:u})=>[r,c,f-1,oe(s,c,f),Number(u.toPrecision(6)),i]),h=["of",
"first token","last token","text",t.measured?"effect in nats":"effect","how"],l=n.map(c=>c.span);return Kt(...Kn(
h,a,l,o))}function sf(s){let t=s.map(({layer:e,head:n,weight:o,bounds:r,even:i})=>[e,n,...[o,...r,i].map(a=>Number(
a.toPrecision(6)))]);return Kt(["layer","head","weight","least","most","even"],t)}var Sp=3,Ap=5,er=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new Xo(t.page,t.heads),this.told=t.page.why&&new Zo(t,t.page.why)}static missing({why:t,
measuredEdges:e}){return t||e.length>0?"":"nothing is known here of what an answer hangs on"}async mount(t){let{
page:e,look:n}=this.context;this.edges=new Jo(e,({layer:r,head:i,queries:a,keys:h})=>{n({layer:r??void 0,head:i??
void 0,row:a[1]-1,key:h[0]})});let{told:o}=this;if(o){try{await o.know()}catch(r){if(!(r instanceof E))throw r;
V(r.message);return}this.#e(t,o),this.#n(o.found),new me(t.querySelector(".sheet")),this.panel=new tr(t,r=>A(e.
texts,r),{cause:r=>{this.#t=r,this.show(this.context.state())},look:r=>{this.#a(r)},step:r=>this.#o(r)})}}show(t){
let{page:e,panel:n,text:o,told:r}=this;if(this.edges?.show(t),!n||!o||!r)return;let{why:i,effects:a}=r.inUnits,
h=r.explain(t.chosen),l=this.#r(h),c=lc(i,a,h);n.show(h.words,l),o.shade(c),o.choose(h.span),o.rove(h.span[0]),
this.#i(h,c);let f=Je(e,h,l);this.headLooks.ask(f,u=>n.showLooks(u))}reveal(){this.told&&this.text?.reveal(this.
told.explanation.span[0])}get unit(){return this.told?this.told.units.kind:null}get subject(){return this.panel&&
this.told?this.told.explanation.span:null}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e,told:n}=this;
if(!n)throw new E("This report does not know what the answer hangs on.");let o=typeof t=="number"?ho(n.found,t):
t,r=Lp(o,e.texts.length)?An(n.found,e.promptLength,o):null;if(!r)throw new E(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await n.know();let i=n.explain(r),a=Je(e,i,i.leading??i.words.bars[0]?.
span??null),h=a?await this.headLooks.all(a):[];return{measured:n.found.measured,units:i.ranked.map(({span:[l,c],
effect:f})=>({text:e.texts.slice(l,c).join(""),start:l,end:c,effect:f})),heads:h.slice(0,Ap).map(({layer:l,head:c,
weight:f})=>({layer:l,head:c,weight:f}))}}#e(t,e){let n=new xt(t.querySelector(".text"),this.context.text);this.
text=n,this.arcs=new Vo(t.querySelector(".arcs"),n),ie(n,()=>e.units,a=>this.#s(a));let o=t.querySelector("#wh\
y-quotes"),{notes:r}=this.context,i=()=>{let{explanation:a}=e;return{sentence:a.words.sentence,note:hn(r.notes,
a.span),of:null,precision:ef(e.inUnits.why,a)}};o.append(le(this.context,i,()=>({chosen:e.explanation.span})),
yt("Copy as CSV",()=>nf(this.page.texts,e.inUnits.why,e.explanation,r.notes)),yt("Copy heads as CSV",()=>sf(this.
headLooks.last)),...Ve(this.context,()=>this.subject))}#n(t){let[e,n]=t.target,o=t.method==="inseq",r=o?`${n-e}\
 tokens of the`:`the first ${n-e} tokens of this long`,i=n>=this.page.texts.length?"":` Only ${r} answer are e\
xplained.`;$("why-how",`${t.measured?Mp:o?Op:Tp}${i}`),$("why-figure",`${t.figure[0].toUpperCase()}${t.figure.
slice(1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&An(e,n,t);o&&(this.#t=null,this.context.change({chosen:o}))}#o(t){
let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,[r,i]=n.explanation.span,l=(r<e.promptLength?o.units:o.words).
filter(c=>t>0?c[0]>=i:c[1]<=r).at(t>0?0:-1);l&&(this.#s(l),this.text?.reveal(l[0]))}}#r({words:t,leading:e}){let n=this.#t;
return n&&t.bars.some(({span:r})=>String(r)===String(n))?n:e??t.bars[0]?.span??null}#i({span:t,reverse:e,leading:n},o){
let r=o.filter(({against:i})=>!i).slice(0,n?Sp:0);this.arcs?.show(r.map(({from:i,to:a,strength:h})=>{let l=[i,
a];return{from:e?t:l,to:e?l:t,strength:h}}))}async#a({layer:t,head:e}){let{page:n,told:o}=this,r=o?.explanation,
i=r&&Je(n,r,this.#r(r));if(i){let[a]=G(i,n.numRows);await this.context.look({layer:t,head:e,row:a,key:i.to[0],
alignment:"generation"})}}},Mp="Measured: each word of the prompt was hidden, one at a time, from everything a\
fter it, and the model was run again. Effects of several words do not add up, and a hidden word is something t\
hat the model never met in training.",Op="Scores that inseq, another program, computed and saved; a word has t\
he sum of its tokens\u2019. An estimate always has a strongest word; that it has one says nothing yet. Run att-viz \
with --influence words to measure.",Tp="Estimated from one run of the model; nothing was hidden. An estimate a\
lways has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to measure.";
function Lp(s,t){return Array.isArray(s)&&s.length===2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}typeof document>"u"?jl(globalThis):Np(document.currentScript?.textContent??null);function Np(s){try{let t=new Yo(
document),e=Rn(ea(location.hash)),n=[er,To,ao,jo,go,yo],o=new Js(e,n,new Xs(s),t),r=o.start();Object.defineProperty(
window,"attViz",{value:Object.freeze({ready:r,...o.door,views:Object.freeze(o.kinds.map(({id:i,title:a})=>Object.
freeze({id:i,title:a}))),show:o.show.bind(o),note:o.note.bind(o),get notes(){return o.book.notes.map(i=>Object.
freeze({...i}))},get state(){return o.snapshot}})}),r.then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")})}catch(t){Gl(t)}}})();
