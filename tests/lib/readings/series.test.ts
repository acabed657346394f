import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { NO_LINE_RULES, rulesOf } from "@/lib/readings/line-rules";
import { inPieces, isStale, staleFrom, trendAt, trendLine, type TrendPoint } from "@/lib/readings/series";
import { aDefinition } from "@/tests/support/definitions";
import { holds } from "@/tests/support/property";

/** Months to November 2025, alternating about a half. */
function months(count: number, source = "gpad"): TrendPoint[] {
  return Array.from({ length: count }, (_, index) => ({
    period: step(period("2025-11"), index - count + 1).text,
    value: 0.5 + (index % 2 ? 0.01 : -0.01),
    source,
  }));
}

test.each([
  { points: 12, state: null },
  { points: 13, state: "common" },
])("$points points carry the state $state", ({ points, state }) => {
  expect(trendAt(aDefinition(), months(points)).spc).toBe(state);
});

test("a last point far above the rest is an improvement where higher is better, a concern where lower is", () => {
  const points = [...months(14).slice(0, -1), { period: "2025-11", value: 0.9, source: "gpad" }];
  expect(trendAt(aDefinition(), points)).toMatchObject({ spc: "improvement", spcRules: ["outside"] });
  expect(trendAt(aDefinition({ direction: -1 }), points).spc).toBe("concern");
});

test("change is since the period before and since the same month last year", () => {
  const trend = trendAt(aDefinition(), months(13));
  expect(trend.changePrevious).toBeCloseTo(-0.02);
  expect(trend.changeYear).toBeCloseTo(0);
});

test("no change is given from a period that has no figure", () => {
  const points = months(13).filter((point) => point.period !== "2025-10" && point.period !== "2024-11");
  expect(trendAt(aDefinition(), points)).toMatchObject({ changePrevious: null, changeYear: null });
});

test("a change of source cuts the series, and a change across it is marked", () => {
  const points = [
    ...months(24)
      .slice(0, 12)
      .map((point) => ({ ...point, source: "gpad-sub-icb" })),
    ...months(12),
  ];
  expect(trendAt(aDefinition(), points)).toMatchObject({ spc: null, acrossBreak: true });
});

test("a break of definition cuts the series as a change of source does", () => {
  const broken = aDefinition({ breaks: [{ on: "2025-04-01", reason: "Recording changed" }] });
  expect(trendAt(broken, months(24))).toMatchObject({ spc: null, acrossBreak: true });
});

test.each([
  { cadence: "month" as const, lagDays: 42, end: "2025-09-30", asAt: "2025-12-26", stale: false },
  { cadence: "month" as const, lagDays: 42, end: "2025-09-30", asAt: "2025-12-27", stale: true },
  { cadence: "year" as const, lagDays: 120, end: "2024-03-31", asAt: "2025-11-30", stale: false },
  { cadence: "year" as const, lagDays: 120, end: "2023-03-31", asAt: "2025-11-30", stale: true },
])("a $cadence's figure to $end is stale at $asAt: $stale", ({ cadence, lagDays, end, asAt, stale }) => {
  expect(isStale({ cadence, lagDays }, day(end), day(asAt))).toBe(stale);
});

test("a period is too old from a day on, whatever its cadence and delay", () => {
  const cadence = fc.constantFrom("month" as const, "quarter" as const, "year" as const);
  holds(
    fc.property(cadence, fc.nat(400), fc.nat(800), fc.nat(1500), (of, lagDays, ended, later) => {
      const definition = { cadence: of, lagDays };
      const end = addDays(day("2023-01-31"), ended);
      const asAt = addDays(end, later);
      expect(asAt >= staleFrom(definition, end)).toBe(isStale(definition, end, asAt));
      expect(isStale(definition, end, addDays(staleFrom(definition, end), -1))).toBe(false);
      expect(isStale(definition, end, staleFrom(definition, end))).toBe(true);
    }),
  );
});

test("a line as drawn gives its last point the state that its reading carries", () => {
  const point = fc.record({
    value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 8 }),
    source: fc.constantFrom("gpad", "gpad", "gpad", "sub-icb"),
    published: fc.constantFrom(true, true, true, false),
  });
  holds(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (drawn) => {
      const points = months(drawn.length)
        .map((each, index) => ({ ...each, ...drawn[index]! }))
        .filter(({ published }, index) => published || index === drawn.length - 1);
      const line = trendLine(aDefinition(), points);
      expect(line.points.at(-1)?.state ?? null).toBe(trendAt(aDefinition(), points).spc);
      const told = new Map(points.map(({ period: text, value }) => [text, value]));
      for (const { period: text, value } of line.points) expect(value).toBe(told.get(text) ?? null);
    }),
  );
});

test("a line is cut where its source changes: earlier points are kept, and neither judged nor in the limits", () => {
  const before = months(30, "sub-icb")
    .slice(0, 15)
    .map((point) => ({ ...point, value: 0.1 }));
  const line = trendLine(aDefinition(), [...before, ...months(15)]);
  expect(line.points.map(({ beforeBreak }) => beforeBreak)).toEqual(months(30).map((_, index) => index < 15));
  expect(line.points.slice(0, 15).every(({ state }) => state === null)).toBe(true);
  expect(line.segments).toHaveLength(1);
  expect(line.segments[0]!.mean).toBeCloseTo(trendLine(aDefinition(), months(15)).segments[0]!.mean!);
});

test("a line has a place for each missing period, and no limits under 13 points", () => {
  const line = trendLine(
    aDefinition(),
    months(13).filter((point) => point.period !== "2025-03"),
  );
  expect(line.points).toHaveLength(13);
  expect(line.points.find((point) => point.period === "2025-03")).toMatchObject({ value: null, state: null });
  expect(line.segments).toEqual([{ from: 0, to: 12, mean: null, lower: null, upper: null }]);
});

const point = fc.record({
  value: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 8 }),
  source: fc.constantFrom("gpad", "gpad", "gpad", "sub-icb"),
});
const line = fc
  .array(point, { minLength: 1, maxLength: 45 })
  .map((drawn) => months(drawn.length).map((each, index) => ({ ...each, ...drawn[index]! })));
const aRebase = fc.integer({ min: 0, max: 44 }).map((back) => step(period("2025-11"), -back).start);
const someRules = fc.record({
  rebases: fc.uniqueArray(aRebase, { maxLength: 3 }).map((days) => days.toSorted()),
  trajectory: fc.constant(new Map([["2025-11", 0.5]])),
});
const OCTOBER = aDefinition({ annotatedMonths: [{ month: 10, reason: "Clinics" }] });

test("with any rebases, plan and annotated months, the line's newest point is as its reading says", () => {
  holds(
    fc.property(line, someRules, (points, rules) => {
      const drawn = trendLine(OCTOBER, points, rules).points.at(-1);
      const { spc, spcRules } = trendAt(OCTOBER, points, rules);
      expect([drawn?.state ?? null, drawn?.rules ?? []]).toEqual([spc, spcRules]);
    }),
  );
});

test("limits and states before a rebase do not move when later points change", () => {
  holds(
    fc.property(line, aRebase, fc.double({ min: 0, max: 1, noNaN: true }), (points, from, other) => {
      const rules = { ...NO_LINE_RULES, rebases: [from] };
      const changed = points.map((each) =>
        period(each.period).start >= from ? { ...each, value: each.value === null ? null : other } : each,
      );
      const before = (of: TrendPoint[]) => {
        const { points: all, segments } = trendLine(aDefinition(), of, rules);
        const first = all.findIndex((each) => period(each.period).start >= from);
        return [all.slice(0, first), segments.filter(({ to }) => to < first)];
      };
      expect(before(changed)).toEqual(before(points));
    }),
  );
});

test("a point after a rebase is judged as if there had been nothing before it", () => {
  holds(
    fc.property(line, aRebase, (points, from) => {
      const since = points.filter((each) => period(each.period).start >= from);
      fc.pre(since.length > 0 && period(points[0]!.period).start < from);
      const { spc, spcRules, assurance } = trendAt(TARGETED, points, { ...NO_LINE_RULES, rebases: [from] });
      // The last break of source may lie after the rebase: it cuts both alike.
      expect(trendAt(TARGETED, since)).toMatchObject({ spc, spcRules, assurance });
    }),
  );
});

test("a rebase leaves values and changes as they are: the figures still compare", () => {
  holds(
    fc.property(line, aRebase, (points, from) => {
      const { changePrevious, changeYear, acrossBreak } = trendAt(aDefinition(), points);
      const rules = { ...NO_LINE_RULES, rebases: [from] };
      expect(trendAt(aDefinition(), points, rules)).toMatchObject({
        changePrevious,
        changeYear,
        acrossBreak,
      });
    }),
  );
});

test("whatever an annotated month's value, it moves no other month's state and no limit", () => {
  holds(
    fc.property(line, fc.double({ min: 0, max: 1, noNaN: true }), (points, other) => {
      const changed = points.map((each) =>
        each.period.endsWith("-10") && each.value !== null ? { ...each, value: other } : each,
      );
      const judged = (of: TrendPoint[]) => {
        const { points: all, segments } = trendLine(OCTOBER, of);
        return [all.map(({ state, rules }) => ({ state, rules })), segments];
      };
      expect(judged(changed)).toEqual(judged(points));
    }),
  );
});

test("an annotated month carries no state of its own and is no gap: its neighbours are one run", () => {
  const low = months(30).map((each, index) => ({
    ...each,
    value: index > 19 ? 0.4 : 0.5 + (index % 2) / 50,
  }));
  const october = trendAt(OCTOBER, low.slice(0, -1));
  expect(october).toMatchObject({ spc: null, spcRules: [] });
  const run = trendLine(OCTOBER, low).points.slice(-10);
  expect(run.filter(({ rules }) => rules.includes("seven-one-side")).map(({ period: text }) => text)).toEqual(
    run.map(({ period: text }) => text).filter((text) => !text.endsWith("-10")),
  );
});

const TARGETED = aDefinition({ target: { value: 0.5, from: "2020-01-01", source: "NHS England" } });

test.each([
  { planned: null, assurance: "inconsistent" },
  { planned: 0.9, assurance: "fail" },
  { planned: 0.1, assurance: "pass" },
])("planned at $planned for the period, the aim's assurance is $assurance", ({ planned, assurance }) => {
  const trajectory = new Map(planned === null ? [] : [["2025-11", planned]]);
  expect(trendAt(TARGETED, months(20), { ...NO_LINE_RULES, trajectory })).toMatchObject({ assurance });
});

test("a plan for other periods leaves this one the definition's target", () => {
  const trajectory = new Map([["2025-10", 0.9]]);
  const drawn = trendLine(TARGETED, months(3), { ...NO_LINE_RULES, trajectory });
  expect(drawn.points.map(({ aim }) => aim)).toEqual([0.5, 0.9, 0.5]);
});

test("an organisation's own plan stands before the system's; a rebase of another's line is not its own", () => {
  const rules = rulesOf(
    {
      rebases: [
        { organisation: "Z00002", from: day("2025-01-01") },
        { organisation: null, from: day("2024-01-01") },
      ],
      planned: [
        { organisation: "Z00001", period: "2025-11", value: 0.7 },
        { organisation: null, period: "2025-11", value: 0.8 },
      ],
    },
    "Z00001",
  );
  expect(rules).toEqual({ rebases: ["2024-01-01"], trajectory: new Map([["2025-11", 0.7]]) });
});

test("a change across a day from which recording changes is marked; the limits run on until someone resets them", () => {
  const suggested = aDefinition({ suggestedRebases: [{ on: "2025-04-01", reason: "Recording changed" }] });
  expect(trendAt(suggested, months(24))).toMatchObject({ spc: "common", acrossBreak: true });
  expect(
    trendAt(
      suggested,
      months(24).filter((each) => each.period >= "2025-04"),
    ),
  ).toMatchObject({
    acrossBreak: false,
  });
});

test("a short line begins anew where the source or the definition changed, and nowhere else", () => {
  const begun = (definition: ReturnType<typeof aDefinition>, points: TrendPoint[]) =>
    inPieces(definition, points).flatMap(({ period: text, begins }) => (begins ? [text] : []));
  const broken = aDefinition({ breaks: [{ on: "2025-04-01", reason: "Recording changed" }] });
  const twice = aDefinition({
    breaks: [
      { on: "2025-02-01", reason: "Recording changed" },
      { on: "2025-07-15", reason: "Asked otherwise" },
    ],
  });
  expect(begun(aDefinition(), months(24))).toEqual([]);
  expect(begun(broken, months(24))).toEqual(["2025-04"]);
  expect(begun(twice, months(24))).toEqual(["2025-02", "2025-08"]);
  const moved = [...months(24, "published").slice(0, 20), ...months(4)];
  expect(begun(aDefinition(), moved)).toEqual(["2025-08"]);
});

test("a short line's last piece is what the trend reads", () => {
  const change = fc.record({
    source: fc.constantFrom("gpad", "published"),
    value: fc.double({ noNaN: true }),
  });
  const breaks = fc.array(fc.integer({ min: 0, max: 23 }), { maxLength: 2 });
  holds(
    fc.property(fc.array(change, { minLength: 1, maxLength: 24 }), breaks, (given, cuts) => {
      const points = months(given.length).map((point, index) => ({ ...point, ...given[index] }));
      const definition = aDefinition({
        breaks: cuts.map((back) => ({
          on: period(step(period("2025-11"), -back).text).start,
          reason: "Changed",
        })),
      });
      const from = Math.max(
        0,
        inPieces(definition, points).findLastIndex(({ begins }) => begins),
      );
      const { points: drawn } = trendLine(definition, points);
      expect(drawn.findLastIndex(({ beforeBreak }) => beforeBreak) + 1).toBe(from);
    }),
  );
});
