import "server-only";
import { cache } from "react";
import { dateOf, dayOf, type Day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";

/** The bank holidays of England from a day on. */
export const bankHolidaysFrom = cache(async (from: Day): Promise<ReadonlySet<Day>> => {
  const rows = await db().bankHoliday.findMany({
    where: { on: { gte: dateOf(from) } },
    select: { on: true },
  });
  return new Set(rows.map(({ on }) => dayOf(on)));
});
