import { Packer } from "docx";
import mammoth from "mammoth";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { workbookParts } from "@/lib/exports/workbook";
import { reportDocument } from "@/lib/reports/report-document";
import { reportSheet } from "@/lib/reports/report-file";
import { reportWord } from "@/lib/reports/report-word";
import { zipped } from "@/lib/server/downloads/zip";
import { reading } from "@/tests/support/programmes";
import { openedInOffice, SOFFICE } from "@/tests/support/office";
import { reportContent } from "@/tests/support/report";

const FORMULA = '=HYPERLINK("http://example.org","look")';
const content = reportContent({
  figures: [
    reading({
      value: 5930,
      plan: 5800,
      series: Array.from({ length: 14 }, (_, at) => ({
        period: `2025-${String(at > 11 ? 12 : at + 1).padStart(2, "0")}`,
        value: 5000 + at,
      })),
    }),
    reading({ code: "gone", name: "Gone", value: null, plan: 3, period: null, state: "not-reported" }),
  ],
  asked: FORMULA,
  changes: [{ kind: "real", what: FORMULA, from: "1", to: "2" }],
  previous: { number: 1 },
});
/** LibreOffice takes its time the first time. */
const OFFICE_STARTS = 180_000;
/** Commas, double quotes, UTF-8. */
const UTF8_CSV = "csv:Text - txt - csv (StarCalc):44,34,76";
/** 1 by 1, transparent. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

async function wordFile(): Promise<Buffer> {
  const file = reportWord({
    ...{
      head: "Private edition",
      foot: "As at 15 January 2026",
      title: content.title,
      before: [content.asked],
    },
    sections: reportDocument(content),
    pictures: new Map([["self-referrals", { png: PIXEL, width: 720, height: 220 }]]),
  });
  return Packer.toBuffer(file);
}

async function workbook(): Promise<Buffer> {
  const sheet = reportSheet(content, [{ name: "Asked of the committee", text: content.asked }], "report");
  const pieces: Buffer[] = [];
  for await (const piece of zipped(workbookParts(sheet))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const word = async () => mammoth.convertToHtml({ buffer: await wordFile() });

/** The words of every cell of the page's tables. */
const cellsOfPage = () =>
  reportDocument(content).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.is === "table" ? block.rows.flatMap((row) => row.map(({ text }) => text)) : [],
    ),
  );

test("the Word file has real headings, tables with heads, and every figure of the page", async () => {
  const { value: html } = await word();
  const sections = reportDocument(content);
  sections.forEach(({ title }, index) => expect(html).toContain(`<h1>${index + 1}. ${title}</h1>`));
  const plain = html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
  for (const text of cellsOfPage()) expect(plain).toContain(text);
  expect(html).toContain("<thead>");
});

test("a picture of the Word file says what it shows", async () => {
  const { value: html } = await word();
  expect(html).toMatch(/<img alt="Self-referrals a month: 5,930 in November 2025[^"]*the plan is 5,800/);
});

test("the workbook holds every figure with its plan, missing as empty, and text that looks like a formula as text", async () => {
  const file = await workbook();
  const rows = await readSheet(file, 1);
  const measures = rows.filter(([part]) => part === "Measures");
  expect(measures.map((row) => row.slice(1, 5))).toEqual([
    ["Self-referrals a month", "November 2025", 5930, 5800],
    ["Gone", "Nothing recorded", null, 3],
  ]);
  const changed = rows.find(([part]) => part === "Changes");
  expect(changed?.[1]).toBe(`'${FORMULA} (real)`);
  const notes = await readSheet(file, 2);
  expect(notes.flat()).toContain(`'${FORMULA}`);
});

test.skipIf(!SOFFICE)(
  "LibreOffice opens the Word file and reads every figure of the page in it",
  async () => {
    const text = openedInOffice({ name: "report.docx", body: await wordFile() }, "txt:Text (encoded):UTF8");
    for (const { title } of reportDocument(content)) expect(text).toContain(title);
    expect({ missing: cellsOfPage().filter((cell) => !text.includes(cell)) }).toEqual({ missing: [] });
  },
  OFFICE_STARTS,
);

test.skipIf(!SOFFICE)(
  "LibreOffice opens the workbook, reads every figure in it and works out no text as a formula",
  async () => {
    const file = await workbook();
    const csv = openedInOffice({ name: "report.xlsx", body: file }, UTF8_CSV);
    for (const row of await readSheet(file, 1)) {
      for (const cell of row) if (cell !== null) expect(csv).toContain(String(cell).replaceAll('"', '""'));
    }
  },
  OFFICE_STARTS,
);
