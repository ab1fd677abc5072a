var cr=["corrected rollout","raw rollout","rollout without resting places"],E=class extends Error{constructor(t){
super(t),this.name="ReportError"}};function jn(s){let t;try{t=JSON.parse(s)}catch{throw new E("This file is da\
maged: its list of tokens cannot be read. Please make the report again.")}if(t?.format!==1)throw new E("This r\
eport was written in a format that its viewer does not know. Please make it again.");let e=fr(t);if(e)throw new E(
`This file is damaged: ${e}. Please make the report again.`);return t}function fr(s){if(!Array.isArray(s.texts)||
!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"its texts and its tokens do not belong toget\
her";let t=s.texts.length;if(s.numRows!==t&&s.numRows!==t-1)return`it has ${t} tokens but ${s.numRows} attenti\
on rows`;if(s.ids!==null&&s.ids?.length!==t)return`it has ${t} tokens but another number of ids`;if(!(s.promptLength>=
0&&s.promptLength<=t))return"its prompt is longer than its text";if(!Array.isArray(s.layers)||!s.layers.length||
!Array.isArray(s.allLayers))return"it names no layers";if(!Array.isArray(s.valueNorms))return"it does not say \
whose values' sizes are known";if(!Array.isArray(s.sight?.padding)||!Array.isArray(s.sight.starts)||!s.sight.layers)
return"it does not say which tokens could be seen";if(!Array.isArray(s.text?.turns)||!Array.isArray(s.text.markup)||
!s.text.units)return"its text is not divided into turns and units";if(!Array.isArray(s.measuredEdges))return"i\
ts measured edges cannot be read";let e=s.light?.passages;return s.light&&!(e?.[0]===0&&e.at(-1)===s.numRows&&
Array.isArray(s.light.roles))?"its passages do not divide its text":""}function D(s,t){return s.allLayers.find(
e=>e.layer===t)?.heads??[]}function R(s,t,e=`head ${t}`){return s===-1?`all layers, ${cr[t]}`:`layer ${s}, ${e}`}
function $t(s,t,e){return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function Ht(s,t,e){let n=D(s,t);return n.
reduce((o,r)=>Math.abs(r-e)<Math.abs(o-e)?r:o,n[0]??0)}function Dt(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function Wt(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function Gn(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function zn(s,t,e,n,o){let r=Dt(s,t,e),i=R(t,e),a=`${i[0].
toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let l=Wt(location.pathname,s.suffix,
r);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${r}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function q(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function qn(s,t){let e=`att-viz-head-${s}-${t}`;return document.readyState==="loading"&&!document.getElementById(
e)?.nextElementSibling&&await new Promise(n=>document.addEventListener("DOMContentLoaded",n,{once:!0})),document.
getElementById(e)?.textContent??null}function Yn(s,t){return document.getElementById(`att-viz-head-${s}-${t}`)?.
dataset.roles??null}function Vn(s){return document.getElementById(`att-viz-light-${s}`)?.textContent??null}async function Ut(){
document.readyState==="loading"&&await new Promise(s=>document.addEventListener("DOMContentLoaded",s,{once:!0}))}var F=.0009765625;function kt(s){return 2**(-(s+.5)/8)}function Y(s){return[kt(s),2**(-(s+1)/8)*(1-F),Math.min(
1,2**(-s/8)*(1+F))]}function ur({facts:s},t){return s.worst[t<s.answerRow?0:1]}function sn(s){return 2**(-(s+1)/
8)*(1+F)}function nn({facts:s},t,e){let[n,o]=s.groups,r=e>=s.answerRow,i=Math.ceil(s.answerRow/n),a=t[r?i+Math.
floor((e-s.answerRow)/o):Math.floor(e/n)],l=r?o:n,[h,c]=[Math.max(0,a-.5)/15,Math.min(15,a+.5)/15];return[a/15,
l===1?h:0,Math.min(1,(c*(1+F)+F)*l)]}function Xn(s){let{sinks:t}=s;return t&&Float32Array.from({length:s.numRows},
(e,n)=>nn(s,t,n)[0])}function U(s,t){let[e,n]=[s.rowStarts[t],s.rowStarts[t+1]],o=[0,0,0],r=0;for(let d=e;d<n;d+=
1)Y(s.codes[d]).forEach((p,g)=>o[g]+=p),r=Math.max(r,s.codes[d]);let i=n-e===16?Y(r)[2]:sn(ur(s,t)),{facts:a}=s,
l=s.sinks?nn(s,s.sinks,t):[0,0,0],h=t<a.first?[0,0,0]:nn(s,s.rests,t),c=t-Math.min(a.first,t)-(n-e);o[0]=Math.
min(1,o[0]),o[2]=Math.min(1,o[2]),h[2]=Math.max(h[1],Math.min(h[2],1-o[1]-l[1]+F)),c<=0&&(h[1]=Math.max(h[1],1-
o[2]-l[2]-F)),h[0]=Math.min(Math.max(h[0],h[1]),h[2]);let f=c>0?Math.max(0,Math.min(c*i,1-l[1]-h[1]-o[1]+F)):0,
u=Math.min(f,Math.max(0,1-l[2]-h[2]-o[2]-F)),m=Math.min(f,Math.max(u,1-l[0]-h[0]-o[0]));return{from:e,to:n,limit:i,
listed:o,first:h,others:[m,u,f],sink:l}}function dr(s,t,e){for(let n=s.rowStarts[t];n<s.rowStarts[t+1];n+=1)if(s.
keys[n]===e)return n;return-1}function St(s,t,e){let n=dr(s,t,e);if(n>=0)return Y(s.codes[n]);let{first:o,limit:r,
others:i}=U(s,t);return e===s.facts.first?o:[0,0,Math.min(r,i[2])]}function it(s,t,e,n,o){let{first:r}=s.facts,
{from:i,to:a,limit:l,first:h,others:c}=U(s,t),[f,u]=[Math.max(e,r),Math.min(n,t+1)],m=[0,0,0],d=Math.max(0,u-f);
f<=r&&r<u&&(h.forEach((g,x)=>m[x]+=g),d-=1);for(let g=i;g<a;g+=1)s.keys[g]>=f&&s.keys[g]<u&&(Y(s.codes[g]).forEach(
(x,S)=>m[S]+=x),d-=1);let p=t-Math.min(r,t)-(a-i);return d>0&&p>0&&(m[0]+=Math.min(d*l,c[0]*(o??d/p)),m[1]+=d===
p?c[1]:0,m[2]+=Math.min(d*l,c[2])),[Math.min(1,m[0]),Math.min(1,m[1]),Math.min(1,m[2])]}function Kt(s){let t=e=>(Math.
min(63,Math.max(0,e))/63)**2;return[t(s),t(s-.5)*(1-F),Math.min(1,t(s+.5)*(1+F)+F/8)]}function Jn({kept:[s,t],keptOfAnswer:e}){let[n,o]=e,r=n===void 0||o===void 0?"":` and ${(n+o).toFixed(2)} of t\
hat which wrote the answer`;return`Light report: ${(s+t).toFixed(2)} of all attention${r} is kept weight by we\
ight, the rest as sums`}function Zn({kept:[s,t,e]}){return`Of all attention, ${s.toFixed(2)} is kept weight by\
 weight, the strongest of each row, and ${t.toFixed(2)} rests on the first token, which is kept for every row;\
 of the other ${e.toFixed(2)} only sums are kept, of what passages of the text gave to each other.`}function jt({
worst:s,groups:t,passages:e}){let[n,o]=s.map(i=>Number(sn(i).toPrecision(2))),r=Math.max(...t)>1?` (the mean o\
f up to ${Math.max(...t)} rows)`:"";return`Of each row, up to 16 of the strongest weights are kept, each to wi\
thin \xB14.6%: those of ${n} or more, in the rows that wrote the answer of ${o} or more. What rests on the fir\
st token is kept to within \xB10.034${r}. Between the ${e.length-1} passages of the text, the share w is kept \
to within \xB1(0.016 \xB7 \u221Aw + 0.0002). Sentences say how far each number may be off.`}function K(s){y("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function y(s,t){
let e=document.getElementById(s);e&&j(e,t)}var mr=/\u2068([^\u2068\u2069]*)\u2069/u;function j(s,t){let e=t.split(
mr);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function Gt(s){return s.
replace(/[\u2068\u2069]/gu,"")}var zt=class{constructor(t){this.page=t,this.index=document.getElementById("files-link"),this.full=document.getElementById(
"full-link");let e=document.getElementById("full-files");t.light&&(y("light-short",Jn(t.light)),y("light-sente\
nce",Zn(t.light)),document.getElementById("light-note")?.removeAttribute("hidden"),document.getElementById("al\
l-files-link")?.addEventListener("click",n=>{n.preventDefault(),e?.setAttribute("open",""),e?.scrollIntoView({
block:"start"}),e?.querySelector("summary")?.focus()}))}show(t,{layer:e,head:n}){let{page:o}=this;this.#t(this.
index,o.light?null:"index",t),this.#t(this.full,o.light?Dt(o,e,n):null,t),this.full&&o.light&&(this.full.textContent=
`Every weight of ${R(e,n,o.headNames[n])}`)}#t(t,e,n){let o=e===null?null:Wt(location.pathname,this.page.suffix,
e);t&&(t.hidden=o===null||location.protocol==="about:",t.setAttribute("href",`${o??""}#${n}`))}};var T=Float32Array.from({length:256},(s,t)=>(t/255)**2);function L(s){return s*(s+1)/2}function qt(s){let t=Uint8Array.
fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<e.length;o+=
1)n[o]=e.charCodeAt(o);return n}async function at(s,t){let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate")).getReader(),o=new Uint8Array(t),r=0;for(;;){let{done:i,value:a}=await n.read();if(i)return o.subarray(
0,r);if(r+a.length>t)throw await n.cancel(),new RangeError(`more than ${t} bytes`);o.set(a,r),r+=a.length}}var Qn=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),pr=8192,
on=new Uint16Array(128).fill(pr);Qn.forEach((s,t)=>{on[s]=t});function Yt(s){let t=s.length>>1,e=new Uint8Array(
Math.floor((13*t+6*(s.length&1))/8)),n=0,o=0,r=0,i=0;for(let a=0;a<s.length;a+=2){let l=on[s.charCodeAt(a)],h=a+
1===s.length,c=h?0:on[s.charCodeAt(a+1)],f=h?l:l*Qn.length+c;for(n|=+!(f<(h?64:8192)),o=o<<(h?6:13)|f&8191,r+=
h?6:13;r>=8&&i<e.length;)r-=8,e[i]=o>>r,i+=1,o&=(1<<r)-1}if(n)throw new RangeError("letters that stand for not\
hing");return e}var rn=new Uint16Array(257).fill(15361);for(let s=15360;s>=0;s-=1)rn[Math.round(255*Math.sqrt(ts(s)))]=s;var an=class extends Map{cap=1/0};
function ts(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}function es(s){return 4*Math.ceil(s/
64)+Math.ceil(s*2*16*32/8)}function ns(s,t){let e=Math.ceil(t/64),n=new DataView(s.buffer,s.byteOffset,s.byteLength),
o=Uint32Array.from({length:e},(i,a)=>n.getUint32(4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError(
"too short");return{bits:r,index:o,read:new Map}}function H({triangle:s,exact:t},e){let n=Math.floor(e/64),o=t.
read.get(n);return o||(o=gr(s,t,n),t.read.set(n,o)),o[e%64]}function gr(s,{bits:t,index:e},n){let o=xr(t,e[n]),
r=[];for(let i=n*64;r.length<64;i+=1){let a=i*(i+1)/2;if(a+i>=s.length)break;r.push(wr(s.subarray(a,a+i+1),o))}
return r}function wr(s,t){let e=new Uint32Array(256);for(let c of s)e[c]+=1;let n=255,o=16;for(;n>0&&e[n]<o;)o-=
e[n],n-=1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let l=new an,h=-1;
for(let c=0;c<s.length;c+=1){let f=s[c];if(!(f===0||f<n)&&(h+=+(f===n),f>n||r<=o||i.has(h))){let u=rn[f];l.set(
c,ts(u+t(rn[f+1]-u)))}}return l.cap=l.size===16?Math.min(...l.values()):1/0,l}function xr(s,t){let e=n=>{let o=0;
for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};return n=>{let o=31-Math.clz32(n),r=2**(o+1)-n,
i=e(o);return i<r?i:2*i+e(1)-r}}var br=2,yr=2**22,Vt=6,ss=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);async function os(s,t,e){
if(typeof DecompressionStream>"u")throw new E("This browser is too old to unpack the weights. Please open the \
file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let n=await at(Yt(s),Er(t));return $r(n,t)}catch{
throw new E(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Er(s){let t=Math.
ceil(s/rs(s));return 2+6*s+4*Vt*t+L(s)+es(s)}function $r(s,t){let[e,n]=s;if(e!==br||n>3)throw new RangeError("\
not a head");let o=2,r=c=>{if(o+=c,o>s.length)throw new RangeError("too short");return s.subarray(o-c,o)},i=n&
1?Ar(r(2*t)):null,a=n&2?Sr(r(4*t)):null,l=new Uint8Array(L(t)),h=rs(t);for(let c=0;c<t;c+=h){let f=Math.min(t,
c+h),u=r(4*Vt),m=new DataView(u.buffer,u.byteOffset,u.byteLength),d=new Uint32Array(Vt),p=0;for(let g=0;g<Vt;g+=
1)d[g]=p,p+=m.getUint32(4*g,!0);if(p!==L(f)-L(c))throw new RangeError("a band of another size");kr(l,c,f,r(p),
d)}return{triangle:l,sinkMass:i,norms:a,exact:ns(r(s.length-o),t)}}function kr(s,t,e,n,o){for(let r=t;r<e;r+=1){
let i=L(r),a=i-r,l=0;for(let h=0;h<r;h+=1)l=n[o[ss[2*s[a+h]+l]]++],s[i+h]=l;s[i+r]=n[o[ss[l]]++]}}function rs(s){
return Math.max(1,Math.floor(yr/s))}function Sr(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Ar(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var vr=96*2**20,Xt=class{#t=new Map;constructor(t,e){this.textOf=t,this.numRows=e}get(t,e){let n=`${t}-${e}`,o=this.#t.
get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.
set(n,i),r.then(a=>{i.data=a,this.#n()},()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??
null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new E(`The weights of ${R(t,e)} are not in th\
is file.`);let o=await os(n,this.numRows,R(t,e));return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){
let t=0;for(let[e,n]of[...this.#t].reverse())t+=n.data?.triangle.length??0,t>vr&&n.data&&t>n.data.triangle.length&&
this.#t.delete(e)}};var is=255,Jt=class{constructor(t,e){this.page=t,this.facts=t.light,this.textOf=e,this.places=t.layers.filter(
({layer:r})=>r!==-1).flatMap(({layer:r,heads:i})=>i.map(a=>({layer:r,head:a})));let[n,o]=this.facts.groups;this.
groups=Math.ceil(this.facts.answerRow/n)+Math.ceil((t.numRows-this.facts.answerRow)/o)}async read(){let{facts:t,
places:e,page:n}=this,o=e.length,r=(t.passages.length-1)*t.passages.length/2,i=e.filter(({layer:a})=>t.sinks.includes(
a)).length;try{let[a,l,h,c]=await Promise.all([this.#e("shares",o*r),this.#e("rests",o*this.groups),this.#e("s\
inks",i*this.groups),this.#n("counts",o*n.numRows)]),f=new Uint32Array(o+1);for(let d=0,p=0;d<o;d+=1){let g=0;
for(let x=p+n.numRows;p<x;p+=1)g+=c[p];f[d+1]=f[d]+g}if(f[o]!==t.pairs)throw new RangeError("another number of\
 weights");let[u,m]=await Promise.all([this.#n("gaps",t.pairs),this.#e("codes",t.pairs)]);this.known={shares:a,
rests:l,sinks:h,counts:c,starts:f,gaps:u,codes:m,cells:r}}catch{throw new E("The weights in this file are dama\
ged. Please make the report again.")}}head(t,e){let n=this.places.findIndex(u=>u.layer===t&&u.head===e);if(n<0||
!this.known)return null;let{facts:o,groups:r,page:i}=this,{shares:a,rests:l,sinks:h,cells:c}=this.known,f=this.
places.slice(0,n).filter(u=>o.sinks.includes(u.layer)).length;return{facts:o,numRows:i.numRows,...this.#t(n),shares:a.
subarray(n*c,(n+1)*c),rests:l.subarray(n*r,(n+1)*r),sinks:o.sinks.includes(t)?h.subarray(f*r,(f+1)*r):null}}#t(t){
let{numRows:e}=this.page,{counts:n,starts:o,gaps:r,codes:i}=this.known,[a,l]=[o[t],o[t+1]],h=new Uint32Array(l-
a),c=new Uint32Array(e+1),f=a;for(let p=0;p<e;p+=1){let g=p;for(let x=f+n[t*e+p];f<x;f+=1)g+=r[f],h[f-a]=g,c[g+
1]+=1}for(let p=0;p<e;p+=1)c[p+1]+=c[p];let u=c.slice(),m=new Uint32Array(l-a),d=new Uint8Array(l-a);f=a;for(let p=0;p<
e;p+=1)for(let g=f+n[t*e+p];f<g;f+=1){let x=u[h[f-a]]++;m[x]=p,d[x]=i[f]}return{rowStarts:c,keys:m,codes:d}}async#e(t,e){
let n=await at(Yt(this.textOf(t)??""),e);if(n.length!==e)throw new RangeError("too short");return n}async#n(t,e){
let n=await this.#e(t,e),o=n.reduce((h,c)=>h+ +(c===is),0);if(o===0)return n;let r=await this.#e(`${t}+`,4*o),
i=new DataView(r.buffer,r.byteOffset,r.byteLength),a=Uint32Array.from(n),l=0;for(let h=0;h<e;h+=1)n[h]===is&&(a[h]+=
i.getUint32(l,!0),l+=4);return a}};var Lr=300,Tr=4e6,Zt=class{#t=new Map;#e=null;constructor(t,e){this.parts=new Jt(t,e)}async get(t,e){this.#e??=
Ut().then(()=>this.parts.read()),await this.#e;let n=this.peek(t,e);if(!n)throw new E(`The weights of ${R(t,e)}\
 are not in this file.`);return n}peek(t,e){let n=`${t}-${e}`,o=this.#t.get(n),r=o?null:this.parts.head(t,e),i=o??
(r&&{...Mr,sinkMass:Xn(r),light:r});return i&&(this.#t.delete(n),this.#t.set(n,i),this.#n()),i}#n(){let{numRows:t}=this.
parts.page,e=Math.max(4,Math.min(Lr,Math.floor(Tr/t)));for(let n of this.#t.keys()){if(this.#t.size<=e)break;this.#t.
delete(n)}}},Mr={triangle:new Uint8Array(0),norms:null,exact:{bits:new Uint8Array(0),index:new Uint32Array(0),
read:new Map}};var Or=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Nr=/[\u202a-\u202e\u2066-\u2069]/u,Rr=/[\ud800-\udfff]/u,Cr=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Ir=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,_r=/^\p{M}/u,
ls=/[\u2028\u2029]/u,Fr=/^(?:⟨[0-9A-F]{2}⟩)+$/u,te=/⟨[0-9A-F]{2}⟩/gu,Br=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function ht(s){return Br.test(s.trim())}function hs(s,t){return Fr.test(s)||!t.includes("\u27E8")&&s.search(te)>=
0}function et(s,t){return s.includes("\u27E8")&&hs(s,t)?s.replace(te,""):s}function V(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&hs(s,t)){let e=s.match(te)??[];return s.split(te).flatMap((n,o)=>[...n?V(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...V(s.slice(0,800)),n,...V(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):Cr.test(s)?Array.from(
s,e=>({mark:Qt(e),raw:ls.test(e)?"":e})):_r.test(s)?[{mark:"\u25CC",raw:""},...as(s)]:Ir.test(s)?as(s):[{mark:"",
raw:s}]}function as(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=Pr(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function Pr(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Or.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Qt(s),raw:""}}return s==="\uFEFF"?{mark:Qt(s),raw:s}:Nr.test(s)||Rr.test(s)||ls.test(s)?{mark:Qt(s),raw:""}:
null}function Qt(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function k(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return At(s);let e=V(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Hr={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function At(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=Hr[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:V(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var ct=1,Dr=2,cs=800,Wr=200;function us(s){let t=new Uint8Array(s.texts.length);for(let[o,r]of s.text.markup)t.
fill(Dr,o,r);let e=new Uint8Array(s.texts.length);for(let[o,r]of s.text.added??[])e.fill(1,o,r);let n=s.text.turns.
map(([o,r,i])=>{let a=fs(t,r,i,1);return t.fill(ct,r,a),t.fill(ct,fs(t,i-1,a-1,-1)+1,i),{label:o,from:r,head:a,
to:i,lines:Ur(s,t,e,a,i)}});return{page:s,turns:n,markers:t}}function fs(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function Ur(s,t,e,n,o){let r=Kr(s.texts,t,n,o),i=zr(r.map(a=>Gr(s,t,a)));return r.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((f,u)=>!t[a+u]);return{from:a,to:l,code:i[h],folded:c.length>0&&c.every(Boolean)}})}
function Kr(s,t,e,n){let o=[],r=e;for(let i=e;i<n;i+=1){let a=s[i],l=!t[i]&&ln.test(a),h=i-r,c=h>=cs&&(/^\s/u.
test(a)||h>=cs+Wr);(l||c)&&i>r&&(o.push([r,i]),r=i),t[i]!==ct&&a.endsWith(`
`)&&jr(t,i+1,n)&&(o.push([r,i+1]),r=i+1)}return r<n?[...o,[r,n]]:o}var ln=/^\r?\n[\s]*[^\S\n]$/u;function jr(s,t,e){
return t>=e||s[t]!==ct}function Gr(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":et(s.texts[r],
s.tokens[r]);return o}function zr(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function ee(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=et(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}var qr=10;function nt(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function hn(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var ft={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...hn("raw rollout"),noun:"preference",top:qr,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:hn("raw rollout"),restless:hn("rol\
lout without resting places")};var cn=.0009765625,fn=2**-24,se=un(.5,1),st=Float64Array.from({length:256},(s,t)=>un(Math.max(0,t-.5),-1)),ot=Float64Array.
from({length:256},(s,t)=>un(t+.5,1));function vt(s){return[Math.max(0,s*(1-cn)-fn),Math.min(1,s*(1+cn)+fn)]}function un(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*cn)+t*fn))}function oe([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function C(s,[t,e]){if(!(t>0))return B(
e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(n)),r=Math.
ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return Math.max(e-s,s-t)>4*Math.min(e-s,s-t)&&e-t>.15?`${(Math.floor(
t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function B(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var Yr=.5/65535;function v(s,t=se){return s===0?B(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function X(s,t){return`${k(
s.texts[t])} (token ${t})`}function ds(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e}\
 of layer ${t}`}function re(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${X(e,t)}`:
t<e.promptLength?`Just before ${X(e,t)} in the prompt`:`When the model produced ${X(e,t)}`}function ms(s,t,e,n){
let o=ds(s.page,s.layer,s.head),r=t===e&&s.alignment==="position"?"itself":X(s.page,e),i=ft[s.measure].pair(n.
said,o,r);return`${re(s,t)}, ${i}${dn(s,n)}.`}function dn({measure:s},{even:t}){return ft[s].hasEven?`; an eve\
n spread would be ${v(t)}`:""}function ps(s,t,e,n,o,r){if(n.absence)return Vr(s,t,e,n.absence);let i=ft[s.measure],
a=ds(s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t===
"observer"?`${re(s,e)}, ${i.none(r(),a)}.`:i.noneLater(r(),X(s.page,e));if(t==="observer"){let c=n.strongest===
e?"itself":X(s.page,n.strongest);return`${re(s,e)}, ${i.most(l.said,a,c)}${dn(s,l)}.`}let h=re(s,n.strongest).
replace(/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(l.said,a,X(s.page,e),h)}${dn(s,l)}.`}function Vr({
page:s,alignment:t},e,n,o){let r=X(s,n);return o==="hidden"?`${r} is set aside, as a place to rest: show what \
rests to see who looked at it.`:o==="all-hidden"?`${r} could only look at what is set aside, as a place to res\
t.`:o==="padding"?`${r} is padding: nothing looks at it, and it looks at nothing.`:e==="observed"?`${r} is the\
 last token: nothing came after it that could look back.`:o==="first-token"?`${r} is the first token: nothing \
came before it, so there is no attention to show.`:`${r} was never fed back to the model, so it has no row of \
its own${t==="position"?"; the other alignment shows what produced it":""}.`}function gs(s,t,e,n,o){if(t.absence===
"first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let r=s==="obser\
ved"?" on average":"",i=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[l,h,c]=t.hiddenMass,
f=C(l,[h,c]);i.push(`${f[0].toUpperCase()}${f.slice(1)} of ${o.whole}${r} ${o.rests} ${a}.`)}return n&&i.push(
`Learned sink: ${v(t.sinkMass,Yr)} of the attention${r} went to no token at all (this model may set attention \
aside).`),i.join(" ")}function ws(s,t){let e=s.tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).
join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,i=>i===" "?"\u2423":"\uFFFD"),r=s.ids?` \xB7 id\xA0${s.ids[t]}`:"";
return`Token ${t} \xB7 ${t<s.promptLength?"prompt":"completion"} \xB7 piece ${o||"\u2205"}${r}`}function ie(s){
let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",
n="The 16 strongest weights of each row are exactly those of an archive (float16: to within \xB10.1%).",o="0.0\
049 at 1, 0.0005 at 0.01";return s==="corrected"?`A preference ${t} of its row\u2019s largest: it is shown to withi\
n \xB11% of that, the 16 strongest of a row to within \xB10.1% of themselves; sentences say how far each may be off.`:
s==="value"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}); shares of weight \xD7 valu\
e are computed from these, and sentences say how far each may be off.`:s==="weight"?`${n} Any other weight w ${t}\
, and ${e} of what the model computed (${o}).`:`${n} Any other share w ${t}, and ${e} of the rollout of the we\
ights as archives keep them, in float16 (${o}).`}function xs(s,t,{noun:e,top:n}){if(s==="absolute")return`Colo\
ur is absolute: the strongest colour is a ${e} of ${n}${n>1?" or more":""}, in every report.`;let o=v(t);return`\
Colour is relative: the strongest colour is the largest ${e} shown, ${o}; do not compare it with others.`}function Lt(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function ae(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<r&&i<a&&r<=t&&a<=t,c=l?r>1&&o-1<e:o<e;return h&&c?{from:[o,r],to:[i,a],when:l?"wro\
te":"read"}:null}var Xr=32,bs={low:.2,high:2,step:.05},Mt=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],Jr=["why","looked",
"heads"],Zr=new Set("layer head measure alignment hide sides scale gamma cutoff observed observer".split(" "));
function le(s){return{view:s.why?"why":"looked",chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weig\
ht",alignment:"generation",hide:"resting",sides:null,scale:"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:"role"}}function he(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=
e.head=null);let n=Object.entries(s).filter(([o,r])=>o!=="view"&&r!==null&&mn(o,r)!==mn(o,e[o]));return s.view!==
$s(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,mn(o,r)])).toString()}
function mn(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function $s(s,t){return s.
some(e=>Zr.has(e))?"looked":t.view}function ks(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("\
layer")==="all"?-1:Tt(n.get("layer")),r=Tt(n.get("head")),i=o!==null&&D(t,o).length>0?o:e.layer;return{view:rt(
n.get("view"),Jr,$s([...n.keys()],e)),chosen:ti(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:Ht(
t,i,r??0),measure:rt(n.get("measure"),["weight","value"],e.measure),alignment:rt(n.get("alignment"),["generati\
on","position"],e.alignment),hide:Qr(n.get("hide"),t)??e.hide,sides:rt(n.get("sides"),["from","to","both"],e.sides),
scale:rt(n.get("scale"),["relative","absolute"],e.scale),gamma:Es(n.get("gamma"),bs.low,bs.high,e.gamma),cutoff:Es(
n.get("cutoff"),0,1,e.cutoff),theme:rt(n.get("theme"),["auto","light","dark"],e.theme),observed:ys(n.get("obse\
rved"),t),observer:ys(n.get("observer"),t),pair:Lt(ae(n.get("pair"),t.texts.length,t.numRows)),order:rt(n.get(
"order"),["role","layer"],e.order)}}function ut(s){return Math.max(0,Math.min(Xr,s.texts.length-2))}function Tt(s){
return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function Qr(s,t){let e=Tt(s);return e===null?null:Math.min(
e,ut(t))}function ti(s,t){let[e,n,...o]=(s??"").split("-").map(Tt);return e!==null&&n!==null&&n!==void 0&&o.length===
0&&e<n&&n<=t.texts.length?[e,n]:null}function ys(s,t){let e=Tt(s);return e!==null&&e<t.texts.length?e:null}function rt(s,t,e){
return t.find(n=>n===s)??e}function Es(s,t,e,n){let o=s===null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?
o:n}var Ss={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Ot(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(ut(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let l=D(
s,t.layer),h=l[l.indexOf(t.head)+r];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:D(s,a).at(r>0?0:-1)}}var ce=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(ei)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,As(e).hidden=e!==t}return As(t)}#t(t){let e=[...this.list.
children].findIndex(i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(
this.ids[r]))}};function ei({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function As(s){
return document.getElementById(`view-${s}`)}var fe=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)n.addEventListener(
"change",()=>t(n.value))}show(t){document.documentElement.dataset.theme=t==="auto"?this.dark.matches?"dark":"l\
ight":t;for(let e of this.radios)e.checked=e.value===t}};var J={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}};function dt(s){return Array.from({length:63},(t,e)=>{let n=ni(s,e/62),o=[Nt(s.ink),Nt("#0\
00000"),Nt("#ffffff")].reduce((r,i)=>pn(r,n)>=4.5||pn(r,n)>=pn(i,n)?r:i);return{background:vs(n),ink:vs(o)}})}
function ni(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],
s.stops[n+1]].map(si);return oi(r.map((a,l)=>a+o*(i[l]-a)))}function pn(s,t){let[e,n]=[Ls(s),Ls(t)].sort((o,r)=>o-
r);return(n+.05)/(e+.05)}function Nt(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function vs(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function Ls(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=
.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function si([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function oi([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*
n+2.6097574011*o-.3413193965*r,-.0041960863*n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,
i)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function Ms(){let s=new CSSStyleSheet,t=Ts(":root","light");return s.replaceSync(`@media screen{${t}${Ts(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function Ts(s,t){let e=dt(J[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[J[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var ri=["view","chosen","layer","head","measure","alignment","sides","observed","observer"],ue=class{#t=new Set;#e=0;#n=!1;constructor(t,e){
this.page=t,this.kinds=e.filter(({fits:o})=>!o||o(t)),this.initial=le(t),this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,Ms()];let n={page:t,heads:t.light?new Zt(t,Vn):new Xt(qn,t.numRows),text:us(t),
state:()=>this.state,change:o=>this.change(o),look:o=>this.look(o)};this.views=new Map(this.kinds.map(o=>[o.id,
new o(n)])),this.tabs=new ce(this.kinds,o=>{this.change({view:o})}),this.theme=new fe(o=>{this.change({theme:o})},
()=>{this.#s()}),this.writeAddress=q(()=>{Gn(he(this.state,this.initial),this.#n),this.#n=!1},150),y("precisio\
n",t.light?jt(t.light):ie("weight")),this.files=new zt(t),this.#r()}async start(){$t(this.page,this.state.layer,
this.state.head)||this.#i(this.state,!0),await this.#s(),this.view.reveal?.()}get view(){return this.views.get(
this.state.view)}async change(t){let e={...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=
t.head??this.#e,this.#e=this.state.head),e.head=Ht(this.page,e.layer,e.head),!$t(this.page,e.layer,e.head)){this.#i(
e,!1);return}this.#n||=ri.some(n=>String(e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){
let e=this.kinds.find(n=>n.id===t);if(!e)throw new E(`There is no view \u201C${t}\u201D; the views are ${this.
kinds.map(n=>n.id).join(", ")}.`);await this.change({view:e.id})}async look(t){for(let e of this.views.values())
await e.look?.(t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){
return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.
theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),this.files.
show(he(this.state,{...this.initial,layer:-1,head:-1}),this.state),await e.show(this.state)}#o(){let t=ks(location.
hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#r(){
window.addEventListener("hashchange",()=>{this.change(this.#o()).then(()=>this.view.reveal?.()),this.#n=!1}),document.
addEventListener("keydown",t=>{let e=Ss[t.key],n=t.target instanceof Element&&t.target.matches("input, select,\
 button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&
!t.altKey&&(t.preventDefault(),this.change(Ot(this.page,this.state,e)))})}#i(t,e){this.view.show(this.state);let n=he(
t,{...this.initial,layer:-1,head:-1});K(zn(this.page,t.layer,t.head,n,e))}};function Rt(s,t,e){if(s.light)return St(s.light,t,e);let n=s.scales?s.scales[t]:1,o=H(s,t),r=o.get(e),i=s.triangle[L(
t)+e],[a,l]=r===void 0?[st[i],ot[i]]:vt(r);return[(r??Math.min(T[i],o.cap))*n,a*n,l*n]}function gn(s,t,e){return!s.
light&&H(s,t).has(e)}function Os(s,t,e,n){if(s.light)return it(s.light,t,e,n);let o=L(t),r=Math.min(n,t+1),i=[
0,0,0];for(let l=e;l<r;l+=1){let h=s.triangle[o+l];i[0]+=T[h],i[1]+=st[h],i[2]+=ot[h]}H(s,t).forEach((l,h)=>{if(h>=
e&&h<r){let c=s.triangle[o+h],[f,u]=vt(l);i[0]+=l-T[c],i[1]+=f-st[c],i[2]+=u-ot[c]}});let a=s.scales?s.scales[t]:
1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}function Z(s,t,e){let n=new Int32Array(e),o=s.starts[s.layers[t]]??[];o.forEach(([a,l,h],c)=>{let f=o[c+1]?.[0]??
e;for(let u=a;u<f;u+=1)n[u]=l+h*(u-a)});let r=new Uint8Array(e).fill(1);for(let[a,l]of s.padding)r.fill(0,a,l);
let i=new Int32Array(e+1);for(let a=0;a<e;a+=1)i[a+1]=i[a]+r[a];return{first:n,realBefore:i}}function M({first:s,
realBefore:t},e,n){return n<=e&&n>=s[e]&&wn(t,n)&&wn(t,e)}function A({first:s,realBefore:t},e,n=0){let o=Math.
min(Math.max(s[e],n),e+1);return wn(t,e)?t[e+1]-t[o]:0}function wn(s,t){return s[t+1]>s[t]}var Ns=5,ii=4,Rs=.005;function Cs(s,t,e){if(s.light)return Is(s.light,t);let n=ai(t,e),o=xn(e),r=new Uint8Array(
e);o.forEach(({from:m,to:d},p)=>r.fill(p,m,d));let i=new Float64Array(o.length),a=new Float64Array(e),l=new Uint32Array(
e),h=0,c=0,f=[];for(let m=n+1;m<e;m+=1){if(A(t,m)===0)continue;c+=1;let d=L(m),p=H(s,m),g={row:m,key:-1,weight:0};
for(let x=t.first[m];x<=m;x+=1){if(!M(t,m,x))continue;let S=p.get(x)??Math.min(T[s.triangle[d+x]],p.cap);if(x===
n){h+=S;continue}i[r[m-x]]+=S,a[x]+=S,l[x]+=1,S>g.weight&&(g={row:m,key:x,weight:S})}g.key>=0&&f.push(g)}let u=Array.
from(a,(m,d)=>({token:d,share:l[d]>=ii?m/l[d]:0}));return{distances:o.map(({label:m},d)=>({label:m,share:c?i[d]/
c:0})),pairs:f.sort((m,d)=>d.weight-m.weight||m.row-d.row).slice(0,Ns).map(({row:m,key:d})=>({row:m,key:d,mass:Rt(
s,m,d)})),keys:u.filter(({share:m})=>m>0).sort((m,d)=>d.share-m.share||m.token-d.token).slice(0,Ns),first:c?h/
c:0}}function ai(s,t){for(let e=0;e<t;e+=1)if(A(s,e)>0)return e;return 0}function xn(s){let t=[{from:0,to:1,label:"\
itself"}];for(let e=2;t[t.length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(
n):`${n} to ${e-1}`})}return t}var _s=5,li=4;function Fs(s,t,e){let{passages:n,first:o}=s.facts,r=hi(n,s.numRows,t),i=new Float64Array(t*t),a=0;
for(let c=0;c+1<n.length;c+=1){let f=n[c+1]-n[c];for(let u=0;u<=c;u+=1,a+=1){let m=Kt(s.shares[a])[0];if(!(m===
0||e>0&&n[u]<=o))for(let{cell:d,part:p}of r[c])for(let{cell:g,part:x}of r[u])g<=d&&(i[d*t+g]+=m*f*p*x)}}let l=s.
numRows/t,h=Uint8Array.from(i,c=>Math.round(63*Math.sqrt(Math.min(1,c/l))));return{side:t,levels:h}}function hi(s,t,e){
return s.slice(0,-1).map((n,o)=>{let r=s[o+1],[i,a]=[n*e/t,r*e/t],l=[];for(let h=Math.floor(i);h<a&&h<e;h+=1)l.
push({cell:h,part:(Math.min(a,h+1)-Math.max(i,h))/(a-i)});return l})}function Is(s,t){let{numRows:e}=s,n=xn(e),
o=new Uint8Array(e);n.forEach(({from:d,to:p},g)=>o.fill(g,d,p));let r=new Float64Array(n.length),i=new Float64Array(
e),a=[],l=0,h=0,c=0;for(let d=s.facts.first+1;d<e;d+=1){if(A(t,d)===0)continue;h+=1,l+=U(s,d).first[0];let p=-1;
for(let g=s.rowStarts[d];g<s.rowStarts[d+1];g+=1){let x=kt(s.codes[g]);r[o[d-s.keys[g]]]+=x,i[s.keys[g]]+=x,c+=
x,p=p<0||s.codes[g]<s.codes[p]?g:p}p>=0&&a.push({row:d,key:s.keys[p],mass:Y(s.codes[p])})}let f=new Uint32Array(
e+1);for(let d=e-1;d>=0;d-=1)f[d]=f[d+1]+ +(A(t,d)>0);let u=d=>{let p=Math.min(f[d],ci(t,d,e)-d);return p>=li?
i[d]/p:0},m=Array.from(i,(d,p)=>({token:p,share:d>0?u(p):0}));return{distances:n.map(({label:d},p)=>({label:d,
share:h?r[p]/h:0})),pairs:a.sort((d,p)=>p.mass[0]-d.mass[0]||d.row-p.row).slice(0,_s),keys:m.filter(d=>d.share>
0).sort((d,p)=>p.share-d.share||d.token-p.token).slice(0,_s),first:h?l/h:0,kept:h?c/h:0}}function ci(s,t,e){let[
n,o]=[t,e];for(;n<o;){let r=n+o>>1;s.first[r]<=t?n=r+1:o=r}return n}function Bs(s,t,[e,n],[o,r]){let{passages:i}=s.
facts,a=[0,0,0];for(let l=0;l+1<i.length;l+=1){let[h,c]=[i[l],i[l+1]];if(c<=e||h>=n)continue;ui(s,t,l,[Math.max(
e,h),Math.min(n,c)],[o,r]).forEach((u,m)=>a[m]+=u)}return a}function fi({facts:s,shares:t},e,[n,o]){let{passages:r,
first:i}=s,a=e*(e+1)/2,[l,h]=[0,0];for(let c=0;c<=e;c+=1){let[f,u]=[r[c],r[c+1]];if(f!==i){let[m]=Kt(t[a+c]);h+=
m,l+=m*Math.max(0,Math.min(o,u)-Math.max(n,f))/(u-f)}}return h>0?l/h:void 0}function ui(s,t,e,[n,o],[r,i]){let{
passages:a}=s.facts,l=fi(s,e,[r,i]),h=[0,0,0];for(let $=n;$<o;$+=1)A(t,$)>0&&it(s,$,Math.max(r,t.first[$]),i,l).
forEach((Pt,en)=>h[en]+=Pt);let c=0;for(let $=a[e];$<a[e+1];$+=1)c+=+(A(t,$)>0);let f=n===a[e]&&o===a[e+1],u=e*
(e+1)/2,[m,d,p]=[0,0,0],g=!1;for(let $=0;$<=e;$+=1){let[Et,Pt]=[a[$],a[$+1]];if(Et<i&&Pt>r){let[en,lr,hr]=Kt(s.
shares[u+$]),Kn=r<=Et&&(i>=Pt||i>=o);g||=!Kn,m+=en*c,d+=Kn?lr*c:0,p+=hr*c}}let x=f?Math.max(h[1],d):h[1],S=Math.
max(x,Math.min(h[2],p));return[Math.min(S,Math.max(x,f&&!g?m:h[0])),x,S]}function I({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function de(s,t,e,n){
let[o,r]=I(e,n),[i,a]=e.to,l=[0,0,0],h=0,c=0;for(let f=o;f<r;f+=1){let u=A(t,f);if(u>0){c+=1;let m=A(t,f,i)-A(
t,f,Math.min(a,f+1));m>0&&(h+=m/u,s.light||Os(s,f,Math.max(i,t.first[f]),a).forEach((d,p)=>{l[p]+=d}))}}return s.
light&&Bs(s.light,t,[o,r],e.to).forEach((f,u)=>l[u]=f),c?{weight:l.map(f=>f/c),even:h/c}:null}function mt(s){return[
...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-e.head)}function Ps(){return new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=()=>{t.port1.close(),s()},t.port2.
postMessage(null)})}var Hs=8,di=3;async function bn(s,t,e,n){mi(s,e);let o=s.layers.flatMap(({layer:c,heads:f})=>c===-1?[]:f.map(u=>({
layer:c,head:u}))),r=new Map(s.layers.map(({layer:c})=>[c,Z(s.sight,c,s.numRows)])),i=[],a=performance.now()+Hs,
l=0,h=async()=>{for(;l<o.length&&!n?.aborted;){let{layer:c,head:f}=o[l];l+=1;let u=await t.get(c,f).catch(()=>null),
m=r.get(c),d=u&&m&&de(u,m,e,s.numRows);if(d){let[p,...g]=d.weight;i.push({layer:c,head:f,weight:p,even:d.even,
bounds:g})}performance.now()>a&&(await Ps(),a=performance.now()+Hs)}};return await Promise.all(Array.from({length:di},
h)),n?.throwIfAborted(),mt(i)}function mi(s,t){for(let o of[t?.from,t?.to]){let[r,i]=Array.isArray(o)?o:[-1,-1];
if(!(Number.isInteger(r)&&Number.isInteger(i)&&r>=0&&r<i&&i<=s.texts.length))throw new E(`Give from and to as \
[first token, the one after the last], within 0 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,n]=I(
t,s.numRows);if(e>=n)throw new E("There is no attention row for these words: nothing was computed from them.")}var O={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at earlier copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the\
 token before"},local:{title:"Local",rests:!1,says:"looks at the five nearest tokens"},uniform:{title:"Spread",
rests:!1,says:"spreads its attention nearly evenly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the fi\
rst token, or on a learned sink"}},G="none";function N(s){return s===null||s===G?"No clear role":O[s].title}function Ds(s,t,e,n){
let[o,...r]=(n??"").split(" "),i=s.roles.map(([l])=>l),a=Object.fromEntries(i.map((l,h)=>[l,/^\d+$/u.test(r[h]??
"")?Number(r[h])/1e3:NaN]));return{layer:t,head:e,role:/^\d+$/u.test(o)?i[Number(o)]??null:null,scores:a}}function me(s){
let t=Object.keys(O).filter(n=>!O[n].rests),e=Object.keys(O).filter(n=>O[n].rests);return[...t,G,...e].map(n=>({
role:n,heads:s.filter(o=>(o.role??G)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===
G?o:pi(o,n)}))}function pi(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-
e(n))}function Ws(s,t,e){if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));
return{rank:1+n.filter(o=>o.scores[e]>t.scores[e]).length,of:n.length}}function It(s){return Number.isNaN(s)?"\
\u2013":s.toFixed(2)}var yn=0;async function pe(s){yn+=1,Us();try{return await s}finally{yn-=1,Us()}}function Us(){document.documentElement.
toggleAttribute("data-busy",yn>0)}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function P(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}function ge(s,t){let e=w("span",
"flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");if(n.style.width=`${100*Math.min(
1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=`${100*Math.min(1,t)}%`,e.
append(o)}return e}function Ks({layer:s,head:t}){return`L${s}\xB7H${t}`}function js({sentence:s,model:t,promptHash:e,layer:n,head:o,rows:[r,i],precision:a,link:l}){let h=i-r===1?`row\
 ${r}`:`rows ${r}-${i-1}`,c=[`model ${t||"not named"}`,`prompt sha256 ${e.slice(0,16)}`,`L${n}.H${o}`,h,a,l];return zs(
`${s} [att_viz: ${c.filter(Boolean).join("; ")}]`)}function Gs([s,t,e]){return zs(C(s,[t,e]))}var gi={"\u201C":'\
"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"\
*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function zs(s){return Array.from(s,t=>/[ -~]/u.test(t)?t:
gi[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function we(s,t){return[s,...t].map(e=>e.map(wi).
join(",")).join(`\r
`)+`\r
`}function wi(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function _t(s,t){let e=document.createElement("button");return e.type="button",e.className="quote",e.textContent=
s,e.addEventListener("click",async()=>{let n=await xi(t());y("live",""),y("live",n?"Copied.":"The browser does\
 not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(()=>delete e.dataset.done,1800)}),
e}async function xi(s){try{return await navigator.clipboard.writeText(s),!0}catch{let t=document.createElement(
"textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();let e=document.execCommand(
"copy");return t.remove(),e}}var En=8,xe=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.page=t,this.roleOf=e,this.handlers=n,this.root=document.
getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.getElementById(
"find-actions")}say(t){this.#n=null,this.root.hidden=!t,y("find-sentence",t),y("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,y("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#r()}sentence({layer:t,
head:e,weight:n,bounds:o,even:r}){let i=this.#n,[a,l]=[this.#s(i.from),this.#s(i.to)];return`When the model ${i.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${be(n,o)} of its attention to ${l}; an even\
 spread would be ${v(r,0)}.`}#s([t,e]){return`${k(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[];I({...t,when:e},this.page.numRows)[0]<
I({...t,when:e},this.page.numRows)[1]&&n.push(P(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),
this.actions.replaceChildren(...n,_t("Copy as citation",()=>this.citation()),_t("Copy as CSV",()=>this.csv()),
P("Clear",()=>this.handlers.change(null)))}citation(){let t=this.#n,[e]=this.#e;return js({sentence:this.sentence(
e),model:this.page.model,promptHash:this.page.promptHash,layer:e.layer,head:e.head,rows:I(t,this.page.numRows),
precision:Gs([e.weight,...e.bounds]),link:location.href})}csv(){let t=["rank","layer","head","weight","least",
"most","even","role"],e=this.#e.map(({layer:n,head:o,weight:r,bounds:[i,a],even:l},h)=>{let c=this.roleOf(n,o)??
"";return[h+1,n,o,...[r,i,a,l].map(f=>Number(f.toPrecision(6))),c]});return we(t,e)}#r(){let t=this.#t?this.#e:
this.#e.slice(0,En),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(r=>this.#i(r,n)));let o=this.#e.
length;if(!this.#t&&o>En){let r=P(`Show all ${o} heads`,()=>{this.#t=!0,this.#r(),(this.list.children[En]?.firstElementChild??
void 0)?.focus()});this.list.append(w("li","more",r))}y("find-scale",o?`The longest bar is ${v(e)}; the mark o\
n each is the even spread.`:"")}#i({layer:t,head:e,weight:n,bounds:o,even:r},i){let a=be(n,o),l=N(this.roleOf(
t,e)),h=w("button","ranked",w("span","ranked-name",Ks({layer:t,head:e})),ge(n/i,r/i),w("span","ranked-number",
a),w("span","ranked-role",l));h.type="button",h.setAttribute("aria-label",`Layer ${t}, head ${e}: ${a}, even s\
pread ${v(r,0)}, ${l}`);let c=this.#n;h.addEventListener("click",()=>this.handlers.look(t,e,c));for(let f of["\
pointerenter","focus"])h.addEventListener(f,()=>this.handlers.point(t,e));return w("li","",h)}};function be(s,[
t,e]){return s>0?Math.max(e-s,s-t)<=.0011*s?v(s):C(s,[t,e]):e>0?B(e):"0"}var qs=10,bi=100;function $n(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function Ys(s,t,e,n){let o=performance.now()+qs;for(let[r,i]of $n(s)){if(performance.now()>o&&
(await kn(),o=performance.now()+qs),!n())return!1;let a=t.peek(r,i)??await t.get(r,i).catch(()=>null);a&&e(r,i,
a)}return n()}function kn(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:bi}):setTimeout(s,20)})}var Sn=48;function Vs(s,t,e=0){let n=Math.min(Sn,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;i[o[h]]+=1;for(let f=0;f<=h;f+=1)r[c+o[f]]+=f<
e?0:T[s[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=r[h]/i[Math.floor(h/n)];l[h]=Math.
round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var yi=10,ye=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await kn(),t=performance.now()+yi),!this.inSight()){this.#e=
[];break}if(!this.#i(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(this.#r(e),this.#o(n)),this.#i(
e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o({triangle:t,light:e}){return e?Fs(e,Math.min(Sn,this.
numRows),this.aside??0):Vs(t,this.numRows,this.aside)}#r({layer:t,head:e}){return`${t}-${e}-${this.aside}`}#i(t){
let e=this.#t.get(this.#r(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{side:o,levels:r}=e,i=Ei(document.
documentElement.dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return r.forEach((l,h)=>a.data.set(
i[l],4*h)),t.canvas.width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function Ee(){let s=document.createElement(
"canvas");return s.width=s.height=1,s.setAttribute("aria-hidden","true"),s}function Ei(s){return[J[s].paper,...dt(
J[s]).map(({background:e})=>e)].map(e=>[...Nt(e),255])}var $e=class{#t=0;constructor(t,e,n,o,r){this.root=t,this.context=e,this.heads=n.filter(({layer:i})=>i!==-1),this.
pictures=o,this.handlers=r}async show(t){this.#t+=1;let e=this.#t,{page:n,heads:o}=this.context;this.one=t;let r;
try{r=await o.get(t.layer,t.head)}catch(a){a instanceof E&&e===this.#t&&this.root.replaceChildren(w("p","note",
a.message));return}if(e!==this.#t||t.layer===-1)return;let i=Cs(r,Z(n.sight,t.layer,n.numRows),n.numRows);this.
root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??`head ${t.head}`}`),w("p","",t.role?`${N(
t.role)}: ${O[t.role].says}.`:"No clear role in this text."),w("div","detail-actions",P("Show in the text",()=>this.
handlers.open(t)),P(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t))),this.#e(
t),w("h4","","How far it looks"),$i(i),w("h4","","Where it looks hardest"),this.#n(t,i),w("h4","","What gets m\
ost"),this.#s(i),w("p","note",ki(i)))}#e(t){let e=w("ul","detail-scores");for(let n of Object.keys(O).filter(o=>o in
t.scores)){let o=Ws(this.heads,t,n),r=o?`${o.rank} of ${o.of}`:"not in this text",i=w("span","detail-number",It(
t.scores[n]));e.append(w("li","",w("span","",N(n)),i,w("span","note",r)))}return e}#n({layer:t,head:e},{pairs:n}){
let{texts:o}=this.context.page,r=w("ol","detail-list");for(let{row:i,key:a,mass:[l,...h]}of n){let c=`${k(o[i],
14)} (${i}) \u2192 ${k(o[a],14)} (${a})`,f=P("",()=>{this.context.look({layer:t,head:e,row:i,key:a})});f.append(
w("span","",c),w("span","detail-number",be(l,h))),r.append(w("li","",f))}return r}#s({keys:t}){let{texts:e}=this.
context.page,n=t.map(({token:o,share:r})=>w("li","",w("span","",`${k(e[o],18)} (${o})`),w("span","detail-numbe\
r",r.toFixed(2))));return w("ol","detail-list",...n)}};function $i({distances:s}){let t=Math.max(...s.map(({share:n})=>n),
1e-9),e=s.map(({label:n,share:o})=>w("li","",w("span","",n),ge(o/t),w("span","detail-number",o.toFixed(2))));return w(
"ul","detail-distances",...e)}function ki({first:s,kept:t}){return t===void 0?`Without the first token, which \
gets ${s.toFixed(2)} on average. Means are true to \xB1${Rs}.`:`Without the first token, which gets ${s.toFixed(
2)} on average. This light report keeps ${t.toFixed(2)} of the attention of this head weight by weight, and on\
ly that is counted here: true shares are as large or larger.`}var ke=class{chosen=[];constructor(t,e,n,o){this.
root=t,this.draw=e,this.open=n,this.changed=o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<
this.chosen.length?e:[...this.chosen.slice(-(Si-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.
chosen.length===0;let t=this.chosen.map(({layer:n,head:o})=>({layer:n,head:o,canvas:Ee()})),e=this.chosen.map(
(n,o)=>{let r=`Layer ${n.layer}, head ${n.head}`,i=P("",()=>this.open(n));i.className="beside-picture",i.setAttribute(
"aria-label",`${r}: show in the text`),i.append(t[o].canvas);let a=P("\xD7",()=>this.toggle(n));a.setAttribute(
"aria-label",`Take ${r} away`);let l=n.role?` \xB7 ${N(n.role).toLowerCase()} ${It(n.scores[n.role])}`:"";return w(
"figure","",w("figcaption","",w("span","",`${r}${l}`),a),i)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},Si=4;var Se=class{cells=[];#t=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.addEventListener(
"click",r=>this.#r(r,o.choose)),t.addEventListener("pointerover",r=>this.#r(r,o.point)),t.addEventListener("fo\
cusin",r=>this.#r(r,o.point)),t.addEventListener("keydown",r=>this.#i(r))}show(t,e){let n=e?this.heads.filter(
({role:o})=>(o??G)===e):this.heads;this.cells=[],this.root.replaceChildren(...t==="role"?this.#e(n,e):this.#n(
n)),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.find(o=>o.layer===t&&o.head===e)??
this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(o.layer===t&&o.head===e)),o.
button.tabIndex=o===n?0:-1}#e(t,e){let n=t.filter(({layer:i})=>i!==-1),o=me(n).map(({role:i,heads:a})=>{let l=O[i]?.
says;if(O[i]?.rests&&!e&&!this.#t){let h=`${a.length} ${a.length===1?"head rests":"heads rest"} on the first t\
oken`,c=P("Show them",()=>{this.#t=!0,this.show("role",e),this.cells.find(({role:u})=>u===i)?.button.focus()});
return w("section","heads-group folded",w("h3","",h),w("p","note","Heads that find nothing to look for put the\
ir attention where it does no harm."),c)}return this.#s(`${N(i)} \xB7 ${a.length}`,l??"",a,i)}),r=t.filter(({layer:i})=>i===
-1);return r.length?[...o,this.#s("All layers: rollout","",r,"")]:o}#n(t){return[...new Set(t.map(({layer:n})=>n))].
map(n=>{let o=t.filter(r=>r.layer===n);return this.#s(n===-1?"All layers":`Layer ${n}`,"",o,"")})}#s(t,e,n,o){
let r=n.map(a=>this.#o(a,o));this.cells.push(...r);let i=w("section","heads-group",w("h3","",t));return e&&i.append(
w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),i.append(w("div","heads-cells",...r.map(({button:a})=>a))),
i}#o(t,e){let{layer:n,head:o}=t,r=Ee(),i=e&&e!==G?e:t.role,a=i?It(t.scores[i]):"",l=n===-1?["Corrected","Raw",
"No rests"][o]:e?`${n}\xB7${o}`:String(o),h=w("button","head-cell",r,w("span","head-name",l),w("span","head-sc\
ore",a));h.type="button";let c=R(n,o,this.page.headNames[o]),f=i?`, ${N(i).toLowerCase()} ${a}`:"";return h.setAttribute(
"aria-label",`${c[0].toUpperCase()}${c.slice(1)}${f}`),h.toggleAttribute("data-rests",!!(t.role&&O[t.role].rests)),
{...t,button:h,canvas:r}}#r(t,e){let n=t.target instanceof Element?t.target.closest(".head-cell"):null,o=n&&this.
cells.find(r=>r.button===n);o&&e(o)}#i(t){let e=this.cells.findIndex(({button:i})=>i===t.target);if(e<0)return;
let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,ArrowDown:1}[t.key],r=n===
void 0?o?this.#l(e,o):void 0:this.cells[n];r&&(t.preventDefault(),this.cells.forEach(({button:i})=>i.tabIndex=
-1),r.button.tabIndex=0,r.button.focus())}#l(t,e){let n=this.cells[t].button.getBoundingClientRect(),o=NaN,r;for(let i=t+
e;i>=0&&i<this.cells.length;i+=e){let a=this.cells[i].button.getBoundingClientRect();if(e*(a.top-n.top)<4)continue;
if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);r=!r||l<r.off?{off:l,cell:this.
cells[i]}:r}return r?.cell}};function Xs(s){let t=[];return s.forEach((e,n)=>{let o=n>0?s[n-1]:"";t.length&&/^[\p{L}\p{M}\p{N}]/u.test(e)&&
/[\p{L}\p{M}\p{N}]$/u.test(o)?t[t.length-1][1]=n+1:t.push([n,n+1])}),t}var Ae=class{#t;#e;#n=null;#s=0;constructor(t,e,n){this.root=t,this.choose=n,this.#t=Xs(e.texts),this.#e=this.#t.
map(([o,r],i)=>{let a=e.texts.slice(o,r).join(""),l=w("span",ht(a)?"special":/^\n+$/u.test(a)?"break":"",a);return l.
setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.setAttribute("aria-label",`${k(a)}, ${r-
o===1?`token ${o}`:`tokens ${o} to ${r-1}`}`),l.dataset.word=String(i),l.tabIndex=i===0?0:-1,l}),t.append(...this.#e),
t.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.closest("[data-word]"):null;r instanceof
HTMLElement&&(this.#i(Number(r.dataset.word),!1),this.#o(Number(r.dataset.word),o.shiftKey))}),t.addEventListener(
"keydown",o=>this.#r(o))}show(t){this.#n=t?null:this.#n,this.pair=t;let e={from:t?.from??this.#n,to:t?.to??null};
this.#t.forEach((n,o)=>{let r=[Js(n,e.from)?"from":"",Js(n,e.to)?"to":""].filter(Boolean),i=this.#e[o];i.setAttribute(
"aria-selected",String(r.length>0)),i.dataset.end=r.join(" ")})}#o(t,e){let n=this.#t[t];if(e&&(this.#n||this.
pair)){let o=this.#n??this.pair.to,r=[Math.min(o[0],n[0]),Math.max(o[1],n[1])];this.#n?(this.#n=r,this.choose(
r,null,!0)):this.choose(this.pair.from,r,!0)}else if(this.#n){let o=this.#n;this.#n=null,this.choose(o,n,!1)}else
this.#n=n,this.choose(n,null,!1)}#r(t){let e=this.#t.length-1,o={ArrowLeft:-1,ArrowRight:1,ArrowUp:-12,ArrowDown:12,
Home:-e,End:e}[t.key];o!==void 0?(t.preventDefault(),this.#i(Math.min(e,Math.max(0,this.#s+o)),!0)):(t.key==="\
Enter"||t.key===" ")&&(t.preventDefault(),this.#o(this.#s,t.shiftKey))}#i(t,e){this.#e[this.#s].tabIndex=-1,this.#s=
t,this.#e[t].tabIndex=0,e&&this.#e[t].focus()}};function Js([s,t],e){return e!==null&&s<e[1]&&t>e[0]}var ve=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(_t("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#t()),window.addEventListener(
"beforeprint",()=>this.#t())}#t(){let[t,e]=["thead","tbody"].map(i=>this.details.querySelector(i));if(e.childElementCount)
return;let n=Object.keys(O),o=["Layer","Head","Role",...n.map(N)].map(i=>{let a=w("th","",i);return a.scope="c\
ol",a});t.append(w("tr","",...o));let r=this.heads.map(({layer:i,head:a,role:l,scores:h})=>{let c=[i,a,N(l),...n.
map(f=>Number.isNaN(h[f])?"\u2013":h[f].toFixed(3))];return w("tr","",...c.map(f=>w("td","",String(f))))});e.append(
...r)}csv(){let t=Object.keys(O),e=this.heads.map(({layer:n,head:o,role:r,scores:i})=>[n,o,r??"",...t.map(a=>i[a])]);
return we(["layer","head","role",...t],e)}};var Le=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s=null;constructor(t){
this.context=t}get door(){let{page:t,heads:e}=this.context;return{findHeads:async n=>(await bn(t,e,n)).map(({layer:o,
head:r,weight:i,even:a,bounds:[l,h]})=>({layer:o,head:r,weight:i,even:a,...t.light?{least:l,most:h}:{}}))}}async mount(t){
let{page:e,heads:n,change:o}=this.context;await Ut();let r=e.layers.flatMap(({layer:c,heads:f})=>f.map(u=>({layer:c,
head:u})));this.roles=r.map(({layer:c,head:f},u)=>Ds(e,c,f,e.light?e.light.roles[u]:Yn(c,f))),this.pictures=new ye(
n,e.numRows,()=>!t.hidden);let i=({layer:c,head:f})=>{o({view:"looked",layer:c,head:f})},a=c=>document.getElementById(
c);this.beside=new ke(a("beside"),()=>this.#o(),i,()=>{this.detail?.one&&this.detail.show(this.detail.one)}),this.
detail=new $e(a("head-detail"),this.context,this.roles,this.pictures,{open:i,beside:c=>this.beside?.toggle(c),
isBeside:c=>!!this.beside?.chosen.includes(c)});let l=(c,f)=>{let u=this.roles?.find(m=>m.layer===c&&m.head===
f);u&&u!==this.detail?.one&&this.detail?.show(u)};this.grid=new Se(a("heads"),e,this.roles,{choose:i,point:({layer:c,
head:f})=>l(c,f),drawn:()=>this.#o()}),this.picker=new Ae(a("find-text"),e,(c,f)=>this.#r(c,f));let h=(c,f)=>this.
roles?.find(u=>u.layer===c&&u.head===f)?.role??null;this.ranking=new xe(e,h,{look:(c,f,u)=>{this.#l(c,f,u)},point:l,
change:c=>{o({pair:Lt(c)})}}),this.table=new ve(a("roles-table"),this.roles);for(let c of t.querySelectorAll("\
input[name=order]"))c.addEventListener("change",()=>{o({order:c.value})});this.#h(a("role-chips"))}async show(t){
if(!this.grid)return;for(let n of document.querySelectorAll("input[name=order]"))n.checked=n.value===t.order;let e=`${t.
order} ${this.#t}`;e!==this.#e?(this.#e=e,this.grid?.show(t.order,this.#t)):this.#o(),this.grid?.mark(t.layer,
t.head),!this.detail?.one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#i(t.pair)}#o(){
let t=[...this.grid?.cells??[]].map(({layer:r,head:i,canvas:a})=>({layer:r,head:i,canvas:a})),n=[...(this.beside?.
chosen??[]).map(({layer:r,head:i},a)=>({layer:r,head:i,canvas:document.querySelectorAll(".beside-picture canva\
s")[a]})).filter(({canvas:r})=>r),...t],{hide:o}=this.context.state();this.pictures?.draw(n,o==="resting"?1:Math.
max(1,o))}#r(t,e){let{page:n,change:o}=this.context;if(!e){this.#n="",this.#s?.abort(),this.picker?.show(null);
let l=`From ${k(n.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.say(l);
return}let[r,i]=e[0]>=t[1]?[e,t]:[t,e],a={from:r,to:i,when:r[0]>0&&r[0]>=n.promptLength?"wrote":"read"};o({pair:Lt(
a)})}async#i(t){let{page:e,heads:n}=this.context;if(t===this.#n)return;this.#n=t,this.#s?.abort();let o=ae(t,e.
texts.length,e.numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let r=new AbortController;this.#s=
r;try{let i=await pe(bn(e,n,o,r.signal));this.ranking?.show(o,i)}catch(i){if(r.signal.aborted)return;if(!(i instanceof
E))throw i;this.ranking?.say(i.message)}}async#l(t,e,n){let[,o]=I(n,this.context.page.numRows);await this.context.
look({layer:t,head:e,row:o-1,key:n.to[0]})}#h(t){let e=(this.roles??[]).filter(({layer:r})=>r!==-1),o=[{role:"",
count:e.length}].concat(me(e).map(({role:r,heads:i})=>({role:r,count:i.length}))).map(({role:r,count:i})=>{let a=r===
""?"All":r===G?N(null):N(r),l=w("button","chip",`${a} `,w("span","chip-count",String(i)));return l.type="butto\
n",l.setAttribute("aria-pressed",String(r===this.#t)),l.addEventListener("click",()=>{this.#t=r,o.forEach(h=>h.
setAttribute("aria-pressed",String(h===l))),this.show(this.context.state())}),l});t.append(...o)}};function Q(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function z(s,t,e){let n=s==="generation"?
t+1:t;return n<e?n:null}function An(s,t){let e=new Float32Array(s.numRows),{from:n,to:o,first:r}=U(s,t);for(let i=n;i<o;i+=1)e[s.keys[i]]=
kt(s.codes[i]);return t>=s.facts.first&&(e[s.facts.first]=r[0]),e}function Zs(s,t,e){let n=it(s,t,0,e),[o,r,i]=n;
return{hidden:n,rest:[1-o,1-i,1-r],sink:U(s,t).sink[0],factor:1}}function Qs({hide:s,sight:t},e,n,o){let r=An(
e,n);for(let i=s;i<=n;i+=1)M(t,n,i)&&(o[i]=r[i])}function to(s,t,e){return St(s,t,e)[0]}function eo({sight:s},t,e){
let{from:n,to:o,listed:r,first:i,others:a,limit:l,sink:h}=U(t,e),c=o-n,f=M(s,e,t.facts.first),u=A(s,e)-c-(f?1:
0),m=c===1?"the strongest key holds":`the ${c} strongest keys hold`,d=c?`${m} ${Te(r)} of this row`:"no weight\
 of this row was strong enough to be kept",p=f?`, the first token ${Te(i)}`:"",g=t.sinks?`, the learned sink ${Te(
h)}`:"",x=u>0?`; what is left, ${Te(a)}, is spread over ${u} ${u===1?"token":"others"}, each ${B(Math.min(l,a[2]))}`:
"";return`In this light report ${d}${p}${g}${x}.`}function no({sight:s,alignment:t,numRows:e,numTokens:n},o,r){
let i=0,a=0,l=0;for(let c=r;c<e;c+=1)if(z(t,c,n)!==null&&M(s,c,r)){a+=1;let[f,,u]=St(o,c,r);i+=f>0?1:0,l=f>0?l:
Math.max(l,u)}if(r===o.facts.first||a===0)return"";let h=i<a?`; each of the others gave it ${B(l)}`:"";return`\
In this light report ${i} of ${a} later rows are kept that looked at it${h}.`}function Te([s,t,e]){return C(s,
[t,e])}function so(s,t){let e=0,n=s.numRows-t-1;if(t===s.facts.first)for(let o=t+1;o<s.numRows;o+=1)e+=U(s,o).
first[0];else s.keys.forEach((o,r)=>{e+=o===t&&r>=s.rowStarts[t+1]?Y(s.codes[r])[0]:0});return n>0?e/n:0}function oo(s,t,e){if(s.light)return An(s.light,t);let n=new Float32Array(e),o=L(t),r=s.scales?s.scales[t]:1,i=H(
s,t);for(let a=0;a<=t;a+=1)n[a]=Math.min(T[s.triangle[o+a]],i.cap)*r;return i.forEach((a,l)=>{n[l]=a*r}),n}function Me(s,t){
let{norms:e}=s;if(s.data.light)return Zs(s.data.light,t,s.hide);let n=s.data.scales&&s.beside||s.data,{triangle:o,
sinkMass:r}=n,i=L(t),a=[0,0,0],l=[0,0,0];for(let f=0;f<=t;f+=1){if(!M(s.sight,t,f))continue;let u=o[i+f],m=e?e[f]:
1,d=f<s.hide?a:l;d[0]+=T[u]*m,d[1]+=st[u]*m,d[2]+=ot[u]*m}H(n,t).forEach((f,u)=>{if(M(s.sight,t,u)){let m=o[i+
u],[d,p]=vt(f),g=e?e[u]:1,x=u<s.hide?a:l;x[0]+=(f-T[m])*g,x[1]+=(d-st[m])*g,x[2]+=(p-ot[m])*g}});let h=r?r[t]:
0;e||l.forEach((f,u)=>{l[u]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,factor:e?c>0?1/c:0:1}}function ro({
norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];let n=t[0]+e[0],o=oe([t[1],t[2]],
[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function io(s){let t=[],e=new Float32Array(s.numRows).fill(1);
if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=Me(s,n);t[n]=ro(s,o),e[n]=o.factor}return{hidden:t,factor:e}}
function Ln(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=Q(s.alignment,t,s.numRows);if(n===null)return vn(
e,t===0?"first-token":"last-token");let{data:o,sight:r}=s,i=Me(s,n);return o.light?Qs(s,o.light,n,e):Ai(s,n,i.
factor,e),{weights:e,...lo(e),hiddenMass:ro(s,i),sinkMass:i.sink,absence:A(r,n)===0?"padding":A(r,n,s.hide)===
0?"all-hidden":""}}function Ai({data:s,hide:t,norms:e,sight:n},o,r,i){let a=L(o),l=r*(s.scales?s.scales[o]:1),
h=H(s,o);for(let c=t;c<=o;c+=1)if(M(n,o,c)){let f=Math.min(T[s.triangle[a+c]],h.cap);i[c]=f*(e?e[c]:1)*l}h.forEach(
(c,f)=>{f>=t&&M(n,o,f)&&(i[f]=c*(e?e[f]:1)*l)})}function ao(s,t,e){let n=new Float32Array(s.numTokens).fill(NaN);
if(t<s.hide)return vn(n,"hidden");let{data:o,norms:r,sight:i}=s,a=[0,0,0],l=0,h=0;for(let c=t;c<s.numRows;c+=1){
let f=z(s.alignment,c,s.numTokens);if(f!==null&&M(i,c,t)){let u=e.factor[c]*(r?r[t]:1)*(o.scales?o.scales[c]:1);
n[f]=(o.light?to(o.light,c,t):vi(o,c,t))*u,(e.hidden[c]??[]).forEach((m,d)=>{a[d]+=m}),l+=o.sinkMass?o.sinkMass[c]:
0,h+=1}}return h===0?vn(n,t<s.numRows&&A(i,t)===0?"padding":"last-token"):{weights:n,...lo(n),hiddenMass:a.map(
c=>c/h),sinkMass:l/h,absence:""}}function vi(s,t,e){let n=H(s,t);return n.get(e)??Math.min(T[s.triangle[L(t)+e]],
n.cap)}function Tn(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>0&&r>=e&&(n.length<t||r>s[n[n.
length-1]])){let i=n.length;for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=Math.min(n.length,t)}}return n}
function lo(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);return{strongest:t,maximum:e}}function vn(s,t){
return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,absence:t}}var Li=.25,Ti=8,Mi=4;function ho({triangle:s,light:t},e,n){let o=0;for(;e!==-1&&o<Mi&&n-o>Ti&&!((t?so(t,o):Oi(
s,o,n))<=Li);)o+=1;return o}function Oi(s,t,e){let n=0;for(let o=t+1;o<e;o+=1)n+=T[s[L(o)+t]];return n/(e-t-1)}function uo(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&fo(n,a.queries)&&
fo(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,l)=>!a||co(l)<
co(a)?l:a,null)}function Ne(s){return`Without ${Oe(s.queries)*Oe(s.keys)>1?"the edges between these tokens":"t\
his edge"}${Ni(s)}, log P(${k(s.next)}) changes by ${Mn(s.change)} (${On(s.change)} times as likely).`}function Mn(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function On(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function Ni({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function co({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+Oe(e)*Oe(n)}function Oe([
s,t]){return t-s}function fo(s,[t,e]){return t<=s&&s<e}function Re(s,t,e){let n=Q(s.alignment,t,s.numRows);if(n===null||!M(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,l=Rt(o,n,e),h=gn(o,n,e),c=1/A(s.sight,n);if(o.scales||i)return{shown:l,exact:h&&(!i||gn(i,n,
e)),left:null,beside:i?Rt(i,n,e):null,even:c};if(!r&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let f=Me(s,n),u=l.map(d=>d*(r?r[e]:1)),m=f.rest.map((d,p)=>d+f.hidden[p]);return{shown:r?mo(u,m):l,exact:h,left:a>
0&&e>=a?(o.light?Ri:mo)(u,f.rest):null,beside:r?l:null,even:c}}function go(s,{shown:t,exact:e,left:n,beside:o}){
return{number:s.norms||s.data.scales?Nn(t):po(t,e),beside:o?s.norms||!s.beside?.scales?po(o,e):Nn(o):"",left:n?
` (${Nn(n)} of what did not rest)`:""}}function mo([s,...t],[e,...n]){return[e>0?s/e:0,...oe(t,n)]}function Ri([
s,t,e],[n,o,r]){let i=(a,l)=>l>0?Math.min(1,a/l):+(a>0);return[i(s,n),i(t,r),i(e,o)]}function Nn([s,t,e]){return C(
s,[t,e])}function po([s,t,e],n){return s>0?n?v(s):C(s,[t,e]):B(e)}function wo(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function xo(s,t,e){let n=wo(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function bo(s,t,e){let n=wo(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}var Ci=5,Ii=5;function yo(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return Rn(s,"Point at a token to \
see its attention here.");let a=o==="observer"?Ln(e,i):ao(e,i,n),l=nt(s,t),h={page:s,layer:t.layer,head:t.head,
alignment:t.alignment,measure:l},c=ft[l],f=r.frozen!==null&&r.pointed!==null?r.pointed:i,u=o==="observer"?[i,f]:
[f,i],m=f===i?a.strongest:f,d=Pi(h,e,o==="observer"?[i,m]:[m,i]),p=f!==i&&!a.absence?Bi(h,e,u,a.weights[f]):ps(
h,o,i,a,($,Et)=>$o(e,$,Et),()=>Fi(e,o,i)),g={...t,top:c.top},{light:x}=e.data,S=[gs(o,a,e.hide,e.data.sinkMass!==
null&&!x,c)];return x&&!a.absence&&S.push(_i(e,x,o,i)),t.cutoff>0&&!a.absence&&S.push(Hi(a.weights,t.cutoff,c.
noun)),{subject:i,pointed:f===i?-1:f,frozen:r.frozen!==null,weights:a.weights.map($=>$>=t.cutoff?$:NaN),levels:xo(
a.weights,g,a.maximum),sentence:`${p}${d}`,mass:S.filter(Boolean).join(" "),detail:ws(s,f),strongest:Tn(a.weights,
Ci,t.cutoff).map($=>({token:$,weight:a.weights[$],text:x?a.weights[$].toPrecision(2):v(a.weights[$])})),legend:bo(
g,a.maximum,Ii),scale:xs(t.scale,a.maximum,c)}}function Rn(s,t){return{subject:-1,pointed:-1,frozen:!1,weights:new Float32Array(
s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:t,mass:"",detail:"",strongest:[],legend:[],
scale:""}}function Eo(s,t){let e=s.texts.length-1,n=s.why?s.why.words[s.why.chosen][0]:s.promptLength,o=Math.min(
Math.max(n,1),e);if(e<1)return{observed:null,observer:null};let{weights:r}=Ln(t,o),i=r.map((a,l)=>l===0||l>=o||
ht(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{observed:Tn(i,1,0)[0]??0,observer:o}}function $o(s,t,e){let n=t<
0||e<0?null:Re(s,t,e);return n&&{said:go(s,n),even:n.even}}function _i(s,t,e,n){let o=Q(s.alignment,n,s.numRows);
return e==="observed"?no(s,t,n):o===null?"":eo(s,t,o)}function Fi(s,t,e){let n=se;if(s.norms||s.data.scales||s.
data.light){n=0;for(let o=0;o<s.numTokens;o+=1){let r=t==="observer"?Re(s,e,o):Re(s,o,e);n=Math.max(n,r?.shown[2]??
0)}}return B(n)}function Bi(s,t,[e,n],o){let r=n<t.hide,i=Number.isNaN(o)&&!r?null:$o(t,e,n);if(i)return`${ms(
s,e,n,i)}${r?" It is set aside: it has no colour here.":""}`;let a=Q(t.alignment,e,t.numRows);return a!==null&&
n<=a&&!M(t.sight,a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside this layer\u2019s window\
.`:n===e?`Token ${n} was not there yet when this attention was computed.`:`Token ${n} comes after token ${e}: \
a model that reads from left to right cannot look ahead.`}function Pi({page:s,layer:t,head:e},n,[o,r]){let i=o<
0||r<0?null:Q(n.alignment,o,n.numRows),a=i===null?null:uo(s,t,e,i,r);return a?` ${Ne(a)}`:""}function Hi(s,t,e){
let n=0,o=0;for(let r of s)n+=r>=t?1:0,o+=Number.isNaN(r)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or m\
ore and shown.`}var Ce=class{constructor(t,e,n,o){this.page=t,this.layer=ko("layer"),this.head=ko("head"),this.hide=Cn("hide"),
this.gamma=Cn("gamma"),this.cutoff=Cn("cutoff"),this.hide.max=String(ut(t)),this.cutoff.max=String(Mt.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>Di(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Wi(this.hide.value,ut(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let r of pt("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"restin\
g"}));for(let r of pt("sides"))r.addEventListener("change",()=>o(r.value));for(let r of pt("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:Mt[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n(Ot(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of pt(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of pt("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:l}=le(t);n({hide:r,scale:i,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=Mt.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?Mt.length-1:n),y("gamma-value",t.gamma.toFixed(2)),y("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of pt(r))a.checked=a.value===i;let o=new Set([t.alignment,nt(this.page,t),t.layer===-1?"rollout":"he\
ad",this.page.valueNorms.includes(t.layer)?"norms":""]);for(let r of document.querySelectorAll("[data-explains\
]")){let i=r.getAttribute("data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#n(
t)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=D(this.page,t.layer).map(r=>{let i=t.layer===
-1?nt(this.page,{...t,head:r}):this.page.headNames[r],a=$t(this.page,t.layer,r)?"":" (other file)";return[i??`${r}${a}`,
String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(n)!==JSON.stringify(o)&&this.head.
replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#n(t){for(let e of document.
querySelectorAll("[data-step]")){let n=Ot(this.page,t,e.dataset.step??""),o=Object.entries(n).every(([r,i])=>t[r]===
i);e.setAttribute("aria-disabled",String(o))}}};function Di(s){return new Option(s===-1?"All layers: rollout":
String(s),String(s))}function Wi(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(s))||0))}function ko(s){return document.
getElementById(s)}function Cn(s){return document.getElementById(s)}function pt(s){return[...document.querySelectorAll(
`input[name=${s}]`)]}var In=["low","half","high"];var gt=class{#t=1;#e=0;#n=!1;constructor(t){this.root=t,this.handle=t.querySelector(".sheet-handle"),this.handle.
addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%In.length)}),this.handle.addEventListener("pointerd\
own",e=>{this.#e=e.clientY,this.#n=!1,this.handle.setPointerCapture(e.pointerId)}),this.handle.addEventListener(
"pointermove",e=>{let n=this.#e-e.clientY;this.handle.hasPointerCapture(e.pointerId)&&Math.abs(n)>40&&(this.#n=
!0,this.#e=e.clientY,this.#s(this.#t+Math.sign(n)))}),this.handle.addEventListener("keydown",e=>{let n={ArrowUp:1,
ArrowDown:-1}[e.key];n&&(e.preventDefault(),this.#s(this.#t+n))}),this.#s(this.#t)}#s(t){this.#t=Math.min(In.length-
1,Math.max(0,t)),this.root.dataset.height=In[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${Ui[this.#t]}`)}},Ui=["a line","half","most of the screen"];var Ie=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(l=>this.#s(l));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[_n(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#l(),e=t?tt(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#h(),l=!1;if(this.
all.forEach((h,c)=>{let f=c>=a.from&&c<a.to;f!==h.filled&&(f||!this.#r(h))&&(l=!0,f?this.#s(h):this.#o(h))}),!l)
break}let r=t?tt(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#i(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#l(){let{top:t,bottom:e}=this.sight;return this.all[this.#a(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#a(t-n,e+n)}#a(t,e){let n=this.
all.length;return{from:_n(0,n,o=>tt(this.all[o]).bottom>=t),to:_n(0,n,o=>tt(this.all[o]).top>e)}}};function tt({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function _n(s,t,e){let[n,o]=[s,t];for(;n<
o;){let r=n+o>>1;e(r)?o=r:n=r+1}return n}var So=/^ (?=[^\s\p{C}\p{M}])/u,Ao=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function vo({page:s},t){let e=W(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=W(
"turn-label");o.textContent=t.label;let r=W("turn-head");r.append(o);let i=W("turn-body");return e.append(r,i),
{element:e,head:r,body:i}}function Lo(s,t,e){let{page:n}=s,o=W(t.code?"line code":"line");o.dir=t.code?"ltr":"\
auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&So.test(n.texts[r])&&!(r===t.from&&Ki(s,r))&&o.append(" ");let a=Fn(
s,r,r===t.from);e(r,a),o.append(a)}return o}function Ki({turns:s},t){return s.some(({head:e})=>e===t)}function Fn({
page:s,markers:t},e,n=!1){let o=document.createElement("span");o.className="token",o.dataset.token=String(e);let r=s.
texts[e];if(t[e]){let h=V(r,s.tokens[e]).map(({mark:c,raw:f})=>c||f).join("").trim();return o.dataset.chip=t[e]===
ct?"thin":"named",o.dataset.name=h,o.title=h,o.setAttribute("aria-label",At(r)),o}let a=n&&ln.test(r)?r.replace(
/^\r?\n/u,""):r.replace(So,""),l=V(a,s.tokens[e]);return l.length===1&&!l[0].mark?o.textContent=l[0].raw:o.append(
...l.map(ji)),(!r.trim()||l.every(h=>h.mark))&&(o.setAttribute("aria-label",At(r)),o.title=l.some(({mark:h})=>Ao.
test(h))?At(r):""),ht(s.tokens[e])&&(o.dataset.special=""),o}function ji(s){if(!s.mark)return document.createTextNode(
s.raw);let t=document.createElement("span"),e=s.raw===" "||s.raw==="	"?"mark over":"mark";return t.className=Ao.
test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=s.raw,t}function W(s){let t=document.createElement(
"div");return t.className=s,t}var To=96,_e=class{#t=[];constructor(t,e,n,o,r){this.from=e,this.to=n,this.element=W("fold"),this.body=W("fold\
-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fold-\
toggle";let i=Array.from(ee(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=i.length>To?`${i.slice(0,To-1).
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
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var Gi=160,zi=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Mo(s,t,e,n,o){let r=[],i=[],a=[];for(let l of t.turns){let{element:h,head:c,body:f}=vo(t,l);for(let u=l.
from;u<l.head;u+=1){let m=Fn(t,u);o(u,m),c.append(m)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let u of qi(l.lines)){let m=null;u[0].folded&&(m=new _e(t,u[0].from,u[u.length-1].to,i.length===0,n),i.push(
m),f.append(m.element));for(let d of e?u.map(p=>[p]):Yi(u)){let p=Vi(t,d,m);(m?.body??f).append(p.element),r.push(
p),a.push({element:{getBoundingClientRect:()=>tt(p)},from:p.from,to:p.to})}}s.append(h)}return{blocks:r,folds:i,
stretches:a}}function qi(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function Yi(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=Gi?n.push(e):t.push([e])}
return t}function Vi({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join("");return{
element:W(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.match(zi)?.
length??0),filled:!1}}function Bn({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!Xi(e,l)){let h=Number(l.getAttribute("data-token"));i??=h,a=h+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function No(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Xi(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Ro(s,t){let e=Bn(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=Oo(s,n,
t.startContainer,t.startOffset,!0),a=Oo(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function Oo(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",l=et(s.page.texts[t],s.page.tokens[t]),h=o&&i.toString()!==""?l.length-a.length:0;return Math.
max(0,i.toString().length+h)}var Ji=1e5;function Co({texts:s,tokens:t}){let e=s.map((o,r)=>et(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function Io(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function _o({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===Ji)break}return n}function Fo(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var Pn=[],Fe=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Pn.length||document.addEventListener(
"keydown",Zi),Pn.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#i())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Co(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#e=_o(this.#t,Io(this.#s.value,t)),this.#n=Fo(this.#e,e,1),this.#i()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#l("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#i(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#l(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#l(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,n,r,this.#a("\u2191","Previous match",()=>this.
go(-1)),this.#a("\u2193","Next match",()=>this.go(1)),this.#a("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#a(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function Zi(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=Pn.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function wt(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),f=(c.top+c.bottom)/2;if((n>0?f>o.bottom:f<o.top)&&
Number.isNaN(l)&&(l=f),!Number.isNaN(l)){if(Math.abs(f-l)>(c.bottom-c.top)/2)break;let m=Math.abs((c.left+c.right)/
2-r);m<a&&(i=h,a=m)}}return i}var Qi={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},ta=3;function Bo(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let f=s.blocks.at(c),u=f?.fold&&
!f.fold.isOpen,m=u?void 0:n(c);if(!m&&f&&h.has(u?f.fold:f))continue;h.add(u?f.fold:f);let d=m?m.getClientRects():
f?[tt(f)]:[];for(let p of d){let g=l.at(-1);g&&Math.abs(g.top-p.top)<ta?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function Po(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=h=>{let c=r&&n?r[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>wt(s,t,o,1),ArrowUp:()=>wt(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?Qi[e]??e:e]?.()??null}var Be=class{#t=-1;#e=-1;#n=0;#s=null;constructor(t,e,n,o){this.elementOf=e,this.chances=n,this.firstChance=o,
this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=new Float32Array(t).
fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(t)}paint(t,e,n){
this.weights=t,this.levels=e;for(let o of n)this.#o(o,this.elementOf(o))}mark(t,e){let n=new Set([this.#t,this.#e,
t,e]);this.#t=t,this.#e=e,this.#r(n)}hide(t){let[e,n]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let o=e;o<
n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.fill(i?-r:r,n,o);this.#r(this.shades.keys(),
n=>e[n]!==this.shades[n])}choose(t){let e=this.#s;this.#s=t,this.#r([...Ho(e),...Ho(t)])}find(t,e){let n=this.
found;this.found=new Uint8Array(n.length);for(let{from:o,to:r}of t)this.found.fill(1,o,r);t[e]&&this.found.fill(
2,t[e].from,t[e].to),this.#r(this.found.keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.
shownLevels[t]=this.levels[t],e.toggleAttribute("data-hidden",t<this.#n),this.#o(t,e),this.#i(t,e)}#o(t,e){let n=this.
weights[t];Object.is(n,this.shownWeights[t])||(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-\
weight"):e.setAttribute("data-weight",String(n))),this.levels[t]!==this.shownLevels[t]&&this.#i(t,e)}#r(t,e=()=>!0){
for(let n of t){let o=e(n)?this.elementOf(n):void 0;o&&this.#i(n,o)}}#i(t,e){let n=this.levels[t],o=this.shades[t],
r=this.#s!==null&&this.#s[0]<=t&&t<this.#s[1],i=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let a="\
token";a+=n>0?` level-${n}`:"",a+=o>0?" for":o<0?" against":"",a+=r?" chosen":"",a+=t===this.#t?" subject":"",
a+=t===this.#e?" pointed":"",a+=this.found[t]===2?" found current":this.found[t]===1?" found":"",a+=i===void 0?
"":" rated",e.className!==a&&(e.className=a),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),i!==
void 0&&e.style.setProperty("--chance",i.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(
r||t===this.#t))}};function Ho(s){return s?Array.from({length:s[1]-s[0]},(t,e)=>s[0]+e):[]}var na=80,xt=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new Be(n,h=>this.#t.get(h),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=Mo(t,e,i,this.inList,(h,c)=>this.#h(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#l(h);this.blocks=new Ie(t,a.blocks,h=>this.#i(h),l,i),this.blocks.update(),
this.search=new Fe(this),t.addEventListener("copy",h=>this.#a(h)),t.addEventListener("keydown",h=>No(h,t)),new ResizeObserver(
q(()=>this.#r(),na)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#r()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#o()}finish(){
this.blocks.update()}mark(t,e,n){this.container.classList.toggle("frozen",n),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t){this.look.choose(t)}showFound(t,e){this.look.
find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),o=e?.probabilities?.[n];return o===void 0?null:
{probability:o,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){let n=this.#s;this.#s=t,this.#t.get(n)?.setAttribute(
"tabindex","-1");let o=this.element(t);o.tabIndex=0,e&&(this.unfold(t),o.focus({preventScroll:!0}),this.reveal(
t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){
let n=this.element(t).getBoundingClientRect(),{top:o,bottom:r}=this.blocks.sight;if(n.top>=o&&n.bottom<=r)break;
this.blocks.scroller.scrollBy({top:(n.top+n.bottom-o-r)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return Bo(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return Po(this,t,e,n)}trueText(t,e){return ee(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#r(){this.#n.forEach(t=>t())}#i(t){for(let e of t.lines){let n=Lo(this.model,e,(o,r)=>this.#h(o,r));t.
element.append(n)}}#l(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#a(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?Ro(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var Pe=14,sa=3,oa=60,He=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(q(()=>this.#i(),oa)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#r(h);o[c]=Math.max(o[c],l)});let r=J[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],i=dt(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Pe,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=i[o[l]-1].background,
n.fillRect(2,l-1,Pe-4,sa);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,Pe,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),r=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:r,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let f=l;f<h;f+=1)i[f]=(c.top-r+c.height*(f-l)/(h-l))/t}this.#t=i,this.#e=e,this.canvas.width=Pe*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var De=class{#t=!1;#e=0;#n=null;constructor(t,e,n,o){this.root=t,this.page=e,this.actions=o,this.view=t.getAttribute(
"data-view"),this.text=this.#s("text"),this.tokens=new xt(this.text,n);let r=this.#s("minimap");this.minimap=new He(
r,this.text,this.tokens.lines),this.list=this.#s("strongest"),this.release=this.#s("release"),this.#a(Math.min(
e.promptLength,e.texts.length-1)),this.#r()}show(t){this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.
mark(t.subject,t.pointed,t.frozen),this.#o("sentence",t.sentence),this.#o("mass",t.mass),this.#o("detail",t.detail),
this.#o("scale",t.scale),this.release.hidden=!t.frozen,this.#o("frozen-on",t.frozen?`Frozen on ${k(this.page.texts[t.
subject],14)}`:""),this.minimap.draw(t.levels,t.subject),this.#c(t.legend),this.#d(t)}showStrongest(t){let e=this.#n?.
strongest[t];return e&&this.#l(e.token),e!==void 0}get sentence(){return this.#n?.sentence??""}goTo(t){this.#a(
t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){
let e=this.tokens.element(t).getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>
n.bottom){let o=(n.top+n.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#s(t){
return this.root.querySelector(`.${t}`)}#o(t,e){j(this.#s(t),e)}#r(){this.text.addEventListener("pointerover",
t=>{this.#t=t.pointerType==="touch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(
this.view,e)}),this.text.addEventListener("pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.point(this.
view,null)}),this.text.addEventListener("mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener(
"dblclick",t=>{let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.
text.addEventListener("click",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&(this.#a(e),t.pointerType==="t\
ouch"&&(this.#t=!0,this.#i(e)))}),this.text.addEventListener("focusin",t=>{let e=this.tokens.tokenAt(t.target);
e!==null&&this.tokens.element(e).matches(":focus-visible")&&this.actions.point(this.view,e)}),this.text.addEventListener(
"keydown",t=>this.#h(t)),this.release.addEventListener("click",()=>this.actions.toggle(this.view,null)),this.list.
addEventListener("click",t=>{let e=t.target instanceof Element?t.target.closest("[data-goto]"):null;e&&this.#l(
Number(e.getAttribute("data-goto")))})}#i(t){let e=this.#n;e?.frozen&&t!==e.subject&&t!==e.pointed?this.actions.
point(this.view,t):this.actions.toggle(this.view,t)}#l(t){this.#n&&!this.#n.frozen&&this.actions.toggle(this.view,
this.#n.subject),this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===
null||t.altKey||t.metaKey)return;let n=this.page.texts.length-1,o=this.tokens.element(e),r={ArrowRight:()=>Math.
min(n,e+1),ArrowLeft:()=>Math.max(0,e-1),ArrowDown:()=>wt(this.tokens,e,n,1),ArrowUp:()=>wt(this.tokens,e,n,-1),
Home:()=>0,End:()=>n};if(t.key in r){let a=getComputedStyle(o).direction==="rtl"?ra[t.key]??t.key:t.key;this.goTo(
r[a]())}else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.
toggle(this.view,null);else return;t.preventDefault()}#a(t){this.tokens.element(this.#e)?.setAttribute("tabind\
ex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#c(t){let e=this.#s("legend-numbers").
children;for(let n=0;n<e.length;n+=1){let o=t.length?n?v(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=
o)}}#d(t){[...this.list.children].forEach((n,o)=>{let r=t.strongest[o];n.classList.toggle("empty",!r);let i=n.
firstElementChild;if(i.disabled=!r,!r)return;let[a,l,h]=[...i.children],c=t.levels[r.token];i.setAttribute("da\
ta-goto",String(r.token)),a.textContent=String(r.token),j(l,k(this.page.texts[r.token],18)),h.textContent=r.text,
h.className=c>0?`weight level-${c}`:"weight"})}},ra={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var ia=["data","alignment","hide","norms","beside"],Do=12,bt=["observed","observer"],We=class s{static id="loo\
ked";static title="Where heads looked";static stepsHeads=!0;#t={observed:null,observer:null};#e=null;#n=!1;#s=!1;#o=!1;#r=[];#i=null;#l=null;#h=matchMedia(
"(min-width: 93.75rem)");constructor(t){this.context=t,this.page=t.page,this.announceLater=q(()=>this.#y(),600)}mount(t){
let{page:e}=this;this.#i=new Ce(e,this.context.state,n=>{this.context.change(n)},n=>{this.#d(n)}),this.#l=t.querySelector(
".panels"),this.#h.addEventListener("change",()=>{this.#l?.setAttribute("data-sides",this.#a),this.#i?.show(this.
context.state(),this.#a)});for(let n of["pointerdown","wheel","keydown"])t.addEventListener(n,()=>this.#s=!1,{
capture:!0,passive:!0});t.addEventListener("click",n=>{let o=n.target instanceof Element?n.target.closest("[da\
ta-token-step]"):null,r=o?.closest("[data-view]")?.getAttribute("data-view");o&&r&&this.#p(r,Number(o.getAttribute(
"data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof Element&&n.target.matches(
"input, select"),r="12345".indexOf(n.key);if(t.hidden||o||r<0||n.key===""||n.ctrlKey||n.metaKey||n.altKey)return;
let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;this.#f(i).showStrongest(
r)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new gt(n)),this.#r=bt.map(n=>{let o=t.querySelector(
`section[data-view=${n}]`);return new De(o,e,this.context.text,{point:(r,i)=>this.point(r,i),toggle:(r,i)=>{this.
toggle(r,i)}})})}async show(t){let{page:e}=this,{heads:n}=this.context,{layer:o,head:r}=t;this.#i?.show(t,this.#a),
this.#l?.setAttribute("data-sides",this.#a);let i=o===-1&&(r===0||r===1)?1-r:null,a=n.peek(o,r),l=i===null?null:
n.peek(o,i);if(!a||i!==null&&!l){try{[a,l]=await pe(Promise.all([n.get(o,r),i===null?null:n.get(o,i)]))}catch($){
this.#b($,o,r);return}let S=this.context.state();if(S.layer!==o||S.head!==r)return}let{alignment:h,hide:c}=this.
context.state(),f=c==="resting"?ho(a,o,e.numRows):c,u=nt(e,this.context.state()),m=u==="value"?a.norms:null,d=e.
numRows,p=this.#e?.layer===o?this.#e.scope.sight:Z(e.sight,o,d),g={data:a,numTokens:e.texts.length,numRows:d,alignment:h,
hide:f,norms:m,beside:l,sight:p};y("precision",e.light?jt(e.light):ie(u)),this.#e&&(this.#e.layer!==o||this.#e.
head!==r)&&(this.#o=!0,this.announceLater());let x=this.#e?.scope;(!x||ia.some(S=>x[S]!==g[S]))&&(this.#e={layer:o,
head:r,scope:g,masses:io(g)}),this.#g(),K("");for(let S of this.#r)S.tokens.markHidden(f),this.#m(S.view)}reveal(){
this.#u(bt)}async look({layer:t,head:e,row:n,key:o}){let{page:r}=this,i=this.context.state(),a=z(i.alignment,n,
r.texts.length),l=t===void 0&&e===void 0&&D(r,-1).length>0;this.#t.observer=o??null,await this.context.change(
{view:s.id,layer:l?-1:t??i.layer,...e===void 0?{}:{head:e},observer:a??n,...this.#a==="to"?{sides:"from"}:{},...a===
null?{alignment:"position"}:{}}),o!==void 0&&(this.#f("observer").goTo(o),this.point("observer",o))}point(t,e){
this.#t[t]!==e&&(this.#t[t]=e,this.#m(t),this.announceLater())}async toggle(t,e){let n=this.context.state()[t];
e===null&&n===null||(this.#t[t]=e??n,await this.context.change({[t]:n===e?null:e}),this.announceLater())}get door(){
return{row:this.row.bind(this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({
token:t[n]??this.#t[n],frozen:t[n]!==null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){
if(!(Number.isInteger(n)&&n>=0&&n<this.page.numRows))throw new E(`There is no row ${n}; the rows are 0 to ${this.
page.numRows-1}.`);return oo(await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,
view:n,token:o,frozen:r}){if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new E(
`There is no token ${o}; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:s.
id,...t===void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:bt)o!==void 0?(this.#t[l]=o,a[l]=r?
o:null):r!==void 0&&(a[l]=r?i[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#r)l.tokens.
finish();this.#u(n?[n]:bt)}get#a(){return this.context.state().sides??(this.#h.matches?"both":"from")}get#c(){
return this.#a==="to"?"observed":"observer"}async#d(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==
t){let[o,r]=t==="to"?["observer","observed"]:["observed","observer"];this.#t[r]=this.#t[o],n[r]=this.context.state()[o]}
await this.context.change(n),this.#u(bt)}async#p(t,e){let n=this.context.state()[t],o=this.page.texts.length-1,
r=Math.min(o,Math.max(0,(n??this.#t[t]??0)+e));this.#t[t]=r,await this.context.change(n===null?{}:{[t]:r}),this.#u(
[t])}#u(t,e=Do){if(this.#s||=e===Do,!!this.#s){e>0&&requestAnimationFrame(()=>this.#u(t,e-1));for(let n of t){
let o=this.context.state()[n]??this.#t[n];o!==null&&this.#f(n).reveal(o)}}}#g(){if(!this.#n&&this.#e){this.#n=
!0;let t=Eo(this.page,this.#e.scope);for(let e of bt)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#m(t){
if(this.#e){let{scope:e,masses:n}=this.#e,o=this.context.state(),r={frozen:o[t],pointed:this.#t[t]},i=yo(this.
page,o,e,n,t,r);this.#f(t).show(i),this.#w(t,e.hide>0&&i.mass!==""),t===this.#c&&this.#x(t,i.subject)}}#w(t,e){
this.#f(t).root.querySelector(".why-resting")?.toggleAttribute("hidden",!e)}#x(t,e){let{page:n}=this,o=t==="ob\
served"?"later words":e<0?"the word":k(n.texts[e],14),r=t==="observer"&&e>=0&&e<n.promptLength?"just before":"\
when it wrote";y("when-written",`${r} ${o}`),y("when-read",`when it read ${o}`)}#f(t){return this.#r.find(e=>e.
view===t)}#b(t,e,n){this.#e=null;let o=t instanceof E?t.message:`This cannot be shown: ${R(e,n)}.`;for(let r of this.#r)
r.show(Rn(this.page,"There is nothing to show for this head."));K(o)}#y(){let t=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view");if(t||this.#o){let{layer:e,head:n}=this.context.state(),o=R(e,n,this.
page.headNames[n]),{sentence:r}=this.#f(t??this.#c);y("live",this.#o?`${o[0].toUpperCase()}${o.slice(1)}. ${r}`:
r),this.#o=!1}}};var Wo="http://www.w3.org/2000/svg";var Ue=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(Wo,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[aa(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function aa({strength:s},t,e){let n=document.
createElementNS(Wo,"path"),[o,r]=[t,e].map(({left:d,width:p})=>d+p/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,l=a?t.top+t.height:t.top,h=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[f,u]=i?[l-
c,h-c]:[(l+h)/2,(l+h)/2],m=(d,p)=>`${d.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${m(o,l)}C${m(
o,f)} ${m(r,u)} ${m(r,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var Hn=18,Ke=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>ha(t,o,r)));let n=la(t.measuredEdges);n!==null&&(y("edges-title",`What mattered for ${n}`),y("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){y("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];j(o.cells[3],ca(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function la(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?k(t.next,Hn):null}function ha(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Mn(t.change),o.setAttribute("aria-label",Gt(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${Ne(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${Uo(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,v(t.weight),
t.valueWeighted===null?"\u2013":v(t.valueWeighted),`${k(t.next,Hn)} \xD7 ${On(t.change)}`])j(n.insertCell(),i);
return n}function ca(s,t,{queries:[e,n]}){let o=z(t,e,s.texts.length),r=z(t,n-1,s.texts.length);return o===null||
r===null?"what follows":Uo(s,[o,r+1])}function Uo(s,[t,e]){let n=`${t} ${k(s.texts[t],Hn)}`;return e-t===1?n:`${n}\
 to ${e-1}`}function Ft(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function Ko(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}var fa=-(2**15),jo=.1,ua=3;async function Go(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await at(
qt(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new E("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(i*t+l),!0);return h===fa?NaN:h*s.step}))}
function zo(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:je(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&Yo(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function qo(s,t,[e,n]){let o=s.units.flatMap(([i,a],l)=>i<n&&a>e?[l]:[]),r=s.words.map(
i=>{let[a,l]=i.map(h=>h-s.target[0]);return{span:i,effect:je(o.map(h=>je(t[h].slice(a,l))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&Yo(s,r[0].effect)?
0:null,units:o}}function Yo(s,t){return t>0&&(!s.measured||t>=s.least)}function je(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function Vo(s,t){if(s.measured)return ua;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(je(i.slice(
o,r)))||0)}return e||1}function Xo(s,t,e,n){let o=s.measured?n?jo:s.least:jo*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var da=5,ma=2,pa=32;function _(s,[t,e]){return k(ga(s,t,e),pa)}function ga(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function Zo(s,t,e,{ranked:n,leading:o}){
let r=_(t,e);return o===null?n.length?`${r} hangs on no single word`:`${r} looked at nothing of the prompt`:`${r}\
 hangs on ${_(t,s.units[o])}`}function Qo(s,t,e,{ranked:n,leading:o}){let r=_(t,e);if(!n.length)return`Nothing\
 of the prompt was looked at for ${r}.`;if(o===null)return s.measured?`No single word: hiding any one of them \
would have left ${r} at least ${er(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No singl\
e word: nothing of the prompt spoke for ${r} (${s.figure}).`;let i=_(t,s.units[o]);return s.measured?`Without ${i}\
, ${r} would have been ${Dn(n[0].effect)} times less likely (measured).`:`Of the prompt, ${i} did most for ${r}\
 (${s.figure}).`}function tr(s,t,e,{ranked:n,leading:o}){let r=_(t,e);if(o===null){let a=n.length>0;return{headline:a?
`No word of the answer needed ${r}`:`What needed ${r} is not known`,sentence:a?s.measured?`Hiding it would hav\
e left each of them at least ${er(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing o\
f it spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it\
."}}let i=_(t,n[0].span);return{headline:`${i} needed ${r} most`,sentence:s.measured?`Without ${r}, ${i} would\
 have been ${Dn(n[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most for ${i} (${s.figure}\
).`}}function er(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function Dn(s){let t=Math.exp(s);return t>1e3?
"more than 1,000":String(Number(t.toPrecision(2)))}function Wn(s,t){let e=t.filter(({effect:l})=>s.measured||l>
0),n=e.filter(({effect:l})=>l<=-s.least).slice(-ma),r=[...e.filter(l=>!n.includes(l)).slice(0,da-n.length),...n],
i=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...r.map(({effect:l})=>Math.abs(l)),s.measured?1:0);return r.
map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?wa(h):`${Math.round(100*
h/i)}% of the estimate`}))}function wa(s){let t=Dn(Math.abs(s));return t==="1"?"no change":`${s>0?"\xF7":"\xD7"}\
 ${t} without it`}function nr({probability:s,alternatives:t}){if(s===null)return"";let e=t.map(([n,o])=>`${k(n,
16)} ${Jo(o)}`).join(", ");return`The model gave it ${Jo(s)}.${e?` Next came ${e}.`:""}`}function Jo(s){let t=100*
s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.round(t):t.toFixed(1)}%`}function Ge({weight:s,
bounds:t}){let e=C(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}
function sr(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),Math.max(...t)].map(o=>v(o));return s.length?`\
An even spread would be ${e===n?e:`${e} to ${n}`} (the thin lines).`:""}function ze(s,t,e){return(e&&Ft(t,s.promptLength,e))??t.words[t.chosen]}function qe(s,t,e,n){let o=ze(s,t,n);return o[0]<
s.promptLength?ba(s,t,e,o):xa(s,t,e,o)}function xa({texts:s},t,e,n){let o=zo(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:Zo(t,s,n,o),sentence:Qo(t,s,n,o),chance:nr(o),lead:t.measured?"Each of these hidden from it, a\
nd the model run again:":"Shares of what was estimated:",bars:Wn(t,r)}}}function ba({texts:s},t,e,n){let o=qo(
t,e,n);return{span:n,reverse:!0,ranked:o.ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{
...tr(t,s,n,o),chance:"",lead:t.measured?`Words of the answer, with ${_(s,n)} hidden from them:`:"Words of the\
 answer, estimated:",bars:Wn(t,o.ranked)}}}function or(s,t,{ranked:e,leading:n}){let o=Vo(s,t);return e.flatMap(
({span:[r,i],effect:a})=>{let l=Xo(s,o,a,n!==null);return l===0?[]:[{from:r,to:i,strength:Math.abs(l),against:l<
0}]})}function Ye(s,{span:t,reverse:e},n){let[o,r]=e?[n,t]:[t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,l]=i?I(
i,s.numRows):[0,0];return a<l?i:null}var ya=250,Ve=class{#t="";constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.to}`:
"nothing";if(n===this.#t)return;if(this.#t=n,!t){e(null);return}let{texts:o,siblings:r}=this.page,i={at:_(o,t.
to),when:`when it wrote ${_(o,t.from)}`,count:$n(this.page).length,parted:r.length>0&&!this.page.light},a=()=>this.#t===
n,l=performance.now(),h=await this.#e(t,a,c=>{performance.now()>l+ya&&(l=performance.now(),e({...i,ranked:mt(c),
done:!1}))});a()&&e({...i,ranked:mt(h),done:!0})}async all(t){return mt(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){
let o=[],{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[a,Z(r.sight,a,r.numRows)]));return await Ys(this.page,
this.heads,(a,l,h)=>{let c=i.get(a),f=c&&de(h,c,t,r.numRows);if(f){let[u,...m]=f.weight;o.push({layer:a,head:l,
weight:u,bounds:m,even:f.even})}n(o)},e),o}};function rr(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Ea=5,Je=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Xe(t,"why-bars"),this.heads=Xe(
t,"why-heads"),this.layers=Xe(t,"why-layers"),this.looks=Xe(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));Un(this.bars,o=>n.cause(
this.#t[o].span)),Un(this.heads,o=>n.look(this.#e[o])),Un(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){y("why-title",t),y("why-sentence",e),y("why-chance",n),y("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:l,against:h,text:c})=>{let f=i!==null&&a[0]===
i[0]&&a[1]===i[1];return ir(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,f)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,l=`of ${r}${i?" in\
 this file":""}`;y("why-heads-title",`Heads that looked at ${e}`),y("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,Ea),this.heads.replaceChildren(...this.#e.map(c=>{let{number:f,error:u}=Ge(
c),m=ir(`L${c.layer} \xB7 H${c.head}`,c.weight,f,"head",!1),d=m.firstElementChild;return d.setAttribute("aria-\
label",Gt(`Layer ${c.layer}, head ${c.head}: ${f} ${u} of its attention to ${e}. Show it in the text.`)),d.style.
setProperty("--even",c.even.toFixed(4)),d.append(yt("error",u)),m})),y("why-heads-note",a?sr(this.#e):"Still l\
ooking through the heads \u2026"),y("why-layers-of",`strongest look at ${e}`),this.#n=rr(o);let h=o[0];this.layers.
setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${Ge(h).number}, of ${this.#n.length} layers`:""),
this.layers.replaceChildren(...this.#n.map(c=>{let f=yt("layer","");return f.title=`Layer ${c.layer}: ${Ge(c).
number} (head ${c.head})`,f.style.setProperty("--size",c.weight.toFixed(4)),f})),y("why-first-layer",this.#n.length?
`layer ${this.#n[0].layer}`:""),y("why-last-layer",this.#n.length>1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Xe(s,t){
return s.querySelector(`#${t}`)}function Un(s,t){s.addEventListener("click",e=>{let n=[...s.children].findIndex(
o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function ir(s,t,e,n,o){let r=document.createElement(
"li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty("--size",t.toFixed(
4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=yt("track","");return a.setAttribute("aria-hidd\
en","true"),a.append(yt("size","")),i.append(yt("name",s),a,yt("number",e)),r.append(i),r}function yt(s,t){let e=document.
createElement("span");return e.className=s,j(e,t),e}function Qe(s,t){let e=s.texts.length;if(t==="token")return Ze(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t===
"turn")return Ze(t,Uint32Array.from(s.text.turns,([,r])=>r),e);if(t==="span")return $a(s);let n=qt(s.text.units[t]??
"");if(n.length!==Math.ceil(e/8))throw new E("This file is damaged: its units do not fit its text. Please make\
 the report again.");let o=[];for(let r=0;r<e;r+=1)n[r>>3]>>(r&7)&1&&o.push(r);return Ze(t,Uint32Array.from(o),
e)}function Ze(s,t,e,n=null){if(e>0&&t[0]!==0)throw new E("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let o=Uint32Array.from([...t,e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=
1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}function $a(s){let t=new Int32Array(s.texts.
length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<
t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));
return Ze("span",Uint32Array.from(e),t.length,n)}function Bt(s,[t,e]){return[s.starts[s.ofToken[t]],s.starts[s.ofToken[e-1]+1]]}var ka=5;function ar(s,t,e){let{container:n}=s,o=Qe(s.page,"sentence"),r=null,i=null,a=(h,c)=>{r=h,e(Bt(t(),[h,
h+1]),c)},l=(h,c)=>{let f=r??h;e(Bt(t(),[Math.min(f,h),Math.max(f,h)+1]),c)};n.addEventListener("pointerdown",
h=>{i={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=i&&Math.hypot(h.clientX-i.x,h.clientY-i.y)>ka,f=document.getSelection(),m=c&&
f&&!f.isCollapsed&&f.rangeCount>0?Bn(s,f.getRangeAt(0)):null,d=s.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(m)r=m[0],e(Bt(t(),m),"drag");else{if(h.detail>1)return;d!==null?h.shiftKey&&
r!==null?l(d,"span"):a(d,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(r=c,e(Bt(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let f=s.next(c,h.key,t());if(f!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let u=f??c;s.rove(
u,!0),h.shiftKey&&f!==null?(r??=c,l(u,"key")):a(u,"key")}})}var Sa=3,Aa=5,tn=class{static id="why";static title="Why this word?";#t=[];#e=null;#n=null;constructor(t){this.
context=t,this.page=t.page,this.headLooks=new Ve(t.page,t.heads)}static fits(t){return t.why!==null||t.measuredEdges.
length>0}async mount(t){let{page:e,look:n}=this.context;if(this.edges=new Ke(e,({layer:o,head:r,queries:i,keys:a})=>{
n({layer:o??void 0,head:r??void 0,row:i[1]-1,key:a[0]})}),!!e.why){try{await this.#s(e.why)}catch(o){if(!(o instanceof
E))throw o;K(o.message);return}this.#o(t),this.#r(e.why),new gt(t.querySelector(".sheet")),this.panel=new Je(t,
o=>_(e.texts,o),{cause:o=>{this.#e=o,this.show(this.context.state())},look:o=>{this.#c(o)},step:o=>this.#l(o)})}}show(t){
let{page:e,panel:n,text:o}=this;if(this.edges?.show(t),!n||!o||!e.why)return;let r=qe(e,e.why,this.#t,t.chosen),
i=this.#h(r),a=or(e.why,this.#t,r);n.show(r.words,i),o.shade(a),o.choose(r.span),o.rove(r.span[0]),this.#a(r,a);
let l=Ye(e,r,i);this.headLooks.ask(l,h=>n.showLooks(h))}reveal(){this.page.why&&this.text?.reveal(ze(this.page,
this.page.why,this.context.state().chosen)[0])}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e}=this;
if(!e.why)throw new E("This report does not know what the answer hangs on.");let n=typeof t=="number"?Ko(e.why,
t):t,o=Ta(n,e.texts.length)?Ft(e.why,e.promptLength,n):null;if(!o)throw new E(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await this.#s(e.why);let r=qe(e,e.why,this.#t,o),i=Ye(e,r,r.leading),
a=i?await this.headLooks.all(i):[];return{measured:e.why.measured,units:r.ranked.map(({span:[l,h],effect:c})=>({
text:e.texts.slice(l,h).join(""),start:l,end:h,effect:c})),heads:a.slice(0,Aa).map(({layer:l,head:h,weight:c})=>({
layer:l,head:h,weight:c}))}}#s(t){return this.#n??=Go(t).then(e=>{this.#t=e}),this.#n}#o(t){let e=new xt(t.querySelector(
".text"),this.context.text);this.text=e,this.arcs=new Ue(t.querySelector(".arcs"),e);let n=Qe(this.page,"word");
ar(e,()=>n,o=>this.#i(o))}#r(t){let[e,n]=t.target,o=n>=this.page.texts.length?"":` Only the first ${n-e} token\
s of this long answer are explained.`;y("why-how",`${t.measured?va:La}${o}`),y("why-figure",`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}.`)}#i(t){let{why:e,promptLength:n}=this.page,o=e&&Ft(e,n,t);o&&(this.#e=null,this.context.change(
{chosen:o}))}#l(t){let{page:e}=this;if(e.why){let[n,o]=ze(e,e.why,this.context.state().chosen),{why:r}=e,l=(n<
e.promptLength?r.units:r.words).filter(h=>t>0?h[0]>=o:h[1]<=n).at(t>0?0:-1);l&&(this.#i(l),this.text?.reveal(l[0]))}}#h({
words:t,leading:e}){let n=this.#e;return n&&t.bars.some(({span:o})=>String(o)===String(n))?n:e}#a({span:t,reverse:e,
leading:n},o){let r=o.filter(({against:i})=>!i).slice(0,n?Sa:0);this.arcs?.show(r.map(({from:i,to:a,strength:l})=>{
let h=[i,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#c({layer:t,head:e}){let{page:n}=this;if(n.why){let o=qe(
n,n.why,this.#t,this.context.state().chosen),r=Ye(n,o,this.#h(o));r&&await this.context.look({layer:t,head:e,row:I(
r,n.numRows)[0],key:r.to[0]})}}},va="Measured: each word of the prompt was hidden, one at a time, from everyth\
ing after it, and the model was run again. Effects of several words do not add up, and a hidden word is someth\
ing that the model never met in training.",La="Estimated from one run of the model; nothing was hidden. An est\
imate always has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to mea\
sure.";function Ta(s,t){return Array.isArray(s)&&s.length===2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<
s[1]}try{let s=jn(document.getElementById("att-viz-page")?.textContent??""),t=new ue(s,[tn,We,Le]),e=t.start();Object.
defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(({id:n,
title:o})=>Object.freeze({id:n,title:o}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(()=>{
performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(s){if(K(s instanceof
E?s.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Saf\
ari."),!(s instanceof E))throw s}
