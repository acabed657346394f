import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { whenDue } from "@/lib/periods/when-due";

test.each([
  ["2026-01-13", "2 days overdue"],
  ["2026-01-14", "1 day overdue"],
  ["2026-01-15", "today"],
  ["2026-01-16", "by 16 January 2026"],
])("on 15 January 2026, what is due on %s is %s", (due, words) => {
  expect(whenDue(day(due), day("2026-01-15"))).toBe(words);
});
