import { afterAll, beforeAll, expect, test } from "vitest";
import { wholeSystem } from "@/lib/permissions/figures";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { findGroup } from "@/lib/server/queries/groups";
import { figuresOfGroups } from "@/lib/server/queries/readings";
import { registeredLists } from "@/lib/server/queries/registered-lists";
import { sustainedPractices } from "@/lib/server/queries/sustained";
import { SETTINGS } from "@/lib/settings/settings";
import { seedReference } from "@/prisma/seed/reference";
import { CROSSTAB_HEADING, csv, LIST_MAP_HEADING, LIST_TOTALS_HEADING } from "@/tests/fixtures/official-csv";
import { file, mapRow, numbers, practiceCode, SYSTEMS } from "@/tests/support/installation";

// Eight practices: four in each of two PCNs until November, when the fourth moves to the second. PCN 1 is in Place X, PCN 2 in Y.
const all = numbers(8);
const PCN = { one: "U9A001", two: "U9A002" };
const pcnOf = (each: number, month: string) => (each < 4 || (each === 4 && month < "11") ? PCN.one : PCN.two);
const MONTHS = [
  ["01SEP2025", "09"],
  ["01OCT2025", "10"],
  ["01NOV2025", "11"],
] as const;
const scope = wholeSystem("Q9A");

beforeAll(async () => {
  await seedReference();
  const [subIcb] = SYSTEMS.A;
  const files = MONTHS.flatMap(([extract, month]) => [
    file(
      "map.csv",
      csv(LIST_MAP_HEADING, ...all.map((each) => mapRow("A", each, pcnOf(each, month), extract))),
    ),
    file(
      "lists.csv",
      csv(
        LIST_TOTALS_HEADING,
        ...all.map(
          (each) =>
            `GP_PRAC_PAT_LIST,${extract},GP,${subIcb},E38009999,${practiceCode("A", each)},ZZ1 1ZZ,ALL,ALL,${each * 1000}`,
        ),
      ),
    ),
    file(
      "crosstab.csv",
      csv(
        CROSSTAB_HEADING,
        ...all.flatMap((each) =>
          [
            ["Same Day", each * 100],
            ["15  to 21 Days", 500],
          ].map(([wait, count]) =>
            [
              ...[extract, practiceCode("A", each), "SURGERY", "TPP", pcnOf(each, month), "A PCN", subIcb],
              ...["NHS Sub", "GP", "Face-to-Face", "General Consultation Acute", wait, count, "Attended"],
            ].join(","),
          ),
        ),
      ),
    ),
  ]);
  await runLoad(await Promise.all(files), NOBODY);
  await pool().query(
    `insert into organisation (code, kind, name) values ('Q9A-X', 'PLACE', 'X'), ('Q9A-Y', 'PLACE', 'Y')`,
  );
  await pool().query(
    `insert into membership (child_code, parent_code, source) values
       ('Q9A-X', 'Q9A', 'LOCAL'), ('Q9A-Y', 'Q9A', 'LOCAL'),
       ('${PCN.one}', 'Q9A-X', 'LOCAL'), ('${PCN.two}', 'Q9A-Y', 'LOCAL'),
       ('${practiceCode("A", 1)}', 'Q9A-Y', 'LOCAL')`,
  );
  await pool().query(
    "insert into reading_work (series, scope, period_start) values ('places', 'Q9A', '2019-01-01')",
  );
  await runLoad([], NOBODY);
});

afterAll(disconnect);

const patients = async (code: string) =>
  (await registeredLists(scope, code, day("2025-11-30"))).map((each) => each.patients);

test("a list is the sum of who belonged on each month's last day", async () => {
  expect(await patients("Q9A")).toEqual([36_000, 36_000, 36_000]);
  expect(await patients(PCN.one)).toEqual([10_000, 10_000, 6000]);
  expect(await patients(PCN.two)).toEqual([26_000, 26_000, 30_000]);
  expect(await patients(practiceCode("A", 4))).toEqual([4000, 4000, 4000]);
});

test("a practice that the ICB puts in a Place of its own is counted there and not in its PCN's Place", async () => {
  expect(await patients("Q9A-X")).toEqual([9000, 9000, 5000]);
  expect(await patients("Q9A-Y")).toEqual([27_000, 27_000, 31_000]);
});

test("a group is found with what it sat under, and no other kind of organisation is one", async () => {
  expect(await findGroup(PCN.one.toLowerCase(), day("2025-11-30"))).toMatchObject({
    kind: "PCN",
    system: "Q9A",
    ancestors: expect.arrayContaining(["Q9A", "Q9A-X"]),
  });
  expect(await findGroup("Q9A", day("2025-11-30"))).toMatchObject({ kind: "SYSTEM", system: "Q9A" });
  expect(await findGroup(practiceCode("A", 1), day("2025-11-30"))).toBeNull();
  expect(await findGroup("'; --", day("2025-11-30"))).toBeNull();
});

test("figures of several groups at once are those of each by itself", async () => {
  const at = { asAt: day("2025-11-30"), comparator: "SYSTEM", metrics: ["within-2-weeks"] } as const;
  const groups = [
    { code: "Q9A-X", kind: "PLACE", ancestors: ["Q9A"] },
    { code: "Q9A", kind: "SYSTEM", ancestors: [] },
  ] as const;
  const together = await figuresOfGroups(scope, groups, at);
  const apart = await Promise.all(groups.map((group) => figuresOfGroups(scope, [group], at)));
  const byCode = (figures: typeof together) =>
    figures.toSorted((a, b) => (a.organisation.code ?? "").localeCompare(b.organisation.code ?? ""));
  expect(byCode(together)).toEqual(byCode(apart.flat()));
  expect(together).toHaveLength(2);
});

test("whoever is in the worse quarter in each of three months stays there; of two months nobody does", async () => {
  const needed = SETTINGS["sustained-periods"].initial;
  const asked = { metric: "within-2-weeks", comparator: "Q9A", needed };
  const worst = [practiceCode("A", 1), practiceCode("A", 2)];
  expect([...(await sustainedPractices(scope, { ...asked, at: period("2025-11") }))].toSorted()).toEqual(
    worst,
  );
  expect(await sustainedPractices(scope, { ...asked, at: period("2025-10") })).toEqual(new Set());
});
