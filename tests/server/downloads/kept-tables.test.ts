import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { levelDecided } from "@/lib/pqaf/messages";
import { addDays, day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { grantRole } from "@/lib/server/commands/grant-role";
import { leaveOut } from "@/lib/server/commands/leave-out";
import { nameDeputy } from "@/lib/server/commands/name-deputy";
import { saveView } from "@/lib/server/commands/save-view";
import { setSetting } from "@/lib/server/commands/set-setting";
import { db, disconnect, transaction } from "@/lib/server/db";
import { peopleOf, queueMessage } from "@/lib/server/mail/queue-message";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { downloaded } from "@/tests/support/downloaded";
import { aPerson, twoSystems } from "@/tests/support/people";

/** What the service keeps of its own: of people, decisions, e-mails and choices, and of no figure. */
const TABLES = [
  ...[
    "access-review",
    "deputies",
    "exclusions",
    "groups",
    "outbox",
    "panel-seats",
    "support-catalogue",
    "take-up",
    "take-up-providers",
    "take-up-quarters",
    "uploads",
    "views",
  ],
];
const REASON = "Waits have been long since June";

const readers = new Map<string, Actor>();

beforeAll(async () => {
  await twoSystems();
  const shown = ["SYS1", "SYS2"];
  await setSetting(null, { key: "systems-shown", value: shown, effectiveFrom: day("2020-04-01") });
  const given: [string, Role, string][] = [
    ["administrator", "ADMINISTRATOR", "SYS1"],
    ["analyst", "ICB_ANALYST", "SYS1"],
    ["team", "ICB_PRIMARY_CARE", "SYS1"],
    ["manager", "PRACTICE_MANAGER", "PRAC1"],
    ["committee", "PCC_MEMBER", "SYS1"],
    ["elsewhere", "ADMINISTRATOR", "SYS2"],
    ["analyst elsewhere", "ICB_ANALYST", "SYS2"],
  ];
  for (const [name, role, organisation] of given) {
    const { email } = await aPerson({ role, organisation });
    const actor = await findActorByEmail(email);
    if (actor) readers.set(name, actor);
  }
  const team = reader("team");
  const manager = reader("manager");
  await leaveOut(reader("analyst"), {
    organisation: "PRAC1",
    metric: null,
    startsOn: day("2025-01-01"),
    endsOn: null,
    reason: "It serves a prison",
    system: "SYS1",
  });
  await nameDeputy(manager, {
    practice: "PRAC1",
    name: "Ada Flint",
    email: "ada@example.nhs.uk",
    endsOn: addDays(today(), 30),
  });
  await saveView(team, {
    name: "Waits in the first Place",
    address: "/practices?place=PLACE1",
    system: "SYS1",
    sharedWith: ["PRACTICE_MANAGER"],
  });
  await db().savedGroup.create({
    data: {
      scope: "SYS1",
      name: "Two of ours",
      ownerId: team.id,
      members: ["PRAC1", "PRAC2"],
      sharedWith: ["PRACTICE_MANAGER", "ICB_ANALYST"],
    },
  });
  const message = levelDecided({
    decision: 1,
    practice: "PRAC1",
    practiceName: "Practice one",
    level: 2,
    reason: REASON,
    nextReview: addDays(today(), 90),
  });
  await transaction((client) => queueMessage(client, peopleOf("PRAC1"), message));
});

afterAll(disconnect);

function reader(name: string): Actor {
  const found = readers.get(name);
  if (!found) throw new Error(`${name} has no access`);
  return found;
}

async function rowsOf(table: string, name: string) {
  return (await downloaded(table, reader(name), {}))?.rows ?? null;
}

test.each([
  ["administrator", ["access-review", "exclusions", "outbox", "views"]],
  [
    "analyst",
    [
      "exclusions",
      "groups",
      "support-catalogue",
      "take-up",
      "take-up-providers",
      "take-up-quarters",
      "uploads",
      "views",
    ],
  ],
  [
    "team",
    [
      "groups",
      "panel-seats",
      "support-catalogue",
      "take-up",
      "take-up-providers",
      "take-up-quarters",
      "uploads",
      "views",
    ],
  ],
  [
    "manager",
    ["deputies", "groups", "support-catalogue", "take-up", "take-up-providers", "take-up-quarters", "views"],
  ],
  ["committee", ["views"]],
])("the %s is sent of what the service keeps: %j", async (name, expected) => {
  const files = await Promise.all(TABLES.map((table) => downloaded(table, reader(name), {})));
  expect(TABLES.filter((_, index) => files[index])).toEqual(expected);
  for (const file of files) {
    const notes = Object.fromEntries(file?.sheet.notes.map((note) => [note.name, note.text]) ?? []);
    if (file) expect(notes).toMatchObject({ Classification: "OFFICIAL", Page: expect.any(String) });
    if (file) expect(notes.Scope).toBeTruthy();
  }
});

test("the roles that wait for their review are sent to who looks after those people", async () => {
  const old = await aPerson({ role: "LMC", organisation: "SYS1" });
  const { id } = await db().grant.findFirstOrThrow({ where: { personId: old.id } });
  await db().grant.update({ where: { id }, data: { startsOn: new Date("2020-04-01") } });
  const of = async (name: string) => (await rowsOf("access-review", name))?.map(({ email }) => email);
  expect(await of("administrator")).toContain(old.email);
  expect(await of("elsewhere")).not.toContain(old.email);
});

test("a decision to leave a practice out is sent with its state and reason, and not to another system", async () => {
  expect(await rowsOf("exclusions", "analyst")).toMatchObject([
    { practice_code: "PRAC1", measure: "Every measure", state: "In force", reason: "It serves a prison" },
  ]);
  expect(await rowsOf("exclusions", "analyst elsewhere")).toEqual([]);
});

test("a practice manager is sent their deputies; a deputy is not", async () => {
  expect(await rowsOf("deputies", "manager")).toMatchObject([
    { practice_code: "PRAC1", name: "Ada Flint", email: "ada@example.nhs.uk" },
  ]);
  const ada = await findActorByEmail("ada@example.nhs.uk");
  expect(ada).not.toBeNull();
  expect(ada && (await downloaded("deputies", ada, {}))).toBeNull();
});

test("an administrator is sent that a practice was told, and not what", async () => {
  const file = await downloaded("outbox", reader("administrator"), {});
  // The practice's manager and their deputy are each told.
  const told = { private: "closed", state: "Not sent yet." };
  expect(file?.rows).toMatchObject([told, told]);
  expect(file?.text).not.toContain(REASON);
  expect(await rowsOf("outbox", "elsewhere")).toEqual([]);
});

test("a view is sent to who saved it and to a role it is shared with, as an address", async () => {
  const [own] = (await rowsOf("views", "team")) ?? [];
  expect(own).toMatchObject({ own: "yes", address: "https://here/practices?place=PLACE1" });
  expect(await rowsOf("views", "manager")).toMatchObject([{ own: "no" }]);
  expect(await rowsOf("views", "committee")).toEqual([]);
});

test("a group is sent with its practices to who may name them all, and not to who may not", async () => {
  expect(await rowsOf("groups", "team")).toMatchObject([
    { group: "Two of ours", practice_codes: "PRAC1 PRAC2" },
  ]);
  expect(await rowsOf("groups", "analyst")).toMatchObject([
    { practices: "2", practice_codes: "PRAC1 PRAC2" },
  ]);
  expect(await rowsOf("groups", "manager")).toEqual([]);
});

test("what an organisation belongs to is sent to who looks after it, and to nobody of another system", async () => {
  const of = (name: string) => downloaded("ties", reader(name), { organisation: "PRAC1" });
  expect((await of("administrator"))?.rows).toContainEqual(
    expect.objectContaining({ code: "PCN1", kind: "PCN", said_by: expect.any(String) }),
  );
  expect(await of("elsewhere")).toBeNull();
  expect(await of("manager")).toBeNull();
});

test("one setting is sent with each value it has had, and no setting is sent under a name that is none", async () => {
  const of = (setting: string) => downloaded("settings", reader("administrator"), { setting });
  expect((await of("systems-shown"))?.rows).toMatchObject([
    { setting: "systems-shown", from: "2020-04-01", state: "In force" },
    { setting: "systems-shown", from: "", state: "Past" },
  ]);
  expect(await of("no-such-setting")).toBeNull();
});

test("roles that people gave themselves are sent to who is shown them, and to no administrator", async () => {
  const { id } = reader("administrator");
  const given = await grantRole(
    { id, actingAs: null },
    { personId: id, role: "LMC", organisation: "SYS1", startsOn: today(), endsOn: null },
  );
  expect(given).toMatchObject({ ok: true });
  expect(await rowsOf("own-access", "team")).toMatchObject([{ who: reader("administrator").name }]);
  expect(await rowsOf("own-access", "administrator")).toBeNull();
  expect(await rowsOf("own-access", "manager")).toBeNull();
});
