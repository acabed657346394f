import type { Route } from "next";
import { DOMAINS } from "@/lib/metrics/definition";
import type { Review } from "@/lib/metrics/review";
import type { Day } from "@/lib/periods/day";
import type { Figure, MetricHead } from "@/lib/readings/view";
import { StateWords } from "./marks/state-mark";
import { shortPeriod } from "./period-words";
import { ReviewCell } from "./review-words";
import { TrendCells, TrendHeadings } from "./trend-cells";
import { DOMAIN_NAMES } from "./words";
import { Still } from "@/components/ui/still";

const COLUMNS = 8;

type Props = {
  of: string;
  metrics: readonly MetricHead[];
  figures: readonly Figure[];
  hrefOf: (code: string) => Route;
  /** The newest review of each definition in force, and the day it is judged by. */
  reviews: ReadonlyMap<string, Review>;
  today: Day;
};

/** Measures by domain with one organisation's figures. A measure without a figure stays in its place and says so. */
export function MeasureTable({ of, metrics, figures, hrefOf, reviews, today }: Props) {
  const byCode = new Map(figures.map((figure) => [figure.metric.code, figure]));
  const groups = DOMAINS.map((domain) => ({
    domain,
    rows: metrics.filter((each) => each.domain === domain),
  }));
  return (
    <table className="dense stuck measure-list mt-4">
      <caption className="sr-only">Measures of {of}, by domain</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="wide">
            Direction
          </th>
          <TrendHeadings />
          <th scope="col" className="wide">
            Period
          </th>
          <th scope="col" className="wide">
            Definition reviewed
          </th>
        </tr>
      </thead>
      {groups
        .filter(({ rows }) => rows.length > 0)
        .map(({ domain, rows }) => (
          <Still as="tbody" key={domain}>
            <tr className="group">
              <th scope="rowgroup" colSpan={COLUMNS}>
                {DOMAIN_NAMES[domain]}
              </th>
            </tr>
            {rows.map((metric) => (
              <tr key={metric.code}>
                <th scope="row" className="wraps">
                  <a href={hrefOf(metric.code)}>{metric.shortName}</a>
                </th>
                <td className="small wide wraps">{metric.directionWords}</td>
                <Cells figure={byCode.get(metric.code) ?? null} />
                <td className="small wide">
                  <ReviewCell review={reviews.get(metric.code) ?? null} today={today} />
                </td>
              </tr>
            ))}
          </Still>
        ))}
    </table>
  );
}

function Cells({ figure }: { figure: Figure | null }) {
  if (!figure) {
    return (
      <td colSpan={COLUMNS - 3} className="small wraps">
        No figures loaded
      </td>
    );
  }
  const { value, state, reason, period } = figure;
  if (value === null && state !== "reported") {
    return (
      <td colSpan={COLUMNS - 3} className="wraps">
        <StateWords state={state} reason={reason} />
      </td>
    );
  }
  return (
    <>
      <TrendCells figure={figure} />
      <td className="small wide">{shortPeriod(period)}</td>
    </>
  );
}
