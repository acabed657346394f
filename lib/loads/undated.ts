import type { Day } from "@/lib/periods/day";
import { periodHolding, type Period } from "@/lib/periods/period";
import { monthInName } from "./mapping-day";
import type { SourceDataset } from "./source-content";

/** Data sets whose files hold no date of their own, and what each file is of. */
const UNDATED: Partial<Record<SourceDataset, "month" | "year" | "survey">> = {
  "nhs-payments": "year",
  "icb-allocations": "year",
  "qof-practice": "year",
  "qof-achievement": "year",
  "qof-organisation-reference": "year",
  "qof-prevalence": "year",
  "qof-indicators": "year",
  "gp-patient-survey": "survey",
  "gp-workforce": "month",
};

export type Undated = { on: Day; said: string };

/**
 * The last day of the period that an undated file is of: the one a person gave
 * (--period), else what its name seems to say. null: neither says, and the file
 * is refused with words.
 *
 * @param given the last day of --period. A run may hold files of months and of years: a year is taken only from a
 *   period that ends with it, on 31 March
 */
export function undatedDay(
  dataset: SourceDataset,
  { name, given }: { name: string; given: Day | null },
): Undated | null {
  const kind = UNDATED[dataset];
  if (!kind) return null;
  if (given && (kind === "month" || given.endsWith("-03-31"))) return { on: given, said: "--period" };
  const named = kind === "month" ? monthInName(name) : yearInName(name, kind)?.end;
  return named
    ? {
        on: named,
        said: "its name: where that is wrong, say which period it is of (--period on a command line)",
      }
    : null;
}

export function isUndatedDataset(dataset: SourceDataset): boolean {
  return UNDATED[dataset] !== undefined;
}

/** What a person may say of when a table is of: the month or the year. null: it says so itself. */
export function periodToSay(dataset: string | null): "month" | "year" | null {
  if (dataset === "gpad-mapping") return "month";
  const kind = UNDATED[dataset as SourceDataset];
  return kind === "survey" ? "year" : (kind ?? null);
}

/** The year that a file of a year is said to be of; null of every other. */
export function undatedYear(dataset: SourceDataset, on: Day | null): string | null {
  const kind = UNDATED[dataset];
  return on && (kind === "year" || kind === "survey") ? periodHolding("year", on).text : null;
}

/**
 * The NHS year a file name seems to say: "QOF 2021-22", "24-25", and "2425" or
 * "2021" for 2020-21 as the raw release writes them; of a survey, the year it
 * was asked in: 2025 is of 2024/25.
 */
export function yearInName(name: string, kind: "year" | "survey" = "year"): Period | null {
  if (kind === "survey") {
    const year = /(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1];
    return year ? periodHolding("year", `${year}-01-01` as Day) : null;
  }
  for (const [, first = "", second = ""] of name.matchAll(
    /(?<!\d)(?:20)?(\d{2})[-_ ]?(?:20)?(\d{2})(?!\d)/g,
  )) {
    if ((Number(first) + 1) % 100 === Number(second)) return periodHolding("year", `20${first}-04-01` as Day);
  }
  return null;
}
