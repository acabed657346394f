import { Sparkline } from "@/components/charts/sparkline";
import { formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { CheckMark } from "./marks/check-mark";
import { Change } from "./marks/change";
import { StateWords } from "./marks/state-mark";
import { VariationMark } from "./marks/variation-mark";

/** The headings of TrendCells. */
export function TrendHeadings() {
  return (
    <>
      <th scope="col" className="figure">
        Value
      </th>
      <th scope="col" className="mark">
        Variation
      </th>
      <th scope="col" className="wide">
        24 periods
      </th>
      <th scope="col" className="figure">
        On a year ago
      </th>
    </>
  );
}

/** A figure and how it moves, as the tables of measures and of groups show it: four cells. */
export function TrendCells({ figure }: { figure: Figure }) {
  const { metric, state, value, check, spc, series, changeYear, acrossBreak } = figure;
  return (
    <>
      <td className="value">
        {formatValue(metric, value)} <CheckMark check={check} />
      </td>
      <td className="mark">
        {state === "stale" ? (
          <StateWords state="stale" reason={null} />
        ) : (
          <VariationMark state={spc} direction={metric.direction} />
        )}
      </td>
      <td className="wide">
        <Sparkline series={series} spc={spc} direction={metric.direction} />
      </td>
      <td className="figure">
        <Change metric={metric} change={changeYear} spc={spc} acrossBreak={acrossBreak} />
      </td>
    </>
  );
}
