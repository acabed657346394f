import "server-only";
import type { LoadOutcome, Review } from "@/lib/server/imports/load-outcome";
import { rehearse, transaction } from "@/lib/server/db";
import { oneAtATime } from "@/lib/server/imports/one-at-a-time";
import { loadFiles } from "@/lib/server/imports/run-load";
import { computePendingReadings } from "@/lib/server/readings/compute";
import { tableKey, type TableStatus, type UploadTable } from "@/lib/uploads/upload-table";
import type { Journal } from "./run-journal";
import { orderOptions, type UploadOrder } from "./upload-order";

/**
 * Says what loading an upload would do, by loading it and undoing it: one table
 * of a new month may need another's organisations, and only the loader itself
 * knows all that it refuses. Nothing stays but what is said of each table.
 */
export async function checkFiles(order: UploadOrder, journal: Journal): Promise<void> {
  const reviews = new Map<string, Review>();
  const keyOf = (table: { path: string; sheet: string | null }) => tableKey(order.folder, table);
  const options = {
    ...orderOptions(order, "CHECK", journal),
    ask: async (review: Review) => {
      reviews.set(keyOf(review.table), review);
      return true;
    },
  };
  journal.say("Waiting for another load to end", 0);
  const outcomes = await oneAtATime(async () => {
    // Figures that a load left uncomputed when it was killed: somebody looks again to go on from there.
    await computePendingReadings(options.report);
    return rehearse(() => loadFiles(order.paths, options));
  });
  const tables = outcomes.map((outcome) => {
    const key = keyOf({ path: outcome.file, sheet: outcome.sheet });
    return checkedTable(key, outcome, reviews.get(key));
  });
  await storeTables(order.id, tables);
}

function checkedTable(key: string, outcome: LoadOutcome, review: Review | undefined): UploadTable {
  const { dataset, period, sha256, rows, added, changed, unknown, absent, errors, notes } = outcome;
  return {
    key,
    status: statusOf(outcome),
    ...{ dataset, period, sha256, rows, added, changed, unknown, absent, errors, notes },
    unchanged: review?.unchanged ?? 0,
    lost: review?.lost ?? [],
    loadId: null,
    readings: null,
  };
}

function statusOf({ status, asked }: LoadOutcome): TableStatus {
  if (status === "loaded") return "ready";
  return asked === null ? status : `asks-${asked}`;
}

function storeTables(upload: string, tables: readonly UploadTable[]): Promise<void> {
  return transaction(async (client) => {
    await client.query("delete from upload_table where upload_id = $1", [upload]);
    for (const [ordinal, table] of tables.entries()) {
      await client.query(
        `insert into upload_table (upload_id, key, ordinal, status, dataset, period, sha256, rows, added, changed,
                                   unchanged, lost, unknown, absent, errors, notes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...[upload, table.key, ordinal, table.status, table.dataset, table.period, table.sha256],
          ...[table.rows, table.added, table.changed, table.unchanged],
          ...[table.lost, table.unknown, table.absent, table.errors, table.notes].map((each) =>
            JSON.stringify(each),
          ),
        ],
      );
    }
  });
}
