import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { day, type Day } from "@/lib/periods/day";
import { londonInstant } from "@/lib/periods/london";
import { instantName } from "@/lib/periods/instant";
import { monthOf } from "@/lib/periods/period";
import type { Role } from "@/lib/permissions/role";
import { now, today } from "@/lib/server/clock";
import { addDays } from "@/lib/periods/day";
import { chaseReturns } from "@/lib/server/commands/chase-returns";
import { delegateReturns, endDelegation } from "@/lib/server/commands/delegate-returns";
import { extendWindow, withdrawExtension } from "@/lib/server/commands/extend-window";
import { setCollectionWindow } from "@/lib/server/commands/set-collection-window";
import { db, disconnect, pool } from "@/lib/server/db";
import { barredToday } from "@/lib/server/mail/barred-today";
import { outstandingOf, peopleToWriteTo } from "@/lib/server/queries/returns/chased";
import { boardMonths, returnsOfMonth } from "@/lib/server/queries/returns/return-board";
import { windowsFor } from "@/lib/server/queries/returns/collection-windows";
import { aGrant, anActor } from "@/tests/lib/permissions/people";
import { downloaded } from "@/tests/support/downloaded";
import { aPerson, twoSystems } from "@/tests/support/people";

const month = monthOf(day("2025-11-01"));
let icb: { id: string; actingAs: null };

const at = (on: Day) => londonInstant({ day: on, time: "17:00" });
const ahead = (days: number) => at(addDays(today(), days));

beforeAll(async () => {
  await twoSystems();
  icb = { id: (await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" })).id, actingAs: null };
  await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  await setCollectionWindow(icb, {
    ...{ system: "SYS1", month, opensOn: addDays(today(), -7), version: 0 },
    ...{ dueAt: ahead(7), closesAt: ahead(14), editsCloseAt: ahead(21) },
  });
});

beforeEach(() => pool().query("truncate appointment_return, outbox_message cascade"));
afterAll(disconnect);

async function board() {
  const [window] = await boardMonths("SYS1");
  if (!window) throw new Error("no window");
  return returnsOfMonth("SYS1", window);
}

async function aReturn(practice: string, state: string): Promise<void> {
  await pool().query(
    `insert into appointment_return (system, practice, month, state, saved_at, saved_by, saved_by_name, submitted_at)
     values ('SYS1', $1, '2025-11-01', $2::return_state, $3, $4, 'A manager', case when $2 = 'DRAFT' then null else $3::timestamptz end)`,
    [practice, state, now(), icb.id],
  );
}

test("every open practice of the system is on the board, and none of another", async () => {
  await aReturn("PRAC1", "DRAFT");
  const all = await board();
  expect(all.find(({ practice }) => practice === "PRAC1")).toMatchObject({ state: "DRAFT", extended: false });
  expect(all.filter(({ state }) => state === "NOT_STARTED")).toHaveLength(all.length - 1);
  const others = await pool().query("select 1 from appointment_return where system <> 'SYS1'");
  expect(others.rows).toEqual([]);
});

test("an extension holds for its practice alone, makes nothing earlier, and can be taken back", async () => {
  const of = { system: "SYS1", practice: "PRAC1", month };
  const dates = { dueAt: ahead(1), closesAt: ahead(30), editsCloseAt: ahead(30) };
  expect(await extendWindow(icb, { ...of, ...dates, reason: "Its manager is away" })).toMatchObject({
    ok: true,
  });
  const [held] = await windowsFor({ system: "SYS1", practice: "PRAC1" }, month);
  expect(held).toMatchObject({
    dueAt: ahead(7),
    closesAt: ahead(30),
    extension: { reason: "Its manager is away" },
  });
  const extended = (await board()).filter((each) => each.extended).map(({ practice }) => practice);
  expect(extended).toEqual(["PRAC1"]);
  const same = { dueAt: ahead(1), closesAt: ahead(2), editsCloseAt: ahead(3) };
  expect(await extendWindow(icb, { ...of, ...same, reason: "Shorter" })).toEqual({
    ok: false,
    error: "not-longer",
  });
  expect(await withdrawExtension(icb, of)).toBe(true);
  expect(await withdrawExtension(icb, of)).toBe(false);
  expect((await board()).some((each) => each.extended)).toBe(false);
  const audited = await db().auditEntry.findMany({ where: { action: { startsWith: "window.ext" } } });
  expect(audited).toHaveLength(2);
});

test("only practices whose return has not arrived are written to, as it is when it is sent, and once a day", async () => {
  const before = await outstandingOf("SYS1", month);
  expect(before?.reminded.map(({ practice }) => practice)).toContain("PRAC1");
  // It arrives between the preview and the sending.
  await aReturn("PRAC1", "SUBMITTED");
  await chaseReturns(icb, { system: "SYS1", month });
  expect(await told()).toEqual([]);
  await pool().query("truncate appointment_return cascade");
  expect(await chaseReturns(icb, { system: "SYS1", month })).toEqual({
    ok: true,
    value: { practices: 1, messages: 1 },
  });
  expect(await told()).toEqual(["PRAC1"]);
  expect(await chaseReturns(icb, { system: "SYS1", month })).toEqual({ ok: false, error: "nobody" });
  expect(await told()).toEqual(["PRAC1"]);
});

test("who completes returns for a practice is reminded with it while the practice lets them, and of it alone", async () => {
  const staff = await aPerson({ role: "PCN_STAFF", organisation: "PCN1" });
  await aPerson({ role: "PCN_STAFF", organisation: "PCN2" });
  const pcn = { practice: "PRAC1", pcn: "PCN1" };
  await delegateReturns(icb, pcn);
  expect(await peopleToWriteTo(["PRAC1", "PRAC2"])).toEqual(new Map([["PRAC1", 2]]));
  expect(await chaseReturns(icb, { system: "SYS1", month })).toMatchObject({
    value: { practices: 1, messages: 2 },
  });
  const sentTo = await db().outboxMessage.findMany({ where: { personId: staff.id } });
  expect(sentTo).toMatchObject([{ practice: "PRAC1" }]);
  expect(await barredToday()).toEqual([]);

  // Ended before it is sent, it is kept from them.
  await endDelegation(icb, pcn);
  expect(await barredToday()).toEqual(sentTo.map(({ id }) => id));
  expect(await peopleToWriteTo(["PRAC1"])).toEqual(new Map([["PRAC1", 1]]));
});

async function told(): Promise<string[]> {
  const { rows } = await pool().query<{ practice: string }>(
    "select practice from outbox_message where kind = 'return-reminder' order by 1",
  );
  return rows.map(({ practice }) => practice);
}

test("the dates of a collection, and who has longer and why, are sent to whoever sets them and to nobody else", async () => {
  const extension = { system: "SYS1", practice: "PRAC1", month, reason: "New system" };
  await extendWindow(icb, { ...extension, dueAt: ahead(9), closesAt: ahead(30), editsCloseAt: ahead(31) });
  const files = async (role: Role, organisation: string) =>
    Promise.all(
      ["collection-windows", "window-extensions"].map(
        async (table) =>
          (await downloaded(table, anActor(aGrant(role, { organisation })), { at: month.text }))?.rows ??
          null,
      ),
    );
  const sent = await files("ICB_PRIMARY_CARE", "SYS1");
  expect(sent).toMatchObject([
    [{ month: "2025-11", asked_from: addDays(today(), -7), due: instantName(ahead(7)) }],
    [{ practice_code: "PRAC1", due: instantName(ahead(9)), reason: "New system" }],
  ]);
  expect(await files("ADMINISTRATOR", "SYS1")).toEqual(sent);
  expect(await files("ICB_PRIMARY_CARE", "SYS2")).toEqual([[], []]);
  for (const role of ["ICB_ANALYST", "LMC"] as const) expect(await files(role, "SYS1")).toEqual([null, null]);
  expect(await files("PRACTICE_MANAGER", "PRAC1")).toEqual([null, null]);
  await withdrawExtension(icb, extension);
});
