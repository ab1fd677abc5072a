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
seen"}if(!Array.isArray(page.measuredEdges)){return"its measured edges cannot be read"}return""}function headsOf(page,layer){
return page.allLayers.find(entry=>entry.layer===layer)?.heads??[]}function placeName(layer,head,name=`head ${head}`){
return layer===ALL_LAYERS?`all layers, ${ROLLOUTS[head]}`:`layer ${layer}, ${name}`}function isHere(page,layer,head){
return page.layers.some(entry=>entry.layer===layer&&entry.heads.includes(head))}function nearestHead(page,layer,head){
const heads=headsOf(page,layer);return heads.reduce((best,each)=>Math.abs(each-head)<Math.abs(best-head)?each:
best,heads[0]??0)}function suffixOfHead(page,layer,head){return page.siblings.find(file=>file.layer===layer&&file.heads.includes(
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
tentLoaded",resolve,{once:true}))}return document.getElementById(id)?.textContent??null}function rolesText(layer,head){
return document.getElementById(`att-viz-head-${layer}-${head}`)?.dataset.roles??null}async function fileRead(){
if(document.readyState==="loading"){await new Promise(resolve=>document.addEventListener("DOMContentLoaded",resolve,
{once:true}))}}var WEIGHT_OF_BYTE=Float32Array.from({length:256},(_,byte)=>(byte/255)**2);function rowStart(row){return row*(row+
1)/2}function bytesOfBase64(base64){const direct=Uint8Array.fromBase64;if(direct){return direct.call(Uint8Array,
base64)}const binary=atob(base64);const bytes=new Uint8Array(binary.length);for(let place=0;place<binary.length;place+=
1){bytes[place]=binary.charCodeAt(place)}return bytes}async function inflate(packed,limit){const stream=new Blob(
[packed]).stream().pipeThrough(new DecompressionStream("deflate"));const reader=stream.getReader();const bytes=new Uint8Array(
limit);let filled=0;for(;;){const{done,value}=await reader.read();if(done){return bytes.subarray(0,filled)}if(filled+
value.length>limit){await reader.cancel();throw new RangeError(`more than ${limit} bytes`)}bytes.set(value,filled);
filled+=value.length}}var FIRST=33;var LETTERS=Array.from({length:127-FIRST},(_,place)=>FIRST+place).filter(code=>!['"',"&","<"].includes(
String.fromCharCode(code)));var NONE=8192;var NUMBER_OF=new Uint16Array(128).fill(NONE);LETTERS.forEach((code,number)=>{
NUMBER_OF[code]=number});function bytesOfLetters(text){const pairs=text.length>>1;const bytes=new Uint8Array(Math.
floor((13*pairs+6*(text.length&1))/8));let wrong=0;let bits=0;let waiting=0;let filled=0;for(let place=0;place<
text.length;place+=2){const first=NUMBER_OF[text.charCodeAt(place)];const single=place+1===text.length;const second=single?
0:NUMBER_OF[text.charCodeAt(place+1)];const number=single?first:first*LETTERS.length+second;wrong|=+!(number<(single?
64:8192));bits=bits<<(single?6:13)|number&8191;waiting+=single?6:13;while(waiting>=8&&filled<bytes.length){waiting-=
8;bytes[filled]=bits>>waiting;filled+=1;bits&=(1<<waiting)-1}}if(wrong){throw new RangeError("letters that sta\
nd for nothing")}return bytes}var STRONGEST=16;var ROWS_IN_INDEX=64;var MOST_BITS=32;var ONE=15360;var FIRST_PATTERN=new Uint16Array(257).fill(
ONE+1);for(let pattern=ONE;pattern>=0;pattern-=1){FIRST_PATTERN[Math.round(255*Math.sqrt(halfOfPattern(pattern)))]=
pattern}function halfOfPattern(pattern){const exponent=pattern>>10;const digits=pattern&1023;return exponent?(1+
digits/1024)*2**(exponent-15):digits*2**-24}function mostExactBytes(numRows){return 4*Math.ceil(numRows/ROWS_IN_INDEX)+
Math.ceil(numRows*2*STRONGEST*MOST_BITS/8)}function exactBits(bytes,numRows){const entries=Math.ceil(numRows/ROWS_IN_INDEX);
const view=new DataView(bytes.buffer,bytes.byteOffset,bytes.byteLength);const index=Uint32Array.from({length:entries},
(_,place)=>view.getUint32(4*place,true));const bits=bytes.slice(4*entries);if(index.some(place=>place>8*bits.length)){
throw new RangeError("too short")}return{bits,index,read:new Map}}function exactRow({triangle,exact},row){const block=Math.
floor(row/ROWS_IN_INDEX);let rows=exact.read.get(block);if(!rows){rows=readBlock(triangle,exact,block);exact.read.
set(block,rows)}return rows[row%ROWS_IN_INDEX]}function readBlock(triangle,{bits,index},block){const next=bitReader(
bits,index[block]);const rows=[];for(let row=block*ROWS_IN_INDEX;rows.length<ROWS_IN_INDEX;row+=1){const start=row*
(row+1)/2;if(start+row>=triangle.length){break}rows.push(readRow(triangle.subarray(start,start+row+1),next))}return rows}
function readRow(bytes,next){const counts=new Uint32Array(256);for(const byte of bytes){counts[byte]+=1}let weakest=255;
let room=STRONGEST;while(weakest>0&&counts[weakest]<room){room-=counts[weakest];weakest-=1}const ties=weakest>
0?counts[weakest]:0;const chosen=new Set;let before=-1;for(let turn=0;ties>room&&turn<room;turn+=1){before+=1+
next(ties-room-before+turn);chosen.add(before)}const row=new Map;let tie=-1;for(let key=0;key<bytes.length;key+=
1){const byte=bytes[key];if(byte===0||byte<weakest){continue}tie+=+(byte===weakest);if(byte>weakest||ties<=room||
chosen.has(tie)){const first=FIRST_PATTERN[byte];row.set(key,halfOfPattern(first+next(FIRST_PATTERN[byte+1]-first)))}}
return row}function bitReader(bits,place){const take=count=>{let number=0;for(let bit=0;bit<count;bit+=1,place+=
1){number=2*number+(bits[place>>3]>>7-(place&7)&1)}return number};return below=>{const length=31-Math.clz32(below);
const short=2**(length+1)-below;const number=take(length);return number<short?number:2*number+take(1)-short}}var HEAD_FORMAT=2;var VALUES_AT_ONCE=2**22;var CLASSES=6;var CLASS_OF=Uint8Array.from({length:3*255+1},(_,beside)=>[
3,6,12,24,48].filter(limit=>beside>=limit).length);async function decodeHead(text,numRows,name){if(typeof DecompressionStream===
"undefined"){throw new ReportError("This browser is too old to unpack the weights. Please open the file in Chr\
ome or Edge 80, Firefox 113, Safari 16.4 or newer.")}try{const bytes=await inflate(bytesOfLetters(text),mostBytes(
numRows));return readHead(bytes,numRows)}catch{throw new ReportError(`The weights of ${name} in this file are \
damaged. Please make the report again.`)}}function mostBytes(numRows){const bands=Math.ceil(numRows/bandHeight(
numRows));return 2+6*numRows+4*CLASSES*bands+rowStart(numRows)+mostExactBytes(numRows)}function readHead(bytes,numRows){
const[format,flags]=bytes;if(format!==HEAD_FORMAT||flags>3){throw new RangeError("not a head")}let place=2;const take=size=>{
place+=size;if(place>bytes.length){throw new RangeError("too short")}return bytes.subarray(place-size,place)};
const sinkMass=flags&1?sinks(take(2*numRows)):null;const norms=flags&2?float32(take(4*numRows)):null;const triangle=new Uint8Array(
rowStart(numRows));const height=bandHeight(numRows);for(let from=0;from<numRows;from+=height){const to=Math.min(
numRows,from+height);const sizes=take(4*CLASSES);const view=new DataView(sizes.buffer,sizes.byteOffset,sizes.byteLength);
const starts=new Uint32Array(CLASSES);let all=0;for(let kind=0;kind<CLASSES;kind+=1){starts[kind]=all;all+=view.
getUint32(4*kind,true)}if(all!==rowStart(to)-rowStart(from)){throw new RangeError("a band of another size")}fillBand(
triangle,from,to,take(all),starts)}return{triangle,sinkMass,norms,exact:exactBits(take(bytes.length-place),numRows)}}
function fillBand(triangle,from,to,sorted,starts){for(let row=from;row<to;row+=1){const start=rowStart(row);const above=start-
row;let left=0;for(let key=0;key<row;key+=1){left=sorted[starts[CLASS_OF[2*triangle[above+key]+left]]++];triangle[start+
key]=left}triangle[start+row]=sorted[starts[CLASS_OF[left]]++]}}function bandHeight(numRows){return Math.max(1,
Math.floor(VALUES_AT_ONCE/numRows))}function float32(bytes){const view=new DataView(bytes.buffer,bytes.byteOffset,
bytes.byteLength);return Float32Array.from({length:bytes.length/4},(_,key)=>view.getFloat32(4*key,true))}function sinks(bytes){
const view=new DataView(bytes.buffer,bytes.byteOffset,bytes.byteLength);return Float32Array.from({length:bytes.
length/2},(_,row)=>view.getUint16(2*row,true)/65535)}var BYTES_KEPT=96*2**20;var HeadStore=class{#kept=new Map;constructor(textOf,numRows){this.textOf=textOf;this.
numRows=numRows}get(layer,head){const key=`${layer}-${head}`;const kept=this.#kept.get(key);if(kept){this.#kept.
delete(key);this.#kept.set(key,kept);return kept.promise}const promise=this.#load(layer,head);const entry={promise,
data:null};this.#kept.set(key,entry);promise.then(data=>{entry.data=data;this.#forgetOld()},()=>this.#kept.delete(
key));return promise}peek(layer,head){return this.#kept.get(`${layer}-${head}`)?.data??null}async#load(layer,head){
const text=await this.textOf(layer,head);if(text===null){throw new ReportError(`The weights of ${placeName(layer,
head)} are not in this file.`)}const data=await decodeHead(text,this.numRows,placeName(layer,head));return layer===
ALL_LAYERS&&head===CORRECTED?{...data,norms:null,scales:data.norms}:data}#forgetOld(){let bytes=0;for(const[key,
entry]of[...this.#kept].reverse()){bytes+=entry.data?.triangle.length??0;if(bytes>BYTES_KEPT&&entry.data&&bytes>
entry.data.triangle.length){this.#kept.delete(key)}}}};function textOfPair(pair){return pair?`${pair.from.join("-")}.${pair.to.join("-")}${pair.when==="wrote"?".w":""}`:
""}function pairOfText(text,numTokens,numRows){const found=/^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.
exec(text??"");if(!found){return null}const[a,b,c,d]=found.slice(1,5).map(Number);const wrote=Boolean(found[5]);
const fits=a<b&&c<d&&b<=numTokens&&d<=numTokens;const hasRow=wrote?b>1&&a-1<numRows:a<numRows;return fits&&hasRow?
{from:[a,b],to:[c,d],when:wrote?"wrote":"read"}:null}var MOST_HIDDEN=32;var GAMMA_RANGE={low:.2,high:2,step:.05};var CUTOFFS=[0,.001,.002,.005,.01,.02,.03,.05,.1,.15,
.2,.3,.5];var VIEW_IDS=["why","looked","heads"];var LOOKED_KEYS=new Set("layer head measure alignment hide sca\
le gamma cutoff observed observer".split(" "));function initialState(page){return{view:page.why?"why":"looked",
layer:page.layers[0].layer,head:page.layers[0].heads[0],measure:"weight",alignment:"generation",hide:0,scale:"\
absolute",gamma:.6,cutoff:0,theme:"auto",observed:null,observer:null,pair:"",order:"role"}}function hashOfState(state,initial){
const differing=Object.entries(state).filter(([key,value])=>key!=="view"&&value!==null&&value!==initial[key]);
if(state.view!==impliedView(differing.map(([key])=>key),initial)){differing.unshift(["view",state.view])}const text=(key,value)=>key===
"layer"&&value===ALL_LAYERS?"all":String(value);return new URLSearchParams(differing.map(([key,value])=>[key,text(
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
values.get("observed"),page),observer:tokenOf(values.get("observer"),page),pair:textOfPair(pairOfText(values.get(
"pair"),page.texts.length,page.numRows)),order:choice(values.get("order"),["role","layer"],initial.order)}}function mostHidden(page){
return Math.max(0,Math.min(MOST_HIDDEN,page.texts.length-2))}function wholeNumber(text){return text!==null&&/^\d{1,9}$/u.
test(text)?Number(text):null}function tokenOf(text,page){const token=wholeNumber(text);return token!==null&&token<
page.texts.length?token:null}function choice(text,choices,otherwise){return choices.find(each=>each===text)??otherwise}
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
!text)}function setText(id,text){const element=document.getElementById(id);if(element&&element.textContent!==text){
element.textContent=text}}var LEVELS=64;var RAMPS={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,
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
page,next.layer,next.head,hash,replacing))}};var HALF=2**-10;var SMALLEST_HALF=2**-24;var LEAST=bound(.5,1);var LOW=Float64Array.from({length:256},(_,byte)=>bound(
Math.max(0,byte-.5),-1));var HIGH=Float64Array.from({length:256},(_,byte)=>bound(byte+.5,1));function halfBounds(weight){
return[Math.max(0,weight*(1-HALF)-SMALLEST_HALF),Math.min(1,weight*(1+HALF)+SMALLEST_HALF)]}function bound(root,side){
const weight=(root/255)**2;return Math.min(1,Math.max(0,weight*(1+side*HALF)+side*SMALLEST_HALF))}function shareBounds([
low,high],[wholeLow,wholeHigh]){const[least,most]=[low+Math.max(0,wholeHigh-high),high+Math.max(0,wholeLow-low)];
return[least>0?Math.min(1,low/least):0,most>0?Math.min(1,high/most):0]}function boundedText(value,[low,high]){
if(!(low>0)&&high<.01){return belowText(high)}const decimals=Math.min(5,Math.max(2,Math.ceil(-Math.log10(Math.
max(high-value,value-low,1e-9)))));const shown=Number(value.toFixed(decimals));const error=Math.ceil(10**decimals*
Math.max(high-shown,shown-low)-1e-6)/10**decimals;return`${shown.toFixed(decimals)} \xB1 ${error.toFixed(decimals)}`}
function belowText(limit){if(!(limit>0)){return"0"}const decimals=Math.max(0,-Math.floor(Math.log10(limit)));return`\
less than ${(Math.ceil(limit*10**decimals-1e-9)/10**decimals).toFixed(decimals)}`}function weightAt(data,row,key){const scale=data.scales?data.scales[row]:1;const exact=exactRow(data,row).get(
key);const byte=data.triangle[rowStart(row)+key];const[low,high]=exact===void 0?[LOW[byte],HIGH[byte]]:halfBounds(
exact);return[(exact??WEIGHT_OF_BYTE[byte])*scale,low*scale,high*scale]}function isExact(data,row,key){return exactRow(
data,row).has(key)}function massOfKeys(data,row,from,to){const start=rowStart(row);const end=Math.min(to,row+1);
const mass=[0,0,0];for(let key=from;key<end;key+=1){const byte=data.triangle[start+key];mass[0]+=WEIGHT_OF_BYTE[byte];
mass[1]+=LOW[byte];mass[2]+=HIGH[byte]}exactRow(data,row).forEach((weight,key)=>{if(key>=from&&key<end){const byte=data.
triangle[start+key];const[low,high]=halfBounds(weight);mass[0]+=weight-WEIGHT_OF_BYTE[byte];mass[1]+=low-LOW[byte];
mass[2]+=high-HIGH[byte]}});const scale=data.scales?data.scales[row]:1;return[scale*Math.max(0,mass[0]),scale*
Math.max(0,mass[1]),scale*mass[2]]}function sightOf(sight,layer,numRows){const first=new Int32Array(numRows);const runs=sight.starts[sight.layers[layer]]??
[];runs.forEach(([query,key,step],place)=>{const next=runs[place+1]?.[0]??numRows;for(let row=query;row<next;row+=
1){first[row]=key+step*(row-query)}});const real=new Uint8Array(numRows).fill(1);for(const[from,to]of sight.padding){
real.fill(0,from,to)}const realBefore=new Int32Array(numRows+1);for(let row=0;row<numRows;row+=1){realBefore[row+
1]=realBefore[row]+real[row]}return{first,realBefore}}function sees({first,realBefore},row,key){return key<=row&&
key>=first[row]&&isReal(realBefore,key)&&isReal(realBefore,row)}function keysSeen({first,realBefore},row,from=0){
const start=Math.min(Math.max(first[row],from),row+1);return isReal(realBefore,row)?realBefore[row+1]-realBefore[start]:
0}function isReal(realBefore,place){return realBefore[place+1]>realBefore[place]}function rowsOf({from,when},numRows){const[first,last]=from.map(token=>token-(when==="wrote"?1:0));return[Math.
max(0,first),Math.min(numRows,last)]}function flowOf(data,sight,pair,numRows){const[first,last]=rowsOf(pair,numRows);
const[from,to]=pair.to;const weight=[0,0,0];let even=0;let queries=0;for(let row=first;row<last;row+=1){const seen=keysSeen(
sight,row);if(seen>0){queries+=1;const among=keysSeen(sight,row,from)-keysSeen(sight,row,Math.min(to,row+1));if(among>
0){even+=among/seen;massOfKeys(data,row,Math.max(from,sight.first[row]),to).forEach((part,place)=>{weight[place]+=
part})}}}return queries?{weight:weight.map(sum=>sum/queries),even:even/queries}:null}function strongestFirst(heads){
return[...heads].sort((one,other)=>other.weight-one.weight||one.layer-other.layer||one.head-other.head)}function pause(){return new Promise(resolve=>{const channel=new MessageChannel;channel.port1.onmessage=()=>{channel.
port1.close();resolve()};channel.port2.postMessage(null)})}var SLICE=8;var AT_ONCE=3;async function findHeads(page,heads,pair,signal){check(page,pair);const places=page.
layers.flatMap(({layer,heads:numbers})=>layer===ALL_LAYERS?[]:numbers.map(head=>({layer,head})));const sights=new Map(
page.layers.map(({layer})=>[layer,sightOf(page.sight,layer,page.numRows)]));const found=[];let until=performance.
now()+SLICE;let next=0;const worker=async()=>{while(next<places.length&&!signal?.aborted){const{layer,head}=places[next];
next+=1;const data=await heads.get(layer,head).catch(()=>null);const sight=sights.get(layer);const flow=data&&
sight&&flowOf(data,sight,pair,page.numRows);if(flow){const[weight,...bounds]=flow.weight;found.push({layer,head,
weight,even:flow.even,bounds})}if(performance.now()>until){await pause();until=performance.now()+SLICE}}};await Promise.
all(Array.from({length:AT_ONCE},worker));signal?.throwIfAborted();return strongestFirst(found)}function check(page,pair){
for(const span2 of[pair?.from,pair?.to]){const[first2,last2]=Array.isArray(span2)?span2:[-1,-1];if(!(Number.isInteger(
first2)&&Number.isInteger(last2)&&first2>=0&&first2<last2&&last2<=page.texts.length)){throw new ReportError(`G\
ive from and to as [first token, the one after the last], within 0 to ${page.texts.length}; ${JSON.stringify(span2)}\
 is not.`)}}const[first,last]=rowsOf(pair,page.numRows);if(first>=last){throw new ReportError("There is no att\
ention row for these words: nothing was computed from them.")}}var ROLE_WORDS={induction:{title:"Induction",rests:false,says:"looks at the token that came after an earlier c\
opy of this one, as if what was repeated would go on"},copying:{title:"Copies what comes next",rests:false,says:"\
looks at an earlier copy of the very word that comes next, such as a name"},duplicate_token:{title:"Same word",
rests:false,says:"looks at earlier copies of the same token"},previous_token:{title:"Previous token",rests:false,
says:"looks at the token before"},local:{title:"Local",rests:false,says:"looks at the five nearest tokens"},uniform:{
title:"Spread",rests:false,says:"spreads its attention nearly evenly"},sink_mass:{title:"At rest",rests:true,says:"\
rests on the first token, or on a learned sink"}};var NO_ROLE="none";function roleTitle(role){return role===null||
role===NO_ROLE?"No clear role":ROLE_WORDS[role].title}function rolesOfText(page,layer,head,text){const[clearest,
...numbers]=(text??"").split(" ");const names=page.roles.map(([name])=>name);const scores=Object.fromEntries(names.
map((name,place)=>[name,/^\d+$/u.test(numbers[place]??"")?Number(numbers[place])/1e3:NaN]));return{layer,head,
role:/^\d+$/u.test(clearest)?names[Number(clearest)]??null:null,scores}}function groupsByRole(heads){const moving=Object.
keys(ROLE_WORDS).filter(role=>!ROLE_WORDS[role].rests);const resting=Object.keys(ROLE_WORDS).filter(role=>ROLE_WORDS[role].
rests);return[...moving,NO_ROLE,...resting].map(role=>({role,heads:heads.filter(each=>(each.role??NO_ROLE)===role)})).
filter(group=>group.heads.length).map(({role,heads:members})=>({role,heads:role===NO_ROLE?members:byScore(members,
role)}))}function byScore(heads,role){const score=each=>Number.isNaN(each.scores[role])?-1:each.scores[role];return[
...heads].sort((one,other)=>score(other)-score(one))}function rankOf(heads,one,role){if(Number.isNaN(one.scores[role])){
return null}const known=heads.filter(each=>!Number.isNaN(each.scores[role]));return{rank:1+known.filter(each=>each.
scores[role]>one.scores[role]).length,of:known.length}}function scoreText(score){return Number.isNaN(score)?"\u2013":
score.toFixed(2)}var underWay=0;async function busyUntil(work){underWay+=1;mark();try{return await work}finally{underWay-=1;mark()}}
function mark(){document.documentElement.toggleAttribute("data-busy",underWay>0)}var LONGEST=1200;var KEPT_HEAD=800;var KEPT_TAIL=200;var SPACES_AS_DOTS=40;var CONTROL=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
var BIDI_CONTROL=/[\u202a-\u202e\u2066-\u2069]/u;var LONE_SURROGATE=/[\ud800-\udfff]/u;var INVISIBLE=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u;
var NEEDS_CARE=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u;
var LEADING_COMBINING=/^\p{M}/u;var SPECIAL=/^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;
function isSpecial(piece){return SPECIAL.test(piece.trim())}function partsOf(text){if(text===""){return[{mark:"\
\u2205",raw:""}]}if(text.length>LONGEST){const left=text.length-KEPT_HEAD-KEPT_TAIL;const omitted={mark:` \u2026 ${left.
toLocaleString("en")} characters not shown \u2026 `,raw:""};return[...partsOf(text.slice(0,KEPT_HEAD)),omitted,
...partsOf(text.slice(-KEPT_TAIL))]}if(/^ +$/u.test(text)&&text.length<=SPACES_AS_DOTS){return Array.from(text,
space=>({mark:"\xB7",raw:space}))}if(INVISIBLE.test(text)){return Array.from(text,character=>({mark:codeOf(character),
raw:""}))}if(LEADING_COMBINING.test(text)){return[{mark:"\u25CC",raw:""},...plainAndMarks(text)]}return NEEDS_CARE.
test(text)?plainAndMarks(text):[{mark:"",raw:text}]}function plainAndMarks(text){const parts=[];let plain2="";
for(const character of text.replaceAll("\r\n","\n")){const part=markOf(character);if(part){parts.push(...plain2?
[{mark:"",raw:plain2}]:[],part);plain2=""}else{plain2+=character}}return plain2?[...parts,{mark:"",raw:plain2}]:
parts}function markOf(character){if(character==="\n"){return{mark:"\u21B5",raw:"\n"}}if(character==="	"){return{
mark:"\u2192",raw:"	"}}if(CONTROL.test(character)){const code=character.codePointAt(0);return{mark:code<32?String.
fromCodePoint(9216+code):codeOf(character),raw:""}}if(BIDI_CONTROL.test(character)||LONE_SURROGATE.test(character)||
/[\u2028\u2029\ufeff]/u.test(character)){return{mark:codeOf(character),raw:""}}return null}function codeOf(character){
const code=character.codePointAt(0);return`\u27E8${code.toString(16).toUpperCase().padStart(4,"0")}\u27E9`}function quoted(text,longest=28){
if(text===""){return"an empty token"}if(/^ +$/u.test(text)){return text.length===1?"a space":`${text.length} s\
paces`}if(/^\n+$/u.test(text)){return text.length===1?"a line break":`${text.length} line breaks`}const line=partsOf(
text).map(part=>part.mark||part.raw).join("").trim();const characters=Array.from(line);const short=characters.
length>longest?`${characters.slice(0,longest-1).join("")}\u2026`:line;return`\u201C\u2068${short}\u2069\u201D`}
function looksLikeCode(texts){const lines=texts.join("").split("\n");const indented=lines.filter(line=>/^( {2,}|\t)\S/u.
test(line)).length;return indented>=2&&indented/lines.length>.15}var COUNT=5;var FEWEST=4;var SHARE_ERROR=.005;function headProfile(data,sight,numRows){const first=firstReal(sight,
numRows);const bins=distanceBins(numRows);const binOf=new Uint8Array(numRows);bins.forEach(({from,to},bin)=>binOf.
fill(bin,from,to));const distances2=new Float64Array(bins.length);const got=new Float64Array(numRows);const looking=new Uint32Array(
numRows);let atFirst=0;let rows=0;const hardest=[];for(let row=first+1;row<numRows;row+=1){if(keysSeen(sight,row)===
0){continue}rows+=1;const start=rowStart(row);const exact=exactRow(data,row);let best={row,key:-1,weight:0};for(let key=sight.
first[row];key<=row;key+=1){if(!sees(sight,row,key)){continue}const weight=exact.get(key)??WEIGHT_OF_BYTE[data.
triangle[start+key]];if(key===first){atFirst+=weight;continue}distances2[binOf[row-key]]+=weight;got[key]+=weight;
looking[key]+=1;if(weight>best.weight){best={row,key,weight}}}if(best.key>=0){hardest.push(best)}}const shares=Array.
from(got,(sum,token)=>({token,share:looking[token]>=FEWEST?sum/looking[token]:0}));return{distances:bins.map(({
label},bin)=>({label,share:rows?distances2[bin]/rows:0})),pairs:hardest.sort((one,other)=>other.weight-one.weight||
one.row-other.row).slice(0,COUNT).map(({row,key})=>({row,key,mass:weightAt(data,row,key)})),keys:shares.filter(
({share})=>share>0).sort((one,other)=>other.share-one.share||one.token-other.token).slice(0,COUNT),first:rows?
atFirst/rows:0}}function firstReal(sight,numRows){for(let row=0;row<numRows;row+=1){if(keysSeen(sight,row)>0){
return row}}return 0}function distanceBins(numRows){const bins=[{from:0,to:1,label:"itself"}];for(let to=2;bins[bins.
length-1].to<numRows;to=2*to-1){const{to:from}=bins[bins.length-1];bins.push({from,to,label:to-from===1?String(
from):`${from} to ${to-1}`})}return bins}function made(tag,className="",...content){const element=document.createElement(tag);if(className){element.className=
className}element.append(...content);return element}function actionButton(label,press){const button=made("butt\
on","",label);button.type="button";button.addEventListener("click",press);return button}function bar(share,even){
const track=made("span","flow-bar");track.setAttribute("aria-hidden","true");const filled=made("span","flow-fi\
lled");filled.style.width=`${100*Math.min(1,share)}%`;track.append(filled);if(even!==void 0){const mark2=made(
"span","flow-even");mark2.style.insetInlineStart=`${100*Math.min(1,even)}%`;track.append(mark2)}return track}function shortName({
layer,head}){return`L${layer}\xB7H${head}`}function citation({sentence,model,promptHash,layer,head,rows:[from,to],precision,link}){const rows=to-from===1?
`row ${from}`:`rows ${from}-${to-1}`;const source=[`model ${model||"not named"}`,`prompt sha256 ${promptHash.slice(
0,16)}`,`L${layer}.H${head}`,rows,precision,link];return ascii(`${sentence} [att_viz: ${source.filter(Boolean).
join("; ")}]`)}function precisionText([value,low,high]){return ascii(boundedText(value,[low,high]))}var PLAIN={
"\u201C":'"',"\u201D":'"',"\u2018":"'","\u2019":"'","\u2013":"-","\u2014":"-","\u2212":"-","\xB1":"+-","\xD7":"\
x","\xB7":"*","\u2026":"...","\xA0":" ","\u2068":"","\u2069":""};function ascii(text){return Array.from(text,character=>{
if(/[ -~]/u.test(character)){return character}return PLAIN[character]??`\\u{${(character.codePointAt(0)??0).toString(
16)}}`}).join("")}function csv(names,rows){return[names,...rows].map(cells=>cells.map(csvCell).join(",")).join(
"\r\n")+"\r\n"}function csvCell(cell){if(typeof cell==="number"){return Number.isFinite(cell)?String(cell):""}
const text=/^[=+\-@\t\r]/u.test(cell)?`'${cell}`:cell;return/[",\r\n]/u.test(text)?`"${text.replaceAll('"','""')}\
"`:text}var TOP_RATIO=10;function measureOf(page,{layer,head,measure}){if(layer===ALL_LAYERS){return head===CORRECTED?
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
without resting places")};var SINK_STEP=.5/65535;function weightText(weight,least=LEAST){if(weight===0){return belowText(least)}return weight>=
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
und(255 \xB7 \u221Aw)";const within3="is shown to within \xB1(0.0049 \xB7 \u221Aw + 0.00001)";const exact="The\
 16 strongest weights of each row are exactly those of an archive (float16: to within \xB10.1%).";const examples="\
0.0049 at 1, 0.0005 at 0.01";if(measure==="corrected"){return`A preference ${kept} of its row\u2019s largest: it is\
 shown to within \xB11% of that, the 16 strongest of a row to within \xB10.1% of themselves; sentences say how far e\
ach may be off.`}if(measure==="value"){return`${exact} Any other weight w ${kept}, and ${within3} of what the \
model computed (${examples}); shares of weight \xD7 value are computed from these, and sentences say how far each\
 may be off.`}return measure==="weight"?`${exact} Any other weight w ${kept}, and ${within3} of what the model\
 computed (${examples}).`:`${exact} Any other share w ${kept}, and ${within3} of the rollout of the weights as\
 archives keep them, in float16 (${examples}).`}function scaleSentence(scale,maximum,{noun,top}){if(scale==="a\
bsolute"){return`Colour is absolute: the strongest colour is a ${noun} of ${top}${top>1?" or more":""}, in eve\
ry report.`}const largest=weightText(maximum);return`Colour is relative: the strongest colour is the largest ${noun}\
 shown, ${largest}; do not compare it with others.`}function copyButton(label,textOf){const button=document.createElement("button");button.type="button";button.className=
"quote";button.textContent=label;button.addEventListener("click",async()=>{const copied=await copy(textOf());setText(
"live","");setText("live",copied?"Copied.":"The browser does not let this page copy.");button.dataset.done=copied?
"copied":"not allowed";setTimeout(()=>delete button.dataset.done,1800)});return button}async function copy(text){
try{await navigator.clipboard.writeText(text);return true}catch{const area=document.createElement("textarea");
area.value=text;area.className="visually-hidden";document.body.append(area);area.select();const copied=document.
execCommand("copy");area.remove();return copied}}var FIRST_SHOWN=8;var PairRanking=class{#all=false;#found=[];#pair=null;constructor(page,roleOf,handlers){this.
page=page;this.roleOf=roleOf;this.handlers=handlers;this.root=document.getElementById("find-result");this.list=
document.getElementById("ranking");this.actions=document.getElementById("find-actions")}say(sentence){this.#pair=
null;this.root.hidden=!sentence;setText("find-sentence",sentence);setText("find-scale","");this.list.replaceChildren();
this.actions.replaceChildren()}show(pair,found){this.#found=found;this.#pair=pair;this.#all=false;this.root.hidden=
false;setText("find-sentence",found.length?this.sentence(found[0]):"None of the heads in this file can be read\
.");this.#showActions(pair);this.#showList()}sentence({layer,head,weight,bounds,even}){const pair=this.#pair;const[
from,to]=[this.#name(pair.from),this.#name(pair.to)];const when=pair.when==="wrote"?"wrote":"read";return`When\
 the model ${when} ${from}, head ${head} of layer ${layer} gave ${numberText(weight,bounds)} of its attention \
to ${to}; an even spread would be ${weightText(even,0)}.`}#name([from,to]){const text=quoted(this.page.texts.slice(
from,to).join(""));return`${text} (${to-from===1?`token ${from}`:`tokens ${from} to ${to-1}`})`}#showActions(pair){
const other=pair.when==="wrote"?"read":"wrote";const switches=[];if(rowsOf({...pair,when:other},this.page.numRows)[0]<
rowsOf({...pair,when:other},this.page.numRows)[1]){switches.push(actionButton(`Instead: when it ${other} it`,()=>this.
handlers.change({...pair,when:other})))}this.actions.replaceChildren(...switches,copyButton("Copy as citation",
()=>this.citation()),copyButton("Copy as CSV",()=>this.csv()),actionButton("Clear",()=>this.handlers.change(null)))}citation(){
const pair=this.#pair;const[found]=this.#found;return citation({sentence:this.sentence(found),model:this.page.
title,promptHash:this.page.promptHash,layer:found.layer,head:found.head,rows:rowsOf(pair,this.page.numRows),precision:precisionText(
[found.weight,...found.bounds]),link:location.href})}csv(){const names=["rank","layer","head","weight","least",
"most","even","role"];const rows=this.#found.map(({layer,head,weight,bounds:[low,high],even},place)=>{const role=this.
roleOf(layer,head)??"";return[place+1,layer,head,...[weight,low,high,even].map(each=>Number(each.toPrecision(6))),
role]});return csv(names,rows)}#showList(){const shown=this.#all?this.#found:this.#found.slice(0,FIRST_SHOWN);
const largest=this.#found[0]?.weight??0;const scale=largest>0?largest:1;this.list.replaceChildren(...shown.map(
found=>this.#line(found,scale)));const count=this.#found.length;if(!this.#all&&count>FIRST_SHOWN){const more=actionButton(
`Show all ${count} heads`,()=>{this.#all=true;this.#showList();(this.list.children[FIRST_SHOWN]?.firstElementChild??
void 0)?.focus()});this.list.append(made("li","more",more))}setText("find-scale",count?`The longest bar is ${weightText(
largest)}; the mark on each is the even spread.`:"")}#line({layer,head,weight,bounds,even},scale){const number=numberText(
weight,bounds);const role=roleTitle(this.roleOf(layer,head));const button=made("button","ranked",made("span","\
ranked-name",shortName({layer,head})),bar(weight/scale,even/scale),made("span","ranked-number",number),made("s\
pan","ranked-role",role));button.type="button";button.setAttribute("aria-label",`Layer ${layer}, head ${head}:\
 ${number}, even spread ${weightText(even,0)}, ${role}`);const pair=this.#pair;button.addEventListener("click",
()=>this.handlers.look(layer,head,pair));for(const event of["pointerenter","focus"]){button.addEventListener(event,
()=>this.handlers.point(layer,head))}return made("li","",button)}};function numberText(weight,[low,high]){if(!(weight>
0)){return high>0?belowText(high):"0"}return Math.max(high-weight,weight-low)<=.0011*weight?weightText(weight):
boundedText(weight,[low,high])}var SIDE=48;function thumbnail(triangle,numRows,aside=0){const side=Math.min(SIDE,numRows);const cellOf=Uint16Array.
from({length:numRows},(_,place2)=>Math.floor(place2*side/numRows));const mass=new Float64Array(side*side);const rowsIn=new Uint32Array(
side);let place=0;for(let row=0;row<numRows;row+=1){const base=cellOf[row]*side;rowsIn[cellOf[row]]+=1;for(let key=0;key<=
row;key+=1){mass[base+cellOf[key]]+=key<aside?0:WEIGHT_OF_BYTE[triangle[place]];place+=1}}const levels=new Uint8Array(
side*side);for(let cell=0;cell<levels.length;cell+=1){const share=mass[cell]/rowsIn[Math.floor(cell/side)];levels[cell]=
Math.round((LEVELS-1)*Math.sqrt(Math.min(1,share)))}return{side,levels}}var SLICE2=10;var LONGEST_WAIT=100;var Pictures=class{#drawn=new Map;#waiting=[];#drawing=false;constructor(heads,numRows,inSight){
this.heads=heads;this.numRows=numRows;this.inSight=inSight}draw(frames,aside){this.aside=aside;this.#waiting=frames.
filter(frame=>!this.#paint(frame));if(!this.#drawing){this.#drawing=true;void this.#drawAll()}}async#drawAll(){
let until=0;for(let frame=this.#waiting.shift();frame;frame=this.#waiting.shift()){if(performance.now()>until){
await idle();until=performance.now()+SLICE2}if(!this.inSight()){this.#waiting=[];break}if(this.#paint(frame)){
continue}try{const{triangle}=await this.heads.get(frame.layer,frame.head);this.#drawn.set(this.#key(frame),thumbnail(
triangle,this.numRows,this.aside));this.#paint(frame)}catch{frame.canvas.classList.add("damaged")}}this.#drawing=
false}#key({layer,head}){return`${layer}-${head}-${this.aside}`}#paint(frame){const picture=this.#drawn.get(this.#key(
frame));const context=picture&&frame.canvas.getContext("2d");if(!picture||!context){return false}const{side,levels}=picture;
const colours=colourTable(document.documentElement.dataset.theme==="dark"?"dark":"light");const image=new ImageData(
side,side);levels.forEach((level,place)=>image.data.set(colours[level],4*place));frame.canvas.width=frame.canvas.
height=side;context.putImageData(image,0,0);return true}};function emptyCanvas(){const canvas=document.createElement(
"canvas");canvas.width=canvas.height=1;canvas.setAttribute("aria-hidden","true");return canvas}function colourTable(theme){
const colours=[RAMPS[theme].paper,...swatches(RAMPS[theme]).map(({background})=>background)];return colours.map(
hex=>[...rgbOfHex(hex),255])}function idle(){return new Promise(resolve=>{if(window.requestIdleCallback){window.
requestIdleCallback(()=>resolve(),{timeout:LONGEST_WAIT})}else{setTimeout(resolve,20)}})}var HeadDetail=class{#asked=0;constructor(root,context,heads,pictures,handlers){this.root=root;this.context=context;
this.heads=heads.filter(({layer})=>layer!==ALL_LAYERS);this.pictures=pictures;this.handlers=handlers}async show(one){
this.#asked+=1;const asked=this.#asked;const{page,heads}=this.context;this.one=one;let data;try{data=await heads.
get(one.layer,one.head)}catch(error){if(error instanceof ReportError&&asked===this.#asked){this.root.replaceChildren(
made("p","note",error.message))}return}if(asked!==this.#asked||one.layer===ALL_LAYERS){return}const profile=headProfile(
data,sightOf(page.sight,one.layer,page.numRows),page.numRows);this.root.replaceChildren(made("h3","",`Layer ${one.
layer}, ${page.headNames[one.head]??`head ${one.head}`}`),made("p","",one.role?`${roleTitle(one.role)}: ${ROLE_WORDS[one.
role].says}.`:"No clear role in this text."),made("div","detail-actions",actionButton("Show in the text",()=>this.
handlers.open(one)),actionButton(this.handlers.isBeside(one)?"Take away":"Put beside others",()=>this.handlers.
beside(one))),this.#scores(one),made("h4","","How far it looks"),distances(profile),made("h4","","Where it loo\
ks hardest"),this.#pairs(one,profile),made("h4","","What gets most"),this.#keys(profile),made("p","note",`With\
out the first token, which gets ${profile.first.toFixed(2)} on average. Means are true to \xB1${SHARE_ERROR}.`))}#scores(one){
const list=made("ul","detail-scores");for(const role of Object.keys(ROLE_WORDS).filter(name=>name in one.scores)){
const rank=rankOf(this.heads,one,role);const said=rank?`${rank.rank} of ${rank.of}`:"not in this text";const score=made(
"span","detail-number",scoreText(one.scores[role]));list.append(made("li","",made("span","",roleTitle(role)),score,
made("span","note",said)))}return list}#pairs({layer,head},{pairs}){const{texts}=this.context.page;const list=made(
"ol","detail-list");for(const{row,key,mass:[weight,...bounds]}of pairs){const text=`${quoted(texts[row],14)} (${row}\
) \u2192 ${quoted(texts[key],14)} (${key})`;const button=actionButton("",()=>void this.context.look({layer,head,
row,key}));button.append(made("span","",text),made("span","detail-number",numberText(weight,bounds)));list.append(
made("li","",button))}return list}#keys({keys}){const{texts}=this.context.page;const items=keys.map(({token,share})=>made(
"li","",made("span","",`${quoted(texts[token],18)} (${token})`),made("span","detail-number",share.toFixed(2))));
return made("ol","detail-list",...items)}};function distances({distances:bins}){const largest=Math.max(...bins.
map(({share})=>share),1e-9);const items=bins.map(({label,share})=>made("li","",made("span","",label),bar(share/
largest),made("span","detail-number",share.toFixed(2))));return made("ul","detail-distances",...items)}var SideBySide=class{chosen=[];constructor(root,draw,open,changed){
this.root=root;this.draw=draw;this.open=open;this.changed=changed}toggle(one){const others=this.chosen.filter(
each=>each!==one);this.chosen=others.length<this.chosen.length?others:[...this.chosen.slice(-(MOST_BESIDE-1)),
one];this.show();this.changed()}show(){this.root.hidden=this.chosen.length===0;const frames=this.chosen.map(({
layer,head})=>({layer,head,canvas:emptyCanvas()}));const figures=this.chosen.map((one,place)=>{const name=`Lay\
er ${one.layer}, head ${one.head}`;const open=actionButton("",()=>this.open(one));open.className="beside-pictu\
re";open.setAttribute("aria-label",`${name}: show in the text`);open.append(frames[place].canvas);const away=actionButton(
"\xD7",()=>this.toggle(one));away.setAttribute("aria-label",`Take ${name} away`);const role=one.role?` \xB7 ${roleTitle(
one.role).toLowerCase()} ${scoreText(one.scores[one.role])}`:"";return made("figure","",made("figcaption","",made(
"span","",`${name}${role}`),away),open)});this.root.querySelector(".beside-heads").replaceChildren(...figures);
this.draw(frames)}};var MOST_BESIDE=4;var HeadGrid=class{cells=[];#resting=false;constructor(root,page,heads,handlers){this.root=root;this.page=page;
this.heads=heads;this.handlers=handlers;root.addEventListener("click",event=>this.#with(event,handlers.choose));
root.addEventListener("pointerover",event=>this.#with(event,handlers.point));root.addEventListener("focusin",event=>this.#with(
event,handlers.point));root.addEventListener("keydown",event=>this.#onKey(event))}show(order,only){const heads=only?
this.heads.filter(({role})=>(role??NO_ROLE)===only):this.heads;this.cells=[];this.root.replaceChildren(...order===
"role"?this.#byRole(heads,only):this.#byLayer(heads));this.root.dataset.order=order;this.handlers.drawn()}mark(layer,head){
const current=this.cells.find(cell=>cell.layer===layer&&cell.head===head)??this.cells[0];for(const cell of this.
cells){cell.button.toggleAttribute("data-current",cell.layer===layer&&cell.head===head);cell.button.tabIndex=cell===
current?0:-1}}#byRole(heads,only){const single=heads.filter(({layer})=>layer!==ALL_LAYERS);const groups=groupsByRole(
single).map(({role,heads:members})=>{const says=ROLE_WORDS[role]?.says;if(ROLE_WORDS[role]?.rests&&!only&&!this.#resting){
const text=`${members.length} ${members.length===1?"head rests":"heads rest"} on the first token`;const unfold=actionButton(
"Show them",()=>{this.#resting=true;this.show("role",only);this.cells.find(({role:each})=>each===role)?.button.
focus()});const why="Heads that find nothing to look for put their attention where it does no harm.";return made(
"section","heads-group folded",made("h3","",text),made("p","note",why),unfold)}return this.#group(`${roleTitle(
role)} \xB7 ${members.length}`,says??"",members,role)});const all=heads.filter(({layer})=>layer===ALL_LAYERS);
return all.length?[...groups,this.#group("All layers: rollout","",all,"")]:groups}#byLayer(heads){const layers=[
...new Set(heads.map(({layer})=>layer))];return layers.map(layer=>{const members=heads.filter(each=>each.layer===
layer);return this.#group(layer===ALL_LAYERS?"All layers":`Layer ${layer}`,"",members,"")})}#group(title,says,members,role){
const cells=members.map(each=>this.#cell(each,role));this.cells.push(...cells);const group=made("section","hea\
ds-group",made("h3","",title));if(says){group.append(made("p","note",`${says[0].toUpperCase()}${says.slice(1)}\
.`))}group.append(made("div","heads-cells",...cells.map(({button})=>button)));return group}#cell(each,role){const{
layer,head}=each;const canvas=emptyCanvas();const shown=role&&role!==NO_ROLE?role:each.role;const score=shown?
scoreText(each.scores[shown]):"";const name=layer===ALL_LAYERS?["Corrected","Raw","No rests"][head]:role?`${layer}\
\xB7${head}`:String(head);const button=made("button","head-cell",canvas,made("span","head-name",name),made("sp\
an","head-score",score));button.type="button";const place=placeName(layer,head,this.page.headNames[head]);const what=shown?
`, ${roleTitle(shown).toLowerCase()} ${score}`:"";button.setAttribute("aria-label",`${place[0].toUpperCase()}${place.
slice(1)}${what}`);button.toggleAttribute("data-rests",Boolean(each.role&&ROLE_WORDS[each.role].rests));return{
...each,button,canvas}}#with(event,act){const button=event.target instanceof Element?event.target.closest(".he\
ad-cell"):null;const cell=button&&this.cells.find(each=>each.button===button);if(cell){act(cell)}}#onKey(event){
const place=this.cells.findIndex(({button})=>button===event.target);if(place<0){return}const next={ArrowLeft:place-
1,ArrowRight:place+1,Home:0,End:this.cells.length-1}[event.key];const down={ArrowUp:-1,ArrowDown:1}[event.key];
const cell=next===void 0?down?this.#inNextLine(place,down):void 0:this.cells[next];if(cell){event.preventDefault();
this.cells.forEach(({button})=>button.tabIndex=-1);cell.button.tabIndex=0;cell.button.focus()}}#inNextLine(place,down){
const from=this.cells[place].button.getBoundingClientRect();let line=NaN;let best;for(let next=place+down;next>=
0&&next<this.cells.length;next+=down){const box=this.cells[next].button.getBoundingClientRect();if(down*(box.top-
from.top)<4){continue}line=Number.isNaN(line)?box.top:line;if(Math.abs(box.top-line)>4){break}const off=Math.abs(
box.left-from.left);best=!best||off<best.off?{off,cell:this.cells[next]}:best}return best?.cell}};function wordSpans(texts){const words=[];texts.forEach((text,token)=>{const before=token>0?texts[token-1]:"";if(words.
length&&/^[\p{L}\p{M}\p{N}]/u.test(text)&&/[\p{L}\p{M}\p{N}]$/u.test(before)){words[words.length-1][1]=token+1}else{
words.push([token,token+1])}});return words}var PairPicker=class{#words;#elements;#from=null;#active=0;constructor(root,page,choose){this.root=root;this.choose=
choose;this.#words=wordSpans(page.texts);this.#elements=this.#words.map(([from,to],place)=>{const text=page.texts.
slice(from,to).join("");const word=made("span",isSpecial(text)?"special":/^\n+$/u.test(text)?"break":"",text);
word.setAttribute("role","option");word.setAttribute("aria-selected","false");word.setAttribute("aria-label",`${quoted(
text)}, ${to-from===1?`token ${from}`:`tokens ${from} to ${to-1}`}`);word.dataset.word=String(place);word.tabIndex=
place===0?0:-1;return word});root.append(...this.#elements);root.addEventListener("click",event=>{const word=event.
target instanceof Element?event.target.closest("[data-word]"):null;if(word instanceof HTMLElement){this.#move(
Number(word.dataset.word),false);this.#pick(Number(word.dataset.word),event.shiftKey)}});root.addEventListener(
"keydown",event=>this.#onKey(event))}show(pair){this.#from=pair?null:this.#from;this.pair=pair;const shown={from:pair?.
from??this.#from,to:pair?.to??null};this.#words.forEach((word,place)=>{const ends=[inside(word,shown.from)?"fr\
om":"",inside(word,shown.to)?"to":""].filter(Boolean);const element=this.#elements[place];element.setAttribute(
"aria-selected",String(ends.length>0));element.dataset.end=ends.join(" ")})}#pick(place,extending){const word=this.#words[place];
if(extending&&(this.#from||this.pair)){const last=this.#from??this.pair.to;const whole=[Math.min(last[0],word[0]),
Math.max(last[1],word[1])];if(this.#from){this.#from=whole;this.choose(whole,null,true)}else{this.choose(this.
pair.from,whole,true)}}else if(this.#from){const from=this.#from;this.#from=null;this.choose(from,word,false)}else{
this.#from=word;this.choose(word,null,false)}}#onKey(event){const last=this.#words.length-1;const steps={ArrowLeft:-1,
ArrowRight:1,ArrowUp:-12,ArrowDown:12,Home:-last,End:last};const step=steps[event.key];if(step!==void 0){event.
preventDefault();this.#move(Math.min(last,Math.max(0,this.#active+step)),true)}else if(event.key==="Enter"||event.
key===" "){event.preventDefault();this.#pick(this.#active,event.shiftKey)}}#move(place,focus){this.#elements[this.#active].
tabIndex=-1;this.#active=place;this.#elements[place].tabIndex=0;if(focus){this.#elements[place].focus()}}};function inside([
from,to],span2){return span2!==null&&from<span2[1]&&to>span2[0]}var RolesTable=class{constructor(details,heads){this.details=details;this.heads=heads.filter(({layer})=>layer!==
ALL_LAYERS);details.querySelector(".table-actions")?.append(copyButton("Copy as CSV",()=>this.csv()));details.
addEventListener("toggle",()=>this.#fill());window.addEventListener("beforeprint",()=>this.#fill())}#fill(){const[
head,body]=["thead","tbody"].map(name=>this.details.querySelector(name));if(body.childElementCount){return}const roles=Object.
keys(ROLE_WORDS);const titles=["Layer","Head","Role",...roles.map(roleTitle)].map(title=>{const cell=made("th",
"",title);cell.scope="col";return cell});head.append(made("tr","",...titles));const rows=this.heads.map(({layer,
head:number,role,scores})=>{const cells=[layer,number,roleTitle(role),...roles.map(name=>Number.isNaN(scores[name])?
"\u2013":scores[name].toFixed(3))];return made("tr","",...cells.map(text=>made("td","",String(text))))});body.
append(...rows)}csv(){const roles=Object.keys(ROLE_WORDS);const rows=this.heads.map(({layer,head,role,scores})=>[
layer,head,role??"",...roles.map(name=>scores[name])]);return csv(["layer","head","role",...roles],rows)}};var HeadsView=class{static id="heads";static title="Heads";static stepsHeads=true;#only="";#grid="";#ranked="";#search=null;constructor(context){
this.context=context}get door(){const{page,heads}=this.context;return{findHeads:async pair=>(await findHeads(page,
heads,pair)).map(({layer,head,weight,even})=>({layer,head,weight,even}))}}async mount(root){const{page,heads,change}=this.
context;await fileRead();this.roles=page.layers.flatMap(({layer,heads:numbers})=>numbers.map(head=>rolesOfText(
page,layer,head,rolesText(layer,head))));this.pictures=new Pictures(heads,page.numRows,()=>!root.hidden);const open=({
layer,head})=>void change({view:"looked",layer,head});const part=id=>document.getElementById(id);this.beside=new SideBySide(
part("beside"),()=>this.#draw(),open,()=>void(this.detail?.one&&this.detail.show(this.detail.one)));this.detail=
new HeadDetail(part("head-detail"),this.context,this.roles,this.pictures,{open,beside:one=>this.beside?.toggle(
one),isBeside:one=>Boolean(this.beside?.chosen.includes(one))});const point=(layer,head)=>{const one=this.roles?.
find(each=>each.layer===layer&&each.head===head);if(one&&one!==this.detail?.one){void this.detail?.show(one)}};
this.grid=new HeadGrid(part("heads"),page,this.roles,{choose:open,point:({layer,head})=>point(layer,head),drawn:()=>this.#draw()});
this.picker=new PairPicker(part("find-text"),page,(from,to)=>this.#choose(from,to));const roleOf=(layer,head)=>this.
roles?.find(each=>each.layer===layer&&each.head===head)?.role??null;this.ranking=new PairRanking(page,roleOf,{
look:(layer,head,pair)=>void this.#look(layer,head,pair),point,change:pair=>void change({pair:textOfPair(pair)})});
this.table=new RolesTable(part("roles-table"),this.roles);for(const radio of root.querySelectorAll("input[name\
=order]")){radio.addEventListener("change",()=>void change({order:radio.value}))}this.#chips(part("role-chips"))}async show(state){
if(!this.grid){return}for(const radio of document.querySelectorAll("input[name=order]")){radio.checked=radio.value===
state.order}const grid=`${state.order} ${this.#only}`;if(grid!==this.#grid){this.#grid=grid;this.grid?.show(state.
order,this.#only)}else{this.#draw()}this.grid?.mark(state.layer,state.head);if(!this.detail?.one&&this.grid?.cells.
length){void this.detail?.show(this.grid.cells[0])}await this.#rank(state.pair)}#draw(){const frames=[...this.
grid?.cells??[]].map(({layer,head,canvas})=>({layer,head,canvas}));const beside=(this.beside?.chosen??[]).map(
({layer,head},place)=>({layer,head,canvas:document.querySelectorAll(".beside-picture canvas")[place]}));const all=[
...beside.filter(({canvas})=>canvas),...frames];this.pictures?.draw(all,Math.max(1,this.context.state().hide))}#choose(from,to){
const{page,change}=this.context;if(!to){this.#ranked="";this.#search?.abort();this.picker?.show(null);const said=`\
From ${quoted(page.texts.slice(from[0],from[1]).join(""))}: choose the word that was looked at.`;this.ranking?.
say(said);return}const[later2,earlier]=to[0]>=from[1]?[to,from]:[from,to];const pair={from:later2,to:earlier,when:later2[0]>
0&&later2[0]>=page.promptLength?"wrote":"read"};void change({pair:textOfPair(pair)})}async#rank(text){const{page,
heads}=this.context;if(text===this.#ranked){return}this.#ranked=text;this.#search?.abort();const pair=pairOfText(
text,page.texts.length,page.numRows);this.picker?.show(pair);if(!pair){this.ranking?.say("");return}const search=new AbortController;
this.#search=search;try{const found=await busyUntil(findHeads(page,heads,pair,search.signal));this.ranking?.show(
pair,found)}catch(error){if(search.signal.aborted){return}if(!(error instanceof ReportError)){throw error}this.
ranking?.say(error.message)}}async#look(layer,head,pair){const[,row]=rowsOf(pair,this.context.page.numRows);await this.
context.look({layer,head,row:row-1,key:pair.to[0]})}#chips(root){const single=(this.roles??[]).filter(({layer})=>layer!==
ALL_LAYERS);const choices=[{role:"",count:single.length}].concat(groupsByRole(single).map(({role,heads})=>({role,
count:heads.length})));const buttons=choices.map(({role,count})=>{const title=role===""?"All":role===NO_ROLE?roleTitle(
null):roleTitle(role);const button=made("button","chip",`${title} `,made("span","chip-count",String(count)));button.
type="button";button.setAttribute("aria-pressed",String(role===this.#only));button.addEventListener("click",()=>{
this.#only=role;buttons.forEach(each=>each.setAttribute("aria-pressed",String(each===button)));void this.show(
this.context.state())});return button});root.append(...buttons)}};function rowOfToken(alignment,token,numRows){const row=alignment==="generation"?token-1:token;return row>=0&&row<
numRows?row:null}function tokenOfRow(alignment,row,numTokens){const token=alignment==="generation"?row+1:row;return token<
numTokens?token:null}function rowWeights(data,row,numRows){const weights=new Float32Array(numRows);const start=rowStart(row);const scale=data.
scales?data.scales[row]:1;for(let key=0;key<=row;key+=1){weights[key]=WEIGHT_OF_BYTE[data.triangle[start+key]]*
scale}exactRow(data,row).forEach((weight,key)=>{weights[key]=weight*scale});return weights}function rowMass(scope,row){
const{norms}=scope;const source=scope.data.scales&&scope.beside||scope.data;const{triangle,sinkMass}=source;const start=rowStart(
row);const hidden=[0,0,0];const rest=[0,0,0];for(let key=0;key<=row;key+=1){if(!sees(scope.sight,row,key)){continue}
const byte=triangle[start+key];const norm=norms?norms[key]:1;const part=key<scope.hide?hidden:rest;part[0]+=WEIGHT_OF_BYTE[byte]*
norm;part[1]+=LOW[byte]*norm;part[2]+=HIGH[byte]*norm}exactRow(source,row).forEach((weight,key)=>{if(sees(scope.
sight,row,key)){const byte=triangle[start+key];const[low,high]=halfBounds(weight);const norm=norms?norms[key]:
1;const part=key<scope.hide?hidden:rest;part[0]+=(weight-WEIGHT_OF_BYTE[byte])*norm;part[1]+=(low-LOW[byte])*norm;
part[2]+=(high-HIGH[byte])*norm}});const sink=sinkMass?sinkMass[row]:0;if(!norms){rest.forEach((_,place)=>{rest[place]+=
sink})}const total=hidden[0]+rest[0];return{hidden,rest,sink,factor:norms?total>0?1/total:0:1}}function hiddenShare({
norms},{hidden,rest}){if(!norms){return[Math.min(1,hidden[0]),hidden[1],Math.min(1,hidden[2])]}const whole=hidden[0]+
rest[0];const bounds=shareBounds([hidden[1],hidden[2]],[hidden[1]+rest[1],hidden[2]+rest[2]]);return[whole>0?hidden[0]/
whole:0,...bounds]}function allRowMasses(scope){const hidden=[];const factor=new Float32Array(scope.numRows).fill(
1);if(scope.hide>0||scope.norms){for(let row=0;row<scope.numRows;row+=1){const mass=rowMass(scope,row);hidden[row]=
hiddenShare(scope,mass);factor[row]=mass.factor}}return{hidden,factor}}function observerWeights(scope,token){const weights=new Float32Array(
scope.numTokens).fill(NaN);const row=rowOfToken(scope.alignment,token,scope.numRows);if(row===null){return nothing(
weights,token===0?"first-token":"last-token")}const{data,norms,sight}=scope;const mass=rowMass(scope,row);const start=rowStart(
row);const times=mass.factor*(data.scales?data.scales[row]:1);for(let key=scope.hide;key<=row;key+=1){if(sees(
sight,row,key)){weights[key]=WEIGHT_OF_BYTE[data.triangle[start+key]]*(norms?norms[key]:1)*times}}exactRow(data,
row).forEach((weight,key)=>{if(key>=scope.hide&&sees(sight,row,key)){weights[key]=weight*(norms?norms[key]:1)*
times}});return{weights,...strongestOf(weights),hiddenMass:hiddenShare(scope,mass),sinkMass:mass.sink,absence:keysSeen(
sight,row)===0?"padding":keysSeen(sight,row,scope.hide)===0?"all-hidden":""}}function observedWeights(scope,token,masses){
const weights=new Float32Array(scope.numTokens).fill(NaN);if(token<scope.hide){return nothing(weights,"hidden")}
const{data,norms,sight}=scope;const hiddenMass=[0,0,0];let sinkMass=0;let looking=0;for(let row=token;row<scope.
numRows;row+=1){const later2=tokenOfRow(scope.alignment,row,scope.numTokens);if(later2!==null&&sees(sight,row,
token)){const times=masses.factor[row]*(norms?norms[token]:1)*(data.scales?data.scales[row]:1);const exact=exactRow(
data,row).get(token);weights[later2]=(exact??WEIGHT_OF_BYTE[data.triangle[rowStart(row)+token]])*times;(masses.
hidden[row]??[]).forEach((part,place)=>{hiddenMass[place]+=part});sinkMass+=data.sinkMass?data.sinkMass[row]:0;
looking+=1}}if(looking===0){return nothing(weights,token<scope.numRows&&keysSeen(sight,token)===0?"padding":"l\
ast-token")}return{weights,...strongestOf(weights),hiddenMass:hiddenMass.map(sum=>sum/looking),sinkMass:sinkMass/
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
null||!sees(scope.sight,row,key)){return null}const{data,norms,beside,hide}=scope;const weight=weightAt(data,row,
key);const exact=isExact(data,row,key);const even=1/keysSeen(scope.sight,row);if(data.scales||beside){return{shown:weight,
exact:exact&&(!beside||isExact(beside,row,key)),left:null,beside:beside?weightAt(beside,row,key):null,even}}if(!norms&&
hide===0){return{shown:weight,exact,left:null,beside:null,even}}const mass=rowMass(scope,row);const part=weight.
map(number=>number*(norms?norms[key]:1));const whole=mass.rest.map((number,place)=>number+mass.hidden[place]);
return{shown:norms?shareOf(part,whole):weight,exact,left:hide>0&&key>=hide?shareOf(part,mass.rest):null,beside:norms?
weight:null,even}}function saidOf(scope,{shown,exact,left,beside}){const hidden=scope.hide===1?"the first toke\
n":`the first ${scope.hide} tokens`;return{number:scope.norms||scope.data.scales?bounded(shown):plain(shown,exact),
beside:beside?scope.norms||!scope.beside?.scales?plain(beside,exact):bounded(beside):"",left:left?` (${bounded(
left)} of what is left without ${hidden})`:""}}function shareOf([value,...bounds],[whole,...wholeBounds]){return[
whole>0?value/whole:0,...shareBounds(bounds,wholeBounds)]}function bounded([value,low,high]){return boundedText(
value,[low,high])}function plain([value,low,high],exact){if(!(value>0)){return belowText(high)}return exact?weightText(
value):boundedText(value,[low,high])}function scaleTop(settings,maximum){return settings.scale==="absolute"||!(maximum>0)?settings.top:maximum}function colourLevels(weights,settings,maximum){
const top=scaleTop(settings,maximum);const levels=new Uint8Array(weights.length);for(let token=0;token<weights.
length;token+=1){const weight=weights[token];if(weight>0&&weight>=settings.cutoff){levels[token]=Math.round((LEVELS-
1)*Math.min(1,weight/top)**settings.gamma)}}return levels}function legendWeights(settings,maximum,count){const top=scaleTop(
settings,maximum);return Array.from({length:count},(_,place)=>top*(place/(count-1))**(1/settings.gamma))}var STRONGEST2=5;var LEGEND_NUMBERS=5;function viewModel(page,state,scope,masses,view,focus){const subject=focus.
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
pointed),strongest:strongestTokens(shown.weights,STRONGEST2,state.cutoff).map(token=>({token,weight:shown.weights[token]})),
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
]`)]}var LEADING_SPACE=/^ (?=[^\s\p{C}\p{M}])/u;function textElements(page){const fragment=document.createDocumentFragment();
const code=looksLikeCode(page.texts);for(const[kind,from,to]of[["prompt",0,page.promptLength],["completion",page.
promptLength,page.texts.length]]){if(to>from){const section=sectionElement(page,kind,from,to);section.classList.
toggle("code",code);fragment.append(section)}}return fragment}function sectionElement(page,kind,from,to){const section=document.
createElement("div");section.className=`section ${kind}`;section.setAttribute("role","group");const label=document.
createElement("div");label.className="section-label";const count=`${to-from} ${to-from===1?"token":"tokens"}`;
label.textContent=`${kind==="prompt"?"Prompt":"Completion"} \xB7 ${count}`;section.setAttribute("aria-label",label.
textContent);section.append(label);let line=newLine();for(let token=from;token<to;token+=1){if(token>from&&LEADING_SPACE.
test(page.texts[token])){line.append(" ")}line.append(tokenElement(page,token));if(page.texts[token].endsWith(
"\n")){section.append(line);line=newLine()}}if(line.childNodes.length){section.append(line)}return section}function newLine(){
const line=document.createElement("div");line.className="line";line.setAttribute("role","presentation");return line}
function tokenElement(page,token){const element=document.createElement("span");element.className="token";element.
setAttribute("data-token",String(token));element.setAttribute("role","option");const parts=partsOf(page.texts[token].
replace(LEADING_SPACE,""));if(parts.length===1&&!parts[0].mark){element.textContent=parts[0].raw}else{element.
append(...parts.map(partNode))}if(parts.every(part=>part.mark)){element.setAttribute("aria-label",parts.map(part=>part.
mark).join(""))}if(isSpecial(page.tokens[token])){element.setAttribute("data-special","")}return element}function partNode(part){
if(!part.mark){return document.createTextNode(part.raw)}const mark2=document.createElement("span");mark2.className=
part.raw===" "||part.raw==="	"?"mark over":"mark";mark2.setAttribute("data-mark",part.mark);mark2.textContent=
part.raw;return mark2}var PAINTED_AT_ONCE=1024;var MARGIN=400;var REST_DELAY=120;var CHARACTERS_IN_A_LINE=64;var TokenList=class{#tokens=[];#weights;#levels;#paintedWeights;#paintedLevels;#subject=-1;#pointed=-1;constructor(container,text){
this.container=container;container.append(text.cloneNode(true));this.#tokens=[...container.querySelectorAll("[\
data-token]")];const count=this.#tokens.length;this.lines=linesOf(container);container.classList.toggle("long",
count>PAINTED_AT_ONCE);this.#weights=new Float32Array(count).fill(NaN);this.#paintedWeights=this.#weights.slice();
this.#levels=new Uint8Array(count);this.#paintedLevels=new Uint8Array(count);this.paintRest=later(()=>this.finish(),
REST_DELAY);container.addEventListener("scroll",()=>this.#applyNear(),{passive:true});window.addEventListener(
"beforeprint",()=>this.finish())}element(token){return this.#tokens[token]}tokenAt(target){const element=target instanceof
Element?target.closest("[data-token]"):null;return element?Number(element.getAttribute("data-token")):null}paint(weights,levels){
this.#weights=weights;this.#levels=levels;this.#applyNear();if(this.#tokens.length>PAINTED_AT_ONCE){this.paintRest()}}finish(){
this.#apply(0,this.#tokens.length)}#applyNear(){const{from,to}=this.#near();this.#apply(from,to)}#near(){const count=this.#tokens.
length;if(count<=PAINTED_AT_ONCE){return{from:0,to:count}}const box=this.container.getBoundingClientRect();const top=Math.
max(box.top,0)-MARGIN;const bottom=Math.min(box.bottom,window.innerHeight)+MARGIN;const lines=between(this.lines.
map(({element})=>element),0,this.lines.length,top,bottom);const from=this.lines[lines.from]?.from??count;const to=this.
lines[lines.to]?.from??count;return to-from>PAINTED_AT_ONCE?between(this.#tokens,from,to,top,bottom):{from,to}}#apply(from,to){
for(let token=from;token<to;token+=1){const weight=this.#weights[token];if(!Object.is(weight,this.#paintedWeights[token])){
this.#paintedWeights[token]=weight;if(Number.isNaN(weight)){this.#tokens[token].removeAttribute("data-weight")}else{
this.#tokens[token].setAttribute("data-weight",String(weight))}}if(this.#levels[token]!==this.#paintedLevels[token]){
this.#reclass(token)}}}mark(subject,pointed,frozen){const[oldSubject,oldPointed]=[this.#subject,this.#pointed];
this.#subject=subject;this.#pointed=pointed;this.container.classList.toggle("frozen",frozen);for(const token of new Set(
[oldSubject,oldPointed,subject,pointed])){if(token>=0){this.#reclass(token);this.#tokens[token].setAttribute("\
aria-selected",String(token===subject))}}}markHidden(count){this.#tokens.forEach((element,token)=>element.toggleAttribute(
"data-hidden",token<count))}#reclass(token){const level=this.#levels[token];this.#paintedLevels[token]=level;const names=[
"token",level>0?`level-${level}`:"",token===this.#subject?"subject":"",token===this.#pointed?"pointed":""];this.#tokens[token].
className=names.filter(Boolean).join(" ")}};function linesOf(container){let from=0;return Array.from(container.
querySelectorAll(".line"),element=>{const line={element,from,to:from+element.childElementCount};const height=Math.
ceil((element.textContent?.length??0)/CHARACTERS_IN_A_LINE);element.style.setProperty("--height",String(height));
from=line.to;return line})}function between(elements,from,to,top,bottom){return{from:firstWhere(from,to,place=>elements[place].
getBoundingClientRect().bottom>=top),to:firstWhere(from,to,place=>elements[place].getBoundingClientRect().top>
bottom)}}function firstWhere(from,to,holds){let[low,high]=[from,to];while(low<high){const middle=low+high>>1;if(holds(
middle)){high=middle}else{low=middle+1}}return low}var WIDTH=14;var MARK=3;var SETTLING=60;var Minimap=class{#places=null;#height=0;#levels=new Uint8Array;#subject=-1;constructor(canvas,text,lines){
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
this.#levels,this.#subject)}};function tokenOnNextLine(tokens,token,last,direction){const from=tokens.element(token).getBoundingClientRect();
const centre=(from.left+from.right)/2;let best=token;let bestDistance=Infinity;let line=NaN;for(let each=token+
direction;each>=0&&each<=last;each+=direction){const box=tokens.element(each).getBoundingClientRect();const height=(box.
top+box.bottom)/2;const beyond=direction>0?height>from.bottom:height<from.top;if(beyond&&Number.isNaN(line)){line=
height}if(!Number.isNaN(line)){if(Math.abs(height-line)>(box.bottom-box.top)/2){break}const distance=Math.abs(
(box.left+box.right)/2-centre);if(distance<bestDistance){best=each;bestDistance=distance}}}return best}var SETTLING_FRAMES=4;var ViewPanel=class{#byTouch=false;#roving=0;#model=null;constructor(root,page,text,actions){
this.root=root;this.page=page;this.actions=actions;this.view=root.getAttribute("data-view");this.text=this.#part(
"text");this.tokens=new TokenList(this.text,text);const strip=this.#part("minimap");this.minimap=new Minimap(strip,
this.text,this.tokens.lines);this.list=this.#part("strongest");this.release=this.#part("release");this.#setRoving(
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
top-middle,behavior:"instant"})}}#part(name){return this.root.querySelector(`.${name}`)}#say(name,text){const element=this.#part(
name);if(element.textContent!==text){element.textContent=text}}#listen(){this.text.addEventListener("pointerov\
er",event=>{this.#byTouch=event.pointerType==="touch";const token=this.tokens.tokenAt(event.target);if(!this.#byTouch&&
token!==null){this.actions.point(this.view,token)}});this.text.addEventListener("pointerleave",()=>{if(this.#model?.
frozen&&!this.#byTouch){this.actions.point(this.view,null)}});this.text.addEventListener("mousedown",event=>{if(event.
detail>1){event.preventDefault()}});this.text.addEventListener("dblclick",event=>{const token=this.tokens.tokenAt(
event.target);if(!this.#byTouch&&token!==null){this.actions.toggle(this.view,token)}});this.text.addEventListener(
"click",event=>{const token=this.tokens.tokenAt(event.target);if(token===null){return}this.#setRoving(token);if(event.
pointerType==="touch"){this.#byTouch=true;this.actions.toggle(this.view,token)}});this.text.addEventListener("\
focusin",event=>{const token=this.tokens.tokenAt(event.target);if(token!==null&&this.tokens.element(token).matches(
":focus-visible")){this.actions.point(this.view,token)}});this.text.addEventListener("keydown",event=>this.#onKey(
event));this.release.addEventListener("click",()=>this.actions.toggle(this.view,null));this.list.addEventListener(
"click",event=>{const button=event.target instanceof Element?event.target.closest("[data-goto]"):null;if(button){
this.#show(Number(button.getAttribute("data-goto")))}})}#show(token){if(this.#model&&!this.#model.frozen){this.
actions.toggle(this.view,this.#model.subject)}this.goTo(token);this.actions.point(this.view,token)}#onKey(event){
const token=this.tokens.tokenAt(event.target);if(token===null||event.altKey||event.metaKey){return}const last=this.
page.texts.length-1;const element=this.tokens.element(token);const moves={ArrowRight:()=>Math.min(last,token+1),
ArrowLeft:()=>Math.max(0,token-1),ArrowDown:()=>tokenOnNextLine(this.tokens,token,last,1),ArrowUp:()=>tokenOnNextLine(
this.tokens,token,last,-1),Home:()=>0,End:()=>last};if(event.key in moves){const rightToLeft=getComputedStyle(
element).direction==="rtl";const key=rightToLeft?MIRRORED[event.key]??event.key:event.key;this.goTo(moves[key]())}else if(event.
key==="Enter"||event.key===" "){this.actions.toggle(this.view,token)}else if(event.key==="Escape"){this.actions.
toggle(this.view,null)}else{return}event.preventDefault()}#setRoving(token){this.tokens.element(this.#roving)?.
setAttribute("tabindex","-1");this.tokens.element(token)?.setAttribute("tabindex","0");this.#roving=token}#showLegend(legend){
const numbers=this.#part("legend-numbers").children;for(let place=0;place<numbers.length;place+=1){const text=legend.
length?place?weightText(legend[place]):"0":"";if(numbers[place].textContent!==text){numbers[place].textContent=
text}}}#showStrongest(model){const rows=[...this.list.children];rows.forEach((row,place)=>{const entry=model.strongest[place];
row.classList.toggle("empty",!entry);const button=row.firstElementChild;button.disabled=!entry;if(!entry){return}
const[number,name,weight]=[...button.children];const level=model.levels[entry.token];button.setAttribute("data\
-goto",String(entry.token));number.textContent=String(entry.token);name.textContent=quoted(this.page.texts[entry.
token],18);weight.textContent=weightText(entry.weight);weight.className=level>0?`weight level-${level}`:"weigh\
t"})}};var MIRRORED={ArrowLeft:"ArrowRight",ArrowRight:"ArrowLeft"};var SCOPE_PARTS=["data","alignment","hide","norms","beside"];var PANELS=["observed","observer"];var LookedView=class _LookedView{static id="\
looked";static title="Where heads looked";static stepsHeads=true;#pointed={observed:null,observer:null};#current=null;#opened=false;#panels=[];#controls=null;constructor(context){
this.context=context;this.page=context.page;this.announceLater=later(()=>this.#announce(),600)}mount(root){const{
page}=this;this.#controls=new Controls(page,this.context.state,patch=>void this.context.change(patch));const text=textElements(
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
body.rows[place];row.cells[3].textContent=lookingText(this.page,state.alignment,edge);const here=(edge.layer??
ALL_LAYERS)===state.layer&&(edge.head===null||edge.head===state.head);row.toggleAttribute("data-here",here)})}};
function writtenWord(edges){const[first]=edges;const same=({queries:[from,to],next})=>to-from===1&&from===first.
queries[0]&&next===first.next;return first&&edges.every(same)?quoted(first.next,LONGEST_TOKEN):null}function edgeRow(page,edge,place){
const row=document.createElement("tr");row.dataset.edge=String(place);const button=document.createElement("but\
ton");button.type="button";button.textContent=changeText(edge.change);button.setAttribute("aria-label",`Layer ${edge.
layer??"any"}, head ${edge.head??"any"}: ${consequenceSentence(edge)} Show it in the text.`);row.insertCell().
append(button);const looked=`${spanText(page,edge.keys)}${edge.others?`, and ${edge.others} more`:""}`;for(const text of[
String(edge.layer??"all"),String(edge.head??"all"),"",looked,weightText(edge.weight),edge.valueWeighted===null?
"\u2013":weightText(edge.valueWeighted),`${quoted(edge.next,LONGEST_TOKEN)} \xD7 ${factorText(edge.change)}`]){
row.insertCell().textContent=text}return row}function lookingText(page,alignment,{queries:[from,to]}){const first=tokenOfRow(
alignment,from,page.texts.length);const last=tokenOfRow(alignment,to-1,page.texts.length);return first===null||
last===null?"what follows":spanText(page,[first,last+1])}function spanText(page,[from,to]){const first=`${from}\
 ${quoted(page.texts[from],LONGEST_TOKEN)}`;return to-from===1?first:`${first} to ${to-1}`}var UNKNOWN=-(2**15);var BARS=5;var LONGEST2=32;var LEAST_SHADED=.1;var FULL_SHADE=3;async function effectsOf(why){
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
[]}}function nameOf(texts,[from,to]){return quoted(wholeText(texts,from,to),LONGEST2)}function wholeText(texts,from,to){
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
setText("why-chance",chanceSentence(found));this.bars.replaceChildren(...barsOf(why,found).map(bar2=>this.#bar(
bar2)))}#bar({unit,size,against,text}){const row=document.createElement("li");const[name,track,number]=["name",
"track","number"].map(part=>{const element=document.createElement("span");element.className=`why-${part}`;return element});
name.textContent=nameOf(this.page.texts,this.why.units[unit]);number.textContent=text;const bar2=document.createElement(
"span");bar2.className=against?"why-bar against":"why-bar";bar2.style.setProperty("--size",size.toFixed(3));track.
append(bar2);track.setAttribute("aria-hidden","true");row.append(name,track,number);return row}};var MEASURED="\
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
