"use strict";(()=>{var C=Array.from({length:94},(o,t)=>33+t).filter(o=>!['"',"&","<"].includes(String.fromCharCode(o))),h=13,T=1<<
20,w=new Uint32Array(256).fill(T);C.forEach((o,t)=>{w[o]=t});var I=w.map(o=>o*C.length);function A(o){let t=new TextEncoder().
encode(o),s=t.length>>1,f=t.length&1,n=new Uint8Array(h*s+6*f>>3),c=0,i=0,e=0,r=()=>{let a=I[t[i]]+w[t[i+1]];return i+=
2,c|=a,a};for(let a=s-s%8;i<2*a;e+=h){let[d,g,x,p]=[r(),r(),r(),r()],[u,S,E,b]=[r(),r(),r(),r()];n[e]=d>>5,n[e+
1]=d<<3|g>>10,n[e+2]=g>>2,n[e+3]=g<<6|x>>7,n[e+4]=x<<1|p>>12,n[e+5]=p>>4,n[e+6]=p<<4|u>>9,n[e+7]=u>>1,n[e+8]=u<<
7|S>>6,n[e+9]=S<<2|E>>11,n[e+10]=E>>3,n[e+11]=E<<5|b>>8,n[e+12]=b}let m=0,l=0,y=(a,d)=>{for(m=m<<d|a,l+=d;l>=8&&
e<n.length;e+=1)l-=8,n[e]=m>>l;m&=(1<<l)-1};for(;i<2*s;)y(r(),h);if(f){let a=w[t[i]];c|=a<64?0:T,y(a&63,6)}if(c>>
h)throw new RangeError("letters that stand for nothing");return n}var P="att-viz-viewer";function L(o){let t=document.getElementById("message");t&&(t.textContent=o,t.hidden=!1)}
function v(o,t){let s=document.createElement(o);s.textContent=t,document.head.append(s)}async function R(){var i,
e,r;let o=A((e=(i=document.getElementById(P))==null?void 0:i.textContent)!=null?e:""),t=new DecompressionStream(
"deflate"),s=t.writable.getWriter(),f=s.write(o).then(()=>s.close()),[[n,c]]=await Promise.all([new Response(t.
readable).text().then(D),f]);if(v("style",n),v("script",c),!("attViz"in window)&&((r=document.getElementById("\
message"))!=null&&r.hidden))throw new Error("the viewer did not run")}function D(o){return o.split("\0")}typeof DecompressionStream==
"undefined"?L("This browser is too old to unpack what is in this file. Please open it in Chrome or Edge 80, Fi\
refox 113, Safari 16.4 or newer."):R().catch(()=>{L("The viewer in this file did not start. Please open it in \
a current version of Chrome, Edge, Firefox or Safari; if yours is current, the file is damaged: please make th\
e report again.")});})();
