import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeStems } from "@/components/charts/place-stems";
import { TrendFigure } from "@/components/metrics/trend-figure";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import type { PeriodCount } from "@/components/metrics/trend-rows";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { breaksOf, type Noted } from "@/lib/readings/annotations";
import { NO_LINE_RULES, type LineRules } from "@/lib/readings/line-rules";
import { trendLine, type TrendPoint } from "@/lib/readings/series";
import type { Figure } from "@/lib/readings/view";
import { aDefinition } from "../support/definitions";
import { aFigure } from "../support/figure";
import { count, markup, rows, words } from "../support/markup";
import { holds } from "../support/property";

const months = (number: number, source = "crosstab"): TrendPoint[] =>
  Array.from({ length: number }, (_, index) => ({
    period: step(period("2025-11"), index - number + 1).text,
    value: 0.8 + (index % 2 ? 0.01 : -0.01),
    source,
  }));

type Over = {
  figure?: Partial<Figure>;
  definition?: MetricDefinition;
  rules?: LineRules;
  noted?: readonly Noted[];
  disputed?: { period: string; own: number };
};

function drawn(points: TrendPoint[], over: Over = {}) {
  const { figure, definition = aDefinition(), rules = NO_LINE_RULES, noted = [], disputed } = over;
  const charted = {
    line: trendLine(definition, points, rules),
    rules,
    noted: [...noted, ...breaksOf(definition, points)],
    counts: new Map(points.map(({ period: text }) => [text, countOf(text, disputed)])),
  };
  return <TrendFigure figure={aFigure(figure)} definition={definition} charted={charted} />;
}

/** The drawing for a laptop and for paper: what follows is the phone's. */
const acrossSheet = (figure: ReturnType<typeof drawn>) => markup(figure).split('class="for-phone"')[0] ?? "";

function countOf(text: string, disputed: Over["disputed"]): PeriodCount {
  const isDisputed = disputed?.period === text;
  const check = disputed ? (isDisputed ? DISPUTED : ({ is: "verified" } as const)) : null;
  return { numerator: 600, n: 1200, missing: null, check, own: isDisputed ? disputed.own : null };
}

const DISPUTED = { is: "disputed", disputes: [] } as const satisfies FigureCheck;

test("what a practice counts itself is drawn dashed beside the national figure, and both are in the table", () => {
  const chart = drawn(months(14), {
    figure: { check: DISPUTED },
    disputed: { period: "2025-11", own: 0.55 },
  });
  const table = rows(chart);
  expect(table[0]).toContain("By its own counts");
  expect(table[13]?.slice(0, 4)).toEqual(["Oct 2025", "79.0%", "–", "Verified"]);
  expect(table[14]?.slice(0, 4)).toEqual(["Nov 2025", "81.0%", "55.0%", "Disputed"]);
  expect(markup(chart)).toMatch(/stroke-disputed[^>]*stroke-dasharray/);
  expect(words(chart)).toContain("Dashed rings: by the practice’s own counts");
  expect(markup(drawn(months(14)))).not.toContain("stroke-disputed");
});

const OCTOBER = aDefinition({ annotatedMonths: [{ month: 10, reason: "Vaccination clinics are counted" }] });

test("a line has every period in its table, with n, limits, rule and what happened; a missing one in words", () => {
  const points = months(14).filter(({ period: text }) => text !== "2025-09");
  const noted: Noted = {
    on: day("2025-11-03"),
    kind: "other",
    words: "new telephones",
    reason: "Telephones",
  };
  const table = rows(drawn(points, { noted: [noted] })).slice(1);
  expect(table).toHaveLength(14);
  expect(table[11]).toEqual(["Sep 2025", "Not reported", "–", "74.6 to 85.2", "–", "–"]);
  expect(table[13]).toEqual([
    "Nov 2025",
    "81.0%",
    "1,200",
    "74.6 to 85.2",
    "Usual variation: no special cause",
    "Telephones",
  ]);
});

test("the rule that a special cause broke is named under the title", () => {
  const said = words(drawn(months(14), { figure: { spc: "concern", spcRules: ["outside"] } }));
  expect(said).toContain("Concern: special cause (a point outside the limits).");
  expect(said).toContain("1.0 better since the month before; 2.0 worse on a year ago.");
});

test("too few periods for limits are said, and none is drawn", () => {
  expect(words(drawn(months(12)))).toContain("Too few periods for limits: 13 are needed.");
});

test("where the source changed the line breaks, and nothing before is judged", () => {
  const before = months(30, "sub-icb").slice(0, 16);
  const figure = drawn([...before, ...months(14)]);
  expect(words(figure)).toContain("The line breaks where the source or the definition changed");
  expect(rows(figure)[1]?.[4]).toBe("Before a break");
  expect(rows(figure)[17]?.[5]).toBe("Counted from another source from here on");
});

test("a phone has a drawing of its own, as wide as it is, with the points that tell something", () => {
  const plain = markup(drawn(months(30)));
  const [sheet = "", phone = ""] = plain.split('class="for-phone"');
  expect(sheet).toContain('viewBox="0 0 1136');
  expect(plain).toContain('viewBox="0 0 343');
  expect(count(sheet, /class="fill-usual"/)).toBe(30);
  expect(count(phone, /class="fill-usual"/)).toBe(1);
  const october = drawn(months(30), { definition: OCTOBER });
  expect(count(markup(october).split('class="for-phone"')[1] ?? "", /r="3.5" class="fill-paper/)).toBe(3);
});

describe("a rebase", () => {
  const rules = { ...NO_LINE_RULES, rebases: [day("2024-09-01")] };
  const noted: Noted[] = [
    { on: day("2024-09-01"), kind: "rebase", words: "limits reset", reason: "New telephones" },
  ];

  test("breaks mean, limits and line, and its reason is said", () => {
    const one = acrossSheet(drawn(months(30)));
    const two = acrossSheet(drawn(months(30), { rules, noted }));
    expect(count(two, /class="stroke-ink" stroke-width="1.4"/)).toBe(2);
    expect(count(one, /class="stroke-ink" stroke-width="1.4"/)).toBe(1);
    expect(words(drawn(months(30), { rules, noted }))).toContain(
      "The limits start anew from 1 September 2024: new telephones.",
    );
  });

  test("that a definition suggests is said and not made", () => {
    const definition = aDefinition({ suggestedRebases: [{ on: "2024-09-01", reason: "Recording changed" }] });
    const suggested = "New limits from 1 September 2024 are suggested: recording changed";
    expect(words(drawn(months(30), { definition }))).toContain(suggested);
    expect(
      count(acrossSheet(drawn(months(30), { definition })), /class="stroke-ink" stroke-width="1.4"/),
    ).toBe(1);
    expect(words(drawn(months(30), { definition, rules, noted }))).not.toContain("suggested");
  });
});

test("an annotated month is drawn open, off the scale, and said to be outside the rules", () => {
  const points = months(30).map((each) => (each.period.endsWith("-10") ? { ...each, value: 0.1 } : each));
  const figure = drawn(points, { definition: OCTOBER });
  expect(count(acrossSheet(figure), /r="3.5" class="fill-paper stroke-usual"/)).toBe(3);
  expect(words(figure)).toContain("Open dots are outside the trend rules: vaccination clinics are counted.");
  expect(words(figure)).not.toContain("20%");
  const october = rows(figure).find(([label]) => label === "Oct 2025");
  expect(october?.slice(0, 5)).toEqual([
    "Oct 2025",
    "10.0%",
    "1,200",
    "75.4 to 84.8",
    "Outside the trend rules",
  ]);
});

test("a point beyond the scale has its value beside it, and the words say so: where it is drawn is not where it is", () => {
  const points = months(30).map((each) => (each.period.endsWith("-10") ? { ...each, value: 0.1 } : each));
  const figure = drawn(points, { definition: OCTOBER });
  expect(count(acrossSheet(figure), />10\.0%<\/text>/)).toBe(3);
  expect(words(figure)).toContain("A dot with its value beside it lies beyond the scale.");
  const within = drawn(months(30), { definition: OCTOBER });
  expect(count(acrossSheet(within), /(79|81)\.0%<\/text>/)).toBe(0);
  expect(words(within)).not.toContain("beyond the scale");
});

test("of values beyond the scale that would stand on one another, the newest is written", () => {
  const definition = aDefinition({
    annotatedMonths: [
      { month: 10, reason: "Clinics" },
      { month: 11, reason: "Clinics" },
    ],
  });
  const points = months(30).map((each, index) =>
    /-1[01]$/.test(each.period) ? { ...each, value: 0.99 - index / 1000 } : each,
  );
  const said = [...acrossSheet(drawn(points, { definition })).matchAll(/>(9\d\.\d%)<\/text>/g)].map(
    ([, text]) => text,
  );
  const novembers = points
    .filter(({ period }) => period.endsWith("-11"))
    .map(({ value }) => `${((value ?? 0) * 100).toFixed(1)}%`);
  expect(said).toEqual(novembers.toReversed());
});

test("where no period has a figure that is said, and no empty picture or table is drawn", () => {
  const figure = drawn(months(4).map((each) => ({ ...each, value: null })));
  expect(markup(figure)).not.toMatch(/<svg|<table/);
  expect(words(figure)).toContain("has no figure of its own in any period.");
});

test("a plan is drawn dotted and named, an aim likewise by its own name", () => {
  const trajectory = new Map([
    ["2025-10", 0.85],
    ["2025-11", 0.9],
  ]);
  const planned = words(drawn(months(14), { rules: { ...NO_LINE_RULES, trajectory } }));
  expect(planned).toContain("Dotted: what is planned for each period.");
  const target = { value: 0.9, from: "2024-01-01", source: "NHS England" };
  expect(words(drawn(months(14), { definition: aDefinition({ target }) }))).toContain("Dotted: the aim.");
});

test("no words on a stem cover others, each stays in its room, and every one has a place", () => {
  const label = fc.record({
    text: fc.string({ minLength: 1, maxLength: 28 }),
    x: fc.integer({ min: 60, max: 1060 }),
  });
  holds(
    fc.property(fc.array(label, { maxLength: 25 }), (wanted) => {
      const placed = placeStems(wanted, { left: 0, right: 1136 });
      expect(placed).toHaveLength(wanted.length);
      for (const [index, one] of placed.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(0);
        expect(one.to).toBeLessThanOrEqual(1136);
        for (const other of placed.slice(index + 1)) {
          expect(one.row !== other.row || one.to <= other.from || other.to <= one.from).toBe(true);
        }
      }
    }),
  );
});
