import "server-only";
import type { Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";

/** Who made an edition and who looked it over. */
export type EditionRecord = {
  edition: number;
  madeBy: string;
  reviewedBy: string | null;
  reviewedOn: Day | null;
};

/** The record of each edition of a metric, by its number. */
export async function editionRecords(code: string): Promise<Map<number, EditionRecord>> {
  const { rows } = await pool().query<EditionRecord>(
    `select edition, made_by as "madeBy", reviewed_by as "reviewedBy", reviewed_on as "reviewedOn"
     from metric_edition where code = $1`,
    [code],
  );
  return new Map(rows.map((row) => [row.edition, row]));
}
