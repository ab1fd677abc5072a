"use strict";(()=>{var lc=["corrected rollout","raw rollout","rollout without resting places"];function W(s){return s.kind!==void 0}
var E=class extends Error{constructor(t){super(t),this.name="ReportError"}};function mn(s){let t;try{t=JSON.parse(
s)}catch{throw new E("This file is damaged: its list of tokens cannot be read. Please make the report again.")}
if(t?.format!==1)throw new E("This report was written in a format that its viewer does not know. Please make i\
t again.");let e=cc(t);if(e)throw new E(`This file is damaged: ${e}. Please make the report again.`);return t}
function cc(s){if(!Array.isArray(s.texts)||!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"i\
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
"its passages do not divide its text":""}function X(s,t){return s.allLayers.find(e=>e.layer===t)?.heads??[]}function U(s,t,e=`\
head ${t}`){return s===-1?`all layers, ${lc[t]}`:`layer ${s}, ${e}`}function Mt(s,t,e){return s.layers.some(n=>n.
layer===t&&n.heads.includes(e))}function pn(s,t,e){let n=X(s,t);return n.reduce((o,i)=>Math.abs(i-e)<Math.abs(
o-e)?i:o,n[0]??0)}function gn(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function wn(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}var xn="att_viz";function lr(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split(
"#")[0];t?history.pushState(xn,"",e):history.replaceState(xn,"",e)}catch{}}function Wo(){try{history.replaceState(
xn,"",location.href)}catch{}}function cr(){return history.state===xn}function ur(s,t,e,n,o){let i=gn(s,t,e),r=U(
t,e),a=`${r[0].toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let h=wn(location.pathname,
s.suffix,i);return h===null||location.protocol==="about:"?`${a}: in another file of this report, whose name en\
ds in \u201C${i}.html\u201D. Please open that file.`:(o?location.replace(`${h}#${n}`):location.assign(`${h}#${n}`),
"")}function pt(s,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function fr(s,t){let e=`att-viz-head-${s}-${t}`;return await pr(()=>!!document.getElementById(e)?.nextElementSibling),
document.getElementById(e)?.textContent??null}function dr(s,t){return document.getElementById(`att-viz-head-${s}\
-${t}`)?.dataset.roles??null}function mr(s){return document.getElementById(`att-viz-light-${s}`)?.textContent??
null}function yn(){return pr(()=>!1)}async function pr(s){for(;document.readyState==="loading"&&!s();)await uc()}
function uc(){return new Promise(s=>{let t=()=>{e.disconnect(),document.removeEventListener("DOMContentLoaded",
t),s()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),document.addEventListener("DOMConten\
tLoaded",t)})}var ht=.0009765625;function ze(s){return 2**(-(s+.5)/8)}function Dt(s){return[ze(s),2**(-(s+1)/8)*(1-ht),Math.
min(1,2**(-s/8)*(1+ht))]}function fc({facts:s},t){return s.worst[t<s.answerRow?0:1]}function zo(s){return 2**(-(s+
1)/8)*(1+ht)}function Do({facts:s},t,e){let[n,o]=s.groups,i=e>=s.answerRow,r=Math.ceil(s.answerRow/n),a=t[i?r+
Math.floor((e-s.answerRow)/o):Math.floor(e/n)],h=i?o:n,[l,c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[
a/15,h===1?l:0,Math.min(1,(c*(1+ht)+ht)*h)]}function gr(s){let{sinks:t}=s;return t&&Float32Array.from({length:s.
numRows},(e,n)=>Do(s,t,n)[0])}function Ot(s,t){let[e,n]=[s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],i=0;for(let m=e;m<
n;m+=1)Dt(s.codes[m]).forEach((p,g)=>o[g]+=p),i=Math.max(i,s.codes[m]);let r=n-e===16?Dt(i)[2]:zo(fc(s,t)),{facts:a}=s,
h=s.sinks?Do(s,s.sinks,t):[0,0,0],l=t<a.first?[0,0,0]:Do(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.
min(1,o[0]),o[2]=Math.min(1,o[2]),l[2]=Math.max(l[1],Math.min(l[2],1-o[1]-h[1]+ht)),c<=0&&(l[1]=Math.max(l[1],
1-o[2]-h[2]-ht)),l[0]=Math.min(Math.max(l[0],l[1]),l[2]);let u=c>0?Math.max(0,Math.min(c*r,1-h[1]-l[1]-o[1]+ht)):
0,f=Math.min(u,Math.max(0,1-h[2]-l[2]-o[2]-ht)),d=Math.min(u,Math.max(f,1-h[0]-l[0]-o[0]));return{from:e,to:n,
limit:r,listed:o,first:l,others:[d,f,u],sink:h}}function dc(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=
1)if(s.keys[n]===e)return n;return-1}function Ue(s,t,e){let n=dc(s,t,e);if(n>=0)return Dt(s.codes[n]);let{first:o,
limit:i,others:r}=Ot(s,t);return e===s.facts.first?o:[0,0,Math.min(i,r[2])]}function be(s,t,e,n,o){let{first:i}=s.
facts,{from:r,to:a,limit:h,first:l,others:c}=Ot(s,t),[u,f]=[Math.max(e,i),Math.min(n,t+1)],d=[0,0,0],m=Math.max(
0,f-u);u<=i&&i<f&&(l.forEach((g,x)=>d[x]+=g),m-=1);for(let g=r;g<a;g+=1)s.keys[g]>=u&&s.keys[g]<f&&(Dt(s.codes[g]).
forEach((x,b)=>d[b]+=x),m-=1);let p=t-Math.min(i,t)-(a-r);return m>0&&p>0&&(d[0]+=Math.min(m*h,c[0]*(o??m/p)),
d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*h,c[2])),[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function bn(s){
let t=e=>(Math.min(63,Math.max(0,e))/63)**2;return[t(s),t(s-.5)*(1-ht),Math.min(1,t(s+.5)*(1+ht)+ht/8)]}function wr({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,i=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${i} is kept weight by we\
ight, the rest as sums`}function xr({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function $n({
worst:s,groups:t,passages:e}){let[n,o]=s.map(r=>Number(zo(r).toPrecision(2))),i=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${i}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}function st(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&C(e,t)}var mc=/\u2068([^\u2068\u2069]*)\u2069/u;function C(s,t){let e=t.split(
mc);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let i=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(i.textContent=n),n?[i]:[]}))}function kt(s){return s.
replace(/[\u2068\u2069]/gu,"")}var kn=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=document.getElementById(
"full-link");let e=document.getElementById("full-files");t.light&&($("light-short",wr(t.light)),$("light-sente\
nce",xr(t.light)),document.getElementById("light-note")?.removeAttribute("hidden"),document.getElementById("al\
l-files-link")?.addEventListener("click",n=>{n.preventDefault(),e?.setAttribute("open",""),e?.scrollIntoView({
block:"start"}),e?.querySelector("summary")?.focus()}))}show(t,{layer:e,head:n}){let{page:o}=this;this.#t(this.
index,o.light?null:"index",t),this.#t(this.full,o.light?gn(o,e,n):null,t),this.full&&o.light&&(this.full.textContent=
`Every weight of ${U(e,n,o.headNames[n])}`)}#t(t,e,n){let o=e===null?null:wn(location.pathname,this.page.suffix,
e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}#${n}`))}};var yr=0;async function ie(){performance.now()>yr&&(await new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),yr=performance.now()+8)}var br=2**17,P=Float32Array.from({length:256},(s,t)=>(t/255)**2);function gt(s){return s*(s+1)/2}function $e(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function zt(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=pc(n.getWriter(),s),i=e.getReader(),r=new Uint8Array(t),a=0;for(;;){let{done:h,value:l}=await i.read();
if(h)return await o,r.subarray(0,a);if(a+l.length>t)throw await i.cancel(),new RangeError(`more than ${t} byte\
s`);r.set(l,a),a+=l.length}}async function pc(s,t){try{for(let e=0;e<t.length;e+=br)await s.write(t.subarray(e,
e+br)),await ie();await s.close()}catch{}}var $r=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),En=13,kr=1<<
20,vn=new Uint32Array(256).fill(kr);$r.forEach((s,t)=>{vn[s]=t});var gc=vn.map(s=>s*$r.length);function Sn(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(En*e+6*n>>3),i=0,r=0,a=0,h=()=>{
let f=gc[t[r]]+vn[t[r+1]];return r+=2,i|=f,f};for(let f=e-e%8;r<2*f;a+=En){let[d,m,p,g]=[h(),h(),h(),h()],[x,b,
y,k]=[h(),h(),h(),h()];o[a]=d>>5,o[a+1]=d<<3|m>>10,o[a+2]=m>>2,o[a+3]=m<<6|p>>7,o[a+4]=p<<1|g>>12,o[a+5]=g>>4,
o[a+6]=g<<4|x>>9,o[a+7]=x>>1,o[a+8]=x<<7|b>>6,o[a+9]=b<<2|y>>11,o[a+10]=y>>3,o[a+11]=y<<5|k>>8,o[a+12]=k}let l=0,
c=0,u=(f,d)=>{for(l=l<<d|f,c+=d;c>=8&&a<o.length;a+=1)c-=8,o[a]=l>>c;l&=(1<<c)-1};for(;r<2*e;)u(h(),En);if(n){
let f=vn[t[r]];i|=f<64?0:kr,u(f&63,6)}if(i>>En)throw new RangeError("letters that stand for nothing");return o}function D({width:s},t){return s?s*t:gt(t)}function it({width:s},t){return s||t+1}var Uo=16,re=64,Er=re*1024,wc=32,vr=15360,qo=new Uint16Array(257).fill(vr+1);for(let s=vr;s>=0;s-=1)qo[Math.round(
255*Math.sqrt(Sr(s)))]=s;var jo=class extends Map{cap=1/0};function Sr(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function Ar(s){return 4*Math.ceil(s/re)+Math.ceil(s*2*Uo*wc/8)}function Tr(s,t){let e=Math.
ceil(t/re),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(r,a)=>n.getUint32(
4*a,!0)),i=s.slice(4*e);if(o.some(r=>r>8*i.length))throw new RangeError("too short");return{bits:i,index:o,read:new Map}}
function rt(s,t){let{exact:e}=s,n=Math.floor(t/re),o=e.read.get(n);return o||(o=xc(s,n),e.read.set(n,o)),o[t%re]}
function xc(s,t){let{triangle:e,exact:n}=s,o=bc(n.bits,n.index[t]),i=[];for(let r=t*re;i.length<re;r+=1){let a=D(
s,r);if(a>=e.length)break;i.push(yc(e.subarray(a,a+it(s,r)),o))}return i}function yc(s,t){let e=new Uint32Array(
256);for(let c of s)e[c]+=1;let n=255,o=Uo;for(;n>0&&e[n]<o;)o-=e[n],n-=1;let i=n>0?e[n]:0,r=new Set,a=-1;for(let c=0;i>
o&&c<o;c+=1)a+=1+t(i-o-a+c),r.add(a);let h=new jo,l=-1;for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&
(l+=+(u===n),u>n||i<=o||r.has(l))){let f=qo[u];h.set(c,Sr(f+t(qo[u+1]-f)))}}return h.cap=h.size===Uo?Math.min(
...h.values()):1/0,h}function bc(s,t){let e=n=>{let o=0;for(let i=0;i<n;i+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),i=2**(o+1)-n,r=e(o);return r<i?r:2*r+e(1)-i}}var $c=2,Mr=1,Or=2,Lr=4,kc=2**22,An=6,Nr=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function ke(s,t,e,n=0){try{let o=Sn(s);await ie();let i=await zt(o,Ec(t,n));return await vc(i,t,n)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Ec(s,t){let e=D(
{width:t},s),n=Rr(s,t).length;return 2+2*s+4*(t||s)+4*An*n+e+Ar(s)}async function vc(s,t,e){let[n,o]=s;if(n!==
$c||o>(Mr|Or|Lr)||!!(o&Lr)!=e>0)throw new RangeError("not a head");let i={width:e},r=2,a=u=>{if(r+=u,r>s.length)
throw new RangeError("too short");return s.subarray(r-u,r)},h=o&Mr?Mc(a(2*t)):null,l=o&Or?Tc(a(4*(e||t))):null,
c=new Uint8Array(D(i,t));for(let[u,f]of Rr(t,e))Sc(a,c,i,u,f),await ie();return{triangle:c,...i,sinkMass:h,norms:l,
exact:Tr(a(s.length-r),t)}}function Rr(s,t=0){let e=Math.max(1,Math.floor(kc/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function Sc(s,t,e,n,o){let i=s(4*An),r=new DataView(i.buffer,i.byteOffset,
i.byteLength),a=new Uint32Array(An),h=0;for(let l=0;l<An;l+=1)a[l]=h,h+=r.getUint32(4*l,!0);if(h!==D(e,o)-D(e,
n))throw new RangeError("a band of another size");Ac(t,e,n,o,s(h),a)}function Ac(s,t,e,n,o,i){for(let r=e;r<n;r+=
1){let a=D(t,r),h=it(t,r),l=r===0?0:it(t,r-1),c=a-l,u=0;for(let f=0;f<l;f+=1)u=o[i[Nr[2*s[c+f]+u]]++],s[a+f]=u;
for(let f=l;f<h;f+=1)u=o[i[Nr[u]]++],s[a+f]=u}}function Tc(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);
return Float32Array.from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Mc(s){let t=new DataView(s.
buffer,s.byteOffset,s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Oc=96*2**20,Ee=class{#t=new Map;constructor(t,e,n=Oc,o=0,i=ke){this.textOf=t,this.numRows=e,this.bytesKept=
n,this.width=o,this.unpack=i}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.
set(n,o),o.promise;let i=this.#e(t,e),r={promise:i,data:null};return this.#t.set(n,r),i.then(a=>{r.data=a,this.#n()},
()=>this.#t.delete(n)),i}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(
t,e);if(n===null)throw new E(`The weights of ${U(t,e)} are not in this file.`);let o=await this.unpack(n,this.
numRows,U(t,e),this.width);return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[
...this.#t].reverse()){let o=n.data?Lc(n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function Lc({
triangle:s,exact:t}){return s.length+t.bits.length+t.read.size*Er}var Cr=255,Tn=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:i})=>i!==-1).flatMap(({layer:i,heads:r})=>r.map(a=>({layer:i,head:a})));let[n,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/n)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:n}=this,o=e.length,i=(t.passages.length-1)*t.passages.length/2,r=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,h,l,c]=await Promise.all([this.#e("shares",o*i),this.#e("rests",o*this.groups),this.#e("s\
inks",r*this.groups),this.#n("counts",o*n.numRows)]),u=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let x=p+n.numRows;p<x;p+=1)g+=c[p];u[m+1]=u[m]+g}if(u[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[f,d]=await Promise.all([this.#n("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:h,sinks:l,counts:c,starts:u,gaps:f,codes:d,cells:i}}catch{throw new E("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let n=this.places.findIndex(f=>f.layer===t&&f.head===e);if(n<0||
!this.known)return null;let{facts:o,groups:i,page:r}=this,{shares:a,rests:h,sinks:l,cells:c}=this.known,u=this.
places.slice(0,n).filter(f=>o.sinks.includes(f.layer)).length;return{facts:o,numRows:r.numRows,...this.#t(n),shares:a.
subarray(n*c,(n+1)*c),rests:h.subarray(n*i,(n+1)*i),sinks:o.sinks.includes(t)?l.subarray(u*i,(u+1)*i):null}}#t(t){
let{numRows:e}=this.page,{counts:n,starts:o,gaps:i,codes:r}=this.known,[a,h]=[o[t],o[t+1]],l=new Uint32Array(h-
a),c=new Uint32Array(e+1),u=a;for(let p=0;p<e;p+=1){let g=p;for(let x=u+n[t*e+p];u<x;u+=1)g+=i[u],l[u-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let f=c.slice(),d=new Uint32Array(h-a),m=new Uint8Array(h-a);u=a;for(let p=0;p<
e;p+=1)for(let g=u+n[t*e+p];u<g;u+=1){let x=f[l[u-a]]++;d[x]=p,m[x]=r[u]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let n=await zt(Sn(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((l,c)=>l+ +(c===Cr),0);if(o===0)return n;let i=await this.#e(`${t}+`,4*o),
r=new DataView(i.buffer,i.byteOffset,i.byteLength),a=Uint32Array.from(n),h=0;for(let l=0;l<e;l+=1)n[l]===Cr&&(a[l]+=
r.getUint32(h,!0),h+=4);return a}};var Nc=300,Rc=4e6,Mn=class{#t=new Map;#e=null;constructor(t,e){this.parts=new Tn(t,e)}async get(t,e){this.#e??=
yn().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new E(`The weights of ${U(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),i=o?null:this.parts.head(t,e),r=o??
(i&&{...Cc,sinkMass:gr(i),light:i});return r&&(this.#t.delete(n),this.#t.set(n,r),this.#n()),r}#n(){let{numRows:t}=this.
parts.page,e=Math.max(4,Math.min(Nc,Math.floor(Rc/t)));for(let n of this.#t.keys()){if(this.#t.size<=e)break;this.#t.
delete(n)}}},Cc={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(0),index:new Uint32Array(0),
read:new Map}};function On(s){return s.replace(/\r\n?/gu,`
`).replace(/\p{Surrogate}|\0/gu,"\uFFFD").trim()}function qe(s,t){let e=[];for(let n of s.slice(0,1e3)){let{from:o,
to:i,text:r}=n??{};Number.isInteger(o)&&Number.isInteger(i)&&0<=o&&o<i&&i<=t&&typeof r=="string"&&r.length<=4e3&&
On(r)&&e.push({from:o,to:i,text:On(r)})}return{notes:Br(e),damaged:s.length-e.length}}function Ko(s,t){let e=On(
t.text),n=s.every(o=>o.from!==t.from||o.to!==t.to||o.text!==e);return e&&n?Br([...s,{from:t.from,to:t.to,text:e}]):
s}function Ir(s,t,e){let n=On(e);return s.flatMap((o,i)=>i!==t?[o]:n?[{...o,text:n}]:[])}function _r(s,t){return t.
reduce(Ko,s)}function ae(s,t){return t?[...s.keys()].filter(e=>s[e].from<t[1]&&s[e].to>t[0]):[]}function je(s,t){
return ae(s,t).map(e=>s[e].text).join(" / ")}function Ln(s,t,e,n){let o=e.map(i=>je(n,i));return o.some(Boolean)?
[[...s,"note"],t.map((i,r)=>[...i,o[r]])]:[s,t]}function Br(s){return[...s].sort((t,e)=>t.from-e.from||t.to-e.
to)}var Pr=2e3,Fr=1;function Ut(s){return s.map(({from:t,to:e,text:n})=>`${t}-${e}_${n.replaceAll("_","_u").replaceAll(
"*","_s")}`).join("*")}function qt(s,t){let e=s.split("*").map(n=>{let[,o,i,r]=/^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.
exec(n)??[];return r&&{from:Number(o),to:Number(i),text:r.replaceAll("_s","*").replaceAll("_u","_")}});return s?
qe(e,t):{notes:[],damaged:0}}function Hr(s){return(s.length?JSON.stringify({format:Fr,notes:s}):"").replace(/[<>&'\u2028\u2029]/gu,
e=>`\\u${e.charCodeAt(0).toString(16).padStart(4,"0")}`)}function Wr(s,t){if(!s.trim())return{notes:[],fault:""};
let e;try{e=JSON.parse(s)}catch{return{notes:[],fault:"The notes in this file are damaged and were left out."}}
if(e?.format!==Fr||!Array.isArray(e.notes))return{notes:[],fault:"The notes in this file are written in a way \
that this page does not know; they were left out."};let{notes:n,damaged:o}=qe(e.notes,t);return{notes:n,fault:Go(
o,"this file")}}function Go(s,t){return s?s===1?`1 note in ${t} could not be read and was left out.`:`${s.toLocaleString(
"en")} notes in ${t} could not be read and were left out.`:""}function Dr(s){let t=`${s.toLocaleString("en")} \
characters`;return s<=Pr?`The link to this page holds them (${t}), and so does an annotated copy of this file.`:
`The link to this page holds them, but with ${t} it is too long for mail: many programs cut links after about ${Pr.
toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`}function zr(s,t){let e=s.
slice(s.lastIndexOf("/")+1),n=e;try{n=decodeURIComponent(e)}catch{}let[o]=/\.html?$/iu.test(n)?[n.replace(/\.html?$/iu,
"")]:["att_viz_report"];return t||/\.annotated$/u.test(o)?`${o}.html`:`${o}.annotated.html`}var Ic=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,_c=/[\u202a-\u202e\u2066-\u2069]/u,Bc=/[\ud800-\udfff]/u,Pc=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Fc=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Hc=/^\p{M}/u,
qr=/[\u2028\u2029]/u,Wc=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Rn=/⟨[0-9A-F]{2}⟩/gu,Dc=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Cn(s){return Dc.test(s.trim())}function jr(s,t){return Wc.test(s)||!t.includes("\u27E8")&&s.search(Rn)>=
0}function he(s,t){return s.includes("\u27E8")&&jr(s,t)?s.replace(Rn,""):s}function lt(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&jr(s,t)){let e=s.match(Rn)??[];return s.split(Rn).flatMap((n,o)=>[...n?lt(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...lt(s.slice(0,800)),n,...lt(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):Pc.test(s)?Array.from(
s,e=>({mark:Nn(e),raw:qr.test(e)?"":e})):Hc.test(s)?[{mark:"\u25CC",raw:""},...Ur(s)]:Fc.test(s)?Ur(s):[{mark:"",
raw:s}]}function Ur(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=zc(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function zc(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Ic.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Nn(s),raw:""}}return s==="\uFEFF"?{mark:Nn(s),raw:s}:_c.test(s)||Bc.test(s)||qr.test(s)?{mark:Nn(s),raw:""}:
null}function Nn(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function M(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return le(s);let e=lt(s).map(i=>i.mark||i.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Uc={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function le(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,i]=Uc[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${i}`:lt(n).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var ve=1,qc=2,Kr=800,jc=200;function In(s){let t=new Uint8Array(s.texts.length);for(let[o,i]of s.text.markup)t.
fill(qc,o,i);let e=new Uint8Array(s.texts.length);for(let[o,i]of s.text.added??[])e.fill(1,o,i);let n=s.text.turns.
map(([o,i,r])=>{let a=Gr(t,i,r,1);return t.fill(ve,i,a),t.fill(ve,Gr(t,r-1,a-1,-1)+1,r),{label:o,from:i,head:a,
to:r,lines:Kc(s,t,e,a,r)}});return{page:s,turns:n,markers:t}}function Gr(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function Kc(s,t,e,n,o){let i=Gc(s.texts,t,n,o),r=Jc(i.map(a=>Vc(s,t,a)));return i.map(([a,h],l)=>{let c=[
...e.subarray(a,h)].filter((u,f)=>!t[a+f]);return{from:a,to:h,code:r[l],folded:c.length>0&&c.every(Boolean)}})}
function Gc(s,t,e,n){let o=[],i=e;for(let r=e;r<n;r+=1){let a=s[r],h=!t[r]&&Yo.test(a),l=r-i,c=l>=Kr&&(/^\s/u.
test(a)||l>=Kr+jc);(h||c)&&r>i&&(o.push([i,r]),i=r),t[r]!==ve&&a.endsWith(`
`)&&Yc(t,r+1,n)&&(o.push([i,r+1]),i=r+1)}return i<n?[...o,[i,n]]:o}var Yo=/^\r?\n[\s]*[^\S\n]$/u;function Yc(s,t,e){
return t>=e||s[t]!==ve}function Vc(s,t,[e,n]){let o="";for(let i=e;i<n&&o.length<200;i+=1)o+=t[i]?"":he(s.texts[i],
s.tokens[i]);return o}function Jc(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function _n(s,t,e,n){let o="",i="";for(let r=e;r<n;r+=1){let a=he(s.texts[r],s.tokens[r]);
i+=a,o+=t[r]?"":a,t[r]&&!t[r+1]&&o&&r+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||i}var Xc=10;function q(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function Vo(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,i)=>`${o} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var j={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,i)=>`${o} brought most ${i}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...Vo("raw rollout"),noun:"preference",top:Xc,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:Vo("raw rollout"),restless:Vo("rol\
lout without resting places")};var Jo=.0009765625,Xo=2**-24,Bn=Qo(.5,1),wt=Float64Array.from({length:256},(s,t)=>Qo(Math.max(0,t-.5),-1)),xt=Float64Array.
from({length:256},(s,t)=>Qo(t+.5,1));function ue(s){return[Math.max(0,s*(1-Jo)-Xo),Math.min(1,s*(1+Jo)+Xo)]}function Qo(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*Jo)+t*Xo))}function Pn([s,t],[e,n]){let[o,i]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,i>0?Math.min(1,t/i):0]}function G(s,[t,e]){if(!(t>0))return at(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),i=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${i.toFixed(n)}`}function at(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var Qc=.5/65535;function L(s,t=Bn){return s===0?at(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function Et(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?L(s):G(s,[t,e]):e>0?at(e):"0"}function I(s,t){return`${M(s.texts[t])}\
 (token ${t})`}function Y(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e} of layer ${t}`}
function Nt(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${I(e,t)}`:t<e.promptLength?
`Just before ${I(e,t)} in the prompt`:`When the model produced ${I(e,t)}`}function Fn(s,t,e,n){let o=Y(s.page,
s.layer,s.head),i=t===e&&s.alignment==="position"?"itself":I(s.page,e),r=j[s.measure].pair(n.said,o,i);return`${Nt(
s,t)}, ${r}${Zo(s,n)}.`}function Zo({measure:s},{even:t}){return j[s].hasEven?`; an even spread would be ${L(t)}`:
""}function Yr(s,t,e,n,o,i){if(n.absence)return ti(s.alignment,t,I(s.page,e),n.absence);let r=j[s.measure],a=Y(
s.page,s.layer,s.head),h=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!h)return t==="obs\
erver"?`${Nt(s,e)}, ${r.none(i(),a)}.`:Zc(s,r.noneLater(i(),I(s.page,e)));if(t==="observer"){let c=n.strongest===
e?"itself":I(s.page,n.strongest);return`${Nt(s,e)}, ${r.most(h.said,a,c)}${Zo(s,h)}.`}let l=Nt(s,n.strongest).
replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(h.said,a,I(s.page,e),l)}${Zo(s,h)}.`}function Zc({
page:s},t){return W(s)?t.replace(" later token"," token"):t}function ti(s,t,e,n){return n==="hidden"?`${e} is \
set aside, as a place to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only loo\
k at what is set aside, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks\
 at nothing.`:t==="observed"?`${e} is the last token: nothing came after it that could look back.`:n==="first-\
token"?`${e} is the first token: nothing came before it, so there is no attention to show.`:`${e} was never fe\
d back to the model, so it has no row of its own${s==="position"?"; the other alignment shows what produced it":
""}.`}function Hn(s,t,e,n,o){if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence===
"padding")return"";let i=s==="observed"?" on average":"",r=[];if(e>0){let a=e===1?"the first token":`the first\
 ${e} tokens`,[h,l,c]=t.hiddenMass,u=G(h,[l,c]);r.push(`${u[0].toUpperCase()}${u.slice(1)} of ${o.whole}${i} ${o.
rests} ${a}.`)}return n&&r.push(`Learned sink: ${L(t.sinkMass,Qc)} of the attention${i} went to no token at al\
l (this model may set attention aside).`),r.join(" ")}function Vr(s,t){let e=s.tokens[t],o=(Array.from(e).length>
40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,a=>a===" "?"\u2423":"\uFFFD"),i=s.
ids?` \xB7 id\xA0${s.ids[t]}`:"",r=W(s)?"":t<s.promptLength?" \xB7 prompt":" \xB7 completion";return`Token ${t}${r}\
 \xB7 piece ${o||"\u2205"}${i}`}function Se(s){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is show\
n to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exactly those of \
an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?`A preferenc\
e ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to within \xB10.1% of t\
hemselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, and ${e} of what\
 the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say how far each m\
ay be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}).`:`${n} Any\
 other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}).`}function Wn(s,t,{
noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or m\
ore":""}, in every report.`;let o=L(t);return`Colour is relative: the strongest colour is the largest ${e} sho\
wn, ${o}; do not compare it with others.`}function Ae({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function fe(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max(Ae(s).cell,n)),i=r=>Math.max(0,s.count-r/o);return{row:Math.min(
i(s.height),Math.max(0,t)),key:Math.min(i(s.width),Math.max(0,e)),cell:o}}function Ke(s,t,[e,n],o){let{cell:i}=fe(
s,{...t,cell:t.cell*o});return fe(s,{row:t.row+n/t.cell-n/i,key:t.key+e/t.cell-e/i,cell:i})}function Dn(s,t,e,n){
return fe(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function ei({count:s},{row:t,key:e,cell:n},[o,i]){let r=[
Math.floor(t+i/n),Math.floor(e+o/n)];return r.every(a=>a>=0&&a<s)?r:null}function Ge({width:s,height:t,count:e},{
row:n,key:o,cell:i}){let r=(a,h)=>[Math.floor(a),Math.min(e,Math.ceil(a+h/i-1e-6))];return{rows:r(n,t),keys:r(
o,s)}}function de(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return fe(s,{row:t[0],
key:e[0],cell:n})}function Jr(s,t,[e,n]){let o=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));return fe(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function Xr(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function zn(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function Un(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,i,r]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&i<r&&r<=t?{rows:[n,o],keys:[i,r]}:null}function me(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function qn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,i,r,a]=n.slice(1,
5).map(Number),h=!!n[5],l=o<i&&r<a&&i<=t&&a<=t,c=h?i>1&&o-1<e:o<e;return l&&c?{from:[o,i],to:[r,a],when:h?"wro\
te":"read"}:null}var jn=["word","hide","heads","rests","cause","yours"];var ni=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function Gn(s){return ni.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function Qr(s){
let t=new Map;return e=>{let n=t.get(e)??vt(s,e);return t.set(e,n),n}}function vt(s,t){let e=s.texts.length;if(t===
"token")return Kn(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t==="turn")return Kn(t,Uint32Array.from(s.text.
turns,([,i])=>i),e);if(t==="span")return tu(s);let n=$e(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new E(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let i=0;i<e;i+=
1)n[i>>3]>>(i&7)&1&&o.push(i);return Kn(t,Uint32Array.from(o),e)}function Kn(s,t,e,n=null){if(e>0&&t[0]!==0)throw new E(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=1)i.fill(r,o[r],o[r+1]);return{kind:s,starts:o,ofToken:i,names:n}}
function tu(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,i],r)=>{for(let a=o;a<i;a+=
1)t[a]=t[a]<0?r:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return Kn("span",Uint32Array.from(e),t.length,n)}function yt(s){
return s.starts.length-1}function K(s,t){return[s.starts[t],s.starts[t+1]]}function ct(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function Zr(s,t){let e=new Float64Array(yt(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function ta(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function ea(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var eu=32,na={low:.2,high:2,step:.05},Ye=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],ia=["why","looked",
"heads","matrix","layers","lines"],nu=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function Yn(s){return{view:ut(s.view,ia,s.why?"why":"looked"),chosen:null,layer:s.opening[0],
head:s.opening[1],measure:"weight",alignment:W(s)?"position":"generation",hide:"resting",sides:null,scale:"abs\
olute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",order:"role",lines:s.lines??"",area:"",
shades:"text",pool:"max",against:"",notes:"",unit:null,tour:""}}function Vn(s,t){let e={...t};(s.layer!==t.layer||
s.head!==t.head)&&(e.layer=e.head=null);let n=Object.entries(s).filter(([o,i])=>o!=="view"&&i!==null&&si(o,i)!==
si(o,e[o]));return s.view!==ra(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,i])=>[
o,si(o,i)])).toString()}function si(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(
t)}function ra(s,t){return s.some(e=>nu.has(e))?"looked":t.view}function aa(s,t,e){let n=new URLSearchParams(s.
replace(/^#/u,"")),o=n.get("layer")==="all"?-1:Te(n.get("layer")),i=Te(n.get("head")),r=o!==null&&X(t,o).length>
0?o:e.layer;return{view:ut(n.get("view"),ia,ra([...n.keys()],e)),chosen:ou(n.get("chosen"),t),layer:r,head:i===
null&&r===e.layer?e.head:pn(t,r,i??0),measure:ut(n.get("measure"),["weight","value"],e.measure),alignment:W(t)?
e.alignment:ut(n.get("alignment"),["generation","position"],e.alignment),hide:su(n.get("hide"),t)??e.hide,sides:ut(
n.get("sides"),["from","to","both"],e.sides),scale:ut(n.get("scale"),["relative","absolute"],e.scale),gamma:oa(
n.get("gamma"),na.low,na.high,e.gamma),cutoff:oa(n.get("cutoff"),0,1,e.cutoff),theme:ut(n.get("theme"),["auto",
"light","dark"],e.theme),observed:sa(n.get("observed"),t),observer:sa(n.get("observer"),t),pair:me(qn(n.get("p\
air"),t.texts.length,t.numRows)),order:ut(n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.
exec(n.get("lines")??"")?.[0]??e.lines,area:zn(Un(n.get("area"),t.numRows)),shades:ut(n.get("shades"),["text",
"linear","log"],e.shades),pool:ut(n.get("pool"),["max","mean"],e.pool),against:iu(n.get("against"),t),notes:ru(
n.get("notes"),t)??e.notes,unit:ut(n.get("unit"),[...Gn(t),null],e.unit),tour:ut(n.get("tour"),[...jn,""],e.tour)}}
function Me(s){return Math.max(0,Math.min(eu,s.texts.length-2))}function Te(s){return s!==null&&/^\d{1,9}$/u.test(
s)?Number(s):null}function su(s,t){let e=Te(s);return e===null?null:Math.min(e,Me(t))}function ou(s,t){let[e,n,
...o]=(s??"").split("-").map(Te);return e!==null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[
e,n]:null}function sa(s,t){let e=Te(s);return e!==null&&e<t.texts.length?e:null}function iu(s,t){let[e,n,...o]=(s??
"").split(".").map(Te);return e!==null&&n!==null&&n!==void 0&&o.length===0&&Mt(t,e,n)?`${e}.${n}`:""}function ru(s,t){
return s===null?null:Ut(qt(s,t.texts.length).notes)}function ut(s,t,e){return t.find(n=>n===s)??e}function oa(s,t,e,n){
let o=s===null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?o:n}var ha={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function pe(s,t,e){let[n,o]=e.split(" "),i=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(Me(s),Math.max(0,c+i))}}let r=s.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(n==="layer")return a===void 0?{}:{layer:a};let h=X(
s,t.layer),l=h[h.indexOf(t.head)+i];return l!==void 0?{head:l}:a===void 0?{}:{layer:a,head:X(s,a).at(i>0?0:-1)}}var Jn=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(au)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,la(e).hidden=e!==t}return la(t)}#t(t){let e=[...this.list.
children].findIndex(r=>r===document.activeElement),n=this.ids.length-1,i={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(
this.ids[i]))}};function au({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function la(s){
return document.getElementById(`view-${s}`)}var Xn=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let i=n===window.parent?o?.attVizTheme:null;(i==="light"||i==="dark"||i==="aut\
o")&&(this.host=i,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var ca=10,hu=100,lu=4;function jt(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.
map(n=>[t,n]))}async function*oi(s,t){let e=jt(s),n=[];for(let[o,[i,r]]of e.entries()){for(let[a,h]of e.slice(
o+n.length,o+lu))n.push(t.peek(a,h)??t.get(a,h).catch(()=>null));yield[i,r,await n.shift()??null]}}async function Oe(s,t,e,n){
let o=performance.now()+ca;for await(let[i,r,a]of oi(s,t)){if(performance.now()>o&&(await ge(),o=performance.now()+
ca),!n())return!1;a&&e(i,r,a)}return n()}function ge(){return new Promise(s=>{window.requestIdleCallback?window.
requestIdleCallback(()=>s(),{timeout:hu}):setTimeout(s,20)})}var ua=128*2**20,cu=65536,ii=2**20,uu=/<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;
async function fa(s){if(s.size>ua)throw new E(`${s.name} has ${Math.ceil(s.size/ii)} MiB; up to ${ua/ii} MiB a\
re read here. Please compare the saved runs with att-viz compare, or take its light report (att-viz render --l\
ight).`);let t;try{t=await s.text()}catch{throw new E(`${s.name} could not be read. Please choose it again.`)}
let e=fu(t),n=du(e,s.name),o=(i,r)=>Promise.resolve(e.get(`att-viz-head-${i}-${r}`)??null);return{page:n,heads:new Ee(
o,n.numRows,32*ii),name:s.name}}function fu(s){return new Map(Array.from(s.matchAll(uu),([,t,e])=>[t,e]))}function du(s,t){
let e=s.get("att-viz-page");if(!e)throw new E(`${t} is no report of att_viz: nothing in it says what a model r\
ead and wrote.`);if(e.includes('"sides":')&&!e.includes('"allLayers":'))throw new E(`${t} is a comparison of t\
wo runs. Please choose the report of one.`);let n;try{n=mn(e)}catch(o){let i=o instanceof E&&o.message.includes(
"damaged");throw new E(i?`${t} is damaged and cannot be compared. Please make it again.`:`${t} is a report of \
another version of att_viz. Please make it again with the version that made this one.`)}if(n.kind)throw new E(
`${t} shows an encoder\u2019s attention; only texts that a model went on with are compared.`);if(n.texts.length>
cu)throw new E(`${t} has ${n.texts.length.toLocaleString("en")} tokens, more than are compared here. Please co\
mpare the saved runs with att-viz compare.`);if(!mu(n))throw new E(`${t} is damaged and cannot be compared. Pl\
ease make it again.`);return n}function mu({texts:s,tokens:t,text:e,numLayers:n,numHeads:o,promptLength:i,model:r,
title:a,layers:h,allLayers:l,sight:c,why:u}){let f=s.length,d=p=>Array.isArray(p)&&Ve(p[0],f)&&Ve(p[1],f)&&p[0]<=
p[1],m=p=>Number.isInteger(p?.layer)&&Array.isArray(p.heads)&&p.heads.every(Number.isInteger);return[...s,...t,
r,a].every(p=>typeof p=="string")&&[n,o,i].every(Number.isInteger)&&f>0&&pu(e.turns,f)&&e.markup.every(d)&&(e.
added===null||Array.isArray(e.added)&&e.added.every(d))&&Array.isArray(e.spans)&&c.padding.every(d)&&[...h,...l].
every(m)&&(u===null||gu(u,f))}function pu(s,t){let e=0;for(let n of Array.isArray(s)?s:[]){if(typeof n?.[0]!="\
string"||n[1]!==e||!Ve(n[2],t)||n[2]<=e)return!1;e=n[2]}return e===t}function gu({target:s,units:t,words:e,step:n,
effects:o,measured:i,method:r,figure:a,least:h,chosen:l},c){let u=f=>Array.isArray(f)&&Ve(f[0],c)&&Ve(f[1],c)&&
f[0]<f[1];return u(s)&&[t,e].every(f=>Array.isArray(f)&&f.every(u))&&[n,h].every(Number.isFinite)&&[o,r,a].every(
f=>typeof f=="string")&&typeof i=="boolean"&&Number.isInteger(l)&&l>=0&&l<e.length}function Ve(s,t){return Number.
isInteger(s)&&Number(s)>=0&&Number(s)<=t}function H(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function bt(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function Q(s,t,e){let n=s.layers[t],o=new Int32Array(e);da(o,s.starts[n]??[]);let i=Int32Array.from({length:e},
(h,l)=>l+1);da(i,s.ends?.[n??s.ends.length-1]??[]);let r=new Uint8Array(e).fill(1);for(let[h,l]of s.padding)r.
fill(0,h,l);let a=new Int32Array(e+1);for(let h=0;h<e;h+=1)a[h+1]=a[h]+r[h];return{first:o,after:i,realBefore:a}}
function da(s,t){t.forEach(([e,n,o],i)=>{let r=t[i+1]?.[0]??s.length;for(let a=e;a<r;a+=1)s[a]=n+o*(a-e)})}function F({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&ri(e,o)&&ri(e,n)}function _({first:s,after:t,realBefore:e},n,o=0){
let i=Math.min(Math.max(s[n],o),t[n]);return ri(e,n)?e[t[n]]-e[i]:0}function ri(s,t){return s[t+1]>s[t]}function ai(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:i}=Ot(s,t);for(let r=n;r<o;r+=1)e[s.keys[r]]=
ze(s.codes[r]);return t>=s.facts.first&&(e[s.facts.first]=i[0]),e}function ma(s,t,e){let n=be(s,t,0,e),[o,i,r]=n;
return{hidden:n,rest:[1-o,1-r,1-i],sink:Ot(s,t).sink[0],factor:1}}function pa({hide:s,sight:t},e,n,o){let i=ai(
e,n);for(let r=s;r<=n;r+=1)F(t,n,r)&&(o[r]=i[r])}function ga(s,t,e){return Ue(s,t,e)[0]}function wa({sight:s},t,e){
let{from:n,to:o,listed:i,first:r,others:a,limit:h,sink:l}=Ot(t,e),c=o-n,u=F(s,e,t.facts.first),f=_(s,e)-c-(u?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${Qn(i)} of this row`:"no weight\
 of this row was strong enough to be kept",p=u?`, the first token ${Qn(r)}`:"",g=t.sinks?`, the learned sink ${Qn(
l)}`:"",x=f>0?`; what is left, ${Qn(a)}, is spread over ${f} ${f===1?"token":"others"}, each ${at(Math.min(h,a[2]))}`:
"";return`In this light report ${m}${p}${g}${x}.`}function xa({sight:s,alignment:t,numRows:e,numTokens:n},o,i){
let r=0,a=0,h=0;for(let c=i;c<e;c+=1)if(bt(t,c,n)!==null&&F(s,c,i)){a+=1;let[u,,f]=Ue(o,c,i);r+=u>0?1:0,h=u>0?
h:Math.max(h,f)}if(i===o.facts.first||a===0)return"";let l=r<a?`; each of the others gave it ${at(h)}`:"";return`\
In this light report ${r} of ${a} later rows are kept that looked at it${l}.`}function Qn([s,t,e]){return G(s,
[t,e])}function ya(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=Ot(s,o).
first[0];else s.keys.forEach((o,i)=>{e+=o===t&&i>=s.rowStarts[t+1]?Dt(s.codes[i])[0]:0});return n>0?e/n:0}function Rt(s,t,e){if(s.light)return ai(s.light,t);let n=new Float32Array(e),o=D(s,t),i=s.scales?s.scales[t]:1,
r=rt(s,t);for(let a=0;a<it(s,t);a+=1)n[a]=Math.min(P[s.triangle[o+a]],r.cap)*i;return r.forEach((a,h)=>{n[h]=a*
i}),n}function Zn(s,t){let{norms:e}=s;if(s.data.light)return ma(s.data.light,t,s.hide);let n=s.data.scales&&s.
beside||s.data,{triangle:o,sinkMass:i}=n,r=D(n,t),a=[0,0,0],h=[0,0,0];for(let u=0;u<it(n,t);u+=1){if(!F(s.sight,
t,u))continue;let f=o[r+u],d=e?e[u]:1,m=u<s.hide?a:h;m[0]+=P[f]*d,m[1]+=wt[f]*d,m[2]+=xt[f]*d}rt(n,t).forEach(
(u,f)=>{if(F(s.sight,t,f)){let d=o[r+f],[m,p]=ue(u),g=e?e[f]:1,x=f<s.hide?a:h;x[0]+=(u-P[d])*g,x[1]+=(m-wt[d])*
g,x[2]+=(p-xt[d])*g}});let l=i?i[t]:0;e||h.forEach((u,f)=>{h[f]+=l});let c=a[0]+h[0];return{hidden:a,rest:h,sink:l,
factor:e?c>0?1/c:0:1}}function ba({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=Pn([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function ts(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=Zn(s,n);t[n]=ba(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function Je(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=H(s.alignment,t,s.numRows);
if(n===null)return hi(e,t===0?"first-token":"last-token");let{data:o,sight:i}=s,r=Zn(s,n);return o.light?pa(s,
o.light,n,e):wu(s,n,r.factor,e),{weights:e,...$a(e),hiddenMass:ba(s,r),sinkMass:r.sink,absence:_(i,n)===0?"pad\
ding":_(i,n,s.hide)===0?"all-hidden":""}}function wu({data:s,hide:t,norms:e,sight:n},o,i,r){let a=D(s,o),h=i*(s.
scales?s.scales[o]:1),l=rt(s,o);for(let c=t;c<it(s,o);c+=1)if(F(n,o,c)){let u=Math.min(P[s.triangle[a+c]],l.cap);
r[c]=u*(e?e[c]:1)*h}l.forEach((c,u)=>{u>=t&&F(n,o,u)&&(r[u]=c*(e?e[u]:1)*h)})}function es(s,t,e){let n=new Float32Array(
s.numTokens).fill(NaN);if(t<s.hide)return hi(n,"hidden");let{data:o,norms:i,sight:r}=s,a=[0,0,0],h=0,l=0;for(let c=o.
width?0:t;c<s.numRows;c+=1){let u=bt(s.alignment,c,s.numTokens);if(u!==null&&F(r,c,t)){let f=e.factor[c]*(i?i[t]:
1)*(o.scales?o.scales[c]:1);n[u]=(o.light?ga(o.light,c,t):xu(o,c,t))*f,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),h+=o.sinkMass?o.sinkMass[c]:0,l+=1}}return l===0?hi(n,t<s.numRows&&_(r,t)===0?"padding":"last-token"):{weights:n,
...$a(n),hiddenMass:a.map(c=>c/l),sinkMass:h/l,absence:""}}function xu(s,t,e){let n=rt(s,t);return n.get(e)??Math.
min(P[s.triangle[D(s,t)+e]],n.cap)}function $a(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);
return{strongest:t,maximum:e}}function hi(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function Ea(s,t){if(s.light||t.light)return"A light report keeps the strongest weights only, so its heads cann\
ot be compared.";if(JSON.stringify(s.allLayers)!==JSON.stringify(t.allLayers)||s.numHeads!==t.numHeads){let e=[
s,t].map(({numLayers:n,numHeads:o})=>`${n} layers \xD7 ${o} heads`);return e[0]===e[1]?"One of the reports sho\
ws other heads than the other, so none of them can be compared.":`The models have ${e[0]} and ${e[1]}, so no h\
ead of one is a head of the other.`}return""}function va(s,t,e,{slots:n,differing:o,rows:i}){let[r,a]=[0,0];for(let[
l,c]of i){let[u,f]=[Rt(s,l,e[0]),Rt(t,c,e[1])];r+=Math.abs((s.sinkMass?.[l]??0)-(t.sinkMass?.[c]??0))/2;for(let d=0;d<
n.length;d+=1){let[m,p,g,x]=n[d],b=Math.abs(ka(u,m,p)-ka(f,g,x))/2;r+=b,a+=o[d]?b:0}}let h=Math.max(1,i.length);
return{distance:r/h,onEdits:a/h}}function ka(s,t,e){let n=0;for(let o=t;o<e&&o<s.length;o+=1)n+=s[o];return n}var yu=5,bu=2,$u=32;function T(s,[t,e]){return M(Kt(s,t,e),$u)}function Kt(s,t,e){let n=s.slice(t,e),o=n.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(o.length?o:n).join("")}function Sa(s,t,e,{ranked:n,leading:o}){
let i=T(t,e);return o===null?n.length?`${i} hangs on no single ${s.added?"part":"word"}`:`${i} looked at nothi\
ng of the prompt`:`${i} hangs on ${T(t,s.units[o])}`}function Qe(s,t,e,{ranked:n,leading:o}){let i=T(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${i}.`;if(o===null){if(s.measured&&s.added){let a=Ma(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${i} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${i} at least ${Oa(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${i} (${s.figure}).`}let r=T(t,s.units[o]);return s.measured&&s.added?Ta(r,i,
n[0].effect):s.measured?`Without ${r}, ${i} would have been ${Gt(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${r} did most for ${i} (${s.figure}).`}function Aa(s,t,e,{ranked:n,leading:o,units:i}){let r=T(
t,e),a=s.measured&&(s.added||i.length>1);if(o===null){let l=n.length>0;return{headline:l?`No word of the answe\
r needed ${r}`:`What needed ${r} is not known`,sentence:l?a?`What hiding each of its words does multiplies to ${Ma(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${Oa(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let h=T(t,n[0].span);return{headline:`${h} needed ${r} most`,sentence:a?Ta(r,h,n[0].effect):s.measured?`Withou\
t ${r}, ${h} would have been ${Gt(n[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most f\
or ${h} (${s.figure}).`}}function Ta(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${Gt(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function Ma(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function Oa(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function Gt(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function li(s,t){let e=t.filter(({effect:h})=>s.
measured||h>0),n=e.filter(({effect:h})=>h<=-s.least).slice(-bu),i=[...e.filter(h=>!n.includes(h)).slice(0,yu-n.
length),...n],r=t.reduce((h,{effect:l})=>h+Math.max(0,l),0),a=Math.max(...i.map(({effect:h})=>Math.abs(h)),s.measured?
1:0);return i.map(({span:h,effect:l})=>({span:h,size:a>0?Math.abs(l)/a:0,against:l<0,text:s.measured?ku(l,s.added?
"word by word":"without it"):`${Math.round(100*l/r)}% of the estimate`}))}function ku(s,t){let e=Gt(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function ns({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${M(n,16)} ${Xe(o)}`).join(", ");return`The model gave it ${Xe(s)}.${e?` N\
ext came ${e}.`:""}`}function Xe(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function Ct({weight:s,bounds:t}){let e=G(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function La(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>L(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function Na(s,t){let e=[],[n,o]=[0,0];for(let i of[...Eu(s,t),{a:s.length,b:t.length,size:0}])(n<i.a||o<i.b)&&
e.push([n<i.a&&o<i.b?"replace":n<i.a?"delete":"insert",n,i.a,o,i.b]),[n,o]=[i.a+i.size,i.b+i.size],i.size&&e.push(
["equal",i.a,n,i.b,o]);return e}function Eu(s,t){let e=new Map;t.forEach((r,a)=>{let h=e.get(r);h?h.push(a):e.
set(r,[a])});let n=[],o=[[0,s.length,0,t.length]];for(let r=o.pop();r;r=o.pop()){let[a,h,l,c]=r,u=vu(s,e,r);u.
size&&(n.push(u),a<u.a&&l<u.b&&o.push([a,u.a,l,u.b]),u.a+u.size<h&&u.b+u.size<c&&o.push([u.a+u.size,h,u.b+u.size,
c]))}n.sort((r,a)=>r.a-a.a);let i=[];for(let r of n){let a=i.at(-1);a&&a.a+a.size===r.a&&a.b+a.size===r.b?a.size+=
r.size:i.push({...r})}return i}function vu(s,t,[e,n,o,i]){let r={a:e,b:o,size:0},a=new Map;for(let h=e;h<n;h+=
1){let l=new Map;for(let c of t.get(s[h])??[])if(c>=o&&c<i){let u=(a.get(c-1)??0)+1;l.set(c,u),u>r.size&&(r={a:h-
u+1,b:c-u+1,size:u})}a=l}return r}function Ca(s,t){let[e,n]=[os(s),os(t)],o=Au(e.filter(({to:a})=>a<=s.promptLength),n.filter(({to:a})=>a<=t.promptLength)),
i=Tu(s,t,e,n);o.push(...i.pieces);let r={pieces:o,slots:[],differing:[],rows:[],parted:i.parted};for(let a of o)
Su(r,s,t,a);return r}function Su({slots:s,differing:t,rows:e},n,o,[i,r,a,h,l]){let c=i==="same",[u,f]=[n.texts.
slice(r,a).map(ci),o.texts.slice(h,l).map(ci)],m=c&&u.length===f.length&&u.every((p,g)=>p===f[g])?u.map((p,g)=>[
r+g,r+g+1,h+g,h+g+1]):[[r,a,h,l]];for(let p of m)c&&Ra(n,p[1]-1)&&Ra(o,p[3]-1)&&e.push([p[1]-1,p[3]-1,s.length]),
s.push(p),t.push(!c)}function Ra({numRows:s,sight:t},e){return e<s&&!t.padding.some(([n,o])=>n<=e&&e<o)}function Au(s,t){
let[e,n]=[s.map(is),t.map(is)],o=rs(e,n),i=rs(e.slice(o).reverse(),n.slice(o).reverse()),[r,a]=[s.length-i,t.length-
i],h=Array.from({length:o},(u,f)=>ss("same",s[f],t[f])),[l,c]=[s[o-1]?.to??0,t[o-1]?.to??0];for(let[u,f,d,m,p]of Na(
e.slice(o,r),n.slice(o,a))){let[g,x]=[s.slice(o+f,o+d),t.slice(o+m,o+p)],[b,y]=[g.at(-1)?.to??l,x.at(-1)?.to??
c];if(g.length===x.length){let k=u==="equal"?"same":"changed";h.push(...g.map((v,A)=>ss(k,v,x[A])))}else{let k=g.
length&&x.length?"changed":g.length?"removed":"added";h.push([k,l,b,c,y])}[l,c]=[b,y]}for(let u=0;u<i;u+=1)h.push(
ss("same",s[r+u],t[a+u]));return h}function Tu(s,t,e,n){let[o,i]=[e.filter(({from:m})=>m>=s.promptLength),n.filter(
({from:m})=>m>=t.promptLength)],r=rs(o.map(is),i.map(is)),a=Array.from({length:r},(m,p)=>ss("same",o[p],i[p])),
h=o[r-1]?.to??s.promptLength,l=i[r-1]?.to??t.promptLength,c=rs(s.texts.slice(s.promptLength),t.texts.slice(t.promptLength)),
u=s.promptLength+c-h;u>0&&h-s.promptLength===l-t.promptLength&&(a.push(["same",h,h+u,l,l+u]),[h,l]=[h+u,l+u]);
let[f,d]=[h<s.texts.length,l<t.texts.length];return(f||d)&&a.push(["parted",h,s.texts.length,l,t.texts.length]),
{pieces:a,parted:f&&d?[h,l]:null}}function os(s){let{starts:t}=vt(s,"word"),e=new Set(s.text.markup.map(([n])=>n));
return Array.from(t.subarray(0,-1),(n,o)=>{let i=t[o+1];return{from:n,to:i,key:`${e.has(n)?"marker":"word"} ${ci(
s.texts.slice(n,i).join(""))}`}})}function ci(s){return s.trim()||s}function is({key:s}){return s}function ss(s,t,e){
return[s,t.from,t.to,e.from,e.to]}function rs(s,t){let e=0;for(;e<Math.min(s.length,t.length)&&s[e]===t[e];)e+=
1;return e}function Ia(s,t){let e=Ca(s,t);return{page:{format:1,sides:[s,t].map(i=>({...i,words:os(i).filter(({from:r})=>r>=
i.promptLength).map(({from:r,to:a})=>[r,a])})),pieces:e.pieces,slots:e.slots,rows:e.rows,units:[],heads:[],maps:0,
under:null,opening:[null,null],policy:"",quantisationError:0},alignment:e}}function _a({why:s},{why:t}){return!s||
!t?"One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.":
s.measured!==t.measured?"What one answer hangs on was measured, what the other hangs on was estimated: no scal\
e holds both. att-viz compare A.h5 B.h5 estimates both in the same way.":!s.measured&&s.method!==t.method?"Wha\
t the answers hang on was estimated in two ways, which have no scale in common. att-viz compare A.h5 B.h5 esti\
mates both in the same way.":""}function Ba(s,t,{pieces:e,parted:n}){let o=e.filter(([a])=>a!=="same"&&a!=="pa\
rted").length,i=o===0?"The prompts are the same.":o===1?"The prompts differ in one place.":`The prompts differ\
 in ${o} places.`;if(s.promptLength>=s.texts.length||t.promptLength>=t.texts.length)return i;if(n){let[a,h]=[T(
s.texts,[n[0],n[0]+1]),T(t.texts,[n[1],n[1]+1])],l=n[0]-s.promptLength,c=l===1?"1 token":`${l} tokens`;return`${i}\
 The answers ${l?`part after ${c}`:"differ from the first token on"}: A goes on with ${a}, B with ${h}.`}let r=e.
some(([a])=>a==="parted");return`${i} ${r?"One answer is the beginning of the other.":"The answers are the sam\
e."}`}function Pa({parted:s},t){return s?s[0]:t.why?t.why.words[t.why.chosen][0]:Math.min(t.promptLength,t.texts.
length-1)}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function O(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}function It([,s,t,e,n]){return[s<t?[s,t]:null,e<n?[e,n]:null]}function fi(s,t,e){let n=s.pieces.find(h=>ui(It(
h)[t],e));if(!n||n[0]!=="parted")return n?It(n):[null,null];let o=Fa(s,t,e),i=[n[1],n[3]],a=ui(o,i[t])?Fa(s,1-
t,i[1-t]):null;return t===0?[o,a]:[a,o]}function Fa(s,t,e){return s.sides[t].words.find(n=>ui(n,e))??null}function ui(s,t){
return s!==null&&s[0]<=t&&t<s[1]}function Wa(s,t){let e=s.sides[t].texts.map(()=>"");for(let n of s.pieces){let o=It(
n)[t];n[0]!=="same"&&o&&e.fill(n[0],...o)}return e}function as(s,t){return t.some((e,n)=>e!==null&&e[0]>=s.sides[n].
promptLength)}function Da(s,t,e){return s.pieces.map((n,o)=>{let i=It(n),[r,a]=[0,1].map(h=>Mu(s,t[h],h,i[h],e[h]));return{piece:o,
effects:[r,a]}}).filter(({effects:n})=>n.some(o=>!Number.isNaN(o))).sort((n,o)=>Ha(o.effects)-Ha(n.effects)||n.
piece-o.piece)}function Ha(s){return Math.max(...s.map(t=>Math.abs(t)||0))}function Mu(s,t,e,n,o){let{why:i}=s.
sides[e];if(!i||!n||!o)return NaN;let[r,a]=o.map(l=>l-i.target[0]),h=NaN;return i.units.forEach(([l,c],u)=>{let f=Math.
min(c,n[1])-Math.max(l,n[0]);if(!(f<=0))for(let d of t[u].slice(Math.max(0,r),Math.max(0,a)))Number.isNaN(d)||
(h=(Number.isNaN(h)?0:h)+d*f/(c-l))}),h}function di(s,t,e){return e?s.sides[t].texts.slice(...e).join(""):""}function za(s){let t=Math.abs(s).toFixed(2);return Number(t)===0?"0.00":`${s<0?"\u2212":"+"}${t}`}function Ua(s,t,e){return Number.isNaN(s)?"\u2013":t?za(s):e>0?`${Math.round(100*s/e)}%`.replace("-","\u2212"):
"0%"}function Le(s){return`${(100*s).toFixed(s>0&&s<.001?3:1)}%`}function Ze(s,t){let[e,n]=t.map((o,i)=>o?M(di(
s,i,o)):"");return e&&n?e===n?e:`${e} (A), ${n} (B)`:e?`${e} (in A only)`:`${n} (in B only)`}function qa(s,t){
return t.some(Boolean)?`Chosen: ${Ze(s,t)}, ${as(s,t)?"in the answers":"in the prompts"}.`:""}var ja=.005;function ot(s,t,e=""){let n=document.createElement(s);return n.className=t,C(n,e),n}function Ou(s){
return document.getElementById(s)}function Ka({list:s,none:t},e,n,o){let i=e.sides[0].why?.measured??!1,r=Math.
max(0,...n.flatMap(({effects:l})=>l.map(c=>Math.abs(c)||0))),a=i?ja:ja*r,h=n.filter(({effects:l})=>l.some(c=>Math.
abs(c)>=a&&c!==0));t.hidden=h.length>0,s.replaceChildren(...h.map(({piece:l,effects:c})=>{let u=Ze(e,It(e.pieces[l])),
f=ot("button","pair-row");f.setAttribute("type","button");let d=ot("span","pair-bars");d.setAttribute("aria-hi\
dden","true");let m=ot("span","pair-numbers");c.forEach((g,x)=>{let b=ot("span",`size side-${"ab"[x]}${g<0?" a\
gainst":""}`);b.style.setProperty("--size",String(r>0?(Math.abs(g)||0)/r:0)),d.append(b);let y=ot("span","numb\
er");y.append(ot("abbr","side-name","AB"[x]),` ${Ua(g,i,r)}`),m.append(y)}),f.append(ot("span","name",u),d,m),
f.addEventListener("click",()=>o(l));let p=document.createElement("li");return p.append(f),p}))}function Ga(s,t,e,n,o={list:Ou("heads"),shows:"its maps"}){let i=s.heads[0]?.[2]??0,r=s.units.some(([,a])=>a);
o.list.replaceChildren(...s.heads.slice(0,t).map(([a,h,l,c,u,f,d],m)=>{let p=document.createElement("tr");p.dataset.
head=`${a}.${h}`;let g=ot("button","head-button",`L${a} \xB7 H${h}`);g.setAttribute("type","button"),g.setAttribute(
"aria-label",`L${a} \xB7 H${h}: layer ${a}, head ${h}; show ${o.shows}`),g.setAttribute("aria-pressed",String(
m===e)),g.toggleAttribute("disabled",m>=s.maps),g.addEventListener("click",()=>n(m));let x=document.createElement(
"td");x.append(g);let b=ot("td","moved"),y=ot("span","track");y.setAttribute("aria-hidden","true"),y.style.setProperty(
"--size",String(i>0?l/i:0)),y.style.setProperty("--edits",String(l>0?c/l:0)),y.append(ot("span","size")),b.append(
y,ot("span","number",Le(l)));let k=[Le(c),Le(u),Le(f)];return p.append(x,b,...r?k.map(v=>ot("td","number diffe\
ring",v)):[]),p.append(...d===null?[]:[ot("td","number",Le(d))]),p}))}function tn({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,r=null,a=0;for(let h of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(h)&&!Lu(e,h)){let l=Number(h.getAttribute("data-token"));r??=l,a=l+1}return r===
null?null:[o?0:r,i?t.texts.length:a]}function Va(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Lu(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Ja(s,t){let e=tn(s,t);if(!e)return"";let[n,o]=e,i=s.trueText(n,o),r=Ya(s,n,
t.startContainer,t.startOffset,!0),a=Ya(s,o-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function Ya(s,t,e,n,o){
let i=s.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||s.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),o?r.setEnd(e,n):r.setStart(e,n);let a=i.
textContent??"",h=he(s.page.texts[t],s.page.tokens[t]),l=o&&r.toString()!==""?h.length-a.length:0;return Math.
max(0,r.toString().length+l)}var Nu=5;function Yt(s,t,e){let{container:n}=s,o=vt(s.page,"sentence"),i=null,r=null,a=(l,c)=>{i=l,e(ct(t(),[l,
l+1]),c)},h=(l,c)=>{let u=i??l;e(ct(t(),[Math.min(u,l),Math.max(u,l)+1]),c)};n.addEventListener("pointerdown",
l=>{r={x:l.clientX,y:l.clientY}}),n.addEventListener("mousedown",l=>{(l.shiftKey||l.detail>1)&&l.preventDefault()}),
n.addEventListener("click",l=>{let c=r&&Math.hypot(l.clientX-r.x,l.clientY-r.y)>Nu,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?tn(s,u.getRangeAt(0)):null,m=s.tokenAt(l.target),p=l.target instanceof Element?
l.target.closest("[data-from]"):null;if(d)i=d[0],e(ct(t(),d),"drag");else{if(l.detail>1)return;m!==null?l.shiftKey&&
i!==null?h(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",l=>{let c=s.tokenAt(l.target);c!==null&&(i=c,e(ct(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",l=>{let c=s.tokenAt(l.target);if(c===null||l.altKey||l.ctrlKey||l.metaKey)
return;let u=s.next(c,l.key,t());if(u!==null||l.key==="Enter"||l.key===" "){l.preventDefault();let f=u??c;s.rove(
f,!0),l.shiftKey&&u!==null?(i??=c,h(f,"span")):a(f,u===null?"key":"step")}})}var hs=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,i){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=i,i){e.forEach(h=>this.#s(h));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(h=>this.#s(h))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[mi(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?Vt(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#h(),h=!1;if(this.
all.forEach((l,c)=>{let u=c>=a.from&&c<a.to;u!==l.filled&&(u||!this.#i(l))&&(h=!0,u?this.#s(l):this.#o(l))}),!h)
break}let i=t?Vt(t).top-e:0;Math.abs(i)>=1&&n.scrollBy({top:i,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
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
all.length;return{from:mi(0,n,o=>Vt(this.all[o]).bottom>=t),to:mi(0,n,o=>Vt(this.all[o]).top>e)}}};function Vt({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function mi(s,t,e){let[n,o]=[s,t];for(;n<
o;){let i=n+o>>1;e(i)?o=i:n=i+1}return n}var Xa=/^ (?=[^\s\p{C}\p{M}])/u,Qa=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Za({page:s},t){let e=St(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=St(
"turn-label");o.textContent=t.label;let i=St("turn-head");i.append(o);let r=St("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function th(s,t,e){let{page:n}=s,o=St(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let i=t.from;i<t.to;i+=1){!s.markers[i]&&Xa.test(n.texts[i])&&!(i===t.from&&Ru(s,i))&&o.append(" ");let a=pi(
s,i,i===t.from);e(i,a),o.append(a)}return o}function Ru({turns:s},t){return s.some(({head:e})=>e===t)}function pi({
page:s,markers:t,differences:e},n,o=!1){let i=document.createElement("span");i.className="token",i.dataset.token=
String(n),e?.[n]&&(i.dataset.difference=e[n]);let r=s.texts[n];if(t[n]){let c=lt(r,s.tokens[n]).map(({mark:u,raw:f})=>u||
f).join("").trim();return i.dataset.chip=t[n]===ve?"thin":"named",i.dataset.name=c,i.title=c,i.setAttribute("a\
ria-label",le(r)),i}let h=o&&Yo.test(r)?r.replace(/^\r?\n/u,""):r.replace(Xa,""),l=lt(h,s.tokens[n]);return l.
length===1&&!l[0].mark?i.textContent=l[0].raw:i.append(...l.map(Cu)),(!r.trim()||l.every(c=>c.mark))&&(i.setAttribute(
"aria-label",le(r)),i.title=l.some(({mark:c})=>Qa.test(c))?le(r):""),Cn(s.tokens[n])&&(i.dataset.special=""),i}
function Cu(s){if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===
" "||s.raw==="	"?"mark over":"mark";return t.className=Qa.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=
s.raw,t}function St(s){let t=document.createElement("div");return t.className=s,t}var eh=96,ls=class{#t=[];constructor(t,e,n,o,i){this.from=e,this.to=n,this.element=St("fold"),this.body=St("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(i?"span":"button"),this.toggle.className="fol\
d-toggle";let r=Array.from(_n(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=r.length>eh?`${r.slice(0,eh-
1).join("")}\u2026`:r.join(""),h=document.createElement("bdi");h.textContent=a,this.toggle.append(o?"Added by \
the chat template: \u201C":"\u201C",h,"\u201D"),i?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",l=>{i&&(l.key==="Enter"||l.key===" ")&&(l.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.subarray(this.
from,this.to).reduce((r,a)=>Math.max(r,a),0),o=e.subarray(this.from,this.to).reduce((r,a)=>Math.abs(a)>Math.abs(
r)?a:r,0),i=["fold-toggle",n>0?`level-${n}`:"",o>0?"for":o<0?"against":""];this.toggle.className=i.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var Iu=160,_u=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function nh(s,t,e,n,o){let i=[],r=[],a=[];for(let h of t.turns){let{element:l,head:c,body:u}=Za(t,h);for(let f=h.
from;f<h.head;f+=1){let d=pi(t,f);o(f,d),c.append(d)}h.head>h.from&&a.push({element:c,from:h.from,to:h.head});
for(let f of Bu(h.lines)){let d=null;f[0].folded&&(d=new ls(t,f[0].from,f[f.length-1].to,r.length===0,n),r.push(
d),u.append(d.element));for(let m of e?f.map(p=>[p]):Pu(f)){let p=Fu(t,m,d);(d?.body??u).append(p.element),i.push(
p),a.push({element:{getBoundingClientRect:()=>Vt(p)},from:p.from,to:p.to})}}s.append(l)}return{blocks:i,folds:r,
stretches:a}}function Bu(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function Pu(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=Iu?n.push(e):t.push([e])}
return t}function Fu({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],i=s.texts.slice(n,o).join("");return{
element:St(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:i.length+(i.match(_u)?.
length??0),filled:!1}}var Hu=1e5;function sh({texts:s,tokens:t}){let e=s.map((o,i)=>he(o,t[i])),n=new Uint32Array(e.length+1);return e.
forEach((o,i)=>{n[i+1]=n[i]+o.length}),{text:e.join(""),starts:n}}function oh(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function ih({text:s,starts:t},e){let n=[],o=0;for(let i of e?
s.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[o+1]<=i.index;)o+=1;let a=o;for(;t[a+
1]<r;)a+=1;if(n.push({from:o,to:a+1}),n.length===Hu)break}return n}function rh(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:i})=>i>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var gi=[],cs=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,gi.length||document.addEventListener(
"keydown",Wu),gi.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#r())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=sh(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#i();
this.#s.removeAttribute("aria-invalid");try{this.#e=ih(this.#t,oh(this.#s.value,t)),this.#n=rh(this.#e,e,1),this.#r()}catch(n){
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
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function Wu(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",i=gi.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!s.defaultPrevented&&(n||o&&!r.text.isWhole)&&(s.preventDefault(),r.open())}function wi(s,t,e,n){let o=s.element(t).getBoundingClientRect(),i=(o.left+o.right)/2,r=t,a=1/0,h=NaN;for(let l=t+
n;l>=0&&l<=e;l+=n){let c=s.element(l).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(h)&&(h=u),!Number.isNaN(h)){if(Math.abs(u-h)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=l,a=d)}}return r}var Du={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},zu=3;function ah(s,t,e,n){let{container:o}=s,i=o.getBoundingClientRect(),
[r,a]=[i.left-o.scrollLeft,i.top-o.scrollTop],h=[],l=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&l.has(f?u.fold:u))continue;l.add(f?u.fold:u);let m=d?d.getClientRects():
u?[Vt(u)]:[];for(let p of m){let g=h.at(-1);g&&Math.abs(g.top-p.top)<zu?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&h.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return h.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function hh(s,t,e,n){let o=s.page.texts.length-1,i=n?.starts,r=l=>{let c=i&&n?i[n.ofToken[t]+l]:t+l;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>wi(s,t,o,1),ArrowUp:()=>wi(s,
t,o,-1),Home:()=>0,End:()=>o},h=getComputedStyle(s.element(t)).direction==="rtl";return a[h?Du[e]??e:e]?.()??null}var Jt=[0,0],lh=1,ch=2,fs=class{#t=Jt;#e=Jt;#n=0;#s=Jt;#o=Jt;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#i(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#e];this.#t=t??Jt,this.#e=e??Jt,this.#r(uh(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.
max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:i,against:r}of t)this.shades.
fill(r?-i:i,n,o);this.#r(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??Jt,this.#o=e??Jt,this.#r(uh(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:i}of t)this.found.fill(lh,o,i);t[e]&&this.found.fill(ch,t[e].from,t[e].to),this.#r(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#n),this.#i(t,e),this.#a(t,e)}#i(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#r(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],i=us(this.#t,t),r=us(this.#s,t),a=us(this.#o,
t),h=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let l="token";l+=n>0?` level-${n}`:"",l+=o>0?" f\
or":o<0?" against":"",l+=r?" chosen":"",l+=a?" other":"",l+=i?" subject":"",l+=us(this.#e,t)?" pointed":"",l+=
this.found[t]===ch?" found current":this.found[t]===lh?" found":"",l+=h===void 0?"":" rated",e.className!==l&&
(e.className=l),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),h!==void 0&&e.style.setProperty(
"--chance",h.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(r||a||i))}};function us([
s,t],e){return s<=e&&e<t}function uh(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var qu=80,ft=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[i]=[
0]}=e.page.why??{};this.look=new fs(n,l=>this.#t.get(l),o,i),this.isWhole=n<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=nh(t,e,r,this.inList,(l,c)=>this.#h(l,c));this.#e=a.folds,
e.notes?.watch(this),this.lines=a.stretches;let h=l=>this.#a(l);this.blocks=new hs(t,a.blocks,l=>this.#r(l),h,
r),this.blocks.update(),this.search=new cs(this),t.addEventListener("copy",l=>this.#l(l)),t.addEventListener("\
keydown",l=>Va(l,t)),new ResizeObserver(pt(()=>this.#i(),qu)).observe(t);for(let l of this.#e)l.onChange(()=>{
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
instant"}),this.blocks.update()}}rectsOf(t,e){return ah(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return hh(
this,t,e,n)}trueText(t,e){return _n(this.page,this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#i(){this.#n.forEach(t=>t())}#r(t){for(let e of t.lines){
let n=th(this.model,e,(o,i)=>this.#h(o,i));t.element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#l(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,n=e?Ja(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("text/plain",n),t.preventDefault())}};var ds=class{constructor(t,e){this.texts=t.sides.map((n,o)=>{let i=document.getElementById(`text-${"ab"[o]}`),
r=n,a=new ft(i,{...In(r),differences:Wa(t,o)});return Yt(a,()=>vt(r,"word"),([h])=>e(o,h)),a})}show(t,e){this.
texts.forEach((n,o)=>{let i=t[o];n.choose(i),n.shade(e[o]),i&&n.rove(i[0])})}reveal(t,e){this.texts.forEach((n,o)=>{
let i=t[o];i&&o!==e&&n.reveal(i[0])})}};var ju=-(2**15),fh=.1,Ku=3;async function _t(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await zt(
$e(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((i,r)=>Float64Array.from({length:t},(a,h)=>{let l=o.getInt16(2*(r*t+h),!0);return l===ju?NaN:l*s.step}))}
function ps(s,t,e){let[n,o]=e.map(r=>r-s.target[0]),i=t.map((r,a)=>({unit:a,effect:ms(r.slice(n,o))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&mh(s,i[0].effect)?i[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((r,a)=>r*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function dh(s,t,[e,n]){let o=s.units.flatMap(([r,a],h)=>r<n&&a>e?[h]:[]),i=s.words.map(
r=>{let[a,h]=r.map(l=>l-s.target[0]);return{span:r,effect:ms(o.map(l=>ms(t[l].slice(a,h))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&mh(s,i[0].effect)?
0:null,units:o}}function mh(s,t){return t>0&&(!s.measured||t>=s.least)}function ms(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function en(s,t){if(s.measured)return Ku;
let e=0;for(let n of s.words){let[o,i]=n.map(r=>r-s.target[0]);for(let r of t)e=Math.max(e,Math.abs(ms(r.slice(
o,i)))||0)}return e||1}function ph(s,t,e,n){let o=s.measured?n?fh:s.least:fh*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var Gu=8,Yu=20,Vu=.03,Ju="Two reports cannot say more than this. The maps of heads beside each other take the \
saved runs, and what each edit alone does to A\u2019s answer, or A\u2019s answer read after B\u2019s prompt, take the model, \
too: att-viz compare A.h5 B.h5 --model MODEL.",gs=class{#t=null;#e=[null,null];constructor(t,e,n,o,i){this.page=
e,this.alignment=n,this.reports=o,this.look=i,this.fault=_a(...o);let r=w("p","beside-lead");C(r,Ba(...o,n)),this.
chosen=w("span"),this.effectsTitle=w("h3"),this.effects=w("ol","pair-rows"),this.noEffects=w("p","note","No wo\
rd of the prompts did anything to it that could be seen."),this.heads=w("tbody"),this.headsNote=w("p","note"),
this.headsTable=Qu(this.heads),t.append(r,w("div","compare-texts",...["A","B"].map((a,h)=>Xu(a,e.sides[h]))),this.#i(),
w("div","compare-grid",w("section","card panel",this.effectsTitle,w("p","note",this.#o()),this.effects,this.noEffects),
w("section","card panel",w("h3","","Heads by how much they changed"),this.headsNote,this.headsTable)),w("p","n\
ote",Ju)),this.texts=new ds(e,(a,h)=>this.#n(fi(e,a,h),a))}async start(){let[t,e]=this.page.sides.map(({why:n})=>n);
t&&e&&!this.fault&&(this.#t=[await _t(t),await _t(e)]),this.#n(fi(this.page,0,Pa(this.alignment,this.reports[0])))}sayOfHeads(t){
this.headsNote.textContent=t,this.headsTable.hidden=!0}showHeads(t){let{page:e,alignment:n}=this,[o]=this.reports,
i=o.numLayers*o.numHeads,r=t.length<i?` Only the ${t.length} of ${i} heads that both files hold.`:"";this.headsNote.
textContent=`Moved: the share of a head\u2019s attention that lies elsewhere in B (half the sum of all differences,\
 the mean over ${n.rows.length} rows of words that both texts have), from the weights as both files keep them.\
 The first part of each bar, in the colour of the text: on words that differ.${r}`,this.headsTable.hidden=!1,e.
heads=t.map(({layer:h,head:l,distance:c,onEdits:u})=>[h,l,c,u,0,0,null]),e.maps=e.heads.length,Ga(e,Yu,-1,h=>this.
look(t[h]),{list:this.heads,shows:"it in this report"})}#n(t,e){let{page:n}=this;this.#e=as(n,t)?t:this.#e,C(this.
chosen,qa(n,t));let o=this.#t?Da(n,this.#t,this.#e):[];this.texts.show(t,[0,1].map(r=>this.#s(o,r))),this.texts.
reveal(t,e);let i=this.#e.some(Boolean);if(C(this.effectsTitle,i&&!this.fault?`What ${Ze(n,this.#e)} hangs on`:
"What the answers hang on"),this.noEffects.hidden=!0,this.#t){let r={list:this.effects,none:this.noEffects};Ka(
r,n,o.slice(0,Gu),a=>this.#n(It(n.pieces[a])))}}#s(t,e){let[n,o]=this.page.sides.map(({why:r})=>r);if(!this.#t||
!n||!o)return[];let i=Math.max(en(n,this.#t[0]),en(o,this.#t[1]));return t.flatMap(({piece:r,effects:a})=>{let h=It(
this.page.pieces[r])[e],l=Math.min(1,Math.abs(a[e])/i);return h&&l>=Vu?[{from:h[0],to:h[1],strength:l,against:a[e]<
0}]:[]})}#o(){let t=this.page.sides[0].why;return this.fault||!t?this.fault:t.measured?"Measured: the logarith\
m of the word\u2019s probability, less that without each word of the prompt (in nats; +2.30 is ten times less likel\
y without it). A above B, on one scale.":`${t.figure[0].toUpperCase()}${t.figure.slice(1)}; in percent of the \
largest shown. A above B, on one scale.`}#i(){let t=[["changed","other words in each other\u2019s place"],["re\
moved","in A only"],["added","in B only"],["parted","after the answers part"]],e=w("p","note difference-legend");
for(let[n,o]of t){let i=w("span","",o);i.dataset.difference=n,e.append(i)}return e.append(this.chosen),e}};function Xu(s,{
title:t,model:e,numLayers:n,numHeads:o}){let i=`text-${s.toLowerCase()}`,r=w("bdi","",t||"no prompt"),a=w("h3",
"",w("span","side-mark",s)," ",r);a.id=`title-${i}`;let h=w("div","text");h.id=i,h.setAttribute("role","listbo\
x"),h.setAttribute("aria-labelledby",a.id);let l=w("p","note",w("bdi","",e||"a model"),`, ${n} layers \xD7 ${o}\
 heads`);return w("div","card",a,l,w("div","text-frame",h))}function Qu(s){let t=["head","moved"].map(o=>{let i=w(
"th","",o);return i.scope="col",i}),e=w("table","numbers",w("thead","",w("tr","",...t)),s),n=w("div","heads-li\
st",e);return n.tabIndex=0,n.setAttribute("role","region"),n.setAttribute("aria-label","Heads by how much they\
 changed"),n}var Zu="Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words tha\
t differ marked, and what both answers hang on is set beside each other. The file is read in this browser; not\
hing in it is run, and nothing is sent anywhere.",ws=class{#t=0;constructor(t){this.context=t,this.root=document.
getElementById("other-report"),this.input=w("input"),this.input.type="file",this.input.accept=".html,.htm,text\
/html",this.input.autocomplete="off",this.said=w("p","beside-said"),this.result=w("div","beside-result");let e=w(
"label","beside-choose","The other report: ",this.input);this.root.append(w("summary","","Compare with another\
 report"),w("p","note",Zu),e,this.said,this.result),this.root.hidden=!1,this.input.addEventListener("change",()=>{
this.#e(this.input.files)}),document.addEventListener("dragover",n=>{n.dataTransfer?.types.includes("Files")&&
(n.preventDefault(),n.dataTransfer.dropEffect="copy")}),document.addEventListener("drop",n=>{n.dataTransfer?.files.
length&&(n.preventDefault(),this.#e(n.dataTransfer.files))})}async#e(t){let e=t?.[0];if(!e)return;this.#t+=1;let n=this.#t;
this.root.open=!0,this.result.replaceChildren(),this.#o(`Reading ${e.name} \u2026`),this.root.scrollIntoView({
block:"start"});try{if(W(this.context.page))throw new E("This report shows an encoder\u2019s attention; only texts \
that a model went on with are compared.");let o=await fa(e);n===this.#t&&await this.#n(o,()=>n===this.#t)}catch(o){
if(n!==this.#t)return;this.result.replaceChildren(),this.#o(o instanceof E?o.message:`${e.name} cannot be comp\
ared: it is damaged, or no report of att_viz.`)}}async#n(t,e){let{page:n,change:o}=this.context,{page:i,alignment:r}=Ia(
n,t.page),a=new gs(this.result,i,r,[n,t.page],({layer:c,head:u})=>{o({view:"looked",layer:c,head:u}).then(()=>scrollTo(
{top:0}))});await a.start(),this.#o(`Beside this report (A) stands ${t.name} (B).`);let h=Ea(n,t.page)||(r.rows.
length?"":"The texts share no word, so no row of attention can be compared.");if(h){a.sayOfHeads(h);return}let l=await this.#s(
t,r,e,(c,u)=>a.sayOfHeads(`Compared ${c} of ${u} heads \u2026`));e()&&a.showHeads(l)}async#s(t,e,n,o){let{page:i,
heads:r}=this.context,a=new Set(jt(t.page).map(String)),h=jt(i).filter(c=>a.has(String(c))),l=[];for(let[c,u]of h){
if(await ge(),!n())break;let[f,d]=await Promise.all([r.get(c,u),t.heads.get(c,u)]);l.push({layer:c,head:u,...va(
f,d,[i.numRows,t.page.numRows],e)}),o(l.length,h.length)}return l.sort((c,u)=>u.distance-c.distance)}#o(t){C(this.
said,t),$("live",t)}};var xs=class{#t="";#e=[];#n=[];#s=null;constructor(t,e,n){this.count=t,this.read=e,this.write=n}get notes(){let t=this.
read();return t!==this.#t&&(this.#t=t,this.#e=qt(t,this.count).notes),this.#e}add(t){return this.#o(Ko(this.notes,
t))}edit(t,e){return this.#o(Ir(this.notes,t,e))}#o(t){return this.write(Ut(t))}ask(t){this.#s?.(t)}onAsk(t){this.#s=
t}onChange(t){this.#n.push(t)}tell(){this.#n.forEach(t=>t())}};var xi="note-text-",ys=class{#t=[];#e=[];constructor(t){this.book=t,t.onChange(()=>this.#n())}watch(t){this.#t.
push(t)}get textInSight(){return this.#t.find(({container:t})=>t.getClientRects().length>0)}textOf(t){return this.#t.
find(({container:e})=>e.contains(t))}mark(t,e){let{notes:n}=this.book,o=n.length?ae(n,[t,t+1]):[];e.toggleAttribute(
"data-noted",o.length>0);let i=o.filter(r=>n[r].to===t+1);gh(e,"data-note",i.map(r=>r+1).join(",")),gh(e,"aria\
-describedby",o.map(r=>`${xi}${r}`).join(" "))}#n(){if(this.#e!==this.book.notes){this.#e=this.book.notes;for(let{
container:t}of this.#t)for(let e of t.querySelectorAll("[data-token]"))this.mark(Number(e.getAttribute("data-t\
oken")),e)}}};function gh(s,t,e){e?s.setAttribute(t,e):s.removeAttribute(t)}function wh(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function nn(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")tf(s,e);else if(e.kind==="text")ef(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function tf(s,{x:t,y:e,width:n,height:o,fill:i,
stroke:r,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=i,s.fill(),r&&(s.lineWidth=1,s.strokeStyle=
r,s.stroke())}function ef(s,{x:t,y:e,text:n,size:o,family:i,fill:r,weight:a="400",anchor:h="start",turned:l}){
s.font=`${a} ${o}px ${i}`,s.textAlign=h==="middle"?"center":h==="end"?"right":"left",s.fillStyle=r,l?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function xh({width:s,height:t,
marks:e,title:n}){let[o,i]=[s,t].map($t);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${i}\
" viewBox="0 0 ${o} ${i}">`,`<title>${At(n)}</title>`,...e.map(nf),`</svg>
`].join(`
`)}function nf(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${$t(s.opacity)}"`:"";if(s.kind==="path"){
let r=`stroke="${At(s.stroke)}" stroke-width="${$t(s.width)}"`;return`<path d="${At(s.d)}" fill="${At(s.fill??
"none")}" ${r}${t}/>`}let e=`x="${$t(s.x)}" y="${$t(s.y)}"`;if(s.kind==="text"){let r=s.turned?` transform="ro\
tate(-90 ${$t(s.x)} ${$t(s.y)})"`:"",a=`font-family="${At(s.family)}" font-size="${$t(s.size)}" font-weight="${At(
s.weight??"400")}"`,h=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${r} ${a}${h}\
 fill="${At(s.fill)}" xml:space="preserve">${At(s.text)}</text>`}let n=`${e} width="${$t(s.width)}" height="${$t(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${$t(s.radius)}"`:"",i=s.stroke?` stroke="${At(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${At(s.fill)}"${i}${t}/>`}function $t(s){return String(Math.round(
100*s)/100)}var sf=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function At(s){return s.
replace(sf,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var of=2,rf=16384;function yh(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:i}=t(),r=n.getAttribute("data-picture"),a=r==="\
svg"?new Blob([xh(o)],{type:"image/svg+xml"}):await af(o);$("live",""),a?(yi(a,`${i}.${r}`),$("live",`Saved as\
 ${i}.${r}.`)):$("live","This is too large for a PNG; take the SVG.")})}function af({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(of,rf/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let i=n.getContext("2d");return i?(i.scale(o,o),i.imageSmoothingEnabled=!1,nn(i,e),new Promise(r=>n.toBlob(
r,"image/png"))):Promise.resolve(null)}function yi(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function bh({sentence:s,note:t,model:e,promptHash:n,of:o,precision:i,link:r}){let[a,h]=o?.rows??[0,0],l=[`mode\
l ${e||"not named"}`,`prompt sha256 ${n.slice(0,16)}`,o?o.layer===-1?"all layers":`L${o.layer}.H${o.head}`:"",
a===h?"":h-a===1?`row ${a}`:`rows ${a}-${h-1}`,i,r],c=t?` (Note: ${t.replace(/\s+/gu," ")})`:"";return $h(`${s}${c}\
 [att_viz: ${l.filter(Boolean).join("; ")}]`)}function bs([s,t,e]){return $h(G(s,[t,e]))}var hf={"\u201C":'"',
"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*",
"\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function $h(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:hf[t]??
`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Bt(s,t){return[s,...t].map(e=>e.map(lf).join("\
,")).join(`\r
`)+`\r
`}function lf(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function Xt({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:i}=s;return dt("Copy as citation",()=>bh({...e(),
model:o,promptHash:i,link:t(n())}))}function dt(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await cf(t());$("live",""),
$("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function cf(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}var uf=250,Qt=6,$s=class{#t;#e=null;#n=null;constructor(t){this.element=w("div","note-card"),this.element.hidden=
!0,this.element.setAttribute("role","group"),t.append(this.element),this.element.addEventListener("pointerente\
r",()=>clearTimeout(this.#t)),this.element.addEventListener("pointerleave",()=>this.leave()),this.element.addEventListener(
"keydown",e=>{e.stopPropagation(),e.key==="Escape"&&(e.preventDefault(),this.close())}),window.addEventListener(
"resize",()=>this.#o(),{passive:!0}),document.addEventListener("scroll",()=>this.#o(),{capture:!0,passive:!0})}get isEditing(){
return!this.element.hidden&&this.element.querySelector("textarea")!==null}read(t,e){this.isEditing||(clearTimeout(
this.#t),!(this.#e===t&&!this.element.hidden)&&(this.element.setAttribute("aria-label","Notes on this word"),this.
element.replaceChildren(...e.map(({number:n,text:o,edit:i})=>{let r=w("div","note-said");r.dir="auto",r.textContent=
o;let a=O("Edit",i);return a.setAttribute("aria-label",`Edit note ${n}`),w("div","note-row",w("b","note-number",
String(n)),r,a)})),this.#s(t)))}write(t,e,n,o){clearTimeout(this.#t),this.#n=document.activeElement;let i=w("p",
"note-title");C(i,e);let r=w("textarea");r.value=n,r.maxLength=4e3,r.rows=4,r.dir="auto",r.autocomplete="off",
r.setAttribute("aria-label",i.textContent??"");let a=l=>{this.close(),o(l)};r.addEventListener("keydown",l=>{l.
key==="Enter"&&(l.ctrlKey||l.metaKey)&&(l.preventDefault(),a(r.value))});let h=[O("Save",()=>a(r.value)),O("Ca\
ncel",()=>this.close())];n&&h.push(O("Delete",()=>a(""))),this.element.setAttribute("aria-label","Write a note"),
this.element.replaceChildren(i,r,w("div","quotes",...h)),this.#s(t),r.focus({preventScroll:!0}),r.setSelectionRange(
n.length,n.length)}leave(){clearTimeout(this.#t),this.isEditing||(this.#t=setTimeout(()=>{!this.isEditing&&!this.
element.contains(document.activeElement)&&this.close()},uf))}close(){clearTimeout(this.#t);let t=this.element.
contains(document.activeElement);this.element.hidden=!0,this.element.replaceChildren(),this.#e=null,t&&this.#n instanceof
HTMLElement&&this.#n.focus({preventScroll:!0}),this.#n=null}#s(t){this.#e=t,this.element.hidden=!1,this.#o()}#o(){
if(this.element.hidden)return;let[t,e]=[document.documentElement.clientWidth,document.documentElement.clientHeight],
n=this.element.getBoundingClientRect(),o=this.#e?.isConnected?this.#e.getClientRects()[0]:void 0,i=o&&o.bottom>
0&&o.top<e,r=(o?.bottom??0)+Qt,a=(o?.top??0)-Qt-n.height,h=i?r+n.height<=e-Qt||a<Qt?r:a:(e-n.height)/2,l=i?o.left:
(t-n.width)/2;this.element.style.top=`${Math.max(Qt,Math.min(h,e-Qt-n.height))}px`,this.element.style.left=`${Math.
max(Qt,Math.min(l,t-Qt-n.width))}px`}};var ff="Choose a word in the text and press n, or \u201CNote\u201D beside what is said about it. Select several words to\
 note something on all of them. Notes stay in the address of this page, and in an annotated copy of this file.",
ks=class{constructor(t,e,n){this.root=t,this.texts=e,this.actions=n,this.title=w("summary","","Notes"),this.how=
w("p","note",ff),this.list=w("ol","note-list"),this.list.setAttribute("aria-label","Notes, in the order of the\
 text"),this.link=w("p","note"),this.said=w("p","notes-said"),this.together=w("div","quotes",O("Download annot\
ated copy",()=>n.save()),n.copyLink),t.append(this.title,this.said,this.how,this.list,this.together,this.link),
t.hidden=!1}show(t){let e=t.length>0;this.title.textContent=e?`Notes (${t.length.toLocaleString("en")})`:"Note\
s",this.root.classList.toggle("none",!e),this.list.hidden=this.link.hidden=!e,this.how.hidden=e,this.together.
hidden=!e,this.list.replaceChildren(...t.map((n,o)=>this.#t(n,o)))}showLink(t){this.link.textContent=Dr(t)}say(t,...e){
this.said.replaceChildren(t,...e),$("live",t)}#t({from:t,to:e,text:n},o){let{actions:i}=this,r=T(this.texts,[t,
e]),a=O("",()=>i.goTo(o));a.className="note-words",C(a,r);let h=w("div","note-said");h.id=`${xi}${o}`,h.dir="a\
uto",h.textContent=n;let[l,c]=[O("Edit",()=>i.edit(o)),O("Delete",()=>i.remove(o))];return l.setAttribute("ari\
a-label",kt(`Edit the note on ${r}`)),c.setAttribute("aria-label",kt(`Delete the note on ${r}`)),w("li","",a,h,
w("div","note-actions",l,c))}};var kh="att-viz-notes";function Eh(s){let{notes:t,fault:e}=Wr(document.getElementById(kh)?.textContent??"",s);
return{text:Ut(t),fault:e}}var Es=class{#t=null;constructor(t,e,n,o){this.context=t,this.book=t.notes,this.marks=
e,this.source=n,this.chosen=o,this.root=document.getElementById("notes"),this.card=new $s(this.root.parentElement),
this.list=new ks(this.root,t.page.texts,{goTo:i=>{this.#a(i)},edit:i=>this.#n(i),remove:i=>{this.#i(i)},copyLink:dt(
"Copy link",()=>t.link({})),save:()=>this.#h()}),this.book.onAsk(i=>this.note(i)),this.book.onChange(()=>this.#e()),
this.#l()}open(t){this.sayFaults(t),this.root.open||=this.book.notes.length>0}sayFaults(t=""){let e=new URLSearchParams(
location.hash.replace(/^#/u,"")).get("notes")??"",{damaged:n}=qt(e,this.context.page.texts.length),o=[t,Go(n,"\
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
textInSight||await this.context.change({view:"looked"}),this.marks.textInSight?.rove(e,!0)}#h(){if(!this.source.
isWhole){this.list.say("The browser is still reading this file; please try again in a moment.");return}let t=zr(
location.pathname,this.context.page.siblings.length>0);yi(new Blob(this.source.withText(kh,Hr(this.book.notes)),
{type:"text/html"}),t),this.list.say(`Saved as ${t}, with all notes in it.`)}#l(){document.addEventListener("p\
ointerover",t=>this.#c(t.target)),document.addEventListener("pointerout",t=>{t.pointerType!=="touch"&&this.#f(
t.target)}),document.addEventListener("pointerdown",({target:t})=>{!$i(t)&&t instanceof Node&&!this.card.element.
contains(t)&&this.card.leave()}),document.addEventListener("focusin",t=>this.#c(t.target)),document.addEventListener(
"focusout",t=>this.#f(t.target)),document.addEventListener("keydown",t=>{let e=t.target instanceof Element&&t.
target.matches("input, select, textarea");t.key==="Escape"&&!this.card.isEditing&&this.card.close(),t.key==="n"&&
!e&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.note(this.#u()))})}#c(t){let e=$i(t);if(e){let n=Number(
e.getAttribute("data-token")),{notes:o}=this.book,i=ae(o,[n,n+1]).map(r=>({number:r+1,text:o[r].text,edit:()=>this.#n(
r)}));this.card.read(e,i)}}#f(t){$i(t)&&this.card.leave()}#u(){let{subject:t,units:e}=this.chosen(),n=document.
getSelection(),o=n&&!n.isCollapsed&&n.rangeCount?n.getRangeAt(0):null,i=o&&df(o.commonAncestorContainer),r=o&&
i?this.marks.textOf(i):void 0,a=o&&r?tn(r,o):null;if(a)return ct(e,a);let h=document.activeElement?.closest("[\
data-token]"),l=h&&this.marks.textOf(h)?Number(h.getAttribute("data-token")):null;return l===null||t&&t[0]<=l&&
l<t[1]?t:ct(e,[l,l+1])}};function $i(s){return s instanceof Element?s.closest("[data-noted]"):null}function df(s){
return s instanceof Element?s:s.parentElement}var mf=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function Sh(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new ki(e.left-16,e.top-16-34),i=e.width+32,r=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:i,height:r,title:t,marks:[{kind:"rect",x:0,y:0,width:i,height:r,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var ki=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),o=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let r=vh(o,
e);if(t instanceof SVGSVGElement){this.#a(t,o);return}if(n.display!=="contents"&&r&&this.#n(t,n,o,r),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#r(u,n,o.left+7,o.top+(o.height+parseFloat(
n.fontSize)*.7)/2);return}let h=n.overflowX!=="visible"||n.overflowY!=="visible"?r:e;if(!h)return;let l=t instanceof
HTMLDetailsElement&&!t.open;for(let c of l?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,h):c instanceof Text&&c.data.trim()&&this.#o(c,n,h)}#n(t,e,n,o){let[i,r]=[o.left-this.left,o.top-this.
top],a={x:i,y:r,width:o.right-o.left,height:o.bottom-o.top},h=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);vs(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:h,fill:e.backgroundColor}),
this.#s(e,a);let l=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,u,f,d,m]of l){let p=parseFloat(e[`\
border${c}Width`])||0,g={left:u,top:f,right:Math.max(d,u+.1),bottom:Math.max(m,f+.1)},x=vh(g,{...o,right:o.right+
1,bottom:o.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&vs(e[`border${c}Color`])&&x){let[b,y]=[Math.max(u,
o.left)-this.left,Math.min(d,o.right)-this.left],[k,v]=[Math.max(f,o.top)-this.top,Math.min(m,o.bottom)-this.top],
A=`M${b} ${k}L${y} ${v}`;this.marks.push({kind:"path",d:A,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(mf)??[],o=t.backgroundSize.split(" ")[0],i=o.endsWith(
"%")?e.width*parseFloat(o)/100:e.width,r=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);r.filter(vs).forEach((a,h)=>{let l=i/r.length;this.marks.push({kind:"rect",...e,x:e.x+h*l,width:l,fill:a})})}#o(t,e,n){
let o=null,i=()=>{if(o){let r=this.#i(e,o.height);this.#r(o.text.trimEnd(),e,o.left,o.top+r)}o=null};for(let{0:r,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(r.trimEnd().length||r.length));
for(let{left:h,top:l,right:c,bottom:u,height:f}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(l+u)/
2<=n.top||(l+u)/2>=n.bottom)){o&&Math.abs(o.top-l)<2?o.text+=r.replace(/\s+/gu," "):(i(),o={text:r.replace(/\s+/gu,
" "),left:h,top:l,height:f});break}}i()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#r(t,e,n,o){if(t.
trim()){let i=parseFloat(e.fontSize),{fontFamily:r,fontWeight:a,color:h}=e;this.marks.push({kind:"text",x:n-this.
left,y:o-this.top,text:t,size:i,family:r,weight:a,fill:h})}}#a(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(
n),i=pf(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(i&&vs(o.stroke)){let r=parseFloat(o.opacity);
this.marks.push({kind:"path",d:i,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:r})}}}};function pf(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function vh(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,i]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<i?{left:e,top:n,right:o,bottom:i}:null}function vs(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function Ah(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var Ss=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let i=Gn(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...ni.filter(([r])=>i.
includes(r)).map(([r,a])=>new Option(a,r))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var Z={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Pt="none";
function V(s){return s===null||s===Pt?"No clear role":Z[s].title}function Th(s,t,e,n){let[o,...i]=(n??"").split(
" "),r=s.roles.map(([h])=>h),a=Object.fromEntries(r.map((h,l)=>[h,/^\d+$/u.test(i[l]??"")?Number(i[l])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(o)?r[Number(o)]??null:null,scores:a}}function As(s){let t=Object.keys(
Z).filter(n=>!Z[n].rests),e=Object.keys(Z).filter(n=>Z[n].rests);return[...t,Pt,...e].map(n=>({role:n,heads:s.
filter(o=>(o.role??Pt)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===Pt?o:gf(o,
n)}))}function gf(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-e(n))}function Ei(s,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(
o=>o.scores[e]>t.scores[e]).length,of:n.length}}function sn(s){return Number.isNaN(s)?"\u2013":s.toFixed(2)}async function Ts(s){return await yn(),s.layers.flatMap(({layer:e,heads:n})=>n.map(o=>({layer:e,head:o}))).map(
({layer:e,head:n},o)=>Th(s,e,n,s.light?s.light.roles[o]:dr(e,n)))}function tt(s,t,e){if(s.light)return Ue(s.light,t,e);let n=s.scales?s.scales[t]:1,o=rt(s,t),i=o.get(e),r=s.triangle[D(
s,t)+e],[a,h]=i===void 0?[wt[r],xt[r]]:ue(i);return[(i??Math.min(P[r],o.cap))*n,a*n,h*n]}function Zt(s,t,e){return!s.
light&&rt(s,t).has(e)}function we(s,t,e,n){if(s.light)return be(s.light,t,e,n);let o=D(s,t),i=Math.min(n,it(s,
t)),r=[0,0,0];for(let h=e;h<i;h+=1){let l=s.triangle[o+h];r[0]+=P[l],r[1]+=wt[l],r[2]+=xt[l]}rt(s,t).forEach((h,l)=>{
if(l>=e&&l<i){let c=s.triangle[o+l],[u,f]=ue(h);r[0]+=h-P[c],r[1]+=u-wt[c],r[2]+=f-xt[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}var et={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},Si={light:{more:{...et.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...et.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...et.dark,
stops:[[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...et.dark,stops:[[.27,.03,255],[.46,.11,255],
[.67,.12,240],[.88,.08,220]]}}};function Ft(s){return Array.from({length:63},(t,e)=>{let n=wf(s,e/62),o=[xe(s.
ink),xe("#000000"),xe("#ffffff")].reduce((i,r)=>vi(i,n)>=4.5||vi(i,n)>=vi(r,n)?i:r);return{background:Mh(n),ink:Mh(
o)}})}function wf(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[i,r]=[s.stops[n],
s.stops[n+1]].map(xf);return yf(i.map((a,h)=>a+o*(r[h]-a)))}function vi(s,t){let[e,n]=[Oh(s),Oh(t)].sort((o,i)=>o-
i);return(n+.05)/(e+.05)}function xe(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function Mh(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function Oh(s){let[t,e,n]=s.map(o=>{let i=o/255;return i<=
.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function xf([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function yf([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,i=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*i,-1.2684380046*
n+2.6097574011*o-.3413193965*i,-.0041960863*n-.7034186147*o+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,
r)),h=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*h)})}var Ai=5,bf=4,Lh=.005;function Nh(s,t,e){if(s.light)return Rh(s.light,t);let n=kf(t,e),o=Ti(e),i=new Float64Array(
o.length),r=new Float64Array(e),a=new Int32Array(e+1),h=0,l=0,c=new Uint8Array(e);for(let f=n+1;f<e;f+=1){if(_(
t,f)===0)continue;l+=1;let d=D(s,f),m=Math.max(n+1,t.first[f]),p=t.after[f];h+=t.first[f]<=n?P[s.triangle[d+n]]:
0,a[m]+=1,a[p]-=1;let g=0,x=Math.max(f-m,p-1-f);for(let b=0;b<o.length&&o[b].from<=x;b+=1){let y=0,k=[[Math.max(
m,f-o[b].to+1),f-o[b].from],[f+Math.max(1,o[b].from),Math.min(p,f+o[b].to)-1]];for(let[v,A]of k)for(let N=v;N<=
A;N+=1){let R=s.triangle[d+N];R!==0&&(y+=P[R],r[N]+=P[R],g=R>g?R:g)}i[b]+=y}c[f]=g}for(let f=1;f<e;f+=1)a[f]+=
a[f-1];let u=Array.from(r,(f,d)=>({token:d,share:a[d]>=bf?f/a[d]:0}));return{distances:o.map(({label:f},d)=>({
label:f,share:l?i[d]/l:0})),pairs:$f(s,c,n),keys:u.filter(({share:f})=>f>0).sort((f,d)=>d.share-f.share||f.token-
d.token).slice(0,Ai),first:l?h/l:0}}function $f(s,t,e){let n=Math.max(1,Uint8Array.from(t).sort()[Math.max(0,t.
length-Ai)]),o=[];return t.forEach((i,r)=>{if(i>=n){let a={row:r,key:-1,weight:0};rt(s,r).forEach((h,l)=>{a=l!==
e&&h>a.weight?{row:r,key:l,weight:h}:a}),o.push(a)}}),o.sort((i,r)=>r.weight-i.weight||i.row-r.row).slice(0,Ai).
map(({row:i,key:r})=>({row:i,key:r,mass:tt(s,i,r)}))}function kf(s,t){for(let e=0;e<t;e+=1)if(_(s,e)>0)return e;
return 0}function Ti(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.length-1].to<s;e=2*e-1){let{to:n}=t[t.
length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}return t}var Ch=5,Ef=4;function Ih(s,t,e){let{passages:n,first:o}=s.facts,i=vf(n,s.numRows,t),r=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let u=n[c+1]-n[c];for(let f=0;f<=c;f+=1,a+=1){let d=bn(s.shares[a])[0];if(!(d===
0||e>0&&n[f]<=o))for(let{cell:m,part:p}of i[c])for(let{cell:g,part:x}of i[f])g<=m&&(r[m*t+g]+=d*u*p*x)}}let h=s.
numRows/t,l=Uint8Array.from(r,c=>Math.round(63*Math.sqrt(Math.min(1,c/h))));return{side:t,levels:l}}function vf(s,t,e){
return s.slice(0,-1).map((n,o)=>{let i=s[o+1],[r,a]=[n*e/t,i*e/t],h=[];for(let l=Math.floor(r);l<a&&l<e;l+=1)h.
push({cell:l,part:(Math.min(a,l+1)-Math.max(r,l))/(a-r)});return h})}function Rh(s,t){let{numRows:e}=s,n=Ti(e),
o=new Uint8Array(e);n.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let i=new Float64Array(n.length),r=new Float64Array(
e),a=[],h=0,l=0,c=0;for(let m=s.facts.first+1;m<e;m+=1){if(_(t,m)===0)continue;l+=1,h+=Ot(s,m).first[0];let p=-1;
for(let g=s.rowStarts[m];g<s.rowStarts[m+1];g+=1){let x=ze(s.codes[g]);i[o[m-s.keys[g]]]+=x,r[s.keys[g]]+=x,c+=
x,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:m,key:s.keys[p],mass:Dt(s.codes[p])})}let u=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)u[m]=u[m+1]+ +(_(t,m)>0);let f=m=>{let p=Math.min(u[m],Sf(t,m,e)-m);return p>=Ef?
r[m]/p:0},d=Array.from(r,(m,p)=>({token:p,share:m>0?f(p):0}));return{distances:n.map(({label:m},p)=>({label:m,
share:l?i[p]/l:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,Ch),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,Ch),first:l?h/l:0,kept:l?c/l:0}}function Sf(s,t,e){let[
n,o]=[t,e];for(;n<o;){let i=n+o>>1;s.first[i]<=t?n=i+1:o=i}return n}function _h(s,t,[e,n],[o,i]){let{passages:r}=s.
facts,a=[0,0,0];for(let h=0;h+1<r.length;h+=1){let[l,c]=[r[h],r[h+1]];if(c<=e||l>=n)continue;Tf(s,t,h,[Math.max(
e,l),Math.min(n,c)],[o,i]).forEach((f,d)=>a[d]+=f)}return a}function Af({facts:s,shares:t},e,[n,o]){let{passages:i,
first:r}=s,a=e*(e+1)/2,[h,l]=[0,0];for(let c=0;c<=e;c+=1){let[u,f]=[i[c],i[c+1]];if(u!==r){let[d]=bn(t[a+c]);l+=
d,h+=d*Math.max(0,Math.min(o,f)-Math.max(n,u))/(f-u)}}return l>0?h/l:void 0}function Tf(s,t,e,[n,o],[i,r]){let{
passages:a}=s.facts,h=Af(s,e,[i,r]),l=[0,0,0];for(let y=n;y<o;y+=1)_(t,y)>0&&be(s,y,Math.max(i,t.first[y]),r,h).
forEach((v,A)=>l[A]+=v);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(_(t,y)>0);let u=n===a[e]&&o===a[e+1],f=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[k,v]=[a[y],a[y+1]];if(k<r&&v>i){let[A,N,R]=bn(s.shares[f+
y]),B=i<=k&&(r>=v||r>=o);g||=!B,d+=A*c,m+=B?N*c:0,p+=R*c}}let x=u?Math.max(l[1],m):l[1],b=Math.max(x,Math.min(
l[2],p));return[Math.min(b,Math.max(x,u&&!g?d:l[0])),x,b]}function z({from:s,when:t},e){let[n,o]=s.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function mt(s,t,e,n){
let[o,i]=z(e,n),[r,a]=e.to,h=[0,0,0],l=0,c=0;for(let u=o;u<i;u+=1){let f=_(t,u);if(f>0){c+=1;let d=_(t,u,r)-_(
t,u,Math.min(a,t.after[u]));d>0&&(l+=d/f,s.light||we(s,u,Math.max(r,t.first[u]),a).forEach((m,p)=>{h[p]+=m}))}}
return s.light&&_h(s.light,t,[o,i],e.to).forEach((u,f)=>h[f]=u),c?{weight:h.map(u=>u/c),even:l/c}:null}function te(s){
return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}function Os(s,t,e,n,o){let i=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&Ph(n,a.queries)&&
Ph(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,h)=>!a||Bh(h)<
Bh(a)?h:a,null)}function ee(s){return`Without ${Ms(s.queries)*Ms(s.keys)>1?"the edges between these tokens":"t\
his edge"}${Mf(s)}, log P(${M(s.next)}) changes by ${Mi(s.change)} (${Oi(s.change)} times as likely).`}function Mi(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Oi(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Mf({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Bh({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+Ms(e)*Ms(n)}function Ms([
s,t]){return t-s}function Ph(s,[t,e]){return t<=s&&s<e}function J(s,t,e){let n=H(s.alignment,t,s.numRows);if(n===null||!F(s.sight,n,e))return null;let{data:o,norms:i,
beside:r,hide:a}=s,h=tt(o,n,e),l=Zt(o,n,e),c=1/_(s.sight,n);if(o.scales||r)return{shown:h,exact:l&&(!r||Zt(r,n,
e)),left:null,beside:r?tt(r,n,e):null,even:c};if(!i&&a===0)return{shown:h,exact:l,left:null,beside:null,even:c};
let u=Zn(s,n),f=h.map(m=>m*(i?i[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:i?Fh(f,d):h,exact:l,left:a>
0&&e>=a?(o.light?Of:Fh)(f,u.rest):null,beside:i?h:null,even:c}}function ne(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?Li(t):Hh(t,e),beside:o?s.norms||!s.beside?.scales?Hh(o,e):Li(o):"",left:n?
` (${Li(n)} of what did not rest)`:""}}function Fh([s,...t],[e,...n]){return[e>0?s/e:0,...Pn(t,n)]}function Of([
s,t,e],[n,o,i]){let r=(a,h)=>h>0?Math.min(1,a/h):+(a>0);return[r(s,n),r(t,i),r(e,o)]}function Li([s,t,e]){return G(
s,[t,e])}function Hh([s,t,e],n){return s>0?n?L(s):G(s,[t,e]):at(e)}function Ne(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Ls(s,t,e){let n=Ne(t,e),o=new Uint8Array(
s.length);for(let i=0;i<s.length;i+=1){let r=s[i];r>0&&r>=t.cutoff&&(o[i]=Math.round(63*Math.min(1,r/n)**t.gamma))}
return o}function Ns(s,t,e){let n=Ne(s,t);return Array.from({length:e},(o,i)=>n*(i/(e-1))**(1/s.gamma))}function on(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let i=s[o];if(i>0&&i>=e&&(n.length<t||i>s[n[n.length-
1]])){let r=n.length;for(;r>0&&s[n[r-1]]<i;)r-=1;n.splice(r,0,o),n.length=Math.min(n.length,t)}}return n}var Ni=5,Ri=5;function Wh(s,t,e,n,o,i){let r=i.frozen??i.pointed;if(r===null)return Ci(s);let a=o==="observer"?
Je(e,r):es(e,r,n),h=q(s,t),l={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:h},c=j[h],u=i.frozen!==
null&&i.pointed!==null?i.pointed:r,f=o==="observer"?[r,u]:[u,r],d=u===r?a.strongest:u,m=If(l,e,o==="observer"?
[r,d]:[d,r]),p=u!==r&&!a.absence?Cf(l,e,f,a.weights[u]):Yr(l,o,r,a,(y,k)=>zh(e,y,k),()=>Rf(e,o,r)),g={...t,top:c.
top},{light:x}=e.data,b=[Hn(o,a,e.hide,e.data.sinkMass!==null&&!x,c)];return x&&!a.absence&&b.push(Nf(e,x,o,r)),
t.cutoff>0&&!a.absence&&b.push(_i(a.weights,t.cutoff,c.noun)),{span:[r,r+1],pointed:u===r?null:[u,u+1],frozen:i.
frozen!==null,name:M(s.texts[r],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:Ls(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:Lf(e,o==="observer"?[r,d]:[d,r]),mass:b.filter(Boolean).join(" "),detail:Vr(s,u),strongest:on(
a.weights,Ni,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:M(s.texts[y],18),text:x?a.weights[y].toPrecision(
2):L(a.weights[y])})),legend:Ns(g,a.maximum,Ri),scale:Wn(t.scale,a.maximum,c)}}function Ci(s){return{...rn(s),
sentence:"Point at a token to see its attention here."}}function rn(s){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function Ii(s){let t=s.begin??(s.why?s.why.words[s.why.chosen][0]:
s.promptLength);return Math.min(Math.max(t,1),s.texts.length-1)}function Dh(s,t){let e=Ii(s);if(s.texts.length<
2)return{observed:null,observer:null};let{weights:n}=Je(t,e),o=n.map((i,r)=>r===0||(W(s)?r===e:r>=e)||Cn(s.tokens[r])||
!s.texts[r].trim()?NaN:i);return{observed:on(o,1,0)[0]??0,observer:e}}function zh(s,t,e){let n=t<0||e<0?null:J(
s,t,e);return n&&{said:ne(s,n),even:n.even}}function Lf(s,[t,e]){let n=t<0||e<0?null:H(s.alignment,t,s.numRows),
o=n===null?null:J(s,t,e);return n===null||!o?null:{rows:[n,n+1],number:o.shown}}function Nf(s,t,e,n){let o=H(s.
alignment,n,s.numRows);return e==="observed"?xa(s,t,n):o===null?"":wa(s,t,o)}function Rf(s,t,e){let n=Bn;if(s.
norms||s.data.scales||s.data.light){n=0;for(let o=0;o<s.numTokens;o+=1){let i=t==="observer"?J(s,e,o):J(s,o,e);
n=Math.max(n,i?.shown[2]??0)}}return at(n)}function Cf(s,t,[e,n],o){let i=n<t.hide,r=Number.isNaN(o)&&!i?null:
zh(t,e,n);if(r)return`${Fn(s,e,n,r)}${i?" It is set aside: it has no colour here.":""}`;let a=H(t.alignment,e,
t.numRows);return a!==null&&(n<=a||W(s.page))&&!F(t.sight,a,n)?`Token ${e} could not see token ${n}: it is pad\
ding, or lies outside this layer\u2019s window.`:n===e?`Token ${n} was not there yet when this attention was c\
omputed.`:`Token ${n} comes after token ${e}: a model that reads from left to right cannot look ahead.`}function If({
page:s,layer:t,head:e},n,[o,i]){let r=o<0||i<0?null:H(n.alignment,o,n.numRows),a=r===null?null:Os(s,t,e,r,i);return a?
` ${ee(a)}`:""}function _i(s,t,e){let n=0,o=0;for(let i of s)n+=i>=t?1:0,o+=Number.isNaN(i)?0:1;return`Cut-off\
: ${n} of ${o} ${e}s are ${t} or more and shown.`}function qh(s,t,e){let n=t&&_f(s,t,e),o=n?n.word[0]:Ii(s),i=W(s)?"position":"generation";return H(i,o,s.numRows)===
null?null:{page:s,explained:n,token:o,alignment:i}}function _f(s,t,e){let n=c=>({word:c,found:ps(t,e,c)}),o=t.
words[t.chosen]&&n(t.words[t.chosen]);if(!o?.found.ranked.length)return null;let{word:i,found:r}=o.found.leading===
null?t.words.map(n).reduce((c,u)=>Uh(u.found)>Uh(c.found)?u:c,o):o,[a,h]=z({from:i,to:i,when:"wrote"},s.numRows);
if(a>=h)return null;let l=t.units[r.ranked[0].unit];return{why:t,effects:e,word:i,opening:i===o.word,found:r,cause:l,
stands:r.leading!==null}}function Uh({leading:s,ranked:t}){return s===null?-1:t[0].effect}function jh({explained:s},t,e){
let n={word:s,hide:s,heads:t>0,rests:e&&t>1,cause:!0,yours:!0};return jn.filter(o=>n[o])}var Bf=.25,Pf=8,Ff=4;function Tt(s,t,e){let n=0;for(;t!==-1&&n<Ff&&e-n>Pf&&!((s.light?ya(s.light,n):Hf(s,n,e))<=
Bf);)n+=1;return n}function Hf(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=P[s.triangle[D(s,o)+t]];return n/(e-t-
1)}function Kh(s,t,{why:e,word:n,cause:o},i,r,a){let h=mt(s,t,{from:n,to:o,when:"wrote"},a);if(!h)return null;let[
l,...c]=h.weight,u=o[0]<Tt(s,i,a),[f,d]=z({from:n,to:n,when:"wrote"},a),m=e.units.map(([p,g])=>{let x=[0,0,0];
for(let b=f;b<d;b+=1){let y=Math.max(p,t.first[b]);_(t,b)>0&&y<g&&Bi(x,we(s,b,y,g))}return Pi(x,d-f)});return{
look:{layer:i,head:r,weight:l,bounds:c,even:h.even,rests:u},units:m}}function Gh({why:s,found:t},e){let n=s.units.
map((a,h)=>{let l=[0,0,0];return e.forEach(({units:c})=>Bi(l,c[h])),Pi(l,e.length)}),o=t.ranked.map(({unit:a})=>a).
sort((a,h)=>a-h),i=o.reduce((a,h)=>n[h][0]>n[a][0]?h:a,o[0]),r=te(e.map(({look:a})=>a));return{looks:[...r.filter(
({rests:a})=>!a),...r.filter(({rests:a})=>a)],attended:{unit:i,mass:n[i]},cause:n[t.ranked[0].unit],sure:o.every(
a=>a===i||n[a][2]<=n[i][1])}}function Yh(s,t,{page:e,token:n,alignment:o},i,r){let a=H(o,n,e.numRows);if(a===null||
!Tt(s,i,e.numRows)||!F(t,a,0))return null;let h=[0,0,0],l=0;for(let c=1;c<e.numRows;c+=1)F(t,c,0)&&(Bi(h,we(s,
c,0,1)),l+=1);return{layer:i,head:r,here:we(s,a,0,1),mean:Pi(h,Math.max(1,l))}}function Vh(s,t,{page:e,token:n,
alignment:o},i,r){let a=H(o,n,e.numRows);if(a===null)return null;let h=Tt(s,i,e.numRows),l=Rt(s,a,e.numRows),c=-1;
return l.forEach((u,f)=>{f>=h&&F(t,a,f)&&u>(c<0?0:l[c])&&(c=f)}),c<0?null:{layer:i,head:r,key:c,mass:we(s,a,c,
c+1)}}function Bi(s,t){t.forEach((e,n)=>s[n]+=e)}function Pi(s,t){return s.map(e=>e/t)}var Wf=4;async function Jh(s,t){let{why:e}=s,n=null;try{n=e&&await _t(e)}catch(a){if(!(a instanceof E))throw a}
let o=qh(s,n&&e,n??[]);if(!o)return null;let i={subject:o,heads:jt(s).length,resting:await Df(s,t,o),oneLook:o.
explained?null:await zf(s,t,o),survey:null},r=null;return{facts:i,survey:()=>r??=Uf(s,t,o)}}async function Df(s,t,e){
let n=({scores:r})=>r.sink_mass||0,o=(await Ts(s)).filter(r=>n(r)>0).sort((r,a)=>n(a)-n(r)).slice(0,Wf),i=null;
for(let{layer:r,head:a}of o){let h=await t.get(r,a).catch(()=>null),l=h&&Yh(h,Q(s.sight,r,s.numRows),e,r,a);l&&
l.here[0]>(i?.here[0]??0)&&(i=l)}return i}async function zf(s,t,e){let[n,o]=s.opening,i=await t.get(n,o).catch(
()=>null);return i&&Vh(i,Q(s.sight,n,s.numRows),e,n,o)}async function Uf(s,t,{explained:e}){if(!e)return null;
let n=new Map(s.layers.map(({layer:r})=>[r,Q(s.sight,r,s.numRows)])),o=[];return await Oe(s,t,(r,a,h)=>{let l=n.
get(r),c=l&&Kh(h,l,e,r,a,s.numRows);c&&o.push(c)},()=>!0),o.length?Gh(e,o):null}function Fi(s,t,e){let{alignment:n,token:o,explained:i}=t.subject,r={view:e.view,chosen:null,unit:null,measure:"\
weight",alignment:n,hide:"resting",cutoff:0,observed:null,observer:null},a=i&&!i.opening?i.word:null,h={...r,view:"\
why"},l={...r,view:"looked",sides:"from",observer:o};if(s==="word")return{...h,chosen:a};if(s==="hide")return{
...h,chosen:i?.stands?i.cause:a};if(s==="heads"){let c=t.survey?.looks[0]??t.oneLook,u=t.survey?.looks[0]?.rests;
return{...l,...c?{layer:c.layer,head:c.head}:{},unit:i?"word":null,hide:u?0:"resting"}}if(s==="rests"&&t.resting){
let{layer:c,head:u}=t.resting;return{...l,layer:c,head:u,hide:0}}return s==="cause"?i?{...h,chosen:Hi(t)??a}:l:
r}function Hi({subject:{explained:s},survey:t}){if(!s?.why.measured||!t)return null;let{unit:e}=t.attended;return s.
stands&&e===s.found.ranked[0].unit?null:s.why.units[e]}function Xh(s,t){return Object.entries(t).every(([e,n])=>String(
s[e])===String(n))}function Rs(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let i=o.parts.map(
a=>T(t,a)),r=i.length===2?"both":"all of them";return`${i.slice(0,-1).join(", ")} and ${i[i.length-1]} stand i\
n for each other: without ${r}, ${T(t,[e,n])} would have been ${Gt(o.together)} times less likely (measured).`}var qf=3,jf=.1;function Zh(s,t){return Kf[s](t)}var Kf={word:Gf,hide:Yf,heads:Vf,rests:Jf,cause:Xf,yours:Qf};function Gf({
subject:s}){let{word:t,why:e,found:n}=tl(s.explained),o=T(s.page.texts,t),i=ns(n)||"How likely it was to the m\
odel is not kept in this report.",r=e.measured?"Blue marks the words of the prompt that it needed: the stronge\
r, the more.":"Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an \
estimate.";return{title:`This word: ${o}`,text:`The model wrote ${o}. ${i} ${n.leading===null?"":r}`.trim()}}function Yf({
subject:s}){let{texts:t}=s.page,e=tl(s.explained),{why:n,word:o,found:i,cause:r,stands:a}=e,h=T(t,o),l=`${T(t,
r)}${r[0]<s.page.promptLength?" in the prompt":""}`;if(!n.measured)return{title:`What ${h} hangs on: an estima\
te`,text:`${Qe(n,t,o,i)} That was not measured: whether ${h} would be gone without ${a?"it":"any of them"} is \
not known. att-viz with --influence words finds out.`};if(!a){let d=Rs(n,t,o);return{title:"Hide any one word:\
 it stays",text:`The words of the prompt were hidden one at a time, and the model run again. ${Qe(n,t,o,i)} `+
d}}let{effect:c}=i.ranked[0],u=Wi(e,i.ranked[0].unit);return{title:Math.exp(-c)<jf?`Hide ${l}, and ${h} is all\
 but gone`:`Hide ${l}, and ${h} is less likely`,text:`${l} was hidden from everything after it, and the model \
run again: ${u?`the probability of ${h} fell from ${u.before} to ${u.after}`:`${h} was ${Di(c)}`} (measured). \
No other word that was hidden did more for it.`}}function Vf({subject:s,heads:t,survey:e,oneLook:n}){let{page:o,
explained:i,token:r,alignment:a}=s,h=t>1?"These heads looked":"This head looked";if(!i||!e){if(!n)return{title:h,
text:"Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stan\
ds out."};let{layer:y,head:k,key:v,mass:A}=n,N=Nt({page:o,layer:y,head:k,alignment:a,measure:"weight"},r),R=v===
r&&a==="position"?"itself":I(o,v);return{title:"This head looked",text:`${N}, ${Y(o,y,k)} gave ${an(A)} of its\
 attention to ${R}: of what is coloured, the most. ${t>1?`It is one of ${zi(o,t)}, and each spreads an attenti\
on of 1 in its own way.`:"A head spreads an attention of 1 over what it sees."}`}}let[l,c]=[T(o.texts,i.word),
T(o.texts,i.cause)],[u,...f]=e.looks,m=i.word[1]-i.word[0]>1?"on average ":"",p=e.looks.some(({rests:y})=>y)&&
!u.rests?"those that do not rest on it":"",x=f.filter(({rests:y})=>y===u.rests).slice(0,qf-1).map(y=>`${Y(o,y.
layer,y.head)} with ${Qh(y)}`).join(", "),b=`${x?` Next came ${x}.`:""}${u.rests?` It is also where ${t>1?"the\
y rest":"it rests"}.`:""}`;return{title:h,text:`When the model wrote ${l}, ${Y(o,u.layer,u.head)} gave ${m}${Qh(
u)} of its attention to ${c}${t>1?`, the most of ${p||zi(o,t)}`:""}; an even spread would be ${L(u.even)}.${b}`}}
function Jf({subject:s,resting:t}){let{page:e,token:n,alignment:o}=s;if(!t)throw new TypeError("this report ha\
s no head at rest");let{layer:i,head:r,here:a,mean:h}=t;return{title:"This one rests",text:`${Nt({page:e,layer:i,
head:r,alignment:o,measure:"weight"},n)}, ${Y(e,i,r)} gave ${an(a)} of its attention to the first token, ${I(e,
0)}; from all tokens after it, ${an(h)} on average. A head must spread an attention of 1 even where it finds n\
othing, and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.`}}
function Xf(s){let t="Attention is not cause",{subject:e,survey:n,heads:o}=s,{explained:i,page:r}=e,a="Attenti\
on says where a head read from, not whether the answer depended on it.";if(!i||!n){let B=i?.why.measured?"":" \
What it depended on was not measured here.";return{title:t,text:`${a}${B} To claim a cause, change the text an\
d see what changes.`}}let{why:h,word:l,found:c,cause:u,stands:f}=i,[d,m]=[T(r.texts,l),T(r.texts,u)],{unit:p,mass:g}=n.
attended,x=T(r.texts,h.units[p]),b=o>1?`the mean over ${zi(r,o)}`:"from this head",y=`Of the words ${h.measured?
"that were hidden":"of the prompt"}, ${x} got most attention when ${d} was written${n.sure?"":", as far as thi\
s file knows"}: ${an(g)}, ${b}.`;if(!h.measured)return{title:t,text:`${y} ${a} What ${d} depended on is estima\
ted here, not measured.`};if(Hi(s)===null)return{title:t,text:`${y} Here it is also what ${d} hangs on. That i\
s not so everywhere: ${a[0].toLowerCase()}${a.slice(1)} Hiding tells.`};let k=c.ranked.find(B=>B.unit===p)?.effect??
0,v=Wi(i,p),A=`Yet with it hidden, ${d} is ${v?`at ${v.after} instead of ${v.before}`:Di(k)}.`,N=f?Wi(i,c.ranked[0].
unit):null,R=f?` ${m}, without which it is ${N?`at ${N.after}`:Di(c.ranked[0].effect)}, got ${an(n.cause)}.`:"";
return{title:t,text:`${y} ${A}${R} ${a}`}}function Qf({subject:{explained:s}}){return{title:"Now yours",text:`${s?
"Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it.":"Point \
at any token to see what it looked at; double-click or tap to hold it."} The address holds what is shown: send\
 it, and others see the same. Back undoes a step. The tour stays at the top of the page.`}}function tl(s){if(!s)
throw new TypeError("this report explains no word");return s}function Wi({why:s,effects:t,word:e,found:n},o){let i=Array.
from(t[o].slice(e[0]-s.target[0],e[1]-s.target[0]));if(n.probability===null||i.some(Number.isNaN))return null;
let r=Math.min(1,n.probability*Math.exp(-i.reduce((l,c)=>l+c,0))),[a,h]=[Xe(n.probability),Xe(r)];return a===h?
null:{before:a,after:h}}function Di(s){let t=Gt(Math.abs(s));return t==="1"?"as likely as before":`${t} times ${s<
0?"more":"less"} likely`}function zi({headNames:s,siblings:t,light:e},n){let o=t.length>0&&!e?" of this file":
"";return Object.keys(s).length?`${n} layers${o}, all heads of each taken together`:`${n} heads${o}`}function Qh({
weight:s,bounds:t}){return Et(s,t)}function an([s,...t]){return Et(s,t)}var Ui=0;async function nt(s){Ui+=1,el();try{return await s}finally{Ui-=1,el()}}function el(){document.documentElement.
toggleAttribute("data-busy",Ui>0)}var Cs=class{constructor(t){this.root=document.getElementById("tour"),this.title=document.getElementById("tour\
-title"),this.root.addEventListener("click",e=>{let n=e.target instanceof Element?e.target.closest("[data-tour\
-act]"):null;n&&n.getAttribute("aria-disabled")!=="true"&&t(n.getAttribute("data-tour-act"))}),document.addEventListener(
"keydown",e=>{let n=e.target instanceof Node&&(this.root.contains(e.target)||e.target===document.body),o={Escape:"\
end",ArrowRight:"next",ArrowLeft:"back"}[e.key];this.isOpen&&n&&o&&!e.ctrlKey&&!e.metaKey&&!e.altKey&&!e.shiftKey&&
(e.preventDefault(),t(o))}),new ResizeObserver(()=>this.#e()).observe(this.root)}get isOpen(){return!this.root.
hidden}get hasFocus(){return this.root.contains(document.activeElement)}show(t,{place:e,count:n,title:o,text:i,
away:r}){document.body.dataset.tour=r?"away":t,this.root.hidden=!1,$("tour-step",`Step ${e+1} of ${n}`),$("tou\
r-name",o),$("tour-text",i),this.#t("again").hidden=!r,$("tour-away",r?"The page shows something else now.":""),
this.#t("back").setAttribute("aria-disabled",String(e===0)),this.#t("next").hidden=e===n-1,this.#t("end").textContent=
e===n-1?"Done":"End the tour",this.#e()}announce(){let t=["tour-title","tour-text"].map(e=>document.getElementById(
e)?.textContent??"");$("live",kt(t.join(". "))),this.title.focus({preventScroll:!0})}hide(){this.root.hidden=!0,
delete document.body.dataset.tour,this.#e()}#t(t){return this.root.querySelector(`[data-tour-act="${t}"]`)}#e(){
document.documentElement.style.setProperty("--tour-height",`${Math.ceil(this.root.offsetHeight)}px`)}};var nl="att_viz tour",Is=class{constructor(t){this.button=document.getElementById("tour-begin"),this.decline=document.
getElementById("tour-decline"),this.root=document.getElementById("tour-offer"),this.button.addEventListener("c\
lick",()=>{this.settle(),t()}),this.decline.addEventListener("click",()=>{this.settle(),this.button.focus()}),
this.#t(window.parent===window&&Zf()==="nothing"),this.root.hidden=!1}settle(){try{localStorage.setItem(nl,"se\
en")}catch{}this.#t(!1)}#t(t){this.root.classList.toggle("asking",t),this.button.textContent=t?"New here? Take\
 the tour":"Tour",this.decline.hidden=!t}};function Zf(){try{return localStorage.getItem(nl)===null?"nothing":
"seen"}catch{return"unknown"}}var td=new Set(["word","hide","rests","yours"]),ed=12,nd={word:[".why-text .chosen"],hide:[".why-text .chosen",
"#why-sentence"],heads:["[data-view=observer] .text .subject","[data-view=observer] .sentence"],rests:["[data-\
view=observer] .text .subject","[data-view=observer] .sentence"],cause:[".why-text .chosen","#why-sentence"],yours:[]},
_s=class{#t=null;#e="";#n=0;#s=!1;constructor(t,e,n){this.context=t,this.initial=e,this.reveal=n,this.card=new Cs(
o=>{this.#r(o)}),this.offer=new Is(()=>{this.#i()});for(let o of["pointerdown","wheel","keydown"])document.addEventListener(
o,()=>this.#s=!1,{capture:!0,passive:!0})}async show({tour:t}){this.#n+=1;let e=this.#n;if(!t){this.#c();return}
let n=await nt(this.#o()),o=n?.steps.indexOf(t)??-1,i=n&&o>=0&&await nt(sl(t,n));if(e!==this.#n)return;if(!n||
!i){this.#c();return}let r=!Xh(this.context.state(),Fi(t,i,this.initial));this.card.show(t,{place:o,count:n.steps.
length,...Zh(t,i),away:r}),this.#e!==t&&(this.#e=t,this.offer.settle(),await this.#h(t,i,r))}#o(){let{page:t,heads:e}=this.
context;return this.#t??=Jh(t,e).then(n=>{if(!n)return null;let{facts:o,survey:i}=n;return i(),{facts:o,survey:i,
steps:jh(o.subject,o.heads,o.resting!==null)}}),this.#t}async#i(){let t=await nt(this.#o());t&&await this.#a(t.
steps[0])}async#r(t){let e=await this.#o(),n=e?.steps.indexOf(this.#e)??-1,o=e?.steps[n+{back:-1,next:1,again:0,
end:0}[t]];t==="end"?await this.context.change({tour:""}):o&&n>=0&&await this.#a(o)}async#a(t){let e=await this.#o();
if(e){let n=await nt(sl(t,e));this.#e="",await this.context.change({...Fi(t,n,this.initial),tour:t})}}async#h(t,e,n){
let{token:o,alignment:i,explained:r,page:a}=e.subject,{layer:h,head:l}=this.context.state(),c=H(i,o,a.numRows),
u=t==="rests"?0:t==="heads"?r?.cause[0]??e.oneLook?.key:void 0;!n&&c!==null&&u!==void 0&&await this.context.look(
{layer:h,head:l,row:c,key:u,alignment:i}),n||(this.reveal(),this.#s=!0,this.#l(t,ed)),this.#e===t&&this.card.announce()}#l(t,e){
this.#s&&e>0&&this.#e===t&&(sd(nd[t])||this.reveal(),requestAnimationFrame(()=>this.#l(t,e-1)))}#c(){if(this.#e=
"",this.card.isOpen){let t=this.card.hasFocus;this.card.hide(),t&&this.offer.button.focus()}}};async function sl(s,{
facts:t,survey:e}){return td.has(s)?t:{...t,survey:await e()}}function sd(s){let t=s.map(e=>document.querySelector(
`.view:not([hidden]) ${e}`));return t.forEach(e=>e?.scrollIntoView({block:"nearest",inline:"nearest"})),t.every(
Boolean)}function il(){let s=new CSSStyleSheet,t=ol(":root","light");return s.replaceSync(`@media screen{${t}${ol(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function ol(s,t){let e=Ft(et[t]),n=e.map(({background:i,ink:r},a)=>`${s}\
 .level-${a+1}{background-color:${i};color:${r}}`),o=[et[t].paper,...e.map(({background:i})=>i)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var od=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit","tour"],Bs=class{#t=new Set;#e=0;#n=!1;constructor(t,e,n,o){this.page=t;let i=Eh(t.texts.length);this.kinds=
e.filter(({fits:l})=>!l||l(t)),this.initial={...Yn(t),notes:i.text},this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,il()],this.book=new xs(t.texts.length,()=>this.state.notes,l=>this.change({notes:l}));
let r=new ys(this.book),a={page:t,heads:t.light?new Mn(t,mr):new Ee(fr,t.numRows,void 0,W(t)?t.numRows:0,n.unpack.
bind(n)),text:{...In(t),notes:r},units:Qr(t),notes:this.book,state:()=>this.state,change:l=>this.change(l),link:l=>`${location.
href.split("#")[0]}#${Vn({...this.state,tour:"",...l},this.initial)}`,look:l=>this.look(l)};this.views=new Map(
this.kinds.map(l=>[l.id,new l(a)])),this.notes=new Es(a,r,o,()=>({subject:this.view.subject??null,units:a.units(
this.view.unit??"word")})),this.faultOfNotes=i.fault,this.beside=new ws(a),this.tabs=new Jn(this.kinds,l=>{this.
change({view:l})});let h=document.getElementById("unit");this.unitPicker=new Ss(h,t,l=>{this.change({unit:l})}),
this.theme=new Xn(l=>{this.change({theme:l})},()=>{this.#s()}),this.writeAddress=pt(()=>{lr(Vn(this.state,this.
initial),this.#n),this.#n=!1},150),$("precision",t.light?$n(t.light):Se("weight")),this.files=new kn(t),this.tour=
new _s(a,this.initial,()=>this.view.reveal?.()),Ah(),this.#i(),yh(document.getElementById("take"),()=>this.picture)}async start(){
Mt(this.page,this.state.layer,this.state.head)||this.#r(this.state,!0),await this.#s(),this.view.reveal?.(),Wo(),
this.notes.open(this.faultOfNotes)}get view(){return this.views.get(this.state.view)}async change(t){let e={...this.
state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=
pn(this.page,e.layer,e.head),!Mt(this.page,e.layer,e.head)){this.#r(e,!1);return}this.#n||=od.some(n=>String(e[n])!==
String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.find(n=>n.
id===t);if(!e)throw new E(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).join(", ")}\
.`);await this.change({view:e.id})}async note([t,e],n){let{notes:o,damaged:i}=qe([{from:t,to:e,text:n}],this.page.
texts.length);if(i)throw new E(`This cannot be noted on ${t} to ${e}: a note is text of 1 to ${4e3} characters\
, and the tokens are 0 to ${this.page.texts.length-1}.`);await this.book.add(o[0])}get picture(){let{page:t,view:e}=this,
n=this.kinds.find(({id:r})=>r===this.state.view),o=[t.title&&`\u201C${t.title}\u201D`,t.model,n.title].filter(
Boolean).join(" \xB7 "),i=document.getElementById(`view-${n.id}`);return{picture:e.drawing??Sh(i,o),name:`att_\
viz_${n.id}`}}async look(t){for(let e of this.views.values())await e.look?.(t)}get snapshot(){return Object.assign(
{},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){return Object.assign({},...[...this.
views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.theme.show(t.theme);let n=this.tabs.
show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),this.unitPicker.show(e.unit??null),this.files.show(
this.#a(this.state),this.state),await e.show(this.state),this.book.tell(),this.tour.show(this.state)}#o(){let t=aa(
location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#i(){
window.addEventListener("hashchange",()=>{let t=this.#o();this.change({...t,notes:this.#h(t.notes)}).then(()=>this.
view.reveal?.()),this.notes.sayFaults(),Wo(),this.#n=!1}),document.addEventListener("keydown",t=>{let e=ha[t.key],
n=t.target instanceof Element&&t.target.matches("input, select, button, a, summary"),o=this.kinds.find(({id:i})=>i===
this.state.view)?.stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(pe(this.
page,this.state,e)))})}#r(t,e){this.view.show(this.state),st(ur(this.page,t.layer,t.head,this.#a(t),e))}#a(t){
return Vn({...t,tour:""},{...this.initial,layer:-1,head:-1,notes:""})}#h(t){let e=this.page.texts.length;return cr()?
this.state.notes:Ut(_r(this.book.notes,qt(t,e).notes))}};var id=2**18,rd=8,ad=4,Ps=class{#t=0;#e=0;#n=[];#s=[];#o=new Map;constructor(t){this.most=t&&typeof Worker=="f\
unction"?Math.min(ad,navigator.hardwareConcurrency-1):0,this.script=t}unpack(...t){return this.#t+=1,this.most<
1||t[0].length<id&&this.#t<=rd?ke(...t):new Promise((e,n)=>{this.#s.push({packed:t,resolve:e,reject:n}),this.#i()})}#i(){
let t=this.#s[0],e=t&&(this.#n.pop()??this.#r());e&&(this.#s.shift(),this.#o.set(e,t),e.postMessage(t.packed))}#r(){
if(this.#e>=this.most)return null;try{let t=URL.createObjectURL(new Blob([this.script??""],{type:"text/javascr\
ipt"})),e=new Worker(t);return this.#e+=1,e.addEventListener("message",({data:n})=>this.#a(e,n)),e.addEventListener(
"error",n=>{n.preventDefault(),this.#h()}),e}catch{return this.#h(),null}}#a(t,e){let n=this.#o.get(t);this.#o.
delete(t),this.#n.push(t),"data"in e?n?.resolve(e.data):n?.reject(new E(e.fault)),this.#i()}#h(){this.most=0;let t=[
...this.#o.values(),...this.#s];this.#o.clear(),this.#s=[];for(let{packed:e,resolve:n}of t)n(ke(...e))}};function rl(s){
s.addEventListener("message",t=>{let{data:e}=t;ke(...e).then(n=>s.postMessage({data:n},hd(n)),n=>s.postMessage(
{fault:n.message}))})}function hd({triangle:s,sinkMass:t,norms:e,exact:n}){return[s,t,e,n.bits,n.index].flatMap(
i=>i?[i.buffer]:[])}function al(s){if(st(s instanceof E?s.message:"This page could not be shown. Please open it in a current versi\
on of Chrome, Edge, Firefox or Safari."),!(s instanceof E))throw s}async function qi(s,t,e,n){ld(s,e);let o=new Map(s.layers.map(({layer:r})=>[r,Q(s.sight,r,s.numRows)])),i=[];for await(let[
r,a,h]of oi(s,t)){n?.throwIfAborted();let l=o.get(r),c=h&&l&&mt(h,l,e,s.numRows);if(c){let[u,...f]=c.weight;i.
push({layer:r,head:a,weight:u,even:c.even,bounds:f})}await ie()}return n?.throwIfAborted(),te(i)}function ld(s,t){
for(let o of[t?.from,t?.to]){let[i,r]=Array.isArray(o)?o:[-1,-1];if(!(Number.isInteger(i)&&Number.isInteger(r)&&
i>=0&&i<r&&r<=s.texts.length))throw new E(`Give from and to as [first token, the one after the last], within 0\
 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=z(t,s.numRows);if(e>=n)throw new E("There is no\
 attention row for these words: nothing was computed from them.")}function ye(s,t){let e=w("span","flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");
if(n.style.width=`${100*Math.min(1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function ji({layer:s,head:t}){return`L${s}\xB7H${t}`}var Ki=48;function hl(s,t,e=0){let n=Math.min(Ki,t),o=Uint16Array.from({length:t},(l,c)=>Math.floor(c*n/t)),i=new Float64Array(
n*n),r=new Uint32Array(n),a=0;for(let l=0;l<t;l+=1){let c=o[l]*n;r[o[l]]+=1;for(let u=0;u<it(s,l);u+=1)i[c+o[u]]+=
u<e?0:P[s.triangle[a]],a+=1}let h=new Uint8Array(n*n);for(let l=0;l<h.length;l+=1){let c=i[l]/r[Math.floor(l/n)];
h[l]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:h}}var cd=10,Fs=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#r(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await ge(),t=performance.now()+cd),!this.inSight()){this.#e=
[];break}if(!this.#r(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(this.#i(e),this.#o(n)),this.#r(
e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o(t){return t.light?Ih(t.light,Math.min(Ki,this.numRows),
this.aside??0):hl(t,this.numRows,this.aside)}#i({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#r(t){let e=this.#t.
get(this.#i(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{side:o,levels:i}=e,r=ud(document.documentElement.
dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return i.forEach((h,l)=>a.data.set(r[h],4*l)),t.canvas.
width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function Hs(){let s=document.createElement("canvas");return s.
width=s.height=1,s.setAttribute("aria-hidden","true"),s}function ud(s){return[et[s].paper,...Ft(et[s]).map(({background:e})=>e)].
map(e=>[...xe(e),255])}var fd=1024,Ws=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,i){this.root=t,this.context=e,this.heads=n.filter(
({layer:r})=>r!==-1),this.pictures=o,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),w("p","",t.role?`${V(t.role)}: ${Z[t.role].says}.`:"No clear role in this text."),w("div",
"detail-actions",O("Show in the text",()=>this.handlers.open(t)),O(this.handlers.isBeside(t)?"Take away":"Put \
beside others",()=>this.handlers.beside(t)),Xt(this.context,()=>this.#s(t))),this.#o(t));let o;try{o=await this.#n(
t)}catch(i){i instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",i.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),dd(o),w("h4","","Where it looks hardest"),this.#i(t,o),w("h4","",
"What gets most"),this.#r(o),w("p","note",md(o)))}async#n({layer:t,head:e}){let{page:n,heads:o}=this.context,i=await o.
get(t,e),r=this.#e.get(i);return r||(n.numRows>fd&&await ge(),r=Nh(i,Q(n.sight,t,n.numRows),n.numRows),this.#e.
set(i,r)),r}#s(t){let{layer:e,head:n,role:o,scores:i}=t,r=o&&Ei(this.heads,t,o);return{sentence:o&&r?`Head ${n}\
 of layer ${e} ${Z[o].says}: score ${i[o].toFixed(3)}, the mean over its rows; rank ${r.rank} of ${r.of} heads${this.
context.page.siblings.length?" in this file":""}.`:`Head ${n} of layer ${e} has no clear role in this text.`,of:{
layer:e,head:n,rows:null},precision:r?"+- 0.0005":""}}#o(t){let e=w("ul","detail-scores");for(let n of Object.
keys(Z).filter(o=>o in t.scores)){let o=Ei(this.heads,t,n),i=o?`${o.rank} of ${o.of}`:"not in this text",r=w("\
span","detail-number",sn(t.scores[n]));e.append(w("li","",w("span","",V(n)),r,w("span","note",i)))}return e}#i({
layer:t,head:e},{pairs:n}){let{texts:o}=this.context.page,i=w("ol","detail-list");for(let{row:r,key:a,mass:[h,
...l]}of n){let c=`${M(o[r],14)} (${r}) \u2192 ${M(o[a],14)} (${a})`,u=O("",()=>{this.context.look({layer:t,head:e,
row:r,key:a,alignment:"position"})});u.append(w("span","",c),w("span","detail-number",Et(h,l))),i.append(w("li",
"",u))}return i}#r({keys:t}){let{texts:e}=this.context.page,n=t.map(({token:o,share:i})=>w("li","",w("span","",
`${M(e[o],18)} (${o})`),w("span","detail-number",i.toFixed(2))));return w("ol","detail-list",...n)}};function dd({
distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({label:n,share:o})=>w("li","",w("span","",
n),ye(o/t),w("span","detail-number",o.toFixed(2))));return w("ul","detail-distances",...e)}function md({first:s,
kept:t}){return t===void 0?`Without the first token, which gets ${s.toFixed(2)} on average. Means are true to \
\xB1${Lh}.`:`Without the first token, which gets ${s.toFixed(2)} on average. This light report keeps ${t.toFixed(
2)} of the attention of this head weight by weight, and only that is counted here: true shares are as large or\
 larger.`}var Ds=class{chosen=[];constructor(t,e,n,o){this.root=t,this.draw=e,this.open=n,this.changed=o}toggle(t){
let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.chosen.length?e:[...this.chosen.slice(-(pd-1)),t],
this.show(),this.changed()}show(){this.root.hidden=this.chosen.length===0;let t=this.chosen.map(({layer:n,head:o})=>({
layer:n,head:o,canvas:Hs()})),e=this.chosen.map((n,o)=>{let i=`Layer ${n.layer}, head ${n.head}`,r=O("",()=>this.
open(n));r.className="beside-picture",r.setAttribute("aria-label",`${i}: show in the text`),r.append(t[o].canvas);
let a=O("\xD7",()=>this.toggle(n));a.setAttribute("aria-label",`Take ${i} away`);let h=n.role?` \xB7 ${V(n.role).
toLowerCase()} ${sn(n.scores[n.role])}`:"";return w("figure","",w("figcaption","",w("span","",`${i}${h}`),a),r)});
this.root.querySelector(".beside-heads").replaceChildren(...e),this.draw(t)}},pd=4;var gd=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,wd=/^(?:head\s*|h)(\d{1,4})$/u;
function ll(s){let t=s.trim().toLowerCase(),[,e,n]=gd.exec(t)??[],[,o]=wd.exec(t)??[];return e!==void 0?i=>i.layer===
Number(e)&&(n===void 0||i.head===Number(n)):o!==void 0?i=>i.layer!==-1&&i.head===Number(o):({role:i})=>V(i).toLowerCase().
includes(t)||(i??"").replaceAll("_"," ").includes(t)}var zs=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",i=>this.#r(i,o.choose)),t.addEventListener("pointerover",i=>this.#r(i,o.point)),t.addEventListener(
"focusin",i=>this.#r(i,o.point)),t.addEventListener("keydown",i=>this.#a(i))}show(t,e,n){let o=ll(n),i=this.heads.
filter(r=>(!e||(r.role??Pt)===e)&&(!n||o(r)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(i):this.#s(i)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:i})=>i!==-1),n=As(e).map(({
role:i,heads:r})=>{let a=Z[i]?.says;if(Z[i]?.rests&&!this.#e&&!this.#t){let h=`${r.length} ${r.length===1?"hea\
d rests":"heads rest"} on the first token`,l=O("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:u})=>u===i)?.button.focus()});return w("section","heads-group folded",w("h3","",h),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),l)}return this.#o(`${V(i)} \xB7 ${r.
length}`,a??"",r,i)}),o=t.filter(({layer:i})=>i===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(i=>i.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let i=n.map(a=>this.#i(a,o));this.cells.push(...i);let r=w(
"section","heads-group",w("h3","",t));return e&&r.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
r.append(w("div","heads-cells",...i.map(({button:a})=>a))),r}#i(t,e){let{layer:n,head:o}=t,i=Hs(),r=e&&e!==Pt?
e:t.role,a=r?sn(t.scores[r]):"",h=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),l=w("but\
ton","head-cell",i,w("span","head-name",h)," ",w("span","head-score",a));l.type="button";let c=U(n,o,this.page.
headNames[o]),u=r?`, ${V(r).toLowerCase()} ${a}`:"",f=c.includes(h.toLowerCase())&&!a?"":`: ${h} ${a}`.trimEnd();
return l.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}${f}`),l.toggleAttribute("data-rests",
!!(t.role&&Z[t.role].rests)),{...t,button:l,canvas:i}}#r(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(i=>i.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:r})=>r===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],i=n===void 0?o?this.#h(e,o):void 0:this.cells[n];i&&(t.preventDefault(),this.cells.forEach(
({button:r})=>r.tabIndex=-1),i.button.tabIndex=0,i.button.focus())}#h(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,i;for(let r=t+e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let h=Math.abs(a.left-n.left);
i=!i||h<i.off?{off:h,cell:this.cells[r]}:i}return i?.cell}};var cl=new Set(["span","sentence"]),Us=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new ft(
t,e),this.text.rove(0),Yt(this.text,n,(i,r)=>this.#n(i,r))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(cl.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!cl.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var Gi=8,qs=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#i())})}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#i()}sentence({layer:t,
head:e,weight:n,bounds:o,even:i}){let r=this.#n,[a,h]=[this.#s(r.from),this.#s(r.to)];return`When the model ${r.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${Et(n,o)} of its attention to ${h}; an even\
 spread would be ${L(i,0)}.`}#s([t,e]){return`${M(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,i]=z({...t,when:e},this.page.numRows);
o<i&&!W(this.page)&&n.push(O(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,Xt(this.context,()=>this.quotation()),dt("Copy as CSV",()=>this.csv()),O("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:z(t,this.page.numRows)},precision:bs([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:i,bounds:[r,a],even:h},l)=>{let c=this.
roleOf(n,o)??"";return[l+1,n,o,...[i,r,a,h].map(u=>Number(u.toPrecision(6))),c]});return Bt(t,e)}#i(){let t=this.#t?
this.#e:this.#e.slice(0,Gi),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(i=>this.#r(i,
n)));let o=this.#e.length;if(!this.#t&&o>Gi){let i=O(`Show all ${o} heads`,()=>{this.#t=!0,this.#i(),(this.list.
children[Gi]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",i))}$("find-scale",o?`The l\
ongest bar is ${L(e)}; the mark on each is the even spread.`:"")}#r({layer:t,head:e,weight:n,bounds:o,even:i},r){
let a=Et(n,o),h=V(this.roleOf(t,e)),l=w("button","ranked",w("span","ranked-name",ji({layer:t,head:e}))," ",ye(
n/r,i/r),w("span","ranked-number",a)," ",w("span","ranked-role",h));l.type="button",l.setAttribute("aria-label",
`Layer ${t}, head ${e}: even spread ${L(i,0)}; ${ji({layer:t,head:e})} ${a} ${h}`);let c=this.#n;l.addEventListener(
"click",()=>this.handlers.look(t,e,c));for(let u of["pointerenter","focus"])l.addEventListener(u,()=>this.handlers.
point(t,e));return w("li","",l)}};var js=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(dt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(Z).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(V)].map(r=>{let a=w("th","",r);return a.scope="col",a});t.append(w("tr","",...o));
let i=this.heads.map(({layer:r,head:a,role:h,scores:l})=>{let c=[r,a,V(h),...n.map(u=>Number.isNaN(l[u])?"\u2013":
l[u].toFixed(3))];return w("tr","",...c.map(u=>w("td","",String(u))))});e.append(...i)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:i,scores:r})=>[n,o,i??"",...t.map(a=>r[a])]);return Bt(["layer","head","role",
...t],e)}};var Ks=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await qi(t,e,n)).map(({layer:o,head:i,weight:r,even:a,bounds:[h,l]})=>({layer:o,head:i,
weight:r,even:a,...t.light?{least:h,most:l}:{}}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;W(
e)&&($("find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-lab\
el","From a word to the word that it looked at")),this.roles=await Ts(e),this.pictures=new Fs(n,e.numRows,()=>!t.
hidden);let i=({layer:u,head:f})=>{o({view:"looked",layer:u,head:f})},r=u=>document.getElementById(u);this.beside=
new Ds(r("beside"),()=>this.#i(),i,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.detail=new Ws(
r("head-detail"),this.context,this.roles,this.pictures,{open:i,beside:u=>this.beside?.toggle(u),isBeside:u=>!!this.
beside?.chosen.includes(u)});let a=(u,f)=>{let d=this.roles?.find(m=>m.layer===u&&m.head===f);d&&d!==this.detail?.
one&&this.detail?.show(d)};this.grid=new zs(r("heads"),e,this.roles,{choose:i,point:({layer:u,head:f})=>a(u,f),
drawn:()=>this.#i()});let h=()=>this.context.units(this.unit);this.picker=new Us(r("find-text"),this.context.text,
h,(u,f)=>this.#r(u,f));let l=(u,f)=>this.roles?.find(d=>d.layer===u&&d.head===f)?.role??null;this.ranking=new qs(
this.context,l,{look:(u,f,d)=>{this.#h(u,f,d)},point:a,change:u=>{o({pair:me(u)})}}),this.table=new js(r("role\
s-table"),this.roles);for(let u of t.querySelectorAll("input[name=order]"))u.addEventListener("change",()=>{o(
{order:u.value})});this.#l(r("role-chips"));let c=r("head-filter");c.addEventListener("input",()=>{this.#e=c.value.
trim(),this.show(this.context.state())})}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll(
"input[name=order]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==this.#n?(this.#n=
e,this.grid?.show(t.order,this.#t,this.#e)):this.#i(),this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.
grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#i(){let t=[...this.grid?.cells??
[]].map(({layer:i,head:r,canvas:a})=>({layer:i,head:r,canvas:a})),n=[...(this.beside?.chosen??[]).map(({layer:i,
head:r},a)=>({layer:i,head:r,canvas:document.querySelectorAll(".beside-picture canvas")[a]})).filter(({canvas:i})=>i),
...t],{hide:o}=this.context.state();this.pictures?.draw(n,o==="resting"?1:Math.max(1,o))}#r(t,e){let{page:n,change:o}=this.
context;if(!e){this.#s="",this.#o?.abort(),this.picker?.show(null);let h=`From ${M(n.texts.slice(t[0],t[1]).join(
""))}: choose the word that was looked at.`;this.ranking?.say(h);return}let[i,r]=e[0]>=t[1]&&!W(n)?[e,t]:[t,e],
a={from:i,to:r,when:i[0]>0&&i[0]>=n.promptLength?"wrote":"read"};o({pair:me(a)})}async#a(t){let{page:e,heads:n}=this.
context;if(t===this.#s)return;this.#s=t,this.#o?.abort();let o=qn(t,e.texts.length,e.numRows);if(this.picker?.
show(o),!o){this.ranking?.say("");return}let i=new AbortController;this.#o=i;try{let r=await nt(qi(e,n,o,i.signal));
this.ranking?.show(o,r)}catch(r){if(i.signal.aborted)return;if(!(r instanceof E))throw r;this.ranking?.say(r.message)}}async#h(t,e,n){
let[,o]=z(n,this.context.page.numRows),i=n.when==="wrote"?"generation":"position";await this.context.look({layer:t,
head:e,row:o-1,key:n.to[0],alignment:i})}#l(t){let e=(this.roles??[]).filter(({layer:i})=>i!==-1),o=[{role:"",
count:e.length}].concat(As(e).map(({role:i,heads:r})=>({role:i,count:r.length}))).map(({role:i,count:r})=>{let a=i===
""?"All":i===Pt?V(null):V(i),h=w("button","chip",`${a} `,w("span","chip-count",String(r)));return h.type="butt\
on",h.setAttribute("aria-pressed",String(i===this.#t)),h.addEventListener("click",()=>{this.#t=i,o.forEach(l=>l.
setAttribute("aria-pressed",String(l===h))),this.show(this.context.state())}),h});t.append(...o)}};var Yi=class{constructor(t,e,n){let o=t.boundaries.length*e,i=o*t.topK,r=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>r.getUint32(4*a,!0),this.probability=a=>r.getFloat32(4*
(i+a),!0),this.entropy=a=>r.getFloat32(4*(2*i+a),!0),this.rank=a=>r.getUint32(4*(2*i+o+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let o=n*this.positions+e,{topK:i,vocabulary:r,
ids:a}=this.lens;return{candidates:Array.from({length:i},(l,c)=>{let u=this.place(o*i+c);return{text:r[u]??"",
id:a[u]??-1,probability:this.probability(o*i+c)}}),entropy:this.entropy(o),rank:this.rank(o)}}};async function ul(s,t){
let e=8*s.boundaries.length*t*(s.topK+1),n=await zt($e(s.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new E("What the logit lens read is damaged in this file. Please make the report again.");return new Yi(
s,t,n)}function hn(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],i=[e,Math.min(n,t)];return o[0]<
o[1]?o:i[0]<i[1]?i:null}function Gs(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,i])=>o<=t&&t<i))[0]??
[t,t+1]}function fl(s,t,[e,n],o,i,r=null){let a=o.starts.length-1,[h,l,c,u]=Array.from({length:4},()=>new Float64Array(
a)),f=0;for(let g=e;g<n;g+=1){let x=_(t,g);if(x===0)continue;f+=1;let b=gt(g);for(let y=Math.max(i,t.first[g]);y<=
g;y+=1)if(F(t,g,y)){let k=s.triangle[b+y],v=o.ofToken[y];h[v]+=P[k],l[v]+=wt[k],c[v]+=xt[k],u[v]+=1/x}rt(s,g).
forEach((y,k)=>{if(k>=i&&F(t,g,k)){let v=s.triangle[b+k],A=o.ofToken[k],[N,R]=ue(y);h[A]+=y-P[v],l[A]+=N-wt[v],
c[A]+=R-xt[v]}})}let d=g=>{let x=-1;for(let b=0;b<a;b+=1)x=u[b]>0&&(r?.[b]??0)===g&&(x<0||h[b]>h[x])?b:x;return x},
m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:h[p]/f,bounds:[Math.max(0,l[p])/f,
c[p]/f],even:u[p]/f}}function dl(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=
+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function ml({allLayers:s,lens:t}){let e=new Set(
s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-n)}function Wt(s,t,e){let n=bt(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function pl(s,t,e,[n,o]){let{page:i}=s,{token:r,aligned:a}=Wt(s,n,t.numTokens),h={...t,alignment:a.
alignment};if(!F(t.sight,n,o))return xd(a,r,[n,o]);let l=J(h,r,o);if(!l)return"";let c=o<t.hide?" It is set as\
ide: it has no colour here.":"";if(e)return`${yd(a,h,e,r,o)}${c}`;let u=Os(i,s.layer,s.head,n,o),f=u?` ${ee(u)}`:
"";return`${Fn(a,r,o,{said:ne(h,l),even:l.even})}${c}${f}`}function xd({page:s,alignment:t},e,[n,o]){let i=I(s,
o),r=t==="position"?`${I(s,e)} could not see`:`When ${I(s,e)} was decided, the model could not see`;return o>n?
`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r} ${i}: it is pa\
dding, or lies outside this layer\u2019s window.`}function yd(s,t,e,n,o){let{page:i}=s,r={...e.scope,alignment:t.
alignment},[a,h]=[J(t,n,o),J(r,n,o)],l=[Y(i,s.layer,s.head),Y(i,e.layer,e.head)],c=Nt(s,n);if(!a||!h){let b=a?
l[1]:l[0];return`${c}, ${b} could not see ${I(i,o)}, so there is no difference to show.`}let[u,f,d]=ln(a.shown,
h.shown),m=[ne(t,a).number,ne(r,h).number],p=`${m[0]} against ${m[1]}`;if(f<=0&&d>=0)return`${c}, ${l[0]} and ${l[1]}\
 gave ${I(i,o)} the same within what is known: ${p}.`;let g=u>0?[f,d]:[-d,-f],x=G(Math.abs(u),g);return`${c}, ${l[0]}\
 gave ${x} ${u>0?"more":"less"} of its attention to ${I(i,o)} than ${l[1]}: ${p}.`}function ln(s,t){return[s[0]-
t[0],s[1]-t[2],s[2]-t[1]]}function gl(s,t,{rows:e,keys:n}){let{page:o,layer:i,head:r}=s,a=mt(t.data,t.sight,{from:e,
to:n},t.numRows),[h,l]=Ys(s.alignment,e,t.numTokens),c=T(o.texts,[h,l]),u=T(o.texts,n);if(!a)return`${c} is pa\
dding: it looked at nothing.`;let f=s.alignment==="position"?`When the model read ${c}`:`When ${c} was decided`,
d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${f}, ${Y(o,i,r)} gave ${G(m,[p,g])} of its attention t\
o ${u}${d}; an even spread would be ${L(a.even)}.`}function Ys(s,[t,e],n){let o=s==="generation"?1:0,i=Math.min(
t+o,n-1);return[i,Math.max(i+1,Math.min(e+o,n))]}function cn(s,[t,e],n){let o=s==="generation"?1:0,i=[Math.max(
0,t-o),Math.min(n,e-o)];return i[0]<i[1]?i:null}function Vs(s,t,e,n){if(s===0)return`Each square is one ${e?"d\
ifference":n}.`;let o=2**s;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the la\
rgest"} of ${o} \xD7 ${o} cells; zoom in for single ones.`}function wl(s,t,[e,n]){if(n<s.hide||!F(s.sight,e,n)||
t&&!F(t.scope.sight,e,n))return"";let{token:o,aligned:i}=Wt(s,e,s.numTokens);if(t){let[a]=ln(tt(s.data,e,n),tt(
t.scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=J(i,o,n);return!r||
r.shown[0]<.005?"":r.exact?r.shown[0].toFixed(3):r.shown[0].toFixed(2)}function xl(s,{rows:t,keys:e},n){let o=[],
i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){s.read(0,a,e[0],r);for(let h=0;h<r.length;h+=1){let l=r[h]===
0?0:Math.abs(s.values[r[h]-1]);l>i&&o.push({place:[a,e[0]+h],size:l})}o.length>16*n&&(o=o.sort((h,l)=>l.size-h.
size).slice(0,2*n),i=o.at(-1)?.size??0)}return o.sort((a,h)=>h.size-a.size).slice(0,n).map(({place:a})=>a)}function yl(s,t,e,n){
let o=t===null?null:H(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function Re(s){return j[s].noun}function Ce({notes:s},t){let e=O("Note",()=>s.ask(t()));e.title="Write a note on these words (key n)";let n=w(
"div","notes-here");return n.hidden=!0,s.onChange(()=>{let o=s.notes.length?ae(s.notes,t()):[];n.hidden=o.length===
0,n.replaceChildren(...o.map(i=>{let r=w("div","note-said",s.notes[i].text);return r.dir="auto",w("div","note-\
row",w("b","note-number",String(i+1)),r)}))}),[e,n]}function bd(s,t,e){return(e&&hn(t,s.promptLength,e))??t.words[t.chosen]}function Js(s,t,e,n){let o=bd(s,t,n);return o[0]<
s.promptLength?kd(s,t,e,o):$d(s,t,e,o)}function $d({texts:s},t,e,n){let o=ps(t,e,n),i=o.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:n,reverse:!1,ranked:i,leading:o.leading===null?null:t.units[o.leading],
words:{headline:Sa(t,s,n,o),sentence:[Qe(t,s,n,o),Rs(t,s,n)].filter(Boolean).join(" "),chance:ns(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:li(t,i)}}}function kd({texts:s},t,e,n){let o=dh(t,e,n),i=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...Aa(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${i?"each word of ":""}${T(s,n)} hidden from it:`:"Of the answer, estimated:",bars:li({...t,
added:t.added||i},o.ranked)}}}function bl(s,t,{ranked:e,leading:n}){let o=en(s,t);return e.flatMap(({span:[i,r],
effect:a})=>{let h=ph(s,o,a,n!==null);return h===0?[]:[{from:i,to:r,strength:Math.abs(h),against:h<0}]})}function Ie(s,{
span:t,reverse:e},n){let[o,i]=e?[n,t]:[t,n],r=o&&i&&{from:o,to:i,when:"wrote"},[a,h]=r?z(r,s.numRows):[0,0];return a<
h?r:null}function $l(s,t,e,n){let o=I(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function kl({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let i=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${M(e)}, ${i}.`}function Xs(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Ed=3,Qs=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:i,root:r}=this,a=t&&o?this.#t(
t.layer,o):[];if(r.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||r.hidden)return;let{reading:h,layer:l,
isPrediction:c}=t,u=i.lens?.boundaries.at(-1)??0;$("layers-detail-title",h?$l(i,l,u,n):`Layer ${l}`),document.
getElementById("layers-candidates")?.replaceChildren(...(h?.candidates??[]).map(vd));let f=e?.at(u,n)?.candidates[0].
text??"",d=[h?kl(h,f,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,Ed).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${T(n.texts,o.keys)}: ${ee(o)}`)}};function vd({text:s,id:t,probability:e}){
let n=w("span","candidate-text");C(n,M(s,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let i=w("li","candidate",n,o,w("spa\
n","candidate-share",Xs(e)));return i.title=`token id ${t}`,i}function Zs(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Sd=250;async function El({page:s,heads:t,text:e},{rows:n,hide:o,words:i,question:r},a,h){let l=new Map(s.layers.
map(({layer:p})=>[p,Q(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:r?.to??null},u=[],f=dl(
i,e.markers),d=performance.now(),m=await Oe(s,t,(p,g,x)=>{let b=l.get(p),y=o==="resting"?Tt(x,p,s.numRows):o,k=fl(
x,b,n,i,y,f),v=c.looks.get(p);k&&(!v||k.weight>v.weight)&&c.looks.set(p,{...k,layer:p,head:g});let A=r&&mt(x,b,
r,s.numRows);if(A){let[N,...R]=A.weight;u.push({layer:p,head:g,weight:N,bounds:R,even:A.even})}performance.now()>
d+Sd&&(d=performance.now(),a(c))},h);return c.causes=new Map(Zs(u).map(p=>[p.layer,p])),m?c:null}var to=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,i=>{let r=i.target instanceof Element?i.target.closest("tr"):
null;r&&n.point(Number(r.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(i=>this.#e(i,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:i,reading:r},a,h){let l=w("th","",e?"prediction":String(t));l.scope="row";let c=w("tr",e?"\
prediction":"",l);if(c.dataset.layer=String(t),e)l.colSpan=4;else if(o)c.append(...this.#n(o));else{let u=w("t\
d","muted",n?"no attention":"");u.colSpan=3,n||u.append(O("in another file",()=>this.actions.leave(t))),c.append(
u)}return a&&c.append(Ad(r)),h&&c.append(this.#s(i)),c}#n(t){let{page:e}=this,{number:n,error:o}=Ct(t),i=e.headNames[t.
head]??`head ${t.head}`,r=O(i,()=>this.actions.look(t));r.dataset.part="look",r.setAttribute("aria-label",`${i}\
 of layer ${t.layer}: show in the text`);let a=w("td","layers-word");C(a,T(e.texts,t.span));let h=w("td","laye\
rs-weight",w("span","detail-number",n),w("span","error",o));return h.prepend(ye(t.weight,t.even)),[w("td","",r),
a,h]}#s(t){if(!t)return w("td","layers-cause");let{number:e,error:n}=Ct(t),o=O(`head ${t.head}`,()=>this.actions.
cause(t));o.dataset.part="cause";let i=w("td","layers-cause",o,w("span","detail-number",e));return i.title=`${e}\
 ${n}`,i}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!o)return;let i=n?.getAttribute("data-part"),r=[...this.body.children];for(let a=r.indexOf(o)+
e;a>=0&&a<r.length;a+=e){let h=r[a].querySelector(`[data-part="${i}"]`);if(h instanceof HTMLElement){t.preventDefault(),
h.focus();return}}}};function Ad(s){let[t]=s?.candidates??[];if(!t)return w("td","layers-lens muted","not read");
let e=w("span","layers-lens-word");C(e,M(t.text,18));let n=w("td","layers-lens",ye(t.probability),e,w("span","\
detail-number",Xs(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var eo=class s{static id="layers";static title="Layers";static fits(t){return t.light===null}#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=vt(e,
"word");try{[this.#s,this.#o]=await Promise.all([e.lens?ul(e.lens,e.numRows):null,e.why?_t(e.why):null])}catch(h){
if(!(h instanceof E))throw h;st(h.message)}let i=new ft(t.querySelector(".text"),this.context.text);this.text=
i;let r=this.words;Yt(i,()=>r,h=>{o({chosen:h})}),t.querySelector(".quotes")?.append(...Ce(this.context,()=>this.
subject));let a=h=>document.getElementById(h);this.detail=new Qs(a("layers-detail"),e),this.table=new to(a("la\
yers-table"),e,{look:({layer:h,head:l,span:c})=>{n({layer:h,head:l,row:this.#r,key:c[0]})},cause:({layer:h,head:l})=>{
n({layer:h,head:l,row:this.#r,key:this.#i?.cause?.[0]})},point:h=>this.#d(h),leave:h=>{o({layer:h})}}),a("laye\
rs-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener("click",h=>{let l=h.target instanceof
Element?h.target.closest("[data-layers-step]"):null;l&&this.#w(Number(l.getAttribute("data-layers-step")))}),this.
moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let h of this.moments)h.addEventListener("cha\
nge",()=>{o({alignment:h.value})})}async show(t){let{page:e,text:n,table:o}=this;if(!n||!o)return;for(let l of this.
moments??[])l.checked=l.value===t.alignment;let i=this.#a;n.choose(i),n.rove(i[0]);let r=T(e.texts,i),a=i[0]>=
e.promptLength?`When it wrote ${r}`:`Just before ${r}`;$("layers-title",t.alignment==="generation"?a:`When it \
read ${r}`);let h=[i,t.alignment,t.hide].join(" ");h!==this.#t&&(this.#t=h,await nt(this.#l(i,t,()=>this.#t===
h)))}reveal(){this.text?.reveal(this.#a[0])}get subject(){return this.text?this.#a:null}get door(){return{layers:this.
layers.bind(this)}}async layers(t){return await this.context.change({view:s.id,chosen:this.#h(t)}),this.#e.map(
({layer:e,look:n,cause:o,reading:i})=>({layer:e,look:n,cause:o,reading:i}))}#i=null;get#r(){return(this.#i?.rows[1]??
1)-1}get#a(){let{why:t,promptLength:e,texts:n}=this.page,{chosen:o}=this.context.state();return o??(t?t.words[t.
chosen]:this.#h(Math.min(e,n.length-1)))}#h(t){let{why:e}=this.page;if(e)return Gs(e,t);let n=this.words??vt(this.
page,"word");return K(n,n.ofToken[t])}async#l(t,{alignment:e,hide:n},o){let i=cn(e,t,this.page.numRows);if(!i||
!this.words){this.#f(null,e,!0);return}let r={rows:i,hide:n,words:this.words,question:this.#c(t)},a=await El(this.
context,r,h=>this.#f(h,e,!1),o);a&&this.#f(a,e,!0)}#c(t){let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||
t[1]>e.target[1])return null;let n=Js(this.page,e,this.#o,t),o=Ie(this.page,n,n.leading);return o&&z(o,this.page.
numRows)[0]<this.page.numRows?o:null}#f(t,e,n){let{page:o,table:i,text:r}=this;this.#i=t;let a=this.#u(e),h=o.
lens?.boundaries.at(-1)??1/0,l=new Set(o.layers.map(({layer:m})=>m)),c=new Set(o.allLayers.map(({layer:m})=>m));
this.#e=ml(o).map(m=>({layer:m,isPrediction:m>=h,here:l.has(m)||!c.has(m),look:t?.looks.get(m)??null,cause:t?.
causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));let u=t?.cause??null;$("layers-cause",u?`t\
owards ${T(o.texts,u)}, which it hangs on`:""),document.getElementById("layers-cause")?.toggleAttribute("hidde\
n",!u),i?.show(this.#e,this.#s!==null,u!==null),$("layers-sentence",this.#p(t,n)),r?.shade(this.#m(null)),this.#d(
this.#n);let f=o.siblings.length>0?" This file holds only some of the model\u2019s heads.":"";$("layers-note",
t?`The thin lines are where an even spread would be.${f}`:"")}#u(t){let e=cn(t,this.#a,this.page.numRows);return e&&
(t==="generation"?e[0]:e[1]-1)}#p(t,e){let{page:n}=this;if(!t)return`There is no attention to show for ${T(n.texts,
this.#a)}: nothing was computed for it.`;if(!e)return"Still looking through the heads \u2026";let o=[...t.looks.
values()].sort((a,h)=>h.weight-a.weight||a.layer-h.layer),[i]=o;return`${i?`The strongest look was in layer ${i.
layer}: head ${i.head} gave ${Td(Ct(i))} of its attention to ${T(n.texts,i.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){
let t=this.#e.filter(({reading:r})=>r).reverse(),e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";
let n=({reading:r})=>r?.candidates[0].id===e.id,o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let i=M(e.text);return o===
t.length-1?` ${i} is likeliest only at the very end.`:` ${i} is likeliest from what enters layer ${t[o].layer}\
 on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.filter(o=>t===null||o.layer===t))if(n){let[o,i]=n.span,r=Math.
max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,{from:o,to:i,strength:Math.min(1,r),against:!1})}return[
...e.values()]}#d(t){this.#n=t,this.table?.mark(t),this.text?.shade(this.#m(t));let e=this.#e.find(o=>o.layer===
t)??this.#e.find(({reading:o})=>o),n=this.#u(this.context.state().alignment);this.detail?.show(e??null,this.#s,
n,this.#i?.rows??null)}async#w(t){let{words:e,page:n}=this;if(!e)return;let[o,i]=this.#a,r=t>0?e.ofToken[Math.
min(i,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=K(e,r);await this.context.change({chosen:a}),this.text?.
reveal(a[0])}};function Td({number:s,error:t}){return t?`${s} ${t}`:s}var no=.02;function vl(s,t,{rows:e,keys:n}){let o=[],i=0,[r,a]=e??[0,t],[h,l]=n??[0,t];for(let c=r;c<Math.min(
a,t);c+=1){let u=Rt(s,c,t);for(let f=h;f<Math.min(l,u.length);f+=1)u[f]>=no?o.push({row:c,key:f,weight:u[f]}):
u[f]>0&&(i+=1)}return o.sort((c,u)=>c.weight-u.weight),{lines:o,leftOut:i}}function Vi(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function Sl(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,i)=>o-i):s}function Al(s,t,e){return s.length===1&&s[0]===t?e:[t]}var Md=1024,un=24,so=7,Tl=8,Od=3,Ml=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],oo=class{static id="lines";static title="Lines";static fits(t){return t.light===null&&t.texts.length<=
Md}#t=[];#e=null;#n=null;#s="";constructor(t){this.context=t,this.page=t.page}mount(t){let e=o=>t.querySelector(
`#lines-${o}`);this.layers=e("layer"),this.squares=e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.
canvas=e("canvas"),this.from=e("from"),this.to=e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==
-1);this.layers.append(...n.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{
this.context.change({layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#i(o,Sl)),
this.squares.addEventListener("dblclick",o=>this.#i(o,Al)),e("between").hidden=this.page.text.spans.length<2;for(let o of[
this.from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([i],r)=>new Option(
i,String(r)))),o.addEventListener("change",()=>{this.#r()});this.lists={query:this.#a(e("queries"),"query"),key:this.#a(
e("keys"),"key")},new ResizeObserver(()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,n=`${e} ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){
this.#c();return}this.#s=n,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...X(this.page,
e).map(Ld)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll("b\
utton")??[])o.setAttribute("aria-pressed",String(this.#o(t,e).includes(Number(o.dataset.head))));await this.#r()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t,e){let n=X(this.page,e);if(t.lines==="all")return n;let o=t.
lines.split("-").filter(Boolean).map(Number).filter(i=>n.includes(i));return o.length?o:[n.includes(t.head)?t.
head:n[0]]}#i(t,e){let n=t.target instanceof Element?t.target.closest("button"):null;if(n){let o=this.context.
state(),i=Number(this.layers?.value),r=X(this.page,i),a=e(this.#o(o,i),Number(n.dataset.head),r);this.context.
change({layer:i,head:a[0],lines:a.length===r.length?"all":a.join("-")})}}async#r(){let t=this.#s,e=Number(this.
layers?.value),n=this.#o(this.context.state(),e),o=h=>{let l=h?.value?this.page.text.spans[Number(h.value)]:null;
return l?[l[1],l[2]]:null},i={rows:o(this.from),keys:o(this.to)},r=[],a=0;for(let h of n){let l=await this.context.
heads.get(e,h),c=vl(l,this.page.numRows,i);a+=c.leftOut,r.push({head:h,data:l,lines:c.lines})}t===this.#s&&(this.#t=
r,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${no} are not drawn.`:""),
this.#c())}#a(t,e){let n=Array.from({length:this.page.numRows},(i,r)=>{let a=lt(this.page.texts[r],this.page.tokens[r]),
h=w("span","",a.map(({mark:l,raw:c})=>l||c).join(""));return h.setAttribute("role","option"),h.setAttribute("a\
ria-selected","false"),h.setAttribute("aria-label",le(this.page.texts[r])),h.dir="auto",h.tabIndex=r===0?0:-1,
h});t.append(...n);let o=i=>{let r=n.indexOf(i.target);this.#n=r<0?null:{side:e,token:r},this.#c()};return t.addEventListener(
"pointerover",o),t.addEventListener("focusin",o),t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),
t.addEventListener("click",i=>this.#h(e,n.indexOf(i.target))),t.addEventListener("keydown",i=>this.#l(i,e,n)),
n}#h(t,e){if(e>=0){let n=this.#e?.side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#l(t,e,n){
let o=n.indexOf(t.target),i={ArrowUp:o-1,ArrowDown:o+1,Home:0,End:n.length-1},r=n[i[t.key]];r?(t.preventDefault(),
n[o].tabIndex=-1,r.tabIndex=0,r.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#h(e,o)):t.key===
"Escape"&&(this.#e=null,this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;
let e=this.#e??this.#n,n=this.canvas.clientWidth,o=un*this.page.numRows,i=Math.min(window.devicePixelRatio||1,
32e3/o);this.canvas.width=Math.round(n*i),this.canvas.height=Math.round(o*i),this.canvas.style.height=`${o}px`,
t.scale(i,i);let r=Math.min(Tl,this.#t.length)*so;this.#t.forEach(({head:a,lines:h},l)=>{t.strokeStyle=t.fillStyle=
Ji(a),t.lineWidth=2;for(let{row:c,key:u,weight:f}of e?Vi(h,e.side,e.token):h)if(t.globalAlpha=e?f:f/this.#t.length,
t.beginPath(),t.moveTo(r,un*(c+.5)),t.lineTo(n-r,un*(u+.5)),t.stroke(),e&&l<Tl){let d=e.side==="query"?u:c,m=e.
side==="query"?n-r+so*l:so*l;t.fillRect(m,un*d+2,so-1,un-4)}}),this.#f(e),this.#u(e)}#f(t){for(let e of["query",
"key"])this.lists?.[e].forEach((n,o)=>{let i=t?.side===e&&t.token===o;n.toggleAttribute("data-lit",i),n.setAttribute(
"aria-selected",String(i&&this.#e!==null))})}#u(t){if(!t){this.said?.replaceChildren(w("p","note",Se("weight")));
return}let e=this.#t.map(({head:n,data:o,lines:i})=>{let r=Vi(i,t.side,t.token).slice(0,Od),a=w("span","of-hea\
d");a.style.setProperty("--of-head",Ji(n));let h=r.map(({row:u,key:f})=>{let[d]=tt(o,u,f);return`${I(this.page,
t.side==="query"?f:u)} ${Zt(o,u,f)?"":"about "}${L(d)}`}),l=t.side==="query"?"looked at":"was looked at by",c=h.
length?`${l} ${h.join(", ")}`:`${l} nothing of ${no} or more`;return w("p","",a,`Head ${n}: ${I(this.page,t.token)}\
 ${c}.`)});this.said?.replaceChildren(...e)}};function Ld(s){let t=w("button","",String(s));return t.type="but\
ton",t.dataset.head=String(s),t.style.setProperty("--of-head",Ji(s)),t.setAttribute("aria-label",`Head ${s}`),
t}function Ji(s){return Ml[s%Ml.length]}function Ol(s,t,e){let[n,o]=K(t,e),i=[],r="";for(let h=n;h<o;h+=1){let l=Je(s,h);r=l.absence||r,Xi(s,h)&&i.push(
l)}let a=h=>i.reduce((l,c)=>l+h(c),0)/Math.max(1,i.length);return{values:i.length?ta(i.map(({weights:h})=>Zr(h,
t))):Nl(t),hiddenMass:[a(h=>h.hiddenMass[0]),a(h=>h.hiddenMass[1]),a(h=>h.hiddenMass[2])],sinkMass:a(h=>h.sinkMass),
absence:i.some(h=>h.absence==="")?"":r}}function Ll(s,t,e,n){let[o,i]=K(t,e),r=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let f=Math.max(o,s.hide);f<i;f+=1){let d=es(s,f,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(r[p]=(Number.isNaN(r[p])?0:r[p])+m)})}let h=[0,0,0],l=0,c=0,u=Nl(t);for(let f=0;f<yt(t);f+=1){let d=0,
[m,p]=K(t,f);for(let g=m;g<p;g+=1)if(d+=Xi(s,g)?1:0,!Number.isNaN(r[g])){let x=H(s.alignment,g,s.numRows);u[f]=
(Number.isNaN(u[f])?0:u[f])+r[g],(n.hidden[x]??[]).forEach((b,y)=>{h[y]+=b}),l+=s.data.sinkMass?.[x]??0,c+=1}u[f]/=
d}return{values:u,hiddenMass:h.map(f=>f/Math.max(1,c)),sinkMass:l/Math.max(1,c),absence:c>0?"":a}}function fn(s,t,e,n){
let o=K(t,e),[i,r]=K(t,n),a=[Math.max(i,s.hide),r],l=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>Xi(
s,d)),c=s.alignment==="generation"?"wrote":"read",u=a[0]<a[1]?mt(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!u||u.even===0)return null;if(!s.norms)return{shown:u.weight,weight:null,even:u.even,rows:l.length};let f=[
0,0,0];for(let d of l)for(let m=a[0];m<a[1];m+=1)J(s,d,m)?.shown.forEach((p,g)=>{f[g]+=p/l.length});return f[2]=
Math.min(1,f[2]),{shown:f,weight:u.weight,even:u.even,rows:l.length}}function Xi({alignment:s,numRows:t,sight:e},n){
let o=H(s,n,t);return o!==null&&_(e,o)>0}function Nl(s){return new Float64Array(yt(s)).fill(NaN)}function Rl(s,t,e,n,o,i,r){let a=i.frozen??i.pointed;if(a===null)return Ci(s);let h=r.ofToken[a],l=i.frozen!==
null&&i.pointed!==null?r.ofToken[i.pointed]:h,c=q(s,t),u=j[c],f={page:s,state:t,units:r,measure:c},d=o==="obse\
rver"?Ol(e,r,h):Ll(e,r,h,n),m=Float32Array.from(d.values),p=on(m,Ni,0),g=ea(m,r).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,b={...t,top:u.top},y=B=>o==="observer"?fn(e,r,h,B):fn(e,r,B,h),k={...d,weights:g,strongest:-1,
maximum:x},v=[Hn(o,k,e.hide,e.data.sinkMass!==null,u)];t.cutoff>0&&!d.absence&&v.push(_i(m,t.cutoff,u.noun));let A=l===
h?p[0]:l,N=A===void 0?null:y(A),R=t.alignment==="generation"?"wrote":"read";return{...rn(s),quote:N&&{number:N.
shown,rows:z({from:K(r,o==="observer"?h:A),to:[0,0],when:R},e.numRows)},span:K(r,h),pointed:l===h?null:K(r,l),
frozen:i.frozen!==null,name:tr(s,r,h,14),weights:g.map(B=>B>=t.cutoff?B:NaN),levels:Ls(g,b,x),sentence:d.absence?
ti(t.alignment,o,se(f,h),d.absence):l===h?Nd(f,o,h,p[0],y):Rd(f,o==="observer"?[h,l]:[l,h],y(l),e.hide),mass:v.
filter(Boolean).join(" "),detail:`${r.kind[0].toUpperCase()}${r.kind.slice(1)} ${l+1} of ${yt(r)} \xB7 ${Cl(r,
l)}`,strongest:p.filter(B=>m[B]>=t.cutoff).map(B=>({token:r.starts[B],weight:m[B],name:tr(s,r,B,18),text:L(m[B])})),
legend:Ns(b,x,Ri),scale:Wn(t.scale,x,u)}}function Nd(s,t,e,n,o){let i=j[s.measure],r=Y(s.page,s.state.layer,s.
state.head),a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:yt(s.units)},(f,d)=>o(d)?.shown[2]??
0),u=at(c.reduce((f,d)=>Math.max(f,d),0));return t==="observer"?`${io(s,e)}, ${i.none(u,r)}.`:i.noneLater(u,se(
s,e))}let h=se(s,n);if(t==="observer")return`${io(s,e)}, ${i.most(Zi(a),r,h)}${Qi(s,a)}.`;let l=io(s,n).replace(
/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(Zi(a),r,se(s,e),l)}${Qi(s,a)}.`}function Rd(s,[t,e],n,o){
let{page:i,state:r,units:a,measure:h}=s;if(n){let u=Y(i,r.layer,r.head);return`${io(s,t)}, ${j[h].pair(Zi(n),u,
se(s,e))}${Qi(s,n)}.`}let[l,c]=[se(s,t),se(s,e)];return a.starts[e+1]<=o?`${c} is set aside, as a place to res\
t: it has no colour here.`:e>t?`${c} comes after ${l}: a model that reads from left to right cannot look ahead\
.`:`${l} could not see ${c}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function io(s,t){
let{page:e,state:n,units:o}=s,i=se(s,t);return n.alignment==="position"?`When the model read ${i}`:o.starts[t]<
e.promptLength?`Just before each token of ${i}`:`When the model produced ${i}`}function Qi({measure:s},{even:t,
rows:e}){return`${e>1?`, on average over ${e} rows`:""}${j[s].hasEven?`; an even spread would be ${L(t,0)}`:""}`}
function Zi({shown:s,weight:t}){let e=([n,...o])=>Et(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function se({
page:s,units:t},e){return`${tr(s,t,e)} (${Cl(t,e)})`}function Cl(s,t){let[e,n]=K(s,t);return n-e===1?`token ${e}`:
`tokens ${e} to ${n-1}`}function tr(s,t,e,n){let o=t.names?.[e],i=K(t,e);return o?M(o,n):n?M(Kt(s.texts,...i),
n):T(s.texts,i)}var Cd=600,ro=class{#t=!1;constructor({page:t,state:e},n){this.soon=pt(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:i,head:r}=e(),a=U(i,r,t.headNames[r]),
h=n(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${h}`:h),this.#t=!1}},Cd)}otherHead(){this.#t=!0,
this.soon()}};var ao=class{constructor(t,e,n,o){this.page=t,this.layer=Il("layer"),this.head=Il("head"),this.hide=er("hide"),
this.gamma=er("gamma"),this.cutoff=er("cutoff"),this.hide.max=String(Me(t)),this.cutoff.max=String(Ye.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>Id(i))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:_d(this.hide.value,Me(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of _e("rests"))i.addEventListener("change",()=>n({hide:i.value==="0"?0:"restin\
g"}));for(let i of _e("sides"))i.addEventListener("change",()=>o(i.value));for(let i of _e("moment"))i.addEventListener(
"change",()=>n({alignment:i.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:Ye[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>n(pe(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of _e(i))r.addEventListener("change",()=>n({[i]:r.value}));for(let i of _e("rollout"))i.
addEventListener("change",()=>n({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:h}=Yn(t);n({hide:i,scale:r,gamma:a,cutoff:h})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=Ye.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(n<0?Ye.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of _e(i))a.checked=a.value===r;let o=new Set([t.alignment,q(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",W(this.page)?"ahead":"back"]);for(let i of document.querySelectorAll(
"[data-explains]")){let r=i.getAttribute("data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(
a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,name:n}){let o=t==="observed"?"later words":e?n:"the word",i=t===
"observer"&&e&&e[0]<this.page.promptLength;$("when-written",`${i?"just before":"when it wrote"} ${o}`),$("when\
-read",`when it read ${o}`)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=X(this.page,t.
layer).map(i=>{let r=t.layer===-1?q(this.page,{...t,head:i}):this.page.headNames[i],a=Mt(this.page,t.layer,i)?
"":" (other file)";return[r??`${i}${a}`,String(i)]}),o=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(
n)!==JSON.stringify(o)&&this.head.replaceChildren(...n.map(([i,r])=>new Option(i,r))),this.head.value=String(t.
head)}#n(t){for(let e of document.querySelectorAll("[data-step]")){let n=pe(this.page,t,e.dataset.step??""),o=Object.
entries(n).every(([i,r])=>t[i]===r);e.setAttribute("aria-disabled",String(o))}}};function Id(s){return new Option(
s===-1?"All layers: rollout":String(s),String(s))}function _d(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(
s))||0))}function Il(s){return document.getElementById(s)}function er(s){return document.getElementById(s)}function _e(s){
return[...document.querySelectorAll(`input[name=${s}]`)]}var ho=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function Bl(s,t,e,n,o,i,r=[]){let a=n.ofToken[o],h=(f,d)=>n.kind==="token"?d<t.hide?null:J(t,f,d):fn(t,n,f,d),
l=[],c=[];for(let f=0;f<yt(n);f+=1){let d=e==="observer"?h(a,f):h(f,a);if(d){let[m,p]=K(n,f);c.push([m,p]);let g=n.
names?.[f]||Kt(s.texts,m,p);l.push([m,p-1,g,...d.shown.map(_l),i?_l(d.even):""])}}return Bt(...Ln(["first toke\
n","last token","text","shown","least","most","even"],l,c,r))}function _l(s){return Number(s.toPrecision(6))}function Pl(s,t,{shown:e,panel:n,units:o,held:i}){let{page:r,state:a,notes:h}=s,l=()=>{let f=i()[t]??null;return f===
null?null:ct(o(),[f,f+1])},c=()=>{let{layer:f,head:d}=a(),{quote:m,sentence:p}=n(),g=je(h.notes,l());return{sentence:p,
note:g,of:{layer:f,head:d,rows:m?.rows??null},precision:m?bs(m.number):""}},u=()=>{let f=i()[t]??null,{hasEven:d}=j[q(
r,a())];return e.current&&f!==null?Bl(r,e.current.scope,t,o(),f,d,h.notes):""};return[Xt(s,c,i),dt("Copy as CS\
V",u),...Ce(s,l)]}var Bd=["data","alignment","hide","norms","beside"],lo=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,i=t.peek(e,n),r=o===null?null:t.peek(e,o);if(i&&(o===null||r))return this.#t(i,r),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return nt(a).then(h=>{let l=this.state(),c=l.layer===e&&l.head===n;
return c&&this.#t(...h),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:i,head:r}=o,a=o.hide==="resting"?Tt(
t,i,n.numRows):o.hide,h=q(n,o)==="value"?t.norms:null,{numRows:l}=n,c=this.current?.layer===i?this.current.scope.
sight:Q(n.sight,i,l),{alignment:u}=o,f={data:t,numTokens:n.texts.length,numRows:l,alignment:u,hide:a,norms:h,beside:e,
sight:c},d=this.current?.scope;(!d||Bd.some(m=>d[m]!==f[m]))&&(this.current={layer:i,head:r,scope:f,masses:ts(
f)})}};var nr=["low","half","high"];var oe=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%nr.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(o)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("keydown",n=>{let o={ArrowUp:1,
ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){this.#t=Math.min(nr.length-
1,Math.max(0,t)),this.root.dataset.height=nr[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${Pd[this.#t]}`)}},Pd=["a line","half","most of the screen"];var Fl=3,Fd=150,Hd=40,Wd=8,Dd=8,co=class{#t=0;#e;#n=null;#s=null;#o=null;#i=null;#r=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#h()})}get isOnItsWay(){return this.#t>=Fl}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#i||nt(new Promise(e=>this.#i=()=>e(null))),this.#n=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#r=[...this.#r.slice(1-Wd),o];let[i]=this.#r;n!=="mouse"||Math.hypot(t-i.x,e-i.y)>=Dd&&!this.#l(
i,o)?(this.#t=0,this.#r=[o]):(this.#t+=1,this.#t===Fl&&this.#o?.()),this.#t||this.#h(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#h(),this.#o=this.#s},Fd)}#h(){this.#t=0,this.#r=this.#r.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#i?.(),this.#i=null}#l(t,e){let n=this.list.getBoundingClientRect(),[o,i]=[0,1/0],r=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),h=Hd+a/r;for(let[l,c,u,f]of[[e.x,
e.x-t.x,n.left-h,n.right+h],[e.y,e.y-t.y,n.top-h,n.bottom+h]])if(c===0)i=l<u||l>f?-1:i;else{let[d,m]=[(u-l)/c,
(f-l)/c];o=Math.max(o,Math.min(d,m)),i=Math.min(i,Math.max(d,m))}return o<=i}};var uo=14,zd=3,Ud=60,fo=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(pt(()=>this.#r(),Ud)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((h,l)=>{let c=this.#i(l);o[c]=Math.max(o[c],h)});let i=et[document.documentElement.dataset.theme==="\
dark"?"dark":"light"],r=Ft(i);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,uo,this.#e);
let a=[...o.keys()].filter(h=>o[h]>0);a.sort((h,l)=>o[h]-o[l]);for(let h of a)n.fillStyle=r[o[h]-1].background,
n.fillRect(2,h-1,uo-4,zd);e>=0&&(n.fillStyle=i.ink,n.fillRect(0,this.#i(e)-1,uo,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-n,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:h,to:l}of this.lines){let c=a.getBoundingClientRect();
for(let u=h;u<l;u+=1)r[u]=(c.top-i+c.height*(u-h)/(l-h))/t}this.#t=r,this.#e=e,this.canvas.width=uo*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var mo=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,i){this.root=t,this.page=e,this.units=o,this.actions=
i,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new ft(this.text,n);let r=this.#o(
"minimap");this.minimap=new fo(r,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new co(this.
text,this.list),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,e.texts.length-1)),this.#r()}show(t,e=!1){
this.root.querySelector(".why-resting")?.toggleAttribute("hidden",!e),this.#n=t,this.tokens.paint(t.weights,t.
levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.#i("sentence",t.sentence),this.#i("mass",t.mass),this.#i(
"detail",t.detail),this.#i("scale",t.scale),this.release.hidden=!t.frozen,this.#i("frozen-on",t.frozen?`Frozen\
 on ${t.name}`:""),this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(
t))}showStrongest(t){let e=this.#n?.strongest[t];return e&&this.#h(e.token),e!==void 0}get quote(){return this.#n?.
quote??null}get sentence(){return this.#n?.sentence??""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus(
{preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).
getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.
bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#o(t){return this.root.querySelector(
`.${t}`)}#i(t,e){C(this.#o(t),e)}#r(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="to\
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
"data-goto")))})}#a(t){let e=this.#n;e?.frozen&&!Hl(e.span,t)&&!Hl(e.pointed,t)?this.actions.point(this.view,t):
this.actions.toggle(this.view,t)}#h(t){this.#n?.span&&!this.#n.frozen&&this.actions.toggle(this.view,this.#n.span[0]),
this.goTo(t),this.actions.point(this.view,t)}#l(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||
t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());if(n!==null)this.goTo(n);else if(t.key==="Enter"||
t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else
return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.setAttribute("tabindex","-1"),this.tokens.element(
t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=
1){let o=t.length?n?L(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#u(t){this.#s=t,[...this.list.children].
forEach((n,o)=>{let i=t.strongest[o];n.classList.toggle("empty",!i);let r=n.firstElementChild;if(r.disabled=!i,
!i)return;let[a,h,l]=[...r.children],c=t.levels[i.token];r.setAttribute("data-goto",String(i.token)),a.textContent=
String(i.token),C(h,i.name),l.textContent=i.text,l.className=c>0?`weight level-${c}`:"weight"})}};function Hl(s,t){
return s!==null&&s[0]<=t&&t<s[1]}var Be=["observed","observer"],po=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=[];#o=null;#i=null;#r=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new lo(t),this.announcer=new ro(t,e=>this.#d(e??this.#h).sentence)}mount(t){
let{page:e}=this;this.#o=new ao(e,this.context.state,n=>{this.context.change(n)},n=>{this.#l(n)}),this.#i=t.querySelector(
".panels"),this.#r.addEventListener("change",()=>{this.#i?.setAttribute("data-sides",this.#a),this.#o?.show(this.
context.state(),this.#a)}),this.#n=new ho(t,n=>this.#f(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,i=o?.closest("[data-view]")?.getAttribute("data-view");o&&i&&
this.#c(i,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),i="12345".indexOf(n.key);if(t.hidden||o||i<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#h;
this.#d(r).showStrongest(i)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new oe(n)),this.#s=Be.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),i={shown:this.shown,panel:()=>this.#d(n),units:()=>this.#u,
held:()=>({sides:this.#a,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...Pl(this.context,n,i)),new mo(o,e,this.context.text,()=>this.#u,{point:(r,a)=>this.point(r,a),toggle:(r,a)=>{
this.toggle(r,a)}})})}async show(t){this.#o?.show(t,this.#a),this.#i?.setAttribute("data-sides",this.#a);let e=this.
shown.current;try{let i=this.shown.load();if(i!==!0&&!await i)return}catch(i){this.#w(i,t);return}let{current:n}=this.
shown;if(!n)return;let{light:o}=this.page;$("precision",o?$n(o):Se(q(this.page,this.context.state()))),e&&(e.layer!==
n.layer||e.head!==n.head)&&this.announcer.otherHead(),this.#x(),st("");for(let i of this.#s)i.tokens.markHidden(
n.scope.hide),this.#m(i.view)}reveal(){this.#n?.hold(Be)}async look({layer:t,head:e,row:n,key:o,alignment:i}){
let{page:r}=this,a=this.context.state(),h=i??a.alignment,l=bt(h,n,r.texts.length),c=t===void 0&&e===void 0&&X(
r,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?
{}:{head:e},observer:l??n,...this.#a==="to"?{sides:"from"}:{},alignment:l===null?"position":h}),o!==void 0&&(this.#d(
"observer").goTo(o),this.point("observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#m(
t),this.announcer.soon())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,
await this.context.change({[t]:this.#p(n,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(
this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==
null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&
n>=0&&n<this.page.numRows))throw new E(`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return Rt(
await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:i}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let r=this.context.state(),a={view:s.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let h of n?[n]:Be)o!==void 0?(this.#t[h]=o,a[h]=i?o:null):i!==void 0&&
(a[h]=i?r[h]??this.#t[h]:null);await this.context.change(a);for(let h of this.#s)h.tokens.finish();this.#n?.hold(
n?[n]:Be)}get#a(){return this.context.state().sides??(this.#r.matches?"both":"from")}get#h(){return this.#a===
"to"?"observed":"observer"}async#l(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,i]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[i]=this.#t[o],n[i]=this.context.state()[o]}await this.
context.change(n),this.#n?.hold(Be)}async#c(t,e){let n=this.context.state()[t],{ofToken:o,starts:i}=this.#u,r=o[n??
this.#t[t]??0]+e,a=i[Math.min(i.length-2,Math.max(0,r))];this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),
this.#n?.hold([t])}#f(t){let e=this.context.state()[t]??this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.
context.state();return this.page.light||q(this.page,t)==="corrected"?null:t.unit??"token"}get subject(){let t=this.#h,
e=this.context.state()[t]??this.#t[t];return e===null?null:ct(this.#u,[e,e+1])}get#u(){return this.context.units(
this.unit??"token")}#p(t,e){let{ofToken:n}=this.#u;return t===e||t!==null&&e!==null&&n[t]===n[e]}#x(){if(!this.#e&&
this.shown.current){this.#e=!0;let t=Dh(this.page,this.shown.current.scope);for(let e of Be)this.#t[e]??=this.
context.state()[e]===null?t[e]:null}}#m(t){if(this.shown.current){let{scope:e,masses:n}=this.shown.current,o=this.
context.state(),i={frozen:o[t],pointed:this.#t[t]},r=this.#u,a=r.kind==="token"?Wh(this.page,o,e,n,t,i):Rl(this.
page,o,e,n,t,i,r);this.#d(t).show(a,e.hide>0&&a.mass!==""),t===this.#h&&this.#o?.nameMoments(t,a)}}#d(t){return this.#s.
find(e=>e.view===t)}#w(t,{layer:e,head:n}){this.shown.current=null;let o=t instanceof E?t.message:`This cannot\
 be shown: ${U(e,n)}.`;for(let i of this.#s)i.show({...rn(this.page),sentence:"There is nothing to show for th\
is head."});st(o)}};var go=1e-4;function qd({shades:s,gamma:t},e){return s==="log"?e>go?1-Math.log10(e)/Math.log10(go):0:s==="line\
ar"?e:e**t}function jd({shades:s,gamma:t},e){return s==="log"?go**(1-e):s==="linear"?e:e**(1/t)}function sr(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/Ne(s,s.maximum));return Math.sign(t)*Math.round(
63*qd(s,n))}function wo({theme:s,signed:t}){let{paper:e,ink:n}=et[s],o=Ft(t?Si[s].more:et[s]),i=t?Ft(Si[s].less):
o;return r=>r===0?{background:e,ink:n}:(r>0?o:i)[Math.abs(r)-1]}function Wl(s,t){let e=wo(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[i,r,a]=xe(e(sr(s,t[o])).background);n[1+o]=(255<<24|a<<16|r<<8|i)>>>0}return n}
function xo(s){let t=wo(s),e=s.signed?-63:0,n=Array.from({length:64-e},(r,a)=>t(e+a).background),o=Ne(s,s.maximum),
i=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return s.shades==="log"?`\u2264 ${L(
o*go)}`:"0";let h=L(o*jd(s,a));return`${r<0?"\u2212":s.signed?"+":""}${h}`});return{colours:n,numbers:i}}function yo(s,t){
let e=Ne(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${L(e)}: do not compare it with others.`}var Kd=11,Pe=6,or=11,Dl=6.3,bo=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,i,r){let{page:a}=this,
h=u=>Wt({alignment:o},u,a.texts.length).token,l=[{down:!0,first:e.row,pixels:t.height,token:h,chosen:r.rows},{
down:!1,first:e.key,pixels:t.width,token:u=>u,chosen:r.keys}];return Gd(n,o,i).concat(l.flatMap(({down:u,first:f,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,f+d/e.cell),x={down:u,first:f,end:g,cell:e.cell,frame:n,look:i},
b=e.cell>=Kd,y=this.#t(x,m,b),k=b?Vd(Math.floor(f),Math.ceil(g-1e-6)):[];for(let v of k)p.includes(v)||y.push(
...this.#e(x,v,m(v),!1));for(let v of p.filter(A=>A>=Math.floor(f)&&A<g))y.push(...this.#e(x,v,m(v),!0));return y}))}#t({
down:t,first:e,end:n,cell:o,frame:i,look:r},a,h){let l=t?i.left:i.top,c=a(0);return this.text.turns.flatMap(({
label:u,from:f,to:d},m)=>{let p=Math.max(e,f-c),g=Math.min(n,d-c);if(g<=p)return[];let x=(p-e)*o,b=(g-p)*o,y=h?
Pe:l-4,k=m%2?r.soft:r.rule,v=[t?{kind:"rect",x:0,y:i.top+x,width:y,height:Math.max(1,b-1),fill:k}:{kind:"rect",
x:i.left+x,y:0,width:Math.max(1,b-1),height:y,fill:k}],A=zl(u,t?l-12:b-10);if(!h&&A&&(!t||b>=15)){let N=t?6:i.
left+x+5,R=t?i.top+x+Math.min(b/2,60)+4:15;v.push({kind:"text",x:N,y:R,text:A,size:or,family:r.family,fill:r.ink,
weight:"600"})}return v})}#e({down:t,first:e,cell:n,frame:o,look:i},r,a,h){let l=(t?o.left:o.top)-Pe-8,c=zl(Yd(
this.page.texts[a],this.page.tokens[a]),l),u=(r+.5-e)*n,f=h?i.accent:i.ink,d={size:or,family:i.family,fill:f,weight:h?
"700":"400"},m=[];if(t){let p=o.top+u;h&&m.push({kind:"rect",x:Pe,y:p-8,width:o.left-Pe,height:16,fill:i.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+u;h&&m.push({kind:"rect",x:p-
8,y:Pe,width:16,height:o.top-Pe,fill:i.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function Gd({left:s,top:t},e,n){let o={size:or,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function Yd(s,t){return lt(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function zl(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*Dl:Dl,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function Vd(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var $o=128,Jd=2**17;function Ul({data:s,norms:t,numRows:e},n,o){let{triangle:i,scales:r}=s;if(!t&&!r)return{bytes:i,
signed:!1,top:1};let a=Float64Array.from({length:e},(l,c)=>Math.sqrt(t?t[c]:1)),h=new Uint8Array(i.length);for(let l=0,
c=0;l<e;l+=1){let u=Math.sqrt((n?n[l]:1)*(r?r[l]:1)/o);for(let f=0;f<=l;f+=1,c+=1)h[c]=Math.min(255,Math.round(
i[c]*a[f]*u))}return{bytes:h,signed:!1,top:o}}function ql(s,t){let e=new Uint8Array(65536);for(let o=0;o<e.length;o+=
1)e[o]=jl(P[o>>8]-P[o&255],!0);let n=new Uint8Array(s.length);for(let o=0;o<n.length;o+=1)n[o]=e[s[o]<<8|t[o]];
return{bytes:n,signed:!0,top:1}}function jl(s,t){return t?$o+Math.round(127*Math.sign(s)*Math.sqrt(Math.min(1,
Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function Xd({signed:s,top:t}){return Float64Array.from(
{length:256},(e,n)=>s?Math.sign(n-$o)*Math.min(1,Math.abs(n-$o)/127)**2:t*(n/255)**2)}var ko=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){
this.field=t,this.sight=e,this.aside=n,this.pool=o,this.count=e.first.length,this.values=Xd(t);let{realBefore:i}=e;
this.padded=i[this.count]<this.count}side(t){return Math.ceil(this.count/2**t)}has(t){return t===0||t<=this.#t.
length}read(t,e,n,o){if(t>0){let c=Math.max(0,Math.min(o.length,e+1-n)),u=gt(e)+n;o.set(this.#t[t-1].subarray(
u,u+c)),o.fill(0,c);return}o.fill(0);let{first:i,realBefore:r}=this.sight,a=c=>r[c+1]>r[c];if(!a(e))return;let h=gt(
e),l=Math.min(e+1,n+o.length);for(let c=Math.max(n,i[e],this.aside);c<l;c+=1)(!this.padded||a(c))&&(o[c-n]=1+this.
field.bytes[h+c])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",o=new Float32Array,i=new Float32Array,
r=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=h=>h===0?-1:t?Math.abs(h-1-$o):h-1;for(let h=1;this.
side(h-1)>1;h+=1){let l=this.side(h),c=new Uint16Array(gt(l)),u=new Float32Array(n?c.length:0),f=new Float32Array(
n?c.length:0),d=0;for(let m=0;m<l;m+=1){let p=[2*m,2*m+1].filter(g=>g<this.side(h-1));p.forEach((g,x)=>this.read(
h-1,g,0,r[x].subarray(0,g+1)));for(let g=0;g<=m;g+=1){let x=0,b=0,y=0,k=0;for(let A=0;A<p.length;A+=1)for(let N=2*
g;N<=Math.min(2*g+1,p[A]);N+=1){let R=r[A][N];a(R)>a(x)&&(x=R,b=2*N+A),n&&h>1?(y+=o[gt(p[A])+N],k+=i[gt(p[A])+
N]):n&&R>0&&(y+=this.values[R-1],k+=1)}let v=gt(m)+g;h===1&&x>0&&this.#e([2*m+(b&1),b>>1],x),n?(u[v]=y,f[v]=k,
c[v]=k>0?1+jl(y/k/e,t):0):c[v]=x}d+=4*(m+1),d>Jd&&(d=0,yield)}this.#t.push(c),[o,i]=[u,f],yield}this.count===1&&
(this.read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&
(this.maximum=n,this.strongest=t)}};var Fe=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,i=this.#t.get(o);return i?(this.#t.delete(o),this.#t.set(o,i),i):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),i=o.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),h=Math.min(256,this.pyramid.
side(t)-e*256);for(let l=0;l<h;l+=1){this.pyramid.read(t,e*256+l,n*256,this.#e);for(let c=0;c<256;c+=1)a[l*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function Kl(s,t){let{layer:e,head:n,alignment:o,hide:i,pool:r,against:a}=t;return[e,n,o,i,q(s,t),r,a].join(" ")}
async function Gl({page:s,heads:t},e,n){let{layer:o,head:i,alignment:r,hide:a,against:h,pool:l}=e,{numRows:c}=s,
u=o===-1,f=u&&(i===0||i===1)?1-i:null,d=u||!h?null:h.split(".").map(Number),[m,p,g]=await Promise.all([t.get(o,
i),f===null?null:t.get(o,f),d?t.get(d[0],d[1]):null]),x=d?"weight":q(s,e),b=(B,dn)=>({data:B,numTokens:s.texts.
length,numRows:c,alignment:r,hide:a==="resting"?Tt(B,dn,c):a,norms:x==="value"?B.norms:null,sight:Q(s.sight,dn,
c),beside:p}),y=b(m,o),k=d&&g?{layer:d[0],head:d[1],scope:b(g,d[0])}:null,{sight:v}=y;if(k){y.hide=k.scope.hide=
Math.max(y.hide,k.scope.hide);let B=y.sight.first.map((dn,hc)=>Math.max(dn,k.scope.sight.first[hc]));v={...y.sight,
first:B}}let{top:A}=j[x],N=k?ql(m.triangle,k.scope.data.triangle):Ul(y,y.norms?ts(y).factor:null,A),R=new ko(N,
v,y.hide,l);return{key:n,scope:y,compared:k,speaker:{page:s,layer:o,head:i,alignment:r,measure:x},pyramid:R,work:R.
work(),tiles:new Fe(R,new Uint32Array(257)),shading:ir(e,R,A)}}function ir({shades:s,scale:t,gamma:e,cutoff:n},{
maximum:o,field:i},r){return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,
gamma:e,cutoff:n,maximum:o,signed:i.signed,top:r}}var Eo=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let i=r=>document.getElementById(
r);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:r})=>new Option(r===-1?"All layers: rollout":String(r),String(r)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:r})=>r!==-1).map(Qd)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let r of t.querySelectorAll(
"[data-matrix-step]")){let a=r.getAttribute("data-matrix-step")??"";r.addEventListener("click",()=>{o(pe(e,n(),
a))})}for(let r of["shades","pool"])for(let a of this.#e(r))a.addEventListener("change",()=>{o({[r]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=X(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(i=>{let r=t.layer===-1?q(e,{...t,head:i}):e.headNames[i];return new Option(
r??`${i}${Mt(e,t.layer,i)?"":" (other file)"}`,String(i))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(
i))r.checked=r.value===t[i]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function Qd({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var Zd=1.0018,He=1.5,tm=4,em=4,vo=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#i(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#r(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#l(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(He*He):He*He;e.see(Ke(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#u(n))}zoom(t){let{hold:e}=this,[n,o,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=n,h=(u,f)=>u>=0&&u<=f,l=i&&[(i[1]+.5-o.key)*o.cell,(i[0]+.5-o.row)*o.cell],c=l&&h(l[0],r)&&h(
l[1],a)?l:[r/2,a/2];e.see(Ke(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#i(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=Ke(e.plot(),n,this.#o(t),Zd**(t.ctrlKey?-6*o:-o));(i.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:ei(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#h(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>tm,this.#s&&(this.#n==="pan"?e.see(Dn(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#f(n)))}#h(t,e,n){let{hold:o}=this;this.#s=!0;let i=[...this.#t].find(
([l])=>l!==t)?.[1]??n,r=l=>Math.max(20,Math.hypot(l[0]-i[0],l[1]-i[1])),a=[(n[0]+i[0])/2,(n[1]+i[1])/2],h=Ke(o.
plot(),o.area(),a,r(n)/r(e));o.see(Dn(o.plot(),h,(n[0]-e[0])/2,(n[1]-e[1])/2))}#l(t){let{hold:e}=this,n=this.#o(
t),[o,i,r]=[this.#e,this.#n,this.#s],a=this.#t.size===1,h=o&&a?this.#f(n):null;if(this.#c(t),!(!o||!a)){if(i===
"rows"||i==="keys")e.brush(null),h&&e.spanned(i,h[i]);else if(r&&i==="brush"&&h)e.brushed(h);else if(!r){let l=ei(
e.plot(),e.area(),n);e.brush(null),e.point(l),e.freeze(l)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),h=this.#e??
t,l=(u,f,d)=>{let m=[h[u],t[u]].map(p=>Math.min(e-1,Math.floor(f+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:l(1,i,o),keys:this.#n==="rows"?c:l(0,r,n)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(Dn(n,o,-i[1]*n.width/4,-i[0]*n.height/4));else if(i)
this.#p(n,o,i);else if(t.key==="+"||t.key==="=")this.zoom(He);else if(t.key==="-"||t.key==="_")this.zoom(1/He);else if(t.
key==="0")e.see(Ae(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#p(t,e,n){let{hold:o}=this,i=Math.max(1,Math.round(em/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],h=(o.pointed()??r.map(l=>Math.min(t.count-1,Math.floor(l)))).
map((l,c)=>Math.min(t.count-1,Math.max(0,l+i*n[c])));o.point(h),o.see(Jr(t,e,h))}goTo(t){this.hold.see(de(this.
hold.plot(),t))}};var nm=6,sm=38,om=6,Ao=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return Xr(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:i,plot:r}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(i.left,i.top,r.width,r.height),n.clip(),n.translate(i.left,i.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),nn(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:i},r){let a=[n,o,[i.row,i.key]],h=l=>[...new Set(a.map(c=>c?.[l]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:h(0),keys:h(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:i},r){
if(t.cell<sm)return[];let{rows:a,keys:h}=Ge(this.plot,t),l=wo(e),c=new Uint16Array(1),u=[];for(let f=a[0];f<a[1];f+=
1)for(let d=h[0];d<Math.min(h[1],f+1);d+=1){let m=wl(n,o,[f,d]);if(m){i.pyramid.read(0,f,d,c);let{ink:p}=l(sr(
e,i.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(f+.5-t.row)*t.cell+4;u.push(
{kind:"text",x:g,y:x,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return u}#e(t,{tiles:e,area:n,scope:o},i){
let{plot:r}=this,a=p=>p*n.cell;t.fillStyle=Vl(t,i.rule,1),t.fillRect(-a(n.key),-a(n.row),a(r.count),a(r.count));
let h=this.levelOf(n);if(!e.pyramid.has(h))return!1;let l=performance.now()+nm,c=256*2**h,{rows:u,keys:f}=Ge(r,
n),d=[Math.floor(u[0]/c),Math.floor(f[0]/c)],m=!0;t.imageSmoothingEnabled=!1;for(let p=d[0];p*c<u[1];p+=1)for(let g=d[1];g*
c<f[1]&&g<=p;g+=1){let x=e.peek(h,p,g)??(performance.now()<l?e.make(h,p,g):null),b=[a(g*c-n.key),a(p*c-n.row),
a(c),a(c)],[y,k,v,A]=[b[0],b[1],b[0]+b[2],b[1]+b[3]].map(N=>Math.round(N*this.#t)/this.#t);x?t.drawImage(x,y,k,
v-y,A-k):(m=!1,im(t,e,h,p,g,[y,k,v-y,A-k]))}if(o.hide>0){let p=Math.max(3,a(o.hide));t.fillStyle=i.paper,t.fillRect(
-a(n.key),-a(n.row),p,a(r.count)),t.fillStyle=Vl(t,i.muted,-1),t.fillRect(-a(n.key),-a(n.row),p,a(r.count))}return m}#n(t,e,n){
t.save(),t.translate(-this.frame.left,-this.frame.top),nn(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,
frozen:o,chosen:i,brush:r},a){let{plot:h}=this,l=([u,f],d)=>[(u-d)*e.cell,Math.max(1,(f-u)*e.cell)],c=(u,f,d)=>{
if(u){let[m,p]=l(u,f?e.row:e.key);t.globalAlpha=d,t.fillStyle=a.accent,t.fillRect(f?0:m,f?m:0,f?h.width:p,f?p:
h.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.keys,!1,.13),c(So(i.row),!0,.2),c(So(i.key),!1,.2),n&&(c(So(n[0]),
!0,.1),c(So(n[1]),!1,.1)),t.strokeStyle=a.accent;for(let u of[n,o])if(u){let[f,d]=[(u[0]-e.row)*e.cell,(u[1]-e.
key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=u===o?3:1.5,t.strokeRect(d-(m-e.cell)/2,f-(m-e.cell)/2,m,m)}if(r){
let[u,f]=l(r.rows,e.row),[d,m]=l(r.keys,e.key);t.lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,u,m,f),t.setLineDash(
[])}}};function So(s){return s===null?null:[s,s+1]}function im(s,t,e,n,o,i){for(let r=1;r<=om;r+=1){let a=2**r,
h=t.peek(e+r,Math.floor(n/a),Math.floor(o/a));if(h){let l=256/a;s.drawImage(h,o%a*l,n%a*l,l,l,...i);return}}}var Yl=new Map;
function Vl(s,t,e){let n=`${t} ${e}`,o=Yl.get(n);if(!o){let i=document.createElement("canvas");i.width=i.height=
8;let r=i.getContext("2d");r.strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),
r.lineTo(a+8,e>0?0:8);r.stroke(),o=s.createPattern(i,"repeat"),Yl.set(n,o)}return o}var Xl=20,To=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,i){
let{speaker:r,scope:a,compared:h,shading:l,pyramid:c}=t,u=Re(r.measure),{page:f}=this,d=!n&&i?i:null,m=n??(d?null:
o);this.sentence=d?gl(r,a,d):m?pl(r,a,h,m):rm(t),$("matrix-sentence",this.sentence),$("matrix-number",m&&!d?this.#s(
t,m):"");let p=f.headNames[r.head];this.title=h?`Layer ${r.layer}, ${p??`head ${r.head}`}, less layer ${h.layer}\
, head ${h.head}`:`${U(r.layer,r.head,p)}`,$("matrix-scale",yo(l,u)),$("matrix-pool",Vs(e,c.pool,l.signed,u));
let{hide:g}=a,x=g===1?"The first token is":`The first ${g} tokens are`;$("matrix-aside",g>0?`${x} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(l),this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:i,pyramid:r,speaker:a}=t,h=([u,f]=[0,0])=>{
let{token:d,aligned:m}=Wt(o,u,o.numTokens);return i?Math.abs(ln(tt(o.data,u,f),tt(i.scope.data,u,f))[0]):J(m,d,
f)?.shown[0]??0},c=xl(r,e,2*Xl).sort((u,f)=>h(f)-h(u)).slice(0,Xl).map(u=>{let[f,d]=u,{token:m}=Wt(o,f,o.numTokens),
p=O("",()=>this.actions.goTo(u)),g=w("span");C(g,`${M(n.texts[m],16)} (${m})`),p.append(g);let x=w("td");return C(
x,`${M(n.texts[d],16)} (${d})`),w("tr","",w("td","",p),x,w("td","detail-number",this.#n(t,u)))});$("matrix-val\
ue",i?"Difference":Re(a.measure).replace(/^./u,u=>u.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[h,l,c]=ln(tt(t.data,n,o),tt(e.scope.data,n,o)),u=h<0?[-c,-l]:[l,
c];return`${h<0?"\u2212":"+"}${G(Math.abs(h),u)}`}let{token:i,aligned:r}=Wt(t,n,t.numTokens),a=J(r,i,o);return a?
ne(r,a).number:""}#s({scope:t,compared:e,speaker:n},[o,i]){if(i>o)return"";let a=Zt(t.data,o,i)&&(!e||Zt(e.scope.
data,o,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among the 16 strong\
est of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${i}. ${n.measure===
"weight"?a:""}`}#o(t){let{colours:e,numbers:n}=xo(t),o=this.legend.getContext("2d");this.legend.width=e.length,
e.forEach((r,a)=>{o&&(o.fillStyle=r,o.fillRect(a,0,1,1))});let i=document.querySelectorAll("#matrix-legend-num\
bers span");n.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){this.#t=
e;let n=t?[O("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("matrix-act\
ions")?.replaceChildren(...n)}}};function rm({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:i}=s,r=n.
strongest,a=Y(i,s.layer,s.head),h=`${a[0].toUpperCase()}${a.slice(1)}`,l=e?`, less ${Y(i,e.layer,e.head)}`:"";
if(!r)return`${h}${l}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=Wt(t,r[0],t.numTokens),u=e?
"The largest difference is":`Its strongest ${Re(s.measure)} is`;return`${h}${l}. ${u} at ${I(i,c)}, looking at\
 ${I(i,r[1])}. Point at a cell for its number.`}var rr=44,Mo=76,Oo={width:280,height:10};function Ql(s,t,e,[n,o]){let{frame:i,plot:r}=s,{area:a,shading:h,speaker:l,
tiles:c}=t,u=`${n[0].toUpperCase()}${n.slice(1)}`,f=Math.max(420,i.left+Math.min(r.width,r.count*a.cell)+12),d=rr+
i.top+Math.min(r.height,r.count*a.cell)+Mo,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:x}=xo(h),b=d-Mo+22,y=Re(l.measure),k=`${yo(h,y)} ${Vs(s.levelOf(a),c.pyramid.pool,h.signed,
y)}`;return{width:f,height:d,title:`${u} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:f,height:rr+i.top+r.height,
fill:e.paper},...wh([{...p,x:i.left,y:i.top,width:r.width,height:r.height},...s.numberMarks(t,e),...s.axisMarks(
t,e)],rr),{kind:"rect",x:0,y:d-Mo,width:f,height:Mo,fill:e.paper},{kind:"text",x:12,y:18,text:u,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((v,A)=>({kind:"rect",x:12+
A*Oo.width/g.length,y:b,width:Oo.width/g.length+.5,height:Oo.height,fill:v})),...x.map((v,A)=>({kind:"text",x:12+
A*Oo.width/(x.length-1),y:b+24,text:v,size:10,anchor:am(A,x.length-1),...m})),{kind:"text",x:12,y:b+42,text:k,
size:10,family:e.family,fill:e.muted}]}}function am(s,t){return s===0?"start":s===t?"end":"middle"}var hm=8,Lo=class{static id="matrix";static title="Matrix";static fits(t){return t.light===null}static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=pt(()=>this.#d(),200),this.settle=pt(()=>this.#T(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new Ao(this.canvas,new bo(e,this.
context.text),e.numRows),this.controls=new Eo(t,this.context),this.readout=new To(t,e,{goTo:n=>this.#b(n),rank:n=>{
this.#A(n)}}),new oe(t.querySelector(".sheet"),0),this.hand=new vo(this.canvas,{plot:()=>this.picture?.plot??{
width:1,height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#w(n),freeze:n=>{this.#v(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#y(),this.#g()},
spanned:(n,o)=>{this.#S(n,o)}}),t.addEventListener("click",n=>{let i=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");i==="all"?this.#m(null):i&&this.hand?.zoom(i==="in"?1.5:1/1.5)}),
new ResizeObserver(()=>{t.hidden||this.#x()}).observe(this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,
n=Kl(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,i;try{i=await nt(Gl(this.context,t,n))}catch(r){this.#t=
null,this.#M(),st(r instanceof E?r.message:`This cannot be shown: ${U(t.layer,t.head)}.`);return}if(o!==this.#o)
return;st(""),this.#t=i}if(this.#u(this.context.state()),t.area!==this.#r){this.#r=t.area,this.#p();let o=Un(t.
area,this.page.numRows);this.#e=o&&this.picture?de(this.picture.plot,o):null}this.#p(),this.#y(),this.#g(),this.
settle(),await this.#O()}get door(){return{matrix:Object.freeze({point:(t,e)=>this.#b([t,e]),see:t=>this.#m(t&&
this.picture?de(this.picture.plot,t):null),pooled:(t,e)=>this.#L(t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({
cells:this.#h,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,
e=this.#c;return!t||!e?null:(this.#E(),Ql(t,e,this.#f,[this.readout?.title??"",document.title.replace(/ · attention$/u,
"")]))}get#a(){let{picture:t}=this;return t?fe(t.plot,this.#e??Ae(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.
picture?Ge(this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#l(){let{alignment:t,observer:e,observed:n}=this.
context.state();return yl(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,
chosen:o,alignment:i}=this.context.state(),{numRows:r}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#l,
chosen:{row:e===null?null:H(i,e,r),key:n,rows:o&&cn(i,o,r),keys:o&&[o[0],Math.min(r,o[1])]},brush:this.#s}}get#f(){
let t=getComputedStyle(document.documentElement),e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),
muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(
document.body).fontFamily}}#u(t){let e=this.#t;if(e){let{pyramid:n}=e,o=ir(t,n,j[e.speaker.measure].top),i=Wl(
o,n.values);i.some((r,a)=>r!==e.tiles.colours[a])&&(e.tiles=new Fe(n,i)),e.shading=o}}#p(){let{picture:t,canvas:e}=this;
t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.measure()}#x(){let t=this.#e&&this.#h;this.picture?.measure(),
t&&this.picture&&(this.#e=de(this.picture.plot,t)),this.#$()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=Ae(e.plot).
cell;this.#e=n?null:t,this.canvas?.classList.toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#d(){
let t=this.#e?zn(this.#h):"";t!==this.#r&&(this.#r=t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#n)&&
(this.#n=t,this.#y(),this.#g())}async#v(t){let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||
String(t)===String(this.#l)){(e!==null||n!==null)&&await this.context.change({observer:null,observed:null});return}
let[i,r]=t,[a]=Ys(o,[i,i+1],this.page.texts.length),h=H(o,a,this.page.numRows)===i;await this.context.change(h?
{observer:a,observed:r}:{observer:i,observed:r,alignment:"position"}),$("live",this.readout?.sentence??"")}async#S(t,e){
let{alignment:n}=this.context.state(),o=t==="keys"?e:Ys(n,e,this.page.texts.length);await this.context.change(
{chosen:o})}async#A({rows:t,keys:e}){let{alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.
texts.length,i=o?[t[0]+1,t[1]+1]:t;await this.context.change({view:"heads",pair:me({from:i,to:e,when:o?"wrote":
"read"})})}#b(t){let{picture:e}=this;if(e){let n=o=>[Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#m(
de(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#w(t)}}#y(){let t=this.#t;if(t&&this.picture){let e=this.picture.
levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#l,this.#s)}}#T(){this.#t&&!this.root?.hidden&&(this.#y(),
this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&this.#n&&$("live",this.readout?.sentence??
""))}#M(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,t.height)}#g(){this.#i||=requestAnimationFrame(
()=>{this.#i=0,this.#$()})}#$(){let t=this.#t,{picture:e,root:n}=this;if(!t||!e||!n||n.hidden)return;let o=e.levelOf(
this.#a);if(t.work){let a=performance.now()+hm;for(;t.work&&performance.now()<a;)this.#k(t)}let i=this.#c;!(i&&
e.draw(i,this.#f))||t.work&&!t.pyramid.has(o)?this.#g():t.work&&this.#g()}#k(t){t.work?.next().done&&(t.work=null,
this.#u(this.context.state()),this.#y())}#E(){for(;this.#t?.work;)this.#k(this.#t)}async#O(){for(;this.#i&&!document.
hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#E();let n=this.#t?.pyramid;if(!n||!n.has(
t)||e>=n.side(t))throw new E(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(e+1);return n.read(t,
e,0,o),Array.from(o,i=>i===0?NaN:n.values[i-1])}#N([t,e]){let{canvas:n,picture:o}=this;if(!n||!o)return null;let i=n.
getBoundingClientRect(),{row:r,key:a,cell:h}=this.#a,[l,c]=[i.left+o.frame.left+(e-a)*h,i.top+o.frame.top+(t-r)*
h];return{x:l,y:c,width:h,height:h}}};var lm=new Set(["script","style","noscript"]),cm=new Set(["area","base","br","col","embed","hr","img","input",
"link","meta","source","track","wbr"]),Zl="-".repeat(2),um={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&#34;","'":"\
&#39;"},Ro=class{constructor(t){this.document=t;let{documentElement:e,head:n,body:o}=t,i=n.querySelector("styl\
e"),r=[...e.childNodes].filter(h=>h instanceof Text).map(No).join(""),a=[...n.childNodes].slice(0,[...n.childNodes].
findIndex(h=>h===i)+1);this.start=`<!DOCTYPE html>
${We(e)}
${We(n)}${a.map(No).join("")}
</head>${r}${We(o)}`,this.nodes=[...o.childNodes].map(h=>h instanceof HTMLScriptElement||h instanceof Text?h:h.
cloneNode(!0)),this.last=o.lastChild}get isWhole(){return this.document.readyState!=="loading"}withText(t,e){let o=[
...this.nodes,...this.#t()].map(r=>r instanceof HTMLScriptElement&&r.id===t?`${We(r)}${e}</${r.localName}>`:No(
r)),i=o.pop()??"";return[this.start,...o,i.replace(/\n\n$/u,""),`</body>
</html>
`]}#t(){let t=[];for(let e=this.last?.nextSibling??null;e;e=e.nextSibling)(e instanceof HTMLScriptElement||e instanceof
Text&&!e.data.trim())&&t.push(e);return t}};function No(s){if(s instanceof Comment)return`<!${Zl}${s.data}${Zl}\
>`;if(s instanceof Text)return lm.has(s.parentElement?.localName??"")?s.data:tc(s.data);if(!(s instanceof Element))
return"";let{localName:t}=s;return cm.has(t)?We(s):`${We(s)}${[...s.childNodes].map(No).join("")}</${t}>`}function We(s){
let t=[...s.attributes].map(({name:e,value:n})=>n?` ${e}="${tc(n)}"`:` ${e}`);return`<${s.localName}${t.join("")}\
>`}function tc(s){return s.replace(/[&<>"']/gu,t=>um[t])}var ec="http://www.w3.org/2000/svg";var Co=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(ec,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[fm(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function fm({strength:s},t,e){let n=document.
createElementNS(ec,"path"),[o,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,h=a?t.top+t.height:t.top,l=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-o)/6):0,[u,f]=r?[h-
c,l-c]:[(h+l)/2,(h+l)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,h)}C${d(
o,u)} ${d(i,f)} ${d(i,l)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var ar=18,Io=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,i)=>mm(t,o,i)));let n=dm(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let i=o.target instanceof Element?o.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];C(o.cells[3],pm(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",i)})}};function dm(s){let[t]=s,e=({queries:[n,o],next:i})=>o-n===1&&n===t.queries[0]&&i===t.next;return t&&
s.every(e)?M(t.next,ar):null}function mm(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Mi(t.change),o.setAttribute("aria-label",kt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${ee(t)} Show it in the text.`)),n.insertCell().append(o);let i=`${nc(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,L(t.weight),
t.valueWeighted===null?"\u2013":L(t.valueWeighted),`${M(t.next,ar)} \xD7 ${Oi(t.change)}`])C(n.insertCell(),r);
return n}function pm(s,t,{queries:[e,n]}){let o=bt(t,e,s.texts.length),i=bt(t,n-1,s.texts.length);return o===null||
i===null?"what follows":nc(s,[o,i+1])}function nc(s,[t,e]){let n=`${t} ${M(s.texts[t],ar)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var gm=250,_o=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:i}=this.
page,r={at:T(o,t.to),when:`when it wrote ${T(o,t.from)}`,count:jt(this.page).length,parted:i.length>0&&!this.page.
light},a=()=>this.#t===n,h=performance.now(),l=await this.#e(t,a,c=>{performance.now()>h+gm&&(h=performance.now(),
e({...r,ranked:te(c),done:!1}))});a()&&(this.last=te(l),e({...r,ranked:this.last,done:!0}))}async all(t){return te(
await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[a,Q(
i.sight,a,i.numRows)]));return await Oe(this.page,this.heads,(a,h,l)=>{let c=r.get(a),u=c&&mt(l,c,t,i.numRows);
if(u){let[f,...d]=u.weight;o.push({layer:a,head:h,weight:f,bounds:d,even:u.even})}n(o)},e),o}};function sc(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([l,c],u)=>{let f=e.ofToken[l],d=n.get(f);d?(d.span=[Math.min(d.span[0],l),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>wm(m,t[u][p])),d.count+=1):n.set(f,{span:[l,c],effects:t[u],count:1})});let o=[],[i,r]=s.target;
for(let l=0;l<yt(e);l+=1){let[c,u]=K(e,l);c<r&&u>i&&o.push([Math.max(c,i),Math.min(u,r)])}let a=s.words[s.chosen][0],
h=[...n.values()];return{why:{...s,units:h.map(({span:l})=>l),words:o,chosen:o.findIndex(([l,c])=>l<=a&&a<c),added:h.
some(({count:l})=>l>1)},effects:h.map(l=>l.effects)}}function wm(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var Bo=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=_t(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??sc(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return Js(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var xm=5,Fo=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Po(t,"why-bars"),this.heads=Po(
t,"why-heads"),this.layers=Po(t,"why-layers"),this.looks=Po(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));hr(this.bars,o=>n.cause(
this.#t[o].span)),hr(this.heads,o=>n.look(this.#e[o])),hr(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:i},r){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",i.length?
o:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:h,against:l,text:c})=>{let u=r!==null&&a[0]===
r[0]&&a[1]===r[1];return oc(this.nameOf(a).replace(/^“|”$/gu,""),h,c,`effect${l?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:i,parted:r,done:a}=t,h=`of ${i}${r?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${h} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,xm),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=Ct(
c),d=oc(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",kt(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${u} ${f}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",De("error",f)),d})),
$("why-heads-note",a?La(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#n=Zs(o);let l=o[0];this.layers.setAttribute("aria-label",l?`Strongest in layer ${l.layer}, at ${Ct(
l).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let u=De("layer","");
return u.title=`Layer ${c.layer}: ${Ct(c).number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(
4)),u})),$("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Po(s,t){return s.querySelector(`#${t}`)}function hr(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function oc(s,t,e,n,o){
let i=document.createElement("li"),r=document.createElement("button");r.type="button",r.className=n,r.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&r.setAttribute("aria-pressed",String(o));let a=De("track","");return a.setAttribute(
"aria-hidden","true"),a.append(De("size","")),r.append(De("name",s),a," ",De("number",e)),i.append(r),i}function De(s,t){
let e=document.createElement("span");return e.className=s,C(e,t),e}function ic(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=ym(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),i=Number(e[0].effect.toFixed(o)),r=n+Math.abs(i-e[0].effect);return`e\
ffect ${i.toFixed(o)} +- ${(Math.ceil(r*10**o)/10**o).toFixed(o)} nats`}function ym(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],i=s.added?n[1]-n[0]:s.units.filter(([r,a])=>r<n[1]&&a>n[0]).length;return Math.max(1,i)*(o[1]-o[0])*
s.step/2}function rc(s,t,{span:e,ranked:n},o=[]){let i=Kt(s,...e),r=t.measured?t.added?"measured word by word":
"measured":"estimated",a=n.map(({span:[c,u],effect:f})=>[i,c,u-1,Kt(s,c,u),Number(f.toPrecision(6)),r]),h=["of",
"first token","last token","text",t.measured?"effect in nats":"effect","how"],l=n.map(c=>c.span);return Bt(...Ln(
h,a,l,o))}function ac(s){let t=s.map(({layer:e,head:n,weight:o,bounds:i,even:r})=>[e,n,...[o,...i,r].map(a=>Number(
a.toPrecision(6)))]);return Bt(["layer","head","weight","least","most","even"],t)}var bm=3,$m=5,Ho=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new _o(t.page,t.heads),this.told=t.page.why&&new Bo(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new Io(e,({layer:i,
head:r,queries:a,keys:h})=>{n({layer:i??void 0,head:r??void 0,row:a[1]-1,key:h[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(i){if(!(i instanceof E))throw i;st(i.message);return}this.#e(t,o),this.#n(o.found),new oe(
t.querySelector(".sheet")),this.panel=new Fo(t,i=>T(e.texts,i),{cause:i=>{this.#t=i,this.show(this.context.state())},
look:i=>{this.#a(i)},step:i=>this.#o(i)})}}show(t){let{page:e,panel:n,text:o,told:i}=this;if(this.edges?.show(
t),!n||!o||!i)return;let{why:r,effects:a}=i.inUnits,h=i.explain(t.chosen),l=this.#i(h),c=bl(r,a,h);n.show(h.words,
l),o.shade(c),o.choose(h.span),o.rove(h.span[0]),this.#r(h,c);let u=Ie(e,h,l);this.headLooks.ask(u,f=>n.showLooks(
f))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get subject(){return this.panel&&this.told?this.told.explanation.span:null}get door(){return{why:this.
why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new E("This report does not know what the ans\
wer hangs on.");let o=typeof t=="number"?Gs(n.found,t):t,i=Sm(o,e.texts.length)?hn(n.found,e.promptLength,o):null;
if(!i)throw new E(`There is nothing to explain at ${t}; the tokens are 0 to ${e.texts.length-1}.`);await n.know();
let r=n.explain(i),a=Ie(e,r,r.leading??r.words.bars[0]?.span??null),h=a?await this.headLooks.all(a):[];return{
measured:n.found.measured,units:r.ranked.map(({span:[l,c],effect:u})=>({text:e.texts.slice(l,c).join(""),start:l,
end:c,effect:u})),heads:h.slice(0,$m).map(({layer:l,head:c,weight:u})=>({layer:l,head:c,weight:u}))}}#e(t,e){let n=new ft(
t.querySelector(".text"),this.context.text);this.text=n,this.arcs=new Co(t.querySelector(".arcs"),n),Yt(n,()=>e.
units,a=>this.#s(a));let o=t.querySelector("#why-quotes"),{notes:i}=this.context,r=()=>{let{explanation:a}=e;return{
sentence:a.words.sentence,note:je(i.notes,a.span),of:null,precision:ic(e.inUnits.why,a)}};o.append(Xt(this.context,
r,()=>({chosen:e.explanation.span})),dt("Copy as CSV",()=>rc(this.page.texts,e.inUnits.why,e.explanation,i.notes)),
dt("Copy heads as CSV",()=>ac(this.headLooks.last)),...Ce(this.context,()=>this.subject))}#n(t){let[e,n]=t.target,
o=t.method==="inseq",i=o?`${n-e} tokens of the`:`the first ${n-e} tokens of this long`,r=n>=this.page.texts.length?
"":` Only ${i} answer are explained.`;$("why-how",`${t.measured?km:o?Em:vm}${r}`),$("why-figure",`${t.figure[0].
toUpperCase()}${t.figure.slice(1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&hn(e,n,t);o&&(this.#t=null,
this.context.change({chosen:o}))}#o(t){let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,[i,r]=n.explanation.
span,l=(i<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=r:c[1]<=i).at(t>0?0:-1);l&&(this.#s(l),this.text?.
reveal(l[0]))}}#i({words:t,leading:e}){let n=this.#t;return n&&t.bars.some(({span:i})=>String(i)===String(n))?
n:e??t.bars[0]?.span??null}#r({span:t,reverse:e,leading:n},o){let i=o.filter(({against:r})=>!r).slice(0,n?bm:0);
this.arcs?.show(i.map(({from:r,to:a,strength:h})=>{let l=[r,a];return{from:e?t:l,to:e?l:t,strength:h}}))}async#a({
layer:t,head:e}){let{page:n,told:o}=this,i=o?.explanation,r=i&&Ie(n,i,this.#i(i));if(r){let[a]=z(r,n.numRows);
await this.context.look({layer:t,head:e,row:a,key:r.to[0],alignment:"generation"})}}},km="Measured: each word \
of the prompt was hidden, one at a time, from everything after it, and the model was run again. Effects of sev\
eral words do not add up, and a hidden word is something that the model never met in training.",Em="Scores tha\
t inseq, another program, computed and saved; a word has the sum of its tokens\u2019. An estimate always has a stro\
ngest word; that it has one says nothing yet. Run att-viz with --influence words to measure.",vm="Estimated fr\
om one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says not\
hing yet. Run att-viz with --influence words to measure.";function Sm(s,t){return Array.isArray(s)&&s.length===
2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}typeof document>"u"?rl(globalThis):Am(document.currentScript?.textContent??null);function Am(s){try{let t=new Ro(
document),e=mn(document.getElementById("att-viz-page")?.textContent??""),n=[Ho,po,Ks,Lo,eo,oo],o=new Bs(e,n,new Ps(
s),t),i=o.start();Object.defineProperty(window,"attViz",{value:Object.freeze({ready:i,...o.door,views:Object.freeze(
o.kinds.map(({id:r,title:a})=>Object.freeze({id:r,title:a}))),show:o.show.bind(o),note:o.note.bind(o),get notes(){
return o.book.notes.map(r=>Object.freeze({...r}))},get state(){return o.snapshot}})}),i.then(()=>{performance.
mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(t){al(t)}}})();
