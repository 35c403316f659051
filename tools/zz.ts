import { compileKnowledge } from "./knowledge/compile.ts";
import { prepareKnowledge, deriveProfile, assessOptions, weigh, fifthsOf } from "../packages/core/src/index.ts";
import { readFileSync, readdirSync } from "node:fs";
const knowledge = prepareKnowledge(compileKnowledge().knowledge);
for (const p of readdirSync("examples/people")) {
  const profile = deriveProfile(JSON.parse(readFileSync(`examples/people/${p}/profile.json`,"utf8")), knowledge);
  const assessment = assessOptions(profile, knowledge);
  const t=performance.now();
  const b = weigh({profile, assessment, knowledge, seed: 1, answers: {goal:"feel-well", screens:[{shown:["more-time","severe-side-effects","everyday-toll"],most:"severe-side-effects",least:"more-time"}]}});
  console.log("==",p,(performance.now()-t).toFixed(0),"ms", b.options.map(o=>o.id+(o.depends?"?":"")).join(" "));
  console.log("  beside", b.beside.map(x=>x.option+":"+x.reason).join(" "));
  for (const c of b.columns) console.log("   ", c.thing.id, c.state, JSON.stringify(c.from), c.range&&`${c.range.from}->${c.range.to}`, b.options.map((_,i)=>`${c.outcomes[i]?.published ?? "-"}/${fifthsOf(c,i)??"?"}`).join(" "));
  console.log("  order", b.order.map(o=>`${o.id} ${o.mean.toFixed(2)}`).join(", "));
  console.log("  clarity", JSON.stringify(b.clarity), "tests", b.tests.map(t=>`${t.fact}:${t.shift.toFixed(2)}`).join(" "));
  console.log("  firsts", b.fitting.map((id,i)=>`${id} ${b.smaa.worst.ranks[i]![0]!.toFixed(2)}-${b.smaa.best.ranks[i]![0]!.toFixed(2)}`).join("; "), JSON.stringify(b.next), b.goalDiffers, b.moved);
}
