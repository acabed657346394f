import "server-only";
import { notPublishedOn } from "@/lib/loads/publication";
import type { SourceDataset } from "@/lib/loads/source-content";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { today } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";

/** "moved": it is no load that stands, or somebody has given another day since. */
export type NotPublished = "moved" | { expected: string };

type Stored = {
  file: string;
  dataset: SourceDataset;
  published: Day | null;
  last: string | null;
  scopes: string[];
};

/** Says on which day a load's file was published, or that this is not known. `before`: what the person saw. */
export async function publishLoad(
  actor: AuditActor,
  loadId: number,
  { before, after }: { before: Day | null; after: Day | null },
): Promise<Result<null, NotPublished>> {
  return transaction(async (client): Promise<Result<null, NotPublished>> => {
    const { rows } = await client.query<Stored>(
      `select l.file_name as file, l.dataset, l.published_on as published,
              (select p.period from load_part p where p.load_id = l.id order by p.period_start desc, p.period limit 1) as last,
              array(select distinct p.scope::text from load_part p where p.load_id = l.id order by 1) as scopes
       from load l where l.id = $1 and l.status = 'LOADED' for update`,
      [loadId],
    );
    const [load] = rows;
    if (!load || load.published !== before) return fail("moved");
    if (after === before) return succeed(null);
    const { file, dataset, last, scopes } = load;
    const expected = after && notPublishedOn(after, { dataset, period: last, today: today() });
    if (expected) return fail({ expected });
    await client.query("update load set published_on = $2 where id = $1", [loadId, after]);
    await auditOn(client, actor, {
      action: "load.published",
      subject: String(loadId),
      detail: { file, before, after, scopes },
    });
    return succeed(null);
  });
}
