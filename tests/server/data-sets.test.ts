import { afterAll, beforeEach, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { revertLoad } from "@/lib/server/commands/revert-load";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { attributesOf } from "@/lib/server/queries/attributes";
import { computePendingReadings } from "@/lib/server/readings/compute";
import { seedMetrics } from "@/prisma/seed/metrics";
import { seedReference } from "@/prisma/seed/reference";
import {
  payments,
  paymentsRow,
  PCN_WORKFORCE_HEADING,
  pcnStaffRow,
  SURVEY_HEADING,
  surveyRow,
  workforce,
  workforceRow,
} from "@/tests/fixtures/data-set-csv";
import { csv, LIST_TOTALS_HEADING, UPLOAD_HEADING } from "@/tests/fixtures/official-csv";
import { file, forgetLoads, mapFile, numbers, practiceCode } from "@/tests/support/installation";

const [FIRST, SECOND, THIRD] = numbers(3).map((number) => practiceCode("A", number)) as [
  string,
  string,
  string,
];
const CODES = [FIRST, SECOND, THIRD];

beforeEach(async () => {
  await forgetLoads();
  await seedReference();
  await loaded(await mapFile(3, 0));
});

afterAll(disconnect);

async function loaded(...paths: string[]) {
  const outcomes = await runLoad(paths, NOBODY);
  for (const { errors } of outcomes) expect(errors).toEqual([]);
  return outcomes;
}

function read(metric: string, organisation: string, period: string) {
  return pool()
    .query(
      `select state, value, numerator, denominator, source, level from reading
       where metric_code = $1 and organisation_code = $2 and period = $3`,
      [metric, organisation, period],
    )
    .then(({ rows }) => rows[0]);
}

const paymentsFile = (year: string, weighted: number, contract = "GMS") =>
  file(
    `nhspaymentsgp-${year}-prac.csv`,
    payments(...CODES.map((code) => paymentsRow(code, 8000, weighted, { contract, subIcb: "99A" }))),
  );

const workforceFile = (month: string, ...fte: (number | string)[]) =>
  file(
    `gp-workforce-${month}.csv`,
    workforce(...CODES.map((code, at) => workforceRow(code, 9000, fte[at] ?? 3, { subIcb: "99A" }))),
  );

test("staff are divided by the newest weighted list that begins on or before the month", async () => {
  await loaded(await paymentsFile("23-24", 10_000), await workforceFile("2025-11", 3));
  expect(await read("gps-per-10000", FIRST, "2025-11")).toMatchObject({
    value: expect.closeTo(3, 9),
    denominator: 10_000,
  });

  // A newer list puts the months from its own beginning out of date.
  await loaded(await paymentsFile("24-25", 5000));
  expect(await read("gps-per-10000", FIRST, "2025-11")).toMatchObject({
    value: expect.closeTo(6, 9),
    source: "gp-workforce",
  });
  expect(await read("gps-per-10000", "Q9A", "2025-11")).toMatchObject({ numerator: 9, denominator: 15_000 });
  expect(await read("patients-per-gp", FIRST, "2025-11")).toMatchObject({ value: 3000 });
});

test("a practice without a figure in the official file is not reported there, and never 0", async () => {
  await loaded(await workforceFile("2025-11", "NA", 3, 3));
  expect(await read("patients-per-gp", FIRST, "2025-11")).toMatchObject({
    state: "not-reported",
    value: null,
  });
  expect(await read("patients-per-gp", "Q9A", "2025-11")).toMatchObject({
    numerator: 18_000,
    denominator: 6,
  });
});

test("for each period the official file wins, whichever was loaded last, and an upload fills the others", async () => {
  const upload = (month: string) => CODES.map((code) => `patients-per-gp,${code},${month},8000,4,,`);
  await loaded(await workforceFile("2025-11", 3, 3, 3));
  await loaded(await file("upload.csv", csv(UPLOAD_HEADING, ...upload("2025-10"), ...upload("2025-11"))));
  expect(await read("patients-per-gp", FIRST, "2025-11")).toMatchObject({
    value: 3000,
    source: "gp-workforce",
  });
  expect(await read("patients-per-gp", FIRST, "2025-10")).toMatchObject({
    value: 2000,
    source: "metric-upload",
  });

  const [{ id }] = (await pool().query("select id from load where dataset = 'gp-workforce'")).rows as [
    { id: number },
  ];
  await revertLoad(null, id, "a test");
  expect(await read("patients-per-gp", FIRST, "2025-11")).toMatchObject({
    value: 2000,
    source: "metric-upload",
  });
});

test("an answer that the source hid is suppressed, and adds nothing to the sum", async () => {
  const rows = [surveyRow(FIRST, 0.5, 100), surveyRow(SECOND, -97, -97), surveyRow(THIRD, 0.7, 100)];
  await loaded(await file("GPPS_2025_Practice.csv", csv(SURVEY_HEADING, ...rows)));
  expect(await read("experience-overall", SECOND, "2024/25")).toMatchObject({
    state: "suppressed",
    value: null,
  });
  expect(await read("experience-overall", "Q9A", "2024/25")).toMatchObject({
    value: expect.closeTo(0.6, 9),
    denominator: 200,
  });
});

test("a file by PCN gives its PCN a figure over the lists of its practices, and no practice one", async () => {
  const lists = CODES.map(
    (code) => `GP_PRAC_PAT_LIST,01NOV2025,GP,99A,E38009999,${code},ZZ1 1ZZ,ALL,ALL,10000`,
  );
  await loaded(await file("lists.csv", csv(LIST_TOTALS_HEADING, ...lists)));
  const staff = [1, 2].map((person) =>
    pcnStaffRow("U9A001", "Other Direct Patient Care staff", 1.5, String(person), "99A"),
  );
  const [outcome] = await loaded(await file("pcn.csv", csv(PCN_WORKFORCE_HEADING, ...staff)));
  expect(outcome).toMatchObject({ dataset: "pcn-workforce", period: "2025-11", unknown: [], absent: [] });
  const metric = "pcn-direct-care-per-10000";
  expect(await read(metric, "U9A001", "2025-11")).toMatchObject({
    value: 1,
    denominator: 30_000,
    level: "PCN",
  });
  expect(await read(metric, "Q9A", "2025-11")).toMatchObject({
    value: expect.closeTo(1, 9),
    level: "SYSTEM",
  });
  expect(await read(metric, FIRST, "2025-11")).toBeUndefined();
});

test("what a file says in words is in force with its load: the newest on a day, before any the earliest, gone when it is reverted", async () => {
  await loaded(await paymentsFile("23-24", 9000, "PMS"));
  await loaded(await paymentsFile("24-25", 9000, "GMS"));
  const contractOn = async (on: string) => (await attributesOf([FIRST], day(on))).get(FIRST)?.contract?.value;
  expect(await contractOn("2025-11-30")).toBe("GMS");
  expect(await contractOn("2024-12-31")).toBe("PMS");
  expect(await contractOn("2020-01-01")).toBe("PMS");
  expect((await attributesOf([FIRST], day("2025-11-30"))).get(FIRST)).toMatchObject({
    rurality: { value: "Urban", on: "2025-03-31" },
  });

  const newest = "select value from attribute_in_force where organisation_code = $1 and key = 'contract'";
  expect((await pool().query(newest, [FIRST])).rows).toEqual([{ value: "GMS" }]);
  const [{ id }] = (await pool().query("select max(id) as id from load")).rows as [{ id: number }];
  await revertLoad(null, id, "a test");
  expect(await contractOn("2025-11-30")).toBe("PMS");
  expect((await pool().query(newest, [FIRST])).rows).toEqual([{ value: "PMS" }]);
});

test("the same file twice is unchanged save as of another year, and a file without its year is refused in words", async () => {
  const path = await paymentsFile("24-25", 9000);
  await loaded(path);
  const [again] = await runLoad([path], NOBODY);
  expect(again?.status).toBe("unchanged");
  const [other] = await runLoad([path], { ...NOBODY, on: day("2024-03-31") });
  expect(other).toMatchObject({ status: "loaded", period: "2023/24" });
  // A practice that closed in the year belongs to nobody on its last day, and to the system on its first.
  await pool().query(
    "insert into organisation (code, kind, name, closed_on) values ('Y99090', 'PRACTICE', 'CLOSED', '2024-10-31')",
  );
  await pool().query(
    `insert into membership (child_code, parent_code, parent_kind, ends_on, source)
     values ('Y99090', '99A', 'SUB_ICB', '2024-10-31', 'FILE')`,
  );
  const closed = await file(
    "nhspaymentsgp-24-25-prac.csv",
    payments(...[...CODES, "Y99090"].map((code) => paymentsRow(code, 8000, 9000, { subIcb: "99A" }))),
  );
  const [first] = await runLoad([closed], NOBODY);
  expect(first).toMatchObject({ status: "loaded" });
  expect((await runLoad([closed], NOBODY))[0]?.status).toBe("unchanged");

  const undated = await file("payments.csv", payments(paymentsRow(FIRST, 1, 1, { subIcb: "99A" })));
  const [refused] = await runLoad([undated], NOBODY);
  expect(refused).toMatchObject({
    status: "refused",
    errors: [{ expected: expect.stringContaining("--period") }],
  });
});

test("a newer shipped definition is an edition more for every period, and an ICB's own stays as it is", async () => {
  const editions = () =>
    pool().query(
      `select code, edition, made_by, definition -> 'formula' ->> 'from' as "from" from metric_edition
       where code in ('patients-per-gp', 'gps-per-10000') order by code, edition`,
    );
  const upload = `jsonb_set(definition, '{formula}', '{"from": "upload"}')`;
  await pool().query(`update metric_edition set definition = ${upload} where code = 'patients-per-gp'`);
  await pool().query(
    `update metric_edition set definition = ${upload}, made_by = 'An analyst' where code = 'gps-per-10000'`,
  );
  await loaded(await workforceFile("2025-11", 3, 3, 3));
  expect(await read("patients-per-gp", FIRST, "2025-11")).toBeUndefined();

  await seedMetrics();
  await seedMetrics();
  expect((await editions()).rows).toEqual([
    { code: "gps-per-10000", edition: 1, made_by: "An analyst", from: "upload" },
    { code: "patients-per-gp", edition: 1, made_by: "Catalogue as shipped", from: "upload" },
    { code: "patients-per-gp", edition: 2, made_by: "Catalogue as shipped", from: "counts" },
  ]);
  await computePendingReadings(() => {});
  expect(await read("patients-per-gp", FIRST, "2025-11")).toMatchObject({ value: 3000 });
  await pool().query("truncate metric_edition cascade");
});
