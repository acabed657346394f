import "server-only";
import type { AttributeKey } from "@/lib/organisations/attribute";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** One word of an official file on an organisation, the day it speaks of and the load it came with. */
export type Attribute = { value: string; on: Day; loadId: number };
export type Attributes = Partial<Record<AttributeKey, Attribute>>;

type Row = Attribute & { code: string; key: AttributeKey };

/**
 * What loads in force say of organisations as at a day: of each key the newest
 * word on or before it, else the earliest there is (as with membership, before
 * the first record the earliest known is used). An organisation of which
 * nothing is said is left out.
 */
export async function attributesOf(codes: readonly string[], on: Day): Promise<Map<string, Attributes>> {
  const { rows } = await knownAnswers().query<Row>(
    `select distinct on (a.organisation_code, a.key)
            a.organisation_code as code, a.key, a.value, a."on", a.load_id as "loadId"
     from organisation_attribute a
     where a.organisation_code = any($1)
       and exists (select 1 from load_in_force p where p.load_id = a.load_id and p.scope = a.scope)
     order by a.organisation_code, a.key, a."on" <= $2 desc,
              case when a."on" <= $2 then $2::date - a."on" else a."on" - $2::date end, a.load_id desc`,
    [codes, on],
  );
  const attributes = new Map<string, Attributes>();
  for (const { code, key, value, on: day, loadId } of rows) {
    attributes.set(code, { ...attributes.get(code), [key]: { value, on: day, loadId } });
  }
  return attributes;
}
