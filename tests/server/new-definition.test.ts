import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { dateOf, day } from "@/lib/periods/day";
import { db, disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { computePendingReadings } from "@/lib/server/readings/compute";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { AGED_65_AND_OVER } from "@/prisma/seed/metrics/aged-65-and-over";
import { SMOKING_PREVALENCE } from "@/prisma/seed/metrics/smoking-prevalence";
import { TELEPHONE_SHARE } from "@/prisma/seed/metrics/telephone-share";
import { seedReference } from "@/prisma/seed/reference";
import { CROSSTAB_HEADING, csv } from "@/tests/fixtures/official-csv";
import { crosstabRow, file, forgetLoads, mapFile, numbers, practiceCode } from "@/tests/support/installation";

beforeEach(async () => {
  await forgetLoads();
  await pool().query("delete from metric_edition");
  await seedReference();
});

afterAll(disconnect);

const HEADING =
  "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Column not used,Time period Sortable,New data,Compared to goal,Time period range";

/** An indicator of twenty practices: the nth has n of a hundred. */
function indicator(id: string): Promise<string> {
  const rows = numbers(20).map(
    (n) =>
      `${id},An indicator,E92000001,England,${practiceCode("A", n)},A,GPs,Persons,All ages,,,2024/25,${n},,,,,${n},100,,,,,20240000,,,1y`,
  );
  return file("fingertips.csv", [HEADING, ...rows].join("\n"));
}

async function readings(code: string) {
  const { rows } = await pool().query<{ level: string; n: number; numerator: number; quartiles: number }>(
    `select r.level, count(*)::int as n, sum(r.numerator) as numerator, count(c.quartile)::int as quartiles
     from reading r left join comparison c
       on c.metric_code = r.metric_code and c.period = r.period and c.organisation_code = r.organisation_code
      and c.comparator_code = 'Q9A'
     where r.metric_code = $1 group by 1 order by 1`,
    [code],
  );
  return rows;
}

/** A definition of one indicator. */
function define(code: string, series: string): Promise<void> {
  const formula = { from: "counts", datasets: [series], numerator: ["count"], denominator: ["denominator"] };
  return store({ ...SMOKING_PREVALENCE, code, name: code, shortName: code, formula } as MetricDefinition);
}

/** An edition as the definitions' page makes it, with the work it asks for. */
async function store(definition: MetricDefinition): Promise<void> {
  const { code } = definition;
  await db().metricEdition.create({
    data: { code, edition: 1, effectiveFrom: dateOf(day("2019-01-01")), definition, madeBy: "A test" },
  });
  const data = { series: `metric:${code}`, scope: "ENG", periodStart: dateOf(day("2019-01-01")) };
  await db().readingWork.create({ data });
}

const TWENTY = [
  { level: "PRACTICE", n: 20, numerator: 210, quartiles: 20 },
  { level: "PCN", n: 1, numerator: 210, quartiles: 0 },
  { level: "SYSTEM", n: 1, numerator: 210, quartiles: 0 },
];

test("figures that no definition names wait, and a definition alone gives them readings", async () => {
  await runLoad([await mapFile(), await indicator("99999")], NOBODY);
  expect(await readings("an-indicator")).toEqual([]);

  await define("an-indicator", "fingertips:99999");
  await computePendingReadings(() => {});
  expect(await readings("an-indicator")).toEqual(expect.arrayContaining(TWENTY));
});

test("a definition that is there first is fed by the next file, and another indicator does not replace it", async () => {
  await runLoad([await mapFile()], NOBODY);
  await define("an-indicator", "fingertips:99999");
  await define("another", "fingertips:88888");
  await runLoad([await indicator("99999")], NOBODY);
  await runLoad([await indicator("88888")], NOBODY);
  for (const code of ["an-indicator", "another"]) {
    expect(await readings(code)).toEqual(expect.arrayContaining(TWENTY));
  }
});

/** Each is one file of prisma/seed/metrics/, over a data set that other measures are of. */
const THREE = [SMOKING_PREVALENCE, TELEPHONE_SHARE, AGED_65_AND_OVER];

/** The nth practice held n of its hundred appointments by telephone. */
function appointments(): Promise<string> {
  const rows = numbers(20).flatMap((n) => [
    crosstabRow("A", n, n).replace("Face-to-Face", "Telephone"),
    crosstabRow("A", n, 100 - n),
  ]);
  return file("crosstab.csv", csv(CROSSTAB_HEADING, ...rows));
}

/** The nth practice has n hundred patients of 65 and over among ten thousand. */
function ages(): Promise<string> {
  const rows = numbers(20).flatMap((n) =>
    [
      ["ALL", "ALL", 10_000],
      ["FEMALE", "65_69", 50 * n],
      ["MALE", "95+", 50 * n],
      ["FEMALE", "40_44", 5_000 - 50 * n],
      ["MALE", "40_44", 5_000 - 50 * n],
    ].map((cells) => `GP_PRAC_PAT_LIST,01NOV2025,GP,${practiceCode("A", n)},,ZZ1 1ZZ,${cells.join(",")}`),
  );
  return file(
    "ages.csv",
    csv(
      "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS",
      ...rows,
    ),
  );
}

test("three measures over data sets that are there already are each a definition, and figures follow from it alone", async () => {
  await pool().query("delete from metric_edition where code = any($1)", [THREE.map(({ code }) => code)]);
  await runLoad([await mapFile(), await indicator("91547"), await appointments(), await ages()], NOBODY);
  for (const { code } of THREE) expect(await readings(code)).toEqual([]);

  // As a newer release does at its start.
  await seedReference();
  await computePendingReadings(() => {});
  const sums: Record<string, number> = { "aged-65-and-over": 21_000 };
  for (const { code } of THREE) {
    const numerator = sums[code] ?? 210;
    expect(await readings(code), code).toEqual(
      expect.arrayContaining(TWENTY.map((each) => ({ ...each, numerator }))),
    );
  }
});

test("no code knows any of the three by name", () => {
  const codes = THREE.map(({ code }) => code);
  const naming = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.join(folder, name))
      .filter((name) => codes.some((code) => readFileSync(name, "utf8").includes(code))),
  );
  expect(naming).toEqual([]);
});
