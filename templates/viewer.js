"use strict";(()=>{var $l=["corrected rollout","raw rollout","rollout without resting places"];function F(s){return s.kind==="enc\
oder_self"}function _(s){return s.kind==="cross"}var S=class extends Error{constructor(t){super(t),this.name="\
ReportError"}};function oi(s){let t;try{t=JSON.parse(s)}catch{throw new S("This file is damaged: its list of t\
okens cannot be read. Please make the report again.")}if(t?.format!==1)throw new S("This report was written in\
 a format that its viewer does not know. Please make it again.");let e=kl(t);if(e)throw new S(`This file is da\
maged: ${e}. Please make the report again.`);return t}function kl(s){if(!Array.isArray(s.texts)||!Array.isArray(
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
0&&e.at(-1)===s.numRows&&Array.isArray(s.light.roles))?"its passages do not divide its text":""}function X(s,t){
return s.allLayers.find(e=>e.layer===t)?.heads??[]}function D(s,t,e=`head ${t}`){return s===-1?`all layers, ${$l[t]}`:
`layer ${s}, ${e}`}function St(s,t,e){return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function je(s,t,e){
let n=X(s,t);return n.reduce((o,i)=>Math.abs(i-e)<Math.abs(o-e)?i:o,n[0]??0)}function Ye(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function Ve(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function ii(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function ri(s,t,e,n,o){let i=Ye(s,t,e),r=D(t,e),a=`${r[0].
toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let l=Ve(location.pathname,s.suffix,
i);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${i}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function ht(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function ai(s,t,e){let n=li(s,t,e);return await fi(()=>!!document.getElementById(n)?.nextElementSibling),
document.getElementById(n)?.textContent??null}function li({prefix:s=""},t,e){return`att-viz-head-${s}${t}-${e}`}
function hi(s,t,e){return document.getElementById(li(s,t,e))?.dataset.roles??null}function ci(s){return document.
getElementById(`att-viz-light-${s}`)?.textContent??null}function Je(){return fi(()=>!1)}async function fi(s){for(;document.
readyState==="loading"&&!s();)await El()}function El(){return new Promise(s=>{let t=()=>{e.disconnect(),document.
removeEventListener("DOMContentLoaded",t),s()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),
document.addEventListener("DOMContentLoaded",t)})}var at=.0009765625;function Me(s){return 2**(-(s+.5)/8)}function It(s){return[Me(s),2**(-(s+1)/8)*(1-at),Math.
min(1,2**(-s/8)*(1+at))]}function vl({facts:s},t){return s.worst[t<s.answerRow?0:1]}function to(s){return 2**(-(s+
1)/8)*(1+at)}function Zs({facts:s},t,e){let[n,o]=s.groups,i=e>=s.answerRow,r=Math.ceil(s.answerRow/n),a=t[i?r+
Math.floor((e-s.answerRow)/o):Math.floor(e/n)],l=i?o:n,[h,c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[
a/15,l===1?h:0,Math.min(1,(c*(1+at)+at)*l)]}function ui(s){let{sinks:t}=s;return t&&Float32Array.from({length:s.
numRows},(e,n)=>Zs(s,t,n)[0])}function At(s,t){let[e,n]=[s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],i=0;for(let m=e;m<
n;m+=1)It(s.codes[m]).forEach((p,g)=>o[g]+=p),i=Math.max(i,s.codes[m]);let r=n-e===16?It(i)[2]:to(vl(s,t)),{facts:a}=s,
l=s.sinks?Zs(s,s.sinks,t):[0,0,0],h=t<a.first?[0,0,0]:Zs(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.
min(1,o[0]),o[2]=Math.min(1,o[2]),h[2]=Math.max(h[1],Math.min(h[2],1-o[1]-l[1]+at)),c<=0&&(h[1]=Math.max(h[1],
1-o[2]-l[2]-at)),h[0]=Math.min(Math.max(h[0],h[1]),h[2]);let f=c>0?Math.max(0,Math.min(c*r,1-l[1]-h[1]-o[1]+at)):
0,u=Math.min(f,Math.max(0,1-l[2]-h[2]-o[2]-at)),d=Math.min(f,Math.max(u,1-l[0]-h[0]-o[0]));return{from:e,to:n,
limit:r,listed:o,first:h,others:[d,u,f],sink:l}}function Sl(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=
1)if(s.keys[n]===e)return n;return-1}function Te(s,t,e){let n=Sl(s,t,e);if(n>=0)return It(s.codes[n]);let{first:o,
limit:i,others:r}=At(s,t);return e===s.facts.first?o:[0,0,Math.min(i,r[2])]}function oe(s,t,e,n,o){let{first:i}=s.
facts,{from:r,to:a,limit:l,first:h,others:c}=At(s,t),[f,u]=[Math.max(e,i),Math.min(n,t+1)],d=[0,0,0],m=Math.max(
0,u-f);f<=i&&i<u&&(h.forEach((g,w)=>d[w]+=g),m-=1);for(let g=r;g<a;g+=1)s.keys[g]>=f&&s.keys[g]<u&&(It(s.codes[g]).
forEach((w,b)=>d[b]+=w),m-=1);let p=t-Math.min(i,t)-(a-r);return m>0&&p>0&&(d[0]+=Math.min(m*l,c[0]*(o??m/p)),
d[1]+=m===p?c[1]:0,d[2]+=Math.min(m*l,c[2])),[Math.min(1,d[0]),Math.min(1,d[1]),Math.min(1,d[2])]}function Xe(s){
let t=e=>(Math.min(63,Math.max(0,e))/63)**2;return[t(s),t(s-.5)*(1-at),Math.min(1,t(s+.5)*(1+at)+at/8)]}function di({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,i=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${i} is kept weight by we\
ight, the rest as sums`}function mi({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function Qe({
worst:s,groups:t,passages:e}){let[n,o]=s.map(r=>Number(to(r).toPrecision(2))),i=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${i}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}function nt(s){$("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function $(s,t){
let e=document.getElementById(s);e&&j(e,t)}var Al=/\u2068([^\u2068\u2069]*)\u2069/u;function j(s,t){let e=t.split(
Al);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let i=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(i.textContent=n),n?[i]:[]}))}function Ze(s){return s.
replace(/[\u2068\u2069]/gu,"")}var tn=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=document.getElementById(
"full-link");let e=document.getElementById("full-files");t.light&&($("light-short",di(t.light)),$("light-sente\
nce",mi(t.light)),document.getElementById("light-note")?.removeAttribute("hidden"),document.getElementById("al\
l-files-link")?.addEventListener("click",n=>{n.preventDefault(),e?.setAttribute("open",""),e?.scrollIntoView({
block:"start"}),e?.querySelector("summary")?.focus()}))}show(t,{layer:e,head:n}){let{page:o}=this;this.#t(this.
index,o.light?null:"index",t),this.#t(this.full,o.light?Ye(o,e,n):null,t),this.full&&o.light&&(this.full.textContent=
`Every weight of ${D(e,n,o.headNames[n])}`)}#t(t,e,n){let o=e===null?null:Ve(location.pathname,this.page.suffix,
e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}#${n}`))}};var pi=0;async function Kt(){performance.now()>pi&&(await new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),pi=performance.now()+8)}var gi=2**17,C=Float32Array.from({length:256},(s,t)=>(t/255)**2);function en(s){return s*(s+1)/2}function ie(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function _t(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=Ml(n.getWriter(),s),i=e.getReader(),r=new Uint8Array(t),a=0;for(;;){let{done:l,value:h}=await i.read();
if(l)return await o,r.subarray(0,a);if(a+h.length>t)throw await i.cancel(),new RangeError(`more than ${t} byte\
s`);r.set(h,a),a+=h.length}}async function Ml(s,t){try{for(let e=0;e<t.length;e+=gi)await s.write(t.subarray(e,
e+gi)),await Kt();await s.close()}catch{}}var wi=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),nn=13,xi=1<<
20,sn=new Uint32Array(256).fill(xi);wi.forEach((s,t)=>{sn[s]=t});var Tl=sn.map(s=>s*wi.length);function on(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(nn*e+6*n>>3),i=0,r=0,a=0,l=()=>{
let u=Tl[t[r]]+sn[t[r+1]];return r+=2,i|=u,u};for(let u=e-e%8;r<2*u;a+=nn){let[d,m,p,g]=[l(),l(),l(),l()],[w,b,
y,E]=[l(),l(),l(),l()];o[a]=d>>5,o[a+1]=d<<3|m>>10,o[a+2]=m>>2,o[a+3]=m<<6|p>>7,o[a+4]=p<<1|g>>12,o[a+5]=g>>4,
o[a+6]=g<<4|w>>9,o[a+7]=w>>1,o[a+8]=w<<7|b>>6,o[a+9]=b<<2|y>>11,o[a+10]=y>>3,o[a+11]=y<<5|E>>8,o[a+12]=E}let h=0,
c=0,f=(u,d)=>{for(h=h<<d|u,c+=d;c>=8&&a<o.length;a+=1)c-=8,o[a]=h>>c;h&=(1<<c)-1};for(;r<2*e;)f(l(),nn);if(n){
let u=sn[t[r]];i|=u<64?0:xi,f(u&63,6)}if(i>>nn)throw new RangeError("letters that stand for nothing");return o}function O({width:s},t){return s?s*t:en(t)}function B({width:s},t){return s||t+1}var eo=16,Gt=64,yi=Gt*1024,Ol=32,bi=15360,no=new Uint16Array(257).fill(bi+1);for(let s=bi;s>=0;s-=1)no[Math.round(
255*Math.sqrt($i(s)))]=s;var so=class extends Map{cap=1/0};function $i(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function ki(s){return 4*Math.ceil(s/Gt)+Math.ceil(s*2*eo*Ol/8)}function Ei(s,t){let e=Math.
ceil(t/Gt),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(r,a)=>n.getUint32(
4*a,!0)),i=s.slice(4*e);if(o.some(r=>r>8*i.length))throw new RangeError("too short");return{bits:i,index:o,read:new Map}}
function ot(s,t){let{exact:e}=s,n=Math.floor(t/Gt),o=e.read.get(n);return o||(o=Ll(s,n),e.read.set(n,o)),o[t%Gt]}
function Ll(s,t){let{triangle:e,exact:n}=s,o=Rl(n.bits,n.index[t]),i=[];for(let r=t*Gt;i.length<Gt;r+=1){let a=O(
s,r);if(a>=e.length)break;i.push(Nl(e.subarray(a,a+B(s,r)),o))}return i}function Nl(s,t){let e=new Uint32Array(
256);for(let c of s)e[c]+=1;let n=255,o=eo;for(;n>0&&e[n]<o;)o-=e[n],n-=1;let i=n>0?e[n]:0,r=new Set,a=-1;for(let c=0;i>
o&&c<o;c+=1)a+=1+t(i-o-a+c),r.add(a);let l=new so,h=-1;for(let c=0;c<s.length;c+=1){let f=s[c];if(!(f===0||f<n)&&
(h+=+(f===n),f>n||i<=o||r.has(h))){let u=no[f];l.set(c,$i(u+t(no[f+1]-u)))}}return l.cap=l.size===eo?Math.min(
...l.values()):1/0,l}function Rl(s,t){let e=n=>{let o=0;for(let i=0;i<n;i+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),i=2**(o+1)-n,r=e(o);return r<i?r:2*r+e(1)-i}}var Cl=2,vi=1,Si=2,Ai=4,Il=2**22,rn=6,Mi=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function Ti(s,t,e,n=0){try{let o=on(s);await Kt();let i=await _t(o,_l(t,n));return await Pl(i,t,n)}catch{
throw new S(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function _l(s,t){let e=O(
{width:t},s),n=Oi(s,t).length;return 2+2*s+4*(t||s)+4*rn*n+e+ki(s)}async function Pl(s,t,e){let[n,o]=s;if(n!==
Cl||o>(vi|Si|Ai)||!!(o&Ai)!=e>0)throw new RangeError("not a head");let i={width:e},r=2,a=f=>{if(r+=f,r>s.length)
throw new RangeError("too short");return s.subarray(r-f,r)},l=o&vi?Wl(a(2*t)):null,h=o&Si?Hl(a(4*(e||t))):null,
c=new Uint8Array(O(i,t));for(let[f,u]of Oi(t,e))Bl(a,c,i,f,u),await Kt();return{triangle:c,...i,sinkMass:l,norms:h,
exact:Ei(a(s.length-r),t)}}function Oi(s,t=0){let e=Math.max(1,Math.floor(Il/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function Bl(s,t,e,n,o){let i=s(4*rn),r=new DataView(i.buffer,i.byteOffset,
i.byteLength),a=new Uint32Array(rn),l=0;for(let h=0;h<rn;h+=1)a[h]=l,l+=r.getUint32(4*h,!0);if(l!==O(e,o)-O(e,
n))throw new RangeError("a band of another size");Fl(t,e,n,o,s(l),a)}function Fl(s,t,e,n,o,i){for(let r=e;r<n;r+=
1){let a=O(t,r),l=B(t,r),h=r===0?0:B(t,r-1),c=a-h,f=0;for(let u=0;u<h;u+=1)f=o[i[Mi[2*s[c+u]+f]]++],s[a+u]=f;for(let u=h;u<
l;u+=1)f=o[i[Mi[f]]++],s[a+u]=f}}function Hl(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Wl(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Dl=96*2**20,an=class{#t=new Map;constructor(t,e,n=Dl,o=0){this.textOf=t,this.numRows=e,this.bytesKept=n,this.
width=o}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let i=this.#e(
t,e),r={promise:i,data:null};return this.#t.set(n,r),i.then(a=>{r.data=a,this.#n()},()=>this.#t.delete(n)),i}peek(t,e){
return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new S(
`The weights of ${D(t,e)} are not in this file.`);let o=await Ti(n,this.numRows,D(t,e),this.width);return t===
-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[...this.#t].reverse()){let o=n.data?Ul(
n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function Ul({triangle:s,exact:t}){return s.
length+t.bits.length+t.read.size*yi}function oo(s){return new URLSearchParams(s.replace(/^#/u,"")).get("kind")??""}function Li(s){return(document.
getElementById(`att-viz-page-${oo(s)}-`)??document.getElementById("att-viz-page"))?.textContent??""}function jt(s){
return s.kinds?s.kind??"decoder_self":""}function Ni(s,t){let e=document.querySelectorAll("input[name=kind]");for(let o of e)o.checked=o.value===jt(s),
o.addEventListener("change",()=>{location.hash=new URLSearchParams({kind:o.value,...t()}).toString()});let n=s.
kinds?.find(({kind:o})=>o===jt(s))?.says??"";$("kind-says",`${n.slice(0,1).toUpperCase()}${n.slice(1)}.`)}function Ri(s){
let t=oo(location.hash),e=s.kinds?.some(({kind:o})=>o===t),n=!!s.kinds&&(e?t!==jt(s):!!s.prefix);return n&&location.
reload(),n}var Ci=255,ln=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:i})=>i!==-1).flatMap(({layer:i,heads:r})=>r.map(a=>({layer:i,head:a})));let[n,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/n)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:n}=this,o=e.length,i=(t.passages.length-1)*t.passages.length/2,r=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,l,h,c]=await Promise.all([this.#e("shares",o*i),this.#e("rests",o*this.groups),this.#e("s\
inks",r*this.groups),this.#n("counts",o*n.numRows)]),f=new Uint32Array(o+1);for(let m=0,p=0;m<o;m+=1){let g=0;
for(let w=p+n.numRows;p<w;p+=1)g+=c[p];f[m+1]=f[m]+g}if(f[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[u,d]=await Promise.all([this.#n("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:l,sinks:h,counts:c,starts:f,gaps:u,codes:d,cells:i}}catch{throw new S("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let n=this.places.findIndex(u=>u.layer===t&&u.head===e);if(n<0||
!this.known)return null;let{facts:o,groups:i,page:r}=this,{shares:a,rests:l,sinks:h,cells:c}=this.known,f=this.
places.slice(0,n).filter(u=>o.sinks.includes(u.layer)).length;return{facts:o,numRows:r.numRows,...this.#t(n),shares:a.
subarray(n*c,(n+1)*c),rests:l.subarray(n*i,(n+1)*i),sinks:o.sinks.includes(t)?h.subarray(f*i,(f+1)*i):null}}#t(t){
let{numRows:e}=this.page,{counts:n,starts:o,gaps:i,codes:r}=this.known,[a,l]=[o[t],o[t+1]],h=new Uint32Array(l-
a),c=new Uint32Array(e+1),f=a;for(let p=0;p<e;p+=1){let g=p;for(let w=f+n[t*e+p];f<w;f+=1)g+=i[f],h[f-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let u=c.slice(),d=new Uint32Array(l-a),m=new Uint8Array(l-a);f=a;for(let p=0;p<
e;p+=1)for(let g=f+n[t*e+p];f<g;f+=1){let w=u[h[f-a]]++;d[w]=p,m[w]=r[f]}return{rowStarts:c,keys:d,codes:m}}async#e(t,e){
let n=await _t(on(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((h,c)=>h+ +(c===Ci),0);if(o===0)return n;let i=await this.#e(`${t}+`,4*o),
r=new DataView(i.buffer,i.byteOffset,i.byteLength),a=Uint32Array.from(n),l=0;for(let h=0;h<e;h+=1)n[h]===Ci&&(a[h]+=
r.getUint32(l,!0),l+=4);return a}};var ql=300,zl=4e6,hn=class{#t=new Map;#e=null;constructor(t,e){this.parts=new ln(t,e)}async get(t,e){this.#e??=
Je().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new S(`The weights of ${D(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),i=o?null:this.parts.head(t,e),r=o??
(i&&{...Kl,sinkMass:ui(i),light:i});return r&&(this.#t.delete(n),this.#t.set(n,r),this.#n()),r}#n(){let{numRows:t}=this.
parts.page,e=Math.max(4,Math.min(ql,Math.floor(zl/t)));for(let n of this.#t.keys()){if(this.#t.size<=e)break;this.#t.
delete(n)}}},Kl={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(0),index:new Uint32Array(0),
read:new Map}};var Gl=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,jl=/[\u202a-\u202e\u2066-\u2069]/u,Yl=/[\ud800-\udfff]/u,Vl=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Jl=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Xl=/^\p{M}/u,
_i=/[\u2028\u2029]/u,Ql=/^(?:⟨[0-9A-F]{2}⟩)+$/u,fn=/⟨[0-9A-F]{2}⟩/gu,Zl=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function un(s){return Zl.test(s.trim())}function Pi(s,t){return Ql.test(s)||!t.includes("\u27E8")&&s.search(fn)>=
0}function Yt(s,t){return s.includes("\u27E8")&&Pi(s,t)?s.replace(fn,""):s}function lt(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&Pi(s,t)){let e=s.match(fn)??[];return s.split(fn).flatMap((n,o)=>[...n?lt(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...lt(s.slice(0,800)),n,...lt(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):Vl.test(s)?Array.from(
s,e=>({mark:cn(e),raw:_i.test(e)?"":e})):Xl.test(s)?[{mark:"\u25CC",raw:""},...Ii(s)]:Jl.test(s)?Ii(s):[{mark:"",
raw:s}]}function Ii(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=th(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function th(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Gl.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):cn(s),raw:""}}return s==="\uFEFF"?{mark:cn(s),raw:s}:jl.test(s)||Yl.test(s)||_i.test(s)?{mark:cn(s),raw:""}:
null}function cn(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function M(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return Vt(s);let e=lt(s).map(i=>i.mark||i.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var eh={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Vt(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,i]=eh[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${i}`:lt(n).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var re=1,nh=2,Bi=800,sh=200;function Hi(s){let t=new Uint8Array(s.texts.length);for(let[o,i]of s.text.markup)t.
fill(nh,o,i);let e=new Uint8Array(s.texts.length);for(let[o,i]of s.text.added??[])e.fill(1,o,i);let n=s.text.turns.
map(([o,i,r])=>{let a=Fi(t,i,r,1);return t.fill(re,i,a),t.fill(re,Fi(t,r-1,a-1,-1)+1,r),{label:o,from:i,head:a,
to:r,lines:oh(s,t,e,a,r)}});return{page:s,turns:n,markers:t}}function Fi(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function oh(s,t,e,n,o){let i=ih(s.texts,t,n,o),r=lh(i.map(a=>ah(s,t,a)));return i.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((f,u)=>!t[a+u]);return{from:a,to:l,code:r[h],folded:c.length>0&&c.every(Boolean)}})}
function ih(s,t,e,n){let o=[],i=e;for(let r=e;r<n;r+=1){let a=s[r],l=!t[r]&&io.test(a),h=r-i,c=h>=Bi&&(/^\s/u.
test(a)||h>=Bi+sh);(l||c)&&r>i&&(o.push([i,r]),i=r),t[r]!==re&&a.endsWith(`
`)&&rh(t,r+1,n)&&(o.push([i,r+1]),i=r+1)}return i<n?[...o,[i,n]]:o}var io=/^\r?\n[\s]*[^\S\n]$/u;function rh(s,t,e){
return t>=e||s[t]!==re}function ah(s,t,[e,n]){let o="";for(let i=e;i<n&&o.length<200;i+=1)o+=t[i]?"":Yt(s.texts[i],
s.tokens[i]);return o}function lh(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function dn(s,t,e,n){let o="",i="";for(let r=e;r<n;r+=1){let a=Yt(s.texts[r],s.tokens[r]);
i+=a,o+=t[r]?"":a,t[r]&&!t[r+1]&&o&&r+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||i}var ro="In cross attention only the output looks, and only at the input";function mt(s){let{promptLength:t,numRows:e}=s;
return _(s)?{rows:[t,e],keys:[0,t]}:null}function mn(s,t,e,n,o){return _(s)?t==="observed"?o==="last-token"?`${n}\
 is of the output, at which nothing looks here. ${ro}.`:"":e<s.promptLength?`${n} is of the input, which looks\
 at nothing here. ${ro}.`:e===s.promptLength&&o==="padding"?`${n} is what the decoder starts with: it was give\
n to it, and no attention decided it.`:"":""}function ae(s,t,e){let n=t!==null&&t>=s.promptLength&&e<s.promptLength;
return _(s)&&!n?`${ro}.`:""}function Wi(s,t){return t<s.promptLength?"input":"output"}var hh=10;function U(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function ao(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,i)=>`${o} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var q={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,i)=>`${o} brought most ${i}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...ao("raw rollout"),noun:"preference",top:hh,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:ao("raw rollout"),restless:ao("rol\
lout without resting places")};var lo=.0009765625,ho=2**-24,pn=co(.5,1),pt=Float64Array.from({length:256},(s,t)=>co(Math.max(0,t-.5),-1)),gt=Float64Array.
from({length:256},(s,t)=>co(t+.5,1));function Xt(s){return[Math.max(0,s*(1-lo)-ho),Math.min(1,s*(1+lo)+ho)]}function co(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*lo)+t*ho))}function gn([s,t],[e,n]){let[o,i]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,i>0?Math.min(1,t/i):0]}function Y(s,[t,e]){if(!(t>0))return it(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),i=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${i.toFixed(n)}`}function it(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var ch=.5/65535;function L(s,t=pn){return s===0?it(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function Qt(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?L(s):Y(s,[t,e]):e>0?it(e):"0"}function H(s,t){return`${M(s.texts[t])}\
 (token ${t})`}var fh={encoder_self:"encoder layer",cross:"cross-attention layer",decoder_self:"decoder layer"};
function st(s,t,e){let n=s.headNames[e],o=`${s.kinds?fh[s.kind??"decoder_self"]:"layer"} ${t}`;return n?`the ${n}\
 of ${o}`:`head ${e} of ${o}`}function le(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model\
 read ${H(e,t)}`:t<e.promptLength?`Just before ${H(e,t)} in the prompt`:`When the model produced ${H(e,t)}`}function wn(s,t,e,n){
let o=st(s.page,s.layer,s.head),i=t===e&&s.alignment==="position"?"itself":H(s.page,e),r=q[s.measure].pair(n.said,
o,i);return`${le(s,t)}, ${r}${fo(s,n)}.`}function fo({measure:s},{even:t}){return q[s].hasEven?`; an even spre\
ad would be ${L(t)}`:""}function Di(s,t,e,n,o,i){if(n.absence){let c=H(s.page,e);return mn(s.page,t,e,c,n.absence)||
uo(s.alignment,t,c,n.absence)}let r=q[s.measure],a=st(s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):
o(n.strongest,e);if(n.strongest<0||!l)return t==="observer"?`${le(s,e)}, ${r.none(i(),a)}.`:uh(s,r.noneLater(i(),
H(s.page,e)));if(t==="observer"){let c=n.strongest===e?"itself":H(s.page,n.strongest);return`${le(s,e)}, ${r.most(
l.said,a,c)}${fo(s,l)}.`}let h=le(s,n.strongest).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(
l.said,a,H(s.page,e),h)}${fo(s,l)}.`}function uh({page:s},t){return _(s)?t.replace(" later token"," token of t\
he output"):F(s)?t.replace(" later token"," token"):t}function uo(s,t,e,n){return n==="hidden"?`${e} is set as\
ide, as a place to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only look at w\
hat is set aside, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks at no\
thing.`:t==="observed"?`${e} is the last token: nothing came after it that could look back.`:n==="first-token"?
`${e} is the first token: nothing came before it, so there is no attention to show.`:`${e} was never fed back \
to the model, so it has no row of its own${s==="position"?"; the other alignment shows what produced it":""}.`}
function xn(s,t,e,n,o){if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence===
"padding")return"";let i=s==="observed"?" on average":"",r=[];if(e>0){let a=e===1?"the first token":`the first\
 ${e} tokens`,[l,h,c]=t.hiddenMass,f=Y(l,[h,c]);r.push(`${f[0].toUpperCase()}${f.slice(1)} of ${o.whole}${i} ${o.
rests} ${a}.`)}return n&&r.push(`Learned sink: ${L(t.sinkMass,ch)} of the attention${i} went to no token at al\
l (this model may set attention aside).`),r.join(" ")}function Ui(s,t){let e=s.tokens[t],o=(Array.from(e).length>
40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,l=>l===" "?"\u2423":"\uFFFD"),i=s.
ids?` \xB7 id\xA0${s.ids[t]}`:"",r=_(s)?Wi(s,t):t<s.promptLength?"prompt":"completion",a=F(s)?"":` \xB7 ${r}`;
return`Token ${t}${a} \xB7 piece ${o||"\u2205"}${i}`}function he(s){let t="is kept as one byte, round(255 \xB7 \u221Aw\
)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exac\
tly those of an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?
`A preference ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to withi\
n \xB10.1% of themselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, a\
nd ${e} of what the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say\
 how far each may be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}\
).`:`${n} Any other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}\
).`}function yn(s,t,{noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e}\
 of ${n}${n>1?" or more":""}, in every report.`;let o=L(t);return`Colour is relative: the strongest colour is \
the largest ${e} shown, ${o}; do not compare it with others.`}function ce({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function Zt(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max(ce(s).cell,n)),i=r=>Math.max(0,s.count-r/o);return{row:Math.min(
i(s.height),Math.max(0,t)),key:Math.min(i(s.width),Math.max(0,e)),cell:o}}function Oe(s,t,[e,n],o){let{cell:i}=Zt(
s,{...t,cell:t.cell*o});return Zt(s,{row:t.row+n/t.cell-n/i,key:t.key+e/t.cell-e/i,cell:i})}function bn(s,t,e,n){
return Zt(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function mo({count:s},{row:t,key:e,cell:n},[o,i]){let r=[
Math.floor(t+i/n),Math.floor(e+o/n)];return r.every(a=>a>=0&&a<s)?r:null}function Le({width:s,height:t,count:e},{
row:n,key:o,cell:i}){let r=(a,l)=>[Math.floor(a),Math.min(e,Math.ceil(a+l/i-1e-6))];return{rows:r(n,t),keys:r(
o,s)}}function Pt(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return Zt(s,{row:t[0],
key:e[0],cell:n})}function qi(s,t,[e,n]){let o=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));return Zt(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function zi(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function Ne(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function $n(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,i,r]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&i<r&&r<=t?{rows:[n,o],keys:[i,r]}:null}function te(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function kn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,i,r,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<i&&r<a&&i<=t&&a<=t,c=l?i>1&&o-1<e:o<e;return h&&c?{from:[o,i],to:[r,a],when:l?"wro\
te":"read"}:null}var po=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function vn(s){return po.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function Ki(s){
let t=new Map;return e=>{let n=t.get(e)??fe(s,e);return t.set(e,n),n}}function fe(s,t){let e=s.texts.length;if(t===
"token")return En(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t==="turn")return En(t,Uint32Array.from(s.text.
turns,([,i])=>i),e);if(t==="span")return dh(s);let n=ie(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new S(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let i=0;i<e;i+=
1)n[i>>3]>>(i&7)&1&&o.push(i);return En(t,Uint32Array.from(o),e)}function En(s,t,e,n=null){if(e>0&&t[0]!==0)throw new S(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=1)i.fill(r,o[r],o[r+1]);return{kind:s,starts:o,ofToken:i,names:n}}
function dh(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,i],r)=>{for(let a=o;a<i;a+=
1)t[a]=t[a]<0?r:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return En("span",Uint32Array.from(e),t.length,n)}function ct(s){
return s.starts.length-1}function z(s,t){return[s.starts[t],s.starts[t+1]]}function Re(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function Gi(s,t){let e=new Float64Array(ct(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function ji(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function Yi(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var mh=32,Vi={low:.2,high:2,step:.05},Ce=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],Qi=["why","looked",
"heads","matrix","layers","lines"],ph=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function Sn(s){return{kind:s.prefix?"":jt(s),view:ft(s.view,Qi,s.why?"why":"looked"),
chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weight",alignment:F(s)?"position":"generation",hide:_(
s)?0:"resting",sides:null,scale:"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",
order:_(s)?"layer":"role",lines:s.lines??"",area:Ne(mt(s)),shades:"text",pool:"max",against:"",unit:null}}function Ie(s,t){
let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=e.head=null);let n=Object.entries(s).filter(([o,i])=>o!==
"view"&&i!==null&&go(o,i)!==go(o,e[o]));return s.view!==Zi(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(
n.map(([o,i])=>[o,go(o,i)])).toString()}function go(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join(
"-"):String(t)}function Zi(s,t){return s.some(e=>ph.has(e))?"looked":t.view}function tr(s,t,e){let n=new URLSearchParams(
s.replace(/^#/u,"")),o=n.get("layer")==="all"?-1:ue(n.get("layer")),i=ue(n.get("head")),r=o!==null&&X(t,o).length>
0?o:e.layer;return{kind:jt(t),view:ft(n.get("view"),Qi,Zi([...n.keys()],e)),chosen:wh(n.get("chosen"),t),layer:r,
head:i===null&&r===e.layer?e.head:je(t,r,i??0),measure:ft(n.get("measure"),["weight","value"],e.measure),alignment:F(
t)?e.alignment:ft(n.get("alignment"),["generation","position"],e.alignment),hide:gh(n.get("hide"),t)??e.hide,sides:ft(
n.get("sides"),["from","to","both"],e.sides),scale:ft(n.get("scale"),["relative","absolute"],e.scale),gamma:Xi(
n.get("gamma"),Vi.low,Vi.high,e.gamma),cutoff:Xi(n.get("cutoff"),0,1,e.cutoff),theme:ft(n.get("theme"),["auto",
"light","dark"],e.theme),observed:Ji(n.get("observed"),t),observer:Ji(n.get("observer"),t),pair:te(kn(n.get("p\
air"),t.texts.length,t.numRows)),order:ft(n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.
exec(n.get("lines")??"")?.[0]??e.lines,area:n.has("area")?Ne($n(n.get("area"),t.numRows)):e.area,shades:ft(n.get(
"shades"),["text","linear","log"],e.shades),pool:ft(n.get("pool"),["max","mean"],e.pool),against:xh(n.get("aga\
inst"),t),unit:ft(n.get("unit"),[...vn(t),null],e.unit)}}function de(s){return Math.max(0,Math.min(mh,s.texts.
length-2))}function ue(s){return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function gh(s,t){let e=ue(s);return e===
null?null:Math.min(e,de(t))}function wh(s,t){let[e,n,...o]=(s??"").split("-").map(ue);return e!==null&&n!==null&&
n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function Ji(s,t){let e=ue(s);return e!==null&&e<t.
texts.length?e:null}function xh(s,t){let[e,n,...o]=(s??"").split(".").map(ue);return e!==null&&n!==null&&n!==void 0&&
o.length===0&&St(t,e,n)?`${e}.${n}`:""}function ft(s,t,e){return t.find(n=>n===s)??e}function Xi(s,t,e,n){let o=s===
null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?o:n}var er={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function ee(s,t,e){let[n,o]=e.split(" "),i=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(de(s),Math.max(0,c+i))}}let r=s.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(n==="layer")return a===void 0?{}:{layer:a};let l=X(
s,t.layer),h=l[l.indexOf(t.head)+i];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:X(s,a).at(i>0?0:-1)}}var An=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(yh)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,nr(e).hidden=e!==t}return nr(t)}#t(t){let e=[...this.list.
children].findIndex(r=>r===document.activeElement),n=this.ids.length-1,i={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(
this.ids[i]))}};function yh({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function nr(s){
return document.getElementById(`view-${s}`)}var Mn=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let i=n===window.parent?o?.attVizTheme:null;(i==="light"||i==="dark"||i==="aut\
o")&&(this.host=i,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var bh=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function or(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new wo(e.left-16,e.top-16-34),i=e.width+32,r=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:i,height:r,title:t,marks:[{kind:"rect",x:0,y:0,width:i,height:r,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var wo=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),o=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let r=sr(o,
e);if(t instanceof SVGSVGElement){this.#a(t,o);return}if(n.display!=="contents"&&r&&this.#n(t,n,o,r),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",f=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#r(f,n,o.left+7,o.top+(o.height+parseFloat(
n.fontSize)*.7)/2);return}let l=n.overflowX!=="visible"||n.overflowY!=="visible"?r:e;if(!l)return;let h=t instanceof
HTMLDetailsElement&&!t.open;for(let c of h?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,l):c instanceof Text&&c.data.trim()&&this.#o(c,n,l)}#n(t,e,n,o){let[i,r]=[o.left-this.left,o.top-this.
top],a={x:i,y:r,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);Tn(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:l,fill:e.backgroundColor}),
this.#s(e,a);let h=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,f,u,d,m]of h){let p=parseFloat(e[`\
border${c}Width`])||0,g={left:f,top:u,right:Math.max(d,f+.1),bottom:Math.max(m,u+.1)},w=sr(g,{...o,right:o.right+
1,bottom:o.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&Tn(e[`border${c}Color`])&&w){let[b,y]=[Math.max(f,
o.left)-this.left,Math.min(d,o.right)-this.left],[E,v]=[Math.max(u,o.top)-this.top,Math.min(m,o.bottom)-this.top],
A=`M${b} ${E}L${y} ${v}`;this.marks.push({kind:"path",d:A,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(bh)??[],o=t.backgroundSize.split(" ")[0],i=o.endsWith(
"%")?e.width*parseFloat(o)/100:e.width,r=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);r.filter(Tn).forEach((a,l)=>{let h=i/r.length;this.marks.push({kind:"rect",...e,x:e.x+l*h,width:h,fill:a})})}#o(t,e,n){
let o=null,i=()=>{if(o){let r=this.#i(e,o.height);this.#r(o.text.trimEnd(),e,o.left,o.top+r)}o=null};for(let{0:r,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(r.trimEnd().length||r.length));
for(let{left:l,top:h,right:c,bottom:f,height:u}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(h+f)/
2<=n.top||(h+f)/2>=n.bottom)){o&&Math.abs(o.top-h)<2?o.text+=r.replace(/\s+/gu," "):(i(),o={text:r.replace(/\s+/gu,
" "),left:l,top:h,height:u});break}}i()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#r(t,e,n,o){if(t.
trim()){let i=parseFloat(e.fontSize),{fontFamily:r,fontWeight:a,color:l}=e;this.marks.push({kind:"text",x:n-this.
left,y:o-this.top,text:t,size:i,family:r,weight:a,fill:l})}}#a(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(
n),i=$h(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(i&&Tn(o.stroke)){let r=parseFloat(o.opacity);
this.marks.push({kind:"path",d:i,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:r})}}}};function $h(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function sr(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,i]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<i?{left:e,top:n,right:o,bottom:i}:null}function Tn(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function ir(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function _e(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")kh(s,e);else if(e.kind==="text")Eh(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function kh(s,{x:t,y:e,width:n,height:o,fill:i,
stroke:r,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=i,s.fill(),r&&(s.lineWidth=1,s.strokeStyle=
r,s.stroke())}function Eh(s,{x:t,y:e,text:n,size:o,family:i,fill:r,weight:a="400",anchor:l="start",turned:h}){
s.font=`${a} ${o}px ${i}`,s.textAlign=l==="middle"?"center":l==="end"?"right":"left",s.fillStyle=r,h?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function rr({width:s,height:t,
marks:e,title:n}){let[o,i]=[s,t].map(ut);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${i}\
" viewBox="0 0 ${o} ${i}">`,`<title>${wt(n)}</title>`,...e.map(vh),`</svg>
`].join(`
`)}function vh(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${ut(s.opacity)}"`:"";if(s.kind==="path"){
let r=`stroke="${wt(s.stroke)}" stroke-width="${ut(s.width)}"`;return`<path d="${wt(s.d)}" fill="${wt(s.fill??
"none")}" ${r}${t}/>`}let e=`x="${ut(s.x)}" y="${ut(s.y)}"`;if(s.kind==="text"){let r=s.turned?` transform="ro\
tate(-90 ${ut(s.x)} ${ut(s.y)})"`:"",a=`font-family="${wt(s.family)}" font-size="${ut(s.size)}" font-weight="${wt(
s.weight??"400")}"`,l=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${r} ${a}${l}\
 fill="${wt(s.fill)}" xml:space="preserve">${wt(s.text)}</text>`}let n=`${e} width="${ut(s.width)}" height="${ut(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${ut(s.radius)}"`:"",i=s.stroke?` stroke="${wt(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${wt(s.fill)}"${i}${t}/>`}function ut(s){return String(Math.round(
100*s)/100)}var Sh=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function wt(s){return s.
replace(Sh,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Ah=2,Mh=16384;function ar(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:i}=t(),r=n.getAttribute("data-picture"),a=r==="\
svg"?new Blob([rr(o)],{type:"image/svg+xml"}):await Th(o);$("live",""),a?(Oh(a,`${i}.${r}`),$("live",`Saved as\
 ${i}.${r}.`)):$("live","This is too large for a PNG; take the SVG.")})}function Th({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(Ah,Mh/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let i=n.getContext("2d");return i?(i.scale(o,o),i.imageSmoothingEnabled=!1,_e(i,e),new Promise(r=>n.toBlob(
r,"image/png"))):Promise.resolve(null)}function Oh(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function lr(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var On=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let i=vn(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...po.filter(([r])=>i.
includes(r)).map(([r,a])=>new Option(a,r))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var Z={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},yo={light:{more:{...Z.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...Z.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...Z.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...Z.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function Tt(s){return Array.from({length:63},(t,e)=>{let n=Lh(s,e/62),o=[ne(s.ink),
ne("#000000"),ne("#ffffff")].reduce((i,r)=>xo(i,n)>=4.5||xo(i,n)>=xo(r,n)?i:r);return{background:hr(n),ink:hr(
o)}})}function Lh(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[i,r]=[s.stops[n],
s.stops[n+1]].map(Nh);return Rh(i.map((a,l)=>a+o*(r[l]-a)))}function xo(s,t){let[e,n]=[cr(s),cr(t)].sort((o,i)=>o-
i);return(n+.05)/(e+.05)}function ne(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function hr(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function cr(s){let[t,e,n]=s.map(o=>{let i=o/255;return i<=
.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Nh([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function Rh([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,i=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*i,-1.2684380046*
n+2.6097574011*o-.3413193965*i,-.0041960863*n-.7034186147*o+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,
r)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function ur(){let s=new CSSStyleSheet,t=fr(":root","light");return s.replaceSync(`@media screen{${t}${fr(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function fr(s,t){let e=Tt(Z[t]),n=e.map(({background:i,ink:r},a)=>`${s}\
 .level-${a+1}{background-color:${i};color:${r}}`),o=[Z[t].paper,...e.map(({background:i})=>i)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Ch=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit"],Ln=class{#t=new Set;#e=0;#n=!1;constructor(t,e){this.page=t,this.kinds=e.filter(({fits:i})=>!i||i(t)),this.
initial=Sn(t),this.state=this.#o(),document.adoptedStyleSheets=[...document.adoptedStyleSheets,ur()];let n={page:t,
heads:t.light?new hn(t,ci):new an((i,r)=>ai(t,i,r),t.numRows,void 0,F(t)?t.numRows:0),text:Hi(t),units:Ki(t),state:()=>this.
state,change:i=>this.change(i),link:i=>`${location.href.split("#")[0]}#${Ie({...this.state,...i},this.initial)}`,
look:i=>this.look(i)};this.views=new Map(this.kinds.map(i=>[i.id,new i(n)])),this.tabs=new An(this.kinds,i=>{this.
change({view:i})});let o=document.getElementById("unit");this.unitPicker=new On(o,t,i=>{this.change({unit:i})}),
this.theme=new Mn(i=>{this.change({theme:i})},()=>{this.#s()}),this.writeAddress=ht(()=>{ii(Ie(this.state,this.
initial),this.#n),this.#n=!1},150),$("precision",t.light?Qe(t.light):he("weight")),this.files=new tn(t),Ni(t,()=>({
view:this.state.view,theme:this.state.theme})),lr(),this.#i(),ar(document.getElementById("take"),()=>this.picture)}async start(){
St(this.page,this.state.layer,this.state.head)||this.#r(this.state,!0),await this.#s(),this.view.reveal?.()}get view(){
return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};if(e.layer===-1!=(this.state.
layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=je(this.page,e.layer,e.head),!St(this.page,
e.layer,e.head)){this.#r(e,!1);return}this.#n||=Ch.some(n=>String(e[n])!==String(this.state[n])),this.state=e,
this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.find(n=>n.id===t);if(!e)throw new S(`There \
is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).join(", ")}.`);await this.change({view:e.
id})}get picture(){let{page:t,view:e}=this,n=this.kinds.find(({id:r})=>r===this.state.view),o=[t.title&&`\u201C${t.
title}\u201D`,t.model,n.title].filter(Boolean).join(" \xB7 "),i=document.getElementById(`view-${n.id}`);return{
picture:e.drawing??or(i,o),name:`att_viz_${n.id}`}}async look(t){for(let e of this.views.values())await e.look?.(
t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){
return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.
theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),this.unitPicker.
show(e.unit??null),this.files.show(Ie(this.state,{...this.initial,layer:-1,head:-1}),this.state),await e.show(
this.state)}#o(){let t=tr(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:
{...t,view:this.initial.view}}#i(){window.addEventListener("hashchange",()=>{Ri(this.page)||(this.change(this.#o()).
then(()=>this.view.reveal?.()),this.#n=!1)}),document.addEventListener("keydown",t=>{let e=er[t.key],n=t.target instanceof
Element&&t.target.matches("input, select, button, a, summary"),o=this.kinds.find(({id:i})=>i===this.state.view)?.
stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(ee(this.page,this.state,
e)))})}#r(t,e){this.view.show(this.state);let n=Ie(t,{...this.initial,layer:-1,head:-1});nt(ri(this.page,t.layer,
t.head,n,e))}};function tt(s,t,e){if(s.light)return Te(s.light,t,e);let n=s.scales?s.scales[t]:1,o=ot(s,t),i=o.get(e),r=s.triangle[O(
s,t)+e],[a,l]=i===void 0?[pt[r],gt[r]]:Xt(i);return[(i??Math.min(C[r],o.cap))*n,a*n,l*n]}function Bt(s,t,e){return!s.
light&&ot(s,t).has(e)}function dr(s,t,e,n){if(s.light)return oe(s.light,t,e,n);let o=O(s,t),i=Math.min(n,B(s,t)),
r=[0,0,0];for(let l=e;l<i;l+=1){let h=s.triangle[o+l];r[0]+=C[h],r[1]+=pt[h],r[2]+=gt[h]}ot(s,t).forEach((l,h)=>{
if(h>=e&&h<i){let c=s.triangle[o+h],[f,u]=Xt(l);r[0]+=l-C[c],r[1]+=f-pt[c],r[2]+=u-gt[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}function rt(s,t,e){let n=s.layers[t],o=new Int32Array(e);mr(o,s.starts[n]??[]);let i=Int32Array.from({length:e},
(l,h)=>h+1);mr(i,s.ends?.[n??s.ends.length-1]??[]);let r=new Uint8Array(e).fill(1);for(let[l,h]of s.padding)r.
fill(0,l,h);let a=new Int32Array(e+1);for(let l=0;l<e;l+=1)a[l+1]=a[l]+r[l];return{first:o,after:i,realBefore:a}}
function mr(s,t){t.forEach(([e,n,o],i)=>{let r=t[i+1]?.[0]??s.length;for(let a=e;a<r;a+=1)s[a]=n+o*(a-e)})}function W({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&bo(e,o)&&bo(e,n)}function P({first:s,after:t,realBefore:e},n,o=0){
let i=Math.min(Math.max(s[n],o),t[n]);return bo(e,n)?e[t[n]]-e[i]:0}function bo(s,t){return s[t+1]>s[t]}var Nn=5,Ih=4,$o=.005;function pr(s,t,e){if(s.light)return xr(s.light,t);let n=_h(t,e),o=ko(e),i=new Float64Array(
o.length),r=new Float64Array(e),a=new Int32Array(e+1),l=0,h=0,c=new Uint8Array(e);for(let u=n+1;u<e;u+=1){if(P(
t,u)===0)continue;h+=1;let d=O(s,u),m=Math.max(n+1,t.first[u]),p=t.after[u];l+=t.first[u]<=n?C[s.triangle[d+n]]:
0,a[m]+=1,a[p]-=1;let g=0,w=Math.max(u-m,p-1-u);for(let b=0;b<o.length&&o[b].from<=w;b+=1){let y=0,E=[[Math.max(
m,u-o[b].to+1),u-o[b].from],[u+Math.max(1,o[b].from),Math.min(p,u+o[b].to)-1]];for(let[v,A]of E)for(let I=v;I<=
A;I+=1){let T=s.triangle[d+I];T!==0&&(y+=C[T],r[I]+=C[T],g=T>g?T:g)}i[b]+=y}c[u]=g}for(let u=1;u<e;u+=1)a[u]+=
a[u-1];let f=Array.from(r,(u,d)=>({token:d,share:a[d]>=Ih?u/a[d]:0}));return{distances:o.map(({label:u},d)=>({
label:u,share:h?i[d]/h:0})),pairs:wr(s,c,n),keys:f.filter(({share:u})=>u>0).sort((u,d)=>d.share-u.share||u.token-
d.token).slice(0,Nn),first:h?l/h:0}}function gr(s,t,{rows:[e,n],keys:[,o]}){let i=new Float64Array(o),r=new Uint8Array(
n),a=0;for(let h=e;h<n;h+=1){a+=P(t,h)>0?1:0;let c=O(s,h);for(let f=0;f<o;f+=1){let u=s.triangle[c+f];i[f]+=C[u],
r[h]=Math.max(r[h],u)}}let l=Array.from(i,(h,c)=>({token:c,share:a?h/a:0}));return{pairs:wr(s,r,-1),keys:l.filter(
({share:h})=>h>0).sort((h,c)=>c.share-h.share||h.token-c.token).slice(0,Nn)}}function wr(s,t,e){let n=Math.max(
1,Uint8Array.from(t).sort()[Math.max(0,t.length-Nn)]),o=[];return t.forEach((i,r)=>{if(i>=n){let a={row:r,key:-1,
weight:0};ot(s,r).forEach((l,h)=>{a=h!==e&&l>a.weight?{row:r,key:h,weight:l}:a}),o.push(a)}}),o.sort((i,r)=>r.
weight-i.weight||i.row-r.row).slice(0,Nn).map(({row:i,key:r})=>({row:i,key:r,mass:tt(s,i,r)}))}function _h(s,t){
for(let e=0;e<t;e+=1)if(P(s,e)>0)return e;return 0}function ko(s){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}var yr=5,Ph=4;function br(s,t,e){let{passages:n,first:o}=s.facts,i=Bh(n,s.numRows,t),r=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let f=n[c+1]-n[c];for(let u=0;u<=c;u+=1,a+=1){let d=Xe(s.shares[a])[0];if(!(d===
0||e>0&&n[u]<=o))for(let{cell:m,part:p}of i[c])for(let{cell:g,part:w}of i[u])g<=m&&(r[m*t+g]+=d*f*p*w)}}let l=s.
numRows/t,h=Uint8Array.from(r,c=>Math.round(63*Math.sqrt(Math.min(1,c/l))));return{side:t,levels:h}}function Bh(s,t,e){
return s.slice(0,-1).map((n,o)=>{let i=s[o+1],[r,a]=[n*e/t,i*e/t],l=[];for(let h=Math.floor(r);h<a&&h<e;h+=1)l.
push({cell:h,part:(Math.min(a,h+1)-Math.max(r,h))/(a-r)});return l})}function xr(s,t){let{numRows:e}=s,n=ko(e),
o=new Uint8Array(e);n.forEach(({from:m,to:p},g)=>o.fill(g,m,p));let i=new Float64Array(n.length),r=new Float64Array(
e),a=[],l=0,h=0,c=0;for(let m=s.facts.first+1;m<e;m+=1){if(P(t,m)===0)continue;h+=1,l+=At(s,m).first[0];let p=-1;
for(let g=s.rowStarts[m];g<s.rowStarts[m+1];g+=1){let w=Me(s.codes[g]);i[o[m-s.keys[g]]]+=w,r[s.keys[g]]+=w,c+=
w,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:m,key:s.keys[p],mass:It(s.codes[p])})}let f=new Uint32Array(
e+1);for(let m=e-1;m>=0;m-=1)f[m]=f[m+1]+ +(P(t,m)>0);let u=m=>{let p=Math.min(f[m],Fh(t,m,e)-m);return p>=Ph?
r[m]/p:0},d=Array.from(r,(m,p)=>({token:p,share:m>0?u(p):0}));return{distances:n.map(({label:m},p)=>({label:m,
share:h?i[p]/h:0})),pairs:a.sort((m,p)=>p.mass[0]-m.mass[0]||m.row-p.row).slice(0,yr),keys:d.filter(m=>m.share>
0).sort((m,p)=>p.share-m.share||m.token-p.token).slice(0,yr),first:h?l/h:0,kept:h?c/h:0}}function Fh(s,t,e){let[
n,o]=[t,e];for(;n<o;){let i=n+o>>1;s.first[i]<=t?n=i+1:o=i}return n}function $r(s,t,[e,n],[o,i]){let{passages:r}=s.
facts,a=[0,0,0];for(let l=0;l+1<r.length;l+=1){let[h,c]=[r[l],r[l+1]];if(c<=e||h>=n)continue;Wh(s,t,l,[Math.max(
e,h),Math.min(n,c)],[o,i]).forEach((u,d)=>a[d]+=u)}return a}function Hh({facts:s,shares:t},e,[n,o]){let{passages:i,
first:r}=s,a=e*(e+1)/2,[l,h]=[0,0];for(let c=0;c<=e;c+=1){let[f,u]=[i[c],i[c+1]];if(f!==r){let[d]=Xe(t[a+c]);h+=
d,l+=d*Math.max(0,Math.min(o,u)-Math.max(n,f))/(u-f)}}return h>0?l/h:void 0}function Wh(s,t,e,[n,o],[i,r]){let{
passages:a}=s.facts,l=Hh(s,e,[i,r]),h=[0,0,0];for(let y=n;y<o;y+=1)P(t,y)>0&&oe(s,y,Math.max(i,t.first[y]),r,l).
forEach((v,A)=>h[A]+=v);let c=0;for(let y=a[e];y<a[e+1];y+=1)c+=+(P(t,y)>0);let f=n===a[e]&&o===a[e+1],u=e*(e+
1)/2,[d,m,p]=[0,0,0],g=!1;for(let y=0;y<=e;y+=1){let[E,v]=[a[y],a[y+1]];if(E<r&&v>i){let[A,I,T]=Xe(s.shares[u+
y]),R=i<=E&&(r>=v||r>=o);g||=!R,d+=A*c,m+=R?I*c:0,p+=T*c}}let w=f?Math.max(h[1],m):h[1],b=Math.max(w,Math.min(
h[2],p));return[Math.min(b,Math.max(w,f&&!g?d:h[0])),w,b]}function Q({from:s,when:t},e){let[n,o]=s.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function yt(s,t,e,n){
let[o,i]=Q(e,n),[r,a]=e.to,l=[0,0,0],h=0,c=0;for(let f=o;f<i;f+=1){let u=P(t,f);if(u>0){c+=1;let d=P(t,f,r)-P(
t,f,Math.min(a,t.after[f]));d>0&&(h+=d/u,s.light||dr(s,f,Math.max(r,t.first[f]),a).forEach((m,p)=>{l[p]+=m}))}}
return s.light&&$r(s.light,t,[o,i],e.to).forEach((f,u)=>l[u]=f),c?{weight:l.map(f=>f/c),even:h/c}:null}function me(s){
return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}var kr=10,Dh=100;function Pe(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function Rn(s,t,e,n){let o=performance.now()+kr;for(let[i,r]of Pe(s)){if(performance.now()>o&&
(await Be(),o=performance.now()+kr),!n())return!1;let a=t.peek(i,r)??await t.get(i,r).catch(()=>null);a&&e(i,r,
a)}return n()}function Be(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:Dh}):setTimeout(s,20)})}async function Eo(s,t,e,n){Uh(s,e);let o=new Map(s.layers.map(({layer:r})=>[r,rt(s.sight,r,s.numRows)])),i=[];
for(let[r,a]of Pe(s)){n?.throwIfAborted();let l=t.peek(r,a)??await t.get(r,a).catch(()=>null),h=o.get(r),c=l&&
h&&yt(l,h,e,s.numRows);if(c){let[f,...u]=c.weight;i.push({layer:r,head:a,weight:f,even:c.even,bounds:u})}await Kt()}
return n?.throwIfAborted(),me(i)}function Uh(s,t){for(let o of[t?.from,t?.to]){let[i,r]=Array.isArray(o)?o:[-1,
-1];if(!(Number.isInteger(i)&&Number.isInteger(r)&&i>=0&&i<r&&r<=s.texts.length))throw new S(`Give from and to\
 as [first token, the one after the last], within 0 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,
n]=Q(t,s.numRows);if(e>=n)throw new S("There is no attention row for these words: nothing was computed from th\
em.")}var et={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this\
 one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an\
 earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Ot="none";
function V(s){return s===null||s===Ot?"No clear role":et[s].title}function Er(s,t,e,n){let[o,...i]=(n??"").split(
" "),r=s.roles.map(([l])=>l),a=Object.fromEntries(r.map((l,h)=>[l,/^\d+$/u.test(i[h]??"")?Number(i[h])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(o)?r[Number(o)]??null:null,scores:a}}function Cn(s){let t=Object.keys(
et).filter(n=>!et[n].rests),e=Object.keys(et).filter(n=>et[n].rests);return[...t,Ot,...e].map(n=>({role:n,heads:s.
filter(o=>(o.role??Ot)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===Ot?o:qh(o,
n)}))}function qh(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-e(n))}function vo(s,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(
o=>o.scores[e]>t.scores[e]).length,of:n.length}}function Fe(s){return Number.isNaN(s)?"\u2013":s.toFixed(2)}var So=0;async function bt(s){So+=1,vr();try{return await s}finally{So-=1,vr()}}function vr(){document.documentElement.
toggleAttribute("data-busy",So>0)}function Sr({sentence:s,model:t,promptHash:e,of:n,precision:o,link:i}){let[r,a]=n?.rows??[0,0],l=[`model ${t||
"not named"}`,`prompt sha256 ${e.slice(0,16)}`,n?n.layer===-1?"all layers":`L${n.layer}.H${n.head}`:"",r===a?"":
a-r===1?`row ${r}`:`rows ${r}-${a-1}`,o,i];return Ar(`${s} [att_viz: ${l.filter(Boolean).join("; ")}]`)}function In([
s,t,e]){return Ar(Y(s,[t,e]))}var zh={"\u201C":'"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"\
-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function Ar(s){
return Array.from(s,t=>/[ -~]/u.test(t)?t:zh[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Lt(s,t){
return[s,...t].map(e=>e.map(Kh).join(",")).join(`\r
`)+`\r
`}function Kh(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function Ft({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:i}=s;return $t("Copy as citation",()=>Sr({...e(),
model:o,promptHash:i,link:t(n())}))}function $t(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await Gh(t());$("live",""),
$("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function Gh(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}function x(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function K(s,t){
let e=x("button","",s);return e.type="button",e.addEventListener("click",t),e}function se(s,t){let e=x("span","flow-bar");e.setAttribute("aria-hidden","true");let n=x("span","flow-filled");
if(n.style.width=`${100*Math.min(1,s)}%`,e.append(n),t!==void 0){let o=x("span","flow-even");o.style.insetInlineStart=
`${100*Math.min(1,t)}%`,e.append(o)}return e}function Ao({layer:s,head:t}){return`L${s}\xB7H${t}`}var _n=48;function Mr(s,t,e=0){let n=Math.min(_n,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),i=new Float64Array(
n*n),r=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;r[o[h]]+=1;for(let f=0;f<B(s,h);f+=1)i[c+o[f]]+=
f<e?0:C[s.triangle[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=i[h]/r[Math.floor(h/n)];
l[h]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}function Tr(s,{rows:t,keys:e},n){let o=Math.
min(_n,Math.max(t[1]-t[0],e[1]-e[0])),i=([l,h])=>Array.from({length:o},(c,f)=>{let u=l+Math.floor(f*(h-l)/o);return[
u,Math.max(u+1,l+Math.floor((f+1)*(h-l)/o))]}),r=i(e),a=new Uint8Array(o*o);return i(t).forEach(([l,h],c)=>{r.
forEach(([f,u],d)=>{let m=0;for(let p=l;p<h;p+=1)for(let g=Math.max(f,n);g<u;g+=1)m+=C[s.triangle[O(s,p)+g]];a[c*
o+d]=Math.round(63*Math.sqrt(Math.min(1,m/(h-l))))})}),{side:o,levels:a}}var jh=10,Pn=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e.numRows,this.rectangle=
mt(e),this.inSight=n}draw(t,e){this.aside=e,this.#e=t.filter(n=>!this.#r(n)),this.#n||(this.#n=!0,this.#s())}async#s(){
let t=0;for(let e=this.#e.shift();e;e=this.#e.shift()){if(performance.now()>t&&(await Be(),t=performance.now()+
jh),!this.inSight()){this.#e=[];break}if(!this.#r(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(
this.#i(e),this.#o(n)),this.#r(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o(t){return this.rectangle?
Tr(t,this.rectangle,this.aside??0):t.light?br(t.light,Math.min(_n,this.numRows),this.aside??0):Mr(t,this.numRows,
this.aside)}#i({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#r(t){let e=this.#t.get(this.#i(t)),n=e&&t.canvas.
getContext("2d");if(!e||!n)return!1;let{side:o,levels:i}=e,r=Yh(document.documentElement.dataset.theme==="dark"?
"dark":"light"),a=new ImageData(o,o);return i.forEach((l,h)=>a.data.set(r[l],4*h)),t.canvas.width=t.canvas.height=
o,n.putImageData(a,0,0),!0}};function Bn(){let s=document.createElement("canvas");return s.width=s.height=1,s.
setAttribute("aria-hidden","true"),s}function Yh(s){return[Z[s].paper,...Tt(Z[s]).map(({background:e})=>e)].map(
e=>[...ne(e),255])}var Vh=1024,Fn=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,i){this.root=t,this.context=e,this.heads=n.filter(
({layer:r})=>r!==-1),this.pictures=o,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(x("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),x("p","",this.#s(t)),x("div","detail-actions",K("Show in the text",()=>this.handlers.open(
t)),K(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t)),...n.roles.length?
[Ft(this.context,()=>this.#i(t))]:[]),this.#r(t));let o=mt(n);if(o){await this.#n(t,o,e);return}let i;try{i=await this.#o(
t)}catch(r){r instanceof S&&e===this.#t&&this.root.replaceChildren(x("p","note",r.message));return}e===this.#t&&
this.root.append(x("h4","","How far it looks"),Jh(i),x("h4","","Where it looks hardest"),this.#a(t,i),x("h4","",
"What gets most"),this.#l(i),x("p","note",Xh(i)))}async#n(t,e,n){let{page:o,heads:i}=this.context,r=await i.get(
t.layer,t.head).catch(()=>null);if(r&&n===this.#t){let{pairs:a,keys:l}=gr(r,rt(o.sight,t.layer,o.numRows),e);this.
root.append(x("h4","","Where it looks hardest"),this.#a(t,{pairs:a}),x("h4","","What gets most"),this.#l({keys:l}),
x("p","note",`The mean over all words of the output, true to \xB1${$o}.`))}}#s({role:t}){return this.context.page.
roles.length?t?`${V(t)}: ${et[t].says}.`:"No clear role in this text.":""}async#o({layer:t,head:e}){let{page:n,
heads:o}=this.context,i=await o.get(t,e),r=this.#e.get(i);return r||(n.numRows>Vh&&await Be(),r=pr(i,rt(n.sight,
t,n.numRows),n.numRows),this.#e.set(i,r)),r}#i(t){let{layer:e,head:n,role:o,scores:i}=t,r=o&&vo(this.heads,t,o);
return{sentence:o&&r?`Head ${n} of layer ${e} ${et[o].says}: score ${i[o].toFixed(3)}, the mean over its rows;\
 rank ${r.rank} of ${r.of} heads${this.context.page.siblings.length?" in this file":""}.`:`Head ${n} of layer ${e}\
 has no clear role in this text.`,of:{layer:e,head:n,rows:null},precision:r?"+- 0.0005":""}}#r(t){let e=x("ul",
"detail-scores");for(let n of Object.keys(et).filter(o=>o in t.scores)){let o=vo(this.heads,t,n),i=o?`${o.rank}\
 of ${o.of}`:"not in this text",r=x("span","detail-number",Fe(t.scores[n]));e.append(x("li","",x("span","",V(n)),
r,x("span","note",i)))}return e}#a({layer:t,head:e},{pairs:n}){let{texts:o}=this.context.page,i=x("ol","detail\
-list");for(let{row:r,key:a,mass:[l,...h]}of n){let c=`${M(o[r],14)} (${r}) \u2192 ${M(o[a],14)} (${a})`,f=K("",
()=>{this.context.look({layer:t,head:e,row:r,key:a,alignment:"position"})});f.append(x("span","",c),x("span","\
detail-number",Qt(l,h))),i.append(x("li","",f))}return i}#l({keys:t}){let{texts:e}=this.context.page,n=t.map(({
token:o,share:i})=>x("li","",x("span","",`${M(e[o],18)} (${o})`),x("span","detail-number",i.toFixed(2))));return x(
"ol","detail-list",...n)}};function Jh({distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({
label:n,share:o})=>x("li","",x("span","",n),se(o/t),x("span","detail-number",o.toFixed(2))));return x("ul","de\
tail-distances",...e)}function Xh({first:s,kept:t}){return t===void 0?`Without the first token, which gets ${s.
toFixed(2)} on average. Means are true to \xB1${$o}.`:`Without the first token, which gets ${s.toFixed(2)} on \
average. This light report keeps ${t.toFixed(2)} of the attention of this head weight by weight, and only that\
 is counted here: true shares are as large or larger.`}var Hn=class{chosen=[];constructor(t,e,n,o){this.root=t,
this.draw=e,this.open=n,this.changed=o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.
chosen.length?e:[...this.chosen.slice(-(Qh-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.chosen.
length===0;let t=this.chosen.map(({layer:n,head:o})=>({layer:n,head:o,canvas:Bn()})),e=this.chosen.map((n,o)=>{
let i=`Layer ${n.layer}, head ${n.head}`,r=K("",()=>this.open(n));r.className="beside-picture",r.setAttribute(
"aria-label",`${i}: show in the text`),r.append(t[o].canvas);let a=K("\xD7",()=>this.toggle(n));a.setAttribute(
"aria-label",`Take ${i} away`);let l=n.role?` \xB7 ${V(n.role).toLowerCase()} ${Fe(n.scores[n.role])}`:"";return x(
"figure","",x("figcaption","",x("span","",`${i}${l}`),a),r)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},Qh=4;var Zh=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,tc=/^(?:head\s*|h)(\d{1,4})$/u;
function Or(s){let t=s.trim().toLowerCase(),[,e,n]=Zh.exec(t)??[],[,o]=tc.exec(t)??[];return e!==void 0?i=>i.layer===
Number(e)&&(n===void 0||i.head===Number(n)):o!==void 0?i=>i.layer!==-1&&i.head===Number(o):({role:i})=>V(i).toLowerCase().
includes(t)||(i??"").replaceAll("_"," ").includes(t)}var Wn=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",i=>this.#r(i,o.choose)),t.addEventListener("pointerover",i=>this.#r(i,o.point)),t.addEventListener(
"focusin",i=>this.#r(i,o.point)),t.addEventListener("keydown",i=>this.#a(i))}show(t,e,n){let o=Or(n),i=this.heads.
filter(r=>(!e||(r.role??Ot)===e)&&(!n||o(r)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(i):this.#s(i)),!this.cells.length&&!this.root.childElementCount&&this.root.append(x("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:i})=>i!==-1),n=Cn(e).map(({
role:i,heads:r})=>{let a=et[i]?.says;if(et[i]?.rests&&!this.#e&&!this.#t){let l=`${r.length} ${r.length===1?"h\
ead rests":"heads rest"} on the first token`,h=K("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:f})=>f===i)?.button.focus()});return x("section","heads-group folded",x("h3","",l),x("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),h)}return this.#o(`${V(i)} \xB7 ${r.
length}`,a??"",r,i)}),o=t.filter(({layer:i})=>i===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(i=>i.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let i=n.map(a=>this.#i(a,o));this.cells.push(...i);let r=x(
"section","heads-group",x("h3","",t));return e&&r.append(x("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
r.append(x("div","heads-cells",...i.map(({button:a})=>a))),r}#i(t,e){let{layer:n,head:o}=t,i=Bn(),r=e&&e!==Ot?
e:t.role,a=r?Fe(t.scores[r]):"",l=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),h=x("but\
ton","head-cell",i,x("span","head-name",l)," ",x("span","head-score",a));h.type="button";let c=D(n,o,this.page.
headNames[o]),f=r?`, ${V(r).toLowerCase()} ${a}`:"",u=c.includes(l.toLowerCase())&&!a?"":`: ${l} ${a}`.trimEnd();
return h.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${f}${u}`),h.toggleAttribute("data-rests",
!!(t.role&&et[t.role].rests)),{...t,button:h,canvas:i}}#r(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(i=>i.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:r})=>r===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],i=n===void 0?o?this.#l(e,o):void 0:this.cells[n];i&&(t.preventDefault(),this.cells.forEach(
({button:r})=>r.tabIndex=-1),i.button.tabIndex=0,i.button.focus())}#l(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,i;for(let r=t+e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);
i=!i||l<i.off?{off:l,cell:this.cells[r]}:i}return i?.cell}};function Mo({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,r=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!ec(e,l)){let h=Number(l.getAttribute("data-token"));r??=h,a=h+1}return r===
null?null:[o?0:r,i?t.texts.length:a]}function Nr(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function ec(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Rr(s,t){let e=Mo(s,t);if(!e)return"";let[n,o]=e,i=s.trueText(n,o),r=Lr(s,n,
t.startContainer,t.startOffset,!0),a=Lr(s,o-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function Lr(s,t,e,n,o){
let i=s.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||s.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),o?r.setEnd(e,n):r.setStart(e,n);let a=i.
textContent??"",l=Yt(s.page.texts[t],s.page.tokens[t]),h=o&&r.toString()!==""?l.length-a.length:0;return Math.
max(0,r.toString().length+h)}var nc=5;function pe(s,t,e){let{container:n}=s,o=fe(s.page,"sentence"),i=null,r=null,a=(h,c)=>{i=h,e(Re(t(),[h,
h+1]),c)},l=(h,c)=>{let f=i??h;e(Re(t(),[Math.min(f,h),Math.max(f,h)+1]),c)};n.addEventListener("pointerdown",
h=>{r={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=r&&Math.hypot(h.clientX-r.x,h.clientY-r.y)>nc,f=document.getSelection(),d=c&&
f&&!f.isCollapsed&&f.rangeCount>0?Mo(s,f.getRangeAt(0)):null,m=s.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)i=d[0],e(Re(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
i!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(i=c,e(Re(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let f=s.next(c,h.key,t());if(f!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let u=f??c;s.rove(
u,!0),h.shiftKey&&f!==null?(i??=c,l(u,"span")):a(u,f===null?"key":"step")}})}var Dn=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,i){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=i,i){e.forEach(l=>this.#s(l));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[To(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?Ht(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#l(),l=!1;if(this.
all.forEach((h,c)=>{let f=c>=a.from&&c<a.to;f!==h.filled&&(f||!this.#i(h))&&(l=!0,f?this.#s(h):this.#o(h))}),!l)
break}let i=t?Ht(t).top-e:0;Math.abs(i)>=1&&n.scrollBy({top:i,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
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
all.length;return{from:To(0,n,o=>Ht(this.all[o]).bottom>=t),to:To(0,n,o=>Ht(this.all[o]).top>e)}}};function Ht({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function To(s,t,e){let[n,o]=[s,t];for(;n<
o;){let i=n+o>>1;e(i)?o=i:n=i+1}return n}var Cr=/^ (?=[^\s\p{C}\p{M}])/u,Ir=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function _r({page:s},t){let e=kt(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=kt(
"turn-label");o.textContent=t.label;let i=kt("turn-head");i.append(o);let r=kt("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function Pr(s,t,e){let{page:n}=s,o=kt(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let i=t.from;i<t.to;i+=1){!s.markers[i]&&Cr.test(n.texts[i])&&!(i===t.from&&sc(s,i))&&o.append(" ");let a=Oo(
s,i,i===t.from);e(i,a),o.append(a)}return o}function sc({turns:s},t){return s.some(({head:e})=>e===t)}function Oo({
page:s,markers:t,differences:e},n,o=!1){let i=document.createElement("span");i.className="token",i.dataset.token=
String(n),e?.[n]&&(i.dataset.difference=e[n]);let r=s.texts[n];if(t[n]){let c=lt(r,s.tokens[n]).map(({mark:f,raw:u})=>f||
u).join("").trim();return i.dataset.chip=t[n]===re?"thin":"named",i.dataset.name=c,i.title=c,i.setAttribute("a\
ria-label",Vt(r)),i}let l=o&&io.test(r)?r.replace(/^\r?\n/u,""):r.replace(Cr,""),h=lt(l,s.tokens[n]);return h.
length===1&&!h[0].mark?i.textContent=h[0].raw:i.append(...h.map(oc)),(!r.trim()||h.every(c=>c.mark))&&(i.setAttribute(
"aria-label",Vt(r)),i.title=h.some(({mark:c})=>Ir.test(c))?Vt(r):""),un(s.tokens[n])&&(i.dataset.special=""),i}
function oc(s){if(!s.mark)return document.createTextNode(s.raw);let t=document.createElement("span"),e=s.raw===
" "||s.raw==="	"?"mark over":"mark";return t.className=Ir.test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=
s.raw,t}function kt(s){let t=document.createElement("div");return t.className=s,t}var Br=96,Un=class{#t=[];constructor(t,e,n,o,i){this.from=e,this.to=n,this.element=kt("fold"),this.body=kt("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(i?"span":"button"),this.toggle.className="fol\
d-toggle";let r=Array.from(dn(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=r.length>Br?`${r.slice(0,Br-
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
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var ic=160,rc=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Fr(s,t,e,n,o){let i=[],r=[],a=[];for(let l of t.turns){let{element:h,head:c,body:f}=_r(t,l);for(let u=l.
from;u<l.head;u+=1){let d=Oo(t,u);o(u,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let u of ac(l.lines)){let d=null;u[0].folded&&(d=new Un(t,u[0].from,u[u.length-1].to,r.length===0,n),r.push(
d),f.append(d.element));for(let m of e?u.map(p=>[p]):lc(u)){let p=hc(t,m,d);(d?.body??f).append(p.element),i.push(
p),a.push({element:{getBoundingClientRect:()=>Ht(p)},from:p.from,to:p.to})}}s.append(h)}return{blocks:i,folds:r,
stretches:a}}function ac(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function lc(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=ic?n.push(e):t.push([e])}
return t}function hc({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],i=s.texts.slice(n,o).join("");return{
element:kt(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:i.length+(i.match(rc)?.
length??0),filled:!1}}var cc=1e5;function Hr({texts:s,tokens:t}){let e=s.map((o,i)=>Yt(o,t[i])),n=new Uint32Array(e.length+1);return e.
forEach((o,i)=>{n[i+1]=n[i]+o.length}),{text:e.join(""),starts:n}}function Wr(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Dr({text:s,starts:t},e){let n=[],o=0;for(let i of e?
s.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[o+1]<=i.index;)o+=1;let a=o;for(;t[a+
1]<r;)a+=1;if(n.push({from:o,to:a+1}),n.length===cc)break}return n}function Ur(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:i})=>i>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var Lo=[],qn=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Lo.length||document.addEventListener(
"keydown",fc),Lo.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#r())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Hr(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#i();
this.#s.removeAttribute("aria-invalid");try{this.#e=Dr(this.#t,Wr(this.#s.value,t)),this.#n=Ur(this.#e,e,1),this.#r()}catch(n){
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
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function fc(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",i=Lo.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!s.defaultPrevented&&(n||o&&!r.text.isWhole)&&(s.preventDefault(),r.open())}function No(s,t,e,n){let o=s.element(t).getBoundingClientRect(),i=(o.left+o.right)/2,r=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),f=(c.top+c.bottom)/2;if((n>0?f>o.bottom:f<o.top)&&
Number.isNaN(l)&&(l=f),!Number.isNaN(l)){if(Math.abs(f-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=h,a=d)}}return r}var uc={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},dc=3;function qr(s,t,e,n){let{container:o}=s,i=o.getBoundingClientRect(),
[r,a]=[i.left-o.scrollLeft,i.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let f=s.blocks.at(c),u=f?.fold&&
!f.fold.isOpen,d=u?void 0:n(c);if(!d&&f&&h.has(u?f.fold:f))continue;h.add(u?f.fold:f);let m=d?d.getClientRects():
f?[Ht(f)]:[];for(let p of m){let g=l.at(-1);g&&Math.abs(g.top-p.top)<dc?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function zr(s,t,e,n){let o=s.page.texts.length-1,i=n?.starts,r=h=>{let c=i&&n?i[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>No(s,t,o,1),ArrowUp:()=>No(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?uc[e]??e:e]?.()??null}var Wt=[0,0],Kr=1,Gr=2,Kn=class{#t=Wt;#e=Wt;#n=0;#s=Wt;#o=Wt;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#i(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#e];this.#t=t??Wt,this.#e=e??Wt,this.#r(jr(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.
max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:i,against:r}of t)this.shades.
fill(r?-i:i,n,o);this.#r(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??Wt,this.#o=e??Wt,this.#r(jr(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:i}of t)this.found.fill(Kr,o,i);t[e]&&this.found.fill(Gr,t[e].from,t[e].to),this.#r(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#n),this.#i(t,e),this.#a(t,e)}#i(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#r(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],i=zn(this.#t,t),r=zn(this.#s,t),a=zn(this.#o,
t),l=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let h="token";h+=n>0?` level-${n}`:"",h+=o>0?" f\
or":o<0?" against":"",h+=r?" chosen":"",h+=a?" other":"",h+=i?" subject":"",h+=zn(this.#e,t)?" pointed":"",h+=
this.found[t]===Gr?" found current":this.found[t]===Kr?" found":"",h+=l===void 0?"":" rated",e.className!==h&&
(e.className=h),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),l!==void 0&&e.style.setProperty(
"--chance",l.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(r||a||i))}};function zn([
s,t],e){return s<=e&&e<t}function jr(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var pc=80,Et=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[i]=[
0]}=e.page.why??{};this.look=new Kn(n,h=>this.#t.get(h),o,i),this.isWhole=n<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=Fr(t,e,r,this.inList,(h,c)=>this.#l(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new Dn(t,a.blocks,h=>this.#r(h),l,r),this.blocks.update(),
this.search=new qn(this),t.addEventListener("copy",h=>this.#h(h)),t.addEventListener("keydown",h=>Nr(h,t)),new ResizeObserver(
ht(()=>this.#i(),pc)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#i()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#o()}finish(){
this.blocks.update()}mark(t,e,n){this.container.classList.toggle("frozen",n),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t,e=null){this.look.choose(t,e)}showFound(t,e){
this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),o=e?.probabilities?.[n];return o===
void 0?null:{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){let n=this.#s;this.#s=t,this.#t.
get(n)?.setAttribute("tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.unfold(t),o.focus({preventScroll:!0}),
this.reveal(t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<
3;e+=1){let n=this.element(t).getBoundingClientRect(),{top:o,bottom:i}=this.blocks.sight;if(n.top>=o&&n.bottom<=
i)break;this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-i)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return qr(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return zr(this,t,e,n)}trueText(t,e){return dn(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#i(){this.#n.forEach(t=>t())}#r(t){for(let e of t.lines){let n=Pr(this.model,e,(o,i)=>this.#l(o,i));t.
element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#l(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#h(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?Rr(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var Yr=new Set(["span","sentence"]),Gn=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new Et(
t,e),this.text.rove(0),pe(this.text,n,(i,r)=>this.#n(i,r))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(Yr.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!Yr.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var Ro=8,jn=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#i())})}say(t){this.#n=null,this.root.hidden=!t,$("find-sentence",t),$("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,$("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#i()}sentence({layer:t,
head:e,weight:n,bounds:o,even:i}){let r=this.#n,[a,l]=[this.#s(r.from),this.#s(r.to)];return`When the model ${r.
when==="wrote"?"wrote":"read"} ${a}, ${st(this.page,t,e)} gave ${Qt(n,o)} of its attention to ${l}; an even sp\
read would be ${L(i,0)}.`}#s([t,e]){return`${M(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:`\
tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,i]=Q({...t,when:e},this.page.numRows);
o<i&&!F(this.page)&&n.push(K(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,Ft(this.context,()=>this.quotation()),$t("Copy as CSV",()=>this.csv()),K("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:Q(t,this.page.numRows)},precision:In([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:i,bounds:[r,a],even:l},h)=>{let c=this.
roleOf(n,o)??"";return[h+1,n,o,...[i,r,a,l].map(f=>Number(f.toPrecision(6))),c]});return Lt(t,e)}#i(){let t=this.#t?
this.#e:this.#e.slice(0,Ro),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(i=>this.#r(i,
n)));let o=this.#e.length;if(!this.#t&&o>Ro){let i=K(`Show all ${o} heads`,()=>{this.#t=!0,this.#i(),(this.list.
children[Ro]?.firstElementChild??void 0)?.focus()});this.list.append(x("li","more",i))}$("find-scale",o?`The l\
ongest bar is ${L(e)}; the mark on each is the even spread.`:"")}#r({layer:t,head:e,weight:n,bounds:o,even:i},r){
let a=Qt(n,o),l=this.page.roles.length?V(this.roleOf(t,e)):"",h=x("button","ranked",x("span","ranked-name",Ao(
{layer:t,head:e}))," ",se(n/r,i/r),x("span","ranked-number",a)," ",x("span","ranked-role",l));h.type="button",
h.setAttribute("aria-label",`Layer ${t}, head ${e}: even spread ${L(i,0)}; ${Ao({layer:t,head:e})} ${a} ${l}`);
let c=this.#n;h.addEventListener("click",()=>this.handlers.look(t,e,c));for(let f of["pointerenter","focus"])h.
addEventListener(f,()=>this.handlers.point(t,e));return x("li","",h)}};var Yn=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append($t("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(et).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(V)].map(r=>{let a=x("th","",r);return a.scope="col",a});t.append(x("tr","",...o));
let i=this.heads.map(({layer:r,head:a,role:l,scores:h})=>{let c=[r,a,V(l),...n.map(f=>Number.isNaN(h[f])?"\u2013":
h[f].toFixed(3))];return x("tr","",...c.map(f=>x("td","",String(f))))});e.append(...i)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:i,scores:r})=>[n,o,i??"",...t.map(a=>r[a])]);return Lt(["layer","head","role",
...t],e)}};var Vn=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await Eo(t,e,n)).map(({layer:o,head:i,weight:r,even:a,bounds:[l,h]})=>({layer:o,head:i,
weight:r,even:a,...t.light?{least:l,most:h}:{}}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;F(
e)&&($("find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute("aria-lab\
el","From a word to the word that it looked at")),_(e)&&($("find-order","a word of the input that it looked at"),
document.getElementById("find-text")?.setAttribute("aria-label","From a word of the output to a word of the in\
put"),t.querySelectorAll(".first-left-out").forEach(u=>u.remove()));for(let u of e.roles.length?[]:t.querySelectorAll(
".of-roles"))u.setAttribute("hidden","");await Je();let i=e.layers.flatMap(({layer:u,heads:d})=>d.map(m=>({layer:u,
head:m})));this.roles=i.map(({layer:u,head:d},m)=>Er(e,u,d,e.light?e.light.roles[m]:hi(e,u,d))),this.pictures=
new Pn(n,e,()=>!t.hidden);let r=({layer:u,head:d})=>{o({view:"looked",layer:u,head:d})},a=u=>document.getElementById(
u);this.beside=new Hn(a("beside"),()=>this.#i(),r,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.
detail=new Fn(a("head-detail"),this.context,this.roles,this.pictures,{open:r,beside:u=>this.beside?.toggle(u),
isBeside:u=>!!this.beside?.chosen.includes(u)});let l=(u,d)=>{let m=this.roles?.find(p=>p.layer===u&&p.head===
d);m&&m!==this.detail?.one&&this.detail?.show(m)};this.grid=new Wn(a("heads"),e,this.roles,{choose:r,point:({layer:u,
head:d})=>l(u,d),drawn:()=>this.#i()});let h=()=>this.context.units(this.unit);this.picker=new Gn(a("find-text"),
this.context.text,h,(u,d)=>this.#r(u,d));let c=(u,d)=>this.roles?.find(m=>m.layer===u&&m.head===d)?.role??null;
this.ranking=new jn(this.context,c,{look:(u,d,m)=>{this.#l(u,d,m)},point:l,change:u=>{o({pair:te(u)})}}),this.
table=new Yn(a("roles-table"),this.roles);for(let u of t.querySelectorAll("input[name=order]"))u.addEventListener(
"change",()=>{o({order:u.value})});this.#h(a("role-chips"));let f=a("head-filter");f.addEventListener("input",
()=>{this.#e=f.value.trim(),this.show(this.context.state())})}async show(t){if(!this.grid)return;for(let n of document.
querySelectorAll("input[name=order]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==
this.#n?(this.#n=e,this.grid?.show(t.order,this.#t,this.#e)):this.#i(),this.grid?.mark(t.layer,t.head),!this.detail?.
one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#i(){let t=[...this.
grid?.cells??[]].map(({layer:r,head:a,canvas:l})=>({layer:r,head:a,canvas:l})),n=[...(this.beside?.chosen??[]).
map(({layer:r,head:a},l)=>({layer:r,head:a,canvas:document.querySelectorAll(".beside-picture canvas")[l]})).filter(
({canvas:r})=>r),...t],{hide:o}=this.context.state(),i=_(this.context.page)?0:1;this.pictures?.draw(n,o==="res\
ting"?i:Math.max(i,o))}#r(t,e){let{page:n,change:o}=this.context;if(!e){this.#s="",this.#o?.abort(),this.picker?.
show(null);let h=`From ${M(n.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.
say(h);return}let[i,r]=e[0]>=t[1]&&!F(n)?[e,t]:[t,e];if(_(n)&&!(i[0]>=n.promptLength&&r[1]<=n.promptLength)){this.#s=
"",this.picker?.show(null),this.ranking?.say("Choose a word of the output, and then one of the input: only the\
 output looks, and only at the input.");return}let a=n.promptLength+(_(n)?1:0),l={from:i,to:r,when:i[0]>0&&i[0]>=
a?"wrote":"read"};o({pair:te(l)})}async#a(t){let{page:e,heads:n}=this.context;if(t===this.#s)return;this.#s=t,
this.#o?.abort();let o=kn(t,e.texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}
let i=new AbortController;this.#o=i;try{let r=await bt(Eo(e,n,o,i.signal));this.ranking?.show(o,r)}catch(r){if(i.
signal.aborted)return;if(!(r instanceof S))throw r;this.ranking?.say(r.message)}}async#l(t,e,n){let[,o]=Q(n,this.
context.page.numRows),i=n.when==="wrote"?"generation":"position";await this.context.look({layer:t,head:e,row:o-
1,key:n.to[0],alignment:i})}#h(t){let e=(this.roles??[]).filter(({layer:i})=>i!==-1),o=[{role:"",count:e.length}].
concat(Cn(e).map(({role:i,heads:r})=>({role:i,count:r.length}))).map(({role:i,count:r})=>{let a=i===""?"All":i===
Ot?V(null):V(i),l=x("button","chip",`${a} `,x("span","chip-count",String(r)));return l.type="button",l.setAttribute(
"aria-pressed",String(i===this.#t)),l.addEventListener("click",()=>{this.#t=i,o.forEach(h=>h.setAttribute("ari\
a-pressed",String(h===l))),this.show(this.context.state())}),l});t.append(...o)}};var Co=class{constructor(t,e,n){let o=t.boundaries.length*e,i=o*t.topK,r=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>r.getUint32(4*a,!0),this.probability=a=>r.getFloat32(4*
(i+a),!0),this.entropy=a=>r.getFloat32(4*(2*i+a),!0),this.rank=a=>r.getUint32(4*(2*i+o+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let o=n*this.positions+e,{topK:i,vocabulary:r,
ids:a}=this.lens;return{candidates:Array.from({length:i},(h,c)=>{let f=this.place(o*i+c);return{text:r[f]??"",
id:a[f]??-1,probability:this.probability(o*i+c)}}),entropy:this.entropy(o),rank:this.rank(o)}}};async function Vr(s,t){
let e=8*s.boundaries.length*t*(s.topK+1),n=await _t(ie(s.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new S("What the logit lens read is damaged in this file. Please make the report again.");return new Co(
s,t,n)}function He(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],i=[e,Math.min(n,t)];return o[0]<
o[1]?o:i[0]<i[1]?i:null}function Jn(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,i])=>o<=t&&t<i))[0]??
[t,t+1]}function Jr(s,t,[e,n],o,i,r=null){let a=o.starts.length-1,[l,h,c,f]=Array.from({length:4},()=>new Float64Array(
a)),u=0;for(let g=e;g<n;g+=1){let w=P(t,g);if(w===0)continue;u+=1;let b=en(g);for(let y=Math.max(i,t.first[g]);y<=
g;y+=1)if(W(t,g,y)){let E=s.triangle[b+y],v=o.ofToken[y];l[v]+=C[E],h[v]+=pt[E],c[v]+=gt[E],f[v]+=1/w}ot(s,g).
forEach((y,E)=>{if(E>=i&&W(t,g,E)){let v=s.triangle[b+E],A=o.ofToken[E],[I,T]=Xt(y);l[A]+=y-C[v],h[A]+=I-pt[v],
c[A]+=T-gt[v]}})}let d=g=>{let w=-1;for(let b=0;b<a;b+=1)w=f[b]>0&&(r?.[b]??0)===g&&(w<0||l[b]>l[w])?b:w;return w},
m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:l[p]/u,bounds:[Math.max(0,h[p])/u,
c[p]/u],even:f[p]/u}}function Xr(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=
+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function Qr({allLayers:s,lens:t}){let e=new Set(
s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-n)}function G(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function dt(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function Qn(s,t,e,n,o){let i=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&ta(n,a.queries)&&
ta(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,l)=>!a||Zr(l)<
Zr(a)?l:a,null)}function Dt(s){return`Without ${Xn(s.queries)*Xn(s.keys)>1?"the edges between these tokens":"t\
his edge"}${gc(s)}, log P(${M(s.next)}) changes by ${Io(s.change)} (${_o(s.change)} times as likely).`}function Io(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function _o(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function gc({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Zr({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+Xn(e)*Xn(n)}function Xn([
s,t]){return t-s}function ta(s,[t,e]){return t<=s&&s<e}function Po(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:i}=At(s,t);for(let r=n;r<o;r+=1)e[s.keys[r]]=
Me(s.codes[r]);return t>=s.facts.first&&(e[s.facts.first]=i[0]),e}function ea(s,t,e){let n=oe(s,t,0,e),[o,i,r]=n;
return{hidden:n,rest:[1-o,1-r,1-i],sink:At(s,t).sink[0],factor:1}}function na({hide:s,sight:t},e,n,o){let i=Po(
e,n);for(let r=s;r<=n;r+=1)W(t,n,r)&&(o[r]=i[r])}function sa(s,t,e){return Te(s,t,e)[0]}function oa({sight:s},t,e){
let{from:n,to:o,listed:i,first:r,others:a,limit:l,sink:h}=At(t,e),c=o-n,f=W(s,e,t.facts.first),u=P(s,e)-c-(f?1:
0),d=c===1?"the strongest key holds":`the ${c} strongest keys hold`,m=c?`${d} ${Zn(i)} of this row`:"no weight\
 of this row was strong enough to be kept",p=f?`, the first token ${Zn(r)}`:"",g=t.sinks?`, the learned sink ${Zn(
h)}`:"",w=u>0?`; what is left, ${Zn(a)}, is spread over ${u} ${u===1?"token":"others"}, each ${it(Math.min(l,a[2]))}`:
"";return`In this light report ${m}${p}${g}${w}.`}function ia({sight:s,alignment:t,numRows:e,numTokens:n},o,i){
let r=0,a=0,l=0;for(let c=i;c<e;c+=1)if(dt(t,c,n)!==null&&W(s,c,i)){a+=1;let[f,,u]=Te(o,c,i);r+=f>0?1:0,l=f>0?
l:Math.max(l,u)}if(i===o.facts.first||a===0)return"";let h=r<a?`; each of the others gave it ${it(l)}`:"";return`\
In this light report ${r} of ${a} later rows are kept that looked at it${h}.`}function Zn([s,t,e]){return Y(s,
[t,e])}function ra(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=At(s,o).
first[0];else s.keys.forEach((o,i)=>{e+=o===t&&i>=s.rowStarts[t+1]?It(s.codes[i])[0]:0});return n>0?e/n:0}function ts(s,t,e){if(s.light)return Po(s.light,t);let n=new Float32Array(e),o=O(s,t),i=s.scales?s.scales[t]:1,
r=ot(s,t);for(let a=0;a<B(s,t);a+=1)n[a]=Math.min(C[s.triangle[o+a]],r.cap)*i;return r.forEach((a,l)=>{n[l]=a*
i}),n}function es(s,t){let{norms:e}=s;if(s.data.light)return ea(s.data.light,t,s.hide);let n=s.data.scales&&s.
beside||s.data,{triangle:o,sinkMass:i}=n,r=O(n,t),a=[0,0,0],l=[0,0,0];for(let f=0;f<B(n,t);f+=1){if(!W(s.sight,
t,f))continue;let u=o[r+f],d=e?e[f]:1,m=f<s.hide?a:l;m[0]+=C[u]*d,m[1]+=pt[u]*d,m[2]+=gt[u]*d}ot(n,t).forEach(
(f,u)=>{if(W(s.sight,t,u)){let d=o[r+u],[m,p]=Xt(f),g=e?e[u]:1,w=u<s.hide?a:l;w[0]+=(f-C[d])*g,w[1]+=(m-pt[d])*
g,w[2]+=(p-gt[d])*g}});let h=i?i[t]:0;e||l.forEach((f,u)=>{l[u]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,
factor:e?c>0?1/c:0:1}}function aa({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],o=gn([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function ns(s){let t=[],e=new Float32Array(
s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=es(s,n);t[n]=aa(s,o),e[n]=o.factor}
return{hidden:t,factor:e}}function We(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=G(s.alignment,t,s.numRows);
if(n===null)return Bo(e,t===0?"first-token":"last-token");let{data:o,sight:i}=s,r=es(s,n);return o.light?na(s,
o.light,n,e):wc(s,n,r.factor,e),{weights:e,...la(e),hiddenMass:aa(s,r),sinkMass:r.sink,absence:P(i,n)===0?"pad\
ding":P(i,n,s.hide)===0?"all-hidden":""}}function wc({data:s,hide:t,norms:e,sight:n},o,i,r){let a=O(s,o),l=i*(s.
scales?s.scales[o]:1),h=ot(s,o);for(let c=t;c<B(s,o);c+=1)if(W(n,o,c)){let f=Math.min(C[s.triangle[a+c]],h.cap);
r[c]=f*(e?e[c]:1)*l}h.forEach((c,f)=>{f>=t&&W(n,o,f)&&(r[f]=c*(e?e[f]:1)*l)})}function ss(s,t,e){let n=new Float32Array(
s.numTokens).fill(NaN);if(t<s.hide)return Bo(n,"hidden");let{data:o,norms:i,sight:r}=s,a=[0,0,0],l=0,h=0;for(let c=o.
width?0:t;c<s.numRows;c+=1){let f=dt(s.alignment,c,s.numTokens);if(f!==null&&W(r,c,t)){let u=e.factor[c]*(i?i[t]:
1)*(o.scales?o.scales[c]:1);n[f]=(o.light?sa(o.light,c,t):xc(o,c,t))*u,(e.hidden[c]??[]).forEach((d,m)=>{a[m]+=
d}),l+=o.sinkMass?o.sinkMass[c]:0,h+=1}}return h===0?Bo(n,t<s.numRows&&P(r,t)===0?"padding":"last-token"):{weights:n,
...la(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function xc(s,t,e){let n=ot(s,t);return n.get(e)??Math.
min(C[s.triangle[O(s,t)+e]],n.cap)}function De(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let i=s[o];if(i>0&&
i>=e&&(n.length<t||i>s[n[n.length-1]])){let r=n.length;for(;r>0&&s[n[r-1]]<i;)r-=1;n.splice(r,0,o),n.length=Math.
min(n.length,t)}}return n}function la(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);return{
strongest:t,maximum:e}}function Bo(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}function J(s,t,e){let n=G(s.alignment,t,s.numRows);if(n===null||!W(s.sight,n,e))return null;let{data:o,norms:i,
beside:r,hide:a}=s,l=tt(o,n,e),h=Bt(o,n,e),c=1/P(s.sight,n);if(o.scales||r)return{shown:l,exact:h&&(!r||Bt(r,n,
e)),left:null,beside:r?tt(r,n,e):null,even:c};if(!i&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let f=es(s,n),u=l.map(m=>m*(i?i[e]:1)),d=f.rest.map((m,p)=>m+f.hidden[p]);return{shown:i?ha(u,d):l,exact:h,left:a>
0&&e>=a?(o.light?yc:ha)(u,f.rest):null,beside:i?l:null,even:c}}function Ut(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?Fo(t):ca(t,e),beside:o?s.norms||!s.beside?.scales?ca(o,e):Fo(o):"",left:n?
` (${Fo(n)} of what did not rest)`:""}}function ha([s,...t],[e,...n]){return[e>0?s/e:0,...gn(t,n)]}function yc([
s,t,e],[n,o,i]){let r=(a,l)=>l>0?Math.min(1,a/l):+(a>0);return[r(s,n),r(t,i),r(e,o)]}function Fo([s,t,e]){return Y(
s,[t,e])}function ca([s,t,e],n){return s>0?n?L(s):Y(s,[t,e]):it(e)}var bc=5,$c=2,kc=32;function N(s,[t,e]){return M(qt(s,t,e),kc)}function qt(s,t,e){let n=s.slice(t,e),o=n.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(o.length?o:n).join("")}function ua(s,t,e,{ranked:n,leading:o}){
let i=N(t,e);return o===null?n.length?`${i} hangs on no single ${s.added?"part":"word"}`:`${i} looked at nothi\
ng of the prompt`:`${i} hangs on ${N(t,s.units[o])}`}function da(s,t,e,{ranked:n,leading:o}){let i=N(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${i}.`;if(o===null){if(s.measured&&s.added){let a=ga(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${i} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${i} at least ${wa(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${i} (${s.figure}).`}let r=N(t,s.units[o]);return s.measured&&s.added?pa(r,i,
n[0].effect):s.measured?`Without ${r}, ${i} would have been ${ge(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${r} did most for ${i} (${s.figure}).`}function ma(s,t,e,{ranked:n,leading:o,units:i}){let r=N(
t,e),a=s.measured&&(s.added||i.length>1);if(o===null){let h=n.length>0;return{headline:h?`No word of the answe\
r needed ${r}`:`What needed ${r} is not known`,sentence:h?a?`What hiding each of its words does multiplies to ${ga(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${wa(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let l=N(t,n[0].span);return{headline:`${l} needed ${r} most`,sentence:a?pa(r,l,n[0].effect):s.measured?`Withou\
t ${r}, ${l} would have been ${ge(n[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most f\
or ${l} (${s.figure}).`}}function pa(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${ge(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function ga(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function wa(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function ge(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function Ho(s,t){let e=t.filter(({effect:l})=>s.
measured||l>0),n=e.filter(({effect:l})=>l<=-s.least).slice(-$c),i=[...e.filter(l=>!n.includes(l)).slice(0,bc-n.
length),...n],r=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...i.map(({effect:l})=>Math.abs(l)),s.measured?
1:0);return i.map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?Ec(h,s.added?
"word by word":"without it"):`${Math.round(100*h/r)}% of the estimate`}))}function Ec(s,t){let e=ge(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function xa({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${M(n,16)} ${fa(o)}`).join(", ");return`The model gave it ${fa(s)}.${e?` N\
ext came ${e}.`:""}`}function fa(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function Nt({weight:s,bounds:t}){let e=Y(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function ya(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>L(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function Rt(s,t,e){let n=dt(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function ba(s,t,e,[n,o]){let{page:i}=s,{token:r,aligned:a}=Rt(s,n,t.numTokens),l={...t,alignment:a.
alignment};if(!W(t.sight,n,o))return ae(i,n,o)||vc(a,r,[n,o]);let h=J(l,r,o);if(!h)return"";let c=o<t.hide?" I\
t is set aside: it has no colour here.":"";if(e)return`${Sc(a,l,e,r,o)}${c}`;let f=Qn(i,s.layer,s.head,n,o),u=f?
` ${Dt(f)}`:"";return`${wn(a,r,o,{said:Ut(l,h),even:h.even})}${c}${u}`}function vc({page:s,alignment:t},e,[n,o]){
let i=H(s,o),r=t==="position"?`${H(s,e)} could not see`:`When ${H(s,e)} was decided, the model could not see`;
return o>n&&!F(s)?`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r}\
 ${i}: it is padding, or lies outside this layer\u2019s window.`}function Sc(s,t,e,n,o){let{page:i}=s,r={...e.
scope,alignment:t.alignment},[a,l]=[J(t,n,o),J(r,n,o)],h=[st(i,s.layer,s.head),st(i,e.layer,e.head)],c=le(s,n);
if(!a||!l){let b=a?h[1]:h[0];return`${c}, ${b} could not see ${H(i,o)}, so there is no difference to show.`}let[
f,u,d]=Ue(a.shown,l.shown),m=[Ut(t,a).number,Ut(r,l).number],p=`${m[0]} against ${m[1]}`;if(u<=0&&d>=0)return`${c}\
, ${h[0]} and ${h[1]} gave ${H(i,o)} the same within what is known: ${p}.`;let g=f>0?[u,d]:[-d,-u],w=Y(Math.abs(
f),g);return`${c}, ${h[0]} gave ${w} ${f>0?"more":"less"} of its attention to ${H(i,o)} than ${h[1]}: ${p}.`}function Ue(s,t){
return[s[0]-t[0],s[1]-t[2],s[2]-t[1]]}function $a(s,t,{rows:e,keys:n}){let{page:o,layer:i,head:r}=s,a=yt(t.data,
t.sight,{from:e,to:n},t.numRows),[l,h]=os(s.alignment,e,t.numTokens),c=N(o.texts,[l,h]),f=N(o.texts,n);if(!a)return`${c}\
 is padding: it looked at nothing.`;let u=s.alignment==="position"?`When the model read ${c}`:`When ${c} was d\
ecided`,d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${u}, ${st(o,i,r)} gave ${Y(m,[p,g])} of its at\
tention to ${f}${d}; an even spread would be ${L(a.even)}.`}function os(s,[t,e],n){let o=s==="generation"?1:0,
i=Math.min(t+o,n-1);return[i,Math.max(i+1,Math.min(e+o,n))]}function qe(s,[t,e],n){let o=s==="generation"?1:0,
i=[Math.max(0,t-o),Math.min(n,e-o)];return i[0]<i[1]?i:null}function is(s,t,e,n){if(s===0)return`Each square i\
s one ${e?"difference":n}.`;let o=2**s;return`Each square shows ${t==="mean"?"the mean":e?"the largest differe\
nce":"the largest"} of ${o} \xD7 ${o} cells; zoom in for single ones.`}function ka(s,t,[e,n]){if(n<s.hide||!W(
s.sight,e,n)||t&&!W(t.scope.sight,e,n))return"";let{token:o,aligned:i}=Rt(s,e,s.numTokens);if(t){let[a]=Ue(tt(
s.data,e,n),tt(t.scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=J(
i,o,n);return!r||r.shown[0]<.005?"":r.exact?r.shown[0].toFixed(3):r.shown[0].toFixed(2)}function Ea(s,{rows:t,
keys:e},n){let o=[],i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){s.read(0,a,e[0],r);for(let l=0;l<
r.length;l+=1){let h=r[l]===0?0:Math.abs(s.values[r[l]-1]);h>i&&o.push({place:[a,e[0]+l],size:h})}o.length>16*
n&&(o=o.sort((l,h)=>h.size-l.size).slice(0,2*n),i=o.at(-1)?.size??0)}return o.sort((a,l)=>l.size-a.size).slice(
0,n).map(({place:a})=>a)}function va(s,t,e,n){let o=t===null?null:G(s,t,n);return o===null||e===null||e>=n?null:
[o,e]}function we(s){return q[s].noun}var Ac=-(2**15),Sa=.1,Mc=3;async function as(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await _t(
ie(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new S("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((i,r)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(r*t+l),!0);return h===Ac?NaN:h*s.step}))}
function Aa(s,t,e){let[n,o]=e.map(r=>r-s.target[0]),i=t.map((r,a)=>({unit:a,effect:rs(r.slice(n,o))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&Ta(s,i[0].effect)?i[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((r,a)=>r*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function Ma(s,t,[e,n]){let o=s.units.flatMap(([r,a],l)=>r<n&&a>e?[l]:[]),i=s.words.map(
r=>{let[a,l]=r.map(h=>h-s.target[0]);return{span:r,effect:rs(o.map(h=>rs(t[h].slice(a,l))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&Ta(s,i[0].effect)?
0:null,units:o}}function Ta(s,t){return t>0&&(!s.measured||t>=s.least)}function rs(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function Oa(s,t){if(s.measured)return Mc;
let e=0;for(let n of s.words){let[o,i]=n.map(r=>r-s.target[0]);for(let r of t)e=Math.max(e,Math.abs(rs(r.slice(
o,i)))||0)}return e||1}function La(s,t,e,n){let o=s.measured?n?Sa:s.least:Sa*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}function Na(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let i=o.parts.map(
a=>N(t,a)),r=i.length===2?"both":"all of them";return`${i.slice(0,-1).join(", ")} and ${i[i.length-1]} stand i\
n for each other: without ${r}, ${N(t,[e,n])} would have been ${ge(o.together)} times less likely (measured).`}function Tc(s,t,e){return(e&&He(t,s.promptLength,e))??t.words[t.chosen]}function ls(s,t,e,n){let o=Tc(s,t,n);return o[0]<
s.promptLength?Lc(s,t,e,o):Oc(s,t,e,o)}function Oc({texts:s},t,e,n){let o=Aa(t,e,n),i=o.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:n,reverse:!1,ranked:i,leading:o.leading===null?null:t.units[o.leading],
words:{headline:ua(t,s,n,o),sentence:[da(t,s,n,o),Na(t,s,n)].filter(Boolean).join(" "),chance:xa(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:Ho(t,i)}}}function Lc({texts:s},t,e,n){let o=Ma(t,e,n),i=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...ma(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${i?"each word of ":""}${N(s,n)} hidden from it:`:"Of the answer, estimated:",bars:Ho({...t,
added:t.added||i},o.ranked)}}}function Ra(s,t,{ranked:e,leading:n}){let o=Oa(s,t);return e.flatMap(({span:[i,r],
effect:a})=>{let l=La(s,o,a,n!==null);return l===0?[]:[{from:i,to:r,strength:Math.abs(l),against:l<0}]})}function xe(s,{
span:t,reverse:e},n){let[o,i]=e?[n,t]:[t,n],r=o&&i&&{from:o,to:i,when:"wrote"},[a,l]=r?Q(r,s.numRows):[0,0];return a<
l?r:null}function Ca(s,t,e,n){let o=H(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function Ia({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let i=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${M(e)}, ${i}.`}function hs(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Nc=3,cs=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:i,root:r}=this,a=t&&o?this.#t(
t.layer,o):[];if(r.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||r.hidden)return;let{reading:l,layer:h,
isPrediction:c}=t,f=i.lens?.boundaries.at(-1)??0;$("layers-detail-title",l?Ca(i,h,f,n):`Layer ${h}`),document.
getElementById("layers-candidates")?.replaceChildren(...(l?.candidates??[]).map(Rc));let u=e?.at(f,n)?.candidates[0].
text??"",d=[l?Ia(l,u,c):"",...a];$("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,Nc).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${N(n.texts,o.keys)}: ${Dt(o)}`)}};function Rc({text:s,id:t,probability:e}){
let n=x("span","candidate-text");j(n,M(s,40));let o=x("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let i=x("li","candidate",n,o,x("spa\
n","candidate-share",hs(e)));return i.title=`token id ${t}`,i}function fs(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Cc=.25,Ic=8,_c=4;function ye(s,t,e){let n=0;for(;t!==-1&&n<_c&&e-n>Ic&&!((s.light?ra(s.light,n):Pc(s,n,e))<=
Cc);)n+=1;return n}function Pc(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=C[s.triangle[O(s,o)+t]];return n/(e-t-
1)}var Bc=250;async function _a({page:s,heads:t,text:e},{rows:n,hide:o,words:i,question:r},a,l){let h=new Map(s.layers.
map(({layer:p})=>[p,rt(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:r?.to??null},f=[],
u=Xr(i,e.markers),d=performance.now(),m=await Rn(s,t,(p,g,w)=>{let b=h.get(p),y=o==="resting"?ye(w,p,s.numRows):
o,E=Jr(w,b,n,i,y,u),v=c.looks.get(p);E&&(!v||E.weight>v.weight)&&c.looks.set(p,{...E,layer:p,head:g});let A=r&&
yt(w,b,r,s.numRows);if(A){let[I,...T]=A.weight;f.push({layer:p,head:g,weight:I,bounds:T,even:A.even})}performance.
now()>d+Bc&&(d=performance.now(),a(c))},l);return c.causes=new Map(fs(f).map(p=>[p.layer,p])),m?c:null}var us=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,i=>{let r=i.target instanceof Element?i.target.closest("tr"):
null;r&&n.point(Number(r.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(i=>this.#e(i,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:i,reading:r},a,l){let h=x("th","",e?"prediction":String(t));h.scope="row";let c=x("tr",e?"\
prediction":"",h);if(c.dataset.layer=String(t),e)h.colSpan=4;else if(o)c.append(...this.#n(o));else{let f=x("t\
d","muted",n?"no attention":"");f.colSpan=3,n||f.append(K("in another file",()=>this.actions.leave(t))),c.append(
f)}return a&&c.append(Fc(r)),l&&c.append(this.#s(i)),c}#n(t){let{page:e}=this,{number:n,error:o}=Nt(t),i=e.headNames[t.
head]??`head ${t.head}`,r=K(i,()=>this.actions.look(t));r.dataset.part="look",r.setAttribute("aria-label",`${i}\
 of layer ${t.layer}: show in the text`);let a=x("td","layers-word");j(a,N(e.texts,t.span));let l=x("td","laye\
rs-weight",x("span","detail-number",n),x("span","error",o));return l.prepend(se(t.weight,t.even)),[x("td","",r),
a,l]}#s(t){if(!t)return x("td","layers-cause");let{number:e,error:n}=Nt(t),o=K(`head ${t.head}`,()=>this.actions.
cause(t));o.dataset.part="cause";let i=x("td","layers-cause",o,x("span","detail-number",e));return i.title=`${e}\
 ${n}`,i}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!o)return;let i=n?.getAttribute("data-part"),r=[...this.body.children];for(let a=r.indexOf(o)+
e;a>=0&&a<r.length;a+=e){let l=r[a].querySelector(`[data-part="${i}"]`);if(l instanceof HTMLElement){t.preventDefault(),
l.focus();return}}}};function Fc(s){let[t]=s?.candidates??[];if(!t)return x("td","layers-lens muted","not read");
let e=x("span","layers-lens-word");j(e,M(t.text,18));let n=x("td","layers-lens",se(t.probability),e,x("span","\
detail-number",hs(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var ds=class s{static id="layers";static title="Layers";static fits(t){return t.light===null&&!_(t)}#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){
this.context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=fe(e,
"word");try{[this.#s,this.#o]=await Promise.all([e.lens?Vr(e.lens,e.numRows):null,e.why?as(e.why):null])}catch(l){
if(!(l instanceof S))throw l;nt(l.message)}let i=new Et(t.querySelector(".text"),this.context.text);this.text=
i;let r=this.words;pe(i,()=>r,l=>{o({chosen:l})});let a=l=>document.getElementById(l);this.detail=new cs(a("la\
yers-detail"),e),this.table=new us(a("layers-table"),e,{look:({layer:l,head:h,span:c})=>{n({layer:l,head:h,row:this.#r,
key:c[0]})},cause:({layer:l,head:h})=>{n({layer:l,head:h,row:this.#r,key:this.#i?.cause?.[0]})},point:l=>this.#d(
l),leave:l=>{o({layer:l})}}),a("layers-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener(
"click",l=>{let h=l.target instanceof Element?l.target.closest("[data-layers-step]"):null;h&&this.#w(Number(h.
getAttribute("data-layers-step")))}),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let l of this.
moments)l.addEventListener("change",()=>{o({alignment:l.value})})}async show(t){let{page:e,text:n,table:o}=this;
if(!n||!o)return;for(let h of this.moments??[])h.checked=h.value===t.alignment;let i=this.#a;n.choose(i),n.rove(
i[0]);let r=N(e.texts,i),a=i[0]>=e.promptLength?`When it wrote ${r}`:`Just before ${r}`;$("layers-title",t.alignment===
"generation"?a:`When it read ${r}`);let l=[i,t.alignment,t.hide].join(" ");l!==this.#t&&(this.#t=l,await bt(this.#h(
i,t,()=>this.#t===l)))}reveal(){this.text?.reveal(this.#a[0])}get door(){return{layers:this.layers.bind(this)}}async layers(t){
return await this.context.change({view:s.id,chosen:this.#l(t)}),this.#e.map(({layer:e,look:n,cause:o,reading:i})=>({
layer:e,look:n,cause:o,reading:i}))}#i=null;get#r(){return(this.#i?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,
texts:n}=this.page,{chosen:o}=this.context.state();return o??(t?t.words[t.chosen]:this.#l(Math.min(e,n.length-
1)))}#l(t){let{why:e}=this.page;if(e)return Jn(e,t);let n=this.words??fe(this.page,"word");return z(n,n.ofToken[t])}async#h(t,{
alignment:e,hide:n},o){let i=qe(e,t,this.page.numRows);if(!i||!this.words){this.#u(null,e,!0);return}let r={rows:i,
hide:n,words:this.words,question:this.#c(t)},a=await _a(this.context,r,l=>this.#u(l,e,!1),o);a&&this.#u(a,e,!0)}#c(t){
let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||t[1]>e.target[1])return null;let n=ls(this.page,e,this.#o,
t),o=xe(this.page,n,n.leading);return o&&Q(o,this.page.numRows)[0]<this.page.numRows?o:null}#u(t,e,n){let{page:o,
table:i,text:r}=this;this.#i=t;let a=this.#f(e),l=o.lens?.boundaries.at(-1)??1/0,h=new Set(o.layers.map(({layer:m})=>m)),
c=new Set(o.allLayers.map(({layer:m})=>m));this.#e=Qr(o).map(m=>({layer:m,isPrediction:m>=l,here:h.has(m)||!c.
has(m),look:t?.looks.get(m)??null,cause:t?.causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));
let f=t?.cause??null;$("layers-cause",f?`towards ${N(o.texts,f)}, which it hangs on`:""),document.getElementById(
"layers-cause")?.toggleAttribute("hidden",!f),i?.show(this.#e,this.#s!==null,f!==null),$("layers-sentence",this.#p(
t,n)),r?.shade(this.#m(null)),this.#d(this.#n);let u=o.siblings.length>0?" This file holds only some of the mo\
del\u2019s heads.":"";$("layers-note",t?`The thin lines are where an even spread would be.${u}`:"")}#f(t){let e=qe(
t,this.#a,this.page.numRows);return e&&(t==="generation"?e[0]:e[1]-1)}#p(t,e){let{page:n}=this;if(!t)return`Th\
ere is no attention to show for ${N(n.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still lookin\
g through the heads \u2026";let o=[...t.looks.values()].sort((a,l)=>l.weight-a.weight||a.layer-l.layer),[i]=o;
return`${i?`The strongest look was in layer ${i.layer}: head ${i.head} gave ${Hc(Nt(i))} of its attention to ${N(
n.texts,i.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){let t=this.#e.filter(({reading:r})=>r).reverse(),
e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";let n=({reading:r})=>r?.candidates[0].id===e.id,
o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let i=M(e.text);return o===t.length-1?` ${i} is likeliest only at the v\
ery end.`:` ${i} is likeliest from what enters layer ${t[o].layer} on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.
filter(o=>t===null||o.layer===t))if(n){let[o,i]=n.span,r=Math.max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,
{from:o,to:i,strength:Math.min(1,r),against:!1})}return[...e.values()]}#d(t){this.#n=t,this.table?.mark(t),this.
text?.shade(this.#m(t));let e=this.#e.find(o=>o.layer===t)??this.#e.find(({reading:o})=>o),n=this.#f(this.context.
state().alignment);this.detail?.show(e??null,this.#s,n,this.#i?.rows??null)}async#w(t){let{words:e,page:n}=this;
if(!e)return;let[o,i]=this.#a,r=t>0?e.ofToken[Math.min(i,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=z(e,r);
await this.context.change({chosen:a}),this.text?.reveal(a[0])}};function Hc({number:s,error:t}){return t?`${s}\
 ${t}`:s}var ms=.02;function Pa(s,t,{rows:e,keys:n}){let o=[],i=0,[r,a]=e??[0,t],[l,h]=n??[0,t];for(let c=r;c<Math.min(
a,t);c+=1){let f=ts(s,c,t);for(let u=l;u<Math.min(h,f.length);u+=1)f[u]>=ms?o.push({row:c,key:u,weight:f[u]}):
f[u]>0&&(i+=1)}return o.sort((c,f)=>c.weight-f.weight),{lines:o,leftOut:i}}function Wo(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function Ba(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,i)=>o-i):s}function Fa(s,t,e){return s.length===1&&s[0]===t?e:[t]}var Wc=1024,ze=24,ps=7,Ha=8,Dc=3,Wa=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],gs=class{static id="lines";static title="Lines";static fits(t){return t.light===null&&t.texts.length<=
Wc}#t=[];#e=null;#n=null;#s="";constructor(t){this.context=t,this.page=t.page;let e={rows:[0,this.page.numRows],
keys:[0,this.page.numRows]};this.sides=mt(this.page)??e}mount(t){let e=o=>t.querySelector(`#lines-${o}`);this.
layers=e("layer"),this.squares=e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),
this.from=e("from"),this.to=e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==-1);this.layers.append(
...n.map(o=>new Option(String(o),String(o)))),this.layers.addEventListener("change",()=>{this.context.change({
layer:Number(this.layers?.value)})}),this.squares.addEventListener("click",o=>this.#i(o,Ba)),this.squares.addEventListener(
"dblclick",o=>this.#i(o,Fa)),e("between").hidden=this.page.text.spans.length<2||_(this.page);for(let o of[this.
from,this.to])o.append(new Option("all of the text","")),o.append(...this.page.text.spans.map(([i],r)=>new Option(
i,String(r)))),o.addEventListener("change",()=>{this.#r()});this.lists={query:this.#a(e("queries"),"query"),key:this.#a(
e("keys"),"key")},new ResizeObserver(()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(
this.layers?.value):t.layer,n=`${e} ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){
this.#c();return}this.#s=n,this.squares?.dataset.layer!==String(e)&&(this.squares?.replaceChildren(...X(this.page,
e).map(Uc)),this.squares?.setAttribute("data-layer",String(e)));for(let o of this.squares?.querySelectorAll("b\
utton")??[])o.setAttribute("aria-pressed",String(this.#o(t,e).includes(Number(o.dataset.head))));await this.#r()}get snapshot(){
let t=this.#t.flatMap(({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),
heads:this.#t.map(({head:e})=>e),weights:t}}}#o(t,e){let n=X(this.page,e);if(t.lines==="all")return n;let o=t.
lines.split("-").filter(Boolean).map(Number).filter(i=>n.includes(i));return o.length?o:[n.includes(t.head)?t.
head:n[0]]}#i(t,e){let n=t.target instanceof Element?t.target.closest("button"):null;if(n){let o=this.context.
state(),i=Number(this.layers?.value),r=X(this.page,i),a=e(this.#o(o,i),Number(n.dataset.head),r);this.context.
change({layer:i,head:a[0],lines:a.length===r.length?"all":a.join("-")})}}async#r(){let t=this.#s,e=Number(this.
layers?.value),n=this.#o(this.context.state(),e),o=l=>{let h=l?.value?this.page.text.spans[Number(l.value)]:null;
return h?[h[1],h[2]]:null},i={rows:o(this.from),keys:o(this.to)},r=[],a=0;for(let l of n){let h=await this.context.
heads.get(e,l),c=Pa(h,this.page.numRows,i);a+=c.leftOut,r.push({head:l,data:h,lines:c.lines})}t===this.#s&&(this.#t=
r,this.leftOut&&(this.leftOut.textContent=a?`${a.toLocaleString("en")} weights under ${ms} are not drawn.`:""),
this.#c())}#a(t,e){let[n,o]=e==="query"?this.sides.rows:this.sides.keys,i=Array.from({length:o-n},(a,l)=>{let h=n+
l,c=lt(this.page.texts[h],this.page.tokens[h]),f=x("span","",c.map(({mark:u,raw:d})=>u||d).join(""));return f.
setAttribute("role","option"),f.setAttribute("aria-selected","false"),f.setAttribute("aria-label",Vt(this.page.
texts[h])),f.dir="auto",f.tabIndex=l===0?0:-1,f});t.append(...i);let r=a=>{let l=i.indexOf(a.target);this.#n=l<
0?null:{side:e,token:n+l},this.#c()};return t.addEventListener("pointerover",r),t.addEventListener("focusin",r),
t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),t.addEventListener("click",a=>{let l=i.indexOf(
a.target);this.#l(e,l<0?l:n+l)}),t.addEventListener("keydown",a=>this.#h(a,e,i,n)),i}#l(t,e){if(e>=0){let n=this.#e?.
side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#h(t,e,n,o){let i=n.indexOf(t.target),r={
ArrowUp:i-1,ArrowDown:i+1,Home:0,End:n.length-1},a=n[r[t.key]];a?(t.preventDefault(),n[i].tabIndex=-1,a.tabIndex=
0,a.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#l(e,o+i)):t.key==="Escape"&&(this.#e=null,
this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;let e=this.#e??this.#n,
n=this.canvas.clientWidth,[[o,i],[r,a]]=[this.sides.rows,this.sides.keys],l=ze*Math.max(i-o,a-r),h=Math.min(window.
devicePixelRatio||1,32e3/l);this.canvas.width=Math.round(n*h),this.canvas.height=Math.round(l*h),this.canvas.style.
height=`${l}px`,t.scale(h,h);let c=Math.min(Ha,this.#t.length)*ps;this.#t.forEach(({head:f,lines:u},d)=>{t.strokeStyle=
t.fillStyle=Do(f),t.lineWidth=2;for(let{row:m,key:p,weight:g}of e?Wo(u,e.side,e.token):u)if(t.globalAlpha=e?g:
g/this.#t.length,t.beginPath(),t.moveTo(c,ze*(m-o+.5)),t.lineTo(n-c,ze*(p-r+.5)),t.stroke(),e&&d<Ha){let w=e.side===
"query"?p-r:m-o,b=e.side==="query"?n-c+ps*d:ps*d;t.fillRect(b,ze*w+2,ps-1,ze-4)}}),this.#u(e),this.#f(e)}#u(t){
for(let e of["query","key"]){let[n]=e==="query"?this.sides.rows:this.sides.keys;this.lists?.[e].forEach((o,i)=>{
let r=t?.side===e&&t.token===n+i;o.toggleAttribute("data-lit",r),o.setAttribute("aria-selected",String(r&&this.#e!==
null))})}}#f(t){if(!t){this.said?.replaceChildren(x("p","note",he("weight")));return}let e=this.#t.map(({head:n,
data:o,lines:i})=>{let r=Wo(i,t.side,t.token).slice(0,Dc),a=x("span","of-head");a.style.setProperty("--of-head",
Do(n));let l=r.map(({row:f,key:u})=>{let[d]=tt(o,f,u);return`${H(this.page,t.side==="query"?u:f)} ${Bt(o,f,u)?
"":"about "}${L(d)}`}),h=t.side==="query"?"looked at":"was looked at by",c=l.length?`${h} ${l.join(", ")}`:`${h}\
 nothing of ${ms} or more`;return x("p","",a,`Head ${n}: ${H(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(
...e)}};function Uc(s){let t=x("button","",String(s));return t.type="button",t.dataset.head=String(s),t.style.
setProperty("--of-head",Do(s)),t.setAttribute("aria-label",`Head ${s}`),t}function Do(s){return Wa[s%Wa.length]}function be(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function ws(s,t,e){let n=be(t,e),o=new Uint8Array(
s.length);for(let i=0;i<s.length;i+=1){let r=s[i];r>0&&r>=t.cutoff&&(o[i]=Math.round(63*Math.min(1,r/n)**t.gamma))}
return o}function xs(s,t,e){let n=be(s,t);return Array.from({length:e},(o,i)=>n*(i/(e-1))**(1/s.gamma))}function Da(s,t,e){let[n,o]=z(t,e),i=[],r="";for(let l=n;l<o;l+=1){let h=We(s,l);r=h.absence||r,Uo(s,l)&&i.push(
h)}let a=l=>i.reduce((h,c)=>h+l(c),0)/Math.max(1,i.length);return{values:i.length?ji(i.map(({weights:l})=>Gi(l,
t))):qa(t),hiddenMass:[a(l=>l.hiddenMass[0]),a(l=>l.hiddenMass[1]),a(l=>l.hiddenMass[2])],sinkMass:a(l=>l.sinkMass),
absence:i.some(l=>l.absence==="")?"":r}}function Ua(s,t,e,n){let[o,i]=z(t,e),r=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let u=Math.max(o,s.hide);u<i;u+=1){let d=ss(s,u,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(r[p]=(Number.isNaN(r[p])?0:r[p])+m)})}let l=[0,0,0],h=0,c=0,f=qa(t);for(let u=0;u<ct(t);u+=1){let d=0,
[m,p]=z(t,u);for(let g=m;g<p;g+=1)if(d+=Uo(s,g)?1:0,!Number.isNaN(r[g])){let w=G(s.alignment,g,s.numRows);f[u]=
(Number.isNaN(f[u])?0:f[u])+r[g],(n.hidden[w]??[]).forEach((b,y)=>{l[y]+=b}),h+=s.data.sinkMass?.[w]??0,c+=1}f[u]/=
d}return{values:f,hiddenMass:l.map(u=>u/Math.max(1,c)),sinkMass:h/Math.max(1,c),absence:c>0?"":a}}function Ke(s,t,e,n){
let o=z(t,e),[i,r]=z(t,n),a=[Math.max(i,s.hide),r],h=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>Uo(
s,d)),c=s.alignment==="generation"?"wrote":"read",f=a[0]<a[1]?yt(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!f||f.even===0)return null;if(!s.norms)return{shown:f.weight,weight:null,even:f.even,rows:h.length};let u=[
0,0,0];for(let d of h)for(let m=a[0];m<a[1];m+=1)J(s,d,m)?.shown.forEach((p,g)=>{u[g]+=p/h.length});return u[2]=
Math.min(1,u[2]),{shown:u,weight:f.weight,even:f.even,rows:h.length}}function Uo({alignment:s,numRows:t,sight:e},n){
let o=G(s,n,t);return o!==null&&P(e,o)>0}function qa(s){return new Float64Array(ct(s)).fill(NaN)}var qo=5,zo=5;function za(s,t,e,n,o,i){let r=i.frozen??i.pointed;if(r===null)return Ko(s);let a=o==="observer"?
We(e,r):ss(e,r,n),l=U(s,t),h={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:l},c=q[l],f=i.frozen!==
null&&i.pointed!==null?i.pointed:r,u=o==="observer"?[r,f]:[f,r],d=f===r?a.strongest:f,m=jc(h,e,o==="observer"?
[r,d]:[d,r]),p=f!==r&&!a.absence?Gc(h,e,u,a.weights[f]):Di(h,o,r,a,(y,E)=>Ga(e,y,E),()=>Kc(e,o,r)),g={...t,top:c.
top},{light:w}=e.data,b=[xn(o,a,e.hide,e.data.sinkMass!==null&&!w,c)];return w&&!a.absence&&b.push(zc(e,w,o,r)),
t.cutoff>0&&!a.absence&&b.push(Go(a.weights,t.cutoff,c.noun)),{span:[r,r+1],pointed:f===r?null:[f,f+1],frozen:i.
frozen!==null,name:M(s.texts[r],14),weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:ws(a.weights,g,a.maximum),
sentence:`${p}${m}`,quote:qc(e,o==="observer"?[r,d]:[d,r]),mass:b.filter(Boolean).join(" "),detail:Ui(s,f),strongest:De(
a.weights,qo,t.cutoff).map(y=>({token:y,weight:a.weights[y],name:M(s.texts[y],18),text:w?a.weights[y].toPrecision(
2):L(a.weights[y])})),legend:xs(g,a.maximum,zo),scale:yn(t.scale,a.maximum,c)}}function Ko(s){return{...Ge(s),
sentence:"Point at a token to see its attention here."}}function Ge(s){return{span:null,pointed:null,frozen:!1,
name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",quote:null,
mass:"",detail:"",strongest:[],legend:[],scale:""}}function Ka(s,t){let e=s.texts.length-1,n=s.begin??(s.why?s.
why.words[s.why.chosen][0]:s.promptLength),o=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};
let{weights:i}=We(t,o),r=i.map((a,l)=>l===0||(F(s)?l===o:l>=o)||un(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{
observed:De(r,1,0)[0]??0,observer:o}}function Ga(s,t,e){let n=t<0||e<0?null:J(s,t,e);return n&&{said:Ut(s,n),even:n.
even}}function qc(s,[t,e]){let n=t<0||e<0?null:G(s.alignment,t,s.numRows),o=n===null?null:J(s,t,e);return n===
null||!o?null:{rows:[n,n+1],number:o.shown}}function zc(s,t,e,n){let o=G(s.alignment,n,s.numRows);return e==="\
observed"?ia(s,t,n):o===null?"":oa(s,t,o)}function Kc(s,t,e){let n=pn;if(s.norms||s.data.scales||s.data.light){
n=0;for(let o=0;o<s.numTokens;o+=1){let i=t==="observer"?J(s,e,o):J(s,o,e);n=Math.max(n,i?.shown[2]??0)}}return it(
n)}function Gc(s,t,[e,n],o){let i=n<t.hide,r=Number.isNaN(o)&&!i?null:Ga(t,e,n);if(r)return`${wn(s,e,n,r)}${i?
" It is set aside: it has no colour here.":""}`;let a=G(t.alignment,e,t.numRows),l=ae(s.page,a,n);return l||(a!==
null&&(n<=a||F(s.page))&&!W(t.sight,a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside \
this layer\u2019s window.`:n===e?`Token ${n} was not there yet when this attention was computed.`:`Token ${n} \
comes after token ${e}: a model that reads from left to right cannot look ahead.`)}function jc({page:s,layer:t,
head:e},n,[o,i]){let r=o<0||i<0?null:G(n.alignment,o,n.numRows),a=r===null?null:Qn(s,t,e,r,i);return a?` ${Dt(
a)}`:""}function Go(s,t,e){let n=0,o=0;for(let i of s)n+=i>=t?1:0,o+=Number.isNaN(i)?0:1;return`Cut-off: ${n} \
of ${o} ${e}s are ${t} or more and shown.`}function ja(s,t,e,n,o,i,r){let a=i.frozen??i.pointed;if(a===null)return Ko(s);let l=r.ofToken[a],h=i.frozen!==
null&&i.pointed!==null?r.ofToken[i.pointed]:l,c=U(s,t),f=q[c],u={page:s,state:t,units:r,measure:c},d=o==="obse\
rver"?Da(e,r,l):Ua(e,r,l,n),m=Float32Array.from(d.values),p=De(m,qo,0),g=Yi(m,r).fill(NaN,0,o==="observer"?e.hide:
0),w=p.length?m[p[0]]:0,b={...t,top:f.top},y=R=>o==="observer"?Ke(e,r,l,R):Ke(e,r,R,l),E={...d,weights:g,strongest:-1,
maximum:w},v=[xn(o,E,e.hide,e.data.sinkMass!==null,f)];t.cutoff>0&&!d.absence&&v.push(Go(m,t.cutoff,f.noun));let A=h===
l?p[0]:h,I=A===void 0?null:y(A),T=t.alignment==="generation"?"wrote":"read";return{...Ge(s),quote:I&&{number:I.
shown,rows:Q({from:z(r,o==="observer"?l:A),to:[0,0],when:T},e.numRows)},span:z(r,l),pointed:h===l?null:z(r,h),
frozen:i.frozen!==null,name:Vo(s,r,l,14),weights:g.map(R=>R>=t.cutoff?R:NaN),levels:ws(g,b,w),sentence:d.absence?
mn(s,o,r.starts[l],Ct(u,l),d.absence)||uo(t.alignment,o,Ct(u,l),d.absence):h===l?Yc(u,o,l,p[0],y):Vc(u,o==="ob\
server"?[l,h]:[h,l],y(h),e.hide),mass:v.filter(Boolean).join(" "),detail:`${r.kind[0].toUpperCase()}${r.kind.slice(
1)} ${h+1} of ${ct(r)} \xB7 ${Ya(r,h)}`,strongest:p.filter(R=>m[R]>=t.cutoff).map(R=>({token:r.starts[R],weight:m[R],
name:Vo(s,r,R,18),text:L(m[R])})),legend:xs(b,w,zo),scale:yn(t.scale,w,f)}}function Yc(s,t,e,n,o){let i=q[s.measure],
r=st(s.page,s.state.layer,s.state.head),a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:ct(
s.units)},(u,d)=>o(d)?.shown[2]??0),f=it(c.reduce((u,d)=>Math.max(u,d),0));return t==="observer"?`${ys(s,e)}, ${i.
none(f,r)}.`:i.noneLater(f,Ct(s,e))}let l=Ct(s,n);if(t==="observer")return`${ys(s,e)}, ${i.most(Yo(a),r,l)}${jo(
s,a)}.`;let h=ys(s,n).replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(Yo(a),r,Ct(s,e),h)}${jo(
s,a)}.`}function Vc(s,[t,e],n,o){let{page:i,state:r,units:a,measure:l}=s;if(n){let u=st(i,r.layer,r.head);return`${ys(
s,t)}, ${q[l].pair(Yo(n),u,Ct(s,e))}${jo(s,n)}.`}let h=ae(i,G(r.alignment,a.starts[t+1]-1,i.numRows),a.starts[e]);
if(h)return h;let[c,f]=[Ct(s,t),Ct(s,e)];return a.starts[e+1]<=o?`${f} is set aside, as a place to rest: it ha\
s no colour here.`:e>t?`${f} comes after ${c}: a model that reads from left to right cannot look ahead.`:`${c}\
 could not see ${f}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function ys(s,t){
let{page:e,state:n,units:o}=s,i=Ct(s,t);return n.alignment==="position"?`When the model read ${i}`:o.starts[t]<
e.promptLength?`Just before each token of ${i}`:`When the model produced ${i}`}function jo({measure:s},{even:t,
rows:e}){return`${e>1?`, on average over ${e} rows`:""}${q[s].hasEven?`; an even spread would be ${L(t,0)}`:""}`}
function Yo({shown:s,weight:t}){let e=([n,...o])=>Qt(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function Ct({
page:s,units:t},e){return`${Vo(s,t,e)} (${Ya(t,e)})`}function Ya(s,t){let[e,n]=z(s,t);return n-e===1?`token ${e}`:
`tokens ${e} to ${n-1}`}function Vo(s,t,e,n){let o=t.names?.[e],i=z(t,e);return o?M(o,n):n?M(qt(s.texts,...i),
n):N(s.texts,i)}var Jc=600,bs=class{#t=!1;constructor({page:t,state:e},n){this.soon=ht(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:i,head:r}=e(),a=D(i,r,t.headNames[r]),
l=n(o);$("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${l}`:l),this.#t=!1}},Jc)}otherHead(){this.#t=!0,
this.soon()}};var $s=class{constructor(t,e,n,o){this.page=t,this.layer=Va("layer"),this.head=Va("head"),this.hide=Jo("hide"),
this.gamma=Jo("gamma"),this.cutoff=Jo("cutoff"),this.hide.max=String(de(t)),this.cutoff.max=String(Ce.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>Xc(i))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Qc(this.hide.value,de(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of $e("rests"))i.addEventListener("change",()=>n({hide:i.value==="0"?0:"restin\
g"}));for(let i of $e("sides"))i.addEventListener("change",()=>o(i.value));for(let i of $e("moment"))i.addEventListener(
"change",()=>n({alignment:i.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:Ce[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>n(ee(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of $e(i))r.addEventListener("change",()=>n({[i]:r.value}));for(let i of $e("rollout"))i.
addEventListener("change",()=>n({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:l}=Sn(t);n({hide:i,scale:r,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=Ce.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(n<0?Ce.length-1:n),$("gamma-value",t.gamma.toFixed(2)),$("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of $e(i))a.checked=a.value===r;let o=new Set([t.alignment,U(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",F(this.page)?"ahead":_(this.page)?"cross":"back",F(this.page)?
"":"moments",_(this.page)?"":"rests"]);for(let i of document.querySelectorAll("[data-explains]")){let r=i.getAttribute(
"data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,
name:n}){let o=_(this.page)?"the output":"later words",i=t==="observed"?o:e?n:"the word",r=t==="observer"&&e&&
e[0]<this.page.promptLength;$("when-written",`${r?"just before":"when it wrote"} ${i}`),$("when-read",`when it\
 read ${i}`)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=X(this.page,t.layer).map(i=>{
let r=t.layer===-1?U(this.page,{...t,head:i}):this.page.headNames[i],a=St(this.page,t.layer,i)?"":" (other fil\
e)";return[r??`${i}${a}`,String(i)]}),o=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(n)!==JSON.
stringify(o)&&this.head.replaceChildren(...n.map(([i,r])=>new Option(i,r))),this.head.value=String(t.head)}#n(t){
for(let e of document.querySelectorAll("[data-step]")){let n=ee(this.page,t,e.dataset.step??""),o=Object.entries(
n).every(([i,r])=>t[i]===r);e.setAttribute("aria-disabled",String(o))}}};function Xc(s){return new Option(s===
-1?"All layers: rollout":String(s),String(s))}function Qc(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(
s))||0))}function Va(s){return document.getElementById(s)}function Jo(s){return document.getElementById(s)}function $e(s){
return[...document.querySelectorAll(`input[name=${s}]`)]}var ks=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function Xa(s,t,e,n,o,i){let r=n.ofToken[o],a=(h,c)=>n.kind==="token"?c<t.hide?null:J(t,h,c):Ke(t,n,h,c),l=[];
for(let h=0;h<ct(n);h+=1){let c=e==="observer"?a(r,h):a(h,r);if(c){let[f,u]=z(n,h),d=n.names?.[h]||qt(s.texts,
f,u);l.push([f,u-1,d,...c.shown.map(Ja),i?Ja(c.even):""])}}return Lt(["first token","last token","text","shown",
"least","most","even"],l)}function Ja(s){return Number(s.toPrecision(6))}function Qa(s,t,{shown:e,panel:n,units:o,held:i}){let{page:r,state:a}=s,l=()=>{let{layer:c,head:f}=a(),{quote:u,
sentence:d}=n();return{sentence:d,of:{layer:c,head:f,rows:u?.rows??null},precision:u?In(u.number):""}},h=()=>{
let c=i()[t]??null,{hasEven:f}=q[U(r,a())];return e.current&&c!==null?Xa(r,e.current.scope,t,o(),c,f):""};return[
Ft(s,l,i),$t("Copy as CSV",h)]}var Zc=["data","alignment","hide","norms","beside"],Es=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,i=t.peek(e,n),r=o===null?null:t.peek(e,o);if(i&&(o===null||r))return this.#t(i,r),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return bt(a).then(l=>{let h=this.state(),c=h.layer===e&&h.head===n;
return c&&this.#t(...l),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:i,head:r}=o,a=o.hide==="resting"?ye(
t,i,n.numRows):o.hide,l=U(n,o)==="value"?t.norms:null,{numRows:h}=n,c=this.current?.layer===i?this.current.scope.
sight:rt(n.sight,i,h),{alignment:f}=o,u={data:t,numTokens:n.texts.length,numRows:h,alignment:f,hide:a,norms:l,
beside:e,sight:c},d=this.current?.scope;(!d||Zc.some(m=>d[m]!==u[m]))&&(this.current={layer:i,head:r,scope:u,masses:ns(
u)})}};var Xo=["low","half","high"];var zt=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%Xo.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(o)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("keydown",n=>{let o={ArrowUp:1,
ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){this.#t=Math.min(Xo.length-
1,Math.max(0,t)),this.root.dataset.height=Xo[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${tf[this.#t]}`)}},tf=["a line","half","most of the screen"];var Za=3,ef=150,nf=40,sf=8,of=8,vs=class{#t=0;#e;#n=null;#s=null;#o=null;#i=null;#r=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#l()})}get isOnItsWay(){return this.#t>=Za}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#i||bt(new Promise(e=>this.#i=()=>e(null))),this.#n=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#r=[...this.#r.slice(1-sf),o];let[i]=this.#r;n!=="mouse"||Math.hypot(t-i.x,e-i.y)>=of&&!this.#h(
i,o)?(this.#t=0,this.#r=[o]):(this.#t+=1,this.#t===Za&&this.#o?.()),this.#t||this.#l(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#l(),this.#o=this.#s},ef)}#l(){this.#t=0,this.#r=this.#r.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#i?.(),this.#i=null}#h(t,e){let n=this.list.getBoundingClientRect(),[o,i]=[0,1/0],r=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),l=nf+a/r;for(let[h,c,f,u]of[[e.x,
e.x-t.x,n.left-l,n.right+l],[e.y,e.y-t.y,n.top-l,n.bottom+l]])if(c===0)i=h<f||h>u?-1:i;else{let[d,m]=[(f-h)/c,
(u-h)/c];o=Math.max(o,Math.min(d,m)),i=Math.min(i,Math.max(d,m))}return o<=i}};var Ss=14,rf=3,af=60,As=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(ht(()=>this.#r(),af)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#i(h);o[c]=Math.max(o[c],l)});let i=Z[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],r=Tt(i);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Ss,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=r[o[l]-1].background,
n.fillRect(2,l-1,Ss-4,rf);e>=0&&(n.fillStyle=i.ink,n.fillRect(0,this.#i(e)-1,Ss,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-n,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let f=l;f<h;f+=1)r[f]=(c.top-i+c.height*(f-l)/(h-l))/t}this.#t=r,this.#e=e,this.canvas.width=Ss*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var Ms=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,i){this.root=t,this.page=e,this.units=o,this.actions=
i,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new Et(this.text,n);let r=this.#o(
"minimap");this.minimap=new As(r,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new vs(this.
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
`.${t}`)}#i(t,e){j(this.#o(t),e)}#r(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="to\
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
"data-goto")))})}#a(t){let e=this.#n;e?.frozen&&!tl(e.span,t)&&!tl(e.pointed,t)?this.actions.point(this.view,t):
this.actions.toggle(this.view,t)}#l(t){this.#n?.span&&!this.#n.frozen&&this.actions.toggle(this.view,this.#n.span[0]),
this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||
t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());if(n!==null)this.goTo(n);else if(t.key==="Enter"||
t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else
return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.setAttribute("tabindex","-1"),this.tokens.element(
t)?.setAttribute("tabindex","0"),this.#e=t}#u(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=
1){let o=t.length?n?L(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#f(t){this.#s=t,[...this.list.children].
forEach((n,o)=>{let i=t.strongest[o];n.classList.toggle("empty",!i);let r=n.firstElementChild;if(r.disabled=!i,
!i)return;let[a,l,h]=[...r.children],c=t.levels[i.token];r.setAttribute("data-goto",String(i.token)),a.textContent=
String(i.token),j(l,i.name),h.textContent=i.text,h.className=c>0?`weight level-${c}`:"weight"})}};function tl(s,t){
return s!==null&&s[0]<=t&&t<s[1]}var ke=["observed","observer"],Ts=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=[];#o=null;#i=null;#r=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new Es(t),this.announcer=new bs(t,e=>this.#d(e??this.#l).sentence)}mount(t){
let{page:e}=this;this.#o=new $s(e,this.context.state,n=>{this.context.change(n)},n=>{this.#h(n)}),this.#i=t.querySelector(
".panels"),this.#r.addEventListener("change",()=>{this.#i?.setAttribute("data-sides",this.#a),this.#o?.show(this.
context.state(),this.#a)}),this.#n=new ks(t,n=>this.#u(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,i=o?.closest("[data-view]")?.getAttribute("data-view");o&&i&&
this.#c(i,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),i="12345".indexOf(n.key);if(t.hidden||o||i<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#l;
this.#d(r).showStrongest(i)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new zt(n)),this.#s=ke.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),i={shown:this.shown,panel:()=>this.#d(n),units:()=>this.#f,
held:()=>({sides:this.#a,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...Qa(this.context,n,i)),new Ms(o,e,this.context.text,()=>this.#f,{point:(r,a)=>this.point(r,a),toggle:(r,a)=>{
this.toggle(r,a)}})})}async show(t){this.#o?.show(t,this.#a),this.#i?.setAttribute("data-sides",this.#a);let e=this.
shown.current;try{let i=this.shown.load();if(i!==!0&&!await i)return}catch(i){this.#w(i,t);return}let{current:n}=this.
shown;if(!n)return;let{light:o}=this.page;$("precision",o?Qe(o):he(U(this.page,this.context.state()))),e&&(e.layer!==
n.layer||e.head!==n.head)&&this.announcer.otherHead(),this.#x(),nt("");for(let i of this.#s)i.tokens.markHidden(
n.scope.hide),this.#m(i.view)}reveal(){this.#n?.hold(ke)}async look({layer:t,head:e,row:n,key:o,alignment:i}){
let{page:r}=this,a=this.context.state(),l=i??a.alignment,h=dt(l,n,r.texts.length),c=t===void 0&&e===void 0&&X(
r,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?
{}:{head:e},observer:h??n,...this.#a==="to"?{sides:"from"}:{},alignment:h===null?"position":l}),o!==void 0&&(this.#d(
"observer").goTo(o),this.point("observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#m(
t),this.announcer.soon())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,
await this.context.change({[t]:this.#p(n,e)?null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(
this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==
null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&
n>=0&&n<this.page.numRows))throw new S(`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return ts(
await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:i}){
if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new S(`There is no token ${o}\
; the tokens are 0 to ${this.page.texts.length-1}.`);let r=this.context.state(),a={view:s.id,...t===void 0?{}:
{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:ke)o!==void 0?(this.#t[l]=o,a[l]=i?o:null):i!==void 0&&
(a[l]=i?r[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#s)l.tokens.finish();this.#n?.hold(
n?[n]:ke)}get#a(){return this.context.state().sides??(this.#r.matches?"both":"from")}get#l(){return this.#a===
"to"?"observed":"observer"}async#h(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,i]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[i]=this.#t[o],n[i]=this.context.state()[o]}await this.
context.change(n),this.#n?.hold(ke)}async#c(t,e){let n=this.context.state()[t],{ofToken:o,starts:i}=this.#f,r=o[n??
this.#t[t]??0]+e,a=i[Math.min(i.length-2,Math.max(0,r))];this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),
this.#n?.hold([t])}#u(t){let e=this.context.state()[t]??this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.
context.state();return this.page.light||U(this.page,t)==="corrected"?null:t.unit??"token"}get#f(){return this.
context.units(this.unit??"token")}#p(t,e){let{ofToken:n}=this.#f;return t===e||t!==null&&e!==null&&n[t]===n[e]}#x(){
if(!this.#e&&this.shown.current){this.#e=!0;let t=Ka(this.page,this.shown.current.scope);for(let e of ke)this.#t[e]??=
this.context.state()[e]===null?t[e]:null}}#m(t){if(this.shown.current){let{scope:e,masses:n}=this.shown.current,
o=this.context.state(),i={frozen:o[t],pointed:this.#t[t]},r=this.#f,a=r.kind==="token"?za(this.page,o,e,n,t,i):
ja(this.page,o,e,n,t,i,r);this.#d(t).show(a,e.hide>0&&a.mass!==""),t===this.#l&&this.#o?.nameMoments(t,a)}}#d(t){
return this.#s.find(e=>e.view===t)}#w(t,{layer:e,head:n}){this.shown.current=null;let o=t instanceof S?t.message:
`This cannot be shown: ${D(e,n)}.`;for(let i of this.#s)i.show({...Ge(this.page),sentence:"There is nothing to\
 show for this head."});nt(o)}};var Os=1e-4;function lf({shades:s,gamma:t},e){return s==="log"?e>Os?1-Math.log10(e)/Math.log10(Os):0:s==="line\
ar"?e:e**t}function hf({shades:s,gamma:t},e){return s==="log"?Os**(1-e):s==="linear"?e:e**(1/t)}function Qo(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/be(s,s.maximum));return Math.sign(t)*Math.round(
63*lf(s,n))}function Ls({theme:s,signed:t}){let{paper:e,ink:n}=Z[s],o=Tt(t?yo[s].more:Z[s]),i=t?Tt(yo[s].less):
o;return r=>r===0?{background:e,ink:n}:(r>0?o:i)[Math.abs(r)-1]}function el(s,t){let e=Ls(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[i,r,a]=ne(e(Qo(s,t[o])).background);n[1+o]=(255<<24|a<<16|r<<8|i)>>>0}return n}
function Ns(s){let t=Ls(s),e=s.signed?-63:0,n=Array.from({length:64-e},(r,a)=>t(e+a).background),o=be(s,s.maximum),
i=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return s.shades==="log"?`\u2264 ${L(
o*Os)}`:"0";let l=L(o*hf(s,a));return`${r<0?"\u2212":s.signed?"+":""}${l}`});return{colours:n,numbers:i}}function Rs(s,t){
let e=be(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${L(e)}: do not compare it with others.`}var cf=11,Ee=6,Zo=11,nl=6.3,Cs=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,i,r){let{page:a}=this,
l=f=>Rt({alignment:o},f,a.texts.length).token,h=[{down:!0,first:e.row,pixels:t.height,token:l,chosen:r.rows},{
down:!1,first:e.key,pixels:t.width,token:f=>f,chosen:r.keys}];return ff(n,o,i).concat(h.flatMap(({down:f,first:u,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,u+d/e.cell),w={down:f,first:u,end:g,cell:e.cell,frame:n,look:i},
b=e.cell>=cf,y=this.#t(w,m,b),E=b?df(Math.floor(u),Math.ceil(g-1e-6)):[];for(let v of E)p.includes(v)||y.push(
...this.#e(w,v,m(v),!1));for(let v of p.filter(A=>A>=Math.floor(u)&&A<g))y.push(...this.#e(w,v,m(v),!0));return y}))}#t({
down:t,first:e,end:n,cell:o,frame:i,look:r},a,l){let h=t?i.left:i.top,c=a(0);return this.text.turns.flatMap(({
label:f,from:u,to:d},m)=>{let p=Math.max(e,u-c),g=Math.min(n,d-c);if(g<=p)return[];let w=(p-e)*o,b=(g-p)*o,y=l?
Ee:h-4,E=m%2?r.soft:r.rule,v=[t?{kind:"rect",x:0,y:i.top+w,width:y,height:Math.max(1,b-1),fill:E}:{kind:"rect",
x:i.left+w,y:0,width:Math.max(1,b-1),height:y,fill:E}],A=sl(f,t?h-12:b-10);if(!l&&A&&(!t||b>=15)){let I=t?6:i.
left+w+5,T=t?i.top+w+Math.min(b/2,60)+4:15;v.push({kind:"text",x:I,y:T,text:A,size:Zo,family:r.family,fill:r.ink,
weight:"600"})}return v})}#e({down:t,first:e,cell:n,frame:o,look:i},r,a,l){let h=(t?o.left:o.top)-Ee-8,c=sl(uf(
this.page.texts[a],this.page.tokens[a]),h),f=(r+.5-e)*n,u=l?i.accent:i.ink,d={size:Zo,family:i.family,fill:u,weight:l?
"700":"400"},m=[];if(t){let p=o.top+f;l&&m.push({kind:"rect",x:Ee,y:p-8,width:o.left-Ee,height:16,fill:i.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+f;l&&m.push({kind:"rect",x:p-
8,y:Ee,width:16,height:o.top-Ee,fill:i.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function ff({left:s,top:t},e,n){let o={size:Zo,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function uf(s,t){return lt(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function sl(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*nl:nl,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function df(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var Is=128,mf=2**17;function ol({data:s,norms:t,numRows:e},n,o){let{triangle:i,scales:r,width:a}=s;if(!t&&!r)return{
bytes:i,width:a,signed:!1,top:1};let l=Float64Array.from({length:e},(c,f)=>Math.sqrt(t?t[f]:1)),h=new Uint8Array(
i.length);for(let c=0,f=0;c<e;c+=1){let u=Math.sqrt((n?n[c]:1)*(r?r[c]:1)/o);for(let d=0;d<B(s,c);d+=1,f+=1)h[f]=
Math.min(255,Math.round(i[f]*l[d]*u))}return{bytes:h,width:a,signed:!1,top:o}}function il(s,t,e=0){let n=new Uint8Array(
65536);for(let i=0;i<n.length;i+=1)n[i]=rl(C[i>>8]-C[i&255],!0);let o=new Uint8Array(s.length);for(let i=0;i<o.
length;i+=1)o[i]=n[s[i]<<8|t[i]];return{bytes:o,width:e,signed:!0,top:1}}function rl(s,t){return t?Is+Math.round(
127*Math.sign(s)*Math.sqrt(Math.min(1,Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function pf({signed:s,
top:t}){return Float64Array.from({length:256},(e,n)=>s?Math.sign(n-Is)*Math.min(1,Math.abs(n-Is)/127)**2:t*(n/
255)**2)}var _s=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){this.field=t,this.sight=e,this.aside=
n,this.pool=o,this.count=e.first.length,this.values=pf(t);let{realBefore:i}=e;this.padded=i[this.count]<this.count}side(t){
return Math.ceil(this.count/2**t)}shape(t){return{width:this.field.width?this.side(t):0}}has(t){return t===0||
t<=this.#t.length}read(t,e,n,o){if(t>0){let f=Math.max(0,Math.min(o.length,B(this.shape(t),e)-n)),u=O(this.shape(
t),e)+n;o.set(this.#t[t-1].subarray(u,u+f)),o.fill(0,f);return}o.fill(0);let{first:i,after:r,realBefore:a}=this.
sight,l=f=>a[f+1]>a[f];if(!l(e))return;let h=O(this.field,e),c=Math.min(r[e],n+o.length);for(let f=Math.max(n,
i[e],this.aside);f<c;f+=1)(!this.padded||l(f))&&(o[f-n]=1+this.field.bytes[h+f])}*work(){let{signed:t,top:e}=this.
field,n=this.pool==="mean",o=new Float32Array,i=new Float32Array,r=[new Uint16Array(this.count+1),new Uint16Array(
this.count+1)],a=l=>l===0?-1:t?Math.abs(l-1-Is):l-1;for(let l=1;this.side(l-1)>1;l+=1){let h=this.side(l),[c,f]=[
this.shape(l-1),this.shape(l)],u=new Uint16Array(O(f,h)),d=new Float32Array(n?u.length:0),m=new Float32Array(n?
u.length:0),p=0;for(let g=0;g<h;g+=1){let w=[2*g,2*g+1].filter(b=>b<this.side(l-1));w.forEach((b,y)=>this.read(
l-1,b,0,r[y].subarray(0,B(c,b))));for(let b=0;b<B(f,g);b+=1){let y=0,E=0,v=0,A=0;for(let T=0;T<w.length;T+=1)for(let R=2*
b;R<Math.min(2*b+2,B(c,w[T]));R+=1){let vt=r[T][R];a(vt)>a(y)&&(y=vt,E=2*R+T),n&&l>1?(v+=o[O(c,w[T])+R],A+=i[O(
c,w[T])+R]):n&&vt>0&&(v+=this.values[vt-1],A+=1)}let I=O(f,g)+b;l===1&&y>0&&this.#e([2*g+(E&1),E>>1],y),n?(d[I]=
v,m[I]=A,u[I]=A>0?1+rl(v/A/e,t):0):u[I]=y}p+=4*B(f,g),p>mf&&(p=0,yield)}this.#t.push(u),[o,i]=[d,m],yield}this.
count===1&&(this.read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.
maximum&&(this.maximum=n,this.strongest=t)}};var ve=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,i=this.#t.get(o);return i?(this.#t.delete(o),this.#t.set(o,i),i):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),i=o.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),l=Math.min(256,this.pyramid.
side(t)-e*256);for(let h=0;h<l;h+=1){this.pyramid.read(t,e*256+h,n*256,this.#e);for(let c=0;c<256;c+=1)a[h*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function al(s,t){let{layer:e,head:n,alignment:o,hide:i,pool:r,against:a}=t;return[e,n,o,i,U(s,t),r,a].join(" ")}
async function ll({page:s,heads:t},e,n){let{layer:o,head:i,alignment:r,hide:a,against:l,pool:h}=e,{numRows:c}=s,
f=o===-1,u=f&&(i===0||i===1)?1-i:null,d=f||!l?null:l.split(".").map(Number),[m,p,g]=await Promise.all([t.get(o,
i),u===null?null:t.get(o,u),d?t.get(d[0],d[1]):null]),w=d?"weight":U(s,e),b=(R,vt)=>({data:R,numTokens:s.texts.
length,numRows:c,alignment:r,hide:a==="resting"?ye(R,vt,c):a,norms:w==="value"?R.norms:null,sight:rt(s.sight,vt,
c),beside:p}),y=b(m,o),E=d&&g?{layer:d[0],head:d[1],scope:b(g,d[0])}:null,{sight:v}=y;if(E){y.hide=E.scope.hide=
Math.max(y.hide,E.scope.hide);let R=y.sight.first.map((Xs,Qs)=>Math.max(Xs,E.scope.sight.first[Qs])),vt=y.sight.
after.map((Xs,Qs)=>Math.min(Xs,E.scope.sight.after[Qs]));v={...y.sight,first:R,after:vt}}let{top:A}=q[w],I=E?il(
m.triangle,E.scope.data.triangle,m.width):ol(y,y.norms?ns(y).factor:null,A),T=new _s(I,v,y.hide,h);return{key:n,
scope:y,compared:E,speaker:{page:s,layer:o,head:i,alignment:r,measure:w},pyramid:T,work:T.work(),tiles:new ve(
T,new Uint32Array(257)),shading:ti(e,T,A)}}function ti({shades:s,scale:t,gamma:e,cutoff:n},{maximum:o,field:i},r){
return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,gamma:e,cutoff:n,
maximum:o,signed:i.signed,top:r}}var Ps=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let i=r=>document.getElementById(
r);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:r})=>new Option(r===-1?"All layers: rollout":String(r),String(r)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:r})=>r!==-1).map(gf)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let r of t.querySelectorAll(
"[data-matrix-step]")){let a=r.getAttribute("data-matrix-step")??"";r.addEventListener("click",()=>{o(ee(e,n(),
a))})}for(let r of["shades","pool"])for(let a of this.#e(r))a.addEventListener("change",()=>{o({[r]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=X(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(i=>{let r=t.layer===-1?U(e,{...t,head:i}):e.headNames[i];return new Option(
r??`${i}${St(e,t.layer,i)?"":" (other file)"}`,String(i))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(
i))r.checked=r.value===t[i]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function gf({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var wf=1.0018,Se=1.5,xf=4,yf=4,Bs=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#i(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#r(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#h(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(Se*Se):Se*Se;e.see(Oe(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#f(n))}zoom(t){let{hold:e}=this,[n,o,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=n,l=(f,u)=>f>=0&&f<=u,h=i&&[(i[1]+.5-o.key)*o.cell,(i[0]+.5-o.row)*o.cell],c=h&&l(h[0],r)&&l(
h[1],a)?h:[r/2,a/2];e.see(Oe(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#i(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=Oe(e.plot(),n,this.#o(t),wf**(t.ctrlKey?-6*o:-o));(i.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:mo(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#l(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>xf,this.#s&&(this.#n==="pan"?e.see(bn(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#u(n)))}#l(t,e,n){let{hold:o}=this;this.#s=!0;let i=[...this.#t].find(
([h])=>h!==t)?.[1]??n,r=h=>Math.max(20,Math.hypot(h[0]-i[0],h[1]-i[1])),a=[(n[0]+i[0])/2,(n[1]+i[1])/2],l=Oe(o.
plot(),o.area(),a,r(n)/r(e));o.see(bn(o.plot(),l,(n[0]-e[0])/2,(n[1]-e[1])/2))}#h(t){let{hold:e}=this,n=this.#o(
t),[o,i,r]=[this.#e,this.#n,this.#s],a=this.#t.size===1,l=o&&a?this.#u(n):null;if(this.#c(t),!(!o||!a)){if(i===
"rows"||i==="keys")e.brush(null),l&&e.spanned(i,l[i]);else if(r&&i==="brush"&&l)e.brushed(l);else if(!r){let h=mo(
e.plot(),e.area(),n);e.brush(null),e.point(h),e.freeze(h)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#u(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),l=this.#e??
t,h=(f,u,d)=>{let m=[l[f],t[f]].map(p=>Math.min(e-1,Math.floor(u+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:h(1,i,o),keys:this.#n==="rows"?c:h(0,r,n)}}#f(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(bn(n,o,-i[1]*n.width/4,-i[0]*n.height/4));else if(i)
this.#p(n,o,i);else if(t.key==="+"||t.key==="=")this.zoom(Se);else if(t.key==="-"||t.key==="_")this.zoom(1/Se);else if(t.
key==="0")e.see(ce(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#p(t,e,n){let{hold:o}=this,i=Math.max(1,Math.round(yf/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],l=(o.pointed()??r.map(h=>Math.min(t.count-1,Math.floor(h)))).
map((h,c)=>Math.min(t.count-1,Math.max(0,h+i*n[c])));o.point(l),o.see(qi(t,e,l))}goTo(t){this.hold.see(Pt(this.
hold.plot(),t))}};var bf=6,$f=38,kf=6,Hs=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return zi(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:i,plot:r}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(i.left,i.top,r.width,r.height),n.clip(),n.translate(i.left,i.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),_e(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:i},r){let a=[n,o,[i.row,i.key]],l=h=>[...new Set(a.map(c=>c?.[h]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:l(0),keys:l(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:i},r){
if(t.cell<$f)return[];let{rows:a,keys:l}=Le(this.plot,t),h=Ls(e),c=new Uint16Array(1),f=[];for(let u=a[0];u<a[1];u+=
1)for(let d=l[0];d<Math.min(l[1],B(i.pyramid.field,u));d+=1){let m=ka(n,o,[u,d]);if(m){i.pyramid.read(0,u,d,c);
let{ink:p}=h(Qo(e,i.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,w=this.frame.top+(u+.5-t.row)*
t.cell+4;f.push({kind:"text",x:g,y:w,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return f}#e(t,{tiles:e,
area:n,scope:o},i){let{plot:r}=this,a=g=>g*n.cell;t.fillStyle=cl(t,i.rule,1),t.fillRect(-a(n.key),-a(n.row),a(
r.count),a(r.count));let l=this.levelOf(n);if(!e.pyramid.has(l))return!1;let h=performance.now()+bf,c=256*2**l,
f=!!e.pyramid.field.width,{rows:u,keys:d}=Le(r,n),m=[Math.floor(u[0]/c),Math.floor(d[0]/c)],p=!0;t.imageSmoothingEnabled=
!1;for(let g=m[0];g*c<u[1];g+=1)for(let w=m[1];w*c<d[1]&&(f||w<=g);w+=1){let b=e.peek(l,g,w)??(performance.now()<
h?e.make(l,g,w):null),y=[a(w*c-n.key),a(g*c-n.row),a(c),a(c)],[E,v,A,I]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(T=>Math.
round(T*this.#t)/this.#t);b?t.drawImage(b,E,v,A-E,I-v):(p=!1,Ef(t,e,l,g,w,[E,v,A-E,I-v]))}if(o.hide>0){let g=Math.
max(3,a(o.hide));t.fillStyle=i.paper,t.fillRect(-a(n.key),-a(n.row),g,a(r.count)),t.fillStyle=cl(t,i.muted,-1),
t.fillRect(-a(n.key),-a(n.row),g,a(r.count))}return p}#n(t,e,n){t.save(),t.translate(-this.frame.left,-this.frame.
top),_e(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,frozen:o,chosen:i,brush:r},a){let{plot:l}=this,
h=([f,u],d)=>[(f-d)*e.cell,Math.max(1,(u-f)*e.cell)],c=(f,u,d)=>{if(f){let[m,p]=h(f,u?e.row:e.key);t.globalAlpha=
d,t.fillStyle=a.accent,t.fillRect(u?0:m,u?m:0,u?l.width:p,u?p:l.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.
keys,!1,.13),c(Fs(i.row),!0,.2),c(Fs(i.key),!1,.2),n&&(c(Fs(n[0]),!0,.1),c(Fs(n[1]),!1,.1)),t.strokeStyle=a.accent;
for(let f of[n,o])if(f){let[u,d]=[(f[0]-e.row)*e.cell,(f[1]-e.key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=f===
o?3:1.5,t.strokeRect(d-(m-e.cell)/2,u-(m-e.cell)/2,m,m)}if(r){let[f,u]=h(r.rows,e.row),[d,m]=h(r.keys,e.key);t.
lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,f,m,u),t.setLineDash([])}}};function Fs(s){return s===null?null:
[s,s+1]}function Ef(s,t,e,n,o,i){for(let r=1;r<=kf;r+=1){let a=2**r,l=t.peek(e+r,Math.floor(n/a),Math.floor(o/
a));if(l){let h=256/a;s.drawImage(l,o%a*h,n%a*h,h,h,...i);return}}}var hl=new Map;function cl(s,t,e){let n=`${t}\
 ${e}`,o=hl.get(n);if(!o){let i=document.createElement("canvas");i.width=i.height=8;let r=i.getContext("2d");r.
strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),r.lineTo(a+8,e>0?0:8);r.stroke(),
o=s.createPattern(i,"repeat"),hl.set(n,o)}return o}var ul=20,Ws=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,i){
let{speaker:r,scope:a,compared:l,shading:h,pyramid:c}=t,f=we(r.measure),{page:u}=this,d=!n&&i?i:null,m=n??(d?null:
o);this.sentence=d?$a(r,a,d):m?ba(r,a,l,m):vf(t),$("matrix-sentence",this.sentence),$("matrix-number",m&&!d?this.#s(
t,m):"");let p=u.headNames[r.head];this.title=l?`Layer ${r.layer}, ${p??`head ${r.head}`}, less layer ${l.layer}\
, head ${l.head}`:`${D(r.layer,r.head,p)}`,$("matrix-scale",Rs(h,f)),$("matrix-pool",is(e,c.pool,h.signed,f));
let{hide:g}=a,w=g===1?"The first token is":`The first ${g} tokens are`;$("matrix-aside",g>0?`${w} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(h),this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:i,pyramid:r,speaker:a}=t,l=([f,u]=[0,0])=>{
let{token:d,aligned:m}=Rt(o,f,o.numTokens);return i?Math.abs(Ue(tt(o.data,f,u),tt(i.scope.data,f,u))[0]):J(m,d,
u)?.shown[0]??0},c=Ea(r,e,2*ul).sort((f,u)=>l(u)-l(f)).slice(0,ul).map(f=>{let[u,d]=f,{token:m}=Rt(o,u,o.numTokens),
p=K("",()=>this.actions.goTo(f)),g=x("span");j(g,`${M(n.texts[m],16)} (${m})`),p.append(g);let w=x("td");return j(
w,`${M(n.texts[d],16)} (${d})`),x("tr","",x("td","",p),w,x("td","detail-number",this.#n(t,f)))});$("matrix-val\
ue",i?"Difference":we(a.measure).replace(/^./u,f=>f.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[l,h,c]=Ue(tt(t.data,n,o),tt(e.scope.data,n,o)),f=l<0?[-c,-h]:[h,
c];return`${l<0?"\u2212":"+"}${Y(Math.abs(l),f)}`}let{token:i,aligned:r}=Rt(t,n,t.numTokens),a=J(r,i,o);return a?
Ut(r,a).number:""}#s({scope:t,compared:e,speaker:n},[o,i]){if(!W(t.sight,o,i))return"";let a=Bt(t.data,o,i)&&(!e||
Bt(e.scope.data,o,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among th\
e 16 strongest of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${i}. ${n.
measure==="weight"?a:""}`}#o(t){let{colours:e,numbers:n}=Ns(t),o=this.legend.getContext("2d");this.legend.width=
e.length,e.forEach((r,a)=>{o&&(o.fillStyle=r,o.fillRect(a,0,1,1))});let i=document.querySelectorAll("#matrix-l\
egend-numbers span");n.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){
this.#t=e;let n=t?[K("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("ma\
trix-actions")?.replaceChildren(...n)}}};function vf({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:i}=s,
r=n.strongest,a=st(i,s.layer,s.head),l=`${a[0].toUpperCase()}${a.slice(1)}`,h=e?`, less ${st(i,e.layer,e.head)}`:
"";if(!r)return`${l}${h}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=Rt(t,r[0],t.numTokens),f=e?
"The largest difference is":`Its strongest ${we(s.measure)} is`;return`${l}${h}. ${f} at ${H(i,c)}, looking at\
 ${H(i,r[1])}. Point at a cell for its number.`}var ei=44,Ds=76,Us={width:280,height:10};function dl(s,t,e,[n,o]){let{frame:i,plot:r}=s,{area:a,shading:l,speaker:h,
tiles:c}=t,f=`${n[0].toUpperCase()}${n.slice(1)}`,u=Math.max(420,i.left+Math.min(r.width,r.count*a.cell)+12),d=ei+
i.top+Math.min(r.height,r.count*a.cell)+Ds,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:w}=Ns(l),b=d-Ds+22,y=we(h.measure),E=`${Rs(l,y)} ${is(s.levelOf(a),c.pyramid.pool,l.signed,
y)}`;return{width:u,height:d,title:`${f} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:u,height:ei+i.top+r.height,
fill:e.paper},...ir([{...p,x:i.left,y:i.top,width:r.width,height:r.height},...s.numberMarks(t,e),...s.axisMarks(
t,e)],ei),{kind:"rect",x:0,y:d-Ds,width:u,height:Ds,fill:e.paper},{kind:"text",x:12,y:18,text:f,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((v,A)=>({kind:"rect",x:12+
A*Us.width/g.length,y:b,width:Us.width/g.length+.5,height:Us.height,fill:v})),...w.map((v,A)=>({kind:"text",x:12+
A*Us.width/(w.length-1),y:b+24,text:v,size:10,anchor:Sf(A,w.length-1),...m})),{kind:"text",x:12,y:b+42,text:E,
size:10,family:e.family,fill:e.muted}]}}function Sf(s,t){return s===0?"start":s===t?"end":"middle"}var Af=8,qs=class{static id="matrix";static title="Matrix";static fits(t){return t.light===null}static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=ht(()=>this.#d(),200),this.settle=ht(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new Hs(this.canvas,new Cs(e,this.
context.text),e.numRows),this.controls=new Ps(t,this.context),this.readout=new Ws(t,e,{goTo:n=>this.#b(n),rank:n=>{
this.#A(n)}}),new zt(t.querySelector(".sheet"),0),_(e)?$("matrix-unseen","Hatched: could not be seen; only the\
 output looks, and only at the input."):F(e)&&$("matrix-unseen","Hatched: could not be seen (it is padding, or\
 lies outside the layer\u2019s window)."),this.hand=new Bs(this.canvas,{plot:()=>this.picture?.plot??{width:1,
height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#w(n),freeze:n=>{this.#v(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#y(),this.#g()},
spanned:(n,o)=>{this.#S(n,o)}}),t.addEventListener("click",n=>{let i=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");if(i==="all"){let r=mt(e);this.#m(r&&this.picture?Pt(this.picture.
plot,r):null)}else i&&this.hand?.zoom(i==="in"?1.5:1/1.5)}),new ResizeObserver(()=>{t.hidden||this.#x()}).observe(
this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,n=al(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,
i;try{i=await bt(ll(this.context,t,n))}catch(r){this.#t=null,this.#T(),nt(r instanceof S?r.message:`This canno\
t be shown: ${D(t.layer,t.head)}.`);return}if(o!==this.#o)return;nt(""),this.#t=i}if(this.#f(this.context.state()),
t.area!==this.#r){this.#r=t.area,this.#p();let o=$n(t.area,this.page.numRows);this.#e=o&&this.picture?Pt(this.
picture.plot,o):null}this.#p(),this.#y(),this.#g(),this.settle(),await this.#O()}get door(){return{matrix:Object.
freeze({point:(t,e)=>this.#b([t,e]),see:t=>this.#m(t&&this.picture?Pt(this.picture.plot,t):null),pooled:(t,e)=>this.#L(
t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({cells:this.#l,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.
cell})})}}get drawing(){let{picture:t}=this,e=this.#c;return!t||!e?null:(this.#E(),dl(t,e,this.#u,[this.readout?.
title??"",document.title.replace(/ · attention$/u,"")]))}get#a(){let{picture:t}=this;return t?Zt(t.plot,this.#e??
ce(t.plot)):{row:0,key:0,cell:1}}get#l(){return this.picture?Le(this.picture.plot,this.#a):{rows:[0,1],keys:[0,
1]}}get#h(){let{alignment:t,observer:e,observed:n}=this.context.state();return va(t,e,n,this.page.numRows)}get#c(){
let t=this.#t;if(!t)return null;let{observer:e,observed:n,chosen:o,alignment:i}=this.context.state(),{numRows:r}=this.
page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#h,chosen:{row:e===null?null:G(i,e,r),key:n,rows:o&&
qe(i,o,r),keys:o&&[o[0],Math.min(r,o[1])]},brush:this.#s}}get#u(){let t=getComputedStyle(document.documentElement),
e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),muted:e("muted"),rule:e("rule"),paper:e("surface"),
accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(document.body).fontFamily}}#f(t){let e=this.#t;
if(e){let{pyramid:n}=e,o=ti(t,n,q[e.speaker.measure].top),i=el(o,n.values);i.some((r,a)=>r!==e.tiles.colours[a])&&
(e.tiles=new ve(n,i)),e.shading=o}}#p(){let{picture:t,canvas:e}=this;t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&
t.measure()}#x(){let t=this.#e&&this.#l;this.picture?.measure(),t&&this.picture&&(this.#e=Pt(this.picture.plot,
t)),this.#$()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=ce(e.plot).cell;this.#e=n?null:t,this.canvas?.classList.
toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#d(){let t=this.#e?Ne(this.#l):"";t!==this.#r&&
(this.#r=t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#n)&&(this.#n=t,this.#y(),this.#g())}async#v(t){
let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||String(t)===String(this.#h)){(e!==null||n!==
null)&&await this.context.change({observer:null,observed:null});return}let[i,r]=t,[a]=os(o,[i,i+1],this.page.texts.
length),l=G(o,a,this.page.numRows)===i;await this.context.change(l?{observer:a,observed:r}:{observer:i,observed:r,
alignment:"position"}),$("live",this.readout?.sentence??"")}async#S(t,e){let{alignment:n}=this.context.state(),
o=t==="keys"?e:os(n,e,this.page.texts.length);await this.context.change({chosen:o})}async#A({rows:t,keys:e}){let{
alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.texts.length,i=o?[t[0]+1,t[1]+1]:t;await this.
context.change({view:"heads",pair:te({from:i,to:e,when:o?"wrote":"read"})})}#b(t){let{picture:e}=this;if(e){let n=o=>[
Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#m(Pt(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#w(t)}}#y(){
let t=this.#t;if(t&&this.picture){let e=this.picture.levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#h,this.#s)}}#M(){
this.#t&&!this.root?.hidden&&(this.#y(),this.readout?.list(this.#t,this.#l),document.activeElement===this.canvas&&
this.#n&&$("live",this.readout?.sentence??""))}#T(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,
t.height)}#g(){this.#i||=requestAnimationFrame(()=>{this.#i=0,this.#$()})}#$(){let t=this.#t,{picture:e,root:n}=this;
if(!t||!e||!n||n.hidden)return;let o=e.levelOf(this.#a);if(t.work){let a=performance.now()+Af;for(;t.work&&performance.
now()<a;)this.#k(t)}let i=this.#c;!(i&&e.draw(i,this.#u))||t.work&&!t.pyramid.has(o)?this.#g():t.work&&this.#g()}#k(t){
t.work?.next().done&&(t.work=null,this.#f(this.context.state()),this.#y())}#E(){for(;this.#t?.work;)this.#k(this.#t)}async#O(){
for(;this.#i&&!document.hidden;)await new Promise(t=>requestAnimationFrame(t))}#L(t,e){this.#E();let n=this.#t?.
pyramid;if(!n||!n.has(t)||e>=n.side(t))throw new S(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(
B(n.shape(t),e));return n.read(t,e,0,o),Array.from(o,i=>i===0?NaN:n.values[i-1])}#N([t,e]){let{canvas:n,picture:o}=this;
if(!n||!o)return null;let i=n.getBoundingClientRect(),{row:r,key:a,cell:l}=this.#a,[h,c]=[i.left+o.frame.left+
(e-a)*l,i.top+o.frame.top+(t-r)*l];return{x:h,y:c,width:l,height:l}}};var ml="http://www.w3.org/2000/svg";var zs=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(ml,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[Mf(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function Mf({strength:s},t,e){let n=document.
createElementNS(ml,"path"),[o,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,l=a?t.top+t.height:t.top,h=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-o)/6):0,[f,u]=r?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,f)} ${d(i,u)} ${d(i,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var ni=18,Ks=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,i)=>Of(t,o,i)));let n=Tf(t.measuredEdges);n!==null&&($("edges-title",`What mattered for ${n}`),$("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let i=o.target instanceof Element?o.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){$("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];j(o.cells[3],Lf(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",i)})}};function Tf(s){let[t]=s,e=({queries:[n,o],next:i})=>o-n===1&&n===t.queries[0]&&i===t.next;return t&&
s.every(e)?M(t.next,ni):null}function Of(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Io(t.change),o.setAttribute("aria-label",Ze(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${Dt(t)} Show it in the text.`)),n.insertCell().append(o);let i=`${pl(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,L(t.weight),
t.valueWeighted===null?"\u2013":L(t.valueWeighted),`${M(t.next,ni)} \xD7 ${_o(t.change)}`])j(n.insertCell(),r);
return n}function Lf(s,t,{queries:[e,n]}){let o=dt(t,e,s.texts.length),i=dt(t,n-1,s.texts.length);return o===null||
i===null?"what follows":pl(s,[o,i+1])}function pl(s,[t,e]){let n=`${t} ${M(s.texts[t],ni)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var Nf=250,Gs=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:i}=this.
page,r={at:N(o,t.to),when:`when it wrote ${N(o,t.from)}`,count:Pe(this.page).length,parted:i.length>0&&!this.page.
light},a=()=>this.#t===n,l=performance.now(),h=await this.#e(t,a,c=>{performance.now()>l+Nf&&(l=performance.now(),
e({...r,ranked:me(c),done:!1}))});a()&&(this.last=me(h),e({...r,ranked:this.last,done:!0}))}async all(t){return me(
await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[a,rt(
i.sight,a,i.numRows)]));return await Rn(this.page,this.heads,(a,l,h)=>{let c=r.get(a),f=c&&yt(h,c,t,i.numRows);
if(f){let[u,...d]=f.weight;o.push({layer:a,head:l,weight:u,bounds:d,even:f.even})}n(o)},e),o}};function gl(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([h,c],f)=>{let u=e.ofToken[h],d=n.get(u);d?(d.span=[Math.min(d.span[0],h),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>Rf(m,t[f][p])),d.count+=1):n.set(u,{span:[h,c],effects:t[f],count:1})});let o=[],[i,r]=s.target;
for(let h=0;h<ct(e);h+=1){let[c,f]=z(e,h);c<r&&f>i&&o.push([Math.max(c,i),Math.min(f,r)])}let a=s.words[s.chosen][0],
l=[...n.values()];return{why:{...s,units:l.map(({span:h})=>h),words:o,chosen:o.findIndex(([h,c])=>h<=a&&a<c),added:l.
some(({count:h})=>h>1)},effects:l.map(h=>h.effects)}}function Rf(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var js=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=as(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??gl(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return ls(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var Cf=5,Vs=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Ys(t,"why-bars"),this.heads=Ys(
t,"why-heads"),this.layers=Ys(t,"why-layers"),this.looks=Ys(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));si(this.bars,o=>n.cause(
this.#t[o].span)),si(this.heads,o=>n.look(this.#e[o])),si(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:i},r){$("why-title",t),$("why-sentence",e),$("why-chance",n),$("why-lead",i.length?
o:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:l,against:h,text:c})=>{let f=r!==null&&a[0]===
r[0]&&a[1]===r[1];return wl(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,f)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:i,parted:r,done:a}=t,l=`of ${i}${r?" in\
 this file":""}`;$("why-heads-title",`Heads that looked at ${e}`),$("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,Cf),this.heads.replaceChildren(...this.#e.map(c=>{let{number:f,error:u}=Nt(
c),d=wl(`L${c.layer} \xB7 H${c.head}`,c.weight,f,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",Ze(`Layer ${c.layer}, head ${c.head}: ${f} ${u} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${f} ${u}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",Ae("error",u)),d})),
$("why-heads-note",a?ya(this.#e):"Still looking through the heads \u2026"),$("why-layers-of",`strongest look a\
t ${e}`),this.#n=fs(o);let h=o[0];this.layers.setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${Nt(
h).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let f=Ae("layer","");
return f.title=`Layer ${c.layer}: ${Nt(c).number} (head ${c.head})`,f.style.setProperty("--size",c.weight.toFixed(
4)),f})),$("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),$("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Ys(s,t){return s.querySelector(`#${t}`)}function si(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function wl(s,t,e,n,o){
let i=document.createElement("li"),r=document.createElement("button");r.type="button",r.className=n,r.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&r.setAttribute("aria-pressed",String(o));let a=Ae("track","");return a.setAttribute(
"aria-hidden","true"),a.append(Ae("size","")),r.append(Ae("name",s),a," ",Ae("number",e)),i.append(r),i}function Ae(s,t){
let e=document.createElement("span");return e.className=s,j(e,t),e}function xl(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=If(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),i=Number(e[0].effect.toFixed(o)),r=n+Math.abs(i-e[0].effect);return`e\
ffect ${i.toFixed(o)} +- ${(Math.ceil(r*10**o)/10**o).toFixed(o)} nats`}function If(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],i=s.added?n[1]-n[0]:s.units.filter(([r,a])=>r<n[1]&&a>n[0]).length;return Math.max(1,i)*(o[1]-o[0])*
s.step/2}function yl(s,t,{span:e,ranked:n}){let o=qt(s,...e),i=t.measured?t.added?"measured word by word":"mea\
sured":"estimated",r=n.map(({span:[a,l],effect:h})=>[o,a,l-1,qt(s,a,l),Number(h.toPrecision(6)),i]);return Lt(
["of","first token","last token","text",t.measured?"effect in nats":"effect","how"],r)}function bl(s){let t=s.
map(({layer:e,head:n,weight:o,bounds:i,even:r})=>[e,n,...[o,...i,r].map(a=>Number(a.toPrecision(6)))]);return Lt(
["layer","head","weight","least","most","even"],t)}var _f=3,Pf=5,Js=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new Gs(t.page,t.heads),this.told=t.page.why&&new js(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new Ks(e,({layer:i,
head:r,queries:a,keys:l})=>{n({layer:i??void 0,head:r??void 0,row:a[1]-1,key:l[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(i){if(!(i instanceof S))throw i;nt(i.message);return}this.#e(t,o),this.#n(o.found),new zt(
t.querySelector(".sheet")),this.panel=new Vs(t,i=>N(e.texts,i),{cause:i=>{this.#t=i,this.show(this.context.state())},
look:i=>{this.#a(i)},step:i=>this.#o(i)})}}show(t){let{page:e,panel:n,text:o,told:i}=this;if(this.edges?.show(
t),!n||!o||!i)return;let{why:r,effects:a}=i.inUnits,l=i.explain(t.chosen),h=this.#i(l),c=Ra(r,a,l);n.show(l.words,
h),o.shade(c),o.choose(l.span),o.rove(l.span[0]),this.#r(l,c);let f=xe(e,l,h);this.headLooks.ask(f,u=>n.showLooks(
u))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new S(
"This report does not know what the answer hangs on.");let o=typeof t=="number"?Jn(n.found,t):t,i=Hf(o,e.texts.
length)?He(n.found,e.promptLength,o):null;if(!i)throw new S(`There is nothing to explain at ${t}; the tokens a\
re 0 to ${e.texts.length-1}.`);await n.know();let r=n.explain(i),a=xe(e,r,r.leading??r.words.bars[0]?.span??null),
l=a?await this.headLooks.all(a):[];return{measured:n.found.measured,units:r.ranked.map(({span:[h,c],effect:f})=>({
text:e.texts.slice(h,c).join(""),start:h,end:c,effect:f})),heads:l.slice(0,Pf).map(({layer:h,head:c,weight:f})=>({
layer:h,head:c,weight:f}))}}#e(t,e){let n=new Et(t.querySelector(".text"),this.context.text);this.text=n,this.
arcs=new zs(t.querySelector(".arcs"),n),pe(n,()=>e.units,r=>this.#s(r));let o=t.querySelector("#why-quotes"),i=()=>{
let{explanation:r}=e;return{sentence:r.words.sentence,of:null,precision:xl(e.inUnits.why,r)}};o.append(Ft(this.
context,i,()=>({chosen:e.explanation.span})),$t("Copy as CSV",()=>yl(this.page.texts,e.inUnits.why,e.explanation)),
$t("Copy heads as CSV",()=>bl(this.headLooks.last)))}#n(t){let[e,n]=t.target,o=n>=this.page.texts.length?"":` \
Only the first ${n-e} tokens of this long answer are explained.`;$("why-how",`${t.measured?Bf:Ff}${o}`),$("why\
-figure",`${t.figure[0].toUpperCase()}${t.figure.slice(1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&He(
e,n,t);o&&(this.#t=null,this.context.change({chosen:o}))}#o(t){let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,
[i,r]=n.explanation.span,h=(i<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=r:c[1]<=i).at(t>0?0:-1);h&&(this.#s(
h),this.text?.reveal(h[0]))}}#i({words:t,leading:e}){let n=this.#t;return n&&t.bars.some(({span:i})=>String(i)===
String(n))?n:e??t.bars[0]?.span??null}#r({span:t,reverse:e,leading:n},o){let i=o.filter(({against:r})=>!r).slice(
0,n?_f:0);this.arcs?.show(i.map(({from:r,to:a,strength:l})=>{let h=[r,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#a({
layer:t,head:e}){let{page:n,told:o}=this,i=o?.explanation,r=i&&xe(n,i,this.#i(i));if(r){let[a]=Q(r,n.numRows);
await this.context.look({layer:t,head:e,row:a,key:r.to[0],alignment:"generation"})}}},Bf="Measured: each word \
of the prompt was hidden, one at a time, from everything after it, and the model was run again. Effects of sev\
eral words do not add up, and a hidden word is something that the model never met in training.",Ff="Estimated \
from one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says n\
othing yet. Run att-viz with --influence words to measure.";function Hf(s,t){return Array.isArray(s)&&s.length===
2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}try{let s=oi(Li(location.hash)),t=new Ln(s,[Js,Ts,Vn,qs,ds,gs]),e=t.start();Object.defineProperty(window,"attV\
iz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(({id:n,title:o})=>Object.freeze({id:n,
title:o}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(()=>{performance.mark("att_viz ready"),
document.documentElement.setAttribute("data-ready","")})}catch(s){if(nt(s instanceof S?s.message:"This page co\
uld not be shown. Please open it in a current version of Chrome, Edge, Firefox or Safari."),!(s instanceof S))
throw s}})();
