import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import { wholeSystem } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { londonWall } from "@/lib/periods/london";
import { period as periodOf, type Period } from "@/lib/periods/period";
import { decisionOn } from "@/lib/pqaf/level-in-force";
import { levelName } from "@/lib/pqaf/level";
import { accessCoverage } from "@/lib/programmes/access-plan";
import { composeReport } from "@/lib/reports/compose-report";
import { chartedFigures } from "@/lib/reports/document/measures";
import { keyOf } from "@/lib/reports/report-changes";
import {
  SYSTEM,
  type ReportContent,
  type ReportLevels,
  type ReportReturns,
} from "@/lib/reports/report-content";
import { reportLine, type ReportLine } from "@/lib/reports/report-line";
import { reportPlan } from "@/lib/reports/report-plan";
import { monthsReported, reportReturns } from "@/lib/reports/report-returns";
import { groupBy } from "@/lib/readings/group-by";
import { pool } from "@/lib/server/db";
import { adoptedEditions, editionInForce } from "@/lib/server/pqaf/editions";
import { decisionsIn, levelsInSums } from "../assurance/levels-in-sums";
import { nameOf } from "../groups";
import { practicesOpenOn } from "../places";
import { planOf } from "../plan/whole-plan";
import { boardMonths } from "../returns/return-board";
import { verifiedPractices } from "../returns/verified-practices";
import { smallCellFloor } from "../settings";
import { accessPlansOf } from "./access-plans";
import { drawnLine } from "./over-time";
import type { Programme } from "./programme";
import { frozenBefore, type Report } from "./reports";
import { programmeState } from "./state";
import { workstreamsOf } from "./workstreams";

/** A report composed from what its programme's pages show now: the preview, and what is frozen. */
export async function reportComposed(
  programme: Programme,
  report: Pick<Report, "number" | "title" | "purpose" | "asked" | "sections" | "period" | "month">,
): Promise<{ content: ReportContent; previousId: number | null }> {
  const { system, definition, slug } = programme;
  const month = periodOf(report.month);
  const [state, name, plans, previous, floor, editions, levels, named] = await Promise.all([
    workstreamsOf(programme.id).then((all) =>
      programmeState(wholeSystem(system), programme, all, report.period),
    ),
    nameOf(system),
    accessPlansOf(programme, month.end),
    frozenBefore(programme.id, report.number),
    smallCellFloor(month.end),
    adoptedEditions(pool(), system),
    levelsOf(system, report.month),
    practicesSupported(system, month.end),
  ]);
  const [returns, plan] = await Promise.all([
    returnsOf(system, { to: month, asAt: state.on, floor }),
    planOf(system, state.on),
  ]);
  const content = composeReport({
    ...{ number: report.number, title: report.title, purpose: report.purpose, asked: report.asked },
    sections: report.sections,
    ...{ system: { code: system, name: displayName(name) }, slug, definition },
    period: { number: report.period, month: report.month },
    ...{ since: state.since, asAt: state.on, domains: state.domains, readings: state.readings },
    ...{ levels, named, floor },
    accessPlans: accessCoverage(plans),
    ...{ returns, plan: plan && reportPlan(plan, state.on) },
    framework: editionInForce(editions, month.end)?.name ?? null,
    previous: previous?.content ?? null,
  });
  const lines = await linesOf(programme, content.figures, state.asAt);
  return { content: { ...content, lines }, previousId: previous?.id ?? null };
}

/** The lines of the figures that the report charts, as their workstreams' pages draw them. */
async function linesOf(
  programme: Programme,
  figures: ReportContent["figures"],
  asAt: Day,
): Promise<ReportLine[]> {
  const charted = chartedFigures(figures);
  const drawn = await Promise.all(
    charted.map((each) => drawnLine(programme, [each], { figure: each.code, of: each.subject, asAt })),
  );
  return drawn.flatMap((each) =>
    each ? reportLine(keyOf(each.reading), each.definition, each.line.points, each.line) : [],
  );
}

async function levelsOf(system: string, month: string): Promise<ReportLevels[]> {
  const { decided } = await levelsInSums({ code: system, name: SYSTEM }, periodOf(month));
  const sum = (shown: readonly (number | null)[]) =>
    shown.reduce<number | null>((total, each) => (total === null || each === null ? null : total + each), 0);
  const rows = decided.map(({ name, practices, shown }) => ({
    place: name,
    practices,
    routine: sum(shown.slice(0, 2)),
    enhanced: sum(shown.slice(2, 5)),
  }));
  const [whole, ...places] = rows;
  return whole ? [...places, whole] : [];
}

async function returnsOf(
  system: string,
  { to, asAt, floor }: { to: Period; asAt: Day; floor: number },
): Promise<ReportReturns[]> {
  const collected = (await boardMonths(system)).map((each) => ({
    ...each,
    dueOn: londonWall(each.dueAt).day,
  }));
  return Promise.all(
    monthsReported(collected, { to, asAt }).map(async (each) =>
      reportReturns(each, await verifiedPractices(system, each.month), { system, floor }),
    ),
  );
}

/** Practices whose level in force on a day is 2 or more. */
async function practicesSupported(system: string, on: Day): Promise<ReportContent["named"]> {
  const [open, decisions] = await Promise.all([practicesOpenOn({ system }, on), decisionsIn(system)]);
  const kept = groupBy(decisions, ({ practice }) => practice);
  return open.flatMap(({ code, name, placeName }) => {
    const level = decisionOn(kept.get(code) ?? [], on)?.decision.level ?? 0;
    return level < 2
      ? []
      : [{ code, name: displayName(name), place: placeName ?? "In no Place", level: levelName(level) }];
  });
}
