"use strict";(()=>{var h=Array.from({length:94},(e,t)=>33+t).filter(e=>!['"',"&","<"].includes(String.fromCharCode(e))),u=8192,d=new Uint16Array(
128).fill(u);h.forEach((e,t)=>{d[e]=t});function m(e){let t=e.length>>1,n=new Uint8Array(Math.floor((13*t+6*(e.
length&1))/8)),c=0,i=0,o=0,s=0;for(let r=0;r<e.length;r+=2){let a=d[e.charCodeAt(r)],l=r+1===e.length,p=l?0:d[e.
charCodeAt(r+1)],f=l?a:a*h.length+p;for(c|=+!(f<(l?64:8192)),i=i<<(l?6:13)|f&8191,o+=l?6:13;o>=8&&s<n.length;)
o-=8,n[s]=i>>o,s+=1,i&=(1<<o)-1}if(c)throw new RangeError("letters that stand for nothing");return n}var y="att-viz-viewer";function g(e){let t=document.getElementById("message");t&&(t.textContent=e,t.hidden=!1)}
function w(e,t){let n=document.createElement(e);n.textContent=t,document.head.append(n)}async function E(){var s,
r,a;let e=m((r=(s=document.getElementById(y))==null?void 0:s.textContent)!=null?r:""),t=new DecompressionStream(
"deflate"),n=t.writable.getWriter(),c=n.write(e).then(()=>n.close()),[[i,o]]=await Promise.all([new Response(t.
readable).text().then(C),c]);if(w("style",i),w("script",o),!("attViz"in window)&&((a=document.getElementById("\
message"))!=null&&a.hidden))throw new Error("the viewer did not run")}function C(e){return e.split("\0")}typeof DecompressionStream==
"undefined"?g("This browser is too old to unpack what is in this file. Please open it in Chrome or Edge 80, Fi\
refox 113, Safari 16.4 or newer."):E().catch(()=>{g("The viewer in this file did not start. Please open it in \
a current version of Chrome, Edge, Firefox or Safari; if yours is current, the file is damaged: please make th\
e report again.")});})();
