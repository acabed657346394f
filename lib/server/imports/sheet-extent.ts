import "server-only";
import { Unreadable } from "./decode";

/** Rows times columns of one sheet: many times the largest official table. */
const MOST_CELLS = 5_000_000;

/** A row's or a cell's address, as `r="17"` or `r="AB17"`. */
const ADDRESS = /(?<![\w:])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PLAIN = /^([A-Z]{0,3})(\d{0,7})$/;
/** Longer than an address and what announces it, so that none is lost between two chunks. */
const TAIL = 64;

/**
 * Watches a sheet's XML go by. A workbook's reader makes a cell for every place
 * up to the farthest one, so that a file of a few bytes with one cell in the last
 * corner (XFD1048576) would fill the memory: it is refused before it is read.
 */
export function sheetExtent() {
  const decoder = new TextDecoder("latin1"); // tags and addresses are ASCII in every encoding a sheet may have
  let rest = "";
  let isSheet = false;
  let rows = 0;
  let columns = 0;

  return {
    scan(chunk: Uint8Array): void {
      const text = rest + decoder.decode(chunk, { stream: true });
      isSheet ||= text.includes("sheetData");
      if (isSheet) {
        for (const [, double, single] of text.matchAll(ADDRESS)) {
          const [, letters, digits] = PLAIN.exec(double ?? single ?? "") ?? [];
          if (letters === undefined || digits === undefined) throw tooFar();
          rows = Math.max(rows, Number(digits));
          columns = Math.max(columns, columnNumber(letters));
        }
        if (rows * Math.max(columns, 1) > MOST_CELLS) throw tooFar();
      }
      rest = text.slice(-TAIL);
    },
  };
}

/** "A" is 1, "AA" is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function tooFar(): Unreadable {
  return new Unreadable({
    line: null,
    column: null,
    found: "a workbook with a cell far outside any table",
    expected: `a sheet of at most ${MOST_CELLS.toLocaleString("en-GB")} cells; delete the rows and columns beyond the table`,
  });
}
