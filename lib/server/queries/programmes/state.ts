import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { programmeView, type DomainView } from "@/lib/programmes/programme-view";
import { today } from "@/lib/server/clock";
import { periodsOf, type ProgrammePeriod } from "./periods";
import type { Programme } from "./programme";
import { programmeReadings, type ReadingsByCode } from "./readings";
import type { WorkstreamState } from "./workstreams";

/** A programme in one of its periods: what its pages and its reports are made from. */
export type ProgrammeState = {
  programme: Programme;
  scope: FiguresScope;
  workstreams: ReadonlyMap<string, WorkstreamState>;
  /** Newest first. */
  periods: readonly ProgrammePeriod[];
  period: ProgrammePeriod | null;
  /** The day changes are told from: when the period before was due. */
  since: Day | null;
  /** The day its milestones and risks are judged on. */
  on: Day;
  /** The last day its figures are of. */
  asAt: Day;
  readings: ReadingsByCode;
  domains: readonly DomainView[];
};

/** The programme in the period of a number, or else in its newest. */
export async function programmeState(
  scope: FiguresScope,
  programme: Programme,
  workstreams: ReadonlyMap<string, WorkstreamState>,
  asked: number,
): Promise<ProgrammeState> {
  const periods = await periodsOf(programme.id);
  const byNumber = (number: number) => periods.find((each) => each.number === number) ?? null;
  const period = byNumber(asked) ?? periods[0] ?? null;
  const number = period?.number ?? 0;
  // A past period is judged on the day the next one opened.
  const on = byNumber(number + 1)?.opensOn ?? today();
  const since = byNumber(number - 1)?.dueOn ?? null;
  const asAt = period ? periodOf(period.month).end : today();
  const readings = await programmeReadings(scope, programme, asAt);
  const domains = programmeView(programme.definition, {
    recorded: workstreams,
    readings,
    period: period?.number ?? null,
    since,
    on,
  });
  return { programme, scope, workstreams, periods, period, since, on, asAt, readings, domains };
}
