import { dataSets } from "@/app/(signed-in)/data/data-sets";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareCounts, sumCounts } from "@/lib/appointments/compare-counts";
import { wholeSystem } from "@/lib/permissions/figures";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { addUpAgain } from "@/lib/readings/reconcile";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { coverageOf, practicesOpenOnEach } from "@/lib/server/queries/coverage";
import { findLoad, loadsIn } from "@/lib/server/queries/loads";
import { nationalCoverage } from "@/lib/server/queries/national-coverage";
import { countsOfMonth, sumsAt } from "@/lib/server/queries/reconciliation";
import { seedReference } from "@/prisma/seed/reference";
import { csv, SUB_ICB_HEADING } from "@/tests/fixtures/official-csv";
import {
  crosstabFile,
  crosstabRow,
  file,
  mapFile,
  numbers,
  practiceCode,
} from "@/tests/support/installation";

const scope = wholeSystem("Q9A");
const NOVEMBER = period("2025-11");

beforeAll(async () => {
  await seedReference();
  const published = csv(
    SUB_ICB_HEADING,
    "99A,E38009999,NHS Sub A,E54009999,NHS Sys A ICB,E40009999,Midlands,01NOV2025,Attended,GP,Face-to-Face,Same Day,190",
  );
  const rows = numbers(19).map((each) => crosstabRow("A", each));
  await runLoad(
    [await mapFile(20, 5), await crosstabFile(...rows), await file("sub.csv", published)],
    NOBODY,
  );
});

afterAll(disconnect);

test("the data page counts what is held, and of how many practices that is", async () => {
  const coverage = await coverageOf(scope);
  const crosstab = coverage.find(({ series }) => series === "gpad-crosstab");
  expect(crosstab?.periods).toEqual([{ period: "2025-11", start: "2025-11-01", organisations: 19 }]);
  expect(await practicesOpenOnEach(scope, [day("2025-11-30")])).toEqual(new Map([["2025-11-30", 20]]));
});

test("stored sums agree with their practices, and a stored figure that was tampered with is found", async () => {
  const again = async () =>
    (await sumsAt(scope, NOVEMBER.end)).flatMap((each) => addUpAgain(each.sums, each.above).differs);
  expect(await again()).toEqual([]);
  await pool().query(
    "update reading set numerator = numerator + 1 where metric_code = 'same-day' and organisation_code = 'Y99001'",
  );
  expect(
    (await again()).map(({ metric, organisation, part }) => [metric, organisation, part]).toSorted(),
  ).toEqual([
    ["same-day", "Q9A", "numerator"],
    ["same-day", "U9A001", "numerator"],
  ]);
});

test("practices are held against the published sub-ICB figures cell by cell", async () => {
  const counts = await countsOfMonth(scope, NOVEMBER);
  const compared = compareCounts(sumCounts(counts.crosstab.values()), sumCounts(counts.subIcbs.values()));
  expect(compared.differs).toEqual([]);
  expect(compared.agreed).toBeGreaterThan(5);
});

test("the history lists the loads of a reader's systems and of no other", async () => {
  const reach = { organisations: ["Q9A"] };
  const loads = await loadsIn(reach, null);
  expect(loads.map(({ dataset, state }) => [dataset, state]).toSorted()).toEqual([
    ["gpad-crosstab", "in-force"],
    ["gpad-sub-icb", "in-force"],
    ["list-map", "in-force"],
  ]);
  const crosstab = loads.find(({ dataset }) => dataset === "gpad-crosstab")!;
  expect(await findLoad(reach, String(crosstab.id))).toMatchObject({
    code: "Q9A",
    absent: ["Y99020"],
    gone: 1,
    back: [],
  });
  expect(await findLoad({ organisations: ["Q9B"] }, String(crosstab.id))).toBeNull();
  expect(await findLoad(reach, "not-a-number")).toBeNull();
});

test("what would be in force again is told before a load is taken back", async () => {
  const reach = { organisations: ["Q9A"] };
  const newer = await crosstabFile(...numbers(20).map((each) => crosstabRow("A", each, 30)));
  const [outcome] = await runLoad([newer], NOBODY);
  const load = await findLoad(reach, String(outcome!.loadId));
  expect(load).toMatchObject({ gone: 0, replaced: [{ periods: 1 }], back: [{ periods: 1 }] });
});

test("what GPAD says of its own figures is added up by month, and is no count of a practice's", async () => {
  const coverage = csv(
    "SUB_ICB_LOCATION_CODE,ICB_ONS_CODE,REGION_CODE,Appointment_Month,Included Practices,Open Practices,Patients registered at included practices,Patients registered at open practices",
    "99A,E54009999,E40009999,01OCT2025,18,20,1800,2000",
    "99A,E54009999,E40009999,01NOV2025,19,20,1900,2000",
  );
  const row = (on: string, length: string, count: number) =>
    `99A,E38009999,NHS Sub A,E54009999,E40009999,${on},${length},${count}`;
  const durations = csv(
    "SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_ONS_CODE,SUB_ICB_LOCATION_NAME,ICB_ONS_CODE,REGION_ONS_CODE,Appointment_Date,ACTUAL_DURATION,COUNT_OF_APPOINTMENTS",
    row("03NOV2025", "1-5 Minutes", 3),
    row("28NOV2025", "1-5 Minutes", 4),
    row("28NOV2025", "Unknown / Data Quality", 5),
  );
  await runLoad([await file("coverage.csv", coverage), await file("durations.csv", durations)], NOBODY);
  const found = await nationalCoverage(scope);
  expect(found.coverage.map(({ month }) => month).toSorted()).toEqual(["2025-10-01", "2025-11-01"]);
  expect(found.durations).toEqual([
    {
      dataset: "gpad-durations",
      month: "2025-11-01",
      counts: { duration: 12, "duration:1-5": 7, "duration:unknown": 5 },
      files: [expect.stringMatching(/durations\.csv$/)],
    },
  ]);
  expect((await countsOfMonth(scope, NOVEMBER)).tables.size).toBe(0);
  expect((await nationalCoverage(wholeSystem("Q9B"))).coverage).toEqual([]);
});

test("a series that comes and goes by itself stands on the data page by name, and its data set is not said to be missing", async () => {
  const heading =
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Column not used,Time period Sortable,New data,Compared to goal,Time period range";
  const of = (id: string) =>
    numbers(20).map(
      (n) =>
        `${id},An indicator,E92000001,England,${practiceCode("A", n)},A,GPs,Persons,All ages,,,2024/25,${n},,,,,${n},100,,,,,20240000,,,1y`,
    );
  const indicators = [
    await file("a.csv", csv(heading, ...of("91547"))),
    await file("b.csv", csv(heading, ...of("92588"))),
  ];
  await runLoad(indicators, NOBODY);
  const { official, absent } = await dataSets(scope, day("2026-01-15"));
  expect(
    official.filter(({ key }) => key.startsWith("fingertips")).map(({ name, covered }) => [name, covered]),
  ).toEqual([
    ["Fingertips: Adults who smoke", "20 of 20"],
    ["Fingertips: 92588", "20 of 20"],
  ]);
  expect(absent.map(({ name }) => name)).not.toContain("Fingertips");
});
