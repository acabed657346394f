import "server-only";
import type { Day } from "@/lib/periods/day";
import { monthOf, periodName } from "@/lib/periods/period";
import type { FallingDue } from "@/lib/pqaf/falling-due";
import { isOpen } from "@/lib/pqaf/reply";
import { knownAnswers } from "@/lib/server/known-answers";
import { replyTargets } from "../reply-targets";
import { named } from "./named";

/** What practices may still reply to and have not. */
export async function replyWindows(practices: readonly string[], on: Day): Promise<FallingDue[]> {
  const found = await Promise.all(
    practices.map(async (practice) => {
      const targets = await replyTargets(practice, on);
      return {
        practice,
        open: [targets.proposed, targets.decided].some((each) => isOpen(each, on)),
        ...targets,
      };
    }),
  );
  if (!found.some(({ open }) => open)) return [];
  const { rows } = await knownAnswers().query<Row>(
    `select p.code as practice, p.name as "practiceName",
            coalesce((select json_agg(json_build_object('proposal', r.proposal_id, 'decision', r.decision_id,
                                                        'flags', cardinality(r.metrics) > 0, 'on', r.sent_on))
                      from reply r where r.practice = p.code and r.sent_at is not null), '[]') as sent
     from practice_on($2) p where p.code = any($1)`,
    [practices, on],
  );
  return found.flatMap(({ practice, proposed, decided }) => {
    const row = rows.find((each) => each.practice === practice);
    if (!row) return [];
    const about = { is: "reply-closes" as const, practice, practiceName: row.practiceName, id: null };
    const things: FallingDue[] = [];
    const answersProposal = ({ proposal, flags, on: sent }: Sent) =>
      proposal === proposed?.id || (flags && proposed !== null && sent >= proposed.madeKnown);
    if (proposed && isOpen(proposed, on) && !row.sent.some(answersProposal))
      things.push({ ...about, what: proposedWords(proposed), on: proposed.by });
    if (decided && isOpen(decided, on) && !row.sent.some(({ decision }) => decision === decided.id))
      things.push({ ...about, what: `Level ${decided.level} as decided`, on: decided.by });
    return things.map(named);
  });
}

type Sent = { proposal: number | null; decision: number | null; flags: boolean; on: Day };
type Row = { practice: string; practiceName: string; sent: Sent[] };

function proposedWords({ level, month }: { level: number | null; month: Day }): string {
  const said = level === null ? "the answer “not enough data”" : `Level ${level} as proposed`;
  return `${said} for ${periodName(monthOf(month))}`;
}
