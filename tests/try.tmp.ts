import { runLoad, NOBODY } from "@/lib/server/imports/run-load";
import { disconnect, pool } from "@/lib/server/db";
import { aDefinition } from "@/tests/support/definitions";
const defs = [aDefinition(), aDefinition({code:"did-not-attend",direction:-1,formula:{from:"appointments",numerator:["status:dna"],denominator:["status:dna","status:attended"],heldByDataQuality:false}}),
 aDefinition({code:"appointments-per-1000",unit:"rate",per:1000,direction:0,formula:{from:"appointments",numerator:["appointments"],denominator:["gpad-list"],otherwise:["list"],heldByDataQuality:false}})];
for (const d of defs) await pool().query("insert into metric_edition (code,edition,effective_from,definition,made_by) values ($1,1,'2019-01-01',$2,'x') on conflict do nothing",[d.code,JSON.stringify(d)]);
const t=performance.now();
const out = await runLoad(process.argv.slice(2), {...NOBODY, report:(l)=>console.error(((performance.now()-t)/1000).toFixed(1), l)});
for (const o of out) console.log(o.status,o.dataset,o.period,o.rows,o.added,o.changed,o.unknown.length,o.absent.length,JSON.stringify(o.errors.slice(0,3)),o.file.split('/').pop());
console.error(((performance.now()-t)/1000).toFixed(1));
await disconnect();
