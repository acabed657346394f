import type { Route } from "next";
import type { ReactNode } from "react";
import { formatBeside, formatCount, formatInterval, formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { Sparkline } from "@/components/charts/sparkline";
import { AimMark } from "./marks/aim-mark";
import { Change } from "./marks/change";
import { QuarterMark } from "./marks/quarter-mark";
import { Spine } from "./marks/spine";
import { CheckMark } from "./marks/check-mark";
import { StateMark, StateWords } from "./marks/state-mark";
import { VariationMark } from "./marks/variation-mark";
import { FigureSource, type Loaded } from "./figure-source";
import { longPeriod } from "./period-words";

export const PROFILE_COLUMNS = 13;

/** Fewer measured periods than this are said in figures: a line of three points is no trend. */
const FEWEST_TO_DRAW = 5;

type Props = {
  figure: Figure;
  href: Route;
  from: Loaded | null;
  /** What stands below its name: what is being done about it. */
  beside?: ReactNode;
};

/** One measure of one organisation: value, comparator, standing, how sure, trend and date. */
export function ReadingRow({ figure, href, from, beside }: Props) {
  const { metric, state } = figure;
  const source = (
    <td className="small wide">
      <FigureSource figure={figure} from={from} href={href} />
    </td>
  );
  const name = (
    <th scope="row">
      <a className="text-ink" href={href}>
        {metric.shortName}
      </a>
      {beside}
    </th>
  );
  if (state === "reported" || state === "too-small") {
    return (
      <tr>
        {name}
        <Judged figure={figure} />
        {source}
      </tr>
    );
  }
  const known = figure.value !== null;
  return (
    <tr>
      {name}
      {known && <td className="figure second">{formatValue(metric, figure.value)}</td>}
      {known && <td className="figure second at-comparator">{comparatorValue(figure)}</td>}
      <td className="at-state" colSpan={PROFILE_COLUMNS - (known ? 4 : 2)}>
        <StateWords state={state} reason={reasonOf(figure)} />
      </td>
      {source}
    </tr>
  );
}

function Judged({ figure }: { figure: Figure }) {
  const { metric, state, standing, lower, upper } = figure;
  return (
    <>
      <td className="value">
        {valueBeside(figure)} <CheckMark check={figure.check} />
      </td>
      <td className="figure second at-comparator">
        {figure.comparator && <span className="narrow-only">{KINDS[figure.comparator.kind]} </span>}
        {comparatorValue(figure)}
      </td>
      <td className="at-quarter">
        {state === "too-small" ? (
          <StateMark state="too-small" />
        ) : standing?.quartile ? (
          <QuarterMark quartile={standing.quartile} verdict={standing.verdict} direction={metric.direction} />
        ) : (
          <span className="second">–</span>
        )}
      </td>
      <td className="wide roomy">
        <Spine figure={figure} />
      </td>
      <td className="small figure wide third">
        {lower !== null && upper !== null ? formatInterval(metric.unit, lower, upper) : "–"}
      </td>
      <td className="figure second wide">{standing?.rank ? `${standing.rank} of ${standing.n}` : "–"}</td>
      <td className="mark at-variation">
        <VariationMark state={figure.spc} direction={metric.direction} />
      </td>
      <td className="mark at-aim wide third">
        {figure.assurance ? <AimMark assurance={figure.assurance} /> : <span className="second">–</span>}
      </td>
      <td className="small wide roomy">
        <Trend figure={figure} />
      </td>
      <td className="figure at-change">
        <Change
          metric={metric}
          change={figure.changeYear}
          spc={figure.spc}
          acrossBreak={figure.acrossBreak}
        />
      </td>
      <td className="figure second wide">
        {figure.denominator === null ? "–" : formatCount(figure.denominator)}
      </td>
    </>
  );
}

/** A figure that has become stale says which period it is of. */
function reasonOf({ state, reason, period }: Figure): string | null {
  return state === "stale" ? `the newest is of ${longPeriod(period)}, too long ago to judge` : reason;
}

const KINDS = {
  SYSTEM: "system",
  PLACE: "Place",
  PCN: "PCN",
  ENGLAND: "England",
  SIMILAR: "similar",
  GROUP: "group",
} as const;

function Trend({ figure: { series, spc, metric } }: { figure: Figure }) {
  const measured = series.filter((point) => point.value !== null);
  if (measured.length >= FEWEST_TO_DRAW)
    return <Sparkline series={series} spc={spc} direction={metric.direction} />;
  const [before, last] = measured.slice(-2);
  if (!before || !last) return <>–</>;
  return (
    <span className="few">
      {formatValue(metric, before.value)} <span aria-hidden="true">→</span>
      <span className="sr-only">to</span> {formatValue(metric, last.value)}
    </span>
  );
}

/** The value with as many decimals as keep it on its side of the worse-quarter line. */
function valueBeside({ metric, value, comparator, standing }: Figure): string {
  const line = metric.direction === -1 ? comparator?.q3 : comparator?.q1;
  if (value === null || line === null || line === undefined || !standing?.quartile) {
    return formatValue(metric, value);
  }
  return formatBeside(metric, value, line);
}

function comparatorValue({ metric, comparator }: Figure): string {
  if (!comparator) return "–";
  return formatValue(metric, comparator.value ?? comparator.q2);
}
