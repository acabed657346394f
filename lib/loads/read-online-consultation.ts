import type { Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { parsePublishedMonth } from "./published-dates";
import { gatherCounts, subIcbOf } from "./read-by-practice";
import type { Row } from "./row";
import type { StatedCounts } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** A published rate per 1,000 is given to six decimals; older ones to one. */
const RATE_TOLERANCE = 0.06;

/**
 * Submissions via online consultation systems, a row a practice and month:
 * cells `submissions`, `clinical`, `administrative`, `other` and `registered`
 * (patients, as published with them). Checked against the file's own rate.
 */
export function onlineWideReader(input: ReaderInput): TableReader {
  const { row } = input;
  const gathered = gatherCounts("PRACTICE");
  const differing: string[] = [];

  return {
    read() {
      const month = monthOfRow(row);
      const practice = row.code("practice");
      const [submissions, clinical] = [row.amount("submissions"), row.amount("clinical")];
      const [administrative, other] = [row.amount("administrative"), row.amount("other")];
      const registered = row.amount("registered");
      const subIcb = subIcbOf(input);
      if (!month || !practice || submissions === null || registered === null) return;
      if (clinical === null || administrative === null || other === null) return;
      const counts = { submissions, clinical, administrative, other, registered };
      if (!gathered.add(monthOf(month), practice, subIcb, counts))
        row.problem("practice", "each practice and month once");
      const published = row.text("rate");
      const rate = registered === 0 ? null : (submissions / registered) * 1000;
      if (published !== "" && rate !== null && Math.abs(rate - Number(published)) > RATE_TOLERANCE)
        differing.push(
          `${practice}: the file's rate per 1,000 is ${published}, its own figures give ${rate.toFixed(1)}`,
        );
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, gathered.newest()),
      counted: gathered.list(),
      notes: differing,
    }),
  };
}

const METRICS: Record<string, string> = {
  OC_TOTAL_SUBMISSIONS: "submissions",
  OC_SUBMISSION_TYPE_CLINICAL: "clinical",
  OC_SUBMISSION_TYPE_ADMIN: "administrative",
  OC_SUBMISSION_TYPE_OTHER: "other",
  PATIENTS_REGISTERED: "registered",
};

/** Said of the practice's system and not counted; the rate follows from the counts. */
const NOT_COUNTED = [
  "OC_RATE_PER_1000_REGISTERED_PATIENTS",
  "OC_CAPABILITY",
  "OC_PARTICIPATION",
  "OC_SYSTEM_USAGE",
];

type Practice = {
  month: Day;
  code: string;
  subIcb: string | null;
  counts: Record<string, number>;
};

/** The same as the csv publishes it: a row a practice, month and metric. A value the source leaves out is not given. */
export function onlineLongReader(input: ReaderInput): TableReader {
  const { row } = input;
  const practices = new Map<string, Practice>();

  return {
    read() {
      const month = monthOfRow(row);
      const code = row.code("practice");
      const metric = row.text("metric").toUpperCase();
      const cell = METRICS[metric];
      if (!cell && !NOT_COUNTED.includes(metric))
        row.problem("metric", `a metric of this data set, for example ${Object.keys(METRICS)[0]}`);
      if (!month || !code || !cell || MISSING.includes(row.text("value").toUpperCase())) return;
      const value = row.amount("value");
      if (value === null) return;
      const key = `${code} ${month}`;
      const practice = practices.get(key) ?? { month, code, subIcb: subIcbOf(input), counts: {} };
      practices.set(key, practice);
      if (practice.counts[cell] !== undefined)
        row.problem("metric", "each practice, month and metric once: this one is there twice");
      practice.counts[cell] = value;
    },
    content() {
      const counted = [...practices.values()].map(({ month, code, subIcb, counts }): StatedCounts => ({
        period: monthOf(month),
        organisation: code,
        kind: "PRACTICE",
        subIcb,
        counts,
      }));
      const newest =
        counted
          .map(({ period }) => period.end)
          .toSorted()
          .at(-1) ?? null;
      return { ...emptyContent(NHS_ENGLAND, newest), counted };
    },
  };
}

const MISSING = ["", "NA", "N/A", "NULL", "-"];

/** 01/11/2025 in the csv, 2025-11-01 in a workbook. */
function monthOfRow(row: Row): Day | null {
  const [, first, second, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(row.text("month")) ?? [];
  const month = year
    ? parsePublishedMonth(`${year}-${second}-${first}`)
    : parsePublishedMonth(row.text("month"));
  return month ?? row.problem("month", "the first day of a month, for example 01/11/2025");
}
