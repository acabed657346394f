import { dayName, monthOf } from "@/lib/periods/period";
import { tableNotes } from "@/lib/exports/notes";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { LEVELS } from "@/lib/pqaf/level";
import { REASON_NAMES } from "@/lib/pqaf/worklist-view";
import { today } from "@/lib/server/clock";
import type { WorklistPractice } from "@/lib/server/queries/assurance/worklist";
import { loadLevels } from "../../(signed-in)/assurance/levels/levels";
import { loadWorklist } from "../../(signed-in)/assurance/worklist";
import { systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The panel's list: what the filters leave, or every practice. */
export const worklist: Download = {
  permission: "proposed-level.view",
  async load({ actor, search, all, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const list = await loadWorklist(actor, scope.system, search);
    const rows = all ? list.practices : list.rows;
    return {
      fileName: "panel-worklist",
      title: "Practices for the panel",
      columns: COLUMNS,
      notes: tableNotes(made, {
        scope: `Practices of ${scope.system} as at ${dayName(today())}`,
        page: "/assurance",
      }),
      rows: cellsOf(COLUMNS, rows),
      most: rows.length,
    };
  },
};

const COLUMNS: readonly ExportColumn<WorklistPractice>[] = [
  {
    name: "ods_code",
    heading: "Code",
    unit: "code",
    meaning: "The practice’s own code",
    cell: ({ code }) => code,
  },
  { name: "name", heading: "Practice", unit: "", meaning: "Its name", cell: ({ name }) => name },
  {
    name: "place",
    heading: "Place",
    unit: "",
    meaning: "Its Place today",
    cell: ({ placeName }) => placeName,
  },
  { name: "pcn", heading: "PCN", unit: "", meaning: "Its PCN today", cell: ({ pcnName }) => pcnName },
  {
    name: "decided_level",
    heading: "Decided level",
    unit: "0 to 4",
    meaning: "In force today; empty: none decided yet",
    cell: ({ decided }) => decided?.level ?? null,
  },
  {
    name: "decided_on",
    heading: "In force from",
    unit: "date",
    meaning: "The day from which it counts",
    cell: ({ decided }) => decided?.on ?? null,
  },
  {
    name: "next_review",
    heading: "Next review",
    unit: "date",
    meaning: "As the panel set it",
    cell: ({ decided }) => decided?.nextReview ?? null,
  },
  {
    name: "proposed_level",
    heading: "Proposed level",
    unit: "0 to 4",
    meaning: "The newest proposal; “not enough data” where there is none",
    cell: ({ proposed }) => (proposed ? (proposed.level ?? "not enough data") : null),
  },
  {
    name: "proposed_for",
    heading: "Proposed for",
    unit: "month",
    meaning: "The month of the newest proposal",
    cell: ({ proposed }) => (proposed ? monthOf(proposed.month).text : null),
  },
  {
    name: "reason",
    heading: "Reason",
    unit: "",
    meaning: "The most urgent kind of reason",
    cell: ({ reasons: [first] }) => (first ? REASON_NAMES[first.is] : null),
  },
  {
    name: "why",
    heading: "Why",
    unit: "",
    meaning: "Why a panel might look at it, in sentences",
    cell: ({ reasons }) => reasons.map(({ words }) => words).join(" ") || null,
  },
];

type LevelsLine = { is: string; name: string; practices: number; shown: readonly (number | null)[] };

/** Levels in sums, with the same counts hidden as on their page. */
export const levels: Download = {
  permission: "levels.view-aggregate",
  async load({ actor, search, made }) {
    const asked = await loadLevels(actor, search);
    if (!asked) return null;
    const { decided, proposed } = asked.levels;
    const rows: LevelsLine[] = [
      ...decided.map((row) => ({ ...row, is: "decided" })),
      ...proposed.map((row) => ({ ...row, is: "proposed" })),
    ];
    const about = `Practices of ${asked.system.name} by level on ${dayName(asked.months.month.end)}`;
    return {
      fileName: "levels",
      title: "Levels in sums",
      columns: LEVEL_COLUMNS,
      notes: tableNotes(made, { scope: about, page: "/assurance/levels" }),
      rows: cellsOf(LEVEL_COLUMNS, rows),
      most: rows.length,
    };
  },
};

const LEVEL_COLUMNS: readonly ExportColumn<LevelsLine>[] = [
  { name: "is", heading: "Level", unit: "", meaning: "Decided, or proposed", cell: ({ is }) => is },
  { name: "where", heading: "Where", unit: "", meaning: "The system or Place", cell: ({ name }) => name },
  ...LEVELS.map((level) => ({
    name: `level_${level}`,
    heading: `Level ${level}`,
    unit: "practices",
    meaning: "How many practices; hidden where it would tell of too few",
    cell: ({ shown }: LevelsLine) => shown[level] ?? "hidden",
  })),
  {
    name: "none",
    heading: "None",
    unit: "practices",
    meaning: "Not yet decided, or not enough data to propose",
    cell: ({ shown }) => shown.at(-1) ?? "hidden",
  },
  {
    name: "practices",
    heading: "All",
    unit: "practices",
    meaning: "How many practices there are",
    cell: ({ practices }) => practices,
  },
];
