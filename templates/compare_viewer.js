function I(n){T("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function T(n,t){
let e=document.getElementById(n);e&&U(e,t)}var je=/\u2068([^\u2068\u2069]*)\u2069/u;function U(n,t){let e=t.split(
je);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((o,s)=>{let r=s%2?document.
createElement("bdi"):document.createTextNode(o);return s%2&&(r.textContent=o),o?[r]:[]}))}function Pt(n){return n.
replace(/[\u2068\u2069]/gu,"")}function Ft(n,t,e=""){let o=e?`The view \u201C${n}\u201D is not on this page: ${e}`:`There is no view \u201C${n}\
\u201D`,s=t.length?`${o}; the views are ${t.join(", ")}.`:`${o}.`;return I(s),s}var x=class extends Error{constructor(t){super(t),this.name="ReportError"}};function gt(n){if(I(n instanceof x?n.message:"This page could not be shown. Please open it in a current versio\
n of Chrome, Edge, Firefox or Safari."),!(n instanceof x))throw n}var Dt=performance.now()+150;async function bt(){performance.now()>Dt&&(await new Promise(n=>{let t=new MessageChannel;
t.port1.onmessage=()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),Dt=performance.now()+8)}var Ut=2**17,R=Float32Array.from({length:256},(n,t)=>(t/255)**2);function S(n){return n*(n+1)/2}function q(n){
let t=Uint8Array.fromBase64;if(t)return t.call(Uint8Array,n);let e=atob(n),o=new Uint8Array(e.length);for(let s=0;s<
e.length;s+=1)o[s]=e.charCodeAt(s);return o}async function H(n,t){let{readable:e,writable:o}=new DecompressionStream(
"deflate"),s=Ve(o.getWriter(),n),r=e.getReader(),i=new Uint8Array(t),c=0;for(;;){let{done:l,value:a}=await r.read();
if(l)return await s,i.subarray(0,c);if(c+a.length>t)throw await r.cancel(),new RangeError(`more than ${t} byte\
s`);i.set(a,c),c+=a.length}}async function Ve(n,t){try{for(let e=0;e<t.length;e+=Ut)await n.write(t.subarray(e,
e+Ut)),await bt();await n.close()}catch{}}var qe=-(2**15);var Ye=3;async function wt(n){let t=n.target[1]-n.target[0],e=2*t*n.units.length,o;try{o=await H(q(n.effects),
e)}catch{o=new Uint8Array}if(o.length!==e)throw new x("What the answer hangs on cannot be read: this file is d\
amaged. Please make the report again.");let s=new DataView(o.buffer,o.byteOffset,o.byteLength);return n.units.
map((r,i)=>Float64Array.from({length:t},(c,l)=>{let a=s.getInt16(2*(i*t+l),!0);return a===qe?NaN:a*n.step}))}function Xe(n){let t=NaN;for(let e=0;e<n.length;e+=1)Number.isNaN(n[e])||(t=(Number.isNaN(t)?0:t)+n[e]);return t}
function xt(n,t){if(n.measured)return Ye;let e=0;for(let o of n.words){let[s,r]=o.map(i=>i-n.target[0]);for(let i of t)
e=Math.max(e,Math.abs(Xe(i.slice(s,r)))||0)}return e||1}var Y=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:o,data:s})=>{let r=o===window.parent?s?.attVizTheme:null;(r==="light"||r==="dark"||r==="aut\
o")&&(this.host=r,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let o of this.radios)
o.addEventListener("change",()=>t(o.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let o of this.radios)o.checked=o.value===t}};var yt=0;async function Kt(n){yt+=1,Ht();try{return await n}finally{yt-=1,Ht()}}function Ht(){document.documentElement.
toggleAttribute("data-busy",yt>0)}var Je=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Qe=/[\u202a-\u202e\u2066-\u2069]/u,Ze=/[\ud800-\udfff]/u,tn=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
en=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,nn=/^\p{M}/u,
Gt=/[\u2028\u2029]/u,on=/^(?:⟨[0-9A-F]{2}⟩)+$/u,J=/⟨[0-9A-F]{2}⟩/gu,sn=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function zt(n){return sn.test(n.trim())}function jt(n,t){return on.test(n)||!t.includes("\u27E8")&&n.search(J)>=
0}function v(n,t){return n.includes("\u27E8")&&jt(n,t)?n.replace(J,""):n}function O(n,t="\u27E8"){if(n.includes(
"\u27E8")&&n.length<=1200&&jt(n,t)){let e=n.match(J)??[];return n.split(J).flatMap((o,s)=>[...o?O(o):[],...s<e.
length?[{mark:e[s],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];if(n.length>1200){let o={mark:` \u2026 ${(n.
length-800-200).toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...O(n.slice(0,800)),o,...O(
n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({mark:"\xB7",raw:e})):tn.test(n)?Array.from(
n,e=>({mark:X(e),raw:Gt.test(e)?"":e})):nn.test(n)?[{mark:"\u25CC",raw:""},...Wt(n)]:en.test(n)?Wt(n):[{mark:"",
raw:n}]}function Wt(n){let t=[],e="";for(let o of n.replaceAll(`\r
`,`
`)){let s=rn(o);s?(t.push(...e?[{mark:"",raw:e}]:[],s),e=""):e+=o}return e?[...t,{mark:"",raw:e}]:t}function rn(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Je.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):X(n),raw:""}}return n==="\uFEFF"?{mark:X(n),raw:n}:Qe.test(n)||Ze.test(n)||Gt.test(n)?{mark:X(n),raw:""}:
null}function X(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function B(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return K(n);let e=O(n).map(r=>r.mark||r.raw).join("").trim(),o=Array.from(
e);return`\u201C\u2068${o.length>t?`${o.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var an={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function K(n){if(n==="")return"an empty tok\
en";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(o=>{let[s,r]=an[o[0]]??["",""];return s?o.length===1?s:`${o.length}\
 ${r}`:O(o).map(({mark:i,raw:c})=>i||c).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var cn=.03;function y([,n,t,e,o]){return[n<t?[n,t]:null,e<o?[e,o]:null]}function Q(n,t,e){let o=n.pieces.find(
l=>At(y(l)[t],e));if(!o||o[0]!=="parted")return o?y(o):[null,null];let s=Vt(n,t,e),r=[o[1],o[3]],c=At(s,r[t])?
Vt(n,1-t,r[1-t]):null;return t===0?[s,c]:[c,s]}function Vt(n,t,e){return n.sides[t].words.find(o=>At(o,e))??null}
function At(n,t){return n!==null&&n[0]<=t&&t<n[1]}function Yt(n,t){let e=n.sides[t].texts.map(()=>"");for(let o of n.
pieces){let s=y(o)[t];o[0]!=="same"&&s&&e.fill(o[0],...s)}return e}function L(n,t){return t.some((e,o)=>e!==null&&
e[0]>=n.sides[o].promptLength)}function Xt(n,t){let e=t[0]?0:1,o=t[e];if(!o)return-1;let s=L(n,t)?o[0]-1:o[1]-
1,r=n.rows.findIndex(i=>i[e]===s);return r<0&&L(n,t)?n.rows.length-1:r}function Jt(n,t,e){return n.pieces.map(
(o,s)=>{let r=y(o),[i,c]=[0,1].map(l=>ln(n,t[l],l,r[l],e[l]));return{piece:s,effects:[i,c]}}).filter(({effects:o})=>o.
some(s=>!Number.isNaN(s))).sort((o,s)=>qt(s.effects)-qt(o.effects)||o.piece-s.piece)}function qt(n){return Math.
max(...n.map(t=>Math.abs(t)||0))}function ln(n,t,e,o,s){let{why:r}=n.sides[e];if(!r||!o||!s)return NaN;let[i,c]=s.
map(a=>a-r.target[0]),l=NaN;return r.units.forEach(([a,f],u)=>{let h=Math.min(f,o[1])-Math.max(a,o[0]);if(!(h<=
0))for(let d of t[u].slice(Math.max(0,i),Math.max(0,c)))Number.isNaN(d)||(l=(Number.isNaN(l)?0:l)+d*h/(f-a))}),
l}function W(n,t,e){return e?n.sides[t].texts.slice(...e).join(""):""}function Qt(n,t,e,o){let[s,r]=n.sides.map(
({why:c})=>c);if(!t||!s||!r)return[];let i=Math.max(xt(s,t[0]),xt(r,t[1]));return e.flatMap(({piece:c,effects:l})=>{
let a=y(n.pieces[c])[o],f=Math.min(1,Math.abs(l[o])/i);return a&&f>=cn?[{from:a[0],to:a[1],strength:f,against:l[o]<
0}]:[]})}var fn=.0009765625,hn=2**-24,Ao=Et(.5,1),Zt=Float64Array.from({length:256},(n,t)=>Et(Math.max(0,t-.5),-1)),te=Float64Array.
from({length:256},(n,t)=>Et(t+.5,1));function Et(n,t){let e=(n/255)**2;return Math.min(1,Math.max(0,e*(1+t*fn)+t*hn))}function ee(n,[t,e]){if(!(t>0))return un(e);let o=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.max(e-n,n-t,
1e-9))))),s=Number(n.toFixed(o)),r=Math.ceil(10**o*Math.max(e-s,s-t)-1e-6)/10**o;return Math.max(e-n,n-t)>4*Math.
min(e-n,n-t)&&e-t>.15?`${(Math.floor(t*100)/100).toFixed(2)} to ${(Math.ceil(e*100-1e-9)/100).toFixed(2)}`:`${s.
toFixed(o)} \xB1 ${r.toFixed(o)}`}function un(n){if(!(n>0))return"0";let t=Math.max(0,-Math.floor(Math.log10(n)));
return`less than ${(Math.ceil(n*10**t-1e-9)/10**t).toFixed(t)}`}var dn=1e3;function G(n){let t=Math.abs(n).toFixed(2);return Number(t)===0?"0.00":`${n<0?"\u2212":"+"}${t}`}function ne(n){
let t=Math.exp(Math.min(Math.abs(n),50));return`${t>dn?"more than 1,000":String(Number(t.toPrecision(3)))} tim\
es ${n<0?"less":"more"} likely`}function Nt(n,t,e){return Number.isNaN(n)?"\u2013":t?G(n):e>0?`${Math.round(100*
n/e)}%`.replace("-","\u2212"):"0%"}function _(n){return`${(100*n).toFixed(n>0&&n<.001?3:1)}%`}function A(n,t){
let[e,o]=t.map((s,r)=>s?B(W(n,r,s)):"");return e&&o?e===o?e:`${e} (A), ${o} (B)`:e?`${e} (in A only)`:`${o} (i\
n B only)`}function oe(n,t){return t.some(Boolean)?`Chosen: ${A(n,t)}, ${L(n,t)?"in the answers":"in the promp\
ts"}.`:""}function Mt(n,t){let[e,o]=[n,t].map(s=>ee(R[s],[Zt[s],te[s]]));return{a:e,b:o,difference:G(R[t]-R[n])}}var Z=.005;function w(n,t,e=""){let o=document.createElement(n);return o.className=t,U(o,e),o}function E(n){return document.
getElementById(n)}function se({list:n,none:t},e,o,s){let r=e.sides[0].why?.measured??!1,i=Math.max(0,...o.flatMap(
({effects:a})=>a.map(f=>Math.abs(f)||0))),c=r?Z:Z*i,l=o.filter(({effects:a})=>a.some(f=>Math.abs(f)>=c&&f!==0));
t.hidden=l.length>0,n.replaceChildren(...l.map(({piece:a,effects:f})=>{let u=A(e,y(e.pieces[a])),h=w("button",
"pair-row");h.setAttribute("type","button");let d=w("span","pair-bars");d.setAttribute("aria-hidden","true");let g=w(
"span","pair-numbers");f.forEach((m,b)=>{let N=w("span",`size side-${"ab"[b]}${m<0?" against":""}`);N.style.setProperty(
"--size",String(i>0?(Math.abs(m)||0)/i:0)),d.append(N);let M=w("span","number");M.append(w("abbr","side-name",
"AB"[b]),` ${Nt(m,r,i)}`),g.append(M)}),h.append(w("span","name",u),d,g),h.addEventListener("click",()=>s(a));
let p=document.createElement("li");return p.append(h),p}))}function re(n,t,e){let o=n.sides[0].why?.measured??
!1;for(let[s,r]of[["edits",!0],["kept",!1]]){let i=n.units.filter(h=>h[1]===r),c=E(s);c.hidden=i.length===0;let l=Math.
max(0,...i.flatMap(h=>[Math.abs(h[3]??0),Math.abs(h[4]??0)])),a=r?0:o?Z:Z*l,f=i.filter(h=>h[2]>=a).slice(0,t);
c.querySelector("tbody").replaceChildren(...f.map(h=>mn(n,h,o,l,e)));let u=i.length-f.length;c.querySelector("\
.rest").textContent=u>0?`(${u} more changed less)`:""}}function mn(n,[t,e,,o,s,r],i,c,l){let a=y(n.pieces[t]),
f=document.createElement("tr");f.dataset.piece=String(t);let u=e?[0,1].map(b=>a[b]?B(W(n,b,a[b])):"\u2013"):[B(
W(n,0,a[0]))],h=w("button","word-button",u[0]);h.setAttribute("type","button"),h.setAttribute("aria-label",Pt(
`Choose ${A(n,a)}`)),h.addEventListener("click",()=>l(t));let d=document.createElement("td");d.append(h);let g=u.
slice(1).map(b=>w("td","word",b)),p=[o,s].map((b,N)=>w("td","number",a[N]&&b!==null?Nt(b,i,c):"\u2013")),m=w("\
td","number",r===null?"\u2013":G(r));return r!==null&&(m.title=`A\u2019s answer becomes ${ne(r)}`),f.append(d,
...g,...p,...e&&n.under?[m]:[]),f}function ie(n,t,e,o,s={list:E("heads"),shows:"its maps"}){let r=n.heads[0]?.[2]??
0,i=n.units.some(([,c])=>c);s.list.replaceChildren(...n.heads.slice(0,t).map(([c,l,a,f,u,h,d],g)=>{let p=document.
createElement("tr");p.dataset.head=`${c}.${l}`;let m=w("button","head-button",`L${c} \xB7 H${l}`);m.setAttribute(
"type","button"),m.setAttribute("aria-label",`L${c} \xB7 H${l}: layer ${c}, head ${l}; show ${s.shows}`),m.setAttribute(
"aria-pressed",String(g===e)),m.toggleAttribute("disabled",g>=n.maps),m.addEventListener("click",()=>o(g));let b=document.
createElement("td");b.append(m);let N=w("td","moved"),M=w("span","track");M.setAttribute("aria-hidden","true"),
M.style.setProperty("--size",String(r>0?a/r:0)),M.style.setProperty("--edits",String(a>0?f/a:0)),M.append(w("s\
pan","size")),N.append(M,w("span","number",_(a)));let V=[_(f),_(u),_(h)];return p.append(b,N,...i?V.map(pt=>w(
"td","number differing",pt)):[]),p.append(...d===null?[]:[w("td","number",_(d))]),p}))}function ae(n,t){let{under:e,
sides:o}=n,s=document.getElementById("under");if(!e||!s)return;let[{promptLength:r,texts:i}]=o,c=e.after.map((a,f)=>a-
e.before[f]),l=Math.max(1e-9,...c.map(Math.abs));s.replaceChildren(...c.map((a,f)=>{let u=document.createElement(
"li"),h=w("button",`forced${a<0?" less":""}`);h.setAttribute("type","button"),h.style.setProperty("--size",(Math.
abs(a)/l).toFixed(4));let d=[e.before,e.after].map(g=>_(Math.exp(g[f])));return h.title=`${d[0]} after A\u2019s pro\
mpt, ${d[1]} after B\u2019s`,h.append(w("span","name",B(i[r+f],20)),w("span","number",G(a))),h.addEventListener(
"click",()=>t(r+f)),u.append(h),u}))}var P={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},vo={light:{more:{...P.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...P.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...P.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...P.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function St(n,t){let e=t*(n.stops.length-1),o=Math.min(Math.floor(e),n.stops.length-2),s=e-o,[r,i]=[n.stops[o],
n.stops[o+1]].map(pn);return gn(r.map((c,l)=>c+s*(i[l]-c)))}function Tt(n){return[1,3,5].map(t=>parseInt(n.slice(t,t+2),16))}function pn([n,t,e]){let o=e*Math.PI/180;return[n,t*Math.cos(o),t*Math.sin(o)]}function gn([n,t,e]){let o=(n+.3963377774*
t+.2158037573*e)**3,s=(n-.1055613458*t-.0638541728*e)**3,r=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
o-3.3077115913*s+.2309699292*r,-1.2684380046*o+2.6097574011*s-.3413193965*r,-.0041960863*o-.7034186147*s+1.707614701*
r].map(i=>{let c=Math.min(1,Math.max(0,i)),l=c<=.0031308?12.92*c:1.055*c**(1/2.4)-.055;return Math.round(255*l)})}var F=256,ce={light:{less:[[.975,.01,60],[.735,.13,55],[.495,.15,45]],more:[[.975,.01,235],[.735,.1,235],[.495,
.11,240]]},dark:{less:[[.25,.01,60],[.535,.13,55],[.82,.13,65]],more:[[.25,.01,235],[.535,.11,240],[.82,.1,225]]}};function bn(n,t){let{paper:e,ink:o,stops:s}=P[n];return Array.from({length:F},(r,i)=>{if(t!=="difference")return i===
0?Tt(e):St({paper:e,ink:o,stops:s},i/(F-1));let c=2*i/F-1,l=c<0?ce[n].less:ce[n].more;return c===0?Tt(e):St({paper:e,
ink:o,stops:l},Math.abs(c))})}function wn([n,t],e,o,s){let r=new Uint8ClampedArray(e.length*o).fill(s==="diffe\
rence"?F/2:0);return e.forEach(([,,i],c)=>{let l=S(i);for(let a=0;a<=i;a+=1){let[f,u]=[n[l+a],t[l+a]];if(s==="\
difference"){let h=R[u]-R[f];r[c*o+a]=F/2+Math.sign(h)*Math.sqrt(Math.abs(h))*(F/2-1)}else r[c*o+a]=s==="a"?f:
u}}),r}function le(n,t,e,o,s,r){let i=n.getContext("2d");if(!i||!e.length)return;n.width=o,n.height=e.length;let c=Uint8Array.
from(bn(r,s).flatMap(u=>[...u,255])),l=new Uint32Array(c.buffer),a=new ImageData(o,e.length),f=new Uint32Array(
a.data.buffer);wn(t,e,o,s).forEach((u,h)=>{f[h]=l[u]}),i.putImageData(a,0,0)}var fe=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),tt=13,he=1<<
20,et=new Uint32Array(256).fill(he);fe.forEach((n,t)=>{et[n]=t});var xn=et.map(n=>n*fe.length);function kt(n){
let t=new TextEncoder().encode(n),e=t.length>>1,o=t.length&1,s=new Uint8Array(tt*e+6*o>>3),r=0,i=0,c=0,l=0;for(let a=0;a<
2*e;a+=2){let f=xn[t[a]]+et[t[a+1]];r|=f,i=i<<tt|f,c+=tt-8,s[l++]=i>>c,c>=8&&(c-=8,s[l++]=i>>c)}if(o){let a=et[t[2*
e]];for(r|=a<64?0:he,i=i<<6|a&63,c+=6;c>=8;)c-=8,s[l++]=i>>c}if(r>>tt)throw new RangeError("letters that stand\
 for nothing");return s}function z({width:n},t){return n?n*t:S(t)}function nt({width:n},t){return n||t+1}var yn=64,Ko=yn*1024;var ue=15360,An=new Uint16Array(257).fill(ue+1);for(let n=ue;n>=0;n-=1)An[Math.round(255*Math.sqrt(En(n)))]=n;function En(n){let t=n>>10,e=n&1023;return t?(1+e/1024)*2**(t-15):e*2**-24}var Nn=2**22,Ot=6,de=Uint8Array.from({length:766},(n,t)=>[3,6,12,24,48].filter(e=>t>=e).length);function Lt(n,t=0){let e=Math.max(1,Math.floor(Nn/(t||n)));return Array.from({length:Math.ceil(n/e)},(o,s)=>[s*
e,Math.min(n,(s+1)*e)])}function $t(n,t,e,o,s){let r=n(4*Ot),i=new DataView(r.buffer,r.byteOffset,r.byteLength),
c=new Uint32Array(Ot),l=0;for(let a=0;a<Ot;a+=1)c[a]=l,l+=i.getUint32(4*a,!0);if(l!==z(e,s)-z(e,o))throw new RangeError(
"a band of another size");Mn(t,e,o,s,n(l),c)}function Mn(n,t,e,o,s,r){for(let i=e;i<o;i+=1){let c=z(t,i),l=nt(
t,i),a=i===0?0:nt(t,i-1),f=c-a,u=0;for(let h=0;h<a;h+=1)u=s[r[de[2*n[f+h]+u]]++],n[c+h]=u;for(let h=a;h<l;h+=1)
u=s[r[de[u]]++],n[c+h]=u}}var me={width:0};async function pe(n,t,e){if(typeof DecompressionStream>"u")throw new x("This browser is too o\
ld to unpack the weights. Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.");try{
let o=2*S(t)+48*Lt(t).length;return Sn(await H(kt(n),o),t)}catch{throw new x(`The weights of ${e} in this file\
 are damaged. Please make the comparison again.`)}}function Sn(n,t){let e=0,o=c=>{if(e+=c,e>n.length)throw new RangeError(
"too short");return n.subarray(e-c,e)},s=new Uint8Array(S(t)),r=new Uint8Array(S(t));for(let[c,l]of Lt(t))$t(o,
s,me,c,l),$t(o,r,me,c,l);let i=r.map((c,l)=>s[l]+(c>>1^-(c&1)));return[s,i]}var Tn=4,kn=8,ge=["a","b","difference"],ot=class{#t=new Map;#e=null;#o=-1;#n="";constructor(t,e){this.page=t,this.
canvases=ge.map(o=>E(`map-${o}`));for(let o of this.canvases)o.addEventListener("pointermove",s=>this.#i(o,s)),
o.addEventListener("pointerleave",()=>T("map-cell","")),o.addEventListener("click",s=>e(we(t,o,s)[0]))}async show(t,e,o,s){
let{page:r}=this,[i,c]=r.heads[t];this.#o=t;try{let l=await Kt(this.#r(t));if(this.#o!==t)return;this.#e=l}catch(l){
I(l instanceof x?l.message:String(l));return}T("map-title",`Layer ${i}, head ${c}`),this.#n!==`${t} ${e}`&&(this.#n=
`${t} ${e}`,this.canvases.forEach((l,a)=>{le(l,this.#e,r.rows,r.slots.length,ge[a],e)})),E("maps").style.setProperty(
"--row",String(o<0?-1:(o+.5)/r.rows.length)),E("maps").toggleAttribute("data-row",o>=0),this.#a(o,s)}#r(t){let[
e,o]=this.page.heads[t],s=document.getElementById(`att-viz-pair-${e}-${o}`)?.textContent,r=`layer ${e}, head ${o}`,
i=this.#t.get(t)??(s?pe(s,this.page.slots.length,r):Promise.reject(new x(`The maps of ${r} are not in this fil\
e.`)));return this.#t.delete(t),this.#t.set(t,i),this.#t.size>Tn&&this.#t.delete(this.#t.keys().next().value),
i}#a(t,e){let{page:o}=this,s=this.#e,r=E("row-keys");if(r.hidden=t<0||!s,t<0||!s){T("row-title",e.some(Boolean)?
"The chosen word was read in one text only, so its rows cannot be compared. Choose a word that both have.":"");
return}let i=o.rows[t][2],c=A(o,this.#s(i)),[l,a]=e[0]?[0,e[0]]:[1,e[1]],f=a!==null&&a[0]-1===o.rows[t][l]?`wr\
ote ${A(o,e)}`:"the answers parted",u=L(o,e)?`When the model had read ${c} and ${f}`:`When the model read ${c}`;
T("row-title",`${u}, the head looked at:`);let h=S(i),[d,g]=s.map(m=>m.subarray(h,h+i+1)),p=Array.from(d,(m,b)=>b).
filter(m=>d[m]||g[m]).sort((m,b)=>be(d,g,b)-be(d,g,m)||Math.max(d[b],g[b])-Math.max(d[m],g[m])||m-b).slice(0,kn);
r.querySelector("tbody").replaceChildren(...p.map(m=>{let b=Mt(d[m],g[m]),N=this.#s(m),M=document.createElement(
"tr"),V=w("th","word",A(o,N));V.setAttribute("scope","row");let pt=[N[0]?b.a:"\u2013",N[1]?b.b:"\u2013",b.difference];
return M.append(V,...pt.map(ze=>w("td","number",ze))),M}))}#s(t){let[e,o,s,r]=this.page.slots[t];return y(["sa\
me",e,o,s,r])}#i(t,e){let{page:o}=this,[s,r]=we(o,t,e),i=o.rows[s]?.[2];if(!this.#e||i===void 0||r>i){T("map-c\
ell","");return}let[c,l]=this.#e.map(f=>f[S(i)+r]),a=Mt(c,l);U(E("map-cell"),`From ${A(o,this.#s(i))} to ${A(o,
this.#s(r))}: A ${a.a}, B ${a.b}, difference ${a.difference}`)}};function be(n,t,e){return Math.abs((n[e]/255)**
2-(t[e]/255)**2)}function we(n,t,e){let o=t.getBoundingClientRect();return[Math.min(n.rows.length-1,Math.max(0,
Math.floor((e.clientY-o.top)/o.height*n.rows.length))),Math.min(n.slots.length-1,Math.max(0,Math.floor((e.clientX-
o.left)/o.width*n.slots.length)))]}function rt(n,t){let e=n.texts.length;if(t==="token")return st(t,Uint32Array.from({length:e},(r,i)=>i),e);if(t===
"turn")return st(t,Uint32Array.from(n.text.turns,([,r])=>r),e);if(t==="span")return On(n);let o=q(n.text.units[t]??
"");if(o.length!==Math.ceil(e/8))throw new x("This file is damaged: its units do not fit its text. Please make\
 the report again.");let s=[];for(let r=0;r<e;r+=1)o[r>>3]>>(r&7)&1&&s.push(r);return st(t,Uint32Array.from(s),
e)}function st(n,t,e,o=null){if(e>0&&t[0]!==0)throw new x("This file is damaged: its first unit is missing. Pl\
ease make the report again.");let s=Uint32Array.from([...t,e]),r=new Uint32Array(e);for(let i=0;i<t.length;i+=
1)r.fill(i,s[i],s[i+1]);return{kind:n,starts:s,ofToken:r,names:o}}function On(n){let t=new Int32Array(n.texts.
length).fill(-1);n.text.spans.forEach(([,s,r],i)=>{for(let c=s;c<r;c+=1)t[c]=t[c]<0?i:t[c]});let e=[],o=[];for(let s=0;s<
t.length;s+=1)(s===0||t[s]!==t[s-1]||s===n.promptLength)&&(e.push(s),o.push(t[s]<0?"":n.text.spans[t[s]][0]));
return st("span",Uint32Array.from(e),t.length,o)}function j(n,[t,e]){return[n.starts[n.ofToken[t]],n.starts[n.ofToken[e-1]+1]]}function Ct({container:n,page:t},e){let o=document.createRange();o.selectNodeContents(n);let s=e.compareBoundaryPoints(
Range.START_TO_START,o)<=0,r=e.compareBoundaryPoints(Range.END_TO_END,o)>=0,i=null,c=0;for(let l of n.querySelectorAll(
"[data-token]"))if(e.intersectsNode(l)&&!Ln(e,l)){let a=Number(l.getAttribute("data-token"));i??=a,c=a+1}return i===
null?null:[s?0:i,r?t.texts.length:c]}function ye(n,t){(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()===
"a"&&(n.preventDefault(),document.getSelection()?.selectAllChildren(t))}function Ln(n,t){let e=document.createRange();
return e.selectNodeContents(t),t.childNodes.length>0&&(n.compareBoundaryPoints(Range.START_TO_END,e)<=0||n.compareBoundaryPoints(
Range.END_TO_START,e)>=0)}function Ae(n,t){let e=Ct(n,t);if(!e)return"";let[o,s]=e,r=n.trueText(o,s),i=xe(n,o,
t.startContainer,t.startOffset,!0),c=xe(n,s-1,t.endContainer,t.endOffset,!1);return r.slice(i,r.length-c)}function xe(n,t,e,o,s){
let r=n.container.querySelector(`[data-token="${t}"]`);if(!r?.contains(e)||n.model.markers[t]||r.querySelector(
"[data-mark]"))return 0;let i=document.createRange();i.selectNodeContents(r),s?i.setEnd(e,o):i.setStart(e,o);let c=r.
textContent??"",l=v(n.page.texts[t],n.page.tokens[t]),a=s&&i.toString()!==""?l.length-c.length:0;return Math.max(
0,i.toString().length+a)}var $n=5;function Ee(n,t,e){let{container:o}=n,s=rt(n.page,"sentence"),r=null,i=null,c=(a,f)=>{r=a,e(j(t(),[a,
a+1]),f)},l=(a,f)=>{let u=r??a;e(j(t(),[Math.min(u,a),Math.max(u,a)+1]),f)};o.addEventListener("pointerdown",a=>{
i={x:a.clientX,y:a.clientY}}),o.addEventListener("mousedown",a=>{(a.shiftKey||a.detail>1)&&a.preventDefault()}),
o.addEventListener("click",a=>{let f=i&&Math.hypot(a.clientX-i.x,a.clientY-i.y)>$n,u=document.getSelection(),d=f&&
u&&!u.isCollapsed&&u.rangeCount>0?Ct(n,u.getRangeAt(0)):null,g=n.tokenAt(a.target),p=a.target instanceof Element?
a.target.closest("[data-from]"):null;if(d)r=d[0],e(j(t(),d),"drag");else{if(a.detail>1)return;g!==null?a.shiftKey&&
r!==null?l(g,"span"):c(g,"click"):p instanceof HTMLElement&&(r=Number(p.dataset.from),e([r,Number(p.dataset.to)],
"line"))}}),o.addEventListener("dblclick",a=>{let f=n.tokenAt(a.target);f!==null&&(r=f,e(j(s,[f,f+1]),"sentenc\
e"))}),o.addEventListener("keydown",a=>{let f=n.tokenAt(a.target);if(f===null||a.altKey||a.ctrlKey||a.metaKey)
return;let u=n.next(f,a.key,t());if(u!==null||a.key==="Enter"||a.key===" "){a.preventDefault();let h=u??f;n.rove(
h,!0),a.shiftKey&&u!==null?(r??=f,l(h,"span")):c(h,u===null?"key":"step")}})}var D=1,Cn=2,Ne=800,Rn=200;function Se(n){let t=new Uint8Array(n.texts.length);for(let[s,r]of n.text.markup)t.
fill(Cn,s,r);let e=new Uint8Array(n.texts.length);for(let[s,r]of n.text.added??[])e.fill(1,s,r);let o=n.text.turns.
map(([s,r,i])=>{let c=Me(t,r,i,1);return t.fill(D,r,c),t.fill(D,Me(t,i-1,c-1,-1)+1,i),{label:s,from:r,head:c,to:i,
lines:vn(n,t,e,c,i)}});return{page:n,turns:o,markers:t}}function Me(n,t,e,o){let s=t;for(;s!==e&&n[s];)s+=o;return s}
function vn(n,t,e,o,s){let r=_n(n.texts,t,o,s),i=Pn(r.map(c=>Bn(n,t,c)));return r.map(([c,l],a)=>{let f=[...e.
subarray(c,l)].filter((u,h)=>!t[c+h]);return{from:c,to:l,code:i[a],folded:f.length>0&&f.every(Boolean)}})}function _n(n,t,e,o){
let s=[],r=e;for(let i=e;i<o;i+=1){let c=n[i],l=!t[i]&&(c[0]===`
`||c[0]==="\r")&&Rt.test(c),a=i-r,f=a>=Ne&&(/^\s/u.test(c)||a>=Ne+Rn);(l||f)&&i>r&&(s.push([r,i]),r=i),t[i]!==
D&&c.endsWith(`
`)&&In(t,i+1,o)&&(s.push([r,i+1]),r=i+1)}return r<o?[...s,[r,o]]:s}var Rt=/^\r?\n[\s]*[^\S\n]$/u;function In(n,t,e){
return t>=e||n[t]!==D}function Bn(n,t,[e,o]){let s="";for(let r=e;r<o&&s.length<200;r+=1)s+=t[r]?"":v(n.texts[r],
n.tokens[r]);return s}function Pn(n){let t="";return n.map(e=>{let[,o,s]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(
e)??["","",""];return t?(o&&o[0]===t[0]&&o.length>=t.length&&!s.trim()&&(t=""),!0):(t=o&&!(o[0]==="`"&&s.includes(
"`"))?o:"",t!=="")})}function it(n,t,e,o){let s="",r="";for(let i=e;i<o;i+=1){let c=v(n.texts[i],n.tokens[i]);
r+=c,s+=t[i]?"":c,t[i]&&!t[i+1]&&s&&i+1<o&&!s.endsWith(`
`)&&(s+=`
`)}return s||r}function Te(n,t){let e=0;return()=>{clearTimeout(e),e=window.setTimeout(n,t)}}var at=class{#t=[];#e=0;#o=!1;constructor(t,e,o,s,r){if(this.container=t,this.all=e,this.fill=o,this.empty=s,this.
whole=r,r){e.forEach(l=>this.#n(l));return}this.#s();let i=!1,c=()=>{i||(i=!0,requestAnimationFrame(()=>{i=!1,
this.update()}))};document.addEventListener("scroll",c,{capture:!0,passive:!0}),window.addEventListener("resiz\
e",c,{passive:!0}),new ResizeObserver(()=>{t.clientWidth!==this.#e&&this.#s(),c()}).observe(t),window.addEventListener(
"beforeprint",()=>{this.#o=!0,e.forEach(l=>this.#n(l))}),window.addEventListener("afterprint",()=>{this.#o=!1,
this.update()})}holding(t){let e=this.at(t);return e&&!this.whole&&(this.#t=[...this.#t.filter(o=>o!==e),e].slice(
-4),this.#n(e)),e}at(t){let e=this.all[vt(0,this.all.length,o=>this.all[o].to>t)];return e&&e.from<=t?e:null}update(){
if(this.whole||this.#o||!this.container.clientHeight)return;let t=this.#i(),e=t?$(t).top:0,{scroller:o}=this,s=o.
scrollTop>0&&o.scrollTop+o.clientHeight>=o.scrollHeight-2;for(let i=0;i<3;i+=1){let c=this.#l(),l=!1;if(this.all.
forEach((a,f)=>{let u=f>=c.from&&f<c.to;u!==a.filled&&(u||!this.#a(a))&&(l=!0,u?this.#n(a):this.#r(a))}),!l)break}
let r=t?$(t).top-e:0;Math.abs(r)>=1&&o.scrollBy({top:r,behavior:"instant"}),s&&o.scrollTo({top:o.scrollHeight,
behavior:"instant"})}get scroller(){return/auto|scroll/u.test(getComputedStyle(this.container).overflowY)?this.
container:document.scrollingElement??document.documentElement}get sight(){let t=this.container.getBoundingClientRect();
return{top:Math.max(t.top,0),bottom:Math.min(t.bottom,window.innerHeight)}}#n(t){t.filled||(t.filled=!0,t.element.
style.height="",this.fill(t))}#r(t){t.filled=!1;let{height:e}=t.element.getBoundingClientRect();this.empty(t),
t.element.style.height=`${e}px`}#a(t){let e=document.getSelection();return this.#t.includes(t)||t.element.contains(
document.activeElement)||e!==null&&!e.isCollapsed&&(t.element.contains(e.anchorNode)||t.element.contains(e.focusNode))}#s(){
this.#e=this.container.clientWidth;let t=parseFloat(getComputedStyle(this.container).fontSize)||16,e=Math.max(
12,Math.floor(this.#e/(.47*t)));for(let o of this.all.filter(({filled:s})=>!s)){let s=o.lines.length+Math.floor(
.9*o.width/e);o.element.style.height=`calc(${s} * 1lh)`}}#i(){let{top:t,bottom:e}=this.sight;return this.all[this.#c(
t,e).from]}#l(){let{top:t,bottom:e}=this.sight,o=Math.max(300,.75*(e-t));return this.#c(t-o,e+o)}#c(t,e){let o=this.
all.length;return{from:vt(0,o,s=>$(this.all[s]).bottom>=t),to:vt(0,o,s=>$(this.all[s]).top>e)}}};function $({element:n,
fold:t}){return(t&&!t.isOpen?t.toggle:n).getBoundingClientRect()}function vt(n,t,e){let[o,s]=[n,t];for(;o<s;){
let r=o+s>>1;e(r)?s=r:o=r+1}return o}var ke=/^ (?=[^\s\p{C}\p{M}])/u,Oe=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function Le({page:n},t){let e=k(
"turn"),o=t.to-t.head;e.setAttribute("role","group"),e.setAttribute("aria-label",`${t.label}: ${o} ${o===1?"to\
ken":"tokens"}`),e.dataset.speaker=t.label,e.classList.add(t.to>n.promptLength?"completion":"prompt");let s=k(
"turn-label");s.textContent=t.label;let r=k("turn-head");r.append(s);let i=k("turn-body");return e.append(r,i),
{element:e,head:r,body:i}}function $e(n,t,e){let{page:o}=n,s=k(t.code?"line code":"line");s.dir=t.code?"ltr":"\
auto",s.dataset.from=String(t.from),s.dataset.to=String(t.to),s.classList.toggle("answer",t.from>=o.promptLength);
for(let r=t.from;r<t.to;r+=1){!n.markers[r]&&ke.test(o.texts[r])&&!(r===t.from&&Fn(n,r))&&s.append(" ");let c=_t(
n,r,r===t.from);e(r,c),s.append(c)}return s}function Fn({turns:n},t){return n.some(({head:e})=>e===t)}function _t({
page:n,markers:t,differences:e},o,s=!1){let r=document.createElement("span");r.className="token",r.dataset.token=
String(o),e?.[o]&&(r.dataset.difference=e[o]);let i=n.texts[o];if(t[o]){let f=O(i,n.tokens[o]).map(({mark:u,raw:h})=>u||
h).join("").trim();return r.dataset.chip=t[o]===D?"thin":"named",r.dataset.name=f,r.title=f,r.setAttribute("ar\
ia-label",K(i)),r}let l=s&&Rt.test(i)?i.replace(/^\r?\n/u,""):i.replace(ke,""),a=O(l,n.tokens[o]);return a.length===
1&&!a[0].mark?r.textContent=a[0].raw:r.append(...a.map(Dn)),(!i.trim()||a.every(f=>f.mark))&&(r.setAttribute("\
aria-label",K(i)),r.title=a.some(({mark:f})=>Oe.test(f))?K(i):""),zt(n.tokens[o])&&(r.dataset.special=""),r}function Dn(n){
if(!n.mark)return document.createTextNode(n.raw);let t=document.createElement("span"),e=n.raw===" "||n.raw==="\
	"?"mark over":"mark";return t.className=Oe.test(n.mark)?"mark byte":e,t.dataset.mark=n.mark,t.textContent=n.raw,
t}function k(n){let t=document.createElement("div");return t.className=n,t}var Ce=96,ct=class{#t=[];constructor(t,e,o,s,r){this.from=e,this.to=o,this.element=k("fold"),this.body=k("fold\
-body"),this.body.hidden=!0,this.toggle=document.createElement(r?"span":"button"),this.toggle.className="fold-\
toggle";let i=Array.from(it(t.page,t.markers,e,o).replace(/\s+/gu," ").trim()),c=i.length>Ce?`${i.slice(0,Ce-1).
join("")}\u2026`:i.join(""),l=document.createElement("bdi");l.textContent=c,this.toggle.append(s?"Added by the\
 chat template: \u201C":"\u201C",l,"\u201D"),r?(this.toggle.setAttribute("role","option"),this.toggle.setAttribute(
"aria-selected","false"),this.toggle.tabIndex=0):(this.toggle.setAttribute("type","button"),this.toggle.setAttribute(
"aria-expanded","false")),this.toggle.addEventListener("click",()=>this.open(this.body.hidden)),this.toggle.addEventListener(
"keydown",a=>{r&&(a.key==="Enter"||a.key===" ")&&(a.preventDefault(),this.open(this.body.hidden))}),this.element.
append(this.toggle,this.body)}get isOpen(){return!this.body.hidden}onChange(t){this.#t.push(t)}open(t){this.body.
hidden===t&&(this.body.hidden=!t,this.element.classList.toggle("open",t),this.toggle instanceof HTMLButtonElement&&
this.toggle.setAttribute("aria-expanded",String(t)),this.#t.forEach(e=>e()))}paint(t,e){let o=t.subarray(this.
from,this.to).reduce((i,c)=>Math.max(i,c),0),s=e.subarray(this.from,this.to).reduce((i,c)=>Math.abs(c)>Math.abs(
i)?c:i,0),r=["fold-toggle",o>0?`level-${o}`:"",s>0?"for":s<0?"against":""];this.toggle.className=r.filter(Boolean).
join(" "),this.toggle.style.setProperty("--strength",Math.abs(s).toFixed(3))}};var Un=160,Hn=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function Re(n,t,e,o,s){let r=[],i=[],c=[];for(let l of t.turns){let{element:a,head:f,body:u}=Le(t,l);for(let h=l.
from;h<l.head;h+=1){let d=_t(t,h);s(h,d),f.append(d)}l.head>l.from&&c.push({element:f,from:l.from,to:l.head});
for(let h of Kn(l.lines)){let d=null;h[0].folded&&(d=new ct(t,h[0].from,h[h.length-1].to,i.length===0,o),i.push(
d),u.append(d.element));for(let g of e?h.map(p=>[p]):Wn(h)){let p=Gn(t,g,d);(d?.body??u).append(p.element),r.push(
p),c.push({element:{getBoundingClientRect:()=>$(p)},from:p.from,to:p.to})}}n.append(a)}return{blocks:r,folds:i,
stretches:c}}function Kn(n){let t=[];for(let e of n){let o=t.at(-1);o&&o[0].folded===e.folded?o.push(e):t.push(
[e])}return t}function Wn(n){let t=[];for(let e of n){let o=t.at(-1);o&&e.to-o[0].from<=Un?o.push(e):t.push([e])}
return t}function Gn({page:n},t,e){let[o,s]=[t[0].from,t[t.length-1].to],r=n.texts.slice(o,s).join("");return{
element:k(t.every(({code:i})=>i)?"block code":"block"),fold:e,lines:t,from:o,to:s,width:r.length+(r.match(Hn)?.
length??0),filled:!1}}var zn=1e5;function ve({texts:n,tokens:t}){let e=n.map((s,r)=>v(s,t[r])),o=new Uint32Array(e.length+1);return e.
forEach((s,r)=>{o[r+1]=o[r]+s.length}),{text:e.join(""),starts:o}}function _e(n,t){if(t)return n?new RegExp(n,
"gimu"):null;let o=n.trim().split(/\s+/u).filter(Boolean).map(s=>s.replace(/[\\^$.*+?()[\]{}|/-]/gu,r=>`\\${r}`));
return o.length?new RegExp(o.join("\\s+"),"giu"):null}function Ie({text:n,starts:t},e){let o=[],s=0;for(let r of e?
n.matchAll(e):[]){let i=r.index+r[0].length;if(i===r.index)continue;for(;t[s+1]<=r.index;)s+=1;let c=s;for(;t[c+
1]<i;)c+=1;if(o.push({from:s,to:c+1}),o.length===zn)break}return o}function Be(n,t,e){if(!n.length)return-1;if(e>
0){let s=n.findIndex(({from:r})=>r>=t);return s<0?0:s}let o=n.findIndex(({to:s})=>s>t);return o<0?n.length-1:(o+
n.length-1)%n.length}var It=[],lt=class{#t=null;#e=[];#o=-1;constructor(t){this.text=t,this.element=null,It.length||document.addEventListener(
"keydown",jn),It.push(this)}get isInSight(){return this.text.container.getClientRects().length>0}open(){let t=this.#l();
t.hidden=!1,this.#n.focus(),this.#n.select(),this.#r()}close(){if(this.element){let t=this.#e[this.#o];this.element.
hidden=!0,this.text.showFound([],-1),t&&this.text.rove(t.from,!0)}}go(t){let e=this.#e.length;e&&(this.#o=(this.#o+
t+e)%e,this.#s())}get#n(){return this.element?.querySelector("input[type=search]")}#r(){this.#t??=ve(this.text.
page);let t=(this.element?.querySelector("input[type=checkbox]")).checked,e=this.#e[this.#o]?.from??this.#a();
this.#n.removeAttribute("aria-invalid");try{this.#e=Ie(this.#t,_e(this.#n.value,t)),this.#o=Be(this.#e,e,1),this.#s()}catch(o){
if(!(o instanceof SyntaxError))throw o;this.#e=[],this.#o=-1,this.text.showFound([],-1),this.#n.setAttribute("\
aria-invalid","true"),this.#i("no pattern")}}#a(){let{top:t}=this.text.blocks.sight;return this.text.lines.find(
({element:e})=>e.getBoundingClientRect().bottom>t)?.from??0}#s(){let t=this.#e[this.#o];this.text.showFound(this.#e,
this.#o),t&&this.text.reveal(t.from);let e=this.#e.length.toLocaleString("en"),o=this.#n.value.trim()?"none":"";
this.#i(t?`${(this.#o+1).toLocaleString("en")} of ${e}`:o)}#i(t){let e=this.element?.querySelector("output");e&&
(e.textContent=t)}#l(){if(this.element)return this.element;let t=document.createElement("div");t.className="fi\
nd",t.setAttribute("role","search");let e=document.createElement("input");e.type="search",e.autocomplete="off",
e.placeholder="Find",e.setAttribute("aria-label","Find in this text");let o=document.createElement("label"),s=document.
createElement("input");s.type="checkbox",s.autocomplete="off",o.append(s,"Regex");let r=document.createElement(
"output");return r.setAttribute("aria-live","polite"),t.append(e,o,r,this.#c("\u2191","Previous match",()=>this.
go(-1)),this.#c("\u2193","Next match",()=>this.go(1)),this.#c("\xD7","Close the search",()=>this.close())),e.addEventListener(
"input",()=>this.#r()),s.addEventListener("change",()=>this.#r()),t.addEventListener("keydown",i=>{i.key==="En\
ter"&&i.target===e?(i.preventDefault(),this.go(i.shiftKey?-1:1)):i.key==="Escape"&&(i.preventDefault(),this.close())}),
this.text.container.before(t),this.element=t,t}#c(t,e,o){let s=document.createElement("button");return s.type=
"button",s.textContent=t,s.setAttribute("aria-label",e),s.addEventListener("click",o),s}};function jn(n){let{target:t}=n,
e=t instanceof Element&&t.matches("input, select, textarea"),o=n.key==="/"&&!n.ctrlKey&&!n.metaKey&&!n.altKey,
s=(n.ctrlKey||n.metaKey)&&!n.shiftKey&&!n.altKey&&n.key.toLowerCase()==="f",r=It.filter(c=>c.isInSight),i=r.find(
({text:c})=>c.container.contains(document.activeElement))??r.find(({text:c})=>c.container.matches(":hover"))??
r[0];i&&!e&&!n.defaultPrevented&&(o||s&&!i.text.isWhole)&&(n.preventDefault(),i.open())}function Bt(n,t,e,o){let s=n.element(t).getBoundingClientRect(),r=(s.left+s.right)/2,i=t,c=1/0,l=NaN;for(let a=t+
o;a>=0&&a<=e;a+=o){let f=n.element(a).getBoundingClientRect(),u=(f.top+f.bottom)/2;if((o>0?u>s.bottom:u<s.top)&&
Number.isNaN(l)&&(l=u),!Number.isNaN(l)){if(Math.abs(u-l)>(f.bottom-f.top)/2)break;let d=Math.abs((f.left+f.right)/
2-r);d<c&&(i=a,c=d)}}return i}var Vn={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"},qn=3;function Pe(n,t,e,o){let{container:s}=n,r=s.getBoundingClientRect(),
[i,c]=[r.left-s.scrollLeft,r.top-s.scrollTop],l=[],a=new Set;for(let f=t;f<e;f+=1){let u=n.blocks.at(f),h=u?.fold&&
!u.fold.isOpen,d=h?void 0:o(f);if(!d&&u&&a.has(h?u.fold:u))continue;a.add(h?u.fold:u);let g=d?d.getClientRects():
u?[$(u)]:[];for(let p of g){let m=l.at(-1);m&&Math.abs(m.top-p.top)<qn?(m.left=Math.min(m.left,p.left),m.right=
Math.max(m.right,p.right),m.bottom=Math.max(m.bottom,p.bottom)):p.width>0&&l.push({left:p.left,top:p.top,right:p.
right,bottom:p.bottom})}}return l.map(f=>({left:f.left-i,top:f.top-c,width:f.right-f.left,height:f.bottom-f.top}))}
function Fe(n,t,e,o){let s=n.page.texts.length-1,r=o?.starts,i=a=>{let f=r&&o?r[o.ofToken[t]+a]:t+a;return Math.
min(s,Math.max(0,f??t))},c={ArrowRight:()=>i(1),ArrowLeft:()=>i(-1),ArrowDown:()=>Bt(n,t,s,1),ArrowUp:()=>Bt(n,
t,s,-1),Home:()=>0,End:()=>s},l=getComputedStyle(n.element(t)).direction==="rtl";return c[l?Vn[e]??e:e]?.()??null}var C=[0,0],Xn=Array.from({length:64},(n,t)=>t>0?` level-${t}`:""),De=1,Ue=2,ht=class{#t=C;#e=C;#o=0;#n=C;#r=C;constructor(t,e,o,s){
this.elementOf=e,this.chances=o,this.firstChance=s,this.weights=new Float32Array(t).fill(NaN),this.levels=new Uint8Array(
t),this.shownWeights=new Float32Array(t).fill(NaN),this.shownLevels=new Uint8Array(t),this.shades=new Float32Array(
t),this.found=new Uint8Array(t),this.shownSelected=new Uint8Array(t)}paint(t,e,o){this.weights=t,this.levels=e;
for(let s of o)this.#a(s,this.elementOf(s))}mark(t,e){let o=[this.#t,this.#e];this.#t=t??C,this.#e=e??C,this.#s(
He(...o,this.#t,this.#e))}hide(t){let[e,o]=[Math.min(t,this.#o),Math.max(t,this.#o)];this.#o=t;for(let s=e;s<o;s+=
1)this.elementOf(s)?.toggleAttribute("data-hidden",s<t)}shade(t){let e=this.shades;this.shades=new Float32Array(
e.length);for(let{from:o,to:s,strength:r,against:i}of t)this.shades.fill(i?-r:r,o,s);this.#s(this.shades.keys(),
o=>e[o]!==this.shades[o])}choose(t,e){let o=[this.#n,this.#r];this.#n=t??C,this.#r=e??C,this.#s(He(...o,this.#n,
this.#r))}find(t,e){let o=this.found;this.found=new Uint8Array(o.length);for(let{from:s,to:r}of t)this.found.fill(
De,s,r);t[e]&&this.found.fill(Ue,t[e].from,t[e].to),this.#s(this.found.keys(),s=>o[s]!==this.found[s])}dress(t,e){
this.shownWeights[t]=NaN,this.shownLevels[t]=this.levels[t],this.shownSelected[t]=0,e.toggleAttribute("data-hi\
dden",t<this.#o),this.#a(t,e),this.#i(t,e)}#a(t,e){let o=this.weights[t];Object.is(o,this.shownWeights[t])||(this.
shownWeights[t]=o,Number.isNaN(o)?e.removeAttribute("data-weight"):e.setAttribute("data-weight",String(o))),this.
levels[t]!==this.shownLevels[t]&&this.#i(t,e)}#s(t,e=()=>!0){for(let o of t){let s=e(o)?this.elementOf(o):void 0;
s&&this.#i(o,s)}}#i(t,e){let o=this.levels[t],s=this.shades[t],r=ft(this.#t,t),i=ft(this.#n,t),c=ft(this.#r,t),
l=this.chances?.[t-this.firstChance];this.shownLevels[t]=o;let a="token";a+=Xn[o],a+=s>0?" for":s<0?" against":
"",a+=i?" chosen":"",a+=c?" other":"",a+=r?" subject":"",a+=ft(this.#e,t)?" pointed":"",a+=this.found[t]===Ue?
" found current":this.found[t]===De?" found":"",a+=l===void 0?"":" rated",e.className!==a&&(e.className=a),s!==
0&&e.style.setProperty("--strength",Math.abs(s).toFixed(3)),l!==void 0&&e.style.setProperty("--chance",l.toFixed(
3));let f=Number(i||c||r);f!==this.shownSelected[t]&&e.hasAttribute("role")&&(this.shownSelected[t]=f,e.setAttribute(
"aria-selected",String(f===1)))}};function ft([n,t],e){return n<=e&&e<t}function He(...n){return new Set(n.flatMap(
([t,e])=>Array.from({length:e-t},(o,s)=>t+s)))}var Qn=80,ut=class{#t=new Map;#e=[];#o=[];#n=-1;constructor(t,e){this.container=t,this.model=e,this.page=e.page;
let o=e.page.texts.length;this.inList=t.getAttribute("role")==="listbox";let{probabilities:s=null,target:[r]=[
0]}=e.page.why??{};this.look=new ht(o,a=>this.#t.get(a),s,r),this.isWhole=o<=1024;let i=this.isWhole;t.classList.
add("running-text"),t.classList.toggle("long",!i);let c=Re(t,e,i,this.inList,(a,f)=>this.#l(a,f));this.#e=c.folds,
e.notes?.watch(this),this.lines=c.stretches;let l=a=>this.#i(a);this.blocks=new at(t,c.blocks,a=>this.#s(a),l,
i),this.blocks.update(),this.search=new lt(this),t.addEventListener("copy",a=>this.#c(a)),t.addEventListener("\
keydown",a=>ye(a,t)),new ResizeObserver(Te(()=>this.#a(),Qn)).observe(t);for(let a of this.#e)a.onChange(()=>{
this.blocks.update(),this.#a()})}element(t){return this.blocks.holding(t),this.#t.get(t)}tokenAt(t){let e=t instanceof
Element?t.closest("[data-token]"):null;return e?Number(e.getAttribute("data-token")):null}paint(t,e){this.look.
paint(t,e,this.#t.keys()),this.#r()}finish(){this.blocks.update()}mark(t,e,o){this.container.classList.toggle(
"frozen",o),this.look.mark(t,e)}markHidden(t){this.look.hide(t)}shade(t){this.look.shade(t),this.#r()}choose(t,e=null){
this.look.choose(t,e)}showFound(t,e){this.look.find(t,e)}chanceOf(t){let{why:e}=this.page,o=t-(e?.target[0]??0),
s=e?.probabilities?.[o];return s===void 0?null:{probability:s,alternatives:e?.alternatives?.[o]??[]}}rove(t,e=!1){
let o=this.#n;this.#n=t,this.#t.get(o)?.setAttribute("tabindex","-1");let s=this.element(t);s.tabIndex=0,e&&(this.
unfold(t),s.focus({preventScroll:!0}),this.reveal(t))}unfold(t){this.#e.find(({from:e,to:o})=>e<=t&&t<o)?.open(
!0)}reveal(t){this.unfold(t);for(let e=0;e<3;e+=1){let o=this.element(t).getBoundingClientRect(),{top:s,bottom:r}=this.
blocks.sight;if(o.top>=s&&o.bottom<=r)break;this.blocks.scroller.scrollBy({top:(o.top+o.bottom-s-r)/2,behavior:"\
instant"}),this.blocks.update()}}rectsOf(t,e){return Pe(this,t,e,o=>this.#t.get(o))}next(t,e,o=null){return Fe(
this,t,e,o)}trueText(t,e){return it(this.page,this.model.markers,t,e)}onLayout(t){this.#o.push(t)}#r(){this.#e.
forEach(t=>t.paint(this.look.levels,this.look.shades))}#a(){this.#o.forEach(t=>t())}#s(t){for(let e of t.lines){
let o=$e(this.model,e,(s,r)=>this.#l(s,r));t.element.append(o)}}#i(t){t.element.replaceChildren();for(let e=t.
from;e<t.to;e+=1)this.#t.delete(e)}#l(t,e){this.inList?(e.setAttribute("role","option"),e.setAttribute("aria-s\
elected","false")):e.removeAttribute("aria-label"),t===this.#n&&(e.tabIndex=0),this.#t.set(t,e),this.look.dress(
t,e),this.model.notes?.mark(t,e)}#c(t){let e=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(
0):null,o=e?Ae(this,e):"";o&&t.clipboardData&&(t.clipboardData.setData("text/plain",o),t.preventDefault())}};var dt=class{constructor(t,e){this.texts=t.sides.map((o,s)=>{let r=document.getElementById(`text-${"ab"[s]}`),
i=o,c=new ut(r,{...Se(i),differences:Yt(t,s)});return Ee(c,()=>rt(i,"word"),([l])=>e(s,l)),c})}show(t,e){this.
texts.forEach((o,s)=>{let r=t[s];o.choose(r),o.shade(e[s]),r&&o.rove(r[0])})}reveal(t,e){this.texts.forEach((o,s)=>{
let r=t[s];r&&s!==e&&o.reveal(r[0])})}};var Ke=20,Zn=8,to=10,mt=class{#t=null;#e=Ke;constructor(t){this.page=t,this.state={chosen:t.opening,answer:t.opening,
head:0,theme:"auto"},this.theme=new Y(e=>{this.select({theme:e})},()=>{this.#n()})}async start(){let{page:t}=this;
this.texts=new dt(t,(r,i)=>{let c=Q(t,r,i);this.select({chosen:c}),this.texts?.reveal(c,r)});let[e,o]=t.sides.
map(({why:r})=>r);e&&o&&(this.#t=[await wt(e),await wt(o)]),t.maps>0&&(this.maps=new ot(t,r=>{let[i]=t.rows[r];
this.select({chosen:Q(t,0,i)})})),re(t,to,r=>this.#o(r)),ae(t,r=>{let i=Q(t,0,r);this.select({chosen:i}),this.
texts?.reveal(i)});let s=document.getElementById("more-heads");s?.addEventListener("click",()=>{this.#e=t.heads.
length,s.hidden=!0,this.#n()}),s?.toggleAttribute("hidden",t.heads.length<=Ke),await this.#n(),this.texts.reveal(
this.state.chosen),scrollTo(0,0)}async select(t){let e={...this.state,...t};t.chosen&&L(this.page,t.chosen)&&(e.
answer=t.chosen),this.state={...e,head:Math.min(Math.max(0,Math.trunc(e.head)||0),Math.max(0,this.page.maps-1))},
await this.#n()}#o(t){let e=y(this.page.pieces[t]);this.select({chosen:e}),this.texts?.reveal(e)}async#n(){let{
page:t,state:e}=this;this.theme.show(e.theme),T("chosen",oe(t,e.chosen));let o=this.#t?Jt(t,this.#t,e.answer):
[];if(this.texts?.show(e.chosen,[0,1].map(s=>Qt(t,this.#t,o,s))),document.getElementById("effects")&&(T("effec\
ts-title",e.answer.some(Boolean)?`What ${A(t,e.answer)} hangs on`:"What the answers hang on"),se({list:E("effe\
cts"),none:E("no-effects")},t,o.slice(0,Zn),s=>this.#o(s))),t.heads.length){ie(t,this.#e,e.head,r=>{this.select(
{head:r})});let s=document.documentElement.dataset.theme==="dark"?"dark":"light";await this.maps?.show(e.head,
s,Xt(t,e.chosen),e.chosen)}}};function We(){return E("att-viz-page").textContent??""}var eo=1;function Ge(n){let t;try{t=JSON.parse(n)}catch{throw new x("This file is damaged: its texts cannot be\
 read. Please make the comparison again.")}if(t?.format!==eo)throw new x("This page was written in a format th\
at its viewer does not know. Please make it again.");if(!(t.sides?.length===2&&t.sides.every(o=>Array.isArray(
o?.texts)))||!Array.isArray(t.pieces)||!Array.isArray(t.slots)||!Array.isArray(t.heads))throw new x("This file\
 is damaged: its texts are not aligned. Please make the comparison again.");return t}try{let n=new mt(Ge(We()));Object.defineProperty(window,"attViz",{value:Object.freeze({select:n.select.bind(n),
show:async t=>Ft(t,[],"it is a comparison of two runs, which shows everything at once"),get state(){return n.state}})}),
n.start().then(()=>{performance.mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")},
gt)}catch(n){gt(n)}
