import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { safeText } from "@/lib/exports/cell";
import { csvLine, csvPieces } from "@/lib/exports/csv";
import { holds } from "@/tests/support/property";

const head = (name: string) => ({ name, heading: name, unit: "", meaning: "" });

async function written(columns: string[], rows: (string | number | null)[][]) {
  let text = "";
  for await (const piece of csvPieces({ columns: columns.map(head), rows })) text += piece;
  return text;
}

test("a table is its headings, then its rows, each ended as RFC 4180 asks", async () => {
  expect(
    await written(
      ["code", "value"],
      [
        ["Z00001", 0.789],
        ["Z00002", null],
      ],
    ),
  ).toBe("code,value\r\nZ00001,0.789\r\nZ00002,\r\n");
});

test("missing is an empty cell and 0 is 0", () => {
  expect(csvLine([null, 0, ""])).toBe(",0,\r\n");
});

test("a quote, a comma and a line within a cell stay in it", () => {
  expect(csvLine(['Dr "Jo" Smith, and partners', "two\nlines"])).toBe(
    '"Dr ""Jo"" Smith, and partners","two\nlines"\r\n',
  );
});

test("the headings go out before the first row is asked for", async () => {
  let asked = false;
  async function* rows() {
    asked = true;
    yield [["x"]];
  }
  const pieces = csvPieces({ columns: [head("a")], rows: rows() });
  expect((await pieces.next()).value).toBe("a\r\n");
  expect(asked).toBe(false);
});

test("rows that come some at a time are all written, in their order", async () => {
  async function* rows() {
    yield [["1"], ["2"]];
    yield [];
    yield [["3"]];
  }
  let text = "";
  for await (const piece of csvPieces({ columns: [head("a")], rows: rows() })) text += piece;
  expect(text).toBe("a\r\n1\r\n2\r\n3\r\n");
});

test("what is written is read back cell for cell by another reader", () => {
  const row = fc.array(fc.string(), { minLength: 3, maxLength: 3 });
  holds(
    fc.property(fc.array(row, { minLength: 1, maxLength: 20 }), (rows) => {
      const text = rows.map(csvLine).join("").replace(/\r\n$/, "");
      const read = Papa.parse<string[]>(text, { newline: "\r\n", delimiter: "," });
      expect(read.data).toEqual(rows.map((cells) => cells.map(safeText)));
    }),
  );
});
