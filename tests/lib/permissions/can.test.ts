import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { inForce, sharesSystem } from "@/lib/permissions/actor";
import { can, canAnywhere, scopeOf } from "@/lib/permissions/can";
import { PERMISSIONS, type Permission } from "@/lib/permissions/permissions";
import { GRANTED_FOR, ROLES, roleName } from "@/lib/permissions/role";
import { ACTS_FOR, aGrant, anActor, ORGANISATIONS } from "./people";

const permissions = fc.constantFrom(...(Object.keys(PERMISSIONS) as Permission[]));
const subjects = fc.constantFrom(...Object.values(ORGANISATIONS));
const grants = fc.constantFrom(...ROLES).map((role) => aGrant(role));

test("a person without a grant in force may do nothing", () => {
  fc.assert(
    fc.property(permissions, subjects, (permission, subject) => {
      expect(can(anActor(), permission, subject)).toBe(false);
    }),
  );
});

test("another grant never takes anything away", () => {
  fc.assert(
    fc.property(permissions, subjects, fc.array(grants), grants, (permission, subject, held, more) => {
      const before = can(anActor(...held), permission, subject);
      expect(before && !can(anActor(...held, more), permission, subject)).toBe(false);
    }),
  );
});

test("nothing is allowed outside the grant's system", () => {
  fc.assert(
    fc.property(permissions, subjects, grants, (permission, subject, grant) => {
      if (can(anActor(grant), permission, subject)) expect(sharesSystem(grant, subject)).toBe(true);
    }),
  );
});

test("a list's scope holds exactly what may be done to each subject of it", () => {
  fc.assert(
    fc.property(permissions, subjects, fc.array(grants), (permission, subject, held) => {
      const { organisations } = scopeOf(anActor(...held), permission);
      const listed = [subject.code, ...subject.ancestors].some((code) => organisations.includes(code));
      // A fact of the subject may allow more than the scope says; these subjects have none, save a Place's code.
      if (permission !== "plan.edit-action") expect(listed).toBe(can(anActor(...held), permission, subject));
      if (listed) expect(canAnywhere(anActor(...held), permission)).toBe(true);
    }),
  );
});

test("acting under one grant leaves the others' rights aside", () => {
  const [panel, practice] = [aGrant("ICB_PRIMARY_CARE"), aGrant("PRACTICE_MANAGER", { id: 2 })];
  const actor = { ...anActor(panel, practice), grants: [practice], actingAs: 2 };
  expect(can(actor, "level.decide", ORGANISATIONS.PRAC1)).toBe(false);
  expect(can(actor, "level.reply", ORGANISATIONS.PRAC1)).toBe(true);
});

test.each([
  ["2025-03-31", false],
  ["2025-04-01", true],
  ["2025-09-30", true],
  ["2025-10-01", false],
])("a grant from 1 April to 30 September on %s: %s", (on, expected) => {
  const grant = { startsOn: day("2025-04-01"), endsOn: day("2025-09-30") };
  expect(inForce(grant, day(on))).toBe(expected);
});

test("every role is granted for a kind of organisation and has a name", () => {
  for (const role of ROLES) {
    expect(ACTS_FOR[GRANTED_FOR[role]]).toBeDefined();
    expect(roleName({ role, deputy: false })).toMatch(/^[A-Z]/);
  }
  expect(roleName({ role: "PRACTICE_MANAGER", deputy: true })).toBe("Deputy practice manager");
});
