import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { readingOf, shortOfPlan } from "@/lib/programmes/programme-reading";
import { readTypedValues } from "@/lib/programmes/typed-values";
import { valueWords } from "@/lib/programmes/value-words";
import { trendAt } from "@/lib/readings/series";
import { definitionOf } from "@/lib/programmes/programme-reading";
import { ownMetric, reading } from "@/tests/support/programmes";
import { holds } from "@/tests/support/property";

const AS_AT = day("2025-11-30");
const months = (count: number) =>
  Array.from({ length: count }, (_, index) => step(period("2025-11"), index + 1 - count).text);
const valued = (values: readonly (number | null)[], plan: number | null = null) =>
  months(values.length).map((each, index) => ({
    subject: "ICB",
    period: each,
    value: values[index] ?? null,
    plan,
    source: "A return",
  }));

test("a figure that was never recorded is not reported", () => {
  expect(readingOf(ownMetric(), "ICB", [], AS_AT)).toMatchObject({
    state: "not-reported",
    value: null,
    period: null,
  });
});

test("a month said to be missing is not reported, and no earlier month stands in for it", () => {
  const found = readingOf(
    ownMetric(),
    "ICB",
    [
      ...valued([5]).slice(0, 0),
      { subject: "ICB", period: "2025-10", value: 5, plan: null, source: "" },
      { subject: "ICB", period: "2025-11", value: null, plan: null, source: "" },
    ],
    AS_AT,
  );
  expect(found).toMatchObject({ state: "not-reported", value: null, period: "2025-11" });
});

test("a figure of long ago is stale", () => {
  const [old] = valued([5]);
  expect(readingOf(ownMetric(), "ICB", [{ ...old!, period: "2025-03" }], AS_AT).state).toBe("stale");
});

test("a month that is only planned is no figure", () => {
  const found = readingOf(
    ownMetric(),
    "ICB",
    [...valued([5, 6]), { subject: "ICB", period: "2025-12", value: null, plan: 9, source: "" }],
    day("2025-12-31"),
  );
  expect(found).toMatchObject({ period: "2025-11", value: 6 });
});

test("what comes after the day asked is not known yet", () => {
  expect(readingOf(ownMetric(), "ICB", valued([5, 6, 7]), day("2025-10-31")).value).toBe(6);
});

test("the trend is the one engine’s, whatever the values", () => {
  const metric = ownMetric();
  holds(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 }), (values) => {
      const points = valued(values).map(({ period: at, value }) => ({ period: at, value, source: "" }));
      const { spc, spcRules, assurance, changeYear } = trendAt(definitionOf(metric), points);
      expect(readingOf(metric, "ICB", valued(values), AS_AT)).toMatchObject({
        spc,
        spcRules,
        assurance,
        changeYear,
      });
    }),
  );
});

test("a plan of its own is judged by the same engine", () => {
  const steady = Array.from({ length: 20 }, (_, index) => 50 + (index % 3));
  expect(readingOf(ownMetric(), "ICB", valued(steady, 90), AS_AT)).toMatchObject({
    plan: 90,
    assurance: "fail",
  });
  expect(readingOf(ownMetric(), "ICB", valued(steady, 10), AS_AT).assurance).toBe("pass");
  expect(readingOf(ownMetric(), "ICB", valued(steady), AS_AT)).toMatchObject({ plan: null, assurance: null });
});

test.each([
  [90, 100, 1 as const, 0.1],
  [100, 100, 1 as const, 0],
  [110, 100, 1 as const, 0],
  [110, 100, -1 as const, 0.1],
  [null, 100, 1 as const, 0],
  [1, 0, -1 as const, 1],
])("%s against a plan of %s, better in direction %s, is short by %s", (value, plan, direction, short) => {
  expect(shortOfPlan(reading({ value, plan, direction }))).toBeCloseTo(short);
});

test("values are read as they are written, and every wrong line is told", () => {
  const metrics = [ownMetric(), ownMetric({ code: "cloud", unit: "share" })];
  expect(
    readTypedValues(
      [
        ["figure", "subject"],
        ["cloud", "ICB", "2025-11", "95%", "1", "Return", ""],
      ],
      metrics,
    ),
  ).toEqual({
    ok: true,
    value: [
      {
        metric: "cloud",
        subject: "ICB",
        period: "2025-11",
        value: 0.95,
        plan: 1,
        source: "Return",
        note: "",
      },
    ],
  });
  const wrong = readTypedValues(
    [
      ["nothing", "ICB", "2025-11", "1", "", "Return"],
      ["self-referrals", "ICB", "2025-Q3", "1", "", "Return"],
      ["self-referrals", "ICB", "2025-11", "many", "", "Return"],
      ["self-referrals", "ICB", "2025-11", "1", "", ""],
      ["self-referrals", "", "2025-11", "1", "", "Return"],
      ["self-referrals", "ICB", "2025-11", "", "", "Return"],
    ],
    metrics,
  );
  expect(wrong.ok ? [] : wrong.error.map((each) => each.split(":")[0])).toEqual(
    [1, 2, 3, 4, 5, 6].map((line) => `Line ${line}`),
  );
});

test.each([
  [8412, "number" as const, "8,412"],
  [469.4, "number" as const, "469.4"],
  [0.881, "share" as const, "88.1%"],
  [null, "share" as const, "Not reported"],
])("%s of a %s is %s", (value, unit, words) => {
  expect(valueWords({ unit }, value)).toBe(words);
});
