import "server-only";
import { Readable } from "node:stream";
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
 * Streams a csv row by row in flat memory. Rejects with Unreadable for what no
 * row can be made of: too many bytes, another encoding, a quote left open.
 */
export async function readCsv(bytes: Readable, { mostBytes, onProgress, onRow }: CsvOptions): Promise<void> {
  const text = Readable.from(decoded(bytes, mostBytes, onProgress));
  let line = 1;
  let ended = 0; // characters of whole rows
  let stopped = false;

  await new Promise<void>((resolve, reject) => {
    const giveUp = (parser: Papa.Parser, problem: Unreadable) => {
      parser.abort();
      reject(problem);
    };
    let fed = 0;
    text.on("data", (chunk: string) => (fed += chunk.length));
    text.on("error", reject);
    Papa.parse<string[]>(text, {
      delimiter: ",",
      newline: "\n",
      skipEmptyLines: false,
      chunk({ data, errors, meta }, parser) {
        for (const cells of data) {
          const height = 1 + cells.reduce((lines, cell) => lines + newlines(cell), 0);
          const quote = errors.length > 0 ? errors.find((error) => error.row === data.indexOf(cells)) : undefined;
          if (quote) return giveUp(parser, openQuote(line));
          if (!onRow(line, cells)) {
            stopped = true;
            parser.abort();
            return;
          }
          line += height;
        }
        ended = meta.cursor;
        if (fed - ended > LONGEST_ROW) giveUp(parser, openQuote(line));
      },
      complete: () => resolve(),
      error: reject,
    });
  }).finally(() => bytes.destroy());
  if (!stopped) onProgress(bytesReadOf(bytes));
}
