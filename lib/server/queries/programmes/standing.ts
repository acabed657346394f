import "server-only";
import { wholeSystem } from "@/lib/permissions/figures";
import { period as periodOf } from "@/lib/periods/period";
import { codeOf, workstreamOf } from "@/lib/programmes/programme";
import { proposeRatings } from "@/lib/programmes/propose-rating";
import type { ProposedRatings } from "@/lib/programmes/rating";
import { today } from "@/lib/server/clock";
import type { ProgrammePeriod } from "./periods";
import type { Programme } from "./programme";
import { programmeReadings } from "./readings";
import type { WorkstreamState } from "./workstreams";

/**
 * What the facts say today of a workstream whose lead sends an update for a
 * period. Whoever sends it, the system's own sums are judged.
 */
export async function ratingsProposed(
  programme: Programme,
  { slug, milestones, risks }: Pick<WorkstreamState, "slug" | "milestones" | "risks">,
  { month }: Pick<ProgrammePeriod, "month">,
): Promise<ProposedRatings> {
  const readings = await programmeReadings(wholeSystem(programme.system), programme, periodOf(month).end);
  const metrics = workstreamOf(programme.definition, slug)?.workstream.metrics ?? [];
  return proposeRatings({
    milestones,
    risks,
    readings: metrics.flatMap((ref) => readings.get(codeOf(ref))?.slice(0, 1) ?? []),
    told: true,
    rules: programme.definition.rules,
    on: today(),
  });
}
