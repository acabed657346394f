import { formatBeside, formatShare } from "@/lib/figures/format";
import type { Change } from "../change";
import type { Shortfall } from "../enough-data";
import type { Bound, Effect, Way } from "../what-would-move";
import { nameOf, periodsOf, weightWords, type DescribedBy } from "./described";
import { triggerName, type TriggerReader } from "./trigger";

/** What one way to another level reads as: a heading, what the share would have to be, and the changes, each a line. */
export type WayWords = { heading: string; bound: string | null; lead: string; lines: string[] };

/** "To reach Level 3", "Any one of these, alone", and each with what it comes to. */
export function wayWords(way: Way, current: number, described: DescribedBy, reader: TriggerReader): WayWords {
  const { level, bound, alone, together } = way;
  const lead =
    alone.length === 1
      ? "This alone:"
      : alone.length > 1
        ? "Any one of these, alone:"
        : "No single change does. These together:";
  const lines = together
    ? [
        ...together.changes.map((each) => changeWords(each, described, reader)),
        `${comesTo(together)}${waits(together)}`,
      ]
    : alone.map((each) => effectLine(each, described, reader));
  const heading = level < current ? `To come down to Level ${level}` : `To reach Level ${level}`;
  return { heading, bound: bound && boundWords(bound), lead, lines };
}

/** "Calls missed to 11.2% or less (now 14.8%): 8 of 22". */
export function effectLine(effect: Effect, described: DescribedBy, reader: TriggerReader): string {
  const what = effect.changes.map((each) => changeWords(each, described, reader)).join("; ");
  const moves = effect.changes.some(({ is }) => is === "reaches" || is === "stays");
  return moves ? `${what}: ${comesTo(effect)}` : what;
}

/** A change that does not move the level by itself: "... 11 of 22, not enough alone". */
export function notAloneLine(effect: Effect, described: DescribedBy, reader: TriggerReader): string {
  return `${effectLine(effect, described, reader)}, not enough alone`;
}

/** "A share of 55%, which is 13 of 22." */
export function boundWords({ is, step, weight, judged }: Bound): string {
  const of = `${weightWords(Math.max(0, weight))} of ${weightWords(judged)}`;
  return is === "at-least"
    ? `A share of ${formatShare(step)}, which is ${of}.`
    : `A share under ${formatShare(step)}, which is ${of} or less.`;
}

/** What a change is, without what it comes to. */
export function changeWords(change: Change, described: DescribedBy, reader: TriggerReader): string {
  switch (change.is) {
    case "reaches":
      return `${nameOf(change.metric, described)} to ${lineWords(change, described)}`;
    case "stays":
      return `${nameOf(change.metric, described)} in the worse quarter for ${periodsOf(change.lacks, change.cadence)} more`;
    case "ends":
      return `No longer so: ${triggerName(change.trigger, reader)}`;
    case "starts":
      return `Were it so: ${triggerName(change.trigger, reader)}`;
  }
}

/** The line to reach: on it is enough. "8.4% or less (now 9.6%)". */
function lineWords(
  { metric, value, line, direction }: Extract<Change, { is: "reaches" }>,
  described: DescribedBy,
): string {
  const shown = described.get(metric) ?? { unit: "number" };
  const enough = direction === 1 ? "or more" : "or less";
  return `${formatBeside(shown, line, value)} ${enough} (now ${formatBeside(shown, value, line)})`;
}

function comesTo({ counting, judged }: Effect): string {
  return `${weightWords(counting)} of ${weightWords(judged)}`;
}

function waits({ takes }: Effect): string {
  return takes ? `, in ${periodsOf(takes.periods, takes.cadence)} at the soonest` : "";
}

/** What would make the data enough for a proposal. */
export function shortfallWords({ fewest }: Shortfall, described: DescribedBy): string {
  if (!fewest)
    return "The edition’s measures that have a weight could not make it enough: the edition itself would have to change.";
  const names = fewest.map(({ metric }) => nameOf(metric, described));
  return `It would be enough if ${names.join(", ")} could be judged.`;
}
