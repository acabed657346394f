import "server-only";
import { step } from "@/lib/periods/period";
import { CHANGES_MAIL, changesKey, changesMessage, monthToTell } from "@/lib/reports/changes-email";
import { today } from "@/lib/server/clock";
import { pool, transaction } from "@/lib/server/db";
import { changesFor, changesReader } from "@/lib/server/queries/changes-for";
import { monthsToTell } from "@/lib/server/queries/periods";
import { findActors } from "@/lib/server/queries/sessions";
import { queueStoppable } from "./queue-stoppable";

/** Queues what changed in the newest settled month, once to everyone who may read figures and takes this e-mail. */
export async function queueChanges(): Promise<number> {
  let queued = 0;
  const told = await toldTakers();
  for (const actor of await findActors([...told.keys()])) {
    const reader = await changesReader(actor);
    if (!reader) continue;
    const { system } = reader.scope;
    const months = await monthsToTell(reader.scope);
    const to = monthToTell(months, today());
    const from = months.find(({ text }) => to && text === step(to, -1).text);
    if (!to || !from || told.get(actor.id)?.includes(`${changesKey(system, to)}:${actor.id}`)) continue;
    const changes = await changesFor(reader, { from, to });
    const message = changesMessage(changes, { ...reader, system, from, to });
    queued += await transaction((client) => queueStoppable(client, actor.id, message));
  }
  return queued;
}

/** Everyone with access today who has not stopped this e-mail, by id, and what of it they were told. */
async function toldTakers(): Promise<Map<string, string[]>> {
  const [kind] = Object.keys(CHANGES_MAIL);
  const { rows } = await pool().query<{ id: string; told: string[] }>(
    `select p.id, array(select m.key from outbox_message m where m.person_id = p.id and m.kind = $2) as told
     from person p
     where p.disabled_at is null
       and exists (select 1 from "grant" g where g.person_id = p.id
                     and g.starts_on <= $1 and (g.ends_on is null or g.ends_on >= $1))
       and not exists (select 1 from mail_choice c where c.person_id = p.id and c.kind = $2 and c.stopped_at is not null)
     order by p.id`,
    [today(), kind],
  );
  return new Map(rows.map(({ id, told }) => [id, told]));
}
