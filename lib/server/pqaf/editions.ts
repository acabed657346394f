import "server-only";
import type { ClientBase, Pool } from "pg";
import { framework, type Framework } from "@/lib/pqaf/framework";
import type { Day } from "@/lib/periods/day";

/** An edition that was adopted. */
export type AdoptedEdition = { id: number; name: string; from: Day; framework: Framework };

/** The adopted editions of a system, the first in force first. */
export async function adoptedEditions(client: ClientBase | Pool, system: string): Promise<AdoptedEdition[]> {
  const { rows } = await client.query<Omit<AdoptedEdition, "framework"> & { content: unknown }>(
    `select id, name, effective_from as "from", content from framework_edition
     where system = $1 and adopted_at is not null order by effective_from, id`,
    [system],
  );
  return rows.map(({ content, ...edition }) => ({ ...edition, framework: framework.parse(content) }));
}

/** The edition in force on a day; the first one for days before any. */
export function editionInForce(editions: readonly AdoptedEdition[], on: Day): AdoptedEdition | null {
  return editions.findLast(({ from }) => from <= on) ?? editions[0] ?? null;
}
