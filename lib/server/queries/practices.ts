import "server-only";
import { cache } from "react";
import { displayName } from "@/lib/organisations/display-name";
import { parseOrganisationCode } from "@/lib/organisations/ods-code";
import type { Subject } from "@/lib/permissions/actor";
import { addDays, type Day } from "@/lib/periods/day";
import { pool } from "@/lib/server/db";

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
};

type Row = Omit<Practice, keyof Subject | "system"> & {
  code: string;
  system: { code: string; name: string } | null;
};

/** The practice of a code on a day, or null when there is none or it belonged to no system then. */
export const findPractice = cache(async (code: string, on: Day): Promise<Practice | null> => {
  if (!parseOrganisationCode(code)) return null;
  const { rows } = await pool().query<Row>(
    `select o.code, o.name, o.postcode, o.supplier, o.opened_on as "openedOn", o.closed_on as "closedOn", p.assumed,
            (select json_build_object('code', x.code, 'name', x.name) from organisation x where x.code = p.pcn) as pcn,
            (select json_build_object('code', x.code, 'name', x.name) from organisation x where x.code = p.place) as place,
            (select json_build_object('code', x.code, 'name', x.name) from organisation x where x.code = p.system) as system,
            ${linked("successor", "predecessor")} as successors,
            ${linked("predecessor", "successor")} as predecessors,
            ${LEFT_OUT} as "leftOut"
     from practice_on($2) p join organisation o on o.code = p.code
     where p.code = $1`,
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

/** Patients registered on the 1st of a month. */
export type ListSize = { month: Day; patients: number };

/** The registered list on or before a day, and a year before that one, from the loads in force. */
export async function listSizes(
  code: string,
  on: Day,
): Promise<{ now: ListSize | null; yearAgo: ListSize | null }> {
  const { rows } = await pool().query<ListSize>(
    `select f.month, (f.counts ->> 'list')::int as patients
     from fact f join load_in_force p
       on p.load_id = f.load_id and p.series = f.dataset and p.scope = f.scope and p.period_start = f.month
     where f.organisation_code = $1 and f.dataset = 'list-totals' and f.month between $2 and $3
     order by f.month desc`,
    [code, addDays(on, -500), on],
  );
  const [now] = rows;
  const yearBefore = now && `${Number(now.month.slice(0, 4)) - 1}${now.month.slice(4)}`;
  return { now: now ?? null, yearAgo: rows.find((row) => row.month === yearBefore) ?? null };
}
