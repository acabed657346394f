import "server-only";
import { cache } from "react";
import { displayName } from "@/lib/organisations/display-name";
import { parseOrganisationCode } from "@/lib/organisations/ods-code";
import type { Subject } from "@/lib/permissions/actor";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** A practice as its page introduces it, with everything it sat under on the day asked. */
export type Practice = Subject & {
  name: string;
  postcode: string | null;
  supplier: string | null;
  openedOn: Day | null;
  closedOn: Day | null;
  pcn: { code: string; name: string } | null;
  place: { code: string; name: string } | null;
  system: { code: string; name: string };
  /** The membership is inferred from a later snapshot. */
  assumed: boolean;
  successors: { code: string; name: string; on: Day }[];
  predecessors: { code: string; name: string; on: Day }[];
  /** Decisions in force on the day to leave it out of ranking: on one measure, or on every one (null). */
  leftOut: { measure: string | null; reason: string; decidedOn: Day; until: Day | null }[];
  /** Every PCN it has been in, first to last. No first day: since before our first record. */
  pcns: PcnStay[];
};

export type PcnStay = { code: string; name: string; startsOn: Day | null; endsOn: Day | null };

type Row = Omit<Practice, keyof Subject | "system"> & {
  code: string;
  system: { code: string; name: string } | null;
};

/**
 * The practice of a code on a day, or null when there is none or it belonged to
 * no system then. One that has closed is found where it was on its last day.
 */
export const findPractice = cache(async (code: string, on: Day): Promise<Practice | null> => {
  if (!parseOrganisationCode(code)) return null;
  const { rows } = await knownAnswers().query<Row>(
    `select o.code, o.name, o.postcode, o.supplier, o.opened_on as "openedOn", o.closed_on as "closedOn", p.assumed,
            (select json_build_object('code', x.code, 'name', x.name) from organisation x where x.code = p.pcn) as pcn,
            (select json_build_object('code', x.code, 'name', x.name) from organisation x where x.code = p.place) as place,
            (select json_build_object('code', x.code, 'name', x.name) from organisation x where x.code = p.system) as system,
            ${linked("successor", "predecessor")} as successors,
            ${linked("predecessor", "successor")} as predecessors,
            ${LEFT_OUT} as "leftOut",
            (select coalesce(json_agg(json_build_object('code', x.code, 'name', x.name, 'startsOn', m.starts_on,
                                                        'endsOn', m.ends_on) order by m.starts_on nulls first), '[]')
             from membership m join organisation x on x.code = m.parent_code
             where m.child_code = o.code and m.parent_kind = 'PCN') as pcns
     from organisation o
     cross join lateral (select * from practice_on(least($2::date, o.closed_on)) q where q.code = o.code) p
     where o.code = $1 and o.kind = 'PRACTICE'`,
    [code.toUpperCase(), on],
  );
  const [row] = rows;
  if (!row?.system) return null;
  const ancestors = [row.pcn?.code, row.place?.code, row.system.code].filter((above) => above !== undefined);
  const named = <Linked extends { name: string }>(each: Linked) => ({
    ...each,
    name: displayName(each.name),
  });
  return {
    ...named(row),
    pcn: row.pcn && named(row.pcn),
    system: named(row.system),
    successors: row.successors.map(named),
    predecessors: row.predecessors.map(named),
    pcns: row.pcns.map(named),
    ancestors,
  };
});

const LEFT_OUT = `(
  select coalesce(json_agg(json_build_object(
           'measure', case when x.metric_code is not null then coalesce((
             select e.definition ->> 'shortName' from metric_edition e
             where e.code = x.metric_code order by e.edition desc limit 1), x.metric_code) end,
           'reason', x.reason, 'until', x.ends_on,
           'decidedOn', to_char(x.decided_at at time zone 'Europe/London', 'YYYY-MM-DD')) order by x.id), '[]')
  from exclusion x
  where x.organisation_code = o.code and x.starts_on <= $2 and (x.ends_on is null or x.ends_on >= $2))`;

function linked(other: "successor" | "predecessor", own: "successor" | "predecessor"): string {
  return `(select coalesce(json_agg(json_build_object('code', x.code, 'name', x.name, 'on', s."on") order by s."on"), '[]')
           from succession s join organisation x on x.code = s.${other}_code where s.${own}_code = o.code)`;
}
