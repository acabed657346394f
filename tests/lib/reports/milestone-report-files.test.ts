import { Packer } from "docx";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import type { MilestoneReport } from "@/lib/plans/milestone-report";
import { milestoneReportSheet } from "@/lib/reports/milestone-report-sheet";
import { milestoneReportWord } from "@/lib/reports/milestone-report-word";
import { reportWord } from "@/lib/reports/report-word";

const item = (code: string, words: string[]) => ({
  ...{ code, title: `Title <${code}>`, theme: "Digital", owner: "", status: "OFF_TRACK" as const },
  ...{ due: day("2025-12-31"), words },
});
const counts = { actions: 3, delivered: 1, notDelivered: 1, overdue: 1, running: 0, notBegun: 0, paused: 0 };

const report: MilestoneReport = {
  ...{ quarter: "2025-Q4", from: day("2025-10-01"), to: day("2025-12-31"), asAt: day("2026-01-15") },
  plan: { name: "Delivery plan", source: "Strategy 2024" },
  milestones: { due: 4, done: 3 },
  delivered: [item("A-1", ["Ended 1 December 2025", "It opened."])],
  notDelivered: [item("A-2", ["Nobody was found."])],
  overdue: [item("A-3", ["15 days late"])],
  ...{ inFlight: [], next: [], attention: [], silent: [], pushed: [] },
  byTheme: [{ key: "DI", name: "Digital", ...counts }],
  byTimeframe: [{ key: "MONTHS_12", name: "12 months", ...counts }],
};

test("the Word document has a heading and a table for each part, or words where there is nothing", async () => {
  const written = milestoneReportWord(report, {
    ...{ system: "A system", marking: "OFFICIAL", made: "Frozen 15 January 2026 by Ann Lee" },
    illustrative: "Illustrative data",
  });
  const buffer = await Packer.toBuffer(reportWord(written));
  const html = (await mammoth.convertToHtml({ buffer })).value;
  for (const title of ["In balance", "Not delivered", "Overdue", "Needs attention", "Next"])
    expect(html).toMatch(new RegExp(`<h1>\\d\\. ${title}</h1>`));
  expect(html).toContain("1 delivered, 1 not delivered, 1 overdue.");
  expect(html).toContain("3 of 4 milestones due in the quarter are done.");
  expect(html).toContain("A-2 Title &lt;A-2&gt;");
  expect(html).toContain("Ended 1 December 2025. It opened");
  expect(html).toContain("Nothing is off track or at risk, and nothing is asked.");
  expect(html.match(/<table>/g)).toHaveLength(5);
});

test("the sheet has a row for each action in each part, and for each theme and timeframe", async () => {
  const { columns, rows } = milestoneReportSheet(report, { fileName: "a", title: "A", notes: [] });
  const found: unknown[][] = [];
  for await (const row of rows) found.push([...row]);
  expect(found).toHaveLength(5);
  for (const row of found) expect(row).toHaveLength(columns.length);
  const names = columns.map(({ name }) => name);
  const cell = (row: number, name: string) => found[row]?.[names.indexOf(name)];
  expect([cell(1, "part"), cell(1, "code"), cell(1, "said")]).toEqual([
    "Not delivered",
    "A-2",
    "Nobody was found",
  ]);
  expect([cell(1, "actions"), cell(3, "part"), cell(3, "actions"), cell(4, "not_delivered")]).toEqual([
    ...[null, "By theme", 3],
    1,
  ]);
});
