import { tableNotes } from "@/lib/exports/notes";
import { RATE_COLUMNS, RATE_NAMES, rateOf, viewed, type BoardReturn } from "@/lib/appointments/return-rates";
import { returnStateName } from "@/lib/appointments/return-state";
import type { AreaRates, AreaSum } from "@/lib/reports/return-areas";
import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { deadlineName } from "@/lib/periods/london";
import { instantName } from "@/lib/periods/instant";
import { periodName } from "@/lib/periods/period";
import type { Made } from "@/lib/exports/notes";
import { loadBoard, type Board } from "../../(signed-in)/appointments/board/board";
import type { Download } from "../download";

/** The board's rates: the whole, Places and PCNs, with the same counts hidden as on its page. */
export const returnRates: Download = {
  permission: "return-rates.view",
  async load({ actor, search, made }) {
    const board = await loadBoard(actor, search);
    if (!board) return null;
    const { areas, sums } = board;
    const common = about(board, made, "return-rates");
    return sums
      ? { ...common, columns: SUMS, rows: cellsOf(SUMS, sums.areas), most: sums.areas.length }
      : { ...common, columns: RATES, rows: cellsOf(RATES, areas), most: areas.length };
  },
};

/** The practices that a view of the board lists, or every one. */
export const returnBoard: Download = {
  permission: "return-rates.view",
  async load({ actor, search, all, made }) {
    const board = await loadBoard(actor, search);
    if (!board || board.sums) return null;
    const rows = viewed(board.returns, all ? "all" : board.view, board.at);
    const columns = practiceColumns(board.at);
    return {
      ...about(board, made, "return-board"),
      columns,
      rows: cellsOf(columns, rows),
      most: rows.length,
    };
  },
};

function about({ system, window }: Board, made: Made, named: string) {
  return {
    fileName: `${named}_${system.code}_${window.month.text}`,
    title: `Appointment returns of ${periodName(window.month)}`,
    notes: tableNotes(made, {
      scope: system.name,
      page: `/appointments/board?at=${window.month.text}`,
      said: [
        { name: "Period", text: periodName(window.month) },
        { name: "Due", text: deadlineName(window.dueAt) },
      ],
    }),
  };
}

const LEVELS = { ALL: "all", PLACE: "Place", PCN: "PCN" } as const;

const LEVEL_AND_NAME: readonly ExportColumn<Pick<AreaRates, "kind" | "name">>[] = [
  column(
    "level",
    "Level",
    "",
    "All that the reader sees, a Place, or a PCN within the Place above it",
    ({ kind }) => LEVELS[kind],
  ),
  column("where", "Where", "", "Its name", ({ name }) => name),
];

const RATES: readonly ExportColumn<AreaRates>[] = [
  ...LEVEL_AND_NAME,
  column("expected", "Expected", "practices", "Open at the end of the month", ({ rates }) => rates.expected),
  column(
    "sent",
    "Sent",
    "practices",
    "Whose return has arrived, whatever became of it",
    ({ rates }) => rates.sent,
  ),
  column("rate", "Rate", "share 0 to 1", "Sent of expected", ({ rates }) => rateOf(rates)),
  ...RATE_COLUMNS.map((name) =>
    column<AreaRates>(
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      RATE_NAMES[name],
      "practices",
      "How many returns",
      ({ rates }) => rates[name],
    ),
  ),
];

const SUMS: readonly ExportColumn<AreaSum>[] = [
  ...LEVEL_AND_NAME,
  column("expected", "Expected", "practices", "Open at the end of the month", ({ practices }) => practices),
  column(
    "verified",
    "Verified",
    "practices",
    "Whose return was sent and not sent back; hidden where it would tell of too few",
    ({ verified }) => verified ?? "hidden",
  ),
];

function practiceColumns(at: Date): readonly ExportColumn<BoardReturn>[] {
  return [
    column("ods_code", "Code", "code", "The practice’s own code", ({ practice }) => practice),
    column("name", "Practice", "", "Its name", ({ name }) => name),
    column("place", "Place", "", "At the end of the month", ({ placeName }) => placeName),
    column("pcn", "PCN", "", "At the end of the month", ({ pcnName }) => pcnName),
    column("state", "State", "", "Where the return stands", ({ state }) => returnStateName(state)),
    column("late", "Late", "", "yes where it arrived late, or is due and has not arrived", (each) =>
      viewed([each], "late", at).length > 0 ? "yes" : "no",
    ),
    column("disputed", "Disputed", "", "yes where a dispute is open", ({ disputed }) =>
      disputed ? "yes" : "no",
    ),
    column("due", "Due", "", "London time; its extension’s where it has one", ({ deadlines }) =>
      deadlineName(deadlines.dueAt),
    ),
    column("extended", "Extended", "", "yes where it was given longer", ({ extended }) =>
      extended ? "yes" : "no",
    ),
    column(
      "first_sent",
      "First sent",
      "",
      "London time",
      ({ submittedAt }) => submittedAt && instantName(submittedAt),
    ),
  ];
}
