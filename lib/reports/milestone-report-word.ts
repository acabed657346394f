import { dayName, period, periodName } from "@/lib/periods/period";
import { BALANCE_COLUMNS, balanceTotal, type BalanceLine } from "@/lib/plans/balance";
import type { MilestoneReport } from "@/lib/plans/milestone-report";
import { milestonesSaid, reportParts, saidOf, type ReportPart } from "@/lib/plans/report-parts";
import { reportHeading } from "@/lib/plans/report-words";
import { statusName } from "@/lib/plans/status";
import { column, figureCell, figureColumn, strongCell, textCell, type Block } from "./document/block";
import type { Written } from "./report-word";

/** `made`: when it was frozen and by whom, or that it is not. `illustrative`: what a demo says of itself. */
type Around = { system: string; marking: string; made: string; illustrative: string | null };

/** A quarter's report to the Milestone Review Board as a Word document is written from, as its page has it. */
export function milestoneReportWord(report: MilestoneReport, around: Around): Written {
  const { system, marking, made, illustrative } = around;
  const of = periodName(period(report.quarter));
  return {
    head: `${marking} · Milestone Review Board · ${system} · ${of}`,
    foot: [illustrative, `As at ${dayName(report.asAt)}`, made].filter(Boolean).join(". "),
    title: `Milestone Review Board: ${of}`,
    before: [
      `${reportHeading(report)}.`,
      `${report.plan.name} of ${system}. ${made}.`,
      `Source: ${report.plan.source}.`,
    ],
    sections: [
      {
        title: "In balance",
        blocks: [
          balance("Theme", report.byTheme),
          balance("Timeframe", report.byTimeframe),
          { is: "text", text: milestonesSaid(report) },
        ],
      },
      ...reportParts(report).map((part) => ({ title: part.title, blocks: [partBlock(part)] })),
    ],
    pictures: new Map(),
  };
}

function balance(by: string, rows: readonly BalanceLine[]): Block {
  const counts = (row: BalanceLine, cell: typeof figureCell) =>
    BALANCE_COLUMNS.map(({ of }) => cell(String(row[of])));
  const total = balanceTotal(rows);
  return {
    is: "table",
    caption: `By ${by.toLowerCase()}, since the plan began; each action in one column`,
    columns: [column(by), ...BALANCE_COLUMNS.map(({ label }) => figureColumn(label))],
    rows: [
      ...rows.map((row) => [textCell(row.name), ...counts(row, figureCell)]),
      [textCell(total.name), ...counts(total, strongCell)],
    ],
  };
}

function partBlock({ title, aside, items, none }: ReportPart): Block {
  if (items.length === 0) return { is: "text", text: none };
  return {
    is: "table",
    caption: [`${title}: ${items.length}`, aside].filter(Boolean).join(", "),
    columns: ["Action", "Status", "Due", "Owner", "What the report says"].map(column),
    rows: items.map((item) =>
      [
        `${item.code} ${item.title}`,
        statusName(item.status),
        dayName(item.due),
        item.owner || "No owner yet",
        saidOf(item),
      ].map(textCell),
    ),
  };
}
