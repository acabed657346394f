import "server-only";
import { createHash, type Hash } from "node:crypto";
import { mkdir, open, rm, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { fail, succeed, type Result } from "@/lib/result";
import { sniff } from "@/lib/server/imports/sniff";
import { distinctName, safeName } from "@/lib/uploads/file-name";
import type { UploadLimits } from "@/lib/uploads/limits";
import type { NotReceived } from "@/lib/uploads/not-received";
import { NotAForm, readParts } from "@/lib/uploads/read-parts";

/** A file that has arrived. `refused` says in words why it was not kept: then it is not on disk. */
export type ReceivedFile = { name: string; bytes: number; sha256: string; refused: string | null };

class Stop extends Error {
  constructor(readonly why: NotReceived) {
    super(why);
  }
}

/** Enough of a file to see what it is. */
const HEAD_BYTES = 4_096;

/**
 * Writes the files of a form into a folder of their own as they stream in, in
 * flat memory, hashing each. A body that breaks a limit or ends early leaves
 * nothing behind; a file that is no csv, workbook or zip is refused by itself.
 */
export async function receiveFiles(
  body: AsyncIterable<Uint8Array>,
  { boundary, folder, limits }: { boundary: string; folder: string; limits: UploadLimits },
): Promise<Result<ReceivedFile[], NotReceived>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: ReceivedFile[] = [];
  let total = 0;
  let current: Writing | null = null;

  const form = readParts(boundary, {
    async begin({ fileName }) {
      if (fileName === null || fileName === "") return; // a field, or a chooser left empty
      if (files.length >= limits.files) throw new Stop("too-many");
      const name = distinctName(safeName(fileName), new Set(files.map((each) => each.name)));
      current = await startWriting(path.join(folder, name), name);
    },
    async bytes(chunk) {
      total += chunk.length;
      if (total > limits.bytes) throw new Stop("too-big");
      if (current) await write(current, chunk);
    },
    async end() {
      if (current) files.push(await finish(current, folder));
      current = null;
    },
  });

  try {
    for await (const chunk of body) await form.write(chunk);
    form.finish();
    if (files.length === 0) throw new Stop("no-file");
    return succeed(files);
  } catch (error) {
    await (current as Writing | null)?.handle.close();
    await rm(folder, { recursive: true, force: true });
    if (error instanceof Stop) return fail(error.why);
    if (error instanceof NotAForm) return fail("not-a-form");
    throw error;
  }
}

type Writing = { handle: FileHandle; name: string; bytes: number; hash: Hash; head: Buffer };

async function startWriting(place: string, name: string): Promise<Writing> {
  const handle = await open(place, "wx", 0o600);
  return { handle, name, bytes: 0, hash: createHash("sha256"), head: Buffer.alloc(0) };
}

async function write(file: Writing, chunk: Uint8Array): Promise<void> {
  if (file.head.length < HEAD_BYTES) {
    file.head = Buffer.concat([file.head, chunk.subarray(0, HEAD_BYTES - file.head.length)]);
  }
  file.hash.update(chunk);
  file.bytes += chunk.length;
  for (let at = 0; at < chunk.length;) at += (await file.handle.write(chunk, at)).bytesWritten;
}

async function finish({ handle, name, bytes, hash, head }: Writing, folder: string): Promise<ReceivedFile> {
  await handle.close();
  const what = sniff(head);
  // Boundaries are JSON; whether this is one, its reader tells.
  const refused = what.kind === "other" && what.found !== "JSON" ? what.found : null;
  if (refused) await rm(path.join(folder, name));
  return { name, bytes, sha256: hash.digest("hex"), refused };
}
