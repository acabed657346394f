import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { setMailChoice } from "@/lib/server/commands/set-mail-choice";
import { setSetting } from "@/lib/server/commands/set-setting";
import { db, disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { queueChanges } from "@/lib/server/mail/queue-changes";
import { changesFor, changesReader } from "@/lib/server/queries/changes-for";
import { stopToken } from "@/lib/server/queries/mail-choice";
import { outboxOf } from "@/lib/server/queries/outbox";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { seedReference } from "@/prisma/seed/reference";
import { csv, UPLOAD_HEADING } from "@/tests/fixtures/official-csv";
import { file, forgetLoads, mapFile, numbers, practiceCode } from "@/tests/support/installation";
import { aPerson } from "@/tests/support/people";

const METRIC = "friends-and-family-positive";
const OWN = practiceCode("A", 8);
const NAME = "Surgery 8";

let lead: Actor;
let manager: Actor;
/** Of a practice that stayed where it was. */
let neighbour: Actor;
let administrator: Actor;

/** A month of eight practices, the later the better; turned, the first and the last change places. */
const month = (text: string, turned: boolean) =>
  numbers(8).map((each) => {
    const place = turned && (each === 1 || each === 8) ? 9 - each : each;
    return `${METRIC},${practiceCode("A", each)},${text},${40 + place * 6},1000,,`;
  });

beforeAll(async () => {
  await forgetLoads();
  await seedReference();
  await setSetting(null, { key: "systems-shown", value: ["Q9A"], effectiveFrom: day("2020-04-01") });
  const months = csv(UPLOAD_HEADING, ...month("2026-07", false), ...month("2026-08", true));
  await runLoad([await mapFile(8, 1), await file("upload.csv", months)], NOBODY);
  lead = await reader("ICB_PRIMARY_CARE", "Q9A");
  manager = await reader("PRACTICE_MANAGER", OWN);
  neighbour = await reader("PRACTICE_MANAGER", practiceCode("A", 3));
  administrator = await reader("ADMINISTRATOR", "Q9A");
});

afterAll(disconnect);

async function reader(role: Role, organisation: string): Promise<Actor> {
  const { email } = await aPerson({ role, organisation });
  return (await findActorByEmail(email))!;
}

const sentTo = async ({ id }: Actor) => {
  const [message, ...others] = await db().outboxMessage.findMany({ where: { personId: id } });
  expect(others).toEqual([]);
  return message;
};

test("what changed is written once a month to everyone who may read figures, each in what is theirs to see", async () => {
  expect(await queueChanges()).toBe(3);
  expect(await queueChanges()).toBe(0);
  const toLead = await sentTo(lead);
  const toManager = await sentTo(manager);
  expect(await sentTo(administrator)).toBeUndefined();
  expect(toLead?.subject).toMatch(/^\d+ changes? since July 2026: /);
  expect(toLead?.private).toContain(NAME);
  expect(toManager?.private).toContain(NAME);
  expect((await sentTo(neighbour))?.private).not.toContain(NAME);
  expect(toManager?.path).toBe("/changes?system=Q9A&since=2026-07&at=2026-08");
});

test("what stands outside its private words names no practice, nor how much of one changed", async () => {
  for (const { subject, body } of await db().outboxMessage.findMany({ where: { kind: "changes" } })) {
    expect(`${subject} ${body}`).not.toMatch(/surgery/i);
  }
  expect((await sentTo(manager))?.subject).toBe("What changed since July 2026");
});

test("in the outbox its words are for its reader alone, even before one who may read as much", async () => {
  const seenBy = async (actor: Actor) => {
    const messages = await outboxOf(actor, { organisations: ["Q9A"] });
    return Object.fromEntries(messages.map(({ to, private: told }) => [to.split(" <")[0], told]));
  };
  const closed = { [lead.name]: "closed", [manager.name]: "closed", [neighbour.name]: "closed" };
  expect(await seenBy(administrator)).toEqual(closed);
  expect(await seenBy(lead)).toEqual({
    ...closed,
    [lead.name]: { words: expect.stringContaining(NAME) },
  });
  expect(JSON.stringify(await outboxOf(administrator, { organisations: ["Q9A"] }))).not.toContain(NAME);
});

test("who was written to finds what stops it on the page too, and nobody another's", async () => {
  const { token } = await db().mailChoice.findFirstOrThrow({ where: { personId: lead.id, kind: "changes" } });
  expect(await stopToken(lead.id, "changes")).toBe(token);
  expect(await stopToken(manager.id, "changes")).not.toBe(token);
  expect(await stopToken(administrator.id, "changes")).toBeNull();
});

test("late returns and actions overdue are told to who may see them, and to a practice its own", async () => {
  await pool().query(
    `insert into collection_window (system, month, opens_on, due_at, closes_at, edits_close_at, set_by, set_at)
     values ('Q9A', '2026-07-01', '2026-08-01', '2026-08-14 16:00Z', '2026-08-21 16:00Z', '2026-08-28 16:00Z', $1, now())`,
    [lead.id],
  );
  await pool().query(
    `with p as (insert into improvement_plan (system, practice, opened_on, opened_by)
                values ('Q9A', $1, '2026-06-01', $2) returning id)
     insert into plan_action (plan_id, practice, title, metrics, triggers, side, owner, due, created_on, created_by)
     select id, $1, 'Call-back', '{}', '{}', 'PRACTICE', '', '2026-08-10', '2026-06-01', $2 from p`,
    [OWN, lead.id],
  );
  const member = await reader("PCC_MEMBER", "Q9A");
  const told = async (actor: Actor) => {
    const found = await changesReader(actor);
    const changes = await changesFor(found!, { from: period("2026-07"), to: period("2026-08") });
    const of = (topic: string) => changes.filter((each) => each.topic === topic).length;
    return { overdue: of("action-overdue"), late: of("return-late") };
  };
  expect(await told(lead)).toEqual({ overdue: 1, late: 8 });
  expect(await told(manager)).toEqual({ overdue: 1, late: 1 });
  expect(await told(neighbour)).toEqual({ overdue: 0, late: 1 });
  expect(await told(member)).toEqual({ overdue: 0, late: 0 });
  await pool().query(`update "grant" set ends_on = '2026-01-01' where person_id = $1`, [member.id]);
});

test("whoever stopped it, or has no access any more, is written to no more", async () => {
  await db().outboxMessage.deleteMany();
  const { token } = await db().mailChoice.findFirstOrThrow({ where: { personId: lead.id, kind: "changes" } });
  await setMailChoice(token, true);
  await pool().query(`update "grant" set ends_on = '2026-01-01' where person_id = $1`, [manager.id]);
  expect(await queueChanges()).toBe(1);
  expect(await sentTo(neighbour)).toBeDefined();
  await setMailChoice(token, false);
  expect(await queueChanges()).toBe(1);
});
