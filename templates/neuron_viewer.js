function M(n){L("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function L(n,t){
let e=document.getElementById(n);e&&N(e,t)}var qt=/\u2068([^\u2068\u2069]*)\u2069/u;function N(n,t){let e=t.split(
qt);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((s,r)=>{let o=r%2?document.
createElement("bdi"):document.createTextNode(s);return r%2&&(o.textContent=s),s?[o]:[]}))}function nt(n,t,e=""){let s=Ct(n,e),r=t.length?`${s}; the views are ${t.join(", ")}.`:`${s}.`;return M(r),r}function Ct(n,t){return t?`The view \u201C${n}\u201D is not on this page: ${t}`:`There is no view \u201C${n}\u201D`}var w=class extends Error{constructor(t){super(t),this.name="ReportError"}};function I(n){if(M(n instanceof w?n.message:"This page could not be shown. Please open it in a current version\
 of Chrome, Edge, Firefox or Safari."),!(n instanceof w))throw n}var X=0;async function rt(n){X+=1,st();try{return await n}finally{X-=1,st()}}function st(){document.documentElement.
toggleAttribute("data-busy",X>0)}var C=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:s,data:r})=>{let o=s===window.parent?r?.attVizTheme:null;(o==="light"||o==="dark"||o==="aut\
o")&&(this.host=o,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let s of this.radios)
s.addEventListener("change",()=>t(s.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let s of this.radios)s.checked=s.value===t}};function f(n,t="",...e){let s=document.createElement(n);return t&&(s.className=t),s.append(...e),s}var Pt=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Ft=/[\u202a-\u202e\u2066-\u2069]/u,Bt=/[\ud800-\udfff]/u,Dt=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Ut=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Wt=/^\p{M}/u,
it=/[\u2028\u2029]/u,jt=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Z=/⟨[0-9A-F]{2}⟩/gu;function Gt(n,t){return jt.test(n)||!t.includes("\u27E8")&&n.search(Z)>=0}function S(n,t="\u27E8"){if(n.includes("\u27E8")&&n.length<=1200&&Gt(n,t)){let e=n.match(Z)??[];return n.split(
Z).flatMap((s,r)=>[...s?S(s):[],...r<e.length?[{mark:e[r],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];
if(n.length>1200){let s={mark:` \u2026 ${(n.length-800-200).toLocaleString("en")} characters not shown \u2026 `,
raw:""};return[...S(n.slice(0,800)),s,...S(n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({
mark:"\xB7",raw:e})):Dt.test(n)?Array.from(n,e=>({mark:P(e),raw:it.test(e)?"":e})):Wt.test(n)?[{mark:"\u25CC",
raw:""},...ot(n)]:Ut.test(n)?ot(n):[{mark:"",raw:n}]}function ot(n){let t=[],e="";for(let s of n.replaceAll(`\r\

`,`
`)){let r=Ht(s);r?(t.push(...e?[{mark:"",raw:e}]:[],r),e=""):e+=s}return e?[...t,{mark:"",raw:e}]:t}function Ht(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Pt.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):P(n),raw:""}}return n==="\uFEFF"?{mark:P(n),raw:n}:Ft.test(n)||Bt.test(n)||it.test(n)?{mark:P(n),raw:""}:
null}function P(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function at(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return Q(n);let e=S(n).map(o=>o.mark||o.raw).join("").trim(),s=Array.from(
e);return`\u201C\u2068${s.length>t?`${s.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Kt={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Q(n){if(n==="")return"an empty tok\
en";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(s=>{let[r,o]=Kt[s[0]]??["",""];return r?s.length===1?r:`${s.length}\
 ${o}`:S(s).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var ct=performance.now()+150;async function lt(){performance.now()>ct&&(await new Promise(n=>{let t=new MessageChannel;
t.port1.onmessage=()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),ct=performance.now()+8)}var ht=2**17,Ne=Float32Array.from({length:256},(n,t)=>(t/255)**2);async function ut(n,t){let{readable:e,writable:s}=new DecompressionStream("deflate"),r=zt(s.getWriter(),n),o=e.
getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:c,value:l}=await o.read();if(c)return await r,i.subarray(
0,a);if(a+l.length>t)throw await o.cancel(),new RangeError(`more than ${t} bytes`);i.set(l,a),a+=l.length}}async function zt(n,t){
try{for(let e=0;e<t.length;e+=ht)await n.write(t.subarray(e,e+ht)),await lt();await n.close()}catch{}}var dt=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),F=13,ft=1<<
20,B=new Uint32Array(256).fill(ft);dt.forEach((n,t)=>{B[n]=t});var Vt=B.map(n=>n*dt.length);function mt(n){let t=new TextEncoder().
encode(n),e=t.length>>1,s=t.length&1,r=new Uint8Array(F*e+6*s>>3),o=0,i=0,a=0,c=0;for(let l=0;l<2*e;l+=2){let d=Vt[t[l]]+
B[t[l+1]];o|=d,i=i<<F|d,a+=F-8,r[c++]=i>>a,a>=8&&(a-=8,r[c++]=i>>a)}if(s){let l=B[t[2*e]];for(o|=l<64?0:ft,i=i<<
6|l&63,a+=6;a>=8;)a-=8,r[c++]=i>>a}if(o>>F)throw new RangeError("letters that stand for nothing");return r}var pt=null;async function yt(n,t,e){let{heads:s,keyHeads:r,width:o,added:i}=t,a=[s*e*o,r*e*o,s*e*e,i*e*e],c=a.
reduce((A,J)=>A+J,0),l=new w(`This file is damaged: layer ${t.layer} cannot be read. Please make it again.`),d;
try{d=await ut(mt(n),2*c)}catch{throw l}if(d.length!==2*c)throw l;let h=Yt(d),u=0,[m,p,O,q]=a.map(A=>h.subarray(
u,u+=A));if(t.unit!==1)for(let A of[m,p])A.forEach((J,_t)=>A[_t]=J*t.unit);return{facts:t,count:e,queries:m,keys:p,
attention:O,added:q}}function Yt(n){pt??=Float32Array.from({length:2**16},(e,s)=>Jt(s));let t=new Float32Array(
n.length>>1);for(let e=0;e<t.length;e+=1)t[e]=pt[n[e]|n[e+t.length]<<8];return t}function Jt(n){let t=n&32768?
-1:1,e=n>>10&31,s=n&1023;return e===31?s?NaN:t*(1/0):t*(e?2**(e-25)*(1024+s):2**-24*s)}function k({facts:n,count:t,
queries:e},s,r){let o=(s*t+r)*n.width;return e.subarray(o,o+n.width)}function b({facts:n,count:t,keys:e},s,r){
let i=(Math.floor(s*n.keyHeads/n.heads)*t+r)*n.width;return e.subarray(i,i+n.width)}function g({count:n,attention:t},e,s){
let r=(e*n+s)*n;return t.subarray(r,r+n)}function gt({facts:n,count:t,added:e},s,r,o){return n.added?e[((n.added>
1?s:0)*t+r)*t+o]:0}var Xt=.8,Zt=.1,Qt=.5,te=3;function $(n,t,e,s){let[r,o]=[k(n,t,e),b(n,t,s)];return Float64Array.from(r,(i,a)=>n.
facts.scale*i*o[a])}function x(n){let t=0;for(let e of n)t+=e;return t}function D(n,t,e,s,r){let{softcap:o}=n.
facts;return(o===null?r:o*Math.tanh(r/o))+gt(n,t,e,s)}function U(n){let t=x(n),e=x(n.map(Math.abs)),s=Math.sign(
t),r=Array.from(n.keys()).sort((a,c)=>s*(n[c]-n[a])||a-c),o=[],i=0;for(let a of s?r:[]){if(i>=Xt*Math.abs(t))break;
o.push(a),i+=s*n[a]}return{dimensions:o,share:s?i/Math.abs(t):0,rest:t-s*i,cancelled:Math.abs(t)<Zt*e||t===0}}
function tt(n,t,e,s){let r=g(n,t,e),o=new Float64Array(n.facts.width),i=0;for(let d=0;d<n.count;d+=1)if(d!==s&&
!Number.isNaN(r[d])){let h=b(n,t,d);for(let u=0;u<h.length;u+=1)o[u]+=h[u];i+=1}if(!i||Number.isNaN(r[s]))return null;
let[a,c]=[k(n,t,e),b(n,t,s)];return{parts:Float64Array.from(a,(d,h)=>n.facts.scale*d*(c[h]-o[h]/i)),others:i}}
function wt(n,t){let{count:e}=n,s=new Float64Array(e),r=new Float64Array(e);for(let h=0;h<e;h+=1){let u=g(n,t,
h),m=u.reduce((p,O)=>p+ +!Number.isNaN(O),0);for(let p=0;m>1&&p<e;p+=1)Number.isNaN(u[p])||(s[p]+=u[p],r[p]+=1)}
let o=-1;for(let h=0;h<e;h+=1)r[h]>=te&&s[h]>=Qt*r[h]&&(o<0||s[h]/r[h]>s[o]/r[o])&&(o=h);if(o<0)return null;let i=new Float64Array(
n.facts.width);for(let h=0;h<e;h+=1)tt(n,t,h,o)?.parts.forEach((m,p)=>i[p]+=m/r[o]);let a=U(i),c=a.dimensions[0]??
0,l=Array.from({length:e},(h,u)=>b(n,t,u)[c]),d=l.filter((h,u)=>u!==o);return{key:o,weight:s[o]/r[o],seenBy:r[o],
lead:x(i),leading:a,own:l[o],others:[Math.min(...d),Math.max(...d)]}}function bt(n,t){let[e,s]=[0,0];for(let r=0;r<
n.count;r+=1){let o=g(n,t,r),i=k(n,t,r);for(let a of[i,b(n,t,r)])for(let c=0;c<a.length;c+=1)e=Math.max(e,Math.
abs(a[c]));for(let a=0;a<n.count;a+=1)if(!Number.isNaN(o[a])){let c=b(n,t,a);for(let l=0;l<i.length;l+=1)s=Math.
max(s,Math.abs(i[l]*c[l]))}}return{values:e,products:s*Math.abs(n.facts.scale)}}var W={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},xt={light:{more:{...W.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...W.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...W.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...W.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function kt(n,t){let e=t*(n.stops.length-1),s=Math.min(Math.floor(e),n.stops.length-2),r=e-s,[o,i]=[n.stops[s],
n.stops[s+1]].map(ee);return ne(o.map((a,c)=>a+r*(i[c]-a)))}function ee([n,t,e]){let s=e*Math.PI/180;return[n,t*Math.cos(s),t*Math.sin(s)]}function ne([n,t,e]){let s=(n+.3963377774*
t+.2158037573*e)**3,r=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
s-3.3077115913*r+.2309699292*o,-1.2684380046*s+2.6097574011*r-.3413193965*o,-.0041960863*s-.7034186147*r+1.707614701*
o].map(i=>{let a=Math.min(1,Math.max(0,i)),c=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*c)})}var se={light:$t("light"),dark:$t("dark")};function $t(n){let t=Array.from({length:64},(o,i)=>i/63),{more:e,less:s}=xt[n],
r=o=>new Uint32Array(Uint8Array.from(t.flatMap(i=>[...kt(o,i),255])).buffer);return{more:r(e),less:r(s)}}function re(n,t,e){
let s=t>0?Math.sqrt(Math.min(1,Math.abs(n)/t)):0;return se[e][n<0?"less":"more"][Math.round(s*63)]}function R(n,t,e,s){
n.width!==t.length&&(n.width=t.length,n.height=1);let r=n.getContext("2d"),o=r?.createImageData(t.length,1);if(r&&
o){let i=new Uint32Array(o.data.buffer);for(let a=0;a<t.length;a+=1)i[a]=re(t[a],e,s);r.putImageData(o,0,0)}}function Et(n,t){
let e=63,s=Array.from({length:2*e+1},(r,o)=>Math.sign(o-e)*((o-e)/e)**2);R(n,s,1,t)}var oe=600,ie=48,G=class{#t=null;#e=-1;constructor(t,e){this.rows=t,this.queryStrip=e,this.near=new Set(t.slice(
0,ie).keys());let s=new IntersectionObserver(r=>r.forEach(o=>this.#s(o)),{rootMargin:`${oe}px 0px`});t.forEach(
({row:r})=>s.observe(r)),addEventListener("beforeprint",()=>t.forEach((r,o)=>this.#r(o)))}show(t){this.#t=t;let{
data:e,head:s,query:r,largest:o,theme:i}=t;R(this.queryStrip,k(e,s,r),o.values,i),this.near.forEach(a=>this.#r(
a))}mark(t){this.#e=t,this.#n(this.queryStrip.closest("tr")),this.near.forEach(e=>this.#n(this.rows[e].row))}#s({
target:t,isIntersecting:e}){let s=Number(t.dataset.token);e?(this.near.add(s),this.#r(s)):this.near.delete(s)}#r(t){
let e=this.#t,s=this.rows[t];if(!e||s.row.hidden)return;let{data:r,head:o,query:i,largest:a,theme:c}=e,l=`${r.
facts.layer} ${o} ${c}`;if(s.painted!==l&&(s.painted=l,R(s.key,b(r,o,t),a.values,c)),s.multiplied!==`${l} ${i}`){
s.multiplied=`${l} ${i}`;let d=s.product.hidden?new Float64Array(1):$(r,o,i,t);R(s.product,d,a.products,c)}this.#n(
s.row)}#n(t){let e=this.#t?.data.facts.width??1;t.toggleAttribute("data-marked",this.#e>=0),t.style.setProperty(
"--dimension",String(100*(this.#e+.5)/e))}};var H=5,At=3;function y(n,t=2){let e=Math.abs(n).toFixed(t);return n<0&&Number(e)!==0?`\u2212${e}`:e}function E(n,t=2){
let e=y(n,t);return n>0&&Number(e)!==0?`+${e}`:e}function _(n){return n>0&&n<5e-4?"less than 0.001":n.toFixed(
3)}function v({scoreError:n}){return n>0?Math.min(At,Math.max(0,Math.floor(-Math.log10(2*n)))):At}function T(n,t){
return`${at(n.texts[t])} (token ${t})`}function Tt(n,t,e,s,r){let o=g(t,e,s),i=o.filter(h=>!Number.isNaN(h)),[
a,c]=[T(n,s),s===r?"itself":T(n,r)];if(!i.length)return`${a} sees nothing in this layer.`;if(Number.isNaN(o[r]))
return`${a} does not see ${c}: this pair is not in the softmax.`;let l=i.length>1?`; an even spread over the ${i.
length} tokens that it sees would be ${(1/i.length).toFixed(3)}`:", the only token that it sees",d=t.facts.sinks?
` The learned sink takes ${_(Math.max(0,1-x(i)))}.`:"";return`${a} gives ${c} ${_(o[r])} of its attention${l}.${d}`}
function Nt(n,t,e,s,r){if(Number.isNaN(g(t,e,s)[r]))return"";let{facts:o}=t,i=v(o),a=$(t,e,s,r),c=x(a),l=U(a);
return`${`Score from ${T(n,s)} to ${T(n,r)}: ${y(c,i)}, which is ${Number(o.scale.toPrecision(4))} \xD7 ${y(c/
o.scale,i)} (query \xB7 key).`} ${l.cancelled?Mt(a):St(l,a,"it")}${ae(t,e,s,r,c)}`}function St(n,t,e){let{dimensions:s,
share:r,rest:o}=n,i=t.length-s.length,a=i?`; the other ${i} add ${E(o)}`:"";return`${s.length} of ${t.length} \
dimensions ${s.length===1?"makes":"make"} ${r.toFixed(2)} of ${e}${Ot(r)}: ${Lt(s,t)}${a}.`}function Ot(n){return n>=
1.005?", as the others are against it":""}function Mt(n){let[t,e]=[n.filter(r=>r>0),n.filter(r=>r<0)].map(x),s=Array.
from(n.keys()).sort((r,o)=>Math.abs(n[o])-Math.abs(n[r])||r-o).slice(0,3);return t||e?`That is what is left wh\
ere dimensions cancel each other, ${E(t)} and ${E(e)}; the largest are ${Lt(s,n)}.`:"No dimension adds anythin\
g."}function Lt(n,t){let e=n.slice(0,H).map(r=>`${r} (${E(t[r])})`),s=n.length-e.length;return s?`${e.join(", ")}\
 and ${s} more`:e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:e[0]}function ae(n,t,e,s,r){let{softcap:o,
added:i}=n.facts;if(o===null&&!i)return"";let a=v(n.facts),c=D(n,t,e,s,r),l=o===null?r:o*Math.tanh(r/o);return`\
 In the softmax: ${[...o===null?[]:[`capped it is ${y(l,a)}`],...i?[`the model adds ${E(c-l,a)}`]:[]].join(", ")}${i?
`, so ${y(c,a)} enters`:""}.`}function vt(n,t,e,s){let r=tt(n,t,e,s);if(!r)return"";let o=x(r.parts),i=U(r.parts),
a=r.others===1?"the score of the other token that it sees":`the mean of the ${r.others} other tokens that it s\
ees`,c=y(Math.abs(o),v(n.facts)),{softcap:l,added:d}=n.facts,h=l===null&&!d?"which is what counts in the softm\
ax":"before the cap or what the model adds";return`${`That is ${c} ${o<0?"below":"above"} ${a}, ${h}:`} ${i.cancelled?
ce(Mt(r.parts)):St(i,r.parts,"this")}`}function ce(n){return n[0].toLowerCase()+n.slice(1)}function It(n,t,e){
if(!t)return"";let{dimensions:s,share:r}=t.leading,o=`This head rests on ${T(n,t.key)}: ${_(t.weight)} of its \
attention, the mean of ${t.seenBy} tokens.`;if(t.leading.cancelled||t.lead<=0)return`${o} No few dimensions sa\
y why.`;let i=s.length>H?`${s.slice(0,H).join(", ")} and ${s.length-H} more`:s.join(", "),a=s.length===1?`Dime\
nsion ${i} alone makes`:`${s.length} of ${e.width} dimensions make`,c=s.length===1?"":`: ${i}`,[l,d]=t.others;
return`${o} ${a} ${r.toFixed(2)} of its lead of ${y(t.lead,v(e))} over other keys${Ot(r)}${c}. In dimension ${s[0]}\
 its key is ${y(t.own)}; those of the other tokens lie between ${y(l)} and ${y(d)}.`}var le=.02,K=class{#t=null;constructor(t,e,s,r){this.page=t;let o=c=>document.getElementById(c);this.list=o("q\
ueries"),this.lines=o("lines"),this.body=o("key-rows"),this.queryStrip=o("query-strip"),this.queries=t.texts.map(
(c,l)=>this.#s(l)),this.list.append(...this.queries),this.rows=t.texts.map((c,l)=>this.#n(l)),this.body.append(
...this.rows.map(({row:c})=>c)),this.strips=new G(this.rows,this.queryStrip),this.list.addEventListener("click",
({target:c})=>{let l=this.queries.findIndex(d=>c instanceof Node&&d.contains(c));l>=0&&e(l)}),this.list.addEventListener(
"keydown",c=>this.#e(c,this.#t?.tokens.queries,this.#t?.query,e,this.queries)),this.body.addEventListener("cli\
ck",({target:c})=>{let l=this.rows.findIndex(({row:d})=>c instanceof Node&&d.contains(c));l>=0&&s(l)}),this.body.
addEventListener("keydown",c=>{let l=this.rows.findIndex(({button:d})=>d===c.target);this.#e(c,this.#t?.tokens.
keys,l,s,this.rows.map(({button:d})=>d))});let i=c=>{let l=c.target instanceof HTMLCanvasElement?c.target:null,
d=l?this.rows.findIndex(({row:u})=>u.contains(l)):-1,h=l!==null&&(d>=0||l===this.queryStrip)&&l.width>1;r(h?Math.
min(l.width-1,Math.max(0,Math.floor(c.offsetX/l.clientWidth*l.width))):-1,d)},a=o("keys");a.addEventListener("\
pointermove",i),a.addEventListener("pointerleave",()=>r(-1,-1)),new ResizeObserver(()=>this.#i()).observe(this.
lines)}show(t){this.#t=t;let{data:e,head:s,query:r,key:o,tokens:i}=t,[a,c]=[new Set(i.queries),new Set(i.keys)];
this.queries.forEach((h,u)=>{h.hidden=!a.has(u),h.setAttribute("aria-selected",String(u===r)),h.tabIndex=u===r?
0:-1});let l=g(e,s,r),d=v(e.facts);this.rows.forEach((h,u)=>{if(h.row.hidden=!c.has(u),h.row.hidden)return;let m=!Number.
isNaN(l[u]);h.row.toggleAttribute("data-hidden",!m),h.button.setAttribute("aria-pressed",String(u===o)),h.button.
tabIndex=u===o?0:-1,h.bar.style.width=m?`${100*Math.min(1,l[u])}%`:"0",h.weight.textContent=m?_(l[u]).replace(
"less than ","<"):"not seen",h.weight.dataset.weight=m?String(l[u]):"",h.product.hidden=!m;let p=x($(e,s,r,u));
h.score.textContent=m?y(D(e,s,r,u,p),d):"\u2013"}),this.strips.show(t),this.#i()}#e(t,e,s,r,o){let i=e&&s!==void 0?
e.indexOf(s):-1;if(!e||i<0||t.ctrlKey||t.metaKey||t.altKey)return;let a={ArrowUp:i-1,ArrowLeft:i-1,ArrowDown:i+
1,ArrowRight:i+1,Home:0,End:e.length-1},c=e[a[t.key]];c!==void 0&&(t.preventDefault(),r(c),o[c].focus())}#s(t){
let e=f("li");return e.setAttribute("role","option"),e.dataset.token=String(t),e.append(...this.#r(t)),e}#r(t){
let e=f("span","label");e.dir="auto",N(e,he(this.page,t));let s=f("span","place",String(t));s.setAttribute("ar\
ia-hidden","true");let r=this.page.texts[t].trim()?[]:[f("span","visually-hidden",Q(this.page.texts[t]))];return r.
length&&e.setAttribute("aria-hidden","true"),[s,e,...r]}#n(t){let e=f("tr");e.dataset.token=String(t);let s=f(
"button","key-token",...this.#r(t));s.type="button";let r=f("th","",s);r.scope="row";let[o,i]=[f("span","fille\
d"),f("span","number")],a=f("span","track",o);a.setAttribute("aria-hidden","true");let[c,l]=[f("canvas","strip"),
f("canvas","strip")];for(let u of[c,l])u.setAttribute("aria-hidden","true");let d=f("td","number score"),h=f("\
td","strips",f("span","strip-frame",c),f("span","strip-frame",l));return e.append(r,f("td","attention",a,i),h,
d),{row:e,button:s,bar:o,weight:i,key:c,product:l,score:d,painted:"",multiplied:""}}#i(){let{lines:t}=this,e=this.#t,
s=t.getContext("2d"),[r,o]=[t.clientWidth,t.clientHeight];if(!e||!s||!r||!o)return;let i=Math.min(window.devicePixelRatio||
1,32e3/o);t.width=Math.round(r*i),t.height=Math.round(o*i),s.scale(i,i);let a=t.getBoundingClientRect().top,c=h=>{
let u=h.getBoundingClientRect();return(u.top+u.bottom)/2-a},l=g(e.data,e.head,e.query),d=c(this.queries[e.query]);
s.strokeStyle=getComputedStyle(t).color;for(let h of e.tokens.keys)l[h]>=le&&(s.globalAlpha=Math.sqrt(Math.min(
1,l[h])),s.lineWidth=h===e.key?3:2,s.beginPath(),s.moveTo(0,d),s.lineTo(r,c(this.rows[h].row)),s.stroke())}};function he(n,t){
return S(n.texts[t],n.tokens[t]).map(({mark:e,raw:s})=>e||s).join("").replace(/^ (?=\S)/u,"")}var et=12,z=class{#t=!1;#e=null;constructor(t,e){this.page=t,this.body=document.getElementById("dimension-rows"),
this.more=document.getElementById("more-dimensions"),this.more.addEventListener("click",()=>{this.#t=!this.#t,
this.#e&&this.show(...this.#e)}),this.body.addEventListener("pointerover",({target:s})=>{let r=s instanceof Element?
s.closest("tr"):null;e(r?Number(r.dataset.dimension):-1)}),this.body.addEventListener("pointerleave",()=>e(-1))}show(t,e,s,r){
this.#e=[t,e,s,r];let o=$(t,e,s,r),i=x(o),[a,c]=[k(t,e,s),b(t,e,r)],l=Array.from(o.keys()).sort((u,m)=>Math.abs(
o[m])-Math.abs(o[u])||u-m),d=Math.abs(o[l[0]]);N(document.getElementById("dimensions-of"),`From ${T(this.page,
s)} to ${T(this.page,r)}: the largest products first.`),this.body.replaceChildren(...l.slice(0,this.#t?l.length:
et).map(u=>{let m=f("tr");m.dataset.dimension=String(u);let p=f("th","number",String(u));p.scope="row";let O=f(
"span",o[u]<0?"filled less":"filled more");O.style.width=`${d?100*Math.abs(o[u])/d:0}%`;let q=f("span","track",
O);q.setAttribute("aria-hidden","true");let A=f("td","number",q,f("span","",E(o[u])));return m.append(p,f("td",
"number",y(a[u])),f("td","number",y(c[u])),A),m})),this.more.hidden=o.length<=et,this.more.textContent=this.#t?
`the ${et} largest`:`all ${o.length} dimensions`;let h=!Number.isNaN(g(t,e,s)[r]);L("dimensions-sum",`Sum of a\
ll ${o.length}: ${y(i)}${h?"":", which is not in the softmax: this pair is hidden"}.`)}};var ue=1;function Rt(n){let t;try{t=JSON.parse(n)}catch{throw new w("This file is damaged: its list of tokens \
cannot be read. Please make it again.")}if(t?.format!==ue)throw new w("This page was written in a format that \
its viewer does not know. Please make it again.");if(!Array.isArray(t.texts)||t.texts.length!==t.tokens?.length||
!t.layers?.length)throw new w("This file is damaged: its texts and its layers do not belong together. Please m\
ake it again.");return t}function V(n,t){let e=n.texts.map((o,i)=>i),s=n.secondStart??e.length,r=o=>e.filter(i=>!o||
(o==="a"?i<s:i>=s));return{queries:r(t[0]),keys:r(t[1])}}var de=3,Y=class{#t=new Map;#e=new Map;#s=null;constructor(t){this.page=t;let[e,s]=t.opening;this.state={layer:e,
head:s,query:t.query,key:null,between:"",theme:"auto"},this.theme=new C(o=>{this.select({theme:o})},()=>{this.#n()});
let r=o=>document.getElementById(o);this.layer=r("layer"),this.head=r("head"),this.between=r("between"),this.layer.
append(...t.layers.map(o=>new Option(String(o.layer),String(o.layer)))),this.layer.addEventListener("change",()=>{
this.select({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{this.select({head:Number(
this.head.value)})}),this.between?.addEventListener("change",()=>{this.select({between:this.between.value})});
for(let[o,i,a]of[["layer-before","layer",-1],["layer-after","layer",1],["head-before","head",-1],["head-after",
"head",1]])document.getElementById(o)?.addEventListener("click",()=>this.#r(i,a));this.columns=new K(t,o=>{this.
select({query:o,key:null})},o=>{this.select({key:o})},(o,i)=>this.#a(o,i)),this.dimensions=new z(t,o=>this.#a(
o,-1))}start(){return this.#n()}get snapshot(){return{...this.state,shownKey:this.#s?this.#c(this.#s):-1}}async select(t){
let{page:e}=this,s={...this.state,...t},r=e.layers.find(({layer:l})=>l===s.layer)??e.layers[0],o=(l,d)=>Math.min(
d-1,Math.max(0,Math.trunc(l)||0)),i=V(e,s.between),a=o(s.query,e.texts.length),c=s.key===null?null:o(s.key,e.texts.
length);this.state={...s,layer:r.layer,head:o(s.head,r.heads),query:i.queries.includes(a)?a:i.queries[0],key:c!==
null&&i.keys.includes(c)?c:null},await this.#n()}#r(t,e){let s=this[t],r=s.options[s.selectedIndex+e];r&&this.
select({[t]:Number(r.value)})}async#n(){let{state:t}=this;this.theme.show(t.theme);let e;try{e=await rt(this.#d(
t.layer))}catch(s){I(s);return}this.state.layer===t.layer&&(M(""),this.#s=e,this.#i(e))}#i(t){let{page:e,state:s}=this,
{head:r,query:o}=s,{facts:i}=t,a=V(e,s.between),c=this.#c(t),{largest:l,ruling:d}=this.#u(t,r),h=document.documentElement.
dataset.theme==="dark"?"dark":"light";this.layer.value=String(s.layer),this.head.options.length!==i.heads&&this.
head.replaceChildren(...Array.from({length:i.heads},(u,m)=>new Option(String(m),String(m)))),this.head.value=String(
r),this.between&&(this.between.value=s.between);for(let u of["layer","head"]){let{selectedIndex:m,options:p}=this[u];
document.getElementById(`${u}-before`)?.setAttribute("aria-disabled",String(m<=0)),document.getElementById(`${u}\
-after`)?.setAttribute("aria-disabled",String(m>=p.length-1))}this.columns.show({data:t,head:r,query:o,key:c,tokens:a,
largest:l,theme:h}),this.dimensions.show(t,r,o,c),this.#o("said-attention",Tt(e,t,r,o,c)),this.#o("said-score",
Nt(e,t,r,o,c)),this.#o("said-lead",Number.isNaN(g(t,r,o)[c])?"":vt(t,r,o,c)),this.#o("said-head",It(e,d,i)),this.#o(
"said-layer",i.said.join(" ")),this.#o("said-left-out",this.#h(g(t,r,o),a.keys)),this.#l("values",l.values,h),
this.#l("products",l.products,h),this.#a(-1,-1)}#o(t,e){let s=document.getElementById(t);s&&(s.hidden=!e,N(s,e))}#h(t,e){
if(e.length===t.length)return"";let s=t.reduce((o,i)=>o+(i||0),0),r=e.reduce((o,i)=>o+(t[i]||0),0);return`${Math.
max(0,s-r).toFixed(3)} of its attention goes to tokens that are not shown here.`}#l(t,e,s){Et(document.getElementById(
`scale-${t}`),s);for(let[r,o]of[["least",-1],["low",-.25],["high",.25],["most",1]])L(`scale-${t}-${r}`,E(e*o))}#a(t,e){
let s=this.#s;if(!s)return;let{head:r,query:o}=this.state;this.columns.strips.mark(t);let i=e<0?this.#c(s):e,a=$(
s,r,o,i)[t];L("pointed",t<0?"Point at a strip for the numbers of a dimension; the table of dimensions holds th\
em all.":`Dimension ${t}, to token ${i}: query ${y(k(s,r,o)[t])}, key ${y(b(s,r,i)[t])}, product ${E(a)}.`)}#c(t){
let{page:e,state:s}=this;if(s.key!==null)return s.key;let r=g(t,s.head,s.query),{keys:o}=V(e,s.between);return o.
reduce((i,a)=>r[a]>r[i]||Number.isNaN(r[i])?a:i,o[0])}#u(t,e){let s=`${t.facts.layer} ${e}`,r=this.#e.get(s)??
{largest:bt(t,e),ruling:wt(t,e)};return this.#e.set(s,r),r}#d(t){let e=this.page.layers.find(o=>o.layer===t),s=document.
getElementById(`att-viz-layer-${t}`)?.textContent,r=this.#t.get(t)??(e&&s?yt(s,e,this.page.texts.length):Promise.
reject(new w(`Layer ${t} is not in this file.`)));return this.#t.delete(t),this.#t.set(t,r),this.#t.size>de&&this.#t.
delete(this.#t.keys().next().value),r}};try{let n=new Y(Rt(document.getElementById("att-viz-page")?.textContent??""));Object.defineProperty(window,"at\
tViz",{value:Object.freeze({select:n.select.bind(n),show:async t=>nt(t,[],"it shows queries and keys, all at o\
nce"),get state(){return n.snapshot}})}),n.start().then(()=>{performance.mark("att_viz ready"),document.documentElement.
setAttribute("data-ready","")},I)}catch(n){I(n)}
