import "server-only";
import { Readable } from "node:stream";
import type { FileError } from "@/lib/loads/dataset";
import { readCsv, tooBig } from "@/lib/server/imports/csv-rows";
import { Unreadable } from "@/lib/server/imports/decode";
import { READ_LIMITS, type ReadLimits } from "@/lib/server/imports/found-file";
import { sniff } from "@/lib/server/imports/sniff";
import { sheetsOf } from "@/lib/server/imports/workbook";

export type TableLimits = {
  /** Bytes of a csv. */
  csv: number;
  /** Bytes of a workbook, as sent and again unpacked: it is read into memory. */
  workbook: number;
};

type OnRow = (line: number, cells: readonly string[]) => boolean;

/**
 * The rows of one csv or of a workbook's first sheet, from bytes as they arrive
 * and without a file on disk. What cannot be read on is given back as an error
 * of the file; the rest of the bytes are then not looked at.
 */
export async function tableRows(
  bytes: AsyncIterable<Uint8Array>,
  limits: TableLimits,
  onRow: OnRow,
): Promise<FileError | null> {
  try {
    const source = bytes[Symbol.asyncIterator]();
    const head = await firstBytes(source);
    const what = sniff(head);
    if (what.kind === "other")
      return { line: null, column: null, found: what.found, expected: "a csv, or a workbook (.xlsx)" };
    if (what.kind === "zip") await workbookRows(await whole(head, source, limits.workbook), limits, onRow);
    else {
      const onProgress = () => undefined;
      await readCsv(Readable.from(from(head, source)), { mostBytes: limits.csv, onProgress, onRow });
    }
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}

/** Enough of a file to see what it is. */
const HEAD_BYTES = 4_096;

async function firstBytes(source: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { done, value } = await source.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  return Buffer.concat(chunks);
}

async function* from(head: Buffer, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}

async function whole(head: Buffer, source: AsyncIterator<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of from(head, source)) {
    length += chunk.length;
    if (length > most) throw tooBig(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function workbookRows(bytes: Buffer, { workbook }: TableLimits, onRow: OnRow): Promise<void> {
  const limits: ReadLimits = { ...READ_LIMITS, workbook };
  const open = () => Readable.from([bytes]);
  const held = { name: "", path: "", outright: true, bytes: bytes.length, sha256: "", open };
  const [sheet] = await sheetsOf(held, limits);
  const width = Math.max(0, ...(sheet?.rows ?? []).map((cells) => cells.length));
  for (const [index, cells] of (sheet?.rows ?? []).entries()) {
    const padded = [...cells, ...Array<string>(width - cells.length).fill("")];
    if (!onRow(index + 1, padded)) return;
  }
}
