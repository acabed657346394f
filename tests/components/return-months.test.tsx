import { expect, test } from "vitest";
import { MonthLine } from "@/components/returns/month-line";
import { MonthsOfFigures } from "@/components/returns/months-of-figures";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import type { FigureMonth } from "@/lib/appointments/figure-months";
import { day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { count, markup, rows } from "../support/markup";

const of = (month: string, over: Partial<FigureMonth>): FigureMonth => ({
  month: monthOf(day(`${month}-01`)),
  published: { count: 5_452, publisher: "NHS England", publishedOn: day("2025-12-18") },
  check: { is: "not-verified" },
  own: null,
  ...over,
});
const disputed: FigureCheck = { is: "disputed", disputes: [] };
const months = [
  of("2025-08", { published: null, check: null }),
  of("2025-09", { check: { is: "verified" } }),
  of("2025-10", { check: disputed, own: 5_966 }),
  of("2025-11", { check: disputed, own: 6_012 }),
];

test("the picture of the months draws what the practice counts dashed and open beside the solid national line", () => {
  const drawn = markup(<MonthLine months={months} range={null} />);
  // One line from month to month, and one from each to the national figure it stands beside.
  expect(count(drawn, /stroke-dasharray/)).toBe(3);
  expect(count(drawn, /class="fill-paper stroke-disputed"/)).toBe(2);
  const national = /<path[^>]*stroke-ink-2[^>]*>/.exec(drawn)?.[0];
  expect(national).not.toContain("dasharray");
});

test("the picture leaves room for what the practice counts, and draws nothing of it where nothing is disputed", () => {
  const drawn = markup(<MonthLine months={months} range={null} />);
  for (const [, y] of drawn.matchAll(/cy="([\d.-]+)"/g)) {
    expect(Number(y)).toBeGreaterThanOrEqual(3);
    expect(Number(y)).toBeLessThanOrEqual(23);
  }
  expect(
    markup(<MonthLine months={months.map((each) => ({ ...each, own: null }))} range={null} />),
  ).not.toMatch(/dasharray|stroke-disputed/);
});

test("the table of the months holds both counts, the period, where it is from and whether it is verified", () => {
  const drawn = <MonthsOfFigures figures={[{ figure: "total", name: "All appointments", months }]} />;
  expect(rows(drawn).map((row) => row.map((cell) => cell.replaceAll(/(National|Practice): /g, "")))).toEqual([
    ["Month", "National", "Practice", "Verified", "Source"],
    ["All appointments"],
    ["Nov 2025", "5,452", "6,012", "Disputed", "NHS England, published 18 December 2025"],
    ["Oct 2025", "5,452", "5,966", "Disputed", "NHS England, published 18 December 2025"],
    ["Sep 2025", "5,452", "the same", "Verified", "NHS England, published 18 December 2025"],
    ["Aug 2025", "Not reported", "not said", "", ""],
  ]);
});
