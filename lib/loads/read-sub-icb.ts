import { addTo, newTally, subIcbCounts, type Tally } from "@/lib/appointments/tally";
import { day, type Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { MOST_KEYS, readSubIcbRow } from "./read-appointment-row";
import { seenKeys } from "./seen-keys";
import type { StatedFact } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** Until this month the file repeats a body's keys, once for each body it was made of: they add up. */
const LAST_MONTH_OF_PREDECESSORS = day("2019-10-01");

type SubIcbMonth = { month: Day; organisation: string; tally: Tally; seen: ReturnType<typeof seenKeys> };

/** GPAD's monthly file of sub-ICB locations (CCGs before July 2022): many months in one file. */
export function subIcbReader({ row }: ReaderInput): TableReader {
  const months = new Map<string, SubIcbMonth>();
  const read = new Map<string, Day>();
  let repeated = 0;

  function monthOfRow(): Day | null {
    const raw = row.text("month");
    const known = read.get(raw) ?? row.month("month");
    if (known) read.set(raw, known);
    return known;
  }

  return {
    read() {
      const month = monthOfRow();
      const organisation = row.code("subIcb");
      const found = readSubIcbRow(row);
      if (!month || !organisation || !found) return;

      const key = `${organisation} ${month}`;
      let place = months.get(key);
      if (!place) {
        place = { month, organisation, tally: newTally(), seen: seenKeys(MOST_KEYS) };
        months.set(key, place);
      }
      addTo(place.tally, found.appointments);
      if (!place.seen.meet(found.key)) return;
      if (month <= LAST_MONTH_OF_PREDECESSORS) repeated += 1;
      else
        row.problem(
          "month",
          "each combination of month, status, staff, mode and wait once: this one is there twice",
        );
    },
    content() {
      const newest = [...months.values()]
        .map(({ month }) => month)
        .toSorted()
        .at(-1);
      return {
        ...emptyContent(NHS_ENGLAND, newest ? monthOf(newest).end : null),
        facts: [...months.values()].map(({ month, organisation, tally }): StatedFact => ({
          month,
          organisation,
          kind: "SUB_ICB",
          subIcb: organisation,
          pcn: null,
          counts: subIcbCounts(tally),
        })),
        notes:
          repeated > 0
            ? [
                `${repeated} rows of 2019 repeat a key for a predecessor body and were added together, as published`,
              ]
            : [],
      };
    },
  };
}
