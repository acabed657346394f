import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { from as copyFrom } from "pg-copy-streams";

export type CopyCell = string | number | boolean | null | readonly (string | number)[];

/** Sends rows by COPY, a thousand a chunk. Missing is null; arrays are arrays of codes or numbers. */
export async function copyRows(
  client: ClientBase,
  into: { table: string; columns: readonly string[] },
  rows: Iterable<readonly CopyCell[]>,
): Promise<void> {
  const statement = `copy ${into.table} (${into.columns.join(", ")}) from stdin`;
  await pipeline(Readable.from(chunks(rows)), client.query(copyFrom(statement)));
}

const ROWS_A_CHUNK = 1000;

/** COPY's text form. */
function* chunks(rows: Iterable<readonly CopyCell[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`${row.map(text).join("\t")}\n`);
    if (lines.length < ROWS_A_CHUNK) continue;
    yield lines.join("");
    lines = [];
  }
  if (lines.length > 0) yield lines.join("");
}

function text(cell: CopyCell): string {
  if (cell === null) return "\\N";
  if (Array.isArray(cell)) return `{${cell.join(",")}}`;
  if (typeof cell !== "string") return String(cell);
  // Hardly any text holds what must be escaped: to look first halves the time of a large load's text.
  return TO_ESCAPE.test(cell) ? cell.replaceAll(EACH_TO_ESCAPE, (found) => ESCAPES[found] ?? found) : cell;
}

const TO_ESCAPE = /[\\\t\n\r]/;
const EACH_TO_ESCAPE = new RegExp(TO_ESCAPE, "g");

const ESCAPES: Record<string, string> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
