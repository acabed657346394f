import { addDays, type Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { cellsByOrganisation } from "./gather-counts";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** GPAD's coverage: practices and patients its figures include of those open, cells by sub-ICB and month. */
export function gpadCoverageReader({ row }: ReaderInput): TableReader {
  const gathered = cellsByOrganisation();
  const seen = new Set<string>();

  return {
    read() {
      const organisation = row.code("subIcb");
      const on = row.month("month");
      const [included, open] = [row.count("included"), row.count("open")];
      const [patientsIncluded, patientsOpen] = [row.count("patientsIncluded"), row.count("patientsOpen")];
      if (
        !organisation ||
        !on ||
        included === null ||
        open === null ||
        patientsIncluded === null ||
        patientsOpen === null
      )
        return;
      if (included > open) row.problem("included", `no more than the ${open} open practices`);
      if (seen.has(`${organisation} ${on}`)) row.problem("month", "each sub-ICB and month once");
      seen.add(`${organisation} ${on}`);
      gathered.put({ organisation, kind: "SUB_ICB", subIcb: organisation }, monthOf(on), {
        "practices-included": included,
        "practices-open": open,
        "patients-included": patientsIncluded,
        "patients-open": patientsOpen,
      });
    },
    content: () => ({ ...emptyContent(NHS_ENGLAND, gathered.newest()), counted: gathered.list() }),
  };
}

/** Days without an appointment anywhere at the end of a month: Easter is the longest. */
const LONGEST_WEEKEND = 4;

const DURATIONS: Readonly<Record<string, string>> = {
  "1-5 minutes": "1-5",
  "6-10 minutes": "6-10",
  "11-15 minutes": "11-15",
  "16-20 minutes": "16-20",
  "21-30 minutes": "21-30",
  "31-60 minutes": "31-60",
  "unknown / data quality": "unknown",
  "unknown / data issue": "unknown",
  unknown: "unknown",
};

/**
 * GPAD's daily file of how long appointments took, added up to months: cells
 * `duration:1-5` to `duration:31-60` and `duration:unknown`, and `duration`,
 * all of them. A month the file ends in the middle of is said.
 */
export function gpadDurationsReader({ row }: ReaderInput): TableReader {
  const gathered = cellsByOrganisation();
  const seen = new Set<string>();
  let [first, last]: [Day | null, Day | null] = [null, null];

  return {
    read() {
      const organisation = row.code("subIcb");
      const on = row.day("day");
      const count = row.count("count");
      const duration = DURATIONS[row.text("duration").toLowerCase()];
      if (!duration) row.problem("duration", "a length this data set has used, for example 6-10 Minutes");
      if (!organisation || !on || count === null || !duration) return;
      if (seen.has(`${organisation} ${on} ${duration}`))
        row.problem("day", "each sub-ICB, day and length once");
      seen.add(`${organisation} ${on} ${duration}`);
      if (first === null || on < first) first = on;
      if (last === null || on > last) last = on;
      gathered.addTo({ organisation, kind: "SUB_ICB", subIcb: organisation }, monthOf(on), {
        duration: count,
        [`duration:${duration}`]: count,
      });
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, gathered.newest()),
      counted: gathered.list(),
      notes:
        last && addDays(last, LONGEST_WEEKEND) < monthOf(last).end
          ? [`The last month is not whole: the file ends on ${last}`]
          : [],
    }),
  };
}
