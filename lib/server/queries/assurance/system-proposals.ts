import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import { proposeLevel, type Known, type Proposal } from "@/lib/pqaf/propose-level";
import { framework } from "@/lib/pqaf/framework";
import type { Period } from "@/lib/periods/period";
import { displayName } from "@/lib/organisations/display-name";
import { knownAnswers } from "@/lib/server/known-answers";

/** What was proposed for one practice and month, with the edition and all that it rests on. */
export type PracticeProposal = {
  practice: string;
  name: string;
  edition: string;
  madeAt: Date;
  proposal: Proposal;
};

/**
 * What is proposed for each practice of a system and month: the newest, or what
 * was known at an instant. Give only a scope that sees every practice by name.
 */
export async function proposalsOf(
  { system }: FiguresScope,
  month: Period,
  knownAt: Date | null,
): Promise<PracticeProposal[]> {
  const { rows } = await knownAnswers().query<{
    practice: string;
    name: string;
    edition: string;
    content: unknown;
    madeAt: Date;
    reasons: Known;
  }>(
    `select distinct on (p.practice) p.practice, o.name, e.name as edition, e.content, p.made_at as "madeAt", p.reasons
     from level_proposal p
     join framework_edition e on e.id = p.edition_id
     join organisation o on o.code = p.practice
     where p.system = $1 and p.month = $2 and ($3::timestamptz is null or p.made_at <= $3)
     order by p.practice, p.id desc`,
    [system, month.start, knownAt],
  );
  return rows.map(({ content, reasons, name, ...row }) => ({
    ...row,
    name: displayName(name),
    proposal: proposeLevel(reasons, framework.parse(content)),
  }));
}
