import "server-only";
import { withoutSmallCells, type VerifiedShare } from "@/lib/appointments/figure-check";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import type { Provenance } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";
import { smallCellFloor } from "./settings";

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
  practices: number;
  verified: number;
  disputed: number;
};

/** Which files a measure's figures of one period came from, in one system. */
export async function provenanceOf(
  scope: FiguresScope,
  { metric, period: of, source }: { metric: string; period: string; source: string },
): Promise<Provenance | null> {
  const { rows } = await knownAnswers().query<Row>(
    `with used as (
       select max(denominator_from) as "denominatorFrom", bool_or(assumed) as "membershipAssumed",
              array_agg(distinct id) as ids
       from reading, unnest(load_ids) id
       where scope = $1 and metric_code = $2 and period = $3),
     checked as (
       select bool_or(r.source = 'gpad') as appointments, count(*)::int as practices,
              count(a.id)::int as verified,
              count(a.id) filter (where exists (
                select 1 from return_dispute d
                where d.return_id = a.id and d.state in ('OPEN', 'REFERRED', 'AGREED')))::int as disputed
       from reading r
       left join appointment_return a on a.practice = r.organisation_code and a.month = r.period_start
                                     and a.state in ('SUBMITTED', 'RESUBMITTED', 'ACCEPTED')
       where r.scope = $1 and r.metric_code = $2 and r.period = $3 and r.level = 'PRACTICE')
     select $3 as period, used."denominatorFrom", used."membershipAssumed", l.file_name as name, l.sha256,
            l.publisher, l.published_on as "publishedOn", l.finished_at as "loadedAt",
            checked.*
     from checked, used join load l on l.id = any(used.ids)
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
    verified: await verifiedFor(scope, first),
  };
}

/** How many verified the month; a reader of sums is not told of fewer than the setting's. Null for other data. */
async function verifiedFor({ system, named }: FiguresScope, row: Row): Promise<VerifiedShare | null> {
  const { appointments, practices, verified, disputed } = row;
  if (!appointments || practices === 0) return null;
  const share = { of: practices, verified, disputed, floor: 0 };
  return named.includes(system)
    ? share
    : withoutSmallCells(share, await smallCellFloor(period(row.period).end));
}
