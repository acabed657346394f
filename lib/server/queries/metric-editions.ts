import "server-only";
import { knownAnswers } from "@/lib/server/known-answers";

/** Who made each edition of a metric, by its number. */
export async function editionMakers(code: string): Promise<Map<number, string>> {
  const { rows } = await knownAnswers().query<{ edition: number; madeBy: string }>(
    `select edition, made_by as "madeBy" from metric_edition where code = $1`,
    [code],
  );
  return new Map(rows.map(({ edition, madeBy }) => [edition, madeBy]));
}
