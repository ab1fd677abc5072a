function P(n){L("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function L(n,t){
let e=document.getElementById(n);e&&O(e,t)}var Rt=/\u2068([^\u2068\u2069]*)\u2069/u;function O(n,t){let e=t.split(
Rt);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((s,r)=>{let o=r%2?document.
createElement("bdi"):document.createTextNode(s);return r%2&&(o.textContent=s),s?[o]:[]}))}var b=class extends Error{constructor(t){super(t),this.name="ReportError"}};function I(n){if(P(n instanceof b?n.message:"This page could not be shown. Please open it in a current version\
 of Chrome, Edge, Firefox or Safari."),!(n instanceof b))throw n}var J=0;async function nt(n){J+=1,et();try{return await n}finally{J-=1,et()}}function et(){document.documentElement.
toggleAttribute("data-busy",J>0)}var C=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:s,data:r})=>{let o=s===window.parent?r?.attVizTheme:null;(o==="light"||o==="dark"||o==="aut\
o")&&(this.host=o,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let s of this.radios)
s.addEventListener("change",()=>t(s.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let s of this.radios)s.checked=s.value===t}};function p(n,t="",...e){let s=document.createElement(n);return t&&(s.className=t),s.append(...e),s}var _t=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Pt=/[\u202a-\u202e\u2066-\u2069]/u,Ct=/[\ud800-\udfff]/u,qt=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Bt=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Ft=/^\p{M}/u,
rt=/[\u2028\u2029]/u,Dt=/^(?:⟨[0-9A-F]{2}⟩)+$/u,X=/⟨[0-9A-F]{2}⟩/gu;function Kt(n,t){return Dt.test(n)||!t.includes("\u27E8")&&n.search(X)>=0}function M(n,t="\u27E8"){if(n.includes("\u27E8")&&n.length<=1200&&Kt(n,t)){let e=n.match(X)??[];return n.split(
X).flatMap((s,r)=>[...s?M(s):[],...r<e.length?[{mark:e[r],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];
if(n.length>1200){let s={mark:` \u2026 ${(n.length-800-200).toLocaleString("en")} characters not shown \u2026 `,
raw:""};return[...M(n.slice(0,800)),s,...M(n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({
mark:"\xB7",raw:e})):qt.test(n)?Array.from(n,e=>({mark:q(e),raw:rt.test(e)?"":e})):Ft.test(n)?[{mark:"\u25CC",
raw:""},...st(n)]:Bt.test(n)?st(n):[{mark:"",raw:n}]}function st(n){let t=[],e="";for(let s of n.replaceAll(`\r\

`,`
`)){let r=Ut(s);r?(t.push(...e?[{mark:"",raw:e}]:[],r),e=""):e+=s}return e?[...t,{mark:"",raw:e}]:t}function Ut(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(_t.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):q(n),raw:""}}return n==="\uFEFF"?{mark:q(n),raw:n}:Pt.test(n)||Ct.test(n)||rt.test(n)?{mark:q(n),raw:""}:
null}function q(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function ot(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return Q(n);let e=M(n).map(o=>o.mark||o.raw).join("").trim(),s=Array.from(
e);return`\u201C\u2068${s.length>t?`${s.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var jt={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Q(n){if(n==="")return"an empty tok\
en";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(s=>{let[r,o]=jt[s[0]]??["",""];return r?s.length===1?r:`${s.length}\
 ${o}`:M(s).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var it=performance.now()+150;async function at(){performance.now()>it&&(await new Promise(n=>{let t=new MessageChannel;
t.port1.onmessage=()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),it=performance.now()+8)}var ct=2**17,be=Float32Array.from({length:256},(n,t)=>(t/255)**2);async function lt(n,t){let{readable:e,writable:s}=new DecompressionStream("deflate"),r=Gt(s.getWriter(),n),o=e.
getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:c,value:l}=await o.read();if(c)return await r,i.subarray(
0,a);if(a+l.length>t)throw await o.cancel(),new RangeError(`more than ${t} bytes`);i.set(l,a),a+=l.length}}async function Gt(n,t){
try{for(let e=0;e<t.length;e+=ct)await n.write(t.subarray(e,e+ct)),await at();await n.close()}catch{}}var ut=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),B=13,ht=1<<
20,F=new Uint32Array(256).fill(ht);ut.forEach((n,t)=>{F[n]=t});var zt=F.map(n=>n*ut.length);function dt(n){let t=new TextEncoder().
encode(n),e=t.length>>1,s=t.length&1,r=new Uint8Array(B*e+6*s>>3),o=0,i=0,a=0,c=0;for(let l=0;l<2*e;l+=2){let u=zt[t[l]]+
F[t[l+1]];o|=u,i=i<<B|u,a+=B-8,r[c++]=i>>a,a>=8&&(a-=8,r[c++]=i>>a)}if(s){let l=F[t[2*e]];for(o|=l<64?0:ht,i=i<<
6|l&63,a+=6;a>=8;)a-=8,r[c++]=i>>a}if(o>>B)throw new RangeError("letters that stand for nothing");return r}var ft=null;async function mt(n,t,e){let{heads:s,keyHeads:r,width:o,added:i}=t,a=[s*e*o,r*e*o,s*e*e,i*e*e],c=a.
reduce(($,Y)=>$+Y,0),l=new b(`This file is damaged: layer ${t.layer} cannot be read. Please make it again.`),u;
try{u=await lt(dt(n),2*c)}catch{throw l}if(u.length!==2*c)throw l;let h=Ht(u),d=0,[f,m,w,T]=a.map($=>h.subarray(
d,d+=$));if(t.unit!==1)for(let $ of[f,m])$.forEach((Y,It)=>$[It]=Y*t.unit);return{facts:t,count:e,queries:f,keys:m,
attention:w,added:T}}function Ht(n){ft??=Float32Array.from({length:2**16},(e,s)=>Wt(s));let t=new Float32Array(
n.length>>1);for(let e=0;e<t.length;e+=1)t[e]=ft[n[e]|n[e+t.length]<<8];return t}function Wt(n){let t=n&32768?
-1:1,e=n>>10&31,s=n&1023;return e===31?s?NaN:t*(1/0):t*(e?2**(e-25)*(1024+s):2**-24*s)}function A({facts:n,count:t,
queries:e},s,r){let o=(s*t+r)*n.width;return e.subarray(o,o+n.width)}function x({facts:n,count:t,keys:e},s,r){
let i=(Math.floor(s*n.keyHeads/n.heads)*t+r)*n.width;return e.subarray(i,i+n.width)}function y({count:n,attention:t},e,s){
let r=(e*n+s)*n;return t.subarray(r,r+n)}function pt({facts:n,count:t,added:e},s,r,o){return n.added?e[((n.added>
1?s:0)*t+r)*t+o]:0}var Vt=.8,Yt=.1,Jt=.5,Xt=3;function S(n,t,e,s){let[r,o]=[A(n,t,e),x(n,t,s)];return Float64Array.from(r,(i,a)=>n.
facts.scale*i*o[a])}function k(n){let t=0;for(let e of n)t+=e;return t}function D(n,t,e,s,r){let{softcap:o}=n.
facts;return(o===null?r:o*Math.tanh(r/o))+pt(n,t,e,s)}function K(n){let t=k(n),e=k(n.map(Math.abs)),s=Math.sign(
t),r=Array.from(n.keys()).sort((a,c)=>s*(n[c]-n[a])||a-c),o=[],i=0;for(let a of s?r:[]){if(i>=Vt*Math.abs(t))break;
o.push(a),i+=s*n[a]}return{dimensions:o,share:s?i/Math.abs(t):0,rest:t-s*i,cancelled:Math.abs(t)<Yt*e||t===0}}
function Z(n,t,e,s){let r=y(n,t,e),o=new Float64Array(n.facts.width),i=0;for(let u=0;u<n.count;u+=1)if(u!==s&&
!Number.isNaN(r[u])){let h=x(n,t,u);for(let d=0;d<h.length;d+=1)o[d]+=h[d];i+=1}if(!i||Number.isNaN(r[s]))return null;
let[a,c]=[A(n,t,e),x(n,t,s)];return{parts:Float64Array.from(a,(u,h)=>n.facts.scale*u*(c[h]-o[h]/i)),others:i}}
function gt(n,t){let{count:e}=n,s=new Float64Array(e),r=new Float64Array(e);for(let h=0;h<e;h+=1){let d=y(n,t,
h),f=d.reduce((m,w)=>m+ +!Number.isNaN(w),0);for(let m=0;f>1&&m<e;m+=1)Number.isNaN(d[m])||(s[m]+=d[m],r[m]+=1)}
let o=-1;for(let h=0;h<e;h+=1)r[h]>=Xt&&s[h]>=Jt*r[h]&&(o<0||s[h]/r[h]>s[o]/r[o])&&(o=h);if(o<0)return null;let i=new Float64Array(
n.facts.width);for(let h=0;h<e;h+=1)Z(n,t,h,o)?.parts.forEach((f,m)=>i[m]+=f/r[o]);let a=K(i),c=a.dimensions[0]??
0,l=Array.from({length:e},(h,d)=>x(n,t,d)[c]),u=l.filter((h,d)=>d!==o);return{key:o,weight:s[o]/r[o],seenBy:r[o],
lead:k(i),leading:a,own:l[o],others:[Math.min(...u),Math.max(...u)]}}function yt(n,t){let[e,s]=[0,0];for(let r=0;r<
n.count;r+=1){let o=y(n,t,r),i=A(n,t,r);for(let a of[i,x(n,t,r)])for(let c=0;c<a.length;c+=1)e=Math.max(e,Math.
abs(a[c]));for(let a=0;a<n.count;a+=1)if(!Number.isNaN(o[a])){let c=x(n,t,a);for(let l=0;l<i.length;l+=1)s=Math.
max(s,Math.abs(i[l]*c[l]))}}return{values:e,products:s*Math.abs(n.facts.scale)}}var U={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},wt={light:{more:{...U.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...U.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...U.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...U.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function bt(n,t){let e=t*(n.stops.length-1),s=Math.min(Math.floor(e),n.stops.length-2),r=e-s,[o,i]=[n.stops[s],
n.stops[s+1]].map(Qt);return Zt(o.map((a,c)=>a+r*(i[c]-a)))}function Qt([n,t,e]){let s=e*Math.PI/180;return[n,t*Math.cos(s),t*Math.sin(s)]}function Zt([n,t,e]){let s=(n+.3963377774*
t+.2158037573*e)**3,r=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
s-3.3077115913*r+.2309699292*o,-1.2684380046*s+2.6097574011*r-.3413193965*o,-.0041960863*s-.7034186147*r+1.707614701*
o].map(i=>{let a=Math.min(1,Math.max(0,i)),c=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*c)})}var te={light:xt("light"),dark:xt("dark")};function xt(n){let t=Array.from({length:64},(o,i)=>i/63),{more:e,less:s}=wt[n],
r=o=>new Uint32Array(Uint8Array.from(t.flatMap(i=>[...bt(o,i),255])).buffer);return{more:r(e),less:r(s)}}function ee(n,t,e){
let s=t>0?Math.sqrt(Math.min(1,Math.abs(n)/t)):0;return te[e][n<0?"less":"more"][Math.round(s*63)]}function R(n,t,e,s){
n.width!==t.length&&(n.width=t.length,n.height=1);let r=n.getContext("2d"),o=r?.createImageData(t.length,1);if(r&&
o){let i=new Uint32Array(o.data.buffer);for(let a=0;a<t.length;a+=1)i[a]=ee(t[a],e,s);r.putImageData(o,0,0)}}function kt(n,t){
let e=63,s=Array.from({length:2*e+1},(r,o)=>Math.sign(o-e)*((o-e)/e)**2);R(n,s,1,t)}var G=5,At=3;function g(n,t=2){let e=Math.abs(n).toFixed(t);return n<0&&Number(e)!==0?`\u2212${e}`:e}function E(n,t=2){
let e=g(n,t);return n>0&&Number(e)!==0?`+${e}`:e}function _(n){return n>0&&n<5e-4?"less than 0.001":n.toFixed(
3)}function v({scoreError:n}){return n>0?Math.min(At,Math.max(0,Math.floor(-Math.log10(2*n)))):At}function N(n,t){
return`${ot(n.texts[t])} (token ${t})`}function Et(n,t,e,s,r){let o=y(t,e,s),i=o.filter(h=>!Number.isNaN(h)),[
a,c]=[N(n,s),s===r?"itself":N(n,r)];if(!i.length)return`${a} sees nothing in this layer.`;if(Number.isNaN(o[r]))
return`${a} does not see ${c}: this pair is not in the softmax.`;let l=i.length>1?`; an even spread over the ${i.
length} tokens that it sees would be ${(1/i.length).toFixed(3)}`:", the only token that it sees",u=t.facts.sinks?
` The learned sink takes ${_(Math.max(0,1-k(i)))}.`:"";return`${a} gives ${c} ${_(o[r])} of its attention${l}.${u}`}
function $t(n,t,e,s,r){if(Number.isNaN(y(t,e,s)[r]))return"";let{facts:o}=t,i=v(o),a=S(t,e,s,r),c=k(a),l=K(a);
return`${`Score from ${N(n,s)} to ${N(n,r)}: ${g(c,i)}, which is ${Number(o.scale.toPrecision(4))} \xD7 ${g(c/
o.scale,i)} (query \xB7 key).`} ${l.cancelled?Tt(a):St(l,a,"it")}${ne(t,e,s,r,c)}`}function St(n,t,e){let{dimensions:s,
share:r,rest:o}=n,i=t.length-s.length,a=i?`; the other ${i} add ${E(o)}`:"";return`${s.length} of ${t.length} \
dimensions ${s.length===1?"makes":"make"} ${r.toFixed(2)} of ${e}${Nt(r)}: ${Ot(s,t)}${a}.`}function Nt(n){return n>=
1.005?", as the others are against it":""}function Tt(n){let[t,e]=[n.filter(r=>r>0),n.filter(r=>r<0)].map(k),s=Array.
from(n.keys()).sort((r,o)=>Math.abs(n[o])-Math.abs(n[r])||r-o).slice(0,3);return t||e?`That is what is left wh\
ere dimensions cancel each other, ${E(t)} and ${E(e)}; the largest are ${Ot(s,n)}.`:"No dimension adds anythin\
g."}function Ot(n,t){let e=n.slice(0,G).map(r=>`${r} (${E(t[r])})`),s=n.length-e.length;return s?`${e.join(", ")}\
 and ${s} more`:e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:e[0]}function ne(n,t,e,s,r){let{softcap:o,
added:i}=n.facts;if(o===null&&!i)return"";let a=v(n.facts),c=D(n,t,e,s,r),l=o===null?r:o*Math.tanh(r/o);return`\
 In the softmax: ${[...o===null?[]:[`capped it is ${g(l,a)}`],...i?[`the model adds ${E(c-l,a)}`]:[]].join(", ")}${i?
`, so ${g(c,a)} enters`:""}.`}function Mt(n,t,e,s){let r=Z(n,t,e,s);if(!r)return"";let o=k(r.parts),i=K(r.parts),
a=r.others===1?"the score of the other token that it sees":`the mean of the ${r.others} other tokens that it s\
ees`,c=g(Math.abs(o),v(n.facts)),{softcap:l,added:u}=n.facts,h=l===null&&!u?"which is what counts in the softm\
ax":"before the cap or what the model adds";return`${`That is ${c} ${o<0?"below":"above"} ${a}, ${h}:`} ${i.cancelled?
se(Tt(r.parts)):St(i,r.parts,"this")}`}function se(n){return n[0].toLowerCase()+n.slice(1)}function Lt(n,t,e){
if(!t)return"";let{dimensions:s,share:r}=t.leading,o=`This head rests on ${N(n,t.key)}: ${_(t.weight)} of its \
attention, the mean of ${t.seenBy} tokens.`;if(t.leading.cancelled||t.lead<=0)return`${o} No few dimensions sa\
y why.`;let i=s.length>G?`${s.slice(0,G).join(", ")} and ${s.length-G} more`:s.join(", "),a=s.length===1?`Dime\
nsion ${i} alone makes`:`${s.length} of ${e.width} dimensions make`,c=s.length===1?"":`: ${i}`,[l,u]=t.others;
return`${o} ${a} ${r.toFixed(2)} of its lead of ${g(t.lead,v(e))} over other keys${Nt(r)}${c}. In dimension ${s[0]}\
 its key is ${g(t.own)}; those of the other tokens lie between ${g(l)} and ${g(u)}.`}var re=.02,z=class{#t=null;constructor(t,e,s,r){this.page=t;let o=c=>document.getElementById(c);this.list=o("q\
ueries"),this.lines=o("lines"),this.body=o("key-rows"),this.queryStrip=o("query-strip"),this.queries=t.texts.map(
(c,l)=>this.#n(l)),this.list.append(...this.queries),this.rows=t.texts.map((c,l)=>this.#r(l)),this.body.append(
...this.rows.map(({row:c})=>c)),this.list.addEventListener("click",({target:c})=>{let l=this.queries.findIndex(
u=>c instanceof Node&&u.contains(c));l>=0&&e(l)}),this.list.addEventListener("keydown",c=>this.#e(c,this.#t?.tokens.
queries,this.#t?.query,e,this.queries)),this.body.addEventListener("click",({target:c})=>{let l=this.rows.findIndex(
({row:u})=>c instanceof Node&&u.contains(c));l>=0&&s(l)}),this.body.addEventListener("keydown",c=>{let l=this.
rows.findIndex(({button:u})=>u===c.target);this.#e(c,this.#t?.tokens.keys,l,s,this.rows.map(({button:u})=>u))});
let i=c=>{let l=c.target instanceof HTMLCanvasElement?c.target:null,u=l?this.rows.findIndex(({row:d})=>d.contains(
l)):-1,h=l!==null&&(u>=0||l===this.queryStrip)&&l.width>1;r(h?Math.min(l.width-1,Math.max(0,Math.floor(c.offsetX/
l.clientWidth*l.width))):-1,u)},a=o("keys");a.addEventListener("pointermove",i),a.addEventListener("pointerlea\
ve",()=>r(-1,-1)),new ResizeObserver(()=>this.#i()).observe(this.lines)}show(t){this.#t=t;let{data:e,head:s,query:r,
key:o,tokens:i,largest:a,theme:c}=t;this.queries.forEach((f,m)=>{f.hidden=!i.queries.includes(m),f.setAttribute(
"aria-selected",String(m===r)),f.tabIndex=m===r?0:-1});let l=A(e,s,r),u=y(e,s,r),h=v(e.facts),d=`${e.facts.layer}\
 ${s} ${c}`;R(this.queryStrip,l,a.values,c),this.rows.forEach((f,m)=>{if(f.row.hidden=!i.keys.includes(m),f.row.
hidden)return;let w=!Number.isNaN(u[m]);f.row.toggleAttribute("data-hidden",!w),f.button.setAttribute("aria-pr\
essed",String(m===o)),f.button.tabIndex=m===o?0:-1,f.bar.style.width=w?`${100*Math.min(1,u[m])}%`:"0",f.weight.
textContent=w?_(u[m]).replace("less than ","<"):"not seen",f.weight.dataset.weight=w?String(u[m]):"",f.painted!==
d&&(f.painted=d,R(f.key,x(e,s,m),a.values,c));let T=S(e,s,r,m);R(f.product,w?T:new Float64Array(1),a.products,
c),f.product.hidden=!w,f.score.textContent=w?g(D(e,s,r,m,k(T)),h):"\u2013"}),this.#i()}#e(t,e,s,r,o){let i=e&&
s!==void 0?e.indexOf(s):-1;if(!e||i<0||t.ctrlKey||t.metaKey||t.altKey)return;let a={ArrowUp:i-1,ArrowLeft:i-1,
ArrowDown:i+1,ArrowRight:i+1,Home:0,End:e.length-1},c=e[a[t.key]];c!==void 0&&(t.preventDefault(),r(c),o[c].focus())}#n(t){
let e=p("li");return e.setAttribute("role","option"),e.dataset.token=String(t),e.append(...this.#o(t)),e}#o(t){
let e=p("span","label");e.dir="auto",O(e,oe(this.page,t));let s=p("span","place",String(t));s.setAttribute("ar\
ia-hidden","true");let r=this.page.texts[t].trim()?[]:[p("span","visually-hidden",Q(this.page.texts[t]))];return r.
length&&e.setAttribute("aria-hidden","true"),[s,e,...r]}#r(t){let e=p("tr");e.dataset.token=String(t);let s=p(
"button","key-token",...this.#o(t));s.type="button";let r=p("th","",s);r.scope="row";let[o,i]=[p("span","fille\
d"),p("span","number")],a=p("span","track",o);a.setAttribute("aria-hidden","true");let[c,l]=[p("canvas","strip"),
p("canvas","strip")];for(let d of[c,l])d.setAttribute("aria-hidden","true");let u=p("td","number score"),h=p("\
td","strips",p("span","strip-frame",c),p("span","strip-frame",l));return e.append(r,p("td","attention",a,i),h,
u),{row:e,button:s,bar:o,weight:i,key:c,product:l,score:u,painted:""}}#i(){let{lines:t}=this,e=this.#t,s=t.getContext(
"2d"),[r,o]=[t.clientWidth,t.clientHeight];if(!e||!s||!r||!o)return;let i=Math.min(window.devicePixelRatio||1,
32e3/o);t.width=Math.round(r*i),t.height=Math.round(o*i),s.scale(i,i);let a=t.getBoundingClientRect().top,c=h=>{
let d=h.getBoundingClientRect();return(d.top+d.bottom)/2-a},l=y(e.data,e.head,e.query),u=c(this.queries[e.query]);
s.strokeStyle=getComputedStyle(t).color;for(let h of e.tokens.keys)l[h]>=re&&(s.globalAlpha=Math.sqrt(Math.min(
1,l[h])),s.lineWidth=h===e.key?3:2,s.beginPath(),s.moveTo(0,u),s.lineTo(r,c(this.rows[h].row)),s.stroke())}};function oe(n,t){
return M(n.texts[t],n.tokens[t]).map(({mark:e,raw:s})=>e||s).join("").replace(/^ (?=\S)/u,"")}var tt=12,H=class{#t=!1;#e=null;constructor(t,e){this.page=t,this.body=document.getElementById("dimension-rows"),
this.more=document.getElementById("more-dimensions"),this.more.addEventListener("click",()=>{this.#t=!this.#t,
this.#e&&this.show(...this.#e)}),this.body.addEventListener("pointerover",({target:s})=>{let r=s instanceof Element?
s.closest("tr"):null;e(r?Number(r.dataset.dimension):-1)}),this.body.addEventListener("pointerleave",()=>e(-1))}show(t,e,s,r){
this.#e=[t,e,s,r];let o=S(t,e,s,r),i=k(o),[a,c]=[A(t,e,s),x(t,e,r)],l=Array.from(o.keys()).sort((d,f)=>Math.abs(
o[f])-Math.abs(o[d])||d-f),u=Math.abs(o[l[0]]);O(document.getElementById("dimensions-of"),`From ${N(this.page,
s)} to ${N(this.page,r)}: the largest products first.`),this.body.replaceChildren(...l.slice(0,this.#t?l.length:
tt).map(d=>{let f=p("tr");f.dataset.dimension=String(d);let m=p("th","number",String(d));m.scope="row";let w=p(
"span",o[d]<0?"filled less":"filled more");w.style.width=`${u?100*Math.abs(o[d])/u:0}%`;let T=p("span","track",
w);T.setAttribute("aria-hidden","true");let $=p("td","number",T,p("span","",E(o[d])));return f.append(m,p("td",
"number",g(a[d])),p("td","number",g(c[d])),$),f})),this.more.hidden=o.length<=tt,this.more.textContent=this.#t?
`the ${tt} largest`:`all ${o.length} dimensions`;let h=!Number.isNaN(y(t,e,s)[r]);L("dimensions-sum",`Sum of a\
ll ${o.length}: ${g(i)}${h?"":", which is not in the softmax: this pair is hidden"}.`)}};var ie=1;function vt(n){let t;try{t=JSON.parse(n)}catch{throw new b("This file is damaged: its list of tokens \
cannot be read. Please make it again.")}if(t?.format!==ie)throw new b("This page was written in a format that \
its viewer does not know. Please make it again.");if(!Array.isArray(t.texts)||t.texts.length!==t.tokens?.length||
!t.layers?.length)throw new b("This file is damaged: its texts and its layers do not belong together. Please m\
ake it again.");return t}function W(n,t){let e=n.texts.map((o,i)=>i),s=n.secondStart??e.length,r=o=>e.filter(i=>!o||
(o==="a"?i<s:i>=s));return{queries:r(t[0]),keys:r(t[1])}}var ae=3,V=class{#t=new Map;#e=new Map;#n=null;constructor(t){this.page=t;let[e,s]=t.opening;this.state={layer:e,
head:s,query:t.query,key:null,between:"",theme:"auto"},this.theme=new C(o=>{this.select({theme:o})},()=>{this.#r()});
let r=o=>document.getElementById(o);this.layer=r("layer"),this.head=r("head"),this.between=r("between"),this.layer.
append(...t.layers.map(o=>new Option(String(o.layer),String(o.layer)))),this.layer.addEventListener("change",()=>{
this.select({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{this.select({head:Number(
this.head.value)})}),this.between?.addEventListener("change",()=>{this.select({between:this.between.value})});
for(let[o,i,a]of[["layer-before","layer",-1],["layer-after","layer",1],["head-before","head",-1],["head-after",
"head",1]])document.getElementById(o)?.addEventListener("click",()=>this.#o(i,a));this.columns=new z(t,o=>{this.
select({query:o,key:null})},o=>{this.select({key:o})},(o,i)=>this.#a(o,i)),this.dimensions=new H(t,o=>this.#a(
o,-1))}start(){return this.#r()}get snapshot(){return{...this.state,shownKey:this.#n?this.#c(this.#n):-1}}async select(t){
let{page:e}=this,s={...this.state,...t},r=e.layers.find(({layer:l})=>l===s.layer)??e.layers[0],o=(l,u)=>Math.min(
u-1,Math.max(0,Math.trunc(l)||0)),i=W(e,s.between),a=o(s.query,e.texts.length),c=s.key===null?null:o(s.key,e.texts.
length);this.state={...s,layer:r.layer,head:o(s.head,r.heads),query:i.queries.includes(a)?a:i.queries[0],key:c!==
null&&i.keys.includes(c)?c:null},await this.#r()}#o(t,e){let s=this[t],r=s.options[s.selectedIndex+e];r&&this.
select({[t]:Number(r.value)})}async#r(){let{state:t}=this;this.theme.show(t.theme);let e;try{e=await nt(this.#d(
t.layer))}catch(s){I(s);return}this.state.layer===t.layer&&(P(""),this.#n=e,this.#i(e))}#i(t){let{page:e,state:s}=this,
{head:r,query:o}=s,{facts:i}=t,a=W(e,s.between),c=this.#c(t),{largest:l,ruling:u}=this.#h(t,r),h=document.documentElement.
dataset.theme==="dark"?"dark":"light";this.layer.value=String(s.layer),this.head.options.length!==i.heads&&this.
head.replaceChildren(...Array.from({length:i.heads},(d,f)=>new Option(String(f),String(f)))),this.head.value=String(
r),this.between&&(this.between.value=s.between);for(let d of["layer","head"]){let{selectedIndex:f,options:m}=this[d];
document.getElementById(`${d}-before`)?.setAttribute("aria-disabled",String(f<=0)),document.getElementById(`${d}\
-after`)?.setAttribute("aria-disabled",String(f>=m.length-1))}this.columns.show({data:t,head:r,query:o,key:c,tokens:a,
largest:l,theme:h}),this.dimensions.show(t,r,o,c),this.#s("said-attention",Et(e,t,r,o,c)),this.#s("said-score",
$t(e,t,r,o,c)),this.#s("said-lead",Number.isNaN(y(t,r,o)[c])?"":Mt(t,r,o,c)),this.#s("said-head",Lt(e,u,i)),this.#s(
"said-layer",i.said.join(" ")),this.#s("said-left-out",this.#u(y(t,r,o),a.keys)),this.#l("values",l.values,h),
this.#l("products",l.products,h),this.#a(-1,-1)}#s(t,e){let s=document.getElementById(t);s&&(s.hidden=!e,O(s,e))}#u(t,e){
if(e.length===t.length)return"";let s=t.reduce((o,i)=>o+(i||0),0),r=e.reduce((o,i)=>o+(t[i]||0),0);return`${Math.
max(0,s-r).toFixed(3)} of its attention goes to tokens that are not shown here.`}#l(t,e,s){kt(document.getElementById(
`scale-${t}`),s);for(let[r,o]of[["least",-1],["low",-.25],["high",.25],["most",1]])L(`scale-${t}-${r}`,E(e*o))}#a(t,e){
let s=this.#n;if(!s)return;let{head:r,query:o}=this.state,{width:i}=s.facts,a=document.getElementById("keys");
a.toggleAttribute("data-dimension",t>=0),a.style.setProperty("--dimension",String(100*(t+.5)/i));let c=e<0?this.#c(
s):e,l=S(s,r,o,c)[t];L("pointed",t<0?"Point at a strip for the numbers of a dimension; the table of dimensions\
 holds them all.":`Dimension ${t}, to token ${c}: query ${g(A(s,r,o)[t])}, key ${g(x(s,r,c)[t])}, product ${E(
l)}.`)}#c(t){let{page:e,state:s}=this;if(s.key!==null)return s.key;let r=y(t,s.head,s.query),{keys:o}=W(e,s.between);
return o.reduce((i,a)=>r[a]>r[i]||Number.isNaN(r[i])?a:i,o[0])}#h(t,e){let s=`${t.facts.layer} ${e}`,r=this.#e.
get(s)??{largest:yt(t,e),ruling:gt(t,e)};return this.#e.set(s,r),r}#d(t){let e=this.page.layers.find(o=>o.layer===
t),s=document.getElementById(`att-viz-layer-${t}`)?.textContent,r=this.#t.get(t)??(e&&s?mt(s,e,this.page.texts.
length):Promise.reject(new b(`Layer ${t} is not in this file.`)));return this.#t.delete(t),this.#t.set(t,r),this.#t.
size>ae&&this.#t.delete(this.#t.keys().next().value),r}};try{let n=new V(vt(document.getElementById("att-viz-page")?.textContent??""));Object.defineProperty(window,"at\
tViz",{value:Object.freeze({select:n.select.bind(n),get state(){return n.snapshot}})}),n.start().then(()=>{performance.
mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")},I)}catch(n){I(n)}
