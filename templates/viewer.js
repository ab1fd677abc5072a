"use strict";(()=>{var Nh=["corrected rollout","raw rollout","rollout without resting places"];function H(s){return s.kind!==void 0}
var E=class extends Error{constructor(t){super(t),this.name="ReportError"}};function ln(s){let t;try{t=JSON.parse(
s)}catch{throw new E("This file is damaged: its list of tokens cannot be read. Please make the report again.")}
if(t?.format!==1)throw new E("This report was written in a format that its viewer does not know. Please make i\
t again.");let e=Rh(t);if(e)throw new E(`This file is damaged: ${e}. Please make the report again.`);return t}
function Rh(s){if(!Array.isArray(s.texts)||!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"i\
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
"its passages do not divide its text":""}function V(s,t){return s.allLayers.find(e=>e.layer===t)?.heads??[]}function D(s,t,e=`\
head ${t}`){return s===-1?`all layers, ${Nh[t]}`:`layer ${s}, ${e}`}function St(s,t,e){return s.layers.some(n=>n.
layer===t&&n.heads.includes(e))}function hn(s,t,e){let n=V(s,t);return n.reduce((o,i)=>Math.abs(i-e)<Math.abs(
o-e)?i:o,n[0]??0)}function cn(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function fn(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}var un="att_viz";function Wi(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split(
"#")[0];t?history.pushState(un,"",e):history.replaceState(un,"",e)}catch{}}function Ao(){try{history.replaceState(
un,"",location.href)}catch{}}function Di(){return history.state===un}function zi(s,t,e,n,o){let i=cn(s,t,e),r=D(
t,e),a=`${r[0].toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let l=fn(location.pathname,
s.suffix,i);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name en\
ds in \u201C${i}.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),
"")}function ut(s,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function Ui(s,t){let e=`att-viz-head-${s}-${t}`;return await Gi(()=>!!document.getElementById(e)?.nextElementSibling),
document.getElementById(e)?.textContent??null}function qi(s,t){return document.getElementById(`att-viz-head-${s}\
-${t}`)?.dataset.roles??null}function Ki(s){return document.getElementById(`att-viz-light-${s}`)?.textContent??
null}function dn(){return Gi(()=>!1)}async function Gi(s){for(;document.readyState==="loading"&&!s();)await Ch()}
function Ch(){return new Promise(s=>{let t=()=>{e.disconnect(),document.removeEventListener("DOMContentLoaded",
t),s()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),document.addEventListener("DOMConten\
tLoaded",t)})}var it=.0009765625;function He(s){return 2**(-(s+.5)/8)}function _t(s){return[He(s),2**(-(s+1)/8)*(1-it),Math.
min(1,2**(-s/8)*(1+it))]}function Ih({facts:s},t){return s.worst[t<s.answerRow?0:1]}function To(s){return 2**(-(s+
1)/8)*(1+it)}function Mo({facts:s},t,e){let[n,o]=s.groups,i=e>=s.answerRow,r=Math.ceil(s.answerRow/n),a=t[i?r+
Math.floor((e-s.answerRow)/o):Math.floor(e/n)],l=i?o:n,[h,c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[
a/15,l===1?h:0,Math.min(1,(c*(1+it)+it)*l)]}function ji(s){let{sinks:t}=s;return t&&Float32Array.from({length:s.
numRows},(e,n)=>Mo(s,t,n)[0])}function At(s,t){let[e,n]=[s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],i=0;for(let m=e;m<
n;m+=1)_t(s.codes[m]).forEach((p,g)=>o[g]+=p),i=Math.max(i,s.codes[m]);let r=n-e===16?_t(i)[2]:To(Ih(s,t)),{facts:a}=s,
l=s.sinks?Mo(s,s.sinks,t):[0,0,0],h=t<a.first?[0,0,0]:Mo(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.
min(1,o[0]),o[2]=Math.min(1,o[2]),h[2]=Math.max(h[1],Math.min(h[2],1-o[1]-l[1]+it)),c<=0&&(h[1]=Math.max(h[1],
1-o[2]-l[2]-it)),h[0]=Math.min(Math.max(h[0],h[1]),h[2]);let f=c>0?Math.max(0,Math.min(c*r,1-l[1]-h[1]-o[1]+it)):
0,u=Math.min(f,Math.max(0,1-l[2]-h[2]-o[2]-it)),d=Math.min(f,Math.max(u,1-l[0]-h[0]-o[0]));return{from:e,to:n,
limit:r,listed:o,first:h,others:[d,u,f],sink:l}}function _h(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=
1)if(s.keys[n]===e)return n;return-1}function We(s,t,e){let n=_h(s,t,e);if(n>=0)return _t(s.codes[n]);let{first:o,
limit:i,others:r}=At(s,t);return e===s.facts.first?o:[0,0,Math.min(i,r[2])]}function pe(s,t,e,n,o){let{first:i}=s.
facts,{from:r,to:a,limit:l,first:h,others:c}=At(s,t),[f,u]=[Math.max(e,i),Math.min(n,t+1)],d=[0,0,0],m=Math.max(
0,u-f);f<=i&&i<u&&(h.forEach((g,x)=>d[x]+=g),m-=1);for(let g=r;g<a;g+=1)s.keys[g]>=f&&s.keys[g]<u&&(_t(s.codes[g]).
forEach((x,b)=>d[b]+=x),m-=1);let p=t-Math.min(i,t)-(a-r);return m>0&&p>0&&(d[0]+=Math.min(m*l,c[0]*(o??m/p)),
d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*l,c[2])),[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function mn(s){
let t=e=>(Math.min(63,Math.max(0,e))/63)**2;return[t(s),t(s-.5)*(1-it),Math.min(1,t(s+.5)*(1+it)+it/8)]}function Yi({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,i=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${i} is kept weight by we\
ight, the rest as sums`}function Vi({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function pn({
worst:s,groups:t,passages:e}){let[n,o]=s.map(r=>Number(To(r).toPrecision(2))),i=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${i}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}function tt(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&N(e,t)}var Bh=/\u2068([^\u2068\u2069]*)\u2069/u;function N(s,t){let e=t.split(
Bh);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let i=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(i.textContent=n),n?[i]:[]}))}function Bt(s){return s.
replace(/[\u2068\u2069]/gu,"")}var gn=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=document.getElementById(
"full-link");let e=document.getElementById("full-files");t.light&&($("light-short",Yi(t.light)),$("light-sente\
nce",Vi(t.light)),document.getElementById("light-note")?.removeAttribute("hidden"),document.getElementById("al\
l-files-link")?.addEventListener("click",n=>{n.preventDefault(),e?.setAttribute("open",""),e?.scrollIntoView({
block:"start"}),e?.querySelector("summary")?.focus()}))}show(t,{layer:e,head:n}){let{page:o}=this;this.#t(this.
index,o.light?null:"index",t),this.#t(this.full,o.light?cn(o,e,n):null,t),this.full&&o.light&&(this.full.textContent=
`Every weight of ${D(e,n,o.headNames[n])}`)}#t(t,e,n){let o=e===null?null:fn(location.pathname,this.page.suffix,
e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}#${n}`))}};var Ji=0;async function Qt(){performance.now()>Ji&&(await new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),Ji=performance.now()+8)}var Xi=2**17,I=Float32Array.from({length:256},(s,t)=>(t/255)**2);function dt(s){return s*(s+1)/2}function ge(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function Pt(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=Ph(n.getWriter(),s),i=e.getReader(),r=new Uint8Array(t),a=0;for(;;){let{done:l,value:h}=await i.read();
if(l)return await o,r.subarray(0,a);if(a+h.length>t)throw await i.cancel(),new RangeError(`more than ${t} byte\
s`);r.set(h,a),a+=h.length}}async function Ph(s,t){try{for(let e=0;e<t.length;e+=Xi)await s.write(t.subarray(e,
e+Xi)),await Qt();await s.close()}catch{}}var Qi=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),wn=13,Zi=1<<
20,xn=new Uint32Array(256).fill(Zi);Qi.forEach((s,t)=>{xn[s]=t});var Fh=xn.map(s=>s*Qi.length);function yn(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(wn*e+6*n>>3),i=0,r=0,a=0,l=()=>{
let u=Fh[t[r]]+xn[t[r+1]];return r+=2,i|=u,u};for(let u=e-e%8;r<2*u;a+=wn){let[d,m,p,g]=[l(),l(),l(),l()],[x,b,
y,k]=[l(),l(),l(),l()];o[a]=d>>5,o[a+1]=d<<3|m>>10,o[a+2]=m>>2,o[a+3]=m<<6|p>>7,o[a+4]=p<<1|g>>12,o[a+5]=g>>4,
o[a+6]=g<<4|x>>9,o[a+7]=x>>1,o[a+8]=x<<7|b>>6,o[a+9]=b<<2|y>>11,o[a+10]=y>>3,o[a+11]=y<<5|k>>8,o[a+12]=k}let h=0,
c=0,f=(u,d)=>{for(h=h<<d|u,c+=d;c>=8&&a<o.length;a+=1)c-=8,o[a]=h>>c;h&=(1<<c)-1};for(;r<2*e;)f(l(),wn);if(n){
let u=xn[t[r]];i|=u<64?0:Zi,f(u&63,6)}if(i>>wn)throw new RangeError("letters that stand for nothing");return o}function W({width:s},t){return s?s*t:dt(t)}function nt({width:s},t){return s||t+1}var Oo=16,Zt=64,tr=Zt*1024,Hh=32,er=15360,Lo=new Uint16Array(257).fill(er+1);for(let s=er;s>=0;s-=1)Lo[Math.round(
255*Math.sqrt(nr(s)))]=s;var No=class extends Map{cap=1/0};function nr(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function sr(s){return 4*Math.ceil(s/Zt)+Math.ceil(s*2*Oo*Hh/8)}function or(s,t){let e=Math.
ceil(t/Zt),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(r,a)=>n.getUint32(
4*a,!0)),i=s.slice(4*e);if(o.some(r=>r>8*i.length))throw new RangeError("too short");return{bits:i,index:o,read:new Map}}
function st(s,t){let{exact:e}=s,n=Math.floor(t/Zt),o=e.read.get(n);return o||(o=Wh(s,n),e.read.set(n,o)),o[t%Zt]}
function Wh(s,t){let{triangle:e,exact:n}=s,o=zh(n.bits,n.index[t]),i=[];for(let r=t*Zt;i.length<Zt;r+=1){let a=W(
s,r);if(a>=e.length)break;i.push(Dh(e.subarray(a,a+nt(s,r)),o))}return i}function Dh(s,t){let e=new Uint32Array(
256);for(let c of s)e[c]+=1;let n=255,o=Oo;for(;n>0&&e[n]<o;)o-=e[n],n-=1;let i=n>0?e[n]:0,r=new Set,a=-1;for(let c=0;i>
o&&c<o;c+=1)a+=1+t(i-o-a+c),r.add(a);let l=new No,h=-1;for(let c=0;c<s.length;c+=1){let f=s[c];if(!(f===0||f<n)&&
(h+=+(f===n),f>n||i<=o||r.has(h))){let u=Lo[f];l.set(c,nr(u+t(Lo[f+1]-u)))}}return l.cap=l.size===Oo?Math.min(
...l.values()):1/0,l}function zh(s,t){let e=n=>{let o=0;for(let i=0;i<n;i+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),i=2**(o+1)-n,r=e(o);return r<i?r:2*r+e(1)-i}}var Uh=2,ir=1,rr=2,ar=4,qh=2**22,bn=6,lr=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function hr(s,t,e,n=0){try{let o=yn(s);await Qt();let i=await Pt(o,Kh(t,n));return await Gh(i,t,n)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Kh(s,t){let e=W(
{width:t},s),n=cr(s,t).length;return 2+2*s+4*(t||s)+4*bn*n+e+sr(s)}async function Gh(s,t,e){let[n,o]=s;if(n!==
Uh||o>(ir|rr|ar)||!!(o&ar)!=e>0)throw new RangeError("not a head");let i={width:e},r=2,a=f=>{if(r+=f,r>s.length)
throw new RangeError("too short");return s.subarray(r-f,r)},l=o&ir?Jh(a(2*t)):null,h=o&rr?Vh(a(4*(e||t))):null,
c=new Uint8Array(W(i,t));for(let[f,u]of cr(t,e))jh(a,c,i,f,u),await Qt();return{triangle:c,...i,sinkMass:l,norms:h,
exact:or(a(s.length-r),t)}}function cr(s,t=0){let e=Math.max(1,Math.floor(qh/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function jh(s,t,e,n,o){let i=s(4*bn),r=new DataView(i.buffer,i.byteOffset,
i.byteLength),a=new Uint32Array(bn),l=0;for(let h=0;h<bn;h+=1)a[h]=l,l+=r.getUint32(4*h,!0);if(l!==W(e,o)-W(e,
n))throw new RangeError("a band of another size");Yh(t,e,n,o,s(l),a)}function Yh(s,t,e,n,o,i){for(let r=e;r<n;r+=
1){let a=W(t,r),l=nt(t,r),h=r===0?0:nt(t,r-1),c=a-h,f=0;for(let u=0;u<h;u+=1)f=o[i[lr[2*s[c+u]+f]]++],s[a+u]=f;
for(let u=h;u<l;u+=1)f=o[i[lr[f]]++],s[a+u]=f}}function Vh(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);
return Float32Array.from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Jh(s){let t=new DataView(s.
buffer,s.byteOffset,s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Xh=96*2**20,we=class{#t=new Map;constructor(t,e,n=Xh,o=0){this.textOf=t,this.numRows=e,this.bytesKept=n,this.
width=o}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let i=this.#e(
t,e),r={promise:i,data:null};return this.#t.set(n,r),i.then(a=>{r.data=a,this.#n()},()=>this.#t.delete(n)),i}peek(t,e){
return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new E(
`The weights of ${D(t,e)} are not in this file.`);let o=await hr(n,this.numRows,D(t,e),this.width);return t===
-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[...this.#t].reverse()){let o=n.data?Qh(
n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function Qh({triangle:s,exact:t}){return s.
length+t.bits.length+t.read.size*tr}var fr=255,$n=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:i})=>i!==-1).flatMap(({layer:i,heads:r})=>r.map(a=>({layer:i,head:a})));let[n,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/n)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:n}=this,o=e.length,i=(t.passages.length-1)*t.passages.length/2,r=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,l,h,c]=await Promise.all([this.#e("shares",o*i),this.#e("rests",o*this.groups),this.#e("s\
inks",r*this.groups),this.#n("counts",o*n.numRows)]),f=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let x=p+n.numRows;p<x;p+=1)g+=c[p];f[m+1]=f[m]+g}if(f[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[u,d]=await Promise.all([this.#n("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:l,sinks:h,counts:c,starts:f,gaps:u,codes:d,cells:i}}catch{throw new E("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let n=this.places.findIndex(u=>u.layer===t&&u.head===e);if(n<0||
!this.known)return null;let{facts:o,groups:i,page:r}=this,{shares:a,rests:l,sinks:h,cells:c}=this.known,f=this.
places.slice(0,n).filter(u=>o.sinks.includes(u.layer)).length;return{facts:o,numRows:r.numRows,...this.#t(n),shares:a.
subarray(n*c,(n+1)*c),rests:l.subarray(n*i,(n+1)*i),sinks:o.sinks.includes(t)?h.subarray(f*i,(f+1)*i):null}}#t(t){
let{numRows:e}=this.page,{counts:n,starts:o,gaps:i,codes:r}=this.known,[a,l]=[o[t],o[t+1]],h=new Uint32Array(l-
a),c=new Uint32Array(e+1),f=a;for(let p=0;p<e;p+=1){let g=p;for(let x=f+n[t*e+p];f<x;f+=1)g+=i[f],h[f-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let u=c.slice(),d=new Uint32Array(l-a),m=new Uint8Array(l-a);f=a;for(let p=0;p<
e;p+=1)for(let g=f+n[t*e+p];f<g;f+=1){let x=u[h[f-a]]++;d[x]=p,m[x]=r[f]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let n=await Pt(yn(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((h,c)=>h+ +(c===fr),0);if(o===0)return n;let i=await this.#e(`${t}+`,4*o),
r=new DataView(i.buffer,i.byteOffset,i.byteLength),a=Uint32Array.from(n),l=0;for(let h=0;h<e;h+=1)n[h]===fr&&(a[h]+=
r.getUint32(l,!0),l+=4);return a}};var Zh=300,tc=4e6,kn=class{#t=new Map;#e=null;constructor(t,e){this.parts=new $n(t,e)}async get(t,e){this.#e??=
dn().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new E(`The weights of ${D(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),i=o?null:this.parts.head(t,e),r=o??
(i&&{...ec,sinkMass:ji(i),light:i});return r&&(this.#t.delete(n),this.#t.set(n,r),this.#n()),r}#n(){let{numRows:t}=this.
parts.page,e=Math.max(4,Math.min(Zh,Math.floor(tc/t)));for(let n of this.#t.keys()){if(this.#t.size<=e)break;this.#t.
delete(n)}}},ec={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(0),index:new Uint32Array(0),
read:new Map}};function En(s){return s.replace(/\r\n?/gu,`
`).replace(/\p{Surrogate}|\0/gu,"\uFFFD").trim()}function De(s,t){let e=[];for(let n of s.slice(0,1e3)){let{from:o,
to:i,text:r}=n??{};Number.isInteger(o)&&Number.isInteger(i)&&0<=o&&o<i&&i<=t&&typeof r=="string"&&r.length<=4e3&&
En(r)&&e.push({from:o,to:i,text:En(r)})}return{notes:mr(e),damaged:s.length-e.length}}function Ro(s,t){let e=En(
t.text),n=s.every(o=>o.from!==t.from||o.to!==t.to||o.text!==e);return e&&n?mr([...s,{from:t.from,to:t.to,text:e}]):
s}function ur(s,t,e){let n=En(e);return s.flatMap((o,i)=>i!==t?[o]:n?[{...o,text:n}]:[])}function dr(s,t){return t.
reduce(Ro,s)}function te(s,t){return t?[...s.keys()].filter(e=>s[e].from<t[1]&&s[e].to>t[0]):[]}function ze(s,t){
return te(s,t).map(e=>s[e].text).join(" / ")}function vn(s,t,e,n){let o=e.map(i=>ze(n,i));return o.some(Boolean)?
[[...s,"note"],t.map((i,r)=>[...i,o[r]])]:[s,t]}function mr(s){return[...s].sort((t,e)=>t.from-e.from||t.to-e.
to)}var pr=2e3,gr=1;function Ft(s){return s.map(({from:t,to:e,text:n})=>`${t}-${e}_${n.replaceAll("_","_u").replaceAll(
"*","_s")}`).join("*")}function Ht(s,t){let e=s.split("*").map(n=>{let[,o,i,r]=/^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.
exec(n)??[];return r&&{from:Number(o),to:Number(i),text:r.replaceAll("_s","*").replaceAll("_u","_")}});return s?
De(e,t):{notes:[],damaged:0}}function wr(s){return(s.length?JSON.stringify({format:gr,notes:s}):"").replace(/[<>&'\u2028\u2029]/gu,
e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`)}function xr(s,t){if(!s.trim())return{notes:[],fault:""};
let e;try{e=JSON.parse(s)}catch{return{notes:[],fault:"The notes in this file are damaged and were left out."}}
if(e?.format!==gr||!Array.isArray(e.notes))return{notes:[],fault:"The notes in this file are written in a way \
that this page does not know; they were left out."};let{notes:n,damaged:o}=De(e.notes,t);return{notes:n,fault:Co(
o,"this file")}}function Co(s,t){return s?s===1?`1 note in ${t} could not be read and was left out.`:`${s.toLocaleString(
"en")} notes in ${t} could not be read and were left out.`:""}function yr(s){let t=`${s.toLocaleString("en")} \
characters`;return s<=pr?`The link to this page holds them (${t}), and so does an annotated copy of this file.`:
`The link to this page holds them, but with ${t} it is too long for mail: many programs cut links after about ${pr.
toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`}function br(s,t){let e=s.
slice(s.lastIndexOf("/")+1),n=e;try{n=decodeURIComponent(e)}catch{}let[o]=/\.html?$/iu.test(n)?[n.replace(/\.html?$/iu,
"")]:["att_viz_report"];return t||/\.annotated$/u.test(o)?`${o}.html`:`${o}.annotated.html`}var nc=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,sc=/[\u202a-\u202e\u2066-\u2069]/u,oc=/[\ud800-\udfff]/u,ic=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
rc=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,ac=/^\p{M}/u,
kr=/[\u2028\u2029]/u,lc=/^(?:⟨[0-9A-F]{2}⟩)+$/u,An=/⟨[0-9A-F]{2}⟩/gu,hc=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Mn(s){return hc.test(s.trim())}function Er(s,t){return lc.test(s)||!t.includes("\u27E8")&&s.search(An)>=
0}function ee(s,t){return s.includes("\u27E8")&&Er(s,t)?s.replace(An,""):s}function rt(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&Er(s,t)){let e=s.match(An)??[];return s.split(An).flatMap((n,o)=>[...n?rt(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...rt(s.slice(0,800)),n,...rt(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):ic.test(s)?Array.from(
s,e=>({mark:Sn(e),raw:kr.test(e)?"":e})):ac.test(s)?[{mark:"\u25CC",raw:""},...$r(s)]:rc.test(s)?$r(s):[{mark:"",
raw:s}]}function $r(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=cc(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function cc(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(nc.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Sn(s),raw:""}}return s==="\uFEFF"?{mark:Sn(s),raw:s}:sc.test(s)||oc.test(s)||kr.test(s)?{mark:Sn(s),raw:""}:
null}function Sn(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function M(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return ne(s);let e=rt(s).map(i=>i.mark||i.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var fc={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function ne(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,i]=fc[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${i}`:rt(n).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var xe=1,uc=2,vr=800,dc=200;function Tn(s){let t=new Uint8Array(s.texts.length);for(let[o,i]of s.text.markup)t.
fill(uc,o,i);let e=new Uint8Array(s.texts.length);for(let[o,i]of s.text.added??[])e.fill(1,o,i);let n=s.text.turns.
map(([o,i,r])=>{let a=Sr(t,i,r,1);return t.fill(xe,i,a),t.fill(xe,Sr(t,r-1,a-1,-1)+1,r),{label:o,from:i,head:a,
to:r,lines:mc(s,t,e,a,r)}});return{page:s,turns:n,markers:t}}function Sr(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function mc(s,t,e,n,o){let i=pc(s.texts,t,n,o),r=xc(i.map(a=>wc(s,t,a)));return i.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((f,u)=>!t[a+u]);return{from:a,to:l,code:r[h],folded:c.length>0&&c.every(Boolean)}})}
function pc(s,t,e,n){let o=[],i=e;for(let r=e;r<n;r+=1){let a=s[r],l=!t[r]&&Io.test(a),h=r-i,c=h>=vr&&(/^\s/u.
test(a)||h>=vr+dc);(l||c)&&r>i&&(o.push([i,r]),i=r),t[r]!==xe&&a.endsWith(`
`)&&gc(t,r+1,n)&&(o.push([i,r+1]),i=r+1)}return i<n?[...o,[i,n]]:o}var Io=/^\r?\n[\s]*[^\S\n]$/u;function gc(s,t,e){
return t>=e||s[t]!==xe}function wc(s,t,[e,n]){let o="";for(let i=e;i<n&&o.length<200;i+=1)o+=t[i]?"":ee(s.texts[i],
s.tokens[i]);return o}function xc(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function On(s,t,e,n){let o="",i="";for(let r=e;r<n;r+=1){let a=ee(s.texts[r],s.tokens[r]);
i+=a,o+=t[r]?"":a,t[r]&&!t[r+1]&&o&&r+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||i}var yc=10;function z(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function _o(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,i)=>`${o} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var U={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,i)=>`${o} brought most ${i}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{..._o("raw rollout"),noun:"preference",top:yc,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:_o("raw rollout"),restless:_o("rol\
lout without resting places")};var Bo=.0009765625,Po=2**-24,Ln=Fo(.5,1),mt=Float64Array.from({length:256},(s,t)=>Fo(Math.max(0,t-.5),-1)),pt=Float64Array.
from({length:256},(s,t)=>Fo(t+.5,1));function oe(s){return[Math.max(0,s*(1-Bo)-Po),Math.min(1,s*(1+Bo)+Po)]}function Fo(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*Bo)+t*Po))}function Nn([s,t],[e,n]){let[o,i]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,i>0?Math.min(1,t/i):0]}function K(s,[t,e]){if(!(t>0))return ot(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),i=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${i.toFixed(n)}`}function ot(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var bc=.5/65535;function L(s,t=Ln){return s===0?ot(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function ie(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?L(s):K(s,[t,e]):e>0?ot(e):"0"}function B(s,t){return`${M(s.texts[t])}\
 (token ${t})`}function at(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e} of layer ${t}`}
function ye(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${B(e,t)}`:t<e.promptLength?
`Just before ${B(e,t)} in the prompt`:`When the model produced ${B(e,t)}`}function Rn(s,t,e,n){let o=at(s.page,
s.layer,s.head),i=t===e&&s.alignment==="position"?"itself":B(s.page,e),r=U[s.measure].pair(n.said,o,i);return`${ye(
s,t)}, ${r}${Ho(s,n)}.`}function Ho({measure:s},{even:t}){return U[s].hasEven?`; an even spread would be ${L(t)}`:
""}function Ar(s,t,e,n,o,i){if(n.absence)return Wo(s.alignment,t,B(s.page,e),n.absence);let r=U[s.measure],a=at(
s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${ye(s,e)}, ${r.none(i(),a)}.`:$c(s,r.noneLater(i(),B(s.page,e)));if(t==="observer"){let c=n.strongest===
e?"itself":B(s.page,n.strongest);return`${ye(s,e)}, ${r.most(l.said,a,c)}${Ho(s,l)}.`}let h=ye(s,n.strongest).
replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(l.said,a,B(s.page,e),h)}${Ho(s,l)}.`}function $c({
page:s},t){return H(s)?t.replace(" later token"," token"):t}function Wo(s,t,e,n){return n==="hidden"?`${e} is \
set aside, as a place to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only loo\
k at what is set aside, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks\
 at nothing.`:t==="observed"?`${e} is the last token: nothing came after it that could look back.`:n==="first-\
token"?`${e} is the first token: nothing came before it, so there is no attention to show.`:`${e} was never fe\
d back to the model, so it has no row of its own${s==="position"?"; the other alignment shows what produced it":
""}.`}function Cn(s,t,e,n,o){if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence===
"padding")return"";let i=s==="observed"?" on average":"",r=[];if(e>0){let a=e===1?"the first token":`the first\
 ${e} tokens`,[l,h,c]=t.hiddenMass,f=K(l,[h,c]);r.push(`${f[0].toUpperCase()}${f.slice(1)} of ${o.whole}${i} ${o.
rests} ${a}.`)}return n&&r.push(`Learned sink: ${L(t.sinkMass,bc)} of the attention${i} went to no token at al\
l (this model may set attention aside).`),r.join(" ")}function Mr(s,t){let e=s.tokens[t],o=(Array.from(e).length>
40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,a=>a===" "?"\u2423":"\uFFFD"),i=s.
ids?` \xB7 id\xA0${s.ids[t]}`:"",r=H(s)?"":t<s.promptLength?" \xB7 prompt":" \xB7 completion";return`Token ${t}${r}\
 \xB7 piece ${o||"\u2205"}${i}`}function be(s){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is show\
n to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exactly those of \
an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?`A preferenc\
e ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to within \xB10.1% of t\
hemselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, and ${e} of what\
 the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say how far each m\
ay be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${n} Any\
 other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function In(s,t,{
noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or m\
ore":""}, in every report.`;let o=L(t);return`Colour is relative: the strongest colour is the largest ${e} sho\
wn, ${o}; do not compare it with others.`}function $e({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function re(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max($e(s).cell,n)),i=r=>Math.max(0,s.count-r/o);return{row:Math.min(
i(s.height),Math.max(0,t)),key:Math.min(i(s.width),Math.max(0,e)),cell:o}}function Ue(s,t,[e,n],o){let{cell:i}=re(
s,{...t,cell:t.cell*o});return re(s,{row:t.row+n/t.cell-n/i,key:t.key+e/t.cell-e/i,cell:i})}function _n(s,t,e,n){
return re(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function Do({count:s},{row:t,key:e,cell:n},[o,i]){let r=[
Math.floor(t+i/n),Math.floor(e+o/n)];return r.every(a=>a>=0&&a<s)?r:null}function qe({width:s,height:t,count:e},{
row:n,key:o,cell:i}){let r=(a,l)=>[Math.floor(a),Math.min(e,Math.ceil(a+l/i-1e-6))];return{rows:r(n,t),keys:r(
o,s)}}function ae(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return re(s,{row:t[0],
key:e[0],cell:n})}function Tr(s,t,[e,n]){let o=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));return re(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function Or(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function Bn(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function Pn(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,i,r]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&i<r&&r<=t?{rows:[n,o],keys:[i,r]}:null}function le(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function Fn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,i,r,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<i&&r<a&&i<=t&&a<=t,c=l?i>1&&o-1<e:o<e;return h&&c?{from:[o,i],to:[r,a],when:l?"wro\
te":"read"}:null}var zo=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function Wn(s){return zo.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function Lr(s){
let t=new Map;return e=>{let n=t.get(e)??bt(s,e);return t.set(e,n),n}}function bt(s,t){let e=s.texts.length;if(t===
"token")return Hn(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t==="turn")return Hn(t,Uint32Array.from(s.text.
turns,([,i])=>i),e);if(t==="span")return kc(s);let n=ge(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new E(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let i=0;i<e;i+=
1)n[i>>3]>>(i&7)&1&&o.push(i);return Hn(t,Uint32Array.from(o),e)}function Hn(s,t,e,n=null){if(e>0&&t[0]!==0)throw new E(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=1)i.fill(r,o[r],o[r+1]);return{kind:s,starts:o,ofToken:i,names:n}}
function kc(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,i],r)=>{for(let a=o;a<i;a+=
1)t[a]=t[a]<0?r:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return Hn("span",Uint32Array.from(e),t.length,n)}function gt(s){
return s.starts.length-1}function q(s,t){return[s.starts[t],s.starts[t+1]]}function lt(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function Nr(s,t){let e=new Float64Array(gt(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function Rr(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function Cr(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var Ec=32,Ir={low:.2,high:2,step:.05},Ke=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],Pr=["why","looked",
"heads","matrix","layers","lines"],vc=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function Dn(s){return{view:wt(s.view,Pr,s.why?"why":"looked"),chosen:null,layer:s.opening[0],
head:s.opening[1],measure:"weight",alignment:H(s)?"position":"generation",hide:"resting",sides:null,scale:"abs\
olute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",order:"role",lines:s.lines??"",area:"",
shades:"text",pool:"max",against:"",notes:"",unit:null}}function zn(s,t){let e={...t};(s.layer!==t.layer||s.head!==
t.head)&&(e.layer=e.head=null);let n=Object.entries(s).filter(([o,i])=>o!=="view"&&i!==null&&Uo(o,i)!==Uo(o,e[o]));
return s.view!==Fr(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,i])=>[o,Uo(o,i)])).
toString()}function Uo(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function Fr(s,t){
return s.some(e=>vc.has(e))?"looked":t.view}function Hr(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),
o=n.get("layer")==="all"?-1:ke(n.get("layer")),i=ke(n.get("head")),r=o!==null&&V(t,o).length>0?o:e.layer;return{
view:wt(n.get("view"),Pr,Fr([...n.keys()],e)),chosen:Ac(n.get("chosen"),t),layer:r,head:i===null&&r===e.layer?
e.head:hn(t,r,i??0),measure:wt(n.get("measure"),["weight","value"],e.measure),alignment:H(t)?e.alignment:wt(n.
get("alignment"),["generation","position"],e.alignment),hide:Sc(n.get("hide"),t)??e.hide,sides:wt(n.get("sides"),
["from","to","both"],e.sides),scale:wt(n.get("scale"),["relative","absolute"],e.scale),gamma:Br(n.get("gamma"),
Ir.low,Ir.high,e.gamma),cutoff:Br(n.get("cutoff"),0,1,e.cutoff),theme:wt(n.get("theme"),["auto","light","dark"],
e.theme),observed:_r(n.get("observed"),t),observer:_r(n.get("observer"),t),pair:le(Fn(n.get("pair"),t.texts.length,
t.numRows)),order:wt(n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(n.get("\
lines")??"")?.[0]??e.lines,area:Bn(Pn(n.get("area"),t.numRows)),shades:wt(n.get("shades"),["text","linear","lo\
g"],e.shades),pool:wt(n.get("pool"),["max","mean"],e.pool),against:Mc(n.get("against"),t),notes:Tc(n.get("note\
s"),t)??e.notes,unit:wt(n.get("unit"),[...Wn(t),null],e.unit)}}function Ee(s){return Math.max(0,Math.min(Ec,s.
texts.length-2))}function ke(s){return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function Sc(s,t){let e=ke(
s);return e===null?null:Math.min(e,Ee(t))}function Ac(s,t){let[e,n,...o]=(s??"").split("-").map(ke);return e!==
null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function _r(s,t){let e=ke(s);return e!==
null&&e<t.texts.length?e:null}function Mc(s,t){let[e,n,...o]=(s??"").split(".").map(ke);return e!==null&&n!==null&&
n!==void 0&&o.length===0&&St(t,e,n)?`${e}.${n}`:""}function Tc(s,t){return s===null?null:Ft(Ht(s,t.texts.length).
notes)}function wt(s,t,e){return t.find(n=>n===s)??e}function Br(s,t,e,n){let o=s===null||s.trim()===""?NaN:Number(
s);return o>=t&&o<=e?o:n}var Wr={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function he(s,t,e){let[n,o]=e.split(" "),i=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(Ee(s),Math.max(0,c+i))}}let r=s.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(n==="layer")return a===void 0?{}:{layer:a};let l=V(
s,t.layer),h=l[l.indexOf(t.head)+i];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:V(s,a).at(i>0?0:-1)}}var Un=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(Oc)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Dr(e).hidden=e!==t}return Dr(t)}#t(t){let e=[...this.list.
children].findIndex(r=>r===document.activeElement),n=this.ids.length-1,i={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(
this.ids[i]))}};function Oc({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function Dr(s){
return document.getElementById(`view-${s}`)}var qn=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let i=n===window.parent?o?.attVizTheme:null;(i==="light"||i==="dark"||i==="aut\
o")&&(this.host=i,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var zr=10,Lc=100;function Wt(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function Kn(s,t,e,n){let o=performance.now()+zr;for(let[i,r]of Wt(s)){if(performance.now()>o&&
(await ce(),o=performance.now()+zr),!n())return!1;let a=t.peek(i,r)??await t.get(i,r).catch(()=>null);a&&e(i,r,
a)}return n()}function ce(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:Lc}):setTimeout(s,20)})}var Ur=128*2**20,Nc=65536,qo=2**20,Rc=/<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;
async function qr(s){if(s.size>Ur)throw new E(`${s.name} has ${Math.ceil(s.size/qo)} MiB; up to ${Ur/qo} MiB a\
re read here. Please compare the saved runs with att-viz compare, or take its light report (att-viz render --l\
ight).`);let t;try{t=await s.text()}catch{throw new E(`${s.name} could not be read. Please choose it again.`)}
let e=Cc(t),n=Ic(e,s.name),o=(i,r)=>Promise.resolve(e.get(`att-viz-head-${i}-${r}`)??null);return{page:n,heads:new we(
o,n.numRows,32*qo),name:s.name}}function Cc(s){return new Map(Array.from(s.matchAll(Rc),([,t,e])=>[t,e]))}function Ic(s,t){
let e=s.get("att-viz-page");if(!e)throw new E(`${t} is no report of att_viz: nothing in it says what a model r\
ead and wrote.`);if(e.includes('"sides":')&&!e.includes('"allLayers":'))throw new E(`${t} is a comparison of t\
wo runs. Please choose the report of one.`);let n;try{n=ln(e)}catch(o){let i=o instanceof E&&o.message.includes(
"damaged");throw new E(i?`${t} is damaged and cannot be compared. Please make it again.`:`${t} is a report of \
another version of att_viz. Please make it again with the version that made this one.`)}if(n.kind)throw new E(
`${t} shows an encoder\u2019s attention; only texts that a model went on with are compared.`);if(n.texts.length>
Nc)throw new E(`${t} has ${n.texts.length.toLocaleString("en")} tokens, more than are compared here. Please co\
mpare the saved runs with att-viz compare.`);if(!_c(n))throw new E(`${t} is damaged and cannot be compared. Pl\
ease make it again.`);return n}function _c({texts:s,tokens:t,text:e,numLayers:n,numHeads:o,promptLength:i,model:r,
title:a,layers:l,allLayers:h,sight:c,why:f}){let u=s.length,d=p=>Array.isArray(p)&&Ge(p[0],u)&&Ge(p[1],u)&&p[0]<=
p[1],m=p=>Number.isInteger(p?.layer)&&Array.isArray(p.heads)&&p.heads.every(Number.isInteger);return[...s,...t,
r,a].every(p=>typeof p=="string")&&[n,o,i].every(Number.isInteger)&&u>0&&Bc(e.turns,u)&&e.markup.every(d)&&(e.
added===null||Array.isArray(e.added)&&e.added.every(d))&&Array.isArray(e.spans)&&c.padding.every(d)&&[...l,...h].
every(m)&&(f===null||Pc(f,u))}function Bc(s,t){let e=0;for(let n of Array.isArray(s)?s:[]){if(typeof n?.[0]!="\
string"||n[1]!==e||!Ge(n[2],t)||n[2]<=e)return!1;e=n[2]}return e===t}function Pc({target:s,units:t,words:e,step:n,
effects:o,measured:i,method:r,figure:a,least:l,chosen:h},c){let f=u=>Array.isArray(u)&&Ge(u[0],c)&&Ge(u[1],c)&&
u[0]<u[1];return f(s)&&[t,e].every(u=>Array.isArray(u)&&u.every(f))&&[n,l].every(Number.isFinite)&&[o,r,a].every(
u=>typeof u=="string")&&typeof i=="boolean"&&Number.isInteger(h)&&h>=0&&h<e.length}function Ge(s,t){return Number.
isInteger(s)&&Number(s)>=0&&Number(s)<=t}function G(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function xt(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function ht(s,t,e){let n=s.layers[t],o=new Int32Array(e);Kr(o,s.starts[n]??[]);let i=Int32Array.from({length:e},
(l,h)=>h+1);Kr(i,s.ends?.[n??s.ends.length-1]??[]);let r=new Uint8Array(e).fill(1);for(let[l,h]of s.padding)r.
fill(0,l,h);let a=new Int32Array(e+1);for(let l=0;l<e;l+=1)a[l+1]=a[l]+r[l];return{first:o,after:i,realBefore:a}}
function Kr(s,t){t.forEach(([e,n,o],i)=>{let r=t[i+1]?.[0]??s.length;for(let a=e;a<r;a+=1)s[a]=n+o*(a-e)})}function F({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&Ko(e,o)&&Ko(e,n)}function _({first:s,after:t,realBefore:e},n,o=0){
let i=Math.min(Math.max(s[n],o),t[n]);return Ko(e,n)?e[t[n]]-e[i]:0}function Ko(s,t){return s[t+1]>s[t]}function Go(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:i}=At(s,t);for(let r=n;r<o;r+=1)e[s.keys[r]]=
He(s.codes[r]);return t>=s.facts.first&&(e[s.facts.first]=i[0]),e}function Gr(s,t,e){let n=pe(s,t,0,e),[o,i,r]=n;
return{hidden:n,rest:[1-o,1-r,1-i],sink:At(s,t).sink[0],factor:1}}function jr({hide:s,sight:t},e,n,o){let i=Go(
e,n);for(let r=s;r<=n;r+=1)F(t,n,r)&&(o[r]=i[r])}function Yr(s,t,e){return We(s,t,e)[0]}function Vr({sight:s},t,e){
let{from:n,to:o,listed:i,first:r,others:a,limit:l,sink:h}=At(t,e),c=o-n,f=F(s,e,t.facts.first),u=_(s,e)-c-(f?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${Gn(i)} of this row`:"no weight\
 of this row was strong enough to be kept",p=f?`, the first token ${Gn(r)}`:"",g=t.sinks?`, the learned sink ${Gn(
h)}`:"",x=u>0?`; what is left, ${Gn(a)}, is spread over ${u} ${u===1?"token":"others"}, each ${ot(Math.min(l,a[2]))}`:
"";return`In this light report ${m}${p}${g}${x}.`}function Jr({sight:s,alignment:t,numRows:e,numTokens:n},o,i){
let r=0,a=0,l=0;for(let c=i;c<e;c+=1)if(xt(t,c,n)!==null&&F(s,c,i)){a+=1;let[f,,u]=We(o,c,i);r+=f>0?1:0,l=f>0?
l:Math.max(l,u)}if(i===o.facts.first||a===0)return"";let h=r<a?`; each of the others gave it ${ot(l)}`:"";return`\
In this light report ${r} of ${a} later rows are kept that looked at it${h}.`}function Gn([s,t,e]){return K(s,
[t,e])}function Xr(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=At(s,o).
first[0];else s.keys.forEach((o,i)=>{e+=o===t&&i>=s.rowStarts[t+1]?_t(s.codes[i])[0]:0});return n>0?e/n:0}function fe(s,t,e){if(s.light)return Go(s.light,t);let n=new Float32Array(e),o=W(s,t),i=s.scales?s.scales[t]:1,
r=st(s,t);for(let a=0;a<nt(s,t);a+=1)n[a]=Math.min(I[s.triangle[o+a]],r.cap)*i;return r.forEach((a,l)=>{n[l]=a*
i}),n}function jn(s,t){let{norms:e}=s;if(s.data.light)return Gr(s.data.light,t,s.hide);let n=s.data.scales&&s.
beside||s.data,{triangle:o,sinkMass:i}=n,r=W(n,t),a=[0,0,0],l=[0,0,0];for(let f=0;f<nt(n,t);f+=1){if(!F(s.sight,
t,f))continue;let u=o[r+f],d=e?e[f]:1,m=f<s.hide?a:l;m[0]+=I[u]*d,m[1]+=mt[u]*d,m[2]+=pt[u]*d}st(n,t).forEach(
(f,u)=>{if(F(s.sight,t,u)){let d=o[r+u],[m,p]=oe(f),g=e?e[u]:1,x=u<s.hide?a:l;x[0]+=(f-I[d])*g,x[1]+=(m-mt[d])*
g,x[2]+=(p-pt[d])*g}});let h=i?i[t]:0;e||l.forEach((f,u)=>{l[u]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,
factor:e?c>0?1/c:0:1}}function Qr({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=Nn([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function Yn(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=jn(s,n);t[n]=Qr(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function je(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=G(s.alignment,t,s.numRows);
if(n===null)return jo(e,t===0?"first-token":"last-token");let{data:o,sight:i}=s,r=jn(s,n);return o.light?jr(s,
o.light,n,e):Fc(s,n,r.factor,e),{weights:e,...Zr(e),hiddenMass:Qr(s,r),sinkMass:r.sink,absence:_(i,n)===0?"pad\
ding":_(i,n,s.hide)===0?"all-hidden":""}}function Fc({data:s,hide:t,norms:e,sight:n},o,i,r){let a=W(s,o),l=i*(s.
scales?s.scales[o]:1),h=st(s,o);for(let c=t;c<nt(s,o);c+=1)if(F(n,o,c)){let f=Math.min(I[s.triangle[a+c]],h.cap);
r[c]=f*(e?e[c]:1)*l}h.forEach((c,f)=>{f>=t&&F(n,o,f)&&(r[f]=c*(e?e[f]:1)*l)})}function Vn(s,t,e){let n=new Float32Array(
s.numTokens).fill(NaN);if(t<s.hide)return jo(n,"hidden");let{data:o,norms:i,sight:r}=s,a=[0,0,0],l=0,h=0;for(let c=o.
width?0:t;c<s.numRows;c+=1){let f=xt(s.alignment,c,s.numTokens);if(f!==null&&F(r,c,t)){let u=e.factor[c]*(i?i[t]:
1)*(o.scales?o.scales[c]:1);n[f]=(o.light?Yr(o.light,c,t):Hc(o,c,t))*u,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),l+=o.sinkMass?o.sinkMass[c]:0,h+=1}}return h===0?jo(n,t<s.numRows&&_(r,t)===0?"padding":"last-token"):{weights:n,
...Zr(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function Hc(s,t,e){let n=st(s,t);return n.get(e)??Math.
min(I[s.triangle[W(s,t)+e]],n.cap)}function Ye(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let i=s[o];if(i>0&&
i>=e&&(n.length<t||i>s[n[n.length-1]])){let r=n.length;for(;r>0&&s[n[r-1]]<i;)r-=1;n.splice(r,0,o),n.length=Math.
min(n.length,t)}}return n}function Zr(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);return{
strongest:t,maximum:e}}function jo(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function ea(s,t){if(s.light||t.light)return"A light report keeps the strongest weights only, so its heads cann\
ot be compared.";if(JSON.stringify(s.allLayers)!==JSON.stringify(t.allLayers)||s.numHeads!==t.numHeads){let e=[
s,t].map(({numLayers:n,numHeads:o})=>`${n} layers \xD7 ${o} heads`);return e[0]===e[1]?"One of the reports sho\
ws other heads than the other, so none of them can be compared.":`The models have ${e[0]} and ${e[1]}, so no h\
ead of one is a head of the other.`}return""}function na(s,t,e,{slots:n,differing:o,rows:i}){let[r,a]=[0,0];for(let[
h,c]of i){let[f,u]=[fe(s,h,e[0]),fe(t,c,e[1])];r+=Math.abs((s.sinkMass?.[h]??0)-(t.sinkMass?.[c]??0))/2;for(let d=0;d<
n.length;d+=1){let[m,p,g,x]=n[d],b=Math.abs(ta(f,m,p)-ta(u,g,x))/2;r+=b,a+=o[d]?b:0}}let l=Math.max(1,i.length);
return{distance:r/l,onEdits:a/l}}function ta(s,t,e){let n=0;for(let o=t;o<e&&o<s.length;o+=1)n+=s[o];return n}var Wc=5,Dc=2,zc=32;function T(s,[t,e]){return M(Dt(s,t,e),zc)}function Dt(s,t,e){let n=s.slice(t,e),o=n.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(o.length?o:n).join("")}function oa(s,t,e,{ranked:n,leading:o}){
let i=T(t,e);return o===null?n.length?`${i} hangs on no single ${s.added?"part":"word"}`:`${i} looked at nothi\
ng of the prompt`:`${i} hangs on ${T(t,s.units[o])}`}function ia(s,t,e,{ranked:n,leading:o}){let i=T(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${i}.`;if(o===null){if(s.measured&&s.added){let a=la(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${i} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${i} at least ${ha(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${i} (${s.figure}).`}let r=T(t,s.units[o]);return s.measured&&s.added?aa(r,i,
n[0].effect):s.measured?`Without ${r}, ${i} would have been ${ve(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${r} did most for ${i} (${s.figure}).`}function ra(s,t,e,{ranked:n,leading:o,units:i}){let r=T(
t,e),a=s.measured&&(s.added||i.length>1);if(o===null){let h=n.length>0;return{headline:h?`No word of the answe\
r needed ${r}`:`What needed ${r} is not known`,sentence:h?a?`What hiding each of its words does multiplies to ${la(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${ha(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let l=T(t,n[0].span);return{headline:`${l} needed ${r} most`,sentence:a?aa(r,l,n[0].effect):s.measured?`Withou\
t ${r}, ${l} would have been ${ve(n[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most f\
or ${l} (${s.figure}).`}}function aa(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${ve(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function la(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function ha(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function ve(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function Yo(s,t){let e=t.filter(({effect:l})=>s.
measured||l>0),n=e.filter(({effect:l})=>l<=-s.least).slice(-Dc),i=[...e.filter(l=>!n.includes(l)).slice(0,Wc-n.
length),...n],r=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...i.map(({effect:l})=>Math.abs(l)),s.measured?
1:0);return i.map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?Uc(h,s.added?
"word by word":"without it"):`${Math.round(100*h/r)}% of the estimate`}))}function Uc(s,t){let e=ve(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function ca({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${M(n,16)} ${sa(o)}`).join(", ");return`The model gave it ${sa(s)}.${e?` N\
ext came ${e}.`:""}`}function sa(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function Tt({weight:s,bounds:t}){let e=K(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function fa(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>L(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function ua(s,t){let e=[],[n,o]=[0,0];for(let i of[...qc(s,t),{a:s.length,b:t.length,size:0}])(n<i.a||o<i.b)&&
e.push([n<i.a&&o<i.b?"replace":n<i.a?"delete":"insert",n,i.a,o,i.b]),[n,o]=[i.a+i.size,i.b+i.size],i.size&&e.push(
["equal",i.a,n,i.b,o]);return e}function qc(s,t){let e=new Map;t.forEach((r,a)=>{let l=e.get(r);l?l.push(a):e.
set(r,[a])});let n=[],o=[[0,s.length,0,t.length]];for(let r=o.pop();r;r=o.pop()){let[a,l,h,c]=r,f=Kc(s,e,r);f.
size&&(n.push(f),a<f.a&&h<f.b&&o.push([a,f.a,h,f.b]),f.a+f.size<l&&f.b+f.size<c&&o.push([f.a+f.size,l,f.b+f.size,
c]))}n.sort((r,a)=>r.a-a.a);let i=[];for(let r of n){let a=i.at(-1);a&&a.a+a.size===r.a&&a.b+a.size===r.b?a.size+=
r.size:i.push({...r})}return i}function Kc(s,t,[e,n,o,i]){let r={a:e,b:o,size:0},a=new Map;for(let l=e;l<n;l+=
1){let h=new Map;for(let c of t.get(s[l])??[])if(c>=o&&c<i){let f=(a.get(c-1)??0)+1;h.set(c,f),f>r.size&&(r={a:l-
f+1,b:c-f+1,size:f})}a=h}return r}function ma(s,t){let[e,n]=[Xn(s),Xn(t)],o=jc(e.filter(({to:a})=>a<=s.promptLength),n.filter(({to:a})=>a<=t.promptLength)),
i=Yc(s,t,e,n);o.push(...i.pieces);let r={pieces:o,slots:[],differing:[],rows:[],parted:i.parted};for(let a of o)
Gc(r,s,t,a);return r}function Gc({slots:s,differing:t,rows:e},n,o,[i,r,a,l,h]){let c=i==="same",[f,u]=[n.texts.
slice(r,a).map(Vo),o.texts.slice(l,h).map(Vo)],m=c&&f.length===u.length&&f.every((p,g)=>p===u[g])?f.map((p,g)=>[
r+g,r+g+1,l+g,l+g+1]):[[r,a,l,h]];for(let p of m)c&&da(n,p[1]-1)&&da(o,p[3]-1)&&e.push([p[1]-1,p[3]-1,s.length]),
s.push(p),t.push(!c)}function da({numRows:s,sight:t},e){return e<s&&!t.padding.some(([n,o])=>n<=e&&e<o)}function jc(s,t){
let[e,n]=[s.map(Qn),t.map(Qn)],o=Zn(e,n),i=Zn(e.slice(o).reverse(),n.slice(o).reverse()),[r,a]=[s.length-i,t.length-
i],l=Array.from({length:o},(f,u)=>Jn("same",s[u],t[u])),[h,c]=[s[o-1]?.to??0,t[o-1]?.to??0];for(let[f,u,d,m,p]of ua(
e.slice(o,r),n.slice(o,a))){let[g,x]=[s.slice(o+u,o+d),t.slice(o+m,o+p)],[b,y]=[g.at(-1)?.to??h,x.at(-1)?.to??
c];if(g.length===x.length){let k=f==="equal"?"same":"changed";l.push(...g.map((S,A)=>Jn(k,S,x[A])))}else{let k=g.
length&&x.length?"changed":g.length?"removed":"added";l.push([k,h,b,c,y])}[h,c]=[b,y]}for(let f=0;f<i;f+=1)l.push(
Jn("same",s[r+f],t[a+f]));return l}function Yc(s,t,e,n){let[o,i]=[e.filter(({from:m})=>m>=s.promptLength),n.filter(
({from:m})=>m>=t.promptLength)],r=Zn(o.map(Qn),i.map(Qn)),a=Array.from({length:r},(m,p)=>Jn("same",o[p],i[p])),
l=o[r-1]?.to??s.promptLength,h=i[r-1]?.to??t.promptLength,c=Zn(s.texts.slice(s.promptLength),t.texts.slice(t.promptLength)),
f=s.promptLength+c-l;f>0&&l-s.promptLength===h-t.promptLength&&(a.push(["same",l,l+f,h,h+f]),[l,h]=[l+f,h+f]);
let[u,d]=[l<s.texts.length,h<t.texts.length];return(u||d)&&a.push(["parted",l,s.texts.length,h,t.texts.length]),
{pieces:a,parted:u&&d?[l,h]:null}}function Xn(s){let{starts:t}=bt(s,"word"),e=new Set(s.text.markup.map(([n])=>n));
return Array.from(t.subarray(0,-1),(n,o)=>{let i=t[o+1];return{from:n,to:i,key:`${e.has(n)?"marker":"word"} ${Vo(
s.texts.slice(n,i).join(""))}`}})}function Vo(s){return s.trim()||s}function Qn({key:s}){return s}function Jn(s,t,e){
return[s,t.from,t.to,e.from,e.to]}function Zn(s,t){let e=0;for(;e<Math.min(s.length,t.length)&&s[e]===t[e];)e+=
1;return e}function pa(s,t){let e=ma(s,t);return{page:{format:1,sides:[s,t].map(i=>({...i,words:Xn(i).filter(({from:r})=>r>=
i.promptLength).map(({from:r,to:a})=>[r,a])})),pieces:e.pieces,slots:e.slots,rows:e.rows,units:[],heads:[],maps:0,
under:null,opening:[null,null],policy:"",quantisationError:0},alignment:e}}function ga({why:s},{why:t}){return!s||
!t?"One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.":
s.measured!==t.measured?"What one answer hangs on was measured, what the other hangs on was estimated: no scal\
e holds both. att-viz compare A.h5 B.h5 estimates both in the same way.":!s.measured&&s.method!==t.method?"Wha\
t the answers hang on was estimated in two ways, which have no scale in common. att-viz compare A.h5 B.h5 esti\
mates both in the same way.":""}function wa(s,t,{pieces:e,parted:n}){let o=e.filter(([a])=>a!=="same"&&a!=="pa\
rted").length,i=o===0?"The prompts are the same.":o===1?"The prompts differ in one place.":`The prompts differ\
 in ${o} places.`;if(s.promptLength>=s.texts.length||t.promptLength>=t.texts.length)return i;if(n){let[a,l]=[T(
s.texts,[n[0],n[0]+1]),T(t.texts,[n[1],n[1]+1])],h=n[0]-s.promptLength,c=h===1?"1 token":`${h} tokens`;return`${i}\
 The answers ${h?`part after ${c}`:"differ from the first token on"}: A goes on with ${a}, B with ${l}.`}let r=e.
some(([a])=>a==="parted");return`${i} ${r?"One answer is the beginning of the other.":"The answers are the sam\
e."}`}function xa({parted:s},t){return s?s[0]:t.why?t.why.words[t.why.chosen][0]:Math.min(t.promptLength,t.texts.
length-1)}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function O(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}function Ot([,s,t,e,n]){return[s<t?[s,t]:null,e<n?[e,n]:null]}function Xo(s,t,e){let n=s.pieces.find(l=>Jo(Ot(
l)[t],e));if(!n||n[0]!=="parted")return n?Ot(n):[null,null];let o=ya(s,t,e),i=[n[1],n[3]],a=Jo(o,i[t])?ya(s,1-
t,i[1-t]):null;return t===0?[o,a]:[a,o]}function ya(s,t,e){return s.sides[t].words.find(n=>Jo(n,e))??null}function Jo(s,t){
return s!==null&&s[0]<=t&&t<s[1]}function $a(s,t){let e=s.sides[t].texts.map(()=>"");for(let n of s.pieces){let o=Ot(
n)[t];n[0]!=="same"&&o&&e.fill(n[0],...o)}return e}function ts(s,t){return t.some((e,n)=>e!==null&&e[0]>=s.sides[n].
promptLength)}function ka(s,t,e){return s.pieces.map((n,o)=>{let i=Ot(n),[r,a]=[0,1].map(l=>Vc(s,t[l],l,i[l],e[l]));return{piece:o,
effects:[r,a]}}).filter(({effects:n})=>n.some(o=>!Number.isNaN(o))).sort((n,o)=>ba(o.effects)-ba(n.effects)||n.
piece-o.piece)}function ba(s){return Math.max(...s.map(t=>Math.abs(t)||0))}function Vc(s,t,e,n,o){let{why:i}=s.
sides[e];if(!i||!n||!o)return NaN;let[r,a]=o.map(h=>h-i.target[0]),l=NaN;return i.units.forEach(([h,c],f)=>{let u=Math.
min(c,n[1])-Math.max(h,n[0]);if(!(u<=0))for(let d of t[f].slice(Math.max(0,r),Math.max(0,a)))Number.isNaN(d)||
(l=(Number.isNaN(l)?0:l)+d*u/(c-h))}),l}function Qo(s,t,e){return e?s.sides[t].texts.slice(...e).join(""):""}function Ea(s){let t=Math.abs(s).toFixed(2);return Number(t)===0?"0.00":`${s<0?"\u2212":"+"}${t}`}function va(s,t,e){return Number.isNaN(s)?"\u2013":t?Ea(s):e>0?`${Math.round(100*s/e)}%`.replace("-","\u2212"):
"0%"}function Se(s){return`${(100*s).toFixed(s>0&&s<.001?3:1)}%`}function Ve(s,t){let[e,n]=t.map((o,i)=>o?M(Qo(
s,i,o)):"");return e&&n?e===n?e:`${e} (A), ${n} (B)`:e?`${e} (in A only)`:`${n} (in B only)`}function Sa(s,t){
return t.some(Boolean)?`Chosen: ${Ve(s,t)}, ${ts(s,t)?"in the answers":"in the prompts"}.`:""}var Aa=.005;function et(s,t,e=""){let n=document.createElement(s);return n.className=t,N(n,e),n}function Jc(s){
return document.getElementById(s)}function Ma({list:s,none:t},e,n,o){let i=e.sides[0].why?.measured??!1,r=Math.
max(0,...n.flatMap(({effects:h})=>h.map(c=>Math.abs(c)||0))),a=i?Aa:Aa*r,l=n.filter(({effects:h})=>h.some(c=>Math.
abs(c)>=a&&c!==0));t.hidden=l.length>0,s.replaceChildren(...l.map(({piece:h,effects:c})=>{let f=Ve(e,Ot(e.pieces[h])),
u=et("button","pair-row");u.setAttribute("type","button");let d=et("span","pair-bars");d.setAttribute("aria-hi\
dden","true");let m=et("span","pair-numbers");c.forEach((g,x)=>{let b=et("span",`size side-${"ab"[x]}${g<0?" a\
gainst":""}`);b.style.setProperty("--size",String(r>0?(Math.abs(g)||0)/r:0)),d.append(b);let y=et("span","numb\
er");y.append(et("abbr","side-name","AB"[x]),` ${va(g,i,r)}`),m.append(y)}),u.append(et("span","name",f),d,m),
u.addEventListener("click",()=>o(h));let p=document.createElement("li");return p.append(u),p}))}function Ta(s,t,e,n,o={list:Jc("heads"),shows:"its maps"}){let i=s.heads[0]?.[2]??0,r=s.units.some(([,a])=>a);
o.list.replaceChildren(...s.heads.slice(0,t).map(([a,l,h,c,f,u,d],m)=>{let p=document.createElement("tr");p.dataset.
head=`${a}.${l}`;let g=et("button","head-button",`L${a} \xB7 H${l}`);g.setAttribute("type","button"),g.setAttribute(
"aria-label",`L${a} \xB7 H${l}: layer ${a}, head ${l}; show ${o.shows}`),g.setAttribute("aria-pressed",String(
m===e)),g.toggleAttribute("disabled",m>=s.maps),g.addEventListener("click",()=>n(m));let x=document.createElement(
"td");x.append(g);let b=et("td","moved"),y=et("span","track");y.setAttribute("aria-hidden","true"),y.style.setProperty(
"--size",String(i>0?h/i:0)),y.style.setProperty("--edits",String(h>0?c/h:0)),y.append(et("span","size")),b.append(
y,et("span","number",Se(h)));let k=[Se(c),Se(f),Se(u)];return p.append(x,b,...r?k.map(S=>et("td","number diffe\
ring",S)):[]),p.append(...d===null?[]:[et("td","number",Se(d))]),p}))}function Je({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,r=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!Xc(e,l)){let h=Number(l.getAttribute("data-token"));r??=h,a=h+1}return r===
null?null:[o?0:r,i?t.texts.length:a]}function La(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Xc(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Na(s,t){let e=Je(s,t);if(!e)return"";let[n,o]=e,i=s.trueText(n,o),r=Oa(s,n,
t.startContainer,t.startOffset,!0),a=Oa(s,o-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function Oa(s,t,e,n,o){
let i=s.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||s.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),o?r.setEnd(e,n):r.setStart(e,n);let a=i.
textContent??"",l=ee(s.page.texts[t],s.page.tokens[t]),h=o&&r.toString()!==""?l.length-a.length:0;return Math.
max(0,r.toString().length+h)}var Qc=5;function zt(s,t,e){let{container:n}=s,o=bt(s.page,"sentence"),i=null,r=null,a=(h,c)=>{i=h,e(lt(t(),[h,
h+1]),c)},l=(h,c)=>{let f=i??h;e(lt(t(),[Math.min(f,h),Math.max(f,h)+1]),c)};n.addEventListener("pointerdown",
h=>{r={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=r&&Math.hypot(h.clientX-r.x,h.clientY-r.y)>Qc,f=document.getSelection(),d=c&&
f&&!f.isCollapsed&&f.rangeCount>0?Je(s,f.getRangeAt(0)):null,m=s.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)i=d[0],e(lt(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
i!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(i=c,e(lt(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let f=s.next(c,h.key,t());if(f!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let u=f??c;s.rove(
u,!0),h.shiftKey&&f!==null?(i??=c,l(u,"span")):a(u,f===null?"key":"step")}})}var es=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,i){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=i,i){e.forEach(l=>this.#s(l));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[Zo(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?Ut(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#l(),l=!1;if(this.
all.forEach((h,c)=>{let f=c>=a.from&&c<a.to;f!==h.filled&&(f||!this.#i(h))&&(l=!0,f?this.#s(h):this.#o(h))}),!l)
break}let i=t?Ut(t).top-e:0;Math.abs(i)>=1&&n.scrollBy({top:i,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#i(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#r(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#h(
t,e).from]}#l(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#h(t-n,e+n)}#h(t,e){let n=this.
all.length;return{from:Zo(0,n,o=>Ut(this.all[o]).bottom>=t),to:Zo(0,n,o=>Ut(this.all[o]).top>e)}}};function Ut({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function Zo(s,t,e){let[n,o]=[s,t];for(;n<
o;){let i=n+o>>1;e(i)?o=i:n=i+1}return n}var Ra=/^ (?=[^\s\p{C}\p{M}])/u,Ca=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Ia({page:s},t){let e=$t(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=$t(
"turn-label");o.textContent=t.label;let i=$t("turn-head");i.append(o);let r=$t("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function _a(s,t,e){let{page:n}=s,o=$t(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let i=t.from;i<t.to;i+=1){!s.markers[i]&&Ra.test(n.texts[i])&&!(i===t.from&&Zc(s,i))&&o.append(" ");let a=ti(
s,i,i===t.from);e(i,a),o.append(a)}return o}function Zc({turns:s},t){return s.some(({head:e})=>e===t)}function ti({
page:s,markers:t,differences:e},n,o=!1){let i=document.createElement("span");i.className="token",i.dataset.token=
String(n),e?.[n]&&(i.dataset.difference=e[n]);let r=s.texts[n];if(t[n]){let c=rt(r,s.tokens[n]).map(({mark:f,raw:u})=>f||
u).join("").trim();return i.dataset.chip=t[n]===xe?"thin":"named",i.dataset.name=c,i.title=c,i.setAttribute("a\
ria-label",ne(r)),i}let l=o&&Io.test(r)?r.replace(/^\r?\n/u,""):r.replace(Ra,""),h=rt(l,s.tokens[n]);return h.
length===1&&!h[0].mark?i.textContent=h[0].raw:i.append(...h.map(tf)),(!r.trim()||h.every(c=>c.mark))&&(i.setAttribute(
"aria-label",ne(r)),i.title=h.some(({mark:c})=>Ca.test(c))?ne(r):""),Mn(s.tokens[n])&&(i.dataset.special=""),i}
function tf(s){if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===
" "||s.raw==="	"?"mark over":"mark";return t.className=Ca.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=
s.raw,t}function $t(s){let t=document.createElement("div");return t.className=s,t}var Ba=96,ns=class{#t=[];constructor(t,e,n,o,i){this.from=e,this.to=n,this.element=$t("fold"),this.body=$t("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(i?"span":"button"),this.toggle.className="fol\
d-toggle";let r=Array.from(On(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=r.length>Ba?`${r.slice(0,Ba-
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
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var ef=160,nf=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Pa(s,t,e,n,o){let i=[],r=[],a=[];for(let l of t.turns){let{element:h,head:c,body:f}=Ia(t,l);for(let u=l.
from;u<l.head;u+=1){let d=ti(t,u);o(u,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let u of sf(l.lines)){let d=null;u[0].folded&&(d=new ns(t,u[0].from,u[u.length-1].to,r.length===0,n),r.push(
d),f.append(d.element));for(let m of e?u.map(p=>[p]):of(u)){let p=rf(t,m,d);(d?.body??f).append(p.element),i.push(
p),a.push({element:{getBoundingClientRect:()=>Ut(p)},from:p.from,to:p.to})}}s.append(h)}return{blocks:i,folds:r,
stretches:a}}function sf(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function of(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=ef?n.push(e):t.push([e])}
return t}function rf({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],i=s.texts.slice(n,o).join("");return{
element:$t(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:i.length+(i.match(nf)?.
length??0),filled:!1}}var af=1e5;function Fa({texts:s,tokens:t}){let e=s.map((o,i)=>ee(o,t[i])),n=new Uint32Array(e.length+1);return e.
forEach((o,i)=>{n[i+1]=n[i]+o.length}),{text:e.join(""),starts:n}}function Ha(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Wa({text:s,starts:t},e){let n=[],o=0;for(let i of e?
s.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[o+1]<=i.index;)o+=1;let a=o;for(;t[a+
1]<r;)a+=1;if(n.push({from:o,to:a+1}),n.length===af)break}return n}function Da(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:i})=>i>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var ei=[],ss=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,ei.length||document.addEventListener(
"keydown",lf),ei.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#r())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Fa(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#i();
this.#s.removeAttribute("aria-invalid");try{this.#e=Wa(this.#t,Ha(this.#s.value,t)),this.#n=Da(this.#e,e,1),this.#r()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#i(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#r(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#a(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#l(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let i=document.createElement(
"output");return i.setAttribute("aria-live","polite"),t.append(e,n,i,this.#h("\u2191","Previous match",()=>this.
go(-1)),this.#h("\u2193","Next match",()=>this.go(1)),this.#h("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",r=>{r.key==="En\
ter"&&r.target===e?(r.preventDefault(),this.go(r.shiftKey?-1:1)):r.key==="Escape"&&(r.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#h(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function lf(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",i=ei.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!s.defaultPrevented&&(n||o&&!r.text.isWhole)&&(s.preventDefault(),r.open())}function ni(s,t,e,n){let o=s.element(t).getBoundingClientRect(),i=(o.left+o.right)/2,r=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),f=(c.top+c.bottom)/2;if((n>0?f>o.bottom:f<o.top)&&
Number.isNaN(l)&&(l=f),!Number.isNaN(l)){if(Math.abs(f-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=h,a=d)}}return r}var hf={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},cf=3;function za(s,t,e,n){let{container:o}=s,i=o.getBoundingClientRect(),
[r,a]=[i.left-o.scrollLeft,i.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let f=s.blocks.at(c),u=f?.fold&&
!f.fold.isOpen,d=u?void 0:n(c);if(!d&&f&&h.has(u?f.fold:f))continue;h.add(u?f.fold:f);let m=d?d.getClientRects():
f?[Ut(f)]:[];for(let p of m){let g=l.at(-1);g&&Math.abs(g.top-p.top)<cf?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function Ua(s,t,e,n){let o=s.page.texts.length-1,i=n?.starts,r=h=>{let c=i&&n?i[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>ni(s,t,o,1),ArrowUp:()=>ni(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?hf[e]??e:e]?.()??null}var qt=[0,0],qa=1,Ka=2,is=class{#t=qt;#e=qt;#n=0;#s=qt;#o=qt;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#i(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#e];this.#t=t??qt,this.#e=e??qt,this.#r(Ga(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.
max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:i,against:r}of t)this.shades.
fill(r?-i:i,n,o);this.#r(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??qt,this.#o=e??qt,this.#r(Ga(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:i}of t)this.found.fill(qa,o,i);t[e]&&this.found.fill(Ka,t[e].from,t[e].to),this.#r(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#n),this.#i(t,e),this.#a(t,e)}#i(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#r(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],i=os(this.#t,t),r=os(this.#s,t),a=os(this.#o,
t),l=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let h="token";h+=n>0?` level-${n}`:"",h+=o>0?" f\
or":o<0?" against":"",h+=r?" chosen":"",h+=a?" other":"",h+=i?" subject":"",h+=os(this.#e,t)?" pointed":"",h+=
this.found[t]===Ka?" found current":this.found[t]===qa?" found":"",h+=l===void 0?"":" rated",e.className!==h&&
(e.className=h),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),l!==void 0&&e.style.setProperty(
"--chance",l.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(r||a||i))}};function os([
s,t],e){return s<=e&&e<t}function Ga(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var uf=80,ct=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[i]=[
0]}=e.page.why??{};this.look=new is(n,h=>this.#t.get(h),o,i),this.isWhole=n<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=Pa(t,e,r,this.inList,(h,c)=>this.#l(h,c));this.#e=a.folds,
e.notes?.watch(this),this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new es(t,a.blocks,h=>this.#r(h),l,
r),this.blocks.update(),this.search=new ss(this),t.addEventListener("copy",h=>this.#h(h)),t.addEventListener("\
keydown",h=>La(h,t)),new ResizeObserver(ut(()=>this.#i(),uf)).observe(t);for(let h of this.#e)h.onChange(()=>{
this.blocks.update(),this.#i()})}element(t){return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof
Element?t.closest("[data-token]"):null;return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.
paint(t,e,this.#t.keys()),this.#o()}finish(){this.blocks.update()}mark(t,e,n){this.container.classList.toggle(
"frozen",n),this.look.mark(t,e)}markHidden(t){this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t,e=null){
this.look.choose(t,e)}showFound(t,e){this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),
o=e?.probabilities?.[n];return o===void 0?null:{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){
let n=this.#s;this.#s=t,this.#t.get(n)?.setAttribute("tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.
unfold(t),o.focus({preventScroll:!0}),this.reveal(t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(
!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){let n=this.element(t).getBoundingClientRect(),{top:o,bottom:i}=this.
blocks.sight;if(n.top>=o&&n.bottom<=i)break;this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-i)/2,behavior:"\
instant"}),this.blocks.update()}}rectsOf(t,e){return za(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return Ua(
this,t,e,n)}trueText(t,e){return On(this.page,this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#i(){this.#n.forEach(t=>t())}#r(t){for(let e of t.lines){
let n=_a(this.model,e,(o,i)=>this.#l(o,i));t.element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#l(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#h(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,n=e?Na(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("text/plain",n),t.preventDefault())}};var rs=class{constructor(t,e){this.texts=t.sides.map((n,o)=>{let i=document.getElementById(`text-${"ab"[o]}`),
r=n,a=new ct(i,{...Tn(r),differences:$a(t,o)});return zt(a,()=>bt(r,"word"),([l])=>e(o,l)),a})}show(t,e){this.
texts.forEach((n,o)=>{let i=t[o];n.choose(i),n.shade(e[o]),i&&n.rove(i[0])})}reveal(t,e){this.texts.forEach((n,o)=>{
let i=t[o];i&&o!==e&&n.reveal(i[0])})}};var df=-(2**15),ja=.1,mf=3;async function ue(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await Pt(
ge(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((i,r)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(r*t+l),!0);return h===df?NaN:h*s.step}))}
function Ya(s,t,e){let[n,o]=e.map(r=>r-s.target[0]),i=t.map((r,a)=>({unit:a,effect:as(r.slice(n,o))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&Ja(s,i[0].effect)?i[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((r,a)=>r*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function Va(s,t,[e,n]){let o=s.units.flatMap(([r,a],l)=>r<n&&a>e?[l]:[]),i=s.words.map(
r=>{let[a,l]=r.map(h=>h-s.target[0]);return{span:r,effect:as(o.map(h=>as(t[h].slice(a,l))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&Ja(s,i[0].effect)?
0:null,units:o}}function Ja(s,t){return t>0&&(!s.measured||t>=s.least)}function as(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function Xe(s,t){if(s.measured)return mf;
let e=0;for(let n of s.words){let[o,i]=n.map(r=>r-s.target[0]);for(let r of t)e=Math.max(e,Math.abs(as(r.slice(
o,i)))||0)}return e||1}function Xa(s,t,e,n){let o=s.measured?n?ja:s.least:ja*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var pf=8,gf=20,wf=.03,xf="Two reports cannot say more than this. The maps of heads beside each other take the \
saved runs, and what each edit alone does to A\u2019s answer, or A\u2019s answer read after B\u2019s prompt, take the model, \
too: att-viz compare A.h5 B.h5 --model MODEL.",ls=class{#t=null;#e=[null,null];constructor(t,e,n,o,i){this.page=
e,this.alignment=n,this.reports=o,this.look=i,this.fault=ga(...o);let r=w("p","beside-lead");N(r,wa(...o,n)),this.
chosen=w("span"),this.effectsTitle=w("h3"),this.effects=w("ol","pair-rows"),this.noEffects=w("p","note","No wo\
rd of the prompts did anything to it that could be seen."),this.heads=w("tbody"),this.headsNote=w("p","note"),
this.headsTable=bf(this.heads),t.append(r,w("div","compare-texts",...["A","B"].map((a,l)=>yf(a,e.sides[l]))),this.#i(),
w("div","compare-grid",w("section","card panel",this.effectsTitle,w("p","note",this.#o()),this.effects,this.noEffects),
w("section","card panel",w("h3","","Heads by how much they changed"),this.headsNote,this.headsTable)),w("p","n\
ote",xf)),this.texts=new rs(e,(a,l)=>this.#n(Xo(e,a,l),a))}async start(){let[t,e]=this.page.sides.map(({why:n})=>n);
t&&e&&!this.fault&&(this.#t=[await ue(t),await ue(e)]),this.#n(Xo(this.page,0,xa(this.alignment,this.reports[0])))}sayOfHeads(t){
this.headsNote.textContent=t,this.headsTable.hidden=!0}showHeads(t){let{page:e,alignment:n}=this,[o]=this.reports,
i=o.numLayers*o.numHeads,r=t.length<i?` Only the ${t.length} of ${i} heads that both files hold.`:"";this.headsNote.
textContent=`Moved: the share of a head\u2019s attention that lies elsewhere in B (half the sum of all differences,\
 the mean over ${n.rows.length} rows of words that both texts have), from the weights as both files keep them.\
 The first part of each bar, in the colour of the text: on words that differ.${r}`,this.headsTable.hidden=!1,e.
heads=t.map(({layer:l,head:h,distance:c,onEdits:f})=>[l,h,c,f,0,0,null]),e.maps=e.heads.length,Ta(e,gf,-1,l=>this.
look(t[l]),{list:this.heads,shows:"it in this report"})}#n(t,e){let{page:n}=this;this.#e=ts(n,t)?t:this.#e,N(this.
chosen,Sa(n,t));let o=this.#t?ka(n,this.#t,this.#e):[];this.texts.show(t,[0,1].map(r=>this.#s(o,r))),this.texts.
reveal(t,e);let i=this.#e.some(Boolean);if(N(this.effectsTitle,i&&!this.fault?`What ${Ve(n,this.#e)} hangs on`:
"What the answers hang on"),this.noEffects.hidden=!0,this.#t){let r={list:this.effects,none:this.noEffects};Ma(
r,n,o.slice(0,pf),a=>this.#n(Ot(n.pieces[a])))}}#s(t,e){let[n,o]=this.page.sides.map(({why:r})=>r);if(!this.#t||
!n||!o)return[];let i=Math.max(Xe(n,this.#t[0]),Xe(o,this.#t[1]));return t.flatMap(({piece:r,effects:a})=>{let l=Ot(
this.page.pieces[r])[e],h=Math.min(1,Math.abs(a[e])/i);return l&&h>=wf?[{from:l[0],to:l[1],strength:h,against:a[e]<
0}]:[]})}#o(){let t=this.page.sides[0].why;return this.fault||!t?this.fault:t.measured?"Measured: the logarith\
m of the word\u2019s probability, less that without each word of the prompt (in nats; +2.30 is ten times less likel\
y without it). A above B, on one scale.":`${t.figure[0].toUpperCase()}${t.figure.slice(1)}; in percent of the \
largest shown. A above B, on one scale.`}#i(){let t=[["changed","other words in each other\u2019s place"],["re\
moved","in A only"],["added","in B only"],["parted","after the answers part"]],e=w("p","note difference-legend");
for(let[n,o]of t){let i=w("span","",o);i.dataset.difference=n,e.append(i)}return e.append(this.chosen),e}};function yf(s,{
title:t,model:e,numLayers:n,numHeads:o}){let i=`text-${s.toLowerCase()}`,r=w("bdi","",t||"no prompt"),a=w("h3",
"",w("span","side-mark",s)," ",r);a.id=`title-${i}`;let l=w("div","text");l.id=i,l.setAttribute("role","listbo\
x"),l.setAttribute("aria-labelledby",a.id);let h=w("p","note",w("bdi","",e||"a model"),`, ${n} layers \xD7 ${o}\
 heads`);return w("div","card",a,h,w("div","text-frame",l))}function bf(s){let t=["head","moved"].map(o=>{let i=w(
"th","",o);return i.scope="col",i}),e=w("table","numbers",w("thead","",w("tr","",...t)),s),n=w("div","heads-li\
st",e);return n.tabIndex=0,n.setAttribute("role","region"),n.setAttribute("aria-label","Heads by how much they\
 changed"),n}var $f="Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words tha\
t differ marked, and what both answers hang on is set beside each other. The file is read in this browser; not\
hing in it is run, and nothing is sent anywhere.",hs=class{#t=0;constructor(t){this.context=t,this.root=document.
getElementById("other-report"),this.input=w("input"),this.input.type="file",this.input.accept=".html,.htm,text\
/html",this.input.autocomplete="off",this.said=w("p","beside-said"),this.result=w("div","beside-result");let e=w(
"label","beside-choose","The other report: ",this.input);this.root.append(w("summary","","Compare with another\
 report"),w("p","note",$f),e,this.said,this.result),this.root.hidden=!1,this.input.addEventListener("change",()=>{
this.#e(this.input.files)}),document.addEventListener("dragover",n=>{n.dataTransfer?.types.includes("Files")&&
(n.preventDefault(),n.dataTransfer.dropEffect="copy")}),document.addEventListener("drop",n=>{n.dataTransfer?.files.
length&&(n.preventDefault(),this.#e(n.dataTransfer.files))})}async#e(t){let e=t?.[0];if(!e)return;this.#t+=1;let n=this.#t;
this.root.open=!0,this.result.replaceChildren(),this.#o(`Reading ${e.name} \u2026`),this.root.scrollIntoView({
block:"start"});try{if(H(this.context.page))throw new E("This report shows an encoder\u2019s attention; only texts \
that a model went on with are compared.");let o=await qr(e);n===this.#t&&await this.#n(o,()=>n===this.#t)}catch(o){
if(n!==this.#t)return;this.result.replaceChildren(),this.#o(o instanceof E?o.message:`${e.name} cannot be comp\
ared: it is damaged, or no report of att_viz.`)}}async#n(t,e){let{page:n,change:o}=this.context,{page:i,alignment:r}=pa(
n,t.page),a=new ls(this.result,i,r,[n,t.page],({layer:c,head:f})=>{o({view:"looked",layer:c,head:f}).then(()=>scrollTo(
{top:0}))});await a.start(),this.#o(`Beside this report (A) stands ${t.name} (B).`);let l=ea(n,t.page)||(r.rows.
length?"":"The texts share no word, so no row of attention can be compared.");if(l){a.sayOfHeads(l);return}let h=await this.#s(
t,r,e,(c,f)=>a.sayOfHeads(`Compared ${c} of ${f} heads \u2026`));e()&&a.showHeads(h)}async#s(t,e,n,o){let{page:i,
heads:r}=this.context,a=new Set(Wt(t.page).map(String)),l=Wt(i).filter(c=>a.has(String(c))),h=[];for(let[c,f]of l){
if(await ce(),!n())break;let[u,d]=await Promise.all([r.get(c,f),t.heads.get(c,f)]);h.push({layer:c,head:f,...na(
u,d,[i.numRows,t.page.numRows],e)}),o(h.length,l.length)}return h.sort((c,f)=>f.distance-c.distance)}#o(t){N(this.
said,t),$("live",t)}};var cs=class{#t="";#e=[];#n=[];#s=null;constructor(t,e,n){this.count=t,this.read=e,this.write=n}get notes(){let t=this.
read();return t!==this.#t&&(this.#t=t,this.#e=Ht(t,this.count).notes),this.#e}add(t){return this.#o(Ro(this.notes,
t))}edit(t,e){return this.#o(ur(this.notes,t,e))}#o(t){return this.write(Ft(t))}ask(t){this.#s?.(t)}onAsk(t){this.#s=
t}onChange(t){this.#n.push(t)}tell(){this.#n.forEach(t=>t())}};var si="note-text-",fs=class{#t=[];#e=[];constructor(t){this.book=t,t.onChange(()=>this.#n())}watch(t){this.#t.
push(t)}get textInSight(){return this.#t.find(({container:t})=>t.getClientRects().length>0)}textOf(t){return this.#t.
find(({container:e})=>e.contains(t))}mark(t,e){let{notes:n}=this.book,o=n.length?te(n,[t,t+1]):[];e.toggleAttribute(
"data-noted",o.length>0);let i=o.filter(r=>n[r].to===t+1);Qa(e,"data-note",i.map(r=>r+1).join(",")),Qa(e,"aria\
-describedby",o.map(r=>`${si}${r}`).join(" "))}#n(){if(this.#e!==this.book.notes){this.#e=this.book.notes;for(let{
container:t}of this.#t)for(let e of t.querySelectorAll("[data-token]"))this.mark(Number(e.getAttribute("data-t\
oken")),e)}}};function Qa(s,t,e){e?s.setAttribute(t,e):s.removeAttribute(t)}function Za(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function Qe(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")kf(s,e);else if(e.kind==="text")Ef(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function kf(s,{x:t,y:e,width:n,height:o,fill:i,
stroke:r,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=i,s.fill(),r&&(s.lineWidth=1,s.strokeStyle=
r,s.stroke())}function Ef(s,{x:t,y:e,text:n,size:o,family:i,fill:r,weight:a="400",anchor:l="start",turned:h}){
s.font=`${a} ${o}px ${i}`,s.textAlign=l==="middle"?"center":l==="end"?"right":"left",s.fillStyle=r,h?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function tl({width:s,height:t,
marks:e,title:n}){let[o,i]=[s,t].map(yt);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${i}\
" viewBox="0 0 ${o} ${i}">`,`<title>${kt(n)}</title>`,...e.map(vf),`</svg>
`].join(`
`)}function vf(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${yt(s.opacity)}"`:"";if(s.kind==="path"){
let r=`stroke="${kt(s.stroke)}" stroke-width="${yt(s.width)}"`;return`<path d="${kt(s.d)}" fill="${kt(s.fill??
"none")}" ${r}${t}/>`}let e=`x="${yt(s.x)}" y="${yt(s.y)}"`;if(s.kind==="text"){let r=s.turned?` transform="ro\
tate(-90 ${yt(s.x)} ${yt(s.y)})"`:"",a=`font-family="${kt(s.family)}" font-size="${yt(s.size)}" font-weight="${kt(
s.weight??"400")}"`,l=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${r} ${a}${l}\
 fill="${kt(s.fill)}" xml:space="preserve">${kt(s.text)}</text>`}let n=`${e} width="${yt(s.width)}" height="${yt(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${yt(s.radius)}"`:"",i=s.stroke?` stroke="${kt(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${kt(s.fill)}"${i}${t}/>`}function yt(s){return String(Math.round(
100*s)/100)}var Sf=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function kt(s){return s.
replace(Sf,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Af=2,Mf=16384;function el(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:i}=t(),r=n.getAttribute("data-picture"),a=r==="\
svg"?new Blob([tl(o)],{type:"image/svg+xml"}):await Tf(o);$("live",""),a?(oi(a,`${i}.${r}`),$("live",`Saved as\
 ${i}.${r}.`)):$("live","This is too large for a PNG; take the SVG.")})}function Tf({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(Af,Mf/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let i=n.getContext("2d");return i?(i.scale(o,o),i.imageSmoothingEnabled=!1,Qe(i,e),new Promise(r=>n.toBlob(
r,"image/png"))):Promise.resolve(null)}function oi(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function nl({sentence:s,note:t,model:e,promptHash:n,of:o,precision:i,link:r}){let[a,l]=o?.rows??[0,0],h=[`mode\
l ${e||"not named"}`,`prompt sha256 ${n.slice(0,16)}`,o?o.layer===-1?"all layers":`L${o.layer}.H${o.head}`:"",
a===l?"":l-a===1?`row ${a}`:`rows ${a}-${l-1}`,i,r],c=t?` (Note: ${t.replace(/\s+/gu," ")})`:"";return sl(`${s}${c}\
 [att_viz: ${h.filter(Boolean).join("; ")}]`)}function us([s,t,e]){return sl(K(s,[t,e]))}var Of={"\u201C":'"',
"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*",
"\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function sl(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:Of[t]??
`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Lt(s,t){return[s,...t].map(e=>e.map(Lf).join("\
,")).join(`\r
`)+`\r
`}function Lf(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function Kt({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:i}=s;return ft("Copy as citation",()=>nl({...e(),
model:o,promptHash:i,link:t(n())}))}function ft(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await Nf(t());$("live",""),
$("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function Nf(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}var Rf=250,Gt=6,ds=class{#t;#e=null;#n=null;constructor(t){this.element=w("div","note-card"),this.element.hidden=
!0,this.element.setAttribute("role","group"),t.append(this.element),this.element.addEventListener("pointerente\
r",()=>clearTimeout(this.#t)),this.element.addEventListener("pointerleave",()=>this.leave()),this.element.addEventListener(
"keydown",e=>{e.stopPropagation(),e.key==="Escape"&&(e.preventDefault(),this.close())}),window.addEventListener(
"resize",()=>this.#o(),{passive:!0}),document.addEventListener("scroll",()=>this.#o(),{capture:!0,passive:!0})}get isEditing(){
return!this.element.hidden&&this.element.querySelector("textarea")!==null}read(t,e){this.isEditing||(clearTimeout(
this.#t),!(this.#e===t&&!this.element.hidden)&&(this.element.setAttribute("aria-label","Notes on this word"),this.
element.replaceChildren(...e.map(({number:n,text:o,edit:i})=>{let r=w("div","note-said");r.dir="auto",r.textContent=
o;let a=O("Edit",i);return a.setAttribute("aria-label",`Edit note ${n}`),w("div","note-row",w("b","note-number",
String(n)),r,a)})),this.#s(t)))}write(t,e,n,o){clearTimeout(this.#t),this.#n=document.activeElement;let i=w("p",
"note-title");N(i,e);let r=w("textarea");r.value=n,r.maxLength=4e3,r.rows=4,r.dir="auto",r.autocomplete="off",
r.setAttribute("aria-label",i.textContent??"");let a=h=>{this.close(),o(h)};r.addEventListener("keydown",h=>{h.
key==="Enter"&&(h.ctrlKey||h.metaKey)&&(h.preventDefault(),a(r.value))});let l=[O("Save",()=>a(r.value)),O("Ca\
ncel",()=>this.close())];n&&l.push(O("Delete",()=>a(""))),this.element.setAttribute("aria-label","Write a note"),
this.element.replaceChildren(i,r,w("div","quotes",...l)),this.#s(t),r.focus({preventScroll:!0}),r.setSelectionRange(
n.length,n.length)}leave(){clearTimeout(this.#t),this.isEditing||(this.#t=setTimeout(()=>{!this.isEditing&&!this.
element.contains(document.activeElement)&&this.close()},Rf))}close(){clearTimeout(this.#t);let t=this.element.
contains(document.activeElement);this.element.hidden=!0,this.element.replaceChildren(),this.#e=null,t&&this.#n instanceof
HTMLElement&&this.#n.focus({preventScroll:!0}),this.#n=null}#s(t){this.#e=t,this.element.hidden=!1,this.#o()}#o(){
if(this.element.hidden)return;let[t,e]=[document.documentElement.clientWidth,document.documentElement.clientHeight],
n=this.element.getBoundingClientRect(),o=this.#e?.isConnected?this.#e.getClientRects()[0]:void 0,i=o&&o.bottom>
0&&o.top<e,r=(o?.bottom??0)+Gt,a=(o?.top??0)-Gt-n.height,l=i?r+n.height<=e-Gt||a<Gt?r:a:(e-n.height)/2,h=i?o.left:
(t-n.width)/2;this.element.style.top=`${Math.max(Gt,Math.min(l,e-Gt-n.height))}px`,this.element.style.left=`${Math.
max(Gt,Math.min(h,t-Gt-n.width))}px`}};var Cf="Choose a word in the text and press n, or \u201CNote\u201D beside what is said about it. Select several words to\
 note something on all of them. Notes stay in the address of this page, and in an annotated copy of this file.",
ms=class{constructor(t,e,n){this.root=t,this.texts=e,this.actions=n,this.title=w("summary","","Notes"),this.how=
w("p","note",Cf),this.list=w("ol","note-list"),this.list.setAttribute("aria-label","Notes, in the order of the\
 text"),this.link=w("p","note"),this.said=w("p","notes-said"),this.together=w("div","quotes",O("Download annot\
ated copy",()=>n.save()),n.copyLink),t.append(this.title,this.said,this.how,this.list,this.together,this.link),
t.hidden=!1}show(t){let e=t.length>0;this.title.textContent=e?`Notes (${t.length.toLocaleString("en")})`:"Note\
s",this.root.classList.toggle("none",!e),this.list.hidden=this.link.hidden=!e,this.how.hidden=e,this.together.
hidden=!e,this.list.replaceChildren(...t.map((n,o)=>this.#t(n,o)))}showLink(t){this.link.textContent=yr(t)}say(t,...e){
this.said.replaceChildren(t,...e),$("live",t)}#t({from:t,to:e,text:n},o){let{actions:i}=this,r=T(this.texts,[t,
e]),a=O("",()=>i.goTo(o));a.className="note-words",N(a,r);let l=w("div","note-said");l.id=`${si}${o}`,l.dir="a\
uto",l.textContent=n;let[h,c]=[O("Edit",()=>i.edit(o)),O("Delete",()=>i.remove(o))];return h.setAttribute("ari\
a-label",Bt(`Edit the note on ${r}`)),c.setAttribute("aria-label",Bt(`Delete the note on ${r}`)),w("li","",a,l,
w("div","note-actions",h,c))}};var ol="att-viz-notes";function il(s){let{notes:t,fault:e}=xr(document.getElementById(ol)?.textContent??"",s);
return{text:Ft(t),fault:e}}var ps=class{#t=null;constructor(t,e,n,o){this.context=t,this.book=t.notes,this.marks=
e,this.source=n,this.chosen=o,this.root=document.getElementById("notes"),this.card=new ds(this.root.parentElement),
this.list=new ms(this.root,t.page.texts,{goTo:i=>{this.#a(i)},edit:i=>this.#n(i),remove:i=>{this.#i(i)},copyLink:ft(
"Copy link",()=>t.link({})),save:()=>this.#l()}),this.book.onAsk(i=>this.note(i)),this.book.onChange(()=>this.#e()),
this.#h()}open(t){this.sayFaults(t),this.root.open||=this.book.notes.length>0}sayFaults(t=""){let e=new URLSearchParams(
location.hash.replace(/^#/u,"")).get("notes")??"",{damaged:n}=Ht(e,this.context.page.texts.length),o=[t,Co(n,"\
this link")].filter(Boolean).join(" ");o&&(this.list.say(o),this.root.open=!0)}note(t){if(!t){this.root.open=!0,
this.list.say("Choose a word first.");return}let e=this.book.notes.findIndex(({from:n,to:o})=>n===t[0]&&o===t[1]);
if(e>=0)this.#n(e);else{let[n,o]=t;this.#s(t,"",i=>this.book.add({from:n,to:o,text:i}))}}#e(){this.#t!==this.book.
notes&&(this.#t=this.book.notes,this.list.show(this.#t)),this.list.showLink(this.context.link({}).length)}#n(t){
let{from:e,to:n,text:o}=this.book.notes[t];this.#s([e,n],o,i=>i.trim()?this.book.edit(t,i):this.#i(t))}#s(t,e,n){
let o=T(this.context.page.texts,t);this.card.write(this.#o(t),`Note on ${o}`,e,i=>{this.list.say(""),n(i).then(
()=>{this.root.open||=this.book.notes.length>0})})}#o([,t]){return this.marks.textInSight?.container.querySelector(
`[data-token="${t-1}"]`)??null}async#i(t){let e=this.book.notes[t];await this.book.edit(t,"");let n=O("Undo",()=>{
this.#r(e)});this.root.open=!0,this.list.say("The note was deleted. ",n),n.focus({preventScroll:!0})}async#r(t){
await this.book.add(t),this.list.say("The note is back.")}async#a(t){let{from:e}=this.book.notes[t];this.marks.
textInSight||await this.context.change({view:"looked"}),this.marks.textInSight?.rove(e,!0)}#l(){if(!this.source.
isWhole){this.list.say("The browser is still reading this file; please try again in a moment.");return}let t=br(
location.pathname,this.context.page.siblings.length>0);oi(new Blob(this.source.withText(ol,wr(this.book.notes)),
{type:"text/html"}),t),this.list.say(`Saved as ${t}, with all notes in it.`)}#h(){document.addEventListener("p\
ointerover",t=>this.#c(t.target)),document.addEventListener("pointerout",t=>{t.pointerType!=="touch"&&this.#u(
t.target)}),document.addEventListener("pointerdown",({target:t})=>{!ri(t)&&t instanceof Node&&!this.card.element.
contains(t)&&this.card.leave()}),document.addEventListener("focusin",t=>this.#c(t.target)),document.addEventListener(
"focusout",t=>this.#u(t.target)),document.addEventListener("keydown",t=>{let e=t.target instanceof Element&&t.
target.matches("input, select, textarea");t.key==="Escape"&&!this.card.isEditing&&this.card.close(),t.key==="n"&&
!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.note(this.#f()))})}#c(t){let e=ri(t);if(e){let n=Number(
e.getAttribute("data-token")),{notes:o}=this.book,i=te(o,[n,n+1]).map(r=>({number:r+1,text:o[r].text,edit:()=>this.#n(
r)}));this.card.read(e,i)}}#u(t){ri(t)&&this.card.leave()}#f(){let{subject:t,units:e}=this.chosen(),n=document.
getSelection(),o=n&&!n.isCollapsed&&n.rangeCount?n.getRangeAt(0):null,i=o&&If(o.commonAncestorContainer),r=o&&
i?this.marks.textOf(i):void 0,a=o&&r?Je(r,o):null;if(a)return lt(e,a);let l=document.activeElement?.closest("[\
data-token]"),h=l&&this.marks.textOf(l)?Number(l.getAttribute("data-token")):null;return h===null||t&&t[0]<=h&&
h<t[1]?t:lt(e,[h,h+1])}};function ri(s){return s instanceof Element?s.closest("[data-noted]"):null}function If(s){
return s instanceof Element?s:s.parentElement}var _f=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function al(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new ai(e.left-16,e.top-16-34),i=e.width+32,r=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:i,height:r,title:t,marks:[{kind:"rect",x:0,y:0,width:i,height:r,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var ai=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),o=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let r=rl(o,
e);if(t instanceof SVGSVGElement){this.#a(t,o);return}if(n.display!=="contents"&&r&&this.#n(t,n,o,r),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",f=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#r(f,n,o.left+7,o.top+(o.height+parseFloat(
n.fontSize)*.7)/2);return}let l=n.overflowX!=="visible"||n.overflowY!=="visible"?r:e;if(!l)return;let h=t instanceof
HTMLDetailsElement&&!t.open;for(let c of h?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,l):c instanceof Text&&c.data.trim()&&this.#o(c,n,l)}#n(t,e,n,o){let[i,r]=[o.left-this.left,o.top-this.
top],a={x:i,y:r,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);gs(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:l,fill:e.backgroundColor}),
this.#s(e,a);let h=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,f,u,d,m]of h){let p=parseFloat(e[`\
border${c}Width`])||0,g={left:f,top:u,right:Math.max(d,f+.1),bottom:Math.max(m,u+.1)},x=rl(g,{...o,right:o.right+
1,bottom:o.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&gs(e[`border${c}Color`])&&x){let[b,y]=[Math.max(f,
o.left)-this.left,Math.min(d,o.right)-this.left],[k,S]=[Math.max(u,o.top)-this.top,Math.min(m,o.bottom)-this.top],
A=`M${b} ${k}L${y} ${S}`;this.marks.push({kind:"path",d:A,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(_f)??[],o=t.backgroundSize.split(" ")[0],i=o.endsWith(
"%")?e.width*parseFloat(o)/100:e.width,r=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);r.filter(gs).forEach((a,l)=>{let h=i/r.length;this.marks.push({kind:"rect",...e,x:e.x+l*h,width:h,fill:a})})}#o(t,e,n){
let o=null,i=()=>{if(o){let r=this.#i(e,o.height);this.#r(o.text.trimEnd(),e,o.left,o.top+r)}o=null};for(let{0:r,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(r.trimEnd().length||r.length));
for(let{left:l,top:h,right:c,bottom:f,height:u}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(h+f)/
2<=n.top||(h+f)/2>=n.bottom)){o&&Math.abs(o.top-h)<2?o.text+=r.replace(/\s+/gu," "):(i(),o={text:r.replace(/\s+/gu,
" "),left:l,top:h,height:u});break}}i()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#r(t,e,n,o){if(t.
trim()){let i=parseFloat(e.fontSize),{fontFamily:r,fontWeight:a,color:l}=e;this.marks.push({kind:"text",x:n-this.
left,y:o-this.top,text:t,size:i,family:r,weight:a,fill:l})}}#a(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(
n),i=Bf(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(i&&gs(o.stroke)){let r=parseFloat(o.opacity);
this.marks.push({kind:"path",d:i,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:r})}}}};function Bf(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function rl(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,i]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<i?{left:e,top:n,right:o,bottom:i}:null}function gs(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function ll(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var ws=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let i=Wn(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...zo.filter(([r])=>i.
includes(r)).map(([r,a])=>new Option(a,r))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var X={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},hi={light:{more:{...X.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...X.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...X.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...X.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function Nt(s){return Array.from({length:63},(t,e)=>{let n=Pf(s,e/62),o=[de(s.ink),
de("#000000"),de("#ffffff")].reduce((i,r)=>li(i,n)>=4.5||li(i,n)>=li(r,n)?i:r);return{background:hl(n),ink:hl(
o)}})}function Pf(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[i,r]=[s.stops[n],
s.stops[n+1]].map(Ff);return Hf(i.map((a,l)=>a+o*(r[l]-a)))}function li(s,t){let[e,n]=[cl(s),cl(t)].sort((o,i)=>o-
i);return(n+.05)/(e+.05)}function de(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function hl(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function cl(s){let[t,e,n]=s.map(o=>{let i=o/255;return i<=
.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Ff([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function Hf([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,i=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*i,-1.2684380046*
n+2.6097574011*o-.3413193965*i,-.0041960863*n-.7034186147*o+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,
r)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function ul(){let s=new CSSStyleSheet,t=fl(":root","light");return s.replaceSync(`@media screen{${t}${fl(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function fl(s,t){let e=Nt(X[t]),n=e.map(({background:i,ink:r},a)=>`${s}\
 .level-${a+1}{background-color:${i};color:${r}}`),o=[X[t].paper,...e.map(({background:i})=>i)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Wf=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit"],xs=class{#t=new Set;#e=0;#n=!1;constructor(t,e,n){this.page=t;let o=il(t.texts.length);this.kinds=e.filter(
({fits:l})=>!l||l(t)),this.initial={...Dn(t),notes:o.text},this.state=this.#o(),document.adoptedStyleSheets=[...document.
adoptedStyleSheets,ul()],this.book=new cs(t.texts.length,()=>this.state.notes,l=>this.change({notes:l}));let i=new fs(
this.book),r={page:t,heads:t.light?new kn(t,Ki):new we(Ui,t.numRows,void 0,H(t)?t.numRows:0),text:{...Tn(t),notes:i},
units:Lr(t),notes:this.book,state:()=>this.state,change:l=>this.change(l),link:l=>`${location.href.split("#")[0]}\
#${zn({...this.state,...l},this.initial)}`,look:l=>this.look(l)};this.views=new Map(this.kinds.map(l=>[l.id,new l(
r)])),this.notes=new ps(r,i,n,()=>({subject:this.view.subject??null,units:r.units(this.view.unit??"word")})),this.
faultOfNotes=o.fault,this.beside=new hs(r),this.tabs=new Un(this.kinds,l=>{this.change({view:l})});let a=document.
getElementById("unit");this.unitPicker=new ws(a,t,l=>{this.change({unit:l})}),this.theme=new qn(l=>{this.change(
{theme:l})},()=>{this.#s()}),this.writeAddress=ut(()=>{Wi(zn(this.state,this.initial),this.#n),this.#n=!1},150),
$("precision",t.light?pn(t.light):be("weight")),this.files=new gn(t),ll(),this.#i(),el(document.getElementById(
"take"),()=>this.picture)}async start(){St(this.page,this.state.layer,this.state.head)||this.#r(this.state,!0),
await this.#s(),this.view.reveal?.(),Ao(),this.notes.open(this.faultOfNotes)}get view(){return this.views.get(
this.state.view)}async change(t){let e={...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=
t.head??this.#e,this.#e=this.state.head),e.head=hn(this.page,e.layer,e.head),!St(this.page,e.layer,e.head)){this.#r(
e,!1);return}this.#n||=Wf.some(n=>String(e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){
let e=this.kinds.find(n=>n.id===t);if(!e)throw new E(`There is no view \u201C${t}\u201D; the views are ${this.
kinds.map(n=>n.id).join(", ")}.`);await this.change({view:e.id})}async note([t,e],n){let{notes:o,damaged:i}=De(
[{from:t,to:e,text:n}],this.page.texts.length);if(i)throw new E(`This cannot be noted on ${t} to ${e}: a note \
is text of 1 to ${4e3} characters, and the tokens are 0 to ${this.page.texts.length-1}.`);await this.book.add(
o[0])}get picture(){let{page:t,view:e}=this,n=this.kinds.find(({id:r})=>r===this.state.view),o=[t.title&&`\u201C${t.
title}\u201D`,t.model,n.title].filter(Boolean).join(" \xB7 "),i=document.getElementById(`view-${n.id}`);return{
picture:e.drawing??al(i,o),name:`att_viz_${n.id}`}}async look(t){for(let e of this.views.values())await e.look?.(
t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){
return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.
theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),this.unitPicker.
show(e.unit??null),this.files.show(this.#a(this.state),this.state),await e.show(this.state),this.book.tell()}#o(){
let t=Hr(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.
initial.view}}#i(){window.addEventListener("hashchange",()=>{let t=this.#o();this.change({...t,notes:this.#l(t.
notes)}).then(()=>this.view.reveal?.()),this.notes.sayFaults(),Ao(),this.#n=!1}),document.addEventListener("ke\
ydown",t=>{let e=Wr[t.key],n=t.target instanceof Element&&t.target.matches("input, select, button, a, summary"),
o=this.kinds.find(({id:i})=>i===this.state.view)?.stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),
this.change(he(this.page,this.state,e)))})}#r(t,e){this.view.show(this.state),tt(zi(this.page,t.layer,t.head,this.#a(
t),e))}#a(t){return zn(t,{...this.initial,layer:-1,head:-1,notes:""})}#l(t){let e=this.page.texts.length;return Di()?
this.state.notes:Ft(dr(this.book.notes,Ht(t,e).notes))}};function Q(s,t,e){if(s.light)return We(s.light,t,e);let n=s.scales?s.scales[t]:1,o=st(s,t),i=o.get(e),r=s.triangle[W(
s,t)+e],[a,l]=i===void 0?[mt[r],pt[r]]:oe(i);return[(i??Math.min(I[r],o.cap))*n,a*n,l*n]}function jt(s,t,e){return!s.
light&&st(s,t).has(e)}function dl(s,t,e,n){if(s.light)return pe(s.light,t,e,n);let o=W(s,t),i=Math.min(n,nt(s,
t)),r=[0,0,0];for(let l=e;l<i;l+=1){let h=s.triangle[o+l];r[0]+=I[h],r[1]+=mt[h],r[2]+=pt[h]}st(s,t).forEach((l,h)=>{
if(h>=e&&h<i){let c=s.triangle[o+h],[f,u]=oe(l);r[0]+=l-I[c],r[1]+=f-mt[c],r[2]+=u-pt[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}var ci=5,Df=4,ml=.005;function pl(s,t,e){if(s.light)return gl(s.light,t);let n=Uf(t,e),o=fi(e),i=new Float64Array(
o.length),r=new Float64Array(e),a=new Int32Array(e+1),l=0,h=0,c=new Uint8Array(e);for(let u=n+1;u<e;u+=1){if(_(
t,u)===0)continue;h+=1;let d=W(s,u),m=Math.max(n+1,t.first[u]),p=t.after[u];l+=t.first[u]<=n?I[s.triangle[d+n]]:
0,a[m]+=1,a[p]-=1;let g=0,x=Math.max(u-m,p-1-u);for(let b=0;b<o.length&&o[b].from<=x;b+=1){let y=0,k=[[Math.max(
m,u-o[b].to+1),u-o[b].from],[u+Math.max(1,o[b].from),Math.min(p,u+o[b].to)-1]];for(let[S,A]of k)for(let R=S;R<=
A;R+=1){let C=s.triangle[d+R];C!==0&&(y+=I[C],r[R]+=I[C],g=C>g?C:g)}i[b]+=y}c[u]=g}for(let u=1;u<e;u+=1)a[u]+=
a[u-1];let f=Array.from(r,(u,d)=>({token:d,share:a[d]>=Df?u/a[d]:0}));return{distances:o.map(({label:u},d)=>({
label:u,share:h?i[d]/h:0})),pairs:zf(s,c,n),keys:f.filter(({share:u})=>u>0).sort((u,d)=>d.share-u.share||u.token-
d.token).slice(0,ci),first:h?l/h:0}}function zf(s,t,e){let n=Math.max(1,Uint8Array.from(t).sort()[Math.max(0,t.
length-ci)]),o=[];return t.forEach((i,r)=>{if(i>=n){let a={row:r,key:-1,weight:0};st(s,r).forEach((l,h)=>{a=h!==
e&&l>a.weight?{row:r,key:h,weight:l}:a}),o.push(a)}}),o.sort((i,r)=>r.weight-i.weight||i.row-r.row).slice(0,ci).
map(({row:i,key:r})=>({row:i,key:r,mass:Q(s,i,r)}))}function Uf(s,t){for(let e=0;e<t;e+=1)if(_(s,e)>0)return e;
return 0}function fi(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.length-1].to<s;e=2*e-1){let{to:n}=t[t.
length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}return t}var wl=5,qf=4;function xl(s,t,e){let{passages:n,first:o}=s.facts,i=Kf(n,s.numRows,t),r=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let f=n[c+1]-n[c];for(let u=0;u<=c;u+=1,a+=1){let d=mn(s.shares[a])[0];if(!(d===
0||e>0&&n[u]<=o))for(let{cell:m,part:p}of i[c])for(let{cell:g,part:x}of i[u])g<=m&&(r[m*t+g]+=d*f*p*x)}}let l=s.
numRows/t,h=Uint8Array.from(r,c=>Math.round(63*Math.sqrt(Math.min(1,c/l))));return{side:t,levels:h}}function Kf(s,t,e){
return s.slice(0,-1).map((n,o)=>{let i=s[o+1],[r,a]=[n*e/t,i*e/t],l=[];for(let h=Math.floor(r);h<a&&h<e;h+=1)l.
push({cell:h,part:(Math.min(a,h+1)-Math.max(r,h))/(a-r)});return l})}function gl(s,t){let{numRows:e}=s,n=fi(e),
o=new Uint8Array(e);n.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let i=new Float64Array(n.length),r=new Float64Array(
e),a=[],l=0,h=0,c=0;for(let m=s.facts.first+1;m<e;m+=1){if(_(t,m)===0)continue;h+=1,l+=At(s,m).first[0];let p=-1;
for(let g=s.rowStarts[m];g<s.rowStarts[m+1];g+=1){let x=He(s.codes[g]);i[o[m-s.keys[g]]]+=x,r[s.keys[g]]+=x,c+=
x,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:m,key:s.keys[p],mass:_t(s.codes[p])})}let f=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)f[m]=f[m+1]+ +(_(t,m)>0);let u=m=>{let p=Math.min(f[m],Gf(t,m,e)-m);return p>=qf?
r[m]/p:0},d=Array.from(r,(m,p)=>({token:p,share:m>0?u(p):0}));return{distances:n.map(({label:m},p)=>({label:m,
share:h?i[p]/h:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,wl),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,wl),first:h?l/h:0,kept:h?c/h:0}}function Gf(s,t,e){let[
n,o]=[t,e];for(;n<o;){let i=n+o>>1;s.first[i]<=t?n=i+1:o=i}return n}function yl(s,t,[e,n],[o,i]){let{passages:r}=s.
facts,a=[0,0,0];for(let l=0;l+1<r.length;l+=1){let[h,c]=[r[l],r[l+1]];if(c<=e||h>=n)continue;Yf(s,t,l,[Math.max(
e,h),Math.min(n,c)],[o,i]).forEach((u,d)=>a[d]+=u)}return a}function jf({facts:s,shares:t},e,[n,o]){let{passages:i,
first:r}=s,a=e*(e+1)/2,[l,h]=[0,0];for(let c=0;c<=e;c+=1){let[f,u]=[i[c],i[c+1]];if(f!==r){let[d]=mn(t[a+c]);h+=
d,l+=d*Math.max(0,Math.min(o,u)-Math.max(n,f))/(u-f)}}return h>0?l/h:void 0}function Yf(s,t,e,[n,o],[i,r]){let{
passages:a}=s.facts,l=jf(s,e,[i,r]),h=[0,0,0];for(let y=n;y<o;y+=1)_(t,y)>0&&pe(s,y,Math.max(i,t.first[y]),r,l).
forEach((S,A)=>h[A]+=S);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(_(t,y)>0);let f=n===a[e]&&o===a[e+1],u=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[k,S]=[a[y],a[y+1]];if(k<r&&S>i){let[A,R,C]=mn(s.shares[u+
y]),P=i<=k&&(r>=S||r>=o);g||=!P,d+=A*c,m+=P?R*c:0,p+=C*c}}let x=f?Math.max(h[1],m):h[1],b=Math.max(x,Math.min(
h[2],p));return[Math.min(b,Math.max(x,f&&!g?d:h[0])),x,b]}function J({from:s,when:t},e){let[n,o]=s.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function Et(s,t,e,n){
let[o,i]=J(e,n),[r,a]=e.to,l=[0,0,0],h=0,c=0;for(let f=o;f<i;f+=1){let u=_(t,f);if(u>0){c+=1;let d=_(t,f,r)-_(
t,f,Math.min(a,t.after[f]));d>0&&(h+=d/u,s.light||dl(s,f,Math.max(r,t.first[f]),a).forEach((m,p)=>{l[p]+=m}))}}
return s.light&&yl(s.light,t,[o,i],e.to).forEach((f,u)=>l[u]=f),c?{weight:l.map(f=>f/c),even:h/c}:null}function Ae(s){
return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}async function ui(s,t,e,n){Vf(s,e);let o=new Map(s.layers.map(({layer:r})=>[r,ht(s.sight,r,s.numRows)])),i=[];
for(let[r,a]of Wt(s)){n?.throwIfAborted();let l=t.peek(r,a)??await t.get(r,a).catch(()=>null),h=o.get(r),c=l&&
h&&Et(l,h,e,s.numRows);if(c){let[f,...u]=c.weight;i.push({layer:r,head:a,weight:f,even:c.even,bounds:u})}await Qt()}
return n?.throwIfAborted(),Ae(i)}function Vf(s,t){for(let o of[t?.from,t?.to]){let[i,r]=Array.isArray(o)?o:[-1,
-1];if(!(Number.isInteger(i)&&Number.isInteger(r)&&i>=0&&i<r&&r<=s.texts.length))throw new E(`Give from and to\
 as [first token, the one after the last], within 0 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,
n]=J(t,s.numRows);if(e>=n)throw new E("There is no attention row for these words: nothing was computed from th\
em.")}var Z={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Ct="none";
function j(s){return s===null||s===Ct?"No clear role":Z[s].title}function bl(s,t,e,n){let[o,...i]=(n??"").split(
" "),r=s.roles.map(([l])=>l),a=Object.fromEntries(r.map((l,h)=>[l,/^\d+$/u.test(i[h]??"")?Number(i[h])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(o)?r[Number(o)]??null:null,scores:a}}function ys(s){let t=Object.keys(
Z).filter(n=>!Z[n].rests),e=Object.keys(Z).filter(n=>Z[n].rests);return[...t,Ct,...e].map(n=>({role:n,heads:s.
filter(o=>(o.role??Ct)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===Ct?o:Jf(o,
n)}))}function Jf(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-e(n))}function di(s,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(
o=>o.scores[e]>t.scores[e]).length,of:n.length}}function Ze(s){return Number.isNaN(s)?"\u2013":s.toFixed(2)}var mi=0;async function vt(s){mi+=1,$l();try{return await s}finally{mi-=1,$l()}}function $l(){document.documentElement.
toggleAttribute("data-busy",mi>0)}function me(s,t){let e=w("span","flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");
if(n.style.width=`${100*Math.min(1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function pi({layer:s,head:t}){return`L${s}\xB7H${t}`}var gi=48;function kl(s,t,e=0){let n=Math.min(gi,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),i=new Float64Array(
n*n),r=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;r[o[h]]+=1;for(let f=0;f<nt(s,h);f+=1)i[c+o[f]]+=
f<e?0:I[s.triangle[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=i[h]/r[Math.floor(h/n)];
l[h]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Xf=10,bs=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#r(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await ce(),t=performance.now()+Xf),!this.inSight()){this.#e=
[];break}if(!this.#r(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(this.#i(e),this.#o(n)),this.#r(
e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o(t){return t.light?xl(t.light,Math.min(gi,this.numRows),
this.aside??0):kl(t,this.numRows,this.aside)}#i({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#r(t){let e=this.#t.
get(this.#i(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{side:o,levels:i}=e,r=Qf(document.documentElement.
dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return i.forEach((l,h)=>a.data.set(r[l],4*h)),t.canvas.
width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function $s(){let s=document.createElement("canvas");return s.
width=s.height=1,s.setAttribute("aria-hidden","true"),s}function Qf(s){return[X[s].paper,...Nt(X[s]).map(({background:e})=>e)].
map(e=>[...de(e),255])}var Zf=1024,ks=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,i){this.root=t,this.context=e,this.heads=n.filter(
({layer:r})=>r!==-1),this.pictures=o,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),w("p","",t.role?`${j(t.role)}: ${Z[t.role].says}.`:"No clear role in this text."),w("div",
"detail-actions",O("Show in the text",()=>this.handlers.open(t)),O(this.handlers.isBeside(t)?"Take away":"Put \
beside others",()=>this.handlers.beside(t)),Kt(this.context,()=>this.#s(t))),this.#o(t));let o;try{o=await this.#n(
t)}catch(i){i instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",i.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),tu(o),w("h4","","Where it looks hardest"),this.#i(t,o),w("h4","",
"What gets most"),this.#r(o),w("p","note",eu(o)))}async#n({layer:t,head:e}){let{page:n,heads:o}=this.context,i=await o.
get(t,e),r=this.#e.get(i);return r||(n.numRows>Zf&&await ce(),r=pl(i,ht(n.sight,t,n.numRows),n.numRows),this.#e.
set(i,r)),r}#s(t){let{layer:e,head:n,role:o,scores:i}=t,r=o&&di(this.heads,t,o);return{sentence:o&&r?`Head ${n}\
 of layer ${e} ${Z[o].says}: score ${i[o].toFixed(3)}, the mean over its rows; rank ${r.rank} of ${r.of} heads${this.
context.page.siblings.length?" in this file":""}.`:`Head ${n} of layer ${e} has no clear role in this text.`,of:{
layer:e,head:n,rows:null},precision:r?"+- 0.0005":""}}#o(t){let e=w("ul","detail-scores");for(let n of Object.
keys(Z).filter(o=>o in t.scores)){let o=di(this.heads,t,n),i=o?`${o.rank} of ${o.of}`:"not in this text",r=w("\
span","detail-number",Ze(t.scores[n]));e.append(w("li","",w("span","",j(n)),r,w("span","note",i)))}return e}#i({
layer:t,head:e},{pairs:n}){let{texts:o}=this.context.page,i=w("ol","detail-list");for(let{row:r,key:a,mass:[l,
...h]}of n){let c=`${M(o[r],14)} (${r}) \u2192 ${M(o[a],14)} (${a})`,f=O("",()=>{this.context.look({layer:t,head:e,
row:r,key:a,alignment:"position"})});f.append(w("span","",c),w("span","detail-number",ie(l,h))),i.append(w("li",
"",f))}return i}#r({keys:t}){let{texts:e}=this.context.page,n=t.map(({token:o,share:i})=>w("li","",w("span","",
`${M(e[o],18)} (${o})`),w("span","detail-number",i.toFixed(2))));return w("ol","detail-list",...n)}};function tu({
distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({label:n,share:o})=>w("li","",w("span","",
n),me(o/t),w("span","detail-number",o.toFixed(2))));return w("ul","detail-distances",...e)}function eu({first:s,
kept:t}){return t===void 0?`Without the first token, which gets ${s.toFixed(2)} on average. Means are true to \
\xB1${ml}.`:`Without the first token, which gets ${s.toFixed(2)} on average. This light report keeps ${t.toFixed(
2)} of the attention of this head weight by weight, and only that is counted here: true shares are as large or\
 larger.`}var Es=class{chosen=[];constructor(t,e,n,o){this.root=t,this.draw=e,this.open=n,this.changed=o}toggle(t){
let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.chosen.length?e:[...this.chosen.slice(-(nu-1)),t],
this.show(),this.changed()}show(){this.root.hidden=this.chosen.length===0;let t=this.chosen.map(({layer:n,head:o})=>({
layer:n,head:o,canvas:$s()})),e=this.chosen.map((n,o)=>{let i=`Layer ${n.layer}, head ${n.head}`,r=O("",()=>this.
open(n));r.className="beside-picture",r.setAttribute("aria-label",`${i}: show in the text`),r.append(t[o].canvas);
let a=O("\xD7",()=>this.toggle(n));a.setAttribute("aria-label",`Take ${i} away`);let l=n.role?` \xB7 ${j(n.role).
toLowerCase()} ${Ze(n.scores[n.role])}`:"";return w("figure","",w("figcaption","",w("span","",`${i}${l}`),a),r)});
this.root.querySelector(".beside-heads").replaceChildren(...e),this.draw(t)}},nu=4;var su=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,ou=/^(?:head\s*|h)(\d{1,4})$/u;
function El(s){let t=s.trim().toLowerCase(),[,e,n]=su.exec(t)??[],[,o]=ou.exec(t)??[];return e!==void 0?i=>i.layer===
Number(e)&&(n===void 0||i.head===Number(n)):o!==void 0?i=>i.layer!==-1&&i.head===Number(o):({role:i})=>j(i).toLowerCase().
includes(t)||(i??"").replaceAll("_"," ").includes(t)}var vs=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",i=>this.#r(i,o.choose)),t.addEventListener("pointerover",i=>this.#r(i,o.point)),t.addEventListener(
"focusin",i=>this.#r(i,o.point)),t.addEventListener("keydown",i=>this.#a(i))}show(t,e,n){let o=El(n),i=this.heads.
filter(r=>(!e||(r.role??Ct)===e)&&(!n||o(r)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(i):this.#s(i)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:i})=>i!==-1),n=ys(e).map(({
role:i,heads:r})=>{let a=Z[i]?.says;if(Z[i]?.rests&&!this.#e&&!this.#t){let l=`${r.length} ${r.length===1?"hea\
d rests":"heads rest"} on the first token`,h=O("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:f})=>f===i)?.button.focus()});return w("section","heads-group folded",w("h3","",l),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),h)}return this.#o(`${j(i)} \xB7 ${r.
length}`,a??"",r,i)}),o=t.filter(({layer:i})=>i===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(i=>i.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let i=n.map(a=>this.#i(a,o));this.cells.push(...i);let r=w(
"section","heads-group",w("h3","",t));return e&&r.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
r.append(w("div","heads-cells",...i.map(({button:a})=>a))),r}#i(t,e){let{layer:n,head:o}=t,i=$s(),r=e&&e!==Ct?
e:t.role,a=r?Ze(t.scores[r]):"",l=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),h=w("but\
ton","head-cell",i,w("span","head-name",l)," ",w("span","head-score",a));h.type="button";let c=D(n,o,this.page.
headNames[o]),f=r?`, ${j(r).toLowerCase()} ${a}`:"",u=c.includes(l.toLowerCase())&&!a?"":`: ${l} ${a}`.trimEnd();
return h.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${f}${u}`),h.toggleAttribute("data-rests",
!!(t.role&&Z[t.role].rests)),{...t,button:h,canvas:i}}#r(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(i=>i.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:r})=>r===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],i=n===void 0?o?this.#l(e,o):void 0:this.cells[n];i&&(t.preventDefault(),this.cells.forEach(
({button:r})=>r.tabIndex=-1),i.button.tabIndex=0,i.button.focus())}#l(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,i;for(let r=t+e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);
i=!i||l<i.off?{off:l,cell:this.cells[r]}:i}return i?.cell}};var vl=new Set(["span","sentence"]),Ss=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new ct(
t,e),this.text.rove(0),zt(this.text,n,(i,r)=>this.#n(i,r))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(vl.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!vl.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var wi=8,As=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#i())})}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#i()}sentence({layer:t,
head:e,weight:n,bounds:o,even:i}){let r=this.#n,[a,l]=[this.#s(r.from),this.#s(r.to)];return`When the model ${r.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${ie(n,o)} of its attention to ${l}; an even\
 spread would be ${L(i,0)}.`}#s([t,e]){return`${M(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,i]=J({...t,when:e},this.page.numRows);
o<i&&!H(this.page)&&n.push(O(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,Kt(this.context,()=>this.quotation()),ft("Copy as CSV",()=>this.csv()),O("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:J(t,this.page.numRows)},precision:us([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:i,bounds:[r,a],even:l},h)=>{let c=this.
roleOf(n,o)??"";return[h+1,n,o,...[i,r,a,l].map(f=>Number(f.toPrecision(6))),c]});return Lt(t,e)}#i(){let t=this.#t?
this.#e:this.#e.slice(0,wi),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(i=>this.#r(i,
n)));let o=this.#e.length;if(!this.#t&&o>wi){let i=O(`Show all ${o} heads`,()=>{this.#t=!0,this.#i(),(this.list.
children[wi]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",i))}$("find-scale",o?`The l\
ongest bar is ${L(e)}; the mark on each is the even spread.`:"")}#r({layer:t,head:e,weight:n,bounds:o,even:i},r){
let a=ie(n,o),l=j(this.roleOf(t,e)),h=w("button","ranked",w("span","ranked-name",pi({layer:t,head:e}))," ",me(
n/r,i/r),w("span","ranked-number",a)," ",w("span","ranked-role",l));h.type="button",h.setAttribute("aria-label",
`Layer ${t}, head ${e}: even spread ${L(i,0)}; ${pi({layer:t,head:e})} ${a} ${l}`);let c=this.#n;h.addEventListener(
"click",()=>this.handlers.look(t,e,c));for(let f of["pointerenter","focus"])h.addEventListener(f,()=>this.handlers.
point(t,e));return w("li","",h)}};var Ms=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(ft("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(Z).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(j)].map(r=>{let a=w("th","",r);return a.scope="col",a});t.append(w("tr","",...o));
let i=this.heads.map(({layer:r,head:a,role:l,scores:h})=>{let c=[r,a,j(l),...n.map(f=>Number.isNaN(h[f])?"\u2013":
h[f].toFixed(3))];return w("tr","",...c.map(f=>w("td","",String(f))))});e.append(...i)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:i,scores:r})=>[n,o,i??"",...t.map(a=>r[a])]);return Lt(["layer","head","role",
...t],e)}};var Ts=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await ui(t,e,n)).map(({layer:o,head:i,weight:r,even:a,bounds:[l,h]})=>({layer:o,head:i,
weight:r,even:a,...t.light?{least:l,most:h}:{}}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;H(
e)&&($("find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-lab\
el","From a word to the word that it looked at")),await dn();let i=e.layers.flatMap(({layer:u,heads:d})=>d.map(
m=>({layer:u,head:m})));this.roles=i.map(({layer:u,head:d},m)=>bl(e,u,d,e.light?e.light.roles[m]:qi(u,d))),this.
pictures=new bs(n,e.numRows,()=>!t.hidden);let r=({layer:u,head:d})=>{o({view:"looked",layer:u,head:d})},a=u=>document.
getElementById(u);this.beside=new Es(a("beside"),()=>this.#i(),r,()=>{this.detail?.one&&this.detail.show(this.
detail.one)}),this.detail=new ks(a("head-detail"),this.context,this.roles,this.pictures,{open:r,beside:u=>this.
beside?.toggle(u),isBeside:u=>!!this.beside?.chosen.includes(u)});let l=(u,d)=>{let m=this.roles?.find(p=>p.layer===
u&&p.head===d);m&&m!==this.detail?.one&&this.detail?.show(m)};this.grid=new vs(a("heads"),e,this.roles,{choose:r,
point:({layer:u,head:d})=>l(u,d),drawn:()=>this.#i()});let h=()=>this.context.units(this.unit);this.picker=new Ss(
a("find-text"),this.context.text,h,(u,d)=>this.#r(u,d));let c=(u,d)=>this.roles?.find(m=>m.layer===u&&m.head===
d)?.role??null;this.ranking=new As(this.context,c,{look:(u,d,m)=>{this.#l(u,d,m)},point:l,change:u=>{o({pair:le(
u)})}}),this.table=new Ms(a("roles-table"),this.roles);for(let u of t.querySelectorAll("input[name=order]"))u.
addEventListener("change",()=>{o({order:u.value})});this.#h(a("role-chips"));let f=a("head-filter");f.addEventListener(
"input",()=>{this.#e=f.value.trim(),this.show(this.context.state())})}async show(t){if(!this.grid)return;for(let n of document.
querySelectorAll("input[name=order]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==
this.#n?(this.#n=e,this.grid?.show(t.order,this.#t,this.#e)):this.#i(),this.grid?.mark(t.layer,t.head),!this.detail?.
one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#i(){let t=[...this.
grid?.cells??[]].map(({layer:i,head:r,canvas:a})=>({layer:i,head:r,canvas:a})),n=[...(this.beside?.chosen??[]).
map(({layer:i,head:r},a)=>({layer:i,head:r,canvas:document.querySelectorAll(".beside-picture canvas")[a]})).filter(
({canvas:i})=>i),...t],{hide:o}=this.context.state();this.pictures?.draw(n,o==="resting"?1:Math.max(1,o))}#r(t,e){
let{page:n,change:o}=this.context;if(!e){this.#s="",this.#o?.abort(),this.picker?.show(null);let l=`From ${M(n.
texts.slice(t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.say(l);return}let[i,r]=e[0]>=
t[1]&&!H(n)?[e,t]:[t,e],a={from:i,to:r,when:i[0]>0&&i[0]>=n.promptLength?"wrote":"read"};o({pair:le(a)})}async#a(t){
let{page:e,heads:n}=this.context;if(t===this.#s)return;this.#s=t,this.#o?.abort();let o=Fn(t,e.texts.length,e.
numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let i=new AbortController;this.#o=i;try{let r=await vt(
ui(e,n,o,i.signal));this.ranking?.show(o,r)}catch(r){if(i.signal.aborted)return;if(!(r instanceof E))throw r;this.
ranking?.say(r.message)}}async#l(t,e,n){let[,o]=J(n,this.context.page.numRows),i=n.when==="wrote"?"generation":
"position";await this.context.look({layer:t,head:e,row:o-1,key:n.to[0],alignment:i})}#h(t){let e=(this.roles??
[]).filter(({layer:i})=>i!==-1),o=[{role:"",count:e.length}].concat(ys(e).map(({role:i,heads:r})=>({role:i,count:r.
length}))).map(({role:i,count:r})=>{let a=i===""?"All":i===Ct?j(null):j(i),l=w("button","chip",`${a} `,w("span",
"chip-count",String(r)));return l.type="button",l.setAttribute("aria-pressed",String(i===this.#t)),l.addEventListener(
"click",()=>{this.#t=i,o.forEach(h=>h.setAttribute("aria-pressed",String(h===l))),this.show(this.context.state())}),
l});t.append(...o)}};var xi=class{constructor(t,e,n){let o=t.boundaries.length*e,i=o*t.topK,r=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>r.getUint32(4*a,!0),this.probability=a=>r.getFloat32(4*
(i+a),!0),this.entropy=a=>r.getFloat32(4*(2*i+a),!0),this.rank=a=>r.getUint32(4*(2*i+o+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let o=n*this.positions+e,{topK:i,vocabulary:r,
ids:a}=this.lens;return{candidates:Array.from({length:i},(h,c)=>{let f=this.place(o*i+c);return{text:r[f]??"",
id:a[f]??-1,probability:this.probability(o*i+c)}}),entropy:this.entropy(o),rank:this.rank(o)}}};async function Sl(s,t){
let e=8*s.boundaries.length*t*(s.topK+1),n=await Pt(ge(s.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new E("What the logit lens read is damaged in this file. Please make the report again.");return new xi(
s,t,n)}function tn(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],i=[e,Math.min(n,t)];return o[0]<
o[1]?o:i[0]<i[1]?i:null}function Os(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,i])=>o<=t&&t<i))[0]??
[t,t+1]}function Al(s,t,[e,n],o,i,r=null){let a=o.starts.length-1,[l,h,c,f]=Array.from({length:4},()=>new Float64Array(
a)),u=0;for(let g=e;g<n;g+=1){let x=_(t,g);if(x===0)continue;u+=1;let b=dt(g);for(let y=Math.max(i,t.first[g]);y<=
g;y+=1)if(F(t,g,y)){let k=s.triangle[b+y],S=o.ofToken[y];l[S]+=I[k],h[S]+=mt[k],c[S]+=pt[k],f[S]+=1/x}st(s,g).
forEach((y,k)=>{if(k>=i&&F(t,g,k)){let S=s.triangle[b+k],A=o.ofToken[k],[R,C]=oe(y);l[A]+=y-I[S],h[A]+=R-mt[S],
c[A]+=C-pt[S]}})}let d=g=>{let x=-1;for(let b=0;b<a;b+=1)x=f[b]>0&&(r?.[b]??0)===g&&(x<0||l[b]>l[x])?b:x;return x},
m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:l[p]/u,bounds:[Math.max(0,h[p])/u,
c[p]/u],even:f[p]/u}}function Ml(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=
+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function Tl({allLayers:s,lens:t}){let e=new Set(
s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-n)}function Ns(s,t,e,n,o){let i=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&Ll(n,a.queries)&&
Ll(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,l)=>!a||Ol(l)<
Ol(a)?l:a,null)}function Yt(s){return`Without ${Ls(s.queries)*Ls(s.keys)>1?"the edges between these tokens":"t\
his edge"}${iu(s)}, log P(${M(s.next)}) changes by ${yi(s.change)} (${bi(s.change)} times as likely).`}function yi(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function bi(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function iu({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Ol({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+Ls(e)*Ls(n)}function Ls([
s,t]){return t-s}function Ll(s,[t,e]){return t<=s&&s<e}function Y(s,t,e){let n=G(s.alignment,t,s.numRows);if(n===null||!F(s.sight,n,e))return null;let{data:o,norms:i,
beside:r,hide:a}=s,l=Q(o,n,e),h=jt(o,n,e),c=1/_(s.sight,n);if(o.scales||r)return{shown:l,exact:h&&(!r||jt(r,n,
e)),left:null,beside:r?Q(r,n,e):null,even:c};if(!i&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let f=jn(s,n),u=l.map(m=>m*(i?i[e]:1)),d=f.rest.map((m,p)=>m+f.hidden[p]);return{shown:i?Nl(u,d):l,exact:h,left:a>
0&&e>=a?(o.light?ru:Nl)(u,f.rest):null,beside:i?l:null,even:c}}function Vt(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?$i(t):Rl(t,e),beside:o?s.norms||!s.beside?.scales?Rl(o,e):$i(o):"",left:n?
` (${$i(n)} of what did not rest)`:""}}function Nl([s,...t],[e,...n]){return[e>0?s/e:0,...Nn(t,n)]}function ru([
s,t,e],[n,o,i]){let r=(a,l)=>l>0?Math.min(1,a/l):+(a>0);return[r(s,n),r(t,i),r(e,o)]}function $i([s,t,e]){return K(
s,[t,e])}function Rl([s,t,e],n){return s>0?n?L(s):K(s,[t,e]):ot(e)}function It(s,t,e){let n=xt(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function Cl(s,t,e,[n,o]){let{page:i}=s,{token:r,aligned:a}=It(s,n,t.numTokens),l={...t,alignment:a.
alignment};if(!F(t.sight,n,o))return au(a,r,[n,o]);let h=Y(l,r,o);if(!h)return"";let c=o<t.hide?" It is set as\
ide: it has no colour here.":"";if(e)return`${lu(a,l,e,r,o)}${c}`;let f=Ns(i,s.layer,s.head,n,o),u=f?` ${Yt(f)}`:
"";return`${Rn(a,r,o,{said:Vt(l,h),even:h.even})}${c}${u}`}function au({page:s,alignment:t},e,[n,o]){let i=B(s,
o),r=t==="position"?`${B(s,e)} could not see`:`When ${B(s,e)} was decided, the model could not see`;return o>n?
`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r} ${i}: it is pa\
dding, or lies outside this layer\u2019s window.`}function lu(s,t,e,n,o){let{page:i}=s,r={...e.scope,alignment:t.
alignment},[a,l]=[Y(t,n,o),Y(r,n,o)],h=[at(i,s.layer,s.head),at(i,e.layer,e.head)],c=ye(s,n);if(!a||!l){let b=a?
h[1]:h[0];return`${c}, ${b} could not see ${B(i,o)}, so there is no difference to show.`}let[f,u,d]=en(a.shown,
l.shown),m=[Vt(t,a).number,Vt(r,l).number],p=`${m[0]} against ${m[1]}`;if(u<=0&&d>=0)return`${c}, ${h[0]} and ${h[1]}\
 gave ${B(i,o)} the same within what is known: ${p}.`;let g=f>0?[u,d]:[-d,-u],x=K(Math.abs(f),g);return`${c}, ${h[0]}\
 gave ${x} ${f>0?"more":"less"} of its attention to ${B(i,o)} than ${h[1]}: ${p}.`}function en(s,t){return[s[0]-
t[0],s[1]-t[2],s[2]-t[1]]}function Il(s,t,{rows:e,keys:n}){let{page:o,layer:i,head:r}=s,a=Et(t.data,t.sight,{from:e,
to:n},t.numRows),[l,h]=Rs(s.alignment,e,t.numTokens),c=T(o.texts,[l,h]),f=T(o.texts,n);if(!a)return`${c} is pa\
dding: it looked at nothing.`;let u=s.alignment==="position"?`When the model read ${c}`:`When ${c} was decided`,
d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${u}, ${at(o,i,r)} gave ${K(m,[p,g])} of its attention \
to ${f}${d}; an even spread would be ${L(a.even)}.`}function Rs(s,[t,e],n){let o=s==="generation"?1:0,i=Math.min(
t+o,n-1);return[i,Math.max(i+1,Math.min(e+o,n))]}function nn(s,[t,e],n){let o=s==="generation"?1:0,i=[Math.max(
0,t-o),Math.min(n,e-o)];return i[0]<i[1]?i:null}function Cs(s,t,e,n){if(s===0)return`Each square is one ${e?"d\
ifference":n}.`;let o=2**s;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the la\
rgest"} of ${o} \xD7 ${o} cells; zoom in for single ones.`}function _l(s,t,[e,n]){if(n<s.hide||!F(s.sight,e,n)||
t&&!F(t.scope.sight,e,n))return"";let{token:o,aligned:i}=It(s,e,s.numTokens);if(t){let[a]=en(Q(s.data,e,n),Q(t.
scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=Y(i,o,n);return!r||
r.shown[0]<.005?"":r.exact?r.shown[0].toFixed(3):r.shown[0].toFixed(2)}function Bl(s,{rows:t,keys:e},n){let o=[],
i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){s.read(0,a,e[0],r);for(let l=0;l<r.length;l+=1){let h=r[l]===
0?0:Math.abs(s.values[r[l]-1]);h>i&&o.push({place:[a,e[0]+l],size:h})}o.length>16*n&&(o=o.sort((l,h)=>h.size-l.
size).slice(0,2*n),i=o.at(-1)?.size??0)}return o.sort((a,l)=>l.size-a.size).slice(0,n).map(({place:a})=>a)}function Pl(s,t,e,n){
let o=t===null?null:G(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function Me(s){return U[s].noun}function Te({notes:s},t){let e=O("Note",()=>s.ask(t()));e.title="Write a note on these words (key n)";let n=w(
"div","notes-here");return n.hidden=!0,s.onChange(()=>{let o=s.notes.length?te(s.notes,t()):[];n.hidden=o.length===
0,n.replaceChildren(...o.map(i=>{let r=w("div","note-said",s.notes[i].text);return r.dir="auto",w("div","note-\
row",w("b","note-number",String(i+1)),r)}))}),[e,n]}function Fl(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let i=o.parts.map(
a=>T(t,a)),r=i.length===2?"both":"all of them";return`${i.slice(0,-1).join(", ")} and ${i[i.length-1]} stand i\
n for each other: without ${r}, ${T(t,[e,n])} would have been ${ve(o.together)} times less likely (measured).`}function hu(s,t,e){return(e&&tn(t,s.promptLength,e))??t.words[t.chosen]}function Is(s,t,e,n){let o=hu(s,t,n);return o[0]<
s.promptLength?fu(s,t,e,o):cu(s,t,e,o)}function cu({texts:s},t,e,n){let o=Ya(t,e,n),i=o.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:n,reverse:!1,ranked:i,leading:o.leading===null?null:t.units[o.leading],
words:{headline:oa(t,s,n,o),sentence:[ia(t,s,n,o),Fl(t,s,n)].filter(Boolean).join(" "),chance:ca(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:Yo(t,i)}}}function fu({texts:s},t,e,n){let o=Va(t,e,n),i=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...ra(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${i?"each word of ":""}${T(s,n)} hidden from it:`:"Of the answer, estimated:",bars:Yo({...t,
added:t.added||i},o.ranked)}}}function Hl(s,t,{ranked:e,leading:n}){let o=Xe(s,t);return e.flatMap(({span:[i,r],
effect:a})=>{let l=Xa(s,o,a,n!==null);return l===0?[]:[{from:i,to:r,strength:Math.abs(l),against:l<0}]})}function Oe(s,{
span:t,reverse:e},n){let[o,i]=e?[n,t]:[t,n],r=o&&i&&{from:o,to:i,when:"wrote"},[a,l]=r?J(r,s.numRows):[0,0];return a<
l?r:null}function Wl(s,t,e,n){let o=B(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function Dl({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let i=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${M(e)}, ${i}.`}function _s(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var uu=3,Bs=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:i,root:r}=this,a=t&&o?this.#t(
t.layer,o):[];if(r.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||r.hidden)return;let{reading:l,layer:h,
isPrediction:c}=t,f=i.lens?.boundaries.at(-1)??0;$("layers-detail-title",l?Wl(i,h,f,n):`Layer ${h}`),document.
getElementById("layers-candidates")?.replaceChildren(...(l?.candidates??[]).map(du));let u=e?.at(f,n)?.candidates[0].
text??"",d=[l?Dl(l,u,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,uu).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${T(n.texts,o.keys)}: ${Yt(o)}`)}};function du({text:s,id:t,probability:e}){
let n=w("span","candidate-text");N(n,M(s,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let i=w("li","candidate",n,o,w("spa\
n","candidate-share",_s(e)));return i.title=`token id ${t}`,i}function Ps(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var mu=.25,pu=8,gu=4;function Le(s,t,e){let n=0;for(;t!==-1&&n<gu&&e-n>pu&&!((s.light?Xr(s.light,n):wu(s,n,e))<=
mu);)n+=1;return n}function wu(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=I[s.triangle[W(s,o)+t]];return n/(e-t-
1)}var xu=250;async function zl({page:s,heads:t,text:e},{rows:n,hide:o,words:i,question:r},a,l){let h=new Map(s.layers.
map(({layer:p})=>[p,ht(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:r?.to??null},f=[],
u=Ml(i,e.markers),d=performance.now(),m=await Kn(s,t,(p,g,x)=>{let b=h.get(p),y=o==="resting"?Le(x,p,s.numRows):
o,k=Al(x,b,n,i,y,u),S=c.looks.get(p);k&&(!S||k.weight>S.weight)&&c.looks.set(p,{...k,layer:p,head:g});let A=r&&
Et(x,b,r,s.numRows);if(A){let[R,...C]=A.weight;f.push({layer:p,head:g,weight:R,bounds:C,even:A.even})}performance.
now()>d+xu&&(d=performance.now(),a(c))},l);return c.causes=new Map(Ps(f).map(p=>[p.layer,p])),m?c:null}var Fs=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,i=>{let r=i.target instanceof Element?i.target.closest("tr"):
null;r&&n.point(Number(r.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(i=>this.#e(i,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:i,reading:r},a,l){let h=w("th","",e?"prediction":String(t));h.scope="row";let c=w("tr",e?"\
prediction":"",h);if(c.dataset.layer=String(t),e)h.colSpan=4;else if(o)c.append(...this.#n(o));else{let f=w("t\
d","muted",n?"no attention":"");f.colSpan=3,n||f.append(O("in another file",()=>this.actions.leave(t))),c.append(
f)}return a&&c.append(yu(r)),l&&c.append(this.#s(i)),c}#n(t){let{page:e}=this,{number:n,error:o}=Tt(t),i=e.headNames[t.
head]??`head ${t.head}`,r=O(i,()=>this.actions.look(t));r.dataset.part="look",r.setAttribute("aria-label",`${i}\
 of layer ${t.layer}: show in the text`);let a=w("td","layers-word");N(a,T(e.texts,t.span));let l=w("td","laye\
rs-weight",w("span","detail-number",n),w("span","error",o));return l.prepend(me(t.weight,t.even)),[w("td","",r),
a,l]}#s(t){if(!t)return w("td","layers-cause");let{number:e,error:n}=Tt(t),o=O(`head ${t.head}`,()=>this.actions.
cause(t));o.dataset.part="cause";let i=w("td","layers-cause",o,w("span","detail-number",e));return i.title=`${e}\
 ${n}`,i}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!o)return;let i=n?.getAttribute("data-part"),r=[...this.body.children];for(let a=r.indexOf(o)+
e;a>=0&&a<r.length;a+=e){let l=r[a].querySelector(`[data-part="${i}"]`);if(l instanceof HTMLElement){t.preventDefault(),
l.focus();return}}}};function yu(s){let[t]=s?.candidates??[];if(!t)return w("td","layers-lens muted","not read");
let e=w("span","layers-lens-word");N(e,M(t.text,18));let n=w("td","layers-lens",me(t.probability),e,w("span","\
detail-number",_s(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var Hs=class s{static id="layers";static title="Layers";static fits(t){return t.light===null}#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=bt(e,
"word");try{[this.#s,this.#o]=await Promise.all([e.lens?Sl(e.lens,e.numRows):null,e.why?ue(e.why):null])}catch(l){
if(!(l instanceof E))throw l;tt(l.message)}let i=new ct(t.querySelector(".text"),this.context.text);this.text=
i;let r=this.words;zt(i,()=>r,l=>{o({chosen:l})}),t.querySelector(".quotes")?.append(...Te(this.context,()=>this.
subject));let a=l=>document.getElementById(l);this.detail=new Bs(a("layers-detail"),e),this.table=new Fs(a("la\
yers-table"),e,{look:({layer:l,head:h,span:c})=>{n({layer:l,head:h,row:this.#r,key:c[0]})},cause:({layer:l,head:h})=>{
n({layer:l,head:h,row:this.#r,key:this.#i?.cause?.[0]})},point:l=>this.#d(l),leave:l=>{o({layer:l})}}),a("laye\
rs-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener("click",l=>{let h=l.target instanceof
Element?l.target.closest("[data-layers-step]"):null;h&&this.#w(Number(h.getAttribute("data-layers-step")))}),this.
moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let l of this.moments)l.addEventListener("cha\
nge",()=>{o({alignment:l.value})})}async show(t){let{page:e,text:n,table:o}=this;if(!n||!o)return;for(let h of this.
moments??[])h.checked=h.value===t.alignment;let i=this.#a;n.choose(i),n.rove(i[0]);let r=T(e.texts,i),a=i[0]>=
e.promptLength?`When it wrote ${r}`:`Just before ${r}`;$("layers-title",t.alignment==="generation"?a:`When it \
read ${r}`);let l=[i,t.alignment,t.hide].join(" ");l!==this.#t&&(this.#t=l,await vt(this.#h(i,t,()=>this.#t===
l)))}reveal(){this.text?.reveal(this.#a[0])}get subject(){return this.text?this.#a:null}get door(){return{layers:this.
layers.bind(this)}}async layers(t){return await this.context.change({view:s.id,chosen:this.#l(t)}),this.#e.map(
({layer:e,look:n,cause:o,reading:i})=>({layer:e,look:n,cause:o,reading:i}))}#i=null;get#r(){return(this.#i?.rows[1]??
1)-1}get#a(){let{why:t,promptLength:e,texts:n}=this.page,{chosen:o}=this.context.state();return o??(t?t.words[t.
chosen]:this.#l(Math.min(e,n.length-1)))}#l(t){let{why:e}=this.page;if(e)return Os(e,t);let n=this.words??bt(this.
page,"word");return q(n,n.ofToken[t])}async#h(t,{alignment:e,hide:n},o){let i=nn(e,t,this.page.numRows);if(!i||
!this.words){this.#u(null,e,!0);return}let r={rows:i,hide:n,words:this.words,question:this.#c(t)},a=await zl(this.
context,r,l=>this.#u(l,e,!1),o);a&&this.#u(a,e,!0)}#c(t){let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||
t[1]>e.target[1])return null;let n=Is(this.page,e,this.#o,t),o=Oe(this.page,n,n.leading);return o&&J(o,this.page.
numRows)[0]<this.page.numRows?o:null}#u(t,e,n){let{page:o,table:i,text:r}=this;this.#i=t;let a=this.#f(e),l=o.
lens?.boundaries.at(-1)??1/0,h=new Set(o.layers.map(({layer:m})=>m)),c=new Set(o.allLayers.map(({layer:m})=>m));
this.#e=Tl(o).map(m=>({layer:m,isPrediction:m>=l,here:h.has(m)||!c.has(m),look:t?.looks.get(m)??null,cause:t?.
causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));let f=t?.cause??null;$("layers-cause",f?`t\
owards ${T(o.texts,f)}, which it hangs on`:""),document.getElementById("layers-cause")?.toggleAttribute("hidde\
n",!f),i?.show(this.#e,this.#s!==null,f!==null),$("layers-sentence",this.#p(t,n)),r?.shade(this.#m(null)),this.#d(
this.#n);let u=o.siblings.length>0?" This file holds only some of the model\u2019s heads.":"";$("layers-note",
t?`The thin lines are where an even spread would be.${u}`:"")}#f(t){let e=nn(t,this.#a,this.page.numRows);return e&&
(t==="generation"?e[0]:e[1]-1)}#p(t,e){let{page:n}=this;if(!t)return`There is no attention to show for ${T(n.texts,
this.#a)}: nothing was computed for it.`;if(!e)return"Still looking through the heads \u2026";let o=[...t.looks.
values()].sort((a,l)=>l.weight-a.weight||a.layer-l.layer),[i]=o;return`${i?`The strongest look was in layer ${i.
layer}: head ${i.head} gave ${bu(Tt(i))} of its attention to ${T(n.texts,i.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){
let t=this.#e.filter(({reading:r})=>r).reverse(),e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";
let n=({reading:r})=>r?.candidates[0].id===e.id,o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let i=M(e.text);return o===
t.length-1?` ${i} is likeliest only at the very end.`:` ${i} is likeliest from what enters layer ${t[o].layer}\
 on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.filter(o=>t===null||o.layer===t))if(n){let[o,i]=n.span,r=Math.
max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,{from:o,to:i,strength:Math.min(1,r),against:!1})}return[
...e.values()]}#d(t){this.#n=t,this.table?.mark(t),this.text?.shade(this.#m(t));let e=this.#e.find(o=>o.layer===
t)??this.#e.find(({reading:o})=>o),n=this.#f(this.context.state().alignment);this.detail?.show(e??null,this.#s,
n,this.#i?.rows??null)}async#w(t){let{words:e,page:n}=this;if(!e)return;let[o,i]=this.#a,r=t>0?e.ofToken[Math.
min(i,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=q(e,r);await this.context.change({chosen:a}),this.text?.
reveal(a[0])}};function bu({number:s,error:t}){return t?`${s} ${t}`:s}var Ws=.02;function Ul(s,t,{rows:e,keys:n}){let o=[],i=0,[r,a]=e??[0,t],[l,h]=n??[0,t];for(let c=r;c<Math.min(
a,t);c+=1){let f=fe(s,c,t);for(let u=l;u<Math.min(h,f.length);u+=1)f[u]>=Ws?o.push({row:c,key:u,weight:f[u]}):
f[u]>0&&(i+=1)}return o.sort((c,f)=>c.weight-f.weight),{lines:o,leftOut:i}}function ki(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function ql(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,i)=>o-i):s}function Kl(s,t,e){return s.length===1&&s[0]===t?e:[t]}var $u=1024,sn=24,Ds=7,Gl=8,ku=3,jl=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],zs=class{static id="lines";static title="Lines";static fits(t){return t.light===null&&t.texts.length<=
$u}#t=[];#e=null;#n=null;#s="";constructor(t){this.context=t,this.page=t.page}mount(t){let e=o=>t.querySelector(
`#lines-${o}`);this.layers=e("layer"),this.squares=e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.
canvas=e("canvas"),this.from=e("from"),this.to=e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==
-1);this.layers.append(...n.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{
this.context.change({layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#i(o,ql)),
this.squares.addEventListener("dblclick",o=>this.#i(o,Kl)),e("between").hidden=this.page.text.spans.length<2;for(let o of[
this.from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([i],r)=>new Option(
i,String(r)))),o.addEventListener("change",()=>{this.#r()});this.lists={query:this.#a(e("queries"),"query"),key:this.#a(
e("keys"),"key")},new ResizeObserver(()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,n=`${e} ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){
this.#c();return}this.#s=n,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...V(this.page,
e).map(Eu)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll("b\
utton")??[])o.setAttribute("aria-pressed",String(this.#o(t,e).includes(Number(o.dataset.head))));await this.#r()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t,e){let n=V(this.page,e);if(t.lines==="all")return n;let o=t.
lines.split("-").filter(Boolean).map(Number).filter(i=>n.includes(i));return o.length?o:[n.includes(t.head)?t.
head:n[0]]}#i(t,e){let n=t.target instanceof Element?t.target.closest("button"):null;if(n){let o=this.context.
state(),i=Number(this.layers?.value),r=V(this.page,i),a=e(this.#o(o,i),Number(n.dataset.head),r);this.context.
change({layer:i,head:a[0],lines:a.length===r.length?"all":a.join("-")})}}async#r(){let t=this.#s,e=Number(this.
layers?.value),n=this.#o(this.context.state(),e),o=l=>{let h=l?.value?this.page.text.spans[Number(l.value)]:null;
return h?[h[1],h[2]]:null},i={rows:o(this.from),keys:o(this.to)},r=[],a=0;for(let l of n){let h=await this.context.
heads.get(e,l),c=Ul(h,this.page.numRows,i);a+=c.leftOut,r.push({head:l,data:h,lines:c.lines})}t===this.#s&&(this.#t=
r,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${Ws} are not drawn.`:""),
this.#c())}#a(t,e){let n=Array.from({length:this.page.numRows},(i,r)=>{let a=rt(this.page.texts[r],this.page.tokens[r]),
l=w("span","",a.map(({mark:h,raw:c})=>h||c).join(""));return l.setAttribute("role","option"),l.setAttribute("a\
ria-selected","false"),l.setAttribute("aria-label",ne(this.page.texts[r])),l.dir="auto",l.tabIndex=r===0?0:-1,
l});t.append(...n);let o=i=>{let r=n.indexOf(i.target);this.#n=r<0?null:{side:e,token:r},this.#c()};return t.addEventListener(
"pointerover",o),t.addEventListener("focusin",o),t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),
t.addEventListener("click",i=>this.#l(e,n.indexOf(i.target))),t.addEventListener("keydown",i=>this.#h(i,e,n)),
n}#l(t,e){if(e>=0){let n=this.#e?.side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#h(t,e,n){
let o=n.indexOf(t.target),i={ArrowUp:o-1,ArrowDown:o+1,Home:0,End:n.length-1},r=n[i[t.key]];r?(t.preventDefault(),
n[o].tabIndex=-1,r.tabIndex=0,r.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#l(e,o)):t.key===
"Escape"&&(this.#e=null,this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;
let e=this.#e??this.#n,n=this.canvas.clientWidth,o=sn*this.page.numRows,i=Math.min(window.devicePixelRatio||1,
32e3/o);this.canvas.width=Math.round(n*i),this.canvas.height=Math.round(o*i),this.canvas.style.height=`${o}px`,
t.scale(i,i);let r=Math.min(Gl,this.#t.length)*Ds;this.#t.forEach(({head:a,lines:l},h)=>{t.strokeStyle=t.fillStyle=
Ei(a),t.lineWidth=2;for(let{row:c,key:f,weight:u}of e?ki(l,e.side,e.token):l)if(t.globalAlpha=e?u:u/this.#t.length,
t.beginPath(),t.moveTo(r,sn*(c+.5)),t.lineTo(n-r,sn*(f+.5)),t.stroke(),e&&h<Gl){let d=e.side==="query"?f:c,m=e.
side==="query"?n-r+Ds*h:Ds*h;t.fillRect(m,sn*d+2,Ds-1,sn-4)}}),this.#u(e),this.#f(e)}#u(t){for(let e of["query",
"key"])this.lists?.[e].forEach((n,o)=>{let i=t?.side===e&&t.token===o;n.toggleAttribute("data-lit",i),n.setAttribute(
"aria-selected",String(i&&this.#e!==null))})}#f(t){if(!t){this.said?.replaceChildren(w("p","note",be("weight")));
return}let e=this.#t.map(({head:n,data:o,lines:i})=>{let r=ki(i,t.side,t.token).slice(0,ku),a=w("span","of-hea\
d");a.style.setProperty("--of-head",Ei(n));let l=r.map(({row:f,key:u})=>{let[d]=Q(o,f,u);return`${B(this.page,
t.side==="query"?u:f)} ${jt(o,f,u)?"":"about "}${L(d)}`}),h=t.side==="query"?"looked at":"was looked at by",c=l.
length?`${h} ${l.join(", ")}`:`${h} nothing of ${Ws} or more`;return w("p","",a,`Head ${n}: ${B(this.page,t.token)}\
 ${c}.`)});this.said?.replaceChildren(...e)}};function Eu(s){let t=w("button","",String(s));return t.type="but\
ton",t.dataset.head=String(s),t.style.setProperty("--of-head",Ei(s)),t.setAttribute("aria-label",`Head ${s}`),
t}function Ei(s){return jl[s%jl.length]}function Ne(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Us(s,t,e){let n=Ne(t,e),o=new Uint8Array(
s.length);for(let i=0;i<s.length;i+=1){let r=s[i];r>0&&r>=t.cutoff&&(o[i]=Math.round(63*Math.min(1,r/n)**t.gamma))}
return o}function qs(s,t,e){let n=Ne(s,t);return Array.from({length:e},(o,i)=>n*(i/(e-1))**(1/s.gamma))}function Yl(s,t,e){let[n,o]=q(t,e),i=[],r="";for(let l=n;l<o;l+=1){let h=je(s,l);r=h.absence||r,vi(s,l)&&i.push(
h)}let a=l=>i.reduce((h,c)=>h+l(c),0)/Math.max(1,i.length);return{values:i.length?Rr(i.map(({weights:l})=>Nr(l,
t))):Jl(t),hiddenMass:[a(l=>l.hiddenMass[0]),a(l=>l.hiddenMass[1]),a(l=>l.hiddenMass[2])],sinkMass:a(l=>l.sinkMass),
absence:i.some(l=>l.absence==="")?"":r}}function Vl(s,t,e,n){let[o,i]=q(t,e),r=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let u=Math.max(o,s.hide);u<i;u+=1){let d=Vn(s,u,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(r[p]=(Number.isNaN(r[p])?0:r[p])+m)})}let l=[0,0,0],h=0,c=0,f=Jl(t);for(let u=0;u<gt(t);u+=1){let d=0,
[m,p]=q(t,u);for(let g=m;g<p;g+=1)if(d+=vi(s,g)?1:0,!Number.isNaN(r[g])){let x=G(s.alignment,g,s.numRows);f[u]=
(Number.isNaN(f[u])?0:f[u])+r[g],(n.hidden[x]??[]).forEach((b,y)=>{l[y]+=b}),h+=s.data.sinkMass?.[x]??0,c+=1}f[u]/=
d}return{values:f,hiddenMass:l.map(u=>u/Math.max(1,c)),sinkMass:h/Math.max(1,c),absence:c>0?"":a}}function on(s,t,e,n){
let o=q(t,e),[i,r]=q(t,n),a=[Math.max(i,s.hide),r],h=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>vi(
s,d)),c=s.alignment==="generation"?"wrote":"read",f=a[0]<a[1]?Et(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!f||f.even===0)return null;if(!s.norms)return{shown:f.weight,weight:null,even:f.even,rows:h.length};let u=[
0,0,0];for(let d of h)for(let m=a[0];m<a[1];m+=1)Y(s,d,m)?.shown.forEach((p,g)=>{u[g]+=p/h.length});return u[2]=
Math.min(1,u[2]),{shown:u,weight:f.weight,even:f.even,rows:h.length}}function vi({alignment:s,numRows:t,sight:e},n){
let o=G(s,n,t);return o!==null&&_(e,o)>0}function Jl(s){return new Float64Array(gt(s)).fill(NaN)}var Si=5,Ai=5;function Xl(s,t,e,n,o,i){let r=i.frozen??i.pointed;if(r===null)return Mi(s);let a=o==="observer"?
je(e,r):Vn(e,r,n),l=z(s,t),h={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:l},c=U[l],f=i.frozen!==
null&&i.pointed!==null?i.pointed:r,u=o==="observer"?[r,f]:[f,r],d=f===r?a.strongest:f,m=Tu(h,e,o==="observer"?
[r,d]:[d,r]),p=f!==r&&!a.absence?Mu(h,e,u,a.weights[f]):Ar(h,o,r,a,(y,k)=>Zl(e,y,k),()=>Au(e,o,r)),g={...t,top:c.
top},{light:x}=e.data,b=[Cn(o,a,e.hide,e.data.sinkMass!==null&&!x,c)];return x&&!a.absence&&b.push(Su(e,x,o,r)),
t.cutoff>0&&!a.absence&&b.push(Ti(a.weights,t.cutoff,c.noun)),{span:[r,r+1],pointed:f===r?null:[f,f+1],frozen:i.
frozen!==null,name:M(s.texts[r],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:Us(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:vu(e,o==="observer"?[r,d]:[d,r]),mass:b.filter(Boolean).join(" "),detail:Mr(s,f),strongest:Ye(
a.weights,Si,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:M(s.texts[y],18),text:x?a.weights[y].toPrecision(
2):L(a.weights[y])})),legend:qs(g,a.maximum,Ai),scale:In(t.scale,a.maximum,c)}}function Mi(s){return{...rn(s),
sentence:"Point at a token to see its attention here."}}function rn(s){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function Ql(s,t){let e=s.texts.length-1,n=s.begin??(s.why?s.
why.words[s.why.chosen][0]:s.promptLength),o=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};
let{weights:i}=je(t,o),r=i.map((a,l)=>l===0||(H(s)?l===o:l>=o)||Mn(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{
observed:Ye(r,1,0)[0]??0,observer:o}}function Zl(s,t,e){let n=t<0||e<0?null:Y(s,t,e);return n&&{said:Vt(s,n),even:n.
even}}function vu(s,[t,e]){let n=t<0||e<0?null:G(s.alignment,t,s.numRows),o=n===null?null:Y(s,t,e);return n===
null||!o?null:{rows:[n,n+1],number:o.shown}}function Su(s,t,e,n){let o=G(s.alignment,n,s.numRows);return e==="\
observed"?Jr(s,t,n):o===null?"":Vr(s,t,o)}function Au(s,t,e){let n=Ln;if(s.norms||s.data.scales||s.data.light){
n=0;for(let o=0;o<s.numTokens;o+=1){let i=t==="observer"?Y(s,e,o):Y(s,o,e);n=Math.max(n,i?.shown[2]??0)}}return ot(
n)}function Mu(s,t,[e,n],o){let i=n<t.hide,r=Number.isNaN(o)&&!i?null:Zl(t,e,n);if(r)return`${Rn(s,e,n,r)}${i?
" It is set aside: it has no colour here.":""}`;let a=G(t.alignment,e,t.numRows);return a!==null&&(n<=a||H(s.page))&&
!F(t.sight,a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside this layer\u2019s window.`:
n===e?`Token ${n} was not there yet when this attention was computed.`:`Token ${n} comes after token ${e}: a m\
odel that reads from left to right cannot look ahead.`}function Tu({page:s,layer:t,head:e},n,[o,i]){let r=o<0||
i<0?null:G(n.alignment,o,n.numRows),a=r===null?null:Ns(s,t,e,r,i);return a?` ${Yt(a)}`:""}function Ti(s,t,e){let n=0,
o=0;for(let i of s)n+=i>=t?1:0,o+=Number.isNaN(i)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or more and \
shown.`}function th(s,t,e,n,o,i,r){let a=i.frozen??i.pointed;if(a===null)return Mi(s);let l=r.ofToken[a],h=i.frozen!==
null&&i.pointed!==null?r.ofToken[i.pointed]:l,c=z(s,t),f=U[c],u={page:s,state:t,units:r,measure:c},d=o==="obse\
rver"?Yl(e,r,l):Vl(e,r,l,n),m=Float32Array.from(d.values),p=Ye(m,Si,0),g=Cr(m,r).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,b={...t,top:f.top},y=P=>o==="observer"?on(e,r,l,P):on(e,r,P,l),k={...d,weights:g,strongest:-1,
maximum:x},S=[Cn(o,k,e.hide,e.data.sinkMass!==null,f)];t.cutoff>0&&!d.absence&&S.push(Ti(m,t.cutoff,f.noun));let A=h===
l?p[0]:h,R=A===void 0?null:y(A),C=t.alignment==="generation"?"wrote":"read";return{...rn(s),quote:R&&{number:R.
shown,rows:J({from:q(r,o==="observer"?l:A),to:[0,0],when:C},e.numRows)},span:q(r,l),pointed:h===l?null:q(r,h),
frozen:i.frozen!==null,name:Ni(s,r,l,14),weights:g.map(P=>P>=t.cutoff?P:NaN),levels:Us(g,b,x),sentence:d.absence?
Wo(t.alignment,o,Jt(u,l),d.absence):h===l?Ou(u,o,l,p[0],y):Lu(u,o==="observer"?[l,h]:[h,l],y(h),e.hide),mass:S.
filter(Boolean).join(" "),detail:`${r.kind[0].toUpperCase()}${r.kind.slice(1)} ${h+1} of ${gt(r)} \xB7 ${eh(r,
h)}`,strongest:p.filter(P=>m[P]>=t.cutoff).map(P=>({token:r.starts[P],weight:m[P],name:Ni(s,r,P,18),text:L(m[P])})),
legend:qs(b,x,Ai),scale:In(t.scale,x,f)}}function Ou(s,t,e,n,o){let i=U[s.measure],r=at(s.page,s.state.layer,s.
state.head),a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:gt(s.units)},(u,d)=>o(d)?.shown[2]??
0),f=ot(c.reduce((u,d)=>Math.max(u,d),0));return t==="observer"?`${Ks(s,e)}, ${i.none(f,r)}.`:i.noneLater(f,Jt(
s,e))}let l=Jt(s,n);if(t==="observer")return`${Ks(s,e)}, ${i.most(Li(a),r,l)}${Oi(s,a)}.`;let h=Ks(s,n).replace(
/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(Li(a),r,Jt(s,e),h)}${Oi(s,a)}.`}function Lu(s,[t,e],n,o){
let{page:i,state:r,units:a,measure:l}=s;if(n){let f=at(i,r.layer,r.head);return`${Ks(s,t)}, ${U[l].pair(Li(n),
f,Jt(s,e))}${Oi(s,n)}.`}let[h,c]=[Jt(s,t),Jt(s,e)];return a.starts[e+1]<=o?`${c} is set aside, as a place to r\
est: it has no colour here.`:e>t?`${c} comes after ${h}: a model that reads from left to right cannot look ahe\
ad.`:`${h} could not see ${c}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function Ks(s,t){
let{page:e,state:n,units:o}=s,i=Jt(s,t);return n.alignment==="position"?`When the model read ${i}`:o.starts[t]<
e.promptLength?`Just before each token of ${i}`:`When the model produced ${i}`}function Oi({measure:s},{even:t,
rows:e}){return`${e>1?`, on average over ${e} rows`:""}${U[s].hasEven?`; an even spread would be ${L(t,0)}`:""}`}
function Li({shown:s,weight:t}){let e=([n,...o])=>ie(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function Jt({
page:s,units:t},e){return`${Ni(s,t,e)} (${eh(t,e)})`}function eh(s,t){let[e,n]=q(s,t);return n-e===1?`token ${e}`:
`tokens ${e} to ${n-1}`}function Ni(s,t,e,n){let o=t.names?.[e],i=q(t,e);return o?M(o,n):n?M(Dt(s.texts,...i),
n):T(s.texts,i)}var Nu=600,Gs=class{#t=!1;constructor({page:t,state:e},n){this.soon=ut(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:i,head:r}=e(),a=D(i,r,t.headNames[r]),
l=n(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${l}`:l),this.#t=!1}},Nu)}otherHead(){this.#t=!0,
this.soon()}};var js=class{constructor(t,e,n,o){this.page=t,this.layer=nh("layer"),this.head=nh("head"),this.hide=Ri("hide"),
this.gamma=Ri("gamma"),this.cutoff=Ri("cutoff"),this.hide.max=String(Ee(t)),this.cutoff.max=String(Ke.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>Ru(i))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Cu(this.hide.value,Ee(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of Re("rests"))i.addEventListener("change",()=>n({hide:i.value==="0"?0:"restin\
g"}));for(let i of Re("sides"))i.addEventListener("change",()=>o(i.value));for(let i of Re("moment"))i.addEventListener(
"change",()=>n({alignment:i.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:Ke[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>n(he(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of Re(i))r.addEventListener("change",()=>n({[i]:r.value}));for(let i of Re("rollout"))i.
addEventListener("change",()=>n({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:l}=Dn(t);n({hide:i,scale:r,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=Ke.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(n<0?Ke.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of Re(i))a.checked=a.value===r;let o=new Set([t.alignment,z(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",H(this.page)?"ahead":"back"]);for(let i of document.querySelectorAll(
"[data-explains]")){let r=i.getAttribute("data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(
a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,name:n}){let o=t==="observed"?"later words":e?n:"the word",i=t===
"observer"&&e&&e[0]<this.page.promptLength;$("when-written",`${i?"just before":"when it wrote"} ${o}`),$("when\
-read",`when it read ${o}`)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=V(this.page,t.
layer).map(i=>{let r=t.layer===-1?z(this.page,{...t,head:i}):this.page.headNames[i],a=St(this.page,t.layer,i)?
"":" (other file)";return[r??`${i}${a}`,String(i)]}),o=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(
n)!==JSON.stringify(o)&&this.head.replaceChildren(...n.map(([i,r])=>new Option(i,r))),this.head.value=String(t.
head)}#n(t){for(let e of document.querySelectorAll("[data-step]")){let n=he(this.page,t,e.dataset.step??""),o=Object.
entries(n).every(([i,r])=>t[i]===r);e.setAttribute("aria-disabled",String(o))}}};function Ru(s){return new Option(
s===-1?"All layers: rollout":String(s),String(s))}function Cu(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(
s))||0))}function nh(s){return document.getElementById(s)}function Ri(s){return document.getElementById(s)}function Re(s){
return[...document.querySelectorAll(`input[name=${s}]`)]}var Ys=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function oh(s,t,e,n,o,i,r=[]){let a=n.ofToken[o],l=(u,d)=>n.kind==="token"?d<t.hide?null:Y(t,u,d):on(t,n,u,d),
h=[],c=[];for(let u=0;u<gt(n);u+=1){let d=e==="observer"?l(a,u):l(u,a);if(d){let[m,p]=q(n,u);c.push([m,p]);let g=n.
names?.[u]||Dt(s.texts,m,p);h.push([m,p-1,g,...d.shown.map(sh),i?sh(d.even):""])}}return Lt(...vn(["first toke\
n","last token","text","shown","least","most","even"],h,c,r))}function sh(s){return Number(s.toPrecision(6))}function ih(s,t,{shown:e,panel:n,units:o,held:i}){let{page:r,state:a,notes:l}=s,h=()=>{let u=i()[t]??null;return u===
null?null:lt(o(),[u,u+1])},c=()=>{let{layer:u,head:d}=a(),{quote:m,sentence:p}=n(),g=ze(l.notes,h());return{sentence:p,
note:g,of:{layer:u,head:d,rows:m?.rows??null},precision:m?us(m.number):""}},f=()=>{let u=i()[t]??null,{hasEven:d}=U[z(
r,a())];return e.current&&u!==null?oh(r,e.current.scope,t,o(),u,d,l.notes):""};return[Kt(s,c,i),ft("Copy as CS\
V",f),...Te(s,h)]}var Iu=["data","alignment","hide","norms","beside"],Vs=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,i=t.peek(e,n),r=o===null?null:t.peek(e,o);if(i&&(o===null||r))return this.#t(i,r),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return vt(a).then(l=>{let h=this.state(),c=h.layer===e&&h.head===n;
return c&&this.#t(...l),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:i,head:r}=o,a=o.hide==="resting"?Le(
t,i,n.numRows):o.hide,l=z(n,o)==="value"?t.norms:null,{numRows:h}=n,c=this.current?.layer===i?this.current.scope.
sight:ht(n.sight,i,h),{alignment:f}=o,u={data:t,numTokens:n.texts.length,numRows:h,alignment:f,hide:a,norms:l,
beside:e,sight:c},d=this.current?.scope;(!d||Iu.some(m=>d[m]!==u[m]))&&(this.current={layer:i,head:r,scope:u,masses:Yn(
u)})}};var Ci=["low","half","high"];var Xt=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%Ci.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(o)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("keydown",n=>{let o={ArrowUp:1,
ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){this.#t=Math.min(Ci.length-
1,Math.max(0,t)),this.root.dataset.height=Ci[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${_u[this.#t]}`)}},_u=["a line","half","most of the screen"];var rh=3,Bu=150,Pu=40,Fu=8,Hu=8,Js=class{#t=0;#e;#n=null;#s=null;#o=null;#i=null;#r=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#l()})}get isOnItsWay(){return this.#t>=rh}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#i||vt(new Promise(e=>this.#i=()=>e(null))),this.#n=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#r=[...this.#r.slice(1-Fu),o];let[i]=this.#r;n!=="mouse"||Math.hypot(t-i.x,e-i.y)>=Hu&&!this.#h(
i,o)?(this.#t=0,this.#r=[o]):(this.#t+=1,this.#t===rh&&this.#o?.()),this.#t||this.#l(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#l(),this.#o=this.#s},Bu)}#l(){this.#t=0,this.#r=this.#r.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#i?.(),this.#i=null}#h(t,e){let n=this.list.getBoundingClientRect(),[o,i]=[0,1/0],r=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),l=Pu+a/r;for(let[h,c,f,u]of[[e.x,
e.x-t.x,n.left-l,n.right+l],[e.y,e.y-t.y,n.top-l,n.bottom+l]])if(c===0)i=h<f||h>u?-1:i;else{let[d,m]=[(f-h)/c,
(u-h)/c];o=Math.max(o,Math.min(d,m)),i=Math.min(i,Math.max(d,m))}return o<=i}};var Xs=14,Wu=3,Du=60,Qs=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(ut(()=>this.#r(),Du)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#i(h);o[c]=Math.max(o[c],l)});let i=X[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],r=Nt(i);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Xs,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=r[o[l]-1].background,
n.fillRect(2,l-1,Xs-4,Wu);e>=0&&(n.fillStyle=i.ink,n.fillRect(0,this.#i(e)-1,Xs,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-n,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let f=l;f<h;f+=1)r[f]=(c.top-i+c.height*(f-l)/(h-l))/t}this.#t=r,this.#e=e,this.canvas.width=Xs*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var Zs=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,i){this.root=t,this.page=e,this.units=o,this.actions=
i,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new ct(this.text,n);let r=this.#o(
"minimap");this.minimap=new Qs(r,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new Js(this.
text,this.list),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,e.texts.length-1)),this.#r()}show(t,e=!1){
this.root.querySelector(".why-resting")?.toggleAttribute("hidden",!e),this.#n=t,this.tokens.paint(t.weights,t.
levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.#i("sentence",t.sentence),this.#i("mass",t.mass),this.#i(
"detail",t.detail),this.#i("scale",t.scale),this.release.hidden=!t.frozen,this.#i("frozen-on",t.frozen?`Frozen\
 on ${t.name}`:""),this.minimap.draw(t.levels,t.span?.[0]??-1),this.#u(t.legend),this.aim.unlessOnItsWay(()=>this.#f(
t))}showStrongest(t){let e=this.#n?.strongest[t];return e&&this.#l(e.token),e!==void 0}get quote(){return this.#n?.
quote??null}get sentence(){return this.#n?.sentence??""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus(
{preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).
getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.
bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#o(t){return this.root.querySelector(
`.${t}`)}#i(t,e){N(this.#o(t),e)}#r(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="to\
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
"data-goto")))})}#a(t){let e=this.#n;e?.frozen&&!ah(e.span,t)&&!ah(e.pointed,t)?this.actions.point(this.view,t):
this.actions.toggle(this.view,t)}#l(t){this.#n?.span&&!this.#n.frozen&&this.actions.toggle(this.view,this.#n.span[0]),
this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||
t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());if(n!==null)this.goTo(n);else if(t.key==="Enter"||
t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else
return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.setAttribute("tabindex","-1"),this.tokens.element(
t)?.setAttribute("tabindex","0"),this.#e=t}#u(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=
1){let o=t.length?n?L(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#f(t){this.#s=t,[...this.list.children].
forEach((n,o)=>{let i=t.strongest[o];n.classList.toggle("empty",!i);let r=n.firstElementChild;if(r.disabled=!i,
!i)return;let[a,l,h]=[...r.children],c=t.levels[i.token];r.setAttribute("data-goto",String(i.token)),a.textContent=
String(i.token),N(l,i.name),h.textContent=i.text,h.className=c>0?`weight level-${c}`:"weight"})}};function ah(s,t){
return s!==null&&s[0]<=t&&t<s[1]}var Ce=["observed","observer"],to=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=[];#o=null;#i=null;#r=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new Vs(t),this.announcer=new Gs(t,e=>this.#d(e??this.#l).sentence)}mount(t){
let{page:e}=this;this.#o=new js(e,this.context.state,n=>{this.context.change(n)},n=>{this.#h(n)}),this.#i=t.querySelector(
".panels"),this.#r.addEventListener("change",()=>{this.#i?.setAttribute("data-sides",this.#a),this.#o?.show(this.
context.state(),this.#a)}),this.#n=new Ys(t,n=>this.#u(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,i=o?.closest("[data-view]")?.getAttribute("data-view");o&&i&&
this.#c(i,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),i="12345".indexOf(n.key);if(t.hidden||o||i<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#l;
this.#d(r).showStrongest(i)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new Xt(n)),this.#s=Ce.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),i={shown:this.shown,panel:()=>this.#d(n),units:()=>this.#f,
held:()=>({sides:this.#a,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...ih(this.context,n,i)),new Zs(o,e,this.context.text,()=>this.#f,{point:(r,a)=>this.point(r,a),toggle:(r,a)=>{
this.toggle(r,a)}})})}async show(t){this.#o?.show(t,this.#a),this.#i?.setAttribute("data-sides",this.#a);let e=this.
shown.current;try{let i=this.shown.load();if(i!==!0&&!await i)return}catch(i){this.#w(i,t);return}let{current:n}=this.
shown;if(!n)return;let{light:o}=this.page;$("precision",o?pn(o):be(z(this.page,this.context.state()))),e&&(e.layer!==
n.layer||e.head!==n.head)&&this.announcer.otherHead(),this.#x(),tt("");for(let i of this.#s)i.tokens.markHidden(
n.scope.hide),this.#m(i.view)}reveal(){this.#n?.hold(Ce)}async look({layer:t,head:e,row:n,key:o,alignment:i}){
let{page:r}=this,a=this.context.state(),l=i??a.alignment,h=xt(l,n,r.texts.length),c=t===void 0&&e===void 0&&V(
r,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?
{}:{head:e},observer:h??n,...this.#a==="to"?{sides:"from"}:{},alignment:h===null?"position":l}),o!==void 0&&(this.#d(
"observer").goTo(o),this.point("observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#m(
t),this.announcer.soon())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,
await this.context.change({[t]:this.#p(n,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(
this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==
null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&
n>=0&&n<this.page.numRows))throw new E(`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return fe(
await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:i}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let r=this.context.state(),a={view:s.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:Ce)o!==void 0?(this.#t[l]=o,a[l]=i?o:null):i!==void 0&&
(a[l]=i?r[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#s)l.tokens.finish();this.#n?.hold(
n?[n]:Ce)}get#a(){return this.context.state().sides??(this.#r.matches?"both":"from")}get#l(){return this.#a===
"to"?"observed":"observer"}async#h(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,i]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[i]=this.#t[o],n[i]=this.context.state()[o]}await this.
context.change(n),this.#n?.hold(Ce)}async#c(t,e){let n=this.context.state()[t],{ofToken:o,starts:i}=this.#f,r=o[n??
this.#t[t]??0]+e,a=i[Math.min(i.length-2,Math.max(0,r))];this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),
this.#n?.hold([t])}#u(t){let e=this.context.state()[t]??this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.
context.state();return this.page.light||z(this.page,t)==="corrected"?null:t.unit??"token"}get subject(){let t=this.#l,
e=this.context.state()[t]??this.#t[t];return e===null?null:lt(this.#f,[e,e+1])}get#f(){return this.context.units(
this.unit??"token")}#p(t,e){let{ofToken:n}=this.#f;return t===e||t!==null&&e!==null&&n[t]===n[e]}#x(){if(!this.#e&&
this.shown.current){this.#e=!0;let t=Ql(this.page,this.shown.current.scope);for(let e of Ce)this.#t[e]??=this.
context.state()[e]===null?t[e]:null}}#m(t){if(this.shown.current){let{scope:e,masses:n}=this.shown.current,o=this.
context.state(),i={frozen:o[t],pointed:this.#t[t]},r=this.#f,a=r.kind==="token"?Xl(this.page,o,e,n,t,i):th(this.
page,o,e,n,t,i,r);this.#d(t).show(a,e.hide>0&&a.mass!==""),t===this.#l&&this.#o?.nameMoments(t,a)}}#d(t){return this.#s.
find(e=>e.view===t)}#w(t,{layer:e,head:n}){this.shown.current=null;let o=t instanceof E?t.message:`This cannot\
 be shown: ${D(e,n)}.`;for(let i of this.#s)i.show({...rn(this.page),sentence:"There is nothing to show for th\
is head."});tt(o)}};var eo=1e-4;function zu({shades:s,gamma:t},e){return s==="log"?e>eo?1-Math.log10(e)/Math.log10(eo):0:s==="line\
ar"?e:e**t}function Uu({shades:s,gamma:t},e){return s==="log"?eo**(1-e):s==="linear"?e:e**(1/t)}function Ii(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/Ne(s,s.maximum));return Math.sign(t)*Math.round(
63*zu(s,n))}function no({theme:s,signed:t}){let{paper:e,ink:n}=X[s],o=Nt(t?hi[s].more:X[s]),i=t?Nt(hi[s].less):
o;return r=>r===0?{background:e,ink:n}:(r>0?o:i)[Math.abs(r)-1]}function lh(s,t){let e=no(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[i,r,a]=de(e(Ii(s,t[o])).background);n[1+o]=(255<<24|a<<16|r<<8|i)>>>0}return n}
function so(s){let t=no(s),e=s.signed?-63:0,n=Array.from({length:64-e},(r,a)=>t(e+a).background),o=Ne(s,s.maximum),
i=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return s.shades==="log"?`\u2264 ${L(
o*eo)}`:"0";let l=L(o*Uu(s,a));return`${r<0?"\u2212":s.signed?"+":""}${l}`});return{colours:n,numbers:i}}function oo(s,t){
let e=Ne(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${L(e)}: do not compare it with others.`}var qu=11,Ie=6,_i=11,hh=6.3,io=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,i,r){let{page:a}=this,
l=f=>It({alignment:o},f,a.texts.length).token,h=[{down:!0,first:e.row,pixels:t.height,token:l,chosen:r.rows},{
down:!1,first:e.key,pixels:t.width,token:f=>f,chosen:r.keys}];return Ku(n,o,i).concat(h.flatMap(({down:f,first:u,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,u+d/e.cell),x={down:f,first:u,end:g,cell:e.cell,frame:n,look:i},
b=e.cell>=qu,y=this.#t(x,m,b),k=b?ju(Math.floor(u),Math.ceil(g-1e-6)):[];for(let S of k)p.includes(S)||y.push(
...this.#e(x,S,m(S),!1));for(let S of p.filter(A=>A>=Math.floor(u)&&A<g))y.push(...this.#e(x,S,m(S),!0));return y}))}#t({
down:t,first:e,end:n,cell:o,frame:i,look:r},a,l){let h=t?i.left:i.top,c=a(0);return this.text.turns.flatMap(({
label:f,from:u,to:d},m)=>{let p=Math.max(e,u-c),g=Math.min(n,d-c);if(g<=p)return[];let x=(p-e)*o,b=(g-p)*o,y=l?
Ie:h-4,k=m%2?r.soft:r.rule,S=[t?{kind:"rect",x:0,y:i.top+x,width:y,height:Math.max(1,b-1),fill:k}:{kind:"rect",
x:i.left+x,y:0,width:Math.max(1,b-1),height:y,fill:k}],A=ch(f,t?h-12:b-10);if(!l&&A&&(!t||b>=15)){let R=t?6:i.
left+x+5,C=t?i.top+x+Math.min(b/2,60)+4:15;S.push({kind:"text",x:R,y:C,text:A,size:_i,family:r.family,fill:r.ink,
weight:"600"})}return S})}#e({down:t,first:e,cell:n,frame:o,look:i},r,a,l){let h=(t?o.left:o.top)-Ie-8,c=ch(Gu(
this.page.texts[a],this.page.tokens[a]),h),f=(r+.5-e)*n,u=l?i.accent:i.ink,d={size:_i,family:i.family,fill:u,weight:l?
"700":"400"},m=[];if(t){let p=o.top+f;l&&m.push({kind:"rect",x:Ie,y:p-8,width:o.left-Ie,height:16,fill:i.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+f;l&&m.push({kind:"rect",x:p-
8,y:Ie,width:16,height:o.top-Ie,fill:i.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function Ku({left:s,top:t},e,n){let o={size:_i,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function Gu(s,t){return rt(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function ch(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*hh:hh,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function ju(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var ro=128,Yu=2**17;function fh({data:s,norms:t,numRows:e},n,o){let{triangle:i,scales:r}=s;if(!t&&!r)return{bytes:i,
signed:!1,top:1};let a=Float64Array.from({length:e},(h,c)=>Math.sqrt(t?t[c]:1)),l=new Uint8Array(i.length);for(let h=0,
c=0;h<e;h+=1){let f=Math.sqrt((n?n[h]:1)*(r?r[h]:1)/o);for(let u=0;u<=h;u+=1,c+=1)l[c]=Math.min(255,Math.round(
i[c]*a[u]*f))}return{bytes:l,signed:!1,top:o}}function uh(s,t){let e=new Uint8Array(65536);for(let o=0;o<e.length;o+=
1)e[o]=dh(I[o>>8]-I[o&255],!0);let n=new Uint8Array(s.length);for(let o=0;o<n.length;o+=1)n[o]=e[s[o]<<8|t[o]];
return{bytes:n,signed:!0,top:1}}function dh(s,t){return t?ro+Math.round(127*Math.sign(s)*Math.sqrt(Math.min(1,
Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function Vu({signed:s,top:t}){return Float64Array.from(
{length:256},(e,n)=>s?Math.sign(n-ro)*Math.min(1,Math.abs(n-ro)/127)**2:t*(n/255)**2)}var ao=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){
this.field=t,this.sight=e,this.aside=n,this.pool=o,this.count=e.first.length,this.values=Vu(t);let{realBefore:i}=e;
this.padded=i[this.count]<this.count}side(t){return Math.ceil(this.count/2**t)}has(t){return t===0||t<=this.#t.
length}read(t,e,n,o){if(t>0){let c=Math.max(0,Math.min(o.length,e+1-n)),f=dt(e)+n;o.set(this.#t[t-1].subarray(
f,f+c)),o.fill(0,c);return}o.fill(0);let{first:i,realBefore:r}=this.sight,a=c=>r[c+1]>r[c];if(!a(e))return;let l=dt(
e),h=Math.min(e+1,n+o.length);for(let c=Math.max(n,i[e],this.aside);c<h;c+=1)(!this.padded||a(c))&&(o[c-n]=1+this.
field.bytes[l+c])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",o=new Float32Array,i=new Float32Array,
r=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=l=>l===0?-1:t?Math.abs(l-1-ro):l-1;for(let l=1;this.
side(l-1)>1;l+=1){let h=this.side(l),c=new Uint16Array(dt(h)),f=new Float32Array(n?c.length:0),u=new Float32Array(
n?c.length:0),d=0;for(let m=0;m<h;m+=1){let p=[2*m,2*m+1].filter(g=>g<this.side(l-1));p.forEach((g,x)=>this.read(
l-1,g,0,r[x].subarray(0,g+1)));for(let g=0;g<=m;g+=1){let x=0,b=0,y=0,k=0;for(let A=0;A<p.length;A+=1)for(let R=2*
g;R<=Math.min(2*g+1,p[A]);R+=1){let C=r[A][R];a(C)>a(x)&&(x=C,b=2*R+A),n&&l>1?(y+=o[dt(p[A])+R],k+=i[dt(p[A])+
R]):n&&C>0&&(y+=this.values[C-1],k+=1)}let S=dt(m)+g;l===1&&x>0&&this.#e([2*m+(b&1),b>>1],x),n?(f[S]=y,u[S]=k,
c[S]=k>0?1+dh(y/k/e,t):0):c[S]=x}d+=4*(m+1),d>Yu&&(d=0,yield)}this.#t.push(c),[o,i]=[f,u],yield}this.count===1&&
(this.read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&
(this.maximum=n,this.strongest=t)}};var _e=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,i=this.#t.get(o);return i?(this.#t.delete(o),this.#t.set(o,i),i):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),i=o.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),l=Math.min(256,this.pyramid.
side(t)-e*256);for(let h=0;h<l;h+=1){this.pyramid.read(t,e*256+h,n*256,this.#e);for(let c=0;c<256;c+=1)a[h*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function mh(s,t){let{layer:e,head:n,alignment:o,hide:i,pool:r,against:a}=t;return[e,n,o,i,z(s,t),r,a].join(" ")}
async function ph({page:s,heads:t},e,n){let{layer:o,head:i,alignment:r,hide:a,against:l,pool:h}=e,{numRows:c}=s,
f=o===-1,u=f&&(i===0||i===1)?1-i:null,d=f||!l?null:l.split(".").map(Number),[m,p,g]=await Promise.all([t.get(o,
i),u===null?null:t.get(o,u),d?t.get(d[0],d[1]):null]),x=d?"weight":z(s,e),b=(P,an)=>({data:P,numTokens:s.texts.
length,numRows:c,alignment:r,hide:a==="resting"?Le(P,an,c):a,norms:x==="value"?P.norms:null,sight:ht(s.sight,an,
c),beside:p}),y=b(m,o),k=d&&g?{layer:d[0],head:d[1],scope:b(g,d[0])}:null,{sight:S}=y;if(k){y.hide=k.scope.hide=
Math.max(y.hide,k.scope.hide);let P=y.sight.first.map((an,Lh)=>Math.max(an,k.scope.sight.first[Lh]));S={...y.sight,
first:P}}let{top:A}=U[x],R=k?uh(m.triangle,k.scope.data.triangle):fh(y,y.norms?Yn(y).factor:null,A),C=new ao(R,
S,y.hide,h);return{key:n,scope:y,compared:k,speaker:{page:s,layer:o,head:i,alignment:r,measure:x},pyramid:C,work:C.
work(),tiles:new _e(C,new Uint32Array(257)),shading:Bi(e,C,A)}}function Bi({shades:s,scale:t,gamma:e,cutoff:n},{
maximum:o,field:i},r){return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,
gamma:e,cutoff:n,maximum:o,signed:i.signed,top:r}}var lo=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let i=r=>document.getElementById(
r);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:r})=>new Option(r===-1?"All layers: rollout":String(r),String(r)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:r})=>r!==-1).map(Ju)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let r of t.querySelectorAll(
"[data-matrix-step]")){let a=r.getAttribute("data-matrix-step")??"";r.addEventListener("click",()=>{o(he(e,n(),
a))})}for(let r of["shades","pool"])for(let a of this.#e(r))a.addEventListener("change",()=>{o({[r]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=V(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(i=>{let r=t.layer===-1?z(e,{...t,head:i}):e.headNames[i];return new Option(
r??`${i}${St(e,t.layer,i)?"":" (other file)"}`,String(i))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(
i))r.checked=r.value===t[i]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function Ju({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var Xu=1.0018,Be=1.5,Qu=4,Zu=4,ho=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#i(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#r(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#h(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(Be*Be):Be*Be;e.see(Ue(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#f(n))}zoom(t){let{hold:e}=this,[n,o,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=n,l=(f,u)=>f>=0&&f<=u,h=i&&[(i[1]+.5-o.key)*o.cell,(i[0]+.5-o.row)*o.cell],c=h&&l(h[0],r)&&l(
h[1],a)?h:[r/2,a/2];e.see(Ue(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#i(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=Ue(e.plot(),n,this.#o(t),Xu**(t.ctrlKey?-6*o:-o));(i.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:Do(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#l(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>Qu,this.#s&&(this.#n==="pan"?e.see(_n(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#u(n)))}#l(t,e,n){let{hold:o}=this;this.#s=!0;let i=[...this.#t].find(
([h])=>h!==t)?.[1]??n,r=h=>Math.max(20,Math.hypot(h[0]-i[0],h[1]-i[1])),a=[(n[0]+i[0])/2,(n[1]+i[1])/2],l=Ue(o.
plot(),o.area(),a,r(n)/r(e));o.see(_n(o.plot(),l,(n[0]-e[0])/2,(n[1]-e[1])/2))}#h(t){let{hold:e}=this,n=this.#o(
t),[o,i,r]=[this.#e,this.#n,this.#s],a=this.#t.size===1,l=o&&a?this.#u(n):null;if(this.#c(t),!(!o||!a)){if(i===
"rows"||i==="keys")e.brush(null),l&&e.spanned(i,l[i]);else if(r&&i==="brush"&&l)e.brushed(l);else if(!r){let h=Do(
e.plot(),e.area(),n);e.brush(null),e.point(h),e.freeze(h)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#u(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),l=this.#e??
t,h=(f,u,d)=>{let m=[l[f],t[f]].map(p=>Math.min(e-1,Math.floor(u+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:h(1,i,o),keys:this.#n==="rows"?c:h(0,r,n)}}#f(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(_n(n,o,-i[1]*n.width/4,-i[0]*n.height/4));else if(i)
this.#p(n,o,i);else if(t.key==="+"||t.key==="=")this.zoom(Be);else if(t.key==="-"||t.key==="_")this.zoom(1/Be);else if(t.
key==="0")e.see($e(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#p(t,e,n){let{hold:o}=this,i=Math.max(1,Math.round(Zu/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],l=(o.pointed()??r.map(h=>Math.min(t.count-1,Math.floor(h)))).
map((h,c)=>Math.min(t.count-1,Math.max(0,h+i*n[c])));o.point(l),o.see(Tr(t,e,l))}goTo(t){this.hold.see(ae(this.
hold.plot(),t))}};var td=6,ed=38,nd=6,fo=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return Or(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:i,plot:r}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(i.left,i.top,r.width,r.height),n.clip(),n.translate(i.left,i.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),Qe(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:i},r){let a=[n,o,[i.row,i.key]],l=h=>[...new Set(a.map(c=>c?.[h]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:l(0),keys:l(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:i},r){
if(t.cell<ed)return[];let{rows:a,keys:l}=qe(this.plot,t),h=no(e),c=new Uint16Array(1),f=[];for(let u=a[0];u<a[1];u+=
1)for(let d=l[0];d<Math.min(l[1],u+1);d+=1){let m=_l(n,o,[u,d]);if(m){i.pyramid.read(0,u,d,c);let{ink:p}=h(Ii(
e,i.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(u+.5-t.row)*t.cell+4;f.push(
{kind:"text",x:g,y:x,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return f}#e(t,{tiles:e,area:n,scope:o},i){
let{plot:r}=this,a=p=>p*n.cell;t.fillStyle=wh(t,i.rule,1),t.fillRect(-a(n.key),-a(n.row),a(r.count),a(r.count));
let l=this.levelOf(n);if(!e.pyramid.has(l))return!1;let h=performance.now()+td,c=256*2**l,{rows:f,keys:u}=qe(r,
n),d=[Math.floor(f[0]/c),Math.floor(u[0]/c)],m=!0;t.imageSmoothingEnabled=!1;for(let p=d[0];p*c<f[1];p+=1)for(let g=d[1];g*
c<u[1]&&g<=p;g+=1){let x=e.peek(l,p,g)??(performance.now()<h?e.make(l,p,g):null),b=[a(g*c-n.key),a(p*c-n.row),
a(c),a(c)],[y,k,S,A]=[b[0],b[1],b[0]+b[2],b[1]+b[3]].map(R=>Math.round(R*this.#t)/this.#t);x?t.drawImage(x,y,k,
S-y,A-k):(m=!1,sd(t,e,l,p,g,[y,k,S-y,A-k]))}if(o.hide>0){let p=Math.max(3,a(o.hide));t.fillStyle=i.paper,t.fillRect(
-a(n.key),-a(n.row),p,a(r.count)),t.fillStyle=wh(t,i.muted,-1),t.fillRect(-a(n.key),-a(n.row),p,a(r.count))}return m}#n(t,e,n){
t.save(),t.translate(-this.frame.left,-this.frame.top),Qe(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,
frozen:o,chosen:i,brush:r},a){let{plot:l}=this,h=([f,u],d)=>[(f-d)*e.cell,Math.max(1,(u-f)*e.cell)],c=(f,u,d)=>{
if(f){let[m,p]=h(f,u?e.row:e.key);t.globalAlpha=d,t.fillStyle=a.accent,t.fillRect(u?0:m,u?m:0,u?l.width:p,u?p:
l.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.keys,!1,.13),c(co(i.row),!0,.2),c(co(i.key),!1,.2),n&&(c(co(n[0]),
!0,.1),c(co(n[1]),!1,.1)),t.strokeStyle=a.accent;for(let f of[n,o])if(f){let[u,d]=[(f[0]-e.row)*e.cell,(f[1]-e.
key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=f===o?3:1.5,t.strokeRect(d-(m-e.cell)/2,u-(m-e.cell)/2,m,m)}if(r){
let[f,u]=h(r.rows,e.row),[d,m]=h(r.keys,e.key);t.lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,f,m,u),t.setLineDash(
[])}}};function co(s){return s===null?null:[s,s+1]}function sd(s,t,e,n,o,i){for(let r=1;r<=nd;r+=1){let a=2**r,
l=t.peek(e+r,Math.floor(n/a),Math.floor(o/a));if(l){let h=256/a;s.drawImage(l,o%a*h,n%a*h,h,h,...i);return}}}var gh=new Map;
function wh(s,t,e){let n=`${t} ${e}`,o=gh.get(n);if(!o){let i=document.createElement("canvas");i.width=i.height=
8;let r=i.getContext("2d");r.strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),
r.lineTo(a+8,e>0?0:8);r.stroke(),o=s.createPattern(i,"repeat"),gh.set(n,o)}return o}var yh=20,uo=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,i){
let{speaker:r,scope:a,compared:l,shading:h,pyramid:c}=t,f=Me(r.measure),{page:u}=this,d=!n&&i?i:null,m=n??(d?null:
o);this.sentence=d?Il(r,a,d):m?Cl(r,a,l,m):od(t),$("matrix-sentence",this.sentence),$("matrix-number",m&&!d?this.#s(
t,m):"");let p=u.headNames[r.head];this.title=l?`Layer ${r.layer}, ${p??`head ${r.head}`}, less layer ${l.layer}\
, head ${l.head}`:`${D(r.layer,r.head,p)}`,$("matrix-scale",oo(h,f)),$("matrix-pool",Cs(e,c.pool,h.signed,f));
let{hide:g}=a,x=g===1?"The first token is":`The first ${g} tokens are`;$("matrix-aside",g>0?`${x} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(h),this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:i,pyramid:r,speaker:a}=t,l=([f,u]=[0,0])=>{
let{token:d,aligned:m}=It(o,f,o.numTokens);return i?Math.abs(en(Q(o.data,f,u),Q(i.scope.data,f,u))[0]):Y(m,d,u)?.
shown[0]??0},c=Bl(r,e,2*yh).sort((f,u)=>l(u)-l(f)).slice(0,yh).map(f=>{let[u,d]=f,{token:m}=It(o,u,o.numTokens),
p=O("",()=>this.actions.goTo(f)),g=w("span");N(g,`${M(n.texts[m],16)} (${m})`),p.append(g);let x=w("td");return N(
x,`${M(n.texts[d],16)} (${d})`),w("tr","",w("td","",p),x,w("td","detail-number",this.#n(t,f)))});$("matrix-val\
ue",i?"Difference":Me(a.measure).replace(/^./u,f=>f.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[l,h,c]=en(Q(t.data,n,o),Q(e.scope.data,n,o)),f=l<0?[-c,-h]:[h,c];
return`${l<0?"\u2212":"+"}${K(Math.abs(l),f)}`}let{token:i,aligned:r}=It(t,n,t.numTokens),a=Y(r,i,o);return a?
Vt(r,a).number:""}#s({scope:t,compared:e,speaker:n},[o,i]){if(i>o)return"";let a=jt(t.data,o,i)&&(!e||jt(e.scope.
data,o,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among the 16 strong\
est of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${i}. ${n.measure===
"weight"?a:""}`}#o(t){let{colours:e,numbers:n}=so(t),o=this.legend.getContext("2d");this.legend.width=e.length,
e.forEach((r,a)=>{o&&(o.fillStyle=r,o.fillRect(a,0,1,1))});let i=document.querySelectorAll("#matrix-legend-num\
bers span");n.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){this.#t=
e;let n=t?[O("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("matrix-act\
ions")?.replaceChildren(...n)}}};function od({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:i}=s,r=n.
strongest,a=at(i,s.layer,s.head),l=`${a[0].toUpperCase()}${a.slice(1)}`,h=e?`, less ${at(i,e.layer,e.head)}`:"";
if(!r)return`${l}${h}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=It(t,r[0],t.numTokens),f=e?
"The largest difference is":`Its strongest ${Me(s.measure)} is`;return`${l}${h}. ${f} at ${B(i,c)}, looking at\
 ${B(i,r[1])}. Point at a cell for its number.`}var Pi=44,mo=76,po={width:280,height:10};function bh(s,t,e,[n,o]){let{frame:i,plot:r}=s,{area:a,shading:l,speaker:h,
tiles:c}=t,f=`${n[0].toUpperCase()}${n.slice(1)}`,u=Math.max(420,i.left+Math.min(r.width,r.count*a.cell)+12),d=Pi+
i.top+Math.min(r.height,r.count*a.cell)+mo,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:x}=so(l),b=d-mo+22,y=Me(h.measure),k=`${oo(l,y)} ${Cs(s.levelOf(a),c.pyramid.pool,l.signed,
y)}`;return{width:u,height:d,title:`${f} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:u,height:Pi+i.top+r.height,
fill:e.paper},...Za([{...p,x:i.left,y:i.top,width:r.width,height:r.height},...s.numberMarks(t,e),...s.axisMarks(
t,e)],Pi),{kind:"rect",x:0,y:d-mo,width:u,height:mo,fill:e.paper},{kind:"text",x:12,y:18,text:f,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((S,A)=>({kind:"rect",x:12+
A*po.width/g.length,y:b,width:po.width/g.length+.5,height:po.height,fill:S})),...x.map((S,A)=>({kind:"text",x:12+
A*po.width/(x.length-1),y:b+24,text:S,size:10,anchor:id(A,x.length-1),...m})),{kind:"text",x:12,y:b+42,text:k,
size:10,family:e.family,fill:e.muted}]}}function id(s,t){return s===0?"start":s===t?"end":"middle"}var rd=8,go=class{static id="matrix";static title="Matrix";static fits(t){return t.light===null}static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=ut(()=>this.#d(),200),this.settle=ut(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new fo(this.canvas,new io(e,this.
context.text),e.numRows),this.controls=new lo(t,this.context),this.readout=new uo(t,e,{goTo:n=>this.#b(n),rank:n=>{
this.#A(n)}}),new Xt(t.querySelector(".sheet"),0),this.hand=new ho(this.canvas,{plot:()=>this.picture?.plot??{
width:1,height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#w(n),freeze:n=>{this.#v(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#y(),this.#g()},
spanned:(n,o)=>{this.#S(n,o)}}),t.addEventListener("click",n=>{let i=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");i==="all"?this.#m(null):i&&this.hand?.zoom(i==="in"?1.5:1/1.5)}),
new ResizeObserver(()=>{t.hidden||this.#x()}).observe(this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,
n=mh(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,i;try{i=await vt(ph(this.context,t,n))}catch(r){this.#t=
null,this.#T(),tt(r instanceof E?r.message:`This cannot be shown: ${D(t.layer,t.head)}.`);return}if(o!==this.#o)
return;tt(""),this.#t=i}if(this.#f(this.context.state()),t.area!==this.#r){this.#r=t.area,this.#p();let o=Pn(t.
area,this.page.numRows);this.#e=o&&this.picture?ae(this.picture.plot,o):null}this.#p(),this.#y(),this.#g(),this.
settle(),await this.#O()}get door(){return{matrix:Object.freeze({point:(t,e)=>this.#b([t,e]),see:t=>this.#m(t&&
this.picture?ae(this.picture.plot,t):null),pooled:(t,e)=>this.#L(t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({
cells:this.#l,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,
e=this.#c;return!t||!e?null:(this.#E(),bh(t,e,this.#u,[this.readout?.title??"",document.title.replace(/ · attention$/u,
"")]))}get#a(){let{picture:t}=this;return t?re(t.plot,this.#e??$e(t.plot)):{row:0,key:0,cell:1}}get#l(){return this.
picture?qe(this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#h(){let{alignment:t,observer:e,observed:n}=this.
context.state();return Pl(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,
chosen:o,alignment:i}=this.context.state(),{numRows:r}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#h,
chosen:{row:e===null?null:G(i,e,r),key:n,rows:o&&nn(i,o,r),keys:o&&[o[0],Math.min(r,o[1])]},brush:this.#s}}get#u(){
let t=getComputedStyle(document.documentElement),e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),
muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(
document.body).fontFamily}}#f(t){let e=this.#t;if(e){let{pyramid:n}=e,o=Bi(t,n,U[e.speaker.measure].top),i=lh(
o,n.values);i.some((r,a)=>r!==e.tiles.colours[a])&&(e.tiles=new _e(n,i)),e.shading=o}}#p(){let{picture:t,canvas:e}=this;
t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.measure()}#x(){let t=this.#e&&this.#l;this.picture?.measure(),
t&&this.picture&&(this.#e=ae(this.picture.plot,t)),this.#$()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=$e(e.plot).
cell;this.#e=n?null:t,this.canvas?.classList.toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#d(){
let t=this.#e?Bn(this.#l):"";t!==this.#r&&(this.#r=t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#n)&&
(this.#n=t,this.#y(),this.#g())}async#v(t){let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||
String(t)===String(this.#h)){(e!==null||n!==null)&&await this.context.change({observer:null,observed:null});return}
let[i,r]=t,[a]=Rs(o,[i,i+1],this.page.texts.length),l=G(o,a,this.page.numRows)===i;await this.context.change(l?
{observer:a,observed:r}:{observer:i,observed:r,alignment:"position"}),$("live",this.readout?.sentence??"")}async#S(t,e){
let{alignment:n}=this.context.state(),o=t==="keys"?e:Rs(n,e,this.page.texts.length);await this.context.change(
{chosen:o})}async#A({rows:t,keys:e}){let{alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.
texts.length,i=o?[t[0]+1,t[1]+1]:t;await this.context.change({view:"heads",pair:le({from:i,to:e,when:o?"wrote":
"read"})})}#b(t){let{picture:e}=this;if(e){let n=o=>[Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#m(
ae(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#w(t)}}#y(){let t=this.#t;if(t&&this.picture){let e=this.picture.
levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#h,this.#s)}}#M(){this.#t&&!this.root?.hidden&&(this.#y(),
this.readout?.list(this.#t,this.#l),document.activeElement===this.canvas&&this.#n&&$("live",this.readout?.sentence??
""))}#T(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,t.height)}#g(){this.#i||=requestAnimationFrame(
()=>{this.#i=0,this.#$()})}#$(){let t=this.#t,{picture:e,root:n}=this;if(!t||!e||!n||n.hidden)return;let o=e.levelOf(
this.#a);if(t.work){let a=performance.now()+rd;for(;t.work&&performance.now()<a;)this.#k(t)}let i=this.#c;!(i&&
e.draw(i,this.#u))||t.work&&!t.pyramid.has(o)?this.#g():t.work&&this.#g()}#k(t){t.work?.next().done&&(t.work=null,
this.#f(this.context.state()),this.#y())}#E(){for(;this.#t?.work;)this.#k(this.#t)}async#O(){for(;this.#i&&!document.
hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#E();let n=this.#t?.pyramid;if(!n||!n.has(
t)||e>=n.side(t))throw new E(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(e+1);return n.read(t,
e,0,o),Array.from(o,i=>i===0?NaN:n.values[i-1])}#N([t,e]){let{canvas:n,picture:o}=this;if(!n||!o)return null;let i=n.
getBoundingClientRect(),{row:r,key:a,cell:l}=this.#a,[h,c]=[i.left+o.frame.left+(e-a)*l,i.top+o.frame.top+(t-r)*
l];return{x:h,y:c,width:l,height:l}}};var ad=new Set(["script","style","noscript"]),ld=new Set(["area","base","br","col","embed","hr","img","input",
"link","meta","source","track","wbr"]),$h="-".repeat(2),hd={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&#34;","'":"\
&#39;"},xo=class{constructor(t){this.document=t;let{documentElement:e,head:n,body:o}=t,i=n.querySelector("styl\
e"),r=[...e.childNodes].filter(l=>l instanceof Text).map(wo).join(""),a=[...n.childNodes].slice(0,[...n.childNodes].
findIndex(l=>l===i)+1);this.start=`<!DOCTYPE html>
${Pe(e)}
${Pe(n)}${a.map(wo).join("")}
</head>${r}${Pe(o)}`,this.nodes=[...o.childNodes].map(l=>l instanceof HTMLScriptElement||l instanceof Text?l:l.
cloneNode(!0)),this.last=o.lastChild}get isWhole(){return this.document.readyState!=="loading"}withText(t,e){let o=[
...this.nodes,...this.#t()].map(r=>r instanceof HTMLScriptElement&&r.id===t?`${Pe(r)}${e}</${r.localName}>`:wo(
r)),i=o.pop()??"";return[this.start,...o,i.replace(/\n\n$/u,""),`</body>
</html>
`]}#t(){let t=[];for(let e=this.last?.nextSibling??null;e;e=e.nextSibling)(e instanceof HTMLScriptElement||e instanceof
Text&&!e.data.trim())&&t.push(e);return t}};function wo(s){if(s instanceof Comment)return`<!${$h}${s.data}${$h}\
>`;if(s instanceof Text)return ad.has(s.parentElement?.localName??"")?s.data:kh(s.data);if(!(s instanceof Element))
return"";let{localName:t}=s;return ld.has(t)?Pe(s):`${Pe(s)}${[...s.childNodes].map(wo).join("")}</${t}>`}function Pe(s){
let t=[...s.attributes].map(({name:e,value:n})=>n?` ${e}="${kh(n)}"`:` ${e}`);return`<${s.localName}${t.join("")}\
>`}function kh(s){return s.replace(/[&<>"']/gu,t=>hd[t])}var Eh="http://www.w3.org/2000/svg";var yo=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(Eh,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[cd(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function cd({strength:s},t,e){let n=document.
createElementNS(Eh,"path"),[o,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,l=a?t.top+t.height:t.top,h=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-o)/6):0,[f,u]=r?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,f)} ${d(i,u)} ${d(i,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var Fi=18,bo=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,i)=>ud(t,o,i)));let n=fd(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let i=o.target instanceof Element?o.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];N(o.cells[3],dd(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",i)})}};function fd(s){let[t]=s,e=({queries:[n,o],next:i})=>o-n===1&&n===t.queries[0]&&i===t.next;return t&&
s.every(e)?M(t.next,Fi):null}function ud(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=yi(t.change),o.setAttribute("aria-label",Bt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${Yt(t)} Show it in the text.`)),n.insertCell().append(o);let i=`${vh(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,L(t.weight),
t.valueWeighted===null?"\u2013":L(t.valueWeighted),`${M(t.next,Fi)} \xD7 ${bi(t.change)}`])N(n.insertCell(),r);
return n}function dd(s,t,{queries:[e,n]}){let o=xt(t,e,s.texts.length),i=xt(t,n-1,s.texts.length);return o===null||
i===null?"what follows":vh(s,[o,i+1])}function vh(s,[t,e]){let n=`${t} ${M(s.texts[t],Fi)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var md=250,$o=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:i}=this.
page,r={at:T(o,t.to),when:`when it wrote ${T(o,t.from)}`,count:Wt(this.page).length,parted:i.length>0&&!this.page.
light},a=()=>this.#t===n,l=performance.now(),h=await this.#e(t,a,c=>{performance.now()>l+md&&(l=performance.now(),
e({...r,ranked:Ae(c),done:!1}))});a()&&(this.last=Ae(h),e({...r,ranked:this.last,done:!0}))}async all(t){return Ae(
await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[a,ht(
i.sight,a,i.numRows)]));return await Kn(this.page,this.heads,(a,l,h)=>{let c=r.get(a),f=c&&Et(h,c,t,i.numRows);
if(f){let[u,...d]=f.weight;o.push({layer:a,head:l,weight:u,bounds:d,even:f.even})}n(o)},e),o}};function Sh(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([h,c],f)=>{let u=e.ofToken[h],d=n.get(u);d?(d.span=[Math.min(d.span[0],h),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>pd(m,t[f][p])),d.count+=1):n.set(u,{span:[h,c],effects:t[f],count:1})});let o=[],[i,r]=s.target;
for(let h=0;h<gt(e);h+=1){let[c,f]=q(e,h);c<r&&f>i&&o.push([Math.max(c,i),Math.min(f,r)])}let a=s.words[s.chosen][0],
l=[...n.values()];return{why:{...s,units:l.map(({span:h})=>h),words:o,chosen:o.findIndex(([h,c])=>h<=a&&a<c),added:l.
some(({count:h})=>h>1)},effects:l.map(h=>h.effects)}}function pd(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var ko=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=ue(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??Sh(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return Is(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var gd=5,vo=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Eo(t,"why-bars"),this.heads=Eo(
t,"why-heads"),this.layers=Eo(t,"why-layers"),this.looks=Eo(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));Hi(this.bars,o=>n.cause(
this.#t[o].span)),Hi(this.heads,o=>n.look(this.#e[o])),Hi(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:i},r){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",i.length?
o:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:l,against:h,text:c})=>{let f=r!==null&&a[0]===
r[0]&&a[1]===r[1];return Ah(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,f)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:i,parted:r,done:a}=t,l=`of ${i}${r?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,gd),this.heads.replaceChildren(...this.#e.map(c=>{let{number:f,error:u}=Tt(
c),d=Ah(`L${c.layer} \xB7 H${c.head}`,c.weight,f,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",Bt(`Layer ${c.layer}, head ${c.head}: ${f} ${u} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${f} ${u}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",Fe("error",u)),d})),
$("why-heads-note",a?fa(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#n=Ps(o);let h=o[0];this.layers.setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${Tt(
h).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let f=Fe("layer","");
return f.title=`Layer ${c.layer}: ${Tt(c).number} (head ${c.head})`,f.style.setProperty("--size",c.weight.toFixed(
4)),f})),$("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Eo(s,t){return s.querySelector(`#${t}`)}function Hi(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function Ah(s,t,e,n,o){
let i=document.createElement("li"),r=document.createElement("button");r.type="button",r.className=n,r.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&r.setAttribute("aria-pressed",String(o));let a=Fe("track","");return a.setAttribute(
"aria-hidden","true"),a.append(Fe("size","")),r.append(Fe("name",s),a," ",Fe("number",e)),i.append(r),i}function Fe(s,t){
let e=document.createElement("span");return e.className=s,N(e,t),e}function Mh(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=wd(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),i=Number(e[0].effect.toFixed(o)),r=n+Math.abs(i-e[0].effect);return`e\
ffect ${i.toFixed(o)} +- ${(Math.ceil(r*10**o)/10**o).toFixed(o)} nats`}function wd(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],i=s.added?n[1]-n[0]:s.units.filter(([r,a])=>r<n[1]&&a>n[0]).length;return Math.max(1,i)*(o[1]-o[0])*
s.step/2}function Th(s,t,{span:e,ranked:n},o=[]){let i=Dt(s,...e),r=t.measured?t.added?"measured word by word":
"measured":"estimated",a=n.map(({span:[c,f],effect:u})=>[i,c,f-1,Dt(s,c,f),Number(u.toPrecision(6)),r]),l=["of",
"first token","last token","text",t.measured?"effect in nats":"effect","how"],h=n.map(c=>c.span);return Lt(...vn(
l,a,h,o))}function Oh(s){let t=s.map(({layer:e,head:n,weight:o,bounds:i,even:r})=>[e,n,...[o,...i,r].map(a=>Number(
a.toPrecision(6)))]);return Lt(["layer","head","weight","least","most","even"],t)}var xd=3,yd=5,So=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new $o(t.page,t.heads),this.told=t.page.why&&new ko(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new bo(e,({layer:i,
head:r,queries:a,keys:l})=>{n({layer:i??void 0,head:r??void 0,row:a[1]-1,key:l[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(i){if(!(i instanceof E))throw i;tt(i.message);return}this.#e(t,o),this.#n(o.found),new Xt(
t.querySelector(".sheet")),this.panel=new vo(t,i=>T(e.texts,i),{cause:i=>{this.#t=i,this.show(this.context.state())},
look:i=>{this.#a(i)},step:i=>this.#o(i)})}}show(t){let{page:e,panel:n,text:o,told:i}=this;if(this.edges?.show(
t),!n||!o||!i)return;let{why:r,effects:a}=i.inUnits,l=i.explain(t.chosen),h=this.#i(l),c=Hl(r,a,l);n.show(l.words,
h),o.shade(c),o.choose(l.span),o.rove(l.span[0]),this.#r(l,c);let f=Oe(e,l,h);this.headLooks.ask(f,u=>n.showLooks(
u))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get subject(){return this.panel&&this.told?this.told.explanation.span:null}get door(){return{why:this.
why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new E("This report does not know what the ans\
wer hangs on.");let o=typeof t=="number"?Os(n.found,t):t,i=kd(o,e.texts.length)?tn(n.found,e.promptLength,o):null;
if(!i)throw new E(`There is nothing to explain at ${t}; the tokens are 0 to ${e.texts.length-1}.`);await n.know();
let r=n.explain(i),a=Oe(e,r,r.leading??r.words.bars[0]?.span??null),l=a?await this.headLooks.all(a):[];return{
measured:n.found.measured,units:r.ranked.map(({span:[h,c],effect:f})=>({text:e.texts.slice(h,c).join(""),start:h,
end:c,effect:f})),heads:l.slice(0,yd).map(({layer:h,head:c,weight:f})=>({layer:h,head:c,weight:f}))}}#e(t,e){let n=new ct(
t.querySelector(".text"),this.context.text);this.text=n,this.arcs=new yo(t.querySelector(".arcs"),n),zt(n,()=>e.
units,a=>this.#s(a));let o=t.querySelector("#why-quotes"),{notes:i}=this.context,r=()=>{let{explanation:a}=e;return{
sentence:a.words.sentence,note:ze(i.notes,a.span),of:null,precision:Mh(e.inUnits.why,a)}};o.append(Kt(this.context,
r,()=>({chosen:e.explanation.span})),ft("Copy as CSV",()=>Th(this.page.texts,e.inUnits.why,e.explanation,i.notes)),
ft("Copy heads as CSV",()=>Oh(this.headLooks.last)),...Te(this.context,()=>this.subject))}#n(t){let[e,n]=t.target,
o=n>=this.page.texts.length?"":` Only the first ${n-e} tokens of this long answer are explained.`;$("why-how",
`${t.measured?bd:$d}${o}`),$("why-figure",`${t.figure[0].toUpperCase()}${t.figure.slice(1)}.`)}#s(t){let{why:e,
promptLength:n}=this.page,o=e&&tn(e,n,t);o&&(this.#t=null,this.context.change({chosen:o}))}#o(t){let{page:e,told:n}=this;
if(n){let{why:o}=n.inUnits,[i,r]=n.explanation.span,h=(i<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=r:
c[1]<=i).at(t>0?0:-1);h&&(this.#s(h),this.text?.reveal(h[0]))}}#i({words:t,leading:e}){let n=this.#t;return n&&
t.bars.some(({span:i})=>String(i)===String(n))?n:e??t.bars[0]?.span??null}#r({span:t,reverse:e,leading:n},o){let i=o.
filter(({against:r})=>!r).slice(0,n?xd:0);this.arcs?.show(i.map(({from:r,to:a,strength:l})=>{let h=[r,a];return{
from:e?t:h,to:e?h:t,strength:l}}))}async#a({layer:t,head:e}){let{page:n,told:o}=this,i=o?.explanation,r=i&&Oe(
n,i,this.#i(i));if(r){let[a]=J(r,n.numRows);await this.context.look({layer:t,head:e,row:a,key:r.to[0],alignment:"\
generation"})}}},bd="Measured: each word of the prompt was hidden, one at a time, from everything after it, an\
d the model was run again. Effects of several words do not add up, and a hidden word is something that the mod\
el never met in training.",$d="Estimated from one run of the model; nothing was hidden. An estimate always has\
 a strongest word; that it has one says nothing yet. Run att-viz with --influence words to measure.";function kd(s,t){
return Array.isArray(s)&&s.length===2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}try{let s=new xo(document),t=ln(document.getElementById("att-viz-page")?.textContent??""),e=new xs(t,[So,to,Ts,
go,Hs,zs],s),n=e.start();Object.defineProperty(window,"attViz",{value:Object.freeze({ready:n,...e.door,views:Object.
freeze(e.kinds.map(({id:o,title:i})=>Object.freeze({id:o,title:i}))),show:e.show.bind(e),note:e.note.bind(e),get notes(){
return e.book.notes.map(o=>Object.freeze({...o}))},get state(){return e.snapshot}})}),n.then(()=>{performance.
mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(s){if(tt(s instanceof E?s.
message:"This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Safari."),
!(s instanceof E))throw s}})();
