import { afterAll, beforeAll, expect, test } from "vitest";
import { figuresScope, wholeSystem } from "@/lib/permissions/figures";
import type { Role } from "@/lib/permissions/role";
import { disconnect, pool } from "@/lib/server/db";
import { practicesBehind } from "@/lib/server/queries/programmes/practices-behind";
import { twoSystems } from "@/tests/support/people";
import { reading } from "@/tests/support/programmes";

const SHARE = reading({ code: "same-day", measure: "same-day", unit: "share", value: 0.8, plan: 0.85 });

beforeAll(async () => {
  await twoSystems();
  await pool().query(
    `insert into reading (metric_code, period, organisation_code, level, scope, edition, period_start, period_end,
                          state, value, across_break, source, assumed)
     select metric, '2025-11', code, 'PRACTICE', system, 1, '2025-11-01', '2025-11-30', state, value, false, 'gpad', false
     from (values ('same-day', 'PRAC1', 'SYS1', 'reported', 0.8), ('same-day', 'PRAC2', 'SYS1', 'reported', 0.85),
                  ('same-day', 'PRAC3', 'SYS1', 'reported', 0.6), ('same-day', 'PRAC4', 'SYS1', 'too-small', null),
                  ('same-day', 'PRAC9', 'SYS2', 'reported', 0.1), ('other', 'PRAC1', 'SYS1', 'reported', 0.1))
          as given(metric, code, system, state, value)`,
  );
});
afterAll(disconnect);

function scopeOf(role: Role, organisation: string) {
  const grant = { id: 1, role, organisation, system: "SYS1" };
  return figuresScope({ id: "x", name: "", holds: [], grants: [grant as never], actingAs: null }, "SYS1");
}

const behind = async (scope = wholeSystem("SYS1"), given = SHARE) =>
  (await practicesBehind(scope, [given])).get("same-day");

test("those short of the system's plan are named, the furthest first, of those whose figure is reported", async () => {
  expect(await behind()).toEqual({
    ...{ count: 3, worse: 2 },
    named: [
      { code: "PRAC3", name: "PRAC3 name", value: 0.6 },
      { code: "PRAC1", name: "PRAC1 name", value: 0.8 },
    ],
  });
});

test("where lower is better, those above the plan are short of it", async () => {
  const { worse, named } = (await behind(wholeSystem("SYS1"), { ...SHARE, plan: 0.7, direction: -1 }))!;
  expect([worse, ...named.map(({ code }) => code)]).toEqual([2, "PRAC2", "PRAC1"]);
});

test("without a plan, or where neither way is better, none is worse", async () => {
  for (const given of [{ plan: null }, { direction: 0 as const }])
    expect(await behind(wholeSystem("SYS1"), { ...SHARE, ...given })).toEqual({
      ...{ count: 3, worse: null, named: [] },
    });
});

test("a Place's lead is told of all, and names of their Place alone", async () => {
  expect(await behind(scopeOf("PLACE_LEAD", "PLACE1"))).toMatchObject({
    ...{ count: 3, worse: 2, named: [{ code: "PRAC1" }] },
  });
});

test("who sees sums alone is told of none, and so is who asks of a number, which practices have no share in", async () => {
  expect(await behind(scopeOf("PCC_MEMBER", "SYS1"))).toBeUndefined();
  expect(await behind(wholeSystem("SYS1"), { ...SHARE, unit: "number" })).toBeUndefined();
});
