import "server-only";
import type { Readable } from "node:stream";
import Papa from "papaparse";
import { newlines, textDecoder, Unreadable } from "./decode";

/** The longest row in characters: a quote left open would otherwise swallow the rest of the file. */
const LONGEST_ROW = 1_000_000;

export type CsvOptions = {
  mostBytes: number;
  onProgress(bytesRead: number): void;
  /** Gets each row with its first line, as a text editor counts; false stops the reading. */
  onRow(line: number, cells: readonly string[]): boolean;
};

/**
 * Streams a csv row by row in flat memory. Throws Unreadable for what no row can
 * be made of: too many bytes, another encoding, a quote left open.
 */
export async function readCsv(bytes: Readable, { mostBytes, onProgress, onRow }: CsvOptions): Promise<void> {
  const decoder = textDecoder();
  // The parser itself, not its stream: that one hides the quotes it could not match.
  const parser = new Papa.Parser({ delimiter: ",", newline: "\n" });
  let line = 1;
  let rest = "";
  let read = 0;

  function parse(text: string, more: boolean): boolean {
    const result: Papa.ParseResult<string[]> = parser.parse(text, 0, more);
    const [fault] = result.errors.filter((error) => (error.row ?? 0) < result.data.length);
    for (const [index, cells] of result.data.entries()) {
      if (index === fault?.row) throw openQuote(line);
      if (!onRow(line, cells)) return false;
      line += cells.reduce((height, cell) => height + newlines(cell), 1);
    }
    rest = text.slice(result.meta.cursor);
    if (rest.length > LONGEST_ROW) throw openQuote(line);
    return true;
  }

  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      read += chunk.length;
      if (read > mostBytes) throw tooBig(mostBytes);
      onProgress(read);
      if (!parse(rest + decoder.decode(chunk), true)) return;
    }
    const last = rest + decoder.decode(null);
    if (last !== "") parse(last, false);
  } finally {
    bytes.destroy();
  }
}

function openQuote(line: number): Unreadable {
  return new Unreadable({
    line,
    column: null,
    found: "a quote that is not closed where its cell ends, or a row of over a million characters",
    expected: 'a closing quote before the next comma, for example "SMITH, JONES AND PARTNERS"',
  });
}

export function tooBig(mostBytes: number): Unreadable {
  return new Unreadable({
    line: null,
    column: null,
    found: `more than ${mostBytes.toLocaleString("en-GB")} bytes`,
    expected: "a smaller file: this is the most that an installation reads",
  });
}
