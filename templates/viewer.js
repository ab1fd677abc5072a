var lr=["corrected rollout","raw rollout","rollout without resting places"],k=class extends Error{constructor(t){
super(t),this.name="ReportError"}};function Cs(o){let t;try{t=JSON.parse(o)}catch{throw new k("This file is da\
maged: its list of tokens cannot be read. Please make the report again.")}if(t?.format!==1)throw new k("This r\
eport was written in a format that its viewer does not know. Please make it again.");let e=hr(t);if(e)throw new k(
`This file is damaged: ${e}. Please make the report again.`);return t}function hr(o){if(!Array.isArray(o.texts)||
!Array.isArray(o.tokens)||o.texts.length!==o.tokens.length)return"its texts and its tokens do not belong toget\
her";let t=o.texts.length;return o.numRows!==t&&o.numRows!==t-1?`it has ${t} tokens but ${o.numRows} attention\
 rows`:o.ids!==null&&o.ids?.length!==t?`it has ${t} tokens but another number of ids`:o.promptLength>=0&&o.promptLength<=
t?!Array.isArray(o.layers)||!o.layers.length||!Array.isArray(o.allLayers)?"it names no layers":Array.isArray(o.
valueNorms)?!Array.isArray(o.sight?.padding)||!Array.isArray(o.sight.starts)||!o.sight.layers?"it does not say\
 which tokens could be seen":!Array.isArray(o.text?.turns)||!Array.isArray(o.text.markup)||!o.text.units?"its \
text is not divided into turns and units":o.lens&&(!Array.isArray(o.lens.boundaries)||o.lens.vocabulary?.length!==
o.lens.ids?.length)?"what the logit lens read cannot be understood":Array.isArray(o.measuredEdges)?"":"its mea\
sured edges cannot be read":"it does not say whose values' sizes are known":"its prompt is longer than its tex\
t"}function Y(o,t){return o.allLayers.find(e=>e.layer===t)?.heads??[]}function q(o,t,e=`head ${t}`){return o===
-1?`all layers, ${lr[t]}`:`layer ${o}, ${e}`}function lt(o,t,e){return o.layers.some(n=>n.layer===t&&n.heads.includes(
e))}function ge(o,t,e){let n=Y(o,t);return n.reduce((s,i)=>Math.abs(i-e)<Math.abs(s-e)?i:s,n[0]??0)}function _s(o,t,e){return o.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function we(o,t,e){
let n=o.slice(o.lastIndexOf("/")+1),s=`${encodeURI(t)}.html`;return n.endsWith(s)?`./${n.slice(0,-s.length)}${encodeURI(
e)}.html`:null}function Bs(o,t){if(location.hash.replace(/^#/u,"")!==o)try{let e=o?`#${o}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function Ds(o,t,e,n,s){let i=_s(o,t,e),r=q(t,e),a=`${r[0].
toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let l=we(location.pathname,o.suffix,
i);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${i}\
.html\u201D. Please open that file.`:(s?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function tt(o,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(o,t)}}async function Fs(o,t){let e=`att-viz-head-${o}-${t}`;return document.readyState==="loading"&&!document.getElementById(
e)?.nextElementSibling&&await new Promise(n=>document.addEventListener("DOMContentLoaded",n,{once:!0})),document.
getElementById(e)?.textContent??null}function Hs(o,t){return document.getElementById(`att-viz-head-${o}-${t}`)?.
dataset.roles??null}async function Ps(){document.readyState==="loading"&&await new Promise(o=>document.addEventListener(
"DOMContentLoaded",o,{once:!0}))}var N=Float32Array.from({length:256},(o,t)=>(t/255)**2);function T(o){return o*(o+1)/2}function _t(o){let t=Uint8Array.
fromBase64;if(t)return t.call(Uint8Array,o);let e=atob(o),n=new Uint8Array(e.length);for(let s=0;s<e.length;s+=
1)n[s]=e.charCodeAt(s);return n}async function Bt(o,t){let n=new Blob([o]).stream().pipeThrough(new DecompressionStream(
"deflate")).getReader(),s=new Uint8Array(t),i=0;for(;;){let{done:r,value:a}=await n.read();if(r)return s.subarray(
0,i);if(i+a.length>t)throw await n.cancel(),new RangeError(`more than ${t} bytes`);s.set(a,i),i+=a.length}}var Ws=Array.from({length:94},(o,t)=>33+t).filter(o=>!['"',"&","<"].includes(String.fromCharCode(o))),cr=8192,
qn=new Uint16Array(128).fill(cr);Ws.forEach((o,t)=>{qn[o]=t});function Us(o){let t=o.length>>1,e=new Uint8Array(
Math.floor((13*t+6*(o.length&1))/8)),n=0,s=0,i=0,r=0;for(let a=0;a<o.length;a+=2){let l=qn[o.charCodeAt(a)],h=a+
1===o.length,c=h?0:qn[o.charCodeAt(a+1)],u=h?l:l*Ws.length+c;for(n|=+!(u<(h?64:8192)),s=s<<(h?6:13)|u&8191,i+=
h?6:13;i>=8&&r<e.length;)i-=8,e[r]=s>>i,r+=1,s&=(1<<i)-1}if(n)throw new RangeError("letters that stand for not\
hing");return e}var Kn=new Uint16Array(257).fill(15361);for(let o=15360;o>=0;o-=1)Kn[Math.round(255*Math.sqrt(zs(o)))]=o;var Gn=class extends Map{cap=1/0};
function zs(o){let t=o>>10,e=o&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}function qs(o){return 4*Math.ceil(o/
64)+Math.ceil(o*2*16*32/8)}function Ks(o,t){let e=Math.ceil(t/64),n=new DataView(o.buffer,o.byteOffset,o.byteLength),
s=Uint32Array.from({length:e},(r,a)=>n.getUint32(4*a,!0)),i=o.slice(4*e);if(s.some(r=>r>8*i.length))throw new RangeError(
"too short");return{bits:i,index:s,read:new Map}}function G({triangle:o,exact:t},e){let n=Math.floor(e/64),s=t.
read.get(n);return s||(s=ur(o,t,n),t.read.set(n,s)),s[e%64]}function ur(o,{bits:t,index:e},n){let s=dr(t,e[n]),
i=[];for(let r=n*64;i.length<64;r+=1){let a=r*(r+1)/2;if(a+r>=o.length)break;i.push(fr(o.subarray(a,a+r+1),s))}
return i}function fr(o,t){let e=new Uint32Array(256);for(let c of o)e[c]+=1;let n=255,s=16;for(;n>0&&e[n]<s;)s-=
e[n],n-=1;let i=n>0?e[n]:0,r=new Set,a=-1;for(let c=0;i>s&&c<s;c+=1)a+=1+t(i-s-a+c),r.add(a);let l=new Gn,h=-1;
for(let c=0;c<o.length;c+=1){let u=o[c];if(!(u===0||u<n)&&(h+=+(u===n),u>n||i<=s||r.has(h))){let f=Kn[u];l.set(
c,zs(f+t(Kn[u+1]-f)))}}return l.cap=l.size===16?Math.min(...l.values()):1/0,l}function dr(o,t){let e=n=>{let s=0;
for(let i=0;i<n;i+=1,t+=1)s=2*s+(o[t>>3]>>7-(t&7)&1);return s};return n=>{let s=31-Math.clz32(n),i=2**(s+1)-n,
r=e(s);return r<i?r:2*r+e(1)-i}}var mr=2,pr=2**22,ye=6,Gs=Uint8Array.from({length:766},(o,t)=>[3,6,12,24,48].filter(e=>t>=e).length);async function js(o,t,e){
if(typeof DecompressionStream>"u")throw new k("This browser is too old to unpack the weights. Please open the \
file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let n=await Bt(Us(o),gr(t));return wr(n,t)}catch{
throw new k(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function gr(o){let t=Math.
ceil(o/Ys(o));return 2+6*o+4*ye*t+T(o)+qs(o)}function wr(o,t){let[e,n]=o;if(e!==mr||n>3)throw new RangeError("\
not a head");let s=2,i=c=>{if(s+=c,s>o.length)throw new RangeError("too short");return o.subarray(s-c,s)},r=n&
1?br(i(2*t)):null,a=n&2?xr(i(4*t)):null,l=new Uint8Array(T(t)),h=Ys(t);for(let c=0;c<t;c+=h){let u=Math.min(t,
c+h),f=i(4*ye),d=new DataView(f.buffer,f.byteOffset,f.byteLength),m=new Uint32Array(ye),p=0;for(let g=0;g<ye;g+=
1)m[g]=p,p+=d.getUint32(4*g,!0);if(p!==T(u)-T(c))throw new RangeError("a band of another size");yr(l,c,u,i(p),
m)}return{triangle:l,sinkMass:r,norms:a,exact:Ks(i(o.length-s),t)}}function yr(o,t,e,n,s){for(let i=t;i<e;i+=1){
let r=T(i),a=r-i,l=0;for(let h=0;h<i;h+=1)l=n[s[Gs[2*o[a+h]+l]]++],o[r+h]=l;o[r+i]=n[s[Gs[l]]++]}}function Ys(o){
return Math.max(1,Math.floor(pr/o))}function xr(o){let t=new DataView(o.buffer,o.byteOffset,o.byteLength);return Float32Array.
from({length:o.length/4},(e,n)=>t.getFloat32(4*n,!0))}function br(o){let t=new DataView(o.buffer,o.byteOffset,
o.byteLength);return Float32Array.from({length:o.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var $r=96*2**20,xe=class{#t=new Map;constructor(t,e){this.textOf=t,this.numRows=e}get(t,e){let n=`${t}-${e}`,s=this.#t.
get(n);if(s)return this.#t.delete(n),this.#t.set(n,s),s.promise;let i=this.#e(t,e),r={promise:i,data:null};return this.#t.
set(n,r),i.then(a=>{r.data=a,this.#n()},()=>this.#t.delete(n)),i}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??
null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new k(`The weights of ${q(t,e)} are not in th\
is file.`);let s=await js(n,this.numRows,q(t,e));return t===-1&&e===0?{...s,norms:null,scales:s.norms}:s}#n(){
let t=0;for(let[e,n]of[...this.#t].reverse())t+=n.data?.triangle.length??0,t>$r&&n.data&&t>n.data.triangle.length&&
this.#t.delete(e)}};var Er=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,kr=/[\u202a-\u202e\u2066-\u2069]/u,vr=/[\ud800-\udfff]/u,Ar=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Sr=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Mr=/^\p{M}/u,
Xs=/[\u2028\u2029]/u,Tr=/^(?:⟨[0-9A-F]{2}⟩)+$/u,$e=/⟨[0-9A-F]{2}⟩/gu,Lr=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function Dt(o){return Lr.test(o.trim())}function Js(o,t){return Tr.test(o)||!t.includes("\u27E8")&&o.search($e)>=
0}function vt(o,t){return o.includes("\u27E8")&&Js(o,t)?o.replace($e,""):o}function nt(o,t="\u27E8"){if(o.includes(
"\u27E8")&&o.length<=1200&&Js(o,t)){let e=o.match($e)??[];return o.split($e).flatMap((n,s)=>[...n?nt(n):[],...s<
e.length?[{mark:e[s],raw:""}]:[]])}if(o==="")return[{mark:"\u2205",raw:""}];if(o.length>1200){let n={mark:` \u2026 ${(o.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...nt(o.slice(0,800)),n,...nt(
o.slice(-200))]}return/^ +$/u.test(o)&&o.length<=40?Array.from(o,e=>({mark:"\xB7",raw:e})):Ar.test(o)?Array.from(
o,e=>({mark:be(e),raw:Xs.test(e)?"":e})):Mr.test(o)?[{mark:"\u25CC",raw:""},...Vs(o)]:Sr.test(o)?Vs(o):[{mark:"",
raw:o}]}function Vs(o){let t=[],e="";for(let n of o.replaceAll(`\r
`,`
`)){let s=Or(n);s?(t.push(...e?[{mark:"",raw:e}]:[],s),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function Or(o){
if(o===`
`)return{mark:"\u21B5",raw:`
`};if(o==="	")return{mark:"\u2192",raw:"	"};if(Er.test(o)){let t=o.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):be(o),raw:""}}return o==="\uFEFF"?{mark:be(o),raw:o}:kr.test(o)||vr.test(o)||Xs.test(o)?{mark:be(o),raw:""}:
null}function be(o){return`\u27E8${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function S(o,t=28){
if(!o.trim()&&!/[^ \n\t\r]/u.test(o))return oe(o);let e=nt(o).map(i=>i.mark||i.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Nr={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function oe(o){if(o==="")return"an empty to\
ken";let e=(o.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[s,i]=Nr[n[0]]??["",""];return s?n.length===1?s:`${n.length}\
 ${i}`:nt(n).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var Ft=1,Rr=2,Zs=800,Ir=200;function to(o){let t=new Uint8Array(o.texts.length);for(let[s,i]of o.text.markup)t.
fill(Rr,s,i);let e=new Uint8Array(o.texts.length);for(let[s,i]of o.text.added??[])e.fill(1,s,i);let n=o.text.turns.
map(([s,i,r])=>{let a=Qs(t,i,r,1);return t.fill(Ft,i,a),t.fill(Ft,Qs(t,r-1,a-1,-1)+1,r),{label:s,from:i,head:a,
to:r,lines:Cr(o,t,e,a,r)}});return{page:o,turns:n,markers:t}}function Qs(o,t,e,n){let s=t;for(;s!==e&&o[s];)s+=
n;return s}function Cr(o,t,e,n,s){let i=_r(o.texts,t,n,s),r=Fr(i.map(a=>Dr(o,t,a)));return i.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((u,f)=>!t[a+f]);return{from:a,to:l,code:r[h],folded:c.length>0&&c.every(Boolean)}})}
function _r(o,t,e,n){let s=[],i=e;for(let r=e;r<n;r+=1){let a=o[r],l=!t[r]&&jn.test(a),h=r-i,c=h>=Zs&&(/^\s/u.
test(a)||h>=Zs+Ir);(l||c)&&r>i&&(s.push([i,r]),i=r),t[r]!==Ft&&a.endsWith(`
`)&&Br(t,r+1,n)&&(s.push([i,r+1]),i=r+1)}return i<n?[...s,[i,n]]:s}var jn=/^\r?\n[\s]*[^\S\n]$/u;function Br(o,t,e){
return t>=e||o[t]!==Ft}function Dr(o,t,[e,n]){let s="";for(let i=e;i<n&&s.length<200;i+=1)s+=t[i]?"":vt(o.texts[i],
o.tokens[i]);return s}function Fr(o){let t="";return o.map(e=>{let[,n,s]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!s.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&s.includes(
"`"))?n:"",t!=="")})}function Ee(o,t,e,n){let s="",i="";for(let r=e;r<n;r+=1){let a=vt(o.texts[r],o.tokens[r]);
i+=a,s+=t[r]?"":a,t[r]&&!t[r+1]&&s&&r+1<n&&!s.endsWith(`
`)&&(s+=`
`)}return s||i}var Hr=10;function V(o,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":o.valueNorms.
includes(t)?n:"weight"}function Yn(o){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,s)=>`${e.
number} of what reached the last layer came from ${s}${e.left}${t(e)} (${o})`,most:(e,n,s)=>`the largest part \
of what reached the last layer came from ${s}: ${e.number}${e.left}${t(e)} (${o})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,s,i)=>`${s} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${o})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var X={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:o,left:t},e,n)=>`${e} gave ${o} of its attention to ${n}${t}`,most:({number:o,left:t},e,n)=>`${e}\
 looked most at ${n}: ${o} of its attention${t}`,none:(o,t)=>`${t} gave each of them ${o} of its attention`,mostLater:({
number:o,left:t},e,n,s)=>`${n} was looked at most ${s}: ${e} gave it ${o} of its attention${t}`,noneLater:(o,t)=>`\
Every later token gave ${t} ${o} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:o,beside:t,left:e},n,s)=>`${o} of what ${n} brought came from ${s}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:o,beside:t,left:e},n,s)=>`${n} brought mos\
t from ${s}: ${o}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(o,t)=>`${t} brought ${o} o\
f what it brought from each of them`,mostLater:({number:o,beside:t,left:e},n,s,i)=>`${s} brought most ${i}: ${o}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(o,t)=>`Every lat\
er token was brought ${o} of its whole from ${t}.`},corrected:{...Yn("raw rollout"),noun:"preference",top:Hr,pair:({
number:o,beside:t},e,n)=>`${n} was preferred ${o} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:o,beside:t},e,n)=>`${n} was preferred most, ${o} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:o=>`each of them was preferred\
 ${o} times over an even spread`,mostLater:({number:o,beside:t},e,n,s)=>`${n} was preferred most ${s}: ${o} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(o,t)=>`At \
every later token, ${t} was preferred ${o} times over an even spread.`},raw:Yn("raw rollout"),restless:Yn("rol\
lout without resting places")};var Vn=.0009765625,Xn=2**-24,ke=Jn(.5,1),st=Float64Array.from({length:256},(o,t)=>Jn(Math.max(0,t-.5),-1)),ot=Float64Array.
from({length:256},(o,t)=>Jn(t+.5,1));function St(o){return[Math.max(0,o*(1-Vn)-Xn),Math.min(1,o*(1+Vn)+Xn)]}function Jn(o,t){
let e=(o/255)**2;return Math.min(1,Math.max(0,e*(1+t*Vn)+t*Xn))}function ve([o,t],[e,n]){let[s,i]=[o+Math.max(
0,n-t),t+Math.max(0,e-o)];return[s>0?Math.min(1,o/s):0,i>0?Math.min(1,t/i):0]}function D(o,[t,e]){if(!(t>0)&&e<
.01)return ct(e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-o,o-t,1e-9))))),s=Number(o.toFixed(
n)),i=Math.ceil(10**n*Math.max(e-s,s-t)-1e-6)/10**n;return`${s.toFixed(n)} \xB1 ${i.toFixed(n)}`}function ct(o){
if(!(o>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(o)));return`less than ${(Math.ceil(o*10**t-1e-9)/10**
t).toFixed(t)}`}var Pr=.5/65535;function O(o,t=ke){return o===0?ct(t):o>=.00995?o.toFixed(3):o.toPrecision(2)}function R(o,t){
return`${S(o.texts[t])} (token ${t})`}function ut(o,t,e){let n=o.headNames[e];return n?`the ${n} of layer ${t}`:
`head ${e} of layer ${t}`}function Ht(o,t){let{page:e,alignment:n}=o;return n==="position"?`When the model rea\
d ${R(e,t)}`:t<e.promptLength?`Just before ${R(e,t)} in the prompt`:`When the model produced ${R(e,t)}`}function Ae(o,t,e,n){
let s=ut(o.page,o.layer,o.head),i=t===e&&o.alignment==="position"?"itself":R(o.page,e),r=X[o.measure].pair(n.said,
s,i);return`${Ht(o,t)}, ${r}${Zn(o,n)}.`}function Zn({measure:o},{even:t}){return X[o].hasEven?`; an even spre\
ad would be ${O(t)}`:""}function eo(o,t,e,n,s,i){if(n.absence)return Wr(o,t,e,n.absence);let r=X[o.measure],a=ut(
o.page,o.layer,o.head),l=t==="observer"?s(e,n.strongest):s(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${Ht(o,e)}, ${r.none(i(),a)}.`:r.noneLater(i(),R(o.page,e));if(t==="observer"){let c=n.strongest===e?"\
itself":R(o.page,n.strongest);return`${Ht(o,e)}, ${r.most(l.said,a,c)}${Zn(o,l)}.`}let h=Ht(o,n.strongest).replace(
/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(l.said,a,R(o.page,e),h)}${Zn(o,l)}.`}function Wr({page:o,
alignment:t},e,n,s){let i=R(o,n);return s==="hidden"?`${i} is set aside, as a place to rest: show what rests t\
o see who looked at it.`:s==="all-hidden"?`${i} could only look at what is set aside, as a place to rest.`:s===
"padding"?`${i} is padding: nothing looks at it, and it looks at nothing.`:e==="observed"?`${i} is the last to\
ken: nothing came after it that could look back.`:s==="first-token"?`${i} is the first token: nothing came bef\
ore it, so there is no attention to show.`:`${i} was never fed back to the model, so it has no row of its own${t===
"position"?"; the other alignment shows what produced it":""}.`}function no(o,t,e,n,s){if(t.absence==="first-t\
oken"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let i=o==="observed"?" o\
n average":"",r=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[l,h,c]=t.hiddenMass;r.push(`${D(
l,[h,c])} of ${s.whole}${i} ${s.rests} ${a}.`)}return n&&r.push(`Learned sink: ${O(t.sinkMass,Pr)} of the atte\
ntion${i} went to no token at all (this model may set attention aside).`),r.join(" ")}function so(o,t){let e=o.
tokens[t],s=(Array.from(e).length>40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,
r=>r===" "?"\u2423":"\uFFFD"),i=o.ids?` \xB7 id\xA0${o.ids[t]}`:"";return`Token ${t} \xB7 ${t<o.promptLength?"\
prompt":"completion"} \xB7 piece ${s||"\u2205"}${i}`}function Se(o){let t="is kept as one byte, round(255 \xB7 \u221Aw\
)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exac\
tly those of an archive (float16: to within \xB10.1%).",s="0.0049 at 1, 0.0005 at 0.01";return o==="corrected"?
`A preference ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to withi\
n \xB10.1% of themselves; sentences say how far each may be off.`:o==="value"?`${n} Any other weight w ${t}, a\
nd ${e} of what the model computed (${s}); shares of weight \xD7 value are computed from these, and sentences say\
 how far each may be off.`:o==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${s}\
).`:`${n} Any other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${s}\
).`}function oo(o,t,{noun:e,top:n}){if(o==="absolute")return`Colour is absolute: the strongest colour is a ${e}\
 of ${n}${n>1?" or more":""}, in every report.`;let s=O(t);return`Colour is relative: the strongest colour is \
the largest ${e} shown, ${s}; do not compare it with others.`}function Pt({width:o,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(o,t)/Math.max(1,e))}}function Mt(o,{
row:t,key:e,cell:n}){let s=Math.min(96,Math.max(Pt(o).cell,n)),i=r=>Math.max(0,o.count-r/s);return{row:Math.min(
i(o.height),Math.max(0,t)),key:Math.min(i(o.width),Math.max(0,e)),cell:s}}function ie(o,t,[e,n],s){let{cell:i}=Mt(
o,{...t,cell:t.cell*s});return Mt(o,{row:t.row+n/t.cell-n/i,key:t.key+e/t.cell-e/i,cell:i})}function Me(o,t,e,n){
return Mt(o,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function Qn({count:o},{row:t,key:e,cell:n},[s,i]){let r=[
Math.floor(t+i/n),Math.floor(e+s/n)];return r.every(a=>a>=0&&a<o)?r:null}function re({width:o,height:t,count:e},{
row:n,key:s,cell:i}){let r=(a,l)=>[Math.floor(a),Math.min(e,Math.ceil(a+l/i-1e-6))];return{rows:r(n,t),keys:r(
s,o)}}function Tt(o,{rows:t,keys:e}){let n=Math.min(o.height/(t[1]-t[0]),o.width/(e[1]-e[0]));return Mt(o,{row:t[0],
key:e[0],cell:n})}function io(o,t,[e,n]){let s=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));return Mt(o,{...t,
row:s(t.row,e,o.height),key:s(t.key,n,o.width)})}function ro(o){return Math.max(0,Math.ceil(-Math.log2(o)-1e-9))}
function Te(o){return o?`${o.rows.join("-")}.${o.keys.join("-")}`:""}function Le(o,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(o??""),[n,s,i,r]=(e??[]).slice(1).map(Number);return e&&n<s&&s<=t&&i<r&&r<=t?{rows:[n,s],keys:[i,r]}:null}function Lt(o){return o?`${o.from.join("-")}.${o.to.join("-")}${o.when==="wrote"?".w":""}`:""}function Oe(o,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(o??"");if(!n)return null;let[s,i,r,a]=n.slice(1,
5).map(Number),l=!!n[5],h=s<i&&r<a&&i<=t&&a<=t,c=l?i>1&&s-1<e:s<e;return h&&c?{from:[s,i],to:[r,a],when:l?"wro\
te":"read"}:null}var Ur=32,ao={low:.2,high:2,step:.05},ae=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],co=["why","looked",
"heads","matrix","layers"],zr=new Set("layer head measure alignment hide sides scale gamma cutoff observed obs\
erver".split(" "));function Ne(o){return{view:it(o.view,co,o.why?"why":"looked"),chosen:null,layer:o.opening[0],
head:o.opening[1],measure:"weight",alignment:"generation",hide:"resting",sides:null,scale:"absolute",gamma:.6,
cutoff:0,theme:"auto",observed:null,observer:null,pair:"",order:"role",area:"",shades:"text",pool:"max",against:""}}
function es(o,t){let e={...t};(o.layer!==t.layer||o.head!==t.head)&&(e.layer=e.head=null);let n=Object.entries(
o).filter(([s,i])=>s!=="view"&&i!==null&&ts(s,i)!==ts(s,e[s]));return o.view!==uo(n.map(([s])=>s),t)&&n.unshift(
["view",o.view]),new URLSearchParams(n.map(([s,i])=>[s,ts(s,i)])).toString()}function ts(o,t){return o==="laye\
r"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function uo(o,t){return o.some(e=>zr.has(e))?"looked":
t.view}function fo(o,t,e){let n=new URLSearchParams(o.replace(/^#/u,"")),s=n.get("layer")==="all"?-1:Wt(n.get(
"layer")),i=Wt(n.get("head")),r=s!==null&&Y(t,s).length>0?s:e.layer;return{view:it(n.get("view"),co,uo([...n.keys()],
e)),chosen:Kr(n.get("chosen"),t),layer:r,head:i===null&&r===e.layer?e.head:ge(t,r,i??0),measure:it(n.get("meas\
ure"),["weight","value"],e.measure),alignment:it(n.get("alignment"),["generation","position"],e.alignment),hide:qr(
n.get("hide"),t)??e.hide,sides:it(n.get("sides"),["from","to","both"],e.sides),scale:it(n.get("scale"),["relat\
ive","absolute"],e.scale),gamma:ho(n.get("gamma"),ao.low,ao.high,e.gamma),cutoff:ho(n.get("cutoff"),0,1,e.cutoff),
theme:it(n.get("theme"),["auto","light","dark"],e.theme),observed:lo(n.get("observed"),t),observer:lo(n.get("o\
bserver"),t),pair:Lt(Oe(n.get("pair"),t.texts.length,t.numRows)),order:it(n.get("order"),["role","layer"],e.order),
area:Te(Le(n.get("area"),t.numRows)),shades:it(n.get("shades"),["text","linear","log"],e.shades),pool:it(n.get(
"pool"),["max","mean"],e.pool),against:Gr(n.get("against"),t)}}function Ut(o){return Math.max(0,Math.min(Ur,o.
texts.length-2))}function Wt(o){return o!==null&&/^\d{1,9}$/u.test(o)?Number(o):null}function qr(o,t){let e=Wt(
o);return e===null?null:Math.min(e,Ut(t))}function Kr(o,t){let[e,n,...s]=(o??"").split("-").map(Wt);return e!==
null&&n!==null&&n!==void 0&&s.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function lo(o,t){let e=Wt(o);return e!==
null&&e<t.texts.length?e:null}function Gr(o,t){let[e,n,...s]=(o??"").split(".").map(Wt);return e!==null&&n!==null&&
n!==void 0&&s.length===0&&lt(t,e,n)?`${e}.${n}`:""}function it(o,t,e){return t.find(n=>n===o)??e}function ho(o,t,e,n){
let s=o===null||o.trim()===""?NaN:Number(o);return s>=t&&s<=e?s:n}var mo={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Ot(o,t,e){let[n,s]=e.split(" "),i=Number(s);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(Ut(o),Math.max(0,c+i))}}let r=o.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(n==="layer")return a===void 0?{}:{layer:a};let l=Y(
o,t.layer),h=l[l.indexOf(t.head)+i];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:Y(o,a).at(i>0?0:-1)}}var Re=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(jr)),this.list.addEventListener("click",n=>{let s=n.target instanceof Element?
n.target.closest("[role=tab]"):null;s&&e(this.ids[[...this.list.children].indexOf(s)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,po(e).hidden=e!==t}return po(t)}#t(t){let e=[...this.list.
children].findIndex(r=>r===document.activeElement),n=this.ids.length-1,i={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(
this.ids[i]))}};function jr({id:o,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${o}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${o}`),e.textContent=t,e}function po(o){
return document.getElementById(`view-${o}`)}var Ie=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)n.addEventListener(
"change",()=>t(n.value))}show(t){document.documentElement.dataset.theme=t==="auto"?this.dark.matches?"dark":"l\
ight":t;for(let e of this.radios)e.checked=e.value===t}};var Yr=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function wo(o,t){let e=o.getBoundingClientRect(),n=getComputedStyle(
document.body),s=new ns(e.left-16,e.top-16-34),i=e.width+32,r=e.height+32+34;return s.read(o,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:i,height:r,title:t,marks:[{kind:"rect",x:0,y:0,width:i,height:r,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...s.
marks]}}var ns=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),s=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let r=go(s,
e);if(t instanceof SVGSVGElement){this.#a(t,s);return}if(n.display!=="contents"&&r&&this.#n(t,n,s,r),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#r(u,n,s.left+7,s.top+(s.height+parseFloat(
n.fontSize)*.7)/2);return}let l=n.overflowX!=="visible"||n.overflowY!=="visible"?r:e;if(!l)return;let h=t instanceof
HTMLDetailsElement&&!t.open;for(let c of h?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,l):c instanceof Text&&c.data.trim()&&this.#o(c,n,l)}#n(t,e,n,s){let[i,r]=[s.left-this.left,s.top-this.
top],a={x:i,y:r,width:s.right-s.left,height:s.bottom-s.top},l=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);Ce(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:l,fill:e.backgroundColor}),
this.#s(e,a);let h=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,u,f,d,m]of h){let p=parseFloat(e[`\
border${c}Width`])||0,g={left:u,top:f,right:Math.max(d,u+.1),bottom:Math.max(m,f+.1)},y=go(g,{...s,right:s.right+
1,bottom:s.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&Ce(e[`border${c}Color`])&&y){let[x,$]=[Math.max(u,
s.left)-this.left,Math.min(d,s.right)-this.left],[v,A]=[Math.max(f,s.top)-this.top,Math.min(m,s.bottom)-this.top],
M=`M${x} ${v}L${$} ${A}`;this.marks.push({kind:"path",d:M,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(Yr)??[],s=t.backgroundSize.split(" ")[0],i=s.endsWith(
"%")?e.width*parseFloat(s)/100:e.width,r=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);r.filter(Ce).forEach((a,l)=>{let h=i/r.length;this.marks.push({kind:"rect",...e,x:e.x+l*h,width:h,fill:a})})}#o(t,e,n){
let s=null,i=()=>{if(s){let r=this.#i(e,s.height);this.#r(s.text.trimEnd(),e,s.left,s.top+r)}s=null};for(let{0:r,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(r.trimEnd().length||r.length));
for(let{left:l,top:h,right:c,bottom:u,height:f}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(h+u)/
2<=n.top||(h+u)/2>=n.bottom)){s&&Math.abs(s.top-h)<2?s.text+=r.replace(/\s+/gu," "):(i(),s={text:r.replace(/\s+/gu,
" "),left:l,top:h,height:f});break}}i()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:s}=this.#e.measureText("x");return(e-n-s)/2+n}#r(t,e,n,s){if(t.
trim()){let i=parseFloat(e.fontSize),{fontFamily:r,fontWeight:a,color:l}=e;this.marks.push({kind:"text",x:n-this.
left,y:s-this.top,text:t,size:i,family:r,weight:a,fill:l})}}#a(t,e){for(let n of t.querySelectorAll("path")){let s=getComputedStyle(
n),i=Vr(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(i&&Ce(s.stroke)){let r=parseFloat(s.opacity);
this.marks.push({kind:"path",d:i,stroke:s.stroke,width:parseFloat(s.strokeWidth)||1,opacity:r})}}}};function Vr(o,t,e){
let n=0;return o.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,s=>/[A-Z]/u.test(s)?(n=0,s):(n+=1,String(Math.round(100*(Number(
s)+(n%2?t:e)))/100)))}function go(o,t){let[e,n]=[Math.max(o.left,t.left),Math.max(o.top,t.top)],[s,i]=[Math.min(
o.right,t.right),Math.min(o.bottom,t.bottom)];return e<s&&n<i?{left:e,top:n,right:s,bottom:i}:null}function Ce(o){
return o!==""&&o!=="none"&&o!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(o)}function K(o){b("message",o),document.getElementById("message")?.toggleAttribute("hidden",!o)}function b(o,t){
let e=document.getElementById(o);e&&_(e,t)}var Xr=/\u2068([^\u2068\u2069]*)\u2069/u;function _(o,t){let e=t.split(
Xr);e.join("")===o.textContent&&o.childNodes.length>0||o.replaceChildren(...e.flatMap((n,s)=>{let i=s%2?document.
createElement("bdi"):document.createTextNode(n);return s%2&&(i.textContent=n),n?[i]:[]}))}function _e(o){return o.
replace(/[\u2068\u2069]/gu,"")}function yo(o,t){return o.map(e=>"y"in e?{...e,y:e.y+t}:e)}function le(o,t){for(let e of t)if(o.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")Jr(o,e);else if(e.kind==="text")Zr(o,e);else if(e.kind==="image")o.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);o.strokeStyle=e.stroke,o.lineWidth=e.width,
e.fill&&(o.fillStyle=e.fill,o.fill(n)),o.stroke(n)}o.globalAlpha=1}function Jr(o,{x:t,y:e,width:n,height:s,fill:i,
stroke:r,radius:a=0}){o.beginPath(),o.roundRect(t,e,n,s,a),o.fillStyle=i,o.fill(),r&&(o.lineWidth=1,o.strokeStyle=
r,o.stroke())}function Zr(o,{x:t,y:e,text:n,size:s,family:i,fill:r,weight:a="400",anchor:l="start",turned:h}){
o.font=`${a} ${s}px ${i}`,o.textAlign=l==="middle"?"center":l==="end"?"right":"left",o.fillStyle=r,h?(o.save(),
o.translate(t,e),o.rotate(-Math.PI/2),o.fillText(n,0,0),o.restore()):o.fillText(n,t,e)}function xo({width:o,height:t,
marks:e,title:n}){let[s,i]=[o,t].map(et);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${s}" height="${i}\
" viewBox="0 0 ${s} ${i}">`,`<title>${rt(n)}</title>`,...e.map(Qr),`</svg>
`].join(`
`)}function Qr(o){let t="opacity"in o&&o.opacity!==void 0?` opacity="${et(o.opacity)}"`:"";if(o.kind==="path"){
let r=`stroke="${rt(o.stroke)}" stroke-width="${et(o.width)}"`;return`<path d="${rt(o.d)}" fill="${rt(o.fill??
"none")}" ${r}${t}/>`}let e=`x="${et(o.x)}" y="${et(o.y)}"`;if(o.kind==="text"){let r=o.turned?` transform="ro\
tate(-90 ${et(o.x)} ${et(o.y)})"`:"",a=`font-family="${rt(o.family)}" font-size="${et(o.size)}" font-weight="${rt(
o.weight??"400")}"`,l=o.anchor&&o.anchor!=="start"?` text-anchor="${o.anchor}"`:"";return`<text ${e}${r} ${a}${l}\
 fill="${rt(o.fill)}" xml:space="preserve">${rt(o.text)}</text>`}let n=`${e} width="${et(o.width)}" height="${et(
o.height)}"`;if(o.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${o.canvas.toDataURL("image/png")}"/>`;let s=o.radius?` rx="${et(o.radius)}"`:"",i=o.stroke?` stroke="${rt(
o.stroke)}"`:"";return`<rect ${n}${s} fill="${rt(o.fill)}"${i}${t}/>`}function et(o){return String(Math.round(
100*o)/100)}var ta=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function rt(o){return o.
replace(ta,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var ea=2,na=16384;function bo(o,t){o.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:s,name:i}=t(),r=n.getAttribute("data-picture"),a=r==="\
svg"?new Blob([xo(s)],{type:"image/svg+xml"}):await sa(s);b("live",""),a?(oa(a,`${i}.${r}`),b("live",`Saved as\
 ${i}.${r}.`)):b("live","This is too large for a PNG; take the SVG.")})}function sa({width:o,height:t,marks:e}){
let n=document.createElement("canvas"),s=Math.min(ea,na/Math.max(o,t));n.width=Math.ceil(o*s),n.height=Math.ceil(
t*s);let i=n.getContext("2d");return i?(i.scale(s,s),i.imageSmoothingEnabled=!1,le(i,e),new Promise(r=>n.toBlob(
r,"image/png"))):Promise.resolve(null)}function oa(o,t){let e=URL.createObjectURL(o),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}var H={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},os={light:{more:{...H.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...H.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...H.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...H.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function ft(o){return Array.from({length:63},(t,e)=>{let n=ia(o,e/62),s=[Nt(o.ink),
Nt("#000000"),Nt("#ffffff")].reduce((i,r)=>ss(i,n)>=4.5||ss(i,n)>=ss(r,n)?i:r);return{background:$o(n),ink:$o(
s)}})}function ia(o,t){let e=t*(o.stops.length-1),n=Math.min(Math.floor(e),o.stops.length-2),s=e-n,[i,r]=[o.stops[n],
o.stops[n+1]].map(ra);return aa(i.map((a,l)=>a+s*(r[l]-a)))}function ss(o,t){let[e,n]=[Eo(o),Eo(t)].sort((s,i)=>s-
i);return(n+.05)/(e+.05)}function Nt(o){return[1,3,5].map(t=>parseInt(o.slice(t,t+2),16))}function $o(o){return`\
#${o.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function Eo(o){let[t,e,n]=o.map(s=>{let i=s/255;return i<=
.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function ra([o,t,e]){let n=e*Math.PI/180;
return[o,t*Math.cos(n),t*Math.sin(n)]}function aa([o,t,e]){let n=(o+.3963377774*t+.2158037573*e)**3,s=(o-.1055613458*
t-.0638541728*e)**3,i=(o-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*s+.2309699292*i,-1.2684380046*
n+2.6097574011*s-.3413193965*i,-.0041960863*n-.7034186147*s+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,
r)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function vo(){let o=new CSSStyleSheet,t=ko(":root","light");return o.replaceSync(`@media screen{${t}${ko(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),o}function ko(o,t){let e=ft(H[t]),n=e.map(({background:i,ink:r},a)=>`${o}\
 .level-${a+1}{background-color:${i};color:${r}}`),s=[H[t].paper,...e.map(({background:i})=>i)].join(",");return`${n.
join("")}${o} .legend-bar{background-image:linear-gradient(to right,${s})}`}var la=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against"],Be=class{#t=new Set;#e=0;#n=!1;constructor(t,e){
this.page=t,this.kinds=e.filter(({fits:r})=>!r||r(t)),this.initial=Ne(t),this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,vo()];let n={page:t,heads:new xe(Fs,t.numRows),text:to(t),state:()=>this.state,
change:r=>this.change(r),look:r=>this.look(r)};this.views=new Map(this.kinds.map(r=>[r.id,new r(n)])),this.tabs=
new Re(this.kinds,r=>{this.change({view:r})}),this.theme=new Ie(r=>{this.change({theme:r})},()=>{this.#s()}),this.
writeAddress=tt(()=>{Bs(es(this.state,this.initial),this.#n),this.#n=!1},150),b("precision",Se("weight"));let s=document.
getElementById("files-link"),i=we(location.pathname,t.suffix,"index");s&&i&&location.protocol!=="about:"&&(s.setAttribute(
"href",i),s.hidden=!1),this.#i(),bo(document.getElementById("take"),()=>this.picture)}async start(){lt(this.page,
this.state.layer,this.state.head)||this.#r(this.state,!0),await this.#s(),this.view.reveal?.()}get view(){return this.
views.get(this.state.view)}async change(t){let e={...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&
(e.head=t.head??this.#e,this.#e=this.state.head),e.head=ge(this.page,e.layer,e.head),!lt(this.page,e.layer,e.head)){
this.#r(e,!1);return}this.#n||=la.some(n=>String(e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),
await this.#s()}async show(t){let e=this.kinds.find(n=>n.id===t);if(!e)throw new k(`There is no view \u201C${t}\
\u201D; the views are ${this.kinds.map(n=>n.id).join(", ")}.`);await this.change({view:e.id})}get picture(){let{
page:t,view:e}=this,n=this.kinds.find(({id:r})=>r===this.state.view),s=[t.title&&`\u201C${t.title}\u201D`,t.model,
n.title].filter(Boolean).join(" \xB7 "),i=document.getElementById(`view-${n.id}`);return{picture:e.drawing??wo(
i,s),name:`att_viz_${n.id}`}}async look(t){for(let e of this.views.values())await e.look?.(t)}get snapshot(){return Object.
assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){return Object.assign({},...[
...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.theme.show(t.theme);let n=this.
tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),await e.show(this.state)}#o(){let t=fo(location.
hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#i(){
window.addEventListener("hashchange",()=>{this.change(this.#o()).then(()=>this.view.reveal?.()),this.#n=!1}),document.
addEventListener("keydown",t=>{let e=mo[t.key],n=t.target instanceof Element&&t.target.matches("input, select,\
 button, a, summary"),s=this.kinds.find(({id:i})=>i===this.state.view)?.stepsHeads;e&&s&&!n&&!t.ctrlKey&&!t.metaKey&&
!t.altKey&&(t.preventDefault(),this.change(Ot(this.page,this.state,e)))})}#r(t,e){this.view.show(this.state);let n=es(
t,{...this.initial,layer:-1,head:-1});K(Ds(this.page,t.layer,t.head,n,e))}};function j(o,t,e){let n=o.scales?o.scales[t]:1,s=G(o,t),i=s.get(e),r=o.triangle[T(t)+e],[a,l]=i===void 0?[st[r],
ot[r]]:St(i);return[(i??Math.min(N[r],s.cap))*n,a*n,l*n]}function zt(o,t,e){return G(o,t).has(e)}function Ao(o,t,e,n){
let s=T(t),i=Math.min(n,t+1),r=[0,0,0];for(let l=e;l<i;l+=1){let h=o.triangle[s+l];r[0]+=N[h],r[1]+=st[h],r[2]+=
ot[h]}G(o,t).forEach((l,h)=>{if(h>=e&&h<i){let c=o.triangle[s+h],[u,f]=St(l);r[0]+=l-N[c],r[1]+=u-st[c],r[2]+=
f-ot[c]}});let a=o.scales?o.scales[t]:1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}function J(o,t,e){let n=new Int32Array(e),s=o.starts[o.layers[t]]??[];s.forEach(([a,l,h],c)=>{let u=s[c+1]?.[0]??
e;for(let f=a;f<u;f+=1)n[f]=l+h*(f-a)});let i=new Uint8Array(e).fill(1);for(let[a,l]of o.padding)i.fill(0,a,l);
let r=new Int32Array(e+1);for(let a=0;a<e;a+=1)r[a+1]=r[a]+i[a];return{first:n,realBefore:r}}function I({first:o,
realBefore:t},e,n){return n<=e&&n>=o[e]&&is(t,n)&&is(t,e)}function P({first:o,realBefore:t},e,n=0){let s=Math.
min(Math.max(o[e],n),e+1);return is(t,e)?t[e+1]-t[s]:0}function is(o,t){return o[t+1]>o[t]}function W({from:o,when:t},e){let[n,s]=o.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,s)]}function wt(o,t,e,n){
let[s,i]=W(e,n),[r,a]=e.to,l=[0,0,0],h=0,c=0;for(let u=s;u<i;u+=1){let f=P(t,u);if(f>0){c+=1;let d=P(t,u,r)-P(
t,u,Math.min(a,u+1));d>0&&(h+=d/f,Ao(o,u,Math.max(r,t.first[u]),a).forEach((m,p)=>{l[p]+=m}))}}return c?{weight:l.
map(u=>u/c),even:h/c}:null}function qt(o){return[...o].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-
e.head)}function So(){return new Promise(o=>{let t=new MessageChannel;t.port1.onmessage=()=>{t.port1.close(),o()},t.port2.
postMessage(null)})}var Mo=8,ha=3;async function rs(o,t,e,n){ca(o,e);let s=o.layers.flatMap(({layer:c,heads:u})=>c===-1?[]:u.map(f=>({
layer:c,head:f}))),i=new Map(o.layers.map(({layer:c})=>[c,J(o.sight,c,o.numRows)])),r=[],a=performance.now()+Mo,
l=0,h=async()=>{for(;l<s.length&&!n?.aborted;){let{layer:c,head:u}=s[l];l+=1;let f=await t.get(c,u).catch(()=>null),
d=i.get(c),m=f&&d&&wt(f,d,e,o.numRows);if(m){let[p,...g]=m.weight;r.push({layer:c,head:u,weight:p,even:m.even,
bounds:g})}performance.now()>a&&(await So(),a=performance.now()+Mo)}};return await Promise.all(Array.from({length:ha},
h)),n?.throwIfAborted(),qt(r)}function ca(o,t){for(let s of[t?.from,t?.to]){let[i,r]=Array.isArray(s)?s:[-1,-1];
if(!(Number.isInteger(i)&&Number.isInteger(r)&&i>=0&&i<r&&r<=o.texts.length))throw new k(`Give from and to as \
[first token, the one after the last], within 0 to ${o.texts.length}; ${JSON.stringify(s)} is not.`)}let[e,n]=W(
t,o.numRows);if(e>=n)throw new k("There is no attention row for these words: nothing was computed from them.")}var U={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at earlier copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the\
 token before"},local:{title:"Local",rests:!1,says:"looks at the five nearest tokens"},uniform:{title:"Spread",
rests:!1,says:"spreads its attention nearly evenly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the fi\
rst token, or on a learned sink"}},dt="none";function z(o){return o===null||o===dt?"No clear role":U[o].title}
function To(o,t,e,n){let[s,...i]=(n??"").split(" "),r=o.roles.map(([l])=>l),a=Object.fromEntries(r.map((l,h)=>[
l,/^\d+$/u.test(i[h]??"")?Number(i[h])/1e3:NaN]));return{layer:t,head:e,role:/^\d+$/u.test(s)?r[Number(s)]??null:
null,scores:a}}function De(o){let t=Object.keys(U).filter(n=>!U[n].rests),e=Object.keys(U).filter(n=>U[n].rests);
return[...t,dt,...e].map(n=>({role:n,heads:o.filter(s=>(s.role??dt)===n)})).filter(n=>n.heads.length).map(({role:n,
heads:s})=>({role:n,heads:n===dt?s:ua(s,n)}))}function ua(o,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];
return[...o].sort((n,s)=>e(s)-e(n))}function Lo(o,t,e){if(Number.isNaN(t.scores[e]))return null;let n=o.filter(
s=>!Number.isNaN(s.scores[e]));return{rank:1+n.filter(s=>s.scores[e]>t.scores[e]).length,of:n.length}}function he(o){
return Number.isNaN(o)?"\u2013":o.toFixed(2)}var as=0;async function yt(o){as+=1,Oo();try{return await o}finally{as-=1,Oo()}}function Oo(){document.documentElement.
toggleAttribute("data-busy",as>0)}var No=5,fa=4,Ro=.005;function Io(o,t,e){let n=da(t,e),s=ma(e),i=new Uint8Array(e);s.forEach(({from:d,to:m},p)=>i.
fill(p,d,m));let r=new Float64Array(s.length),a=new Float64Array(e),l=new Uint32Array(e),h=0,c=0,u=[];for(let d=n+
1;d<e;d+=1){if(P(t,d)===0)continue;c+=1;let m=T(d),p=G(o,d),g={row:d,key:-1,weight:0};for(let y=t.first[d];y<=
d;y+=1){if(!I(t,d,y))continue;let x=p.get(y)??Math.min(N[o.triangle[m+y]],p.cap);if(y===n){h+=x;continue}r[i[d-
y]]+=x,a[y]+=x,l[y]+=1,x>g.weight&&(g={row:d,key:y,weight:x})}g.key>=0&&u.push(g)}let f=Array.from(a,(d,m)=>({
token:m,share:l[m]>=fa?d/l[m]:0}));return{distances:s.map(({label:d},m)=>({label:d,share:c?r[m]/c:0})),pairs:u.
sort((d,m)=>m.weight-d.weight||d.row-m.row).slice(0,No).map(({row:d,key:m})=>({row:d,key:m,mass:j(o,d,m)})),keys:f.
filter(({share:d})=>d>0).sort((d,m)=>m.share-d.share||d.token-m.token).slice(0,No),first:c?h/c:0}}function da(o,t){
for(let e=0;e<t;e+=1)if(P(o,e)>0)return e;return 0}function ma(o){let t=[{from:0,to:1,label:"itself"}];for(let e=2;t[t.
length-1].to<o;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-n===1?String(n):`${n} to ${e-1}`})}
return t}function w(o,t="",...e){let n=document.createElement(o);return t&&(n.className=t),n.append(...e),n}function C(o,t){
let e=w("button","",o);return e.type="button",e.addEventListener("click",t),e}function Rt(o,t){let e=w("span",
"flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");if(n.style.width=`${100*Math.min(
1,o)}%`,e.append(n),t!==void 0){let s=w("span","flow-even");s.style.insetInlineStart=`${100*Math.min(1,t)}%`,e.
append(s)}return e}function Co({layer:o,head:t}){return`L${o}\xB7H${t}`}function _o({sentence:o,model:t,promptHash:e,layer:n,head:s,rows:[i,r],precision:a,link:l}){let h=r-i===1?`row\
 ${i}`:`rows ${i}-${r-1}`,c=[`model ${t||"not named"}`,`prompt sha256 ${e.slice(0,16)}`,`L${n}.H${s}`,h,a,l];return Do(
`${o} [att_viz: ${c.filter(Boolean).join("; ")}]`)}function Bo([o,t,e]){return Do(D(o,[t,e]))}var pa={"\u201C":'\
"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"\
*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function Do(o){return Array.from(o,t=>/[ -~]/u.test(t)?t:
pa[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Fe(o,t){return[o,...t].map(e=>e.map(ga).
join(",")).join(`\r
`)+`\r
`}function ga(o){if(typeof o=="number")return Number.isFinite(o)?String(o):"";let t=/^[=+\-@\t\r]/u.test(o)?`'${o}`:
o;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function ce(o,t){let e=document.createElement("button");return e.type="button",e.className="quote",e.textContent=
o,e.addEventListener("click",async()=>{let n=await wa(t());b("live",""),b("live",n?"Copied.":"The browser does\
 not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(()=>delete e.dataset.done,1800)}),
e}async function wa(o){try{return await navigator.clipboard.writeText(o),!0}catch{let t=document.createElement(
"textarea");t.value=o,t.className="visually-hidden",document.body.append(t),t.select();let e=document.execCommand(
"copy");return t.remove(),e}}var ls=8,He=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.page=t,this.roleOf=e,this.handlers=n,this.root=document.
getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.getElementById(
"find-actions")}say(t){this.#n=null,this.root.hidden=!t,b("find-sentence",t),b("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,b("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#i()}sentence({layer:t,
head:e,weight:n,bounds:s,even:i}){let r=this.#n,[a,l]=[this.#s(r.from),this.#s(r.to)];return`When the model ${r.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${Pe(n,s)} of its attention to ${l}; an even\
 spread would be ${O(i,0)}.`}#s([t,e]){return`${S(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[];W({...t,when:e},this.page.numRows)[0]<
W({...t,when:e},this.page.numRows)[1]&&n.push(C(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),
this.actions.replaceChildren(...n,ce("Copy as citation",()=>this.citation()),ce("Copy as CSV",()=>this.csv()),
C("Clear",()=>this.handlers.change(null)))}citation(){let t=this.#n,[e]=this.#e;return _o({sentence:this.sentence(
e),model:this.page.model,promptHash:this.page.promptHash,layer:e.layer,head:e.head,rows:W(t,this.page.numRows),
precision:Bo([e.weight,...e.bounds]),link:location.href})}csv(){let t=["rank","layer","head","weight","least",
"most","even","role"],e=this.#e.map(({layer:n,head:s,weight:i,bounds:[r,a],even:l},h)=>{let c=this.roleOf(n,s)??
"";return[h+1,n,s,...[i,r,a,l].map(u=>Number(u.toPrecision(6))),c]});return Fe(t,e)}#i(){let t=this.#t?this.#e:
this.#e.slice(0,ls),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(i=>this.#r(i,n)));let s=this.#e.
length;if(!this.#t&&s>ls){let i=C(`Show all ${s} heads`,()=>{this.#t=!0,this.#i(),(this.list.children[ls]?.firstElementChild??
void 0)?.focus()});this.list.append(w("li","more",i))}b("find-scale",s?`The longest bar is ${O(e)}; the mark o\
n each is the even spread.`:"")}#r({layer:t,head:e,weight:n,bounds:s,even:i},r){let a=Pe(n,s),l=z(this.roleOf(
t,e)),h=w("button","ranked",w("span","ranked-name",Co({layer:t,head:e})),Rt(n/r,i/r),w("span","ranked-number",
a),w("span","ranked-role",l));h.type="button",h.setAttribute("aria-label",`Layer ${t}, head ${e}: ${a}, even s\
pread ${O(i,0)}, ${l}`);let c=this.#n;h.addEventListener("click",()=>this.handlers.look(t,e,c));for(let u of["\
pointerenter","focus"])h.addEventListener(u,()=>this.handlers.point(t,e));return w("li","",h)}};function Pe(o,[
t,e]){return o>0?Math.max(e-o,o-t)<=.0011*o?O(o):D(o,[t,e]):e>0?ct(e):"0"}var Fo=10,ya=100;function hs(o){return o.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function We(o,t,e,n){let s=performance.now()+Fo;for(let[i,r]of hs(o)){if(performance.now()>s&&
(await cs(),s=performance.now()+Fo),!n())return!1;let a=t.peek(i,r)??await t.get(i,r).catch(()=>null);a&&e(i,r,
a)}return n()}function cs(){return new Promise(o=>{window.requestIdleCallback?window.requestIdleCallback(()=>o(),
{timeout:ya}):setTimeout(o,20)})}var xa=48;function Ho(o,t,e=0){let n=Math.min(xa,t),s=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),i=new Float64Array(
n*n),r=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=s[h]*n;r[s[h]]+=1;for(let u=0;u<=h;u+=1)i[c+s[u]]+=u<
e?0:N[o[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=i[h]/r[Math.floor(h/n)];l[h]=Math.
round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var ba=10,Ue=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await cs(),t=performance.now()+ba),!this.inSight()){this.#e=
[];break}if(!this.#i(e))try{let{triangle:n}=await this.heads.get(e.layer,e.head);this.#t.set(this.#o(e),Ho(n,this.
numRows,this.aside)),this.#i(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o({layer:t,head:e}){return`${t}\
-${e}-${this.aside}`}#i(t){let e=this.#t.get(this.#o(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{
side:s,levels:i}=e,r=$a(document.documentElement.dataset.theme==="dark"?"dark":"light"),a=new ImageData(s,s);return i.
forEach((l,h)=>a.data.set(r[l],4*h)),t.canvas.width=t.canvas.height=s,n.putImageData(a,0,0),!0}};function ze(){
let o=document.createElement("canvas");return o.width=o.height=1,o.setAttribute("aria-hidden","true"),o}function $a(o){
return[H[o].paper,...ft(H[o]).map(({background:e})=>e)].map(e=>[...Nt(e),255])}var qe=class{#t=0;constructor(t,e,n,s,i){this.root=t,this.context=e,this.heads=n.filter(({layer:r})=>r!==-1),this.
pictures=s,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:n,heads:s}=this.context;this.one=t;let i;
try{i=await s.get(t.layer,t.head)}catch(a){a instanceof k&&e===this.#t&&this.root.replaceChildren(w("p","note",
a.message));return}if(e!==this.#t||t.layer===-1)return;let r=Io(i,J(n.sight,t.layer,n.numRows),n.numRows);this.
root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??`head ${t.head}`}`),w("p","",t.role?`${z(
t.role)}: ${U[t.role].says}.`:"No clear role in this text."),w("div","detail-actions",C("Show in the text",()=>this.
handlers.open(t)),C(this.handlers.isBeside(t)?"Take away":"Put beside others",()=>this.handlers.beside(t))),this.#e(
t),w("h4","","How far it looks"),Ea(r),w("h4","","Where it looks hardest"),this.#n(t,r),w("h4","","What gets m\
ost"),this.#s(r),w("p","note",`Without the first token, which gets ${r.first.toFixed(2)} on average. Means are\
 true to \xB1${Ro}.`))}#e(t){let e=w("ul","detail-scores");for(let n of Object.keys(U).filter(s=>s in t.scores)){
let s=Lo(this.heads,t,n),i=s?`${s.rank} of ${s.of}`:"not in this text",r=w("span","detail-number",he(t.scores[n]));
e.append(w("li","",w("span","",z(n)),r,w("span","note",i)))}return e}#n({layer:t,head:e},{pairs:n}){let{texts:s}=this.
context.page,i=w("ol","detail-list");for(let{row:r,key:a,mass:[l,...h]}of n){let c=`${S(s[r],14)} (${r}) \u2192 ${S(
s[a],14)} (${a})`,u=C("",()=>{this.context.look({layer:t,head:e,row:r,key:a})});u.append(w("span","",c),w("spa\
n","detail-number",Pe(l,h))),i.append(w("li","",u))}return i}#s({keys:t}){let{texts:e}=this.context.page,n=t.map(
({token:s,share:i})=>w("li","",w("span","",`${S(e[s],18)} (${s})`),w("span","detail-number",i.toFixed(2))));return w(
"ol","detail-list",...n)}};function Ea({distances:o}){let t=Math.max(...o.map(({share:n})=>n),1e-9),e=o.map(({
label:n,share:s})=>w("li","",w("span","",n),Rt(s/t),w("span","detail-number",s.toFixed(2))));return w("ul","de\
tail-distances",...e)}var Ke=class{chosen=[];constructor(t,e,n,s){this.root=t,this.draw=e,this.open=n,this.changed=
s}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.length<this.chosen.length?e:[...this.chosen.slice(
-(ka-1)),t],this.show(),this.changed()}show(){this.root.hidden=this.chosen.length===0;let t=this.chosen.map(({
layer:n,head:s})=>({layer:n,head:s,canvas:ze()})),e=this.chosen.map((n,s)=>{let i=`Layer ${n.layer}, head ${n.
head}`,r=C("",()=>this.open(n));r.className="beside-picture",r.setAttribute("aria-label",`${i}: show in the te\
xt`),r.append(t[s].canvas);let a=C("\xD7",()=>this.toggle(n));a.setAttribute("aria-label",`Take ${i} away`);let l=n.
role?` \xB7 ${z(n.role).toLowerCase()} ${he(n.scores[n.role])}`:"";return w("figure","",w("figcaption","",w("s\
pan","",`${i}${l}`),a),r)});this.root.querySelector(".beside-heads").replaceChildren(...e),this.draw(t)}},ka=4;var Ge=class{cells=[];#t=!1;constructor(t,e,n,s){this.root=t,this.page=e,this.heads=n,this.handlers=s,t.addEventListener(
"click",i=>this.#i(i,s.choose)),t.addEventListener("pointerover",i=>this.#i(i,s.point)),t.addEventListener("fo\
cusin",i=>this.#i(i,s.point)),t.addEventListener("keydown",i=>this.#r(i))}show(t,e){let n=e?this.heads.filter(
({role:s})=>(s??dt)===e):this.heads;this.cells=[],this.root.replaceChildren(...t==="role"?this.#e(n,e):this.#n(
n)),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.find(s=>s.layer===t&&s.head===e)??
this.cells[0];for(let s of this.cells)s.button.setAttribute("aria-current",String(s.layer===t&&s.head===e)),s.
button.tabIndex=s===n?0:-1}#e(t,e){let n=t.filter(({layer:r})=>r!==-1),s=De(n).map(({role:r,heads:a})=>{let l=U[r]?.
says;if(U[r]?.rests&&!e&&!this.#t){let h=`${a.length} ${a.length===1?"head rests":"heads rest"} on the first t\
oken`,c=C("Show them",()=>{this.#t=!0,this.show("role",e),this.cells.find(({role:f})=>f===r)?.button.focus()});
return w("section","heads-group folded",w("h3","",h),w("p","note","Heads that find nothing to look for put the\
ir attention where it does no harm."),c)}return this.#s(`${z(r)} \xB7 ${a.length}`,l??"",a,r)}),i=t.filter(({layer:r})=>r===
-1);return i.length?[...s,this.#s("All layers: rollout","",i,"")]:s}#n(t){return[...new Set(t.map(({layer:n})=>n))].
map(n=>{let s=t.filter(i=>i.layer===n);return this.#s(n===-1?"All layers":`Layer ${n}`,"",s,"")})}#s(t,e,n,s){
let i=n.map(a=>this.#o(a,s));this.cells.push(...i);let r=w("section","heads-group",w("h3","",t));return e&&r.append(
w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),r.append(w("div","heads-cells",...i.map(({button:a})=>a))),
r}#o(t,e){let{layer:n,head:s}=t,i=ze(),r=e&&e!==dt?e:t.role,a=r?he(t.scores[r]):"",l=n===-1?["Corrected","Raw",
"No rests"][s]:e?`${n}\xB7${s}`:String(s),h=w("button","head-cell",i,w("span","head-name",l),w("span","head-sc\
ore",a));h.type="button";let c=q(n,s,this.page.headNames[s]),u=r?`, ${z(r).toLowerCase()} ${a}`:"";return h.setAttribute(
"aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}`),h.toggleAttribute("data-rests",!!(t.role&&U[t.role].rests)),
{...t,button:h,canvas:i}}#i(t,e){let n=t.target instanceof Element?t.target.closest(".head-cell"):null,s=n&&this.
cells.find(i=>i.button===n);s&&e(s)}#r(t){let e=this.cells.findIndex(({button:r})=>r===t.target);if(e<0)return;
let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],s={ArrowUp:-1,ArrowDown:1}[t.key],i=n===
void 0?s?this.#a(e,s):void 0:this.cells[n];i&&(t.preventDefault(),this.cells.forEach(({button:r})=>r.tabIndex=
-1),i.button.tabIndex=0,i.button.focus())}#a(t,e){let n=this.cells[t].button.getBoundingClientRect(),s=NaN,i;for(let r=t+
e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*(a.top-n.top)<4)continue;
if(s=Number.isNaN(s)?a.top:s,Math.abs(a.top-s)>4)break;let l=Math.abs(a.left-n.left);i=!i||l<i.off?{off:l,cell:this.
cells[r]}:i}return i?.cell}};function Po(o){let t=[];return o.forEach((e,n)=>{let s=n>0?o[n-1]:"";t.length&&/^[\p{L}\p{M}\p{N}]/u.test(e)&&
/[\p{L}\p{M}\p{N}]$/u.test(s)?t[t.length-1][1]=n+1:t.push([n,n+1])}),t}var je=class{#t;#e;#n=null;#s=0;constructor(t,e,n){this.root=t,this.choose=n,this.#t=Po(e.texts),this.#e=this.#t.
map(([s,i],r)=>{let a=e.texts.slice(s,i).join(""),l=w("span",Dt(a)?"special":/^\n+$/u.test(a)?"break":"",a);return l.
setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.setAttribute("aria-label",`${S(a)}, ${i-
s===1?`token ${s}`:`tokens ${s} to ${i-1}`}`),l.dataset.word=String(r),l.tabIndex=r===0?0:-1,l}),t.append(...this.#e),
t.addEventListener("click",s=>{let i=s.target instanceof Element?s.target.closest("[data-word]"):null;i instanceof
HTMLElement&&(this.#r(Number(i.dataset.word),!1),this.#o(Number(i.dataset.word),s.shiftKey))}),t.addEventListener(
"keydown",s=>this.#i(s))}show(t){this.#n=t?null:this.#n,this.pair=t;let e={from:t?.from??this.#n,to:t?.to??null};
this.#t.forEach((n,s)=>{let i=[Wo(n,e.from)?"from":"",Wo(n,e.to)?"to":""].filter(Boolean),r=this.#e[s];r.setAttribute(
"aria-selected",String(i.length>0)),r.dataset.end=i.join(" ")})}#o(t,e){let n=this.#t[t];if(e&&(this.#n||this.
pair)){let s=this.#n??this.pair.to,i=[Math.min(s[0],n[0]),Math.max(s[1],n[1])];this.#n?(this.#n=i,this.choose(
i,null,!0)):this.choose(this.pair.from,i,!0)}else if(this.#n){let s=this.#n;this.#n=null,this.choose(s,n,!1)}else
this.#n=n,this.choose(n,null,!1)}#i(t){let e=this.#t.length-1,s={ArrowLeft:-1,ArrowRight:1,ArrowUp:-12,ArrowDown:12,
Home:-e,End:e}[t.key];s!==void 0?(t.preventDefault(),this.#r(Math.min(e,Math.max(0,this.#s+s)),!0)):(t.key==="\
Enter"||t.key===" ")&&(t.preventDefault(),this.#o(this.#s,t.shiftKey))}#r(t,e){this.#e[this.#s].tabIndex=-1,this.#s=
t,this.#e[t].tabIndex=0,e&&this.#e[t].focus()}};function Wo([o,t],e){return e!==null&&o<e[1]&&t>e[0]}var Ye=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(ce("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#t()),window.addEventListener(
"beforeprint",()=>this.#t())}#t(){let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)
return;let n=Object.keys(U),s=["Layer","Head","Role",...n.map(z)].map(r=>{let a=w("th","",r);return a.scope="c\
ol",a});t.append(w("tr","",...s));let i=this.heads.map(({layer:r,head:a,role:l,scores:h})=>{let c=[r,a,z(l),...n.
map(u=>Number.isNaN(h[u])?"\u2013":h[u].toFixed(3))];return w("tr","",...c.map(u=>w("td","",String(u))))});e.append(
...i)}csv(){let t=Object.keys(U),e=this.heads.map(({layer:n,head:s,role:i,scores:r})=>[n,s,i??"",...t.map(a=>r[a])]);
return Fe(["layer","head","role",...t],e)}};var Ve=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s=null;constructor(t){
this.context=t}get door(){let{page:t,heads:e}=this.context;return{findHeads:async n=>(await rs(t,e,n)).map(({layer:s,
head:i,weight:r,even:a})=>({layer:s,head:i,weight:r,even:a}))}}async mount(t){let{page:e,heads:n,change:s}=this.
context;await Ps(),this.roles=e.layers.flatMap(({layer:h,heads:c})=>c.map(u=>To(e,h,u,Hs(h,u)))),this.pictures=
new Ue(n,e.numRows,()=>!t.hidden);let i=({layer:h,head:c})=>{s({view:"looked",layer:h,head:c})},r=h=>document.
getElementById(h);this.beside=new Ke(r("beside"),()=>this.#o(),i,()=>{this.detail?.one&&this.detail.show(this.
detail.one)}),this.detail=new qe(r("head-detail"),this.context,this.roles,this.pictures,{open:i,beside:h=>this.
beside?.toggle(h),isBeside:h=>!!this.beside?.chosen.includes(h)});let a=(h,c)=>{let u=this.roles?.find(f=>f.layer===
h&&f.head===c);u&&u!==this.detail?.one&&this.detail?.show(u)};this.grid=new Ge(r("heads"),e,this.roles,{choose:i,
point:({layer:h,head:c})=>a(h,c),drawn:()=>this.#o()}),this.picker=new je(r("find-text"),e,(h,c)=>this.#i(h,c));
let l=(h,c)=>this.roles?.find(u=>u.layer===h&&u.head===c)?.role??null;this.ranking=new He(e,l,{look:(h,c,u)=>{
this.#a(h,c,u)},point:a,change:h=>{s({pair:Lt(h)})}}),this.table=new Ye(r("roles-table"),this.roles);for(let h of t.
querySelectorAll("input[name=order]"))h.addEventListener("change",()=>{s({order:h.value})});this.#h(r("role-ch\
ips"))}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll("input[name=order]"))n.checked=
n.value===t.order;let e=`${t.order} ${this.#t}`;e!==this.#e?(this.#e=e,this.grid?.show(t.order,this.#t)):this.#o(),
this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),
await this.#r(t.pair)}#o(){let t=[...this.grid?.cells??[]].map(({layer:i,head:r,canvas:a})=>({layer:i,head:r,canvas:a})),
n=[...(this.beside?.chosen??[]).map(({layer:i,head:r},a)=>({layer:i,head:r,canvas:document.querySelectorAll(".\
beside-picture canvas")[a]})).filter(({canvas:i})=>i),...t],{hide:s}=this.context.state();this.pictures?.draw(
n,s==="resting"?1:Math.max(1,s))}#i(t,e){let{page:n,change:s}=this.context;if(!e){this.#n="",this.#s?.abort(),
this.picker?.show(null);let l=`From ${S(n.texts.slice(t[0],t[1]).join(""))}: choose the word that was looked a\
t.`;this.ranking?.say(l);return}let[i,r]=e[0]>=t[1]?[e,t]:[t,e],a={from:i,to:r,when:i[0]>0&&i[0]>=n.promptLength?
"wrote":"read"};s({pair:Lt(a)})}async#r(t){let{page:e,heads:n}=this.context;if(t===this.#n)return;this.#n=t,this.#s?.
abort();let s=Oe(t,e.texts.length,e.numRows);if(this.picker?.show(s),!s){this.ranking?.say("");return}let i=new AbortController;
this.#s=i;try{let r=await yt(rs(e,n,s,i.signal));this.ranking?.show(s,r)}catch(r){if(i.signal.aborted)return;if(!(r instanceof
k))throw r;this.ranking?.say(r.message)}}async#a(t,e,n){let[,s]=W(n,this.context.page.numRows);await this.context.
look({layer:t,head:e,row:s-1,key:n.to[0]})}#h(t){let e=(this.roles??[]).filter(({layer:i})=>i!==-1),s=[{role:"",
count:e.length}].concat(De(e).map(({role:i,heads:r})=>({role:i,count:r.length}))).map(({role:i,count:r})=>{let a=i===
""?"All":i===dt?z(null):z(i),l=w("button","chip",`${a} `,w("span","chip-count",String(r)));return l.type="butt\
on",l.setAttribute("aria-pressed",String(i===this.#t)),l.addEventListener("click",()=>{this.#t=i,s.forEach(h=>h.
setAttribute("aria-pressed",String(h===l))),this.show(this.context.state())}),l});t.append(...s)}};var us=class{constructor(t,e,n){let s=t.boundaries.length*e,i=s*t.topK,r=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>r.getUint32(4*a,!0),this.probability=a=>r.getFloat32(4*
(i+a),!0),this.entropy=a=>r.getFloat32(4*(2*i+a),!0),this.rank=a=>r.getUint32(4*(2*i+s+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let s=n*this.positions+e,{topK:i,vocabulary:r,
ids:a}=this.lens;return{candidates:Array.from({length:i},(h,c)=>{let u=this.place(s*i+c);return{text:r[u]??"",
id:a[u]??-1,probability:this.probability(s*i+c)}}),entropy:this.entropy(s),rank:this.rank(s)}}};async function Uo(o,t){
let e=8*o.boundaries.length*t*(o.topK+1),n=await Bt(_t(o.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new k("What the logit lens read is damaged in this file. Please make the report again.");return new us(
o,t,n)}function ue(o,t,[e,n]){let s=[Math.max(e,o.target[0]),Math.min(n,o.target[1])],i=[e,Math.min(n,t)];return s[0]<
s[1]?s:i[0]<i[1]?i:null}function Xe(o,t){return[o.units,o.words].flatMap(n=>n.filter(([s,i])=>s<=t&&t<i))[0]??
[t,t+1]}function zo(o,t,[e,n],s,i,r=null){let a=s.starts.length-1,[l,h,c,u]=Array.from({length:4},()=>new Float64Array(
a)),f=0;for(let g=e;g<n;g+=1){let y=P(t,g);if(y===0)continue;f+=1;let x=T(g);for(let $=Math.max(i,t.first[g]);$<=
g;$+=1)if(I(t,g,$)){let v=o.triangle[x+$],A=s.ofToken[$];l[A]+=N[v],h[A]+=st[v],c[A]+=ot[v],u[A]+=1/y}G(o,g).forEach(
($,v)=>{if(v>=i&&I(t,g,v)){let A=o.triangle[x+v],M=s.ofToken[v],[B,F]=St($);l[M]+=$-N[A],h[M]+=B-st[A],c[M]+=F-
ot[A]}})}let d=g=>{let y=-1;for(let x=0;x<a;x+=1)y=u[x]>0&&(r?.[x]??0)===g&&(y<0||l[x]>l[y])?x:y;return y},m=d(
0),p=m<0?d(1):m;return p<0?null:{span:[s.starts[p],s.starts[p+1]],weight:l[p]/f,bounds:[Math.max(0,h[p])/f,c[p]/
f],even:u[p]/f}}function qo(o,t){let e=new Uint8Array(o.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=+t.subarray(
o.starts[n],o.starts[n+1]).every(Boolean);return e}function Ko({allLayers:o,lens:t}){let e=new Set(o.map(({layer:n})=>n).
filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,s)=>s-n)}function Z(o,t,e){let n=o==="generation"?t-1:t;return n>=0&&n<e?n:null}function mt(o,t,e){let n=o==="generatio\
n"?t+1:t;return n<e?n:null}function Ze(o,t,e,n,s){let i=o.headNames[e]!==void 0;return o.measuredEdges.filter(a=>a.others===0&&jo(n,a.queries)&&
jo(s,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,l)=>!a||Go(l)<
Go(a)?l:a,null)}function xt(o){return`Without ${Je(o.queries)*Je(o.keys)>1?"the edges between these tokens":"t\
his edge"}${va(o)}, log P(${S(o.next)}) changes by ${fs(o.change)} (${ds(o.change)} times as likely).`}function fs(o){
let t=Math.abs(o);return t<5e-7?"0.000":`${o<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function ds(o){let t=Math.exp(o);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function va({layer:o,head:t}){return o===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Go({layer:o,head:t,queries:e,keys:n}){return(o===null?2e12:0)+(t===null?1e12:0)+Je(e)*Je(n)}function Je([
o,t]){return t-o}function jo(o,[t,e]){return t<=o&&o<e}function Yo(o,t,e){let n=new Float32Array(e),s=T(t),i=o.scales?o.scales[t]:1,r=G(o,t);for(let a=0;a<=t;a+=1)n[a]=
Math.min(N[o.triangle[s+a]],r.cap)*i;return r.forEach((a,l)=>{n[l]=a*i}),n}function Qe(o,t){let{norms:e}=o,n=o.
data.scales&&o.beside||o.data,{triangle:s,sinkMass:i}=n,r=T(t),a=[0,0,0],l=[0,0,0];for(let u=0;u<=t;u+=1){if(!I(
o.sight,t,u))continue;let f=s[r+u],d=e?e[u]:1,m=u<o.hide?a:l;m[0]+=N[f]*d,m[1]+=st[f]*d,m[2]+=ot[f]*d}G(n,t).forEach(
(u,f)=>{if(I(o.sight,t,f)){let d=s[r+f],[m,p]=St(u),g=e?e[f]:1,y=f<o.hide?a:l;y[0]+=(u-N[d])*g,y[1]+=(m-st[d])*
g,y[2]+=(p-ot[d])*g}});let h=i?i[t]:0;e||l.forEach((u,f)=>{l[f]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,
factor:e?c>0?1/c:0:1}}function Vo({norms:o},{hidden:t,rest:e}){if(!o)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];
let n=t[0]+e[0],s=ve([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...s]}function tn(o){let t=[],e=new Float32Array(
o.numRows).fill(1);if(o.hide>0||o.norms)for(let n=0;n<o.numRows;n+=1){let s=Qe(o,n);t[n]=Vo(o,s),e[n]=s.factor}
return{hidden:t,factor:e}}function ps(o,t){let e=new Float32Array(o.numTokens).fill(NaN),n=Z(o.alignment,t,o.numRows);
if(n===null)return ms(e,t===0?"first-token":"last-token");let{data:s,norms:i,sight:r}=o,a=Qe(o,n),l=T(n),h=a.factor*
(s.scales?s.scales[n]:1),c=G(s,n);for(let u=o.hide;u<=n;u+=1)if(I(r,n,u)){let f=Math.min(N[s.triangle[l+u]],c.
cap);e[u]=f*(i?i[u]:1)*h}return c.forEach((u,f)=>{f>=o.hide&&I(r,n,f)&&(e[f]=u*(i?i[f]:1)*h)}),{weights:e,...Jo(
e),hiddenMass:Vo(o,a),sinkMass:a.sink,absence:P(r,n)===0?"padding":P(r,n,o.hide)===0?"all-hidden":""}}function Xo(o,t,e){
let n=new Float32Array(o.numTokens).fill(NaN);if(t<o.hide)return ms(n,"hidden");let{data:s,norms:i,sight:r}=o,
a=[0,0,0],l=0,h=0;for(let c=t;c<o.numRows;c+=1){let u=mt(o.alignment,c,o.numTokens);if(u!==null&&I(r,c,t)){let f=e.
factor[c]*(i?i[t]:1)*(s.scales?s.scales[c]:1),d=G(s,c),m=s.triangle[T(c)+t];n[u]=(d.get(t)??Math.min(N[m],d.cap))*
f,(e.hidden[c]??[]).forEach((p,g)=>{a[g]+=p}),l+=s.sinkMass?s.sinkMass[c]:0,h+=1}}return h===0?ms(n,t<o.numRows&&
P(r,t)===0?"padding":"last-token"):{weights:n,...Jo(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function gs(o,t,e){
let n=[];for(let s=0;s<o.length;s+=1){let i=o[s];if(i>0&&i>=e&&(n.length<t||i>o[n[n.length-1]])){let r=n.length;
for(;r>0&&o[n[r-1]]<i;)r-=1;n.splice(r,0,s),n.length=Math.min(n.length,t)}}return n}function Jo(o){let t=-1,e=0;
for(let n=0;n<o.length;n+=1)o[n]>e&&(t=n,e=o[n]);return{strongest:t,maximum:e}}function ms(o,t){return{weights:o,
strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,absence:t}}function Q(o,t,e){let n=Z(o.alignment,t,o.numRows);if(n===null||!I(o.sight,n,e))return null;let{data:s,norms:i,
beside:r,hide:a}=o,l=j(s,n,e),h=zt(s,n,e),c=1/P(o.sight,n);if(s.scales||r)return{shown:l,exact:h&&(!r||zt(r,n,
e)),left:null,beside:r?j(r,n,e):null,even:c};if(!i&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let u=Qe(o,n),f=l.map(m=>m*(i?i[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:i?Zo(f,d):l,exact:h,left:a>
0&&e>=a?Zo(f,u.rest):null,beside:i?l:null,even:c}}function bt(o,{shown:t,exact:e,left:n,beside:s}){return{number:o.
norms||o.data.scales?ws(t):Qo(t,e),beside:s?o.norms||!o.beside?.scales?Qo(s,e):ws(s):"",left:n?` (${ws(n)} of \
what did not rest)`:""}}function Zo([o,...t],[e,...n]){return[e>0?o/e:0,...ve(t,n)]}function ws([o,t,e]){return D(
o,[t,e])}function Qo([o,t,e],n){return o>0?n?O(o):D(o,[t,e]):ct(e)}var Aa=5,Sa=2,Ma=32;function L(o,[t,e]){return S(Ta(o,t,e),Ma)}function Ta(o,t,e){let n=o.slice(t,e),s=n.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(s.length?s:n).join("")}function ei(o,t,e,{ranked:n,leading:s}){
let i=L(t,e);return s===null?n.length?`${i} hangs on no single word`:`${i} looked at nothing of the prompt`:`${i}\
 hangs on ${L(t,o.units[s])}`}function ni(o,t,e,{ranked:n,leading:s}){let i=L(t,e);if(!n.length)return`Nothing\
 of the prompt was looked at for ${i}.`;if(s===null)return o.measured?`No single word: hiding any one of them \
would have left ${i} at least ${oi(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No singl\
e word: nothing of the prompt spoke for ${i} (${o.figure}).`;let r=L(t,o.units[s]);return o.measured?`Without ${r}\
, ${i} would have been ${ys(n[0].effect)} times less likely (measured).`:`Of the prompt, ${r} did most for ${i}\
 (${o.figure}).`}function si(o,t,e,{ranked:n,leading:s}){let i=L(t,e);if(s===null){let a=n.length>0;return{headline:a?
`No word of the answer needed ${i}`:`What needed ${i} is not known`,sentence:a?o.measured?`Hiding it would hav\
e left each of them at least ${oi(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing o\
f it spoke for any of them (${o.figure}).`:"It was not hidden from the model: no word of the prompt lies in it\
."}}let r=L(t,n[0].span);return{headline:`${r} needed ${i} most`,sentence:o.measured?`Without ${i}, ${r} would\
 have been ${ys(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most for ${r} (${o.figure}\
).`}}function oi(o){return(Math.floor(100*o+1e-9)/100).toFixed(2)}function ys(o){let t=Math.exp(o);return t>1e3?
"more than 1,000":String(Number(t.toPrecision(2)))}function xs(o,t){let e=t.filter(({effect:l})=>o.measured||l>
0),n=e.filter(({effect:l})=>l<=-o.least).slice(-Sa),i=[...e.filter(l=>!n.includes(l)).slice(0,Aa-n.length),...n],
r=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...i.map(({effect:l})=>Math.abs(l)),o.measured?1:0);return i.
map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:o.measured?La(h):`${Math.round(100*
h/r)}% of the estimate`}))}function La(o){let t=ys(Math.abs(o));return t==="1"?"no change":`${o>0?"\xF7":"\xD7"}\
 ${t} without it`}function ii({probability:o,alternatives:t}){if(o===null)return"";let e=t.map(([n,s])=>`${S(n,
16)} ${ti(s)}`).join(", ");return`The model gave it ${ti(o)}.${e?` Next came ${e}.`:""}`}function ti(o){let t=100*
o;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.round(t):t.toFixed(1)}%`}function pt({weight:o,
bounds:t}){let e=D(o,t),[n,s]=e.split(" \xB1 ");return s===void 0?{number:e,error:""}:{number:n,error:`\xB1 ${s}`}}
function ri(o){let t=o.map(({even:s})=>s),[e,n]=[Math.min(...t),Math.max(...t)].map(s=>O(s));return o.length?`\
An even spread would be ${e===n?e:`${e} to ${n}`} (the thin lines).`:""}function gt(o,t,e){let n=mt(o.alignment,t,e);return n===null?{token:t,aligned:{...o,alignment:"position"}}:{token:n,
aligned:o}}function ai(o,t,e,[n,s]){let{page:i}=o,{token:r,aligned:a}=gt(o,n,t.numTokens),l={...t,alignment:a.
alignment};if(!I(t.sight,n,s))return Oa(a,r,[n,s]);let h=Q(l,r,s);if(!h)return"";let c=s<t.hide?" It is set as\
ide: it has no colour here.":"";if(e)return`${Na(a,l,e,r,s)}${c}`;let u=Ze(i,o.layer,o.head,n,s),f=u?` ${xt(u)}`:
"";return`${Ae(a,r,s,{said:bt(l,h),even:h.even})}${c}${f}`}function Oa({page:o,alignment:t},e,[n,s]){let i=R(o,
s),r=t==="position"?`${R(o,e)} could not see`:`When ${R(o,e)} was decided, the model could not see`;return s>n?
`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r} ${i}: it is pa\
dding, or lies outside this layer\u2019s window.`}function Na(o,t,e,n,s){let{page:i}=o,r={...e.scope,alignment:t.
alignment},[a,l]=[Q(t,n,s),Q(r,n,s)],h=[ut(i,o.layer,o.head),ut(i,e.layer,e.head)],c=Ht(o,n);if(!a||!l){let x=a?
h[1]:h[0];return`${c}, ${x} could not see ${R(i,s)}, so there is no difference to show.`}let[u,f,d]=fe(a.shown,
l.shown),m=[bt(t,a).number,bt(r,l).number],p=`${m[0]} against ${m[1]}`;if(f<=0&&d>=0)return`${c}, ${h[0]} and ${h[1]}\
 gave ${R(i,s)} the same within what is known: ${p}.`;let g=u>0?[f,d]:[-d,-f],y=D(Math.abs(u),g);return`${c}, ${h[0]}\
 gave ${y} ${u>0?"more":"less"} of its attention to ${R(i,s)} than ${h[1]}: ${p}.`}function fe(o,t){return[o[0]-
t[0],o[1]-t[2],o[2]-t[1]]}function li(o,t,{rows:e,keys:n}){let{page:s,layer:i,head:r}=o,a=wt(t.data,t.sight,{from:e,
to:n},t.numRows),[l,h]=en(o.alignment,e,t.numTokens),c=L(s.texts,[l,h]),u=L(s.texts,n);if(!a)return`${c} is pa\
dding: it looked at nothing.`;let f=o.alignment==="position"?`When the model read ${c}`:`When ${c} was decided`,
d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${f}, ${ut(s,i,r)} gave ${D(m,[p,g])} of its attention \
to ${u}${d}; an even spread would be ${O(a.even)}.`}function en(o,[t,e],n){let s=o==="generation"?1:0,i=Math.min(
t+s,n-1);return[i,Math.max(i+1,Math.min(e+s,n))]}function de(o,[t,e],n){let s=o==="generation"?1:0,i=[Math.max(
0,t-s),Math.min(n,e-s)];return i[0]<i[1]?i:null}function nn(o,t,e,n){if(o===0)return`Each square is one ${e?"d\
ifference":n}.`;let s=2**o;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the la\
rgest"} of ${s} \xD7 ${s} cells; zoom in for single ones.`}function hi(o,t,[e,n]){if(n<o.hide||!I(o.sight,e,n)||
t&&!I(t.scope.sight,e,n))return"";let{token:s,aligned:i}=gt(o,e,o.numTokens);if(t){let[a]=fe(j(o.data,e,n),j(t.
scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=Q(i,s,n);return!r||
r.shown[0]<.005?"":r.exact?r.shown[0].toFixed(3):r.shown[0].toFixed(2)}function ci(o,{rows:t,keys:e},n){let s=[],
i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){o.read(0,a,e[0],r);for(let l=0;l<r.length;l+=1){let h=r[l]===
0?0:Math.abs(o.values[r[l]-1]);h>i&&s.push({place:[a,e[0]+l],size:h})}s.length>16*n&&(s=s.sort((l,h)=>h.size-l.
size).slice(0,2*n),i=s.at(-1)?.size??0)}return s.sort((a,l)=>l.size-a.size).slice(0,n).map(({place:a})=>a)}function ui(o,t,e,n){
let s=t===null?null:Z(o,t,n);return s===null||e===null||e>=n?null:[s,e]}function Kt(o){return X[o].noun}function Ct(o,t){let e=o.texts.length;if(t==="token")return sn(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t===
"turn")return sn(t,Uint32Array.from(o.text.turns,([,i])=>i),e);if(t==="span")return Ra(o);let n=_t(o.text.units[t]??
"");if(n.length!==Math.ceil(e/8))throw new k("This file is damaged: its units do not fit its text. Please make\
 the report again.");let s=[];for(let i=0;i<e;i+=1)n[i>>3]>>(i&7)&1&&s.push(i);return sn(t,Uint32Array.from(s),
e)}function sn(o,t,e,n=null){if(e>0&&t[0]!==0)throw new k("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let s=Uint32Array.from([...t,e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=
1)i.fill(r,s[r],s[r+1]);return{kind:o,starts:s,ofToken:i,names:n}}function Ra(o){let t=new Int32Array(o.texts.
length).fill(-1);o.text.spans.forEach(([,s,i],r)=>{for(let a=s;a<i;a+=1)t[a]=t[a]<0?r:t[a]});let e=[],n=[];for(let s=0;s<
t.length;s+=1)(s===0||t[s]!==t[s-1]||s===o.promptLength)&&(e.push(s),n.push(t[s]<0?"":o.text.spans[t[s]][0]));
return sn("span",Uint32Array.from(e),t.length,n)}function bs(o,t){return[o.starts[t],o.starts[t+1]]}function me(o,[t,e]){return[o.starts[o.ofToken[t]],o.starts[o.
ofToken[e-1]+1]]}var Ia=-(2**15),fi=.1,Ca=3;async function rn(o){let t=o.target[1]-o.target[0],e=2*t*o.units.length,n;try{n=await Bt(
_t(o.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new k("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let s=new DataView(n.buffer,n.byteOffset,n.byteLength);return o.
units.map((i,r)=>Float64Array.from({length:t},(a,l)=>{let h=s.getInt16(2*(r*t+l),!0);return h===Ia?NaN:h*o.step}))}
function di(o,t,e){let[n,s]=e.map(r=>r-o.target[0]),i=t.map((r,a)=>({unit:a,effect:on(r.slice(n,s))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&pi(o,i[0].effect)?i[0].unit:null,probability:o.probabilities?.slice(n,s).reduce((r,a)=>r*a,1)??null,alternatives:o.
alternatives?.[n]??[]}}function mi(o,t,[e,n]){let s=o.units.flatMap(([r,a],l)=>r<n&&a>e?[l]:[]),i=o.words.map(
r=>{let[a,l]=r.map(h=>h-o.target[0]);return{span:r,effect:on(s.map(h=>on(t[h].slice(a,l))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&pi(o,i[0].effect)?
0:null,units:s}}function pi(o,t){return t>0&&(!o.measured||t>=o.least)}function on(o){let t=NaN;for(let e=0;e<
o.length;e+=1)Number.isNaN(o[e])||(t=(Number.isNaN(t)?0:t)+o[e]);return t}function gi(o,t){if(o.measured)return Ca;
let e=0;for(let n of o.words){let[s,i]=n.map(r=>r-o.target[0]);for(let r of t)e=Math.max(e,Math.abs(on(r.slice(
s,i)))||0)}return e||1}function wi(o,t,e,n){let s=o.measured?n?fi:o.least:fi*t;return Math.abs(e)>=s&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}function $s({container:o,page:t},e){let n=document.createRange();n.selectNodeContents(o);let s=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,r=null,a=0;for(let l of o.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!_a(e,l)){let h=Number(l.getAttribute("data-token"));r??=h,a=h+1}return r===
null?null:[s?0:r,i?t.texts.length:a]}function xi(o,t){(o.ctrlKey||o.metaKey)&&!o.shiftKey&&!o.altKey&&o.key.toLowerCase()===
"a"&&(o.preventDefault(),document.getSelection()?.selectAllChildren(t))}function _a(o,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(o.compareBoundaryPoints(Range.START_TO_END,e)<=0||o.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function bi(o,t){let e=$s(o,t);if(!e)return"";let[n,s]=e,i=o.trueText(n,s),r=yi(o,n,
t.startContainer,t.startOffset,!0),a=yi(o,s-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function yi(o,t,e,n,s){
let i=o.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||o.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),s?r.setEnd(e,n):r.setStart(e,n);let a=i.
textContent??"",l=vt(o.page.texts[t],o.page.tokens[t]),h=s&&r.toString()!==""?l.length-a.length:0;return Math.
max(0,r.toString().length+h)}var Ba=5;function an(o,t,e){let{container:n}=o,s=Ct(o.page,"sentence"),i=null,r=null,a=(h,c)=>{i=h,e(me(t(),[h,
h+1]),c)},l=(h,c)=>{let u=i??h;e(me(t(),[Math.min(u,h),Math.max(u,h)+1]),c)};n.addEventListener("pointerdown",
h=>{r={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=r&&Math.hypot(h.clientX-r.x,h.clientY-r.y)>Ba,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?$s(o,u.getRangeAt(0)):null,m=o.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)i=d[0],e(me(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
i!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=o.tokenAt(h.target);c!==null&&(i=c,e(me(s,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=o.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let u=o.next(c,h.key,t());if(u!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let f=u??c;o.rove(
f,!0),h.shiftKey&&u!==null?(i??=c,l(f,"key")):a(f,"key")}})}var ln=class{#t=[];#e=0;#n=!1;constructor(t,e,n,s,i){if(this.container=t,this.all=e,this.fill=n,this.empty=s,this.
whole=i,i){e.forEach(l=>this.#s(l));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[Es(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?$t(t).top:0,{scroller:n}=this,
s=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#h(),l=!1;if(this.
all.forEach((h,c)=>{let u=c>=a.from&&c<a.to;u!==h.filled&&(u||!this.#i(h))&&(l=!0,u?this.#s(h):this.#o(h))}),!l)
break}let i=t?$t(t).top-e:0;Math.abs(i)>=1&&n.scrollBy({top:i,behavior:"instant"}),s&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#i(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#r(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:s})=>!s)){let s=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${s} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#l(
t,e).from]}#h(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#l(t-n,e+n)}#l(t,e){let n=this.
all.length;return{from:Es(0,n,s=>$t(this.all[s]).bottom>=t),to:Es(0,n,s=>$t(this.all[s]).top>e)}}};function $t({
element:o,fold:t}){return(t&&!t.isOpen?t.toggle:o).getBoundingClientRect()}function Es(o,t,e){let[n,s]=[o,t];for(;n<
s;){let i=n+s>>1;e(i)?s=i:n=i+1}return n}var $i=/^ (?=[^\s\p{C}\p{M}])/u,Ei=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function ki({page:o},t){let e=at(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>o.promptLength?"completion":"prompt");let s=at(
"turn-label");s.textContent=t.label;let i=at("turn-head");i.append(s);let r=at("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function vi(o,t,e){let{page:n}=o,s=at(t.code?"line code":"line");s.dir=t.code?"lt\
r":"auto",s.dataset.from=String(t.from),s.dataset.to=String(t.to),s.classList.toggle("answer",t.from>=n.promptLength);
for(let i=t.from;i<t.to;i+=1){!o.markers[i]&&$i.test(n.texts[i])&&!(i===t.from&&Da(o,i))&&s.append(" ");let a=ks(
o,i,i===t.from);e(i,a),s.append(a)}return s}function Da({turns:o},t){return o.some(({head:e})=>e===t)}function ks({
page:o,markers:t},e,n=!1){let s=document.createElement("span");s.className="token",s.dataset.token=String(e);let i=o.
texts[e];if(t[e]){let h=nt(i,o.tokens[e]).map(({mark:c,raw:u})=>c||u).join("").trim();return s.dataset.chip=t[e]===
Ft?"thin":"named",s.dataset.name=h,s.title=h,s.setAttribute("aria-label",oe(i)),s}let a=n&&jn.test(i)?i.replace(
/^\r?\n/u,""):i.replace($i,""),l=nt(a,o.tokens[e]);return l.length===1&&!l[0].mark?s.textContent=l[0].raw:s.append(
...l.map(Fa)),(!i.trim()||l.every(h=>h.mark))&&(s.setAttribute("aria-label",oe(i)),s.title=l.some(({mark:h})=>Ei.
test(h))?oe(i):""),Dt(o.tokens[e])&&(s.dataset.special=""),s}function Fa(o){if(!o.mark)return document.createTextNode(
o.raw);let t=document.createElement("span"),e=o.raw===" "||o.raw==="	"?"mark over":"mark";return t.className=Ei.
test(o.mark)?"mark byte":e,t.dataset.mark=o.mark,t.textContent=o.raw,t}function at(o){let t=document.createElement(
"div");return t.className=o,t}var Ai=96,hn=class{#t=[];constructor(t,e,n,s,i){this.from=e,this.to=n,this.element=at("fold"),this.body=at("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(i?"span":"button"),this.toggle.className="fol\
d-toggle";let r=Array.from(Ee(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=r.length>Ai?`${r.slice(0,Ai-
1).join("")}\u2026`:r.join(""),l=document.createElement("bdi");l.textContent=a,this.toggle.append(s?"Added by \
the chat template: \u201C":"\u201C",l,"\u201D"),i?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",h=>{i&&(h.key==="Enter"||h.key===" ")&&(h.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let n=t.subarray(this.
from,this.to).reduce((r,a)=>Math.max(r,a),0),s=e.subarray(this.from,this.to).reduce((r,a)=>Math.abs(a)>Math.abs(
r)?a:r,0),i=["fold-toggle",n>0?`level-${n}`:"",s>0?"for":s<0?"against":""];this.toggle.className=i.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(s).toFixed(3))}};var Ha=160,Pa=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Si(o,t,e,n,s){let i=[],r=[],a=[];for(let l of t.turns){let{element:h,head:c,body:u}=ki(t,l);for(let f=l.
from;f<l.head;f+=1){let d=ks(t,f);s(f,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let f of Wa(l.lines)){let d=null;f[0].folded&&(d=new hn(t,f[0].from,f[f.length-1].to,r.length===0,n),r.push(
d),u.append(d.element));for(let m of e?f.map(p=>[p]):Ua(f)){let p=za(t,m,d);(d?.body??u).append(p.element),i.push(
p),a.push({element:{getBoundingClientRect:()=>$t(p)},from:p.from,to:p.to})}}o.append(h)}return{blocks:i,folds:r,
stretches:a}}function Wa(o){let t=[];for(let e of o){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function Ua(o){let t=[];for(let e of o){let n=t.at(-1);n&&e.to-n[0].from<=Ha?n.push(e):t.push([e])}
return t}function za({page:o},t,e){let[n,s]=[t[0].from,t[t.length-1].to],i=o.texts.slice(n,s).join("");return{
element:at(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:n,to:s,width:i.length+(i.match(Pa)?.
length??0),filled:!1}}var qa=1e5;function Mi({texts:o,tokens:t}){let e=o.map((s,i)=>vt(s,t[i])),n=new Uint32Array(e.length+1);return e.
forEach((s,i)=>{n[i+1]=n[i]+s.length}),{text:e.join(""),starts:n}}function Ti(o,t){if(t)return o?new RegExp(o,
"gimu"):null;let n=o.trim().split(/\s+/u).filter(Boolean).map(s=>s.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Li({text:o,starts:t},e){let n=[],s=0;for(let i of e?
o.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[s+1]<=i.index;)s+=1;let a=s;for(;t[a+
1]<r;)a+=1;if(n.push({from:s,to:a+1}),n.length===qa)break}return n}function Oi(o,t,e){if(!o.length)return-1;if(e>
0){let s=o.findIndex(({from:i})=>i>=t);return s<0?0:s}let n=o.findIndex(({to:s})=>s>t);return n<0?o.length-1:(n+
o.length-1)%o.length}var vs=[],cn=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,vs.length||document.addEventListener(
"keydown",Ka),vs.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#r())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Mi(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#i();
this.#s.removeAttribute("aria-invalid");try{this.#e=Li(this.#t,Ti(this.#s.value,t)),this.#n=Oi(this.#e,e,1),this.#r()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#i(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#r(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#a(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#h(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),s=document.
createElement("input");s.type="checkbox",s.autocomplete="off",n.append(s,"Regex");let i=document.createElement(
"output");return i.setAttribute("aria-live","polite"),t.append(e,n,i,this.#l("\u2191","Previous match",()=>this.
go(-1)),this.#l("\u2193","Next match",()=>this.go(1)),this.#l("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),s.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",r=>{r.key==="En\
ter"&&r.target===e?(r.preventDefault(),this.go(r.shiftKey?-1:1)):r.key==="Escape"&&(r.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#l(t,e,n){let s=document.createElement("button");return s.type=
"button",s.textContent=t,s.setAttribute("aria-label",e),s.addEventListener("click",n),s}};function Ka(o){let{target:t}=o,
e=t instanceof Element&&t.matches("input, select, textarea"),n=o.key==="/"&&!o.ctrlKey&&!o.metaKey&&!o.altKey,
s=(o.ctrlKey||o.metaKey)&&!o.shiftKey&&!o.altKey&&o.key.toLowerCase()==="f",i=vs.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!o.defaultPrevented&&(n||s&&!r.text.isWhole)&&(o.preventDefault(),r.open())}function Gt(o,t,e,n){let s=o.element(t).getBoundingClientRect(),i=(s.left+s.right)/2,r=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=o.element(h).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>s.bottom:u<s.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=h,a=d)}}return r}var Ga={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},ja=3;function Ni(o,t,e,n){let{container:s}=o,i=s.getBoundingClientRect(),
[r,a]=[i.left-s.scrollLeft,i.top-s.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let u=o.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&h.has(f?u.fold:u))continue;h.add(f?u.fold:u);let m=d?d.getClientRects():
u?[$t(u)]:[];for(let p of m){let g=l.at(-1);g&&Math.abs(g.top-p.top)<ja?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function Ri(o,t,e,n){let s=o.page.texts.length-1,i=n?.starts,r=h=>{let c=i&&n?i[n.ofToken[t]+h]:t+h;return Math.
min(s,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>Gt(o,t,s,1),ArrowUp:()=>Gt(o,
t,s,-1),Home:()=>0,End:()=>s},l=getComputedStyle(o.element(t)).direction==="rtl";return a[l?Ga[e]??e:e]?.()??null}var un=class{#t=-1;#e=-1;#n=0;#s=null;constructor(t,e,n,s){this.elementOf=e,this.chances=n,this.firstChance=s,
this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=new Float32Array(t).
fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(t)}paint(t,e,n){
this.weights=t,this.levels=e;for(let s of n)this.#o(s,this.elementOf(s))}mark(t,e){let n=new Set([this.#t,this.#e,
t,e]);this.#t=t,this.#e=e,this.#i(n)}hide(t){let[e,n]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let s=e;s<
n;s+=1)this.elementOf(s)?.toggleAttribute("data-hidden",s<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:n,to:s,strength:i,against:r}of t)this.shades.fill(r?-i:i,n,s);this.#i(this.shades.keys(),
n=>e[n]!==this.shades[n])}choose(t){let e=this.#s;this.#s=t,this.#i([...Ii(e),...Ii(t)])}find(t,e){let n=this.
found;this.found=new Uint8Array(n.length);for(let{from:s,to:i}of t)this.found.fill(1,s,i);t[e]&&this.found.fill(
2,t[e].from,t[e].to),this.#i(this.found.keys(),s=>n[s]!==this.found[s])}dress(t,e){this.shownWeights[t]=NaN,this.
shownLevels[t]=this.levels[t],e.toggleAttribute("data-hidden",t<this.#n),this.#o(t,e),this.#r(t,e)}#o(t,e){let n=this.
weights[t];Object.is(n,this.shownWeights[t])||(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-\
weight"):e.setAttribute("data-weight",String(n))),this.levels[t]!==this.shownLevels[t]&&this.#r(t,e)}#i(t,e=()=>!0){
for(let n of t){let s=e(n)?this.elementOf(n):void 0;s&&this.#r(n,s)}}#r(t,e){let n=this.levels[t],s=this.shades[t],
i=this.#s!==null&&this.#s[0]<=t&&t<this.#s[1],r=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let a="\
token";a+=n>0?` level-${n}`:"",a+=s>0?" for":s<0?" against":"",a+=i?" chosen":"",a+=t===this.#t?" subject":"",
a+=t===this.#e?" pointed":"",a+=this.found[t]===2?" found current":this.found[t]===1?" found":"",a+=r===void 0?
"":" rated",e.className!==a&&(e.className=a),s!==0&&e.style.setProperty("--strength",Math.abs(s).toFixed(3)),r!==
void 0&&e.style.setProperty("--chance",r.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(
i||t===this.#t))}};function Ii(o){return o?Array.from({length:o[1]-o[0]},(t,e)=>o[0]+e):[]}var Va=80,Et=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:s=null,target:[i]=[
0]}=e.page.why??{};this.look=new un(n,h=>this.#t.get(h),s,i),this.isWhole=n<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=Si(t,e,r,this.inList,(h,c)=>this.#h(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new ln(t,a.blocks,h=>this.#r(h),l,r),this.blocks.update(),
this.search=new cn(this),t.addEventListener("copy",h=>this.#l(h)),t.addEventListener("keydown",h=>xi(h,t)),new ResizeObserver(
tt(()=>this.#i(),Va)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#i()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#o()}finish(){
this.blocks.update()}mark(t,e,n){this.container.classList.toggle("frozen",n),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#o()}choose(t){this.look.choose(t)}showFound(t,e){this.look.
find(t,e)}chanceOf(t){let{why:e}=this.page,n=t-(e?.target[0]??0),s=e?.probabilities?.[n];return s===void 0?null:
{probability:s,alternatives:e?.alternatives?.[n]??[]}}rove(t,e=!1){let n=this.#s;this.#s=t,this.#t.get(n)?.setAttribute(
"tabindex","-1");let s=this.element(t);s.tabIndex=0,e&&(this.unfold(t),s.focus({preventScroll:!0}),this.reveal(
t))}unfold(t){this.#e.find(({from:e,to:n})=>e<=t&&t<n)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){
let n=this.element(t).getBoundingClientRect(),{top:s,bottom:i}=this.blocks.sight;if(n.top>=s&&n.bottom<=i)break;
this.blocks.scroller.scrollBy({top:(n.top+n.bottom-s-i)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return Ni(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return Ri(this,t,e,n)}trueText(t,e){return Ee(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#i(){this.#n.forEach(t=>t())}#r(t){for(let e of t.lines){let n=vi(this.model,e,(s,i)=>this.#h(s,i));t.
element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#l(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?bi(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};function fn(o,t,e){return(e&&ue(t,o.promptLength,e))??t.words[t.chosen]}function jt(o,t,e,n){let s=fn(o,t,n);return s[0]<
o.promptLength?Ja(o,t,e,s):Xa(o,t,e,s)}function Xa({texts:o},t,e,n){let s=di(t,e,n),i=s.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:n,reverse:!1,ranked:i,leading:s.leading===null?null:t.units[s.leading],
words:{headline:ei(t,o,n,s),sentence:ni(t,o,n,s),chance:ii(s),lead:t.measured?"Each of these hidden from it, a\
nd the model run again:":"Shares of what was estimated:",bars:xs(t,i)}}}function Ja({texts:o},t,e,n){let s=mi(
t,e,n);return{span:n,reverse:!0,ranked:s.ranked,leading:s.leading===null?null:s.ranked[s.leading].span,words:{
...si(t,o,n,s),chance:"",lead:t.measured?`Words of the answer, with ${L(o,n)} hidden from them:`:"Words of the\
 answer, estimated:",bars:xs(t,s.ranked)}}}function Ci(o,t,{ranked:e,leading:n}){let s=gi(o,t);return e.flatMap(
({span:[i,r],effect:a})=>{let l=wi(o,s,a,n!==null);return l===0?[]:[{from:i,to:r,strength:Math.abs(l),against:l<
0}]})}function Yt(o,{span:t,reverse:e},n){let[s,i]=e?[n,t]:[t,n],r=s&&i&&{from:s,to:i,when:"wrote"},[a,l]=r?W(
r,o.numRows):[0,0];return a<l?r:null}function _i(o,t,e,n){let s=R(o,n);return t===e?`After ${s} the model predicts`:t?`What enters layer ${t} at ${s}\
 would predict`:`The embedding of ${s} alone would predict`}function Bi({entropy:o,rank:t},e,n){let s=Number.isFinite(
o)?`Entropy ${o.toFixed(2)} nats (${(o/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return s;let i=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${s}\
 The model\u2019s own prediction, ${S(e)}, ${i}.`}function dn(o){if(!Number.isFinite(o))return"\u2013";let t=100*
o;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Za=3,mn=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,s){let{page:i,root:r}=this,a=t&&s?this.#t(
t.layer,s):[];if(r.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||r.hidden)return;let{reading:l,layer:h,
isPrediction:c}=t,u=i.lens?.boundaries.at(-1)??0;b("layers-detail-title",l?_i(i,h,u,n):`Layer ${h}`),document.
getElementById("layers-candidates")?.replaceChildren(...(l?.candidates??[]).map(Qa));let f=e?.at(u,n)?.candidates[0].
text??"",d=[l?Bi(l,f,c):"",...a];b("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(s=>s.layer===t&&s.queries[0]<e[1]&&s.queries[1]>e[0]).slice(0,Za).map(s=>`${s.head===
null?"All heads":`Head ${s.head}`} to ${L(n.texts,s.keys)}: ${xt(s)}`)}};function Qa({text:o,id:t,probability:e}){
let n=w("span","candidate-text");_(n,S(o,40));let s=w("span","candidate-bar");s.setAttribute("aria-hidden","tr\
ue"),s.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let i=w("li","candidate",n,s,w("spa\
n","candidate-share",dn(e)));return i.title=`token id ${t}`,i}function pn(o){let t=new Map;for(let e of o){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var tl=.25,el=8,nl=4;function Vt({triangle:o},t,e){let n=0;for(;t!==-1&&n<nl&&e-n>el;){let s=0;for(let i=n+1;i<
e;i+=1)s+=N[o[T(i)+n]];if(s/(e-n-1)<=tl)break;n+=1}return n}var sl=250;async function Di({page:o,heads:t,text:e},{rows:n,hide:s,words:i,question:r},a,l){let h=new Map(o.layers.
map(({layer:p})=>[p,J(o.sight,p,o.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:r?.to??null},u=[],f=qo(
i,e.markers),d=performance.now(),m=await We(o,t,(p,g,y)=>{let x=h.get(p),$=s==="resting"?Vt(y,p,o.numRows):s,v=zo(
y,x,n,i,$,f),A=c.looks.get(p);v&&(!A||v.weight>A.weight)&&c.looks.set(p,{...v,layer:p,head:g});let M=r&&wt(y,x,
r,o.numRows);if(M){let[B,...F]=M.weight;u.push({layer:p,head:g,weight:B,bounds:F,even:M.even})}performance.now()>
d+sl&&(d=performance.now(),a(c))},l);return c.causes=new Map(pn(u).map(p=>[p.layer,p])),m?c:null}var gn=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let s of["p\
ointerover","focusin"])this.body.addEventListener(s,i=>{let r=i.target instanceof Element?i.target.closest("tr"):
null;r&&n.point(Number(r.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",s=>this.#o(s))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let s=this.#t();this.body.replaceChildren(...t.map(i=>this.#e(i,e,n))),s&&this.body.querySelector(
s)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:s,cause:i,reading:r},a,l){let h=w("th","",e?"prediction":String(t));h.scope="row";let c=w("tr",e?"\
prediction":"",h);if(c.dataset.layer=String(t),e)h.colSpan=4;else if(s)c.append(...this.#n(s));else{let u=w("t\
d","muted",n?"no attention":"");u.colSpan=3,n||u.append(C("in another file",()=>this.actions.leave(t))),c.append(
u)}return a&&c.append(ol(r)),l&&c.append(this.#s(i)),c}#n(t){let{page:e}=this,{number:n,error:s}=pt(t),i=e.headNames[t.
head]??`head ${t.head}`,r=C(i,()=>this.actions.look(t));r.dataset.part="look",r.setAttribute("aria-label",`${i}\
 of layer ${t.layer}: show in the text`);let a=w("td","layers-word");_(a,L(e.texts,t.span));let l=w("td","laye\
rs-weight",w("span","detail-number",n),w("span","error",s));return l.prepend(Rt(t.weight,t.even)),[w("td","",r),
a,l]}#s(t){if(!t)return w("td","layers-cause");let{number:e,error:n}=pt(t),s=C(`head ${t.head}`,()=>this.actions.
cause(t));s.dataset.part="cause";let i=w("td","layers-cause",s,w("span","detail-number",e));return i.title=`${e}\
 ${n}`,i}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,s=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!s)return;let i=n?.getAttribute("data-part"),r=[...this.body.children];for(let a=r.indexOf(s)+
e;a>=0&&a<r.length;a+=e){let l=r[a].querySelector(`[data-part="${i}"]`);if(l instanceof HTMLElement){t.preventDefault(),
l.focus();return}}}};function ol(o){let[t]=o?.candidates??[];if(!t)return w("td","layers-lens muted","not read");
let e=w("span","layers-lens-word");_(e,S(t.text,18));let n=w("td","layers-lens",Rt(t.probability),e,w("span","\
detail-number",dn(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var wn=class o{static id="layers";static title="Layers";#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){this.
context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:s}=this.context;this.words=Ct(e,"wor\
d");try{[this.#s,this.#o]=await Promise.all([e.lens?Uo(e.lens,e.numRows):null,e.why?rn(e.why):null])}catch(l){
if(!(l instanceof k))throw l;K(l.message)}let i=new Et(t.querySelector(".text"),this.context.text);this.text=i;
let r=this.words;an(i,()=>r,l=>{s({chosen:l})});let a=l=>document.getElementById(l);this.detail=new mn(a("laye\
rs-detail"),e),this.table=new gn(a("layers-table"),e,{look:({layer:l,head:h,span:c})=>{n({layer:l,head:h,row:this.#r,
key:c[0]})},cause:({layer:l,head:h})=>{n({layer:l,head:h,row:this.#r,key:this.#i?.cause?.[0]})},point:l=>this.#w(
l),leave:l=>{s({layer:l})}}),a("layers-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener(
"click",l=>{let h=l.target instanceof Element?l.target.closest("[data-layers-step]"):null;h&&this.#y(Number(h.
getAttribute("data-layers-step")))}),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let l of this.
moments)l.addEventListener("change",()=>{s({alignment:l.value})})}async show(t){let{page:e,text:n,table:s}=this;
if(!n||!s)return;for(let h of this.moments??[])h.checked=h.value===t.alignment;let i=this.#a;n.choose(i),n.rove(
i[0]);let r=L(e.texts,i),a=i[0]>=e.promptLength?`When it wrote ${r}`:`Just before ${r}`;b("layers-title",t.alignment===
"generation"?a:`When it read ${r}`);let l=[i,t.alignment,t.hide].join(" ");l!==this.#t&&(this.#t=l,await yt(this.#l(
i,t,()=>this.#t===l)))}reveal(){this.text?.reveal(this.#a[0])}get door(){return{layers:this.layers.bind(this)}}async layers(t){
return await this.context.change({view:o.id,chosen:this.#h(t)}),this.#e.map(({layer:e,look:n,cause:s,reading:i})=>({
layer:e,look:n,cause:s,reading:i}))}#i=null;get#r(){return(this.#i?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,
texts:n}=this.page,{chosen:s}=this.context.state();return s??(t?t.words[t.chosen]:this.#h(Math.min(e,n.length-
1)))}#h(t){let{why:e}=this.page;if(e)return Xe(e,t);let n=this.words??Ct(this.page,"word");return bs(n,n.ofToken[t])}async#l(t,{
alignment:e,hide:n},s){let i=de(e,t,this.page.numRows);if(!i||!this.words){this.#u(null,e,!0);return}let r={rows:i,
hide:n,words:this.words,question:this.#c(t)},a=await Di(this.context,r,l=>this.#u(l,e,!1),s);a&&this.#u(a,e,!0)}#c(t){
let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||t[1]>e.target[1])return null;let n=jt(this.page,e,this.#o,
t),s=Yt(this.page,n,n.leading);return s&&W(s,this.page.numRows)[0]<this.page.numRows?s:null}#u(t,e,n){let{page:s,
table:i,text:r}=this;this.#i=t;let a=this.#m(e),l=s.lens?.boundaries.at(-1)??1/0,h=new Set(s.layers.map(({layer:m})=>m)),
c=new Set(s.allLayers.map(({layer:m})=>m));this.#e=Ko(s).map(m=>({layer:m,isPrediction:m>=l,here:h.has(m)||!c.
has(m),look:t?.looks.get(m)??null,cause:t?.causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));
let u=t?.cause??null;b("layers-cause",u?`towards ${L(s.texts,u)}, which it hangs on`:""),document.getElementById(
"layers-cause")?.toggleAttribute("hidden",!u),i?.show(this.#e,this.#s!==null,u!==null),b("layers-sentence",this.#f(
t,n)),r?.shade(this.#d(null)),this.#w(this.#n);let f=s.siblings.length>0?" This file holds only some of the mo\
del\u2019s heads.":"";b("layers-note",t?`The thin lines are where an even spread would be.${f}`:"")}#m(t){let e=de(
t,this.#a,this.page.numRows);return e&&(t==="generation"?e[0]:e[1]-1)}#f(t,e){let{page:n}=this;if(!t)return`Th\
ere is no attention to show for ${L(n.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still lookin\
g through the heads \u2026";let s=[...t.looks.values()].sort((a,l)=>l.weight-a.weight||a.layer-l.layer),[i]=s;
return`${i?`The strongest look was in layer ${i.layer}: head ${i.head} gave ${il(pt(i))} of its attention to ${L(
n.texts,i.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){let t=this.#e.filter(({reading:r})=>r).reverse(),
e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";let n=({reading:r})=>r?.candidates[0].id===e.id,
s=t.length-1;for(;s>0&&n(t[s-1]);)s-=1;let i=S(e.text);return s===t.length-1?` ${i} is likeliest only at the v\
ery end.`:` ${i} is likeliest from what enters layer ${t[s].layer} on.`}#d(t){let e=new Map;for(let{look:n}of this.#e.
filter(s=>t===null||s.layer===t))if(n){let[s,i]=n.span,r=Math.max(n.weight,e.get(`${s}`)?.strength??0);e.set(`${s}`,
{from:s,to:i,strength:Math.min(1,r),against:!1})}return[...e.values()]}#w(t){this.#n=t,this.table?.mark(t),this.
text?.shade(this.#d(t));let e=this.#e.find(s=>s.layer===t)??this.#e.find(({reading:s})=>s),n=this.#m(this.context.
state().alignment);this.detail?.show(e??null,this.#s,n,this.#i?.rows??null)}async#y(t){let{words:e,page:n}=this;
if(!e)return;let[s,i]=this.#a,r=t>0?e.ofToken[Math.min(i,n.texts.length-1)]:e.ofToken[Math.max(0,s-1)],a=bs(e,
r);await this.context.change({chosen:a}),this.text?.reveal(a[0])}};function il({number:o,error:t}){return t?`${o}\
 ${t}`:o}function Xt(o,t){return o.scale==="absolute"||!(t>0)?o.top:t}function Fi(o,t,e){let n=Xt(t,e),s=new Uint8Array(
o.length);for(let i=0;i<o.length;i+=1){let r=o[i];r>0&&r>=t.cutoff&&(s[i]=Math.round(63*Math.min(1,r/n)**t.gamma))}
return s}function Hi(o,t,e){let n=Xt(o,t);return Array.from({length:e},(s,i)=>n*(i/(e-1))**(1/o.gamma))}var rl=5,al=5;function Pi(o,t,e,n,s,i){let r=i.frozen??i.pointed;if(r===null)return As(o,"Point at a token to \
see its attention here.");let a=s==="observer"?ps(e,r):Xo(e,r,n),l=V(o,t),h={page:o,layer:t.layer,head:t.head,
alignment:t.alignment,measure:l},c=X[l],u=i.frozen!==null&&i.pointed!==null?i.pointed:r,f=s==="observer"?[r,u]:
[u,r],d=u===r?a.strongest:u,m=cl(h,e,s==="observer"?[r,d]:[d,r]),p=u!==r&&!a.absence?hl(h,e,f,a.weights[u]):eo(
h,s,r,a,(x,$)=>Ui(e,x,$),()=>ll(e,s,r)),g={...t,top:c.top},y=[no(s,a,e.hide,e.data.sinkMass!==null,c)];return t.
cutoff>0&&!a.absence&&y.push(ul(a.weights,t.cutoff,c.noun)),{subject:r,pointed:u===r?-1:u,frozen:i.frozen!==null,
weights:a.weights.map(x=>x>=t.cutoff?x:NaN),levels:Fi(a.weights,g,a.maximum),sentence:`${p}${m}`,mass:y.filter(
Boolean).join(" "),detail:so(o,u),strongest:gs(a.weights,rl,t.cutoff).map(x=>({token:x,weight:a.weights[x]})),
legend:Hi(g,a.maximum,al),scale:oo(t.scale,a.maximum,c)}}function As(o,t){return{subject:-1,pointed:-1,frozen:!1,
weights:new Float32Array(o.texts.length).fill(NaN),levels:new Uint8Array(o.texts.length),sentence:t,mass:"",detail:"",
strongest:[],legend:[],scale:""}}function Wi(o,t){let e=o.texts.length-1,n=o.why?o.why.words[o.why.chosen][0]:
o.promptLength,s=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};let{weights:i}=ps(t,s),r=i.
map((a,l)=>l===0||l>=s||Dt(o.tokens[l])||!o.texts[l].trim()?NaN:a);return{observed:gs(r,1,0)[0]??0,observer:s}}
function Ui(o,t,e){let n=t<0||e<0?null:Q(o,t,e);return n&&{said:bt(o,n),even:n.even}}function ll(o,t,e){let n=ke;
if(o.norms||o.data.scales){n=0;for(let s=0;s<o.numTokens;s+=1){let i=t==="observer"?Q(o,e,s):Q(o,s,e);n=Math.max(
n,i?.shown[2]??0)}}return ct(n)}function hl(o,t,[e,n],s){let i=n<t.hide,r=Number.isNaN(s)&&!i?null:Ui(t,e,n);if(r)
return`${Ae(o,e,n,r)}${i?" It is set aside: it has no colour here.":""}`;let a=Z(t.alignment,e,t.numRows);return a!==
null&&n<=a&&!I(t.sight,a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside this layer\u2019s \
window.`:n===e?`Token ${n} was not there yet when this attention was computed.`:`Token ${n} comes after token ${e}\
: a model that reads from left to right cannot look ahead.`}function cl({page:o,layer:t,head:e},n,[s,i]){let r=s<
0||i<0?null:Z(n.alignment,s,n.numRows),a=r===null?null:Ze(o,t,e,r,i);return a?` ${xt(a)}`:""}function ul(o,t,e){
let n=0,s=0;for(let i of o)n+=i>=t?1:0,s+=Number.isNaN(i)?0:1;return`Cut-off: ${n} of ${s} ${e}s are ${t} or m\
ore and shown.`}var yn=class{constructor(t,e,n,s){this.page=t,this.layer=zi("layer"),this.head=zi("head"),this.hide=Ss("hide"),
this.gamma=Ss("gamma"),this.cutoff=Ss("cutoff"),this.hide.max=String(Ut(t)),this.cutoff.max=String(ae.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>fl(i))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:dl(this.hide.value,Ut(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of Jt("rests"))i.addEventListener("change",()=>n({hide:i.value==="0"?0:"restin\
g"}));for(let i of Jt("sides"))i.addEventListener("change",()=>s(i.value));for(let i of Jt("moment"))i.addEventListener(
"change",()=>n({alignment:i.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:ae[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>n(Ot(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of Jt(i))r.addEventListener("change",()=>n({[i]:r.value}));for(let i of Jt("rollout"))i.
addEventListener("change",()=>n({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:l}=Ne(t);n({hide:i,scale:r,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=ae.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(n<0?ae.length-1:n),b("gamma-value",t.gamma.toFixed(2)),b("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of Jt(i))a.checked=a.value===r;let s=new Set([t.alignment,V(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":""]);for(let i of document.querySelectorAll("[data-explains]")){
let r=i.getAttribute("data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(a=>s.has(a)))}this.#n(
t)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=Y(this.page,t.layer).map(i=>{let r=t.layer===
-1?V(this.page,{...t,head:i}):this.page.headNames[i],a=lt(this.page,t.layer,i)?"":" (other file)";return[r??`${i}${a}`,
String(i)]}),s=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(n)!==JSON.stringify(s)&&this.head.
replaceChildren(...n.map(([i,r])=>new Option(i,r))),this.head.value=String(t.head)}#n(t){for(let e of document.
querySelectorAll("[data-step]")){let n=Ot(this.page,t,e.dataset.step??""),s=Object.entries(n).every(([i,r])=>t[i]===
r);e.setAttribute("aria-disabled",String(s))}}};function fl(o){return new Option(o===-1?"All layers: rollout":
String(o),String(o))}function dl(o,t){return Math.min(t,Math.max(0,Math.trunc(Number(o))||0))}function zi(o){return document.
getElementById(o)}function Ss(o){return document.getElementById(o)}function Jt(o){return[...document.querySelectorAll(
`input[name=${o}]`)]}var Ms=["low","half","high"];var kt=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%Ms.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let s=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(s)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(s)))}),this.handle.addEventListener("keydown",n=>{let s={ArrowUp:1,
ArrowDown:-1}[n.key];s&&(n.preventDefault(),this.#s(this.#t+s))}),this.#s(this.#t)}#s(t){this.#t=Math.min(Ms.length-
1,Math.max(0,t)),this.root.dataset.height=Ms[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${ml[this.#t]}`)}},ml=["a line","half","most of the screen"];var xn=14,pl=3,gl=60,bn=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(tt(()=>this.#r(),gl)).observe(e),t.addEventListener("pointerdown",s=>{t.setPointerCapture(
s.pointerId),this.#o(s)}),t.addEventListener("pointermove",s=>{t.hasPointerCapture(s.pointerId)&&this.#o(s)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let s=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#i(h);s[c]=Math.max(s[c],l)});let i=H[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],r=ft(i);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,xn,this.#e);
let a=[...s.keys()].filter(l=>s[l]>0);a.sort((l,h)=>s[l]-s[h]);for(let l of a)n.fillStyle=r[s[l]-1].background,
n.fillRect(2,l-1,xn-4,pl);e>=0&&(n.fillStyle=i.ink,n.fillRect(0,this.#i(e)-1,xn,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,s=t>e+24;if(this.canvas.hidden=!s,!s){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-n,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let u=l;u<h;u+=1)r[u]=(c.top-i+c.height*(u-l)/(h-l))/t}this.#t=r,this.#e=e,this.canvas.width=xn*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var $n=class{#t=!1;#e=0;#n=null;constructor(t,e,n,s){this.root=t,this.page=e,this.actions=s,this.view=t.getAttribute(
"data-view"),this.text=this.#s("text"),this.tokens=new Et(this.text,n);let i=this.#s("minimap");this.minimap=new bn(
i,this.text,this.tokens.lines),this.list=this.#s("strongest"),this.release=this.#s("release"),this.#l(Math.min(
e.promptLength,e.texts.length-1)),this.#i()}show(t){this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.
mark(t.subject,t.pointed,t.frozen),this.#o("sentence",t.sentence),this.#o("mass",t.mass),this.#o("detail",t.detail),
this.#o("scale",t.scale),this.release.hidden=!t.frozen,this.#o("frozen-on",t.frozen?`Frozen on ${S(this.page.texts[t.
subject],14)}`:""),this.minimap.draw(t.levels,t.subject),this.#c(t.legend),this.#u(t)}showStrongest(t){let e=this.#n?.
strongest[t];return e&&this.#a(e.token),e!==void 0}get sentence(){return this.#n?.sentence??""}goTo(t){this.#l(
t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){
let e=this.tokens.element(t).getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>
n.bottom){let s=(n.top+n.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-s,behavior:"instant"})}}#s(t){
return this.root.querySelector(`.${t}`)}#o(t,e){_(this.#s(t),e)}#i(){this.text.addEventListener("pointerover",
t=>{this.#t=t.pointerType==="touch";let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(
this.view,e)}),this.text.addEventListener("pointerleave",()=>{this.#n?.frozen&&!this.#t&&this.actions.point(this.
view,null)}),this.text.addEventListener("mousedown",t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener(
"dblclick",t=>{let e=this.tokens.tokenAt(t.target);!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.
text.addEventListener("click",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&(this.#l(e),t.pointerType==="t\
ouch"&&(this.#t=!0,this.#r(e)))}),this.text.addEventListener("focusin",t=>{let e=this.tokens.tokenAt(t.target);
e!==null&&this.tokens.element(e).matches(":focus-visible")&&this.actions.point(this.view,e)}),this.text.addEventListener(
"keydown",t=>this.#h(t)),this.release.addEventListener("click",()=>this.actions.toggle(this.view,null)),this.list.
addEventListener("click",t=>{let e=t.target instanceof Element?t.target.closest("[data-goto]"):null;e&&this.#a(
Number(e.getAttribute("data-goto")))})}#r(t){let e=this.#n;e?.frozen&&t!==e.subject&&t!==e.pointed?this.actions.
point(this.view,t):this.actions.toggle(this.view,t)}#a(t){this.#n&&!this.#n.frozen&&this.actions.toggle(this.view,
this.#n.subject),this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===
null||t.altKey||t.metaKey)return;let n=this.page.texts.length-1,s=this.tokens.element(e),i={ArrowRight:()=>Math.
min(n,e+1),ArrowLeft:()=>Math.max(0,e-1),ArrowDown:()=>Gt(this.tokens,e,n,1),ArrowUp:()=>Gt(this.tokens,e,n,-1),
Home:()=>0,End:()=>n};if(t.key in i){let a=getComputedStyle(s).direction==="rtl"?wl[t.key]??t.key:t.key;this.goTo(
i[a]())}else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.
toggle(this.view,null);else return;t.preventDefault()}#l(t){this.tokens.element(this.#e)?.setAttribute("tabind\
ex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#c(t){let e=this.#s("legend-numbers").
children;for(let n=0;n<e.length;n+=1){let s=t.length?n?O(t[n]):"0":"";e[n].textContent!==s&&(e[n].textContent=
s)}}#u(t){[...this.list.children].forEach((n,s)=>{let i=t.strongest[s];n.classList.toggle("empty",!i);let r=n.
firstElementChild;if(r.disabled=!i,!i)return;let[a,l,h]=[...r.children],c=t.levels[i.token];r.setAttribute("da\
ta-goto",String(i.token)),a.textContent=String(i.token),_(l,S(this.page.texts[i.token],18)),h.textContent=O(i.
weight),h.className=c>0?`weight level-${c}`:"weight"})}},wl={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var yl=["data","alignment","hide","norms","beside"],qi=12,Zt=["observed","observer"],En=class o{static id="loo\
ked";static title="Where heads looked";static stepsHeads=!0;#t={observed:null,observer:null};#e=null;#n=!1;#s=!1;#o=!1;#i=[];#r=null;#a=null;#h=matchMedia(
"(min-width: 93.75rem)");constructor(t){this.context=t,this.page=t.page,this.announceLater=tt(()=>this.#E(),600)}mount(t){
let{page:e}=this;this.#r=new yn(e,this.context.state,n=>{this.context.change(n)},n=>{this.#u(n)}),this.#a=t.querySelector(
".panels"),this.#h.addEventListener("change",()=>{this.#a?.setAttribute("data-sides",this.#l),this.#r?.show(this.
context.state(),this.#l)});for(let n of["pointerdown","wheel","keydown"])t.addEventListener(n,()=>this.#s=!1,{
capture:!0,passive:!0});t.addEventListener("click",n=>{let s=n.target instanceof Element?n.target.closest("[da\
ta-token-step]"):null,i=s?.closest("[data-view]")?.getAttribute("data-view");s&&i&&this.#m(i,Number(s.getAttribute(
"data-token-step")))}),document.addEventListener("keydown",n=>{let s=n.target instanceof Element&&n.target.matches(
"input, select"),i="12345".indexOf(n.key);if(t.hidden||s||i<0||n.key===""||n.ctrlKey||n.metaKey||n.altKey)return;
let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;this.#p(r).showStrongest(
i)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new kt(n)),this.#i=Zt.map(n=>{let s=t.querySelector(
`section[data-view=${n}]`);return new $n(s,e,this.context.text,{point:(i,r)=>this.point(i,r),toggle:(i,r)=>{this.
toggle(i,r)}})})}async show(t){let{page:e}=this,{heads:n}=this.context,{layer:s,head:i}=t;this.#r?.show(t,this.#l),
this.#a?.setAttribute("data-sides",this.#l);let r=s===-1&&(i===0||i===1)?1-i:null,a=n.peek(s,i),l=r===null?null:
n.peek(s,r);if(!a||r!==null&&!l){try{[a,l]=await yt(Promise.all([n.get(s,i),r===null?null:n.get(s,r)]))}catch($){
this.#$($,s,i);return}let x=this.context.state();if(x.layer!==s||x.head!==i)return}let{alignment:h,hide:c}=this.
context.state(),u=c==="resting"?Vt(a,s,e.numRows):c,f=V(e,this.context.state()),d=f==="value"?a.norms:null,m=e.
numRows,p=this.#e?.layer===s?this.#e.scope.sight:J(e.sight,s,m),g={data:a,numTokens:e.texts.length,numRows:m,alignment:h,
hide:u,norms:d,beside:l,sight:p};b("precision",Se(f)),this.#e&&(this.#e.layer!==s||this.#e.head!==i)&&(this.#o=
!0,this.announceLater());let y=this.#e?.scope;(!y||yl.some(x=>y[x]!==g[x]))&&(this.#e={layer:s,head:i,scope:g,
masses:tn(g)}),this.#x(),K("");for(let x of this.#i)x.tokens.markHidden(u),this.#d(x.view)}reveal(){this.#f(Zt)}async look({
layer:t,head:e,row:n,key:s}){let{page:i}=this,r=this.context.state(),a=mt(r.alignment,n,i.texts.length),l=t===
void 0&&e===void 0&&Y(i,-1).length>0;this.#t.observer=s??null,await this.context.change({view:o.id,layer:l?-1:
t??r.layer,...e===void 0?{}:{head:e},observer:a??n,...this.#l==="to"?{sides:"from"}:{},...a===null?{alignment:"\
position"}:{}}),s!==void 0&&(this.#p("observer").goTo(s),this.point("observer",s))}point(t,e){this.#t[t]!==e&&
(this.#t[t]=e,this.#d(t),this.announceLater())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===null||
(this.#t[t]=e??n,await this.context.change({[t]:n===e?null:e}),this.announceLater())}get door(){return{row:this.
row.bind(this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],
frozen:t[n]!==null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.
isInteger(n)&&n>=0&&n<this.page.numRows))throw new k(`There is no row ${n}; the rows are 0 to ${this.page.numRows-
1}.`);return Yo(await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:s,
frozen:i}){if(typeof s=="number"&&!(Number.isInteger(s)&&s>=0&&s<this.page.texts.length))throw new k(`There is\
 no token ${s}; the tokens are 0 to ${this.page.texts.length-1}.`);let r=this.context.state(),a={view:o.id,...t===
void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:Zt)s!==void 0?(this.#t[l]=s,a[l]=i?s:null):i!==
void 0&&(a[l]=i?r[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#i)l.tokens.finish();this.#f(
n?[n]:Zt)}get#l(){return this.context.state().sides??(this.#h.matches?"both":"from")}get#c(){return this.#l===
"to"?"observed":"observer"}async#u(t){let e=this.#l,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[s,i]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[i]=this.#t[s],n[i]=this.context.state()[s]}await this.
context.change(n),this.#f(Zt)}async#m(t,e){let n=this.context.state()[t],s=this.page.texts.length-1,i=Math.min(
s,Math.max(0,(n??this.#t[t]??0)+e));this.#t[t]=i,await this.context.change(n===null?{}:{[t]:i}),this.#f([t])}#f(t,e=qi){
if(this.#s||=e===qi,!!this.#s){e>0&&requestAnimationFrame(()=>this.#f(t,e-1));for(let n of t){let s=this.context.
state()[n]??this.#t[n];s!==null&&this.#p(n).reveal(s)}}}#x(){if(!this.#n&&this.#e){this.#n=!0;let t=Wi(this.page,
this.#e.scope);for(let e of Zt)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#d(t){if(this.#e){let{scope:e,
masses:n}=this.#e,s=this.context.state(),i={frozen:s[t],pointed:this.#t[t]},r=Pi(this.page,s,e,n,t,i);this.#p(
t).show(r),this.#w(t,e.hide>0&&r.mass!==""),t===this.#c&&this.#y(t,r.subject)}}#w(t,e){this.#p(t).root.querySelector(
".why-resting")?.toggleAttribute("hidden",!e)}#y(t,e){let{page:n}=this,s=t==="observed"?"later words":e<0?"the\
 word":S(n.texts[e],14),i=t==="observer"&&e>=0&&e<n.promptLength?"just before":"when it wrote";b("when-written",
`${i} ${s}`),b("when-read",`when it read ${s}`)}#p(t){return this.#i.find(e=>e.view===t)}#$(t,e,n){this.#e=null;
let s=t instanceof k?t.message:`This cannot be shown: ${q(e,n)}.`;for(let i of this.#i)i.show(As(this.page,"Th\
ere is nothing to show for this head."));K(s)}#E(){let t=document.activeElement?.closest("[data-view]")?.getAttribute(
"data-view");if(t||this.#o){let{layer:e,head:n}=this.context.state(),s=q(e,n,this.page.headNames[n]),{sentence:i}=this.#p(
t??this.#c);b("live",this.#o?`${s[0].toUpperCase()}${s.slice(1)}. ${i}`:i),this.#o=!1}}};var kn=1e-4;function xl({shades:o,gamma:t},e){return o==="log"?e>kn?1-Math.log10(e)/Math.log10(kn):0:o==="line\
ar"?e:e**t}function bl({shades:o,gamma:t},e){return o==="log"?kn**(1-e):o==="linear"?e:e**(1/t)}function Ts(o,t){
let e=Math.abs(t);if(e===0||e<o.cutoff)return 0;let n=Math.min(1,e/Xt(o,o.maximum));return Math.sign(t)*Math.round(
63*xl(o,n))}function vn({theme:o,signed:t}){let{paper:e,ink:n}=H[o],s=ft(t?os[o].more:H[o]),i=t?ft(os[o].less):
s;return r=>r===0?{background:e,ink:n}:(r>0?s:i)[Math.abs(r)-1]}function Ki(o,t){let e=vn(o),n=new Uint32Array(
257);for(let s=0;s<256;s+=1){let[i,r,a]=Nt(e(Ts(o,t[s])).background);n[1+s]=(255<<24|a<<16|r<<8|i)>>>0}return n}
function An(o){let t=vn(o),e=o.signed?-63:0,n=Array.from({length:64-e},(r,a)=>t(e+a).background),s=Xt(o,o.maximum),
i=(o.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return o.shades==="log"?`\u2264 ${O(
s*kn)}`:"0";let l=O(s*bl(o,a));return`${r<0?"\u2212":o.signed?"+":""}${l}`});return{colours:n,numbers:i}}function Sn(o,t){
let e=Xt(o,o.maximum),n=o.signed?`difference in ${t}`:t,s={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[o.shades];
return o.scale==="absolute"?`${s}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${s}\
; the strongest is the largest ${n} of this head, ${O(e)}: do not compare it with others.`}var $l=11,Qt=6,Ls=11,Gi=6.3,Mn=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,s,i,r){let{page:a}=this,
l=u=>gt({alignment:s},u,a.texts.length).token,h=[{down:!0,first:e.row,pixels:t.height,token:l,chosen:r.rows},{
down:!1,first:e.key,pixels:t.width,token:u=>u,chosen:r.keys}];return El(n,s,i).concat(h.flatMap(({down:u,first:f,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,f+d/e.cell),y={down:u,first:f,end:g,cell:e.cell,frame:n,look:i},
x=e.cell>=$l,$=this.#t(y,m,x),v=x?vl(Math.floor(f),Math.ceil(g-1e-6)):[];for(let A of v)p.includes(A)||$.push(
...this.#e(y,A,m(A),!1));for(let A of p.filter(M=>M>=Math.floor(f)&&M<g))$.push(...this.#e(y,A,m(A),!0));return $}))}#t({
down:t,first:e,end:n,cell:s,frame:i,look:r},a,l){let h=t?i.left:i.top,c=a(0);return this.text.turns.flatMap(({
label:u,from:f,to:d},m)=>{let p=Math.max(e,f-c),g=Math.min(n,d-c);if(g<=p)return[];let y=(p-e)*s,x=(g-p)*s,$=l?
Qt:h-4,v=m%2?r.soft:r.rule,A=[t?{kind:"rect",x:0,y:i.top+y,width:$,height:Math.max(1,x-1),fill:v}:{kind:"rect",
x:i.left+y,y:0,width:Math.max(1,x-1),height:$,fill:v}],M=ji(u,t?h-12:x-10);if(!l&&M&&(!t||x>=15)){let B=t?6:i.
left+y+5,F=t?i.top+y+Math.min(x/2,60)+4:15;A.push({kind:"text",x:B,y:F,text:M,size:Ls,family:r.family,fill:r.ink,
weight:"600"})}return A})}#e({down:t,first:e,cell:n,frame:s,look:i},r,a,l){let h=(t?s.left:s.top)-Qt-8,c=ji(kl(
this.page.texts[a],this.page.tokens[a]),h),u=(r+.5-e)*n,f=l?i.accent:i.ink,d={size:Ls,family:i.family,fill:f,weight:l?
"700":"400"},m=[];if(t){let p=s.top+u;l&&m.push({kind:"rect",x:Qt,y:p-8,width:s.left-Qt,height:16,fill:i.paper}),
m.push({kind:"text",x:s.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=s.left+u;l&&m.push({kind:"rect",x:p-
8,y:Qt,width:16,height:s.top-Qt,fill:i.paper}),m.push({kind:"text",x:p+4,y:s.top-5,text:c,turned:!0,...d})}return m}};
function El({left:o,top:t},e,n){let s={size:Ls,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:o-6,y:24,text:"looked at \u2192",...s},{kind:"text",x:o-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...s}]}function kl(o,t){return nt(o,t).map(({mark:n,raw:s})=>n||s).join("").trim()||"\xB7"}function ji(o,t){
let e=t,n="";for(let s of o){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(s)?2*Gi:Gi,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=s}return n}function vl(o,t){return Array.
from({length:Math.max(0,t-o)},(e,n)=>o+n)}var Tn=128,Al=2**17;function Yi({data:o,norms:t,numRows:e},n,s){let{triangle:i,scales:r}=o;if(!t&&!r)return{bytes:i,
signed:!1,top:1};let a=Float64Array.from({length:e},(h,c)=>Math.sqrt(t?t[c]:1)),l=new Uint8Array(i.length);for(let h=0,
c=0;h<e;h+=1){let u=Math.sqrt((n?n[h]:1)*(r?r[h]:1)/s);for(let f=0;f<=h;f+=1,c+=1)l[c]=Math.min(255,Math.round(
i[c]*a[f]*u))}return{bytes:l,signed:!1,top:s}}function Vi(o,t){let e=new Uint8Array(65536);for(let s=0;s<e.length;s+=
1)e[s]=Xi(N[s>>8]-N[s&255],!0);let n=new Uint8Array(o.length);for(let s=0;s<n.length;s+=1)n[s]=e[o[s]<<8|t[s]];
return{bytes:n,signed:!0,top:1}}function Xi(o,t){return t?Tn+Math.round(127*Math.sign(o)*Math.sqrt(Math.min(1,
Math.abs(o)))):Math.round(255*Math.sqrt(Math.min(1,o)))}function Sl({signed:o,top:t}){return Float64Array.from(
{length:256},(e,n)=>o?Math.sign(n-Tn)*Math.min(1,Math.abs(n-Tn)/127)**2:t*(n/255)**2)}var Ln=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,s){
this.field=t,this.sight=e,this.aside=n,this.pool=s,this.count=e.first.length,this.values=Sl(t);let{realBefore:i}=e;
this.padded=i[this.count]<this.count}side(t){return Math.ceil(this.count/2**t)}has(t){return t===0||t<=this.#t.
length}read(t,e,n,s){if(t>0){let c=Math.max(0,Math.min(s.length,e+1-n)),u=T(e)+n;s.set(this.#t[t-1].subarray(u,
u+c)),s.fill(0,c);return}s.fill(0);let{first:i,realBefore:r}=this.sight,a=c=>r[c+1]>r[c];if(!a(e))return;let l=T(
e),h=Math.min(e+1,n+s.length);for(let c=Math.max(n,i[e],this.aside);c<h;c+=1)(!this.padded||a(c))&&(s[c-n]=1+this.
field.bytes[l+c])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",s=new Float32Array,i=new Float32Array,
r=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=l=>l===0?-1:t?Math.abs(l-1-Tn):l-1;for(let l=1;this.
side(l-1)>1;l+=1){let h=this.side(l),c=new Uint16Array(T(h)),u=new Float32Array(n?c.length:0),f=new Float32Array(
n?c.length:0),d=0;for(let m=0;m<h;m+=1){let p=[2*m,2*m+1].filter(g=>g<this.side(l-1));p.forEach((g,y)=>this.read(
l-1,g,0,r[y].subarray(0,g+1)));for(let g=0;g<=m;g+=1){let y=0,x=0,$=0,v=0;for(let M=0;M<p.length;M+=1)for(let B=2*
g;B<=Math.min(2*g+1,p[M]);B+=1){let F=r[M][B];a(F)>a(y)&&(y=F,x=2*B+M),n&&l>1?($+=s[T(p[M])+B],v+=i[T(p[M])+B]):
n&&F>0&&($+=this.values[F-1],v+=1)}let A=T(m)+g;l===1&&y>0&&this.#e([2*m+(x&1),x>>1],y),n?(u[A]=$,f[A]=v,c[A]=
v>0?1+Xi($/v/e,t):0):c[A]=y}d+=4*(m+1),d>Al&&(d=0,yield)}this.#t.push(c),[s,i]=[u,f],yield}this.count===1&&(this.
read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&(this.
maximum=n,this.strongest=t)}};var te=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let s=`${t}\
 ${e} ${n}`,i=this.#t.get(s);return i?(this.#t.delete(s),this.#t.set(s,i),i):null}make(t,e,n){let s=new OffscreenCanvas(
256,256),i=s.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),l=Math.min(256,this.pyramid.
side(t)-e*256);for(let h=0;h<l;h+=1){this.pyramid.read(t,e*256+h,n*256,this.#e);for(let c=0;c<256;c+=1)a[h*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${n}`,s),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),s}};function Ji(o,t){let{layer:e,head:n,alignment:s,hide:i,pool:r,against:a}=t;return[e,n,s,i,V(o,t),r,a].join(" ")}
async function Zi({page:o,heads:t},e,n){let{layer:s,head:i,alignment:r,hide:a,against:l,pool:h}=e,{numRows:c}=o,
u=s===-1,f=u&&(i===0||i===1)?1-i:null,d=u||!l?null:l.split(".").map(Number),[m,p,g]=await Promise.all([t.get(s,
i),f===null?null:t.get(s,f),d?t.get(d[0],d[1]):null]),y=d?"weight":V(o,e),x=(se,pe)=>({data:se,numTokens:o.texts.
length,numRows:c,alignment:r,hide:a==="resting"?Vt(se,pe,c):a,norms:y==="value"?se.norms:null,sight:J(o.sight,
pe,c),beside:p}),$=x(m,s),v=d&&g?{layer:d[0],head:d[1],scope:x(g,d[0])}:null,{sight:A}=$;if(v){$.hide=v.scope.
hide=Math.max($.hide,v.scope.hide);let se=$.sight.first.map((pe,ar)=>Math.max(pe,v.scope.sight.first[ar]));A={
...$.sight,first:se}}let{top:M}=X[y],B=v?Vi(m.triangle,v.scope.data.triangle):Yi($,$.norms?tn($).factor:null,M),
F=new Ln(B,A,$.hide,h);return{key:n,scope:$,compared:v,speaker:{page:o,layer:s,head:i,alignment:r,measure:y},pyramid:F,
work:F.work(),tiles:new te(F,new Uint32Array(257)),shading:Os(e,F,M)}}function Os({shades:o,scale:t,gamma:e,cutoff:n},{
maximum:s,field:i},r){return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:o,scale:t,
gamma:e,cutoff:n,maximum:s,signed:i.signed,top:r}}var On=class{#t="";constructor(t,{page:e,state:n,change:s}){this.root=t,this.page=e;let i=r=>document.getElementById(
r);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:r})=>new Option(r===-1?"All layers: rollout":String(r),String(r)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:r})=>r!==-1).map(Ml)),this.layer.addEventListener("change",
()=>{s({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{s({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{s({against:this.against.value})});for(let r of t.querySelectorAll(
"[data-matrix-step]")){let a=r.getAttribute("data-matrix-step")??"";r.addEventListener("click",()=>{s(Ot(e,n(),
a))})}for(let r of["shades","pool"])for(let a of this.#e(r))a.addEventListener("change",()=>{s({[r]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=Y(e,t.layer),s=`${t.layer} ${n}`;s!==this.#t&&(this.#t=
s,this.head.replaceChildren(...n.map(i=>{let r=t.layer===-1?V(e,{...t,head:i}):e.headNames[i];return new Option(
r??`${i}${lt(e,t.layer,i)?"":" (other file)"}`,String(i))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(
i))r.checked=r.value===t[i]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function Ml({layer:o,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${o}`,e.append(...t.map(n=>new Option(
`layer ${o}, head ${n}`,`${o}.${n}`))),e}var Tl=1.0018,ee=1.5,Ll=4,Ol=4,Nn=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#i(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#r(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#l(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let s=n.shiftKey?1/(ee*ee):ee*ee;e.see(ie(e.plot(),e.area(),this.#o(n),s))}),
t.addEventListener("keydown",n=>this.#m(n))}zoom(t){let{hold:e}=this,[n,s,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=n,l=(u,f)=>u>=0&&u<=f,h=i&&[(i[1]+.5-s.key)*s.cell,(i[0]+.5-s.row)*s.cell],c=h&&l(h[0],r)&&l(
h[1],a)?h:[r/2,a/2];e.see(ie(n,s,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:s}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-s]}#i(t){let{hold:e}=this,n=e.area(),s=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=ie(e.plot(),n,this.#o(t),Tl**(t.ctrlKey?-6*s:-s));(i.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),s=this.#t.get(t.pointerId);if(!s||!this.#e){e.point(n[0]<0||
n[1]<0?null:Qn(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#h(t.pointerId,
s,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>Ll,this.#s&&(this.#n==="pan"?e.see(Me(e.plot(),
e.area(),n[0]-s[0],n[1]-s[1])):e.brush(this.#u(n)))}#h(t,e,n){let{hold:s}=this;this.#s=!0;let i=[...this.#t].find(
([h])=>h!==t)?.[1]??n,r=h=>Math.max(20,Math.hypot(h[0]-i[0],h[1]-i[1])),a=[(n[0]+i[0])/2,(n[1]+i[1])/2],l=ie(s.
plot(),s.area(),a,r(n)/r(e));s.see(Me(s.plot(),l,(n[0]-e[0])/2,(n[1]-e[1])/2))}#l(t){let{hold:e}=this,n=this.#o(
t),[s,i,r]=[this.#e,this.#n,this.#s],a=this.#t.size===1,l=s&&a?this.#u(n):null;if(this.#c(t),!(!s||!a)){if(i===
"rows"||i==="keys")e.brush(null),l&&e.spanned(i,l[i]);else if(r&&i==="brush"&&l)e.brushed(l);else if(!r){let h=Qn(
e.plot(),e.area(),n);e.brush(null),e.point(h),e.freeze(h)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#u(t){let{count:e,width:n,height:s}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),l=this.#e??
t,h=(u,f,d)=>{let m=[l[u],t[u]].map(p=>Math.min(e-1,Math.floor(f+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:h(1,i,s),keys:this.#n==="rows"?c:h(0,r,n)}}#m(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),s=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(Me(n,s,-i[1]*n.width/4,-i[0]*n.height/4));else if(i)
this.#f(n,s,i);else if(t.key==="+"||t.key==="=")this.zoom(ee);else if(t.key==="-"||t.key==="_")this.zoom(1/ee);else if(t.
key==="0")e.see(Pt(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#f(t,e,n){let{hold:s}=this,i=Math.max(1,Math.round(Ol/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],l=(s.pointed()??r.map(h=>Math.min(t.count-1,Math.floor(h)))).
map((h,c)=>Math.min(t.count-1,Math.max(0,h+i*n[c])));s.point(l),s.see(io(t,e,l))}goTo(t){this.hold.see(Tt(this.
hold.plot(),t))}};var Nl=6,Rl=38,Il=6,In=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return ro(t.cell*this.#t)}draw(t,e){let{context:n,canvas:s,
frame:i,plot:r}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,s.clientWidth,
s.clientHeight),n.save(),n.beginPath(),n.rect(i.left,i.top,r.width,r.height),n.clip(),n.translate(i.left,i.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),le(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:s,chosen:i},r){let a=[n,s,[i.row,i.key]],l=h=>[...new Set(a.map(c=>c?.[h]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:l(0),keys:l(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let s=n.getContext("2d");s.scale(this.#t,this.#t),s.fillStyle=e.paper,s.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#e(s,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:s,tiles:i},r){
if(t.cell<Rl)return[];let{rows:a,keys:l}=re(this.plot,t),h=vn(e),c=new Uint16Array(1),u=[];for(let f=a[0];f<a[1];f+=
1)for(let d=l[0];d<Math.min(l[1],f+1);d+=1){let m=hi(n,s,[f,d]);if(m){i.pyramid.read(0,f,d,c);let{ink:p}=h(Ts(
e,i.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,y=this.frame.top+(f+.5-t.row)*t.cell+4;u.push(
{kind:"text",x:g,y,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return u}#e(t,{tiles:e,area:n,scope:s},i){
let{plot:r}=this,a=p=>p*n.cell;t.fillStyle=tr(t,i.rule,1),t.fillRect(-a(n.key),-a(n.row),a(r.count),a(r.count));
let l=this.levelOf(n);if(!e.pyramid.has(l))return!1;let h=performance.now()+Nl,c=256*2**l,{rows:u,keys:f}=re(r,
n),d=[Math.floor(u[0]/c),Math.floor(f[0]/c)],m=!0;t.imageSmoothingEnabled=!1;for(let p=d[0];p*c<u[1];p+=1)for(let g=d[1];g*
c<f[1]&&g<=p;g+=1){let y=e.peek(l,p,g)??(performance.now()<h?e.make(l,p,g):null),x=[a(g*c-n.key),a(p*c-n.row),
a(c),a(c)],[$,v,A,M]=[x[0],x[1],x[0]+x[2],x[1]+x[3]].map(B=>Math.round(B*this.#t)/this.#t);y?t.drawImage(y,$,v,
A-$,M-v):(m=!1,Cl(t,e,l,p,g,[$,v,A-$,M-v]))}if(s.hide>0){let p=Math.max(3,a(s.hide));t.fillStyle=i.paper,t.fillRect(
-a(n.key),-a(n.row),p,a(r.count)),t.fillStyle=tr(t,i.muted,-1),t.fillRect(-a(n.key),-a(n.row),p,a(r.count))}return m}#n(t,e,n){
t.save(),t.translate(-this.frame.left,-this.frame.top),le(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,
frozen:s,chosen:i,brush:r},a){let{plot:l}=this,h=([u,f],d)=>[(u-d)*e.cell,Math.max(1,(f-u)*e.cell)],c=(u,f,d)=>{
if(u){let[m,p]=h(u,f?e.row:e.key);t.globalAlpha=d,t.fillStyle=a.accent,t.fillRect(f?0:m,f?m:0,f?l.width:p,f?p:
l.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.keys,!1,.13),c(Rn(i.row),!0,.2),c(Rn(i.key),!1,.2),n&&(c(Rn(n[0]),
!0,.1),c(Rn(n[1]),!1,.1)),t.strokeStyle=a.accent;for(let u of[n,s])if(u){let[f,d]=[(u[0]-e.row)*e.cell,(u[1]-e.
key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=u===s?3:1.5,t.strokeRect(d-(m-e.cell)/2,f-(m-e.cell)/2,m,m)}if(r){
let[u,f]=h(r.rows,e.row),[d,m]=h(r.keys,e.key);t.lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,u,m,f),t.setLineDash(
[])}}};function Rn(o){return o===null?null:[o,o+1]}function Cl(o,t,e,n,s,i){for(let r=1;r<=Il;r+=1){let a=2**r,
l=t.peek(e+r,Math.floor(n/a),Math.floor(s/a));if(l){let h=256/a;o.drawImage(l,s%a*h,n%a*h,h,h,...i);return}}}var Qi=new Map;
function tr(o,t,e){let n=`${t} ${e}`,s=Qi.get(n);if(!s){let i=document.createElement("canvas");i.width=i.height=
8;let r=i.getContext("2d");r.strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),
r.lineTo(a+8,e>0?0:8);r.stroke(),s=o.createPattern(i,"repeat"),Qi.set(n,s)}return s}var nr=20,Cn=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,s,i){
let{speaker:r,scope:a,compared:l,shading:h,pyramid:c}=t,u=Kt(r.measure),{page:f}=this,d=!n&&i?i:null,m=n??(d?null:
s);this.sentence=d?li(r,a,d):m?ai(r,a,l,m):_l(t),b("matrix-sentence",this.sentence),b("matrix-number",m&&!d?this.#s(
t,m):"");let p=f.headNames[r.head];this.title=l?`Layer ${r.layer}, ${p??`head ${r.head}`}, less layer ${l.layer}\
, head ${l.head}`:`${q(r.layer,r.head,p)}`,b("matrix-scale",Sn(h,u)),b("matrix-pool",nn(e,c.pool,h.signed,u));
let{hide:g}=a,y=g===1?"The first token is":`The first ${g} tokens are`;b("matrix-aside",g>0?`${y} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(h),this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:s,compared:i,pyramid:r,speaker:a}=t,l=([u,f]=[0,0])=>{
let{token:d,aligned:m}=gt(s,u,s.numTokens);return i?Math.abs(fe(j(s.data,u,f),j(i.scope.data,u,f))[0]):Q(m,d,f)?.
shown[0]??0},c=ci(r,e,2*nr).sort((u,f)=>l(f)-l(u)).slice(0,nr).map(u=>{let[f,d]=u,{token:m}=gt(s,f,s.numTokens),
p=C("",()=>this.actions.goTo(u)),g=w("span");_(g,`${S(n.texts[m],16)} (${m})`),p.append(g);let y=w("td");return _(
y,`${S(n.texts[d],16)} (${d})`),w("tr","",w("td","",p),y,w("td","detail-number",this.#n(t,u)))});b("matrix-val\
ue",i?"Difference":Kt(a.measure).replace(/^./u,u=>u.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,s]){if(e){let[l,h,c]=fe(j(t.data,n,s),j(e.scope.data,n,s)),u=l<0?[-c,-h]:[h,c];
return`${l<0?"\u2212":"+"}${D(Math.abs(l),u)}`}let{token:i,aligned:r}=gt(t,n,t.numTokens),a=Q(r,i,s);return a?
bt(r,a).number:""}#s({scope:t,compared:e,speaker:n},[s,i]){if(i>s)return"";let a=zt(t.data,s,i)&&(!e||zt(e.scope.
data,s,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among the 16 strong\
est of its row: known as a byte, so the number comes with its error.";return`Row ${s}, key ${i}. ${n.measure===
"weight"?a:""}`}#o(t){let{colours:e,numbers:n}=An(t),s=this.legend.getContext("2d");this.legend.width=e.length,
e.forEach((r,a)=>{s&&(s.fillStyle=r,s.fillRect(a,0,1,1))});let i=document.querySelectorAll("#matrix-legend-num\
bers span");n.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){this.#t=
e;let n=t?[C("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("matrix-act\
ions")?.replaceChildren(...n)}}};function _l({speaker:o,scope:t,compared:e,pyramid:n,work:s}){let{page:i}=o,r=n.
strongest,a=ut(i,o.layer,o.head),l=`${a[0].toUpperCase()}${a.slice(1)}`,h=e?`, less ${ut(i,e.layer,e.head)}`:"";
if(!r)return`${l}${h}.${s?"":" Nothing is large enough to be seen."}`;let{token:c}=gt(t,r[0],t.numTokens),u=e?
"The largest difference is":`Its strongest ${Kt(o.measure)} is`;return`${l}${h}. ${u} at ${R(i,c)}, looking at\
 ${R(i,r[1])}. Point at a cell for its number.`}var Ns=44,_n=76,Bn={width:280,height:10};function sr(o,t,e,[n,s]){let{frame:i,plot:r}=o,{area:a,shading:l,speaker:h,
tiles:c}=t,u=`${n[0].toUpperCase()}${n.slice(1)}`,f=Math.max(420,i.left+Math.min(r.width,r.count*a.cell)+12),d=Ns+
i.top+Math.min(r.height,r.count*a.cell)+_n,m={family:e.family,fill:e.ink},p={kind:"image",canvas:o.cellsAlone(
t,e)},{colours:g,numbers:y}=An(l),x=d-_n+22,$=Kt(h.measure),v=`${Sn(l,$)} ${nn(o.levelOf(a),c.pyramid.pool,l.signed,
$)}`;return{width:f,height:d,title:`${u} \xB7 ${s}`,marks:[{kind:"rect",x:0,y:0,width:f,height:Ns+i.top+r.height,
fill:e.paper},...yo([{...p,x:i.left,y:i.top,width:r.width,height:r.height},...o.numberMarks(t,e),...o.axisMarks(
t,e)],Ns),{kind:"rect",x:0,y:d-_n,width:f,height:_n,fill:e.paper},{kind:"text",x:12,y:18,text:u,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:s,size:11,family:e.family,fill:e.muted},...g.map((A,M)=>({kind:"rect",x:12+
M*Bn.width/g.length,y:x,width:Bn.width/g.length+.5,height:Bn.height,fill:A})),...y.map((A,M)=>({kind:"text",x:12+
M*Bn.width/(y.length-1),y:x+24,text:A,size:10,anchor:Bl(M,y.length-1),...m})),{kind:"text",x:12,y:x+42,text:v,
size:10,family:e.family,fill:e.muted}]}}function Bl(o,t){return o===0?"start":o===t?"end":"middle"}var Dl=8,Dn=class{static id="matrix";static title="Matrix";static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=tt(()=>this.#w(),200),this.settle=tt(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new In(this.canvas,new Mn(e,this.
context.text),e.numRows),this.controls=new On(t,this.context),this.readout=new Cn(t,e,{goTo:n=>this.#k(n),rank:n=>{
this.#E(n)}}),new kt(t.querySelector(".sheet"),0),this.hand=new Nn(this.canvas,{plot:()=>this.picture?.plot??{
width:1,height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#d(n),pointed:()=>this.#n,
point:n=>this.#y(n),freeze:n=>{this.#p(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#b(),this.#g()},
spanned:(n,s)=>{this.#$(n,s)}}),t.addEventListener("click",n=>{let i=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");i==="all"?this.#d(null):i&&this.hand?.zoom(i==="in"?1.5:1/1.5)}),
new ResizeObserver(()=>{t.hidden||this.#x()}).observe(this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,
n=Ji(this.page,t);if(e?.key!==n){this.#o+=1;let s=this.#o,i;try{i=await yt(Zi(this.context,t,n))}catch(r){this.#t=
null,this.#T(),K(r instanceof k?r.message:`This cannot be shown: ${q(t.layer,t.head)}.`);return}if(s!==this.#o)
return;K(""),this.#t=i}if(this.#m(this.context.state()),t.area!==this.#r){this.#r=t.area,this.#f();let s=Le(t.
area,this.page.numRows);this.#e=s&&this.picture?Tt(this.picture.plot,s):null}this.#f(),this.#b(),this.#g(),this.
settle(),await this.#L()}get door(){return{matrix:Object.freeze({point:(t,e)=>this.#k([t,e]),see:t=>this.#d(t&&
this.picture?Tt(this.picture.plot,t):null),pooled:(t,e)=>this.#O(t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({
cells:this.#h,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,
e=this.#c;return!t||!e?null:(this.#S(),sr(t,e,this.#u,[this.readout?.title??"",document.title.replace(/ · attention$/u,
"")]))}get#a(){let{picture:t}=this;return t?Mt(t.plot,this.#e??Pt(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.
picture?re(this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#l(){let{alignment:t,observer:e,observed:n}=this.
context.state();return ui(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,
chosen:s,alignment:i}=this.context.state(),{numRows:r}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#l,
chosen:{row:e===null?null:Z(i,e,r),key:n,rows:s&&de(i,s,r),keys:s&&[s[0],Math.min(r,s[1])]},brush:this.#s}}get#u(){
let t=getComputedStyle(document.documentElement),e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),
muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(
document.body).fontFamily}}#m(t){let e=this.#t;if(e){let{pyramid:n}=e,s=Os(t,n,X[e.speaker.measure].top),i=Ki(
s,n.values);i.some((r,a)=>r!==e.tiles.colours[a])&&(e.tiles=new te(n,i)),e.shading=s}}#f(){let{picture:t,canvas:e}=this;
t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.measure()}#x(){let t=this.#e&&this.#h;this.picture?.measure(),
t&&this.picture&&(this.#e=Tt(this.picture.plot,t)),this.#v()}#d(t){let{picture:e}=this,n=e&&t&&t.cell<=Pt(e.plot).
cell;this.#e=n?null:t,this.canvas?.classList.toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#w(){
let t=this.#e?Te(this.#h):"";t!==this.#r&&(this.#r=t,this.context.change({area:t}))}#y(t){String(t)!==String(this.#n)&&
(this.#n=t,this.#b(),this.#g())}async#p(t){let{observer:e,observed:n,alignment:s}=this.context.state();if(!t||
String(t)===String(this.#l)){(e!==null||n!==null)&&await this.context.change({observer:null,observed:null});return}
let[i,r]=t,[a]=en(s,[i,i+1],this.page.texts.length),l=Z(s,a,this.page.numRows)===i;await this.context.change(l?
{observer:a,observed:r}:{observer:i,observed:r,alignment:"position"}),b("live",this.readout?.sentence??"")}async#$(t,e){
let{alignment:n}=this.context.state(),s=t==="keys"?e:en(n,e,this.page.texts.length);await this.context.change(
{chosen:s})}async#E({rows:t,keys:e}){let{alignment:n}=this.context.state(),s=n==="generation"&&t[1]+1<=this.page.
texts.length,i=s?[t[0]+1,t[1]+1]:t;await this.context.change({view:"heads",pair:Lt({from:i,to:e,when:s?"wrote":
"read"})})}#k(t){let{picture:e}=this;if(e){let n=s=>[Math.max(0,s-6),Math.min(this.page.numRows,s+7)];this.#d(
Tt(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#y(t)}}#b(){let t=this.#t;if(t&&this.picture){let e=this.picture.
levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#l,this.#s)}}#M(){this.#t&&!this.root?.hidden&&(this.#b(),
this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&this.#n&&b("live",this.readout?.sentence??
""))}#T(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,t.height)}#g(){this.#i||=requestAnimationFrame(
()=>{this.#i=0,this.#v()})}#v(){let t=this.#t,{picture:e,root:n}=this;if(!t||!e||!n||n.hidden)return;let s=e.levelOf(
this.#a);if(t.work){let a=performance.now()+Dl;for(;t.work&&performance.now()<a;)this.#A(t)}let i=this.#c;!(i&&
e.draw(i,this.#u))||t.work&&!t.pyramid.has(s)?this.#g():t.work&&this.#g()}#A(t){t.work?.next().done&&(t.work=null,
this.#m(this.context.state()),this.#b())}#S(){for(;this.#t?.work;)this.#A(this.#t)}async#L(){for(;this.#i&&!document.
hidden;)await new Promise(t=>requestAnimationFrame(t))}#O(t,e){this.#S();let n=this.#t?.pyramid;if(!n||!n.has(
t)||e>=n.side(t))throw new k(`There is no row ${e} of level ${t}.`);let s=new Uint16Array(e+1);return n.read(t,
e,0,s),Array.from(s,i=>i===0?NaN:n.values[i-1])}#N([t,e]){let{canvas:n,picture:s}=this;if(!n||!s)return null;let i=n.
getBoundingClientRect(),{row:r,key:a,cell:l}=this.#a,[h,c]=[i.left+s.frame.left+(e-a)*l,i.top+s.frame.top+(t-r)*
l];return{x:h,y:c,width:l,height:l}}};var or="http://www.w3.org/2000/svg";var Fn=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(or,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[Fl(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function Fl({strength:o},t,e){let n=document.
createElementNS(or,"path"),[s,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,l=a?t.top+t.height:t.top,h=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-s)/6):0,[u,f]=r?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(s,l)}C${d(
s,u)} ${d(i,f)} ${d(i,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",o.toFixed(3)),n}var Rs=18,Hn=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(s,i)=>Pl(t,s,i)));let n=Hl(t.measuredEdges);n!==null&&(b("edges-title",`What mattered for ${n}`),b("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",s=>{let i=s.target instanceof Element?s.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){b("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let s=this.body.rows[n];_(s.cells[3],Wl(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);s.toggleAttribute("data-h\
ere",i)})}};function Hl(o){let[t]=o,e=({queries:[n,s],next:i})=>s-n===1&&n===t.queries[0]&&i===t.next;return t&&
o.every(e)?S(t.next,Rs):null}function Pl(o,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let s=document.
createElement("button");s.type="button",s.textContent=fs(t.change),s.setAttribute("aria-label",_e(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${xt(t)} Show it in the text.`)),n.insertCell().append(s);let i=`${ir(o,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,O(t.weight),
t.valueWeighted===null?"\u2013":O(t.valueWeighted),`${S(t.next,Rs)} \xD7 ${ds(t.change)}`])_(n.insertCell(),r);
return n}function Wl(o,t,{queries:[e,n]}){let s=mt(t,e,o.texts.length),i=mt(t,n-1,o.texts.length);return s===null||
i===null?"what follows":ir(o,[s,i+1])}function ir(o,[t,e]){let n=`${t} ${S(o.texts[t],Rs)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var Ul=250,Pn=class{#t="";constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.to}`:
"nothing";if(n===this.#t)return;if(this.#t=n,!t){e(null);return}let{texts:s,siblings:i}=this.page,r={at:L(s,t.
to),when:`when it wrote ${L(s,t.from)}`,count:hs(this.page).length,parted:i.length>0},a=()=>this.#t===n,l=performance.
now(),h=await this.#e(t,a,c=>{performance.now()>l+Ul&&(l=performance.now(),e({...r,ranked:qt(c),done:!1}))});a()&&
e({...r,ranked:qt(h),done:!0})}async all(t){return qt(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let s=[],
{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[a,J(i.sight,a,i.numRows)]));return await We(this.page,this.
heads,(a,l,h)=>{let c=r.get(a),u=c&&wt(h,c,t,i.numRows);if(u){let[f,...d]=u.weight;s.push({layer:a,head:l,weight:f,
bounds:d,even:u.even})}n(s)},e),s}};var zl=5,Un=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Wn(t,"why-bars"),this.heads=Wn(
t,"why-heads"),this.layers=Wn(t,"why-layers"),this.looks=Wn(t,"why-looks");for(let s of t.querySelectorAll("[d\
ata-word-step]"))s.addEventListener("click",()=>n.step(s.dataset.wordStep==="1"?1:-1));Is(this.bars,s=>n.cause(
this.#t[s].span)),Is(this.heads,s=>n.look(this.#e[s])),Is(this.layers,s=>n.look(this.#n[s]))}show({headline:t,
sentence:e,chance:n,lead:s,bars:i},r){b("why-title",t),b("why-sentence",e),b("why-chance",n),b("why-lead",i.length?
s:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:l,against:h,text:c})=>{let u=r!==null&&a[0]===
r[0]&&a[1]===r[1];return rr(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:s,count:i,parted:r,done:a}=t,l=`of ${i}${r?" in\
 this file":""}`;b("why-heads-title",`Heads that looked at ${e}`),b("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=s.slice(0,zl),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=pt(
c),d=rr(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",_e(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show it in the text.`)),m.style.
setProperty("--even",c.even.toFixed(4)),m.append(ne("error",f)),d})),b("why-heads-note",a?ri(this.#e):"Still l\
ooking through the heads \u2026"),b("why-layers-of",`strongest look at ${e}`),this.#n=pn(s);let h=s[0];this.layers.
setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${pt(h).number}, of ${this.#n.length} layers`:""),
this.layers.replaceChildren(...this.#n.map(c=>{let u=ne("layer","");return u.title=`Layer ${c.layer}: ${pt(c).
number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(4)),u})),b("why-first-layer",this.#n.length?
`layer ${this.#n[0].layer}`:""),b("why-last-layer",this.#n.length>1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Wn(o,t){
return o.querySelector(`#${t}`)}function Is(o,t){o.addEventListener("click",e=>{let n=[...o.children].findIndex(
s=>e.target instanceof Node&&s.contains(e.target));n>=0&&t(n)})}function rr(o,t,e,n,s){let i=document.createElement(
"li"),r=document.createElement("button");r.type="button",r.className=n,r.style.setProperty("--size",t.toFixed(
4)),n!=="head"&&r.setAttribute("aria-pressed",String(s));let a=ne("track","");return a.setAttribute("aria-hidd\
en","true"),a.append(ne("size","")),r.append(ne("name",o),a,ne("number",e)),i.append(r),i}function ne(o,t){let e=document.
createElement("span");return e.className=o,_(e,t),e}var ql=3,Kl=5,zn=class{static id="why";static title="Why this word?";#t=[];#e=null;#n=null;constructor(t){this.
context=t,this.page=t.page,this.headLooks=new Pn(t.page,t.heads)}static fits(t){return t.why!==null||t.measuredEdges.
length>0}async mount(t){let{page:e,look:n}=this.context;if(this.edges=new Hn(e,({layer:s,head:i,queries:r,keys:a})=>{
n({layer:s??void 0,head:i??void 0,row:r[1]-1,key:a[0]})}),!!e.why){try{await this.#s(e.why)}catch(s){if(!(s instanceof
k))throw s;K(s.message);return}this.#o(t),this.#i(e.why),new kt(t.querySelector(".sheet")),this.panel=new Un(t,
s=>L(e.texts,s),{cause:s=>{this.#e=s,this.show(this.context.state())},look:s=>{this.#c(s)},step:s=>this.#a(s)})}}show(t){
let{page:e,panel:n,text:s}=this;if(this.edges?.show(t),!n||!s||!e.why)return;let i=jt(e,e.why,this.#t,t.chosen),
r=this.#h(i),a=Ci(e.why,this.#t,i);n.show(i.words,r),s.shade(a),s.choose(i.span),s.rove(i.span[0]),this.#l(i,a);
let l=Yt(e,i,r);this.headLooks.ask(l,h=>n.showLooks(h))}reveal(){this.page.why&&this.text?.reveal(fn(this.page,
this.page.why,this.context.state().chosen)[0])}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e}=this;
if(!e.why)throw new k("This report does not know what the answer hangs on.");let n=typeof t=="number"?Xe(e.why,
t):t,s=Yl(n,e.texts.length)?ue(e.why,e.promptLength,n):null;if(!s)throw new k(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await this.#s(e.why);let i=jt(e,e.why,this.#t,s),r=Yt(e,i,i.leading),
a=r?await this.headLooks.all(r):[];return{measured:e.why.measured,units:i.ranked.map(({span:[l,h],effect:c})=>({
text:e.texts.slice(l,h).join(""),start:l,end:h,effect:c})),heads:a.slice(0,Kl).map(({layer:l,head:h,weight:c})=>({
layer:l,head:h,weight:c}))}}#s(t){return this.#n??=rn(t).then(e=>{this.#t=e}),this.#n}#o(t){let e=new Et(t.querySelector(
".text"),this.context.text);this.text=e,this.arcs=new Fn(t.querySelector(".arcs"),e);let n=Ct(this.page,"word");
an(e,()=>n,s=>this.#r(s))}#i(t){let[e,n]=t.target,s=n>=this.page.texts.length?"":` Only the first ${n-e} token\
s of this long answer are explained.`;b("why-how",`${t.measured?Gl:jl}${s}`),b("why-figure",`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}.`)}#r(t){let{why:e,promptLength:n}=this.page,s=e&&ue(e,n,t);s&&(this.#e=null,this.context.change(
{chosen:s}))}#a(t){let{page:e}=this;if(e.why){let[n,s]=fn(e,e.why,this.context.state().chosen),{why:i}=e,l=(n<
e.promptLength?i.units:i.words).filter(h=>t>0?h[0]>=s:h[1]<=n).at(t>0?0:-1);l&&(this.#r(l),this.text?.reveal(l[0]))}}#h({
words:t,leading:e}){let n=this.#e;return n&&t.bars.some(({span:s})=>String(s)===String(n))?n:e}#l({span:t,reverse:e,
leading:n},s){let i=s.filter(({against:r})=>!r).slice(0,n?ql:0);this.arcs?.show(i.map(({from:r,to:a,strength:l})=>{
let h=[r,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#c({layer:t,head:e}){let{page:n}=this;if(n.why){let s=jt(
n,n.why,this.#t,this.context.state().chosen),i=Yt(n,s,this.#h(s));i&&await this.context.look({layer:t,head:e,row:W(
i,n.numRows)[0],key:i.to[0]})}}},Gl="Measured: each word of the prompt was hidden, one at a time, from everyth\
ing after it, and the model was run again. Effects of several words do not add up, and a hidden word is someth\
ing that the model never met in training.",jl="Estimated from one run of the model; nothing was hidden. An est\
imate always has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to mea\
sure.";function Yl(o,t){return Array.isArray(o)&&o.length===2&&o.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&o[0]<
o[1]}try{let o=Cs(document.getElementById("att-viz-page")?.textContent??""),t=new Be(o,[zn,En,Ve,Dn,wn]),e=t.start();
Object.defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(
({id:n,title:s})=>Object.freeze({id:n,title:s}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(
()=>{performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(o){if(K(
o instanceof k?o.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, F\
irefox or Safari."),!(o instanceof k))throw o}
