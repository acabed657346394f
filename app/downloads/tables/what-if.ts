import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { figuresScope } from "@/lib/permissions/figures";
import { LEVELS } from "@/lib/pqaf/level";
import type { LevelCounts, Mover } from "@/lib/pqaf/what-if";
import { today } from "@/lib/server/clock";
import { findEdition } from "@/lib/server/queries/assurance/editions";
import { whatIf } from "@/lib/server/queries/assurance/what-if";
import { namesOf } from "@/lib/server/queries/organisation-names";
import { mayChange } from "../../(signed-in)/assurance/framework/[id]/edition";
import { link, parameter } from "../../(signed-in)/view";
import type { Asked, Download } from "../download";

/** The draft of an address with what it would have meant, where the reader may change it; null: no such thing. */
async function asked({ actor, search }: Asked) {
  const edition = await findEdition(Number(parameter(search, "edition")));
  if (!edition || !mayChange(actor, edition)) return null;
  const outcome = await whatIf(figuresScope(actor, edition.code), edition.framework);
  return { ...outcome, edition, scope: { code: edition.code, name: `By the draft “${edition.name}”` } };
}

type Month = { after: LevelCounts; before: LevelCounts | undefined };

/** Practices at each level in each month: as proposed, and by a draft. */
export const draftMonths: Download = {
  permission: "edition.draft",
  async load(request) {
    const found = await asked(request);
    if (!found) return null;
    const proposed = new Map(found.before.map((each) => [each.month, each]));
    return tableSheet({
      title: `What ${found.edition.name} would have meant, month by month`,
      named: "draft-months",
      scope: found.scope,
      period: { words: "Every month with figures, the newest first", text: "all-periods" },
      asAt: today(),
      columns: MONTHS,
      rows: found.after.toReversed().map((after) => ({ after, before: proposed.get(after.month) })),
      page: link(`/assurance/framework/${found.edition.id}/what-if`, {}),
      made: request.made,
    });
  },
};

const AS_PROPOSED = "As proposed; empty: nothing was proposed for the month";

const MONTHS: readonly ExportColumn<Month>[] = [
  column("month", "Month", "month", "Year and month", ({ after }) => after.month),
  ...LEVELS.flatMap((level) => [
    column<Month>(
      `proposed_level_${level}`,
      `Proposed at ${level}`,
      "practices",
      AS_PROPOSED,
      ({ before }) => (before ? before.at[level] : null),
    ),
    column<Month>(
      `draft_level_${level}`,
      `By the draft at ${level}`,
      "practices",
      "At the level by the draft",
      ({ after }) => after.at[level],
    ),
  ]),
  column(
    "proposed_not_enough_data",
    "Proposed none",
    "practices",
    AS_PROPOSED,
    ({ before }) => before?.notEnough ?? null,
  ),
  column(
    "draft_not_enough_data",
    "By the draft none",
    "practices",
    "Without enough data by the draft",
    ({ after }) => after.notEnough,
  ),
];

/** The practices whose proposed level would be another by a draft: of one month, or of all. */
export const draftMovers: Download = {
  permission: "edition.draft",
  async load(request) {
    const found = await asked(request);
    if (!found) return null;
    const { all, search, made } = request;
    const month = all ? undefined : (parameter(search, "at") ?? found.after.at(-1)?.month);
    const moves = found.moves.filter((each) => all || each.month === month);
    const names = await namesOf(moves.map(({ practice }) => practice));
    return tableSheet({
      title: `Practices that would move by ${found.edition.name}`,
      named: "draft-movers",
      scope: found.scope,
      period: month
        ? { words: month, text: month }
        : { words: "Every month with figures, the newest first", text: "all-periods" },
      asAt: today(),
      columns: MOVERS,
      rows: moves.map((each) => ({ ...each, name: names.get(each.practice) ?? each.practice })),
      page: link(`/assurance/framework/${found.edition.id}/what-if`, { at: month }),
      made,
    });
  },
};

const MOVERS: readonly ExportColumn<Mover & { name: string }>[] = [
  column("month", "Month", "month", "Year and month", ({ month }) => month),
  column("practice_code", "Practice code", "code", "ODS code", ({ practice }) => practice),
  column("practice", "Practice", "", "Its name", ({ name }) => name),
  column("proposed", "Proposed", "0 to 4", "As proposed", ({ from }) => from ?? "not enough data"),
  column("by_draft", "By the draft", "0 to 4", "As the draft says", ({ to }) => to ?? "not enough data"),
];
