var underWay=0;async function busyUntil(work){underWay+=1;mark();try{return await work}finally{underWay-=1;mark()}}
function mark(){document.documentElement.toggleAttribute("data-busy",underWay>0)}var WEIGHT_OF_BYTE=Float32Array.from({length:256},(_,byte)=>(byte/255)**2);function bytesOfBase64(base64){const direct=Uint8Array.fromBase64;if(direct){return direct.call(Uint8Array,base64)}
const binary=atob(base64);const bytes=new Uint8Array(binary.length);for(let place=0;place<binary.length;place+=
1){bytes[place]=binary.charCodeAt(place)}return bytes}var ReportError=class extends Error{constructor(message){super(message);this.name="ReportError"}};var KNOWN_FORMAT=1;function parseLensPage(json){let page;try{page=JSON.parse(json)}catch{throw new ReportError(
"This file is damaged: its list of tokens cannot be read. Please make the page again.")}if(page?.format!==KNOWN_FORMAT){
throw new ReportError("This page was written in a format that its viewer does not know. Please make it again.")}
const fault=faultOf(page);if(fault){throw new ReportError(`This file is damaged: ${fault}. Please make the pag\
e again.`)}return page}function faultOf(page){const count=page.texts?.length;if(page.numRows!==count&&page.numRows!==
count-1){return`it has ${count} tokens but ${page.numRows} positions`}if(!Array.isArray(page.boundaries)||!page.
boundaries.length||!Array.isArray(page.attentionLayers)){return"it names no layers"}if(page.vocabulary?.length!==
page.vocabularyIds?.length){return"its vocabulary has not an id for each text"}return page.firstRow>=0&&page.firstRow<
page.numRows?"":"it holds no attention rows"}function layerCount(page){return page.boundaries[page.boundaries.
length-1]}function predictedToken(page,row){return row+1-page.promptLength}var LensReadings=class{#page;#places;#probabilities;#entropy;#rank;constructor(page,bytes){const cells=page.boundaries.
length*page.numRows;const kept=cells*page.topK;if(bytes.length!==8*(kept+cells)){throw damaged()}this.#page=page;
this.#places=new Uint32Array(bytes.buffer,bytes.byteOffset,kept);this.#probabilities=new Float32Array(bytes.buffer,
bytes.byteOffset+4*kept,kept);this.#entropy=new Float32Array(bytes.buffer,bytes.byteOffset+8*kept,cells);this.#rank=
new Uint32Array(bytes.buffer,bytes.byteOffset+8*kept+4*cells,cells)}at(boundary,position){const cell=this.#cell(
boundary,position);if(cell<0){return null}const{topK}=this.#page;const candidates=Array.from({length:topK},(_,place)=>this.#candidate(
cell*topK+place));return{candidates,entropy:this.#entropy[cell],rank:this.#rank[cell]}}top(boundary,position){
const cell=this.#cell(boundary,position);return cell<0?null:this.#candidate(cell*this.#page.topK).text}#cell(boundary,position){
const place=this.#page.boundaries.indexOf(boundary);return place<0||position>=this.#page.numRows?-1:place*this.#page.
numRows+position}#candidate(kept){const place=this.#places[kept];return{text:this.#page.vocabulary[place]??"",
id:this.#page.vocabularyIds[place]??-1,probability:this.#probabilities[kept]}}};var AttentionRow=class{#page;#bytes;constructor(page,row,bytes){
this.row=row;this.#page=page;this.#bytes=bytes}weight(layer,key){const place=this.#page.attentionLayers.indexOf(
layer);if(place<0||key>this.row||layer>=layerCount(this.#page)){return NaN}return(this.#bytes[place*(this.row+
1)+key]/255)**2}get maximum(){return(this.#bytes.reduce((largest,byte)=>Math.max(largest,byte),0)/255)**2}};function rowOffset(page,row){
const first=bandOf(page,row);return page.attentionLayers.length*(row*(row+1)-first*(first+1))/2}function bandOf(page,row){
return row-(row-page.firstRow)%page.band}function rowOf(page,row,band){const stop=Math.min(bandOf(page,row)+page.
band,page.numRows);const size=rowOffset(page,stop-1)+page.attentionLayers.length*stop;if(band.length!==size){throw damaged()}
const start=rowOffset(page,row);return new AttentionRow(page,row,band.subarray(start,start+page.attentionLayers.
length*(row+1)))}async function unpacked(base64){if(typeof DecompressionStream==="undefined"){throw new ReportError(
"This browser is too old to unpack the numbers. Please open the file in Chrome or Edge 80, Firefox 113, Safari\
 16.4 or newer.")}try{const stream=new Blob([bytesOfBase64(base64.trim())]).stream().pipeThrough(new DecompressionStream(
"deflate"));return new Uint8Array(await new Response(stream).arrayBuffer())}catch{throw damaged()}}function damaged(){
return new ReportError("The numbers in this file are damaged. Please make the page again.")}var LEVELS=64;var RAMPS={light:{paper:"#ffffff",ink:"#1d1b18",stops:[[.975,.025,95],[.851,.125,85],[.727,.165,
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
clipped**(1/2.4)-.055;return Math.round(255*value)})}var LONGEST=1200;var KEPT_HEAD=800;var KEPT_TAIL=200;var SPACES_AS_DOTS=40;var CONTROL=/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
var BIDI_CONTROL=/[\u202a-\u202e\u2066-\u2069]/u;var LONE_SURROGATE=/[\ud800-\udfff]/u;var INVISIBLE=/^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u;
var NEEDS_CARE=/[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u;
var LEADING_COMBINING=/^\p{M}/u;function partsOf(text){if(text===""){return[{mark:"\u2205",raw:""}]}if(text.length>LONGEST){const left=text.length-
KEPT_HEAD-KEPT_TAIL;const omitted={mark:` \u2026 ${left.toLocaleString("en")} characters not shown \u2026 `,raw:""};
return[...partsOf(text.slice(0,KEPT_HEAD)),omitted,...partsOf(text.slice(-KEPT_TAIL))]}if(/^ +$/u.test(text)&&
text.length<=SPACES_AS_DOTS){return Array.from(text,space=>({mark:"\xB7",raw:space}))}if(INVISIBLE.test(text)){
return Array.from(text,character=>({mark:codeOf(character),raw:""}))}if(LEADING_COMBINING.test(text)){return[{
mark:"\u25CC",raw:""},...plainAndMarks(text)]}return NEEDS_CARE.test(text)?plainAndMarks(text):[{mark:"",raw:text}]}
function plainAndMarks(text){const parts=[];let plain="";for(const character of text.replaceAll("\r\n","\n")){
const part=markOf(character);if(part){parts.push(...plain?[{mark:"",raw:plain}]:[],part);plain=""}else{plain+=
character}}return plain?[...parts,{mark:"",raw:plain}]:parts}function markOf(character){if(character==="\n"){return{
mark:"\u21B5",raw:"\n"}}if(character==="	"){return{mark:"\u2192",raw:"	"}}if(CONTROL.test(character)){const code=character.
codePointAt(0);return{mark:code<32?String.fromCodePoint(9216+code):codeOf(character),raw:""}}if(BIDI_CONTROL.test(
character)||LONE_SURROGATE.test(character)||/[\u2028\u2029\ufeff]/u.test(character)){return{mark:codeOf(character),
raw:""}}return null}function codeOf(character){const code=character.codePointAt(0);return`\u27E8${code.toString(
16).toUpperCase().padStart(4,"0")}\u27E9`}function quoted(text,longest=28){if(text===""){return"an empty token"}
if(/^ +$/u.test(text)){return text.length===1?"a space":`${text.length} spaces`}if(/^\n+$/u.test(text)){return text.
length===1?"a line break":`${text.length} line breaks`}const line=partsOf(text).map(part=>part.mark||part.raw).
join("").trim();const characters=Array.from(line);const short=characters.length>longest?`${characters.slice(0,
longest-1).join("")}\u2026`:line;return`\u201C\u2068${short}\u2069\u201D`}var LONGEST2=60;function cellParts(text){const[,before,inner,after]=/^( *)(.*?)( *)$/su.exec(text);if(!inner){
return partsOf(text.slice(0,LONGEST2))}const characters=Array.from(inner);const kept=characters.slice(0,LONGEST2).
join("");return[...dots(before),...partsOf(kept),...characters.length>LONGEST2?[{mark:"\u2026",raw:""}]:[],...dots(
after)]}function dots(spaces){return spaces?[{mark:"\xB7".repeat(Math.min(spaces.length,8)),raw:""}]:[]}var MARGIN=4;function columnsInSight(layout,scrolled,width){const first=Math.floor(scrolled/layout.cell)-MARGIN;
const stop=Math.ceil((scrolled+width-layout.label)/layout.cell)+MARGIN;return[Math.max(0,Math.min(first,layout.
columns)),Math.max(0,Math.min(stop,layout.columns))]}function scrolledTo(layout,column,scrolled,width){const left=column*
layout.cell;const room=width-layout.label;if(left<scrolled){return left}return left+layout.cell>scrolled+room?
left+layout.cell-room:scrolled}function scrolledToEnd(layout,column,width){return Math.max(0,(column+1)*layout.
cell-(width-layout.label))}function positionName(page,position){return`${quoted(page.texts[position])} (token ${position})`}function rowLabel(page,boundary){
if(boundary===layerCount(page)){return"prediction"}return boundary?`layer ${boundary}`:"layer 0 \xB7 input"}function headingOf(page,boundary,position){
const name=positionName(page,position);if(boundary===layerCount(page)){return`After ${name} the model predicts`}
return boundary?`What enters layer ${boundary} at ${name} would predict`:`The embedding of ${name} alone would\
 predict`}function measuresOf(reading,finalText,isFinal){const entropy=Number.isFinite(reading.entropy)?`Entro\
py ${reading.entropy.toFixed(2)} nats (${(reading.entropy/Math.LN2).toFixed(2)} bits).`:"Its entropy could not\
 be computed.";if(isFinal){return entropy}const place=reading.rank===1?"is the likeliest token here already":`\
has rank ${reading.rank.toLocaleString("en")} here`;return`${entropy} The model\u2019s own prediction, ${quoted(
finalText)}, ${place}.`}function attentionOf(page,row,layer,position,weight){if(layer===layerCount(page)){return""}
if(position>row){return`It comes after ${positionName(page,row)}, which could not look at it.`}if(!Number.isFinite(
weight)){return`Layer ${layer} has no attention.`}return`In layer ${layer}, ${positionName(page,row)} gave it \
an attention of ${weight.toFixed(3)} (the head that looked hardest).`}function rowSentence(page,row){const predicted=predictedToken(
page,row);const next=page.texts[row+1];const decides=next===void 0?"the token that would come next":positionName(
page,row+1);const image=predicted>=0?` In the images: attn_${predicted}.`:"";return`Colour: where ${positionName(
page,row)} looked, on the way to ${decides}.${image}`}function percentText(probability){if(!Number.isFinite(probability)){
return"\u2013"}const percent=100*probability;if(percent<.01){return percent===0?"0%":"<0.01%"}return`${percent.
toFixed(percent>=.1?1:2)}%`}var LensGrid=class{#element;#page;#readings;#layout;#rows=[];#columns=new Map;#state;#attention=null;constructor(element,page,readings,state){
this.#element=element;this.#page=page;this.#readings=readings;this.#state=state;this.#layout={label:0,cell:0,columns:page.
numRows};this.#buildRows();this.#measure();element.addEventListener("scroll",()=>this.#drawColumns(),{passive:true});
new ResizeObserver(()=>{this.#measure();this.#drawColumns()}).observe(element)}show(state,attention){this.#state=
state;this.#attention=attention;this.#drawColumns();for(const position of this.#columns.keys()){this.#paint(position)}}followActive(){
const{position,boundary}=this.#state;const element=this.#element;element.scrollLeft=scrolledTo(this.#layout,position,
element.scrollLeft,element.clientWidth);const row=this.#rows[boundary+1];const[above,below]=[row.offsetTop-this.#rows[0].
offsetHeight,row.offsetTop+row.offsetHeight];if(above<element.scrollTop){element.scrollTop=above}else if(below>
element.scrollTop+element.clientHeight){element.scrollTop=below-element.clientHeight}this.#drawColumns()}scrollToEnd(position){
this.#element.scrollLeft=scrolledToEnd(this.#layout,position,this.#element.clientWidth);this.#drawColumns()}placeOf(event){
const cell=event.target instanceof Element?event.target.closest("[data-position]"):null;if(!(cell instanceof HTMLElement)){
return null}const boundary=cell.dataset.boundary;return{boundary:boundary===void 0?null:Number(boundary),position:Number(
cell.dataset.position)}}#buildRows(){const body=document.createElement("div");body.className="lens-body";body.
setAttribute("role","presentation");const labels=["token",...Array.from({length:layerCount(this.#page)+1},(_,l)=>rowLabel(
this.#page,l))];this.#rows=labels.map((label,place)=>{const row=document.createElement("div");row.className=place===
0?"lens-row lens-head":"lens-row";row.classList.toggle("lens-prediction",place===labels.length-1);row.setAttribute(
"role","row");row.setAttribute("aria-rowindex",String(place+1));const head=document.createElement("span");head.
className="lens-label";head.setAttribute("role",place===0?"columnheader":"rowheader");head.textContent=label;row.
append(head);return row});body.append(...this.#rows);this.#element.replaceChildren(body);this.#element.setAttribute(
"aria-rowcount",String(labels.length));this.#element.setAttribute("aria-colcount",String(this.#page.numRows+1))}#measure(){
const style=getComputedStyle(this.#element);const rem=parseFloat(getComputedStyle(document.documentElement).fontSize);
const[label,cell]=["--label","--cell"].map(name=>Math.round(parseFloat(style.getPropertyValue(name))*rem));if(cell===
this.#layout.cell&&label===this.#layout.label){return}this.#layout={...this.#layout,label,cell};const body=this.#element.
firstElementChild;body.style.width=`${label+cell*this.#page.numRows}px`;for(const[position,cells]of this.#columns){
for(const each of cells){this.#put(each,position)}}}#drawColumns(){const[start,stop]=columnsInSight(this.#layout,
this.#element.scrollLeft,this.#element.clientWidth);for(const[position,cells]of this.#columns){if(position<start||
position>=stop){cells.forEach(cell=>cell.remove());this.#columns.delete(position)}}for(let position=start;position<
stop;position+=1){if(!this.#columns.has(position)){this.#columns.set(position,this.#makeColumn(position));this.#paint(
position)}}}#makeColumn(position){return this.#rows.map((row,place)=>{const boundary=place-1;const cell=document.
createElement("span");cell.className="lens-cell";cell.dataset.position=String(position);cell.setAttribute("ari\
a-colindex",String(position+2));if(boundary<0){cell.setAttribute("role","columnheader");const number=document.
createElement("span");number.className="lens-number";number.textContent=String(position);cell.append(number,...written(
this.#page.texts[position]))}else{cell.id=`cell-${boundary}-${position}`;cell.dataset.boundary=String(boundary);
cell.setAttribute("role","gridcell");const text=boundary===0?this.#page.texts[position]:this.#readings.top(boundary,
position);cell.append(...text===null?[]:written(text))}this.#put(cell,position);row.append(cell);return cell})}#put(cell,position){
cell.style.left=`${this.#layout.label+position*this.#layout.cell}px`}#paint(position){const{row,boundary,position:active,
scale}=this.#state;const top=scale==="relative"?this.#attention?.maximum||1:1;this.#columns.get(position)?.forEach(
(cell,place)=>{const weight=this.#attention?.row===row?this.#attention.weight(place-1,position):NaN;const level=weight>
0?Math.round((LEVELS-1)*Math.min(1,weight/top)):0;const classes=["lens-cell"];classes.push(...level?[`level-${level}`]:
[],...position>row?["lens-later"]:[]);classes.push(...position===row?["lens-chosen"]:[]);const isActive=place-
1===boundary&&position===active;cell.className=[...classes,...isActive?["lens-active"]:[]].join(" ");if(isActive){
cell.setAttribute("aria-selected","true");this.#element.setAttribute("aria-activedescendant",cell.id)}else{cell.
removeAttribute("aria-selected")}if(Number.isFinite(weight)){cell.dataset.weight=String(weight)}else{delete cell.
dataset.weight}})}};function written(text){return cellParts(text).map(part=>{if(!part.mark){return document.createTextNode(
part.raw)}const mark2=document.createElement("span");mark2.className="mark";mark2.dataset.mark=part.mark;return mark2})}function showMessage(text){setText("message",text);document.getElementById("message")?.toggleAttribute("hidden",
!text)}function setText(id,text){const element=document.getElementById(id);if(element&&element.textContent!==text){
element.textContent=text}}function describe(page,readings,attention,row,boundary,position){setText("cell-heading",headingOf(page,boundary,
position));const weight=attention?.row===row?attention.weight(boundary,position):NaN;setText("cell-attention",
attention?.row===row?attentionOf(page,row,boundary,position,weight):"");const reading=readings.at(boundary,position);
const final=readings.top(layerCount(page),position)??"";const isFinal=boundary===layerCount(page);setText("cel\
l-measures",reading?measuresOf(reading,final,isFinal):"The lens was not taken here.");const list=document.getElementById(
"candidates");list?.replaceChildren(...(reading?.candidates??[]).map(candidate=>listItem(candidate,candidate.text===
final)))}function listItem(candidate,isFinal){const item=document.createElement("li");item.classList.toggle("c\
andidate-final",isFinal);const bar=document.createElement("span");bar.className="candidate-bar";bar.style.width=
`${100*Math.min(1,Math.max(0,candidate.probability||0))}%`;const text=document.createElement("span");text.className=
"candidate-text";text.append(...written(candidate.text));const id=document.createElement("span");id.className=
"candidate-id";id.textContent=String(candidate.id);const share=document.createElement("span");share.className=
"candidate-share";share.textContent=percentText(candidate.probability);item.append(bar,text,id,share);return item}var PAGE_STEP=10;function initialLensState(page){const row=nearestRow(page,page.promptLength-1);return{row,boundary:layerCount(
page),position:row,scale:"absolute",theme:"auto"}}function nearestRow(page,row){return Math.min(Math.max(Math.
trunc(row)||0,page.firstRow),page.numRows-1)}function afterKey(page,state,key){const{boundary,position}=state;
switch(key){case"ArrowLeft":return at(page,state,boundary,position-1);case"ArrowRight":return at(page,state,boundary,
position+1);case"ArrowUp":return at(page,state,boundary-1,position);case"ArrowDown":return at(page,state,boundary+
1,position);case"PageUp":return at(page,state,boundary,position-PAGE_STEP);case"PageDown":return at(page,state,
boundary,position+PAGE_STEP);case"Home":return at(page,state,boundary,0);case"End":return at(page,state,boundary,
page.numRows-1);case"Enter":case" ":return{...state,row:nearestRow(page,position)};case"[":return{...state,row:nearestRow(
page,state.row-1)};case"]":return{...state,row:nearestRow(page,state.row+1)};default:return null}}function at(page,state,boundary,position){
return{...state,boundary:Math.min(Math.max(boundary,0),layerCount(page)),position:Math.min(Math.max(position,0),
page.numRows-1)}}function paintSheet(){const sheet=new CSSStyleSheet;const light=rules(":root","light");sheet.replaceSync(`@med\
ia screen{${light}${rules(":root[data-theme=dark]","dark")}}@media print{${light}}`);return sheet}function rules(root,name){
const colours=swatches(RAMPS[name]);const levels=colours.map(({background,ink},place)=>`${root} .level-${place+
1}{background-color:${background};color:${ink}}`);const gradient=[RAMPS[name].paper,...colours.map(({background})=>background)].
join(",");return`${levels.join("")}${root} .legend-bar{background-image:linear-gradient(to right,${gradient})}`}var BANDS_KEPT=8;var LensApp=class{#page;#state;#attention=null;#pointed=null;#bands=new Map;#dark=matchMedia(
"(prefers-color-scheme: dark)");#readings=null;#grid=null;constructor(page){this.#page=page;this.#state=initialLensState(
page)}get state(){return this.#state}async start(){document.adoptedStyleSheets=[...document.adoptedStyleSheets,
paintSheet()];this.#showTheme();this.#dark.addEventListener("change",()=>this.#showTheme());this.#readings=new LensReadings(
this.#page,await unpacked(textOf("att-viz-lens")));const element=document.getElementById("grid");this.#grid=new LensGrid(
element,this.#page,this.#readings,this.#state);this.#listen(element,this.#grid);await this.#takeRow();this.#grid.
scrollToEnd(Math.min(this.#state.row+1,this.#page.numRows-1))}async select(change){const before=this.#state;const asked={
...before,...change};this.#state={...at(this.#page,asked,asked.boundary,asked.position),row:nearestRow(this.#page,
asked.row)};this.#showTheme();this.#draw();if(this.#state.position!==before.position||this.#state.boundary!==before.
boundary){this.#grid?.followActive()}if(this.#state.row!==before.row){await this.#takeRow()}}async#takeRow(){const{
row}=this.#state;try{const attention=rowOf(this.#page,row,await busyUntil(this.#band(bandOf(this.#page,row))));
if(row===this.#state.row){this.#attention=attention;this.#draw()}}catch(error){showMessage(error instanceof ReportError?
error.message:String(error))}}#band(first){const kept=this.#bands.get(first)??unpacked(textOf(`att-viz-rows-${first}`));
this.#bands.delete(first);this.#bands.set(first,kept);if(this.#bands.size>BANDS_KEPT){this.#bands.delete(this.#bands.
keys().next().value)}return kept}#draw(){this.#grid?.show(this.#state,this.#attention);this.#describe();setText(
"row-sentence",rowSentence(this.#page,this.#state.row));const input=document.getElementById("row");input.value=
String(this.#state.row);for(const radio of radios()){radio.checked=this.#state[radio.name]===radio.value}const top=this.#state.
scale==="relative"?this.#attention?.maximum||1:1;document.querySelectorAll(".legend-numbers span").forEach((span,place,all)=>{
span.textContent=(top*place/(all.length-1)).toFixed(2)})}#describe(){if(!this.#readings){return}const{row,boundary,
position}=this.#state;const place=this.#pointed??{boundary,position};describe(this.#page,this.#readings,this.#attention,
row,place.boundary??boundary,place.position)}#listen(element,grid){element.addEventListener("pointerover",event=>{
this.#pointed=event.pointerType==="touch"?null:grid.placeOf(event);this.#describe()});element.addEventListener(
"pointerleave",()=>{this.#pointed=null;this.#describe()});element.addEventListener("click",event=>{const place=grid.
placeOf(event);if(place){void this.select({row:place.position,position:place.position,boundary:place.boundary??
this.#state.boundary})}});element.addEventListener("keydown",event=>{const next=event.ctrlKey||event.metaKey||
event.altKey?null:afterKey(this.#page,this.#state,event.key);if(next){event.preventDefault();this.#pointed=null;
void this.select(next)}});const input=document.getElementById("row");input.min=String(this.#page.firstRow);input.
max=String(this.#page.numRows-1);input.addEventListener("change",()=>this.#goToRow(Number(input.value)));document.
querySelectorAll("button[data-step]").forEach(button=>{const step=Number(button.dataset.step);button.addEventListener(
"click",()=>this.#goToRow(this.#state.row+step))});for(const radio of radios()){radio.addEventListener("change",
()=>void this.select({[radio.name]:radio.value}))}}#goToRow(asked){const row=nearestRow(this.#page,asked);void this.
select({row,position:row})}#showTheme(){const{theme}=this.#state;document.documentElement.dataset.theme=theme===
"auto"?this.#dark.matches?"dark":"light":theme}};function radios(){return Array.from(document.querySelectorAll(
"input[type=radio]"))}function textOf(id){const element=document.getElementById(id);if(!element){throw new ReportError(
"This file is incomplete. Please make the page again.")}return element.textContent??""}function explain(error){showMessage(error instanceof ReportError?error.message:"This page could not be shown. \
Please open it in a current version of Chrome, Edge, Firefox or Safari.");if(!(error instanceof ReportError)){
throw error}}try{const app=new LensApp(parseLensPage(document.getElementById("att-viz-page")?.textContent??""));
Object.defineProperty(window,"attViz",{value:Object.freeze({select:app.select.bind(app),get state(){return app.
state}})});app.start().then(()=>{performance.mark("att_viz ready");document.documentElement.setAttribute("data\
-ready","")},explain)}catch(error){explain(error)}
