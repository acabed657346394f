import { afterAll, beforeAll, expect, test } from "vitest";
import { PICTURES } from "@/app/charts/pictures";
import { DOWNLOADS } from "@/app/downloads/tables";
import type { Actor, HeldGrant } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import type { Role } from "@/lib/permissions/role";
import { day } from "@/lib/periods/day";
import { addProgramme } from "@/lib/server/commands/add-programme";
import { setSetting } from "@/lib/server/commands/set-setting";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { seedReference } from "@/prisma/seed/reference";
import { CROSSTAB_HEADING, csv, LIST_MAP_HEADING, LIST_TOTALS_HEADING } from "@/tests/fixtures/official-csv";
import { DEFINITION } from "@/tests/support/programme-set";
import { downloaded, type DownloadedRow } from "@/tests/support/downloaded";
import { file, mapRow, numbers, practiceCode, SYSTEMS, type TestSystem } from "@/tests/support/installation";

// In A: PCN 1 has 8 practices, PCN 2 has 6, PCN 3 has 3, all in one Place. In B: 6 practices in one PCN.
const PCN_OF = (each: number) => (each <= 8 ? "U9A001" : each <= 14 ? "U9A002" : "U9A003");
const OF = { A: numbers(17), B: numbers(6) };
const MONTHS = ["01SEP2025", "01OCT2025", "01NOV2025"];
const MEASURE = "within-2-weeks";
const ASKED = {
  ...{ at: "2025-11", measure: MEASURE, scope: "Q9A", practice: practiceCode("A", 3) },
  ...{ programme: "access", workstream: "self-referral", figure: "referrals" },
};

beforeAll(async () => {
  await seedReference();
  await setSetting(null, { key: "systems-shown", value: ["Q9A", "Q9B"], effectiveFrom: day("2020-04-01") });
  const both = (["A", "B"] as const).flatMap((system) => OF[system].map((each) => ({ system, each })));
  const files = MONTHS.flatMap((month, index) => [
    file(
      "map.csv",
      csv(LIST_MAP_HEADING, ...both.map((one) => mapRow(one.system, one.each, pcnOf(one), month))),
    ),
    file("lists.csv", csv(LIST_TOTALS_HEADING, ...both.map((one) => listRow(one, month)))),
    file("crosstab.csv", csv(CROSSTAB_HEADING, ...both.flatMap((one) => crosstabRows(one, month, index)))),
  ]);
  await runLoad(await Promise.all(files), NOBODY);
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
  // No boundary is loaded: who may name no practice has no map to take.
  await pool().query(
    `insert into organisation_attribute (load_id, organisation_code, scope, key, value, "on")
     select p.load_id, o.code, p.scope, a.key, a.value, '2025-11-01'
     from (select load_id, scope from load_in_force order by load_id limit 1) p, organisation o,
          (values ('latitude', '52.4'), ('longitude', '-1.5')) a (key, value)
     where o.kind = 'PRACTICE'`,
  );
  await addProgramme(null, {
    ...{ system: "Q9A", slug: "access", startsOn: day("2025-04-01"), endsOn: null, by: "The manager" },
    definition: DEFINITION,
  });
  await pool().query(
    `insert into programme_value (programme_id, metric, subject, period, period_start, period_end, value, plan, source,
                                  note, recorded_by, recorded_at)
     select id, 'referrals', 'ICB', '2025-11', '2025-11-01', '2025-11-30', 5930, 5800, 'A return', '', 'x', now()
     from programme`,
  );
});

afterAll(disconnect);

type One = { system: TestSystem; each: number };

function pcnOf({ system, each }: One): string {
  return system === "A" ? PCN_OF(each) : "U9B001";
}

function listRow({ system, each }: One, month: string): string {
  const [subIcb] = SYSTEMS[system];
  return `GP_PRAC_PAT_LIST,${month},GP,${subIcb},E38009999,${practiceCode(system, each)},ZZ1 1ZZ,ALL,ALL,${each * 1000}`;
}

/** The first practice is far below, the last far above, and all move from month to month. */
function crosstabRows(one: One, month: string, index: number): string[] {
  const { system, each } = one;
  const [subIcb] = SYSTEMS[system];
  const soon = each === 1 ? 50 : each === 17 ? 4_900 : 700 + 10 * ((each * 7 + index) % 11);
  const late = each === 1 ? 2_000 : each === 17 ? 10 : 300;
  const who = [practiceCode(system, each), "SURGERY", "TPP", pcnOf(one), "A PCN", subIcb, "NHS Sub"];
  const row = (wait: string, count: number) =>
    [month, ...who, "GP", "Face-to-Face", "General Consultation Routine", wait, count, "Attended"].join(",");
  return [row("Same Day", soon), row("15  to 21 Days", late)];
}

function reader(role: Role, organisation: string, system = "Q9A"): Actor {
  const grant: HeldGrant = {
    id: 1,
    role,
    deputy: false,
    clearedRestricted: false,
    organisation,
    organisationName: organisation,
    system,
    startsOn: day("2020-01-01"),
    endsOn: null,
  };
  return {
    id: "00000000-0000-4000-8000-000000000001",
    name: "A reader",
    holds: [grant],
    grants: [grant],
    actingAs: null,
  };
}

const inA = (all: readonly number[]) => all.map((each) => practiceCode("A", each));

/** Who reads, the practices they may be told of, and the tables they are sent: the others do not exist for them. */
const SUMS = [
  "measures",
  "assurance",
  "measure-groups",
  "measure-trend",
  "scope",
  "data-sets",
  "reconciliation",
  "appointments-covered",
  "appointment-lengths",
  "home-figures",
];
/** Whoever reads how a programme stands. */
const PROGRAMME = ["programme-aims", "programme-headlines", "programme-workstreams"];
const OPEN = [...SUMS, "places", "map", "measure-practices", "measure-outliers", "changes"];
const NAMED = [
  ...OPEN,
  "groups",
  "decided-levels",
  "practices",
  "practice",
  "decisions",
  "overview",
  "measure-two-periods",
  "history",
];
const ICB = [
  ...NAMED,
  "home-outliers",
  "returns",
  "returns-to-review",
  "measure-reviews",
  "line-decisions",
  "similar",
  "loads",
  "worklist",
  "levels",
  "inspections",
  "contract-actions",
  "soft-intelligence",
  ...PROGRAMME,
  ...["programme-milestones", "programme-updates", "programme-risks", "programme-reports"],
  "workstream-actions",
  "support-to-offer",
  "programme-figures",
  "programme-figure",
  "access-plans",
  "access-plan-coverage",
];
const READERS: { role: Role; organisation: string; may: string[]; tables: string[] }[] = [
  { role: "ICB_PRIMARY_CARE", organisation: "Q9A", may: inA(OF.A), tables: ICB },
  // An analyst reads returns and reviews none, and reads no evidence that is not a figure.
  {
    role: "ICB_ANALYST",
    organisation: "Q9A",
    may: inA(OF.A),
    tables: ICB.filter(
      (table) =>
        !["returns-to-review", "contract-actions", "soft-intelligence", "support-to-offer"].includes(table),
    ),
  },
  {
    role: "PLACE_LEAD",
    organisation: "Q9A-PLACE",
    may: inA(OF.A),
    tables: [...NAMED, "home-outliers", "similar"],
  },
  // Practice 3 is not theirs to name: it is no practice, and no neighbours, for them.
  {
    role: "PCN_STAFF",
    organisation: "U9A003",
    may: inA([15, 16, 17]),
    tables: NAMED.filter((table) => !["practice", "decisions"].includes(table)),
  },
  {
    role: "PRACTICE_MANAGER",
    organisation: practiceCode("A", 3),
    may: inA([3]),
    tables: [...NAMED, "worklist", "returns", "inspections", "contract-actions"],
  },
  { role: "PCC_MEMBER", organisation: "Q9A", may: [], tables: [...OPEN, ...PROGRAMME, "levels"] },
  { role: "LMC", organisation: "Q9A", may: [], tables: OPEN },
  { role: "COMMITTEE_READER", organisation: "Q9A", may: [], tables: [] },
  { role: "ADMINISTRATOR", organisation: "Q9A", may: [], tables: [] },
];

type Files = Map<string, NonNullable<Awaited<ReturnType<typeof downloaded>>>>;

/** Tables of who may do what and what belongs where: they hold no figure. */
const ADMINISTRATIVE = [
  ...["people", "organisations", "settings", "audit", "access-review", "deputies", "exclusions", "outbox"],
  ...["views", "uploads", "panel-seats", "take-up", "take-up-quarters", "support-catalogue"],
  ...["own-access", "ties", "upload-review", "definition-editions"],
  ...["collection-windows", "window-extensions"],
  ...["take-up-providers", "offered-to", "framework-editions"],
];

/** Every file of figures that this installation sends a reader. */
async function sent(actor: Actor): Promise<Files> {
  const found: Files = new Map();
  for (const table of DOWNLOADS.keys()) {
    const file = ADMINISTRATIVE.includes(table) ? null : await downloaded(table, actor, ASKED);
    if (file) found.set(table, file);
  }
  return found;
}

test.each(READERS)(
  "a $role of $organisation is sent the tables of their pages, with nobody out of reach",
  async (each) => {
    const files = await sent(reader(each.role, each.organisation));
    expect([...files.keys()].toSorted()).toEqual(each.tables.toSorted());
    const others = [...inA(OF.A), ...OF.B.map((number) => practiceCode("B", number))].filter(
      (code) => !each.may.includes(code),
    );
    for (const [table, { text }] of files) {
      expect(
        others.filter((code) => text.includes(code)),
        table,
      ).toEqual([]);
    }
  },
);

test.each(READERS)(
  "the map that a $role of $organisation takes away marks whom they may name",
  async (each) => {
    const { permission, draw } = PICTURES.get("map")!;
    const actor = reader(each.role, each.organisation);
    const made = { origin: "", at: new Date(0), marking: "OFFICIAL", illustrative: null };
    const asked = { actor, search: { at: "2025-11", measure: MEASURE }, all: false, made };
    const svg = canAnywhere(actor, permission) ? (await draw(asked))?.svg : null;
    const marked = [...(svg ?? "").matchAll(/<g><title>([^<:]*)/g)].map(([, name]) => name);
    expect(marked.toSorted()).toEqual(each.may.map((code) => `Surgery ${Number(code.slice(-3))}`).toSorted());
  },
);

test("the reader of one system is sent nothing of another, whatever the address asks for", async () => {
  const files = await sent(reader("ICB_ANALYST", "Q9B", "Q9B"));
  expect([...files.keys()]).not.toContain("practice");
  expect([...files.keys()]).not.toContain("scope");
  for (const [table, { text }] of files) expect(text, table).not.toMatch(/Y990|U9A|Q9A/);
});

test("who sees sums is sent no PCN that small cells hide, and no practice behind one", async () => {
  const asked = { ...ASKED, of: "pcns" };
  const below = await downloaded("scope", reader("LMC", "Q9A"), asked);
  expect(below?.rows.map((row) => row.organisation_code)).toEqual(["U9A001"]);
  expect(await downloaded("scope", reader("LMC", "Q9A"), { ...asked, scope: "U9A003" })).toMatchObject({
    rows: [],
  });
  const [assured] = [await downloaded("assurance", reader("LMC", "Q9A"), { ...ASKED, of: "U9A003" })];
  expect(assured?.rows).toEqual([]);
});

test("the line of an organisation is sent to whoever is shown its figure, and is no line to others", async () => {
  const periods = async (role: Role, organisation: string, of: string) =>
    (await downloaded("measure-trend", reader(role, organisation), { ...ASKED, of }))?.rows.map(
      ({ period }) => period,
    ) ?? null;
  const all = ["2025-09", "2025-10", "2025-11"];
  expect(await periods("LMC", "Q9A", "u9a001")).toEqual(all);
  expect(await periods("LMC", "Q9A", "U9A003")).toBeNull();
  expect(await periods("LMC", "Q9A", practiceCode("A", 3))).toBeNull();
  expect(await periods("PRACTICE_MANAGER", practiceCode("A", 3), practiceCode("A", 3))).toEqual(all);
  expect(await periods("PRACTICE_MANAGER", practiceCode("A", 3), practiceCode("A", 4))).toBeNull();
  expect(await periods("ICB_ANALYST", "Q9A", practiceCode("B", 1))).toBeNull();
});

test("each point of a line says what it was counted from, out of how many, and in which publication", async () => {
  const line = await downloaded("measure-trend", reader("ICB_ANALYST", "Q9A"), {
    ...ASKED,
    of: practiceCode("A", 3),
  });
  expect(line?.rows.length).toBe(3);
  for (const { value, numerator, n, source } of line?.rows ?? []) {
    expect(Number(value)).toBeCloseTo(Number(numerator) / Number(n), 12);
    expect(source).toMatch(/\w/);
  }
});

const FIGURES = [
  "scope",
  "practices",
  "practice",
  "measures",
  "assurance",
  "measure-practices",
  "measure-outliers",
  "measure-groups",
];

test.each(FIGURES)("every figure of %s is the stored reading, in full precision", async (table) => {
  const file = await downloaded(table, reader("ICB_PRIMARY_CARE", "Q9A"), ASKED);
  expect(file?.rows.length).toBeGreaterThan(0);
  const { rows: stored } = await pool().query<Record<string, string | number | null>>(
    `select r.metric_code || ' ' || r.organisation_code || ' ' || r.period as key, r.numerator, r.denominator, r.value,
            r.lower as lower_95, r.upper as upper_95, c.rank, c.n, c.quartile, c.verdict
     from reading r left join comparison c on c.metric_code = r.metric_code and c.period = r.period
      and c.organisation_code = r.organisation_code and c.comparator_code = 'Q9A' and c.scope = r.scope
     where r.scope = 'Q9A'`,
  );
  const byKey = new Map(stored.map((row) => [row.key, row]));
  for (const row of file?.rows ?? []) {
    const key = `${row.measure_code} ${row.organisation_code} ${row.period}`;
    expect(byKey.get(key), key).toMatchObject(asStored(row));
  }
});

function asStored(row: DownloadedRow) {
  const number = (name: string) => (row[name] === "" ? null : Number(row[name]));
  return {
    ...Object.fromEntries(
      ["numerator", "denominator", "value", "lower_95", "upper_95", "rank", "quartile"].map((name) => [
        name,
        number(name),
      ]),
    ),
    verdict: row.verdict || null,
  };
}

test("the practices beyond chance are a file of their own: the far ones and nobody else", async () => {
  const file = await downloaded("measure-outliers", reader("ICB_PRIMARY_CARE", "Q9A"), ASKED);
  expect(file?.rows.map((row) => [row.organisation_code, row.verdict?.split("-")[0]])).toEqual([
    [practiceCode("A", 1), "worse"],
    [practiceCode("A", 17), "better"],
  ]);
});

test("neighbours are given with their distance, the practice itself first", async () => {
  const file = await downloaded("similar", reader("ICB_PRIMARY_CARE", "Q9A"), ASKED);
  expect(file?.rows[0]).toMatchObject({ nearest: "0", practice_code: practiceCode("A", 3), distance: "0" });
  // 3,000 patients: 2,000 is further by the logarithm than 4,000.
  expect(file?.rows[1]).toMatchObject({ practice_code: practiceCode("A", 4), list_size: "4000" });
  const distances = file?.rows.map((row) => Number(row.distance)) ?? [];
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
});

test("every file says in its notes of whom, when and which page it is, and each column what it means", async () => {
  for (const [table, { sheet }] of await sent(reader("ICB_ANALYST", "Q9A"))) {
    const notes = Object.fromEntries(sheet.notes.map(({ name, text }) => [name, text]));
    expect(notes, table).toMatchObject({
      Classification: "OFFICIAL",
      Page: expect.stringMatching(/^https:\/\/here\//),
    });
    expect(notes.Scope, table).toBeTruthy();
    expect(sheet.fileName, table).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(new Set(sheet.columns.map(({ name }) => name)).size, table).toBe(sheet.columns.length);
    for (const { name, heading, meaning } of sheet.columns) {
      expect(name, table).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
      expect([heading, meaning], `${table} ${name}`).not.toContain("");
    }
  }
});

test.each<[Role, string[]]>([
  ["ADMINISTRATOR", ["people", "organisations", "settings"]],
  ["ICB_ANALYST", ["organisations", "settings"]],
  ["ICB_PRIMARY_CARE", ["settings"]],
  ["PRACTICE_MANAGER", []],
  ["PCC_MEMBER", []],
])("a %s is sent of the administration's tables: %s", async (role, expected) => {
  const organisation = role === "PRACTICE_MANAGER" ? practiceCode("A", 3) : "Q9A";
  const asked = ["people", "organisations", "settings"];
  const files = await Promise.all(asked.map((table) => downloaded(table, reader(role, organisation), {})));
  expect(asked.filter((_, index) => files[index])).toEqual(expected);
});

test("who looks after one system is sent its practices and PCNs with where they belong, and no other's", async () => {
  const analyst = reader("ICB_ANALYST", "Q9A");
  const practices = await downloaded("organisations", analyst, {});
  expect(practices?.rows.map(({ code }) => code).toSorted()).toEqual(inA(OF.A));
  expect(practices?.rows.find(({ code }) => code === practiceCode("A", 1))).toMatchObject({
    place: "The Place",
    pcn_code: "U9A001",
    own_place: "no",
  });
  const found = await downloaded("organisations", analyst, { q: practiceCode("A", 5) });
  expect(found?.rows).toHaveLength(1);
  const pcns = await downloaded("organisations", analyst, { of: "pcns" });
  expect(pcns?.rows.map((row) => [row.code, row.open_practices]).toSorted()).toEqual([
    ["U9A001", "8"],
    ["U9A002", "6"],
    ["U9A003", "3"],
  ]);
});

test("the settings are sent with the value in force and each that was before", async () => {
  const file = await downloaded("settings", reader("ADMINISTRATOR", "Q9A"), {});
  const shown = file?.rows.filter(({ setting }) => setting === "systems-shown");
  expect(shown?.map(({ value, from, state }) => ({ value, from, state }))).toEqual([
    { value: "Q9A, Q9B", from: "2020-04-01", state: "In force" },
    { value: "QWU", from: "2019-01-01", state: "Past" },
  ]);
});

test("the map's list is sent by name to who may name them, and as sums to who may not", async () => {
  const named = await downloaded("map", reader("ICB_ANALYST", "Q9A"), ASKED);
  expect(named?.rows.filter(({ level }) => level === "practice")).toHaveLength(OF.A.length);
  const sums = await downloaded("map", reader("LMC", "Q9A"), ASKED);
  expect(sums?.rows.map(({ level }) => level)).not.toContain("practice");
});
