import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, HeldGrant } from "@/lib/permissions/actor";
import { figuresScope } from "@/lib/permissions/figures";
import type { Role } from "@/lib/permissions/role";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { groupFigures, metricFigures, practiceFigures } from "@/lib/server/queries/readings";
import { seedReference } from "@/prisma/seed/reference";
import { csv, LIST_MAP_HEADING } from "@/tests/fixtures/official-csv";
import { crosstabFile, crosstabRow, file, mapRow, numbers, practiceCode } from "@/tests/support/installation";

// PCN 1 has 8 practices, PCN 2 has 6, PCN 3 has 3; all in one Place.
const PCN_OF = (each: number) => (each <= 8 ? "U9A001" : each <= 14 ? "U9A002" : "U9A003");
const at = period("2025-11");
const asked = { metric: "within-2-weeks", at, asAt: at.end };

beforeAll(async () => {
  await seedReference();
  const all = numbers(17);
  await runLoad(
    [
      await file("map.csv", csv(LIST_MAP_HEADING, ...all.map((each) => mapRow("A", each, PCN_OF(each))))),
      await crosstabFile(
        ...all.flatMap((each) => [
          crosstabRow("A", each, 10 * each),
          crosstabRow("A", each, 30, "15  to 21 Days"),
        ]),
      ),
    ],
    NOBODY,
  );
  await pool().query(
    `insert into organisation (code, kind, name) values ('Q9A-PLACE', 'PLACE', 'The Place')`,
  );
  await pool().query(
    `insert into membership (child_code, parent_code, source)
     select code, 'Q9A-PLACE', 'LOCAL'::membership_source from organisation where kind = 'PCN' and code like 'U9A%'
     union all select 'Q9A-PLACE', 'Q9A', 'LOCAL'`,
  );
  await pool().query(
    "insert into reading_work (series, scope, period_start) values ('places', 'Q9A', '2019-01-01')",
  );
  await runLoad([], NOBODY);
});

afterAll(disconnect);

function scopeFor(role: Role, organisation: string) {
  const grant: HeldGrant = {
    id: 1,
    role,
    deputy: false,
    clearedRestricted: false,
    organisation,
    organisationName: organisation,
    system: "Q9A",
    startsOn: day("2020-01-01"),
    endsOn: null,
  };
  const actor: Actor = { id: "x", name: "A reader", holds: [grant], grants: [grant], actingAs: null };
  return figuresScope(actor, "Q9A");
}

const codes = (figures: { organisation: { code: string | null } }[]) =>
  figures.map((each) => each.organisation.code);

test("the ICB sees every practice by name", async () => {
  const { practices, unnamed } = await metricFigures(scopeFor("ICB_PRIMARY_CARE", "Q9A"), asked, "SYSTEM");
  expect(practices).toHaveLength(17);
  expect(unnamed).toEqual([]);
});

test("a practice manager sees their own by name, and of the others values and no more", async () => {
  const scope = scopeFor("PRACTICE_MANAGER", practiceCode("A", 3));
  const shown = await metricFigures(scope, asked, "SYSTEM");
  expect(codes(shown.practices)).toEqual([practiceCode("A", 3)]);
  expect(shown.unnamed).toHaveLength(16);
  for (const each of shown.unnamed) expect(typeof each).toBe("number");
  expect(JSON.stringify(shown)).not.toContain(practiceCode("A", 4));
});

test("another practice's figures are none at all", async () => {
  const scope = scopeFor("PRACTICE_MANAGER", practiceCode("A", 3));
  const ask = { asAt: at.end, comparator: "SYSTEM" } as const;
  const ancestors = ["U9A001", "Q9A-PLACE", "Q9A"];
  expect(await practiceFigures(scope, { code: practiceCode("A", 4), ancestors }, ask)).toEqual([]);
  expect(await practiceFigures(scope, { code: practiceCode("A", 3), ancestors }, ask)).not.toEqual([]);
});

test("PCN staff see their PCN by name and the rest unnamed", async () => {
  const { practices, unnamed } = await metricFigures(scopeFor("PCN_STAFF", "U9A003"), asked, "SYSTEM");
  expect(codes(practices).toSorted()).toEqual([15, 16, 17].map((each) => practiceCode("A", each)));
  expect(unnamed).toHaveLength(14);
});

test.each(["PCC_MEMBER", "LMC"] as const)(
  "a %s sees sums only, and no PCN whose rest of the Place would be fewer than five practices",
  async (role) => {
    const scope = scopeFor(role, "Q9A");
    const shown = await metricFigures(scope, asked, "SYSTEM");
    expect(shown.practices).toEqual([]);
    expect(shown.unnamed).toEqual([]);
    // With PCN 2 shown beside PCN 1, the Place less both would be the three practices of PCN 3.
    expect(codes(shown.groups).toSorted()).toEqual(["Q9A", "Q9A-PLACE", "U9A001"]);

    const ask = { asAt: at.end, comparator: "SYSTEM" } as const;
    const hidden = { code: "U9A003", ancestors: ["Q9A-PLACE", "Q9A"], kind: "PCN" } as const;
    expect(await groupFigures(scope, hidden, ask)).toEqual([]);
  },
);

test.each(["COMMITTEE_READER", "ADMINISTRATOR"] as const)("a %s sees no figure", async (role) => {
  const shown = await metricFigures(scopeFor(role, "Q9A"), asked, "SYSTEM");
  expect(shown).toEqual({ practices: [], unnamed: [], groups: [] });
});

test("a line drawn from few others is left out for those who may not name them", async () => {
  const own = scopeFor("PRACTICE_MANAGER", practiceCode("A", 15));
  const [three] = (await metricFigures(own, asked, "PCN")).practices;
  expect(three).toMatchObject({ comparator: null, standing: null });
  const [eight] = (await metricFigures(scopeFor("PRACTICE_MANAGER", practiceCode("A", 1)), asked, "PCN"))
    .practices;
  expect(eight?.comparator?.n).toBe(8);
});

test("the reader of one system gets nothing of another", async () => {
  const scope = figuresScope({ id: "x", name: "", holds: [], grants: [], actingAs: null }, "Q9A");
  expect(await metricFigures(scope, asked, "SYSTEM")).toEqual({ practices: [], unnamed: [], groups: [] });
});
