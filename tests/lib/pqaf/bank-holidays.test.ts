import { expect, test } from "vitest";
import { dateOf, day } from "@/lib/periods/day";
import { BANK_HOLIDAYS } from "@/prisma/seed/reference/bank-holidays";

test("every bank holiday is a day from Monday to Friday, in order, and none comes twice", () => {
  const days = BANK_HOLIDAYS.map(([on]) => day(on));
  expect(
    days.map((on) => dateOf(on).getUTCDay()).filter((weekday) => weekday === 0 || weekday === 6),
  ).toEqual([]);
  expect(days).toEqual([...new Set(days)].toSorted());
});

test.each([
  [2022, 10],
  [2023, 9],
  [2024, 8],
  [2025, 8],
  [2026, 8],
  [2027, 8],
  [2028, 8],
])("%i has %i of them", (year, count) => {
  expect(BANK_HOLIDAYS.filter(([on]) => on.startsWith(String(year)))).toHaveLength(count);
});
