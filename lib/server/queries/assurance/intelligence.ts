import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import type { IntelligenceKind, IntelligenceTrigger } from "@/lib/pqaf/evidence";
import { knownAnswers } from "@/lib/server/known-answers";
import type { Practice } from "@/lib/server/queries/practices";
import { dayTold } from "./day-told";

/** An entry of soft intelligence, as those who may read it see it. */
export type Intelligence = {
  id: number;
  kind: IntelligenceKind;
  on: Day;
  source: string;
  words: string;
  restricted: boolean;
  trigger: IntelligenceTrigger | null;
  endedOn: Day | null;
  endedWhy: string | null;
  recordedBy: string;
  recordedOn: Day;
  withdrawnOn: Day | null;
  withdrawnWhy: string | null;
};

/** Whether the reader is cleared for restricted entries of a practice. */
export function isCleared(actor: Actor, practice: Practice): boolean {
  return can(actor, "soft-intelligence.restricted", practice);
}

/**
 * What is recorded of a practice and may be read by this reader, newest first.
 * The database is asked for no more than that: what is left out is in no count,
 * order or number.
 */
export async function intelligenceOf(actor: Actor, practice: Practice): Promise<Intelligence[]> {
  if (!can(actor, "soft-intelligence.ordinary", practice)) return [];
  const { rows } = await knownAnswers().query<Row>(
    `select s.id, s.kind, s."on", s.source, s.words, s.sensitivity = 'RESTRICTED' as restricted, s.trigger,
            s.ended_on as "endedOn", s.ended_why as "endedWhy", p.name as "recordedBy", s.recorded_at as "recordedAt",
            s.withdrawn_at as "withdrawnAt", s.withdrawn_why as "withdrawnWhy"
     from soft_intelligence s join person p on p.id = s.recorded_by
     where s.practice = $1 and s.system = $2 and ($3 or s.sensitivity = 'ORDINARY')
     order by s."on" desc, s.recorded_at desc`,
    [practice.code, practice.system.code, isCleared(actor, practice)],
  );
  return rows.map(({ recordedAt, withdrawnAt, ...entry }) => ({
    ...entry,
    recordedOn: dayTold(recordedAt),
    withdrawnOn: withdrawnAt && dayTold(withdrawnAt),
  }));
}

type Row = Omit<Intelligence, "recordedOn" | "withdrawnOn"> & { recordedAt: Date; withdrawnAt: Date | null };
