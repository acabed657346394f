import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { recordReview } from "@/lib/server/commands/record-review";
import { disconnect, pool } from "@/lib/server/db";
import { newestReviews, reviewsOf } from "@/lib/server/queries/definition-reviews";
import { seedReference } from "@/prisma/seed/reference";

beforeAll(seedReference);
afterAll(disconnect);

const TODAY = day("2026-01-15");
const METRIC = "did-not-attend";

function review(on: string, edition = 1, metric = METRIC) {
  return recordReview(null, {
    metric,
    edition,
    system: "Q9A",
    by: "An analyst",
    on: day(on),
    nextDue: day("2026-06-01"),
    found: "No change needed",
    recordedBy: "Another",
  });
}

test("no definition that is shipped says that anyone has reviewed it", async () => {
  expect(await newestReviews(TODAY)).toEqual(new Map());
});

test("a review is kept with one entry of the audit, and the newest by its day counts", async () => {
  expect(await review("2025-06-01")).toMatchObject({ ok: true });
  expect(await review("2025-01-01")).toMatchObject({ ok: true });
  expect(await reviewsOf(METRIC)).toHaveLength(2);
  expect((await newestReviews(TODAY)).get(METRIC)).toMatchObject({ on: "2025-06-01", by: "An analyst" });
  const { rows } = await pool().query<{ subject: string }>(
    "select subject from audit_entry where action = 'definition.reviewed'",
  );
  expect(rows.map(({ subject }) => subject)).toEqual(["Q9A", "Q9A"]);
});

test("the same review twice, and one of an edition that is not there, are refused", async () => {
  expect(await review("2025-06-01")).toEqual({ ok: false, error: "same-day" });
  expect(await review("2025-07-01", 9)).toEqual({ ok: false, error: "no-such-edition" });
});

test("a new edition has not been reviewed until someone does", async () => {
  await pool().query(
    `insert into metric_edition (code, edition, effective_from, definition, made_by)
     select code, 2, date '2025-10-01', definition, 'A test' from metric_edition where code = $1 and edition = 1`,
    [METRIC],
  );
  expect((await newestReviews(TODAY)).get(METRIC)).toBeUndefined();
  expect((await newestReviews(day("2025-09-30"))).get(METRIC)).toMatchObject({ on: "2025-06-01" });
  expect(await review("2025-11-01", 2)).toMatchObject({ ok: true });
  expect((await newestReviews(TODAY)).get(METRIC)).toMatchObject({ on: "2025-11-01" });
});
