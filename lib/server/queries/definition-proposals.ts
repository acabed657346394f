import "server-only";
import { metricDefinition, type MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";

/** A change of a definition that somebody proposed, with what came of it. */
export type DefinitionProposal = {
  id: number;
  baseEdition: number;
  definition: MetricDefinition;
  from: Day;
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  answeredBy: string | null;
  answeredAt: Date | null;
  answer: string | null;
  /** The edition it became; null: none yet, or declined. */
  edition: number | null;
};

/** What was proposed of a metric's definition in a system, newest first. */
export async function definitionProposals(code: string, system: string): Promise<DefinitionProposal[]> {
  const { rows } = await pool().query<Omit<DefinitionProposal, "definition"> & { definition: unknown }>(
    `select id, base_edition as "baseEdition", definition, effective_from as "from", reason,
            proposed_by as "proposedBy", proposed_at as "proposedAt", answered_by as "answeredBy",
            answered_at as "answeredAt", answer, edition
     from definition_proposal where code = $1 and system = $2 order by id desc`,
    [code, system],
  );
  return rows.map((row) => ({ ...row, definition: metricDefinition.parse(row.definition) }));
}
