function P(n){v("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function v(n,t){
let e=document.getElementById(n);e&&O(e,t)}var qt=/\u2068([^\u2068\u2069]*)\u2069/u;function O(n,t){let e=t.split(
qt);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((s,r)=>{let o=r%2?document.
createElement("bdi"):document.createTextNode(s);return r%2&&(o.textContent=s),s?[o]:[]}))}var w=class extends Error{constructor(t){super(t),this.name="ReportError"}};function _(n){if(P(n instanceof w?n.message:"This page could not be shown. Please open it in a current version\
 of Chrome, Edge, Firefox or Safari."),!(n instanceof w))throw n}var Q=0;async function ot(n){Q+=1,rt();try{return await n}finally{Q-=1,rt()}}function rt(){document.documentElement.
toggleAttribute("data-busy",Q>0)}var B=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:s,data:r})=>{let o=s===window.parent?r?.attVizTheme:null;(o==="light"||o==="dark"||o==="aut\
o")&&(this.host=o,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let s of this.radios)
s.addEventListener("change",()=>t(s.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let s of this.radios)s.checked=s.value===t}};function m(n,t="",...e){let s=document.createElement(n);return t&&(s.className=t),s.append(...e),s}var Ct=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Pt=/[\u202a-\u202e\u2066-\u2069]/u,Bt=/[\ud800-\udfff]/u,Ft=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Dt=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Ut=/^\p{M}/u,
at=/[\u2028\u2029]/u,Kt=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Z=/⟨[0-9A-F]{2}⟩/gu;function jt(n,t){return Kt.test(n)||!t.includes("\u27E8")&&n.search(Z)>=0}function M(n,t="\u27E8"){if(n.includes("\u27E8")&&n.length<=1200&&jt(n,t)){let e=n.match(Z)??[];return n.split(
Z).flatMap((s,r)=>[...s?M(s):[],...r<e.length?[{mark:e[r],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];
if(n.length>1200){let s={mark:` \u2026 ${(n.length-800-200).toLocaleString("en")} characters not shown \u2026 `,
raw:""};return[...M(n.slice(0,800)),s,...M(n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({
mark:"\xB7",raw:e})):Ft.test(n)?Array.from(n,e=>({mark:F(e),raw:at.test(e)?"":e})):Ut.test(n)?[{mark:"\u25CC",
raw:""},...it(n)]:Dt.test(n)?it(n):[{mark:"",raw:n}]}function it(n){let t=[],e="";for(let s of n.replaceAll(`\r\

`,`
`)){let r=zt(s);r?(t.push(...e?[{mark:"",raw:e}]:[],r),e=""):e+=s}return e?[...t,{mark:"",raw:e}]:t}function zt(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Ct.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):F(n),raw:""}}return n==="\uFEFF"?{mark:F(n),raw:n}:Pt.test(n)||Bt.test(n)||at.test(n)?{mark:F(n),raw:""}:
null}function F(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function ct(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return tt(n);let e=M(n).map(o=>o.mark||o.raw).join("").trim(),s=Array.from(
e);return`\u201C\u2068${s.length>t?`${s.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Gt={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function tt(n){if(n==="")return"an empty to\
ken";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(s=>{let[r,o]=Gt[s[0]]??["",""];return r?s.length===1?r:`${s.length}\
 ${o}`:M(s).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var lt=0;async function ht(){performance.now()>lt&&(await new Promise(n=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),lt=performance.now()+8)}var ut=2**17,Ee=Float32Array.from({length:256},(n,t)=>(t/255)**2);async function dt(n,t){let{readable:e,writable:s}=new DecompressionStream("deflate"),r=Ht(s.getWriter(),n),o=e.
getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:c,value:l}=await o.read();if(c)return await r,i.subarray(
0,a);if(a+l.length>t)throw await o.cancel(),new RangeError(`more than ${t} bytes`);i.set(l,a),a+=l.length}}async function Ht(n,t){
try{for(let e=0;e<t.length;e+=ut)await n.write(t.subarray(e,e+ut)),await ht();await n.close()}catch{}}var ft=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),D=13,mt=1<<
20,U=new Uint32Array(256).fill(mt);ft.forEach((n,t)=>{U[n]=t});var Wt=U.map(n=>n*ft.length);function pt(n){let t=new TextEncoder().
encode(n),e=t.length>>1,s=t.length&1,r=new Uint8Array(D*e+6*s>>3),o=0,i=0,a=0,c=()=>{let u=Wt[t[i]]+U[t[i+1]];
return i+=2,o|=u,u};for(let u=e-e%8;i<2*u;a+=D){let[f,p,S,N]=[c(),c(),c(),c()],[x,L,R,st]=[c(),c(),c(),c()];r[a]=
f>>5,r[a+1]=f<<3|p>>10,r[a+2]=p>>2,r[a+3]=p<<6|S>>7,r[a+4]=S<<1|N>>12,r[a+5]=N>>4,r[a+6]=N<<4|x>>9,r[a+7]=x>>1,
r[a+8]=x<<7|L>>6,r[a+9]=L<<2|R>>11,r[a+10]=R>>3,r[a+11]=R<<5|st>>8,r[a+12]=st}let l=0,d=0,h=(u,f)=>{for(l=l<<f|
u,d+=f;d>=8&&a<r.length;a+=1)d-=8,r[a]=l>>d;l&=(1<<d)-1};for(;i<2*e;)h(c(),D);if(s){let u=U[t[i]];o|=u<64?0:mt,
h(u&63,6)}if(o>>D)throw new RangeError("letters that stand for nothing");return r}var gt=null;async function yt(n,t,e){let{heads:s,keyHeads:r,width:o,added:i}=t,a=[s*e*o,r*e*o,s*e*e,i*e*e],c=a.
reduce((x,L)=>x+L,0),l=new w(`This file is damaged: layer ${t.layer} cannot be read. Please make it again.`),d;
try{d=await dt(pt(n),2*c)}catch{throw l}if(d.length!==2*c)throw l;let h=Vt(d),u=0,[f,p,S,N]=a.map(x=>h.subarray(
u,u+=x));if(t.unit!==1)for(let x of[f,p])x.forEach((L,R)=>x[R]=L*t.unit);return{facts:t,count:e,queries:f,keys:p,
attention:S,added:N}}function Vt(n){gt??=Float32Array.from({length:2**16},(e,s)=>Yt(s));let t=new Float32Array(
n.length>>1);for(let e=0;e<t.length;e+=1)t[e]=gt[n[e]|n[e+t.length]<<8];return t}function Yt(n){let t=n&32768?
-1:1,e=n>>10&31,s=n&1023;return e===31?s?NaN:t*(1/0):t*(e?2**(e-25)*(1024+s):2**-24*s)}function $({facts:n,count:t,
queries:e},s,r){let o=(s*t+r)*n.width;return e.subarray(o,o+n.width)}function b({facts:n,count:t,keys:e},s,r){
let i=(Math.floor(s*n.keyHeads/n.heads)*t+r)*n.width;return e.subarray(i,i+n.width)}function y({count:n,attention:t},e,s){
let r=(e*n+s)*n;return t.subarray(r,r+n)}function wt({facts:n,count:t,added:e},s,r,o){return n.added?e[((n.added>
1?s:0)*t+r)*t+o]:0}var Jt=.8,Xt=.1,Qt=.5,Zt=3;function E(n,t,e,s){let[r,o]=[$(n,t,e),b(n,t,s)];return Float64Array.from(r,(i,a)=>n.
facts.scale*i*o[a])}function k(n){let t=0;for(let e of n)t+=e;return t}function K(n,t,e,s,r){let{softcap:o}=n.
facts;return(o===null?r:o*Math.tanh(r/o))+wt(n,t,e,s)}function j(n){let t=k(n),e=k(n.map(Math.abs)),s=Math.sign(
t),r=Array.from(n.keys()).sort((a,c)=>s*(n[c]-n[a])||a-c),o=[],i=0;for(let a of s?r:[]){if(i>=Jt*Math.abs(t))break;
o.push(a),i+=s*n[a]}return{dimensions:o,share:s?i/Math.abs(t):0,rest:t-s*i,cancelled:Math.abs(t)<Xt*e||t===0}}
function et(n,t,e,s){let r=y(n,t,e),o=new Float64Array(n.facts.width),i=0;for(let d=0;d<n.count;d+=1)if(d!==s&&
!Number.isNaN(r[d])){let h=b(n,t,d);for(let u=0;u<h.length;u+=1)o[u]+=h[u];i+=1}if(!i||Number.isNaN(r[s]))return null;
let[a,c]=[$(n,t,e),b(n,t,s)];return{parts:Float64Array.from(a,(d,h)=>n.facts.scale*d*(c[h]-o[h]/i)),others:i}}
function bt(n,t){let{count:e}=n,s=new Float64Array(e),r=new Float64Array(e);for(let h=0;h<e;h+=1){let u=y(n,t,
h),f=u.reduce((p,S)=>p+ +!Number.isNaN(S),0);for(let p=0;f>1&&p<e;p+=1)Number.isNaN(u[p])||(s[p]+=u[p],r[p]+=1)}
let o=-1;for(let h=0;h<e;h+=1)r[h]>=Zt&&s[h]>=Qt*r[h]&&(o<0||s[h]/r[h]>s[o]/r[o])&&(o=h);if(o<0)return null;let i=new Float64Array(
n.facts.width);for(let h=0;h<e;h+=1)et(n,t,h,o)?.parts.forEach((f,p)=>i[p]+=f/r[o]);let a=j(i),c=a.dimensions[0]??
0,l=Array.from({length:e},(h,u)=>b(n,t,u)[c]),d=l.filter((h,u)=>u!==o);return{key:o,weight:s[o]/r[o],seenBy:r[o],
lead:k(i),leading:a,own:l[o],others:[Math.min(...d),Math.max(...d)]}}function xt(n,t){let[e,s]=[0,0];for(let r=0;r<
n.count;r+=1){let o=y(n,t,r),i=$(n,t,r);for(let a of[i,b(n,t,r)])for(let c=0;c<a.length;c+=1)e=Math.max(e,Math.
abs(a[c]));for(let a=0;a<n.count;a+=1)if(!Number.isNaN(o[a])){let c=b(n,t,a);for(let l=0;l<i.length;l+=1)s=Math.
max(s,Math.abs(i[l]*c[l]))}}return{values:e,products:s*Math.abs(n.facts.scale)}}var z={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},kt={light:{more:{...z.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...z.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...z.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...z.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function $t(n,t){let e=t*(n.stops.length-1),s=Math.min(Math.floor(e),n.stops.length-2),r=e-s,[o,i]=[n.stops[s],
n.stops[s+1]].map(te);return ee(o.map((a,c)=>a+r*(i[c]-a)))}function te([n,t,e]){let s=e*Math.PI/180;return[n,t*Math.cos(s),t*Math.sin(s)]}function ee([n,t,e]){let s=(n+.3963377774*
t+.2158037573*e)**3,r=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
s-3.3077115913*r+.2309699292*o,-1.2684380046*s+2.6097574011*r-.3413193965*o,-.0041960863*s-.7034186147*r+1.707614701*
o].map(i=>{let a=Math.min(1,Math.max(0,i)),c=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*c)})}var ne={light:Et("light"),dark:Et("dark")};function Et(n){let t=Array.from({length:64},(o,i)=>i/63),{more:e,less:s}=kt[n],
r=o=>new Uint32Array(Uint8Array.from(t.flatMap(i=>[...$t(o,i),255])).buffer);return{more:r(e),less:r(s)}}function se(n,t,e){
let s=t>0?Math.sqrt(Math.min(1,Math.abs(n)/t)):0;return ne[e][n<0?"less":"more"][Math.round(s*63)]}function q(n,t,e,s){
n.width!==t.length&&(n.width=t.length,n.height=1);let r=n.getContext("2d"),o=r?.createImageData(t.length,1);if(r&&
o){let i=new Uint32Array(o.data.buffer);for(let a=0;a<t.length;a+=1)i[a]=se(t[a],e,s);r.putImageData(o,0,0)}}function At(n,t){
let e=63,s=Array.from({length:2*e+1},(r,o)=>Math.sign(o-e)*((o-e)/e)**2);q(n,s,1,t)}var re=600,oe=48,H=class{#t=null;#e=-1;constructor(t,e){this.rows=t,this.queryStrip=e,this.near=new Set(t.slice(
0,oe).keys());let s=new IntersectionObserver(r=>r.forEach(o=>this.#s(o)),{rootMargin:`${re}px 0px`});t.forEach(
({row:r})=>s.observe(r)),addEventListener("beforeprint",()=>t.forEach((r,o)=>this.#r(o)))}show(t){this.#t=t;let{
data:e,head:s,query:r,largest:o,theme:i}=t;q(this.queryStrip,$(e,s,r),o.values,i),this.near.forEach(a=>this.#r(
a))}mark(t){this.#e=t,this.#n(this.queryStrip.closest("tr")),this.near.forEach(e=>this.#n(this.rows[e].row))}#s({
target:t,isIntersecting:e}){let s=Number(t.dataset.token);e?(this.near.add(s),this.#r(s)):this.near.delete(s)}#r(t){
let e=this.#t,s=this.rows[t];if(!e||s.row.hidden)return;let{data:r,head:o,query:i,largest:a,theme:c}=e,l=`${r.
facts.layer} ${o} ${c}`;if(s.painted!==l&&(s.painted=l,q(s.key,b(r,o,t),a.values,c)),s.multiplied!==`${l} ${i}`){
s.multiplied=`${l} ${i}`;let d=s.product.hidden?new Float64Array(1):E(r,o,i,t);q(s.product,d,a.products,c)}this.#n(
s.row)}#n(t){let e=this.#t?.data.facts.width??1;t.toggleAttribute("data-marked",this.#e>=0),t.style.setProperty(
"--dimension",String(100*(this.#e+.5)/e))}};var W=5,St=3;function g(n,t=2){let e=Math.abs(n).toFixed(t);return n<0&&Number(e)!==0?`\u2212${e}`:e}function A(n,t=2){
let e=g(n,t);return n>0&&Number(e)!==0?`+${e}`:e}function C(n){return n>0&&n<5e-4?"less than 0.001":n.toFixed(
3)}function I({scoreError:n}){return n>0?Math.min(St,Math.max(0,Math.floor(-Math.log10(2*n)))):St}function T(n,t){
return`${ct(n.texts[t])} (token ${t})`}function Nt(n,t,e,s,r){let o=y(t,e,s),i=o.filter(h=>!Number.isNaN(h)),[
a,c]=[T(n,s),s===r?"itself":T(n,r)];if(!i.length)return`${a} sees nothing in this layer.`;if(Number.isNaN(o[r]))
return`${a} does not see ${c}: this pair is not in the softmax.`;let l=i.length>1?`; an even spread over the ${i.
length} tokens that it sees would be ${(1/i.length).toFixed(3)}`:", the only token that it sees",d=t.facts.sinks?
` The learned sink takes ${C(Math.max(0,1-k(i)))}.`:"";return`${a} gives ${c} ${C(o[r])} of its attention${l}.${d}`}
function Tt(n,t,e,s,r){if(Number.isNaN(y(t,e,s)[r]))return"";let{facts:o}=t,i=I(o),a=E(t,e,s,r),c=k(a),l=j(a);
return`${`Score from ${T(n,s)} to ${T(n,r)}: ${g(c,i)}, which is ${Number(o.scale.toPrecision(4))} \xD7 ${g(c/
o.scale,i)} (query \xB7 key).`} ${l.cancelled?Lt(a):Ot(l,a,"it")}${ie(t,e,s,r,c)}`}function Ot(n,t,e){let{dimensions:s,
share:r,rest:o}=n,i=t.length-s.length,a=i?`; the other ${i} add ${A(o)}`:"";return`${s.length} of ${t.length} \
dimensions ${s.length===1?"makes":"make"} ${r.toFixed(2)} of ${e}${Mt(r)}: ${vt(s,t)}${a}.`}function Mt(n){return n>=
1.005?", as the others are against it":""}function Lt(n){let[t,e]=[n.filter(r=>r>0),n.filter(r=>r<0)].map(k),s=Array.
from(n.keys()).sort((r,o)=>Math.abs(n[o])-Math.abs(n[r])||r-o).slice(0,3);return t||e?`That is what is left wh\
ere dimensions cancel each other, ${A(t)} and ${A(e)}; the largest are ${vt(s,n)}.`:"No dimension adds anythin\
g."}function vt(n,t){let e=n.slice(0,W).map(r=>`${r} (${A(t[r])})`),s=n.length-e.length;return s?`${e.join(", ")}\
 and ${s} more`:e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:e[0]}function ie(n,t,e,s,r){let{softcap:o,
added:i}=n.facts;if(o===null&&!i)return"";let a=I(n.facts),c=K(n,t,e,s,r),l=o===null?r:o*Math.tanh(r/o);return`\
 In the softmax: ${[...o===null?[]:[`capped it is ${g(l,a)}`],...i?[`the model adds ${A(c-l,a)}`]:[]].join(", ")}${i?
`, so ${g(c,a)} enters`:""}.`}function It(n,t,e,s){let r=et(n,t,e,s);if(!r)return"";let o=k(r.parts),i=j(r.parts),
a=r.others===1?"the score of the other token that it sees":`the mean of the ${r.others} other tokens that it s\
ees`,c=g(Math.abs(o),I(n.facts)),{softcap:l,added:d}=n.facts,h=l===null&&!d?"which is what counts in the softm\
ax":"before the cap or what the model adds";return`${`That is ${c} ${o<0?"below":"above"} ${a}, ${h}:`} ${i.cancelled?
ae(Lt(r.parts)):Ot(i,r.parts,"this")}`}function ae(n){return n[0].toLowerCase()+n.slice(1)}function Rt(n,t,e){
if(!t)return"";let{dimensions:s,share:r}=t.leading,o=`This head rests on ${T(n,t.key)}: ${C(t.weight)} of its \
attention, the mean of ${t.seenBy} tokens.`;if(t.leading.cancelled||t.lead<=0)return`${o} No few dimensions sa\
y why.`;let i=s.length>W?`${s.slice(0,W).join(", ")} and ${s.length-W} more`:s.join(", "),a=s.length===1?`Dime\
nsion ${i} alone makes`:`${s.length} of ${e.width} dimensions make`,c=s.length===1?"":`: ${i}`,[l,d]=t.others;
return`${o} ${a} ${r.toFixed(2)} of its lead of ${g(t.lead,I(e))} over other keys${Mt(r)}${c}. In dimension ${s[0]}\
 its key is ${g(t.own)}; those of the other tokens lie between ${g(l)} and ${g(d)}.`}var ce=.02,V=class{#t=null;constructor(t,e,s,r){this.page=t;let o=c=>document.getElementById(c);this.list=o("q\
ueries"),this.lines=o("lines"),this.body=o("key-rows"),this.queryStrip=o("query-strip"),this.queries=t.texts.map(
(c,l)=>this.#s(l)),this.list.append(...this.queries),this.rows=t.texts.map((c,l)=>this.#n(l)),this.body.append(
...this.rows.map(({row:c})=>c)),this.strips=new H(this.rows,this.queryStrip),this.list.addEventListener("click",
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
0:-1});let l=y(e,s,r),d=I(e.facts);this.rows.forEach((h,u)=>{if(h.row.hidden=!c.has(u),h.row.hidden)return;let f=!Number.
isNaN(l[u]);h.row.toggleAttribute("data-hidden",!f),h.button.setAttribute("aria-pressed",String(u===o)),h.button.
tabIndex=u===o?0:-1,h.bar.style.width=f?`${100*Math.min(1,l[u])}%`:"0",h.weight.textContent=f?C(l[u]).replace(
"less than ","<"):"not seen",h.weight.dataset.weight=f?String(l[u]):"",h.product.hidden=!f;let p=k(E(e,s,r,u));
h.score.textContent=f?g(K(e,s,r,u,p),d):"\u2013"}),this.strips.show(t),this.#i()}#e(t,e,s,r,o){let i=e&&s!==void 0?
e.indexOf(s):-1;if(!e||i<0||t.ctrlKey||t.metaKey||t.altKey)return;let a={ArrowUp:i-1,ArrowLeft:i-1,ArrowDown:i+
1,ArrowRight:i+1,Home:0,End:e.length-1},c=e[a[t.key]];c!==void 0&&(t.preventDefault(),r(c),o[c].focus())}#s(t){
let e=m("li");return e.setAttribute("role","option"),e.dataset.token=String(t),e.append(...this.#r(t)),e}#r(t){
let e=m("span","label");e.dir="auto",O(e,le(this.page,t));let s=m("span","place",String(t));s.setAttribute("ar\
ia-hidden","true");let r=this.page.texts[t].trim()?[]:[m("span","visually-hidden",tt(this.page.texts[t]))];return r.
length&&e.setAttribute("aria-hidden","true"),[s,e,...r]}#n(t){let e=m("tr");e.dataset.token=String(t);let s=m(
"button","key-token",...this.#r(t));s.type="button";let r=m("th","",s);r.scope="row";let[o,i]=[m("span","fille\
d"),m("span","number")],a=m("span","track",o);a.setAttribute("aria-hidden","true");let[c,l]=[m("canvas","strip"),
m("canvas","strip")];for(let u of[c,l])u.setAttribute("aria-hidden","true");let d=m("td","number score"),h=m("\
td","strips",m("span","strip-frame",c),m("span","strip-frame",l));return e.append(r,m("td","attention",a,i),h,
d),{row:e,button:s,bar:o,weight:i,key:c,product:l,score:d,painted:"",multiplied:""}}#i(){let{lines:t}=this,e=this.#t,
s=t.getContext("2d"),[r,o]=[t.clientWidth,t.clientHeight];if(!e||!s||!r||!o)return;let i=Math.min(window.devicePixelRatio||
1,32e3/o);t.width=Math.round(r*i),t.height=Math.round(o*i),s.scale(i,i);let a=t.getBoundingClientRect().top,c=h=>{
let u=h.getBoundingClientRect();return(u.top+u.bottom)/2-a},l=y(e.data,e.head,e.query),d=c(this.queries[e.query]);
s.strokeStyle=getComputedStyle(t).color;for(let h of e.tokens.keys)l[h]>=ce&&(s.globalAlpha=Math.sqrt(Math.min(
1,l[h])),s.lineWidth=h===e.key?3:2,s.beginPath(),s.moveTo(0,d),s.lineTo(r,c(this.rows[h].row)),s.stroke())}};function le(n,t){
return M(n.texts[t],n.tokens[t]).map(({mark:e,raw:s})=>e||s).join("").replace(/^ (?=\S)/u,"")}var nt=12,Y=class{#t=!1;#e=null;constructor(t,e){this.page=t,this.body=document.getElementById("dimension-rows"),
this.more=document.getElementById("more-dimensions"),this.more.addEventListener("click",()=>{this.#t=!this.#t,
this.#e&&this.show(...this.#e)}),this.body.addEventListener("pointerover",({target:s})=>{let r=s instanceof Element?
s.closest("tr"):null;e(r?Number(r.dataset.dimension):-1)}),this.body.addEventListener("pointerleave",()=>e(-1))}show(t,e,s,r){
this.#e=[t,e,s,r];let o=E(t,e,s,r),i=k(o),[a,c]=[$(t,e,s),b(t,e,r)],l=Array.from(o.keys()).sort((u,f)=>Math.abs(
o[f])-Math.abs(o[u])||u-f),d=Math.abs(o[l[0]]);O(document.getElementById("dimensions-of"),`From ${T(this.page,
s)} to ${T(this.page,r)}: the largest products first.`),this.body.replaceChildren(...l.slice(0,this.#t?l.length:
nt).map(u=>{let f=m("tr");f.dataset.dimension=String(u);let p=m("th","number",String(u));p.scope="row";let S=m(
"span",o[u]<0?"filled less":"filled more");S.style.width=`${d?100*Math.abs(o[u])/d:0}%`;let N=m("span","track",
S);N.setAttribute("aria-hidden","true");let x=m("td","number",N,m("span","",A(o[u])));return f.append(p,m("td",
"number",g(a[u])),m("td","number",g(c[u])),x),f})),this.more.hidden=o.length<=nt,this.more.textContent=this.#t?
`the ${nt} largest`:`all ${o.length} dimensions`;let h=!Number.isNaN(y(t,e,s)[r]);v("dimensions-sum",`Sum of a\
ll ${o.length}: ${g(i)}${h?"":", which is not in the softmax: this pair is hidden"}.`)}};var he=1;function _t(n){let t;try{t=JSON.parse(n)}catch{throw new w("This file is damaged: its list of tokens \
cannot be read. Please make it again.")}if(t?.format!==he)throw new w("This page was written in a format that \
its viewer does not know. Please make it again.");if(!Array.isArray(t.texts)||t.texts.length!==t.tokens?.length||
!t.layers?.length)throw new w("This file is damaged: its texts and its layers do not belong together. Please m\
ake it again.");return t}function J(n,t){let e=n.texts.map((o,i)=>i),s=n.secondStart??e.length,r=o=>e.filter(i=>!o||
(o==="a"?i<s:i>=s));return{queries:r(t[0]),keys:r(t[1])}}var ue=3,X=class{#t=new Map;#e=new Map;#s=null;constructor(t){this.page=t;let[e,s]=t.opening;this.state={layer:e,
head:s,query:t.query,key:null,between:"",theme:"auto"},this.theme=new B(o=>{this.select({theme:o})},()=>{this.#n()});
let r=o=>document.getElementById(o);this.layer=r("layer"),this.head=r("head"),this.between=r("between"),this.layer.
append(...t.layers.map(o=>new Option(String(o.layer),String(o.layer)))),this.layer.addEventListener("change",()=>{
this.select({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{this.select({head:Number(
this.head.value)})}),this.between?.addEventListener("change",()=>{this.select({between:this.between.value})});
for(let[o,i,a]of[["layer-before","layer",-1],["layer-after","layer",1],["head-before","head",-1],["head-after",
"head",1]])document.getElementById(o)?.addEventListener("click",()=>this.#r(i,a));this.columns=new V(t,o=>{this.
select({query:o,key:null})},o=>{this.select({key:o})},(o,i)=>this.#a(o,i)),this.dimensions=new Y(t,o=>this.#a(
o,-1))}start(){return this.#n()}get snapshot(){return{...this.state,shownKey:this.#s?this.#c(this.#s):-1}}async select(t){
let{page:e}=this,s={...this.state,...t},r=e.layers.find(({layer:l})=>l===s.layer)??e.layers[0],o=(l,d)=>Math.min(
d-1,Math.max(0,Math.trunc(l)||0)),i=J(e,s.between),a=o(s.query,e.texts.length),c=s.key===null?null:o(s.key,e.texts.
length);this.state={...s,layer:r.layer,head:o(s.head,r.heads),query:i.queries.includes(a)?a:i.queries[0],key:c!==
null&&i.keys.includes(c)?c:null},await this.#n()}#r(t,e){let s=this[t],r=s.options[s.selectedIndex+e];r&&this.
select({[t]:Number(r.value)})}async#n(){let{state:t}=this;this.theme.show(t.theme);let e;try{e=await ot(this.#d(
t.layer))}catch(s){_(s);return}this.state.layer===t.layer&&(P(""),this.#s=e,this.#i(e))}#i(t){let{page:e,state:s}=this,
{head:r,query:o}=s,{facts:i}=t,a=J(e,s.between),c=this.#c(t),{largest:l,ruling:d}=this.#u(t,r),h=document.documentElement.
dataset.theme==="dark"?"dark":"light";this.layer.value=String(s.layer),this.head.options.length!==i.heads&&this.
head.replaceChildren(...Array.from({length:i.heads},(u,f)=>new Option(String(f),String(f)))),this.head.value=String(
r),this.between&&(this.between.value=s.between);for(let u of["layer","head"]){let{selectedIndex:f,options:p}=this[u];
document.getElementById(`${u}-before`)?.setAttribute("aria-disabled",String(f<=0)),document.getElementById(`${u}\
-after`)?.setAttribute("aria-disabled",String(f>=p.length-1))}this.columns.show({data:t,head:r,query:o,key:c,tokens:a,
largest:l,theme:h}),this.dimensions.show(t,r,o,c),this.#o("said-attention",Nt(e,t,r,o,c)),this.#o("said-score",
Tt(e,t,r,o,c)),this.#o("said-lead",Number.isNaN(y(t,r,o)[c])?"":It(t,r,o,c)),this.#o("said-head",Rt(e,d,i)),this.#o(
"said-layer",i.said.join(" ")),this.#o("said-left-out",this.#h(y(t,r,o),a.keys)),this.#l("values",l.values,h),
this.#l("products",l.products,h),this.#a(-1,-1)}#o(t,e){let s=document.getElementById(t);s&&(s.hidden=!e,O(s,e))}#h(t,e){
if(e.length===t.length)return"";let s=t.reduce((o,i)=>o+(i||0),0),r=e.reduce((o,i)=>o+(t[i]||0),0);return`${Math.
max(0,s-r).toFixed(3)} of its attention goes to tokens that are not shown here.`}#l(t,e,s){At(document.getElementById(
`scale-${t}`),s);for(let[r,o]of[["least",-1],["low",-.25],["high",.25],["most",1]])v(`scale-${t}-${r}`,A(e*o))}#a(t,e){
let s=this.#s;if(!s)return;let{head:r,query:o}=this.state;this.columns.strips.mark(t);let i=e<0?this.#c(s):e,a=E(
s,r,o,i)[t];v("pointed",t<0?"Point at a strip for the numbers of a dimension; the table of dimensions holds th\
em all.":`Dimension ${t}, to token ${i}: query ${g($(s,r,o)[t])}, key ${g(b(s,r,i)[t])}, product ${A(a)}.`)}#c(t){
let{page:e,state:s}=this;if(s.key!==null)return s.key;let r=y(t,s.head,s.query),{keys:o}=J(e,s.between);return o.
reduce((i,a)=>r[a]>r[i]||Number.isNaN(r[i])?a:i,o[0])}#u(t,e){let s=`${t.facts.layer} ${e}`,r=this.#e.get(s)??
{largest:xt(t,e),ruling:bt(t,e)};return this.#e.set(s,r),r}#d(t){let e=this.page.layers.find(o=>o.layer===t),s=document.
getElementById(`att-viz-layer-${t}`)?.textContent,r=this.#t.get(t)??(e&&s?yt(s,e,this.page.texts.length):Promise.
reject(new w(`Layer ${t} is not in this file.`)));return this.#t.delete(t),this.#t.set(t,r),this.#t.size>ue&&this.#t.
delete(this.#t.keys().next().value),r}};try{let n=new X(_t(document.getElementById("att-viz-page")?.textContent??""));Object.defineProperty(window,"at\
tViz",{value:Object.freeze({select:n.select.bind(n),get state(){return n.snapshot}})}),n.start().then(()=>{performance.
mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")},_)}catch(n){_(n)}
