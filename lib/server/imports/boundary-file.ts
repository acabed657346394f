import "server-only";
import { buffer } from "node:stream/consumers";
import type { FileError } from "@/lib/loads/dataset";
import { boundaryLayout, readBoundaries, type BoundaryLayout } from "@/lib/loads/read-boundaries";
import type { Recognised, SourceContent } from "@/lib/loads/source-content";
import { emptyContent } from "@/lib/loads/table-reader";
import { succeed, type Result } from "@/lib/result";
import { tooBig } from "./csv-rows";
import { READ_LIMITS, type FoundFile, type ReadLimits } from "./found-file";
import { headOf } from "./head";

/** A collection of features says so at its beginning. */
const HEAD_BYTES = 4_096;

export type BoundaryFile = { json: unknown; layout: BoundaryLayout };

const opened = new WeakMap<FoundFile, Promise<BoundaryFile | null>>();

/**
 * The boundaries in a GeoJSON file, or null when it is no such file. JSON is
 * read whole, so it may be no larger than a workbook: ONS's generalised
 * boundaries of all districts are a tenth of that.
 */
export function boundariesIn(
  file: FoundFile,
  limits: ReadLimits = READ_LIMITS,
): Promise<BoundaryFile | null> {
  const known = opened.get(file) ?? readFile(file, limits);
  opened.set(file, known);
  return known;
}

async function readFile(file: FoundFile, limits: ReadLimits): Promise<BoundaryFile | null> {
  const head = (await headOf(file.open(), HEAD_BYTES)).toString("utf8");
  if (!/^\ufeff?\s*\{/.test(head) || !/"FeatureCollection"/.test(head)) return null;
  if (file.bytes > limits.workbook) throw tooBig(limits.workbook);
  const json = parsed((await buffer(file.open())).toString("utf8").replace(/^\ufeff/, ""));
  const layout = boundaryLayout(json);
  return layout && { json, layout };
}

/** A file cut short is no JSON, and no data set. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function boundaryContent(
  { json, layout }: BoundaryFile,
  recognised: Recognised,
): Result<SourceContent, FileError[]> {
  const read = readBoundaries(json, layout);
  if (!read.ok) return read;
  const { areas, on, publisher, notes } = read.value;
  const content = { ...emptyContent(publisher, on), areas, notes, rows: areas.length };
  return succeed({ ...content, ...recognised, publishedOn: null });
}
