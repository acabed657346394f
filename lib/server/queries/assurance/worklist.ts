import "server-only";
import type { Scope } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { openOn, type Lasting } from "@/lib/pqaf/action-state";
import type { Decision } from "@/lib/pqaf/decision";
import { escalation, type Review } from "@/lib/pqaf/escalation";
import type { Level } from "@/lib/pqaf/level";
import { decisionOn, levelOn, standing } from "@/lib/pqaf/level-in-force";
import { worklistReasons, type WorklistReason } from "@/lib/pqaf/worklist";
import { groupBy } from "@/lib/readings/group-by";
import { knownAnswers, remembered } from "@/lib/server/known-answers";
import { editionInForce } from "@/lib/server/pqaf/editions";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { editionsOf } from "./editions-of";
import { newestProposals, type Newest, type Proposed } from "./newest-proposals";
import { repliesAwaiting } from "./replies";

/** A practice on the panel's list. */
export type WorklistPractice = OpenPractice & {
  decided: { level: Level; on: Day; nextReview: Day } | null;
  /** Null: none was ever made. */
  proposed: { level: Level | null; month: Day } | null;
  reasons: WorklistReason[];
};

type Kept = Pick<Decision, "id" | "kind" | "level" | "decidedOn" | "nextReview" | "supersedes"> & {
  practice: string;
  /** What was proposed to the panel, and what is proposed for that month now. */
  was: Proposed | null;
  is: Proposed | null;
};

/**
 * Every practice open on a day whose proposed level a reader may see by name,
 * with why a panel might look at it. Six statements, however many practices.
 */
export const worklistOf = remembered(
  "the worklist",
  async (system: string, { organisations }: Scope, on: Day): Promise<WorklistPractice[]> => {
    const [open, decisions, newest, replies, editions, actions] = await Promise.all([
      practicesOpenOn({ system }, on),
      decisionsIn(system),
      newestProposals(system),
      repliesAwaiting(system),
      editionsOf(system),
      actionsIn(system),
    ]);
    const edition = editionInForce(editions, on)?.framework ?? null;
    const decided = groupBy(decisions, ({ practice }) => practice);
    const proposals = new Map(newest.map((each) => [each.practice, each]));
    return open
      .filter(({ code, pcn, place }) =>
        [code, pcn, place, system].some((each) => each !== null && organisations.includes(each)),
      )
      .map((practice) => {
        const own = decided.get(practice.code) ?? [];
        const proposed = proposals.get(practice.code) ?? null;
        const inForce = decisionOn(own, on);
        const found = { own, proposed, actions: actions.get(practice.code) ?? [] };
        const facts = {
          decided: inForce?.decision.level ?? null,
          proposed,
          nextReview: inForce?.decision.nextReview ?? null,
          replyFrom: replies.get(practice.code) ?? null,
          revised: revisedOf(inForce?.decision ?? null),
          escalation: edition && escalation(reviewsOf(found, on), edition),
        };
        return {
          ...practice,
          decided: inForce && {
            level: inForce.decision.level,
            on: inForce.from,
            nextReview: inForce.decision.nextReview,
          },
          proposed,
          reasons: worklistReasons(facts, on),
        };
      });
  },
);

function revisedOf(decision: Kept | null) {
  if (!decision?.was || !decision.is) return null;
  const { was, is, decidedOn } = decision;
  return { month: was.month.slice(0, 7), decidedOn, was: was.level, is: is.level };
}

type Found = { own: readonly Kept[]; proposed: Newest | null; actions: readonly Lasting[] };

/** What each panel found, and what the one in preparation will. */
function reviewsOf({ own, proposed, actions }: Found, on: Day): Review[] {
  const reviewOf = (
    { level, counting, judged }: Proposed,
    held: Pick<Review, "on" | "kind" | "level">,
  ): Review => ({
    ...held,
    proposed: level,
    counting,
    judged,
    actionsOpen: openOn(actions, held.on),
  });
  const inOrder = standing(own).filter(({ from }) => from <= on);
  const past = inOrder.flatMap(({ from, decision }, index): Review[] => {
    const before = inOrder[index - 1]?.decision.level;
    if (before === undefined || !decision.was) return [];
    return [reviewOf(decision.was, { on: from, kind: decision.kind, level: before })];
  });
  const level = levelOn(own, on);
  if (level === null || !proposed) return past;
  return [...past, reviewOf(proposed, { on, kind: "CONFIRM", level })];
}

async function decisionsIn(system: string): Promise<Kept[]> {
  const columns = (alias: string) =>
    `case when ${alias}.id is not null then json_build_object('month', ${alias}.month, 'level', ${alias}.level,
       'counting', ${alias}.counting, 'judged', ${alias}.judged) end`;
  const { rows } = await knownAnswers().query<Kept>(
    `select d.practice, d.id, d.kind, d.level, d.decided_on as "decidedOn", d.next_review as "nextReview",
            d.supersedes_id as supersedes, ${columns("p")} as was, ${columns("n")} as "is"
     from level_decision d
     left join level_proposal p on p.id = d.proposal_id
     left join level_proposal n on n.practice = p.practice and n.month = p.month and n.system = p.system and n.newest
     where d.system = $1 order by d.id`,
    [system],
  );
  return rows;
}

/** From when to when each action of each practice was to be done: an action of a closed plan ended with it. */
async function actionsIn(system: string): Promise<Map<string, Lasting[]>> {
  const { rows } = await knownAnswers().query<Lasting & { practice: string }>(
    `select a.practice, a.created_on as "from", least(a.closed_on, p.closed_on) as "to"
     from plan_action a join improvement_plan p on p.id = a.plan_id where p.system = $1`,
    [system],
  );
  return groupBy(rows, ({ practice }) => practice);
}
