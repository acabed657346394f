import { afterAll, beforeAll, expect, test } from "vitest";
import { period } from "@/lib/periods/period";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { metricFigures, practiceFigures } from "@/lib/server/queries/readings";
import { wholeSystem } from "@/lib/permissions/figures";
import { seedReference } from "@/prisma/seed/reference";
import { csv, LIST_MAP_HEADING } from "@/tests/fixtures/official-csv";
import { crosstabFile, crosstabRow, file, mapRow, numbers, practiceCode } from "@/tests/support/installation";

const at = period("2025-11");
const scope = wholeSystem("Q9A");

beforeAll(async () => {
  await seedReference();
  const all = numbers(6);
  const map = await file("map.csv", csv(LIST_MAP_HEADING, ...all.map((each) => mapRow("A", each))));
  const rows = all.flatMap((each) => [
    crosstabRow("A", each, 900),
    crosstabRow("A", each, 100, "2 to 7 Days"),
  ]);
  await runLoad([map, await crosstabFile(...rows)], NOBODY);
  await aReturn(1, "ACCEPTED");
  await aReturn(2, "SUBMITTED", "OPEN");
  await aReturn(3, "DRAFT");
  await aReturn(4, "RETURNED");
  await aReturn(5, "RESUBMITTED", "NATIONAL_STANDS");
});

afterAll(disconnect);

/** A return as it is kept, and a dispute of the whole month's count. */
async function aReturn(practice: number, state: string, dispute?: string): Promise<void> {
  const { rows } = await pool().query<{ id: number }>(
    `insert into appointment_return (system, practice, month, state, saved_at, saved_by, saved_by_name)
     values ('Q9A', $1, '2025-11-01', $2::return_state, now(), gen_random_uuid(), 'A manager') returning id`,
    [practiceCode("A", practice), state],
  );
  if (!dispute) return;
  await pool().query(
    `insert into return_dispute (return_id, figure, state, national, own, opened_in, opened_at)
     values ($1, 'total', $2::dispute_state, 1000, 1200, 1, now())`,
    [rows[0]?.id, dispute],
  );
}

test("each practice’s figure says whether the practice has verified it", async () => {
  const { practices } = await metricFigures(scope, { metric: "within-2-weeks", at, asAt: at.end }, "SYSTEM");
  const checks = Object.fromEntries(practices.map(({ organisation, check }) => [organisation.code, check]));
  expect(checks).toEqual({
    [practiceCode("A", 1)]: { is: "verified" },
    [practiceCode("A", 2)]: { is: "disputed", disputes: [{ figure: "total", national: 1000, own: 1200 }] },
    [practiceCode("A", 3)]: { is: "not-verified" },
    [practiceCode("A", 4)]: { is: "not-verified" },
    [practiceCode("A", 5)]: { is: "verified" },
    [practiceCode("A", 6)]: { is: "not-verified" },
  });
});

test("a dispute marks the measures that rest on what is disputed and no other, and never changes a value", async () => {
  const figures = await practiceFigures(
    scope,
    { code: practiceCode("A", 2), ancestors: ["Q9A"] },
    { asAt: at.end, comparator: "SYSTEM" },
  );
  const of = (code: string) => figures.find(({ metric }) => metric.code === code);
  expect(of("same-day")).toMatchObject({ value: 0.9, check: { is: "disputed" } });
  expect(of("did-not-attend")?.check).toEqual({ is: "verified" });
});

test("the provenance of a measure says how many practices verified it", async () => {
  const asked = { metric: "same-day", period: "2025-11", source: "Appointments" };
  expect((await provenanceOf(scope, asked))?.verified).toEqual({ of: 6, verified: 3, disputed: 1, floor: 0 });
});
