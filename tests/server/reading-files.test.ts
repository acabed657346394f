import writeWorkbook from "write-excel-file/node";
import { describe, expect, test } from "vitest";
import { asMember } from "@/lib/loads/summary-member";
import { countOf } from "@/lib/appointments/cells";
import { day } from "@/lib/periods/day";
import * as official from "../fixtures/official-csv";
import { contentOf, folder, readAll, readOne } from "../fixtures/reading";
import { zip } from "../fixtures/zip";

const { csv, crosstabRow } = official;
const crosstab = (...rows: string[]) => csv(official.CROSSTAB_HEADING, ...rows);

describe("the practice-level crosstab", () => {
  test("is tallied into every family, by practice", async () => {
    const content = await contentOf(
      crosstab(
        crosstabRow({ count: 10 }),
        crosstabRow({
          count: 5,
          staff: "Other Practice staff",
          category: "Planned Clinics",
          wait: "8  to 14 Days",
        }),
        crosstabRow({
          count: 2,
          staff: "Unknown",
          category: "Unmapped",
          wait: "1 Day",
          status: "DNA",
          mode: "Telephone",
        }),
        crosstabRow({ practice: "Z00002", count: 7 }),
      ),
    );
    const [first, second] = [...content.facts];
    expect(first).toMatchObject({
      month: "2025-10-01",
      organisation: "Z00001",
      kind: "PRACTICE",
      subIcb: "Z9Z",
      pcn: "ZP0001",
      counts: {
        appointments: 17,
        wait: 17,
        "wait:same-day": 10,
        "wait:8-14-days": 5,
        status: 17,
        "status:attended": 15,
        "status:dna": 2,
        "staff:gp": 10,
        "staff:other": 5,
        "staff:unknown": 2,
        "mode:telephone": 2,
        "category:planned-clinics": 5,
        "gp-wait": 10,
        "gp-wait:same-day": 10,
        "other-wait": 7, // other staff plus unknown, as tables 2c and 3c
        "gp-category": 10,
        "other-category": 7,
        "two-week": 10,
        "two-week:same-day": 10,
        "category-wait": 17,
        "category-wait:gca/same-day": 10,
      },
    });
    expect(second?.counts.appointments).toBe(7);
    expect(content).toMatchObject({ layout: "start-date", rows: 4, on: "2025-10-31" });
  });

  test("counts that a family has none of are 0 and counts of a family it cannot tell are null", async () => {
    const [fact] = (await contentOf(crosstab(crosstabRow()))).facts;
    expect(countOf(fact!.counts, "status:dna")).toBe(0);
    expect(countOf(fact!.counts, "list")).toBeNull();
  });

  test("of 2022 has a month column of another name and form", async () => {
    const heading = official.CROSSTAB_HEADING.replace("_START_DATE", "");
    const content = await contentOf(csv(heading, crosstabRow({ month: "OCT2022" })));
    expect(content.layout).toBe("month");
    expect([...content.facts][0]?.month).toBe("2022-10-01");
  });

  test("may have its columns in any order, with others between", async () => {
    const reorder = (line: string) => ["extra", ...line.split(",").toReversed()].join(",");
    const content = await contentOf(
      csv(reorder(official.CROSSTAB_HEADING), reorder(crosstabRow({ count: 3 }))),
    );
    expect([...content.facts][0]?.counts.appointments).toBe(3);
  });

  test.each([
    ["waits with double spaces", { wait: "15  to 21 Days" }, "wait:15-21-days"],
    ["waits with single spaces", { wait: "15 to 21 Days" }, "wait:15-21-days"],
    ["Unknown / Data Issue", { wait: "Unknown / Data Issue" }, "wait:unknown"],
    ["Unknown / Data Quality", { wait: "Unknown / Data Quality" }, "wait:unknown"],
    ["Video Conference/Online", { mode: "Video Conference/Online" }, "mode:online"],
    ["Video/Online", { mode: "Video/Online" }, "mode:online"],
    ["an unknown status left blank", { status: "" }, "status:unknown"],
    ["an unknown status not provided", { status: "Not Provided" }, "status:unknown"],
    ["an unknown staff type left blank", { staff: "" }, "staff:unknown"],
    [
      "a category with & written and",
      { category: "Care Home Needs Assessment and Personalised Care and Support Planning" },
      "category:care-home-assessment",
    ],
  ] as const)("reads both generations of labels: %s", async (_name, row, cell) => {
    const [fact] = (await contentOf(crosstab(crosstabRow({ ...row, count: 4 })))).facts;
    expect(fact?.counts[cell]).toBe(4);
  });

  test("two spellings of unknown are two rows and add up; they are not the same row twice", async () => {
    const rows = ["Unknown", "", "Not Provided"].map((status) => crosstabRow({ status, count: 2 }));
    const [fact] = (await contentOf(crosstab(...rows))).facts;
    expect(fact?.counts["status:unknown"]).toBe(6);
  });

  test("a practice with two clinical systems has the same kinds under each, which add up", async () => {
    const content = await contentOf(
      crosstab(crosstabRow({ supplier: "TPP" }), crosstabRow({ supplier: "TPP/EVERGREENLIFE" })),
    );
    expect([...content.facts][0]?.counts.appointments).toBe(20);
  });

  test("PCN U is no PCN, never an organisation", async () => {
    const content = await contentOf(crosstab(crosstabRow({ pcn: "U" })));
    expect([...content.facts][0]?.pcn).toBeNull();
    expect(content.organisations).toEqual([]);
  });

  test("a month split over two files in a zip is two files of one month", async () => {
    const made = await folder({
      "release.zip": zip([
        { name: "part/London.csv", content: crosstab(crosstabRow({ practice: "Z00001" })) },
        { name: "part/Midlands.csv", content: crosstab(crosstabRow({ practice: "Z00002" })) },
        { name: "readme.txt", content: "About this release" },
      ]),
    });
    const outcomes = await readAll([`${made}/release.zip`]);
    expect(outcomes.map(({ name, dataset }) => [name, dataset])).toEqual([
      ["London.csv", "gpad-crosstab"],
      ["Midlands.csv", "gpad-crosstab"],
      ["readme.txt", null],
    ]);
  });

  test("facts may be gone through more than once", async () => {
    const { facts } = await contentOf(crosstab(crosstabRow()));
    expect([...facts]).toEqual([...facts]);
  });
});

describe("the sub-ICB monthly file", () => {
  test("holds several months, and has no categories", async () => {
    const content = await contentOf(
      csv(official.SUB_ICB_HEADING, official.subIcbRow("OCT2025", 5), official.subIcbRow("NOV2025", 7)),
    );
    const facts = [...content.facts];
    expect(
      facts.map(({ month, kind, counts }) => [month, kind, counts.appointments, counts.category]),
    ).toEqual([
      ["2025-10-01", "SUB_ICB", 5, undefined],
      ["2025-11-01", "SUB_ICB", 7, undefined],
    ]);
    expect(content.on).toBe("2025-11-30");
  });

  test("of 2019 repeats keys for predecessor bodies, which add up and are noted", async () => {
    const row = official.subIcbRow("MAR2019", 5);
    const content = await contentOf(csv(official.CCG_HEADING, row, row));
    expect(content.layout).toBe("ccg");
    expect([...content.facts][0]?.counts.appointments).toBe(10);
    expect(content.notes[0]).toContain("1 rows of 2019");
  });

  test.each(["NOV2019", "NOV2025"])("of %s with a row there twice is refused", async (month) => {
    const row = official.subIcbRow(month, 5);
    const { errors } = await readOne(csv(official.CCG_HEADING, row, row));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ line: 3, column: "Appointment_Month" });
  });
});

describe("the registered patients files", () => {
  test("totals are facts of the 1st of the month; rows of other bodies are skipped and told", async () => {
    const content = await contentOf(
      csv(
        official.LIST_TOTALS_HEADING,
        official.listTotalsRow("z00001 ", 5_000),
        official.listTotalsRow("Z9Z", 9_000, "01DEC2025", "Comm Region"),
      ),
    );
    expect([...content.facts]).toEqual([
      {
        month: "2025-12-01",
        organisation: "Z00001",
        kind: "PRACTICE",
        subIcb: "Z9Z",
        pcn: null,
        counts: { list: 5_000 },
      },
    ]);
    expect(content.notes).toEqual(["1 rows of bodies other than practices were skipped"]);
  });

  test("totals of before July 2022 call the sub-ICB a CCG", async () => {
    const heading = official.LIST_TOTALS_HEADING.replace(
      "SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION",
      "CCG_CODE,ONS_CCG",
    );
    const content = await contentOf(csv(heading, official.listTotalsRow("Z00001", 5_000)));
    expect(content.layout).toBe("ccg");
    expect([...content.facts][0]?.subIcb).toBe("Z9Z");
  });

  test("the map states every level once, as a snapshot of its day", async () => {
    const content = await contentOf(
      csv(official.LIST_MAP_HEADING, official.listMapRow("Z00001"), official.listMapRow("Z00002", "U")),
    );
    expect(content.organisations.map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      "SUB_ICB Z9Z",
      "SYSTEM QZZ",
      "REGION Z60",
      "PCN ZP0001",
      "PRACTICE Z00001",
      "PRACTICE Z00002",
    ]);
    expect(content.organisations[0]).toMatchObject({ name: "NHS Invented ICB - Z9Z", onsCode: "E38009999" });
    const link = (child: string, parentKind: string) =>
      content.memberships.find((each) => each.child === child && each.parentKind === parentKind);
    expect(link("Z00001", "PCN")).toMatchObject({ parent: "ZP0001", on: "2025-12-01" });
    expect(link("Z00002", "PCN")).toMatchObject({ parent: null }); // said to have none
    expect(link("Z9Z", "SYSTEM")?.parent).toBe("QZZ");
    expect(link("QZZ", "REGION")?.parent).toBe("Z60");
  });

  test("a sub-ICB under two ICBs in the published map goes where most of its practices are, and is noted", async () => {
    const rows = [
      ["Z00001", "QZY"],
      ["Z00002", "QZZ"],
      ["Z00003", "QZZ"],
    ] as const;
    const content = await contentOf(
      csv(
        official.LIST_MAP_HEADING,
        ...rows.map(([code, system]) => official.listMapRow(code, "ZP0001", system)),
      ),
    );
    expect(content.memberships.find((each) => each.child === "Z9Z")?.parent).toBe("QZZ");
    expect(content.notes).toEqual([
      "Z9Z has more than one parent in the file (QZZ in 2 rows, QZY in 1 rows): QZZ was taken",
    ]);
  });
});

describe("GPAD Mapping.csv", () => {
  test("has no date of its own: it takes the one it is given", async () => {
    const made = await folder({
      "Mapping.csv": csv(official.MAPPING_HEADING, official.mappingRow("Z00001")),
    });
    const [dated] = await readAll([made], { on: day("2025-11-30") });
    const [undated] = await readAll([made]);
    expect(dated?.content?.memberships[0]?.on).toBe("2025-11-30");
    expect(undated?.content?.on).toBeNull();
  });

  test("a practice there twice for two clinical systems is one practice with both", async () => {
    const content = await contentOf(
      csv(
        official.MAPPING_HEADING,
        official.mappingRow("Z00001", "EMIS"),
        official.mappingRow("Z00001", "EMIS/TPP"),
      ),
    );
    expect(content.organisations.filter(({ kind }) => kind === "PRACTICE")).toMatchObject([
      { supplier: "EMIS/TPP" },
    ]);
  });

  test("a practice there twice in two PCNs is refused", async () => {
    const rows = [official.mappingRow("Z00001"), official.mappingRow("Z00001", "EMIS", "ZP0002")];
    const { errors } = await readOne(csv(official.MAPPING_HEADING, ...rows));
    expect(errors).toEqual([
      {
        line: 3,
        column: "PCN_CODE",
        found: '"ZP0002"',
        expected: "one parent for Z00001: a row before this says ZP0001",
      },
    ]);
  });
});

describe("the ODS files", () => {
  test("epraccur has no headings; a practice is told by prescribing setting 4 or 4|, not by its code", async () => {
    const content = await contentOf(
      [
        official.epraccurRow("Z00001"),
        official.epraccurRow("ZGP9", { closed: "20240331", setting: "4|GP PRACTICE" }),
        official.epraccurRow("Z00003", { setting: "0" }),
        official.epraccurRow("Z00004", { setting: "14" }),
      ].join("\r\n"),
    );
    expect(content.dataset).toBe("epraccur");
    expect(content.rows).toBe(4);
    expect(content.organisations).toMatchObject([
      { code: "Z00001", name: "INVENTED, SURGERY", openedOn: "1974-04-01", closedOn: null },
      { code: "ZGP9", closedOn: "2024-03-31" },
    ]);
    expect(content.memberships[1]).toMatchObject({
      parent: "Z9Z",
      startsOn: "2020-04-01",
      endsOn: "2024-03-31",
      on: null,
    });
  });

  test("PCN core partners give links from day to day; headings broken over lines", async () => {
    const content = await contentOf(
      csv(
        official.PARTNERS_HEADING,
        official.partnersRow("Z00001", "ZP0001", "20190701", "20230331"),
        official.partnersRow("Z00001", "ZP0002", "20230401"),
      ),
    );
    expect(content.memberships).toMatchObject([
      { child: "Z00001", parent: "ZP0001", startsOn: "2019-07-01", endsOn: "2023-03-31", on: null },
      { child: "Z00001", parent: "ZP0002", startsOn: "2023-04-01", endsOn: null },
    ]);
    expect(content.on).toBe("2023-04-01");
  });

  test("lines are counted as an editor counts them, over headings broken over lines", async () => {
    const { errors } = await readOne(
      csv(official.PARTNERS_HEADING, official.partnersRow("Z00001", "ZP0001", "soon")),
    );
    // The eleven headings hold thirteen line breaks.
    expect(errors).toMatchObject([
      { line: 15, column: "Practice to PCN Relationship Start Date", found: '"soon"' },
    ]);
  });
});

describe("the summary tables", () => {
  const values = {
    "1": [100, 2_000, 50],
    "2": [50, 20, 10, 10, 4, 3, 2, 1],
    "3": [30, 20, ...Array<number>(15).fill(0), 10, 40],
    "4": [60, 10, 20, 5, 5],
    "5": [50, 40, 10],
    "6": [90, 6, 4],
  } as const;
  const tables = Object.keys(values) as official.SummaryTable[];

  test.each(tables)("table %s is recognised by its headings in a csv", async (table) => {
    const content = await contentOf(official.summaryCsv(table, { Z00001: [...values[table]] }));
    const [fact] = content.facts;
    expect(content.dataset.startsWith(`gpad-summary-${table}`)).toBe(true);
    expect(Object.values(fact!.counts)[0]).toBe(100);
    expect(fact).toMatchObject({ month: "2025-11-01", organisation: "Z00001", subIcb: "Z9Z", pcn: "ZP0001" });
  });

  test("headings in lower case with underscores are the same headings", async () => {
    const tidied = official.summaryCsv("3", { Z00001: [...values["3"]] }).replace(/^.*\n/, (heading) =>
      heading
        .toLowerCase()
        .replace(/[^a-z0-9,]+/g, "_")
        .replace(/_$/, "\n"),
    );
    expect(tidied).toContain("sub_icb_location_code,general_consultation_acute");
    expect((await contentOf(tidied)).dataset).toBe("gpad-summary-3?");
  });

  test("the official workbook: a table a sheet, title rows above each heading row, notes below", async () => {
    const sheet = (table: official.SummaryTable) => ({
      sheet: `Table ${table}`,
      data: [
        [`Table ${table}: Appointments in General Practice, England`],
        [],
        ...official.summaryRows(table, { Z00001: [...values[table]], Z00002: [...values[table]] }),
        [],
        ["Source: NHS England. Copyright 2025."],
      ],
    });
    const cover = {
      sheet: "Cover",
      data: [["Appointments in General Practice"], ["Published", "18 December 2025"]],
    };
    const bytes = await writeWorkbook([cover, ...tables.map(sheet)]).toBuffer();
    const made = await folder({ "summary.xlsx": bytes });
    const outcomes = await readAll([`${made}/summary.xlsx`]);
    expect(outcomes.map(({ dataset, sheet, errors }) => [dataset, sheet, errors])).toEqual([
      ["gpad-summary-1", "Table 1", []],
      ["gpad-summary-2?", "Table 2", []],
      ["gpad-summary-3?", "Table 3", []],
      ["gpad-summary-4", "Table 4", []],
      ["gpad-summary-5", "Table 5", []],
      ["gpad-summary-6", "Table 6", []],
    ]);
    expect(outcomes.map(({ content }) => content?.rows)).toEqual(tables.map(() => 2));
  });

  test("an error in a workbook tells the sheet's own row number", async () => {
    const data = [["Table 6: status"], [], ...official.summaryRows("6", { Z00001: [1.5, 2, 3] })];
    const { errors } = await readOne(
      await writeWorkbook([{ sheet: "Table 6", data }]).toBuffer(),
      "six.xlsx",
    );
    expect(errors).toMatchObject([{ line: 4, column: "Attended", found: '"1.5"' }]);
  });

  test("table 1 keeps GPAD's list beside the appointments and tells where its rate does not follow", async () => {
    const content = await contentOf(
      official.summaryCsv("1", { Z00001: [100, 2_000, 50], Z00002: [100, 2_000, 55] }),
    );
    expect([...content.facts][0]?.counts).toEqual({ appointments: 100, "gpad-list": 2_000 });
    expect(content.notes).toEqual(["Z00002: the file's rate per 1,000 is 55, its own figures give 50.0"]);
  });

  test.each(["", "*", "-"])("a hidden figure (%j) is not reported, never 0", async (hidden) => {
    const content = await contentOf(
      official.summaryCsv("6", { Z00001: [90, hidden, 4], Z00002: [90, 6, 4] }),
    );
    expect([...content.facts].map(({ organisation }) => organisation)).toEqual(["Z00002"]);
    expect(content.notes[0]).toContain("Z00001: its dna is not given");
  });

  test("a table decided by a person is read as that member", async () => {
    const content = await contentOf(official.summaryCsv("2", { Z00001: [...values["2"]] }));
    const [fact] = asMember(content, "gpad-summary-2d").facts;
    expect(fact?.counts).toMatchObject({ "two-week": 100, "two-week:same-day": 50, "two-week:unknown": 1 });
    expect(fact?.counts.wait).toBeUndefined();
  });
});

describe("the metric upload", () => {
  test("reads figures of months, quarters and years; an asterisk is suppressed, a blank missing", async () => {
    const content = await contentOf(
      csv(
        official.UPLOAD_HEADING,
        "smears,z00001,2025-11,120,480,,",
        "smears,Z00002,2025-Q3,*,480,,hidden at source",
        'rating,QZZ-NORTH,2025/26,,,3.5,"good, mostly"',
      ),
    );
    expect(content.metrics).toMatchObject([
      {
        metric: "smears",
        organisation: "Z00001",
        numerator: 120,
        denominator: 480,
        value: null,
        suppressed: false,
        line: 2,
      },
      {
        organisation: "Z00002",
        numerator: null,
        denominator: null,
        suppressed: true,
        note: "hidden at source",
      },
      { organisation: "QZZ-NORTH", value: 3.5, note: "good, mostly", period: { cadence: "year" } },
    ]);
  });
});

describe("any file", () => {
  test("may begin with a byte order mark and end its lines as Windows does", async () => {
    const text = `\ufeff${crosstab(crosstabRow(), crosstabRow({ practice: "Z00002" }))}`.replaceAll(
      "\n",
      "\r\n",
    );
    expect((await contentOf(text)).rows).toBe(2);
  });

  test("is told by content: an official file under any name, another file under an official one", async () => {
    expect((await readOne(crosstab(crosstabRow()), "holiday.txt")).dataset).toBe("gpad-crosstab");
    expect((await readOne("a,b\n1,2\n", "Practice_Level_Crosstab_Oct_25.csv")).dataset).toBeNull();
  });

  test("is streamed: a row never falls between two chunks", async () => {
    const rows = Array.from({ length: 9_000 }, (_, index) =>
      crosstabRow({ practice: `Z${index}A`, count: index }),
    );
    const content = await contentOf(crosstab(...rows));
    const total = [...content.facts].reduce((sum, { counts }) => sum + counts.appointments!, 0);
    expect(total).toBe((9_000 * 8_999) / 2);
  });
});
