import "server-only";
import type { Domain } from "@/lib/metrics/definition";
import type { Subject } from "@/lib/permissions/actor";
import { knownAnswers } from "@/lib/server/known-answers";

/** Support of the catalogue, as a subject of its system. */
export type SupportOffer = Subject & {
  id: number;
  system: string;
  name: string;
  provider: string;
  what: string;
  metrics: string[];
  domains: Domain[];
  triggers: string[];
  active: boolean;
  version: number;
  changedBy: string;
  changedAt: Date;
};

const COLUMNS = `id, system, system as code, name, provider, what, metrics, domains, triggers, active, version,
  changed_by as "changedBy", changed_at as "changedAt"`;

/** The catalogue of a system, what is no longer offered last. */
export async function supportOffers(system: string): Promise<SupportOffer[]> {
  const { rows } = await knownAnswers().query<SupportOffer>(
    `select ${COLUMNS} from support_offer where system = $1 order by active desc, id`,
    [system],
  );
  return rows.map((row) => ({ ...row, ancestors: [] }));
}

export async function findSupportOffer(id: number): Promise<SupportOffer | null> {
  const { rows } = await knownAnswers().query<SupportOffer>(
    `select ${COLUMNS} from support_offer where id = $1`,
    [id],
  );
  return rows[0] ? { ...rows[0], ancestors: [] } : null;
}
