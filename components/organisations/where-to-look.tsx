import type { Route } from "next";
import Link from "next/link";
import { formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { Sparkline } from "@/components/charts/sparkline";
import { Change } from "@/components/metrics/marks/change";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import { shortPeriod } from "@/components/metrics/period-words";

type Props = { caption: string; figures: readonly Figure[]; hrefOf: (measure: string) => Route };

/** A short list of measures that changed: what, by how much, since when it can be seen. */
export function WhereToLook({ caption, figures, hrefOf }: Props) {
  return (
    <table className="dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
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
          <th scope="col" className="wide">
            Period
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ metric, value, spc, series, changeYear, acrossBreak, period }) => (
          <tr key={metric.code}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(metric.code)}>{metric.name}</Link>
            </th>
            <td className="value">{formatValue(metric.unit, value)}</td>
            <td className="mark">
              <VariationMark state={spc} direction={metric.direction} />
            </td>
            <td className="wide">
              <Sparkline series={series} spc={spc} direction={metric.direction} />
            </td>
            <td className="figure">
              <Change metric={metric} change={changeYear} spc={spc} acrossBreak={acrossBreak} />
            </td>
            <td className="small wide">{shortPeriod(period)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
