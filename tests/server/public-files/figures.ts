import Papa from "papaparse";
import { expect, test } from "vitest";
import { wholeSystem } from "@/lib/permissions/figures";
import { period } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";
import { exportedFigures, type ExportedFigure } from "@/lib/server/queries/exported-figures";
import { metricFigures } from "@/lib/server/queries/readings";
import type { Level } from "@/lib/readings/view";
import { readShared } from "@/tests/support/shared-data";

const CROSSTAB = "gpad-practice-crosstab/Practice_Level_Crosstab_Oct_25_comparators_15C_06H.csv";

const rowsOf = (file: string) => Papa.parse<Record<string, string>>(readShared(file), { header: true }).data;
const table = (name: string) =>
  rowsOf(`gpad-practice-summary/practice_summary_2025-11_table_${name}_england.csv`).filter(
    (row) => row.gp_code,
  );

function figures(system: string, metric: string, at: string, level: Level): Promise<ExportedFigure[]> {
  return exportedFigures(wholeSystem(system), { metric, period: at, level });
}

/** The figures of Coventry and Warwickshire and its neighbours, held against the files they come from. */
export function figuresTests(): void {
  test("119 practices in 20 PCNs and one without, in Places of 50, 12, 32 and 25", async () => {
    const { rows } = await pool().query(
      `select place, count(*)::int as practices, count(distinct pcn)::int as pcns
     from practice_on('2025-11-30')
     where system = 'QWU' and (closed_on is null or closed_on >= '2025-11-30') group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { place: "QWU-COVENTRY", practices: 50, pcns: 8 },
      { place: "QWU-NORTH", practices: 25, pcns: 4 },
      { place: "QWU-RUGBY", practices: 12, pcns: 1 },
      { place: "QWU-SOUTH", practices: 32, pcns: 7 },
    ]);
    const { rows: without } = await pool().query(
      "select code from practice_on('2025-11-30') where system = 'QWU' and pcn is null and closed_on is null",
    );
    expect(without).toEqual([{ code: "M84034" }]);
  });

  test("the system's November: 491,783 appointments, of which 23,621 did not attend", async () => {
    const [rate] = await figures("QWU", "appointments-per-1000", "2025-11", "SYSTEM");
    expect(rate).toMatchObject({ numerator: 491_783, denominator: 1_104_101 });
    const [missed] = await figures("QWU", "did-not-attend", "2025-11", "SYSTEM");
    expect(missed).toMatchObject({ numerator: 23_621, denominator: 23_621 + 435_641 });
    const [unknown] = await figures("QWU", "status-unknown", "2025-11", "SYSTEM");
    expect(unknown).toMatchObject({ numerator: 32_521, denominator: 491_783 });
  });

  test("each practice's published rate per 1,000 is reproduced, and the unpublished one stays not reported", async () => {
    const own = await figures("QWU", "appointments-per-1000", "2025-11", "PRACTICE");
    const published = new Map(
      table("1").map((row) => [row.gp_code, Number(row.appointments_per_1000_patients)]),
    );
    expect(own).toHaveLength(119);
    expect(own.filter((each) => each.value === null).map((each) => each.code)).toEqual(["M84043"]);
    for (const { code, value, n } of own) {
      if (value === null) continue;
      expect(value).toBeCloseTo(published.get(code) ?? NaN, 6);
      expect(n).toBe(118);
    }
  });

  test("tables 2a, 3a, 4, 5 and 6 sum to table 1 in every practice in force", async () => {
    const { rows } = await pool().query<{ dataset: string; compared: number; differing: number }>(
      `select f.dataset, count(*)::int as compared,
            count(*) filter (where (f.counts ->> case f.dataset
              when 'gpad-summary-2a' then 'wait' when 'gpad-summary-3a' then 'category'
              when 'gpad-summary-4' then 'mode' when 'gpad-summary-5' then 'staff' else 'status' end)::int
              <> (one.counts ->> 'appointments')::int)::int as differing
     from fact f join fact one using (month, organisation_code)
     where one.dataset = 'gpad-summary-1'
       and f.dataset in ('gpad-summary-2a', 'gpad-summary-3a', 'gpad-summary-4', 'gpad-summary-5', 'gpad-summary-6')
     group by 1 order by 1`,
    );
    expect(rows.map((row) => row.differing)).toEqual([0, 0, 0, 0, 0]);
    for (const { compared } of rows) expect(compared).toBe(6138);
  });

  test("the practice tables and the published sub-ICB file agree on November", async () => {
    const { rows } = await pool().query(
      `select (counts ->> 'appointments')::int as appointments, (counts ->> 'status:dna')::int as missed
     from fact where organisation_code = 'B2M3M' and month = '2025-11-01' and dataset = 'gpad-sub-icb'`,
    );
    expect(rows).toEqual([{ appointments: 491_783, missed: 23_621 }]);
  });

  test.each([
    { system: "QUY", subIcb: "15C", practices: 71 },
    { system: "QUE", subIcb: "06H", practices: 84 },
  ])(
    "$system, October 2025, from the crosstab: $practices practices",
    async ({ system, subIcb, practices }) => {
      const raw = rowsOf(CROSSTAB).filter((row) => row.SUB_ICB_LOCATION_CODE === subIcb);
      const count = (keep: (row: Record<string, string>) => boolean) =>
        raw.filter(keep).reduce((sum, row) => sum + Number(row.COUNT_OF_APPOINTMENTS), 0);

      const [missed] = await figures(system, "did-not-attend", "2025-10", "SYSTEM");
      expect(missed).toMatchObject({
        numerator: count((row) => row.APPT_STATUS === "DNA"),
        denominator: count((row) => row.APPT_STATUS === "DNA" || row.APPT_STATUS === "Attended"),
      });
      const urgent = (row: Record<string, string>) => row.NATIONAL_CATEGORY === "General Consultation Acute";
      const [sameDay] = await figures(system, "urgent-same-day", "2025-10", "SYSTEM");
      expect(sameDay).toMatchObject({
        numerator: count((row) => urgent(row) && row.TIME_BETWEEN_BOOK_AND_APPT === "Same Day"),
        denominator: count(urgent),
      });
      const own = await figures(system, "status-unknown", "2025-10", "PRACTICE");
      expect(own.filter((each) => each.value !== null)).toHaveLength(practices);
      expect(new Set(raw.map((row) => row.GP_CODE)).size).toBe(practices);
    },
  );

  test("rank, quarter and interval of within two weeks are those of table 2a, worked out apart", async () => {
    const within = ["same_day", "1_day", "2_to_7_days", "8_to_14_days"];
    const waits = [...within, "15_to_21_days", "22_to_28_days", "more_than_28_days", "unknown_data_quality"];
    const sum = (row: Record<string, string>, names: string[]) =>
      names.reduce((total, name) => total + Number(row[name]), 0);
    const raw = new Map(
      table("2a").map((row) => [row.gp_code, { up: sum(row, within), all: sum(row, waits) }]),
    );

    const own = (await figures("QWU", "within-2-weeks", "2025-11", "PRACTICE")).filter(
      (each) => each.value !== null,
    );
    const values = own.map(({ code }) => raw.get(code)!.up / raw.get(code)!.all).toSorted((a, b) => a - b);
    const line = (share: number) => {
      const at = (values.length - 1) * share;
      const below = Math.floor(at);
      return values[below]! + (at - below) * ((values[below + 1] ?? values[below]!) - values[below]!);
    };
    for (const each of own) {
      const { up, all } = raw.get(each.code)!;
      const share = up / all;
      const z = 1.959963984540054;
      const reach = z * Math.sqrt(z * z + 4 * up * (1 - share));
      expect(each.value).toBe(share);
      expect(each.lower).toBeCloseTo((2 * up + z * z - reach) / (2 * (all + z * z)), 10);
      expect(each.upper).toBeCloseTo((2 * up + z * z + reach) / (2 * (all + z * z)), 10);
      expect(each.rank).toBe(1 + values.filter((value) => value > share).length);
      expect(each.quartile).toBe(1 + [0.25, 0.5, 0.75].filter((quarter) => share >= line(quarter)).length);
    }
  });

  test("a measure's page compares 118 practices, and England's where all of England is loaded", async () => {
    const at = period("2025-11");
    const asked = { metric: "within-2-weeks", at, asAt: at.end };
    const { practices } = await metricFigures(wholeSystem("QWU"), asked, "SYSTEM");
    expect(practices).toHaveLength(119);
    expect(practices[0]?.comparator).toMatchObject({ code: "QWU", n: 118 });
    const { practices: english } = await metricFigures(wholeSystem("QWU"), asked, "ENGLAND");
    expect(english[0]?.comparator?.n).toBeGreaterThan(6000);
  });
}
