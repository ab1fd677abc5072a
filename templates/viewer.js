"use strict";(()=>{var Ge=["corrected rollout","raw rollout","rollout without resting places"];function P(s){return s.kind==="enc\
oder_self"}function _(s){return s.kind==="cross"}var E=class extends Error{constructor(t){super(t),this.name="\
ReportError"}};function bn(s){let t;try{t=JSON.parse(s)}catch{throw new E("This file is damaged: its list of t\
okens cannot be read. Please make the report again.")}if(t?.format!==1)throw new E("This report was written in\
 a format that its viewer does not know. Please make it again.");let e=Oc(t);if(e)throw new E(`This file is da\
maged: ${e}. Please make the report again.`);return t}function Oc(s){if(!Array.isArray(s.texts)||!Array.isArray(
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
0&&e.at(-1)===s.numRows&&Array.isArray(s.light.roles))?"its passages do not divide its text":""}function tt(s,t){
return s.allLayers.find(e=>e.layer===t)?.heads??[]}function K(s,t,e=`head ${t}`){return s===-1?`all layers, ${Ge[t]}`:
`layer ${s}, ${e}`}function Nt(s,t,e){return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function $n(s,t,e){
let n=tt(s,t);return n.reduce((o,r)=>Math.abs(r-e)<Math.abs(o-e)?r:o,n[0]??0)}function kn(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function En(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}var vn="att_viz";function $i(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split(
"#")[0];t?history.pushState(vn,"",e):history.replaceState(vn,"",e)}catch{}}function Xo(){try{history.replaceState(
vn,"",location.href)}catch{}}function ki(){return history.state===vn}function Ei(s,t,e,n,o){let r=kn(s,t,e),i=K(
t,e),a=`${i[0].toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let h=En(location.pathname,
s.suffix,r);return h===null||location.protocol==="about:"?`${a}: in another file of this report, whose name en\
ds in \u201C${r}.html\u201D. Please open that file.`:(o?location.replace(`${h}#${n}`):location.assign(`${h}#${n}`),
"")}function gt(s,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function vi(s,t,e){let n=Si(s,t,e);return await Ti(()=>!!document.getElementById(n)?.nextElementSibling),
document.getElementById(n)?.textContent??null}function Si({prefix:s=""},t,e){return`att-viz-head-${s}${t}-${e}`}
function Ai(s,t,e){return document.getElementById(Si(s,t,e))?.dataset.roles??null}function Mi(s){return document.
getElementById(`att-viz-light-${s}`)?.textContent??null}function Sn(){return Ti(()=>!1)}async function Ti(s){for(;document.
readyState==="loading"&&!s();)await Lc()}function Lc(){return new Promise(s=>{let t=()=>{e.disconnect(),document.
removeEventListener("DOMContentLoaded",t),s()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),
document.addEventListener("DOMContentLoaded",t)})}var lt=.0009765625;function Ye(s){return 2**(-(s+.5)/8)}function qt(s){return[Ye(s),2**(-(s+1)/8)*(1-lt),Math.
min(1,2**(-s/8)*(1+lt))]}function Nc({facts:s},t){return s.worst[t<s.answerRow?0:1]}function Zo(s){return 2**(-(s+
1)/8)*(1+lt)}function Qo({facts:s},t,e){let[n,o]=s.groups,r=e>=s.answerRow,i=Math.ceil(s.answerRow/n),a=t[r?i+
Math.floor((e-s.answerRow)/o):Math.floor(e/n)],h=r?o:n,[l,c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[
a/15,h===1?l:0,Math.min(1,(c*(1+lt)+lt)*h)]}function Oi(s){let{sinks:t}=s;return t&&Float32Array.from({length:s.
numRows},(e,n)=>Qo(s,t,n)[0])}function Rt(s,t){let[e,n]=[s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],r=0;for(let m=e;m<
n;m+=1)qt(s.codes[m]).forEach((p,g)=>o[g]+=p),r=Math.max(r,s.codes[m]);let i=n-e===16?qt(r)[2]:Zo(Nc(s,t)),{facts:a}=s,
h=s.sinks?Qo(s,s.sinks,t):[0,0,0],l=t<a.first?[0,0,0]:Qo(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.
min(1,o[0]),o[2]=Math.min(1,o[2]),l[2]=Math.max(l[1],Math.min(l[2],1-o[1]-h[1]+lt)),c<=0&&(l[1]=Math.max(l[1],
1-o[2]-h[2]-lt)),l[0]=Math.min(Math.max(l[0],l[1]),l[2]);let u=c>0?Math.max(0,Math.min(c*i,1-h[1]-l[1]-o[1]+lt)):
0,f=Math.min(u,Math.max(0,1-h[2]-l[2]-o[2]-lt)),d=Math.min(u,Math.max(f,1-h[0]-l[0]-o[0]));return{from:e,to:n,
limit:i,listed:o,first:l,others:[d,f,u],sink:h}}function Rc(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=
1)if(s.keys[n]===e)return n;return-1}function Ve(s,t,e){let n=Rc(s,t,e);if(n>=0)return qt(s.codes[n]);let{first:o,
limit:r,others:i}=Rt(s,t);return e===s.facts.first?o:[0,0,Math.min(r,i[2])]}function Ee(s,t,e,n,o){let{first:r}=s.
facts,{from:i,to:a,limit:h,first:l,others:c}=Rt(s,t),[u,f]=[Math.max(e,r),Math.min(n,t+1)],d=[0,0,0],m=Math.max(
0,f-u);u<=r&&r<f&&(l.forEach((g,x)=>d[x]+=g),m-=1);for(let g=i;g<a;g+=1)s.keys[g]>=u&&s.keys[g]<f&&(qt(s.codes[g]).
forEach((x,b)=>d[b]+=x),m-=1);let p=t-Math.min(r,t)-(a-i);return m>0&&p>0&&(d[0]+=Math.min(m*h,c[0]*(o??m/p)),
d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*h,c[2])),[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function An(s){
let t=e=>(Math.min(63,Math.max(0,e))/63)**2;return[t(s),t(s-.5)*(1-lt),Math.min(1,t(s+.5)*(1+lt)+lt/8)]}function Li({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,r=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${r} is kept weight by we\
ight, the rest as sums`}function Ni({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function Mn({
worst:s,groups:t,passages:e}){let[n,o]=s.map(i=>Number(Zo(i).toPrecision(2))),r=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${r}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}function rt(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&B(e,t)}var Cc=/\u2068([^\u2068\u2069]*)\u2069/u;function B(s,t){let e=t.split(
Cc);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function Et(s){return s.
replace(/[\u2068\u2069]/gu,"")}var Tn=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=document.getElementById(
"full-link");let e=document.getElementById("full-files");t.light&&($("light-short",Li(t.light)),$("light-sente\
nce",Ni(t.light)),document.getElementById("light-note")?.removeAttribute("hidden"),document.getElementById("al\
l-files-link")?.addEventListener("click",n=>{n.preventDefault(),e?.setAttribute("open",""),e?.scrollIntoView({
block:"start"}),e?.querySelector("summary")?.focus()}))}show(t,{layer:e,head:n}){let{page:o}=this;this.#t(this.
index,o.light?null:"index",t),this.#t(this.full,o.light?kn(o,e,n):null,t),this.full&&o.light&&(this.full.textContent=
`Every weight of ${K(e,n,o.headNames[n])}`)}#t(t,e,n){let o=e===null?null:En(location.pathname,this.page.suffix,
e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}#${n}`))}};var Ri=0;async function he(){performance.now()>Ri&&(await new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),Ri=performance.now()+8)}var Ci=2**17,F=Float32Array.from({length:256},(s,t)=>(t/255)**2);function On(s){return s*(s+1)/2}function ve(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function Kt(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=Ic(n.getWriter(),s),r=e.getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:h,value:l}=await r.read();
if(h)return await o,i.subarray(0,a);if(a+l.length>t)throw await r.cancel(),new RangeError(`more than ${t} byte\
s`);i.set(l,a),a+=l.length}}async function Ic(s,t){try{for(let e=0;e<t.length;e+=Ci)await s.write(t.subarray(e,
e+Ci)),await he();await s.close()}catch{}}var Ii=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),Ln=13,_i=1<<
20,Nn=new Uint32Array(256).fill(_i);Ii.forEach((s,t)=>{Nn[s]=t});var _c=Nn.map(s=>s*Ii.length);function Rn(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(Ln*e+6*n>>3),r=0,i=0,a=0,h=()=>{
let f=_c[t[i]]+Nn[t[i+1]];return i+=2,r|=f,f};for(let f=e-e%8;i<2*f;a+=Ln){let[d,m,p,g]=[h(),h(),h(),h()],[x,b,
y,k]=[h(),h(),h(),h()];o[a]=d>>5,o[a+1]=d<<3|m>>10,o[a+2]=m>>2,o[a+3]=m<<6|p>>7,o[a+4]=p<<1|g>>12,o[a+5]=g>>4,
o[a+6]=g<<4|x>>9,o[a+7]=x>>1,o[a+8]=x<<7|b>>6,o[a+9]=b<<2|y>>11,o[a+10]=y>>3,o[a+11]=y<<5|k>>8,o[a+12]=k}let l=0,
c=0,u=(f,d)=>{for(l=l<<d|f,c+=d;c>=8&&a<o.length;a+=1)c-=8,o[a]=l>>c;l&=(1<<c)-1};for(;i<2*e;)u(h(),Ln);if(n){
let f=Nn[t[i]];r|=f<64?0:_i,u(f&63,6)}if(r>>Ln)throw new RangeError("letters that stand for nothing");return o}function I({width:s},t){return s?s*t:On(t)}function U({width:s},t){return s||t+1}var tr=16,le=64,Bi=le*1024,Bc=32,Pi=15360,er=new Uint16Array(257).fill(Pi+1);for(let s=Pi;s>=0;s-=1)er[Math.round(
255*Math.sqrt(Fi(s)))]=s;var nr=class extends Map{cap=1/0};function Fi(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function Hi(s){return 4*Math.ceil(s/le)+Math.ceil(s*2*tr*Bc/8)}function Wi(s,t){let e=Math.
ceil(t/le),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(i,a)=>n.getUint32(
4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError("too short");return{bits:r,index:o,read:new Map}}
function at(s,t){let{exact:e}=s,n=Math.floor(t/le),o=e.read.get(n);return o||(o=Pc(s,n),e.read.set(n,o)),o[t%le]}
function Pc(s,t){let{triangle:e,exact:n}=s,o=Hc(n.bits,n.index[t]),r=[];for(let i=t*le;r.length<le;i+=1){let a=I(
s,i);if(a>=e.length)break;r.push(Fc(e.subarray(a,a+U(s,i)),o))}return r}function Fc(s,t){let e=new Uint32Array(
256);for(let c of s)e[c]+=1;let n=255,o=tr;for(;n>0&&e[n]<o;)o-=e[n],n-=1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>
o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let h=new nr,l=-1;for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&
(l+=+(u===n),u>n||r<=o||i.has(l))){let f=er[u];h.set(c,Fi(f+t(er[u+1]-f)))}}return h.cap=h.size===tr?Math.min(
...h.values()):1/0,h}function Hc(s,t){let e=n=>{let o=0;for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),r=2**(o+1)-n,i=e(o);return i<r?i:2*i+e(1)-r}}var Wc=2,Di=1,zi=2,Ui=4,Dc=2**22,Cn=6,qi=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function Se(s,t,e,n=0){try{let o=Rn(s);await he();let r=await Kt(o,zc(t,n));return await Uc(r,t,n)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function zc(s,t){let e=I(
{width:t},s),n=Ki(s,t).length;return 2+2*s+4*(t||s)+4*Cn*n+e+Hi(s)}async function Uc(s,t,e){let[n,o]=s;if(n!==
Wc||o>(Di|zi|Ui)||!!(o&Ui)!=e>0)throw new RangeError("not a head");let r={width:e},i=2,a=u=>{if(i+=u,i>s.length)
throw new RangeError("too short");return s.subarray(i-u,i)},h=o&Di?Gc(a(2*t)):null,l=o&zi?jc(a(4*(e||t))):null,
c=new Uint8Array(I(r,t));for(let[u,f]of Ki(t,e))qc(a,c,r,u,f),await he();return{triangle:c,...r,sinkMass:h,norms:l,
exact:Wi(a(s.length-i),t)}}function Ki(s,t=0){let e=Math.max(1,Math.floor(Dc/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function qc(s,t,e,n,o){let r=s(4*Cn),i=new DataView(r.buffer,r.byteOffset,
r.byteLength),a=new Uint32Array(Cn),h=0;for(let l=0;l<Cn;l+=1)a[l]=h,h+=i.getUint32(4*l,!0);if(h!==I(e,o)-I(e,
n))throw new RangeError("a band of another size");Kc(t,e,n,o,s(h),a)}function Kc(s,t,e,n,o,r){for(let i=e;i<n;i+=
1){let a=I(t,i),h=U(t,i),l=i===0?0:U(t,i-1),c=a-l,u=0;for(let f=0;f<l;f+=1)u=o[r[qi[2*s[c+f]+u]]++],s[a+f]=u;for(let f=l;f<
h;f+=1)u=o[r[qi[u]]++],s[a+f]=u}}function jc(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Gc(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Yc=96*2**20,Ae=class{#t=new Map;constructor(t,e,n=Yc,o=0,r=Se){this.textOf=t,this.numRows=e,this.bytesKept=
n,this.width=o,this.unpack=r}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.
set(n,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.set(n,i),r.then(a=>{i.data=a,this.#n()},
()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(
t,e);if(n===null)throw new E(`The weights of ${K(t,e)} are not in this file.`);let o=await this.unpack(n,this.
numRows,K(t,e),this.width);return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[
...this.#t].reverse()){let o=n.data?Vc(n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function Vc({
triangle:s,exact:t}){return s.length+t.bits.length+t.read.size*Bi}function sr(s){return new URLSearchParams(s.replace(/^#/u,"")).get("kind")??""}function ji(s){return(document.
getElementById(`att-viz-page-${sr(s)}-`)??document.getElementById("att-viz-page"))?.textContent??""}function ce(s){
return s.kinds?s.kind??"decoder_self":""}function Gi(s,t){let e=document.querySelectorAll("input[name=kind]");for(let o of e)o.checked=o.value===ce(s),
o.addEventListener("change",()=>{location.hash=new URLSearchParams({kind:o.value,...t()}).toString()});let n=s.
kinds?.find(({kind:o})=>o===ce(s))?.says??"";$("kind-says",`${n.slice(0,1).toUpperCase()}${n.slice(1)}.`)}function Yi(s){
let t=sr(location.hash),e=s.kinds?.some(({kind:o})=>o===t),n=!!s.kinds&&(e?t!==ce(s):!!s.prefix);return n&&location.
reload(),n}var Vi=255,In=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
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
let n=await Kt(Rn(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((l,c)=>l+ +(c===Vi),0);if(o===0)return n;let r=await this.#e(`${t}+`,4*o),
i=new DataView(r.buffer,r.byteOffset,r.byteLength),a=Uint32Array.from(n),h=0;for(let l=0;l<e;l+=1)n[l]===Vi&&(a[l]+=
i.getUint32(h,!0),h+=4);return a}};var Jc=300,Xc=4e6,_n=class{#t=new Map;#e=null;constructor(t,e){this.parts=new In(t,e)}async get(t,e){this.#e??=
Sn().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new E(`The weights of ${K(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),r=o?null:this.parts.head(t,e),i=o??
(r&&{...Qc,sinkMass:Oi(r),light:r});return i&&(this.#t.delete(n),this.#t.set(n,i),this.#n()),i}#n(){let{numRows:t}=this.
parts.page,e=Math.max(4,Math.min(Jc,Math.floor(Xc/t)));for(let n of this.#t.keys()){if(this.#t.size<=e)break;this.#t.
delete(n)}}},Qc={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(0),index:new Uint32Array(0),
read:new Map}};function Bn(s){return s.replace(/\r\n?/gu,`
`).replace(/\p{Surrogate}|\0/gu,"\uFFFD").trim()}function Je(s,t){let e=[];for(let n of s.slice(0,1e3)){let{from:o,
to:r,text:i}=n??{};Number.isInteger(o)&&Number.isInteger(r)&&0<=o&&o<r&&r<=t&&typeof i=="string"&&i.length<=4e3&&
Bn(i)&&e.push({from:o,to:r,text:Bn(i)})}return{notes:Qi(e),damaged:s.length-e.length}}function or(s,t){let e=Bn(
t.text),n=s.every(o=>o.from!==t.from||o.to!==t.to||o.text!==e);return e&&n?Qi([...s,{from:t.from,to:t.to,text:e}]):
s}function Ji(s,t,e){let n=Bn(e);return s.flatMap((o,r)=>r!==t?[o]:n?[{...o,text:n}]:[])}function Xi(s,t){return t.
reduce(or,s)}function ue(s,t){return t?[...s.keys()].filter(e=>s[e].from<t[1]&&s[e].to>t[0]):[]}function Xe(s,t){
return ue(s,t).map(e=>s[e].text).join(" / ")}function Pn(s,t,e,n){let o=e.map(r=>Xe(n,r));return o.some(Boolean)?
[[...s,"note"],t.map((r,i)=>[...r,o[i]])]:[s,t]}function Qi(s){return[...s].sort((t,e)=>t.from-e.from||t.to-e.
to)}var Zi=2e3,ta=1;function jt(s){return s.map(({from:t,to:e,text:n})=>`${t}-${e}_${n.replaceAll("_","_u").replaceAll(
"*","_s")}`).join("*")}function Gt(s,t){let e=s.split("*").map(n=>{let[,o,r,i]=/^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.
exec(n)??[];return i&&{from:Number(o),to:Number(r),text:i.replaceAll("_s","*").replaceAll("_u","_")}});return s?
Je(e,t):{notes:[],damaged:0}}function ea(s){return(s.length?JSON.stringify({format:ta,notes:s}):"").replace(/[<>&'\u2028\u2029]/gu,
e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`)}function na(s,t){if(!s.trim())return{notes:[],fault:""};
let e;try{e=JSON.parse(s)}catch{return{notes:[],fault:"The notes in this file are damaged and were left out."}}
if(e?.format!==ta||!Array.isArray(e.notes))return{notes:[],fault:"The notes in this file are written in a way \
that this page does not know; they were left out."};let{notes:n,damaged:o}=Je(e.notes,t);return{notes:n,fault:rr(
o,"this file")}}function rr(s,t){return s?s===1?`1 note in ${t} could not be read and was left out.`:`${s.toLocaleString(
"en")} notes in ${t} could not be read and were left out.`:""}function sa(s){let t=`${s.toLocaleString("en")} \
characters`;return s<=Zi?`The link to this page holds them (${t}), and so does an annotated copy of this file.`:
`The link to this page holds them, but with ${t} it is too long for mail: many programs cut links after about ${Zi.
toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`}function oa(s,t){let e=s.
slice(s.lastIndexOf("/")+1),n=e;try{n=decodeURIComponent(e)}catch{}let[o]=/\.html?$/iu.test(n)?[n.replace(/\.html?$/iu,
"")]:["att_viz_report"];return t||/\.annotated$/u.test(o)?`${o}.html`:`${o}.annotated.html`}var Zc=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,tu=/[\u202a-\u202e\u2066-\u2069]/u,eu=/[\ud800-\udfff]/u,nu=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
su=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,ou=/^\p{M}/u,
ia=/[\u2028\u2029]/u,ru=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Hn=/⟨[0-9A-F]{2}⟩/gu,iu=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Wn(s){return iu.test(s.trim())}function aa(s,t){return ru.test(s)||!t.includes("\u27E8")&&s.search(Hn)>=
0}function fe(s,t){return s.includes("\u27E8")&&aa(s,t)?s.replace(Hn,""):s}function ct(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&aa(s,t)){let e=s.match(Hn)??[];return s.split(Hn).flatMap((n,o)=>[...n?ct(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...ct(s.slice(0,800)),n,...ct(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):nu.test(s)?Array.from(
s,e=>({mark:Fn(e),raw:ia.test(e)?"":e})):ou.test(s)?[{mark:"\u25CC",raw:""},...ra(s)]:su.test(s)?ra(s):[{mark:"",
raw:s}]}function ra(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=au(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function au(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Zc.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Fn(s),raw:""}}return s==="\uFEFF"?{mark:Fn(s),raw:s}:tu.test(s)||eu.test(s)||ia.test(s)?{mark:Fn(s),raw:""}:
null}function Fn(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function T(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return de(s);let e=ct(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var hu={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function de(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=hu[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:ct(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var Me=1,lu=2,ha=800,cu=200;function Dn(s){let t=new Uint8Array(s.texts.length);for(let[o,r]of s.text.markup)t.
fill(lu,o,r);let e=new Uint8Array(s.texts.length);for(let[o,r]of s.text.added??[])e.fill(1,o,r);let n=s.text.turns.
map(([o,r,i])=>{let a=la(t,r,i,1);return t.fill(Me,r,a),t.fill(Me,la(t,i-1,a-1,-1)+1,i),{label:o,from:r,head:a,
to:i,lines:uu(s,t,e,a,i)}});return{page:s,turns:n,markers:t}}function la(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function uu(s,t,e,n,o){let r=fu(s.texts,t,n,o),i=pu(r.map(a=>mu(s,t,a)));return r.map(([a,h],l)=>{let c=[
...e.subarray(a,h)].filter((u,f)=>!t[a+f]);return{from:a,to:h,code:i[l],folded:c.length>0&&c.every(Boolean)}})}
function fu(s,t,e,n){let o=[],r=e;for(let i=e;i<n;i+=1){let a=s[i],h=!t[i]&&ir.test(a),l=i-r,c=l>=ha&&(/^\s/u.
test(a)||l>=ha+cu);(h||c)&&i>r&&(o.push([r,i]),r=i),t[i]!==Me&&a.endsWith(`
`)&&du(t,i+1,n)&&(o.push([r,i+1]),r=i+1)}return r<n?[...o,[r,n]]:o}var ir=/^\r?\n[\s]*[^\S\n]$/u;function du(s,t,e){
return t>=e||s[t]!==Me}function mu(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":fe(s.texts[r],
s.tokens[r]);return o}function pu(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function zn(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=fe(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}var ar="In cross attention only the output looks, and only at the input";function Ct(s){let{promptLength:t,numRows:e}=s;
return _(s)?{rows:[t,e],keys:[0,t]}:null}var gu=6,wu=64;function ca(s){let t=Ct(s);if(!t)return null;let e=Math.
max(wu,gu*(t.rows[1]-t.rows[0]));return{rows:t.rows,keys:[0,Math.min(t.keys[1],e)]}}function Te(s,t){return t<
s.promptLength+(_(s)?s.given??1:0)}function Un(s,t,e,n,o){return _(s)?t==="observed"?o==="last-token"?`${n} is\
 of the output, at which nothing looks here. ${ar}.`:"":e<s.promptLength?`${n} is of the input, which looks at\
 nothing here. ${ar}.`:e===s.promptLength&&o==="padding"?`${n} is what the decoder starts with: it was given t\
o it, and no attention decided it.`:"":""}function Oe(s,t,e){let n=t!==null&&t>=s.promptLength&&e<s.promptLength;
return _(s)&&!n?`${ar}.`:""}function ua(s,t){return t<s.promptLength?"input":"output"}var xu=10;function j(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function hr(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var G={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...hr("raw rollout"),noun:"preference",top:xu,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:hr("raw rollout"),restless:hr("rol\
lout without resting places")};var lr=.0009765625,cr=2**-24,qn=ur(.5,1),xt=Float64Array.from({length:256},(s,t)=>ur(Math.max(0,t-.5),-1)),yt=Float64Array.
from({length:256},(s,t)=>ur(t+.5,1));function pe(s){return[Math.max(0,s*(1-lr)-cr),Math.min(1,s*(1+lr)+cr)]}function ur(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*lr)+t*cr))}function Kn([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function Y(s,[t,e]){if(!(t>0))return ht(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),r=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function ht(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var yu=.5/65535;function R(s,t=qn){return s===0?ht(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function vt(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?R(s):Y(s,[t,e]):e>0?ht(e):"0"}function D(s,t){return`${T(s.texts[t])}\
 (token ${t})`}var bu={encoder_self:"encoder layer",cross:"cross-attention layer",decoder_self:"decoder layer"};
function V(s,t,e){if(t===-1)return`the ${Ge[e]} of all layers`;let n=s.headNames[e],o=`${s.kinds?bu[s.kind??"d\
ecoder_self"]:"layer"} ${t}`;return n?`the ${n} of ${o}`:`head ${e} of ${o}`}function It(s,t){let{page:e,alignment:n}=s;
return n==="position"?`When the model read ${D(e,t)}`:Te(e,t)?`Just before ${D(e,t)}${_(e)?", which the decode\
r was given":" in the prompt"}`:`When the model produced ${D(e,t)}`}function jn(s,t,e,n){let o=V(s.page,s.layer,
s.head),r=t===e&&s.alignment==="position"?"itself":D(s.page,e),i=G[s.measure].pair(n.said,o,r);return`${It(s,t)}\
, ${i}${fr(s,n)}.`}function fr({measure:s},{even:t}){return G[s].hasEven?`; an even spread would be ${R(t)}`:""}
function fa(s,t,e,n,o,r){if(n.absence){let c=D(s.page,e);return Un(s.page,t,e,c,n.absence)||dr(s.alignment,t,c,
n.absence)}let i=G[s.measure],a=V(s.page,s.layer,s.head),h=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.
strongest<0||!h)return t==="observer"?`${It(s,e)}, ${i.none(r(),a)}.`:$u(s,i.noneLater(r(),D(s.page,e)));if(t===
"observer"){let c=n.strongest===e?"itself":D(s.page,n.strongest);return`${It(s,e)}, ${i.most(h.said,a,c)}${fr(
s,h)}.`}let l=It(s,n.strongest).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(h.said,a,D(s.
page,e),l)}${fr(s,h)}.`}function $u({page:s},t){return _(s)?t.replace(" later token"," token of the output"):P(
s)?t.replace(" later token"," token"):t}function dr(s,t,e,n){return n==="hidden"?`${e} is set aside, as a plac\
e to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only look at what is set asi\
de, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks at nothing.`:t==="o\
bserved"?`${e} is the last token: nothing came after it that could look back.`:n==="first-token"?`${e} is the \
first token: nothing came before it, so there is no attention to show.`:`${e} was never fed back to the model,\
 so it has no row of its own${s==="position"?"; the other alignment shows what produced it":""}.`}function Gn(s,t,e,n,o){
if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let r=s===
"observed"?" on average":"",i=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[h,l,c]=t.hiddenMass,
u=Y(h,[l,c]);i.push(`${u[0].toUpperCase()}${u.slice(1)} of ${o.whole}${r} ${o.rests} ${a}.`)}return n&&i.push(
`Learned sink: ${R(t.sinkMass,yu)} of the attention${r} went to no token at all (this model may set attention \
aside).`),i.join(" ")}function da(s,t){let e=s.tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).
join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,h=>h===" "?"\u2423":"\uFFFD"),r=s.ids?` \xB7 id\xA0${s.ids[t]}`:"",
i=_(s)?ua(s,t):t<s.promptLength?"prompt":"completion",a=P(s)?"":` \xB7 ${i}`;return`Token ${t}${a} \xB7 piece ${o||
"\u2205"}${r}`}function Le(s){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is shown to within \xB1(0.0\
049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exactly those of an archive (float16:\
 to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?`A preference ${t} of its row\u2019s \
largest: it is shown to within \xB11% of that, the 16 strongest of a row to within \xB10.1% of themselves; sentences\
 say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, and ${e} of what the model computed \
(${o}); shares of weight \xD7 value are computed from these, and sentences say how far each may be off.`:s==="\
weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${n} Any other share w ${t}\
, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function Yn(s,t,{noun:e,top:n}){
if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or more":""}, in ev\
ery report.`;let o=R(t);return`Colour is relative: the strongest colour is the largest ${e} shown, ${o}; do no\
t compare it with others.`}function Ne({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function ge(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max(Ne(s).cell,n)),r=i=>Math.max(0,s.count-i/o);return{row:Math.min(
r(s.height),Math.max(0,t)),key:Math.min(r(s.width),Math.max(0,e)),cell:o}}function Qe(s,t,[e,n],o){let{cell:r}=ge(
s,{...t,cell:t.cell*o});return ge(s,{row:t.row+n/t.cell-n/r,key:t.key+e/t.cell-e/r,cell:r})}function Vn(s,t,e,n){
return ge(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function mr({count:s},{row:t,key:e,cell:n},[o,r]){let i=[
Math.floor(t+r/n),Math.floor(e+o/n)];return i.every(a=>a>=0&&a<s)?i:null}function Ze({width:s,height:t,count:e},{
row:n,key:o,cell:r}){let i=(a,h)=>[Math.floor(a),Math.min(e,Math.ceil(a+h/r-1e-6))];return{rows:i(n,t),keys:i(
o,s)}}function Yt(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return ge(s,{row:t[0],
key:e[0],cell:n})}function ma(s,t,[e,n]){let o=(r,i,a)=>Math.min(i,Math.max(r,i+1-a/t.cell));return ge(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function pa(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function tn(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function Jn(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,r,i]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&r<i&&i<=t?{rows:[n,o],keys:[r,i]}:null}function we(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function Xn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),h=!!n[5],l=o<r&&i<a&&r<=t&&a<=t,c=h?r>1&&o-1<e:o<e;return l&&c?{from:[o,r],to:[i,a],when:h?"wro\
te":"read"}:null}var Qn=["word","hide","heads","rests","cause","yours"];var pr=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function ts(s){return pr.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function ga(s){
let t=new Map;return e=>{let n=t.get(e)??St(s,e);return t.set(e,n),n}}function St(s,t){let e=s.texts.length;if(t===
"token")return Zn(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t==="turn")return Zn(t,Uint32Array.from(s.text.
turns,([,r])=>r),e);if(t==="span")return ku(s);let n=ve(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new E(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let r=0;r<e;r+=
1)n[r>>3]>>(r&7)&1&&o.push(r);return Zn(t,Uint32Array.from(o),e)}function Zn(s,t,e,n=null){if(e>0&&t[0]!==0)throw new E(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}
function ku(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=
1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return Zn("span",Uint32Array.from(e),t.length,n)}function bt(s){
return s.starts.length-1}function J(s,t){return[s.starts[t],s.starts[t+1]]}function ut(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function wa(s,t){let e=new Float64Array(bt(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function xa(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function ya(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var Eu=32,ba={low:.2,high:2,step:.05},en=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],Ea=["why","looked",
"heads","matrix","layers","lines"],vu=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function es(s){return{kind:s.prefix?"":ce(s),view:ft(s.view,Ea,s.why?"why":"looked"),
chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weight",alignment:P(s)?"position":"generation",hide:_(
s)?0:"resting",sides:null,scale:"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",
order:_(s)?"layer":"role",lines:s.lines??"",area:tn(ca(s)),shades:"text",pool:"max",against:"",notes:"",unit:null,
tour:""}}function ns(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=e.head=null);let n=Object.
entries(s).filter(([o,r])=>o!=="view"&&r!==null&&gr(o,r)!==gr(o,e[o]));return s.view!==va(n.map(([o])=>o),t)&&
n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,gr(o,r)])).toString()}function gr(s,t){return s===
"layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function va(s,t){return s.some(e=>vu.has(e))?"loo\
ked":t.view}function Sa(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("layer")==="all"?-1:Re(n.
get("layer")),r=Re(n.get("head")),i=o!==null&&tt(t,o).length>0?o:e.layer;return{kind:ce(t),view:ft(n.get("view"),
Ea,va([...n.keys()],e)),chosen:Au(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:$n(t,i,r??0),measure:ft(
n.get("measure"),["weight","value"],e.measure),alignment:P(t)?e.alignment:ft(n.get("alignment"),["generation",
"position"],e.alignment),hide:Su(n.get("hide"),t)??e.hide,sides:ft(n.get("sides"),["from","to","both"],e.sides),
scale:ft(n.get("scale"),["relative","absolute"],e.scale),gamma:ka(n.get("gamma"),ba.low,ba.high,e.gamma),cutoff:ka(
n.get("cutoff"),0,1,e.cutoff),theme:ft(n.get("theme"),["auto","light","dark"],e.theme),observed:$a(n.get("obse\
rved"),t),observer:$a(n.get("observer"),t),pair:we(Xn(n.get("pair"),t.texts.length,t.numRows)),order:ft(n.get(
"order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(n.get("lines")??"")?.[0]??e.lines,
area:n.has("area")?tn(Jn(n.get("area"),t.numRows)):e.area,shades:ft(n.get("shades"),["text","linear","log"],e.
shades),pool:ft(n.get("pool"),["max","mean"],e.pool),against:Mu(n.get("against"),t),notes:Tu(n.get("notes"),t)??
e.notes,unit:ft(n.get("unit"),[...ts(t),null],e.unit),tour:ft(n.get("tour"),[...Qn,""],e.tour)}}function Ce(s){
return Math.max(0,Math.min(Eu,s.texts.length-2))}function Re(s){return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):
null}function Su(s,t){let e=Re(s);return e===null?null:Math.min(e,Ce(t))}function Au(s,t){let[e,n,...o]=(s??"").
split("-").map(Re);return e!==null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function $a(s,t){
let e=Re(s);return e!==null&&e<t.texts.length?e:null}function Mu(s,t){let[e,n,...o]=(s??"").split(".").map(Re);
return e!==null&&n!==null&&n!==void 0&&o.length===0&&Nt(t,e,n)?`${e}.${n}`:""}function Tu(s,t){return s===null?
null:jt(Gt(s,t.texts.length).notes)}function ft(s,t,e){return t.find(n=>n===s)??e}function ka(s,t,e,n){let o=s===
null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?o:n}var Aa={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function xe(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(Ce(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let h=tt(
s,t.layer),l=h[h.indexOf(t.head)+r];return l!==void 0?{head:l}:a===void 0?{}:{layer:a,head:tt(s,a).at(r>0?0:-1)}}var ss=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(Ou)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Ma(e).hidden=e!==t}return Ma(t)}#t(t){let e=[...this.list.
children].findIndex(i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(
this.ids[r]))}};function Ou({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function Ma(s){
return document.getElementById(`view-${s}`)}var os=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let r=n===window.parent?o?.attVizTheme:null;(r==="light"||r==="dark"||r==="aut\
o")&&(this.host=r,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var Ta=10,Lu=100,Nu=4;function Vt(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.
map(n=>[t,n]))}async function*wr(s,t){let e=Vt(s),n=[];for(let[o,[r,i]]of e.entries()){for(let[a,h]of e.slice(
o+n.length,o+Nu))n.push(t.peek(a,h)??t.get(a,h).catch(()=>null));yield[r,i,await n.shift()??null]}}async function Ie(s,t,e,n){
let o=performance.now()+Ta;for await(let[r,i,a]of wr(s,t)){if(performance.now()>o&&(await ye(),o=performance.now()+
Ta),!n())return!1;a&&e(r,i,a)}return n()}function ye(){return new Promise(s=>{window.requestIdleCallback?window.
requestIdleCallback(()=>s(),{timeout:Lu}):setTimeout(s,20)})}var Oa=128*2**20,Ru=65536,xr=2**20,Cu=/<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;
async function La(s){if(s.size>Oa)throw new E(`${s.name} has ${Math.ceil(s.size/xr)} MiB; up to ${Oa/xr} MiB a\
re read here. Please compare the saved runs with att-viz compare, or take its light report (att-viz render --l\
ight).`);let t;try{t=await s.text()}catch{throw new E(`${s.name} could not be read. Please choose it again.`)}
let e=Iu(t),n=_u(e,s.name),o=(r,i)=>Promise.resolve(e.get(`att-viz-head-${r}-${i}`)??null);return{page:n,heads:new Ae(
o,n.numRows,32*xr),name:s.name}}function Iu(s){return new Map(Array.from(s.matchAll(Cu),([,t,e])=>[t,e]))}function _u(s,t){
let e=s.get("att-viz-page");if(!e)throw new E(`${t} is no report of att_viz: nothing in it says what a model r\
ead and wrote.`);if(e.includes('"sides":')&&!e.includes('"allLayers":'))throw new E(`${t} is a comparison of t\
wo runs. Please choose the report of one.`);let n;try{n=bn(e)}catch(o){let r=o instanceof E&&o.message.includes(
"damaged");throw new E(r?`${t} is damaged and cannot be compared. Please make it again.`:`${t} is a report of \
another version of att_viz. Please make it again with the version that made this one.`)}if(n.kind){let o=_(n)?
"attention between two texts":"an encoder\u2019s attention";throw new E(`${t} shows ${o}; only texts that a mo\
del went on with are compared.`)}if(n.texts.length>Ru)throw new E(`${t} has ${n.texts.length.toLocaleString("e\
n")} tokens, more than are compared here. Please compare the saved runs with att-viz compare.`);if(!Bu(n))throw new E(
`${t} is damaged and cannot be compared. Please make it again.`);return n}function Bu({texts:s,tokens:t,text:e,
numLayers:n,numHeads:o,promptLength:r,model:i,title:a,layers:h,allLayers:l,sight:c,why:u}){let f=s.length,d=p=>Array.
isArray(p)&&nn(p[0],f)&&nn(p[1],f)&&p[0]<=p[1],m=p=>Number.isInteger(p?.layer)&&Array.isArray(p.heads)&&p.heads.
every(Number.isInteger);return[...s,...t,i,a].every(p=>typeof p=="string")&&[n,o,r].every(Number.isInteger)&&f>
0&&Pu(e.turns,f)&&e.markup.every(d)&&(e.added===null||Array.isArray(e.added)&&e.added.every(d))&&Array.isArray(
e.spans)&&c.padding.every(d)&&[...h,...l].every(m)&&(u===null||Fu(u,f))}function Pu(s,t){let e=0;for(let n of Array.
isArray(s)?s:[]){if(typeof n?.[0]!="string"||n[1]!==e||!nn(n[2],t)||n[2]<=e)return!1;e=n[2]}return e===t}function Fu({
target:s,units:t,words:e,step:n,effects:o,measured:r,method:i,figure:a,least:h,chosen:l},c){let u=f=>Array.isArray(
f)&&nn(f[0],c)&&nn(f[1],c)&&f[0]<f[1];return u(s)&&[t,e].every(f=>Array.isArray(f)&&f.every(u))&&[n,h].every(Number.
isFinite)&&[o,i,a].every(f=>typeof f=="string")&&typeof r=="boolean"&&Number.isInteger(l)&&l>=0&&l<e.length}function nn(s,t){
return Number.isInteger(s)&&Number(s)>=0&&Number(s)<=t}function z(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function $t(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function X(s,t,e){let n=s.layers[t],o=new Int32Array(e);Na(o,s.starts[n]??[]);let r=Int32Array.from({length:e},
(h,l)=>l+1);Na(r,s.ends?.[n??s.ends.length-1]??[]);let i=new Uint8Array(e).fill(1);for(let[h,l]of s.padding)i.
fill(0,h,l);let a=new Int32Array(e+1);for(let h=0;h<e;h+=1)a[h+1]=a[h]+i[h];return{first:o,after:r,realBefore:a}}
function Na(s,t){t.forEach(([e,n,o],r)=>{let i=t[r+1]?.[0]??s.length;for(let a=e;a<i;a+=1)s[a]=n+o*(a-e)})}function H({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&yr(e,o)&&yr(e,n)}function W({first:s,after:t,realBefore:e},n,o=0){
let r=Math.min(Math.max(s[n],o),t[n]);return yr(e,n)?e[t[n]]-e[r]:0}function yr(s,t){return s[t+1]>s[t]}function br(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:r}=Rt(s,t);for(let i=n;i<o;i+=1)e[s.keys[i]]=
Ye(s.codes[i]);return t>=s.facts.first&&(e[s.facts.first]=r[0]),e}function Ra(s,t,e){let n=Ee(s,t,0,e),[o,r,i]=n;
return{hidden:n,rest:[1-o,1-i,1-r],sink:Rt(s,t).sink[0],factor:1}}function Ca({hide:s,sight:t},e,n,o){let r=br(
e,n);for(let i=s;i<=n;i+=1)H(t,n,i)&&(o[i]=r[i])}function Ia(s,t,e){return Ve(s,t,e)[0]}function _a({sight:s},t,e){
let{from:n,to:o,listed:r,first:i,others:a,limit:h,sink:l}=Rt(t,e),c=o-n,u=H(s,e,t.facts.first),f=W(s,e)-c-(u?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${rs(r)} of this row`:"no weight\
 of this row was strong enough to be kept",p=u?`, the first token ${rs(i)}`:"",g=t.sinks?`, the learned sink ${rs(
l)}`:"",x=f>0?`; what is left, ${rs(a)}, is spread over ${f} ${f===1?"token":"others"}, each ${ht(Math.min(h,a[2]))}`:
"";return`In this light report ${m}${p}${g}${x}.`}function Ba({sight:s,alignment:t,numRows:e,numTokens:n},o,r){
let i=0,a=0,h=0;for(let c=r;c<e;c+=1)if($t(t,c,n)!==null&&H(s,c,r)){a+=1;let[u,,f]=Ve(o,c,r);i+=u>0?1:0,h=u>0?
h:Math.max(h,f)}if(r===o.facts.first||a===0)return"";let l=i<a?`; each of the others gave it ${ht(h)}`:"";return`\
In this light report ${i} of ${a} later rows are kept that looked at it${l}.`}function rs([s,t,e]){return Y(s,
[t,e])}function Pa(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=Rt(s,o).
first[0];else s.keys.forEach((o,r)=>{e+=o===t&&r>=s.rowStarts[t+1]?qt(s.codes[r])[0]:0});return n>0?e/n:0}function _t(s,t,e){if(s.light)return br(s.light,t);let n=new Float32Array(e),o=I(s,t),r=s.scales?s.scales[t]:1,
i=at(s,t);for(let a=0;a<U(s,t);a+=1)n[a]=Math.min(F[s.triangle[o+a]],i.cap)*r;return i.forEach((a,h)=>{n[h]=a*
r}),n}function is(s,t){let{norms:e}=s;if(s.data.light)return Ra(s.data.light,t,s.hide);let n=s.data.scales&&s.
beside||s.data,{triangle:o,sinkMass:r}=n,i=I(n,t),a=[0,0,0],h=[0,0,0];for(let u=0;u<U(n,t);u+=1){if(!H(s.sight,
t,u))continue;let f=o[i+u],d=e?e[u]:1,m=u<s.hide?a:h;m[0]+=F[f]*d,m[1]+=xt[f]*d,m[2]+=yt[f]*d}at(n,t).forEach(
(u,f)=>{if(H(s.sight,t,f)){let d=o[i+f],[m,p]=pe(u),g=e?e[f]:1,x=f<s.hide?a:h;x[0]+=(u-F[d])*g,x[1]+=(m-xt[d])*
g,x[2]+=(p-yt[d])*g}});let l=r?r[t]:0;e||h.forEach((u,f)=>{h[f]+=l});let c=a[0]+h[0];return{hidden:a,rest:h,sink:l,
factor:e?c>0?1/c:0:1}}function Fa({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=Kn([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function as(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=is(s,n);t[n]=Fa(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function sn(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=z(s.alignment,t,s.numRows);
if(n===null)return $r(e,t===0?"first-token":"last-token");let{data:o,sight:r}=s,i=is(s,n);return o.light?Ca(s,
o.light,n,e):Hu(s,n,i.factor,e),{weights:e,...Ha(e),hiddenMass:Fa(s,i),sinkMass:i.sink,absence:W(r,n)===0?"pad\
ding":W(r,n,s.hide)===0?"all-hidden":""}}function Hu({data:s,hide:t,norms:e,sight:n},o,r,i){let a=I(s,o),h=r*(s.
scales?s.scales[o]:1),l=at(s,o);for(let c=t;c<U(s,o);c+=1)if(H(n,o,c)){let u=Math.min(F[s.triangle[a+c]],l.cap);
i[c]=u*(e?e[c]:1)*h}l.forEach((c,u)=>{u>=t&&H(n,o,u)&&(i[u]=c*(e?e[u]:1)*h)})}function hs(s,t,e){let n=new Float32Array(
s.numTokens).fill(NaN);if(t<s.hide)return $r(n,"hidden");let{data:o,norms:r,sight:i}=s,a=[0,0,0],h=0,l=0;for(let c=o.
width?0:t;c<s.numRows;c+=1){let u=$t(s.alignment,c,s.numTokens);if(u!==null&&H(i,c,t)){let f=e.factor[c]*(r?r[t]:
1)*(o.scales?o.scales[c]:1);n[u]=(o.light?Ia(o.light,c,t):Wu(o,c,t))*f,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),h+=o.sinkMass?o.sinkMass[c]:0,l+=1}}return l===0?$r(n,t<s.numRows&&W(i,t)===0?"padding":"last-token"):{weights:n,
...Ha(n),hiddenMass:a.map(c=>c/l),sinkMass:h/l,absence:""}}function Wu(s,t,e){let n=at(s,t);return n.get(e)??Math.
min(F[s.triangle[I(s,t)+e]],n.cap)}function Ha(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);
return{strongest:t,maximum:e}}function $r(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function Da(s,t){if(s.light||t.light)return"A light report keeps the strongest weights only, so its heads cann\
ot be compared.";if(JSON.stringify(s.allLayers)!==JSON.stringify(t.allLayers)||s.numHeads!==t.numHeads){let e=[
s,t].map(({numLayers:n,numHeads:o})=>`${n} layers \xD7 ${o} heads`);return e[0]===e[1]?"One of the reports sho\
ws other heads than the other, so none of them can be compared.":`The models have ${e[0]} and ${e[1]}, so no h\
ead of one is a head of the other.`}return""}function za(s,t,e,{slots:n,differing:o,rows:r}){let[i,a]=[0,0];for(let[
l,c]of r){let[u,f]=[_t(s,l,e[0]),_t(t,c,e[1])];i+=Math.abs((s.sinkMass?.[l]??0)-(t.sinkMass?.[c]??0))/2;for(let d=0;d<
n.length;d+=1){let[m,p,g,x]=n[d],b=Math.abs(Wa(u,m,p)-Wa(f,g,x))/2;i+=b,a+=o[d]?b:0}}let h=Math.max(1,r.length);
return{distance:i/h,onEdits:a/h}}function Wa(s,t,e){let n=0;for(let o=t;o<e&&o<s.length;o+=1)n+=s[o];return n}var Du=5,zu=2,Uu=32;function M(s,[t,e]){return T(Jt(s,t,e),Uu)}function Jt(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function Ua(s,t,e,{ranked:n,leading:o}){
let r=M(t,e);return o===null?n.length?`${r} hangs on no single ${s.added?"part":"word"}`:`${r} looked at nothi\
ng of the prompt`:`${r} hangs on ${M(t,s.units[o])}`}function rn(s,t,e,{ranked:n,leading:o}){let r=M(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${r}.`;if(o===null){if(s.measured&&s.added){let a=ja(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${r} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${r} at least ${Ga(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${r} (${s.figure}).`}let i=M(t,s.units[o]);return s.measured&&s.added?Ka(i,r,
n[0].effect):s.measured?`Without ${i}, ${r} would have been ${Xt(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${i} did most for ${r} (${s.figure}).`}function qa(s,t,e,{ranked:n,leading:o,units:r}){let i=M(
t,e),a=s.measured&&(s.added||r.length>1);if(o===null){let l=n.length>0;return{headline:l?`No word of the answe\
r needed ${i}`:`What needed ${i} is not known`,sentence:l?a?`What hiding each of its words does multiplies to ${ja(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${Ga(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let h=M(t,n[0].span);return{headline:`${h} needed ${i} most`,sentence:a?Ka(i,h,n[0].effect):s.measured?`Withou\
t ${i}, ${h} would have been ${Xt(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most f\
or ${h} (${s.figure}).`}}function Ka(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${Xt(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function ja(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function Ga(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function Xt(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function kr(s,t){let e=t.filter(({effect:h})=>s.
measured||h>0),n=e.filter(({effect:h})=>h<=-s.least).slice(-zu),r=[...e.filter(h=>!n.includes(h)).slice(0,Du-n.
length),...n],i=t.reduce((h,{effect:l})=>h+Math.max(0,l),0),a=Math.max(...r.map(({effect:h})=>Math.abs(h)),s.measured?
1:0);return r.map(({span:h,effect:l})=>({span:h,size:a>0?Math.abs(l)/a:0,against:l<0,text:s.measured?qu(l,s.added?
"word by word":"without it"):`${Math.round(100*l/i)}% of the estimate`}))}function qu(s,t){let e=Xt(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function ls({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${T(n,16)} ${on(o)}`).join(", ");return`The model gave it ${on(s)}.${e?` N\
ext came ${e}.`:""}`}function on(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function Bt({weight:s,bounds:t}){let e=Y(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function Ya(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>R(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function Va(s,t){let e=[],[n,o]=[0,0];for(let r of[...Ku(s,t),{a:s.length,b:t.length,size:0}])(n<r.a||o<r.b)&&
e.push([n<r.a&&o<r.b?"replace":n<r.a?"delete":"insert",n,r.a,o,r.b]),[n,o]=[r.a+r.size,r.b+r.size],r.size&&e.push(
["equal",r.a,n,r.b,o]);return e}function Ku(s,t){let e=new Map;t.forEach((i,a)=>{let h=e.get(i);h?h.push(a):e.
set(i,[a])});let n=[],o=[[0,s.length,0,t.length]];for(let i=o.pop();i;i=o.pop()){let[a,h,l,c]=i,u=ju(s,e,i);u.
size&&(n.push(u),a<u.a&&l<u.b&&o.push([a,u.a,l,u.b]),u.a+u.size<h&&u.b+u.size<c&&o.push([u.a+u.size,h,u.b+u.size,
c]))}n.sort((i,a)=>i.a-a.a);let r=[];for(let i of n){let a=r.at(-1);a&&a.a+a.size===i.a&&a.b+a.size===i.b?a.size+=
i.size:r.push({...i})}return r}function ju(s,t,[e,n,o,r]){let i={a:e,b:o,size:0},a=new Map;for(let h=e;h<n;h+=
1){let l=new Map;for(let c of t.get(s[h])??[])if(c>=o&&c<r){let u=(a.get(c-1)??0)+1;l.set(c,u),u>i.size&&(i={a:h-
u+1,b:c-u+1,size:u})}a=l}return i}function Xa(s,t){let[e,n]=[us(s),us(t)],o=Yu(e.filter(({to:a})=>a<=s.promptLength),n.filter(({to:a})=>a<=t.promptLength)),
r=Vu(s,t,e,n);o.push(...r.pieces);let i={pieces:o,slots:[],differing:[],rows:[],parted:r.parted};for(let a of o)
Gu(i,s,t,a);return i}function Gu({slots:s,differing:t,rows:e},n,o,[r,i,a,h,l]){let c=r==="same",[u,f]=[n.texts.
slice(i,a).map(Er),o.texts.slice(h,l).map(Er)],m=c&&u.length===f.length&&u.every((p,g)=>p===f[g])?u.map((p,g)=>[
i+g,i+g+1,h+g,h+g+1]):[[i,a,h,l]];for(let p of m)c&&Ja(n,p[1]-1)&&Ja(o,p[3]-1)&&e.push([p[1]-1,p[3]-1,s.length]),
s.push(p),t.push(!c)}function Ja({numRows:s,sight:t},e){return e<s&&!t.padding.some(([n,o])=>n<=e&&e<o)}function Yu(s,t){
let[e,n]=[s.map(fs),t.map(fs)],o=ds(e,n),r=ds(e.slice(o).reverse(),n.slice(o).reverse()),[i,a]=[s.length-r,t.length-
r],h=Array.from({length:o},(u,f)=>cs("same",s[f],t[f])),[l,c]=[s[o-1]?.to??0,t[o-1]?.to??0];for(let[u,f,d,m,p]of Va(
e.slice(o,i),n.slice(o,a))){let[g,x]=[s.slice(o+f,o+d),t.slice(o+m,o+p)],[b,y]=[g.at(-1)?.to??l,x.at(-1)?.to??
c];if(g.length===x.length){let k=u==="equal"?"same":"changed";h.push(...g.map((v,A)=>cs(k,v,x[A])))}else{let k=g.
length&&x.length?"changed":g.length?"removed":"added";h.push([k,l,b,c,y])}[l,c]=[b,y]}for(let u=0;u<r;u+=1)h.push(
cs("same",s[i+u],t[a+u]));return h}function Vu(s,t,e,n){let[o,r]=[e.filter(({from:m})=>m>=s.promptLength),n.filter(
({from:m})=>m>=t.promptLength)],i=ds(o.map(fs),r.map(fs)),a=Array.from({length:i},(m,p)=>cs("same",o[p],r[p])),
h=o[i-1]?.to??s.promptLength,l=r[i-1]?.to??t.promptLength,c=ds(s.texts.slice(s.promptLength),t.texts.slice(t.promptLength)),
u=s.promptLength+c-h;u>0&&h-s.promptLength===l-t.promptLength&&(a.push(["same",h,h+u,l,l+u]),[h,l]=[h+u,l+u]);
let[f,d]=[h<s.texts.length,l<t.texts.length];return(f||d)&&a.push(["parted",h,s.texts.length,l,t.texts.length]),
{pieces:a,parted:f&&d?[h,l]:null}}function us(s){let{starts:t}=St(s,"word"),e=new Set(s.text.markup.map(([n])=>n));
return Array.from(t.subarray(0,-1),(n,o)=>{let r=t[o+1];return{from:n,to:r,key:`${e.has(n)?"marker":"word"} ${Er(
s.texts.slice(n,r).join(""))}`}})}function Er(s){return s.trim()||s}function fs({key:s}){return s}function cs(s,t,e){
return[s,t.from,t.to,e.from,e.to]}function ds(s,t){let e=0;for(;e<Math.min(s.length,t.length)&&s[e]===t[e];)e+=
1;return e}function Qa(s,t){let e=Xa(s,t);return{page:{format:1,sides:[s,t].map(r=>({...r,words:us(r).filter(({from:i})=>i>=
r.promptLength).map(({from:i,to:a})=>[i,a])})),pieces:e.pieces,slots:e.slots,rows:e.rows,units:[],heads:[],maps:0,
under:null,opening:[null,null],policy:"",quantisationError:0},alignment:e}}function Za({why:s},{why:t}){return!s||
!t?"One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.":
s.measured!==t.measured?"What one answer hangs on was measured, what the other hangs on was estimated: no scal\
e holds both. att-viz compare A.h5 B.h5 estimates both in the same way.":!s.measured&&s.method!==t.method?"Wha\
t the answers hang on was estimated in two ways, which have no scale in common. att-viz compare A.h5 B.h5 esti\
mates both in the same way.":""}function th(s,t,{pieces:e,parted:n}){let o=e.filter(([a])=>a!=="same"&&a!=="pa\
rted").length,r=o===0?"The prompts are the same.":o===1?"The prompts differ in one place.":`The prompts differ\
 in ${o} places.`;if(s.promptLength>=s.texts.length||t.promptLength>=t.texts.length)return r;if(n){let[a,h]=[M(
s.texts,[n[0],n[0]+1]),M(t.texts,[n[1],n[1]+1])],l=n[0]-s.promptLength,c=l===1?"1 token":`${l} tokens`;return`${r}\
 The answers ${l?`part after ${c}`:"differ from the first token on"}: A goes on with ${a}, B with ${h}.`}let i=e.
some(([a])=>a==="parted");return`${r} ${i?"One answer is the beginning of the other.":"The answers are the sam\
e."}`}function eh({parted:s},t){return s?s[0]:t.why?t.why.words[t.why.chosen][0]:Math.min(t.promptLength,t.texts.
length-1)}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function L(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}var Ju=-(2**15),nh=.1,Xu=3;async function Pt(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await Kt(
ve(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,h)=>{let l=o.getInt16(2*(i*t+h),!0);return l===Ju?NaN:l*s.step}))}
function ps(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:ms(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&oh(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function sh(s,t,[e,n]){let o=s.units.flatMap(([i,a],h)=>i<n&&a>e?[h]:[]),r=s.words.map(
i=>{let[a,h]=i.map(l=>l-s.target[0]);return{span:i,effect:ms(o.map(l=>ms(t[l].slice(a,h))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&oh(s,r[0].effect)?
0:null,units:o}}function oh(s,t){return t>0&&(!s.measured||t>=s.least)}function ms(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function an(s,t){if(s.measured)return Xu;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(ms(i.slice(
o,r)))||0)}return e||1}function rh(s,t,e,n){let o=s.measured?n?nh:s.least:nh*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var Qu=.03;function Ft([,s,t,e,n]){return[s<t?[s,t]:null,e<n?[e,n]:null]}function Sr(s,t,e){let n=s.pieces.find(
h=>vr(Ft(h)[t],e));if(!n||n[0]!=="parted")return n?Ft(n):[null,null];let o=ih(s,t,e),r=[n[1],n[3]],a=vr(o,r[t])?
ih(s,1-t,r[1-t]):null;return t===0?[o,a]:[a,o]}function ih(s,t,e){return s.sides[t].words.find(n=>vr(n,e))??null}
function vr(s,t){return s!==null&&s[0]<=t&&t<s[1]}function hh(s,t){let e=s.sides[t].texts.map(()=>"");for(let n of s.
pieces){let o=Ft(n)[t];n[0]!=="same"&&o&&e.fill(n[0],...o)}return e}function gs(s,t){return t.some((e,n)=>e!==
null&&e[0]>=s.sides[n].promptLength)}function lh(s,t,e){return s.pieces.map((n,o)=>{let r=Ft(n),[i,a]=[0,1].map(h=>Zu(s,t[h],h,r[h],e[h]));return{piece:o,
effects:[i,a]}}).filter(({effects:n})=>n.some(o=>!Number.isNaN(o))).sort((n,o)=>ah(o.effects)-ah(n.effects)||n.
piece-o.piece)}function ah(s){return Math.max(...s.map(t=>Math.abs(t)||0))}function Zu(s,t,e,n,o){let{why:r}=s.
sides[e];if(!r||!n||!o)return NaN;let[i,a]=o.map(l=>l-r.target[0]),h=NaN;return r.units.forEach(([l,c],u)=>{let f=Math.
min(c,n[1])-Math.max(l,n[0]);if(!(f<=0))for(let d of t[u].slice(Math.max(0,i),Math.max(0,a)))Number.isNaN(d)||
(h=(Number.isNaN(h)?0:h)+d*f/(c-l))}),h}function Ar(s,t,e){return e?s.sides[t].texts.slice(...e).join(""):""}function ch(s,t,e,n){
let[o,r]=s.sides.map(({why:a})=>a);if(!t||!o||!r)return[];let i=Math.max(an(o,t[0]),an(r,t[1]));return e.flatMap(
({piece:a,effects:h})=>{let l=Ft(s.pieces[a])[n],c=Math.min(1,Math.abs(h[n])/i);return l&&c>=Qu?[{from:l[0],to:l[1],
strength:c,against:h[n]<0}]:[]})}function uh(s){let t=Math.abs(s).toFixed(2);return Number(t)===0?"0.00":`${s<0?"\u2212":"+"}${t}`}function fh(s,t,e){return Number.isNaN(s)?"\u2013":t?uh(s):e>0?`${Math.round(100*s/e)}%`.replace("-","\u2212"):
"0%"}function _e(s){return`${(100*s).toFixed(s>0&&s<.001?3:1)}%`}function hn(s,t){let[e,n]=t.map((o,r)=>o?T(Ar(
s,r,o)):"");return e&&n?e===n?e:`${e} (A), ${n} (B)`:e?`${e} (in A only)`:`${n} (in B only)`}function dh(s,t){
return t.some(Boolean)?`Chosen: ${hn(s,t)}, ${gs(s,t)?"in the answers":"in the prompts"}.`:""}var mh=.005;function it(s,t,e=""){let n=document.createElement(s);return n.className=t,B(n,e),n}function tf(s){
return document.getElementById(s)}function ph({list:s,none:t},e,n,o){let r=e.sides[0].why?.measured??!1,i=Math.
max(0,...n.flatMap(({effects:l})=>l.map(c=>Math.abs(c)||0))),a=r?mh:mh*i,h=n.filter(({effects:l})=>l.some(c=>Math.
abs(c)>=a&&c!==0));t.hidden=h.length>0,s.replaceChildren(...h.map(({piece:l,effects:c})=>{let u=hn(e,Ft(e.pieces[l])),
f=it("button","pair-row");f.setAttribute("type","button");let d=it("span","pair-bars");d.setAttribute("aria-hi\
dden","true");let m=it("span","pair-numbers");c.forEach((g,x)=>{let b=it("span",`size side-${"ab"[x]}${g<0?" a\
gainst":""}`);b.style.setProperty("--size",String(i>0?(Math.abs(g)||0)/i:0)),d.append(b);let y=it("span","numb\
er");y.append(it("abbr","side-name","AB"[x]),` ${fh(g,r,i)}`),m.append(y)}),f.append(it("span","name",u),d,m),
f.addEventListener("click",()=>o(l));let p=document.createElement("li");return p.append(f),p}))}function gh(s,t,e,n,o={list:tf("heads"),shows:"its maps"}){let r=s.heads[0]?.[2]??0,i=s.units.some(([,a])=>a);
o.list.replaceChildren(...s.heads.slice(0,t).map(([a,h,l,c,u,f,d],m)=>{let p=document.createElement("tr");p.dataset.
head=`${a}.${h}`;let g=it("button","head-button",`L${a} \xB7 H${h}`);g.setAttribute("type","button"),g.setAttribute(
"aria-label",`L${a} \xB7 H${h}: layer ${a}, head ${h}; show ${o.shows}`),g.setAttribute("aria-pressed",String(
m===e)),g.toggleAttribute("disabled",m>=s.maps),g.addEventListener("click",()=>n(m));let x=document.createElement(
"td");x.append(g);let b=it("td","moved"),y=it("span","track");y.setAttribute("aria-hidden","true"),y.style.setProperty(
"--size",String(r>0?l/r:0)),y.style.setProperty("--edits",String(l>0?c/l:0)),y.append(it("span","size")),b.append(
y,it("span","number",_e(l)));let k=[_e(c),_e(u),_e(f)];return p.append(x,b,...i?k.map(v=>it("td","number diffe\
ring",v)):[]),p.append(...d===null?[]:[it("td","number",_e(d))]),p}))}function ln({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let h of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(h)&&!ef(e,h)){let l=Number(h.getAttribute("data-token"));i??=l,a=l+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function xh(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function ef(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function yh(s,t){let e=ln(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=wh(s,n,
t.startContainer,t.startOffset,!0),a=wh(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function wh(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",h=fe(s.page.texts[t],s.page.tokens[t]),l=o&&i.toString()!==""?h.length-a.length:0;return Math.
max(0,i.toString().length+l)}var nf=5;function Qt(s,t,e){let{container:n}=s,o=St(s.page,"sentence"),r=null,i=null,a=(l,c)=>{r=l,e(ut(t(),[l,
l+1]),c)},h=(l,c)=>{let u=r??l;e(ut(t(),[Math.min(u,l),Math.max(u,l)+1]),c)};n.addEventListener("pointerdown",
l=>{i={x:l.clientX,y:l.clientY}}),n.addEventListener("mousedown",l=>{(l.shiftKey||l.detail>1)&&l.preventDefault()}),
n.addEventListener("click",l=>{let c=i&&Math.hypot(l.clientX-i.x,l.clientY-i.y)>nf,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?ln(s,u.getRangeAt(0)):null,m=s.tokenAt(l.target),p=l.target instanceof Element?
l.target.closest("[data-from]"):null;if(d)r=d[0],e(ut(t(),d),"drag");else{if(l.detail>1)return;m!==null?l.shiftKey&&
r!==null?h(m,"span"):a(m,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",l=>{let c=s.tokenAt(l.target);c!==null&&(r=c,e(ut(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",l=>{let c=s.tokenAt(l.target);if(c===null||l.altKey||l.ctrlKey||l.metaKey)
return;let u=s.next(c,l.key,t());if(u!==null||l.key==="Enter"||l.key===" "){l.preventDefault();let f=u??c;s.rove(
f,!0),l.shiftKey&&u!==null?(r??=c,h(f,"span")):a(f,u===null?"key":"step")}})}var ws=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(h=>this.#s(h));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(h=>this.#s(h))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[Mr(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?Zt(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#h(),h=!1;if(this.
all.forEach((l,c)=>{let u=c>=a.from&&c<a.to;u!==l.filled&&(u||!this.#r(l))&&(h=!0,u?this.#s(l):this.#o(l))}),!h)
break}let r=t?Zt(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
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
all.length;return{from:Mr(0,n,o=>Zt(this.all[o]).bottom>=t),to:Mr(0,n,o=>Zt(this.all[o]).top>e)}}};function Zt({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function Mr(s,t,e){let[n,o]=[s,t];for(;n<
o;){let r=n+o>>1;e(r)?o=r:n=r+1}return n}var bh=/^ (?=[^\s\p{C}\p{M}])/u,$h=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function kh({page:s},t){let e=At(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=At(
"turn-label");o.textContent=t.label;let r=At("turn-head");r.append(o);let i=At("turn-body");return e.append(r,
i),{element:e,head:r,body:i}}function Eh(s,t,e){let{page:n}=s,o=At(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&bh.test(n.texts[r])&&!(r===t.from&&sf(s,r))&&o.append(" ");let a=Tr(
s,r,r===t.from);e(r,a),o.append(a)}return o}function sf({turns:s},t){return s.some(({head:e})=>e===t)}function Tr({
page:s,markers:t,differences:e},n,o=!1){let r=document.createElement("span");r.className="token",r.dataset.token=
String(n),e?.[n]&&(r.dataset.difference=e[n]);let i=s.texts[n];if(t[n]){let c=ct(i,s.tokens[n]).map(({mark:u,raw:f})=>u||
f).join("").trim();return r.dataset.chip=t[n]===Me?"thin":"named",r.dataset.name=c,r.title=c,r.setAttribute("a\
ria-label",de(i)),r}let h=o&&ir.test(i)?i.replace(/^\r?\n/u,""):i.replace(bh,""),l=ct(h,s.tokens[n]);return l.
length===1&&!l[0].mark?r.textContent=l[0].raw:r.append(...l.map(of)),(!i.trim()||l.every(c=>c.mark))&&(r.setAttribute(
"aria-label",de(i)),r.title=l.some(({mark:c})=>$h.test(c))?de(i):""),Wn(s.tokens[n])&&(r.dataset.special=""),r}
function of(s){if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===
" "||s.raw==="	"?"mark over":"mark";return t.className=$h.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=
s.raw,t}function At(s){let t=document.createElement("div");return t.className=s,t}var vh=96,xs=class{#t=[];constructor(t,e,n,o,r){this.from=e,this.to=n,this.element=At("fold"),this.body=At("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fol\
d-toggle";let i=Array.from(zn(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=i.length>vh?`${i.slice(0,vh-
1).join("")}\u2026`:i.join(""),h=document.createElement("bdi");h.textContent=a,this.toggle.append(o?"Added by \
the chat template: \u201C":"\u201C",h,"\u201D"),r?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",l=>{r&&(l.key==="Enter"||l.key===" ")&&(l.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.subarray(this.
from,this.to).reduce((i,a)=>Math.max(i,a),0),o=e.subarray(this.from,this.to).reduce((i,a)=>Math.abs(a)>Math.abs(
i)?a:i,0),r=["fold-toggle",n>0?`level-${n}`:"",o>0?"for":o<0?"against":""];this.toggle.className=r.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var rf=160,af=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Sh(s,t,e,n,o){let r=[],i=[],a=[];for(let h of t.turns){let{element:l,head:c,body:u}=kh(t,h);for(let f=h.
from;f<h.head;f+=1){let d=Tr(t,f);o(f,d),c.append(d)}h.head>h.from&&a.push({element:c,from:h.from,to:h.head});
for(let f of hf(h.lines)){let d=null;f[0].folded&&(d=new xs(t,f[0].from,f[f.length-1].to,i.length===0,n),i.push(
d),u.append(d.element));for(let m of e?f.map(p=>[p]):lf(f)){let p=cf(t,m,d);(d?.body??u).append(p.element),r.push(
p),a.push({element:{getBoundingClientRect:()=>Zt(p)},from:p.from,to:p.to})}}s.append(l)}return{blocks:r,folds:i,
stretches:a}}function hf(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function lf(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=rf?n.push(e):t.push([e])}
return t}function cf({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join("");return{
element:At(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.match(af)?.
length??0),filled:!1}}var uf=1e5;function Ah({texts:s,tokens:t}){let e=s.map((o,r)=>fe(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function Mh(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Th({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===uf)break}return n}function Oh(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var Or=[],ys=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Or.length||document.addEventListener(
"keydown",ff),Or.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#i())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Ah(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#e=Th(this.#t,Mh(this.#s.value,t)),this.#n=Oh(this.#e,e,1),this.#i()}catch(n){
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
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function ff(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=Or.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function Lr(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,h=NaN;for(let l=t+
n;l>=0&&l<=e;l+=n){let c=s.element(l).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(h)&&(h=u),!Number.isNaN(h)){if(Math.abs(u-h)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=l,a=d)}}return i}var df={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},mf=3;function Lh(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],h=[],l=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&l.has(f?u.fold:u))continue;l.add(f?u.fold:u);let m=d?d.getClientRects():
u?[Zt(u)]:[];for(let p of m){let g=h.at(-1);g&&Math.abs(g.top-p.top)<mf?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&h.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return h.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function Nh(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=l=>{let c=r&&n?r[n.ofToken[t]+l]:t+l;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>Lr(s,t,o,1),ArrowUp:()=>Lr(s,
t,o,-1),Home:()=>0,End:()=>o},h=getComputedStyle(s.element(t)).direction==="rtl";return a[h?df[e]??e:e]?.()??null}var te=[0,0],Rh=1,Ch=2,$s=class{#t=te;#e=te;#n=0;#s=te;#o=te;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#r(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#e];this.#t=t??te,this.#e=e??te,this.#i(Ih(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.
max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.
fill(i?-r:r,n,o);this.#i(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??te,this.#o=e??te,this.#i(Ih(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:r}of t)this.found.fill(Rh,o,r);t[e]&&this.found.fill(Ch,t[e].from,t[e].to),this.#i(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#n),this.#r(t,e),this.#a(t,e)}#r(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#i(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],r=bs(this.#t,t),i=bs(this.#s,t),a=bs(this.#o,
t),h=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let l="token";l+=n>0?` level-${n}`:"",l+=o>0?" f\
or":o<0?" against":"",l+=i?" chosen":"",l+=a?" other":"",l+=r?" subject":"",l+=bs(this.#e,t)?" pointed":"",l+=
this.found[t]===Ch?" found current":this.found[t]===Rh?" found":"",l+=h===void 0?"":" rated",e.className!==l&&
(e.className=l),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),h!==void 0&&e.style.setProperty(
"--chance",h.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(i||a||r))}};function bs([
s,t],e){return s<=e&&e<t}function Ih(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var gf=80,dt=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new $s(n,l=>this.#t.get(l),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=Sh(t,e,i,this.inList,(l,c)=>this.#h(l,c));this.#e=a.folds,
e.notes?.watch(this),this.lines=a.stretches;let h=l=>this.#a(l);this.blocks=new ws(t,a.blocks,l=>this.#i(l),h,
i),this.blocks.update(),this.search=new ys(this),t.addEventListener("copy",l=>this.#l(l)),t.addEventListener("\
keydown",l=>xh(l,t)),new ResizeObserver(gt(()=>this.#r(),gf)).observe(t);for(let l of this.#e)l.onChange(()=>{
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
instant"}),this.blocks.update()}}rectsOf(t,e){return Lh(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return Nh(
this,t,e,n)}trueText(t,e){return zn(this.page,this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#r(){this.#n.forEach(t=>t())}#i(t){for(let e of t.lines){
let n=Eh(this.model,e,(o,r)=>this.#h(o,r));t.element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#l(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,n=e?yh(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("text/plain",n),t.preventDefault())}};var ks=class{constructor(t,e){this.texts=t.sides.map((n,o)=>{let r=document.getElementById(`text-${"ab"[o]}`),
i=n,a=new dt(r,{...Dn(i),differences:hh(t,o)});return Qt(a,()=>St(i,"word"),([h])=>e(o,h)),a})}show(t,e){this.
texts.forEach((n,o)=>{let r=t[o];n.choose(r),n.shade(e[o]),r&&n.rove(r[0])})}reveal(t,e){this.texts.forEach((n,o)=>{
let r=t[o];r&&o!==e&&n.reveal(r[0])})}};var wf=8,xf=20,yf="Two reports cannot say more than this. The maps of heads beside each other take the saved r\
uns, and what each edit alone does to A\u2019s answer, or A\u2019s answer read after B\u2019s prompt, take the model, too: at\
t-viz compare A.h5 B.h5 --model MODEL.",Es=class{#t=null;#e=[null,null];constructor(t,e,n,o,r){this.page=e,this.
alignment=n,this.reports=o,this.look=r,this.fault=Za(...o);let i=w("p","beside-lead");B(i,th(...o,n)),this.chosen=
w("span"),this.effectsTitle=w("h3"),this.effects=w("ol","pair-rows"),this.noEffects=w("p","note","No word of t\
he prompts did anything to it that could be seen."),this.heads=w("tbody"),this.headsNote=w("p","note"),this.headsTable=
$f(this.heads),t.append(i,w("div","compare-texts",...["A","B"].map((a,h)=>bf(a,e.sides[h]))),this.#o(),w("div",
"compare-grid",w("section","card panel",this.effectsTitle,w("p","note",this.#s()),this.effects,this.noEffects),
w("section","card panel",w("h3","","Heads by how much they changed"),this.headsNote,this.headsTable)),w("p","n\
ote",yf)),this.texts=new ks(e,(a,h)=>this.#n(Sr(e,a,h),a))}async start(){let[t,e]=this.page.sides.map(({why:n})=>n);
t&&e&&!this.fault&&(this.#t=[await Pt(t),await Pt(e)]),this.#n(Sr(this.page,0,eh(this.alignment,this.reports[0])))}sayOfHeads(t){
this.headsNote.textContent=t,this.headsTable.hidden=!0}showHeads(t){let{page:e,alignment:n}=this,[o]=this.reports,
r=o.numLayers*o.numHeads,i=t.length<r?` Only the ${t.length} of ${r} heads that both files hold.`:"";this.headsNote.
textContent=`Moved: the share of a head\u2019s attention that lies elsewhere in B (half the sum of all differences,\
 the mean over ${n.rows.length} rows of words that both texts have), from the weights as both files keep them.\
 The first part of each bar, in the colour of the text: on words that differ.${i}`,this.headsTable.hidden=!1,e.
heads=t.map(({layer:h,head:l,distance:c,onEdits:u})=>[h,l,c,u,0,0,null]),e.maps=e.heads.length,gh(e,xf,-1,h=>this.
look(t[h]),{list:this.heads,shows:"it in this report"})}#n(t,e){let{page:n}=this;this.#e=gs(n,t)?t:this.#e,B(this.
chosen,dh(n,t));let o=this.#t?lh(n,this.#t,this.#e):[];this.texts.show(t,[0,1].map(i=>ch(n,this.#t,o,i))),this.
texts.reveal(t,e);let r=this.#e.some(Boolean);if(B(this.effectsTitle,r&&!this.fault?`What ${hn(n,this.#e)} han\
gs on`:"What the answers hang on"),this.noEffects.hidden=!0,this.#t){let i={list:this.effects,none:this.noEffects};
ph(i,n,o.slice(0,wf),a=>this.#n(Ft(n.pieces[a])))}}#s(){let t=this.page.sides[0].why;return this.fault||!t?this.
fault:t.measured?"Measured: the logarithm of the word\u2019s probability, less that without each word of the prompt\
 (in nats; +2.30 is ten times less likely without it). A above B, on one scale.":`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}; in percent of the largest shown. A above B, on one scale.`}#o(){let t=[["changed","other wor\
ds in each other\u2019s place"],["removed","in A only"],["added","in B only"],["parted","after the answers par\
t"]],e=w("p","note difference-legend");for(let[n,o]of t){let r=w("span","",o);r.dataset.difference=n,e.append(
r)}return e.append(this.chosen),e}};function bf(s,{title:t,model:e,numLayers:n,numHeads:o}){let r=`text-${s.toLowerCase()}`,
i=w("bdi","",t||"no prompt"),a=w("h3","",w("span","side-mark",s)," ",i);a.id=`title-${r}`;let h=w("div","text");
h.id=r,h.setAttribute("role","listbox"),h.setAttribute("aria-labelledby",a.id);let l=w("p","note",w("bdi","",e||
"a model"),`, ${n} layers \xD7 ${o} heads`);return w("div","card",a,l,w("div","text-frame",h))}function $f(s){
let t=["head","moved"].map(o=>{let r=w("th","",o);return r.scope="col",r}),e=w("table","numbers",w("thead","",
w("tr","",...t)),s),n=w("div","heads-list",e);return n.tabIndex=0,n.setAttribute("role","region"),n.setAttribute(
"aria-label","Heads by how much they changed"),n}var kf="Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words tha\
t differ marked, and what both answers hang on is set beside each other. The file is read in this browser; not\
hing in it is run, and nothing is sent anywhere.",vs=class{#t=0;constructor(t){this.context=t,this.root=document.
getElementById("other-report"),this.input=w("input"),this.input.type="file",this.input.accept=".html,.htm,text\
/html",this.input.autocomplete="off",this.said=w("p","beside-said"),this.result=w("div","beside-result");let e=w(
"label","beside-choose","The other report: ",this.input);this.root.append(w("summary","","Compare with another\
 report"),w("p","note",kf),e,this.said,this.result),this.root.hidden=!1,this.input.addEventListener("change",()=>{
this.#e(this.input.files)}),document.addEventListener("dragover",n=>{n.dataTransfer?.types.includes("Files")&&
(n.preventDefault(),n.dataTransfer.dropEffect="copy")}),document.addEventListener("drop",n=>{n.dataTransfer?.files.
length&&(n.preventDefault(),this.#e(n.dataTransfer.files))})}async#e(t){let e=t?.[0];if(!e)return;this.#t+=1;let n=this.#t;
this.root.open=!0,this.result.replaceChildren(),this.#o(`Reading ${e.name} \u2026`),this.root.scrollIntoView({
block:"start"});try{if(P(this.context.page))throw new E("This report shows an encoder\u2019s attention; only texts \
that a model went on with are compared.");let o=await La(e);n===this.#t&&await this.#n(o,()=>n===this.#t)}catch(o){
if(n!==this.#t)return;this.result.replaceChildren(),this.#o(o instanceof E?o.message:`${e.name} cannot be comp\
ared: it is damaged, or no report of att_viz.`)}}async#n(t,e){let{page:n,change:o}=this.context,{page:r,alignment:i}=Qa(
n,t.page),a=new Es(this.result,r,i,[n,t.page],({layer:c,head:u})=>{o({view:"looked",layer:c,head:u}).then(()=>scrollTo(
{top:0}))});await a.start(),this.#o(`Beside this report (A) stands ${t.name} (B).`);let h=Da(n,t.page)||(i.rows.
length?"":"The texts share no word, so no row of attention can be compared.");if(h){a.sayOfHeads(h);return}let l=await this.#s(
t,i,e,(c,u)=>a.sayOfHeads(`Compared ${c} of ${u} heads \u2026`));e()&&a.showHeads(l)}async#s(t,e,n,o){let{page:r,
heads:i}=this.context,a=new Set(Vt(t.page).map(String)),h=Vt(r).filter(c=>a.has(String(c))),l=[];for(let[c,u]of h){
if(await ye(),!n())break;let[f,d]=await Promise.all([i.get(c,u),t.heads.get(c,u)]);l.push({layer:c,head:u,...za(
f,d,[r.numRows,t.page.numRows],e)}),o(l.length,h.length)}return l.sort((c,u)=>u.distance-c.distance)}#o(t){B(this.
said,t),$("live",t)}};var Ss=class{#t="";#e=[];#n=[];#s=null;constructor(t,e,n){this.count=t,this.read=e,this.write=n}get notes(){let t=this.
read();return t!==this.#t&&(this.#t=t,this.#e=Gt(t,this.count).notes),this.#e}add(t){return this.#o(or(this.notes,
t))}edit(t,e){return this.#o(Ji(this.notes,t,e))}#o(t){return this.write(jt(t))}ask(t){this.#s?.(t)}onAsk(t){this.#s=
t}onChange(t){this.#n.push(t)}tell(){this.#n.forEach(t=>t())}};var Nr="note-text-",As=class{#t=[];#e=[];constructor(t){this.book=t,t.onChange(()=>this.#n())}watch(t){this.#t.
push(t)}get textInSight(){return this.#t.find(({container:t})=>t.getClientRects().length>0)}textOf(t){return this.#t.
find(({container:e})=>e.contains(t))}mark(t,e){let{notes:n}=this.book,o=n.length?ue(n,[t,t+1]):[];e.toggleAttribute(
"data-noted",o.length>0);let r=o.filter(i=>n[i].to===t+1);_h(e,"data-note",r.map(i=>i+1).join(",")),_h(e,"aria\
-describedby",o.map(i=>`${Nr}${i}`).join(" "))}#n(){if(this.#e!==this.book.notes){this.#e=this.book.notes;for(let{
container:t}of this.#t)for(let e of t.querySelectorAll("[data-token]"))this.mark(Number(e.getAttribute("data-t\
oken")),e)}}};function _h(s,t,e){e?s.setAttribute(t,e):s.removeAttribute(t)}function Bh(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function cn(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")Ef(s,e);else if(e.kind==="text")vf(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function Ef(s,{x:t,y:e,width:n,height:o,fill:r,
stroke:i,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=r,s.fill(),i&&(s.lineWidth=1,s.strokeStyle=
i,s.stroke())}function vf(s,{x:t,y:e,text:n,size:o,family:r,fill:i,weight:a="400",anchor:h="start",turned:l}){
s.font=`${a} ${o}px ${r}`,s.textAlign=h==="middle"?"center":h==="end"?"right":"left",s.fillStyle=i,l?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function Ph({width:s,height:t,
marks:e,title:n}){let[o,r]=[s,t].map(kt);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${r}\
" viewBox="0 0 ${o} ${r}">`,`<title>${Mt(n)}</title>`,...e.map(Sf),`</svg>
`].join(`
`)}function Sf(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${kt(s.opacity)}"`:"";if(s.kind==="path"){
let i=`stroke="${Mt(s.stroke)}" stroke-width="${kt(s.width)}"`;return`<path d="${Mt(s.d)}" fill="${Mt(s.fill??
"none")}" ${i}${t}/>`}let e=`x="${kt(s.x)}" y="${kt(s.y)}"`;if(s.kind==="text"){let i=s.turned?` transform="ro\
tate(-90 ${kt(s.x)} ${kt(s.y)})"`:"",a=`font-family="${Mt(s.family)}" font-size="${kt(s.size)}" font-weight="${Mt(
s.weight??"400")}"`,h=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${i} ${a}${h}\
 fill="${Mt(s.fill)}" xml:space="preserve">${Mt(s.text)}</text>`}let n=`${e} width="${kt(s.width)}" height="${kt(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${kt(s.radius)}"`:"",r=s.stroke?` stroke="${Mt(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${Mt(s.fill)}"${r}${t}/>`}function kt(s){return String(Math.round(
100*s)/100)}var Af=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function Mt(s){return s.
replace(Af,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Mf=2,Tf=16384;function Fh(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:r}=t(),i=n.getAttribute("data-picture"),a=i==="\
svg"?new Blob([Ph(o)],{type:"image/svg+xml"}):await Of(o);$("live",""),a?(Rr(a,`${r}.${i}`),$("live",`Saved as\
 ${r}.${i}.`)):$("live","This is too large for a PNG; take the SVG.")})}function Of({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(Mf,Tf/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let r=n.getContext("2d");return r?(r.scale(o,o),r.imageSmoothingEnabled=!1,cn(r,e),new Promise(i=>n.toBlob(
i,"image/png"))):Promise.resolve(null)}function Rr(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function Hh({sentence:s,note:t,model:e,promptHash:n,of:o,precision:r,link:i}){let[a,h]=o?.rows??[0,0],l=[`mode\
l ${e||"not named"}`,`prompt sha256 ${n.slice(0,16)}`,o?o.layer===-1?"all layers":`L${o.layer}.H${o.head}`:"",
a===h?"":h-a===1?`row ${a}`:`rows ${a}-${h-1}`,r,i],c=t?` (Note: ${t.replace(/\s+/gu," ")})`:"";return Wh(`${s}${c}\
 [att_viz: ${l.filter(Boolean).join("; ")}]`)}function Ms([s,t,e]){return Wh(Y(s,[t,e]))}var Lf={"\u201C":'"',
"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*",
"\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function Wh(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:Lf[t]??
`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Ht(s,t){return[s,...t].map(e=>e.map(Nf).join("\
,")).join(`\r
`)+`\r
`}function Nf(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function ee({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:r}=s;return mt("Copy as citation",()=>Hh({...e(),
model:o,promptHash:r,link:t(n())}))}function mt(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await Rf(t());$("live",""),
$("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function Rf(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}var Cf=250,ne=6,Ts=class{#t;#e=null;#n=null;constructor(t){this.element=w("div","note-card"),this.element.hidden=
!0,this.element.setAttribute("role","group"),t.append(this.element),this.element.addEventListener("pointerente\
r",()=>clearTimeout(this.#t)),this.element.addEventListener("pointerleave",()=>this.leave()),this.element.addEventListener(
"keydown",e=>{e.stopPropagation(),e.key==="Escape"&&(e.preventDefault(),this.close())}),window.addEventListener(
"resize",()=>this.#o(),{passive:!0}),document.addEventListener("scroll",()=>this.#o(),{capture:!0,passive:!0})}get isEditing(){
return!this.element.hidden&&this.element.querySelector("textarea")!==null}read(t,e){this.isEditing||(clearTimeout(
this.#t),!(this.#e===t&&!this.element.hidden)&&(this.element.setAttribute("aria-label","Notes on this word"),this.
element.replaceChildren(...e.map(({number:n,text:o,edit:r})=>{let i=w("div","note-said");i.dir="auto",i.textContent=
o;let a=L("Edit",r);return a.setAttribute("aria-label",`Edit note ${n}`),w("div","note-row",w("b","note-number",
String(n)),i,a)})),this.#s(t)))}write(t,e,n,o){clearTimeout(this.#t),this.#n=document.activeElement;let r=w("p",
"note-title");B(r,e);let i=w("textarea");i.value=n,i.maxLength=4e3,i.rows=4,i.dir="auto",i.autocomplete="off",
i.setAttribute("aria-label",r.textContent??"");let a=l=>{this.close(),o(l)};i.addEventListener("keydown",l=>{l.
key==="Enter"&&(l.ctrlKey||l.metaKey)&&(l.preventDefault(),a(i.value))});let h=[L("Save",()=>a(i.value)),L("Ca\
ncel",()=>this.close())];n&&h.push(L("Delete",()=>a(""))),this.element.setAttribute("aria-label","Write a note"),
this.element.replaceChildren(r,i,w("div","quotes",...h)),this.#s(t),i.focus({preventScroll:!0}),i.setSelectionRange(
n.length,n.length)}leave(){clearTimeout(this.#t),this.isEditing||(this.#t=setTimeout(()=>{!this.isEditing&&!this.
element.contains(document.activeElement)&&this.close()},Cf))}close(){clearTimeout(this.#t);let t=this.element.
contains(document.activeElement);this.element.hidden=!0,this.element.replaceChildren(),this.#e=null,t&&this.#n instanceof
HTMLElement&&this.#n.focus({preventScroll:!0}),this.#n=null}#s(t){this.#e=t,this.element.hidden=!1,this.#o()}#o(){
if(this.element.hidden)return;let[t,e]=[document.documentElement.clientWidth,document.documentElement.clientHeight],
n=this.element.getBoundingClientRect(),o=this.#e?.isConnected?this.#e.getClientRects()[0]:void 0,r=o&&o.bottom>
0&&o.top<e,i=(o?.bottom??0)+ne,a=(o?.top??0)-ne-n.height,h=r?i+n.height<=e-ne||a<ne?i:a:(e-n.height)/2,l=r?o.left:
(t-n.width)/2;this.element.style.top=`${Math.max(ne,Math.min(h,e-ne-n.height))}px`,this.element.style.left=`${Math.
max(ne,Math.min(l,t-ne-n.width))}px`}};var If="Choose a word in the text and press n, or \u201CNote\u201D beside what is said about it. Select several words to\
 note something on all of them. Notes stay in the address of this page, and in an annotated copy of this file.",
Os=class{constructor(t,e,n){this.root=t,this.texts=e,this.actions=n,this.title=w("summary","","Notes"),this.how=
w("p","note",If),this.list=w("ol","note-list"),this.list.setAttribute("aria-label","Notes, in the order of the\
 text"),this.link=w("p","note"),this.said=w("p","notes-said"),this.together=w("div","quotes",L("Download annot\
ated copy",()=>n.save()),n.copyLink),t.append(this.title,this.said,this.how,this.list,this.together,this.link),
t.hidden=!1}show(t){let e=t.length>0;this.title.textContent=e?`Notes (${t.length.toLocaleString("en")})`:"Note\
s",this.root.classList.toggle("none",!e),this.list.hidden=this.link.hidden=!e,this.how.hidden=e,this.together.
hidden=!e,this.list.replaceChildren(...t.map((n,o)=>this.#t(n,o)))}showLink(t){this.link.textContent=sa(t)}say(t,...e){
this.said.replaceChildren(t,...e),$("live",t)}#t({from:t,to:e,text:n},o){let{actions:r}=this,i=M(this.texts,[t,
e]),a=L("",()=>r.goTo(o));a.className="note-words",B(a,i);let h=w("div","note-said");h.id=`${Nr}${o}`,h.dir="a\
uto",h.textContent=n;let[l,c]=[L("Edit",()=>r.edit(o)),L("Delete",()=>r.remove(o))];return l.setAttribute("ari\
a-label",Et(`Edit the note on ${i}`)),c.setAttribute("aria-label",Et(`Delete the note on ${i}`)),w("li","",a,h,
w("div","note-actions",l,c))}};function Dh({prefix:s}){return s?`att-viz-notes-${s}`:"att-viz-notes"}function zh(s){let{notes:t,fault:e}=na(document.
getElementById(Dh(s))?.textContent??"",s.texts.length);return{text:jt(t),fault:e}}var Ls=class{#t=null;constructor(t,e,n,o){
this.context=t,this.book=t.notes,this.marks=e,this.source=n,this.chosen=o,this.root=document.getElementById("n\
otes"),this.card=new Ts(this.root.parentElement),this.list=new Os(this.root,t.page.texts,{goTo:r=>{this.#a(r)},
edit:r=>this.#n(r),remove:r=>{this.#r(r)},copyLink:mt("Copy link",()=>t.link({})),save:()=>this.#h()}),this.book.
onAsk(r=>this.note(r)),this.book.onChange(()=>this.#e()),this.#l()}open(t){this.sayFaults(t),this.root.open||=
this.book.notes.length>0}sayFaults(t=""){let e=new URLSearchParams(location.hash.replace(/^#/u,"")).get("notes")??
"",{damaged:n}=Gt(e,this.context.page.texts.length),o=[t,rr(n,"this link")].filter(Boolean).join(" ");o&&(this.
list.say(o),this.root.open=!0)}note(t){if(!t){this.root.open=!0,this.list.say("Choose a word first.");return}let e=this.
book.notes.findIndex(({from:n,to:o})=>n===t[0]&&o===t[1]);if(e>=0)this.#n(e);else{let[n,o]=t;this.#s(t,"",r=>this.
book.add({from:n,to:o,text:r}))}}#e(){this.#t!==this.book.notes&&(this.#t=this.book.notes,this.list.show(this.#t)),
this.list.showLink(this.context.link({}).length)}#n(t){let{from:e,to:n,text:o}=this.book.notes[t];this.#s([e,n],
o,r=>r.trim()?this.book.edit(t,r):this.#r(t))}#s(t,e,n){let o=M(this.context.page.texts,t);this.card.write(this.#o(
t),`Note on ${o}`,e,r=>{this.list.say(""),n(r).then(()=>{this.root.open||=this.book.notes.length>0})})}#o([,t]){
return this.marks.textInSight?.container.querySelector(`[data-token="${t-1}"]`)??null}async#r(t){let e=this.book.
notes[t];await this.book.edit(t,"");let n=L("Undo",()=>{this.#i(e)});this.root.open=!0,this.list.say("The note\
 was deleted. ",n),n.focus({preventScroll:!0})}async#i(t){await this.book.add(t),this.list.say("The note is ba\
ck.")}async#a(t){let{from:e}=this.book.notes[t];this.marks.textInSight||await this.context.change({view:"looke\
d"}),this.marks.textInSight?.rove(e,!0)}#h(){if(!this.source.isWhole){this.list.say("The browser is still read\
ing this file; please try again in a moment.");return}let t=oa(location.pathname,this.context.page.siblings.length>
0);Rr(new Blob(this.source.withText(Dh(this.context.page),ea(this.book.notes)),{type:"text/html"}),t),this.list.
say(`Saved as ${t}, with all notes in it.`)}#l(){document.addEventListener("pointerover",t=>this.#c(t.target)),
document.addEventListener("pointerout",t=>{t.pointerType!=="touch"&&this.#f(t.target)}),document.addEventListener(
"pointerdown",({target:t})=>{!Ir(t)&&t instanceof Node&&!this.card.element.contains(t)&&this.card.leave()}),document.
addEventListener("focusin",t=>this.#c(t.target)),document.addEventListener("focusout",t=>this.#f(t.target)),document.
addEventListener("keydown",t=>{let e=t.target instanceof Element&&t.target.matches("input, select, textarea");
t.key==="Escape"&&!this.card.isEditing&&this.card.close(),t.key==="n"&&!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&
(t.preventDefault(),this.note(this.#u()))})}#c(t){let e=Ir(t);if(e){let n=Number(e.getAttribute("data-token")),
{notes:o}=this.book,r=ue(o,[n,n+1]).map(i=>({number:i+1,text:o[i].text,edit:()=>this.#n(i)}));this.card.read(e,
r)}}#f(t){Ir(t)&&this.card.leave()}#u(){let{subject:t,units:e}=this.chosen(),n=document.getSelection(),o=n&&!n.
isCollapsed&&n.rangeCount?n.getRangeAt(0):null,r=o&&_f(o.commonAncestorContainer),i=o&&r?this.marks.textOf(r):
void 0,a=o&&i?ln(i,o):null;if(a)return ut(e,a);let h=document.activeElement?.closest("[data-token]"),l=h&&this.
marks.textOf(h)?Number(h.getAttribute("data-token")):null;return l===null||t&&t[0]<=l&&l<t[1]?t:ut(e,[l,l+1])}};
function Ir(s){return s instanceof Element?s.closest("[data-noted]"):null}function _f(s){return s instanceof Element?
s:s.parentElement}var Bf=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function qh(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new _r(e.left-16,e.top-16-34),r=e.width+32,i=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:r,height:i,title:t,marks:[{kind:"rect",x:0,y:0,width:r,height:i,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var _r=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),o=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let i=Uh(o,
e);if(t instanceof SVGSVGElement){this.#a(t,o);return}if(n.display!=="contents"&&i&&this.#n(t,n,o,i),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#i(u,n,o.left+7,o.top+(o.height+parseFloat(
n.fontSize)*.7)/2);return}let h=n.overflowX!=="visible"||n.overflowY!=="visible"?i:e;if(!h)return;let l=t instanceof
HTMLDetailsElement&&!t.open;for(let c of l?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,h):c instanceof Text&&c.data.trim()&&this.#o(c,n,h)}#n(t,e,n,o){let[r,i]=[o.left-this.left,o.top-this.
top],a={x:r,y:i,width:o.right-o.left,height:o.bottom-o.top},h=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);Ns(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:h,fill:e.backgroundColor}),
this.#s(e,a);let l=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,u,f,d,m]of l){let p=parseFloat(e[`\
border${c}Width`])||0,g={left:u,top:f,right:Math.max(d,u+.1),bottom:Math.max(m,f+.1)},x=Uh(g,{...o,right:o.right+
1,bottom:o.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&Ns(e[`border${c}Color`])&&x){let[b,y]=[Math.max(u,
o.left)-this.left,Math.min(d,o.right)-this.left],[k,v]=[Math.max(f,o.top)-this.top,Math.min(m,o.bottom)-this.top],
A=`M${b} ${k}L${y} ${v}`;this.marks.push({kind:"path",d:A,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(Bf)??[],o=t.backgroundSize.split(" ")[0],r=o.endsWith(
"%")?e.width*parseFloat(o)/100:e.width,i=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);i.filter(Ns).forEach((a,h)=>{let l=r/i.length;this.marks.push({kind:"rect",...e,x:e.x+h*l,width:l,fill:a})})}#o(t,e,n){
let o=null,r=()=>{if(o){let i=this.#r(e,o.height);this.#i(o.text.trimEnd(),e,o.left,o.top+i)}o=null};for(let{0:i,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(i.trimEnd().length||i.length));
for(let{left:h,top:l,right:c,bottom:u,height:f}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(l+u)/
2<=n.top||(l+u)/2>=n.bottom)){o&&Math.abs(o.top-l)<2?o.text+=i.replace(/\s+/gu," "):(r(),o={text:i.replace(/\s+/gu,
" "),left:h,top:l,height:f});break}}r()}#r(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#i(t,e,n,o){if(t.
trim()){let r=parseFloat(e.fontSize),{fontFamily:i,fontWeight:a,color:h}=e;this.marks.push({kind:"text",x:n-this.
left,y:o-this.top,text:t,size:r,family:i,weight:a,fill:h})}}#a(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(
n),r=Pf(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(r&&Ns(o.stroke)){let i=parseFloat(o.opacity);
this.marks.push({kind:"path",d:r,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:i})}}}};function Pf(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function Uh(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,r]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<r?{left:e,top:n,right:o,bottom:r}:null}function Ns(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function Kh(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var Rs=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let r=ts(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...pr.filter(([i])=>r.
includes(i)).map(([i,a])=>new Option(a,i))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var et={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this\
 one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an\
 earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Wt="none";
function Q(s){return s===null||s===Wt?"No clear role":et[s].title}function jh(s,t,e,n){let[o,...r]=(n??"").split(
" "),i=s.roles.map(([h])=>h),a=Object.fromEntries(i.map((h,l)=>[h,/^\d+$/u.test(r[l]??"")?Number(r[l])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function Cs(s){let t=Object.keys(
et).filter(n=>!et[n].rests),e=Object.keys(et).filter(n=>et[n].rests);return[...t,Wt,...e].map(n=>({role:n,heads:s.
filter(o=>(o.role??Wt)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===Wt?o:Ff(o,
n)}))}function Ff(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-e(n))}function Br(s,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(
o=>o.scores[e]>t.scores[e]).length,of:n.length}}function un(s){return Number.isNaN(s)?"\u2013":s.toFixed(2)}async function Is(s){return await Sn(),s.layers.flatMap(({layer:e,heads:n})=>n.map(o=>({layer:e,head:o}))).map(
({layer:e,head:n},o)=>jh(s,e,n,s.light?s.light.roles[o]:Ai(s,e,n)))}function nt(s,t,e){if(s.light)return Ve(s.light,t,e);let n=s.scales?s.scales[t]:1,o=at(s,t),r=o.get(e),i=s.triangle[I(
s,t)+e],[a,h]=r===void 0?[xt[i],yt[i]]:pe(r);return[(r??Math.min(F[i],o.cap))*n,a*n,h*n]}function se(s,t,e){return!s.
light&&at(s,t).has(e)}function be(s,t,e,n){if(s.light)return Ee(s.light,t,e,n);let o=I(s,t),r=Math.min(n,U(s,t)),
i=[0,0,0];for(let h=e;h<r;h+=1){let l=s.triangle[o+h];i[0]+=F[l],i[1]+=xt[l],i[2]+=yt[l]}at(s,t).forEach((h,l)=>{
if(l>=e&&l<r){let c=s.triangle[o+l],[u,f]=pe(h);i[0]+=h-F[c],i[1]+=u-xt[c],i[2]+=f-yt[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}var st={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},Fr={light:{more:{...st.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...st.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...st.dark,
stops:[[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...st.dark,stops:[[.27,.03,255],[.46,.11,255],
[.67,.12,240],[.88,.08,220]]}}};function Dt(s){return Array.from({length:63},(t,e)=>{let n=Hf(s,e/62),o=[$e(s.
ink),$e("#000000"),$e("#ffffff")].reduce((r,i)=>Pr(r,n)>=4.5||Pr(r,n)>=Pr(i,n)?r:i);return{background:Gh(n),ink:Gh(
o)}})}function Hf(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],
s.stops[n+1]].map(Wf);return Df(r.map((a,h)=>a+o*(i[h]-a)))}function Pr(s,t){let[e,n]=[Yh(s),Yh(t)].sort((o,r)=>o-
r);return(n+.05)/(e+.05)}function $e(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function Gh(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function Yh(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=
.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Wf([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function Df([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*
n+2.6097574011*o-.3413193965*r,-.0041960863*n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,
i)),h=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*h)})}var _s=5,zf=4,Hr=.005;function Vh(s,t,e){if(s.light)return Qh(s.light,t);let n=Uf(t,e),o=Wr(e),r=new Float64Array(
o.length),i=new Float64Array(e),a=new Int32Array(e+1),h=0,l=0,c=new Uint8Array(e);for(let f=n+1;f<e;f+=1){if(W(
t,f)===0)continue;l+=1;let d=I(s,f),m=Math.max(n+1,t.first[f]),p=t.after[f];h+=t.first[f]<=n?F[s.triangle[d+n]]:
0,a[m]+=1,a[p]-=1;let g=0,x=Math.max(f-m,p-1-f);for(let b=0;b<o.length&&o[b].from<=x;b+=1){let y=0,k=[[Math.max(
m,f-o[b].to+1),f-o[b].from],[f+Math.max(1,o[b].from),Math.min(p,f+o[b].to)-1]];for(let[v,A]of k)for(let C=v;C<=
A;C+=1){let O=s.triangle[d+C];O!==0&&(y+=F[O],i[C]+=F[O],g=O>g?O:g)}r[b]+=y}c[f]=g}for(let f=1;f<e;f+=1)a[f]+=
a[f-1];let u=Array.from(i,(f,d)=>({token:d,share:a[d]>=zf?f/a[d]:0}));return{distances:o.map(({label:f},d)=>({
label:f,share:l?r[d]/l:0})),pairs:Xh(s,c,n),keys:u.filter(({share:f})=>f>0).sort((f,d)=>d.share-f.share||f.token-
d.token).slice(0,_s),first:l?h/l:0}}function Jh(s,t,{rows:[e,n],keys:[,o]}){let r=new Float64Array(o),i=new Uint8Array(
n),a=0;for(let l=e;l<n;l+=1){a+=W(t,l)>0?1:0;let c=I(s,l);for(let u=0;u<o;u+=1){let f=s.triangle[c+u];r[u]+=F[f],
i[l]=Math.max(i[l],f)}}let h=Array.from(r,(l,c)=>({token:c,share:a?l/a:0}));return{rows:a,pairs:Xh(s,i,-1),keys:h.
filter(({share:l})=>l>0).sort((l,c)=>c.share-l.share||l.token-c.token).slice(0,_s)}}function Xh(s,t,e){let n=Math.
max(1,Uint8Array.from(t).sort()[Math.max(0,t.length-_s)]),o=[];return t.forEach((r,i)=>{if(r>=n){let a={row:i,
key:-1,weight:0};at(s,i).forEach((h,l)=>{a=l!==e&&h>a.weight?{row:i,key:l,weight:h}:a}),o.push(a)}}),o.sort((r,i)=>i.
weight-r.weight||r.row-i.row).slice(0,_s).map(({row:r,key:i})=>({row:r,key:i,mass:nt(s,r,i)}))}function Uf(s,t){
for(let e=0;e<t;e+=1)if(W(s,e)>0)return e;return 0}function Wr(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}var Zh=5,qf=4;function tl(s,t,e){let{passages:n,first:o}=s.facts,r=Kf(n,s.numRows,t),i=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let u=n[c+1]-n[c];for(let f=0;f<=c;f+=1,a+=1){let d=An(s.shares[a])[0];if(!(d===
0||e>0&&n[f]<=o))for(let{cell:m,part:p}of r[c])for(let{cell:g,part:x}of r[f])g<=m&&(i[m*t+g]+=d*u*p*x)}}let h=s.
numRows/t,l=Uint8Array.from(i,c=>Math.round(63*Math.sqrt(Math.min(1,c/h))));return{side:t,levels:l}}function Kf(s,t,e){
return s.slice(0,-1).map((n,o)=>{let r=s[o+1],[i,a]=[n*e/t,r*e/t],h=[];for(let l=Math.floor(i);l<a&&l<e;l+=1)h.
push({cell:l,part:(Math.min(a,l+1)-Math.max(i,l))/(a-i)});return h})}function Qh(s,t){let{numRows:e}=s,n=Wr(e),
o=new Uint8Array(e);n.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let r=new Float64Array(n.length),i=new Float64Array(
e),a=[],h=0,l=0,c=0;for(let m=s.facts.first+1;m<e;m+=1){if(W(t,m)===0)continue;l+=1,h+=Rt(s,m).first[0];let p=-1;
for(let g=s.rowStarts[m];g<s.rowStarts[m+1];g+=1){let x=Ye(s.codes[g]);r[o[m-s.keys[g]]]+=x,i[s.keys[g]]+=x,c+=
x,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:m,key:s.keys[p],mass:qt(s.codes[p])})}let u=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)u[m]=u[m+1]+ +(W(t,m)>0);let f=m=>{let p=Math.min(u[m],jf(t,m,e)-m);return p>=qf?
i[m]/p:0},d=Array.from(i,(m,p)=>({token:p,share:m>0?f(p):0}));return{distances:n.map(({label:m},p)=>({label:m,
share:l?r[p]/l:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,Zh),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,Zh),first:l?h/l:0,kept:l?c/l:0}}function jf(s,t,e){let[
n,o]=[t,e];for(;n<o;){let r=n+o>>1;s.first[r]<=t?n=r+1:o=r}return n}function el(s,t,[e,n],[o,r]){let{passages:i}=s.
facts,a=[0,0,0];for(let h=0;h+1<i.length;h+=1){let[l,c]=[i[h],i[h+1]];if(c<=e||l>=n)continue;Yf(s,t,h,[Math.max(
e,l),Math.min(n,c)],[o,r]).forEach((f,d)=>a[d]+=f)}return a}function Gf({facts:s,shares:t},e,[n,o]){let{passages:r,
first:i}=s,a=e*(e+1)/2,[h,l]=[0,0];for(let c=0;c<=e;c+=1){let[u,f]=[r[c],r[c+1]];if(u!==i){let[d]=An(t[a+c]);l+=
d,h+=d*Math.max(0,Math.min(o,f)-Math.max(n,u))/(f-u)}}return l>0?h/l:void 0}function Yf(s,t,e,[n,o],[r,i]){let{
passages:a}=s.facts,h=Gf(s,e,[r,i]),l=[0,0,0];for(let y=n;y<o;y+=1)W(t,y)>0&&Ee(s,y,Math.max(r,t.first[y]),i,h).
forEach((v,A)=>l[A]+=v);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(W(t,y)>0);let u=n===a[e]&&o===a[e+1],f=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[k,v]=[a[y],a[y+1]];if(k<i&&v>r){let[A,C,O]=An(s.shares[f+
y]),N=r<=k&&(i>=v||i>=o);g||=!N,d+=A*c,m+=N?C*c:0,p+=O*c}}let x=u?Math.max(l[1],m):l[1],b=Math.max(x,Math.min(
l[2],p));return[Math.min(b,Math.max(x,u&&!g?d:l[0])),x,b]}function q({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function pt(s,t,e,n){
let[o,r]=q(e,n),[i,a]=e.to,h=[0,0,0],l=0,c=0;for(let u=o;u<r;u+=1){let f=W(t,u);if(f>0){c+=1;let d=W(t,u,i)-W(
t,u,Math.min(a,t.after[u]));d>0&&(l+=d/f,s.light||be(s,u,Math.max(i,t.first[u]),a).forEach((m,p)=>{h[p]+=m}))}}
return s.light&&el(s.light,t,[o,r],e.to).forEach((u,f)=>h[f]=u),c?{weight:h.map(u=>u/c),even:l/c}:null}function oe(s){
return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}function Ps(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&sl(n,a.queries)&&
sl(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,h)=>!a||nl(h)<
nl(a)?h:a,null)}function re(s){return`Without ${Bs(s.queries)*Bs(s.keys)>1?"the edges between these tokens":"t\
his edge"}${Vf(s)}, log P(${T(s.next)}) changes by ${Dr(s.change)} (${zr(s.change)} times as likely).`}function Dr(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function zr(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Vf({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function nl({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+Bs(e)*Bs(n)}function Bs([
s,t]){return t-s}function sl(s,[t,e]){return t<=s&&s<e}function Z(s,t,e){let n=z(s.alignment,t,s.numRows);if(n===null||!H(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,h=nt(o,n,e),l=se(o,n,e),c=1/W(s.sight,n);if(o.scales||i)return{shown:h,exact:l&&(!i||se(i,n,
e)),left:null,beside:i?nt(i,n,e):null,even:c};if(!r&&a===0)return{shown:h,exact:l,left:null,beside:null,even:c};
let u=is(s,n),f=h.map(m=>m*(r?r[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:r?ol(f,d):h,exact:l,left:a>
0&&e>=a?(o.light?Jf:ol)(f,u.rest):null,beside:r?h:null,even:c}}function ie(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?Ur(t):rl(t,e),beside:o?s.norms||!s.beside?.scales?rl(o,e):Ur(o):"",left:n?
` (${Ur(n)} of what did not rest)`:""}}function ol([s,...t],[e,...n]){return[e>0?s/e:0,...Kn(t,n)]}function Jf([
s,t,e],[n,o,r]){let i=(a,h)=>h>0?Math.min(1,a/h):+(a>0);return[i(s,n),i(t,r),i(e,o)]}function Ur([s,t,e]){return Y(
s,[t,e])}function rl([s,t,e],n){return s>0?n?R(s):Y(s,[t,e]):ht(e)}function Be(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Fs(s,t,e){let n=Be(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function Hs(s,t,e){let n=Be(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}function fn(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>0&&r>=e&&(n.length<t||r>s[n[n.length-
1]])){let i=n.length;for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=Math.min(n.length,t)}}return n}var qr=5,Kr=5;function il(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return jr(s);let a=o==="observer"?
sn(e,i):hs(e,i,n),h=j(s,t),l={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:h},c=G[h],u=r.frozen!==
null&&r.pointed!==null?r.pointed:i,f=o==="observer"?[i,u]:[u,i],d=u===i?a.strongest:u,m=ed(l,e,o==="observer"?
[i,d]:[d,i]),p=u!==i&&!a.absence?td(l,e,f,a.weights[u]):fa(l,o,i,a,(y,k)=>hl(e,y,k),()=>Zf(e,o,i)),g={...t,top:c.
top},{light:x}=e.data,b=[Gn(o,a,e.hide,e.data.sinkMass!==null&&!x,c)];return x&&!a.absence&&b.push(Qf(e,x,o,i)),
t.cutoff>0&&!a.absence&&b.push(Yr(a.weights,t.cutoff,c.noun)),{span:[i,i+1],pointed:u===i?null:[u,u+1],frozen:r.
frozen!==null,name:T(s.texts[i],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:Fs(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:Xf(e,o==="observer"?[i,d]:[d,i]),mass:b.filter(Boolean).join(" "),detail:da(s,u),strongest:fn(
a.weights,qr,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:T(s.texts[y],18),text:x?a.weights[y].toPrecision(
2):R(a.weights[y])})),legend:Hs(g,a.maximum,Kr),scale:Yn(t.scale,a.maximum,c)}}function jr(s){return{...dn(s),
sentence:"Point at a token to see its attention here."}}function dn(s){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function Gr(s){let t=s.begin??(s.why?s.why.words[s.why.chosen][0]:
s.promptLength);return Math.min(Math.max(t,1),s.texts.length-1)}function al(s,t){let e=Gr(s);if(s.texts.length<
2)return{observed:null,observer:null};let{weights:n}=sn(t,e),o=n.map((r,i)=>i===0||(P(s)?i===e:i>=e)||Wn(s.tokens[i])||
!s.texts[i].trim()?NaN:r);return{observed:fn(o,1,0)[0]??0,observer:e}}function hl(s,t,e){let n=t<0||e<0?null:Z(
s,t,e);return n&&{said:ie(s,n),even:n.even}}function Xf(s,[t,e]){let n=t<0||e<0?null:z(s.alignment,t,s.numRows),
o=n===null?null:Z(s,t,e);return n===null||!o?null:{rows:[n,n+1],number:o.shown}}function Qf(s,t,e,n){let o=z(s.
alignment,n,s.numRows);return e==="observed"?Ba(s,t,n):o===null?"":_a(s,t,o)}function Zf(s,t,e){let n=qn;if(s.
norms||s.data.scales||s.data.light){n=0;for(let o=0;o<s.numTokens;o+=1){let r=t==="observer"?Z(s,e,o):Z(s,o,e);
n=Math.max(n,r?.shown[2]??0)}}return ht(n)}function td(s,t,[e,n],o){let r=n<t.hide,i=Number.isNaN(o)&&!r?null:
hl(t,e,n);if(i)return`${jn(s,e,n,i)}${r?" It is set aside: it has no colour here.":""}`;let a=z(t.alignment,e,
t.numRows),h=Oe(s.page,a,n);return h||(a!==null&&(n<=a||P(s.page))&&!H(t.sight,a,n)?`Token ${e} could not see \
token ${n}: it is padding, or lies outside this layer\u2019s window.`:n===e?`Token ${n} was not there yet when\
 this attention was computed.`:`Token ${n} comes after token ${e}: a model that reads from left to right canno\
t look ahead.`)}function ed({page:s,layer:t,head:e},n,[o,r]){let i=o<0||r<0?null:z(n.alignment,o,n.numRows),a=i===
null?null:Ps(s,t,e,i,r);return a?` ${re(a)}`:""}function Yr(s,t,e){let n=0,o=0;for(let r of s)n+=r>=t?1:0,o+=Number.
isNaN(r)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or more and shown.`}function cl(s,t,e){let n=t&&nd(s,t,e),o=n?n.word[0]:Gr(s),r=P(s)?"position":"generation";return z(r,o,s.numRows)===
null?null:{page:s,explained:n,token:o,alignment:r}}function nd(s,t,e){let n=c=>({word:c,found:ps(t,e,c)}),o=t.
words[t.chosen]&&n(t.words[t.chosen]);if(!o?.found.ranked.length)return null;let{word:r,found:i}=o.found.leading===
null?t.words.map(n).reduce((c,u)=>ll(u.found)>ll(c.found)?u:c,o):o,[a,h]=q({from:r,to:r,when:"wrote"},s.numRows);
if(a>=h)return null;let l=t.units[i.ranked[0].unit];return{why:t,effects:e,word:r,opening:r===o.word,found:i,cause:l,
stands:i.leading!==null}}function ll({leading:s,ranked:t}){return s===null?-1:t[0].effect}function ul({explained:s},t,e){
let n={word:s,hide:s,heads:t>0,rests:e&&t>1,cause:!0,yours:!0};return Qn.filter(o=>n[o])}var sd=.25,od=8,rd=4;function Ot(s,t,e){let n=0;for(;t!==-1&&n<rd&&e-n>od&&!((s.light?Pa(s.light,n):id(s,n,e))<=
sd);)n+=1;return n}function id(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=F[s.triangle[I(s,o)+t]];return n/(e-t-
1)}function fl(s,t,{why:e,word:n,cause:o},r,i,a){let h=pt(s,t,{from:n,to:o,when:"wrote"},a);if(!h)return null;let[
l,...c]=h.weight,u=o[0]<Ot(s,r,a),[f,d]=q({from:n,to:n,when:"wrote"},a),m=e.units.map(([p,g])=>{let x=[0,0,0];
for(let b=f;b<d;b+=1){let y=Math.max(p,t.first[b]);W(t,b)>0&&y<g&&Vr(x,be(s,b,y,g))}return Jr(x,d-f)});return{
look:{layer:r,head:i,weight:l,bounds:c,even:h.even,rests:u},units:m}}function dl({why:s,found:t},e){let n=s.units.
map((a,h)=>{let l=[0,0,0];return e.forEach(({units:c})=>Vr(l,c[h])),Jr(l,e.length)}),o=t.ranked.map(({unit:a})=>a).
sort((a,h)=>a-h),r=o.reduce((a,h)=>n[h][0]>n[a][0]?h:a,o[0]),i=oe(e.map(({look:a})=>a));return{looks:[...i.filter(
({rests:a})=>!a),...i.filter(({rests:a})=>a)],attended:{unit:r,mass:n[r]},cause:n[t.ranked[0].unit],sure:o.every(
a=>a===r||n[a][2]<=n[r][1])}}function ml(s,t,{page:e,token:n,alignment:o},r,i){let a=z(o,n,e.numRows);if(a===null||
!Ot(s,r,e.numRows)||!H(t,a,0))return null;let h=[0,0,0],l=0;for(let c=1;c<e.numRows;c+=1)H(t,c,0)&&(Vr(h,be(s,
c,0,1)),l+=1);return{layer:r,head:i,here:be(s,a,0,1),mean:Jr(h,Math.max(1,l))}}function pl(s,t,{page:e,token:n,
alignment:o},r,i){let a=z(o,n,e.numRows);if(a===null)return null;let h=Ot(s,r,e.numRows),l=_t(s,a,e.numRows),c=-1;
return l.forEach((u,f)=>{f>=h&&H(t,a,f)&&u>(c<0?0:l[c])&&(c=f)}),c<0?null:{layer:r,head:i,key:c,mass:be(s,a,c,
c+1)}}function Vr(s,t){t.forEach((e,n)=>s[n]+=e)}function Jr(s,t){return s.map(e=>e/t)}var ad=4;async function gl(s,t){let{why:e}=s,n=null;try{n=e&&await Pt(e)}catch(a){if(!(a instanceof E))throw a}
let o=cl(s,n&&e,n??[]);if(!o)return null;let r={subject:o,heads:Vt(s).length,resting:await hd(s,t,o),oneLook:o.
explained?null:await ld(s,t,o),survey:null},i=null;return{facts:r,survey:()=>i??=cd(s,t,o)}}async function hd(s,t,e){
let n=({scores:i})=>i.sink_mass||0,o=(await Is(s)).filter(i=>n(i)>0).sort((i,a)=>n(a)-n(i)).slice(0,ad),r=null;
for(let{layer:i,head:a}of o){let h=await t.get(i,a).catch(()=>null),l=h&&ml(h,X(s.sight,i,s.numRows),e,i,a);l&&
l.here[0]>(r?.here[0]??0)&&(r=l)}return r}async function ld(s,t,e){let[n,o]=s.opening,r=await t.get(n,o).catch(
()=>null);return r&&pl(r,X(s.sight,n,s.numRows),e,n,o)}async function cd(s,t,{explained:e}){if(!e)return null;
let n=new Map(s.layers.map(({layer:i})=>[i,X(s.sight,i,s.numRows)])),o=[];return await Ie(s,t,(i,a,h)=>{let l=n.
get(i),c=l&&fl(h,l,e,i,a,s.numRows);c&&o.push(c)},()=>!0),o.length?dl(e,o):null}function Xr(s,t,e){let{alignment:n,token:o,explained:r}=t.subject,i={view:e.view,chosen:null,unit:null,measure:"\
weight",alignment:n,hide:"resting",cutoff:0,observed:null,observer:null},a=r&&!r.opening?r.word:null,h={...i,view:"\
why"},l={...i,view:"looked",sides:"from",observer:o};if(s==="word")return{...h,chosen:a};if(s==="hide")return{
...h,chosen:r?.stands?r.cause:a};if(s==="heads"){let c=t.survey?.looks[0]??t.oneLook,u=t.survey?.looks[0]?.rests;
return{...l,...c?{layer:c.layer,head:c.head}:{},unit:r?"word":null,hide:u?0:"resting"}}if(s==="rests"&&t.resting){
let{layer:c,head:u}=t.resting;return{...l,layer:c,head:u,hide:0}}return s==="cause"?r?{...h,chosen:Qr(t)??a}:l:
i}function Qr({subject:{explained:s},survey:t}){if(!s?.why.measured||!t)return null;let{unit:e}=t.attended;return s.
stands&&e===s.found.ranked[0].unit?null:s.why.units[e]}function wl(s,t){return Object.entries(t).every(([e,n])=>String(
s[e])===String(n))}function Ws(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let r=o.parts.map(
a=>M(t,a)),i=r.length===2?"both":"all of them";return`${r.slice(0,-1).join(", ")} and ${r[r.length-1]} stand i\
n for each other: without ${i}, ${M(t,[e,n])} would have been ${Xt(o.together)} times less likely (measured).`}var ud=3,fd=.1;function yl(s,t){return dd[s](t)}var dd={word:md,hide:pd,heads:gd,rests:wd,cause:xd,yours:yd};function md({
subject:s}){let{word:t,why:e,found:n}=bl(s.explained),o=M(s.page.texts,t),r=ls(n)||"How likely it was to the m\
odel is not kept in this report.",i=e.measured?"Blue marks the words of the prompt that it needed: the stronge\
r, the more.":"Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an \
estimate.";return{title:`This word: ${o}`,text:`The model wrote ${o}. ${r} ${n.leading===null?"":i}`.trim()}}function pd({
subject:s}){let{texts:t}=s.page,e=bl(s.explained),{why:n,word:o,found:r,cause:i,stands:a}=e,h=M(t,o),l=`${M(t,
i)}${i[0]<s.page.promptLength?" in the prompt":""}`;if(!n.measured)return{title:`What ${h} hangs on: an estima\
te`,text:`${rn(n,t,o,r)} That was not measured: whether ${h} would be gone without ${a?"it":"any of them"} is \
not known. att-viz with --influence words finds out.`};if(!a){let d=Ws(n,t,o);return{title:"Hide any one word:\
 it stays",text:`The words of the prompt were hidden one at a time, and the model run again. ${rn(n,t,o,r)} `+
d}}let{effect:c}=r.ranked[0],u=Zr(e,r.ranked[0].unit);return{title:Math.exp(-c)<fd?`Hide ${l}, and ${h} is all\
 but gone`:`Hide ${l}, and ${h} is less likely`,text:`${l} was hidden from everything after it, and the model \
run again: ${u?`the probability of ${h} fell from ${u.before} to ${u.after}`:`${h} was ${ti(c)}`} (measured). \
No other word that was hidden did more for it.`}}function gd({subject:s,heads:t,survey:e,oneLook:n}){let{page:o,
explained:r,token:i,alignment:a}=s,h=t>1?"These heads looked":"This head looked";if(!r||!e){if(!n)return{title:h,
text:"Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stan\
ds out."};let{layer:y,head:k,key:v,mass:A}=n,C=It({page:o,layer:y,head:k,alignment:a,measure:"weight"},i),O=v===
i&&a==="position"?"itself":D(o,v);return{title:"This head looked",text:`${C}, ${V(o,y,k)} gave ${mn(A)} of its\
 attention to ${O}: of what is coloured, the most. ${t>1?`It is one of ${ei(o,t)}, and each spreads an attenti\
on of 1 in its own way.`:"A head spreads an attention of 1 over what it sees."}`}}let[l,c]=[M(o.texts,r.word),
M(o.texts,r.cause)],[u,...f]=e.looks,m=r.word[1]-r.word[0]>1?"on average ":"",p=e.looks.some(({rests:y})=>y)&&
!u.rests?"those that do not rest on it":"",x=f.filter(({rests:y})=>y===u.rests).slice(0,ud-1).map(y=>`${V(o,y.
layer,y.head)} with ${xl(y)}`).join(", "),b=`${x?` Next came ${x}.`:""}${u.rests?` It is also where ${t>1?"the\
y rest":"it rests"}.`:""}`;return{title:h,text:`When the model wrote ${l}, ${V(o,u.layer,u.head)} gave ${m}${xl(
u)} of its attention to ${c}${t>1?`, the most of ${p||ei(o,t)}`:""}; an even spread would be ${R(u.even)}.${b}`}}
function wd({subject:s,resting:t}){let{page:e,token:n,alignment:o}=s;if(!t)throw new TypeError("this report ha\
s no head at rest");let{layer:r,head:i,here:a,mean:h}=t;return{title:"This one rests",text:`${It({page:e,layer:r,
head:i,alignment:o,measure:"weight"},n)}, ${V(e,r,i)} gave ${mn(a)} of its attention to the first token, ${D(e,
0)}; from all tokens after it, ${mn(h)} on average. A head must spread an attention of 1 even where it finds n\
othing, and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.`}}
function xd(s){let t="Attention is not cause",{subject:e,survey:n,heads:o}=s,{explained:r,page:i}=e,a="Attenti\
on says where a head read from, not whether the answer depended on it.";if(!r||!n){let N=r?.why.measured?"":" \
What it depended on was not measured here.";return{title:t,text:`${a}${N} To claim a cause, change the text an\
d see what changes.`}}let{why:h,word:l,found:c,cause:u,stands:f}=r,[d,m]=[M(i.texts,l),M(i.texts,u)],{unit:p,mass:g}=n.
attended,x=M(i.texts,h.units[p]),b=o>1?`the mean over ${ei(i,o)}`:"from this head",y=`Of the words ${h.measured?
"that were hidden":"of the prompt"}, ${x} got most attention when ${d} was written${n.sure?"":", as far as thi\
s file knows"}: ${mn(g)}, ${b}.`;if(!h.measured)return{title:t,text:`${y} ${a} What ${d} depended on is estima\
ted here, not measured.`};if(Qr(s)===null)return{title:t,text:`${y} Here it is also what ${d} hangs on. That i\
s not so everywhere: ${a[0].toLowerCase()}${a.slice(1)} Hiding tells.`};let k=c.ranked.find(N=>N.unit===p)?.effect??
0,v=Zr(r,p),A=`Yet with it hidden, ${d} is ${v?`at ${v.after} instead of ${v.before}`:ti(k)}.`,C=f?Zr(r,c.ranked[0].
unit):null,O=f?` ${m}, without which it is ${C?`at ${C.after}`:ti(c.ranked[0].effect)}, got ${mn(n.cause)}.`:"";
return{title:t,text:`${y} ${A}${O} ${a}`}}function yd({subject:{explained:s}}){return{title:"Now yours",text:`${s?
"Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it.":"Point \
at any token to see what it looked at; double-click or tap to hold it."} The address holds what is shown: send\
 it, and others see the same. Back undoes a step. The tour stays at the top of the page.`}}function bl(s){if(!s)
throw new TypeError("this report explains no word");return s}function Zr({why:s,effects:t,word:e,found:n},o){let r=Array.
from(t[o].slice(e[0]-s.target[0],e[1]-s.target[0]));if(n.probability===null||r.some(Number.isNaN))return null;
let i=Math.min(1,n.probability*Math.exp(-r.reduce((l,c)=>l+c,0))),[a,h]=[on(n.probability),on(i)];return a===h?
null:{before:a,after:h}}function ti(s){let t=Xt(Math.abs(s));return t==="1"?"as likely as before":`${t} times ${s<
0?"more":"less"} likely`}function ei({headNames:s,siblings:t,light:e},n){let o=t.length>0&&!e?" of this file":
"";return Object.keys(s).length?`${n} layers${o}, all heads of each taken together`:`${n} heads${o}`}function xl({
weight:s,bounds:t}){return vt(s,t)}function mn([s,...t]){return vt(s,t)}var ni=0;async function ot(s){ni+=1,$l();try{return await s}finally{ni-=1,$l()}}function $l(){document.documentElement.
toggleAttribute("data-busy",ni>0)}var Ds=class{constructor(t){this.root=document.getElementById("tour"),this.title=document.getElementById("tour\
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
e)?.textContent??"");$("live",Et(t.join(". "))),this.title.focus({preventScroll:!0})}hide(){this.root.hidden=!0,
delete document.body.dataset.tour,this.#e()}#t(t){return this.root.querySelector(`[data-tour-act="${t}"]`)}#e(){
document.documentElement.style.setProperty("--tour-height",`${Math.ceil(this.root.offsetHeight)}px`)}};var kl="att_viz tour",zs=class{constructor(t){this.button=document.getElementById("tour-begin"),this.decline=document.
getElementById("tour-decline"),this.root=document.getElementById("tour-offer"),this.button.addEventListener("c\
lick",()=>{this.settle(),t()}),this.decline.addEventListener("click",()=>{this.settle(),this.button.focus()}),
this.#t(window.parent===window&&bd()==="nothing"),this.root.hidden=!1}settle(){try{localStorage.setItem(kl,"se\
en")}catch{}this.#t(!1)}#t(t){this.root.classList.toggle("asking",t),this.button.textContent=t?"New here? Take\
 the tour":"Tour",this.decline.hidden=!t}};function bd(){try{return localStorage.getItem(kl)===null?"nothing":
"seen"}catch{return"unknown"}}var $d=new Set(["word","hide","rests","yours"]),kd=12,Ed={word:[".why-text .chosen"],hide:[".why-text .chosen",
"#why-sentence"],heads:["[data-view=observer] .text .subject","[data-view=observer] .sentence"],rests:["[data-\
view=observer] .text .subject","[data-view=observer] .sentence"],cause:[".why-text .chosen","#why-sentence"],yours:[]},
Us=class{#t=null;#e="";#n=0;#s=!1;constructor(t,e,n){this.context=t,this.initial=e,this.reveal=n,this.card=new Ds(
o=>{this.#i(o)}),this.offer=new zs(()=>{this.#r()});for(let o of["pointerdown","wheel","keydown"])document.addEventListener(
o,()=>this.#s=!1,{capture:!0,passive:!0})}async show({tour:t}){this.#n+=1;let e=this.#n;if(!t){this.#c();return}
let n=await ot(this.#o()),o=n?.steps.indexOf(t)??-1,r=n&&o>=0&&await ot(El(t,n));if(e!==this.#n)return;if(!n||
!r){this.#c();return}let i=!wl(this.context.state(),Xr(t,r,this.initial));this.card.show(t,{place:o,count:n.steps.
length,...yl(t,r),away:i}),this.#e!==t&&(this.#e=t,this.offer.settle(),await this.#h(t,r,i))}#o(){let{page:t,heads:e}=this.
context;return this.#t??=gl(t,e).then(n=>{if(!n)return null;let{facts:o,survey:r}=n;return r(),{facts:o,survey:r,
steps:ul(o.subject,o.heads,o.resting!==null)}}),this.#t}async#r(){let t=await ot(this.#o());t&&await this.#a(t.
steps[0])}async#i(t){let e=await this.#o(),n=e?.steps.indexOf(this.#e)??-1,o=e?.steps[n+{back:-1,next:1,again:0,
end:0}[t]];t==="end"?await this.context.change({tour:""}):o&&n>=0&&await this.#a(o)}async#a(t){let e=await this.#o();
if(e){let n=await ot(El(t,e));this.#e="",await this.context.change({...Xr(t,n,this.initial),tour:t})}}async#h(t,e,n){
let{token:o,alignment:r,explained:i,page:a}=e.subject,{layer:h,head:l}=this.context.state(),c=z(r,o,a.numRows),
u=t==="rests"?0:t==="heads"?i?.cause[0]??e.oneLook?.key:void 0;!n&&c!==null&&u!==void 0&&await this.context.look(
{layer:h,head:l,row:c,key:u,alignment:r}),n||(this.reveal(),this.#s=!0,this.#l(t,kd)),this.#e===t&&this.card.announce()}#l(t,e){
this.#s&&e>0&&this.#e===t&&(vd(Ed[t])||this.reveal(),requestAnimationFrame(()=>this.#l(t,e-1)))}#c(){if(this.#e=
"",this.card.isOpen){let t=this.card.hasFocus;this.card.hide(),t&&this.offer.button.focus()}}};async function El(s,{
facts:t,survey:e}){return $d.has(s)?t:{...t,survey:await e()}}function vd(s){let t=s.map(e=>document.querySelector(
`.view:not([hidden]) ${e}`));return t.forEach(e=>e?.scrollIntoView({block:"nearest",inline:"nearest"})),t.every(
Boolean)}function Sl(){let s=new CSSStyleSheet,t=vl(":root","light");return s.replaceSync(`@media screen{${t}${vl(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function vl(s,t){let e=Dt(st[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[st[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Sd=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit","tour"],qs=class{#t=new Set;#e=0;#n=!1;constructor(t,e,n,o){this.page=t;let r=zh(t);this.kinds=e.filter(({
fits:l})=>!l||l(t)),this.initial={...es(t),notes:r.text},this.state=this.#o(),document.adoptedStyleSheets=[...document.
adoptedStyleSheets,Sl()],this.book=new Ss(t.texts.length,()=>this.state.notes,l=>this.change({notes:l}));let i=new As(
this.book),a={page:t,heads:t.light?new _n(t,Mi):new Ae((l,c)=>vi(t,l,c),t.numRows,void 0,P(t)?t.numRows:0,n.unpack.
bind(n)),text:{...Dn(t),notes:i},units:ga(t),notes:this.book,state:()=>this.state,change:l=>this.change(l),link:l=>`${location.
href.split("#")[0]}#${ns({...this.state,tour:"",...l},this.initial)}`,look:l=>this.look(l)};this.views=new Map(
this.kinds.map(l=>[l.id,new l(a)])),this.notes=new Ls(a,i,o,()=>({subject:this.view.subject??null,units:a.units(
this.view.unit??"word")})),this.faultOfNotes=r.fault,this.beside=new vs(a),this.tabs=new ss(this.kinds,l=>{this.
change({view:l})});let h=document.getElementById("unit");this.unitPicker=new Rs(h,t,l=>{this.change({unit:l})}),
this.theme=new os(l=>{this.change({theme:l})},()=>{this.#s()}),this.writeAddress=gt(()=>{$i(ns(this.state,this.
initial),this.#n),this.#n=!1},150),$("precision",t.light?Mn(t.light):Le("weight")),this.files=new Tn(t),this.tour=
t.kinds?null:new Us(a,this.initial,()=>this.view.reveal?.()),Gi(t,()=>({view:this.state.view,theme:this.state.
theme})),Kh(),this.#r(),Fh(document.getElementById("take"),()=>this.picture)}async start(){Nt(this.page,this.state.
layer,this.state.head)||this.#i(this.state,!0),await this.#s(),this.view.reveal?.(),Xo(),this.notes.open(this.
faultOfNotes)}get view(){return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};if(e.
layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=$n(this.page,e.layer,
e.head),!Nt(this.page,e.layer,e.head)){this.#i(e,!1);return}this.#n||=Sd.some(n=>String(e[n])!==String(this.state[n])),
this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.find(n=>n.id===t);if(!e)throw new E(
`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).join(", ")}.`);await this.change({
view:e.id})}async note([t,e],n){let{notes:o,damaged:r}=Je([{from:t,to:e,text:n}],this.page.texts.length);if(r)
throw new E(`This cannot be noted on ${t} to ${e}: a note is text of 1 to ${4e3} characters, and the tokens ar\
e 0 to ${this.page.texts.length-1}.`);await this.book.add(o[0])}get picture(){let{page:t,view:e}=this,n=this.kinds.
find(({id:i})=>i===this.state.view),o=[t.title&&`\u201C${t.title}\u201D`,t.model,n.title].filter(Boolean).join(
" \xB7 "),r=document.getElementById(`view-${n.id}`);return{picture:e.drawing??qh(r,o),name:`att_viz_${n.id}`}}async look(t){
for(let e of this.views.values())await e.look?.(t)}get snapshot(){return Object.assign({},this.state,...[...this.
views.values()].map(({snapshot:t})=>t))}get door(){return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){
let{state:t,view:e}=this;this.theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),
await e.mount(n)),this.unitPicker.show(e.unit??null),this.files.show(this.#a(this.state),this.state),await e.show(
this.state),this.book.tell(),this.tour?.show(this.state)}#o(){let t=Sa(location.hash,this.page,this.initial);return this.
kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#r(){window.addEventListener("hashchange",()=>{
if(Yi(this.page))return;let t=this.#o();this.change({...t,notes:this.#h(t.notes)}).then(()=>this.view.reveal?.()),
this.notes.sayFaults(),Xo(),this.#n=!1}),document.addEventListener("keydown",t=>{let e=Aa[t.key],n=t.target instanceof
Element&&t.target.matches("input, select, button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.
stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(xe(this.page,this.state,
e)))})}#i(t,e){this.view.show(this.state),rt(Ei(this.page,t.layer,t.head,this.#a(t),e))}#a(t){return ns({...t,
tour:""},{...this.initial,layer:-1,head:-1,notes:""})}#h(t){let e=this.page.texts.length;return ki()?this.state.
notes:jt(Xi(this.book.notes,Gt(t,e).notes))}};var Ad=2**18,Md=8,Td=4,Ks=class{#t=0;#e=0;#n=[];#s=[];#o=new Map;constructor(t){this.most=t&&typeof Worker=="f\
unction"?Math.min(Td,navigator.hardwareConcurrency-1):0,this.script=t}unpack(...t){return this.#t+=1,this.most<
1||t[0].length<Ad&&this.#t<=Md?Se(...t):new Promise((e,n)=>{this.#s.push({packed:t,resolve:e,reject:n}),this.#r()})}#r(){
let t=this.#s[0],e=t&&(this.#n.pop()??this.#i());e&&(this.#s.shift(),this.#o.set(e,t),e.postMessage(t.packed))}#i(){
if(this.#e>=this.most)return null;try{let t=URL.createObjectURL(new Blob([this.script??""],{type:"text/javascr\
ipt"})),e=new Worker(t);return this.#e+=1,e.addEventListener("message",({data:n})=>this.#a(e,n)),e.addEventListener(
"error",n=>{n.preventDefault(),this.#h()}),e}catch{return this.#h(),null}}#a(t,e){let n=this.#o.get(t);this.#o.
delete(t),this.#n.push(t),"data"in e?n?.resolve(e.data):n?.reject(new E(e.fault)),this.#r()}#h(){this.most=0;let t=[
...this.#o.values(),...this.#s];this.#o.clear(),this.#s=[];for(let{packed:e,resolve:n}of t)n(Se(...e))}};function Al(s){
s.addEventListener("message",t=>{let{data:e}=t;Se(...e).then(n=>s.postMessage({data:n},Od(n)),n=>s.postMessage(
{fault:n.message}))})}function Od({triangle:s,sinkMass:t,norms:e,exact:n}){return[s,t,e,n.bits,n.index].flatMap(
r=>r?[r.buffer]:[])}function Ml(s){if(rt(s instanceof E?s.message:"This page could not be shown. Please open it in a current versi\
on of Chrome, Edge, Firefox or Safari."),!(s instanceof E))throw s}async function si(s,t,e,n){Ld(s,e);let o=new Map(s.layers.map(({layer:i})=>[i,X(s.sight,i,s.numRows)])),r=[];for await(let[
i,a,h]of wr(s,t)){n?.throwIfAborted();let l=o.get(i),c=h&&l&&pt(h,l,e,s.numRows);if(c){let[u,...f]=c.weight;r.
push({layer:i,head:a,weight:u,even:c.even,bounds:f})}await he()}return n?.throwIfAborted(),oe(r)}function Ld(s,t){
for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];if(!(Number.isInteger(r)&&Number.isInteger(i)&&
r>=0&&r<i&&i<=s.texts.length))throw new E(`Give from and to as [first token, the one after the last], within 0\
 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=q(t,s.numRows);if(e>=n)throw new E("There is no\
 attention row for these words: nothing was computed from them.")}function ke(s,t){let e=w("span","flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");
if(n.style.width=`${100*Math.min(1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function oi({layer:s,head:t}){return`L${s}\xB7H${t}`}var js=48;function Tl(s,t,e=0){let n=Math.min(js,t),o=Uint16Array.from({length:t},(l,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let l=0;l<t;l+=1){let c=o[l]*n;i[o[l]]+=1;for(let u=0;u<U(s,l);u+=1)r[c+o[u]]+=
u<e?0:F[s.triangle[a]],a+=1}let h=new Uint8Array(n*n);for(let l=0;l<h.length;l+=1){let c=r[l]/i[Math.floor(l/n)];
h[l]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:h}}function Ol(s,{rows:t,keys:e},n){let o=Math.
min(js,Math.max(t[1]-t[0],e[1]-e[0])),r=([h,l])=>Array.from({length:o},(c,u)=>{let f=h+Math.floor(u*(l-h)/o);return[
f,Math.max(f+1,h+Math.floor((u+1)*(l-h)/o))]}),i=r(e),a=new Uint8Array(o*o);return r(t).forEach(([h,l],c)=>{i.
forEach(([u,f],d)=>{let m=0;for(let p=h;p<l;p+=1)for(let g=Math.max(u,n);g<f;g+=1)m+=F[s.triangle[I(s,p)+g]];a[c*
o+d]=Math.round(63*Math.sqrt(Math.min(1,m/(l-h))))})}),{side:o,levels:a}}var Nd=10,Gs=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e.numRows,this.rectangle=
Ct(e),this.inSight=n}draw(t,e){this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){
let t=0;for(let e=this.#e.shift();e;e=this.#e.shift()){if(performance.now()>t&&(await ye(),t=performance.now()+
Nd),!this.inSight()){this.#e=[];break}if(!this.#i(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(
this.#r(e),this.#o(n)),this.#i(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o(t){return this.rectangle?
Ol(t,this.rectangle,this.aside??0):t.light?tl(t.light,Math.min(js,this.numRows),this.aside??0):Tl(t,this.numRows,
this.aside)}#r({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#i(t){let e=this.#t.get(this.#r(t)),n=e&&t.canvas.
getContext("2d");if(!e||!n)return!1;let{side:o,levels:r}=e,i=Rd(document.documentElement.dataset.theme==="dark"?
"dark":"light"),a=new ImageData(o,o);return r.forEach((h,l)=>a.data.set(i[h],4*l)),t.canvas.width=t.canvas.height=
o,n.putImageData(a,0,0),!0}};function Ys(){let s=document.createElement("canvas");return s.width=s.height=1,s.
setAttribute("aria-hidden","true"),s}function Rd(s){return[st[s].paper,...Dt(st[s]).map(({background:e})=>e)].
map(e=>[...$e(e),255])}var Cd=1024,Vs=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,r){this.root=t,this.context=e,this.heads=n.filter(
({layer:i})=>i!==-1),this.pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),w("p","",this.#s(t)),w("div","detail-actions",L("Show in the text",()=>this.handlers.open(
t)),L(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t)),...n.roles.length?
[ee(this.context,()=>this.#r(t))]:[]),this.#i(t));let o=Ct(n);if(o){await this.#n(t,o,e);return}let r;try{r=await this.#o(
t)}catch(i){i instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",i.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),Id(r),w("h4","","Where it looks hardest"),this.#a(t,r),w("h4","",
"What gets most"),this.#h(r),w("p","note",_d(r)))}async#n(t,e,n){let{page:o,heads:r}=this.context,i=await r.get(
t.layer,t.head).catch(()=>null);if(i&&n===this.#t){let{pairs:a,keys:h,rows:l}=Jh(i,X(o.sight,t.layer,o.numRows),
e);this.root.append(w("h4","","Where it looks hardest"),this.#a(t,{pairs:a}),w("h4","","What gets most"),this.#h(
{keys:h}),w("p","note",`The mean over the ${l===1?"one row":`${l} rows`} of the output, true to \xB1${Hr}.`))}}#s({
role:t}){return this.context.page.roles.length?t?`${Q(t)}: ${et[t].says}.`:"No clear role in this text.":""}async#o({
layer:t,head:e}){let{page:n,heads:o}=this.context,r=await o.get(t,e),i=this.#e.get(r);return i||(n.numRows>Cd&&
await ye(),i=Vh(r,X(n.sight,t,n.numRows),n.numRows),this.#e.set(r,i)),i}#r(t){let{layer:e,head:n,role:o,scores:r}=t,
i=o&&Br(this.heads,t,o);return{sentence:o&&i?`Head ${n} of layer ${e} ${et[o].says}: score ${r[o].toFixed(3)},\
 the mean over its rows; rank ${i.rank} of ${i.of} heads${this.context.page.siblings.length?" in this file":""}\
.`:`Head ${n} of layer ${e} has no clear role in this text.`,of:{layer:e,head:n,rows:null},precision:i?"+- 0.0\
005":""}}#i(t){let e=w("ul","detail-scores");for(let n of Object.keys(et).filter(o=>o in t.scores)){let o=Br(this.
heads,t,n),r=o?`${o.rank} of ${o.of}`:"not in this text",i=w("span","detail-number",un(t.scores[n]));e.append(
w("li","",w("span","",Q(n)),i,w("span","note",r)))}return e}#a({layer:t,head:e},{pairs:n}){let{texts:o}=this.context.
page,r=w("ol","detail-list");for(let{row:i,key:a,mass:[h,...l]}of n){let c=`${T(o[i],14)} (${i}) \u2192 ${T(o[a],
14)} (${a})`,u=L("",()=>{this.context.look({layer:t,head:e,row:i,key:a,alignment:"position"})});u.append(w("sp\
an","",c),w("span","detail-number",vt(h,l))),r.append(w("li","",u))}return r}#h({keys:t}){let{texts:e}=this.context.
page,n=t.map(({token:o,share:r})=>w("li","",w("span","",`${T(e[o],18)} (${o})`),w("span","detail-number",r.toFixed(
2))));return w("ol","detail-list",...n)}};function Id({distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),
e=s.map(({label:n,share:o})=>w("li","",w("span","",n),ke(o/t),w("span","detail-number",o.toFixed(2))));return w(
"ul","detail-distances",...e)}function _d({first:s,kept:t}){return t===void 0?`Without the first token, which \
gets ${s.toFixed(2)} on average. Means are true to \xB1${Hr}.`:`Without the first token, which gets ${s.toFixed(
2)} on average. This light report keeps ${t.toFixed(2)} of the attention of this head weight by weight, and on\
ly that is counted here: true shares are as large or larger.`}var Js=class{chosen=[];constructor(t,e,n,o){this.
root=t,this.draw=e,this.open=n,this.changed=o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<
this.chosen.length?e:[...this.chosen.slice(-(Bd-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.
chosen.length===0;let t=this.chosen.map(({layer:n,head:o})=>({layer:n,head:o,canvas:Ys()})),e=this.chosen.map(
(n,o)=>{let r=`Layer ${n.layer}, head ${n.head}`,i=L("",()=>this.open(n));i.className="beside-picture",i.setAttribute(
"aria-label",`${r}: show in the text`),i.append(t[o].canvas);let a=L("\xD7",()=>this.toggle(n));a.setAttribute(
"aria-label",`Take ${r} away`);let h=n.role?` \xB7 ${Q(n.role).toLowerCase()} ${un(n.scores[n.role])}`:"";return w(
"figure","",w("figcaption","",w("span","",`${r}${h}`),a),i)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},Bd=4;var Pd=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,Fd=/^(?:head\s*|h)(\d{1,4})$/u;
function Ll(s){let t=s.trim().toLowerCase(),[,e,n]=Pd.exec(t)??[],[,o]=Fd.exec(t)??[];return e!==void 0?r=>r.layer===
Number(e)&&(n===void 0||r.head===Number(n)):o!==void 0?r=>r.layer!==-1&&r.head===Number(o):({role:r})=>Q(r).toLowerCase().
includes(t)||(r??"").replaceAll("_"," ").includes(t)}var Xs=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",r=>this.#i(r,o.choose)),t.addEventListener("pointerover",r=>this.#i(r,o.point)),t.addEventListener(
"focusin",r=>this.#i(r,o.point)),t.addEventListener("keydown",r=>this.#a(r))}show(t,e,n){let o=Ll(n),r=this.heads.
filter(i=>(!e||(i.role??Wt)===e)&&(!n||o(i)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(r):this.#s(r)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:r})=>r!==-1),n=Cs(e).map(({
role:r,heads:i})=>{let a=et[r]?.says;if(et[r]?.rests&&!this.#e&&!this.#t){let h=`${i.length} ${i.length===1?"h\
ead rests":"heads rest"} on the first token`,l=L("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:u})=>u===r)?.button.focus()});return w("section","heads-group folded",w("h3","",h),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),l)}return this.#o(`${Q(r)} \xB7 ${i.
length}`,a??"",i,r)}),o=t.filter(({layer:r})=>r===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(r=>r.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let r=n.map(a=>this.#r(a,o));this.cells.push(...r);let i=w(
"section","heads-group",w("h3","",t));return e&&i.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
i.append(w("div","heads-cells",...r.map(({button:a})=>a))),i}#r(t,e){let{layer:n,head:o}=t,r=Ys(),i=e&&e!==Wt?
e:t.role,a=i?un(t.scores[i]):"",h=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),l=w("but\
ton","head-cell",r,w("span","head-name",h)," ",w("span","head-score",a));l.type="button";let c=K(n,o,this.page.
headNames[o]),u=i?`, ${Q(i).toLowerCase()} ${a}`:"",f=c.includes(h.toLowerCase())&&!a?"":`: ${h} ${a}`.trimEnd();
return l.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}${f}`),l.toggleAttribute("data-rests",
!!(t.role&&et[t.role].rests)),{...t,button:l,canvas:r}}#i(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(r=>r.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:i})=>i===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],r=n===void 0?o?this.#h(e,o):void 0:this.cells[n];r&&(t.preventDefault(),this.cells.forEach(
({button:i})=>i.tabIndex=-1),r.button.tabIndex=0,r.button.focus())}#h(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,r;for(let i=t+e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let h=Math.abs(a.left-n.left);
r=!r||h<r.off?{off:h,cell:this.cells[i]}:r}return r?.cell}};var Nl=new Set(["span","sentence"]),Qs=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new dt(
t,e),this.text.rove(0),Qt(this.text,n,(r,i)=>this.#n(r,i))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(Nl.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!Nl.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var ri=8,Zs=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#r())})}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:n,bounds:o,even:r}){let i=this.#n,[a,h]=[this.#s(i.from),this.#s(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, ${V(this.page,t,e)} gave ${vt(n,o)} of its attention to ${h}; an even spr\
ead would be ${R(r,0)}.`}#s([t,e]){return`${T(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:`t\
okens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,r]=q({...t,when:e},this.page.numRows);
o<r&&!P(this.page)&&n.push(L(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,ee(this.context,()=>this.quotation()),mt("Copy as CSV",()=>this.csv()),L("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:q(t,this.page.numRows)},precision:Ms([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:r,bounds:[i,a],even:h},l)=>{let c=this.
roleOf(n,o)??"";return[l+1,n,o,...[r,i,a,h].map(u=>Number(u.toPrecision(6))),c]});return Ht(t,e)}#r(){let t=this.#t?
this.#e:this.#e.slice(0,ri),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(r=>this.#i(r,
n)));let o=this.#e.length;if(!this.#t&&o>ri){let r=L(`Show all ${o} heads`,()=>{this.#t=!0,this.#r(),(this.list.
children[ri]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",r))}$("find-scale",o?`The l\
ongest bar is ${R(e)}; the mark on each is the even spread.`:"")}#i({layer:t,head:e,weight:n,bounds:o,even:r},i){
let a=vt(n,o),h=this.page.roles.length?Q(this.roleOf(t,e)):"",l=w("button","ranked",w("span","ranked-name",oi(
{layer:t,head:e}))," ",ke(n/i,r/i),w("span","ranked-number",a)," ",w("span","ranked-role",h));l.type="button",
l.setAttribute("aria-label",`Layer ${t}, head ${e}: even spread ${R(r,0)}; ${oi({layer:t,head:e})} ${a} ${h}`);
let c=this.#n;l.addEventListener("click",()=>this.handlers.look(t,e,c));for(let u of["pointerenter","focus"])l.
addEventListener(u,()=>this.handlers.point(t,e));return w("li","",l)}};var to=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(mt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(et).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(Q)].map(i=>{let a=w("th","",i);return a.scope="col",a});t.append(w("tr","",...o));
let r=this.heads.map(({layer:i,head:a,role:h,scores:l})=>{let c=[i,a,Q(h),...n.map(u=>Number.isNaN(l[u])?"\u2013":
l[u].toFixed(3))];return w("tr","",...c.map(u=>w("td","",String(u))))});e.append(...r)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:r,scores:i})=>[n,o,r??"",...t.map(a=>i[a])]);return Ht(["layer","head","role",
...t],e)}};var eo=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await si(t,e,n)).map(({layer:o,head:r,weight:i,even:a,bounds:[h,l]})=>({layer:o,head:r,
weight:i,even:a,...t.light?{least:h,most:l}:{}}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;P(
e)&&($("find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-lab\
el","From a word to the word that it looked at")),_(e)&&($("find-order","a word of the input that it looked at"),
document.getElementById("find-text")?.setAttribute("aria-label","From a word of the output to a word of the in\
put"),t.querySelectorAll(".first-left-out").forEach(u=>u.remove()));for(let u of e.roles.length?[]:t.querySelectorAll(
".of-roles"))u.setAttribute("hidden","");this.roles=await Is(e),this.pictures=new Gs(n,e,()=>!t.hidden);let r=({
layer:u,head:f})=>{o({view:"looked",layer:u,head:f})},i=u=>document.getElementById(u);this.beside=new Js(i("be\
side"),()=>this.#r(),r,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.detail=new Vs(i("head-d\
etail"),this.context,this.roles,this.pictures,{open:r,beside:u=>this.beside?.toggle(u),isBeside:u=>!!this.beside?.
chosen.includes(u)});let a=(u,f)=>{let d=this.roles?.find(m=>m.layer===u&&m.head===f);d&&d!==this.detail?.one&&
this.detail?.show(d)};this.grid=new Xs(i("heads"),e,this.roles,{choose:r,point:({layer:u,head:f})=>a(u,f),drawn:()=>this.#r()});
let h=()=>this.context.units(this.unit);this.picker=new Qs(i("find-text"),this.context.text,h,(u,f)=>this.#i(u,
f));let l=(u,f)=>this.roles?.find(d=>d.layer===u&&d.head===f)?.role??null;this.ranking=new Zs(this.context,l,{
look:(u,f,d)=>{this.#h(u,f,d)},point:a,change:u=>{o({pair:we(u)})}}),this.table=new to(i("roles-table"),this.roles);
for(let u of t.querySelectorAll("input[name=order]"))u.addEventListener("change",()=>{o({order:u.value})});this.#l(
i("role-chips"));let c=i("head-filter");c.addEventListener("input",()=>{this.#e=c.value.trim(),this.show(this.
context.state())})}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll("input[name=order\
]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==this.#n?(this.#n=e,this.grid?.show(
t.order,this.#t,this.#e)):this.#r(),this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.grid?.cells.length&&
this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#r(){let t=[...this.grid?.cells??[]].map(({layer:i,
head:a,canvas:h})=>({layer:i,head:a,canvas:h})),n=[...(this.beside?.chosen??[]).map(({layer:i,head:a},h)=>({layer:i,
head:a,canvas:document.querySelectorAll(".beside-picture canvas")[h]})).filter(({canvas:i})=>i),...t],{hide:o}=this.
context.state(),r=_(this.context.page)?0:1;this.pictures?.draw(n,o==="resting"?r:Math.max(r,o))}#i(t,e){let{page:n,
change:o}=this.context;if(!e){this.#s="",this.#o?.abort(),this.picker?.show(null);let l=`From ${T(n.texts.slice(
t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.say(l);return}let[r,i]=e[0]>=t[1]&&!P(
n)?[e,t]:[t,e];if(_(n)&&!(r[0]>=n.promptLength&&i[1]<=n.promptLength)){this.#s="",this.picker?.show(null),this.
ranking?.say("Choose a word of the output, and then one of the input: only the output looks, and only at the i\
nput.");return}let a=n.promptLength+(_(n)?1:0),h={from:r,to:i,when:r[0]>0&&r[0]>=a?"wrote":"read"};o({pair:we(
h)})}async#a(t){let{page:e,heads:n}=this.context;if(t===this.#s)return;this.#s=t,this.#o?.abort();let o=Xn(t,e.
texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let r=new AbortController;this.#o=
r;try{let i=await ot(si(e,n,o,r.signal));this.ranking?.show(o,i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof
E))throw i;this.ranking?.say(i.message)}}async#h(t,e,n){let[,o]=q(n,this.context.page.numRows),r=n.when==="wro\
te"?"generation":"position";await this.context.look({layer:t,head:e,row:o-1,key:n.to[0],alignment:r})}#l(t){let e=(this.
roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",count:e.length}].concat(Cs(e).map(({role:r,heads:i})=>({role:r,
count:i.length}))).map(({role:r,count:i})=>{let a=r===""?"All":r===Wt?Q(null):Q(r),h=w("button","chip",`${a} `,
w("span","chip-count",String(i)));return h.type="button",h.setAttribute("aria-pressed",String(r===this.#t)),h.
addEventListener("click",()=>{this.#t=r,o.forEach(l=>l.setAttribute("aria-pressed",String(l===h))),this.show(this.
context.state())}),h});t.append(...o)}};var ii=class{constructor(t,e,n){let o=t.boundaries.length*e,r=o*t.topK,i=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>i.getUint32(4*a,!0),this.probability=a=>i.getFloat32(4*
(r+a),!0),this.entropy=a=>i.getFloat32(4*(2*r+a),!0),this.rank=a=>i.getUint32(4*(2*r+o+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let o=n*this.positions+e,{topK:r,vocabulary:i,
ids:a}=this.lens;return{candidates:Array.from({length:r},(l,c)=>{let u=this.place(o*r+c);return{text:i[u]??"",
id:a[u]??-1,probability:this.probability(o*r+c)}}),entropy:this.entropy(o),rank:this.rank(o)}}};async function Rl(s,t){
let e=8*s.boundaries.length*t*(s.topK+1),n=await Kt(ve(s.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new E("What the logit lens read is damaged in this file. Please make the report again.");return new ii(
s,t,n)}function pn(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function no(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}function Cl(s,t,[e,n],o,r,i=null){let a=o.starts.length-1,[h,l,c,u]=Array.from({length:4},()=>new Float64Array(
a)),f=0;for(let g=e;g<n;g+=1){let x=W(t,g);if(x===0)continue;f+=1;let b=On(g);for(let y=Math.max(r,t.first[g]);y<=
g;y+=1)if(H(t,g,y)){let k=s.triangle[b+y],v=o.ofToken[y];h[v]+=F[k],l[v]+=xt[k],c[v]+=yt[k],u[v]+=1/x}at(s,g).
forEach((y,k)=>{if(k>=r&&H(t,g,k)){let v=s.triangle[b+k],A=o.ofToken[k],[C,O]=pe(y);h[A]+=y-F[v],l[A]+=C-xt[v],
c[A]+=O-yt[v]}})}let d=g=>{let x=-1;for(let b=0;b<a;b+=1)x=u[b]>0&&(i?.[b]??0)===g&&(x<0||h[b]>h[x])?b:x;return x},
m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:h[p]/f,bounds:[Math.max(0,l[p])/f,
c[p]/f],even:u[p]/f}}function Il(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=
+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function _l({allLayers:s,lens:t}){let e=new Set(
s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-n)}function zt(s,t,e){let n=$t(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function Bl(s,t,e,[n,o]){let{page:r}=s,{token:i,aligned:a}=zt(s,n,t.numTokens),h={...t,alignment:a.
alignment};if(!H(t.sight,n,o))return Oe(r,n,o)||Hd(a,i,[n,o]);let l=Z(h,i,o);if(!l)return"";let c=o<t.hide?" I\
t is set aside: it has no colour here.":"";if(e)return`${Wd(a,h,e,i,o)}${c}`;let u=Ps(r,s.layer,s.head,n,o),f=u?
` ${re(u)}`:"";return`${jn(a,i,o,{said:ie(h,l),even:l.even})}${c}${f}`}function Hd({page:s,alignment:t},e,[n,o]){
let r=D(s,o),i=t==="position"?`${D(s,e)} could not see`:`When ${D(s,e)} was decided, the model could not see`;
return o>n&&!P(s)?`${i} ${r}: it comes later, and a model that reads from left to right cannot look ahead.`:`${i}\
 ${r}: it is padding, or lies outside this layer\u2019s window.`}function Wd(s,t,e,n,o){let{page:r}=s,i={...e.
scope,alignment:t.alignment},[a,h]=[Z(t,n,o),Z(i,n,o)],l=[V(r,s.layer,s.head),V(r,e.layer,e.head)],c=It(s,n);if(!a||
!h){let b=a?l[1]:l[0];return`${c}, ${b} could not see ${D(r,o)}, so there is no difference to show.`}let[u,f,d]=gn(
a.shown,h.shown),m=[ie(t,a).number,ie(i,h).number],p=`${m[0]} against ${m[1]}`;if(f<=0&&d>=0)return`${c}, ${l[0]}\
 and ${l[1]} gave ${D(r,o)} the same within what is known: ${p}.`;let g=u>0?[f,d]:[-d,-f],x=Y(Math.abs(u),g);return`${c}\
, ${l[0]} gave ${x} ${u>0?"more":"less"} of its attention to ${D(r,o)} than ${l[1]}: ${p}.`}function gn(s,t){return[
s[0]-t[0],s[1]-t[2],s[2]-t[1]]}function Pl(s,t,{rows:e,keys:n}){let{page:o,layer:r,head:i}=s,a=pt(t.data,t.sight,
{from:e,to:n},t.numRows),[h,l]=so(s.alignment,e,t.numTokens),c=M(o.texts,[h,l]),u=M(o.texts,n);if(!a)return`${c}\
 is padding: it looked at nothing.`;let f=s.alignment==="position"?`When the model read ${c}`:`When ${c} was d\
ecided`,d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return r===-1?i===0?"Preferences are no shares and hav\
e no sum; choose the raw rollout for one.":`${f}, ${Y(m,[p,g])} of what reached the last layer came from ${u}${d}\
 (${Ge[i]}).`:`${f}, ${V(o,r,i)} gave ${Y(m,[p,g])} of its attention to ${u}${d}; an even spread would be ${R(
a.even)}.`}function so(s,[t,e],n){let o=s==="generation"?1:0,r=Math.min(t+o,n-1);return[r,Math.max(r+1,Math.min(
e+o,n))]}function wn(s,[t,e],n){let o=s==="generation"?1:0,r=[Math.max(0,t-o),Math.min(n,e-o)];return r[0]<r[1]?
r:null}function oo(s,t,e,n){if(s===0)return`Each square is one ${e?"difference":n}.`;let o=2**s;return`Each sq\
uare shows ${t==="mean"?"the mean":e?"the largest difference":"the largest"} of ${o} \xD7 ${o} cells; zoom in \
for single ones.`}function Fl(s,t,[e,n]){if(n<s.hide||!H(s.sight,e,n)||t&&!H(t.scope.sight,e,n))return"";let{token:o,
aligned:r}=zt(s,e,s.numTokens);if(t){let[a]=gn(nt(s.data,e,n),nt(t.scope.data,e,n));return Math.abs(a)<.005?"":
`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let i=Z(r,o,n);return!i||i.shown[0]<.005?"":i.exact?i.shown[0].
toFixed(3):i.shown[0].toFixed(2)}function Hl(s,{rows:t,keys:e},n){let o=[],r=0,i=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<
t[1];a+=1){s.read(0,a,e[0],i);for(let h=0;h<i.length;h+=1){let l=i[h]===0?0:Math.abs(s.values[i[h]-1]);l>r&&o.
push({place:[a,e[0]+h],size:l})}o.length>16*n&&(o=o.sort((h,l)=>l.size-h.size).slice(0,2*n),r=o.at(-1)?.size??
0)}return o.sort((a,h)=>h.size-a.size).slice(0,n).map(({place:a})=>a)}function Wl(s,t,e,n){let o=t===null?null:
z(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function Pe(s){return G[s].noun}function Fe({notes:s},t){let e=L("Note",()=>s.ask(t()));e.title="Write a note on these words (key n)";let n=w(
"div","notes-here");return n.hidden=!0,s.onChange(()=>{let o=s.notes.length?ue(s.notes,t()):[];n.hidden=o.length===
0,n.replaceChildren(...o.map(r=>{let i=w("div","note-said",s.notes[r].text);return i.dir="auto",w("div","note-\
row",w("b","note-number",String(r+1)),i)}))}),[e,n]}function Dd(s,t,e){return(e&&pn(t,s.promptLength,e))??t.words[t.chosen]}function ro(s,t,e,n){let o=Dd(s,t,n);return o[0]<
s.promptLength?Ud(s,t,e,o):zd(s,t,e,o)}function zd({texts:s},t,e,n){let o=ps(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:Ua(t,s,n,o),sentence:[rn(t,s,n,o),Ws(t,s,n)].filter(Boolean).join(" "),chance:ls(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:kr(t,r)}}}function Ud({texts:s},t,e,n){let o=sh(t,e,n),r=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...qa(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${r?"each word of ":""}${M(s,n)} hidden from it:`:"Of the answer, estimated:",bars:kr({...t,
added:t.added||r},o.ranked)}}}function Dl(s,t,{ranked:e,leading:n}){let o=an(s,t);return e.flatMap(({span:[r,i],
effect:a})=>{let h=rh(s,o,a,n!==null);return h===0?[]:[{from:r,to:i,strength:Math.abs(h),against:h<0}]})}function He(s,{
span:t,reverse:e},n){let[o,r]=e?[n,t]:[t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,h]=i?q(i,s.numRows):[0,0];return a<
h?i:null}function zl(s,t,e,n){let o=D(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function Ul({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let r=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${T(e)}, ${r}.`}function io(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var qd=3,ao=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:r,root:i}=this,a=t&&o?this.#t(
t.layer,o):[];if(i.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||i.hidden)return;let{reading:h,layer:l,
isPrediction:c}=t,u=r.lens?.boundaries.at(-1)??0;$("layers-detail-title",h?zl(r,l,u,n):`Layer ${l}`),document.
getElementById("layers-candidates")?.replaceChildren(...(h?.candidates??[]).map(Kd));let f=e?.at(u,n)?.candidates[0].
text??"",d=[h?Ul(h,f,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,qd).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${M(n.texts,o.keys)}: ${re(o)}`)}};function Kd({text:s,id:t,probability:e}){
let n=w("span","candidate-text");B(n,T(s,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let r=w("li","candidate",n,o,w("spa\
n","candidate-share",io(e)));return r.title=`token id ${t}`,r}function ho(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var jd=250;async function ql({page:s,heads:t,text:e},{rows:n,hide:o,words:r,question:i},a,h){let l=new Map(s.layers.
map(({layer:p})=>[p,X(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:i?.to??null},u=[],f=Il(
r,e.markers),d=performance.now(),m=await Ie(s,t,(p,g,x)=>{let b=l.get(p),y=o==="resting"?Ot(x,p,s.numRows):o,k=Cl(
x,b,n,r,y,f),v=c.looks.get(p);k&&(!v||k.weight>v.weight)&&c.looks.set(p,{...k,layer:p,head:g});let A=i&&pt(x,b,
i,s.numRows);if(A){let[C,...O]=A.weight;u.push({layer:p,head:g,weight:C,bounds:O,even:A.even})}performance.now()>
d+jd&&(d=performance.now(),a(c))},h);return c.causes=new Map(ho(u).map(p=>[p.layer,p])),m?c:null}var lo=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,r=>{let i=r.target instanceof Element?r.target.closest("tr"):
null;i&&n.point(Number(i.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(r=>this.#e(r,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:r,reading:i},a,h){let l=w("th","",e?"prediction":String(t));l.scope="row";let c=w("tr",e?"\
prediction":"",l);if(c.dataset.layer=String(t),e)l.colSpan=4;else if(o)c.append(...this.#n(o));else{let u=w("t\
d","muted",n?"no attention":"");u.colSpan=3,n||u.append(L("in another file",()=>this.actions.leave(t))),c.append(
u)}return a&&c.append(Gd(i)),h&&c.append(this.#s(r)),c}#n(t){let{page:e}=this,{number:n,error:o}=Bt(t),r=e.headNames[t.
head]??`head ${t.head}`,i=L(r,()=>this.actions.look(t));i.dataset.part="look",i.setAttribute("aria-label",`${r}\
 of layer ${t.layer}: show in the text`);let a=w("td","layers-word");B(a,M(e.texts,t.span));let h=w("td","laye\
rs-weight",w("span","detail-number",n),w("span","error",o));return h.prepend(ke(t.weight,t.even)),[w("td","",i),
a,h]}#s(t){if(!t)return w("td","layers-cause");let{number:e,error:n}=Bt(t),o=L(`head ${t.head}`,()=>this.actions.
cause(t));o.dataset.part="cause";let r=w("td","layers-cause",o,w("span","detail-number",e));return r.title=`${e}\
 ${n}`,r}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!o)return;let r=n?.getAttribute("data-part"),i=[...this.body.children];for(let a=i.indexOf(o)+
e;a>=0&&a<i.length;a+=e){let h=i[a].querySelector(`[data-part="${r}"]`);if(h instanceof HTMLElement){t.preventDefault(),
h.focus();return}}}};function Gd(s){let[t]=s?.candidates??[];if(!t)return w("td","layers-lens muted","not read");
let e=w("span","layers-lens-word");B(e,T(t.text,18));let n=w("td","layers-lens",ke(t.probability),e,w("span","\
detail-number",io(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var co=class s{static id="layers";static title="Layers";static fits(t){return t.light===null&&!_(t)}#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=St(e,
"word");try{[this.#s,this.#o]=await Promise.all([e.lens?Rl(e.lens,e.numRows):null,e.why?Pt(e.why):null])}catch(h){
if(!(h instanceof E))throw h;rt(h.message)}let r=new dt(t.querySelector(".text"),this.context.text);this.text=
r;let i=this.words;Qt(r,()=>i,h=>{o({chosen:h})}),t.querySelector(".quotes")?.append(...Fe(this.context,()=>this.
subject));let a=h=>document.getElementById(h);this.detail=new ao(a("layers-detail"),e),this.table=new lo(a("la\
yers-table"),e,{look:({layer:h,head:l,span:c})=>{n({layer:h,head:l,row:this.#i,key:c[0]})},cause:({layer:h,head:l})=>{
n({layer:h,head:l,row:this.#i,key:this.#r?.cause?.[0]})},point:h=>this.#d(h),leave:h=>{o({layer:h})}}),a("laye\
rs-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener("click",h=>{let l=h.target instanceof
Element?h.target.closest("[data-layers-step]"):null;l&&this.#w(Number(l.getAttribute("data-layers-step")))}),this.
moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let h of this.moments)h.addEventListener("cha\
nge",()=>{o({alignment:h.value})})}async show(t){let{page:e,text:n,table:o}=this;if(!n||!o)return;for(let l of this.
moments??[])l.checked=l.value===t.alignment;let r=this.#a;n.choose(r),n.rove(r[0]);let i=M(e.texts,r),a=r[0]>=
e.promptLength?`When it wrote ${i}`:`Just before ${i}`;$("layers-title",t.alignment==="generation"?a:`When it \
read ${i}`);let h=[r,t.alignment,t.hide].join(" ");h!==this.#t&&(this.#t=h,await ot(this.#l(r,t,()=>this.#t===
h)))}reveal(){this.text?.reveal(this.#a[0])}get subject(){return this.text?this.#a:null}get door(){return{layers:this.
layers.bind(this)}}async layers(t){return await this.context.change({view:s.id,chosen:this.#h(t)}),this.#e.map(
({layer:e,look:n,cause:o,reading:r})=>({layer:e,look:n,cause:o,reading:r}))}#r=null;get#i(){return(this.#r?.rows[1]??
1)-1}get#a(){let{why:t,promptLength:e,texts:n}=this.page,{chosen:o}=this.context.state();return o??(t?t.words[t.
chosen]:this.#h(Math.min(e,n.length-1)))}#h(t){let{why:e}=this.page;if(e)return no(e,t);let n=this.words??St(this.
page,"word");return J(n,n.ofToken[t])}async#l(t,{alignment:e,hide:n},o){let r=wn(e,t,this.page.numRows);if(!r||
!this.words){this.#f(null,e,!0);return}let i={rows:r,hide:n,words:this.words,question:this.#c(t)},a=await ql(this.
context,i,h=>this.#f(h,e,!1),o);a&&this.#f(a,e,!0)}#c(t){let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||
t[1]>e.target[1])return null;let n=ro(this.page,e,this.#o,t),o=He(this.page,n,n.leading);return o&&q(o,this.page.
numRows)[0]<this.page.numRows?o:null}#f(t,e,n){let{page:o,table:r,text:i}=this;this.#r=t;let a=this.#u(e),h=o.
lens?.boundaries.at(-1)??1/0,l=new Set(o.layers.map(({layer:m})=>m)),c=new Set(o.allLayers.map(({layer:m})=>m));
this.#e=_l(o).map(m=>({layer:m,isPrediction:m>=h,here:l.has(m)||!c.has(m),look:t?.looks.get(m)??null,cause:t?.
causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));let u=t?.cause??null;$("layers-cause",u?`t\
owards ${M(o.texts,u)}, which it hangs on`:""),document.getElementById("layers-cause")?.toggleAttribute("hidde\
n",!u),r?.show(this.#e,this.#s!==null,u!==null),$("layers-sentence",this.#p(t,n)),i?.shade(this.#m(null)),this.#d(
this.#n);let f=o.siblings.length>0?" This file holds only some of the model\u2019s heads.":"";$("layers-note",
t?`The thin lines are where an even spread would be.${f}`:"")}#u(t){let e=wn(t,this.#a,this.page.numRows);return e&&
(t==="generation"?e[0]:e[1]-1)}#p(t,e){let{page:n}=this;if(!t)return`There is no attention to show for ${M(n.texts,
this.#a)}: nothing was computed for it.`;if(!e)return"Still looking through the heads \u2026";let o=[...t.looks.
values()].sort((a,h)=>h.weight-a.weight||a.layer-h.layer),[r]=o;return`${r?`The strongest look was in layer ${r.
layer}: head ${r.head} gave ${Yd(Bt(r))} of its attention to ${M(n.texts,r.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){
let t=this.#e.filter(({reading:i})=>i).reverse(),e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";
let n=({reading:i})=>i?.candidates[0].id===e.id,o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let r=T(e.text);return o===
t.length-1?` ${r} is likeliest only at the very end.`:` ${r} is likeliest from what enters layer ${t[o].layer}\
 on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.filter(o=>t===null||o.layer===t))if(n){let[o,r]=n.span,i=Math.
max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,{from:o,to:r,strength:Math.min(1,i),against:!1})}return[
...e.values()]}#d(t){this.#n=t,this.table?.mark(t),this.text?.shade(this.#m(t));let e=this.#e.find(o=>o.layer===
t)??this.#e.find(({reading:o})=>o),n=this.#u(this.context.state().alignment);this.detail?.show(e??null,this.#s,
n,this.#r?.rows??null)}async#w(t){let{words:e,page:n}=this;if(!e)return;let[o,r]=this.#a,i=t>0?e.ofToken[Math.
min(r,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=J(e,i);await this.context.change({chosen:a}),this.text?.
reveal(a[0])}};function Yd({number:s,error:t}){return t?`${s} ${t}`:s}var uo=.02;function Kl(s,t,{rows:e,keys:n}){let o=[],r=0,[i,a]=e??[0,t],[h,l]=n??[0,t];for(let c=i;c<Math.min(
a,t);c+=1){let u=_t(s,c,t);for(let f=h;f<Math.min(l,u.length);f+=1)u[f]>=uo?o.push({row:c,key:f,weight:u[f]}):
u[f]>0&&(r+=1)}return o.sort((c,u)=>c.weight-u.weight),{lines:o,leftOut:r}}function ai(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function jl(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,r)=>o-r):s}function Gl(s,t,e){return s.length===1&&s[0]===t?e:[t]}var Vd=1024,xn=24,fo=7,Yl=8,Jd=3,Vl=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],mo=class{static id="lines";static title="Lines";static fits(t){return t.light===null&&t.texts.length<=
Vd}#t=[];#e=null;#n=null;#s="";constructor(t){this.context=t,this.page=t.page;let e={rows:[0,this.page.numRows],
keys:[0,this.page.numRows]};this.sides=Ct(this.page)??e}mount(t){let e=o=>t.querySelector(`#lines-${o}`);this.
layers=e("layer"),this.squares=e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),
this.from=e("from"),this.to=e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==-1);this.layers.append(
...n.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{this.context.change({
layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#r(o,jl)),this.squares.addEventListener(
"dblclick",o=>this.#r(o,Gl)),e("between").hidden=this.page.text.spans.length<2||_(this.page);for(let o of[this.
from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([r],i)=>new Option(
r,String(i)))),o.addEventListener("change",()=>{this.#i()});this.lists={query:this.#a(e("queries"),"query"),key:this.#a(
e("keys"),"key")},new ResizeObserver(()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,n=`${e} ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){
this.#c();return}this.#s=n,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...tt(this.
page,e).map(Xd)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll(
"button")??[])o.setAttribute("aria-pressed",String(this.#o(t,e).includes(Number(o.dataset.head))));await this.#i()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t,e){let n=tt(this.page,e);if(t.lines==="all")return n;let o=t.
lines.split("-").filter(Boolean).map(Number).filter(r=>n.includes(r));return o.length?o:[n.includes(t.head)?t.
head:n[0]]}#r(t,e){let n=t.target instanceof Element?t.target.closest("button"):null;if(n){let o=this.context.
state(),r=Number(this.layers?.value),i=tt(this.page,r),a=e(this.#o(o,r),Number(n.dataset.head),i);this.context.
change({layer:r,head:a[0],lines:a.length===i.length?"all":a.join("-")})}}async#i(){let t=this.#s,e=Number(this.
layers?.value),n=this.#o(this.context.state(),e),o=h=>{let l=h?.value?this.page.text.spans[Number(h.value)]:null;
return l?[l[1],l[2]]:null},r={rows:o(this.from),keys:o(this.to)},i=[],a=0;for(let h of n){let l=await this.context.
heads.get(e,h),c=Kl(l,this.page.numRows,r);a+=c.leftOut,i.push({head:h,data:l,lines:c.lines})}t===this.#s&&(this.#t=
i,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${uo} are not drawn.`:""),
this.#c())}#a(t,e){let[n,o]=e==="query"?this.sides.rows:this.sides.keys,r=Array.from({length:o-n},(a,h)=>{let l=n+
h,c=ct(this.page.texts[l],this.page.tokens[l]),u=w("span","",c.map(({mark:f,raw:d})=>f||d).join(""));return u.
setAttribute("role","option"),u.setAttribute("aria-selected","false"),u.setAttribute("aria-label",de(this.page.
texts[l])),u.dir="auto",u.tabIndex=h===0?0:-1,u});t.append(...r);let i=a=>{let h=r.indexOf(a.target);this.#n=h<
0?null:{side:e,token:n+h},this.#c()};return t.addEventListener("pointerover",i),t.addEventListener("focusin",i),
t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),t.addEventListener("click",a=>{let h=r.indexOf(
a.target);this.#h(e,h<0?h:n+h)}),t.addEventListener("keydown",a=>this.#l(a,e,r,n)),r}#h(t,e){if(e>=0){let n=this.#e?.
side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#l(t,e,n,o){let r=n.indexOf(t.target),i={
ArrowUp:r-1,ArrowDown:r+1,Home:0,End:n.length-1},a=n[i[t.key]];a?(t.preventDefault(),n[r].tabIndex=-1,a.tabIndex=
0,a.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#h(e,o+r)):t.key==="Escape"&&(this.#e=null,
this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;let e=this.#e??this.#n,
n=this.canvas.clientWidth,[[o,r],[i,a]]=[this.sides.rows,this.sides.keys],h=xn*Math.max(r-o,a-i),l=Math.min(window.
devicePixelRatio||1,32e3/h);this.canvas.width=Math.round(n*l),this.canvas.height=Math.round(h*l),this.canvas.style.
height=`${h}px`,t.scale(l,l);let c=Math.min(Yl,this.#t.length)*fo;this.#t.forEach(({head:u,lines:f},d)=>{t.strokeStyle=
t.fillStyle=hi(u),t.lineWidth=2;for(let{row:m,key:p,weight:g}of e?ai(f,e.side,e.token):f)if(t.globalAlpha=e?g:
g/this.#t.length,t.beginPath(),t.moveTo(c,xn*(m-o+.5)),t.lineTo(n-c,xn*(p-i+.5)),t.stroke(),e&&d<Yl){let x=e.side===
"query"?p-i:m-o,b=e.side==="query"?n-c+fo*d:fo*d;t.fillRect(b,xn*x+2,fo-1,xn-4)}}),this.#f(e),this.#u(e)}#f(t){
for(let e of["query","key"]){let[n]=e==="query"?this.sides.rows:this.sides.keys;this.lists?.[e].forEach((o,r)=>{
let i=t?.side===e&&t.token===n+r;o.toggleAttribute("data-lit",i),o.setAttribute("aria-selected",String(i&&this.#e!==
null))})}}#u(t){if(!t){this.said?.replaceChildren(w("p","note",Le("weight")));return}let e=this.#t.map(({head:n,
data:o,lines:r})=>{let i=ai(r,t.side,t.token).slice(0,Jd),a=w("span","of-head");a.style.setProperty("--of-head",
hi(n));let h=i.map(({row:u,key:f})=>{let[d]=nt(o,u,f);return`${D(this.page,t.side==="query"?f:u)} ${se(o,u,f)?
"":"about "}${R(d)}`}),l=t.side==="query"?"looked at":"was looked at by",c=h.length?`${l} ${h.join(", ")}`:`${l}\
 nothing of ${uo} or more`;return w("p","",a,`Head ${n}: ${D(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(
...e)}};function Xd(s){let t=w("button","",String(s));return t.type="button",t.dataset.head=String(s),t.style.
setProperty("--of-head",hi(s)),t.setAttribute("aria-label",`Head ${s}`),t}function hi(s){return Vl[s%Vl.length]}function Jl(s,t,e){let[n,o]=J(t,e),r=[],i="";for(let h=n;h<o;h+=1){let l=sn(s,h);i=l.absence||i,li(s,h)&&r.push(
l)}let a=h=>r.reduce((l,c)=>l+h(c),0)/Math.max(1,r.length);return{values:r.length?xa(r.map(({weights:h})=>wa(h,
t))):Ql(t),hiddenMass:[a(h=>h.hiddenMass[0]),a(h=>h.hiddenMass[1]),a(h=>h.hiddenMass[2])],sinkMass:a(h=>h.sinkMass),
absence:r.some(h=>h.absence==="")?"":i}}function Xl(s,t,e,n){let[o,r]=J(t,e),i=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let f=Math.max(o,s.hide);f<r;f+=1){let d=hs(s,f,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(i[p]=(Number.isNaN(i[p])?0:i[p])+m)})}let h=[0,0,0],l=0,c=0,u=Ql(t);for(let f=0;f<bt(t);f+=1){let d=0,
[m,p]=J(t,f);for(let g=m;g<p;g+=1)if(d+=li(s,g)?1:0,!Number.isNaN(i[g])){let x=z(s.alignment,g,s.numRows);u[f]=
(Number.isNaN(u[f])?0:u[f])+i[g],(n.hidden[x]??[]).forEach((b,y)=>{h[y]+=b}),l+=s.data.sinkMass?.[x]??0,c+=1}u[f]/=
d}return{values:u,hiddenMass:h.map(f=>f/Math.max(1,c)),sinkMass:l/Math.max(1,c),absence:c>0?"":a}}function yn(s,t,e,n){
let o=J(t,e),[r,i]=J(t,n),a=[Math.max(r,s.hide),i],l=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>li(
s,d)),c=s.alignment==="generation"?"wrote":"read",u=a[0]<a[1]?pt(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!u||u.even===0)return null;if(!s.norms)return{shown:u.weight,weight:null,even:u.even,rows:l.length};let f=[
0,0,0];for(let d of l)for(let m=a[0];m<a[1];m+=1)Z(s,d,m)?.shown.forEach((p,g)=>{f[g]+=p/l.length});return f[2]=
Math.min(1,f[2]),{shown:f,weight:u.weight,even:u.even,rows:l.length}}function li({alignment:s,numRows:t,sight:e},n){
let o=z(s,n,t);return o!==null&&W(e,o)>0}function Ql(s){return new Float64Array(bt(s)).fill(NaN)}function Zl(s,t,e,n,o,r,i){let a=r.frozen??r.pointed;if(a===null)return jr(s);let h=i.ofToken[a],l=r.frozen!==
null&&r.pointed!==null?i.ofToken[r.pointed]:h,c=j(s,t),u=G[c],f={page:s,state:t,units:i,measure:c},d=o==="obse\
rver"?Jl(e,i,h):Xl(e,i,h,n),m=Float32Array.from(d.values),p=fn(m,qr,0),g=ya(m,i).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,b={...t,top:u.top},y=N=>o==="observer"?yn(e,i,h,N):yn(e,i,N,h),k={...d,weights:g,strongest:-1,
maximum:x},v=[Gn(o,k,e.hide,e.data.sinkMass!==null,u)];t.cutoff>0&&!d.absence&&v.push(Yr(m,t.cutoff,u.noun));let A=l===
h?p[0]:l,C=A===void 0?null:y(A),O=t.alignment==="generation"?"wrote":"read";return{...dn(s),quote:C&&{number:C.
shown,rows:q({from:J(i,o==="observer"?h:A),to:[0,0],when:O},e.numRows)},span:J(i,h),pointed:l===h?null:J(i,l),
frozen:r.frozen!==null,name:fi(s,i,h,14),weights:g.map(N=>N>=t.cutoff?N:NaN),levels:Fs(g,b,x),sentence:d.absence?
Un(s,o,i.starts[h],Ut(f,h),d.absence)||dr(t.alignment,o,Ut(f,h),d.absence):l===h?Qd(f,o,h,p[0],y):Zd(f,o==="ob\
server"?[h,l]:[l,h],y(l),e.hide),mass:v.filter(Boolean).join(" "),detail:`${i.kind[0].toUpperCase()}${i.kind.slice(
1)} ${l+1} of ${bt(i)} \xB7 ${tc(i,l)}`,strongest:p.filter(N=>m[N]>=t.cutoff).map(N=>({token:i.starts[N],weight:m[N],
name:fi(s,i,N,18),text:R(m[N])})),legend:Hs(b,x,Kr),scale:Yn(t.scale,x,u)}}function Qd(s,t,e,n,o){let r=G[s.measure],
i=V(s.page,s.state.layer,s.state.head),a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:bt(s.
units)},(f,d)=>o(d)?.shown[2]??0),u=ht(c.reduce((f,d)=>Math.max(f,d),0));return t==="observer"?`${po(s,e)}, ${r.
none(u,i)}.`:r.noneLater(u,Ut(s,e))}let h=Ut(s,n);if(t==="observer")return`${po(s,e)}, ${r.most(ui(a),i,h)}${ci(
s,a)}.`;let l=po(s,n).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(ui(a),i,Ut(s,e),l)}${ci(
s,a)}.`}function Zd(s,[t,e],n,o){let{page:r,state:i,units:a,measure:h}=s;if(n){let f=V(r,i.layer,i.head);return`${po(
s,t)}, ${G[h].pair(ui(n),f,Ut(s,e))}${ci(s,n)}.`}let l=Oe(r,z(i.alignment,a.starts[t+1]-1,r.numRows),a.starts[e]);
if(l)return l;let[c,u]=[Ut(s,t),Ut(s,e)];return a.starts[e+1]<=o?`${u} is set aside, as a place to rest: it ha\
s no colour here.`:e>t?`${u} comes after ${c}: a model that reads from left to right cannot look ahead.`:`${c}\
 could not see ${u}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function po(s,t){
let{page:e,state:n,units:o}=s,r=Ut(s,t);return n.alignment==="position"?`When the model read ${r}`:Te(e,o.starts[t])?
`Just before each token of ${r}`:`When the model produced ${r}`}function ci({measure:s},{even:t,rows:e}){return`${e>
1?`, on average over ${e} rows`:""}${G[s].hasEven?`; an even spread would be ${R(t,0)}`:""}`}function ui({shown:s,
weight:t}){let e=([n,...o])=>vt(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function Ut({page:s,units:t},e){
return`${fi(s,t,e)} (${tc(t,e)})`}function tc(s,t){let[e,n]=J(s,t);return n-e===1?`token ${e}`:`tokens ${e} to\
 ${n-1}`}function fi(s,t,e,n){let o=t.names?.[e],r=J(t,e);return o?T(o,n):n?T(Jt(s.texts,...r),n):M(s.texts,r)}var tm=600,go=class{#t=!1;constructor({page:t,state:e},n){this.soon=gt(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:r,head:i}=e(),a=K(r,i,t.headNames[i]),
h=n(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${h}`:h),this.#t=!1}},tm)}otherHead(){this.#t=!0,
this.soon()}};var wo=class{constructor(t,e,n,o){this.page=t,this.layer=ec("layer"),this.head=ec("head"),this.hide=di("hide"),
this.gamma=di("gamma"),this.cutoff=di("cutoff"),this.hide.max=String(Ce(t)),this.cutoff.max=String(en.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>em(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:nm(this.hide.value,Ce(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of We("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"restin\
g"}));for(let r of We("sides"))r.addEventListener("change",()=>o(r.value));for(let r of We("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:en[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n(xe(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of We(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of We("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:h}=es(t);n({hide:r,scale:i,gamma:a,cutoff:h})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=en.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?en.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of We(r))a.checked=a.value===i;let o=new Set([t.alignment,j(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",P(this.page)?"ahead":_(this.page)?"cross":"back",P(this.page)?
"":"moments",_(this.page)?"":"rests"]);for(let r of document.querySelectorAll("[data-explains]")){let i=r.getAttribute(
"data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,
name:n}){let o=_(this.page)?"the output":"later words",r=t==="observed"?o:e?n:"the word",i=t==="observer"&&e&&
Te(this.page,e[0]);$("when-written",`${i?"just before":"when it wrote"} ${r}`),$("when-read",`when it read ${r}`)}#t({
hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=tt(this.page,t.layer).map(r=>{let i=t.layer===
-1?j(this.page,{...t,head:r}):this.page.headNames[r],a=Nt(this.page,t.layer,r)?"":" (other file)";return[i??`${r}${a}`,
String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(n)!==JSON.stringify(o)&&this.head.
replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#n(t){for(let e of document.
querySelectorAll("[data-step]")){let n=xe(this.page,t,e.dataset.step??""),o=Object.entries(n).every(([r,i])=>t[r]===
i);e.setAttribute("aria-disabled",String(o))}}};function em(s){return new Option(s===-1?"All layers: rollout":
String(s),String(s))}function nm(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(s))||0))}function ec(s){return document.
getElementById(s)}function di(s){return document.getElementById(s)}function We(s){return[...document.querySelectorAll(
`input[name=${s}]`)]}var xo=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function sc(s,t,e,n,o,r,i=[]){let a=n.ofToken[o],h=(f,d)=>n.kind==="token"?d<t.hide?null:Z(t,f,d):yn(t,n,f,d),
l=[],c=[];for(let f=0;f<bt(n);f+=1){let d=e==="observer"?h(a,f):h(f,a);if(d){let[m,p]=J(n,f);c.push([m,p]);let g=n.
names?.[f]||Jt(s.texts,m,p);l.push([m,p-1,g,...d.shown.map(nc),r?nc(d.even):""])}}return Ht(...Pn(["first toke\
n","last token","text","shown","least","most","even"],l,c,i))}function nc(s){return Number(s.toPrecision(6))}function oc(s,t,{shown:e,panel:n,units:o,held:r}){let{page:i,state:a,notes:h}=s,l=()=>{let f=r()[t]??null;return f===
null?null:ut(o(),[f,f+1])},c=()=>{let{layer:f,head:d}=a(),{quote:m,sentence:p}=n(),g=Xe(h.notes,l());return{sentence:p,
note:g,of:{layer:f,head:d,rows:m?.rows??null},precision:m?Ms(m.number):""}},u=()=>{let f=r()[t]??null,{hasEven:d}=G[j(
i,a())];return e.current&&f!==null?sc(i,e.current.scope,t,o(),f,d,h.notes):""};return[ee(s,c,r),mt("Copy as CS\
V",u),...Fe(s,l)]}var sm=["data","alignment","hide","norms","beside"],yo=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,r=t.peek(e,n),i=o===null?null:t.peek(e,o);if(r&&(o===null||i))return this.#t(r,i),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return ot(a).then(h=>{let l=this.state(),c=l.layer===e&&l.head===n;
return c&&this.#t(...h),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:r,head:i}=o,a=o.hide==="resting"?Ot(
t,r,n.numRows):o.hide,h=j(n,o)==="value"?t.norms:null,{numRows:l}=n,c=this.current?.layer===r?this.current.scope.
sight:X(n.sight,r,l),{alignment:u}=o,f={data:t,numTokens:n.texts.length,numRows:l,alignment:u,hide:a,norms:h,beside:e,
sight:c},d=this.current?.scope;(!d||sm.some(m=>d[m]!==f[m]))&&(this.current={layer:r,head:i,scope:f,masses:as(
f)})}};var mi=["low","half","high"];var ae=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%mi.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(o)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("keydown",n=>{let o={ArrowUp:1,
ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){this.#t=Math.min(mi.length-
1,Math.max(0,t)),this.root.dataset.height=mi[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${om[this.#t]}`)}},om=["a line","half","most of the screen"];var rc=3,rm=150,im=40,am=8,hm=8,bo=class{#t=0;#e;#n=null;#s=null;#o=null;#r=null;#i=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#h()})}get isOnItsWay(){return this.#t>=rc}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#r||ot(new Promise(e=>this.#r=()=>e(null))),this.#n=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#i=[...this.#i.slice(1-am),o];let[r]=this.#i;n!=="mouse"||Math.hypot(t-r.x,e-r.y)>=hm&&!this.#l(
r,o)?(this.#t=0,this.#i=[o]):(this.#t+=1,this.#t===rc&&this.#o?.()),this.#t||this.#h(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#h(),this.#o=this.#s},rm)}#h(){this.#t=0,this.#i=this.#i.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#r?.(),this.#r=null}#l(t,e){let n=this.list.getBoundingClientRect(),[o,r]=[0,1/0],i=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),h=im+a/i;for(let[l,c,u,f]of[[e.x,
e.x-t.x,n.left-h,n.right+h],[e.y,e.y-t.y,n.top-h,n.bottom+h]])if(c===0)r=l<u||l>f?-1:r;else{let[d,m]=[(u-l)/c,
(f-l)/c];o=Math.max(o,Math.min(d,m)),r=Math.min(r,Math.max(d,m))}return o<=r}};var $o=14,lm=3,cm=60,ko=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(gt(()=>this.#i(),cm)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((h,l)=>{let c=this.#r(l);o[c]=Math.max(o[c],h)});let r=st[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],i=Dt(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,$o,this.#e);
let a=[...o.keys()].filter(h=>o[h]>0);a.sort((h,l)=>o[h]-o[l]);for(let h of a)n.fillStyle=i[o[h]-1].background,
n.fillRect(2,h-1,$o-4,lm);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,$o,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:h,to:l}of this.lines){let c=a.getBoundingClientRect();
for(let u=h;u<l;u+=1)i[u]=(c.top-r+c.height*(u-h)/(l-h))/t}this.#t=i,this.#e=e,this.canvas.width=$o*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var Eo=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,r){this.root=t,this.page=e,this.units=o,this.actions=
r,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new dt(this.text,n);let i=this.#o(
"minimap");this.minimap=new ko(i,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new bo(this.
text,this.list),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,e.texts.length-1)),this.#i()}show(t,e=!1){
this.root.querySelector(".why-resting")?.toggleAttribute("hidden",!e),this.#n=t,this.tokens.paint(t.weights,t.
levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.#r("sentence",t.sentence),this.#r("mass",t.mass),this.#r(
"detail",t.detail),this.#r("scale",t.scale),this.release.hidden=!t.frozen,this.#r("frozen-on",t.frozen?`Frozen\
 on ${t.name}`:""),this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(
t))}showStrongest(t){let e=this.#n?.strongest[t];return e&&this.#h(e.token),e!==void 0}get quote(){return this.#n?.
quote??null}get sentence(){return this.#n?.sentence??""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus(
{preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).
getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.
bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#o(t){return this.root.querySelector(
`.${t}`)}#r(t,e){B(this.#o(t),e)}#i(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="to\
uch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(this.view,e)}),this.text.addEventListener(
"pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.point(this.view,null)}),this.text.addEventListener(
"mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener("dblclick",t=>{let e=this.tokens.tokenAt(
t.target);!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.text.addEventListener("click",t=>{let e=this.
tokens.tokenAt(t.target);e!==null&&(this.#c(e),t.pointerType==="touch"&&(this.#t=!0,this.#a(e)))}),this.text.addEventListener(
"focusin",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&this.tokens.element(e).matches(":focus-visible")&&
this.actions.point(this.view,e)}),this.text.addEventListener("keydown",t=>this.#l(t)),this.release.addEventListener(
"click",()=>this.actions.toggle(this.view,null)),this.list.addEventListener("pointerenter",()=>{let t=this.#s;
t?.span&&t!==this.#n&&!this.#n?.frozen&&this.actions.point(this.view,t.span[0])}),this.list.addEventListener("\
click",t=>{let e=t.target instanceof Element?t.target.closest("[data-goto]"):null;e&&this.#h(Number(e.getAttribute(
"data-goto")))})}#a(t){let e=this.#n;e?.frozen&&!ic(e.span,t)&&!ic(e.pointed,t)?this.actions.point(this.view,t):
this.actions.toggle(this.view,t)}#h(t){this.#n?.span&&!this.#n.frozen&&this.actions.toggle(this.view,this.#n.span[0]),
this.goTo(t),this.actions.point(this.view,t)}#l(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||
t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());if(n!==null)this.goTo(n);else if(t.key==="Enter"||
t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else
return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.setAttribute("tabindex","-1"),this.tokens.element(
t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=
1){let o=t.length?n?R(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#u(t){this.#s=t,[...this.list.children].
forEach((n,o)=>{let r=t.strongest[o];n.classList.toggle("empty",!r);let i=n.firstElementChild;if(i.disabled=!r,
!r)return;let[a,h,l]=[...i.children],c=t.levels[r.token];i.setAttribute("data-goto",String(r.token)),a.textContent=
String(r.token),B(h,r.name),l.textContent=r.text,l.className=c>0?`weight level-${c}`:"weight"})}};function ic(s,t){
return s!==null&&s[0]<=t&&t<s[1]}var De=["observed","observer"],vo=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=[];#o=null;#r=null;#i=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new yo(t),this.announcer=new go(t,e=>this.#d(e??this.#h).sentence)}mount(t){
let{page:e}=this;this.#o=new wo(e,this.context.state,n=>{this.context.change(n)},n=>{this.#l(n)}),this.#r=t.querySelector(
".panels"),this.#i.addEventListener("change",()=>{this.#r?.setAttribute("data-sides",this.#a),this.#o?.show(this.
context.state(),this.#a)}),this.#n=new xo(t,n=>this.#f(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,r=o?.closest("[data-view]")?.getAttribute("data-view");o&&r&&
this.#c(r,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),r="12345".indexOf(n.key);if(t.hidden||o||r<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#h;
this.#d(i).showStrongest(r)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new ae(n)),this.#s=De.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),r={shown:this.shown,panel:()=>this.#d(n),units:()=>this.#u,
held:()=>({sides:this.#a,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...oc(this.context,n,r)),new Eo(o,e,this.context.text,()=>this.#u,{point:(i,a)=>this.point(i,a),toggle:(i,a)=>{
this.toggle(i,a)}})})}async show(t){this.#o?.show(t,this.#a),this.#r?.setAttribute("data-sides",this.#a);let e=this.
shown.current;try{let r=this.shown.load();if(r!==!0&&!await r)return}catch(r){this.#w(r,t);return}let{current:n}=this.
shown;if(!n)return;let{light:o}=this.page;$("precision",o?Mn(o):Le(j(this.page,this.context.state()))),e&&(e.layer!==
n.layer||e.head!==n.head)&&this.announcer.otherHead(),this.#x(),rt("");for(let r of this.#s)r.tokens.markHidden(
n.scope.hide),this.#m(r.view)}reveal(){this.#n?.hold(De)}async look({layer:t,head:e,row:n,key:o,alignment:r}){
let{page:i}=this,a=this.context.state(),h=r??a.alignment,l=$t(h,n,i.texts.length),c=t===void 0&&e===void 0&&tt(
i,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?
{}:{head:e},observer:l??n,...this.#a==="to"?{sides:"from"}:{},alignment:l===null?"position":h}),o!==void 0&&(this.#d(
"observer").goTo(o),this.point("observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#m(
t),this.announcer.soon())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,
await this.context.change({[t]:this.#p(n,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(
this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==
null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&
n>=0&&n<this.page.numRows))throw new E(`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return _t(
await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:r}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:s.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let h of n?[n]:De)o!==void 0?(this.#t[h]=o,a[h]=r?o:null):r!==void 0&&
(a[h]=r?i[h]??this.#t[h]:null);await this.context.change(a);for(let h of this.#s)h.tokens.finish();this.#n?.hold(
n?[n]:De)}get#a(){return this.context.state().sides??(this.#i.matches?"both":"from")}get#h(){return this.#a===
"to"?"observed":"observer"}async#l(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[r]=this.#t[o],n[r]=this.context.state()[o]}await this.
context.change(n),this.#n?.hold(De)}async#c(t,e){let n=this.context.state()[t],{ofToken:o,starts:r}=this.#u,i=o[n??
this.#t[t]??0]+e,a=r[Math.min(r.length-2,Math.max(0,i))];this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),
this.#n?.hold([t])}#f(t){let e=this.context.state()[t]??this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.
context.state();return this.page.light||j(this.page,t)==="corrected"?null:t.unit??"token"}get subject(){let t=this.#h,
e=this.context.state()[t]??this.#t[t];return e===null?null:ut(this.#u,[e,e+1])}get#u(){return this.context.units(
this.unit??"token")}#p(t,e){let{ofToken:n}=this.#u;return t===e||t!==null&&e!==null&&n[t]===n[e]}#x(){if(!this.#e&&
this.shown.current){this.#e=!0;let t=al(this.page,this.shown.current.scope);for(let e of De)this.#t[e]??=this.
context.state()[e]===null?t[e]:null}}#m(t){if(this.shown.current){let{scope:e,masses:n}=this.shown.current,o=this.
context.state(),r={frozen:o[t],pointed:this.#t[t]},i=this.#u,a=i.kind==="token"?il(this.page,o,e,n,t,r):Zl(this.
page,o,e,n,t,r,i);this.#d(t).show(a,e.hide>0&&a.mass!==""),t===this.#h&&this.#o?.nameMoments(t,a)}}#d(t){return this.#s.
find(e=>e.view===t)}#w(t,{layer:e,head:n}){this.shown.current=null;let o=t instanceof E?t.message:`This cannot\
 be shown: ${K(e,n)}.`;for(let r of this.#s)r.show({...dn(this.page),sentence:"There is nothing to show for th\
is head."});rt(o)}};var So=1e-4;function um({shades:s,gamma:t},e){return s==="log"?e>So?1-Math.log10(e)/Math.log10(So):0:s==="line\
ar"?e:e**t}function fm({shades:s,gamma:t},e){return s==="log"?So**(1-e):s==="linear"?e:e**(1/t)}function pi(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/Be(s,s.maximum));return Math.sign(t)*Math.round(
63*um(s,n))}function Ao({theme:s,signed:t}){let{paper:e,ink:n}=st[s],o=Dt(t?Fr[s].more:st[s]),r=t?Dt(Fr[s].less):
o;return i=>i===0?{background:e,ink:n}:(i>0?o:r)[Math.abs(i)-1]}function ac(s,t){let e=Ao(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[r,i,a]=$e(e(pi(s,t[o])).background);n[1+o]=(255<<24|a<<16|i<<8|r)>>>0}return n}
function Mo(s){let t=Ao(s),e=s.signed?-63:0,n=Array.from({length:64-e},(i,a)=>t(e+a).background),o=Be(s,s.maximum),
r=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(i=>{let a=Math.abs(i);if(a===0)return s.shades==="log"?`\u2264 ${R(
o*So)}`:"0";let h=R(o*fm(s,a));return`${i<0?"\u2212":s.signed?"+":""}${h}`});return{colours:n,numbers:r}}function To(s,t){
let e=Be(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${R(e)}: do not compare it with others.`}var dm=11,ze=6,gi=11,hc=6.3,Oo=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,r,i){let{page:a}=this,
h=u=>zt({alignment:o},u,a.texts.length).token,l=[{down:!0,first:e.row,pixels:t.height,token:h,chosen:i.rows},{
down:!1,first:e.key,pixels:t.width,token:u=>u,chosen:i.keys}];return mm(n,o,r).concat(l.flatMap(({down:u,first:f,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,f+d/e.cell),x={down:u,first:f,end:g,cell:e.cell,frame:n,look:r},
b=e.cell>=dm,y=this.#t(x,m,b),k=b?gm(Math.floor(f),Math.ceil(g-1e-6)):[];for(let v of k)p.includes(v)||y.push(
...this.#e(x,v,m(v),!1));for(let v of p.filter(A=>A>=Math.floor(f)&&A<g))y.push(...this.#e(x,v,m(v),!0));return y}))}#t({
down:t,first:e,end:n,cell:o,frame:r,look:i},a,h){let l=t?r.left:r.top,c=a(0);return this.text.turns.flatMap(({
label:u,from:f,to:d},m)=>{let p=Math.max(e,f-c),g=Math.min(n,d-c);if(g<=p)return[];let x=(p-e)*o,b=(g-p)*o,y=h?
ze:l-4,k=m%2?i.soft:i.rule,v=[t?{kind:"rect",x:0,y:r.top+x,width:y,height:Math.max(1,b-1),fill:k}:{kind:"rect",
x:r.left+x,y:0,width:Math.max(1,b-1),height:y,fill:k}],A=lc(u,t?l-12:b-10);if(!h&&A&&(!t||b>=15)){let C=t?6:r.
left+x+5,O=t?r.top+x+Math.min(b/2,60)+4:15;v.push({kind:"text",x:C,y:O,text:A,size:gi,family:i.family,fill:i.ink,
weight:"600"})}return v})}#e({down:t,first:e,cell:n,frame:o,look:r},i,a,h){let l=(t?o.left:o.top)-ze-8,c=lc(pm(
this.page.texts[a],this.page.tokens[a]),l),u=(i+.5-e)*n,f=h?r.accent:r.ink,d={size:gi,family:r.family,fill:f,weight:h?
"700":"400"},m=[];if(t){let p=o.top+u;h&&m.push({kind:"rect",x:ze,y:p-8,width:o.left-ze,height:16,fill:r.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+u;h&&m.push({kind:"rect",x:p-
8,y:ze,width:16,height:o.top-ze,fill:r.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function mm({left:s,top:t},e,n){let o={size:gi,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function pm(s,t){return ct(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function lc(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*hc:hc,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function gm(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var Lo=128,wm=2**17;function cc({data:s,norms:t,numRows:e},n,o){let{triangle:r,scales:i,width:a}=s;if(!t&&!i)return{
bytes:r,width:a,signed:!1,top:1};let h=Float64Array.from({length:e},(c,u)=>Math.sqrt(t?t[u]:1)),l=new Uint8Array(
r.length);for(let c=0,u=0;c<e;c+=1){let f=Math.sqrt((n?n[c]:1)*(i?i[c]:1)/o);for(let d=0;d<U(s,c);d+=1,u+=1)l[u]=
Math.min(255,Math.round(r[u]*h[d]*f))}return{bytes:l,width:a,signed:!1,top:o}}function uc(s,t,e=0){let n=new Uint8Array(
65536);for(let r=0;r<n.length;r+=1)n[r]=fc(F[r>>8]-F[r&255],!0);let o=new Uint8Array(s.length);for(let r=0;r<o.
length;r+=1)o[r]=n[s[r]<<8|t[r]];return{bytes:o,width:e,signed:!0,top:1}}function fc(s,t){return t?Lo+Math.round(
127*Math.sign(s)*Math.sqrt(Math.min(1,Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function xm({signed:s,
top:t}){return Float64Array.from({length:256},(e,n)=>s?Math.sign(n-Lo)*Math.min(1,Math.abs(n-Lo)/127)**2:t*(n/
255)**2)}var No=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){this.field=t,this.sight=e,this.aside=
n,this.pool=o,this.count=e.first.length,this.values=xm(t);let{realBefore:r}=e;this.padded=r[this.count]<this.count}side(t){
return Math.ceil(this.count/2**t)}shape(t){return{width:this.field.width?this.side(t):0}}has(t){return t===0||
t<=this.#t.length}read(t,e,n,o){if(t>0){let u=Math.max(0,Math.min(o.length,U(this.shape(t),e)-n)),f=I(this.shape(
t),e)+n;o.set(this.#t[t-1].subarray(f,f+u)),o.fill(0,u);return}o.fill(0);let{first:r,after:i,realBefore:a}=this.
sight,h=u=>a[u+1]>a[u];if(!h(e))return;let l=I(this.field,e),c=Math.min(i[e],n+o.length);for(let u=Math.max(n,
r[e],this.aside);u<c;u+=1)(!this.padded||h(u))&&(o[u-n]=1+this.field.bytes[l+u])}*work(){let{signed:t,top:e}=this.
field,n=this.pool==="mean",o=new Float32Array,r=new Float32Array,i=[new Uint16Array(this.count+1),new Uint16Array(
this.count+1)],a=h=>h===0?-1:t?Math.abs(h-1-Lo):h-1;for(let h=1;this.side(h-1)>1;h+=1){let l=this.side(h),[c,u]=[
this.shape(h-1),this.shape(h)],f=new Uint16Array(I(u,l)),d=new Float32Array(n?f.length:0),m=new Float32Array(n?
f.length:0),p=0;for(let g=0;g<l;g+=1){let x=[2*g,2*g+1].filter(b=>b<this.side(h-1));x.forEach((b,y)=>this.read(
h-1,b,0,i[y].subarray(0,U(c,b))));for(let b=0;b<U(u,g);b+=1){let y=0,k=0,v=0,A=0;for(let O=0;O<x.length;O+=1)for(let N=2*
b;N<Math.min(2*b+2,U(c,x[O]));N+=1){let Lt=i[O][N];a(Lt)>a(y)&&(y=Lt,k=2*N+O),n&&h>1?(v+=o[I(c,x[O])+N],A+=r[I(
c,x[O])+N]):n&&Lt>0&&(v+=this.values[Lt-1],A+=1)}let C=I(u,g)+b;h===1&&y>0&&this.#e([2*g+(k&1),k>>1],y),n?(d[C]=
v,m[C]=A,f[C]=A>0?1+fc(v/A/e,t):0):f[C]=y}p+=4*U(u,g),p>wm&&(p=0,yield)}this.#t.push(f),[o,r]=[d,m],yield}this.
count===1&&(this.read(0,0,0,i[0]),this.#e([0,0],i[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.
maximum&&(this.maximum=n,this.strongest=t)}};var Ue=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,r=this.#t.get(o);return r?(this.#t.delete(o),this.#t.set(o,r),r):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),r=o.getContext("2d"),i=new ImageData(256,256),a=new Uint32Array(i.data.buffer),h=Math.min(256,this.pyramid.
side(t)-e*256);for(let l=0;l<h;l+=1){this.pyramid.read(t,e*256+l,n*256,this.#e);for(let c=0;c<256;c+=1)a[l*256+
c]=this.colours[this.#e[c]]}return r.putImageData(i,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function dc(s,t){let{layer:e,head:n,alignment:o,hide:r,pool:i,against:a}=t;return[e,n,o,r,j(s,t),i,a].join(" ")}
async function mc({page:s,heads:t},e,n){let{layer:o,head:r,alignment:i,hide:a,against:h,pool:l}=e,{numRows:c}=s,
u=o===-1,f=u&&(r===0||r===1)?1-r:null,d=u||!h?null:h.split(".").map(Number),[m,p,g]=await Promise.all([t.get(o,
r),f===null?null:t.get(o,f),d?t.get(d[0],d[1]):null]),x=d?"weight":j(s,e),b=(N,Lt)=>({data:N,numTokens:s.texts.
length,numRows:c,alignment:i,hide:a==="resting"?Ot(N,Lt,c):a,norms:x==="value"?N.norms:null,sight:X(s.sight,Lt,
c),beside:p}),y=b(m,o),k=d&&g?{layer:d[0],head:d[1],scope:b(g,d[0])}:null,{sight:v}=y;if(k){y.hide=k.scope.hide=
Math.max(y.hide,k.scope.hide);let N=y.sight.first.map((Vo,Jo)=>Math.max(Vo,k.scope.sight.first[Jo])),Lt=y.sight.
after.map((Vo,Jo)=>Math.min(Vo,k.scope.sight.after[Jo]));v={...y.sight,first:N,after:Lt}}let{top:A}=G[x],C=k?uc(
m.triangle,k.scope.data.triangle,m.width):cc(y,y.norms?as(y).factor:null,A),O=new No(C,v,y.hide,l);return{key:n,
scope:y,compared:k,speaker:{page:s,layer:o,head:r,alignment:i,measure:x},pyramid:O,work:O.work(),tiles:new Ue(
O,new Uint32Array(257)),shading:wi(e,O,A)}}function wi({shades:s,scale:t,gamma:e,cutoff:n},{maximum:o,field:r},i){
return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,gamma:e,cutoff:n,
maximum:o,signed:r.signed,top:i}}var Ro=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let r=i=>document.getElementById(
i);this.layer=r("matrix-layer"),this.head=r("matrix-head"),this.against=r("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:i})=>new Option(i===-1?"All layers: rollout":String(i),String(i)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:i})=>i!==-1).map(ym)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let i of t.querySelectorAll(
"[data-matrix-step]")){let a=i.getAttribute("data-matrix-step")??"";i.addEventListener("click",()=>{o(xe(e,n(),
a))})}for(let i of["shades","pool"])for(let a of this.#e(i))a.addEventListener("change",()=>{o({[i]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=tt(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(r=>{let i=t.layer===-1?j(e,{...t,head:r}):e.headNames[r];return new Option(
i??`${r}${Nt(e,t.layer,r)?"":" (other file)"}`,String(r))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let r of["shades","pool"])for(let i of this.#e(
r))i.checked=i.value===t[r]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function ym({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var bm=1.0018,qe=1.5,$m=4,km=4,Co=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#r(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#i(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#l(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(qe*qe):qe*qe;e.see(Qe(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#u(n))}zoom(t){let{hold:e}=this,[n,o,r]=[e.plot(),e.area(),e.pointed()],{
width:i,height:a}=n,h=(u,f)=>u>=0&&u<=f,l=r&&[(r[1]+.5-o.key)*o.cell,(r[0]+.5-o.row)*o.cell],c=l&&h(l[0],i)&&h(
l[1],a)?l:[i/2,a/2];e.see(Qe(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#r(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),r=Qe(e.plot(),n,this.#o(t),bm**(t.ctrlKey?-6*o:-o));(r.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(r))}#i(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:mr(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#h(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>$m,this.#s&&(this.#n==="pan"?e.see(Vn(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#f(n)))}#h(t,e,n){let{hold:o}=this;this.#s=!0;let r=[...this.#t].find(
([l])=>l!==t)?.[1]??n,i=l=>Math.max(20,Math.hypot(l[0]-r[0],l[1]-r[1])),a=[(n[0]+r[0])/2,(n[1]+r[1])/2],h=Qe(o.
plot(),o.area(),a,i(n)/i(e));o.see(Vn(o.plot(),h,(n[0]-e[0])/2,(n[1]-e[1])/2))}#l(t){let{hold:e}=this,n=this.#o(
t),[o,r,i]=[this.#e,this.#n,this.#s],a=this.#t.size===1,h=o&&a?this.#f(n):null;if(this.#c(t),!(!o||!a)){if(r===
"rows"||r==="keys")e.brush(null),h&&e.spanned(r,h[r]);else if(i&&r==="brush"&&h)e.brushed(h);else if(!i){let l=mr(
e.plot(),e.area(),n);e.brush(null),e.point(l),e.freeze(l)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:r,key:i,cell:a}=this.hold.area(),h=this.#e??
t,l=(u,f,d)=>{let m=[h[u],t[u]].map(p=>Math.min(e-1,Math.floor(f+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:l(1,r,o),keys:this.#n==="rows"?c:l(0,i,n)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),r={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(r&&t.shiftKey)e.see(Vn(n,o,-r[1]*n.width/4,-r[0]*n.height/4));else if(r)
this.#p(n,o,r);else if(t.key==="+"||t.key==="=")this.zoom(qe);else if(t.key==="-"||t.key==="_")this.zoom(1/qe);else if(t.
key==="0")e.see(Ne(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#p(t,e,n){let{hold:o}=this,r=Math.max(1,Math.round(km/e.cell)),
i=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],h=(o.pointed()??i.map(l=>Math.min(t.count-1,Math.floor(l)))).
map((l,c)=>Math.min(t.count-1,Math.max(0,l+r*n[c])));o.point(h),o.see(ma(t,e,h))}goTo(t){this.hold.see(Yt(this.
hold.plot(),t))}};var Em=6,vm=38,Sm=6,_o=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return pa(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:r,plot:i}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(r.left,r.top,i.width,i.height),n.clip(),n.translate(r.left,r.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),cn(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:r},i){let a=[n,o,[r.row,r.key]],h=l=>[...new Set(a.map(c=>c?.[l]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,i,{rows:h(0),keys:h(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let r=!1;for(;!r;)r=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:r},i){
if(t.cell<vm)return[];let{rows:a,keys:h}=Ze(this.plot,t),l=Ao(e),c=new Uint16Array(1),u=[];for(let f=a[0];f<a[1];f+=
1)for(let d=h[0];d<Math.min(h[1],U(r.pyramid.field,f));d+=1){let m=Fl(n,o,[f,d]);if(m){r.pyramid.read(0,f,d,c);
let{ink:p}=l(pi(e,r.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(f+.5-t.row)*
t.cell+4;u.push({kind:"text",x:g,y:x,text:m,size:11,family:i.family,fill:p,anchor:"middle"})}}return u}#e(t,{tiles:e,
area:n,scope:o},r){let{plot:i}=this,a=g=>g*n.cell;t.fillStyle=gc(t,r.rule,1),t.fillRect(-a(n.key),-a(n.row),a(
i.count),a(i.count));let h=this.levelOf(n);if(!e.pyramid.has(h))return!1;let l=performance.now()+Em,c=256*2**h,
u=!!e.pyramid.field.width,{rows:f,keys:d}=Ze(i,n),m=[Math.floor(f[0]/c),Math.floor(d[0]/c)],p=!0;t.imageSmoothingEnabled=
!1;for(let g=m[0];g*c<f[1];g+=1)for(let x=m[1];x*c<d[1]&&(u||x<=g);x+=1){let b=e.peek(h,g,x)??(performance.now()<
l?e.make(h,g,x):null),y=[a(x*c-n.key),a(g*c-n.row),a(c),a(c)],[k,v,A,C]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(O=>Math.
round(O*this.#t)/this.#t);b?t.drawImage(b,k,v,A-k,C-v):(p=!1,Am(t,e,h,g,x,[k,v,A-k,C-v]))}if(o.hide>0){let g=Math.
max(3,a(o.hide));t.fillStyle=r.paper,t.fillRect(-a(n.key),-a(n.row),g,a(i.count)),t.fillStyle=gc(t,r.muted,-1),
t.fillRect(-a(n.key),-a(n.row),g,a(i.count))}return p}#n(t,e,n){t.save(),t.translate(-this.frame.left,-this.frame.
top),cn(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,frozen:o,chosen:r,brush:i},a){let{plot:h}=this,
l=([u,f],d)=>[(u-d)*e.cell,Math.max(1,(f-u)*e.cell)],c=(u,f,d)=>{if(u){let[m,p]=l(u,f?e.row:e.key);t.globalAlpha=
d,t.fillStyle=a.accent,t.fillRect(f?0:m,f?m:0,f?h.width:p,f?p:h.height),t.globalAlpha=1}};c(r.rows,!0,.13),c(r.
keys,!1,.13),c(Io(r.row),!0,.2),c(Io(r.key),!1,.2),n&&(c(Io(n[0]),!0,.1),c(Io(n[1]),!1,.1)),t.strokeStyle=a.accent;
for(let u of[n,o])if(u){let[f,d]=[(u[0]-e.row)*e.cell,(u[1]-e.key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=u===
o?3:1.5,t.strokeRect(d-(m-e.cell)/2,f-(m-e.cell)/2,m,m)}if(i){let[u,f]=l(i.rows,e.row),[d,m]=l(i.keys,e.key);t.
lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,u,m,f),t.setLineDash([])}}};function Io(s){return s===null?null:
[s,s+1]}function Am(s,t,e,n,o,r){for(let i=1;i<=Sm;i+=1){let a=2**i,h=t.peek(e+i,Math.floor(n/a),Math.floor(o/
a));if(h){let l=256/a;s.drawImage(h,o%a*l,n%a*l,l,l,...r);return}}}var pc=new Map;function gc(s,t,e){let n=`${t}\
 ${e}`,o=pc.get(n);if(!o){let r=document.createElement("canvas");r.width=r.height=8;let i=r.getContext("2d");i.
strokeStyle=t,i.lineWidth=1,i.beginPath();for(let a of[-8,0,8])i.moveTo(a,e>0?8:0),i.lineTo(a+8,e>0?0:8);i.stroke(),
o=s.createPattern(r,"repeat"),pc.set(n,o)}return o}var xc=20,Bo=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,r){
let{speaker:i,scope:a,compared:h,shading:l,pyramid:c}=t,u=Pe(i.measure),{page:f}=this,d=!n&&r?r:null,m=n??(d?null:
o);this.sentence=d?Pl(i,a,d):m?Bl(i,a,h,m):Mm(t),$("matrix-sentence",this.sentence),$("matrix-number",m&&!d?this.#s(
t,m):"");let p=f.headNames[i.head];this.title=h?`Layer ${i.layer}, ${p??`head ${i.head}`}, less layer ${h.layer}\
, head ${h.head}`:`${K(i.layer,i.head,p)}`,$("matrix-scale",To(l,u)),$("matrix-pool",oo(e,c.pool,l.signed,u));
let{hide:g}=a,x=g===1?"The first token is":`The first ${g} tokens are`;$("matrix-aside",g>0?`${x} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(l),this.#r(r)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:r,pyramid:i,speaker:a}=t,h=([u,f]=[0,0])=>{
let{token:d,aligned:m}=zt(o,u,o.numTokens);return r?Math.abs(gn(nt(o.data,u,f),nt(r.scope.data,u,f))[0]):Z(m,d,
f)?.shown[0]??0},c=Hl(i,e,2*xc).sort((u,f)=>h(f)-h(u)).slice(0,xc).map(u=>{let[f,d]=u,{token:m}=zt(o,f,o.numTokens),
p=L("",()=>this.actions.goTo(u)),g=w("span");B(g,`${T(n.texts[m],16)} (${m})`),p.append(g);let x=w("td");return B(
x,`${T(n.texts[d],16)} (${d})`),w("tr","",w("td","",p),x,w("td","detail-number",this.#n(t,u)))});$("matrix-val\
ue",r?"Difference":Pe(a.measure).replace(/^./u,u=>u.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[h,l,c]=gn(nt(t.data,n,o),nt(e.scope.data,n,o)),u=h<0?[-c,-l]:[l,
c];return`${h<0?"\u2212":"+"}${Y(Math.abs(h),u)}`}let{token:r,aligned:i}=zt(t,n,t.numTokens),a=Z(i,r,o);return a?
ie(i,a).number:""}#s({scope:t,compared:e,speaker:n},[o,r]){if(!H(t.sight,o,r))return"";let a=se(t.data,o,r)&&(!e||
se(e.scope.data,o,r))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among th\
e 16 strongest of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${r}. ${n.
measure==="weight"?a:""}`}#o(t){let{colours:e,numbers:n}=Mo(t),o=this.legend.getContext("2d");this.legend.width=
e.length,e.forEach((i,a)=>{o&&(o.fillStyle=i,o.fillRect(a,0,1,1))});let r=document.querySelectorAll("#matrix-l\
egend-numbers span");n.forEach((i,a)=>{r[a].textContent=i})}#r(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){
this.#t=e;let n=t?[L("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("ma\
trix-actions")?.replaceChildren(...n)}}};function Mm({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:r}=s,
i=n.strongest,a=V(r,s.layer,s.head),h=`${a[0].toUpperCase()}${a.slice(1)}`,l=e?`, less ${V(r,e.layer,e.head)}`:
"";if(!i)return`${h}${l}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=zt(t,i[0],t.numTokens),u=e?
"The largest difference is":`Its strongest ${Pe(s.measure)} is`;return`${h}${l}. ${u} at ${D(r,c)}, looking at\
 ${D(r,i[1])}. Point at a cell for its number.`}var xi=44,Po=76,Fo={width:280,height:10};function yc(s,t,e,[n,o]){let{frame:r,plot:i}=s,{area:a,shading:h,speaker:l,
tiles:c}=t,u=`${n[0].toUpperCase()}${n.slice(1)}`,f=Math.max(420,r.left+Math.min(i.width,i.count*a.cell)+12),d=xi+
r.top+Math.min(i.height,i.count*a.cell)+Po,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:x}=Mo(h),b=d-Po+22,y=Pe(l.measure),k=`${To(h,y)} ${oo(s.levelOf(a),c.pyramid.pool,h.signed,
y)}`;return{width:f,height:d,title:`${u} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:f,height:xi+r.top+i.height,
fill:e.paper},...Bh([{...p,x:r.left,y:r.top,width:i.width,height:i.height},...s.numberMarks(t,e),...s.axisMarks(
t,e)],xi),{kind:"rect",x:0,y:d-Po,width:f,height:Po,fill:e.paper},{kind:"text",x:12,y:18,text:u,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((v,A)=>({kind:"rect",x:12+
A*Fo.width/g.length,y:b,width:Fo.width/g.length+.5,height:Fo.height,fill:v})),...x.map((v,A)=>({kind:"text",x:12+
A*Fo.width/(x.length-1),y:b+24,text:v,size:10,anchor:Tm(A,x.length-1),...m})),{kind:"text",x:12,y:b+42,text:k,
size:10,family:e.family,fill:e.muted}]}}function Tm(s,t){return s===0?"start":s===t?"end":"middle"}var Om=8,Ho=class{static id="matrix";static title="Matrix";static fits(t){return t.light===null}static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#r=0;#i="";constructor(t){
this.context=t,this.page=t.page,this.tell=gt(()=>this.#d(),200),this.settle=gt(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new _o(this.canvas,new Oo(e,this.
context.text),e.numRows),this.controls=new Ro(t,this.context),this.readout=new Bo(t,e,{goTo:n=>this.#b(n),rank:n=>{
this.#A(n)}}),new ae(t.querySelector(".sheet"),0),_(e)?$("matrix-unseen","Hatched: could not be seen; only the\
 output looks, and only at the input."):P(e)&&$("matrix-unseen","Hatched: could not be seen (it is padding, or\
 lies outside the layer\u2019s window)."),this.hand=new Co(this.canvas,{plot:()=>this.picture?.plot??{width:1,
height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#w(n),freeze:n=>{this.#v(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#y(),this.#g()},
spanned:(n,o)=>{this.#S(n,o)}}),t.addEventListener("click",n=>{let r=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");if(r==="all"){let i=Ct(e);this.#m(i&&this.picture?Yt(this.picture.
plot,i):null)}else r&&this.hand?.zoom(r==="in"?1.5:1/1.5)}),new ResizeObserver(()=>{t.hidden||this.#x()}).observe(
this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,n=dc(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,
r;try{r=await ot(mc(this.context,t,n))}catch(i){this.#t=null,this.#T(),rt(i instanceof E?i.message:`This canno\
t be shown: ${K(t.layer,t.head)}.`);return}if(o!==this.#o)return;rt(""),this.#t=r}if(this.#u(this.context.state()),
t.area!==this.#i){this.#i=t.area,this.#p();let o=Jn(t.area,this.page.numRows);this.#e=o&&this.picture?Yt(this.
picture.plot,o):null}this.#p(),this.#y(),this.#g(),this.settle(),await this.#O()}get door(){return{matrix:Object.
freeze({point:(t,e)=>this.#b([t,e]),see:t=>this.#m(t&&this.picture?Yt(this.picture.plot,t):null),pooled:(t,e)=>this.#L(
t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({cells:this.#h,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.
cell})})}}get drawing(){let{picture:t}=this,e=this.#c;return!t||!e?null:(this.#E(),yc(t,e,this.#f,[this.readout?.
title??"",document.title.replace(/ · attention$/u,"")]))}get#a(){let{picture:t}=this;return t?ge(t.plot,this.#e??
Ne(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.picture?Ze(this.picture.plot,this.#a):{rows:[0,1],keys:[0,
1]}}get#l(){let{alignment:t,observer:e,observed:n}=this.context.state();return Wl(t,e,n,this.page.numRows)}get#c(){
let t=this.#t;if(!t)return null;let{observer:e,observed:n,chosen:o,alignment:r}=this.context.state(),{numRows:i}=this.
page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#l,chosen:{row:e===null?null:z(r,e,i),key:n,rows:o&&
wn(r,o,i),keys:o&&[o[0],Math.min(i,o[1])]},brush:this.#s}}get#f(){let t=getComputedStyle(document.documentElement),
e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),muted:e("muted"),rule:e("rule"),paper:e("surface"),
accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(document.body).fontFamily}}#u(t){let e=this.#t;
if(e){let{pyramid:n}=e,o=wi(t,n,G[e.speaker.measure].top),r=ac(o,n.values);r.some((i,a)=>i!==e.tiles.colours[a])&&
(e.tiles=new Ue(n,r)),e.shading=o}}#p(){let{picture:t,canvas:e}=this;t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&
t.measure()}#x(){let t=this.#e&&this.#h;this.picture?.measure(),t&&this.picture&&(this.#e=Yt(this.picture.plot,
t)),this.#$()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=Ne(e.plot).cell;this.#e=n?null:t,this.canvas?.classList.
toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#d(){let t=this.#e?tn(this.#h):"";t!==this.#i&&
(this.#i=t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#n)&&(this.#n=t,this.#y(),this.#g())}async#v(t){
let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||String(t)===String(this.#l)){(e!==null||n!==
null)&&await this.context.change({observer:null,observed:null});return}let[r,i]=t,[a]=so(o,[r,r+1],this.page.texts.
length),h=z(o,a,this.page.numRows)===r;await this.context.change(h?{observer:a,observed:i}:{observer:r,observed:i,
alignment:"position"}),$("live",this.readout?.sentence??"")}async#S(t,e){let{alignment:n}=this.context.state(),
o=t==="keys"?e:so(n,e,this.page.texts.length);await this.context.change({chosen:o})}async#A({rows:t,keys:e}){let{
alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.texts.length,r=o?[t[0]+1,t[1]+1]:t;await this.
context.change({view:"heads",pair:we({from:r,to:e,when:o?"wrote":"read"})})}#b(t){let{picture:e}=this;if(e){let n=o=>[
Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#m(Yt(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#w(t)}}#y(){
let t=this.#t;if(t&&this.picture){let e=this.picture.levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#l,this.#s)}}#M(){
this.#t&&!this.root?.hidden&&(this.#y(),this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&
this.#n&&$("live",this.readout?.sentence??""))}#T(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,
t.height)}#g(){this.#r||=requestAnimationFrame(()=>{this.#r=0,this.#$()})}#$(){let t=this.#t,{picture:e,root:n}=this;
if(!t||!e||!n||n.hidden)return;let o=e.levelOf(this.#a);if(t.work){let a=performance.now()+Om;for(;t.work&&performance.
now()<a;)this.#k(t)}let r=this.#c;!(r&&e.draw(r,this.#f))||t.work&&!t.pyramid.has(o)?this.#g():t.work&&this.#g()}#k(t){
t.work?.next().done&&(t.work=null,this.#u(this.context.state()),this.#y())}#E(){for(;this.#t?.work;)this.#k(this.#t)}async#O(){
for(;this.#r&&!document.hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#E();let n=this.#t?.
pyramid;if(!n||!n.has(t)||e>=n.side(t))throw new E(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(
U(n.shape(t),e));return n.read(t,e,0,o),Array.from(o,r=>r===0?NaN:n.values[r-1])}#N([t,e]){let{canvas:n,picture:o}=this;
if(!n||!o)return null;let r=n.getBoundingClientRect(),{row:i,key:a,cell:h}=this.#a,[l,c]=[r.left+o.frame.left+
(e-a)*h,r.top+o.frame.top+(t-i)*h];return{x:l,y:c,width:h,height:h}}};var Lm=new Set(["script","style","noscript"]),Nm=new Set(["area","base","br","col","embed","hr","img","input",
"link","meta","source","track","wbr"]),bc="-".repeat(2),Rm={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&#34;","'":"\
&#39;"},Do=class{constructor(t){this.document=t;let{documentElement:e,head:n,body:o}=t,r=n.querySelector("styl\
e"),i=[...e.childNodes].filter(h=>h instanceof Text).map(Wo).join(""),a=[...n.childNodes].slice(0,[...n.childNodes].
findIndex(h=>h===r)+1);this.start=`<!DOCTYPE html>
${Ke(e)}
${Ke(n)}${a.map(Wo).join("")}
</head>${i}${Ke(o)}`,this.nodes=[...o.childNodes].map(h=>h instanceof HTMLScriptElement||h instanceof Text?h:h.
cloneNode(!0)),this.last=o.lastChild}get isWhole(){return this.document.readyState!=="loading"}withText(t,e){let o=[
...this.nodes,...this.#t()].map(i=>i instanceof HTMLScriptElement&&i.id===t?`${Ke(i)}${e}</${i.localName}>`:Wo(
i)),r=o.pop()??"";return[this.start,...o,r.replace(/\n\n$/u,""),`</body>
</html>
`]}#t(){let t=[];for(let e=this.last?.nextSibling??null;e;e=e.nextSibling)(e instanceof HTMLScriptElement||e instanceof
Text&&!e.data.trim())&&t.push(e);return t}};function Wo(s){if(s instanceof Comment)return`<!${bc}${s.data}${bc}\
>`;if(s instanceof Text)return Lm.has(s.parentElement?.localName??"")?s.data:$c(s.data);if(!(s instanceof Element))
return"";let{localName:t}=s;return Nm.has(t)?Ke(s):`${Ke(s)}${[...s.childNodes].map(Wo).join("")}</${t}>`}function Ke(s){
let t=[...s.attributes].map(({name:e,value:n})=>n?` ${e}="${$c(n)}"`:` ${e}`);return`<${s.localName}${t.join("")}\
>`}function $c(s){return s.replace(/[&<>"']/gu,t=>Rm[t])}var kc="http://www.w3.org/2000/svg";var zo=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(kc,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[Cm(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function Cm({strength:s},t,e){let n=document.
createElementNS(kc,"path"),[o,r]=[t,e].map(({left:m,width:p})=>m+p/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,h=a?t.top+t.height:t.top,l=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[u,f]=i?[h-
c,l-c]:[(h+l)/2,(h+l)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,h)}C${d(
o,u)} ${d(r,f)} ${d(r,l)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var yi=18,Uo=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>_m(t,o,r)));let n=Im(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];B(o.cells[3],Bm(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function Im(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?T(t.next,yi):null}function _m(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Dr(t.change),o.setAttribute("aria-label",Et(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${re(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${Ec(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,R(t.weight),
t.valueWeighted===null?"\u2013":R(t.valueWeighted),`${T(t.next,yi)} \xD7 ${zr(t.change)}`])B(n.insertCell(),i);
return n}function Bm(s,t,{queries:[e,n]}){let o=$t(t,e,s.texts.length),r=$t(t,n-1,s.texts.length);return o===null||
r===null?"what follows":Ec(s,[o,r+1])}function Ec(s,[t,e]){let n=`${t} ${T(s.texts[t],yi)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var Pm=250,qo=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:r}=this.
page,i={at:M(o,t.to),when:`when it wrote ${M(o,t.from)}`,count:Vt(this.page).length,parted:r.length>0&&!this.page.
light},a=()=>this.#t===n,h=performance.now(),l=await this.#e(t,a,c=>{performance.now()>h+Pm&&(h=performance.now(),
e({...i,ranked:oe(c),done:!1}))});a()&&(this.last=oe(l),e({...i,ranked:this.last,done:!0}))}async all(t){return oe(
await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[a,X(
r.sight,a,r.numRows)]));return await Ie(this.page,this.heads,(a,h,l)=>{let c=i.get(a),u=c&&pt(l,c,t,r.numRows);
if(u){let[f,...d]=u.weight;o.push({layer:a,head:h,weight:f,bounds:d,even:u.even})}n(o)},e),o}};function vc(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([l,c],u)=>{let f=e.ofToken[l],d=n.get(f);d?(d.span=[Math.min(d.span[0],l),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>Fm(m,t[u][p])),d.count+=1):n.set(f,{span:[l,c],effects:t[u],count:1})});let o=[],[r,i]=s.target;
for(let l=0;l<bt(e);l+=1){let[c,u]=J(e,l);c<i&&u>r&&o.push([Math.max(c,r),Math.min(u,i)])}let a=s.words[s.chosen][0],
h=[...n.values()];return{why:{...s,units:h.map(({span:l})=>l),words:o,chosen:o.findIndex(([l,c])=>l<=a&&a<c),added:h.
some(({count:l})=>l>1)},effects:h.map(l=>l.effects)}}function Fm(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var Ko=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=Pt(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??vc(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return ro(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var Hm=5,Go=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=jo(t,"why-bars"),this.heads=jo(
t,"why-heads"),this.layers=jo(t,"why-layers"),this.looks=jo(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));bi(this.bars,o=>n.cause(
this.#t[o].span)),bi(this.heads,o=>n.look(this.#e[o])),bi(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:h,against:l,text:c})=>{let u=i!==null&&a[0]===
i[0]&&a[1]===i[1];return Sc(this.nameOf(a).replace(/^“|”$/gu,""),h,c,`effect${l?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,h=`of ${r}${i?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${h} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,Hm),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=Bt(
c),d=Sc(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",Et(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${u} ${f}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",je("error",f)),d})),
$("why-heads-note",a?Ya(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#n=ho(o);let l=o[0];this.layers.setAttribute("aria-label",l?`Strongest in layer ${l.layer}, at ${Bt(
l).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let u=je("layer","");
return u.title=`Layer ${c.layer}: ${Bt(c).number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(
4)),u})),$("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function jo(s,t){return s.querySelector(`#${t}`)}function bi(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function Sc(s,t,e,n,o){
let r=document.createElement("li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=je("track","");return a.setAttribute(
"aria-hidden","true"),a.append(je("size","")),i.append(je("name",s),a," ",je("number",e)),r.append(i),r}function je(s,t){
let e=document.createElement("span");return e.className=s,B(e,t),e}function Ac(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=Wm(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),r=Number(e[0].effect.toFixed(o)),i=n+Math.abs(r-e[0].effect);return`e\
ffect ${r.toFixed(o)} +- ${(Math.ceil(i*10**o)/10**o).toFixed(o)} nats`}function Wm(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],r=s.added?n[1]-n[0]:s.units.filter(([i,a])=>i<n[1]&&a>n[0]).length;return Math.max(1,r)*(o[1]-o[0])*
s.step/2}function Mc(s,t,{span:e,ranked:n},o=[]){let r=Jt(s,...e),i=t.measured?t.added?"measured word by word":
"measured":"estimated",a=n.map(({span:[c,u],effect:f})=>[r,c,u-1,Jt(s,c,u),Number(f.toPrecision(6)),i]),h=["of",
"first token","last token","text",t.measured?"effect in nats":"effect","how"],l=n.map(c=>c.span);return Ht(...Pn(
h,a,l,o))}function Tc(s){let t=s.map(({layer:e,head:n,weight:o,bounds:r,even:i})=>[e,n,...[o,...r,i].map(a=>Number(
a.toPrecision(6)))]);return Ht(["layer","head","weight","least","most","even"],t)}var Dm=3,zm=5,Yo=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new qo(t.page,t.heads),this.told=t.page.why&&new Ko(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new Uo(e,({layer:r,
head:i,queries:a,keys:h})=>{n({layer:r??void 0,head:i??void 0,row:a[1]-1,key:h[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(r){if(!(r instanceof E))throw r;rt(r.message);return}this.#e(t,o),this.#n(o.found),new ae(
t.querySelector(".sheet")),this.panel=new Go(t,r=>M(e.texts,r),{cause:r=>{this.#t=r,this.show(this.context.state())},
look:r=>{this.#a(r)},step:r=>this.#o(r)})}}show(t){let{page:e,panel:n,text:o,told:r}=this;if(this.edges?.show(
t),!n||!o||!r)return;let{why:i,effects:a}=r.inUnits,h=r.explain(t.chosen),l=this.#r(h),c=Dl(i,a,h);n.show(h.words,
l),o.shade(c),o.choose(h.span),o.rove(h.span[0]),this.#i(h,c);let u=He(e,h,l);this.headLooks.ask(u,f=>n.showLooks(
f))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get subject(){return this.panel&&this.told?this.told.explanation.span:null}get door(){return{why:this.
why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new E("This report does not know what the ans\
wer hangs on.");let o=typeof t=="number"?no(n.found,t):t,r=jm(o,e.texts.length)?pn(n.found,e.promptLength,o):null;
if(!r)throw new E(`There is nothing to explain at ${t}; the tokens are 0 to ${e.texts.length-1}.`);await n.know();
let i=n.explain(r),a=He(e,i,i.leading??i.words.bars[0]?.span??null),h=a?await this.headLooks.all(a):[];return{
measured:n.found.measured,units:i.ranked.map(({span:[l,c],effect:u})=>({text:e.texts.slice(l,c).join(""),start:l,
end:c,effect:u})),heads:h.slice(0,zm).map(({layer:l,head:c,weight:u})=>({layer:l,head:c,weight:u}))}}#e(t,e){let n=new dt(
t.querySelector(".text"),this.context.text);this.text=n,this.arcs=new zo(t.querySelector(".arcs"),n),Qt(n,()=>e.
units,a=>this.#s(a));let o=t.querySelector("#why-quotes"),{notes:r}=this.context,i=()=>{let{explanation:a}=e;return{
sentence:a.words.sentence,note:Xe(r.notes,a.span),of:null,precision:Ac(e.inUnits.why,a)}};o.append(ee(this.context,
i,()=>({chosen:e.explanation.span})),mt("Copy as CSV",()=>Mc(this.page.texts,e.inUnits.why,e.explanation,r.notes)),
mt("Copy heads as CSV",()=>Tc(this.headLooks.last)),...Fe(this.context,()=>this.subject))}#n(t){let[e,n]=t.target,
o=t.method==="inseq",r=o?`${n-e} tokens of the`:`the first ${n-e} tokens of this long`,i=n>=this.page.texts.length?
"":` Only ${r} answer are explained.`;$("why-how",`${t.measured?Um:o?qm:Km}${i}`),$("why-figure",`${t.figure[0].
toUpperCase()}${t.figure.slice(1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&pn(e,n,t);o&&(this.#t=null,
this.context.change({chosen:o}))}#o(t){let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,[r,i]=n.explanation.
span,l=(r<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=i:c[1]<=r).at(t>0?0:-1);l&&(this.#s(l),this.text?.
reveal(l[0]))}}#r({words:t,leading:e}){let n=this.#t;return n&&t.bars.some(({span:r})=>String(r)===String(n))?
n:e??t.bars[0]?.span??null}#i({span:t,reverse:e,leading:n},o){let r=o.filter(({against:i})=>!i).slice(0,n?Dm:0);
this.arcs?.show(r.map(({from:i,to:a,strength:h})=>{let l=[i,a];return{from:e?t:l,to:e?l:t,strength:h}}))}async#a({
layer:t,head:e}){let{page:n,told:o}=this,r=o?.explanation,i=r&&He(n,r,this.#r(r));if(i){let[a]=q(i,n.numRows);
await this.context.look({layer:t,head:e,row:a,key:i.to[0],alignment:"generation"})}}},Um="Measured: each word \
of the prompt was hidden, one at a time, from everything after it, and the model was run again. Effects of sev\
eral words do not add up, and a hidden word is something that the model never met in training.",qm="Scores tha\
t inseq, another program, computed and saved; a word has the sum of its tokens\u2019. An estimate always has a stro\
ngest word; that it has one says nothing yet. Run att-viz with --influence words to measure.",Km="Estimated fr\
om one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says not\
hing yet. Run att-viz with --influence words to measure.";function jm(s,t){return Array.isArray(s)&&s.length===
2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}typeof document>"u"?Al(globalThis):Gm(document.currentScript?.textContent??null);function Gm(s){try{let t=new Do(
document),e=bn(ji(location.hash)),n=[Yo,vo,eo,Ho,co,mo],o=new qs(e,n,new Ks(s),t),r=o.start();Object.defineProperty(
window,"attViz",{value:Object.freeze({ready:r,...o.door,views:Object.freeze(o.kinds.map(({id:i,title:a})=>Object.
freeze({id:i,title:a}))),show:o.show.bind(o),note:o.note.bind(o),get notes(){return o.book.notes.map(i=>Object.
freeze({...i}))},get state(){return o.snapshot}})}),r.then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")})}catch(t){Ml(t)}}})();
