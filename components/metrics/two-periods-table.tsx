import type { Route } from "next";
import { formatValue } from "@/lib/figures/format";
import type { Mover, Movers } from "@/lib/readings/two-periods";
import type { MetricHead } from "@/lib/readings/view";
import { scale } from "@/components/charts/scale";
import { Mark } from "@/components/ui/mark";
import { Still } from "@/components/ui/still";
import { CheckMark } from "./marks/check-mark";
import { Change } from "./marks/change";
import { quarterName } from "./words";

type Props = {
  metric: MetricHead;
  /** The periods as headings: earlier, later. */
  periods: readonly [string, string];
  movers: Movers;
  hrefOf: (code: string) => Route;
};

const WIDTH = 150;
const EDGE = 7;

/** Who moved between two periods: both values, the way between them drawn in the row, and the quarters. */
export function TwoPeriodsTable({ metric, periods, movers, hrefOf }: Props) {
  const values = movers.rows
    .flatMap(({ from, to }) => [from.value, to.value])
    .filter((value) => value !== null);
  // Right is better, as on every spine.
  const ends = [Math.min(...values), Math.max(...values)];
  const [left = 0, right = 0] = metric.direction === -1 ? ends.toReversed() : ends;
  const revised = movers.rows.some((row) => revisedSaid(row) !== "");
  return (
    <table className="dense">
      <caption className="sr-only">
        {metric.name}, {periods[0]} and {periods[1]}
      </caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col" className="figure">
            {periods[0]}
          </th>
          <th scope="col" className="figure">
            {periods[1]}
          </th>
          <th scope="col" className="wide">
            <span className="flex justify-between">
              <span>{metric.direction === 0 ? "lower" : "worse"}</span>
              <span className="sr-only"> to </span>
              <span>{metric.direction === 0 ? "higher" : "better"}</span>
            </span>
          </th>
          <th scope="col" className="figure">
            Change
          </th>
          <th scope="col" className="wide roomy">
            Quarter
          </th>
          {revised && (
            <th scope="col" className="wide roomy">
              Figures
            </th>
          )}
        </tr>
      </thead>
      <Still as="tbody">
        {movers.rows.map((row) => (
          <Row
            key={row.code}
            row={row}
            metric={metric}
            left={left}
            right={right}
            href={hrefOf(row.code)}
            revised={revised}
          />
        ))}
      </Still>
    </table>
  );
}

/** The kept row and plain values, so that it is drawn once: `left` and `right` are the values at the drawing's ends. */
type RowProps = {
  row: Mover;
  metric: MetricHead;
  left: number;
  right: number;
  href: Route;
  revised: boolean;
};

function Row({ row, metric, left, right, href, revised }: RowProps) {
  const { from, to, change } = row;
  const x = scale([left, right], [EDGE, WIDTH - EDGE]);
  return (
    <tr>
      <th scope="row" className="wraps">
        <a href={href}>{row.name}</a>
      </th>
      <td className="figure second">
        {from.value === null ? "none" : formatValue(metric, from.value)} <CheckMark check={from.check} />
      </td>
      <td className="value">
        {to.value === null ? "none" : formatValue(metric, to.value)} <CheckMark check={to.check} />
      </td>
      <td className="wide">
        {from.value !== null && to.value !== null && <Way from={x(from.value)} to={x(to.value)} />}
      </td>
      <td className="figure">
        <Change metric={metric} change={change} spc={null} acrossBreak={false} />
      </td>
      <td className="small wide roomy">{quartersSaid(row, metric)}</td>
      {revised && <td className="small wide roomy">{revisedSaid(row)}</td>}
    </tr>
  );
}

/** From the open ring to the filled disc. */
function Way({ from, to }: { from: number; to: number }) {
  return (
    <Mark words={null} width={WIDTH} height={16}>
      <path d={`M${from} 8H${to}`} className="stroke-ink-2" strokeWidth={1.6} />
      <circle cx={from} cy={8} r={3.6} className="fill-paper stroke-ink-2" strokeWidth={1.5} />
      <circle cx={to} cy={8} r={4} className="fill-ink" />
    </Mark>
  );
}

function quartersSaid({ from, to }: Mover, { direction }: MetricHead): string {
  if (!from.quartile || !to.quartile) return "–";
  const [before, after] = [quarterName(from.quartile, direction), quarterName(to.quartile, direction)];
  return before === after ? `${after}, as before` : `${before} to ${after.toLowerCase()}`;
}

function revisedSaid({ from, to }: Mover): string {
  if (from.revised && to.revised) return "both revised";
  if (from.revised) return "first revised";
  return to.revised ? "second revised" : "";
}
