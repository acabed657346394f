import { hardErrors } from "./hard-errors";
import type { Answered } from "./return-answers";
import type { ReturnProblem } from "./return-problem";
import type { FigureCounts } from "./returned-figures";
import { unconfirmed, type SoftCheck } from "./soft-checks";

/** Everything that keeps a return from being sent: what is wrong, then what is unusual and not confirmed. */
export function keptFromSending(
  national: FigureCounts,
  answered: Answered,
  checks: readonly SoftCheck[],
): ReturnProblem[] {
  return [...hardErrors(national, answered), ...unconfirmed(checks, answered)];
}
