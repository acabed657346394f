import { notFound } from "next/navigation";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/permissions";
import { instantName } from "@/lib/periods/instant";
import { dayName, parsePeriod, periodHolding, step, type Period } from "@/lib/periods/period";
import { reportOf, type MilestoneReport } from "@/lib/plans/milestone-report";
import { today } from "@/lib/server/clock";
import { milestoneReports, type FrozenReport } from "@/lib/server/queries/plan/milestone-reports";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { systemOf, type Search } from "../../view";

/** Who reads the plan reads its reports as they are drawn; a committee's reader those that are frozen. */
export const REPORT_READERS = ["plan.read", "plan.read-frozen"] as const;

/** The quarter that ended last, and the one that goes on. */
export function openQuarters(): { last: Period; current: Period } {
  const current = periodHolding("quarter", today());
  return { last: step(current, -1), current };
}

export async function loadReports(actor: Actor, search: Search): Promise<LoadedReports> {
  return (await findReports(actor, search)) ?? notFound();
}

/** The same, null where the reader may read no report of the plan. */
export async function findReports(actor: Actor, search: Search): Promise<LoadedReports | null> {
  const scope = await systemOf(actor, search);
  const reads = (permission: Permission) =>
    scope !== null && scopeOf(actor, permission).organisations.includes(scope.system);
  const live = reads("plan.read");
  if (scope === null || !(live || reads("plan.read-frozen"))) return null;
  return { system: scope.system, live, reports: await milestoneReports(scope.system) };
}

export type LoadedReports = {
  system: string;
  /** Whether the reader may see the plan as it stands, and so a report that is not frozen. */
  live: boolean;
  reports: FrozenReport[];
};

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
  return (await findReport(actor, id, search)) ?? notFound();
}

/** The same, null where there is no such report for this reader. */
export async function findReport(actor: Actor, id: string, search: Search): Promise<LoadedReport | null> {
  const quarter = parsePeriod(id);
  const found = await findReports(actor, search);
  if (!found || quarter?.cadence !== "quarter") return null;
  const { system, live, reports } = found;
  const frozen = reports.find((each) => each.quarter === quarter.text) ?? null;
  if (frozen) return { system, quarter, report: frozen.content, frozen, ready: false };
  const { last, current } = openQuarters();
  if (!live || ![last.text, current.text].includes(quarter.text)) return null;
  const plan = await planOf(system, today());
  if (!plan) return null;
  return {
    ...{ system, quarter, frozen },
    report: reportOf(plan, quarter, today()),
    ready: quarter.text === last.text,
  };
}

/** When a report was frozen and by whom, or that it is not. */
export function madeWords({ frozen, report }: LoadedReport): string {
  return frozen
    ? `Frozen ${instantName(frozen.frozenAt)} by ${frozen.frozenBy}`
    : `Not frozen: the plan as it stands on ${dayName(report.asAt)}`;
}
