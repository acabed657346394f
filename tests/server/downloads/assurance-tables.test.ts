import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateOf, day } from "@/lib/periods/day";
import type { Actor } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import type { JudgedMeasure } from "@/lib/pqaf/judged";
import { today } from "@/lib/server/clock";
import { recordInspection } from "@/lib/server/commands/record-inspection";
import { db, disconnect } from "@/lib/server/db";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { seedReference } from "@/prisma/seed/reference";
import { downloaded } from "@/tests/support/downloaded";
import { aPerson, twoSystems } from "@/tests/support/people";

const REASON = "Waits were seen on the visit";
const ASKED = { practice: "PRAC1", at: "2025-11" };

function judged(metric: string, counts: boolean): JudgedMeasure {
  return {
    ...{
      metric,
      domain: "access",
      weight: 2,
      period: "2025-11",
      value: 0.4321987,
      numerator: 1,
      denominator: 2,
    },
    ...{ direction: 1, line: 0.5, n: 12, quartile: counts ? 1 : 3, flagged: counts, concern: false },
    ...{
      strength: counts ? "95" : null,
      run: counts ? 3 : 0,
      lasts: counts ? 7 : 0,
      needed: 3,
      cadence: "month",
      counts,
    },
  };
}

beforeAll(async () => {
  await twoSystems();
  await seedReference();
  await db().setting.updateMany({ where: { key: "systems-shown" }, data: { value: ["SYS1", "SYS2"] } });
  const start = dateOf(day("2024-01-01"));
  const { id: editionId } = await db().frameworkEdition.create({
    data: {
      ...{ system: "SYS1", name: "First", content: ILLUSTRATIVE_EDITION, draftedBy: "a test" },
      ...{ effectiveFrom: start, adoptedBy: "a test", adoptedAt: start },
    },
  });
  const of = { system: "SYS1", practice: "PRAC1", editionId };
  const reasons = {
    judged: [judged("within-2-weeks", true), judged("urgent-same-day", false)],
    ...{ unjudged: [], triggers: [] },
  };
  await db().levelProposal.create({
    data: {
      ...{ ...of, month: dateOf(day("2025-11-01")), level: 2, floor: 0, counting: 2, judged: 4, loadIds: [] },
      ...{ triggersOn: dateOf(today()), reasons, fingerprint: "x".padEnd(32, "0") },
    },
  });
  const { id } = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  const decided = {
    ...of,
    panel: [{ name: "Dr A Flint", role: "chair", interest: null, steppedOut: false }],
  };
  const dates = { decidedOn: dateOf(addDays(today(), -30)), nextReview: dateOf(addDays(today(), 30)) };
  const first = await db().levelDecision.create({
    data: { ...decided, ...dates, kind: "OVERRIDE", level: 3, reason: REASON, decidedBy: id },
  });
  await db().levelDecision.create({
    data: {
      ...{ ...decided, ...dates, kind: "OVERRIDE", level: 1, reason: REASON, decidedBy: id },
      supersedesId: first.id,
    },
  });
  const inspection = { scheme: "Single assessment framework, 2024", note: "Seen in person" };
  await recordInspection(
    { id, actingAs: null },
    { practice: "PRAC1", system: "SYS1" },
    {
      ...{ ...inspection, inspectedOn: day("2025-06-01"), publishedOn: day("2025-07-01"), overall: 2 },
      ...{ safe: 1, effective: 3, caring: 4, responsive: 3, wellLed: null },
    },
  );
});
afterAll(disconnect);

async function reader(role: Role, organisation: string): Promise<Actor> {
  const actor = await findActorByEmail((await aPerson({ role, organisation })).email);
  if (!actor) throw new Error("nobody");
  return actor;
}

const rowsFor = async (table: string, role: Role, organisation: string, more: Record<string, string> = {}) =>
  (await downloaded(table, await reader(role, organisation), { ...ASKED, ...more }))?.rows ?? null;

test.each<[Role, string, string[]]>([
  ["ICB_PRIMARY_CARE", "SYS1", ["decisions", "judged-measures", "inspections"]],
  ["ICB_CONTRACTS", "SYS1", ["decisions", "judged-measures", "inspections"]],
  ["PRACTICE_MANAGER", "PRAC1", ["decisions", "judged-measures", "inspections"]],
  ["PLACE_LEAD", "PLACE1", ["decisions"]],
  ["PLACE_LEAD", "PLACE2", []],
  ["PRACTICE_MANAGER", "PRAC2", []],
  ["PCN_STAFF", "PCN1", []],
  ["PCC_MEMBER", "SYS1", []],
  ["LMC", "SYS1", []],
  ["ADMINISTRATOR", "SYS1", []],
  ["ICB_PRIMARY_CARE", "SYS2", []],
])("%s of %s is sent of a practice’s assurance: %j", async (role, organisation, expected) => {
  const tables = ["decisions", "judged-measures", "inspections"];
  const found = await Promise.all(tables.map((table) => rowsFor(table, role, organisation)));
  expect(tables.filter((_, index) => found[index])).toEqual(expected);
});

test("decisions are sent with who, why and what was corrected; a Place's lead is sent the level that stands", async () => {
  const all = await rowsFor("decisions", "PRACTICE_MANAGER", "PRAC1");
  expect(all).toMatchObject([
    { level: "1", reason: REASON, panel: "Dr A Flint (chair)", edition: "First", kind: "overridden" },
    { level: "3", corrects: "" },
  ]);
  expect(all?.[0]?.["corrects"]).toBe(all?.[1]?.["decision"]);
  const place = await downloaded("decisions", await reader("PLACE_LEAD", "PLACE1"), ASKED);
  expect(place?.rows.map(({ level }) => level)).toEqual(["1"]);
  expect(place?.text).not.toMatch(/Waits were seen|Flint/);
});

test("the measures that count are sent as they were judged, in full precision, and all that were on request", async () => {
  expect(await rowsFor("judged-measures", "PRACTICE_MANAGER", "PRAC1")).toMatchObject([
    {
      ...{ measure_code: "within-2-weeks", value: "0.4321987", worse_quarter_line: "0.5", practices: "12" },
      ...{ how_sure: "95%", run: "3", lasts: "7", needed: "3", counts: "yes", weight: "2", better: "higher" },
    },
  ]);
  const all = await rowsFor("judged-measures", "ICB_ANALYST", "SYS1", { all: "1" });
  expect(all?.map(({ counts, how_sure }) => [counts, how_sure])).toEqual([
    ["yes", "95%"],
    ["no", ""],
  ]);
});

test("ratings are sent one a line, what was not rated in words", async () => {
  const rows = await rowsFor("inspections", "PRACTICE_MANAGER", "PRAC1");
  expect(rows?.map(({ question, rating }) => `${question}: ${rating}`)).toEqual([
    "Overall: Requires improvement",
    "Safe: Inadequate",
    "Effective: Good",
    "Caring: Outstanding",
    "Responsive: Good",
    "Well-led: Not rated",
  ]);
  expect(rows?.[0]).toMatchObject({ source: "Recorded here", published_on: "2025-07-01", withdrawn_on: "" });
});
