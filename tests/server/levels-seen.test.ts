import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateOf, day } from "@/lib/periods/day";
import type { Role } from "@/lib/permissions/role";
import { today } from "@/lib/server/clock";
import { db, disconnect } from "@/lib/server/db";
import { levelsSeen } from "@/lib/server/queries/assurance/levels-seen";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { aPerson, twoSystems } from "@/tests/support/people";

beforeAll(async () => {
  await twoSystems();
  const start = dateOf(day("2024-01-01"));
  const { id: editionId } = await db().frameworkEdition.create({
    data: {
      ...{ system: "SYS1", name: "First", content: ILLUSTRATIVE_EDITION, draftedBy: "a test" },
      ...{ effectiveFrom: start, adoptedBy: "a test", adoptedAt: start },
    },
  });
  const { id } = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  for (const [practice, level] of [
    ["PRAC1", 3],
    ["PRAC2", 1],
  ] as const) {
    await db().levelProposal.create({
      data: {
        ...{ system: "SYS1", practice, month: dateOf(day("2025-11-01")), editionId, level: level - 1 },
        ...{ floor: 0, counting: 2, judged: 22, loadIds: [], triggersOn: dateOf(today()) },
        reasons: { judged: [], unjudged: [], triggers: [] },
        fingerprint: practice.padEnd(32, "0"),
      },
    });
    await db().levelDecision.create({
      data: {
        ...{ system: "SYS1", practice, kind: "OVERRIDE", level, editionId, reason: "Seen on a visit" },
        ...{ decidedOn: dateOf(addDays(today(), -30)), nextReview: dateOf(addDays(today(), 30)) },
        ...{ panel: [], decidedBy: id },
      },
    });
  }
});
afterAll(disconnect);

async function seenBy(role: Role, organisation: string) {
  const actor = await findActorByEmail((await aPerson({ role, organisation })).email);
  if (!actor) throw new Error("nobody");
  return Object.fromEntries(await levelsSeen(actor, "SYS1", today()));
}

test("the ICB sees both levels of each practice, and where none is decided yet", async () => {
  const seen = await seenBy("ICB_ANALYST", "SYS1");
  expect(seen).toMatchObject({
    PRAC1: { decided: 3, proposed: 2 },
    PRAC2: { decided: 1, proposed: 0 },
    PRAC3: { decided: null, proposed: null },
  });
});

test("a Place's lead sees decided levels of the Place alone, and no proposal", async () => {
  const seen = await seenBy("PLACE_LEAD", "PLACE1");
  expect(seen.PRAC1).toEqual({ decided: 3, proposed: "hidden" });
  expect(Object.values(seen).every(({ proposed }) => proposed === "hidden")).toBe(true);
  expect(Object.keys(seen)).not.toContain("PRAC3");
});

test("a practice sees its own two levels; members of the collaborative, the LMC and administrators see none", async () => {
  expect(await seenBy("PRACTICE_MANAGER", "PRAC1")).toEqual({ PRAC1: { decided: 3, proposed: 2 } });
  for (const role of ["PCC_MEMBER", "LMC", "ADMINISTRATOR", "COMMITTEE_READER"] as const)
    expect(await seenBy(role, "SYS1")).toEqual({});
});

test("a PCN sees a level only once it is opened, never a proposal, and not after it is closed", async () => {
  expect(await seenBy("PCN_STAFF", "PCN1")).toEqual({});
  const { id } = await db().levelOpened.create({
    data: {
      practice: "PRAC1",
      startsOn: dateOf(addDays(today(), -1)),
      openedBy: (await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" })).id,
    },
  });
  expect(await seenBy("PCN_STAFF", "PCN1")).toEqual({ PRAC1: { decided: 3, proposed: "hidden" } });
  expect(await seenBy("PCN_STAFF", "PCN2")).toEqual({});
  await db().levelOpened.update({ where: { id }, data: { endsOn: dateOf(today()) } });
  expect(await seenBy("PCN_STAFF", "PCN1")).toEqual({});
});
