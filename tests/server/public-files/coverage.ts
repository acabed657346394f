import path from "node:path";
import Papa from "papaparse";
import { beforeAll, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";
import type { LoadOutcome } from "@/lib/server/imports/load-outcome";
import { readShared, SHARED_DATA } from "@/tests/support/shared-data";

/** Every public file, the data set it must be taken for, and how many of the 119 practices now open it has. */
const FILES: Record<string, [dataset: string, practices: number]> = {
  "allocations/icb_allocation_2025_2026_england.csv": ["icb-allocations", 119],
  "cqc/cqc_latest_ratings_england.csv": ["cqc-ratings", 116],
  "fingertips/91547_smoking_prevalence_cw_and_comparators.csv": ["fingertips", 119],
  "fingertips/indicator-data_93553_IMD2019_practices_england.csv": ["fingertips", 118],
  "geo/LSOA2021_to_ICB2023_cw.csv": ["area-lookup", 0],
  "geo/icb_2023-04_england.geojson": ["boundaries-icb", 0],
  "geo/lad_2024-05_coventry_warwickshire.geojson": ["boundaries-district", 0],
  "geo/ward_E07000218.geojson": ["boundaries-ward", 0],
  "geo/ward_E07000219.geojson": ["boundaries-ward", 0],
  "geo/ward_E07000220.geojson": ["boundaries-ward", 0],
  "geo/ward_E07000221.geojson": ["boundaries-ward", 0],
  "geo/ward_E07000222.geojson": ["boundaries-ward", 0],
  "geo/ward_E08000026.geojson": ["boundaries-ward", 0],
  "gpad-coverage/APPOINTMENTS_GP_COVERAGE_2023-06_to_2025-11.csv": ["gpad-coverage", 0],
  "gpad-daily/actual_duration_daily_cw_and_15C.csv": ["gpad-durations", 0],
  "gpad-icb-monthly/Regional_CSV_CoventryWarwickshire_2019-03_to_2021-08.csv": ["gpad-sub-icb", 0],
  "gpad-icb-monthly/Regional_CSV_CoventryWarwickshire_2023-06_to_2025-11.csv": ["gpad-sub-icb", 0],
  "gpad-practice-crosstab/Practice_Level_Crosstab_Oct_25_comparators_15C_06H.csv": ["gpad-crosstab", 0],
  "gpad-practice-summary/practice_summary_2025-11_table_1_england.csv": ["gpad-summary-1", 118],
  "gpad-practice-summary/practice_summary_2025-11_table_2a_england.csv": ["gpad-summary-2a", 118],
  "gpad-practice-summary/practice_summary_2025-11_table_2d_cw_and_comparators.csv": ["gpad-summary-2d", 118],
  "gpad-practice-summary/practice_summary_2025-11_table_3a_england.csv": ["gpad-summary-3a", 118],
  "gpad-practice-summary/practice_summary_2025-11_table_4_england.csv": ["gpad-summary-4", 118],
  "gpad-practice-summary/practice_summary_2025-11_table_5_england.csv": ["gpad-summary-5", 118],
  "gpad-practice-summary/practice_summary_2025-11_table_6_england.csv": ["gpad-summary-6", 118],
  "imd/94240_IMD2025_practice_cw_and_comparators.csv": ["fingertips", 118],
  "imd/pcn_imd2019_2023.csv": ["pcn-deprivation", 0],
  "list-size/gp-reg-pat-prac-all_2025-03_england.csv": ["list-totals", 119],
  "list-size/gp-reg-pat-prac-all_2025-11_england.csv": ["list-totals", 119],
  "list-size/gp-reg-pat-prac-all_2025-12_england.csv": ["list-totals", 119],
  "list-size/gp-reg-pat-prac-map_2025-12_england.csv": ["list-map", 119],
  "list-size/gp-reg-pat-prac-quin-age_2025-12_cw_and_comparators.csv": ["list-ages", 119],
  "ods/GPAD_Mapping_Nov_25_england.csv": ["gpad-mapping", 119],
  "ods/ePCN_2026-02.xlsx": ["pcn-partners", 119],
  "ods/epraccur_2025-11_england.csv": ["epraccur", 119],
  "prescribing/inclisiran_practice_cw_and_comparators.csv": ["openprescribing-items", 42],
  "cloud-telephony/CBT_By_Durations_June_2026_Y58_first_rows.csv": ["cloud-telephony-durations", 0],
  "cloud-telephony/CBT_Calls_Answered_June_2026_Y58_first_rows.csv": ["cloud-telephony-answered", 0],
  "gp-workforce/gp_workforce_practice_detailed_cols_sample.csv": ["gp-workforce", 0],
  "nhs-payments/nhspaymentsgp-24-25-prac_england.csv": ["nhs-payments", 119],
  "online-consultation/OC_submissions_by_practice_2025-03_to_2025-11_cw_and_comparators.csv": [
    "online-consultation",
    119,
  ],
  "pcn-workforce/PCN_workforce_individual_2025-11_cw_and_comparators.csv": ["pcn-workforce", 0],
  "qof/MAPPING_INDICATORS_2021_v2.csv": ["qof-indicators", 0],
  "qof/ORGANISATION_REFERENCE_2021.csv": ["qof-organisation-reference", 119],
  "qof/PREVALENCE_2021_v2_cw_and_comparators.csv": ["qof-prevalence", 119],
  "qof/QOF_2021-22_practice_achievement_england.csv": ["qof-practice", 119],
};

/** The files that are of no data set, and why: each must be taken for none. */
const NOT_DATA: Record<string, string> = {
  "gp-workforce/workforce_year_2016-2025_cw_and_comparators.csv":
    "one author's yearly summary of the workforce files, in no publisher's layout",
  "qof/MAPPING_NHS_GEOGRAPHIES_2021_cw_and_comparators.csv":
    "who belonged where in 2021: told by the patients registered map and the PCN partner file, with days",
  "reference-answers/fingertipsnext_test-indicators-benchmark-rag_expected-response.json":
    "published answers: tests/lib/statistics/published-comparisons.test.ts reproduces them",
  "reference-answers/nhsrplotthedots_snapshot_ptd_spc.md":
    "published answers: tests/lib/statistics/plot-the-dots.test.ts reproduces them",
  "reference-answers/nhsrplotthedots_snapshot_ptd_spc_standard.md":
    "published answers: tests/lib/statistics/plot-the-dots.test.ts reproduces them",
  "reference-answers/rule-cases.json":
    "published answers: tests/lib/statistics/plot-the-dots.test.ts reproduces them",
};

/** Samples of a few rows: they may name no practice of a loaded system, or no month. */
const A_FEW_ROWS = /sample|first_rows/;

/** The last day of the newest figures: what the practices of the system are on. */
const ON = day("2025-12-31");

type Row = {
  file: string;
  dataset: string;
  rows: number;
  practices: number;
  periods: string;
  measures: number;
};

/** What each file is taken for and what of it is there, once all of them are loaded. */
export function coverageTests(outcomes: () => readonly LoadOutcome[]): void {
  let table: Row[] = [];

  beforeAll(async () => {
    table = await tableOf(outcomes());
    console.table(table);
    console.table(Object.entries(NOT_DATA).map(([file, because]) => ({ file, because })));
  });

  test("each is taken for what it is, and none for anything else", () => {
    const found = Object.fromEntries(
      outcomes()
        .filter(({ file }) => !file.endsWith("SOURCES.md"))
        .map(({ file, dataset }) => [nameOf(file), dataset]),
    );
    expect(found).toEqual({
      ...Object.fromEntries(Object.entries(FILES).map(([file, [dataset]]) => [file, dataset])),
      ...Object.fromEntries(Object.keys(NOT_DATA).map((file) => [file, null])),
    });
  });

  test("each is in the table, or named as no data set with the reason", () => {
    const told = new Set([...table.map(({ file }) => file), ...Object.keys(NOT_DATA)]);
    const files = outcomes().map(({ file }) => nameOf(file));
    expect(files.filter((file) => !file.endsWith("SOURCES.md") && !told.has(file))).toEqual([]);
  });

  test("none that is recognised is refused", () => {
    const refused = outcomes().filter(
      ({ file, status, dataset }) => dataset !== null && status === "refused" && !A_FEW_ROWS.test(file),
    );
    expect(refused.map(({ file, errors }) => [nameOf(file), errors.slice(0, 2)])).toEqual([]);
  });

  test("each has as many of the 119 practices as its source says", () => {
    const found = Object.fromEntries(table.map(({ file, practices }) => [file, practices]));
    const expected = Object.entries(FILES);
    expect(expected.map(([file]) => [file, found[file]])).toEqual(
      expected.map(([file, [, practices]]) => [file, practices]),
    );
  });

  test("the published 95% limits of smoking are those of the readings, for each practice of the system", async () => {
    const { rows } = await pool().query<{ code: string; lower: number; upper: number }>(
      `select organisation_code as code, lower, upper from reading
     where metric_code = 'smoking-prevalence' and period = '2022/23' and scope = 'QWU' and level = 'PRACTICE'
       and value is not null`,
    );
    const published = publishedLimits("2022/23");
    expect(rows.length).toBeGreaterThan(110);
    for (const { code, lower, upper } of rows) {
      const [low = NaN, high = NaN] = published.get(code) ?? [];
      expect(lower * 100).toBeCloseTo(low, 3);
      expect(upper * 100).toBeCloseTo(high, 3);
    }
  });

  test("a practice's tenth of deprivation is that of England's file of 2019, and its newest score that of 2025", async () => {
    const { rows } = await pool().query<{ key: string; on: string }>(
      `select key, "on" from attribute_in_force where organisation_code = 'M84001' and key like 'deprivation-%' order by key`,
    );
    expect(rows).toEqual([
      { key: "deprivation-decile", on: "2025-01-01" },
      { key: "deprivation-score", on: "2025-01-01" },
    ]);
  });
}

/** Fingertips' own 95% limits of smoking, in percent, by practice. */
function publishedLimits(period: string): Map<string, [number, number]> {
  const text = readShared("fingertips/91547_smoking_prevalence_cw_and_comparators.csv").replace(
    /^\ufeff/,
    "",
  );
  const { data } = Papa.parse<Record<string, string>>(text, { header: true });
  const practices = data.filter((row) => row["Area Type"] === "GPs" && row["Time period"] === period);
  return new Map(
    practices.map((row) => [
      row["Area Code"]!,
      [Number(row["Lower CI 95.0 limit"]), Number(row["Upper CI 95.0 limit"])],
    ]),
  );
}

/** "cqc/file.csv": the file below the folder of data. */
function nameOf(file: string): string {
  return path.relative(SHARED_DATA, file);
}

/** Which of the system's practices each load has something of, and which measures it feeds. */
async function tableOf(all: readonly LoadOutcome[]): Promise<Row[]> {
  const { rows } = await pool().query<{ id: number; practices: number; periods: string; measures: number }>(
    `with own as (
       select code from practice_on($1) where system = 'QWU'
       and (opened_on is null or opened_on <= $1) and (closed_on is null or closed_on >= $1)),
     said as (
       select load_id, organisation_code as code from fact
       union select load_id, organisation_code from organisation_attribute
       union select load_id, child_code from membership_statement)
     select l.id, (select count(distinct code) from said join own using (code) where load_id = l.id)::int as practices,
            (select min(period) || ' to ' || max(period) from load_part where load_id = l.id) as periods,
            (select count(distinct metric_code) from reading where l.id = any(load_ids))::int as measures
     from load l where l.status = 'LOADED'`,
    [ON],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return all.flatMap(({ file, dataset, rows: read, loadId }) => {
    const load = loadId === null ? undefined : byId.get(loadId);
    if (!load || dataset === null) return [];
    const { practices, periods, measures } = load;
    return [{ file: nameOf(file), dataset, rows: read, practices, periods, measures }];
  });
}
