import "server-only";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** Whether any measure can be compared with England at a day: all of England, or nearly, has been loaded. */
export async function englandIsLoaded(asAt: Day): Promise<boolean> {
  const { rows } = await knownAnswers().query<{ loaded: boolean }>(
    "select exists(select 1 from comparator where comparator_code = 'ENG' and period_start <= $1) as loaded",
    [asAt],
  );
  return rows[0]?.loaded ?? false;
}
