import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "@/lib/server/imports/csv-rows";

type Read = { line: number; cells: readonly string[] };

async function read(chunks: Uint8Array[]): Promise<Read[]> {
  const rows: Read[] = [];
  await readCsv(Readable.from(chunks), {
    mostBytes: 1_000_000,
    onProgress() {},
    onRow(line, cells) {
      rows.push({ line, cells });
      return true;
    },
  });
  return rows;
}

const LINE_ENDS = ["\n", "\r\n", "\r"] as const;
const piece = fc.constantFrom("a", "É", "🏥", "1", " ", ",", '""', "\n", "NHS");
const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
const row = fc.array(cell, { minLength: 2, maxLength: 4 });
const file = fc.record({
  rows: fc.array(row, { minLength: 1, maxLength: 8 }),
  lineEnd: fc.constantFrom(...LINE_ENDS),
  mark: fc.boolean(),
  last: fc.boolean(),
  size: fc.integer({ min: 1, max: 7 }),
});

const written = (text: string) => `"${text.replaceAll('""', '"').replaceAll('"', '""')}"`;
const meant = (text: string) => text.replaceAll('""', '"');

test("any file comes back as it was written, however it falls into chunks, with every row's line", async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ rows, lineEnd, mark, last, size }) => {
      const text = rows.map((cells) => cells.map(written).join(",")).join("\n") + (last ? "\n" : "");
      const bytes = Buffer.from((mark ? "\ufeff" : "") + text.replaceAll("\n", lineEnd));
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      );
      const back = (await read(chunks)).filter(({ cells }) => cells.length > 1);
      expect(back.map(({ cells }) => cells)).toEqual(rows.map((cells) => cells.map(meant)));

      let line = 1;
      for (const [index, cells] of rows.entries()) {
        expect(back[index]?.line).toBe(line);
        line += 1 + cells.join("").split("\n").length - 1;
      }
    }),
    { seed: 20_260_115, numRuns: 300 },
  );
});

test("reading stops, and the file is closed, when a row asks it to", async () => {
  const bytes = Readable.from([Buffer.from("1,1\n2,2\n"), Buffer.from("3,3\n")]);
  const seen: string[] = [];
  await readCsv(bytes, {
    mostBytes: 100,
    onProgress() {},
    onRow(_line, cells) {
      seen.push(cells[0]!);
      return seen.length < 2;
    },
  });
  expect(seen).toEqual(["1", "2"]);
  expect(bytes.destroyed).toBe(true);
});

test("progress is told in bytes", async () => {
  const told: number[] = [];
  await readCsv(Readable.from([Buffer.from("é,1\n"), Buffer.from("2,2")]), {
    mostBytes: 100,
    onProgress: (bytes) => told.push(bytes),
    onRow: () => true,
  });
  expect(told).toEqual([5, 8]);
});
