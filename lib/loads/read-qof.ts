import { gatherCounts, subIcbOf, yearOf } from "./read-by-practice";
import type { StatedCounts } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** As the publisher rounds: half of its last decimal, and a little for binary arithmetic. */
const SHARE_TOLERANCE = 0.0051;

/**
 * The Quality and Outcomes Framework's practice table of a year: cells
 * `points`, `points-available` (where a register exists) and `list`. Its own
 * percentage is checked against its points.
 */
export function qofPracticeReader(input: ReaderInput): TableReader {
  const { row } = input;
  const year = yearOf(input, "QOF_2021-22_practice_achievement.csv");
  const gathered = gatherCounts("PRACTICE");
  const notes: string[] = [];

  return {
    read() {
      const practice = row.code("practice");
      const [points, available] = [row.amount("points"), row.amount("available")];
      const list = row.amount("list");
      const subIcb = subIcbOf(input);
      if (!practice || points === null || available === null || list === null || !year) return;
      // Published so of a practice or two: kept as it is, and no figure is read from it.
      if (points > available) notes.push(`${practice}: ${points} points of ${available} available`);
      if (!gathered.add(year, practice, subIcb, { points, "points-available": available, list }))
        row.problem("practice", "each practice once");
      const published = row.text("share");
      const share = available === 0 ? null : (points / available) * 100;
      if (published !== "" && share !== null && !(Math.abs(share - Number(published)) <= SHARE_TOLERANCE))
        notes.push(
          `${practice}: the file says ${published}% of points, its own points give ${share.toFixed(2)}%`,
        );
    },
    content: () => ({ ...emptyContent(NHS_ENGLAND, year?.end ?? null), counted: gathered.list(), notes }),
  };
}

const MEASURES: Record<string, string> = {
  ACHIEVED_POINTS: "points",
  NUMERATOR: "numerator",
  DENOMINATOR: "denominator",
  PCAS: "pcas",
  REGISTER: "register",
  NEWLY_DIAGNOSED: "newly-diagnosed",
};

/**
 * The raw release's achievement file: a row a practice, indicator and measure.
 * Cells `HYP008:numerator`, `:denominator`, `:pcas`, `:points` and `:register`
 * as given; `HYP008:eligible` is denominator plus personalised care
 * adjustments, the whole that shares are taken of; `points`, `pcas` and
 * `eligible` are sums over the indicators. An indicator that lacks one of its
 * parts has no whole.
 */
export function qofAchievementReader(input: ReaderInput): TableReader {
  const { row } = input;
  const year = yearOf(input, "ACHIEVEMENT_MIDLANDS_2425.csv");
  const practices = new Map<string, Record<string, number>>();

  return {
    read() {
      const practice = row.code("practice");
      const indicator = row.text("indicator").toUpperCase();
      const measure = MEASURES[row.text("measure").toUpperCase()];
      if (!/^[A-Z]{1,6}\d{2,4}[A-Z]?$/.test(indicator))
        row.problem("indicator", "an indicator's code, for example HYP008");
      if (!measure) row.problem("measure", `one of ${Object.keys(MEASURES).join(", ")}`);
      if (row.text("value") === "") return; // not given
      const value = row.amount("value");
      if (!practice || !measure || value === null) return;
      const counts = practices.get(practice) ?? {};
      practices.set(practice, counts);
      const cell = `${indicator}:${measure}`;
      if (counts[cell] !== undefined)
        row.problem("measure", "each practice, indicator and measure once: this one is there twice");
      counts[cell] = value;
    },
    content() {
      const counted = [...practices].flatMap(([organisation, counts]): StatedCounts[] =>
        year
          ? [{ period: year, organisation, kind: "PRACTICE", subIcb: null, counts: withWholes(counts) }]
          : [],
      );
      return { ...emptyContent(NHS_ENGLAND, year?.end ?? null), counted };
    },
  };
}

/** Adds what follows from an indicator's parts, and the sums over indicators. */
export function withWholes(counts: Readonly<Record<string, number>>): Record<string, number> {
  const all: Record<string, number> = { ...counts };
  const addTo = (cell: string, count: number) => (all[cell] = (all[cell] ?? 0) + count);
  for (const [cell, count] of Object.entries(counts)) {
    const [indicator = "", measure] = cell.split(":");
    if (measure === "points") addTo("points", count);
    const denominator = counts[`${indicator}:denominator`];
    if (measure !== "pcas" || denominator === undefined) continue;
    all[`${indicator}:eligible`] = denominator + count;
    addTo("pcas", count);
    addTo("eligible", denominator + count);
  }
  // Points are published to hundredths.
  if (all.points !== undefined) all.points = Math.round(all.points * 1e6) / 1e6;
  return all;
}

/** The raw release's organisation reference: cell `points-available`, the most that each practice could achieve. */
export function qofMaximumReader(input: ReaderInput): TableReader {
  const { row } = input;
  const year = yearOf(input, "ORGANISATION_REFERENCE_2425.csv");
  const gathered = gatherCounts("PRACTICE");
  return {
    read() {
      const practice = row.code("practice");
      const available = row.amount("available");
      if (!practice || available === null || !year) return;
      if (!gathered.add(year, practice, null, { "points-available": available }))
        row.problem("practice", "each practice once");
    },
    content: () => ({ ...emptyContent(NHS_ENGLAND, year?.end ?? null), counted: gathered.list() }),
  };
}

/** The raw release's prevalence: cells `AF:register` and `AF:list`, the register and the patients of the ages it is of. */
export function qofPrevalenceReader(input: ReaderInput): TableReader {
  const { row } = input;
  const year = yearOf(input, "PREVALENCE_2425.csv");
  const practices = new Map<string, Record<string, number>>();
  return {
    read() {
      const practice = row.code("practice");
      const group = row.name("group");
      const [register, list] = [row.amount("register"), row.amount("list")];
      if (!practice || !group || register === null || list === null) return;
      const counts = practices.get(practice) ?? {};
      practices.set(practice, counts);
      if (counts[`${group}:register`] !== undefined) row.problem("group", "each practice and group once");
      counts[`${group}:register`] = register;
      counts[`${group}:list`] = list;
    },
    content() {
      const counted = [...practices].flatMap(([organisation, counts]): StatedCounts[] =>
        year ? [{ period: year, organisation, kind: "PRACTICE", subIcb: null, counts }] : [],
      );
      return { ...emptyContent(NHS_ENGLAND, year?.end ?? null), counted };
    },
  };
}
