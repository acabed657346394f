import fc from "fast-check";
import { expect, test } from "vitest";
import { build, type MetricPeriod, type PracticeOn, type Sourced } from "@/lib/readings/build";
import { NO_METRIC_RULES } from "@/lib/readings/line-rules";
import { aDefinition } from "@/tests/support/definitions";

const practice = (code: string, over: Partial<PracticeOn> = {}): PracticeOn => ({
  code,
  pcn: "ZP0001",
  place: "QZZ-RUGBY",
  open: true,
  assumed: false,
  ...over,
});

const figure = (
  numerator: number | null,
  denominator: number | null,
  over: Partial<Sourced> = {},
): Sourced => ({
  numerator,
  denominator,
  value: numerator === null || denominator === null ? null : numerator / denominator,
  state: numerator === null ? "not-reported" : "reported",
  reason: null,
  denominatorFrom: null,
  source: "gpad",
  loadIds: [1],
  doubt: null,
  ...over,
});

const input = (over: Partial<MetricPeriod>): MetricPeriod => ({
  definition: aDefinition(),
  edition: 1,
  period: "2025-11",
  system: "QZZ",
  practices: [],
  figures: new Map(),
  published: null,
  excluded: new Set(),
  hold: 0.15,
  history: new Map(),
  rules: NO_METRIC_RULES,
  ...over,
});

const four = ["Z00001", "Z00002", "Z00003", "Z00004"];
const fourFigures = new Map(four.map((code, index) => [code, figure(40 + index * 10, 100)]));
const isPractice = (code: string) => code.startsWith("Z0");
const find = (built: ReturnType<typeof build>, code: string) =>
  built.readings.find((each) => each.organisation === code);

test("sums numerators and denominators, and never averages rates", () => {
  const figures = new Map([
    ["Z00001", figure(10, 100)],
    ["Z00002", figure(900, 1000)],
  ]);
  const built = build(input({ practices: [practice("Z00001"), practice("Z00002")], figures }));
  for (const code of ["ZP0001", "QZZ-RUGBY", "QZZ"]) expect(find(built, code)?.value).toBe(910 / 1100);
});

test("an open practice that is not in the file is not reported, is not ranked and adds nothing", () => {
  const built = build(
    input({ practices: [...four, "Z00005"].map((code) => practice(code)), figures: fourFigures }),
  );
  expect(find(built, "Z00005")).toMatchObject({ state: "not-reported", value: null });
  expect(find(built, "QZZ")).toMatchObject({
    numerator: 220,
    denominator: 400,
    practices: 4,
    practicesOpen: 5,
  });
  const system = built.comparisons.filter((each) => each.comparator === "QZZ" && isPractice(each.code));
  expect(system.map((each) => each.n)).toEqual([4, 4, 4, 4]);
});

test("a closed practice that was still published counts in the sum and is compared with none", () => {
  const practices = [...four.slice(0, 3).map((code) => practice(code)), practice("Z00004", { open: false })];
  const built = build(input({ practices, figures: fourFigures }));
  expect(find(built, "QZZ")?.numerator).toBe(220);
  expect(built.comparisons.some((each) => each.code === "Z00004")).toBe(false);
});

test("a published practice that had left the system by the last day still counts in the system's sum", () => {
  const built = build(
    input({ practices: four.slice(0, 3).map((code) => practice(code)), figures: fourFigures }),
  );
  expect(find(built, "QZZ")?.numerator).toBe(220);
  expect(find(built, "ZP0001")?.numerator).toBe(150);
});

test("a practice left out by decision or on hold is shown and not compared; a too small one is compared", () => {
  const figures = new Map([
    ...fourFigures,
    ["Z00005", figure(1, 100, { state: "on-hold" })],
    ["Z00006", figure(1, 4, { state: "too-small" })],
  ]);
  const practices = [...figures.keys()].map((code) => practice(code));
  const built = build(input({ practices, figures, excluded: new Set(["Z00001"]) }));
  const compared = built.comparisons
    .filter((each) => each.comparator === "QZZ" && isPractice(each.code))
    .map((each) => each.code);
  expect(compared).toEqual(["Z00002", "Z00003", "Z00004", "Z00006"]);
  expect(find(built, "Z00001")?.value).toBe(0.4);
});

test("a practice without a PCN belongs to its Place and the system", () => {
  const practices = [practice("Z00001", { pcn: null }), practice("Z00002")];
  const built = build(input({ practices, figures: fourFigures }));
  expect(find(built, "ZP0001")?.practices).toBe(1);
  expect(find(built, "QZZ-RUGBY")?.practices).toBe(2);
});

test("the published sub-ICB figure stands in at system level only, where practices are not there", () => {
  const published = figure(44, 100, { source: "gpad-sub-icb" });
  const built = build(input({ practices: four.map((code) => practice(code)), published }));
  expect(built.readings).toHaveLength(1);
  expect(find(built, "QZZ")).toMatchObject({ level: "SYSTEM", source: "gpad-sub-icb", value: 0.44 });
});

test("a file that counts by PCN has a PCN reading each, summed to Places and the system, and none below", () => {
  const pcns = ["ZP0001", "ZP0002", "ZP0003"];
  const practices = pcns.flatMap((pcn, at) =>
    ["1", "2"].map((own) =>
      practice(`Z0000${at}${own}`, { pcn, place: at === 2 ? "QZZ-NORTH" : "QZZ-RUGBY" }),
    ),
  );
  const figures = new Map([
    ["ZP0001", figure(10, 100)],
    ["ZP0002", figure(30, 100)],
  ]);
  const built = build(input({ practices, figures, figuresOf: "PCN" }));
  expect(built.readings.some((each) => each.level === "PRACTICE")).toBe(false);
  expect(find(built, "ZP0001")).toMatchObject({ level: "PCN", value: 0.1 });
  expect(find(built, "ZP0003")).toMatchObject({ level: "PCN", state: "not-reported", value: null });
  expect(find(built, "QZZ-RUGBY")).toMatchObject({ numerator: 40, denominator: 200 });
  expect(find(built, "QZZ")).toMatchObject({ level: "SYSTEM", numerator: 40, denominator: 200 });
});

test("a value published without its parts is shown and ranked, and not added up", () => {
  const figures = new Map(
    four.map((code, index) => [code, figure(null, null, { value: index, state: "reported" })]),
  );
  const built = build(
    input({
      definition: aDefinition({ unit: "number" }),
      practices: four.map((code) => practice(code)),
      figures,
    }),
  );
  expect(find(built, "QZZ")).toMatchObject({ state: "not-reported", value: null });
  expect(built.comparisons.find((each) => each.code === "Z00004")).toMatchObject({ rank: 1, quartile: 4 });
});

test("whatever the figures, each level sums to the same and ranks run within n", () => {
  const cell = fc.record({ n: fc.integer({ min: 0, max: 50 }), extra: fc.integer({ min: 1, max: 50 }) });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (cells) => {
      const codes = cells.map((_, index) => `Z${String(index + 1).padStart(5, "0")}`);
      const figures = new Map(
        codes.map((code, at) => [code, figure(cells[at]!.n, cells[at]!.n + cells[at]!.extra)]),
      );
      const practices = codes.map((code, at) =>
        practice(code, {
          pcn: at % 3 === 0 ? null : `ZP000${at % 3}`,
          place: at % 2 ? "QZZ-RUGBY" : "QZZ-NORTH",
        }),
      );
      const built = build(input({ practices, figures }));
      const of = (level: string) => built.readings.filter((each) => each.level === level);
      const total = (readings: typeof built.readings, part: "numerator" | "denominator") =>
        readings.reduce((sum, each) => sum + (each[part] ?? 0), 0);
      for (const part of ["numerator", "denominator"] as const) {
        expect(total(of("PLACE"), part)).toBe(total(of("SYSTEM"), part));
        expect(total(of("PRACTICE"), part)).toBe(total(of("SYSTEM"), part));
        // Each by itself too: two wrong sums may come to a right one.
        for (const [key, level] of [["pcn", "PCN"] as const, ["place", "PLACE"] as const]) {
          for (const group of of(level)) {
            const own = practices.filter((each) => each[key] === group.organisation).map(({ code }) => code);
            const below = of("PRACTICE").filter(({ organisation }) => own.includes(organisation));
            expect(group[part]).toBe(total(below, part));
          }
        }
      }
      for (const each of built.readings) expect(each.value).toBe(each.numerator! / each.denominator!);
      for (const each of built.comparisons) {
        expect(each.rank).toBeGreaterThanOrEqual(1);
        expect(each.rank).toBeLessThanOrEqual(each.n);
      }
    }),
  );
});
