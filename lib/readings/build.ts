import type { MetricDefinition } from "@/lib/metrics/definition";
import { addUp } from "./aggregate";
import { compare, isCompared, type Lines, type Position } from "./compare";
import { intervalOf } from "./interval";
import { trendAt, type Trend, type TrendPoint } from "./series";
import type { Doubt, Figure } from "./figure";
import { commonest, groupBy } from "./group-by";
import { rulesOf, type MetricRules } from "./line-rules";
import type { Level } from "./view";

/** A practice on a period's last day. Null: it sat under none. */
export type PracticeOn = {
  code: string;
  pcn: string | null;
  place: string | null;
  open: boolean;
  assumed: boolean;
};

/** A practice's or sub-ICB's figure as read from facts, with where it came from. */
export type Sourced = Figure & { source: string; loadIds: number[]; doubt: Doubt | null };

/** Everything one metric needs to be read for one system and period. */
export type MetricPeriod = {
  definition: MetricDefinition;
  edition: number;
  period: string;
  system: string;
  practices: readonly PracticeOn[];
  figures: ReadonlyMap<string, Sourced>;
  /** Whom the figures are of. Levels above are their sums; there is none below. */
  figuresOf?: "PRACTICE" | "PCN";
  /** The system's figure as the publisher gives it, used only where its practices are not there. */
  published: Sourced | null;
  excluded: ReadonlySet<string>;
  /** The share of unclear categories above which category-based metrics wait (a setting). */
  hold: number;
  /** Earlier points of each organisation, oldest first. This period's are added to it. */
  history: Map<string, TrendPoint[]>;
  /** The system's rebases and plans for this metric. */
  rules: MetricRules;
};

export type BuiltReading = Sourced &
  Trend & {
    organisation: string;
    level: Level;
    lower: number | null;
    upper: number | null;
    assumed: boolean;
    practices: number | null;
    practicesOpen: number | null;
  };

export type BuiltComparator = Lines & { comparator: string; level: Level };
export type BuiltComparison = Position & { comparator: string; n: number };
export type Built = {
  readings: BuiltReading[];
  comparators: BuiltComparator[];
  comparisons: BuiltComparison[];
};

/** Reads one metric for one system and period: practices, PCNs, Places and the system, each compared with its own. */
export function build(input: MetricPeriod): Built {
  const readings = input.figuresOf === "PCN" ? fromPcns(input) : fromPractices(input);
  return { readings, ...comparisonsOf(input, readings) };
}

function fromPractices(input: MetricPeriod): BuiltReading[] {
  const practices = practiceReadings(input);
  const above = (level: Level, key: "pcn" | "place") => groupReadings(input, practices, level, key);
  return [
    ...practices,
    ...above("PCN", "pcn"),
    ...above("PLACE", "place"),
    ...systemReading(input, practices),
  ];
}

/** A file that counts by PCN: nothing is known of a practice, and Places and the system are sums of PCNs. */
function fromPcns(input: MetricPeriod): BuiltReading[] {
  if (input.figures.size === 0) return [];
  const placeOf = placesOfPcns(input.practices);
  const gone = [...input.figures.keys()].filter((code) => !placeOf.has(code));
  const pcns = [...placeOf.keys(), ...gone].map((code) =>
    reading(input, code, "PCN", input.figures.get(code) ?? absent(input), {}),
  );
  const places = groupBy(pcns, (each) => placeOf.get(each.organisation) ?? null);
  places.delete(null);
  return [
    ...pcns,
    ...[...places].map(([code, parts]) => summed(input, code ?? "", "PLACE", parts)),
    ...systemReading(input, pcns),
  ];
}

/** Each PCN with open practices, and the Place of most of them. */
function placesOfPcns(practices: readonly PracticeOn[]): Map<string, string | null> {
  const byPcn = groupBy(
    practices.filter((practice) => practice.open),
    (practice) => practice.pcn,
  );
  const places = new Map<string, string | null>();
  for (const [pcn, members] of byPcn) {
    const known = members.flatMap(({ place }) => place ?? []);
    if (pcn !== null) places.set(pcn, known.length > 0 ? commonest(known) : null);
  }
  return places;
}

function practiceReadings(input: MetricPeriod): BuiltReading[] {
  const { practices, figures } = input;
  if (figures.size === 0) return [];
  const known = new Set(practices.map((practice) => practice.code));
  // Published for the period, though it had closed or left by the last day: counted in the system's sum only.
  const gone = [...figures.keys()].filter((code) => !known.has(code));
  const expected = [
    ...practices.filter((practice) => practice.open || figures.has(practice.code)),
    ...gone.map((code) => ({ code, pcn: null, place: null, open: false, assumed: false })),
  ];
  return expected.map((practice) => {
    const figure = figures.get(practice.code) ?? absent(input);
    return reading(input, practice.code, "PRACTICE", figure, { assumed: practice.assumed });
  });
}

function absent({ figures }: MetricPeriod): Sourced {
  const anyOther = figures.values().next().value;
  return {
    numerator: null,
    denominator: null,
    value: null,
    state: "not-reported",
    reason: "Not in the published file for this period",
    denominatorFrom: null,
    source: anyOther?.source ?? "",
    loadIds: anyOther?.loadIds ?? [],
    doubt: null,
  };
}

function groupReadings(
  input: MetricPeriod,
  below: readonly BuiltReading[],
  level: Level,
  key: "pcn" | "place",
): BuiltReading[] {
  const parent = new Map(input.practices.map((practice) => [practice.code, practice[key]]));
  const groups = groupBy(below, (each) => parent.get(each.organisation) ?? null);
  groups.delete(null);
  return [...groups].map(([code, parts]) => summed(input, code ?? "", level, parts));
}

function systemReading(input: MetricPeriod, below: readonly BuiltReading[]): BuiltReading[] {
  if (below.some((each) => each.value !== null)) return [summed(input, input.system, "SYSTEM", below)];
  return input.published ? [reading(input, input.system, "SYSTEM", input.published, {})] : [];
}

function summed(
  input: MetricPeriod,
  code: string,
  level: Level,
  parts: readonly BuiltReading[],
): BuiltReading {
  const { figure, behind } = addUp(input, parts);
  const assumed = parts.some((part) => part.assumed);
  // A sum of PCNs knows no practices.
  if (parts.some((part) => part.level === "PCN")) return reading(input, code, level, figure, { assumed });
  const open = parts.filter((part) => isOpen(input, part.organisation)).length;
  return reading(input, code, level, figure, { assumed, practices: behind, practicesOpen: open });
}

function isOpen({ practices }: MetricPeriod, code: string): boolean {
  return practices.some((practice) => practice.code === code && practice.open);
}

type Extra = { assumed?: boolean; practices?: number; practicesOpen?: number };

function reading(
  input: MetricPeriod,
  code: string,
  level: Level,
  figure: Sourced,
  extra: Extra,
): BuiltReading {
  const points = input.history.get(code) ?? [];
  input.history.set(code, points);
  const judged = figure.state === "reported" || figure.state === "too-small";
  points.push({
    period: input.period,
    value: judged ? figure.value : null,
    source: `${figure.source}/${figure.denominatorFrom ?? ""}`,
  });
  return {
    ...figure,
    ...intervalOf(input.definition, figure),
    ...trendAt(input.definition, points, rulesOf(input.rules, code)),
    organisation: code,
    level,
    assumed: extra.assumed ?? false,
    practices: extra.practices ?? null,
    practicesOpen: extra.practicesOpen ?? null,
  };
}

function comparisonsOf(input: MetricPeriod, readings: readonly BuiltReading[]): Omit<Built, "readings"> {
  const comparators: BuiltComparator[] = [];
  const comparisons: BuiltComparison[] = [];
  const within = (comparator: string, level: Level, members: readonly BuiltReading[]) => {
    const { lines, positions } = standing(input, members);
    if (lines.n === 0) return;
    comparators.push({ ...lines, comparator, level });
    comparisons.push(...positions.map((position) => ({ ...position, comparator, n: lines.n })));
  };

  const at = (level: Level) => readings.filter((each) => each.level === level);
  const open = new Set(input.practices.filter((practice) => practice.open).map((practice) => practice.code));
  const practices = at("PRACTICE").filter((each) => open.has(each.organisation));
  within(input.system, "PRACTICE", practices);
  within(input.system, "PCN", at("PCN"));
  within(input.system, "PLACE", at("PLACE"));

  const on = new Map(input.practices.map((practice) => [practice.code, practice]));
  for (const key of ["place", "pcn"] as const) {
    for (const [code, members] of groupBy(practices, (each) => on.get(each.organisation)?.[key] ?? null)) {
      if (code !== null) within(code, "PRACTICE", members);
    }
  }
  return { comparators, comparisons };
}

function standing({ definition, excluded }: MetricPeriod, members: readonly BuiltReading[]) {
  const compared = members.flatMap(({ organisation: code, numerator, denominator, value, state }) =>
    value !== null && isCompared(state, value, excluded, code)
      ? [{ code, numerator, denominator, value }]
      : [],
  );
  return compare(definition, compared);
}
