import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { periodWords, valueWords } from "@/lib/programmes/value-words";
import { keyOf, nameOf } from "./report-changes";

/** A figure of a frozen report that is known otherwise today. The report stays as it was frozen. */
export type Erratum = { figure: string; period: string; was: string; is: string };

/**
 * What of a frozen report a later file or record has corrected.
 *
 * @param now the same figures as at the report's own month, as they are known today
 */
export function errataOf(frozen: readonly ProgrammeReading[], now: readonly ProgrammeReading[]): Erratum[] {
  const known = new Map(now.map((each) => [keyOf(each), each]));
  return frozen.flatMap((each): Erratum[] => {
    const today = known.get(keyOf(each));
    if (!today) return [];
    const samePeriod = each.period === today.period;
    if (samePeriod && each.value === today.value) return [];
    const was = valueWords(each, each.value);
    const is = valueWords(today, today.value);
    // A correction too small to be seen in the figure as printed corrects nothing that was printed.
    if (samePeriod && was === is) return [];
    return [
      {
        figure: nameOf(each),
        period: periodWords(today.period ?? each.period),
        was: samePeriod ? was : `${was} (${periodWords(each.period)})`,
        is,
      },
    ];
  });
}
