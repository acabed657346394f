import { afterAll, beforeAll, expect, test } from "vitest";
import { ROLES, type Role } from "@/lib/permissions/role";
import { can } from "@/lib/permissions/can";
import { addDays, type Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { delegateReturns, endDelegation } from "@/lib/server/commands/delegate-returns";
import { saveReturn } from "@/lib/server/commands/save-return";
import { setSetting } from "@/lib/server/commands/set-setting";
import { submitReturn } from "@/lib/server/commands/submit-return";
import { disconnect, pool } from "@/lib/server/db";
import { ownPractices } from "@/lib/server/queries/returns/own-practices";
import { awaitingReview, returnsOf } from "@/lib/server/queries/returns/return-list";
import { returnNeeds } from "@/lib/server/queries/returns/return-needs";
import { delegationsOf, findReturned } from "@/lib/server/queries/returns/returned-practice";
import { anActor, aGrant } from "@/tests/lib/permissions/people";
import { aPerson, twoSystems } from "@/tests/support/people";
import { answering, differs } from "@/tests/support/returned";
import { asked, MONTH, published } from "@/tests/support/returns";

let manager: { id: string; actingAs: null; name: string };

beforeAll(async () => {
  await twoSystems();
  const { id } = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  manager = { id, actingAs: null, name: "Sarah Whitcombe" };
  await setSetting(null, { key: "systems-shown", value: ["SYS1"], effectiveFrom: today() });
  await published(["PRAC1", "PRAC2"], { month: MONTH });
  await asked(manager.id, { month: MONTH });
});

afterAll(disconnect);

const at: Record<Role, string> = {
  ICB_PRIMARY_CARE: "SYS1",
  ICB_QUALITY: "SYS1",
  ICB_CONTRACTS: "SYS1",
  ICB_ANALYST: "SYS1",
  PLACE_LEAD: "PLACE1",
  PCN_STAFF: "PCN1",
  PRACTICE_MANAGER: "PRAC1",
  PCC_MEMBER: "SYS1",
  COMMITTEE_READER: "SYS1",
  LMC: "SYS1",
  ADMINISTRATOR: "SYS1",
};
const as = (role: Role) => anActor(aGrant(role, { organisation: at[role], system: "SYS1" }));

/** What each role may do with the return of its own practice, and of its neighbour in the same PCN. */
async function mayDo(role: Role): Promise<string[]> {
  const found = [];
  for (const code of ["PRAC1", "PRAC2"]) {
    const practice = await findReturned(code);
    if (!practice) throw new Error(`${code} is not found`);
    for (const each of ["return.read", "return.complete", "return.review"] as const) {
      if (can(as(role), each, practice)) found.push(`${each} ${code}`);
    }
  }
  return found;
}

test("who may read, complete and review returns is as the table of roles says, and denied else", async () => {
  const read = ["return.read PRAC1", "return.read PRAC2"];
  const table: Partial<Record<Role, string[]>> = {
    ICB_PRIMARY_CARE: [
      "return.read PRAC1",
      "return.review PRAC1",
      "return.read PRAC2",
      "return.review PRAC2",
    ],
    ICB_ANALYST: read,
    PRACTICE_MANAGER: ["return.read PRAC1", "return.complete PRAC1"],
  };
  for (const role of ROLES) expect(await mayDo(role), role).toEqual(table[role] ?? []);
});

test("a PCN completes the returns of a practice from when the practice lets it until it ends that", async () => {
  const pcn = { practice: "PRAC1", pcn: "PCN1" };
  const own = async () => (await ownPractices(as("PCN_STAFF"))).map(({ code }) => code);
  expect(await own()).toEqual([]);
  expect(await delegateReturns(manager, pcn)).toMatchObject({ ok: true });
  expect(await delegateReturns(manager, pcn)).toMatchObject({ ok: false });
  expect(await own()).toEqual(["PRAC1"]);
  expect(await endDelegation(manager, pcn)).toMatchObject({ ok: true });
  expect(await own()).toEqual([]);
});

test("a PCN that a practice left completes its returns no more, nor when it comes back, until it is let again", async () => {
  const pcn = { practice: "PRAC2", pcn: "PCN1" };
  const own = async () => (await ownPractices(as("PCN_STAFF"))).map(({ code }) => code);
  const held = async () => ({
    returnsBy: (await findReturned("PRAC2"))?.returnsBy,
    open: (await delegationsOf("PRAC2")).map(({ endsOn, inForce }) => endsOn ?? inForce),
  });
  const inPcns = async (...links: [pcn: string, from: Day | null, to: Day | null][]) => {
    await pool().query("delete from membership where child_code = 'PRAC2' and parent_kind = 'PCN'");
    for (const [code, from, to] of links)
      await pool().query(
        `insert into membership (child_code, parent_code, parent_kind, source, starts_on, ends_on)
         values ('PRAC2', $1, 'PCN', 'FILE', $2, $3)`,
        [code, from, to],
      );
  };
  const ago = (days: number) => addDays(today(), -days);
  await delegateReturns(manager, pcn);
  await pool().query("update return_delegation set starts_on = $1 where practice = 'PRAC2'", [ago(90)]);
  expect(await own()).toEqual(["PRAC2"]);

  await inPcns(["PCN1", null, ago(60)], ["PCN2", ago(59), null]);
  expect(await own()).toEqual([]);
  expect(await held()).toEqual({ returnsBy: [], open: [false] });

  await inPcns(["PCN1", null, ago(60)], ["PCN2", ago(59), ago(30)], ["PCN1", ago(29), null]);
  expect(await own()).toEqual([]);
  expect(await held()).toEqual({ returnsBy: [], open: [false] });

  expect(await delegateReturns(manager, pcn)).toMatchObject({ ok: true });
  expect(await own()).toEqual(["PRAC2"]);
  expect(await held()).toEqual({ returnsBy: ["PCN1"], open: [true, ago(1)] });

  // One of a PCN it has left can be ended too.
  await inPcns(["PCN1", null, ago(60)], ["PCN2", ago(59), null]);
  expect(await endDelegation(manager, pcn)).toMatchObject({ ok: true });
  expect(await held()).toEqual({ returnsBy: [], open: [ago(1), ago(1)] });
  await inPcns(["PCN1", null, null]);
});

test("a return is listed before it is begun, waits for its practice until it is sent, and then for the ICB", async () => {
  const of = { practice: "PRAC1", system: "SYS1", month: MONTH };
  const listed = () => returnsOf({ system: "SYS1", practices: ["PRAC1", "PRAC2"] });
  expect((await listed()).map(({ practice, state }) => `${practice} ${state}`)).toEqual([
    "PRAC1 NOT_STARTED",
    "PRAC2 NOT_STARTED",
  ]);
  expect(await returnNeeds(as("PRACTICE_MANAGER"))).toMatchObject([
    { words: "1 appointment return to send" },
  ]);
  expect(await returnNeeds(as("ICB_PRIMARY_CARE"))).toEqual([]);

  await saveReturn(manager, of, { version: 0, answered: answering({ total: differs("1100") }) });
  const attestation = { name: "Sarah Whitcombe", role: "Practice manager", onBehalfBy: null };
  await submitReturn(manager, of, { version: 1, attestation });
  expect(await returnNeeds(as("PRACTICE_MANAGER"))).toEqual([]);
  expect(await returnNeeds(as("ICB_PRIMARY_CARE"))).toMatchObject([
    { words: "1 appointment return to review" },
  ]);
  expect(await awaitingReview(["SYS1"])).toMatchObject([
    { practice: "PRAC1", differing: 1, open: 1, total: { national: 1000, own: 1100 }, revision: 1 },
  ]);
  expect(await awaitingReview(["SYS2"])).toEqual([]);
  expect((await listed())[0]).toMatchObject({ state: "SUBMITTED", unsettled: 1, comments: 0 });
});
