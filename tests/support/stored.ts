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
  /** Better or worse beyond the 95% or 99.8% limit, or similar. */
  verdict: string | null;
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
              c.rank, c.n, c.quartile, c.verdict
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

/** A reading of a measure in any of its periods, with its organisation's name as files give it. */
export type StoredInPeriod = Stored & { name: string; period: string; start: string };

/** Every reading of a measure in the demo's system, and its quarters' lines by period. */
export async function everyStored(
  metric: string,
): Promise<{ readings: StoredInPeriod[]; lines: Map<string, (number | null)[]> }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const [readings, lines] = [
      await client.query<StoredInPeriod>(
        `select r.metric_code as metric, r.organisation_code as code, o.name, r.period, r.period_start::text as start, r.state,
                r.value, r.lower, r.upper, r.denominator, c.rank, c.n, c.quartile, c.verdict
         from reading r
         join organisation o on o.code = r.organisation_code
         left join comparison c on c.metric_code = r.metric_code and c.period = r.period
          and c.organisation_code = r.organisation_code and c.comparator_code = r.scope and c.scope = r.scope
         where r.scope = 'QZZ' and r.metric_code = $1`,
        [metric],
      ),
      await client.query<{ period: string; lines: (number | null)[] }>(
        `select period, array_agg(q1) || array_agg(q2) || array_agg(q3) as lines from comparator
         where scope = 'QZZ' and comparator_code = 'QZZ' and metric_code = $1 group by 1`,
        [metric],
      ),
    ];
    return { readings: readings.rows, lines: new Map(lines.rows.map((row) => [row.period, row.lines])) };
  } finally {
    await client.end();
  }
}
