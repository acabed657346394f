import "server-only";
import { Readable } from "node:stream";
import { fromBufferPromise, openPromise, type Entry, type ZipFile } from "yauzl";
import { Unreadable } from "./decode";
import type { ReadLimits } from "./found-file";

/** A zip on disk, or one held in memory (a workbook). */
export type ArchiveSource = string | Buffer;

/** Small archives may pack as well as they like: a bomb needs room. */
const RATIO_FROM = 10_000_000;
const SYMLINK = 0o120000;

/**
 * The files of an archive, by its directory, after every check that can be made
 * before unpacking: names that leave the folder, links, encryption, the number of
 * entries, their sizes and ratio. Declared sizes are the sender's own, so the
 * unpacking (`entryBytes`) stops at the size declared here.
 */
export async function listArchive(source: ArchiveSource, limits: ReadLimits): Promise<string[]> {
  return withZip(source, async (zip) => {
    if (zip.entryCount > limits.entries) {
      throw unsafe(`${zip.entryCount} entries`, `at most ${limits.entries}`);
    }
    const names = new Set<string>();
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry, limits);
      total += entry.uncompressedSize;
      if (total > limits.archive)
        throw unsafe("more unpacked bytes than allowed", `at most ${limits.archive} bytes`);
      if (names.has(entry.fileName)) throw unsafe(`"${entry.fileName}" twice`, "each file once");
      names.add(entry.fileName);
    }
    return [...names].filter((name) => !name.endsWith("/"));
  });
}

function checkEntry(entry: Entry, limits: ReadLimits): void {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === SYMLINK) {
    throw unsafe(`a link, "${fileName}"`, "files and folders only");
  }
  if (entry.isEncrypted()) throw unsafe(`an encrypted file, "${fileName}"`, "an archive without a password");
  if (!entry.canDecodeFileData()) throw unsafe(`"${fileName}" packed in an unusual way`, "an ordinary zip");
  if (uncompressedSize > RATIO_FROM && uncompressedSize > compressedSize * limits.ratio) {
    throw unsafe(`"${fileName}", which unpacks to over ${limits.ratio} times its size`, "real data");
  }
}

/** One entry's bytes; fails when it unpacks to another size than declared. */
export function entryBytes(source: ArchiveSource, name: string): Readable {
  return Readable.from(unpacked(source, name), { objectMode: false });
}

async function* unpacked(source: ArchiveSource, name: string): AsyncGenerator<Buffer> {
  const zip = await openZip(source);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== name) continue;
      yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
      return;
    }
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    zip.close();
  }
}

/**
 * Unpacks everything and keeps nothing: proves that no entry is larger than it
 * says, and shows each entry's bytes to a watcher of its own.
 */
export async function unpackAll(
  source: ArchiveSource,
  watch: () => { scan(chunk: Uint8Array): void },
): Promise<void> {
  await withZip(source, async (zip) => {
    for await (const entry of zip.eachEntry()) {
      const watcher = watch();
      const bytes: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
      for await (const chunk of bytes) watcher.scan(chunk);
    }
  });
}

async function withZip<Value>(source: ArchiveSource, work: (zip: ZipFile) => Promise<Value>): Promise<Value> {
  const zip = await openZip(source);
  try {
    return await work(zip);
  } catch (error) {
    throw asUnreadable(error);
  } finally {
    zip.close();
  }
}

async function openZip(source: ArchiveSource): Promise<ZipFile> {
  const options = { autoClose: false, strictFileNames: true };
  try {
    return await (typeof source === "string"
      ? openPromise(source, options)
      : fromBufferPromise(source, options));
  } catch (error) {
    throw asUnreadable(error);
  }
}

function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  return unsafe(
    error instanceof Error ? error.message : "an archive that does not open",
    "a whole, ordinary zip: if it was cut short on its way, download it again",
  );
}

function unsafe(found: string, expected: string): Unreadable {
  return new Unreadable({ line: null, column: null, found: `in the archive: ${found}`, expected });
}
