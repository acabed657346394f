import "server-only";
import { MOST_ERRORS, type FileError } from "@/lib/loads/dataset";
import { gatherProblems, type Problems } from "@/lib/loads/problems";
import { runTable, type TableRun } from "@/lib/loads/read-table";
import type { Recognised, SourceContent } from "@/lib/loads/source-content";
import { asMember, isMember } from "@/lib/loads/summary-member";
import type { Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { boundariesIn, boundaryContent } from "./boundary-file";
import { readCsv } from "./csv-rows";
import { Unreadable } from "./decode";
import { READ_LIMITS, type FoundFile, type ReadLimits } from "./found-file";
import { tablesOf, type PlacedTable } from "./recognise-file";
import { sheetsOf } from "./workbook";

export type ReadContext = {
  /** The day of a file that has none of its own (GPAD Mapping.csv); see lib/loads/mapping-day.ts. */
  on: Day | null;
  onProgress(bytesRead: number): void;
  limits?: ReadLimits;
};

/**
 * Reads one table of a file whole. `recognised.dataset` may be a member that
 * `recognise` left undecided and the caller has since decided. Never throws
 * for what a file holds: every error comes back, up to MOST_ERRORS.
 */
export async function readSource(
  file: FoundFile,
  recognised: Recognised,
  context: ReadContext,
): Promise<Result<SourceContent, FileError[]>> {
  const problems = gatherProblems();
  try {
    const boundaries = await boundariesIn(file, context.limits);
    if (boundaries) return boundaryContent(boundaries, recognised);
    const { tables } = await tablesOf(file, context.limits);
    const placed = tables.find(({ sheet }) => sheet === recognised.sheet);
    if (!placed) throw new Error(`${file.path} is no longer the file that was recognised`);
    const run = runTable(placed.table, problems, context.on);
    await (placed.sheet === null ? runCsv(file, placed, run, context) : runSheet(file, placed, run, context));
    const read = run.finish();
    return read.ok ? succeed(decided({ ...read.value, ...identity(placed) }, recognised)) : read;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fail(withLast(problems, error.problem));
  }
}

function identity({ table, sheet }: PlacedTable) {
  return { dataset: table.dataset, layout: table.layout, sheet, publishedOn: null };
}

function decided(content: SourceContent, { dataset }: Recognised): SourceContent {
  return isMember(dataset) ? asMember(content, dataset) : content;
}

async function runCsv(
  file: FoundFile,
  { table }: PlacedTable,
  run: TableRun,
  context: ReadContext,
): Promise<void> {
  let above = table.skip;
  await readCsv(file.open(), {
    mostBytes: (context.limits ?? READ_LIMITS).file,
    onProgress: context.onProgress,
    onRow: (line, cells) => (above > 0 ? --above >= 0 : run.row(line, cells)),
  });
}

async function runSheet(
  file: FoundFile,
  placed: PlacedTable,
  run: TableRun,
  context: ReadContext,
): Promise<void> {
  const { table, sheet } = placed;
  const rows = (await sheetsOf(file, context.limits)).find((each) => each.sheet === sheet)?.rows ?? [];
  for (const [index, cells] of rows.entries()) {
    if (index < table.skip || isNote(cells)) continue;
    const padded = [...cells, ...Array<string>(Math.max(0, table.width - cells.length)).fill("")];
    if (!run.row(index + 1, padded)) break;
  }
  context.onProgress(file.bytes);
}

/** A note under a workbook's table stands in its first cell alone. */
function isNote(cells: readonly string[]): boolean {
  return cells.slice(1).every((cell) => cell.trim() === "");
}

/** The rows' own errors are told too, when the reading ended at one that is not a row's. */
function withLast(problems: Problems, last: FileError): FileError[] {
  return [...problems.list(), last].slice(-MOST_ERRORS);
}
