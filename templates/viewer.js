var KNOWN_FORMAT=1;var ALL_LAYERS=-1;var CORRECTED=0;var RAW=1;var ROLLOUTS=["corrected rollout","raw rollout",
"rollout without resting places"];var ReportError=class extends Error{constructor(message){super(message);this.
name="ReportError"}};function parsePage(json){let page;try{page=JSON.parse(json)}catch{throw new ReportError("\
This file is damaged: its list of tokens cannot be read. Please make the report again.")}if(page?.format!==KNOWN_FORMAT){
throw new ReportError("This report was written in a format that its viewer does not know. Please make it again\
.")}const fault=faultOf(page);if(fault){throw new ReportError(`This file is damaged: ${fault}. Please make the\
 report again.`)}return page}function faultOf(page){if(!Array.isArray(page.texts)||!Array.isArray(page.tokens)||
page.texts.length!==page.tokens.length){return"its texts and its tokens do not belong together"}const count=page.
texts.length;if(page.numRows!==count&&page.numRows!==count-1){return`it has ${count} tokens but ${page.numRows}\
 attention rows`}if(page.ids!==null&&page.ids?.length!==count){return`it has ${count} tokens but another numbe\
r of ids`}if(!(page.promptLength>=0&&page.promptLength<=count)){return"its prompt is longer than its text"}if(!Array.
isArray(page.layers)||!page.layers.length||!Array.isArray(page.allLayers)){return"it names no layers"}if(!Array.
isArray(page.valueNorms)){return"it does not say whose values' sizes are known"}if(!Array.isArray(page.sight?.
padding)||!Array.isArray(page.sight.starts)||!page.sight.layers){return"it does not say which tokens could be \
seen"}if(!Array.isArray(page.text?.turns)||!Array.isArray(page.text.markup)||!page.text.units){return"its text\
 is not divided into turns and units"}if(!Array.isArray(page.measuredEdges)){return"its measured edges cannot \
be read"}return""}function headsOf(page,layer){return page.allLayers.find(entry=>entry.layer===layer)?.heads??
[]}function placeName(layer,head,name=`head ${head}`){return layer===ALL_LAYERS?`all layers, ${ROLLOUTS[head]}`:
`layer ${layer}, ${name}`}function isHere(page,layer,head){return page.layers.some(entry=>entry.layer===layer&&
entry.heads.includes(head))}function nearestHead(page,layer,head){const heads=headsOf(page,layer);return heads.
reduce((best,each)=>Math.abs(each-head)<Math.abs(best-head)?each:best,heads[0]??0)}function suffixOfHead(page,layer,head){return page.siblings.find(file=>file.layer===layer&&file.heads.includes(
head))?.suffix??null}function siblingHref(pathname,ownSuffix,suffix){const name=pathname.slice(pathname.lastIndexOf(
"/")+1);const ending=`${encodeURI(ownSuffix)}.html`;if(!name.endsWith(ending)){return null}return`./${name.slice(
0,-ending.length)}${encodeURI(suffix)}.html`}function writeHash(hash){if(location.hash.replace(/^#/u,"")===hash){return}try{history.replaceState(null,"",hash?
`#${hash}`:location.href.split("#")[0])}catch{}}function goToHead(page,layer,head,hash,replacing){const suffix=suffixOfHead(
page,layer,head);const place=placeName(layer,head);const name=`${place[0].toUpperCase()}${place.slice(1)}`;if(suffix===
null){return`${name}: not in this report.`}const href=siblingHref(location.pathname,page.suffix,suffix);if(href===
null||location.protocol==="about:"){return`${name}: in another file of this report, whose name ends in \u201C${suffix}\
.html\u201D. Please open that file.`}if(replacing){location.replace(`${href}#${hash}`)}else{location.assign(`${href}\
#${hash}`)}return""}function later(action,milliseconds){let timer=0;return()=>{clearTimeout(timer);timer=window.
setTimeout(action,milliseconds)}}async function headText(layer,head){const id=`att-viz-head-${layer}-${head}`;if(document.readyState==="loading"&&
!document.getElementById(id)?.nextElementSibling){await new Promise(resolve=>document.addEventListener("DOMCon\
tentLoaded",resolve,{once:true}))}return document.getElementById(id)?.textContent??null}var WEIGHT_OF_BYTE=Float32Array.from({length:256},(_,byte)=>(byte/255)**2);function rowStart(row){return row*(row+
1)/2}function bytesOfBase64(base64){const direct=Uint8Array.fromBase64;if(direct){return direct.call(Uint8Array,
base64)}const binary=atob(base64);const bytes=new Uint8Array(binary.length);for(let place=0;place<binary.length;place+=
1){bytes[place]=binary.charCodeAt(place)}return bytes}async function inflate(packed,limit){const stream=new Blob(
[packed]).stream().pipeThrough(new DecompressionStream("deflate"));const reader=stream.getReader();const bytes=new Uint8Array(
limit);let filled=0;for(;;){const{done,value}=await reader.read();if(done){return bytes.subarray(0,filled)}if(filled+
value.length>limit){await reader.cancel();throw new RangeError(`more than ${limit} bytes`)}bytes.set(value,filled);
filled+=value.length}}async function decodeHead(base64,numRows,name){if(typeof DecompressionStream==="undefine\
d"){throw new ReportError("This browser is too old to unpack the weights. Please open the file in Chrome or Ed\
ge 80, Firefox 113, Safari 16.4 or newer.")}const size=rowStart(numRows);let bytes;try{bytes=await inflate(bytesOfBase64(
base64.trim()),size+6*numRows)}catch{throw damaged(name)}const rest=bytes.length-size;if(![0,2*numRows,4*numRows,
6*numRows].includes(rest)){throw damaged(name)}const sinks=rest%(4*numRows)?2*numRows:0;return{triangle:bytes.
subarray(0,size),sinkMass:sinks?sinkMass(bytes.subarray(size,size+sinks)):null,norms:rest>sinks?float32(bytes.
subarray(size+sinks)):null}}function damaged(name){return new ReportError(`The weights of ${name} in this file\
 are damaged. Please make the report again.`)}function float32(bytes){const view=new DataView(bytes.buffer,bytes.
byteOffset,bytes.byteLength);return Float32Array.from({length:bytes.length/4},(_,key)=>view.getFloat32(4*key,true))}
function sinkMass(bytes){const view=new DataView(bytes.buffer,bytes.byteOffset,bytes.byteLength);return Float32Array.
from({length:bytes.length/2},(_,row)=>view.getUint16(2*row,true)/65535)}var BYTES_KEPT=96*2**20;var HeadStore=class{#kept=new Map;constructor(textOf,numRows){this.textOf=textOf;this.
numRows=numRows}get(layer,head){const key=`${layer}-${head}`;const kept=this.#kept.get(key);if(kept){this.#kept.
delete(key);this.#kept.set(key,kept);return kept.promise}const promise=this.#load(layer,head);const entry={promise,
data:null};this.#kept.set(key,entry);promise.then(data=>{entry.data=data;this.#forgetOld()},()=>this.#kept.delete(
key));return promise}peek(layer,head){return this.#kept.get(`${layer}-${head}`)?.data??null}async#load(layer,head){
const text=await this.textOf(layer,head);if(text===null){throw new ReportError(`The weights of ${placeName(layer,
head)} are not in this file.`)}const data=await decodeHead(text,this.numRows,placeName(layer,head));return layer===
ALL_LAYERS&&head===CORRECTED?{...data,norms:null,scales:data.norms}:data}#forgetOld(){let bytes=0;for(const[key,
entry]of[...this.#kept].reverse()){bytes+=entry.data?.triangle.length??0;if(bytes>BYTES_KEPT&&entry.data&&bytes>
entry.data.triangle.length){this.#kept.delete(key)}}}};var MOST_HIDDEN=32;var GAMMA_RANGE={low:.2,high:2,step:.05};var CUTOFFS=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,
.2,.3,.5];var VIEW_IDS=["why","looked","heads"];var LOOKED_KEYS=new Set("layer head measure alignment hide sca\
le gamma cutoff observed observer".split(" "));function initialState(page){return{view:page.why?"why":"looked",
layer:page.layers[0].layer,head:page.layers[0].heads[0],measure:"weight",alignment:"generation",hide:0,scale:"\
absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null}}function hashOfState(state,initial){const differing=Object.
entries(state).filter(([key,value])=>key!=="view"&&value!==null&&value!==initial[key]);if(state.view!==impliedView(
differing.map(([key])=>key),initial)){differing.unshift(["view",state.view])}const text=(key,value)=>key==="la\
yer"&&value===ALL_LAYERS?"all":String(value);return new URLSearchParams(differing.map(([key,value])=>[key,text(
key,value)])).toString()}function impliedView(keys,initial){return keys.some(key=>LOOKED_KEYS.has(key))?"looke\
d":initial.view}function stateOfHash(hash,page,initial){const values=new URLSearchParams(hash.replace(/^#/u,""));
const layer=values.get("layer")==="all"?ALL_LAYERS:wholeNumber(values.get("layer"));const head=wholeNumber(values.
get("head"));const known=layer!==null&&headsOf(page,layer).length>0?layer:initial.layer;return{view:choice(values.
get("view"),VIEW_IDS,impliedView([...values.keys()],initial)),layer:known,head:head===null&&known===initial.layer?
initial.head:nearestHead(page,known,head??0),measure:choice(values.get("measure"),["weight","value"],initial.measure),
alignment:choice(values.get("alignment"),["generation","position"],initial.alignment),hide:Math.min(wholeNumber(
values.get("hide"))??initial.hide,mostHidden(page)),scale:choice(values.get("scale"),["relative","absolute"],initial.
scale),gamma:within(values.get("gamma"),GAMMA_RANGE.low,GAMMA_RANGE.high,initial.gamma),cutoff:within(values.get(
"cutoff"),0,1,initial.cutoff),theme:choice(values.get("theme"),["auto","light","dark"],initial.theme),observed:tokenOf(
values.get("observed"),page),observer:tokenOf(values.get("observer"),page)}}function mostHidden(page){return Math.
max(0,Math.min(MOST_HIDDEN,page.texts.length-2))}function wholeNumber(text){return text!==null&&/^\d{1,9}$/u.test(
text)?Number(text):null}function tokenOf(text,page){const token=wholeNumber(text);return token!==null&&token<page.
texts.length?token:null}function choice(text,choices,otherwise){return choices.find(each=>each===text)??otherwise}
function within(text,low,high,otherwise){const number=text===null||text.trim()===""?NaN:Number(text);return number>=
low&&number<=high?number:otherwise}var STEP_KEYS={l:"layer +1",L:"layer -1",h:"head +1",H:"head -1"};function stepped(page,state,step){const[name,
number]=step.split(" ");const by=Number(number);if(name==="hide"){return{hide:Math.min(mostHidden(page),Math.max(
0,state.hide+by))}}const layers=page.allLayers.map(({layer})=>layer);const beyond=layers[layers.indexOf(state.
layer)+by];if(name==="layer"){return beyond===void 0?{}:{layer:beyond}}const heads=headsOf(page,state.layer);const head=heads[heads.
indexOf(state.head)+by];if(head!==void 0){return{head}}return beyond===void 0?{}:{layer:beyond,head:headsOf(page,
beyond).at(by>0?0:-1)}}var Tabs=class{constructor(kinds,choose){this.ids=kinds.map(({id})=>id);this.choose=choose;this.list=document.
querySelector("[role=tablist]");this.list.append(...kinds.map(tabElement));this.list.addEventListener("click",
event=>{const tab=event.target instanceof Element?event.target.closest("[role=tab]"):null;if(tab){choose(this.
ids[[...this.list.children].indexOf(tab)])}});this.list.addEventListener("keydown",event=>this.#onKey(event))}show(chosen){
for(const id of this.ids){const tab=document.getElementById(`tab-${id}`);tab.setAttribute("aria-selected",String(
id===chosen));tab.tabIndex=id===chosen?0:-1;panelOf(id).hidden=id!==chosen}return panelOf(chosen)}#onKey(event){
const place=[...this.list.children].findIndex(tab=>tab===document.activeElement);const last=this.ids.length-1;
const moves={ArrowRight:(place+1)%(last+1),ArrowLeft:(place+last)%(last+1),Home:0,End:last};const next=moves[event.
key];if(place>=0&&next!==void 0){event.preventDefault();this.list.children[next].focus();this.choose(this.ids[next])}}};
function tabElement({id,title}){const tab=document.createElement("button");tab.type="button";tab.id=`tab-${id}`;
tab.setAttribute("role","tab");tab.setAttribute("aria-controls",`view-${id}`);tab.textContent=title;return tab}
function panelOf(id){return document.getElementById(`view-${id}`)}var Theme=class{constructor(choose,repaint){this.dark=matchMedia("(prefers-color-scheme: dark)");this.dark.addEventListener(
"change",repaint);this.radios=[...document.querySelectorAll("input[name=theme]")];for(const radio of this.radios){
radio.addEventListener("change",()=>choose(radio.value))}}show(theme){document.documentElement.dataset.theme=theme===
"auto"?this.dark.matches?"dark":"light":theme;for(const radio of this.radios){radio.checked=radio.value===theme}}};function showMessage(text){setText("message",text);document.getElementById("message")?.toggleAttribute("hidden",
!text)}function setText(id,text){const element=document.getElementById(id);if(element){writeText(element,text)}}
var SET_APART=/\u2068([^\u2068\u2069]*)\u2069/u;function writeText(element,text){const parts=text.split(SET_APART);
if(parts.join("")===element.textContent&&element.childNodes.length>0){return}element.replaceChildren(...parts.
flatMap((part,place)=>{const node=place%2?document.createElement("bdi"):document.createTextNode(part);if(place%
2){node.textContent=part}return part?[node]:[]}))}function plainText(text){return text.replace(/[\u2068\u2069]/gu,
"")}var LEVELS=64;var RAMPS={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,
58],[.604,.185,36],[.48,.165,22]]},dark:{paper:"#1b1c1f",ink:"#ebe7e0",stops:[[.27,.03,12],[.425,.12,18],[.58,
.155,36],[.735,.15,62],[.89,.125,92]]}};function swatches(design){return Array.from({length:LEVELS-1},(_,place)=>{
const background=rampColour(design,place/(LEVELS-2));const ink=[rgbOfHex(design.ink),rgbOfHex("#000000"),rgbOfHex(
"#ffffff")].reduce((best,each)=>contrast(best,background)>=4.5||contrast(best,background)>=contrast(each,background)?
best:each);return{background:hexOfRgb(background),ink:hexOfRgb(ink)}})}function rampColour(design,place){const scaled=place*
(design.stops.length-1);const left=Math.min(Math.floor(scaled),design.stops.length-2);const share=scaled-left;
const[from,to]=[design.stops[left],design.stops[left+1]].map(labOfLch);return rgbOfLab(from.map((value,axis)=>value+
share*(to[axis]-value)))}function contrast(one,other){const[dark,light]=[luminance(one),luminance(other)].sort(
(a,b)=>a-b);return(light+.05)/(dark+.05)}function rgbOfHex(hex){return[1,3,5].map(place=>parseInt(hex.slice(place,
place+2),16))}function hexOfRgb(rgb){return`#${rgb.map(channel=>channel.toString(16).padStart(2,"0")).join("")}`}
function luminance(rgb){const[red,green,blue]=rgb.map(channel=>{const value=channel/255;return value<=.04045?value/
12.92:((value+.055)/1.055)**2.4});return .2126*red+.7152*green+.0722*blue}function labOfLch([lightness,chroma,
hue]){const angle=hue*Math.PI/180;return[lightness,chroma*Math.cos(angle),chroma*Math.sin(angle)]}function rgbOfLab([
lightness,a,b]){const long=(lightness+.3963377774*a+.2158037573*b)**3;const medium=(lightness-.1055613458*a-.0638541728*
b)**3;const short=(lightness-.0894841775*a-1.291485548*b)**3;return[4.0767416621*long-3.3077115913*medium+.2309699292*
short,-1.2684380046*long+2.6097574011*medium-.3413193965*short,-.0041960863*long-.7034186147*medium+1.707614701*
short].map(linear=>{const clipped=Math.min(1,Math.max(0,linear));const value=clipped<=.0031308?12.92*clipped:1.055*
clipped**(1/2.4)-.055;return Math.round(255*value)})}function paintSheet(){const sheet=new CSSStyleSheet;const light=rules(":root","light");sheet.replaceSync(`@med\
ia screen{${light}${rules(":root[data-theme=dark]","dark")}}@media print{${light}}`);return sheet}function rules(root,name){
const colours=swatches(RAMPS[name]);const levels=colours.map(({background,ink},place)=>`${root} .level-${place+
1}{background-color:${background};color:${ink}}`);const gradient=[RAMPS[name].paper,...colours.map(({background})=>background)].
join(",");return`${levels.join("")}${root} .legend-bar{background-image:linear-gradient(to right,${gradient})}`}var App=class{#mounted=new Set;#headBeyond=0;constructor(page,kinds){this.page=page;this.kinds=kinds.filter(({
fits})=>!fits||fits(page));this.initial=initialState(page);this.state=this.#stateOfAddress();document.adoptedStyleSheets=
[...document.adoptedStyleSheets,paintSheet()];const context={page,heads:new HeadStore(headText,page.numRows),state:()=>this.
state,change:patch=>this.change(patch),look:place=>this.look(place)};this.views=new Map(this.kinds.map(Kind=>[
Kind.id,new Kind(context)]));this.tabs=new Tabs(this.kinds,view=>void this.change({view}));this.theme=new Theme(
theme=>void this.change({theme}),()=>void this.#show());this.writeAddress=later(()=>writeHash(hashOfState(this.
state,this.initial)),150);this.#listen()}async start(){if(!isHere(this.page,this.state.layer,this.state.head)){
this.#leaveFor(this.state,true)}await this.#show();this.view.reveal?.()}get view(){return this.views.get(this.
state.view)}async change(patch){const next={...this.state,...patch};if(next.layer===ALL_LAYERS!==(this.state.layer===
ALL_LAYERS)){next.head=patch.head??this.#headBeyond;this.#headBeyond=this.state.head}next.head=nearestHead(this.
page,next.layer,next.head);if(!isHere(this.page,next.layer,next.head)){this.#leaveFor(next,false);return}this.
state=next;this.writeAddress();await this.#show()}async show(id){const kind=this.kinds.find(each=>each.id===id);
if(!kind){throw new ReportError(`There is no view \u201C${id}\u201D; the views are ${this.kinds.map(each=>each.
id).join(", ")}.`)}await this.change({view:kind.id})}async look(place){for(const view of this.views.values()){
await view.look?.(place)}}get snapshot(){return Object.assign({},this.state,...[...this.views.values()].map(({
snapshot})=>snapshot))}get door(){return Object.assign({},...[...this.views.values()].map(({door})=>door))}async#show(){
const{state,view}=this;this.theme.show(state.theme);const root=this.tabs.show(state.view);if(!this.#mounted.has(
view)){this.#mounted.add(view);await view.mount(root)}await view.show(this.state)}#stateOfAddress(){const state=stateOfHash(
location.hash,this.page,this.initial);return this.kinds.some(({id})=>id===state.view)?state:{...state,view:this.
initial.view}}#listen(){window.addEventListener("hashchange",()=>{void this.change(this.#stateOfAddress()).then(
()=>this.view.reveal?.())});document.addEventListener("keydown",event=>{const step=STEP_KEYS[event.key];const typing=event.
target instanceof Element&&event.target.matches("input, select, button, a, summary");const steps=this.kinds.find(
({id})=>id===this.state.view)?.stepsHeads;if(step&&steps&&!typing&&!event.ctrlKey&&!event.metaKey&&!event.altKey){
event.preventDefault();void this.change(stepped(this.page,this.state,step))}})}#leaveFor(next,replacing){void this.
view.show(this.state);const hash=hashOfState(next,{...this.initial,layer:-1,head:-1});showMessage(goToHead(this.
page,next.layer,next.head,hash,replacing))}};var SIDE=32;function thumbnail(triangle,numRows){const side=Math.min(SIDE,numRows);const cellOf=Uint16Array.from(
{length:numRows},(_,place2)=>Math.floor(place2*side/numRows));const mass=new Float64Array(side*side);const rowsIn=new Uint32Array(
side);let place=0;for(let row=0;row<numRows;row+=1){const base=cellOf[row]*side;rowsIn[cellOf[row]]+=1;for(let key=0;key<=
row;key+=1){mass[base+cellOf[key]]+=WEIGHT_OF_BYTE[triangle[place]];place+=1}}const levels=new Uint8Array(side*
side);for(let cell=0;cell<levels.length;cell+=1){const share=mass[cell]/rowsIn[Math.floor(cell/side)];levels[cell]=
Math.round((LEVELS-1)*Math.sqrt(Math.min(1,share)))}return{side,levels}}var SLICE=10;var LONGEST_WAIT=100;var Overview=class{#rows=[];#drawing=false;constructor(root,page,heads,choose){
this.root=root;this.page=page;this.heads=heads;this.choose=choose;const grid=root.querySelector(".heads");const single=page.
layers.filter(({layer})=>layer!==ALL_LAYERS);const[first]=single;if(first&&single.every(({heads:numbers})=>String(
numbers)===String(first.heads))){grid.append(labels(["",...first.heads.map(String)]))}grid.append(...page.layers.
map(({layer,heads:numbers})=>this.#row(layer,numbers)));grid.addEventListener("click",event=>this.#onClick(event));
grid.addEventListener("keydown",event=>this.#onKey(event))}show(layer,head){for(const cell of this.#rows.flat()){
const current=cell.layer===layer&&cell.head===head;cell.button.setAttribute("aria-pressed",String(current));cell.
button.tabIndex=current?0:-1;paint(cell)}this.#drawSoon()}#row(layer,heads){const row=document.createElement("\
div");row.className="heads-row";row.setAttribute("role","group");const name=layer===ALL_LAYERS?"All layers":`L\
ayer ${layer}`;row.setAttribute("aria-label",name);const cells=heads.map(head=>headCell(this.page,layer,head));
this.#rows.push(cells);row.append(...labels([name]).childNodes,...cells.map(cell=>cell.button));return row}#drawSoon(){
if(!this.#drawing){this.#drawing=true;void this.#drawAll()}}async#drawAll(){let until=0;for(const cell of this.#rows.
flat().filter(each=>!each.picture)){if(performance.now()>until){await idle();until=performance.now()+SLICE}if(this.
root.hidden){break}try{const{triangle}=await this.heads.get(cell.layer,cell.head);cell.picture=thumbnail(triangle,
this.page.numRows);paint(cell)}catch{cell.button.classList.add("damaged")}}this.#drawing=false}#onClick(event){
const cell=this.#rows.flat().find(({button})=>event.target instanceof Node&&button.contains(event.target));if(cell){
this.choose(cell.layer,cell.head)}}#onKey(event){const move=MOVES[event.key];const row=this.#rows.findIndex(cells2=>cells2.
some(({button})=>button===event.target));if(!move||row<0){return}const column=this.#rows[row].findIndex(({button})=>button===
event.target);const cells=this.#rows[Math.min(this.#rows.length-1,Math.max(0,row+move[0]))];cells[Math.min(cells.
length-1,Math.max(0,column+move[1]))].button.focus();event.preventDefault()}};var MOVES={ArrowUp:[-1,0],ArrowDown:[
1,0],ArrowLeft:[0,-1],ArrowRight:[0,1]};function labels(texts){const row=document.createElement("div");row.className=
"heads-row";row.setAttribute("aria-hidden","true");for(const text of texts){const label=document.createElement(
"span");label.textContent=text;label.setAttribute("aria-hidden","true");row.append(label)}return row}function headCell(page,layer,head){
const button=document.createElement("button");const canvas=document.createElement("canvas");canvas.width=canvas.
height=1;canvas.setAttribute("aria-hidden","true");button.type="button";const title=placeName(layer,head,page.
headNames[head]);button.title=`${title[0].toUpperCase()}${title.slice(1)}`;button.setAttribute("aria-label",button.
title);button.append(canvas);return{layer,head,button,canvas,picture:null}}function paint({canvas,picture}){const context=canvas.
getContext("2d");if(!picture||!context){return}const{side,levels}=picture;const colours=colourTable(document.documentElement.
dataset.theme==="dark"?"dark":"light");const image=new ImageData(side,side);levels.forEach((level,place)=>image.
data.set(colours[level],4*place));canvas.width=canvas.height=side;context.putImageData(image,0,0)}function colourTable(theme){
const colours=[RAMPS[theme].paper,...swatches(RAMPS[theme]).map(({background})=>background)];return colours.map(
hex=>[...rgbOfHex(hex),255])}function idle(){return new Promise(resolve=>{if(window.requestIdleCallback){window.
requestIdleCallback(()=>resolve(),{timeout:LONGEST_WAIT})}else{setTimeout(resolve,20)}})}var HeadsView=class{static id="heads";static title="Heads";static stepsHeads=true;constructor(context){this.context=
context}mount(root){const{page,heads,change}=this.context;this.overview=new Overview(root,page,heads,(layer,head)=>void change(
{view:"looked",layer,head}))}show({layer,head}){this.overview?.show(layer,head)}};function rowOfToken(alignment,token,numRows){const row=alignment==="generation"?token-1:token;return row>=0&&row<
numRows?row:null}function tokenOfRow(alignment,row,numTokens){const token=alignment==="generation"?row+1:row;return token<
numTokens?token:null}var TOP_RATIO=10;function measureOf(page,{layer,head,measure}){if(layer===ALL_LAYERS){return head===CORRECTED?
"corrected":head===RAW?"raw":"restless"}return page.valueNorms.includes(layer)?measure:"weight"}function rolledOut(kind){
const times=({beside})=>beside?`, ${beside} times what an even spread would bring`:"";return{noun:"share",towards:"\
came from",whole:"what reached the last layer",top:1,hasEven:false,pair:(said,_,token)=>`${said.number} of wha\
t reached the last layer came from ${token}${said.left}${times(said)} (${kind})`,most:(said,_,token)=>`the lar\
gest part of what reached the last layer came from ${token}: ${said.number}${said.left}${times(said)} (${kind}\
)`,none:limit=>`${limit} of what reached the last layer came from each of them`,mostLater:(said,_,token,when)=>`${token}\
 counted most ${when}: ${said.number} of what reached the last layer came from it${said.left}${times(said)} (${kind}\
)`,noneLater:(limit,token)=>`Of what reached the last layer at any later token, ${limit} came from ${token}.`}}
var WORDINGS={weight:{noun:"weight",towards:"went to",whole:"the attention",top:1,hasEven:true,pair:({number,left},head,token)=>`${head}\
 gave ${number} of its attention to ${token}${left}`,most:({number,left},head,token)=>`${head} looked most at ${token}\
: ${number} of its attention${left}`,none:(limit,head)=>`${head} gave each of them ${limit} of its attention`,
mostLater:({number,left},head,token,when)=>`${token} was looked at most ${when}: ${head} gave it ${number} of \
its attention${left}`,noneLater:(limit,token)=>`Every later token gave ${token} ${limit} of its attention.`},value:{
noun:"share",towards:"came from",whole:"what was brought",top:1,hasEven:true,pair:({number,beside,left},head,token)=>`${number}\
 of what ${head} brought came from ${token}${left} by weight \xD7 size of the value, ${beside} by weight alone`,
most:({number,beside,left},head,token)=>`${head} brought most from ${token}: ${number}${left} by weight \xD7 size\
 of the value, ${beside} by weight alone`,none:(limit,head)=>`${head} brought ${limit} of what it brought from\
 each of them`,mostLater:({number,beside,left},head,token,when)=>`${token} brought most ${when}: ${number} of \
what ${head} brought${left}, by weight \xD7 size of the value, ${beside} by weight alone`,noneLater:(limit,token)=>`\
Every later token was brought ${limit} of its whole from ${token}.`},corrected:{...rolledOut("raw rollout"),noun:"\
preference",top:TOP_RATIO,pair:({number,beside},_,token)=>`${token} was preferred ${number} times over an even\
 spread; ${beside} of what reached the last layer came from it (raw rollout)`,most:({number,beside},_,token)=>`${token}\
 was preferred most, ${number} times over an even spread; ${beside} of what reached the last layer came from i\
t (raw rollout)`,none:limit=>`each of them was preferred ${limit} times over an even spread`,mostLater:({number,
beside},_,token,when)=>`${token} was preferred most ${when}: ${number} times over an even spread; ${beside} of\
 what reached the last layer came from it (raw rollout)`,noneLater:(limit,token)=>`At every later token, ${token}\
 was preferred ${limit} times over an even spread.`},raw:rolledOut("raw rollout"),restless:rolledOut("rollout \
without resting places")};var HALF=2**-10;var SMALLEST_HALF=2**-24;var LEAST=bound(.5,1);var LOW=Float64Array.from({length:256},(_,byte)=>bound(
Math.max(0,byte-.5),-1));var HIGH=Float64Array.from({length:256},(_,byte)=>bound(byte+.5,1));function bound(root,side){
const weight=(root/255)**2;return Math.min(1,Math.max(0,weight*(1+side*HALF)+side*SMALLEST_HALF))}function shareBounds([
low,high],[wholeLow,wholeHigh]){const[least,most]=[low+Math.max(0,wholeHigh-high),high+Math.max(0,wholeLow-low)];
return[least>0?Math.min(1,low/least):0,most>0?Math.min(1,high/most):0]}function boundedText(value,[low,high]){
if(!(low>0)&&high<.01){return belowText(high)}const decimals=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.
max(high-value,value-low,1e-9)))));const shown=Number(value.toFixed(decimals));const error=Math.ceil(10**decimals*
Math.max(high-shown,shown-low)-1e-6)/10**decimals;return`${shown.toFixed(decimals)} \xB1 ${error.toFixed(decimals)}`}
function belowText(limit){if(!(limit>0)){return"0"}const decimals=Math.max(0,-Math.floor(Math.log10(limit)));return`\
less than ${(Math.ceil(limit*10**decimals-1e-9)/10**decimals).toFixed(decimals)}`}var LONGEST=1200;var KEPT_HEAD=800;var KEPT_TAIL=200;var SPACES_AS_DOTS=40;var CONTROL=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
var BIDI_CONTROL=/[\u202a-\u202e\u2066-\u2069]/u;var LONE_SURROGATE=/[\ud800-\udfff]/u;var INVISIBLE=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u;
var NEEDS_CARE=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u;
var LEADING_COMBINING=/^\p{M}/u;var LINE_SEPARATOR=/[\u2028\u2029]/u;var BYTES=/^(?:⟨[0-9A-F]{2}⟩)+$/u;var BYTE=/⟨[0-9A-F]{2}⟩/gu;
var SPECIAL=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function isSpecial(piece){return SPECIAL.test(piece.trim())}function hasByteMarks(text,piece){return BYTES.test(
text)||!piece.includes("\u27E8")&&text.search(BYTE)>=0}function withoutByteMarks(text,piece){return text.includes(
"\u27E8")&&hasByteMarks(text,piece)?text.replace(BYTE,""):text}function partsOf(text,piece="\u27E8"){if(text.includes(
"\u27E8")&&text.length<=LONGEST&&hasByteMarks(text,piece)){const marks=text.match(BYTE)??[];return text.split(
BYTE).flatMap((plain,place)=>[...plain?partsOf(plain):[],...place<marks.length?[{mark:marks[place],raw:""}]:[]])}
if(text===""){return[{mark:"\u2205",raw:""}]}if(text.length>LONGEST){const left=text.length-KEPT_HEAD-KEPT_TAIL;
const omitted={mark:` \u2026 ${left.toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...partsOf(
text.slice(0,KEPT_HEAD)),omitted,...partsOf(text.slice(-KEPT_TAIL))]}if(/^ +$/u.test(text)&&text.length<=SPACES_AS_DOTS){
return Array.from(text,space=>({mark:"\xB7",raw:space}))}if(INVISIBLE.test(text)){return Array.from(text,character=>({
mark:codeOf(character),raw:LINE_SEPARATOR.test(character)?"":character}))}if(LEADING_COMBINING.test(text)){return[
{mark:"\u25CC",raw:""},...plainAndMarks(text)]}return NEEDS_CARE.test(text)?plainAndMarks(text):[{mark:"",raw:text}]}
function plainAndMarks(text){const parts=[];let plain="";for(const character of text.replaceAll("\r\n","\n")){
const part=markOf(character);if(part){parts.push(...plain?[{mark:"",raw:plain}]:[],part);plain=""}else{plain+=
character}}return plain?[...parts,{mark:"",raw:plain}]:parts}function markOf(character){if(character==="\n"){return{
mark:"\u21B5",raw:"\n"}}if(character==="	"){return{mark:"\u2192",raw:"	"}}if(CONTROL.test(character)){const code=character.
codePointAt(0);return{mark:code<32?String.fromCodePoint(9216+code):codeOf(character),raw:""}}if(character==="\uFEFF"){
return{mark:codeOf(character),raw:character}}if(BIDI_CONTROL.test(character)||LONE_SURROGATE.test(character)||
LINE_SEPARATOR.test(character)){return{mark:codeOf(character),raw:""}}return null}function codeOf(character){const code=character.
codePointAt(0);return`\u27E8${code.toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function quoted(text,longest=28){
if(!text.trim()&&!/[^ \n\t\r]/u.test(text)){return spokenName(text)}const line=partsOf(text).map(part=>part.mark||
part.raw).join("").trim();const characters=Array.from(line);const short=characters.length>longest?`${characters.
slice(0,longest-1).join("")}\u2026`:line;return`\u201C\u2068${short}\u2069\u201D`}var BLANKS={" ":["a space","\
spaces"],"\n":["a line break","line breaks"],"	":["a tab","tabs"]};function spokenName(text){if(text===""){return"\
an empty token"}const runs=text.replaceAll("\r\n","\n").match(/ +|\n+|\t+|[^ \n\t]+/gu)??[];const names=runs.map(
run=>{const[one,many]=BLANKS[run[0]]??["",""];if(one){return run.length===1?one:`${run.length} ${many}`}return partsOf(
run).map(({mark:mark2,raw})=>mark2||raw).join("")});return names.length>1?`${names.slice(0,-1).join(", ")} and\
 ${names.at(-1)}`:names[0]}var SINK_STEP=.5/65535;function weightText(weight,least=LEAST){if(weight===0){return belowText(least)}return weight>=
.00995?weight.toFixed(3):weight.toPrecision(2)}function tokenName(page,token){return`${quoted(page.texts[token])}\
 (token ${token})`}function headName(page,layer,head){const name=page.headNames[head];return name?`the ${name}\
 of layer ${layer}`:`head ${head} of layer ${layer}`}function occasion(speaker,token){const{page,alignment}=speaker;
if(alignment==="position"){return`When the model read ${tokenName(page,token)}`}return token<page.promptLength?
`Just before ${tokenName(page,token)} in the prompt`:`When the model produced ${tokenName(page,token)}`}function pairSentence(speaker,query,key,pair){
const head=headName(speaker.page,speaker.layer,speaker.head);const looked=query===key&&speaker.alignment==="po\
sition"?"itself":tokenName(speaker.page,key);const said=WORDINGS[speaker.measure].pair(pair.said,head,looked);
return`${occasion(speaker,query)}, ${said}${evenClause(speaker,pair)}.`}function evenClause({measure},{even}){
return WORDINGS[measure].hasEven?`; an even spread would be ${weightText(even)}`:""}function subjectSentence(speaker,view,token,shown,pairAt,limit){
if(shown.absence){return absenceSentence(speaker,view,token,shown.absence)}const wording=WORDINGS[speaker.measure];
const head=headName(speaker.page,speaker.layer,speaker.head);const pair=view==="observer"?pairAt(token,shown.strongest):
pairAt(shown.strongest,token);if(shown.strongest<0||!pair){return view==="observer"?`${occasion(speaker,token)}\
, ${wording.none(limit(),head)}.`:wording.noneLater(limit(),tokenName(speaker.page,token))}if(view==="observer"){
const itself=shown.strongest===token?"itself":tokenName(speaker.page,shown.strongest);return`${occasion(speaker,
token)}, ${wording.most(pair.said,head,itself)}${evenClause(speaker,pair)}.`}const when=occasion(speaker,shown.
strongest).replace(/^(When|Just)/u,word=>word.toLowerCase());return`${wording.mostLater(pair.said,head,tokenName(
speaker.page,token),when)}${evenClause(speaker,pair)}.`}function absenceSentence({page,alignment},view,token,absence){
const name=tokenName(page,token);if(absence==="hidden"){return`${name} is one of the first tokens, which are h\
idden.`}if(absence==="all-hidden"){return`${name} could only look at the first tokens, which are hidden.`}if(absence===
"padding"){return`${name} is padding: nothing looks at it, and it looks at nothing.`}if(view==="observed"){return`${name}\
 is the last token: nothing came after it that could look back.`}return absence==="first-token"?`${name} is th\
e first token: nothing came before it, so there is no attention to show.`:`${name} was never fed back to the m\
odel, so it has no row of its own${alignment==="position"?"; the other alignment shows what produced it":""}.`}
function massSentence(view,shown,hide,learnedSinks,wording){if(shown.absence==="first-token"||shown.absence===
"last-token"||shown.absence==="hidden"||shown.absence==="padding"){return""}const average=view==="observed"?" \
on average":"";const sentences=[];if(hide>0){const tokens=hide===1?"the first token":`the first ${hide} tokens`;
const[mass,low,high]=shown.hiddenMass;sentences.push(`Hidden: ${boundedText(mass,[low,high])} of ${wording.whole}${average}\
 ${wording.towards} ${tokens}; the numbers of the others are the model\u2019s own.`)}if(learnedSinks){sentences.
push(`Learned sink: ${weightText(shown.sinkMass,SINK_STEP)} of the attention${average} went to no token at all\
 (this model may set attention aside).`)}return sentences.join(" ")}function tokenDetail(page,token){const piece=page.
tokens[token];const short=Array.from(piece).length>40?`${Array.from(piece).slice(0,39).join("")}\u2026`:piece;
const visible=short.replace(/[\p{C}\p{Z}]/gu,character=>character===" "?"\u2423":"\uFFFD");const id=page.ids?`\
 \xB7 id\xA0${page.ids[token]}`:"";return`Token ${token} \xB7 ${token<page.promptLength?"prompt":"completion"}\
 \xB7 piece ${visible||"\u2205"}${id}`}function precisionSentence(measure){const kept="is kept as one byte, ro\
und(255 \xB7 \u221Aw)";const within3="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)";const examples="\
0.0049 at 1, 0.0005 at 0.01";if(measure==="corrected"){return`A preference ${kept} of its row\u2019s largest: it is\
 shown to within \xB11% of that; sentences say how far each may be off.`}if(measure==="value"){return`A weight\
 w ${kept}, and ${within3} of what the model computed (${examples}); shares of weight \xD7 value are computed fro\
m these, and sentences say how far each may be off.`}return measure==="weight"?`A weight w ${kept}, and ${within3}\
 of what the model computed (${examples}).`:`A share w ${kept}, and ${within3} of the rollout of the weights a\
s archives keep them, in float16 (${examples}).`}function scaleSentence(scale,maximum,{noun,top}){if(scale==="\
absolute"){return`Colour is absolute: the strongest colour is a ${noun} of ${top}${top>1?" or more":""}, in ev\
ery report.`}const largest=weightText(maximum);return`Colour is relative: the strongest colour is the largest ${noun}\
 shown, ${largest}; do not compare it with others.`}function sightOf(sight,layer,numRows){const first=new Int32Array(numRows);const runs=sight.starts[sight.layers[layer]]??
[];runs.forEach(([query,key,step],place)=>{const next=runs[place+1]?.[0]??numRows;for(let row=query;row<next;row+=
1){first[row]=key+step*(row-query)}});const real=new Uint8Array(numRows).fill(1);for(const[from,to]of sight.padding){
real.fill(0,from,to)}const realBefore=new Int32Array(numRows+1);for(let row=0;row<numRows;row+=1){realBefore[row+
1]=realBefore[row]+real[row]}return{first,realBefore}}function sees({first,realBefore},row,key){return key<=row&&
key>=first[row]&&isReal(realBefore,key)&&isReal(realBefore,row)}function keysSeen({first,realBefore},row,from=0){
const start=Math.min(Math.max(first[row],from),row+1);return isReal(realBefore,row)?realBefore[row+1]-realBefore[start]:
0}function isReal(realBefore,place){return realBefore[place+1]>realBefore[place]}function rowWeights(data,row,numRows){const weights=new Float32Array(numRows);const start=rowStart(row);const scale=data.
scales?data.scales[row]:1;for(let key=0;key<=row;key+=1){weights[key]=WEIGHT_OF_BYTE[data.triangle[start+key]]*
scale}return weights}function rowMass(scope,row){const{norms}=scope;const{triangle,sinkMass:sinkMass2}=scope.data.
scales&&scope.beside||scope.data;const start=rowStart(row);const hidden=[0,0,0];const rest=[0,0,0];for(let key=0;key<=
row;key+=1){if(!sees(scope.sight,row,key)){continue}const byte=triangle[start+key];const norm=norms?norms[key]:
1;const part=key<scope.hide?hidden:rest;part[0]+=WEIGHT_OF_BYTE[byte]*norm;part[1]+=LOW[byte]*norm;part[2]+=HIGH[byte]*
norm}const sink=sinkMass2?sinkMass2[row]:0;if(!norms){rest.forEach((_,place)=>{rest[place]+=sink})}const total=hidden[0]+
rest[0];return{hidden,rest,sink,factor:norms?total>0?1/total:0:1}}function hiddenShare({norms},{hidden,rest}){
if(!norms){return[Math.min(1,hidden[0]),hidden[1],Math.min(1,hidden[2])]}const whole=hidden[0]+rest[0];const bounds=shareBounds(
[hidden[1],hidden[2]],[hidden[1]+rest[1],hidden[2]+rest[2]]);return[whole>0?hidden[0]/whole:0,...bounds]}function allRowMasses(scope){
const hidden=[];const factor=new Float32Array(scope.numRows).fill(1);if(scope.hide>0||scope.norms){for(let row=0;row<
scope.numRows;row+=1){const mass=rowMass(scope,row);hidden[row]=hiddenShare(scope,mass);factor[row]=mass.factor}}
return{hidden,factor}}function observerWeights(scope,token){const weights=new Float32Array(scope.numTokens).fill(
NaN);const row=rowOfToken(scope.alignment,token,scope.numRows);if(row===null){return nothing(weights,token===0?
"first-token":"last-token")}const{data,norms,sight}=scope;const mass=rowMass(scope,row);const start=rowStart(row);
const times=mass.factor*(data.scales?data.scales[row]:1);for(let key=scope.hide;key<=row;key+=1){if(sees(sight,
row,key)){weights[key]=WEIGHT_OF_BYTE[data.triangle[start+key]]*(norms?norms[key]:1)*times}}return{weights,...strongestOf(
weights),hiddenMass:hiddenShare(scope,mass),sinkMass:mass.sink,absence:keysSeen(sight,row)===0?"padding":keysSeen(
sight,row,scope.hide)===0?"all-hidden":""}}function observedWeights(scope,token,masses){const weights=new Float32Array(
scope.numTokens).fill(NaN);if(token<scope.hide){return nothing(weights,"hidden")}const{data,norms,sight}=scope;
const hiddenMass=[0,0,0];let sinkMass2=0;let looking=0;for(let row=token;row<scope.numRows;row+=1){const later2=tokenOfRow(
scope.alignment,row,scope.numTokens);if(later2!==null&&sees(sight,row,token)){const times=masses.factor[row]*(norms?
norms[token]:1)*(data.scales?data.scales[row]:1);weights[later2]=WEIGHT_OF_BYTE[data.triangle[rowStart(row)+token]]*
times;(masses.hidden[row]??[]).forEach((part,place)=>{hiddenMass[place]+=part});sinkMass2+=data.sinkMass?data.
sinkMass[row]:0;looking+=1}}if(looking===0){return nothing(weights,token<scope.numRows&&keysSeen(sight,token)===
0?"padding":"last-token")}return{weights,...strongestOf(weights),hiddenMass:hiddenMass.map(sum=>sum/looking),sinkMass:sinkMass2/
looking,absence:""}}function strongestTokens(weights,count,cutoff){const best=[];for(let token=0;token<weights.
length;token+=1){const weight=weights[token];if(weight>0&&weight>=cutoff&&(best.length<count||weight>weights[best[best.
length-1]])){let place=best.length;while(place>0&&weights[best[place-1]]<weight){place-=1}best.splice(place,0,
token);best.length=Math.min(best.length,count)}}return best}function strongestOf(weights){let strongest=-1;let maximum=0;
for(let token=0;token<weights.length;token+=1){if(weights[token]>maximum){strongest=token;maximum=weights[token]}}
return{strongest,maximum}}function nothing(weights,absence){return{weights,strongest:-1,maximum:0,hiddenMass:[
0,0,0],sinkMass:0,absence}}function measuredAt(page,layer,head,row,key){const averaged=page.headNames[head]!==void 0;const fitting=page.measuredEdges.
filter(edge=>edge.others===0&&within2(row,edge.queries)&&within2(key,edge.keys)&&(edge.layer===null||edge.layer===
layer)&&(edge.head===null||edge.head===head&&!averaged&&layer!==ALL_LAYERS));return fitting.reduce((best,edge)=>!best||
breadth(edge)<breadth(best)?edge:best,null)}function consequenceSentence(edge){const several=span(edge.queries)*
span(edge.keys)>1;const what=several?"the edges between these tokens":"this edge";return`Without ${what}${whereText(
edge)}, log P(${quoted(edge.next)}) changes by ${changeText(edge.change)} (${factorText(edge.change)} times as\
 likely).`}function changeText(change){const size=Math.abs(change);if(size<5e-7){return"0.000"}const sign=change<
0?"\u2212":"+";return`${sign}${size>=.00995?size.toFixed(3):size.toPrecision(2).replace(/e-(\d+)$/u,"e\u2212$1")}`}
function factorText(change){const factor=Math.exp(change);if(factor>=100||factor<.001){return factor>=100?"mor\
e than 100":"less than 0.001"}return factor>=.995&&factor<1.005?factor.toFixed(3):String(Number(factor.toPrecision(
2)))}function whereText({layer,head}){if(layer===null){return head===null?" in all layers and heads":" in this\
 head of all layers"}return head===null?" in all heads of this layer":""}function breadth({layer,head,queries,
keys}){return(layer===null?2e12:0)+(head===null?1e12:0)+span(queries)*span(keys)}function span([from,to]){return to-
from}function within2(position,[from,to]){return from<=position&&position<to}function pairNumbers(scope,queryToken,key){const row=rowOfToken(scope.alignment,queryToken,scope.numRows);if(row===
null||!sees(scope.sight,row,key)){return null}const{data,norms,beside,hide}=scope;const weight=massOf(data,row,
key);const even=1/keysSeen(scope.sight,row);if(data.scales||beside){return{shown:weight,left:null,beside:beside?
massOf(beside,row,key):null,even}}if(!norms&&hide===0){return{shown:weight,left:null,beside:null,even}}const mass=rowMass(
scope,row);const part=weight.map(number=>number*(norms?norms[key]:1));const whole=mass.rest.map((number,place)=>number+
mass.hidden[place]);return{shown:norms?shareOf(part,whole):weight,left:hide>0&&key>=hide?shareOf(part,mass.rest):
null,beside:norms?weight:null,even}}function saidOf(scope,{shown,left,beside}){const hidden=scope.hide===1?"th\
e first token":`the first ${scope.hide} tokens`;return{number:scope.norms||scope.data.scales?bounded(shown):byteText(
shown),beside:beside?scope.norms||!scope.beside?.scales?byteText(beside):bounded(beside):"",left:left?` (${bounded(
left)} of what is left without ${hidden})`:""}}function massOf({triangle,scales},row,key){const byte=triangle[rowStart(
row)+key];const scale=scales?scales[row]:1;return[WEIGHT_OF_BYTE[byte]*scale,LOW[byte]*scale,HIGH[byte]*scale]}
function shareOf([value,...bounds],[whole,...wholeBounds]){return[whole>0?value/whole:0,...shareBounds(bounds,
wholeBounds)]}function bounded([value,low,high]){return boundedText(value,[low,high])}function byteText([value,
,high]){return value>0?weightText(value):belowText(high)}function scaleTop(settings,maximum){return settings.scale==="absolute"||!(maximum>0)?settings.top:maximum}function colourLevels(weights,settings,maximum){
const top=scaleTop(settings,maximum);const levels=new Uint8Array(weights.length);for(let token=0;token<weights.
length;token+=1){const weight=weights[token];if(weight>0&&weight>=settings.cutoff){levels[token]=Math.round((LEVELS-
1)*Math.min(1,weight/top)**settings.gamma)}}return levels}function legendWeights(settings,maximum,count){const top=scaleTop(
settings,maximum);return Array.from({length:count},(_,place)=>top*(place/(count-1))**(1/settings.gamma))}var STRONGEST=5;var LEGEND_NUMBERS=5;function viewModel(page,state,scope,masses,view,focus){const subject=focus.
frozen??focus.pointed;if(subject===null){return emptyModel(page,"Point at a token to see its attention here.")}
const shown=view==="observer"?observerWeights(scope,subject):observedWeights(scope,subject,masses);const measure=measureOf(
page,state);const speaker={page,layer:state.layer,head:state.head,alignment:state.alignment,measure};const wording=WORDINGS[measure];
const pointed=focus.frozen!==null&&focus.pointed!==null?focus.pointed:subject;const pair=view==="observer"?[subject,
pointed]:[pointed,subject];const compared=pointed===subject?shown.strongest:pointed;const consequence=consequenceOf(
speaker,scope,view==="observer"?[subject,compared]:[compared,subject]);const sentence=pointed!==subject&&!shown.
absence?pairOrReason(speaker,scope,pair,shown.weights[pointed]):subjectSentence(speaker,view,subject,shown,(query,key)=>pairOf(
scope,query,key),()=>limitOf(scope,view,subject));const colouring={...state,top:wording.top};const notes=[massSentence(
view,shown,state.hide,scope.data.sinkMass!==null,wording)];if(state.cutoff>0&&!shown.absence){notes.push(cutoffSentence(
shown.weights,state.cutoff,wording.noun))}return{subject,pointed:pointed===subject?-1:pointed,frozen:focus.frozen!==
null,weights:shown.weights.map(weight=>weight>=state.cutoff?weight:NaN),levels:colourLevels(shown.weights,colouring,
shown.maximum),sentence:`${sentence}${consequence}`,mass:notes.filter(Boolean).join(" "),detail:tokenDetail(page,
pointed),strongest:strongestTokens(shown.weights,STRONGEST,state.cutoff).map(token=>({token,weight:shown.weights[token]})),
legend:legendWeights(colouring,shown.maximum,LEGEND_NUMBERS),scale:scaleSentence(state.scale,shown.maximum,wording)}}
function emptyModel(page,sentence){return{subject:-1,pointed:-1,frozen:false,weights:new Float32Array(page.texts.
length).fill(NaN),levels:new Uint8Array(page.texts.length),sentence,mass:"",detail:"",strongest:[],legend:[],scale:""}}
function openingTokens(page,scope){const last=page.texts.length-1;const observer=Math.min(Math.max(page.promptLength,
1),last);if(last<1){return{observed:null,observer:null}}const{weights}=observerWeights(scope,observer);const candidates=weights.
map((weight,token)=>token===0||token>=observer||isSpecial(page.tokens[token])||!page.texts[token].trim()?NaN:weight);
return{observed:strongestTokens(candidates,1,0)[0]??0,observer}}function pairOf(scope,query,key){const numbers=query<
0||key<0?null:pairNumbers(scope,query,key);return numbers&&{said:saidOf(scope,numbers),even:numbers.even}}function limitOf(scope,view,subject){
let limit=LEAST;if(scope.norms||scope.data.scales){limit=0;for(let token=0;token<scope.numTokens;token+=1){const numbers=view===
"observer"?pairNumbers(scope,subject,token):pairNumbers(scope,token,subject);limit=Math.max(limit,numbers?.shown[2]??
0)}}return belowText(limit)}function pairOrReason(speaker,scope,[query,key],weight){const numbers=Number.isNaN(
weight)?null:pairOf(scope,query,key);if(numbers){return pairSentence(speaker,query,key,numbers)}if(key<scope.hide){
return`Token ${key} is one of the first tokens, which are hidden.`}const row=rowOfToken(scope.alignment,query,
scope.numRows);if(row!==null&&key<=row&&!sees(scope.sight,row,key)){return`Token ${query} could not see token ${key}\
: it is padding, or lies outside this layer\u2019s window.`}return key===query?`Token ${key} was not there yet\
 when this attention was computed.`:`Token ${key} comes after token ${query}: a model that reads from left to \
right cannot look ahead.`}function consequenceOf({page,layer,head},scope,[query,key]){const row=query<0||key<0?
null:rowOfToken(scope.alignment,query,scope.numRows);const edge=row===null?null:measuredAt(page,layer,head,row,
key);return edge?` ${consequenceSentence(edge)}`:""}function cutoffSentence(weights,cutoff,noun){let kept=0;let all=0;
for(const weight of weights){kept+=weight>=cutoff?1:0;all+=Number.isNaN(weight)?0:1}return`Cut-off: ${kept} of\
 ${all} ${noun}s are ${cutoff} or more and shown.`}var Controls=class{constructor(page,state,change){this.page=page;this.layer=select("layer");this.head=select("\
head");this.hide=input("hide");this.gamma=input("gamma");this.cutoff=input("cutoff");this.hide.max=String(mostHidden(
page));this.cutoff.max=String(CUTOFFS.length-1);this.layer.append(...page.allLayers.map(({layer})=>layerOption(
layer)));this.layer.addEventListener("change",()=>change({layer:Number(this.layer.value)}));this.head.addEventListener(
"change",()=>change({head:Number(this.head.value)}));this.hide.addEventListener("input",()=>change({hide:wholeWithin(
this.hide.value,mostHidden(page))}));this.gamma.addEventListener("input",()=>change({gamma:Number(this.gamma.value)}));
this.cutoff.addEventListener("input",()=>change({cutoff:CUTOFFS[Number(this.cutoff.value)]}));for(const button of document.
querySelectorAll("[data-step]")){button.addEventListener("click",()=>change(stepped(page,state(),button.dataset.
step??"")))}for(const name of["measure","alignment","scale"]){for(const radio of radios(name)){radio.addEventListener(
"change",()=>change({[name]:radio.value}))}}for(const radio of radios("rollout")){radio.addEventListener("chan\
ge",()=>change({head:Number(radio.value)}))}document.getElementById("reset")?.addEventListener("click",()=>{const{
view,layer,head,theme}=state();change({...initialState(page),view,layer,head,theme})})}show(state){this.layer.
value=String(state.layer);this.layer.classList.toggle("wide",state.layer===ALL_LAYERS);this.#showHeads(state);
this.hide.value=String(state.hide);this.gamma.value=String(state.gamma);const place=CUTOFFS.findIndex(cutoff=>cutoff>=
state.cutoff);this.cutoff.value=String(place<0?CUTOFFS.length-1:place);setText("gamma-value",state.gamma.toFixed(
2));setText("cutoff-value",state.cutoff===0?"off":String(state.cutoff));this.gamma.setAttribute("aria-valuetex\
t",`exponent ${state.gamma.toFixed(2)}`);this.cutoff.setAttribute("aria-valuetext",state.cutoff===0?"off":`wei\
ghts below ${state.cutoff}`);for(const[name,value]of Object.entries({measure:state.measure,alignment:state.alignment,
scale:state.scale,rollout:String(state.head)})){for(const radio of radios(name)){radio.checked=radio.value===value}}
const shown=new Set([state.alignment,measureOf(this.page,state),state.layer===ALL_LAYERS?"rollout":"head",this.
page.valueNorms.includes(state.layer)?"norms":""]);for(const part of document.querySelectorAll("[data-explains\
]")){const words=part.getAttribute("data-explains")?.split(" ")??[];part.toggleAttribute("hidden",!words.every(
word=>shown.has(word)))}this.#showSteps(state)}#showHeads(state){const heads=headsOf(this.page,state.layer);const wanted=heads.
map(head=>{const name=state.layer===ALL_LAYERS?measureOf(this.page,{...state,head}):this.page.headNames[head];
const elsewhere=isHere(this.page,state.layer,head)?"":" (other file)";return[name??`${head}${elsewhere}`,String(
head)]});const present=[...this.head.options].map(option=>[option.text,option.value]);if(JSON.stringify(wanted)!==
JSON.stringify(present)){this.head.replaceChildren(...wanted.map(([text,value])=>new Option(text,value)))}this.
head.value=String(state.head)}#showSteps(state){for(const button of document.querySelectorAll("[data-step]")){
const step=stepped(this.page,state,button.dataset.step??"");const stays=Object.entries(step).every(([key,value])=>state[key]===
value);button.setAttribute("aria-disabled",String(stays))}}};function layerOption(layer){return new Option(layer===
ALL_LAYERS?"All layers: rollout":String(layer),String(layer))}function wholeWithin(text,most){return Math.min(
most,Math.max(0,Math.trunc(Number(text))||0))}function select(id){return document.getElementById(id)}function input(id){
return document.getElementById(id)}function radios(name){return[...document.querySelectorAll(`input[name=${name}\
]`)]}var underWay=0;async function busyUntil(work){underWay+=1;mark();try{return await work}finally{underWay-=1;mark()}}
function mark(){document.documentElement.toggleAttribute("data-busy",underWay>0)}var THIN=1;var NAMED=2;var LONGEST_LINE=800;var SEARCHED=200;function textModel(page){const markers=new Uint8Array(
page.texts.length);for(const[from,to]of page.text.markup){markers.fill(NAMED,from,to)}const added=new Uint8Array(
page.texts.length);for(const[from,to]of page.text.added??[]){added.fill(1,from,to)}const turns=page.text.turns.
map(([label,from,to])=>{const head=endOf(markers,from,to,1);markers.fill(THIN,from,head);markers.fill(THIN,endOf(
markers,to-1,head-1,-1)+1,to);return{label,from,head,to,lines:linesOf(page,markers,added,head,to)}});return{page,
turns,markers}}function endOf(markers,from,to,step){let token=from;while(token!==to&&markers[token]){token+=step}
return token}function linesOf(page,markers,added,from,to){const lines=cutLines(page.texts,markers,from,to);const code=fenced(
lines.map(line=>saidIn(page,markers,line)));return lines.map(([first,last],place)=>{const said=[...added.subarray(
first,last)].filter((_,token)=>!markers[first+token]);return{from:first,to:last,code:code[place],folded:said.length>
0&&said.every(Boolean)}})}function cutLines(texts,markers,from,to){const lines=[];let begun=from;for(let token=from;token<
to;token+=1){const text=texts[token];const opens=!markers[token]&&BREAK_AND_INDENT.test(text);const length=token-
begun;const long=length>=LONGEST_LINE&&(/^\s/u.test(text)||length>=LONGEST_LINE+SEARCHED);if((opens||long)&&token>
begun){lines.push([begun,token]);begun=token}if(markers[token]!==THIN&&text.endsWith("\n")&&mayEndAt(markers,token+
1,to)){lines.push([begun,token+1]);begun=token+1}}return begun<to?[...lines,[begun,to]]:lines}var BREAK_AND_INDENT=/^\r?\n[\s]*[^\S\n]$/u;
function mayEndAt(markers,token,to){return token>=to||markers[token]!==THIN}function saidIn(page,markers,[from,
to]){let text="";for(let token=from;token<to&&text.length<200;token+=1){text+=markers[token]?"":withoutByteMarks(
page.texts[token],page.tokens[token])}return text}function fenced(lines){let fence="";return lines.map(line=>{
const[,mark2,rest]=/^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(line)??["","",""];if(!fence){fence=mark2&&!(mark2[0]===
"`"&&rest.includes("`"))?mark2:"";return fence!==""}if(mark2&&mark2[0]===fence[0]&&mark2.length>=fence.length&&
!rest.trim()){fence=""}return true})}function trueText(page,markers,from,to){let said="";let all="";for(let token=from;token<
to;token+=1){const text=withoutByteMarks(page.texts[token],page.tokens[token]);all+=text;said+=markers[token]?
"":text;if(markers[token]&&!markers[token+1]&&said&&token+1<to&&!said.endsWith("\n")){said+="\n"}}return said||
all}var FEW_TOKENS=1024;var MARGIN=.75;var LEAST_MARGIN=300;var KEPT=4;var CHARACTER_WIDTH=.47;var Blocks=class{#kept=[];#width=0;#printing=false;constructor(container,blocks,fill,empty,whole){
this.container=container;this.all=blocks;this.fill=fill;this.empty=empty;this.whole=whole;if(whole){blocks.forEach(
block=>this.#fill(block));return}this.#guessHeights();let waiting=false;const look=()=>{if(!waiting){waiting=true;
requestAnimationFrame(()=>{waiting=false;this.update()})}};document.addEventListener("scroll",look,{capture:true,
passive:true});window.addEventListener("resize",look,{passive:true});new ResizeObserver(()=>{if(container.clientWidth!==
this.#width){this.#guessHeights()}look()}).observe(container);window.addEventListener("beforeprint",()=>{this.#printing=
true;blocks.forEach(block=>this.#fill(block))});window.addEventListener("afterprint",()=>{this.#printing=false;
this.update()})}holding(token){const block=this.at(token);if(block&&!this.whole){this.#kept=[...this.#kept.filter(
each=>each!==block),block].slice(-KEPT);this.#fill(block)}return block}at(token){const block=this.all[firstWhere(
0,this.all.length,place=>this.all[place].to>token)];return block&&block.from<=token?block:null}update(){if(this.
whole||this.#printing||!this.container.clientHeight){return}const anchor=this.#firstInSight();const before=anchor?
boxOf(anchor).top:0;const{scroller}=this;const atEnd=scroller.scrollTop>0&&scroller.scrollTop+scroller.clientHeight>=
scroller.scrollHeight-2;for(let round=0;round<3;round+=1){const near=this.#near();let changed=false;this.all.forEach(
(block,place)=>{const wanted=place>=near.from&&place<near.to;if(wanted!==block.filled&&(wanted||!this.#stays(block))){
changed=true;if(wanted){this.#fill(block)}else{this.#empty(block)}}});if(!changed){break}}const moved=anchor?boxOf(
anchor).top-before:0;if(Math.abs(moved)>=1){scroller.scrollBy({top:moved,behavior:"instant"})}if(atEnd){scroller.
scrollTo({top:scroller.scrollHeight,behavior:"instant"})}}get scroller(){const own=/auto|scroll/u.test(getComputedStyle(
this.container).overflowY);return own?this.container:document.scrollingElement??document.documentElement}get sight(){
const box=this.container.getBoundingClientRect();return{top:Math.max(box.top,0),bottom:Math.min(box.bottom,window.
innerHeight)}}#fill(block){if(!block.filled){block.filled=true;block.element.style.height="";this.fill(block)}}#empty(block){
block.filled=false;const{height}=block.element.getBoundingClientRect();this.empty(block);block.element.style.height=
`${height}px`}#stays(block){const selection=document.getSelection();return this.#kept.includes(block)||block.element.
contains(document.activeElement)||selection!==null&&!selection.isCollapsed&&(block.element.contains(selection.
anchorNode)||block.element.contains(selection.focusNode))}#guessHeights(){this.#width=this.container.clientWidth;
const size=parseFloat(getComputedStyle(this.container).fontSize)||16;const characters=Math.max(12,Math.floor(this.#width/
(CHARACTER_WIDTH*size)));for(const block of this.all.filter(({filled})=>!filled)){const rows=block.lines.length+
Math.floor(.9*block.width/characters);block.element.style.height=`calc(${rows} * 1lh)`}}#firstInSight(){const{
top,bottom}=this.sight;return this.all[this.#between(top,bottom).from]}#near(){const{top,bottom}=this.sight;const margin=Math.
max(LEAST_MARGIN,MARGIN*(bottom-top));return this.#between(top-margin,bottom+margin)}#between(top,bottom){const count=this.
all.length;return{from:firstWhere(0,count,place=>boxOf(this.all[place]).bottom>=top),to:firstWhere(0,count,place=>boxOf(
this.all[place]).top>bottom)}}};function boxOf({element,fold}){return(fold&&!fold.isOpen?fold.toggle:element).
getBoundingClientRect()}function firstWhere(from,to,holds){let[low,high]=[from,to];while(low<high){const middle=low+
high>>1;if(holds(middle)){high=middle}else{low=middle+1}}return low}var LEADING_SPACE=/^ (?=[^\s\p{C}\p{M}])/u;var BYTE_MARK=/^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;function turnElement({
page},turn){const element=division("turn");const count=turn.to-turn.head;element.setAttribute("role","group");
element.setAttribute("aria-label",`${turn.label}: ${count} ${count===1?"token":"tokens"}`);element.dataset.speaker=
turn.label;element.classList.add(turn.to>page.promptLength?"completion":"prompt");const label=division("turn-l\
abel");label.textContent=turn.label;const head=division("turn-head");head.append(label);const body=division("t\
urn-body");element.append(head,body);return{element,head,body}}function lineElement(model,line,made){const{page}=model;
const element=division(line.code?"line code":"line");element.dir=line.code?"ltr":"auto";element.dataset.from=String(
line.from);element.dataset.to=String(line.to);element.classList.toggle("answer",line.from>=page.promptLength);
for(let token=line.from;token<line.to;token+=1){const spaced=!model.markers[token]&&LEADING_SPACE.test(page.texts[token]);
if(spaced&&!(token===line.from&&beginsTurn(model,token))){element.append(" ")}const written=tokenElement(model,
token,token===line.from);made(token,written);element.append(written)}return element}function beginsTurn({turns},token){
return turns.some(({head})=>head===token)}function tokenElement({page,markers},token,first=false){const element=document.
createElement("span");element.className="token";element.dataset.token=String(token);const text=page.texts[token];
if(markers[token]){const name=partsOf(text,page.tokens[token]).map(({mark:mark2,raw})=>mark2||raw).join("").trim();
element.dataset.chip=markers[token]===THIN?"thin":"named";element.dataset.name=name;element.title=name;element.
setAttribute("aria-label",spokenName(text));return element}const indented=first&&BREAK_AND_INDENT.test(text);const shown=indented?
text.replace(/^\r?\n/u,""):text.replace(LEADING_SPACE,"");const parts=partsOf(shown,page.tokens[token]);if(parts.
length===1&&!parts[0].mark){element.textContent=parts[0].raw}else{element.append(...parts.map(partNode))}if(!text.
trim()||parts.every(part=>part.mark)){element.setAttribute("aria-label",spokenName(text));element.title=parts.
some(({mark:mark2})=>BYTE_MARK.test(mark2))?spokenName(text):""}if(isSpecial(page.tokens[token])){element.dataset.
special=""}return element}function partNode(part){if(!part.mark){return document.createTextNode(part.raw)}const mark2=document.
createElement("span");const kind=part.raw===" "||part.raw==="	"?"mark over":"mark";mark2.className=BYTE_MARK.test(
part.mark)?"mark byte":kind;mark2.dataset.mark=part.mark;mark2.textContent=part.raw;return mark2}function division(name){
const element=document.createElement("div");element.className=name;return element}var LONGEST2=96;var Fold=class{#listeners=[];constructor(model,from,to,first,inList){this.from=from;this.to=to;
this.element=division("fold");this.body=division("fold-body");this.body.hidden=true;this.toggle=document.createElement(
inList?"span":"button");this.toggle.className="fold-toggle";const characters=Array.from(trueText(model.page,model.
markers,from,to).replace(/\s+/gu," ").trim());const text=characters.length>LONGEST2?`${characters.slice(0,LONGEST2-
1).join("")}\u2026`:characters.join("");const said=document.createElement("bdi");said.textContent=text;this.toggle.
append(first?"Added by the chat template: \u201C":"\u201C",said,"\u201D");if(inList){this.toggle.setAttribute(
"role","option");this.toggle.setAttribute("aria-selected","false");this.toggle.tabIndex=0}else{this.toggle.setAttribute(
"type","button");this.toggle.setAttribute("aria-expanded","false")}this.toggle.addEventListener("click",()=>this.
open(this.body.hidden));this.toggle.addEventListener("keydown",event=>{if(inList&&(event.key==="Enter"||event.
key===" ")){event.preventDefault();this.open(this.body.hidden)}});this.element.append(this.toggle,this.body)}get isOpen(){
return!this.body.hidden}onChange(listener){this.#listeners.push(listener)}open(open){if(this.body.hidden===open){
this.body.hidden=!open;this.element.classList.toggle("open",open);if(this.toggle instanceof HTMLButtonElement){
this.toggle.setAttribute("aria-expanded",String(open))}this.#listeners.forEach(listener=>listener())}}paint(levels,shades){
const level=levels.subarray(this.from,this.to).reduce((most,each)=>Math.max(most,each),0);const shade=shades.subarray(
this.from,this.to).reduce((most,each)=>Math.abs(each)>Math.abs(most)?each:most,0);const names=["fold-toggle",level>
0?`level-${level}`:"",shade>0?"for":shade<0?"against":""];this.toggle.className=names.filter(Boolean).join(" ");
this.toggle.style.setProperty("--strength",Math.abs(shade).toFixed(3))}};var BLOCK_TOKENS=160;var WIDE=/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;
function buildText(container,model,whole,inList,made){const blocks=[];const folds=[];const stretches=[];for(const turn of model.
turns){const{element,head,body}=turnElement(model,turn);for(let token=turn.from;token<turn.head;token+=1){const marker=tokenElement(
model,token);made(token,marker);head.append(marker)}if(turn.head>turn.from){stretches.push({element:head,from:turn.
from,to:turn.head})}for(const lines of runsOf(turn.lines)){let fold=null;if(lines[0].folded){fold=new Fold(model,
lines[0].from,lines[lines.length-1].to,folds.length===0,inList);folds.push(fold);body.append(fold.element)}for(const some of whole?
lines.map(line=>[line]):shared(lines)){const block=blockOf(model,some,fold);(fold?.body??body).append(block.element);
blocks.push(block);stretches.push({element:{getBoundingClientRect:()=>boxOf(block)},from:block.from,to:block.to})}}
container.append(element)}return{blocks,folds,stretches}}function runsOf(lines){const runs=[];for(const line of lines){
const run=runs.at(-1);if(run&&run[0].folded===line.folded){run.push(line)}else{runs.push([line])}}return runs}
function shared(lines){const parts=[];for(const line of lines){const part=parts.at(-1);if(part&&line.to-part[0].
from<=BLOCK_TOKENS){part.push(line)}else{parts.push([line])}}return parts}function blockOf({page},lines,fold){
const[from,to]=[lines[0].from,lines[lines.length-1].to];const text=page.texts.slice(from,to).join("");return{element:division(
lines.every(({code})=>code)?"block code":"block"),fold,lines,from,to,width:text.length+(text.match(WIDE)?.length??
0),filled:false}}function selectedTokens({container,page},range){const whole=document.createRange();whole.selectNodeContents(container);
const fromStart=range.compareBoundaryPoints(Range.START_TO_START,whole)<=0;const toEnd=range.compareBoundaryPoints(
Range.END_TO_END,whole)>=0;let from=null;let to=0;for(const element of container.querySelectorAll("[data-token\
]")){if(range.intersectsNode(element)&&!outside(range,element)){const token=Number(element.getAttribute("data-\
token"));from??=token;to=token+1}}return from===null?null:[fromStart?0:from,toEnd?page.texts.length:to]}function selectAll(event,container){
if((event.ctrlKey||event.metaKey)&&!event.shiftKey&&!event.altKey&&event.key.toLowerCase()==="a"){event.preventDefault();
document.getSelection()?.selectAllChildren(container)}}function outside(range,element){const inner=document.createRange();
inner.selectNodeContents(element);return element.childNodes.length>0&&(range.compareBoundaryPoints(Range.START_TO_END,
inner)<=0||range.compareBoundaryPoints(Range.END_TO_START,inner)>=0)}function copiedText(text,range){const span2=selectedTokens(
text,range);if(!span2){return""}const[from,to]=span2;const all=text.trueText(from,to);const before=cutOf(text,
from,range.startContainer,range.startOffset,true);const after=cutOf(text,to-1,range.endContainer,range.endOffset,
false);return all.slice(before,all.length-after)}function cutOf(text,token,node,offset,atStart){const element=text.
container.querySelector(`[data-token="${token}"]`);if(!element?.contains(node)||text.model.markers[token]||element.
querySelector("[data-mark]")){return 0}const range=document.createRange();range.selectNodeContents(element);if(atStart){
range.setEnd(node,offset)}else{range.setStart(node,offset)}const shown=element.textContent??"";const whole=withoutByteMarks(
text.page.texts[token],text.page.tokens[token]);const space=atStart&&range.toString()!==""?whole.length-shown.
length:0;return Math.max(0,range.toString().length+space)}var MOST_MATCHES=1e5;function searchable({texts,tokens}){const pieces=texts.map((text,token)=>withoutByteMarks(
text,tokens[token]));const starts=new Uint32Array(pieces.length+1);pieces.forEach((piece,token)=>{starts[token+
1]=starts[token]+piece.length});return{text:pieces.join(""),starts}}function patternOf(wanted,asPattern){if(asPattern){
return wanted?new RegExp(wanted,"gimu"):null}const words=wanted.trim().split(/\s+/u).filter(Boolean);const escaped=words.
map(word=>word.replace(/[\\^$.*+?()[\]{}|/-]/gu,sign=>`\\${sign}`));return escaped.length?new RegExp(escaped.join(
"\\s+"),"giu"):null}function matchesOf({text,starts},pattern){const found=[];let token=0;for(const match of pattern?
text.matchAll(pattern):[]){const end=match.index+match[0].length;if(end===match.index){continue}while(starts[token+
1]<=match.index){token+=1}let last=token;while(starts[last+1]<end){last+=1}found.push({from:token,to:last+1});
if(found.length===MOST_MATCHES){break}}return found}function nextMatch(matches,token,direction){if(!matches.length){
return-1}if(direction>0){const place=matches.findIndex(({from})=>from>=token);return place<0?0:place}const after=matches.
findIndex(({to})=>to>token);return after<0?matches.length-1:(after+matches.length-1)%matches.length}var bars=[];var SearchBar=class{#searched=null;#matches=[];#current=-1;constructor(text){this.text=text;this.element=
null;if(!bars.length){document.addEventListener("keydown",openByKey)}bars.push(this)}get isInSight(){return this.
text.container.getClientRects().length>0}open(){const bar=this.#made();bar.hidden=false;this.#input.focus();this.#input.
select();this.#find()}close(){if(this.element){const match=this.#matches[this.#current];this.element.hidden=true;
this.text.showFound([],-1);if(match){this.text.rove(match.from,true)}}}go(direction){const count=this.#matches.
length;if(count){this.#current=(this.#current+direction+count)%count;this.#show()}}get#input(){return this.element?.
querySelector("input[type=search]")}#find(){this.#searched??=searchable(this.text.page);const asPattern=(this.
element?.querySelector("input[type=checkbox]")).checked;const near=this.#matches[this.#current]?.from??this.#firstInSight();
this.#input.removeAttribute("aria-invalid");try{this.#matches=matchesOf(this.#searched,patternOf(this.#input.value,
asPattern));this.#current=nextMatch(this.#matches,near,1);this.#show()}catch(error){if(!(error instanceof SyntaxError)){
throw error}this.#matches=[];this.#current=-1;this.text.showFound([],-1);this.#input.setAttribute("aria-invali\
d","true");this.#say("no pattern")}}#firstInSight(){const{top}=this.text.blocks.sight;return this.text.lines.find(
({element})=>element.getBoundingClientRect().bottom>top)?.from??0}#show(){const match=this.#matches[this.#current];
this.text.showFound(this.#matches,this.#current);if(match){this.text.reveal(match.from)}const count=this.#matches.
length.toLocaleString("en");const none=this.#input.value.trim()?"none":"";this.#say(match?`${(this.#current+1).
toLocaleString("en")} of ${count}`:none)}#say(what){const output=this.element?.querySelector("output");if(output){
output.textContent=what}}#made(){if(this.element){return this.element}const bar=document.createElement("div");
bar.className="find";bar.setAttribute("role","search");const input2=document.createElement("input");input2.type=
"search";input2.autocomplete="off";input2.placeholder="Find";input2.setAttribute("aria-label","Find in this te\
xt");const label=document.createElement("label");const pattern=document.createElement("input");pattern.type="c\
heckbox";pattern.autocomplete="off";label.append(pattern,"Regex");const output=document.createElement("output");
output.setAttribute("aria-live","polite");bar.append(input2,label,output,this.#button("\u2191","Previous match",
()=>this.go(-1)),this.#button("\u2193","Next match",()=>this.go(1)),this.#button("\xD7","Close the search",()=>this.
close()));input2.addEventListener("input",()=>this.#find());pattern.addEventListener("change",()=>this.#find());
bar.addEventListener("keydown",event=>{if(event.key==="Enter"&&event.target===input2){event.preventDefault();this.
go(event.shiftKey?-1:1)}else if(event.key==="Escape"){event.preventDefault();this.close()}});this.text.container.
before(bar);this.element=bar;return bar}#button(sign,name,action){const button=document.createElement("button");
button.type="button";button.textContent=sign;button.setAttribute("aria-label",name);button.addEventListener("c\
lick",action);return button}};function openByKey(event){const{target}=event;const typing=target instanceof Element&&
target.matches("input, select, textarea");const slash=event.key==="/"&&!event.ctrlKey&&!event.metaKey&&!event.
altKey;const find=(event.ctrlKey||event.metaKey)&&!event.shiftKey&&!event.altKey&&event.key.toLowerCase()==="f";
const shown=bars.filter(bar2=>bar2.isInSight);const bar=shown.find(({text})=>text.container.contains(document.
activeElement))??shown.find(({text})=>text.container.matches(":hover"))??shown[0];if(bar&&!typing&&!event.defaultPrevented&&
(slash||find&&!bar.text.isWhole)){event.preventDefault();bar.open()}}function tokenOnNextLine(tokens,token,last,direction){const from=tokens.element(token).getBoundingClientRect();
const centre=(from.left+from.right)/2;let best=token;let bestDistance=Infinity;let line=NaN;for(let each=token+
direction;each>=0&&each<=last;each+=direction){const box=tokens.element(each).getBoundingClientRect();const height=(box.
top+box.bottom)/2;const beyond=direction>0?height>from.bottom:height<from.top;if(beyond&&Number.isNaN(line)){line=
height}if(!Number.isNaN(line)){if(Math.abs(height-line)>(box.bottom-box.top)/2){break}const distance=Math.abs(
(box.left+box.right)/2-centre);if(distance<bestDistance){best=each;bestDistance=distance}}}return best}var MIRRORED={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var SAME_LINE=3;function rectsOfTokens(text,from,to,elementOf){
const{container}=text;const origin=container.getBoundingClientRect();const[left,top]=[origin.left-container.scrollLeft,
origin.top-container.scrollTop];const lines=[];const unseen=new Set;for(let token=from;token<to;token+=1){const block=text.
blocks.at(token);const folded=block?.fold&&!block.fold.isOpen;const element=folded?void 0:elementOf(token);if(!element&&
block&&unseen.has(folded?block.fold:block)){continue}unseen.add(folded?block.fold:block);const boxes=element?element.
getClientRects():block?[boxOf(block)]:[];for(const box of boxes){const last=lines.at(-1);if(last&&Math.abs(last.
top-box.top)<SAME_LINE){last.left=Math.min(last.left,box.left);last.right=Math.max(last.right,box.right);last.
bottom=Math.max(last.bottom,box.bottom)}else if(box.width>0){lines.push({left:box.left,top:box.top,right:box.right,
bottom:box.bottom})}}}return lines.map(box=>({left:box.left-left,top:box.top-top,width:box.right-box.left,height:box.
bottom-box.top}))}function nextToken(text,token,key,units){const last=text.page.texts.length-1;const starts=units?.
starts;const step=by=>{const there=starts&&units?starts[units.ofToken[token]+by]:token+by;return Math.min(last,
Math.max(0,there??token))};const moves={ArrowRight:()=>step(1),ArrowLeft:()=>step(-1),ArrowDown:()=>tokenOnNextLine(
text,token,last,1),ArrowUp:()=>tokenOnNextLine(text,token,last,-1),Home:()=>0,End:()=>last};const rightToLeft=getComputedStyle(
text.element(token)).direction==="rtl";return moves[rightToLeft?MIRRORED[key]??key:key]?.()??null}var FOUND=1;var CURRENT=2;var TokenLook=class{#subject=-1;#pointed=-1;#hidden=0;#chosen=null;constructor(count,elementOf,chances,firstChance){
this.elementOf=elementOf;this.chances=chances;this.firstChance=firstChance;this.weights=new Float32Array(count).
fill(NaN);this.levels=new Uint8Array(count);this.shownWeights=new Float32Array(count).fill(NaN);this.shownLevels=
new Uint8Array(count);this.shades=new Float32Array(count);this.found=new Uint8Array(count)}paint(weights,levels,present){
this.weights=weights;this.levels=levels;for(const token of present){this.#paint(token,this.elementOf(token))}}mark(subject,pointed){
const changed=new Set([this.#subject,this.#pointed,subject,pointed]);this.#subject=subject;this.#pointed=pointed;
this.#again(changed)}hide(count){const[low,high]=[Math.min(count,this.#hidden),Math.max(count,this.#hidden)];this.#hidden=
count;for(let token=low;token<high;token+=1){this.elementOf(token)?.toggleAttribute("data-hidden",token<count)}}shade(shades){
const before=this.shades;this.shades=new Float32Array(before.length);for(const{from,to,strength,against}of shades){
this.shades.fill(against?-strength:strength,from,to)}this.#again(this.shades.keys(),token=>before[token]!==this.
shades[token])}choose(span2){const before=this.#chosen;this.#chosen=span2;this.#again([...tokensOf(before),...tokensOf(
span2)])}find(matches,current){const before=this.found;this.found=new Uint8Array(before.length);for(const{from,
to}of matches){this.found.fill(FOUND,from,to)}if(matches[current]){this.found.fill(CURRENT,matches[current].from,
matches[current].to)}this.#again(this.found.keys(),token=>before[token]!==this.found[token])}dress(token,element){
this.shownWeights[token]=NaN;this.shownLevels[token]=this.levels[token];element.toggleAttribute("data-hidden",
token<this.#hidden);this.#paint(token,element);this.#class(token,element)}#paint(token,element){const weight=this.
weights[token];if(!Object.is(weight,this.shownWeights[token])){this.shownWeights[token]=weight;if(Number.isNaN(
weight)){element.removeAttribute("data-weight")}else{element.setAttribute("data-weight",String(weight))}}if(this.
levels[token]!==this.shownLevels[token]){this.#class(token,element)}}#again(tokens,changed=()=>true){for(const token of tokens){
const element=changed(token)?this.elementOf(token):void 0;if(element){this.#class(token,element)}}}#class(token,element){
const level=this.levels[token];const shade=this.shades[token];const chosen=this.#chosen!==null&&this.#chosen[0]<=
token&&token<this.#chosen[1];const chance=this.chances?.[token-this.firstChance];this.shownLevels[token]=level;
let name="token";name+=level>0?` level-${level}`:"";name+=shade>0?" for":shade<0?" against":"";name+=chosen?" \
chosen":"";name+=token===this.#subject?" subject":"";name+=token===this.#pointed?" pointed":"";name+=this.found[token]===
CURRENT?" found current":this.found[token]===FOUND?" found":"";name+=chance===void 0?"":" rated";if(element.className!==
name){element.className=name}if(shade!==0){element.style.setProperty("--strength",Math.abs(shade).toFixed(3))}
if(chance!==void 0){element.style.setProperty("--chance",chance.toFixed(3))}if(element.hasAttribute("role")){element.
setAttribute("aria-selected",String(chosen||token===this.#subject))}}};function tokensOf(span2){return span2?Array.
from({length:span2[1]-span2[0]},(_,place)=>span2[0]+place):[]}var LAID_OUT=80;var RunningText=class{#elements=new Map;#folds=[];#layoutListeners=[];#roving=-1;constructor(container,model){
this.container=container;this.model=model;this.page=model.page;const count=model.page.texts.length;this.inList=
container.getAttribute("role")==="listbox";const{probabilities=null,target:[first]=[0]}=model.page.why??{};this.
look=new TokenLook(count,token=>this.#elements.get(token),probabilities,first);this.isWhole=count<=FEW_TOKENS;
const whole=this.isWhole;container.classList.add("running-text");container.classList.toggle("long",!whole);const built=buildText(
container,model,whole,this.inList,(token,element)=>this.#add(token,element));this.#folds=built.folds;this.lines=
built.stretches;const empty=block=>this.#empty(block);this.blocks=new Blocks(container,built.blocks,block=>this.#fill(
block),empty,whole);this.blocks.update();this.search=new SearchBar(this);container.addEventListener("copy",event=>this.#copy(
event));container.addEventListener("keydown",event=>selectAll(event,container));new ResizeObserver(later(()=>this.#laidOut(),
LAID_OUT)).observe(container);for(const fold of this.#folds){fold.onChange(()=>{this.blocks.update();this.#laidOut()})}}element(token){
this.blocks.holding(token);return this.#elements.get(token)}tokenAt(target){const element=target instanceof Element?
target.closest("[data-token]"):null;return element?Number(element.getAttribute("data-token")):null}paint(weights,levels){
this.look.paint(weights,levels,this.#elements.keys());this.#paintFolds()}finish(){this.blocks.update()}mark(subject,pointed,frozen){
this.container.classList.toggle("frozen",frozen);this.look.mark(subject,pointed)}markHidden(count){this.look.hide(
count)}shade(shades){this.look.shade(shades);this.#paintFolds()}choose(span2){this.look.choose(span2)}showFound(matches,current){
this.look.find(matches,current)}chanceOf(token){const{why}=this.page;const place=token-(why?.target[0]??0);const probability=why?.
probabilities?.[place];return probability===void 0?null:{probability,alternatives:why?.alternatives?.[place]??
[]}}rove(token,focus=false){const old=this.#roving;this.#roving=token;this.#elements.get(old)?.setAttribute("t\
abindex","-1");const element=this.element(token);element.tabIndex=0;if(focus){this.unfold(token);element.focus(
{preventScroll:true});this.reveal(token)}}unfold(token){this.#folds.find(({from,to})=>from<=token&&token<to)?.
open(true)}reveal(token){this.unfold(token);for(let round=0;round<3;round+=1){const box=this.element(token).getBoundingClientRect();
const{top,bottom}=this.blocks.sight;if(box.top>=top&&box.bottom<=bottom){break}this.blocks.scroller.scrollBy({
top:(box.top+box.bottom-top-bottom)/2,behavior:"instant"});this.blocks.update()}}rectsOf(from,to){return rectsOfTokens(
this,from,to,token=>this.#elements.get(token))}next(token,key,units=null){return nextToken(this,token,key,units)}trueText(from,to){
return trueText(this.page,this.model.markers,from,to)}onLayout(listener){this.#layoutListeners.push(listener)}#paintFolds(){
this.#folds.forEach(fold=>fold.paint(this.look.levels,this.look.shades))}#laidOut(){this.#layoutListeners.forEach(
listener=>listener())}#fill(block){for(const line of block.lines){const element=lineElement(this.model,line,(token,made)=>this.#add(
token,made));block.element.append(element)}}#empty(block){block.element.replaceChildren();for(let token=block.
from;token<block.to;token+=1){this.#elements.delete(token)}}#add(token,element){if(this.inList){element.setAttribute(
"role","option");element.setAttribute("aria-selected","false")}else{element.removeAttribute("aria-label")}if(token===
this.#roving){element.tabIndex=0}this.#elements.set(token,element);this.look.dress(token,element)}#copy(event){
const range=document.getSelection()?.rangeCount?document.getSelection()?.getRangeAt(0):null;const text=range?copiedText(
this,range):"";if(text&&event.clipboardData){event.clipboardData.setData("text/plain",text);event.preventDefault()}}};var WIDTH=14;var MARK=3;var SETTLING=60;var Minimap=class{#places=null;#height=0;#levels=new Uint8Array;#subject=-1;constructor(canvas,text,lines){
this.canvas=canvas;this.text=text;this.lines=lines;new ResizeObserver(later(()=>this.#measure(),SETTLING)).observe(
text);canvas.addEventListener("pointerdown",event=>{const share=event.offsetY/this.#height;text.scrollTo({top:share*
text.scrollHeight-text.clientHeight/2})})}draw(levels,subject){this.#levels=levels;this.#subject=subject;const context=this.
canvas.getContext("2d");if(!this.#places||!context){return}const strongest=new Uint8Array(Math.ceil(this.#height));
levels.forEach((level,token)=>{const line=this.#line(token);strongest[line]=Math.max(strongest[line],level)});
const ramp=RAMPS[document.documentElement.dataset.theme==="dark"?"dark":"light"];const colours=swatches(ramp);
context.setTransform(devicePixelRatio,0,0,devicePixelRatio,0,0);context.clearRect(0,0,WIDTH,this.#height);const inOrder=[
...strongest.keys()].filter(line=>strongest[line]>0);inOrder.sort((one,other)=>strongest[one]-strongest[other]);
for(const line of inOrder){context.fillStyle=colours[strongest[line]-1].background;context.fillRect(2,line-1,WIDTH-
4,MARK)}if(subject>=0){context.fillStyle=ramp.ink;context.fillRect(0,this.#line(subject)-1,WIDTH,2)}}#line(token){
return Math.floor((this.#places?.[token]??0)*(this.#height-2))}#measure(){const{scrollHeight,clientHeight,scrollTop}=this.
text;const needed=scrollHeight>clientHeight+24;this.canvas.hidden=!needed;if(!needed){this.#places=null;return}
const top=this.text.getBoundingClientRect().top-scrollTop;const places=new Float32Array(this.lines.at(-1)?.to??
0);for(const{element,from,to}of this.lines){const box=element.getBoundingClientRect();for(let token=from;token<
to;token+=1){places[token]=(box.top-top+box.height*(token-from)/(to-from))/scrollHeight}}this.#places=places;this.#height=
clientHeight;this.canvas.width=WIDTH*devicePixelRatio;this.canvas.height=clientHeight*devicePixelRatio;this.draw(
this.#levels,this.#subject)}};var SETTLING_FRAMES=4;var ViewPanel=class{#byTouch=false;#roving=0;#model=null;constructor(root,page,text,actions){
this.root=root;this.page=page;this.actions=actions;this.view=root.getAttribute("data-view");this.text=this.#part(
"text");this.tokens=new RunningText(this.text,text);const strip=this.#part("minimap");this.minimap=new Minimap(
strip,this.text,this.tokens.lines);this.list=this.#part("strongest");this.release=this.#part("release");this.#setRoving(
Math.min(page.promptLength,page.texts.length-1));this.#listen()}show(model){this.#model=model;this.tokens.paint(
model.weights,model.levels);this.tokens.mark(model.subject,model.pointed,model.frozen);this.#say("sentence",model.
sentence);this.#say("mass",model.mass);this.#say("detail",model.detail);this.#say("scale",model.scale);this.release.
hidden=!model.frozen;this.#say("frozen-on",model.frozen?`Frozen on ${quoted(this.page.texts[model.subject],14)}`:
"");this.minimap.draw(model.levels,model.subject);this.#showLegend(model.legend);this.#showStrongest(model)}get sentence(){
return this.#model?.sentence??""}goTo(token){this.#setRoving(token);const element=this.tokens.element(token);element.
focus({preventScroll:true});element.scrollIntoView({block:"nearest",inline:"nearest"})}reveal(token,frames=SETTLING_FRAMES){
this.#scrollTo(token);if(frames>0){requestAnimationFrame(()=>this.reveal(token,frames-1))}}#scrollTo(token){const box=this.
tokens.element(token).getBoundingClientRect();const frame=this.text.getBoundingClientRect();if(box.top<frame.top||
box.bottom>frame.bottom){const middle=(frame.top+frame.bottom)/2;this.text.scrollTo({top:this.text.scrollTop+box.
top-middle,behavior:"instant"})}}#part(name){return this.root.querySelector(`.${name}`)}#say(name,text){writeText(
this.#part(name),text)}#listen(){this.text.addEventListener("pointerover",event=>{this.#byTouch=event.pointerType===
"touch";const token=this.tokens.tokenAt(event.target);if(!this.#byTouch&&token!==null){this.actions.point(this.
view,token)}});this.text.addEventListener("pointerleave",()=>{if(this.#model?.frozen&&!this.#byTouch){this.actions.
point(this.view,null)}});this.text.addEventListener("mousedown",event=>{if(event.detail>1){event.preventDefault()}});
this.text.addEventListener("dblclick",event=>{const token=this.tokens.tokenAt(event.target);if(!this.#byTouch&&
token!==null){this.actions.toggle(this.view,token)}});this.text.addEventListener("click",event=>{const token=this.
tokens.tokenAt(event.target);if(token===null){return}this.#setRoving(token);if(event.pointerType==="touch"){this.#byTouch=
true;this.actions.toggle(this.view,token)}});this.text.addEventListener("focusin",event=>{const token=this.tokens.
tokenAt(event.target);if(token!==null&&this.tokens.element(token).matches(":focus-visible")){this.actions.point(
this.view,token)}});this.text.addEventListener("keydown",event=>this.#onKey(event));this.release.addEventListener(
"click",()=>this.actions.toggle(this.view,null));this.list.addEventListener("click",event=>{const button=event.
target instanceof Element?event.target.closest("[data-goto]"):null;if(button){this.#show(Number(button.getAttribute(
"data-goto")))}})}#show(token){if(this.#model&&!this.#model.frozen){this.actions.toggle(this.view,this.#model.
subject)}this.goTo(token);this.actions.point(this.view,token)}#onKey(event){const token=this.tokens.tokenAt(event.
target);if(token===null||event.altKey||event.metaKey){return}const last=this.page.texts.length-1;const element=this.
tokens.element(token);const moves={ArrowRight:()=>Math.min(last,token+1),ArrowLeft:()=>Math.max(0,token-1),ArrowDown:()=>tokenOnNextLine(
this.tokens,token,last,1),ArrowUp:()=>tokenOnNextLine(this.tokens,token,last,-1),Home:()=>0,End:()=>last};if(event.
key in moves){const rightToLeft=getComputedStyle(element).direction==="rtl";const key=rightToLeft?MIRRORED2[event.
key]??event.key:event.key;this.goTo(moves[key]())}else if(event.key==="Enter"||event.key===" "){this.actions.toggle(
this.view,token)}else if(event.key==="Escape"){this.actions.toggle(this.view,null)}else{return}event.preventDefault()}#setRoving(token){
this.tokens.element(this.#roving)?.setAttribute("tabindex","-1");this.tokens.element(token)?.setAttribute("tab\
index","0");this.#roving=token}#showLegend(legend){const numbers=this.#part("legend-numbers").children;for(let place=0;place<
numbers.length;place+=1){const text=legend.length?place?weightText(legend[place]):"0":"";if(numbers[place].textContent!==
text){numbers[place].textContent=text}}}#showStrongest(model){const rows=[...this.list.children];rows.forEach(
(row,place)=>{const entry=model.strongest[place];row.classList.toggle("empty",!entry);const button=row.firstElementChild;
button.disabled=!entry;if(!entry){return}const[number,name,weight]=[...button.children];const level=model.levels[entry.
token];button.setAttribute("data-goto",String(entry.token));number.textContent=String(entry.token);writeText(name,
quoted(this.page.texts[entry.token],18));weight.textContent=weightText(entry.weight);weight.className=level>0?
`weight level-${level}`:"weight"})}};var MIRRORED2={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var SCOPE_PARTS=["data","alignment","hide","norms","beside"];var PANELS=["observed","observer"];var LookedView=class _LookedView{static id="\
looked";static title="Where heads looked";static stepsHeads=true;#pointed={observed:null,observer:null};#current=null;#opened=false;#panels=[];#controls=null;constructor(context){
this.context=context;this.page=context.page;this.announceLater=later(()=>this.#announce(),600)}mount(root){const{
page}=this;this.#controls=new Controls(page,this.context.state,patch=>void this.context.change(patch));const text=textModel(
page);this.#panels=PANELS.map(view=>{const section=root.querySelector(`section[data-view=${view}]`);return new ViewPanel(
section,page,text,{point:(name,token)=>this.point(name,token),toggle:(name,token)=>void this.toggle(name,token)})})}async show(state){
const{page}=this;const{heads}=this.context;const{layer,head}=state;this.#controls?.show(state);const besides=layer===
ALL_LAYERS&&(head===CORRECTED||head===RAW)?CORRECTED+RAW-head:null;let data=heads.peek(layer,head);let beside=besides===
null?null:heads.peek(layer,besides);if(!data||besides!==null&&!beside){try{[data,beside]=await busyUntil(Promise.
all([heads.get(layer,head),besides===null?null:heads.get(layer,besides)]))}catch(error){this.#showFault(error,
layer,head);return}const now=this.context.state();if(now.layer!==layer||now.head!==head){return}}const{alignment,
hide}=this.context.state();const measure=measureOf(page,this.context.state());const norms=measure==="value"?data.
norms:null;const numRows=page.numRows;const sight=this.#current?.layer===layer?this.#current.scope.sight:sightOf(
page.sight,layer,numRows);const scope={data,numTokens:page.texts.length,numRows,alignment,hide,norms,beside,sight};
setText("precision",precisionSentence(measure));const known=this.#current?.scope;if(!known||SCOPE_PARTS.some(part=>known[part]!==
scope[part])){this.#current={layer,head,scope,masses:allRowMasses(scope)}}this.#open();showMessage("");for(const panel of this.#panels){
panel.tokens.markHidden(hide);this.#showPanel(panel.view)}}reveal(){this.#reveal(PANELS)}async look({layer,head,
row,key}){const{page}=this;const state=this.context.state();const shown=tokenOfRow(state.alignment,row,page.texts.
length);const rolledOut2=layer===void 0&&head===void 0&&headsOf(page,ALL_LAYERS).length>0;this.#pointed.observer=
key??null;await this.context.change({view:_LookedView.id,layer:rolledOut2?ALL_LAYERS:layer??state.layer,...head===
void 0?{}:{head},observer:shown??row,...shown===null?{alignment:"position"}:{}});if(key!==void 0){this.#panel(
"observer").goTo(key);this.point("observer",key)}}point(view,token){if(this.#pointed[view]!==token){this.#pointed[view]=
token;this.#showPanel(view);this.announceLater()}}async toggle(view,token){const frozen=this.context.state()[view];
if(token===null&&frozen===null){return}this.#pointed[view]=token??frozen;await this.context.change({[view]:frozen===
token?null:token});this.announceLater()}get door(){return{row:this.row.bind(this),select:this.select.bind(this)}}get snapshot(){
const state=this.context.state();const view=name=>({token:state[name]??this.#pointed[name],frozen:state[name]!==
null});return{views:{observed:view("observed"),observer:view("observer")}}}async row(layer,head,query){if(!(Number.
isInteger(query)&&query>=0&&query<this.page.numRows)){throw new ReportError(`There is no row ${query}; the row\
s are 0 to ${this.page.numRows-1}.`)}return rowWeights(await this.context.heads.get(layer,head),query,this.page.
numRows)}async select({layer,head,view,token,frozen}){if(typeof token==="number"&&!(Number.isInteger(token)&&token>=
0&&token<this.page.texts.length)){throw new ReportError(`There is no token ${token}; the tokens are 0 to ${this.
page.texts.length-1}.`)}const state=this.context.state();const patch={view:_LookedView.id,...layer===void 0?{}:
{layer},...head===void 0?{}:{head}};for(const name of view?[view]:PANELS){if(token!==void 0){this.#pointed[name]=
token;patch[name]=frozen?token:null}else if(frozen!==void 0){patch[name]=frozen?state[name]??this.#pointed[name]:
null}}await this.context.change(patch);for(const panel of this.#panels){panel.tokens.finish()}this.#reveal(view?
[view]:PANELS)}#reveal(views){for(const view of views){const token=this.context.state()[view]??this.#pointed[view];
if(token!==null){this.#panel(view).reveal(token)}}}#open(){if(!this.#opened&&this.#current){this.#opened=true;
const tokens=openingTokens(this.page,this.#current.scope);for(const view of PANELS){this.#pointed[view]??=this.
context.state()[view]===null?tokens[view]:null}}}#showPanel(view){if(this.#current){const{scope,masses}=this.#current;
const state=this.context.state();const focus={frozen:state[view],pointed:this.#pointed[view]};this.#panel(view).
show(viewModel(this.page,state,scope,masses,view,focus))}}#panel(view){return this.#panels.find(panel=>panel.view===
view)}#showFault(error,layer,head){this.#current=null;const text=error instanceof ReportError?error.message:`T\
his cannot be shown: ${placeName(layer,head)}.`;for(const panel of this.#panels){panel.show(emptyModel(this.page,
"There is nothing to show for this head."))}showMessage(text)}#announce(){const view=document.activeElement?.closest(
"[data-view]")?.getAttribute("data-view");if(view){setText("live",this.#panel(view).sentence)}}};var LONGEST_TOKEN=18;var EdgeList=class{constructor(page,go){this.page=page;this.details=document.getElementById(
"edges");this.details.hidden=page.measuredEdges.length===0;this.body=this.details.querySelector("tbody");this.
body.append(...page.measuredEdges.map((edge,place)=>edgeRow(page,edge,place)));const word=writtenWord(page.measuredEdges);
if(word!==null){setText("edges-title",`What mattered for ${word}`);setText("edges-row",` into the row that wro\
te ${word}`)}this.body.addEventListener("click",event=>{const row=event.target instanceof Element?event.target.
closest("tr"):null;if(row){go(page.measuredEdges[Number(row.dataset.edge)])}})}show(state){setText("edges-when",
state.alignment==="generation"?"Deciding":"Reading");this.page.measuredEdges.forEach((edge,place)=>{const row=this.
body.rows[place];writeText(row.cells[3],lookingText(this.page,state.alignment,edge));const here=(edge.layer??ALL_LAYERS)===
state.layer&&(edge.head===null||edge.head===state.head);row.toggleAttribute("data-here",here)})}};function writtenWord(edges){
const[first]=edges;const same=({queries:[from,to],next})=>to-from===1&&from===first.queries[0]&&next===first.next;
return first&&edges.every(same)?quoted(first.next,LONGEST_TOKEN):null}function edgeRow(page,edge,place){const row=document.
createElement("tr");row.dataset.edge=String(place);const button=document.createElement("button");button.type="\
button";button.textContent=changeText(edge.change);button.setAttribute("aria-label",plainText(`Layer ${edge.layer??
"any"}, head ${edge.head??"any"}: ${consequenceSentence(edge)} Show it in the text.`));row.insertCell().append(
button);const looked=`${spanText(page,edge.keys)}${edge.others?`, and ${edge.others} more`:""}`;for(const text of[
String(edge.layer??"all"),String(edge.head??"all"),"",looked,weightText(edge.weight),edge.valueWeighted===null?
"\u2013":weightText(edge.valueWeighted),`${quoted(edge.next,LONGEST_TOKEN)} \xD7 ${factorText(edge.change)}`]){
writeText(row.insertCell(),text)}return row}function lookingText(page,alignment,{queries:[from,to]}){const first=tokenOfRow(
alignment,from,page.texts.length);const last=tokenOfRow(alignment,to-1,page.texts.length);return first===null||
last===null?"what follows":spanText(page,[first,last+1])}function spanText(page,[from,to]){const first=`${from}\
 ${quoted(page.texts[from],LONGEST_TOKEN)}`;return to-from===1?first:`${first} to ${to-1}`}var UNKNOWN=-(2**15);var BARS=5;var LONGEST3=32;var LEAST_SHADED=.1;var FULL_SHADE=3;async function effectsOf(why){
const tokens=why.target[1]-why.target[0];const size=2*tokens*why.units.length;let bytes;try{bytes=await inflate(
bytesOfBase64(why.effects),size)}catch{bytes=new Uint8Array}if(bytes.length!==size){throw new ReportError("Wha\
t the answer hangs on cannot be read: this file is damaged. Please make the report again.")}const view=new DataView(
bytes.buffer,bytes.byteOffset,bytes.byteLength);return why.units.map((_,unit)=>Float64Array.from({length:tokens},
(_2,token)=>{const steps=view.getInt16(2*(unit*tokens+token),true);return steps===UNKNOWN?NaN:steps*why.step}))}
function findOut(why,effects,word){const[first,last]=why.words[word].map(token=>token-why.target[0]);const sums=effects.
map(unit=>{const known=[...unit.slice(first,last)].filter(effect=>!Number.isNaN(effect));return known.length?known.
reduce((sum,effect)=>sum+effect,0):NaN});const ranked=sums.map((effect,unit)=>({unit,effect})).filter(({effect})=>!Number.
isNaN(effect)).sort((one,other)=>other.effect-one.effect||one.unit-other.unit);const enough=ranked.length>0&&ranked[0].
effect>0&&(!why.measured||ranked[0].effect>=why.least);return{ranked,leading:enough?ranked[0].unit:null,probability:why.
probabilities?.slice(first,last).reduce((product,each)=>product*each,1)??null,alternatives:why.alternatives?.[first]??
[]}}function nameOf(texts,[from,to]){return quoted(wholeText(texts,from,to),LONGEST3)}function wholeText(texts,from,to){
const pieces=texts.slice(from,to);const whole=pieces.filter(text=>!/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(text));return(whole.
length?whole:pieces).join("")}function whySentence(why,texts,word,{ranked,leading}){const name=nameOf(texts,why.
words[word]);if(!ranked.length){return`Nothing of the prompt was looked at for ${name}.`}if(leading===null){return why.
measured?`No single word: hiding any one of them would have left ${name} at least ${fewerText(Math.exp(-Math.max(
0,ranked[0].effect)))} times as likely (measured).`:`No single word: nothing of the prompt spoke for ${name} (${why.
figure}).`}const cause=nameOf(texts,why.units[leading]);return why.measured?`Without ${cause}, ${name} would h\
ave been ${timesText(ranked[0].effect)} times less likely (measured).`:`Of the prompt, ${cause} did most for ${name}\
 (${why.figure}).`}function fewerText(probability){return(Math.floor(100*probability+1e-9)/100).toFixed(2)}function timesText(nats){
const factor=Math.exp(nats);return factor>1e3?"more than 1,000":String(Number(factor.toPrecision(2)))}function barsOf(why,{
ranked}){const shown=ranked.filter(({effect})=>why.measured||effect>0).slice(0,BARS);const sum=ranked.reduce((total,{
effect})=>total+Math.max(0,effect),0);const largest=Math.max(...shown.map(({effect})=>Math.abs(effect)),why.measured?
1:0);return shown.map(({unit,effect})=>({unit,size:largest>0?Math.abs(effect)/largest:0,against:effect<0,text:why.
measured?changeText2(effect):`${Math.round(100*effect/sum)}% of what it found`}))}function changeText2(nats){const times=timesText(
Math.abs(nats));return times==="1"?"hardly any change":`${times} \xD7 ${nats>0?"less":"more"} likely`}function shadesOf(why,{
ranked,leading}){const full=why.measured?FULL_SHADE:ranked[0]?.effect??0;const shades=ranked.filter(({effect})=>leading!==
null&&effect>=(why.measured?LEAST_SHADED:LEAST_SHADED*full)).map(({unit,effect})=>[unit,Math.min(1,effect/full)]);
return new Map(shades)}function chanceSentence({probability,alternatives}){if(probability===null){return""}const others=alternatives.
map(([text,each])=>`${quoted(text,16)} ${percentText(each)}`).join(", ");return`The model gave it ${percentText(
probability)}.${others?` Next came ${others}.`:""}`}function percentText(share){const percent=100*share;if(percent<
.1){return"less than 0.1%"}return percent>=99.5&&share<1?"more than 99%":`${percent>=1?Math.round(percent):percent.
toFixed(1)}%`}var WhyPanel=class _WhyPanel{#units=[];#words=[];#chosen=0;constructor(page,why,effects){this.page=page;this.why=
why;this.effects=effects;this.root=document.getElementById("why");this.text=document.getElementById("why-text");
this.bars=document.getElementById("why-bars");this.text.append(...why.parts.map(part=>this.#part(part)));this.#listen();
const all=why.target[1]>=(why.parts.at(-1)?.[2]??0);const some=all?"":` Only the first ${why.target[1]-why.target[0]}\
 tokens of this long answer can be chosen.`;setText("why-how",`${why.measured?MEASURED:ESTIMATED}${some}`);setText(
"why-figure",`${why.figure[0].toUpperCase()}${why.figure.slice(1)}.`);this.#choose(why.chosen);this.root.hidden=
false}static async of(page){return page.why?new _WhyPanel(page,page.why,await effectsOf(page.why)):null}#part([
role,from,to]){const answers=this.why.words.length>0&&to>this.why.target[0];const part=document.createElement(
"div");part.className=`why-part${answers?" answer":""}${role==="System"?" system":""}`;const label=document.createElement(
"div");label.className="why-role";label.textContent=role;const body=document.createElement("div");body.className=
"why-body";if(answers){body.setAttribute("role","listbox");body.setAttribute("aria-label","Words of the answer")}
body.classList.toggle("code",wholeText(this.page.texts,from,to).includes("```"));const spans=answers?this.why.
words:this.why.units;const elements=answers?this.#words:this.#units;let place=from;spans.forEach(([start,end],number)=>{
if(start<place||end>to){return}this.#write(body,place,start);const element=document.createElement("span");element.
className=answers?"why-word":"why-unit";if(answers){element.setAttribute("role","option");element.setAttribute(
"aria-selected","false");element.dataset.word=String(number);element.tabIndex=-1}this.#write(element,start,end,
body);elements[number]=element;body.append(element);place=end});this.#write(body,place,to);part.append(label,body);
return part}#write(element,from,to,before){const special=this.page.tokens.slice(from,to).some(isSpecial);if(from>=
to||special){return}const text=wholeText(this.page.texts,from,to);const word=before?text.trimStart():text;before?.
append(text.slice(0,text.length-word.length));element.append(partsOf(word).map(({mark:mark2,raw})=>raw==="\n"||
raw==="	"||raw===" "?raw:mark2||raw).join(""))}#listen(){this.text.addEventListener("click",event=>{const word=event.
target instanceof Element?event.target.closest("[data-word]"):null;if(word instanceof HTMLElement){this.#choose(
Number(word.dataset.word))}});this.text.addEventListener("keydown",event=>{const step={ArrowRight:1,ArrowDown:1,
ArrowLeft:-1,ArrowUp:-1}[event.key];const ends={Home:0,End:this.#words.length-1}[event.key];const next=step===
void 0?ends:this.#chosen+step;if(next!==void 0&&this.#words[next]&&!event.ctrlKey&&!event.metaKey&&!event.altKey){
event.preventDefault();this.#choose(next);this.#words[next].focus()}})}#choose(word){const{page,why}=this;for(const[
each,chosen]of[[this.#chosen,false],[word,true]]){this.#words[each]?.setAttribute("aria-selected",String(chosen));
this.#words[each]?.setAttribute("tabindex",chosen?"0":"-1")}this.#chosen=word;const found=findOut(why,this.effects,
word);const shades=shadesOf(why,found);this.#units.forEach((element,unit)=>{element.style.setProperty("--stren\
gth",(shades.get(unit)??0).toFixed(3));element.classList.toggle("shaded",shades.has(unit))});setText("why-titl\
e",`Why ${nameOf(page.texts,why.words[word])}?`);setText("why-sentence",whySentence(why,page.texts,word,found));
setText("why-chance",chanceSentence(found));this.bars.replaceChildren(...barsOf(why,found).map(bar=>this.#bar(
bar)))}#bar({unit,size,against,text}){const row=document.createElement("li");const[name,track,number]=["name",
"track","number"].map(part=>{const element=document.createElement("span");element.className=`why-${part}`;return element});
writeText(name,nameOf(this.page.texts,this.why.units[unit]));number.textContent=text;const bar=document.createElement(
"span");bar.className=against?"why-bar against":"why-bar";bar.style.setProperty("--size",size.toFixed(3));track.
append(bar);track.setAttribute("aria-hidden","true");row.append(name,track,number);return row}};var MEASURED="\
Measured: each word of the prompt was hidden, one at a time, from everything after it, and the model was run a\
gain. Effects of several words do not add up, and a hidden word is something that the model never met in train\
ing.";var ESTIMATED="Estimated from one run of the model; nothing was hidden. An estimate always has a stronge\
st word; that it has one says nothing yet. Run att-viz with --influence words to measure.";var WhyView=class{static id="why";static title="Why this word?";constructor(context){this.context=context}static fits(page){
return page.why!==null||page.measuredEdges.length>0}async mount(){const{page,look}=this.context;this.edges=new EdgeList(
page,({layer,head,queries,keys})=>void look({layer:layer??void 0,head:head??void 0,row:queries[1]-1,key:keys[0]}));
try{await WhyPanel.of(page)}catch(error){if(!(error instanceof ReportError)){throw error}showMessage(error.message)}}show(state){
this.edges?.show(state)}};try{const page=parsePage(document.getElementById("att-viz-page")?.textContent??"");const app=new App(page,[WhyView,
LookedView,HeadsView]);const ready=app.start();Object.defineProperty(window,"attViz",{value:Object.freeze({ready,
...app.door,views:Object.freeze(app.kinds.map(({id,title})=>Object.freeze({id,title}))),show:app.show.bind(app),
get state(){return app.snapshot}})});void ready.then(()=>{performance.mark("att_viz ready");document.documentElement.
setAttribute("data-ready","")})}catch(error){showMessage(error instanceof ReportError?error.message:"This page\
 could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Safari.");if(!(error instanceof
ReportError)){throw error}}
