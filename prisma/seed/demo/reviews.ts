import { dateOf, day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";

/** Three definitions that the demo's analyst has looked over: one is past its day, one near it, one in date. */
const REVIEWS = [
  {
    metricCode: "did-not-attend",
    on: "2024-11-18",
    nextDue: "2025-11-18",
    found: "No change: reads as published",
  },
  { metricCode: "within-2-weeks", on: "2025-02-10", nextDue: "2026-02-10", found: "No change needed" },
  {
    metricCode: "two-week-measure",
    on: "2025-09-22",
    nextDue: "2026-09-22",
    found: "The eight categories were checked against the publication",
  },
] as const;

/** Every other definition has not been reviewed, and says so. */
export async function seedReviews(): Promise<void> {
  if ((await db().metricReview.count()) > 0) return;
  await db().metricReview.createMany({
    data: REVIEWS.map(({ metricCode, on, nextDue, found }) => ({
      metricCode,
      edition: 1,
      reviewedBy: "Wei Lin Tan",
      reviewedOn: dateOf(day(on)),
      nextDue: dateOf(day(nextDue)),
      found,
      recordedBy: "Wei Lin Tan",
      recordedAt: dateOf(day(on)),
    })),
  });
}
