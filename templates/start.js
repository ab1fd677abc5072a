"use strict";(()=>{var h=Array.from({length:94},(t,e)=>33+e).filter(t=>!['"',"&","<"].includes(String.fromCharCode(t))),f=13,w=1<<
20,d=new Uint32Array(256).fill(w);h.forEach((t,e)=>{d[t]=e});var E=d.map(t=>t*h.length);function p(t){let e=new TextEncoder().
encode(t),r=e.length>>1,l=e.length&1,i=new Uint8Array(f*r+6*l>>3),c=0,o=0,n=0,a=0;for(let s=0;s<2*r;s+=2){let m=E[e[s]]+
d[e[s+1]];c|=m,o=o<<f|m,n+=f-8,i[a++]=o>>n,n>=8&&(n-=8,i[a++]=o>>n)}if(l){let s=d[e[2*r]];for(c|=s<64?0:w,o=o<<
6|s&63,n+=6;n>=8;)n-=8,i[a++]=o>>n}if(c>>f)throw new RangeError("letters that stand for nothing");return i}var y="att-viz-viewer";function g(t){let e=document.getElementById("message");e&&(e.textContent=t,e.hidden=!1)}
function u(t,e){let r=document.createElement(t);r.textContent=e,document.head.append(r)}async function x(){var o,
n,a;let t=p((n=(o=document.getElementById(y))==null?void 0:o.textContent)!=null?n:""),e=new DecompressionStream(
"deflate"),r=e.writable.getWriter(),l=r.write(t).then(()=>r.close()),[[i,c]]=await Promise.all([new Response(e.
readable).text().then(S),l]);if(u("style",i),u("script",c),!("attViz"in window)&&((a=document.getElementById("\
message"))!=null&&a.hidden))throw new Error("the viewer did not run")}function S(t){return t.split("\0")}typeof DecompressionStream==
"undefined"?g("This browser is too old to unpack what is in this file. Please open it in Chrome or Edge 80, Fi\
refox 113, Safari 16.4 or newer."):x().catch(()=>{g("The viewer in this file did not start. Please open it in \
a current version of Chrome, Edge, Firefox or Safari; if yours is current, the file is damaged: please make th\
e report again.")});})();
