import type { FileError } from "@/lib/loads/dataset";
import type { Period } from "@/lib/periods/period";
import type { Counts } from "./cells";
import type { Extract } from "./extract/extract";
import { gapsOf, isGap, type LikelyCause } from "./extract/likely-causes";
import { extractReader } from "./extract/read-extract";
import { NOTHING_ANSWERED, readCount, type Answer, type Answered } from "./return-answers";
import { hardErrors } from "./hard-errors";
import { isTemplateHeading, templateReader, type Missed, type TemplateLine } from "./return-template";
import {
  figureDefinition,
  nationalCounts,
  RETURNED_FIGURES,
  type FigureCounts,
  type ReturnedFigure,
} from "./returned-figures";
import type { VarianceReason } from "./variance-reasons";

/** What was read of a file that a practice sent for its return. */
export type ReturnFile =
  | { is: "refused"; errors: FileError[] }
  | { is: "extract"; extract: Extract }
  /** Without `missed` where it was kept before templates had its line. */
  | { is: "template"; lines: TemplateLine[]; missed?: Missed | null; passedOver: number };

/** Reads either kind, told by its headings. */
export function returnFileReader(of: { practice: string; month: Period }) {
  let template: ReturnType<typeof templateReader> | null = null;
  const extract = extractReader(of.month);
  let first = true;
  return {
    row(line: number, cells: readonly string[]): boolean {
      if (first && cells.some((cell) => cell.trim() !== "")) {
        first = false;
        if (isTemplateHeading(cells)) template = templateReader(of);
      }
      return template ? template.row(line, cells) : extract.row(line, cells);
    },
    finish(problem: FileError | null): ReturnFile {
      if (template) {
        const read = template.finish();
        if (problem || !read.ok)
          return { is: "refused", errors: [...(read.ok ? [] : read.error), ...(problem ? [problem] : [])] };
        return { is: "template", ...read.value };
      }
      const read = extract.finish();
      if (problem) return { is: "refused", errors: [problem] };
      return read.ok ? { is: "extract", extract: read.value } : { is: "refused", errors: read.error };
    },
  };
}

/** What putting a file into a return would do to one figure. */
export type FigureChange = {
  figure: ReturnedFigure;
  national: number;
  now: Answer | null;
  then: Answer | null;
  what: "added" | "changed" | "same" | "ignored";
};

const REASONS: Partial<Record<LikelyCause, VarianceReason>> = {
  "unmapped-slots": "unmapped-slots",
  "no-category-in-book": "unmapped-slots",
  "inconsistent-mapping": "inconsistent-mapping",
  "slot-moved-category": "inconsistent-mapping",
  "statuses-not-updated": "statuses-not-updated",
  "statuses-updated-since": "extract-lag",
  "part-of-month": "extract-lag",
  "held-elsewhere": "other-system",
  "outside-book": "outside-the-book",
  "vaccination-clinics": "vaccination-clinics",
};

/** What a file would do to a return, figure by figure; nothing is done by asking. */
export function changesBy(
  file: Exclude<ReturnFile, { is: "refused" }>,
  {
    national,
    counts,
    answered,
    month,
  }: { national: FigureCounts; counts: Counts; answered: Answered; month: Period },
): FigureChange[] {
  const said =
    file.is === "template"
      ? byTemplate(file.lines, national)
      : byExtract(file.extract, { national, counts, month });
  return RETURNED_FIGURES.flatMap((figure) => {
    const count = national[figure];
    if (count === undefined) return [];
    const now = answered.answers[figure] ?? null;
    const found = said.get(figure) ?? null;
    const then = found && file.is === "extract" ? withWordsOf(now, found) : found;
    const what = then === null ? "ignored" : now === null ? "added" : same(now, then) ? "same" : "changed";
    return [{ figure, national: count, now, then, what }];
  });
}

/** What putting a file into a return would do to what national data cannot see. */
export type MissedChange = { now: Missed | null; then: Missed | null; what: FigureChange["what"] };

/** What a file would do to what the practice says is missed: an extract, and a line left empty, say nothing of it. */
export function missedBy(
  file: Exclude<ReturnFile, { is: "refused" }>,
  { missed, missedWhere }: Answered,
): MissedChange {
  const now = missed === "" && missedWhere === "" ? null : { count: missed, where: missedWhere };
  const then = file.is === "template" ? (file.missed ?? null) : null;
  if (then === null) return { now, then, what: "ignored" };
  const isSame = now?.where === then.where && readCount(now.count) === readCount(then.count);
  return { now, then, what: now === null ? "added" : isSame ? "same" : "changed" };
}

/** How many figures each thing happens to. */
export function tallyOfChanges(
  changes: readonly Pick<FigureChange, "what">[],
): Record<FigureChange["what"], number> {
  const tally = { added: 0, changed: 0, same: 0, ignored: 0 };
  for (const { what } of changes) tally[what] += 1;
  return tally;
}

/** The return with the file put into it. */
export function answeredWith(
  answered: Answered,
  changes: readonly FigureChange[],
  missed?: MissedChange,
): Answered {
  const answers = { ...answered.answers };
  for (const { figure, then, what } of changes) if (then && what !== "same") answers[figure] = then;
  const said = missed?.what === "same" ? null : missed?.then;
  return { ...answered, answers, ...(said ? { missed: said.count, missedWhere: said.where } : {}) };
}

function byTemplate(lines: readonly TemplateLine[], national: FigureCounts): Map<ReturnedFigure, Answer> {
  return new Map(
    lines.map(({ figure, own, reason, fixedFrom, note }) => [
      figure,
      Number(own) === national[figure]
        ? { kind: "MATCHES" }
        : { kind: "DIFFERS", own, notHeld: false, reason, fixedFrom, note, confirmed: false },
    ]),
  );
}

/**
 * Within what is no gap an extract matches: two extracts of one book are never
 * the same to the last appointment. Where one line of a group does not match, the
 * book's counts stand for the whole group and the total; where parts would still
 * come to more than their whole, they stand for every figure.
 */
function byExtract(
  { counts: book }: Extract,
  { national, counts, month }: { national: FigureCounts; counts: Counts; month: Period },
): Map<ReturnedFigure, Answer> {
  const causes = new Map(
    gapsOf(book, counts, { october: month.text.endsWith("-10") }).map(({ cell, cause }) => [cell, cause]),
  );
  const own = nationalCounts(book);
  const compared = RETURNED_FIGURES.flatMap((figure) => {
    const [mine, theirs] = [own[figure], national[figure]];
    if (mine === undefined || theirs === undefined) return [];
    const { group, cells } = figureDefinition(figure);
    const cause = cells.flatMap((cell) => causes.get(cell) ?? [])[0] ?? null;
    return [{ figure, group, mine, theirs, cause }];
  });
  const apart = compared.filter(({ mine, theirs }) => isGap(mine, theirs));
  const groups = new Map(apart.map(({ group, cause }) => [group, cause]));
  const [first] = apart;
  if (first && !groups.has(TOTAL)) groups.set(TOTAL, first.cause);
  const said = (inGroups: (group: string) => boolean) =>
    new Map(
      compared.map(({ figure, group, mine, theirs, cause }): [ReturnedFigure, Answer] => {
        if (mine === theirs || !inGroups(group)) return [figure, { kind: "MATCHES" }];
        const likely = cause ?? groups.get(group) ?? first?.cause ?? null;
        const reason = likely ? (REASONS[likely] ?? null) : null;
        const rest = { notHeld: false, reason, fixedFrom: null, note: "", confirmed: false };
        return [figure, { kind: "DIFFERS", own: String(mine), ...rest }];
      }),
    );
  const some = said((group) => groups.has(group));
  const answered = { ...NOTHING_ANSWERED, answers: Object.fromEntries(some) };
  const addsUp = hardErrors(national, answered).every(({ field }) => field !== "own");
  return addsUp ? some : said(() => true);
}

const TOTAL = figureDefinition("total").group;

/** An extract says counts alone: the reason, day and note that a person gave stay with the figure. */
function withWordsOf(now: Answer | null, then: Answer): Answer {
  if (now?.kind !== "DIFFERS" || then.kind !== "DIFFERS") return then;
  const { reason, fixedFrom, note } = now;
  return { ...then, reason: reason ?? then.reason, fixedFrom, note };
}

function same(one: Answer, other: Answer): boolean {
  if (one.kind === "MATCHES" || other.kind === "MATCHES") return one.kind === other.kind;
  return (
    !one.notHeld &&
    readCount(one.own) === readCount(other.own) &&
    one.reason === other.reason &&
    one.fixedFrom === other.fixedFrom &&
    one.note === other.note
  );
}
