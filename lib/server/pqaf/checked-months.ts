import "server-only";
import type { ClientBase } from "pg";
import type { KeptCheck } from "@/lib/appointments/figure-check";
import type { Framework } from "@/lib/pqaf/framework";
import type { Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { CHECK } from "@/lib/server/queries/figure-rows";

/** What practices' returns dispute, by practice and month ("2025-11"). */
export type CheckedMonths = ReadonlyMap<string, ReadonlyMap<string, KeptCheck>>;

type Wanted = { edition: Framework; system: string; practices: readonly string[] | null };

/** The returns with a dispute, for an edition that leaves disputed values out; none for another. */
export async function checkedMonths(
  client: ClientBase,
  { edition, system, practices }: Wanted,
): Promise<CheckedMonths> {
  const found = new Map<string, Map<string, KeptCheck>>();
  if (edition.disputed === "left-in") return found;
  const { rows } = await client.query<{ practice: string; month: Day; kept: KeptCheck }>(
    `select a.practice, a.month, ${CHECK} as kept from appointment_return a
     where a.system = $1 and ($2::varchar[] is null or a.practice = any($2))
       and exists (select 1 from return_dispute d where d.return_id = a.id)`,
    [system, practices],
  );
  for (const { practice, month, kept } of rows) {
    const months = found.get(practice) ?? new Map<string, KeptCheck>();
    found.set(practice, months.set(monthOf(month).text, kept));
  }
  return found;
}
