import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { entryBytes, listArchive } from "./archive";
import { tooBig } from "./csv-rows";
import { Unreadable } from "./decode";
import { READ_LIMITS, type FoundFile, type ReadLimits, type RefusedFile } from "./found-file";
import { headOf } from "./head";
import { sniff } from "./sniff";

type Found = FoundFile | RefusedFile;
type Place = { path: string; outright: boolean };

/**
 * Every file under the paths: files, folders (all levels, by name), zips (their
 * entries). A zip is proven before any of its files is given; a zip in a zip is
 * refused, a workbook (which is a zip too) is a file.
 */
export async function* findFiles(paths: string[], limits: ReadLimits = READ_LIMITS): AsyncGenerator<Found> {
  for (const path of paths) yield* under({ path, outright: true }, limits);
}

async function* under(place: Place, limits: ReadLimits): AsyncGenerator<Found> {
  const found = await (place.outright ? stat(place.path) : lstat(place.path)).catch(() => null);
  if (!found) {
    yield refused(place, { found: "no such file", expected: "a file, a folder or a zip" });
  } else if (found.isDirectory()) {
    const names = (await readdir(place.path)).filter((name) => !isOddment(name)).toSorted();
    for (const name of names) yield* under({ path: join(place.path, name), outright: false }, limits);
  } else if (found.isFile()) {
    yield* fileOrArchive(place, limits);
  } else if (place.outright) {
    yield refused(place, { found: "something that is neither a file nor a folder", expected: "a file" });
  }
}

async function* fileOrArchive(place: Place, limits: ReadLimits): AsyncGenerator<Found> {
  const open = () => createReadStream(place.path, { highWaterMark: 256 * 1024 });
  try {
    const kind = sniff(await headOf(open(), 4_096)).kind;
    const isArchive = kind === "zip" && !isWorkbook(await listArchive(place.path, limits));
    if (isArchive) yield* await entries(place, limits);
    else yield await described({ ...place, name: basename(place.path), open }, limits);
  } catch (error) {
    yield refused(place, asProblem(error));
  }
}

async function entries({ path }: Place, limits: ReadLimits): Promise<FoundFile[]> {
  const files: FoundFile[] = [];
  for (const name of await listArchive(path, limits)) {
    if (name.split("/").some(isOddment)) continue;
    const open = () => entryBytes(path, name);
    await refuseNested(name, open, limits);
    const place = { path: `${path}!${name}`, outright: false };
    files.push(await described({ ...place, name: basename(name), open }, limits));
  }
  return files;
}

async function refuseNested(name: string, open: () => Readable, limits: ReadLimits): Promise<void> {
  if (sniff(await headOf(open(), 4_096)).kind !== "zip") return;
  const bytes = await buffer(open());
  if (isWorkbook(await listArchive(bytes, { ...limits, archive: limits.workbook }))) return;
  throw new Unreadable({
    line: null,
    column: null,
    found: `in the archive: another archive, "${name}"`,
    expected: "files as they are: unpack the inner archive first",
  });
}

async function described(file: Omit<FoundFile, "bytes" | "sha256">, limits: ReadLimits): Promise<FoundFile> {
  const digest = createHash("sha256");
  let bytes = 0;
  for await (const chunk of file.open() as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > limits.file) throw tooBig(limits.file);
    digest.update(chunk);
  }
  return { ...file, bytes, sha256: digest.digest("hex") };
}

/** A file we may not open, or that went away, is an answer too; anything else is a bug. */
function asProblem(error: unknown): { found: string; expected: string } {
  if (error instanceof Unreadable) return error.problem;
  if (error instanceof Error && "syscall" in error) {
    return {
      found: `a file that cannot be opened (${error.message})`,
      expected: "a file this program may read",
    };
  }
  throw error;
}

function isWorkbook(names: string[]): boolean {
  return names.includes("xl/workbook.xml");
}

/** What systems leave behind: hidden files, a Mac's shadow folder, an open workbook's lock. */
function isOddment(name: string): boolean {
  return name.startsWith(".") || name === "__MACOSX" || name.startsWith("~$");
}

function refused(
  { path, outright }: Place,
  { found, expected }: { found: string; expected: string },
): RefusedFile {
  return { name: basename(path), path, outright, refused: [{ line: null, column: null, found, expected }] };
}
