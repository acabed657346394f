import "server-only";
import { knownAnswers } from "@/lib/server/known-answers";

/** Who made an edition, and why; no reason for what is shipped. */
export type EditionMaker = { madeBy: string; reason: string | null };

/** Who made each edition of a metric, by its number. */
export async function editionMakers(code: string): Promise<Map<number, EditionMaker>> {
  const { rows } = await knownAnswers().query<EditionMaker & { edition: number }>(
    `select edition, made_by as "madeBy", reason from metric_edition where code = $1`,
    [code],
  );
  return new Map(rows.map(({ edition, ...maker }) => [edition, maker]));
}
