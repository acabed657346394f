import "server-only";
import { pool } from "@/lib/server/db";
import type { LoadOutcome, Review } from "@/lib/server/imports/load-outcome";
import { runLoad } from "@/lib/server/imports/run-load";
import { tablesOf } from "@/lib/server/queries/upload-tables";
import { asReviewed, tableKey, type TableStatus } from "@/lib/uploads/upload-table";
import type { Journal } from "./run-journal";
import { orderOptions, type UploadOrder } from "./upload-order";

/**
 * Loads what a person confirmed of an upload, and nothing that would now do
 * something else than its review said. Gives how many tables that was.
 */
export async function loadConfirmed(order: UploadOrder, journal: Journal): Promise<{ changedSince: number }> {
  const reviewed = new Map((await tablesOf(order.id)).map((table) => [table.key, table]));
  const changedSince = new Set<string>();
  const told: Promise<void>[] = [];

  journal.say("Waiting for another load to end", 0);
  await runLoad(order.paths, {
    ...orderOptions(order, "LOAD", journal),
    async ask(review: Review) {
      const key = tableKey(order.folder, review.table);
      const table = reviewed.get(key);
      if (table && asReviewed(table, review)) return true;
      changedSince.add(key);
      return false;
    },
    onOutcome(outcome) {
      const key = tableKey(order.folder, { path: outcome.file, sheet: outcome.sheet });
      told.push(tell(order.id, key, changedSince.has(key) ? "changed-since" : statusOf(outcome), outcome));
    },
  });
  await Promise.all(told);
  await countReadings(order.id);
  return { changedSince: changedSince.size };
}

/** What could not be loaded keeps what its check said of it. */
function statusOf({ status }: LoadOutcome): TableStatus | null {
  return status === "loaded" || status === "unchanged" ? status : null;
}

async function tell(
  upload: string,
  key: string,
  status: TableStatus | null,
  outcome: LoadOutcome,
): Promise<void> {
  if (status === null) return;
  await pool().query(
    `update upload_table set status = $3, load_id = coalesce($4, load_id),
            notes = case when $3 = 'loaded' then $5 else notes end
     where upload_id = $1 and key = $2 and not (status = 'loaded' and $3 = 'unchanged')`,
    [upload, key, status, outcome.loadId, JSON.stringify(outcome.notes)],
  );
}

/** How many figures rest on each load of the upload. */
async function countReadings(upload: string): Promise<void> {
  await pool().query(
    `update upload_table t set readings = counted.n
     from (select own.load_id, count(r.metric_code)::int as n
           from upload_table own left join reading r on own.load_id = any(r.load_ids)
           where own.upload_id = $1 and own.load_id is not null group by 1) counted
     where t.upload_id = $1 and t.load_id = counted.load_id`,
    [upload],
  );
}
