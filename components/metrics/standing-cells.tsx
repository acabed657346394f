import { formatInterval } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { CheckMark } from "./marks/check-mark";
import { QuarterMark } from "./marks/quarter-mark";
import { Spine } from "./marks/spine";
import { StateMark } from "./marks/state-mark";
import { valueBeside } from "./value-beside";

/** A figure among those it is compared with, as the cells of a row: value, quarter, spine, interval, rank. */
export function StandingCells({ figure }: { figure: Figure }) {
  const { metric, state, standing, lower, upper } = figure;
  return (
    <>
      <td className="value">
        {valueBeside(figure)} <CheckMark check={figure.check} />
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
      <td className="figure second wide">
        {standing?.rank ? `${standing.rank} of ${standing.n}` : "not ranked"}
      </td>
    </>
  );
}
