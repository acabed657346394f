import "server-only";
import type { Day } from "@/lib/periods/day";
import type { JudgedMeasure } from "@/lib/pqaf/judged";
import type { Level } from "@/lib/pqaf/level";
import type { ReplyTargets } from "@/lib/pqaf/reply";
import { replyBy } from "@/lib/pqaf/review";
import { knownAnswers } from "@/lib/server/known-answers";
import { bankHolidaysFrom } from "@/lib/server/queries/bank-holidays";

type Window = { madeKnown: Day; replyDays: number };
type Proposed = Window & { id: number; level: Level | null; month: Day; judged: JudgedMeasure[] };
type Decided = Window & { id: number; level: Level; decidedOn: Day };

/**
 * What a practice may reply to as at a day: the newest proposal with the
 * measures it flags, and the newest decision that no other supersedes. Each is
 * known from the day it was made, and may be answered for the working days of
 * its edition.
 */
export async function replyTargets(practice: string, on: Day): Promise<ReplyTargets> {
  const [{ rows: proposals }, { rows: decisions }] = await Promise.all([
    knownAnswers().query<Proposed>(
      `select p.id, p.level, p.month, p.reasons -> 'judged' as judged, ${WINDOW("p.made_at")}
       from level_proposal p join framework_edition e on e.id = p.edition_id
       where p.practice = $1 and p.newest order by p.month desc, p.id desc limit 1`,
      [practice, on],
    ),
    knownAnswers().query<Decided>(
      `select d.id, d.level, d.decided_on as "decidedOn", ${WINDOW("d.recorded_at")}
       from level_decision d join framework_edition e on e.id = d.edition_id
       where d.practice = $1 and d.decided_on <= $2
         and not exists (select 1 from level_decision s where s.supersedes_id = d.id)
       order by d.decided_on desc, d.id desc limit 1`,
      [practice, on],
    ),
  ]);
  const [proposal] = proposals;
  const [decision] = decisions;
  const [earliest = on] = [proposal, decision].flatMap((each) => each?.madeKnown ?? []).toSorted();
  const holidays = await bankHolidaysFrom(earliest);
  return {
    proposed: proposal
      ? {
          ...windowOf(proposal, holidays),
          id: proposal.id,
          level: proposal.level,
          month: proposal.month,
          metrics: proposal.judged.filter(({ flagged }) => flagged).map(({ metric }) => metric),
        }
      : null,
    decided: decision
      ? {
          ...windowOf(decision, holidays),
          id: decision.id,
          level: decision.level,
          decidedOn: decision.decidedOn,
        }
      : null,
  };
}

const WINDOW = (at: string) =>
  `least((${at} at time zone 'Europe/London')::date, $2::date) as "madeKnown", (e.content ->> 'replyDays')::int as "replyDays"`;

function windowOf({ madeKnown, replyDays }: Window, holidays: ReadonlySet<Day>) {
  return { madeKnown, by: replyBy(madeKnown, replyDays, holidays) };
}
