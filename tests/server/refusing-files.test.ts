import { gzipSync } from "node:zlib";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { MOST_ERRORS } from "@/lib/loads/dataset";
import * as official from "../fixtures/official-csv";
import { folder, readAll, readOne } from "../fixtures/reading";
import { zip } from "../fixtures/zip";

const { csv, crosstabRow } = official;
const crosstab = (...rows: string[]) => csv(official.CROSSTAB_HEADING, ...rows);
const lists = (...rows: string[]) => csv(official.LIST_TOTALS_HEADING, ...rows);
const map = (...rows: string[]) => csv(official.LIST_MAP_HEADING, ...rows);
const subIcb = (...rows: string[]) => csv(official.SUB_ICB_HEADING, ...rows);
const upload = (...rows: string[]) => csv(official.UPLOAD_HEADING, ...rows);
const partners = (...rows: string[]) => csv(official.PARTNERS_HEADING, ...rows);
const table = (values: (string | number)[]) => official.summaryCsv("6", { Z00001: values });
const latin1 = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const without = (text: string, column: number) =>
  text.replace(/^.*$/gm, (line) => line.split(",").toSpliced(column, 1).join(","));

type Case = [
  name: string,
  content: string | Buffer,
  line: number | null,
  column: string | null,
  found: string,
];

const COUNT = "COUNT_OF_APPOINTMENTS";
const WAIT = "TIME_BETWEEN_BOOK_AND_APPT";
const MONTH = "APPOINTMENT_MONTH_START_DATE";
const good = crosstabRow({ practice: "Z00009" });

const CROSSTAB: Case[] = [
  ["a negative count", crosstab(crosstabRow({ count: -1 })), 2, COUNT, '"-1"'],
  ["a fraction", crosstab(good, crosstabRow({ count: 1.5 })), 3, COUNT, '"1.5"'],
  ["a count in words", crosstab(crosstabRow({ count: "ten" })), 2, COUNT, '"ten"'],
  ["a count left blank", crosstab(crosstabRow({ count: "" })), 2, COUNT, "nothing"],
  ["a hidden count", crosstab(crosstabRow({ count: "*" })), 2, COUNT, '"*"'],
  ["a count with a thousands comma", crosstab(crosstabRow({ count: '"1,500"' })), 2, COUNT, '"1,500"'],
  ["a count as an exponent", crosstab(crosstabRow({ count: "1e3" })), 2, COUNT, '"1e3"'],
  ["an infinite count", crosstab(crosstabRow({ count: "1e309" })), 2, COUNT, '"1e309"'],
  ["a hexadecimal count", crosstab(crosstabRow({ count: "0x10" })), 2, COUNT, '"0x10"'],
  ["a count beyond sense", crosstab(crosstabRow({ count: "12345678901" })), 2, COUNT, '"12345678901"'],
  ["an unknown category", crosstab(crosstabRow({ category: "Yoga" })), 2, "NATIONAL_CATEGORY", '"Yoga"'],
  ["no category", crosstab(crosstabRow({ category: "" })), 2, "NATIONAL_CATEGORY", "nothing"],
  ["an unknown wait", crosstab(crosstabRow({ wait: "3 Days" })), 2, WAIT, '"3 Days"'],
  ["a wait a spreadsheet made a date", crosstab(crosstabRow({ wait: "02-Jul" })), 2, WAIT, '"02-Jul"'],
  ["an unknown status", crosstab(crosstabRow({ status: "Cancelled" })), 2, "APPT_STATUS", '"Cancelled"'],
  ["an unknown staff type", crosstab(crosstabRow({ staff: "Robot" })), 2, "HCP_TYPE", '"Robot"'],
  ["an unknown mode", crosstab(crosstabRow({ mode: "Letter" })), 2, "APPT_MODE", '"Letter"'],
  ["mixed months", crosstab(good, crosstabRow({ month: "01NOV2025" })), 3, MONTH, '"01NOV2025"'],
  [
    "a day that is no first of a month",
    crosstab(crosstabRow({ month: "02OCT2025" })),
    2,
    MONTH,
    '"02OCT2025"',
  ],
  ["a month that is none", crosstab(crosstabRow({ month: "01OKT2025" })), 2, MONTH, '"01OKT2025"'],
  ["a date in the American way", crosstab(crosstabRow({ month: "10/01/2025" })), 2, MONTH, '"10/01/2025"'],
  ["a spreadsheet's day number", crosstab(crosstabRow({ month: "45931" })), 2, MONTH, '"45931"'],
  ["no month", crosstab(crosstabRow({ month: "" })), 2, MONTH, "nothing"],
  ["the same row twice", crosstab(good, good), 3, "GP_CODE", '"Z00009"'],
  [
    "the same key with another count",
    crosstab(good, crosstabRow({ practice: "Z00009", count: 3 })),
    3,
    "GP_CODE",
    '"Z00009"',
  ],
  ["no practice code", crosstab(crosstabRow({ practice: "" })), 2, "GP_CODE", "nothing"],
  [
    "a practice code with a space in it",
    crosstab(crosstabRow({ practice: "Z00 001" })),
    2,
    "GP_CODE",
    '"Z00 001"',
  ],
  ["a code too long", crosstab(crosstabRow({ practice: "Z00001234" })), 2, "GP_CODE", '"Z00001234"'],
  ["a formula for a code", crosstab(crosstabRow({ practice: "=1+1" })), 2, "GP_CODE", '"=1+1"'],
  ["a PCN code that is none", crosstab(crosstabRow({ pcn: "??" })), 2, "PCN_CODE", '"??"'],
  ["a row too short", crosstab(good, "01OCT2025,Z00001"), 3, null, "a row of 2 cells"],
  ["a row too long", crosstab(`${good},surplus`), 2, null, "a row of 15 cells"],
  ["a last row cut short", crosstab(good) + crosstabRow().slice(0, 60), 3, null, "a row of 7 cells"],
  ["a quote left open", crosstab(good, `"${crosstabRow()}`, good), 3, null, "a quote that is not closed"],
  [
    "a quote closed too soon",
    crosstab(good, crosstabRow({ category: '"Walk"-in' })),
    3,
    null,
    "a quote that is not closed",
  ],
  ["headings and nothing else", crosstab(), null, null, "headings and no rows"],
  ["no status column", without(crosstab(good), 13), 1, "APPT_STATUS", "no such column"],
  ["no month column", without(crosstab(good), 0), 1, MONTH, "no such column"],
  [
    "the count column twice",
    csv(`${official.CROSSTAB_HEADING},${COUNT}`, `${good},3`),
    1,
    COUNT,
    "the column twice",
  ],
  [
    "windows-1252 text",
    latin1(crosstab(good, good.replace("INVENTED SURGERY", "CAFÉ SURGERY"))),
    3,
    null,
    "bytes that are not UTF-8",
  ],
  ["UTF-16 text", utf16(crosstab(good)), 1, null, "bytes that are not UTF-8"],
  ["a NUL byte", crosstab(good, good.replace("TPP", "T\0P")), 3, null, "binary data"],
];

const OTHERS: Case[] = [
  [
    "list totals: two dates",
    lists(official.listTotalsRow("Z00001", 1), official.listTotalsRow("Z00002", 1, "01NOV2025")),
    3,
    "EXTRACT_DATE",
    '"01NOV2025"',
  ],
  [
    "list totals: not the 1st",
    lists(official.listTotalsRow("Z00001", 1, "15DEC2025")),
    2,
    "EXTRACT_DATE",
    '"15DEC2025"',
  ],
  [
    "list totals: 31 November",
    lists(official.listTotalsRow("Z00001", 1, "31NOV2025")),
    2,
    "EXTRACT_DATE",
    '"31NOV2025"',
  ],
  [
    "list totals: a practice twice",
    lists(official.listTotalsRow("Z00001", 1), official.listTotalsRow("Z00001", 2)),
    3,
    "CODE",
    '"Z00001"',
  ],
  [
    "list totals: a negative list",
    lists(official.listTotalsRow("Z00001", -5)),
    2,
    "NUMBER_OF_PATIENTS",
    '"-5"',
  ],
  [
    "list totals: a part of a list",
    lists(official.listTotalsRow("Z00001", 5).replace("ALL,ALL", "MALE,ALL")),
    2,
    "SEX",
    '"MALE"',
  ],
  [
    "list map: a practice twice",
    map(official.listMapRow("Z00001"), official.listMapRow("Z00001")),
    3,
    "PRACTICE_CODE",
    '"Z00001"',
  ],
  ["list map: no ICB", map(official.listMapRow("Z00001").replace(",QZZ,", ",,")), 2, "ICB_CODE", "nothing"],
  [
    "list map: no practice name",
    map(official.listMapRow("Z00001").replace("INVENTED SURGERY", "")),
    2,
    "PRACTICE_NAME",
    "nothing",
  ],
  [
    "list map: two dates",
    map(official.listMapRow("Z00001"), official.listMapRow("Z00002", "U", "QZZ", "01Nov2025")),
    3,
    "EXTRACT_DATE",
    '"01Nov2025"',
  ],
  ["mapping: no code", csv(official.MAPPING_HEADING, official.mappingRow("")), 2, "GP_CODE", "nothing"],
  [
    "epraccur: a status that is none",
    [1, 2, 3].map((n) => official.epraccurRow(`Z0000${n}`, n === 2 ? { status: "X" } : {})).join("\n"),
    2,
    "column 13",
    '"X"',
  ],
  [
    "epraccur: a date that is none",
    [1, 2, 3].map((n) => official.epraccurRow(`Z0000${n}`, n === 2 ? { opened: "19741301" } : {})).join("\n"),
    2,
    "column 11",
    '"19741301"',
  ],
  [
    "epraccur: closed on no day",
    [1, 2, 3].map((n) => official.epraccurRow(`Z0000${n}`, n === 2 ? { status: "C" } : {})).join("\n"),
    2,
    "column 12",
    "nothing",
  ],
  [
    "epraccur: a practice twice",
    [1, 2, 2].map((n) => official.epraccurRow(`Z0000${n}`)).join("\n"),
    3,
    "column 1",
    '"Z00002"',
  ],
  [
    "epraccur: a row of 26 columns",
    [
      official.epraccurRow("Z00001"),
      official.epraccurRow("Z00002"),
      official.epraccurRow("Z00003").slice(0, -3),
    ].join("\n"),
    3,
    null,
    "a row of 26 cells",
  ],
  [
    "partners: an end before the start",
    partners(official.partnersRow("Z00001", "ZP0001", "20250401", "20250331")),
    15,
    "Practice to PCN Relationship End Date",
    '"20250331"',
  ],
  [
    "partners: the same link twice",
    partners(
      official.partnersRow("Z00001", "ZP0001", "20250401"),
      official.partnersRow("Z00001", "ZP0001", "20250401"),
    ),
    16,
    "Partner Organisation Code",
    '"Z00001"',
  ],
  ["partners: no PCN", partners(official.partnersRow("Z00001", "", "20250401")), 15, "PCN Code", "nothing"],
  [
    "sub-ICB: a daily date",
    subIcb(official.subIcbRow("15OCT2025", 1)),
    2,
    "APPOINTMENT_MONTH",
    '"15OCT2025"',
  ],
  [
    "sub-ICB: an unknown mode",
    subIcb(official.subIcbRow("OCT2025", 1, "Same Day", "Fax")),
    2,
    "APPT_MODE",
    '"Fax"',
  ],
  ["sub-ICB: a fraction", subIcb(official.subIcbRow("OCT2025", 0.5)), 2, COUNT, '"0.5"'],
  ["summary: a negative count", table([-1, 2, 3]), 2, "Attended", '"-1"'],
  ["summary: a fraction", table([1, 2.5, 3]), 2, "DNA", '"2.5"'],
  [
    "summary: another month",
    table([1, 2, 3]) + table([1, 2, 3]).split("\n")[1]!.replace("Nov", "Oct").replace("Z00001", "Z00002"),
    3,
    "Month",
    '"Oct-2025"',
  ],
  [
    "summary: a practice twice",
    table([1, 2, 3]) + table([1, 2, 3]).split("\n")[1]!,
    3,
    "GP Code",
    '"Z00001"',
  ],
  ["summary: neither month column nor title", without(table([1, 2, 3]), 0), 2, "Month", "nothing"],
  [
    "summary: a column missing",
    official.summaryCsv("2", { Z00001: [1, 2, 3, 4, 5, 6, 7, 8] }).replace("22  to 28 Days", "22 days or so"),
    1,
    "22 to 28 Days",
    "no such column",
  ],
  ["upload: a period that is none", upload("smears,Z00001,2025-13,1,2,,"), 2, "period", '"2025-13"'],
  ["upload: a year that is none", upload("smears,Z00001,2025/27,1,2,,"), 2, "period", '"2025/27"'],
  ["upload: a negative denominator", upload("smears,Z00001,2025-11,1,-2,,"), 2, "denominator", '"-2"'],
  ["upload: an infinite value", upload("smears,Z00001,2025-11,,,1e309,"), 2, "value", '"1e309"'],
  ["upload: a percentage sign", upload("smears,Z00001,2025-11,,,25%,"), 2, "value", '"25%"'],
  ["upload: nothing to keep", upload("smears,Z00001,2025-11,1,,,"), 2, "value", "nothing"],
  [
    "upload: the same figure twice",
    upload("smears,Z00001,2025-11,1,2,,", "smears,Z00001,2025-11,1,3,,"),
    3,
    "metric_code",
    '"smears"',
  ],
  [
    "upload: a metric code that is none",
    upload("Smears!,Z00001,2025-11,1,2,,"),
    2,
    "metric_code",
    '"Smears!"',
  ],
  [
    "upload: a code that is none",
    upload("smears,all practices,2025-11,1,2,,"),
    2,
    "ods_code",
    '"all practices"',
  ],
  [
    "upload: a comma in an unquoted note",
    upload("smears,Z00001,2025-11,1,2,,good, mostly"),
    2,
    null,
    "a row of 8 cells",
  ],
];

describe("a file that is not what it seems is refused with its line, column and what was found", () => {
  test.each([...CROSSTAB, ...OTHERS])("%s", async (_name, content, line, column, found) => {
    const { dataset, content: read, errors } = await readOne(content);
    expect(dataset).not.toBeNull();
    expect(read).toBeNull();
    expect(errors[0]).toMatchObject({ line, column });
    expect(errors[0]?.found).toContain(found);
    expect(errors[0]?.expected).not.toBe("");
    expect(errors).toHaveLength(1); // one fault, told once
  });

  test("all errors are told at once, each with its place", async () => {
    const { errors } = await readOne(
      crosstab(crosstabRow({ count: -1, wait: "3 Days" }), crosstabRow({ status: "?" })),
    );
    expect(errors.map(({ line, column }) => [line, column])).toEqual([
      [2, "TIME_BETWEEN_BOOK_AND_APPT"],
      [2, "COUNT_OF_APPOINTMENTS"],
      [3, "APPT_STATUS"],
    ]);
  });

  test(`at most ${MOST_ERRORS} are told, and the reading stops there`, async () => {
    const { errors } = await readOne(crosstab(...Array<string>(3_000).fill(crosstabRow({ count: -1 }))));
    expect(errors).toHaveLength(MOST_ERRORS);
  });

  test("what is found is shown on one line, without control characters, and cut when long", async () => {
    const { errors } = await readOne(crosstab(crosstabRow({ count: `"a\n\u0007${"b".repeat(500)}"` })));
    expect(errors[0]?.found).toMatch(/^"a b{78}…"$/);
  });

  test("a cell of 10 MB is refused without being kept", async () => {
    const { errors } = await readOne(crosstab(good, `"${"x".repeat(10_000_000)}`));
    expect(errors).toMatchObject([{ line: 3, found: expect.stringContaining("over a million characters") }]);
  });

  test("a file over the size limit is refused", async () => {
    const { errors } = await readOne(crosstab(good), "big.csv", { file: 100 });
    expect(errors).toMatchObject([{ line: null, found: "more than 100 bytes" }]);
  });
});

describe("a file no data set claims is unrecognised, and says what it is", () => {
  test.each<[string, string | Buffer, string]>([
    ["0 bytes", "", "an empty file (0 bytes)"],
    ["blank lines", "\n\n\n", "nothing"],
    ["a web page saved as csv", "<!DOCTYPE html>\n<html><body>Sign in</body></html>", "a web page (HTML)"],
    ["a web page behind a byte order mark", "\ufeff  <html><head></head></html>", "a web page (HTML)"],
    ["a gzip archive", gzipSync(crosstab(good)), "a gzip archive"],
    ["a PDF", "%PDF-1.7 and so on", "a PDF"],
    ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "an old Excel workbook (.xls)"],
    ["binary data", Buffer.from([1, 2, 0, 3, 4, 0]), "binary data"],
    ["JSON", '{"rows":[]}', "JSON"],
    ["another table", "a,b,c\n1,2,3\n", 'text that begins "a,b,c"'],
    [
      "official columns with semicolons",
      crosstab(good).replaceAll(",", ";"),
      'text that begins "APPOINTMENT_MONTH_START_DATE;GP_CODE',
    ],
    [
      "a note that quotes official headings",
      `# Notes\n\nThis, that, and the other file\n\n${official.CROSSTAB_HEADING}\n`,
      'text that begins "# Notes"',
    ],
    [
      "GPAD's daily file",
      csv(
        official.SUB_ICB_HEADING.replace("APPOINTMENT_MONTH", "Appointment_Date"),
        official.subIcbRow("01OCT2025", 1),
      ),
      "text that begins",
    ],
    ["26 columns without headings", official.epraccurRow("Z00001").slice(0, -3), "text that begins"],
  ])("%s", async (_name, content, found) => {
    const outcome = await readOne(content);
    expect(outcome).toMatchObject({ dataset: null, content: null, errors: [] });
    expect(outcome.found).toContain(found);
  });

  test("a zip that is called .xlsx but is no workbook is opened as the zip it is", async () => {
    const outcome = await readOne(zip([{ name: "a.txt", content: "hello" }]), "book.xlsx");
    expect(outcome).toMatchObject({ name: "a.txt", dataset: null });
  });

  test.each<[string, Buffer]>([
    ["cut short", zip([{ name: "xl/workbook.xml", content: "<workbook/>" }]).subarray(0, 60)],
    ["without its parts", zip([{ name: "xl/workbook.xml", content: "<workbook/>" }])],
  ])("a workbook %s never throws", async (_name, bytes) => {
    const outcome = await readOne(bytes, "book.xlsx");
    expect(outcome.content).toBeNull();
    expect(outcome.errors.length + outcome.found.length).toBeGreaterThan(0);
  });
});

describe("paths", () => {
  test("a folder is read to all depths, in order of name, without links and hidden files", async () => {
    const made = await folder({ "b.csv": "b", "a.csv": "a", ".hidden.csv": "h", "~$lock.xlsx": "l" });
    await mkdir(path.join(made, "inner"));
    await writeFile(path.join(made, "inner", "c.csv"), "c");
    await symlink("/etc/hostname", path.join(made, "link.csv"));
    expect((await readAll([made])).map(({ name }) => name)).toEqual(["a.csv", "b.csv", "c.csv"]);
  });

  test("a path that is not there is refused and the others are read", async () => {
    const made = await folder({ "a.csv": crosstab(good) });
    const outcomes = await readAll([path.join(made, "none.csv"), path.join(made, "a.csv")]);
    expect(outcomes[0]?.errors).toMatchObject([{ found: "no such file" }]);
    expect(outcomes[1]?.dataset).toBe("gpad-crosstab");
  });
});

describe("a hostile archive is refused whole, before any of its files is read", () => {
  const fine = { name: "fine.csv", content: crosstab(good) };
  const inner = zip([fine]);
  const zeros = Buffer.alloc(30_000_000);

  test.each<[string, Buffer, string]>([
    ["a path that climbs out", zip([fine, { name: "../evil.csv", content: "x" }]), "invalid relative path"],
    [
      "a path that climbs out further in",
      zip([fine, { name: "a/../../evil.csv", content: "x" }]),
      "invalid relative path",
    ],
    ["an absolute path", zip([fine, { name: "/etc/evil.csv", content: "x" }]), "absolute path"],
    ["a Windows drive", zip([fine, { name: "C:/evil.csv", content: "x" }]), "absolute path"],
    ["backslashes", zip([fine, { name: "..\\evil.csv", content: "x" }]), "invalid characters"],
    ["a link", zip([fine, { name: "link.csv", content: "/etc/passwd", mode: 0o120777 }]), "a link"],
    ["an archive in an archive", zip([fine, { name: "inner.zip", content: inner }]), "another archive"],
    [
      "an archive in an archive under another name",
      zip([{ name: "innocent.csv", content: inner }]),
      "another archive",
    ],
    [
      "an encrypted file",
      zip([fine, { name: "secret.csv", content: "x", encrypted: true }]),
      "an encrypted file",
    ],
    ["an unusual packing", zip([fine, { name: "odd.csv", content: "x", method: 97 }]), "unusual way"],
    ["the same name twice", zip([fine, fine]), '"fine.csv" twice'],
    ["a bomb", zip([{ name: "bomb.csv", content: zeros }]), "over 100 times its size"],
    [
      "a file larger than it says",
      zip([{ name: "liar.csv", content: zeros, declaredSize: 10 }]),
      "in the archive",
    ],
    [
      "a file smaller than it says",
      zip([{ name: "liar.csv", content: "abc", declaredSize: 1_000 }]),
      "in the archive",
    ],
    [
      "too many files",
      zip(Array.from({ length: 1_001 }, (_, n) => ({ name: `${n}.csv`, content: "" }))),
      "1001 entries",
    ],
    [
      "65,535 files",
      zip(Array.from({ length: 65_534 }, (_, n) => ({ name: `${n}.csv`, content: "" }))),
      "65534 entries",
    ],
    ["an archive cut short", zip([fine]).subarray(0, 200), "in the archive"],
    [
      "a directory that points nowhere",
      Buffer.concat([zip([fine]).subarray(0, 40), zip([fine]).subarray(-22)]),
      "in the archive",
    ],
    ["a central directory overwritten", corrupted(zip([fine])), "in the archive"],
  ])("%s", async (_name, bytes, found) => {
    const made = await folder({ "upload.zip": bytes });
    const outcomes = await readAll([path.join(made, "upload.zip")]);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]?.dataset).toBeNull();
    expect(outcomes[0]?.errors).toHaveLength(1);
    expect(outcomes[0]?.errors[0]?.found).toContain(found);
  });

  test("a workbook that unpacks to more than a workbook may is refused before it is opened", async () => {
    const bytes = zip([
      { name: "xl/workbook.xml", content: "<workbook/>" },
      { name: "xl/big.xml", content: "x".repeat(9_000_000) },
    ]);
    const outcome = await readOne(bytes, "book.xlsx", { workbook: 1_000_000 });
    expect(outcome).toMatchObject({ dataset: null, content: null });
    expect(outcome.found).toContain("more unpacked bytes than allowed");
  });

  test.each([
    ["in the last corner", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ["on a row beyond any sheet", '<row r="99999999999"><c r="A1"><v>1</v></c></row>'],
    ["with its address written as an entity", '<row r="&#57;9999999"><c><v>1</v></c></row>'],
    ["far to the right of many rows", "<row r=\"9000\"><c r='XFD9000'><v>1</v></c></row>"],
  ])("a workbook with a cell %s is refused before it fills the memory", async (_name, row) => {
    const bytes = zip([
      { name: "xl/workbook.xml", content: "<workbook/>" },
      { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${row}</sheetData></worksheet>` },
    ]);
    const outcome = await readOne(bytes, "book.xlsx");
    expect(outcome).toMatchObject({ dataset: null, content: null });
    expect(outcome.found).toBe("a workbook with a cell far outside any table");
  });

  test("all files together stay under the archive's limit", async () => {
    const made = await folder({ "two.zip": zip([fine, { ...fine, name: "too.csv" }]) });
    const outcomes = await readAll([path.join(made, "two.zip")], {
      limits: { archive: fine.content.length + 1 },
    });
    expect(outcomes.map(({ errors }) => errors[0]?.found)).toEqual([
      "in the archive: more unpacked bytes than allowed",
    ]);
  });

  function corrupted(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes);
    copy.writeUInt32LE(0xdeadbeef, copy.readUInt32LE(copy.length - 6));
    return copy;
  }
});
