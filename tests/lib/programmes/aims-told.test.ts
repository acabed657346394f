import fc from "fast-check";
import { expect, test } from "vitest";
import { aimsTold } from "@/lib/programmes/aims-told";
import { holds } from "@/tests/support/property";
import { reading } from "@/tests/support/programmes";

const AIM = { code: "more", words: "More people refer themselves", by: "2028", measure: { own: "a" } };
const AGREED = { value: 0, period: "2024-03", source: "The plan" };
const SERIES = [
  { period: "2025-01", value: null },
  { period: "2025-02", value: 0 },
  { period: "2025-03", value: 7 },
];

test("an aim is told by the first figure of its measure, and starts from what was agreed", () => {
  const [first, second] = [reading({ series: SERIES }), reading({ subject: "A Place" })];
  const [told] = aimsTold([{ ...AIM, baseline: AGREED }], new Map([["a", [first, second]]]));
  expect(told).toEqual({
    ...{ code: "more", words: AIM.words, by: "2028" },
    ...{ reading: first, baseline: { value: 0, period: "2024-03", agreed: true } },
  });
});

test("where none was agreed the oldest figure stands for it, a nought too", () => {
  const of = (series: typeof SERIES) =>
    aimsTold([{ ...AIM, baseline: null }], new Map([["a", [reading({ series })]]]))[0]?.baseline;
  expect(of(SERIES)).toEqual({ period: "2025-02", value: 0, agreed: false });
  expect(of(SERIES.slice(0, 1))).toBeNull();
});

test("an aim told in words only has neither figure nor baseline", () => {
  for (const measure of [null, { own: "b" }])
    expect(aimsTold([{ ...AIM, measure, baseline: AGREED }], new Map([["a", [reading()]]]))).toMatchObject([
      { reading: null, baseline: null },
    ]);
});

test("every aim keeps its place, and no baseline is made of nothing", () => {
  const value = fc.option(fc.integer({ min: 0, max: 9 }), { nil: null });
  holds(
    fc.property(fc.array(fc.array(value)), (all) => {
      const aims = all.map((_, index) => ({
        ...AIM,
        code: `aim-${index}`,
        measure: { own: `${index}` },
        baseline: null,
      }));
      const readings = new Map(
        all.map((values, index) => [
          `${index}`,
          [reading({ series: values.map((each) => ({ period: "2025-01", value: each })) })],
        ]),
      );
      const told = aimsTold(aims, readings);
      expect(told.map(({ code }) => code)).toEqual(aims.map(({ code }) => code));
      for (const [index, { baseline }] of told.entries())
        expect(baseline?.value ?? null).toBe(all[index]?.find((each) => each !== null) ?? null);
    }),
  );
});
