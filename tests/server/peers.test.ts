import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, HeldGrant } from "@/lib/permissions/actor";
import { figuresScope } from "@/lib/permissions/figures";
import type { Role } from "@/lib/permissions/role";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { removeGroup } from "@/lib/server/commands/remove-group";
import { changeGroup, saveGroup } from "@/lib/server/commands/save-group";
import { setSetting } from "@/lib/server/commands/set-setting";
import { db, disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { overviewFigures } from "@/lib/server/queries/overview";
import { figuresAmongPeers, peersFor } from "@/lib/server/queries/peers";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { metricFigures, practiceFigures } from "@/lib/server/queries/readings";
import { savedGroupsOf } from "@/lib/server/queries/saved-groups";
import { similarPractices } from "@/lib/server/queries/similar-practices";
import { practicesInTwoPeriods } from "@/lib/server/queries/two-periods";
import { seedReference } from "@/prisma/seed/reference";
import { csv, LIST_MAP_HEADING } from "@/tests/fixtures/official-csv";
import { downloaded } from "@/tests/support/downloaded";
import { crosstabFile, crosstabRow, file, mapRow, numbers, practiceCode } from "@/tests/support/installation";

const at = period("2025-11");
const practice = (number: number) => practiceCode("A", number);
const ALL = numbers(12);
const pcnOf = (number: number) => (number <= 6 ? "U9A001" : "U9A002");

beforeAll(async () => {
  await seedReference();
  await runLoad(
    [
      await file("map.csv", csv(LIST_MAP_HEADING, ...ALL.map((each) => mapRow("A", each, pcnOf(each))))),
      await crosstabFile(
        ...ALL.flatMap((each) => [
          crosstabRow("A", each, 10 * each),
          crosstabRow("A", each, 30, "15  to 21 Days"),
        ]),
      ),
    ],
    NOBODY,
  );
});

afterAll(disconnect);

function anActor(role: Role, organisation: string, id = "10000000-0000-4000-8000-000000000001"): Actor {
  const grant: HeldGrant = {
    id: 1,
    role,
    deputy: false,
    clearedRestricted: false,
    organisation,
    organisationName: organisation,
    system: "Q9A",
    startsOn: day("2020-01-01"),
    endsOn: null,
  };
  return { id, name: "A reader", holds: [grant], grants: [grant], actingAs: null };
}

async function aPerson(role: Role, organisation: string): Promise<Actor> {
  const { id } = await db().person.create({
    data: {
      name: `${role}`,
      email: `${role}-${Math.floor(performance.now() * 1000)}@example.nhs.uk`.toLowerCase(),
    },
  });
  return anActor(role, organisation, id);
}

const group = (name: string, members: number[], sharedWith: Role[] = []) => ({
  name,
  members: members.map(practice),
  sharedWith: sharedWith as never[],
  system: "Q9A",
});

const ask = (asked: string | undefined, code: string | null = practice(1)) => ({
  asked,
  practice: code,
  on: at.end,
});

test("a group of every practice compares as the stored system comparison does", async () => {
  const icb = await aPerson("ICB_PRIMARY_CARE", "Q9A");
  const scope = figuresScope(icb, "Q9A");
  const saved = await saveGroup(icb, group("Everyone", ALL));
  if (!saved.ok) throw new Error(saved.error);
  const { peers, options } = await peersFor(icb, scope, ask(`group-${saved.value}`));
  expect(options.map(({ label }) => label)).toContain("Group: Everyone");

  const subject = { code: practice(1), ancestors: ["U9A001", "Q9A"] };
  const stored = await practiceFigures(scope, subject, { asAt: at.end, comparator: "SYSTEM" });
  const among = await figuresAmongPeers(scope, await definitionsOn(at.end), {
    figures: stored,
    peers: peers!,
  });
  expect(among.length).toBeGreaterThan(3);
  for (const [index, figure] of among.entries()) {
    expect(figure.standing).toEqual(stored[index]?.standing);
    expect(figure.comparator?.q1).toEqual(stored[index]?.comparator?.q1);
    if (stored[index]?.comparator) expect(figure.comparator?.kind).toBe("GROUP");
  }
});

test("a group is offered only to who made it or shares its roles, and may name every member", async () => {
  const icb = await aPerson("ICB_ANALYST", "Q9A");
  const within = await saveGroup(icb, group("Within one PCN", [1, 2, 3, 4], ["PCN_STAFF"]));
  const across = await saveGroup(icb, group("Across PCNs", [1, 2, 7, 8], ["PCN_STAFF"]));
  await saveGroup(icb, group("My own", [1, 2, 3, 5]));
  if (!within.ok || !across.ok) throw new Error("not saved");

  const pcn = anActor("PCN_STAFF", "U9A001");
  const names = async (actor: Actor) =>
    (await peersFor(actor, figuresScope(actor, "Q9A"), ask(undefined))).options.map(({ label }) => label);
  expect(await names(pcn)).toEqual(["Group: Within one PCN"]);
  const asked = await peersFor(pcn, figuresScope(pcn, "Q9A"), ask(`group-${across.value}`));
  expect(asked.peers, "its address does not open it either").toBeNull();
  expect(await names(anActor("PRACTICE_MANAGER", practice(1)))).toEqual([]);
  expect((await savedGroupsOf(anActor("LMC", "Q9A"))).map(({ name }) => name)).toEqual([]);
});

test("only its owner changes or removes a group, no two of theirs share a name, and the trail says so", async () => {
  const owner = await aPerson("ICB_QUALITY", "Q9A");
  const other = await aPerson("ICB_CONTRACTS", "Q9A");
  const saved = await saveGroup(owner, group("Mine", [1, 2, 3, 4]));
  if (!saved.ok) throw new Error(saved.error);
  expect(await saveGroup(owner, group("Mine", [5, 6, 7, 8]))).toEqual({ ok: false, error: "name-taken" });
  expect(await changeGroup(other, saved.value, group("Theirs", [1, 2, 3, 4]))).toMatchObject({ ok: false });
  expect(await removeGroup(other, saved.value)).toMatchObject({ ok: false });
  expect(await changeGroup(owner, saved.value, group("Renamed", [1, 2, 3, 9]))).toMatchObject({ ok: true });
  expect(await removeGroup(owner, saved.value)).toMatchObject({ ok: true });
  expect(await removeGroup(owner, saved.value)).toMatchObject({ ok: false });
  expect((await savedGroupsOf(owner)).map(({ name }) => name)).toEqual([]);
  const { rows } = await pool().query<{ action: string }>(
    "select action from audit_entry where subject = $1 and action like 'group.%' order by id",
    [String(saved.value)],
  );
  expect(rows.map(({ action }) => action)).toEqual(["group.saved", "group.saved", "group.removed"]);
});

test("similar practices come from what is loaded, and only for who may name every practice", async () => {
  const icb = anActor("ICB_PRIMARY_CARE", "Q9A");
  const scope = figuresScope(icb, "Q9A");
  const practices = await practicesOpenOn(scope, at.end);
  const bare = await similarPractices(scope, practices, { code: practice(1), on: at.end });
  expect(bare.neighbours, "nothing is loaded to tell by").toEqual([]);
  expect((await peersFor(icb, scope, ask("similar"))).peers).toBeNull();

  const { rows } = await pool().query<{ id: number }>(
    `insert into load (dataset, layout, file_name, sha256, bytes, publisher, status)
     values ('list-totals', 'x', 'x.csv', repeat('0', 64), 1, 'x', 'LOADED'),
            ('list-ages', 'x', 'y.csv', repeat('1', 64), 1, 'x', 'LOADED') returning id`,
  );
  const [totals, ages] = rows.map(({ id }) => id);
  for (const [load, dataset] of [
    [totals, "list-totals"],
    [ages, "list-ages"],
  ] as const) {
    await pool().query(
      `insert into load_part (load_id, series, period, period_start, scope, organisations)
       values ($1, $2, '2025-11-01', '2025-11-01', 'Q9A', 12)`,
      [load, dataset],
    );
  }
  for (const each of ALL) {
    const counts = { list: 1000 * 2 ** Math.abs(each - 4) };
    const bands = { "age:0-4": 100 + 5 * each, "age:40-44": 500, "age:65-69": 100 };
    for (const [load, dataset, cells] of [
      [totals, "list-totals", counts],
      [ages, "list-ages", bands],
    ] as const) {
      await pool().query(
        `insert into fact (month, organisation_code, scope, dataset, load_id, counts)
         values ('2025-11-01', $1, 'Q9A', $2, $3, $4)`,
        [practice(each), dataset, load, JSON.stringify(cells)],
      );
    }
  }
  const { neighbours, profiles } = await similarPractices(scope, practices, {
    code: practice(4),
    on: at.end,
  });
  expect(neighbours.length).toBe(11);
  expect(new Set(neighbours.slice(0, 2).map(({ code }) => code))).toEqual(
    new Set([practice(3), practice(5)]),
  );
  expect(neighbours[0]?.used).toEqual(["list-size", "under-18", "over-65"]);
  expect(profiles.get(practice(4))?.features["list-size"]).toBe(1000);

  const { peers } = await peersFor(icb, scope, ask("similar", practice(4)));
  expect(peers).toMatchObject({ kind: "SIMILAR", members: expect.arrayContaining([practice(4)]) });
  const manager = anActor("PRACTICE_MANAGER", practice(4));
  const theirs = await peersFor(manager, figuresScope(manager, "Q9A"), ask("similar", practice(4)));
  expect(theirs).toEqual({ options: [], peers: null });
});

test("the grid has what the measure's own page has, for the practices a reader may name", async () => {
  await pool().query(
    `with sent as (
       insert into appointment_return (system, practice, month, state, saved_at, saved_by, saved_by_name)
       select 'Q9A', code, '2025-11-01', 'SUBMITTED', now(), gen_random_uuid(), 'Sarah' from unnest($1::text[]) code
       returning id, practice)
     insert into return_dispute (return_id, figure, national, own, opened_in, opened_at)
     select id, 'same-day', 80, 90, 1, now() from sent where practice = $2`,
    [[practice(7), practice(8)], practice(8)],
  );
  const pcn = anActor("PCN_STAFF", "U9A002");
  const scope = figuresScope(pcn, "Q9A");
  const named = (await practicesOpenOn(scope, at.end)).filter(({ pcn: under }) => under === "U9A002");
  const { figures } = await overviewFigures(scope, named, await definitionsOn(at.end), {
    asAt: at.end,
    comparator: "SYSTEM",
  });
  expect([...figures.keys()].toSorted()).toEqual([7, 8, 9, 10, 11, 12].map(practice));
  const { practices } = await metricFigures(scope, { metric: "within-2-weeks", at, asAt: at.end }, "SYSTEM");
  const said = new Set<string | null>();
  for (const { organisation, standing, state, check } of practices) {
    const cell = figures.get(organisation.code ?? "")?.get("within-2-weeks");
    const { quartile, verdict } = standing ?? {};
    expect(cell).toMatchObject({ state, quartile, verdict, check: check?.is });
    said.add(cell?.check ?? null);
  }
  expect([...said].toSorted()).toEqual(["disputed", "not-verified", "verified"]);
});

test("the grid’s file has beside each domain and measure what each practice’s return says of it", async () => {
  await setSetting(null, { key: "systems-shown", value: ["Q9A"], effectiveFrom: day("2020-04-01") });
  const pcn = anActor("PCN_STAFF", "U9A002");
  const search = { at: at.text, system: "Q9A" };
  const saidIn = async (asked: Record<string, string>, column: string) => {
    const file = await downloaded("overview", pcn, { ...search, ...asked });
    return file?.rows.map((row) => [row["practice_code"], row[column]]).toSorted();
  };
  const said = [7, 8, 9, 10, 11, 12].map((index) => [
    practice(index),
    { 7: "verified", 8: "disputed" }[index] ?? "not-verified",
  ]);
  expect(await saidIn({}, "access_verified")).toEqual(said);
  expect(await saidIn({ domain: "access" }, "within_2_weeks_verified")).toEqual(said);
});

test("two periods hold only practices the reader may name", async () => {
  const scope = figuresScope(anActor("PCN_STAFF", "U9A001"), "Q9A");
  const found = await practicesInTwoPeriods(scope, {
    metric: "within-2-weeks",
    from: period("2025-10"),
    to: at,
  });
  expect(found.map(({ code }) => code).toSorted()).toEqual([1, 2, 3, 4, 5, 6].map(practice));
  expect(found[0]).toMatchObject({ from: { value: null }, to: { revised: false } });
  const theirs = await practicesInTwoPeriods(figuresScope(anActor("PCN_STAFF", "U9A002"), "Q9A"), {
    metric: "within-2-weeks",
    from: period("2025-10"),
    to: at,
  });
  const said = new Map(theirs.map(({ code, to }) => [code, to.check?.is]));
  expect([7, 8, 9].map((index) => said.get(practice(index)))).toEqual([
    "verified",
    "disputed",
    "not-verified",
  ]);
  expect(theirs.every(({ from }) => from.check === null)).toBe(true);
});
