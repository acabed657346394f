import { expect, test } from "vitest";
import { FIGURE_COLUMNS } from "@/lib/exports/figure-columns";
import type { FigureLine } from "@/lib/exports/figure-line";
import { day } from "@/lib/periods/day";
import { aFigure } from "@/tests/support/figure";

function line(over: Partial<FigureLine> = {}): FigureLine {
  return {
    figure: aFigure(),
    definition: { publisher: "NHS England" },
    where: { pcn: "U1", pcnName: "Canal PCN", place: "P1", placeName: "Coventry" },
    source: { publishedOn: day("2025-12-18"), loadedOn: day("2026-01-05") },
    asAt: day("2025-11-30"),
    ...over,
  };
}

function row(over: Partial<FigureLine> = {}): Record<string, string | number | null> {
  return Object.fromEntries(FIGURE_COLUMNS.map(({ name, cell }) => [name, cell(line(over))]));
}

test("every column has a name of its own, a heading and a meaning", () => {
  expect(new Set(FIGURE_COLUMNS.map(({ name }) => name)).size).toBe(FIGURE_COLUMNS.length);
  for (const { name, heading, meaning } of FIGURE_COLUMNS) {
    expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
    expect(heading).not.toBe("");
    expect(meaning).not.toBe("");
  }
});

test("a figure keeps its full precision, its share as 0 to 1, and where it came from", () => {
  expect(
    row({ figure: aFigure({ value: 0.7812345678, spc: "concern", spcRules: ["outside", "two-of-three"] }) }),
  ).toMatchObject({
    organisation_code: "Z00001",
    pcn: "Canal PCN",
    place: "Coventry",
    value: 0.7812345678,
    numerator: 780,
    denominator: 1000,
    lower_95: 0.753,
    rank: 33,
    n: 40,
    quartile: 1,
    verdict: "similar",
    variation: "concern",
    variation_rule: "outside; two-of-three",
    state: "reported",
    published: "2025-12-18",
    loaded: "2026-01-05",
    as_at: "2025-11-30",
  });
});

test.each(["too-small", "on-hold", "suppressed", "not-reported", "stale"] as const)(
  "a figure that is %s says so in a column of its own",
  (state) => {
    const shown = row({ figure: aFigure({ state, value: null, numerator: null, denominator: null }) });
    expect(shown).toMatchObject({ state, value: null, numerator: null, denominator: null });
  },
);

test("a practice that may not be named has its value and nothing to know it by", () => {
  const unnamed = aFigure({
    organisation: { code: null, name: null, level: "PRACTICE" },
    numerator: null,
    denominator: null,
    lower: null,
    upper: null,
    standing: null,
  });
  expect(row({ figure: unnamed, where: null, source: null })).toMatchObject({
    organisation_code: null,
    organisation: "Not named",
    pcn_code: null,
    numerator: null,
    denominator: null,
    lower_95: null,
    rank: null,
    value: 0.78,
  });
});
