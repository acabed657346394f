import { afterAll, beforeAll, expect, test } from "vitest";
import { period } from "@/lib/periods/period";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { metricFigures, practiceFigures } from "@/lib/server/queries/readings";
import { figuresScope, wholeSystem } from "@/lib/permissions/figures";
import { seedReference } from "@/prisma/seed/reference";
import { anActor, aGrant } from "@/tests/lib/permissions/people";
import { csv, LIST_MAP_HEADING } from "@/tests/fixtures/official-csv";
import {
  crosstabFile,
  crosstabRow,
  file,
  mapRow,
  numbers,
  practiceCode,
  SYSTEMS,
  type TestSystem,
} from "@/tests/support/installation";

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
  const inB = numbers(18);
  const mapB = await file("map-b.csv", csv(LIST_MAP_HEADING, ...inB.map((each) => mapRow("B", each))));
  rows.push(...inB.map((each) => crosstabRow("B", each, 1000)));
  await runLoad([map, mapB, await crosstabFile(...rows)], NOBODY);
  for (const each of inB.slice(0, 12)) await aReturn(each, "ACCEPTED", undefined, "B");
  await aReturn(1, "ACCEPTED");
  await aReturn(2, "SUBMITTED", "OPEN");
  await aReturn(3, "DRAFT");
  await aReturn(4, "RETURNED");
  await aReturn(5, "RESUBMITTED", "NATIONAL_STANDS");
});

afterAll(disconnect);

/** A return as it is kept, and a dispute of the whole month's count. */
async function aReturn(
  practice: number,
  state: string,
  dispute?: string,
  system: TestSystem = "A",
): Promise<void> {
  const { rows } = await pool().query<{ id: number }>(
    `insert into appointment_return (system, practice, month, state, saved_at, saved_by, saved_by_name)
     values ($3, $1, '2025-11-01', $2::return_state, now(), gen_random_uuid(), 'A manager') returning id`,
    [practiceCode(system, practice), state, SYSTEMS[system][1]],
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
  const asked = { metric: "same-day", period: "2025-11", source: "Appointments", area: "Q9A" };
  const said = { name: null, of: 6, verified: 3, disputed: 1 };
  expect((await provenanceOf(scope, asked))?.verified).toEqual(said);
  expect((await provenanceOf(scope, { ...asked, area: null }))?.verified).toBeNull();
});

test("a PCN’s page counts its own practices, and a reader of sums is told of no PCN or system with too few on a side", async () => {
  const asked = { metric: "same-day", period: "2025-11", source: "Appointments", area: "U9A001" };
  expect((await provenanceOf(scope, asked))?.verified).toEqual({
    name: "A PCN",
    of: 6,
    verified: 3,
    disputed: 1,
  });
  const sums = (system: "Q9A" | "Q9B") =>
    figuresScope(anActor(aGrant("PCC_MEMBER", { organisation: system, system })), system);
  const hidden = { of: 6, verified: null, disputed: null };
  expect((await provenanceOf(sums("Q9A"), asked))?.verified).toEqual({ ...hidden, name: "A PCN" });
  expect((await provenanceOf(sums("Q9A"), { ...asked, area: "Q9A" }))?.verified).toEqual({
    ...hidden,
    name: null,
  });
  // 12 of 18 did, and 6 did not: enough of both.
  expect((await provenanceOf(sums("Q9B"), { ...asked, area: "Q9B" }))?.verified).toEqual({
    ...{ name: null, of: 18, verified: 12, disputed: null },
  });
});
