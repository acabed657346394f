import { CheckItems } from "@/components/metrics/marks-legend";
import { longPeriod, shortPeriod } from "@/components/metrics/period-words";
import { TwoPeriodsTable } from "@/components/metrics/two-periods-table";
import { Downloads } from "@/components/ui/downloads";
import { Select } from "@/components/ui/select";
import { StillSection } from "@/components/ui/section";
import type { FiguresScope } from "@/lib/permissions/figures";
import { periodName, yearBefore, type Period } from "@/lib/periods/period";
import type { Movers } from "@/lib/readings/two-periods";
import type { MetricHead } from "@/lib/readings/view";
import { practicesMoved } from "@/lib/server/queries/two-periods";
import { link, parameter, type Search } from "../../view";
import type { Measure } from "./measure";

export type Compared = {
  from: Period;
  to: Period;
  movers: Movers;
  /** Unless the reader asked for periods, only those who moved most are drawn: the page is long enough. */
  asked: boolean;
};

/** How many of each end are shown unasked. */
const FIRST = 5;

/** The two periods asked for: the page's own and a year before it, unless the address names others. */
export async function loadTwoPeriods(
  scope: FiguresScope,
  { metric, at, allPeriods }: Measure,
  search: Search,
): Promise<Compared | null> {
  const named = (name: string) => allPeriods.find(({ text }) => text === parameter(search, name));
  const to = named("b") ?? at;
  const before = allPeriods.filter(({ start }) => start < to.start);
  const from = named("a") ?? before.find(({ text }) => text === yearBefore(to).text) ?? before[0];
  if (!from || from.text === to.text) return null;
  const movers = await practicesMoved(scope, { metric: metric.code, from, to }, metric.direction);
  const asked = parameter(search, "a") !== undefined || movers.rows.length <= 2 * FIRST;
  return movers.rows.length === 0 ? null : { from, to, movers, asked };
}

export function TwoPeriods({ measure, compared }: { measure: Measure; compared: Compared }) {
  const { metric, kept, allPeriods } = measure;
  const { from, to, asked, movers: all } = compared;
  const known = all.rows.filter(({ change }) => change !== null);
  const shown = asked ? all.rows : [...known.slice(0, FIRST), ...known.slice(-FIRST)];
  return (
    <StillSection
      id="compared"
      title={`${longPeriod(from.text)} and ${longPeriod(to.text)}`}
      aside="Ring: earlier; disc: later. One period against another may be chance: the trend has rules for that"
    >
      <form
        className="pick no-print mt-2"
        method="get"
        action="#compared"
        autoComplete="off"
        aria-label="Two periods"
      >
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <PeriodSelect name="a" label="Compare" value={from.text} periods={allPeriods} />
        <PeriodSelect name="b" label="with" value={to.text} periods={allPeriods} />
        <button className="button-small" type="submit">
          Compare
        </button>
      </form>
      <p className="lead">{saidOf(metric, compared)}</p>
      <TwoPeriodsTable
        metric={metric}
        periods={[shortPeriod(from.text), shortPeriod(to.text)]}
        movers={{ ...all, rows: shown }}
        hrefOf={(code) => link(`/measures/${metric.code}/${code}`, { system: kept.system, at: kept.at })}
      />
      {shown.some(({ from, to }) => from.check ?? to.check) && (
        <ul className="legend" aria-label="What the practices’ returns say">
          <CheckItems />
        </ul>
      )}
      {!asked && (
        <p className="mt-2 text-cell">
          The {FIRST} that moved most each way.{" "}
          <a href={`${link(`/measures/${metric.code}`, { ...kept, a: from.text, b: to.text })}#compared`}>
            All {all.rows.length} practices
          </a>
        </p>
      )}
      <Downloads
        of={`${metric.name} in two periods`}
        choices={[
          {
            label: `All ${all.rows.length} practices`,
            table: "measure-two-periods",
            parameters: { measure: metric.code, ...kept, a: from.text, b: to.text },
            rows: all.rows.length,
          },
        ]}
      />
    </StillSection>
  );
}

type SelectProps = { name: string; label: string; value: string; periods: readonly Period[] };

function PeriodSelect({ name, label, value, periods }: SelectProps) {
  return (
    <span className="field">
      <label htmlFor={`compare-${name}`} className="mr-2">
        {label}
      </label>
      <Select className="select" id={`compare-${name}`} name={name} value={value}>
        {periods.map((each) => ({ value: each.text, label: periodName(each) }))}
      </Select>
    </span>
  );
}

function saidOf({ direction }: MetricHead, { movers: moved }: Compared): string {
  const [up, down] = direction === 0 ? ["higher", "lower"] : ["better", "worse"];
  const counts = [
    `${moved.better} practices are ${up}`,
    `${moved.worse} ${down}`,
    ...(moved.same > 0 ? [`${moved.same} the same`] : []),
    ...(moved.unknown > 0 ? [`${moved.unknown} without a figure in one of them`] : []),
  ];
  const revised = moved.rows.filter(({ from, to }) => from.revised || to.revised).length;
  const quarter = direction === 0 ? "lowest" : "worse";
  return `${counts.join(", ")}. ${moved.into} moved into the ${quarter} quarter and ${moved.outOf} out of it.${
    revised > 0 ? ` Figures of ${revised} were revised by the publisher since they were first loaded.` : ""
  }`;
}
