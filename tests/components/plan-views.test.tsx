import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { PlanBoard } from "@/components/plans/plan-board";
import { groupWords, PlanTable } from "@/components/plans/plan-table";
import { PlanTimeline } from "@/components/plans/plan-timeline";
import { day } from "@/lib/periods/day";
import type { PlanAction } from "@/lib/plans/plan-action";
import { filtered, grouped, planFilter, sorted, type PlanFilter } from "@/lib/plans/plan-filter";
import { planLines } from "@/lib/plans/plan-line";
import { boardColumns, planPage } from "@/lib/plans/plan-pages";
import { planHeading, statusCounts } from "@/lib/plans/plan-words";
import { timelineBar, timeScale } from "@/lib/plans/timeline";
import { tablesIn, wordsOf } from "@/tests/support/drawn";

const TODAY = day("2026-01-15");
const START = day("2024-11-01");
const THEMES = ["finance", "urgent-complex"].map((code) => ({
  code,
  name: code === "finance" ? "Finance" : "Urgent complex",
  group: "",
  segment: code === "urgent-complex",
  source: "",
  ask: [],
  offer: [],
}));

function action(id: number, fields: Partial<PlanAction> = {}): PlanAction {
  const due = fields.due ?? day("2026-12-31");
  return {
    ...{ id, code: `A-${id}`, title: `Action ${id}`, what: "", serves: [], source: "", theme: "finance" },
    ...{ band: "YEARS_2_3", startsOn: day("2025-06-01"), due, firstDue: due, owner: "", ownerId: null },
    ...{ sro: "", forum: "", places: [], status: "ON_TRACK", statusReason: "", whereItIs: "", nextStep: "" },
    ...{ ask: "", offer: "", decisionNeeded: "", successMeasure: "", metric: null, baseline: null },
    ...{ baselinePeriod: null, target: null, practiceImpact: null, equalityImpact: null, illustrative: [] },
    ...{ closedOn: null, outcome: null, evidence: null, version: 1, updatedOn: TODAY, createdOn: START },
    ...{ milestones: [], needs: [], moves: [], endorsedOn: null, endorsedVersion: null },
    ...fields,
  };
}

const ACTIONS = [
  action(1, { status: "OFF_TRACK", due: day("2025-12-31"), owner: "Ann Lee", ownerId: "ann" }),
  action(2, {
    theme: "urgent-complex",
    needs: [1],
    startsOn: day("2026-01-01"),
    places: ["RUGBY"],
    updatedOn: day("2025-12-01"),
    moves: [
      { on: TODAY, dueFrom: day("2026-06-30"), dueTo: day("2026-12-31"), by: "Ann Lee", reason: "Late" },
    ],
    milestones: [
      {
        id: 1,
        title: "Draft",
        due: day("2026-03-01"),
        firstDue: day("2026-03-01"),
        doneOn: null,
        evidence: null,
        version: 1,
      },
    ],
  }),
  action(3, { status: "NOT_DELIVERED", closedOn: TODAY, outcome: "No money" }),
];
const LINES = planLines(ACTIONS, THEMES, TODAY);

function asked(address: string): PlanFilter {
  const search = new URLSearchParams(address);
  return planFilter((name) => search.get(name) ?? undefined);
}

const codes = (address: string) => {
  const filter = asked(address);
  return sorted(filtered(LINES, filter, "ann"), filter).map(({ code }) => code);
};

const hrefOf = (code: string) => `/plan/${code}` as "/plan";

describe("what an address narrows the plan to", () => {
  test.each([
    ["", ["A-1", "A-2", "A-3"]],
    ["theme=finance", ["A-1", "A-3"]],
    ["segment=urgent-complex", ["A-2"]],
    ["segment=finance", []],
    ["timeframe=12-months", []],
    ["place=rugby", ["A-1", "A-2", "A-3"]],
    ["place=coventry", ["A-1", "A-3"]],
    ["owner=none", ["A-2", "A-3"]],
    ["status=not-delivered", ["A-3"]],
    ["mine=1", ["A-1"]],
    ["late=1", ["A-1"]],
    ["silent=1", ["A-2"]],
    ["sort=next&order=descending", ["A-2", "A-3", "A-1"]],
    ["status=nonsense&view=nonsense", ["A-1", "A-2", "A-3"]],
  ])("%s", (address, expected) => {
    expect(codes(address)).toEqual(expected);
  });
});

test("the table says of each action how it stands, under its group and with the group's progress", () => {
  const html = renderToStaticMarkup(
    <PlanTable
      groups={planPage(grouped(LINES, "theme"), 1).groups}
      hrefOf={hrefOf}
      sortHref={() => "/plan"}
      sorted={() => null}
    />,
  );
  const rows = tablesIn(html)[0]?.rows ?? [];
  expect(rows.map(({ name }) => name)).toContain("Finance 0 of 2 complete, 1 not delivered");
  const late = rows.find(({ name }) => name === "Action 1");
  expect(late?.href).toBe("/plan/A-1");
  expect(late?.cells.map(({ text }) => text)).toContain("31 December 2025 late");
  const moved = rows.find(({ name }) => name === "Action 2")?.cells.map(({ text }) => text);
  expect(moved).toContain("1");
  expect(groupWords(LINES)).toBe("0 of 3 complete, 1 not delivered, 0 of 1 milestone done");
});

test.each([
  ["ON_TRACK", "31 December 2025 milestone late"],
  ["PAUSED", "31 December 2025"],
] as const)("of work that is %s a milestone that was not met stands as %j", (status, expected) => {
  const dates = { due: day("2025-12-31"), firstDue: day("2025-12-31"), doneOn: null, evidence: null };
  const milestones = [{ id: 1, title: "Draft", version: 1, ...dates }];
  const lines = planLines([action(1, { status, milestones })], THEMES, TODAY);
  const html = renderToStaticMarkup(
    <PlanTable
      groups={planPage(grouped(lines, "none"), 1).groups}
      hrefOf={hrefOf}
      sortHref={() => "/plan"}
      sorted={() => null}
    />,
  );
  const row = tablesIn(html)[0]?.rows.find(({ name }) => name === "Action 1");
  expect(row?.cells.map(({ text }) => text)).toContain(expected);
});

test("the timeline says in words what its bars show", () => {
  const titles = new Map(LINES.map(({ id, title }) => [id, title]));
  const html = renderToStaticMarkup(
    <PlanTimeline
      groups={planPage(grouped(LINES, "none"), 1).groups}
      planStart={START}
      today={TODAY}
      hrefOf={hrefOf}
      titleOf={(id) => titles.get(id) ?? ""}
    />,
  );
  expect(wordsOf(html)).toContain(
    "Action 2. On track; from 1 January 2026 to 31 December 2026; next milestone “Draft” on 1 March 2026; needs Action 1, held up 14 days; on the critical path",
  );
  expect(html.match(/<svg class="plan-time-bar"/g)).toHaveLength(3);
});

test("a bar turns at today, and shows what is next and the day it was due before it was moved", () => {
  const [, line] = LINES;
  const bar = timelineBar(line!, timeScale(START), TODAY);
  expect(bar.from).toBeLessThan(bar.turn);
  expect(bar.turn).toBeLessThan(bar.to);
  expect(bar.marks.map(({ kind }) => kind)).toEqual(["earlier", "next"]);
});

test("the board has a column for each status somebody has", () => {
  const html = renderToStaticMarkup(
    <PlanBoard groups={boardColumns(grouped(LINES, "status"))} hrefOf={hrefOf} allHref={hrefOf} />,
  );
  const heads = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, head]) => wordsOf(head!));
  expect(heads).toEqual(["ROff track (1)", "GOn track (1)", "×Not delivered (1)"]);
});

test("the page says first what is wrong", () => {
  expect(planHeading(LINES)).toBe("1 action is off track and 1 has gone quiet");
  expect(planHeading(LINES.slice(2))).toBe("Nothing is off track, and everyone has been heard");
  expect(statusCounts(LINES).map(({ name, count }) => `${count} ${name}`)).toEqual([
    "1 Off track",
    "1 On track",
    "1 Not delivered",
  ]);
});
