import "server-only";
import type { ChangeKind } from "@/lib/changes/change";
import type { LevelDecided, LevelEvents } from "@/lib/changes/level-changes";
import { displayName } from "@/lib/organisations/display-name";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { decisionOn, type Decided } from "@/lib/pqaf/level-in-force";
import { groupBy } from "@/lib/readings/group-by";
import { addDays } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

type Where = { code: string; name: string; pcn: string | null; place: string | null };
type DecisionRow = Where & Decided;
type ProposalRow = Where & { month: Day; from: number | null; to: number | null; why: ChangeKind };

/** Levels decided and proposed between two months' last days, of the practices whose levels the reader sees by name. Two statements. */
export async function levelEvents(
  scope: FiguresScope,
  { from, to }: { from: Period; to: Period },
): Promise<LevelEvents> {
  const { decided, proposed } = scope.levels;
  const seen = (codes: readonly string[]) => (row: Where) =>
    [row.code, ...within(row), scope.system].some((code) => codes.includes(code));
  const [decisions, proposals] = await Promise.all([
    decided.length > 0 ? decisionRows(scope.system, to) : [],
    proposed.length > 0 ? proposalRows(scope.system, { from, to }) : [],
  ]);
  return {
    decided: decidedBetween(decisions.filter(seen(decided)), { from, to }),
    proposed: proposals
      .filter(seen(proposed))
      .map((row) => ({ ...row, name: displayName(row.name), within: within(row) })),
  };
}

function decidedBetween(
  rows: readonly DecisionRow[],
  { from, to }: { from: Period; to: Period },
): LevelDecided[] {
  const byPractice = groupBy(rows, ({ code }) => code);
  return rows
    .filter(({ decidedOn }) => decidedOn > from.end && decidedOn <= to.end)
    .map((row) => {
      const earlier = (byPractice.get(row.code) ?? []).filter(({ id }) => id < row.id);
      const before = decisionOn(
        earlier,
        row.supersedes === null ? addDays(row.decidedOn, -1) : row.decidedOn,
      );
      return {
        code: row.code,
        name: displayName(row.name),
        within: within(row),
        on: row.decidedOn,
        level: row.level,
        before: before?.decision.level ?? null,
        kind: row.kind,
        corrects: row.supersedes !== null,
      };
    });
}

function within({ pcn, place }: Where): string[] {
  return [place, pcn].filter((each) => each !== null);
}

async function decisionRows(system: string, to: Period): Promise<DecisionRow[]> {
  const { rows } = await knownAnswers().query<DecisionRow>(
    `select d.practice as code, o.name, p.pcn, p.place, d.id, d.kind, d.level, d.decided_on as "decidedOn",
            d.supersedes_id as supersedes
     from level_decision d
     join organisation o on o.code = d.practice
     left join practice_on($2) p on p.code = d.practice
     where d.system = $1 and d.decided_on <= $2 order by d.id`,
    [system, to.end],
  );
  return rows;
}

/** From the earlier month to the later, and from what was first proposed for the later to what is now. */
async function proposalRows(
  system: string,
  { from, to }: { from: Period; to: Period },
): Promise<ProposalRow[]> {
  const { rows } = await knownAnswers().query<ProposalRow>(
    `with l as (select * from level_proposal where system = $1 and month = $3),
     first as (select distinct on (practice) * from l order by practice, id),
     told as (
       select b.practice, a.level as "from", b.level as "to",
              case when a.edition_id = b.edition_id then 'real' else 'rule' end as why
       from l b join level_proposal a on a.practice = b.practice and a.system = $1 and a.month = $2 and a.newest
       where b.newest and a.level is distinct from b.level
       union all
       select b.practice, f.level, b.level, case when f.edition_id = b.edition_id then 'revised' else 'rule' end
       from l b join first f on f.practice = b.practice
       where b.newest and f.level is distinct from b.level)
     select t.practice as code, o.name, p.pcn, p.place, $3 as month, t."from", t."to", t.why
     from told t join organisation o on o.code = t.practice
     left join practice_on($4) p on p.code = t.practice`,
    [system, from.start, to.start, to.end],
  );
  return rows;
}
