import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn, type ExportSheet, type Note } from "@/lib/exports/sheet";
import { BALANCE_COLUMNS, type BalanceLine } from "@/lib/plans/balance";
import type { MilestoneReport, ReportItem } from "@/lib/plans/milestone-report";
import { reportParts, saidOf } from "@/lib/plans/report-parts";
import { statusName } from "@/lib/plans/status";

/** An action in a part of the report, or the counts of a theme or timeframe. */
type Row = { part: string; item?: ReportItem; balance?: BalanceLine };

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("part", "Part", "", "The part of the report it stands in", ({ part }) => part),
  column("code", "Code", "", "How the plan refers to the action", ({ item }) => item?.code ?? null),
  column(
    "name",
    "Name",
    "",
    "The action, theme or timeframe",
    ({ item, balance }) => item?.title ?? balance?.name ?? null,
  ),
  column("theme", "Theme", "", "What the action is grouped by", ({ item }) => item?.theme ?? null),
  column("status", "Status", "", "As its owner says", ({ item }) => (item ? statusName(item.status) : null)),
  column("due", "Due", "date", "As it stood on the day", ({ item }) => item?.due ?? null),
  column("owner", "Owner", "", "Who does it; empty: nobody yet", ({ item }) => item?.owner || null),
  column("said", "What the report says", "", "In words", ({ item }) => (item ? saidOf(item) : null)),
  ...BALANCE_COLUMNS.map(({ of, label }) =>
    column<Row>(
      of.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      label,
      "actions",
      "Of a theme or timeframe, since the plan began; each action in one column",
      ({ balance }) => balance?.[of] ?? null,
    ),
  ),
];

/** A quarter's report as one table: a row for each action in each part, then the balance by theme and timeframe. */
export function milestoneReportSheet(
  report: MilestoneReport,
  { fileName, title, notes }: { fileName: string; title: string; notes: readonly Note[] },
): ExportSheet {
  const rows: Row[] = [
    ...reportParts(report).flatMap(({ title: part, items }) => items.map((item) => ({ part, item }))),
    ...report.byTheme.map((balance) => ({ part: "By theme", balance })),
    ...report.byTimeframe.map((balance) => ({ part: "By timeframe", balance })),
  ];
  return { fileName, title, columns: COLUMNS, notes, rows: cellsOf(COLUMNS, rows), most: rows.length };
}
