function G(n){M("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function M(n,t){
let e=document.getElementById(n);e&&B(e,t)}var $e=/\u2068([^\u2068\u2069]*)\u2069/u;function B(n,t){let e=t.split(
$e);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((o,s)=>{let r=s%2?document.
createElement("bdi"):document.createTextNode(o);return s%2&&(r.textContent=o),o?[r]:[]}))}function Lt(n){return n.
replace(/[\u2068\u2069]/gu,"")}var x=class extends Error{constructor(t){super(t),this.name="ReportError"}};var R=Float32Array.from({length:256},(n,t)=>(t/255)**2);function y(n){return n*(n+1)/2}function z(n){let t=Uint8Array.
fromBase64;if(t)return t.call(Uint8Array,n);let e=atob(n),o=new Uint8Array(e.length);for(let s=0;s<e.length;s+=
1)o[s]=e.charCodeAt(s);return o}async function D(n,t){let o=new Blob([n]).stream().pipeThrough(new DecompressionStream(
"deflate")).getReader(),s=new Uint8Array(t),r=0;for(;;){let{done:i,value:a}=await o.read();if(i)return s.subarray(
0,r);if(r+a.length>t)throw await o.cancel(),new RangeError(`more than ${t} bytes`);s.set(a,r),r+=a.length}}var _e=-(2**15);var Ce=3;async function ct(n){let t=n.target[1]-n.target[0],e=2*t*n.units.length,o;try{o=await D(z(n.effects),
e)}catch{o=new Uint8Array}if(o.length!==e)throw new x("What the answer hangs on cannot be read: this file is d\
amaged. Please make the report again.");let s=new DataView(o.buffer,o.byteOffset,o.byteLength);return n.units.
map((r,i)=>Float64Array.from({length:t},(a,l)=>{let c=s.getInt16(2*(i*t+l),!0);return c===_e?NaN:c*n.step}))}function ve(n){let t=NaN;for(let e=0;e<n.length;e+=1)Number.isNaN(n[e])||(t=(Number.isNaN(t)?0:t)+n[e]);return t}
function lt(n,t){if(n.measured)return Ce;let e=0;for(let o of n.words){let[s,r]=o.map(i=>i-n.target[0]);for(let i of t)
e=Math.max(e,Math.abs(ve(i.slice(s,r)))||0)}return e||1}var j=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let o of this.radios)o.addEventListener(
"change",()=>t(o.value))}show(t){document.documentElement.dataset.theme=t==="auto"?this.dark.matches?"dark":"l\
ight":t;for(let e of this.radios)e.checked=e.value===t}};var ft=0;async function $t(n){ft+=1,Rt();try{return await n}finally{ft-=1,Rt()}}function Rt(){document.documentElement.
toggleAttribute("data-busy",ft>0)}var Ie=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Be=/[\u202a-\u202e\u2066-\u2069]/u,De=/[\ud800-\udfff]/u,Fe=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Pe=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Ue=/^\p{M}/u,
Ct=/[\u2028\u2029]/u,He=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Y=/⟨[0-9A-F]{2}⟩/gu,Ke=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function vt(n){return Ke.test(n.trim())}function It(n,t){return He.test(n)||!t.includes("\u27E8")&&n.search(Y)>=
0}function $(n,t){return n.includes("\u27E8")&&It(n,t)?n.replace(Y,""):n}function O(n,t="\u27E8"){if(n.includes(
"\u27E8")&&n.length<=1200&&It(n,t)){let e=n.match(Y)??[];return n.split(Y).flatMap((o,s)=>[...o?O(o):[],...s<e.
length?[{mark:e[s],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];if(n.length>1200){let o={mark:` \u2026 ${(n.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...O(n.slice(0,800)),o,...O(
n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({mark:"\xB7",raw:e})):Fe.test(n)?Array.from(
n,e=>({mark:q(e),raw:Ct.test(e)?"":e})):Ue.test(n)?[{mark:"\u25CC",raw:""},..._t(n)]:Pe.test(n)?_t(n):[{mark:"",
raw:n}]}function _t(n){let t=[],e="";for(let o of n.replaceAll(`\r
`,`
`)){let s=We(o);s?(t.push(...e?[{mark:"",raw:e}]:[],s),e=""):e+=o}return e?[...t,{mark:"",raw:e}]:t}function We(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Ie.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):q(n),raw:""}}return n==="\uFEFF"?{mark:q(n),raw:n}:Be.test(n)||De.test(n)||Ct.test(n)?{mark:q(n),raw:""}:
null}function q(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function C(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return F(n);let e=O(n).map(r=>r.mark||r.raw).join("").trim(),o=Array.from(
e);return`\u201C\u2068${o.length>t?`${o.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Ge={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function F(n){if(n==="")return"an empty tok\
en";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(o=>{let[s,r]=Ge[o[0]]??["",""];return s?o.length===1?s:`${o.length}\
 ${r}`:O(o).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}function A([,n,t,e,o]){return[n<t?[n,t]:null,e<o?[e,o]:null]}function V(n,t,e){let o=n.pieces.find(l=>ht(A(l)[t],
e));if(!o||o[0]!=="parted")return o?A(o):[null,null];let s=Bt(n,t,e),r=[o[1],o[3]],a=ht(s,r[t])?Bt(n,1-t,r[1-t]):
null;return t===0?[s,a]:[a,s]}function Bt(n,t,e){return n.sides[t].words.find(o=>ht(o,e))??null}function ht(n,t){
return n!==null&&n[0]<=t&&t<n[1]}function Ft(n,t){let e=n.sides[t].texts.map(()=>"");for(let o of n.pieces){let s=A(
o)[t];o[0]!=="same"&&s&&e.fill(o[0],...s)}return e}function k(n,t){return t.some((e,o)=>e!==null&&e[0]>=n.sides[o].
promptLength)}function Pt(n,t){let e=t[0]?0:1,o=t[e];if(!o)return-1;let s=k(n,t)?o[0]-1:o[1]-1,r=n.rows.findIndex(
i=>i[e]===s);return r<0&&k(n,t)?n.rows.length-1:r}function Ut(n,t,e){return n.pieces.map((o,s)=>{let r=A(o),[i,
a]=[0,1].map(l=>ze(n,t[l],l,r[l],e[l]));return{piece:s,effects:[i,a]}}).filter(({effects:o})=>o.some(s=>!Number.
isNaN(s))).sort((o,s)=>Dt(s.effects)-Dt(o.effects)||o.piece-s.piece)}function Dt(n){return Math.max(...n.map(t=>Math.
abs(t)||0))}function ze(n,t,e,o,s){let{why:r}=n.sides[e];if(!r||!o||!s)return NaN;let[i,a]=s.map(c=>c-r.target[0]),
l=NaN;return r.units.forEach(([c,f],h)=>{let u=Math.min(f,o[1])-Math.max(c,o[0]);if(!(u<=0))for(let d of t[h].
slice(Math.max(0,i),Math.max(0,a)))Number.isNaN(d)||(l=(Number.isNaN(l)?0:l)+d*u/(f-c))}),l}function P(n,t,e){
return e?n.sides[t].texts.slice(...e).join(""):""}var je=.0009765625,qe=2**-24,Yn=ut(.5,1),Ht=Float64Array.from({length:256},(n,t)=>ut(Math.max(0,t-.5),-1)),Kt=Float64Array.
from({length:256},(n,t)=>ut(t+.5,1));function ut(n,t){let e=(n/255)**2;return Math.min(1,Math.max(0,e*(1+t*je)+t*qe))}function Wt(n,[t,e]){if(!(t>0)&&e<.01)return Ye(e);let o=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(
e-n,n-t,1e-9))))),s=Number(n.toFixed(o)),r=Math.ceil(10**o*Math.max(e-s,s-t)-1e-6)/10**o;return`${s.toFixed(o)}\
 \xB1 ${r.toFixed(o)}`}function Ye(n){if(!(n>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(n)));return`\
less than ${(Math.ceil(n*10**t-1e-9)/10**t).toFixed(t)}`}var Ve=1e3;function U(n){let t=Math.abs(n).toFixed(2);return Number(t)===0?"0.00":`${n<0?"\u2212":"+"}${t}`}function Gt(n){
let t=Math.exp(Math.min(Math.abs(n),50));return`${t>Ve?"more than 1,000":String(Number(t.toPrecision(3)))} tim\
es ${n<0?"less":"more"} likely`}function dt(n,t,e){return Number.isNaN(n)?"\u2013":t?U(n):e>0?`${Math.round(100*
n/e)}%`.replace("-","\u2212"):"0%"}function _(n){return`${(100*n).toFixed(n>0&&n<.001?3:1)}%`}function E(n,t){
let[e,o]=t.map((s,r)=>s?C(P(n,r,s)):"");return e&&o?e===o?e:`${e} (A), ${o} (B)`:e?`${e} (in A only)`:`${o} (i\
n B only)`}function zt(n,t){return t.some(Boolean)?`Chosen: ${E(n,t)}, ${k(n,t)?"in the answers":"in the promp\
ts"}.`:""}function mt(n,t){let[e,o]=[n,t].map(s=>Wt(R[s],[Ht[s],Kt[s]]));return{a:e,b:o,difference:U(R[t]-R[n])}}var X=.005;function w(n,t,e=""){let o=document.createElement(n);return o.className=t,B(o,e),o}function N(n){return document.
getElementById(n)}function jt(n,t,e){let o=n.sides[0].why?.measured??!1,s=Math.max(0,...t.flatMap(({effects:a})=>a.
map(l=>Math.abs(l)||0))),r=o?X:X*s,i=t.filter(({effects:a})=>a.some(l=>Math.abs(l)>=r&&l!==0));N("no-effects").
hidden=i.length>0,N("effects").replaceChildren(...i.map(({piece:a,effects:l})=>{let c=E(n,A(n.pieces[a])),f=w(
"button","pair-row");f.setAttribute("type","button");let h=w("span","pair-bars");h.setAttribute("aria-hidden",
"true");let u=w("span","pair-numbers");l.forEach((g,m)=>{let p=w("span",`size side-${"ab"[m]}${g<0?" against":
""}`);p.style.setProperty("--size",String(s>0?(Math.abs(g)||0)/s:0)),h.append(p);let b=w("span","number");b.append(
w("abbr","side-name","AB"[m]),` ${dt(g,o,s)}`),u.append(b)}),f.append(w("span","name",c),h,u),f.addEventListener(
"click",()=>e(a));let d=document.createElement("li");return d.append(f),d}))}function qt(n,t,e){let o=n.sides[0].
why?.measured??!1;for(let[s,r]of[["edits",!0],["kept",!1]]){let i=n.units.filter(u=>u[1]===r),a=N(s);a.hidden=
i.length===0;let l=Math.max(0,...i.flatMap(u=>[Math.abs(u[3]??0),Math.abs(u[4]??0)])),c=r?0:o?X:X*l,f=i.filter(
u=>u[2]>=c).slice(0,t);a.querySelector("tbody").replaceChildren(...f.map(u=>Xe(n,u,o,l,e)));let h=i.length-f.length;
a.querySelector(".rest").textContent=h>0?`(${h} more changed less)`:""}}function Xe(n,[t,e,,o,s,r],i,a,l){let c=A(
n.pieces[t]),f=document.createElement("tr");f.dataset.piece=String(t);let h=e?[0,1].map(b=>c[b]?C(P(n,b,c[b])):
"\u2013"):[C(P(n,0,c[0]))],u=w("button","word-button",h[0]);u.setAttribute("type","button"),u.setAttribute("ar\
ia-label",Lt(`Choose ${E(n,c)}`)),u.addEventListener("click",()=>l(t));let d=document.createElement("td");d.append(
u);let g=h.slice(1).map(b=>w("td","word",b)),m=[o,s].map((b,S)=>w("td","number",c[S]&&b!==null?dt(b,i,a):"\u2013")),
p=w("td","number",r===null?"\u2013":U(r));return r!==null&&(p.title=`A\u2019s answer becomes ${Gt(r)}`),f.append(
d,...g,...m,...e&&n.under?[p]:[]),f}function Yt(n,t,e,o){let s=n.heads[0]?.[2]??0,r=n.units.some(([,i])=>i);N(
"heads").replaceChildren(...n.heads.slice(0,t).map(([i,a,l,c,f,h,u],d)=>{let g=document.createElement("tr");g.
dataset.head=`${i}.${a}`;let m=w("button","head-button",`L${i} \xB7 H${a}`);m.setAttribute("type","button"),m.
setAttribute("aria-label",`Layer ${i}, head ${a}: show its maps`),m.setAttribute("aria-pressed",String(d===e)),
m.toggleAttribute("disabled",d>=n.maps),m.addEventListener("click",()=>o(d));let p=document.createElement("td");
p.append(m);let b=w("td","moved"),S=w("span","track");S.setAttribute("aria-hidden","true"),S.style.setProperty(
"--size",String(s>0?l/s:0)),S.style.setProperty("--edits",String(l>0?c/l:0)),S.append(w("span","size")),b.append(
S,w("span","number",_(l)));let K=[_(c),_(f),_(h)];return g.append(p,b,...r?K.map(W=>w("td","number differing",
W)):[]),g.append(...u===null?[]:[w("td","number",_(u))]),g}))}function Vt(n,t){let{under:e,sides:o}=n,s=document.
getElementById("under");if(!e||!s)return;let[{promptLength:r,texts:i}]=o,a=e.after.map((c,f)=>c-e.before[f]),l=Math.
max(1e-9,...a.map(Math.abs));s.replaceChildren(...a.map((c,f)=>{let h=document.createElement("li"),u=w("button",
`forced${c<0?" less":""}`);u.setAttribute("type","button"),u.style.setProperty("--size",(Math.abs(c)/l).toFixed(
4));let d=[e.before,e.after].map(g=>_(Math.exp(g[f])));return u.title=`${d[0]} after A\u2019s prompt, ${d[1]} \
after B\u2019s`,u.append(w("span","name",C(i[r+f],20)),w("span","number",U(c))),u.addEventListener("click",()=>t(
r+f)),h.append(u),h}))}var Xt={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}};function pt(n,t){let e=t*(n.stops.length-1),o=Math.min(Math.floor(e),n.stops.length-2),s=e-o,[r,i]=[n.stops[o],
n.stops[o+1]].map(Je);return Qe(r.map((a,l)=>a+s*(i[l]-a)))}function gt(n){return[1,3,5].map(t=>parseInt(n.slice(t,t+2),16))}function Je([n,t,e]){let o=e*Math.PI/180;return[n,t*Math.cos(o),t*Math.sin(o)]}function Qe([n,t,e]){let o=(n+.3963377774*
t+.2158037573*e)**3,s=(n-.1055613458*t-.0638541728*e)**3,r=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
o-3.3077115913*s+.2309699292*r,-1.2684380046*o+2.6097574011*s-.3413193965*r,-.0041960863*o-.7034186147*s+1.707614701*
r].map(i=>{let a=Math.min(1,Math.max(0,i)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}var v=256,Jt={light:{less:[[.975,.01,60],[.735,.13,55],[.495,.15,45]],more:[[.975,.01,235],[.735,.1,235],[.495,
.11,240]]},dark:{less:[[.25,.01,60],[.535,.13,55],[.82,.13,65]],more:[[.25,.01,235],[.535,.11,240],[.82,.1,225]]}};function Ze(n,t){let{paper:e,ink:o,stops:s}=Xt[n];return Array.from({length:v},(r,i)=>{if(t!=="difference")return i===
0?gt(e):pt({paper:e,ink:o,stops:s},i/(v-1));let a=2*i/v-1,l=a<0?Jt[n].less:Jt[n].more;return a===0?gt(e):pt({paper:e,
ink:o,stops:l},Math.abs(a))})}function tn([n,t],e,o,s){let r=new Uint8ClampedArray(e.length*o).fill(s==="diffe\
rence"?v/2:0);return e.forEach(([,,i],a)=>{let l=y(i);for(let c=0;c<=i;c+=1){let[f,h]=[n[l+c],t[l+c]];if(s==="\
difference"){let u=R[h]-R[f];r[a*o+c]=v/2+Math.sign(u)*Math.sqrt(Math.abs(u))*(v/2-1)}else r[a*o+c]=s==="a"?f:
h}}),r}function Qt(n,t,e,o,s,r){let i=n.getContext("2d");if(!i||!e.length)return;n.width=o,n.height=e.length;let a=Uint8Array.
from(Ze(r,s).flatMap(h=>[...h,255])),l=new Uint32Array(a.buffer),c=new ImageData(o,e.length),f=new Uint32Array(
c.data.buffer);tn(t,e,o,s).forEach((h,u)=>{f[u]=l[h]}),i.putImageData(c,0,0)}var Zt=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),en=8192,
bt=new Uint16Array(128).fill(en);Zt.forEach((n,t)=>{bt[n]=t});function wt(n){let t=n.length>>1,e=new Uint8Array(
Math.floor((13*t+6*(n.length&1))/8)),o=0,s=0,r=0,i=0;for(let a=0;a<n.length;a+=2){let l=bt[n.charCodeAt(a)],c=a+
1===n.length,f=c?0:bt[n.charCodeAt(a+1)],h=c?l:l*Zt.length+f;for(o|=+!(h<(c?64:8192)),s=s<<(c?6:13)|h&8191,r+=
c?6:13;r>=8&&i<e.length;)r-=8,e[i]=s>>r,i+=1,s&=(1<<r)-1}if(o)throw new RangeError("letters that stand for not\
hing");return e}var nn=new Uint16Array(257).fill(15361);for(let n=15360;n>=0;n-=1)nn[Math.round(255*Math.sqrt(on(n)))]=n;function on(n){let t=n>>10,e=n&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}var sn=2**22,xt=6,te=Uint8Array.from({length:766},(n,t)=>[3,6,12,24,48].filter(e=>t>=e).length);function yt(n){let t=an(n);return Array.from({length:Math.ceil(n/t)},(e,o)=>[o*t,Math.min(n,(o+1)*t)])}function At(n,t,e,o){
let s=n(4*xt),r=new DataView(s.buffer,s.byteOffset,s.byteLength),i=new Uint32Array(xt),a=0;for(let l=0;l<xt;l+=
1)i[l]=a,a+=r.getUint32(4*l,!0);if(a!==y(o)-y(e))throw new RangeError("a band of another size");rn(t,e,o,n(a),
i)}function rn(n,t,e,o,s){for(let r=t;r<e;r+=1){let i=y(r),a=i-r,l=0;for(let c=0;c<r;c+=1)l=o[s[te[2*n[a+c]+l]]++],
n[i+c]=l;n[i+r]=o[s[te[l]]++]}}function an(n){return Math.max(1,Math.floor(sn/n))}async function ee(n,t,e){if(typeof DecompressionStream>"u")throw new x("This browser is too old to unpack the \
weights. Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let o=2*y(t)+48*yt(
t).length;return cn(await D(wt(n),o),t)}catch{throw new x(`The weights of ${e} in this file are damaged. Pleas\
e make the comparison again.`)}}function cn(n,t){let e=0,o=a=>{if(e+=a,e>n.length)throw new RangeError("too sh\
ort");return n.subarray(e-a,e)},s=new Uint8Array(y(t)),r=new Uint8Array(y(t));for(let[a,l]of yt(t))At(o,s,a,l),
At(o,r,a,l);let i=r.map((a,l)=>s[l]+(a>>1^-(a&1)));return[s,i]}var ln=4,fn=8,ne=["a","b","difference"],J=class{#t=new Map;#e=null;#o=-1;#n="";constructor(t,e){this.page=t,this.
canvases=ne.map(o=>N(`map-${o}`));for(let o of this.canvases)o.addEventListener("pointermove",s=>this.#a(o,s)),
o.addEventListener("pointerleave",()=>M("map-cell","")),o.addEventListener("click",s=>e(se(t,o,s)[0]))}async show(t,e,o,s){
let{page:r}=this,[i,a]=r.heads[t];this.#o=t;try{let l=await $t(this.#r(t));if(this.#o!==t)return;this.#e=l}catch(l){
G(l instanceof x?l.message:String(l));return}M("map-title",`Layer ${i}, head ${a}`),this.#n!==`${t} ${e}`&&(this.#n=
`${t} ${e}`,this.canvases.forEach((l,c)=>{Qt(l,this.#e,r.rows,r.slots.length,ne[c],e)})),N("maps").style.setProperty(
"--row",String(o<0?-1:(o+.5)/r.rows.length)),N("maps").toggleAttribute("data-row",o>=0),this.#i(o,s)}#r(t){let[
e,o]=this.page.heads[t],s=document.getElementById(`att-viz-pair-${e}-${o}`)?.textContent,r=`layer ${e}, head ${o}`,
i=this.#t.get(t)??(s?ee(s,this.page.slots.length,r):Promise.reject(new x(`The maps of ${r} are not in this fil\
e.`)));return this.#t.delete(t),this.#t.set(t,i),this.#t.size>ln&&this.#t.delete(this.#t.keys().next().value),
i}#i(t,e){let{page:o}=this,s=this.#e,r=N("row-keys");if(r.hidden=t<0||!s,t<0||!s){M("row-title",e.some(Boolean)?
"The chosen word was read in one text only, so its rows cannot be compared. Choose a word that both have.":"");
return}let i=o.rows[t][2],a=E(o,this.#s(i)),[l,c]=e[0]?[0,e[0]]:[1,e[1]],f=c!==null&&c[0]-1===o.rows[t][l]?`wr\
ote ${E(o,e)}`:"the answers parted",h=k(o,e)?`When the model had read ${a} and ${f}`:`When the model read ${a}`;
M("row-title",`${h}, the head looked at:`);let u=y(i),[d,g]=s.map(p=>p.subarray(u,u+i+1)),m=Array.from(d,(p,b)=>b).
filter(p=>d[p]||g[p]).sort((p,b)=>oe(d,g,b)-oe(d,g,p)||Math.max(d[b],g[b])-Math.max(d[p],g[p])||p-b).slice(0,fn);
r.querySelector("tbody").replaceChildren(...m.map(p=>{let b=mt(d[p],g[p]),S=this.#s(p),K=document.createElement(
"tr"),W=w("th","word",E(o,S));W.setAttribute("scope","row");let Le=[S[0]?b.a:"\u2013",S[1]?b.b:"\u2013",b.difference];
return K.append(W,...Le.map(Re=>w("td","number",Re))),K}))}#s(t){let[e,o,s,r]=this.page.slots[t];return A(["sa\
me",e,o,s,r])}#a(t,e){let{page:o}=this,[s,r]=se(o,t,e),i=o.rows[s]?.[2];if(!this.#e||i===void 0||r>i){M("map-c\
ell","");return}let[a,l]=this.#e.map(f=>f[y(i)+r]),c=mt(a,l);B(N("map-cell"),`From ${E(o,this.#s(i))} to ${E(o,
this.#s(r))}: A ${c.a}, B ${c.b}, difference ${c.difference}`)}};function oe(n,t,e){return Math.abs((n[e]/255)**
2-(t[e]/255)**2)}function se(n,t,e){let o=t.getBoundingClientRect();return[Math.min(n.rows.length-1,Math.max(0,
Math.floor((e.clientY-o.top)/o.height*n.rows.length))),Math.min(n.slots.length-1,Math.max(0,Math.floor((e.clientX-
o.left)/o.width*n.slots.length)))]}function Z(n,t){let e=n.texts.length;if(t==="token")return Q(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t===
"turn")return Q(t,Uint32Array.from(n.text.turns,([,r])=>r),e);if(t==="span")return hn(n);let o=z(n.text.units[t]??
"");if(o.length!==Math.ceil(e/8))throw new x("This file is damaged: its units do not fit its text. Please make\
 the report again.");let s=[];for(let r=0;r<e;r+=1)o[r>>3]>>(r&7)&1&&s.push(r);return Q(t,Uint32Array.from(s),
e)}function Q(n,t,e,o=null){if(e>0&&t[0]!==0)throw new x("This file is damaged: its first unit is missing. Ple\
ase make the report again.");let s=Uint32Array.from([...t,e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=1)
r.fill(i,s[i],s[i+1]);return{kind:n,starts:s,ofToken:r,names:o}}function hn(n){let t=new Int32Array(n.texts.length).
fill(-1);n.text.spans.forEach(([,s,r],i)=>{for(let a=s;a<r;a+=1)t[a]=t[a]<0?i:t[a]});let e=[],o=[];for(let s=0;s<
t.length;s+=1)(s===0||t[s]!==t[s-1]||s===n.promptLength)&&(e.push(s),o.push(t[s]<0?"":n.text.spans[t[s]][0]));
return Q("span",Uint32Array.from(e),t.length,o)}function H(n,[t,e]){return[n.starts[n.ofToken[t]],n.starts[n.ofToken[e-1]+1]]}function Et({container:n,page:t},e){let o=document.createRange();o.selectNodeContents(n);let s=e.compareBoundaryPoints(
Range.START_TO_START,o)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,o)>=0,i=null,a=0;for(let l of n.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!un(e,l)){let c=Number(l.getAttribute("data-token"));i??=c,a=c+1}return i===
null?null:[s?0:i,r?t.texts.length:a]}function ie(n,t){(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()===
"a"&&(n.preventDefault(),document.getSelection()?.selectAllChildren(t))}function un(n,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(n.compareBoundaryPoints(Range.START_TO_END,e)<=0||n.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function ae(n,t){let e=Et(n,t);if(!e)return"";let[o,s]=e,r=n.trueText(o,s),i=re(n,o,
t.startContainer,t.startOffset,!0),a=re(n,s-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-a)}function re(n,t,e,o,s){
let r=n.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||n.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),s?i.setEnd(e,o):i.setStart(e,o);let a=r.
textContent??"",l=$(n.page.texts[t],n.page.tokens[t]),c=s&&i.toString()!==""?l.length-a.length:0;return Math.max(
0,i.toString().length+c)}var dn=5;function ce(n,t,e){let{container:o}=n,s=Z(n.page,"sentence"),r=null,i=null,a=(c,f)=>{r=c,e(H(t(),[c,c+
1]),f)},l=(c,f)=>{let h=r??c;e(H(t(),[Math.min(h,c),Math.max(h,c)+1]),f)};o.addEventListener("pointerdown",c=>{
i={x:c.clientX,y:c.clientY}}),o.addEventListener("mousedown",c=>{(c.shiftKey||c.detail>1)&&c.preventDefault()}),
o.addEventListener("click",c=>{let f=i&&Math.hypot(c.clientX-i.x,c.clientY-i.y)>dn,h=document.getSelection(),d=f&&
h&&!h.isCollapsed&&h.rangeCount>0?Et(n,h.getRangeAt(0)):null,g=n.tokenAt(c.target),m=c.target instanceof Element?
c.target.closest("[data-from]"):null;if(d)r=d[0],e(H(t(),d),"drag");else{if(c.detail>1)return;g!==null?c.shiftKey&&
r!==null?l(g,"span"):a(g,"click"):m instanceof HTMLElement&&(r=Number(m.dataset.from),e([r,Number(m.dataset.to)],
"line"))}}),o.addEventListener("dblclick",c=>{let f=n.tokenAt(c.target);f!==null&&(r=f,e(H(s,[f,f+1]),"sentenc\
e"))}),o.addEventListener("keydown",c=>{let f=n.tokenAt(c.target);if(f===null||c.altKey||c.ctrlKey||c.metaKey)
return;let h=n.next(f,c.key,t());if(h!==null||c.key==="Enter"||c.key===" "){c.preventDefault();let u=h??f;n.rove(
u,!0),c.shiftKey&&h!==null?(r??=f,l(u,"key")):a(u,"key")}})}var I=1,mn=2,le=800,pn=200;function he(n){let t=new Uint8Array(n.texts.length);for(let[s,r]of n.text.markup)t.
fill(mn,s,r);let e=new Uint8Array(n.texts.length);for(let[s,r]of n.text.added??[])e.fill(1,s,r);let o=n.text.turns.
map(([s,r,i])=>{let a=fe(t,r,i,1);return t.fill(I,r,a),t.fill(I,fe(t,i-1,a-1,-1)+1,i),{label:s,from:r,head:a,to:i,
lines:gn(n,t,e,a,i)}});return{page:n,turns:o,markers:t}}function fe(n,t,e,o){let s=t;for(;s!==e&&n[s];)s+=o;return s}
function gn(n,t,e,o,s){let r=bn(n.texts,t,o,s),i=yn(r.map(a=>xn(n,t,a)));return r.map(([a,l],c)=>{let f=[...e.
subarray(a,l)].filter((h,u)=>!t[a+u]);return{from:a,to:l,code:i[c],folded:f.length>0&&f.every(Boolean)}})}function bn(n,t,e,o){
let s=[],r=e;for(let i=e;i<o;i+=1){let a=n[i],l=!t[i]&&Nt.test(a),c=i-r,f=c>=le&&(/^\s/u.test(a)||c>=le+pn);(l||
f)&&i>r&&(s.push([r,i]),r=i),t[i]!==I&&a.endsWith(`
`)&&wn(t,i+1,o)&&(s.push([r,i+1]),r=i+1)}return r<o?[...s,[r,o]]:s}var Nt=/^\r?\n[\s]*[^\S\n]$/u;function wn(n,t,e){
return t>=e||n[t]!==I}function xn(n,t,[e,o]){let s="";for(let r=e;r<o&&s.length<200;r+=1)s+=t[r]?"":$(n.texts[r],
n.tokens[r]);return s}function yn(n){let t="";return n.map(e=>{let[,o,s]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(o&&o[0]===t[0]&&o.length>=t.length&&!s.trim()&&(t=""),!0):(t=o&&!(o[0]==="`"&&s.includes(
"`"))?o:"",t!=="")})}function tt(n,t,e,o){let s="",r="";for(let i=e;i<o;i+=1){let a=$(n.texts[i],n.tokens[i]);
r+=a,s+=t[i]?"":a,t[i]&&!t[i+1]&&s&&i+1<o&&!s.endsWith(`
`)&&(s+=`
`)}return s||r}function ue(n,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(n,t)}}var et=class{#t=[];#e=0;#o=!1;constructor(t,e,o,s,r){if(this.container=t,this.all=e,this.fill=o,this.empty=s,this.
whole=r,r){e.forEach(l=>this.#n(l));return}this.#s();let i=!1,a=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",a,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",a,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#s(),a()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#o=!0,e.forEach(l=>this.#n(l))}),window.addEventListener("afterprint",()=>{this.#o=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(o=>o!==e),e].slice(
-4),this.#n(e)),e}at(t){let e=this.all[St(0,this.all.length,o=>this.all[o].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#o||!this.container.clientHeight)return;let t=this.#a(),e=t?L(t).top:0,{scroller:o}=this,s=o.
scrollTop>0&&o.scrollTop+o.clientHeight>=o.scrollHeight-2;for(let i=0;i<3;i+=1){let a=this.#l(),l=!1;if(this.all.
forEach((c,f)=>{let h=f>=a.from&&f<a.to;h!==c.filled&&(h||!this.#i(c))&&(l=!0,h?this.#n(c):this.#r(c))}),!l)break}
let r=t?L(t).top-e:0;Math.abs(r)>=1&&o.scrollBy({top:r,behavior:"instant"}),s&&o.scrollTo({top:o.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#n(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#r(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#i(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#s(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let o of this.all.filter(({filled:s})=>!s)){let s=o.lines.length+Math.floor(
.9*o.width/e);o.element.style.height=`calc(${s} * 1lh)`}}#a(){let{top:t,bottom:e}=this.sight;return this.all[this.#c(
t,e).from]}#l(){let{top:t,bottom:e}=this.sight,o=Math.max(300,.75*(e-t));return this.#c(t-o,e+o)}#c(t,e){let o=this.
all.length;return{from:St(0,o,s=>L(this.all[s]).bottom>=t),to:St(0,o,s=>L(this.all[s]).top>e)}}};function L({element:n,
fold:t}){return(t&&!t.isOpen?t.toggle:n).getBoundingClientRect()}function St(n,t,e){let[o,s]=[n,t];for(;o<s;){
let r=o+s>>1;e(r)?s=r:o=r+1}return o}var de=/^ (?=[^\s\p{C}\p{M}])/u,me=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function pe({page:n},t){let e=T(
"turn"),o=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${o} ${o===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>n.promptLength?"completion":"prompt");let s=T(
"turn-label");s.textContent=t.label;let r=T("turn-head");r.append(s);let i=T("turn-body");return e.append(r,i),
{element:e,head:r,body:i}}function ge(n,t,e){let{page:o}=n,s=T(t.code?"line code":"line");s.dir=t.code?"ltr":"\
auto",s.dataset.from=String(t.from),s.dataset.to=String(t.to),s.classList.toggle("answer",t.from>=o.promptLength);
for(let r=t.from;r<t.to;r+=1){!n.markers[r]&&de.test(o.texts[r])&&!(r===t.from&&An(n,r))&&s.append(" ");let a=Mt(
n,r,r===t.from);e(r,a),s.append(a)}return s}function An({turns:n},t){return n.some(({head:e})=>e===t)}function Mt({
page:n,markers:t,differences:e},o,s=!1){let r=document.createElement("span");r.className="token",r.dataset.token=
String(o),e?.[o]&&(r.dataset.difference=e[o]);let i=n.texts[o];if(t[o]){let f=O(i,n.tokens[o]).map(({mark:h,raw:u})=>h||
u).join("").trim();return r.dataset.chip=t[o]===I?"thin":"named",r.dataset.name=f,r.title=f,r.setAttribute("ar\
ia-label",F(i)),r}let l=s&&Nt.test(i)?i.replace(/^\r?\n/u,""):i.replace(de,""),c=O(l,n.tokens[o]);return c.length===
1&&!c[0].mark?r.textContent=c[0].raw:r.append(...c.map(En)),(!i.trim()||c.every(f=>f.mark))&&(r.setAttribute("\
aria-label",F(i)),r.title=c.some(({mark:f})=>me.test(f))?F(i):""),vt(n.tokens[o])&&(r.dataset.special=""),r}function En(n){
if(!n.mark)return document.createTextNode(n.raw);let t=document.createElement("span"),e=n.raw===" "||n.raw==="\
	"?"mark over":"mark";return t.className=me.test(n.mark)?"mark byte":e,t.dataset.mark=n.mark,t.textContent=n.raw,
t}function T(n){let t=document.createElement("div");return t.className=n,t}var be=96,nt=class{#t=[];constructor(t,e,o,s,r){this.from=e,this.to=o,this.element=T("fold"),this.body=T("fold\
-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fold-\
toggle";let i=Array.from(tt(t.page,t.markers,e,o).replace(/\s+/gu," ").trim()),a=i.length>be?`${i.slice(0,be-1).
join("")}\u2026`:i.join(""),l=document.createElement("bdi");l.textContent=a,this.toggle.append(s?"Added by the\
 chat template: \u201C":"\u201C",l,"\u201D"),r?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",c=>{r&&(c.key==="Enter"||c.key===" ")&&(c.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let o=t.subarray(this.
from,this.to).reduce((i,a)=>Math.max(i,a),0),s=e.subarray(this.from,this.to).reduce((i,a)=>Math.abs(a)>Math.abs(
i)?a:i,0),r=["fold-toggle",o>0?`level-${o}`:"",s>0?"for":s<0?"against":""];this.toggle.className=r.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(s).toFixed(3))}};var Nn=160,Sn=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function we(n,t,e,o,s){let r=[],i=[],a=[];for(let l of t.turns){let{element:c,head:f,body:h}=pe(t,l);for(let u=l.
from;u<l.head;u+=1){let d=Mt(t,u);s(u,d),f.append(d)}l.head>l.from&&a.push({element:f,from:l.from,to:l.head});
for(let u of Mn(l.lines)){let d=null;u[0].folded&&(d=new nt(t,u[0].from,u[u.length-1].to,i.length===0,o),i.push(
d),h.append(d.element));for(let g of e?u.map(m=>[m]):Tn(u)){let m=On(t,g,d);(d?.body??h).append(m.element),r.push(
m),a.push({element:{getBoundingClientRect:()=>L(m)},from:m.from,to:m.to})}}n.append(c)}return{blocks:r,folds:i,
stretches:a}}function Mn(n){let t=[];for(let e of n){let o=t.at(-1);o&&o[0].folded===e.folded?o.push(e):t.push(
[e])}return t}function Tn(n){let t=[];for(let e of n){let o=t.at(-1);o&&e.to-o[0].from<=Nn?o.push(e):t.push([e])}
return t}function On({page:n},t,e){let[o,s]=[t[0].from,t[t.length-1].to],r=n.texts.slice(o,s).join("");return{
element:T(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:o,to:s,width:r.length+(r.match(Sn)?.
length??0),filled:!1}}var kn=1e5;function xe({texts:n,tokens:t}){let e=n.map((s,r)=>$(s,t[r])),o=new Uint32Array(e.length+1);return e.
forEach((s,r)=>{o[r+1]=o[r]+s.length}),{text:e.join(""),starts:o}}function ye(n,t){if(t)return n?new RegExp(n,
"gimu"):null;let o=n.trim().split(/\s+/u).filter(Boolean).map(s=>s.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return o.length?new RegExp(o.join("\\s+"),"giu"):null}function Ae({text:n,starts:t},e){let o=[],s=0;for(let r of e?
n.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[s+1]<=r.index;)s+=1;let a=s;for(;t[a+
1]<i;)a+=1;if(o.push({from:s,to:a+1}),o.length===kn)break}return o}function Ee(n,t,e){if(!n.length)return-1;if(e>
0){let s=n.findIndex(({from:r})=>r>=t);return s<0?0:s}let o=n.findIndex(({to:s})=>s>t);return o<0?n.length-1:(o+
n.length-1)%n.length}var Tt=[],ot=class{#t=null;#e=[];#o=-1;constructor(t){this.text=t,this.element=null,Tt.length||document.addEventListener(
"keydown",Ln),Tt.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#n.focus(),this.#n.select(),this.#r()}close(){if(this.element){let t=this.#e[this.#o];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#o=(this.#o+
t+e)%e,this.#s())}get#n(){return this.element?.querySelector("input[type=search]")}#r(){this.#t??=xe(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#o]?.from??this.#i();
this.#n.removeAttribute("aria-invalid");try{this.#e=Ae(this.#t,ye(this.#n.value,t)),this.#o=Ee(this.#e,e,1),this.#s()}catch(o){
if(!(o instanceof SyntaxError))throw o;this.#e=[],this.#o=-1,this.text.showFound([],-1),this.#n.setAttribute("\
aria-invalid","true"),this.#a("no pattern")}}#i(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#s(){let t=this.#e[this.#o];this.text.showFound(this.#e,
this.#o),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),o=this.#n.value.trim()?"none":"";
this.#a(t?`${(this.#o+1).toLocaleString("en")} of ${e}`:o)}#a(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#l(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let o=document.createElement("label"),s=document.
createElement("input");s.type="checkbox",s.autocomplete="off",o.append(s,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,o,r,this.#c("\u2191","Previous match",()=>this.
go(-1)),this.#c("\u2193","Next match",()=>this.go(1)),this.#c("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#r()),s.addEventListener("change",()=>this.#r()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#c(t,e,o){let s=document.createElement("button");return s.type=
"button",s.textContent=t,s.setAttribute("aria-label",e),s.addEventListener("click",o),s}};function Ln(n){let{target:t}=n,
e=t instanceof Element&&t.matches("input, select, textarea"),o=n.key==="/"&&!n.ctrlKey&&!n.metaKey&&!n.altKey,
s=(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()==="f",r=Tt.filter(a=>a.isInSight),i=r.find(
({text:a})=>a.container.contains(document.activeElement))??r.find(({text:a})=>a.container.matches(":hover"))??
r[0];i&&!e&&!n.defaultPrevented&&(o||s&&!i.text.isWhole)&&(n.preventDefault(),i.open())}function Ot(n,t,e,o){let s=n.element(t).getBoundingClientRect(),r=(s.left+s.right)/2,i=t,a=1/0,l=NaN;for(let c=t+
o;c>=0&&c<=e;c+=o){let f=n.element(c).getBoundingClientRect(),h=(f.top+f.bottom)/2;if((o>0?h>s.bottom:h<s.top)&&
Number.isNaN(l)&&(l=h),!Number.isNaN(l)){if(Math.abs(h-l)>(f.bottom-f.top)/2)break;let d=Math.abs((f.left+f.right)/
2-r);d<a&&(i=c,a=d)}}return i}var Rn={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},$n=3;function Ne(n,t,e,o){let{container:s}=n,r=s.getBoundingClientRect(),
[i,a]=[r.left-s.scrollLeft,r.top-s.scrollTop],l=[],c=new Set;for(let f=t;f<e;f+=1){let h=n.blocks.at(f),u=h?.fold&&
!h.fold.isOpen,d=u?void 0:o(f);if(!d&&h&&c.has(u?h.fold:h))continue;c.add(u?h.fold:h);let g=d?d.getClientRects():
h?[L(h)]:[];for(let m of g){let p=l.at(-1);p&&Math.abs(p.top-m.top)<$n?(p.left=Math.min(p.left,m.left),p.right=
Math.max(p.right,m.right),p.bottom=Math.max(p.bottom,m.bottom)):m.width>0&&l.push({left:m.left,top:m.top,right:m.
right,bottom:m.bottom})}}return l.map(f=>({left:f.left-i,top:f.top-a,width:f.right-f.left,height:f.bottom-f.top}))}
function Se(n,t,e,o){let s=n.page.texts.length-1,r=o?.starts,i=c=>{let f=r&&o?r[o.ofToken[t]+c]:t+c;return Math.
min(s,Math.max(0,f??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>Ot(n,t,s,1),ArrowUp:()=>Ot(n,
t,s,-1),Home:()=>0,End:()=>s},l=getComputedStyle(n.element(t)).direction==="rtl";return a[l?Rn[e]??e:e]?.()??null}var st=class{#t=-1;#e=-1;#o=0;#n=null;constructor(t,e,o,s){this.elementOf=e,this.chances=o,this.firstChance=s,
this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(t),this.shownWeights=new Float32Array(t).
fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(t),this.found=new Uint8Array(t)}paint(t,e,o){
this.weights=t,this.levels=e;for(let s of o)this.#r(s,this.elementOf(s))}mark(t,e){let o=new Set([this.#t,this.#e,
t,e]);this.#t=t,this.#e=e,this.#i(o)}hide(t){let[e,o]=[Math.min(t,this.#o),Math.max(t,this.#o)];this.#o=t;for(let s=e;s<
o;s+=1)this.elementOf(s)?.toggleAttribute("data-hidden",s<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:o,to:s,strength:r,against:i}of t)this.shades.fill(i?-r:r,o,s);this.#i(this.shades.keys(),
o=>e[o]!==this.shades[o])}choose(t){let e=this.#n;this.#n=t,this.#i([...Me(e),...Me(t)])}find(t,e){let o=this.
found;this.found=new Uint8Array(o.length);for(let{from:s,to:r}of t)this.found.fill(1,s,r);t[e]&&this.found.fill(
2,t[e].from,t[e].to),this.#i(this.found.keys(),s=>o[s]!==this.found[s])}dress(t,e){this.shownWeights[t]=NaN,this.
shownLevels[t]=this.levels[t],e.toggleAttribute("data-hidden",t<this.#o),this.#r(t,e),this.#s(t,e)}#r(t,e){let o=this.
weights[t];Object.is(o,this.shownWeights[t])||(this.shownWeights[t]=o,Number.isNaN(o)?e.removeAttribute("data-\
weight"):e.setAttribute("data-weight",String(o))),this.levels[t]!==this.shownLevels[t]&&this.#s(t,e)}#i(t,e=()=>!0){
for(let o of t){let s=e(o)?this.elementOf(o):void 0;s&&this.#s(o,s)}}#s(t,e){let o=this.levels[t],s=this.shades[t],
r=this.#n!==null&&this.#n[0]<=t&&t<this.#n[1],i=this.chances?.[t-this.firstChance];this.shownLevels[t]=o;let a="\
token";a+=o>0?` level-${o}`:"",a+=s>0?" for":s<0?" against":"",a+=r?" chosen":"",a+=t===this.#t?" subject":"",
a+=t===this.#e?" pointed":"",a+=this.found[t]===2?" found current":this.found[t]===1?" found":"",a+=i===void 0?
"":" rated",e.className!==a&&(e.className=a),s!==0&&e.style.setProperty("--strength",Math.abs(s).toFixed(3)),i!==
void 0&&e.style.setProperty("--chance",i.toFixed(3)),e.hasAttribute("role")&&e.setAttribute("aria-selected",String(
r||t===this.#t))}};function Me(n){return n?Array.from({length:n[1]-n[0]},(t,e)=>n[0]+e):[]}var Cn=80,rt=class{#t=new Map;#e=[];#o=[];#n=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let o=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:s=null,target:[r]=[
0]}=e.page.why??{};this.look=new st(o,c=>this.#t.get(c),s,r),this.isWhole=o<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let a=we(t,e,i,this.inList,(c,f)=>this.#l(c,f));this.#e=a.folds,
this.lines=a.stretches;let l=c=>this.#a(c);this.blocks=new et(t,a.blocks,c=>this.#s(c),l,i),this.blocks.update(),
this.search=new ot(this),t.addEventListener("copy",c=>this.#c(c)),t.addEventListener("keydown",c=>ie(c,t)),new ResizeObserver(
ue(()=>this.#i(),Cn)).observe(t);for(let c of this.#e)c.onChange(()=>{this.blocks.update(),this.#i()})}element(t){
return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;
return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.paint(t,e,this.#t.keys()),this.#r()}finish(){
this.blocks.update()}mark(t,e,o){this.container.classList.toggle("frozen",o),this.look.mark(t,e)}markHidden(t){
this.look.hide(t)}shade(t){this.look.shade(t),this.#r()}choose(t){this.look.choose(t)}showFound(t,e){this.look.
find(t,e)}chanceOf(t){let{why:e}=this.page,o=t-(e?.target[0]??0),s=e?.probabilities?.[o];return s===void 0?null:
{probability:s,alternatives:e?.alternatives?.[o]??[]}}rove(t,e=!1){let o=this.#n;this.#n=t,this.#t.get(o)?.setAttribute(
"tabindex","-1");let s=this.element(t);s.tabIndex=0,e&&(this.unfold(t),s.focus({preventScroll:!0}),this.reveal(
t))}unfold(t){this.#e.find(({from:e,to:o})=>e<=t&&t<o)?.open(!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){
let o=this.element(t).getBoundingClientRect(),{top:s,bottom:r}=this.blocks.sight;if(o.top>=s&&o.bottom<=r)break;
this.blocks.scroller.scrollBy({top:(o.top+o.bottom-s-r)/2,behavior:"instant"}),this.blocks.update()}}rectsOf(t,e){
return Ne(this,t,e,o=>this.#t.get(o))}next(t,e,o=null){return Se(this,t,e,o)}trueText(t,e){return tt(this.page,
this.model.markers,t,e)}onLayout(t){this.#o.push(t)}#r(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.
shades))}#i(){this.#o.forEach(t=>t())}#s(t){for(let e of t.lines){let o=ge(this.model,e,(s,r)=>this.#l(s,r));t.
element.append(o)}}#a(t){t.element.replaceChildren();for(let e=t.from;e<t.to;e+=1)this.#t.delete(e)}#l(t,e){this.
inList?(e.setAttribute("role","option"),e.setAttribute("aria-selected","false")):e.removeAttribute("aria-label"),
t===this.#n&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(t,e)}#c(t){let e=document.getSelection()?.rangeCount?
document.getSelection()?.getRangeAt(0):null,o=e?ae(this,e):"";o&&t.clipboardData&&(t.clipboardData.setData("te\
xt/plain",o),t.preventDefault())}};var it=class{constructor(t,e){this.texts=t.sides.map((o,s)=>{let r=document.getElementById(`text-${"ab"[s]}`),
i=o,a=new rt(r,{...he(i),differences:Ft(t,s)});return ce(a,()=>Z(i,"word"),([l])=>e(s,l)),a})}show(t,e){this.texts.
forEach((o,s)=>{let r=t[s];o.choose(r),o.shade(e[s]),r&&o.rove(r[0])})}reveal(t,e){this.texts.forEach((o,s)=>{
let r=t[s];r&&s!==e&&o.reveal(r[0])})}};var Te=20,vn=8,In=10,Bn=.03,at=class{#t=null;#e=Te;constructor(t){this.page=t,this.state={chosen:t.opening,answer:t.
opening,head:0,theme:"auto"},this.theme=new j(e=>{this.select({theme:e})},()=>{this.#n()})}async start(){let{page:t}=this;
this.texts=new it(t,(r,i)=>{let a=V(t,r,i);this.select({chosen:a}),this.texts?.reveal(a,r)});let[e,o]=t.sides.
map(({why:r})=>r);e&&o&&(this.#t=[await ct(e),await ct(o)]),t.maps>0&&(this.maps=new J(t,r=>{let[i]=t.rows[r];
this.select({chosen:V(t,0,i)})})),qt(t,In,r=>this.#o(r)),Vt(t,r=>{let i=V(t,0,r);this.select({chosen:i}),this.
texts?.reveal(i)});let s=document.getElementById("more-heads");s?.addEventListener("click",()=>{this.#e=t.heads.
length,s.hidden=!0,this.#n()}),s?.toggleAttribute("hidden",t.heads.length<=Te),await this.#n(),this.texts.reveal(
this.state.chosen),scrollTo(0,0)}async select(t){let e={...this.state,...t};t.chosen&&k(this.page,t.chosen)&&(e.
answer=t.chosen),this.state={...e,head:Math.min(Math.max(0,Math.trunc(e.head)||0),Math.max(0,this.page.maps-1))},
await this.#n()}#o(t){let e=A(this.page.pieces[t]);this.select({chosen:e}),this.texts?.reveal(e)}async#n(){let{
page:t,state:e}=this;this.theme.show(e.theme),M("chosen",zt(t,e.chosen));let o=this.#t?Ut(t,this.#t,e.answer):
[];if(this.texts?.show(e.chosen,[0,1].map(s=>this.#r(o,s))),document.getElementById("effects")&&(M("effects-ti\
tle",e.answer.some(Boolean)?`What ${E(t,e.answer)} hangs on`:"What the answers hang on"),jt(t,o.slice(0,vn),s=>this.#o(
s))),t.heads.length){Yt(t,this.#e,e.head,r=>{this.select({head:r})});let s=document.documentElement.dataset.theme===
"dark"?"dark":"light";await this.maps?.show(e.head,s,Pt(t,e.chosen),e.chosen)}}#r(t,e){let[o,s]=this.page.sides.
map(({why:i})=>i);if(!this.#t||!o||!s)return[];let r=Math.max(lt(o,this.#t[0]),lt(s,this.#t[1]));return t.flatMap(
({piece:i,effects:a})=>{let l=A(this.page.pieces[i])[e],c=Math.min(1,Math.abs(a[e])/r);return l&&c>=Bn?[{from:l[0],
to:l[1],strength:c,against:a[e]<0}]:[]})}};function kt(n){if(G(n instanceof x?n.message:"This page could not b\
e shown. Please open it in a current version of Chrome, Edge, Firefox or Safari."),!(n instanceof x))throw n}function Oe(){
return N("att-viz-page").textContent??""}var Dn=1;function ke(n){let t;try{t=JSON.parse(n)}catch{throw new x("This file is damaged: its texts cannot be\
 read. Please make the comparison again.")}if(t?.format!==Dn)throw new x("This page was written in a format th\
at its viewer does not know. Please make it again.");if(!(t.sides?.length===2&&t.sides.every(o=>Array.isArray(
o?.texts)))||!Array.isArray(t.pieces)||!Array.isArray(t.slots)||!Array.isArray(t.heads))throw new x("This file\
 is damaged: its texts are not aligned. Please make the comparison again.");return t}try{let n=new at(ke(Oe()));Object.defineProperty(window,"attViz",{value:Object.freeze({select:n.select.bind(n),
get state(){return n.state}})}),n.start().then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")},kt)}catch(n){kt(n)}
