import { startPreview } from "../preview/server/server";
import { chromium } from "playwright-core";
const pv=await startPreview({port:0});
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});
const p=await b.newPage({viewport:{width:1440,height:900}});
p.on("pageerror",e=>console.log("ERR",e.message,(e.stack||"").split("\n").slice(0,6).join("\n")));p.on("console",m=>{if(m.type()!=="debug")console.log("CON",m.type(),m.text().slice(0,300))});
const t=performance.now();
await p.goto(pv.url+"?sample="+encodeURIComponent("2019年技术改造资金"));
const pane=p.frameLocator("#pane-body iframe");
await pane.getByRole("button",{name:"一键汇总"}).waitFor();
await pane.getByText("99.74%").first().waitFor();console.log("usable",Math.round(performance.now()-t));
await p.screenshot({path:"/tmp/p/t/b0.png"});
await p.evaluate(()=>{const a=(window as any).preview.grid.api;(window as any).L=[];a.addEvent(a.Event.BeforeCommandExecute,(e:any)=>(window as any).L.push(e.id))});
for(const s of ["2019年技术改造资金","x"]){
await p.mouse.move(400,500);await p.mouse.wheel(0,300);await p.waitForTimeout(800);console.log(await p.evaluate(()=>JSON.stringify([(window as any).L.splice(0),(window as any).preview.grid.view])));
await p.mouse.click(400,500);}
console.log(await p.evaluate(()=>[document.activeElement?.outerHTML.slice(0,200),[...document.querySelectorAll("[contenteditable]")].length,document.querySelectorAll("canvas").length,[...document.querySelectorAll("[data-u-comp]")].map(e=>e.getAttribute("data-u-comp")).join(" ")].join("\n")));await p.keyboard.type("5");await p.waitForTimeout(500);console.log(await p.evaluate(()=>document.activeElement?.outerHTML.slice(0,200)));await p.mouse.dblclick(400,550);await p.waitForTimeout(500);await p.screenshot({path:"/tmp/p/t/b5.png"});await p.keyboard.press("Enter");await p.waitForTimeout(500);console.log(await p.evaluate(()=>JSON.stringify([(window as any).L.splice(0)])));
await p.screenshot({path:"/tmp/p/t/b4.png"});
await b.close();await pv.close();
