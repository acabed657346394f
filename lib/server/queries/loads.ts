import "server-only";
import { loadState, type LoadState, type LoadStatus } from "@/lib/loads/load-state";
import type { Day } from "@/lib/periods/day";
import type { Scope } from "@/lib/permissions/can";
import { pool } from "@/lib/server/db";
import { knownAnswers } from "@/lib/server/known-answers";
import type { Run } from "./uploads";

/** One load as the history lists it. */
export type LoadRow = {
  id: number;
  dataset: string;
  fileName: string;
  state: LoadState;
  /** The first and last period it speaks for. */
  periods: { first: string; last: string; count: number };
  rows: number;
  added: number;
  changed: number;
  loadedAt: Date;
  /** Null: nobody said. */
  publishedOn: Day | null;
  /** Null: a command at the machine. */
  by: string | null;
};

type Row = Omit<LoadRow, "state"> & { status: LoadStatus; parts: { all: number; inForce: number } };

const SELECT = `
  select l.id, l.dataset, l.file_name as "fileName", l.status, l.rows, l.added, l.changed,
         coalesce(l.finished_at, l.started_at) as "loadedAt", l.published_on as "publishedOn", who.name as by, of.periods, of.parts
  from load l
  left join person who on who.id::text = l.loaded_by
  cross join lateral (
    select json_build_object('first', (array_agg(p.period order by p.period_start))[1],
                             'last', (array_agg(p.period order by p.period_start desc))[1],
                             'count', count(distinct p.period)) as periods,
           json_build_object('all', count(*), 'inForce', count(*) filter (where p.superseded_by is null)) as parts,
           array_agg(distinct p.scope) as scopes
    from load_part p where p.load_id = l.id) of`;

/** The loads that touch these systems, newest first; of one data set where one is asked for. */
export async function loadsIn({ organisations }: Scope, dataset: string | null): Promise<LoadRow[]> {
  const { rows } = await knownAnswers().query<Row>(
    `${SELECT} where (of.scopes && $1 or of.scopes is null) and ($2::text is null or l.dataset = $2) order by l.id desc`,
    [[...organisations, "ENG"], dataset],
  );
  return rows.map(stated);
}

function stated({ status, parts, ...row }: Row): LoadRow {
  return { ...row, state: loadState(status, parts) };
}

/** Another load, of which this one replaced or was replaced by so many parts. */
export type OtherLoad = { id: number; fileName: string; periods: number };

/** Everything that is kept of a load. As a subject: the first system it touches that is not England. */
export type LoadDetail = LoadRow & {
  code: string;
  ancestors: readonly string[];
  scopes: string[];
  layout: string;
  sha256: string;
  bytes: number;
  publisher: string;
  unknown: string[];
  absent: string[];
  notes: string[];
  replaced: OtherLoad[];
  replacedBy: OtherLoad[];
  /** What would be in force again if it were taken back, and for how many of its periods nothing would be. */
  back: OtherLoad[];
  gone: number;
  /** The newest run that takes or took it back. */
  run: Run | null;
};

/** A load, if it touches a system in reach. */
export async function findLoad({ organisations }: Scope, id: string): Promise<LoadDetail | null> {
  if (!/^\d{1,9}$/.test(id)) return null;
  const { rows } = await pool().query<Row & Omit<LoadDetail, keyof LoadRow | "code" | "ancestors">>(
    `select one.*, l.layout, l.sha256, l.bytes::float8 as bytes, l.publisher, l.unknown,
            l.absent, l.notes, of2.scopes,
            (select coalesce(json_agg(o order by o.id), '[]') from (
               select old.load_id as id, ol.file_name as "fileName", count(distinct old.period)::int as periods
               from load_part old join load ol on ol.id = old.load_id where old.superseded_by = l.id group by 1, 2) o) as replaced,
            (select coalesce(json_agg(o order by o.id), '[]') from (
               select nl.id, nl.file_name as "fileName", count(distinct own.period)::int as periods
               from load_part own join load nl on nl.id = own.superseded_by where own.load_id = l.id group by 1, 2) o) as "replacedBy",
            (select coalesce(json_agg(o order by o.id), '[]') from (
               select ol.id, ol.file_name as "fileName", count(distinct old.period)::int as periods
               from load_part own join load_part old on old.superseded_by = l.id and old.series = own.series
                and old.period = own.period and old.scope = own.scope
               join load ol on ol.id = old.load_id and ol.status = 'LOADED'
               where own.load_id = l.id and own.superseded_by is null group by 1, 2) o) as back,
            (select count(distinct own.period)::int from load_part own
             where own.load_id = l.id and own.superseded_by is null and not exists (
               select 1 from load_part old join load ol on ol.id = old.load_id and ol.status = 'LOADED'
               where old.superseded_by = l.id and old.series = own.series and old.period = own.period
                 and old.scope = own.scope)) as gone,
            (select json_build_object('id', r.id, 'kind', r.kind, 'status', r.status, 'words', r.words, 'share', r.share,
                    'by', p.name, 'startedAt', r.started_at, 'finishedAt', r.finished_at, 'outcome', r.outcome)
             from load_run r join person p on p.id = r.person_id where r.load_id = l.id order by r.id desc limit 1) as run
     from (${SELECT} where l.id = $1) one
     join load l on l.id = one.id
     cross join lateral (select array_agg(distinct scope::text) as scopes from load_part where load_id = l.id) of2`,
    [Number(id)],
  );
  const [row] = rows;
  const system = row?.scopes?.includes("ENG")
    ? organisations[0]
    : organisations.find((each) => row?.scopes?.includes(each));
  if (!row || system === undefined) return null;
  const { status, parts, run, ...detail } = row;
  const dated = run && { ...run, startedAt: new Date(run.startedAt), finishedAt: null };
  return { ...detail, run: dated, code: system, ancestors: [], state: loadState(status, parts) };
}
