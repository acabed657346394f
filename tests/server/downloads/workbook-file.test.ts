import { crc32, inflateRawSync } from "node:zlib";
import readWorkbook from "read-excel-file/node";
import { expect, test } from "vitest";
import type { ExportSheet } from "@/lib/exports/sheet";
import { workbookParts } from "@/lib/exports/workbook";
import { zipped } from "@/lib/server/downloads/zip";

const SHEET: ExportSheet = {
  fileName: "a_b_c_2025-11-30",
  title: "Practices on a measure",
  columns: [
    { name: "code", heading: "Code", unit: "code", meaning: "ODS code" },
    { name: "value", heading: "Value", unit: "share 0 to 1", meaning: "The figure" },
  ],
  notes: [{ name: "Scope", text: "Ardenfosse <QZZ> & others" }],
  rows: [
    ["Z00001", 0.789],
    ["=cmd|' /C calc'!A0", null],
    ["lone half \ud800 of a pair", 1e-7],
  ],
  most: 3,
};

async function bytes(sheet: ExportSheet): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zipped(workbookParts(sheet))) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("another program reads a workbook's numbers as numbers, its gaps as gaps and its text as text", async () => {
  const [figures, notes] = await readWorkbook(await bytes(SHEET));
  expect(figures?.sheet).toBe("Figures");
  expect(figures?.data).toEqual([
    ["Code", "Value"],
    ["Z00001", 0.789],
    ["'=cmd|' /C calc'!A0", null],
    ["lone half \ufffd of a pair", 1e-7],
  ]);
  expect(notes?.sheet).toBe("Notes");
  expect(notes?.data).toContainEqual(["Scope", "Ardenfosse <QZZ> & others", null, null]);
  expect(notes?.data).toContainEqual(["Value", "The figure", "share 0 to 1", "value"]);
});

test("a workbook holds no formula, whatever its text", async () => {
  const zip = await bytes(SHEET);
  expect(parts(zip).join("")).not.toMatch(/<f[ >]/);
});

test("the checks of each part are right, so that no program takes it for damaged", async () => {
  const zip = await bytes(SHEET);
  expect(parts(zip)).toHaveLength(7);
});

test("a fault in the rows ends the file instead of leaving it waiting", async () => {
  async function* rows(): AsyncGenerator<string[][]> {
    yield [["Z00001", "x"]];
    throw new Error("the database went away");
  }
  await expect(bytes({ ...SHEET, rows: rows() })).rejects.toThrow("the database went away");
});

/** The parts as the directory at the end gives them, each checked against its own checksum and size. */
function parts(zip: Buffer): string[] {
  const end = zip.length - 22;
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [crc, packed, plain] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 24),
    ];
    const [name, start] = [zip.readUInt16LE(at + 28), zip.readUInt32LE(at + 42)];
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const text = inflateRawSync(zip.subarray(from, from + packed));
    expect(text.length).toBe(plain);
    expect(crc32(text)).toBe(crc);
    at += 46 + name;
    return text.toString("utf8");
  });
}
