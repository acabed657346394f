import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Provenance } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";

type Row = {
  period: string;
  denominatorFrom: string | null;
  membershipAssumed: boolean;
  name: string;
  sha256: string;
  publisher: string;
  publishedOn: Day | null;
  loadedAt: Date;
};

/** Which files a measure's figures of one period came from, in one system. */
export async function provenanceOf(
  { system }: FiguresScope,
  { metric, period, source }: { metric: string; period: string; source: string },
): Promise<Provenance | null> {
  const { rows } = await pool().query<Row>(
    `with used as (
       select max(denominator_from) as "denominatorFrom", bool_or(assumed) as "membershipAssumed",
              array_agg(distinct id) as ids
       from reading, unnest(load_ids) id
       where scope = $1 and metric_code = $2 and period = $3)
     select $3 as period, used."denominatorFrom", used."membershipAssumed", l.file_name as name, l.sha256,
            l.publisher, l.published_on as "publishedOn", l.finished_at as "loadedAt"
     from used join load l on l.id = any(used.ids)
     order by l.id`,
    [system, metric, period],
  );
  const [first] = rows;
  if (!first) return null;
  return {
    source,
    publisher: first.publisher,
    period,
    files: rows.map(({ name, sha256, publishedOn, loadedAt }) => ({ name, sha256, publishedOn, loadedAt })),
    denominatorFrom: first.denominatorFrom,
    membershipAssumed: first.membershipAssumed,
  };
}
