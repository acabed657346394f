import { daysBetween, type Day } from "@/lib/periods/day";
import { slippageOf, type Slippage } from "@/lib/periods/slippage";
import { criticalPath, expectedOn, type Expected } from "./graph";
import type { PlanAction, Theme } from "./plan-action";
import { progressOf, type Progress } from "./progress";
import { proposeStatus, type Proposed } from "./propose-status";
import { silentDays } from "./silent";
import { isEnded, isLate, isRunning } from "./status";

/** An action with all that its dates and milestones say on a day. */
export type PlanLine = PlanAction & {
  themeName: string;
  segment: boolean;
  late: boolean;
  /** Days of silence, from 30 on. */
  silent: number | null;
  proposed: Proposed;
  progress: Progress | null;
  slippage: Slippage;
  expected: Expected | null;
  /** The next open milestone, or the end itself. `missed`: a milestone whose day is past while work goes on. */
  next: { on: Day; title: string | null; missed: boolean };
  /** On the longest chain of actions that need one another. */
  critical: boolean;
};

/** Every action of a plan as it is to be read on a day: what every page, file and report of it draws from. */
export function planLines(actions: readonly PlanAction[], themes: readonly Theme[], on: Day): PlanLine[] {
  const expected = expectedOn(actions, on);
  const path = new Set(criticalPath(actions));
  const byCode = new Map(themes.map((theme) => [theme.code, theme]));
  const titles = new Map(actions.map(({ id, title }) => [id, title]));
  return actions.map((action) => {
    const theme = byCode.get(action.theme);
    const found = expected.get(action.id) ?? null;
    const heldUp =
      found && found.heldUpBy.length > 0
        ? { days: found.delay, by: found.heldUpBy.map((id) => `“${titles.get(id) ?? id}”`) }
        : null;
    const open = action.milestones.find(({ doneOn }) => doneOn === null);
    return {
      ...action,
      themeName: theme?.name ?? action.theme,
      segment: theme?.segment ?? false,
      late: isLate(action, on),
      silent: silentDays(action, on),
      proposed: proposeStatus({ ...action, heldUp }, on),
      progress: progressOf(action.milestones),
      slippage: slippageOf(action.moves),
      expected: found,
      next:
        open && !isEnded(action.status)
          ? { on: open.due, title: open.title, missed: open.due < on && isRunning(action.status) }
          : { on: action.closedOn ?? action.due, title: null, missed: false },
      critical: path.has(action.id),
    };
  });
}

/** Whether the owner says something other than dates and milestones do. */
export function differs({ status, proposed }: Pick<PlanLine, "status" | "proposed">): boolean {
  return status !== proposed.status;
}

/** Days by which an action's day was moved since it was first promised; earlier is negative. */
export function movedBy({ firstDue, due }: Pick<PlanLine, "firstDue" | "due">): number {
  return daysBetween(firstDue, due);
}
