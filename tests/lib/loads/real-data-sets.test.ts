import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { countsOf, readText } from "@/tests/support/read-table";
import { hasSharedData, readShared } from "@/tests/support/shared-data";

const PAYMENTS = "nhs-payments/nhspaymentsgp-24-25-prac_england.csv";
const ONLINE = "online-consultation/OC_submissions_by_practice_2025-03_to_2025-11_cw_and_comparators.csv";
const QOF = "qof/QOF_2021-22_practice_achievement_england.csv";
const PCN = "pcn-workforce/PCN_workforce_individual_2025-11_cw_and_comparators.csv";
const COVENTRY_AND_WARWICKSHIRE = "B2M3M";

const rowsOf = (file: string) =>
  Papa.parse<Record<string, string>>(readShared(file).replace(/^\ufeff/, ""), {
    header: true,
    skipEmptyLines: true,
  }).data;

describe.skipIf(!hasSharedData)(
  "other official data sets, as published (not run without the shared data)",
  () => {
    test("payments: 6,375 practices of England, 120 of them of Coventry and Warwickshire, each with a contract or Unknown", () => {
      const { content } = readText(readShared(PAYMENTS), day("2025-03-31"));
      expect(content?.counted).toHaveLength(6_375);
      const own = content!.counted.filter(({ subIcb }) => subIcb === COVENTRY_AND_WARWICKSHIRE);
      expect(own).toHaveLength(120);
      const contracts = content!.attributes.filter(({ key }) => key === "contract").map(({ value }) => value);
      expect(new Set(contracts)).toEqual(new Set(["GMS", "PMS", "APMS"]));
      expect(contracts).toHaveLength(6_375 - 34);
    });

    test("payments: the file's own payment for each patient follows from the patients read here", () => {
      const read = readText(readShared(PAYMENTS), day("2025-03-31"));
      const counts = new Map(read.content!.counted.map((each) => [each.organisation, each.counts]));
      const wrong = rowsOf(PAYMENTS).filter((row) => {
        const published = Number(row["Average payments per weighted patient"]);
        const paid = Number(row["Total NHS Payments to General Practice"]);
        const weighted = counts.get(row["Practice Code"]!)?.weighted ?? NaN;
        // Both are rounded to hundredths.
        const allowed = 0.0051 + (paid / weighted) * (0.0051 / weighted);
        return weighted > 0 && Number.isFinite(published) && Math.abs(paid / weighted - published) > allowed;
      });
      expect(wrong).toEqual([]);
    });

    test("points: every percentage that the publisher gives follows from the points read here", () => {
      const read = readText(readShared(QOF), day("2022-03-31"));
      expect(read.content?.counted).toHaveLength(6_470);
      const own = read.content!.counted.filter(({ subIcb }) => subIcb === COVENTRY_AND_WARWICKSHIRE);
      expect(own).toHaveLength(119);
      const wrong = rowsOf(QOF).filter((row) => {
        const { points, "points-available": available } = countsByCode.get(row["Practice code"]!)!;
        const published = Number(row["Points achieved/ max. QOF points available (%)"]);
        return Math.abs((100 * points!) / available! - published) > 0.0051;
      });
      expect(wrong).toEqual([]);
      expect(read.content?.notes).toEqual([expect.stringMatching(/^\w+: 594.44 points of 591 available$/)]);
    });

    const countsByCode = new Map(
      (hasSharedData ? (readText(readShared(QOF), day("2022-03-31")).content?.counted ?? []) : []).map(
        (each) => [each.organisation, each.counts],
      ),
    );

    test("online requests: every published rate per 1,000 follows from the counts, over nine months", () => {
      const read = readText(readShared(ONLINE));
      expect(read.content?.counted).toHaveLength(2_485);
      expect(read.content?.notes).toEqual([]);
      const wrong = rowsOf(ONLINE).filter((row) => {
        const counts = countsOf(
          {
            ...read,
            content: {
              ...read.content!,
              counted: read.content!.counted.filter((each) => each.organisation === row.gp_code),
            },
          },
          row.gp_code!,
          row.month_1!.slice(0, 7),
        )!;
        const rate = (1000 * counts.submissions!) / counts.registered!;
        return Math.abs(rate - Number(row.rate_per_1_000_registered_patients_9_10)) > 1e-5;
      });
      expect(wrong).toEqual([]);
    });

    test("PCN staff: full-time equivalents of the groups told come to those of the rows, one-person groups left out", () => {
      const read = readText(readShared(PCN));
      const groups = new Map<string, { fte: number; people: Set<string> }>();
      for (const [index, row] of rowsOf(PCN).entries()) {
        const key = `${row.PCN_CODE} ${row.STAFF_GROUP}`;
        const own = groups.get(key) ?? { fte: 0, people: new Set() };
        groups.set(key, own);
        own.fte += Number(row.FTE);
        own.people.add(row.UNIQUE_IDENTIFIER || `row ${index}`);
      }
      const told = [...groups.values()].filter(({ people }) => people.size > 1);
      const cells = read.content!.counted.flatMap(({ counts }) => Object.entries(counts));
      const shown = cells.filter(([cell, value]) => cell.startsWith("fte:") && value !== null);
      expect(shown).toHaveLength(told.length);
      expect(cells.filter(([cell, value]) => cell.startsWith("fte:") && value === null)).toHaveLength(
        groups.size - told.length,
      );
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(sum(shown.map(([, value]) => value!))).toBeCloseTo(sum(told.map(({ fte }) => fte)), 3);
    });

    test("telephony: the first practice's calls come to its inbound ones and the second's do not", () => {
      const durations = readText(readShared("cloud-telephony/CBT_By_Durations_June_2026_Y58_first_rows.csv"));
      expect(durations.content?.notes.join(" ")).toContain("J81006 755 against 747");
      expect(countsOf(durations, "J81002")).toMatchObject({ inbound: 344, answered: 183, missed: 13 });
      const answered = readText(
        readShared("cloud-telephony/CBT_Calls_Answered_June_2026_Y58_first_rows.csv"),
      );
      const counts = countsOf(answered, "J81002")!;
      expect(counts["peak:answered"]! + counts["core:answered"]!).toBe(183);
      expect(counts["peak:over-5"]! + counts["core:over-5"]!).toBe(42);
    });

    test("workforce: NA and wholly estimated nurses are not reported, in both months of the sample", () => {
      const read = readText(readShared("gp-workforce/gp_workforce_practice_detailed_cols_sample.csv"));
      expect(
        read.content?.counted
          .map(({ period }) => period.text)
          .toSorted()
          .at(0),
      ).toBe("2025-06");
      expect(countsOf(read, "A81001", "2025-07")).not.toHaveProperty("nurse-fte");
      expect(countsOf(read, "A81002", "2025-07")).toMatchObject({ "gp-fte": 6.546666667, "nurse-fte": 7.48 });
    });
  },
);
