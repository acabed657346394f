import "server-only";
import type { Readable } from "node:stream";
import type { FileError } from "@/lib/loads/dataset";

/** One file, or one entry of a zip, as found. */
export type FoundFile = {
  /** Its own name, "Mapping.csv". */
  name: string;
  /** Where it lies; an entry's path inside its zip follows a "!". */
  path: string;
  /** Named by the person, not met in a folder or zip: if it is not recognised it is refused. */
  outright: boolean;
  /** Unpacked. */
  bytes: number;
  /** Of the unpacked bytes, as `sha256sum` prints it. */
  sha256: string;
  /** Its bytes from the start; may be opened more than once. */
  open(): Readable;
};

/** A path that cannot be opened at all, or an archive that is not safe to. */
export type RefusedFile = { name: string; path: string; outright: boolean; refused: FileError[] };

/** What one run accepts. */
export type ReadLimits = {
  /** Bytes of one csv, unpacked. */
  file: number;
  /** Bytes of one workbook, as stored and again unpacked: a workbook is read into memory. */
  workbook: number;
  /** Bytes of a whole zip, unpacked. */
  archive: number;
  /** Entries of a zip. */
  entries: number;
  /** Unpacked bytes for each packed one, judged from the tenth megabyte on. */
  ratio: number;
};

export const READ_LIMITS: ReadLimits = {
  file: 2_000_000_000,
  workbook: 80_000_000,
  archive: 8_000_000_000,
  entries: 1_000,
  ratio: 100,
};
