import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { happenedTo, type Happened } from "@/lib/pqaf/history";
import { replyAbout } from "@/lib/pqaf/reply-about";
import { today } from "@/lib/server/clock";
import { definitionsOn } from "../metrics";
import type { Practice } from "../practices";
import { contractActionsOf } from "./contract-actions";
import { plansOf } from "./improvement-plan";
import { inspectionsOf } from "./inspections";
import type { ProposedMonth } from "./proposals";
import { repliesOf } from "./replies";
import { supportOf } from "./support-given";

/**
 * What happened to a practice beside its decisions, as far as this reader may
 * know of each: soft intelligence is nobody's here.
 *
 * @param months what was proposed for each month; none for who may not see proposals
 */
export async function happenedOf(
  actor: Actor,
  practice: Practice,
  months: readonly ProposedMonth[],
): Promise<Happened[]> {
  const full = can(actor, "proposed-level.view", practice);
  const helps = can(actor, "support.read", practice);
  const [replies, support, plans, inspections, contractActions, definitions] = await Promise.all([
    repliesOf(actor, practice),
    helps ? supportOf(practice.code) : [],
    helps ? plansOf(practice.code) : [],
    full ? inspectionsOf(practice) : [],
    contractActionsOf(actor, practice),
    definitionsOn(today()),
  ]);
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  return happenedTo({
    replies: replies.map((reply) => ({ ...reply, about: replyAbout(reply, nameOf) })),
    support,
    actions: plans.flatMap(({ actions }) => actions),
    inspections,
    contractActions,
    revised: full ? months.filter(({ revisions, first, level }) => revisions > 0 && first !== level) : [],
  });
}
