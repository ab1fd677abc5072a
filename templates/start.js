"use strict";(()=>{var p=Array.from({length:94},(t,e)=>33+e).filter(t=>!['"',"&","<"].includes(String.fromCharCode(t))),d=13,w=1<<
20,f=new Uint32Array(256).fill(w);p.forEach((t,e)=>{f[t]=e});var E=f.map(t=>t*p.length);function u(t){let e=new TextEncoder().
encode(t),i=e.length>>1,s=e.length&1,a=new Uint8Array(d*i+6*s>>3),l=0,o=0,n=0,c=0;for(let r=0;r<2*i;r+=2){let h=E[e[r]]+
f[e[r+1]];l|=h,o=o<<d|h,n+=d-8,a[c++]=o>>n,n>=8&&(n-=8,a[c++]=o>>n)}if(s){let r=f[e[2*i]];for(l|=r<64?0:w,o=o<<
6|r&63,n+=6;n>=8;)n-=8,a[c++]=o>>n}if(l>>d)throw new RangeError("letters that stand for nothing");return a}var y="att-viz-viewer";function g(t){let e=document.getElementById("message");e&&(e.textContent=t,e.hidden=!1)}
function m(t,e,i={}){let s=Object.assign(document.createElement(t),i);s.textContent=e,document.head.append(s)}
async function x(){var n,c,r;let t=u((c=(n=document.getElementById(y))==null?void 0:n.textContent)!=null?c:""),
e=new DecompressionStream("deflate"),i=e.writable.getWriter(),s=i.write(t).then(()=>i.close()),[[a,l,o]]=await Promise.
all([new Response(e.readable).text().then(S),s]);if(m("style",a),m("script",o,{id:"att-viz-unpacker",type:"tex\
t/plain"}),m("script",l),!("attViz"in window)&&((r=document.getElementById("message"))!=null&&r.hidden))throw new Error(
"the viewer did not run")}function S(t){return t.split("\0")}typeof DecompressionStream=="undefined"?g("This b\
rowser is too old to unpack what is in this file. Please open it in Chrome or Edge 80, Firefox 113, Safari 16.\
4 or newer."):x().catch(()=>{g("The viewer in this file did not start. Please open it in a current version of \
Chrome, Edge, Firefox or Safari; if yours is current, the file is damaged: please make the report again.")});})();
