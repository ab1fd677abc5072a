"use strict";(()=>{var Bl=["corrected rollout","raw rollout","rollout without resting places"];function F(s){return s.kind!==void 0}
var S=class extends Error{constructor(t){super(t),this.name="ReportError"}};function wr(s){let t;try{t=JSON.parse(
s)}catch{throw new S("This file is damaged: its list of tokens cannot be read. Please make the report again.")}
if(t?.format!==1)throw new S("This report was written in a format that its viewer does not know. Please make i\
t again.");let e=Pl(t);if(e)throw new S(`This file is damaged: ${e}. Please make the report again.`);return t}
function Pl(s){if(!Array.isArray(s.texts)||!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"i\
ts texts and its tokens do not belong together";let t=s.texts.length;if(s.numRows!==t&&s.numRows!==t-1)return`\
it has ${t} tokens but ${s.numRows} attention rows`;if(s.ids!==null&&s.ids?.length!==t)return`it has ${t} toke\
ns but another number of ids`;if(!(s.promptLength>=0&&s.promptLength<=t))return"its prompt is longer than its \
text";if(!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(s.allLayers))return"it names no layers";if(!Array.
isArray(s.valueNorms))return"it does not say whose values' sizes are known";if(!Array.isArray(s.sight?.padding)||
!Array.isArray(s.sight.starts)||!s.sight.layers)return"it does not say which tokens could be seen";if(!Array.isArray(
s.text?.turns)||!Array.isArray(s.text.markup)||!s.text.units)return"its text is not divided into turns and uni\
ts";if(s.lens&&(!Array.isArray(s.lens.boundaries)||s.lens.vocabulary?.length!==s.lens.ids?.length))return"what\
 the logit lens read cannot be understood";if(!Array.isArray(s.measuredEdges))return"its measured edges cannot\
 be read";let e=s.light?.passages;return s.light&&!(e?.[0]===0&&e.at(-1)===s.numRows&&Array.isArray(s.light.roles))?
"its passages do not divide its text":""}function X(s,t){return s.allLayers.find(e=>e.layer===t)?.heads??[]}function D(s,t,e=`\
head ${t}`){return s===-1?`all layers, ${Bl[t]}`:`layer ${s}, ${e}`}function vt(s,t,e){return s.layers.some(n=>n.
layer===t&&n.heads.includes(e))}function Qe(s,t,e){let n=X(s,t);return n.reduce((o,r)=>Math.abs(r-e)<Math.abs(
o-e)?r:o,n[0]??0)}function Ze(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function tn(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function xr(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function yr(s,t,e,n,o){let r=Ze(s,t,e),i=D(t,e),a=`${i[0].
toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let l=tn(location.pathname,s.suffix,
r);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${r}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function ut(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function br(s,t){let e=`att-viz-head-${s}-${t}`;return await Er(()=>!!document.getElementById(e)?.nextElementSibling),
document.getElementById(e)?.textContent??null}function $r(s,t){return document.getElementById(`att-viz-head-${s}\
-${t}`)?.dataset.roles??null}function kr(s){return document.getElementById(`att-viz-light-${s}`)?.textContent??
null}function en(){return Er(()=>!1)}async function Er(s){for(;document.readyState==="loading"&&!s();)await Fl()}
function Fl(){return new Promise(s=>{let t=()=>{e.disconnect(),document.removeEventListener("DOMContentLoaded",
t),s()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),document.addEventListener("DOMConten\
tLoaded",t)})}var at=.0009765625;function Oe(s){return 2**(-(s+.5)/8)}function Ct(s){return[Oe(s),2**(-(s+1)/8)*(1-at),Math.
min(1,2**(-s/8)*(1+at))]}function Hl({facts:s},t){return s.worst[t<s.answerRow?0:1]}function ro(s){return 2**(-(s+
1)/8)*(1+at)}function oo({facts:s},t,e){let[n,o]=s.groups,r=e>=s.answerRow,i=Math.ceil(s.answerRow/n),a=t[r?i+
Math.floor((e-s.answerRow)/o):Math.floor(e/n)],l=r?o:n,[h,c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[
a/15,l===1?h:0,Math.min(1,(c*(1+at)+at)*l)]}function vr(s){let{sinks:t}=s;return t&&Float32Array.from({length:s.
numRows},(e,n)=>oo(s,t,n)[0])}function St(s,t){let[e,n]=[s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],r=0;for(let m=e;m<
n;m+=1)Ct(s.codes[m]).forEach((p,g)=>o[g]+=p),r=Math.max(r,s.codes[m]);let i=n-e===16?Ct(r)[2]:ro(Hl(s,t)),{facts:a}=s,
l=s.sinks?oo(s,s.sinks,t):[0,0,0],h=t<a.first?[0,0,0]:oo(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.
min(1,o[0]),o[2]=Math.min(1,o[2]),h[2]=Math.max(h[1],Math.min(h[2],1-o[1]-l[1]+at)),c<=0&&(h[1]=Math.max(h[1],
1-o[2]-l[2]-at)),h[0]=Math.min(Math.max(h[0],h[1]),h[2]);let u=c>0?Math.max(0,Math.min(c*i,1-l[1]-h[1]-o[1]+at)):
0,f=Math.min(u,Math.max(0,1-l[2]-h[2]-o[2]-at)),d=Math.min(u,Math.max(f,1-l[0]-h[0]-o[0]));return{from:e,to:n,
limit:i,listed:o,first:h,others:[d,f,u],sink:l}}function Wl(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=
1)if(s.keys[n]===e)return n;return-1}function Le(s,t,e){let n=Wl(s,t,e);if(n>=0)return Ct(s.codes[n]);let{first:o,
limit:r,others:i}=St(s,t);return e===s.facts.first?o:[0,0,Math.min(r,i[2])]}function ie(s,t,e,n,o){let{first:r}=s.
facts,{from:i,to:a,limit:l,first:h,others:c}=St(s,t),[u,f]=[Math.max(e,r),Math.min(n,t+1)],d=[0,0,0],m=Math.max(
0,f-u);u<=r&&r<f&&(h.forEach((g,w)=>d[w]+=g),m-=1);for(let g=i;g<a;g+=1)s.keys[g]>=u&&s.keys[g]<f&&(Ct(s.codes[g]).
forEach((w,b)=>d[b]+=w),m-=1);let p=t-Math.min(r,t)-(a-i);return m>0&&p>0&&(d[0]+=Math.min(m*l,c[0]*(o??m/p)),
d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*l,c[2])),[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function nn(s){
let t=e=>(Math.min(63,Math.max(0,e))/63)**2;return[t(s),t(s-.5)*(1-at),Math.min(1,t(s+.5)*(1+at)+at/8)]}function Sr({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,r=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${r} is kept weight by we\
ight, the rest as sums`}function Ar({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function sn({
worst:s,groups:t,passages:e}){let[n,o]=s.map(i=>Number(ro(i).toPrecision(2))),r=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${r}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}function st(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&G(e,t)}var Dl=/\u2068([^\u2068\u2069]*)\u2069/u;function G(s,t){let e=t.split(
Dl);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function ae(s){return s.
replace(/[\u2068\u2069]/gu,"")}var on=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=document.getElementById(
"full-link");let e=document.getElementById("full-files");t.light&&($("light-short",Sr(t.light)),$("light-sente\
nce",Ar(t.light)),document.getElementById("light-note")?.removeAttribute("hidden"),document.getElementById("al\
l-files-link")?.addEventListener("click",n=>{n.preventDefault(),e?.setAttribute("open",""),e?.scrollIntoView({
block:"start"}),e?.querySelector("summary")?.focus()}))}show(t,{layer:e,head:n}){let{page:o}=this;this.#t(this.
index,o.light?null:"index",t),this.#t(this.full,o.light?Ze(o,e,n):null,t),this.full&&o.light&&(this.full.textContent=
`Every weight of ${D(e,n,o.headNames[n])}`)}#t(t,e,n){let o=e===null?null:tn(location.pathname,this.page.suffix,
e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}#${n}`))}};var Mr=0;async function jt(){performance.now()>Mr&&(await new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),Mr=performance.now()+8)}var Tr=2**17,B=Float32Array.from({length:256},(s,t)=>(t/255)**2);function ft(s){return s*(s+1)/2}function le(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function _t(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=Ul(n.getWriter(),s),r=e.getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:l,value:h}=await r.read();
if(l)return await o,i.subarray(0,a);if(a+h.length>t)throw await r.cancel(),new RangeError(`more than ${t} byte\
s`);i.set(h,a),a+=h.length}}async function Ul(s,t){try{for(let e=0;e<t.length;e+=Tr)await s.write(t.subarray(e,
e+Tr)),await jt();await s.close()}catch{}}var Or=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),rn=13,Lr=1<<
20,an=new Uint32Array(256).fill(Lr);Or.forEach((s,t)=>{an[s]=t});var zl=an.map(s=>s*Or.length);function ln(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(rn*e+6*n>>3),r=0,i=0,a=0,l=()=>{
let f=zl[t[i]]+an[t[i+1]];return i+=2,r|=f,f};for(let f=e-e%8;i<2*f;a+=rn){let[d,m,p,g]=[l(),l(),l(),l()],[w,b,
x,k]=[l(),l(),l(),l()];o[a]=d>>5,o[a+1]=d<<3|m>>10,o[a+2]=m>>2,o[a+3]=m<<6|p>>7,o[a+4]=p<<1|g>>12,o[a+5]=g>>4,
o[a+6]=g<<4|w>>9,o[a+7]=w>>1,o[a+8]=w<<7|b>>6,o[a+9]=b<<2|x>>11,o[a+10]=x>>3,o[a+11]=x<<5|k>>8,o[a+12]=k}let h=0,
c=0,u=(f,d)=>{for(h=h<<d|f,c+=d;c>=8&&a<o.length;a+=1)c-=8,o[a]=h>>c;h&=(1<<c)-1};for(;i<2*e;)u(l(),rn);if(n){
let f=an[t[i]];r|=f<64?0:Lr,u(f&63,6)}if(r>>rn)throw new RangeError("letters that stand for nothing");return o}function H({width:s},t){return s?s*t:ft(t)}function ot({width:s},t){return s||t+1}var io=16,Yt=64,Nr=Yt*1024,ql=32,Rr=15360,ao=new Uint16Array(257).fill(Rr+1);for(let s=Rr;s>=0;s-=1)ao[Math.round(
255*Math.sqrt(Ir(s)))]=s;var lo=class extends Map{cap=1/0};function Ir(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function Cr(s){return 4*Math.ceil(s/Yt)+Math.ceil(s*2*io*ql/8)}function _r(s,t){let e=Math.
ceil(t/Yt),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(i,a)=>n.getUint32(
4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError("too short");return{bits:r,index:o,read:new Map}}
function rt(s,t){let{exact:e}=s,n=Math.floor(t/Yt),o=e.read.get(n);return o||(o=Kl(s,n),e.read.set(n,o)),o[t%Yt]}
function Kl(s,t){let{triangle:e,exact:n}=s,o=jl(n.bits,n.index[t]),r=[];for(let i=t*Yt;r.length<Yt;i+=1){let a=H(
s,i);if(a>=e.length)break;r.push(Gl(e.subarray(a,a+ot(s,i)),o))}return r}function Gl(s,t){let e=new Uint32Array(
256);for(let c of s)e[c]+=1;let n=255,o=io;for(;n>0&&e[n]<o;)o-=e[n],n-=1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>
o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let l=new lo,h=-1;for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&
(h+=+(u===n),u>n||r<=o||i.has(h))){let f=ao[u];l.set(c,Ir(f+t(ao[u+1]-f)))}}return l.cap=l.size===io?Math.min(
...l.values()):1/0,l}function jl(s,t){let e=n=>{let o=0;for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),r=2**(o+1)-n,i=e(o);return i<r?i:2*i+e(1)-r}}var Yl=2,Br=1,Pr=2,Fr=4,Vl=2**22,hn=6,Hr=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function he(s,t,e,n=0){try{let o=ln(s);await jt();let r=await _t(o,Jl(t,n));return await Xl(r,t,n)}catch{
throw new S(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Jl(s,t){let e=H(
{width:t},s),n=Wr(s,t).length;return 2+2*s+4*(t||s)+4*hn*n+e+Cr(s)}async function Xl(s,t,e){let[n,o]=s;if(n!==
Yl||o>(Br|Pr|Fr)||!!(o&Fr)!=e>0)throw new RangeError("not a head");let r={width:e},i=2,a=u=>{if(i+=u,i>s.length)
throw new RangeError("too short");return s.subarray(i-u,i)},l=o&Br?eh(a(2*t)):null,h=o&Pr?th(a(4*(e||t))):null,
c=new Uint8Array(H(r,t));for(let[u,f]of Wr(t,e))Ql(a,c,r,u,f),await jt();return{triangle:c,...r,sinkMass:l,norms:h,
exact:_r(a(s.length-i),t)}}function Wr(s,t=0){let e=Math.max(1,Math.floor(Vl/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function Ql(s,t,e,n,o){let r=s(4*hn),i=new DataView(r.buffer,r.byteOffset,
r.byteLength),a=new Uint32Array(hn),l=0;for(let h=0;h<hn;h+=1)a[h]=l,l+=i.getUint32(4*h,!0);if(l!==H(e,o)-H(e,
n))throw new RangeError("a band of another size");Zl(t,e,n,o,s(l),a)}function Zl(s,t,e,n,o,r){for(let i=e;i<n;i+=
1){let a=H(t,i),l=ot(t,i),h=i===0?0:ot(t,i-1),c=a-h,u=0;for(let f=0;f<h;f+=1)u=o[r[Hr[2*s[c+f]+u]]++],s[a+f]=u;
for(let f=h;f<l;f+=1)u=o[r[Hr[u]]++],s[a+f]=u}}function th(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);
return Float32Array.from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function eh(s){let t=new DataView(s.
buffer,s.byteOffset,s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var nh=96*2**20,cn=class{#t=new Map;constructor(t,e,n=nh,o=0,r=he){this.textOf=t,this.numRows=e,this.bytesKept=
n,this.width=o,this.unpack=r}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.
set(n,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.set(n,i),r.then(a=>{i.data=a,this.#n()},
()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(
t,e);if(n===null)throw new S(`The weights of ${D(t,e)} are not in this file.`);let o=await this.unpack(n,this.
numRows,D(t,e),this.width);return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[
...this.#t].reverse()){let o=n.data?sh(n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function sh({
triangle:s,exact:t}){return s.length+t.bits.length+t.read.size*Nr}var Dr=255,un=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:r})=>r!==-1).flatMap(({layer:r,heads:i})=>i.map(a=>({layer:r,head:a})));let[n,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/n)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:n}=this,o=e.length,r=(t.passages.length-1)*t.passages.length/2,i=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,l,h,c]=await Promise.all([this.#e("shares",o*r),this.#e("rests",o*this.groups),this.#e("s\
inks",i*this.groups),this.#n("counts",o*n.numRows)]),u=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let w=p+n.numRows;p<w;p+=1)g+=c[p];u[m+1]=u[m]+g}if(u[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[f,d]=await Promise.all([this.#n("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:l,sinks:h,counts:c,starts:u,gaps:f,codes:d,cells:r}}catch{throw new S("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let n=this.places.findIndex(f=>f.layer===t&&f.head===e);if(n<0||
!this.known)return null;let{facts:o,groups:r,page:i}=this,{shares:a,rests:l,sinks:h,cells:c}=this.known,u=this.
places.slice(0,n).filter(f=>o.sinks.includes(f.layer)).length;return{facts:o,numRows:i.numRows,...this.#t(n),shares:a.
subarray(n*c,(n+1)*c),rests:l.subarray(n*r,(n+1)*r),sinks:o.sinks.includes(t)?h.subarray(u*r,(u+1)*r):null}}#t(t){
let{numRows:e}=this.page,{counts:n,starts:o,gaps:r,codes:i}=this.known,[a,l]=[o[t],o[t+1]],h=new Uint32Array(l-
a),c=new Uint32Array(e+1),u=a;for(let p=0;p<e;p+=1){let g=p;for(let w=u+n[t*e+p];u<w;u+=1)g+=r[u],h[u-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let f=c.slice(),d=new Uint32Array(l-a),m=new Uint8Array(l-a);u=a;for(let p=0;p<
e;p+=1)for(let g=u+n[t*e+p];u<g;u+=1){let w=f[h[u-a]]++;d[w]=p,m[w]=i[u]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let n=await _t(ln(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((h,c)=>h+ +(c===Dr),0);if(o===0)return n;let r=await this.#e(`${t}+`,4*o),
i=new DataView(r.buffer,r.byteOffset,r.byteLength),a=Uint32Array.from(n),l=0;for(let h=0;h<e;h+=1)n[h]===Dr&&(a[h]+=
i.getUint32(l,!0),l+=4);return a}};var oh=300,rh=4e6,fn=class{#t=new Map;#e=null;constructor(t,e){this.parts=new un(t,e)}async get(t,e){this.#e??=
en().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new S(`The weights of ${D(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),r=o?null:this.parts.head(t,e),i=o??
(r&&{...ih,sinkMass:vr(r),light:r});return i&&(this.#t.delete(n),this.#t.set(n,i),this.#n()),i}#n(){let{numRows:t}=this.
parts.page,e=Math.max(4,Math.min(oh,Math.floor(rh/t)));for(let n of this.#t.keys()){if(this.#t.size<=e)break;this.#t.
delete(n)}}},ih={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(0),index:new Uint32Array(0),
read:new Map}};var ah=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,lh=/[\u202a-\u202e\u2066-\u2069]/u,hh=/[\ud800-\udfff]/u,ch=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
uh=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,fh=/^\p{M}/u,
zr=/[\u2028\u2029]/u,dh=/^(?:⟨[0-9A-F]{2}⟩)+$/u,mn=/⟨[0-9A-F]{2}⟩/gu,mh=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function pn(s){return mh.test(s.trim())}function qr(s,t){return dh.test(s)||!t.includes("\u27E8")&&s.search(mn)>=
0}function Vt(s,t){return s.includes("\u27E8")&&qr(s,t)?s.replace(mn,""):s}function lt(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&qr(s,t)){let e=s.match(mn)??[];return s.split(mn).flatMap((n,o)=>[...n?lt(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...lt(s.slice(0,800)),n,...lt(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):ch.test(s)?Array.from(
s,e=>({mark:dn(e),raw:zr.test(e)?"":e})):fh.test(s)?[{mark:"\u25CC",raw:""},...Ur(s)]:uh.test(s)?Ur(s):[{mark:"",
raw:s}]}function Ur(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=ph(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function ph(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(ah.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):dn(s),raw:""}}return s==="\uFEFF"?{mark:dn(s),raw:s}:lh.test(s)||hh.test(s)||zr.test(s)?{mark:dn(s),raw:""}:
null}function dn(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function T(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return Jt(s);let e=lt(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var gh={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Jt(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=gh[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:lt(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var ce=1,wh=2,Kr=800,xh=200;function jr(s){let t=new Uint8Array(s.texts.length);for(let[o,r]of s.text.markup)t.
fill(wh,o,r);let e=new Uint8Array(s.texts.length);for(let[o,r]of s.text.added??[])e.fill(1,o,r);let n=s.text.turns.
map(([o,r,i])=>{let a=Gr(t,r,i,1);return t.fill(ce,r,a),t.fill(ce,Gr(t,i-1,a-1,-1)+1,i),{label:o,from:r,head:a,
to:i,lines:yh(s,t,e,a,i)}});return{page:s,turns:n,markers:t}}function Gr(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function yh(s,t,e,n,o){let r=bh(s.texts,t,n,o),i=Eh(r.map(a=>kh(s,t,a)));return r.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((u,f)=>!t[a+f]);return{from:a,to:l,code:i[h],folded:c.length>0&&c.every(Boolean)}})}
function bh(s,t,e,n){let o=[],r=e;for(let i=e;i<n;i+=1){let a=s[i],l=!t[i]&&ho.test(a),h=i-r,c=h>=Kr&&(/^\s/u.
test(a)||h>=Kr+xh);(l||c)&&i>r&&(o.push([r,i]),r=i),t[i]!==ce&&a.endsWith(`
`)&&$h(t,i+1,n)&&(o.push([r,i+1]),r=i+1)}return r<n?[...o,[r,n]]:o}var ho=/^\r?\n[\s]*[^\S\n]$/u;function $h(s,t,e){
return t>=e||s[t]!==ce}function kh(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":Vt(s.texts[r],
s.tokens[r]);return o}function Eh(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function gn(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=Vt(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}var vh=10;function U(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function co(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var z={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...co("raw rollout"),noun:"preference",top:vh,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:co("raw rollout"),restless:co("rol\
lout without resting places")};var uo=.0009765625,fo=2**-24,wn=mo(.5,1),gt=Float64Array.from({length:256},(s,t)=>mo(Math.max(0,t-.5),-1)),wt=Float64Array.
from({length:256},(s,t)=>mo(t+.5,1));function Qt(s){return[Math.max(0,s*(1-uo)-fo),Math.min(1,s*(1+uo)+fo)]}function mo(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*uo)+t*fo))}function xn([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function j(s,[t,e]){if(!(t>0))return it(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),r=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function it(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var Sh=.5/65535;function O(s,t=wn){return s===0?it(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function xt(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?O(s):j(s,[t,e]):e>0?it(e):"0"}function R(s,t){return`${T(s.texts[t])}\
 (token ${t})`}function Y(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e} of layer ${t}`}
function Mt(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${R(e,t)}`:t<e.promptLength?
`Just before ${R(e,t)} in the prompt`:`When the model produced ${R(e,t)}`}function yn(s,t,e,n){let o=Y(s.page,
s.layer,s.head),r=t===e&&s.alignment==="position"?"itself":R(s.page,e),i=z[s.measure].pair(n.said,o,r);return`${Mt(
s,t)}, ${i}${po(s,n)}.`}function po({measure:s},{even:t}){return z[s].hasEven?`; an even spread would be ${O(t)}`:
""}function Yr(s,t,e,n,o,r){if(n.absence)return go(s.alignment,t,R(s.page,e),n.absence);let i=z[s.measure],a=Y(
s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${Mt(s,e)}, ${i.none(r(),a)}.`:Ah(s,i.noneLater(r(),R(s.page,e)));if(t==="observer"){let c=n.strongest===
e?"itself":R(s.page,n.strongest);return`${Mt(s,e)}, ${i.most(l.said,a,c)}${po(s,l)}.`}let h=Mt(s,n.strongest).
replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(l.said,a,R(s.page,e),h)}${po(s,l)}.`}function Ah({
page:s},t){return F(s)?t.replace(" later token"," token"):t}function go(s,t,e,n){return n==="hidden"?`${e} is \
set aside, as a place to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only loo\
k at what is set aside, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks\
 at nothing.`:t==="observed"?`${e} is the last token: nothing came after it that could look back.`:n==="first-\
token"?`${e} is the first token: nothing came before it, so there is no attention to show.`:`${e} was never fe\
d back to the model, so it has no row of its own${s==="position"?"; the other alignment shows what produced it":
""}.`}function bn(s,t,e,n,o){if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence===
"padding")return"";let r=s==="observed"?" on average":"",i=[];if(e>0){let a=e===1?"the first token":`the first\
 ${e} tokens`,[l,h,c]=t.hiddenMass,u=j(l,[h,c]);i.push(`${u[0].toUpperCase()}${u.slice(1)} of ${o.whole}${r} ${o.
rests} ${a}.`)}return n&&i.push(`Learned sink: ${O(t.sinkMass,Sh)} of the attention${r} went to no token at al\
l (this model may set attention aside).`),i.join(" ")}function Vr(s,t){let e=s.tokens[t],o=(Array.from(e).length>
40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,a=>a===" "?"\u2423":"\uFFFD"),r=s.
ids?` \xB7 id\xA0${s.ids[t]}`:"",i=F(s)?"":t<s.promptLength?" \xB7 prompt":" \xB7 completion";return`Token ${t}${i}\
 \xB7 piece ${o||"\u2205"}${r}`}function ue(s){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is show\
n to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exactly those of \
an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?`A preferenc\
e ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to within \xB10.1% of t\
hemselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, and ${e} of what\
 the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say how far each m\
ay be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${n} Any\
 other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function $n(s,t,{
noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or m\
ore":""}, in every report.`;let o=O(t);return`Colour is relative: the strongest colour is the largest ${e} sho\
wn, ${o}; do not compare it with others.`}function fe({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function Zt(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max(fe(s).cell,n)),r=i=>Math.max(0,s.count-i/o);return{row:Math.min(
r(s.height),Math.max(0,t)),key:Math.min(r(s.width),Math.max(0,e)),cell:o}}function Ne(s,t,[e,n],o){let{cell:r}=Zt(
s,{...t,cell:t.cell*o});return Zt(s,{row:t.row+n/t.cell-n/r,key:t.key+e/t.cell-e/r,cell:r})}function kn(s,t,e,n){
return Zt(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function wo({count:s},{row:t,key:e,cell:n},[o,r]){let i=[
Math.floor(t+r/n),Math.floor(e+o/n)];return i.every(a=>a>=0&&a<s)?i:null}function Re({width:s,height:t,count:e},{
row:n,key:o,cell:r}){let i=(a,l)=>[Math.floor(a),Math.min(e,Math.ceil(a+l/r-1e-6))];return{rows:i(n,t),keys:i(
o,s)}}function te(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return Zt(s,{row:t[0],
key:e[0],cell:n})}function Jr(s,t,[e,n]){let o=(r,i,a)=>Math.min(i,Math.max(r,i+1-a/t.cell));return Zt(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function Xr(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function En(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function vn(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,r,i]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&r<i&&i<=t?{rows:[n,o],keys:[r,i]}:null}function ee(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function Sn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<r&&i<a&&r<=t&&a<=t,c=l?r>1&&o-1<e:o<e;return h&&c?{from:[o,r],to:[i,a],when:l?"wro\
te":"read"}:null}var An=["word","hide","heads","rests","cause","yours"];var xo=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function Tn(s){return xo.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function Qr(s){
let t=new Map;return e=>{let n=t.get(e)??de(s,e);return t.set(e,n),n}}function de(s,t){let e=s.texts.length;if(t===
"token")return Mn(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t==="turn")return Mn(t,Uint32Array.from(s.text.
turns,([,r])=>r),e);if(t==="span")return Mh(s);let n=le(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new S(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let r=0;r<e;r+=
1)n[r>>3]>>(r&7)&1&&o.push(r);return Mn(t,Uint32Array.from(o),e)}function Mn(s,t,e,n=null){if(e>0&&t[0]!==0)throw new S(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}
function Mh(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=
1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return Mn("span",Uint32Array.from(e),t.length,n)}function dt(s){
return s.starts.length-1}function q(s,t){return[s.starts[t],s.starts[t+1]]}function Ie(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function Zr(s,t){let e=new Float64Array(dt(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function ti(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function ei(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var Th=32,ni={low:.2,high:2,step:.05},Ce=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],ri=["why","looked",
"heads","matrix","layers","lines"],Oh=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function On(s){return{view:ht(s.view,ri,s.why?"why":"looked"),chosen:null,layer:s.opening[0],
head:s.opening[1],measure:"weight",alignment:F(s)?"position":"generation",hide:"resting",sides:null,scale:"abs\
olute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",order:"role",lines:s.lines??"",area:"",
shades:"text",pool:"max",against:"",unit:null,tour:""}}function _e(s,t){let e={...t};(s.layer!==t.layer||s.head!==
t.head)&&(e.layer=e.head=null);let n=Object.entries(s).filter(([o,r])=>o!=="view"&&r!==null&&yo(o,r)!==yo(o,e[o]));
return s.view!==ii(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,yo(o,r)])).
toString()}function yo(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function ii(s,t){
return s.some(e=>Oh.has(e))?"looked":t.view}function ai(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),
o=n.get("layer")==="all"?-1:me(n.get("layer")),r=me(n.get("head")),i=o!==null&&X(t,o).length>0?o:e.layer;return{
view:ht(n.get("view"),ri,ii([...n.keys()],e)),chosen:Nh(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?
e.head:Qe(t,i,r??0),measure:ht(n.get("measure"),["weight","value"],e.measure),alignment:F(t)?e.alignment:ht(n.
get("alignment"),["generation","position"],e.alignment),hide:Lh(n.get("hide"),t)??e.hide,sides:ht(n.get("sides"),
["from","to","both"],e.sides),scale:ht(n.get("scale"),["relative","absolute"],e.scale),gamma:oi(n.get("gamma"),
ni.low,ni.high,e.gamma),cutoff:oi(n.get("cutoff"),0,1,e.cutoff),theme:ht(n.get("theme"),["auto","light","dark"],
e.theme),observed:si(n.get("observed"),t),observer:si(n.get("observer"),t),pair:ee(Sn(n.get("pair"),t.texts.length,
t.numRows)),order:ht(n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(n.get("\
lines")??"")?.[0]??e.lines,area:En(vn(n.get("area"),t.numRows)),shades:ht(n.get("shades"),["text","linear","lo\
g"],e.shades),pool:ht(n.get("pool"),["max","mean"],e.pool),against:Rh(n.get("against"),t),unit:ht(n.get("unit"),
[...Tn(t),null],e.unit),tour:ht(n.get("tour"),[...An,""],e.tour)}}function pe(s){return Math.max(0,Math.min(Th,
s.texts.length-2))}function me(s){return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function Lh(s,t){let e=me(
s);return e===null?null:Math.min(e,pe(t))}function Nh(s,t){let[e,n,...o]=(s??"").split("-").map(me);return e!==
null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function si(s,t){let e=me(s);return e!==
null&&e<t.texts.length?e:null}function Rh(s,t){let[e,n,...o]=(s??"").split(".").map(me);return e!==null&&n!==null&&
n!==void 0&&o.length===0&&vt(t,e,n)?`${e}.${n}`:""}function ht(s,t,e){return t.find(n=>n===s)??e}function oi(s,t,e,n){
let o=s===null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?o:n}var li={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function ne(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(pe(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let l=X(
s,t.layer),h=l[l.indexOf(t.head)+r];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:X(s,a).at(r>0?0:-1)}}var Ln=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(Ih)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,hi(e).hidden=e!==t}return hi(t)}#t(t){let e=[...this.list.
children].findIndex(i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(
this.ids[r]))}};function Ih({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function hi(s){
return document.getElementById(`view-${s}`)}var Nn=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let r=n===window.parent?o?.attVizTheme:null;(r==="light"||r==="dark"||r==="aut\
o")&&(this.host=r,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var Ch=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function ui(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new bo(e.left-16,e.top-16-34),r=e.width+32,i=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:r,height:i,title:t,marks:[{kind:"rect",x:0,y:0,width:r,height:i,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var bo=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),o=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let i=ci(o,
e);if(t instanceof SVGSVGElement){this.#a(t,o);return}if(n.display!=="contents"&&i&&this.#n(t,n,o,i),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#i(u,n,o.left+7,o.top+(o.height+parseFloat(
n.fontSize)*.7)/2);return}let l=n.overflowX!=="visible"||n.overflowY!=="visible"?i:e;if(!l)return;let h=t instanceof
HTMLDetailsElement&&!t.open;for(let c of h?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,l):c instanceof Text&&c.data.trim()&&this.#o(c,n,l)}#n(t,e,n,o){let[r,i]=[o.left-this.left,o.top-this.
top],a={x:r,y:i,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);Rn(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:l,fill:e.backgroundColor}),
this.#s(e,a);let h=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,u,f,d,m]of h){let p=parseFloat(e[`\
border${c}Width`])||0,g={left:u,top:f,right:Math.max(d,u+.1),bottom:Math.max(m,f+.1)},w=ci(g,{...o,right:o.right+
1,bottom:o.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&Rn(e[`border${c}Color`])&&w){let[b,x]=[Math.max(u,
o.left)-this.left,Math.min(d,o.right)-this.left],[k,v]=[Math.max(f,o.top)-this.top,Math.min(m,o.bottom)-this.top],
A=`M${b} ${k}L${x} ${v}`;this.marks.push({kind:"path",d:A,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(Ch)??[],o=t.backgroundSize.split(" ")[0],r=o.endsWith(
"%")?e.width*parseFloat(o)/100:e.width,i=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);i.filter(Rn).forEach((a,l)=>{let h=r/i.length;this.marks.push({kind:"rect",...e,x:e.x+l*h,width:h,fill:a})})}#o(t,e,n){
let o=null,r=()=>{if(o){let i=this.#r(e,o.height);this.#i(o.text.trimEnd(),e,o.left,o.top+i)}o=null};for(let{0:i,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(i.trimEnd().length||i.length));
for(let{left:l,top:h,right:c,bottom:u,height:f}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(h+u)/
2<=n.top||(h+u)/2>=n.bottom)){o&&Math.abs(o.top-h)<2?o.text+=i.replace(/\s+/gu," "):(r(),o={text:i.replace(/\s+/gu,
" "),left:l,top:h,height:f});break}}r()}#r(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#i(t,e,n,o){if(t.
trim()){let r=parseFloat(e.fontSize),{fontFamily:i,fontWeight:a,color:l}=e;this.marks.push({kind:"text",x:n-this.
left,y:o-this.top,text:t,size:r,family:i,weight:a,fill:l})}}#a(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(
n),r=_h(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(r&&Rn(o.stroke)){let i=parseFloat(o.opacity);
this.marks.push({kind:"path",d:r,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:i})}}}};function _h(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function ci(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,r]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<r?{left:e,top:n,right:o,bottom:r}:null}function Rn(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function fi(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function Be(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")Bh(s,e);else if(e.kind==="text")Ph(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function Bh(s,{x:t,y:e,width:n,height:o,fill:r,
stroke:i,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=r,s.fill(),i&&(s.lineWidth=1,s.strokeStyle=
i,s.stroke())}function Ph(s,{x:t,y:e,text:n,size:o,family:r,fill:i,weight:a="400",anchor:l="start",turned:h}){
s.font=`${a} ${o}px ${r}`,s.textAlign=l==="middle"?"center":l==="end"?"right":"left",s.fillStyle=i,h?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function di({width:s,height:t,
marks:e,title:n}){let[o,r]=[s,t].map(mt);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${r}\
" viewBox="0 0 ${o} ${r}">`,`<title>${yt(n)}</title>`,...e.map(Fh),`</svg>
`].join(`
`)}function Fh(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${mt(s.opacity)}"`:"";if(s.kind==="path"){
let i=`stroke="${yt(s.stroke)}" stroke-width="${mt(s.width)}"`;return`<path d="${yt(s.d)}" fill="${yt(s.fill??
"none")}" ${i}${t}/>`}let e=`x="${mt(s.x)}" y="${mt(s.y)}"`;if(s.kind==="text"){let i=s.turned?` transform="ro\
tate(-90 ${mt(s.x)} ${mt(s.y)})"`:"",a=`font-family="${yt(s.family)}" font-size="${mt(s.size)}" font-weight="${yt(
s.weight??"400")}"`,l=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${i} ${a}${l}\
 fill="${yt(s.fill)}" xml:space="preserve">${yt(s.text)}</text>`}let n=`${e} width="${mt(s.width)}" height="${mt(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${mt(s.radius)}"`:"",r=s.stroke?` stroke="${yt(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${yt(s.fill)}"${r}${t}/>`}function mt(s){return String(Math.round(
100*s)/100)}var Hh=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function yt(s){return s.
replace(Hh,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Wh=2,Dh=16384;function mi(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:r}=t(),i=n.getAttribute("data-picture"),a=i==="\
svg"?new Blob([di(o)],{type:"image/svg+xml"}):await Uh(o);$("live",""),a?(zh(a,`${r}.${i}`),$("live",`Saved as\
 ${r}.${i}.`)):$("live","This is too large for a PNG; take the SVG.")})}function Uh({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(Wh,Dh/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let r=n.getContext("2d");return r?(r.scale(o,o),r.imageSmoothingEnabled=!1,Be(r,e),new Promise(i=>n.toBlob(
i,"image/png"))):Promise.resolve(null)}function zh(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function pi(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var In=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let r=Tn(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...xo.filter(([i])=>r.
includes(i)).map(([i,a])=>new Option(a,i))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var Z={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Tt="none";
function V(s){return s===null||s===Tt?"No clear role":Z[s].title}function gi(s,t,e,n){let[o,...r]=(n??"").split(
" "),i=s.roles.map(([l])=>l),a=Object.fromEntries(i.map((l,h)=>[l,/^\d+$/u.test(r[h]??"")?Number(r[h])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function Cn(s){let t=Object.keys(
Z).filter(n=>!Z[n].rests),e=Object.keys(Z).filter(n=>Z[n].rests);return[...t,Tt,...e].map(n=>({role:n,heads:s.
filter(o=>(o.role??Tt)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===Tt?o:qh(o,
n)}))}function qh(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-e(n))}function $o(s,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(
o=>o.scores[e]>t.scores[e]).length,of:n.length}}function Pe(s){return Number.isNaN(s)?"\u2013":s.toFixed(2)}async function _n(s){return await en(),s.layers.flatMap(({layer:e,heads:n})=>n.map(o=>({layer:e,head:o}))).map(
({layer:e,head:n},o)=>gi(s,e,n,s.light?s.light.roles[o]:$r(e,n)))}var wi=10,Kh=100,Gh=4;function Fe(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.
map(n=>[t,n]))}async function*ko(s,t){let e=Fe(s),n=[];for(let[o,[r,i]]of e.entries()){for(let[a,l]of e.slice(
o+n.length,o+Gh))n.push(t.peek(a,l)??t.get(a,l).catch(()=>null));yield[r,i,await n.shift()??null]}}async function ge(s,t,e,n){
let o=performance.now()+wi;for await(let[r,i,a]of ko(s,t)){if(performance.now()>o&&(await He(),o=performance.now()+
wi),!n())return!1;a&&e(r,i,a)}return n()}function He(){return new Promise(s=>{window.requestIdleCallback?window.
requestIdleCallback(()=>s(),{timeout:Kh}):setTimeout(s,20)})}function Q(s,t,e){let n=s.layers[t],o=new Int32Array(e);xi(o,s.starts[n]??[]);let r=Int32Array.from({length:e},
(l,h)=>h+1);xi(r,s.ends?.[n??s.ends.length-1]??[]);let i=new Uint8Array(e).fill(1);for(let[l,h]of s.padding)i.
fill(0,l,h);let a=new Int32Array(e+1);for(let l=0;l<e;l+=1)a[l+1]=a[l]+i[l];return{first:o,after:r,realBefore:a}}
function xi(s,t){t.forEach(([e,n,o],r)=>{let i=t[r+1]?.[0]??s.length;for(let a=e;a<i;a+=1)s[a]=n+o*(a-e)})}function _({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&Eo(e,o)&&Eo(e,n)}function I({first:s,after:t,realBefore:e},n,o=0){
let r=Math.min(Math.max(s[n],o),t[n]);return Eo(e,n)?e[t[n]]-e[r]:0}function Eo(s,t){return s[t+1]>s[t]}function P(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function pt(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function tt(s,t,e){if(s.light)return Le(s.light,t,e);let n=s.scales?s.scales[t]:1,o=rt(s,t),r=o.get(e),i=s.triangle[H(
s,t)+e],[a,l]=r===void 0?[gt[i],wt[i]]:Qt(r);return[(r??Math.min(B[i],o.cap))*n,a*n,l*n]}function Bt(s,t,e){return!s.
light&&rt(s,t).has(e)}function se(s,t,e,n){if(s.light)return ie(s.light,t,e,n);let o=H(s,t),r=Math.min(n,ot(s,
t)),i=[0,0,0];for(let l=e;l<r;l+=1){let h=s.triangle[o+l];i[0]+=B[h],i[1]+=gt[h],i[2]+=wt[h]}rt(s,t).forEach((l,h)=>{
if(h>=e&&h<r){let c=s.triangle[o+h],[u,f]=Qt(l);i[0]+=l-B[c],i[1]+=u-gt[c],i[2]+=f-wt[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}var et={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},So={light:{more:{...et.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...et.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...et.dark,
stops:[[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...et.dark,stops:[[.27,.03,255],[.46,.11,255],
[.67,.12,240],[.88,.08,220]]}}};function Ot(s){return Array.from({length:63},(t,e)=>{let n=jh(s,e/62),o=[oe(s.
ink),oe("#000000"),oe("#ffffff")].reduce((r,i)=>vo(r,n)>=4.5||vo(r,n)>=vo(i,n)?r:i);return{background:yi(n),ink:yi(
o)}})}function jh(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],
s.stops[n+1]].map(Yh);return Vh(r.map((a,l)=>a+o*(i[l]-a)))}function vo(s,t){let[e,n]=[bi(s),bi(t)].sort((o,r)=>o-
r);return(n+.05)/(e+.05)}function oe(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function yi(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function bi(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=
.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Yh([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function Vh([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*
n+2.6097574011*o-.3413193965*r,-.0041960863*n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,
i)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}var Ao=5,Jh=4,$i=.005;function ki(s,t,e){if(s.light)return Ei(s.light,t);let n=Qh(t,e),o=Mo(e),r=new Float64Array(
o.length),i=new Float64Array(e),a=new Int32Array(e+1),l=0,h=0,c=new Uint8Array(e);for(let f=n+1;f<e;f+=1){if(I(
t,f)===0)continue;h+=1;let d=H(s,f),m=Math.max(n+1,t.first[f]),p=t.after[f];l+=t.first[f]<=n?B[s.triangle[d+n]]:
0,a[m]+=1,a[p]-=1;let g=0,w=Math.max(f-m,p-1-f);for(let b=0;b<o.length&&o[b].from<=w;b+=1){let x=0,k=[[Math.max(
m,f-o[b].to+1),f-o[b].from],[f+Math.max(1,o[b].from),Math.min(p,f+o[b].to)-1]];for(let[v,A]of k)for(let L=v;L<=
A;L+=1){let N=s.triangle[d+L];N!==0&&(x+=B[N],i[L]+=B[N],g=N>g?N:g)}r[b]+=x}c[f]=g}for(let f=1;f<e;f+=1)a[f]+=
a[f-1];let u=Array.from(i,(f,d)=>({token:d,share:a[d]>=Jh?f/a[d]:0}));return{distances:o.map(({label:f},d)=>({
label:f,share:h?r[d]/h:0})),pairs:Xh(s,c,n),keys:u.filter(({share:f})=>f>0).sort((f,d)=>d.share-f.share||f.token-
d.token).slice(0,Ao),first:h?l/h:0}}function Xh(s,t,e){let n=Math.max(1,Uint8Array.from(t).sort()[Math.max(0,t.
length-Ao)]),o=[];return t.forEach((r,i)=>{if(r>=n){let a={row:i,key:-1,weight:0};rt(s,i).forEach((l,h)=>{a=h!==
e&&l>a.weight?{row:i,key:h,weight:l}:a}),o.push(a)}}),o.sort((r,i)=>i.weight-r.weight||r.row-i.row).slice(0,Ao).
map(({row:r,key:i})=>({row:r,key:i,mass:tt(s,r,i)}))}function Qh(s,t){for(let e=0;e<t;e+=1)if(I(s,e)>0)return e;
return 0}function Mo(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.length-1].to<s;e=2*e-1){let{to:n}=t[t.
length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}return t}var vi=5,Zh=4;function Si(s,t,e){let{passages:n,first:o}=s.facts,r=tc(n,s.numRows,t),i=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let u=n[c+1]-n[c];for(let f=0;f<=c;f+=1,a+=1){let d=nn(s.shares[a])[0];if(!(d===
0||e>0&&n[f]<=o))for(let{cell:m,part:p}of r[c])for(let{cell:g,part:w}of r[f])g<=m&&(i[m*t+g]+=d*u*p*w)}}let l=s.
numRows/t,h=Uint8Array.from(i,c=>Math.round(63*Math.sqrt(Math.min(1,c/l))));return{side:t,levels:h}}function tc(s,t,e){
return s.slice(0,-1).map((n,o)=>{let r=s[o+1],[i,a]=[n*e/t,r*e/t],l=[];for(let h=Math.floor(i);h<a&&h<e;h+=1)l.
push({cell:h,part:(Math.min(a,h+1)-Math.max(i,h))/(a-i)});return l})}function Ei(s,t){let{numRows:e}=s,n=Mo(e),
o=new Uint8Array(e);n.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let r=new Float64Array(n.length),i=new Float64Array(
e),a=[],l=0,h=0,c=0;for(let m=s.facts.first+1;m<e;m+=1){if(I(t,m)===0)continue;h+=1,l+=St(s,m).first[0];let p=-1;
for(let g=s.rowStarts[m];g<s.rowStarts[m+1];g+=1){let w=Oe(s.codes[g]);r[o[m-s.keys[g]]]+=w,i[s.keys[g]]+=w,c+=
w,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:m,key:s.keys[p],mass:Ct(s.codes[p])})}let u=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)u[m]=u[m+1]+ +(I(t,m)>0);let f=m=>{let p=Math.min(u[m],ec(t,m,e)-m);return p>=Zh?
i[m]/p:0},d=Array.from(i,(m,p)=>({token:p,share:m>0?f(p):0}));return{distances:n.map(({label:m},p)=>({label:m,
share:h?r[p]/h:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,vi),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,vi),first:h?l/h:0,kept:h?c/h:0}}function ec(s,t,e){let[
n,o]=[t,e];for(;n<o;){let r=n+o>>1;s.first[r]<=t?n=r+1:o=r}return n}function Ai(s,t,[e,n],[o,r]){let{passages:i}=s.
facts,a=[0,0,0];for(let l=0;l+1<i.length;l+=1){let[h,c]=[i[l],i[l+1]];if(c<=e||h>=n)continue;sc(s,t,l,[Math.max(
e,h),Math.min(n,c)],[o,r]).forEach((f,d)=>a[d]+=f)}return a}function nc({facts:s,shares:t},e,[n,o]){let{passages:r,
first:i}=s,a=e*(e+1)/2,[l,h]=[0,0];for(let c=0;c<=e;c+=1){let[u,f]=[r[c],r[c+1]];if(u!==i){let[d]=nn(t[a+c]);h+=
d,l+=d*Math.max(0,Math.min(o,f)-Math.max(n,u))/(f-u)}}return h>0?l/h:void 0}function sc(s,t,e,[n,o],[r,i]){let{
passages:a}=s.facts,l=nc(s,e,[r,i]),h=[0,0,0];for(let x=n;x<o;x+=1)I(t,x)>0&&ie(s,x,Math.max(r,t.first[x]),i,l).
forEach((v,A)=>h[A]+=v);let c=0;for(let x=a[e];x<a[e+1];x+=1)c+=+(I(t,x)>0);let u=n===a[e]&&o===a[e+1],f=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let x=0;x<=e;x+=1){let[k,v]=[a[x],a[x+1]];if(k<i&&v>r){let[A,L,N]=nn(s.shares[f+
x]),C=r<=k&&(i>=v||i>=o);g||=!C,d+=A*c,m+=C?L*c:0,p+=N*c}}let w=u?Math.max(h[1],m):h[1],b=Math.max(w,Math.min(
h[2],p));return[Math.min(b,Math.max(w,u&&!g?d:h[0])),w,b]}function W({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function ct(s,t,e,n){
let[o,r]=W(e,n),[i,a]=e.to,l=[0,0,0],h=0,c=0;for(let u=o;u<r;u+=1){let f=I(t,u);if(f>0){c+=1;let d=I(t,u,i)-I(
t,u,Math.min(a,t.after[u]));d>0&&(h+=d/f,s.light||se(s,u,Math.max(i,t.first[u]),a).forEach((m,p)=>{l[p]+=m}))}}
return s.light&&Ai(s.light,t,[o,r],e.to).forEach((u,f)=>l[f]=u),c?{weight:l.map(u=>u/c),even:h/c}:null}function Pt(s){
return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}function Pn(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&Ti(n,a.queries)&&
Ti(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,l)=>!a||Mi(l)<
Mi(a)?l:a,null)}function Ft(s){return`Without ${Bn(s.queries)*Bn(s.keys)>1?"the edges between these tokens":"t\
his edge"}${oc(s)}, log P(${T(s.next)}) changes by ${To(s.change)} (${Oo(s.change)} times as likely).`}function To(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Oo(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function oc({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Mi({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+Bn(e)*Bn(n)}function Bn([
s,t]){return t-s}function Ti(s,[t,e]){return t<=s&&s<e}function Lo(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:r}=St(s,t);for(let i=n;i<o;i+=1)e[s.keys[i]]=
Oe(s.codes[i]);return t>=s.facts.first&&(e[s.facts.first]=r[0]),e}function Oi(s,t,e){let n=ie(s,t,0,e),[o,r,i]=n;
return{hidden:n,rest:[1-o,1-i,1-r],sink:St(s,t).sink[0],factor:1}}function Li({hide:s,sight:t},e,n,o){let r=Lo(
e,n);for(let i=s;i<=n;i+=1)_(t,n,i)&&(o[i]=r[i])}function Ni(s,t,e){return Le(s,t,e)[0]}function Ri({sight:s},t,e){
let{from:n,to:o,listed:r,first:i,others:a,limit:l,sink:h}=St(t,e),c=o-n,u=_(s,e,t.facts.first),f=I(s,e)-c-(u?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${Fn(r)} of this row`:"no weight\
 of this row was strong enough to be kept",p=u?`, the first token ${Fn(i)}`:"",g=t.sinks?`, the learned sink ${Fn(
h)}`:"",w=f>0?`; what is left, ${Fn(a)}, is spread over ${f} ${f===1?"token":"others"}, each ${it(Math.min(l,a[2]))}`:
"";return`In this light report ${m}${p}${g}${w}.`}function Ii({sight:s,alignment:t,numRows:e,numTokens:n},o,r){
let i=0,a=0,l=0;for(let c=r;c<e;c+=1)if(pt(t,c,n)!==null&&_(s,c,r)){a+=1;let[u,,f]=Le(o,c,r);i+=u>0?1:0,l=u>0?
l:Math.max(l,f)}if(r===o.facts.first||a===0)return"";let h=i<a?`; each of the others gave it ${it(l)}`:"";return`\
In this light report ${i} of ${a} later rows are kept that looked at it${h}.`}function Fn([s,t,e]){return j(s,
[t,e])}function Ci(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=St(s,o).
first[0];else s.keys.forEach((o,r)=>{e+=o===t&&r>=s.rowStarts[t+1]?Ct(s.codes[r])[0]:0});return n>0?e/n:0}function we(s,t,e){if(s.light)return Lo(s.light,t);let n=new Float32Array(e),o=H(s,t),r=s.scales?s.scales[t]:1,
i=rt(s,t);for(let a=0;a<ot(s,t);a+=1)n[a]=Math.min(B[s.triangle[o+a]],i.cap)*r;return i.forEach((a,l)=>{n[l]=a*
r}),n}function Hn(s,t){let{norms:e}=s;if(s.data.light)return Oi(s.data.light,t,s.hide);let n=s.data.scales&&s.
beside||s.data,{triangle:o,sinkMass:r}=n,i=H(n,t),a=[0,0,0],l=[0,0,0];for(let u=0;u<ot(n,t);u+=1){if(!_(s.sight,
t,u))continue;let f=o[i+u],d=e?e[u]:1,m=u<s.hide?a:l;m[0]+=B[f]*d,m[1]+=gt[f]*d,m[2]+=wt[f]*d}rt(n,t).forEach(
(u,f)=>{if(_(s.sight,t,f)){let d=o[i+f],[m,p]=Qt(u),g=e?e[f]:1,w=f<s.hide?a:l;w[0]+=(u-B[d])*g,w[1]+=(m-gt[d])*
g,w[2]+=(p-wt[d])*g}});let h=r?r[t]:0;e||l.forEach((u,f)=>{l[f]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,
factor:e?c>0?1/c:0:1}}function _i({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=xn([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function Wn(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=Hn(s,n);t[n]=_i(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function We(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=P(s.alignment,t,s.numRows);
if(n===null)return No(e,t===0?"first-token":"last-token");let{data:o,sight:r}=s,i=Hn(s,n);return o.light?Li(s,
o.light,n,e):rc(s,n,i.factor,e),{weights:e,...Bi(e),hiddenMass:_i(s,i),sinkMass:i.sink,absence:I(r,n)===0?"pad\
ding":I(r,n,s.hide)===0?"all-hidden":""}}function rc({data:s,hide:t,norms:e,sight:n},o,r,i){let a=H(s,o),l=r*(s.
scales?s.scales[o]:1),h=rt(s,o);for(let c=t;c<ot(s,o);c+=1)if(_(n,o,c)){let u=Math.min(B[s.triangle[a+c]],h.cap);
i[c]=u*(e?e[c]:1)*l}h.forEach((c,u)=>{u>=t&&_(n,o,u)&&(i[u]=c*(e?e[u]:1)*l)})}function Dn(s,t,e){let n=new Float32Array(
s.numTokens).fill(NaN);if(t<s.hide)return No(n,"hidden");let{data:o,norms:r,sight:i}=s,a=[0,0,0],l=0,h=0;for(let c=o.
width?0:t;c<s.numRows;c+=1){let u=pt(s.alignment,c,s.numTokens);if(u!==null&&_(i,c,t)){let f=e.factor[c]*(r?r[t]:
1)*(o.scales?o.scales[c]:1);n[u]=(o.light?Ni(o.light,c,t):ic(o,c,t))*f,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),l+=o.sinkMass?o.sinkMass[c]:0,h+=1}}return h===0?No(n,t<s.numRows&&I(i,t)===0?"padding":"last-token"):{weights:n,
...Bi(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function ic(s,t,e){let n=rt(s,t);return n.get(e)??Math.
min(B[s.triangle[H(s,t)+e]],n.cap)}function Bi(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);
return{strongest:t,maximum:e}}function No(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function J(s,t,e){let n=P(s.alignment,t,s.numRows);if(n===null||!_(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,l=tt(o,n,e),h=Bt(o,n,e),c=1/I(s.sight,n);if(o.scales||i)return{shown:l,exact:h&&(!i||Bt(i,n,
e)),left:null,beside:i?tt(i,n,e):null,even:c};if(!r&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let u=Hn(s,n),f=l.map(m=>m*(r?r[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:r?Pi(f,d):l,exact:h,left:a>
0&&e>=a?(o.light?ac:Pi)(f,u.rest):null,beside:r?l:null,even:c}}function Ht(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?Ro(t):Fi(t,e),beside:o?s.norms||!s.beside?.scales?Fi(o,e):Ro(o):"",left:n?
` (${Ro(n)} of what did not rest)`:""}}function Pi([s,...t],[e,...n]){return[e>0?s/e:0,...xn(t,n)]}function ac([
s,t,e],[n,o,r]){let i=(a,l)=>l>0?Math.min(1,a/l):+(a>0);return[i(s,n),i(t,r),i(e,o)]}function Ro([s,t,e]){return j(
s,[t,e])}function Fi([s,t,e],n){return s>0?n?O(s):j(s,[t,e]):it(e)}function xe(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Un(s,t,e){let n=xe(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function zn(s,t,e){let n=xe(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}function De(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>0&&r>=e&&(n.length<t||r>s[n[n.length-
1]])){let i=n.length;for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=Math.min(n.length,t)}}return n}var Io=5,Co=5;function Hi(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return _o(s);let a=o==="observer"?
We(e,i):Dn(e,i,n),l=U(s,t),h={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:l},c=z[l],u=r.frozen!==
null&&r.pointed!==null?r.pointed:i,f=o==="observer"?[i,u]:[u,i],d=u===i?a.strongest:u,m=fc(h,e,o==="observer"?
[i,d]:[d,i]),p=u!==i&&!a.absence?uc(h,e,f,a.weights[u]):Yr(h,o,i,a,(x,k)=>Di(e,x,k),()=>cc(e,o,i)),g={...t,top:c.
top},{light:w}=e.data,b=[bn(o,a,e.hide,e.data.sinkMass!==null&&!w,c)];return w&&!a.absence&&b.push(hc(e,w,o,i)),
t.cutoff>0&&!a.absence&&b.push(Po(a.weights,t.cutoff,c.noun)),{span:[i,i+1],pointed:u===i?null:[u,u+1],frozen:r.
frozen!==null,name:T(s.texts[i],14),weights:a.weights.map(x=>x>=t.cutoff?x:NaN),levels:Un(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:lc(e,o==="observer"?[i,d]:[d,i]),mass:b.filter(Boolean).join(" "),detail:Vr(s,u),strongest:De(
a.weights,Io,t.cutoff).map(x=>({token:x,weight:a.weights[x],name:T(s.texts[x],18),text:w?a.weights[x].toPrecision(
2):O(a.weights[x])})),legend:zn(g,a.maximum,Co),scale:$n(t.scale,a.maximum,c)}}function _o(s){return{...Ue(s),
sentence:"Point at a token to see its attention here."}}function Ue(s){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function Bo(s){let t=s.begin??(s.why?s.why.words[s.why.chosen][0]:
s.promptLength);return Math.min(Math.max(t,1),s.texts.length-1)}function Wi(s,t){let e=Bo(s);if(s.texts.length<
2)return{observed:null,observer:null};let{weights:n}=We(t,e),o=n.map((r,i)=>i===0||(F(s)?i===e:i>=e)||pn(s.tokens[i])||
!s.texts[i].trim()?NaN:r);return{observed:De(o,1,0)[0]??0,observer:e}}function Di(s,t,e){let n=t<0||e<0?null:J(
s,t,e);return n&&{said:Ht(s,n),even:n.even}}function lc(s,[t,e]){let n=t<0||e<0?null:P(s.alignment,t,s.numRows),
o=n===null?null:J(s,t,e);return n===null||!o?null:{rows:[n,n+1],number:o.shown}}function hc(s,t,e,n){let o=P(s.
alignment,n,s.numRows);return e==="observed"?Ii(s,t,n):o===null?"":Ri(s,t,o)}function cc(s,t,e){let n=wn;if(s.
norms||s.data.scales||s.data.light){n=0;for(let o=0;o<s.numTokens;o+=1){let r=t==="observer"?J(s,e,o):J(s,o,e);
n=Math.max(n,r?.shown[2]??0)}}return it(n)}function uc(s,t,[e,n],o){let r=n<t.hide,i=Number.isNaN(o)&&!r?null:
Di(t,e,n);if(i)return`${yn(s,e,n,i)}${r?" It is set aside: it has no colour here.":""}`;let a=P(t.alignment,e,
t.numRows);return a!==null&&(n<=a||F(s.page))&&!_(t.sight,a,n)?`Token ${e} could not see token ${n}: it is pad\
ding, or lies outside this layer\u2019s window.`:n===e?`Token ${n} was not there yet when this attention was c\
omputed.`:`Token ${n} comes after token ${e}: a model that reads from left to right cannot look ahead.`}function fc({
page:s,layer:t,head:e},n,[o,r]){let i=o<0||r<0?null:P(n.alignment,o,n.numRows),a=i===null?null:Pn(s,t,e,i,r);return a?
` ${Ft(a)}`:""}function Po(s,t,e){let n=0,o=0;for(let r of s)n+=r>=t?1:0,o+=Number.isNaN(r)?0:1;return`Cut-off\
: ${n} of ${o} ${e}s are ${t} or more and shown.`}var dc=-(2**15),Ui=.1,mc=3;async function ye(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await _t(
le(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new S("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(i*t+l),!0);return h===dc?NaN:h*s.step}))}
function Kn(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:qn(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&qi(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function zi(s,t,[e,n]){let o=s.units.flatMap(([i,a],l)=>i<n&&a>e?[l]:[]),r=s.words.map(
i=>{let[a,l]=i.map(h=>h-s.target[0]);return{span:i,effect:qn(o.map(h=>qn(t[h].slice(a,l))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&qi(s,r[0].effect)?
0:null,units:o}}function qi(s,t){return t>0&&(!s.measured||t>=s.least)}function qn(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function Ki(s,t){if(s.measured)return mc;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(qn(i.slice(
o,r)))||0)}return e||1}function Gi(s,t,e,n){let o=s.measured?n?Ui:s.least:Ui*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}function Yi(s,t,e){let n=t&&pc(s,t,e),o=n?n.word[0]:Bo(s),r=F(s)?"position":"generation";return P(r,o,s.numRows)===
null?null:{page:s,explained:n,token:o,alignment:r}}function pc(s,t,e){let n=c=>({word:c,found:Kn(t,e,c)}),o=t.
words[t.chosen]&&n(t.words[t.chosen]);if(!o?.found.ranked.length)return null;let{word:r,found:i}=o.found.leading===
null?t.words.map(n).reduce((c,u)=>ji(u.found)>ji(c.found)?u:c,o):o,[a,l]=W({from:r,to:r,when:"wrote"},s.numRows);
if(a>=l)return null;let h=t.units[i.ranked[0].unit];return{why:t,effects:e,word:r,opening:r===o.word,found:i,cause:h,
stands:i.leading!==null}}function ji({leading:s,ranked:t}){return s===null?-1:t[0].effect}function Vi({explained:s},t,e){
let n={word:s,hide:s,heads:t>0,rests:e&&t>1,cause:!0,yours:!0};return An.filter(o=>n[o])}var gc=.25,wc=8,xc=4;function bt(s,t,e){let n=0;for(;t!==-1&&n<xc&&e-n>wc&&!((s.light?Ci(s.light,n):yc(s,n,e))<=
gc);)n+=1;return n}function yc(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=B[s.triangle[H(s,o)+t]];return n/(e-t-
1)}function Ji(s,t,{why:e,word:n,cause:o},r,i,a){let l=ct(s,t,{from:n,to:o,when:"wrote"},a);if(!l)return null;let[
h,...c]=l.weight,u=o[0]<bt(s,r,a),[f,d]=W({from:n,to:n,when:"wrote"},a),m=e.units.map(([p,g])=>{let w=[0,0,0];
for(let b=f;b<d;b+=1){let x=Math.max(p,t.first[b]);I(t,b)>0&&x<g&&Fo(w,se(s,b,x,g))}return Ho(w,d-f)});return{
look:{layer:r,head:i,weight:h,bounds:c,even:l.even,rests:u},units:m}}function Xi({why:s,found:t},e){let n=s.units.
map((a,l)=>{let h=[0,0,0];return e.forEach(({units:c})=>Fo(h,c[l])),Ho(h,e.length)}),o=t.ranked.map(({unit:a})=>a).
sort((a,l)=>a-l),r=o.reduce((a,l)=>n[l][0]>n[a][0]?l:a,o[0]),i=Pt(e.map(({look:a})=>a));return{looks:[...i.filter(
({rests:a})=>!a),...i.filter(({rests:a})=>a)],attended:{unit:r,mass:n[r]},cause:n[t.ranked[0].unit],sure:o.every(
a=>a===r||n[a][2]<=n[r][1])}}function Qi(s,t,{page:e,token:n,alignment:o},r,i){let a=P(o,n,e.numRows);if(a===null||
!bt(s,r,e.numRows)||!_(t,a,0))return null;let l=[0,0,0],h=0;for(let c=1;c<e.numRows;c+=1)_(t,c,0)&&(Fo(l,se(s,
c,0,1)),h+=1);return{layer:r,head:i,here:se(s,a,0,1),mean:Ho(l,Math.max(1,h))}}function Zi(s,t,{page:e,token:n,
alignment:o},r,i){let a=P(o,n,e.numRows);if(a===null)return null;let l=bt(s,r,e.numRows),h=we(s,a,e.numRows),c=-1;
return h.forEach((u,f)=>{f>=l&&_(t,a,f)&&u>(c<0?0:h[c])&&(c=f)}),c<0?null:{layer:r,head:i,key:c,mass:se(s,a,c,
c+1)}}function Fo(s,t){t.forEach((e,n)=>s[n]+=e)}function Ho(s,t){return s.map(e=>e/t)}var bc=4;async function ta(s,t){let{why:e}=s,n=null;try{n=e&&await ye(e)}catch(a){if(!(a instanceof S))throw a}
let o=Yi(s,n&&e,n??[]);if(!o)return null;let r={subject:o,heads:Fe(s).length,resting:await $c(s,t,o),oneLook:o.
explained?null:await kc(s,t,o),survey:null},i=null;return{facts:r,survey:()=>i??=Ec(s,t,o)}}async function $c(s,t,e){
let n=({scores:i})=>i.sink_mass||0,o=(await _n(s)).filter(i=>n(i)>0).sort((i,a)=>n(a)-n(i)).slice(0,bc),r=null;
for(let{layer:i,head:a}of o){let l=await t.get(i,a).catch(()=>null),h=l&&Qi(l,Q(s.sight,i,s.numRows),e,i,a);h&&
h.here[0]>(r?.here[0]??0)&&(r=h)}return r}async function kc(s,t,e){let[n,o]=s.opening,r=await t.get(n,o).catch(
()=>null);return r&&Zi(r,Q(s.sight,n,s.numRows),e,n,o)}async function Ec(s,t,{explained:e}){if(!e)return null;
let n=new Map(s.layers.map(({layer:i})=>[i,Q(s.sight,i,s.numRows)])),o=[];return await ge(s,t,(i,a,l)=>{let h=n.
get(i),c=h&&Ji(l,h,e,i,a,s.numRows);c&&o.push(c)},()=>!0),o.length?Xi(e,o):null}function Wo(s,t,e){let{alignment:n,token:o,explained:r}=t.subject,i={view:e.view,chosen:null,unit:null,measure:"\
weight",alignment:n,hide:"resting",cutoff:0,observed:null,observer:null},a=r&&!r.opening?r.word:null,l={...i,view:"\
why"},h={...i,view:"looked",sides:"from",observer:o};if(s==="word")return{...l,chosen:a};if(s==="hide")return{
...l,chosen:r?.stands?r.cause:a};if(s==="heads"){let c=t.survey?.looks[0]??t.oneLook,u=t.survey?.looks[0]?.rests;
return{...h,...c?{layer:c.layer,head:c.head}:{},unit:r?"word":null,hide:u?0:"resting"}}if(s==="rests"&&t.resting){
let{layer:c,head:u}=t.resting;return{...h,layer:c,head:u,hide:0}}return s==="cause"?r?{...l,chosen:Do(t)??a}:h:
i}function Do({subject:{explained:s},survey:t}){if(!s?.why.measured||!t)return null;let{unit:e}=t.attended;return s.
stands&&e===s.found.ranked[0].unit?null:s.why.units[e]}function ea(s,t){return Object.entries(t).every(([e,n])=>String(
s[e])===String(n))}var vc=5,Sc=2,Ac=32;function M(s,[t,e]){return T(Wt(s,t,e),Ac)}function Wt(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function na(s,t,e,{ranked:n,leading:o}){
let r=M(t,e);return o===null?n.length?`${r} hangs on no single ${s.added?"part":"word"}`:`${r} looked at nothi\
ng of the prompt`:`${r} hangs on ${M(t,s.units[o])}`}function qe(s,t,e,{ranked:n,leading:o}){let r=M(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${r}.`;if(o===null){if(s.measured&&s.added){let a=ra(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${r} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${r} at least ${ia(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${r} (${s.figure}).`}let i=M(t,s.units[o]);return s.measured&&s.added?oa(i,r,
n[0].effect):s.measured?`Without ${i}, ${r} would have been ${Dt(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${i} did most for ${r} (${s.figure}).`}function sa(s,t,e,{ranked:n,leading:o,units:r}){let i=M(
t,e),a=s.measured&&(s.added||r.length>1);if(o===null){let h=n.length>0;return{headline:h?`No word of the answe\
r needed ${i}`:`What needed ${i} is not known`,sentence:h?a?`What hiding each of its words does multiplies to ${ra(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${ia(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let l=M(t,n[0].span);return{headline:`${l} needed ${i} most`,sentence:a?oa(i,l,n[0].effect):s.measured?`Withou\
t ${i}, ${l} would have been ${Dt(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most f\
or ${l} (${s.figure}).`}}function oa(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${Dt(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function ra(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function ia(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function Dt(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function Uo(s,t){let e=t.filter(({effect:l})=>s.
measured||l>0),n=e.filter(({effect:l})=>l<=-s.least).slice(-Sc),r=[...e.filter(l=>!n.includes(l)).slice(0,vc-n.
length),...n],i=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...r.map(({effect:l})=>Math.abs(l)),s.measured?
1:0);return r.map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?Mc(h,s.added?
"word by word":"without it"):`${Math.round(100*h/i)}% of the estimate`}))}function Mc(s,t){let e=Dt(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function Gn({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${T(n,16)} ${ze(o)}`).join(", ");return`The model gave it ${ze(s)}.${e?` N\
ext came ${e}.`:""}`}function ze(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function Nt({weight:s,bounds:t}){let e=j(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function aa(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>O(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function jn(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let r=o.parts.map(
a=>M(t,a)),i=r.length===2?"both":"all of them";return`${r.slice(0,-1).join(", ")} and ${r[r.length-1]} stand i\
n for each other: without ${i}, ${M(t,[e,n])} would have been ${Dt(o.together)} times less likely (measured).`}var Tc=3,Oc=.1;function ha(s,t){return Lc[s](t)}var Lc={word:Nc,hide:Rc,heads:Ic,rests:Cc,cause:_c,yours:Bc};function Nc({
subject:s}){let{word:t,why:e,found:n}=ca(s.explained),o=M(s.page.texts,t),r=Gn(n)||"How likely it was to the m\
odel is not kept in this report.",i=e.measured?"Blue marks the words of the prompt that it needed: the stronge\
r, the more.":"Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an \
estimate.";return{title:`This word: ${o}`,text:`The model wrote ${o}. ${r} ${n.leading===null?"":i}`.trim()}}function Rc({
subject:s}){let{texts:t}=s.page,e=ca(s.explained),{why:n,word:o,found:r,cause:i,stands:a}=e,l=M(t,o),h=`${M(t,
i)}${i[0]<s.page.promptLength?" in the prompt":""}`;if(!n.measured)return{title:`What ${l} hangs on: an estima\
te`,text:`${qe(n,t,o,r)} That was not measured: whether ${l} would be gone without ${a?"it":"any of them"} is \
not known. att-viz with --influence words finds out.`};if(!a){let d=jn(n,t,o);return{title:"Hide any one word:\
 it stays",text:`The words of the prompt were hidden one at a time, and the model run again. ${qe(n,t,o,r)} `+
d}}let{effect:c}=r.ranked[0],u=zo(e,r.ranked[0].unit);return{title:Math.exp(-c)<Oc?`Hide ${h}, and ${l} is all\
 but gone`:`Hide ${h}, and ${l} is less likely`,text:`${h} was hidden from everything after it, and the model \
run again: ${u?`the probability of ${l} fell from ${u.before} to ${u.after}`:`${l} was ${qo(c)}`} (measured). \
No other word that was hidden did more for it.`}}function Ic({subject:s,heads:t,survey:e,oneLook:n}){let{page:o,
explained:r,token:i,alignment:a}=s,l=t>1?"These heads looked":"This head looked";if(!r||!e){if(!n)return{title:l,
text:"Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stan\
ds out."};let{layer:x,head:k,key:v,mass:A}=n,L=Mt({page:o,layer:x,head:k,alignment:a,measure:"weight"},i),N=v===
i&&a==="position"?"itself":R(o,v);return{title:"This head looked",text:`${L}, ${Y(o,x,k)} gave ${Ke(A)} of its\
 attention to ${N}: of what is coloured, the most. ${t>1?`It is one of ${Ko(o,t)}, and each spreads an attenti\
on of 1 in its own way.`:"A head spreads an attention of 1 over what it sees."}`}}let[h,c]=[M(o.texts,r.word),
M(o.texts,r.cause)],[u,...f]=e.looks,m=r.word[1]-r.word[0]>1?"on average ":"",p=e.looks.some(({rests:x})=>x)&&
!u.rests?"those that do not rest on it":"",w=f.filter(({rests:x})=>x===u.rests).slice(0,Tc-1).map(x=>`${Y(o,x.
layer,x.head)} with ${la(x)}`).join(", "),b=`${w?` Next came ${w}.`:""}${u.rests?` It is also where ${t>1?"the\
y rest":"it rests"}.`:""}`;return{title:l,text:`When the model wrote ${h}, ${Y(o,u.layer,u.head)} gave ${m}${la(
u)} of its attention to ${c}${t>1?`, the most of ${p||Ko(o,t)}`:""}; an even spread would be ${O(u.even)}.${b}`}}
function Cc({subject:s,resting:t}){let{page:e,token:n,alignment:o}=s;if(!t)throw new TypeError("this report ha\
s no head at rest");let{layer:r,head:i,here:a,mean:l}=t;return{title:"This one rests",text:`${Mt({page:e,layer:r,
head:i,alignment:o,measure:"weight"},n)}, ${Y(e,r,i)} gave ${Ke(a)} of its attention to the first token, ${R(e,
0)}; from all tokens after it, ${Ke(l)} on average. A head must spread an attention of 1 even where it finds n\
othing, and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.`}}
function _c(s){let t="Attention is not cause",{subject:e,survey:n,heads:o}=s,{explained:r,page:i}=e,a="Attenti\
on says where a head read from, not whether the answer depended on it.";if(!r||!n){let C=r?.why.measured?"":" \
What it depended on was not measured here.";return{title:t,text:`${a}${C} To claim a cause, change the text an\
d see what changes.`}}let{why:l,word:h,found:c,cause:u,stands:f}=r,[d,m]=[M(i.texts,h),M(i.texts,u)],{unit:p,mass:g}=n.
attended,w=M(i.texts,l.units[p]),b=o>1?`the mean over ${Ko(i,o)}`:"from this head",x=`Of the words ${l.measured?
"that were hidden":"of the prompt"}, ${w} got most attention when ${d} was written${n.sure?"":", as far as thi\
s file knows"}: ${Ke(g)}, ${b}.`;if(!l.measured)return{title:t,text:`${x} ${a} What ${d} depended on is estima\
ted here, not measured.`};if(Do(s)===null)return{title:t,text:`${x} Here it is also what ${d} hangs on. That i\
s not so everywhere: ${a[0].toLowerCase()}${a.slice(1)} Hiding tells.`};let k=c.ranked.find(C=>C.unit===p)?.effect??
0,v=zo(r,p),A=`Yet with it hidden, ${d} is ${v?`at ${v.after} instead of ${v.before}`:qo(k)}.`,L=f?zo(r,c.ranked[0].
unit):null,N=f?` ${m}, without which it is ${L?`at ${L.after}`:qo(c.ranked[0].effect)}, got ${Ke(n.cause)}.`:"";
return{title:t,text:`${x} ${A}${N} ${a}`}}function Bc({subject:{explained:s}}){return{title:"Now yours",text:`${s?
"Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it.":"Point \
at any token to see what it looked at; double-click or tap to hold it."} The address holds what is shown: send\
 it, and others see the same. Back undoes a step. The tour stays at the top of the page.`}}function ca(s){if(!s)
throw new TypeError("this report explains no word");return s}function zo({why:s,effects:t,word:e,found:n},o){let r=Array.
from(t[o].slice(e[0]-s.target[0],e[1]-s.target[0]));if(n.probability===null||r.some(Number.isNaN))return null;
let i=Math.min(1,n.probability*Math.exp(-r.reduce((h,c)=>h+c,0))),[a,l]=[ze(n.probability),ze(i)];return a===l?
null:{before:a,after:l}}function qo(s){let t=Dt(Math.abs(s));return t==="1"?"as likely as before":`${t} times ${s<
0?"more":"less"} likely`}function Ko({headNames:s,siblings:t,light:e},n){let o=t.length>0&&!e?" of this file":
"";return Object.keys(s).length?`${n} layers${o}, all heads of each taken together`:`${n} heads${o}`}function la({
weight:s,bounds:t}){return xt(s,t)}function Ke([s,...t]){return xt(s,t)}var Go=0;async function nt(s){Go+=1,ua();try{return await s}finally{Go-=1,ua()}}function ua(){document.documentElement.
toggleAttribute("data-busy",Go>0)}var Yn=class{constructor(t){this.root=document.getElementById("tour"),this.title=document.getElementById("tour\
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
e)?.textContent??"");$("live",ae(t.join(". "))),this.title.focus({preventScroll:!0})}hide(){this.root.hidden=!0,
delete document.body.dataset.tour,this.#e()}#t(t){return this.root.querySelector(`[data-tour-act="${t}"]`)}#e(){
document.documentElement.style.setProperty("--tour-height",`${Math.ceil(this.root.offsetHeight)}px`)}};var fa="att_viz tour",Vn=class{constructor(t){this.button=document.getElementById("tour-begin"),this.decline=document.
getElementById("tour-decline"),this.root=document.getElementById("tour-offer"),this.button.addEventListener("c\
lick",()=>{this.settle(),t()}),this.decline.addEventListener("click",()=>{this.settle(),this.button.focus()}),
this.#t(window.parent===window&&Pc()==="nothing"),this.root.hidden=!1}settle(){try{localStorage.setItem(fa,"se\
en")}catch{}this.#t(!1)}#t(t){this.root.classList.toggle("asking",t),this.button.textContent=t?"New here? Take\
 the tour":"Tour",this.decline.hidden=!t}};function Pc(){try{return localStorage.getItem(fa)===null?"nothing":
"seen"}catch{return"unknown"}}var Fc=new Set(["word","hide","rests","yours"]),Hc=12,Wc={word:[".why-text .chosen"],hide:[".why-text .chosen",
"#why-sentence"],heads:["[data-view=observer] .text .subject","[data-view=observer] .sentence"],rests:["[data-\
view=observer] .text .subject","[data-view=observer] .sentence"],cause:[".why-text .chosen","#why-sentence"],yours:[]},
Jn=class{#t=null;#e="";#n=0;#s=!1;constructor(t,e,n){this.context=t,this.initial=e,this.reveal=n,this.card=new Yn(
o=>{this.#i(o)}),this.offer=new Vn(()=>{this.#r()});for(let o of["pointerdown","wheel","keydown"])document.addEventListener(
o,()=>this.#s=!1,{capture:!0,passive:!0})}async show({tour:t}){this.#n+=1;let e=this.#n;if(!t){this.#c();return}
let n=await nt(this.#o()),o=n?.steps.indexOf(t)??-1,r=n&&o>=0&&await nt(da(t,n));if(e!==this.#n)return;if(!n||
!r){this.#c();return}let i=!ea(this.context.state(),Wo(t,r,this.initial));this.card.show(t,{place:o,count:n.steps.
length,...ha(t,r),away:i}),this.#e!==t&&(this.#e=t,this.offer.settle(),await this.#l(t,r,i))}#o(){let{page:t,heads:e}=this.
context;return this.#t??=ta(t,e).then(n=>{if(!n)return null;let{facts:o,survey:r}=n;return r(),{facts:o,survey:r,
steps:Vi(o.subject,o.heads,o.resting!==null)}}),this.#t}async#r(){let t=await nt(this.#o());t&&await this.#a(t.
steps[0])}async#i(t){let e=await this.#o(),n=e?.steps.indexOf(this.#e)??-1,o=e?.steps[n+{back:-1,next:1,again:0,
end:0}[t]];t==="end"?await this.context.change({tour:""}):o&&n>=0&&await this.#a(o)}async#a(t){let e=await this.#o();
if(e){let n=await nt(da(t,e));this.#e="",await this.context.change({...Wo(t,n,this.initial),tour:t})}}async#l(t,e,n){
let{token:o,alignment:r,explained:i,page:a}=e.subject,{layer:l,head:h}=this.context.state(),c=P(r,o,a.numRows),
u=t==="rests"?0:t==="heads"?i?.cause[0]??e.oneLook?.key:void 0;!n&&c!==null&&u!==void 0&&await this.context.look(
{layer:l,head:h,row:c,key:u,alignment:r}),n||(this.reveal(),this.#s=!0,this.#h(t,Hc)),this.#e===t&&this.card.announce()}#h(t,e){
this.#s&&e>0&&this.#e===t&&(Dc(Wc[t])||this.reveal(),requestAnimationFrame(()=>this.#h(t,e-1)))}#c(){if(this.#e=
"",this.card.isOpen){let t=this.card.hasFocus;this.card.hide(),t&&this.offer.button.focus()}}};async function da(s,{
facts:t,survey:e}){return Fc.has(s)?t:{...t,survey:await e()}}function Dc(s){let t=s.map(e=>document.querySelector(
`.view:not([hidden]) ${e}`));return t.forEach(e=>e?.scrollIntoView({block:"nearest",inline:"nearest"})),t.every(
Boolean)}function pa(){let s=new CSSStyleSheet,t=ma(":root","light");return s.replaceSync(`@media screen{${t}${ma(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function ma(s,t){let e=Ot(et[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[et[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Uc=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit","tour"],Xn=class{#t=new Set;#e=0;#n=!1;constructor(t,e,n){this.page=t,this.kinds=e.filter(({fits:i})=>!i||
i(t)),this.initial=On(t),this.state=this.#o(),document.adoptedStyleSheets=[...document.adoptedStyleSheets,pa()];
let o={page:t,heads:t.light?new fn(t,kr):new cn(br,t.numRows,void 0,F(t)?t.numRows:0,n.unpack.bind(n)),text:jr(
t),units:Qr(t),state:()=>this.state,change:i=>this.change(i),link:i=>`${location.href.split("#")[0]}#${_e({...this.
state,tour:"",...i},this.initial)}`,look:i=>this.look(i)};this.views=new Map(this.kinds.map(i=>[i.id,new i(o)])),
this.tabs=new Ln(this.kinds,i=>{this.change({view:i})});let r=document.getElementById("unit");this.unitPicker=
new In(r,t,i=>{this.change({unit:i})}),this.theme=new Nn(i=>{this.change({theme:i})},()=>{this.#s()}),this.writeAddress=
ut(()=>{xr(_e(this.state,this.initial),this.#n),this.#n=!1},150),$("precision",t.light?sn(t.light):ue("weight")),
this.files=new on(t),this.tour=new Jn(o,this.initial,()=>this.view.reveal?.()),pi(),this.#r(),mi(document.getElementById(
"take"),()=>this.picture)}async start(){vt(this.page,this.state.layer,this.state.head)||this.#i(this.state,!0),
await this.#s(),this.view.reveal?.()}get view(){return this.views.get(this.state.view)}async change(t){let e={
...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),
e.head=Qe(this.page,e.layer,e.head),!vt(this.page,e.layer,e.head)){this.#i(e,!1);return}this.#n||=Uc.some(n=>String(
e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.
find(n=>n.id===t);if(!e)throw new S(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).
join(", ")}.`);await this.change({view:e.id})}get picture(){let{page:t,view:e}=this,n=this.kinds.find(({id:i})=>i===
this.state.view),o=[t.title&&`\u201C${t.title}\u201D`,t.model,n.title].filter(Boolean).join(" \xB7 "),r=document.
getElementById(`view-${n.id}`);return{picture:e.drawing??ui(r,o),name:`att_viz_${n.id}`}}async look(t){for(let e of this.
views.values())await e.look?.(t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].
map(({snapshot:t})=>t))}get door(){return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){
let{state:t,view:e}=this;this.theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),
await e.mount(n)),this.unitPicker.show(e.unit??null),this.files.show(_e({...this.state,tour:""},{...this.initial,
layer:-1,head:-1}),this.state),await e.show(this.state),this.tour.show(this.state)}#o(){let t=ai(location.hash,
this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#r(){window.
addEventListener("hashchange",()=>{this.change(this.#o()).then(()=>this.view.reveal?.()),this.#n=!1}),document.
addEventListener("keydown",t=>{let e=li[t.key],n=t.target instanceof Element&&t.target.matches("input, select,\
 button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&
!t.altKey&&(t.preventDefault(),this.change(ne(this.page,this.state,e)))})}#i(t,e){this.view.show(this.state);let n=_e(
t,{...this.initial,layer:-1,head:-1});st(yr(this.page,t.layer,t.head,n,e))}};var zc=2**18,qc=8,Kc=4,Qn=class{#t=0;#e=0;#n=[];#s=[];#o=new Map;constructor(t){this.most=t&&typeof Worker=="f\
unction"?Math.min(Kc,navigator.hardwareConcurrency-1):0,this.script=t}unpack(...t){return this.#t+=1,this.most<
1||t[0].length<zc&&this.#t<=qc?he(...t):new Promise((e,n)=>{this.#s.push({packed:t,resolve:e,reject:n}),this.#r()})}#r(){
let t=this.#s[0],e=t&&(this.#n.pop()??this.#i());e&&(this.#s.shift(),this.#o.set(e,t),e.postMessage(t.packed))}#i(){
if(this.#e>=this.most)return null;try{let t=URL.createObjectURL(new Blob([this.script??""],{type:"text/javascr\
ipt"})),e=new Worker(t);return this.#e+=1,e.addEventListener("message",({data:n})=>this.#a(e,n)),e.addEventListener(
"error",n=>{n.preventDefault(),this.#l()}),e}catch{return this.#l(),null}}#a(t,e){let n=this.#o.get(t);this.#o.
delete(t),this.#n.push(t),"data"in e?n?.resolve(e.data):n?.reject(new S(e.fault)),this.#r()}#l(){this.most=0;let t=[
...this.#o.values(),...this.#s];this.#o.clear(),this.#s=[];for(let{packed:e,resolve:n}of t)n(he(...e))}};function ga(s){
s.addEventListener("message",t=>{let{data:e}=t;he(...e).then(n=>s.postMessage({data:n},Gc(n)),n=>s.postMessage(
{fault:n.message}))})}function Gc({triangle:s,sinkMass:t,norms:e,exact:n}){return[s,t,e,n.bits,n.index].flatMap(
r=>r?[r.buffer]:[])}async function jo(s,t,e,n){jc(s,e);let o=new Map(s.layers.map(({layer:i})=>[i,Q(s.sight,i,s.numRows)])),r=[];for await(let[
i,a,l]of ko(s,t)){n?.throwIfAborted();let h=o.get(i),c=l&&h&&ct(l,h,e,s.numRows);if(c){let[u,...f]=c.weight;r.
push({layer:i,head:a,weight:u,even:c.even,bounds:f})}await jt()}return n?.throwIfAborted(),Pt(r)}function jc(s,t){
for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];if(!(Number.isInteger(r)&&Number.isInteger(i)&&
r>=0&&r<i&&i<=s.texts.length))throw new S(`Give from and to as [first token, the one after the last], within 0\
 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=W(t,s.numRows);if(e>=n)throw new S("There is no\
 attention row for these words: nothing was computed from them.")}function wa({sentence:s,model:t,promptHash:e,of:n,precision:o,link:r}){let[i,a]=n?.rows??[0,0],l=[`model ${t||
"not named"}`,`prompt sha256 ${e.slice(0,16)}`,n?n.layer===-1?"all layers":`L${n.layer}.H${n.head}`:"",i===a?"":
a-i===1?`row ${i}`:`rows ${i}-${a-1}`,o,r];return xa(`${s} [att_viz: ${l.filter(Boolean).join("; ")}]`)}function Zn([
s,t,e]){return xa(j(s,[t,e]))}var Yc={"\u201C":'"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"\
-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function xa(s){
return Array.from(s,t=>/[ -~]/u.test(t)?t:Yc[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Rt(s,t){
return[s,...t].map(e=>e.map(Vc).join(",")).join(`\r
`)+`\r
`}function Vc(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function Ut({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:r}=s;return $t("Copy as citation",()=>wa({...e(),
model:o,promptHash:r,link:t(n())}))}function $t(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await Jc(t());$("live",""),
$("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function Jc(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}function y(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function K(s,t){
let e=y("button","",s);return e.type="button",e.addEventListener("click",t),e}function re(s,t){let e=y("span","flow-bar");e.setAttribute("aria-hidden","true");let n=y("span","flow-filled");
if(n.style.width=`${100*Math.min(1,s)}%`,e.append(n),t!==void 0){let o=y("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function Yo({layer:s,head:t}){return`L${s}\xB7H${t}`}var Vo=48;function ya(s,t,e=0){let n=Math.min(Vo,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;i[o[h]]+=1;for(let u=0;u<ot(s,h);u+=1)r[c+o[u]]+=
u<e?0:B[s.triangle[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=r[h]/i[Math.floor(h/n)];
l[h]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Xc=10,ts=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await He(),t=performance.now()+Xc),!this.inSight()){this.#e=
[];break}if(!this.#i(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(this.#r(e),this.#o(n)),this.#i(
e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o(t){return t.light?Si(t.light,Math.min(Vo,this.numRows),
this.aside??0):ya(t,this.numRows,this.aside)}#r({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#i(t){let e=this.#t.
get(this.#r(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{side:o,levels:r}=e,i=Qc(document.documentElement.
dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return r.forEach((l,h)=>a.data.set(i[l],4*h)),t.canvas.
width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function es(){let s=document.createElement("canvas");return s.
width=s.height=1,s.setAttribute("aria-hidden","true"),s}function Qc(s){return[et[s].paper,...Ot(et[s]).map(({background:e})=>e)].
map(e=>[...oe(e),255])}var Zc=1024,ns=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,r){this.root=t,this.context=e,this.heads=n.filter(
({layer:i})=>i!==-1),this.pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(y("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),y("p","",t.role?`${V(t.role)}: ${Z[t.role].says}.`:"No clear role in this text."),y("div",
"detail-actions",K("Show in the text",()=>this.handlers.open(t)),K(this.handlers.isBeside(t)?"Take away":"Put \
beside others",()=>this.handlers.beside(t)),Ut(this.context,()=>this.#s(t))),this.#o(t));let o;try{o=await this.#n(
t)}catch(r){r instanceof S&&e===this.#t&&this.root.replaceChildren(y("p","note",r.message));return}e===this.#t&&
this.root.append(y("h4","","How far it looks"),tu(o),y("h4","","Where it looks hardest"),this.#r(t,o),y("h4","",
"What gets most"),this.#i(o),y("p","note",eu(o)))}async#n({layer:t,head:e}){let{page:n,heads:o}=this.context,r=await o.
get(t,e),i=this.#e.get(r);return i||(n.numRows>Zc&&await He(),i=ki(r,Q(n.sight,t,n.numRows),n.numRows),this.#e.
set(r,i)),i}#s(t){let{layer:e,head:n,role:o,scores:r}=t,i=o&&$o(this.heads,t,o);return{sentence:o&&i?`Head ${n}\
 of layer ${e} ${Z[o].says}: score ${r[o].toFixed(3)}, the mean over its rows; rank ${i.rank} of ${i.of} heads${this.
context.page.siblings.length?" in this file":""}.`:`Head ${n} of layer ${e} has no clear role in this text.`,of:{
layer:e,head:n,rows:null},precision:i?"+- 0.0005":""}}#o(t){let e=y("ul","detail-scores");for(let n of Object.
keys(Z).filter(o=>o in t.scores)){let o=$o(this.heads,t,n),r=o?`${o.rank} of ${o.of}`:"not in this text",i=y("\
span","detail-number",Pe(t.scores[n]));e.append(y("li","",y("span","",V(n)),i,y("span","note",r)))}return e}#r({
layer:t,head:e},{pairs:n}){let{texts:o}=this.context.page,r=y("ol","detail-list");for(let{row:i,key:a,mass:[l,
...h]}of n){let c=`${T(o[i],14)} (${i}) \u2192 ${T(o[a],14)} (${a})`,u=K("",()=>{this.context.look({layer:t,head:e,
row:i,key:a,alignment:"position"})});u.append(y("span","",c),y("span","detail-number",xt(l,h))),r.append(y("li",
"",u))}return r}#i({keys:t}){let{texts:e}=this.context.page,n=t.map(({token:o,share:r})=>y("li","",y("span","",
`${T(e[o],18)} (${o})`),y("span","detail-number",r.toFixed(2))));return y("ol","detail-list",...n)}};function tu({
distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({label:n,share:o})=>y("li","",y("span","",
n),re(o/t),y("span","detail-number",o.toFixed(2))));return y("ul","detail-distances",...e)}function eu({first:s,
kept:t}){return t===void 0?`Without the first token, which gets ${s.toFixed(2)} on average. Means are true to \
\xB1${$i}.`:`Without the first token, which gets ${s.toFixed(2)} on average. This light report keeps ${t.toFixed(
2)} of the attention of this head weight by weight, and only that is counted here: true shares are as large or\
 larger.`}var ss=class{chosen=[];constructor(t,e,n,o){this.root=t,this.draw=e,this.open=n,this.changed=o}toggle(t){
let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.chosen.length?e:[...this.chosen.slice(-(nu-1)),t],
this.show(),this.changed()}show(){this.root.hidden=this.chosen.length===0;let t=this.chosen.map(({layer:n,head:o})=>({
layer:n,head:o,canvas:es()})),e=this.chosen.map((n,o)=>{let r=`Layer ${n.layer}, head ${n.head}`,i=K("",()=>this.
open(n));i.className="beside-picture",i.setAttribute("aria-label",`${r}: show in the text`),i.append(t[o].canvas);
let a=K("\xD7",()=>this.toggle(n));a.setAttribute("aria-label",`Take ${r} away`);let l=n.role?` \xB7 ${V(n.role).
toLowerCase()} ${Pe(n.scores[n.role])}`:"";return y("figure","",y("figcaption","",y("span","",`${r}${l}`),a),i)});
this.root.querySelector(".beside-heads").replaceChildren(...e),this.draw(t)}},nu=4;var su=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,ou=/^(?:head\s*|h)(\d{1,4})$/u;
function ba(s){let t=s.trim().toLowerCase(),[,e,n]=su.exec(t)??[],[,o]=ou.exec(t)??[];return e!==void 0?r=>r.layer===
Number(e)&&(n===void 0||r.head===Number(n)):o!==void 0?r=>r.layer!==-1&&r.head===Number(o):({role:r})=>V(r).toLowerCase().
includes(t)||(r??"").replaceAll("_"," ").includes(t)}var os=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",r=>this.#i(r,o.choose)),t.addEventListener("pointerover",r=>this.#i(r,o.point)),t.addEventListener(
"focusin",r=>this.#i(r,o.point)),t.addEventListener("keydown",r=>this.#a(r))}show(t,e,n){let o=ba(n),r=this.heads.
filter(i=>(!e||(i.role??Tt)===e)&&(!n||o(i)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(r):this.#s(r)),!this.cells.length&&!this.root.childElementCount&&this.root.append(y("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:r})=>r!==-1),n=Cn(e).map(({
role:r,heads:i})=>{let a=Z[r]?.says;if(Z[r]?.rests&&!this.#e&&!this.#t){let l=`${i.length} ${i.length===1?"hea\
d rests":"heads rest"} on the first token`,h=K("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:u})=>u===r)?.button.focus()});return y("section","heads-group folded",y("h3","",l),y("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),h)}return this.#o(`${V(r)} \xB7 ${i.
length}`,a??"",i,r)}),o=t.filter(({layer:r})=>r===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(r=>r.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let r=n.map(a=>this.#r(a,o));this.cells.push(...r);let i=y(
"section","heads-group",y("h3","",t));return e&&i.append(y("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
i.append(y("div","heads-cells",...r.map(({button:a})=>a))),i}#r(t,e){let{layer:n,head:o}=t,r=es(),i=e&&e!==Tt?
e:t.role,a=i?Pe(t.scores[i]):"",l=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),h=y("but\
ton","head-cell",r,y("span","head-name",l)," ",y("span","head-score",a));h.type="button";let c=D(n,o,this.page.
headNames[o]),u=i?`, ${V(i).toLowerCase()} ${a}`:"",f=c.includes(l.toLowerCase())&&!a?"":`: ${l} ${a}`.trimEnd();
return h.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}${f}`),h.toggleAttribute("data-rests",
!!(t.role&&Z[t.role].rests)),{...t,button:h,canvas:r}}#i(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(r=>r.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:i})=>i===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],r=n===void 0?o?this.#l(e,o):void 0:this.cells[n];r&&(t.preventDefault(),this.cells.forEach(
({button:i})=>i.tabIndex=-1),r.button.tabIndex=0,r.button.focus())}#l(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,r;for(let i=t+e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);
r=!r||l<r.off?{off:l,cell:this.cells[i]}:r}return r?.cell}};function Jo({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!ru(e,l)){let h=Number(l.getAttribute("data-token"));i??=h,a=h+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function ka(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function ru(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Ea(s,t){let e=Jo(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=$a(s,n,
t.startContainer,t.startOffset,!0),a=$a(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function $a(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",l=Vt(s.page.texts[t],s.page.tokens[t]),h=o&&i.toString()!==""?l.length-a.length:0;return Math.
max(0,i.toString().length+h)}var iu=5;function be(s,t,e){let{container:n}=s,o=de(s.page,"sentence"),r=null,i=null,a=(h,c)=>{r=h,e(Ie(t(),[h,
h+1]),c)},l=(h,c)=>{let u=r??h;e(Ie(t(),[Math.min(u,h),Math.max(u,h)+1]),c)};n.addEventListener("pointerdown",
h=>{i={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=i&&Math.hypot(h.clientX-i.x,h.clientY-i.y)>iu,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?Jo(s,u.getRangeAt(0)):null,m=s.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)r=d[0],e(Ie(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
r!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(r=c,e(Ie(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let u=s.next(c,h.key,t());if(u!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let f=u??c;s.rove(
f,!0),h.shiftKey&&u!==null?(r??=c,l(f,"span")):a(f,u===null?"key":"step")}})}var rs=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(l=>this.#s(l));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[Xo(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?zt(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#l(),l=!1;if(this.
all.forEach((h,c)=>{let u=c>=a.from&&c<a.to;u!==h.filled&&(u||!this.#r(h))&&(l=!0,u?this.#s(h):this.#o(h))}),!l)
break}let r=t?zt(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#i(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#h(
t,e).from]}#l(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#h(t-n,e+n)}#h(t,e){let n=this.
all.length;return{from:Xo(0,n,o=>zt(this.all[o]).bottom>=t),to:Xo(0,n,o=>zt(this.all[o]).top>e)}}};function zt({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function Xo(s,t,e){let[n,o]=[s,t];for(;n<
o;){let r=n+o>>1;e(r)?o=r:n=r+1}return n}var va=/^ (?=[^\s\p{C}\p{M}])/u,Sa=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Aa({page:s},t){let e=kt(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=kt(
"turn-label");o.textContent=t.label;let r=kt("turn-head");r.append(o);let i=kt("turn-body");return e.append(r,
i),{element:e,head:r,body:i}}function Ma(s,t,e){let{page:n}=s,o=kt(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&va.test(n.texts[r])&&!(r===t.from&&au(s,r))&&o.append(" ");let a=Qo(
s,r,r===t.from);e(r,a),o.append(a)}return o}function au({turns:s},t){return s.some(({head:e})=>e===t)}function Qo({
page:s,markers:t,differences:e},n,o=!1){let r=document.createElement("span");r.className="token",r.dataset.token=
String(n),e?.[n]&&(r.dataset.difference=e[n]);let i=s.texts[n];if(t[n]){let c=lt(i,s.tokens[n]).map(({mark:u,raw:f})=>u||
f).join("").trim();return r.dataset.chip=t[n]===ce?"thin":"named",r.dataset.name=c,r.title=c,r.setAttribute("a\
ria-label",Jt(i)),r}let l=o&&ho.test(i)?i.replace(/^\r?\n/u,""):i.replace(va,""),h=lt(l,s.tokens[n]);return h.
length===1&&!h[0].mark?r.textContent=h[0].raw:r.append(...h.map(lu)),(!i.trim()||h.every(c=>c.mark))&&(r.setAttribute(
"aria-label",Jt(i)),r.title=h.some(({mark:c})=>Sa.test(c))?Jt(i):""),pn(s.tokens[n])&&(r.dataset.special=""),r}
function lu(s){if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===
" "||s.raw==="	"?"mark over":"mark";return t.className=Sa.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=
s.raw,t}function kt(s){let t=document.createElement("div");return t.className=s,t}var Ta=96,is=class{#t=[];constructor(t,e,n,o,r){this.from=e,this.to=n,this.element=kt("fold"),this.body=kt("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fol\
d-toggle";let i=Array.from(gn(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=i.length>Ta?`${i.slice(0,Ta-
1).join("")}\u2026`:i.join(""),l=document.createElement("bdi");l.textContent=a,this.toggle.append(o?"Added by \
the chat template: \u201C":"\u201C",l,"\u201D"),r?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",h=>{r&&(h.key==="Enter"||h.key===" ")&&(h.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.subarray(this.
from,this.to).reduce((i,a)=>Math.max(i,a),0),o=e.subarray(this.from,this.to).reduce((i,a)=>Math.abs(a)>Math.abs(
i)?a:i,0),r=["fold-toggle",n>0?`level-${n}`:"",o>0?"for":o<0?"against":""];this.toggle.className=r.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var hu=160,cu=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Oa(s,t,e,n,o){let r=[],i=[],a=[];for(let l of t.turns){let{element:h,head:c,body:u}=Aa(t,l);for(let f=l.
from;f<l.head;f+=1){let d=Qo(t,f);o(f,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let f of uu(l.lines)){let d=null;f[0].folded&&(d=new is(t,f[0].from,f[f.length-1].to,i.length===0,n),i.push(
d),u.append(d.element));for(let m of e?f.map(p=>[p]):fu(f)){let p=du(t,m,d);(d?.body??u).append(p.element),r.push(
p),a.push({element:{getBoundingClientRect:()=>zt(p)},from:p.from,to:p.to})}}s.append(h)}return{blocks:r,folds:i,
stretches:a}}function uu(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function fu(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=hu?n.push(e):t.push([e])}
return t}function du({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join("");return{
element:kt(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.match(cu)?.
length??0),filled:!1}}var mu=1e5;function La({texts:s,tokens:t}){let e=s.map((o,r)=>Vt(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function Na(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Ra({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===mu)break}return n}function Ia(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var Zo=[],as=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Zo.length||document.addEventListener(
"keydown",pu),Zo.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#i())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=La(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#e=Ra(this.#t,Na(this.#s.value,t)),this.#n=Ia(this.#e,e,1),this.#i()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#i(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#a(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#l(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,n,r,this.#h("\u2191","Previous match",()=>this.
go(-1)),this.#h("\u2193","Next match",()=>this.go(1)),this.#h("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#h(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function pu(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=Zo.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function tr(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=h,a=d)}}return i}var gu={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},wu=3;function Ca(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&h.has(f?u.fold:u))continue;h.add(f?u.fold:u);let m=d?d.getClientRects():
u?[zt(u)]:[];for(let p of m){let g=l.at(-1);g&&Math.abs(g.top-p.top)<wu?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function _a(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=h=>{let c=r&&n?r[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>tr(s,t,o,1),ArrowUp:()=>tr(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?gu[e]??e:e]?.()??null}var qt=[0,0],Ba=1,Pa=2,hs=class{#t=qt;#e=qt;#n=0;#s=qt;#o=qt;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#r(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#e];this.#t=t??qt,this.#e=e??qt,this.#i(Fa(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.
max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.
fill(i?-r:r,n,o);this.#i(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??qt,this.#o=e??qt,this.#i(Fa(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:r}of t)this.found.fill(Ba,o,r);t[e]&&this.found.fill(Pa,t[e].from,t[e].to),this.#i(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#n),this.#r(t,e),this.#a(t,e)}#r(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#i(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],r=ls(this.#t,t),i=ls(this.#s,t),a=ls(this.#o,
t),l=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let h="token";h+=n>0?` level-${n}`:"",h+=o>0?" f\
or":o<0?" against":"",h+=i?" chosen":"",h+=a?" other":"",h+=r?" subject":"",h+=ls(this.#e,t)?" pointed":"",h+=
this.found[t]===Pa?" found current":this.found[t]===Ba?" found":"",h+=l===void 0?"":" rated",e.className!==h&&
(e.className=h),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),l!==void 0&&e.style.setProperty(
"--chance",l.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(i||a||r))}};function ls([
s,t],e){return s<=e&&e<t}function Fa(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var yu=80,Et=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new hs(n,h=>this.#t.get(h),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=Oa(t,e,i,this.inList,(h,c)=>this.#l(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new rs(t,a.blocks,h=>this.#i(h),l,i),this.blocks.update(),
this.search=new as(this),t.addEventListener("copy",h=>this.#h(h)),t.addEventListener("keydown",h=>ka(h,t)),new ResizeObserver(
ut(()=>this.#r(),yu)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#r()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#o()}finish(){
this.blocks.update()}mark(t,e,n){this.container.classList.toggle("frozen",n),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t,e=null){this.look.choose(t,e)}showFound(t,e){
this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),o=e?.probabilities?.[n];return o===
void 0?null:{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){let n=this.#s;this.#s=t,this.#t.
get(n)?.setAttribute("tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.unfold(t),o.focus({preventScroll:!0}),
this.reveal(t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<
3;e+=1){let n=this.element(t).getBoundingClientRect(),{top:o,bottom:r}=this.blocks.sight;if(n.top>=o&&n.bottom<=
r)break;this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-r)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return Ca(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return _a(this,t,e,n)}trueText(t,e){return gn(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#r(){this.#n.forEach(t=>t())}#i(t){for(let e of t.lines){let n=Ma(this.model,e,(o,r)=>this.#l(o,r));t.
element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#l(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#h(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?Ea(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var Ha=new Set(["span","sentence"]),cs=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new Et(
t,e),this.text.rove(0),be(this.text,n,(r,i)=>this.#n(r,i))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(Ha.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!Ha.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var er=8,us=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#r())})}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:n,bounds:o,even:r}){let i=this.#n,[a,l]=[this.#s(i.from),this.#s(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${xt(n,o)} of its attention to ${l}; an even\
 spread would be ${O(r,0)}.`}#s([t,e]){return`${T(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,r]=W({...t,when:e},this.page.numRows);
o<r&&!F(this.page)&&n.push(K(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,Ut(this.context,()=>this.quotation()),$t("Copy as CSV",()=>this.csv()),K("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:W(t,this.page.numRows)},precision:Zn([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:r,bounds:[i,a],even:l},h)=>{let c=this.
roleOf(n,o)??"";return[h+1,n,o,...[r,i,a,l].map(u=>Number(u.toPrecision(6))),c]});return Rt(t,e)}#r(){let t=this.#t?
this.#e:this.#e.slice(0,er),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(r=>this.#i(r,
n)));let o=this.#e.length;if(!this.#t&&o>er){let r=K(`Show all ${o} heads`,()=>{this.#t=!0,this.#r(),(this.list.
children[er]?.firstElementChild??void 0)?.focus()});this.list.append(y("li","more",r))}$("find-scale",o?`The l\
ongest bar is ${O(e)}; the mark on each is the even spread.`:"")}#i({layer:t,head:e,weight:n,bounds:o,even:r},i){
let a=xt(n,o),l=V(this.roleOf(t,e)),h=y("button","ranked",y("span","ranked-name",Yo({layer:t,head:e}))," ",re(
n/i,r/i),y("span","ranked-number",a)," ",y("span","ranked-role",l));h.type="button",h.setAttribute("aria-label",
`Layer ${t}, head ${e}: even spread ${O(r,0)}; ${Yo({layer:t,head:e})} ${a} ${l}`);let c=this.#n;h.addEventListener(
"click",()=>this.handlers.look(t,e,c));for(let u of["pointerenter","focus"])h.addEventListener(u,()=>this.handlers.
point(t,e));return y("li","",h)}};var fs=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append($t("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(Z).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(V)].map(i=>{let a=y("th","",i);return a.scope="col",a});t.append(y("tr","",...o));
let r=this.heads.map(({layer:i,head:a,role:l,scores:h})=>{let c=[i,a,V(l),...n.map(u=>Number.isNaN(h[u])?"\u2013":
h[u].toFixed(3))];return y("tr","",...c.map(u=>y("td","",String(u))))});e.append(...r)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:r,scores:i})=>[n,o,r??"",...t.map(a=>i[a])]);return Rt(["layer","head","role",
...t],e)}};var ds=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await jo(t,e,n)).map(({layer:o,head:r,weight:i,even:a,bounds:[l,h]})=>({layer:o,head:r,
weight:i,even:a,...t.light?{least:l,most:h}:{}}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;F(
e)&&($("find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-lab\
el","From a word to the word that it looked at")),this.roles=await _n(e),this.pictures=new ts(n,e.numRows,()=>!t.
hidden);let r=({layer:u,head:f})=>{o({view:"looked",layer:u,head:f})},i=u=>document.getElementById(u);this.beside=
new ss(i("beside"),()=>this.#r(),r,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.detail=new ns(
i("head-detail"),this.context,this.roles,this.pictures,{open:r,beside:u=>this.beside?.toggle(u),isBeside:u=>!!this.
beside?.chosen.includes(u)});let a=(u,f)=>{let d=this.roles?.find(m=>m.layer===u&&m.head===f);d&&d!==this.detail?.
one&&this.detail?.show(d)};this.grid=new os(i("heads"),e,this.roles,{choose:r,point:({layer:u,head:f})=>a(u,f),
drawn:()=>this.#r()});let l=()=>this.context.units(this.unit);this.picker=new cs(i("find-text"),this.context.text,
l,(u,f)=>this.#i(u,f));let h=(u,f)=>this.roles?.find(d=>d.layer===u&&d.head===f)?.role??null;this.ranking=new us(
this.context,h,{look:(u,f,d)=>{this.#l(u,f,d)},point:a,change:u=>{o({pair:ee(u)})}}),this.table=new fs(i("role\
s-table"),this.roles);for(let u of t.querySelectorAll("input[name=order]"))u.addEventListener("change",()=>{o(
{order:u.value})});this.#h(i("role-chips"));let c=i("head-filter");c.addEventListener("input",()=>{this.#e=c.value.
trim(),this.show(this.context.state())})}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll(
"input[name=order]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==this.#n?(this.#n=
e,this.grid?.show(t.order,this.#t,this.#e)):this.#r(),this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.
grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#r(){let t=[...this.grid?.cells??
[]].map(({layer:r,head:i,canvas:a})=>({layer:r,head:i,canvas:a})),n=[...(this.beside?.chosen??[]).map(({layer:r,
head:i},a)=>({layer:r,head:i,canvas:document.querySelectorAll(".beside-picture canvas")[a]})).filter(({canvas:r})=>r),
...t],{hide:o}=this.context.state();this.pictures?.draw(n,o==="resting"?1:Math.max(1,o))}#i(t,e){let{page:n,change:o}=this.
context;if(!e){this.#s="",this.#o?.abort(),this.picker?.show(null);let l=`From ${T(n.texts.slice(t[0],t[1]).join(
""))}: choose the word that was looked at.`;this.ranking?.say(l);return}let[r,i]=e[0]>=t[1]&&!F(n)?[e,t]:[t,e],
a={from:r,to:i,when:r[0]>0&&r[0]>=n.promptLength?"wrote":"read"};o({pair:ee(a)})}async#a(t){let{page:e,heads:n}=this.
context;if(t===this.#s)return;this.#s=t,this.#o?.abort();let o=Sn(t,e.texts.length,e.numRows);if(this.picker?.
show(o),!o){this.ranking?.say("");return}let r=new AbortController;this.#o=r;try{let i=await nt(jo(e,n,o,r.signal));
this.ranking?.show(o,i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof S))throw i;this.ranking?.say(i.message)}}async#l(t,e,n){
let[,o]=W(n,this.context.page.numRows),r=n.when==="wrote"?"generation":"position";await this.context.look({layer:t,
head:e,row:o-1,key:n.to[0],alignment:r})}#h(t){let e=(this.roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",
count:e.length}].concat(Cn(e).map(({role:r,heads:i})=>({role:r,count:i.length}))).map(({role:r,count:i})=>{let a=r===
""?"All":r===Tt?V(null):V(r),l=y("button","chip",`${a} `,y("span","chip-count",String(i)));return l.type="butt\
on",l.setAttribute("aria-pressed",String(r===this.#t)),l.addEventListener("click",()=>{this.#t=r,o.forEach(h=>h.
setAttribute("aria-pressed",String(h===l))),this.show(this.context.state())}),l});t.append(...o)}};var nr=class{constructor(t,e,n){let o=t.boundaries.length*e,r=o*t.topK,i=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>i.getUint32(4*a,!0),this.probability=a=>i.getFloat32(4*
(r+a),!0),this.entropy=a=>i.getFloat32(4*(2*r+a),!0),this.rank=a=>i.getUint32(4*(2*r+o+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let o=n*this.positions+e,{topK:r,vocabulary:i,
ids:a}=this.lens;return{candidates:Array.from({length:r},(h,c)=>{let u=this.place(o*r+c);return{text:i[u]??"",
id:a[u]??-1,probability:this.probability(o*r+c)}}),entropy:this.entropy(o),rank:this.rank(o)}}};async function Wa(s,t){
let e=8*s.boundaries.length*t*(s.topK+1),n=await _t(le(s.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new S("What the logit lens read is damaged in this file. Please make the report again.");return new nr(
s,t,n)}function Ge(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function ms(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}function Da(s,t,[e,n],o,r,i=null){let a=o.starts.length-1,[l,h,c,u]=Array.from({length:4},()=>new Float64Array(
a)),f=0;for(let g=e;g<n;g+=1){let w=I(t,g);if(w===0)continue;f+=1;let b=ft(g);for(let x=Math.max(r,t.first[g]);x<=
g;x+=1)if(_(t,g,x)){let k=s.triangle[b+x],v=o.ofToken[x];l[v]+=B[k],h[v]+=gt[k],c[v]+=wt[k],u[v]+=1/w}rt(s,g).
forEach((x,k)=>{if(k>=r&&_(t,g,k)){let v=s.triangle[b+k],A=o.ofToken[k],[L,N]=Qt(x);l[A]+=x-B[v],h[A]+=L-gt[v],
c[A]+=N-wt[v]}})}let d=g=>{let w=-1;for(let b=0;b<a;b+=1)w=u[b]>0&&(i?.[b]??0)===g&&(w<0||l[b]>l[w])?b:w;return w},
m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:l[p]/f,bounds:[Math.max(0,h[p])/f,
c[p]/f],even:u[p]/f}}function Ua(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=
+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function za({allLayers:s,lens:t}){let e=new Set(
s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-n)}function It(s,t,e){let n=pt(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function qa(s,t,e,[n,o]){let{page:r}=s,{token:i,aligned:a}=It(s,n,t.numTokens),l={...t,alignment:a.
alignment};if(!_(t.sight,n,o))return bu(a,i,[n,o]);let h=J(l,i,o);if(!h)return"";let c=o<t.hide?" It is set as\
ide: it has no colour here.":"";if(e)return`${$u(a,l,e,i,o)}${c}`;let u=Pn(r,s.layer,s.head,n,o),f=u?` ${Ft(u)}`:
"";return`${yn(a,i,o,{said:Ht(l,h),even:h.even})}${c}${f}`}function bu({page:s,alignment:t},e,[n,o]){let r=R(s,
o),i=t==="position"?`${R(s,e)} could not see`:`When ${R(s,e)} was decided, the model could not see`;return o>n?
`${i} ${r}: it comes later, and a model that reads from left to right cannot look ahead.`:`${i} ${r}: it is pa\
dding, or lies outside this layer\u2019s window.`}function $u(s,t,e,n,o){let{page:r}=s,i={...e.scope,alignment:t.
alignment},[a,l]=[J(t,n,o),J(i,n,o)],h=[Y(r,s.layer,s.head),Y(r,e.layer,e.head)],c=Mt(s,n);if(!a||!l){let b=a?
h[1]:h[0];return`${c}, ${b} could not see ${R(r,o)}, so there is no difference to show.`}let[u,f,d]=je(a.shown,
l.shown),m=[Ht(t,a).number,Ht(i,l).number],p=`${m[0]} against ${m[1]}`;if(f<=0&&d>=0)return`${c}, ${h[0]} and ${h[1]}\
 gave ${R(r,o)} the same within what is known: ${p}.`;let g=u>0?[f,d]:[-d,-f],w=j(Math.abs(u),g);return`${c}, ${h[0]}\
 gave ${w} ${u>0?"more":"less"} of its attention to ${R(r,o)} than ${h[1]}: ${p}.`}function je(s,t){return[s[0]-
t[0],s[1]-t[2],s[2]-t[1]]}function Ka(s,t,{rows:e,keys:n}){let{page:o,layer:r,head:i}=s,a=ct(t.data,t.sight,{from:e,
to:n},t.numRows),[l,h]=ps(s.alignment,e,t.numTokens),c=M(o.texts,[l,h]),u=M(o.texts,n);if(!a)return`${c} is pa\
dding: it looked at nothing.`;let f=s.alignment==="position"?`When the model read ${c}`:`When ${c} was decided`,
d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${f}, ${Y(o,r,i)} gave ${j(m,[p,g])} of its attention t\
o ${u}${d}; an even spread would be ${O(a.even)}.`}function ps(s,[t,e],n){let o=s==="generation"?1:0,r=Math.min(
t+o,n-1);return[r,Math.max(r+1,Math.min(e+o,n))]}function Ye(s,[t,e],n){let o=s==="generation"?1:0,r=[Math.max(
0,t-o),Math.min(n,e-o)];return r[0]<r[1]?r:null}function gs(s,t,e,n){if(s===0)return`Each square is one ${e?"d\
ifference":n}.`;let o=2**s;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the la\
rgest"} of ${o} \xD7 ${o} cells; zoom in for single ones.`}function Ga(s,t,[e,n]){if(n<s.hide||!_(s.sight,e,n)||
t&&!_(t.scope.sight,e,n))return"";let{token:o,aligned:r}=It(s,e,s.numTokens);if(t){let[a]=je(tt(s.data,e,n),tt(
t.scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let i=J(r,o,n);return!i||
i.shown[0]<.005?"":i.exact?i.shown[0].toFixed(3):i.shown[0].toFixed(2)}function ja(s,{rows:t,keys:e},n){let o=[],
r=0,i=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){s.read(0,a,e[0],i);for(let l=0;l<i.length;l+=1){let h=i[l]===
0?0:Math.abs(s.values[i[l]-1]);h>r&&o.push({place:[a,e[0]+l],size:h})}o.length>16*n&&(o=o.sort((l,h)=>h.size-l.
size).slice(0,2*n),r=o.at(-1)?.size??0)}return o.sort((a,l)=>l.size-a.size).slice(0,n).map(({place:a})=>a)}function Ya(s,t,e,n){
let o=t===null?null:P(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function $e(s){return z[s].noun}function ku(s,t,e){return(e&&Ge(t,s.promptLength,e))??t.words[t.chosen]}function ws(s,t,e,n){let o=ku(s,t,n);return o[0]<
s.promptLength?vu(s,t,e,o):Eu(s,t,e,o)}function Eu({texts:s},t,e,n){let o=Kn(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:na(t,s,n,o),sentence:[qe(t,s,n,o),jn(t,s,n)].filter(Boolean).join(" "),chance:Gn(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:Uo(t,r)}}}function vu({texts:s},t,e,n){let o=zi(t,e,n),r=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...sa(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${r?"each word of ":""}${M(s,n)} hidden from it:`:"Of the answer, estimated:",bars:Uo({...t,
added:t.added||r},o.ranked)}}}function Va(s,t,{ranked:e,leading:n}){let o=Ki(s,t);return e.flatMap(({span:[r,i],
effect:a})=>{let l=Gi(s,o,a,n!==null);return l===0?[]:[{from:r,to:i,strength:Math.abs(l),against:l<0}]})}function ke(s,{
span:t,reverse:e},n){let[o,r]=e?[n,t]:[t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,l]=i?W(i,s.numRows):[0,0];return a<
l?i:null}function Ja(s,t,e,n){let o=R(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function Xa({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let r=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${T(e)}, ${r}.`}function xs(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Su=3,ys=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:r,root:i}=this,a=t&&o?this.#t(
t.layer,o):[];if(i.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||i.hidden)return;let{reading:l,layer:h,
isPrediction:c}=t,u=r.lens?.boundaries.at(-1)??0;$("layers-detail-title",l?Ja(r,h,u,n):`Layer ${h}`),document.
getElementById("layers-candidates")?.replaceChildren(...(l?.candidates??[]).map(Au));let f=e?.at(u,n)?.candidates[0].
text??"",d=[l?Xa(l,f,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,Su).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${M(n.texts,o.keys)}: ${Ft(o)}`)}};function Au({text:s,id:t,probability:e}){
let n=y("span","candidate-text");G(n,T(s,40));let o=y("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let r=y("li","candidate",n,o,y("spa\
n","candidate-share",xs(e)));return r.title=`token id ${t}`,r}function bs(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Mu=250;async function Qa({page:s,heads:t,text:e},{rows:n,hide:o,words:r,question:i},a,l){let h=new Map(s.layers.
map(({layer:p})=>[p,Q(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:i?.to??null},u=[],f=Ua(
r,e.markers),d=performance.now(),m=await ge(s,t,(p,g,w)=>{let b=h.get(p),x=o==="resting"?bt(w,p,s.numRows):o,k=Da(
w,b,n,r,x,f),v=c.looks.get(p);k&&(!v||k.weight>v.weight)&&c.looks.set(p,{...k,layer:p,head:g});let A=i&&ct(w,b,
i,s.numRows);if(A){let[L,...N]=A.weight;u.push({layer:p,head:g,weight:L,bounds:N,even:A.even})}performance.now()>
d+Mu&&(d=performance.now(),a(c))},l);return c.causes=new Map(bs(u).map(p=>[p.layer,p])),m?c:null}var $s=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,r=>{let i=r.target instanceof Element?r.target.closest("tr"):
null;i&&n.point(Number(i.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(r=>this.#e(r,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:r,reading:i},a,l){let h=y("th","",e?"prediction":String(t));h.scope="row";let c=y("tr",e?"\
prediction":"",h);if(c.dataset.layer=String(t),e)h.colSpan=4;else if(o)c.append(...this.#n(o));else{let u=y("t\
d","muted",n?"no attention":"");u.colSpan=3,n||u.append(K("in another file",()=>this.actions.leave(t))),c.append(
u)}return a&&c.append(Tu(i)),l&&c.append(this.#s(r)),c}#n(t){let{page:e}=this,{number:n,error:o}=Nt(t),r=e.headNames[t.
head]??`head ${t.head}`,i=K(r,()=>this.actions.look(t));i.dataset.part="look",i.setAttribute("aria-label",`${r}\
 of layer ${t.layer}: show in the text`);let a=y("td","layers-word");G(a,M(e.texts,t.span));let l=y("td","laye\
rs-weight",y("span","detail-number",n),y("span","error",o));return l.prepend(re(t.weight,t.even)),[y("td","",i),
a,l]}#s(t){if(!t)return y("td","layers-cause");let{number:e,error:n}=Nt(t),o=K(`head ${t.head}`,()=>this.actions.
cause(t));o.dataset.part="cause";let r=y("td","layers-cause",o,y("span","detail-number",e));return r.title=`${e}\
 ${n}`,r}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!o)return;let r=n?.getAttribute("data-part"),i=[...this.body.children];for(let a=i.indexOf(o)+
e;a>=0&&a<i.length;a+=e){let l=i[a].querySelector(`[data-part="${r}"]`);if(l instanceof HTMLElement){t.preventDefault(),
l.focus();return}}}};function Tu(s){let[t]=s?.candidates??[];if(!t)return y("td","layers-lens muted","not read");
let e=y("span","layers-lens-word");G(e,T(t.text,18));let n=y("td","layers-lens",re(t.probability),e,y("span","\
detail-number",xs(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var ks=class s{static id="layers";static title="Layers";static fits(t){return t.light===null}#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=de(e,
"word");try{[this.#s,this.#o]=await Promise.all([e.lens?Wa(e.lens,e.numRows):null,e.why?ye(e.why):null])}catch(l){
if(!(l instanceof S))throw l;st(l.message)}let r=new Et(t.querySelector(".text"),this.context.text);this.text=
r;let i=this.words;be(r,()=>i,l=>{o({chosen:l})});let a=l=>document.getElementById(l);this.detail=new ys(a("la\
yers-detail"),e),this.table=new $s(a("layers-table"),e,{look:({layer:l,head:h,span:c})=>{n({layer:l,head:h,row:this.#i,
key:c[0]})},cause:({layer:l,head:h})=>{n({layer:l,head:h,row:this.#i,key:this.#r?.cause?.[0]})},point:l=>this.#d(
l),leave:l=>{o({layer:l})}}),a("layers-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener(
"click",l=>{let h=l.target instanceof Element?l.target.closest("[data-layers-step]"):null;h&&this.#w(Number(h.
getAttribute("data-layers-step")))}),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let l of this.
moments)l.addEventListener("change",()=>{o({alignment:l.value})})}async show(t){let{page:e,text:n,table:o}=this;
if(!n||!o)return;for(let h of this.moments??[])h.checked=h.value===t.alignment;let r=this.#a;n.choose(r),n.rove(
r[0]);let i=M(e.texts,r),a=r[0]>=e.promptLength?`When it wrote ${i}`:`Just before ${i}`;$("layers-title",t.alignment===
"generation"?a:`When it read ${i}`);let l=[r,t.alignment,t.hide].join(" ");l!==this.#t&&(this.#t=l,await nt(this.#h(
r,t,()=>this.#t===l)))}reveal(){this.text?.reveal(this.#a[0])}get door(){return{layers:this.layers.bind(this)}}async layers(t){
return await this.context.change({view:s.id,chosen:this.#l(t)}),this.#e.map(({layer:e,look:n,cause:o,reading:r})=>({
layer:e,look:n,cause:o,reading:r}))}#r=null;get#i(){return(this.#r?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,
texts:n}=this.page,{chosen:o}=this.context.state();return o??(t?t.words[t.chosen]:this.#l(Math.min(e,n.length-
1)))}#l(t){let{why:e}=this.page;if(e)return ms(e,t);let n=this.words??de(this.page,"word");return q(n,n.ofToken[t])}async#h(t,{
alignment:e,hide:n},o){let r=Ye(e,t,this.page.numRows);if(!r||!this.words){this.#f(null,e,!0);return}let i={rows:r,
hide:n,words:this.words,question:this.#c(t)},a=await Qa(this.context,i,l=>this.#f(l,e,!1),o);a&&this.#f(a,e,!0)}#c(t){
let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||t[1]>e.target[1])return null;let n=ws(this.page,e,this.#o,
t),o=ke(this.page,n,n.leading);return o&&W(o,this.page.numRows)[0]<this.page.numRows?o:null}#f(t,e,n){let{page:o,
table:r,text:i}=this;this.#r=t;let a=this.#u(e),l=o.lens?.boundaries.at(-1)??1/0,h=new Set(o.layers.map(({layer:m})=>m)),
c=new Set(o.allLayers.map(({layer:m})=>m));this.#e=za(o).map(m=>({layer:m,isPrediction:m>=l,here:h.has(m)||!c.
has(m),look:t?.looks.get(m)??null,cause:t?.causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));
let u=t?.cause??null;$("layers-cause",u?`towards ${M(o.texts,u)}, which it hangs on`:""),document.getElementById(
"layers-cause")?.toggleAttribute("hidden",!u),r?.show(this.#e,this.#s!==null,u!==null),$("layers-sentence",this.#p(
t,n)),i?.shade(this.#m(null)),this.#d(this.#n);let f=o.siblings.length>0?" This file holds only some of the mo\
del\u2019s heads.":"";$("layers-note",t?`The thin lines are where an even spread would be.${f}`:"")}#u(t){let e=Ye(
t,this.#a,this.page.numRows);return e&&(t==="generation"?e[0]:e[1]-1)}#p(t,e){let{page:n}=this;if(!t)return`Th\
ere is no attention to show for ${M(n.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still lookin\
g through the heads \u2026";let o=[...t.looks.values()].sort((a,l)=>l.weight-a.weight||a.layer-l.layer),[r]=o;
return`${r?`The strongest look was in layer ${r.layer}: head ${r.head} gave ${Ou(Nt(r))} of its attention to ${M(
n.texts,r.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){let t=this.#e.filter(({reading:i})=>i).reverse(),
e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";let n=({reading:i})=>i?.candidates[0].id===e.id,
o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let r=T(e.text);return o===t.length-1?` ${r} is likeliest only at the v\
ery end.`:` ${r} is likeliest from what enters layer ${t[o].layer} on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.
filter(o=>t===null||o.layer===t))if(n){let[o,r]=n.span,i=Math.max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,
{from:o,to:r,strength:Math.min(1,i),against:!1})}return[...e.values()]}#d(t){this.#n=t,this.table?.mark(t),this.
text?.shade(this.#m(t));let e=this.#e.find(o=>o.layer===t)??this.#e.find(({reading:o})=>o),n=this.#u(this.context.
state().alignment);this.detail?.show(e??null,this.#s,n,this.#r?.rows??null)}async#w(t){let{words:e,page:n}=this;
if(!e)return;let[o,r]=this.#a,i=t>0?e.ofToken[Math.min(r,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=q(e,i);
await this.context.change({chosen:a}),this.text?.reveal(a[0])}};function Ou({number:s,error:t}){return t?`${s}\
 ${t}`:s}var Es=.02;function Za(s,t,{rows:e,keys:n}){let o=[],r=0,[i,a]=e??[0,t],[l,h]=n??[0,t];for(let c=i;c<Math.min(
a,t);c+=1){let u=we(s,c,t);for(let f=l;f<Math.min(h,u.length);f+=1)u[f]>=Es?o.push({row:c,key:f,weight:u[f]}):
u[f]>0&&(r+=1)}return o.sort((c,u)=>c.weight-u.weight),{lines:o,leftOut:r}}function sr(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function tl(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,r)=>o-r):s}function el(s,t,e){return s.length===1&&s[0]===t?e:[t]}var Lu=1024,Ve=24,vs=7,nl=8,Nu=3,sl=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],Ss=class{static id="lines";static title="Lines";static fits(t){return t.light===null&&t.texts.length<=
Lu}#t=[];#e=null;#n=null;#s="";constructor(t){this.context=t,this.page=t.page}mount(t){let e=o=>t.querySelector(
`#lines-${o}`);this.layers=e("layer"),this.squares=e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.
canvas=e("canvas"),this.from=e("from"),this.to=e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==
-1);this.layers.append(...n.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{
this.context.change({layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#r(o,tl)),
this.squares.addEventListener("dblclick",o=>this.#r(o,el)),e("between").hidden=this.page.text.spans.length<2;for(let o of[
this.from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([r],i)=>new Option(
r,String(i)))),o.addEventListener("change",()=>{this.#i()});this.lists={query:this.#a(e("queries"),"query"),key:this.#a(
e("keys"),"key")},new ResizeObserver(()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,n=`${e} ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){
this.#c();return}this.#s=n,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...X(this.page,
e).map(Ru)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll("b\
utton")??[])o.setAttribute("aria-pressed",String(this.#o(t,e).includes(Number(o.dataset.head))));await this.#i()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t,e){let n=X(this.page,e);if(t.lines==="all")return n;let o=t.
lines.split("-").filter(Boolean).map(Number).filter(r=>n.includes(r));return o.length?o:[n.includes(t.head)?t.
head:n[0]]}#r(t,e){let n=t.target instanceof Element?t.target.closest("button"):null;if(n){let o=this.context.
state(),r=Number(this.layers?.value),i=X(this.page,r),a=e(this.#o(o,r),Number(n.dataset.head),i);this.context.
change({layer:r,head:a[0],lines:a.length===i.length?"all":a.join("-")})}}async#i(){let t=this.#s,e=Number(this.
layers?.value),n=this.#o(this.context.state(),e),o=l=>{let h=l?.value?this.page.text.spans[Number(l.value)]:null;
return h?[h[1],h[2]]:null},r={rows:o(this.from),keys:o(this.to)},i=[],a=0;for(let l of n){let h=await this.context.
heads.get(e,l),c=Za(h,this.page.numRows,r);a+=c.leftOut,i.push({head:l,data:h,lines:c.lines})}t===this.#s&&(this.#t=
i,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${Es} are not drawn.`:""),
this.#c())}#a(t,e){let n=Array.from({length:this.page.numRows},(r,i)=>{let a=lt(this.page.texts[i],this.page.tokens[i]),
l=y("span","",a.map(({mark:h,raw:c})=>h||c).join(""));return l.setAttribute("role","option"),l.setAttribute("a\
ria-selected","false"),l.setAttribute("aria-label",Jt(this.page.texts[i])),l.dir="auto",l.tabIndex=i===0?0:-1,
l});t.append(...n);let o=r=>{let i=n.indexOf(r.target);this.#n=i<0?null:{side:e,token:i},this.#c()};return t.addEventListener(
"pointerover",o),t.addEventListener("focusin",o),t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),
t.addEventListener("click",r=>this.#l(e,n.indexOf(r.target))),t.addEventListener("keydown",r=>this.#h(r,e,n)),
n}#l(t,e){if(e>=0){let n=this.#e?.side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#h(t,e,n){
let o=n.indexOf(t.target),r={ArrowUp:o-1,ArrowDown:o+1,Home:0,End:n.length-1},i=n[r[t.key]];i?(t.preventDefault(),
n[o].tabIndex=-1,i.tabIndex=0,i.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#l(e,o)):t.key===
"Escape"&&(this.#e=null,this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;
let e=this.#e??this.#n,n=this.canvas.clientWidth,o=Ve*this.page.numRows,r=Math.min(window.devicePixelRatio||1,
32e3/o);this.canvas.width=Math.round(n*r),this.canvas.height=Math.round(o*r),this.canvas.style.height=`${o}px`,
t.scale(r,r);let i=Math.min(nl,this.#t.length)*vs;this.#t.forEach(({head:a,lines:l},h)=>{t.strokeStyle=t.fillStyle=
or(a),t.lineWidth=2;for(let{row:c,key:u,weight:f}of e?sr(l,e.side,e.token):l)if(t.globalAlpha=e?f:f/this.#t.length,
t.beginPath(),t.moveTo(i,Ve*(c+.5)),t.lineTo(n-i,Ve*(u+.5)),t.stroke(),e&&h<nl){let d=e.side==="query"?u:c,m=e.
side==="query"?n-i+vs*h:vs*h;t.fillRect(m,Ve*d+2,vs-1,Ve-4)}}),this.#f(e),this.#u(e)}#f(t){for(let e of["query",
"key"])this.lists?.[e].forEach((n,o)=>{let r=t?.side===e&&t.token===o;n.toggleAttribute("data-lit",r),n.setAttribute(
"aria-selected",String(r&&this.#e!==null))})}#u(t){if(!t){this.said?.replaceChildren(y("p","note",ue("weight")));
return}let e=this.#t.map(({head:n,data:o,lines:r})=>{let i=sr(r,t.side,t.token).slice(0,Nu),a=y("span","of-hea\
d");a.style.setProperty("--of-head",or(n));let l=i.map(({row:u,key:f})=>{let[d]=tt(o,u,f);return`${R(this.page,
t.side==="query"?f:u)} ${Bt(o,u,f)?"":"about "}${O(d)}`}),h=t.side==="query"?"looked at":"was looked at by",c=l.
length?`${h} ${l.join(", ")}`:`${h} nothing of ${Es} or more`;return y("p","",a,`Head ${n}: ${R(this.page,t.token)}\
 ${c}.`)});this.said?.replaceChildren(...e)}};function Ru(s){let t=y("button","",String(s));return t.type="but\
ton",t.dataset.head=String(s),t.style.setProperty("--of-head",or(s)),t.setAttribute("aria-label",`Head ${s}`),
t}function or(s){return sl[s%sl.length]}function ol(s,t,e){let[n,o]=q(t,e),r=[],i="";for(let l=n;l<o;l+=1){let h=We(s,l);i=h.absence||i,rr(s,l)&&r.push(
h)}let a=l=>r.reduce((h,c)=>h+l(c),0)/Math.max(1,r.length);return{values:r.length?ti(r.map(({weights:l})=>Zr(l,
t))):il(t),hiddenMass:[a(l=>l.hiddenMass[0]),a(l=>l.hiddenMass[1]),a(l=>l.hiddenMass[2])],sinkMass:a(l=>l.sinkMass),
absence:r.some(l=>l.absence==="")?"":i}}function rl(s,t,e,n){let[o,r]=q(t,e),i=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let f=Math.max(o,s.hide);f<r;f+=1){let d=Dn(s,f,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(i[p]=(Number.isNaN(i[p])?0:i[p])+m)})}let l=[0,0,0],h=0,c=0,u=il(t);for(let f=0;f<dt(t);f+=1){let d=0,
[m,p]=q(t,f);for(let g=m;g<p;g+=1)if(d+=rr(s,g)?1:0,!Number.isNaN(i[g])){let w=P(s.alignment,g,s.numRows);u[f]=
(Number.isNaN(u[f])?0:u[f])+i[g],(n.hidden[w]??[]).forEach((b,x)=>{l[x]+=b}),h+=s.data.sinkMass?.[w]??0,c+=1}u[f]/=
d}return{values:u,hiddenMass:l.map(f=>f/Math.max(1,c)),sinkMass:h/Math.max(1,c),absence:c>0?"":a}}function Je(s,t,e,n){
let o=q(t,e),[r,i]=q(t,n),a=[Math.max(r,s.hide),i],h=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>rr(
s,d)),c=s.alignment==="generation"?"wrote":"read",u=a[0]<a[1]?ct(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!u||u.even===0)return null;if(!s.norms)return{shown:u.weight,weight:null,even:u.even,rows:h.length};let f=[
0,0,0];for(let d of h)for(let m=a[0];m<a[1];m+=1)J(s,d,m)?.shown.forEach((p,g)=>{f[g]+=p/h.length});return f[2]=
Math.min(1,f[2]),{shown:f,weight:u.weight,even:u.even,rows:h.length}}function rr({alignment:s,numRows:t,sight:e},n){
let o=P(s,n,t);return o!==null&&I(e,o)>0}function il(s){return new Float64Array(dt(s)).fill(NaN)}function al(s,t,e,n,o,r,i){let a=r.frozen??r.pointed;if(a===null)return _o(s);let l=i.ofToken[a],h=r.frozen!==
null&&r.pointed!==null?i.ofToken[r.pointed]:l,c=U(s,t),u=z[c],f={page:s,state:t,units:i,measure:c},d=o==="obse\
rver"?ol(e,i,l):rl(e,i,l,n),m=Float32Array.from(d.values),p=De(m,Io,0),g=ei(m,i).fill(NaN,0,o==="observer"?e.hide:
0),w=p.length?m[p[0]]:0,b={...t,top:u.top},x=C=>o==="observer"?Je(e,i,l,C):Je(e,i,C,l),k={...d,weights:g,strongest:-1,
maximum:w},v=[bn(o,k,e.hide,e.data.sinkMass!==null,u)];t.cutoff>0&&!d.absence&&v.push(Po(m,t.cutoff,u.noun));let A=h===
l?p[0]:h,L=A===void 0?null:x(A),N=t.alignment==="generation"?"wrote":"read";return{...Ue(s),quote:L&&{number:L.
shown,rows:W({from:q(i,o==="observer"?l:A),to:[0,0],when:N},e.numRows)},span:q(i,l),pointed:h===l?null:q(i,h),
frozen:r.frozen!==null,name:lr(s,i,l,14),weights:g.map(C=>C>=t.cutoff?C:NaN),levels:Un(g,b,w),sentence:d.absence?
go(t.alignment,o,Kt(f,l),d.absence):h===l?Iu(f,o,l,p[0],x):Cu(f,o==="observer"?[l,h]:[h,l],x(h),e.hide),mass:v.
filter(Boolean).join(" "),detail:`${i.kind[0].toUpperCase()}${i.kind.slice(1)} ${h+1} of ${dt(i)} \xB7 ${ll(i,
h)}`,strongest:p.filter(C=>m[C]>=t.cutoff).map(C=>({token:i.starts[C],weight:m[C],name:lr(s,i,C,18),text:O(m[C])})),
legend:zn(b,w,Co),scale:$n(t.scale,w,u)}}function Iu(s,t,e,n,o){let r=z[s.measure],i=Y(s.page,s.state.layer,s.
state.head),a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:dt(s.units)},(f,d)=>o(d)?.shown[2]??
0),u=it(c.reduce((f,d)=>Math.max(f,d),0));return t==="observer"?`${As(s,e)}, ${r.none(u,i)}.`:r.noneLater(u,Kt(
s,e))}let l=Kt(s,n);if(t==="observer")return`${As(s,e)}, ${r.most(ar(a),i,l)}${ir(s,a)}.`;let h=As(s,n).replace(
/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(ar(a),i,Kt(s,e),h)}${ir(s,a)}.`}function Cu(s,[t,e],n,o){
let{page:r,state:i,units:a,measure:l}=s;if(n){let u=Y(r,i.layer,i.head);return`${As(s,t)}, ${z[l].pair(ar(n),u,
Kt(s,e))}${ir(s,n)}.`}let[h,c]=[Kt(s,t),Kt(s,e)];return a.starts[e+1]<=o?`${c} is set aside, as a place to res\
t: it has no colour here.`:e>t?`${c} comes after ${h}: a model that reads from left to right cannot look ahead\
.`:`${h} could not see ${c}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function As(s,t){
let{page:e,state:n,units:o}=s,r=Kt(s,t);return n.alignment==="position"?`When the model read ${r}`:o.starts[t]<
e.promptLength?`Just before each token of ${r}`:`When the model produced ${r}`}function ir({measure:s},{even:t,
rows:e}){return`${e>1?`, on average over ${e} rows`:""}${z[s].hasEven?`; an even spread would be ${O(t,0)}`:""}`}
function ar({shown:s,weight:t}){let e=([n,...o])=>xt(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function Kt({
page:s,units:t},e){return`${lr(s,t,e)} (${ll(t,e)})`}function ll(s,t){let[e,n]=q(s,t);return n-e===1?`token ${e}`:
`tokens ${e} to ${n-1}`}function lr(s,t,e,n){let o=t.names?.[e],r=q(t,e);return o?T(o,n):n?T(Wt(s.texts,...r),
n):M(s.texts,r)}var _u=600,Ms=class{#t=!1;constructor({page:t,state:e},n){this.soon=ut(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:r,head:i}=e(),a=D(r,i,t.headNames[i]),
l=n(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${l}`:l),this.#t=!1}},_u)}otherHead(){this.#t=!0,
this.soon()}};var Ts=class{constructor(t,e,n,o){this.page=t,this.layer=hl("layer"),this.head=hl("head"),this.hide=hr("hide"),
this.gamma=hr("gamma"),this.cutoff=hr("cutoff"),this.hide.max=String(pe(t)),this.cutoff.max=String(Ce.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>Bu(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Pu(this.hide.value,pe(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of Ee("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"restin\
g"}));for(let r of Ee("sides"))r.addEventListener("change",()=>o(r.value));for(let r of Ee("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:Ce[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n(ne(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of Ee(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of Ee("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:l}=On(t);n({hide:r,scale:i,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=Ce.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?Ce.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of Ee(r))a.checked=a.value===i;let o=new Set([t.alignment,U(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",F(this.page)?"ahead":"back"]);for(let r of document.querySelectorAll(
"[data-explains]")){let i=r.getAttribute("data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(
a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,name:n}){let o=t==="observed"?"later words":e?n:"the word",r=t===
"observer"&&e&&e[0]<this.page.promptLength;$("when-written",`${r?"just before":"when it wrote"} ${o}`),$("when\
-read",`when it read ${o}`)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=X(this.page,t.
layer).map(r=>{let i=t.layer===-1?U(this.page,{...t,head:r}):this.page.headNames[r],a=vt(this.page,t.layer,r)?
"":" (other file)";return[i??`${r}${a}`,String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(
n)!==JSON.stringify(o)&&this.head.replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.
head)}#n(t){for(let e of document.querySelectorAll("[data-step]")){let n=ne(this.page,t,e.dataset.step??""),o=Object.
entries(n).every(([r,i])=>t[r]===i);e.setAttribute("aria-disabled",String(o))}}};function Bu(s){return new Option(
s===-1?"All layers: rollout":String(s),String(s))}function Pu(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(
s))||0))}function hl(s){return document.getElementById(s)}function hr(s){return document.getElementById(s)}function Ee(s){
return[...document.querySelectorAll(`input[name=${s}]`)]}var Os=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function ul(s,t,e,n,o,r){let i=n.ofToken[o],a=(h,c)=>n.kind==="token"?c<t.hide?null:J(t,h,c):Je(t,n,h,c),l=[];
for(let h=0;h<dt(n);h+=1){let c=e==="observer"?a(i,h):a(h,i);if(c){let[u,f]=q(n,h),d=n.names?.[h]||Wt(s.texts,
u,f);l.push([u,f-1,d,...c.shown.map(cl),r?cl(c.even):""])}}return Rt(["first token","last token","text","shown",
"least","most","even"],l)}function cl(s){return Number(s.toPrecision(6))}function fl(s,t,{shown:e,panel:n,units:o,held:r}){let{page:i,state:a}=s,l=()=>{let{layer:c,head:u}=a(),{quote:f,
sentence:d}=n();return{sentence:d,of:{layer:c,head:u,rows:f?.rows??null},precision:f?Zn(f.number):""}},h=()=>{
let c=r()[t]??null,{hasEven:u}=z[U(i,a())];return e.current&&c!==null?ul(i,e.current.scope,t,o(),c,u):""};return[
Ut(s,l,r),$t("Copy as CSV",h)]}var Fu=["data","alignment","hide","norms","beside"],Ls=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,r=t.peek(e,n),i=o===null?null:t.peek(e,o);if(r&&(o===null||i))return this.#t(r,i),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return nt(a).then(l=>{let h=this.state(),c=h.layer===e&&h.head===n;
return c&&this.#t(...l),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:r,head:i}=o,a=o.hide==="resting"?bt(
t,r,n.numRows):o.hide,l=U(n,o)==="value"?t.norms:null,{numRows:h}=n,c=this.current?.layer===r?this.current.scope.
sight:Q(n.sight,r,h),{alignment:u}=o,f={data:t,numTokens:n.texts.length,numRows:h,alignment:u,hide:a,norms:l,beside:e,
sight:c},d=this.current?.scope;(!d||Fu.some(m=>d[m]!==f[m]))&&(this.current={layer:r,head:i,scope:f,masses:Wn(
f)})}};var cr=["low","half","high"];var Gt=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%cr.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(o)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("keydown",n=>{let o={ArrowUp:1,
ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){this.#t=Math.min(cr.length-
1,Math.max(0,t)),this.root.dataset.height=cr[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${Hu[this.#t]}`)}},Hu=["a line","half","most of the screen"];var dl=3,Wu=150,Du=40,Uu=8,zu=8,Ns=class{#t=0;#e;#n=null;#s=null;#o=null;#r=null;#i=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#l()})}get isOnItsWay(){return this.#t>=dl}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#r||nt(new Promise(e=>this.#r=()=>e(null))),this.#n=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#i=[...this.#i.slice(1-Uu),o];let[r]=this.#i;n!=="mouse"||Math.hypot(t-r.x,e-r.y)>=zu&&!this.#h(
r,o)?(this.#t=0,this.#i=[o]):(this.#t+=1,this.#t===dl&&this.#o?.()),this.#t||this.#l(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#l(),this.#o=this.#s},Wu)}#l(){this.#t=0,this.#i=this.#i.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#r?.(),this.#r=null}#h(t,e){let n=this.list.getBoundingClientRect(),[o,r]=[0,1/0],i=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),l=Du+a/i;for(let[h,c,u,f]of[[e.x,
e.x-t.x,n.left-l,n.right+l],[e.y,e.y-t.y,n.top-l,n.bottom+l]])if(c===0)r=h<u||h>f?-1:r;else{let[d,m]=[(u-h)/c,
(f-h)/c];o=Math.max(o,Math.min(d,m)),r=Math.min(r,Math.max(d,m))}return o<=r}};var Rs=14,qu=3,Ku=60,Is=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(ut(()=>this.#i(),Ku)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#r(h);o[c]=Math.max(o[c],l)});let r=et[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],i=Ot(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Rs,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=i[o[l]-1].background,
n.fillRect(2,l-1,Rs-4,qu);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,Rs,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let u=l;u<h;u+=1)i[u]=(c.top-r+c.height*(u-l)/(h-l))/t}this.#t=i,this.#e=e,this.canvas.width=Rs*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var Cs=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,r){this.root=t,this.page=e,this.units=o,this.actions=
r,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new Et(this.text,n);let i=this.#o(
"minimap");this.minimap=new Is(i,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new Ns(this.
text,this.list),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,e.texts.length-1)),this.#i()}show(t,e=!1){
this.root.querySelector(".why-resting")?.toggleAttribute("hidden",!e),this.#n=t,this.tokens.paint(t.weights,t.
levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.#r("sentence",t.sentence),this.#r("mass",t.mass),this.#r(
"detail",t.detail),this.#r("scale",t.scale),this.release.hidden=!t.frozen,this.#r("frozen-on",t.frozen?`Frozen\
 on ${t.name}`:""),this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(
t))}showStrongest(t){let e=this.#n?.strongest[t];return e&&this.#l(e.token),e!==void 0}get quote(){return this.#n?.
quote??null}get sentence(){return this.#n?.sentence??""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus(
{preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).
getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.
bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#o(t){return this.root.querySelector(
`.${t}`)}#r(t,e){G(this.#o(t),e)}#i(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="to\
uch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(this.view,e)}),this.text.addEventListener(
"pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.point(this.view,null)}),this.text.addEventListener(
"mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener("dblclick",t=>{let e=this.tokens.tokenAt(
t.target);!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.text.addEventListener("click",t=>{let e=this.
tokens.tokenAt(t.target);e!==null&&(this.#c(e),t.pointerType==="touch"&&(this.#t=!0,this.#a(e)))}),this.text.addEventListener(
"focusin",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&this.tokens.element(e).matches(":focus-visible")&&
this.actions.point(this.view,e)}),this.text.addEventListener("keydown",t=>this.#h(t)),this.release.addEventListener(
"click",()=>this.actions.toggle(this.view,null)),this.list.addEventListener("pointerenter",()=>{let t=this.#s;
t?.span&&t!==this.#n&&!this.#n?.frozen&&this.actions.point(this.view,t.span[0])}),this.list.addEventListener("\
click",t=>{let e=t.target instanceof Element?t.target.closest("[data-goto]"):null;e&&this.#l(Number(e.getAttribute(
"data-goto")))})}#a(t){let e=this.#n;e?.frozen&&!ml(e.span,t)&&!ml(e.pointed,t)?this.actions.point(this.view,t):
this.actions.toggle(this.view,t)}#l(t){this.#n?.span&&!this.#n.frozen&&this.actions.toggle(this.view,this.#n.span[0]),
this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||
t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());if(n!==null)this.goTo(n);else if(t.key==="Enter"||
t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else
return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.setAttribute("tabindex","-1"),this.tokens.element(
t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=
1){let o=t.length?n?O(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#u(t){this.#s=t,[...this.list.children].
forEach((n,o)=>{let r=t.strongest[o];n.classList.toggle("empty",!r);let i=n.firstElementChild;if(i.disabled=!r,
!r)return;let[a,l,h]=[...i.children],c=t.levels[r.token];i.setAttribute("data-goto",String(r.token)),a.textContent=
String(r.token),G(l,r.name),h.textContent=r.text,h.className=c>0?`weight level-${c}`:"weight"})}};function ml(s,t){
return s!==null&&s[0]<=t&&t<s[1]}var ve=["observed","observer"],_s=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=[];#o=null;#r=null;#i=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new Ls(t),this.announcer=new Ms(t,e=>this.#d(e??this.#l).sentence)}mount(t){
let{page:e}=this;this.#o=new Ts(e,this.context.state,n=>{this.context.change(n)},n=>{this.#h(n)}),this.#r=t.querySelector(
".panels"),this.#i.addEventListener("change",()=>{this.#r?.setAttribute("data-sides",this.#a),this.#o?.show(this.
context.state(),this.#a)}),this.#n=new Os(t,n=>this.#f(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,r=o?.closest("[data-view]")?.getAttribute("data-view");o&&r&&
this.#c(r,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),r="12345".indexOf(n.key);if(t.hidden||o||r<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#l;
this.#d(i).showStrongest(r)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new Gt(n)),this.#s=ve.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),r={shown:this.shown,panel:()=>this.#d(n),units:()=>this.#u,
held:()=>({sides:this.#a,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...fl(this.context,n,r)),new Cs(o,e,this.context.text,()=>this.#u,{point:(i,a)=>this.point(i,a),toggle:(i,a)=>{
this.toggle(i,a)}})})}async show(t){this.#o?.show(t,this.#a),this.#r?.setAttribute("data-sides",this.#a);let e=this.
shown.current;try{let r=this.shown.load();if(r!==!0&&!await r)return}catch(r){this.#w(r,t);return}let{current:n}=this.
shown;if(!n)return;let{light:o}=this.page;$("precision",o?sn(o):ue(U(this.page,this.context.state()))),e&&(e.layer!==
n.layer||e.head!==n.head)&&this.announcer.otherHead(),this.#x(),st("");for(let r of this.#s)r.tokens.markHidden(
n.scope.hide),this.#m(r.view)}reveal(){this.#n?.hold(ve)}async look({layer:t,head:e,row:n,key:o,alignment:r}){
let{page:i}=this,a=this.context.state(),l=r??a.alignment,h=pt(l,n,i.texts.length),c=t===void 0&&e===void 0&&X(
i,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?
{}:{head:e},observer:h??n,...this.#a==="to"?{sides:"from"}:{},alignment:h===null?"position":l}),o!==void 0&&(this.#d(
"observer").goTo(o),this.point("observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#m(
t),this.announcer.soon())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,
await this.context.change({[t]:this.#p(n,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(
this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==
null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&
n>=0&&n<this.page.numRows))throw new S(`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return we(
await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:r}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new S(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:s.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:ve)o!==void 0?(this.#t[l]=o,a[l]=r?o:null):r!==void 0&&
(a[l]=r?i[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#s)l.tokens.finish();this.#n?.hold(
n?[n]:ve)}get#a(){return this.context.state().sides??(this.#i.matches?"both":"from")}get#l(){return this.#a===
"to"?"observed":"observer"}async#h(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[r]=this.#t[o],n[r]=this.context.state()[o]}await this.
context.change(n),this.#n?.hold(ve)}async#c(t,e){let n=this.context.state()[t],{ofToken:o,starts:r}=this.#u,i=o[n??
this.#t[t]??0]+e,a=r[Math.min(r.length-2,Math.max(0,i))];this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),
this.#n?.hold([t])}#f(t){let e=this.context.state()[t]??this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.
context.state();return this.page.light||U(this.page,t)==="corrected"?null:t.unit??"token"}get#u(){return this.
context.units(this.unit??"token")}#p(t,e){let{ofToken:n}=this.#u;return t===e||t!==null&&e!==null&&n[t]===n[e]}#x(){
if(!this.#e&&this.shown.current){this.#e=!0;let t=Wi(this.page,this.shown.current.scope);for(let e of ve)this.#t[e]??=
this.context.state()[e]===null?t[e]:null}}#m(t){if(this.shown.current){let{scope:e,masses:n}=this.shown.current,
o=this.context.state(),r={frozen:o[t],pointed:this.#t[t]},i=this.#u,a=i.kind==="token"?Hi(this.page,o,e,n,t,r):
al(this.page,o,e,n,t,r,i);this.#d(t).show(a,e.hide>0&&a.mass!==""),t===this.#l&&this.#o?.nameMoments(t,a)}}#d(t){
return this.#s.find(e=>e.view===t)}#w(t,{layer:e,head:n}){this.shown.current=null;let o=t instanceof S?t.message:
`This cannot be shown: ${D(e,n)}.`;for(let r of this.#s)r.show({...Ue(this.page),sentence:"There is nothing to\
 show for this head."});st(o)}};var Bs=1e-4;function Gu({shades:s,gamma:t},e){return s==="log"?e>Bs?1-Math.log10(e)/Math.log10(Bs):0:s==="line\
ar"?e:e**t}function ju({shades:s,gamma:t},e){return s==="log"?Bs**(1-e):s==="linear"?e:e**(1/t)}function ur(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/xe(s,s.maximum));return Math.sign(t)*Math.round(
63*Gu(s,n))}function Ps({theme:s,signed:t}){let{paper:e,ink:n}=et[s],o=Ot(t?So[s].more:et[s]),r=t?Ot(So[s].less):
o;return i=>i===0?{background:e,ink:n}:(i>0?o:r)[Math.abs(i)-1]}function pl(s,t){let e=Ps(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[r,i,a]=oe(e(ur(s,t[o])).background);n[1+o]=(255<<24|a<<16|i<<8|r)>>>0}return n}
function Fs(s){let t=Ps(s),e=s.signed?-63:0,n=Array.from({length:64-e},(i,a)=>t(e+a).background),o=xe(s,s.maximum),
r=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(i=>{let a=Math.abs(i);if(a===0)return s.shades==="log"?`\u2264 ${O(
o*Bs)}`:"0";let l=O(o*ju(s,a));return`${i<0?"\u2212":s.signed?"+":""}${l}`});return{colours:n,numbers:r}}function Hs(s,t){
let e=xe(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${O(e)}: do not compare it with others.`}var Yu=11,Se=6,fr=11,gl=6.3,Ws=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,r,i){let{page:a}=this,
l=u=>It({alignment:o},u,a.texts.length).token,h=[{down:!0,first:e.row,pixels:t.height,token:l,chosen:i.rows},{
down:!1,first:e.key,pixels:t.width,token:u=>u,chosen:i.keys}];return Vu(n,o,r).concat(h.flatMap(({down:u,first:f,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,f+d/e.cell),w={down:u,first:f,end:g,cell:e.cell,frame:n,look:r},
b=e.cell>=Yu,x=this.#t(w,m,b),k=b?Xu(Math.floor(f),Math.ceil(g-1e-6)):[];for(let v of k)p.includes(v)||x.push(
...this.#e(w,v,m(v),!1));for(let v of p.filter(A=>A>=Math.floor(f)&&A<g))x.push(...this.#e(w,v,m(v),!0));return x}))}#t({
down:t,first:e,end:n,cell:o,frame:r,look:i},a,l){let h=t?r.left:r.top,c=a(0);return this.text.turns.flatMap(({
label:u,from:f,to:d},m)=>{let p=Math.max(e,f-c),g=Math.min(n,d-c);if(g<=p)return[];let w=(p-e)*o,b=(g-p)*o,x=l?
Se:h-4,k=m%2?i.soft:i.rule,v=[t?{kind:"rect",x:0,y:r.top+w,width:x,height:Math.max(1,b-1),fill:k}:{kind:"rect",
x:r.left+w,y:0,width:Math.max(1,b-1),height:x,fill:k}],A=wl(u,t?h-12:b-10);if(!l&&A&&(!t||b>=15)){let L=t?6:r.
left+w+5,N=t?r.top+w+Math.min(b/2,60)+4:15;v.push({kind:"text",x:L,y:N,text:A,size:fr,family:i.family,fill:i.ink,
weight:"600"})}return v})}#e({down:t,first:e,cell:n,frame:o,look:r},i,a,l){let h=(t?o.left:o.top)-Se-8,c=wl(Ju(
this.page.texts[a],this.page.tokens[a]),h),u=(i+.5-e)*n,f=l?r.accent:r.ink,d={size:fr,family:r.family,fill:f,weight:l?
"700":"400"},m=[];if(t){let p=o.top+u;l&&m.push({kind:"rect",x:Se,y:p-8,width:o.left-Se,height:16,fill:r.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+u;l&&m.push({kind:"rect",x:p-
8,y:Se,width:16,height:o.top-Se,fill:r.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function Vu({left:s,top:t},e,n){let o={size:fr,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function Ju(s,t){return lt(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function wl(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*gl:gl,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function Xu(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var Ds=128,Qu=2**17;function xl({data:s,norms:t,numRows:e},n,o){let{triangle:r,scales:i}=s;if(!t&&!i)return{bytes:r,
signed:!1,top:1};let a=Float64Array.from({length:e},(h,c)=>Math.sqrt(t?t[c]:1)),l=new Uint8Array(r.length);for(let h=0,
c=0;h<e;h+=1){let u=Math.sqrt((n?n[h]:1)*(i?i[h]:1)/o);for(let f=0;f<=h;f+=1,c+=1)l[c]=Math.min(255,Math.round(
r[c]*a[f]*u))}return{bytes:l,signed:!1,top:o}}function yl(s,t){let e=new Uint8Array(65536);for(let o=0;o<e.length;o+=
1)e[o]=bl(B[o>>8]-B[o&255],!0);let n=new Uint8Array(s.length);for(let o=0;o<n.length;o+=1)n[o]=e[s[o]<<8|t[o]];
return{bytes:n,signed:!0,top:1}}function bl(s,t){return t?Ds+Math.round(127*Math.sign(s)*Math.sqrt(Math.min(1,
Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function Zu({signed:s,top:t}){return Float64Array.from(
{length:256},(e,n)=>s?Math.sign(n-Ds)*Math.min(1,Math.abs(n-Ds)/127)**2:t*(n/255)**2)}var Us=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){
this.field=t,this.sight=e,this.aside=n,this.pool=o,this.count=e.first.length,this.values=Zu(t);let{realBefore:r}=e;
this.padded=r[this.count]<this.count}side(t){return Math.ceil(this.count/2**t)}has(t){return t===0||t<=this.#t.
length}read(t,e,n,o){if(t>0){let c=Math.max(0,Math.min(o.length,e+1-n)),u=ft(e)+n;o.set(this.#t[t-1].subarray(
u,u+c)),o.fill(0,c);return}o.fill(0);let{first:r,realBefore:i}=this.sight,a=c=>i[c+1]>i[c];if(!a(e))return;let l=ft(
e),h=Math.min(e+1,n+o.length);for(let c=Math.max(n,r[e],this.aside);c<h;c+=1)(!this.padded||a(c))&&(o[c-n]=1+this.
field.bytes[l+c])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",o=new Float32Array,r=new Float32Array,
i=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=l=>l===0?-1:t?Math.abs(l-1-Ds):l-1;for(let l=1;this.
side(l-1)>1;l+=1){let h=this.side(l),c=new Uint16Array(ft(h)),u=new Float32Array(n?c.length:0),f=new Float32Array(
n?c.length:0),d=0;for(let m=0;m<h;m+=1){let p=[2*m,2*m+1].filter(g=>g<this.side(l-1));p.forEach((g,w)=>this.read(
l-1,g,0,i[w].subarray(0,g+1)));for(let g=0;g<=m;g+=1){let w=0,b=0,x=0,k=0;for(let A=0;A<p.length;A+=1)for(let L=2*
g;L<=Math.min(2*g+1,p[A]);L+=1){let N=i[A][L];a(N)>a(w)&&(w=N,b=2*L+A),n&&l>1?(x+=o[ft(p[A])+L],k+=r[ft(p[A])+
L]):n&&N>0&&(x+=this.values[N-1],k+=1)}let v=ft(m)+g;l===1&&w>0&&this.#e([2*m+(b&1),b>>1],w),n?(u[v]=x,f[v]=k,
c[v]=k>0?1+bl(x/k/e,t):0):c[v]=w}d+=4*(m+1),d>Qu&&(d=0,yield)}this.#t.push(c),[o,r]=[u,f],yield}this.count===1&&
(this.read(0,0,0,i[0]),this.#e([0,0],i[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&
(this.maximum=n,this.strongest=t)}};var Ae=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,r=this.#t.get(o);return r?(this.#t.delete(o),this.#t.set(o,r),r):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),r=o.getContext("2d"),i=new ImageData(256,256),a=new Uint32Array(i.data.buffer),l=Math.min(256,this.pyramid.
side(t)-e*256);for(let h=0;h<l;h+=1){this.pyramid.read(t,e*256+h,n*256,this.#e);for(let c=0;c<256;c+=1)a[h*256+
c]=this.colours[this.#e[c]]}return r.putImageData(i,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function $l(s,t){let{layer:e,head:n,alignment:o,hide:r,pool:i,against:a}=t;return[e,n,o,r,U(s,t),i,a].join(" ")}
async function kl({page:s,heads:t},e,n){let{layer:o,head:r,alignment:i,hide:a,against:l,pool:h}=e,{numRows:c}=s,
u=o===-1,f=u&&(r===0||r===1)?1-r:null,d=u||!l?null:l.split(".").map(Number),[m,p,g]=await Promise.all([t.get(o,
r),f===null?null:t.get(o,f),d?t.get(d[0],d[1]):null]),w=d?"weight":U(s,e),b=(C,Xe)=>({data:C,numTokens:s.texts.
length,numRows:c,alignment:i,hide:a==="resting"?bt(C,Xe,c):a,norms:w==="value"?C.norms:null,sight:Q(s.sight,Xe,
c),beside:p}),x=b(m,o),k=d&&g?{layer:d[0],head:d[1],scope:b(g,d[0])}:null,{sight:v}=x;if(k){x.hide=k.scope.hide=
Math.max(x.hide,k.scope.hide);let C=x.sight.first.map((Xe,_l)=>Math.max(Xe,k.scope.sight.first[_l]));v={...x.sight,
first:C}}let{top:A}=z[w],L=k?yl(m.triangle,k.scope.data.triangle):xl(x,x.norms?Wn(x).factor:null,A),N=new Us(L,
v,x.hide,h);return{key:n,scope:x,compared:k,speaker:{page:s,layer:o,head:r,alignment:i,measure:w},pyramid:N,work:N.
work(),tiles:new Ae(N,new Uint32Array(257)),shading:dr(e,N,A)}}function dr({shades:s,scale:t,gamma:e,cutoff:n},{
maximum:o,field:r},i){return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,
gamma:e,cutoff:n,maximum:o,signed:r.signed,top:i}}var zs=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let r=i=>document.getElementById(
i);this.layer=r("matrix-layer"),this.head=r("matrix-head"),this.against=r("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:i})=>new Option(i===-1?"All layers: rollout":String(i),String(i)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:i})=>i!==-1).map(tf)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let i of t.querySelectorAll(
"[data-matrix-step]")){let a=i.getAttribute("data-matrix-step")??"";i.addEventListener("click",()=>{o(ne(e,n(),
a))})}for(let i of["shades","pool"])for(let a of this.#e(i))a.addEventListener("change",()=>{o({[i]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=X(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(r=>{let i=t.layer===-1?U(e,{...t,head:r}):e.headNames[r];return new Option(
i??`${r}${vt(e,t.layer,r)?"":" (other file)"}`,String(r))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let r of["shades","pool"])for(let i of this.#e(
r))i.checked=i.value===t[r]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function tf({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var ef=1.0018,Me=1.5,nf=4,sf=4,qs=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#r(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#i(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#h(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(Me*Me):Me*Me;e.see(Ne(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#u(n))}zoom(t){let{hold:e}=this,[n,o,r]=[e.plot(),e.area(),e.pointed()],{
width:i,height:a}=n,l=(u,f)=>u>=0&&u<=f,h=r&&[(r[1]+.5-o.key)*o.cell,(r[0]+.5-o.row)*o.cell],c=h&&l(h[0],i)&&l(
h[1],a)?h:[i/2,a/2];e.see(Ne(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#r(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),r=Ne(e.plot(),n,this.#o(t),ef**(t.ctrlKey?-6*o:-o));(r.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(r))}#i(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:wo(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#l(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>nf,this.#s&&(this.#n==="pan"?e.see(kn(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#f(n)))}#l(t,e,n){let{hold:o}=this;this.#s=!0;let r=[...this.#t].find(
([h])=>h!==t)?.[1]??n,i=h=>Math.max(20,Math.hypot(h[0]-r[0],h[1]-r[1])),a=[(n[0]+r[0])/2,(n[1]+r[1])/2],l=Ne(o.
plot(),o.area(),a,i(n)/i(e));o.see(kn(o.plot(),l,(n[0]-e[0])/2,(n[1]-e[1])/2))}#h(t){let{hold:e}=this,n=this.#o(
t),[o,r,i]=[this.#e,this.#n,this.#s],a=this.#t.size===1,l=o&&a?this.#f(n):null;if(this.#c(t),!(!o||!a)){if(r===
"rows"||r==="keys")e.brush(null),l&&e.spanned(r,l[r]);else if(i&&r==="brush"&&l)e.brushed(l);else if(!i){let h=wo(
e.plot(),e.area(),n);e.brush(null),e.point(h),e.freeze(h)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:r,key:i,cell:a}=this.hold.area(),l=this.#e??
t,h=(u,f,d)=>{let m=[l[u],t[u]].map(p=>Math.min(e-1,Math.floor(f+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:h(1,r,o),keys:this.#n==="rows"?c:h(0,i,n)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),r={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(r&&t.shiftKey)e.see(kn(n,o,-r[1]*n.width/4,-r[0]*n.height/4));else if(r)
this.#p(n,o,r);else if(t.key==="+"||t.key==="=")this.zoom(Me);else if(t.key==="-"||t.key==="_")this.zoom(1/Me);else if(t.
key==="0")e.see(fe(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#p(t,e,n){let{hold:o}=this,r=Math.max(1,Math.round(sf/e.cell)),
i=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],l=(o.pointed()??i.map(h=>Math.min(t.count-1,Math.floor(h)))).
map((h,c)=>Math.min(t.count-1,Math.max(0,h+r*n[c])));o.point(l),o.see(Jr(t,e,l))}goTo(t){this.hold.see(te(this.
hold.plot(),t))}};var of=6,rf=38,af=6,Gs=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return Xr(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:r,plot:i}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(r.left,r.top,i.width,i.height),n.clip(),n.translate(r.left,r.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),Be(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:r},i){let a=[n,o,[r.row,r.key]],l=h=>[...new Set(a.map(c=>c?.[h]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,i,{rows:l(0),keys:l(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let r=!1;for(;!r;)r=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:r},i){
if(t.cell<rf)return[];let{rows:a,keys:l}=Re(this.plot,t),h=Ps(e),c=new Uint16Array(1),u=[];for(let f=a[0];f<a[1];f+=
1)for(let d=l[0];d<Math.min(l[1],f+1);d+=1){let m=Ga(n,o,[f,d]);if(m){r.pyramid.read(0,f,d,c);let{ink:p}=h(ur(
e,r.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,w=this.frame.top+(f+.5-t.row)*t.cell+4;u.push(
{kind:"text",x:g,y:w,text:m,size:11,family:i.family,fill:p,anchor:"middle"})}}return u}#e(t,{tiles:e,area:n,scope:o},r){
let{plot:i}=this,a=p=>p*n.cell;t.fillStyle=vl(t,r.rule,1),t.fillRect(-a(n.key),-a(n.row),a(i.count),a(i.count));
let l=this.levelOf(n);if(!e.pyramid.has(l))return!1;let h=performance.now()+of,c=256*2**l,{rows:u,keys:f}=Re(i,
n),d=[Math.floor(u[0]/c),Math.floor(f[0]/c)],m=!0;t.imageSmoothingEnabled=!1;for(let p=d[0];p*c<u[1];p+=1)for(let g=d[1];g*
c<f[1]&&g<=p;g+=1){let w=e.peek(l,p,g)??(performance.now()<h?e.make(l,p,g):null),b=[a(g*c-n.key),a(p*c-n.row),
a(c),a(c)],[x,k,v,A]=[b[0],b[1],b[0]+b[2],b[1]+b[3]].map(L=>Math.round(L*this.#t)/this.#t);w?t.drawImage(w,x,k,
v-x,A-k):(m=!1,lf(t,e,l,p,g,[x,k,v-x,A-k]))}if(o.hide>0){let p=Math.max(3,a(o.hide));t.fillStyle=r.paper,t.fillRect(
-a(n.key),-a(n.row),p,a(i.count)),t.fillStyle=vl(t,r.muted,-1),t.fillRect(-a(n.key),-a(n.row),p,a(i.count))}return m}#n(t,e,n){
t.save(),t.translate(-this.frame.left,-this.frame.top),Be(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,
frozen:o,chosen:r,brush:i},a){let{plot:l}=this,h=([u,f],d)=>[(u-d)*e.cell,Math.max(1,(f-u)*e.cell)],c=(u,f,d)=>{
if(u){let[m,p]=h(u,f?e.row:e.key);t.globalAlpha=d,t.fillStyle=a.accent,t.fillRect(f?0:m,f?m:0,f?l.width:p,f?p:
l.height),t.globalAlpha=1}};c(r.rows,!0,.13),c(r.keys,!1,.13),c(Ks(r.row),!0,.2),c(Ks(r.key),!1,.2),n&&(c(Ks(n[0]),
!0,.1),c(Ks(n[1]),!1,.1)),t.strokeStyle=a.accent;for(let u of[n,o])if(u){let[f,d]=[(u[0]-e.row)*e.cell,(u[1]-e.
key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=u===o?3:1.5,t.strokeRect(d-(m-e.cell)/2,f-(m-e.cell)/2,m,m)}if(i){
let[u,f]=h(i.rows,e.row),[d,m]=h(i.keys,e.key);t.lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,u,m,f),t.setLineDash(
[])}}};function Ks(s){return s===null?null:[s,s+1]}function lf(s,t,e,n,o,r){for(let i=1;i<=af;i+=1){let a=2**i,
l=t.peek(e+i,Math.floor(n/a),Math.floor(o/a));if(l){let h=256/a;s.drawImage(l,o%a*h,n%a*h,h,h,...r);return}}}var El=new Map;
function vl(s,t,e){let n=`${t} ${e}`,o=El.get(n);if(!o){let r=document.createElement("canvas");r.width=r.height=
8;let i=r.getContext("2d");i.strokeStyle=t,i.lineWidth=1,i.beginPath();for(let a of[-8,0,8])i.moveTo(a,e>0?8:0),
i.lineTo(a+8,e>0?0:8);i.stroke(),o=s.createPattern(r,"repeat"),El.set(n,o)}return o}var Al=20,js=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,r){
let{speaker:i,scope:a,compared:l,shading:h,pyramid:c}=t,u=$e(i.measure),{page:f}=this,d=!n&&r?r:null,m=n??(d?null:
o);this.sentence=d?Ka(i,a,d):m?qa(i,a,l,m):hf(t),$("matrix-sentence",this.sentence),$("matrix-number",m&&!d?this.#s(
t,m):"");let p=f.headNames[i.head];this.title=l?`Layer ${i.layer}, ${p??`head ${i.head}`}, less layer ${l.layer}\
, head ${l.head}`:`${D(i.layer,i.head,p)}`,$("matrix-scale",Hs(h,u)),$("matrix-pool",gs(e,c.pool,h.signed,u));
let{hide:g}=a,w=g===1?"The first token is":`The first ${g} tokens are`;$("matrix-aside",g>0?`${w} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(h),this.#r(r)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:r,pyramid:i,speaker:a}=t,l=([u,f]=[0,0])=>{
let{token:d,aligned:m}=It(o,u,o.numTokens);return r?Math.abs(je(tt(o.data,u,f),tt(r.scope.data,u,f))[0]):J(m,d,
f)?.shown[0]??0},c=ja(i,e,2*Al).sort((u,f)=>l(f)-l(u)).slice(0,Al).map(u=>{let[f,d]=u,{token:m}=It(o,f,o.numTokens),
p=K("",()=>this.actions.goTo(u)),g=y("span");G(g,`${T(n.texts[m],16)} (${m})`),p.append(g);let w=y("td");return G(
w,`${T(n.texts[d],16)} (${d})`),y("tr","",y("td","",p),w,y("td","detail-number",this.#n(t,u)))});$("matrix-val\
ue",r?"Difference":$e(a.measure).replace(/^./u,u=>u.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[l,h,c]=je(tt(t.data,n,o),tt(e.scope.data,n,o)),u=l<0?[-c,-h]:[h,
c];return`${l<0?"\u2212":"+"}${j(Math.abs(l),u)}`}let{token:r,aligned:i}=It(t,n,t.numTokens),a=J(i,r,o);return a?
Ht(i,a).number:""}#s({scope:t,compared:e,speaker:n},[o,r]){if(r>o)return"";let a=Bt(t.data,o,r)&&(!e||Bt(e.scope.
data,o,r))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among the 16 strong\
est of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${r}. ${n.measure===
"weight"?a:""}`}#o(t){let{colours:e,numbers:n}=Fs(t),o=this.legend.getContext("2d");this.legend.width=e.length,
e.forEach((i,a)=>{o&&(o.fillStyle=i,o.fillRect(a,0,1,1))});let r=document.querySelectorAll("#matrix-legend-num\
bers span");n.forEach((i,a)=>{r[a].textContent=i})}#r(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){this.#t=
e;let n=t?[K("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("matrix-act\
ions")?.replaceChildren(...n)}}};function hf({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:r}=s,i=n.
strongest,a=Y(r,s.layer,s.head),l=`${a[0].toUpperCase()}${a.slice(1)}`,h=e?`, less ${Y(r,e.layer,e.head)}`:"";
if(!i)return`${l}${h}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=It(t,i[0],t.numTokens),u=e?
"The largest difference is":`Its strongest ${$e(s.measure)} is`;return`${l}${h}. ${u} at ${R(r,c)}, looking at\
 ${R(r,i[1])}. Point at a cell for its number.`}var mr=44,Ys=76,Vs={width:280,height:10};function Ml(s,t,e,[n,o]){let{frame:r,plot:i}=s,{area:a,shading:l,speaker:h,
tiles:c}=t,u=`${n[0].toUpperCase()}${n.slice(1)}`,f=Math.max(420,r.left+Math.min(i.width,i.count*a.cell)+12),d=mr+
r.top+Math.min(i.height,i.count*a.cell)+Ys,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:w}=Fs(l),b=d-Ys+22,x=$e(h.measure),k=`${Hs(l,x)} ${gs(s.levelOf(a),c.pyramid.pool,l.signed,
x)}`;return{width:f,height:d,title:`${u} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:f,height:mr+r.top+i.height,
fill:e.paper},...fi([{...p,x:r.left,y:r.top,width:i.width,height:i.height},...s.numberMarks(t,e),...s.axisMarks(
t,e)],mr),{kind:"rect",x:0,y:d-Ys,width:f,height:Ys,fill:e.paper},{kind:"text",x:12,y:18,text:u,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((v,A)=>({kind:"rect",x:12+
A*Vs.width/g.length,y:b,width:Vs.width/g.length+.5,height:Vs.height,fill:v})),...w.map((v,A)=>({kind:"text",x:12+
A*Vs.width/(w.length-1),y:b+24,text:v,size:10,anchor:cf(A,w.length-1),...m})),{kind:"text",x:12,y:b+42,text:k,
size:10,family:e.family,fill:e.muted}]}}function cf(s,t){return s===0?"start":s===t?"end":"middle"}var uf=8,Js=class{static id="matrix";static title="Matrix";static fits(t){return t.light===null}static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#r=0;#i="";constructor(t){
this.context=t,this.page=t.page,this.tell=ut(()=>this.#d(),200),this.settle=ut(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new Gs(this.canvas,new Ws(e,this.
context.text),e.numRows),this.controls=new zs(t,this.context),this.readout=new js(t,e,{goTo:n=>this.#b(n),rank:n=>{
this.#A(n)}}),new Gt(t.querySelector(".sheet"),0),this.hand=new qs(this.canvas,{plot:()=>this.picture?.plot??{
width:1,height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#w(n),freeze:n=>{this.#v(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#y(),this.#g()},
spanned:(n,o)=>{this.#S(n,o)}}),t.addEventListener("click",n=>{let r=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");r==="all"?this.#m(null):r&&this.hand?.zoom(r==="in"?1.5:1/1.5)}),
new ResizeObserver(()=>{t.hidden||this.#x()}).observe(this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,
n=$l(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,r;try{r=await nt(kl(this.context,t,n))}catch(i){this.#t=
null,this.#T(),st(i instanceof S?i.message:`This cannot be shown: ${D(t.layer,t.head)}.`);return}if(o!==this.#o)
return;st(""),this.#t=r}if(this.#u(this.context.state()),t.area!==this.#i){this.#i=t.area,this.#p();let o=vn(t.
area,this.page.numRows);this.#e=o&&this.picture?te(this.picture.plot,o):null}this.#p(),this.#y(),this.#g(),this.
settle(),await this.#O()}get door(){return{matrix:Object.freeze({point:(t,e)=>this.#b([t,e]),see:t=>this.#m(t&&
this.picture?te(this.picture.plot,t):null),pooled:(t,e)=>this.#L(t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({
cells:this.#l,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,
e=this.#c;return!t||!e?null:(this.#E(),Ml(t,e,this.#f,[this.readout?.title??"",document.title.replace(/ · attention$/u,
"")]))}get#a(){let{picture:t}=this;return t?Zt(t.plot,this.#e??fe(t.plot)):{row:0,key:0,cell:1}}get#l(){return this.
picture?Re(this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#h(){let{alignment:t,observer:e,observed:n}=this.
context.state();return Ya(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,
chosen:o,alignment:r}=this.context.state(),{numRows:i}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#h,
chosen:{row:e===null?null:P(r,e,i),key:n,rows:o&&Ye(r,o,i),keys:o&&[o[0],Math.min(i,o[1])]},brush:this.#s}}get#f(){
let t=getComputedStyle(document.documentElement),e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),
muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(
document.body).fontFamily}}#u(t){let e=this.#t;if(e){let{pyramid:n}=e,o=dr(t,n,z[e.speaker.measure].top),r=pl(
o,n.values);r.some((i,a)=>i!==e.tiles.colours[a])&&(e.tiles=new Ae(n,r)),e.shading=o}}#p(){let{picture:t,canvas:e}=this;
t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.measure()}#x(){let t=this.#e&&this.#l;this.picture?.measure(),
t&&this.picture&&(this.#e=te(this.picture.plot,t)),this.#$()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=fe(e.plot).
cell;this.#e=n?null:t,this.canvas?.classList.toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#d(){
let t=this.#e?En(this.#l):"";t!==this.#i&&(this.#i=t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#n)&&
(this.#n=t,this.#y(),this.#g())}async#v(t){let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||
String(t)===String(this.#h)){(e!==null||n!==null)&&await this.context.change({observer:null,observed:null});return}
let[r,i]=t,[a]=ps(o,[r,r+1],this.page.texts.length),l=P(o,a,this.page.numRows)===r;await this.context.change(l?
{observer:a,observed:i}:{observer:r,observed:i,alignment:"position"}),$("live",this.readout?.sentence??"")}async#S(t,e){
let{alignment:n}=this.context.state(),o=t==="keys"?e:ps(n,e,this.page.texts.length);await this.context.change(
{chosen:o})}async#A({rows:t,keys:e}){let{alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.
texts.length,r=o?[t[0]+1,t[1]+1]:t;await this.context.change({view:"heads",pair:ee({from:r,to:e,when:o?"wrote":
"read"})})}#b(t){let{picture:e}=this;if(e){let n=o=>[Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#m(
te(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#w(t)}}#y(){let t=this.#t;if(t&&this.picture){let e=this.picture.
levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#h,this.#s)}}#M(){this.#t&&!this.root?.hidden&&(this.#y(),
this.readout?.list(this.#t,this.#l),document.activeElement===this.canvas&&this.#n&&$("live",this.readout?.sentence??
""))}#T(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,t.height)}#g(){this.#r||=requestAnimationFrame(
()=>{this.#r=0,this.#$()})}#$(){let t=this.#t,{picture:e,root:n}=this;if(!t||!e||!n||n.hidden)return;let o=e.levelOf(
this.#a);if(t.work){let a=performance.now()+uf;for(;t.work&&performance.now()<a;)this.#k(t)}let r=this.#c;!(r&&
e.draw(r,this.#f))||t.work&&!t.pyramid.has(o)?this.#g():t.work&&this.#g()}#k(t){t.work?.next().done&&(t.work=null,
this.#u(this.context.state()),this.#y())}#E(){for(;this.#t?.work;)this.#k(this.#t)}async#O(){for(;this.#r&&!document.
hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#E();let n=this.#t?.pyramid;if(!n||!n.has(
t)||e>=n.side(t))throw new S(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(e+1);return n.read(t,
e,0,o),Array.from(o,r=>r===0?NaN:n.values[r-1])}#N([t,e]){let{canvas:n,picture:o}=this;if(!n||!o)return null;let r=n.
getBoundingClientRect(),{row:i,key:a,cell:l}=this.#a,[h,c]=[r.left+o.frame.left+(e-a)*l,r.top+o.frame.top+(t-i)*
l];return{x:h,y:c,width:l,height:l}}};var Tl="http://www.w3.org/2000/svg";var Xs=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(Tl,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[ff(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function ff({strength:s},t,e){let n=document.
createElementNS(Tl,"path"),[o,r]=[t,e].map(({left:m,width:p})=>m+p/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,l=a?t.top+t.height:t.top,h=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[u,f]=i?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,u)} ${d(r,f)} ${d(r,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var pr=18,Qs=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>mf(t,o,r)));let n=df(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];G(o.cells[3],pf(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function df(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?T(t.next,pr):null}function mf(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=To(t.change),o.setAttribute("aria-label",ae(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${Ft(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${Ol(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,O(t.weight),
t.valueWeighted===null?"\u2013":O(t.valueWeighted),`${T(t.next,pr)} \xD7 ${Oo(t.change)}`])G(n.insertCell(),i);
return n}function pf(s,t,{queries:[e,n]}){let o=pt(t,e,s.texts.length),r=pt(t,n-1,s.texts.length);return o===null||
r===null?"what follows":Ol(s,[o,r+1])}function Ol(s,[t,e]){let n=`${t} ${T(s.texts[t],pr)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var gf=250,Zs=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:r}=this.
page,i={at:M(o,t.to),when:`when it wrote ${M(o,t.from)}`,count:Fe(this.page).length,parted:r.length>0&&!this.page.
light},a=()=>this.#t===n,l=performance.now(),h=await this.#e(t,a,c=>{performance.now()>l+gf&&(l=performance.now(),
e({...i,ranked:Pt(c),done:!1}))});a()&&(this.last=Pt(h),e({...i,ranked:this.last,done:!0}))}async all(t){return Pt(
await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[a,Q(
r.sight,a,r.numRows)]));return await ge(this.page,this.heads,(a,l,h)=>{let c=i.get(a),u=c&&ct(h,c,t,r.numRows);
if(u){let[f,...d]=u.weight;o.push({layer:a,head:l,weight:f,bounds:d,even:u.even})}n(o)},e),o}};function Ll(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([h,c],u)=>{let f=e.ofToken[h],d=n.get(f);d?(d.span=[Math.min(d.span[0],h),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>wf(m,t[u][p])),d.count+=1):n.set(f,{span:[h,c],effects:t[u],count:1})});let o=[],[r,i]=s.target;
for(let h=0;h<dt(e);h+=1){let[c,u]=q(e,h);c<i&&u>r&&o.push([Math.max(c,r),Math.min(u,i)])}let a=s.words[s.chosen][0],
l=[...n.values()];return{why:{...s,units:l.map(({span:h})=>h),words:o,chosen:o.findIndex(([h,c])=>h<=a&&a<c),added:l.
some(({count:h})=>h>1)},effects:l.map(h=>h.effects)}}function wf(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var to=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=ye(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??Ll(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return ws(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var xf=5,no=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=eo(t,"why-bars"),this.heads=eo(
t,"why-heads"),this.layers=eo(t,"why-layers"),this.looks=eo(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));gr(this.bars,o=>n.cause(
this.#t[o].span)),gr(this.heads,o=>n.look(this.#e[o])),gr(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:l,against:h,text:c})=>{let u=i!==null&&a[0]===
i[0]&&a[1]===i[1];return Nl(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,l=`of ${r}${i?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,xf),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=Nt(
c),d=Nl(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",ae(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${u} ${f}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",Te("error",f)),d})),
$("why-heads-note",a?aa(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#n=bs(o);let h=o[0];this.layers.setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${Nt(
h).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let u=Te("layer","");
return u.title=`Layer ${c.layer}: ${Nt(c).number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(
4)),u})),$("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function eo(s,t){return s.querySelector(`#${t}`)}function gr(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function Nl(s,t,e,n,o){
let r=document.createElement("li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=Te("track","");return a.setAttribute(
"aria-hidden","true"),a.append(Te("size","")),i.append(Te("name",s),a," ",Te("number",e)),r.append(i),r}function Te(s,t){
let e=document.createElement("span");return e.className=s,G(e,t),e}function Rl(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=yf(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),r=Number(e[0].effect.toFixed(o)),i=n+Math.abs(r-e[0].effect);return`e\
ffect ${r.toFixed(o)} +- ${(Math.ceil(i*10**o)/10**o).toFixed(o)} nats`}function yf(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],r=s.added?n[1]-n[0]:s.units.filter(([i,a])=>i<n[1]&&a>n[0]).length;return Math.max(1,r)*(o[1]-o[0])*
s.step/2}function Il(s,t,{span:e,ranked:n}){let o=Wt(s,...e),r=t.measured?t.added?"measured word by word":"mea\
sured":"estimated",i=n.map(({span:[a,l],effect:h})=>[o,a,l-1,Wt(s,a,l),Number(h.toPrecision(6)),r]);return Rt(
["of","first token","last token","text",t.measured?"effect in nats":"effect","how"],i)}function Cl(s){let t=s.
map(({layer:e,head:n,weight:o,bounds:r,even:i})=>[e,n,...[o,...r,i].map(a=>Number(a.toPrecision(6)))]);return Rt(
["layer","head","weight","least","most","even"],t)}var bf=3,$f=5,so=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new Zs(t.page,t.heads),this.told=t.page.why&&new to(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new Qs(e,({layer:r,
head:i,queries:a,keys:l})=>{n({layer:r??void 0,head:i??void 0,row:a[1]-1,key:l[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(r){if(!(r instanceof S))throw r;st(r.message);return}this.#e(t,o),this.#n(o.found),new Gt(
t.querySelector(".sheet")),this.panel=new no(t,r=>M(e.texts,r),{cause:r=>{this.#t=r,this.show(this.context.state())},
look:r=>{this.#a(r)},step:r=>this.#o(r)})}}show(t){let{page:e,panel:n,text:o,told:r}=this;if(this.edges?.show(
t),!n||!o||!r)return;let{why:i,effects:a}=r.inUnits,l=r.explain(t.chosen),h=this.#r(l),c=Va(i,a,l);n.show(l.words,
h),o.shade(c),o.choose(l.span),o.rove(l.span[0]),this.#i(l,c);let u=ke(e,l,h);this.headLooks.ask(u,f=>n.showLooks(
f))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new S(
"This report does not know what the answer hangs on.");let o=typeof t=="number"?ms(n.found,t):t,r=Sf(o,e.texts.
length)?Ge(n.found,e.promptLength,o):null;if(!r)throw new S(`There is nothing to explain at ${t}; the tokens a\
re 0 to ${e.texts.length-1}.`);await n.know();let i=n.explain(r),a=ke(e,i,i.leading??i.words.bars[0]?.span??null),
l=a?await this.headLooks.all(a):[];return{measured:n.found.measured,units:i.ranked.map(({span:[h,c],effect:u})=>({
text:e.texts.slice(h,c).join(""),start:h,end:c,effect:u})),heads:l.slice(0,$f).map(({layer:h,head:c,weight:u})=>({
layer:h,head:c,weight:u}))}}#e(t,e){let n=new Et(t.querySelector(".text"),this.context.text);this.text=n,this.
arcs=new Xs(t.querySelector(".arcs"),n),be(n,()=>e.units,i=>this.#s(i));let o=t.querySelector("#why-quotes"),r=()=>{
let{explanation:i}=e;return{sentence:i.words.sentence,of:null,precision:Rl(e.inUnits.why,i)}};o.append(Ut(this.
context,r,()=>({chosen:e.explanation.span})),$t("Copy as CSV",()=>Il(this.page.texts,e.inUnits.why,e.explanation)),
$t("Copy heads as CSV",()=>Cl(this.headLooks.last)))}#n(t){let[e,n]=t.target,o=t.method==="inseq",r=o?`${n-e} \
tokens of the`:`the first ${n-e} tokens of this long`,i=n>=this.page.texts.length?"":` Only ${r} answer are ex\
plained.`;$("why-how",`${t.measured?kf:o?Ef:vf}${i}`),$("why-figure",`${t.figure[0].toUpperCase()}${t.figure.slice(
1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&Ge(e,n,t);o&&(this.#t=null,this.context.change({chosen:o}))}#o(t){
let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,[r,i]=n.explanation.span,h=(r<e.promptLength?o.units:o.words).
filter(c=>t>0?c[0]>=i:c[1]<=r).at(t>0?0:-1);h&&(this.#s(h),this.text?.reveal(h[0]))}}#r({words:t,leading:e}){let n=this.#t;
return n&&t.bars.some(({span:r})=>String(r)===String(n))?n:e??t.bars[0]?.span??null}#i({span:t,reverse:e,leading:n},o){
let r=o.filter(({against:i})=>!i).slice(0,n?bf:0);this.arcs?.show(r.map(({from:i,to:a,strength:l})=>{let h=[i,
a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#a({layer:t,head:e}){let{page:n,told:o}=this,r=o?.explanation,
i=r&&ke(n,r,this.#r(r));if(i){let[a]=W(i,n.numRows);await this.context.look({layer:t,head:e,row:a,key:i.to[0],
alignment:"generation"})}}},kf="Measured: each word of the prompt was hidden, one at a time, from everything a\
fter it, and the model was run again. Effects of several words do not add up, and a hidden word is something t\
hat the model never met in training.",Ef="Scores that inseq, another program, computed and saved; a word has t\
he sum of its tokens\u2019. An estimate always has a strongest word; that it has one says nothing yet. Run att-viz \
with --influence words to measure.",vf="Estimated from one run of the model; nothing was hidden. An estimate a\
lways has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to measure.";
function Sf(s,t){return Array.isArray(s)&&s.length===2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}typeof document>"u"?ga(globalThis):Af(document.currentScript?.textContent??null);function Af(s){try{let t=wr(document.
getElementById("att-viz-page")?.textContent??""),e=new Xn(t,[so,_s,ds,Js,ks,Ss],new Qn(s)),n=e.start();Object.
defineProperty(window,"attViz",{value:Object.freeze({ready:n,...e.door,views:Object.freeze(e.kinds.map(({id:o,
title:r})=>Object.freeze({id:o,title:r}))),show:e.show.bind(e),get state(){return e.snapshot}})}),n.then(()=>{
performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(t){if(st(t instanceof
S?t.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Saf\
ari."),!(t instanceof S))throw t}}})();
