import "server-only";
import { olderAmong, type OlderPatients } from "@/lib/organisations/older-patients";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

type Row = { month: Day; counts: Record<string, number> };

/** A practice's patients of 65 and over, from the newest list by age on or before a day; null where none is loaded. */
export async function olderPatients(
  { system }: FiguresScope,
  code: string,
  on: Day,
): Promise<(OlderPatients & { month: Day }) | null> {
  const { rows } = await knownAnswers().query<Row>(
    `select f.month, f.counts from fact f
     where f.scope in ($1, 'ENG') and f.dataset = 'list-ages' and f.organisation_code = $2 and f.month <= $3
       and exists (select 1 from load_in_force p where p.load_id = f.load_id and p.series = f.dataset)
     order by f.month desc limit 1`,
    [system, code, on],
  );
  const [newest] = rows;
  const older = newest ? olderAmong(newest.counts) : null;
  return newest && older ? { ...older, month: newest.month } : null;
}
