import { writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Known } from "@/lib/pqaf/propose-level";
import { demoDatabase } from "../support/seeded-demo";
import { openTestCluster, TEST_DATA } from "../support/test-cluster";

// Read when first asked: the demo's seed runs as the demo.
process.env.INSTALLATION = "demo";
const folder = path.join(TEST_DATA, "demo_tested");
process.env.DATA_DIR = folder;

const { pool, disconnect } = await import("@/lib/server/db");
const { seedDemo } = await import("@/prisma/seed/demo");
const { signInChoices } = await import("@/lib/server/queries/people");
const { directoryOf } = await import("@/lib/server/queries/directory");
const { outliersByMeasure } = await import("@/lib/server/queries/outliers");
const { metricFigures } = await import("@/lib/server/queries/readings");
const { verdictCounts } = await import("@/lib/readings/summary");
const { toLookAt } = await import("@/lib/organisations/to-look-at");
const { INCLUSION_HEALTH, CANAL_SIDE, CLOSED, MERGED, WITHOUT_PCN } =
  await import("@/prisma/seed/demo/stories");
const { ROLES } = await import("@/lib/permissions/role");
const { NOBODY, runLoad } = await import("@/lib/server/imports/run-load");
const { monthOfAppointments } = await import("@/prisma/seed/demo/crosstab-files");
const { day } = await import("@/lib/periods/day");
const { period } = await import("@/lib/periods/period");
const { wholeSystem } = await import("@/lib/permissions/figures");
const { framework } = await import("@/lib/pqaf/framework");
const { proposeLevel } = await import("@/lib/pqaf/propose-level");
const { transaction } = await import("@/lib/server/db");
const { proposeLevels } = await import("@/lib/server/pqaf/propose");
const { proposalsOf } = await import("@/lib/server/queries/assurance/system-proposals");
const { whatIf } = await import("@/lib/server/queries/assurance/what-if");
const { ILLUSTRATIVE_EDITION } = await import("@/prisma/seed/reference/illustrative-edition");

const END = "2025-11-30";

const cluster = await openTestCluster();
// A minute or two where nobody has seeded this version, and as many as the machine has other work for.
beforeAll(async () => {
  process.env.DATABASE_URL = await demoDatabase(cluster, path.basename(folder));
}, 900_000);
afterAll(async () => {
  await disconnect();
  await cluster.release();
});

async function rows<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool().query(sql, values)).rows as Row[];
}

test("the system has 119 open practices in 20 PCNs and 4 Places, one practice without a PCN", async () => {
  const open = await rows<{ code: string; pcn: string | null; place: string }>(
    `select code, pcn, place from practice_on($1)
     where system = 'QZZ' and (opened_on is null or opened_on <= $1) and (closed_on is null or closed_on >= $1)`,
    [END],
  );
  expect(open).toHaveLength(119);
  expect(new Set(open.map((each) => each.pcn)).size).toBe(21);
  expect(open.filter((each) => each.pcn === null).map((each) => each.code)).toEqual([WITHOUT_PCN]);
  const inPlace = (code: string) => open.filter((each) => each.place === code).length;
  expect(["QZZ-COVENTRY", "QZZ-RUGBY", "QZZ-SOUTH", "QZZ-NORTH"].map(inPlace)).toEqual([50, 12, 32, 25]);
});

test("36 months of appointments are read, and at least 15 uploaded metrics", async () => {
  const [found] = await rows<{ months: number; uploaded: number }>(
    `select count(distinct period) filter (where metric_code = 'same-day')::int as months,
            count(distinct metric_code) filter (where source = 'metric-upload')::int as uploaded
     from reading where scope = 'QZZ' and level = 'PRACTICE'`,
  );
  expect(found?.months).toBe(36);
  expect(found?.uploaded).toBeGreaterThanOrEqual(15);
});

test("every state of a figure that a reader must tell apart is there", async () => {
  const states = await rows<{ state: string }>("select distinct state from reading order by state");
  expect(states.map((each) => each.state)).toEqual([
    "not-reported",
    "on-hold",
    "reported",
    "suppressed",
    "too-small",
  ]);
});

test("Canal Side Surgery's waits are a special cause of concern", async () => {
  const [reading] = await rows<{ spc: string }>(
    "select spc from reading where metric_code = 'within-2-weeks' and period = '2025-11' and organisation_code = $1",
    [CANAL_SIDE],
  );
  expect(reading?.spc).toBe("concern");
});

test("the inclusion-health practice has figures and is compared with nobody", async () => {
  const figures = await rows("select 1 from reading where organisation_code = $1", [INCLUSION_HEALTH]);
  const compared = await rows("select 1 from comparison where organisation_code = $1 and rank is not null", [
    INCLUSION_HEALTH,
  ]);
  expect(figures.length).toBeGreaterThan(0);
  expect(compared).toEqual([]);
});

test("the merged practice is closed and points to the one its patients went to", async () => {
  const [link] = await rows<{ successor: string; closed: string }>(
    `select s.successor_code as successor, o.closed_on as closed
     from succession s join organisation o on o.code = s.predecessor_code where o.code = $1`,
    [MERGED.from],
  );
  expect(link).toEqual({ successor: MERGED.into, closed: "2024-06-30" });
});

test("closed practices stay in the directory where they last belonged, and the one that went nowhere asks where", async () => {
  const listed = await directoryOf({ organisations: ["QZZ"] }, day("2026-01-15"));
  const closed = listed.filter(({ closedOn }) => closedOn !== null);
  expect(closed.map(({ code }) => code).toSorted()).toEqual([CLOSED.code, MERGED.from].toSorted());
  expect(toLookAt(listed, day("2026-01-15")).map(({ code }) => code)).toEqual([CLOSED.code]);
});

test("someone can sign in as every role", async () => {
  const held = await rows<{ role: string }>('select distinct role::text as role from "grant"');
  expect(held.map((each) => each.role).toSorted()).toEqual([...ROLES].toSorted());
  expect((await signInChoices()).length).toBeGreaterThanOrEqual(12);
});

test("the system's figures are the sums of the rows in the file", async () => {
  const counted = monthOfAppointments(day("2025-11-01")).practices.flatMap(({ rows: each }) => each);
  const sum = (some: typeof counted) => some.reduce((total, row) => total + row.count, 0);
  const [reading] = await rows<{ numerator: number; denominator: number }>(
    `select numerator, denominator from reading
     where metric_code = 'same-day' and period = '2025-11' and organisation_code = 'QZZ'`,
  );
  expect(reading?.denominator).toBe(sum(counted));
  expect(reading?.numerator).toBe(sum(counted.filter((row) => row.wait === "same-day")));
});

test("practices sum to their PCN, PCNs to their Place, Places to the system, in every month and measure counted by practice", async () => {
  const [found] = await rows<{ compared: number; differing: number }>(
    `with months as (select distinct period, period_end from reading where scope = 'QZZ'),
     sat as (select m.period, p.code, p.pcn, p.place, p.system from months m, practice_on(m.period_end) p where p.system = 'QZZ'),
     sums as (
       select r.metric_code, r.period, above.code, sum(r.numerator) as numerator, sum(r.denominator) as denominator, count(*) as practices
       from reading r join sat on sat.code = r.organisation_code and sat.period = r.period
       cross join lateral (values (sat.pcn), (sat.place), (sat.system)) above (code)
       where r.level = 'PRACTICE' and r.scope = 'QZZ' and r.state in ('reported', 'too-small')
         and r.numerator is not null and r.denominator is not null and above.code is not null
       group by 1, 2, 3)
     select count(*)::int as compared,
            count(*) filter (where abs(r.numerator - s.numerator) > 1e-6 or abs(r.denominator - s.denominator) > 1e-6)::int as differing
     from sums s join reading r on r.metric_code = s.metric_code and r.period = s.period
      and r.organisation_code = s.code and r.scope = 'QZZ' and r.practices = s.practices`,
  );
  expect(found?.compared).toBeGreaterThan(10_000);
  expect(found?.differing).toBe(0);
}, 60_000);

test("rank and quartile lines are those that plain SQL gives", async () => {
  const [found] = await rows<{ compared: number; ranks: number; lines: number }>(
    `with direction as (
       select distinct on (code) code, (definition ->> 'direction')::int as way from metric_edition order by code, edition desc),
     ranked as (
       select c.metric_code, c.period, c.rank, r.value,
              rank() over (partition by c.metric_code, c.period
                order by r.value * case when d.way = -1 then 1 else -1 end) as wanted
       from comparison c
       join reading r on r.metric_code = c.metric_code and r.period = c.period
        and r.organisation_code = c.organisation_code and r.scope = c.scope
       join direction d on d.code = c.metric_code
       where c.comparator_code = 'QZZ' and c.rank is not null and r.level = 'PRACTICE'),
     lines as (
       select metric_code, period, percentile_cont(array[0.25, 0.5, 0.75]) within group (order by value) as wanted
       from ranked group by 1, 2 having count(*) >= 4)
     select (select count(*)::int from ranked) as compared,
            (select count(*)::int from ranked where rank <> wanted) as ranks,
            (select count(*)::int from lines l
             join comparator k on k.metric_code = l.metric_code and k.period = l.period and k.comparator_code = 'QZZ' and k.level = 'PRACTICE'
             where abs(k.q1 - l.wanted[1]) + abs(k.q2 - l.wanted[2]) + abs(k.q3 - l.wanted[3]) > 1e-9) as lines`,
  );
  expect(found?.compared).toBeGreaterThan(50_000);
  expect(found).toMatchObject({ ranks: 0, lines: 0 });
}, 60_000);

test("where practices differ, a home page counts as many compared and beyond chance as the measure's own page", async () => {
  const scope = wholeSystem("QZZ");
  const asAt = day(END);
  const told = await outliersByMeasure(scope, asAt);
  // Of a month with some too small to judge, and of a year since which a practice closed.
  for (const code of ["urgent-same-day", "qof-points", "atrial-fibrillation-treated"]) {
    const row = told.find(({ metric }) => metric.code === code);
    const at = period(row?.period ?? "");
    const { practices } = await metricFigures(scope, { metric: code, at, asAt }, "SYSTEM");
    const { compared, worse95, worse998, better998 } = verdictCounts(practices);
    expect(row).toMatchObject({ compared, worse95, worse998, better998 });
  }
});

test("a practice whose month was not published is not reported, and the system says how many it counts", async () => {
  const [unpublished] = await rows<{ state: string; value: number | null }>(
    "select state, value from reading where metric_code = 'same-day' and period = '2024-02' and organisation_code = 'Z00058'",
  );
  const [system] = await rows<{ practices: number; open: number }>(
    `select practices, practices_open as open from reading
     where metric_code = 'same-day' and period = '2024-02' and organisation_code = 'QZZ'`,
  );
  expect(unpublished).toEqual({ state: "not-reported", value: null });
  expect(system).toEqual({ practices: 120, open: 121 });
});

test("a practice that records no urgent appointment has no share of them", async () => {
  const none = await rows<{ value: number | null; state: string }>(
    `select value, state from reading
     where metric_code = 'urgent-same-day' and period = '2025-11' and level = 'PRACTICE' and denominator = 0`,
  );
  expect(none.length).toBeGreaterThan(0);
  for (const reading of none) expect(reading).toEqual({ value: null, state: "not-reported" });
});

test("practices are decided to be at every level, each decision upon a proposal and on a day the panel met", async () => {
  const decided = await rows<{ level: number }>(
    `select distinct level from (select distinct on (practice) practice, level from level_decision
       order by practice, decided_on desc, id desc) now order by level`,
  );
  expect(decided.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
  const [kinds] = await rows<{ overrides: number; holds: number; corrections: number; groundless: number }>(
    `select count(*) filter (where kind = 'OVERRIDE')::int as overrides, count(*) filter (where kind = 'HOLD')::int as holds,
            count(supersedes_id)::int as corrections, count(*) filter (where proposal_id is null)::int as groundless
     from level_decision`,
  );
  expect(kinds).toMatchObject({ holds: 1, corrections: 1, groundless: 0 });
  expect(kinds?.overrides).toBeGreaterThan(1);
});

test("some review is overdue, some reply awaits an answer, and the corrected month changed a level that was decided upon", async () => {
  const [found] = await rows<{ overdue: number; awaiting: number; revised: number }>(
    `with now as (select distinct on (practice) * from level_decision order by practice, decided_on desc, id desc)
     select (select count(*)::int from now where next_review < '2026-01-15') as overdue,
            (select count(*)::int from reply where sent_at is not null and answered_at is null) as awaiting,
            (select count(*)::int from level_decision d join level_proposal p on p.id = d.proposal_id
             join level_proposal is_now on is_now.practice = p.practice and is_now.month = p.month and is_now.newest
             where is_now.level is distinct from p.level) as revised`,
  );
  expect(found?.overdue).toBeGreaterThan(1);
  expect(found?.awaiting).toBeGreaterThan(0);
  expect(found?.revised).toBeGreaterThan(0);
});

test(
  "replaying the loads that are kept under the editions in force gives the kept proposals exactly",
  { timeout: 120_000 },
  async () => {
    const before = await rows<{ n: number }>("select count(*)::int as n from level_proposal");
    const { proposed, kept } = await transaction((client) =>
      proposeLevels(client, { system: "QZZ", from: day("2022-12-01") }),
    );
    expect(proposed).toBeGreaterThan(36 * 115);
    expect(kept).toBe(0);
    expect(await rows("select count(*)::int as n from level_proposal")).toEqual(before);
  },
);

test("a proposal fed back to the engine comes out as it was kept, and none rests on a restricted entry", async () => {
  const kept = await rows<{
    level: number | null;
    floor: number;
    counting: number;
    reasons: Known;
    content: unknown;
  }>(
    `select p.level, p.floor, p.counting, p.reasons, e.content
     from level_proposal p join framework_edition e on e.id = p.edition_id where p.system = 'QZZ' and p.newest`,
  );
  const editions = new Map(kept.map(({ content }) => [JSON.stringify(content), framework.parse(content)]));
  const differing = kept.filter(({ level, floor, counting, reasons, content }) => {
    const again = proposeLevel(reasons, editions.get(JSON.stringify(content))!);
    return again.level !== level || again.floor !== floor || again.counting !== counting;
  });
  expect(differing).toEqual([]);
  const restricted = await rows<{ id: number }>(
    "select id from soft_intelligence where sensitivity = 'RESTRICTED'",
  );
  expect(restricted.length).toBeGreaterThan(0);
  const rested = kept.flatMap(({ reasons }) =>
    reasons.triggers.flatMap(({ evidence }) => (evidence.is === "intelligence" ? evidence.id : [])),
  );
  expect(restricted.filter(({ id }) => rested.includes(id))).toEqual([]);
});

test("what was known before October's second edition is still answered", async () => {
  const october = period("2025-10");
  const known = await proposalsOf(wholeSystem("QZZ"), october, new Date("2026-01-10T12:00:00Z"));
  const newest = await proposalsOf(wholeSystem("QZZ"), october, null);
  expect(known).toHaveLength(newest.length);
  const changed = newest.filter((each, index) => known[index]!.madeAt < each.madeAt);
  expect(changed.length).toBeGreaterThan(0);
});

test("a lower first step would move practices up to it and no other", { timeout: 120_000 }, async () => {
  const steps = ILLUSTRATIVE_EDITION.steps.with(0, { level: 1, share: 0.2 });
  const { moves } = await whatIf(wholeSystem("QZZ"), { ...ILLUSTRATIVE_EDITION, steps });
  expect(moves.length).toBeGreaterThan(100);
  expect(moves.every(({ from, to }) => from === 0 && to === 1)).toBe(true);
});

test("seeding again changes nothing", async () => {
  const counts = () =>
    rows(`select (select count(*) from load)::int as loads, (select count(*) from person)::int as people,
                 (select count(*) from membership)::int as links, (select count(*) from setting)::int as settings`);
  const before = await counts();
  await seedDemo(() => {});
  expect(await counts()).toEqual(before);
});

test("a file that names a real practice is refused", async () => {
  const file = path.join(folder, "gp-reg-pat-prac-all.csv");
  const heading =
    "PUBLICATION,EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS";
  await writeFile(
    file,
    `${heading}\nGP_PRAC_PAT_LIST,01DEC2025,GP,X9X,E38999998,A99999,XX1 1XX,ALL,ALL,5000\n`,
  );
  const [outcome] = await runLoad([file], NOBODY);
  expect(outcome?.status).toBe("refused");
  expect(JSON.stringify(outcome?.errors)).toContain("npm run serve");
});

test("the next month lies ready, not loaded until someone does", async () => {
  expect(await rows("select 1 from load_part where period = '2025-12'")).toEqual([]);
  const outcomes = await runLoad([path.join(folder, "demo-files", "next-month")], NOBODY);
  expect(outcomes.map(({ status, dataset }) => [dataset, status])).toEqual([
    ["list-totals", "loaded"],
    ["gpad-crosstab", "loaded"],
  ]);
  expect(await rows("select 1 from reading where period = '2025-12' limit 1")).toHaveLength(1);
});

test("appointments say when they were published, and October's second edition another day than its first", async () => {
  const dated = await rows<{ period: string; days: string[] }>(
    `select p.period, array_agg(l.published_on::text order by l.id) as days
     from load l join load_part p on p.load_id = l.id and p.series = l.dataset
     where l.dataset = 'gpad-crosstab' and p.period in ('2025-08', '2025-10', '2025-11') group by 1 order by 1`,
  );
  expect(dated).toEqual([
    { period: "2025-08", days: ["2025-09-25"] },
    { period: "2025-10", days: ["2025-12-18", "2026-01-13"] },
    { period: "2025-11", days: ["2025-12-18"] },
  ]);
});
