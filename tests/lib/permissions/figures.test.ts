import { describe, expect, test } from "vitest";
import { can } from "@/lib/permissions/can";
import {
  figuresScope,
  figuresVisibility,
  systemsOf,
  visibilityIn,
  wholeSystem,
  type FiguresSubject,
  type Visibility,
} from "@/lib/permissions/figures";
import { ROLES, type Role } from "@/lib/permissions/role";
import { aGrant, anActor, ORGANISATIONS } from "./people";

const KINDS = { S: "SYSTEM", PL: "PLACE", PC: "PCN", PR: "PRACTICE" } as const;

function figures(code: keyof typeof ORGANISATIONS): FiguresSubject {
  const kind = KINDS[(code.startsWith("S") ? "S" : code.slice(0, 2)) as keyof typeof KINDS];
  return { ...ORGANISATIONS[code], kind };
}

//                          PRAC1       PRAC2       PRAC3       PCN2        PLACE1      SYS1        PRAC9
const TABLE: [Role, ...Visibility[]][] = [
  ["ICB_PRIMARY_CARE", "named", "named", "named", "named", "named", "named", "none"],
  ["ICB_QUALITY", "named", "named", "named", "named", "named", "named", "none"],
  ["ICB_CONTRACTS", "named", "named", "named", "named", "named", "named", "none"],
  ["ICB_ANALYST", "named", "named", "named", "named", "named", "named", "none"],
  ["PLACE_LEAD", "named", "named", "unnamed", "aggregate", "named", "aggregate", "none"],
  ["PCN_STAFF", "named", "named", "unnamed", "aggregate", "aggregate", "aggregate", "none"],
  ["PRACTICE_MANAGER", "named", "unnamed", "unnamed", "aggregate", "aggregate", "aggregate", "none"],
  ["PCC_MEMBER", "aggregate", "aggregate", "aggregate", "aggregate", "aggregate", "aggregate", "none"],
  ["COMMITTEE_READER", "none", "none", "none", "none", "none", "none", "none"],
  ["LMC", "aggregate", "aggregate", "aggregate", "aggregate", "aggregate", "aggregate", "none"],
  ["ADMINISTRATOR", "none", "none", "none", "none", "none", "none", "none"],
];
const ASKED = ["PRAC1", "PRAC2", "PRAC3", "PCN2", "PLACE1", "SYS1", "PRAC9"] as const;

test("every role has its row", () => {
  expect(TABLE.map(([role]) => role)).toEqual(ROLES);
});

describe.each(TABLE)("%s", (role, ...expected) => {
  test.each(ASKED.map((code, column) => [code, expected[column]] as const))("sees %s as %s", (code, seen) => {
    expect(figuresVisibility(anActor(aGrant(role)), figures(code))).toBe(seen);
  });

  test("may open a practice's page exactly where it is shown by name", () => {
    const actor = anActor(aGrant(role));
    for (const code of ["PRAC1", "PRAC2", "PRAC3", "PRAC9"] as const) {
      const named = figuresVisibility(actor, figures(code)) === "named";
      expect(can(actor, "practice.view", ORGANISATIONS[code])).toBe(named);
    }
  });

  test("may open a measure's page exactly where anything of the system is shown", () => {
    const actor = anActor(aGrant(role));
    for (const code of ["SYS1", "SYS2"] as const) {
      const something = figuresVisibility(actor, figures(code)) !== "none";
      expect(can(actor, "measure.view", ORGANISATIONS[code])).toBe(something);
    }
  });
});

test("a practice that moved is named by where it was on the figures' date", () => {
  const scope = figuresScope(anActor(aGrant("PCN_STAFF")), "SYS1");
  const before = { ...figures("PRAC1"), ancestors: ["PCN2", "PLACE2", "SYS1"] };
  expect(visibilityIn(scope, before)).toBe("unnamed");
  expect(visibilityIn(scope, figures("PRAC1"))).toBe("named");
});

test("two grants show the sum of what each shows, one system at a time", () => {
  const here = aGrant("PCC_MEMBER");
  const own = aGrant("PRACTICE_MANAGER", { id: 2 });
  const there = aGrant("ICB_ANALYST", { id: 3, organisation: "SYS2", system: "SYS2" });
  const actor = anActor(here, own, there);
  expect(systemsOf(actor)).toEqual(["SYS1", "SYS2"]);
  expect(figuresScope(actor, "SYS1")).toMatchObject({ named: ["PRAC1"], others: "unnamed" });
  expect(figuresVisibility(actor, figures("PRAC9"))).toBe("named");
});

test("a system that no grant belongs to gives an empty scope", () => {
  const scope = figuresScope(anActor(aGrant("ICB_PRIMARY_CARE")), "SYS2");
  expect(scope).toMatchObject({ named: [], others: "none" });
});

test("a grant for an organisation no file has placed in a system shows nothing beyond", () => {
  const actor = anActor(aGrant("PRACTICE_MANAGER", { system: null }));
  expect(figuresVisibility(actor, figures("PRAC2"))).toBe("none");
  expect(systemsOf(actor)).toEqual([]);
});

test("a command at the machine sees its one system whole", () => {
  expect(visibilityIn(wholeSystem("SYS1"), figures("PRAC3"))).toBe("named");
  expect(visibilityIn(wholeSystem("SYS1"), figures("PRAC9"))).toBe("none");
});
