function q(n){v("message",n),document.getElementById("message")?.toggleAttribute("hidden",!n)}function v(n,t){
let e=document.getElementById(n);e&&O(e,t)}var _t=/\u2068([^\u2068\u2069]*)\u2069/u;function O(n,t){let e=t.split(
_t);e.join("")===n.textContent&&n.childNodes.length>0||n.replaceChildren(...e.flatMap((s,r)=>{let o=r%2?document.
createElement("bdi"):document.createTextNode(s);return r%2&&(o.textContent=s),s?[o]:[]}))}var w=class extends Error{constructor(t){super(t),this.name="ReportError"}};function R(n){if(q(n instanceof w?n.message:"This page could not be shown. Please open it in a current version\
 of Chrome, Edge, Firefox or Safari."),!(n instanceof w))throw n}var X=0;async function ot(n){X+=1,rt();try{return await n}finally{X-=1,rt()}}function rt(){document.documentElement.
toggleAttribute("data-busy",X>0)}var B=class{constructor(t,e){this.dark=matchMedia("(prefers-color-scheme: dark)"),this.dark.addEventListener("\
change",e),this.host="auto",window.parent!==window&&(document.documentElement.classList.add("embedded"),addEventListener(
"message",({source:s,data:r})=>{let o=s===window.parent?r?.attVizTheme:null;(o==="light"||o==="dark"||o==="aut\
o")&&(this.host=o,e())})),this.radios=[...document.querySelectorAll("input[name=theme]")];for(let s of this.radios)
s.addEventListener("change",()=>t(s.value))}show(t){let e=t==="auto"?this.host:t;document.documentElement.dataset.
theme=e==="auto"?this.dark.matches?"dark":"light":e;for(let s of this.radios)s.checked=s.value===t}};function p(n,t="",...e){let s=document.createElement(n);return t&&(s.className=t),s.append(...e),s}var Ct=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u,Pt=/[\u202a-\u202e\u2066-\u2069]/u,qt=/[\ud800-\udfff]/u,Bt=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u,
Ft=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u,Dt=/^\p{M}/u,
at=/[\u2028\u2029]/u,Kt=/^(?:⟨[0-9A-F]{2}⟩)+$/u,Q=/⟨[0-9A-F]{2}⟩/gu;function jt(n,t){return Kt.test(n)||!t.includes("\u27E8")&&n.search(Q)>=0}function M(n,t="\u27E8"){if(n.includes("\u27E8")&&n.length<=1200&&jt(n,t)){let e=n.match(Q)??[];return n.split(
Q).flatMap((s,r)=>[...s?M(s):[],...r<e.length?[{mark:e[r],raw:""}]:[]])}if(n==="")return[{mark:"\u2205",raw:""}];
if(n.length>1200){let s={mark:` \u2026 ${(n.length-800-200).toLocaleString("en")} characters not shown \u2026 `,
raw:""};return[...M(n.slice(0,800)),s,...M(n.slice(-200))]}return/^ +$/u.test(n)&&n.length<=40?Array.from(n,e=>({
mark:"\xB7",raw:e})):Bt.test(n)?Array.from(n,e=>({mark:F(e),raw:at.test(e)?"":e})):Dt.test(n)?[{mark:"\u25CC",
raw:""},...it(n)]:Ft.test(n)?it(n):[{mark:"",raw:n}]}function it(n){let t=[],e="";for(let s of n.replaceAll(`\r\

`,`
`)){let r=zt(s);r?(t.push(...e?[{mark:"",raw:e}]:[],r),e=""):e+=s}return e?[...t,{mark:"",raw:e}]:t}function zt(n){
if(n===`
`)return{mark:"\u21B5",raw:`
`};if(n==="	")return{mark:"\u2192",raw:"	"};if(Ct.test(n)){let t=n.codePointAt(0);return{mark:t<32?String.fromCodePoint(
9216+t):F(n),raw:""}}return n==="\uFEFF"?{mark:F(n),raw:n}:Pt.test(n)||qt.test(n)||at.test(n)?{mark:F(n),raw:""}:
null}function F(n){return`\u27E8${n.codePointAt(0).toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function ct(n,t=28){
if(!n.trim()&&!/[^ \n\t\r]/u.test(n))return Z(n);let e=M(n).map(o=>o.mark||o.raw).join("").trim(),s=Array.from(
e);return`\u201C\u2068${s.length>t?`${s.slice(0,t-1).join("")}\u2026`:e}\u2069\u201D`}var Ut={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function Z(n){if(n==="")return"an empty tok\
en";let e=(n.replaceAll(`\r
`,`
`).match(/ +|\n+|\t+|[^ \n\t]+/gu)??[]).map(s=>{let[r,o]=Ut[s[0]]??["",""];return r?s.length===1?r:`${s.length}\
 ${o}`:M(s).map(({mark:i,raw:a})=>i||a).join("")});return e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:
e[0]}var lt=0;async function ut(){performance.now()>lt&&(await new Promise(n=>{let t=new MessageChannel;t.port1.onmessage=
()=>{t.port1.close(),n(void 0)},t.port2.postMessage(null)}),lt=performance.now()+8)}var ht=2**17,be=Float32Array.from({length:256},(n,t)=>(t/255)**2);async function dt(n,t){let{readable:e,writable:s}=new DecompressionStream("deflate"),r=Gt(s.getWriter(),n),o=e.
getReader(),i=new Uint8Array(t),a=0;for(;;){let{done:c,value:l}=await o.read();if(c)return await r,i.subarray(
0,a);if(a+l.length>t)throw await o.cancel(),new RangeError(`more than ${t} bytes`);i.set(l,a),a+=l.length}}async function Gt(n,t){
try{for(let e=0;e<t.length;e+=ht)await n.write(t.subarray(e,e+ht)),await ut();await n.close()}catch{}}var ft=Array.from({length:94},(n,t)=>33+t).filter(n=>!['"',"&","<"].includes(String.fromCharCode(n))),D=13,mt=1<<
20,K=new Uint32Array(256).fill(mt);ft.forEach((n,t)=>{K[n]=t});var Ht=K.map(n=>n*ft.length);function pt(n){let t=new TextEncoder().
encode(n),e=t.length>>1,s=t.length&1,r=new Uint8Array(D*e+6*s>>3),o=0,i=0,a=0,c=()=>{let u=Ht[t[i]]+K[t[i+1]];
return i+=2,o|=u,u};for(let u=e-e%8;i<2*u;a+=D){let[f,m,x,S]=[c(),c(),c(),c()],[k,L,I,st]=[c(),c(),c(),c()];r[a]=
f>>5,r[a+1]=f<<3|m>>10,r[a+2]=m>>2,r[a+3]=m<<6|x>>7,r[a+4]=x<<1|S>>12,r[a+5]=S>>4,r[a+6]=S<<4|k>>9,r[a+7]=k>>1,
r[a+8]=k<<7|L>>6,r[a+9]=L<<2|I>>11,r[a+10]=I>>3,r[a+11]=I<<5|st>>8,r[a+12]=st}let l=0,h=0,d=(u,f)=>{for(l=l<<f|
u,h+=f;h>=8&&a<r.length;a+=1)h-=8,r[a]=l>>h;l&=(1<<h)-1};for(;i<2*e;)d(c(),D);if(s){let u=K[t[i]];o|=u<64?0:mt,
d(u&63,6)}if(o>>D)throw new RangeError("letters that stand for nothing");return r}var gt=null;async function yt(n,t,e){let{heads:s,keyHeads:r,width:o,added:i}=t,a=[s*e*o,r*e*o,s*e*e,i*e*e],c=a.
reduce((k,L)=>k+L,0),l=new w(`This file is damaged: layer ${t.layer} cannot be read. Please make it again.`),h;
try{h=await dt(pt(n),2*c)}catch{throw l}if(h.length!==2*c)throw l;let d=Wt(h),u=0,[f,m,x,S]=a.map(k=>d.subarray(
u,u+=k));if(t.unit!==1)for(let k of[f,m])k.forEach((L,I)=>k[I]=L*t.unit);return{facts:t,count:e,queries:f,keys:m,
attention:x,added:S}}function Wt(n){gt??=Float32Array.from({length:2**16},(e,s)=>Vt(s));let t=new Float32Array(
n.length>>1);for(let e=0;e<t.length;e+=1)t[e]=gt[n[e]|n[e+t.length]<<8];return t}function Vt(n){let t=n&32768?
-1:1,e=n>>10&31,s=n&1023;return e===31?s?NaN:t*(1/0):t*(e?2**(e-25)*(1024+s):2**-24*s)}function A({facts:n,count:t,
queries:e},s,r){let o=(s*t+r)*n.width;return e.subarray(o,o+n.width)}function b({facts:n,count:t,keys:e},s,r){
let i=(Math.floor(s*n.keyHeads/n.heads)*t+r)*n.width;return e.subarray(i,i+n.width)}function y({count:n,attention:t},e,s){
let r=(e*n+s)*n;return t.subarray(r,r+n)}function wt({facts:n,count:t,added:e},s,r,o){return n.added?e[((n.added>
1?s:0)*t+r)*t+o]:0}var Yt=.8,Jt=.1,Xt=.5,Qt=3;function N(n,t,e,s){let[r,o]=[A(n,t,e),b(n,t,s)];return Float64Array.from(r,(i,a)=>n.
facts.scale*i*o[a])}function E(n){let t=0;for(let e of n)t+=e;return t}function j(n,t,e,s,r){let{softcap:o}=n.
facts;return(o===null?r:o*Math.tanh(r/o))+wt(n,t,e,s)}function z(n){let t=E(n),e=E(n.map(Math.abs)),s=Math.sign(
t),r=Array.from(n.keys()).sort((a,c)=>s*(n[c]-n[a])||a-c),o=[],i=0;for(let a of s?r:[]){if(i>=Yt*Math.abs(t))break;
o.push(a),i+=s*n[a]}return{dimensions:o,share:s?i/Math.abs(t):0,rest:t-s*i,cancelled:Math.abs(t)<Jt*e||t===0}}
function tt(n,t,e,s){let r=y(n,t,e),o=new Float64Array(n.facts.width),i=0;for(let h=0;h<n.count;h+=1)h!==s&&!Number.
isNaN(r[h])&&(b(n,t,h).forEach((d,u)=>o[u]+=d),i+=1);if(!i||Number.isNaN(r[s]))return null;let[a,c]=[A(n,t,e),
b(n,t,s)];return{parts:Float64Array.from(a,(h,d)=>n.facts.scale*h*(c[d]-o[d]/i)),others:i}}function bt(n,t){let{
count:e}=n,s=new Float64Array(e),r=new Float64Array(e);for(let d=0;d<e;d+=1){let u=y(n,t,d),f=u.reduce((m,x)=>m+
+!Number.isNaN(x),0);for(let m=0;f>1&&m<e;m+=1)Number.isNaN(u[m])||(s[m]+=u[m],r[m]+=1)}let o=-1;for(let d=0;d<
e;d+=1)r[d]>=Qt&&s[d]>=Xt*r[d]&&(o<0||s[d]/r[d]>s[o]/r[o])&&(o=d);if(o<0)return null;let i=new Float64Array(n.
facts.width);for(let d=0;d<e;d+=1)tt(n,t,d,o)?.parts.forEach((f,m)=>i[m]+=f/r[o]);let a=z(i),c=a.dimensions[0]??
0,l=Array.from({length:e},(d,u)=>b(n,t,u)[c]),h=l.filter((d,u)=>u!==o);return{key:o,weight:s[o]/r[o],seenBy:r[o],
lead:E(i),leading:a,own:l[o],others:[Math.min(...h),Math.max(...h)]}}function xt(n,t){let[e,s]=[0,0];for(let r=0;r<
n.count;r+=1){let o=y(n,t,r);for(let i of[A(n,t,r),b(n,t,r)])for(let a of i)e=Math.max(e,Math.abs(a));for(let i=0;i<
n.count;i+=1)if(!Number.isNaN(o[i])){let[a,c]=[A(n,t,r),b(n,t,i)];for(let l=0;l<a.length;l+=1)s=Math.max(s,Math.
abs(a[l]*c[l]))}}return{values:e,products:s*Math.abs(n.facts.scale)}}var U={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,58],[.604,.185,36],
[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,.155,36],[.735,.15,
62],[.89,.125,92]]}},kt={light:{more:{...U.light,stops:[[.965,.018,70],[.83,.11,65],[.66,.165,50],[.48,.15,38]]},
less:{...U.light,stops:[[.965,.018,240],[.83,.085,235],[.66,.13,245],[.48,.14,258]]}},dark:{more:{...U.dark,stops:[
[.27,.03,45],[.46,.11,42],[.67,.145,55],[.88,.12,80]]},less:{...U.dark,stops:[[.27,.03,255],[.46,.11,255],[.67,
.12,240],[.88,.08,220]]}}};function et(n,t){let e=t*(n.stops.length-1),s=Math.min(Math.floor(e),n.stops.length-2),r=e-s,[o,i]=[n.stops[s],
n.stops[s+1]].map(Zt);return te(o.map((a,c)=>a+r*(i[c]-a)))}function Zt([n,t,e]){let s=e*Math.PI/180;return[n,t*Math.cos(s),t*Math.sin(s)]}function te([n,t,e]){let s=(n+.3963377774*
t+.2158037573*e)**3,r=(n-.1055613458*t-.0638541728*e)**3,o=(n-.0894841775*t-1.291485548*e)**3;return[4.0767416621*
s-3.3077115913*r+.2309699292*o,-1.2684380046*s+2.6097574011*r-.3413193965*o,-.0041960863*s-.7034186147*r+1.707614701*
o].map(i=>{let a=Math.min(1,Math.max(0,i)),c=a<=.0031308?12.92*a:1.055*a**(1/2.4)-.055;return Math.round(255*c)})}var ee={light:Et("light"),dark:Et("dark")};function Et(n){let t=Array.from({length:64},(r,o)=>o/63),{more:e,less:s}=kt[n];
return{more:t.map(r=>et(e,r)),less:t.map(r=>et(s,r))}}function ne(n,t,e){let s=t>0?Math.sqrt(Math.min(1,Math.abs(
n)/t)):0;return ee[e][n<0?"less":"more"][Math.round(s*63)]}function _(n,t,e,s){n.width!==t.length&&(n.width=t.
length,n.height=1);let r=n.getContext("2d"),o=r?.createImageData(t.length,1);if(r&&o){for(let i=0;i<t.length;i+=
1)o.data.set([...ne(t[i],e,s),255],4*i);r.putImageData(o,0,0)}}function At(n,t){let e=63,s=Array.from({length:2*
e+1},(r,o)=>Math.sign(o-e)*((o-e)/e)**2);_(n,s,1,t)}var H=5,$t=3;function g(n,t=2){let e=Math.abs(n).toFixed(t);return n<0&&Number(e)!==0?`\u2212${e}`:e}function $(n,t=2){
let e=g(n,t);return n>0&&Number(e)!==0?`+${e}`:e}function C(n){return n>0&&n<5e-4?"less than 0.001":n.toFixed(
3)}function P({scoreError:n}){return n>0?Math.min($t,Math.max(0,Math.floor(-Math.log10(2*n)))):$t}function T(n,t){
return`${ct(n.texts[t])} (token ${t})`}function St(n,t,e,s,r){let o=y(t,e,s),i=o.filter(d=>!Number.isNaN(d)),[
a,c]=[T(n,s),s===r?"itself":T(n,r)];if(!i.length)return`${a} sees nothing in this layer.`;if(Number.isNaN(o[r]))
return`${a} does not see ${c}: this pair is not in the softmax.`;let l=i.length>1?`; an even spread over the ${i.
length} tokens that it sees would be ${(1/i.length).toFixed(3)}`:", the only token that it sees",h=t.facts.sinks?
` The learned sink takes ${C(Math.max(0,1-E(i)))}.`:"";return`${a} gives ${c} ${C(o[r])} of its attention${l}.${h}`}
function Nt(n,t,e,s,r){if(Number.isNaN(y(t,e,s)[r]))return"";let{facts:o}=t,i=P(o),a=N(t,e,s,r),c=E(a),l=z(a);
return`${`Score from ${T(n,s)} to ${T(n,r)}: ${g(c,i)}, which is ${Number(o.scale.toPrecision(4))} \xD7 ${g(c/
o.scale,i)} (query \xB7 key).`} ${l.cancelled?Mt(a):Tt(l,a,"it")}${se(t,e,s,r,c)}`}function Tt(n,t,e){let{dimensions:s,
share:r,rest:o}=n,i=t.length-s.length,a=i?`; the other ${i} add ${$(o)}`:"";return`${s.length} of ${t.length} \
dimensions ${s.length===1?"makes":"make"} ${r.toFixed(2)} of ${e}${Ot(r)}: ${Lt(s,t)}${a}.`}function Ot(n){return n>=
1.005?", as the others are against it":""}function Mt(n){let[t,e]=[n.filter(r=>r>0),n.filter(r=>r<0)].map(E),s=Array.
from(n.keys()).sort((r,o)=>Math.abs(n[o])-Math.abs(n[r])||r-o).slice(0,3);return t||e?`That is what is left wh\
ere dimensions cancel each other, ${$(t)} and ${$(e)}; the largest are ${Lt(s,n)}.`:"No dimension adds anythin\
g."}function Lt(n,t){let e=n.slice(0,H).map(r=>`${r} (${$(t[r])})`),s=n.length-e.length;return s?`${e.join(", ")}\
 and ${s} more`:e.length>1?`${e.slice(0,-1).join(", ")} and ${e.at(-1)}`:e[0]}function se(n,t,e,s,r){let{softcap:o,
added:i}=n.facts;if(o===null&&!i)return"";let a=P(n.facts),c=j(n,t,e,s,r),l=o===null?r:o*Math.tanh(r/o);return`\
 In the softmax: ${[...o===null?[]:[`capped it is ${g(l,a)}`],...i?[`the model adds ${$(c-l,a)}`]:[]].join(", ")}${i?
`, so ${g(c,a)} enters`:""}.`}function vt(n,t,e,s){let r=tt(n,t,e,s);if(!r)return"";let o=E(r.parts),i=z(r.parts),
a=r.others===1?"the score of the other token that it sees":`the mean of the ${r.others} other tokens that it s\
ees`;return`${`That is ${g(Math.abs(o),P(n.facts))} ${o<0?"below":"above"} ${a}, which is what counts in the s\
oftmax:`} ${i.cancelled?re(Mt(r.parts)):Tt(i,r.parts,"this")}`}function re(n){return n[0].toLowerCase()+n.slice(
1)}function It(n,t,e){if(!t)return"";let{dimensions:s,share:r}=t.leading,o=`This head rests on ${T(n,t.key)}: ${C(
t.weight)} of its attention, the mean of ${t.seenBy} tokens.`;if(t.leading.cancelled||t.lead<=0)return`${o} No\
 few dimensions say why.`;let i=s.length>H?`${s.slice(0,H).join(", ")} and ${s.length-H} more`:s.join(", "),a=s.
length===1?`Dimension ${i} alone makes`:`${s.length} of ${e} dimensions make`,c=s.length===1?"":`: ${i}`,[l,h]=t.
others;return`${o} ${a} ${r.toFixed(2)} of its lead of ${g(t.lead)} over other keys${Ot(r)}${c}. In dimension ${s[0]}\
 its key is ${g(t.own)}; those of the other tokens lie between ${g(l)} and ${g(h)}.`}var W=class{#t=null;constructor(t,e,s,r){this.page=t;let o=c=>document.getElementById(c);this.list=o("queries"),
this.lines=o("lines"),this.body=o("key-rows"),this.queryStrip=o("query-strip"),this.queries=t.texts.map((c,l)=>this.#n(
l)),this.list.append(...this.queries),this.rows=t.texts.map((c,l)=>this.#r(l)),this.body.append(...this.rows.map(
({row:c})=>c)),this.list.addEventListener("click",({target:c})=>{let l=this.queries.findIndex(h=>c instanceof Node&&
h.contains(c));l>=0&&e(l)}),this.list.addEventListener("keydown",c=>this.#e(c,this.#t?.tokens.queries,this.#t?.
query,e,this.queries)),this.body.addEventListener("click",({target:c})=>{let l=this.rows.findIndex(({row:h})=>c instanceof
Node&&h.contains(c));l>=0&&s(l)}),this.body.addEventListener("keydown",c=>{let l=this.rows.findIndex(({button:h})=>h===
c.target);this.#e(c,this.#t?.tokens.keys,l,s,this.rows.map(({button:h})=>h))});let i=c=>{let l=c.target instanceof
HTMLCanvasElement?c.target:null,h=l?this.rows.findIndex(({row:u})=>u.contains(l)):-1,d=l!==null&&(h>=0||l===this.
queryStrip)&&l.width>1;r(d?Math.min(l.width-1,Math.max(0,Math.floor(c.offsetX/l.clientWidth*l.width))):-1,h)},
a=o("keys");a.addEventListener("pointermove",i),a.addEventListener("pointerleave",()=>r(-1,-1)),new ResizeObserver(
()=>this.#i()).observe(this.lines)}show(t){this.#t=t;let{data:e,head:s,query:r,key:o,tokens:i,largest:a,theme:c}=t;
this.queries.forEach((u,f)=>{u.hidden=!i.queries.includes(f),u.setAttribute("aria-selected",String(f===r)),u.tabIndex=
f===r?0:-1});let l=A(e,s,r),h=y(e,s,r),d=P(e.facts);_(this.queryStrip,l,a.values,c),this.rows.forEach((u,f)=>{
if(u.row.hidden=!i.keys.includes(f),u.row.hidden)return;let m=!Number.isNaN(h[f]);u.row.toggleAttribute("data-\
hidden",!m),u.button.setAttribute("aria-pressed",String(f===o)),u.button.tabIndex=f===o?0:-1,u.bar.style.width=
m?`${100*Math.min(1,h[f])}%`:"0",u.weight.textContent=m?C(h[f]):"not seen",u.weight.dataset.weight=m?String(h[f]):
"",_(u.key,b(e,s,f),a.values,c);let x=N(e,s,r,f);_(u.product,m?x:new Float64Array(1),a.products,c),u.product.hidden=
!m,u.score.textContent=m?g(j(e,s,r,f,E(x)),d):"\u2013"}),this.#i()}#e(t,e,s,r,o){let i=e&&s!==void 0?e.indexOf(
s):-1;if(!e||i<0||t.ctrlKey||t.metaKey||t.altKey)return;let a={ArrowUp:i-1,ArrowLeft:i-1,ArrowDown:i+1,ArrowRight:i+
1,Home:0,End:e.length-1},c=e[a[t.key]];c!==void 0&&(t.preventDefault(),r(c),o[c].focus())}#n(t){let e=p("li");
return e.setAttribute("role","option"),e.dataset.token=String(t),e.append(...this.#o(t)),e}#o(t){let e=p("span",
"label");e.dir="auto",O(e,oe(this.page,t));let s=p("span","place",String(t));s.setAttribute("aria-hidden","tru\
e");let r=this.page.texts[t].trim()?[]:[p("span","visually-hidden",Z(this.page.texts[t]))];return r.length&&e.
setAttribute("aria-hidden","true"),[s,e,...r]}#r(t){let e=p("tr");e.dataset.token=String(t);let s=p("button","\
key-token",...this.#o(t));s.type="button";let r=p("th","",s);r.scope="row";let[o,i]=[p("span","filled"),p("spa\
n","number")],a=p("span","track",o);a.setAttribute("aria-hidden","true");let[c,l]=[p("canvas","strip"),p("canv\
as","strip")];for(let u of[c,l])u.setAttribute("aria-hidden","true");let h=p("td","number score"),d=p("td","st\
rips",p("span","strip-frame",c),p("span","strip-frame",l));return e.append(r,p("td","attention",a,i),d,h),{row:e,
button:s,bar:o,weight:i,key:c,product:l,score:h}}#i(){let{lines:t}=this,e=this.#t,s=t.getContext("2d"),[r,o]=[
t.clientWidth,t.clientHeight];if(!e||!s||!r||!o)return;let i=Math.min(window.devicePixelRatio||1,32e3/o);t.width=
Math.round(r*i),t.height=Math.round(o*i),s.scale(i,i);let a=t.getBoundingClientRect().top,c=d=>{let u=d.getBoundingClientRect();
return(u.top+u.bottom)/2-a},l=y(e.data,e.head,e.query),h=c(this.queries[e.query]);s.strokeStyle=getComputedStyle(
t).color;for(let d of e.tokens.keys)l[d]>0&&(s.globalAlpha=Math.sqrt(Math.min(1,l[d])),s.lineWidth=d===e.key?3:
2,s.beginPath(),s.moveTo(0,h),s.lineTo(r,c(this.rows[d].row)),s.stroke())}};function oe(n,t){return M(n.texts[t],
n.tokens[t]).map(({mark:e,raw:s})=>e||s).join("").replace(/^ (?=\S)/u,"")}var nt=12,V=class{#t=!1;#e=null;constructor(t,e){this.page=t,this.body=document.getElementById("dimension-rows"),
this.more=document.getElementById("more-dimensions"),this.more.addEventListener("click",()=>{this.#t=!this.#t,
this.#e&&this.show(...this.#e)}),this.body.addEventListener("pointerover",({target:s})=>{let r=s instanceof Element?
s.closest("tr"):null;e(r?Number(r.dataset.dimension):-1)}),this.body.addEventListener("pointerleave",()=>e(-1))}show(t,e,s,r){
this.#e=[t,e,s,r];let o=N(t,e,s,r),i=E(o),[a,c]=[A(t,e,s),b(t,e,r)],l=Array.from(o.keys()).sort((u,f)=>Math.abs(
o[f])-Math.abs(o[u])||u-f),h=Math.abs(o[l[0]]);O(document.getElementById("dimensions-of"),`From ${T(this.page,
s)} to ${T(this.page,r)}: the largest products first.`),this.body.replaceChildren(...l.slice(0,this.#t?l.length:
nt).map(u=>{let f=p("tr");f.dataset.dimension=String(u);let m=p("th","number",String(u));m.scope="row";let x=p(
"span",o[u]<0?"filled less":"filled more");x.style.width=`${h?100*Math.abs(o[u])/h:0}%`;let S=p("span","track",
x);S.setAttribute("aria-hidden","true");let k=p("td","number",S,p("span","",$(o[u])));return f.append(m,p("td",
"number",g(a[u])),p("td","number",g(c[u])),k),f})),this.more.hidden=o.length<=nt,this.more.textContent=this.#t?
`the ${nt} largest`:`all ${o.length} dimensions`;let d=!Number.isNaN(y(t,e,s)[r]);v("dimensions-sum",`Sum of a\
ll ${o.length}: ${g(i)}${d?"":", which is not in the softmax: this pair is hidden"}.`)}};var ie=1;function Rt(n){let t;try{t=JSON.parse(n)}catch{throw new w("This file is damaged: its list of tokens \
cannot be read. Please make it again.")}if(t?.format!==ie)throw new w("This page was written in a format that \
its viewer does not know. Please make it again.");if(!Array.isArray(t.texts)||t.texts.length!==t.tokens?.length||
!t.layers?.length)throw new w("This file is damaged: its texts and its layers do not belong together. Please m\
ake it again.");return t}function Y(n,t){let e=n.texts.map((o,i)=>i),s=n.secondStart??e.length,r=o=>e.filter(i=>!o||
(o==="a"?i<s:i>=s));return{queries:r(t[0]),keys:r(t[1])}}var ae=3,J=class{#t=new Map;#e=new Map;#n=null;constructor(t){this.page=t;let[e,s]=t.opening;this.state={layer:e,
head:s,query:t.query,key:null,between:"",theme:"auto"},this.theme=new B(o=>{this.select({theme:o})},()=>{this.#r()});
let r=o=>document.getElementById(o);this.layer=r("layer"),this.head=r("head"),this.between=r("between"),this.layer.
append(...t.layers.map(o=>new Option(String(o.layer),String(o.layer)))),this.layer.addEventListener("change",()=>{
this.select({layer:Number(this.layer.value)})}),this.head.addEventListener("change",()=>{this.select({head:Number(
this.head.value)})}),this.between?.addEventListener("change",()=>{this.select({between:this.between.value})});
for(let[o,i,a]of[["layer-before","layer",-1],["layer-after","layer",1],["head-before","head",-1],["head-after",
"head",1]])document.getElementById(o)?.addEventListener("click",()=>this.#o(i,a));this.columns=new W(t,o=>{this.
select({query:o,key:null})},o=>{this.select({key:o})},(o,i)=>this.#a(o,i)),this.dimensions=new V(t,o=>this.#a(
o,-1))}start(){return this.#r()}get snapshot(){return{...this.state,shownKey:this.#n?this.#c(this.#n):-1}}async select(t){
let{page:e}=this,s={...this.state,...t},r=e.layers.find(({layer:l})=>l===s.layer)??e.layers[0],o=(l,h)=>Math.min(
h-1,Math.max(0,Math.trunc(l)||0)),i=Y(e,s.between),a=o(s.query,e.texts.length),c=s.key===null?null:o(s.key,e.texts.
length);this.state={...s,layer:r.layer,head:o(s.head,r.heads),query:i.queries.includes(a)?a:i.queries[0],key:c!==
null&&i.keys.includes(c)?c:null},await this.#r()}#o(t,e){let s=this[t],r=s.options[s.selectedIndex+e];r&&this.
select({[t]:Number(r.value)})}async#r(){let{state:t}=this;this.theme.show(t.theme);let e;try{e=await ot(this.#d(
t.layer))}catch(s){R(s);return}this.state.layer===t.layer&&(q(""),this.#n=e,this.#i(e))}#i(t){let{page:e,state:s}=this,
{head:r,query:o}=s,{facts:i}=t,a=Y(e,s.between),c=this.#c(t),{largest:l,ruling:h}=this.#h(t,r),d=document.documentElement.
dataset.theme==="dark"?"dark":"light";this.layer.value=String(s.layer),this.head.options.length!==i.heads&&this.
head.replaceChildren(...Array.from({length:i.heads},(u,f)=>new Option(String(f),String(f)))),this.head.value=String(
r),this.between&&(this.between.value=s.between);for(let u of["layer","head"]){let{selectedIndex:f,options:m}=this[u];
document.getElementById(`${u}-before`)?.setAttribute("aria-disabled",String(f<=0)),document.getElementById(`${u}\
-after`)?.setAttribute("aria-disabled",String(f>=m.length-1))}this.columns.show({data:t,head:r,query:o,key:c,tokens:a,
largest:l,theme:d}),this.dimensions.show(t,r,o,c),this.#s("said-attention",St(e,t,r,o,c)),this.#s("said-score",
Nt(e,t,r,o,c)),this.#s("said-lead",Number.isNaN(y(t,r,o)[c])?"":vt(t,r,o,c)),this.#s("said-head",It(e,h,i.width)),
this.#s("said-layer",i.said.join(" ")),this.#s("said-left-out",this.#u(y(t,r,o),a.keys)),this.#l("values",l.values,
d),this.#l("products",l.products,d),this.#a(-1,-1)}#s(t,e){let s=document.getElementById(t);s&&(s.hidden=!e,O(
s,e))}#u(t,e){if(e.length===t.length)return"";let s=t.reduce((o,i)=>o+(i||0),0),r=e.reduce((o,i)=>o+(t[i]||0),
0);return`${Math.max(0,s-r).toFixed(3)} of its attention goes to tokens that are not shown here.`}#l(t,e,s){At(
document.getElementById(`scale-${t}`),s);for(let[r,o]of[["least",-1],["low",-.25],["high",.25],["most",1]])v(`\
scale-${t}-${r}`,$(e*o))}#a(t,e){let s=this.#n;if(!s)return;let{head:r,query:o}=this.state,{width:i}=s.facts,a=document.
getElementById("keys");a.toggleAttribute("data-dimension",t>=0),a.style.setProperty("--dimension",String(100*(t+
.5)/i));let c=e<0?this.#c(s):e,l=N(s,r,o,c)[t];v("pointed",t<0?"Point at a strip for the numbers of a dimensio\
n; the table of dimensions holds them all.":`Dimension ${t}, to token ${c}: query ${g(A(s,r,o)[t])}, key ${g(b(
s,r,c)[t])}, product ${$(l)}.`)}#c(t){let{page:e,state:s}=this;if(s.key!==null)return s.key;let r=y(t,s.head,s.
query),{keys:o}=Y(e,s.between);return o.reduce((i,a)=>r[a]>r[i]||Number.isNaN(r[i])?a:i,o[0])}#h(t,e){let s=`${t.
facts.layer} ${e}`,r=this.#e.get(s)??{largest:xt(t,e),ruling:bt(t,e)};return this.#e.set(s,r),r}#d(t){let e=this.
page.layers.find(o=>o.layer===t),s=document.getElementById(`att-viz-layer-${t}`)?.textContent,r=this.#t.get(t)??
(e&&s?yt(s,e,this.page.texts.length):Promise.reject(new w(`Layer ${t} is not in this file.`)));return this.#t.
delete(t),this.#t.set(t,r),this.#t.size>ae&&this.#t.delete(this.#t.keys().next().value),r}};try{let n=new J(Rt(document.getElementById("att-viz-page")?.textContent??""));Object.defineProperty(window,"at\
tViz",{value:Object.freeze({select:n.select.bind(n),get state(){return n.snapshot}})}),n.start().then(()=>{performance.
mark("att_viz ready"),document.documentElement.setAttribute("data-ready","")},R)}catch(n){R(n)}
