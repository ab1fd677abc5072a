"use strict";(()=>{var _r=["corrected rollout","raw rollout","rollout without resting places"];function B(o){return o.kind!==void 0}
var v=class extends Error{constructor(t){super(t),this.name="ReportError"}};function Vs(o){let t;try{t=JSON.parse(
o)}catch{throw new v("This file is damaged: its list of tokens cannot be read. Please make the report again.")}
if(t?.format!==1)throw new v("This report was written in a format that its viewer does not know. Please make i\
t again.");let e=Br(t);if(e)throw new v(`This file is damaged: ${e}. Please make the report again.`);return t}
function Br(o){if(!Array.isArray(o.texts)||!Array.isArray(o.tokens)||o.texts.length!==o.tokens.length)return"i\
ts texts and its tokens do not belong together";let t=o.texts.length;return o.numRows!==t&&o.numRows!==t-1?`it\
 has ${t} tokens but ${o.numRows} attention rows`:o.ids!==null&&o.ids?.length!==t?`it has ${t} tokens but anot\
her number of ids`:o.promptLength>=0&&o.promptLength<=t?!Array.isArray(o.layers)||!o.layers.length||!Array.isArray(
o.allLayers)?"it names no layers":Array.isArray(o.valueNorms)?!Array.isArray(o.sight?.padding)||!Array.isArray(
o.sight.starts)||!o.sight.layers?"it does not say which tokens could be seen":!Array.isArray(o.text?.turns)||!Array.
isArray(o.text.markup)||!o.text.units?"its text is not divided into turns and units":o.lens&&(!Array.isArray(o.
lens.boundaries)||o.lens.vocabulary?.length!==o.lens.ids?.length)?"what the logit lens read cannot be understo\
od":Array.isArray(o.measuredEdges)?"":"its measured edges cannot be read":"it does not say whose values' sizes\
 are known":"its prompt is longer than its text"}function D(o,t){return o.allLayers.find(e=>e.layer===t)?.heads??
[]}function K(o,t,e=`head ${t}`){return o===-1?`all layers, ${_r[t]}`:`layer ${o}, ${e}`}function ft(o,t,e){return o.
layers.some(n=>n.layer===t&&n.heads.includes(e))}function Se(o,t,e){let n=D(o,t);return n.reduce((s,i)=>Math.abs(
i-e)<Math.abs(s-e)?i:s,n[0]??0)}function Xs(o,t,e){return o.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function Me(o,t,e){
let n=o.slice(o.lastIndexOf("/")+1),s=`${encodeURI(t)}.html`;return n.endsWith(s)?`./${n.slice(0,-s.length)}${encodeURI(
e)}.html`:null}function Js(o,t){if(location.hash.replace(/^#/u,"")!==o)try{let e=o?`#${o}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function Zs(o,t,e,n,s){let i=Xs(o,t,e),r=K(t,e),a=`${r[0].
toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let l=Me(location.pathname,o.suffix,
i);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${i}\
.html\u201D. Please open that file.`:(s?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function st(o,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(o,t)}}async function Qs(o,t){let e=`att-viz-head-${o}-${t}`;return await no(()=>!!document.getElementById(e)?.nextElementSibling),
document.getElementById(e)?.textContent??null}function to(o,t){return document.getElementById(`att-viz-head-${o}\
-${t}`)?.dataset.roles??null}function eo(){return no(()=>!1)}async function no(o){for(;document.readyState==="\
loading"&&!o();)await Pr()}function Pr(){return new Promise(o=>{let t=()=>{e.disconnect(),document.removeEventListener(
"DOMContentLoaded",t),o()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),document.addEventListener(
"DOMContentLoaded",t)})}var so=0;async function Wt(){performance.now()>so&&(await new Promise(o=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),o(void 0)},t.port2.postMessage(null)}),so=performance.now()+8)}var oo=2**17,O=Float32Array.from({length:256},(o,t)=>(t/255)**2);function ot(o){return o*(o+1)/2}function Ut(o){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,o);let e=atob(o),n=new Uint8Array(e.length);for(let s=0;s<
e.length;s+=1)n[s]=e.charCodeAt(s);return n}async function zt(o,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),s=Fr(n.getWriter(),o),i=e.getReader(),r=new Uint8Array(t),a=0;for(;;){let{done:l,value:h}=await i.read();
if(l)return await s,r.subarray(0,a);if(a+h.length>t)throw await i.cancel(),new RangeError(`more than ${t} byte\
s`);r.set(h,a),a+=h.length}}async function Fr(o,t){try{for(let e=0;e<t.length;e+=oo)await o.write(t.subarray(e,
e+oo)),await Wt();await o.close()}catch{}}var io=Array.from({length:94},(o,t)=>33+t).filter(o=>!['"',"&","<"].includes(String.fromCharCode(o))),Le=13,ro=1<<
20,Te=new Uint32Array(256).fill(ro);io.forEach((o,t)=>{Te[o]=t});var Dr=Te.map(o=>o*io.length);function ao(o){
let t=new TextEncoder().encode(o),e=t.length>>1,n=t.length&1,s=new Uint8Array(Le*e+6*n>>3),i=0,r=0,a=0,l=()=>{
let u=Dr[t[r]]+Te[t[r+1]];return r+=2,i|=u,u};for(let u=e-e%8;r<2*u;a+=Le){let[d,m,p,w]=[l(),l(),l(),l()],[x,y,
$,E]=[l(),l(),l(),l()];s[a]=d>>5,s[a+1]=d<<3|m>>10,s[a+2]=m>>2,s[a+3]=m<<6|p>>7,s[a+4]=p<<1|w>>12,s[a+5]=w>>4,
s[a+6]=w<<4|x>>9,s[a+7]=x>>1,s[a+8]=x<<7|y>>6,s[a+9]=y<<2|$>>11,s[a+10]=$>>3,s[a+11]=$<<5|E>>8,s[a+12]=E}let h=0,
c=0,f=(u,d)=>{for(h=h<<d|u,c+=d;c>=8&&a<s.length;a+=1)c-=8,s[a]=h>>c;h&=(1<<c)-1};for(;r<2*e;)f(l(),Le);if(n){
let u=Te[t[r]];i|=u<64?0:ro,f(u&63,6)}if(i>>Le)throw new RangeError("letters that stand for nothing");return s}function I({width:o},t){return o?o*t:ot(t)}function V({width:o},t){return o||t+1}var is=16,Lt=64,lo=Lt*1024,Hr=32,ho=15360,rs=new Uint16Array(257).fill(ho+1);for(let o=ho;o>=0;o-=1)rs[Math.round(
255*Math.sqrt(co(o)))]=o;var as=class extends Map{cap=1/0};function co(o){let t=o>>10,e=o&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function fo(o){return 4*Math.ceil(o/Lt)+Math.ceil(o*2*is*Hr/8)}function uo(o,t){let e=Math.
ceil(t/Lt),n=new DataView(o.buffer,o.byteOffset,o.byteLength),s=Uint32Array.from({length:e},(r,a)=>n.getUint32(
4*a,!0)),i=o.slice(4*e);if(s.some(r=>r>8*i.length))throw new RangeError("too short");return{bits:i,index:s,read:new Map}}
function X(o,t){let{exact:e}=o,n=Math.floor(t/Lt),s=e.read.get(n);return s||(s=Wr(o,n),e.read.set(n,s)),s[t%Lt]}
function Wr(o,t){let{triangle:e,exact:n}=o,s=zr(n.bits,n.index[t]),i=[];for(let r=t*Lt;i.length<Lt;r+=1){let a=I(
o,r);if(a>=e.length)break;i.push(Ur(e.subarray(a,a+V(o,r)),s))}return i}function Ur(o,t){let e=new Uint32Array(
256);for(let c of o)e[c]+=1;let n=255,s=is;for(;n>0&&e[n]<s;)s-=e[n],n-=1;let i=n>0?e[n]:0,r=new Set,a=-1;for(let c=0;i>
s&&c<s;c+=1)a+=1+t(i-s-a+c),r.add(a);let l=new as,h=-1;for(let c=0;c<o.length;c+=1){let f=o[c];if(!(f===0||f<n)&&
(h+=+(f===n),f>n||i<=s||r.has(h))){let u=rs[f];l.set(c,co(u+t(rs[f+1]-u)))}}return l.cap=l.size===is?Math.min(
...l.values()):1/0,l}function zr(o,t){let e=n=>{let s=0;for(let i=0;i<n;i+=1,t+=1)s=2*s+(o[t>>3]>>7-(t&7)&1);return s};
return n=>{let s=31-Math.clz32(n),i=2**(s+1)-n,r=e(s);return r<i?r:2*r+e(1)-i}}var qr=2,mo=1,po=2,go=4,Kr=2**22,Oe=6,wo=Uint8Array.from({length:766},(o,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function yo(o,t,e,n=0){try{let s=await zt(ao(o),jr(t,n));return await Gr(s,t,n)}catch{throw new v(`The w\
eights of ${e} in this file are damaged. Please make the report again.`)}}function jr(o,t){let e=I({width:t},o),
n=xo(o,t).length;return 2+2*o+4*(t||o)+4*Oe*n+e+fo(o)}async function Gr(o,t,e){let[n,s]=o;if(n!==qr||s>(mo|po|
go)||!!(s&go)!=e>0)throw new RangeError("not a head");let i={width:e},r=2,a=f=>{if(r+=f,r>o.length)throw new RangeError(
"too short");return o.subarray(r-f,r)},l=s&mo?Jr(a(2*t)):null,h=s&po?Xr(a(4*(e||t))):null,c=new Uint8Array(I(i,
t));for(let[f,u]of xo(t,e))Yr(a,c,i,f,u),await Wt();return{triangle:c,...i,sinkMass:l,norms:h,exact:uo(a(o.length-
r),t)}}function xo(o,t){let e=Math.max(1,Math.floor(Kr/(t||o)));return Array.from({length:Math.ceil(o/e)},(n,s)=>[
s*e,Math.min(o,(s+1)*e)])}function Yr(o,t,e,n,s){let i=o(4*Oe),r=new DataView(i.buffer,i.byteOffset,i.byteLength),
a=new Uint32Array(Oe),l=0;for(let h=0;h<Oe;h+=1)a[h]=l,l+=r.getUint32(4*h,!0);if(l!==I(e,s)-I(e,n))throw new RangeError(
"a band of another size");Vr(t,e,n,s,o(l),a)}function Vr(o,t,e,n,s,i){for(let r=e;r<n;r+=1){let a=I(t,r),l=V(t,
r),h=r===0?0:V(t,r-1),c=a-h,f=0;for(let u=0;u<h;u+=1)f=s[i[wo[2*o[c+u]+f]]++],o[a+u]=f;for(let u=h;u<l;u+=1)f=
s[i[wo[f]]++],o[a+u]=f}}function Xr(o){let t=new DataView(o.buffer,o.byteOffset,o.byteLength);return Float32Array.
from({length:o.length/4},(e,n)=>t.getFloat32(4*n,!0))}function Jr(o){let t=new DataView(o.buffer,o.byteOffset,
o.byteLength);return Float32Array.from({length:o.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var Zr=96*2**20,Ne=class{#t=new Map;constructor(t,e,n=Zr,s=0){this.textOf=t,this.numRows=e,this.bytesKept=n,this.
width=s}get(t,e){let n=`${t}-${e}`,s=this.#t.get(n);if(s)return this.#t.delete(n),this.#t.set(n,s),s.promise;let i=this.#e(
t,e),r={promise:i,data:null};return this.#t.set(n,r),i.then(a=>{r.data=a,this.#n()},()=>this.#t.delete(n)),i}peek(t,e){
return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new v(
`The weights of ${K(t,e)} are not in this file.`);let s=await yo(n,this.numRows,K(t,e),this.width);return t===
-1&&e===0?{...s,norms:null,scales:s.norms}:s}#n(){let t=0;for(let[e,n]of[...this.#t].reverse()){let s=n.data?Qr(
n.data):0;t+=s,t>this.bytesKept&&n.data&&t>s&&this.#t.delete(e)}}};function Qr({triangle:o,exact:t}){return o.
length+t.bits.length+t.read.size*lo}var ta=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,ea=/[\u202a-\u202e\u2066-\u2069]/u,na=/[\ud800-\udfff]/u,sa=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
oa=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,ia=/^\p{M}/u,
$o=/[\u2028\u2029]/u,ra=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Ce=/⟨[0-9A-F]{2}⟩/gu,aa=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function qt(o){return aa.test(o.trim())}function ko(o,t){return ra.test(o)||!t.includes("\u27E8")&&o.search(Ce)>=
0}function Tt(o,t){return o.includes("\u27E8")&&ko(o,t)?o.replace(Ce,""):o}function J(o,t="\u27E8"){if(o.includes(
"\u27E8")&&o.length<=1200&&ko(o,t)){let e=o.match(Ce)??[];return o.split(Ce).flatMap((n,s)=>[...n?J(n):[],...s<
e.length?[{mark:e[s],raw:""}]:[]])}if(o==="")return[{mark:"\u2205",raw:""}];if(o.length>1200){let n={mark:` \u2026 ${(o.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...J(o.slice(0,800)),n,...J(
o.slice(-200))]}return/^ +$/u.test(o)&&o.length<=40?Array.from(o,e=>({mark:"\xB7",raw:e})):sa.test(o)?Array.from(
o,e=>({mark:Re(e),raw:$o.test(e)?"":e})):ia.test(o)?[{mark:"\u25CC",raw:""},...bo(o)]:oa.test(o)?bo(o):[{mark:"",
raw:o}]}function bo(o){let t=[],e="";for(let n of o.replaceAll(`\r
`,`
`)){let s=la(n);s?(t.push(...e?[{mark:"",raw:e}]:[],s),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function la(o){
if(o===`
`)return{mark:"\u21B5",raw:`
`};if(o==="	")return{mark:"\u2192",raw:"	"};if(ta.test(o)){let t=o.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Re(o),raw:""}}return o==="\uFEFF"?{mark:Re(o),raw:o}:ea.test(o)||na.test(o)||$o.test(o)?{mark:Re(o),raw:""}:
null}function Re(o){return`\u27E8${o.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function S(o,t=28){
if(!o.trim()&&!/[^ \n\t\r]/u.test(o))return Ot(o);let e=J(o).map(i=>i.mark||i.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var ha={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Ot(o){if(o==="")return"an empty to\
ken";let e=(o.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[s,i]=ha[n[0]]??["",""];return s?n.length===1?s:`${n.length}\
 ${i}`:J(n).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var Kt=1,ca=2,Eo=800,fa=200;function Ao(o){let t=new Uint8Array(o.texts.length);for(let[s,i]of o.text.markup)t.
fill(ca,s,i);let e=new Uint8Array(o.texts.length);for(let[s,i]of o.text.added??[])e.fill(1,s,i);let n=o.text.turns.
map(([s,i,r])=>{let a=vo(t,i,r,1);return t.fill(Kt,i,a),t.fill(Kt,vo(t,r-1,a-1,-1)+1,r),{label:s,from:i,head:a,
to:r,lines:ua(o,t,e,a,r)}});return{page:o,turns:n,markers:t}}function vo(o,t,e,n){let s=t;for(;s!==e&&o[s];)s+=
n;return s}function ua(o,t,e,n,s){let i=da(o.texts,t,n,s),r=ga(i.map(a=>pa(o,t,a)));return i.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((f,u)=>!t[a+u]);return{from:a,to:l,code:r[h],folded:c.length>0&&c.every(Boolean)}})}
function da(o,t,e,n){let s=[],i=e;for(let r=e;r<n;r+=1){let a=o[r],l=!t[r]&&ls.test(a),h=r-i,c=h>=Eo&&(/^\s/u.
test(a)||h>=Eo+fa);(l||c)&&r>i&&(s.push([i,r]),i=r),t[r]!==Kt&&a.endsWith(`
`)&&ma(t,r+1,n)&&(s.push([i,r+1]),i=r+1)}return i<n?[...s,[i,n]]:s}var ls=/^\r?\n[\s]*[^\S\n]$/u;function ma(o,t,e){
return t>=e||o[t]!==Kt}function pa(o,t,[e,n]){let s="";for(let i=e;i<n&&s.length<200;i+=1)s+=t[i]?"":Tt(o.texts[i],
o.tokens[i]);return s}function ga(o){let t="";return o.map(e=>{let[,n,s]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!s.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&s.includes(
"`"))?n:"",t!=="")})}function Ie(o,t,e,n){let s="",i="";for(let r=e;r<n;r+=1){let a=Tt(o.texts[r],o.tokens[r]);
i+=a,s+=t[r]?"":a,t[r]&&!t[r+1]&&s&&r+1<n&&!s.endsWith(`
`)&&(s+=`
`)}return s||i}var wa=10;function Z(o,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":o.valueNorms.
includes(t)?n:"weight"}function hs(o){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,s)=>`${e.
number} of what reached the last layer came from ${s}${e.left}${t(e)} (${o})`,most:(e,n,s)=>`the largest part \
of what reached the last layer came from ${s}: ${e.number}${e.left}${t(e)} (${o})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,s,i)=>`${s} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${o})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var Q={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:o,left:t},e,n)=>`${e} gave ${o} of its attention to ${n}${t}`,most:({number:o,left:t},e,n)=>`${e}\
 looked most at ${n}: ${o} of its attention${t}`,none:(o,t)=>`${t} gave each of them ${o} of its attention`,mostLater:({
number:o,left:t},e,n,s)=>`${n} was looked at most ${s}: ${e} gave it ${o} of its attention${t}`,noneLater:(o,t)=>`\
Every later token gave ${t} ${o} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:o,beside:t,left:e},n,s)=>`${o} of what ${n} brought came from ${s}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:o,beside:t,left:e},n,s)=>`${n} brought mos\
t from ${s}: ${o}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(o,t)=>`${t} brought ${o} o\
f what it brought from each of them`,mostLater:({number:o,beside:t,left:e},n,s,i)=>`${s} brought most ${i}: ${o}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(o,t)=>`Every lat\
er token was brought ${o} of its whole from ${t}.`},corrected:{...hs("raw rollout"),noun:"preference",top:wa,pair:({
number:o,beside:t},e,n)=>`${n} was preferred ${o} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:o,beside:t},e,n)=>`${n} was preferred most, ${o} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:o=>`each of them was preferred\
 ${o} times over an even spread`,mostLater:({number:o,beside:t},e,n,s)=>`${n} was preferred most ${s}: ${o} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(o,t)=>`At \
every later token, ${t} was preferred ${o} times over an even spread.`},raw:hs("raw rollout"),restless:hs("rol\
lout without resting places")};var cs=.0009765625,fs=2**-24,_e=us(.5,1),rt=Float64Array.from({length:256},(o,t)=>us(Math.max(0,t-.5),-1)),at=Float64Array.
from({length:256},(o,t)=>us(t+.5,1));function Rt(o){return[Math.max(0,o*(1-cs)-fs),Math.min(1,o*(1+cs)+fs)]}function us(o,t){
let e=(o/255)**2;return Math.min(1,Math.max(0,e*(1+t*cs)+t*fs))}function Be([o,t],[e,n]){let[s,i]=[o+Math.max(
0,n-t),t+Math.max(0,e-o)];return[s>0?Math.min(1,o/s):0,i>0?Math.min(1,t/i):0]}function H(o,[t,e]){if(!(t>0)&&e<
.01)return dt(e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-o,o-t,1e-9))))),s=Number(o.toFixed(
n)),i=Math.ceil(10**n*Math.max(e-s,s-t)-1e-6)/10**n;return`${s.toFixed(n)} \xB1 ${i.toFixed(n)}`}function dt(o){
if(!(o>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(o)));return`less than ${(Math.ceil(o*10**t-1e-9)/10**
t).toFixed(t)}`}var ya=.5/65535;function T(o,t=_e){return o===0?dt(t):o>=.00995?o.toFixed(3):o.toPrecision(2)}function N(o,t){
return`${S(o.texts[t])} (token ${t})`}function mt(o,t,e){let n=o.headNames[e];return n?`the ${n} of layer ${t}`:
`head ${e} of layer ${t}`}function jt(o,t){let{page:e,alignment:n}=o;return n==="position"?`When the model rea\
d ${N(e,t)}`:t<e.promptLength?`Just before ${N(e,t)} in the prompt`:`When the model produced ${N(e,t)}`}function Pe(o,t,e,n){
let s=mt(o.page,o.layer,o.head),i=t===e&&o.alignment==="position"?"itself":N(o.page,e),r=Q[o.measure].pair(n.said,
s,i);return`${jt(o,t)}, ${r}${ds(o,n)}.`}function ds({measure:o},{even:t}){return Q[o].hasEven?`; an even spre\
ad would be ${T(t)}`:""}function So(o,t,e,n,s,i){if(n.absence)return ba(o,t,e,n.absence);let r=Q[o.measure],a=mt(
o.page,o.layer,o.head),l=t==="observer"?s(e,n.strongest):s(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${jt(o,e)}, ${r.none(i(),a)}.`:xa(o,r.noneLater(i(),N(o.page,e)));if(t==="observer"){let c=n.strongest===
e?"itself":N(o.page,n.strongest);return`${jt(o,e)}, ${r.most(l.said,a,c)}${ds(o,l)}.`}let h=jt(o,n.strongest).
replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(l.said,a,N(o.page,e),h)}${ds(o,l)}.`}function xa({
page:o},t){return B(o)?t.replace(" later token"," token"):t}function ba({page:o,alignment:t},e,n,s){let i=N(o,
n);return s==="hidden"?`${i} is set aside, as a place to rest: show what rests to see who looked at it.`:s==="\
all-hidden"?`${i} could only look at what is set aside, as a place to rest.`:s==="padding"?`${i} is padding: n\
othing looks at it, and it looks at nothing.`:e==="observed"?`${i} is the last token: nothing came after it th\
at could look back.`:s==="first-token"?`${i} is the first token: nothing came before it, so there is no attent\
ion to show.`:`${i} was never fed back to the model, so it has no row of its own${t==="position"?"; the other \
alignment shows what produced it":""}.`}function Mo(o,t,e,n,s){if(t.absence==="first-token"||t.absence==="last\
-token"||t.absence==="hidden"||t.absence==="padding")return"";let i=o==="observed"?" on average":"",r=[];if(e>
0){let a=e===1?"the first token":`the first ${e} tokens`,[l,h,c]=t.hiddenMass;r.push(`${H(l,[h,c])} of ${s.whole}${i}\
 ${s.rests} ${a}.`)}return n&&r.push(`Learned sink: ${T(t.sinkMass,ya)} of the attention${i} went to no token \
at all (this model may set attention aside).`),r.join(" ")}function Lo(o,t){let e=o.tokens[t],s=(Array.from(e).
length>40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,a=>a===" "?"\u2423":"\uFFFD"),
i=o.ids?` \xB7 id\xA0${o.ids[t]}`:"",r=B(o)?"":t<o.promptLength?" \xB7 prompt":" \xB7 completion";return`Token\
 ${t}${r} \xB7 piece ${s||"\u2205"}${i}`}function Gt(o){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="\
is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exactly th\
ose of an archive (float16: to within \xB10.1%).",s="0.0049 at 1, 0.0005 at 0.01";return o==="corrected"?`A pr\
eference ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to within \xB10.\
1% of themselves; sentences say how far each may be off.`:o==="value"?`${n} Any other weight w ${t}, and ${e} \
of what the model computed (${s}); shares of weight \xD7 value are computed from these, and sentences say how far\
 each may be off.`:o==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${s}).`:`${n}\
 Any other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${s}).`}function To(o,t,{
noun:e,top:n}){if(o==="absolute")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or m\
ore":""}, in every report.`;let s=T(t);return`Colour is relative: the strongest colour is the largest ${e} sho\
wn, ${s}; do not compare it with others.`}function Yt({width:o,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(o,t)/Math.max(1,e))}}function Ct(o,{
row:t,key:e,cell:n}){let s=Math.min(96,Math.max(Yt(o).cell,n)),i=r=>Math.max(0,o.count-r/s);return{row:Math.min(
i(o.height),Math.max(0,t)),key:Math.min(i(o.width),Math.max(0,e)),cell:s}}function fe(o,t,[e,n],s){let{cell:i}=Ct(
o,{...t,cell:t.cell*s});return Ct(o,{row:t.row+n/t.cell-n/i,key:t.key+e/t.cell-e/i,cell:i})}function Fe(o,t,e,n){
return Ct(o,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function ms({count:o},{row:t,key:e,cell:n},[s,i]){let r=[
Math.floor(t+i/n),Math.floor(e+s/n)];return r.every(a=>a>=0&&a<o)?r:null}function ue({width:o,height:t,count:e},{
row:n,key:s,cell:i}){let r=(a,l)=>[Math.floor(a),Math.min(e,Math.ceil(a+l/i-1e-6))];return{rows:r(n,t),keys:r(
s,o)}}function It(o,{rows:t,keys:e}){let n=Math.min(o.height/(t[1]-t[0]),o.width/(e[1]-e[0]));return Ct(o,{row:t[0],
key:e[0],cell:n})}function Oo(o,t,[e,n]){let s=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));return Ct(o,{...t,
row:s(t.row,e,o.height),key:s(t.key,n,o.width)})}function No(o){return Math.max(0,Math.ceil(-Math.log2(o)-1e-9))}
function De(o){return o?`${o.rows.join("-")}.${o.keys.join("-")}`:""}function He(o,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(o??""),[n,s,i,r]=(e??[]).slice(1).map(Number);return e&&n<s&&s<=t&&i<r&&r<=t?{rows:[n,s],keys:[i,r]}:null}function _t(o){return o?`${o.from.join("-")}.${o.to.join("-")}${o.when==="wrote"?".w":""}`:""}function We(o,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(o??"");if(!n)return null;let[s,i,r,a]=n.slice(1,
5).map(Number),l=!!n[5],h=s<i&&r<a&&i<=t&&a<=t,c=l?i>1&&s-1<e:s<e;return h&&c?{from:[s,i],to:[r,a],when:l?"wro\
te":"read"}:null}var $a=32,Ro={low:.2,high:2,step:.05},de=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],_o=["why","looked",
"heads","matrix","layers","lines"],ka=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function Ue(o){return{view:lt(o.view,_o,o.why?"why":"looked"),chosen:null,layer:o.opening[0],
head:o.opening[1],measure:"weight",alignment:B(o)?"position":"generation",hide:"resting",sides:null,scale:"abs\
olute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",order:"role",lines:o.lines??"",area:"",
shades:"text",pool:"max",against:""}}function gs(o,t){let e={...t};(o.layer!==t.layer||o.head!==t.head)&&(e.layer=
e.head=null);let n=Object.entries(o).filter(([s,i])=>s!=="view"&&i!==null&&ps(s,i)!==ps(s,e[s]));return o.view!==
Bo(n.map(([s])=>s),t)&&n.unshift(["view",o.view]),new URLSearchParams(n.map(([s,i])=>[s,ps(s,i)])).toString()}
function ps(o,t){return o==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function Bo(o,t){return o.
some(e=>ka.has(e))?"looked":t.view}function Po(o,t,e){let n=new URLSearchParams(o.replace(/^#/u,"")),s=n.get("\
layer")==="all"?-1:Vt(n.get("layer")),i=Vt(n.get("head")),r=s!==null&&D(t,s).length>0?s:e.layer;return{view:lt(
n.get("view"),_o,Bo([...n.keys()],e)),chosen:va(n.get("chosen"),t),layer:r,head:i===null&&r===e.layer?e.head:Se(
t,r,i??0),measure:lt(n.get("measure"),["weight","value"],e.measure),alignment:B(t)?e.alignment:lt(n.get("align\
ment"),["generation","position"],e.alignment),hide:Ea(n.get("hide"),t)??e.hide,sides:lt(n.get("sides"),["from",
"to","both"],e.sides),scale:lt(n.get("scale"),["relative","absolute"],e.scale),gamma:Io(n.get("gamma"),Ro.low,
Ro.high,e.gamma),cutoff:Io(n.get("cutoff"),0,1,e.cutoff),theme:lt(n.get("theme"),["auto","light","dark"],e.theme),
observed:Co(n.get("observed"),t),observer:Co(n.get("observer"),t),pair:_t(We(n.get("pair"),t.texts.length,t.numRows)),
order:lt(n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(n.get("lines")??"")?.[0]??
e.lines,area:De(He(n.get("area"),t.numRows)),shades:lt(n.get("shades"),["text","linear","log"],e.shades),pool:lt(
n.get("pool"),["max","mean"],e.pool),against:Aa(n.get("against"),t)}}function Xt(o){return Math.max(0,Math.min(
$a,o.texts.length-2))}function Vt(o){return o!==null&&/^\d{1,9}$/u.test(o)?Number(o):null}function Ea(o,t){let e=Vt(
o);return e===null?null:Math.min(e,Xt(t))}function va(o,t){let[e,n,...s]=(o??"").split("-").map(Vt);return e!==
null&&n!==null&&n!==void 0&&s.length===0&&e<n&&n<=t.texts.length?[e,n]:null}function Co(o,t){let e=Vt(o);return e!==
null&&e<t.texts.length?e:null}function Aa(o,t){let[e,n,...s]=(o??"").split(".").map(Vt);return e!==null&&n!==null&&
n!==void 0&&s.length===0&&ft(t,e,n)?`${e}.${n}`:""}function lt(o,t,e){return t.find(n=>n===o)??e}function Io(o,t,e,n){
let s=o===null||o.trim()===""?NaN:Number(o);return s>=t&&s<=e?s:n}var Fo={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function Bt(o,t,e){let[n,s]=e.split(" "),i=Number(s);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(Xt(o),Math.max(0,c+i))}}let r=o.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(n==="layer")return a===void 0?{}:{layer:a};let l=D(
o,t.layer),h=l[l.indexOf(t.head)+i];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:D(o,a).at(i>0?0:-1)}}var ze=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(Sa)),this.list.addEventListener("click",n=>{let s=n.target instanceof Element?
n.target.closest("[role=tab]"):null;s&&e(this.ids[[...this.list.children].indexOf(s)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Do(e).hidden=e!==t}return Do(t)}#t(t){let e=[...this.list.
children].findIndex(r=>r===document.activeElement),n=this.ids.length-1,i={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(
this.ids[i]))}};function Sa({id:o,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${o}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${o}`),e.textContent=t,e}function Do(o){
return document.getElementById(`view-${o}`)}var qe=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:s})=>{let i=n===window.parent?s?.attVizTheme:null;(i==="light"||i==="dark"||i==="aut\
o")&&(this.host=i,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var Ma=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function Wo(o,t){let e=o.getBoundingClientRect(),n=getComputedStyle(
document.body),s=new ws(e.left-16,e.top-16-34),i=e.width+32,r=e.height+32+34;return s.read(o,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:i,height:r,title:t,marks:[{kind:"rect",x:0,y:0,width:i,height:r,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...s.
marks]}}var ws=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),s=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let r=Ho(s,
e);if(t instanceof SVGSVGElement){this.#a(t,s);return}if(n.display!=="contents"&&r&&this.#n(t,n,s,r),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",f=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#r(f,n,s.left+7,s.top+(s.height+parseFloat(
n.fontSize)*.7)/2);return}let l=n.overflowX!=="visible"||n.overflowY!=="visible"?r:e;if(!l)return;let h=t instanceof
HTMLDetailsElement&&!t.open;for(let c of h?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,l):c instanceof Text&&c.data.trim()&&this.#o(c,n,l)}#n(t,e,n,s){let[i,r]=[s.left-this.left,s.top-this.
top],a={x:i,y:r,width:s.right-s.left,height:s.bottom-s.top},l=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);Ke(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:l,fill:e.backgroundColor}),
this.#s(e,a);let h=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,f,u,d,m]of h){let p=parseFloat(e[`\
border${c}Width`])||0,w={left:f,top:u,right:Math.max(d,f+.1),bottom:Math.max(m,u+.1)},x=Ho(w,{...s,right:s.right+
1,bottom:s.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&Ke(e[`border${c}Color`])&&x){let[y,$]=[Math.max(f,
s.left)-this.left,Math.min(d,s.right)-this.left],[E,A]=[Math.max(u,s.top)-this.top,Math.min(m,s.bottom)-this.top],
M=`M${y} ${E}L${$} ${A}`;this.marks.push({kind:"path",d:M,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(Ma)??[],s=t.backgroundSize.split(" ")[0],i=s.endsWith(
"%")?e.width*parseFloat(s)/100:e.width,r=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);r.filter(Ke).forEach((a,l)=>{let h=i/r.length;this.marks.push({kind:"rect",...e,x:e.x+l*h,width:h,fill:a})})}#o(t,e,n){
let s=null,i=()=>{if(s){let r=this.#i(e,s.height);this.#r(s.text.trimEnd(),e,s.left,s.top+r)}s=null};for(let{0:r,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(r.trimEnd().length||r.length));
for(let{left:l,top:h,right:c,bottom:f,height:u}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(h+f)/
2<=n.top||(h+f)/2>=n.bottom)){s&&Math.abs(s.top-h)<2?s.text+=r.replace(/\s+/gu," "):(i(),s={text:r.replace(/\s+/gu,
" "),left:l,top:h,height:u});break}}i()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:s}=this.#e.measureText("x");return(e-n-s)/2+n}#r(t,e,n,s){if(t.
trim()){let i=parseFloat(e.fontSize),{fontFamily:r,fontWeight:a,color:l}=e;this.marks.push({kind:"text",x:n-this.
left,y:s-this.top,text:t,size:i,family:r,weight:a,fill:l})}}#a(t,e){for(let n of t.querySelectorAll("path")){let s=getComputedStyle(
n),i=La(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(i&&Ke(s.stroke)){let r=parseFloat(s.opacity);
this.marks.push({kind:"path",d:i,stroke:s.stroke,width:parseFloat(s.strokeWidth)||1,opacity:r})}}}};function La(o,t,e){
let n=0;return o.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,s=>/[A-Z]/u.test(s)?(n=0,s):(n+=1,String(Math.round(100*(Number(
s)+(n%2?t:e)))/100)))}function Ho(o,t){let[e,n]=[Math.max(o.left,t.left),Math.max(o.top,t.top)],[s,i]=[Math.min(
o.right,t.right),Math.min(o.bottom,t.bottom)];return e<s&&n<i?{left:e,top:n,right:s,bottom:i}:null}function Ke(o){
return o!==""&&o!=="none"&&o!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(o)}function j(o){b("message",o),document.getElementById("message")?.toggleAttribute("hidden",!o)}function b(o,t){
let e=document.getElementById(o);e&&P(e,t)}var Ta=/\u2068([^\u2068\u2069]*)\u2069/u;function P(o,t){let e=t.split(
Ta);e.join("")===o.textContent&&o.childNodes.length>0||o.replaceChildren(...e.flatMap((n,s)=>{let i=s%2?document.
createElement("bdi"):document.createTextNode(n);return s%2&&(i.textContent=n),n?[i]:[]}))}function je(o){return o.
replace(/[\u2068\u2069]/gu,"")}function Uo(o,t){return o.map(e=>"y"in e?{...e,y:e.y+t}:e)}function me(o,t){for(let e of t)if(o.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")Oa(o,e);else if(e.kind==="text")Na(o,e);else if(e.kind==="image")o.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);o.strokeStyle=e.stroke,o.lineWidth=e.width,
e.fill&&(o.fillStyle=e.fill,o.fill(n)),o.stroke(n)}o.globalAlpha=1}function Oa(o,{x:t,y:e,width:n,height:s,fill:i,
stroke:r,radius:a=0}){o.beginPath(),o.roundRect(t,e,n,s,a),o.fillStyle=i,o.fill(),r&&(o.lineWidth=1,o.strokeStyle=
r,o.stroke())}function Na(o,{x:t,y:e,text:n,size:s,family:i,fill:r,weight:a="400",anchor:l="start",turned:h}){
o.font=`${a} ${s}px ${i}`,o.textAlign=l==="middle"?"center":l==="end"?"right":"left",o.fillStyle=r,h?(o.save(),
o.translate(t,e),o.rotate(-Math.PI/2),o.fillText(n,0,0),o.restore()):o.fillText(n,t,e)}function zo({width:o,height:t,
marks:e,title:n}){let[s,i]=[o,t].map(it);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${s}" height="${i}\
" viewBox="0 0 ${s} ${i}">`,`<title>${ht(n)}</title>`,...e.map(Ra),`</svg>
`].join(`
`)}function Ra(o){let t="opacity"in o&&o.opacity!==void 0?` opacity="${it(o.opacity)}"`:"";if(o.kind==="path"){
let r=`stroke="${ht(o.stroke)}" stroke-width="${it(o.width)}"`;return`<path d="${ht(o.d)}" fill="${ht(o.fill??
"none")}" ${r}${t}/>`}let e=`x="${it(o.x)}" y="${it(o.y)}"`;if(o.kind==="text"){let r=o.turned?` transform="ro\
tate(-90 ${it(o.x)} ${it(o.y)})"`:"",a=`font-family="${ht(o.family)}" font-size="${it(o.size)}" font-weight="${ht(
o.weight??"400")}"`,l=o.anchor&&o.anchor!=="start"?` text-anchor="${o.anchor}"`:"";return`<text ${e}${r} ${a}${l}\
 fill="${ht(o.fill)}" xml:space="preserve">${ht(o.text)}</text>`}let n=`${e} width="${it(o.width)}" height="${it(
o.height)}"`;if(o.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${o.canvas.toDataURL("image/png")}"/>`;let s=o.radius?` rx="${it(o.radius)}"`:"",i=o.stroke?` stroke="${ht(
o.stroke)}"`:"";return`<rect ${n}${s} fill="${ht(o.fill)}"${i}${t}/>`}function it(o){return String(Math.round(
100*o)/100)}var Ca=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function ht(o){return o.
replace(Ca,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Ia=2,_a=16384;function qo(o,t){o.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:s,name:i}=t(),r=n.getAttribute("data-picture"),a=r==="\
svg"?new Blob([zo(s)],{type:"image/svg+xml"}):await Ba(s);b("live",""),a?(Pa(a,`${i}.${r}`),b("live",`Saved as\
 ${i}.${r}.`)):b("live","This is too large for a PNG; take the SVG.")})}function Ba({width:o,height:t,marks:e}){
let n=document.createElement("canvas"),s=Math.min(Ia,_a/Math.max(o,t));n.width=Math.ceil(o*s),n.height=Math.ceil(
t*s);let i=n.getContext("2d");return i?(i.scale(s,s),i.imageSmoothingEnabled=!1,me(i,e),new Promise(r=>n.toBlob(
r,"image/png"))):Promise.resolve(null)}function Pa(o,t){let e=URL.createObjectURL(o),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}var W={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},xs={light:{more:{...W.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...W.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...W.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...W.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function pt(o){return Array.from({length:63},(t,e)=>{let n=Fa(o,e/62),s=[Pt(o.ink),
Pt("#000000"),Pt("#ffffff")].reduce((i,r)=>ys(i,n)>=4.5||ys(i,n)>=ys(r,n)?i:r);return{background:Ko(n),ink:Ko(
s)}})}function Fa(o,t){let e=t*(o.stops.length-1),n=Math.min(Math.floor(e),o.stops.length-2),s=e-n,[i,r]=[o.stops[n],
o.stops[n+1]].map(Da);return Ha(i.map((a,l)=>a+s*(r[l]-a)))}function ys(o,t){let[e,n]=[jo(o),jo(t)].sort((s,i)=>s-
i);return(n+.05)/(e+.05)}function Pt(o){return[1,3,5].map(t=>parseInt(o.slice(t,t+2),16))}function Ko(o){return`\
#${o.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function jo(o){let[t,e,n]=o.map(s=>{let i=s/255;return i<=
.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Da([o,t,e]){let n=e*Math.PI/180;
return[o,t*Math.cos(n),t*Math.sin(n)]}function Ha([o,t,e]){let n=(o+.3963377774*t+.2158037573*e)**3,s=(o-.1055613458*
t-.0638541728*e)**3,i=(o-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*s+.2309699292*i,-1.2684380046*
n+2.6097574011*s-.3413193965*i,-.0041960863*n-.7034186147*s+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,
r)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function Yo(){let o=new CSSStyleSheet,t=Go(":root","light");return o.replaceSync(`@media screen{${t}${Go(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),o}function Go(o,t){let e=pt(W[t]),n=e.map(({background:i,ink:r},a)=>`${o}\
 .level-${a+1}{background-color:${i};color:${r}}`),s=[W[t].paper,...e.map(({background:i})=>i)].join(",");return`${n.
join("")}${o} .legend-bar{background-image:linear-gradient(to right,${s})}`}var Wa=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against"],Ge=class{#t=new Set;#e=0;#n=!1;constructor(t,e){
this.page=t,this.kinds=e.filter(({fits:r})=>!r||r(t)),this.initial=Ue(t),this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,Yo()];let n={page:t,heads:new Ne(Qs,t.numRows,void 0,B(t)?t.numRows:0),text:Ao(
t),state:()=>this.state,change:r=>this.change(r),look:r=>this.look(r)};this.views=new Map(this.kinds.map(r=>[r.
id,new r(n)])),this.tabs=new ze(this.kinds,r=>{this.change({view:r})}),this.theme=new qe(r=>{this.change({theme:r})},
()=>{this.#s()}),this.writeAddress=st(()=>{Js(gs(this.state,this.initial),this.#n),this.#n=!1},150),b("precisi\
on",Gt("weight"));let s=document.getElementById("files-link"),i=Me(location.pathname,t.suffix,"index");s&&i&&location.
protocol!=="about:"&&(s.setAttribute("href",i),s.hidden=!1),this.#i(),qo(document.getElementById("take"),()=>this.
picture)}async start(){ft(this.page,this.state.layer,this.state.head)||this.#r(this.state,!0),await this.#s(),
this.view.reveal?.()}get view(){return this.views.get(this.state.view)}async change(t){let e={...this.state,...t};
if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),e.head=Se(this.page,
e.layer,e.head),!ft(this.page,e.layer,e.head)){this.#r(e,!1);return}this.#n||=Wa.some(n=>String(e[n])!==String(
this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.find(n=>n.id===
t);if(!e)throw new v(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).join(", ")}.`);
await this.change({view:e.id})}get picture(){let{page:t,view:e}=this,n=this.kinds.find(({id:r})=>r===this.state.
view),s=[t.title&&`\u201C${t.title}\u201D`,t.model,n.title].filter(Boolean).join(" \xB7 "),i=document.getElementById(
`view-${n.id}`);return{picture:e.drawing??Wo(i,s),name:`att_viz_${n.id}`}}async look(t){for(let e of this.views.
values())await e.look?.(t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({
snapshot:t})=>t))}get door(){return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){
let{state:t,view:e}=this;this.theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),
await e.mount(n)),await e.show(this.state)}#o(){let t=Po(location.hash,this.page,this.initial);return this.kinds.
some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#i(){window.addEventListener("hashchange",()=>{this.
change(this.#o()).then(()=>this.view.reveal?.()),this.#n=!1}),document.addEventListener("keydown",t=>{let e=Fo[t.
key],n=t.target instanceof Element&&t.target.matches("input, select, button, a, summary"),s=this.kinds.find(({
id:i})=>i===this.state.view)?.stepsHeads;e&&s&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.
change(Bt(this.page,this.state,e)))})}#r(t,e){this.view.show(this.state);let n=gs(t,{...this.initial,layer:-1,
head:-1});j(Zs(this.page,t.layer,t.head,n,e))}};function U(o,t,e){let n=o.scales?o.scales[t]:1,s=X(o,t),i=s.get(e),r=o.triangle[I(o,t)+e],[a,l]=i===void 0?[rt[r],
at[r]]:Rt(i);return[(i??Math.min(O[r],s.cap))*n,a*n,l*n]}function bt(o,t,e){return X(o,t).has(e)}function Vo(o,t,e,n){
let s=I(o,t),i=Math.min(n,V(o,t)),r=[0,0,0];for(let l=e;l<i;l+=1){let h=o.triangle[s+l];r[0]+=O[h],r[1]+=rt[h],
r[2]+=at[h]}X(o,t).forEach((l,h)=>{if(h>=e&&h<i){let c=o.triangle[s+h],[f,u]=Rt(l);r[0]+=l-O[c],r[1]+=f-rt[c],
r[2]+=u-at[c]}});let a=o.scales?o.scales[t]:1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}function tt(o,t,e){let n=o.layers[t],s=new Int32Array(e);Xo(s,o.starts[n]??[]);let i=Int32Array.from({length:e},
(l,h)=>h+1);Xo(i,o.ends?.[n??o.ends.length-1]??[]);let r=new Uint8Array(e).fill(1);for(let[l,h]of o.padding)r.
fill(0,l,h);let a=new Int32Array(e+1);for(let l=0;l<e;l+=1)a[l+1]=a[l]+r[l];return{first:s,after:i,realBefore:a}}
function Xo(o,t){t.forEach(([e,n,s],i)=>{let r=t[i+1]?.[0]??o.length;for(let a=e;a<r;a+=1)o[a]=n+s*(a-e)})}function F({
first:o,after:t,realBefore:e},n,s){return s<t[n]&&s>=o[n]&&bs(e,s)&&bs(e,n)}function z({first:o,after:t,realBefore:e},n,s=0){
let i=Math.min(Math.max(o[n],s),t[n]);return bs(e,n)?e[t[n]]-e[i]:0}function bs(o,t){return o[t+1]>o[t]}function G({from:o,when:t},e){let[n,s]=o.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,s)]}function $t(o,t,e,n){
let[s,i]=G(e,n),[r,a]=e.to,l=[0,0,0],h=0,c=0;for(let f=s;f<i;f+=1){let u=z(t,f);if(u>0){c+=1;let d=z(t,f,r)-z(
t,f,Math.min(a,t.after[f]));d>0&&(h+=d/u,Vo(o,f,Math.max(r,t.first[f]),a).forEach((m,p)=>{l[p]+=m}))}}return c?
{weight:l.map(f=>f/c),even:h/c}:null}function Jt(o){return[...o].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||
t.head-e.head)}var Jo=10,Ua=100;function pe(o){return o.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function Ye(o,t,e,n){let s=performance.now()+Jo;for(let[i,r]of pe(o)){if(performance.now()>s&&
(await ge(),s=performance.now()+Jo),!n())return!1;let a=t.peek(i,r)??await t.get(i,r).catch(()=>null);a&&e(i,r,
a)}return n()}function ge(){return new Promise(o=>{window.requestIdleCallback?window.requestIdleCallback(()=>o(),
{timeout:Ua}):setTimeout(o,20)})}async function $s(o,t,e,n){za(o,e);let s=new Map(o.layers.map(({layer:r})=>[r,tt(o.sight,r,o.numRows)])),i=[];
for(let[r,a]of pe(o)){n?.throwIfAborted();let l=t.peek(r,a)??await t.get(r,a).catch(()=>null),h=s.get(r),c=l&&
h&&$t(l,h,e,o.numRows);if(c){let[f,...u]=c.weight;i.push({layer:r,head:a,weight:f,even:c.even,bounds:u})}await Wt()}
return n?.throwIfAborted(),Jt(i)}function za(o,t){for(let s of[t?.from,t?.to]){let[i,r]=Array.isArray(s)?s:[-1,
-1];if(!(Number.isInteger(i)&&Number.isInteger(r)&&i>=0&&i<r&&r<=o.texts.length))throw new v(`Give from and to\
 as [first token, the one after the last], within 0 to ${o.texts.length}; ${JSON.stringify(s)} is not.`)}let[e,
n]=G(t,o.numRows);if(e>=n)throw new v("There is no attention row for these words: nothing was computed from th\
em.")}var Y={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},gt="none";
function q(o){return o===null||o===gt?"No clear role":Y[o].title}function Zo(o,t,e,n){let[s,...i]=(n??"").split(
" "),r=o.roles.map(([l])=>l),a=Object.fromEntries(r.map((l,h)=>[l,/^\d+$/u.test(i[h]??"")?Number(i[h])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(s)?r[Number(s)]??null:null,scores:a}}function Ve(o){let t=Object.keys(
Y).filter(n=>!Y[n].rests),e=Object.keys(Y).filter(n=>Y[n].rests);return[...t,gt,...e].map(n=>({role:n,heads:o.
filter(s=>(s.role??gt)===n)})).filter(n=>n.heads.length).map(({role:n,heads:s})=>({role:n,heads:n===gt?s:qa(s,
n)}))}function qa(o,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...o].sort((n,s)=>e(s)-e(n))}function Qo(o,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=o.filter(s=>!Number.isNaN(s.scores[e]));return{rank:1+n.filter(
s=>s.scores[e]>t.scores[e]).length,of:n.length}}function we(o){return Number.isNaN(o)?"\u2013":o.toFixed(2)}var ks=0;async function kt(o){ks+=1,ti();try{return await o}finally{ks-=1,ti()}}function ti(){document.documentElement.
toggleAttribute("data-busy",ks>0)}var Es=5,Ka=4,ei=.005;function ni(o,t,e){let n=Ga(t,e),s=Ya(e),i=new Float64Array(s.length),r=new Float64Array(
e),a=new Int32Array(e+1),l=0,h=0,c=new Uint8Array(e);for(let u=n+1;u<e;u+=1){if(z(t,u)===0)continue;h+=1;let d=I(
o,u),m=Math.max(n+1,t.first[u]),p=t.after[u];l+=t.first[u]<=n?O[o.triangle[d+n]]:0,a[m]+=1,a[p]-=1;let w=0,x=Math.
max(u-m,p-1-u);for(let y=0;y<s.length&&s[y].from<=x;y+=1){let $=0,E=[[Math.max(m,u-s[y].to+1),u-s[y].from],[u+
Math.max(1,s[y].from),Math.min(p,u+s[y].to)-1]];for(let[A,M]of E)for(let R=A;R<=M;R+=1){let C=o.triangle[d+R];
C!==0&&($+=O[C],r[R]+=O[C],w=C>w?C:w)}i[y]+=$}c[u]=w}for(let u=1;u<e;u+=1)a[u]+=a[u-1];let f=Array.from(r,(u,d)=>({
token:d,share:a[d]>=Ka?u/a[d]:0}));return{distances:s.map(({label:u},d)=>({label:u,share:h?i[d]/h:0})),pairs:ja(
o,c,n),keys:f.filter(({share:u})=>u>0).sort((u,d)=>d.share-u.share||u.token-d.token).slice(0,Es),first:h?l/h:0}}
function ja(o,t,e){let n=Math.max(1,Uint8Array.from(t).sort()[Math.max(0,t.length-Es)]),s=[];return t.forEach(
(i,r)=>{if(i>=n){let a={row:r,key:-1,weight:0};X(o,r).forEach((l,h)=>{a=h!==e&&l>a.weight?{row:r,key:h,weight:l}:
a}),s.push(a)}}),s.sort((i,r)=>r.weight-i.weight||i.row-r.row).slice(0,Es).map(({row:i,key:r})=>({row:i,key:r,
mass:U(o,i,r)}))}function Ga(o,t){for(let e=0;e<t;e+=1)if(z(o,e)>0)return e;return 0}function Ya(o){let t=[{from:0,
to:1,label:"itself"}];for(let e=2;t[t.length-1].to<o;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-
n===1?String(n):`${n} to ${e-1}`})}return t}function g(o,t="",...e){let n=document.createElement(o);return t&&(n.className=t),n.append(...e),n}function _(o,t){
let e=g("button","",o);return e.type="button",e.addEventListener("click",t),e}function Ft(o,t){let e=g("span",
"flow-bar");e.setAttribute("aria-hidden","true");let n=g("span","flow-filled");if(n.style.width=`${100*Math.min(
1,o)}%`,e.append(n),t!==void 0){let s=g("span","flow-even");s.style.insetInlineStart=`${100*Math.min(1,t)}%`,e.
append(s)}return e}function si({layer:o,head:t}){return`L${o}\xB7H${t}`}function oi({sentence:o,model:t,promptHash:e,layer:n,head:s,rows:[i,r],precision:a,link:l}){let h=r-i===1?`row\
 ${i}`:`rows ${i}-${r-1}`,c=[`model ${t||"not named"}`,`prompt sha256 ${e.slice(0,16)}`,`L${n}.H${s}`,h,a,l];return ri(
`${o} [att_viz: ${c.filter(Boolean).join("; ")}]`)}function ii([o,t,e]){return ri(H(o,[t,e]))}var Va={"\u201C":'\
"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"\
*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function ri(o){return Array.from(o,t=>/[ -~]/u.test(t)?t:
Va[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function Xe(o,t){return[o,...t].map(e=>e.map(Xa).
join(",")).join(`\r
`)+`\r
`}function Xa(o){if(typeof o=="number")return Number.isFinite(o)?String(o):"";let t=/^[=+\-@\t\r]/u.test(o)?`'${o}`:
o;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function ye(o,t){let e=document.createElement("button");return e.type="button",e.className="quote",e.textContent=
o,e.addEventListener("click",async()=>{let n=await Ja(t());b("live",""),b("live",n?"Copied.":"The browser does\
 not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(()=>delete e.dataset.done,1800)}),
e}async function Ja(o){try{return await navigator.clipboard.writeText(o),!0}catch{let t=document.createElement(
"textarea");t.value=o,t.className="visually-hidden",document.body.append(t),t.select();let e=document.execCommand(
"copy");return t.remove(),e}}var vs=8,Je=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.page=t,this.roleOf=e,this.handlers=n,this.root=document.
getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.getElementById(
"find-actions")}say(t){this.#n=null,this.root.hidden=!t,b("find-sentence",t),b("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,b("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#i()}sentence({layer:t,
head:e,weight:n,bounds:s,even:i}){let r=this.#n,[a,l]=[this.#s(r.from),this.#s(r.to)];return`When the model ${r.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${Ze(n,s)} of its attention to ${l}; an even\
 spread would be ${T(i,0)}.`}#s([t,e]){return`${S(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[s,i]=G({...t,when:e},this.page.numRows);
s<i&&!B(this.page)&&n.push(_(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,ye("Copy as citation",()=>this.citation()),ye("Copy as CSV",()=>this.csv()),_("Clear",()=>this.
handlers.change(null)))}citation(){let t=this.#n,[e]=this.#e;return oi({sentence:this.sentence(e),model:this.page.
model,promptHash:this.page.promptHash,layer:e.layer,head:e.head,rows:G(t,this.page.numRows),precision:ii([e.weight,
...e.bounds]),link:location.href})}csv(){let t=["rank","layer","head","weight","least","most","even","role"],e=this.#e.
map(({layer:n,head:s,weight:i,bounds:[r,a],even:l},h)=>{let c=this.roleOf(n,s)??"";return[h+1,n,s,...[i,r,a,l].
map(f=>Number(f.toPrecision(6))),c]});return Xe(t,e)}#i(){let t=this.#t?this.#e:this.#e.slice(0,vs),e=this.#e[0]?.
weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(i=>this.#r(i,n)));let s=this.#e.length;if(!this.#t&&s>vs){
let i=_(`Show all ${s} heads`,()=>{this.#t=!0,this.#i(),(this.list.children[vs]?.firstElementChild??void 0)?.focus()});
this.list.append(g("li","more",i))}b("find-scale",s?`The longest bar is ${T(e)}; the mark on each is the even \
spread.`:"")}#r({layer:t,head:e,weight:n,bounds:s,even:i},r){let a=Ze(n,s),l=q(this.roleOf(t,e)),h=g("button",
"ranked",g("span","ranked-name",si({layer:t,head:e})),Ft(n/r,i/r),g("span","ranked-number",a),g("span","ranked\
-role",l));h.type="button",h.setAttribute("aria-label",`Layer ${t}, head ${e}: ${a}, even spread ${T(i,0)}, ${l}`);
let c=this.#n;h.addEventListener("click",()=>this.handlers.look(t,e,c));for(let f of["pointerenter","focus"])h.
addEventListener(f,()=>this.handlers.point(t,e));return g("li","",h)}};function Ze(o,[t,e]){return o>0?Math.max(
e-o,o-t)<=.0011*o?T(o):H(o,[t,e]):e>0?dt(e):"0"}var Za=48;function ai(o,t,e=0){let n=Math.min(Za,t),s=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),i=new Float64Array(
n*n),r=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=s[h]*n;r[s[h]]+=1;for(let f=0;f<V(o,h);f+=1)i[c+s[f]]+=
f<e?0:O[o.triangle[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=i[h]/r[Math.floor(h/n)];
l[h]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Qa=10,Qe=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await ge(),t=performance.now()+Qa),!this.inSight()){this.#e=
[];break}if(!this.#i(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(this.#o(e),ai(n,this.numRows,
this.aside)),this.#i(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o({layer:t,head:e}){return`${t}-${e}\
-${this.aside}`}#i(t){let e=this.#t.get(this.#o(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{side:s,
levels:i}=e,r=tl(document.documentElement.dataset.theme==="dark"?"dark":"light"),a=new ImageData(s,s);return i.
forEach((l,h)=>a.data.set(r[l],4*h)),t.canvas.width=t.canvas.height=s,n.putImageData(a,0,0),!0}};function tn(){
let o=document.createElement("canvas");return o.width=o.height=1,o.setAttribute("aria-hidden","true"),o}function tl(o){
return[W[o].paper,...pt(W[o]).map(({background:e})=>e)].map(e=>[...Pt(e),255])}var el=1024,en=class{#t=0;#e=new WeakMap;constructor(t,e,n,s,i){this.root=t,this.context=e,this.heads=n.filter(
({layer:r})=>r!==-1),this.pictures=s,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(g("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),g("p","",t.role?`${q(t.role)}: ${Y[t.role].says}.`:"No clear role in this text."),g("div",
"detail-actions",_("Show in the text",()=>this.handlers.open(t)),_(this.handlers.isBeside(t)?"Take away":"Put \
beside others",()=>this.handlers.beside(t))),this.#s(t));let s;try{s=await this.#n(t)}catch(i){i instanceof v&&
e===this.#t&&this.root.replaceChildren(g("p","note",i.message));return}e===this.#t&&this.root.append(g("h4","",
"How far it looks"),nl(s),g("h4","","Where it looks hardest"),this.#o(t,s),g("h4","","What gets most"),this.#i(
s),g("p","note",`Without the first token, which gets ${s.first.toFixed(2)} on average. Means are true to \xB1${ei}\
.`))}async#n({layer:t,head:e}){let{page:n,heads:s}=this.context,i=await s.get(t,e),r=this.#e.get(i);return r||
(n.numRows>el&&await ge(),r=ni(i,tt(n.sight,t,n.numRows),n.numRows),this.#e.set(i,r)),r}#s(t){let e=g("ul","de\
tail-scores");for(let n of Object.keys(Y).filter(s=>s in t.scores)){let s=Qo(this.heads,t,n),i=s?`${s.rank} of\
 ${s.of}`:"not in this text",r=g("span","detail-number",we(t.scores[n]));e.append(g("li","",g("span","",q(n)),
r,g("span","note",i)))}return e}#o({layer:t,head:e},{pairs:n}){let{texts:s}=this.context.page,i=g("ol","detail\
-list");for(let{row:r,key:a,mass:[l,...h]}of n){let c=`${S(s[r],14)} (${r}) \u2192 ${S(s[a],14)} (${a})`,f=_("",
()=>{this.context.look({layer:t,head:e,row:r,key:a})});f.append(g("span","",c),g("span","detail-number",Ze(l,h))),
i.append(g("li","",f))}return i}#i({keys:t}){let{texts:e}=this.context.page,n=t.map(({token:s,share:i})=>g("li",
"",g("span","",`${S(e[s],18)} (${s})`),g("span","detail-number",i.toFixed(2))));return g("ol","detail-list",...n)}};
function nl({distances:o}){let t=Math.max(...o.map(({share:n})=>n),1e-9),e=o.map(({label:n,share:s})=>g("li","",
g("span","",n),Ft(s/t),g("span","detail-number",s.toFixed(2))));return g("ul","detail-distances",...e)}var nn=class{chosen=[];constructor(t,e,n,s){
this.root=t,this.draw=e,this.open=n,this.changed=s}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.
length<this.chosen.length?e:[...this.chosen.slice(-(sl-1)),t],this.show(),this.changed()}show(){this.root.hidden=
this.chosen.length===0;let t=this.chosen.map(({layer:n,head:s})=>({layer:n,head:s,canvas:tn()})),e=this.chosen.
map((n,s)=>{let i=`Layer ${n.layer}, head ${n.head}`,r=_("",()=>this.open(n));r.className="beside-picture",r.setAttribute(
"aria-label",`${i}: show in the text`),r.append(t[s].canvas);let a=_("\xD7",()=>this.toggle(n));a.setAttribute(
"aria-label",`Take ${i} away`);let l=n.role?` \xB7 ${q(n.role).toLowerCase()} ${we(n.scores[n.role])}`:"";return g(
"figure","",g("figcaption","",g("span","",`${i}${l}`),a),r)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},sl=4;var sn=class{cells=[];#t=!1;constructor(t,e,n,s){this.root=t,this.page=e,this.heads=n,this.handlers=s,t.addEventListener(
"click",i=>this.#i(i,s.choose)),t.addEventListener("pointerover",i=>this.#i(i,s.point)),t.addEventListener("fo\
cusin",i=>this.#i(i,s.point)),t.addEventListener("keydown",i=>this.#r(i))}show(t,e){let n=e?this.heads.filter(
({role:s})=>(s??gt)===e):this.heads;this.cells=[],this.root.replaceChildren(...t==="role"?this.#e(n,e):this.#n(
n)),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.find(s=>s.layer===t&&s.head===e)??
this.cells[0];for(let s of this.cells)s.button.setAttribute("aria-current",String(s.layer===t&&s.head===e)),s.
button.tabIndex=s===n?0:-1}#e(t,e){let n=t.filter(({layer:r})=>r!==-1),s=Ve(n).map(({role:r,heads:a})=>{let l=Y[r]?.
says;if(Y[r]?.rests&&!e&&!this.#t){let h=`${a.length} ${a.length===1?"head rests":"heads rest"} on the first t\
oken`,c=_("Show them",()=>{this.#t=!0,this.show("role",e),this.cells.find(({role:u})=>u===r)?.button.focus()});
return g("section","heads-group folded",g("h3","",h),g("p","note","Heads that find nothing to look for put the\
ir attention where it does no harm."),c)}return this.#s(`${q(r)} \xB7 ${a.length}`,l??"",a,r)}),i=t.filter(({layer:r})=>r===
-1);return i.length?[...s,this.#s("All layers: rollout","",i,"")]:s}#n(t){return[...new Set(t.map(({layer:n})=>n))].
map(n=>{let s=t.filter(i=>i.layer===n);return this.#s(n===-1?"All layers":`Layer ${n}`,"",s,"")})}#s(t,e,n,s){
let i=n.map(a=>this.#o(a,s));this.cells.push(...i);let r=g("section","heads-group",g("h3","",t));return e&&r.append(
g("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),r.append(g("div","heads-cells",...i.map(({button:a})=>a))),
r}#o(t,e){let{layer:n,head:s}=t,i=tn(),r=e&&e!==gt?e:t.role,a=r?we(t.scores[r]):"",l=n===-1?["Corrected","Raw",
"No rests"][s]:e?`${n}\xB7${s}`:String(s),h=g("button","head-cell",i,g("span","head-name",l),g("span","head-sc\
ore",a));h.type="button";let c=K(n,s,this.page.headNames[s]),f=r?`, ${q(r).toLowerCase()} ${a}`:"";return h.setAttribute(
"aria-label",`${c[0].toUpperCase()}${c.slice(1)}${f}`),h.toggleAttribute("data-rests",!!(t.role&&Y[t.role].rests)),
{...t,button:h,canvas:i}}#i(t,e){let n=t.target instanceof Element?t.target.closest(".head-cell"):null,s=n&&this.
cells.find(i=>i.button===n);s&&e(s)}#r(t){let e=this.cells.findIndex(({button:r})=>r===t.target);if(e<0)return;
let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],s={ArrowUp:-1,ArrowDown:1}[t.key],i=n===
void 0?s?this.#a(e,s):void 0:this.cells[n];i&&(t.preventDefault(),this.cells.forEach(({button:r})=>r.tabIndex=
-1),i.button.tabIndex=0,i.button.focus())}#a(t,e){let n=this.cells[t].button.getBoundingClientRect(),s=NaN,i;for(let r=t+
e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*(a.top-n.top)<4)continue;
if(s=Number.isNaN(s)?a.top:s,Math.abs(a.top-s)>4)break;let l=Math.abs(a.left-n.left);i=!i||l<i.off?{off:l,cell:this.
cells[r]}:i}return i?.cell}};function li(o){let t=[];return o.forEach((e,n)=>{let s=n>0?o[n-1]:"";t.length&&/^[\p{L}\p{M}\p{N}]/u.test(e)&&
/[\p{L}\p{M}\p{N}]$/u.test(s)?t[t.length-1][1]=n+1:t.push([n,n+1])}),t}var on=class{#t;#e;#n=null;#s=0;constructor(t,e,n){this.root=t,this.choose=n,this.#t=li(e.texts),this.#e=this.#t.
map(([s,i],r)=>{let a=e.texts.slice(s,i).join(""),l=g("span",qt(a)?"special":/^\n+$/u.test(a)?"break":"",a);return l.
setAttribute("role","option"),l.setAttribute("aria-selected","false"),l.setAttribute("aria-label",`${S(a)}, ${i-
s===1?`token ${s}`:`tokens ${s} to ${i-1}`}`),l.dataset.word=String(r),l.tabIndex=r===0?0:-1,l}),t.append(...this.#e),
t.addEventListener("click",s=>{let i=s.target instanceof Element?s.target.closest("[data-word]"):null;i instanceof
HTMLElement&&(this.#r(Number(i.dataset.word),!1),this.#o(Number(i.dataset.word),s.shiftKey))}),t.addEventListener(
"keydown",s=>this.#i(s))}show(t){this.#n=t?null:this.#n,this.pair=t;let e={from:t?.from??this.#n,to:t?.to??null};
this.#t.forEach((n,s)=>{let i=[hi(n,e.from)?"from":"",hi(n,e.to)?"to":""].filter(Boolean),r=this.#e[s];r.setAttribute(
"aria-selected",String(i.length>0)),r.dataset.end=i.join(" ")})}#o(t,e){let n=this.#t[t];if(e&&(this.#n||this.
pair)){let s=this.#n??this.pair.to,i=[Math.min(s[0],n[0]),Math.max(s[1],n[1])];this.#n?(this.#n=i,this.choose(
i,null,!0)):this.choose(this.pair.from,i,!0)}else if(this.#n){let s=this.#n;this.#n=null,this.choose(s,n,!1)}else
this.#n=n,this.choose(n,null,!1)}#i(t){let e=this.#t.length-1,s={ArrowLeft:-1,ArrowRight:1,ArrowUp:-12,ArrowDown:12,
Home:-e,End:e}[t.key];s!==void 0?(t.preventDefault(),this.#r(Math.min(e,Math.max(0,this.#s+s)),!0)):(t.key==="\
Enter"||t.key===" ")&&(t.preventDefault(),this.#o(this.#s,t.shiftKey))}#r(t,e){this.#e[this.#s].tabIndex=-1,this.#s=
t,this.#e[t].tabIndex=0,e&&this.#e[t].focus()}};function hi([o,t],e){return e!==null&&o<e[1]&&t>e[0]}var rn=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(ye("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(Y).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)return;let n=this.#t(),
s=["Layer","Head","Role",...n.map(q)].map(r=>{let a=g("th","",r);return a.scope="col",a});t.append(g("tr","",...s));
let i=this.heads.map(({layer:r,head:a,role:l,scores:h})=>{let c=[r,a,q(l),...n.map(f=>Number.isNaN(h[f])?"\u2013":
h[f].toFixed(3))];return g("tr","",...c.map(f=>g("td","",String(f))))});e.append(...i)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:s,role:i,scores:r})=>[n,s,i??"",...t.map(a=>r[a])]);return Xe(["layer","head","role",
...t],e)}};var an=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s=null;constructor(t){
this.context=t}get door(){let{page:t,heads:e}=this.context;return{findHeads:async n=>(await $s(t,e,n)).map(({layer:s,
head:i,weight:r,even:a})=>({layer:s,head:i,weight:r,even:a}))}}async mount(t){let{page:e,heads:n,change:s}=this.
context;B(e)&&(b("find-order","the word that it looked at"),document.getElementById("find-text")?.setAttribute(
"aria-label","From a word to the word that it looked at")),await eo(),this.roles=e.layers.flatMap(({layer:h,heads:c})=>c.
map(f=>Zo(e,h,f,to(h,f)))),this.pictures=new Qe(n,e.numRows,()=>!t.hidden);let i=({layer:h,head:c})=>{s({view:"\
looked",layer:h,head:c})},r=h=>document.getElementById(h);this.beside=new nn(r("beside"),()=>this.#o(),i,()=>{
this.detail?.one&&this.detail.show(this.detail.one)}),this.detail=new en(r("head-detail"),this.context,this.roles,
this.pictures,{open:i,beside:h=>this.beside?.toggle(h),isBeside:h=>!!this.beside?.chosen.includes(h)});let a=(h,c)=>{
let f=this.roles?.find(u=>u.layer===h&&u.head===c);f&&f!==this.detail?.one&&this.detail?.show(f)};this.grid=new sn(
r("heads"),e,this.roles,{choose:i,point:({layer:h,head:c})=>a(h,c),drawn:()=>this.#o()}),this.picker=new on(r(
"find-text"),e,(h,c)=>this.#i(h,c));let l=(h,c)=>this.roles?.find(f=>f.layer===h&&f.head===c)?.role??null;this.
ranking=new Je(e,l,{look:(h,c,f)=>{this.#a(h,c,f)},point:a,change:h=>{s({pair:_t(h)})}}),this.table=new rn(r("\
roles-table"),this.roles);for(let h of t.querySelectorAll("input[name=order]"))h.addEventListener("change",()=>{
s({order:h.value})});this.#h(r("role-chips"))}async show(t){if(!this.grid)return;for(let n of document.querySelectorAll(
"input[name=order]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t}`;e!==this.#e?(this.#e=e,this.grid?.
show(t.order,this.#t)):this.#o(),this.grid?.mark(t.layer,t.head),!this.detail?.one&&this.grid?.cells.length&&this.
detail?.show(this.grid.cells[0]),await this.#r(t.pair)}#o(){let t=[...this.grid?.cells??[]].map(({layer:i,head:r,
canvas:a})=>({layer:i,head:r,canvas:a})),n=[...(this.beside?.chosen??[]).map(({layer:i,head:r},a)=>({layer:i,head:r,
canvas:document.querySelectorAll(".beside-picture canvas")[a]})).filter(({canvas:i})=>i),...t],{hide:s}=this.context.
state();this.pictures?.draw(n,s==="resting"?1:Math.max(1,s))}#i(t,e){let{page:n,change:s}=this.context;if(!e){
this.#n="",this.#s?.abort(),this.picker?.show(null);let l=`From ${S(n.texts.slice(t[0],t[1]).join(""))}: choos\
e the word that was looked at.`;this.ranking?.say(l);return}let[i,r]=e[0]>=t[1]&&!B(n)?[e,t]:[t,e],a={from:i,to:r,
when:i[0]>0&&i[0]>=n.promptLength?"wrote":"read"};s({pair:_t(a)})}async#r(t){let{page:e,heads:n}=this.context;
if(t===this.#n)return;this.#n=t,this.#s?.abort();let s=We(t,e.texts.length,e.numRows);if(this.picker?.show(s),
!s){this.ranking?.say("");return}let i=new AbortController;this.#s=i;try{let r=await kt($s(e,n,s,i.signal));this.
ranking?.show(s,r)}catch(r){if(i.signal.aborted)return;if(!(r instanceof v))throw r;this.ranking?.say(r.message)}}async#a(t,e,n){
let[,s]=G(n,this.context.page.numRows);await this.context.look({layer:t,head:e,row:s-1,key:n.to[0]})}#h(t){let e=(this.
roles??[]).filter(({layer:i})=>i!==-1),s=[{role:"",count:e.length}].concat(Ve(e).map(({role:i,heads:r})=>({role:i,
count:r.length}))).map(({role:i,count:r})=>{let a=i===""?"All":i===gt?q(null):q(i),l=g("button","chip",`${a} `,
g("span","chip-count",String(r)));return l.type="button",l.setAttribute("aria-pressed",String(i===this.#t)),l.
addEventListener("click",()=>{this.#t=i,s.forEach(h=>h.setAttribute("aria-pressed",String(h===l))),this.show(this.
context.state())}),l});t.append(...s)}};var As=class{constructor(t,e,n){let s=t.boundaries.length*e,i=s*t.topK,r=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>r.getUint32(4*a,!0),this.probability=a=>r.getFloat32(4*
(i+a),!0),this.entropy=a=>r.getFloat32(4*(2*i+a),!0),this.rank=a=>r.getUint32(4*(2*i+s+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let s=n*this.positions+e,{topK:i,vocabulary:r,
ids:a}=this.lens;return{candidates:Array.from({length:i},(h,c)=>{let f=this.place(s*i+c);return{text:r[f]??"",
id:a[f]??-1,probability:this.probability(s*i+c)}}),entropy:this.entropy(s),rank:this.rank(s)}}};async function ci(o,t){
let e=8*o.boundaries.length*t*(o.topK+1),n=await zt(Ut(o.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new v("What the logit lens read is damaged in this file. Please make the report again.");return new As(
o,t,n)}function xe(o,t,[e,n]){let s=[Math.max(e,o.target[0]),Math.min(n,o.target[1])],i=[e,Math.min(n,t)];return s[0]<
s[1]?s:i[0]<i[1]?i:null}function ln(o,t){return[o.units,o.words].flatMap(n=>n.filter(([s,i])=>s<=t&&t<i))[0]??
[t,t+1]}function fi(o,t,[e,n],s,i,r=null){let a=s.starts.length-1,[l,h,c,f]=Array.from({length:4},()=>new Float64Array(
a)),u=0;for(let w=e;w<n;w+=1){let x=z(t,w);if(x===0)continue;u+=1;let y=ot(w);for(let $=Math.max(i,t.first[w]);$<=
w;$+=1)if(F(t,w,$)){let E=o.triangle[y+$],A=s.ofToken[$];l[A]+=O[E],h[A]+=rt[E],c[A]+=at[E],f[A]+=1/x}X(o,w).forEach(
($,E)=>{if(E>=i&&F(t,w,E)){let A=o.triangle[y+E],M=s.ofToken[E],[R,C]=Rt($);l[M]+=$-O[A],h[M]+=R-rt[A],c[M]+=C-
at[A]}})}let d=w=>{let x=-1;for(let y=0;y<a;y+=1)x=f[y]>0&&(r?.[y]??0)===w&&(x<0||l[y]>l[x])?y:x;return x},m=d(
0),p=m<0?d(1):m;return p<0?null:{span:[s.starts[p],s.starts[p+1]],weight:l[p]/u,bounds:[Math.max(0,h[p])/u,c[p]/
u],even:f[p]/u}}function ui(o,t){let e=new Uint8Array(o.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=+t.subarray(
o.starts[n],o.starts[n+1]).every(Boolean);return e}function di({allLayers:o,lens:t}){let e=new Set(o.map(({layer:n})=>n).
filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,s)=>s-n)}function et(o,t,e){let n=o==="generation"?t-1:t;return n>=0&&n<e?n:null}function wt(o,t,e){let n=o==="generati\
on"?t+1:t;return n<e?n:null}function cn(o,t,e,n,s){let i=o.headNames[e]!==void 0;return o.measuredEdges.filter(a=>a.others===0&&pi(n,a.queries)&&
pi(s,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,l)=>!a||mi(l)<
mi(a)?l:a,null)}function Et(o){return`Without ${hn(o.queries)*hn(o.keys)>1?"the edges between these tokens":"t\
his edge"}${ol(o)}, log P(${S(o.next)}) changes by ${Ss(o.change)} (${Ms(o.change)} times as likely).`}function Ss(o){
let t=Math.abs(o);return t<5e-7?"0.000":`${o<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Ms(o){let t=Math.exp(o);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function ol({layer:o,head:t}){return o===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function mi({layer:o,head:t,queries:e,keys:n}){return(o===null?2e12:0)+(t===null?1e12:0)+hn(e)*hn(n)}function hn([
o,t]){return t-o}function pi(o,[t,e]){return t<=o&&o<e}function fn(o,t,e){let n=new Float32Array(e),s=I(o,t),i=o.scales?o.scales[t]:1,r=X(o,t);for(let a=0;a<V(o,t);a+=
1)n[a]=Math.min(O[o.triangle[s+a]],r.cap)*i;return r.forEach((a,l)=>{n[l]=a*i}),n}function un(o,t){let{norms:e}=o,
n=o.data.scales&&o.beside||o.data,{triangle:s,sinkMass:i}=n,r=I(n,t),a=[0,0,0],l=[0,0,0];for(let f=0;f<V(n,t);f+=
1){if(!F(o.sight,t,f))continue;let u=s[r+f],d=e?e[f]:1,m=f<o.hide?a:l;m[0]+=O[u]*d,m[1]+=rt[u]*d,m[2]+=at[u]*d}
X(n,t).forEach((f,u)=>{if(F(o.sight,t,u)){let d=s[r+u],[m,p]=Rt(f),w=e?e[u]:1,x=u<o.hide?a:l;x[0]+=(f-O[d])*w,
x[1]+=(m-rt[d])*w,x[2]+=(p-at[d])*w}});let h=i?i[t]:0;e||l.forEach((f,u)=>{l[u]+=h});let c=a[0]+l[0];return{hidden:a,
rest:l,sink:h,factor:e?c>0?1/c:0:1}}function gi({norms:o},{hidden:t,rest:e}){if(!o)return[Math.min(1,t[0]),t[1],
Math.min(1,t[2])];let n=t[0]+e[0],s=Be([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...s]}function dn(o){
let t=[],e=new Float32Array(o.numRows).fill(1);if(o.hide>0||o.norms)for(let n=0;n<o.numRows;n+=1){let s=un(o,n);
t[n]=gi(o,s),e[n]=s.factor}return{hidden:t,factor:e}}function Ts(o,t){let e=new Float32Array(o.numTokens).fill(
NaN),n=et(o.alignment,t,o.numRows);if(n===null)return Ls(e,t===0?"first-token":"last-token");let{data:s,norms:i,
sight:r}=o,a=un(o,n),l=I(s,n),h=a.factor*(s.scales?s.scales[n]:1),c=X(s,n);for(let f=o.hide;f<V(s,n);f+=1)if(F(
r,n,f)){let u=Math.min(O[s.triangle[l+f]],c.cap);e[f]=u*(i?i[f]:1)*h}return c.forEach((f,u)=>{u>=o.hide&&F(r,n,
u)&&(e[u]=f*(i?i[u]:1)*h)}),{weights:e,...yi(e),hiddenMass:gi(o,a),sinkMass:a.sink,absence:z(r,n)===0?"padding":
z(r,n,o.hide)===0?"all-hidden":""}}function wi(o,t,e){let n=new Float32Array(o.numTokens).fill(NaN);if(t<o.hide)
return Ls(n,"hidden");let{data:s,norms:i,sight:r}=o,a=[0,0,0],l=0,h=0;for(let c=s.width?0:t;c<o.numRows;c+=1){
let f=wt(o.alignment,c,o.numTokens);if(f!==null&&F(r,c,t)){let u=e.factor[c]*(i?i[t]:1)*(s.scales?s.scales[c]:
1),d=X(s,c),m=s.triangle[I(s,c)+t];n[f]=(d.get(t)??Math.min(O[m],d.cap))*u,(e.hidden[c]??[]).forEach((p,w)=>{a[w]+=
p}),l+=s.sinkMass?s.sinkMass[c]:0,h+=1}}return h===0?Ls(n,t<o.numRows&&z(r,t)===0?"padding":"last-token"):{weights:n,
...yi(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function Os(o,t,e){let n=[];for(let s=0;s<o.length;s+=
1){let i=o[s];if(i>0&&i>=e&&(n.length<t||i>o[n[n.length-1]])){let r=n.length;for(;r>0&&o[n[r-1]]<i;)r-=1;n.splice(
r,0,s),n.length=Math.min(n.length,t)}}return n}function yi(o){let t=-1,e=0;for(let n=0;n<o.length;n+=1)o[n]>e&&
(t=n,e=o[n]);return{strongest:t,maximum:e}}function Ls(o,t){return{weights:o,strongest:-1,maximum:0,hiddenMass:[
0,0,0],sinkMass:0,absence:t}}function nt(o,t,e){let n=et(o.alignment,t,o.numRows);if(n===null||!F(o.sight,n,e))return null;let{data:s,norms:i,
beside:r,hide:a}=o,l=U(s,n,e),h=bt(s,n,e),c=1/z(o.sight,n);if(s.scales||r)return{shown:l,exact:h&&(!r||bt(r,n,
e)),left:null,beside:r?U(r,n,e):null,even:c};if(!i&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let f=un(o,n),u=l.map(m=>m*(i?i[e]:1)),d=f.rest.map((m,p)=>m+f.hidden[p]);return{shown:i?xi(u,d):l,exact:h,left:a>
0&&e>=a?xi(u,f.rest):null,beside:i?l:null,even:c}}function vt(o,{shown:t,exact:e,left:n,beside:s}){return{number:o.
norms||o.data.scales?Ns(t):bi(t,e),beside:s?o.norms||!o.beside?.scales?bi(s,e):Ns(s):"",left:n?` (${Ns(n)} of \
what did not rest)`:""}}function xi([o,...t],[e,...n]){return[e>0?o/e:0,...Be(t,n)]}function Ns([o,t,e]){return H(
o,[t,e])}function bi([o,t,e],n){return o>0?n?T(o):H(o,[t,e]):dt(e)}var il=5,rl=2,al=32;function L(o,[t,e]){return S(ll(o,t,e),al)}function ll(o,t,e){let n=o.slice(t,e),s=n.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(s.length?s:n).join("")}function ki(o,t,e,{ranked:n,leading:s}){
let i=L(t,e);return s===null?n.length?`${i} hangs on no single word`:`${i} looked at nothing of the prompt`:`${i}\
 hangs on ${L(t,o.units[s])}`}function Ei(o,t,e,{ranked:n,leading:s}){let i=L(t,e);if(!n.length)return`Nothing\
 of the prompt was looked at for ${i}.`;if(s===null)return o.measured?`No single word: hiding any one of them \
would have left ${i} at least ${Ai(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No singl\
e word: nothing of the prompt spoke for ${i} (${o.figure}).`;let r=L(t,o.units[s]);return o.measured?`Without ${r}\
, ${i} would have been ${be(n[0].effect)} times less likely (measured).`:`Of the prompt, ${r} did most for ${i}\
 (${o.figure}).`}function vi(o,t,e,{ranked:n,leading:s}){let i=L(t,e);if(s===null){let a=n.length>0;return{headline:a?
`No word of the answer needed ${i}`:`What needed ${i} is not known`,sentence:a?o.measured?`Hiding it would hav\
e left each of them at least ${Ai(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing o\
f it spoke for any of them (${o.figure}).`:"It was not hidden from the model: no word of the prompt lies in it\
."}}let r=L(t,n[0].span);return{headline:`${r} needed ${i} most`,sentence:o.measured?`Without ${i}, ${r} would\
 have been ${be(n[0].effect)} times less likely (measured).`:`Of the answer, ${i} did most for ${r} (${o.figure}\
).`}}function Ai(o){return(Math.floor(100*o+1e-9)/100).toFixed(2)}function be(o){let t=Math.exp(o);return t>1e3?
"more than 1,000":String(Number(t.toPrecision(2)))}function Rs(o,t){let e=t.filter(({effect:l})=>o.measured||l>
0),n=e.filter(({effect:l})=>l<=-o.least).slice(-rl),i=[...e.filter(l=>!n.includes(l)).slice(0,il-n.length),...n],
r=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...i.map(({effect:l})=>Math.abs(l)),o.measured?1:0);return i.
map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:o.measured?hl(h):`${Math.round(100*
h/r)}% of the estimate`}))}function hl(o){let t=be(Math.abs(o));return t==="1"?"no change":`${o>0?"\xF7":"\xD7"}\
 ${t} without it`}function Si({probability:o,alternatives:t}){if(o===null)return"";let e=t.map(([n,s])=>`${S(n,
16)} ${$i(s)}`).join(", ");return`The model gave it ${$i(o)}.${e?` Next came ${e}.`:""}`}function $i(o){let t=100*
o;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.round(t):t.toFixed(1)}%`}function yt({weight:o,
bounds:t}){let e=H(o,t),[n,s]=e.split(" \xB1 ");return s===void 0?{number:e,error:""}:{number:n,error:`\xB1 ${s}`}}
function Mi(o){let t=o.map(({even:s})=>s),[e,n]=[Math.min(...t),Math.max(...t)].map(s=>T(s));return o.length?`\
An even spread would be ${e===n?e:`${e} to ${n}`} (the thin lines).`:""}function xt(o,t,e){let n=wt(o.alignment,t,e);return n===null?{token:t,aligned:{...o,alignment:"position"}}:{token:n,
aligned:o}}function Li(o,t,e,[n,s]){let{page:i}=o,{token:r,aligned:a}=xt(o,n,t.numTokens),l={...t,alignment:a.
alignment};if(!F(t.sight,n,s))return cl(a,r,[n,s]);let h=nt(l,r,s);if(!h)return"";let c=s<t.hide?" It is set a\
side: it has no colour here.":"";if(e)return`${fl(a,l,e,r,s)}${c}`;let f=cn(i,o.layer,o.head,n,s),u=f?` ${Et(f)}`:
"";return`${Pe(a,r,s,{said:vt(l,h),even:h.even})}${c}${u}`}function cl({page:o,alignment:t},e,[n,s]){let i=N(o,
s),r=t==="position"?`${N(o,e)} could not see`:`When ${N(o,e)} was decided, the model could not see`;return s>n?
`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r} ${i}: it is pa\
dding, or lies outside this layer\u2019s window.`}function fl(o,t,e,n,s){let{page:i}=o,r={...e.scope,alignment:t.
alignment},[a,l]=[nt(t,n,s),nt(r,n,s)],h=[mt(i,o.layer,o.head),mt(i,e.layer,e.head)],c=jt(o,n);if(!a||!l){let y=a?
h[1]:h[0];return`${c}, ${y} could not see ${N(i,s)}, so there is no difference to show.`}let[f,u,d]=$e(a.shown,
l.shown),m=[vt(t,a).number,vt(r,l).number],p=`${m[0]} against ${m[1]}`;if(u<=0&&d>=0)return`${c}, ${h[0]} and ${h[1]}\
 gave ${N(i,s)} the same within what is known: ${p}.`;let w=f>0?[u,d]:[-d,-u],x=H(Math.abs(f),w);return`${c}, ${h[0]}\
 gave ${x} ${f>0?"more":"less"} of its attention to ${N(i,s)} than ${h[1]}: ${p}.`}function $e(o,t){return[o[0]-
t[0],o[1]-t[2],o[2]-t[1]]}function Ti(o,t,{rows:e,keys:n}){let{page:s,layer:i,head:r}=o,a=$t(t.data,t.sight,{from:e,
to:n},t.numRows),[l,h]=mn(o.alignment,e,t.numTokens),c=L(s.texts,[l,h]),f=L(s.texts,n);if(!a)return`${c} is pa\
dding: it looked at nothing.`;let u=o.alignment==="position"?`When the model read ${c}`:`When ${c} was decided`,
d=e[1]-e[0]>1?" on average":"",[m,p,w]=a.weight;return`${u}, ${mt(s,i,r)} gave ${H(m,[p,w])} of its attention \
to ${f}${d}; an even spread would be ${T(a.even)}.`}function mn(o,[t,e],n){let s=o==="generation"?1:0,i=Math.min(
t+s,n-1);return[i,Math.max(i+1,Math.min(e+s,n))]}function ke(o,[t,e],n){let s=o==="generation"?1:0,i=[Math.max(
0,t-s),Math.min(n,e-s)];return i[0]<i[1]?i:null}function pn(o,t,e,n){if(o===0)return`Each square is one ${e?"d\
ifference":n}.`;let s=2**o;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the la\
rgest"} of ${s} \xD7 ${s} cells; zoom in for single ones.`}function Oi(o,t,[e,n]){if(n<o.hide||!F(o.sight,e,n)||
t&&!F(t.scope.sight,e,n))return"";let{token:s,aligned:i}=xt(o,e,o.numTokens);if(t){let[a]=$e(U(o.data,e,n),U(t.
scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=nt(i,s,n);return!r||
r.shown[0]<.005?"":r.exact?r.shown[0].toFixed(3):r.shown[0].toFixed(2)}function Ni(o,{rows:t,keys:e},n){let s=[],
i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){o.read(0,a,e[0],r);for(let l=0;l<r.length;l+=1){let h=r[l]===
0?0:Math.abs(o.values[r[l]-1]);h>i&&s.push({place:[a,e[0]+l],size:h})}s.length>16*n&&(s=s.sort((l,h)=>h.size-l.
size).slice(0,2*n),i=s.at(-1)?.size??0)}return s.sort((a,l)=>l.size-a.size).slice(0,n).map(({place:a})=>a)}function Ri(o,t,e,n){
let s=t===null?null:et(o,t,n);return s===null||e===null||e>=n?null:[s,e]}function Zt(o){return Q[o].noun}function Ht(o,t){let e=o.texts.length;if(t==="token")return gn(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t===
"turn")return gn(t,Uint32Array.from(o.text.turns,([,i])=>i),e);if(t==="span")return ul(o);let n=Ut(o.text.units[t]??
"");if(n.length!==Math.ceil(e/8))throw new v("This file is damaged: its units do not fit its text. Please make\
 the report again.");let s=[];for(let i=0;i<e;i+=1)n[i>>3]>>(i&7)&1&&s.push(i);return gn(t,Uint32Array.from(s),
e)}function gn(o,t,e,n=null){if(e>0&&t[0]!==0)throw new v("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let s=Uint32Array.from([...t,e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=
1)i.fill(r,s[r],s[r+1]);return{kind:o,starts:s,ofToken:i,names:n}}function ul(o){let t=new Int32Array(o.texts.
length).fill(-1);o.text.spans.forEach(([,s,i],r)=>{for(let a=s;a<i;a+=1)t[a]=t[a]<0?r:t[a]});let e=[],n=[];for(let s=0;s<
t.length;s+=1)(s===0||t[s]!==t[s-1]||s===o.promptLength)&&(e.push(s),n.push(t[s]<0?"":o.text.spans[t[s]][0]));
return gn("span",Uint32Array.from(e),t.length,n)}function Cs(o,t){return[o.starts[t],o.starts[t+1]]}function Ee(o,[t,e]){return[o.starts[o.ofToken[t]],o.starts[o.
ofToken[e-1]+1]]}var dl=-(2**15),Ci=.1,ml=3;async function yn(o){let t=o.target[1]-o.target[0],e=2*t*o.units.length,n;try{n=await zt(
Ut(o.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new v("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let s=new DataView(n.buffer,n.byteOffset,n.byteLength);return o.
units.map((i,r)=>Float64Array.from({length:t},(a,l)=>{let h=s.getInt16(2*(r*t+l),!0);return h===dl?NaN:h*o.step}))}
function Ii(o,t,e){let[n,s]=e.map(r=>r-o.target[0]),i=t.map((r,a)=>({unit:a,effect:wn(r.slice(n,s))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&Bi(o,i[0].effect)?i[0].unit:null,probability:o.probabilities?.slice(n,s).reduce((r,a)=>r*a,1)??null,alternatives:o.
alternatives?.[n]??[]}}function _i(o,t,[e,n]){let s=o.units.flatMap(([r,a],l)=>r<n&&a>e?[l]:[]),i=o.words.map(
r=>{let[a,l]=r.map(h=>h-o.target[0]);return{span:r,effect:wn(s.map(h=>wn(t[h].slice(a,l))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&Bi(o,i[0].effect)?
0:null,units:s}}function Bi(o,t){return t>0&&(!o.measured||t>=o.least)}function wn(o){let t=NaN;for(let e=0;e<
o.length;e+=1)Number.isNaN(o[e])||(t=(Number.isNaN(t)?0:t)+o[e]);return t}function Pi(o,t){if(o.measured)return ml;
let e=0;for(let n of o.words){let[s,i]=n.map(r=>r-o.target[0]);for(let r of t)e=Math.max(e,Math.abs(wn(r.slice(
s,i)))||0)}return e||1}function Fi(o,t,e,n){let s=o.measured?n?Ci:o.least:Ci*t;return Math.abs(e)>=s&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}function Is({container:o,page:t},e){let n=document.createRange();n.selectNodeContents(o);let s=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,r=null,a=0;for(let l of o.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!pl(e,l)){let h=Number(l.getAttribute("data-token"));r??=h,a=h+1}return r===
null?null:[s?0:r,i?t.texts.length:a]}function Hi(o,t){(o.ctrlKey||o.metaKey)&&!o.shiftKey&&!o.altKey&&o.key.toLowerCase()===
"a"&&(o.preventDefault(),document.getSelection()?.selectAllChildren(t))}function pl(o,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(o.compareBoundaryPoints(Range.START_TO_END,e)<=0||o.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Wi(o,t){let e=Is(o,t);if(!e)return"";let[n,s]=e,i=o.trueText(n,s),r=Di(o,n,
t.startContainer,t.startOffset,!0),a=Di(o,s-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function Di(o,t,e,n,s){
let i=o.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||o.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),s?r.setEnd(e,n):r.setStart(e,n);let a=i.
textContent??"",l=Tt(o.page.texts[t],o.page.tokens[t]),h=s&&r.toString()!==""?l.length-a.length:0;return Math.
max(0,r.toString().length+h)}var gl=5;function xn(o,t,e){let{container:n}=o,s=Ht(o.page,"sentence"),i=null,r=null,a=(h,c)=>{i=h,e(Ee(t(),[h,
h+1]),c)},l=(h,c)=>{let f=i??h;e(Ee(t(),[Math.min(f,h),Math.max(f,h)+1]),c)};n.addEventListener("pointerdown",
h=>{r={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=r&&Math.hypot(h.clientX-r.x,h.clientY-r.y)>gl,f=document.getSelection(),d=c&&
f&&!f.isCollapsed&&f.rangeCount>0?Is(o,f.getRangeAt(0)):null,m=o.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)i=d[0],e(Ee(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
i!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=o.tokenAt(h.target);c!==null&&(i=c,e(Ee(s,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=o.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let f=o.next(c,h.key,t());if(f!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let u=f??c;o.rove(
u,!0),h.shiftKey&&f!==null?(i??=c,l(u,"key")):a(u,"key")}})}var bn=class{#t=[];#e=0;#n=!1;constructor(t,e,n,s,i){if(this.container=t,this.all=e,this.fill=n,this.empty=s,this.
whole=i,i){e.forEach(l=>this.#s(l));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[_s(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?At(t).top:0,{scroller:n}=this,
s=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#h(),l=!1;if(this.
all.forEach((h,c)=>{let f=c>=a.from&&c<a.to;f!==h.filled&&(f||!this.#i(h))&&(l=!0,f?this.#s(h):this.#o(h))}),!l)
break}let i=t?At(t).top-e:0;Math.abs(i)>=1&&n.scrollBy({top:i,behavior:"instant"}),s&&n.scrollTo({top:n.scrollHeight,
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
all.length;return{from:_s(0,n,s=>At(this.all[s]).bottom>=t),to:_s(0,n,s=>At(this.all[s]).top>e)}}};function At({
element:o,fold:t}){return(t&&!t.isOpen?t.toggle:o).getBoundingClientRect()}function _s(o,t,e){let[n,s]=[o,t];for(;n<
s;){let i=n+s>>1;e(i)?s=i:n=i+1}return n}var Ui=/^ (?=[^\s\p{C}\p{M}])/u,zi=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function qi({page:o},t){let e=ct(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>o.promptLength?"completion":"prompt");let s=ct(
"turn-label");s.textContent=t.label;let i=ct("turn-head");i.append(s);let r=ct("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function Ki(o,t,e){let{page:n}=o,s=ct(t.code?"line code":"line");s.dir=t.code?"lt\
r":"auto",s.dataset.from=String(t.from),s.dataset.to=String(t.to),s.classList.toggle("answer",t.from>=n.promptLength);
for(let i=t.from;i<t.to;i+=1){!o.markers[i]&&Ui.test(n.texts[i])&&!(i===t.from&&wl(o,i))&&s.append(" ");let a=Bs(
o,i,i===t.from);e(i,a),s.append(a)}return s}function wl({turns:o},t){return o.some(({head:e})=>e===t)}function Bs({
page:o,markers:t},e,n=!1){let s=document.createElement("span");s.className="token",s.dataset.token=String(e);let i=o.
texts[e];if(t[e]){let h=J(i,o.tokens[e]).map(({mark:c,raw:f})=>c||f).join("").trim();return s.dataset.chip=t[e]===
Kt?"thin":"named",s.dataset.name=h,s.title=h,s.setAttribute("aria-label",Ot(i)),s}let a=n&&ls.test(i)?i.replace(
/^\r?\n/u,""):i.replace(Ui,""),l=J(a,o.tokens[e]);return l.length===1&&!l[0].mark?s.textContent=l[0].raw:s.append(
...l.map(yl)),(!i.trim()||l.every(h=>h.mark))&&(s.setAttribute("aria-label",Ot(i)),s.title=l.some(({mark:h})=>zi.
test(h))?Ot(i):""),qt(o.tokens[e])&&(s.dataset.special=""),s}function yl(o){if(!o.mark)return document.createTextNode(
o.raw);let t=document.createElement("span"),e=o.raw===" "||o.raw==="	"?"mark over":"mark";return t.className=zi.
test(o.mark)?"mark byte":e,t.dataset.mark=o.mark,t.textContent=o.raw,t}function ct(o){let t=document.createElement(
"div");return t.className=o,t}var ji=96,$n=class{#t=[];constructor(t,e,n,s,i){this.from=e,this.to=n,this.element=ct("fold"),this.body=ct("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(i?"span":"button"),this.toggle.className="fol\
d-toggle";let r=Array.from(Ie(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=r.length>ji?`${r.slice(0,ji-
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
join(" "),this.toggle.style.setProperty("--strength",Math.abs(s).toFixed(3))}};var xl=160,bl=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Gi(o,t,e,n,s){let i=[],r=[],a=[];for(let l of t.turns){let{element:h,head:c,body:f}=qi(t,l);for(let u=l.
from;u<l.head;u+=1){let d=Bs(t,u);s(u,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let u of $l(l.lines)){let d=null;u[0].folded&&(d=new $n(t,u[0].from,u[u.length-1].to,r.length===0,n),r.push(
d),f.append(d.element));for(let m of e?u.map(p=>[p]):kl(u)){let p=El(t,m,d);(d?.body??f).append(p.element),i.push(
p),a.push({element:{getBoundingClientRect:()=>At(p)},from:p.from,to:p.to})}}o.append(h)}return{blocks:i,folds:r,
stretches:a}}function $l(o){let t=[];for(let e of o){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function kl(o){let t=[];for(let e of o){let n=t.at(-1);n&&e.to-n[0].from<=xl?n.push(e):t.push([e])}
return t}function El({page:o},t,e){let[n,s]=[t[0].from,t[t.length-1].to],i=o.texts.slice(n,s).join("");return{
element:ct(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:n,to:s,width:i.length+(i.match(bl)?.
length??0),filled:!1}}var vl=1e5;function Yi({texts:o,tokens:t}){let e=o.map((s,i)=>Tt(s,t[i])),n=new Uint32Array(e.length+1);return e.
forEach((s,i)=>{n[i+1]=n[i]+s.length}),{text:e.join(""),starts:n}}function Vi(o,t){if(t)return o?new RegExp(o,
"gimu"):null;let n=o.trim().split(/\s+/u).filter(Boolean).map(s=>s.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Xi({text:o,starts:t},e){let n=[],s=0;for(let i of e?
o.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[s+1]<=i.index;)s+=1;let a=s;for(;t[a+
1]<r;)a+=1;if(n.push({from:s,to:a+1}),n.length===vl)break}return n}function Ji(o,t,e){if(!o.length)return-1;if(e>
0){let s=o.findIndex(({from:i})=>i>=t);return s<0?0:s}let n=o.findIndex(({to:s})=>s>t);return n<0?o.length-1:(n+
o.length-1)%o.length}var Ps=[],kn=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Ps.length||document.addEventListener(
"keydown",Al),Ps.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#h();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#r())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Yi(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#i();
this.#s.removeAttribute("aria-invalid");try{this.#e=Xi(this.#t,Vi(this.#s.value,t)),this.#n=Ji(this.#e,e,1),this.#r()}catch(n){
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
"button",s.textContent=t,s.setAttribute("aria-label",e),s.addEventListener("click",n),s}};function Al(o){let{target:t}=o,
e=t instanceof Element&&t.matches("input, select, textarea"),n=o.key==="/"&&!o.ctrlKey&&!o.metaKey&&!o.altKey,
s=(o.ctrlKey||o.metaKey)&&!o.shiftKey&&!o.altKey&&o.key.toLowerCase()==="f",i=Ps.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!o.defaultPrevented&&(n||s&&!r.text.isWhole)&&(o.preventDefault(),r.open())}function Qt(o,t,e,n){let s=o.element(t).getBoundingClientRect(),i=(s.left+s.right)/2,r=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=o.element(h).getBoundingClientRect(),f=(c.top+c.bottom)/2;if((n>0?f>s.bottom:f<s.top)&&
Number.isNaN(l)&&(l=f),!Number.isNaN(l)){if(Math.abs(f-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=h,a=d)}}return r}var Sl={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},Ml=3;function Zi(o,t,e,n){let{container:s}=o,i=s.getBoundingClientRect(),
[r,a]=[i.left-s.scrollLeft,i.top-s.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let f=o.blocks.at(c),u=f?.fold&&
!f.fold.isOpen,d=u?void 0:n(c);if(!d&&f&&h.has(u?f.fold:f))continue;h.add(u?f.fold:f);let m=d?d.getClientRects():
f?[At(f)]:[];for(let p of m){let w=l.at(-1);w&&Math.abs(w.top-p.top)<Ml?(w.left=Math.min(w.left,p.left),w.right=
Math.max(w.right,p.right),w.bottom=Math.max(w.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function Qi(o,t,e,n){let s=o.page.texts.length-1,i=n?.starts,r=h=>{let c=i&&n?i[n.ofToken[t]+h]:t+h;return Math.
min(s,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>Qt(o,t,s,1),ArrowUp:()=>Qt(o,
t,s,-1),Home:()=>0,End:()=>s},l=getComputedStyle(o.element(t)).direction==="rtl";return a[l?Sl[e]??e:e]?.()??null}var En=class{#t=-1;#e=-1;#n=0;#s=null;constructor(t,e,n,s){this.elementOf=e,this.chances=n,this.firstChance=s,
this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=new Float32Array(t).
fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(t)}paint(t,e,n){
this.weights=t,this.levels=e;for(let s of n)this.#o(s,this.elementOf(s))}mark(t,e){let n=new Set([this.#t,this.#e,
t,e]);this.#t=t,this.#e=e,this.#i(n)}hide(t){let[e,n]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let s=e;s<
n;s+=1)this.elementOf(s)?.toggleAttribute("data-hidden",s<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:n,to:s,strength:i,against:r}of t)this.shades.fill(r?-i:i,n,s);this.#i(this.shades.keys(),
n=>e[n]!==this.shades[n])}choose(t){let e=this.#s;this.#s=t,this.#i([...tr(e),...tr(t)])}find(t,e){let n=this.
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
i||t===this.#t))}};function tr(o){return o?Array.from({length:o[1]-o[0]},(t,e)=>o[0]+e):[]}var Tl=80,St=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:s=null,target:[i]=[
0]}=e.page.why??{};this.look=new En(n,h=>this.#t.get(h),s,i),this.isWhole=n<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=Gi(t,e,r,this.inList,(h,c)=>this.#h(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new bn(t,a.blocks,h=>this.#r(h),l,r),this.blocks.update(),
this.search=new kn(this),t.addEventListener("copy",h=>this.#l(h)),t.addEventListener("keydown",h=>Hi(h,t)),new ResizeObserver(
st(()=>this.#i(),Tl)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#i()})}element(t){
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
return Zi(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return Qi(this,t,e,n)}trueText(t,e){return Ie(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#i(){this.#n.forEach(t=>t())}#r(t){for(let e of t.lines){let n=Ki(this.model,e,(s,i)=>this.#h(s,i));t.
element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#h(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#l(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?Wi(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};function er(o,t,[e,n]){let s=o.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!s)return"";let i=s.parts.map(
a=>L(t,a)),r=i.length===2?"both":"all of them";return`${i.slice(0,-1).join(", ")} and ${i[i.length-1]} stand i\
n for each other: without ${r}, ${L(t,[e,n])} would have been ${be(s.together)} times less likely (measured).`}function vn(o,t,e){return(e&&xe(t,o.promptLength,e))??t.words[t.chosen]}function te(o,t,e,n){let s=vn(o,t,n);return s[0]<
o.promptLength?Nl(o,t,e,s):Ol(o,t,e,s)}function Ol({texts:o},t,e,n){let s=Ii(t,e,n),i=s.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:n,reverse:!1,ranked:i,leading:s.leading===null?null:t.units[s.leading],
words:{headline:ki(t,o,n,s),sentence:[Ei(t,o,n,s),er(t,o,n)].filter(Boolean).join(" "),chance:Si(s),lead:t.measured?
"Each of these hidden from it, and the model run again:":"Shares of what was estimated:",bars:Rs(t,i)}}}function Nl({
texts:o},t,e,n){let s=_i(t,e,n);return{span:n,reverse:!0,ranked:s.ranked,leading:s.leading===null?null:s.ranked[s.
leading].span,words:{...vi(t,o,n,s),chance:"",lead:t.measured?`Words of the answer, with ${L(o,n)} hidden from\
 them:`:"Words of the answer, estimated:",bars:Rs(t,s.ranked)}}}function nr(o,t,{ranked:e,leading:n}){let s=Pi(
o,t);return e.flatMap(({span:[i,r],effect:a})=>{let l=Fi(o,s,a,n!==null);return l===0?[]:[{from:i,to:r,strength:Math.
abs(l),against:l<0}]})}function ee(o,{span:t,reverse:e},n){let[s,i]=e?[n,t]:[t,n],r=s&&i&&{from:s,to:i,when:"w\
rote"},[a,l]=r?G(r,o.numRows):[0,0];return a<l?r:null}function sr(o,t,e,n){let s=N(o,n);return t===e?`After ${s} the model predicts`:t?`What enters layer ${t} at ${s}\
 would predict`:`The embedding of ${s} alone would predict`}function or({entropy:o,rank:t},e,n){let s=Number.isFinite(
o)?`Entropy ${o.toFixed(2)} nats (${(o/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return s;let i=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${s}\
 The model\u2019s own prediction, ${S(e)}, ${i}.`}function An(o){if(!Number.isFinite(o))return"\u2013";let t=100*
o;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Rl=3,Sn=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,s){let{page:i,root:r}=this,a=t&&s?this.#t(
t.layer,s):[];if(r.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||r.hidden)return;let{reading:l,layer:h,
isPrediction:c}=t,f=i.lens?.boundaries.at(-1)??0;b("layers-detail-title",l?sr(i,h,f,n):`Layer ${h}`),document.
getElementById("layers-candidates")?.replaceChildren(...(l?.candidates??[]).map(Cl));let u=e?.at(f,n)?.candidates[0].
text??"",d=[l?or(l,u,c):"",...a];b("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(s=>s.layer===t&&s.queries[0]<e[1]&&s.queries[1]>e[0]).slice(0,Rl).map(s=>`${s.head===
null?"All heads":`Head ${s.head}`} to ${L(n.texts,s.keys)}: ${Et(s)}`)}};function Cl({text:o,id:t,probability:e}){
let n=g("span","candidate-text");P(n,S(o,40));let s=g("span","candidate-bar");s.setAttribute("aria-hidden","tr\
ue"),s.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let i=g("li","candidate",n,s,g("spa\
n","candidate-share",An(e)));return i.title=`token id ${t}`,i}function Mn(o){let t=new Map;for(let e of o){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Il=.25,_l=8,Bl=4;function ne(o,t,e){let n=0;for(;t!==-1&&n<Bl&&e-n>_l;){let s=0;for(let i=n+1;i<e;i+=1)s+=
O[o.triangle[I(o,i)+n]];if(s/(e-n-1)<=Il)break;n+=1}return n}var Pl=250;async function ir({page:o,heads:t,text:e},{rows:n,hide:s,words:i,question:r},a,l){let h=new Map(o.layers.
map(({layer:p})=>[p,tt(o.sight,p,o.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:r?.to??null},f=[],
u=ui(i,e.markers),d=performance.now(),m=await Ye(o,t,(p,w,x)=>{let y=h.get(p),$=s==="resting"?ne(x,p,o.numRows):
s,E=fi(x,y,n,i,$,u),A=c.looks.get(p);E&&(!A||E.weight>A.weight)&&c.looks.set(p,{...E,layer:p,head:w});let M=r&&
$t(x,y,r,o.numRows);if(M){let[R,...C]=M.weight;f.push({layer:p,head:w,weight:R,bounds:C,even:M.even})}performance.
now()>d+Pl&&(d=performance.now(),a(c))},l);return c.causes=new Map(Mn(f).map(p=>[p.layer,p])),m?c:null}var Ln=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let s of["p\
ointerover","focusin"])this.body.addEventListener(s,i=>{let r=i.target instanceof Element?i.target.closest("tr"):
null;r&&n.point(Number(r.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",s=>this.#o(s))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let s=this.#t();this.body.replaceChildren(...t.map(i=>this.#e(i,e,n))),s&&this.body.querySelector(
s)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:s,cause:i,reading:r},a,l){let h=g("th","",e?"prediction":String(t));h.scope="row";let c=g("tr",e?"\
prediction":"",h);if(c.dataset.layer=String(t),e)h.colSpan=4;else if(s)c.append(...this.#n(s));else{let f=g("t\
d","muted",n?"no attention":"");f.colSpan=3,n||f.append(_("in another file",()=>this.actions.leave(t))),c.append(
f)}return a&&c.append(Fl(r)),l&&c.append(this.#s(i)),c}#n(t){let{page:e}=this,{number:n,error:s}=yt(t),i=e.headNames[t.
head]??`head ${t.head}`,r=_(i,()=>this.actions.look(t));r.dataset.part="look",r.setAttribute("aria-label",`${i}\
 of layer ${t.layer}: show in the text`);let a=g("td","layers-word");P(a,L(e.texts,t.span));let l=g("td","laye\
rs-weight",g("span","detail-number",n),g("span","error",s));return l.prepend(Ft(t.weight,t.even)),[g("td","",r),
a,l]}#s(t){if(!t)return g("td","layers-cause");let{number:e,error:n}=yt(t),s=_(`head ${t.head}`,()=>this.actions.
cause(t));s.dataset.part="cause";let i=g("td","layers-cause",s,g("span","detail-number",e));return i.title=`${e}\
 ${n}`,i}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,s=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!s)return;let i=n?.getAttribute("data-part"),r=[...this.body.children];for(let a=r.indexOf(s)+
e;a>=0&&a<r.length;a+=e){let l=r[a].querySelector(`[data-part="${i}"]`);if(l instanceof HTMLElement){t.preventDefault(),
l.focus();return}}}};function Fl(o){let[t]=o?.candidates??[];if(!t)return g("td","layers-lens muted","not read");
let e=g("span","layers-lens-word");P(e,S(t.text,18));let n=g("td","layers-lens",Ft(t.probability),e,g("span","\
detail-number",An(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var Tn=class o{static id="layers";static title="Layers";#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){this.
context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:s}=this.context;this.words=Ht(e,"wor\
d");try{[this.#s,this.#o]=await Promise.all([e.lens?ci(e.lens,e.numRows):null,e.why?yn(e.why):null])}catch(l){
if(!(l instanceof v))throw l;j(l.message)}let i=new St(t.querySelector(".text"),this.context.text);this.text=i;
let r=this.words;xn(i,()=>r,l=>{s({chosen:l})});let a=l=>document.getElementById(l);this.detail=new Sn(a("laye\
rs-detail"),e),this.table=new Ln(a("layers-table"),e,{look:({layer:l,head:h,span:c})=>{n({layer:l,head:h,row:this.#r,
key:c[0]})},cause:({layer:l,head:h})=>{n({layer:l,head:h,row:this.#r,key:this.#i?.cause?.[0]})},point:l=>this.#w(
l),leave:l=>{s({layer:l})}}),a("layers-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener(
"click",l=>{let h=l.target instanceof Element?l.target.closest("[data-layers-step]"):null;h&&this.#y(Number(h.
getAttribute("data-layers-step")))}),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let l of this.
moments)l.addEventListener("change",()=>{s({alignment:l.value})})}async show(t){let{page:e,text:n,table:s}=this;
if(!n||!s)return;for(let h of this.moments??[])h.checked=h.value===t.alignment;let i=this.#a;n.choose(i),n.rove(
i[0]);let r=L(e.texts,i),a=i[0]>=e.promptLength?`When it wrote ${r}`:`Just before ${r}`;b("layers-title",t.alignment===
"generation"?a:`When it read ${r}`);let l=[i,t.alignment,t.hide].join(" ");l!==this.#t&&(this.#t=l,await kt(this.#l(
i,t,()=>this.#t===l)))}reveal(){this.text?.reveal(this.#a[0])}get door(){return{layers:this.layers.bind(this)}}async layers(t){
return await this.context.change({view:o.id,chosen:this.#h(t)}),this.#e.map(({layer:e,look:n,cause:s,reading:i})=>({
layer:e,look:n,cause:s,reading:i}))}#i=null;get#r(){return(this.#i?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,
texts:n}=this.page,{chosen:s}=this.context.state();return s??(t?t.words[t.chosen]:this.#h(Math.min(e,n.length-
1)))}#h(t){let{why:e}=this.page;if(e)return ln(e,t);let n=this.words??Ht(this.page,"word");return Cs(n,n.ofToken[t])}async#l(t,{
alignment:e,hide:n},s){let i=ke(e,t,this.page.numRows);if(!i||!this.words){this.#f(null,e,!0);return}let r={rows:i,
hide:n,words:this.words,question:this.#c(t)},a=await ir(this.context,r,l=>this.#f(l,e,!1),s);a&&this.#f(a,e,!0)}#c(t){
let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||t[1]>e.target[1])return null;let n=te(this.page,e,this.#o,
t),s=ee(this.page,n,n.leading);return s&&G(s,this.page.numRows)[0]<this.page.numRows?s:null}#f(t,e,n){let{page:s,
table:i,text:r}=this;this.#i=t;let a=this.#d(e),l=s.lens?.boundaries.at(-1)??1/0,h=new Set(s.layers.map(({layer:m})=>m)),
c=new Set(s.allLayers.map(({layer:m})=>m));this.#e=di(s).map(m=>({layer:m,isPrediction:m>=l,here:h.has(m)||!c.
has(m),look:t?.looks.get(m)??null,cause:t?.causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));
let f=t?.cause??null;b("layers-cause",f?`towards ${L(s.texts,f)}, which it hangs on`:""),document.getElementById(
"layers-cause")?.toggleAttribute("hidden",!f),i?.show(this.#e,this.#s!==null,f!==null),b("layers-sentence",this.#u(
t,n)),r?.shade(this.#m(null)),this.#w(this.#n);let u=s.siblings.length>0?" This file holds only some of the mo\
del\u2019s heads.":"";b("layers-note",t?`The thin lines are where an even spread would be.${u}`:"")}#d(t){let e=ke(
t,this.#a,this.page.numRows);return e&&(t==="generation"?e[0]:e[1]-1)}#u(t,e){let{page:n}=this;if(!t)return`Th\
ere is no attention to show for ${L(n.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still lookin\
g through the heads \u2026";let s=[...t.looks.values()].sort((a,l)=>l.weight-a.weight||a.layer-l.layer),[i]=s;
return`${i?`The strongest look was in layer ${i.layer}: head ${i.head} gave ${Dl(yt(i))} of its attention to ${L(
n.texts,i.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){let t=this.#e.filter(({reading:r})=>r).reverse(),
e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";let n=({reading:r})=>r?.candidates[0].id===e.id,
s=t.length-1;for(;s>0&&n(t[s-1]);)s-=1;let i=S(e.text);return s===t.length-1?` ${i} is likeliest only at the v\
ery end.`:` ${i} is likeliest from what enters layer ${t[s].layer} on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.
filter(s=>t===null||s.layer===t))if(n){let[s,i]=n.span,r=Math.max(n.weight,e.get(`${s}`)?.strength??0);e.set(`${s}`,
{from:s,to:i,strength:Math.min(1,r),against:!1})}return[...e.values()]}#w(t){this.#n=t,this.table?.mark(t),this.
text?.shade(this.#m(t));let e=this.#e.find(s=>s.layer===t)??this.#e.find(({reading:s})=>s),n=this.#d(this.context.
state().alignment);this.detail?.show(e??null,this.#s,n,this.#i?.rows??null)}async#y(t){let{words:e,page:n}=this;
if(!e)return;let[s,i]=this.#a,r=t>0?e.ofToken[Math.min(i,n.texts.length-1)]:e.ofToken[Math.max(0,s-1)],a=Cs(e,
r);await this.context.change({chosen:a}),this.text?.reveal(a[0])}};function Dl({number:o,error:t}){return t?`${o}\
 ${t}`:o}var On=.02;function rr(o,t,{rows:e,keys:n}){let s=[],i=0,[r,a]=e??[0,t],[l,h]=n??[0,t];for(let c=r;c<Math.min(
a,t);c+=1){let f=fn(o,c,t);for(let u=l;u<Math.min(h,f.length);u+=1)f[u]>=On?s.push({row:c,key:u,weight:f[u]}):
f[u]>0&&(i+=1)}return s.sort((c,f)=>c.weight-f.weight),{lines:s,leftOut:i}}function Fs(o,t,e){return o.filter(
({row:n,key:s})=>(t==="query"?n:s)===e).reverse()}function ar(o,t){let e=o.filter(s=>s!==t),n=e.length===o.length?
[...o,t]:e;return n.length?n.sort((s,i)=>s-i):o}function lr(o,t,e){return o.length===1&&o[0]===t?e:[t]}var Hl=1024,ve=24,Nn=7,hr=8,Wl=3,cr=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],Rn=class{static id="lines";static title="Lines";static fits(t){return t.texts.length<=Hl}#t=[];#e=null;#n=null;#s="";constructor(t){
this.context=t,this.page=t.page}mount(t){let e=s=>t.querySelector(`#lines-${s}`);this.layers=e("layer"),this.squares=
e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),this.from=e("from"),this.to=
e("to");let n=this.page.layers.map(({layer:s})=>s).filter(s=>s!==-1);this.layers.append(...n.map(s=>new Option(
String(s),String(s)))),this.layers.addEventListener("change",()=>{this.context.change({layer:Number(this.layers?.
value)})}),this.squares.addEventListener("click",s=>this.#i(s,ar)),this.squares.addEventListener("dblclick",s=>this.#i(
s,lr)),e("between").hidden=this.page.text.spans.length<2;for(let s of[this.from,this.to])s.append(new Option("\
all of the text","")),s.append(...this.page.text.spans.map(([i],r)=>new Option(i,String(r)))),s.addEventListener(
"change",()=>{this.#r()});this.lists={query:this.#a(e("queries"),"query"),key:this.#a(e("keys"),"key")},new ResizeObserver(
()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(this.layers?.value):t.layer,n=`${e}\
 ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){this.#c();return}this.#s=n,this.squares?.
dataset.layer!==String(e)&&(this.squares?.replaceChildren(...D(this.page,e).map(Ul)),this.squares?.setAttribute(
"data-layer",String(e)));for(let s of this.squares?.querySelectorAll("button")??[])s.setAttribute("aria-presse\
d",String(this.#o(t,e).includes(Number(s.dataset.head))));await this.#r()}get snapshot(){let t=this.#t.flatMap(
({head:e,lines:n})=>n.map(s=>({head:e,...s})));return{lines:{layer:Number(this.layers?.value),heads:this.#t.map(
({head:e})=>e),weights:t}}}#o(t,e){let n=D(this.page,e);if(t.lines==="all")return n;let s=t.lines.split("-").filter(
Boolean).map(Number).filter(i=>n.includes(i));return s.length?s:[n.includes(t.head)?t.head:n[0]]}#i(t,e){let n=t.
target instanceof Element?t.target.closest("button"):null;if(n){let s=this.context.state(),i=Number(this.layers?.
value),r=D(this.page,i),a=e(this.#o(s,i),Number(n.dataset.head),r);this.context.change({layer:i,head:a[0],lines:a.
length===r.length?"all":a.join("-")})}}async#r(){let t=this.#s,e=Number(this.layers?.value),n=this.#o(this.context.
state(),e),s=l=>{let h=l?.value?this.page.text.spans[Number(l.value)]:null;return h?[h[1],h[2]]:null},i={rows:s(
this.from),keys:s(this.to)},r=[],a=0;for(let l of n){let h=await this.context.heads.get(e,l),c=rr(h,this.page.
numRows,i);a+=c.leftOut,r.push({head:l,data:h,lines:c.lines})}t===this.#s&&(this.#t=r,this.leftOut&&(this.leftOut.
textContent=a?`${a.toLocaleString("en")} weights under ${On} are not drawn.`:""),this.#c())}#a(t,e){let n=Array.
from({length:this.page.numRows},(i,r)=>{let a=J(this.page.texts[r],this.page.tokens[r]),l=g("span","",a.map(({
mark:h,raw:c})=>h||c).join(""));return l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),
l.setAttribute("aria-label",Ot(this.page.texts[r])),l.dir="auto",l.tabIndex=r===0?0:-1,l});t.append(...n);let s=i=>{
let r=n.indexOf(i.target);this.#n=r<0?null:{side:e,token:r},this.#c()};return t.addEventListener("pointerover",
s),t.addEventListener("focusin",s),t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),t.addEventListener(
"click",i=>this.#h(e,n.indexOf(i.target))),t.addEventListener("keydown",i=>this.#l(i,e,n)),n}#h(t,e){if(e>=0){
let n=this.#e?.side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#l(t,e,n){let s=n.indexOf(
t.target),i={ArrowUp:s-1,ArrowDown:s+1,Home:0,End:n.length-1},r=n[i[t.key]];r?(t.preventDefault(),n[s].tabIndex=
-1,r.tabIndex=0,r.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#h(e,s)):t.key==="Escape"&&(this.#e=
null,this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;let e=this.#e??
this.#n,n=this.canvas.clientWidth,s=ve*this.page.numRows,i=Math.min(window.devicePixelRatio||1,32e3/s);this.canvas.
width=Math.round(n*i),this.canvas.height=Math.round(s*i),this.canvas.style.height=`${s}px`,t.scale(i,i);let r=Math.
min(hr,this.#t.length)*Nn;this.#t.forEach(({head:a,lines:l},h)=>{t.strokeStyle=t.fillStyle=Ds(a),t.lineWidth=2;
for(let{row:c,key:f,weight:u}of e?Fs(l,e.side,e.token):l)if(t.globalAlpha=e?u:u/this.#t.length,t.beginPath(),t.
moveTo(r,ve*(c+.5)),t.lineTo(n-r,ve*(f+.5)),t.stroke(),e&&h<hr){let d=e.side==="query"?f:c,m=e.side==="query"?
n-r+Nn*h:Nn*h;t.fillRect(m,ve*d+2,Nn-1,ve-4)}}),this.#f(e),this.#d(e)}#f(t){for(let e of["query","key"])this.lists?.[e].
forEach((n,s)=>{let i=t?.side===e&&t.token===s;n.toggleAttribute("data-lit",i),n.setAttribute("aria-selected",
String(i&&this.#e!==null))})}#d(t){if(!t){this.said?.replaceChildren(g("p","note",Gt("weight")));return}let e=this.#t.
map(({head:n,data:s,lines:i})=>{let r=Fs(i,t.side,t.token).slice(0,Wl),a=g("span","of-head");a.style.setProperty(
"--of-head",Ds(n));let l=r.map(({row:f,key:u})=>{let[d]=U(s,f,u);return`${N(this.page,t.side==="query"?u:f)} ${bt(
s,f,u)?"":"about "}${T(d)}`}),h=t.side==="query"?"looked at":"was looked at by",c=l.length?`${h} ${l.join(", ")}`:
`${h} nothing of ${On} or more`;return g("p","",a,`Head ${n}: ${N(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(
...e)}};function Ul(o){let t=g("button","",String(o));return t.type="button",t.dataset.head=String(o),t.style.
setProperty("--of-head",Ds(o)),t.setAttribute("aria-label",`Head ${o}`),t}function Ds(o){return cr[o%cr.length]}function se(o,t){return o.scale==="absolute"||!(t>0)?o.top:t}function fr(o,t,e){let n=se(t,e),s=new Uint8Array(
o.length);for(let i=0;i<o.length;i+=1){let r=o[i];r>0&&r>=t.cutoff&&(s[i]=Math.round(63*Math.min(1,r/n)**t.gamma))}
return s}function ur(o,t,e){let n=se(o,t);return Array.from({length:e},(s,i)=>n*(i/(e-1))**(1/o.gamma))}var zl=5,ql=5;function dr(o,t,e,n,s,i){let r=i.frozen??i.pointed;if(r===null)return Hs(o,"Point at a token to \
see its attention here.");let a=s==="observer"?Ts(e,r):wi(e,r,n),l=Z(o,t),h={page:o,layer:t.layer,head:t.head,
alignment:t.alignment,measure:l},c=Q[l],f=i.frozen!==null&&i.pointed!==null?i.pointed:r,u=s==="observer"?[r,f]:
[f,r],d=f===r?a.strongest:f,m=Gl(h,e,s==="observer"?[r,d]:[d,r]),p=f!==r&&!a.absence?jl(h,e,u,a.weights[f]):So(
h,s,r,a,(y,$)=>pr(e,y,$),()=>Kl(e,s,r)),w={...t,top:c.top},x=[Mo(s,a,e.hide,e.data.sinkMass!==null,c)];return t.
cutoff>0&&!a.absence&&x.push(Yl(a.weights,t.cutoff,c.noun)),{subject:r,pointed:f===r?-1:f,frozen:i.frozen!==null,
weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:fr(a.weights,w,a.maximum),sentence:`${p}${m}`,mass:x.filter(
Boolean).join(" "),detail:Lo(o,f),strongest:Os(a.weights,zl,t.cutoff).map(y=>({token:y,weight:a.weights[y]})),
legend:ur(w,a.maximum,ql),scale:To(t.scale,a.maximum,c)}}function Hs(o,t){return{subject:-1,pointed:-1,frozen:!1,
weights:new Float32Array(o.texts.length).fill(NaN),levels:new Uint8Array(o.texts.length),sentence:t,mass:"",detail:"",
strongest:[],legend:[],scale:""}}function mr(o,t){let e=o.texts.length-1,n=o.begin??(o.why?o.why.words[o.why.chosen][0]:
o.promptLength),s=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};let{weights:i}=Ts(t,s),
r=i.map((a,l)=>l===0||(B(o)?l===s:l>=s)||qt(o.tokens[l])||!o.texts[l].trim()?NaN:a);return{observed:Os(r,1,0)[0]??
0,observer:s}}function pr(o,t,e){let n=t<0||e<0?null:nt(o,t,e);return n&&{said:vt(o,n),even:n.even}}function Kl(o,t,e){
let n=_e;if(o.norms||o.data.scales){n=0;for(let s=0;s<o.numTokens;s+=1){let i=t==="observer"?nt(o,e,s):nt(o,s,
e);n=Math.max(n,i?.shown[2]??0)}}return dt(n)}function jl(o,t,[e,n],s){let i=n<t.hide,r=Number.isNaN(s)&&!i?null:
pr(t,e,n);if(r)return`${Pe(o,e,n,r)}${i?" It is set aside: it has no colour here.":""}`;let a=et(t.alignment,e,
t.numRows);return a!==null&&(n<=a||B(o.page))&&!F(t.sight,a,n)?`Token ${e} could not see token ${n}: it is pad\
ding, or lies outside this layer\u2019s window.`:n===e?`Token ${n} was not there yet when this attention was c\
omputed.`:`Token ${n} comes after token ${e}: a model that reads from left to right cannot look ahead.`}function Gl({
page:o,layer:t,head:e},n,[s,i]){let r=s<0||i<0?null:et(n.alignment,s,n.numRows),a=r===null?null:cn(o,t,e,r,i);
return a?` ${Et(a)}`:""}function Yl(o,t,e){let n=0,s=0;for(let i of o)n+=i>=t?1:0,s+=Number.isNaN(i)?0:1;return`\
Cut-off: ${n} of ${s} ${e}s are ${t} or more and shown.`}var Cn=class{constructor(t,e,n,s){this.page=t,this.layer=gr("layer"),this.head=gr("head"),this.hide=Ws("hide"),
this.gamma=Ws("gamma"),this.cutoff=Ws("cutoff"),this.hide.max=String(Xt(t)),this.cutoff.max=String(de.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>Vl(i))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Xl(this.hide.value,Xt(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of oe("rests"))i.addEventListener("change",()=>n({hide:i.value==="0"?0:"restin\
g"}));for(let i of oe("sides"))i.addEventListener("change",()=>s(i.value));for(let i of oe("moment"))i.addEventListener(
"change",()=>n({alignment:i.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:de[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>n(Bt(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of oe(i))r.addEventListener("change",()=>n({[i]:r.value}));for(let i of oe("rollout"))i.
addEventListener("change",()=>n({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:l}=Ue(t);n({hide:i,scale:r,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=de.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(n<0?de.length-1:n),b("gamma-value",t.gamma.toFixed(2)),b("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of oe(i))a.checked=a.value===r;let s=new Set([t.alignment,Z(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",B(this.page)?"ahead":"back"]);for(let i of document.querySelectorAll(
"[data-explains]")){let r=i.getAttribute("data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(
a=>s.has(a)))}this.#n(t)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=D(this.page,t.layer).
map(i=>{let r=t.layer===-1?Z(this.page,{...t,head:i}):this.page.headNames[i],a=ft(this.page,t.layer,i)?"":" (o\
ther file)";return[r??`${i}${a}`,String(i)]}),s=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(
n)!==JSON.stringify(s)&&this.head.replaceChildren(...n.map(([i,r])=>new Option(i,r))),this.head.value=String(t.
head)}#n(t){for(let e of document.querySelectorAll("[data-step]")){let n=Bt(this.page,t,e.dataset.step??""),s=Object.
entries(n).every(([i,r])=>t[i]===r);e.setAttribute("aria-disabled",String(s))}}};function Vl(o){return new Option(
o===-1?"All layers: rollout":String(o),String(o))}function Xl(o,t){return Math.min(t,Math.max(0,Math.trunc(Number(
o))||0))}function gr(o){return document.getElementById(o)}function Ws(o){return document.getElementById(o)}function oe(o){
return[...document.querySelectorAll(`input[name=${o}]`)]}var Us=["low","half","high"];var Mt=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%Us.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let s=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(s)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(s)))}),this.handle.addEventListener("keydown",n=>{let s={ArrowUp:1,
ArrowDown:-1}[n.key];s&&(n.preventDefault(),this.#s(this.#t+s))}),this.#s(this.#t)}#s(t){this.#t=Math.min(Us.length-
1,Math.max(0,t)),this.root.dataset.height=Us[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${Jl[this.#t]}`)}},Jl=["a line","half","most of the screen"];var In=14,Zl=3,Ql=60,_n=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(st(()=>this.#r(),Ql)).observe(e),t.addEventListener("pointerdown",s=>{t.setPointerCapture(
s.pointerId),this.#o(s)}),t.addEventListener("pointermove",s=>{t.hasPointerCapture(s.pointerId)&&this.#o(s)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let s=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#i(h);s[c]=Math.max(s[c],l)});let i=W[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],r=pt(i);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,In,this.#e);
let a=[...s.keys()].filter(l=>s[l]>0);a.sort((l,h)=>s[l]-s[h]);for(let l of a)n.fillStyle=r[s[l]-1].background,
n.fillRect(2,l-1,In-4,Zl);e>=0&&(n.fillStyle=i.ink,n.fillRect(0,this.#i(e)-1,In,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,s=t>e+24;if(this.canvas.hidden=!s,!s){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-n,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let f=l;f<h;f+=1)r[f]=(c.top-i+c.height*(f-l)/(h-l))/t}this.#t=r,this.#e=e,this.canvas.width=In*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var Bn=class{#t=!1;#e=0;#n=null;constructor(t,e,n,s){this.root=t,this.page=e,this.actions=s,this.view=t.getAttribute(
"data-view"),this.text=this.#s("text"),this.tokens=new St(this.text,n);let i=this.#s("minimap");this.minimap=new _n(
i,this.text,this.tokens.lines),this.list=this.#s("strongest"),this.release=this.#s("release"),this.#l(Math.min(
e.promptLength,e.texts.length-1)),this.#i()}show(t){this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.
mark(t.subject,t.pointed,t.frozen),this.#o("sentence",t.sentence),this.#o("mass",t.mass),this.#o("detail",t.detail),
this.#o("scale",t.scale),this.release.hidden=!t.frozen,this.#o("frozen-on",t.frozen?`Frozen on ${S(this.page.texts[t.
subject],14)}`:""),this.minimap.draw(t.levels,t.subject),this.#c(t.legend),this.#f(t)}showStrongest(t){let e=this.#n?.
strongest[t];return e&&this.#a(e.token),e!==void 0}get sentence(){return this.#n?.sentence??""}goTo(t){this.#l(
t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){
let e=this.tokens.element(t).getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>
n.bottom){let s=(n.top+n.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-s,behavior:"instant"})}}#s(t){
return this.root.querySelector(`.${t}`)}#o(t,e){P(this.#s(t),e)}#i(){this.text.addEventListener("pointerover",
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
min(n,e+1),ArrowLeft:()=>Math.max(0,e-1),ArrowDown:()=>Qt(this.tokens,e,n,1),ArrowUp:()=>Qt(this.tokens,e,n,-1),
Home:()=>0,End:()=>n};if(t.key in i){let a=getComputedStyle(s).direction==="rtl"?th[t.key]??t.key:t.key;this.goTo(
i[a]())}else if(t.key==="Enter"||t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.
toggle(this.view,null);else return;t.preventDefault()}#l(t){this.tokens.element(this.#e)?.setAttribute("tabind\
ex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),this.#e=t}#c(t){let e=this.#s("legend-numbers").
children;for(let n=0;n<e.length;n+=1){let s=t.length?n?T(t[n]):"0":"";e[n].textContent!==s&&(e[n].textContent=
s)}}#f(t){[...this.list.children].forEach((n,s)=>{let i=t.strongest[s];n.classList.toggle("empty",!i);let r=n.
firstElementChild;if(r.disabled=!i,!i)return;let[a,l,h]=[...r.children],c=t.levels[i.token];r.setAttribute("da\
ta-goto",String(i.token)),a.textContent=String(i.token),P(l,S(this.page.texts[i.token],18)),h.textContent=T(i.
weight),h.className=c>0?`weight level-${c}`:"weight"})}},th={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var eh=["data","alignment","hide","norms","beside"],wr=12,ie=["observed","observer"],Pn=class o{static id="loo\
ked";static title="Where heads looked";static stepsHeads=!0;#t={observed:null,observer:null};#e=null;#n=!1;#s=!1;#o=!1;#i=[];#r=null;#a=null;#h=matchMedia(
"(min-width: 93.75rem)");constructor(t){this.context=t,this.page=t.page,this.announceLater=st(()=>this.#k(),600)}mount(t){
let{page:e}=this;this.#r=new Cn(e,this.context.state,n=>{this.context.change(n)},n=>{this.#f(n)}),this.#a=t.querySelector(
".panels"),this.#h.addEventListener("change",()=>{this.#a?.setAttribute("data-sides",this.#l),this.#r?.show(this.
context.state(),this.#l)});for(let n of["pointerdown","wheel","keydown"])t.addEventListener(n,()=>this.#s=!1,{
capture:!0,passive:!0});t.addEventListener("click",n=>{let s=n.target instanceof Element?n.target.closest("[da\
ta-token-step]"):null,i=s?.closest("[data-view]")?.getAttribute("data-view");s&&i&&this.#d(i,Number(s.getAttribute(
"data-token-step")))}),document.addEventListener("keydown",n=>{let s=n.target instanceof Element&&n.target.matches(
"input, select"),i="12345".indexOf(n.key);if(t.hidden||s||i<0||n.key===""||n.ctrlKey||n.metaKey||n.altKey)return;
let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#c;this.#p(r).showStrongest(
i)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new Mt(n)),this.#i=ie.map(n=>{let s=t.querySelector(
`section[data-view=${n}]`);return new Bn(s,e,this.context.text,{point:(i,r)=>this.point(i,r),toggle:(i,r)=>{this.
toggle(i,r)}})})}async show(t){let{page:e}=this,{heads:n}=this.context,{layer:s,head:i}=t;this.#r?.show(t,this.#l),
this.#a?.setAttribute("data-sides",this.#l);let r=s===-1&&(i===0||i===1)?1-i:null,a=n.peek(s,i),l=r===null?null:
n.peek(s,r);if(!a||r!==null&&!l){try{[a,l]=await kt(Promise.all([n.get(s,i),r===null?null:n.get(s,r)]))}catch($){
this.#$($,s,i);return}let y=this.context.state();if(y.layer!==s||y.head!==i)return}let{alignment:h,hide:c}=this.
context.state(),f=c==="resting"?ne(a,s,e.numRows):c,u=Z(e,this.context.state()),d=u==="value"?a.norms:null,m=e.
numRows,p=this.#e?.layer===s?this.#e.scope.sight:tt(e.sight,s,m),w={data:a,numTokens:e.texts.length,numRows:m,
alignment:h,hide:f,norms:d,beside:l,sight:p};b("precision",Gt(u)),this.#e&&(this.#e.layer!==s||this.#e.head!==
i)&&(this.#o=!0,this.announceLater());let x=this.#e?.scope;(!x||eh.some(y=>x[y]!==w[y]))&&(this.#e={layer:s,head:i,
scope:w,masses:dn(w)}),this.#x(),j("");for(let y of this.#i)y.tokens.markHidden(f),this.#m(y.view)}reveal(){this.#u(
ie)}async look({layer:t,head:e,row:n,key:s}){let{page:i}=this,r=this.context.state(),a=wt(r.alignment,n,i.texts.
length),l=t===void 0&&e===void 0&&D(i,-1).length>0;this.#t.observer=s??null,await this.context.change({view:o.
id,layer:l?-1:t??r.layer,...e===void 0?{}:{head:e},observer:a??n,...this.#l==="to"?{sides:"from"}:{},...a===null?
{alignment:"position"}:{}}),s!==void 0&&(this.#p("observer").goTo(s),this.point("observer",s))}point(t,e){this.#t[t]!==
e&&(this.#t[t]=e,this.#m(t),this.announceLater())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===
null||(this.#t[t]=e??n,await this.context.change({[t]:n===e?null:e}),this.announceLater())}get door(){return{row:this.
row.bind(this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],
frozen:t[n]!==null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.
isInteger(n)&&n>=0&&n<this.page.numRows))throw new v(`There is no row ${n}; the rows are 0 to ${this.page.numRows-
1}.`);return fn(await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:s,
frozen:i}){if(typeof s=="number"&&!(Number.isInteger(s)&&s>=0&&s<this.page.texts.length))throw new v(`There is\
 no token ${s}; the tokens are 0 to ${this.page.texts.length-1}.`);let r=this.context.state(),a={view:o.id,...t===
void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:ie)s!==void 0?(this.#t[l]=s,a[l]=i?s:null):i!==
void 0&&(a[l]=i?r[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#i)l.tokens.finish();this.#u(
n?[n]:ie)}get#l(){return this.context.state().sides??(this.#h.matches?"both":"from")}get#c(){return this.#l===
"to"?"observed":"observer"}async#f(t){let e=this.#l,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[s,i]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[i]=this.#t[s],n[i]=this.context.state()[s]}await this.
context.change(n),this.#u(ie)}async#d(t,e){let n=this.context.state()[t],s=this.page.texts.length-1,i=Math.min(
s,Math.max(0,(n??this.#t[t]??0)+e));this.#t[t]=i,await this.context.change(n===null?{}:{[t]:i}),this.#u([t])}#u(t,e=wr){
if(this.#s||=e===wr,!!this.#s){e>0&&requestAnimationFrame(()=>this.#u(t,e-1));for(let n of t){let s=this.context.
state()[n]??this.#t[n];s!==null&&this.#p(n).reveal(s)}}}#x(){if(!this.#n&&this.#e){this.#n=!0;let t=mr(this.page,
this.#e.scope);for(let e of ie)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#m(t){if(this.#e){let{scope:e,
masses:n}=this.#e,s=this.context.state(),i={frozen:s[t],pointed:this.#t[t]},r=dr(this.page,s,e,n,t,i);this.#p(
t).show(r),this.#w(t,e.hide>0&&r.mass!==""),t===this.#c&&this.#y(t,r.subject)}}#w(t,e){this.#p(t).root.querySelector(
".why-resting")?.toggleAttribute("hidden",!e)}#y(t,e){let{page:n}=this,s=t==="observed"?"later words":e<0?"the\
 word":S(n.texts[e],14),i=t==="observer"&&e>=0&&e<n.promptLength?"just before":"when it wrote";b("when-written",
`${i} ${s}`),b("when-read",`when it read ${s}`)}#p(t){return this.#i.find(e=>e.view===t)}#$(t,e,n){this.#e=null;
let s=t instanceof v?t.message:`This cannot be shown: ${K(e,n)}.`;for(let i of this.#i)i.show(Hs(this.page,"Th\
ere is nothing to show for this head."));j(s)}#k(){let t=document.activeElement?.closest("[data-view]")?.getAttribute(
"data-view");if(t||this.#o){let{layer:e,head:n}=this.context.state(),s=K(e,n,this.page.headNames[n]),{sentence:i}=this.#p(
t??this.#c);b("live",this.#o?`${s[0].toUpperCase()}${s.slice(1)}. ${i}`:i),this.#o=!1}}};var Fn=1e-4;function nh({shades:o,gamma:t},e){return o==="log"?e>Fn?1-Math.log10(e)/Math.log10(Fn):0:o==="line\
ar"?e:e**t}function sh({shades:o,gamma:t},e){return o==="log"?Fn**(1-e):o==="linear"?e:e**(1/t)}function zs(o,t){
let e=Math.abs(t);if(e===0||e<o.cutoff)return 0;let n=Math.min(1,e/se(o,o.maximum));return Math.sign(t)*Math.round(
63*nh(o,n))}function Dn({theme:o,signed:t}){let{paper:e,ink:n}=W[o],s=pt(t?xs[o].more:W[o]),i=t?pt(xs[o].less):
s;return r=>r===0?{background:e,ink:n}:(r>0?s:i)[Math.abs(r)-1]}function yr(o,t){let e=Dn(o),n=new Uint32Array(
257);for(let s=0;s<256;s+=1){let[i,r,a]=Pt(e(zs(o,t[s])).background);n[1+s]=(255<<24|a<<16|r<<8|i)>>>0}return n}
function Hn(o){let t=Dn(o),e=o.signed?-63:0,n=Array.from({length:64-e},(r,a)=>t(e+a).background),s=se(o,o.maximum),
i=(o.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return o.shades==="log"?`\u2264 ${T(
s*Fn)}`:"0";let l=T(s*sh(o,a));return`${r<0?"\u2212":o.signed?"+":""}${l}`});return{colours:n,numbers:i}}function Wn(o,t){
let e=se(o,o.maximum),n=o.signed?`difference in ${t}`:t,s={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[o.shades];
return o.scale==="absolute"?`${s}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${s}\
; the strongest is the largest ${n} of this head, ${T(e)}: do not compare it with others.`}var oh=11,re=6,qs=11,xr=6.3,Un=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,s,i,r){let{page:a}=this,
l=f=>xt({alignment:s},f,a.texts.length).token,h=[{down:!0,first:e.row,pixels:t.height,token:l,chosen:r.rows},{
down:!1,first:e.key,pixels:t.width,token:f=>f,chosen:r.keys}];return ih(n,s,i).concat(h.flatMap(({down:f,first:u,
pixels:d,token:m,chosen:p})=>{let w=Math.min(t.count,u+d/e.cell),x={down:f,first:u,end:w,cell:e.cell,frame:n,look:i},
y=e.cell>=oh,$=this.#t(x,m,y),E=y?ah(Math.floor(u),Math.ceil(w-1e-6)):[];for(let A of E)p.includes(A)||$.push(
...this.#e(x,A,m(A),!1));for(let A of p.filter(M=>M>=Math.floor(u)&&M<w))$.push(...this.#e(x,A,m(A),!0));return $}))}#t({
down:t,first:e,end:n,cell:s,frame:i,look:r},a,l){let h=t?i.left:i.top,c=a(0);return this.text.turns.flatMap(({
label:f,from:u,to:d},m)=>{let p=Math.max(e,u-c),w=Math.min(n,d-c);if(w<=p)return[];let x=(p-e)*s,y=(w-p)*s,$=l?
re:h-4,E=m%2?r.soft:r.rule,A=[t?{kind:"rect",x:0,y:i.top+x,width:$,height:Math.max(1,y-1),fill:E}:{kind:"rect",
x:i.left+x,y:0,width:Math.max(1,y-1),height:$,fill:E}],M=br(f,t?h-12:y-10);if(!l&&M&&(!t||y>=15)){let R=t?6:i.
left+x+5,C=t?i.top+x+Math.min(y/2,60)+4:15;A.push({kind:"text",x:R,y:C,text:M,size:qs,family:r.family,fill:r.ink,
weight:"600"})}return A})}#e({down:t,first:e,cell:n,frame:s,look:i},r,a,l){let h=(t?s.left:s.top)-re-8,c=br(rh(
this.page.texts[a],this.page.tokens[a]),h),f=(r+.5-e)*n,u=l?i.accent:i.ink,d={size:qs,family:i.family,fill:u,weight:l?
"700":"400"},m=[];if(t){let p=s.top+f;l&&m.push({kind:"rect",x:re,y:p-8,width:s.left-re,height:16,fill:i.paper}),
m.push({kind:"text",x:s.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=s.left+f;l&&m.push({kind:"rect",x:p-
8,y:re,width:16,height:s.top-re,fill:i.paper}),m.push({kind:"text",x:p+4,y:s.top-5,text:c,turned:!0,...d})}return m}};
function ih({left:o,top:t},e,n){let s={size:qs,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:o-6,y:24,text:"looked at \u2192",...s},{kind:"text",x:o-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...s}]}function rh(o,t){return J(o,t).map(({mark:n,raw:s})=>n||s).join("").trim()||"\xB7"}function br(o,t){
let e=t,n="";for(let s of o){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(s)?2*xr:xr,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=s}return n}function ah(o,t){return Array.
from({length:Math.max(0,t-o)},(e,n)=>o+n)}var zn=128,lh=2**17;function $r({data:o,norms:t,numRows:e},n,s){let{triangle:i,scales:r}=o;if(!t&&!r)return{bytes:i,
signed:!1,top:1};let a=Float64Array.from({length:e},(h,c)=>Math.sqrt(t?t[c]:1)),l=new Uint8Array(i.length);for(let h=0,
c=0;h<e;h+=1){let f=Math.sqrt((n?n[h]:1)*(r?r[h]:1)/s);for(let u=0;u<=h;u+=1,c+=1)l[c]=Math.min(255,Math.round(
i[c]*a[u]*f))}return{bytes:l,signed:!1,top:s}}function kr(o,t){let e=new Uint8Array(65536);for(let s=0;s<e.length;s+=
1)e[s]=Er(O[s>>8]-O[s&255],!0);let n=new Uint8Array(o.length);for(let s=0;s<n.length;s+=1)n[s]=e[o[s]<<8|t[s]];
return{bytes:n,signed:!0,top:1}}function Er(o,t){return t?zn+Math.round(127*Math.sign(o)*Math.sqrt(Math.min(1,
Math.abs(o)))):Math.round(255*Math.sqrt(Math.min(1,o)))}function hh({signed:o,top:t}){return Float64Array.from(
{length:256},(e,n)=>o?Math.sign(n-zn)*Math.min(1,Math.abs(n-zn)/127)**2:t*(n/255)**2)}var qn=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,s){
this.field=t,this.sight=e,this.aside=n,this.pool=s,this.count=e.first.length,this.values=hh(t);let{realBefore:i}=e;
this.padded=i[this.count]<this.count}side(t){return Math.ceil(this.count/2**t)}has(t){return t===0||t<=this.#t.
length}read(t,e,n,s){if(t>0){let c=Math.max(0,Math.min(s.length,e+1-n)),f=ot(e)+n;s.set(this.#t[t-1].subarray(
f,f+c)),s.fill(0,c);return}s.fill(0);let{first:i,realBefore:r}=this.sight,a=c=>r[c+1]>r[c];if(!a(e))return;let l=ot(
e),h=Math.min(e+1,n+s.length);for(let c=Math.max(n,i[e],this.aside);c<h;c+=1)(!this.padded||a(c))&&(s[c-n]=1+this.
field.bytes[l+c])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",s=new Float32Array,i=new Float32Array,
r=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=l=>l===0?-1:t?Math.abs(l-1-zn):l-1;for(let l=1;this.
side(l-1)>1;l+=1){let h=this.side(l),c=new Uint16Array(ot(h)),f=new Float32Array(n?c.length:0),u=new Float32Array(
n?c.length:0),d=0;for(let m=0;m<h;m+=1){let p=[2*m,2*m+1].filter(w=>w<this.side(l-1));p.forEach((w,x)=>this.read(
l-1,w,0,r[x].subarray(0,w+1)));for(let w=0;w<=m;w+=1){let x=0,y=0,$=0,E=0;for(let M=0;M<p.length;M+=1)for(let R=2*
w;R<=Math.min(2*w+1,p[M]);R+=1){let C=r[M][R];a(C)>a(x)&&(x=C,y=2*R+M),n&&l>1?($+=s[ot(p[M])+R],E+=i[ot(p[M])+
R]):n&&C>0&&($+=this.values[C-1],E+=1)}let A=ot(m)+w;l===1&&x>0&&this.#e([2*m+(y&1),y>>1],x),n?(f[A]=$,u[A]=E,
c[A]=E>0?1+Er($/E/e,t):0):c[A]=x}d+=4*(m+1),d>lh&&(d=0,yield)}this.#t.push(c),[s,i]=[f,u],yield}this.count===1&&
(this.read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&
(this.maximum=n,this.strongest=t)}};var ae=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let s=`${t}\
 ${e} ${n}`,i=this.#t.get(s);return i?(this.#t.delete(s),this.#t.set(s,i),i):null}make(t,e,n){let s=new OffscreenCanvas(
256,256),i=s.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),l=Math.min(256,this.pyramid.
side(t)-e*256);for(let h=0;h<l;h+=1){this.pyramid.read(t,e*256+h,n*256,this.#e);for(let c=0;c<256;c+=1)a[h*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${n}`,s),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),s}};function vr(o,t){let{layer:e,head:n,alignment:s,hide:i,pool:r,against:a}=t;return[e,n,s,i,Z(o,t),r,a].join(" ")}
async function Ar({page:o,heads:t},e,n){let{layer:s,head:i,alignment:r,hide:a,against:l,pool:h}=e,{numRows:c}=o,
f=s===-1,u=f&&(i===0||i===1)?1-i:null,d=f||!l?null:l.split(".").map(Number),[m,p,w]=await Promise.all([t.get(s,
i),u===null?null:t.get(s,u),d?t.get(d[0],d[1]):null]),x=d?"weight":Z(o,e),y=(ce,Ae)=>({data:ce,numTokens:o.texts.
length,numRows:c,alignment:r,hide:a==="resting"?ne(ce,Ae,c):a,norms:x==="value"?ce.norms:null,sight:tt(o.sight,
Ae,c),beside:p}),$=y(m,s),E=d&&w?{layer:d[0],head:d[1],scope:y(w,d[0])}:null,{sight:A}=$;if(E){$.hide=E.scope.
hide=Math.max($.hide,E.scope.hide);let ce=$.sight.first.map((Ae,Ir)=>Math.max(Ae,E.scope.sight.first[Ir]));A={
...$.sight,first:ce}}let{top:M}=Q[x],R=E?kr(m.triangle,E.scope.data.triangle):$r($,$.norms?dn($).factor:null,M),
C=new qn(R,A,$.hide,h);return{key:n,scope:$,compared:E,speaker:{page:o,layer:s,head:i,alignment:r,measure:x},pyramid:C,
work:C.work(),tiles:new ae(C,new Uint32Array(257)),shading:Ks(e,C,M)}}function Ks({shades:o,scale:t,gamma:e,cutoff:n},{
maximum:s,field:i},r){return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:o,scale:t,
gamma:e,cutoff:n,maximum:s,signed:i.signed,top:r}}var Kn=class{#t="";constructor(t,{page:e,state:n,change:s}){this.root=t,this.page=e;let i=r=>document.getElementById(
r);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:r})=>new Option(r===-1?"All layers: rollout":String(r),String(r)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:r})=>r!==-1).map(ch)),this.layer.addEventListener("change",
()=>{s({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{s({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{s({against:this.against.value})});for(let r of t.querySelectorAll(
"[data-matrix-step]")){let a=r.getAttribute("data-matrix-step")??"";r.addEventListener("click",()=>{s(Bt(e,n(),
a))})}for(let r of["shades","pool"])for(let a of this.#e(r))a.addEventListener("change",()=>{s({[r]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=D(e,t.layer),s=`${t.layer} ${n}`;s!==this.#t&&(this.#t=
s,this.head.replaceChildren(...n.map(i=>{let r=t.layer===-1?Z(e,{...t,head:i}):e.headNames[i];return new Option(
r??`${i}${ft(e,t.layer,i)?"":" (other file)"}`,String(i))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(
i))r.checked=r.value===t[i]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function ch({layer:o,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${o}`,e.append(...t.map(n=>new Option(
`layer ${o}, head ${n}`,`${o}.${n}`))),e}var fh=1.0018,le=1.5,uh=4,dh=4,jn=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#i(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#r(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#l(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let s=n.shiftKey?1/(le*le):le*le;e.see(fe(e.plot(),e.area(),this.#o(n),s))}),
t.addEventListener("keydown",n=>this.#d(n))}zoom(t){let{hold:e}=this,[n,s,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=n,l=(f,u)=>f>=0&&f<=u,h=i&&[(i[1]+.5-s.key)*s.cell,(i[0]+.5-s.row)*s.cell],c=h&&l(h[0],r)&&l(
h[1],a)?h:[r/2,a/2];e.see(fe(n,s,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:s}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-s]}#i(t){let{hold:e}=this,n=e.area(),s=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=fe(e.plot(),n,this.#o(t),fh**(t.ctrlKey?-6*s:-s));(i.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),s=this.#t.get(t.pointerId);if(!s||!this.#e){e.point(n[0]<0||
n[1]<0?null:ms(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#h(t.pointerId,
s,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>uh,this.#s&&(this.#n==="pan"?e.see(Fe(e.plot(),
e.area(),n[0]-s[0],n[1]-s[1])):e.brush(this.#f(n)))}#h(t,e,n){let{hold:s}=this;this.#s=!0;let i=[...this.#t].find(
([h])=>h!==t)?.[1]??n,r=h=>Math.max(20,Math.hypot(h[0]-i[0],h[1]-i[1])),a=[(n[0]+i[0])/2,(n[1]+i[1])/2],l=fe(s.
plot(),s.area(),a,r(n)/r(e));s.see(Fe(s.plot(),l,(n[0]-e[0])/2,(n[1]-e[1])/2))}#l(t){let{hold:e}=this,n=this.#o(
t),[s,i,r]=[this.#e,this.#n,this.#s],a=this.#t.size===1,l=s&&a?this.#f(n):null;if(this.#c(t),!(!s||!a)){if(i===
"rows"||i==="keys")e.brush(null),l&&e.spanned(i,l[i]);else if(r&&i==="brush"&&l)e.brushed(l);else if(!r){let h=ms(
e.plot(),e.area(),n);e.brush(null),e.point(h),e.freeze(h)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:s}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),l=this.#e??
t,h=(f,u,d)=>{let m=[l[f],t[f]].map(p=>Math.min(e-1,Math.floor(u+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:h(1,i,s),keys:this.#n==="rows"?c:h(0,r,n)}}#d(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),s=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(Fe(n,s,-i[1]*n.width/4,-i[0]*n.height/4));else if(i)
this.#u(n,s,i);else if(t.key==="+"||t.key==="=")this.zoom(le);else if(t.key==="-"||t.key==="_")this.zoom(1/le);else if(t.
key==="0")e.see(Yt(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#u(t,e,n){let{hold:s}=this,i=Math.max(1,Math.round(dh/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],l=(s.pointed()??r.map(h=>Math.min(t.count-1,Math.floor(h)))).
map((h,c)=>Math.min(t.count-1,Math.max(0,h+i*n[c])));s.point(l),s.see(Oo(t,e,l))}goTo(t){this.hold.see(It(this.
hold.plot(),t))}};var mh=6,ph=38,gh=6,Yn=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return No(t.cell*this.#t)}draw(t,e){let{context:n,canvas:s,
frame:i,plot:r}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,s.clientWidth,
s.clientHeight),n.save(),n.beginPath(),n.rect(i.left,i.top,r.width,r.height),n.clip(),n.translate(i.left,i.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),me(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:s,chosen:i},r){let a=[n,s,[i.row,i.key]],l=h=>[...new Set(a.map(c=>c?.[h]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:l(0),keys:l(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let s=n.getContext("2d");s.scale(this.#t,this.#t),s.fillStyle=e.paper,s.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#e(s,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:s,tiles:i},r){
if(t.cell<ph)return[];let{rows:a,keys:l}=ue(this.plot,t),h=Dn(e),c=new Uint16Array(1),f=[];for(let u=a[0];u<a[1];u+=
1)for(let d=l[0];d<Math.min(l[1],u+1);d+=1){let m=Oi(n,s,[u,d]);if(m){i.pyramid.read(0,u,d,c);let{ink:p}=h(zs(
e,i.pyramid.values[c[0]-1])),w=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(u+.5-t.row)*t.cell+4;f.push(
{kind:"text",x:w,y:x,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return f}#e(t,{tiles:e,area:n,scope:s},i){
let{plot:r}=this,a=p=>p*n.cell;t.fillStyle=Mr(t,i.rule,1),t.fillRect(-a(n.key),-a(n.row),a(r.count),a(r.count));
let l=this.levelOf(n);if(!e.pyramid.has(l))return!1;let h=performance.now()+mh,c=256*2**l,{rows:f,keys:u}=ue(r,
n),d=[Math.floor(f[0]/c),Math.floor(u[0]/c)],m=!0;t.imageSmoothingEnabled=!1;for(let p=d[0];p*c<f[1];p+=1)for(let w=d[1];w*
c<u[1]&&w<=p;w+=1){let x=e.peek(l,p,w)??(performance.now()<h?e.make(l,p,w):null),y=[a(w*c-n.key),a(p*c-n.row),
a(c),a(c)],[$,E,A,M]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(R=>Math.round(R*this.#t)/this.#t);x?t.drawImage(x,$,E,
A-$,M-E):(m=!1,wh(t,e,l,p,w,[$,E,A-$,M-E]))}if(s.hide>0){let p=Math.max(3,a(s.hide));t.fillStyle=i.paper,t.fillRect(
-a(n.key),-a(n.row),p,a(r.count)),t.fillStyle=Mr(t,i.muted,-1),t.fillRect(-a(n.key),-a(n.row),p,a(r.count))}return m}#n(t,e,n){
t.save(),t.translate(-this.frame.left,-this.frame.top),me(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,
frozen:s,chosen:i,brush:r},a){let{plot:l}=this,h=([f,u],d)=>[(f-d)*e.cell,Math.max(1,(u-f)*e.cell)],c=(f,u,d)=>{
if(f){let[m,p]=h(f,u?e.row:e.key);t.globalAlpha=d,t.fillStyle=a.accent,t.fillRect(u?0:m,u?m:0,u?l.width:p,u?p:
l.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.keys,!1,.13),c(Gn(i.row),!0,.2),c(Gn(i.key),!1,.2),n&&(c(Gn(n[0]),
!0,.1),c(Gn(n[1]),!1,.1)),t.strokeStyle=a.accent;for(let f of[n,s])if(f){let[u,d]=[(f[0]-e.row)*e.cell,(f[1]-e.
key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=f===s?3:1.5,t.strokeRect(d-(m-e.cell)/2,u-(m-e.cell)/2,m,m)}if(r){
let[f,u]=h(r.rows,e.row),[d,m]=h(r.keys,e.key);t.lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,f,m,u),t.setLineDash(
[])}}};function Gn(o){return o===null?null:[o,o+1]}function wh(o,t,e,n,s,i){for(let r=1;r<=gh;r+=1){let a=2**r,
l=t.peek(e+r,Math.floor(n/a),Math.floor(s/a));if(l){let h=256/a;o.drawImage(l,s%a*h,n%a*h,h,h,...i);return}}}var Sr=new Map;
function Mr(o,t,e){let n=`${t} ${e}`,s=Sr.get(n);if(!s){let i=document.createElement("canvas");i.width=i.height=
8;let r=i.getContext("2d");r.strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),
r.lineTo(a+8,e>0?0:8);r.stroke(),s=o.createPattern(i,"repeat"),Sr.set(n,s)}return s}var Tr=20,Vn=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,s,i){
let{speaker:r,scope:a,compared:l,shading:h,pyramid:c}=t,f=Zt(r.measure),{page:u}=this,d=!n&&i?i:null,m=n??(d?null:
s);this.sentence=d?Ti(r,a,d):m?Li(r,a,l,m):yh(t),b("matrix-sentence",this.sentence),b("matrix-number",m&&!d?this.#s(
t,m):"");let p=u.headNames[r.head];this.title=l?`Layer ${r.layer}, ${p??`head ${r.head}`}, less layer ${l.layer}\
, head ${l.head}`:`${K(r.layer,r.head,p)}`,b("matrix-scale",Wn(h,f)),b("matrix-pool",pn(e,c.pool,h.signed,f));
let{hide:w}=a,x=w===1?"The first token is":`The first ${w} tokens are`;b("matrix-aside",w>0?`${x} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(h),this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:s,compared:i,pyramid:r,speaker:a}=t,l=([f,u]=[0,0])=>{
let{token:d,aligned:m}=xt(s,f,s.numTokens);return i?Math.abs($e(U(s.data,f,u),U(i.scope.data,f,u))[0]):nt(m,d,
u)?.shown[0]??0},c=Ni(r,e,2*Tr).sort((f,u)=>l(u)-l(f)).slice(0,Tr).map(f=>{let[u,d]=f,{token:m}=xt(s,u,s.numTokens),
p=_("",()=>this.actions.goTo(f)),w=g("span");P(w,`${S(n.texts[m],16)} (${m})`),p.append(w);let x=g("td");return P(
x,`${S(n.texts[d],16)} (${d})`),g("tr","",g("td","",p),x,g("td","detail-number",this.#n(t,f)))});b("matrix-val\
ue",i?"Difference":Zt(a.measure).replace(/^./u,f=>f.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,s]){if(e){let[l,h,c]=$e(U(t.data,n,s),U(e.scope.data,n,s)),f=l<0?[-c,-h]:[h,c];
return`${l<0?"\u2212":"+"}${H(Math.abs(l),f)}`}let{token:i,aligned:r}=xt(t,n,t.numTokens),a=nt(r,i,s);return a?
vt(r,a).number:""}#s({scope:t,compared:e,speaker:n},[s,i]){if(i>s)return"";let a=bt(t.data,s,i)&&(!e||bt(e.scope.
data,s,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among the 16 strong\
est of its row: known as a byte, so the number comes with its error.";return`Row ${s}, key ${i}. ${n.measure===
"weight"?a:""}`}#o(t){let{colours:e,numbers:n}=Hn(t),s=this.legend.getContext("2d");this.legend.width=e.length,
e.forEach((r,a)=>{s&&(s.fillStyle=r,s.fillRect(a,0,1,1))});let i=document.querySelectorAll("#matrix-legend-num\
bers span");n.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){this.#t=
e;let n=t?[_("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("matrix-act\
ions")?.replaceChildren(...n)}}};function yh({speaker:o,scope:t,compared:e,pyramid:n,work:s}){let{page:i}=o,r=n.
strongest,a=mt(i,o.layer,o.head),l=`${a[0].toUpperCase()}${a.slice(1)}`,h=e?`, less ${mt(i,e.layer,e.head)}`:"";
if(!r)return`${l}${h}.${s?"":" Nothing is large enough to be seen."}`;let{token:c}=xt(t,r[0],t.numTokens),f=e?
"The largest difference is":`Its strongest ${Zt(o.measure)} is`;return`${l}${h}. ${f} at ${N(i,c)}, looking at\
 ${N(i,r[1])}. Point at a cell for its number.`}var js=44,Xn=76,Jn={width:280,height:10};function Or(o,t,e,[n,s]){let{frame:i,plot:r}=o,{area:a,shading:l,speaker:h,
tiles:c}=t,f=`${n[0].toUpperCase()}${n.slice(1)}`,u=Math.max(420,i.left+Math.min(r.width,r.count*a.cell)+12),d=js+
i.top+Math.min(r.height,r.count*a.cell)+Xn,m={family:e.family,fill:e.ink},p={kind:"image",canvas:o.cellsAlone(
t,e)},{colours:w,numbers:x}=Hn(l),y=d-Xn+22,$=Zt(h.measure),E=`${Wn(l,$)} ${pn(o.levelOf(a),c.pyramid.pool,l.signed,
$)}`;return{width:u,height:d,title:`${f} \xB7 ${s}`,marks:[{kind:"rect",x:0,y:0,width:u,height:js+i.top+r.height,
fill:e.paper},...Uo([{...p,x:i.left,y:i.top,width:r.width,height:r.height},...o.numberMarks(t,e),...o.axisMarks(
t,e)],js),{kind:"rect",x:0,y:d-Xn,width:u,height:Xn,fill:e.paper},{kind:"text",x:12,y:18,text:f,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:s,size:11,family:e.family,fill:e.muted},...w.map((A,M)=>({kind:"rect",x:12+
M*Jn.width/w.length,y,width:Jn.width/w.length+.5,height:Jn.height,fill:A})),...x.map((A,M)=>({kind:"text",x:12+
M*Jn.width/(x.length-1),y:y+24,text:A,size:10,anchor:xh(M,x.length-1),...m})),{kind:"text",x:12,y:y+42,text:E,
size:10,family:e.family,fill:e.muted}]}}function xh(o,t){return o===0?"start":o===t?"end":"middle"}var bh=8,Zn=class{static id="matrix";static title="Matrix";static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=st(()=>this.#w(),200),this.settle=st(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new Yn(this.canvas,new Un(e,this.
context.text),e.numRows),this.controls=new Kn(t,this.context),this.readout=new Vn(t,e,{goTo:n=>this.#E(n),rank:n=>{
this.#k(n)}}),new Mt(t.querySelector(".sheet"),0),this.hand=new jn(this.canvas,{plot:()=>this.picture?.plot??{
width:1,height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#y(n),freeze:n=>{this.#p(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#b(),this.#g()},
spanned:(n,s)=>{this.#$(n,s)}}),t.addEventListener("click",n=>{let i=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");i==="all"?this.#m(null):i&&this.hand?.zoom(i==="in"?1.5:1/1.5)}),
new ResizeObserver(()=>{t.hidden||this.#x()}).observe(this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,
n=vr(this.page,t);if(e?.key!==n){this.#o+=1;let s=this.#o,i;try{i=await kt(Ar(this.context,t,n))}catch(r){this.#t=
null,this.#L(),j(r instanceof v?r.message:`This cannot be shown: ${K(t.layer,t.head)}.`);return}if(s!==this.#o)
return;j(""),this.#t=i}if(this.#d(this.context.state()),t.area!==this.#r){this.#r=t.area,this.#u();let s=He(t.
area,this.page.numRows);this.#e=s&&this.picture?It(this.picture.plot,s):null}this.#u(),this.#b(),this.#g(),this.
settle(),await this.#T()}get door(){return{matrix:Object.freeze({point:(t,e)=>this.#E([t,e]),see:t=>this.#m(t&&
this.picture?It(this.picture.plot,t):null),pooled:(t,e)=>this.#O(t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({
cells:this.#h,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,
e=this.#c;return!t||!e?null:(this.#S(),Or(t,e,this.#f,[this.readout?.title??"",document.title.replace(/ · attention$/u,
"")]))}get#a(){let{picture:t}=this;return t?Ct(t.plot,this.#e??Yt(t.plot)):{row:0,key:0,cell:1}}get#h(){return this.
picture?ue(this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#l(){let{alignment:t,observer:e,observed:n}=this.
context.state();return Ri(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,
chosen:s,alignment:i}=this.context.state(),{numRows:r}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#l,
chosen:{row:e===null?null:et(i,e,r),key:n,rows:s&&ke(i,s,r),keys:s&&[s[0],Math.min(r,s[1])]},brush:this.#s}}get#f(){
let t=getComputedStyle(document.documentElement),e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),
muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(
document.body).fontFamily}}#d(t){let e=this.#t;if(e){let{pyramid:n}=e,s=Ks(t,n,Q[e.speaker.measure].top),i=yr(
s,n.values);i.some((r,a)=>r!==e.tiles.colours[a])&&(e.tiles=new ae(n,i)),e.shading=s}}#u(){let{picture:t,canvas:e}=this;
t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.measure()}#x(){let t=this.#e&&this.#h;this.picture?.measure(),
t&&this.picture&&(this.#e=It(this.picture.plot,t)),this.#v()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=Yt(e.plot).
cell;this.#e=n?null:t,this.canvas?.classList.toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#w(){
let t=this.#e?De(this.#h):"";t!==this.#r&&(this.#r=t,this.context.change({area:t}))}#y(t){String(t)!==String(this.#n)&&
(this.#n=t,this.#b(),this.#g())}async#p(t){let{observer:e,observed:n,alignment:s}=this.context.state();if(!t||
String(t)===String(this.#l)){(e!==null||n!==null)&&await this.context.change({observer:null,observed:null});return}
let[i,r]=t,[a]=mn(s,[i,i+1],this.page.texts.length),l=et(s,a,this.page.numRows)===i;await this.context.change(
l?{observer:a,observed:r}:{observer:i,observed:r,alignment:"position"}),b("live",this.readout?.sentence??"")}async#$(t,e){
let{alignment:n}=this.context.state(),s=t==="keys"?e:mn(n,e,this.page.texts.length);await this.context.change(
{chosen:s})}async#k({rows:t,keys:e}){let{alignment:n}=this.context.state(),s=n==="generation"&&t[1]+1<=this.page.
texts.length,i=s?[t[0]+1,t[1]+1]:t;await this.context.change({view:"heads",pair:_t({from:i,to:e,when:s?"wrote":
"read"})})}#E(t){let{picture:e}=this;if(e){let n=s=>[Math.max(0,s-6),Math.min(this.page.numRows,s+7)];this.#m(
It(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#y(t)}}#b(){let t=this.#t;if(t&&this.picture){let e=this.picture.
levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#l,this.#s)}}#M(){this.#t&&!this.root?.hidden&&(this.#b(),
this.readout?.list(this.#t,this.#h),document.activeElement===this.canvas&&this.#n&&b("live",this.readout?.sentence??
""))}#L(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,t.height)}#g(){this.#i||=requestAnimationFrame(
()=>{this.#i=0,this.#v()})}#v(){let t=this.#t,{picture:e,root:n}=this;if(!t||!e||!n||n.hidden)return;let s=e.levelOf(
this.#a);if(t.work){let a=performance.now()+bh;for(;t.work&&performance.now()<a;)this.#A(t)}let i=this.#c;!(i&&
e.draw(i,this.#f))||t.work&&!t.pyramid.has(s)?this.#g():t.work&&this.#g()}#A(t){t.work?.next().done&&(t.work=null,
this.#d(this.context.state()),this.#b())}#S(){for(;this.#t?.work;)this.#A(this.#t)}async#T(){for(;this.#i&&!document.
hidden;)await new Promise(t=>requestAnimationFrame(t))}#O(t,e){this.#S();let n=this.#t?.pyramid;if(!n||!n.has(
t)||e>=n.side(t))throw new v(`There is no row ${e} of level ${t}.`);let s=new Uint16Array(e+1);return n.read(t,
e,0,s),Array.from(s,i=>i===0?NaN:n.values[i-1])}#N([t,e]){let{canvas:n,picture:s}=this;if(!n||!s)return null;let i=n.
getBoundingClientRect(),{row:r,key:a,cell:l}=this.#a,[h,c]=[i.left+s.frame.left+(e-a)*l,i.top+s.frame.top+(t-r)*
l];return{x:h,y:c,width:l,height:l}}};var Nr="http://www.w3.org/2000/svg";var Qn=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(Nr,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[$h(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function $h({strength:o},t,e){let n=document.
createElementNS(Nr,"path"),[s,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,l=a?t.top+t.height:t.top,h=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-s)/6):0,[f,u]=r?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(s,l)}C${d(
s,f)} ${d(i,u)} ${d(i,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",o.toFixed(3)),n}var Gs=18,ts=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(s,i)=>Eh(t,s,i)));let n=kh(t.measuredEdges);n!==null&&(b("edges-title",`What mattered for ${n}`),b("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",s=>{let i=s.target instanceof Element?s.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){b("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let s=this.body.rows[n];P(s.cells[3],vh(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);s.toggleAttribute("data-h\
ere",i)})}};function kh(o){let[t]=o,e=({queries:[n,s],next:i})=>s-n===1&&n===t.queries[0]&&i===t.next;return t&&
o.every(e)?S(t.next,Gs):null}function Eh(o,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let s=document.
createElement("button");s.type="button",s.textContent=Ss(t.change),s.setAttribute("aria-label",je(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${Et(t)} Show it in the text.`)),n.insertCell().append(s);let i=`${Rr(o,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,T(t.weight),
t.valueWeighted===null?"\u2013":T(t.valueWeighted),`${S(t.next,Gs)} \xD7 ${Ms(t.change)}`])P(n.insertCell(),r);
return n}function vh(o,t,{queries:[e,n]}){let s=wt(t,e,o.texts.length),i=wt(t,n-1,o.texts.length);return s===null||
i===null?"what follows":Rr(o,[s,i+1])}function Rr(o,[t,e]){let n=`${t} ${S(o.texts[t],Gs)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var Ah=250,es=class{#t="";constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.to}`:
"nothing";if(n===this.#t)return;if(this.#t=n,!t){e(null);return}let{texts:s,siblings:i}=this.page,r={at:L(s,t.
to),when:`when it wrote ${L(s,t.from)}`,count:pe(this.page).length,parted:i.length>0},a=()=>this.#t===n,l=performance.
now(),h=await this.#e(t,a,c=>{performance.now()>l+Ah&&(l=performance.now(),e({...r,ranked:Jt(c),done:!1}))});a()&&
e({...r,ranked:Jt(h),done:!0})}async all(t){return Jt(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let s=[],
{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[a,tt(i.sight,a,i.numRows)]));return await Ye(this.page,this.
heads,(a,l,h)=>{let c=r.get(a),f=c&&$t(h,c,t,i.numRows);if(f){let[u,...d]=f.weight;s.push({layer:a,head:l,weight:u,
bounds:d,even:f.even})}n(s)},e),s}};var Sh=5,ss=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=ns(t,"why-bars"),this.heads=ns(
t,"why-heads"),this.layers=ns(t,"why-layers"),this.looks=ns(t,"why-looks");for(let s of t.querySelectorAll("[d\
ata-word-step]"))s.addEventListener("click",()=>n.step(s.dataset.wordStep==="1"?1:-1));Ys(this.bars,s=>n.cause(
this.#t[s].span)),Ys(this.heads,s=>n.look(this.#e[s])),Ys(this.layers,s=>n.look(this.#n[s]))}show({headline:t,
sentence:e,chance:n,lead:s,bars:i},r){b("why-title",t),b("why-sentence",e),b("why-chance",n),b("why-lead",i.length?
s:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:l,against:h,text:c})=>{let f=r!==null&&a[0]===
r[0]&&a[1]===r[1];return Cr(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,f)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:s,count:i,parted:r,done:a}=t,l=`of ${i}${r?" in\
 this file":""}`;b("why-heads-title",`Heads that looked at ${e}`),b("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=s.slice(0,Sh),this.heads.replaceChildren(...this.#e.map(c=>{let{number:f,error:u}=yt(
c),d=Cr(`L${c.layer} \xB7 H${c.head}`,c.weight,f,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",je(`Layer ${c.layer}, head ${c.head}: ${f} ${u} of its attention to ${e}. Show it in the text.`)),m.style.
setProperty("--even",c.even.toFixed(4)),m.append(he("error",u)),d})),b("why-heads-note",a?Mi(this.#e):"Still l\
ooking through the heads \u2026"),b("why-layers-of",`strongest look at ${e}`),this.#n=Mn(s);let h=s[0];this.layers.
setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${yt(h).number}, of ${this.#n.length} layers`:""),
this.layers.replaceChildren(...this.#n.map(c=>{let f=he("layer","");return f.title=`Layer ${c.layer}: ${yt(c).
number} (head ${c.head})`,f.style.setProperty("--size",c.weight.toFixed(4)),f})),b("why-first-layer",this.#n.length?
`layer ${this.#n[0].layer}`:""),b("why-last-layer",this.#n.length>1?`layer ${this.#n.at(-1)?.layer}`:"")}};function ns(o,t){
return o.querySelector(`#${t}`)}function Ys(o,t){o.addEventListener("click",e=>{let n=[...o.children].findIndex(
s=>e.target instanceof Node&&s.contains(e.target));n>=0&&t(n)})}function Cr(o,t,e,n,s){let i=document.createElement(
"li"),r=document.createElement("button");r.type="button",r.className=n,r.style.setProperty("--size",t.toFixed(
4)),n!=="head"&&r.setAttribute("aria-pressed",String(s));let a=he("track","");return a.setAttribute("aria-hidd\
en","true"),a.append(he("size","")),r.append(he("name",o),a,he("number",e)),i.append(r),i}function he(o,t){let e=document.
createElement("span");return e.className=o,P(e,t),e}var Mh=3,Lh=5,os=class{static id="why";static title="Why this word?";#t=[];#e=null;#n=null;constructor(t){this.
context=t,this.page=t.page,this.headLooks=new es(t.page,t.heads)}static fits(t){return t.why!==null||t.measuredEdges.
length>0}async mount(t){let{page:e,look:n}=this.context;if(this.edges=new ts(e,({layer:s,head:i,queries:r,keys:a})=>{
n({layer:s??void 0,head:i??void 0,row:r[1]-1,key:a[0]})}),!!e.why){try{await this.#s(e.why)}catch(s){if(!(s instanceof
v))throw s;j(s.message);return}this.#o(t),this.#i(e.why),new Mt(t.querySelector(".sheet")),this.panel=new ss(t,
s=>L(e.texts,s),{cause:s=>{this.#e=s,this.show(this.context.state())},look:s=>{this.#c(s)},step:s=>this.#a(s)})}}show(t){
let{page:e,panel:n,text:s}=this;if(this.edges?.show(t),!n||!s||!e.why)return;let i=te(e,e.why,this.#t,t.chosen),
r=this.#h(i),a=nr(e.why,this.#t,i);n.show(i.words,r),s.shade(a),s.choose(i.span),s.rove(i.span[0]),this.#l(i,a);
let l=ee(e,i,r);this.headLooks.ask(l,h=>n.showLooks(h))}reveal(){this.page.why&&this.text?.reveal(vn(this.page,
this.page.why,this.context.state().chosen)[0])}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e}=this;
if(!e.why)throw new v("This report does not know what the answer hangs on.");let n=typeof t=="number"?ln(e.why,
t):t,s=Nh(n,e.texts.length)?xe(e.why,e.promptLength,n):null;if(!s)throw new v(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await this.#s(e.why);let i=te(e,e.why,this.#t,s),r=ee(e,i,i.leading),
a=r?await this.headLooks.all(r):[];return{measured:e.why.measured,units:i.ranked.map(({span:[l,h],effect:c})=>({
text:e.texts.slice(l,h).join(""),start:l,end:h,effect:c})),heads:a.slice(0,Lh).map(({layer:l,head:h,weight:c})=>({
layer:l,head:h,weight:c}))}}#s(t){return this.#n??=yn(t).then(e=>{this.#t=e}),this.#n}#o(t){let e=new St(t.querySelector(
".text"),this.context.text);this.text=e,this.arcs=new Qn(t.querySelector(".arcs"),e);let n=Ht(this.page,"word");
xn(e,()=>n,s=>this.#r(s))}#i(t){let[e,n]=t.target,s=n>=this.page.texts.length?"":` Only the first ${n-e} token\
s of this long answer are explained.`;b("why-how",`${t.measured?Th:Oh}${s}`),b("why-figure",`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}.`)}#r(t){let{why:e,promptLength:n}=this.page,s=e&&xe(e,n,t);s&&(this.#e=null,this.context.change(
{chosen:s}))}#a(t){let{page:e}=this;if(e.why){let[n,s]=vn(e,e.why,this.context.state().chosen),{why:i}=e,l=(n<
e.promptLength?i.units:i.words).filter(h=>t>0?h[0]>=s:h[1]<=n).at(t>0?0:-1);l&&(this.#r(l),this.text?.reveal(l[0]))}}#h({
words:t,leading:e}){let n=this.#e;return n&&t.bars.some(({span:s})=>String(s)===String(n))?n:e}#l({span:t,reverse:e,
leading:n},s){let i=s.filter(({against:r})=>!r).slice(0,n?Mh:0);this.arcs?.show(i.map(({from:r,to:a,strength:l})=>{
let h=[r,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#c({layer:t,head:e}){let{page:n}=this;if(n.why){let s=te(
n,n.why,this.#t,this.context.state().chosen),i=ee(n,s,this.#h(s));i&&await this.context.look({layer:t,head:e,row:G(
i,n.numRows)[0],key:i.to[0]})}}},Th="Measured: each word of the prompt was hidden, one at a time, from everyth\
ing after it, and the model was run again. Effects of several words do not add up, and a hidden word is someth\
ing that the model never met in training.",Oh="Estimated from one run of the model; nothing was hidden. An est\
imate always has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to mea\
sure.";function Nh(o,t){return Array.isArray(o)&&o.length===2&&o.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&o[0]<
o[1]}try{let o=Vs(document.getElementById("att-viz-page")?.textContent??""),t=new Ge(o,[os,Pn,an,Zn,Tn,Rn]),e=t.start();
Object.defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(
({id:n,title:s})=>Object.freeze({id:n,title:s}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(
()=>{performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(o){if(j(
o instanceof v?o.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, F\
irefox or Safari."),!(o instanceof v))throw o}})();
