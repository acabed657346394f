import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSentTable } from "@/lib/server/uploads/sent-table";
import { workbookParts } from "@/lib/exports/workbook";
import { zipped } from "@/lib/server/downloads/zip";
import { zip } from "../fixtures/zip";

const LIMITS = { csv: 20_000, workbook: 50_000 };
const BOUNDARY = "b";

function posted(content: Uint8Array, fileName = "book.csv"): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

async function* inPieces(body: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += size) yield body.subarray(at, at + size);
}

async function read(body: Buffer, { size = 1_000, until = Infinity, limits = LIMITS } = {}) {
  const rows: (readonly string[])[] = [];
  const sent = await readSentTable(inPieces(body, size), {
    boundary: BOUNDARY,
    limits,
    onRow: (_line, cells) => rows.push(cells) < until,
  });
  return { rows, sent };
}

test("a posted csv comes back row by row with the hash of its bytes, however it falls into pieces", async () => {
  const cell = fc.constantFrom("a", "É", "1", "two words", "");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 300 }),
      async (table, size) => {
        const content = Buffer.from(table.map((cells) => cells.join(",")).join("\r\n"));
        const { rows, sent } = await read(posted(content), { size });
        expect(rows).toEqual(table.map((cells) => [...cells]));
        expect(sent).toEqual({
          ok: true,
          value: {
            name: "book.csv",
            bytes: content.length,
            sha256: createHash("sha256").update(content).digest("hex"),
            problem: null,
          },
        });
      },
    ),
    { seed: 20_260_115, numRuns: 60 },
  );
});

test("a reader that has seen enough is not given more, and the rest is still received", async () => {
  const content = Buffer.from("x,y\n".repeat(4_000));
  const { rows, sent } = await read(posted(content), { until: 3, size: 500 });
  expect(rows).toHaveLength(3);
  expect(sent).toMatchObject({ ok: true, value: { bytes: content.length, problem: null } });
});

test("a file over the limit is refused while it arrives", async () => {
  const { sent } = await read(posted(Buffer.from("x,y\n".repeat(20_000))));
  expect(sent).toEqual({ ok: false, error: "too-big" });
  const { sent: csv } = await read(posted(Buffer.from("x,y\n".repeat(8_000))));
  expect(csv).toMatchObject({ ok: true, value: { problem: { found: "more than 20,000 bytes" } } });
});

test("what is no table says what it is", async () => {
  for (const [content, found] of [
    ["%PDF-1.7", "a PDF"],
    ["<html><body>", "a web page (HTML)"],
    ["", "an empty file (0 bytes)"],
  ] as const) {
    const { rows, sent } = await read(posted(Buffer.from(content)));
    expect(rows).toEqual([]);
    expect(sent).toMatchObject({ ok: true, value: { problem: { found } } });
  }
});

test("a body without a file, with two, or that ends early is told", async () => {
  const two = Buffer.concat([posted(Buffer.from("a,b")).subarray(0, -7), posted(Buffer.from("c,d"))]);
  expect((await read(two)).sent).toEqual({ ok: false, error: "too-many" });
  expect((await read(posted(Buffer.from("a,b"), ""))).sent).toEqual({ ok: false, error: "no-file" });
  expect((await read(posted(Buffer.from("a,b")).subarray(0, -5))).sent).toEqual({
    ok: false,
    error: "not-a-form",
  });
});

async function workbookOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const [heads = [], ...body] = rows;
  const columns = heads.map((heading) => ({ name: heading, heading, unit: "", meaning: "" }));
  const sheet = { fileName: "book", title: "Book", columns, notes: [], rows: body, most: body.length };
  const pieces: Buffer[] = [];
  for await (const piece of zipped(workbookParts(sheet))) pieces.push(piece);
  return Buffer.concat(pieces);
}

test("a workbook’s first sheet is read like a csv", async () => {
  const { rows, sent } = await read(
    posted(
      await workbookOf([
        ["a", "b"],
        ["1", "x"],
      ]),
      "book.xlsx",
    ),
  );
  expect(sent).toMatchObject({ ok: true, value: { problem: null } });
  expect(rows).toEqual([
    ["a", "b"],
    ["1", "x"],
  ]);
});

test("a workbook that unpacks to more than it may is refused before it is read", async () => {
  const bomb = zip([
    { name: "xl/workbook.xml", content: "<workbook/>" },
    { name: "xl/worksheets/sheet1.xml", content: "0".repeat(20_000_000) },
  ]);
  const { rows, sent } = await read(posted(bomb, "book.xlsx"));
  expect(rows).toEqual([]);
  expect(sent).toMatchObject({ ok: true, value: { problem: { line: null } } });
});
