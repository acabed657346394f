import { afterAll, beforeAll, expect, test } from "vitest";
import { step } from "@/lib/periods/period";
import { acceptReturn } from "@/lib/server/commands/review-return";
import { saveReturn } from "@/lib/server/commands/save-return";
import { submitReturn } from "@/lib/server/commands/submit-return";
import { disconnect } from "@/lib/server/db";
import { figuresScope } from "@/lib/permissions/figures";
import { verifiedIn } from "@/lib/server/queries/returns/verified-practices";
import type { Role } from "@/lib/permissions/role";
import type { ReturnActor } from "@/lib/server/returns/locked-return";
import { aGrant, anActor } from "@/tests/lib/permissions/people";
import { downloaded } from "@/tests/support/downloaded";
import { aPerson, twoSystems } from "@/tests/support/people";
import { answering, differs } from "@/tests/support/returned";
import { asked, MONTH, published } from "@/tests/support/returns";

const BEFORE = step(MONTH, -1);

beforeAll(async () => {
  await twoSystems();
  const { id } = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" });
  const manager: ReturnActor = { id, actingAs: null, name: "Sarah Whitcombe" };
  await published(["PRAC1", "PRAC2"], { month: MONTH, before: 1 });
  const attestation = { name: "Sarah Whitcombe", role: "Practice manager", onBehalfBy: null };
  const sends = async (practice: string, month: typeof MONTH, answered = answering()) => {
    const of = { practice, system: "SYS1", month };
    await saveReturn(manager, of, { version: 0, answered });
    expect(await submitReturn(manager, of, { version: 1, attestation })).toMatchObject({ ok: true });
    return of;
  };
  for (const month of [BEFORE, MONTH]) await asked(id, { month });
  await sends("PRAC1", BEFORE, answering({ total: differs("1050") }));
  const settled = await sends("PRAC2", BEFORE);
  expect(await acceptReturn(manager, settled, { version: 2 })).toMatchObject({ ok: true });
});

afterAll(disconnect);

const as = (role: Role, organisation: string) => anActor(aGrant(role, { organisation, system: "SYS1" }));

test("the file of a year’s months has each national figure, and beside a disputed one the practice’s own count", async () => {
  const search = { practice: "PRAC1", month: MONTH.text };
  const file = await downloaded("return-months", as("PRACTICE_MANAGER", "PRAC1"), search);
  const rows = file?.rows.filter(({ figure }) => figure === "total").slice(-3);
  expect(rows).toMatchObject([
    { month: step(MONTH, -2).text, national: "", practice_count: "", verified: "", publisher: "" },
    { month: BEFORE.text, national: "1000", practice_count: "1050", verified: "Disputed" },
    { month: MONTH.text, national: "1000", practice_count: "", verified: "Not verified" },
  ]);
  const other = file?.rows.filter(({ figure }) => figure === "same-day").at(-2);
  expect(other).toMatchObject({ national: "480", practice_count: "", verified: "Verified" });
  expect(await downloaded("return-months", as("PRACTICE_MANAGER", "PRAC2"), search)).toBeNull();
  expect(await downloaded("return-months", as("PCC_MEMBER", "SYS1"), search)).toBeNull();
});

test("how many practices verified a month, and dispute a figure of it, is counted for who may name them and hidden of few", async () => {
  const told = (role: Role, organisation: string, area: string, month = BEFORE) =>
    verifiedIn(figuresScope(as(role, organisation), "SYS1")!, { area, month });
  expect(await told("ICB_PRIMARY_CARE", "SYS1", "SYS1")).toEqual({
    ...{ name: null, of: 4, verified: 2, disputed: 1 },
  });
  expect(await told("ICB_PRIMARY_CARE", "SYS1", "PCN1")).toMatchObject({ of: 2, verified: 2, disputed: 1 });
  expect(await told("ICB_PRIMARY_CARE", "SYS1", "PCN2")).toMatchObject({ of: 1, verified: 0, disputed: 0 });
  expect(await told("ICB_PRIMARY_CARE", "SYS1", "SYS1", MONTH)).toMatchObject({ of: 4, verified: 0 });
  expect(await told("PCC_MEMBER", "SYS1", "SYS1")).toMatchObject({ of: 4, verified: null, disputed: null });
  expect(await told("ICB_PRIMARY_CARE", "SYS1", "PCN9")).toBeNull();
});
