import { afterAll, beforeAll, expect, test } from "vitest";
import { toLookAt } from "@/lib/organisations/to-look-at";
import { day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { assignPlace } from "@/lib/server/commands/assign-place";
import { dateOrganisation } from "@/lib/server/commands/date-organisation";
import { makePlace, renamePlace } from "@/lib/server/commands/name-place";
import { recordSuccession, withdrawSuccession } from "@/lib/server/commands/record-succession";
import { setDistricts } from "@/lib/server/commands/set-districts";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { directoryOf, findKept, placesOf } from "@/lib/server/queries/directory";
import { districtsOfPlace } from "@/lib/server/queries/districts";
import { findPractice } from "@/lib/server/queries/practices";
import { seedReference } from "@/prisma/seed/reference";
import { csv, LIST_MAP_HEADING } from "@/tests/fixtures/official-csv";
import { crosstabFile, crosstabRow, file, mapRow, numbers, practiceCode } from "@/tests/support/installation";

const A = { organisations: ["Q9A"] };
const [ONE, TWO, THREE] = [1, 2, 3].map((each) => practiceCode("A", each)) as [string, string, string];
const PCN_OF = (each: number) => (each <= 6 ? "U9A001" : "U9A002");

beforeAll(async () => {
  await seedReference();
  const all = numbers(12);
  const month = (name: string) => (row: string) => row.replace("01NOV2025", name);
  const rows = all.map((each) => crosstabRow("A", each, 10 * each));
  await runLoad(
    [
      await file("map.csv", csv(LIST_MAP_HEADING, ...all.map((each) => mapRow("A", each, PCN_OF(each))))),
      await crosstabFile(...rows.map(month("01OCT2025"))),
      await crosstabFile(...rows),
    ],
    NOBODY,
  );
});
afterAll(disconnect);

const sumOf = async (code: string, period: string) =>
  (
    await pool().query<{ denominator: number; practices: number }>(
      "select denominator, practices from reading where metric_code = 'same-day' and organisation_code = $1 and period = $2",
      [code, period],
    )
  ).rows[0];
const openIn = async (code: string, period: string) =>
  (
    await pool().query<{ open: number }>(
      "select practices_open as open from reading where metric_code = 'same-day' and organisation_code = $1 and period = $2",
      [code, period],
    )
  ).rows[0]?.open;
const entries = async (action: string) =>
  (
    await pool().query("select subject, organisations from audit_entry where action = $1 order by id", [
      action,
    ])
  ).rows;

test("a Place is made once, named and renamed, and takes PCNs from a day on without touching the days before", async () => {
  expect(await makePlace(null, { name: "The Vale", system: "Q9A" })).toEqual({
    ok: true,
    value: "Q9A-THE-VALE",
  });
  expect(await makePlace(null, { name: "the vale!", system: "Q9A" })).toEqual({ ok: false, error: "taken" });
  await makePlace(null, { name: "The Hill", system: "Q9A" });
  expect(await renamePlace(null, { place: "Q9A-THE-VALE", name: "Vale" })).toMatchObject({ ok: true });
  expect((await placesOf(A)).map(({ name }) => name)).toEqual(["The Hill", "Vale"]);

  const move = { organisation: "U9A001", system: "Q9A" };
  await assignPlace(null, { ...move, place: "Q9A-THE-VALE", startsOn: day("2025-01-01") });
  // 10 to 60 appointments of six practices.
  expect(await sumOf("Q9A-THE-VALE", "2025-10")).toEqual({ denominator: 210, practices: 6 });

  await assignPlace(null, { ...move, place: "Q9A-THE-HILL", startsOn: day("2025-11-01") });
  expect(await sumOf("Q9A-THE-VALE", "2025-10")).toEqual({ denominator: 210, practices: 6 });
  expect(await sumOf("Q9A-THE-VALE", "2025-11")).toBeUndefined();
  expect(await sumOf("Q9A-THE-HILL", "2025-11")).toEqual({ denominator: 210, practices: 6 });
  expect((await findPractice(ONE, day("2025-10-31")))?.place?.code).toBe("Q9A-THE-VALE");
  expect(await entries("place.assigned")).toContainEqual({
    subject: "U9A001",
    organisations: ["U9A001", "Q9A-THE-HILL", "Q9A-THE-VALE"],
  });

  expect(await assignPlace(null, { ...move, place: "QWU-RUGBY", startsOn: day("2025-12-01") })).toEqual({
    ok: false,
    error: "no-such-place",
  });
});

test("a practice alone is in another Place than its PCN, and back in its PCN's", async () => {
  const move = { organisation: ONE, system: "Q9A" };
  await assignPlace(null, { ...move, place: "Q9A-THE-VALE", startsOn: day("2025-11-01") });
  expect(await sumOf("Q9A-THE-HILL", "2025-11")).toEqual({ denominator: 200, practices: 5 });
  expect((await directoryOf(A, today())).find(({ code }) => code === ONE)).toMatchObject({ ownPlace: true });
  await assignPlace(null, { ...move, place: null, startsOn: day("2025-11-01") });
  expect(await sumOf("Q9A-THE-HILL", "2025-11")).toEqual({ denominator: 210, practices: 6 });
});

test("a merger is recorded once, never round, and withdrawn with its reason", async () => {
  const merger = { predecessor: TWO, successor: ONE, on: day("2025-12-01"), reason: "They merged" };
  expect(await recordSuccession(null, merger)).toMatchObject({ ok: true });
  expect(await recordSuccession(null, merger)).toEqual({ ok: false, error: "recorded-already" });
  const back = { ...merger, predecessor: ONE, successor: TWO };
  expect(await recordSuccession(null, back)).toEqual({ ok: false, error: "goes-round" });
  expect(await recordSuccession(null, { ...merger, successor: TWO })).toEqual({ ok: false, error: "itself" });
  expect((await findPractice(ONE, today()))?.predecessors).toMatchObject([{ code: TWO }]);
  expect((await findKept(A, TWO))?.mergers).toMatchObject([{ code: ONE, way: "into" }]);

  await withdrawSuccession(null, { predecessor: TWO, successor: ONE, reason: "Not signed" });
  expect((await findKept(A, TWO))?.mergers).toEqual([]);
  expect(await entries("succession.withdrawn")).toHaveLength(1);
});

test("a practice closed before its register says so is not among those compared from then on, and asks where its patients went", async () => {
  const closing = {
    organisation: THREE,
    which: "closed",
    reason: "Contract handed back",
    system: "Q9A",
  } as const;
  expect(await dateOrganisation(null, { ...closing, on: day("2025-10-31") })).toMatchObject({ ok: true });
  expect(await openIn("U9A001", "2025-10")).toBe(6);
  expect(await openIn("U9A001", "2025-11")).toBe(5);
  expect(await findKept(A, THREE)).toMatchObject({ closedOn: "2025-10-31", datedLocally: true });
  const matters = toLookAt(await directoryOf(A, today()), today());
  expect(matters).toContainEqual({ code: THREE, name: "Surgery 3", says: expect.stringMatching(/^Closed/) });
  expect(await dateOrganisation(null, { ...closing, which: "opened", on: day("2025-12-01") })).toEqual({
    ok: false,
    error: "closed-before-opened",
  });

  // Set by mistake: it is open again, and counts again from where it did not.
  expect(await dateOrganisation(null, { ...closing, on: null, reason: "Another was meant" })).toMatchObject({
    ok: true,
  });
  expect(await findKept(A, THREE)).toMatchObject({ closedOn: null });
  expect(await openIn("U9A001", "2025-11")).toBe(6);
  expect(await dateOrganisation(null, { ...closing, on: null })).toEqual({ ok: false, error: "same-day" });
});

test("an organisation of another system is not found, whoever asks by whatever code", async () => {
  expect(await findKept({ organisations: ["Q9B"] }, ONE)).toBeNull();
  expect(await findKept(A, "' or 1=1")).toBeNull();
  expect(await findKept(A, "Q9A")).toBeNull();
  expect(await findKept(A, ONE)).toMatchObject({ code: ONE, ancestors: ["Q9A"] });
});

test("the districts of a Place are set from a day on, with one entry of the audit, and refused where they are so already", async () => {
  const made = await makePlace(null, { name: "Drawn Place", system: "Q9A" });
  const place = made.ok ? made.value : "";
  const reason = "The councils merged";
  const set = (areas: string[], from: string) =>
    setDistricts(null, { place, areas, startsOn: day(from), reason });
  expect(await set(["E07999801", "E07999802"], "2025-04-01")).toMatchObject({ ok: true });
  expect(await set(["E07999802", "E07999801"], "2025-05-01")).toEqual({ ok: false, error: "same" });
  expect(await set(["E07999802", "E07999803"], "2026-04-01")).toMatchObject({ ok: true });
  expect(await set(["E07999801"], "2025-06-01")).toEqual({ ok: false, error: "later-change" });
  expect(await districtsOfPlace(place)).toEqual([
    { code: "E07999802", name: null, from: "2025-04-01", to: null },
    { code: "E07999803", name: null, from: "2026-04-01", to: null },
    { code: "E07999801", name: null, from: "2025-04-01", to: "2026-03-31" },
  ]);
  expect(await entries("place.districts-set")).toHaveLength(2);
});

test("a district that another Place of the system is made of is refused, with that Place's name, until it is given up", async () => {
  const [one, other] = await Promise.all(
    ["Eastern Place", "Western Place"].map((name) => makePlace(null, { name, system: "Q9A" })),
  );
  const [east, west] = [one?.ok ? one.value : "", other?.ok ? other.value : ""];
  const set = (place: string, areas: string[], from = "2025-04-01") =>
    setDistricts(null, { place, areas, startsOn: day(from), reason: "The councils said so" });
  expect(await set(east, ["E07999811", "E07999812"])).toMatchObject({ ok: true });
  const taken = { area: "E07999812", name: null, place: "Eastern Place" };
  expect(await set(west, ["E07999812", "E07999813"])).toEqual({ ok: false, error: [taken] });
  expect(await districtsOfPlace(west)).toEqual([]);

  expect(await set(east, ["E07999811"], "2025-10-01")).toMatchObject({ ok: true });
  expect(await set(west, ["E07999812"], "2025-09-30")).toEqual({ ok: false, error: [taken] });
  expect(await set(west, ["E07999812"], "2025-10-01")).toMatchObject({ ok: true });
});

test("two Places that ask for one district at the same moment do not both get it", async () => {
  const made = await Promise.all(
    ["Upper Place", "Lower Place"].map((name) => makePlace(null, { name, system: "Q9A" })),
  );
  const answers = await Promise.all(
    made.map((each) =>
      setDistricts(null, {
        place: each.ok ? each.value : "",
        areas: ["E07999821"],
        startsOn: day("2025-04-01"),
        reason: "The councils said so",
      }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a district that lies across two systems may be in a Place of each", async () => {
  await pool().query(
    "insert into organisation (code, kind, name) values ('Q9B', 'SYSTEM', 'B') on conflict do nothing",
  );
  const [one, other] = await Promise.all(
    (["Q9A", "Q9B"] as const).map((system) => makePlace(null, { name: "Border Place", system })),
  );
  for (const each of [one, other]) {
    const place = each?.ok ? each.value : "";
    expect(
      await setDistricts(null, {
        place,
        areas: ["E07999831"],
        startsOn: day("2025-04-01"),
        reason: "It lies across the border",
      }),
    ).toMatchObject({ ok: true });
  }
});
