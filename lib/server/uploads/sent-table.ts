import "server-only";
import { createHash } from "node:crypto";
import { PassThrough } from "node:stream";
import type { FileError } from "@/lib/loads/dataset";
import { fail, succeed, type Result } from "@/lib/result";
import { safeName } from "@/lib/uploads/file-name";
import type { NotReceived } from "@/lib/uploads/not-received";
import { NotAForm, readParts } from "@/lib/uploads/read-parts";
import { tableRows, type TableLimits } from "./table-rows";

/** A table that was read as it arrived. `problem`: why it could not be read on. */
export type SentTable = { name: string; bytes: number; sha256: string; problem: FileError | null };

class TooBig extends Error {}

/**
 * Reads the one file of a posted form row by row while it arrives: no byte of it
 * is put on disk, and no more of it is in memory than a piece (a workbook, which
 * can be read only whole, has a limit of its own). The hash is of every byte.
 */
export async function readSentTable(
  body: AsyncIterable<Uint8Array>,
  {
    boundary,
    limits,
    onRow,
  }: { boundary: string; limits: TableLimits; onRow: (line: number, cells: readonly string[]) => boolean },
): Promise<Result<SentTable, NotReceived>> {
  const hash = createHash("sha256");
  const most = Math.max(limits.csv, limits.workbook);
  let name: string | null = null;
  let files = 0;
  let current = false;
  let bytes = 0;
  const pipe = new PassThrough();
  const reading = tableRows(pipe, limits, onRow).finally(() => pipe.destroy());

  const form = readParts(boundary, {
    begin({ fileName }) {
      current = fileName !== null && fileName !== "";
      if (!current) return;
      files += 1;
      name ??= safeName(fileName ?? "");
    },
    async bytes(chunk) {
      if (!current || files > 1) return;
      bytes += chunk.length;
      if (bytes > most) throw new TooBig();
      hash.update(chunk);
      // The parser's chunk is a view of what it holds on to: the pipe gets a copy of its own.
      if (!pipe.destroyed && !pipe.write(Buffer.from(chunk))) await room(pipe);
    },
    end() {
      current = false;
    },
  });

  try {
    for await (const chunk of body) await form.write(chunk);
    form.finish();
    pipe.end();
    const problem = await reading;
    if (name === null) return fail("no-file");
    return files > 1 ? fail("too-many") : succeed({ name, bytes, sha256: hash.digest("hex"), problem });
  } catch (error) {
    pipe.end();
    await reading.catch(() => undefined);
    if (error instanceof TooBig) return fail("too-big");
    if (error instanceof NotAForm) return fail("not-a-form");
    throw error;
  }
}

/** Waits until a pipe takes more, or its reader has had enough. */
function room(pipe: PassThrough): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      pipe.off("drain", done).off("close", done);
      resolve();
    };
    pipe.on("drain", done).on("close", done);
    if (pipe.destroyed) done();
  });
}
