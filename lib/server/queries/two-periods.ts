import "server-only";
import type { Direction } from "@/lib/metrics/definition";
import { checkOf } from "@/lib/appointments/figure-check";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import type { Period } from "@/lib/periods/period";
import { displayName } from "@/lib/organisations/display-name";
import type { Quartile } from "@/lib/readings/reading";
import { movers, type Movers, type Side } from "@/lib/readings/two-periods";
import { knownAnswers, remembered } from "@/lib/server/known-answers";
import { definitionsOn } from "./metrics";
import { keptChecks } from "./returns/kept-checks";

type Row = {
  code: string;
  name: string;
  period: string;
  pcn: string | null;
  place: string | null;
  value: number | null;
  quartile: Quartile | null;
  rank: number | null;
  revised: boolean;
};

const NOTHING: Side = { value: null, quartile: null, rank: null, revised: false, check: null };

type Wanted = { metric: string; from: Period; to: Period };

/** How the practices a reader may name moved from one period of a measure to another. */
export const practicesMoved = remembered(
  "practices moved",
  async (scope: FiguresScope, wanted: Wanted, direction: Direction): Promise<Movers> =>
    movers(await practicesInTwoPeriods(scope, wanted), direction),
);

/**
 * The practices a reader may name, in two periods of a measure. Revised: the
 * publisher's figures of the practice and period differ from those of a load
 * that has since been replaced. Reach is as on the later period's last day.
 */
export async function practicesInTwoPeriods(
  scope: FiguresScope,
  { metric, from, to }: Wanted,
): Promise<{ code: string; name: string; from: Side; to: Side }[]> {
  const { rows } = await knownAnswers().query<Row>(
    `select r.organisation_code as code, o.name, r.period, p.pcn, p.place,
            case when r.state in ('reported', 'too-small') then r.value end as value, c.quartile, c.rank,
            exists (
              select 1 from fact now join fact before
                on before.month = now.month and before.organisation_code = now.organisation_code
               and before.dataset = now.dataset and before.load_id < now.load_id
              where now.month = r.period_start and now.organisation_code = r.organisation_code
                and now.load_id = any(r.load_ids) and before.counts::text <> now.counts::text)
            or exists (
              select 1 from metric_fact now join metric_fact before
                on before.metric_code = now.metric_code and before.period = now.period
               and before.organisation_code = now.organisation_code and before.load_id < now.load_id
              where now.metric_code = r.metric_code and now.period = r.period
                and now.organisation_code = r.organisation_code and now.load_id = any(r.load_ids)
                and (before.numerator, before.denominator, before.value)
                    is distinct from (now.numerator, now.denominator, now.value)) as revised
     from reading r
     join organisation o on o.code = r.organisation_code
     join practice_on($5) p on p.code = r.organisation_code
     left join comparison c on c.metric_code = r.metric_code and c.period = r.period
       and c.organisation_code = r.organisation_code and c.comparator_code = r.scope and c.scope = r.scope
     where r.scope = $1 and r.metric_code = $2 and r.period_start = any($3) and r.period = any($4)
       and r.level = 'PRACTICE'`,
    [scope.system, metric, [from.start, to.start], [from.text, to.text], to.end],
  );
  const found = new Map<string, { code: string; name: string; from: Side; to: Side }>();
  const formula = (await definitionsOn(to.end)).get(metric)?.formula;
  const checks =
    formula?.from === "appointments"
      ? await keptChecks([...new Set(rows.map(({ code }) => code))], [from, to])
      : null;
  for (const { code, name, period, pcn, place, ...side } of rows) {
    const ancestors = [pcn, place, scope.system].filter((above) => above !== null);
    if (visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) !== "named") continue;
    const practice = found.get(code) ?? { code, name: displayName(name), from: NOTHING, to: NOTHING };
    const check =
      formula && checks && side.value !== null
        ? checkOf(formula, checks.get(code)?.get(period) ?? null)
        : null;
    found.set(code, { ...practice, [period === to.text ? "to" : "from"]: { ...side, check } });
  }
  return [...found.values()];
}
