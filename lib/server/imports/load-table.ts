import "server-only";
import type { FileError } from "@/lib/loads/dataset";
import type { Recognised, SourceContent } from "@/lib/loads/source-content";
import { agreement, asMember, isUndecided, memberOf, MEMBERS } from "@/lib/loads/summary-member";
import { undatedYear } from "@/lib/loads/undated";
import { notPublishedOn } from "@/lib/loads/publication";
import { originOf } from "@/lib/organisations/origin";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import { today } from "@/lib/server/clock";
import { env } from "@/lib/server/env";
import { settingOn } from "@/lib/server/queries/settings";
import type { FoundFile } from "./found-file";
import { alreadyLoaded, knownCounts } from "./in-force";
import { knownByDay } from "./known-organisations";
import type { Asked, LoadOptions, LoadOutcome, Review } from "./load-outcome";
import { placeContent, type Placed } from "./place-content";
import { readSource } from "./read-source";
import { reviewLoad } from "./review-load";
import { storeLoad } from "./store-load";

/** What a person asked of the run, and the members and months that `as` has already been taken for in it. */
export type RunOptions = LoadOptions & { claimed: Set<string> };

/** Reads one table of one file and stores it, or says everything that keeps it from being stored. */
export async function loadTable(
  file: FoundFile,
  recognised: Recognised,
  options: RunOptions,
): Promise<LoadOutcome> {
  const blank = blankOutcome(file, recognised);
  const before = await alreadyLoaded(
    file.sha256,
    recognised.dataset,
    undatedYear(recognised.dataset, options.on),
  );
  if (before) return { ...blank, status: "unchanged", dataset: before as LoadOutcome["dataset"] };

  const read = await readSource(file, recognised, {
    on: options.on,
    onProgress: (bytes) => options.onProgress(file.name, file.bytes > 0 ? bytes / file.bytes : 1),
  });
  if (!read.ok) return { ...blank, errors: read.error };
  const wrongPlace = foreign(read.value);
  if (wrongPlace) return { ...blank, errors: [wrongPlace] };
  const decided = await decide(read.value, options);
  if (!decided.ok) return { ...blank, errors: [decided.error], asked: askedOf(read.value, "member") };

  const content = { ...decided.value, publishedOn: decided.value.publishedOn ?? options.published };
  const placed = await placeContent(content, knownByDay());
  const outcome = { ...blank, ...facts(placed) };
  const errors = [...placed.errors, ...misdated(content.publishedOn, outcome)];
  if (errors.length > 0) return { ...outcome, errors };
  if (placed.parts.length === 0) {
    return { ...outcome, errors: [nothingKnown(placed)], asked: askedOf(decided.value, "month") };
  }

  const change = await reviewLoad(placed);
  const review: Review = {
    ...outcome,
    ...change,
    file: file.name,
    table: { path: file.path, sheet: recognised.sheet },
    dataset: decided.value.dataset,
    period: outcome.period ?? "",
  };
  const refusal = await confirm(review, options);
  if (refusal) return { ...outcome, errors: [refusal] };
  const loadId = await storeLoad({ file, placed, by: options.by, counts: change });
  return { ...outcome, status: "loaded", added: change.added, changed: change.changed, loadId };
}

/** Whether a person's answer is what is wanting: a member undecided, a snapshot without a day. */
function askedOf(content: SourceContent, asked: Asked): Asked | null {
  const wanting = asked === "member" ? isUndecided(content.dataset) : content.organisations.length > 0;
  return wanting ? asked : null;
}

function blankOutcome(file: FoundFile, { dataset, sheet }: Recognised): LoadOutcome {
  return {
    file: file.path,
    sheet,
    status: "refused",
    dataset,
    period: null,
    sha256: file.sha256,
    rows: 0,
    added: 0,
    changed: 0,
    unknown: [],
    absent: [],
    errors: [],
    notes: [],
    asked: null,
    loadId: null,
  };
}

function facts({ content, parts, unknown, absent }: Placed) {
  const periods = [...new Set(parts.map((part) => part.period))].toSorted();
  const [first] = periods;
  const last = periods.at(-1);
  const period = first === last ? (first ?? content.on) : `${first} to ${last}`;
  return { dataset: content.dataset, period, rows: content.rows, unknown, absent, notes: content.notes };
}

/** Invented and real organisations never stand in one database. */
function foreign({ organisations, facts: stated, counted, metrics, attributes, areas }: SourceContent) {
  const codes = new Set([
    ...organisations.map((each) => each.code),
    ...areas.map((each) => each.code),
    ...[...counted, ...metrics, ...attributes].map((each) => each.organisation),
    ...[...stated].map((each) => each.organisation),
  ]);
  const origin = originOf(codes);
  const { INSTALLATION } = env();
  if (origin === null || origin === INSTALLATION) return null;
  const found =
    origin === "mixed" ? "invented and real organisations in one file" : `a file of ${ORIGINS[origin]}`;
  const expected =
    INSTALLATION === "demo"
      ? "a file of invented practices: this is the demo: use npm run serve for real ones"
      : "a file of real practices: invented ones belong in npm run demo";
  return { line: null, column: null, found, expected } satisfies FileError;
}

const ORIGINS = { demo: "invented practices (Z00001 and on)", real: "real practices" };

/** A file cannot have come out before what it tells of, nor yet to come. */
function misdated(on: Day | null, outcome: Pick<LoadOutcome, "dataset" | "period">): FileError[] {
  const expected = on && notPublishedOn(on, { ...outcome, today: today() });
  return on && expected ? [{ line: null, column: null, found: `published on ${dayName(on)}`, expected }] : [];
}

/** Which member of its family a summary table is: by sums, else by what a person says and no sum contradicts. */
async function decide(
  content: SourceContent,
  { as, claimed }: RunOptions,
): Promise<Result<SourceContent, FileError>> {
  if (!isUndecided(content.dataset)) return succeed(content);
  const months = [...new Set([...content.facts].map((fact) => fact.month))];
  const known = await knownCounts(months);
  const member = memberOf(content, known);
  const members = MEMBERS[content.dataset];
  if (as && members.includes(as) && member !== as && agreement(content, as, known) === "differs") {
    return fail(
      undecided(`a table whose sums are not those of ${as}`, member ? `--as ${member}` : "the right table"),
    );
  }
  if (member) return succeed(asMember(content, member));
  if (as && members.includes(as)) {
    // What a person says holds for one table a month: a second one would replace the first by another member.
    const claims = months.map((month) => `${as} ${month}`);
    if (claims.some((claim) => claimed.has(claim))) {
      return fail(
        undecided(`a second table that no sum tells from ${as}`, "one such table a run: load each by itself"),
      );
    }
    for (const claim of claims) claimed.add(claim);
    return succeed(asMember(content, as));
  }
  const found = `a table of the family ${content.dataset}, whose headings do not say which`;
  return fail(
    undecided(found, `tables 1, 3a and 5 of the month loaded first, or --as ${members.join(", --as ")}`),
  );
}

function undecided(found: string, expected: string): FileError {
  return { line: null, column: null, found, expected };
}

function nothingKnown({ content, unknown }: Placed): FileError {
  const found =
    content.organisations.length > 0
      ? "organisations without a date to know them from"
      : `no organisation this installation knows (${unknown.slice(0, 5).join(", ") || "none at all"})`;
  const expected =
    content.organisations.length > 0
      ? "a month for this file: --period 2025-11, or load it beside the crosstab it was published with"
      : "practices of England that are loaded, for example M84001; where none is, the patients registered map (gp-reg-pat-prac-map) or the GPAD mapping first";
  return { line: null, column: null, found, expected };
}

/** A person confirms; with nobody to ask, a file that lacks too many of the practices it replaces is refused. */
async function confirm(review: Review, { ask }: LoadOptions): Promise<FileError | null> {
  if (ask) {
    return (await ask(review)) ? null : undecided("not confirmed", "a yes: nothing was loaded");
  }
  const most = await settingOn("fewer-practices", today());
  if (review.lostShare <= most) return null;
  const share = `up to ${Math.round(review.lostShare * 100)}% of a system's`;
  return undecided(
    `${review.lost.length} practices fewer than the load it replaces (${share}): ${review.lost.slice(0, 5).join(", ")}`,
    `at most ${most * 100}% fewer when nobody is asked: load it without --yes and confirm`,
  );
}
