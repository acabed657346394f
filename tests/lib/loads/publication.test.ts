import fc from "fast-check";
import { expect, test } from "vitest";
import { notPublishedOn, publishedWords } from "@/lib/loads/publication";
import { publishedField, publishedFrom } from "@/lib/uploads/published-fields";
import { addDays, day } from "@/lib/periods/day";
import { monthOf, step } from "@/lib/periods/period";
import { releaseOf } from "@/prisma/seed/demo/published-on";

const TODAY = day("2026-01-15");
const of = (on: string, period: string | null, dataset: "gpad-crosstab" | "epraccur" = "gpad-crosstab") =>
  notPublishedOn(day(on), { dataset, period, today: TODAY });

test.each([
  ["2025-12-18", "2025-11"],
  ["2025-11-30", "2025-11"],
  ["2026-01-15", "2025-11"],
  ["2025-12-18", "2025-09 to 2025-11"],
  ["2025-12-11", "2025-12-01"],
  ["2025-12-18", null],
])("a file can have been published on %s where it is of %s", (on, period) => {
  expect(of(on, period)).toBeNull();
});

test.each([
  [
    "2025-11-29",
    "2025-11",
    "a day from 30 November 2025, which its figures reach, to today, 15 January 2026",
  ],
  [
    "2025-11-30",
    "2025-11 to 2025-12",
    "a day from 31 December 2025, which its figures reach, to today, 15 January 2026",
  ],
  ["2025-03-30", "2024/25", "a day from 31 March 2025, which its figures reach, to today, 15 January 2026"],
  ["2026-01-16", "2025-11", "a day up to today, 15 January 2026"],
])("a file cannot have been published on %s where it is of %s", (on, period, words) => {
  expect(of(on, period)).toBe(words);
});

test("a register may mention what was still to come, and figures of a period that runs may be out already", () => {
  expect(of("2025-11-20", "2025-12-01", "epraccur")).toBeNull();
  expect(of("2026-01-10", "2026-01")).toBeNull();
});

test("a day that is let through is never after today nor before the end of a month that is over", () => {
  fc.assert(
    fc.property(fc.integer({ min: -900, max: 60 }), fc.integer({ min: -30, max: 2 }), (days, months) => {
      const on = addDays(TODAY, days);
      const month = step(monthOf(TODAY), months);
      const fits = on <= TODAY && (month.end > TODAY || on >= month.end);
      expect(of(on, month.text) === null).toBe(fits);
    }),
  );
});

test("when figures were published is said once a day, and what is not known is said too", () => {
  const [december, january] = [day("2025-12-18"), day("2026-01-29")];
  expect(publishedWords([null])).toBe("publication date not given");
  expect(publishedWords([december, december])).toBe("published 18 December 2025");
  expect(publishedWords([january, december])).toBe("published 18 December 2025 and 29 January 2026");
  expect(publishedWords([december, null])).toBe("published 18 December 2025, some on a day not given");
});

const table = (key: string, period: string, status: "ready" | "unchanged" = "ready") => ({
  ...{ key, period, status },
  dataset: "gpad-crosstab" as const,
});
const TABLES = [table("a.csv", "2025-10"), table("b.csv", "2025-11"), table("c.csv", "2025-12", "unchanged")];

test("one day is that of every table which has none of its own, and an empty field is no day", () => {
  const own = { published: "2025-12-18", [publishedField(0)]: "2025-11-27", [publishedField(1)]: " " };
  expect(publishedFrom(own, TABLES, TODAY)).toEqual({
    published: { "a.csv": "2025-11-27", "b.csv": "2025-12-18" },
    errors: {},
  });
  expect(publishedFrom({ published: "" }, TABLES, TODAY)).toEqual({ published: {}, errors: {} });
});

test("each wrong day is told at its own field, and of one day for several tables which it does not fit", () => {
  const wrong = { published: "2025-11-20", [publishedField(0)]: "18/12/2025" };
  expect(publishedFrom(wrong, TABLES, TODAY)).toEqual({
    published: {},
    errors: {
      published: [
        "b.csv: enter a day from 30 November 2025, which its figures reach, to today, 15 January 2026",
      ],
      "published-0": ["Enter a day, like 2025-12-18"],
    },
  });
});

test.each([
  ["2025-11-01", "2025-12-18"],
  ["2025-10-01", "2025-11-27"],
  ["2023-11-01", "2023-12-21"],
  ["2024-12-01", "2025-01-30"],
])("the demo's appointments of %s came out on %s", (month, on) => {
  expect(releaseOf(day(month))).toBe(on);
});
