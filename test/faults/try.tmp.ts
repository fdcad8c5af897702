import { PageOverBooks } from "/work/main/test/app/support/pageOverBooks";
import { useCases } from "/work/main/test/faults/support/useCases";
import { undisturbed, faultRun } from "/work/main/test/faults/support/faultRun";
import { FEW_FAULTS, ALL_FAULTS } from "/work/main/test/faults/support/errors";
(async()=>{
  const page=new PageOverBooks();
  let t=Date.now();
  const cases=await useCases(page);
  console.log("setup",Date.now()-t);
  const only=process.argv[2];
  for(const c of cases){
    if(only&&!c.name.includes(only))continue;
    t=Date.now();
    const u=await undisturbed(page,c);
    console.log("\n#",c.name,"requests",u.requests,Date.now()-t,"ms");
    t=Date.now();let n=0;
    for(let r=1;r<=u.requests;r++)for(const f of (process.argv[3]?ALL_FAULTS:FEW_FAULTS)){n++;
      const x=await faultRun(page,u,r,f).catch(e=>({outcome:"THROWN",problem:"",why:String(e?.stack??e).slice(0,600)} as any));
      if(x.outcome==="broken"||x.outcome==="THROWN"||!process.argv[3])console.log(r,f.name,f.done,f.persistent?"on":"once","→",x.outcome,x.problem,x.why);
    }
    console.log(n,"runs",Date.now()-t,"ms");
  }
  page.close();process.exit(0);
})();
