import { expect, test } from "vitest";
import {
  CATEGORIES,
  FAMILIES,
  MODES,
  STAFF,
  STATUSES,
  TWO_WEEK_CATEGORIES,
  WAITS,
} from "@/lib/appointments/cells";
import { DOMAINS, metricDefinition, type MetricDefinition } from "@/lib/metrics/definition";
import { parseDay } from "@/lib/periods/day";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";

const UP_TO_1_WEEK = ["same-day", "1-day", "2-7-days"];
const UP_TO_2_WEEKS = [...UP_TO_1_WEEK, "8-14-days"];
const within = (family: string, waits: string[]) => waits.map((wait) => `${family}${wait}`);

/** The table of the rules of figures: code, numerator, denominator, direction, held by data quality. */
const FROM_APPOINTMENTS: [string, string[], string[], 1 | -1 | 0, "held" | "never held"][] = [
  ["appointments-per-1000", ["appointments"], ["gpad-list"], 0, "never held"],
  ["same-day", ["wait:same-day"], ["wait"], 0, "never held"],
  ["within-48-hours", ["wait:same-day", "wait:1-day"], ["wait"], 0, "never held"],
  ["within-1-week", within("wait:", UP_TO_1_WEEK), ["wait"], 1, "never held"],
  ["within-2-weeks", within("wait:", UP_TO_2_WEEKS), ["wait"], 1, "never held"],
  ["two-week-measure", within("two-week:", UP_TO_2_WEEKS), ["two-week"], 1, "held"],
  ["urgent-same-day", ["category-wait:gca/same-day"], ["category:gca"], 1, "held"],
  ["non-urgent-within-1-week", within("category-wait:gcr/", UP_TO_1_WEEK), ["category:gcr"], 1, "held"],
  ["non-urgent-within-2-weeks", within("category-wait:gcr/", UP_TO_2_WEEKS), ["category:gcr"], 1, "held"],
  ["did-not-attend", ["status:dna"], ["status:dna", "status:attended"], -1, "never held"],
  ["telephone-appointments", ["mode:telephone"], ["mode"], 0, "never held"],
  ["status-unknown", ["status:unknown"], ["status"], -1, "never held"],
  ["category-data-quality", ["category:unmapped", "category:inconsistent"], ["category"], -1, "never held"],
  ["unmapped", ["category:unmapped"], ["category"], 0, "never held"],
  ["inconsistent-mapping", ["category:inconsistent"], ["category"], 0, "never held"],
  ["wait-unknown", ["wait:unknown"], ["wait"], -1, "never held"],
  ["staff-unknown", ["staff:unknown"], ["staff"], -1, "never held"],
];

test.each(CATALOGUE.map((each) => [each.code, each] as const))(
  "%s is a whole definition",
  (_code, definition) => {
    expect(metricDefinition.parse(definition)).toEqual(definition);
    for (const words of wordsOf(definition)) expect(words.trim()).not.toBe("");
    expect(definition.caveats).not.toEqual([]);
    expect(definition.shortName.length).toBeLessThanOrEqual(34);
    if (definition.unit === "share") expect(definition.per).toBe(1);
    for (const { on } of [...definition.breaks, ...(definition.suggestedRebases ?? [])]) {
      expect(parseDay(on)).toBe(on);
    }
    if (definition.target) expect(parseDay(definition.target.from)).toBe(definition.target.from);
  },
);

test("every metric has a code, a name and a short name of its own", () => {
  for (const key of ["code", "name", "shortName"] as const) {
    expect(new Set(CATALOGUE.map((each) => each[key])).size).toBe(CATALOGUE.length);
  }
});

test("the direction is said in words that agree with it", () => {
  const words = (direction: number) => [
    ...new Set(CATALOGUE.filter((each) => each.direction === direction).map((each) => each.directionWords)),
  ];
  for (const each of words(1)) expect(each).toMatch(/^higher is better/i);
  for (const each of words(-1)) expect(each).toMatch(/^lower is better/i);
  for (const each of words(0)) expect(each).not.toMatch(/^(higher|lower)/i);
});

test.each(FROM_APPOINTMENTS)(
  "%s is counted as the rules say",
  (code, numerator, denominator, direction, held) => {
    const definition = metric(code);
    expect(definition.direction).toBe(direction);
    expect(definition.formula).toEqual({
      from: "appointments",
      numerator,
      denominator,
      ...(code === "appointments-per-1000" ? { otherwise: ["list"] } : {}),
      heldByDataQuality: held === "held",
    });
    expect(definition.unit).toBe(code === "appointments-per-1000" ? "rate" : "share");
  },
);

test("no other metric is counted from appointments", () => {
  const counted = CATALOGUE.filter((each) => each.formula.from === "appointments").map((each) => each.code);
  expect(counted.toSorted()).toEqual(FROM_APPOINTMENTS.map(([code]) => code).toSorted());
});

test("every cell of a formula is one that a source can fill", () => {
  const cells = CATALOGUE.flatMap(({ formula }) =>
    formula.from === "appointments"
      ? [...formula.numerator, ...formula.denominator, ...(formula.otherwise ?? [])]
      : [],
  );
  expect(cells.filter((cell) => !isCell(cell))).toEqual([]);
});

test("October is marked and a rebase at April 2026 suggested on every metric from appointments", () => {
  const counted = CATALOGUE.filter((each) => each.formula.from === "appointments");
  for (const { annotatedMonths, breaks, suggestedRebases } of counted) {
    expect(annotatedMonths.map(({ month }) => month)).toEqual([10]);
    expect(breaks).toEqual([]);
    expect(suggestedRebases?.map(({ on }) => on)).toEqual(["2026-04-01"]);
  }
});

test("clinically urgent care has its target from March 2027", () => {
  expect(metric("urgent-same-day").target).toMatchObject({ value: 0.9, from: "2027-03-01" });
});

// Published in July 2024, asked in the year 2023/24.
test("patient survey results do not compare across the redesign of 2024", () => {
  const survey = CATALOGUE.filter((each) => each.source.startsWith("GP Patient Survey"));
  expect(survey).toHaveLength(6);
  for (const { breaks } of survey) expect(breaks.map(({ on }) => on)).toEqual(["2023-04-01"]);
});

test("what says how far figures can be relied on is a domain of its own, and holds nothing about care", () => {
  const codes = CATALOGUE.filter(({ domain }) => domain === "data-quality").map(({ code }) => code);
  expect(codes.toSorted()).toEqual([
    "category-data-quality",
    "duration-unknown",
    "inconsistent-mapping",
    "staff-unknown",
    "status-unknown",
    "unmapped",
    "wait-unknown",
  ]);
});

test("every domain has metrics", () => {
  expect(DOMAINS.filter((domain) => !CATALOGUE.some((each) => each.domain === domain))).toEqual([]);
});

/** What the strategy says the framework measures, each with the metrics that measure it. */
const STRATEGY: [string, string[]][] = [
  ["patient satisfaction", ["experience-overall", "experience-contacting", "complaints-per-1000"]],
  ["prescribing", ["broad-spectrum-antibiotics", "high-dose-opioids"]],
  ["long-term conditions", ["blood-pressure-controlled", "diabetes-controlled", "qof-points"]],
  ["screening", ["cervical-screening", "bowel-screening", "breast-screening"]],
  ["vaccinations", ["childhood-vaccination-1-year", "mmr-2-doses"]],
  ["Care Quality Commission", ["cqc-overall", "cqc-safe", "cqc-well-led"]],
  ["appointments provided", ["appointments-per-1000"]],
  ["waiting times", ["within-1-week", "within-2-weeks", "two-week-measure", "urgent-same-day"]],
  ["infection prevention and cleanliness", ["infection-prevention-audit", "cleanliness-audit"]],
  ["other intelligence", ["unplanned-closure-days", "partners-lost", "incidents-reported"]],
];

test.each(STRATEGY)("the strategy's %s has its metrics", (_type, codes) => {
  expect(codes.map((code) => metric(code).code)).toEqual(codes);
});

function metric(code: string): MetricDefinition {
  return CATALOGUE.find((each) => each.code === code)!;
}

function wordsOf(definition: MetricDefinition): string[] {
  const { name, shortName, numerator, denominator, counted, source, publisher } = definition;
  return [name, shortName, numerator, denominator, counted, source, publisher]
    .concat(definition.whyItMatters, definition.howCalculated, definition.caveats)
    .concat(definition.breaks.map((each) => each.reason));
}

function isCell(cell: string): boolean {
  const [family, value] = cell.split(":");
  if (!FAMILIES.some((each) => each === family)) return false;
  if (value === undefined) return true;
  const [first, second] = value.split("/");
  const values: Record<string, readonly string[]> = {
    wait: WAITS,
    "two-week": WAITS,
    status: STATUSES,
    staff: STAFF,
    mode: MODES,
    category: CATEGORIES,
    "category-wait": CATEGORIES,
  };
  const known = values[family!]?.includes(first!) ?? false;
  return known && (second === undefined || WAITS.some((wait) => wait === second));
}

test("the two-week measure's categories are eight", () => {
  expect(TWO_WEEK_CATEGORIES).toHaveLength(8);
});
