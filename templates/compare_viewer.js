function F(n){O("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function O(n,t){
let e=document.getElementById(n);e&&W(e,t)}var mn=/\u2068([^\u2068\u2069]*)\u2069/u;function W(n,t){let e=t.split(
mn);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((o,r)=>{let s=r%2?document.
createElement("bdi"):document.createTextNode(o);return r%2&&(s.textContent=o),o?[s]:[]}))}function Gt(n){return n.
replace(/[\u2068\u2069]/gu,"")}function zt(n,t,e=""){let o=dn(n,e),r=t.length?`${o}; the views are ${t.join(", ")}.`:`${o}.`;return F(r),r}function dn(n,t){return t?`The view \u201C${n}\u201D is not on this page: ${t}`:`There is no view \u201C${n}\u201D`}var b=class extends Error{constructor(t){super(t),this.name="ReportError"}};function bt(n){if(F(n instanceof b?n.message:"This page could not be shown. Please open it in a current versio\
n of Chrome, Edge, Firefox or Safari."),!(n instanceof b))throw n}var jt=performance.now()+150;async function yt(){performance.now()>jt&&(await new Promise(n=>{let t=new MessageChannel;
t.port1.onmessage=()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),jt=performance.now()+8)}function q(){
return new Promise(n=>{window.requestIdleCallback?window.requestIdleCallback(()=>n(),{timeout:100}):setTimeout(
n,20)})}var Vt=2**17,k=Float32Array.from({length:256},(n,t)=>(t/255)**2);function Yt(n){return n*(n+1)/2}function J(n){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,n);let e=atob(n),o=new Uint8Array(e.length);for(let r=0;r<
e.length;r+=1)o[r]=e.charCodeAt(r);return o}async function K(n,t){let{readable:e,writable:o}=new DecompressionStream(
"deflate"),r=pn(o.getWriter(),n),s=e.getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:l,value:c}=await s.read();
if(l)return await r,i.subarray(0,a);if(a+c.length>t)throw await s.cancel(),new RangeError(`more than ${t} byte\
s`);i.set(c,a),a+=c.length}}async function pn(n,t){try{for(let e=0;e<t.length;e+=Vt)await n.write(t.subarray(e,
e+Vt)),await yt();await n.close()}catch{}}var gn=-(2**15);var wn=3;async function Et(n){return xn(n,n.units.length)}async function xn(n,t){let e=n.target[1]-n.target[0],
o=2*e*t,r;try{r=await K(J(n.effects),o)}catch{r=new Uint8Array}if(r.length!==o)throw new b("What the answer ha\
ngs on cannot be read: this file is damaged. Please make the report again.");let s=new DataView(r.buffer,r.byteOffset,
r.byteLength);return Array.from({length:t},(i,a)=>Float64Array.from({length:e},(l,c)=>{let f=s.getInt16(2*(a*e+
c),!0);return f===gn?NaN:f*n.step}))}function bn(n){let t=NaN;for(let e=0;e<n.length;e+=1)Number.isNaN(n[e])||(t=(Number.isNaN(t)?0:t)+n[e]);return t}
function At(n,t){if(n.measured)return wn;let e=0;for(let o of n.words){let[r,s]=o.map(i=>i-n.target[0]);for(let i of t)
e=Math.max(e,Math.abs(bn(i.slice(r,s)))||0)}return e||1}var X=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:o,data:r})=>{let s=o===window.parent?r?.attVizTheme:null;(s==="light"||s==="dark"||s==="aut\
o")&&(this.host=s,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let o of this.radios)
o.addEventListener("change",()=>t(o.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let o of this.radios)o.checked=o.value===t}};var $t=0;async function Jt(n){$t+=1,qt();try{return await n}finally{$t-=1,qt()}}function qt(){document.documentElement.
toggleAttribute("data-busy",$t>0)}function y({width:n},t){return n?n*t:Yt(t)}function T({width:n},t){return n||t+1}var yn=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,En=/[\u202a-\u202e\u2066-\u2069]/u,An=/[\ud800-\udfff]/u,$n=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Mn=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Sn=/^\p{M}/u,
Zt=/[\u2028\u2029]/u,On=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Q=/⟨[0-9A-F]{2}⟩/gu,Tn=/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
function Qt(n,t){for(let[e,o]of n.entries()){let r=/\p{L}/u.exec(R(o,t[e]))?.[0];if(r)return Tn.test(r)?"rtl":
"ltr"}return"ltr"}function te(n,t){return On.test(n)||!t.includes("\u27E8")&&n.search(Q)>=0}function R(n,t){return n.
includes("\u27E8")&&te(n,t)?n.replace(Q,""):n}function v(n,t="\u27E8"){if(n.includes("\u27E8")&&n.length<=1200&&
te(n,t)){let e=n.match(Q)??[];return n.split(Q).flatMap((o,r)=>[...o?v(o):[],...r<e.length?[{mark:e[r],raw:""}]:
[]])}if(n==="")return[{mark:"\u2205",raw:""}];if(n.length>1200){let o={mark:` \u2026 ${(n.length-800-200).toLocaleString(
"en")} characters not shown \u2026 `,raw:""};return[...v(n.slice(0,800)),o,...v(n.slice(-200))]}return/^ +$/u.
test(n)&&n.length<=40?Array.from(n,e=>({mark:"\xB7",raw:e})):$n.test(n)?Array.from(n,e=>({mark:Z(e),raw:Zt.test(
e)?"":e})):Sn.test(n)?[{mark:"\u25CC",raw:""},...Xt(n)]:Mn.test(n)?Xt(n):[{mark:"",raw:n}]}function Xt(n){let t=[],
e="";for(let o of n.replaceAll(`\r
`,`
`)){let r=Ln(o);r?(t.push(...e?[{mark:"",raw:e}]:[],r),e=""):e+=o}return e?[...t,{mark:"",raw:e}]:t}function Ln(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(yn.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):Z(n),raw:""}}return n==="\uFEFF"?{mark:Z(n),raw:n}:En.test(n)||An.test(n)||Zt.test(n)?{mark:Z(n),raw:""}:
null}function Z(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function I(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return G(n);let e=v(n).map(s=>s.mark||s.raw).join("").trim(),o=Array.from(
e);return`\u201C\u2068${o.length>t?`${o.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Nn={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function G(n){if(n==="")return"an empty tok\
en";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(o=>{let[r,s]=Nn[o[0]]??["",""];return r?o.length===1?r:`${o.length}\
 ${s}`:v(o).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var kn=.03;function E([,n,t,e,o]){return[n<t?[n,t]:null,e<o?[e,o]:null]}function tt(n,t,e){let o=n.pieces.find(
l=>Mt(E(l)[t],e));if(!o||o[0]!=="parted")return o?E(o):[null,null];let r=ee(n,t,e),s=[o[1],o[3]],a=Mt(r,s[t])?
ee(n,1-t,s[1-t]):null;return t===0?[r,a]:[a,r]}function ee(n,t,e){return n.sides[t].words.find(o=>Mt(o,e))??null}
function Mt(n,t){return n!==null&&n[0]<=t&&t<n[1]}function oe(n,t){let e=n.sides[t].texts.map(()=>"");for(let o of n.
pieces){let r=E(o)[t];o[0]!=="same"&&r&&e.fill(o[0],...r)}return e}function _(n,t){return t.some((e,o)=>e!==null&&
e[0]>=n.sides[o].promptLength)}function re(n,t){let e=t[0]?0:1,o=t[e];if(!o)return-1;let r=_(n,t)?o[0]-1:o[1]-
1,s=n.rows.findIndex(i=>i[e]===r);return s<0&&_(n,t)?n.rows.length-1:s}function se(n,t,e){return n.pieces.map(
(o,r)=>{let s=E(o),[i,a]=[0,1].map(l=>vn(n,t[l],l,s[l],e[l]));return{piece:r,effects:[i,a]}}).filter(({effects:o})=>o.
some(r=>!Number.isNaN(r))).sort((o,r)=>ne(r.effects)-ne(o.effects)||o.piece-r.piece)}function ne(n){return Math.
max(...n.map(t=>Math.abs(t)||0))}function vn(n,t,e,o,r){let{why:s}=n.sides[e];if(!s||!o||!r)return NaN;let[i,a]=r.
map(c=>c-s.target[0]),l=NaN;return s.units.forEach(([c,f],h)=>{let u=Math.min(f,o[1])-Math.max(c,o[0]);if(!(u<=
0))for(let m of t[h].slice(Math.max(0,i),Math.max(0,a)))Number.isNaN(m)||(l=(Number.isNaN(l)?0:l)+m*u/(f-c))}),
l}function z(n,t,e){return e?n.sides[t].texts.slice(...e).join(""):""}function ie(n,t,e,o){let[r,s]=n.sides.map(
({why:a})=>a);if(!t||!r||!s)return[];let i=Math.max(At(r,t[0]),At(s,t[1]));return e.flatMap(({piece:a,effects:l})=>{
let c=E(n.pieces[a])[o],f=Math.min(1,Math.abs(l[o])/i);return c&&f>=kn?[{from:c[0],to:c[1],strength:f,against:l[o]<
0}]:[]})}var Rn=.0009765625,_n=2**-24,Cn=Tt(.5,1),St=Float64Array.from({length:256},(n,t)=>Tt(Math.max(0,t-.5),-1)),Ot=Float64Array.
from({length:256},(n,t)=>Tt(t+.5,1));function Tt(n,t){let e=(n/255)**2;return Math.min(1,Math.max(0,e*(1+t*Rn)+t*_n))}function Lt(n,[t,e]){if(!(t>0))return ae(e);let o=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-n,n-t,
1e-9))))),r=Number(n.toFixed(o)),s=Math.ceil(10**o*Math.max(e-r,r-t)-1e-6)/10**o;return Math.max(e-n,n-t)>4*Math.
min(e-n,n-t)&&e-t>.15?`${(Math.floor(t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${r.
toFixed(o)} \xB1 ${s.toFixed(o)}`}function ae(n){if(!(n>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(n)));
return`less than ${(Math.ceil(n*10**t-1e-9)/10**t).toFixed(t)}`}var In=1e3;function j(n){let t=Math.abs(n).toFixed(2);return Number(t)===0?"0.00":`${n<0?"\u2212":"+"}${t}`}function ce(n){
let t=Math.exp(Math.min(Math.abs(n),50));return`${t>In?"more than 1,000":String(Number(t.toPrecision(3)))} tim\
es ${n<0?"less":"more"} likely`}function Nt(n,t,e){return Number.isNaN(n)?"\u2013":t?j(n):e>0?`${Math.round(100*
n/e)}%`.replace("-","\u2212"):"0%"}function P(n){return`${(100*n).toFixed(n>0&&n<.001?3:1)}%`}function A(n,t){
let[e,o]=t.map((r,s)=>r?I(z(n,s,r)):"");return e&&o?e===o?e:`${e} (A), ${o} (B)`:e?`${e} (in A only)`:`${o} (i\
n B only)`}function le(n,t){return t.some(Boolean)?`Chosen: ${A(n,t)}, ${_(n,t)?"in the answers":"in the promp\
ts"}.`:""}function kt(n,t){let[e,o]=[n,t].map(r=>Lt(k[r],[St[r],Ot[r]]));return{a:e,b:o,difference:j(k[t]-k[n])}}var et=.005;function x(n,t,e=""){let o=document.createElement(n);return o.className=t,W(o,e),o}function $(n){return document.
getElementById(n)}function fe({list:n,none:t},e,o,r){let s=e.sides[0].why?.measured??!1,i=Math.max(0,...o.flatMap(
({effects:c})=>c.map(f=>Math.abs(f)||0))),a=s?et:et*i,l=o.filter(({effects:c})=>c.some(f=>Math.abs(f)>=a&&f!==
0));t.hidden=l.length>0,n.replaceChildren(...l.map(({piece:c,effects:f})=>{let h=A(e,E(e.pieces[c])),u=x("butt\
on","pair-row");u.setAttribute("type","button");let m=x("span","pair-bars");m.setAttribute("aria-hidden","true");
let p=x("span","pair-numbers");f.forEach((d,w)=>{let M=x("span",`size side-${"ab"[w]}${d<0?" against":""}`);M.
style.setProperty("--size",String(i>0?(Math.abs(d)||0)/i:0)),m.append(M);let S=x("span","number");S.append(x("\
abbr","side-name","AB"[w]),` ${Nt(d,s,i)}`),p.append(S)}),u.append(x("span","name",h),m,p),u.addEventListener(
"click",()=>r(c));let g=document.createElement("li");return g.append(u),g}))}function he(n,t,e){let o=n.sides[0].
why?.measured??!1;for(let[r,s]of[["edits",!0],["kept",!1]]){let i=n.units.filter(u=>u[1]===s),a=$(r);a.hidden=
i.length===0;let l=Math.max(0,...i.flatMap(u=>[Math.abs(u[3]??0),Math.abs(u[4]??0)])),c=s?0:o?et:et*l,f=i.filter(
u=>u[2]>=c).slice(0,t);a.querySelector("tbody").replaceChildren(...f.map(u=>Pn(n,u,o,l,e)));let h=i.length-f.length;
a.querySelector(".rest").textContent=h>0?`(${h} more changed less)`:""}}function Pn(n,[t,e,,o,r,s],i,a,l){let c=E(
n.pieces[t]),f=document.createElement("tr");f.dataset.piece=String(t);let h=e?[0,1].map(w=>c[w]?I(z(n,w,c[w])):
"\u2013"):[I(z(n,0,c[0]))],u=x("button","word-button",h[0]);u.setAttribute("type","button"),u.setAttribute("ar\
ia-label",Gt(`Choose ${A(n,c)}`)),u.addEventListener("click",()=>l(t));let m=document.createElement("td");m.append(
u);let p=h.slice(1).map(w=>x("td","word",w)),g=[o,r].map((w,M)=>x("td","number",c[M]&&w!==null?Nt(w,i,a):"\u2013")),
d=x("td","number",s===null?"\u2013":j(s));return s!==null&&(d.title=`A\u2019s answer becomes ${ce(s)}`),f.append(
m,...p,...g,...e&&n.under?[d]:[]),f}function ue(n,t,e,o,r={list:$("heads"),shows:"its maps"}){let s=n.heads[0]?.[2]??
0,i=n.units.some(([,a])=>a);r.list.replaceChildren(...n.heads.slice(0,t).map(([a,l,c,f,h,u,m],p)=>{let g=document.
createElement("tr");g.dataset.head=`${a}.${l}`;let d=x("button","head-button",`L${a} \xB7 H${l}`);d.setAttribute(
"type","button"),d.setAttribute("aria-label",`L${a} \xB7 H${l}: layer ${a}, head ${l}; show ${r.shows}`),d.setAttribute(
"aria-pressed",String(p===e)),d.toggleAttribute("disabled",p>=n.maps),d.addEventListener("click",()=>o(p));let w=document.
createElement("td");w.append(d);let M=x("td","moved"),S=x("span","track");S.setAttribute("aria-hidden","true"),
S.style.setProperty("--size",String(s>0?c/s:0)),S.style.setProperty("--edits",String(c>0?f/c:0)),S.append(x("s\
pan","size")),M.append(S,x("span","number",P(c)));let Y=[P(f),P(h),P(u)];return g.append(w,M,...i?Y.map(xt=>x(
"td","number differing",xt)):[]),g.append(...m===null?[]:[x("td","number",P(m))]),g}))}function me(n,t){let{under:e,
sides:o}=n,r=document.getElementById("under");if(!e||!r)return;let[{promptLength:s,texts:i}]=o,a=e.after.map((c,f)=>c-
e.before[f]),l=Math.max(1e-9,...a.map(Math.abs));r.replaceChildren(...a.map((c,f)=>{let h=document.createElement(
"li"),u=x("button",`forced${c<0?" less":""}`);u.setAttribute("type","button"),u.style.setProperty("--size",(Math.
abs(c)/l).toFixed(4));let m=[e.before,e.after].map(p=>P(Math.exp(p[f])));return u.title=`${m[0]} after A\u2019s pro\
mpt, ${m[1]} after B\u2019s`,u.append(x("span","name",I(i[s+f],20)),x("span","number",j(c))),u.addEventListener(
"click",()=>t(s+f)),h.append(u),h}))}var B={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},lr={light:{more:{...B.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...B.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...B.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...B.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function vt(n,t){let e=t*(n.stops.length-1),o=Math.min(Math.floor(e),n.stops.length-2),r=e-o,[s,i]=[n.stops[o],
n.stops[o+1]].map(Fn);return Bn(s.map((a,l)=>a+r*(i[l]-a)))}function Rt(n){return[1,3,5].map(t=>parseInt(n.slice(t,t+2),16))}function Fn([n,t,e]){let o=e*Math.PI/180;return[n,t*Math.cos(o),t*Math.sin(o)]}function Bn([n,t,e]){let o=(n+.3963377774*
t+.2158037573*e)**3,r=(n-.1055613458*t-.0638541728*e)**3,s=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
o-3.3077115913*r+.2309699292*s,-1.2684380046*o+2.6097574011*r-.3413193965*s,-.0041960863*o-.7034186147*r+1.707614701*
s].map(i=>{let a=Math.min(1,Math.max(0,i)),l=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*l)})}var D=256,de={light:{less:[[.975,.01,60],[.735,.13,55],[.495,.15,45]],more:[[.975,.01,235],[.735,.1,235],[.495,
.11,240]]},dark:{less:[[.25,.01,60],[.535,.13,55],[.82,.13,65]],more:[[.25,.01,235],[.535,.11,240],[.82,.1,225]]}};function ge(n,t){let{paper:e,ink:o,stops:r}=B[n];return Array.from({length:D},(s,i)=>{if(t!=="difference")return i===
0?Rt(e):vt({paper:e,ink:o,stops:r},i/(D-1));let a=2*i/D-1,l=a<0?de[n].less:de[n].more;return a===0?Rt(e):vt({paper:e,
ink:o,stops:l},Math.abs(a))})}var Dn=15;function we(){let n=new CSSStyleSheet,t=pe(":root","light");return n.replaceSync(
`@media screen{${t}${pe(":root[data-theme=dark]","dark")}}@media print{${t}}`),n}function pe(n,t){return[[".le\
gend-bar","a"],[".legend-difference","difference"]].map(([o,r])=>{let s=ge(t,r).filter((i,a)=>a%Dn===0);return`${n}\
 ${o}{background-image:linear-gradient(to right,${s.map(i=>`rgb(${i.join(" ")})`)})}`}).join("")}function Un([
n,t],e,o,r,s={}){let i=new Uint8ClampedArray(e.length*o).fill(r==="difference"?D/2:0);return e.forEach(([,,a],l)=>{
let c=y(s,a);for(let f=0;f<T(s,a);f+=1){let[h,u]=[n[c+f],t[c+f]];if(r==="difference"){let m=k[u]-k[h];i[l*o+f]=
D/2+Math.sign(m)*Math.sqrt(Math.abs(m))*(D/2-1)}else i[l*o+f]=r==="a"?h:u}}),i}function xe(n,t,e,o,r,s,i={}){let a=n.
getContext("2d");if(!a||!e.length)return;n.width=o,n.height=e.length;let l=Uint8Array.from(ge(s,r).flatMap(u=>[
...u,255])),c=new Uint32Array(l.buffer),f=new ImageData(o,e.length),h=new Uint32Array(f.data.buffer);Un(t,e,o,
r,i).forEach((u,m)=>{h[m]=c[u]}),a.putImageData(f,0,0)}var be=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),nt=13,ye=1<<
20,ot=new Uint32Array(256).fill(ye);be.forEach((n,t)=>{ot[n]=t});var Hn=ot.map(n=>n*be.length);function _t(n){
let t=new TextEncoder().encode(n),e=t.length>>1,o=t.length&1,r=new Uint8Array(nt*e+6*o>>3),s=0,i=0,a=0,l=0;for(let c=0;c<
2*e;c+=2){let f=Hn[t[c]]+ot[t[c+1]];s|=f,i=i<<nt|f,a+=nt-8,r[l++]=i>>a,a>=8&&(a-=8,r[l++]=i>>a)}if(o){let c=ot[t[2*
e]];for(s|=c<64?0:ye,i=i<<6|c&63,a+=6;a>=8;)a-=8,r[l++]=i>>a}if(s>>nt)throw new RangeError("letters that stand\
 for nothing");return r}var Wn=64,wr=Wn*1024;var Ee=15360,Kn=new Uint16Array(257).fill(Ee+1);for(let n=Ee;n>=0;n-=1)Kn[Math.round(255*Math.sqrt(Gn(n)))]=n;function Gn(n){let t=n>>10,e=n&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}var zn=2**22,Ct=6,Ae=Uint8Array.from({length:766},(n,t)=>[3,6,12,24,48].filter(e=>t>=e).length);function It(n,t=0){let e=Math.max(1,Math.floor(zn/(t||n)));return Array.from({length:Math.ceil(n/e)},(o,r)=>[r*
e,Math.min(n,(r+1)*e)])}function Pt(n,t,e,o,r){let s=n(4*Ct),i=new DataView(s.buffer,s.byteOffset,s.byteLength),
a=new Uint32Array(Ct),l=0;for(let c=0;c<Ct;c+=1)a[c]=l,l+=i.getUint32(4*c,!0);if(l!==y(e,r)-y(e,o))throw new RangeError(
"a band of another size");jn(t,e,o,r,n(l),a)}function jn(n,t,e,o,r,s){for(let i=e;i<o;i+=1){let a=y(t,i),l=T(t,
i),c=i===0?0:T(t,i-1),f=a-c,h=0;for(let u=0;u<c;u+=1)h=r[s[Ae[2*n[f+u]+h]]++],n[a+u]=h;for(let u=c;u<l;u+=1)h=
r[s[Ae[h]]++],n[a+u]=h}}async function $e(n,t,e,o={}){if(typeof DecompressionStream>"u")throw new b("This browser is too old to unpack\
 the weights. Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{let r=2*y(o,
t)+48*It(t).length;return Vn(await K(_t(n),r),t,o)}catch{throw new b(`The weights of ${e} in this file are dam\
aged. Please make the comparison again.`)}}function Vn(n,t,e={}){let o=0,r=l=>{if(o+=l,o>n.length)throw new RangeError(
"too short");return n.subarray(o-l,o)},s=new Uint8Array(y(e,t)),i=new Uint8Array(y(e,t));for(let[l,c]of It(t))
Pt(r,s,e,l,c),Pt(r,i,e,l,c);let a=i.map((l,c)=>s[c]+(l>>1^-(l&1)));return[s,a]}var Yn=4,qn=8,Me=["a","b","difference"],rt=class{#t=new Map;#e=null;#n=-1;#o="";constructor(t,e){this.page=t,this.
shape={width:t.looksAhead?t.slots.length:0},this.canvases=Me.map(o=>$(`map-${o}`));for(let o of this.canvases)
o.addEventListener("pointermove",r=>this.#i(o,r)),o.addEventListener("pointerleave",()=>O("map-cell","")),o.addEventListener(
"click",r=>e(Oe(t,o,r)[0]))}async show(t,e,o,r){let{page:s}=this,[i,a]=s.heads[t];this.#n=t;try{let l=await Jt(
this.#r(t));if(this.#n!==t)return;this.#e=l}catch(l){F(l instanceof b?l.message:String(l));return}O("map-title",
`Layer ${i}, head ${a}`),this.#o!==`${t} ${e}`&&(this.#o=`${t} ${e}`,this.canvases.forEach((l,c)=>{xe(l,this.#e,
s.rows,s.slots.length,Me[c],e,this.shape)})),$("maps").style.setProperty("--row",String(o<0?-1:(o+.5)/s.rows.length)),
$("maps").toggleAttribute("data-row",o>=0),this.#a(o,r)}#r(t){let[e,o]=this.page.heads[t],r=document.getElementById(
`att-viz-pair-${e}-${o}`)?.textContent,s=`layer ${e}, head ${o}`,i=this.#t.get(t)??(r?$e(r,this.page.slots.length,
s,this.shape):Promise.reject(new b(`The maps of ${s} are not in this file.`)));return this.#t.delete(t),this.#t.
set(t,i),this.#t.size>Yn&&this.#t.delete(this.#t.keys().next().value),i}#a(t,e){let{page:o}=this,r=this.#e,s=$(
"row-keys");if(s.hidden=t<0||!r,t<0||!r){O("row-title",e.some(Boolean)?"The chosen word was read in one text o\
nly, so its rows cannot be compared. Choose a word that both have.":"");return}let i=o.rows[t][2],a=A(o,this.#s(
i)),[l,c]=e[0]?[0,e[0]]:[1,e[1]],f=c!==null&&c[0]-1===o.rows[t][l]?`wrote ${A(o,e)}`:"the answers parted",h=_(
o,e)?`When the model had read ${a} and ${f}`:`When the model read ${a}`;O("row-title",`${h}, the head looked a\
t:`);let u=y(this.shape,i),[m,p]=r.map(d=>d.subarray(u,u+T(this.shape,i))),g=Array.from(m,(d,w)=>w).filter(d=>m[d]||
p[d]).sort((d,w)=>Se(m,p,w)-Se(m,p,d)||Math.max(m[w],p[w])-Math.max(m[d],p[d])||d-w).slice(0,qn);s.querySelector(
"tbody").replaceChildren(...g.map(d=>{let w=kt(m[d],p[d]),M=this.#s(d),S=document.createElement("tr"),Y=x("th",
"word",A(o,M));Y.setAttribute("scope","row");let xt=[M[0]?w.a:"\u2013",M[1]?w.b:"\u2013",w.difference];return S.
append(Y,...xt.map(un=>x("td","number",un))),S}))}#s(t){let[e,o,r,s]=this.page.slots[t];return E(["same",e,o,r,
s])}#i(t,e){let{page:o}=this,[r,s]=Oe(o,t,e),i=o.rows[r]?.[2];if(!this.#e||i===void 0||s>=T(this.shape,i)){O("\
map-cell","");return}let[a,l]=this.#e.map(f=>f[y(this.shape,i)+s]),c=kt(a,l);W($("map-cell"),`From ${A(o,this.#s(
i))} to ${A(o,this.#s(s))}: A ${c.a}, B ${c.b}, difference ${c.difference}`)}};function Se(n,t,e){return Math.
abs((n[e]/255)**2-(t[e]/255)**2)}function Oe(n,t,e){let o=t.getBoundingClientRect();return[Math.min(n.rows.length-
1,Math.max(0,Math.floor((e.clientY-o.top)/o.height*n.rows.length))),Math.min(n.slots.length-1,Math.max(0,Math.
floor((e.clientX-o.left)/o.width*n.slots.length)))]}function it(n,t){let e=n.texts.length;if(t==="token")return st(t,Uint32Array.from({length:e},(s,i)=>i),e);if(t===
"turn")return st(t,Uint32Array.from(n.text.turns,([,s])=>s),e);if(t==="span")return Jn(n);let o=J(n.text.units[t]??
"");if(o.length!==Math.ceil(e/8))throw new b("This file is damaged: its units do not fit its text. Please make\
 the report again.");let r=[];for(let s=0;s<e;s+=1)o[s>>3]>>(s&7)&1&&r.push(s);return st(t,Uint32Array.from(r),
e)}function st(n,t,e,o=null){if(e>0&&t[0]!==0)throw new b("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let r=Uint32Array.from([...t,e]),s=new Uint32Array(e);for(let i=0;i<t.length;i+=
1)s.fill(i,r[i],r[i+1]);return{kind:n,starts:r,ofToken:s,names:o}}function Jn(n){let t=new Int32Array(n.texts.
length).fill(-1);n.text.spans.forEach(([,r,s],i)=>{for(let a=r;a<s;a+=1)t[a]=t[a]<0?i:t[a]});let e=[],o=[];for(let r=0;r<
t.length;r+=1)(r===0||t[r]!==t[r-1]||r===n.promptLength)&&(e.push(r),o.push(t[r]<0?"":n.text.spans[t[r]][0]));
return st("span",Uint32Array.from(e),t.length,o)}function V(n,[t,e]){return[n.starts[n.ofToken[t]],n.starts[n.ofToken[e-1]+1]]}function Ft({container:n,page:t},e){let o=document.createRange();o.selectNodeContents(n);let r=e.compareBoundaryPoints(
Range.START_TO_START,o)<=0,s=e.compareBoundaryPoints(Range.END_TO_END,o)>=0,i=null,a=0;for(let l of n.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!Xn(e,l)){let c=Number(l.getAttribute("data-token"));i??=c,a=c+1}return i===
null?null:[r?0:i,s?t.texts.length:a]}function Le(n,t){(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()===
"a"&&(n.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Xn(n,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(n.compareBoundaryPoints(Range.START_TO_END,e)<=0||n.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Ne(n,t){let e=Ft(n,t);if(!e)return"";let[o,r]=e,s=n.trueText(o,r),i=Te(n,o,
t.startContainer,t.startOffset,!0),a=Te(n,r-1,t.endContainer,t.endOffset,!1);return s.slice(i,s.length-a)}function Te(n,t,e,o,r){
let s=n.container.querySelector(`[data-token="${t}"]`);if(!s?.contains(e)||n.model.markers[t]||s.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(s),r?i.setEnd(e,o):i.setStart(e,o);let a=s.
textContent??"",l=R(n.page.texts[t],n.page.tokens[t]),c=r&&i.toString()!==""?l.length-a.length:0;return Math.max(
0,i.toString().length+c)}var Zn=5;function ke(n,t,e){let{container:o}=n,r=it(n.page,"sentence"),s=null,i=null,a=(c,f)=>{s=c,e(V(t(),[c,
c+1]),f)},l=(c,f)=>{let h=s??c;e(V(t(),[Math.min(h,c),Math.max(h,c)+1]),f)};o.addEventListener("pointerdown",c=>{
i={x:c.clientX,y:c.clientY}}),o.addEventListener("mousedown",c=>{(c.shiftKey||c.detail>1)&&c.preventDefault()}),
o.addEventListener("click",c=>{let f=i&&Math.hypot(c.clientX-i.x,c.clientY-i.y)>Zn,h=document.getSelection(),m=f&&
h&&!h.isCollapsed&&h.rangeCount>0?Ft(n,h.getRangeAt(0)):null,p=n.tokenAt(c.target),g=c.target instanceof Element?
c.target.closest("[data-from]"):null;if(m)s=m[0],e(V(t(),m),"drag");else{if(c.detail>1)return;p!==null?c.shiftKey&&
s!==null?l(p,"span"):a(p,"click"):g instanceof HTMLElement&&(s=Number(g.dataset.from),e([s,Number(g.dataset.to)],
"line"))}}),o.addEventListener("dblclick",c=>{let f=n.tokenAt(c.target);f!==null&&(s=f,e(V(r,[f,f+1]),"sentenc\
e"))}),o.addEventListener("keydown",c=>{let f=n.tokenAt(c.target);if(f===null||c.altKey||c.ctrlKey||c.metaKey)
return;let h=n.next(f,c.key,t());if(h!==null||c.key==="Enter"||c.key===" "){c.preventDefault();let u=h??f;n.rove(
u,!0),c.shiftKey&&h!==null?(s??=f,l(u,"span")):a(u,h===null?"key":"step")}})}var no=10;function Bt(n){let t=({beside:e})=>e?`, ${e} times what an even spread would bring`:"";return{noun:"share",rests:"\
came from",whole:"what reached the last layer",top:1,hasEven:!1,pair:(e,o,r)=>`${e.number} of what reached the\
 last layer came from ${r}${e.left}${t(e)} (${n})`,most:(e,o,r)=>`the largest part of what reached the last la\
yer came from ${r}: ${e.number}${e.left}${t(e)} (${n})`,none:e=>`${e} of what reached the last layer came from\
 each of them`,mostLater:(e,o,r,s)=>`${r} counted most ${s}: ${e.number} of what reached the last layer came f\
rom it${e.left}${t(e)} (${n})`,noneLater:(e,o)=>`Of what reached the last layer at any later token, ${e} came \
from ${o}.`}}var oo={weight:{noun:"weight",rests:"rests on",whole:"the attention",top:1,hasEven:!0,pair:({number:n,
left:t},e,o)=>`${e} gave ${n} of its attention to ${o}${t}`,most:({number:n,left:t},e,o)=>`${e} looked most at\
 ${o}: ${n} of its attention${t}`,none:(n,t)=>`${t} gave each of them ${n} of its attention`,mostLater:({number:n,
left:t},e,o,r)=>`${o} was looked at most ${r}: ${e} gave it ${n} of its attention${t}`,noneLater:(n,t)=>`Every\
 later token gave ${t} ${n} of its attention.`},value:{noun:"share",rests:"came from",whole:"what was brought",
top:1,hasEven:!0,pair:({number:n,beside:t,left:e},o,r)=>`${n} of what ${o} brought came from ${r}${e} by weigh\
t \xD7 size of the value, ${t} by weight alone`,most:({number:n,beside:t,left:e},o,r)=>`${o} brought most from\
 ${r}: ${n}${e} by weight \xD7 size of the value, ${t} by weight alone`,none:(n,t)=>`${t} brought ${n} of what\
 it brought from each of them`,mostLater:({number:n,beside:t,left:e},o,r,s)=>`${r} brought most ${s}: ${n} of \
what ${o} brought${e}, by weight \xD7 size of the value, ${t} by weight alone`,noneLater:(n,t)=>`Every later t\
oken was brought ${n} of its whole from ${t}.`},corrected:{...Bt("raw rollout"),noun:"preference",top:no,pair:({
number:n,beside:t},e,o)=>`${o} was preferred ${n} times over an even spread; ${t} of what reached the last lay\
er came from it (raw rollout)`,most:({number:n,beside:t},e,o)=>`${o} was preferred most, ${n} times over an ev\
en spread; ${t} of what reached the last layer came from it (raw rollout)`,none:n=>`each of them was preferred\
 ${n} times over an even spread`,mostLater:({number:n,beside:t},e,o,r)=>`${o} was preferred most ${r}: ${n} ti\
mes over an even spread; ${t} of what reached the last layer came from it (raw rollout)`,noneLater:(n,t)=>`At \
every later token, ${t} was preferred ${n} times over an even spread.`},raw:Bt("raw rollout"),restless:Bt("rol\
lout without resting places")};var Zs=.5/65535;function Ce({tokens:n}){return[Math.min(...n),Math.max(...n)+1]}function Ie({rows:n,columns:t}){return n*t===1?
"one patch":`${n} \xD7 ${t} patches`}var U=1,ro=2;function Fe(n){let t=new Uint8Array(n.texts.length);for(let[s,i]of n.text.markup)t.fill(ro,s,i);let e=new Uint8Array(
n.texts.length);for(let[s,i]of n.text.added??[])e.fill(1,s,i);let o=new Uint8Array(n.texts.length);n.pictures?.
forEach((s,i)=>o.fill(i+1,...Ce(s)));let r=n.text.turns.map(([s,i,a])=>{let l=Pe(t,i,a,1);return t.fill(U,i,l),
t.fill(U,Pe(t,a-1,l-1,-1)+1,a),{label:s,from:i,head:l,to:a,lines:so(n,t,e,o,l,a)}});return{page:n,turns:r,markers:t,
special:new Set(n.text.special)}}function Pe(n,t,e,o){let r=t;for(;r!==e&&n[r];)r+=o;return r}function so(n,t,e,o,r,s){
let i=io(n.texts,t,o,r,s),a=lo(i.map(l=>co(n,t,l)));return i.map(([l,c],f)=>{let h=[...e.subarray(l,c)].filter(
(p,g)=>!t[l+g]),u=n.pictures?.[o[l]-1]??null,m=u!==null||h.length>0&&h.every(Boolean);return{from:l,to:c,code:a[f],
folded:m,picture:u}})}function io(n,t,e,o,r){let s=[],i=o;for(let a=o;a<r;a+=1){let l=n[a],c=!t[a]&&(l[0]===`
`||l[0]==="\r")&&Dt.test(l),f=e[a]!==e[i];(c||f)&&a>i&&(s.push([i,a]),i=a),t[a]!==U&&l.endsWith(`
`)&&ao(t,a+1,r)&&(s.push([i,a+1]),i=a+1)}return i<r?[...s,[i,r]]:s}var Dt=/^\r?\n[\s]*[^\S\n]$/u;function ao(n,t,e){
return t>=e||n[t]!==U}function co(n,t,[e,o]){let r="";for(let s=e;s<o&&r.length<200;s+=1)r+=t[s]?"":R(n.texts[s],
n.tokens[s]);return r}function lo(n){let t="";return n.map(e=>{let[,o,r]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(o&&o[0]===t[0]&&o.length>=t.length&&!r.trim()&&(t=""),!0):(t=o&&!(o[0]==="`"&&r.includes(
"`"))?o:"",t!=="")})}function at(n,t,e,o){let r="",s="";for(let i=e;i<o;i+=1){let a=R(n.texts[i],n.tokens[i]);
s+=a,r+=t[i]?"":a,t[i]&&!t[i+1]&&r&&i+1<o&&!r.endsWith(`
`)&&(r+=`
`)}return r||s}function Be(n,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(n,t)}}function De(n){let e=[...n.closest(".view")?.querySelectorAll(".sheet")??[]].filter(o=>o.getClientRects().length&&
getComputedStyle(o).position==="fixed");return Math.min(...e.map(o=>o.getBoundingClientRect().top))}function Ue({element:n,isPart:t},e){let o=t?n.getClientRects():[];if(!o.length)return n.getBoundingClientRect().
height;if(e?.filled){let{top:r}=e.element.getClientRects()[0]??e.element.getBoundingClientRect();return Math.max(
0,r-o[0].top)}return o[o.length-1].top-o[0].top+parseFloat(getComputedStyle(n).lineHeight)}function He({element:n}){
let t=n.parentElement,[e,o]=[n.getClientRects()[0],t.getBoundingClientRect()];return e?t.dir==="rtl"?o.right-e.
right:e.left-o.left:0}var We=1024,fo=.75,ho=300,uo=4,mo=.47,ct=class{#t=[];#e=0;#n=!1;#o=!1;#r=!1;constructor(t,e,o,r,s){if(this.container=
t,this.all=e,this.fill=o,this.empty=r,this.whole=s,s){e.forEach(a=>this.#i(a));return}this.#h();let i=()=>this.#s();
document.addEventListener("scroll",i,{capture:!0,passive:!0}),window.addEventListener("resize",i,{passive:!0}),
new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#h(),i()}).observe(t),window.addEventListener("beforepri\
nt",()=>{this.#n=!0,e.forEach(a=>this.#i(a))}),window.addEventListener("afterprint",()=>{this.#n=!1,this.update()})}holding(t){
let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(o=>o!==e),e].slice(-uo),this.#i(e)),e}at(t){
let e=this.all[H(0,this.all.length,o=>this.all[o].to>t)];return e&&e.from<=t?e:null}open(t){let e=!this.whole&&
this.scrollsItself?this.holding(t):null;if(e){let{sight:o}=this,{top:r,bottom:s}=L(e);this.container.scrollBy(
{top:(r+s-o.top-o.bottom)/2,behavior:"instant"})}}update(){this.#a(0),!this.#r&&!this.whole&&(this.#r=!0,q().then(
()=>{this.#r=!1,this.#a(fo)}))}#a(t){if(this.whole||this.#n||!this.container.clientHeight)return;let e=this.#p(),
o=e?L(e).top:0,{scroller:r}=this,s=r.scrollTop>0&&r.scrollTop+r.clientHeight>=r.scrollHeight-2;for(let a=0;a<3;a+=
1){let l=this.#g(t),c=m=>m>=l.from&&m<l.to,f=this.all.filter(({filled:m},p)=>!m&&c(p)),h=t?this.#d(this.all.filter(
({filled:m},p)=>m&&!c(p))):[];if(!f.length&&!h.length)break;let u=h.map(m=>Ue(m,this.#l(m)));h.forEach(m=>this.#f(
m)),h.forEach((m,p)=>this.#m(m,u[p])),f.forEach(m=>this.#i(m))}let i=e?L(e).top-o:0;Math.abs(i)>=1&&r.scrollBy(
{top:i,behavior:"instant"}),s&&r.scrollTo({top:r.scrollHeight,behavior:"instant"})}#s(){this.#o||(this.#o=!0,requestAnimationFrame(
()=>{this.#o=!1,this.update()}))}get scrollsItself(){let{container:t}=this;return t.scrollHeight>t.clientHeight+
1&&/auto|scroll/u.test(getComputedStyle(t).overflowY)}get scroller(){return this.scrollsItself?this.container:
document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();return{
top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#i(t){t.filled||(t.filled=!0,t.element.style.
height="",this.fill(t),this.#c(t),this.#c(this.#l(t)))}#l(t,e=1){let o=t?.isPart?this.at(e>0?t.to:t.from-1):null;
return o?.isPart&&o.lines[0]===t?.lines[0]?o:null}#c(t){if(t?.isPart){let e=this.#l(t,-1);t.element.style.paddingInlineStart=
e&&!e.filled&&t.inset?`${t.inset}px`:""}}#f(t){for(let e of[t,this.#l(t)])e?.filled&&this.#l(e,-1)?.filled&&(e.
inset=He(e))}#m(t,e){t.filled=!1,this.empty(t),t.element.style.height=`${e}px`,this.#c(this.#l(t))}#d(t){let e=t.
filter(i=>!this.#t.includes(i)),o=e.length?document.getSelection():null,r=o&&!o.isCollapsed?[o.anchorNode,o.focusNode]:
[],s=[document.activeElement,...r];return e.filter(({element:i})=>!s.some(a=>a&&i.contains(a)))}#h(){this.#e=this.
container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(12,Math.floor(
this.#e/(mo*t)));for(let o of this.all)o.inset=0,this.#c(o);for(let o of this.all.filter(({filled:r})=>!r)){let r=(o.
isPart?0:o.lines.length)+Math.floor(.9*o.width/e);o.element.style.height=`calc(${r} * 1lh)`}}#p(){let{top:t,bottom:e}=this.
sight;return this.all[this.#u(t,e).from]}#g(t){let{top:e,bottom:o}=this.sight,r=t&&Math.max(ho,t*(o-e));return this.#u(
e-r,o+r)}#u(t,e){let o=this.all.length;return{from:H(0,o,r=>L(this.all[r]).bottom>=t),to:H(0,o,r=>L(this.all[r]).
top>e)}}};function L({element:n,fold:t}){return(t&&!t.isOpen?t.toggle:n).getBoundingClientRect()}function H(n,t,e){
let[o,r]=[n,t];for(;o<r;){let s=o+r>>1;e(s)?r=s:o=s+1}return o}var Ge=/^ (?=[^\s\p{C}\p{M}])/u,ze=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function je({page:n},t){let e=N(
"turn"),o=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${o} ${o===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>n.promptLength?"completion":"prompt");let r=N(
"turn-label");r.textContent=t.label;let s=N("turn-head");s.append(r);let i=N("turn-body");return e.append(s,i),
{element:e,head:s,body:i}}function lt({page:n},t){let e=N(t.code?"line code":"line");return e.dir=t.code?"ltr":
"auto",e.dataset.from=String(t.from),e.dataset.to=String(t.to),e.classList.toggle("answer",t.from>=n.promptLength),
e}function Ve(n,t,e,[o,r],s){for(let i=o;i<r;i+=1){(i===e.from||i>o)&&Ke(t,i)&&!(i===e.from&&po(t,i))&&n.append(
" ");let a=Ut(t,i,i===e.from);s(i,a),n.append(a)}r<e.to&&Ke(t,r)&&n.append(" ")}function Ke({page:n,markers:t},e){
return!t[e]&&Ge.test(n.texts[e])}function po({turns:n},t){return n.some(({head:e})=>e===t)}function Ut({page:n,
markers:t,special:e,differences:o},r,s=!1){let i=document.createElement("span");i.className="token",i.dataset.
token=String(r),o?.[r]&&(i.dataset.difference=o[r]);let a=n.texts[r];if(t[r]){let h=v(a,n.tokens[r]).map(({mark:u,
raw:m})=>u||m).join("").trim();return i.dataset.chip=t[r]===U?"thin":"named",i.dataset.name=h,i.title=h,i.setAttribute(
"aria-label",G(a)),i}let c=s&&Dt.test(a)?a.replace(/^\r?\n/u,""):a.replace(Ge,""),f=v(c,n.tokens[r]);return f.
length===1&&!f[0].mark?i.textContent=f[0].raw:i.append(...f.map(go)),(!a.trim()||f.every(h=>h.mark))&&(i.setAttribute(
"aria-label",G(a)),i.title=f.some(({mark:h})=>ze.test(h))?G(a):""),e.has(r)&&(i.dataset.special=""),i}function go(n){
if(!n.mark)return document.createTextNode(n.raw);let t=document.createElement("span"),e=n.raw===" "||n.raw==="\
	"?"mark over":"mark";return t.className=ze.test(n.mark)?"mark byte":e,t.dataset.mark=n.mark,t.textContent=n.raw,
t}function N(n){let t=document.createElement("div");return t.className=n,t}var Ye=96,ft=class{#t=[];constructor(t,e,o,r){if(this.from=e[0].from,this.to=e[e.length-1].to,this.picture=e[0].
picture,this.element=N("fold"),this.body=N("fold-body"),this.body.hidden=!0,this.toggle=document.createElement(
r?"span":"button"),this.toggle.className="fold-toggle",this.picture)this.toggle.append(`Picture, ${Ie(this.picture)}`);else{
let s=Array.from(at(t.page,t.markers,this.from,this.to).replace(/\s+/gu," ").trim()),i=s.length>Ye?`${s.slice(
0,Ye-1).join("")}\u2026`:s.join(""),a=document.createElement("bdi");a.textContent=i,this.toggle.append(o?"Adde\
d by the chat template: \u201C":"\u201C",a,"\u201D")}r?(this.toggle.setAttribute("role","option"),this.toggle.
setAttribute("aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.
toggle.setAttribute("aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),
this.toggle.addEventListener("keydown",s=>{r&&(s.key==="Enter"||s.key===" ")&&(s.preventDefault(),this.open(this.
body.hidden))}),this.element.append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.
push(t)}open(t){this.body.hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof
HTMLButtonElement&&this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let o=t.
subarray(this.from,this.to).reduce((i,a)=>Math.max(i,a),0),r=e.subarray(this.from,this.to).reduce((i,a)=>Math.
abs(a)>Math.abs(i)?a:i,0),s=["fold-toggle",o>0?`level-${o}`:"",r>0?"for":r<0?"against":""];this.toggle.className=
s.filter(Boolean).join(" "),this.toggle.style.setProperty("--strength",Math.abs(r).toFixed(3))}};var Ht=160,wo=800,xo=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Je(n,t,e,o,r){let s=[],i=[],a=[];for(let l of t.turns){let{element:c,head:f,body:h}=je(t,l);for(let u=l.
from;u<l.head;u+=1){let m=Ut(t,u);r(u,m),f.append(m)}l.head>l.from&&a.push({element:f,from:l.from,to:l.head});
for(let u of bo(l.lines)){let m=null;u[0].folded&&(m=new ft(t,u,i.every(({picture:p})=>p),o),i.push(m),h.append(
m.element));for(let p of e?u.map(g=>[g]):yo(u)){let{parts:g,holder:d}=Eo(t,p,m,e);(m?.body??h).append(d),s.push(
...g),a.push(...g.map(w=>({element:{getBoundingClientRect:()=>L(w)},from:w.from,to:w.to})))}}n.append(c)}return{
blocks:s,folds:i,stretches:a}}function bo(n){let t=[];for(let e of n){let o=t.at(-1);o&&o[0].folded===e.folded&&
o[0].picture===e.picture?o.push(e):t.push([e])}return t}function yo(n){let t=[];for(let e of n){let o=t.at(-1);
o&&e.to-o[0].from<=Ht?o.push(e):t.push([e])}return t}function Eo(n,t,e,o){let[r]=t,[s,i]=[r.from,t[t.length-1].
to];if(o||t.length>1||i-s<=wo){let c=N(t.every(({code:f})=>f)?"block code":"block");return{parts:[qe(n,t,e,c,[
s,i])],holder:c}}let a=lt(n,r);r.code||(a.dir=Qt(n.page.texts.slice(s,i),n.page.tokens.slice(s,i)));let l=[];for(let c=s;c<
i;c+=Ht){let f=document.createElement("span");f.className="block part",a.append(f),l.push(qe(n,t,e,f,[c,Math.min(
i,c+Ht)]))}return{parts:l,holder:a}}function qe({page:n},t,e,o,[r,s]){let i=n.texts.slice(r,s).join("");return{
element:o,fold:e,lines:t,from:r,to:s,isPart:o.matches(".part"),width:i.length+(i.match(xo)?.length??0),filled:!1,
inset:0}}var Ao=1e5;function Xe({texts:n,tokens:t}){let e=n.map((r,s)=>R(r,t[s])),o=new Uint32Array(e.length+1);return e.
forEach((r,s)=>{o[s+1]=o[s]+r.length}),{text:e.join(""),starts:o}}function Ze(n,t){if(t)return n?new RegExp(n,
"gimu"):null;let o=n.trim().split(/\s+/u).filter(Boolean).map(r=>r.replace(/[\\^$.*+?()[\]{}|/-]/gu,s=>`\\${s}`));
return o.length?new RegExp(o.join("\\s+"),"giu"):null}function Qe({text:n,starts:t},e){let o=[],r=0;for(let s of e?
n.matchAll(e):[]){let i=s.index+s[0].length;if(i===s.index)continue;for(;t[r+1]<=s.index;)r+=1;let a=r;for(;t[a+
1]<i;)a+=1;if(o.push({from:r,to:a+1}),o.length===Ao)break}return o}function tn(n,t,e){if(!n.length)return-1;if(e>
0){let r=n.findIndex(({from:s})=>s>=t);return r<0?0:r}let o=n.findIndex(({to:r})=>r>t);return o<0?n.length-1:(o+
n.length-1)%n.length}var Wt=[],ht=class{#t=null;#e=[];#n=-1;constructor(t){this.text=t,this.element=null,Wt.length||document.addEventListener(
"keydown",$o),Wt.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#o.focus(),this.#o.select(),this.#r()}close(){if(this.element){let t=this.#e[this.#n];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#n=(this.#n+
t+e)%e,this.#s())}get#o(){return this.element?.querySelector("input[type=search]")}#r(){this.#t??=Xe(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#n]?.from??this.#a();
this.#o.removeAttribute("aria-invalid");try{this.#e=Qe(this.#t,Ze(this.#o.value,t)),this.#n=tn(this.#e,e,1),this.#s()}catch(o){
if(!(o instanceof SyntaxError))throw o;this.#e=[],this.#n=-1,this.text.showFound([],-1),this.#o.setAttribute("\
aria-invalid","true"),this.#i("no pattern")}}#a(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#s(){let t=this.#e[this.#n];this.text.showFound(this.#e,
this.#n),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),o=this.#o.value.trim()?"none":"";
this.#i(t?`${(this.#n+1).toLocaleString("en")} of ${e}`:o)}#i(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#l(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let o=document.createElement("label"),r=document.
createElement("input");r.type="checkbox",r.autocomplete="off",o.append(r,"Regex");let s=document.createElement(
"output");return s.setAttribute("aria-live","polite"),t.append(e,o,s,this.#c("\u2191","Previous match",()=>this.
go(-1)),this.#c("\u2193","Next match",()=>this.go(1)),this.#c("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#r()),r.addEventListener("change",()=>this.#r()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#c(t,e,o){let r=document.createElement("button");return r.type=
"button",r.textContent=t,r.setAttribute("aria-label",e),r.addEventListener("click",o),r}};function $o(n){let{target:t}=n,
e=t instanceof Element&&t.matches("input, select, textarea"),o=n.key==="/"&&!n.ctrlKey&&!n.metaKey&&!n.altKey,
r=(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()==="f",s=Wt.filter(a=>a.isInSight),i=s.find(
({text:a})=>a.container.contains(document.activeElement))??s.find(({text:a})=>a.container.matches(":hover"))??
s[0];i&&!e&&!n.defaultPrevented&&(o||r&&!i.text.isWhole)&&(n.preventDefault(),i.open())}function Kt(n,t,e,o){let r=n.element(t).getBoundingClientRect(),s=(r.left+r.right)/2,i=t,a=1/0,l=NaN;for(let c=t+
o;c>=0&&c<=e;c+=o){let f=n.element(c).getBoundingClientRect(),h=(f.top+f.bottom)/2;if((o>0?h>r.bottom:h<r.top)&&
Number.isNaN(l)&&(l=h),!Number.isNaN(l)){if(Math.abs(h-l)>(f.bottom-f.top)/2)break;let m=Math.abs((f.left+f.right)/
2-s);m<a&&(i=c,a=m)}}return i}var Mo={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},So=3;function en(n,t){let{blocks:e}=n,{sight:o}=e,r=o.top<
o.bottom?[...n.model.page.texts.keys()]:[],s=l=>{for(let c=l;c<r.length;c+=1){let f=e.at(c),h=f?.fold&&!f.fold.
isOpen?void 0:t(c),u=h?h.getBoundingClientRect():f?L(f):null;if(u?.height)return u}return{top:1/0,bottom:1/0}},
i=H(0,r.length,l=>s(l).bottom>=o.top),a=H(i,r.length,l=>s(l).top>o.bottom);return r.slice(i,a)}function nn(n,t,e,o){
let{container:r}=n,s=r.getBoundingClientRect(),[i,a]=[s.left-r.scrollLeft,s.top-r.scrollTop],l=[],c=new Set;for(let f=t;f<
e;f+=1){let h=n.blocks.at(f),u=h?.fold&&!h.fold.isOpen,m=u?void 0:o(f);if(!m&&h&&c.has(u?h.fold:h))continue;c.
add(u?h.fold:h);let p=m?m.getClientRects():h?[L(h)]:[];for(let g of p){let d=l.at(-1);d&&Math.abs(d.top-g.top)<
So?(d.left=Math.min(d.left,g.left),d.right=Math.max(d.right,g.right),d.bottom=Math.max(d.bottom,g.bottom)):g.width>
0&&l.push({left:g.left,top:g.top,right:g.right,bottom:g.bottom})}}return l.map(f=>({left:f.left-i,top:f.top-a,
width:f.right-f.left,height:f.bottom-f.top}))}function on(n,t,e,o){let r=n.page.texts.length-1,s=o?.starts,i=c=>{
let f=s&&o?s[o.ofToken[t]+c]:t+c;return Math.min(r,Math.max(0,f??t))},a={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),
ArrowDown:()=>Kt(n,t,r,1),ArrowUp:()=>Kt(n,t,r,-1),Home:()=>0,End:()=>r},l=getComputedStyle(n.element(t)).direction===
"rtl";return a[l?Mo[e]??e:e]?.()??null}var C=[0,0],Oo=Array.from({length:64},(n,t)=>t>0?` level-${t}`:""),rn=1,sn=2,mt=class{#t=C;#e=C;#n=0;#o=C;#r=C;constructor(t,e,o,r){
this.elementOf=e,this.chances=o,this.firstChance=r,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(
t),this.shownWeights=new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(
t),this.found=new Uint8Array(t),this.shownSelected=new Uint8Array(t)}take(t,e){this.weights=t,this.levels=e}paint(t){
for(let e of t){let o=this.elementOf(e);o&&this.#a(e,o)}}mark(t,e){let o=[this.#t,this.#e];this.#t=t??C,this.#e=
e??C,this.#s(an(...o,this.#t,this.#e))}hide(t){let[e,o]=[Math.min(t,this.#n),Math.max(t,this.#n)];this.#n=t;for(let r=e;r<
o;r+=1)this.elementOf(r)?.toggleAttribute("data-hidden",r<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:o,to:r,strength:s,against:i}of t)this.shades.fill(i?-s:s,o,r);this.#s(this.shades.keys(),
o=>e[o]!==this.shades[o])}choose(t,e){let o=[this.#o,this.#r];this.#o=t??C,this.#r=e??C,this.#s(an(...o,this.#o,
this.#r))}find(t,e){let o=this.found;this.found=new Uint8Array(o.length);for(let{from:r,to:s}of t)this.found.fill(
rn,r,s);t[e]&&this.found.fill(sn,t[e].from,t[e].to),this.#s(this.found.keys(),r=>o[r]!==this.found[r])}dress(t,e){
this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],this.shownSelected[t]=0,e.toggleAttribute("data-hi\
dden",t<this.#n),this.#a(t,e),this.#i(t,e)}#a(t,e){let o=this.weights[t];Object.is(o,this.shownWeights[t])||(this.
shownWeights[t]=o,Number.isNaN(o)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(o))),this.
levels[t]!==this.shownLevels[t]&&this.#i(t,e)}#s(t,e=()=>!0){for(let o of t){let r=e(o)?this.elementOf(o):void 0;
r&&this.#i(o,r)}}#i(t,e){let o=this.levels[t],r=this.shades[t],s=ut(this.#t,t),i=ut(this.#o,t),a=ut(this.#r,t),
l=this.chances?.[t-this.firstChance];this.shownLevels[t]=o;let c="token";c+=Oo[o],c+=r>0?" for":r<0?" against":
"",c+=i?" chosen":"",c+=a?" other":"",c+=s?" subject":"",c+=ut(this.#e,t)?" pointed":"",c+=this.found[t]===sn?
" found current":this.found[t]===rn?" found":"",c+=l===void 0?"":" rated",e.className!==c&&(e.className=c),r!==
0&&e.style.setProperty("--strength",Math.abs(r).toFixed(3)),l!==void 0&&e.style.setProperty("--chance",l.toFixed(
3));let f=Number(i||a||s);f!==this.shownSelected[t]&&e.hasAttribute("role")&&(this.shownSelected[t]=f,e.setAttribute(
"aria-selected",String(f===1)))}};function ut(n,t){return n!==null&&n[0]<=t&&t<n[1]}function an(...n){return new Set(
n.flatMap(([t,e])=>Array.from({length:e-t},(o,r)=>t+r)))}var To=80,Lo=80,pt=class{#t=new Map;#e=[];#n=[];#o=-1;constructor(t,e,o=null){this.container=t,this.model=e,this.
page=e.page;let r=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:s=null,
target:[i]=[0]}=e.page.why??{};this.look=new mt(r,f=>this.#t.get(f),s,i),this.isWhole=r<=We;let a=this.isWhole;
t.classList.add("running-text"),t.classList.toggle("long",!a);let l=Je(t,e,a,this.inList,(f,h)=>this.#c(f,h));
this.#e=l.folds,e.notes?.watch(this),this.lines=l.stretches;let c=f=>this.#l(f);this.blocks=new ct(t,l.blocks,
f=>this.#i(f),c,a),o!==null&&this.blocks.open(o),this.blocks.update(),this.search=new ht(this),t.addEventListener(
"copy",f=>this.#f(f)),t.addEventListener("keydown",f=>Le(f,t)),new ResizeObserver(Be(()=>this.#s(),To)).observe(
t);for(let f of this.#e)f.onChange(()=>{this.blocks.update(),this.#s()})}element(t){return this.blocks.holding(
t),this.#t.get(t)}tokenAt(t){let e=t instanceof Element?t.closest("[data-token]"):null;return e?Number(e.getAttribute(
"data-token")):null}paint(t,e){this.look.take(t,e);let o=en(this,r=>this.#t.get(r));this.look.paint(o),this.#a(),
o.length<this.#t.size&&!this.container.hasAttribute("data-painting")&&(this.container.setAttribute("data-paint\
ing",""),q().then(()=>this.#r()))}finish(){this.blocks.update(),this.#r()}mark(t,e,o){this.container.classList.
toggle("frozen",o),this.look.mark(t,e)}markHidden(t){this.look.hide(t)}shade(t){this.look.shade(t),this.#a()}choose(t,e=null){
this.look.choose(t,e)}showFound(t,e){this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,o=t-(e?.target[0]??0),
r=e?.probabilities?.[o];return r===void 0?null:{probability:r,alternatives:e?.alternatives?.[o]??[]}}rove(t,e=!1){
let o=this.#o;this.#o=t,this.#t.get(o)?.setAttribute("tabindex","-1");let r=this.element(t);r.tabIndex=0,e&&(this.
unfold(t),r.focus({preventScroll:!0}),this.reveal(t))}unfold(t){this.#e.find(({from:e,to:o})=>e<=t&&t<o)?.open(
!0)}reveal(t,e=!0){this.unfold(t);let{blocks:o,container:r}=this,s=De(r);for(let i=0;i<4;i+=1){let a=this.element(
t).getBoundingClientRect(),{sight:l}=o,c=l.bottom-l.top>Lo?l:r.getBoundingClientRect(),f={top:0,bottom:Math.min(
window.innerHeight,s)};if(o.scrollsItself&&!cn(a,c))r.scrollBy({top:dt(a)-dt(c),behavior:"instant"});else if(e&&
!cn(a,f))document.scrollingElement?.scrollBy({top:dt(a)-dt(f),behavior:"instant"});else break;o.update()}}rectsOf(t,e){
return nn(this,t,e,o=>this.#t.get(o))}next(t,e,o=null){return on(this,t,e,o)}trueText(t,e){return at(this.page,
this.model.markers,t,e)}onLayout(t){this.#n.push(t)}#r(){this.look.paint(this.#t.keys()),this.container.removeAttribute(
"data-painting")}#a(){this.#e.forEach(t=>t.paint(this.look.levels,this.look.shades))}#s(){this.#n.forEach(t=>t())}#i(t){
let e=(o,r)=>this.#c(o,r);for(let o of t.lines){let r=t.isPart?t.element:lt(this.model,o);Ve(r,this.model,o,[Math.
max(t.from,o.from),Math.min(t.to,o.to)],e),t.isPart||t.element.append(r)}}#l(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#c(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#o&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#f(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,o=e?Ne(this,e):"";o&&t.clipboardData&&(t.clipboardData.setData("text/plain",o),t.preventDefault())}};function cn(n,t){
return n.top>=t.top&&n.bottom<=t.bottom}function dt({top:n,bottom:t}){return(n+t)/2}var gt=class{constructor(t,e){this.texts=t.sides.map((o,r)=>{let s=document.getElementById(`text-${"ab"[r]}`),
i=o,a=new pt(s,{...Fe(i),differences:oe(t,r)});return ke(a,()=>it(i,"word"),([l])=>e(r,l)),a})}show(t,e){this.
texts.forEach((o,r)=>{let s=t[r];o.choose(s),o.shade(e[r]),s&&o.rove(s[0])})}reveal(t,e){this.texts.forEach((o,r)=>{
let s=t[r];s&&r!==e&&o.reveal(s[0])})}};var ln=20,No=8,ko=10,wt=class{#t=null;#e=ln;constructor(t){this.page=t,this.state={chosen:t.opening,answer:t.opening,
head:0,theme:"auto"},this.theme=new X(e=>{this.select({theme:e})},()=>{this.#o()})}async start(){let{page:t}=this;
this.texts=new gt(t,(s,i)=>{let a=tt(t,s,i);this.select({chosen:a}),this.texts?.reveal(a,s)});let[e,o]=t.sides.
map(({why:s})=>s);e&&o&&(this.#t=[await Et(e),await Et(o)]),t.maps>0&&(document.adoptedStyleSheets=[...document.
adoptedStyleSheets,we()],this.maps=new rt(t,s=>{let[i]=t.rows[s];this.select({chosen:tt(t,0,i)})})),he(t,ko,s=>this.#n(
s)),me(t,s=>{let i=tt(t,0,s);this.select({chosen:i}),this.texts?.reveal(i)});let r=document.getElementById("mo\
re-heads");r?.addEventListener("click",()=>{this.#e=t.heads.length,r.hidden=!0,this.#o()}),r?.toggleAttribute(
"hidden",t.heads.length<=ln),await this.#o(),this.texts.reveal(this.state.chosen),scrollTo(0,0)}async select(t){
let e={...this.state,...t};t.chosen&&_(this.page,t.chosen)&&(e.answer=t.chosen),this.state={...e,head:Math.min(
Math.max(0,Math.trunc(e.head)||0),Math.max(0,this.page.maps-1))},await this.#o()}#n(t){let e=E(this.page.pieces[t]);
this.select({chosen:e}),this.texts?.reveal(e)}async#o(){let{page:t,state:e}=this;this.theme.show(e.theme),O("c\
hosen",le(t,e.chosen));let o=this.#t?se(t,this.#t,e.answer):[];if(this.texts?.show(e.chosen,[0,1].map(r=>ie(t,
this.#t,o,r))),document.getElementById("effects")&&(O("effects-title",e.answer.some(Boolean)?`What ${A(t,e.answer)}\
 hangs on`:"What the answers hang on"),fe({list:$("effects"),none:$("no-effects")},t,o.slice(0,No),r=>this.#n(
r))),t.heads.length){ue(t,this.#e,e.head,s=>{this.select({head:s})});let r=document.documentElement.dataset.theme===
"dark"?"dark":"light";await this.maps?.show(e.head,r,re(t,e.chosen),e.chosen)}}};function fn(){return $("att-v\
iz-page").textContent??""}var vo=1;function hn(n){let t;try{t=JSON.parse(n)}catch{throw new b("This file is damaged: its texts cannot be\
 read. Please make the comparison again.")}if(t?.format!==vo)throw new b("This page was written in a format th\
at its viewer does not know. Please make it again.");if(!(t.sides?.length===2&&t.sides.every(o=>Array.isArray(
o?.texts)))||!Array.isArray(t.pieces)||!Array.isArray(t.slots)||!Array.isArray(t.heads))throw new b("This file\
 is damaged: its texts are not aligned. Please make the comparison again.");return t}try{let n=new wt(hn(fn()));Object.defineProperty(window,"attViz",{value:Object.freeze({select:n.select.bind(n),
show:async t=>zt(t,[],"it is a comparison of two runs, which shows everything at once"),get state(){return n.state}})}),
n.start().then(()=>{performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")},
bt)}catch(n){bt(n)}
