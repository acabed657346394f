import pg from "pg";

/** A stored reading with its standing in the system, fetched by plain SQL: what a page must show. */
export type Stored = {
  metric: string;
  code: string;
  state: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  denominator: number | null;
  rank: number | null;
  n: number | null;
  quartile: number | null;
};

/** The newest readings that ended by a day: of one metric for every practice, or of one organisation for every metric. */
export async function storedReadings(
  {
    metric = null,
    code = null,
    level = null,
  }: { metric?: string | null; code?: string | null; level?: string | null },
  asAt: string,
): Promise<Stored[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const { rows } = await client.query<Stored>(
      `select r.metric_code as metric, r.organisation_code as code, r.state, r.value, r.lower, r.upper, r.denominator,
              c.rank, c.n, c.quartile
       from reading r
       left join comparison c on c.metric_code = r.metric_code and c.period = r.period
        and c.organisation_code = r.organisation_code and c.comparator_code = r.scope and c.scope = r.scope
       where r.scope = 'QZZ' and ($1::text is null or r.metric_code = $1) and ($2::text is null or r.organisation_code = $2)
         and ($4::text is null or r.level::text = $4)
         and r.period_start = (select max(period_start) from reading n
           where n.scope = r.scope and n.metric_code = r.metric_code and n.period_end <= $3
             and ($2::text is null or n.organisation_code = $2))`,
      [metric, code, asAt, level],
    );
    return rows;
  } finally {
    await client.end();
  }
}
