import "server-only";
import type { Day } from "@/lib/periods/day";
import type { AnnotationKind } from "@/lib/readings/annotations";
import { auditOn, type AuditActor } from "@/lib/server/audit";
import { transaction } from "@/lib/server/db";

export type NewAnnotation = {
  /** The system. */
  scope: string;
  /** Null: every measure. */
  metric: string | null;
  /** Null: every organisation of the system. */
  organisation: string | null;
  kind: AnnotationKind;
  on: Day;
  /** As the chart has it. */
  words: string;
  reason: string;
  /** The name of whoever says it. */
  by: string;
};

/** Says on charts what happened. No figure hangs on it. */
export async function annotateLine(actor: AuditActor | null, note: NewAnnotation): Promise<number> {
  const { scope, metric, organisation, kind, on, words, reason, by } = note;
  return transaction(async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `insert into annotation (scope, metric_code, organisation_code, kind, "on", words, reason, made_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
      [scope, metric, organisation, kind, on, words, reason, by],
    );
    await auditOn(client, actor, {
      action: "annotation.added",
      subject: organisation ?? scope,
      detail: { metric, kind, on, words, reason },
    });
    return rows[0]?.id ?? 0;
  });
}
