import { addTo, crosstabCounts, newTally, type Tally } from "@/lib/appointments/tally";
import { monthOf, type Period } from "@/lib/periods/period";
import { oneDate } from "./one-date";
import { MOST_KEYS, readCrosstabRow } from "./read-appointment-row";
import { seenKeys } from "./seen-keys";
import type { StatedFact } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

type Practice = {
  subIcb: string | null;
  pcn: string | null;
  tally: Tally;
  seen: Map<string, ReturnType<typeof seenKeys>>;
};

/**
 * GPAD's practice-level crosstab, one month, whole or one part of a split month:
 * tallied by practice as it streams. The same row twice would double a practice,
 * so a key met again refuses the file; a practice with two clinical systems, or
 * that moved within the month, has its rows under each.
 */
export function crosstabReader({ row }: ReaderInput): TableReader {
  const month = oneDate(row, "month", row.month);
  const practices = new Map<string, Practice>();

  return {
    read() {
      month.read();
      const code = row.code("practice");
      const subIcb = row.text("subIcb") === "" ? null : row.code("subIcb");
      const pcn = row.pcn("pcn");
      const found = readCrosstabRow(row);
      if (!code || !found) return;

      let practice = practices.get(code);
      if (!practice) {
        practice = { subIcb, pcn, tally: newTally(), seen: new Map() };
        practices.set(code, practice);
      }
      addTo(practice.tally, found.appointments);

      const under = `${row.text("supplier")} ${row.text("pcn")} ${row.text("subIcb")}`;
      let seen = practice.seen.get(under);
      if (!seen) {
        seen = seenKeys(MOST_KEYS);
        practice.seen.set(under, seen);
      }
      if (seen.meet(found.key)) {
        row.problem(
          "practice",
          "each combination of practice, staff, mode, category, wait and status once: this one is there twice",
        );
      }
    },
    content() {
      const first = month.value();
      const period: Period | null = first ? monthOf(first) : null;
      return {
        ...emptyContent(NHS_ENGLAND, period?.end ?? null),
        facts: {
          *[Symbol.iterator](): Generator<StatedFact> {
            if (!first) return;
            for (const [organisation, { subIcb, pcn, tally }] of practices) {
              yield {
                month: first,
                organisation,
                kind: "PRACTICE",
                subIcb,
                pcn,
                counts: crosstabCounts(tally),
              };
            }
          },
        },
      };
    },
  };
}
