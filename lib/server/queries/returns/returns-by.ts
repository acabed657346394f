import "server-only";

/**
 * SQL, of a delegation `d` and a day: it holds. A practice that went to another
 * PCN has ended what it let its old one do: coming back does not begin it again.
 */
export function isInForce(on: string): string {
  return `d.starts_on <= ${on} and (d.ends_on is null or d.ends_on >= ${on})
    and exists (select 1 from membership m where m.child_code = d.practice and m.parent_kind = 'PCN'
                and m.parent_code = d.pcn and membership_holds(m, ${on}))
    and not exists (select 1 from membership m where m.child_code = d.practice and m.parent_kind = 'PCN'
                    and m.parent_code <> d.pcn and coalesce(m.starts_on, '-infinity') <= ${on}
                    and coalesce(m.ends_on, 'infinity') > d.starts_on)`;
}

/** SQL: the PCNs that may complete the returns of a practice on a day, as an array of codes. `practice`: with its table's name. */
export function returnsBy(practice: string, on: string): string {
  return `array(select d.pcn::text from return_delegation d where d.practice = ${practice} and ${isInForce(on)})`;
}
