function q(n){v("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function v(n,t){
let e=document.getElementById(n);e&&O(e,t)}var _t=/\u2068([^\u2068\u2069]*)\u2069/u;function O(n,t){let e=t.split(
_t);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((s,r)=>{let o=r%2?document.
createElement("bdi"):document.createTextNode(s);return r%2&&(o.textContent=s),s?[o]:[]}))}var b=class extends Error{constructor(t){super(t),this.name="ReportError"}};function _(n){if(q(n instanceof b?n.message:"This page could not be shown. Please open it in a current version\
 of Chrome, Edge, Firefox or Safari."),!(n instanceof b))throw n}var X=0;async function rt(n){X+=1,st();try{return await n}finally{X-=1,st()}}function st(){document.documentElement.
toggleAttribute("data-busy",X>0)}var B=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:s,data:r})=>{let o=s===window.parent?r?.attVizTheme:null;(o==="light"||o==="dark"||o==="aut\
o")&&(this.host=o,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let s of this.radios)
s.addEventListener("change",()=>t(s.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let s of this.radios)s.checked=s.value===t}};function p(n,t="",...e){let s=document.createElement(n);return t&&(s.className=t),s.append(...e),s}var Ct=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Pt=/[\u202a-\u202e\u2066-\u2069]/u,qt=/[\ud800-\udfff]/u,Bt=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Ft=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Dt=/^\p{M}/u,
it=/[\u2028\u2029]/u,Ut=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Z=/⟨[0-9A-F]{2}⟩/gu;function jt(n,t){return Ut.test(n)||!t.includes("\u27E8")&&n.search(Z)>=0}function M(n,t="\u27E8"){if(n.includes("\u27E8")&&n.length<=1200&&jt(n,t)){let e=n.match(Z)??[];return n.split(
Z).flatMap((s,r)=>[...s?M(s):[],...r<e.length?[{mark:e[r],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];
if(n.length>1200){let s={mark:` \u2026 ${(n.length-800-200).toLocaleString("en")} characters not shown \u2026 `,
raw:""};return[...M(n.slice(0,800)),s,...M(n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({
mark:"\xB7",raw:e})):Bt.test(n)?Array.from(n,e=>({mark:F(e),raw:it.test(e)?"":e})):Dt.test(n)?[{mark:"\u25CC",
raw:""},...ot(n)]:Ft.test(n)?ot(n):[{mark:"",raw:n}]}function ot(n){let t=[],e="";for(let s of n.replaceAll(`\r\

`,`
`)){let r=Kt(s);r?(t.push(...e?[{mark:"",raw:e}]:[],r),e=""):e+=s}return e?[...t,{mark:"",raw:e}]:t}function Kt(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Ct.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):F(n),raw:""}}return n==="\uFEFF"?{mark:F(n),raw:n}:Pt.test(n)||qt.test(n)||it.test(n)?{mark:F(n),raw:""}:
null}function F(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function at(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return Q(n);let e=M(n).map(o=>o.mark||o.raw).join("").trim(),s=Array.from(
e);return`\u201C\u2068${s.length>t?`${s.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var zt={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Q(n){if(n==="")return"an empty tok\
en";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(s=>{let[r,o]=zt[s[0]]??["",""];return r?s.length===1?r:`${s.length}\
 ${o}`:M(s).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var ct=0;async function lt(){performance.now()>ct&&(await new Promise(n=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),ct=performance.now()+8)}var ut=2**17,xe=Float32Array.from({length:256},(n,t)=>(t/255)**2);async function ht(n,t){let{readable:e,writable:s}=new DecompressionStream("deflate"),r=Gt(s.getWriter(),n),o=e.
getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:c,value:l}=await o.read();if(c)return await r,i.subarray(
0,a);if(a+l.length>t)throw await o.cancel(),new RangeError(`more than ${t} bytes`);i.set(l,a),a+=l.length}}async function Gt(n,t){
try{for(let e=0;e<t.length;e+=ut)await n.write(t.subarray(e,e+ut)),await lt();await n.close()}catch{}}var dt=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),D=13,ft=1<<
20,U=new Uint32Array(256).fill(ft);dt.forEach((n,t)=>{U[n]=t});var Ht=U.map(n=>n*dt.length);function mt(n){let t=new TextEncoder().
encode(n),e=t.length>>1,s=t.length&1,r=new Uint8Array(D*e+6*s>>3),o=0,i=0,a=0,c=()=>{let h=Ht[t[i]]+U[t[i+1]];
return i+=2,o|=h,h};for(let h=e-e%8;i<2*h;a+=D){let[f,m,y,$]=[c(),c(),c(),c()],[k,L,R,nt]=[c(),c(),c(),c()];r[a]=
f>>5,r[a+1]=f<<3|m>>10,r[a+2]=m>>2,r[a+3]=m<<6|y>>7,r[a+4]=y<<1|$>>12,r[a+5]=$>>4,r[a+6]=$<<4|k>>9,r[a+7]=k>>1,
r[a+8]=k<<7|L>>6,r[a+9]=L<<2|R>>11,r[a+10]=R>>3,r[a+11]=R<<5|nt>>8,r[a+12]=nt}let l=0,u=0,d=(h,f)=>{for(l=l<<f|
h,u+=f;u>=8&&a<r.length;a+=1)u-=8,r[a]=l>>u;l&=(1<<u)-1};for(;i<2*e;)d(c(),D);if(s){let h=U[t[i]];o|=h<64?0:ft,
d(h&63,6)}if(o>>D)throw new RangeError("letters that stand for nothing");return r}var pt=null;async function gt(n,t,e){let{heads:s,keyHeads:r,width:o,added:i}=t,a=[s*e*o,r*e*o,s*e*e,i*e*e],c=a.
reduce((k,L)=>k+L,0),l=new b(`This file is damaged: layer ${t.layer} cannot be read. Please make it again.`),u;
try{u=await ht(mt(n),2*c)}catch{throw l}if(u.length!==2*c)throw l;let d=Wt(u),h=0,[f,m,y,$]=a.map(k=>d.subarray(
h,h+=k));if(t.unit!==1)for(let k of[f,m])k.forEach((L,R)=>k[R]=L*t.unit);return{facts:t,count:e,queries:f,keys:m,
attention:y,added:$}}function Wt(n){pt??=Float32Array.from({length:2**16},(e,s)=>Vt(s));let t=new Float32Array(
n.length>>1);for(let e=0;e<t.length;e+=1)t[e]=pt[n[e]|n[e+t.length]<<8];return t}function Vt(n){let t=n&32768?
-1:1,e=n>>10&31,s=n&1023;return e===31?s?NaN:t*(1/0):t*(e?2**(e-25)*(1024+s):2**-24*s)}function E({facts:n,count:t,
queries:e},s,r){let o=(s*t+r)*n.width;return e.subarray(o,o+n.width)}function x({facts:n,count:t,keys:e},s,r){
let i=(Math.floor(s*n.keyHeads/n.heads)*t+r)*n.width;return e.subarray(i,i+n.width)}function w({count:n,attention:t},e,s){
let r=(e*n+s)*n;return t.subarray(r,r+n)}function yt({facts:n,count:t,added:e},s,r,o){return n.added?e[((n.added>
1?s:0)*t+r)*t+o]:0}var Yt=.8,Jt=.1,Xt=.5,Zt=3;function N(n,t,e,s){let[r,o]=[E(n,t,e),x(n,t,s)];return Float64Array.from(r,(i,a)=>n.
facts.scale*i*o[a])}function A(n){let t=0;for(let e of n)t+=e;return t}function j(n,t,e,s,r){let{softcap:o}=n.
facts;return(o===null?r:o*Math.tanh(r/o))+yt(n,t,e,s)}function K(n){let t=A(n),e=A(n.map(Math.abs)),s=Math.sign(
t),r=Array.from(n.keys()).sort((a,c)=>s*(n[c]-n[a])||a-c),o=[],i=0;for(let a of s?r:[]){if(i>=Yt*Math.abs(t))break;
o.push(a),i+=s*n[a]}return{dimensions:o,share:s?i/Math.abs(t):0,rest:t-s*i,cancelled:Math.abs(t)<Jt*e||t===0}}
function tt(n,t,e,s){let r=w(n,t,e),o=new Float64Array(n.facts.width),i=0;for(let u=0;u<n.count;u+=1)if(u!==s&&
!Number.isNaN(r[u])){let d=x(n,t,u);for(let h=0;h<d.length;h+=1)o[h]+=d[h];i+=1}if(!i||Number.isNaN(r[s]))return null;
let[a,c]=[E(n,t,e),x(n,t,s)];return{parts:Float64Array.from(a,(u,d)=>n.facts.scale*u*(c[d]-o[d]/i)),others:i}}
function wt(n,t){let{count:e}=n,s=new Float64Array(e),r=new Float64Array(e);for(let d=0;d<e;d+=1){let h=w(n,t,
d),f=h.reduce((m,y)=>m+ +!Number.isNaN(y),0);for(let m=0;f>1&&m<e;m+=1)Number.isNaN(h[m])||(s[m]+=h[m],r[m]+=1)}
let o=-1;for(let d=0;d<e;d+=1)r[d]>=Zt&&s[d]>=Xt*r[d]&&(o<0||s[d]/r[d]>s[o]/r[o])&&(o=d);if(o<0)return null;let i=new Float64Array(
n.facts.width);for(let d=0;d<e;d+=1)tt(n,t,d,o)?.parts.forEach((f,m)=>i[m]+=f/r[o]);let a=K(i),c=a.dimensions[0]??
0,l=Array.from({length:e},(d,h)=>x(n,t,h)[c]),u=l.filter((d,h)=>h!==o);return{key:o,weight:s[o]/r[o],seenBy:r[o],
lead:A(i),leading:a,own:l[o],others:[Math.min(...u),Math.max(...u)]}}function bt(n,t){let[e,s]=[0,0];for(let r=0;r<
n.count;r+=1){let o=w(n,t,r),i=E(n,t,r);for(let a of[i,x(n,t,r)])for(let c=0;c<a.length;c+=1)e=Math.max(e,Math.
abs(a[c]));for(let a=0;a<n.count;a+=1)if(!Number.isNaN(o[a])){let c=x(n,t,a);for(let l=0;l<i.length;l+=1)s=Math.
max(s,Math.abs(i[l]*c[l]))}}return{values:e,products:s*Math.abs(n.facts.scale)}}var z={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},xt={light:{more:{...z.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...z.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...z.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...z.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function kt(n,t){let e=t*(n.stops.length-1),s=Math.min(Math.floor(e),n.stops.length-2),r=e-s,[o,i]=[n.stops[s],
n.stops[s+1]].map(Qt);return te(o.map((a,c)=>a+r*(i[c]-a)))}function Qt([n,t,e]){let s=e*Math.PI/180;return[n,t*Math.cos(s),t*Math.sin(s)]}function te([n,t,e]){let s=(n+.3963377774*
t+.2158037573*e)**3,r=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
s-3.3077115913*r+.2309699292*o,-1.2684380046*s+2.6097574011*r-.3413193965*o,-.0041960863*s-.7034186147*r+1.707614701*
o].map(i=>{let a=Math.min(1,Math.max(0,i)),c=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*c)})}var ee={light:At("light"),dark:At("dark")};function At(n){let t=Array.from({length:64},(o,i)=>i/63),{more:e,less:s}=xt[n],
r=o=>new Uint32Array(Uint8Array.from(t.flatMap(i=>[...kt(o,i),255])).buffer);return{more:r(e),less:r(s)}}function ne(n,t,e){
let s=t>0?Math.sqrt(Math.min(1,Math.abs(n)/t)):0;return ee[e][n<0?"less":"more"][Math.round(s*63)]}function C(n,t,e,s){
n.width!==t.length&&(n.width=t.length,n.height=1);let r=n.getContext("2d"),o=r?.createImageData(t.length,1);if(r&&
o){let i=new Uint32Array(o.data.buffer);for(let a=0;a<t.length;a+=1)i[a]=ne(t[a],e,s);r.putImageData(o,0,0)}}function $t(n,t){
let e=63,s=Array.from({length:2*e+1},(r,o)=>Math.sign(o-e)*((o-e)/e)**2);C(n,s,1,t)}var H=5,Et=3;function g(n,t=2){let e=Math.abs(n).toFixed(t);return n<0&&Number(e)!==0?`\u2212${e}`:e}function S(n,t=2){
let e=g(n,t);return n>0&&Number(e)!==0?`+${e}`:e}function P(n){return n>0&&n<5e-4?"less than 0.001":n.toFixed(
3)}function I({scoreError:n}){return n>0?Math.min(Et,Math.max(0,Math.floor(-Math.log10(2*n)))):Et}function T(n,t){
return`${at(n.texts[t])} (token ${t})`}function St(n,t,e,s,r){let o=w(t,e,s),i=o.filter(d=>!Number.isNaN(d)),[
a,c]=[T(n,s),s===r?"itself":T(n,r)];if(!i.length)return`${a} sees nothing in this layer.`;if(Number.isNaN(o[r]))
return`${a} does not see ${c}: this pair is not in the softmax.`;let l=i.length>1?`; an even spread over the ${i.
length} tokens that it sees would be ${(1/i.length).toFixed(3)}`:", the only token that it sees",u=t.facts.sinks?
` The learned sink takes ${P(Math.max(0,1-A(i)))}.`:"";return`${a} gives ${c} ${P(o[r])} of its attention${l}.${u}`}
function Nt(n,t,e,s,r){if(Number.isNaN(w(t,e,s)[r]))return"";let{facts:o}=t,i=I(o),a=N(t,e,s,r),c=A(a),l=K(a);
return`${`Score from ${T(n,s)} to ${T(n,r)}: ${g(c,i)}, which is ${Number(o.scale.toPrecision(4))} \xD7 ${g(c/
o.scale,i)} (query \xB7 key).`} ${l.cancelled?Mt(a):Tt(l,a,"it")}${se(t,e,s,r,c)}`}function Tt(n,t,e){let{dimensions:s,
share:r,rest:o}=n,i=t.length-s.length,a=i?`; the other ${i} add ${S(o)}`:"";return`${s.length} of ${t.length} \
dimensions ${s.length===1?"makes":"make"} ${r.toFixed(2)} of ${e}${Ot(r)}: ${Lt(s,t)}${a}.`}function Ot(n){return n>=
1.005?", as the others are against it":""}function Mt(n){let[t,e]=[n.filter(r=>r>0),n.filter(r=>r<0)].map(A),s=Array.
from(n.keys()).sort((r,o)=>Math.abs(n[o])-Math.abs(n[r])||r-o).slice(0,3);return t||e?`That is what is left wh\
ere dimensions cancel each other, ${S(t)} and ${S(e)}; the largest are ${Lt(s,n)}.`:"No dimension adds anythin\
g."}function Lt(n,t){let e=n.slice(0,H).map(r=>`${r} (${S(t[r])})`),s=n.length-e.length;return s?`${e.join(", ")}\
 and ${s} more`:e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:e[0]}function se(n,t,e,s,r){let{softcap:o,
added:i}=n.facts;if(o===null&&!i)return"";let a=I(n.facts),c=j(n,t,e,s,r),l=o===null?r:o*Math.tanh(r/o);return`\
 In the softmax: ${[...o===null?[]:[`capped it is ${g(l,a)}`],...i?[`the model adds ${S(c-l,a)}`]:[]].join(", ")}${i?
`, so ${g(c,a)} enters`:""}.`}function vt(n,t,e,s){let r=tt(n,t,e,s);if(!r)return"";let o=A(r.parts),i=K(r.parts),
a=r.others===1?"the score of the other token that it sees":`the mean of the ${r.others} other tokens that it s\
ees`,c=g(Math.abs(o),I(n.facts)),{softcap:l,added:u}=n.facts,d=l===null&&!u?"which is what counts in the softm\
ax":"before the cap or what the model adds";return`${`That is ${c} ${o<0?"below":"above"} ${a}, ${d}:`} ${i.cancelled?
re(Mt(r.parts)):Tt(i,r.parts,"this")}`}function re(n){return n[0].toLowerCase()+n.slice(1)}function It(n,t,e){
if(!t)return"";let{dimensions:s,share:r}=t.leading,o=`This head rests on ${T(n,t.key)}: ${P(t.weight)} of its \
attention, the mean of ${t.seenBy} tokens.`;if(t.leading.cancelled||t.lead<=0)return`${o} No few dimensions sa\
y why.`;let i=s.length>H?`${s.slice(0,H).join(", ")} and ${s.length-H} more`:s.join(", "),a=s.length===1?`Dime\
nsion ${i} alone makes`:`${s.length} of ${e.width} dimensions make`,c=s.length===1?"":`: ${i}`,[l,u]=t.others;
return`${o} ${a} ${r.toFixed(2)} of its lead of ${g(t.lead,I(e))} over other keys${Ot(r)}${c}. In dimension ${s[0]}\
 its key is ${g(t.own)}; those of the other tokens lie between ${g(l)} and ${g(u)}.`}var oe=.02,W=class{#t=null;constructor(t,e,s,r){this.page=t;let o=c=>document.getElementById(c);this.list=o("q\
ueries"),this.lines=o("lines"),this.body=o("key-rows"),this.queryStrip=o("query-strip"),this.queries=t.texts.map(
(c,l)=>this.#n(l)),this.list.append(...this.queries),this.rows=t.texts.map((c,l)=>this.#r(l)),this.body.append(
...this.rows.map(({row:c})=>c)),this.list.addEventListener("click",({target:c})=>{let l=this.queries.findIndex(
u=>c instanceof Node&&u.contains(c));l>=0&&e(l)}),this.list.addEventListener("keydown",c=>this.#e(c,this.#t?.tokens.
queries,this.#t?.query,e,this.queries)),this.body.addEventListener("click",({target:c})=>{let l=this.rows.findIndex(
({row:u})=>c instanceof Node&&u.contains(c));l>=0&&s(l)}),this.body.addEventListener("keydown",c=>{let l=this.
rows.findIndex(({button:u})=>u===c.target);this.#e(c,this.#t?.tokens.keys,l,s,this.rows.map(({button:u})=>u))});
let i=c=>{let l=c.target instanceof HTMLCanvasElement?c.target:null,u=l?this.rows.findIndex(({row:h})=>h.contains(
l)):-1,d=l!==null&&(u>=0||l===this.queryStrip)&&l.width>1;r(d?Math.min(l.width-1,Math.max(0,Math.floor(c.offsetX/
l.clientWidth*l.width))):-1,u)},a=o("keys");a.addEventListener("pointermove",i),a.addEventListener("pointerlea\
ve",()=>r(-1,-1)),new ResizeObserver(()=>this.#i()).observe(this.lines)}show(t){this.#t=t;let{data:e,head:s,query:r,
key:o,tokens:i,largest:a,theme:c}=t;this.queries.forEach((f,m)=>{f.hidden=!i.queries.includes(m),f.setAttribute(
"aria-selected",String(m===r)),f.tabIndex=m===r?0:-1});let l=E(e,s,r),u=w(e,s,r),d=I(e.facts),h=`${e.facts.layer}\
 ${s} ${c}`;C(this.queryStrip,l,a.values,c),this.rows.forEach((f,m)=>{if(f.row.hidden=!i.keys.includes(m),f.row.
hidden)return;let y=!Number.isNaN(u[m]);f.row.toggleAttribute("data-hidden",!y),f.button.setAttribute("aria-pr\
essed",String(m===o)),f.button.tabIndex=m===o?0:-1,f.bar.style.width=y?`${100*Math.min(1,u[m])}%`:"0",f.weight.
textContent=y?P(u[m]).replace("less than ","<"):"not seen",f.weight.dataset.weight=y?String(u[m]):"",f.painted!==
h&&(f.painted=h,C(f.key,x(e,s,m),a.values,c));let $=N(e,s,r,m);C(f.product,y?$:new Float64Array(1),a.products,
c),f.product.hidden=!y,f.score.textContent=y?g(j(e,s,r,m,A($)),d):"\u2013"}),this.#i()}#e(t,e,s,r,o){let i=e&&
s!==void 0?e.indexOf(s):-1;if(!e||i<0||t.ctrlKey||t.metaKey||t.altKey)return;let a={ArrowUp:i-1,ArrowLeft:i-1,
ArrowDown:i+1,ArrowRight:i+1,Home:0,End:e.length-1},c=e[a[t.key]];c!==void 0&&(t.preventDefault(),r(c),o[c].focus())}#n(t){
let e=p("li");return e.setAttribute("role","option"),e.dataset.token=String(t),e.append(...this.#o(t)),e}#o(t){
let e=p("span","label");e.dir="auto",O(e,ie(this.page,t));let s=p("span","place",String(t));s.setAttribute("ar\
ia-hidden","true");let r=this.page.texts[t].trim()?[]:[p("span","visually-hidden",Q(this.page.texts[t]))];return r.
length&&e.setAttribute("aria-hidden","true"),[s,e,...r]}#r(t){let e=p("tr");e.dataset.token=String(t);let s=p(
"button","key-token",...this.#o(t));s.type="button";let r=p("th","",s);r.scope="row";let[o,i]=[p("span","fille\
d"),p("span","number")],a=p("span","track",o);a.setAttribute("aria-hidden","true");let[c,l]=[p("canvas","strip"),
p("canvas","strip")];for(let h of[c,l])h.setAttribute("aria-hidden","true");let u=p("td","number score"),d=p("\
td","strips",p("span","strip-frame",c),p("span","strip-frame",l));return e.append(r,p("td","attention",a,i),d,
u),{row:e,button:s,bar:o,weight:i,key:c,product:l,score:u,painted:""}}#i(){let{lines:t}=this,e=this.#t,s=t.getContext(
"2d"),[r,o]=[t.clientWidth,t.clientHeight];if(!e||!s||!r||!o)return;let i=Math.min(window.devicePixelRatio||1,
32e3/o);t.width=Math.round(r*i),t.height=Math.round(o*i),s.scale(i,i);let a=t.getBoundingClientRect().top,c=d=>{
let h=d.getBoundingClientRect();return(h.top+h.bottom)/2-a},l=w(e.data,e.head,e.query),u=c(this.queries[e.query]);
s.strokeStyle=getComputedStyle(t).color;for(let d of e.tokens.keys)l[d]>=oe&&(s.globalAlpha=Math.sqrt(Math.min(
1,l[d])),s.lineWidth=d===e.key?3:2,s.beginPath(),s.moveTo(0,u),s.lineTo(r,c(this.rows[d].row)),s.stroke())}};function ie(n,t){
return M(n.texts[t],n.tokens[t]).map(({mark:e,raw:s})=>e||s).join("").replace(/^ (?=\S)/u,"")}var et=12,V=class{#t=!1;#e=null;constructor(t,e){this.page=t,this.body=document.getElementById("dimension-rows"),
this.more=document.getElementById("more-dimensions"),this.more.addEventListener("click",()=>{this.#t=!this.#t,
this.#e&&this.show(...this.#e)}),this.body.addEventListener("pointerover",({target:s})=>{let r=s instanceof Element?
s.closest("tr"):null;e(r?Number(r.dataset.dimension):-1)}),this.body.addEventListener("pointerleave",()=>e(-1))}show(t,e,s,r){
this.#e=[t,e,s,r];let o=N(t,e,s,r),i=A(o),[a,c]=[E(t,e,s),x(t,e,r)],l=Array.from(o.keys()).sort((h,f)=>Math.abs(
o[f])-Math.abs(o[h])||h-f),u=Math.abs(o[l[0]]);O(document.getElementById("dimensions-of"),`From ${T(this.page,
s)} to ${T(this.page,r)}: the largest products first.`),this.body.replaceChildren(...l.slice(0,this.#t?l.length:
et).map(h=>{let f=p("tr");f.dataset.dimension=String(h);let m=p("th","number",String(h));m.scope="row";let y=p(
"span",o[h]<0?"filled less":"filled more");y.style.width=`${u?100*Math.abs(o[h])/u:0}%`;let $=p("span","track",
y);$.setAttribute("aria-hidden","true");let k=p("td","number",$,p("span","",S(o[h])));return f.append(m,p("td",
"number",g(a[h])),p("td","number",g(c[h])),k),f})),this.more.hidden=o.length<=et,this.more.textContent=this.#t?
`the ${et} largest`:`all ${o.length} dimensions`;let d=!Number.isNaN(w(t,e,s)[r]);v("dimensions-sum",`Sum of a\
ll ${o.length}: ${g(i)}${d?"":", which is not in the softmax: this pair is hidden"}.`)}};var ae=1;function Rt(n){let t;try{t=JSON.parse(n)}catch{throw new b("This file is damaged: its list of tokens \
cannot be read. Please make it again.")}if(t?.format!==ae)throw new b("This page was written in a format that \
its viewer does not know. Please make it again.");if(!Array.isArray(t.texts)||t.texts.length!==t.tokens?.length||
!t.layers?.length)throw new b("This file is damaged: its texts and its layers do not belong together. Please m\
ake it again.");return t}function Y(n,t){let e=n.texts.map((o,i)=>i),s=n.secondStart??e.length,r=o=>e.filter(i=>!o||
(o==="a"?i<s:i>=s));return{queries:r(t[0]),keys:r(t[1])}}var ce=3,J=class{#t=new Map;#e=new Map;#n=null;constructor(t){this.page=t;let[e,s]=t.opening;this.state={layer:e,
head:s,query:t.query,key:null,between:"",theme:"auto"},this.theme=new B(o=>{this.select({theme:o})},()=>{this.#r()});
let r=o=>document.getElementById(o);this.layer=r("layer"),this.head=r("head"),this.between=r("between"),this.layer.
append(...t.layers.map(o=>new Option(String(o.layer),String(o.layer)))),this.layer.addEventListener("change",()=>{
this.select({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{this.select({head:Number(
this.head.value)})}),this.between?.addEventListener("change",()=>{this.select({between:this.between.value})});
for(let[o,i,a]of[["layer-before","layer",-1],["layer-after","layer",1],["head-before","head",-1],["head-after",
"head",1]])document.getElementById(o)?.addEventListener("click",()=>this.#o(i,a));this.columns=new W(t,o=>{this.
select({query:o,key:null})},o=>{this.select({key:o})},(o,i)=>this.#a(o,i)),this.dimensions=new V(t,o=>this.#a(
o,-1))}start(){return this.#r()}get snapshot(){return{...this.state,shownKey:this.#n?this.#c(this.#n):-1}}async select(t){
let{page:e}=this,s={...this.state,...t},r=e.layers.find(({layer:l})=>l===s.layer)??e.layers[0],o=(l,u)=>Math.min(
u-1,Math.max(0,Math.trunc(l)||0)),i=Y(e,s.between),a=o(s.query,e.texts.length),c=s.key===null?null:o(s.key,e.texts.
length);this.state={...s,layer:r.layer,head:o(s.head,r.heads),query:i.queries.includes(a)?a:i.queries[0],key:c!==
null&&i.keys.includes(c)?c:null},await this.#r()}#o(t,e){let s=this[t],r=s.options[s.selectedIndex+e];r&&this.
select({[t]:Number(r.value)})}async#r(){let{state:t}=this;this.theme.show(t.theme);let e;try{e=await rt(this.#d(
t.layer))}catch(s){_(s);return}this.state.layer===t.layer&&(q(""),this.#n=e,this.#i(e))}#i(t){let{page:e,state:s}=this,
{head:r,query:o}=s,{facts:i}=t,a=Y(e,s.between),c=this.#c(t),{largest:l,ruling:u}=this.#h(t,r),d=document.documentElement.
dataset.theme==="dark"?"dark":"light";this.layer.value=String(s.layer),this.head.options.length!==i.heads&&this.
head.replaceChildren(...Array.from({length:i.heads},(h,f)=>new Option(String(f),String(f)))),this.head.value=String(
r),this.between&&(this.between.value=s.between);for(let h of["layer","head"]){let{selectedIndex:f,options:m}=this[h];
document.getElementById(`${h}-before`)?.setAttribute("aria-disabled",String(f<=0)),document.getElementById(`${h}\
-after`)?.setAttribute("aria-disabled",String(f>=m.length-1))}this.columns.show({data:t,head:r,query:o,key:c,tokens:a,
largest:l,theme:d}),this.dimensions.show(t,r,o,c),this.#s("said-attention",St(e,t,r,o,c)),this.#s("said-score",
Nt(e,t,r,o,c)),this.#s("said-lead",Number.isNaN(w(t,r,o)[c])?"":vt(t,r,o,c)),this.#s("said-head",It(e,u,i)),this.#s(
"said-layer",i.said.join(" ")),this.#s("said-left-out",this.#u(w(t,r,o),a.keys)),this.#l("values",l.values,d),
this.#l("products",l.products,d),this.#a(-1,-1)}#s(t,e){let s=document.getElementById(t);s&&(s.hidden=!e,O(s,e))}#u(t,e){
if(e.length===t.length)return"";let s=t.reduce((o,i)=>o+(i||0),0),r=e.reduce((o,i)=>o+(t[i]||0),0);return`${Math.
max(0,s-r).toFixed(3)} of its attention goes to tokens that are not shown here.`}#l(t,e,s){$t(document.getElementById(
`scale-${t}`),s);for(let[r,o]of[["least",-1],["low",-.25],["high",.25],["most",1]])v(`scale-${t}-${r}`,S(e*o))}#a(t,e){
let s=this.#n;if(!s)return;let{head:r,query:o}=this.state,{width:i}=s.facts,a=document.getElementById("keys");
a.toggleAttribute("data-dimension",t>=0),a.style.setProperty("--dimension",String(100*(t+.5)/i));let c=e<0?this.#c(
s):e,l=N(s,r,o,c)[t];v("pointed",t<0?"Point at a strip for the numbers of a dimension; the table of dimensions\
 holds them all.":`Dimension ${t}, to token ${c}: query ${g(E(s,r,o)[t])}, key ${g(x(s,r,c)[t])}, product ${S(
l)}.`)}#c(t){let{page:e,state:s}=this;if(s.key!==null)return s.key;let r=w(t,s.head,s.query),{keys:o}=Y(e,s.between);
return o.reduce((i,a)=>r[a]>r[i]||Number.isNaN(r[i])?a:i,o[0])}#h(t,e){let s=`${t.facts.layer} ${e}`,r=this.#e.
get(s)??{largest:bt(t,e),ruling:wt(t,e)};return this.#e.set(s,r),r}#d(t){let e=this.page.layers.find(o=>o.layer===
t),s=document.getElementById(`att-viz-layer-${t}`)?.textContent,r=this.#t.get(t)??(e&&s?gt(s,e,this.page.texts.
length):Promise.reject(new b(`Layer ${t} is not in this file.`)));return this.#t.delete(t),this.#t.set(t,r),this.#t.
size>ce&&this.#t.delete(this.#t.keys().next().value),r}};try{let n=new J(Rt(document.getElementById("att-viz-page")?.textContent??""));Object.defineProperty(window,"at\
tViz",{value:Object.freeze({select:n.select.bind(n),get state(){return n.snapshot}})}),n.start().then(()=>{performance.
mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")},_)}catch(n){_(n)}
