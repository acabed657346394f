import path from "node:path";
import { describe, expect, test } from "vitest";
import { countOf, TWO_WEEK_CATEGORIES, type Cell, type Counts } from "@/lib/appointments/cells";
import { day } from "@/lib/periods/day";
import type { SourceContent } from "@/lib/loads/source-content";
import { asMember, memberOf } from "@/lib/loads/summary-member";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { hasSharedData } from "../support/shared-data";
import { readAll } from "../fixtures/reading";

const folder = path.resolve(import.meta.dirname, "../../../shared/data");

// 118 of the 119 practices of Coventry and Warwickshire are in November's tables: M84043 is in the mapping only.
const SUB_ICB = "B2M3M";

describe.skipIf(!hasSharedData)("the real files (not run without the shared data)", () => {
  // A year for the files that hold none: which one is told by name or --period when they are loaded.
  const all = readAll([folder], { on: day("2025-03-31") });

  async function named(name: string): Promise<SourceContent> {
    const outcome = (await all).find((each) => each.name === name);
    if (!outcome?.content) throw new Error(`${name}: ${JSON.stringify(outcome?.errors.slice(0, 3))}`);
    return outcome.content;
  }
  const table = (name: string) => named(`practice_summary_2025-11_table_${name}.csv`);

  async function countsOf(name: string): Promise<Map<string, Counts>> {
    return new Map([...(await table(name)).facts].map((fact) => [fact.organisation, fact.counts]));
  }

  test("are told apart by content: each official file as its data set, every other file of the folder as none", async () => {
    const recognised = (await all).filter(({ dataset }) => dataset !== null);
    // A file that names no date is read only when its day is told.
    const dated = recognised.filter(({ dataset }) => dataset !== "icb-allocations");
    expect(dated.flatMap(({ errors }) => errors)).toEqual([]);
    expect(recognised.map(({ name, dataset }) => `${dataset} ${name}`).toSorted()).toEqual([
      "area-lookup LSOA2021_to_ICB2023_cw.csv",
      "boundaries-district lad_2024-05_coventry_warwickshire.geojson",
      "boundaries-icb icb_2023-04_england.geojson",
      "boundaries-ward ward_E07000218.geojson",
      "boundaries-ward ward_E07000219.geojson",
      "boundaries-ward ward_E07000220.geojson",
      "boundaries-ward ward_E07000221.geojson",
      "boundaries-ward ward_E07000222.geojson",
      "boundaries-ward ward_E08000026.geojson",
      "cloud-telephony-answered CBT_Calls_Answered_June_2026_Y58_first_rows.csv",
      "cloud-telephony-durations CBT_By_Durations_June_2026_Y58_first_rows.csv",
      "cqc-ratings cqc_latest_ratings_england.csv",
      "epraccur epraccur_2025-11_england.csv",
      "fingertips 91547_smoking_prevalence_cw_and_comparators.csv",
      "fingertips 94240_IMD2025_practice_cw_and_comparators.csv",
      "fingertips indicator-data_93553_IMD2019_practices_england.csv",
      "gp-workforce gp_workforce_practice_detailed_cols_sample.csv",
      "gpad-coverage APPOINTMENTS_GP_COVERAGE_2023-06_to_2025-11.csv",
      "gpad-crosstab Practice_Level_Crosstab_Oct_25_comparators_15C_06H.csv",
      "gpad-durations actual_duration_daily_cw_and_15C.csv",
      "gpad-mapping GPAD_Mapping_Nov_25_england.csv",
      "gpad-sub-icb Regional_CSV_CoventryWarwickshire_2019-03_to_2021-08.csv",
      "gpad-sub-icb Regional_CSV_CoventryWarwickshire_2023-06_to_2025-11.csv",
      "gpad-summary-1 practice_summary_2025-11_table_1_england.csv",
      "gpad-summary-2? practice_summary_2025-11_table_2a_england.csv",
      "gpad-summary-2? practice_summary_2025-11_table_2d_cw_and_comparators.csv",
      "gpad-summary-3? practice_summary_2025-11_table_3a_england.csv",
      "gpad-summary-4 practice_summary_2025-11_table_4_england.csv",
      "gpad-summary-5 practice_summary_2025-11_table_5_england.csv",
      "gpad-summary-6 practice_summary_2025-11_table_6_england.csv",
      "icb-allocations icb_allocation_2025_2026_england.csv",
      "list-ages gp-reg-pat-prac-quin-age_2025-12_cw_and_comparators.csv",
      "list-map gp-reg-pat-prac-map_2025-12_england.csv",
      "list-totals gp-reg-pat-prac-all_2025-03_england.csv",
      "list-totals gp-reg-pat-prac-all_2025-11_england.csv",
      "list-totals gp-reg-pat-prac-all_2025-12_england.csv",
      "nhs-payments nhspaymentsgp-24-25-prac_england.csv",
      "online-consultation OC_submissions_by_practice_2025-03_to_2025-11_cw_and_comparators.csv",
      "openprescribing-items inclisiran_practice_cw_and_comparators.csv",
      "pcn-deprivation pcn_imd2019_2023.csv",
      "pcn-partners ePCN_2026-02.xlsx",
      "pcn-workforce PCN_workforce_individual_2025-11_cw_and_comparators.csv",
      "qof-indicators MAPPING_INDICATORS_2021_v2.csv",
      "qof-organisation-reference ORGANISATION_REFERENCE_2021.csv",
      "qof-practice QOF_2021-22_practice_achievement_england.csv",
      "qof-prevalence PREVALENCE_2021_v2_cw_and_comparators.csv",
    ]);
  }, 120_000);

  test("tables 2a, 3a, 4, 5 and 6 sum to table 1 for each of the 6,138 practices", async () => {
    const totals = await countsOf("1_england");
    expect(totals.size).toBe(6_138);
    for (const [name, family] of [
      ["2a", "wait"],
      ["3a", "category"],
      ["4", "mode"],
      ["5", "staff"],
      ["6", "status"],
    ] as const) {
      const split = await countsOf(`${name}_england`);
      expect(split.size).toBe(6_138);
      const differing = [...totals].filter(
        ([code, counts]) => split.get(code)?.[family] !== counts.appointments,
      );
      expect(differing).toEqual([]);
    }
  });

  test("every published rate per 1,000 follows from table 1's own figures", async () => {
    expect((await table("1_england")).notes).toEqual([]);
  });

  test("Coventry and Warwickshire, November 2025: 491,783 appointments, 23,621 did not attend, 118 practices", async () => {
    const facts = [...(await table("6_england")).facts].filter(({ subIcb }) => subIcb === SUB_ICB);
    const total = (cell: Cell) => facts.reduce((sum, { counts }) => sum + (countOf(counts, cell) ?? NaN), 0);
    expect(facts).toHaveLength(118);
    expect([total("status"), total("status:dna"), total("status:attended"), total("status:unknown")]).toEqual(
      [491_783, 23_621, 435_641, 32_521],
    );
  });

  test("the sub-ICB file says the same of November 2025", async () => {
    const facts = [...(await named("Regional_CSV_CoventryWarwickshire_2023-06_to_2025-11.csv")).facts];
    const november = facts.find(({ month }) => month === "2025-11-01");
    expect(facts).toHaveLength(30);
    expect(november?.counts.appointments).toBe(491_783);
    expect(november?.counts["status:dna"]).toBe(23_621);
  });

  test.each([
    // Queen’s Park’s row of table 3a by hand: 8,921 appointments, 282 unmapped and 2,189 inconsistent.
    ["unmapped", "3a_england", "A81002", 282, 8_921],
    ["inconsistent-mapping", "3a_england", "A81002", 2_189, 8_921],
    ["category-data-quality", "3a_england", "A81002", 2_471, 8_921],
    ["status-unknown", "6_england", "A81001", 125, 1_500],
  ])("%s of table %s, practice %s: %i of %i, added up by hand", async (code, name, practice, some, all) => {
    const counts = (await countsOf(name)).get(practice)!;
    const { formula } = CATALOGUE.find((each) => each.code === code)!;
    if (formula.from !== "appointments") throw new Error(`${code} is not of appointments`);
    const sum = (cells: readonly string[]) =>
      cells.reduce((total, cell) => total + (countOf(counts, cell as Cell) ?? NaN), 0);
    expect([sum(formula.numerator), sum(formula.denominator)]).toEqual([some, all]);
  });

  test("2019's repeated keys add up to the whole body: no step between October and November 2019", async () => {
    const { facts } = await named("Regional_CSV_CoventryWarwickshire_2019-03_to_2021-08.csv");
    const of = (month: string) => [...facts].find((fact) => fact.month === month)?.counts.appointments ?? 0;
    expect(of("2019-10-01") / of("2019-11-01")).toBeGreaterThan(1);
    expect(of("2019-10-01") / of("2019-11-01")).toBeLessThan(1.3); // a whole predecessor body left out would be below 1
  });

  test("the crosstab of October 2025: 155 practices of 15C and 06H, and each family sums to its total", async () => {
    const facts = [...(await named("Practice_Level_Crosstab_Oct_25_comparators_15C_06H.csv")).facts];
    const practices = (subIcb: string) => facts.filter((fact) => fact.subIcb === subIcb).length;
    expect([practices("15C"), practices("06H")]).toEqual([71, 84]);
    expect(facts.reduce((sum, { counts }) => sum + counts.appointments!, 0)).toBe(1_389_547);
    for (const { counts } of facts) {
      for (const family of ["wait", "status", "staff", "mode", "category", "category-wait"] as const) {
        expect(counts[family]).toBe(counts.appointments);
      }
    }
  });

  test("the sums tell table 2a from 2d and name 3a, each from table 1, 3a and 5 alone", async () => {
    const known = new Map(await countsOf("1_england"));
    for (const name of ["3a_england", "5_england"]) {
      for (const [code, counts] of await countsOf(name)) known.set(code, { ...known.get(code), ...counts });
    }
    expect(memberOf(await table("2a_england"), known)).toBe("gpad-summary-2a");
    expect(memberOf(await table("2d_cw_and_comparators"), known)).toBe("gpad-summary-2d");
    expect(memberOf(await table("3a_england"), known)).toBe("gpad-summary-3a");
    const member = asMember(await table("2d_cw_and_comparators"), "gpad-summary-2d");
    const eight = TWO_WEEK_CATEGORIES.map((category): Cell => `category:${category}`);
    for (const { organisation, counts } of member.facts) {
      const categories = known.get(organisation) ?? {};
      expect(counts["two-week"]).toBe(eight.reduce((sum, cell) => sum + (categories[cell] ?? 0), 0));
    }
  });

  test("the list map: 119 practices of Coventry and Warwickshire in 20 PCNs, and one with none", async () => {
    const { memberships, on } = await named("gp-reg-pat-prac-map_2025-12_england.csv");
    const ours = new Set(
      memberships
        .filter(({ parentKind, parent }) => parentKind === "SUB_ICB" && parent === SUB_ICB)
        .map(({ child }) => child),
    );
    const pcns = memberships.filter(({ child, parentKind }) => ours.has(child) && parentKind === "PCN");
    expect(ours.size).toBe(119);
    expect(new Set(pcns.flatMap(({ parent }) => parent ?? [])).size).toBe(20);
    expect(pcns.filter(({ parent }) => parent === null).map(({ child }) => child)).toEqual(["M84034"]);
    expect(on).toBe("2025-12-01");
  });

  test("GPAD's mapping: 6,153 practices in 6,193 rows, 46 of them without a PCN", async () => {
    const { organisations, memberships, rows } = await named("GPAD_Mapping_Nov_25_england.csv");
    expect(rows).toBe(6_193);
    expect(organisations.filter(({ kind }) => kind === "PRACTICE")).toHaveLength(6_153);
    expect(
      memberships.filter(({ parentKind, parent }) => parentKind === "PCN" && parent === null),
    ).toHaveLength(46);
  });

  test("the PCN workbook: 7,705 links from day to day, all but the ended ones open", async () => {
    const { memberships, sheet } = await named("ePCN_2026-02.xlsx");
    expect(sheet).toBe("PCN Core Partner Details");
    expect(memberships).toHaveLength(7_705);
    expect(memberships.filter(({ endsOn }) => endsOn !== null)).toHaveLength(1_481);
  });

  test("epraccur: 8,655 GP practices among 16,685 rows", async () => {
    const { organisations, rows } = await named("epraccur_2025-11_england.csv");
    expect([rows, organisations.length]).toEqual([16_685, 8_655]);
  });

  test("no code of the fictional demo is in use", async () => {
    const codes = (await all).flatMap(({ content }) => content?.organisations.map(({ code }) => code) ?? []);
    expect(codes.filter((code) => /^(Z\d{5}|ZP\d{4}|QZZ)$/.test(code))).toEqual([]);
  });
});
