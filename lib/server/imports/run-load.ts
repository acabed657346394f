import "server-only";
import { loadOrder, type Dataset, type FileError } from "@/lib/loads/dataset";
import { mappingDay, monthInName } from "@/lib/loads/mapping-day";
import type { Recognised } from "@/lib/loads/source-content";
import { isUndecided, MEMBERS } from "@/lib/loads/summary-member";
import { isUndatedDataset, undatedDay } from "@/lib/loads/undated";
import type { Day } from "@/lib/periods/day";
import { dayName, monthOf } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";
import { computePendingReadings } from "@/lib/server/readings/compute";
import { findFiles } from "./find-files";
import type { FoundFile, RefusedFile } from "./found-file";
import { closeInterrupted } from "./interrupted";
import { NOTHING_ANSWERED, type LoadOptions, type LoadOutcome } from "./load-outcome";
import { loadTable, type RunOptions } from "./load-table";
import { monthsOfCrosstab } from "./neighbours";
import { oneAtATime } from "./one-at-a-time";
import { recognise } from "./recognise-file";

type Table = { file: FoundFile; recognised: Recognised };

export const NOBODY: LoadOptions = {
  by: null,
  as: null,
  on: null,
  published: null,
  answered: () => NOTHING_ANSWERED,
  ask: null,
  report: () => {},
  onProgress: () => {},
  onOutcome: () => {},
};

/**
 * Loads every file under the paths: organisations first, then lists, then
 * figures, whatever the order given; then computes the readings. A file that is
 * refused keeps no other from loading. Readings left over from a run that was
 * killed are computed too.
 */
export async function runLoad(paths: string[], options: LoadOptions): Promise<LoadOutcome[]> {
  return oneAtATime(async () => {
    await closeInterrupted();
    const outcomes = await loadFiles(paths, options);
    await computePendingReadings(options.report);
    return outcomes;
  });
}

/** The files' own part of a run, without the readings. The caller sees to it that no other run is under way. */
export async function loadFiles(paths: string[], options: LoadOptions): Promise<LoadOutcome[]> {
  const { tables, outcomes } = await tablesUnder(paths, options);
  outcomes.forEach(options.onOutcome);
  const claimed = new Set<string>();
  for (const [at, table] of tables.entries()) {
    const place = { stage: "files" as const, at, of: tables.length };
    options.report(`${at + 1} of ${tables.length}: ${table.file.name}`, place);
    const answer = options.answered({ path: table.file.path, sheet: table.recognised.sheet });
    const { as, published } = answer;
    const run = {
      ...options,
      as: as ?? options.as,
      published: published ?? options.published,
      claimed,
    };
    const outcome = await loadDated(table, { tables, answered: answer.on }, run);
    options.onOutcome(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function tablesUnder(paths: string[], options: LoadOptions) {
  const tables: Table[] = [];
  const outcomes: LoadOutcome[] = [];
  for await (const file of findFiles(paths)) {
    const place = { stage: "looking" as const, at: outcomes.length + tables.length, of: paths.length };
    options.report(`Looking at ${file.name}`, place);
    if ("refused" in file) {
      outcomes.push(unread(file, file.refused));
      continue;
    }
    const { tables: found, found: what } = await recognise(file);
    if (found.length === 0) outcomes.push(unread(file, [unrecognised(what)]));
    tables.push(...found.map((recognised) => ({ file, recognised })));
  }
  return { tables: tables.toSorted((a, b) => orderOf(a) - orderOf(b)), outcomes };
}

function orderOf({ recognised: { dataset } }: Table): number {
  const member: Dataset | undefined = isUndecided(dataset) ? MEMBERS[dataset][0] : dataset;
  return member ? loadOrder(member) : 0;
}

/** A file named outright must be one we know; what merely lies in a folder may be anything. */
function unread(file: FoundFile | RefusedFile, errors: FileError[]): LoadOutcome {
  const sha256 = "sha256" in file ? file.sha256 : null;
  const refused = file.outright || "refused" in file;
  return {
    file: file.path,
    sheet: null,
    status: refused ? "refused" : "unrecognised",
    dataset: null,
    period: null,
    sha256,
    rows: 0,
    added: 0,
    changed: 0,
    unknown: [],
    absent: [],
    errors: refused ? errors : [],
    notes: refused ? [] : errors.map(({ found }) => `Found ${found}`),
    asked: null,
    loadId: null,
  };
}

function unrecognised(found: string): FileError {
  const expected = "a file of one of the data sets, as published, for example gp-reg-pat-prac-map.csv";
  return { line: null, column: null, found, expected };
}

/** A mapping has no date of its own: the day is told from what lies about it, and the outcome says from what. */
async function loadDated(
  table: Table,
  { tables, answered }: { tables: readonly Table[]; answered: Day | null },
  options: RunOptions,
): Promise<LoadOutcome> {
  const { file, recognised } = table;
  if (isUndatedDataset(recognised.dataset)) {
    const undated = answered
      ? { on: monthOf(answered).end, said: "what you answered" }
      : undatedDay(recognised.dataset, { name: file.name, given: options.on });
    const outcome = await loadOn(table, undated, options);
    return undated || outcome.status !== "refused" ? outcome : { ...outcome, asked: "month" };
  }
  if (recognised.dataset !== "gpad-mapping") return loadTable(file, recognised, options);
  const day = answered
    ? { on: monthOf(answered).end, said: "what you answered" }
    : await dayOfMapping(table, tables, options);
  return loadOn(table, day, options);
}

/** Loads a file on the day that was found for it, and says from what. */
async function loadOn(
  { file, recognised }: Table,
  day: { on: Day; said: string } | null,
  options: RunOptions,
): Promise<LoadOutcome> {
  const outcome = await loadTable(file, recognised, { ...options, on: day?.on ?? null });
  return day ? { ...outcome, notes: [...outcome.notes, `Dated ${dayName(day.on)} by ${day.said}`] } : outcome;
}

async function dayOfMapping(table: Table, tables: readonly Table[], { on }: RunOptions) {
  return mappingDay({
    neighbours: await monthsOfCrosstab(tables.filter((each) => beside(each, table))),
    given: on,
    named: monthInName(table.file.name),
    newestLoaded: await newestLoaded(),
  });
}

function beside(one: Table, other: Table): boolean {
  const folder = ({ file }: Table) =>
    file.path.slice(0, Math.max(file.path.lastIndexOf("/"), file.path.lastIndexOf("!")));
  return one.recognised.dataset === "gpad-crosstab" && folder(one) === folder(other);
}

async function newestLoaded(): Promise<Day | null> {
  const { rows } = await pool().query<{ newest: Day | null }>(
    "select max(period_start) as newest from load_in_force where dataset like 'gpad-%' or dataset like 'list-%'",
  );
  return rows[0]?.newest ?? null;
}
