import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import type { Provenance } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";
import { verifiedIn } from "./returns/verified-practices";

type Row = {
  period: string;
  denominatorFrom: string | null;
  membershipAssumed: boolean;
  name: string;
  sha256: string;
  publisher: string;
  publishedOn: Day | null;
  loadedAt: Date;
  appointments: boolean;
};

type Asked = {
  metric: string;
  period: string;
  source: string;
  /** The system, Place or PCN that is shown; null: a practice, whose own mark says whether it verified. */
  area: string | null;
};

/** Which files a measure's figures of one period came from, in one system, and how many of an area verified them. */
export async function provenanceOf(
  scope: FiguresScope,
  { metric, period: of, source, area }: Asked,
): Promise<Provenance | null> {
  const { rows } = await knownAnswers().query<Row>(
    `with used as (
       select max(denominator_from) as "denominatorFrom", bool_or(assumed) as "membershipAssumed",
              array_agg(distinct id) as ids
       from reading, unnest(load_ids) id
       where scope = $1 and metric_code = $2 and period = $3)
     select $3 as period, used."denominatorFrom", used."membershipAssumed", l.file_name as name, l.sha256,
            l.publisher, l.published_on as "publishedOn", l.finished_at as "loadedAt",
            exists (select 1 from reading r
                    where r.scope = $1 and r.metric_code = $2 and r.period = $3 and r.level = 'PRACTICE'
                      and r.source = 'gpad') as appointments
     from used join load l on l.id = any(used.ids)
     order by l.id`,
    [scope.system, metric, of],
  );
  const [first] = rows;
  if (!first) return null;
  return {
    source,
    publisher: first.publisher,
    period: of,
    files: rows.map(({ name, sha256, publishedOn, loadedAt }) => ({ name, sha256, publishedOn, loadedAt })),
    denominatorFrom: first.denominatorFrom,
    membershipAssumed: first.membershipAssumed,
    verified: first.appointments && area ? await verifiedIn(scope, { area, month: period(of) }) : null,
  };
}
