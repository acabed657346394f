import { describe, expect, test } from "vitest";
import type { Subject, Topic } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { PERMISSIONS, type Permission } from "@/lib/permissions/permissions";
import { ROLES, type Role } from "@/lib/permissions/role";
import { aGrant, anActor, ORGANISATIONS, PERSON } from "./people";

// The agreed table once more, by hand, so that a slip in the product's copy shows.
// Columns in the order of ROLES: primary care, quality, contracts, analyst, Place, PCN, practice, PCC, committee, LMC, administrator.
// "-" refused; "in" the organisation acted for and below; "sys" anywhere in its system; "?" only where the facts say so.
const TABLE: Record<Permission, string> = {
  "practice.view": "                in  in   in   in   in    in   in    -    -   -   -",
  "measure.view": "                 in  in   in   in   sys   sys  sys   in   -   in  -",
  "proposed-level.view": "          in  in   in   in   -     -    in    -    -   -   -",
  "decided-level.view": "           in  in   in   in   in    in?  in    -    -   -   -",
  "levels.view-aggregate": "        in  in   in   in   -     -    -     in   -   -   -",
  "level.decide": "                 in  in?  in?  -    -     -    -     -    -   -   -",
  "panel.manage": "                 in  -    -    -    -     -    -     -    -   -   -",
  "level.reply": "                  -   -    -    -    -     -    in    -    -   -   -",
  "level.open-to-pcn": "            -   -    -    -    -     -    in    -    -   -   -",
  "soft-intelligence.ordinary": "   in  in   in   -    -     -    -     -    -   -   -",
  "soft-intelligence.restricted": " -   in   in?  -    -     -    -     -    -   -   -",
  "inspection.record": "            in  in   -    -    -     -    -     -    -   -   -",
  "contract-action.read": "         in  in   in   -    -     -    in    -    -   -   -",
  "contract-action.write": "        -   -    in   -    -     -    -     -    -   -   -",
  "support.read": "                 in  in   in   in   in    -    in    -    -   -   -",
  "support.write": "                in  in   -    -    -     -    -     -    -   -   -",
  "support.answer": "               -   -    -    -    -     -    in    -    -   -   -",
  "edition.draft": "                in  -    -    in   -     -    -     -    -   -   -",
  "edition.adopt": "                in  -    -    -    -     -    -     -    -   -   -",
  "edition.read-adopted": "         in  -    -    in   -     -    -     in   -   -   -",
  "load.run": "                     in  -    -    in   -     -    -     -    -   -   -",
  "load.gpas-aggregate": "          in  -    -    in   -     -    -     -    -   in  -",
  "metric-definition.propose": "    in  -    -    in   -     -    -     -    -   -   -",
  "metric-definition.edit": "       -   -    -    in   -     -    -     -    -   -   -",
  "metric-definition.read": "       in  -    -    in   -     -    -     in   -   -   -",
  "return.read": "                  in  -    -    in   -     in?  in    -    -   -   -",
  "return.review": "                in  -    -    -    -     -    -     -    -   -   -",
  "return.complete": "              -   -    -    -    -     in?  in    -    -   -   -",
  "return-rates.view": "            in  -    -    in   in    -    -     in   -   -   -",
  "plan.read": "                    in  in   in   in   sys   sys  sys   in   -   in  -",
  "plan.read-frozen": "             -   -    -    -    -     -    -     -    in  -   -",
  "plan.edit": "                    in  -    -    -    -     -    -     -    -   -   -",
  "plan.edit-action": "             in  in?  in?  -    sys?  -    sys?  in?  -   -   -",
  "plan.endorse": "                 -   -    -    -    -     -    -     in   -   -   -",
  "plan.meeting-mode": "            -   -    -    -    -     -    -     in   -   -   -",
  "programme.read": "               in  in?  in?  in   sys?  -    -     -    -   -   -",
  "programme.read-aggregate": "     in  -    -    in   -     -    -     in   -   -   -",
  "programme.update-workstream": "  in  in?  in?  -    sys?  -    -     -    -   -   -",
  "programme.accept-update": "      in  -    -    -    -     -    -     -    -   -   -",
  "programme.report": "             in  -    -    -    -     -    -     -    -   -   -",
  "frozen-report.read": "           in  -    -    -    -     -    -     -    in? -   -",
  "people.manage": "                -   -    -    -    -     -    -     -    -   -   in",
  "organisations.manage": "         -   -    -    in   -     -    -     -    -   -   in",
  "windows.manage": "               -   -    -    -    -     -    -     -    -   -   in",
  "deputy.name": "                  -   -    -    -    -     -    in    -    -   -   -",
  "view.keep": "                    sys? sys? sys? sys? sys?  sys? sys?  sys? sys? sys? sys?",
  "audit.read": "                   in? in?  in?  in?  -     -    in?   -    -   -   in?",
};

/** Every fact a cell may ask for, in the subject's favour, for the role that is asked. */
function favourable(role: Role): Partial<Subject> {
  const topics: Partial<Record<Role, Topic>> = { ICB_ANALYST: "loads", ICB_CONTRACTS: "contracts" };
  return {
    openedToPcn: true,
    returnsBy: ["PCN1"],
    panel: [PERSON],
    owner: PERSON,
    readers: [PERSON],
    topic: topics[role] ?? "assurance",
  };
}

const CODES = Object.keys(ORGANISATIONS) as (keyof typeof ORGANISATIONS)[];

const WITHIN: Record<string, readonly string[]> = {
  SYS1: ["SYS1", "PLACE1", "PLACE2", "PCN1", "PCN2", "PRAC1", "PRAC2", "PRAC3"],
  PLACE1: ["PLACE1", "PCN1", "PRAC1", "PRAC2"],
  PCN1: ["PCN1", "PRAC1", "PRAC2"],
  PRAC1: ["PRAC1"],
};

const cells = Object.entries(TABLE).flatMap(([permission, row]) =>
  row
    .trim()
    .split(/\s+/)
    .map((cell, column) => ({ permission: permission as Permission, role: ROLES[column]!, cell })),
);

test("every permission of the product stands in the table, with a cell for every role", () => {
  expect(Object.keys(TABLE).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  expect(cells).toHaveLength(Object.keys(PERMISSIONS).length * ROLES.length);
});

describe.each(cells)("$permission, $role: $cell", ({ permission, role, cell }) => {
  const grant = aGrant(role, { clearedRestricted: true });
  const reaches: Record<string, readonly string[]> = {
    "-": [],
    in: WITHIN[grant.organisation]!,
    sys: WITHIN.SYS1!,
  };
  const reach = reaches[cell.replace("?", "")]!;
  const allowed = (actor: ReturnType<typeof anActor>, facts: Partial<Subject>) =>
    CODES.filter((code) => can(actor, permission, { ...ORGANISATIONS[code], ...facts }));

  test("reaches what the cell says and nothing else", () => {
    expect(allowed(anActor(grant), favourable(role))).toEqual(CODES.filter((code) => reach.includes(code)));
  });

  test("asks for its facts, and only where it says so", () => {
    const without = allowed(anActor({ ...grant, clearedRestricted: false }), {});
    // A Place's own action is told by its code: the one fact every subject has.
    const told = permission === "plan.edit-action" && role === "PLACE_LEAD" ? ["PLACE1"] : [];
    expect(without).toEqual(cell.endsWith("?") ? told : CODES.filter((code) => reach.includes(code)));
  });
});

test.each([
  ["the panel sits without them", "level.decide", "ICB_QUALITY", { panel: ["someone-else"] }],
  ["the action is another's", "plan.edit-action", "PRACTICE_MANAGER", { owner: "someone-else" }],
  [
    "the practice lets another PCN complete its return",
    "return.complete",
    "PCN_STAFF",
    { returnsBy: ["PCN2"] },
  ],
  ["the practice has closed its level again", "decided-level.view", "PCN_STAFF", { openedToPcn: false }],
  ["the report is another committee's", "frozen-report.read", "COMMITTEE_READER", { readers: [] }],
  ["the entry is about soft intelligence", "audit.read", "PRACTICE_MANAGER", { topic: "soft-intelligence" }],
  ["the entry is about a restricted item", "audit.read", "ADMINISTRATOR", { topic: "restricted" }],
  ["the entry is about contracts", "audit.read", "ICB_ANALYST", { topic: "contracts" }],
] as [string, Permission, Role, Partial<Subject>][])("refused where %s", (_why, permission, role, facts) => {
  const subject = { ...ORGANISATIONS.PRAC1, ...favourable(role), ...facts };
  expect(can(anActor(aGrant(role)), permission, subject)).toBe(false);
});
