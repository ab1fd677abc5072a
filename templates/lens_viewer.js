var L=0;async function F(e){L+=1,B();try{return await e}finally{L-=1,B()}}function B(){document.documentElement.
toggleAttribute("data-busy",L>0)}var Bt=Float32Array.from({length:256},(e,t)=>(t/255)**2);function K(e){let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,e);let n=atob(e),r=new Uint8Array(n.length);
for(let o=0;o<n.length;o+=1)r[o]=n.charCodeAt(o);return r}var c=class extends Error{constructor(t){super(t),this.name="ReportError"}};var pt=1;function D(e){let t;try{t=JSON.parse(e)}catch{throw new c("This file is damaged: its list of tokens c\
annot be read. Please make the page again.")}if(t?.format!==pt)throw new c("This page was written in a format \
that its viewer does not know. Please make it again.");let n=wt(t);if(n)throw new c(`This file is damaged: ${n}\
. Please make the page again.`);return t}function wt(e){let t=e.texts?.length;return e.numRows!==t&&e.numRows!==
t-1?`it has ${t} tokens but ${e.numRows} positions`:!Array.isArray(e.boundaries)||!e.boundaries.length||!Array.
isArray(e.attentionLayers)?"it names no layers":e.vocabulary?.length!==e.vocabularyIds?.length?"its vocabulary\
 has not an id for each text":e.firstRow>=0&&e.firstRow<e.numRows?"":"it holds no attention rows"}function u(e){
return e.boundaries[e.boundaries.length-1]}function U(e,t){return t+1-e.promptLength}var b=class{#t;#e;#i;#n;#r;constructor(t,n){let r=t.boundaries.length*t.numRows,o=r*t.topK;if(n.length!==8*(o+
r))throw R();this.#t=t,this.#e=new Uint32Array(n.buffer,n.byteOffset,o),this.#i=new Float32Array(n.buffer,n.byteOffset+
4*o,o),this.#n=new Float32Array(n.buffer,n.byteOffset+8*o,r),this.#r=new Uint32Array(n.buffer,n.byteOffset+8*o+
4*r,r)}at(t,n){let r=this.#o(t,n);if(r<0)return null;let{topK:o}=this.#t;return{candidates:Array.from({length:o},
(i,a)=>this.#s(r*o+a)),entropy:this.#n[r],rank:this.#r[r]}}top(t,n){let r=this.#o(t,n);return r<0?null:this.#s(
r*this.#t.topK).text}#o(t,n){let r=this.#t.boundaries.indexOf(t);return r<0||n>=this.#t.numRows?-1:r*this.#t.numRows+
n}#s(t){let n=this.#e[t];return{text:this.#t.vocabulary[n]??"",id:this.#t.vocabularyIds[n]??-1,probability:this.#i[t]}}},
$=class{#t;#e;constructor(t,n,r){this.row=n,this.#t=t,this.#e=r}weight(t,n){let r=this.#t.attentionLayers.indexOf(
t);return r<0||n>this.row||t>=u(this.#t)?NaN:(this.#e[r*(this.row+1)+n]/255)**2}get maximum(){return(this.#e.reduce(
(t,n)=>Math.max(t,n),0)/255)**2}};function z(e,t){let n=g(e,t);return e.attentionLayers.length*(t*(t+1)-n*(n+1))/
2}function g(e,t){return t-(t-e.firstRow)%e.band}function H(e,t,n){let r=Math.min(g(e,t)+e.band,e.numRows),o=z(
e,r-1)+e.attentionLayers.length*r;if(n.length!==o)throw R();let s=z(e,t);return new $(e,t,n.subarray(s,s+e.attentionLayers.
length*(t+1)))}async function O(e){if(typeof DecompressionStream>"u")throw new c("This browser is too old to u\
npack the numbers. Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let t=new Blob(
[K(e.trim())]).stream().pipeThrough(new DecompressionStream("deflate"));return new Uint8Array(await new Response(
t).arrayBuffer())}catch{throw R()}}function R(){return new c("The numbers in this file are damaged. Please mak\
e the page again.")}var v={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}};function W(e){return Array.from({length:63},(t,n)=>{let r=yt(e,n/62),o=[M(e.ink),M("#0000\
00"),M("#ffffff")].reduce((s,i)=>N(s,r)>=4.5||N(s,r)>=N(i,r)?s:i);return{background:j(r),ink:j(o)}})}function yt(e,t){
let n=t*(e.stops.length-1),r=Math.min(Math.floor(n),e.stops.length-2),o=n-r,[s,i]=[e.stops[r],e.stops[r+1]].map(
bt);return gt(s.map((a,l)=>a+o*(i[l]-a)))}function N(e,t){let[n,r]=[G(e),G(t)].sort((o,s)=>o-s);return(r+.05)/
(n+.05)}function M(e){return[1,3,5].map(t=>parseInt(e.slice(t,t+2),16))}function j(e){return`#${e.map(t=>t.toString(
16).padStart(2,"0")).join("")}`}function G(e){let[t,n,r]=e.map(o=>{let s=o/255;return s<=.04045?s/12.92:((s+.055)/
1.055)**2.4});return .2126*t+.7152*n+.0722*r}function bt([e,t,n]){let r=n*Math.PI/180;return[e,t*Math.cos(r),t*
Math.sin(r)]}function gt([e,t,n]){let r=(e+.3963377774*t+.2158037573*n)**3,o=(e-.1055613458*t-.0638541728*n)**
3,s=(e-.0894841775*t-1.291485548*n)**3;return[4.0767416621*r-3.3077115913*o+.2309699292*s,-1.2684380046*r+2.6097574011*
o-.3413193965*s,-.0041960863*r-.7034186147*o+1.707614701*s].map(i=>{let a=Math.min(1,Math.max(0,i)),l=a<=.0031308?
12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}var At=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,xt=/[\u202a-\u202e\u2066-\u2069]/u,Et=/[\ud800-\udfff]/u,kt=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
St=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Tt=/^\p{M}/u,
Y=/[\u2028\u2029]/u,Lt=/^(?:⟨[0-9A-F]{2}⟩)+$/u,C=/⟨[0-9A-F]{2}⟩/gu;function $t(e,t){return Lt.test(e)||!t.includes("\u27E8")&&e.search(C)>=0}function f(e,t="\u27E8"){if(e.includes("\u27E8")&&e.length<=1200&&$t(e,t)){let n=e.match(C)??[];return e.split(
C).flatMap((r,o)=>[...r?f(r):[],...o<n.length?[{mark:n[o],raw:""}]:[]])}if(e==="")return[{mark:"\u2205",raw:""}];
if(e.length>1200){let r={mark:` \u2026 ${(e.length-800-200).toLocaleString("en")} characters not shown \u2026 `,
raw:""};return[...f(e.slice(0,800)),r,...f(e.slice(-200))]}return/^ +$/u.test(e)&&e.length<=40?Array.from(e,n=>({
mark:"\xB7",raw:n})):kt.test(e)?Array.from(e,n=>({mark:A(n),raw:Y.test(n)?"":n})):Tt.test(e)?[{mark:"\u25CC",raw:""},
...V(e)]:St.test(e)?V(e):[{mark:"",raw:e}]}function V(e){let t=[],n="";for(let r of e.replaceAll(`\r
`,`
`)){let o=Ot(r);o?(t.push(...n?[{mark:"",raw:n}]:[],o),n=""):n+=r}return n?[...t,{mark:"",raw:n}]:t}function Ot(e){
if(e===`
`)return{mark:"\u21B5",raw:`
`};if(e==="	")return{mark:"\u2192",raw:"	"};if(At.test(e)){let t=e.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):A(e),raw:""}}return e==="\uFEFF"?{mark:A(e),raw:e}:xt.test(e)||Et.test(e)||Y.test(e)?{mark:A(e),raw:""}:
null}function A(e){return`\u27E8${e.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function P(e,t=28){
if(!e.trim()&&!/[^ \n\t\r]/u.test(e))return Nt(e);let n=f(e).map(s=>s.mark||s.raw).join("").trim(),r=Array.from(
n);return`\u201C\u2068${r.length>t?`${r.slice(0,t-1).join("")}\u2026`:n}\u2069\u201D`}var Rt={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Nt(e){if(e==="")return"an empty to\
ken";let n=(e.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(r=>{let[o,s]=Rt[r[0]]??["",""];return o?r.length===1?o:`${r.length}\
 ${s}`:f(r).map(({mark:i,raw:a})=>i||a).join("")});return n.length>1?`${n.slice(0,-1).join(", ")} and ${n.at(-1)}`:
n[0]}var I=60;function J(e){let[,t,n,r]=/^( *)(.*?)( *)$/su.exec(e);if(!n)return f(e.slice(0,I));let o=Array.from(n),
s=o.slice(0,I).join("");return[...q(t),...f(s),...o.length>I?[{mark:"\u2026",raw:""}]:[],...q(r)]}function q(e){
return e?[{mark:"\xB7".repeat(Math.min(e.length,8)),raw:""}]:[]}function Q(e,t,n){let r=Math.floor(t/e.cell)-4,o=Math.ceil((t+n-e.label)/e.cell)+4;return[Math.max(0,Math.min(
r,e.columns)),Math.max(0,Math.min(o,e.columns))]}function X(e,t,n,r){let o=t*e.cell,s=r-e.label;return o<n?o:o+
e.cell>n+s?o+e.cell-s:n}function Z(e,t,n){return Math.max(0,(t+1)*e.cell-(n-e.label))}function y(e,t){return`${P(e.texts[t])} (token ${t})`}function tt(e,t){return t===u(e)?"prediction":t?`layer ${t}`:
"layer 0 \xB7 input"}function et(e,t,n){let r=y(e,n);return t===u(e)?`After ${r} the model predicts`:t?`What e\
nters layer ${t} at ${r} would predict`:`The embedding of ${r} alone would predict`}function nt(e,t,n){let r=Number.
isFinite(e.entropy)?`Entropy ${e.entropy.toFixed(2)} nats (${(e.entropy/Math.LN2).toFixed(2)} bits).`:"Its ent\
ropy could not be computed.";if(n)return r;let o=e.rank===1?"is the likeliest token here already":`has rank ${e.
rank.toLocaleString("en")} here`;return`${r} The model\u2019s own prediction, ${P(t)}, ${o}.`}function rt(e,t,n,r,o){
return n===u(e)?"":r>t?`It comes after ${y(e,t)}, which could not look at it.`:Number.isFinite(o)?`In layer ${n}\
, ${y(e,t)} gave it an attention of ${o.toFixed(3)} (the head that looked hardest).`:`Layer ${n} has no attent\
ion.`}function ot(e,t){let n=U(e,t),o=e.texts[t+1]===void 0?"the token that would come next":y(e,t+1),s=n>=0?`\
 In the images: attn_${n}.`:"";return`Colour: where ${y(e,t)} looked, on the way to ${o}.${s}`}function st(e){
if(!Number.isFinite(e))return"\u2013";let t=100*e;return t<.01?t===0?"0%":"<0.01%":`${t.toFixed(t>=.1?1:2)}%`}var x=class{#t;#e;#i;#n;#r=[];#o=new Map;#s;#a=null;constructor(t,n,r,o){this.#t=t,this.#e=n,this.#i=r,this.#s=
o,this.#n={label:0,cell:0,columns:n.numRows},this.#h(),this.#f(),t.addEventListener("scroll",()=>this.#c(),{passive:!0}),
new ResizeObserver(()=>{this.#f(),this.#c()}).observe(t)}show(t,n){this.#s=t,this.#a=n,this.#c();for(let r of this.#o.
keys())this.#l(r)}followActive(){let{position:t,boundary:n}=this.#s,r=this.#t;r.scrollLeft=X(this.#n,t,r.scrollLeft,
r.clientWidth);let o=this.#r[n+1],[s,i]=[o.offsetTop-this.#r[0].offsetHeight,o.offsetTop+o.offsetHeight];s<r.scrollTop?
r.scrollTop=s:i>r.scrollTop+r.clientHeight&&(r.scrollTop=i-r.clientHeight),this.#c()}scrollToEnd(t){this.#t.scrollLeft=
Z(this.#n,t,this.#t.clientWidth),this.#c()}placeOf(t){let n=t.target instanceof Element?t.target.closest("[dat\
a-position]"):null;if(!(n instanceof HTMLElement))return null;let r=n.dataset.boundary;return{boundary:r===void 0?
null:Number(r),position:Number(n.dataset.position)}}#h(){let t=document.createElement("div");t.className="lens\
-body",t.setAttribute("role","presentation");let n=["token",...Array.from({length:u(this.#e)+1},(r,o)=>tt(this.#e,
o))];this.#r=n.map((r,o)=>{let s=document.createElement("div");s.className=o===0?"lens-row lens-head":"lens-ro\
w",s.classList.toggle("lens-prediction",o===n.length-1),s.setAttribute("role","row"),s.setAttribute("aria-rowi\
ndex",String(o+1));let i=document.createElement("span");return i.className="lens-label",i.setAttribute("role",
o===0?"columnheader":"rowheader"),i.textContent=r,s.append(i),s}),t.append(...this.#r),this.#t.replaceChildren(
t),this.#t.setAttribute("aria-rowcount",String(n.length)),this.#t.setAttribute("aria-colcount",String(this.#e.
numRows+1))}#f(){let t=getComputedStyle(this.#t),n=parseFloat(getComputedStyle(document.documentElement).fontSize),
[r,o]=["--label","--cell"].map(i=>Math.round(parseFloat(t.getPropertyValue(i))*n));if(o===this.#n.cell&&r===this.#n.
label)return;this.#n={...this.#n,label:r,cell:o};let s=this.#t.firstElementChild;s.style.width=`${r+o*this.#e.
numRows}px`;for(let[i,a]of this.#o)for(let l of a)this.#m(l,i)}#c(){let[t,n]=Q(this.#n,this.#t.scrollLeft,this.#t.
clientWidth);for(let[r,o]of this.#o)(r<t||r>=n)&&(o.forEach(s=>s.remove()),this.#o.delete(r));for(let r=t;r<n;r+=
1)this.#o.has(r)||(this.#o.set(r,this.#u(r)),this.#l(r))}#u(t){return this.#r.map((n,r)=>{let o=r-1,s=document.
createElement("span");if(s.className="lens-cell",s.dataset.position=String(t),s.setAttribute("aria-colindex",String(
t+2)),o<0){s.setAttribute("role","columnheader");let i=document.createElement("span");i.className="lens-number",
i.textContent=String(t),s.append(i,...E(this.#e.texts[t]))}else{s.id=`cell-${o}-${t}`,s.dataset.boundary=String(
o),s.setAttribute("role","gridcell");let i=o===0?this.#e.texts[t]:this.#i.top(o,t);s.append(...i===null?[]:E(i))}
return this.#m(s,t),n.append(s),s})}#m(t,n){t.style.left=`${this.#n.label+n*this.#n.cell}px`}#l(t){let{row:n,boundary:r,
position:o,scale:s}=this.#s,i=s==="relative"&&this.#a?.maximum||1;this.#o.get(t)?.forEach((a,l)=>{let p=this.#a?.
row===n?this.#a.weight(l-1,t):NaN,T=p>0?Math.round(63*Math.min(1,p/i)):0,w=["lens-cell"];w.push(...T?[`level-${T}`]:
[],...t>n?["lens-later"]:[]),w.push(...t===n?["lens-chosen"]:[]);let _=l-1===r&&t===o;a.className=[...w,..._?[
"lens-active"]:[]].join(" "),_?(a.setAttribute("aria-selected","true"),this.#t.setAttribute("aria-activedescen\
dant",a.id)):a.removeAttribute("aria-selected"),Number.isFinite(p)?a.dataset.weight=String(p):delete a.dataset.
weight})}};function E(e){return J(e).map(t=>{if(!t.mark)return document.createTextNode(t.raw);let n=document.createElement(
"span");return n.className="mark",n.dataset.mark=t.mark,n})}function k(e){m("message",e),document.getElementById("message")?.toggleAttribute("hidden",!e)}function m(e,t){
let n=document.getElementById(e);n&&Ct(n,t)}var vt=/\u2068([^\u2068\u2069]*)\u2069/u;function Ct(e,t){let n=t.
split(vt);n.join("")===e.textContent&&e.childNodes.length>0||e.replaceChildren(...n.flatMap((r,o)=>{let s=o%2?
document.createElement("bdi"):document.createTextNode(r);return o%2&&(s.textContent=r),r?[s]:[]}))}function it(e,t,n,r,o,s){m("cell-heading",et(e,o,s));let i=n?.row===r?n.weight(o,s):NaN;m("cell-attention",n?.
row===r?rt(e,r,o,s,i):"");let a=t.at(o,s),l=t.top(u(e),s)??"",p=o===u(e);m("cell-measures",a?nt(a,l,p):"The le\
ns was not taken here."),document.getElementById("candidates")?.replaceChildren(...(a?.candidates??[]).map(w=>Pt(
w,w.text===l)))}function Pt(e,t){let n=document.createElement("li");n.classList.toggle("candidate-final",t);let r=document.
createElement("span");r.className="candidate-bar",r.style.width=`${100*Math.min(1,Math.max(0,e.probability||0))}\
%`;let o=document.createElement("span");o.className="candidate-text",o.append(...E(e.text));let s=document.createElement(
"span");s.className="candidate-id",s.textContent=String(e.id);let i=document.createElement("span");return i.className=
"candidate-share",i.textContent=st(e.probability),n.append(r,o,s,i),n}var at=10;function ct(e){let t=d(e,e.promptLength-1);return{row:t,boundary:u(e),position:t,scale:"absolute",theme:"\
auto"}}function d(e,t){return Math.min(Math.max(Math.trunc(t)||0,e.firstRow),e.numRows-1)}function ut(e,t,n){let{
boundary:r,position:o}=t;switch(n){case"ArrowLeft":return h(e,t,r,o-1);case"ArrowRight":return h(e,t,r,o+1);case"\
ArrowUp":return h(e,t,r-1,o);case"ArrowDown":return h(e,t,r+1,o);case"PageUp":return h(e,t,r,o-at);case"PageDo\
wn":return h(e,t,r,o+at);case"Home":return h(e,t,r,0);case"End":return h(e,t,r,e.numRows-1);case"Enter":case" ":
return{...t,row:d(e,o)};case"[":return{...t,row:d(e,t.row-1)};case"]":return{...t,row:d(e,t.row+1)};default:return null}}
function h(e,t,n,r){return{...t,boundary:Math.min(Math.max(n,0),u(e)),position:Math.min(Math.max(r,0),e.numRows-
1)}}function ht(){let e=new CSSStyleSheet,t=lt(":root","light");return e.replaceSync(`@media screen{${t}${lt(":roo\
t[data-theme=dark]","dark")}}@media print{${t}}`),e}function lt(e,t){let n=W(v[t]),r=n.map(({background:s,ink:i},a)=>`${e}\
 .level-${a+1}{background-color:${s};color:${i}}`),o=[v[t].paper,...n.map(({background:s})=>s)].join(",");return`${r.
join("")}${e} .legend-bar{background-image:linear-gradient(to right,${o})}`}var It=8,S=class{#t;#e;#i=null;#n=null;#r=new Map;#o=matchMedia("(prefers-color-scheme: dark)");#s=null;#a=null;constructor(t){
this.#t=t,this.#e=ct(t)}get state(){return this.#e}async start(){document.adoptedStyleSheets=[...document.adoptedStyleSheets,
ht()],this.#d(),this.#o.addEventListener("change",()=>this.#d()),this.#s=new b(this.#t,await O(mt("att-viz-len\
s")));let t=document.getElementById("grid");this.#a=new x(t,this.#t,this.#s,this.#e),this.#m(t,this.#a),await this.#h(),
this.#a.scrollToEnd(Math.min(this.#e.row+1,this.#t.numRows-1))}async select(t){let n=this.#e,r={...n,...t};this.#e=
{...h(this.#t,r,r.boundary,r.position),row:d(this.#t,r.row)},this.#d(),this.#c(),(this.#e.position!==n.position||
this.#e.boundary!==n.boundary)&&this.#a?.followActive(),this.#e.row!==n.row&&await this.#h()}async#h(){let{row:t}=this.#e;
try{let n=H(this.#t,t,await F(this.#f(g(this.#t,t))));t===this.#e.row&&(this.#i=n,this.#c())}catch(n){k(n instanceof
c?n.message:String(n))}}#f(t){let n=this.#r.get(t)??O(mt(`att-viz-rows-${t}`));return this.#r.delete(t),this.#r.
set(t,n),this.#r.size>It&&this.#r.delete(this.#r.keys().next().value),n}#c(){this.#a?.show(this.#e,this.#i),this.#u(),
m("row-sentence",ot(this.#t,this.#e.row));let t=document.getElementById("row");t.value=String(this.#e.row);for(let r of ft())
r.checked=this.#e[r.name]===r.value;let n=this.#e.scale==="relative"&&this.#i?.maximum||1;document.querySelectorAll(
".legend-numbers span").forEach((r,o,s)=>{r.textContent=(n*o/(s.length-1)).toFixed(2)})}#u(){if(!this.#s)return;
let{row:t,boundary:n,position:r}=this.#e,o=this.#n??{boundary:n,position:r};it(this.#t,this.#s,this.#i,t,o.boundary??
n,o.position)}#m(t,n){t.addEventListener("pointerover",o=>{this.#n=o.pointerType==="touch"?null:n.placeOf(o),this.#u()}),
t.addEventListener("pointerleave",()=>{this.#n=null,this.#u()}),t.addEventListener("click",o=>{let s=n.placeOf(
o);s&&this.select({row:s.position,position:s.position,boundary:s.boundary??this.#e.boundary})}),t.addEventListener(
"keydown",o=>{let s=o.ctrlKey||o.metaKey||o.altKey?null:ut(this.#t,this.#e,o.key);s&&(o.preventDefault(),this.#n=
null,this.select(s))});let r=document.getElementById("row");r.min=String(this.#t.firstRow),r.max=String(this.#t.
numRows-1),r.addEventListener("change",()=>this.#l(Number(r.value))),document.querySelectorAll("button[data-st\
ep]").forEach(o=>{let s=Number(o.dataset.step);o.addEventListener("click",()=>this.#l(this.#e.row+s))});for(let o of ft())
o.addEventListener("change",()=>{this.select({[o.name]:o.value})})}#l(t){let n=d(this.#t,t);this.select({row:n,
position:n})}#d(){let{theme:t}=this.#e;document.documentElement.dataset.theme=t==="auto"?this.#o.matches?"dark":
"light":t}};function ft(){return Array.from(document.querySelectorAll("input[type=radio]"))}function mt(e){let t=document.
getElementById(e);if(!t)throw new c("This file is incomplete. Please make the page again.");return t.textContent??
""}function dt(e){if(k(e instanceof c?e.message:"This page could not be shown. Please open it in a current versio\
n of Chrome, Edge, Firefox or Safari."),!(e instanceof c))throw e}try{let e=new S(D(document.getElementById("a\
tt-viz-page")?.textContent??""));Object.defineProperty(window,"attViz",{value:Object.freeze({select:e.select.bind(
e),get state(){return e.state}})}),e.start().then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")},dt)}catch(e){dt(e)}
