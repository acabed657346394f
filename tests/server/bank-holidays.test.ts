import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { replyBy } from "@/lib/pqaf/review";
import { bankHolidaysFrom } from "@/lib/server/queries/bank-holidays";
import { seedBankHolidays } from "@/prisma/seed/reference";

test("a reply window over Christmas 2026 passes over the bank holidays that the table holds", async () => {
  await seedBankHolidays();
  await seedBankHolidays();
  const holidays = await bankHolidaysFrom(day("2026-12-01"));
  expect([...holidays].toSorted().slice(0, 3)).toEqual(["2026-12-25", "2026-12-28", "2027-01-01"]);
  expect(replyBy(day("2026-12-18"), 10, holidays)).toBe("2027-01-06");
});
