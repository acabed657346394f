import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatBeside,
  formatChange,
  formatCount,
  formatInterval,
  formatRank,
  formatRate,
  formatShare,
  formatValue,
} from "@/lib/figures/format";
import { holds } from "../../support/property";

test.each([
  { said: formatShare(0.789), as: "78.9%" },
  { said: formatShare(0.7885), as: "78.9%" },
  // 0.0045 x 100 is 0.44999999999999996 in binary.
  { said: formatShare(0.0045), as: "0.5%" },
  { said: formatShare(1), as: "100.0%" },
  { said: formatShare(-0.0001), as: "0.0%" },
  { said: formatShare(null), as: "Not available" },
  { said: formatRate(1445.35), as: "1,445.4" },
  { said: formatRate(-3.25), as: "−3.3" },
  { said: formatRate(null), as: "Not available" },
  { said: formatCount(12480), as: "12,480" },
  { said: formatCount(0), as: "0" },
  { said: formatCount(0.4), as: "0.4" },
  { said: formatCount(0.04), as: "0.04" },
  { said: formatCount(2.9), as: "3" },
  { said: formatCount(null), as: "Not available" },
  { said: formatValue({ unit: "share" }, 0.5), as: "50.0%" },
  { said: formatValue({ unit: "rate" }, 445.41), as: "445.4" },
  { said: formatValue({ unit: "number" }, 3.2), as: "3.2" },
  { said: formatValue({ unit: "number", valueWords: { 3: "Good" } }, 3), as: "Good" },
  { said: formatValue({ unit: "number", valueWords: { 3: "Good" } }, 2.4), as: "2.4" },
  { said: formatInterval("share", 0.453, 0.648), as: "45.3 to 64.8" },
  { said: formatInterval("rate", 431.7, 1459.42), as: "431.7 to 1,459.4" },
  { said: formatRank(108, 118), as: "108 of 118" },
])("people read $as", ({ said, as }) => {
  expect(said).toBe(as);
});

describe("a change", () => {
  test.each([
    { unit: "share" as const, change: -0.072, direction: 1 as const, as: "7.2 worse" },
    { unit: "share" as const, change: -0.072, direction: -1 as const, as: "7.2 better" },
    { unit: "share" as const, change: 0.006, direction: 1 as const, as: "0.6 better" },
    { unit: "rate" as const, change: 9.4, direction: 0 as const, as: "9.4 higher" },
    { unit: "rate" as const, change: -9.4, direction: 0 as const, as: "9.4 lower" },
    { unit: "share" as const, change: 0.0005, direction: 1 as const, as: "0.1 better" },
    { unit: "share" as const, change: 0.00049, direction: 1 as const, as: "no change" },
    { unit: "rate" as const, change: -0.04, direction: -1 as const, as: "no change" },
    { unit: "rate" as const, change: null, direction: 1 as const, as: "Not available" },
  ])("of $change ($unit) where the direction is $direction is $as", ({ unit, change, direction, as }) => {
    expect(formatChange(unit, change, direction)).toBe(as);
  });
});

describe("beside a line", () => {
  test.each([
    { value: 0.8447, line: 0.8449, as: "84.47%" },
    { value: 0.8449, line: 0.8447, as: "84.49%" },
    { value: 0.845, line: 0.845, as: "84.5%" },
    { value: 0.812, line: 0.845, as: "81.2%" },
    { value: 0.84471, line: 0.84474, as: "84.471%" },
  ])("$value against $line is shown as $as", ({ value, line, as }) => {
    expect(formatBeside({ unit: "share" }, value, line)).toBe(as);
  });

  test("a value and a line formatted beside each other read in their true order", () => {
    const share = fc.integer({ min: 0, max: 1_000_000 }).map((parts) => parts / 1_000_000);
    holds(
      fc.property(share, share, (value, line) => {
        const [shown, against] = [
          formatBeside({ unit: "share" }, value, line),
          formatBeside({ unit: "share" }, line, value),
        ];
        expect(Math.sign(parseFloat(shown) - parseFloat(against))).toBe(Math.sign(value - line));
      }),
    );
  });
});
