"use strict";(()=>{var Cc=["corrected rollout","raw rollout","rollout without resting places"];function I(s){return s.kind==="enc\
oder_self"}function P(s){return s.kind==="cross"}var E=class extends Error{constructor(t){super(t),this.name="\
ReportError"}};function yn(s){let t;try{t=JSON.parse(s)}catch{throw new E("This file is damaged: its list of t\
okens cannot be read. Please make the report again.")}if(t?.format!==1)throw new E("This report was written in\
 a format that its viewer does not know. Please make it again.");let e=Ic(t);if(e)throw new E(`This file is da\
maged: ${e}. Please make the report again.`);return t}function Ic(s){if(!Array.isArray(s.texts)||!Array.isArray(
s.tokens)||s.texts.length!==s.tokens.length)return"its texts and its tokens do not belong together";let t=s.texts.
length;if(s.numRows!==t&&s.numRows!==t-1)return`it has ${t} tokens but ${s.numRows} attention rows`;if(s.ids!==
null&&s.ids?.length!==t)return`it has ${t} tokens but another number of ids`;if(!(s.promptLength>=0&&s.promptLength<=
t))return"its prompt is longer than its text";if(!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(s.
allLayers))return"it names no layers";if(!Array.isArray(s.valueNorms))return"it does not say whose values' siz\
es are known";if(!Array.isArray(s.sight?.padding)||!Array.isArray(s.sight.starts)||!s.sight.layers)return"it d\
oes not say which tokens could be seen";if(!Array.isArray(s.text?.turns)||!Array.isArray(s.text.markup)||!s.text.
units)return"its text is not divided into turns and units";if(s.lens&&(!Array.isArray(s.lens.boundaries)||s.lens.
vocabulary?.length!==s.lens.ids?.length))return"what the logit lens read cannot be understood";if(!Array.isArray(
s.measuredEdges))return"its measured edges cannot be read";let e=s.light?.passages;return s.light&&!(e?.[0]===
0&&e.at(-1)===s.numRows&&Array.isArray(s.light.roles))?"its passages do not divide its text":Bc(s.pictures??[],
t)}var _c=/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u;function Bc(s,t){return Array.isArray(s)&&
s.every(({source:n,width:o,height:r,rows:i,columns:a,tokens:h})=>_c.test(n)&&[o,r,i,a].every(l=>Number.isInteger(
l)&&l>0)&&Array.isArray(h)&&h.length===i*a&&h.every(l=>Number.isInteger(l)&&l>=0&&l<t))?"":"what the model saw\
 cannot be understood"}function tt(s,t){return s.allLayers.find(e=>e.layer===t)?.heads??[]}function G(s,t,e=`h\
ead ${t}`){return s===-1?`all layers, ${Cc[t]}`:`layer ${s}, ${e}`}function Ct(s,t,e){return s.layers.some(n=>n.
layer===t&&n.heads.includes(e))}function bn(s,t,e){let n=tt(s,t);return n.reduce((o,r)=>Math.abs(r-e)<Math.abs(
o-e)?r:o,n[0]??0)}function $n(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function kn(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}var En="att_viz";function $i(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split(
"#")[0];t?history.pushState(En,"",e):history.replaceState(En,"",e)}catch{}}function Jo(){try{history.replaceState(
En,"",location.href)}catch{}}function ki(){return history.state===En}function Ei(s,t,e,n,o){let r=$n(s,t,e),i=G(
t,e),a=`${i[0].toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let h=kn(location.pathname,
s.suffix,r);return h===null||location.protocol==="about:"?`${a}: in another file of this report, whose name en\
ds in \u201C${r}.html\u201D. Please open that file.`:(o?location.replace(`${h}#${n}`):location.assign(`${h}#${n}`),
"")}function wt(s,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function vi(s,t,e){let n=Ai(s,t,e);return await Ti(()=>!!document.getElementById(n)?.nextElementSibling),
document.getElementById(n)?.textContent??null}function Ai({prefix:s=""},t,e){return`att-viz-head-${s}${t}-${e}`}
function Si(s,t,e){return document.getElementById(Ai(s,t,e))?.dataset.roles??null}function Mi(s){return document.
getElementById(`att-viz-light-${s}`)?.textContent??null}function vn(){return Ti(()=>!1)}async function Ti(s){for(;document.
readyState==="loading"&&!s();)await Pc()}function Pc(){return new Promise(s=>{let t=()=>{e.disconnect(),document.
removeEventListener("DOMContentLoaded",t),s()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),
document.addEventListener("DOMContentLoaded",t)})}var ct=.0009765625;function Ge(s){return 2**(-(s+.5)/8)}function Kt(s){return[Ge(s),2**(-(s+1)/8)*(1-ct),Math.
min(1,2**(-s/8)*(1+ct))]}function Hc({facts:s},t){return s.worst[t<s.answerRow?0:1]}function Qo(s){return 2**(-(s+
1)/8)*(1+ct)}function Xo({facts:s},t,e){let[n,o]=s.groups,r=e>=s.answerRow,i=Math.ceil(s.answerRow/n),a=t[r?i+
Math.floor((e-s.answerRow)/o):Math.floor(e/n)],h=r?o:n,[l,c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[
a/15,h===1?l:0,Math.min(1,(c*(1+ct)+ct)*h)]}function Oi(s){let{sinks:t}=s;return t&&Float32Array.from({length:s.
numRows},(e,n)=>Xo(s,t,n)[0])}function It(s,t){let[e,n]=[s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],r=0;for(let m=e;m<
n;m+=1)Kt(s.codes[m]).forEach((p,g)=>o[g]+=p),r=Math.max(r,s.codes[m]);let i=n-e===16?Kt(r)[2]:Qo(Hc(s,t)),{facts:a}=s,
h=s.sinks?Xo(s,s.sinks,t):[0,0,0],l=t<a.first?[0,0,0]:Xo(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.
min(1,o[0]),o[2]=Math.min(1,o[2]),l[2]=Math.max(l[1],Math.min(l[2],1-o[1]-h[1]+ct)),c<=0&&(l[1]=Math.max(l[1],
1-o[2]-h[2]-ct)),l[0]=Math.min(Math.max(l[0],l[1]),l[2]);let u=c>0?Math.max(0,Math.min(c*i,1-h[1]-l[1]-o[1]+ct)):
0,f=Math.min(u,Math.max(0,1-h[2]-l[2]-o[2]-ct)),d=Math.min(u,Math.max(f,1-h[0]-l[0]-o[0]));return{from:e,to:n,
limit:i,listed:o,first:l,others:[d,f,u],sink:h}}function Fc(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=
1)if(s.keys[n]===e)return n;return-1}function Ye(s,t,e){let n=Fc(s,t,e);if(n>=0)return Kt(s.codes[n]);let{first:o,
limit:r,others:i}=It(s,t);return e===s.facts.first?o:[0,0,Math.min(r,i[2])]}function ve(s,t,e,n,o){let{first:r}=s.
facts,{from:i,to:a,limit:h,first:l,others:c}=It(s,t),[u,f]=[Math.max(e,r),Math.min(n,t+1)],d=[0,0,0],m=Math.max(
0,f-u);u<=r&&r<f&&(l.forEach((g,x)=>d[x]+=g),m-=1);for(let g=i;g<a;g+=1)s.keys[g]>=u&&s.keys[g]<f&&(Kt(s.codes[g]).
forEach((x,b)=>d[b]+=x),m-=1);let p=t-Math.min(r,t)-(a-i);return m>0&&p>0&&(d[0]+=Math.min(m*h,c[0]*(o??m/p)),
d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*h,c[2])),[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function An(s){
let t=e=>(Math.min(63,Math.max(0,e))/63)**2;return[t(s),t(s-.5)*(1-ct),Math.min(1,t(s+.5)*(1+ct)+ct/8)]}function Li({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,r=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${r} is kept weight by we\
ight, the rest as sums`}function Ni({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function Sn({
worst:s,groups:t,passages:e}){let[n,o]=s.map(i=>Number(Qo(i).toPrecision(2))),r=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${r}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}function rt(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&_(e,t)}var Dc=/\u2068([^\u2068\u2069]*)\u2069/u;function _(s,t){let e=t.split(
Dc);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function vt(s){return s.
replace(/[\u2068\u2069]/gu,"")}var Mn=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=document.getElementById(
"full-link");let e=document.getElementById("full-files");t.light&&($("light-short",Li(t.light)),$("light-sente\
nce",Ni(t.light)),document.getElementById("light-note")?.removeAttribute("hidden"),document.getElementById("al\
l-files-link")?.addEventListener("click",n=>{n.preventDefault(),e?.setAttribute("open",""),e?.scrollIntoView({
block:"start"}),e?.querySelector("summary")?.focus()}))}show(t,{layer:e,head:n}){let{page:o}=this;this.#t(this.
index,o.light?null:"index",t),this.#t(this.full,o.light?$n(o,e,n):null,t),this.full&&o.light&&(this.full.textContent=
`Every weight of ${G(e,n,o.headNames[n])}`)}#t(t,e,n){let o=e===null?null:kn(location.pathname,this.page.suffix,
e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}#${n}`))}};var Ri=0;async function le(){performance.now()>Ri&&(await new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),Ri=performance.now()+8)}var Ci=2**17,H=Float32Array.from({length:256},(s,t)=>(t/255)**2);function Tn(s){return s*(s+1)/2}function Ae(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function jt(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=Wc(n.getWriter(),s),r=e.getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:h,value:l}=await r.read();
if(h)return await o,i.subarray(0,a);if(a+l.length>t)throw await r.cancel(),new RangeError(`more than ${t} byte\
s`);i.set(l,a),a+=l.length}}async function Wc(s,t){try{for(let e=0;e<t.length;e+=Ci)await s.write(t.subarray(e,
e+Ci)),await le();await s.close()}catch{}}var Ii=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),On=13,_i=1<<
20,Ln=new Uint32Array(256).fill(_i);Ii.forEach((s,t)=>{Ln[s]=t});var zc=Ln.map(s=>s*Ii.length);function Nn(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(On*e+6*n>>3),r=0,i=0,a=0,h=()=>{
let f=zc[t[i]]+Ln[t[i+1]];return i+=2,r|=f,f};for(let f=e-e%8;i<2*f;a+=On){let[d,m,p,g]=[h(),h(),h(),h()],[x,b,
y,k]=[h(),h(),h(),h()];o[a]=d>>5,o[a+1]=d<<3|m>>10,o[a+2]=m>>2,o[a+3]=m<<6|p>>7,o[a+4]=p<<1|g>>12,o[a+5]=g>>4,
o[a+6]=g<<4|x>>9,o[a+7]=x>>1,o[a+8]=x<<7|b>>6,o[a+9]=b<<2|y>>11,o[a+10]=y>>3,o[a+11]=y<<5|k>>8,o[a+12]=k}let l=0,
c=0,u=(f,d)=>{for(l=l<<d|f,c+=d;c>=8&&a<o.length;a+=1)c-=8,o[a]=l>>c;l&=(1<<c)-1};for(;i<2*e;)u(h(),On);if(n){
let f=Ln[t[i]];r|=f<64?0:_i,u(f&63,6)}if(r>>On)throw new RangeError("letters that stand for nothing");return o}function B({width:s},t){return s?s*t:Tn(t)}function U({width:s},t){return s||t+1}var Zo=16,ce=64,Bi=ce*1024,Uc=32,Pi=15360,tr=new Uint16Array(257).fill(Pi+1);for(let s=Pi;s>=0;s-=1)tr[Math.round(
255*Math.sqrt(Hi(s)))]=s;var er=class extends Map{cap=1/0};function Hi(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function Fi(s){return 4*Math.ceil(s/ce)+Math.ceil(s*2*Zo*Uc/8)}function Di(s,t){let e=Math.
ceil(t/ce),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(i,a)=>n.getUint32(
4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError("too short");return{bits:r,index:o,read:new Map}}
function ht(s,t){let{exact:e}=s,n=Math.floor(t/ce),o=e.read.get(n);return o||(o=qc(s,n),e.read.set(n,o)),o[t%ce]}
function qc(s,t){let{triangle:e,exact:n}=s,o=jc(n.bits,n.index[t]),r=[];for(let i=t*ce;r.length<ce;i+=1){let a=B(
s,i);if(a>=e.length)break;r.push(Kc(e.subarray(a,a+U(s,i)),o))}return r}function Kc(s,t){let e=new Uint32Array(
256);for(let c of s)e[c]+=1;let n=255,o=Zo;for(;n>0&&e[n]<o;)o-=e[n],n-=1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>
o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let h=new er,l=-1;for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&
(l+=+(u===n),u>n||r<=o||i.has(l))){let f=tr[u];h.set(c,Hi(f+t(tr[u+1]-f)))}}return h.cap=h.size===Zo?Math.min(
...h.values()):1/0,h}function jc(s,t){let e=n=>{let o=0;for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),r=2**(o+1)-n,i=e(o);return i<r?i:2*i+e(1)-r}}var Gc=2,Wi=1,zi=2,Ui=4,Yc=2**22,Rn=6,qi=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function Se(s,t,e,n=0){try{let o=Nn(s);await le();let r=await jt(o,Vc(t,n));return await Jc(r,t,n)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Vc(s,t){let e=B(
{width:t},s),n=Ki(s,t).length;return 2+2*s+4*(t||s)+4*Rn*n+e+Fi(s)}async function Jc(s,t,e){let[n,o]=s;if(n!==
Gc||o>(Wi|zi|Ui)||!!(o&Ui)!=e>0)throw new RangeError("not a head");let r={width:e},i=2,a=u=>{if(i+=u,i>s.length)
throw new RangeError("too short");return s.subarray(i-u,i)},h=o&Wi?tu(a(2*t)):null,l=o&zi?Zc(a(4*(e||t))):null,
c=new Uint8Array(B(r,t));for(let[u,f]of Ki(t,e))Xc(a,c,r,u,f),await le();return{triangle:c,...r,sinkMass:h,norms:l,
exact:Di(a(s.length-i),t)}}function Ki(s,t=0){let e=Math.max(1,Math.floor(Yc/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function Xc(s,t,e,n,o){let r=s(4*Rn),i=new DataView(r.buffer,r.byteOffset,
r.byteLength),a=new Uint32Array(Rn),h=0;for(let l=0;l<Rn;l+=1)a[l]=h,h+=i.getUint32(4*l,!0);if(h!==B(e,o)-B(e,
n))throw new RangeError("a band of another size");Qc(t,e,n,o,s(h),a)}function Qc(s,t,e,n,o,r){for(let i=e;i<n;i+=
1){let a=B(t,i),h=U(t,i),l=i===0?0:U(t,i-1),c=a-l,u=0;for(let f=0;f<l;f+=1)u=o[r[qi[2*s[c+f]+u]]++],s[a+f]=u;for(let f=l;f<
h;f+=1)u=o[r[qi[u]]++],s[a+f]=u}}function Zc(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function tu(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var eu=96*2**20,Me=class{#t=new Map;constructor(t,e,n=eu,o=0,r=Se){this.textOf=t,this.numRows=e,this.bytesKept=
n,this.width=o,this.unpack=r}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.
set(n,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.set(n,i),r.then(a=>{i.data=a,this.#n()},
()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(
t,e);if(n===null)throw new E(`The weights of ${G(t,e)} are not in this file.`);let o=await this.unpack(n,this.
numRows,G(t,e),this.width);return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[
...this.#t].reverse()){let o=n.data?nu(n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function nu({
triangle:s,exact:t}){return s.length+t.bits.length+t.read.size*Bi}function nr(s){return new URLSearchParams(s.replace(/^#/u,"")).get("kind")??""}function ji(s){return(document.
getElementById(`att-viz-page-${nr(s)}-`)??document.getElementById("att-viz-page"))?.textContent??""}function ue(s){
return s.kinds?s.kind??"decoder_self":""}function Gi(s,t){let e=document.querySelectorAll("input[name=kind]");for(let o of e)o.checked=o.value===ue(s),
o.addEventListener("change",()=>{location.hash=new URLSearchParams({kind:o.value,...t()}).toString()});let n=s.
kinds?.find(({kind:o})=>o===ue(s))?.says??"";$("kind-says",`${n.slice(0,1).toUpperCase()}${n.slice(1)}.`)}function Yi(s){
let t=nr(location.hash),e=s.kinds?.some(({kind:o})=>o===t),n=!!s.kinds&&(e?t!==ue(s):!!s.prefix);return n&&location.
reload(),n}var Vi=255,Cn=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:r})=>r!==-1).flatMap(({layer:r,heads:i})=>i.map(a=>({layer:r,head:a})));let[n,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/n)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:n}=this,o=e.length,r=(t.passages.length-1)*t.passages.length/2,i=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,h,l,c]=await Promise.all([this.#e("shares",o*r),this.#e("rests",o*this.groups),this.#e("s\
inks",i*this.groups),this.#n("counts",o*n.numRows)]),u=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let x=p+n.numRows;p<x;p+=1)g+=c[p];u[m+1]=u[m]+g}if(u[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[f,d]=await Promise.all([this.#n("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:h,sinks:l,counts:c,starts:u,gaps:f,codes:d,cells:r}}catch{throw new E("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let n=this.places.findIndex(f=>f.layer===t&&f.head===e);if(n<0||
!this.known)return null;let{facts:o,groups:r,page:i}=this,{shares:a,rests:h,sinks:l,cells:c}=this.known,u=this.
places.slice(0,n).filter(f=>o.sinks.includes(f.layer)).length;return{facts:o,numRows:i.numRows,...this.#t(n),shares:a.
subarray(n*c,(n+1)*c),rests:h.subarray(n*r,(n+1)*r),sinks:o.sinks.includes(t)?l.subarray(u*r,(u+1)*r):null}}#t(t){
let{numRows:e}=this.page,{counts:n,starts:o,gaps:r,codes:i}=this.known,[a,h]=[o[t],o[t+1]],l=new Uint32Array(h-
a),c=new Uint32Array(e+1),u=a;for(let p=0;p<e;p+=1){let g=p;for(let x=u+n[t*e+p];u<x;u+=1)g+=r[u],l[u-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let f=c.slice(),d=new Uint32Array(h-a),m=new Uint8Array(h-a);u=a;for(let p=0;p<
e;p+=1)for(let g=u+n[t*e+p];u<g;u+=1){let x=f[l[u-a]]++;d[x]=p,m[x]=i[u]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let n=await jt(Nn(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((l,c)=>l+ +(c===Vi),0);if(o===0)return n;let r=await this.#e(`${t}+`,4*o),
i=new DataView(r.buffer,r.byteOffset,r.byteLength),a=Uint32Array.from(n),h=0;for(let l=0;l<e;l+=1)n[l]===Vi&&(a[l]+=
i.getUint32(h,!0),h+=4);return a}};var su=300,ou=4e6,In=class{#t=new Map;#e=null;constructor(t,e){this.parts=new Cn(t,e)}async get(t,e){this.#e??=
vn().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new E(`The weights of ${G(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),r=o?null:this.parts.head(t,e),i=o??
(r&&{...ru,sinkMass:Oi(r),light:r});return i&&(this.#t.delete(n),this.#t.set(n,i),this.#n()),i}#n(){let{numRows:t}=this.
parts.page,e=Math.max(4,Math.min(su,Math.floor(ou/t)));for(let n of this.#t.keys()){if(this.#t.size<=e)break;this.#t.
delete(n)}}},ru={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(0),index:new Uint32Array(0),
read:new Map}};function _n(s){return s.replace(/\r\n?/gu,`
`).replace(/\p{Surrogate}|\0/gu,"\uFFFD").trim()}function Ve(s,t){let e=[];for(let n of s.slice(0,1e3)){let{from:o,
to:r,text:i}=n??{};Number.isInteger(o)&&Number.isInteger(r)&&0<=o&&o<r&&r<=t&&typeof i=="string"&&i.length<=4e3&&
_n(i)&&e.push({from:o,to:r,text:_n(i)})}return{notes:Qi(e),damaged:s.length-e.length}}function sr(s,t){let e=_n(
t.text),n=s.every(o=>o.from!==t.from||o.to!==t.to||o.text!==e);return e&&n?Qi([...s,{from:t.from,to:t.to,text:e}]):
s}function Ji(s,t,e){let n=_n(e);return s.flatMap((o,r)=>r!==t?[o]:n?[{...o,text:n}]:[])}function Xi(s,t){return t.
reduce(sr,s)}function fe(s,t){return t?[...s.keys()].filter(e=>s[e].from<t[1]&&s[e].to>t[0]):[]}function Je(s,t){
return fe(s,t).map(e=>s[e].text).join(" / ")}function Bn(s,t,e,n){let o=e.map(r=>Je(n,r));return o.some(Boolean)?
[[...s,"note"],t.map((r,i)=>[...r,o[i]])]:[s,t]}function Qi(s){return[...s].sort((t,e)=>t.from-e.from||t.to-e.
to)}var Zi=2e3,ta=1;function Gt(s){return s.map(({from:t,to:e,text:n})=>`${t}-${e}_${n.replaceAll("_","_u").replaceAll(
"*","_s")}`).join("*")}function Yt(s,t){let e=s.split("*").map(n=>{let[,o,r,i]=/^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.
exec(n)??[];return i&&{from:Number(o),to:Number(r),text:i.replaceAll("_s","*").replaceAll("_u","_")}});return s?
Ve(e,t):{notes:[],damaged:0}}function ea(s){return(s.length?JSON.stringify({format:ta,notes:s}):"").replace(/[<>&'\u2028\u2029]/gu,
e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`)}function na(s,t){if(!s.trim())return{notes:[],fault:""};
let e;try{e=JSON.parse(s)}catch{return{notes:[],fault:"The notes in this file are damaged and were left out."}}
if(e?.format!==ta||!Array.isArray(e.notes))return{notes:[],fault:"The notes in this file are written in a way \
that this page does not know; they were left out."};let{notes:n,damaged:o}=Ve(e.notes,t);return{notes:n,fault:or(
o,"this file")}}function or(s,t){return s?s===1?`1 note in ${t} could not be read and was left out.`:`${s.toLocaleString(
"en")} notes in ${t} could not be read and were left out.`:""}function sa(s){let t=`${s.toLocaleString("en")} \
characters`;return s<=Zi?`The link to this page holds them (${t}), and so does an annotated copy of this file.`:
`The link to this page holds them, but with ${t} it is too long for mail: many programs cut links after about ${Zi.
toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`}function oa(s,t){let e=s.
slice(s.lastIndexOf("/")+1),n=e;try{n=decodeURIComponent(e)}catch{}let[o]=/\.html?$/iu.test(n)?[n.replace(/\.html?$/iu,
"")]:["att_viz_report"];return t||/\.annotated$/u.test(o)?`${o}.html`:`${o}.annotated.html`}var rr=.0009765625,ir=2**-24,Pn=ar(.5,1),xt=Float64Array.from({length:256},(s,t)=>ar(Math.max(0,t-.5),-1)),yt=Float64Array.
from({length:256},(s,t)=>ar(t+.5,1));function de(s){return[Math.max(0,s*(1-rr)-ir),Math.min(1,s*(1+rr)+ir)]}function ar(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*rr)+t*ir))}function Hn([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function J(s,[t,e]){if(!(t>0))return lt(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),r=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function lt(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}function et(s,t,e){if(s.light)return Ye(s.light,t,e);let n=s.scales?s.scales[t]:1,o=ht(s,t),r=o.get(e),i=s.triangle[B(
s,t)+e],[a,h]=r===void 0?[xt[i],yt[i]]:de(r);return[(r??Math.min(H[i],o.cap))*n,a*n,h*n]}function Vt(s,t,e){return!s.
light&&ht(s,t).has(e)}function me(s,t,e,n){if(s.light)return ve(s.light,t,e,n);let o=B(s,t),r=Math.min(n,U(s,t)),
i=[0,0,0];for(let h=e;h<r;h+=1){let l=s.triangle[o+h];i[0]+=H[l],i[1]+=xt[l],i[2]+=yt[l]}ht(s,t).forEach((h,l)=>{
if(l>=e&&l<r){let c=s.triangle[o+l],[u,f]=de(h);i[0]+=h-H[c],i[1]+=u-xt[c],i[2]+=f-yt[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}var nt={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},lr={light:{more:{...nt.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...nt.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...nt.dark,
stops:[[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...nt.dark,stops:[[.27,.03,255],[.46,.11,255],
[.67,.12,240],[.88,.08,220]]}}};function Bt(s){return Array.from({length:63},(t,e)=>{let n=iu(s,e/62),o=[pe(s.
ink),pe("#000000"),pe("#ffffff")].reduce((r,i)=>hr(r,n)>=4.5||hr(r,n)>=hr(i,n)?r:i);return{background:ra(n),ink:ra(
o)}})}function iu(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],
s.stops[n+1]].map(au);return hu(r.map((a,h)=>a+o*(i[h]-a)))}function hr(s,t){let[e,n]=[ia(s),ia(t)].sort((o,r)=>o-
r);return(n+.05)/(e+.05)}function pe(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function ra(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function ia(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=
.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function au([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function hu([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*
n+2.6097574011*o-.3413193965*r,-.0041960863*n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,
i)),h=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*h)})}function X(s,t,e){let n=s.layers[t],o=new Int32Array(e);aa(o,s.starts[n]??[]);let r=Int32Array.from({length:e},
(h,l)=>l+1);aa(r,s.ends?.[n??s.ends.length-1]??[]);let i=new Uint8Array(e).fill(1);for(let[h,l]of s.padding)i.
fill(0,h,l);let a=new Int32Array(e+1);for(let h=0;h<e;h+=1)a[h+1]=a[h]+i[h];return{first:o,after:r,realBefore:a}}
function aa(s,t){t.forEach(([e,n,o],r)=>{let i=t[r+1]?.[0]??s.length;for(let a=e;a<i;a+=1)s[a]=n+o*(a-e)})}function F({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&cr(e,o)&&cr(e,n)}function D({first:s,after:t,realBefore:e},n,o=0){
let r=Math.min(Math.max(s[n],o),t[n]);return cr(e,n)?e[t[n]]-e[r]:0}function cr(s,t){return s[t+1]>s[t]}var Fn=5,lu=4,ur=.005;function ha(s,t,e){if(s.light)return ua(s.light,t);let n=cu(t,e),o=fr(e),r=new Float64Array(
o.length),i=new Float64Array(e),a=new Int32Array(e+1),h=0,l=0,c=new Uint8Array(e);for(let f=n+1;f<e;f+=1){if(D(
t,f)===0)continue;l+=1;let d=B(s,f),m=Math.max(n+1,t.first[f]),p=t.after[f];h+=t.first[f]<=n?H[s.triangle[d+n]]:
0,a[m]+=1,a[p]-=1;let g=0,x=Math.max(f-m,p-1-f);for(let b=0;b<o.length&&o[b].from<=x;b+=1){let y=0,k=[[Math.max(
m,f-o[b].to+1),f-o[b].from],[f+Math.max(1,o[b].from),Math.min(p,f+o[b].to)-1]];for(let[v,S]of k)for(let R=v;R<=
S;R+=1){let L=s.triangle[d+R];L!==0&&(y+=H[L],i[R]+=H[L],g=L>g?L:g)}r[b]+=y}c[f]=g}for(let f=1;f<e;f+=1)a[f]+=
a[f-1];let u=Array.from(i,(f,d)=>({token:d,share:a[d]>=lu?f/a[d]:0}));return{distances:o.map(({label:f},d)=>({
label:f,share:l?r[d]/l:0})),pairs:ca(s,c,n),keys:u.filter(({share:f})=>f>0).sort((f,d)=>d.share-f.share||f.token-
d.token).slice(0,Fn),first:l?h/l:0}}function la(s,t,{rows:[e,n],keys:[,o]}){let r=new Float64Array(o),i=new Uint8Array(
n),a=0;for(let l=e;l<n;l+=1){a+=D(t,l)>0?1:0;let c=B(s,l);for(let u=0;u<o;u+=1){let f=s.triangle[c+u];r[u]+=H[f],
i[l]=Math.max(i[l],f)}}let h=Array.from(r,(l,c)=>({token:c,share:a?l/a:0}));return{pairs:ca(s,i,-1),keys:h.filter(
({share:l})=>l>0).sort((l,c)=>c.share-l.share||l.token-c.token).slice(0,Fn)}}function ca(s,t,e){let n=Math.max(
1,Uint8Array.from(t).sort()[Math.max(0,t.length-Fn)]),o=[];return t.forEach((r,i)=>{if(r>=n){let a={row:i,key:-1,
weight:0};ht(s,i).forEach((h,l)=>{a=l!==e&&h>a.weight?{row:i,key:l,weight:h}:a}),o.push(a)}}),o.sort((r,i)=>i.
weight-r.weight||r.row-i.row).slice(0,Fn).map(({row:r,key:i})=>({row:r,key:i,mass:et(s,r,i)}))}function cu(s,t){
for(let e=0;e<t;e+=1)if(D(s,e)>0)return e;return 0}function fr(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}var fa=5,uu=4;function da(s,t,e){let{passages:n,first:o}=s.facts,r=fu(n,s.numRows,t),i=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let u=n[c+1]-n[c];for(let f=0;f<=c;f+=1,a+=1){let d=An(s.shares[a])[0];if(!(d===
0||e>0&&n[f]<=o))for(let{cell:m,part:p}of r[c])for(let{cell:g,part:x}of r[f])g<=m&&(i[m*t+g]+=d*u*p*x)}}let h=s.
numRows/t,l=Uint8Array.from(i,c=>Math.round(63*Math.sqrt(Math.min(1,c/h))));return{side:t,levels:l}}function fu(s,t,e){
return s.slice(0,-1).map((n,o)=>{let r=s[o+1],[i,a]=[n*e/t,r*e/t],h=[];for(let l=Math.floor(i);l<a&&l<e;l+=1)h.
push({cell:l,part:(Math.min(a,l+1)-Math.max(i,l))/(a-i)});return h})}function ua(s,t){let{numRows:e}=s,n=fr(e),
o=new Uint8Array(e);n.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let r=new Float64Array(n.length),i=new Float64Array(
e),a=[],h=0,l=0,c=0;for(let m=s.facts.first+1;m<e;m+=1){if(D(t,m)===0)continue;l+=1,h+=It(s,m).first[0];let p=-1;
for(let g=s.rowStarts[m];g<s.rowStarts[m+1];g+=1){let x=Ge(s.codes[g]);r[o[m-s.keys[g]]]+=x,i[s.keys[g]]+=x,c+=
x,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:m,key:s.keys[p],mass:Kt(s.codes[p])})}let u=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)u[m]=u[m+1]+ +(D(t,m)>0);let f=m=>{let p=Math.min(u[m],du(t,m,e)-m);return p>=uu?
i[m]/p:0},d=Array.from(i,(m,p)=>({token:p,share:m>0?f(p):0}));return{distances:n.map(({label:m},p)=>({label:m,
share:l?r[p]/l:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,fa),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,fa),first:l?h/l:0,kept:l?c/l:0}}function du(s,t,e){let[
n,o]=[t,e];for(;n<o;){let r=n+o>>1;s.first[r]<=t?n=r+1:o=r}return n}function ma(s,t,[e,n],[o,r]){let{passages:i}=s.
facts,a=[0,0,0];for(let h=0;h+1<i.length;h+=1){let[l,c]=[i[h],i[h+1]];if(c<=e||l>=n)continue;pu(s,t,h,[Math.max(
e,l),Math.min(n,c)],[o,r]).forEach((f,d)=>a[d]+=f)}return a}function mu({facts:s,shares:t},e,[n,o]){let{passages:r,
first:i}=s,a=e*(e+1)/2,[h,l]=[0,0];for(let c=0;c<=e;c+=1){let[u,f]=[r[c],r[c+1]];if(u!==i){let[d]=An(t[a+c]);l+=
d,h+=d*Math.max(0,Math.min(o,f)-Math.max(n,u))/(f-u)}}return l>0?h/l:void 0}function pu(s,t,e,[n,o],[r,i]){let{
passages:a}=s.facts,h=mu(s,e,[r,i]),l=[0,0,0];for(let y=n;y<o;y+=1)D(t,y)>0&&ve(s,y,Math.max(r,t.first[y]),i,h).
forEach((v,S)=>l[S]+=v);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(D(t,y)>0);let u=n===a[e]&&o===a[e+1],f=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[k,v]=[a[y],a[y+1]];if(k<i&&v>r){let[S,R,L]=An(s.shares[f+
y]),C=r<=k&&(i>=v||i>=o);g||=!C,d+=S*c,m+=C?R*c:0,p+=L*c}}let x=u?Math.max(l[1],m):l[1],b=Math.max(x,Math.min(
l[2],p));return[Math.min(b,Math.max(x,u&&!g?d:l[0])),x,b]}function K({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function it(s,t,e,n){
let[o,r]=K(e,n),[i,a]=e.to,h=[0,0,0],l=0,c=0;for(let u=o;u<r;u+=1){let f=D(t,u);if(f>0){c+=1;let d=D(t,u,i)-D(
t,u,Math.min(a,t.after[u]));d>0&&(l+=d/f,s.light||me(s,u,Math.max(i,t.first[u]),a).forEach((m,p)=>{h[p]+=m}))}}
return s.light&&ma(s.light,t,[o,r],e.to).forEach((u,f)=>h[f]=u),c?{weight:h.map(u=>u/c),even:l/c}:null}function Jt(s){
return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}var dr="In cross attention only the output looks, and only at the input";function St(s){let{promptLength:t,numRows:e}=s;
return P(s)?{rows:[t,e],keys:[0,t]}:null}function Dn(s,t,e,n,o){return P(s)?t==="observed"?o==="last-token"?`${n}\
 is of the output, at which nothing looks here. ${dr}.`:"":e<s.promptLength?`${n} is of the input, which looks\
 at nothing here. ${dr}.`:e===s.promptLength&&o==="padding"?`${n} is what the decoder starts with: it was give\
n to it, and no attention decided it.`:"":""}function Te(s,t,e){let n=t!==null&&t>=s.promptLength&&e<s.promptLength;
return P(s)&&!n?`${dr}.`:""}function pa(s,t){return t<s.promptLength?"input":"output"}var gu=10;function j(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function mr(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var Y={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...mr("raw rollout"),noun:"preference",top:gu,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:mr("raw rollout"),restless:mr("rol\
lout without resting places")};var wu=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,xu=/[\u202a-\u202e\u2066-\u2069]/u,yu=/[\ud800-\udfff]/u,bu=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
$u=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,ku=/^\p{M}/u,
wa=/[\u2028\u2029]/u,Eu=/^(?:⟨[0-9A-F]{2}⟩)+$/u,zn=/⟨[0-9A-F]{2}⟩/gu,vu=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Un(s){return vu.test(s.trim())}function xa(s,t){return Eu.test(s)||!t.includes("\u27E8")&&s.search(zn)>=
0}function we(s,t){return s.includes("\u27E8")&&xa(s,t)?s.replace(zn,""):s}function ut(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&xa(s,t)){let e=s.match(zn)??[];return s.split(zn).flatMap((n,o)=>[...n?ut(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...ut(s.slice(0,800)),n,...ut(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):bu.test(s)?Array.from(
s,e=>({mark:Wn(e),raw:wa.test(e)?"":e})):ku.test(s)?[{mark:"\u25CC",raw:""},...ga(s)]:$u.test(s)?ga(s):[{mark:"",
raw:s}]}function ga(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=Au(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function Au(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(wu.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Wn(s),raw:""}}return s==="\uFEFF"?{mark:Wn(s),raw:s}:xu.test(s)||yu.test(s)||wa.test(s)?{mark:Wn(s),raw:""}:
null}function Wn(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function T(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return xe(s);let e=ut(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Su={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function xe(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=Su[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:ut(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var Mu=.5/65535;function N(s,t=Pn){return s===0?lt(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function ft(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?N(s):J(s,[t,e]):e>0?lt(e):"0"}function W(s,t){return`${T(s.texts[t])}\
 (token ${t})`}var Tu={encoder_self:"encoder layer",cross:"cross-attention layer",decoder_self:"decoder layer"};
function q(s,t,e){let n=s.headNames[e],o=`${s.kinds?Tu[s.kind??"decoder_self"]:"layer"} ${t}`;return n?`the ${n}\
 of ${o}`:`head ${e} of ${o}`}function bt(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model\
 read ${W(e,t)}`:t<e.promptLength?`Just before ${W(e,t)} in the prompt`:`When the model produced ${W(e,t)}`}function qn(s,t,e,n){
let o=q(s.page,s.layer,s.head),r=t===e&&s.alignment==="position"?"itself":W(s.page,e),i=Y[s.measure].pair(n.said,
o,r);return`${bt(s,t)}, ${i}${pr(s,n)}.`}function pr({measure:s},{even:t}){return Y[s].hasEven?`; an even spre\
ad would be ${N(t)}`:""}function ya(s,t,e,n,o,r){if(n.absence){let c=W(s.page,e);return Dn(s.page,t,e,c,n.absence)||
gr(s.alignment,t,c,n.absence)}let i=Y[s.measure],a=q(s.page,s.layer,s.head),h=t==="observer"?o(e,n.strongest):
o(n.strongest,e);if(n.strongest<0||!h)return t==="observer"?`${bt(s,e)}, ${i.none(r(),a)}.`:Ou(s,i.noneLater(r(),
W(s.page,e)));if(t==="observer"){let c=n.strongest===e?"itself":W(s.page,n.strongest);return`${bt(s,e)}, ${i.most(
h.said,a,c)}${pr(s,h)}.`}let l=bt(s,n.strongest).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(
h.said,a,W(s.page,e),l)}${pr(s,h)}.`}function Ou({page:s},t){return P(s)?t.replace(" later token"," token of t\
he output"):I(s)?t.replace(" later token"," token"):t}function gr(s,t,e,n){return n==="hidden"?`${e} is set as\
ide, as a place to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only look at w\
hat is set aside, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks at no\
thing.`:t==="observed"?`${e} is the last token: nothing came after it that could look back.`:n==="first-token"?
`${e} is the first token: nothing came before it, so there is no attention to show.`:`${e} was never fed back \
to the model, so it has no row of its own${s==="position"?"; the other alignment shows what produced it":""}.`}
function Kn(s,t,e,n,o){if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence===
"padding")return"";let r=s==="observed"?" on average":"",i=[];if(e>0){let a=e===1?"the first token":`the first\
 ${e} tokens`,[h,l,c]=t.hiddenMass,u=J(h,[l,c]);i.push(`${u[0].toUpperCase()}${u.slice(1)} of ${o.whole}${r} ${o.
rests} ${a}.`)}return n&&i.push(`Learned sink: ${N(t.sinkMass,Mu)} of the attention${r} went to no token at al\
l (this model may set attention aside).`),i.join(" ")}function ba(s,t){let e=s.tokens[t],o=(Array.from(e).length>
40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,h=>h===" "?"\u2423":"\uFFFD"),r=s.
ids?` \xB7 id\xA0${s.ids[t]}`:"",i=P(s)?pa(s,t):t<s.promptLength?"prompt":"completion",a=I(s)?"":` \xB7 ${i}`;
return`Token ${t}${a} \xB7 piece ${o||"\u2205"}${r}`}function Oe(s){let t="is kept as one byte, round(255 \xB7 \u221Aw\
)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exac\
tly those of an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?
`A preference ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to withi\
n \xB10.1% of themselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, a\
nd ${e} of what the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say\
 how far each may be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}\
).`:`${n} Any other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}\
).`}function jn(s,t,{noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e}\
 of ${n}${n>1?" or more":""}, in every report.`;let o=N(t);return`Colour is relative: the strongest colour is \
the largest ${e} shown, ${o}; do not compare it with others.`}function ka({tokens:s}){return[Math.min(...s),Math.max(...s)+1]}function Gn({rows:s,columns:t}){return s*t===1?
"one patch":`${s} \xD7 ${t} patches`}function Ea({rows:s,columns:t},e,n){let[o,r]=[Math.floor(e/t),e%t],i={ArrowLeft:[
o,r-1],ArrowRight:[o,r+1],ArrowUp:[o-1,r],ArrowDown:[o+1,r],Home:[o,0],End:[o,t-1]}[n];if(!i)return null;let[a,
h]=i;return a<0||a>=s||h<0||h>=t?e:a*t+h}function va(s,t,e,n){if(s.measure!=="weight"||s.layer===-1)return"";let o=$a(
s,t,n,Aa(e.tokens));if(!o||o.even===0)return"";let[r,i,a]=o.weight,h=t.data.sinkMass?null:$a(s,t,n,Lu(e.tokens,
t.numRows)),[l,c,u]=h?.weight??[1-r,0,1],f=u-c<a-i?1-l:r,d=[Math.max(i,1-u),Math.min(a,1-c)],p=`${ft(Math.min(
d[1],Math.max(d[0],f)),d)} of its attention`,g=`an even spread would be ${N(o.even)}.`;if((s.page.pictures?.length??
0)>1)return`${p}; ${g}`;let x=q(s.page,s.layer,s.head);return`${bt(s,n)}, ${x} gave ${p} to the picture; ${g}`}
function $a({alignment:s},{data:t,sight:e,numRows:n},o,r){let i=s==="generation"?"wrote":"read",a={weight:[0,0,
0],even:0};for(let h of r){let l=it(t,e,{from:[o,o+1],to:h,when:i},n);if(!l)return null;a.even+=l.even,l.weight.
forEach((c,u)=>a.weight[u]+=c)}return a}function Lu(s,t){let e=new Set(s);return Aa(Array.from({length:t},(n,o)=>o).
filter(n=>!e.has(n)))}function Aa(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[1]===e?n[1]=e+1:t.push([e,e+
1])}return t}var Le=1,Nu=2,Sa=800,Ru=200;function Yn(s){let t=new Uint8Array(s.texts.length);for(let[r,i]of s.text.markup)t.
fill(Nu,r,i);let e=new Uint8Array(s.texts.length);for(let[r,i]of s.text.added??[])e.fill(1,r,i);let n=new Uint8Array(
s.texts.length);s.pictures?.forEach((r,i)=>n.fill(i+1,...ka(r)));let o=s.text.turns.map(([r,i,a])=>{let h=Ma(t,
i,a,1);return t.fill(Le,i,h),t.fill(Le,Ma(t,a-1,h-1,-1)+1,a),{label:r,from:i,head:h,to:a,lines:Cu(s,t,e,n,h,a)}});
return{page:s,turns:o,markers:t}}function Ma(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=n;return o}function Cu(s,t,e,n,o,r){
let i=Iu(s.texts,t,n,o,r),a=Pu(i.map(h=>Bu(s,t,h)));return i.map(([h,l],c)=>{let u=[...e.subarray(h,l)].filter(
(m,p)=>!t[h+p]),f=s.pictures?.[n[h]-1]??null,d=f!==null||u.length>0&&u.every(Boolean);return{from:h,to:l,code:a[c],
folded:d,picture:f}})}function Iu(s,t,e,n,o){let r=[],i=n;for(let a=n;a<o;a+=1){let h=s[a],l=!t[a]&&wr.test(h),
c=a-i,u=c>=Sa&&(/^\s/u.test(h)||c>=Sa+Ru),f=e[a]!==e[i];(l||u||f)&&a>i&&(r.push([i,a]),i=a),t[a]!==Le&&h.endsWith(
`
`)&&_u(t,a+1,o)&&(r.push([i,a+1]),i=a+1)}return i<o?[...r,[i,o]]:r}var wr=/^\r?\n[\s]*[^\S\n]$/u;function _u(s,t,e){
return t>=e||s[t]!==Le}function Bu(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":we(s.texts[r],
s.tokens[r]);return o}function Pu(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function Vn(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=we(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}function Ne({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function ye(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max(Ne(s).cell,n)),r=i=>Math.max(0,s.count-i/o);return{row:Math.min(
r(s.height),Math.max(0,t)),key:Math.min(r(s.width),Math.max(0,e)),cell:o}}function Xe(s,t,[e,n],o){let{cell:r}=ye(
s,{...t,cell:t.cell*o});return ye(s,{row:t.row+n/t.cell-n/r,key:t.key+e/t.cell-e/r,cell:r})}function Jn(s,t,e,n){
return ye(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function xr({count:s},{row:t,key:e,cell:n},[o,r]){let i=[
Math.floor(t+r/n),Math.floor(e+o/n)];return i.every(a=>a>=0&&a<s)?i:null}function Qe({width:s,height:t,count:e},{
row:n,key:o,cell:r}){let i=(a,h)=>[Math.floor(a),Math.min(e,Math.ceil(a+h/r-1e-6))];return{rows:i(n,t),keys:i(
o,s)}}function Xt(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return ye(s,{row:t[0],
key:e[0],cell:n})}function Ta(s,t,[e,n]){let o=(r,i,a)=>Math.min(i,Math.max(r,i+1-a/t.cell));return ye(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function Oa(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function Ze(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function Xn(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,r,i]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&r<i&&i<=t?{rows:[n,o],keys:[r,i]}:null}function be(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function Qn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),h=!!n[5],l=o<r&&i<a&&r<=t&&a<=t,c=h?r>1&&o-1<e:o<e;return l&&c?{from:[o,r],to:[i,a],when:h?"wro\
te":"read"}:null}var Zn=["word","hide","heads","rests","cause","yours"];var yr=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function es(s){return yr.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function La(s){
let t=new Map;return e=>{let n=t.get(e)??Mt(s,e);return t.set(e,n),n}}function Mt(s,t){let e=s.texts.length;if(t===
"token")return ts(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t==="turn")return ts(t,Uint32Array.from(s.text.
turns,([,r])=>r),e);if(t==="span")return Hu(s);let n=Ae(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new E(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let r=0;r<e;r+=
1)n[r>>3]>>(r&7)&1&&o.push(r);return ts(t,Uint32Array.from(o),e)}function ts(s,t,e,n=null){if(e>0&&t[0]!==0)throw new E(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}
function Hu(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=
1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return ts("span",Uint32Array.from(e),t.length,n)}function $t(s){
return s.starts.length-1}function V(s,t){return[s.starts[t],s.starts[t+1]]}function dt(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function Na(s,t){let e=new Float64Array($t(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function Ra(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function Ca(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var Fu=32,Ia={low:.2,high:2,step:.05},tn=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],Pa=["why","looked",
"heads","matrix","layers","lines"],Du=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function ns(s){return{kind:s.prefix?"":ue(s),view:mt(s.view,Pa,s.why?"why":"looked"),
chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weight",alignment:I(s)?"position":"generation",hide:P(
s)?0:"resting",sides:null,scale:s.pictures&&I(s)?"relative":"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:P(s)?"layer":"role",lines:s.lines??"",area:Ze(St(s)),shades:"text",pool:"max",against:"",
notes:"",unit:null,tour:""}}function ss(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=e.head=
null);let n=Object.entries(s).filter(([o,r])=>o!=="view"&&r!==null&&br(o,r)!==br(o,e[o]));return s.view!==Ha(n.
map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,br(o,r)])).toString()}function br(s,t){
return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function Ha(s,t){return s.some(e=>Du.has(
e))?"looked":t.view}function Fa(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("layer")==="all"?
-1:Re(n.get("layer")),r=Re(n.get("head")),i=o!==null&&tt(t,o).length>0?o:e.layer;return{kind:ue(t),view:mt(n.get(
"view"),Pa,Ha([...n.keys()],e)),chosen:zu(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:bn(t,i,
r??0),measure:mt(n.get("measure"),["weight","value"],e.measure),alignment:I(t)?e.alignment:mt(n.get("alignment"),
["generation","position"],e.alignment),hide:Wu(n.get("hide"),t)??e.hide,sides:mt(n.get("sides"),["from","to","\
both"],e.sides),scale:mt(n.get("scale"),["relative","absolute"],e.scale),gamma:Ba(n.get("gamma"),Ia.low,Ia.high,
e.gamma),cutoff:Ba(n.get("cutoff"),0,1,e.cutoff),theme:mt(n.get("theme"),["auto","light","dark"],e.theme),observed:_a(
n.get("observed"),t),observer:_a(n.get("observer"),t),pair:be(Qn(n.get("pair"),t.texts.length,t.numRows)),order:mt(
n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(n.get("lines")??"")?.[0]??e.
lines,area:n.has("area")?Ze(Xn(n.get("area"),t.numRows)):e.area,shades:mt(n.get("shades"),["text","linear","lo\
g"],e.shades),pool:mt(n.get("pool"),["max","mean"],e.pool),against:Uu(n.get("against"),t),notes:qu(n.get("note\
s"),t)??e.notes,unit:mt(n.get("unit"),[...es(t),null],e.unit),tour:mt(n.get("tour"),[...Zn,""],e.tour)}}function Ce(s){
return Math.max(0,Math.min(Fu,s.texts.length-2))}function Re(s){return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):
null}function Wu(s,t){let e=Re(s);return e===null?null:Math.min(e,Ce(t))}function zu(s,t){let[e,n,...o]=(s??"").
split("-").map(Re);return e!==null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function _a(s,t){
let e=Re(s);return e!==null&&e<t.texts.length?e:null}function Uu(s,t){let[e,n,...o]=(s??"").split(".").map(Re);
return e!==null&&n!==null&&n!==void 0&&o.length===0&&Ct(t,e,n)?`${e}.${n}`:""}function qu(s,t){return s===null?
null:Gt(Yt(s,t.texts.length).notes)}function mt(s,t,e){return t.find(n=>n===s)??e}function Ba(s,t,e,n){let o=s===
null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?o:n}var Da={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function $e(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(Ce(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let h=tt(
s,t.layer),l=h[h.indexOf(t.head)+r];return l!==void 0?{head:l}:a===void 0?{}:{layer:a,head:tt(s,a).at(r>0?0:-1)}}var os=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(Ku)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Wa(e).hidden=e!==t}return Wa(t)}#t(t){let e=[...this.list.
children].findIndex(i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(
this.ids[r]))}};function Ku({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function Wa(s){
return document.getElementById(`view-${s}`)}var rs=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let r=n===window.parent?o?.attVizTheme:null;(r==="light"||r==="dark"||r==="aut\
o")&&(this.host=r,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var za=10,ju=100,Gu=4;function Qt(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.
map(n=>[t,n]))}async function*$r(s,t){let e=Qt(s),n=[];for(let[o,[r,i]]of e.entries()){for(let[a,h]of e.slice(
o+n.length,o+Gu))n.push(t.peek(a,h)??t.get(a,h).catch(()=>null));yield[r,i,await n.shift()??null]}}async function Ie(s,t,e,n){
let o=performance.now()+za;for await(let[r,i,a]of $r(s,t)){if(performance.now()>o&&(await ke(),o=performance.now()+
za),!n())return!1;a&&e(r,i,a)}return n()}function ke(){return new Promise(s=>{window.requestIdleCallback?window.
requestIdleCallback(()=>s(),{timeout:ju}):setTimeout(s,20)})}var Ua=128*2**20,Yu=65536,kr=2**20,Vu=/<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;
async function qa(s){if(s.size>Ua)throw new E(`${s.name} has ${Math.ceil(s.size/kr)} MiB; up to ${Ua/kr} MiB a\
re read here. Please compare the saved runs with att-viz compare, or take its light report (att-viz render --l\
ight).`);let t;try{t=await s.text()}catch{throw new E(`${s.name} could not be read. Please choose it again.`)}
let e=Ju(t),n=Xu(e,s.name),o=(r,i)=>Promise.resolve(e.get(`att-viz-head-${r}-${i}`)??null);return{page:n,heads:new Me(
o,n.numRows,32*kr),name:s.name}}function Ju(s){return new Map(Array.from(s.matchAll(Vu),([,t,e])=>[t,e]))}function Xu(s,t){
let e=s.get("att-viz-page");if(!e)throw new E(`${t} is no report of att_viz: nothing in it says what a model r\
ead and wrote.`);if(e.includes('"sides":')&&!e.includes('"allLayers":'))throw new E(`${t} is a comparison of t\
wo runs. Please choose the report of one.`);let n;try{n=yn(e)}catch(o){let r=o instanceof E&&o.message.includes(
"damaged");throw new E(r?`${t} is damaged and cannot be compared. Please make it again.`:`${t} is a report of \
another version of att_viz. Please make it again with the version that made this one.`)}if(n.kind){let o=P(n)?
"attention between two texts":"an encoder\u2019s attention";throw new E(`${t} shows ${o}; only texts that a mo\
del went on with are compared.`)}if(n.texts.length>Yu)throw new E(`${t} has ${n.texts.length.toLocaleString("e\
n")} tokens, more than are compared here. Please compare the saved runs with att-viz compare.`);if(!Qu(n))throw new E(
`${t} is damaged and cannot be compared. Please make it again.`);return n}function Qu({texts:s,tokens:t,text:e,
numLayers:n,numHeads:o,promptLength:r,model:i,title:a,layers:h,allLayers:l,sight:c,why:u}){let f=s.length,d=p=>Array.
isArray(p)&&en(p[0],f)&&en(p[1],f)&&p[0]<=p[1],m=p=>Number.isInteger(p?.layer)&&Array.isArray(p.heads)&&p.heads.
every(Number.isInteger);return[...s,...t,i,a].every(p=>typeof p=="string")&&[n,o,r].every(Number.isInteger)&&f>
0&&Zu(e.turns,f)&&e.markup.every(d)&&(e.added===null||Array.isArray(e.added)&&e.added.every(d))&&Array.isArray(
e.spans)&&c.padding.every(d)&&[...h,...l].every(m)&&(u===null||tf(u,f))}function Zu(s,t){let e=0;for(let n of Array.
isArray(s)?s:[]){if(typeof n?.[0]!="string"||n[1]!==e||!en(n[2],t)||n[2]<=e)return!1;e=n[2]}return e===t}function tf({
target:s,units:t,words:e,step:n,effects:o,measured:r,method:i,figure:a,least:h,chosen:l},c){let u=f=>Array.isArray(
f)&&en(f[0],c)&&en(f[1],c)&&f[0]<f[1];return u(s)&&[t,e].every(f=>Array.isArray(f)&&f.every(u))&&[n,h].every(Number.
isFinite)&&[o,i,a].every(f=>typeof f=="string")&&typeof r=="boolean"&&Number.isInteger(l)&&l>=0&&l<e.length}function en(s,t){
return Number.isInteger(s)&&Number(s)>=0&&Number(s)<=t}function z(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function kt(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function Er(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:r}=It(s,t);for(let i=n;i<o;i+=1)e[s.keys[i]]=
Ge(s.codes[i]);return t>=s.facts.first&&(e[s.facts.first]=r[0]),e}function Ka(s,t,e){let n=ve(s,t,0,e),[o,r,i]=n;
return{hidden:n,rest:[1-o,1-i,1-r],sink:It(s,t).sink[0],factor:1}}function ja({hide:s,sight:t},e,n,o){let r=Er(
e,n);for(let i=s;i<=n;i+=1)F(t,n,i)&&(o[i]=r[i])}function Ga(s,t,e){return Ye(s,t,e)[0]}function Ya({sight:s},t,e){
let{from:n,to:o,listed:r,first:i,others:a,limit:h,sink:l}=It(t,e),c=o-n,u=F(s,e,t.facts.first),f=D(s,e)-c-(u?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${is(r)} of this row`:"no weight\
 of this row was strong enough to be kept",p=u?`, the first token ${is(i)}`:"",g=t.sinks?`, the learned sink ${is(
l)}`:"",x=f>0?`; what is left, ${is(a)}, is spread over ${f} ${f===1?"token":"others"}, each ${lt(Math.min(h,a[2]))}`:
"";return`In this light report ${m}${p}${g}${x}.`}function Va({sight:s,alignment:t,numRows:e,numTokens:n},o,r){
let i=0,a=0,h=0;for(let c=r;c<e;c+=1)if(kt(t,c,n)!==null&&F(s,c,r)){a+=1;let[u,,f]=Ye(o,c,r);i+=u>0?1:0,h=u>0?
h:Math.max(h,f)}if(r===o.facts.first||a===0)return"";let l=i<a?`; each of the others gave it ${lt(h)}`:"";return`\
In this light report ${i} of ${a} later rows are kept that looked at it${l}.`}function is([s,t,e]){return J(s,
[t,e])}function Ja(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=It(s,o).
first[0];else s.keys.forEach((o,r)=>{e+=o===t&&r>=s.rowStarts[t+1]?Kt(s.codes[r])[0]:0});return n>0?e/n:0}function Pt(s,t,e){if(s.light)return Er(s.light,t);let n=new Float32Array(e),o=B(s,t),r=s.scales?s.scales[t]:1,
i=ht(s,t);for(let a=0;a<U(s,t);a+=1)n[a]=Math.min(H[s.triangle[o+a]],i.cap)*r;return i.forEach((a,h)=>{n[h]=a*
r}),n}function as(s,t){let{norms:e}=s;if(s.data.light)return Ka(s.data.light,t,s.hide);let n=s.data.scales&&s.
beside||s.data,{triangle:o,sinkMass:r}=n,i=B(n,t),a=[0,0,0],h=[0,0,0];for(let u=0;u<U(n,t);u+=1){if(!F(s.sight,
t,u))continue;let f=o[i+u],d=e?e[u]:1,m=u<s.hide?a:h;m[0]+=H[f]*d,m[1]+=xt[f]*d,m[2]+=yt[f]*d}ht(n,t).forEach(
(u,f)=>{if(F(s.sight,t,f)){let d=o[i+f],[m,p]=de(u),g=e?e[f]:1,x=f<s.hide?a:h;x[0]+=(u-H[d])*g,x[1]+=(m-xt[d])*
g,x[2]+=(p-yt[d])*g}});let l=r?r[t]:0;e||h.forEach((u,f)=>{h[f]+=l});let c=a[0]+h[0];return{hidden:a,rest:h,sink:l,
factor:e?c>0?1/c:0:1}}function Xa({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=Hn([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function hs(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=as(s,n);t[n]=Xa(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function nn(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=z(s.alignment,t,s.numRows);
if(n===null)return vr(e,t===0?"first-token":"last-token");let{data:o,sight:r}=s,i=as(s,n);return o.light?ja(s,
o.light,n,e):ef(s,n,i.factor,e),{weights:e,...Qa(e),hiddenMass:Xa(s,i),sinkMass:i.sink,absence:D(r,n)===0?"pad\
ding":D(r,n,s.hide)===0?"all-hidden":""}}function ef({data:s,hide:t,norms:e,sight:n},o,r,i){let a=B(s,o),h=r*(s.
scales?s.scales[o]:1),l=ht(s,o);for(let c=t;c<U(s,o);c+=1)if(F(n,o,c)){let u=Math.min(H[s.triangle[a+c]],l.cap);
i[c]=u*(e?e[c]:1)*h}l.forEach((c,u)=>{u>=t&&F(n,o,u)&&(i[u]=c*(e?e[u]:1)*h)})}function ls(s,t,e){let n=new Float32Array(
s.numTokens).fill(NaN);if(t<s.hide)return vr(n,"hidden");let{data:o,norms:r,sight:i}=s,a=[0,0,0],h=0,l=0;for(let c=o.
width?0:t;c<s.numRows;c+=1){let u=kt(s.alignment,c,s.numTokens);if(u!==null&&F(i,c,t)){let f=e.factor[c]*(r?r[t]:
1)*(o.scales?o.scales[c]:1);n[u]=(o.light?Ga(o.light,c,t):nf(o,c,t))*f,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),h+=o.sinkMass?o.sinkMass[c]:0,l+=1}}return l===0?vr(n,t<s.numRows&&D(i,t)===0?"padding":"last-token"):{weights:n,
...Qa(n),hiddenMass:a.map(c=>c/l),sinkMass:h/l,absence:""}}function nf(s,t,e){let n=ht(s,t);return n.get(e)??Math.
min(H[s.triangle[B(s,t)+e]],n.cap)}function Qa(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);
return{strongest:t,maximum:e}}function vr(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function th(s,t){if(s.light||t.light)return"A light report keeps the strongest weights only, so its heads cann\
ot be compared.";if(JSON.stringify(s.allLayers)!==JSON.stringify(t.allLayers)||s.numHeads!==t.numHeads){let e=[
s,t].map(({numLayers:n,numHeads:o})=>`${n} layers \xD7 ${o} heads`);return e[0]===e[1]?"One of the reports sho\
ws other heads than the other, so none of them can be compared.":`The models have ${e[0]} and ${e[1]}, so no h\
ead of one is a head of the other.`}return""}function eh(s,t,e,{slots:n,differing:o,rows:r}){let[i,a]=[0,0];for(let[
l,c]of r){let[u,f]=[Pt(s,l,e[0]),Pt(t,c,e[1])];i+=Math.abs((s.sinkMass?.[l]??0)-(t.sinkMass?.[c]??0))/2;for(let d=0;d<
n.length;d+=1){let[m,p,g,x]=n[d],b=Math.abs(Za(u,m,p)-Za(f,g,x))/2;i+=b,a+=o[d]?b:0}}let h=Math.max(1,r.length);
return{distance:i/h,onEdits:a/h}}function Za(s,t,e){let n=0;for(let o=t;o<e&&o<s.length;o+=1)n+=s[o];return n}var sf=5,of=2,rf=32;function M(s,[t,e]){return T(Zt(s,t,e),rf)}function Zt(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function nh(s,t,e,{ranked:n,leading:o}){
let r=M(t,e);return o===null?n.length?`${r} hangs on no single ${s.added?"part":"word"}`:`${r} looked at nothi\
ng of the prompt`:`${r} hangs on ${M(t,s.units[o])}`}function on(s,t,e,{ranked:n,leading:o}){let r=M(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${r}.`;if(o===null){if(s.measured&&s.added){let a=rh(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${r} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${r} at least ${ih(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${r} (${s.figure}).`}let i=M(t,s.units[o]);return s.measured&&s.added?oh(i,r,
n[0].effect):s.measured?`Without ${i}, ${r} would have been ${te(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${i} did most for ${r} (${s.figure}).`}function sh(s,t,e,{ranked:n,leading:o,units:r}){let i=M(
t,e),a=s.measured&&(s.added||r.length>1);if(o===null){let l=n.length>0;return{headline:l?`No word of the answe\
r needed ${i}`:`What needed ${i} is not known`,sentence:l?a?`What hiding each of its words does multiplies to ${rh(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${ih(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let h=M(t,n[0].span);return{headline:`${h} needed ${i} most`,sentence:a?oh(i,h,n[0].effect):s.measured?`Withou\
t ${i}, ${h} would have been ${te(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most f\
or ${h} (${s.figure}).`}}function oh(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${te(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function rh(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function ih(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function te(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function Ar(s,t){let e=t.filter(({effect:h})=>s.
measured||h>0),n=e.filter(({effect:h})=>h<=-s.least).slice(-of),r=[...e.filter(h=>!n.includes(h)).slice(0,sf-n.
length),...n],i=t.reduce((h,{effect:l})=>h+Math.max(0,l),0),a=Math.max(...r.map(({effect:h})=>Math.abs(h)),s.measured?
1:0);return r.map(({span:h,effect:l})=>({span:h,size:a>0?Math.abs(l)/a:0,against:l<0,text:s.measured?af(l,s.added?
"word by word":"without it"):`${Math.round(100*l/i)}% of the estimate`}))}function af(s,t){let e=te(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function cs({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${T(n,16)} ${sn(o)}`).join(", ");return`The model gave it ${sn(s)}.${e?` N\
ext came ${e}.`:""}`}function sn(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function Ht({weight:s,bounds:t}){let e=J(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function ah(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>N(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function hh(s,t){let e=[],[n,o]=[0,0];for(let r of[...hf(s,t),{a:s.length,b:t.length,size:0}])(n<r.a||o<r.b)&&
e.push([n<r.a&&o<r.b?"replace":n<r.a?"delete":"insert",n,r.a,o,r.b]),[n,o]=[r.a+r.size,r.b+r.size],r.size&&e.push(
["equal",r.a,n,r.b,o]);return e}function hf(s,t){let e=new Map;t.forEach((i,a)=>{let h=e.get(i);h?h.push(a):e.
set(i,[a])});let n=[],o=[[0,s.length,0,t.length]];for(let i=o.pop();i;i=o.pop()){let[a,h,l,c]=i,u=lf(s,e,i);u.
size&&(n.push(u),a<u.a&&l<u.b&&o.push([a,u.a,l,u.b]),u.a+u.size<h&&u.b+u.size<c&&o.push([u.a+u.size,h,u.b+u.size,
c]))}n.sort((i,a)=>i.a-a.a);let r=[];for(let i of n){let a=r.at(-1);a&&a.a+a.size===i.a&&a.b+a.size===i.b?a.size+=
i.size:r.push({...i})}return r}function lf(s,t,[e,n,o,r]){let i={a:e,b:o,size:0},a=new Map;for(let h=e;h<n;h+=
1){let l=new Map;for(let c of t.get(s[h])??[])if(c>=o&&c<r){let u=(a.get(c-1)??0)+1;l.set(c,u),u>i.size&&(i={a:h-
u+1,b:c-u+1,size:u})}a=l}return i}function ch(s,t){let[e,n]=[fs(s),fs(t)],o=uf(e.filter(({to:a})=>a<=s.promptLength),n.filter(({to:a})=>a<=t.promptLength)),
r=ff(s,t,e,n);o.push(...r.pieces);let i={pieces:o,slots:[],differing:[],rows:[],parted:r.parted};for(let a of o)
cf(i,s,t,a);return i}function cf({slots:s,differing:t,rows:e},n,o,[r,i,a,h,l]){let c=r==="same",[u,f]=[n.texts.
slice(i,a).map(Sr),o.texts.slice(h,l).map(Sr)],m=c&&u.length===f.length&&u.every((p,g)=>p===f[g])?u.map((p,g)=>[
i+g,i+g+1,h+g,h+g+1]):[[i,a,h,l]];for(let p of m)c&&lh(n,p[1]-1)&&lh(o,p[3]-1)&&e.push([p[1]-1,p[3]-1,s.length]),
s.push(p),t.push(!c)}function lh({numRows:s,sight:t},e){return e<s&&!t.padding.some(([n,o])=>n<=e&&e<o)}function uf(s,t){
let[e,n]=[s.map(ds),t.map(ds)],o=ms(e,n),r=ms(e.slice(o).reverse(),n.slice(o).reverse()),[i,a]=[s.length-r,t.length-
r],h=Array.from({length:o},(u,f)=>us("same",s[f],t[f])),[l,c]=[s[o-1]?.to??0,t[o-1]?.to??0];for(let[u,f,d,m,p]of hh(
e.slice(o,i),n.slice(o,a))){let[g,x]=[s.slice(o+f,o+d),t.slice(o+m,o+p)],[b,y]=[g.at(-1)?.to??l,x.at(-1)?.to??
c];if(g.length===x.length){let k=u==="equal"?"same":"changed";h.push(...g.map((v,S)=>us(k,v,x[S])))}else{let k=g.
length&&x.length?"changed":g.length?"removed":"added";h.push([k,l,b,c,y])}[l,c]=[b,y]}for(let u=0;u<r;u+=1)h.push(
us("same",s[i+u],t[a+u]));return h}function ff(s,t,e,n){let[o,r]=[e.filter(({from:m})=>m>=s.promptLength),n.filter(
({from:m})=>m>=t.promptLength)],i=ms(o.map(ds),r.map(ds)),a=Array.from({length:i},(m,p)=>us("same",o[p],r[p])),
h=o[i-1]?.to??s.promptLength,l=r[i-1]?.to??t.promptLength,c=ms(s.texts.slice(s.promptLength),t.texts.slice(t.promptLength)),
u=s.promptLength+c-h;u>0&&h-s.promptLength===l-t.promptLength&&(a.push(["same",h,h+u,l,l+u]),[h,l]=[h+u,l+u]);
let[f,d]=[h<s.texts.length,l<t.texts.length];return(f||d)&&a.push(["parted",h,s.texts.length,l,t.texts.length]),
{pieces:a,parted:f&&d?[h,l]:null}}function fs(s){let{starts:t}=Mt(s,"word"),e=new Set(s.text.markup.map(([n])=>n));
return Array.from(t.subarray(0,-1),(n,o)=>{let r=t[o+1];return{from:n,to:r,key:`${e.has(n)?"marker":"word"} ${Sr(
s.texts.slice(n,r).join(""))}`}})}function Sr(s){return s.trim()||s}function ds({key:s}){return s}function us(s,t,e){
return[s,t.from,t.to,e.from,e.to]}function ms(s,t){let e=0;for(;e<Math.min(s.length,t.length)&&s[e]===t[e];)e+=
1;return e}function uh(s,t){let e=ch(s,t);return{page:{format:1,sides:[s,t].map(r=>({...r,words:fs(r).filter(({from:i})=>i>=
r.promptLength).map(({from:i,to:a})=>[i,a])})),pieces:e.pieces,slots:e.slots,rows:e.rows,units:[],heads:[],maps:0,
under:null,opening:[null,null],policy:"",quantisationError:0},alignment:e}}function fh({why:s},{why:t}){return!s||
!t?"One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.":
s.measured!==t.measured?"What one answer hangs on was measured, what the other hangs on was estimated: no scal\
e holds both. att-viz compare A.h5 B.h5 estimates both in the same way.":!s.measured&&s.method!==t.method?"Wha\
t the answers hang on was estimated in two ways, which have no scale in common. att-viz compare A.h5 B.h5 esti\
mates both in the same way.":""}function dh(s,t,{pieces:e,parted:n}){let o=e.filter(([a])=>a!=="same"&&a!=="pa\
rted").length,r=o===0?"The prompts are the same.":o===1?"The prompts differ in one place.":`The prompts differ\
 in ${o} places.`;if(s.promptLength>=s.texts.length||t.promptLength>=t.texts.length)return r;if(n){let[a,h]=[M(
s.texts,[n[0],n[0]+1]),M(t.texts,[n[1],n[1]+1])],l=n[0]-s.promptLength,c=l===1?"1 token":`${l} tokens`;return`${r}\
 The answers ${l?`part after ${c}`:"differ from the first token on"}: A goes on with ${a}, B with ${h}.`}let i=e.
some(([a])=>a==="parted");return`${r} ${i?"One answer is the beginning of the other.":"The answers are the sam\
e."}`}function mh({parted:s},t){return s?s[0]:t.why?t.why.words[t.why.chosen][0]:Math.min(t.promptLength,t.texts.
length-1)}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function O(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}var df=-(2**15),ph=.1,mf=3;async function Ft(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await jt(
Ae(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,h)=>{let l=o.getInt16(2*(i*t+h),!0);return l===df?NaN:l*s.step}))}
function gs(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:ps(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&wh(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function gh(s,t,[e,n]){let o=s.units.flatMap(([i,a],h)=>i<n&&a>e?[h]:[]),r=s.words.map(
i=>{let[a,h]=i.map(l=>l-s.target[0]);return{span:i,effect:ps(o.map(l=>ps(t[l].slice(a,h))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&wh(s,r[0].effect)?
0:null,units:o}}function wh(s,t){return t>0&&(!s.measured||t>=s.least)}function ps(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function rn(s,t){if(s.measured)return mf;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(ps(i.slice(
o,r)))||0)}return e||1}function xh(s,t,e,n){let o=s.measured?n?ph:s.least:ph*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var pf=.03;function Dt([,s,t,e,n]){return[s<t?[s,t]:null,e<n?[e,n]:null]}function Tr(s,t,e){let n=s.pieces.find(
h=>Mr(Dt(h)[t],e));if(!n||n[0]!=="parted")return n?Dt(n):[null,null];let o=yh(s,t,e),r=[n[1],n[3]],a=Mr(o,r[t])?
yh(s,1-t,r[1-t]):null;return t===0?[o,a]:[a,o]}function yh(s,t,e){return s.sides[t].words.find(n=>Mr(n,e))??null}
function Mr(s,t){return s!==null&&s[0]<=t&&t<s[1]}function $h(s,t){let e=s.sides[t].texts.map(()=>"");for(let n of s.
pieces){let o=Dt(n)[t];n[0]!=="same"&&o&&e.fill(n[0],...o)}return e}function ws(s,t){return t.some((e,n)=>e!==
null&&e[0]>=s.sides[n].promptLength)}function kh(s,t,e){return s.pieces.map((n,o)=>{let r=Dt(n),[i,a]=[0,1].map(h=>gf(s,t[h],h,r[h],e[h]));return{piece:o,
effects:[i,a]}}).filter(({effects:n})=>n.some(o=>!Number.isNaN(o))).sort((n,o)=>bh(o.effects)-bh(n.effects)||n.
piece-o.piece)}function bh(s){return Math.max(...s.map(t=>Math.abs(t)||0))}function gf(s,t,e,n,o){let{why:r}=s.
sides[e];if(!r||!n||!o)return NaN;let[i,a]=o.map(l=>l-r.target[0]),h=NaN;return r.units.forEach(([l,c],u)=>{let f=Math.
min(c,n[1])-Math.max(l,n[0]);if(!(f<=0))for(let d of t[u].slice(Math.max(0,i),Math.max(0,a)))Number.isNaN(d)||
(h=(Number.isNaN(h)?0:h)+d*f/(c-l))}),h}function Or(s,t,e){return e?s.sides[t].texts.slice(...e).join(""):""}function Eh(s,t,e,n){
let[o,r]=s.sides.map(({why:a})=>a);if(!t||!o||!r)return[];let i=Math.max(rn(o,t[0]),rn(r,t[1]));return e.flatMap(
({piece:a,effects:h})=>{let l=Dt(s.pieces[a])[n],c=Math.min(1,Math.abs(h[n])/i);return l&&c>=pf?[{from:l[0],to:l[1],
strength:c,against:h[n]<0}]:[]})}function vh(s){let t=Math.abs(s).toFixed(2);return Number(t)===0?"0.00":`${s<0?"\u2212":"+"}${t}`}function Ah(s,t,e){return Number.isNaN(s)?"\u2013":t?vh(s):e>0?`${Math.round(100*s/e)}%`.replace("-","\u2212"):
"0%"}function _e(s){return`${(100*s).toFixed(s>0&&s<.001?3:1)}%`}function an(s,t){let[e,n]=t.map((o,r)=>o?T(Or(
s,r,o)):"");return e&&n?e===n?e:`${e} (A), ${n} (B)`:e?`${e} (in A only)`:`${n} (in B only)`}function Sh(s,t){
return t.some(Boolean)?`Chosen: ${an(s,t)}, ${ws(s,t)?"in the answers":"in the prompts"}.`:""}var Mh=.005;function at(s,t,e=""){let n=document.createElement(s);return n.className=t,_(n,e),n}function wf(s){
return document.getElementById(s)}function Th({list:s,none:t},e,n,o){let r=e.sides[0].why?.measured??!1,i=Math.
max(0,...n.flatMap(({effects:l})=>l.map(c=>Math.abs(c)||0))),a=r?Mh:Mh*i,h=n.filter(({effects:l})=>l.some(c=>Math.
abs(c)>=a&&c!==0));t.hidden=h.length>0,s.replaceChildren(...h.map(({piece:l,effects:c})=>{let u=an(e,Dt(e.pieces[l])),
f=at("button","pair-row");f.setAttribute("type","button");let d=at("span","pair-bars");d.setAttribute("aria-hi\
dden","true");let m=at("span","pair-numbers");c.forEach((g,x)=>{let b=at("span",`size side-${"ab"[x]}${g<0?" a\
gainst":""}`);b.style.setProperty("--size",String(i>0?(Math.abs(g)||0)/i:0)),d.append(b);let y=at("span","numb\
er");y.append(at("abbr","side-name","AB"[x]),` ${Ah(g,r,i)}`),m.append(y)}),f.append(at("span","name",u),d,m),
f.addEventListener("click",()=>o(l));let p=document.createElement("li");return p.append(f),p}))}function Oh(s,t,e,n,o={list:wf("heads"),shows:"its maps"}){let r=s.heads[0]?.[2]??0,i=s.units.some(([,a])=>a);
o.list.replaceChildren(...s.heads.slice(0,t).map(([a,h,l,c,u,f,d],m)=>{let p=document.createElement("tr");p.dataset.
head=`${a}.${h}`;let g=at("button","head-button",`L${a} \xB7 H${h}`);g.setAttribute("type","button"),g.setAttribute(
"aria-label",`L${a} \xB7 H${h}: layer ${a}, head ${h}; show ${o.shows}`),g.setAttribute("aria-pressed",String(
m===e)),g.toggleAttribute("disabled",m>=s.maps),g.addEventListener("click",()=>n(m));let x=document.createElement(
"td");x.append(g);let b=at("td","moved"),y=at("span","track");y.setAttribute("aria-hidden","true"),y.style.setProperty(
"--size",String(r>0?l/r:0)),y.style.setProperty("--edits",String(l>0?c/l:0)),y.append(at("span","size")),b.append(
y,at("span","number",_e(l)));let k=[_e(c),_e(u),_e(f)];return p.append(x,b,...i?k.map(v=>at("td","number diffe\
ring",v)):[]),p.append(...d===null?[]:[at("td","number",_e(d))]),p}))}function hn({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let h of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(h)&&!xf(e,h)){let l=Number(h.getAttribute("data-token"));i??=l,a=l+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function Nh(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function xf(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Rh(s,t){let e=hn(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=Lh(s,n,
t.startContainer,t.startOffset,!0),a=Lh(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function Lh(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",h=we(s.page.texts[t],s.page.tokens[t]),l=o&&i.toString()!==""?h.length-a.length:0;return Math.
max(0,i.toString().length+l)}var yf=5;function ee(s,t,e){let{container:n}=s,o=Mt(s.page,"sentence"),r=null,i=null,a=(l,c)=>{r=l,e(dt(t(),[l,
l+1]),c)},h=(l,c)=>{let u=r??l;e(dt(t(),[Math.min(u,l),Math.max(u,l)+1]),c)};n.addEventListener("pointerdown",
l=>{i={x:l.clientX,y:l.clientY}}),n.addEventListener("mousedown",l=>{(l.shiftKey||l.detail>1)&&l.preventDefault()}),
n.addEventListener("click",l=>{let c=i&&Math.hypot(l.clientX-i.x,l.clientY-i.y)>yf,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?hn(s,u.getRangeAt(0)):null,m=s.tokenAt(l.target),p=l.target instanceof Element?
l.target.closest("[data-from]"):null;if(d)r=d[0],e(dt(t(),d),"drag");else{if(l.detail>1)return;m!==null?l.shiftKey&&
r!==null?h(m,"span"):a(m,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",l=>{let c=s.tokenAt(l.target);c!==null&&(r=c,e(dt(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",l=>{let c=s.tokenAt(l.target);if(c===null||l.altKey||l.ctrlKey||l.metaKey)
return;let u=s.next(c,l.key,t());if(u!==null||l.key==="Enter"||l.key===" "){l.preventDefault();let f=u??c;s.rove(
f,!0),l.shiftKey&&u!==null?(r??=c,h(f,"span")):a(f,u===null?"key":"step")}})}var xs=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(h=>this.#s(h));return}this.#a();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#a(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(h=>this.#s(h))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[Lr(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#i(),e=t?ne(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#h(),h=!1;if(this.
all.forEach((l,c)=>{let u=c>=a.from&&c<a.to;u!==l.filled&&(u||!this.#r(l))&&(h=!0,u?this.#s(l):this.#o(l))}),!h)
break}let r=t?ne(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#a(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#i(){let{top:t,bottom:e}=this.sight;return this.all[this.#l(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#l(t-n,e+n)}#l(t,e){let n=this.
all.length;return{from:Lr(0,n,o=>ne(this.all[o]).bottom>=t),to:Lr(0,n,o=>ne(this.all[o]).top>e)}}};function ne({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function Lr(s,t,e){let[n,o]=[s,t];for(;n<
o;){let r=n+o>>1;e(r)?o=r:n=r+1}return n}var Ch=/^ (?=[^\s\p{C}\p{M}])/u,Ih=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function _h({page:s},t){let e=Tt(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=Tt(
"turn-label");o.textContent=t.label;let r=Tt("turn-head");r.append(o);let i=Tt("turn-body");return e.append(r,
i),{element:e,head:r,body:i}}function Bh(s,t,e){let{page:n}=s,o=Tt(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&Ch.test(n.texts[r])&&!(r===t.from&&bf(s,r))&&o.append(" ");let a=Nr(
s,r,r===t.from);e(r,a),o.append(a)}return o}function bf({turns:s},t){return s.some(({head:e})=>e===t)}function Nr({
page:s,markers:t,differences:e},n,o=!1){let r=document.createElement("span");r.className="token",r.dataset.token=
String(n),e?.[n]&&(r.dataset.difference=e[n]);let i=s.texts[n];if(t[n]){let c=ut(i,s.tokens[n]).map(({mark:u,raw:f})=>u||
f).join("").trim();return r.dataset.chip=t[n]===Le?"thin":"named",r.dataset.name=c,r.title=c,r.setAttribute("a\
ria-label",xe(i)),r}let h=o&&wr.test(i)?i.replace(/^\r?\n/u,""):i.replace(Ch,""),l=ut(h,s.tokens[n]);return l.
length===1&&!l[0].mark?r.textContent=l[0].raw:r.append(...l.map($f)),(!i.trim()||l.every(c=>c.mark))&&(r.setAttribute(
"aria-label",xe(i)),r.title=l.some(({mark:c})=>Ih.test(c))?xe(i):""),Un(s.tokens[n])&&(r.dataset.special=""),r}
function $f(s){if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===
" "||s.raw==="	"?"mark over":"mark";return t.className=Ih.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=
s.raw,t}function Tt(s){let t=document.createElement("div");return t.className=s,t}var Ph=96,ys=class{#t=[];constructor(t,e,n,o){if(this.from=e[0].from,this.to=e[e.length-1].to,this.picture=e[0].
picture,this.element=Tt("fold"),this.body=Tt("fold-body"),this.body.hidden=!0,this.toggle=document.createElement(
o?"span":"button"),this.toggle.className="fold-toggle",this.picture)this.toggle.append(`Picture, ${Gn(this.picture)}`);else{
let r=Array.from(Vn(t.page,t.markers,this.from,this.to).replace(/\s+/gu," ").trim()),i=r.length>Ph?`${r.slice(
0,Ph-1).join("")}\u2026`:r.join(""),a=document.createElement("bdi");a.textContent=i,this.toggle.append(n?"Adde\
d by the chat template: \u201C":"\u201C",a,"\u201D")}o?(this.toggle.setAttribute("role","option"),this.toggle.
setAttribute("aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.
toggle.setAttribute("aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),
this.toggle.addEventListener("keydown",r=>{o&&(r.key==="Enter"||r.key===" ")&&(r.preventDefault(),this.open(this.
body.hidden))}),this.element.append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.
push(t)}open(t){this.body.hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof
HTMLButtonElement&&this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.
subarray(this.from,this.to).reduce((i,a)=>Math.max(i,a),0),o=e.subarray(this.from,this.to).reduce((i,a)=>Math.
abs(a)>Math.abs(i)?a:i,0),r=["fold-toggle",n>0?`level-${n}`:"",o>0?"for":o<0?"against":""];this.toggle.className=
r.filter(Boolean).join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var kf=160,Ef=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Hh(s,t,e,n,o){let r=[],i=[],a=[];for(let h of t.turns){let{element:l,head:c,body:u}=_h(t,h);for(let f=h.
from;f<h.head;f+=1){let d=Nr(t,f);o(f,d),c.append(d)}h.head>h.from&&a.push({element:c,from:h.from,to:h.head});
for(let f of vf(h.lines)){let d=null;f[0].folded&&(d=new ys(t,f,i.every(({picture:m})=>m),n),i.push(d),u.append(
d.element));for(let m of e?f.map(p=>[p]):Af(f)){let p=Sf(t,m,d);(d?.body??u).append(p.element),r.push(p),a.push(
{element:{getBoundingClientRect:()=>ne(p)},from:p.from,to:p.to})}}s.append(l)}return{blocks:r,folds:i,stretches:a}}
function vf(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded&&n[0].picture===e.picture?n.push(
e):t.push([e])}return t}function Af(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=kf?n.push(e):
t.push([e])}return t}function Sf({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join(
"");return{element:Tt(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.
match(Ef)?.length??0),filled:!1}}var Mf=1e5;function Fh({texts:s,tokens:t}){let e=s.map((o,r)=>we(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function Dh(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Wh({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===Mf)break}return n}function zh(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var Rr=[],bs=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Rr.length||document.addEventListener(
"keydown",Tf),Rr.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#a())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Fh(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#e=Wh(this.#t,Dh(this.#s.value,t)),this.#n=zh(this.#e,e,1),this.#a()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#i("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#a(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#i(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#i(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,n,r,this.#l("\u2191","Previous match",()=>this.
go(-1)),this.#l("\u2193","Next match",()=>this.go(1)),this.#l("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#l(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function Tf(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=Rr.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function Cr(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,h=NaN;for(let l=t+
n;l>=0&&l<=e;l+=n){let c=s.element(l).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(h)&&(h=u),!Number.isNaN(h)){if(Math.abs(u-h)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=l,a=d)}}return i}var Of={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},Lf=3;function Uh(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],h=[],l=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&l.has(f?u.fold:u))continue;l.add(f?u.fold:u);let m=d?d.getClientRects():
u?[ne(u)]:[];for(let p of m){let g=h.at(-1);g&&Math.abs(g.top-p.top)<Lf?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&h.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return h.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function qh(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=l=>{let c=r&&n?r[n.ofToken[t]+l]:t+l;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>Cr(s,t,o,1),ArrowUp:()=>Cr(s,
t,o,-1),Home:()=>0,End:()=>o},h=getComputedStyle(s.element(t)).direction==="rtl";return a[h?Of[e]??e:e]?.()??null}var se=[0,0],Kh=1,jh=2,$s=class{#t=se;#e=se;#n=0;#s=se;#o=se;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#r(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#e];this.#t=t??se,this.#e=e??se,this.#a(Gh(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.
max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.
fill(i?-r:r,n,o);this.#a(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??se,this.#o=e??se,this.#a(Gh(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:r}of t)this.found.fill(Kh,o,r);t[e]&&this.found.fill(jh,t[e].from,t[e].to),this.#a(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#n),this.#r(t,e),this.#i(t,e)}#r(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#i(t,e)}#a(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#i(n,o)}}#i(t,e){let n=this.levels[t],o=this.shades[t],r=Ot(this.#t,t),i=Ot(this.#s,t),a=Ot(this.#o,
t),h=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let l="token";l+=n>0?` level-${n}`:"",l+=o>0?" f\
or":o<0?" against":"",l+=i?" chosen":"",l+=a?" other":"",l+=r?" subject":"",l+=Ot(this.#e,t)?" pointed":"",l+=
this.found[t]===jh?" found current":this.found[t]===Kh?" found":"",l+=h===void 0?"":" rated",e.className!==l&&
(e.className=l),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),h!==void 0&&e.style.setProperty(
"--chance",h.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(i||a||r))}};function Ot(s,t){
return s!==null&&s[0]<=t&&t<s[1]}function Gh(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var Rf=80,pt=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new $s(n,l=>this.#t.get(l),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=Hh(t,e,i,this.inList,(l,c)=>this.#h(l,c));this.#e=a.folds,
e.notes?.watch(this),this.lines=a.stretches;let h=l=>this.#i(l);this.blocks=new xs(t,a.blocks,l=>this.#a(l),h,
i),this.blocks.update(),this.search=new bs(this),t.addEventListener("copy",l=>this.#l(l)),t.addEventListener("\
keydown",l=>Nh(l,t)),new ResizeObserver(wt(()=>this.#r(),Rf)).observe(t);for(let l of this.#e)l.onChange(()=>{
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
instant"}),this.blocks.update()}}rectsOf(t,e){return Uh(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return qh(
this,t,e,n)}trueText(t,e){return Vn(this.page,this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#r(){this.#n.forEach(t=>t())}#a(t){for(let e of t.lines){
let n=Bh(this.model,e,(o,r)=>this.#h(o,r));t.element.append(n)}}#i(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#l(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,n=e?Rh(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("text/plain",n),t.preventDefault())}};var ks=class{constructor(t,e){this.texts=t.sides.map((n,o)=>{let r=document.getElementById(`text-${"ab"[o]}`),
i=n,a=new pt(r,{...Yn(i),differences:$h(t,o)});return ee(a,()=>Mt(i,"word"),([h])=>e(o,h)),a})}show(t,e){this.
texts.forEach((n,o)=>{let r=t[o];n.choose(r),n.shade(e[o]),r&&n.rove(r[0])})}reveal(t,e){this.texts.forEach((n,o)=>{
let r=t[o];r&&o!==e&&n.reveal(r[0])})}};var Cf=8,If=20,_f="Two reports cannot say more than this. The maps of heads beside each other take the saved r\
uns, and what each edit alone does to A\u2019s answer, or A\u2019s answer read after B\u2019s prompt, take the model, too: at\
t-viz compare A.h5 B.h5 --model MODEL.",Es=class{#t=null;#e=[null,null];constructor(t,e,n,o,r){this.page=e,this.
alignment=n,this.reports=o,this.look=r,this.fault=fh(...o);let i=w("p","beside-lead");_(i,dh(...o,n)),this.chosen=
w("span"),this.effectsTitle=w("h3"),this.effects=w("ol","pair-rows"),this.noEffects=w("p","note","No word of t\
he prompts did anything to it that could be seen."),this.heads=w("tbody"),this.headsNote=w("p","note"),this.headsTable=
Pf(this.heads),t.append(i,w("div","compare-texts",...["A","B"].map((a,h)=>Bf(a,e.sides[h]))),this.#o(),w("div",
"compare-grid",w("section","card panel",this.effectsTitle,w("p","note",this.#s()),this.effects,this.noEffects),
w("section","card panel",w("h3","","Heads by how much they changed"),this.headsNote,this.headsTable)),w("p","n\
ote",_f)),this.texts=new ks(e,(a,h)=>this.#n(Tr(e,a,h),a))}async start(){let[t,e]=this.page.sides.map(({why:n})=>n);
t&&e&&!this.fault&&(this.#t=[await Ft(t),await Ft(e)]),this.#n(Tr(this.page,0,mh(this.alignment,this.reports[0])))}sayOfHeads(t){
this.headsNote.textContent=t,this.headsTable.hidden=!0}showHeads(t){let{page:e,alignment:n}=this,[o]=this.reports,
r=o.numLayers*o.numHeads,i=t.length<r?` Only the ${t.length} of ${r} heads that both files hold.`:"";this.headsNote.
textContent=`Moved: the share of a head\u2019s attention that lies elsewhere in B (half the sum of all differences,\
 the mean over ${n.rows.length} rows of words that both texts have), from the weights as both files keep them.\
 The first part of each bar, in the colour of the text: on words that differ.${i}`,this.headsTable.hidden=!1,e.
heads=t.map(({layer:h,head:l,distance:c,onEdits:u})=>[h,l,c,u,0,0,null]),e.maps=e.heads.length,Oh(e,If,-1,h=>this.
look(t[h]),{list:this.heads,shows:"it in this report"})}#n(t,e){let{page:n}=this;this.#e=ws(n,t)?t:this.#e,_(this.
chosen,Sh(n,t));let o=this.#t?kh(n,this.#t,this.#e):[];this.texts.show(t,[0,1].map(i=>Eh(n,this.#t,o,i))),this.
texts.reveal(t,e);let r=this.#e.some(Boolean);if(_(this.effectsTitle,r&&!this.fault?`What ${an(n,this.#e)} han\
gs on`:"What the answers hang on"),this.noEffects.hidden=!0,this.#t){let i={list:this.effects,none:this.noEffects};
Th(i,n,o.slice(0,Cf),a=>this.#n(Dt(n.pieces[a])))}}#s(){let t=this.page.sides[0].why;return this.fault||!t?this.
fault:t.measured?"Measured: the logarithm of the word\u2019s probability, less that without each word of the prompt\
 (in nats; +2.30 is ten times less likely without it). A above B, on one scale.":`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}; in percent of the largest shown. A above B, on one scale.`}#o(){let t=[["changed","other wor\
ds in each other\u2019s place"],["removed","in A only"],["added","in B only"],["parted","after the answers par\
t"]],e=w("p","note difference-legend");for(let[n,o]of t){let r=w("span","",o);r.dataset.difference=n,e.append(
r)}return e.append(this.chosen),e}};function Bf(s,{title:t,model:e,numLayers:n,numHeads:o}){let r=`text-${s.toLowerCase()}`,
i=w("bdi","",t||"no prompt"),a=w("h3","",w("span","side-mark",s)," ",i);a.id=`title-${r}`;let h=w("div","text");
h.id=r,h.setAttribute("role","listbox"),h.setAttribute("aria-labelledby",a.id);let l=w("p","note",w("bdi","",e||
"a model"),`, ${n} layers \xD7 ${o} heads`);return w("div","card",a,l,w("div","text-frame",h))}function Pf(s){
let t=["head","moved"].map(o=>{let r=w("th","",o);return r.scope="col",r}),e=w("table","numbers",w("thead","",
w("tr","",...t)),s),n=w("div","heads-list",e);return n.tabIndex=0,n.setAttribute("role","region"),n.setAttribute(
"aria-label","Heads by how much they changed"),n}var Hf="Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words tha\
t differ marked, and what both answers hang on is set beside each other. The file is read in this browser; not\
hing in it is run, and nothing is sent anywhere.",vs=class{#t=0;constructor(t){this.context=t,this.root=document.
getElementById("other-report"),this.input=w("input"),this.input.type="file",this.input.accept=".html,.htm,text\
/html",this.input.autocomplete="off",this.said=w("p","beside-said"),this.result=w("div","beside-result");let e=w(
"label","beside-choose","The other report: ",this.input);this.root.append(w("summary","","Compare with another\
 report"),w("p","note",Hf),e,this.said,this.result),this.root.hidden=!1,this.input.addEventListener("change",()=>{
this.#e(this.input.files)}),document.addEventListener("dragover",n=>{n.dataTransfer?.types.includes("Files")&&
(n.preventDefault(),n.dataTransfer.dropEffect="copy")}),document.addEventListener("drop",n=>{n.dataTransfer?.files.
length&&(n.preventDefault(),this.#e(n.dataTransfer.files))})}async#e(t){let e=t?.[0];if(!e)return;this.#t+=1;let n=this.#t;
this.root.open=!0,this.result.replaceChildren(),this.#o(`Reading ${e.name} \u2026`),this.root.scrollIntoView({
block:"start"});try{if(I(this.context.page))throw new E("This report shows an encoder\u2019s attention; only texts \
that a model went on with are compared.");let o=await qa(e);n===this.#t&&await this.#n(o,()=>n===this.#t)}catch(o){
if(n!==this.#t)return;this.result.replaceChildren(),this.#o(o instanceof E?o.message:`${e.name} cannot be comp\
ared: it is damaged, or no report of att_viz.`)}}async#n(t,e){let{page:n,change:o}=this.context,{page:r,alignment:i}=uh(
n,t.page),a=new Es(this.result,r,i,[n,t.page],({layer:c,head:u})=>{o({view:"looked",layer:c,head:u}).then(()=>scrollTo(
{top:0}))});await a.start(),this.#o(`Beside this report (A) stands ${t.name} (B).`);let h=th(n,t.page)||(i.rows.
length?"":"The texts share no word, so no row of attention can be compared.");if(h){a.sayOfHeads(h);return}let l=await this.#s(
t,i,e,(c,u)=>a.sayOfHeads(`Compared ${c} of ${u} heads \u2026`));e()&&a.showHeads(l)}async#s(t,e,n,o){let{page:r,
heads:i}=this.context,a=new Set(Qt(t.page).map(String)),h=Qt(r).filter(c=>a.has(String(c))),l=[];for(let[c,u]of h){
if(await ke(),!n())break;let[f,d]=await Promise.all([i.get(c,u),t.heads.get(c,u)]);l.push({layer:c,head:u,...eh(
f,d,[r.numRows,t.page.numRows],e)}),o(l.length,h.length)}return l.sort((c,u)=>u.distance-c.distance)}#o(t){_(this.
said,t),$("live",t)}};var As=class{#t="";#e=[];#n=[];#s=null;constructor(t,e,n){this.count=t,this.read=e,this.write=n}get notes(){let t=this.
read();return t!==this.#t&&(this.#t=t,this.#e=Yt(t,this.count).notes),this.#e}add(t){return this.#o(sr(this.notes,
t))}edit(t,e){return this.#o(Ji(this.notes,t,e))}#o(t){return this.write(Gt(t))}ask(t){this.#s?.(t)}onAsk(t){this.#s=
t}onChange(t){this.#n.push(t)}tell(){this.#n.forEach(t=>t())}};var Ir="note-text-",Ss=class{#t=[];#e=[];constructor(t){this.book=t,t.onChange(()=>this.#n())}watch(t){this.#t.
push(t)}get textInSight(){return this.#t.find(({container:t})=>t.getClientRects().length>0)}textOf(t){return this.#t.
find(({container:e})=>e.contains(t))}mark(t,e){let{notes:n}=this.book,o=n.length?fe(n,[t,t+1]):[];e.toggleAttribute(
"data-noted",o.length>0);let r=o.filter(i=>n[i].to===t+1);Yh(e,"data-note",r.map(i=>i+1).join(",")),Yh(e,"aria\
-describedby",o.map(i=>`${Ir}${i}`).join(" "))}#n(){if(this.#e!==this.book.notes){this.#e=this.book.notes;for(let{
container:t}of this.#t)for(let e of t.querySelectorAll("[data-token]"))this.mark(Number(e.getAttribute("data-t\
oken")),e)}}};function Yh(s,t,e){e?s.setAttribute(t,e):s.removeAttribute(t)}function Vh(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function ln(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")Ff(s,e);else if(e.kind==="text")Df(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function Ff(s,{x:t,y:e,width:n,height:o,fill:r,
stroke:i,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=r,s.fill(),i&&(s.lineWidth=1,s.strokeStyle=
i,s.stroke())}function Df(s,{x:t,y:e,text:n,size:o,family:r,fill:i,weight:a="400",anchor:h="start",turned:l}){
s.font=`${a} ${o}px ${r}`,s.textAlign=h==="middle"?"center":h==="end"?"right":"left",s.fillStyle=i,l?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function Jh({width:s,height:t,
marks:e,title:n}){let[o,r]=[s,t].map(Et);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${r}\
" viewBox="0 0 ${o} ${r}">`,`<title>${Lt(n)}</title>`,...e.map(Wf),`</svg>
`].join(`
`)}function Wf(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${Et(s.opacity)}"`:"";if(s.kind==="path"){
let i=`stroke="${Lt(s.stroke)}" stroke-width="${Et(s.width)}"`;return`<path d="${Lt(s.d)}" fill="${Lt(s.fill??
"none")}" ${i}${t}/>`}let e=`x="${Et(s.x)}" y="${Et(s.y)}"`;if(s.kind==="text"){let i=s.turned?` transform="ro\
tate(-90 ${Et(s.x)} ${Et(s.y)})"`:"",a=`font-family="${Lt(s.family)}" font-size="${Et(s.size)}" font-weight="${Lt(
s.weight??"400")}"`,h=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${i} ${a}${h}\
 fill="${Lt(s.fill)}" xml:space="preserve">${Lt(s.text)}</text>`}let n=`${e} width="${Et(s.width)}" height="${Et(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${Et(s.radius)}"`:"",r=s.stroke?` stroke="${Lt(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${Lt(s.fill)}"${r}${t}/>`}function Et(s){return String(Math.round(
100*s)/100)}var zf=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function Lt(s){return s.
replace(zf,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Uf=2,qf=16384;function Xh(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:r}=t(),i=n.getAttribute("data-picture"),a=i==="\
svg"?new Blob([Jh(o)],{type:"image/svg+xml"}):await Kf(o);$("live",""),a?(_r(a,`${r}.${i}`),$("live",`Saved as\
 ${r}.${i}.`)):$("live","This is too large for a PNG; take the SVG.")})}function Kf({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(Uf,qf/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let r=n.getContext("2d");return r?(r.scale(o,o),r.imageSmoothingEnabled=!1,ln(r,e),new Promise(i=>n.toBlob(
i,"image/png"))):Promise.resolve(null)}function _r(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function Qh({sentence:s,note:t,model:e,promptHash:n,of:o,precision:r,link:i}){let[a,h]=o?.rows??[0,0],l=[`mode\
l ${e||"not named"}`,`prompt sha256 ${n.slice(0,16)}`,o?o.layer===-1?"all layers":`L${o.layer}.H${o.head}`:"",
a===h?"":h-a===1?`row ${a}`:`rows ${a}-${h-1}`,r,i],c=t?` (Note: ${t.replace(/\s+/gu," ")})`:"";return Zh(`${s}${c}\
 [att_viz: ${l.filter(Boolean).join("; ")}]`)}function Ms([s,t,e]){return Zh(J(s,[t,e]))}var jf={"\u201C":'"',
"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*",
"\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function Zh(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:jf[t]??
`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Wt(s,t){return[s,...t].map(e=>e.map(Gf).join("\
,")).join(`\r
`)+`\r
`}function Gf(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function oe({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:r}=s;return gt("Copy as citation",()=>Qh({...e(),
model:o,promptHash:r,link:t(n())}))}function gt(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await Yf(t());$("live",""),
$("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function Yf(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}var Vf=250,re=6,Ts=class{#t;#e=null;#n=null;constructor(t){this.element=w("div","note-card"),this.element.hidden=
!0,this.element.setAttribute("role","group"),t.append(this.element),this.element.addEventListener("pointerente\
r",()=>clearTimeout(this.#t)),this.element.addEventListener("pointerleave",()=>this.leave()),this.element.addEventListener(
"keydown",e=>{e.stopPropagation(),e.key==="Escape"&&(e.preventDefault(),this.close())}),window.addEventListener(
"resize",()=>this.#o(),{passive:!0}),document.addEventListener("scroll",()=>this.#o(),{capture:!0,passive:!0})}get isEditing(){
return!this.element.hidden&&this.element.querySelector("textarea")!==null}read(t,e){this.isEditing||(clearTimeout(
this.#t),!(this.#e===t&&!this.element.hidden)&&(this.element.setAttribute("aria-label","Notes on this word"),this.
element.replaceChildren(...e.map(({number:n,text:o,edit:r})=>{let i=w("div","note-said");i.dir="auto",i.textContent=
o;let a=O("Edit",r);return a.setAttribute("aria-label",`Edit note ${n}`),w("div","note-row",w("b","note-number",
String(n)),i,a)})),this.#s(t)))}write(t,e,n,o){clearTimeout(this.#t),this.#n=document.activeElement;let r=w("p",
"note-title");_(r,e);let i=w("textarea");i.value=n,i.maxLength=4e3,i.rows=4,i.dir="auto",i.autocomplete="off",
i.setAttribute("aria-label",r.textContent??"");let a=l=>{this.close(),o(l)};i.addEventListener("keydown",l=>{l.
key==="Enter"&&(l.ctrlKey||l.metaKey)&&(l.preventDefault(),a(i.value))});let h=[O("Save",()=>a(i.value)),O("Ca\
ncel",()=>this.close())];n&&h.push(O("Delete",()=>a(""))),this.element.setAttribute("aria-label","Write a note"),
this.element.replaceChildren(r,i,w("div","quotes",...h)),this.#s(t),i.focus({preventScroll:!0}),i.setSelectionRange(
n.length,n.length)}leave(){clearTimeout(this.#t),this.isEditing||(this.#t=setTimeout(()=>{!this.isEditing&&!this.
element.contains(document.activeElement)&&this.close()},Vf))}close(){clearTimeout(this.#t);let t=this.element.
contains(document.activeElement);this.element.hidden=!0,this.element.replaceChildren(),this.#e=null,t&&this.#n instanceof
HTMLElement&&this.#n.focus({preventScroll:!0}),this.#n=null}#s(t){this.#e=t,this.element.hidden=!1,this.#o()}#o(){
if(this.element.hidden)return;let[t,e]=[document.documentElement.clientWidth,document.documentElement.clientHeight],
n=this.element.getBoundingClientRect(),o=this.#e?.isConnected?this.#e.getClientRects()[0]:void 0,r=o&&o.bottom>
0&&o.top<e,i=(o?.bottom??0)+re,a=(o?.top??0)-re-n.height,h=r?i+n.height<=e-re||a<re?i:a:(e-n.height)/2,l=r?o.left:
(t-n.width)/2;this.element.style.top=`${Math.max(re,Math.min(h,e-re-n.height))}px`,this.element.style.left=`${Math.
max(re,Math.min(l,t-re-n.width))}px`}};var Jf="Choose a word in the text and press n, or \u201CNote\u201D beside what is said about it. Select several words to\
 note something on all of them. Notes stay in the address of this page, and in an annotated copy of this file.",
Os=class{constructor(t,e,n){this.root=t,this.texts=e,this.actions=n,this.title=w("summary","","Notes"),this.how=
w("p","note",Jf),this.list=w("ol","note-list"),this.list.setAttribute("aria-label","Notes, in the order of the\
 text"),this.link=w("p","note"),this.said=w("p","notes-said"),this.together=w("div","quotes",O("Download annot\
ated copy",()=>n.save()),n.copyLink),t.append(this.title,this.said,this.how,this.list,this.together,this.link),
t.hidden=!1}show(t){let e=t.length>0;this.title.textContent=e?`Notes (${t.length.toLocaleString("en")})`:"Note\
s",this.root.classList.toggle("none",!e),this.list.hidden=this.link.hidden=!e,this.how.hidden=e,this.together.
hidden=!e,this.list.replaceChildren(...t.map((n,o)=>this.#t(n,o)))}showLink(t){this.link.textContent=sa(t)}say(t,...e){
this.said.replaceChildren(t,...e),$("live",t)}#t({from:t,to:e,text:n},o){let{actions:r}=this,i=M(this.texts,[t,
e]),a=O("",()=>r.goTo(o));a.className="note-words",_(a,i);let h=w("div","note-said");h.id=`${Ir}${o}`,h.dir="a\
uto",h.textContent=n;let[l,c]=[O("Edit",()=>r.edit(o)),O("Delete",()=>r.remove(o))];return l.setAttribute("ari\
a-label",vt(`Edit the note on ${i}`)),c.setAttribute("aria-label",vt(`Delete the note on ${i}`)),w("li","",a,h,
w("div","note-actions",l,c))}};function tl({prefix:s}){return s?`att-viz-notes-${s}`:"att-viz-notes"}function el(s){let{notes:t,fault:e}=na(document.
getElementById(tl(s))?.textContent??"",s.texts.length);return{text:Gt(t),fault:e}}var Ls=class{#t=null;constructor(t,e,n,o){
this.context=t,this.book=t.notes,this.marks=e,this.source=n,this.chosen=o,this.root=document.getElementById("n\
otes"),this.card=new Ts(this.root.parentElement),this.list=new Os(this.root,t.page.texts,{goTo:r=>{this.#i(r)},
edit:r=>this.#n(r),remove:r=>{this.#r(r)},copyLink:gt("Copy link",()=>t.link({})),save:()=>this.#h()}),this.book.
onAsk(r=>this.note(r)),this.book.onChange(()=>this.#e()),this.#l()}open(t){this.sayFaults(t),this.root.open||=
this.book.notes.length>0}sayFaults(t=""){let e=new URLSearchParams(location.hash.replace(/^#/u,"")).get("notes")??
"",{damaged:n}=Yt(e,this.context.page.texts.length),o=[t,or(n,"this link")].filter(Boolean).join(" ");o&&(this.
list.say(o),this.root.open=!0)}note(t){if(!t){this.root.open=!0,this.list.say("Choose a word first.");return}let e=this.
book.notes.findIndex(({from:n,to:o})=>n===t[0]&&o===t[1]);if(e>=0)this.#n(e);else{let[n,o]=t;this.#s(t,"",r=>this.
book.add({from:n,to:o,text:r}))}}#e(){this.#t!==this.book.notes&&(this.#t=this.book.notes,this.list.show(this.#t)),
this.list.showLink(this.context.link({}).length)}#n(t){let{from:e,to:n,text:o}=this.book.notes[t];this.#s([e,n],
o,r=>r.trim()?this.book.edit(t,r):this.#r(t))}#s(t,e,n){let o=M(this.context.page.texts,t);this.card.write(this.#o(
t),`Note on ${o}`,e,r=>{this.list.say(""),n(r).then(()=>{this.root.open||=this.book.notes.length>0})})}#o([,t]){
return this.marks.textInSight?.container.querySelector(`[data-token="${t-1}"]`)??null}async#r(t){let e=this.book.
notes[t];await this.book.edit(t,"");let n=O("Undo",()=>{this.#a(e)});this.root.open=!0,this.list.say("The note\
 was deleted. ",n),n.focus({preventScroll:!0})}async#a(t){await this.book.add(t),this.list.say("The note is ba\
ck.")}async#i(t){let{from:e}=this.book.notes[t];this.marks.textInSight||await this.context.change({view:"looke\
d"}),this.marks.textInSight?.rove(e,!0)}#h(){if(!this.source.isWhole){this.list.say("The browser is still read\
ing this file; please try again in a moment.");return}let t=oa(location.pathname,this.context.page.siblings.length>
0);_r(new Blob(this.source.withText(tl(this.context.page),ea(this.book.notes)),{type:"text/html"}),t),this.list.
say(`Saved as ${t}, with all notes in it.`)}#l(){document.addEventListener("pointerover",t=>this.#c(t.target)),
document.addEventListener("pointerout",t=>{t.pointerType!=="touch"&&this.#f(t.target)}),document.addEventListener(
"pointerdown",({target:t})=>{!Pr(t)&&t instanceof Node&&!this.card.element.contains(t)&&this.card.leave()}),document.
addEventListener("focusin",t=>this.#c(t.target)),document.addEventListener("focusout",t=>this.#f(t.target)),document.
addEventListener("keydown",t=>{let e=t.target instanceof Element&&t.target.matches("input, select, textarea");
t.key==="Escape"&&!this.card.isEditing&&this.card.close(),t.key==="n"&&!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&
(t.preventDefault(),this.note(this.#u()))})}#c(t){let e=Pr(t);if(e){let n=Number(e.getAttribute("data-token")),
{notes:o}=this.book,r=fe(o,[n,n+1]).map(i=>({number:i+1,text:o[i].text,edit:()=>this.#n(i)}));this.card.read(e,
r)}}#f(t){Pr(t)&&this.card.leave()}#u(){let{subject:t,units:e}=this.chosen(),n=document.getSelection(),o=n&&!n.
isCollapsed&&n.rangeCount?n.getRangeAt(0):null,r=o&&Xf(o.commonAncestorContainer),i=o&&r?this.marks.textOf(r):
void 0,a=o&&i?hn(i,o):null;if(a)return dt(e,a);let h=document.activeElement?.closest("[data-token]"),l=h&&this.
marks.textOf(h)?Number(h.getAttribute("data-token")):null;return l===null||t&&t[0]<=l&&l<t[1]?t:dt(e,[l,l+1])}};
function Pr(s){return s instanceof Element?s.closest("[data-noted]"):null}function Xf(s){return s instanceof Element?
s:s.parentElement}var Qf=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function sl(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new Hr(e.left-16,e.top-16-34),r=e.width+32,i=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:r,height:i,title:t,marks:[{kind:"rect",x:0,y:0,width:r,height:i,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var Hr=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e,n=1){let o=getComputedStyle(t),r=t.getBoundingClientRect();if(t.matches(".visu\
ally-hidden, option, .matrix-zoom, .picture-skip")||o.display==="none"||o.visibility==="hidden")return;let a=nl(
r,e);if(t instanceof SVGSVGElement){this.#h(t,r);return}if(o.display!=="contents"&&a&&this.#n(t,o,r,a,n),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let u=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",f=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":u;this.#i(f,o,r.left+7,r.top+(r.height+parseFloat(
o.fontSize)*.7)/2);return}let l=o.overflowX!=="visible"||o.overflowY!=="visible"?a:e;if(!l)return;let c=t instanceof
HTMLDetailsElement&&!t.open;for(let u of c?t.querySelectorAll(":scope > summary"):t.childNodes)u instanceof Element?
this.read(u,l,o.mixBlendMode==="normal"?n:.6):u instanceof Text&&u.data.trim()&&this.#r(u,o,l)}#n(t,e,n,o,r){let[
i,a]=[o.left-this.left,o.top-this.top],h={x:i,y:a,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(
e.borderTopLeftRadius)||0,h.height/2,h.width/2);if(Ns(e.backgroundColor)){let u=r<1?{opacity:r}:{};this.marks.
push({kind:"rect",...h,radius:l,fill:e.backgroundColor,...u})}this.#o(e,h);let c=[["Top",n.left,n.top,n.right,
n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,n.bottom,n.right,n.bottom],["Left",n.left,n.top,
n.left,n.bottom]];for(let[u,f,d,m,p]of c){let g=parseFloat(e[`border${u}Width`])||0,x={left:f,top:d,right:Math.
max(m,f+.1),bottom:Math.max(p,d+.1)},b=nl(x,{...o,right:o.right+1,bottom:o.bottom+1});if(g>0&&e[`border${u}Sty\
le`]!=="none"&&Ns(e[`border${u}Color`])&&b){let[y,k]=[Math.max(f,o.left)-this.left,Math.min(m,o.right)-this.left],
[v,S]=[Math.max(d,o.top)-this.top,Math.min(p,o.bottom)-this.top],R=`M${y} ${v}L${k} ${S}`;this.marks.push({kind:"\
path",d:R,stroke:e[`border${u}Color`],width:g})}}if(t instanceof HTMLCanvasElement&&t.width>1&&this.#s(t,[t.width,
t.height],"none",h),t instanceof HTMLImageElement&&t.naturalWidth){let u={x:n.left-this.left,y:n.top-this.top,
width:n.width,height:n.height};this.#s(t,[t.naturalWidth,t.naturalHeight],e.filter,u)}}#s(t,[e,n],o,r){let i=document.
createElement("canvas");[i.width,i.height]=[e,n];let a=i.getContext("2d");a&&(a.filter=o,a.drawImage(t,0,0),this.
marks.push({kind:"image",...r,canvas:i}))}#o(t,e){if(!t.backgroundImage.startsWith("linear-gradient("))return;
let n=t.backgroundImage.match(Qf)??[],o=t.backgroundSize.split(" ")[0],r=o.endsWith("%")?e.width*parseFloat(o)/
100:e.width,i=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,1);i.filter(Ns).forEach((a,h)=>{
let l=r/i.length;this.marks.push({kind:"rect",...e,x:e.x+h*l,width:l,fill:a})})}#r(t,e,n){let o=null,r=()=>{if(o){
let i=this.#a(e,o.height);this.#i(o.text.trimEnd(),e,o.left,o.top+i)}o=null};for(let{0:i,index:a}of t.data.matchAll(
/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(i.trimEnd().length||i.length));for(let{left:h,top:l,
right:c,bottom:u,height:f}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(l+u)/2<=n.top||(l+u)/2>=n.
bottom)){o&&Math.abs(o.top-l)<2?o.text+=i.replace(/\s+/gu," "):(r(),o={text:i.replace(/\s+/gu," "),left:h,top:l,
height:f});break}}r()}#a(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{fontBoundingBoxAscent:n,
fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#i(t,e,n,o){if(t.trim()){let r=parseFloat(
e.fontSize),{fontFamily:i,fontWeight:a,color:h}=e;this.marks.push({kind:"text",x:n-this.left,y:o-this.top,text:t,
size:r,family:i,weight:a,fill:h})}}#h(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(n),
r=Zf(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(r&&Ns(o.stroke)){let i=parseFloat(o.opacity);
this.marks.push({kind:"path",d:r,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:i})}}}};function Zf(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function nl(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,r]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<r?{left:e,top:n,right:o,bottom:r}:null}function Ns(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function ol(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var Rs=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let r=es(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...yr.filter(([i])=>r.
includes(i)).map(([i,a])=>new Option(a,i))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var st={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this\
 one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an\
 earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},zt="none";
function Q(s){return s===null||s===zt?"No clear role":st[s].title}function rl(s,t,e,n){let[o,...r]=(n??"").split(
" "),i=s.roles.map(([h])=>h),a=Object.fromEntries(i.map((h,l)=>[h,/^\d+$/u.test(r[l]??"")?Number(r[l])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function Cs(s){let t=Object.keys(
st).filter(n=>!st[n].rests),e=Object.keys(st).filter(n=>st[n].rests);return[...t,zt,...e].map(n=>({role:n,heads:s.
filter(o=>(o.role??zt)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===zt?o:td(o,
n)}))}function td(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-e(n))}function Fr(s,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(
o=>o.scores[e]>t.scores[e]).length,of:n.length}}function cn(s){return Number.isNaN(s)?"\u2013":s.toFixed(2)}async function Is(s){return await vn(),s.layers.flatMap(({layer:e,heads:n})=>n.map(o=>({layer:e,head:o}))).map(
({layer:e,head:n},o)=>rl(s,e,n,s.light?s.light.roles[o]:Si(s,e,n)))}function Bs(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&al(n,a.queries)&&
al(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,h)=>!a||il(h)<
il(a)?h:a,null)}function ie(s){return`Without ${_s(s.queries)*_s(s.keys)>1?"the edges between these tokens":"t\
his edge"}${ed(s)}, log P(${T(s.next)}) changes by ${Dr(s.change)} (${Wr(s.change)} times as likely).`}function Dr(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Wr(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function ed({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function il({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+_s(e)*_s(n)}function _s([
s,t]){return t-s}function al(s,[t,e]){return t<=s&&s<e}function Z(s,t,e){let n=z(s.alignment,t,s.numRows);if(n===null||!F(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,h=et(o,n,e),l=Vt(o,n,e),c=1/D(s.sight,n);if(o.scales||i)return{shown:h,exact:l&&(!i||Vt(i,n,
e)),left:null,beside:i?et(i,n,e):null,even:c};if(!r&&a===0)return{shown:h,exact:l,left:null,beside:null,even:c};
let u=as(s,n),f=h.map(m=>m*(r?r[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:r?hl(f,d):h,exact:l,left:a>
0&&e>=a?(o.light?nd:hl)(f,u.rest):null,beside:r?h:null,even:c}}function ae(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?zr(t):ll(t,e),beside:o?s.norms||!s.beside?.scales?ll(o,e):zr(o):"",left:n?
` (${zr(n)} of what did not rest)`:""}}function hl([s,...t],[e,...n]){return[e>0?s/e:0,...Hn(t,n)]}function nd([
s,t,e],[n,o,r]){let i=(a,h)=>h>0?Math.min(1,a/h):+(a>0);return[i(s,n),i(t,r),i(e,o)]}function zr([s,t,e]){return J(
s,[t,e])}function ll([s,t,e],n){return s>0?n?N(s):J(s,[t,e]):lt(e)}function Be(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Ps(s,t,e){let n=Be(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function Hs(s,t,e){let n=Be(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}function un(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>0&&r>=e&&(n.length<t||r>s[n[n.length-
1]])){let i=n.length;for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=Math.min(n.length,t)}}return n}var Ur=5,qr=5;function cl(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return Kr(s);let a=o==="observer"?
nn(e,i):ls(e,i,n),h=j(s,t),l={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:h},c=Y[h],u=r.frozen!==
null&&r.pointed!==null?r.pointed:i,f=o==="observer"?[i,u]:[u,i],d=u===i?a.strongest:u,m=ad(l,e,o==="observer"?
[i,d]:[d,i]),p=u!==i&&!a.absence?id(l,e,f,a.weights[u]):ya(l,o,i,a,(y,k)=>fl(e,y,k),()=>rd(e,o,i)),g={...t,top:c.
top},{light:x}=e.data,b=[Kn(o,a,e.hide,e.data.sinkMass!==null&&!x,c)];return x&&!a.absence&&b.push(od(e,x,o,i)),
t.cutoff>0&&!a.absence&&b.push(Gr(a.weights,t.cutoff,c.noun)),{span:[i,i+1],pointed:u===i?null:[u,u+1],frozen:r.
frozen!==null,name:T(s.texts[i],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:Ps(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:sd(e,o==="observer"?[i,d]:[d,i]),mass:b.filter(Boolean).join(" "),detail:ba(s,u),strongest:un(
a.weights,Ur,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:T(s.texts[y],18),text:x?a.weights[y].toPrecision(
2):N(a.weights[y])})),legend:Hs(g,a.maximum,qr),scale:jn(t.scale,a.maximum,c)}}function Kr(s){return{...fn(s),
sentence:"Point at a token to see its attention here."}}function fn(s){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function jr(s){let t=s.begin??(s.why?s.why.words[s.why.chosen][0]:
s.promptLength);return Math.min(Math.max(t,s.pictures&&I(s)?0:1),s.texts.length-1)}function ul(s,t){let e=jr(s);
if(s.texts.length<2)return{observed:null,observer:null};let{weights:n}=nn(t,e),o=n.map((r,i)=>i===0||(I(s)?i===
e:i>=e)||Un(s.tokens[i])||!s.texts[i].trim()?NaN:r);return{observed:un(o,1,0)[0]??0,observer:e}}function fl(s,t,e){
let n=t<0||e<0?null:Z(s,t,e);return n&&{said:ae(s,n),even:n.even}}function sd(s,[t,e]){let n=t<0||e<0?null:z(s.
alignment,t,s.numRows),o=n===null?null:Z(s,t,e);return n===null||!o?null:{rows:[n,n+1],number:o.shown}}function od(s,t,e,n){
let o=z(s.alignment,n,s.numRows);return e==="observed"?Va(s,t,n):o===null?"":Ya(s,t,o)}function rd(s,t,e){let n=Pn;
if(s.norms||s.data.scales||s.data.light){n=0;for(let o=0;o<s.numTokens;o+=1){let r=t==="observer"?Z(s,e,o):Z(s,
o,e);n=Math.max(n,r?.shown[2]??0)}}return lt(n)}function id(s,t,[e,n],o){let r=n<t.hide,i=Number.isNaN(o)&&!r?
null:fl(t,e,n);if(i)return`${qn(s,e,n,i)}${r?" It is set aside: it has no colour here.":""}`;let a=z(t.alignment,
e,t.numRows),h=Te(s.page,a,n);return h||(a!==null&&(n<=a||I(s.page))&&!F(t.sight,a,n)?`Token ${e} could not se\
e token ${n}: it is padding, or lies outside this layer\u2019s window.`:n===e?`Token ${n} was not there yet wh\
en this attention was computed.`:`Token ${n} comes after token ${e}: a model that reads from left to right can\
not look ahead.`)}function ad({page:s,layer:t,head:e},n,[o,r]){let i=o<0||r<0?null:z(n.alignment,o,n.numRows),
a=i===null?null:Bs(s,t,e,i,r);return a?` ${ie(a)}`:""}function Gr(s,t,e){let n=0,o=0;for(let r of s)n+=r>=t?1:
0,o+=Number.isNaN(r)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or more and shown.`}function ml(s,t,e){let n=t&&hd(s,t,e),o=n?n.word[0]:jr(s),r=I(s)?"position":"generation";return z(r,o,s.numRows)===
null?null:{page:s,explained:n,token:o,alignment:r}}function hd(s,t,e){let n=c=>({word:c,found:gs(t,e,c)}),o=t.
words[t.chosen]&&n(t.words[t.chosen]);if(!o?.found.ranked.length)return null;let{word:r,found:i}=o.found.leading===
null?t.words.map(n).reduce((c,u)=>dl(u.found)>dl(c.found)?u:c,o):o,[a,h]=K({from:r,to:r,when:"wrote"},s.numRows);
if(a>=h)return null;let l=t.units[i.ranked[0].unit];return{why:t,effects:e,word:r,opening:r===o.word,found:i,cause:l,
stands:i.leading!==null}}function dl({leading:s,ranked:t}){return s===null?-1:t[0].effect}function pl({explained:s},t,e){
let n={word:s,hide:s,heads:t>0,rests:e&&t>1,cause:!0,yours:!0};return Zn.filter(o=>n[o])}var ld=.25,cd=8,ud=4;function Nt(s,t,e){let n=0;for(;t!==-1&&n<ud&&e-n>cd&&!((s.light?Ja(s.light,n):fd(s,n,e))<=
ld);)n+=1;return n}function fd(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=H[s.triangle[B(s,o)+t]];return n/(e-t-
1)}function gl(s,t,{why:e,word:n,cause:o},r,i,a){let h=it(s,t,{from:n,to:o,when:"wrote"},a);if(!h)return null;let[
l,...c]=h.weight,u=o[0]<Nt(s,r,a),[f,d]=K({from:n,to:n,when:"wrote"},a),m=e.units.map(([p,g])=>{let x=[0,0,0];
for(let b=f;b<d;b+=1){let y=Math.max(p,t.first[b]);D(t,b)>0&&y<g&&Yr(x,me(s,b,y,g))}return Vr(x,d-f)});return{
look:{layer:r,head:i,weight:l,bounds:c,even:h.even,rests:u},units:m}}function wl({why:s,found:t},e){let n=s.units.
map((a,h)=>{let l=[0,0,0];return e.forEach(({units:c})=>Yr(l,c[h])),Vr(l,e.length)}),o=t.ranked.map(({unit:a})=>a).
sort((a,h)=>a-h),r=o.reduce((a,h)=>n[h][0]>n[a][0]?h:a,o[0]),i=Jt(e.map(({look:a})=>a));return{looks:[...i.filter(
({rests:a})=>!a),...i.filter(({rests:a})=>a)],attended:{unit:r,mass:n[r]},cause:n[t.ranked[0].unit],sure:o.every(
a=>a===r||n[a][2]<=n[r][1])}}function xl(s,t,{page:e,token:n,alignment:o},r,i){let a=z(o,n,e.numRows);if(a===null||
!Nt(s,r,e.numRows)||!F(t,a,0))return null;let h=[0,0,0],l=0;for(let c=1;c<e.numRows;c+=1)F(t,c,0)&&(Yr(h,me(s,
c,0,1)),l+=1);return{layer:r,head:i,here:me(s,a,0,1),mean:Vr(h,Math.max(1,l))}}function yl(s,t,{page:e,token:n,
alignment:o},r,i){let a=z(o,n,e.numRows);if(a===null)return null;let h=Nt(s,r,e.numRows),l=Pt(s,a,e.numRows),c=-1;
return l.forEach((u,f)=>{f>=h&&F(t,a,f)&&u>(c<0?0:l[c])&&(c=f)}),c<0?null:{layer:r,head:i,key:c,mass:me(s,a,c,
c+1)}}function Yr(s,t){t.forEach((e,n)=>s[n]+=e)}function Vr(s,t){return s.map(e=>e/t)}var dd=4;async function bl(s,t){let{why:e}=s,n=null;try{n=e&&await Ft(e)}catch(a){if(!(a instanceof E))throw a}
let o=ml(s,n&&e,n??[]);if(!o)return null;let r={subject:o,heads:Qt(s).length,resting:await md(s,t,o),oneLook:o.
explained?null:await pd(s,t,o),survey:null},i=null;return{facts:r,survey:()=>i??=gd(s,t,o)}}async function md(s,t,e){
let n=({scores:i})=>i.sink_mass||0,o=(await Is(s)).filter(i=>n(i)>0).sort((i,a)=>n(a)-n(i)).slice(0,dd),r=null;
for(let{layer:i,head:a}of o){let h=await t.get(i,a).catch(()=>null),l=h&&xl(h,X(s.sight,i,s.numRows),e,i,a);l&&
l.here[0]>(r?.here[0]??0)&&(r=l)}return r}async function pd(s,t,e){let[n,o]=s.opening,r=await t.get(n,o).catch(
()=>null);return r&&yl(r,X(s.sight,n,s.numRows),e,n,o)}async function gd(s,t,{explained:e}){if(!e)return null;
let n=new Map(s.layers.map(({layer:i})=>[i,X(s.sight,i,s.numRows)])),o=[];return await Ie(s,t,(i,a,h)=>{let l=n.
get(i),c=l&&gl(h,l,e,i,a,s.numRows);c&&o.push(c)},()=>!0),o.length?wl(e,o):null}function Jr(s,t,e){let{alignment:n,token:o,explained:r}=t.subject,i={view:e.view,chosen:null,unit:null,measure:"\
weight",alignment:n,hide:"resting",cutoff:0,observed:null,observer:null},a=r&&!r.opening?r.word:null,h={...i,view:"\
why"},l={...i,view:"looked",sides:"from",observer:o};if(s==="word")return{...h,chosen:a};if(s==="hide")return{
...h,chosen:r?.stands?r.cause:a};if(s==="heads"){let c=t.survey?.looks[0]??t.oneLook,u=t.survey?.looks[0]?.rests;
return{...l,...c?{layer:c.layer,head:c.head}:{},unit:r?"word":null,hide:u?0:"resting"}}if(s==="rests"&&t.resting){
let{layer:c,head:u}=t.resting;return{...l,layer:c,head:u,hide:0}}return s==="cause"?r?{...h,chosen:Xr(t)??a}:l:
i}function Xr({subject:{explained:s},survey:t}){if(!s?.why.measured||!t)return null;let{unit:e}=t.attended;return s.
stands&&e===s.found.ranked[0].unit?null:s.why.units[e]}function $l(s,t){return Object.entries(t).every(([e,n])=>String(
s[e])===String(n))}function Fs(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let r=o.parts.map(
a=>M(t,a)),i=r.length===2?"both":"all of them";return`${r.slice(0,-1).join(", ")} and ${r[r.length-1]} stand i\
n for each other: without ${i}, ${M(t,[e,n])} would have been ${te(o.together)} times less likely (measured).`}var wd=3,xd=.1;function El(s,t){return yd[s](t)}var yd={word:bd,hide:$d,heads:kd,rests:Ed,cause:vd,yours:Ad};function bd({
subject:s}){let{word:t,why:e,found:n}=vl(s.explained),o=M(s.page.texts,t),r=cs(n)||"How likely it was to the m\
odel is not kept in this report.",i=e.measured?"Blue marks the words of the prompt that it needed: the stronge\
r, the more.":"Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an \
estimate.";return{title:`This word: ${o}`,text:`The model wrote ${o}. ${r} ${n.leading===null?"":i}`.trim()}}function $d({
subject:s}){let{texts:t}=s.page,e=vl(s.explained),{why:n,word:o,found:r,cause:i,stands:a}=e,h=M(t,o),l=`${M(t,
i)}${i[0]<s.page.promptLength?" in the prompt":""}`;if(!n.measured)return{title:`What ${h} hangs on: an estima\
te`,text:`${on(n,t,o,r)} That was not measured: whether ${h} would be gone without ${a?"it":"any of them"} is \
not known. att-viz with --influence words finds out.`};if(!a){let d=Fs(n,t,o);return{title:"Hide any one word:\
 it stays",text:`The words of the prompt were hidden one at a time, and the model run again. ${on(n,t,o,r)} `+
d}}let{effect:c}=r.ranked[0],u=Qr(e,r.ranked[0].unit);return{title:Math.exp(-c)<xd?`Hide ${l}, and ${h} is all\
 but gone`:`Hide ${l}, and ${h} is less likely`,text:`${l} was hidden from everything after it, and the model \
run again: ${u?`the probability of ${h} fell from ${u.before} to ${u.after}`:`${h} was ${Zr(c)}`} (measured). \
No other word that was hidden did more for it.`}}function kd({subject:s,heads:t,survey:e,oneLook:n}){let{page:o,
explained:r,token:i,alignment:a}=s,h=t>1?"These heads looked":"This head looked";if(!r||!e){if(!n)return{title:h,
text:"Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stan\
ds out."};let{layer:y,head:k,key:v,mass:S}=n,R=bt({page:o,layer:y,head:k,alignment:a,measure:"weight"},i),L=v===
i&&a==="position"?"itself":W(o,v);return{title:"This head looked",text:`${R}, ${q(o,y,k)} gave ${dn(S)} of its\
 attention to ${L}: of what is coloured, the most. ${t>1?`It is one of ${ti(o,t)}, and each spreads an attenti\
on of 1 in its own way.`:"A head spreads an attention of 1 over what it sees."}`}}let[l,c]=[M(o.texts,r.word),
M(o.texts,r.cause)],[u,...f]=e.looks,m=r.word[1]-r.word[0]>1?"on average ":"",p=e.looks.some(({rests:y})=>y)&&
!u.rests?"those that do not rest on it":"",x=f.filter(({rests:y})=>y===u.rests).slice(0,wd-1).map(y=>`${q(o,y.
layer,y.head)} with ${kl(y)}`).join(", "),b=`${x?` Next came ${x}.`:""}${u.rests?` It is also where ${t>1?"the\
y rest":"it rests"}.`:""}`;return{title:h,text:`When the model wrote ${l}, ${q(o,u.layer,u.head)} gave ${m}${kl(
u)} of its attention to ${c}${t>1?`, the most of ${p||ti(o,t)}`:""}; an even spread would be ${N(u.even)}.${b}`}}
function Ed({subject:s,resting:t}){let{page:e,token:n,alignment:o}=s;if(!t)throw new TypeError("this report ha\
s no head at rest");let{layer:r,head:i,here:a,mean:h}=t;return{title:"This one rests",text:`${bt({page:e,layer:r,
head:i,alignment:o,measure:"weight"},n)}, ${q(e,r,i)} gave ${dn(a)} of its attention to the first token, ${W(e,
0)}; from all tokens after it, ${dn(h)} on average. A head must spread an attention of 1 even where it finds n\
othing, and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.`}}
function vd(s){let t="Attention is not cause",{subject:e,survey:n,heads:o}=s,{explained:r,page:i}=e,a="Attenti\
on says where a head read from, not whether the answer depended on it.";if(!r||!n){let C=r?.why.measured?"":" \
What it depended on was not measured here.";return{title:t,text:`${a}${C} To claim a cause, change the text an\
d see what changes.`}}let{why:h,word:l,found:c,cause:u,stands:f}=r,[d,m]=[M(i.texts,l),M(i.texts,u)],{unit:p,mass:g}=n.
attended,x=M(i.texts,h.units[p]),b=o>1?`the mean over ${ti(i,o)}`:"from this head",y=`Of the words ${h.measured?
"that were hidden":"of the prompt"}, ${x} got most attention when ${d} was written${n.sure?"":", as far as thi\
s file knows"}: ${dn(g)}, ${b}.`;if(!h.measured)return{title:t,text:`${y} ${a} What ${d} depended on is estima\
ted here, not measured.`};if(Xr(s)===null)return{title:t,text:`${y} Here it is also what ${d} hangs on. That i\
s not so everywhere: ${a[0].toLowerCase()}${a.slice(1)} Hiding tells.`};let k=c.ranked.find(C=>C.unit===p)?.effect??
0,v=Qr(r,p),S=`Yet with it hidden, ${d} is ${v?`at ${v.after} instead of ${v.before}`:Zr(k)}.`,R=f?Qr(r,c.ranked[0].
unit):null,L=f?` ${m}, without which it is ${R?`at ${R.after}`:Zr(c.ranked[0].effect)}, got ${dn(n.cause)}.`:"";
return{title:t,text:`${y} ${S}${L} ${a}`}}function Ad({subject:{explained:s}}){return{title:"Now yours",text:`${s?
"Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it.":"Point \
at any token to see what it looked at; double-click or tap to hold it."} The address holds what is shown: send\
 it, and others see the same. Back undoes a step. The tour stays at the top of the page.`}}function vl(s){if(!s)
throw new TypeError("this report explains no word");return s}function Qr({why:s,effects:t,word:e,found:n},o){let r=Array.
from(t[o].slice(e[0]-s.target[0],e[1]-s.target[0]));if(n.probability===null||r.some(Number.isNaN))return null;
let i=Math.min(1,n.probability*Math.exp(-r.reduce((l,c)=>l+c,0))),[a,h]=[sn(n.probability),sn(i)];return a===h?
null:{before:a,after:h}}function Zr(s){let t=te(Math.abs(s));return t==="1"?"as likely as before":`${t} times ${s<
0?"more":"less"} likely`}function ti({headNames:s,siblings:t,light:e},n){let o=t.length>0&&!e?" of this file":
"";return Object.keys(s).length?`${n} layers${o}, all heads of each taken together`:`${n} heads${o}`}function kl({
weight:s,bounds:t}){return ft(s,t)}function dn([s,...t]){return ft(s,t)}var ei=0;async function ot(s){ei+=1,Al();try{return await s}finally{ei-=1,Al()}}function Al(){document.documentElement.
toggleAttribute("data-busy",ei>0)}var Ds=class{constructor(t){this.root=document.getElementById("tour"),this.title=document.getElementById("tour\
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
e)?.textContent??"");$("live",vt(t.join(". "))),this.title.focus({preventScroll:!0})}hide(){this.root.hidden=!0,
delete document.body.dataset.tour,this.#e()}#t(t){return this.root.querySelector(`[data-tour-act="${t}"]`)}#e(){
document.documentElement.style.setProperty("--tour-height",`${Math.ceil(this.root.offsetHeight)}px`)}};var Sl="att_viz tour",Ws=class{constructor(t){this.button=document.getElementById("tour-begin"),this.decline=document.
getElementById("tour-decline"),this.root=document.getElementById("tour-offer"),this.button.addEventListener("c\
lick",()=>{this.settle(),t()}),this.decline.addEventListener("click",()=>{this.settle(),this.button.focus()}),
this.#t(window.parent===window&&Sd()==="nothing"),this.root.hidden=!1}settle(){try{localStorage.setItem(Sl,"se\
en")}catch{}this.#t(!1)}#t(t){this.root.classList.toggle("asking",t),this.button.textContent=t?"New here? Take\
 the tour":"Tour",this.decline.hidden=!t}};function Sd(){try{return localStorage.getItem(Sl)===null?"nothing":
"seen"}catch{return"unknown"}}var Md=new Set(["word","hide","rests","yours"]),Td=12,Od={word:[".why-text .chosen"],hide:[".why-text .chosen",
"#why-sentence"],heads:["[data-view=observer] .text .subject","[data-view=observer] .sentence"],rests:["[data-\
view=observer] .text .subject","[data-view=observer] .sentence"],cause:[".why-text .chosen","#why-sentence"],yours:[]},
zs=class{#t=null;#e="";#n=0;#s=!1;constructor(t,e,n){this.context=t,this.initial=e,this.reveal=n,this.card=new Ds(
o=>{this.#a(o)}),this.offer=new Ws(()=>{this.#r()});for(let o of["pointerdown","wheel","keydown"])document.addEventListener(
o,()=>this.#s=!1,{capture:!0,passive:!0})}async show({tour:t}){this.#n+=1;let e=this.#n;if(!t){this.#c();return}
let n=await ot(this.#o()),o=n?.steps.indexOf(t)??-1,r=n&&o>=0&&await ot(Ml(t,n));if(e!==this.#n)return;if(!n||
!r){this.#c();return}let i=!$l(this.context.state(),Jr(t,r,this.initial));this.card.show(t,{place:o,count:n.steps.
length,...El(t,r),away:i}),this.#e!==t&&(this.#e=t,this.offer.settle(),await this.#h(t,r,i))}#o(){let{page:t,heads:e}=this.
context;return this.#t??=bl(t,e).then(n=>{if(!n)return null;let{facts:o,survey:r}=n;return r(),{facts:o,survey:r,
steps:pl(o.subject,o.heads,o.resting!==null)}}),this.#t}async#r(){let t=await ot(this.#o());t&&await this.#i(t.
steps[0])}async#a(t){let e=await this.#o(),n=e?.steps.indexOf(this.#e)??-1,o=e?.steps[n+{back:-1,next:1,again:0,
end:0}[t]];t==="end"?await this.context.change({tour:""}):o&&n>=0&&await this.#i(o)}async#i(t){let e=await this.#o();
if(e){let n=await ot(Ml(t,e));this.#e="",await this.context.change({...Jr(t,n,this.initial),tour:t})}}async#h(t,e,n){
let{token:o,alignment:r,explained:i,page:a}=e.subject,{layer:h,head:l}=this.context.state(),c=z(r,o,a.numRows),
u=t==="rests"?0:t==="heads"?i?.cause[0]??e.oneLook?.key:void 0;!n&&c!==null&&u!==void 0&&await this.context.look(
{layer:h,head:l,row:c,key:u,alignment:r}),n||(this.reveal(),this.#s=!0,this.#l(t,Td)),this.#e===t&&this.card.announce()}#l(t,e){
this.#s&&e>0&&this.#e===t&&(Ld(Od[t])||this.reveal(),requestAnimationFrame(()=>this.#l(t,e-1)))}#c(){if(this.#e=
"",this.card.isOpen){let t=this.card.hasFocus;this.card.hide(),t&&this.offer.button.focus()}}};async function Ml(s,{
facts:t,survey:e}){return Md.has(s)?t:{...t,survey:await e()}}function Ld(s){let t=s.map(e=>document.querySelector(
`.view:not([hidden]) ${e}`));return t.forEach(e=>e?.scrollIntoView({block:"nearest",inline:"nearest"})),t.every(
Boolean)}function Ol(){let s=new CSSStyleSheet,t=Tl(":root","light");return s.replaceSync(`@media screen{${t}${Tl(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function Tl(s,t){let e=Bt(nt[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[nt[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Nd=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit","tour"],Us=class{#t=new Set;#e=0;#n=!1;constructor(t,e,n,o){this.page=t;let r=el(t);this.kinds=e.filter(({
fits:l})=>!l||l(t)),this.initial={...ns(t),notes:r.text},this.state=this.#o(),document.adoptedStyleSheets=[...document.
adoptedStyleSheets,Ol()],this.book=new As(t.texts.length,()=>this.state.notes,l=>this.change({notes:l}));let i=new Ss(
this.book),a={page:t,heads:t.light?new In(t,Mi):new Me((l,c)=>vi(t,l,c),t.numRows,void 0,I(t)?t.numRows:0,n.unpack.
bind(n)),text:{...Yn(t),notes:i},units:La(t),notes:this.book,state:()=>this.state,change:l=>this.change(l),link:l=>`${location.
href.split("#")[0]}#${ss({...this.state,tour:"",...l},this.initial)}`,look:l=>this.look(l)};this.views=new Map(
this.kinds.map(l=>[l.id,new l(a)])),this.notes=new Ls(a,i,o,()=>({subject:this.view.subject??null,units:a.units(
this.view.unit??"word")})),this.faultOfNotes=r.fault,this.beside=new vs(a),this.tabs=new os(this.kinds,l=>{this.
change({view:l})});let h=document.getElementById("unit");this.unitPicker=new Rs(h,t,l=>{this.change({unit:l})}),
this.theme=new rs(l=>{this.change({theme:l})},()=>{this.#s()}),this.writeAddress=wt(()=>{$i(ss(this.state,this.
initial),this.#n),this.#n=!1},150),$("precision",t.light?Sn(t.light):Oe("weight")),this.files=new Mn(t),this.tour=
t.kinds?null:new zs(a,this.initial,()=>this.view.reveal?.()),Gi(t,()=>({view:this.state.view,theme:this.state.
theme})),ol(),this.#r(),Xh(document.getElementById("take"),()=>this.picture)}async start(){Ct(this.page,this.state.
layer,this.state.head)||this.#a(this.state,!0),await this.#s(),this.view.reveal?.(),Jo(),this.notes.open(this.
faultOfNotes)}get view(){return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};if(e.
layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=bn(this.page,e.layer,
e.head),!Ct(this.page,e.layer,e.head)){this.#a(e,!1);return}this.#n||=Nd.some(n=>String(e[n])!==String(this.state[n])),
this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.find(n=>n.id===t);if(!e)throw new E(
`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).join(", ")}.`);await this.change({
view:e.id})}async note([t,e],n){let{notes:o,damaged:r}=Ve([{from:t,to:e,text:n}],this.page.texts.length);if(r)
throw new E(`This cannot be noted on ${t} to ${e}: a note is text of 1 to ${4e3} characters, and the tokens ar\
e 0 to ${this.page.texts.length-1}.`);await this.book.add(o[0])}get picture(){let{page:t,view:e}=this,n=this.kinds.
find(({id:i})=>i===this.state.view),o=[t.title&&`\u201C${t.title}\u201D`,t.model,n.title].filter(Boolean).join(
" \xB7 "),r=document.getElementById(`view-${n.id}`);return{picture:e.drawing??sl(r,o),name:`att_viz_${n.id}`}}async look(t){
for(let e of this.views.values())await e.look?.(t)}get snapshot(){return Object.assign({},this.state,...[...this.
views.values()].map(({snapshot:t})=>t))}get door(){return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){
let{state:t,view:e}=this;this.theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),
await e.mount(n)),this.unitPicker.show(e.unit??null),this.files.show(this.#i(this.state),this.state),await e.show(
this.state),this.book.tell(),this.tour?.show(this.state)}#o(){let t=Fa(location.hash,this.page,this.initial);return this.
kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#r(){window.addEventListener("hashchange",()=>{
if(Yi(this.page))return;let t=this.#o();this.change({...t,notes:this.#h(t.notes)}).then(()=>this.view.reveal?.()),
this.notes.sayFaults(),Jo(),this.#n=!1}),document.addEventListener("keydown",t=>{let e=Da[t.key],n=t.target instanceof
Element&&t.target.matches("input, select, button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.
stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change($e(this.page,this.state,
e)))})}#a(t,e){this.view.show(this.state),rt(Ei(this.page,t.layer,t.head,this.#i(t),e))}#i(t){return ss({...t,
tour:""},{...this.initial,layer:-1,head:-1,notes:""})}#h(t){let e=this.page.texts.length;return ki()?this.state.
notes:Gt(Xi(this.book.notes,Yt(t,e).notes))}};var Rd=2**18,Cd=8,Id=4,qs=class{#t=0;#e=0;#n=[];#s=[];#o=new Map;constructor(t){this.most=t&&typeof Worker=="f\
unction"?Math.min(Id,navigator.hardwareConcurrency-1):0,this.script=t}unpack(...t){return this.#t+=1,this.most<
1||t[0].length<Rd&&this.#t<=Cd?Se(...t):new Promise((e,n)=>{this.#s.push({packed:t,resolve:e,reject:n}),this.#r()})}#r(){
let t=this.#s[0],e=t&&(this.#n.pop()??this.#a());e&&(this.#s.shift(),this.#o.set(e,t),e.postMessage(t.packed))}#a(){
if(this.#e>=this.most)return null;try{let t=URL.createObjectURL(new Blob([this.script??""],{type:"text/javascr\
ipt"})),e=new Worker(t);return this.#e+=1,e.addEventListener("message",({data:n})=>this.#i(e,n)),e.addEventListener(
"error",n=>{n.preventDefault(),this.#h()}),e}catch{return this.#h(),null}}#i(t,e){let n=this.#o.get(t);this.#o.
delete(t),this.#n.push(t),"data"in e?n?.resolve(e.data):n?.reject(new E(e.fault)),this.#r()}#h(){this.most=0;let t=[
...this.#o.values(),...this.#s];this.#o.clear(),this.#s=[];for(let{packed:e,resolve:n}of t)n(Se(...e))}};function Ll(s){
s.addEventListener("message",t=>{let{data:e}=t;Se(...e).then(n=>s.postMessage({data:n},_d(n)),n=>s.postMessage(
{fault:n.message}))})}function _d({triangle:s,sinkMass:t,norms:e,exact:n}){return[s,t,e,n.bits,n.index].flatMap(
r=>r?[r.buffer]:[])}function Nl(s){if(rt(s instanceof E?s.message:"This page could not be shown. Please open it in a current versi\
on of Chrome, Edge, Firefox or Safari."),!(s instanceof E))throw s}async function ni(s,t,e,n){Bd(s,e);let o=new Map(s.layers.map(({layer:i})=>[i,X(s.sight,i,s.numRows)])),r=[];for await(let[
i,a,h]of $r(s,t)){n?.throwIfAborted();let l=o.get(i),c=h&&l&&it(h,l,e,s.numRows);if(c){let[u,...f]=c.weight;r.
push({layer:i,head:a,weight:u,even:c.even,bounds:f})}await le()}return n?.throwIfAborted(),Jt(r)}function Bd(s,t){
for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];if(!(Number.isInteger(r)&&Number.isInteger(i)&&
r>=0&&r<i&&i<=s.texts.length))throw new E(`Give from and to as [first token, the one after the last], within 0\
 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=K(t,s.numRows);if(e>=n)throw new E("There is no\
 attention row for these words: nothing was computed from them.")}function Ee(s,t){let e=w("span","flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");
if(n.style.width=`${100*Math.min(1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function si({layer:s,head:t}){return`L${s}\xB7H${t}`}var Ks=48;function Rl(s,t,e=0){let n=Math.min(Ks,t),o=Uint16Array.from({length:t},(l,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let l=0;l<t;l+=1){let c=o[l]*n;i[o[l]]+=1;for(let u=0;u<U(s,l);u+=1)r[c+o[u]]+=
u<e?0:H[s.triangle[a]],a+=1}let h=new Uint8Array(n*n);for(let l=0;l<h.length;l+=1){let c=r[l]/i[Math.floor(l/n)];
h[l]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:h}}function Cl(s,{rows:t,keys:e},n){let o=Math.
min(Ks,Math.max(t[1]-t[0],e[1]-e[0])),r=([h,l])=>Array.from({length:o},(c,u)=>{let f=h+Math.floor(u*(l-h)/o);return[
f,Math.max(f+1,h+Math.floor((u+1)*(l-h)/o))]}),i=r(e),a=new Uint8Array(o*o);return r(t).forEach(([h,l],c)=>{i.
forEach(([u,f],d)=>{let m=0;for(let p=h;p<l;p+=1)for(let g=Math.max(u,n);g<f;g+=1)m+=H[s.triangle[B(s,p)+g]];a[c*
o+d]=Math.round(63*Math.sqrt(Math.min(1,m/(l-h))))})}),{side:o,levels:a}}var Pd=10,js=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e.numRows,this.rectangle=
St(e),this.inSight=n}draw(t,e){this.aside=e,this.#e=t.filter(n=>!this.#a(n)),this.#n||(this.#n=!0,this.#s())}async#s(){
let t=0;for(let e=this.#e.shift();e;e=this.#e.shift()){if(performance.now()>t&&(await ke(),t=performance.now()+
Pd),!this.inSight()){this.#e=[];break}if(!this.#a(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(
this.#r(e),this.#o(n)),this.#a(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o(t){return this.rectangle?
Cl(t,this.rectangle,this.aside??0):t.light?da(t.light,Math.min(Ks,this.numRows),this.aside??0):Rl(t,this.numRows,
this.aside)}#r({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#a(t){let e=this.#t.get(this.#r(t)),n=e&&t.canvas.
getContext("2d");if(!e||!n)return!1;let{side:o,levels:r}=e,i=Hd(document.documentElement.dataset.theme==="dark"?
"dark":"light"),a=new ImageData(o,o);return r.forEach((h,l)=>a.data.set(i[h],4*l)),t.canvas.width=t.canvas.height=
o,n.putImageData(a,0,0),!0}};function Gs(){let s=document.createElement("canvas");return s.width=s.height=1,s.
setAttribute("aria-hidden","true"),s}function Hd(s){return[nt[s].paper,...Bt(nt[s]).map(({background:e})=>e)].
map(e=>[...pe(e),255])}var Fd=1024,Ys=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,r){this.root=t,this.context=e,this.heads=n.filter(
({layer:i})=>i!==-1),this.pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),w("p","",this.#s(t)),w("div","detail-actions",O("Show in the text",()=>this.handlers.open(
t)),O(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t)),...n.roles.length?
[oe(this.context,()=>this.#r(t))]:[]),this.#a(t));let o=St(n);if(o){await this.#n(t,o,e);return}let r;try{r=await this.#o(
t)}catch(i){i instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",i.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),Dd(r),w("h4","","Where it looks hardest"),this.#i(t,r),w("h4","",
"What gets most"),this.#h(r),w("p","note",Wd(r)))}async#n(t,e,n){let{page:o,heads:r}=this.context,i=await r.get(
t.layer,t.head).catch(()=>null);if(i&&n===this.#t){let{pairs:a,keys:h}=la(i,X(o.sight,t.layer,o.numRows),e);this.
root.append(w("h4","","Where it looks hardest"),this.#i(t,{pairs:a}),w("h4","","What gets most"),this.#h({keys:h}),
w("p","note",`The mean over all words of the output, true to \xB1${ur}.`))}}#s({role:t}){return this.context.page.
roles.length?t?`${Q(t)}: ${st[t].says}.`:"No clear role in this text.":""}async#o({layer:t,head:e}){let{page:n,
heads:o}=this.context,r=await o.get(t,e),i=this.#e.get(r);return i||(n.numRows>Fd&&await ke(),i=ha(r,X(n.sight,
t,n.numRows),n.numRows),this.#e.set(r,i)),i}#r(t){let{layer:e,head:n,role:o,scores:r}=t,i=o&&Fr(this.heads,t,o);
return{sentence:o&&i?`Head ${n} of layer ${e} ${st[o].says}: score ${r[o].toFixed(3)}, the mean over its rows;\
 rank ${i.rank} of ${i.of} heads${this.context.page.siblings.length?" in this file":""}.`:`Head ${n} of layer ${e}\
 has no clear role in this text.`,of:{layer:e,head:n,rows:null},precision:i?"+- 0.0005":""}}#a(t){let e=w("ul",
"detail-scores");for(let n of Object.keys(st).filter(o=>o in t.scores)){let o=Fr(this.heads,t,n),r=o?`${o.rank}\
 of ${o.of}`:"not in this text",i=w("span","detail-number",cn(t.scores[n]));e.append(w("li","",w("span","",Q(n)),
i,w("span","note",r)))}return e}#i({layer:t,head:e},{pairs:n}){let{texts:o}=this.context.page,r=w("ol","detail\
-list");for(let{row:i,key:a,mass:[h,...l]}of n){let c=`${T(o[i],14)} (${i}) \u2192 ${T(o[a],14)} (${a})`,u=O("",
()=>{this.context.look({layer:t,head:e,row:i,key:a,alignment:"position"})});u.append(w("span","",c),w("span","\
detail-number",ft(h,l))),r.append(w("li","",u))}return r}#h({keys:t}){let{texts:e}=this.context.page,n=t.map(({
token:o,share:r})=>w("li","",w("span","",`${T(e[o],18)} (${o})`),w("span","detail-number",r.toFixed(2))));return w(
"ol","detail-list",...n)}};function Dd({distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({
label:n,share:o})=>w("li","",w("span","",n),Ee(o/t),w("span","detail-number",o.toFixed(2))));return w("ul","de\
tail-distances",...e)}function Wd({first:s,kept:t}){return t===void 0?`Without the first token, which gets ${s.
toFixed(2)} on average. Means are true to \xB1${ur}.`:`Without the first token, which gets ${s.toFixed(2)} on \
average. This light report keeps ${t.toFixed(2)} of the attention of this head weight by weight, and only that\
 is counted here: true shares are as large or larger.`}var Vs=class{chosen=[];constructor(t,e,n,o){this.root=t,
this.draw=e,this.open=n,this.changed=o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.
chosen.length?e:[...this.chosen.slice(-(zd-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.chosen.
length===0;let t=this.chosen.map(({layer:n,head:o})=>({layer:n,head:o,canvas:Gs()})),e=this.chosen.map((n,o)=>{
let r=`Layer ${n.layer}, head ${n.head}`,i=O("",()=>this.open(n));i.className="beside-picture",i.setAttribute(
"aria-label",`${r}: show in the text`),i.append(t[o].canvas);let a=O("\xD7",()=>this.toggle(n));a.setAttribute(
"aria-label",`Take ${r} away`);let h=n.role?` \xB7 ${Q(n.role).toLowerCase()} ${cn(n.scores[n.role])}`:"";return w(
"figure","",w("figcaption","",w("span","",`${r}${h}`),a),i)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},zd=4;var Ud=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,qd=/^(?:head\s*|h)(\d{1,4})$/u;
function Il(s){let t=s.trim().toLowerCase(),[,e,n]=Ud.exec(t)??[],[,o]=qd.exec(t)??[];return e!==void 0?r=>r.layer===
Number(e)&&(n===void 0||r.head===Number(n)):o!==void 0?r=>r.layer!==-1&&r.head===Number(o):({role:r})=>Q(r).toLowerCase().
includes(t)||(r??"").replaceAll("_"," ").includes(t)}var Js=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",r=>this.#a(r,o.choose)),t.addEventListener("pointerover",r=>this.#a(r,o.point)),t.addEventListener(
"focusin",r=>this.#a(r,o.point)),t.addEventListener("keydown",r=>this.#i(r))}show(t,e,n){let o=Il(n),r=this.heads.
filter(i=>(!e||(i.role??zt)===e)&&(!n||o(i)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(r):this.#s(r)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:r})=>r!==-1),n=Cs(e).map(({
role:r,heads:i})=>{let a=st[r]?.says;if(st[r]?.rests&&!this.#e&&!this.#t){let h=`${i.length} ${i.length===1?"h\
ead rests":"heads rest"} on the first token`,l=O("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:u})=>u===r)?.button.focus()});return w("section","heads-group folded",w("h3","",h),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),l)}return this.#o(`${Q(r)} \xB7 ${i.
length}`,a??"",i,r)}),o=t.filter(({layer:r})=>r===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(r=>r.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let r=n.map(a=>this.#r(a,o));this.cells.push(...r);let i=w(
"section","heads-group",w("h3","",t));return e&&i.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
i.append(w("div","heads-cells",...r.map(({button:a})=>a))),i}#r(t,e){let{layer:n,head:o}=t,r=Gs(),i=e&&e!==zt?
e:t.role,a=i?cn(t.scores[i]):"",h=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),l=w("but\
ton","head-cell",r,w("span","head-name",h)," ",w("span","head-score",a));l.type="button";let c=G(n,o,this.page.
headNames[o]),u=i?`, ${Q(i).toLowerCase()} ${a}`:"",f=c.includes(h.toLowerCase())&&!a?"":`: ${h} ${a}`.trimEnd();
return l.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}${f}`),l.toggleAttribute("data-rests",
!!(t.role&&st[t.role].rests)),{...t,button:l,canvas:r}}#a(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(r=>r.button===n);o&&e(o)}#i(t){let e=this.cells.findIndex(({button:i})=>i===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],r=n===void 0?o?this.#h(e,o):void 0:this.cells[n];r&&(t.preventDefault(),this.cells.forEach(
({button:i})=>i.tabIndex=-1),r.button.tabIndex=0,r.button.focus())}#h(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,r;for(let i=t+e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let h=Math.abs(a.left-n.left);
r=!r||h<r.off?{off:h,cell:this.cells[i]}:r}return r?.cell}};var _l=new Set(["span","sentence"]),Xs=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new pt(
t,e),this.text.rove(0),ee(this.text,n,(r,i)=>this.#n(r,i))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(_l.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!_l.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var oi=8,Qs=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#r())})}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:n,bounds:o,even:r}){let i=this.#n,[a,h]=[this.#s(i.from),this.#s(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, ${q(this.page,t,e)} gave ${ft(n,o)} of its attention to ${h}; an even spr\
ead would be ${N(r,0)}.`}#s([t,e]){return`${T(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:`t\
okens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,r]=K({...t,when:e},this.page.numRows);
o<r&&!I(this.page)&&n.push(O(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,oe(this.context,()=>this.quotation()),gt("Copy as CSV",()=>this.csv()),O("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:K(t,this.page.numRows)},precision:Ms([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:r,bounds:[i,a],even:h},l)=>{let c=this.
roleOf(n,o)??"";return[l+1,n,o,...[r,i,a,h].map(u=>Number(u.toPrecision(6))),c]});return Wt(t,e)}#r(){let t=this.#t?
this.#e:this.#e.slice(0,oi),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(r=>this.#a(r,
n)));let o=this.#e.length;if(!this.#t&&o>oi){let r=O(`Show all ${o} heads`,()=>{this.#t=!0,this.#r(),(this.list.
children[oi]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",r))}$("find-scale",o?`The l\
ongest bar is ${N(e)}; the mark on each is the even spread.`:"")}#a({layer:t,head:e,weight:n,bounds:o,even:r},i){
let a=ft(n,o),h=this.page.roles.length?Q(this.roleOf(t,e)):"",l=w("button","ranked",w("span","ranked-name",si(
{layer:t,head:e}))," ",Ee(n/i,r/i),w("span","ranked-number",a)," ",w("span","ranked-role",h));l.type="button",
l.setAttribute("aria-label",`Layer ${t}, head ${e}: even spread ${N(r,0)}; ${si({layer:t,head:e})} ${a} ${h}`);
let c=this.#n;l.addEventListener("click",()=>this.handlers.look(t,e,c));for(let u of["pointerenter","focus"])l.
addEventListener(u,()=>this.handlers.point(t,e));return w("li","",l)}};var Zs=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(gt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(st).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(Q)].map(i=>{let a=w("th","",i);return a.scope="col",a});t.append(w("tr","",...o));
let r=this.heads.map(({layer:i,head:a,role:h,scores:l})=>{let c=[i,a,Q(h),...n.map(u=>Number.isNaN(l[u])?"\u2013":
l[u].toFixed(3))];return w("tr","",...c.map(u=>w("td","",String(u))))});e.append(...r)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:r,scores:i})=>[n,o,r??"",...t.map(a=>i[a])]);return Wt(["layer","head","role",
...t],e)}};var to=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await ni(t,e,n)).map(({layer:o,head:r,weight:i,even:a,bounds:[h,l]})=>({layer:o,head:r,
weight:i,even:a,...t.light?{least:h,most:l}:{}}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;I(
e)&&($("find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-lab\
el","From a word to the word that it looked at")),P(e)&&($("find-order","a word of the input that it looked at"),
document.getElementById("find-text")?.setAttribute("aria-label","From a word of the output to a word of the in\
put"),t.querySelectorAll(".first-left-out").forEach(u=>u.remove()));for(let u of e.roles.length?[]:t.querySelectorAll(
".of-roles"))u.setAttribute("hidden","");this.roles=await Is(e),this.pictures=new js(n,e,()=>!t.hidden);let r=({
layer:u,head:f})=>{o({view:"looked",layer:u,head:f})},i=u=>document.getElementById(u);this.beside=new Vs(i("be\
side"),()=>this.#r(),r,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.detail=new Ys(i("head-d\
etail"),this.context,this.roles,this.pictures,{open:r,beside:u=>this.beside?.toggle(u),isBeside:u=>!!this.beside?.
chosen.includes(u)});let a=(u,f)=>{let d=this.roles?.find(m=>m.layer===u&&m.head===f);d&&d!==this.detail?.one&&
this.detail?.show(d)};this.grid=new Js(i("heads"),e,this.roles,{choose:r,point:({layer:u,head:f})=>a(u,f),drawn:()=>this.#r()});
let h=()=>this.context.units(this.unit);this.picker=new Xs(i("find-text"),this.context.text,h,(u,f)=>this.#a(u,
f));let l=(u,f)=>this.roles?.find(d=>d.layer===u&&d.head===f)?.role??null;this.ranking=new Qs(this.context,l,{
look:(u,f,d)=>{this.#h(u,f,d)},point:a,change:u=>{o({pair:be(u)})}}),this.table=new Zs(i("roles-table"),this.roles);
for(let u of t.querySelectorAll("input[name=order]"))u.addEventListener("change",()=>{o({order:u.value})});this.#l(
i("role-chips"));let c=i("head-filter");c.addEventListener("input",()=>{this.#e=c.value.trim(),this.show(this.
context.state())})}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll("input[name=order\
]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==this.#n?(this.#n=e,this.grid?.show(
t.order,this.#t,this.#e)):this.#r(),this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.grid?.cells.length&&
this.detail?.show(this.grid.cells[0]),await this.#i(t.pair)}#r(){let t=[...this.grid?.cells??[]].map(({layer:i,
head:a,canvas:h})=>({layer:i,head:a,canvas:h})),n=[...(this.beside?.chosen??[]).map(({layer:i,head:a},h)=>({layer:i,
head:a,canvas:document.querySelectorAll(".beside-picture canvas")[h]})).filter(({canvas:i})=>i),...t],{hide:o}=this.
context.state(),r=P(this.context.page)?0:1;this.pictures?.draw(n,o==="resting"?r:Math.max(r,o))}#a(t,e){let{page:n,
change:o}=this.context;if(!e){this.#s="",this.#o?.abort(),this.picker?.show(null);let l=`From ${T(n.texts.slice(
t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.say(l);return}let[r,i]=e[0]>=t[1]&&!I(
n)?[e,t]:[t,e];if(P(n)&&!(r[0]>=n.promptLength&&i[1]<=n.promptLength)){this.#s="",this.picker?.show(null),this.
ranking?.say("Choose a word of the output, and then one of the input: only the output looks, and only at the i\
nput.");return}let a=n.promptLength+(P(n)?1:0),h={from:r,to:i,when:r[0]>0&&r[0]>=a?"wrote":"read"};o({pair:be(
h)})}async#i(t){let{page:e,heads:n}=this.context;if(t===this.#s)return;this.#s=t,this.#o?.abort();let o=Qn(t,e.
texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let r=new AbortController;this.#o=
r;try{let i=await ot(ni(e,n,o,r.signal));this.ranking?.show(o,i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof
E))throw i;this.ranking?.say(i.message)}}async#h(t,e,n){let[,o]=K(n,this.context.page.numRows),r=n.when==="wro\
te"?"generation":"position";await this.context.look({layer:t,head:e,row:o-1,key:n.to[0],alignment:r})}#l(t){let e=(this.
roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",count:e.length}].concat(Cs(e).map(({role:r,heads:i})=>({role:r,
count:i.length}))).map(({role:r,count:i})=>{let a=r===""?"All":r===zt?Q(null):Q(r),h=w("button","chip",`${a} `,
w("span","chip-count",String(i)));return h.type="button",h.setAttribute("aria-pressed",String(r===this.#t)),h.
addEventListener("click",()=>{this.#t=r,o.forEach(l=>l.setAttribute("aria-pressed",String(l===h))),this.show(this.
context.state())}),h});t.append(...o)}};var ri=class{constructor(t,e,n){let o=t.boundaries.length*e,r=o*t.topK,i=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>i.getUint32(4*a,!0),this.probability=a=>i.getFloat32(4*
(r+a),!0),this.entropy=a=>i.getFloat32(4*(2*r+a),!0),this.rank=a=>i.getUint32(4*(2*r+o+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let o=n*this.positions+e,{topK:r,vocabulary:i,
ids:a}=this.lens;return{candidates:Array.from({length:r},(l,c)=>{let u=this.place(o*r+c);return{text:i[u]??"",
id:a[u]??-1,probability:this.probability(o*r+c)}}),entropy:this.entropy(o),rank:this.rank(o)}}};async function Bl(s,t){
let e=8*s.boundaries.length*t*(s.topK+1),n=await jt(Ae(s.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new E("What the logit lens read is damaged in this file. Please make the report again.");return new ri(
s,t,n)}function mn(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function eo(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}function Pl(s,t,[e,n],o,r,i=null){let a=o.starts.length-1,[h,l,c,u]=Array.from({length:4},()=>new Float64Array(
a)),f=0;for(let g=e;g<n;g+=1){let x=D(t,g);if(x===0)continue;f+=1;let b=Tn(g);for(let y=Math.max(r,t.first[g]);y<=
g;y+=1)if(F(t,g,y)){let k=s.triangle[b+y],v=o.ofToken[y];h[v]+=H[k],l[v]+=xt[k],c[v]+=yt[k],u[v]+=1/x}ht(s,g).
forEach((y,k)=>{if(k>=r&&F(t,g,k)){let v=s.triangle[b+k],S=o.ofToken[k],[R,L]=de(y);h[S]+=y-H[v],l[S]+=R-xt[v],
c[S]+=L-yt[v]}})}let d=g=>{let x=-1;for(let b=0;b<a;b+=1)x=u[b]>0&&(i?.[b]??0)===g&&(x<0||h[b]>h[x])?b:x;return x},
m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:h[p]/f,bounds:[Math.max(0,l[p])/f,
c[p]/f],even:u[p]/f}}function Hl(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=
+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function Fl({allLayers:s,lens:t}){let e=new Set(
s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-n)}function Ut(s,t,e){let n=kt(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function Dl(s,t,e,[n,o]){let{page:r}=s,{token:i,aligned:a}=Ut(s,n,t.numTokens),h={...t,alignment:a.
alignment};if(!F(t.sight,n,o))return Te(r,n,o)||Kd(a,i,[n,o]);let l=Z(h,i,o);if(!l)return"";let c=o<t.hide?" I\
t is set aside: it has no colour here.":"";if(e)return`${jd(a,h,e,i,o)}${c}`;let u=Bs(r,s.layer,s.head,n,o),f=u?
` ${ie(u)}`:"";return`${qn(a,i,o,{said:ae(h,l),even:l.even})}${c}${f}`}function Kd({page:s,alignment:t},e,[n,o]){
let r=W(s,o),i=t==="position"?`${W(s,e)} could not see`:`When ${W(s,e)} was decided, the model could not see`;
return o>n&&!I(s)?`${i} ${r}: it comes later, and a model that reads from left to right cannot look ahead.`:`${i}\
 ${r}: it is padding, or lies outside this layer\u2019s window.`}function jd(s,t,e,n,o){let{page:r}=s,i={...e.
scope,alignment:t.alignment},[a,h]=[Z(t,n,o),Z(i,n,o)],l=[q(r,s.layer,s.head),q(r,e.layer,e.head)],c=bt(s,n);if(!a||
!h){let b=a?l[1]:l[0];return`${c}, ${b} could not see ${W(r,o)}, so there is no difference to show.`}let[u,f,d]=pn(
a.shown,h.shown),m=[ae(t,a).number,ae(i,h).number],p=`${m[0]} against ${m[1]}`;if(f<=0&&d>=0)return`${c}, ${l[0]}\
 and ${l[1]} gave ${W(r,o)} the same within what is known: ${p}.`;let g=u>0?[f,d]:[-d,-f],x=J(Math.abs(u),g);return`${c}\
, ${l[0]} gave ${x} ${u>0?"more":"less"} of its attention to ${W(r,o)} than ${l[1]}: ${p}.`}function pn(s,t){return[
s[0]-t[0],s[1]-t[2],s[2]-t[1]]}function Wl(s,t,{rows:e,keys:n}){let{page:o,layer:r,head:i}=s,a=it(t.data,t.sight,
{from:e,to:n},t.numRows),[h,l]=no(s.alignment,e,t.numTokens),c=M(o.texts,[h,l]),u=M(o.texts,n);if(!a)return`${c}\
 is padding: it looked at nothing.`;let f=s.alignment==="position"?`When the model read ${c}`:`When ${c} was d\
ecided`,d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${f}, ${q(o,r,i)} gave ${J(m,[p,g])} of its att\
ention to ${u}${d}; an even spread would be ${N(a.even)}.`}function no(s,[t,e],n){let o=s==="generation"?1:0,r=Math.
min(t+o,n-1);return[r,Math.max(r+1,Math.min(e+o,n))]}function gn(s,[t,e],n){let o=s==="generation"?1:0,r=[Math.
max(0,t-o),Math.min(n,e-o)];return r[0]<r[1]?r:null}function so(s,t,e,n){if(s===0)return`Each square is one ${e?
"difference":n}.`;let o=2**s;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the \
largest"} of ${o} \xD7 ${o} cells; zoom in for single ones.`}function zl(s,t,[e,n]){if(n<s.hide||!F(s.sight,e,
n)||t&&!F(t.scope.sight,e,n))return"";let{token:o,aligned:r}=Ut(s,e,s.numTokens);if(t){let[a]=pn(et(s.data,e,n),
et(t.scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let i=Z(r,o,n);
return!i||i.shown[0]<.005?"":i.exact?i.shown[0].toFixed(3):i.shown[0].toFixed(2)}function Ul(s,{rows:t,keys:e},n){
let o=[],r=0,i=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){s.read(0,a,e[0],i);for(let h=0;h<i.length;h+=
1){let l=i[h]===0?0:Math.abs(s.values[i[h]-1]);l>r&&o.push({place:[a,e[0]+h],size:l})}o.length>16*n&&(o=o.sort(
(h,l)=>l.size-h.size).slice(0,2*n),r=o.at(-1)?.size??0)}return o.sort((a,h)=>h.size-a.size).slice(0,n).map(({place:a})=>a)}
function ql(s,t,e,n){let o=t===null?null:z(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function Pe(s){return Y[s].
noun}function He({notes:s},t){let e=O("Note",()=>s.ask(t()));e.title="Write a note on these words (key n)";let n=w(
"div","notes-here");return n.hidden=!0,s.onChange(()=>{let o=s.notes.length?fe(s.notes,t()):[];n.hidden=o.length===
0,n.replaceChildren(...o.map(r=>{let i=w("div","note-said",s.notes[r].text);return i.dir="auto",w("div","note-\
row",w("b","note-number",String(r+1)),i)}))}),[e,n]}function Gd(s,t,e){return(e&&mn(t,s.promptLength,e))??t.words[t.chosen]}function oo(s,t,e,n){let o=Gd(s,t,n);return o[0]<
s.promptLength?Vd(s,t,e,o):Yd(s,t,e,o)}function Yd({texts:s},t,e,n){let o=gs(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:nh(t,s,n,o),sentence:[on(t,s,n,o),Fs(t,s,n)].filter(Boolean).join(" "),chance:cs(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:Ar(t,r)}}}function Vd({texts:s},t,e,n){let o=gh(t,e,n),r=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...sh(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${r?"each word of ":""}${M(s,n)} hidden from it:`:"Of the answer, estimated:",bars:Ar({...t,
added:t.added||r},o.ranked)}}}function Kl(s,t,{ranked:e,leading:n}){let o=rn(s,t);return e.flatMap(({span:[r,i],
effect:a})=>{let h=xh(s,o,a,n!==null);return h===0?[]:[{from:r,to:i,strength:Math.abs(h),against:h<0}]})}function Fe(s,{
span:t,reverse:e},n){let[o,r]=e?[n,t]:[t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,h]=i?K(i,s.numRows):[0,0];return a<
h?i:null}function jl(s,t,e,n){let o=W(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function Gl({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let r=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${T(e)}, ${r}.`}function ro(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Jd=3,io=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:r,root:i}=this,a=t&&o?this.#t(
t.layer,o):[];if(i.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||i.hidden)return;let{reading:h,layer:l,
isPrediction:c}=t,u=r.lens?.boundaries.at(-1)??0;$("layers-detail-title",h?jl(r,l,u,n):`Layer ${l}`),document.
getElementById("layers-candidates")?.replaceChildren(...(h?.candidates??[]).map(Xd));let f=e?.at(u,n)?.candidates[0].
text??"",d=[h?Gl(h,f,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,Jd).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${M(n.texts,o.keys)}: ${ie(o)}`)}};function Xd({text:s,id:t,probability:e}){
let n=w("span","candidate-text");_(n,T(s,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let r=w("li","candidate",n,o,w("spa\
n","candidate-share",ro(e)));return r.title=`token id ${t}`,r}function ao(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Qd=250;async function Yl({page:s,heads:t,text:e},{rows:n,hide:o,words:r,question:i},a,h){let l=new Map(s.layers.
map(({layer:p})=>[p,X(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:i?.to??null},u=[],f=Hl(
r,e.markers),d=performance.now(),m=await Ie(s,t,(p,g,x)=>{let b=l.get(p),y=o==="resting"?Nt(x,p,s.numRows):o,k=Pl(
x,b,n,r,y,f),v=c.looks.get(p);k&&(!v||k.weight>v.weight)&&c.looks.set(p,{...k,layer:p,head:g});let S=i&&it(x,b,
i,s.numRows);if(S){let[R,...L]=S.weight;u.push({layer:p,head:g,weight:R,bounds:L,even:S.even})}performance.now()>
d+Qd&&(d=performance.now(),a(c))},h);return c.causes=new Map(ao(u).map(p=>[p.layer,p])),m?c:null}var ho=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,r=>{let i=r.target instanceof Element?r.target.closest("tr"):
null;i&&n.point(Number(i.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(r=>this.#e(r,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:r,reading:i},a,h){let l=w("th","",e?"prediction":String(t));l.scope="row";let c=w("tr",e?"\
prediction":"",l);if(c.dataset.layer=String(t),e)l.colSpan=4;else if(o)c.append(...this.#n(o));else{let u=w("t\
d","muted",n?"no attention":"");u.colSpan=3,n||u.append(O("in another file",()=>this.actions.leave(t))),c.append(
u)}return a&&c.append(Zd(i)),h&&c.append(this.#s(r)),c}#n(t){let{page:e}=this,{number:n,error:o}=Ht(t),r=e.headNames[t.
head]??`head ${t.head}`,i=O(r,()=>this.actions.look(t));i.dataset.part="look",i.setAttribute("aria-label",`${r}\
 of layer ${t.layer}: show in the text`);let a=w("td","layers-word");_(a,M(e.texts,t.span));let h=w("td","laye\
rs-weight",w("span","detail-number",n),w("span","error",o));return h.prepend(Ee(t.weight,t.even)),[w("td","",i),
a,h]}#s(t){if(!t)return w("td","layers-cause");let{number:e,error:n}=Ht(t),o=O(`head ${t.head}`,()=>this.actions.
cause(t));o.dataset.part="cause";let r=w("td","layers-cause",o,w("span","detail-number",e));return r.title=`${e}\
 ${n}`,r}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!o)return;let r=n?.getAttribute("data-part"),i=[...this.body.children];for(let a=i.indexOf(o)+
e;a>=0&&a<i.length;a+=e){let h=i[a].querySelector(`[data-part="${r}"]`);if(h instanceof HTMLElement){t.preventDefault(),
h.focus();return}}}};function Zd(s){let[t]=s?.candidates??[];if(!t)return w("td","layers-lens muted","not read");
let e=w("span","layers-lens-word");_(e,T(t.text,18));let n=w("td","layers-lens",Ee(t.probability),e,w("span","\
detail-number",ro(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var lo=class s{static id="layers";static title="Layers";static fits(t){return t.light===null&&!P(t)}#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=Mt(e,
"word");try{[this.#s,this.#o]=await Promise.all([e.lens?Bl(e.lens,e.numRows):null,e.why?Ft(e.why):null])}catch(h){
if(!(h instanceof E))throw h;rt(h.message)}let r=new pt(t.querySelector(".text"),this.context.text);this.text=
r;let i=this.words;ee(r,()=>i,h=>{o({chosen:h})}),t.querySelector(".quotes")?.append(...He(this.context,()=>this.
subject));let a=h=>document.getElementById(h);this.detail=new io(a("layers-detail"),e),this.table=new ho(a("la\
yers-table"),e,{look:({layer:h,head:l,span:c})=>{n({layer:h,head:l,row:this.#a,key:c[0]})},cause:({layer:h,head:l})=>{
n({layer:h,head:l,row:this.#a,key:this.#r?.cause?.[0]})},point:h=>this.#w(h),leave:h=>{o({layer:h})}}),a("laye\
rs-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener("click",h=>{let l=h.target instanceof
Element?h.target.closest("[data-layers-step]"):null;l&&this.#d(Number(l.getAttribute("data-layers-step")))}),this.
moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let h of this.moments)h.addEventListener("cha\
nge",()=>{o({alignment:h.value})})}async show(t){let{page:e,text:n,table:o}=this;if(!n||!o)return;for(let l of this.
moments??[])l.checked=l.value===t.alignment;let r=this.#i;n.choose(r),n.rove(r[0]);let i=M(e.texts,r),a=r[0]>=
e.promptLength?`When it wrote ${i}`:`Just before ${i}`;$("layers-title",t.alignment==="generation"?a:`When it \
read ${i}`);let h=[r,t.alignment,t.hide].join(" ");h!==this.#t&&(this.#t=h,await ot(this.#l(r,t,()=>this.#t===
h)))}reveal(){this.text?.reveal(this.#i[0])}get subject(){return this.text?this.#i:null}get door(){return{layers:this.
layers.bind(this)}}async layers(t){return await this.context.change({view:s.id,chosen:this.#h(t)}),this.#e.map(
({layer:e,look:n,cause:o,reading:r})=>({layer:e,look:n,cause:o,reading:r}))}#r=null;get#a(){return(this.#r?.rows[1]??
1)-1}get#i(){let{why:t,promptLength:e,texts:n}=this.page,{chosen:o}=this.context.state();return o??(t?t.words[t.
chosen]:this.#h(Math.min(e,n.length-1)))}#h(t){let{why:e}=this.page;if(e)return eo(e,t);let n=this.words??Mt(this.
page,"word");return V(n,n.ofToken[t])}async#l(t,{alignment:e,hide:n},o){let r=gn(e,t,this.page.numRows);if(!r||
!this.words){this.#f(null,e,!0);return}let i={rows:r,hide:n,words:this.words,question:this.#c(t)},a=await Yl(this.
context,i,h=>this.#f(h,e,!1),o);a&&this.#f(a,e,!0)}#c(t){let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||
t[1]>e.target[1])return null;let n=oo(this.page,e,this.#o,t),o=Fe(this.page,n,n.leading);return o&&K(o,this.page.
numRows)[0]<this.page.numRows?o:null}#f(t,e,n){let{page:o,table:r,text:i}=this;this.#r=t;let a=this.#u(e),h=o.
lens?.boundaries.at(-1)??1/0,l=new Set(o.layers.map(({layer:m})=>m)),c=new Set(o.allLayers.map(({layer:m})=>m));
this.#e=Fl(o).map(m=>({layer:m,isPrediction:m>=h,here:l.has(m)||!c.has(m),look:t?.looks.get(m)??null,cause:t?.
causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));let u=t?.cause??null;$("layers-cause",u?`t\
owards ${M(o.texts,u)}, which it hangs on`:""),document.getElementById("layers-cause")?.toggleAttribute("hidde\
n",!u),r?.show(this.#e,this.#s!==null,u!==null),$("layers-sentence",this.#p(t,n)),i?.shade(this.#m(null)),this.#w(
this.#n);let f=o.siblings.length>0?" This file holds only some of the model\u2019s heads.":"";$("layers-note",
t?`The thin lines are where an even spread would be.${f}`:"")}#u(t){let e=gn(t,this.#i,this.page.numRows);return e&&
(t==="generation"?e[0]:e[1]-1)}#p(t,e){let{page:n}=this;if(!t)return`There is no attention to show for ${M(n.texts,
this.#i)}: nothing was computed for it.`;if(!e)return"Still looking through the heads \u2026";let o=[...t.looks.
values()].sort((a,h)=>h.weight-a.weight||a.layer-h.layer),[r]=o;return`${r?`The strongest look was in layer ${r.
layer}: head ${r.head} gave ${tm(Ht(r))} of its attention to ${M(n.texts,r.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){
let t=this.#e.filter(({reading:i})=>i).reverse(),e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";
let n=({reading:i})=>i?.candidates[0].id===e.id,o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let r=T(e.text);return o===
t.length-1?` ${r} is likeliest only at the very end.`:` ${r} is likeliest from what enters layer ${t[o].layer}\
 on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.filter(o=>t===null||o.layer===t))if(n){let[o,r]=n.span,i=Math.
max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,{from:o,to:r,strength:Math.min(1,i),against:!1})}return[
...e.values()]}#w(t){this.#n=t,this.table?.mark(t),this.text?.shade(this.#m(t));let e=this.#e.find(o=>o.layer===
t)??this.#e.find(({reading:o})=>o),n=this.#u(this.context.state().alignment);this.detail?.show(e??null,this.#s,
n,this.#r?.rows??null)}async#d(t){let{words:e,page:n}=this;if(!e)return;let[o,r]=this.#i,i=t>0?e.ofToken[Math.
min(r,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=V(e,i);await this.context.change({chosen:a}),this.text?.
reveal(a[0])}};function tm({number:s,error:t}){return t?`${s} ${t}`:s}var co=.02;function Vl(s,t,{rows:e,keys:n}){let o=[],r=0,[i,a]=e??[0,t],[h,l]=n??[0,t];for(let c=i;c<Math.min(
a,t);c+=1){let u=Pt(s,c,t);for(let f=h;f<Math.min(l,u.length);f+=1)u[f]>=co?o.push({row:c,key:f,weight:u[f]}):
u[f]>0&&(r+=1)}return o.sort((c,u)=>c.weight-u.weight),{lines:o,leftOut:r}}function ii(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function Jl(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,r)=>o-r):s}function Xl(s,t,e){return s.length===1&&s[0]===t?e:[t]}var em=1024,wn=24,uo=7,Ql=8,nm=3,Zl=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],fo=class{static id="lines";static title="Lines";static fits(t){return t.light===null&&t.texts.length<=
em}#t=[];#e=null;#n=null;#s="";constructor(t){this.context=t,this.page=t.page;let e={rows:[0,this.page.numRows],
keys:[0,this.page.numRows]};this.sides=St(this.page)??e}mount(t){let e=o=>t.querySelector(`#lines-${o}`);this.
layers=e("layer"),this.squares=e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),
this.from=e("from"),this.to=e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==-1);this.layers.append(
...n.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{this.context.change({
layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#r(o,Jl)),this.squares.addEventListener(
"dblclick",o=>this.#r(o,Xl)),e("between").hidden=this.page.text.spans.length<2||P(this.page);for(let o of[this.
from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([r],i)=>new Option(
r,String(i)))),o.addEventListener("change",()=>{this.#a()});this.lists={query:this.#i(e("queries"),"query"),key:this.#i(
e("keys"),"key")},new ResizeObserver(()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,n=`${e} ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){
this.#c();return}this.#s=n,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...tt(this.
page,e).map(sm)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll(
"button")??[])o.setAttribute("aria-pressed",String(this.#o(t,e).includes(Number(o.dataset.head))));await this.#a()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t,e){let n=tt(this.page,e);if(t.lines==="all")return n;let o=t.
lines.split("-").filter(Boolean).map(Number).filter(r=>n.includes(r));return o.length?o:[n.includes(t.head)?t.
head:n[0]]}#r(t,e){let n=t.target instanceof Element?t.target.closest("button"):null;if(n){let o=this.context.
state(),r=Number(this.layers?.value),i=tt(this.page,r),a=e(this.#o(o,r),Number(n.dataset.head),i);this.context.
change({layer:r,head:a[0],lines:a.length===i.length?"all":a.join("-")})}}async#a(){let t=this.#s,e=Number(this.
layers?.value),n=this.#o(this.context.state(),e),o=h=>{let l=h?.value?this.page.text.spans[Number(h.value)]:null;
return l?[l[1],l[2]]:null},r={rows:o(this.from),keys:o(this.to)},i=[],a=0;for(let h of n){let l=await this.context.
heads.get(e,h),c=Vl(l,this.page.numRows,r);a+=c.leftOut,i.push({head:h,data:l,lines:c.lines})}t===this.#s&&(this.#t=
i,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${co} are not drawn.`:""),
this.#c())}#i(t,e){let[n,o]=e==="query"?this.sides.rows:this.sides.keys,r=Array.from({length:o-n},(a,h)=>{let l=n+
h,c=ut(this.page.texts[l],this.page.tokens[l]),u=w("span","",c.map(({mark:f,raw:d})=>f||d).join(""));return u.
setAttribute("role","option"),u.setAttribute("aria-selected","false"),u.setAttribute("aria-label",xe(this.page.
texts[l])),u.dir="auto",u.tabIndex=h===0?0:-1,u});t.append(...r);let i=a=>{let h=r.indexOf(a.target);this.#n=h<
0?null:{side:e,token:n+h},this.#c()};return t.addEventListener("pointerover",i),t.addEventListener("focusin",i),
t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),t.addEventListener("click",a=>{let h=r.indexOf(
a.target);this.#h(e,h<0?h:n+h)}),t.addEventListener("keydown",a=>this.#l(a,e,r,n)),r}#h(t,e){if(e>=0){let n=this.#e?.
side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#l(t,e,n,o){let r=n.indexOf(t.target),i={
ArrowUp:r-1,ArrowDown:r+1,Home:0,End:n.length-1},a=n[i[t.key]];a?(t.preventDefault(),n[r].tabIndex=-1,a.tabIndex=
0,a.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#h(e,o+r)):t.key==="Escape"&&(this.#e=null,
this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;let e=this.#e??this.#n,
n=this.canvas.clientWidth,[[o,r],[i,a]]=[this.sides.rows,this.sides.keys],h=wn*Math.max(r-o,a-i),l=Math.min(window.
devicePixelRatio||1,32e3/h);this.canvas.width=Math.round(n*l),this.canvas.height=Math.round(h*l),this.canvas.style.
height=`${h}px`,t.scale(l,l);let c=Math.min(Ql,this.#t.length)*uo;this.#t.forEach(({head:u,lines:f},d)=>{t.strokeStyle=
t.fillStyle=ai(u),t.lineWidth=2;for(let{row:m,key:p,weight:g}of e?ii(f,e.side,e.token):f)if(t.globalAlpha=e?g:
g/this.#t.length,t.beginPath(),t.moveTo(c,wn*(m-o+.5)),t.lineTo(n-c,wn*(p-i+.5)),t.stroke(),e&&d<Ql){let x=e.side===
"query"?p-i:m-o,b=e.side==="query"?n-c+uo*d:uo*d;t.fillRect(b,wn*x+2,uo-1,wn-4)}}),this.#f(e),this.#u(e)}#f(t){
for(let e of["query","key"]){let[n]=e==="query"?this.sides.rows:this.sides.keys;this.lists?.[e].forEach((o,r)=>{
let i=t?.side===e&&t.token===n+r;o.toggleAttribute("data-lit",i),o.setAttribute("aria-selected",String(i&&this.#e!==
null))})}}#u(t){if(!t){this.said?.replaceChildren(w("p","note",Oe("weight")));return}let e=this.#t.map(({head:n,
data:o,lines:r})=>{let i=ii(r,t.side,t.token).slice(0,nm),a=w("span","of-head");a.style.setProperty("--of-head",
ai(n));let h=i.map(({row:u,key:f})=>{let[d]=et(o,u,f);return`${W(this.page,t.side==="query"?f:u)} ${Vt(o,u,f)?
"":"about "}${N(d)}`}),l=t.side==="query"?"looked at":"was looked at by",c=h.length?`${l} ${h.join(", ")}`:`${l}\
 nothing of ${co} or more`;return w("p","",a,`Head ${n}: ${W(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(
...e)}};function sm(s){let t=w("button","",String(s));return t.type="button",t.dataset.head=String(s),t.style.
setProperty("--of-head",ai(s)),t.setAttribute("aria-label",`Head ${s}`),t}function ai(s){return Zl[s%Zl.length]}function tc(s,t,e){let[n,o]=V(t,e),r=[],i="";for(let h=n;h<o;h+=1){let l=nn(s,h);i=l.absence||i,hi(s,h)&&r.push(
l)}let a=h=>r.reduce((l,c)=>l+h(c),0)/Math.max(1,r.length);return{values:r.length?Ra(r.map(({weights:h})=>Na(h,
t))):nc(t),hiddenMass:[a(h=>h.hiddenMass[0]),a(h=>h.hiddenMass[1]),a(h=>h.hiddenMass[2])],sinkMass:a(h=>h.sinkMass),
absence:r.some(h=>h.absence==="")?"":i}}function ec(s,t,e,n){let[o,r]=V(t,e),i=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let f=Math.max(o,s.hide);f<r;f+=1){let d=ls(s,f,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(i[p]=(Number.isNaN(i[p])?0:i[p])+m)})}let h=[0,0,0],l=0,c=0,u=nc(t);for(let f=0;f<$t(t);f+=1){let d=0,
[m,p]=V(t,f);for(let g=m;g<p;g+=1)if(d+=hi(s,g)?1:0,!Number.isNaN(i[g])){let x=z(s.alignment,g,s.numRows);u[f]=
(Number.isNaN(u[f])?0:u[f])+i[g],(n.hidden[x]??[]).forEach((b,y)=>{h[y]+=b}),l+=s.data.sinkMass?.[x]??0,c+=1}u[f]/=
d}return{values:u,hiddenMass:h.map(f=>f/Math.max(1,c)),sinkMass:l/Math.max(1,c),absence:c>0?"":a}}function xn(s,t,e,n){
let o=V(t,e),[r,i]=V(t,n),a=[Math.max(r,s.hide),i],l=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>hi(
s,d)),c=s.alignment==="generation"?"wrote":"read",u=a[0]<a[1]?it(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!u||u.even===0)return null;if(!s.norms)return{shown:u.weight,weight:null,even:u.even,rows:l.length};let f=[
0,0,0];for(let d of l)for(let m=a[0];m<a[1];m+=1)Z(s,d,m)?.shown.forEach((p,g)=>{f[g]+=p/l.length});return f[2]=
Math.min(1,f[2]),{shown:f,weight:u.weight,even:u.even,rows:l.length}}function hi({alignment:s,numRows:t,sight:e},n){
let o=z(s,n,t);return o!==null&&D(e,o)>0}function nc(s){return new Float64Array($t(s)).fill(NaN)}function sc(s,t,e,n,o,r,i){let a=r.frozen??r.pointed;if(a===null)return Kr(s);let h=i.ofToken[a],l=r.frozen!==
null&&r.pointed!==null?i.ofToken[r.pointed]:h,c=j(s,t),u=Y[c],f={page:s,state:t,units:i,measure:c},d=o==="obse\
rver"?tc(e,i,h):ec(e,i,h,n),m=Float32Array.from(d.values),p=un(m,Ur,0),g=Ca(m,i).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,b={...t,top:u.top},y=C=>o==="observer"?xn(e,i,h,C):xn(e,i,C,h),k={...d,weights:g,strongest:-1,
maximum:x},v=[Kn(o,k,e.hide,e.data.sinkMass!==null,u)];t.cutoff>0&&!d.absence&&v.push(Gr(m,t.cutoff,u.noun));let S=l===
h?p[0]:l,R=S===void 0?null:y(S),L=t.alignment==="generation"?"wrote":"read";return{...fn(s),quote:R&&{number:R.
shown,rows:K({from:V(i,o==="observer"?h:S),to:[0,0],when:L},e.numRows)},span:V(i,h),pointed:l===h?null:V(i,l),
frozen:r.frozen!==null,name:ui(s,i,h,14),weights:g.map(C=>C>=t.cutoff?C:NaN),levels:Ps(g,b,x),sentence:d.absence?
Dn(s,o,i.starts[h],qt(f,h),d.absence)||gr(t.alignment,o,qt(f,h),d.absence):l===h?om(f,o,h,p[0],y):rm(f,o==="ob\
server"?[h,l]:[l,h],y(l),e.hide),mass:v.filter(Boolean).join(" "),detail:`${i.kind[0].toUpperCase()}${i.kind.slice(
1)} ${l+1} of ${$t(i)} \xB7 ${oc(i,l)}`,strongest:p.filter(C=>m[C]>=t.cutoff).map(C=>({token:i.starts[C],weight:m[C],
name:ui(s,i,C,18),text:N(m[C])})),legend:Hs(b,x,qr),scale:jn(t.scale,x,u)}}function om(s,t,e,n,o){let r=Y[s.measure],
i=q(s.page,s.state.layer,s.state.head),a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:$t(s.
units)},(f,d)=>o(d)?.shown[2]??0),u=lt(c.reduce((f,d)=>Math.max(f,d),0));return t==="observer"?`${mo(s,e)}, ${r.
none(u,i)}.`:r.noneLater(u,qt(s,e))}let h=qt(s,n);if(t==="observer")return`${mo(s,e)}, ${r.most(ci(a),i,h)}${li(
s,a)}.`;let l=mo(s,n).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(ci(a),i,qt(s,e),l)}${li(
s,a)}.`}function rm(s,[t,e],n,o){let{page:r,state:i,units:a,measure:h}=s;if(n){let f=q(r,i.layer,i.head);return`${mo(
s,t)}, ${Y[h].pair(ci(n),f,qt(s,e))}${li(s,n)}.`}let l=Te(r,z(i.alignment,a.starts[t+1]-1,r.numRows),a.starts[e]);
if(l)return l;let[c,u]=[qt(s,t),qt(s,e)];return a.starts[e+1]<=o?`${u} is set aside, as a place to rest: it ha\
s no colour here.`:e>t?`${u} comes after ${c}: a model that reads from left to right cannot look ahead.`:`${c}\
 could not see ${u}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function mo(s,t){
let{page:e,state:n,units:o}=s,r=qt(s,t);return n.alignment==="position"?`When the model read ${r}`:o.starts[t]<
e.promptLength?`Just before each token of ${r}`:`When the model produced ${r}`}function li({measure:s},{even:t,
rows:e}){return`${e>1?`, on average over ${e} rows`:""}${Y[s].hasEven?`; an even spread would be ${N(t,0)}`:""}`}
function ci({shown:s,weight:t}){let e=([n,...o])=>ft(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function qt({
page:s,units:t},e){return`${ui(s,t,e)} (${oc(t,e)})`}function oc(s,t){let[e,n]=V(s,t);return n-e===1?`token ${e}`:
`tokens ${e} to ${n-1}`}function ui(s,t,e,n){let o=t.names?.[e],r=V(t,e);return o?T(o,n):n?T(Zt(s.texts,...r),
n):M(s.texts,r)}var im=600,po=class{#t=!1;constructor({page:t,state:e},n){this.soon=wt(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:r,head:i}=e(),a=G(r,i,t.headNames[i]),
h=n(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${h}`:h),this.#t=!1}},im)}otherHead(){this.#t=!0,
this.soon()}};var go=class{constructor(t,e,n,o){this.page=t,this.layer=rc("layer"),this.head=rc("head"),this.hide=fi("hide"),
this.gamma=fi("gamma"),this.cutoff=fi("cutoff"),this.hide.max=String(Ce(t)),this.cutoff.max=String(tn.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>am(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:hm(this.hide.value,Ce(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of De("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"restin\
g"}));for(let r of De("sides"))r.addEventListener("change",()=>o(r.value));for(let r of De("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:tn[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n($e(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of De(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of De("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:h}=ns(t);n({hide:r,scale:i,gamma:a,cutoff:h})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=tn.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?tn.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of De(r))a.checked=a.value===i;let o=new Set([t.alignment,j(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",I(this.page)?"ahead":P(this.page)?"cross":"back",I(this.page)?
"":"moments",P(this.page)?"":"rests"]);for(let r of document.querySelectorAll("[data-explains]")){let i=r.getAttribute(
"data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,
name:n}){let o=P(this.page)?"the output":"later words",r=t==="observed"?o:e?n:"the word",i=t==="observer"&&e&&
e[0]<this.page.promptLength;$("when-written",`${i?"just before":"when it wrote"} ${r}`),$("when-read",`when it\
 read ${r}`)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=tt(this.page,t.layer).map(r=>{
let i=t.layer===-1?j(this.page,{...t,head:r}):this.page.headNames[r],a=Ct(this.page,t.layer,r)?"":" (other fil\
e)";return[i??`${r}${a}`,String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(n)!==JSON.
stringify(o)&&this.head.replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#n(t){
for(let e of document.querySelectorAll("[data-step]")){let n=$e(this.page,t,e.dataset.step??""),o=Object.entries(
n).every(([r,i])=>t[r]===i);e.setAttribute("aria-disabled",String(o))}}};function am(s){return new Option(s===
-1?"All layers: rollout":String(s),String(s))}function hm(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(
s))||0))}function rc(s){return document.getElementById(s)}function fi(s){return document.getElementById(s)}function De(s){
return[...document.querySelectorAll(`input[name=${s}]`)]}var wo=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function ac(s,t,e,n,o,r,i=[]){let a=n.ofToken[o],h=(f,d)=>n.kind==="token"?d<t.hide?null:Z(t,f,d):xn(t,n,f,d),
l=[],c=[];for(let f=0;f<$t(n);f+=1){let d=e==="observer"?h(a,f):h(f,a);if(d){let[m,p]=V(n,f);c.push([m,p]);let g=n.
names?.[f]||Zt(s.texts,m,p);l.push([m,p-1,g,...d.shown.map(ic),r?ic(d.even):""])}}return Wt(...Bn(["first toke\
n","last token","text","shown","least","most","even"],l,c,i))}function ic(s){return Number(s.toPrecision(6))}function hc(s,t,{shown:e,panel:n,units:o,held:r}){let{page:i,state:a,notes:h}=s,l=()=>{let f=r()[t]??null;return f===
null?null:dt(o(),[f,f+1])},c=()=>{let{layer:f,head:d}=a(),{quote:m,sentence:p}=n(),g=Je(h.notes,l());return{sentence:p,
note:g,of:{layer:f,head:d,rows:m?.rows??null},precision:m?Ms(m.number):""}},u=()=>{let f=r()[t]??null,{hasEven:d}=Y[j(
i,a())];return e.current&&f!==null?ac(i,e.current.scope,t,o(),f,d,h.notes):""};return[oe(s,c,r),gt("Copy as CS\
V",u),...He(s,l)]}var lm=["data","alignment","hide","norms","beside"],xo=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,r=t.peek(e,n),i=o===null?null:t.peek(e,o);if(r&&(o===null||i))return this.#t(r,i),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return ot(a).then(h=>{let l=this.state(),c=l.layer===e&&l.head===n;
return c&&this.#t(...h),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:r,head:i}=o,a=o.hide==="resting"?Nt(
t,r,n.numRows):o.hide,h=j(n,o)==="value"?t.norms:null,{numRows:l}=n,c=this.current?.layer===r?this.current.scope.
sight:X(n.sight,r,l),{alignment:u}=o,f={data:t,numTokens:n.texts.length,numRows:l,alignment:u,hide:a,norms:h,beside:e,
sight:c},d=this.current?.scope;(!d||lm.some(m=>d[m]!==f[m]))&&(this.current={layer:r,head:i,scope:f,masses:hs(
f)})}};var di=["low","half","high"];var he=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%di.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(o)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("keydown",n=>{let o={ArrowUp:1,
ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){this.#t=Math.min(di.length-
1,Math.max(0,t)),this.root.dataset.height=di[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${cm[this.#t]}`)}},cm=["a line","half","most of the screen"];function lc(s,t,e){let n=s.querySelector(".pictures"),o=(t.pictures??[]).map((r,i)=>new mi(t,r,i,e));return n.
append(...o.map(({element:r})=>r)),n.dataset.count=String(o.length),n.hidden=o.length===0,o.length>0&&(s.dataset.
pictures=I(t)?"alone":"in-text"),o}var mi=class{#t=!1;#e=0;#n;#s;constructor(t,e,n,o){this.page=t,this.picture=
e,this.actions=o;let r=e.tokens.length;this.#n=new Uint8Array(r),this.#s=new Float32Array(r).fill(NaN);let i=(t.
pictures?.length??0)>1?` ${n+1}`:"",a=w("img");a.alt=`What the model saw: picture${i}, ${e.width} \xD7 ${e.height}\
 pixels`,a.src=e.source,a.draggable=!1,this.cells=e.tokens.map(l=>{let c=w("span","patch");return c.dataset.patch=
String(l),c.tabIndex=-1,c.setAttribute("role","option"),c.setAttribute("aria-selected","false"),c.setAttribute(
"aria-label",t.texts[l].trim()),c}),this.cells[0].tabIndex=0,this.patches=w("div","patches",...this.cells),this.
patches.setAttribute("role","listbox"),this.patches.setAttribute("aria-label",`Picture${i}, ${Gn(e)}`),this.patches.
style.setProperty("--columns",String(e.columns)),this.patches.style.setProperty("--rows",String(e.rows)),this.
frame=w("div","picture-frame",a,this.patches),this.frame.style.setProperty("--ratio",String(e.width/e.height)),
this.said=w("p","picture-says");let h=O("Picture alone",()=>this.#o(h));h.className="picture-plain",h.setAttribute(
"aria-pressed","false"),this.element=w("figure","picture",this.frame,w("figcaption","note",this.said,h)),this.#r()}show({
weights:t,levels:e,span:n,pointed:o},r){this.picture.tokens.forEach((i,a)=>{let h=this.cells[a];Object.is(t[i],
this.#s[a])||(this.#s[a]=t[i],Number.isNaN(t[i])?h.removeAttribute("data-shows"):h.setAttribute("data-shows",String(
t[i]))),this.#n[a]=e[i];let l=Ot(n,i),u=`patch${e[i]>0?` level-${e[i]}`:""}${l?" subject":""}${Ot(o,i)?" point\
ed":""}`;h.className!==u&&(h.className=u,h.setAttribute("aria-selected",String(l)))}),_(this.said,r)}markHidden(t){
this.picture.tokens.forEach((e,n)=>this.cells[n].toggleAttribute("data-hidden",e<t))}#o(t){t.setAttribute("ari\
a-pressed",String(this.element.classList.toggle("plain")))}#r(){let{patches:t,actions:e}=this;t.addEventListener(
"pointerover",n=>{this.#t=n.pointerType==="touch";let o=this.#h(n.target);!this.#t&&o!==null&&e.point(this.picture.
tokens[o])}),t.addEventListener("pointerleave",()=>{this.#t||e.leave()}),t.addEventListener("dblclick",n=>{let o=this.#h(
n.target);!this.#t&&o!==null&&e.toggle(this.picture.tokens[o])}),t.addEventListener("click",n=>{let o=this.#h(
n.target);o!==null&&(this.#i(o),n.pointerType==="touch"&&(this.#t=!0,e.tap(this.picture.tokens[o])))}),t.addEventListener(
"focusin",n=>{let o=this.#h(n.target);o!==null&&this.cells[o].matches(":focus-visible")&&e.point(this.picture.
tokens[o])}),t.addEventListener("keydown",n=>this.#a(n))}#a(t){let e=this.#h(t.target);if(e===null||t.altKey||
t.metaKey||t.ctrlKey)return;let n=Ea(this.picture,e,t.key);if(n!==null)this.#i(n),this.cells[n].focus();else if(t.
key==="Enter"||t.key===" ")this.actions.toggle(this.picture.tokens[e]);else if(t.key==="Escape")this.actions.toggle(
null);else return;t.preventDefault()}#i(t){this.cells[this.#e].tabIndex=-1,this.cells[t].tabIndex=0,this.#e=t}#h(t){
let e=t instanceof HTMLElement?this.cells.indexOf(t):-1;return e<0?null:e}};var cc=3,um=150,fm=40,dm=8,mm=8,yo=class{#t=0;#e;#n=null;#s=null;#o=null;#r=null;#a=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#i(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#h()})}get isOnItsWay(){return this.#t>=cc}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#r||ot(new Promise(e=>this.#r=()=>e(null))),this.#n=t}#i({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#a=[...this.#a.slice(1-dm),o];let[r]=this.#a;n!=="mouse"||Math.hypot(t-r.x,e-r.y)>=mm&&!this.#l(
r,o)?(this.#t=0,this.#a=[o]):(this.#t+=1,this.#t===cc&&this.#o?.()),this.#t||this.#h(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#h(),this.#o=this.#s},um)}#h(){this.#t=0,this.#a=this.#a.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#r?.(),this.#r=null}#l(t,e){let n=this.list.getBoundingClientRect(),[o,r]=[0,1/0],i=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),h=fm+a/i;for(let[l,c,u,f]of[[e.x,
e.x-t.x,n.left-h,n.right+h],[e.y,e.y-t.y,n.top-h,n.bottom+h]])if(c===0)r=l<u||l>f?-1:r;else{let[d,m]=[(u-l)/c,
(f-l)/c];o=Math.max(o,Math.min(d,m)),r=Math.min(r,Math.max(d,m))}return o<=r}};var bo=14,pm=3,gm=60,$o=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(wt(()=>this.#a(),gm)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((h,l)=>{let c=this.#r(l);o[c]=Math.max(o[c],h)});let r=nt[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],i=Bt(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,bo,this.#e);
let a=[...o.keys()].filter(h=>o[h]>0);a.sort((h,l)=>o[h]-o[l]);for(let h of a)n.fillStyle=i[o[h]-1].background,
n.fillRect(2,h-1,bo-4,pm);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,bo,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#a(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:h,to:l}of this.lines){let c=a.getBoundingClientRect();
for(let u=h;u<l;u+=1)i[u]=(c.top-r+c.height*(u-h)/(l-h))/t}this.#t=i,this.#e=e,this.canvas.width=bo*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var ko=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,r){this.root=t,this.page=e,this.units=o,this.actions=
r,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new pt(this.text,n);let i=this.#o(
"minimap");this.minimap=new $o(i,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new yo(this.
text,this.list),this.pictures=lc(t,e,{point:a=>r.point(this.view,a),leave:()=>this.#n?.frozen&&r.point(this.view,
null),tap:a=>this.#i(a),toggle:a=>r.toggle(this.view,a)}),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,
e.texts.length-1)),this.#a()}show(t,e=!1,n=[]){this.root.querySelector(".why-resting")?.toggleAttribute("hidde\
n",!e),this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.pictures.
forEach((o,r)=>o.show(t,n[r]??"")),this.#r("sentence",t.sentence),this.#r("mass",t.mass),this.#r("detail",t.detail),
this.#r("scale",t.scale),this.release.hidden=!t.frozen,this.#r("frozen-on",t.frozen?`Frozen on ${t.name}`:""),
this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(t))}markHidden(t){
this.tokens.markHidden(t),this.pictures.forEach(e=>e.markHidden(t))}showStrongest(t){let e=this.#n?.strongest[t];
return e&&this.#h(e.token),e!==void 0}get quote(){return this.#n?.quote??null}get sentence(){return this.#n?.sentence??
""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"neares\
t",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).getBoundingClientRect(),n=this.text.getBoundingClientRect();
if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-
o,behavior:"instant"})}}#o(t){return this.root.querySelector(`.${t}`)}#r(t,e){_(this.#o(t),e)}#a(){this.text.addEventListener(
"pointerover",t=>{this.#t=t.pointerType==="touch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.
actions.point(this.view,e)}),this.text.addEventListener("pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.
point(this.view,null)}),this.text.addEventListener("mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.
addEventListener("dblclick",t=>{let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.toggle(this.
view,e)}),this.text.addEventListener("click",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&(this.#c(e),t.pointerType===
"touch"&&(this.#t=!0,this.#i(e)))}),this.text.addEventListener("focusin",t=>{let e=this.tokens.tokenAt(t.target);
e!==null&&this.tokens.element(e).matches(":focus-visible")&&this.actions.point(this.view,e)}),this.text.addEventListener(
"keydown",t=>this.#l(t)),this.release.addEventListener("click",()=>this.actions.toggle(this.view,null)),this.list.
addEventListener("pointerenter",()=>{let t=this.#s;t?.span&&t!==this.#n&&!this.#n?.frozen&&this.actions.point(
this.view,t.span[0])}),this.list.addEventListener("click",t=>{let e=t.target instanceof Element?t.target.closest(
"[data-goto]"):null;e&&this.#h(Number(e.getAttribute("data-goto")))})}#i(t){let e=this.#n;e?.frozen&&!Ot(e.span,
t)&&!Ot(e.pointed,t)?this.actions.point(this.view,t):this.actions.toggle(this.view,t)}#h(t){this.#n?.span&&!this.#n.
frozen&&this.actions.toggle(this.view,this.#n.span[0]),this.goTo(t),this.actions.point(this.view,t)}#l(t){let e=this.
tokens.tokenAt(t.target);if(e===null||t.altKey||t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());
if(n!==null)this.goTo(n);else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key===
"Escape")this.actions.toggle(this.view,null);else return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.
setAttribute("tabindex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o(
"legend-numbers").children;for(let n=0;n<e.length;n+=1){let o=t.length?n?N(t[n]):"0":"";e[n].textContent!==o&&
(e[n].textContent=o)}}#u(t){this.#s=t,[...this.list.children].forEach((n,o)=>{let r=t.strongest[o];n.classList.
toggle("empty",!r);let i=n.firstElementChild;if(i.disabled=!r,!r)return;let[a,h,l]=[...i.children],c=t.levels[r.
token];i.setAttribute("data-goto",String(r.token)),a.textContent=String(r.token),_(h,r.name),l.textContent=r.text,
l.className=c>0?`weight level-${c}`:"weight"})}};var We=["observed","observer"],Eo=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=[];#o=null;#r=null;#a=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new xo(t),this.announcer=new po(t,e=>this.#d(e??this.#h).sentence)}mount(t){
let{page:e}=this;this.#o=new go(e,this.context.state,n=>{this.context.change(n)},n=>{this.#l(n)}),this.#r=t.querySelector(
".panels"),this.#a.addEventListener("change",()=>{this.#r?.setAttribute("data-sides",this.#i),this.#o?.show(this.
context.state(),this.#i)}),this.#n=new wo(t,n=>this.#f(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,r=o?.closest("[data-view]")?.getAttribute("data-view");o&&r&&
this.#c(r,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),r="12345".indexOf(n.key);if(t.hidden||o||r<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#h;
this.#d(i).showStrongest(r)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new he(n)),this.#s=We.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),r={shown:this.shown,panel:()=>this.#d(n),units:()=>this.#u,
held:()=>({sides:this.#i,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...hc(this.context,n,r)),new ko(o,e,this.context.text,()=>this.#u,{point:(i,a)=>this.point(i,a),toggle:(i,a)=>{
this.toggle(i,a)}})})}async show(t){this.#o?.show(t,this.#i),this.#r?.setAttribute("data-sides",this.#i);let e=this.
shown.current;try{let r=this.shown.load();if(r!==!0&&!await r)return}catch(r){this.#b(r,t);return}let{current:n}=this.
shown;if(!n)return;let{light:o}=this.page;$("precision",o?Sn(o):Oe(j(this.page,this.context.state()))),e&&(e.layer!==
n.layer||e.head!==n.head)&&this.announcer.otherHead(),this.#x(),rt("");for(let r of this.#s)r.markHidden(n.scope.
hide),this.#m(r.view)}reveal(){this.#n?.hold(We)}async look({layer:t,head:e,row:n,key:o,alignment:r}){let{page:i}=this,
a=this.context.state(),h=r??a.alignment,l=kt(h,n,i.texts.length),c=t===void 0&&e===void 0&&tt(i,-1).length>0;this.#t.
observer=o??null,await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?{}:{head:e},observer:l??
n,...this.#i==="to"?{sides:"from"}:{},alignment:l===null?"position":h}),o!==void 0&&(this.#d("observer").goTo(
o),this.point("observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#m(t),this.announcer.
soon())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,await this.context.
change({[t]:this.#p(n,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(this),select:this.
select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==null});
return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&n>=0&&
n<this.page.numRows))throw new E(`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return Pt(
await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:r}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:s.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let h of n?[n]:We)o!==void 0?(this.#t[h]=o,a[h]=r?o:null):r!==void 0&&
(a[h]=r?i[h]??this.#t[h]:null);await this.context.change(a);for(let h of this.#s)h.tokens.finish();this.#n?.hold(
n?[n]:We)}get#i(){return this.context.state().sides??(this.#a.matches?"both":"from")}get#h(){return this.#i===
"to"?"observed":"observer"}async#l(t){let e=this.#i,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[r]=this.#t[o],n[r]=this.context.state()[o]}await this.
context.change(n),this.#n?.hold(We)}async#c(t,e){let n=this.context.state()[t],{ofToken:o,starts:r}=this.#u,i=o[n??
this.#t[t]??0]+e,a=r[Math.min(r.length-2,Math.max(0,i))];this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),
this.#n?.hold([t])}#f(t){let e=this.context.state()[t]??this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.
context.state();return this.page.light||j(this.page,t)==="corrected"?null:t.unit??"token"}get subject(){let t=this.#h,
e=this.context.state()[t]??this.#t[t];return e===null?null:dt(this.#u,[e,e+1])}get#u(){return this.context.units(
this.unit??"token")}#p(t,e){let{ofToken:n}=this.#u;return t===e||t!==null&&e!==null&&n[t]===n[e]}#x(){if(!this.#e&&
this.shown.current){this.#e=!0;let t=ul(this.page,this.shown.current.scope);for(let e of We)this.#t[e]??=this.
context.state()[e]===null?t[e]:null}}#m(t){if(this.shown.current){let{scope:e,masses:n}=this.shown.current,o=this.
context.state(),r={frozen:o[t],pointed:this.#t[t]},i=this.#u,a=i.kind==="token"?cl(this.page,o,e,n,t,r):sc(this.
page,o,e,n,t,r,i);this.#d(t).show(a,e.hide>0&&a.mass!=="",this.#w(t,a)),t===this.#h&&this.#o?.nameMoments(t,a)}}#w(t,{
span:e}){let{current:n}=this.shown;if(!n||t!=="observer"||!e||e[1]!==e[0]+1)return[];let{layer:o,head:r,alignment:i}=this.
context.state(),a={page:this.page,layer:o,head:r,alignment:i,measure:j(this.page,this.context.state())};return(this.
page.pictures??[]).map(h=>va(a,n.scope,h,e[0]))}#d(t){return this.#s.find(e=>e.view===t)}#b(t,{layer:e,head:n}){
this.shown.current=null;let o=t instanceof E?t.message:`This cannot be shown: ${G(e,n)}.`;for(let r of this.#s)
r.show({...fn(this.page),sentence:"There is nothing to show for this head."});rt(o)}};var vo=1e-4;function wm({shades:s,gamma:t},e){return s==="log"?e>vo?1-Math.log10(e)/Math.log10(vo):0:s==="line\
ar"?e:e**t}function xm({shades:s,gamma:t},e){return s==="log"?vo**(1-e):s==="linear"?e:e**(1/t)}function pi(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/Be(s,s.maximum));return Math.sign(t)*Math.round(
63*wm(s,n))}function Ao({theme:s,signed:t}){let{paper:e,ink:n}=nt[s],o=Bt(t?lr[s].more:nt[s]),r=t?Bt(lr[s].less):
o;return i=>i===0?{background:e,ink:n}:(i>0?o:r)[Math.abs(i)-1]}function uc(s,t){let e=Ao(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[r,i,a]=pe(e(pi(s,t[o])).background);n[1+o]=(255<<24|a<<16|i<<8|r)>>>0}return n}
function So(s){let t=Ao(s),e=s.signed?-63:0,n=Array.from({length:64-e},(i,a)=>t(e+a).background),o=Be(s,s.maximum),
r=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(i=>{let a=Math.abs(i);if(a===0)return s.shades==="log"?`\u2264 ${N(
o*vo)}`:"0";let h=N(o*xm(s,a));return`${i<0?"\u2212":s.signed?"+":""}${h}`});return{colours:n,numbers:r}}function Mo(s,t){
let e=Be(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${N(e)}: do not compare it with others.`}var ym=11,ze=6,gi=11,fc=6.3,To=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,r,i){let{page:a}=this,
h=u=>Ut({alignment:o},u,a.texts.length).token,l=[{down:!0,first:e.row,pixels:t.height,token:h,chosen:i.rows},{
down:!1,first:e.key,pixels:t.width,token:u=>u,chosen:i.keys}];return bm(n,o,r).concat(l.flatMap(({down:u,first:f,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,f+d/e.cell),x={down:u,first:f,end:g,cell:e.cell,frame:n,look:r},
b=e.cell>=ym,y=this.#t(x,m,b),k=b?km(Math.floor(f),Math.ceil(g-1e-6)):[];for(let v of k)p.includes(v)||y.push(
...this.#e(x,v,m(v),!1));for(let v of p.filter(S=>S>=Math.floor(f)&&S<g))y.push(...this.#e(x,v,m(v),!0));return y}))}#t({
down:t,first:e,end:n,cell:o,frame:r,look:i},a,h){let l=t?r.left:r.top,c=a(0);return this.text.turns.flatMap(({
label:u,from:f,to:d},m)=>{let p=Math.max(e,f-c),g=Math.min(n,d-c);if(g<=p)return[];let x=(p-e)*o,b=(g-p)*o,y=h?
ze:l-4,k=m%2?i.soft:i.rule,v=[t?{kind:"rect",x:0,y:r.top+x,width:y,height:Math.max(1,b-1),fill:k}:{kind:"rect",
x:r.left+x,y:0,width:Math.max(1,b-1),height:y,fill:k}],S=dc(u,t?l-12:b-10);if(!h&&S&&(!t||b>=15)){let R=t?6:r.
left+x+5,L=t?r.top+x+Math.min(b/2,60)+4:15;v.push({kind:"text",x:R,y:L,text:S,size:gi,family:i.family,fill:i.ink,
weight:"600"})}return v})}#e({down:t,first:e,cell:n,frame:o,look:r},i,a,h){let l=(t?o.left:o.top)-ze-8,c=dc($m(
this.page.texts[a],this.page.tokens[a]),l),u=(i+.5-e)*n,f=h?r.accent:r.ink,d={size:gi,family:r.family,fill:f,weight:h?
"700":"400"},m=[];if(t){let p=o.top+u;h&&m.push({kind:"rect",x:ze,y:p-8,width:o.left-ze,height:16,fill:r.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+u;h&&m.push({kind:"rect",x:p-
8,y:ze,width:16,height:o.top-ze,fill:r.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function bm({left:s,top:t},e,n){let o={size:gi,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function $m(s,t){return ut(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function dc(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*fc:fc,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function km(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var Oo=128,Em=2**17;function mc({data:s,norms:t,numRows:e},n,o){let{triangle:r,scales:i,width:a}=s;if(!t&&!i)return{
bytes:r,width:a,signed:!1,top:1};let h=Float64Array.from({length:e},(c,u)=>Math.sqrt(t?t[u]:1)),l=new Uint8Array(
r.length);for(let c=0,u=0;c<e;c+=1){let f=Math.sqrt((n?n[c]:1)*(i?i[c]:1)/o);for(let d=0;d<U(s,c);d+=1,u+=1)l[u]=
Math.min(255,Math.round(r[u]*h[d]*f))}return{bytes:l,width:a,signed:!1,top:o}}function pc(s,t,e=0){let n=new Uint8Array(
65536);for(let r=0;r<n.length;r+=1)n[r]=gc(H[r>>8]-H[r&255],!0);let o=new Uint8Array(s.length);for(let r=0;r<o.
length;r+=1)o[r]=n[s[r]<<8|t[r]];return{bytes:o,width:e,signed:!0,top:1}}function gc(s,t){return t?Oo+Math.round(
127*Math.sign(s)*Math.sqrt(Math.min(1,Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function vm({signed:s,
top:t}){return Float64Array.from({length:256},(e,n)=>s?Math.sign(n-Oo)*Math.min(1,Math.abs(n-Oo)/127)**2:t*(n/
255)**2)}var Lo=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){this.field=t,this.sight=e,this.aside=
n,this.pool=o,this.count=e.first.length,this.values=vm(t);let{realBefore:r}=e;this.padded=r[this.count]<this.count}side(t){
return Math.ceil(this.count/2**t)}shape(t){return{width:this.field.width?this.side(t):0}}has(t){return t===0||
t<=this.#t.length}read(t,e,n,o){if(t>0){let u=Math.max(0,Math.min(o.length,U(this.shape(t),e)-n)),f=B(this.shape(
t),e)+n;o.set(this.#t[t-1].subarray(f,f+u)),o.fill(0,u);return}o.fill(0);let{first:r,after:i,realBefore:a}=this.
sight,h=u=>a[u+1]>a[u];if(!h(e))return;let l=B(this.field,e),c=Math.min(i[e],n+o.length);for(let u=Math.max(n,
r[e],this.aside);u<c;u+=1)(!this.padded||h(u))&&(o[u-n]=1+this.field.bytes[l+u])}*work(){let{signed:t,top:e}=this.
field,n=this.pool==="mean",o=new Float32Array,r=new Float32Array,i=[new Uint16Array(this.count+1),new Uint16Array(
this.count+1)],a=h=>h===0?-1:t?Math.abs(h-1-Oo):h-1;for(let h=1;this.side(h-1)>1;h+=1){let l=this.side(h),[c,u]=[
this.shape(h-1),this.shape(h)],f=new Uint16Array(B(u,l)),d=new Float32Array(n?f.length:0),m=new Float32Array(n?
f.length:0),p=0;for(let g=0;g<l;g+=1){let x=[2*g,2*g+1].filter(b=>b<this.side(h-1));x.forEach((b,y)=>this.read(
h-1,b,0,i[y].subarray(0,U(c,b))));for(let b=0;b<U(u,g);b+=1){let y=0,k=0,v=0,S=0;for(let L=0;L<x.length;L+=1)for(let C=2*
b;C<Math.min(2*b+2,U(c,x[L]));C+=1){let Rt=i[L][C];a(Rt)>a(y)&&(y=Rt,k=2*C+L),n&&h>1?(v+=o[B(c,x[L])+C],S+=r[B(
c,x[L])+C]):n&&Rt>0&&(v+=this.values[Rt-1],S+=1)}let R=B(u,g)+b;h===1&&y>0&&this.#e([2*g+(k&1),k>>1],y),n?(d[R]=
v,m[R]=S,f[R]=S>0?1+gc(v/S/e,t):0):f[R]=y}p+=4*U(u,g),p>Em&&(p=0,yield)}this.#t.push(f),[o,r]=[d,m],yield}this.
count===1&&(this.read(0,0,0,i[0]),this.#e([0,0],i[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.
maximum&&(this.maximum=n,this.strongest=t)}};var Ue=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,r=this.#t.get(o);return r?(this.#t.delete(o),this.#t.set(o,r),r):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),r=o.getContext("2d"),i=new ImageData(256,256),a=new Uint32Array(i.data.buffer),h=Math.min(256,this.pyramid.
side(t)-e*256);for(let l=0;l<h;l+=1){this.pyramid.read(t,e*256+l,n*256,this.#e);for(let c=0;c<256;c+=1)a[l*256+
c]=this.colours[this.#e[c]]}return r.putImageData(i,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function wc(s,t){let{layer:e,head:n,alignment:o,hide:r,pool:i,against:a}=t;return[e,n,o,r,j(s,t),i,a].join(" ")}
async function xc({page:s,heads:t},e,n){let{layer:o,head:r,alignment:i,hide:a,against:h,pool:l}=e,{numRows:c}=s,
u=o===-1,f=u&&(r===0||r===1)?1-r:null,d=u||!h?null:h.split(".").map(Number),[m,p,g]=await Promise.all([t.get(o,
r),f===null?null:t.get(o,f),d?t.get(d[0],d[1]):null]),x=d?"weight":j(s,e),b=(C,Rt)=>({data:C,numTokens:s.texts.
length,numRows:c,alignment:i,hide:a==="resting"?Nt(C,Rt,c):a,norms:x==="value"?C.norms:null,sight:X(s.sight,Rt,
c),beside:p}),y=b(m,o),k=d&&g?{layer:d[0],head:d[1],scope:b(g,d[0])}:null,{sight:v}=y;if(k){y.hide=k.scope.hide=
Math.max(y.hide,k.scope.hide);let C=y.sight.first.map((Yo,Vo)=>Math.max(Yo,k.scope.sight.first[Vo])),Rt=y.sight.
after.map((Yo,Vo)=>Math.min(Yo,k.scope.sight.after[Vo]));v={...y.sight,first:C,after:Rt}}let{top:S}=Y[x],R=k?pc(
m.triangle,k.scope.data.triangle,m.width):mc(y,y.norms?hs(y).factor:null,S),L=new Lo(R,v,y.hide,l);return{key:n,
scope:y,compared:k,speaker:{page:s,layer:o,head:r,alignment:i,measure:x},pyramid:L,work:L.work(),tiles:new Ue(
L,new Uint32Array(257)),shading:wi(e,L,S)}}function wi({shades:s,scale:t,gamma:e,cutoff:n},{maximum:o,field:r},i){
return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,gamma:e,cutoff:n,
maximum:o,signed:r.signed,top:i}}var No=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let r=i=>document.getElementById(
i);this.layer=r("matrix-layer"),this.head=r("matrix-head"),this.against=r("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:i})=>new Option(i===-1?"All layers: rollout":String(i),String(i)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:i})=>i!==-1).map(Am)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let i of t.querySelectorAll(
"[data-matrix-step]")){let a=i.getAttribute("data-matrix-step")??"";i.addEventListener("click",()=>{o($e(e,n(),
a))})}for(let i of["shades","pool"])for(let a of this.#e(i))a.addEventListener("change",()=>{o({[i]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=tt(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(r=>{let i=t.layer===-1?j(e,{...t,head:r}):e.headNames[r];return new Option(
i??`${r}${Ct(e,t.layer,r)?"":" (other file)"}`,String(r))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let r of["shades","pool"])for(let i of this.#e(
r))i.checked=i.value===t[r]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function Am({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var Sm=1.0018,qe=1.5,Mm=4,Tm=4,Ro=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#r(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#a(n)),
t.addEventListener("pointermove",n=>this.#i(n)),t.addEventListener("pointerup",n=>this.#l(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(qe*qe):qe*qe;e.see(Xe(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#u(n))}zoom(t){let{hold:e}=this,[n,o,r]=[e.plot(),e.area(),e.pointed()],{
width:i,height:a}=n,h=(u,f)=>u>=0&&u<=f,l=r&&[(r[1]+.5-o.key)*o.cell,(r[0]+.5-o.row)*o.cell],c=l&&h(l[0],i)&&h(
l[1],a)?l:[i/2,a/2];e.see(Xe(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#r(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),r=Xe(e.plot(),n,this.#o(t),Sm**(t.ctrlKey?-6*o:-o));(r.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(r))}#a(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#i(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:xr(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#h(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>Mm,this.#s&&(this.#n==="pan"?e.see(Jn(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#f(n)))}#h(t,e,n){let{hold:o}=this;this.#s=!0;let r=[...this.#t].find(
([l])=>l!==t)?.[1]??n,i=l=>Math.max(20,Math.hypot(l[0]-r[0],l[1]-r[1])),a=[(n[0]+r[0])/2,(n[1]+r[1])/2],h=Xe(o.
plot(),o.area(),a,i(n)/i(e));o.see(Jn(o.plot(),h,(n[0]-e[0])/2,(n[1]-e[1])/2))}#l(t){let{hold:e}=this,n=this.#o(
t),[o,r,i]=[this.#e,this.#n,this.#s],a=this.#t.size===1,h=o&&a?this.#f(n):null;if(this.#c(t),!(!o||!a)){if(r===
"rows"||r==="keys")e.brush(null),h&&e.spanned(r,h[r]);else if(i&&r==="brush"&&h)e.brushed(h);else if(!i){let l=xr(
e.plot(),e.area(),n);e.brush(null),e.point(l),e.freeze(l)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:r,key:i,cell:a}=this.hold.area(),h=this.#e??
t,l=(u,f,d)=>{let m=[h[u],t[u]].map(p=>Math.min(e-1,Math.floor(f+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:l(1,r,o),keys:this.#n==="rows"?c:l(0,i,n)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),r={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(r&&t.shiftKey)e.see(Jn(n,o,-r[1]*n.width/4,-r[0]*n.height/4));else if(r)
this.#p(n,o,r);else if(t.key==="+"||t.key==="=")this.zoom(qe);else if(t.key==="-"||t.key==="_")this.zoom(1/qe);else if(t.
key==="0")e.see(Ne(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#p(t,e,n){let{hold:o}=this,r=Math.max(1,Math.round(Tm/e.cell)),
i=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],h=(o.pointed()??i.map(l=>Math.min(t.count-1,Math.floor(l)))).
map((l,c)=>Math.min(t.count-1,Math.max(0,l+r*n[c])));o.point(h),o.see(Ta(t,e,h))}goTo(t){this.hold.see(Xt(this.
hold.plot(),t))}};var Om=6,Lm=38,Nm=6,Io=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return Oa(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:r,plot:i}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(r.left,r.top,i.width,i.height),n.clip(),n.translate(r.left,r.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),ln(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:r},i){let a=[n,o,[r.row,r.key]],h=l=>[...new Set(a.map(c=>c?.[l]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,i,{rows:h(0),keys:h(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let r=!1;for(;!r;)r=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:r},i){
if(t.cell<Lm)return[];let{rows:a,keys:h}=Qe(this.plot,t),l=Ao(e),c=new Uint16Array(1),u=[];for(let f=a[0];f<a[1];f+=
1)for(let d=h[0];d<Math.min(h[1],U(r.pyramid.field,f));d+=1){let m=zl(n,o,[f,d]);if(m){r.pyramid.read(0,f,d,c);
let{ink:p}=l(pi(e,r.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(f+.5-t.row)*
t.cell+4;u.push({kind:"text",x:g,y:x,text:m,size:11,family:i.family,fill:p,anchor:"middle"})}}return u}#e(t,{tiles:e,
area:n,scope:o},r){let{plot:i}=this,a=g=>g*n.cell;t.fillStyle=bc(t,r.rule,1),t.fillRect(-a(n.key),-a(n.row),a(
i.count),a(i.count));let h=this.levelOf(n);if(!e.pyramid.has(h))return!1;let l=performance.now()+Om,c=256*2**h,
u=!!e.pyramid.field.width,{rows:f,keys:d}=Qe(i,n),m=[Math.floor(f[0]/c),Math.floor(d[0]/c)],p=!0;t.imageSmoothingEnabled=
!1;for(let g=m[0];g*c<f[1];g+=1)for(let x=m[1];x*c<d[1]&&(u||x<=g);x+=1){let b=e.peek(h,g,x)??(performance.now()<
l?e.make(h,g,x):null),y=[a(x*c-n.key),a(g*c-n.row),a(c),a(c)],[k,v,S,R]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(L=>Math.
round(L*this.#t)/this.#t);b?t.drawImage(b,k,v,S-k,R-v):(p=!1,Rm(t,e,h,g,x,[k,v,S-k,R-v]))}if(o.hide>0){let g=Math.
max(3,a(o.hide));t.fillStyle=r.paper,t.fillRect(-a(n.key),-a(n.row),g,a(i.count)),t.fillStyle=bc(t,r.muted,-1),
t.fillRect(-a(n.key),-a(n.row),g,a(i.count))}return p}#n(t,e,n){t.save(),t.translate(-this.frame.left,-this.frame.
top),ln(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,frozen:o,chosen:r,brush:i},a){let{plot:h}=this,
l=([u,f],d)=>[(u-d)*e.cell,Math.max(1,(f-u)*e.cell)],c=(u,f,d)=>{if(u){let[m,p]=l(u,f?e.row:e.key);t.globalAlpha=
d,t.fillStyle=a.accent,t.fillRect(f?0:m,f?m:0,f?h.width:p,f?p:h.height),t.globalAlpha=1}};c(r.rows,!0,.13),c(r.
keys,!1,.13),c(Co(r.row),!0,.2),c(Co(r.key),!1,.2),n&&(c(Co(n[0]),!0,.1),c(Co(n[1]),!1,.1)),t.strokeStyle=a.accent;
for(let u of[n,o])if(u){let[f,d]=[(u[0]-e.row)*e.cell,(u[1]-e.key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=u===
o?3:1.5,t.strokeRect(d-(m-e.cell)/2,f-(m-e.cell)/2,m,m)}if(i){let[u,f]=l(i.rows,e.row),[d,m]=l(i.keys,e.key);t.
lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,u,m,f),t.setLineDash([])}}};function Co(s){return s===null?null:
[s,s+1]}function Rm(s,t,e,n,o,r){for(let i=1;i<=Nm;i+=1){let a=2**i,h=t.peek(e+i,Math.floor(n/a),Math.floor(o/
a));if(h){let l=256/a;s.drawImage(h,o%a*l,n%a*l,l,l,...r);return}}}var yc=new Map;function bc(s,t,e){let n=`${t}\
 ${e}`,o=yc.get(n);if(!o){let r=document.createElement("canvas");r.width=r.height=8;let i=r.getContext("2d");i.
strokeStyle=t,i.lineWidth=1,i.beginPath();for(let a of[-8,0,8])i.moveTo(a,e>0?8:0),i.lineTo(a+8,e>0?0:8);i.stroke(),
o=s.createPattern(r,"repeat"),yc.set(n,o)}return o}var kc=20,_o=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,r){
let{speaker:i,scope:a,compared:h,shading:l,pyramid:c}=t,u=Pe(i.measure),{page:f}=this,d=!n&&r?r:null,m=n??(d?null:
o);this.sentence=d?Wl(i,a,d):m?Dl(i,a,h,m):Cm(t),$("matrix-sentence",this.sentence),$("matrix-number",m&&!d?this.#s(
t,m):"");let p=f.headNames[i.head];this.title=h?`Layer ${i.layer}, ${p??`head ${i.head}`}, less layer ${h.layer}\
, head ${h.head}`:`${G(i.layer,i.head,p)}`,$("matrix-scale",Mo(l,u)),$("matrix-pool",so(e,c.pool,l.signed,u));
let{hide:g}=a,x=g===1?"The first token is":`The first ${g} tokens are`;$("matrix-aside",g>0?`${x} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(l),this.#r(r)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:r,pyramid:i,speaker:a}=t,h=([u,f]=[0,0])=>{
let{token:d,aligned:m}=Ut(o,u,o.numTokens);return r?Math.abs(pn(et(o.data,u,f),et(r.scope.data,u,f))[0]):Z(m,d,
f)?.shown[0]??0},c=Ul(i,e,2*kc).sort((u,f)=>h(f)-h(u)).slice(0,kc).map(u=>{let[f,d]=u,{token:m}=Ut(o,f,o.numTokens),
p=O("",()=>this.actions.goTo(u)),g=w("span");_(g,`${T(n.texts[m],16)} (${m})`),p.append(g);let x=w("td");return _(
x,`${T(n.texts[d],16)} (${d})`),w("tr","",w("td","",p),x,w("td","detail-number",this.#n(t,u)))});$("matrix-val\
ue",r?"Difference":Pe(a.measure).replace(/^./u,u=>u.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[h,l,c]=pn(et(t.data,n,o),et(e.scope.data,n,o)),u=h<0?[-c,-l]:[l,
c];return`${h<0?"\u2212":"+"}${J(Math.abs(h),u)}`}let{token:r,aligned:i}=Ut(t,n,t.numTokens),a=Z(i,r,o);return a?
ae(i,a).number:""}#s({scope:t,compared:e,speaker:n},[o,r]){if(!F(t.sight,o,r))return"";let a=Vt(t.data,o,r)&&(!e||
Vt(e.scope.data,o,r))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among th\
e 16 strongest of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${r}. ${n.
measure==="weight"?a:""}`}#o(t){let{colours:e,numbers:n}=So(t),o=this.legend.getContext("2d");this.legend.width=
e.length,e.forEach((i,a)=>{o&&(o.fillStyle=i,o.fillRect(a,0,1,1))});let r=document.querySelectorAll("#matrix-l\
egend-numbers span");n.forEach((i,a)=>{r[a].textContent=i})}#r(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){
this.#t=e;let n=t?[O("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("ma\
trix-actions")?.replaceChildren(...n)}}};function Cm({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:r}=s,
i=n.strongest,a=q(r,s.layer,s.head),h=`${a[0].toUpperCase()}${a.slice(1)}`,l=e?`, less ${q(r,e.layer,e.head)}`:
"";if(!i)return`${h}${l}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=Ut(t,i[0],t.numTokens),u=e?
"The largest difference is":`Its strongest ${Pe(s.measure)} is`;return`${h}${l}. ${u} at ${W(r,c)}, looking at\
 ${W(r,i[1])}. Point at a cell for its number.`}var xi=44,Bo=76,Po={width:280,height:10};function Ec(s,t,e,[n,o]){let{frame:r,plot:i}=s,{area:a,shading:h,speaker:l,
tiles:c}=t,u=`${n[0].toUpperCase()}${n.slice(1)}`,f=Math.max(420,r.left+Math.min(i.width,i.count*a.cell)+12),d=xi+
r.top+Math.min(i.height,i.count*a.cell)+Bo,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:x}=So(h),b=d-Bo+22,y=Pe(l.measure),k=`${Mo(h,y)} ${so(s.levelOf(a),c.pyramid.pool,h.signed,
y)}`;return{width:f,height:d,title:`${u} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:f,height:xi+r.top+i.height,
fill:e.paper},...Vh([{...p,x:r.left,y:r.top,width:i.width,height:i.height},...s.numberMarks(t,e),...s.axisMarks(
t,e)],xi),{kind:"rect",x:0,y:d-Bo,width:f,height:Bo,fill:e.paper},{kind:"text",x:12,y:18,text:u,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((v,S)=>({kind:"rect",x:12+
S*Po.width/g.length,y:b,width:Po.width/g.length+.5,height:Po.height,fill:v})),...x.map((v,S)=>({kind:"text",x:12+
S*Po.width/(x.length-1),y:b+24,text:v,size:10,anchor:Im(S,x.length-1),...m})),{kind:"text",x:12,y:b+42,text:k,
size:10,family:e.family,fill:e.muted}]}}function Im(s,t){return s===0?"start":s===t?"end":"middle"}var _m=8,Ho=class{static id="matrix";static title="Matrix";static fits(t){return t.light===null}static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#r=0;#a="";constructor(t){
this.context=t,this.page=t.page,this.tell=wt(()=>this.#w(),200),this.settle=wt(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new Io(this.canvas,new To(e,this.
context.text),e.numRows),this.controls=new No(t,this.context),this.readout=new _o(t,e,{goTo:n=>this.#$(n),rank:n=>{
this.#S(n)}}),new he(t.querySelector(".sheet"),0),P(e)?$("matrix-unseen","Hatched: could not be seen; only the\
 output looks, and only at the input."):I(e)&&$("matrix-unseen","Hatched: could not be seen (it is padding, or\
 lies outside the layer\u2019s window)."),this.hand=new Ro(this.canvas,{plot:()=>this.picture?.plot??{width:1,
height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#i,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#d(n),freeze:n=>{this.#b(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#y(),this.#g()},
spanned:(n,o)=>{this.#A(n,o)}}),t.addEventListener("click",n=>{let r=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");if(r==="all"){let i=St(e);this.#m(i&&this.picture?Xt(this.picture.
plot,i):null)}else r&&this.hand?.zoom(r==="in"?1.5:1/1.5)}),new ResizeObserver(()=>{t.hidden||this.#x()}).observe(
this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,n=wc(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,
r;try{r=await ot(xc(this.context,t,n))}catch(i){this.#t=null,this.#T(),rt(i instanceof E?i.message:`This canno\
t be shown: ${G(t.layer,t.head)}.`);return}if(o!==this.#o)return;rt(""),this.#t=r}if(this.#u(this.context.state()),
t.area!==this.#a){this.#a=t.area,this.#p();let o=Xn(t.area,this.page.numRows);this.#e=o&&this.picture?Xt(this.
picture.plot,o):null}this.#p(),this.#y(),this.#g(),this.settle(),await this.#O()}get door(){return{matrix:Object.
freeze({point:(t,e)=>this.#$([t,e]),see:t=>this.#m(t&&this.picture?Xt(this.picture.plot,t):null),pooled:(t,e)=>this.#L(
t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({cells:this.#h,level:this.picture?.levelOf(this.#i)??0,cell:this.#i.
cell})})}}get drawing(){let{picture:t}=this,e=this.#c;return!t||!e?null:(this.#v(),Ec(t,e,this.#f,[this.readout?.
title??"",document.title.replace(/ · attention$/u,"")]))}get#i(){let{picture:t}=this;return t?ye(t.plot,this.#e??
Ne(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.picture?Qe(this.picture.plot,this.#i):{rows:[0,1],keys:[0,
1]}}get#l(){let{alignment:t,observer:e,observed:n}=this.context.state();return ql(t,e,n,this.page.numRows)}get#c(){
let t=this.#t;if(!t)return null;let{observer:e,observed:n,chosen:o,alignment:r}=this.context.state(),{numRows:i}=this.
page;return{...t,area:this.#i,pointed:this.#n,frozen:this.#l,chosen:{row:e===null?null:z(r,e,i),key:n,rows:o&&
gn(r,o,i),keys:o&&[o[0],Math.min(i,o[1])]},brush:this.#s}}get#f(){let t=getComputedStyle(document.documentElement),
e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),muted:e("muted"),rule:e("rule"),paper:e("surface"),
accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(document.body).fontFamily}}#u(t){let e=this.#t;
if(e){let{pyramid:n}=e,o=wi(t,n,Y[e.speaker.measure].top),r=uc(o,n.values);r.some((i,a)=>i!==e.tiles.colours[a])&&
(e.tiles=new Ue(n,r)),e.shading=o}}#p(){let{picture:t,canvas:e}=this;t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&
t.measure()}#x(){let t=this.#e&&this.#h;this.picture?.measure(),t&&this.picture&&(this.#e=Xt(this.picture.plot,
t)),this.#k()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=Ne(e.plot).cell;this.#e=n?null:t,this.canvas?.classList.
toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#w(){let t=this.#e?Ze(this.#h):"";t!==this.#a&&
(this.#a=t,this.context.change({area:t}))}#d(t){String(t)!==String(this.#n)&&(this.#n=t,this.#y(),this.#g())}async#b(t){
let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||String(t)===String(this.#l)){(e!==null||n!==
null)&&await this.context.change({observer:null,observed:null});return}let[r,i]=t,[a]=no(o,[r,r+1],this.page.texts.
length),h=z(o,a,this.page.numRows)===r;await this.context.change(h?{observer:a,observed:i}:{observer:r,observed:i,
alignment:"position"}),$("live",this.readout?.sentence??"")}async#A(t,e){let{alignment:n}=this.context.state(),
o=t==="keys"?e:no(n,e,this.page.texts.length);await this.context.change({chosen:o})}async#S({rows:t,keys:e}){let{
alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.texts.length,r=o?[t[0]+1,t[1]+1]:t;await this.
context.change({view:"heads",pair:be({from:r,to:e,when:o?"wrote":"read"})})}#$(t){let{picture:e}=this;if(e){let n=o=>[
Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#m(Xt(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#d(t)}}#y(){
let t=this.#t;if(t&&this.picture){let e=this.picture.levelOf(this.#i);this.readout?.show(t,e,this.#n,this.#l,this.#s)}}#M(){
this.#t&&!this.root?.hidden&&(this.#y(),this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&
this.#n&&$("live",this.readout?.sentence??""))}#T(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,
t.height)}#g(){this.#r||=requestAnimationFrame(()=>{this.#r=0,this.#k()})}#k(){let t=this.#t,{picture:e,root:n}=this;
if(!t||!e||!n||n.hidden)return;let o=e.levelOf(this.#i);if(t.work){let a=performance.now()+_m;for(;t.work&&performance.
now()<a;)this.#E(t)}let r=this.#c;!(r&&e.draw(r,this.#f))||t.work&&!t.pyramid.has(o)?this.#g():t.work&&this.#g()}#E(t){
t.work?.next().done&&(t.work=null,this.#u(this.context.state()),this.#y())}#v(){for(;this.#t?.work;)this.#E(this.#t)}async#O(){
for(;this.#r&&!document.hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#v();let n=this.#t?.
pyramid;if(!n||!n.has(t)||e>=n.side(t))throw new E(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(
U(n.shape(t),e));return n.read(t,e,0,o),Array.from(o,r=>r===0?NaN:n.values[r-1])}#N([t,e]){let{canvas:n,picture:o}=this;
if(!n||!o)return null;let r=n.getBoundingClientRect(),{row:i,key:a,cell:h}=this.#i,[l,c]=[r.left+o.frame.left+
(e-a)*h,r.top+o.frame.top+(t-i)*h];return{x:l,y:c,width:h,height:h}}};var Bm=new Set(["script","style","noscript"]),Pm=new Set(["area","base","br","col","embed","hr","img","input",
"link","meta","source","track","wbr"]),vc="-".repeat(2),Hm={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&#34;","'":"\
&#39;"},Do=class{constructor(t){this.document=t;let{documentElement:e,head:n,body:o}=t,r=n.querySelector("styl\
e"),i=[...e.childNodes].filter(h=>h instanceof Text).map(Fo).join(""),a=[...n.childNodes].slice(0,[...n.childNodes].
findIndex(h=>h===r)+1);this.start=`<!DOCTYPE html>
${Ke(e)}
${Ke(n)}${a.map(Fo).join("")}
</head>${i}${Ke(o)}`,this.nodes=[...o.childNodes].map(h=>h instanceof HTMLScriptElement||h instanceof Text?h:h.
cloneNode(!0)),this.last=o.lastChild}get isWhole(){return this.document.readyState!=="loading"}withText(t,e){let o=[
...this.nodes,...this.#t()].map(i=>i instanceof HTMLScriptElement&&i.id===t?`${Ke(i)}${e}</${i.localName}>`:Fo(
i)),r=o.pop()??"";return[this.start,...o,r.replace(/\n\n$/u,""),`</body>
</html>
`]}#t(){let t=[];for(let e=this.last?.nextSibling??null;e;e=e.nextSibling)(e instanceof HTMLScriptElement||e instanceof
Text&&!e.data.trim())&&t.push(e);return t}};function Fo(s){if(s instanceof Comment)return`<!${vc}${s.data}${vc}\
>`;if(s instanceof Text)return Bm.has(s.parentElement?.localName??"")?s.data:Ac(s.data);if(!(s instanceof Element))
return"";let{localName:t}=s;return Pm.has(t)?Ke(s):`${Ke(s)}${[...s.childNodes].map(Fo).join("")}</${t}>`}function Ke(s){
let t=[...s.attributes].map(({name:e,value:n})=>n?` ${e}="${Ac(n)}"`:` ${e}`);return`<${s.localName}${t.join("")}\
>`}function Ac(s){return s.replace(/[&<>"']/gu,t=>Hm[t])}var Sc="http://www.w3.org/2000/svg";var Wo=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(Sc,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[Fm(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function Fm({strength:s},t,e){let n=document.
createElementNS(Sc,"path"),[o,r]=[t,e].map(({left:m,width:p})=>m+p/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,h=a?t.top+t.height:t.top,l=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[u,f]=i?[h-
c,l-c]:[(h+l)/2,(h+l)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,h)}C${d(
o,u)} ${d(r,f)} ${d(r,l)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var yi=18,zo=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>Wm(t,o,r)));let n=Dm(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];_(o.cells[3],zm(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function Dm(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?T(t.next,yi):null}function Wm(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Dr(t.change),o.setAttribute("aria-label",vt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${ie(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${Mc(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,N(t.weight),
t.valueWeighted===null?"\u2013":N(t.valueWeighted),`${T(t.next,yi)} \xD7 ${Wr(t.change)}`])_(n.insertCell(),i);
return n}function zm(s,t,{queries:[e,n]}){let o=kt(t,e,s.texts.length),r=kt(t,n-1,s.texts.length);return o===null||
r===null?"what follows":Mc(s,[o,r+1])}function Mc(s,[t,e]){let n=`${t} ${T(s.texts[t],yi)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var Um=250,Uo=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:r}=this.
page,i={at:M(o,t.to),when:`when it wrote ${M(o,t.from)}`,count:Qt(this.page).length,parted:r.length>0&&!this.page.
light},a=()=>this.#t===n,h=performance.now(),l=await this.#e(t,a,c=>{performance.now()>h+Um&&(h=performance.now(),
e({...i,ranked:Jt(c),done:!1}))});a()&&(this.last=Jt(l),e({...i,ranked:this.last,done:!0}))}async all(t){return Jt(
await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[a,X(
r.sight,a,r.numRows)]));return await Ie(this.page,this.heads,(a,h,l)=>{let c=i.get(a),u=c&&it(l,c,t,r.numRows);
if(u){let[f,...d]=u.weight;o.push({layer:a,head:h,weight:f,bounds:d,even:u.even})}n(o)},e),o}};function Tc(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([l,c],u)=>{let f=e.ofToken[l],d=n.get(f);d?(d.span=[Math.min(d.span[0],l),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>qm(m,t[u][p])),d.count+=1):n.set(f,{span:[l,c],effects:t[u],count:1})});let o=[],[r,i]=s.target;
for(let l=0;l<$t(e);l+=1){let[c,u]=V(e,l);c<i&&u>r&&o.push([Math.max(c,r),Math.min(u,i)])}let a=s.words[s.chosen][0],
h=[...n.values()];return{why:{...s,units:h.map(({span:l})=>l),words:o,chosen:o.findIndex(([l,c])=>l<=a&&a<c),added:h.
some(({count:l})=>l>1)},effects:h.map(l=>l.effects)}}function qm(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var qo=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=Ft(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??Tc(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return oo(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var Km=5,jo=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Ko(t,"why-bars"),this.heads=Ko(
t,"why-heads"),this.layers=Ko(t,"why-layers"),this.looks=Ko(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));bi(this.bars,o=>n.cause(
this.#t[o].span)),bi(this.heads,o=>n.look(this.#e[o])),bi(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:h,against:l,text:c})=>{let u=i!==null&&a[0]===
i[0]&&a[1]===i[1];return Oc(this.nameOf(a).replace(/^“|”$/gu,""),h,c,`effect${l?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,h=`of ${r}${i?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${h} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,Km),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=Ht(
c),d=Oc(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",vt(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${u} ${f}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",je("error",f)),d})),
$("why-heads-note",a?ah(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#n=ao(o);let l=o[0];this.layers.setAttribute("aria-label",l?`Strongest in layer ${l.layer}, at ${Ht(
l).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let u=je("layer","");
return u.title=`Layer ${c.layer}: ${Ht(c).number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(
4)),u})),$("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Ko(s,t){return s.querySelector(`#${t}`)}function bi(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function Oc(s,t,e,n,o){
let r=document.createElement("li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=je("track","");return a.setAttribute(
"aria-hidden","true"),a.append(je("size","")),i.append(je("name",s),a," ",je("number",e)),r.append(i),r}function je(s,t){
let e=document.createElement("span");return e.className=s,_(e,t),e}function Lc(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=jm(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),r=Number(e[0].effect.toFixed(o)),i=n+Math.abs(r-e[0].effect);return`e\
ffect ${r.toFixed(o)} +- ${(Math.ceil(i*10**o)/10**o).toFixed(o)} nats`}function jm(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],r=s.added?n[1]-n[0]:s.units.filter(([i,a])=>i<n[1]&&a>n[0]).length;return Math.max(1,r)*(o[1]-o[0])*
s.step/2}function Nc(s,t,{span:e,ranked:n},o=[]){let r=Zt(s,...e),i=t.measured?t.added?"measured word by word":
"measured":"estimated",a=n.map(({span:[c,u],effect:f})=>[r,c,u-1,Zt(s,c,u),Number(f.toPrecision(6)),i]),h=["of",
"first token","last token","text",t.measured?"effect in nats":"effect","how"],l=n.map(c=>c.span);return Wt(...Bn(
h,a,l,o))}function Rc(s){let t=s.map(({layer:e,head:n,weight:o,bounds:r,even:i})=>[e,n,...[o,...r,i].map(a=>Number(
a.toPrecision(6)))]);return Wt(["layer","head","weight","least","most","even"],t)}var Gm=3,Ym=5,Go=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new Uo(t.page,t.heads),this.told=t.page.why&&new qo(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new zo(e,({layer:r,
head:i,queries:a,keys:h})=>{n({layer:r??void 0,head:i??void 0,row:a[1]-1,key:h[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(r){if(!(r instanceof E))throw r;rt(r.message);return}this.#e(t,o),this.#n(o.found),new he(
t.querySelector(".sheet")),this.panel=new jo(t,r=>M(e.texts,r),{cause:r=>{this.#t=r,this.show(this.context.state())},
look:r=>{this.#i(r)},step:r=>this.#o(r)})}}show(t){let{page:e,panel:n,text:o,told:r}=this;if(this.edges?.show(
t),!n||!o||!r)return;let{why:i,effects:a}=r.inUnits,h=r.explain(t.chosen),l=this.#r(h),c=Kl(i,a,h);n.show(h.words,
l),o.shade(c),o.choose(h.span),o.rove(h.span[0]),this.#a(h,c);let u=Fe(e,h,l);this.headLooks.ask(u,f=>n.showLooks(
f))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get subject(){return this.panel&&this.told?this.told.explanation.span:null}get door(){return{why:this.
why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new E("This report does not know what the ans\
wer hangs on.");let o=typeof t=="number"?eo(n.found,t):t,r=Qm(o,e.texts.length)?mn(n.found,e.promptLength,o):null;
if(!r)throw new E(`There is nothing to explain at ${t}; the tokens are 0 to ${e.texts.length-1}.`);await n.know();
let i=n.explain(r),a=Fe(e,i,i.leading??i.words.bars[0]?.span??null),h=a?await this.headLooks.all(a):[];return{
measured:n.found.measured,units:i.ranked.map(({span:[l,c],effect:u})=>({text:e.texts.slice(l,c).join(""),start:l,
end:c,effect:u})),heads:h.slice(0,Ym).map(({layer:l,head:c,weight:u})=>({layer:l,head:c,weight:u}))}}#e(t,e){let n=new pt(
t.querySelector(".text"),this.context.text);this.text=n,this.arcs=new Wo(t.querySelector(".arcs"),n),ee(n,()=>e.
units,a=>this.#s(a));let o=t.querySelector("#why-quotes"),{notes:r}=this.context,i=()=>{let{explanation:a}=e;return{
sentence:a.words.sentence,note:Je(r.notes,a.span),of:null,precision:Lc(e.inUnits.why,a)}};o.append(oe(this.context,
i,()=>({chosen:e.explanation.span})),gt("Copy as CSV",()=>Nc(this.page.texts,e.inUnits.why,e.explanation,r.notes)),
gt("Copy heads as CSV",()=>Rc(this.headLooks.last)),...He(this.context,()=>this.subject))}#n(t){let[e,n]=t.target,
o=t.method==="inseq",r=o?`${n-e} tokens of the`:`the first ${n-e} tokens of this long`,i=n>=this.page.texts.length?
"":` Only ${r} answer are explained.`;$("why-how",`${t.measured?Vm:o?Jm:Xm}${i}`),$("why-figure",`${t.figure[0].
toUpperCase()}${t.figure.slice(1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&mn(e,n,t);o&&(this.#t=null,
this.context.change({chosen:o}))}#o(t){let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,[r,i]=n.explanation.
span,l=(r<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=i:c[1]<=r).at(t>0?0:-1);l&&(this.#s(l),this.text?.
reveal(l[0]))}}#r({words:t,leading:e}){let n=this.#t;return n&&t.bars.some(({span:r})=>String(r)===String(n))?
n:e??t.bars[0]?.span??null}#a({span:t,reverse:e,leading:n},o){let r=o.filter(({against:i})=>!i).slice(0,n?Gm:0);
this.arcs?.show(r.map(({from:i,to:a,strength:h})=>{let l=[i,a];return{from:e?t:l,to:e?l:t,strength:h}}))}async#i({
layer:t,head:e}){let{page:n,told:o}=this,r=o?.explanation,i=r&&Fe(n,r,this.#r(r));if(i){let[a]=K(i,n.numRows);
await this.context.look({layer:t,head:e,row:a,key:i.to[0],alignment:"generation"})}}},Vm="Measured: each word \
of the prompt was hidden, one at a time, from everything after it, and the model was run again. Effects of sev\
eral words do not add up, and a hidden word is something that the model never met in training.",Jm="Scores tha\
t inseq, another program, computed and saved; a word has the sum of its tokens\u2019. An estimate always has a stro\
ngest word; that it has one says nothing yet. Run att-viz with --influence words to measure.",Xm="Estimated fr\
om one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says not\
hing yet. Run att-viz with --influence words to measure.";function Qm(s,t){return Array.isArray(s)&&s.length===
2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}typeof document>"u"?Ll(globalThis):Zm(document.currentScript?.textContent??null);function Zm(s){try{let t=new Do(
document),e=yn(ji(location.hash)),n=[Go,Eo,to,Ho,lo,fo],o=new Us(e,n,new qs(s),t),r=o.start();Object.defineProperty(
window,"attViz",{value:Object.freeze({ready:r,...o.door,views:Object.freeze(o.kinds.map(({id:i,title:a})=>Object.
freeze({id:i,title:a}))),show:o.show.bind(o),note:o.note.bind(o),get notes(){return o.book.notes.map(i=>Object.
freeze({...i}))},get state(){return o.snapshot}})}),r.then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")})}catch(t){Nl(t)}}})();
