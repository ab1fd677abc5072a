var Ks=["corrected rollout","raw rollout","rollout without resting places"],b=class extends Error{constructor(t){
super(t),this.name="ReportError"}};function qe(s){let t;try{t=JSON.parse(s)}catch{throw new b("This file is da\
maged: its list of tokens cannot be read. Please make the report again.")}if(t?.format!==1)throw new b("This r\
eport was written in a format that its viewer does not know. Please make it again.");let e=Gs(t);if(e)throw new b(
`This file is damaged: ${e}. Please make the report again.`);return t}function Gs(s){if(!Array.isArray(s.texts)||
!Array.isArray(s.tokens)||s.texts.length!==s.tokens.length)return"its texts and its tokens do not belong toget\
her";let t=s.texts.length;return s.numRows!==t&&s.numRows!==t-1?`it has ${t} tokens but ${s.numRows} attention\
 rows`:s.ids!==null&&s.ids?.length!==t?`it has ${t} tokens but another number of ids`:s.promptLength>=0&&s.promptLength<=
t?!Array.isArray(s.layers)||!s.layers.length||!Array.isArray(s.allLayers)?"it names no layers":Array.isArray(s.
valueNorms)?!Array.isArray(s.sight?.padding)||!Array.isArray(s.sight.starts)||!s.sight.layers?"it does not say\
 which tokens could be seen":!Array.isArray(s.text?.turns)||!Array.isArray(s.text.markup)||!s.text.units?"its \
text is not divided into turns and units":Array.isArray(s.measuredEdges)?"":"its measured edges cannot be read":
"it does not say whose values' sizes are known":"its prompt is longer than its text"}function k(s,t){return s.
allLayers.find(e=>e.layer===t)?.heads??[]}function T(s,t,e=`head ${t}`){return s===-1?`all layers, ${Ks[t]}`:`\
layer ${s}, ${e}`}function it(s,t,e){return s.layers.some(n=>n.layer===t&&n.heads.includes(e))}function gt(s,t,e){
let n=k(s,t);return n.reduce((o,r)=>Math.abs(r-e)<Math.abs(o-e)?r:o,n[0]??0)}function Ye(s,t,e){return s.siblings.find(n=>n.layer===t&&n.heads.includes(e))?.suffix??null}function wt(s,t,e){
let n=s.slice(s.lastIndexOf("/")+1),o=`${encodeURI(t)}.html`;return n.endsWith(o)?`./${n.slice(0,-o.length)}${encodeURI(
e)}.html`:null}function Ve(s,t){if(location.hash.replace(/^#/u,"")!==s)try{let e=s?`#${s}`:location.href.split("#")[0];t?history.
pushState(null,"",e):history.replaceState(null,"",e)}catch{}}function Xe(s,t,e,n,o){let r=Ye(s,t,e),i=T(t,e),a=`${i[0].
toUpperCase()}${i.slice(1)}`;if(r===null)return`${a}: not in this report.`;let l=wt(location.pathname,s.suffix,
r);return l===null||location.protocol==="about:"?`${a}: in another file of this report, whose name ends in \u201C${r}\
.html\u201D. Please open that file.`:(o?location.replace(`${l}#${n}`):location.assign(`${l}#${n}`),"")}function _(s,t){
let e=0;return()=>{clearTimeout(e),e=window.setTimeout(s,t)}}async function Je(s,t){let e=`att-viz-head-${s}-${t}`;return document.readyState==="loading"&&!document.getElementById(
e)?.nextElementSibling&&await new Promise(n=>document.addEventListener("DOMContentLoaded",n,{once:!0})),document.
getElementById(e)?.textContent??null}var $=Float32Array.from({length:256},(s,t)=>(t/255)**2);function E(s){return s*(s+1)/2}function bt(s){let t=Uint8Array.
fromBase64;if(t)return t.call(Uint8Array,s);let e=atob(s),n=new Uint8Array(e.length);for(let o=0;o<e.length;o+=
1)n[o]=e.charCodeAt(o);return n}async function xt(s,t){let n=new Blob([s]).stream().pipeThrough(new DecompressionStream(
"deflate")).getReader(),o=new Uint8Array(t),r=0;for(;;){let{done:i,value:a}=await n.read();if(i)return o.subarray(
0,r);if(r+a.length>t)throw await n.cancel(),new RangeError(`more than ${t} bytes`);o.set(a,r),r+=a.length}}var Ze=Array.from({length:94},(s,t)=>33+t).filter(s=>!['"',"&","<"].includes(String.fromCharCode(s))),js=8192,
de=new Uint16Array(128).fill(js);Ze.forEach((s,t)=>{de[s]=t});function Qe(s){let t=s.length>>1,e=new Uint8Array(
Math.floor((13*t+6*(s.length&1))/8)),n=0,o=0,r=0,i=0;for(let a=0;a<s.length;a+=2){let l=de[s.charCodeAt(a)],h=a+
1===s.length,c=h?0:de[s.charCodeAt(a+1)],u=h?l:l*Ze.length+c;for(n|=+!(u<(h?64:8192)),o=o<<(h?6:13)|u&8191,r+=
h?6:13;r>=8&&i<e.length;)r-=8,e[i]=o>>r,i+=1,o&=(1<<r)-1}if(n)throw new RangeError("letters that stand for not\
hing");return e}var me=new Uint16Array(257).fill(15361);for(let s=15360;s>=0;s-=1)me[Math.round(255*Math.sqrt(tn(s)))]=s;function tn(s){
let t=s>>10,e=s&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}function en(s){return 4*Math.ceil(s/64)+Math.ceil(
s*2*16*32/8)}function nn(s,t){let e=Math.ceil(t/64),n=new DataView(s.buffer,s.byteOffset,s.byteLength),o=Uint32Array.
from({length:e},(i,a)=>n.getUint32(4*a,!0)),r=s.slice(4*e);if(o.some(i=>i>8*r.length))throw new RangeError("to\
o short");return{bits:r,index:o,read:new Map}}function R({triangle:s,exact:t},e){let n=Math.floor(e/64),o=t.read.
get(n);return o||(o=zs(s,t,n),t.read.set(n,o)),o[e%64]}function zs(s,{bits:t,index:e},n){let o=Ys(t,e[n]),r=[];
for(let i=n*64;r.length<64;i+=1){let a=i*(i+1)/2;if(a+i>=s.length)break;r.push(qs(s.subarray(a,a+i+1),o))}return r}
function qs(s,t){let e=new Uint32Array(256);for(let c of s)e[c]+=1;let n=255,o=16;for(;n>0&&e[n]<o;)o-=e[n],n-=
1;let r=n>0?e[n]:0,i=new Set,a=-1;for(let c=0;r>o&&c<o;c+=1)a+=1+t(r-o-a+c),i.add(a);let l=new Map,h=-1;for(let c=0;c<
s.length;c+=1){let u=s[c];if(!(u===0||u<n)&&(h+=+(u===n),u>n||r<=o||i.has(h))){let f=me[u];l.set(c,tn(f+t(me[u+
1]-f)))}}return l}function Ys(s,t){let e=n=>{let o=0;for(let r=0;r<n;r+=1,t+=1)o=2*o+(s[t>>3]>>7-(t&7)&1);return o};
return n=>{let o=31-Math.clz32(n),r=2**(o+1)-n,i=e(o);return i<r?i:2*i+e(1)-r}}var Vs=2,Xs=2**22,yt=6,sn=Uint8Array.from({length:766},(s,t)=>[3,6,12,24,48].filter(e=>t>=e).length);async function on(s,t,e){
if(typeof DecompressionStream>"u")throw new b("This browser is too old to unpack the weights. Please open the \
file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let n=await xt(Qe(s),Js(t));return Zs(n,t)}catch{
throw new b(`The weights of ${e} in this file are damaged. Please make the report again.`)}}function Js(s){let t=Math.
ceil(s/rn(s));return 2+6*s+4*yt*t+E(s)+en(s)}function Zs(s,t){let[e,n]=s;if(e!==Vs||n>3)throw new RangeError("\
not a head");let o=2,r=c=>{if(o+=c,o>s.length)throw new RangeError("too short");return s.subarray(o-c,o)},i=n&
1?eo(r(2*t)):null,a=n&2?to(r(4*t)):null,l=new Uint8Array(E(t)),h=rn(t);for(let c=0;c<t;c+=h){let u=Math.min(t,
c+h),f=r(4*yt),d=new DataView(f.buffer,f.byteOffset,f.byteLength),p=new Uint32Array(yt),m=0;for(let x=0;x<yt;x+=
1)p[x]=m,m+=d.getUint32(4*x,!0);if(m!==E(u)-E(c))throw new RangeError("a band of another size");Qs(l,c,u,r(m),
p)}return{triangle:l,sinkMass:i,norms:a,exact:nn(r(s.length-o),t)}}function Qs(s,t,e,n,o){for(let r=t;r<e;r+=1){
let i=E(r),a=i-r,l=0;for(let h=0;h<r;h+=1)l=n[o[sn[2*s[a+h]+l]]++],s[i+h]=l;s[i+r]=n[o[sn[l]]++]}}function rn(s){
return Math.max(1,Math.floor(Xs/s))}function to(s){let t=new DataView(s.buffer,s.byteOffset,s.byteLength);return Float32Array.
from({length:s.length/4},(e,n)=>t.getFloat32(4*n,!0))}function eo(s){let t=new DataView(s.buffer,s.byteOffset,
s.byteLength);return Float32Array.from({length:s.length/2},(e,n)=>t.getUint16(2*n,!0)/65535)}var no=96*2**20,Et=class{#t=new Map;constructor(t,e){this.textOf=t,this.numRows=e}get(t,e){let n=`${t}-${e}`,o=this.#t.
get(n);if(o)return this.#t.delete(n),this.#t.set(n,o),o.promise;let r=this.#e(t,e),i={promise:r,data:null};return this.#t.
set(n,i),r.then(a=>{i.data=a,this.#n()},()=>this.#t.delete(n)),r}peek(t,e){return this.#t.get(`${t}-${e}`)?.data??
null}async#e(t,e){let n=await this.textOf(t,e);if(n===null)throw new b(`The weights of ${T(t,e)} are not in th\
is file.`);let o=await on(n,this.numRows,T(t,e));return t===-1&&e===0?{...o,norms:null,scales:o.norms}:o}#n(){
let t=0;for(let[e,n]of[...this.#t].reverse())t+=n.data?.triangle.length??0,t>no&&n.data&&t>n.data.triangle.length&&
this.#t.delete(e)}};var so=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,oo=/[\u202a-\u202e\u2066-\u2069]/u,ro=/[\ud800-\udfff]/u,io=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
ao=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,lo=/^\p{M}/u,
ln=/[\u2028\u2029]/u,ho=/^(?:⟨[0-9A-F]{2}⟩)+$/u,$t=/⟨[0-9A-F]{2}⟩/gu,co=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function St(s){return co.test(s.trim())}function hn(s,t){return ho.test(s)||!t.includes("\u27E8")&&s.search($t)>=
0}function B(s,t){return s.includes("\u27E8")&&hn(s,t)?s.replace($t,""):s}function D(s,t="\u27E8"){if(s.includes(
"\u27E8")&&s.length<=1200&&hn(s,t)){let e=s.match($t)??[];return s.split($t).flatMap((n,o)=>[...n?D(n):[],...o<
e.length?[{mark:e[o],raw:""}]:[]])}if(s==="")return[{mark:"\u2205",raw:""}];if(s.length>1200){let n={mark:` \u2026 ${(s.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...D(s.slice(0,800)),n,...D(
s.slice(-200))]}return/^ +$/u.test(s)&&s.length<=40?Array.from(s,e=>({mark:"\xB7",raw:e})):io.test(s)?Array.from(
s,e=>({mark:At(e),raw:ln.test(e)?"":e})):lo.test(s)?[{mark:"\u25CC",raw:""},...an(s)]:ao.test(s)?an(s):[{mark:"",
raw:s}]}function an(s){let t=[],e="";for(let n of s.replaceAll(`\r
`,`
`)){let o=uo(n);o?(t.push(...e?[{mark:"",raw:e}]:[],o),e=""):e+=n}return e?[...t,{mark:"",raw:e}]:t}function uo(s){
if(s===`
`)return{mark:"\u21B5",raw:`
`};if(s==="	")return{mark:"\u2192",raw:"	"};if(so.test(s)){let t=s.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):At(s),raw:""}}return s==="\uFEFF"?{mark:At(s),raw:s}:oo.test(s)||ro.test(s)||ln.test(s)?{mark:At(s),raw:""}:
null}function At(s){return`\u27E8${s.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function A(s,t=28){
if(!s.trim()&&!/[^ \n\t\r]/u.test(s))return at(s);let e=D(s).map(r=>r.mark||r.raw).join("").trim(),n=Array.from(
e);return`\u201C\u2068${n.length>t?`${n.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var fo={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function at(s){if(s==="")return"an empty to\
ken";let e=(s.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(n=>{let[o,r]=fo[n[0]]??["",""];return o?n.length===1?o:`${n.length}\
 ${r}`:D(n).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var J=1,mo=2,cn=800,po=200;function fn(s){let t=new Uint8Array(s.texts.length);for(let[o,r]of s.text.markup)t.
fill(mo,o,r);let e=new Uint8Array(s.texts.length);for(let[o,r]of s.text.added??[])e.fill(1,o,r);let n=s.text.turns.
map(([o,r,i])=>{let a=un(t,r,i,1);return t.fill(J,r,a),t.fill(J,un(t,i-1,a-1,-1)+1,i),{label:o,from:r,head:a,to:i,
lines:go(s,t,e,a,i)}});return{page:s,turns:n,markers:t}}function un(s,t,e,n){let o=t;for(;o!==e&&s[o];)o+=n;return o}
function go(s,t,e,n,o){let r=wo(s.texts,t,n,o),i=yo(r.map(a=>xo(s,t,a)));return r.map(([a,l],h)=>{let c=[...e.
subarray(a,l)].filter((u,f)=>!t[a+f]);return{from:a,to:l,code:i[h],folded:c.length>0&&c.every(Boolean)}})}function wo(s,t,e,n){
let o=[],r=e;for(let i=e;i<n;i+=1){let a=s[i],l=!t[i]&&pe.test(a),h=i-r,c=h>=cn&&(/^\s/u.test(a)||h>=cn+po);(l||
c)&&i>r&&(o.push([r,i]),r=i),t[i]!==J&&a.endsWith(`
`)&&bo(t,i+1,n)&&(o.push([r,i+1]),r=i+1)}return r<n?[...o,[r,n]]:o}var pe=/^\r?\n[\s]*[^\S\n]$/u;function bo(s,t,e){
return t>=e||s[t]!==J}function xo(s,t,[e,n]){let o="";for(let r=e;r<n&&o.length<200;r+=1)o+=t[r]?"":B(s.texts[r],
s.tokens[r]);return o}function yo(s){let t="";return s.map(e=>{let[,n,o]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(n&&n[0]===t[0]&&n.length>=t.length&&!o.trim()&&(t=""),!0):(t=n&&!(n[0]==="`"&&o.includes(
"`"))?n:"",t!=="")})}function vt(s,t,e,n){let o="",r="";for(let i=e;i<n;i+=1){let a=B(s.texts[i],s.tokens[i]);
r+=a,o+=t[i]?"":a,t[i]&&!t[i+1]&&o&&i+1<n&&!o.endsWith(`
`)&&(o+=`
`)}return o||r}var Eo=10;function W(s,{layer:t,head:e,measure:n}){return t===-1?e===0?"corrected":e===1?"raw":"restless":s.valueNorms.
includes(t)?n:"weight"}function ge(s){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";
return{noun:"share",rests:"came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,n,o)=>`${e.
number} of what reached the last layer came from ${o}${e.left}${t(e)} (${s})`,most:(e,n,o)=>`the largest part \
of what reached the last layer came from ${o}: ${e.number}${e.left}${t(e)} (${s})`,none:e=>`${e} of what reach\
ed the last layer came from each of them`,mostLater:(e,n,o,r)=>`${o} counted most ${r}: ${e.number} of what re\
ached the last layer came from it${e.left}${t(e)} (${s})`,noneLater:(e,n)=>`Of what reached the last layer at \
any later token, ${e} came from ${n}.`}}var Z={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,
hasEven:!0,pair:({number:s,left:t},e,n)=>`${e} gave ${s} of its attention to ${n}${t}`,most:({number:s,left:t},e,n)=>`${e}\
 looked most at ${n}: ${s} of its attention${t}`,none:(s,t)=>`${t} gave each of them ${s} of its attention`,mostLater:({
number:s,left:t},e,n,o)=>`${n} was looked at most ${o}: ${e} gave it ${s} of its attention${t}`,noneLater:(s,t)=>`\
Every later token gave ${t} ${s} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was bro\
ught",top:1,hasEven:!0,pair:({number:s,beside:t,left:e},n,o)=>`${s} of what ${n} brought came from ${o}${e} by\
 weight \xD7 size of the value, ${t} by weight alone`,most:({number:s,beside:t,left:e},n,o)=>`${n} brought mos\
t from ${o}: ${s}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(s,t)=>`${t} brought ${s} o\
f what it brought from each of them`,mostLater:({number:s,beside:t,left:e},n,o,r)=>`${o} brought most ${r}: ${s}\
 of what ${n} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(s,t)=>`Every lat\
er token was brought ${s} of its whole from ${t}.`},corrected:{...ge("raw rollout"),noun:"preference",top:Eo,pair:({
number:s,beside:t},e,n)=>`${n} was preferred ${s} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:s,beside:t},e,n)=>`${n} was preferred most, ${s} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:s=>`each of them was preferred\
 ${s} times over an even spread`,mostLater:({number:s,beside:t},e,n,o)=>`${n} was preferred most ${o}: ${s} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(s,t)=>`At \
every later token, ${t} was preferred ${s} times over an even spread.`},raw:ge("raw rollout"),restless:ge("rol\
lout without resting places")};var we=.0009765625,be=2**-24,Tt=xe(.5,1),U=Float64Array.from({length:256},(s,t)=>xe(Math.max(0,t-.5),-1)),K=Float64Array.
from({length:256},(s,t)=>xe(t+.5,1));function lt(s){return[Math.max(0,s*(1-we)-be),Math.min(1,s*(1+we)+be)]}function xe(s,t){
let e=(s/255)**2;return Math.min(1,Math.max(0,e*(1+t*we)+t*be))}function Lt([s,t],[e,n]){let[o,r]=[s+Math.max(
0,n-t),t+Math.max(0,e-s)];return[o>0?Math.min(1,s/o):0,r>0?Math.min(1,t/r):0]}function G(s,[t,e]){if(!(t>0)&&e<
.01)return j(e);let n=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-s,s-t,1e-9))))),o=Number(s.toFixed(
n)),r=Math.ceil(10**n*Math.max(e-o,o-t)-1e-6)/10**n;return`${o.toFixed(n)} \xB1 ${r.toFixed(n)}`}function j(s){
if(!(s>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(s)));return`less than ${(Math.ceil(s*10**t-1e-9)/10**
t).toFixed(t)}`}var Ao=.5/65535;function S(s,t=Tt){return s===0?j(t):s>=.00995?s.toFixed(3):s.toPrecision(2)}function F(s,t){return`${A(
s.texts[t])} (token ${t})`}function dn(s,t,e){let n=s.headNames[e];return n?`the ${n} of layer ${t}`:`head ${e}\
 of layer ${t}`}function Ot(s,t){let{page:e,alignment:n}=s;return n==="position"?`When the model read ${F(e,t)}`:
t<e.promptLength?`Just before ${F(e,t)} in the prompt`:`When the model produced ${F(e,t)}`}function mn(s,t,e,n){
let o=dn(s.page,s.layer,s.head),r=t===e&&s.alignment==="position"?"itself":F(s.page,e),i=Z[s.measure].pair(n.said,
o,r);return`${Ot(s,t)}, ${i}${ye(s,n)}.`}function ye({measure:s},{even:t}){return Z[s].hasEven?`; an even spre\
ad would be ${S(t)}`:""}function pn(s,t,e,n,o,r){if(n.absence)return $o(s,t,e,n.absence);let i=Z[s.measure],a=dn(
s.page,s.layer,s.head),l=t==="observer"?o(e,n.strongest):o(n.strongest,e);if(n.strongest<0||!l)return t==="obs\
erver"?`${Ot(s,e)}, ${i.none(r(),a)}.`:i.noneLater(r(),F(s.page,e));if(t==="observer"){let c=n.strongest===e?"\
itself":F(s.page,n.strongest);return`${Ot(s,e)}, ${i.most(l.said,a,c)}${ye(s,l)}.`}let h=Ot(s,n.strongest).replace(
/^(When|Just)/u,c=>c.toLowerCase());return`${i.mostLater(l.said,a,F(s.page,e),h)}${ye(s,l)}.`}function $o({page:s,
alignment:t},e,n,o){let r=F(s,n);return o==="hidden"?`${r} is set aside, as a place to rest: show what rests t\
o see who looked at it.`:o==="all-hidden"?`${r} could only look at what is set aside, as a place to rest.`:o===
"padding"?`${r} is padding: nothing looks at it, and it looks at nothing.`:e==="observed"?`${r} is the last to\
ken: nothing came after it that could look back.`:o==="first-token"?`${r} is the first token: nothing came bef\
ore it, so there is no attention to show.`:`${r} was never fed back to the model, so it has no row of its own${t===
"position"?"; the other alignment shows what produced it":""}.`}function gn(s,t,e,n,o){if(t.absence==="first-t\
oken"||t.absence==="last-token"||t.absence==="hidden"||t.absence==="padding")return"";let r=s==="observed"?" o\
n average":"",i=[];if(e>0){let a=e===1?"the first token":`the first ${e} tokens`,[l,h,c]=t.hiddenMass;i.push(`${G(
l,[h,c])} of ${o.whole}${r} ${o.rests} ${a}.`)}return n&&i.push(`Learned sink: ${S(t.sinkMass,Ao)} of the atte\
ntion${r} went to no token at all (this model may set attention aside).`),i.join(" ")}function wn(s,t){let e=s.
tokens[t],o=(Array.from(e).length>40?`${Array.from(e).slice(0,39).join("")}\u2026`:e).replace(/[\p{C}\p{Z}]/gu,
i=>i===" "?"\u2423":"\uFFFD"),r=s.ids?` \xB7 id\xA0${s.ids[t]}`:"";return`Token ${t} \xB7 ${t<s.promptLength?"\
prompt":"completion"} \xB7 piece ${o||"\u2205"}${r}`}function Nt(s){let t="is kept as one byte, round(255 \xB7 \u221Aw\
)",e="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)",n="The 16 strongest weights of each row are exac\
tly those of an archive (float16: to within \xB10.1%).",o="0.0049 at 1, 0.0005 at 0.01";return s==="corrected"?
`A preference ${t} of its row\u2019s largest: it is shown to within \xB11% of that, the 16 strongest of a row to withi\
n \xB10.1% of themselves; sentences say how far each may be off.`:s==="value"?`${n} Any other weight w ${t}, a\
nd ${e} of what the model computed (${o}); shares of weight \xD7 value are computed from these, and sentences say\
 how far each may be off.`:s==="weight"?`${n} Any other weight w ${t}, and ${e} of what the model computed (${o}\
).`:`${n} Any other share w ${t}, and ${e} of the rollout of the weights as archives keep them, in float16 (${o}\
).`}function bn(s,t,{noun:e,top:n}){if(s==="absolute")return`Colour is absolute: the strongest colour is a ${e}\
 of ${n}${n>1?" or more":""}, in every report.`;let o=S(t);return`Colour is relative: the strongest colour is \
the largest ${e} shown, ${o}; do not compare it with others.`}function xn(s){return s?`${s.from.join("-")}.${s.to.join("-")}${s.when==="wrote"?".w":""}`:""}function yn(s,t,e){
let n=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(s??"");if(!n)return null;let[o,r,i,a]=n.slice(1,
5).map(Number),l=!!n[5],h=o<r&&i<a&&r<=t&&a<=t,c=l?r>1&&o-1<e:o<e;return h&&c?{from:[o,r],to:[i,a],when:l?"wro\
te":"read"}:null}var So=32,En={low:.2,high:2,step:.05},ct=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,.2,.3,.5],vo=["why","looked",
"heads"],ko=new Set("layer head measure alignment hide sides scale gamma cutoff observed observer".split(" "));
function Mt(s){return{view:s.why?"why":"looked",chosen:null,layer:s.opening[0],head:s.opening[1],measure:"weig\
ht",alignment:"generation",hide:"resting",sides:null,scale:"absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,
observer:null,pair:"",order:"role"}}function Ae(s,t){let e={...t};(s.layer!==t.layer||s.head!==t.head)&&(e.layer=
e.head=null);let n=Object.entries(s).filter(([o,r])=>o!=="view"&&r!==null&&Ee(o,r)!==Ee(o,e[o]));return s.view!==
Sn(n.map(([o])=>o),t)&&n.unshift(["view",s.view]),new URLSearchParams(n.map(([o,r])=>[o,Ee(o,r)])).toString()}
function Ee(s,t){return s==="layer"&&t===-1?"all":Array.isArray(t)?t.join("-"):String(t)}function Sn(s,t){return s.
some(e=>ko.has(e))?"looked":t.view}function vn(s,t,e){let n=new URLSearchParams(s.replace(/^#/u,"")),o=n.get("\
layer")==="all"?-1:ht(n.get("layer")),r=ht(n.get("head")),i=o!==null&&k(t,o).length>0?o:e.layer;return{view:z(
n.get("view"),vo,Sn([...n.keys()],e)),chosen:Lo(n.get("chosen"),t),layer:i,head:r===null&&i===e.layer?e.head:gt(
t,i,r??0),measure:z(n.get("measure"),["weight","value"],e.measure),alignment:z(n.get("alignment"),["generation",
"position"],e.alignment),hide:To(n.get("hide"),t)??e.hide,sides:z(n.get("sides"),["from","to","both"],e.sides),
scale:z(n.get("scale"),["relative","absolute"],e.scale),gamma:$n(n.get("gamma"),En.low,En.high,e.gamma),cutoff:$n(
n.get("cutoff"),0,1,e.cutoff),theme:z(n.get("theme"),["auto","light","dark"],e.theme),observed:An(n.get("obser\
ved"),t),observer:An(n.get("observer"),t),pair:xn(yn(n.get("pair"),t.texts.length,t.numRows)),order:z(n.get("o\
rder"),["role","layer"],e.order)}}function Q(s){return Math.max(0,Math.min(So,s.texts.length-2))}function ht(s){
return s!==null&&/^\d{1,9}$/u.test(s)?Number(s):null}function To(s,t){let e=ht(s);return e===null?null:Math.min(
e,Q(t))}function Lo(s,t){let[e,n,...o]=(s??"").split("-").map(ht);return e!==null&&n!==null&&n!==void 0&&o.length===
0&&e<n&&n<=t.texts.length?[e,n]:null}function An(s,t){let e=ht(s);return e!==null&&e<t.texts.length?e:null}function z(s,t,e){
return t.find(n=>n===s)??e}function $n(s,t,e,n){let o=s===null||s.trim()===""?NaN:Number(s);return o>=t&&o<=e?
o:n}var kn={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function ut(s,t,e){let[n,o]=e.split(" "),r=Number(o);
if(n==="hide"){let c=t.hide==="resting"?Math.max(0,-r):t.hide;return{hide:Math.min(Q(s),Math.max(0,c+r))}}let i=s.
allLayers.map(({layer:c})=>c),a=i[i.indexOf(t.layer)+r];if(n==="layer")return a===void 0?{}:{layer:a};let l=k(
s,t.layer),h=l[l.indexOf(t.head)+r];return h!==void 0?{head:h}:a===void 0?{}:{layer:a,head:k(s,a).at(r>0?0:-1)}}var Rt=class{constructor(t,e){this.ids=t.map(({id:n})=>n),this.choose=e,this.list=document.querySelector("[rol\
e=tablist]"),this.list.append(...t.map(Oo)),this.list.addEventListener("click",n=>{let o=n.target instanceof Element?
n.target.closest("[role=tab]"):null;o&&e(this.ids[[...this.list.children].indexOf(o)])}),this.list.addEventListener(
"keydown",n=>this.#t(n))}show(t){for(let e of this.ids){let n=document.getElementById(`tab-${e}`);n.setAttribute(
"aria-selected",String(e===t)),n.tabIndex=e===t?0:-1,Tn(e).hidden=e!==t}return Tn(t)}#t(t){let e=[...this.list.
children].findIndex(i=>i===document.activeElement),n=this.ids.length-1,r={ArrowRight:(e+1)%(n+1),ArrowLeft:(e+
n)%(n+1),Home:0,End:n}[t.key];e>=0&&r!==void 0&&(t.preventDefault(),this.list.children[r].focus(),this.choose(
this.ids[r]))}};function Oo({id:s,title:t}){let e=document.createElement("button");return e.type="button",e.id=
`tab-${s}`,e.setAttribute("role","tab"),e.setAttribute("aria-controls",`view-${s}`),e.textContent=t,e}function Tn(s){
return document.getElementById(`view-${s}`)}var Ct=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener(
"change",e),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let n of this.radios)n.addEventListener(
"change",()=>t(n.value))}show(t){document.documentElement.dataset.theme=t==="auto"?this.dark.matches?"dark":"l\
ight":t;for(let e of this.radios)e.checked=e.value===t}};function C(s){w("message",s),document.getElementById("message")?.toggleAttribute("hidden",!s)}function w(s,t){
let e=document.getElementById(s);e&&I(e,t)}var No=/\u2068([^\u2068\u2069]*)\u2069/u;function I(s,t){let e=t.split(
No);e.join("")===s.textContent&&s.childNodes.length>0||s.replaceChildren(...e.flatMap((n,o)=>{let r=o%2?document.
createElement("bdi"):document.createTextNode(n);return o%2&&(r.textContent=n),n?[r]:[]}))}function It(s){return s.
replace(/[\u2068\u2069]/gu,"")}var H={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}};function tt(s){return Array.from({length:63},(t,e)=>{let n=Mo(s,e/62),o=[ft(s.ink),ft("#0\
00000"),ft("#ffffff")].reduce((r,i)=>$e(r,n)>=4.5||$e(r,n)>=$e(i,n)?r:i);return{background:Ln(n),ink:Ln(o)}})}
function Mo(s,t){let e=t*(s.stops.length-1),n=Math.min(Math.floor(e),s.stops.length-2),o=e-n,[r,i]=[s.stops[n],
s.stops[n+1]].map(Ro);return Co(r.map((a,l)=>a+o*(i[l]-a)))}function $e(s,t){let[e,n]=[On(s),On(t)].sort((o,r)=>o-
r);return(n+.05)/(e+.05)}function ft(s){return[1,3,5].map(t=>parseInt(s.slice(t,t+2),16))}function Ln(s){return`\
#${s.map(t=>t.toString(16).padStart(2,"0")).join("")}`}function On(s){let[t,e,n]=s.map(o=>{let r=o/255;return r<=
.04045?r/12.92:((r+.055)/1.055)**2.4});return .2126*t+.7152*e+.0722*n}function Ro([s,t,e]){let n=e*Math.PI/180;
return[s,t*Math.cos(n),t*Math.sin(n)]}function Co([s,t,e]){let n=(s+.3963377774*t+.2158037573*e)**3,o=(s-.1055613458*
t-.0638541728*e)**3,r=(s-.0894841775*t-1.291485548*e)**3;return[4.0767416621*n-3.3077115913*o+.2309699292*r,-1.2684380046*
n+2.6097574011*o-.3413193965*r,-.0041960863*n-.7034186147*o+1.707614701*r].map(i=>{let a=Math.min(1,Math.max(0,
i)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}function Mn(){let s=new CSSStyleSheet,t=Nn(":root","light");return s.replaceSync(`@media screen{${t}${Nn(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),s}function Nn(s,t){let e=tt(H[t]),n=e.map(({background:r,ink:i},a)=>`${s}\
 .level-${a+1}{background-color:${r};color:${i}}`),o=[H[t].paper,...e.map(({background:r})=>r)].join(",");return`${n.
join("")}${s} .legend-bar{background-image:linear-gradient(to right,${o})}`}var Io=["view","chosen","layer","head","measure","alignment","sides","observed","observer"],_t=class{#t=new Set;#e=0;#n=!1;constructor(t,e){
this.page=t,this.kinds=e.filter(({fits:i})=>!i||i(t)),this.initial=Mt(t),this.state=this.#o(),document.adoptedStyleSheets=
[...document.adoptedStyleSheets,Mn()];let n={page:t,heads:new Et(Je,t.numRows),text:fn(t),state:()=>this.state,
change:i=>this.change(i),look:i=>this.look(i)};this.views=new Map(this.kinds.map(i=>[i.id,new i(n)])),this.tabs=
new Rt(this.kinds,i=>{this.change({view:i})}),this.theme=new Ct(i=>{this.change({theme:i})},()=>{this.#s()}),this.
writeAddress=_(()=>{Ve(Ae(this.state,this.initial),this.#n),this.#n=!1},150),w("precision",Nt("weight"));let o=document.
getElementById("files-link"),r=wt(location.pathname,t.suffix,"index");o&&r&&location.protocol!=="about:"&&(o.setAttribute(
"href",r),o.hidden=!1),this.#r()}async start(){it(this.page,this.state.layer,this.state.head)||this.#i(this.state,
!0),await this.#s(),this.view.reveal?.()}get view(){return this.views.get(this.state.view)}async change(t){let e={
...this.state,...t};if(e.layer===-1!=(this.state.layer===-1)&&(e.head=t.head??this.#e,this.#e=this.state.head),
e.head=gt(this.page,e.layer,e.head),!it(this.page,e.layer,e.head)){this.#i(e,!1);return}this.#n||=Io.some(n=>String(
e[n])!==String(this.state[n])),this.state=e,this.writeAddress(),await this.#s()}async show(t){let e=this.kinds.
find(n=>n.id===t);if(!e)throw new b(`There is no view \u201C${t}\u201D; the views are ${this.kinds.map(n=>n.id).
join(", ")}.`);await this.change({view:e.id})}async look(t){for(let e of this.views.values())await e.look?.(t)}get snapshot(){
return Object.assign({},this.state,...[...this.views.values()].map(({snapshot:t})=>t))}get door(){return Object.
assign({},...[...this.views.values()].map(({door:t})=>t))}async#s(){let{state:t,view:e}=this;this.theme.show(t.
theme);let n=this.tabs.show(t.view);this.#t.has(e)||(this.#t.add(e),await e.mount(n)),await e.show(this.state)}#o(){
let t=vn(location.hash,this.page,this.initial);return this.kinds.some(({id:e})=>e===t.view)?t:{...t,view:this.
initial.view}}#r(){window.addEventListener("hashchange",()=>{this.change(this.#o()).then(()=>this.view.reveal?.()),
this.#n=!1}),document.addEventListener("keydown",t=>{let e=kn[t.key],n=t.target instanceof Element&&t.target.matches(
"input, select, button, a, summary"),o=this.kinds.find(({id:r})=>r===this.state.view)?.stepsHeads;e&&o&&!n&&!t.
ctrlKey&&!t.metaKey&&!t.altKey&&(t.preventDefault(),this.change(ut(this.page,this.state,e)))})}#i(t,e){this.view.
show(this.state);let n=Ae(t,{...this.initial,layer:-1,head:-1});C(Xe(this.page,t.layer,t.head,n,e))}};var _o=48;function Rn(s,t,e=0){let n=Math.min(_o,t),o=Uint16Array.from({length:t},(h,c)=>Math.floor(c*n/t)),r=new Float64Array(
n*n),i=new Uint32Array(n),a=0;for(let h=0;h<t;h+=1){let c=o[h]*n;i[o[h]]+=1;for(let u=0;u<=h;u+=1)r[c+o[u]]+=u<
e?0:$[s[a]],a+=1}let l=new Uint8Array(n*n);for(let h=0;h<l.length;h+=1){let c=r[h]/i[Math.floor(h/n)];l[h]=Math.
round(63*Math.sqrt(Math.min(1,c)))}return{side:n,levels:l}}var Do=10,Fo=100,Dt=class{#t=[];#e=!1;constructor(t,e,n,o){this.root=t,this.page=e,this.heads=n,this.choose=o;
let r=t.querySelector(".heads"),i=e.layers.filter(({layer:l})=>l!==-1),[a]=i;a&&i.every(({heads:l})=>String(l)===
String(a.heads))&&r.append(Cn(["",...a.heads.map(String)])),r.append(...e.layers.map(({layer:l,heads:h})=>this.#n(
l,h))),r.addEventListener("click",l=>this.#r(l)),r.addEventListener("keydown",l=>this.#i(l))}show(t,e){for(let n of this.#t.
flat()){let o=n.layer===t&&n.head===e;n.button.setAttribute("aria-pressed",String(o)),n.button.tabIndex=o?0:-1,
In(n)}this.#s()}#n(t,e){let n=document.createElement("div");n.className="heads-row",n.setAttribute("role","gro\
up");let o=t===-1?"All layers":`Layer ${t}`;n.setAttribute("aria-label",o);let r=e.map(i=>Po(this.page,t,i));return this.#t.
push(r),n.append(...Cn([o]).childNodes,...r.map(i=>i.button)),n}#s(){this.#e||(this.#e=!0,this.#o())}async#o(){
let t=0;for(let e of this.#t.flat().filter(n=>!n.picture)){if(performance.now()>t&&(await Wo(),t=performance.now()+
Do),this.root.hidden)break;try{let{triangle:n}=await this.heads.get(e.layer,e.head);e.picture=Rn(n,this.page.numRows),
In(e)}catch{e.button.classList.add("damaged")}}this.#e=!1}#r(t){let e=this.#t.flat().find(({button:n})=>t.target instanceof
Node&&n.contains(t.target));e&&this.choose(e.layer,e.head)}#i(t){let e=Ho[t.key],n=this.#t.findIndex(i=>i.some(
({button:a})=>a===t.target));if(!e||n<0)return;let o=this.#t[n].findIndex(({button:i})=>i===t.target),r=this.#t[Math.
min(this.#t.length-1,Math.max(0,n+e[0]))];r[Math.min(r.length-1,Math.max(0,o+e[1]))].button.focus(),t.preventDefault()}},
Ho={ArrowUp:[-1,0],ArrowDown:[1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]};function Cn(s){let t=document.createElement(
"div");t.className="heads-row",t.setAttribute("aria-hidden","true");for(let e of s){let n=document.createElement(
"span");n.textContent=e,n.setAttribute("aria-hidden","true"),t.append(n)}return t}function Po(s,t,e){let n=document.
createElement("button"),o=document.createElement("canvas");o.width=o.height=1,o.setAttribute("aria-hidden","tr\
ue"),n.type="button";let r=T(t,e,s.headNames[e]);return n.title=`${r[0].toUpperCase()}${r.slice(1)}`,n.setAttribute(
"aria-label",n.title),n.append(o),{layer:t,head:e,button:n,canvas:o,picture:null}}function In({canvas:s,picture:t}){
let e=s.getContext("2d");if(!t||!e)return;let{side:n,levels:o}=t,r=Bo(document.documentElement.dataset.theme===
"dark"?"dark":"light"),i=new ImageData(n,n);o.forEach((a,l)=>i.data.set(r[a],4*l)),s.width=s.height=n,e.putImageData(
i,0,0)}function Bo(s){return[H[s].paper,...tt(H[s]).map(({background:e})=>e)].map(e=>[...ft(e),255])}function Wo(){
return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),{timeout:Fo}):setTimeout(
s,20)})}var Ft=class{static id="heads";static title="Heads";static stepsHeads=!0;constructor(t){this.context=t}mount(t){
let{page:e,heads:n,change:o}=this.context;this.overview=new Dt(t,e,n,(r,i)=>{o({view:"looked",layer:r,head:i})})}show({
layer:t,head:e}){this.overview?.show(t,e)}};function q(s,t,e){let n=s==="generation"?t-1:t;return n>=0&&n<e?n:null}function Y(s,t,e){let n=s==="generation"?
t+1:t;return n<e?n:null}function Ht(s,t,e){let n=new Int32Array(e),o=s.starts[s.layers[t]]??[];o.forEach(([a,l,h],c)=>{let u=o[c+1]?.[0]??
e;for(let f=a;f<u;f+=1)n[f]=l+h*(f-a)});let r=new Uint8Array(e).fill(1);for(let[a,l]of s.padding)r.fill(0,a,l);
let i=new Int32Array(e+1);for(let a=0;a<e;a+=1)i[a+1]=i[a]+r[a];return{first:n,realBefore:i}}function L({first:s,
realBefore:t},e,n){return n<=e&&n>=s[e]&&ve(t,n)&&ve(t,e)}function O({first:s,realBefore:t},e,n=0){let o=Math.
min(Math.max(s[e],n),e+1);return ve(t,e)?t[e+1]-t[o]:0}function ve(s,t){return s[t+1]>s[t]}function _n(s,t,e){let n=new Float32Array(e),o=E(t),r=s.scales?s.scales[t]:1;for(let i=0;i<=t;i+=1)n[i]=$[s.triangle[o+
i]]*r;return R(s,t).forEach((i,a)=>{n[a]=i*r}),n}function Pt(s,t){let{norms:e}=s,n=s.data.scales&&s.beside||s.
data,{triangle:o,sinkMass:r}=n,i=E(t),a=[0,0,0],l=[0,0,0];for(let u=0;u<=t;u+=1){if(!L(s.sight,t,u))continue;let f=o[i+
u],d=e?e[u]:1,p=u<s.hide?a:l;p[0]+=$[f]*d,p[1]+=U[f]*d,p[2]+=K[f]*d}R(n,t).forEach((u,f)=>{if(L(s.sight,t,f)){
let d=o[i+f],[p,m]=lt(u),x=e?e[f]:1,M=f<s.hide?a:l;M[0]+=(u-$[d])*x,M[1]+=(p-U[d])*x,M[2]+=(m-K[d])*x}});let h=r?
r[t]:0;e||l.forEach((u,f)=>{l[f]+=h});let c=a[0]+l[0];return{hidden:a,rest:l,sink:h,factor:e?c>0?1/c:0:1}}function Dn({
norms:s},{hidden:t,rest:e}){if(!s)return[Math.min(1,t[0]),t[1],Math.min(1,t[2])];let n=t[0]+e[0],o=Lt([t[1],t[2]],
[t[1]+e[1],t[2]+e[2]]);return[n>0?t[0]/n:0,...o]}function Fn(s){let t=[],e=new Float32Array(s.numRows).fill(1);
if(s.hide>0||s.norms)for(let n=0;n<s.numRows;n+=1){let o=Pt(s,n);t[n]=Dn(s,o),e[n]=o.factor}return{hidden:t,factor:e}}
function Te(s,t){let e=new Float32Array(s.numTokens).fill(NaN),n=q(s.alignment,t,s.numRows);if(n===null)return ke(
e,t===0?"first-token":"last-token");let{data:o,norms:r,sight:i}=s,a=Pt(s,n),l=E(n),h=a.factor*(o.scales?o.scales[n]:
1);for(let c=s.hide;c<=n;c+=1)L(i,n,c)&&(e[c]=$[o.triangle[l+c]]*(r?r[c]:1)*h);return R(o,n).forEach((c,u)=>{u>=
s.hide&&L(i,n,u)&&(e[u]=c*(r?r[u]:1)*h)}),{weights:e,...Pn(e),hiddenMass:Dn(s,a),sinkMass:a.sink,absence:O(i,n)===
0?"padding":O(i,n,s.hide)===0?"all-hidden":""}}function Hn(s,t,e){let n=new Float32Array(s.numTokens).fill(NaN);
if(t<s.hide)return ke(n,"hidden");let{data:o,norms:r,sight:i}=s,a=[0,0,0],l=0,h=0;for(let c=t;c<s.numRows;c+=1){
let u=Y(s.alignment,c,s.numTokens);if(u!==null&&L(i,c,t)){let f=e.factor[c]*(r?r[t]:1)*(o.scales?o.scales[c]:1),
d=R(o,c).get(t);n[u]=(d??$[o.triangle[E(c)+t]])*f,(e.hidden[c]??[]).forEach((p,m)=>{a[m]+=p}),l+=o.sinkMass?o.
sinkMass[c]:0,h+=1}}return h===0?ke(n,t<s.numRows&&O(i,t)===0?"padding":"last-token"):{weights:n,...Pn(n),hiddenMass:a.
map(c=>c/h),sinkMass:l/h,absence:""}}function Le(s,t,e){let n=[];for(let o=0;o<s.length;o+=1){let r=s[o];if(r>
0&&r>=e&&(n.length<t||r>s[n[n.length-1]])){let i=n.length;for(;i>0&&s[n[i-1]]<r;)i-=1;n.splice(i,0,o),n.length=
Math.min(n.length,t)}}return n}function Pn(s){let t=-1,e=0;for(let n=0;n<s.length;n+=1)s[n]>e&&(t=n,e=s[n]);return{
strongest:t,maximum:e}}function ke(s,t){return{weights:s,strongest:-1,maximum:0,hiddenMass:[0,0,0],sinkMass:0,
absence:t}}var Uo=.25,Ko=8,Go=4;function Bn({triangle:s},t,e){let n=0;for(;t!==-1&&n<Go&&e-n>Ko;){let o=0;for(let r=n+1;r<
e;r+=1)o+=$[s[E(r)+n]];if(o/(e-n-1)<=Uo)break;n+=1}return n}function Kn(s,t,e,n,o){let r=s.headNames[e]!==void 0;return s.measuredEdges.filter(a=>a.others===0&&Un(n,a.queries)&&
Un(o,a.keys)&&(a.layer===null||a.layer===t)&&(a.head===null||a.head===e&&!r&&t!==-1)).reduce((a,l)=>!a||Wn(l)<
Wn(a)?l:a,null)}function Wt(s){return`Without ${Bt(s.queries)*Bt(s.keys)>1?"the edges between these tokens":"t\
his edge"}${jo(s)}, log P(${A(s.next)}) changes by ${Oe(s.change)} (${Ne(s.change)} times as likely).`}function Oe(s){
let t=Math.abs(s);return t<5e-7?"0.000":`${s<0?"\u2212":"+"}${t>=.00995?t.toFixed(3):t.toPrecision(2).replace(
/e-(\d+)$/u,"e\u2212$1")}`}function Ne(s){let t=Math.exp(s);return t>=100||t<.001?t>=100?"more than 100":"less\
 than 0.001":t>=.9&&t<1.1?t.toFixed(3):String(Number(t.toPrecision(2)))}function jo({layer:s,head:t}){return s===
null?t===null?" in all layers and heads":" in this head of all layers":t===null?" in all heads of this layer":
""}function Wn({layer:s,head:t,queries:e,keys:n}){return(s===null?2e12:0)+(t===null?1e12:0)+Bt(e)*Bt(n)}function Bt([
s,t]){return t-s}function Un(s,[t,e]){return t<=s&&s<e}function Me(s,t,e){let n=s.scales?s.scales[t]:1,o=R(s,t).get(e),r=s.triangle[E(t)+e],[i,a]=o===void 0?[U[r],K[r]]:
lt(o);return[(o??$[r])*n,i*n,a*n]}function Re(s,t,e){return R(s,t).has(e)}function Gn(s,t,e,n){let o=E(t),r=Math.
min(n,t+1),i=[0,0,0];for(let l=e;l<r;l+=1){let h=s.triangle[o+l];i[0]+=$[h],i[1]+=U[h],i[2]+=K[h]}R(s,t).forEach(
(l,h)=>{if(h>=e&&h<r){let c=s.triangle[o+h],[u,f]=lt(l);i[0]+=l-$[c],i[1]+=u-U[c],i[2]+=f-K[c]}});let a=s.scales?
s.scales[t]:1;return[a*Math.max(0,i[0]),a*Math.max(0,i[1]),a*i[2]]}function Ut(s,t,e){let n=q(s.alignment,t,s.numRows);if(n===null||!L(s.sight,n,e))return null;let{data:o,norms:r,
beside:i,hide:a}=s,l=Me(o,n,e),h=Re(o,n,e),c=1/O(s.sight,n);if(o.scales||i)return{shown:l,exact:h&&(!i||Re(i,n,
e)),left:null,beside:i?Me(i,n,e):null,even:c};if(!r&&a===0)return{shown:l,exact:h,left:null,beside:null,even:c};
let u=Pt(s,n),f=l.map(p=>p*(r?r[e]:1)),d=u.rest.map((p,m)=>p+u.hidden[m]);return{shown:r?jn(f,d):l,exact:h,left:a>
0&&e>=a?jn(f,u.rest):null,beside:r?l:null,even:c}}function qn(s,{shown:t,exact:e,left:n,beside:o}){return{number:s.
norms||s.data.scales?Ce(t):zn(t,e),beside:o?s.norms||!s.beside?.scales?zn(o,e):Ce(o):"",left:n?` (${Ce(n)} of \
what did not rest)`:""}}function jn([s,...t],[e,...n]){return[e>0?s/e:0,...Lt(t,n)]}function Ce([s,t,e]){return G(
s,[t,e])}function zn([s,t,e],n){return s>0?n?S(s):G(s,[t,e]):j(e)}function Yn(s,t){return s.scale==="absolute"||!(t>0)?s.top:t}function Vn(s,t,e){let n=Yn(t,e),o=new Uint8Array(
s.length);for(let r=0;r<s.length;r+=1){let i=s[r];i>0&&i>=t.cutoff&&(o[r]=Math.round(63*Math.min(1,i/n)**t.gamma))}
return o}function Xn(s,t,e){let n=Yn(s,t);return Array.from({length:e},(o,r)=>n*(r/(e-1))**(1/s.gamma))}var zo=5,qo=5;function Jn(s,t,e,n,o,r){let i=r.frozen??r.pointed;if(i===null)return Ie(s,"Point at a token to \
see its attention here.");let a=o==="observer"?Te(e,i):Hn(e,i,n),l=W(s,t),h={page:s,layer:t.layer,head:t.head,
alignment:t.alignment,measure:l},c=Z[l],u=r.frozen!==null&&r.pointed!==null?r.pointed:i,f=o==="observer"?[i,u]:
[u,i],d=u===i?a.strongest:u,p=Xo(h,e,o==="observer"?[i,d]:[d,i]),m=u!==i&&!a.absence?Vo(h,e,f,a.weights[u]):pn(
h,o,i,a,(y,fe)=>Qn(e,y,fe),()=>Yo(e,o,i)),x={...t,top:c.top},M=[gn(o,a,e.hide,e.data.sinkMass!==null,c)];return t.
cutoff>0&&!a.absence&&M.push(Jo(a.weights,t.cutoff,c.noun)),{subject:i,pointed:u===i?-1:u,frozen:r.frozen!==null,
weights:a.weights.map(y=>y>=t.cutoff?y:NaN),levels:Vn(a.weights,x,a.maximum),sentence:`${m}${p}`,mass:M.filter(
Boolean).join(" "),detail:wn(s,u),strongest:Le(a.weights,zo,t.cutoff).map(y=>({token:y,weight:a.weights[y]})),
legend:Xn(x,a.maximum,qo),scale:bn(t.scale,a.maximum,c)}}function Ie(s,t){return{subject:-1,pointed:-1,frozen:!1,
weights:new Float32Array(s.texts.length).fill(NaN),levels:new Uint8Array(s.texts.length),sentence:t,mass:"",detail:"",
strongest:[],legend:[],scale:""}}function Zn(s,t){let e=s.texts.length-1,n=s.why?s.why.words[s.why.chosen][0]:
s.promptLength,o=Math.min(Math.max(n,1),e);if(e<1)return{observed:null,observer:null};let{weights:r}=Te(t,o),i=r.
map((a,l)=>l===0||l>=o||St(s.tokens[l])||!s.texts[l].trim()?NaN:a);return{observed:Le(i,1,0)[0]??0,observer:o}}
function Qn(s,t,e){let n=t<0||e<0?null:Ut(s,t,e);return n&&{said:qn(s,n),even:n.even}}function Yo(s,t,e){let n=Tt;
if(s.norms||s.data.scales){n=0;for(let o=0;o<s.numTokens;o+=1){let r=t==="observer"?Ut(s,e,o):Ut(s,o,e);n=Math.
max(n,r?.shown[2]??0)}}return j(n)}function Vo(s,t,[e,n],o){let r=n<t.hide,i=Number.isNaN(o)&&!r?null:Qn(t,e,n);
if(i)return`${mn(s,e,n,i)}${r?" It is set aside: it has no colour here.":""}`;let a=q(t.alignment,e,t.numRows);
return a!==null&&n<=a&&!L(t.sight,a,n)?`Token ${e} could not see token ${n}: it is padding, or lies outside th\
is layer\u2019s window.`:n===e?`Token ${n} was not there yet when this attention was computed.`:`Token ${n} co\
mes after token ${e}: a model that reads from left to right cannot look ahead.`}function Xo({page:s,layer:t,head:e},n,[
o,r]){let i=o<0||r<0?null:q(n.alignment,o,n.numRows),a=i===null?null:Kn(s,t,e,i,r);return a?` ${Wt(a)}`:""}function Jo(s,t,e){
let n=0,o=0;for(let r of s)n+=r>=t?1:0,o+=Number.isNaN(r)?0:1;return`Cut-off: ${n} of ${o} ${e}s are ${t} or m\
ore and shown.`}var Kt=class{constructor(t,e,n,o){this.page=t,this.layer=ts("layer"),this.head=ts("head"),this.hide=_e("hide"),
this.gamma=_e("gamma"),this.cutoff=_e("cutoff"),this.hide.max=String(Q(t)),this.cutoff.max=String(ct.length-1),
this.layer.append(...t.allLayers.map(({layer:r})=>Zo(r))),this.layer.addEventListener("change",()=>n({layer:Number(
this.layer.value)})),this.head.addEventListener("change",()=>n({head:Number(this.head.value)})),this.hide.addEventListener(
"input",()=>{this.hide.value.trim()!==""&&n({hide:Qo(this.hide.value,Q(t))})}),this.hide.addEventListener("blu\
r",()=>this.#t(e()));for(let r of et("rests"))r.addEventListener("change",()=>n({hide:r.value==="0"?0:"resting"}));
for(let r of et("sides"))r.addEventListener("change",()=>o(r.value));for(let r of et("moment"))r.addEventListener(
"change",()=>n({alignment:r.value}));this.gamma.addEventListener("input",()=>n({gamma:Number(this.gamma.value)})),
this.cutoff.addEventListener("input",()=>n({cutoff:ct[Number(this.cutoff.value)]}));for(let r of document.querySelectorAll(
"[data-step]"))r.addEventListener("click",()=>n(ut(t,e(),r.dataset.step??"")));for(let r of["measure","alignme\
nt","scale"])for(let i of et(r))i.addEventListener("change",()=>n({[r]:i.value}));for(let r of et("rollout"))r.
addEventListener("change",()=>n({head:Number(r.value)}));document.getElementById("reset")?.addEventListener("c\
lick",()=>{let{hide:r,scale:i,gamma:a,cutoff:l}=Mt(t);n({hide:r,scale:i,gamma:a,cutoff:l})})}show(t,e){this.layer.
value=String(t.layer),this.layer.classList.toggle("wide",t.layer===-1),this.#e(t),(document.activeElement!==this.
hide||this.hide.value.trim()!=="")&&this.#t(t),this.gamma.value=String(t.gamma);let n=ct.findIndex(r=>r>=t.cutoff);
this.cutoff.value=String(n<0?ct.length-1:n),w("gamma-value",t.gamma.toFixed(2)),w("cutoff-value",t.cutoff===0?
"off":String(t.cutoff)),this.gamma.setAttribute("aria-valuetext",`exponent ${t.gamma.toFixed(2)}`),this.cutoff.
setAttribute("aria-valuetext",t.cutoff===0?"off":`weights below ${t.cutoff}`);for(let[r,i]of Object.entries({measure:t.
measure,alignment:t.alignment,moment:t.alignment,rests:String(t.hide),sides:e,scale:t.scale,rollout:String(t.head)}))
for(let a of et(r))a.checked=a.value===i;let o=new Set([t.alignment,W(this.page,t),t.layer===-1?"rollout":"hea\
d",this.page.valueNorms.includes(t.layer)?"norms":""]);for(let r of document.querySelectorAll("[data-explains]")){
let i=r.getAttribute("data-explains")?.split(" ")??[];r.toggleAttribute("hidden",!i.every(a=>o.has(a)))}this.#n(
t)}#t({hide:t}){this.hide.value=t==="resting"?"":String(t)}#e(t){let n=k(this.page,t.layer).map(r=>{let i=t.layer===
-1?W(this.page,{...t,head:r}):this.page.headNames[r],a=it(this.page,t.layer,r)?"":" (other file)";return[i??`${r}${a}`,
String(r)]}),o=[...this.head.options].map(r=>[r.text,r.value]);JSON.stringify(n)!==JSON.stringify(o)&&this.head.
replaceChildren(...n.map(([r,i])=>new Option(r,i))),this.head.value=String(t.head)}#n(t){for(let e of document.
querySelectorAll("[data-step]")){let n=ut(this.page,t,e.dataset.step??""),o=Object.entries(n).every(([r,i])=>t[r]===
i);e.setAttribute("aria-disabled",String(o))}}};function Zo(s){return new Option(s===-1?"All layers: rollout":
String(s),String(s))}function Qo(s,t){return Math.min(t,Math.max(0,Math.trunc(Number(s))||0))}function ts(s){return document.
getElementById(s)}function _e(s){return document.getElementById(s)}function et(s){return[...document.querySelectorAll(
`input[name=${s}]`)]}var De=0;async function ns(s){De+=1,es();try{return await s}finally{De-=1,es()}}function es(){document.documentElement.
toggleAttribute("data-busy",De>0)}var Fe=["low","half","high"];var nt=class{#t=1;#e=0;#n=!1;constructor(t){this.root=t,this.handle=t.querySelector(".sheet-handle"),this.handle.
addEventListener("click",()=>{this.#n||this.#s((this.#t+1)%Fe.length)}),this.handle.addEventListener("pointerd\
own",e=>{this.#e=e.clientY,this.#n=!1,this.handle.setPointerCapture(e.pointerId)}),this.handle.addEventListener(
"pointermove",e=>{let n=this.#e-e.clientY;this.handle.hasPointerCapture(e.pointerId)&&Math.abs(n)>40&&(this.#n=
!0,this.#e=e.clientY,this.#s(this.#t+Math.sign(n)))}),this.handle.addEventListener("keydown",e=>{let n={ArrowUp:1,
ArrowDown:-1}[e.key];n&&(e.preventDefault(),this.#s(this.#t+n))}),this.#s(this.#t)}#s(t){this.#t=Math.min(Fe.length-
1,Math.max(0,t)),this.root.dataset.height=Fe[this.#t],this.handle.setAttribute("aria-label",`Show more or less\
: ${tr[this.#t]}`)}},tr=["a line","half","most of the screen"];var Gt=class{#t=[];#e=0;#n=!1;constructor(t,e,n,o,r){if(this.container=t,this.all=e,this.fill=n,this.empty=o,this.
whole=r,r){e.forEach(l=>this.#s(l));return}this.#i();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#i(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#n=!0,e.forEach(l=>this.#s(l))}),window.addEventListener("afterprint",()=>{this.#n=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(n=>n!==e),e].slice(
-4),this.#s(e)),e}at(t){let e=this.all[He(0,this.all.length,n=>this.all[n].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#n||!this.container.clientHeight)return;let t=this.#h(),e=t?P(t).top:0,{scroller:n}=this,o=n.
scrollTop>0&&n.scrollTop+n.clientHeight>=n.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#a(),l=!1;if(this.all.
forEach((h,c)=>{let u=c>=a.from&&c<a.to;u!==h.filled&&(u||!this.#r(h))&&(l=!0,u?this.#s(h):this.#o(h))}),!l)break}
let r=t?P(t).top-e:0;Math.abs(r)>=1&&n.scrollBy({top:r,behavior:"instant"}),o&&n.scrollTo({top:n.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#s(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#o(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#r(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#i(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let n of this.all.filter(({filled:o})=>!o)){let o=n.lines.length+Math.floor(
.9*n.width/e);n.element.style.height=`calc(${o} * 1lh)`}}#h(){let{top:t,bottom:e}=this.sight;return this.all[this.#l(
t,e).from]}#a(){let{top:t,bottom:e}=this.sight,n=Math.max(300,.75*(e-t));return this.#l(t-n,e+n)}#l(t,e){let n=this.
all.length;return{from:He(0,n,o=>P(this.all[o]).bottom>=t),to:He(0,n,o=>P(this.all[o]).top>e)}}};function P({element:s,
fold:t}){return(t&&!t.isOpen?t.toggle:s).getBoundingClientRect()}function He(s,t,e){let[n,o]=[s,t];for(;n<o;){
let r=n+o>>1;e(r)?o=r:n=r+1}return n}var ss=/^ (?=[^\s\p{C}\p{M}])/u,os=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function rs({page:s},t){let e=N(
"turn"),n=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${n} ${n===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>s.promptLength?"completion":"prompt");let o=N(
"turn-label");o.textContent=t.label;let r=N("turn-head");r.append(o);let i=N("turn-body");return e.append(r,i),
{element:e,head:r,body:i}}function is(s,t,e){let{page:n}=s,o=N(t.code?"line code":"line");o.dir=t.code?"ltr":"\
auto",o.dataset.from=String(t.from),o.dataset.to=String(t.to),o.classList.toggle("answer",t.from>=n.promptLength);
for(let r=t.from;r<t.to;r+=1){!s.markers[r]&&ss.test(n.texts[r])&&!(r===t.from&&er(s,r))&&o.append(" ");let a=Pe(
s,r,r===t.from);e(r,a),o.append(a)}return o}function er({turns:s},t){return s.some(({head:e})=>e===t)}function Pe({
page:s,markers:t},e,n=!1){let o=document.createElement("span");o.className="token",o.dataset.token=String(e);let r=s.
texts[e];if(t[e]){let h=D(r,s.tokens[e]).map(({mark:c,raw:u})=>c||u).join("").trim();return o.dataset.chip=t[e]===
J?"thin":"named",o.dataset.name=h,o.title=h,o.setAttribute("aria-label",at(r)),o}let a=n&&pe.test(r)?r.replace(
/^\r?\n/u,""):r.replace(ss,""),l=D(a,s.tokens[e]);return l.length===1&&!l[0].mark?o.textContent=l[0].raw:o.append(
...l.map(nr)),(!r.trim()||l.every(h=>h.mark))&&(o.setAttribute("aria-label",at(r)),o.title=l.some(({mark:h})=>os.
test(h))?at(r):""),St(s.tokens[e])&&(o.dataset.special=""),o}function nr(s){if(!s.mark)return document.createTextNode(
s.raw);let t=document.createElement("span"),e=s.raw===" "||s.raw==="	"?"mark over":"mark";return t.className=os.
test(s.mark)?"mark byte":e,t.dataset.mark=s.mark,t.textContent=s.raw,t}function N(s){let t=document.createElement(
"div");return t.className=s,t}var as=96,jt=class{#t=[];constructor(t,e,n,o,r){this.from=e,this.to=n,this.element=N("fold"),this.body=N("fold\
-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fold-\
toggle";let i=Array.from(vt(t.page,t.markers,e,n).replace(/\s+/gu," ").trim()),a=i.length>as?`${i.slice(0,as-1).
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
join(" "),this.toggle.style.setProperty("--strength",Math.abs(o).toFixed(3))}};var sr=160,or=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function ls(s,t,e,n,o){let r=[],i=[],a=[];for(let l of t.turns){let{element:h,head:c,body:u}=rs(t,l);for(let f=l.
from;f<l.head;f+=1){let d=Pe(t,f);o(f,d),c.append(d)}l.head>l.from&&a.push({element:c,from:l.from,to:l.head});
for(let f of rr(l.lines)){let d=null;f[0].folded&&(d=new jt(t,f[0].from,f[f.length-1].to,i.length===0,n),i.push(
d),u.append(d.element));for(let p of e?f.map(m=>[m]):ir(f)){let m=ar(t,p,d);(d?.body??u).append(m.element),r.push(
m),a.push({element:{getBoundingClientRect:()=>P(m)},from:m.from,to:m.to})}}s.append(h)}return{blocks:r,folds:i,
stretches:a}}function rr(s){let t=[];for(let e of s){let n=t.at(-1);n&&n[0].folded===e.folded?n.push(e):t.push(
[e])}return t}function ir(s){let t=[];for(let e of s){let n=t.at(-1);n&&e.to-n[0].from<=sr?n.push(e):t.push([e])}
return t}function ar({page:s},t,e){let[n,o]=[t[0].from,t[t.length-1].to],r=s.texts.slice(n,o).join("");return{
element:N(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:n,to:o,width:r.length+(r.match(or)?.
length??0),filled:!1}}function Be({container:s,page:t},e){let n=document.createRange();n.selectNodeContents(s);let o=e.compareBoundaryPoints(
Range.START_TO_START,n)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,n)>=0,i=null,a=0;for(let l of s.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!lr(e,l)){let h=Number(l.getAttribute("data-token"));i??=h,a=h+1}return i===
null?null:[o?0:i,r?t.texts.length:a]}function cs(s,t){(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()===
"a"&&(s.preventDefault(),document.getSelection()?.selectAllChildren(t))}function lr(s,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(s.compareBoundaryPoints(Range.START_TO_END,e)<=0||s.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function us(s,t){let e=Be(s,t);if(!e)return"";let[n,o]=e,r=s.trueText(n,o),i=hs(s,n,
t.startContainer,t.startOffset,!0),a=hs(s,o-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function hs(s,t,e,n,o){
let r=s.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||s.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),o?i.setEnd(e,n):i.setStart(e,n);let a=r.
textContent??"",l=B(s.page.texts[t],s.page.tokens[t]),h=o&&i.toString()!==""?l.length-a.length:0;return Math.max(
0,i.toString().length+h)}var hr=1e5;function fs({texts:s,tokens:t}){let e=s.map((o,r)=>B(o,t[r])),n=new Uint32Array(e.length+1);return e.
forEach((o,r)=>{n[r+1]=n[r]+o.length}),{text:e.join(""),starts:n}}function ds(s,t){if(t)return s?new RegExp(s,
"gimu"):null;let n=s.trim().split(/\s+/u).filter(Boolean).map(o=>o.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return n.length?new RegExp(n.join("\\s+"),"giu"):null}function ms({text:s,starts:t},e){let n=[],o=0;for(let r of e?
s.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[o+1]<=r.index;)o+=1;let a=o;for(;t[a+
1]<i;)a+=1;if(n.push({from:o,to:a+1}),n.length===hr)break}return n}function ps(s,t,e){if(!s.length)return-1;if(e>
0){let o=s.findIndex(({from:r})=>r>=t);return o<0?0:o}let n=s.findIndex(({to:o})=>o>t);return n<0?s.length-1:(n+
s.length-1)%s.length}var We=[],zt=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,We.length||document.addEventListener(
"keydown",cr),We.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#a();
t.hidden=!1,this.#s.focus(),this.#s.select(),this.#o()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#i())}get#s(){return this.element?.querySelector("input[type=search]")}#o(){this.#t??=fs(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#r();
this.#s.removeAttribute("aria-invalid");try{this.#e=ms(this.#t,ds(this.#s.value,t)),this.#n=ps(this.#e,e,1),this.#i()}catch(n){
if(!(n instanceof SyntaxError))throw n;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#s.setAttribute("\
aria-invalid","true"),this.#h("no pattern")}}#r(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#i(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),n=this.#s.value.trim()?"none":"";
this.#h(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:n)}#h(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#a(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let n=document.createElement("label"),o=document.
createElement("input");o.type="checkbox",o.autocomplete="off",n.append(o,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,n,r,this.#l("\u2191","Previous match",()=>this.
go(-1)),this.#l("\u2193","Next match",()=>this.go(1)),this.#l("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#o()),o.addEventListener("change",()=>this.#o()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#l(t,e,n){let o=document.createElement("button");return o.type=
"button",o.textContent=t,o.setAttribute("aria-label",e),o.addEventListener("click",n),o}};function cr(s){let{target:t}=s,
e=t instanceof Element&&t.matches("input, select, textarea"),n=s.key==="/"&&!s.ctrlKey&&!s.metaKey&&!s.altKey,
o=(s.ctrlKey||s.metaKey)&&!s.shiftKey&&!s.altKey&&s.key.toLowerCase()==="f",r=We.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!s.defaultPrevented&&(n||o&&!i.text.isWhole)&&(s.preventDefault(),i.open())}function st(s,t,e,n){let o=s.element(t).getBoundingClientRect(),r=(o.left+o.right)/2,i=t,a=1/0,l=NaN;for(let h=t+
n;h>=0&&h<=e;h+=n){let c=s.element(h).getBoundingClientRect(),u=(c.top+c.bottom)/2;if((n>0?u>o.bottom:u<o.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(c.bottom-c.top)/2)break;let d=Math.abs((c.left+c.right)/
2-r);d<a&&(i=h,a=d)}}return i}var ur={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},fr=3;function gs(s,t,e,n){let{container:o}=s,r=o.getBoundingClientRect(),
[i,a]=[r.left-o.scrollLeft,r.top-o.scrollTop],l=[],h=new Set;for(let c=t;c<e;c+=1){let u=s.blocks.at(c),f=u?.fold&&
!u.fold.isOpen,d=f?void 0:n(c);if(!d&&u&&h.has(f?u.fold:u))continue;h.add(f?u.fold:u);let p=d?d.getClientRects():
u?[P(u)]:[];for(let m of p){let x=l.at(-1);x&&Math.abs(x.top-m.top)<fr?(x.left=Math.min(x.left,m.left),x.right=
Math.max(x.right,m.right),x.bottom=Math.max(x.bottom,m.bottom)):m.width>0&&l.push({left:m.left,top:m.top,right:m.
right,bottom:m.bottom})}}return l.map(c=>({left:c.left-i,top:c.top-a,width:c.right-c.left,height:c.bottom-c.top}))}
function ws(s,t,e,n){let o=s.page.texts.length-1,r=n?.starts,i=h=>{let c=r&&n?r[n.ofToken[t]+h]:t+h;return Math.
min(o,Math.max(0,c??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>st(s,t,o,1),ArrowUp:()=>st(s,
t,o,-1),Home:()=>0,End:()=>o},l=getComputedStyle(s.element(t)).direction==="rtl";return a[l?ur[e]??e:e]?.()??null}var qt=class{#t=-1;#e=-1;#n=0;#s=null;constructor(t,e,n,o){this.elementOf=e,this.chances=n,this.firstChance=o,
this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=new Float32Array(t).
fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(t)}paint(t,e,n){
this.weights=t,this.levels=e;for(let o of n)this.#o(o,this.elementOf(o))}mark(t,e){let n=new Set([this.#t,this.#e,
t,e]);this.#t=t,this.#e=e,this.#r(n)}hide(t){let[e,n]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let o=e;o<
n;o+=1)this.elementOf(o)?.toggleAttribute("data-hidden",o<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:n,to:o,strength:r,against:i}of t)this.shades.fill(i?-r:r,n,o);this.#r(this.shades.keys(),
n=>e[n]!==this.shades[n])}choose(t){let e=this.#s;this.#s=t,this.#r([...bs(e),...bs(t)])}find(t,e){let n=this.
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
r||t===this.#t))}};function bs(s){return s?Array.from({length:s[1]-s[0]},(t,e)=>s[0]+e):[]}var mr=80,V=class{#t=new Map;#e=[];#n=[];#s=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let n=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:o=null,target:[r]=[
0]}=e.page.why??{};this.look=new qt(n,h=>this.#t.get(h),o,r),this.isWhole=n<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=ls(t,e,i,this.inList,(h,c)=>this.#a(h,c));this.#e=a.folds,
this.lines=a.stretches;let l=h=>this.#h(h);this.blocks=new Gt(t,a.blocks,h=>this.#i(h),l,i),this.blocks.update(),
this.search=new zt(this),t.addEventListener("copy",h=>this.#l(h)),t.addEventListener("keydown",h=>cs(h,t)),new ResizeObserver(
_(()=>this.#r(),mr)).observe(t);for(let h of this.#e)h.onChange(()=>{this.blocks.update(),this.#r()})}element(t){
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
return gs(this,t,e,n=>this.#t.get(n))}next(t,e,n=null){return ws(this,t,e,n)}trueText(t,e){return vt(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#o(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#r(){this.#n.forEach(t=>t())}#i(t){for(let e of t.lines){let n=is(this.model,e,(o,r)=>this.#a(o,r));t.
element.append(n)}}#h(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#a(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#s&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#l(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,n=e?us(this,e):"";n&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",n),t.preventDefault())}};var Yt=14,pr=3,gr=60,Vt=class{#t=null;#e=0;#n=new Uint8Array;#s=-1;constructor(t,e,n){this.canvas=t,this.text=
e,this.lines=n,new ResizeObserver(_(()=>this.#i(),gr)).observe(e),t.addEventListener("pointerdown",o=>{t.setPointerCapture(
o.pointerId),this.#o(o)}),t.addEventListener("pointermove",o=>{t.hasPointerCapture(o.pointerId)&&this.#o(o)})}draw(t,e){
this.#n=t,this.#s=e;let n=this.canvas.getContext("2d");if(!this.#t||!n)return;let o=new Uint8Array(Math.ceil(this.#e));
t.forEach((l,h)=>{let c=this.#r(h);o[c]=Math.max(o[c],l)});let r=H[document.documentElement.dataset.theme==="d\
ark"?"dark":"light"],i=tt(r);n.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0),n.clearRect(0,0,Yt,this.#e);
let a=[...o.keys()].filter(l=>o[l]>0);a.sort((l,h)=>o[l]-o[h]);for(let l of a)n.fillStyle=i[o[l]-1].background,
n.fillRect(2,l-1,Yt-4,pr);e>=0&&(n.fillStyle=r.ink,n.fillRect(0,this.#r(e)-1,Yt,2))}#o(t){let n=(t.clientY-this.
canvas.getBoundingClientRect().top)/this.#e*this.text.scrollHeight-this.text.clientHeight/2;this.text.scrollTo(
{top:n,behavior:"instant"})}#r(t){return Math.floor((this.#t?.[t]??0)*(this.#e-2))}#i(){let{scrollHeight:t,clientHeight:e,
scrollTop:n}=this.text,o=t>e+24;if(this.canvas.hidden=!o,!o){this.#t=null;return}let r=this.text.getBoundingClientRect().
top-n,i=new Float32Array(this.lines.at(-1)?.to??0);for(let{element:a,from:l,to:h}of this.lines){let c=a.getBoundingClientRect();
for(let u=l;u<h;u+=1)i[u]=(c.top-r+c.height*(u-l)/(h-l))/t}this.#t=i,this.#e=e,this.canvas.width=Yt*devicePixelRatio,
this.canvas.height=e*devicePixelRatio,this.draw(this.#n,this.#s)}};var wr=4,Xt=class{#t=!1;#e=0;#n=null;constructor(t,e,n,o){this.root=t,this.page=e,this.actions=o,this.view=t.getAttribute(
"data-view"),this.text=this.#o("text"),this.tokens=new V(this.text,n);let r=this.#o("minimap");this.minimap=new Vt(
r,this.text,this.tokens.lines),this.list=this.#o("strongest"),this.release=this.#o("release"),this.#c(Math.min(
e.promptLength,e.texts.length-1)),this.#i()}show(t){this.#n=t,this.tokens.paint(t.weights,t.levels),this.tokens.
mark(t.subject,t.pointed,t.frozen),this.#r("sentence",t.sentence),this.#r("mass",t.mass),this.#r("detail",t.detail),
this.#r("scale",t.scale),this.release.hidden=!t.frozen,this.#r("frozen-on",t.frozen?`Frozen on ${A(this.page.texts[t.
subject],14)}`:""),this.minimap.draw(t.levels,t.subject),this.#d(t.legend),this.#u(t)}showStrongest(t){let e=this.#n?.
strongest[t];return e&&this.#a(e.token),e!==void 0}get sentence(){return this.#n?.sentence??""}goTo(t){this.#c(
t);let e=this.tokens.element(t);e.focus({preventScroll:!0}),e.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(t,e=wr){
this.#s(t),e>0&&requestAnimationFrame(()=>this.reveal(t,e-1))}#s(t){let e=this.tokens.element(t).getBoundingClientRect(),
n=this.text.getBoundingClientRect();if(e.top<n.top||e.bottom>n.bottom){let o=(n.top+n.bottom)/2;this.text.scrollTo(
{top:this.text.scrollTop+e.top-o,behavior:"instant"})}}#o(t){return this.root.querySelector(`.${t}`)}#r(t,e){I(
this.#o(t),e)}#i(){this.text.addEventListener("pointerover",t=>{this.#t=t.pointerType==="touch";let e=this.tokens.
tokenAt(t.target);!this.#t&&e!==null&&this.actions.point(this.view,e)}),this.text.addEventListener("pointerlea\
ve",()=>{this.#n?.frozen&&!this.#t&&this.actions.point(this.view,null)}),this.text.addEventListener("mousedown",
t=>{t.detail>1&&t.preventDefault()}),this.text.addEventListener("dblclick",t=>{let e=this.tokens.tokenAt(t.target);
!this.#t&&e!==null&&this.actions.toggle(this.view,e)}),this.text.addEventListener("click",t=>{let e=this.tokens.
tokenAt(t.target);e!==null&&(this.#c(e),t.pointerType==="touch"&&(this.#t=!0,this.#h(e)))}),this.text.addEventListener(
"focusin",t=>{let e=this.tokens.tokenAt(t.target);e!==null&&this.tokens.element(e).matches(":focus-visible")&&
this.actions.point(this.view,e)}),this.text.addEventListener("keydown",t=>this.#l(t)),this.release.addEventListener(
"click",()=>this.actions.toggle(this.view,null)),this.list.addEventListener("click",t=>{let e=t.target instanceof
Element?t.target.closest("[data-goto]"):null;e&&this.#a(Number(e.getAttribute("data-goto")))})}#h(t){let e=this.#n;
e?.frozen&&t!==e.subject&&t!==e.pointed?this.actions.point(this.view,t):this.actions.toggle(this.view,t)}#a(t){
this.#n&&!this.#n.frozen&&this.actions.toggle(this.view,this.#n.subject),this.goTo(t),this.actions.point(this.
view,t)}#l(t){let e=this.tokens.tokenAt(t.target);if(e===null||t.altKey||t.metaKey)return;let n=this.page.texts.
length-1,o=this.tokens.element(e),r={ArrowRight:()=>Math.min(n,e+1),ArrowLeft:()=>Math.max(0,e-1),ArrowDown:()=>st(
this.tokens,e,n,1),ArrowUp:()=>st(this.tokens,e,n,-1),Home:()=>0,End:()=>n};if(t.key in r){let a=getComputedStyle(
o).direction==="rtl"?br[t.key]??t.key:t.key;this.goTo(r[a]())}else if(t.key==="Enter"||t.key===" ")this.actions.
toggle(this.view,e);else if(t.key==="Escape")this.actions.toggle(this.view,null);else return;t.preventDefault()}#c(t){
this.tokens.element(this.#e)?.setAttribute("tabindex","-1"),this.tokens.element(t)?.setAttribute("tabindex","0"),
this.#e=t}#d(t){let e=this.#o("legend-numbers").children;for(let n=0;n<e.length;n+=1){let o=t.length?n?S(t[n]):
"0":"";e[n].textContent!==o&&(e[n].textContent=o)}}#u(t){[...this.list.children].forEach((n,o)=>{let r=t.strongest[o];
n.classList.toggle("empty",!r);let i=n.firstElementChild;if(i.disabled=!r,!r)return;let[a,l,h]=[...i.children],
c=t.levels[r.token];i.setAttribute("data-goto",String(r.token)),a.textContent=String(r.token),I(l,A(this.page.
texts[r.token],18)),h.textContent=S(r.weight),h.className=c>0?`weight level-${c}`:"weight"})}},br={ArrowLeft:"\
ArrowRight",ArrowRight:"ArrowLeft"};var xr=["data","alignment","hide","norms","beside"],ot=["observed","observer"],Jt=class s{static id="looked";static title="\
Where heads looked";static stepsHeads=!0;#t={observed:null,observer:null};#e=null;#n=!1;#s=!1;#o=[];#r=null;#i=null;#h=matchMedia(
"(min-width: 93.75rem)");constructor(t){this.context=t,this.page=t.page,this.announceLater=_(()=>this.#x(),600)}mount(t){
let{page:e}=this;this.#r=new Kt(e,this.context.state,n=>{this.context.change(n)},n=>{this.#c(n)}),this.#i=t.querySelector(
".panels"),this.#h.addEventListener("change",()=>{this.#i?.setAttribute("data-sides",this.#a),this.#r?.show(this.
context.state(),this.#a)}),t.addEventListener("click",n=>{let o=n.target instanceof Element?n.target.closest("\
[data-token-step]"):null,r=o?.closest("[data-view]")?.getAttribute("data-view");o&&r&&this.#d(r,Number(o.getAttribute(
"data-token-step")))}),document.addEventListener("keydown",n=>{let o=n.target instanceof Element&&n.target.matches(
"input, select"),r="12345".indexOf(n.key);if(t.hidden||o||r<0||n.key===""||n.ctrlKey||n.metaKey||n.altKey)return;
let i=document.activeElement?.closest("[data-view]")?.getAttribute("data-view")??this.#l;this.#f(i).showStrongest(
r)&&n.preventDefault()}),t.querySelectorAll(".sheet").forEach(n=>new nt(n)),this.#o=ot.map(n=>{let o=t.querySelector(
`section[data-view=${n}]`);return new Xt(o,e,this.context.text,{point:(r,i)=>this.point(r,i),toggle:(r,i)=>{this.
toggle(r,i)}})})}async show(t){let{page:e}=this,{heads:n}=this.context,{layer:o,head:r}=t;this.#r?.show(t,this.#a),
this.#i?.setAttribute("data-sides",this.#a);let i=o===-1&&(r===0||r===1)?1-r:null,a=n.peek(o,r),l=i===null?null:
n.peek(o,i);if(!a||i!==null&&!l){try{[a,l]=await ns(Promise.all([n.get(o,r),i===null?null:n.get(o,i)]))}catch(fe){
this.#b(fe,o,r);return}let y=this.context.state();if(y.layer!==o||y.head!==r)return}let{alignment:h,hide:c}=this.
context.state(),u=c==="resting"?Bn(a,o,e.numRows):c,f=W(e,this.context.state()),d=f==="value"?a.norms:null,p=e.
numRows,m=this.#e?.layer===o?this.#e.scope.sight:Ht(e.sight,o,p),x={data:a,numTokens:e.texts.length,numRows:p,
alignment:h,hide:u,norms:d,beside:l,sight:m};w("precision",Nt(f)),this.#e&&(this.#e.layer!==o||this.#e.head!==
r)&&(this.#s=!0,this.announceLater());let M=this.#e?.scope;(!M||xr.some(y=>M[y]!==x[y]))&&(this.#e={layer:o,head:r,
scope:x,masses:Fn(x)}),this.#p(),C("");for(let y of this.#o)y.tokens.markHidden(u),this.#m(y.view)}reveal(){this.#u(
ot)}async look({layer:t,head:e,row:n,key:o}){let{page:r}=this,i=this.context.state(),a=Y(i.alignment,n,r.texts.
length),l=t===void 0&&e===void 0&&k(r,-1).length>0;this.#t.observer=o??null,await this.context.change({view:s.
id,layer:l?-1:t??i.layer,...e===void 0?{}:{head:e},observer:a??n,...this.#a==="to"?{sides:"from"}:{},...a===null?
{alignment:"position"}:{}}),o!==void 0&&(this.#f("observer").goTo(o),this.point("observer",o))}point(t,e){this.#t[t]!==
e&&(this.#t[t]=e,this.#m(t),this.announceLater())}async toggle(t,e){let n=this.context.state()[t];e===null&&n===
null||(this.#t[t]=e??n,await this.context.change({[t]:n===e?null:e}),this.announceLater())}get door(){return{row:this.
row.bind(this),select:this.select.bind(this)}}get snapshot(){let t=this.context.state(),e=n=>({token:t[n]??this.#t[n],
frozen:t[n]!==null});return{views:{observed:e("observed"),observer:e("observer")}}}async row(t,e,n){if(!(Number.
isInteger(n)&&n>=0&&n<this.page.numRows))throw new b(`There is no row ${n}; the rows are 0 to ${this.page.numRows-
1}.`);return _n(await this.context.heads.get(t,e),n,this.page.numRows)}async select({layer:t,head:e,view:n,token:o,
frozen:r}){if(typeof o=="number"&&!(Number.isInteger(o)&&o>=0&&o<this.page.texts.length))throw new b(`There is\
 no token ${o}; the tokens are 0 to ${this.page.texts.length-1}.`);let i=this.context.state(),a={view:s.id,...t===
void 0?{}:{layer:t},...e===void 0?{}:{head:e}};for(let l of n?[n]:ot)o!==void 0?(this.#t[l]=o,a[l]=r?o:null):r!==
void 0&&(a[l]=r?i[l]??this.#t[l]:null);await this.context.change(a);for(let l of this.#o)l.tokens.finish();this.#u(
n?[n]:ot)}get#a(){return this.context.state().sides??(this.#h.matches?"both":"from")}get#l(){return this.#a===
"to"?"observed":"observer"}async#c(t){let e=this.#a,n={sides:t};if(e!=="both"&&t!=="both"&&e!==t){let[o,r]=t===
"to"?["observer","observed"]:["observed","observer"];this.#t[r]=this.#t[o],n[r]=this.context.state()[o]}await this.
context.change(n),this.#u(ot)}async#d(t,e){let n=this.context.state()[t],o=this.page.texts.length-1,r=Math.min(
o,Math.max(0,(n??this.#t[t]??0)+e));this.#t[t]=r,await this.context.change(n===null?{}:{[t]:r}),this.#u([t])}#u(t){
for(let e of t){let n=this.context.state()[e]??this.#t[e];n!==null&&this.#f(e).reveal(n)}}#p(){if(!this.#n&&this.#e){
this.#n=!0;let t=Zn(this.page,this.#e.scope);for(let e of ot)this.#t[e]??=this.context.state()[e]===null?t[e]:
null}}#m(t){if(this.#e){let{scope:e,masses:n}=this.#e,o=this.context.state(),r={frozen:o[t],pointed:this.#t[t]},
i=Jn(this.page,o,e,n,t,r);this.#f(t).show(i),this.#g(t,e.hide>0&&i.mass!==""),t===this.#l&&this.#w(t,i.subject)}}#g(t,e){
this.#f(t).root.querySelector(".why-resting")?.toggleAttribute("hidden",!e)}#w(t,e){let{page:n}=this,o=t==="ob\
served"?"later words":e<0?"the word":A(n.texts[e],14),r=t==="observer"&&e>=0&&e<n.promptLength?"just before":"\
when it wrote";w("when-written",`${r} ${o}`),w("when-read",`when it read ${o}`)}#f(t){return this.#o.find(e=>e.
view===t)}#b(t,e,n){this.#e=null;let o=t instanceof b?t.message:`This cannot be shown: ${T(e,n)}.`;for(let r of this.#o)
r.show(Ie(this.page,"There is nothing to show for this head."));C(o)}#x(){let t=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view");if(t||this.#s){let{layer:e,head:n}=this.context.state(),o=T(e,n,this.
page.headNames[n]),{sentence:r}=this.#f(t??this.#l);w("live",this.#s?`${o[0].toUpperCase()}${o.slice(1)}. ${r}`:
r),this.#s=!1}}};var xs="http://www.w3.org/2000/svg";var Zt=class{#t=[];constructor(t,e){this.svg=t,this.text=e,this.group=document.createElementNS(xs,"g"),t.append(
this.group),e.onLayout(()=>this.#e()),e.container.addEventListener("scroll",()=>this.#n(),{passive:!0})}show(t){
this.#t=t,this.#e()}#e(){this.#n(),this.group.replaceChildren(...this.#t.flatMap(t=>{let e=this.text.rectsOf(...t.
from)[0],n=this.text.rectsOf(...t.to)[0];return e&&n?[yr(t,e,n)]:[]}))}#n(){let{scrollLeft:t,scrollTop:e}=this.
text.container;this.group.setAttribute("transform",`translate(${-t} ${-e})`)}};function yr({strength:s},t,e){let n=document.
createElementNS(xs,"path"),[o,r]=[t,e].map(({left:p,width:m})=>p+m/2),i=Math.abs(t.top-e.top)<t.height/2,a=e.top>
t.top&&!i,l=a?t.top+t.height:t.top,h=a||i?e.top:e.top+e.height,c=i?Math.min(22,8+Math.abs(r-o)/6):0,[u,f]=i?[l-
c,h-c]:[(l+h)/2,(l+h)/2],d=(p,m)=>`${p.toFixed(1)} ${m.toFixed(1)}`;return n.setAttribute("d",`M${d(o,l)}C${d(
o,u)} ${d(r,f)} ${d(r,h)}`),n.setAttribute("class","arc"),n.style.setProperty("--strength",s.toFixed(3)),n}var Ue=18,Qt=class{constructor(t,e){this.page=t,this.details=document.getElementById("edges"),this.details.hidden=
t.measuredEdges.length===0,this.body=this.details.querySelector("tbody"),this.body.append(...t.measuredEdges.map(
(o,r)=>Ar(t,o,r)));let n=Er(t.measuredEdges);n!==null&&(w("edges-title",`What mattered for ${n}`),w("edges-row",
` into the row that wrote ${n}`)),this.body.addEventListener("click",o=>{let r=o.target instanceof Element?o.target.
closest("tr"):null;r&&e(t.measuredEdges[Number(r.dataset.edge)])})}show(t){w("edges-when",t.alignment==="gener\
ation"?"Deciding":"Reading"),this.page.measuredEdges.forEach((e,n)=>{let o=this.body.rows[n];I(o.cells[3],$r(this.
page,t.alignment,e));let r=(e.layer??-1)===t.layer&&(e.head===null||e.head===t.head);o.toggleAttribute("data-h\
ere",r)})}};function Er(s){let[t]=s,e=({queries:[n,o],next:r})=>o-n===1&&n===t.queries[0]&&r===t.next;return t&&
s.every(e)?A(t.next,Ue):null}function Ar(s,t,e){let n=document.createElement("tr");n.dataset.edge=String(e);let o=document.
createElement("button");o.type="button",o.textContent=Oe(t.change),o.setAttribute("aria-label",It(`Layer ${t.layer??
"any"}, head ${t.head??"any"}: ${Wt(t)} Show it in the text.`)),n.insertCell().append(o);let r=`${ys(s,t.keys)}${t.
others?`, and ${t.others} more`:""}`;for(let i of[String(t.layer??"all"),String(t.head??"all"),"",r,S(t.weight),
t.valueWeighted===null?"\u2013":S(t.valueWeighted),`${A(t.next,Ue)} \xD7 ${Ne(t.change)}`])I(n.insertCell(),i);
return n}function $r(s,t,{queries:[e,n]}){let o=Y(t,e,s.texts.length),r=Y(t,n-1,s.texts.length);return o===null||
r===null?"what follows":ys(s,[o,r+1])}function ys(s,[t,e]){let n=`${t} ${A(s.texts[t],Ue)}`;return e-t===1?n:`${n}\
 to ${e-1}`}function dt(s,t,[e,n]){let o=[Math.max(e,s.target[0]),Math.min(n,s.target[1])],r=[e,Math.min(n,t)];return o[0]<
o[1]?o:r[0]<r[1]?r:null}function Es(s,t){return[s.units,s.words].flatMap(n=>n.filter(([o,r])=>o<=t&&t<r))[0]??
[t,t+1]}function mt({from:s,when:t},e){let[n,o]=s.map(r=>r-(t==="wrote"?1:0));return[Math.max(0,n),Math.min(e,o)]}function As(s,t,e,n){
let[o,r]=mt(e,n),[i,a]=e.to,l=[0,0,0],h=0,c=0;for(let u=o;u<r;u+=1){let f=O(t,u);if(f>0){c+=1;let d=O(t,u,i)-O(
t,u,Math.min(a,u+1));d>0&&(h+=d/f,Gn(s,u,Math.max(i,t.first[u]),a).forEach((p,m)=>{l[m]+=p}))}}return c?{weight:l.
map(u=>u/c),even:h/c}:null}function te(s){return[...s].sort((t,e)=>e.weight-t.weight||t.layer-e.layer||t.head-
e.head)}var Sr=-(2**15),$s=.1,vr=3;async function Ss(s){let t=s.target[1]-s.target[0],e=2*t*s.units.length,n;try{n=await xt(
bt(s.effects),e)}catch{n=new Uint8Array}if(n.length!==e)throw new b("What the answer hangs on cannot be read: \
this file is damaged. Please make the report again.");let o=new DataView(n.buffer,n.byteOffset,n.byteLength);return s.
units.map((r,i)=>Float64Array.from({length:t},(a,l)=>{let h=o.getInt16(2*(i*t+l),!0);return h===Sr?NaN:h*s.step}))}
function vs(s,t,e){let[n,o]=e.map(i=>i-s.target[0]),r=t.map((i,a)=>({unit:a,effect:ee(i.slice(n,o))})).filter(
({effect:i})=>!Number.isNaN(i)).sort((i,a)=>a.effect-i.effect||i.unit-a.unit);return{ranked:r,leading:r.length>
0&&Ts(s,r[0].effect)?r[0].unit:null,probability:s.probabilities?.slice(n,o).reduce((i,a)=>i*a,1)??null,alternatives:s.
alternatives?.[n]??[]}}function ks(s,t,[e,n]){let o=s.units.flatMap(([i,a],l)=>i<n&&a>e?[l]:[]),r=s.words.map(
i=>{let[a,l]=i.map(h=>h-s.target[0]);return{span:i,effect:ee(o.map(h=>ee(t[h].slice(a,l))))}}).filter(({effect:i})=>!Number.
isNaN(i)).sort((i,a)=>a.effect-i.effect||i.span[0]-a.span[0]);return{ranked:r,leading:r.length>0&&Ts(s,r[0].effect)?
0:null,units:o}}function Ts(s,t){return t>0&&(!s.measured||t>=s.least)}function ee(s){let t=NaN;for(let e=0;e<
s.length;e+=1)Number.isNaN(s[e])||(t=(Number.isNaN(t)?0:t)+s[e]);return t}function Ls(s,t){if(s.measured)return vr;
let e=0;for(let n of s.words){let[o,r]=n.map(i=>i-s.target[0]);for(let i of t)e=Math.max(e,Math.abs(ee(i.slice(
o,r)))||0)}return e||1}function Os(s,t,e,n){let o=s.measured?n?$s:s.least:$s*t;return Math.abs(e)>=o&&(n||e<0)?
Math.max(-1,Math.min(1,e/t)):0}var kr=5,Tr=2,Lr=32;function v(s,[t,e]){return A(Or(s,t,e),Lr)}function Or(s,t,e){let n=s.slice(t,e),o=n.filter(
r=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(r));return(o.length?o:n).join("")}function Ms(s,t,e,{ranked:n,leading:o}){
let r=v(t,e);return o===null?n.length?`${r} hangs on no single word`:`${r} looked at nothing of the prompt`:`${r}\
 hangs on ${v(t,s.units[o])}`}function Rs(s,t,e,{ranked:n,leading:o}){let r=v(t,e);if(!n.length)return`Nothing\
 of the prompt was looked at for ${r}.`;if(o===null)return s.measured?`No single word: hiding any one of them \
would have left ${r} at least ${Is(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`No singl\
e word: nothing of the prompt spoke for ${r} (${s.figure}).`;let i=v(t,s.units[o]);return s.measured?`Without ${i}\
, ${r} would have been ${Ke(n[0].effect)} times less likely (measured).`:`Of the prompt, ${i} did most for ${r}\
 (${s.figure}).`}function Cs(s,t,e,{ranked:n,leading:o}){let r=v(t,e);if(o===null){let a=n.length>0;return{headline:a?
`No word of the answer needed ${r}`:`What needed ${r} is not known`,sentence:a?s.measured?`Hiding it would hav\
e left each of them at least ${Is(Math.exp(-Math.max(0,n[0].effect)))} times as likely (measured).`:`Nothing o\
f it spoke for any of them (${s.figure}).`:"It was not hidden from the model: no word of the prompt lies in it\
."}}let i=v(t,n[0].span);return{headline:`${i} needed ${r} most`,sentence:s.measured?`Without ${r}, ${i} would\
 have been ${Ke(n[0].effect)} times less likely (measured).`:`Of the answer, ${r} did most for ${i} (${s.figure}\
).`}}function Is(s){return(Math.floor(100*s+1e-9)/100).toFixed(2)}function Ke(s){let t=Math.exp(s);return t>1e3?
"more than 1,000":String(Number(t.toPrecision(2)))}function Ge(s,t){let e=t.filter(({effect:l})=>s.measured||l>
0),n=e.filter(({effect:l})=>l<=-s.least).slice(-Tr),r=[...e.filter(l=>!n.includes(l)).slice(0,kr-n.length),...n],
i=t.reduce((l,{effect:h})=>l+Math.max(0,h),0),a=Math.max(...r.map(({effect:l})=>Math.abs(l)),s.measured?1:0);return r.
map(({span:l,effect:h})=>({span:l,size:a>0?Math.abs(h)/a:0,against:h<0,text:s.measured?Nr(h):`${Math.round(100*
h/i)}% of the estimate`}))}function Nr(s){let t=Ke(Math.abs(s));return t==="1"?"no change":`${s>0?"\xF7":"\xD7"}\
 ${t} without it`}function _s({probability:s,alternatives:t}){if(s===null)return"";let e=t.map(([n,o])=>`${A(n,
16)} ${Ns(o)}`).join(", ");return`The model gave it ${Ns(s)}.${e?` Next came ${e}.`:""}`}function Ns(s){let t=100*
s;return t<.1?"less than 0.1%":t>=99.5?"more than 99%":`${t>=1?Math.round(t):t.toFixed(1)}%`}function ne({weight:s,
bounds:t}){let e=G(s,t),[n,o]=e.split(" \xB1 ");return o===void 0?{number:e,error:""}:{number:n,error:`\xB1 ${o}`}}
function Ds(s){let t=s.map(({even:o})=>o),[e,n]=[Math.min(...t),Math.max(...t)].map(o=>S(o));return s.length?`\
An even spread would be ${e===n?e:`${e} to ${n}`} (the thin lines).`:""}function se(s,t,e){return(e&&dt(t,s.promptLength,e))??t.words[t.chosen]}function oe(s,t,e,n){let o=se(s,t,n);return o[0]<
s.promptLength?Rr(s,t,e,o):Mr(s,t,e,o)}function Mr({texts:s},t,e,n){let o=vs(t,e,n),r=o.ranked.map(({unit:i,effect:a})=>({
span:t.units[i],effect:a}));return{span:n,reverse:!1,ranked:r,leading:o.leading===null?null:t.units[o.leading],
words:{headline:Ms(t,s,n,o),sentence:Rs(t,s,n,o),chance:_s(o),lead:t.measured?"Each of these hidden from it, a\
nd the model run again:":"Shares of what was estimated:",bars:Ge(t,r)}}}function Rr({texts:s},t,e,n){let o=ks(
t,e,n);return{span:n,reverse:!0,ranked:o.ranked,leading:o.leading===null?null:o.ranked[o.leading].span,words:{
...Cs(t,s,n,o),chance:"",lead:t.measured?`Words of the answer, with ${v(s,n)} hidden from them:`:"Words of the\
 answer, estimated:",bars:Ge(t,o.ranked)}}}function Fs(s,t,{ranked:e,leading:n}){let o=Ls(s,t);return e.flatMap(
({span:[r,i],effect:a})=>{let l=Os(s,o,a,n!==null);return l===0?[]:[{from:r,to:i,strength:Math.abs(l),against:l<
0}]})}function re(s,{span:t,reverse:e},n){let[o,r]=e?[n,t]:[t,n],i=o&&r&&{from:o,to:r,when:"wrote"},[a,l]=i?mt(
i,s.numRows):[0,0];return a<l?i:null}var Hs=10,Cr=100;function je(s){return s.layers.filter(({layer:t})=>t!==-1).flatMap(({layer:t,heads:e})=>e.map(
n=>[t,n]))}async function Ps(s,t,e,n){let o=performance.now()+Hs;for(let[r,i]of je(s)){if(performance.now()>o&&
(await Ir(),o=performance.now()+Hs),!n())return!1;let a=t.peek(r,i)??await t.get(r,i).catch(()=>null);a&&e(r,i,
a)}return n()}function Ir(){return new Promise(s=>{window.requestIdleCallback?window.requestIdleCallback(()=>s(),
{timeout:Cr}):setTimeout(s,20)})}var _r=250,ie=class{#t="";constructor(t,e){this.page=t,this.heads=e}async ask(t,e){let n=t?`${t.from} ${t.to}`:
"nothing";if(n===this.#t)return;if(this.#t=n,!t){e(null);return}let{texts:o,siblings:r}=this.page,i={at:v(o,t.
to),when:`when it wrote ${v(o,t.from)}`,count:je(this.page).length,parted:r.length>0},a=()=>this.#t===n,l=performance.
now(),h=await this.#e(t,a,c=>{performance.now()>l+_r&&(l=performance.now(),e({...i,ranked:te(c),done:!1}))});a()&&
e({...i,ranked:te(h),done:!0})}async all(t){return te(await this.#e(t,()=>!0,()=>{}))}async#e(t,e,n){let o=[],
{page:r}=this,i=new Map(r.layers.map(({layer:a})=>[a,Ht(r.sight,a,r.numRows)]));return await Ps(this.page,this.
heads,(a,l,h)=>{let c=i.get(a),u=c&&As(h,c,t,r.numRows);if(u){let[f,...d]=u.weight;o.push({layer:a,head:l,weight:f,
bounds:d,even:u.even})}n(o)},e),o}};function Bs(s){let t=new Map;for(let e of s){let n=t.get(e.layer);(!n||e.weight>n.weight)&&t.set(e.layer,e)}return[
...t.values()].sort((e,n)=>e.layer-n.layer)}var Dr=5,le=class{#t=[];#e=[];#n=[];constructor(t,e,n){this.nameOf=e,this.bars=ae(t,"why-bars"),this.heads=ae(
t,"why-heads"),this.layers=ae(t,"why-layers"),this.looks=ae(t,"why-looks");for(let o of t.querySelectorAll("[d\
ata-word-step]"))o.addEventListener("click",()=>n.step(o.dataset.wordStep==="1"?1:-1));ze(this.bars,o=>n.cause(
this.#t[o].span)),ze(this.heads,o=>n.look(this.#e[o])),ze(this.layers,o=>n.look(this.#n[o]))}show({headline:t,
sentence:e,chance:n,lead:o,bars:r},i){w("why-title",t),w("why-sentence",e),w("why-chance",n),w("why-lead",r.length?
o:""),this.#t=r,this.bars.replaceChildren(...r.map(({span:a,size:l,against:h,text:c})=>{let u=i!==null&&a[0]===
i[0]&&a[1]===i[1];return Ws(this.nameOf(a).replace(/^“|”$/gu,""),l,c,`effect${h?" against":""}`,u)}))}showLooks(t){
if(this.looks.hidden=t===null,!t)return;let{at:e,when:n,ranked:o,count:r,parted:i,done:a}=t,l=`of ${r}${i?" in\
 this file":""}`;w("why-heads-title",`Heads that looked at ${e}`),w("why-heads-of",`${l} ${n}`),this.heads.setAttribute(
"aria-busy",String(!a)),this.#e=o.slice(0,Dr),this.heads.replaceChildren(...this.#e.map(c=>{let{number:u,error:f}=ne(
c),d=Ws(`L${c.layer} \xB7 H${c.head}`,c.weight,u,"head",!1),p=d.firstElementChild;return p.setAttribute("aria-\
label",It(`Layer ${c.layer}, head ${c.head}: ${u} ${f} of its attention to ${e}. Show it in the text.`)),p.style.
setProperty("--even",c.even.toFixed(4)),p.append(rt("error",f)),d})),w("why-heads-note",a?Ds(this.#e):"Still l\
ooking through the heads \u2026"),w("why-layers-of",`strongest look at ${e}`),this.#n=Bs(o);let h=o[0];this.layers.
setAttribute("aria-label",h?`Strongest in layer ${h.layer}, at ${ne(h).number}, of ${this.#n.length} layers`:""),
this.layers.replaceChildren(...this.#n.map(c=>{let u=rt("layer","");return u.title=`Layer ${c.layer}: ${ne(c).
number} (head ${c.head})`,u.style.setProperty("--size",c.weight.toFixed(4)),u})),w("why-first-layer",this.#n.length?
`layer ${this.#n[0].layer}`:""),w("why-last-layer",this.#n.length>1?`layer ${this.#n.at(-1)?.layer}`:"")}};function ae(s,t){
return s.querySelector(`#${t}`)}function ze(s,t){s.addEventListener("click",e=>{let n=[...s.children].findIndex(
o=>e.target instanceof Node&&o.contains(e.target));n>=0&&t(n)})}function Ws(s,t,e,n,o){let r=document.createElement(
"li"),i=document.createElement("button");i.type="button",i.className=n,i.style.setProperty("--size",t.toFixed(
4)),n!=="head"&&i.setAttribute("aria-pressed",String(o));let a=rt("track","");return a.setAttribute("aria-hidd\
en","true"),a.append(rt("size","")),i.append(rt("name",s),a,rt("number",e)),r.append(i),r}function rt(s,t){let e=document.
createElement("span");return e.className=s,I(e,t),e}function ce(s,t){let e=s.texts.length;if(t==="token")return he(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t===
"turn")return he(t,Uint32Array.from(s.text.turns,([,r])=>r),e);if(t==="span")return Fr(s);let n=bt(s.text.units[t]??
"");if(n.length!==Math.ceil(e/8))throw new b("This file is damaged: its units do not fit its text. Please make\
 the report again.");let o=[];for(let r=0;r<e;r+=1)n[r>>3]>>(r&7)&1&&o.push(r);return he(t,Uint32Array.from(o),
e)}function he(s,t,e,n=null){if(e>0&&t[0]!==0)throw new b("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let o=Uint32Array.from([...t,e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=
1)r.fill(i,o[i],o[i+1]);return{kind:s,starts:o,ofToken:r,names:n}}function Fr(s){let t=new Int32Array(s.texts.
length).fill(-1);s.text.spans.forEach(([,o,r],i)=>{for(let a=o;a<r;a+=1)t[a]=t[a]<0?i:t[a]});let e=[],n=[];for(let o=0;o<
t.length;o+=1)(o===0||t[o]!==t[o-1]||o===s.promptLength)&&(e.push(o),n.push(t[o]<0?"":s.text.spans[t[o]][0]));
return he("span",Uint32Array.from(e),t.length,n)}function pt(s,[t,e]){return[s.starts[s.ofToken[t]],s.starts[s.ofToken[e-1]+1]]}var Hr=5;function Us(s,t,e){let{container:n}=s,o=ce(s.page,"sentence"),r=null,i=null,a=(h,c)=>{r=h,e(pt(t(),[h,
h+1]),c)},l=(h,c)=>{let u=r??h;e(pt(t(),[Math.min(u,h),Math.max(u,h)+1]),c)};n.addEventListener("pointerdown",
h=>{i={x:h.clientX,y:h.clientY}}),n.addEventListener("mousedown",h=>{(h.shiftKey||h.detail>1)&&h.preventDefault()}),
n.addEventListener("click",h=>{let c=i&&Math.hypot(h.clientX-i.x,h.clientY-i.y)>Hr,u=document.getSelection(),d=c&&
u&&!u.isCollapsed&&u.rangeCount>0?Be(s,u.getRangeAt(0)):null,p=s.tokenAt(h.target),m=h.target instanceof Element?
h.target.closest("[data-from]"):null;if(d)r=d[0],e(pt(t(),d),"drag");else{if(h.detail>1)return;p!==null?h.shiftKey&&
r!==null?l(p,"span"):a(p,"click"):m instanceof HTMLElement&&(r=Number(m.dataset.from),e([r,Number(m.dataset.to)],
"line"))}}),n.addEventListener("dblclick",h=>{let c=s.tokenAt(h.target);c!==null&&(r=c,e(pt(o,[c,c+1]),"senten\
ce"))}),n.addEventListener("keydown",h=>{let c=s.tokenAt(h.target);if(c===null||h.altKey||h.ctrlKey||h.metaKey)
return;let u=s.next(c,h.key,t());if(u!==null||h.key==="Enter"||h.key===" "){h.preventDefault();let f=u??c;s.rove(
f,!0),h.shiftKey&&u!==null?(r??=c,l(f,"key")):a(f,"key")}})}var Pr=3,Br=5,ue=class{static id="why";static title="Why this word?";#t=[];#e=null;#n=null;constructor(t){this.
context=t,this.page=t.page,this.headLooks=new ie(t.page,t.heads)}static fits(t){return t.why!==null||t.measuredEdges.
length>0}async mount(t){let{page:e,look:n}=this.context;if(this.edges=new Qt(e,({layer:o,head:r,queries:i,keys:a})=>{
n({layer:o??void 0,head:r??void 0,row:i[1]-1,key:a[0]})}),!!e.why){try{await this.#s(e.why)}catch(o){if(!(o instanceof
b))throw o;C(o.message);return}this.#o(t),this.#r(e.why),new nt(t.querySelector(".sheet")),this.panel=new le(t,
o=>v(e.texts,o),{cause:o=>{this.#e=o,this.show(this.context.state())},look:o=>{this.#c(o)},step:o=>this.#h(o)})}}show(t){
let{page:e,panel:n,text:o}=this;if(this.edges?.show(t),!n||!o||!e.why)return;let r=oe(e,e.why,this.#t,t.chosen),
i=this.#a(r),a=Fs(e.why,this.#t,r);n.show(r.words,i),o.shade(a),o.choose(r.span),o.rove(r.span[0]),this.#l(r,a);
let l=re(e,r,i);this.headLooks.ask(l,h=>n.showLooks(h))}reveal(){this.page.why&&this.text?.reveal(se(this.page,
this.page.why,this.context.state().chosen)[0])}get door(){return{why:this.why.bind(this)}}async why(t){let{page:e}=this;
if(!e.why)throw new b("This report does not know what the answer hangs on.");let n=typeof t=="number"?Es(e.why,
t):t,o=Kr(n,e.texts.length)?dt(e.why,e.promptLength,n):null;if(!o)throw new b(`There is nothing to explain at ${t}\
; the tokens are 0 to ${e.texts.length-1}.`);await this.#s(e.why);let r=oe(e,e.why,this.#t,o),i=re(e,r,r.leading),
a=i?await this.headLooks.all(i):[];return{measured:e.why.measured,units:r.ranked.map(({span:[l,h],effect:c})=>({
text:e.texts.slice(l,h).join(""),start:l,end:h,effect:c})),heads:a.slice(0,Br).map(({layer:l,head:h,weight:c})=>({
layer:l,head:h,weight:c}))}}#s(t){return this.#n??=Ss(t).then(e=>{this.#t=e}),this.#n}#o(t){let e=new V(t.querySelector(
".text"),this.context.text);this.text=e,this.arcs=new Zt(t.querySelector(".arcs"),e);let n=ce(this.page,"word");
Us(e,()=>n,o=>this.#i(o))}#r(t){let[e,n]=t.target,o=n>=this.page.texts.length?"":` Only the first ${n-e} token\
s of this long answer are explained.`;w("why-how",`${t.measured?Wr:Ur}${o}`),w("why-figure",`${t.figure[0].toUpperCase()}${t.
figure.slice(1)}.`)}#i(t){let{why:e,promptLength:n}=this.page,o=e&&dt(e,n,t);o&&(this.#e=null,this.context.change(
{chosen:o}))}#h(t){let{page:e}=this;if(e.why){let[n,o]=se(e,e.why,this.context.state().chosen),{why:r}=e,l=(n<
e.promptLength?r.units:r.words).filter(h=>t>0?h[0]>=o:h[1]<=n).at(t>0?0:-1);l&&(this.#i(l),this.text?.reveal(l[0]))}}#a({
words:t,leading:e}){let n=this.#e;return n&&t.bars.some(({span:o})=>String(o)===String(n))?n:e}#l({span:t,reverse:e,
leading:n},o){let r=o.filter(({against:i})=>!i).slice(0,n?Pr:0);this.arcs?.show(r.map(({from:i,to:a,strength:l})=>{
let h=[i,a];return{from:e?t:h,to:e?h:t,strength:l}}))}async#c({layer:t,head:e}){let{page:n}=this;if(n.why){let o=oe(
n,n.why,this.#t,this.context.state().chosen),r=re(n,o,this.#a(o));r&&await this.context.look({layer:t,head:e,row:mt(
r,n.numRows)[0],key:r.to[0]})}}},Wr="Measured: each word of the prompt was hidden, one at a time, from everyth\
ing after it, and the model was run again. Effects of several words do not add up, and a hidden word is someth\
ing that the model never met in training.",Ur="Estimated from one run of the model; nothing was hidden. An est\
imate always has a strongest word; that it has one says nothing yet. Run att-viz with --influence words to mea\
sure.";function Kr(s,t){return Array.isArray(s)&&s.length===2&&s.every(e=>Number.isInteger(e)&&e>=0&&e<=t)&&s[0]<
s[1]}try{let s=qe(document.getElementById("att-viz-page")?.textContent??""),t=new _t(s,[ue,Jt,Ft]),e=t.start();Object.
defineProperty(window,"attViz",{value:Object.freeze({ready:e,...t.door,views:Object.freeze(t.kinds.map(({id:n,
title:o})=>Object.freeze({id:n,title:o}))),show:t.show.bind(t),get state(){return t.snapshot}})}),e.then(()=>{
performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")})}catch(s){if(C(s instanceof
b?s.message:"This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Saf\
ari."),!(s instanceof b))throw s}
