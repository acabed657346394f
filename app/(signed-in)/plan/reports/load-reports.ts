import { notFound } from "next/navigation";
import type { Actor } from "@/lib/permissions/actor";
import { parsePeriod, periodHolding, step, type Period } from "@/lib/periods/period";
import { reportOf, type MilestoneReport } from "@/lib/plans/milestone-report";
import { today } from "@/lib/server/clock";
import { milestoneReports, type FrozenReport } from "@/lib/server/queries/plan/milestone-reports";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import type { Search } from "../../view";
import { planSystem } from "../load-plan";

/** The quarter that ended last, and the one that goes on. */
export function openQuarters(): { last: Period; current: Period } {
  const current = periodHolding("quarter", today());
  return { last: step(current, -1), current };
}

export async function loadReports(
  actor: Actor,
  search: Search,
): Promise<{ system: string; reports: FrozenReport[] }> {
  const system = await planSystem(actor, search);
  if (system === null) notFound();
  return { system, reports: await milestoneReports(system) };
}

export type LoadedReport = {
  system: string;
  quarter: Period;
  report: MilestoneReport;
  /** Null: not frozen, so drawn from the plan as it stands. */
  frozen: FrozenReport | null;
  /** Whether it may be frozen now: its quarter is the one that ended last. */
  ready: boolean;
};

/** A quarter's report: as it was frozen, or drawn now of a quarter that is still open; else not found. */
export async function loadReport(actor: Actor, id: string, search: Search): Promise<LoadedReport> {
  const quarter = parsePeriod(id);
  const { system, reports } = await loadReports(actor, search);
  if (quarter?.cadence !== "quarter") notFound();
  const frozen = reports.find((each) => each.quarter === quarter.text) ?? null;
  if (frozen) return { system, quarter, report: frozen.content, frozen, ready: false };
  const { last, current } = openQuarters();
  const plan = await planOf(system, today());
  if (!plan || ![last.text, current.text].includes(quarter.text)) notFound();
  return {
    ...{ system, quarter, frozen },
    report: reportOf(plan, quarter, today()),
    ready: quarter.text === last.text,
  };
}
