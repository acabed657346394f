import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Sparkline } from "@/components/charts/sparkline";
import { StateMark } from "@/components/metrics/marks/state-mark";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import { shortPeriod } from "@/components/metrics/period-words";
import { formatCount, formatValue } from "@/lib/figures/format";
import type { Figure, MetricHead } from "@/lib/readings/view";
import { Still } from "@/components/ui/still";

export type PlaceLine = {
  code: string;
  name: string;
  href: Route;
  /** Open practices; null where that may not be said. */
  practices: number | null;
  figures: readonly Figure[];
};

type Props = {
  metrics: readonly MetricHead[];
  /** The Places, then the system itself. */
  lines: readonly PlaceLine[];
  month: string;
  measureHref: (code: string) => Route;
};

/** The system on a stamp: its Places side by side on the headline measures. */
export function PlacesTable({ metrics, lines, month, measureHref }: Props) {
  return (
    <table className="dense places">
      <caption className="sr-only">Headline measures of each Place and the system</caption>
      <Still as="thead">
        <tr>
          <th scope="col">Place</th>
          <th scope="col" className="figure wide">
            Practices
          </th>
          {metrics.map((metric, index) => (
            <th key={metric.code} scope="col" className={index === 0 ? undefined : "wide"}>
              <Link href={measureHref(metric.code)}>{metric.shortName}</Link>
              {periodBeside(lines, metric, month)}
            </th>
          ))}
        </tr>
      </Still>
      <Still as="tbody">
        {lines.map(({ code, name, href, practices, figures }) => (
          <tr key={code}>
            <th scope="row">
              <Link href={href}>{name}</Link>
            </th>
            <td className="figure second wide">{practices === null ? "–" : formatCount(practices)}</td>
            {metrics.map((metric, index) => (
              <td key={metric.code} className={index === 0 ? undefined : "wide"}>
                <Cell figure={figures.find((each) => each.metric.code === metric.code) ?? null} />
              </td>
            ))}
          </tr>
        ))}
      </Still>
    </table>
  );
}

function Cell({ figure }: { figure: Figure | null }) {
  if (!figure || figure.value === null) return <StateMark state={stateOf(figure)} />;
  const { metric, value, series, spc, state } = figure;
  return (
    <span className="place-figure">
      <b>{formatValue(metric, value)}</b>
      <Sparkline series={series} spc={spc} direction={metric.direction} />
      {state === "stale" ? (
        <StateMark state="stale" />
      ) : (
        <VariationMark state={spc} direction={metric.direction} />
      )}
    </span>
  );
}

function stateOf(figure: Figure | null) {
  return figure && figure.state !== "reported" ? figure.state : "not-reported";
}

/** A measure of another period than the page's says its own. */
function periodBeside(lines: Props["lines"], metric: MetricHead, month: string): string {
  const figure = lines.flatMap(({ figures }) => figures).find((each) => each.metric.code === metric.code);
  return figure && figure.period !== month ? `, ${shortPeriod(figure.period)}` : "";
}
