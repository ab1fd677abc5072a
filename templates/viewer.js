"use strict";(()=>{var Ma=["corrected rollout","raw rollout","rollout without resting places"];function H(s){return s.kind!==void 0}
var A=class extends Error{constructor(t){super(t),this.name="ReportError"}};function To(s){let t;try{t=JSON.parse(
s)}catch{throw new A("This file is damaged: its list of tokens cannot be read. Please make the report again.")}
if(t?.format!==1)throw new A("This report was written in a format that its viewer does not know. Please make i\
t again.");let e=Ta(t);if(e)throw new A(`This file is damaged: ${e}. Please make the report again.`);return t}
function Ta(s){if(!Array.isArray(s.texts)||!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"i\
ts texts and its tokens do not belong together";let t=s.texts.length;return s.numRows!==t&&s.numRows!==t-1?`it\
 has ${t} tokens but ${s.numRows} attention rows`:s.ids!==null&&s.ids?.length!==t?`it has ${t} tokens but anot\
her number of ids`:s.promptLength>=0&&s.promptLength<=t?!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(
s.allLayers)?"it names no layers":Array.isArray(s.valueNorms)?!Array.isArray(s.sight?.padding)||!Array.isArray(
s.sight.starts)||!s.sight.layers?"it does not say which tokens could be seen":!Array.isArray(s.text?.turns)||!Array.
isArray(s.text.markup)||!s.text.units?"its text is not divided into turns and units":s.lens&&(!Array.isArray(s.
lens.boundaries)||s.lens.vocabulary?.length!==s.lens.ids?.length)?"what the logit lens read cannot be understo\
od":Array.isArray(s.measuredEdges)?"":"its measured edges cannot be read":"it does not say whose values' sizes\
 are known":"its prompt is longer than its text"}function G(s,t){return s.allLayers.find(e=>e.layer===t)?.heads??
[]}function V(s,t,e=`head ${t}`){return s===-1?`all layers, ${Ma[t]}`:`layer ${s}, ${e}`}function bt(s,t,e){return s.
layers.some(n=>n.layer===t&&n.heads.includes(e))}function Be(s,t,e){let n=G(s,t);return n.reduce((o,i)=>Math.abs(
i-e)<Math.abs(o-e)?i:o,n[0]??0)}function Lo(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function Pe(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function Oo(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function No(s,t,e,n,o){let i=Lo(s,t,e),r=V(t,e),a=`${r[0].
toUpperCase()}${r.slice(1)}`;if(i===null)return`${a}: not in this report.`;let l=Pe(location.pathname,s.suffix,
i);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${i}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function rt(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function Ro(s,t){let e=`att-viz-head-${s}-${t}`;return await _o(()=>!!document.getElementById(e)?.nextElementSibling),
document.getElementById(e)?.textContent??null}function Co(s,t){return document.getElementById(`att-viz-head-${s}\
-${t}`)?.dataset.roles??null}function Io(){return _o(()=>!1)}async function _o(s){for(;document.readyState==="\
loading"&&!s();)await La()}function La(){return new Promise(s=>{let t=()=>{e.disconnect(),document.removeEventListener(
"DOMContentLoaded",t),s()},e=new MutationObserver(t);e.observe(document.body,{childList:!0}),document.addEventListener(
"DOMContentLoaded",t)})}var Bo=0;async function Pt(){performance.now()>Bo&&(await new Promise(s=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),s(void 0)},t.port2.postMessage(null)}),Bo=performance.now()+8)}var Po=2**17,N=Float32Array.from({length:256},(s,t)=>(t/255)**2);function at(s){return s*(s+1)/2}function Xt(s){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<
e.length;o+=1)n[o]=e.charCodeAt(o);return n}async function Qt(s,t){let{readable:e,writable:n}=new DecompressionStream(
"deflate"),o=Oa(n.getWriter(),s),i=e.getReader(),r=new Uint8Array(t),a=0;for(;;){let{done:l,value:h}=await i.read();
if(l)return await o,r.subarray(0,a);if(a+h.length>t)throw await i.cancel(),new RangeError(`more than ${t} byte\
s`);r.set(h,a),a+=h.length}}async function Oa(s,t){try{for(let e=0;e<t.length;e+=Po)await s.write(t.subarray(e,
e+Po)),await Pt();await s.close()}catch{}}var Fo=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),Fe=13,Ho=1<<
20,He=new Uint32Array(256).fill(Ho);Fo.forEach((s,t)=>{He[s]=t});var Na=He.map(s=>s*Fo.length);function Do(s){
let t=new TextEncoder().encode(s),e=t.length>>1,n=t.length&1,o=new Uint8Array(Fe*e+6*n>>3),i=0,r=0,a=0,l=()=>{
let f=Na[t[r]]+He[t[r+1]];return r+=2,i|=f,f};for(let f=e-e%8;r<2*f;a+=Fe){let[d,m,p,g]=[l(),l(),l(),l()],[x,y,
$,E]=[l(),l(),l(),l()];o[a]=d>>5,o[a+1]=d<<3|m>>10,o[a+2]=m>>2,o[a+3]=m<<6|p>>7,o[a+4]=p<<1|g>>12,o[a+5]=g>>4,
o[a+6]=g<<4|x>>9,o[a+7]=x>>1,o[a+8]=x<<7|y>>6,o[a+9]=y<<2|$>>11,o[a+10]=$>>3,o[a+11]=$<<5|E>>8,o[a+12]=E}let h=0,
c=0,u=(f,d)=>{for(h=h<<d|f,c+=d;c>=8&&a<o.length;a+=1)c-=8,o[a]=h>>c;h&=(1<<c)-1};for(;r<2*e;)u(l(),Fe);if(n){
let f=He[t[r]];i|=f<64?0:Ho,u(f&63,6)}if(i>>Fe)throw new RangeError("letters that stand for nothing");return o}function I({width:s},t){return s?s*t:at(t)}function et({width:s},t){return s||t+1}var Ls=16,Ft=64,Wo=Ft*1024,Ra=32,Uo=15360,Os=new Uint16Array(257).fill(Uo+1);for(let s=Uo;s>=0;s-=1)Os[Math.round(
255*Math.sqrt(qo(s)))]=s;var Ns=class extends Map{cap=1/0};function qo(s){let t=s>>10,e=s&1023;return t?(1+e/1024)*
2**(t-15):e*2**-24}function zo(s){return 4*Math.ceil(s/Ft)+Math.ceil(s*2*Ls*Ra/8)}function Ko(s,t){let e=Math.
ceil(t/Ft),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.from({length:e},(r,a)=>n.getUint32(
4*a,!0)),i=s.slice(4*e);if(o.some(r=>r>8*i.length))throw new RangeError("too short");return{bits:i,index:o,read:new Map}}
function nt(s,t){let{exact:e}=s,n=Math.floor(t/Ft),o=e.read.get(n);return o||(o=Ca(s,n),e.read.set(n,o)),o[t%Ft]}
function Ca(s,t){let{triangle:e,exact:n}=s,o=_a(n.bits,n.index[t]),i=[];for(let r=t*Ft;i.length<Ft;r+=1){let a=I(
s,r);if(a>=e.length)break;i.push(Ia(e.subarray(a,a+et(s,r)),o))}return i}function Ia(s,t){let e=new Uint32Array(
256);for(let c of s)e[c]+=1;let n=255,o=Ls;for(;n>0&&e[n]<o;)o-=e[n],n-=1;let i=n>0?e[n]:0,r=new Set,a=-1;for(let c=0;i>
o&&c<o;c+=1)a+=1+t(i-o-a+c),r.add(a);let l=new Ns,h=-1;for(let c=0;c<s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&
(h+=+(u===n),u>n||i<=o||r.has(h))){let f=Os[u];l.set(c,qo(f+t(Os[u+1]-f)))}}return l.cap=l.size===Ls?Math.min(
...l.values()):1/0,l}function _a(s,t){let e=n=>{let o=0;for(let i=0;i<n;i+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),i=2**(o+1)-n,r=e(o);return r<i?r:2*r+e(1)-i}}var Ba=2,Go=1,jo=2,Yo=4,Pa=2**22,De=6,Vo=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);
async function Jo(s,t,e,n=0){try{let o=Do(s);await Pt();let i=await Qt(o,Fa(t,n));return await Ha(i,t,n)}catch{
throw new A(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Fa(s,t){let e=I(
{width:t},s),n=Xo(s,t).length;return 2+2*s+4*(t||s)+4*De*n+e+zo(s)}async function Ha(s,t,e){let[n,o]=s;if(n!==
Ba||o>(Go|jo|Yo)||!!(o&Yo)!=e>0)throw new RangeError("not a head");let i={width:e},r=2,a=u=>{if(r+=u,r>s.length)
throw new RangeError("too short");return s.subarray(r-u,r)},l=o&Go?qa(a(2*t)):null,h=o&jo?Ua(a(4*(e||t))):null,
c=new Uint8Array(I(i,t));for(let[u,f]of Xo(t,e))Da(a,c,i,u,f),await Pt();return{triangle:c,...i,sinkMass:l,norms:h,
exact:Ko(a(s.length-r),t)}}function Xo(s,t){let e=Math.max(1,Math.floor(Pa/(t||s)));return Array.from({length:Math.
ceil(s/e)},(n,o)=>[o*e,Math.min(s,(o+1)*e)])}function Da(s,t,e,n,o){let i=s(4*De),r=new DataView(i.buffer,i.byteOffset,
i.byteLength),a=new Uint32Array(De),l=0;for(let h=0;h<De;h+=1)a[h]=l,l+=r.getUint32(4*h,!0);if(l!==I(e,o)-I(e,
n))throw new RangeError("a band of another size");Wa(t,e,n,o,s(l),a)}function Wa(s,t,e,n,o,i){for(let r=e;r<n;r+=
1){let a=I(t,r),l=et(t,r),h=r===0?0:et(t,r-1),c=a-h,u=0;for(let f=0;f<h;f+=1)u=o[i[Vo[2*s[c+f]+u]]++],s[a+f]=u;
for(let f=h;f<l;f+=1)u=o[i[Vo[u]]++],s[a+f]=u}}function Ua(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);
return Float32Array.from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function qa(s){let t=new DataView(s.
buffer,s.byteOffset,s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var za=96*2**20,We=class{#t=new Map;constructor(t,e,n=za,o=0){this.textOf=t,this.numRows=e,this.bytesKept=n,this.
width=o}get(t,e){let n=`${t}-${e}`,o=this.#t.get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let i=this.#e(
t,e),r={promise:i,data:null};return this.#t.set(n,r),i.then(a=>{r.data=a,this.#n()},()=>this.#t.delete(n)),i}peek(t,e){
return this.#t.get(`${t}-${e}`)?.data??null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new A(
`The weights of ${V(t,e)} are not in this file.`);let o=await Jo(n,this.numRows,V(t,e),this.width);return t===
-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){let t=0;for(let[e,n]of[...this.#t].reverse()){let o=n.data?Ka(
n.data):0;t+=o,t>this.bytesKept&&n.data&&t>o&&this.#t.delete(e)}}};function Ka({triangle:s,exact:t}){return s.
length+t.bits.length+t.read.size*Wo}var Ga=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,ja=/[\u202a-\u202e\u2066-\u2069]/u,Ya=/[\ud800-\udfff]/u,Va=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Ja=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Xa=/^\p{M}/u,
Zo=/[\u2028\u2029]/u,Qa=/^(?:⟨[0-9A-F]{2}⟩)+$/u,qe=/⟨[0-9A-F]{2}⟩/gu,Za=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function ze(s){return Za.test(s.trim())}function ti(s,t){return Qa.test(s)||!t.includes("\u27E8")&&s.search(qe)>=
0}function Ht(s,t){return s.includes("\u27E8")&&ti(s,t)?s.replace(qe,""):s}function st(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&ti(s,t)){let e=s.match(qe)??[];return s.split(qe).flatMap((n,o)=>[...n?st(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...st(s.slice(0,800)),n,...st(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):Va.test(s)?Array.from(
s,e=>({mark:Ue(e),raw:Zo.test(e)?"":e})):Xa.test(s)?[{mark:"\u25CC",raw:""},...Qo(s)]:Ja.test(s)?Qo(s):[{mark:"",
raw:s}]}function Qo(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=tl(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function tl(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(Ga.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Ue(s),raw:""}}return s==="\uFEFF"?{mark:Ue(s),raw:s}:ja.test(s)||Ya.test(s)||Zo.test(s)?{mark:Ue(s),raw:""}:
null}function Ue(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function M(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return Dt(s);let e=st(s).map(i=>i.mark||i.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var el={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Dt(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,i]=el[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${i}`:st(n).map(({mark:r,raw:a})=>r||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(
-1)}`:e[0]}var Zt=1,nl=2,ei=800,sl=200;function si(s){let t=new Uint8Array(s.texts.length);for(let[o,i]of s.text.markup)t.
fill(nl,o,i);let e=new Uint8Array(s.texts.length);for(let[o,i]of s.text.added??[])e.fill(1,o,i);let n=s.text.turns.
map(([o,i,r])=>{let a=ni(t,i,r,1);return t.fill(Zt,i,a),t.fill(Zt,ni(t,r-1,a-1,-1)+1,r),{label:o,from:i,head:a,
to:r,lines:ol(s,t,e,a,r)}});return{page:s,turns:n,markers:t}}function ni(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=
n;return o}function ol(s,t,e,n,o){let i=il(s.texts,t,n,o),r=ll(i.map(a=>al(s,t,a)));return i.map(([a,l],h)=>{let c=[
...e.subarray(a,l)].filter((u,f)=>!t[a+f]);return{from:a,to:l,code:r[h],folded:c.length>0&&c.every(Boolean)}})}
function il(s,t,e,n){let o=[],i=e;for(let r=e;r<n;r+=1){let a=s[r],l=!t[r]&&Rs.test(a),h=r-i,c=h>=ei&&(/^\s/u.
test(a)||h>=ei+sl);(l||c)&&r>i&&(o.push([i,r]),i=r),t[r]!==Zt&&a.endsWith(`
`)&&rl(t,r+1,n)&&(o.push([i,r+1]),i=r+1)}return i<n?[...o,[i,n]]:o}var Rs=/^\r?\n[\s]*[^\S\n]$/u;function rl(s,t,e){
return t>=e||s[t]!==Zt}function al(s,t,[e,n]){let o="";for(let i=e;i<n&&o.length<200;i+=1)o+=t[i]?"":Ht(s.texts[i],
s.tokens[i]);return o}function ll(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function Ke(s,t,e,n){let o="",i="";for(let r=e;r<n;r+=1){let a=Ht(s.texts[r],s.tokens[r]);
i+=a,o+=t[r]?"":a,t[r]&&!t[r+1]&&o&&r+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||i}var hl=10;function _(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function Cs(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,i)=>`${o} counted most ${i}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var B={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,i)=>`${o} brought most ${i}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...Cs("raw rollout"),noun:"preference",top:hl,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:Cs("raw rollout"),restless:Cs("rol\
lout without resting places")};var Is=.0009765625,_s=2**-24,Ge=Bs(.5,1),ut=Float64Array.from({length:256},(s,t)=>Bs(Math.max(0,t-.5),-1)),ft=Float64Array.
from({length:256},(s,t)=>Bs(t+.5,1));function Ut(s){return[Math.max(0,s*(1-Is)-_s),Math.min(1,s*(1+Is)+_s)]}function Bs(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*Is)+t*_s))}function je([s,t],[e,n]){let[o,i]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,i>0?Math.min(1,t/i):0]}function J(s,[t,e]){if(!(t>0)&&e<
.01)return dt(e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(
n)),i=Math.ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return`${o.toFixed(n)} \xB1 ${i.toFixed(n)}`}function dt(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var cl=.5/65535;function L(s,t=Ge){return s===0?dt(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function qt(s,[t,
e]){return s>0?Math.max(e-s,s-t)<=.0011*s?L(s):J(s,[t,e]):e>0?dt(e):"0"}function C(s,t){return`${M(s.texts[t])}\
 (token ${t})`}function ot(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e} of layer ${t}`}
function te(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${C(e,t)}`:t<e.promptLength?
`Just before ${C(e,t)} in the prompt`:`When the model produced ${C(e,t)}`}function Ye(s,t,e,n){let o=ot(s.page,
s.layer,s.head),i=t===e&&s.alignment==="position"?"itself":C(s.page,e),r=B[s.measure].pair(n.said,o,i);return`${te(
s,t)}, ${r}${Ps(s,n)}.`}function Ps({measure:s},{even:t}){return B[s].hasEven?`; an even spread would be ${L(t)}`:
""}function oi(s,t,e,n,o,i){if(n.absence)return Fs(s.alignment,t,C(s.page,e),n.absence);let r=B[s.measure],a=ot(
s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${te(s,e)}, ${r.none(i(),a)}.`:ul(s,r.noneLater(i(),C(s.page,e)));if(t==="observer"){let c=n.strongest===
e?"itself":C(s.page,n.strongest);return`${te(s,e)}, ${r.most(l.said,a,c)}${Ps(s,l)}.`}let h=te(s,n.strongest).
replace(/^(When|Just)/u,c=>c.toLowerCase());return`${r.mostLater(l.said,a,C(s.page,e),h)}${Ps(s,l)}.`}function ul({
page:s},t){return H(s)?t.replace(" later token"," token"):t}function Fs(s,t,e,n){return n==="hidden"?`${e} is \
set aside, as a place to rest: show what rests to see who looked at it.`:n==="all-hidden"?`${e} could only loo\
k at what is set aside, as a place to rest.`:n==="padding"?`${e} is padding: nothing looks at it, and it looks\
 at nothing.`:t==="observed"?`${e} is the last token: nothing came after it that could look back.`:n==="first-\
token"?`${e} is the first token: nothing came before it, so there is no attention to show.`:`${e} was never fe\
d back to the model, so it has no row of its own${s==="position"?"; the other alignment shows what produced it":
""}.`}function Ve(s,t,e,n,o){if(t.absence==="first-token"||t.absence==="last-token"||t.absence==="hidden"||t.absence===
"padding")return"";let i=s==="observed"?" on average":"",r=[];if(e>0){let a=e===1?"the first token":`the first\
 ${e} tokens`,[l,h,c]=t.hiddenMass;r.push(`${J(l,[h,c])} of ${o.whole}${i} ${o.rests} ${a}.`)}return n&&r.push(
`Learned sink: ${L(t.sinkMass,cl)} of the attention${i} went to no token at all (this model may set attention \
aside).`),r.join(" ")}function ii(s,t){let e=s.tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).
join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,a=>a===" "?"\u2423":"\uFFFD"),i=s.ids?` \xB7 id\xA0${s.ids[t]}`:"",
r=H(s)?"":t<s.promptLength?" \xB7 prompt":" \xB7 completion";return`Token ${t}${r} \xB7 piece ${o||"\u2205"}${i}`}
function ee(s){let t="is kept as one byte, round(255 \xB7 \u221Aw)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00\
001)",n="The 16 strongest weights of each row are exactly those of an archive (float16: to within \xB10.1%).",
o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?`A preference ${t} of its row\u2019s largest: it is shown to\
 within \xB11% of that, the 16 strongest of a row to within \xB10.1% of themselves; sentences say how far each may b\
e off.`:s==="value"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}); shares of weigh\
t \xD7 value are computed from these, and sentences say how far each may be off.`:s==="weight"?`${n} Any other\
 weight w ${t}, and ${e} of what the model computed (${o}).`:`${n} Any other share w ${t}, and ${e} of the rol\
lout of the weights as archives keep them, in float16 (${o}).`}function Je(s,t,{noun:e,top:n}){if(s==="absolut\
e")return`Colour is absolute: the strongest colour is a ${e} of ${n}${n>1?" or more":""}, in every report.`;let o=L(
t);return`Colour is relative: the strongest colour is the largest ${e} shown, ${o}; do not compare it with oth\
ers.`}function ne({width:s,height:t,count:e}){return{row:0,key:0,cell:Math.min(96,Math.min(s,t)/Math.max(1,e))}}function zt(s,{
row:t,key:e,cell:n}){let o=Math.min(96,Math.max(ne(s).cell,n)),i=r=>Math.max(0,s.count-r/o);return{row:Math.min(
i(s.height),Math.max(0,t)),key:Math.min(i(s.width),Math.max(0,e)),cell:o}}function ye(s,t,[e,n],o){let{cell:i}=zt(
s,{...t,cell:t.cell*o});return zt(s,{row:t.row+n/t.cell-n/i,key:t.key+e/t.cell-e/i,cell:i})}function Xe(s,t,e,n){
return zt(s,{...t,row:t.row-n/t.cell,key:t.key-e/t.cell})}function Hs({count:s},{row:t,key:e,cell:n},[o,i]){let r=[
Math.floor(t+i/n),Math.floor(e+o/n)];return r.every(a=>a>=0&&a<s)?r:null}function be({width:s,height:t,count:e},{
row:n,key:o,cell:i}){let r=(a,l)=>[Math.floor(a),Math.min(e,Math.ceil(a+l/i-1e-6))];return{rows:r(n,t),keys:r(
o,s)}}function Kt(s,{rows:t,keys:e}){let n=Math.min(s.height/(t[1]-t[0]),s.width/(e[1]-e[0]));return zt(s,{row:t[0],
key:e[0],cell:n})}function ri(s,t,[e,n]){let o=(i,r,a)=>Math.min(r,Math.max(i,r+1-a/t.cell));return zt(s,{...t,
row:o(t.row,e,s.height),key:o(t.key,n,s.width)})}function ai(s){return Math.max(0,Math.ceil(-Math.log2(s)-1e-9))}
function Qe(s){return s?`${s.rows.join("-")}.${s.keys.join("-")}`:""}function Ze(s,t){let e=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.
exec(s??""),[n,o,i,r]=(e??[]).slice(1).map(Number);return e&&n<o&&o<=t&&i<r&&r<=t?{rows:[n,o],keys:[i,r]}:null}function Gt(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function tn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,i,r,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<i&&r<a&&i<=t&&a<=t,c=l?i>1&&o-1<e:o<e;return h&&c?{from:[o,i],to:[r,a],when:l?"wro\
te":"read"}:null}var Ds=[["token","token"],["word","word"],["line","line"],["sentence","sentence"],["turn","turn"],["span","nam\
ed part"]];function nn(s){return Ds.map(([t])=>t).filter(t=>t!=="span"||s.text.spans.length>0)}function li(s){
let t=new Map;return e=>{let n=t.get(e)??se(s,e);return t.set(e,n),n}}function se(s,t){let e=s.texts.length;if(t===
"token")return en(t,Uint32Array.from({length:e},(i,r)=>r),e);if(t==="turn")return en(t,Uint32Array.from(s.text.
turns,([,i])=>i),e);if(t==="span")return fl(s);let n=Xt(s.text.units[t]??"");if(n.length!==Math.ceil(e/8))throw new A(
"This file is damaged: its units do not fit its text. Please make the report again.");let o=[];for(let i=0;i<e;i+=
1)n[i>>3]>>(i&7)&1&&o.push(i);return en(t,Uint32Array.from(o),e)}function en(s,t,e,n=null){if(e>0&&t[0]!==0)throw new A(
"This file is damaged: its first unit is missing. Please make the report again.");let o=Uint32Array.from([...t,
e]),i=new Uint32Array(e);for(let r=0;r<t.length;r+=1)i.fill(r,o[r],o[r+1]);return{kind:s,starts:o,ofToken:i,names:n}}
function fl(s){let t=new Int32Array(s.texts.length).fill(-1);s.text.spans.forEach(([,o,i],r)=>{for(let a=o;a<i;a+=
1)t[a]=t[a]<0?r:t[a]});let e=[],n=[];for(let o=0;o<t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.
push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));return en("span",Uint32Array.from(e),t.length,n)}function lt(s){
return s.starts.length-1}function P(s,t){return[s.starts[t],s.starts[t+1]]}function $e(s,[t,e]){return[s.starts[s.
ofToken[t]],s.starts[s.ofToken[e-1]+1]]}function hi(s,t){let e=new Float64Array(lt(t)).fill(NaN);for(let n=0;n<
s.length;n+=1)if(!Number.isNaN(s[n])){let o=t.ofToken[n];e[o]=(Number.isNaN(e[o])?0:e[o])+s[n]}return e}function ci(s){
let t=s[0]?.length??0,e=new Float64Array(t).fill(NaN);for(let n of s)for(let o=0;o<t;o+=1)Number.isNaN(n[o])||
(e[o]=(Number.isNaN(e[o])?0:e[o])+n[o]/s.length);return e}function ui(s,t){return Float32Array.from(t.ofToken,e=>s[e])}var dl=32,fi={low:.2,high:2,step:.05},ke=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],pi=["why","looked",
"heads","matrix","layers","lines"],ml=new Set("layer head measure alignment hide sides scale gamma cutoff obse\
rved observer".split(" "));function sn(s){return{view:ht(s.view,pi,s.why?"why":"looked"),chosen:null,layer:s.opening[0],
head:s.opening[1],measure:"weight",alignment:H(s)?"position":"generation",hide:"resting",sides:null,scale:"abs\
olute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",order:"role",lines:s.lines??"",area:"",
shades:"text",pool:"max",against:"",unit:null}}function on(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&
(e.layer=e.head=null);let n=Object.entries(s).filter(([o,i])=>o!=="view"&&i!==null&&Ws(o,i)!==Ws(o,e[o]));return s.
view!==gi(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,i])=>[o,Ws(o,i)])).toString()}
function Ws(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function gi(s,t){return s.
some(e=>ml.has(e))?"looked":t.view}function wi(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("\
layer")==="all"?-1:oe(n.get("layer")),i=oe(n.get("head")),r=o!==null&&G(t,o).length>0?o:e.layer;return{view:ht(
n.get("view"),pi,gi([...n.keys()],e)),chosen:gl(n.get("chosen"),t),layer:r,head:i===null&&r===e.layer?e.head:Be(
t,r,i??0),measure:ht(n.get("measure"),["weight","value"],e.measure),alignment:H(t)?e.alignment:ht(n.get("align\
ment"),["generation","position"],e.alignment),hide:pl(n.get("hide"),t)??e.hide,sides:ht(n.get("sides"),["from",
"to","both"],e.sides),scale:ht(n.get("scale"),["relative","absolute"],e.scale),gamma:mi(n.get("gamma"),fi.low,
fi.high,e.gamma),cutoff:mi(n.get("cutoff"),0,1,e.cutoff),theme:ht(n.get("theme"),["auto","light","dark"],e.theme),
observed:di(n.get("observed"),t),observer:di(n.get("observer"),t),pair:Gt(tn(n.get("pair"),t.texts.length,t.numRows)),
order:ht(n.get("order"),["role","layer"],e.order),lines:/^(all|\d{1,6}(-\d{1,6})*)$/u.exec(n.get("lines")??"")?.[0]??
e.lines,area:Qe(Ze(n.get("area"),t.numRows)),shades:ht(n.get("shades"),["text","linear","log"],e.shades),pool:ht(
n.get("pool"),["max","mean"],e.pool),against:wl(n.get("against"),t),unit:ht(n.get("unit"),[...nn(t),null],e.unit)}}
function ie(s){return Math.max(0,Math.min(dl,s.texts.length-2))}function oe(s){return s!==null&&/^\d{1,9}$/u.test(
s)?Number(s):null}function pl(s,t){let e=oe(s);return e===null?null:Math.min(e,ie(t))}function gl(s,t){let[e,n,
...o]=(s??"").split("-").map(oe);return e!==null&&n!==null&&n!==void 0&&o.length===0&&e<n&&n<=t.texts.length?[
e,n]:null}function di(s,t){let e=oe(s);return e!==null&&e<t.texts.length?e:null}function wl(s,t){let[e,n,...o]=(s??
"").split(".").map(oe);return e!==null&&n!==null&&n!==void 0&&o.length===0&&bt(t,e,n)?`${e}.${n}`:""}function ht(s,t,e){
return t.find(n=>n===s)??e}function mi(s,t,e,n){let o=s===null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?
o:n}var xi={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function jt(s,t,e){let[n,o]=e.split(" "),i=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-i):t.hide;return{hide:Math.min(ie(s),Math.max(0,c+i))}}let r=s.
allLayers.map(({layer:c})=>c),a=r[r.indexOf(t.layer)+i];if(n==="layer")return a===void 0?{}:{layer:a};let l=G(
s,t.layer),h=l[l.indexOf(t.head)+i];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:G(s,a).at(i>0?0:-1)}}var rn=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(xl)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,yi(e).hidden=e!==t}return yi(t)}#t(t){let e=[...this.list.
children].findIndex(r=>r===document.activeElement),n=this.ids.length-1,i={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&i!==void 0&&(t.preventDefault(),this.list.children[i].focus(),this.choose(
this.ids[i]))}};function xl({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function yi(s){
return document.getElementById(`view-${s}`)}var an=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:n,data:o})=>{let i=n===window.parent?o?.attVizTheme:null;(i==="light"||i==="dark"||i==="aut\
o")&&(this.host=i,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)
n.addEventListener("change",()=>t(n.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let n of this.radios)n.checked=n.value===t}};var yl=/(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;function $i(s,t){let e=s.getBoundingClientRect(),n=getComputedStyle(
document.body),o=new Us(e.left-16,e.top-16-34),i=e.width+32,r=e.height+32+34;return o.read(s,{left:e.left-1,top:e.
top-1,right:e.right+1,bottom:e.bottom+1}),{width:i,height:r,title:t,marks:[{kind:"rect",x:0,y:0,width:i,height:r,
fill:n.backgroundColor},{kind:"text",x:16,y:28,text:t,size:14,family:n.fontFamily,fill:n.color,weight:"600"},...o.
marks]}}var Us=class{marks=[];#t=document.createRange();#e=document.createElement("canvas").getContext("2d");constructor(t,e){
this.left=t,this.top=e}read(t,e){let n=getComputedStyle(t),o=t.getBoundingClientRect();if(t.matches(".visually\
-hidden, option, .matrix-zoom, .picture-skip")||n.display==="none"||n.visibility==="hidden")return;let r=bi(o,
e);if(t instanceof SVGSVGElement){this.#a(t,o);return}if(n.display!=="contents"&&r&&this.#n(t,n,o,r),t instanceof
HTMLSelectElement||t instanceof HTMLInputElement){let c=t instanceof HTMLInputElement&&t.type==="number"?t.value:
"",u=t instanceof HTMLSelectElement?t.selectedOptions[0]?.text??"":c;this.#r(u,n,o.left+7,o.top+(o.height+parseFloat(
n.fontSize)*.7)/2);return}let l=n.overflowX!=="visible"||n.overflowY!=="visible"?r:e;if(!l)return;let h=t instanceof
HTMLDetailsElement&&!t.open;for(let c of h?t.querySelectorAll(":scope > summary"):t.childNodes)c instanceof Element?
this.read(c,l):c instanceof Text&&c.data.trim()&&this.#o(c,n,l)}#n(t,e,n,o){let[i,r]=[o.left-this.left,o.top-this.
top],a={x:i,y:r,width:o.right-o.left,height:o.bottom-o.top},l=Math.min(parseFloat(e.borderTopLeftRadius)||0,a.
height/2,a.width/2);ln(e.backgroundColor)&&this.marks.push({kind:"rect",...a,radius:l,fill:e.backgroundColor}),
this.#s(e,a);let h=[["Top",n.left,n.top,n.right,n.top],["Right",n.right,n.top,n.right,n.bottom],["Bottom",n.left,
n.bottom,n.right,n.bottom],["Left",n.left,n.top,n.left,n.bottom]];for(let[c,u,f,d,m]of h){let p=parseFloat(e[`\
border${c}Width`])||0,g={left:u,top:f,right:Math.max(d,u+.1),bottom:Math.max(m,f+.1)},x=bi(g,{...o,right:o.right+
1,bottom:o.bottom+1});if(p>0&&e[`border${c}Style`]!=="none"&&ln(e[`border${c}Color`])&&x){let[y,$]=[Math.max(u,
o.left)-this.left,Math.min(d,o.right)-this.left],[E,v]=[Math.max(f,o.top)-this.top,Math.min(m,o.bottom)-this.top],
S=`M${y} ${E}L${$} ${v}`;this.marks.push({kind:"path",d:S,stroke:e[`border${c}Color`],width:p})}}if(t instanceof
HTMLCanvasElement&&t.width>1){let c=document.createElement("canvas");c.width=t.width,c.height=t.height,c.getContext(
"2d")?.drawImage(t,0,0),this.marks.push({kind:"image",...a,canvas:c})}}#s(t,e){if(!t.backgroundImage.startsWith(
"linear-gradient("))return;let n=t.backgroundImage.match(yl)??[],o=t.backgroundSize.split(" ")[0],i=o.endsWith(
"%")?e.width*parseFloat(o)/100:e.width,r=t.backgroundImage.startsWith("linear-gradient(to right")?n:n.slice(0,
1);r.filter(ln).forEach((a,l)=>{let h=i/r.length;this.marks.push({kind:"rect",...e,x:e.x+l*h,width:h,fill:a})})}#o(t,e,n){
let o=null,i=()=>{if(o){let r=this.#i(e,o.height);this.#r(o.text.trimEnd(),e,o.left,o.top+r)}o=null};for(let{0:r,
index:a}of t.data.matchAll(/\S+\s*|^\s+/gu)){this.#t.setStart(t,a),this.#t.setEnd(t,a+(r.trimEnd().length||r.length));
for(let{left:l,top:h,right:c,bottom:u,height:f}of this.#t.getClientRects())if(!(c<=n.left||c>n.right+2||(h+u)/
2<=n.top||(h+u)/2>=n.bottom)){o&&Math.abs(o.top-h)<2?o.text+=r.replace(/\s+/gu," "):(i(),o={text:r.replace(/\s+/gu,
" "),left:l,top:h,height:f});break}}i()}#i(t,e){this.#e.font=`${t.fontWeight} ${t.fontSize} ${t.fontFamily}`;let{
fontBoundingBoxAscent:n,fontBoundingBoxDescent:o}=this.#e.measureText("x");return(e-n-o)/2+n}#r(t,e,n,o){if(t.
trim()){let i=parseFloat(e.fontSize),{fontFamily:r,fontWeight:a,color:l}=e;this.marks.push({kind:"text",x:n-this.
left,y:o-this.top,text:t,size:i,family:r,weight:a,fill:l})}}#a(t,e){for(let n of t.querySelectorAll("path")){let o=getComputedStyle(
n),i=bl(n.getAttribute("d")??"",e.left-this.left,e.top-this.top);if(i&&ln(o.stroke)){let r=parseFloat(o.opacity);
this.marks.push({kind:"path",d:i,stroke:o.stroke,width:parseFloat(o.strokeWidth)||1,opacity:r})}}}};function bl(s,t,e){
let n=0;return s.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu,o=>/[A-Z]/u.test(o)?(n=0,o):(n+=1,String(Math.round(100*(Number(
o)+(n%2?t:e)))/100)))}function bi(s,t){let[e,n]=[Math.max(s.left,t.left),Math.max(s.top,t.top)],[o,i]=[Math.min(
s.right,t.right),Math.min(s.bottom,t.bottom)];return e<o&&n<i?{left:e,top:n,right:o,bottom:i}:null}function ln(s){
return s!==""&&s!=="none"&&s!=="transparent"&&!/(?:,|\/)\s*0(?:\.0+)?\)$/u.test(s)}function tt(s){b("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function b(s,t){
let e=document.getElementById(s);e&&W(e,t)}var $l=/\u2068([^\u2068\u2069]*)\u2069/u;function W(s,t){let e=t.split(
$l);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let i=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(i.textContent=n),n?[i]:[]}))}function hn(s){return s.
replace(/[\u2068\u2069]/gu,"")}function ki(s,t){return s.map(e=>"y"in e?{...e,y:e.y+t}:e)}function Ee(s,t){for(let e of t)if(s.globalAlpha="o\
pacity"in e?e.opacity??1:1,e.kind==="rect")kl(s,e);else if(e.kind==="text")El(s,e);else if(e.kind==="image")s.
drawImage(e.canvas,e.x,e.y,e.width,e.height);else{let n=new Path2D(e.d);s.strokeStyle=e.stroke,s.lineWidth=e.width,
e.fill&&(s.fillStyle=e.fill,s.fill(n)),s.stroke(n)}s.globalAlpha=1}function kl(s,{x:t,y:e,width:n,height:o,fill:i,
stroke:r,radius:a=0}){s.beginPath(),s.roundRect(t,e,n,o,a),s.fillStyle=i,s.fill(),r&&(s.lineWidth=1,s.strokeStyle=
r,s.stroke())}function El(s,{x:t,y:e,text:n,size:o,family:i,fill:r,weight:a="400",anchor:l="start",turned:h}){
s.font=`${a} ${o}px ${i}`,s.textAlign=l==="middle"?"center":l==="end"?"right":"left",s.fillStyle=r,h?(s.save(),
s.translate(t,e),s.rotate(-Math.PI/2),s.fillText(n,0,0),s.restore()):s.fillText(n,t,e)}function Ei({width:s,height:t,
marks:e,title:n}){let[o,i]=[s,t].map(ct);return[`<svg xmlns="http://www.w3.org/2000/svg" width="${o}" height="${i}\
" viewBox="0 0 ${o} ${i}">`,`<title>${mt(n)}</title>`,...e.map(vl),`</svg>
`].join(`
`)}function vl(s){let t="opacity"in s&&s.opacity!==void 0?` opacity="${ct(s.opacity)}"`:"";if(s.kind==="path"){
let r=`stroke="${mt(s.stroke)}" stroke-width="${ct(s.width)}"`;return`<path d="${mt(s.d)}" fill="${mt(s.fill??
"none")}" ${r}${t}/>`}let e=`x="${ct(s.x)}" y="${ct(s.y)}"`;if(s.kind==="text"){let r=s.turned?` transform="ro\
tate(-90 ${ct(s.x)} ${ct(s.y)})"`:"",a=`font-family="${mt(s.family)}" font-size="${ct(s.size)}" font-weight="${mt(
s.weight??"400")}"`,l=s.anchor&&s.anchor!=="start"?` text-anchor="${s.anchor}"`:"";return`<text ${e}${r} ${a}${l}\
 fill="${mt(s.fill)}" xml:space="preserve">${mt(s.text)}</text>`}let n=`${e} width="${ct(s.width)}" height="${ct(
s.height)}"`;if(s.kind==="image")return`<image ${n} preserveAspectRatio="none" image-rendering="pixelated" hre\
f="${s.canvas.toDataURL("image/png")}"/>`;let o=s.radius?` rx="${ct(s.radius)}"`:"",i=s.stroke?` stroke="${mt(
s.stroke)}"`:"";return`<rect ${n}${o} fill="${mt(s.fill)}"${i}${t}/>`}function ct(s){return String(Math.round(
100*s)/100)}var Al=/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;function mt(s){return s.
replace(Al,"\uFFFD").replace(/[&<>"']/gu,t=>`&#${t.charCodeAt(0)};`)}var Sl=2,Ml=16384;function vi(s,t){s.addEventListener("click",async e=>{let n=e.target instanceof Element?e.target.
closest("[data-picture]"):null;if(!n)return;let{picture:o,name:i}=t(),r=n.getAttribute("data-picture"),a=r==="\
svg"?new Blob([Ei(o)],{type:"image/svg+xml"}):await Tl(o);b("live",""),a?(Ll(a,`${i}.${r}`),b("live",`Saved as\
 ${i}.${r}.`)):b("live","This is too large for a PNG; take the SVG.")})}function Tl({width:s,height:t,marks:e}){
let n=document.createElement("canvas"),o=Math.min(Sl,Ml/Math.max(s,t));n.width=Math.ceil(s*o),n.height=Math.ceil(
t*o);let i=n.getContext("2d");return i?(i.scale(o,o),i.imageSmoothingEnabled=!1,Ee(i,e),new Promise(r=>n.toBlob(
r,"image/png"))):Promise.resolve(null)}function Ll(s,t){let e=URL.createObjectURL(s),n=document.createElement(
"a");n.href=e,n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(e),1e4)}function Ai(){let s=[];window.addEventListener("beforeprint",()=>{s=[...document.querySelectorAll("main detail\
s:not([open])")],s.forEach(t=>t.open=!0)}),window.addEventListener("afterprint",()=>{s.forEach(t=>t.open=!1),s=
[]})}var cn=class{constructor(t,e,n){let o=document.createElement("label");o.className="unit-picker";let i=nn(e);this.
select=document.createElement("select"),this.select.autocomplete="off",this.select.append(...Ds.filter(([r])=>i.
includes(r)).map(([r,a])=>new Option(a,r))),this.select.addEventListener("change",()=>n(this.select.value)),o.
append("By",this.select),this.select.setAttribute("aria-label","Unit that things are told in"),t.append(o),this.
label=o,this.show("word")}show(t){this.label.hidden=t===null,this.select.value=t??this.select.value}};var X={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},zs={light:{more:{...X.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...X.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...X.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...X.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function kt(s){return Array.from({length:63},(t,e)=>{let n=Ol(s,e/62),o=[Yt(s.ink),
Yt("#000000"),Yt("#ffffff")].reduce((i,r)=>qs(i,n)>=4.5||qs(i,n)>=qs(r,n)?i:r);return{background:Si(n),ink:Si(
o)}})}function Ol(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[i,r]=[s.stops[n],
s.stops[n+1]].map(Nl);return Rl(i.map((a,l)=>a+o*(r[l]-a)))}function qs(s,t){let[e,n]=[Mi(s),Mi(t)].sort((o,i)=>o-
i);return(n+.05)/(e+.05)}function Yt(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function Si(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function Mi(s){let[t,e,n]=s.map(o=>{let i=o/255;return i<=
.04045?i/12.92:((i+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Nl([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function Rl([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,i=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*i,-1.2684380046*
n+2.6097574011*o-.3413193965*i,-.0041960863*n-.7034186147*o+1.707614701*i].map(r=>{let a=Math.min(1,Math.max(0,
r)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function Li(){let s=new CSSStyleSheet,t=Ti(":root","light");return s.replaceSync(`@media screen{${t}${Ti(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function Ti(s,t){let e=kt(X[t]),n=e.map(({background:i,ink:r},a)=>`${s}\
 .level-${a+1}{background-color:${i};color:${r}}`),o=[X[t].paper,...e.map(({background:i})=>i)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Cl=["view","chosen","layer","head","measure","alignment","sides","observed","observer","against","pair","u\
nit"],un=class{#t=new Set;#e=0;#n=!1;constructor(t,e){this.page=t,this.kinds=e.filter(({fits:a})=>!a||a(t)),this.
initial=sn(t),this.state=this.#o(),document.adoptedStyleSheets=[...document.adoptedStyleSheets,Li()];let n={page:t,
heads:new We(Ro,t.numRows,void 0,H(t)?t.numRows:0),text:si(t),units:li(t),state:()=>this.state,change:a=>this.
change(a),link:a=>`${location.href.split("#")[0]}#${on({...this.state,...a},this.initial)}`,look:a=>this.look(
a)};this.views=new Map(this.kinds.map(a=>[a.id,new a(n)])),this.tabs=new rn(this.kinds,a=>{this.change({view:a})});
let o=document.getElementById("unit");this.unitPicker=new cn(o,t,a=>{this.change({unit:a})}),this.theme=new an(
a=>{this.change({theme:a})},()=>{this.#s()}),this.writeAddress=rt(()=>{Oo(on(this.state,this.initial),this.#n),
this.#n=!1},150),b("precision",ee("weight"));let i=document.getElementById("files-link"),r=Pe(location.pathname,
t.suffix,"index");i&&r&&location.protocol!=="about:"&&(i.setAttribute("href",r),i.hidden=!1),Ai(),this.#i(),vi(
document.getElementById("take"),()=>this.picture)}async start(){bt(this.page,this.state.layer,this.state.head)||
this.#r(this.state,!0),await this.#s(),this.view.reveal?.()}get view(){return this.views.get(this.state.view)}async change(t){
let e={...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.
head),e.head=Be(this.page,e.layer,e.head),!bt(this.page,e.layer,e.head)){this.#r(e,!1);return}this.#n||=Cl.some(
n=>String(e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.
kinds.find(n=>n.id===t);if(!e)throw new A(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.
id).join(", ")}.`);await this.change({view:e.id})}get picture(){let{page:t,view:e}=this,n=this.kinds.find(({id:r})=>r===
this.state.view),o=[t.title&&`\u201C${t.title}\u201D`,t.model,n.title].filter(Boolean).join(" \xB7 "),i=document.
getElementById(`view-${n.id}`);return{picture:e.drawing??$i(i,o),name:`att_viz_${n.id}`}}async look(t){for(let e of this.
views.values())await e.look?.(t)}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].
map(({snapshot:t})=>t))}get door(){return Object.assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){
let{state:t,view:e}=this;this.theme.show(t.theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),
await e.mount(n)),this.unitPicker.show(e.unit??null),await e.show(this.state)}#o(){let t=wi(location.hash,this.
page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.initial.view}}#i(){window.addEventListener(
"hashchange",()=>{this.change(this.#o()).then(()=>this.view.reveal?.()),this.#n=!1}),document.addEventListener(
"keydown",t=>{let e=xi[t.key],n=t.target instanceof Element&&t.target.matches("input, select, button, a, summa\
ry"),o=this.kinds.find(({id:i})=>i===this.state.view)?.stepsHeads;e&&o&&!n&&!t.ctrlKey&&!t.metaKey&&!t.altKey&&
(t.preventDefault(),this.change(jt(this.page,this.state,e)))})}#r(t,e){this.view.show(this.state);let n=on(t,{
...this.initial,layer:-1,head:-1});tt(No(this.page,t.layer,t.head,n,e))}};function Q(s,t,e){let n=s.scales?s.scales[t]:1,o=nt(s,t),i=o.get(e),r=s.triangle[I(s,t)+e],[a,l]=i===void 0?[ut[r],
ft[r]]:Ut(i);return[(i??Math.min(N[r],o.cap))*n,a*n,l*n]}function Tt(s,t,e){return nt(s,t).has(e)}function Oi(s,t,e,n){
let o=I(s,t),i=Math.min(n,et(s,t)),r=[0,0,0];for(let l=e;l<i;l+=1){let h=s.triangle[o+l];r[0]+=N[h],r[1]+=ut[h],
r[2]+=ft[h]}nt(s,t).forEach((l,h)=>{if(h>=e&&h<i){let c=s.triangle[o+h],[u,f]=Ut(l);r[0]+=l-N[c],r[1]+=u-ut[c],
r[2]+=f-ft[c]}});let a=s.scales?s.scales[t]:1;return[a*Math.max(0,r[0]),a*Math.max(0,r[1]),a*r[2]]}function it(s,t,e){let n=s.layers[t],o=new Int32Array(e);Ni(o,s.starts[n]??[]);let i=Int32Array.from({length:e},
(l,h)=>h+1);Ni(i,s.ends?.[n??s.ends.length-1]??[]);let r=new Uint8Array(e).fill(1);for(let[l,h]of s.padding)r.
fill(0,l,h);let a=new Int32Array(e+1);for(let l=0;l<e;l+=1)a[l+1]=a[l]+r[l];return{first:o,after:i,realBefore:a}}
function Ni(s,t){t.forEach(([e,n,o],i)=>{let r=t[i+1]?.[0]??s.length;for(let a=e;a<r;a+=1)s[a]=n+o*(a-e)})}function U({
first:s,after:t,realBefore:e},n,o){return o<t[n]&&o>=s[n]&&Ks(e,o)&&Ks(e,n)}function q({first:s,after:t,realBefore:e},n,o=0){
let i=Math.min(Math.max(s[n],o),t[n]);return Ks(e,n)?e[t[n]]-e[i]:0}function Ks(s,t){return s[t+1]>s[t]}function j({from:s,when:t},e){let[n,o]=s.map(i=>i-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function pt(s,t,e,n){
let[o,i]=j(e,n),[r,a]=e.to,l=[0,0,0],h=0,c=0;for(let u=o;u<i;u+=1){let f=q(t,u);if(f>0){c+=1;let d=q(t,u,r)-q(
t,u,Math.min(a,t.after[u]));d>0&&(h+=d/f,Oi(s,u,Math.max(r,t.first[u]),a).forEach((m,p)=>{l[p]+=m}))}}return c?
{weight:l.map(u=>u/c),even:h/c}:null}function re(s){return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||
t.head-e.head)}var Ri=10,Il=100;function ve(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function fn(s,t,e,n){let o=performance.now()+Ri;for(let[i,r]of ve(s)){if(performance.now()>o&&
(await Ae(),o=performance.now()+Ri),!n())return!1;let a=t.peek(i,r)??await t.get(i,r).catch(()=>null);a&&e(i,r,
a)}return n()}function Ae(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:Il}):setTimeout(s,20)})}async function Gs(s,t,e,n){_l(s,e);let o=new Map(s.layers.map(({layer:r})=>[r,it(s.sight,r,s.numRows)])),i=[];
for(let[r,a]of ve(s)){n?.throwIfAborted();let l=t.peek(r,a)??await t.get(r,a).catch(()=>null),h=o.get(r),c=l&&
h&&pt(l,h,e,s.numRows);if(c){let[u,...f]=c.weight;i.push({layer:r,head:a,weight:u,even:c.even,bounds:f})}await Pt()}
return n?.throwIfAborted(),re(i)}function _l(s,t){for(let o of[t?.from,t?.to]){let[i,r]=Array.isArray(o)?o:[-1,
-1];if(!(Number.isInteger(i)&&Number.isInteger(r)&&i>=0&&i<r&&r<=s.texts.length))throw new A(`Give from and to\
 as [first token, the one after the last], within 0 to ${s.texts.length}; ${JSON.stringify(o)} is not.`)}let[e,
n]=j(t,s.numRows);if(e>=n)throw new A("There is no attention row for these words: nothing was computed from th\
em.")}var Z={induction:{title:"Induction",rests:!1,says:"looks at the token that came after an earlier copy of this \
one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:!1,says:"looks at an \
earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",rests:!1,says:"\
looks at other copies of the same token"},previous_token:{title:"Previous token",rests:!1,says:"looks at the t\
oken before"},next_token:{title:"Next token",rests:!1,says:"looks at the token after"},local:{title:"Local",rests:!1,
says:"looks at the five nearest tokens"},uniform:{title:"Spread",rests:!1,says:"spreads its attention nearly e\
venly"},sink_mass:{title:"At rest",rests:!0,says:"rests on the first token, or on a learned sink"}},Et="none";
function z(s){return s===null||s===Et?"No clear role":Z[s].title}function Ci(s,t,e,n){let[o,...i]=(n??"").split(
" "),r=s.roles.map(([l])=>l),a=Object.fromEntries(r.map((l,h)=>[l,/^\d+$/u.test(i[h]??"")?Number(i[h])/1e3:NaN]));
return{layer:t,head:e,role:/^\d+$/u.test(o)?r[Number(o)]??null:null,scores:a}}function dn(s){let t=Object.keys(
Z).filter(n=>!Z[n].rests),e=Object.keys(Z).filter(n=>Z[n].rests);return[...t,Et,...e].map(n=>({role:n,heads:s.
filter(o=>(o.role??Et)===n)})).filter(n=>n.heads.length).map(({role:n,heads:o})=>({role:n,heads:n===Et?o:Bl(o,
n)}))}function Bl(s,t){let e=n=>Number.isNaN(n.scores[t])?-1:n.scores[t];return[...s].sort((n,o)=>e(o)-e(n))}function js(s,t,e){
if(Number.isNaN(t.scores[e]))return null;let n=s.filter(o=>!Number.isNaN(o.scores[e]));return{rank:1+n.filter(
o=>o.scores[e]>t.scores[e]).length,of:n.length}}function Se(s){return Number.isNaN(s)?"\u2013":s.toFixed(2)}var Ys=0;async function gt(s){Ys+=1,Ii();try{return await s}finally{Ys-=1,Ii()}}function Ii(){document.documentElement.
toggleAttribute("data-busy",Ys>0)}var Vs=5,Pl=4,_i=.005;function Bi(s,t,e){let n=Hl(t,e),o=Dl(e),i=new Float64Array(o.length),r=new Float64Array(
e),a=new Int32Array(e+1),l=0,h=0,c=new Uint8Array(e);for(let f=n+1;f<e;f+=1){if(q(t,f)===0)continue;h+=1;let d=I(
s,f),m=Math.max(n+1,t.first[f]),p=t.after[f];l+=t.first[f]<=n?N[s.triangle[d+n]]:0,a[m]+=1,a[p]-=1;let g=0,x=Math.
max(f-m,p-1-f);for(let y=0;y<o.length&&o[y].from<=x;y+=1){let $=0,E=[[Math.max(m,f-o[y].to+1),f-o[y].from],[f+
Math.max(1,o[y].from),Math.min(p,f+o[y].to)-1]];for(let[v,S]of E)for(let O=v;O<=S;O+=1){let R=s.triangle[d+O];
R!==0&&($+=N[R],r[O]+=N[R],g=R>g?R:g)}i[y]+=$}c[f]=g}for(let f=1;f<e;f+=1)a[f]+=a[f-1];let u=Array.from(r,(f,d)=>({
token:d,share:a[d]>=Pl?f/a[d]:0}));return{distances:o.map(({label:f},d)=>({label:f,share:h?i[d]/h:0})),pairs:Fl(
s,c,n),keys:u.filter(({share:f})=>f>0).sort((f,d)=>d.share-f.share||f.token-d.token).slice(0,Vs),first:h?l/h:0}}
function Fl(s,t,e){let n=Math.max(1,Uint8Array.from(t).sort()[Math.max(0,t.length-Vs)]),o=[];return t.forEach(
(i,r)=>{if(i>=n){let a={row:r,key:-1,weight:0};nt(s,r).forEach((l,h)=>{a=h!==e&&l>a.weight?{row:r,key:h,weight:l}:
a}),o.push(a)}}),o.sort((i,r)=>r.weight-i.weight||i.row-r.row).slice(0,Vs).map(({row:i,key:r})=>({row:i,key:r,
mass:Q(s,i,r)}))}function Hl(s,t){for(let e=0;e<t;e+=1)if(q(s,e)>0)return e;return 0}function Dl(s){let t=[{from:0,
to:1,label:"itself"}];for(let e=2;t[t.length-1].to<s;e=2*e-1){let{to:n}=t[t.length-1];t.push({from:n,to:e,label:e-
n===1?String(n):`${n} to ${e-1}`})}return t}function Pi({sentence:s,model:t,promptHash:e,of:n,precision:o,link:i}){let[r,a]=n?.rows??[0,0],l=[`model ${t||
"not named"}`,`prompt sha256 ${e.slice(0,16)}`,n?n.layer===-1?"all layers":`L${n.layer}.H${n.head}`:"",r===a?"":
a-r===1?`row ${r}`:`rows ${r}-${a-1}`,o,i];return Fi(`${s} [att_viz: ${l.filter(Boolean).join("; ")}]`)}function mn([
s,t,e]){return Fi(J(s,[t,e]))}var Wl={"\u201C":'"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"\
-","\u2212":"-","\xB1":"+-","\xD7":"x","\xB7":"*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function Fi(s){
return Array.from(s,t=>/[ -~]/u.test(t)?t:Wl[t]??`\\u{${(t.codePointAt(0)??0).toString(16)}}`).join("")}function vt(s,t){
return[s,...t].map(e=>e.map(Ul).join(",")).join(`\r
`)+`\r
`}function Ul(s){if(typeof s=="number")return Number.isFinite(s)?String(s):"";let t=/^[=+\-@\t\r]/u.test(s)?`'${s}`:
s;return/[",\r\n]/u.test(t)?`"${t.replaceAll('"','""')}"`:t}function Lt({page:s,link:t},e,n=()=>({})){let{model:o,promptHash:i}=s;return wt("Copy as citation",()=>Pi({...e(),
model:o,promptHash:i,link:t(n())}))}function wt(s,t){let e=document.createElement("button");return e.type="but\
ton",e.className="quote",e.textContent=s,e.addEventListener("click",async()=>{let n=await ql(t());b("live",""),
b("live",n?"Copied.":"The browser does not let this page copy."),e.dataset.done=n?"copied":"not allowed",setTimeout(
()=>delete e.dataset.done,1800)}),e}async function ql(s){try{return await navigator.clipboard.writeText(s),!0}catch{
let t=document.createElement("textarea");t.value=s,t.className="visually-hidden",document.body.append(t),t.select();
let e=document.execCommand("copy");return t.remove(),e}}function w(s,t="",...e){let n=document.createElement(s);return t&&(n.className=t),n.append(...e),n}function F(s,t){
let e=w("button","",s);return e.type="button",e.addEventListener("click",t),e}function Vt(s,t){let e=w("span",
"flow-bar");e.setAttribute("aria-hidden","true");let n=w("span","flow-filled");if(n.style.width=`${100*Math.min(
1,s)}%`,e.append(n),t!==void 0){let o=w("span","flow-even");o.style.insetInlineStart=`${100*Math.min(1,t)}%`,e.
append(o)}return e}function Js({layer:s,head:t}){return`L${s}\xB7H${t}`}var zl=48;function Hi(s,t,e=0){let n=Math.min(zl,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),i=new Float64Array(
n*n),r=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;r[o[h]]+=1;for(let u=0;u<et(s,h);u+=1)i[c+o[u]]+=
u<e?0:N[s.triangle[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=i[h]/r[Math.floor(h/n)];
l[h]=Math.round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Kl=10,pn=class{#t=new Map;#e=[];#n=!1;constructor(t,e,n){this.heads=t,this.numRows=e,this.inSight=n}draw(t,e){
this.aside=e,this.#e=t.filter(n=>!this.#i(n)),this.#n||(this.#n=!0,this.#s())}async#s(){let t=0;for(let e=this.#e.
shift();e;e=this.#e.shift()){if(performance.now()>t&&(await Ae(),t=performance.now()+Kl),!this.inSight()){this.#e=
[];break}if(!this.#i(e))try{let n=await this.heads.get(e.layer,e.head);this.#t.set(this.#o(e),Hi(n,this.numRows,
this.aside)),this.#i(e)}catch{e.canvas.classList.add("damaged")}}this.#n=!1}#o({layer:t,head:e}){return`${t}-${e}\
-${this.aside}`}#i(t){let e=this.#t.get(this.#o(t)),n=e&&t.canvas.getContext("2d");if(!e||!n)return!1;let{side:o,
levels:i}=e,r=Gl(document.documentElement.dataset.theme==="dark"?"dark":"light"),a=new ImageData(o,o);return i.
forEach((l,h)=>a.data.set(r[l],4*h)),t.canvas.width=t.canvas.height=o,n.putImageData(a,0,0),!0}};function gn(){
let s=document.createElement("canvas");return s.width=s.height=1,s.setAttribute("aria-hidden","true"),s}function Gl(s){
return[X[s].paper,...kt(X[s]).map(({background:e})=>e)].map(e=>[...Yt(e),255])}var jl=1024,wn=class{#t=0;#e=new WeakMap;constructor(t,e,n,o,i){this.root=t,this.context=e,this.heads=n.filter(
({layer:r})=>r!==-1),this.pictures=o,this.handlers=i}async show(t){this.#t+=1;let e=this.#t,{page:n}=this.context;
if(this.one=t,t.layer===-1)return;this.root.replaceChildren(w("h3","",`Layer ${t.layer}, ${n.headNames[t.head]??
`head ${t.head}`}`),w("p","",t.role?`${z(t.role)}: ${Z[t.role].says}.`:"No clear role in this text."),w("div",
"detail-actions",F("Show in the text",()=>this.handlers.open(t)),F(this.handlers.isBeside(t)?"Take away":"Put \
beside others",()=>this.handlers.beside(t)),Lt(this.context,()=>this.#s(t))),this.#o(t));let o;try{o=await this.#n(
t)}catch(i){i instanceof A&&e===this.#t&&this.root.replaceChildren(w("p","note",i.message));return}e===this.#t&&
this.root.append(w("h4","","How far it looks"),Yl(o),w("h4","","Where it looks hardest"),this.#i(t,o),w("h4","",
"What gets most"),this.#r(o),w("p","note",`Without the first token, which gets ${o.first.toFixed(2)} on averag\
e. Means are true to \xB1${_i}.`))}async#n({layer:t,head:e}){let{page:n,heads:o}=this.context,i=await o.get(t,
e),r=this.#e.get(i);return r||(n.numRows>jl&&await Ae(),r=Bi(i,it(n.sight,t,n.numRows),n.numRows),this.#e.set(
i,r)),r}#s(t){let{layer:e,head:n,role:o,scores:i}=t,r=o&&js(this.heads,t,o);return{sentence:o&&r?`Head ${n} of\
 layer ${e} ${Z[o].says}: score ${i[o].toFixed(3)}, the mean over its rows; rank ${r.rank} of ${r.of} heads${this.
context.page.siblings.length?" in this file":""}.`:`Head ${n} of layer ${e} has no clear role in this text.`,of:{
layer:e,head:n,rows:null},precision:r?"+- 0.0005":""}}#o(t){let e=w("ul","detail-scores");for(let n of Object.
keys(Z).filter(o=>o in t.scores)){let o=js(this.heads,t,n),i=o?`${o.rank} of ${o.of}`:"not in this text",r=w("\
span","detail-number",Se(t.scores[n]));e.append(w("li","",w("span","",z(n)),r,w("span","note",i)))}return e}#i({
layer:t,head:e},{pairs:n}){let{texts:o}=this.context.page,i=w("ol","detail-list");for(let{row:r,key:a,mass:[l,
...h]}of n){let c=`${M(o[r],14)} (${r}) \u2192 ${M(o[a],14)} (${a})`,u=F("",()=>{this.context.look({layer:t,head:e,
row:r,key:a,alignment:"position"})});u.append(w("span","",c),w("span","detail-number",qt(l,h))),i.append(w("li",
"",u))}return i}#r({keys:t}){let{texts:e}=this.context.page,n=t.map(({token:o,share:i})=>w("li","",w("span","",
`${M(e[o],18)} (${o})`),w("span","detail-number",i.toFixed(2))));return w("ol","detail-list",...n)}};function Yl({
distances:s}){let t=Math.max(...s.map(({share:n})=>n),1e-9),e=s.map(({label:n,share:o})=>w("li","",w("span","",
n),Vt(o/t),w("span","detail-number",o.toFixed(2))));return w("ul","detail-distances",...e)}var xn=class{chosen=[];constructor(t,e,n,o){
this.root=t,this.draw=e,this.open=n,this.changed=o}toggle(t){let e=this.chosen.filter(n=>n!==t);this.chosen=e.
length<this.chosen.length?e:[...this.chosen.slice(-(Vl-1)),t],this.show(),this.changed()}show(){this.root.hidden=
this.chosen.length===0;let t=this.chosen.map(({layer:n,head:o})=>({layer:n,head:o,canvas:gn()})),e=this.chosen.
map((n,o)=>{let i=`Layer ${n.layer}, head ${n.head}`,r=F("",()=>this.open(n));r.className="beside-picture",r.setAttribute(
"aria-label",`${i}: show in the text`),r.append(t[o].canvas);let a=F("\xD7",()=>this.toggle(n));a.setAttribute(
"aria-label",`Take ${i} away`);let l=n.role?` \xB7 ${z(n.role).toLowerCase()} ${Se(n.scores[n.role])}`:"";return w(
"figure","",w("figcaption","",w("span","",`${i}${l}`),a),r)});this.root.querySelector(".beside-heads").replaceChildren(
...e),this.draw(t)}},Vl=4;var Jl=/^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u,Xl=/^(?:head\s*|h)(\d{1,4})$/u;
function Di(s){let t=s.trim().toLowerCase(),[,e,n]=Jl.exec(t)??[],[,o]=Xl.exec(t)??[];return e!==void 0?i=>i.layer===
Number(e)&&(n===void 0||i.head===Number(n)):o!==void 0?i=>i.layer!==-1&&i.head===Number(o):({role:i})=>z(i).toLowerCase().
includes(t)||(i??"").replaceAll("_"," ").includes(t)}var yn=class{cells=[];#t=!1;#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.handlers=o,t.
addEventListener("click",i=>this.#r(i,o.choose)),t.addEventListener("pointerover",i=>this.#r(i,o.point)),t.addEventListener(
"focusin",i=>this.#r(i,o.point)),t.addEventListener("keydown",i=>this.#a(i))}show(t,e,n){let o=Di(n),i=this.heads.
filter(r=>(!e||(r.role??Et)===e)&&(!n||o(r)));this.#e=!!(e||n),this.cells=[],this.root.replaceChildren(...t===
"role"?this.#n(i):this.#s(i)),!this.cells.length&&!this.root.childElementCount&&this.root.append(w("p","note",
"No head of this file is called so.")),this.root.dataset.order=t,this.handlers.drawn()}mark(t,e){let n=this.cells.
find(o=>o.layer===t&&o.head===e)??this.cells[0];for(let o of this.cells)o.button.setAttribute("aria-current",String(
o.layer===t&&o.head===e)),o.button.tabIndex=o===n?0:-1}#n(t){let e=t.filter(({layer:i})=>i!==-1),n=dn(e).map(({
role:i,heads:r})=>{let a=Z[i]?.says;if(Z[i]?.rests&&!this.#e&&!this.#t){let l=`${r.length} ${r.length===1?"hea\
d rests":"heads rest"} on the first token`,h=F("Show them",()=>{this.#t=!0,this.show("role","",""),this.cells.
find(({role:u})=>u===i)?.button.focus()});return w("section","heads-group folded",w("h3","",l),w("p","note","H\
eads that find nothing to look for put their attention where it does no harm."),h)}return this.#o(`${z(i)} \xB7 ${r.
length}`,a??"",r,i)}),o=t.filter(({layer:i})=>i===-1);return o.length?[...n,this.#o("All layers: rollout","",o,
"")]:n}#s(t){return[...new Set(t.map(({layer:n})=>n))].map(n=>{let o=t.filter(i=>i.layer===n);return this.#o(n===
-1?"All layers":`Layer ${n}`,"",o,"")})}#o(t,e,n,o){let i=n.map(a=>this.#i(a,o));this.cells.push(...i);let r=w(
"section","heads-group",w("h3","",t));return e&&r.append(w("p","note",`${e[0].toUpperCase()}${e.slice(1)}.`)),
r.append(w("div","heads-cells",...i.map(({button:a})=>a))),r}#i(t,e){let{layer:n,head:o}=t,i=gn(),r=e&&e!==Et?
e:t.role,a=r?Se(t.scores[r]):"",l=n===-1?["Corrected","Raw","No rests"][o]:e?`${n}\xB7${o}`:String(o),h=w("but\
ton","head-cell",i,w("span","head-name",l)," ",w("span","head-score",a));h.type="button";let c=V(n,o,this.page.
headNames[o]),u=r?`, ${z(r).toLowerCase()} ${a}`:"",f=c.includes(l.toLowerCase())&&!a?"":`: ${l} ${a}`.trimEnd();
return h.setAttribute("aria-label",`${c[0].toUpperCase()}${c.slice(1)}${u}${f}`),h.toggleAttribute("data-rests",
!!(t.role&&Z[t.role].rests)),{...t,button:h,canvas:i}}#r(t,e){let n=t.target instanceof Element?t.target.closest(
".head-cell"):null,o=n&&this.cells.find(i=>i.button===n);o&&e(o)}#a(t){let e=this.cells.findIndex(({button:r})=>r===
t.target);if(e<0)return;let n={ArrowLeft:e-1,ArrowRight:e+1,Home:0,End:this.cells.length-1}[t.key],o={ArrowUp:-1,
ArrowDown:1}[t.key],i=n===void 0?o?this.#l(e,o):void 0:this.cells[n];i&&(t.preventDefault(),this.cells.forEach(
({button:r})=>r.tabIndex=-1),i.button.tabIndex=0,i.button.focus())}#l(t,e){let n=this.cells[t].button.getBoundingClientRect(),
o=NaN,i;for(let r=t+e;r>=0&&r<this.cells.length;r+=e){let a=this.cells[r].button.getBoundingClientRect();if(e*
(a.top-n.top)<4)continue;if(o=Number.isNaN(o)?a.top:o,Math.abs(a.top-o)>4)break;let l=Math.abs(a.left-n.left);
i=!i||l<i.off?{off:l,cell:this.cells[r]}:i}return i?.cell}};function Xs({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,i=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,r=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!Ql(e,l)){let h=Number(l.getAttribute("data-token"));r??=h,a=h+1}return r===
null?null:[o?0:r,i?t.texts.length:a]}function Ui(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Ql(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function qi(s,t){let e=Xs(s,t);if(!e)return"";let[n,o]=e,i=s.trueText(n,o),r=Wi(s,n,
t.startContainer,t.startOffset,!0),a=Wi(s,o-1,t.endContainer,t.endOffset,!1);return i.slice(r,i.length-a)}function Wi(s,t,e,n,o){
let i=s.container.querySelector(`[data-token="${t}"]`);if(!i?.contains(e)||s.model.markers[t]||i.querySelector(
"[data-mark]"))return 0;let r=document.createRange();r.selectNodeContents(i),o?r.setEnd(e,n):r.setStart(e,n);let a=i.
textContent??"",l=Ht(s.page.texts[t],s.page.tokens[t]),h=o&&r.toString()!==""?l.length-a.length:0;return Math.
max(0,r.toString().length+h)}var Zl=5;function ae(s,t,e){let{container:n}=s,o=se(s.page,"sentence"),i=null,r=null,a=(h,c)=>{i=h,e($e(t(),[h,
h+1]),c)},l=(h,c)=>{let u=i??h;e($e(t(),[Math.min(u,h),Math.max(u,h)+1]),c)};n.addEventListener("pointerdown",
h=>{r={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=r&&Math.hypot(h.clientX-r.x,h.clientY-r.y)>Zl,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?Xs(s,u.getRangeAt(0)):null,m=s.tokenAt(h.target),p=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)i=d[0],e($e(t(),d),"drag");else{if(h.detail>1)return;m!==null?h.shiftKey&&
i!==null?l(m,"span"):a(m,"click"):p instanceof HTMLElement&&(i=Number(p.dataset.from),e([i,Number(p.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(i=c,e($e(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let u=s.next(c,h.key,t());if(u!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let f=u??c;s.rove(
f,!0),h.shiftKey&&u!==null?(i??=c,l(f,"span")):a(f,u===null?"key":"step")}})}var bn=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,i){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=i,i){e.forEach(l=>this.#s(l));return}this.#r();let r=!1,a=()=>{r||(r=!0,requestAnimationFrame(()=>{r=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#r(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[Qs(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#a(),e=t?Ot(t).top:0,{scroller:n}=this,
o=n.scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let r=0;r<3;r+=1){let a=this.#l(),l=!1;if(this.
all.forEach((h,c)=>{let u=c>=a.from&&c<a.to;u!==h.filled&&(u||!this.#i(h))&&(l=!0,u?this.#s(h):this.#o(h))}),!l)
break}let i=t?Ot(t).top-e:0;Math.abs(i)>=1&&n.scrollBy({top:i,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
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
all.length;return{from:Qs(0,n,o=>Ot(this.all[o]).bottom>=t),to:Qs(0,n,o=>Ot(this.all[o]).top>e)}}};function Ot({
element:s,fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function Qs(s,t,e){let[n,o]=[s,t];for(;n<
o;){let i=n+o>>1;e(i)?o=i:n=i+1}return n}var zi=/^ (?=[^\s\p{C}\p{M}])/u,Ki=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Gi({page:s},t){let e=xt(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=xt(
"turn-label");o.textContent=t.label;let i=xt("turn-head");i.append(o);let r=xt("turn-body");return e.append(i,
r),{element:e,head:i,body:r}}function ji(s,t,e){let{page:n}=s,o=xt(t.code?"line code":"line");o.dir=t.code?"lt\
r":"auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let i=t.from;i<t.to;i+=1){!s.markers[i]&&zi.test(n.texts[i])&&!(i===t.from&&th(s,i))&&o.append(" ");let a=Zs(
s,i,i===t.from);e(i,a),o.append(a)}return o}function th({turns:s},t){return s.some(({head:e})=>e===t)}function Zs({
page:s,markers:t},e,n=!1){let o=document.createElement("span");o.className="token",o.dataset.token=String(e);let i=s.
texts[e];if(t[e]){let h=st(i,s.tokens[e]).map(({mark:c,raw:u})=>c||u).join("").trim();return o.dataset.chip=t[e]===
Zt?"thin":"named",o.dataset.name=h,o.title=h,o.setAttribute("aria-label",Dt(i)),o}let a=n&&Rs.test(i)?i.replace(
/^\r?\n/u,""):i.replace(zi,""),l=st(a,s.tokens[e]);return l.length===1&&!l[0].mark?o.textContent=l[0].raw:o.append(
...l.map(eh)),(!i.trim()||l.every(h=>h.mark))&&(o.setAttribute("aria-label",Dt(i)),o.title=l.some(({mark:h})=>Ki.
test(h))?Dt(i):""),ze(s.tokens[e])&&(o.dataset.special=""),o}function eh(s){if(!s.mark)return document.createTextNode(
s.raw);let t=document.createElement("span"),e=s.raw===" "||s.raw==="	"?"mark over":"mark";return t.className=Ki.
test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=s.raw,t}function xt(s){let t=document.createElement(
"div");return t.className=s,t}var Yi=96,$n=class{#t=[];constructor(t,e,n,o,i){this.from=e,this.to=n,this.element=xt("fold"),this.body=xt("fo\
ld-body"),this.body.hidden=!0,this.toggle=document.createElement(i?"span":"button"),this.toggle.className="fol\
d-toggle";let r=Array.from(Ke(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=r.length>Yi?`${r.slice(0,Yi-
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
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var nh=160,sh=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Vi(s,t,e,n,o){let i=[],r=[],a=[];for(let l of t.turns){let{element:h,head:c,body:u}=Gi(t,l);for(let f=l.
from;f<l.head;f+=1){let d=Zs(t,f);o(f,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let f of oh(l.lines)){let d=null;f[0].folded&&(d=new $n(t,f[0].from,f[f.length-1].to,r.length===0,n),r.push(
d),u.append(d.element));for(let m of e?f.map(p=>[p]):ih(f)){let p=rh(t,m,d);(d?.body??u).append(p.element),i.push(
p),a.push({element:{getBoundingClientRect:()=>Ot(p)},from:p.from,to:p.to})}}s.append(h)}return{blocks:i,folds:r,
stretches:a}}function oh(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function ih(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=nh?n.push(e):t.push([e])}
return t}function rh({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],i=s.texts.slice(n,o).join("");return{
element:xt(t.every(({code:r})=>r)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:i.length+(i.match(sh)?.
length??0),filled:!1}}var ah=1e5;function Ji({texts:s,tokens:t}){let e=s.map((o,i)=>Ht(o,t[i])),n=new Uint32Array(e.length+1);return e.
forEach((o,i)=>{n[i+1]=n[i]+o.length}),{text:e.join(""),starts:n}}function Xi(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,i=>`\\${i}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function Qi({text:s,starts:t},e){let n=[],o=0;for(let i of e?
s.matchAll(e):[]){let r=i.index+i[0].length;if(r===i.index)continue;for(;t[o+1]<=i.index;)o+=1;let a=o;for(;t[a+
1]<r;)a+=1;if(n.push({from:o,to:a+1}),n.length===ah)break}return n}function Zi(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:i})=>i>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var to=[],kn=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,to.length||document.addEventListener(
"keydown",lh),to.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#r())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=Ji(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#i();
this.#s.removeAttribute("aria-invalid");try{this.#e=Qi(this.#t,Xi(this.#s.value,t)),this.#n=Zi(this.#e,e,1),this.#r()}catch(n){
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
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function lh(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",i=to.filter(a=>a.isInSight),r=i.find(
({text:a})=>a.container.contains(document.activeElement))??i.find(({text:a})=>a.container.matches(":hover"))??
i[0];r&&!e&&!s.defaultPrevented&&(n||o&&!r.text.isWhole)&&(s.preventDefault(),r.open())}function eo(s,t,e,n){let o=s.element(t).getBoundingClientRect(),i=(o.left+o.right)/2,r=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-i);d<a&&(r=h,a=d)}}return r}var hh={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},ch=3;function tr(s,t,e,n){let{container:o}=s,i=o.getBoundingClientRect(),
[r,a]=[i.left-o.scrollLeft,i.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&h.has(f?u.fold:u))continue;h.add(f?u.fold:u);let m=d?d.getClientRects():
u?[Ot(u)]:[];for(let p of m){let g=l.at(-1);g&&Math.abs(g.top-p.top)<ch?(g.left=Math.min(g.left,p.left),g.right=
Math.max(g.right,p.right),g.bottom=Math.max(g.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(c=>({left:c.left-r,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function er(s,t,e,n){let o=s.page.texts.length-1,i=n?.starts,r=h=>{let c=i&&n?i[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>r(1),ArrowLeft:()=>r(-1),ArrowDown:()=>eo(s,t,o,1),ArrowUp:()=>eo(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?hh[e]??e:e]?.()??null}var Nt=[0,0],nr=1,sr=2,vn=class{#t=Nt;#e=Nt;#n=0;#s=Nt;#o=Nt;constructor(t,e,n,o){this.elementOf=e,this.chances=
n,this.firstChance=o,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=
new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(
t)}paint(t,e,n){this.weights=t,this.levels=e;for(let o of n)this.#i(o,this.elementOf(o))}mark(t,e){let n=[this.#t,
this.#e];this.#t=t??Nt,this.#e=e??Nt,this.#r(or(...n,this.#t,this.#e))}hide(t){let[e,n]=[Math.min(t,this.#n),Math.
max(t,this.#n)];this.#n=t;for(let o=e;o<n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){
let e=this.shades;this.shades=new Float32Array(e.length);for(let{from:n,to:o,strength:i,against:r}of t)this.shades.
fill(r?-i:i,n,o);this.#r(this.shades.keys(),n=>e[n]!==this.shades[n])}choose(t,e){let n=[this.#s,this.#o];this.#s=
t??Nt,this.#o=e??Nt,this.#r(or(...n,this.#s,this.#o))}find(t,e){let n=this.found;this.found=new Uint8Array(n.length);
for(let{from:o,to:i}of t)this.found.fill(nr,o,i);t[e]&&this.found.fill(sr,t[e].from,t[e].to),this.#r(this.found.
keys(),o=>n[o]!==this.found[o])}dress(t,e){this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],e.toggleAttribute(
"data-hidden",t<this.#n),this.#i(t,e),this.#a(t,e)}#i(t,e){let n=this.weights[t];Object.is(n,this.shownWeights[t])||
(this.shownWeights[t]=n,Number.isNaN(n)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(n))),
this.levels[t]!==this.shownLevels[t]&&this.#a(t,e)}#r(t,e=()=>!0){for(let n of t){let o=e(n)?this.elementOf(n):
void 0;o&&this.#a(n,o)}}#a(t,e){let n=this.levels[t],o=this.shades[t],i=En(this.#t,t),r=En(this.#s,t),a=En(this.#o,
t),l=this.chances?.[t-this.firstChance];this.shownLevels[t]=n;let h="token";h+=n>0?` level-${n}`:"",h+=o>0?" f\
or":o<0?" against":"",h+=r?" chosen":"",h+=a?" other":"",h+=i?" subject":"",h+=En(this.#e,t)?" pointed":"",h+=
this.found[t]===sr?" found current":this.found[t]===nr?" found":"",h+=l===void 0?"":" rated",e.className!==h&&
(e.className=h),o!==0&&e.style.setProperty("--strength",Math.abs(o).toFixed(3)),l!==void 0&&e.style.setProperty(
"--chance",l.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(r||a||i))}};function En([
s,t],e){return s<=e&&e<t}function or(...s){return new Set(s.flatMap(([t,e])=>Array.from({length:e-t},(n,o)=>t+
o)))}var fh=80,yt=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[i]=[
0]}=e.page.why??{};this.look=new vn(n,h=>this.#t.get(h),o,i),this.isWhole=n<=1024;let r=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!r);let a=Vi(t,e,r,this.inList,(h,c)=>this.#l(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#a(h);this.blocks=new bn(t,a.blocks,h=>this.#r(h),l,r),this.blocks.update(),
this.search=new kn(this),t.addEventListener("copy",h=>this.#h(h)),t.addEventListener("keydown",h=>Ui(h,t)),new ResizeObserver(
rt(()=>this.#i(),fh)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#i()})}element(t){
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
return tr(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return er(this,t,e,n)}trueText(t,e){return Ke(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#i(){this.#n.forEach(t=>t())}#r(t){for(let e of t.lines){let n=ji(this.model,e,(o,i)=>this.#l(o,i));t.
element.append(n)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#l(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#h(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?qi(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var ir=new Set(["span","sentence"]),An=class{#t=null;#e=null;constructor(t,e,n,o){this.choose=o,this.text=new yt(
t,e),this.text.rove(0),ae(this.text,n,(i,r)=>this.#n(i,r))}show(t){this.#t=t?null:this.#t,this.#e=t,this.text.
choose(t?.from??this.#t,t?.to??null)}#n(t,e){if(e!=="step")if(ir.has(e)&&this.#e)this.choose(this.#e.from,t);else if(this.#t&&
!ir.has(e)){let n=this.#t;this.#t=null,this.choose(n,t)}else this.#t=t,this.choose(t,null)}};var no=8,Sn=class{#t=!1;#e=[];#n=null;constructor(t,e,n){this.context=t,this.page=t.page,this.roleOf=e,this.handlers=
n,this.root=document.getElementById("find-result"),this.list=document.getElementById("ranking"),this.actions=document.
getElementById("find-actions"),window.addEventListener("beforeprint",()=>{this.#e.length&&this.#n&&(this.#t=!0,
this.#i())})}say(t){this.#n=null,this.root.hidden=!t,b("find-sentence",t),b("find-scale",""),this.list.replaceChildren(),
this.actions.replaceChildren()}show(t,e){this.#e=e,this.#n=t,this.#t=!1,this.root.hidden=!1,b("find-sentence",
e.length?this.sentence(e[0]):"None of the heads in this file can be read."),this.#o(t),this.#i()}sentence({layer:t,
head:e,weight:n,bounds:o,even:i}){let r=this.#n,[a,l]=[this.#s(r.from),this.#s(r.to)];return`When the model ${r.
when==="wrote"?"wrote":"read"} ${a}, head ${e} of layer ${t} gave ${qt(n,o)} of its attention to ${l}; an even\
 spread would be ${L(i,0)}.`}#s([t,e]){return`${M(this.page.texts.slice(t,e).join(""))} (${e-t===1?`token ${t}`:
`tokens ${t} to ${e-1}`})`}#o(t){let e=t.when==="wrote"?"read":"wrote",n=[],[o,i]=j({...t,when:e},this.page.numRows);
o<i&&!H(this.page)&&n.push(F(`Instead: when it ${e} it`,()=>this.handlers.change({...t,when:e}))),this.actions.
replaceChildren(...n,Lt(this.context,()=>this.quotation()),wt("Copy as CSV",()=>this.csv()),F("Clear",()=>this.
handlers.change(null)))}quotation(){let t=this.#n,[e]=this.#e;return{sentence:this.sentence(e),of:{layer:e.layer,
head:e.head,rows:j(t,this.page.numRows)},precision:mn([e.weight,...e.bounds])}}csv(){let t=["rank","layer","he\
ad","weight","least","most","even","role"],e=this.#e.map(({layer:n,head:o,weight:i,bounds:[r,a],even:l},h)=>{let c=this.
roleOf(n,o)??"";return[h+1,n,o,...[i,r,a,l].map(u=>Number(u.toPrecision(6))),c]});return vt(t,e)}#i(){let t=this.#t?
this.#e:this.#e.slice(0,no),e=this.#e[0]?.weight??0,n=e>0?e:1;this.list.replaceChildren(...t.map(i=>this.#r(i,
n)));let o=this.#e.length;if(!this.#t&&o>no){let i=F(`Show all ${o} heads`,()=>{this.#t=!0,this.#i(),(this.list.
children[no]?.firstElementChild??void 0)?.focus()});this.list.append(w("li","more",i))}b("find-scale",o?`The l\
ongest bar is ${L(e)}; the mark on each is the even spread.`:"")}#r({layer:t,head:e,weight:n,bounds:o,even:i},r){
let a=qt(n,o),l=z(this.roleOf(t,e)),h=w("button","ranked",w("span","ranked-name",Js({layer:t,head:e}))," ",Vt(
n/r,i/r),w("span","ranked-number",a)," ",w("span","ranked-role",l));h.type="button",h.setAttribute("aria-label",
`Layer ${t}, head ${e}: even spread ${L(i,0)}; ${Js({layer:t,head:e})} ${a} ${l}`);let c=this.#n;h.addEventListener(
"click",()=>this.handlers.look(t,e,c));for(let u of["pointerenter","focus"])h.addEventListener(u,()=>this.handlers.
point(t,e));return w("li","",h)}};var Mn=class{constructor(t,e){this.details=t,this.heads=e.filter(({layer:n})=>n!==-1),t.querySelector(".table-\
actions")?.append(wt("Copy as CSV",()=>this.csv())),t.addEventListener("toggle",()=>this.#e()),window.addEventListener(
"beforeprint",()=>this.#e())}#t(){return Object.keys(Z).filter(t=>this.heads.some(({scores:e})=>t in e))}#e(){
let[t,e]=["thead","tbody"].map(r=>this.details.querySelector(r));if(e.childElementCount)return;let n=this.#t(),
o=["Layer","Head","Role",...n.map(z)].map(r=>{let a=w("th","",r);return a.scope="col",a});t.append(w("tr","",...o));
let i=this.heads.map(({layer:r,head:a,role:l,scores:h})=>{let c=[r,a,z(l),...n.map(u=>Number.isNaN(h[u])?"\u2013":
h[u].toFixed(3))];return w("tr","",...c.map(u=>w("td","",String(u))))});e.append(...i)}csv(){let t=this.#t(),e=this.
heads.map(({layer:n,head:o,role:i,scores:r})=>[n,o,i??"",...t.map(a=>r[a])]);return vt(["layer","head","role",
...t],e)}};var Tn=class{static id="heads";static title="Heads";static stepsHeads=!0;#t="";#e="";#n="";#s="";#o=null;constructor(t){
this.context=t}get unit(){return this.context.state().unit??"word"}get door(){let{page:t,heads:e}=this.context;
return{findHeads:async n=>(await Gs(t,e,n)).map(({layer:o,head:i,weight:r,even:a})=>({layer:o,head:i,weight:r,
even:a}))}}async mount(t){let{page:e,heads:n,change:o}=this.context;H(e)&&(b("find-order","the word that it lo\
oked at"),document.getElementById("find-text")?.setAttribute("aria-label","From a word to the word that it loo\
ked at")),await Io(),this.roles=e.layers.flatMap(({layer:u,heads:f})=>f.map(d=>Ci(e,u,d,Co(u,d)))),this.pictures=
new pn(n,e.numRows,()=>!t.hidden);let i=({layer:u,head:f})=>{o({view:"looked",layer:u,head:f})},r=u=>document.
getElementById(u);this.beside=new xn(r("beside"),()=>this.#i(),i,()=>{this.detail?.one&&this.detail.show(this.
detail.one)}),this.detail=new wn(r("head-detail"),this.context,this.roles,this.pictures,{open:i,beside:u=>this.
beside?.toggle(u),isBeside:u=>!!this.beside?.chosen.includes(u)});let a=(u,f)=>{let d=this.roles?.find(m=>m.layer===
u&&m.head===f);d&&d!==this.detail?.one&&this.detail?.show(d)};this.grid=new yn(r("heads"),e,this.roles,{choose:i,
point:({layer:u,head:f})=>a(u,f),drawn:()=>this.#i()});let l=()=>this.context.units(this.unit);this.picker=new An(
r("find-text"),this.context.text,l,(u,f)=>this.#r(u,f));let h=(u,f)=>this.roles?.find(d=>d.layer===u&&d.head===
f)?.role??null;this.ranking=new Sn(this.context,h,{look:(u,f,d)=>{this.#l(u,f,d)},point:a,change:u=>{o({pair:Gt(
u)})}}),this.table=new Mn(r("roles-table"),this.roles);for(let u of t.querySelectorAll("input[name=order]"))u.
addEventListener("change",()=>{o({order:u.value})});this.#h(r("role-chips"));let c=r("head-filter");c.addEventListener(
"input",()=>{this.#e=c.value.trim(),this.show(this.context.state())})}async show(t){if(!this.grid)return;for(let n of document.
querySelectorAll("input[name=order]"))n.checked=n.value===t.order;let e=`${t.order} ${this.#t} ${this.#e}`;e!==
this.#n?(this.#n=e,this.grid?.show(t.order,this.#t,this.#e)):this.#i(),this.grid?.mark(t.layer,t.head),!this.detail?.
one&&this.grid?.cells.length&&this.detail?.show(this.grid.cells[0]),await this.#a(t.pair)}#i(){let t=[...this.
grid?.cells??[]].map(({layer:i,head:r,canvas:a})=>({layer:i,head:r,canvas:a})),n=[...(this.beside?.chosen??[]).
map(({layer:i,head:r},a)=>({layer:i,head:r,canvas:document.querySelectorAll(".beside-picture canvas")[a]})).filter(
({canvas:i})=>i),...t],{hide:o}=this.context.state();this.pictures?.draw(n,o==="resting"?1:Math.max(1,o))}#r(t,e){
let{page:n,change:o}=this.context;if(!e){this.#s="",this.#o?.abort(),this.picker?.show(null);let l=`From ${M(n.
texts.slice(t[0],t[1]).join(""))}: choose the word that was looked at.`;this.ranking?.say(l);return}let[i,r]=e[0]>=
t[1]&&!H(n)?[e,t]:[t,e],a={from:i,to:r,when:i[0]>0&&i[0]>=n.promptLength?"wrote":"read"};o({pair:Gt(a)})}async#a(t){
let{page:e,heads:n}=this.context;if(t===this.#s)return;this.#s=t,this.#o?.abort();let o=tn(t,e.texts.length,e.
numRows);if(this.picker?.show(o),!o){this.ranking?.say("");return}let i=new AbortController;this.#o=i;try{let r=await gt(
Gs(e,n,o,i.signal));this.ranking?.show(o,r)}catch(r){if(i.signal.aborted)return;if(!(r instanceof A))throw r;this.
ranking?.say(r.message)}}async#l(t,e,n){let[,o]=j(n,this.context.page.numRows),i=n.when==="wrote"?"generation":
"position";await this.context.look({layer:t,head:e,row:o-1,key:n.to[0],alignment:i})}#h(t){let e=(this.roles??
[]).filter(({layer:i})=>i!==-1),o=[{role:"",count:e.length}].concat(dn(e).map(({role:i,heads:r})=>({role:i,count:r.
length}))).map(({role:i,count:r})=>{let a=i===""?"All":i===Et?z(null):z(i),l=w("button","chip",`${a} `,w("span",
"chip-count",String(r)));return l.type="button",l.setAttribute("aria-pressed",String(i===this.#t)),l.addEventListener(
"click",()=>{this.#t=i,o.forEach(h=>h.setAttribute("aria-pressed",String(h===l))),this.show(this.context.state())}),
l});t.append(...o)}};var so=class{constructor(t,e,n){let o=t.boundaries.length*e,i=o*t.topK,r=new DataView(n.buffer,n.byteOffset,n.
byteLength);this.lens=t,this.positions=e,this.place=a=>r.getUint32(4*a,!0),this.probability=a=>r.getFloat32(4*
(i+a),!0),this.entropy=a=>r.getFloat32(4*(2*i+a),!0),this.rank=a=>r.getUint32(4*(2*i+o+a),!0)}at(t,e){let n=this.
lens.boundaries.indexOf(t);if(n<0||e<0||e>=this.positions)return null;let o=n*this.positions+e,{topK:i,vocabulary:r,
ids:a}=this.lens;return{candidates:Array.from({length:i},(h,c)=>{let u=this.place(o*i+c);return{text:r[u]??"",
id:a[u]??-1,probability:this.probability(o*i+c)}}),entropy:this.entropy(o),rank:this.rank(o)}}};async function rr(s,t){
let e=8*s.boundaries.length*t*(s.topK+1),n=await Qt(Xt(s.readings),e).catch(()=>new Uint8Array);if(n.length!==
e)throw new A("What the logit lens read is damaged in this file. Please make the report again.");return new so(
s,t,n)}function Me(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],i=[e,Math.min(n,t)];return o[0]<
o[1]?o:i[0]<i[1]?i:null}function Ln(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,i])=>o<=t&&t<i))[0]??
[t,t+1]}function ar(s,t,[e,n],o,i,r=null){let a=o.starts.length-1,[l,h,c,u]=Array.from({length:4},()=>new Float64Array(
a)),f=0;for(let g=e;g<n;g+=1){let x=q(t,g);if(x===0)continue;f+=1;let y=at(g);for(let $=Math.max(i,t.first[g]);$<=
g;$+=1)if(U(t,g,$)){let E=s.triangle[y+$],v=o.ofToken[$];l[v]+=N[E],h[v]+=ut[E],c[v]+=ft[E],u[v]+=1/x}nt(s,g).
forEach(($,E)=>{if(E>=i&&U(t,g,E)){let v=s.triangle[y+E],S=o.ofToken[E],[O,R]=Ut($);l[S]+=$-N[v],h[S]+=O-ut[v],
c[S]+=R-ft[v]}})}let d=g=>{let x=-1;for(let y=0;y<a;y+=1)x=u[y]>0&&(r?.[y]??0)===g&&(x<0||l[y]>l[x])?y:x;return x},
m=d(0),p=m<0?d(1):m;return p<0?null:{span:[o.starts[p],o.starts[p+1]],weight:l[p]/f,bounds:[Math.max(0,h[p])/f,
c[p]/f],even:u[p]/f}}function lr(s,t){let e=new Uint8Array(s.starts.length-1);for(let n=0;n<e.length;n+=1)e[n]=
+t.subarray(s.starts[n],s.starts[n+1]).every(Boolean);return e}function hr({allLayers:s,lens:t}){let e=new Set(
s.map(({layer:n})=>n).filter(n=>n>=0));return t?.boundaries.forEach(n=>e.add(n)),[...e].sort((n,o)=>o-n)}function Y(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function At(s,t,e){let n=s==="generatio\
n"?t+1:t;return n<e?n:null}function Nn(s,t,e,n,o){let i=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&ur(n,a.queries)&&
ur(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!i&&t!==-1)).reduce((a,l)=>!a||cr(l)<
cr(a)?l:a,null)}function Rt(s){return`Without ${On(s.queries)*On(s.keys)>1?"the edges between these tokens":"t\
his edge"}${dh(s)}, log P(${M(s.next)}) changes by ${oo(s.change)} (${io(s.change)} times as likely).`}function oo(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function io(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function dh({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function cr({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+On(e)*On(n)}function On([
s,t]){return t-s}function ur(s,[t,e]){return t<=s&&s<e}function Rn(s,t,e){let n=new Float32Array(e),o=I(s,t),i=s.scales?s.scales[t]:1,r=nt(s,t);for(let a=0;a<et(s,t);a+=
1)n[a]=Math.min(N[s.triangle[o+a]],r.cap)*i;return r.forEach((a,l)=>{n[l]=a*i}),n}function Cn(s,t){let{norms:e}=s,
n=s.data.scales&&s.beside||s.data,{triangle:o,sinkMass:i}=n,r=I(n,t),a=[0,0,0],l=[0,0,0];for(let u=0;u<et(n,t);u+=
1){if(!U(s.sight,t,u))continue;let f=o[r+u],d=e?e[u]:1,m=u<s.hide?a:l;m[0]+=N[f]*d,m[1]+=ut[f]*d,m[2]+=ft[f]*d}
nt(n,t).forEach((u,f)=>{if(U(s.sight,t,f)){let d=o[r+f],[m,p]=Ut(u),g=e?e[f]:1,x=f<s.hide?a:l;x[0]+=(u-N[d])*g,
x[1]+=(m-ut[d])*g,x[2]+=(p-ft[d])*g}});let h=i?i[t]:0;e||l.forEach((u,f)=>{l[f]+=h});let c=a[0]+l[0];return{hidden:a,
rest:l,sink:h,factor:e?c>0?1/c:0:1}}function fr({norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],
Math.min(1,t[2])];let n=t[0]+e[0],o=je([t[1],t[2]],[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function In(s){
let t=[],e=new Float32Array(s.numRows).fill(1);if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=Cn(s,n);
t[n]=fr(s,o),e[n]=o.factor}return{hidden:t,factor:e}}function Te(s,t){let e=new Float32Array(s.numTokens).fill(
NaN),n=Y(s.alignment,t,s.numRows);if(n===null)return ro(e,t===0?"first-token":"last-token");let{data:o,norms:i,
sight:r}=s,a=Cn(s,n),l=I(o,n),h=a.factor*(o.scales?o.scales[n]:1),c=nt(o,n);for(let u=s.hide;u<et(o,n);u+=1)if(U(
r,n,u)){let f=Math.min(N[o.triangle[l+u]],c.cap);e[u]=f*(i?i[u]:1)*h}return c.forEach((u,f)=>{f>=s.hide&&U(r,n,
f)&&(e[f]=u*(i?i[f]:1)*h)}),{weights:e,...dr(e),hiddenMass:fr(s,a),sinkMass:a.sink,absence:q(r,n)===0?"padding":
q(r,n,s.hide)===0?"all-hidden":""}}function _n(s,t,e){let n=new Float32Array(s.numTokens).fill(NaN);if(t<s.hide)
return ro(n,"hidden");let{data:o,norms:i,sight:r}=s,a=[0,0,0],l=0,h=0;for(let c=o.width?0:t;c<s.numRows;c+=1){
let u=At(s.alignment,c,s.numTokens);if(u!==null&&U(r,c,t)){let f=e.factor[c]*(i?i[t]:1)*(o.scales?o.scales[c]:
1),d=nt(o,c),m=o.triangle[I(o,c)+t];n[u]=(d.get(t)??Math.min(N[m],d.cap))*f,(e.hidden[c]??[]).forEach((p,g)=>{
a[g]+=p}),l+=o.sinkMass?o.sinkMass[c]:0,h+=1}}return h===0?ro(n,t<s.numRows&&q(r,t)===0?"padding":"last-token"):
{weights:n,...dr(n),hiddenMass:a.map(c=>c/h),sinkMass:l/h,absence:""}}function Le(s,t,e){let n=[];for(let o=0;o<
s.length;o+=1){let i=s[o];if(i>0&&i>=e&&(n.length<t||i>s[n[n.length-1]])){let r=n.length;for(;r>0&&s[n[r-1]]<i;)
r-=1;n.splice(r,0,o),n.length=Math.min(n.length,t)}}return n}function dr(s){let t=-1,e=0;for(let n=0;n<s.length;n+=
1)s[n]>e&&(t=n,e=s[n]);return{strongest:t,maximum:e}}function ro(s,t){return{weights:s,strongest:-1,maximum:0,
hiddenMass:[0,0,0],sinkMass:0,absence:t}}function K(s,t,e){let n=Y(s.alignment,t,s.numRows);if(n===null||!U(s.sight,n,e))return null;let{data:o,norms:i,
beside:r,hide:a}=s,l=Q(o,n,e),h=Tt(o,n,e),c=1/q(s.sight,n);if(o.scales||r)return{shown:l,exact:h&&(!r||Tt(r,n,
e)),left:null,beside:r?Q(r,n,e):null,even:c};if(!i&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let u=Cn(s,n),f=l.map(m=>m*(i?i[e]:1)),d=u.rest.map((m,p)=>m+u.hidden[p]);return{shown:i?mr(f,d):l,exact:h,left:a>
0&&e>=a?mr(f,u.rest):null,beside:i?l:null,even:c}}function Ct(s,{shown:t,exact:e,left:n,beside:o}){return{number:s.
norms||s.data.scales?ao(t):pr(t,e),beside:o?s.norms||!s.beside?.scales?pr(o,e):ao(o):"",left:n?` (${ao(n)} of \
what did not rest)`:""}}function mr([s,...t],[e,...n]){return[e>0?s/e:0,...je(t,n)]}function ao([s,t,e]){return J(
s,[t,e])}function pr([s,t,e],n){return s>0?n?L(s):J(s,[t,e]):dt(e)}var mh=5,ph=2,gh=32;function T(s,[t,e]){return M(It(s,t,e),gh)}function It(s,t,e){let n=s.slice(t,e),o=n.filter(
i=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(i));return(o.length?o:n).join("")}function wr(s,t,e,{ranked:n,leading:o}){
let i=T(t,e);return o===null?n.length?`${i} hangs on no single ${s.added?"part":"word"}`:`${i} looked at nothi\
ng of the prompt`:`${i} hangs on ${T(t,s.units[o])}`}function xr(s,t,e,{ranked:n,leading:o}){let i=T(t,e);if(!n.
length)return`Nothing of the prompt was looked at for ${i}.`;if(o===null){if(s.measured&&s.added){let a=$r(Math.
exp(Math.max(0,n[0].effect)));return`No single part: what hiding each word of a part does to ${i} multiplies t\
o ${a} times less likely at most (measured).`}return s.measured?`No single word: hiding any one of them would \
have left ${i} at least ${kr(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No single word\
: nothing of the prompt spoke for ${i} (${s.figure}).`}let r=T(t,s.units[o]);return s.measured&&s.added?br(r,i,
n[0].effect):s.measured?`Without ${r}, ${i} would have been ${le(n[0].effect)} times less likely (measured).`:
`Of the prompt, ${r} did most for ${i} (${s.figure}).`}function yr(s,t,e,{ranked:n,leading:o,units:i}){let r=T(
t,e),a=s.measured&&(s.added||i.length>1);if(o===null){let h=n.length>0;return{headline:h?`No word of the answe\
r needed ${r}`:`What needed ${r} is not known`,sentence:h?a?`What hiding each of its words does multiplies to ${$r(
Math.exp(Math.max(0,n[0].effect)))} times less likely at most (measured).`:s.measured?`Hiding it would have le\
ft each of them at least ${kr(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing of it\
 spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it."}}
let l=T(t,n[0].span);return{headline:`${l} needed ${r} most`,sentence:a?br(r,l,n[0].effect):s.measured?`Withou\
t ${r}, ${l} would have been ${le(n[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most f\
or ${l} (${s.figure}).`}}function br(s,t,e){return`What hiding each word of ${s} does to ${t} multiplies to ${le(
e)} times less likely (measured word by word; hidden together they may do more, or less).`}function $r(s){return(Math.
ceil(100*s-1e-9)/100).toFixed(2)}function kr(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function le(s){let t=Math.
exp(s);return t>1e3?"more than 1,000":String(Number(t.toPrecision(2)))}function lo(s,t){let e=t.filter(({effect:l})=>s.
measured||l>0),n=e.filter(({effect:l})=>l<=-s.least).slice(-ph),i=[...e.filter(l=>!n.includes(l)).slice(0,mh-n.
length),...n],r=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...i.map(({effect:l})=>Math.abs(l)),s.measured?
1:0);return i.map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?wh(h,s.added?
"word by word":"without it"):`${Math.round(100*h/r)}% of the estimate`}))}function wh(s,t){let e=le(Math.abs(s));
return e==="1"?"no change":`${s>0?"\xF7":"\xD7"} ${e} ${t}`}function Er({probability:s,alternatives:t}){if(s===
null)return"";let e=t.map(([n,o])=>`${M(n,16)} ${gr(o)}`).join(", ");return`The model gave it ${gr(s)}.${e?` N\
ext came ${e}.`:""}`}function gr(s){let t=100*s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.
round(t):t.toFixed(1)}%`}function St({weight:s,bounds:t}){let e=J(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?
{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}function vr(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),
Math.max(...t)].map(o=>L(o));return s.length?`An even spread would be ${e===n?e:`${e} to ${n}`} (the thin line\
s).`:""}function Mt(s,t,e){let n=At(s.alignment,t,e);return n===null?{token:t,aligned:{...s,alignment:"position"}}:{token:n,
aligned:s}}function Ar(s,t,e,[n,o]){let{page:i}=s,{token:r,aligned:a}=Mt(s,n,t.numTokens),l={...t,alignment:a.
alignment};if(!U(t.sight,n,o))return xh(a,r,[n,o]);let h=K(l,r,o);if(!h)return"";let c=o<t.hide?" It is set as\
ide: it has no colour here.":"";if(e)return`${yh(a,l,e,r,o)}${c}`;let u=Nn(i,s.layer,s.head,n,o),f=u?` ${Rt(u)}`:
"";return`${Ye(a,r,o,{said:Ct(l,h),even:h.even})}${c}${f}`}function xh({page:s,alignment:t},e,[n,o]){let i=C(s,
o),r=t==="position"?`${C(s,e)} could not see`:`When ${C(s,e)} was decided, the model could not see`;return o>n?
`${r} ${i}: it comes later, and a model that reads from left to right cannot look ahead.`:`${r} ${i}: it is pa\
dding, or lies outside this layer\u2019s window.`}function yh(s,t,e,n,o){let{page:i}=s,r={...e.scope,alignment:t.
alignment},[a,l]=[K(t,n,o),K(r,n,o)],h=[ot(i,s.layer,s.head),ot(i,e.layer,e.head)],c=te(s,n);if(!a||!l){let y=a?
h[1]:h[0];return`${c}, ${y} could not see ${C(i,o)}, so there is no difference to show.`}let[u,f,d]=Oe(a.shown,
l.shown),m=[Ct(t,a).number,Ct(r,l).number],p=`${m[0]} against ${m[1]}`;if(f<=0&&d>=0)return`${c}, ${h[0]} and ${h[1]}\
 gave ${C(i,o)} the same within what is known: ${p}.`;let g=u>0?[f,d]:[-d,-f],x=J(Math.abs(u),g);return`${c}, ${h[0]}\
 gave ${x} ${u>0?"more":"less"} of its attention to ${C(i,o)} than ${h[1]}: ${p}.`}function Oe(s,t){return[s[0]-
t[0],s[1]-t[2],s[2]-t[1]]}function Sr(s,t,{rows:e,keys:n}){let{page:o,layer:i,head:r}=s,a=pt(t.data,t.sight,{from:e,
to:n},t.numRows),[l,h]=Bn(s.alignment,e,t.numTokens),c=T(o.texts,[l,h]),u=T(o.texts,n);if(!a)return`${c} is pa\
dding: it looked at nothing.`;let f=s.alignment==="position"?`When the model read ${c}`:`When ${c} was decided`,
d=e[1]-e[0]>1?" on average":"",[m,p,g]=a.weight;return`${f}, ${ot(o,i,r)} gave ${J(m,[p,g])} of its attention \
to ${u}${d}; an even spread would be ${L(a.even)}.`}function Bn(s,[t,e],n){let o=s==="generation"?1:0,i=Math.min(
t+o,n-1);return[i,Math.max(i+1,Math.min(e+o,n))]}function Ne(s,[t,e],n){let o=s==="generation"?1:0,i=[Math.max(
0,t-o),Math.min(n,e-o)];return i[0]<i[1]?i:null}function Pn(s,t,e,n){if(s===0)return`Each square is one ${e?"d\
ifference":n}.`;let o=2**s;return`Each square shows ${t==="mean"?"the mean":e?"the largest difference":"the la\
rgest"} of ${o} \xD7 ${o} cells; zoom in for single ones.`}function Mr(s,t,[e,n]){if(n<s.hide||!U(s.sight,e,n)||
t&&!U(t.scope.sight,e,n))return"";let{token:o,aligned:i}=Mt(s,e,s.numTokens);if(t){let[a]=Oe(Q(s.data,e,n),Q(t.
scope.data,e,n));return Math.abs(a)<.005?"":`${a<0?"\u2212":"+"}${Math.abs(a).toFixed(2)}`}let r=K(i,o,n);return!r||
r.shown[0]<.005?"":r.exact?r.shown[0].toFixed(3):r.shown[0].toFixed(2)}function Tr(s,{rows:t,keys:e},n){let o=[],
i=0,r=new Uint16Array(e[1]-e[0]);for(let a=t[0];a<t[1];a+=1){s.read(0,a,e[0],r);for(let l=0;l<r.length;l+=1){let h=r[l]===
0?0:Math.abs(s.values[r[l]-1]);h>i&&o.push({place:[a,e[0]+l],size:h})}o.length>16*n&&(o=o.sort((l,h)=>h.size-l.
size).slice(0,2*n),i=o.at(-1)?.size??0)}return o.sort((a,l)=>l.size-a.size).slice(0,n).map(({place:a})=>a)}function Lr(s,t,e,n){
let o=t===null?null:Y(s,t,n);return o===null||e===null||e>=n?null:[o,e]}function he(s){return B[s].noun}var bh=-(2**15),Or=.1,$h=3;async function Hn(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await Qt(
Xt(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new A("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((i,r)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(r*t+l),!0);return h===bh?NaN:h*s.step}))}
function Nr(s,t,e){let[n,o]=e.map(r=>r-s.target[0]),i=t.map((r,a)=>({unit:a,effect:Fn(r.slice(n,o))})).filter(
({effect:r})=>!Number.isNaN(r)).sort((r,a)=>a.effect-r.effect||r.unit-a.unit);return{ranked:i,leading:i.length>
0&&Cr(s,i[0].effect)?i[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((r,a)=>r*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function Rr(s,t,[e,n]){let o=s.units.flatMap(([r,a],l)=>r<n&&a>e?[l]:[]),i=s.words.map(
r=>{let[a,l]=r.map(h=>h-s.target[0]);return{span:r,effect:Fn(o.map(h=>Fn(t[h].slice(a,l))))}}).filter(({effect:r})=>!Number.
isNaN(r)).sort((r,a)=>a.effect-r.effect||r.span[0]-a.span[0]);return{ranked:i,leading:i.length>0&&Cr(s,i[0].effect)?
0:null,units:o}}function Cr(s,t){return t>0&&(!s.measured||t>=s.least)}function Fn(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function Ir(s,t){if(s.measured)return $h;
let e=0;for(let n of s.words){let[o,i]=n.map(r=>r-s.target[0]);for(let r of t)e=Math.max(e,Math.abs(Fn(r.slice(
o,i)))||0)}return e||1}function _r(s,t,e,n){let o=s.measured?n?Or:s.least:Or*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}function Br(s,t,[e,n]){let o=s.stand_ins.find(({word:a})=>a[0]===e&&a[1]===n);if(!o)return"";let i=o.parts.map(
a=>T(t,a)),r=i.length===2?"both":"all of them";return`${i.slice(0,-1).join(", ")} and ${i[i.length-1]} stand i\
n for each other: without ${r}, ${T(t,[e,n])} would have been ${le(o.together)} times less likely (measured).`}function kh(s,t,e){return(e&&Me(t,s.promptLength,e))??t.words[t.chosen]}function Dn(s,t,e,n){let o=kh(s,t,n);return o[0]<
s.promptLength?vh(s,t,e,o):Eh(s,t,e,o)}function Eh({texts:s},t,e,n){let o=Nr(t,e,n),i=o.ranked.map(({unit:r,effect:a})=>({
span:t.units[r],effect:a}));return{span:n,reverse:!1,ranked:i,leading:o.leading===null?null:t.units[o.leading],
words:{headline:wr(t,s,n,o),sentence:[xr(t,s,n,o),Br(t,s,n)].filter(Boolean).join(" "),chance:Er(o),lead:t.measured?
`Each ${t.added?"word ":""}of these hidden from it, and the model run again:`:"Shares of what was estimated:",
bars:lo(t,i)}}}function vh({texts:s},t,e,n){let o=Rr(t,e,n),i=o.units.length>1;return{span:n,reverse:!0,ranked:o.
ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{...yr(t,s,n,o),chance:"",lead:t.measured?
`Of the answer, with ${i?"each word of ":""}${T(s,n)} hidden from it:`:"Of the answer, estimated:",bars:lo({...t,
added:t.added||i},o.ranked)}}}function Pr(s,t,{ranked:e,leading:n}){let o=Ir(s,t);return e.flatMap(({span:[i,r],
effect:a})=>{let l=_r(s,o,a,n!==null);return l===0?[]:[{from:i,to:r,strength:Math.abs(l),against:l<0}]})}function ce(s,{
span:t,reverse:e},n){let[o,i]=e?[n,t]:[t,n],r=o&&i&&{from:o,to:i,when:"wrote"},[a,l]=r?j(r,s.numRows):[0,0];return a<
l?r:null}function Fr(s,t,e,n){let o=C(s,n);return t===e?`After ${o} the model predicts`:t?`What enters layer ${t} at ${o}\
 would predict`:`The embedding of ${o} alone would predict`}function Hr({entropy:s,rank:t},e,n){let o=Number.isFinite(
s)?`Entropy ${s.toFixed(2)} nats (${(s/Math.LN2).toFixed(2)} bits).`:"Its entropy could not be computed.";if(n)
return o;let i=t===1?"is the likeliest token here already":`has rank ${t.toLocaleString("en")} here`;return`${o}\
 The model\u2019s own prediction, ${M(e)}, ${i}.`}function Wn(s){if(!Number.isFinite(s))return"\u2013";let t=100*
s;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var Ah=3,Un=class{constructor(t,e){this.root=t,this.page=e}show(t,e,n,o){let{page:i,root:r}=this,a=t&&o?this.#t(
t.layer,o):[];if(r.hidden=!t||n===null||!t.reading&&a.length===0,!t||n===null||r.hidden)return;let{reading:l,layer:h,
isPrediction:c}=t,u=i.lens?.boundaries.at(-1)??0;b("layers-detail-title",l?Fr(i,h,u,n):`Layer ${h}`),document.
getElementById("layers-candidates")?.replaceChildren(...(l?.candidates??[]).map(Sh));let f=e?.at(u,n)?.candidates[0].
text??"",d=[l?Hr(l,f,c):"",...a];b("layers-detail-note",d.filter(Boolean).join(" "))}#t(t,e){let{page:n}=this;
return n.measuredEdges.filter(o=>o.layer===t&&o.queries[0]<e[1]&&o.queries[1]>e[0]).slice(0,Ah).map(o=>`${o.head===
null?"All heads":`Head ${o.head}`} to ${T(n.texts,o.keys)}: ${Rt(o)}`)}};function Sh({text:s,id:t,probability:e}){
let n=w("span","candidate-text");W(n,M(s,40));let o=w("span","candidate-bar");o.setAttribute("aria-hidden","tr\
ue"),o.style.setProperty("--size",Math.min(1,Math.max(0,e||0)).toFixed(4));let i=w("li","candidate",n,o,w("spa\
n","candidate-share",Wn(e)));return i.title=`token id ${t}`,i}function qn(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Mh=.25,Th=8,Lh=4;function ue(s,t,e){let n=0;for(;t!==-1&&n<Lh&&e-n>Th;){let o=0;for(let i=n+1;i<e;i+=1)o+=
N[s.triangle[I(s,i)+n]];if(o/(e-n-1)<=Mh)break;n+=1}return n}var Oh=250;async function Dr({page:s,heads:t,text:e},{rows:n,hide:o,words:i,question:r},a,l){let h=new Map(s.layers.
map(({layer:p})=>[p,it(s.sight,p,s.numRows)])),c={rows:n,looks:new Map,causes:new Map,cause:r?.to??null},u=[],
f=lr(i,e.markers),d=performance.now(),m=await fn(s,t,(p,g,x)=>{let y=h.get(p),$=o==="resting"?ue(x,p,s.numRows):
o,E=ar(x,y,n,i,$,f),v=c.looks.get(p);E&&(!v||E.weight>v.weight)&&c.looks.set(p,{...E,layer:p,head:g});let S=r&&
pt(x,y,r,s.numRows);if(S){let[O,...R]=S.weight;u.push({layer:p,head:g,weight:O,bounds:R,even:S.even})}performance.
now()>d+Oh&&(d=performance.now(),a(c))},l);return c.causes=new Map(qn(u).map(p=>[p.layer,p])),m?c:null}var zn=class{constructor(t,e,n){this.table=t,this.page=e,this.actions=n,this.body=t.tBodies[0];for(let o of["p\
ointerover","focusin"])this.body.addEventListener(o,i=>{let r=i.target instanceof Element?i.target.closest("tr"):
null;r&&n.point(Number(r.dataset.layer))});t.addEventListener("pointerleave",()=>n.point(null)),this.body.addEventListener(
"keydown",o=>this.#o(o))}show(t,e,n){this.table.classList.toggle("has-lens",e),this.table.classList.toggle("ha\
s-cause",n);let o=this.#t();this.body.replaceChildren(...t.map(i=>this.#e(i,e,n))),o&&this.body.querySelector(
o)?.focus()}mark(t){for(let e of this.body.children)e.classList.toggle("pointed",Number(e.dataset.layer)===t)}#t(){
let t=document.activeElement,e=t instanceof HTMLElement&&this.body.contains(t)?t.closest("tr"):null;return e&&
t?`tr[data-layer="${e.dataset.layer}"] [data-part="${t.getAttribute("data-part")}"]`:""}#e({layer:t,isPrediction:e,
here:n,look:o,cause:i,reading:r},a,l){let h=w("th","",e?"prediction":String(t));h.scope="row";let c=w("tr",e?"\
prediction":"",h);if(c.dataset.layer=String(t),e)h.colSpan=4;else if(o)c.append(...this.#n(o));else{let u=w("t\
d","muted",n?"no attention":"");u.colSpan=3,n||u.append(F("in another file",()=>this.actions.leave(t))),c.append(
u)}return a&&c.append(Nh(r)),l&&c.append(this.#s(i)),c}#n(t){let{page:e}=this,{number:n,error:o}=St(t),i=e.headNames[t.
head]??`head ${t.head}`,r=F(i,()=>this.actions.look(t));r.dataset.part="look",r.setAttribute("aria-label",`${i}\
 of layer ${t.layer}: show in the text`);let a=w("td","layers-word");W(a,T(e.texts,t.span));let l=w("td","laye\
rs-weight",w("span","detail-number",n),w("span","error",o));return l.prepend(Vt(t.weight,t.even)),[w("td","",r),
a,l]}#s(t){if(!t)return w("td","layers-cause");let{number:e,error:n}=St(t),o=F(`head ${t.head}`,()=>this.actions.
cause(t));o.dataset.part="cause";let i=w("td","layers-cause",o,w("span","detail-number",e));return i.title=`${e}\
 ${n}`,i}#o(t){let e={ArrowUp:-1,ArrowDown:1}[t.key],n=document.activeElement,o=n instanceof HTMLElement?n.closest(
"tr"):null;if(!e||!o)return;let i=n?.getAttribute("data-part"),r=[...this.body.children];for(let a=r.indexOf(o)+
e;a>=0&&a<r.length;a+=e){let l=r[a].querySelector(`[data-part="${i}"]`);if(l instanceof HTMLElement){t.preventDefault(),
l.focus();return}}}};function Nh(s){let[t]=s?.candidates??[];if(!t)return w("td","layers-lens muted","not read");
let e=w("span","layers-lens-word");W(e,M(t.text,18));let n=w("td","layers-lens",Vt(t.probability),e,w("span","\
detail-number",Wn(t.probability)));return n.tabIndex=0,n.dataset.part="lens",n}var Kn=class s{static id="layers";static title="Layers";#t="";#e=[];#n=null;#s=null;#o=null;constructor(t){this.
context=t,this.page=t.page}async mount(t){let{page:e}=this,{look:n,change:o}=this.context;this.words=se(e,"wor\
d");try{[this.#s,this.#o]=await Promise.all([e.lens?rr(e.lens,e.numRows):null,e.why?Hn(e.why):null])}catch(l){
if(!(l instanceof A))throw l;tt(l.message)}let i=new yt(t.querySelector(".text"),this.context.text);this.text=
i;let r=this.words;ae(i,()=>r,l=>{o({chosen:l})});let a=l=>document.getElementById(l);this.detail=new Un(a("la\
yers-detail"),e),this.table=new zn(a("layers-table"),e,{look:({layer:l,head:h,span:c})=>{n({layer:l,head:h,row:this.#r,
key:c[0]})},cause:({layer:l,head:h})=>{n({layer:l,head:h,row:this.#r,key:this.#i?.cause?.[0]})},point:l=>this.#d(
l),leave:l=>{o({layer:l})}}),a("layers-lens-head").hidden=!this.#s,a("layers-lens-note").hidden=!this.#s,t.addEventListener(
"click",l=>{let h=l.target instanceof Element?l.target.closest("[data-layers-step]"):null;h&&this.#w(Number(h.
getAttribute("data-layers-step")))}),this.moments=[...t.querySelectorAll("input[name=layers-moment]")];for(let l of this.
moments)l.addEventListener("change",()=>{o({alignment:l.value})})}async show(t){let{page:e,text:n,table:o}=this;
if(!n||!o)return;for(let h of this.moments??[])h.checked=h.value===t.alignment;let i=this.#a;n.choose(i),n.rove(
i[0]);let r=T(e.texts,i),a=i[0]>=e.promptLength?`When it wrote ${r}`:`Just before ${r}`;b("layers-title",t.alignment===
"generation"?a:`When it read ${r}`);let l=[i,t.alignment,t.hide].join(" ");l!==this.#t&&(this.#t=l,await gt(this.#h(
i,t,()=>this.#t===l)))}reveal(){this.text?.reveal(this.#a[0])}get door(){return{layers:this.layers.bind(this)}}async layers(t){
return await this.context.change({view:s.id,chosen:this.#l(t)}),this.#e.map(({layer:e,look:n,cause:o,reading:i})=>({
layer:e,look:n,cause:o,reading:i}))}#i=null;get#r(){return(this.#i?.rows[1]??1)-1}get#a(){let{why:t,promptLength:e,
texts:n}=this.page,{chosen:o}=this.context.state();return o??(t?t.words[t.chosen]:this.#l(Math.min(e,n.length-
1)))}#l(t){let{why:e}=this.page;if(e)return Ln(e,t);let n=this.words??se(this.page,"word");return P(n,n.ofToken[t])}async#h(t,{
alignment:e,hide:n},o){let i=Ne(e,t,this.page.numRows);if(!i||!this.words){this.#f(null,e,!0);return}let r={rows:i,
hide:n,words:this.words,question:this.#c(t)},a=await Dr(this.context,r,l=>this.#f(l,e,!1),o);a&&this.#f(a,e,!0)}#c(t){
let{why:e}=this.page;if(!e||!this.#o||t[0]<e.target[0]||t[1]>e.target[1])return null;let n=Dn(this.page,e,this.#o,
t),o=ce(this.page,n,n.leading);return o&&j(o,this.page.numRows)[0]<this.page.numRows?o:null}#f(t,e,n){let{page:o,
table:i,text:r}=this;this.#i=t;let a=this.#u(e),l=o.lens?.boundaries.at(-1)??1/0,h=new Set(o.layers.map(({layer:m})=>m)),
c=new Set(o.allLayers.map(({layer:m})=>m));this.#e=hr(o).map(m=>({layer:m,isPrediction:m>=l,here:h.has(m)||!c.
has(m),look:t?.looks.get(m)??null,cause:t?.causes.get(m)??null,reading:a===null?null:this.#s?.at(m,a)??null}));
let u=t?.cause??null;b("layers-cause",u?`towards ${T(o.texts,u)}, which it hangs on`:""),document.getElementById(
"layers-cause")?.toggleAttribute("hidden",!u),i?.show(this.#e,this.#s!==null,u!==null),b("layers-sentence",this.#p(
t,n)),r?.shade(this.#m(null)),this.#d(this.#n);let f=o.siblings.length>0?" This file holds only some of the mo\
del\u2019s heads.":"";b("layers-note",t?`The thin lines are where an even spread would be.${f}`:"")}#u(t){let e=Ne(
t,this.#a,this.page.numRows);return e&&(t==="generation"?e[0]:e[1]-1)}#p(t,e){let{page:n}=this;if(!t)return`Th\
ere is no attention to show for ${T(n.texts,this.#a)}: nothing was computed for it.`;if(!e)return"Still lookin\
g through the heads \u2026";let o=[...t.looks.values()].sort((a,l)=>l.weight-a.weight||a.layer-l.layer),[i]=o;
return`${i?`The strongest look was in layer ${i.layer}: head ${i.head} gave ${Rh(St(i))} of its attention to ${T(
n.texts,i.span)}.`:"No head looked at a word."}${this.#x()}`}#x(){let t=this.#e.filter(({reading:r})=>r).reverse(),
e=t.at(-1)?.reading?.candidates[0];if(!e||t.length<2)return"";let n=({reading:r})=>r?.candidates[0].id===e.id,
o=t.length-1;for(;o>0&&n(t[o-1]);)o-=1;let i=M(e.text);return o===t.length-1?` ${i} is likeliest only at the v\
ery end.`:` ${i} is likeliest from what enters layer ${t[o].layer} on.`}#m(t){let e=new Map;for(let{look:n}of this.#e.
filter(o=>t===null||o.layer===t))if(n){let[o,i]=n.span,r=Math.max(n.weight,e.get(`${o}`)?.strength??0);e.set(`${o}`,
{from:o,to:i,strength:Math.min(1,r),against:!1})}return[...e.values()]}#d(t){this.#n=t,this.table?.mark(t),this.
text?.shade(this.#m(t));let e=this.#e.find(o=>o.layer===t)??this.#e.find(({reading:o})=>o),n=this.#u(this.context.
state().alignment);this.detail?.show(e??null,this.#s,n,this.#i?.rows??null)}async#w(t){let{words:e,page:n}=this;
if(!e)return;let[o,i]=this.#a,r=t>0?e.ofToken[Math.min(i,n.texts.length-1)]:e.ofToken[Math.max(0,o-1)],a=P(e,r);
await this.context.change({chosen:a}),this.text?.reveal(a[0])}};function Rh({number:s,error:t}){return t?`${s}\
 ${t}`:s}var Gn=.02;function Wr(s,t,{rows:e,keys:n}){let o=[],i=0,[r,a]=e??[0,t],[l,h]=n??[0,t];for(let c=r;c<Math.min(
a,t);c+=1){let u=Rn(s,c,t);for(let f=l;f<Math.min(h,u.length);f+=1)u[f]>=Gn?o.push({row:c,key:f,weight:u[f]}):
u[f]>0&&(i+=1)}return o.sort((c,u)=>c.weight-u.weight),{lines:o,leftOut:i}}function ho(s,t,e){return s.filter(
({row:n,key:o})=>(t==="query"?n:o)===e).reverse()}function Ur(s,t){let e=s.filter(o=>o!==t),n=e.length===s.length?
[...s,t]:e;return n.length?n.sort((o,i)=>o-i):s}function qr(s,t,e){return s.length===1&&s[0]===t?e:[t]}var Ch=1024,Re=24,jn=7,zr=8,Ih=3,Kr=["#0072b2","#e69f00","#009e73","#cc79a7","#d55e00","#56b4e9","#8c6bb1","#a\
6761d"],Yn=class{static id="lines";static title="Lines";static fits(t){return t.texts.length<=Ch}#t=[];#e=null;#n=null;#s="";constructor(t){
this.context=t,this.page=t.page}mount(t){let e=o=>t.querySelector(`#lines-${o}`);this.layers=e("layer"),this.squares=
e("heads"),this.said=e("said"),this.leftOut=e("left-out"),this.canvas=e("canvas"),this.from=e("from"),this.to=
e("to");let n=this.page.layers.map(({layer:o})=>o).filter(o=>o!==-1);this.layers.append(...n.map(o=>new Option(
String(o),String(o)))),this.layers.addEventListener("change",()=>{this.context.change({layer:Number(this.layers?.
value)})}),this.squares.addEventListener("click",o=>this.#i(o,Ur)),this.squares.addEventListener("dblclick",o=>this.#i(
o,qr)),e("between").hidden=this.page.text.spans.length<2;for(let o of[this.from,this.to])o.append(new Option("\
all of the text","")),o.append(...this.page.text.spans.map(([i],r)=>new Option(i,String(r)))),o.addEventListener(
"change",()=>{this.#r()});this.lists={query:this.#a(e("queries"),"query"),key:this.#a(e("keys"),"key")},new ResizeObserver(
()=>this.#c()).observe(this.canvas)}async show(t){let e=t.layer===-1?Number(this.layers?.value):t.layer,n=`${e}\
 ${this.#o(t,e)}`;if(this.layers&&(this.layers.value=String(e)),n===this.#s){this.#c();return}this.#s=n,this.squares?.
dataset.layer!==String(e)&&(this.squares?.replaceChildren(...G(this.page,e).map(_h)),this.squares?.setAttribute(
"data-layer",String(e)));for(let o of this.squares?.querySelectorAll("button")??[])o.setAttribute("aria-presse\
d",String(this.#o(t,e).includes(Number(o.dataset.head))));await this.#r()}get snapshot(){let t=this.#t.flatMap(
({head:e,lines:n})=>n.map(o=>({head:e,...o})));return{lines:{layer:Number(this.layers?.value),heads:this.#t.map(
({head:e})=>e),weights:t}}}#o(t,e){let n=G(this.page,e);if(t.lines==="all")return n;let o=t.lines.split("-").filter(
Boolean).map(Number).filter(i=>n.includes(i));return o.length?o:[n.includes(t.head)?t.head:n[0]]}#i(t,e){let n=t.
target instanceof Element?t.target.closest("button"):null;if(n){let o=this.context.state(),i=Number(this.layers?.
value),r=G(this.page,i),a=e(this.#o(o,i),Number(n.dataset.head),r);this.context.change({layer:i,head:a[0],lines:a.
length===r.length?"all":a.join("-")})}}async#r(){let t=this.#s,e=Number(this.layers?.value),n=this.#o(this.context.
state(),e),o=l=>{let h=l?.value?this.page.text.spans[Number(l.value)]:null;return h?[h[1],h[2]]:null},i={rows:o(
this.from),keys:o(this.to)},r=[],a=0;for(let l of n){let h=await this.context.heads.get(e,l),c=Wr(h,this.page.
numRows,i);a+=c.leftOut,r.push({head:l,data:h,lines:c.lines})}t===this.#s&&(this.#t=r,this.leftOut&&(this.leftOut.
textContent=a?`${a.toLocaleString("en")} weights under ${Gn} are not drawn.`:""),this.#c())}#a(t,e){let n=Array.
from({length:this.page.numRows},(i,r)=>{let a=st(this.page.texts[r],this.page.tokens[r]),l=w("span","",a.map(({
mark:h,raw:c})=>h||c).join(""));return l.setAttribute("role","option"),l.setAttribute("aria-selected","false"),
l.setAttribute("aria-label",Dt(this.page.texts[r])),l.dir="auto",l.tabIndex=r===0?0:-1,l});t.append(...n);let o=i=>{
let r=n.indexOf(i.target);this.#n=r<0?null:{side:e,token:r},this.#c()};return t.addEventListener("pointerover",
o),t.addEventListener("focusin",o),t.addEventListener("pointerleave",()=>{this.#n=null,this.#c()}),t.addEventListener(
"click",i=>this.#l(e,n.indexOf(i.target))),t.addEventListener("keydown",i=>this.#h(i,e,n)),n}#l(t,e){if(e>=0){
let n=this.#e?.side===t&&this.#e.token===e;this.#e=n?null:{side:t,token:e},this.#c()}}#h(t,e,n){let o=n.indexOf(
t.target),i={ArrowUp:o-1,ArrowDown:o+1,Home:0,End:n.length-1},r=n[i[t.key]];r?(t.preventDefault(),n[o].tabIndex=
-1,r.tabIndex=0,r.focus()):t.key==="Enter"||t.key===" "?(t.preventDefault(),this.#l(e,o)):t.key==="Escape"&&(this.#e=
null,this.#c())}#c(){let t=this.canvas?.getContext("2d");if(!this.canvas||!t||!this.lists)return;let e=this.#e??
this.#n,n=this.canvas.clientWidth,o=Re*this.page.numRows,i=Math.min(window.devicePixelRatio||1,32e3/o);this.canvas.
width=Math.round(n*i),this.canvas.height=Math.round(o*i),this.canvas.style.height=`${o}px`,t.scale(i,i);let r=Math.
min(zr,this.#t.length)*jn;this.#t.forEach(({head:a,lines:l},h)=>{t.strokeStyle=t.fillStyle=co(a),t.lineWidth=2;
for(let{row:c,key:u,weight:f}of e?ho(l,e.side,e.token):l)if(t.globalAlpha=e?f:f/this.#t.length,t.beginPath(),t.
moveTo(r,Re*(c+.5)),t.lineTo(n-r,Re*(u+.5)),t.stroke(),e&&h<zr){let d=e.side==="query"?u:c,m=e.side==="query"?
n-r+jn*h:jn*h;t.fillRect(m,Re*d+2,jn-1,Re-4)}}),this.#f(e),this.#u(e)}#f(t){for(let e of["query","key"])this.lists?.[e].
forEach((n,o)=>{let i=t?.side===e&&t.token===o;n.toggleAttribute("data-lit",i),n.setAttribute("aria-selected",
String(i&&this.#e!==null))})}#u(t){if(!t){this.said?.replaceChildren(w("p","note",ee("weight")));return}let e=this.#t.
map(({head:n,data:o,lines:i})=>{let r=ho(i,t.side,t.token).slice(0,Ih),a=w("span","of-head");a.style.setProperty(
"--of-head",co(n));let l=r.map(({row:u,key:f})=>{let[d]=Q(o,u,f);return`${C(this.page,t.side==="query"?f:u)} ${Tt(
o,u,f)?"":"about "}${L(d)}`}),h=t.side==="query"?"looked at":"was looked at by",c=l.length?`${h} ${l.join(", ")}`:
`${h} nothing of ${Gn} or more`;return w("p","",a,`Head ${n}: ${C(this.page,t.token)} ${c}.`)});this.said?.replaceChildren(
...e)}};function _h(s){let t=w("button","",String(s));return t.type="button",t.dataset.head=String(s),t.style.
setProperty("--of-head",co(s)),t.setAttribute("aria-label",`Head ${s}`),t}function co(s){return Kr[s%Kr.length]}function fe(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Vn(s,t,e){let n=fe(t,e),o=new Uint8Array(
s.length);for(let i=0;i<s.length;i+=1){let r=s[i];r>0&&r>=t.cutoff&&(o[i]=Math.round(63*Math.min(1,r/n)**t.gamma))}
return o}function Jn(s,t,e){let n=fe(s,t);return Array.from({length:e},(o,i)=>n*(i/(e-1))**(1/s.gamma))}function Gr(s,t,e){let[n,o]=P(t,e),i=[],r="";for(let l=n;l<o;l+=1){let h=Te(s,l);r=h.absence||r,uo(s,l)&&i.push(
h)}let a=l=>i.reduce((h,c)=>h+l(c),0)/Math.max(1,i.length);return{values:i.length?ci(i.map(({weights:l})=>hi(l,
t))):Yr(t),hiddenMass:[a(l=>l.hiddenMass[0]),a(l=>l.hiddenMass[1]),a(l=>l.hiddenMass[2])],sinkMass:a(l=>l.sinkMass),
absence:i.some(l=>l.absence==="")?"":r}}function jr(s,t,e,n){let[o,i]=P(t,e),r=new Float64Array(s.numTokens).fill(
NaN),a="hidden";for(let f=Math.max(o,s.hide);f<i;f+=1){let d=_n(s,f,n);a=d.absence,d.weights.forEach((m,p)=>{Number.
isNaN(m)||(r[p]=(Number.isNaN(r[p])?0:r[p])+m)})}let l=[0,0,0],h=0,c=0,u=Yr(t);for(let f=0;f<lt(t);f+=1){let d=0,
[m,p]=P(t,f);for(let g=m;g<p;g+=1)if(d+=uo(s,g)?1:0,!Number.isNaN(r[g])){let x=Y(s.alignment,g,s.numRows);u[f]=
(Number.isNaN(u[f])?0:u[f])+r[g],(n.hidden[x]??[]).forEach((y,$)=>{l[$]+=y}),h+=s.data.sinkMass?.[x]??0,c+=1}u[f]/=
d}return{values:u,hiddenMass:l.map(f=>f/Math.max(1,c)),sinkMass:h/Math.max(1,c),absence:c>0?"":a}}function Ce(s,t,e,n){
let o=P(t,e),[i,r]=P(t,n),a=[Math.max(i,s.hide),r],h=Array.from({length:o[1]-o[0]},(d,m)=>o[0]+m).filter(d=>uo(
s,d)),c=s.alignment==="generation"?"wrote":"read",u=a[0]<a[1]?pt(s.data,s.sight,{from:o,to:a,when:c},s.numRows):
null;if(!u||u.even===0)return null;if(!s.norms)return{shown:u.weight,weight:null,even:u.even,rows:h.length};let f=[
0,0,0];for(let d of h)for(let m=a[0];m<a[1];m+=1)K(s,d,m)?.shown.forEach((p,g)=>{f[g]+=p/h.length});return f[2]=
Math.min(1,f[2]),{shown:f,weight:u.weight,even:u.even,rows:h.length}}function uo({alignment:s,numRows:t,sight:e},n){
let o=Y(s,n,t);return o!==null&&q(e,o)>0}function Yr(s){return new Float64Array(lt(s)).fill(NaN)}var fo=5,mo=5;function Vr(s,t,e,n,o,i){let r=i.frozen??i.pointed;if(r===null)return po(s);let a=o==="observer"?
Te(e,r):_n(e,r,n),l=_(s,t),h={page:s,layer:t.layer,head:t.head,alignment:t.alignment,measure:l},c=B[l],u=i.frozen!==
null&&i.pointed!==null?i.pointed:r,f=o==="observer"?[r,u]:[u,r],d=u===r?a.strongest:u,m=Hh(h,e,o==="observer"?
[r,d]:[d,r]),p=u!==r&&!a.absence?Fh(h,e,f,a.weights[u]):oi(h,o,r,a,(y,$)=>Xr(e,y,$),()=>Ph(e,o,r)),g={...t,top:c.
top},x=[Ve(o,a,e.hide,e.data.sinkMass!==null,c)];return t.cutoff>0&&!a.absence&&x.push(go(a.weights,t.cutoff,c.
noun)),{span:[r,r+1],pointed:u===r?null:[u,u+1],frozen:i.frozen!==null,name:M(s.texts[r],14),weights:a.weights.
map(y=>y>=t.cutoff?y:NaN),levels:Vn(a.weights,g,a.maximum),sentence:`${p}${m}`,quote:Bh(e,o==="observer"?[r,d]:
[d,r]),mass:x.filter(Boolean).join(" "),detail:ii(s,u),strongest:Le(a.weights,fo,t.cutoff).map(y=>({token:y,weight:a.
weights[y],name:M(s.texts[y],18)})),legend:Jn(g,a.maximum,mo),scale:Je(t.scale,a.maximum,c)}}function po(s){return{
...Ie(s),sentence:"Point at a token to see its attention here."}}function Ie(s){return{span:null,pointed:null,
frozen:!1,name:"",weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:"",
quote:null,mass:"",detail:"",strongest:[],legend:[],scale:""}}function Jr(s,t){let e=s.texts.length-1,n=s.begin??
(s.why?s.why.words[s.why.chosen][0]:s.promptLength),o=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};
let{weights:i}=Te(t,o),r=i.map((a,l)=>l===0||(H(s)?l===o:l>=o)||ze(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{
observed:Le(r,1,0)[0]??0,observer:o}}function Xr(s,t,e){let n=t<0||e<0?null:K(s,t,e);return n&&{said:Ct(s,n),even:n.
even}}function Bh(s,[t,e]){let n=t<0||e<0?null:Y(s.alignment,t,s.numRows),o=n===null?null:K(s,t,e);return n===
null||!o?null:{rows:[n,n+1],number:o.shown}}function Ph(s,t,e){let n=Ge;if(s.norms||s.data.scales){n=0;for(let o=0;o<
s.numTokens;o+=1){let i=t==="observer"?K(s,e,o):K(s,o,e);n=Math.max(n,i?.shown[2]??0)}}return dt(n)}function Fh(s,t,[
e,n],o){let i=n<t.hide,r=Number.isNaN(o)&&!i?null:Xr(t,e,n);if(r)return`${Ye(s,e,n,r)}${i?" It is set aside: i\
t has no colour here.":""}`;let a=Y(t.alignment,e,t.numRows);return a!==null&&(n<=a||H(s.page))&&!U(t.sight,a,
n)?`Token ${e} could not see token ${n}: it is padding, or lies outside this layer\u2019s window.`:n===e?`Toke\
n ${n} was not there yet when this attention was computed.`:`Token ${n} comes after token ${e}: a model that r\
eads from left to right cannot look ahead.`}function Hh({page:s,layer:t,head:e},n,[o,i]){let r=o<0||i<0?null:Y(
n.alignment,o,n.numRows),a=r===null?null:Nn(s,t,e,r,i);return a?` ${Rt(a)}`:""}function go(s,t,e){let n=0,o=0;
for(let i of s)n+=i>=t?1:0,o+=Number.isNaN(i)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or more and show\
n.`}function Qr(s,t,e,n,o,i,r){let a=i.frozen??i.pointed;if(a===null)return po(s);let l=r.ofToken[a],h=i.frozen!==
null&&i.pointed!==null?r.ofToken[i.pointed]:l,c=_(s,t),u=B[c],f={page:s,state:t,units:r,measure:c},d=o==="obse\
rver"?Gr(e,r,l):jr(e,r,l,n),m=Float32Array.from(d.values),p=Le(m,fo,0),g=ui(m,r).fill(NaN,0,o==="observer"?e.hide:
0),x=p.length?m[p[0]]:0,y={...t,top:u.top},$=D=>o==="observer"?Ce(e,r,l,D):Ce(e,r,D,l),E={...d,weights:g,strongest:-1,
maximum:x},v=[Ve(o,E,e.hide,e.data.sinkMass!==null,u)];t.cutoff>0&&!d.absence&&v.push(go(m,t.cutoff,u.noun));let S=h===
l?p[0]:h,O=S===void 0?null:$(S),R=t.alignment==="generation"?"wrote":"read";return{...Ie(s),quote:O&&{number:O.
shown,rows:j({from:P(r,o==="observer"?l:S),to:[0,0],when:R},e.numRows)},span:P(r,l),pointed:h===l?null:P(r,h),
frozen:i.frozen!==null,name:yo(s,r,l,14),weights:g.map(D=>D>=t.cutoff?D:NaN),levels:Vn(g,y,x),sentence:d.absence?
Fs(t.alignment,o,_t(f,l),d.absence):h===l?Dh(f,o,l,p[0],$):Wh(f,o==="observer"?[l,h]:[h,l],$(h),e.hide),mass:v.
filter(Boolean).join(" "),detail:`${r.kind[0].toUpperCase()}${r.kind.slice(1)} ${h+1} of ${lt(r)} \xB7 ${Zr(r,
h)}`,strongest:p.filter(D=>m[D]>=t.cutoff).map(D=>({token:r.starts[D],weight:m[D],name:yo(s,r,D,18)})),legend:Jn(
y,x,mo),scale:Je(t.scale,x,u)}}function Dh(s,t,e,n,o){let i=B[s.measure],r=ot(s.page,s.state.layer,s.state.head),
a=n===void 0?null:o(n);if(n===void 0||!a){let c=Array.from({length:lt(s.units)},(f,d)=>o(d)?.shown[2]??0),u=dt(
c.reduce((f,d)=>Math.max(f,d),0));return t==="observer"?`${Xn(s,e)}, ${i.none(u,r)}.`:i.noneLater(u,_t(s,e))}let l=_t(
s,n);if(t==="observer")return`${Xn(s,e)}, ${i.most(xo(a),r,l)}${wo(s,a)}.`;let h=Xn(s,n).replace(/^(When|Just)/u,
c=>c.toLowerCase());return`${i.mostLater(xo(a),r,_t(s,e),h)}${wo(s,a)}.`}function Wh(s,[t,e],n,o){let{page:i,state:r,
units:a,measure:l}=s;if(n){let u=ot(i,r.layer,r.head);return`${Xn(s,t)}, ${B[l].pair(xo(n),u,_t(s,e))}${wo(s,n)}\
.`}let[h,c]=[_t(s,t),_t(s,e)];return a.starts[e+1]<=o?`${c} is set aside, as a place to rest: it has no colour\
 here.`:e>t?`${c} comes after ${h}: a model that reads from left to right cannot look ahead.`:`${h} could not \
see ${c}: it was not there yet, is padding, or lies outside this layer\u2019s window.`}function Xn(s,t){let{page:e,
state:n,units:o}=s,i=_t(s,t);return n.alignment==="position"?`When the model read ${i}`:o.starts[t]<e.promptLength?
`Just before each token of ${i}`:`When the model produced ${i}`}function wo({measure:s},{even:t,rows:e}){return`${e>
1?`, on average over ${e} rows`:""}${B[s].hasEven?`; an even spread would be ${L(t,0)}`:""}`}function xo({shown:s,
weight:t}){let e=([n,...o])=>qt(n,o);return{number:e(s),beside:t?e(t):"",left:""}}function _t({page:s,units:t},e){
return`${yo(s,t,e)} (${Zr(t,e)})`}function Zr(s,t){let[e,n]=P(s,t);return n-e===1?`token ${e}`:`tokens ${e} to\
 ${n-1}`}function yo(s,t,e,n){let o=t.names?.[e],i=P(t,e);return o?M(o,n):n?M(It(s.texts,...i),n):T(s.texts,i)}var Uh=600,Qn=class{#t=!1;constructor({page:t,state:e},n){this.soon=rt(()=>{let o=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view")??null;if(o||this.#t){let{layer:i,head:r}=e(),a=V(i,r,t.headNames[r]),
l=n(o);b("live",this.#t?`${a[0].toUpperCase()}${a.slice(1)}. ${l}`:l),this.#t=!1}},Uh)}otherHead(){this.#t=!0,
this.soon()}};var Zn=class{constructor(t,e,n,o){this.page=t,this.layer=ta("layer"),this.head=ta("head"),this.hide=bo("hide"),
this.gamma=bo("gamma"),this.cutoff=bo("cutoff"),this.hide.max=String(ie(t)),this.cutoff.max=String(ke.length-1),
this.layer.append(...t.allLayers.map(({layer:i})=>qh(i))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:zh(this.hide.value,ie(t))})}),this.hide.addEventListener("bl\
ur",()=>this.#t(e()));for(let i of de("rests"))i.addEventListener("change",()=>n({hide:i.value==="0"?0:"restin\
g"}));for(let i of de("sides"))i.addEventListener("change",()=>o(i.value));for(let i of de("moment"))i.addEventListener(
"change",()=>n({alignment:i.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:ke[Number(this.cutoff.value)]}));for(let i of document.querySelectorAll(
"[data-step]"))i.addEventListener("click",()=>n(jt(t,e(),i.dataset.step??"")));for(let i of["measure","alignme\
nt","scale"])for(let r of de(i))r.addEventListener("change",()=>n({[i]:r.value}));for(let i of de("rollout"))i.
addEventListener("change",()=>n({head:Number(i.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:i,scale:r,gamma:a,cutoff:l}=sn(t);n({hide:i,scale:r,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=ke.findIndex(i=>i>=t.cutoff);
this.cutoff.value=String(n<0?ke.length-1:n),b("gamma-value",t.gamma.toFixed(2)),b("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[i,r]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of de(i))a.checked=a.value===r;let o=new Set([t.alignment,_(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":"",H(this.page)?"ahead":"back"]);for(let i of document.querySelectorAll(
"[data-explains]")){let r=i.getAttribute("data-explains")?.split(" ")??[];i.toggleAttribute("hidden",!r.every(
a=>o.has(a)))}this.#n(t)}nameMoments(t,{span:e,name:n}){let o=t==="observed"?"later words":e?n:"the word",i=t===
"observer"&&e&&e[0]<this.page.promptLength;b("when-written",`${i?"just before":"when it wrote"} ${o}`),b("when\
-read",`when it read ${o}`)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=G(this.page,t.
layer).map(i=>{let r=t.layer===-1?_(this.page,{...t,head:i}):this.page.headNames[i],a=bt(this.page,t.layer,i)?
"":" (other file)";return[r??`${i}${a}`,String(i)]}),o=[...this.head.options].map(i=>[i.text,i.value]);JSON.stringify(
n)!==JSON.stringify(o)&&this.head.replaceChildren(...n.map(([i,r])=>new Option(i,r))),this.head.value=String(t.
head)}#n(t){for(let e of document.querySelectorAll("[data-step]")){let n=jt(this.page,t,e.dataset.step??""),o=Object.
entries(n).every(([i,r])=>t[i]===r);e.setAttribute("aria-disabled",String(o))}}};function qh(s){return new Option(
s===-1?"All layers: rollout":String(s),String(s))}function zh(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(
s))||0))}function ta(s){return document.getElementById(s)}function bo(s){return document.getElementById(s)}function de(s){
return[...document.querySelectorAll(`input[name=${s}]`)]}var ts=class{#t=!1;constructor(t,e){this.reveal=e;for(let n of["pointerdown","wheel","keydown"])t.addEventListener(
n,()=>this.#t=!1,{capture:!0,passive:!0})}hold(t){this.#t=!0,this.#e(t,12)}#e(t,e){this.#t&&(e>0&&requestAnimationFrame(
()=>this.#e(t,e-1)),t.forEach(n=>this.reveal(n)))}};function na(s,t,e,n,o,i){let r=n.ofToken[o],a=(h,c)=>n.kind==="token"?c<t.hide?null:K(t,h,c):Ce(t,n,h,c),l=[];
for(let h=0;h<lt(n);h+=1){let c=e==="observer"?a(r,h):a(h,r);if(c){let[u,f]=P(n,h),d=n.names?.[h]||It(s.texts,
u,f);l.push([u,f-1,d,...c.shown.map(ea),i?ea(c.even):""])}}return vt(["first token","last token","text","shown",
"least","most","even"],l)}function ea(s){return Number(s.toPrecision(6))}function sa(s,t,{shown:e,panel:n,units:o,held:i}){let{page:r,state:a}=s,l=()=>{let{layer:c,head:u}=a(),{quote:f,
sentence:d}=n();return{sentence:d,of:{layer:c,head:u,rows:f?.rows??null},precision:f?mn(f.number):""}},h=()=>{
let c=i()[t]??null,{hasEven:u}=B[_(r,a())];return e.current&&c!==null?na(r,e.current.scope,t,o(),c,u):""};return[
Lt(s,l,i),wt("Copy as CSV",h)]}var Kh=["data","alignment","hide","norms","beside"],es=class{current=null;constructor({page:t,heads:e,state:n}){
this.page=t,this.heads=e,this.state=n}load(){let{heads:t}=this,{layer:e,head:n}=this.state(),o=e===-1&&(n===0||
n===1)?1-n:null,i=t.peek(e,n),r=o===null?null:t.peek(e,o);if(i&&(o===null||r))return this.#t(i,r),!0;let a=Promise.
all([t.get(e,n),o===null?null:t.get(e,o)]);return gt(a).then(l=>{let h=this.state(),c=h.layer===e&&h.head===n;
return c&&this.#t(...l),c})}#t(t,e){let{page:n}=this,o=this.state(),{layer:i,head:r}=o,a=o.hide==="resting"?ue(
t,i,n.numRows):o.hide,l=_(n,o)==="value"?t.norms:null,{numRows:h}=n,c=this.current?.layer===i?this.current.scope.
sight:it(n.sight,i,h),{alignment:u}=o,f={data:t,numTokens:n.texts.length,numRows:h,alignment:u,hide:a,norms:l,
beside:e,sight:c},d=this.current?.scope;(!d||Kh.some(m=>d[m]!==f[m]))&&(this.current={layer:i,head:r,scope:f,masses:In(
f)})}};var $o=["low","half","high"];var Bt=class{#t=1;#e=0;#n=!1;constructor(t,e=1){this.root=t,this.#t=e,this.handle=t.querySelector(".sheet-hand\
le"),this.handle.addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%$o.length)}),this.handle.addEventListener(
"pointerdown",n=>{this.#e=n.clientY,this.#n=!1,this.handle.setPointerCapture(n.pointerId)}),this.handle.addEventListener(
"pointermove",n=>{let o=this.#e-n.clientY;this.handle.hasPointerCapture(n.pointerId)&&Math.abs(o)>40&&(this.#n=
!0,this.#e=n.clientY,this.#s(this.#t+Math.sign(o)))}),this.handle.addEventListener("keydown",n=>{let o={ArrowUp:1,
ArrowDown:-1}[n.key];o&&(n.preventDefault(),this.#s(this.#t+o))}),this.#s(this.#t)}#s(t){this.#t=Math.min($o.length-
1,Math.max(0,t)),this.root.dataset.height=$o[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${Gh[this.#t]}`)}},Gh=["a line","half","most of the screen"];var oa=3,jh=150,Yh=40,Vh=8,Jh=8,ns=class{#t=0;#e;#n=null;#s=null;#o=null;#i=null;#r=[];constructor(t,e){this.list=
e,t.addEventListener("pointermove",n=>this.#a(n)),e.addEventListener("pointerenter",()=>{clearTimeout(this.#e),
this.#n=null,this.#l()})}get isOnItsWay(){return this.#t>=oa}unlessOnItsWay(t){if(this.#s=t,!this.isOnItsWay){
this.#n=null,t();return}this.#i||gt(new Promise(e=>this.#i=()=>e(null))),this.#n=t}#a({clientX:t,clientY:e,pointerType:n}){
let o={x:t,y:e};this.#r=[...this.#r.slice(1-Vh),o];let[i]=this.#r;n!=="mouse"||Math.hypot(t-i.x,e-i.y)>=Jh&&!this.#h(
i,o)?(this.#t=0,this.#r=[o]):(this.#t+=1,this.#t===oa&&this.#o?.()),this.#t||this.#l(),clearTimeout(this.#e),this.#e=
setTimeout(()=>{this.#l(),this.#o=this.#s},jh)}#l(){this.#t=0,this.#r=this.#r.slice(-1);let t=this.#n;this.#n=
null,t?.(),this.#i?.(),this.#i=null}#h(t,e){let n=this.list.getBoundingClientRect(),[o,i]=[0,1/0],r=Math.hypot(
e.x-t.x,e.y-t.y),a=Math.hypot((n.left+n.right)/2-e.x,(n.top+n.bottom)/2-e.y),l=Yh+a/r;for(let[h,c,u,f]of[[e.x,
e.x-t.x,n.left-l,n.right+l],[e.y,e.y-t.y,n.top-l,n.bottom+l]])if(c===0)i=h<u||h>f?-1:i;else{let[d,m]=[(u-h)/c,
(f-h)/c];o=Math.max(o,Math.min(d,m)),i=Math.min(i,Math.max(d,m))}return o<=i}};var ss=14,Xh=3,Qh=60,os=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(rt(()=>this.#r(),Qh)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#i(h);o[c]=Math.max(o[c],l)});let i=X[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],r=kt(i);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,ss,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=r[o[l]-1].background,
n.fillRect(2,l-1,ss-4,Xh);e>=0&&(n.fillStyle=i.ink,n.fillRect(0,this.#i(e)-1,ss,2))}#o(t){let{top:e,height:n}=this.
canvas.getBoundingClientRect(),i=(t.clientY-e)/n*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:i,behavior:"instant"})}#i(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#r(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let i=this.text.getBoundingClientRect().
top-n,r=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let u=l;u<h;u+=1)r[u]=(c.top-i+c.height*(u-l)/(h-l))/t}this.#t=r,this.#e=e,this.canvas.width=ss*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var is=class{#t=!1;#e=0;#n=null;#s=null;constructor(t,e,n,o,i){this.root=t,this.page=e,this.units=o,this.actions=
i,this.view=t.getAttribute("data-view"),this.text=this.#o("text"),this.tokens=new yt(this.text,n);let r=this.#o(
"minimap");this.minimap=new os(r,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.aim=new ns(this.
text,this.list),this.release=this.#o("release"),this.#c(Math.min(e.promptLength,e.texts.length-1)),this.#r()}show(t,e=!1){
this.root.querySelector(".why-resting")?.toggleAttribute("hidden",!e),this.#n=t,this.tokens.paint(t.weights,t.
levels),this.tokens.mark(t.span,t.pointed,t.frozen),this.#i("sentence",t.sentence),this.#i("mass",t.mass),this.#i(
"detail",t.detail),this.#i("scale",t.scale),this.release.hidden=!t.frozen,this.#i("frozen-on",t.frozen?`Frozen\
 on ${t.name}`:""),this.minimap.draw(t.levels,t.span?.[0]??-1),this.#f(t.legend),this.aim.unlessOnItsWay(()=>this.#u(
t))}showStrongest(t){let e=this.#n?.strongest[t];return e&&this.#l(e.token),e!==void 0}get quote(){return this.#n?.
quote??null}get sentence(){return this.#n?.sentence??""}goTo(t){this.#c(t);let e=this.tokens.element(t);e.focus(
{preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t){let e=this.tokens.element(t).
getBoundingClientRect(),n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.
bottom)/2;this.text.scrollTo({top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#o(t){return this.root.querySelector(
`.${t}`)}#i(t,e){W(this.#o(t),e)}#r(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="to\
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
"data-goto")))})}#a(t){let e=this.#n;e?.frozen&&!ia(e.span,t)&&!ia(e.pointed,t)?this.actions.point(this.view,t):
this.actions.toggle(this.view,t)}#l(t){this.#n?.span&&!this.#n.frozen&&this.actions.toggle(this.view,this.#n.span[0]),
this.goTo(t),this.actions.point(this.view,t)}#h(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||
t.metaKey)return;let n=this.tokens.next(e,t.key,this.units());if(n!==null)this.goTo(n);else if(t.key==="Enter"||
t.key===" ")this.actions.toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else
return;t.preventDefault()}#c(t){this.tokens.element(this.#e)?.setAttribute("tabindex","-1"),this.tokens.element(
t)?.setAttribute("tabindex","0"),this.#e=t}#f(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=
1){let o=t.length?n?L(t[n]):"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#u(t){this.#s=t,[...this.list.children].
forEach((n,o)=>{let i=t.strongest[o];n.classList.toggle("empty",!i);let r=n.firstElementChild;if(r.disabled=!i,
!i)return;let[a,l,h]=[...r.children],c=t.levels[i.token];r.setAttribute("data-goto",String(i.token)),a.textContent=
String(i.token),W(l,i.name),h.textContent=L(i.weight),h.className=c>0?`weight level-${c}`:"weight"})}};function ia(s,t){
return s!==null&&s[0]<=t&&t<s[1]}var me=["observed","observer"],rs=class s{static id="looked";static title="Where heads looked";static stepsHeads=!0;#t={
observed:null,observer:null};#e=!1;#n=null;#s=[];#o=null;#i=null;#r=matchMedia("(min-width: 93.75rem)");constructor(t){
this.context=t,this.page=t.page,this.shown=new es(t),this.announcer=new Qn(t,e=>this.#d(e??this.#l).sentence)}mount(t){
let{page:e}=this;this.#o=new Zn(e,this.context.state,n=>{this.context.change(n)},n=>{this.#h(n)}),this.#i=t.querySelector(
".panels"),this.#r.addEventListener("change",()=>{this.#i?.setAttribute("data-sides",this.#a),this.#o?.show(this.
context.state(),this.#a)}),this.#n=new ts(t,n=>this.#f(n)),t.addEventListener("click",n=>{let o=n.target instanceof
Element?n.target.closest("[data-token-step]"):null,i=o?.closest("[data-view]")?.getAttribute("data-view");o&&i&&
this.#c(i,Number(o.getAttribute("data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof
Element&&n.target.matches("input, select"),i="12345".indexOf(n.key);if(t.hidden||o||i<0||n.key===""||n.ctrlKey||
n.metaKey||n.altKey)return;let r=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#l;
this.#d(r).showStrongest(i)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new Bt(n)),this.#s=me.
map(n=>{let o=t.querySelector(`section[data-view=${n}]`),i={shown:this.shown,panel:()=>this.#d(n),units:()=>this.#u,
held:()=>({sides:this.#a,[n]:this.context.state()[n]??this.#t[n]})};return o.querySelector(".quotes")?.append(
...sa(this.context,n,i)),new is(o,e,this.context.text,()=>this.#u,{point:(r,a)=>this.point(r,a),toggle:(r,a)=>{
this.toggle(r,a)}})})}async show(t){this.#o?.show(t,this.#a),this.#i?.setAttribute("data-sides",this.#a);let e=this.
shown.current;try{let o=this.shown.load();if(o!==!0&&!await o)return}catch(o){this.#w(o,t);return}let{current:n}=this.
shown;if(n){b("precision",ee(_(this.page,this.context.state()))),e&&(e.layer!==n.layer||e.head!==n.head)&&this.
announcer.otherHead(),this.#x(),tt("");for(let o of this.#s)o.tokens.markHidden(n.scope.hide),this.#m(o.view)}}reveal(){
this.#n?.hold(me)}async look({layer:t,head:e,row:n,key:o,alignment:i}){let{page:r}=this,a=this.context.state(),
l=i??a.alignment,h=At(l,n,r.texts.length),c=t===void 0&&e===void 0&&G(r,-1).length>0;this.#t.observer=o??null,
await this.context.change({view:s.id,layer:c?-1:t??a.layer,...e===void 0?{}:{head:e},observer:h??n,...this.#a===
"to"?{sides:"from"}:{},alignment:h===null?"position":l}),o!==void 0&&(this.#d("observer").goTo(o),this.point("\
observer",o))}point(t,e){let n=this.#t[t];this.#t[t]=e,this.#p(n,e)||(this.#m(t),this.announcer.soon())}async toggle(t,e){
let n=this.context.state()[t];e===null&&n===null||(this.#t[t]=e??n,await this.context.change({[t]:this.#p(n,e)?
null:e}),this.announcer.soon())}get door(){return{row:this.row.bind(this),select:this.select.bind(this)}}get snapshot(){
let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],frozen:t[n]!==null});return{views:{observed:e("observ\
ed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.isInteger(n)&&n>=0&&n<this.page.numRows))throw new A(
`There is no row ${n}; the rows are 0 to ${this.page.numRows-1}.`);return Rn(await this.context.heads.get(t,e),
n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,frozen:i}){if(typeof o=="number"&&!(Number.isInteger(
o)&&o>=0&&o<this.page.texts.length))throw new A(`There is no token ${o}; the tokens are 0 to ${this.page.texts.
length-1}.`);let r=this.context.state(),a={view:s.id,...t===void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?
[n]:me)o!==void 0?(this.#t[l]=o,a[l]=i?o:null):i!==void 0&&(a[l]=i?r[l]??this.#t[l]:null);await this.context.change(
a);for(let l of this.#s)l.tokens.finish();this.#n?.hold(n?[n]:me)}get#a(){return this.context.state().sides??(this.#r.
matches?"both":"from")}get#l(){return this.#a==="to"?"observed":"observer"}async#h(t){let e=this.#a,n={sides:t};
if(e!=="both"&&t!=="both"&&e!==t){let[o,i]=t==="to"?["observer","observed"]:["observed","observer"];this.#t[i]=
this.#t[o],n[i]=this.context.state()[o]}await this.context.change(n),this.#n?.hold(me)}async#c(t,e){let n=this.
context.state()[t],{ofToken:o,starts:i}=this.#u,r=o[n??this.#t[t]??0]+e,a=i[Math.min(i.length-2,Math.max(0,r))];
this.#t[t]=a,await this.context.change(n===null?{}:{[t]:a}),this.#n?.hold([t])}#f(t){let e=this.context.state()[t]??
this.#t[t];e!==null&&this.#d(t).reveal(e)}get unit(){let t=this.context.state();return _(this.page,t)==="corre\
cted"?null:t.unit??"token"}get#u(){return this.context.units(this.unit??"token")}#p(t,e){let{ofToken:n}=this.#u;
return t===e||t!==null&&e!==null&&n[t]===n[e]}#x(){if(!this.#e&&this.shown.current){this.#e=!0;let t=Jr(this.page,
this.shown.current.scope);for(let e of me)this.#t[e]??=this.context.state()[e]===null?t[e]:null}}#m(t){if(this.
shown.current){let{scope:e,masses:n}=this.shown.current,o=this.context.state(),i={frozen:o[t],pointed:this.#t[t]},
r=this.#u,a=r.kind==="token"?Vr(this.page,o,e,n,t,i):Qr(this.page,o,e,n,t,i,r);this.#d(t).show(a,e.hide>0&&a.mass!==
""),t===this.#l&&this.#o?.nameMoments(t,a)}}#d(t){return this.#s.find(e=>e.view===t)}#w(t,{layer:e,head:n}){this.
shown.current=null;let o=t instanceof A?t.message:`This cannot be shown: ${V(e,n)}.`;for(let i of this.#s)i.show(
{...Ie(this.page),sentence:"There is nothing to show for this head."});tt(o)}};var as=1e-4;function Zh({shades:s,gamma:t},e){return s==="log"?e>as?1-Math.log10(e)/Math.log10(as):0:s==="line\
ar"?e:e**t}function tc({shades:s,gamma:t},e){return s==="log"?as**(1-e):s==="linear"?e:e**(1/t)}function ko(s,t){
let e=Math.abs(t);if(e===0||e<s.cutoff)return 0;let n=Math.min(1,e/fe(s,s.maximum));return Math.sign(t)*Math.round(
63*Zh(s,n))}function ls({theme:s,signed:t}){let{paper:e,ink:n}=X[s],o=kt(t?zs[s].more:X[s]),i=t?kt(zs[s].less):
o;return r=>r===0?{background:e,ink:n}:(r>0?o:i)[Math.abs(r)-1]}function ra(s,t){let e=ls(s),n=new Uint32Array(
257);for(let o=0;o<256;o+=1){let[i,r,a]=Yt(e(ko(s,t[o])).background);n[1+o]=(255<<24|a<<16|r<<8|i)>>>0}return n}
function hs(s){let t=ls(s),e=s.signed?-63:0,n=Array.from({length:64-e},(r,a)=>t(e+a).background),o=fe(s,s.maximum),
i=(s.signed?[-1,-.5,0,.5,1]:[0,.25,.5,.75,1]).map(r=>{let a=Math.abs(r);if(a===0)return s.shades==="log"?`\u2264 ${L(
o*as)}`:"0";let l=L(o*tc(s,a));return`${r<0?"\u2212":s.signed?"+":""}${l}`});return{colours:n,numbers:i}}function cs(s,t){
let e=fe(s,s.maximum),n=s.signed?`difference in ${t}`:t,o={text:"Colours go as in the text",linear:"Colours go\
 evenly with the number",log:"Colours go with the number\u2019s logarithm, over four powers of ten"}[s.shades];
return s.scale==="absolute"?`${o}; the strongest is a ${n} of ${e}${e>1?" or more":""}, in every report.`:`${o}\
; the strongest is the largest ${n} of this head, ${L(e)}: do not compare it with others.`}var ec=11,pe=6,Eo=11,aa=6.3,us=class{constructor(t,e){this.page=t,this.text=e}marks(t,e,n,o,i,r){let{page:a}=this,
l=u=>Mt({alignment:o},u,a.texts.length).token,h=[{down:!0,first:e.row,pixels:t.height,token:l,chosen:r.rows},{
down:!1,first:e.key,pixels:t.width,token:u=>u,chosen:r.keys}];return nc(n,o,i).concat(h.flatMap(({down:u,first:f,
pixels:d,token:m,chosen:p})=>{let g=Math.min(t.count,f+d/e.cell),x={down:u,first:f,end:g,cell:e.cell,frame:n,look:i},
y=e.cell>=ec,$=this.#t(x,m,y),E=y?oc(Math.floor(f),Math.ceil(g-1e-6)):[];for(let v of E)p.includes(v)||$.push(
...this.#e(x,v,m(v),!1));for(let v of p.filter(S=>S>=Math.floor(f)&&S<g))$.push(...this.#e(x,v,m(v),!0));return $}))}#t({
down:t,first:e,end:n,cell:o,frame:i,look:r},a,l){let h=t?i.left:i.top,c=a(0);return this.text.turns.flatMap(({
label:u,from:f,to:d},m)=>{let p=Math.max(e,f-c),g=Math.min(n,d-c);if(g<=p)return[];let x=(p-e)*o,y=(g-p)*o,$=l?
pe:h-4,E=m%2?r.soft:r.rule,v=[t?{kind:"rect",x:0,y:i.top+x,width:$,height:Math.max(1,y-1),fill:E}:{kind:"rect",
x:i.left+x,y:0,width:Math.max(1,y-1),height:$,fill:E}],S=la(u,t?h-12:y-10);if(!l&&S&&(!t||y>=15)){let O=t?6:i.
left+x+5,R=t?i.top+x+Math.min(y/2,60)+4:15;v.push({kind:"text",x:O,y:R,text:S,size:Eo,family:r.family,fill:r.ink,
weight:"600"})}return v})}#e({down:t,first:e,cell:n,frame:o,look:i},r,a,l){let h=(t?o.left:o.top)-pe-8,c=la(sc(
this.page.texts[a],this.page.tokens[a]),h),u=(r+.5-e)*n,f=l?i.accent:i.ink,d={size:Eo,family:i.family,fill:f,weight:l?
"700":"400"},m=[];if(t){let p=o.top+u;l&&m.push({kind:"rect",x:pe,y:p-8,width:o.left-pe,height:16,fill:i.paper}),
m.push({kind:"text",x:o.left-5,y:p+4,text:c,anchor:"end",...d})}else{let p=o.left+u;l&&m.push({kind:"rect",x:p-
8,y:pe,width:16,height:o.top-pe,fill:i.paper}),m.push({kind:"text",x:p+4,y:o.top-5,text:c,turned:!0,...d})}return m}};
function nc({left:s,top:t},e,n){let o={size:Eo,family:n.family,fill:n.muted,anchor:"end"};return[{kind:"text",
x:s-6,y:24,text:"looked at \u2192",...o},{kind:"text",x:s-6,y:t-8,text:e==="position"?"when read \u2193":"deci\
ding \u2193",...o}]}function sc(s,t){return st(s,t).map(({mark:n,raw:o})=>n||o).join("").trim()||"\xB7"}function la(s,t){
let e=t,n="";for(let o of s){if(e-=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.
test(o)?2*aa:aa,e<0)return n.length>1?`${n.slice(0,-1)}\u2026`:"";n+=o}return n}function oc(s,t){return Array.
from({length:Math.max(0,t-s)},(e,n)=>s+n)}var fs=128,ic=2**17;function ha({data:s,norms:t,numRows:e},n,o){let{triangle:i,scales:r}=s;if(!t&&!r)return{bytes:i,
signed:!1,top:1};let a=Float64Array.from({length:e},(h,c)=>Math.sqrt(t?t[c]:1)),l=new Uint8Array(i.length);for(let h=0,
c=0;h<e;h+=1){let u=Math.sqrt((n?n[h]:1)*(r?r[h]:1)/o);for(let f=0;f<=h;f+=1,c+=1)l[c]=Math.min(255,Math.round(
i[c]*a[f]*u))}return{bytes:l,signed:!1,top:o}}function ca(s,t){let e=new Uint8Array(65536);for(let o=0;o<e.length;o+=
1)e[o]=ua(N[o>>8]-N[o&255],!0);let n=new Uint8Array(s.length);for(let o=0;o<n.length;o+=1)n[o]=e[s[o]<<8|t[o]];
return{bytes:n,signed:!0,top:1}}function ua(s,t){return t?fs+Math.round(127*Math.sign(s)*Math.sqrt(Math.min(1,
Math.abs(s)))):Math.round(255*Math.sqrt(Math.min(1,s)))}function rc({signed:s,top:t}){return Float64Array.from(
{length:256},(e,n)=>s?Math.sign(n-fs)*Math.min(1,Math.abs(n-fs)/127)**2:t*(n/255)**2)}var ds=class{#t=[];maximum=0;strongest=null;constructor(t,e,n,o){
this.field=t,this.sight=e,this.aside=n,this.pool=o,this.count=e.first.length,this.values=rc(t);let{realBefore:i}=e;
this.padded=i[this.count]<this.count}side(t){return Math.ceil(this.count/2**t)}has(t){return t===0||t<=this.#t.
length}read(t,e,n,o){if(t>0){let c=Math.max(0,Math.min(o.length,e+1-n)),u=at(e)+n;o.set(this.#t[t-1].subarray(
u,u+c)),o.fill(0,c);return}o.fill(0);let{first:i,realBefore:r}=this.sight,a=c=>r[c+1]>r[c];if(!a(e))return;let l=at(
e),h=Math.min(e+1,n+o.length);for(let c=Math.max(n,i[e],this.aside);c<h;c+=1)(!this.padded||a(c))&&(o[c-n]=1+this.
field.bytes[l+c])}*work(){let{signed:t,top:e}=this.field,n=this.pool==="mean",o=new Float32Array,i=new Float32Array,
r=[new Uint16Array(this.count+1),new Uint16Array(this.count+1)],a=l=>l===0?-1:t?Math.abs(l-1-fs):l-1;for(let l=1;this.
side(l-1)>1;l+=1){let h=this.side(l),c=new Uint16Array(at(h)),u=new Float32Array(n?c.length:0),f=new Float32Array(
n?c.length:0),d=0;for(let m=0;m<h;m+=1){let p=[2*m,2*m+1].filter(g=>g<this.side(l-1));p.forEach((g,x)=>this.read(
l-1,g,0,r[x].subarray(0,g+1)));for(let g=0;g<=m;g+=1){let x=0,y=0,$=0,E=0;for(let S=0;S<p.length;S+=1)for(let O=2*
g;O<=Math.min(2*g+1,p[S]);O+=1){let R=r[S][O];a(R)>a(x)&&(x=R,y=2*O+S),n&&l>1?($+=o[at(p[S])+O],E+=i[at(p[S])+
O]):n&&R>0&&($+=this.values[R-1],E+=1)}let v=at(m)+g;l===1&&x>0&&this.#e([2*m+(y&1),y>>1],x),n?(u[v]=$,f[v]=E,
c[v]=E>0?1+ua($/E/e,t):0):c[v]=x}d+=4*(m+1),d>ic&&(d=0,yield)}this.#t.push(c),[o,i]=[u,f],yield}this.count===1&&
(this.read(0,0,0,r[0]),this.#e([0,0],r[0][0]))}#e(t,e){let n=e===0?0:Math.abs(this.values[e-1]);n>this.maximum&&
(this.maximum=n,this.strongest=t)}};var ge=class{#t=new Map;#e=new Uint16Array(256);constructor(t,e){this.pyramid=t,this.colours=e}peek(t,e,n){let o=`${t}\
 ${e} ${n}`,i=this.#t.get(o);return i?(this.#t.delete(o),this.#t.set(o,i),i):null}make(t,e,n){let o=new OffscreenCanvas(
256,256),i=o.getContext("2d"),r=new ImageData(256,256),a=new Uint32Array(r.data.buffer),l=Math.min(256,this.pyramid.
side(t)-e*256);for(let h=0;h<l;h+=1){this.pyramid.read(t,e*256+h,n*256,this.#e);for(let c=0;c<256;c+=1)a[h*256+
c]=this.colours[this.#e[c]]}return i.putImageData(r,0,0),this.#t.set(`${t} ${e} ${n}`,o),this.#t.size>160&&this.#t.
delete(this.#t.keys().next().value),o}};function fa(s,t){let{layer:e,head:n,alignment:o,hide:i,pool:r,against:a}=t;return[e,n,o,i,_(s,t),r,a].join(" ")}
async function da({page:s,heads:t},e,n){let{layer:o,head:i,alignment:r,hide:a,against:l,pool:h}=e,{numRows:c}=s,
u=o===-1,f=u&&(i===0||i===1)?1-i:null,d=u||!l?null:l.split(".").map(Number),[m,p,g]=await Promise.all([t.get(o,
i),f===null?null:t.get(o,f),d?t.get(d[0],d[1]):null]),x=d?"weight":_(s,e),y=(D,_e)=>({data:D,numTokens:s.texts.
length,numRows:c,alignment:r,hide:a==="resting"?ue(D,_e,c):a,norms:x==="value"?D.norms:null,sight:it(s.sight,_e,
c),beside:p}),$=y(m,o),E=d&&g?{layer:d[0],head:d[1],scope:y(g,d[0])}:null,{sight:v}=$;if(E){$.hide=E.scope.hide=
Math.max($.hide,E.scope.hide);let D=$.sight.first.map((_e,Sa)=>Math.max(_e,E.scope.sight.first[Sa]));v={...$.sight,
first:D}}let{top:S}=B[x],O=E?ca(m.triangle,E.scope.data.triangle):ha($,$.norms?In($).factor:null,S),R=new ds(O,
v,$.hide,h);return{key:n,scope:$,compared:E,speaker:{page:s,layer:o,head:i,alignment:r,measure:x},pyramid:R,work:R.
work(),tiles:new ge(R,new Uint32Array(257)),shading:vo(e,R,S)}}function vo({shades:s,scale:t,gamma:e,cutoff:n},{
maximum:o,field:i},r){return{theme:document.documentElement.dataset.theme==="dark"?"dark":"light",shades:s,scale:t,
gamma:e,cutoff:n,maximum:o,signed:i.signed,top:r}}var ms=class{#t="";constructor(t,{page:e,state:n,change:o}){this.root=t,this.page=e;let i=r=>document.getElementById(
r);this.layer=i("matrix-layer"),this.head=i("matrix-head"),this.against=i("matrix-against"),this.layer.append(
...e.allLayers.map(({layer:r})=>new Option(r===-1?"All layers: rollout":String(r),String(r)))),this.against.append(
new Option("nothing",""),...e.layers.filter(({layer:r})=>r!==-1).map(ac)),this.layer.addEventListener("change",
()=>{o({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{o({head:Number(this.head.value)})}),
this.against.addEventListener("change",()=>{o({against:this.against.value})});for(let r of t.querySelectorAll(
"[data-matrix-step]")){let a=r.getAttribute("data-matrix-step")??"";r.addEventListener("click",()=>{o(jt(e,n(),
a))})}for(let r of["shades","pool"])for(let a of this.#e(r))a.addEventListener("change",()=>{o({[r]:a.value})})}show(t){
let{page:e}=this;this.layer.value=String(t.layer);let n=G(e,t.layer),o=`${t.layer} ${n}`;o!==this.#t&&(this.#t=
o,this.head.replaceChildren(...n.map(i=>{let r=t.layer===-1?_(e,{...t,head:i}):e.headNames[i];return new Option(
r??`${i}${bt(e,t.layer,i)?"":" (other file)"}`,String(i))}))),this.head.value=String(t.head),this.against.value=
t.layer===-1?"":t.against,this.against.disabled=t.layer===-1;for(let i of["shades","pool"])for(let r of this.#e(
i))r.checked=r.value===t[i]}#e(t){return[...this.root.querySelectorAll(`input[name=${t}]`)]}};function ac({layer:s,
heads:t}){let e=document.createElement("optgroup");return e.label=`Layer ${s}`,e.append(...t.map(n=>new Option(
`layer ${s}, head ${n}`,`${s}.${n}`))),e}var lc=1.0018,we=1.5,hc=4,cc=4,ps=class{#t=new Map;#e=null;#n="pan";#s=!1;constructor(t,e){this.canvas=t,this.
hold=e,t.addEventListener("wheel",n=>this.#i(n),{passive:!1}),t.addEventListener("pointerdown",n=>this.#r(n)),
t.addEventListener("pointermove",n=>this.#a(n)),t.addEventListener("pointerup",n=>this.#h(n)),t.addEventListener(
"pointercancel",n=>this.#c(n)),t.addEventListener("pointerleave",()=>{this.#e||e.point(null)}),t.addEventListener(
"dblclick",n=>{n.preventDefault();let o=n.shiftKey?1/(we*we):we*we;e.see(ye(e.plot(),e.area(),this.#o(n),o))}),
t.addEventListener("keydown",n=>this.#u(n))}zoom(t){let{hold:e}=this,[n,o,i]=[e.plot(),e.area(),e.pointed()],{
width:r,height:a}=n,l=(u,f)=>u>=0&&u<=f,h=i&&[(i[1]+.5-o.key)*o.cell,(i[0]+.5-o.row)*o.cell],c=h&&l(h[0],r)&&l(
h[1],a)?h:[r/2,a/2];e.see(ye(n,o,c,t))}#o(t){let e=this.canvas.getBoundingClientRect(),{left:n,top:o}=this.hold.
frame();return[t.clientX-e.left-n,t.clientY-e.top-o]}#i(t){let{hold:e}=this,n=e.area(),o=t.deltaY*(t.deltaMode===
1?20:t.deltaMode===2?400:1),i=ye(e.plot(),n,this.#o(t),lc**(t.ctrlKey?-6*o:-o));(i.cell!==n.cell||t.ctrlKey)&&
(t.preventDefault(),e.see(i))}#r(t){if(t.button>0)return;this.canvas.setPointerCapture(t.pointerId);let e=this.#o(
t);this.#t.set(t.pointerId,e),this.#t.size===1&&(this.#e=e,this.#s=!1,this.#n=e[0]<0?"rows":e[1]<0?"keys":t.shiftKey?
"brush":"pan")}#a(t){let{hold:e}=this,n=this.#o(t),o=this.#t.get(t.pointerId);if(!o||!this.#e){e.point(n[0]<0||
n[1]<0?null:Hs(e.plot(),e.area(),n));return}if(this.#t.set(t.pointerId,n),this.#t.size>1){this.#l(t.pointerId,
o,n);return}this.#s||=Math.hypot(n[0]-this.#e[0],n[1]-this.#e[1])>hc,this.#s&&(this.#n==="pan"?e.see(Xe(e.plot(),
e.area(),n[0]-o[0],n[1]-o[1])):e.brush(this.#f(n)))}#l(t,e,n){let{hold:o}=this;this.#s=!0;let i=[...this.#t].find(
([h])=>h!==t)?.[1]??n,r=h=>Math.max(20,Math.hypot(h[0]-i[0],h[1]-i[1])),a=[(n[0]+i[0])/2,(n[1]+i[1])/2],l=ye(o.
plot(),o.area(),a,r(n)/r(e));o.see(Xe(o.plot(),l,(n[0]-e[0])/2,(n[1]-e[1])/2))}#h(t){let{hold:e}=this,n=this.#o(
t),[o,i,r]=[this.#e,this.#n,this.#s],a=this.#t.size===1,l=o&&a?this.#f(n):null;if(this.#c(t),!(!o||!a)){if(i===
"rows"||i==="keys")e.brush(null),l&&e.spanned(i,l[i]);else if(r&&i==="brush"&&l)e.brushed(l);else if(!r){let h=Hs(
e.plot(),e.area(),n);e.brush(null),e.point(h),e.freeze(h)}}}#c(t){this.#t.delete(t.pointerId),this.#t.size===0&&
(this.#e=null)}#f(t){let{count:e,width:n,height:o}=this.hold.plot(),{row:i,key:r,cell:a}=this.hold.area(),l=this.#e??
t,h=(u,f,d)=>{let m=[l[u],t[u]].map(p=>Math.min(e-1,Math.floor(f+Math.min(d-1,Math.max(0,p))/a)));return[Math.
min(...m),Math.max(...m)+1]},c=[0,e];return{rows:this.#n==="keys"?c:h(1,i,o),keys:this.#n==="rows"?c:h(0,r,n)}}#u(t){
let{hold:e}=this;if(t.ctrlKey||t.metaKey||t.altKey)return;let n=e.plot(),o=e.area(),i={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]}[t.key];if(i&&t.shiftKey)e.see(Xe(n,o,-i[1]*n.width/4,-i[0]*n.height/4));else if(i)
this.#p(n,o,i);else if(t.key==="+"||t.key==="=")this.zoom(we);else if(t.key==="-"||t.key==="_")this.zoom(1/we);else if(t.
key==="0")e.see(ne(n));else if(t.key==="Enter"||t.key===" ")e.freeze(e.pointed());else if(t.key==="Escape")e.brush(
null),e.freeze(null);else return;t.preventDefault()}#p(t,e,n){let{hold:o}=this,i=Math.max(1,Math.round(cc/e.cell)),
r=[e.row+t.height/e.cell/2,e.key+t.width/e.cell/2],l=(o.pointed()??r.map(h=>Math.min(t.count-1,Math.floor(h)))).
map((h,c)=>Math.min(t.count-1,Math.max(0,h+i*n[c])));o.point(l),o.see(ri(t,e,l))}goTo(t){this.hold.see(Kt(this.
hold.plot(),t))}};var uc=6,fc=38,dc=6,ws=class{frame={left:104,top:84};plot={width:1,height:1,count:1};#t=1;constructor(t,e,n){this.
canvas=t,this.axes=e,this.plot.count=n,this.context=t.getContext("2d")}measure(){let{clientWidth:t,clientHeight:e}=this.
canvas;this.#t=window.devicePixelRatio||1,this.frame=t<560?{left:72,top:64}:{left:104,top:84},this.plot.width=
Math.max(1,t-this.frame.left),this.plot.height=Math.max(1,e-this.frame.top),this.canvas.width=Math.round(t*this.#t),
this.canvas.height=Math.round(e*this.#t)}levelOf(t){return ai(t.cell*this.#t)}draw(t,e){let{context:n,canvas:o,
frame:i,plot:r}=this;n.setTransform(this.#t,0,0,this.#t,0,0),n.fillStyle=e.paper,n.fillRect(0,0,o.clientWidth,
o.clientHeight),n.save(),n.beginPath(),n.rect(i.left,i.top,r.width,r.height),n.clip(),n.translate(i.left,i.top);
let a=this.#e(n,t,e);return this.#n(n,t,e),this.#s(n,t,e),n.restore(),Ee(n,this.axisMarks(t,e)),a}axisMarks({area:t,
scope:e,pointed:n,frozen:o,chosen:i},r){let a=[n,o,[i.row,i.key]],l=h=>[...new Set(a.map(c=>c?.[h]))].filter(c=>typeof c==
"number");return this.axes.marks(this.plot,t,this.frame,e.alignment,r,{rows:l(0),keys:l(1)})}cellsAlone(t,e){let n=document.
createElement("canvas");n.width=Math.round(this.plot.width*this.#t),n.height=Math.round(this.plot.height*this.#t);
let o=n.getContext("2d");o.scale(this.#t,this.#t),o.fillStyle=e.paper,o.fillRect(0,0,this.plot.width,this.plot.
height);let i=!1;for(;!i;)i=this.#e(o,t,e);return n}numberMarks({area:t,shading:e,scope:n,compared:o,tiles:i},r){
if(t.cell<fc)return[];let{rows:a,keys:l}=be(this.plot,t),h=ls(e),c=new Uint16Array(1),u=[];for(let f=a[0];f<a[1];f+=
1)for(let d=l[0];d<Math.min(l[1],f+1);d+=1){let m=Mr(n,o,[f,d]);if(m){i.pyramid.read(0,f,d,c);let{ink:p}=h(ko(
e,i.pyramid.values[c[0]-1])),g=this.frame.left+(d+.5-t.key)*t.cell,x=this.frame.top+(f+.5-t.row)*t.cell+4;u.push(
{kind:"text",x:g,y:x,text:m,size:11,family:r.family,fill:p,anchor:"middle"})}}return u}#e(t,{tiles:e,area:n,scope:o},i){
let{plot:r}=this,a=p=>p*n.cell;t.fillStyle=pa(t,i.rule,1),t.fillRect(-a(n.key),-a(n.row),a(r.count),a(r.count));
let l=this.levelOf(n);if(!e.pyramid.has(l))return!1;let h=performance.now()+uc,c=256*2**l,{rows:u,keys:f}=be(r,
n),d=[Math.floor(u[0]/c),Math.floor(f[0]/c)],m=!0;t.imageSmoothingEnabled=!1;for(let p=d[0];p*c<u[1];p+=1)for(let g=d[1];g*
c<f[1]&&g<=p;g+=1){let x=e.peek(l,p,g)??(performance.now()<h?e.make(l,p,g):null),y=[a(g*c-n.key),a(p*c-n.row),
a(c),a(c)],[$,E,v,S]=[y[0],y[1],y[0]+y[2],y[1]+y[3]].map(O=>Math.round(O*this.#t)/this.#t);x?t.drawImage(x,$,E,
v-$,S-E):(m=!1,mc(t,e,l,p,g,[$,E,v-$,S-E]))}if(o.hide>0){let p=Math.max(3,a(o.hide));t.fillStyle=i.paper,t.fillRect(
-a(n.key),-a(n.row),p,a(r.count)),t.fillStyle=pa(t,i.muted,-1),t.fillRect(-a(n.key),-a(n.row),p,a(r.count))}return m}#n(t,e,n){
t.save(),t.translate(-this.frame.left,-this.frame.top),Ee(t,this.numberMarks(e,n)),t.restore()}#s(t,{area:e,pointed:n,
frozen:o,chosen:i,brush:r},a){let{plot:l}=this,h=([u,f],d)=>[(u-d)*e.cell,Math.max(1,(f-u)*e.cell)],c=(u,f,d)=>{
if(u){let[m,p]=h(u,f?e.row:e.key);t.globalAlpha=d,t.fillStyle=a.accent,t.fillRect(f?0:m,f?m:0,f?l.width:p,f?p:
l.height),t.globalAlpha=1}};c(i.rows,!0,.13),c(i.keys,!1,.13),c(gs(i.row),!0,.2),c(gs(i.key),!1,.2),n&&(c(gs(n[0]),
!0,.1),c(gs(n[1]),!1,.1)),t.strokeStyle=a.accent;for(let u of[n,o])if(u){let[f,d]=[(u[0]-e.row)*e.cell,(u[1]-e.
key)*e.cell],m=Math.max(5,e.cell);t.lineWidth=u===o?3:1.5,t.strokeRect(d-(m-e.cell)/2,f-(m-e.cell)/2,m,m)}if(r){
let[u,f]=h(r.rows,e.row),[d,m]=h(r.keys,e.key);t.lineWidth=2,t.setLineDash([5,3]),t.strokeRect(d,u,m,f),t.setLineDash(
[])}}};function gs(s){return s===null?null:[s,s+1]}function mc(s,t,e,n,o,i){for(let r=1;r<=dc;r+=1){let a=2**r,
l=t.peek(e+r,Math.floor(n/a),Math.floor(o/a));if(l){let h=256/a;s.drawImage(l,o%a*h,n%a*h,h,h,...i);return}}}var ma=new Map;
function pa(s,t,e){let n=`${t} ${e}`,o=ma.get(n);if(!o){let i=document.createElement("canvas");i.width=i.height=
8;let r=i.getContext("2d");r.strokeStyle=t,r.lineWidth=1,r.beginPath();for(let a of[-8,0,8])r.moveTo(a,e>0?8:0),
r.lineTo(a+8,e>0?0:8);r.stroke(),o=s.createPattern(i,"repeat"),ma.set(n,o)}return o}var wa=20,xs=class{sentence="";title="";#t="";constructor(t,e,n){this.page=e,this.actions=n,this.table=t.querySelector(
"#matrix-table"),this.legend=t.querySelector("#matrix-legend"),this.table.addEventListener("toggle",()=>this.listed?.())}show(t,e,n,o,i){
let{speaker:r,scope:a,compared:l,shading:h,pyramid:c}=t,u=he(r.measure),{page:f}=this,d=!n&&i?i:null,m=n??(d?null:
o);this.sentence=d?Sr(r,a,d):m?Ar(r,a,l,m):pc(t),b("matrix-sentence",this.sentence),b("matrix-number",m&&!d?this.#s(
t,m):"");let p=f.headNames[r.head];this.title=l?`Layer ${r.layer}, ${p??`head ${r.head}`}, less layer ${l.layer}\
, head ${l.head}`:`${V(r.layer,r.head,p)}`,b("matrix-scale",cs(h,u)),b("matrix-pool",Pn(e,c.pool,h.signed,u));
let{hide:g}=a,x=g===1?"The first token is":`The first ${g} tokens are`;b("matrix-aside",g>0?`${x} hatched the \
other way: set aside, as a place to rest.`:""),this.#o(h),this.#i(i)}list(t,e){this.listed=()=>{this.table.open&&
this.#e(t,e)},this.listed()}#e(t,e){let{page:n}=this,{scope:o,compared:i,pyramid:r,speaker:a}=t,l=([u,f]=[0,0])=>{
let{token:d,aligned:m}=Mt(o,u,o.numTokens);return i?Math.abs(Oe(Q(o.data,u,f),Q(i.scope.data,u,f))[0]):K(m,d,f)?.
shown[0]??0},c=Tr(r,e,2*wa).sort((u,f)=>l(f)-l(u)).slice(0,wa).map(u=>{let[f,d]=u,{token:m}=Mt(o,f,o.numTokens),
p=F("",()=>this.actions.goTo(u)),g=w("span");W(g,`${M(n.texts[m],16)} (${m})`),p.append(g);let x=w("td");return W(
x,`${M(n.texts[d],16)} (${d})`),w("tr","",w("td","",p),x,w("td","detail-number",this.#n(t,u)))});b("matrix-val\
ue",i?"Difference":he(a.measure).replace(/^./u,u=>u.toUpperCase())),this.table.querySelector("tbody").replaceChildren(
...c)}#n({scope:t,compared:e},[n,o]){if(e){let[l,h,c]=Oe(Q(t.data,n,o),Q(e.scope.data,n,o)),u=l<0?[-c,-h]:[h,c];
return`${l<0?"\u2212":"+"}${J(Math.abs(l),u)}`}let{token:i,aligned:r}=Mt(t,n,t.numTokens),a=K(r,i,o);return a?
Ct(r,a).number:""}#s({scope:t,compared:e,speaker:n},[o,i]){if(i>o)return"";let a=Tt(t.data,o,i)&&(!e||Tt(e.scope.
data,o,i))?"Exact: as an archive keeps it (it is among the 16 strongest of its row).":"Not among the 16 strong\
est of its row: known as a byte, so the number comes with its error.";return`Row ${o}, key ${i}. ${n.measure===
"weight"?a:""}`}#o(t){let{colours:e,numbers:n}=hs(t),o=this.legend.getContext("2d");this.legend.width=e.length,
e.forEach((r,a)=>{o&&(o.fillStyle=r,o.fillRect(a,0,1,1))});let i=document.querySelectorAll("#matrix-legend-num\
bers span");n.forEach((r,a)=>{i[a].textContent=r})}#i(t){let e=t?`${t.rows} ${t.keys}`:"";if(e!==this.#t){this.#t=
e;let n=t?[F("Rank all heads by these cells",()=>this.actions.rank(t))]:[];document.getElementById("matrix-act\
ions")?.replaceChildren(...n)}}};function pc({speaker:s,scope:t,compared:e,pyramid:n,work:o}){let{page:i}=s,r=n.
strongest,a=ot(i,s.layer,s.head),l=`${a[0].toUpperCase()}${a.slice(1)}`,h=e?`, less ${ot(i,e.layer,e.head)}`:"";
if(!r)return`${l}${h}.${o?"":" Nothing is large enough to be seen."}`;let{token:c}=Mt(t,r[0],t.numTokens),u=e?
"The largest difference is":`Its strongest ${he(s.measure)} is`;return`${l}${h}. ${u} at ${C(i,c)}, looking at\
 ${C(i,r[1])}. Point at a cell for its number.`}var Ao=44,ys=76,bs={width:280,height:10};function xa(s,t,e,[n,o]){let{frame:i,plot:r}=s,{area:a,shading:l,speaker:h,
tiles:c}=t,u=`${n[0].toUpperCase()}${n.slice(1)}`,f=Math.max(420,i.left+Math.min(r.width,r.count*a.cell)+12),d=Ao+
i.top+Math.min(r.height,r.count*a.cell)+ys,m={family:e.family,fill:e.ink},p={kind:"image",canvas:s.cellsAlone(
t,e)},{colours:g,numbers:x}=hs(l),y=d-ys+22,$=he(h.measure),E=`${cs(l,$)} ${Pn(s.levelOf(a),c.pyramid.pool,l.signed,
$)}`;return{width:f,height:d,title:`${u} \xB7 ${o}`,marks:[{kind:"rect",x:0,y:0,width:f,height:Ao+i.top+r.height,
fill:e.paper},...ki([{...p,x:i.left,y:i.top,width:r.width,height:r.height},...s.numberMarks(t,e),...s.axisMarks(
t,e)],Ao),{kind:"rect",x:0,y:d-ys,width:f,height:ys,fill:e.paper},{kind:"text",x:12,y:18,text:u,size:14,weight:"\
600",...m},{kind:"text",x:12,y:35,text:o,size:11,family:e.family,fill:e.muted},...g.map((v,S)=>({kind:"rect",x:12+
S*bs.width/g.length,y,width:bs.width/g.length+.5,height:bs.height,fill:v})),...x.map((v,S)=>({kind:"text",x:12+
S*bs.width/(x.length-1),y:y+24,text:v,size:10,anchor:gc(S,x.length-1),...m})),{kind:"text",x:12,y:y+42,text:E,
size:10,family:e.family,fill:e.muted}]}}function gc(s,t){return s===0?"start":s===t?"end":"middle"}var wc=8,$s=class{static id="matrix";static title="Matrix";static stepsHeads=!0;#t=null;#e=null;#n=null;#s=null;#o=0;#i=0;#r="";constructor(t){
this.context=t,this.page=t.page,this.tell=rt(()=>this.#d(),200),this.settle=rt(()=>this.#M(),250)}mount(t){let{
page:e}=this;this.root=t,this.canvas=t.querySelector("#matrix"),this.picture=new ws(this.canvas,new us(e,this.
context.text),e.numRows),this.controls=new ms(t,this.context),this.readout=new xs(t,e,{goTo:n=>this.#b(n),rank:n=>{
this.#S(n)}}),new Bt(t.querySelector(".sheet"),0),this.hand=new ps(this.canvas,{plot:()=>this.picture?.plot??{
width:1,height:1,count:1},frame:()=>this.picture?.frame??{left:0,top:0},area:()=>this.#a,see:n=>this.#m(n),pointed:()=>this.#n,
point:n=>this.#w(n),freeze:n=>{this.#v(n)},brush:n=>{this.#s=n,this.#g()},brushed:n=>{this.#s=n,this.#y(),this.#g()},
spanned:(n,o)=>{this.#A(n,o)}}),t.addEventListener("click",n=>{let i=(n.target instanceof Element?n.target.closest(
"[data-zoom]"):null)?.getAttribute("data-zoom");i==="all"?this.#m(null):i&&this.hand?.zoom(i==="in"?1.5:1/1.5)}),
new ResizeObserver(()=>{t.hidden||this.#x()}).observe(this.canvas)}async show(t){this.controls?.show(t);let e=this.#t,
n=fa(this.page,t);if(e?.key!==n){this.#o+=1;let o=this.#o,i;try{i=await gt(da(this.context,t,n))}catch(r){this.#t=
null,this.#T(),tt(r instanceof A?r.message:`This cannot be shown: ${V(t.layer,t.head)}.`);return}if(o!==this.#o)
return;tt(""),this.#t=i}if(this.#u(this.context.state()),t.area!==this.#r){this.#r=t.area,this.#p();let o=Ze(t.
area,this.page.numRows);this.#e=o&&this.picture?Kt(this.picture.plot,o):null}this.#p(),this.#y(),this.#g(),this.
settle(),await this.#L()}get door(){return{matrix:Object.freeze({point:(t,e)=>this.#b([t,e]),see:t=>this.#m(t&&
this.picture?Kt(this.picture.plot,t):null),pooled:(t,e)=>this.#O(t,e),boxOf:(t,e)=>this.#N([t,e]),shown:()=>({
cells:this.#l,level:this.picture?.levelOf(this.#a)??0,cell:this.#a.cell})})}}get drawing(){let{picture:t}=this,
e=this.#c;return!t||!e?null:(this.#E(),xa(t,e,this.#f,[this.readout?.title??"",document.title.replace(/ · attention$/u,
"")]))}get#a(){let{picture:t}=this;return t?zt(t.plot,this.#e??ne(t.plot)):{row:0,key:0,cell:1}}get#l(){return this.
picture?be(this.picture.plot,this.#a):{rows:[0,1],keys:[0,1]}}get#h(){let{alignment:t,observer:e,observed:n}=this.
context.state();return Lr(t,e,n,this.page.numRows)}get#c(){let t=this.#t;if(!t)return null;let{observer:e,observed:n,
chosen:o,alignment:i}=this.context.state(),{numRows:r}=this.page;return{...t,area:this.#a,pointed:this.#n,frozen:this.#h,
chosen:{row:e===null?null:Y(i,e,r),key:n,rows:o&&Ne(i,o,r),keys:o&&[o[0],Math.min(r,o[1])]},brush:this.#s}}get#f(){
let t=getComputedStyle(document.documentElement),e=n=>t.getPropertyValue(`--${n}`).trim();return{ink:e("ink"),
muted:e("muted"),rule:e("rule"),paper:e("surface"),accent:e("accent"),soft:e("accent-soft"),family:getComputedStyle(
document.body).fontFamily}}#u(t){let e=this.#t;if(e){let{pyramid:n}=e,o=vo(t,n,B[e.speaker.measure].top),i=ra(
o,n.values);i.some((r,a)=>r!==e.tiles.colours[a])&&(e.tiles=new ge(n,i)),e.shading=o}}#p(){let{picture:t,canvas:e}=this;
t&&e&&t.plot.width+t.frame.left!==e.clientWidth&&t.measure()}#x(){let t=this.#e&&this.#l;this.picture?.measure(),
t&&this.picture&&(this.#e=Kt(this.picture.plot,t)),this.#$()}#m(t){let{picture:e}=this,n=e&&t&&t.cell<=ne(e.plot).
cell;this.#e=n?null:t,this.canvas?.classList.toggle("near",this.#e!==null),this.#g(),this.tell(),this.settle()}#d(){
let t=this.#e?Qe(this.#l):"";t!==this.#r&&(this.#r=t,this.context.change({area:t}))}#w(t){String(t)!==String(this.#n)&&
(this.#n=t,this.#y(),this.#g())}async#v(t){let{observer:e,observed:n,alignment:o}=this.context.state();if(!t||
String(t)===String(this.#h)){(e!==null||n!==null)&&await this.context.change({observer:null,observed:null});return}
let[i,r]=t,[a]=Bn(o,[i,i+1],this.page.texts.length),l=Y(o,a,this.page.numRows)===i;await this.context.change(l?
{observer:a,observed:r}:{observer:i,observed:r,alignment:"position"}),b("live",this.readout?.sentence??"")}async#A(t,e){
let{alignment:n}=this.context.state(),o=t==="keys"?e:Bn(n,e,this.page.texts.length);await this.context.change(
{chosen:o})}async#S({rows:t,keys:e}){let{alignment:n}=this.context.state(),o=n==="generation"&&t[1]+1<=this.page.
texts.length,i=o?[t[0]+1,t[1]+1]:t;await this.context.change({view:"heads",pair:Gt({from:i,to:e,when:o?"wrote":
"read"})})}#b(t){let{picture:e}=this;if(e){let n=o=>[Math.max(0,o-6),Math.min(this.page.numRows,o+7)];this.#m(
Kt(e.plot,{rows:n(t[0]),keys:n(t[1])})),this.#w(t)}}#y(){let t=this.#t;if(t&&this.picture){let e=this.picture.
levelOf(this.#a);this.readout?.show(t,e,this.#n,this.#h,this.#s)}}#M(){this.#t&&!this.root?.hidden&&(this.#y(),
this.readout?.list(this.#t,this.#l),document.activeElement===this.canvas&&this.#n&&b("live",this.readout?.sentence??
""))}#T(){let{canvas:t}=this;t?.getContext("2d")?.clearRect(0,0,t.width,t.height)}#g(){this.#i||=requestAnimationFrame(
()=>{this.#i=0,this.#$()})}#$(){let t=this.#t,{picture:e,root:n}=this;if(!t||!e||!n||n.hidden)return;let o=e.levelOf(
this.#a);if(t.work){let a=performance.now()+wc;for(;t.work&&performance.now()<a;)this.#k(t)}let i=this.#c;!(i&&
e.draw(i,this.#f))||t.work&&!t.pyramid.has(o)?this.#g():t.work&&this.#g()}#k(t){t.work?.next().done&&(t.work=null,
this.#u(this.context.state()),this.#y())}#E(){for(;this.#t?.work;)this.#k(this.#t)}async#L(){for(;this.#i&&!document.
hidden;)await new Promise(t=>requestAnimationFrame(t))}#O(t,e){this.#E();let n=this.#t?.pyramid;if(!n||!n.has(
t)||e>=n.side(t))throw new A(`There is no row ${e} of level ${t}.`);let o=new Uint16Array(e+1);return n.read(t,
e,0,o),Array.from(o,i=>i===0?NaN:n.values[i-1])}#N([t,e]){let{canvas:n,picture:o}=this;if(!n||!o)return null;let i=n.
getBoundingClientRect(),{row:r,key:a,cell:l}=this.#a,[h,c]=[i.left+o.frame.left+(e-a)*l,i.top+o.frame.top+(t-r)*
l];return{x:h,y:c,width:l,height:l}}};var ya="http://www.w3.org/2000/svg";var ks=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(ya,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[xc(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function xc({strength:s},t,e){let n=document.
createElementNS(ya,"path"),[o,i]=[t,e].map(({left:m,width:p})=>m+p/2),r=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!r,l=a?t.top+t.height:t.top,h=a||r?e.top:e.top+e.height,c=r?Math.min(22,8+Math.abs(i-o)/6):0,[u,f]=r?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(m,p)=>`${m.toFixed(1)} ${p.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,u)} ${d(i,f)} ${d(i,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var So=18,Es=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,i)=>bc(t,o,i)));let n=yc(t.measuredEdges);n!==null&&(b("edges-title",`What mattered for ${n}`),b("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let i=o.target instanceof Element?o.target.
closest("tr"):null;i&&e(t.measuredEdges[Number(i.dataset.edge)])})}show(t){b("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];W(o.cells[3],$c(this.
page,t.alignment,e));let i=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",i)})}};function yc(s){let[t]=s,e=({queries:[n,o],next:i})=>o-n===1&&n===t.queries[0]&&i===t.next;return t&&
s.every(e)?M(t.next,So):null}function bc(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=oo(t.change),o.setAttribute("aria-label",hn(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${Rt(t)} Show it in the text.`)),n.insertCell().append(o);let i=`${ba(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let r of[String(t.layer??"all"),String(t.head??"all"),"",i,L(t.weight),
t.valueWeighted===null?"\u2013":L(t.valueWeighted),`${M(t.next,So)} \xD7 ${io(t.change)}`])W(n.insertCell(),r);
return n}function $c(s,t,{queries:[e,n]}){let o=At(t,e,s.texts.length),i=At(t,n-1,s.texts.length);return o===null||
i===null?"what follows":ba(s,[o,i+1])}function ba(s,[t,e]){let n=`${t} ${M(s.texts[t],So)}`;return e-t===1?n:`${n}\
 to ${e-1}`}var kc=250,vs=class{#t="";last=[];constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.
to}`:"nothing";if(n===this.#t)return;if(this.#t=n,this.last=[],!t){e(null);return}let{texts:o,siblings:i}=this.
page,r={at:T(o,t.to),when:`when it wrote ${T(o,t.from)}`,count:ve(this.page).length,parted:i.length>0},a=()=>this.#t===
n,l=performance.now(),h=await this.#e(t,a,c=>{performance.now()>l+kc&&(l=performance.now(),e({...r,ranked:re(c),
done:!1}))});a()&&(this.last=re(h),e({...r,ranked:this.last,done:!0}))}async all(t){return re(await this.#e(t,
()=>!0,()=>{}))}async#e(t,e,n){let o=[],{page:i}=this,r=new Map(i.layers.map(({layer:a})=>[a,it(i.sight,a,i.numRows)]));
return await fn(this.page,this.heads,(a,l,h)=>{let c=r.get(a),u=c&&pt(h,c,t,i.numRows);if(u){let[f,...d]=u.weight;
o.push({layer:a,head:l,weight:f,bounds:d,even:u.even})}n(o)},e),o}};function $a(s,t,e){if(e.kind==="token"||e.kind==="word")return{why:s,effects:t};let n=new Map;s.units.forEach(
([h,c],u)=>{let f=e.ofToken[h],d=n.get(f);d?(d.span=[Math.min(d.span[0],h),Math.max(d.span[1],c)],d.effects=d.
effects.map((m,p)=>Ec(m,t[u][p])),d.count+=1):n.set(f,{span:[h,c],effects:t[u],count:1})});let o=[],[i,r]=s.target;
for(let h=0;h<lt(e);h+=1){let[c,u]=P(e,h);c<r&&u>i&&o.push([Math.max(c,i),Math.min(u,r)])}let a=s.words[s.chosen][0],
l=[...n.values()];return{why:{...s,units:l.map(({span:h})=>h),words:o,chosen:o.findIndex(([h,c])=>h<=a&&a<c),added:l.
some(({count:h})=>h>1)},effects:l.map(h=>h.effects)}}function Ec(s,t){return Number.isNaN(s)?t:Number.isNaN(t)?
s:s+t}var As=class{#t=[];#e=new Map;#n=null;constructor(t,e){this.context=t,this.found=e}know(){return this.#n??=Hn(
this.found).then(t=>{this.#t=t}),this.#n}get units(){return this.context.units(this.context.state().unit??"wor\
d")}get inUnits(){let{units:t}=this,e=this.#e.get(t.kind)??$a(this.found,this.#t,t);return this.#e.set(t.kind,
e),e}explain(t){let{why:e,effects:n}=this.inUnits;return Dn(this.context.page,e,n,t)}get explanation(){return this.
explain(this.context.state().chosen)}};var vc=5,Ms=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=Ss(t,"why-bars"),this.heads=Ss(
t,"why-heads"),this.layers=Ss(t,"why-layers"),this.looks=Ss(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));Mo(this.bars,o=>n.cause(
this.#t[o].span)),Mo(this.heads,o=>n.look(this.#e[o])),Mo(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:i},r){b("why-title",t),b("why-sentence",e),b("why-chance",n),b("why-lead",i.length?
o:""),this.#t=i,this.bars.replaceChildren(...i.map(({span:a,size:l,against:h,text:c})=>{let u=r!==null&&a[0]===
r[0]&&a[1]===r[1];return ka(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:i,parted:r,done:a}=t,l=`of ${i}${r?" in\
 this file":""}`;b("why-heads-title",`Heads that looked at ${e}`),b("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,vc),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=St(
c),d=ka(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),m=d.firstElementChild;return m.setAttribute("aria-\
label",hn(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show in the text: L${c.layer}\
 \xB7 H${c.head} ${u} ${f}`)),m.style.setProperty("--even",c.even.toFixed(4)),m.append(" ",xe("error",f)),d})),
b("why-heads-note",a?vr(this.#e):"Still looking through the heads \u2026"),b("why-layers-of",`strongest look a\
t ${e}`),this.#n=qn(o);let h=o[0];this.layers.setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${St(
h).number}, of ${this.#n.length} layers`:""),this.layers.replaceChildren(...this.#n.map(c=>{let u=xe("layer","");
return u.title=`Layer ${c.layer}: ${St(c).number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(
4)),u})),b("why-first-layer",this.#n.length?`layer ${this.#n[0].layer}`:""),b("why-last-layer",this.#n.length>
1?`layer ${this.#n.at(-1)?.layer}`:"")}};function Ss(s,t){return s.querySelector(`#${t}`)}function Mo(s,t){s.addEventListener(
"click",e=>{let n=[...s.children].findIndex(o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function ka(s,t,e,n,o){
let i=document.createElement("li"),r=document.createElement("button");r.type="button",r.className=n,r.style.setProperty(
"--size",t.toFixed(4)),n!=="head"&&r.setAttribute("aria-pressed",String(o));let a=xe("track","");return a.setAttribute(
"aria-hidden","true"),a.append(xe("size","")),r.append(xe("name",s),a," ",xe("number",e)),i.append(r),i}function xe(s,t){
let e=document.createElement("span");return e.className=s,W(e,t),e}function Ea(s,{span:t,ranked:e}){if(!s.measured||!e.length)return s.figure;let n=Ac(s,t,e[0].span),o=Math.min(
6,Math.max(2,Math.ceil(-Math.log10(n)))),i=Number(e[0].effect.toFixed(o)),r=n+Math.abs(i-e[0].effect);return`e\
ffect ${i.toFixed(o)} +- ${(Math.ceil(r*10**o)/10**o).toFixed(o)} nats`}function Ac(s,t,e){let[n,o]=t[0]<e[0]?
[t,e]:[e,t],i=s.added?n[1]-n[0]:s.units.filter(([r,a])=>r<n[1]&&a>n[0]).length;return Math.max(1,i)*(o[1]-o[0])*
s.step/2}function va(s,t,{span:e,ranked:n}){let o=It(s,...e),i=t.measured?t.added?"measured word by word":"mea\
sured":"estimated",r=n.map(({span:[a,l],effect:h})=>[o,a,l-1,It(s,a,l),Number(h.toPrecision(6)),i]);return vt(
["of","first token","last token","text",t.measured?"effect in nats":"effect","how"],r)}function Aa(s){let t=s.
map(({layer:e,head:n,weight:o,bounds:i,even:r})=>[e,n,...[o,...i,r].map(a=>Number(a.toPrecision(6)))]);return vt(
["layer","head","weight","least","most","even"],t)}var Sc=3,Mc=5,Ts=class{static id="why";static title="Why this word?";#t=null;constructor(t){this.context=t,this.
page=t.page,this.headLooks=new vs(t.page,t.heads),this.told=t.page.why&&new As(t,t.page.why)}static fits(t){return t.
why!==null||t.measuredEdges.length>0}async mount(t){let{page:e,look:n}=this.context;this.edges=new Es(e,({layer:i,
head:r,queries:a,keys:l})=>{n({layer:i??void 0,head:r??void 0,row:a[1]-1,key:l[0]})});let{told:o}=this;if(o){try{
await o.know()}catch(i){if(!(i instanceof A))throw i;tt(i.message);return}this.#e(t,o),this.#n(o.found),new Bt(
t.querySelector(".sheet")),this.panel=new Ms(t,i=>T(e.texts,i),{cause:i=>{this.#t=i,this.show(this.context.state())},
look:i=>{this.#a(i)},step:i=>this.#o(i)})}}show(t){let{page:e,panel:n,text:o,told:i}=this;if(this.edges?.show(
t),!n||!o||!i)return;let{why:r,effects:a}=i.inUnits,l=i.explain(t.chosen),h=this.#i(l),c=Pr(r,a,l);n.show(l.words,
h),o.shade(c),o.choose(l.span),o.rove(l.span[0]),this.#r(l,c);let u=ce(e,l,h);this.headLooks.ask(u,f=>n.showLooks(
f))}reveal(){this.told&&this.text?.reveal(this.told.explanation.span[0])}get unit(){return this.told?this.told.
units.kind:null}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e,told:n}=this;if(!n)throw new A(
"This report does not know what the answer hangs on.");let o=typeof t=="number"?Ln(n.found,t):t,i=Oc(o,e.texts.
length)?Me(n.found,e.promptLength,o):null;if(!i)throw new A(`There is nothing to explain at ${t}; the tokens a\
re 0 to ${e.texts.length-1}.`);await n.know();let r=n.explain(i),a=ce(e,r,r.leading??r.words.bars[0]?.span??null),
l=a?await this.headLooks.all(a):[];return{measured:n.found.measured,units:r.ranked.map(({span:[h,c],effect:u})=>({
text:e.texts.slice(h,c).join(""),start:h,end:c,effect:u})),heads:l.slice(0,Mc).map(({layer:h,head:c,weight:u})=>({
layer:h,head:c,weight:u}))}}#e(t,e){let n=new yt(t.querySelector(".text"),this.context.text);this.text=n,this.
arcs=new ks(t.querySelector(".arcs"),n),ae(n,()=>e.units,r=>this.#s(r));let o=t.querySelector("#why-quotes"),i=()=>{
let{explanation:r}=e;return{sentence:r.words.sentence,of:null,precision:Ea(e.inUnits.why,r)}};o.append(Lt(this.
context,i,()=>({chosen:e.explanation.span})),wt("Copy as CSV",()=>va(this.page.texts,e.inUnits.why,e.explanation)),
wt("Copy heads as CSV",()=>Aa(this.headLooks.last)))}#n(t){let[e,n]=t.target,o=n>=this.page.texts.length?"":` \
Only the first ${n-e} tokens of this long answer are explained.`;b("why-how",`${t.measured?Tc:Lc}${o}`),b("why\
-figure",`${t.figure[0].toUpperCase()}${t.figure.slice(1)}.`)}#s(t){let{why:e,promptLength:n}=this.page,o=e&&Me(
e,n,t);o&&(this.#t=null,this.context.change({chosen:o}))}#o(t){let{page:e,told:n}=this;if(n){let{why:o}=n.inUnits,
[i,r]=n.explanation.span,h=(i<e.promptLength?o.units:o.words).filter(c=>t>0?c[0]>=r:c[1]<=i).at(t>0?0:-1);h&&(this.#s(
h),this.text?.reveal(h[0]))}}#i({words:t,leading:e}){let n=this.#t;return n&&t.bars.some(({span:i})=>String(i)===
String(n))?n:e??t.bars[0]?.span??null}#r({span:t,reverse:e,leading:n},o){let i=o.filter(({against:r})=>!r).slice(
0,n?Sc:0);this.arcs?.show(i.map(({from:r,to:a,strength:l})=>{let h=[r,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#a({
layer:t,head:e}){let{page:n,told:o}=this,i=o?.explanation,r=i&&ce(n,i,this.#i(i));if(r){let[a]=j(r,n.numRows);
await this.context.look({layer:t,head:e,row:a,key:r.to[0],alignment:"generation"})}}},Tc="Measured: each word \
of the prompt was hidden, one at a time, from everything after it, and the model was run again. Effects of sev\
eral words do not add up, and a hidden word is something that the model never met in training.",Lc="Estimated \
from one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says n\
othing yet. Run att-viz with --influence words to measure.";function Oc(s,t){return Array.isArray(s)&&s.length===
2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<s[1]}try{let s=To(document.getElementById("att-viz-page")?.textContent??""),t=new un(s,[Ts,rs,Tn,$s,Kn,Yn]),e=t.start();
Object.defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(
({id:n,title:o})=>Object.freeze({id:n,title:o}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(
()=>{performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(s){if(tt(
s instanceof A?s.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, F\
irefox or Safari."),!(s instanceof A))throw s}})();
