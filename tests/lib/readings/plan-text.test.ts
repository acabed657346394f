import fc from "fast-check";
import { expect, test } from "vitest";
import { period, step } from "@/lib/periods/period";
import { readPlan } from "@/lib/readings/plan-text";
import { holds } from "../../support/property";

const SHARE = { cadence: "month", unit: "share" } as const;

test.each([
  ["2025-11 76%", 0.76],
  ["2025-11,0.76", 0.76],
  ["2025-11\t76.5%", 0.765],
  ["  2025-11 ;  100%  ", 1],
])("%j plans November at %d", (text, value) => {
  expect(readPlan(text, SHARE)).toEqual({
    ok: true,
    value: [{ period: "2025-11", start: "2025-11-01", value }],
  });
});

test.each([
  ["", "Enter a period and its value on each line, like 2025-11 76%"],
  ["2025-11 76", 'Line 1: found "2025-11 76", expected a month and a value, like 2025-11 76%'],
  ["2025-Q3 76%", 'Line 1: found "2025-Q3 76%", expected a month and a value, like 2025-11 76%'],
  ["2025-11 76% more", 'Line 1: found "2025-11 76% more", expected a month and a value, like 2025-11 76%'],
  ["2025-11 101%", 'Line 1: found "2025-11 101%", expected a month and a value, like 2025-11 76%'],
])("%j is told what is wrong", (text, error) => {
  expect(readPlan(text, SHARE)).toEqual({ ok: false, error: [error] });
});

test("every line that is wrong is told at once, and a period planned twice", () => {
  const read = readPlan("2025-11 76%\nnonsense\n\n2025-11 77%\n2025-12 x", SHARE);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.error.map((each) => each.slice(0, 7))).toEqual(["Line 2:", "Line 4:", "Line 5:"]);
});

test("a rate is a number as it is", () => {
  expect(readPlan("2025-Q3 12.5", { cadence: "quarter", unit: "rate" })).toMatchObject({
    value: [{ period: "2025-Q3", value: 12.5 }],
  });
  expect(readPlan("2025-Q3 12.5%", { cadence: "quarter", unit: "rate" }).ok).toBe(false);
});

test("whatever is planned reads back as it was written", () => {
  const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 24 });
  holds(
    fc.property(values, (tenths) => {
      const lines = tenths.map((each, index) => `${step(period("2025-04"), index).text} ${each / 10}%`);
      const read = readPlan(lines.join("\n"), SHARE);
      expect(read.ok && read.value.map(({ value }) => Math.round(value * 1000))).toEqual(tenths);
    }),
  );
});
