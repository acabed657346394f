import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addDays } from "@/lib/periods/day";
import { hashOf } from "@/lib/server/auth/token";
import { now, today } from "@/lib/server/clock";
import { actAs } from "@/lib/server/commands/act-as";
import { disablePerson } from "@/lib/server/commands/disable-person";
import { endGrant } from "@/lib/server/commands/end-grant";
import { signIn } from "@/lib/server/commands/sign-in";
import { signOut } from "@/lib/server/commands/sign-out";
import { touchSession } from "@/lib/server/commands/touch-session";
import { db, disconnect } from "@/lib/server/db";
import { findSession } from "@/lib/server/queries/sessions";
import { aPerson, twoSystems } from "../support/people";

beforeAll(twoSystems);
afterAll(disconnect);

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(now().getTime() - minutes * MINUTE);

async function signedIn(personId: string, previous: string | null = null): Promise<string> {
  const started = await signIn({ personId, method: "local", previous });
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

let person: { id: string };
let token: string;

beforeEach(async () => {
  person = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  token = await signedIn(person.id);
});

describe("a session", () => {
  test("stands for the person and the grants they hold today", async () => {
    const { actor } = (await findSession(token))!;
    expect(actor.id).toBe(person.id);
    expect(actor.grants).toMatchObject([
      { role: "PRACTICE_MANAGER", organisation: "PRAC1", organisationName: "PRAC1 name", system: "SYS1" },
    ]);
  });

  test("keeps nothing that could be used in place of the token", async () => {
    const kept = await db().session.findMany();
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(await findSession(kept[0]!.tokenHash)).toBeNull();
  });

  test("is a new one at each sign-in, and the one before ends", async () => {
    const next = await signedIn(person.id, token);
    expect(next).not.toBe(token);
    expect(await findSession(token)).toBeNull();
    expect(await findSession(next)).not.toBeNull();
  });

  test("leaves the person's session in another browser alone", async () => {
    const other = await signedIn(person.id);
    expect(await findSession(token)).not.toBeNull();
    await signOut(other);
    expect(await findSession(token)).not.toBeNull();
  });

  test.each(["", "nonsense", "' or '1'='1"])("is not opened by %j", async (guess) => {
    expect(await findSession(guess)).toBeNull();
  });
});

describe("a session ends at the next request when", () => {
  const change = (data: object) => db().session.update({ where: { tokenHash: hashOf(token) }, data });

  test("12 hours have passed since sign-in, however busy it was", async () => {
    await change({ expiresAt: ago(0) });
    expect(await findSession(token)).toBeNull();
  });

  test("it lay unused for 30 minutes", async () => {
    await change({ lastSeenAt: ago(29) });
    expect(await findSession(token)).not.toBeNull();
    await change({ lastSeenAt: ago(31) });
    expect(await findSession(token)).toBeNull();
  });

  test("the person signs out", async () => {
    await signOut(token);
    expect(await findSession(token)).toBeNull();
    await touchSession(token);
    expect(await findSession(token)).toBeNull();
  });

  test("the person is disabled", async () => {
    expect(await disablePerson(null, person.id, "Left the practice")).toMatchObject({ ok: true });
    expect(await findSession(token)).toBeNull();
    expect(await signIn({ personId: person.id, method: "local", previous: null })).toMatchObject({
      ok: false,
    });
  });

  test("their last grant ends", async () => {
    const [grant] = (await findSession(token))!.actor.grants;
    await endGrant(null, grant!.id, today());
    expect(await findSession(token)).not.toBeNull(); // its last day is still its own
    await endGrant(null, grant!.id, addDays(today(), -1));
    expect(await findSession(token)).toBeNull();
  });
});

test("a grant that has not begun, or is over, counts for nothing", async () => {
  const tomorrow = addDays(today(), 1);
  const yesterday = addDays(today(), -1);
  const { id } = await aPerson(
    { role: "ICB_ANALYST", organisation: "SYS1", startsOn: tomorrow },
    { role: "ICB_QUALITY", organisation: "SYS1", endsOn: yesterday },
  );
  expect(await signIn({ personId: id, method: "local", previous: null })).toEqual({
    ok: false,
    error: "no-access",
  });
});

test.each([
  ["ICB_ANALYST", "SYS2", "SYS2"],
  ["PLACE_LEAD", "PLACE2", "SYS1"],
  ["PCN_STAFF", "PCN1", "SYS1"],
  ["PCN_STAFF", "PCN3", "SYS1"], // has no Place: told by its practices
  ["PRACTICE_MANAGER", "PRAC9", "SYS2"],
] as const)("%s for %s acts in %s", async (role, organisation, system) => {
  const { id } = await aPerson({ role, organisation });
  expect((await findSession(await signedIn(id)))!.actor.grants[0]!.system).toBe(system);
});

describe("acting as", () => {
  let both: { id: string };
  beforeEach(async () => {
    both = await aPerson(
      { role: "PCC_MEMBER", organisation: "SYS1" },
      { role: "PRACTICE_MANAGER", organisation: "PRAC2" },
    );
    token = await signedIn(both.id);
  });

  test("narrows what the session may do to the grant chosen, under a new token, no longer than before", async () => {
    const { actor } = (await findSession(token))!;
    const [pcc] = actor.holds;
    const before = await db().session.findUnique({ where: { tokenHash: hashOf(token) } });
    const chosen = await actAs(token, pcc!.id);
    if (!chosen.ok) throw new Error(chosen.error);

    expect(await findSession(token)).toBeNull();
    const acting = (await findSession(chosen.value))!.actor;
    expect(acting.grants).toEqual([pcc]);
    expect(acting.holds).toHaveLength(2);
    const after = await db().session.findUnique({ where: { tokenHash: hashOf(chosen.value) } });
    expect(after!.expiresAt).toEqual(before!.expiresAt);

    const [named] = await db().auditEntry.findMany({ where: { subject: both.id }, orderBy: { id: "desc" } });
    expect(named).toMatchObject({ detail: { to: pcc!.id, role: "PCC_MEMBER" } });

    const all = await actAs(chosen.value, null);
    expect(all.ok && (await findSession(all.value))!.actor.grants).toHaveLength(2);
    const [last] = await db().auditEntry.findMany({ where: { subject: both.id }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({ action: "session.acting-as", actingAs: pcc!.id, detail: { to: null } });
  });

  test("another's grant is refused and the session goes on", async () => {
    const other = await db().grant.findFirstOrThrow({ where: { personId: person.id } });
    expect(await actAs(token, other.id)).toEqual({ ok: false, error: "not-held" });
    expect(await findSession(token)).not.toBeNull();
  });
});

test("every start and end of a session leaves one audit entry", async () => {
  await signOut(token);
  await signOut(token);
  const entries = await db().auditEntry.findMany({ where: { subject: person.id }, orderBy: { id: "asc" } });
  expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["session.started", person.id],
    ["session.ended", person.id],
  ]);
});
