import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownFrom } from "@/lib/loads/known-from";
import { day } from "@/lib/periods/day";
import { groupBy } from "@/lib/readings/group-by";
import {
  ONLINE_LONG_HEADING,
  onlineLongRow,
  payments,
  paymentsRow,
  PCN_WORKFORCE_HEADING,
  pcnStaffRow,
  SURVEY_HEADING,
  surveyRow,
  workforce,
  workforceRow,
} from "@/tests/fixtures/data-set-csv";
import { csv } from "@/tests/fixtures/official-csv";
import { holds } from "@/tests/support/property";
import { countsOf, readText } from "@/tests/support/read-table";

const YEAR = day("2025-03-31");

describe("NHS Payments", () => {
  test("gives registered and weighted patients of the year, and the practice's contract in words", () => {
    const row = paymentsRow("Z00001", 3893.75, 4460.62, {
      contract: "APMS",
      atypical: "| Part year of data || Large fluctuation in patients |",
    });
    const read = readText(payments(row), YEAR);
    expect(countsOf(read, "Z00001")).toEqual({ registered: 3893.75, weighted: 4460.62 });
    expect(read.content?.counted[0]?.period.text).toBe("2024/25");
    const words = Object.fromEntries(read.content!.attributes.map(({ key, value }) => [key, value]));
    expect(words).toEqual({
      contract: "APMS",
      dispensing: "No",
      rurality: "Urban",
      "practice-type": "GP practice",
      atypical: "Part year of data; Large fluctuation in patients",
    });
  });

  test("Unknown is no contract", () => {
    const read = readText(payments(paymentsRow("Z00001", 10, 10, { contract: "Unknown" })), YEAR);
    expect(read.content!.attributes.map(({ key }) => key)).not.toContain("contract");
  });

  test("is refused without a year, and with every error where it stands", () => {
    expect(readText(payments(paymentsRow("Z00001", 10, 10))).errors).toMatchObject([
      { line: null, expected: expect.stringContaining("--period 2024/25") },
    ]);
    const wrong = payments(
      paymentsRow("Z00001", "many", 10),
      paymentsRow("Z00001", 1, 1),
      paymentsRow("Z00001", 1, 1),
    );
    expect(readText(wrong, YEAR).errors).toMatchObject([
      { line: 2, column: "Average Number of Registered Patients", found: '"many"' },
      { line: 4, column: "Practice Code", expected: "each practice once" },
    ]);
  });
});

describe("General Practice Workforce", () => {
  const NOVEMBER = day("2025-11-30");

  test("reads GPs without trainees and locums, never the larger total", () => {
    const read = readText(workforce(workforceRow("Z00001", 8000, 4.25)), NOVEMBER);
    expect(countsOf(read, "Z00001")).toEqual({
      patients: 8000,
      "gp-fte": 4.25,
      "gp-people": 5,
      "nurse-fte": 2,
      "dpc-fte": 1.5,
      "admin-fte": 10,
    });
  });

  test("a group that the publisher wholly estimated, or gives as NA, is not reported and never 0", () => {
    const estimated = workforceRow("Z00001", 8000, 4.25, {
      gpSource: "Fully estimated - no data provided",
      nurseFte: "NA",
    });
    const read = readText(workforce(estimated), NOVEMBER);
    expect(Object.keys(countsOf(read, "Z00001")!)).toEqual(["dpc-fte", "admin-fte", "patients"]);
    expect(read.content?.notes).toEqual([
      "1 practices sent no GP figures: the publisher’s estimates are not read",
    ]);
  });

  test("a yearly table that another body derived is nobody's data set", () => {
    const derived = "Practice.Code,Year,TOTAL_PATIENTS,TOTAL_GP_EXTGL_HC,TOTAL_GP_EXTGL_FTE,TOTAL_ADMIN_FTE";
    expect(readText(csv(derived, "Z00001,2025,8000,5,4.2,10")).table).toBeNull();
  });
});

describe("PCN workforce", () => {
  const DIRECT = "Other Direct Patient Care staff";

  test("is added up to a PCN and staff group, a person with two posts once, a group of one person hidden", () => {
    const read = readText(
      csv(
        PCN_WORKFORCE_HEADING,
        pcnStaffRow("ZP0001", DIRECT, 0.6, "1"),
        pcnStaffRow("ZP0001", DIRECT, 0.3, "1"),
        pcnStaffRow("ZP0001", DIRECT, 1, "2"),
        pcnStaffRow("ZP0001", DIRECT, 0.5), // a contracted service
        pcnStaffRow("ZP0001", "Other GPs", 0.4, "3"),
      ),
    );
    expect(read.content?.counted).toEqual([
      expect.objectContaining({
        organisation: "ZP0001",
        kind: "PCN",
        counts: { "fte:direct-care": 2.4, "people:direct-care": 3, "fte:gp": null, "people:gp": null },
      }),
    ]);
  });

  test("no group of one is ever told, nor a total that would give it back", () => {
    const person = fc.record({
      group: fc.constantFrom("Other GPs", "Other Nurses", DIRECT, "Directors"),
      fte: fc.integer({ min: 1, max: 100 }),
    });
    holds(
      fc.property(fc.array(person, { minLength: 1, maxLength: 12 }), (people) => {
        const rows = people.map(({ group, fte }, index) =>
          pcnStaffRow("ZP0001", group, fte / 100, String(index)),
        );
        const counts = countsOf(readText(csv(PCN_WORKFORCE_HEADING, ...rows)), "ZP0001")!;
        const groups = [...groupBy(people, ({ group }) => group).values()];
        const shown = Object.entries(counts).filter(([cell, n]) => cell.startsWith("fte:") && n !== null);
        const told = groups.filter((members) => members.length > 1);
        expect(shown.map(([, fte]) => fte).toSorted()).toEqual(
          told.map((members) => members.reduce((sum, { fte }) => sum + fte, 0) / 100).toSorted(),
        );
        expect(Object.keys(counts).every((cell) => cell.includes(":"))).toBe(true);
      }),
    );
  });
});

describe("online consultation submissions", () => {
  test("the published long layout gathers a practice's metrics into its counts", () => {
    const read = readText(
      csv(
        ONLINE_LONG_HEADING,
        onlineLongRow("Z00001", "OC_TOTAL_SUBMISSIONS", 120),
        onlineLongRow("Z00001", "OC_SUBMISSION_TYPE_CLINICAL", 100),
        onlineLongRow("Z00001", "PATIENTS_REGISTERED", 8000),
        onlineLongRow("Z00001", "OC_RATE_PER_1000_REGISTERED_PATIENTS", 15),
        onlineLongRow("Z00001", "OC_PARTICIPATION", 1),
        onlineLongRow("Z00002", "OC_TOTAL_SUBMISSIONS", "NA"),
      ),
    );
    expect(read.errors).toEqual([]);
    expect(read.content?.counted).toEqual([
      expect.objectContaining({
        organisation: "Z00001",
        period: expect.objectContaining({ text: "2025-11" }),
        counts: { submissions: 120, clinical: 100, registered: 8000 },
      }),
    ]);
    expect(knownFrom("online-consultation", "long")).toBe("published layout");
    expect(knownFrom("online-consultation", "wide")).toBe("published file");
  });

  test("an unknown metric and a metric twice are told where they stand", () => {
    const rows = ["OC_TOTAL_SUBMISSIONS", "OC_TOTAL_SUBMISSIONS", "OC_MOOD"].map((metric) =>
      onlineLongRow("Z00001", metric, 1),
    );
    expect(
      readText(csv(ONLINE_LONG_HEADING, ...rows)).errors.map(({ line, column }) => [line, column]),
    ).toEqual([
      [3, "METRIC"],
      [4, "METRIC"],
    ]);
  });
});

describe("GP Patient Survey", () => {
  test("a fraction of its weighted base, in the NHS year that ends with the fieldwork", () => {
    const read = readText(csv(SURVEY_HEADING, surveyRow("Z00001", 0.74, 112.5)), YEAR);
    expect(countsOf(read, "Z00001")).toMatchObject({
      "overallexp:positive": 0.74 * 112.5,
      "overallexp:answers": 112.5,
    });
    expect(read.content?.counted[0]?.period.text).toBe("2024/25");
  });

  test.each([-97, -99, "-98"])(
    "the publisher's sign for hidden, %s, is hidden and never a number",
    (sign) => {
      const read = readText(csv(SURVEY_HEADING, surveyRow("Z00001", sign, sign)), YEAR);
      expect(new Set(Object.values(countsOf(read, "Z00001")!))).toEqual(new Set([null]));
    },
  );

  test("a question that measures use must be there", () => {
    const heading = SURVEY_HEADING.replace("localgpservicesapp.pcteval", "renamed.pcteval");
    expect(readText(csv(heading, surveyRow("Z00001", 0.7, 100)), YEAR).errors).toMatchObject([
      { column: "localgpservicesapp.pcteval", found: "no such column" },
    ]);
  });

  test("the questions of 2023 and before are refused in words", () => {
    const read = readText(csv("ad_practicecode,ad_practicename,q28_12pct", "Z00001,INVENTED,0.8"), YEAR);
    expect(read.errors[0]?.expected).toContain("redesigned");
  });
});

describe("Quality and Outcomes Framework", () => {
  const RAW = "REGION_ODS_CODE,PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE";
  const raw = (indicator: string, measure: string, value: number | string) =>
    `Z60,Z00001,${indicator},${measure},${value}`;

  test("the practice table's own percentage is checked against its points", () => {
    const heading =
      '"Sub ICB Loc ODS code","Practice\ncode","List size","Achievement score (567 max)","Total points for indicators where register exists. (Max QOF points available)","Points achieved/ max. QOF points available (%)"';
    const read = readText(csv(heading, "Z9Z,Z00001,8000,500,567,88.18", "Z9Z,Z00002,8000,500,567,70"), YEAR);
    expect(countsOf(read, "Z00001")).toEqual({ points: 500, "points-available": 567, list: 8000 });
    expect(read.content?.notes).toEqual(["Z00002: the file says 70% of points, its own points give 88.18%"]);
  });

  test("the raw release's whole is denominator plus adjustments, and sums run over indicators", () => {
    const read = readText(
      csv(
        RAW,
        raw("HYP008", "NUMERATOR", 70),
        raw("HYP008", "DENOMINATOR", 90),
        raw("HYP008", "PCAS", 10),
        raw("HYP008", "ACHIEVED_POINTS", 12.34),
        raw("AF008", "DENOMINATOR", 40),
        raw("AF008", "PCAS", 0),
        raw("AF008", "ACHIEVED_POINTS", 8),
        raw("AF001", "REGISTER", 50),
        raw("MH002", "NUMERATOR", 5),
        raw("MH002", "DENOMINATOR", ""), // not given: no whole
        raw("MH002", "PCAS", 3),
      ),
      YEAR,
    );
    expect(read.errors).toEqual([]);
    expect(countsOf(read, "Z00001")).toMatchObject({
      "HYP008:eligible": 100,
      "AF008:eligible": 40,
      points: 20.34,
      pcas: 10,
      eligible: 140,
    });
    expect(countsOf(read, "Z00001")).not.toHaveProperty("MH002:eligible");
    expect(knownFrom("qof-achievement", "raw")).toBe("published layout");
  });

  test("the mapping says what each indicator, group and all of them are worth, in England and each once", () => {
    const HEADING =
      "INDICATOR_CODE,INDICATOR_POINT_VALUE,GROUP_CODE,GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE";
    const of = (code: string, points: number | string, group: string) =>
      `${code},${points},${group},Group,CL,Clinical,TOTAL`;
    const read = readText(
      csv(HEADING, of("AF001", 5, "AF"), of("AF006", 12, "AF"), of("BP002", 15, "BP")),
      YEAR,
    );
    expect(read.errors).toEqual([]);
    expect(read.content).toMatchObject({
      counted: [{ organisation: "ENG", kind: "ENGLAND" }],
      notes: ["3 indicators of 2 groups, worth 32 points"],
    });
    expect(countsOf(read, "ENG")).toEqual({
      "AF001:points-available": 5,
      "AF006:points-available": 12,
      "BP002:points-available": 15,
      "AF:points-available": 17,
      "BP:points-available": 15,
      "points-available": 32,
    });
    const wrong = readText(
      csv(HEADING, of("AF001", "five", "AF"), of("9", 1, "X"), of("BP002", 1, "BP"), of("BP002", 2, "BP")),
      YEAR,
    );
    expect(wrong.errors.map(({ line, column }) => [line, column])).toEqual([
      [2, "INDICATOR_POINT_VALUE"],
      [3, "INDICATOR_CODE"],
      [5, "INDICATOR_CODE"],
    ]);
  });

  test("an unknown measure is told with those there are", () => {
    const { errors } = readText(csv(RAW, raw("HYP008", "EXCEPTIONS", 1)), YEAR);
    expect(errors).toMatchObject([{ line: 2, column: "MEASURE", found: '"EXCEPTIONS"' }]);
  });
});

describe("cloud based telephony", () => {
  const HEADING =
    "Date,REGION_CODE,ICB_CODE,SUB_ICB_LOCATION_CODE,PCN_CODE,PRACTICE_CODE,Indicator,Duration,Value";
  const row = (practice: string, indicator: string, band: string, value: number) =>
    `2026-06-01,Z60,QZZ,Z9Z,ZP0001,${practice},${indicator},${band},${value}.0`;

  test("calls of a shared account belong to no practice, and calls that do not add up are told", () => {
    const read = readText(
      csv(
        HEADING,
        row("Z00001", "CBT001", "TOTAL", 100),
        row("Z00001", "CBT002", "TOTAL", 30),
        row("Z00001", "CBT003", "1_30", 40),
        row("Z00001", "CBT003", ">300", 10),
        row("Z00001", "CBT004", "1_30", 15),
        row("Z00001", "CBT005", "TOTAL", 5),
        row("Z00001", "CBT007", "11_30", 50),
        row("Z00002", "CBT001", "TOTAL", 9),
        row("Z00002", "CBT003", "1_30", 8),
        row("Unassigned", "CBT001", "TOTAL", 5000),
      ),
    );
    expect(countsOf(read, "Z00001")).toEqual({
      inbound: 100,
      "ended-in-menu": 30,
      answered: 50,
      "answered:over-5": 10,
      missed: 15,
      "callback-asked": 5,
    });
    expect(countsOf(read, "Z00002")).toMatchObject({ "answered:over-5": 0 });
    expect(read.content?.counted).toHaveLength(2);
    expect(read.content?.notes).toEqual([
      "1 rows of telephone accounts that practices share (Unassigned) belong to none and are left out",
      "1 practices whose calls do not come to their inbound ones: Z00002 8 against 9",
    ]);
  });
});
