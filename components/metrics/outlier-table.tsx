import type { Route } from "next";
import { formatCount, formatInterval, formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { CheckMark } from "./marks/check-mark";
import { QuarterMark } from "./marks/quarter-mark";
import { Still } from "@/components/ui/still";

type Props = {
  caption: string;
  figures: readonly Figure[];
  hrefOf: (code: string) => Route;
};

/** Shown at once; the rest are one press away and on paper with them. */
const FIRST = 9;

/** The practices beyond chance one way, furthest first. */
export function OutlierTable({ caption, figures, hrefOf }: Props) {
  const first = figures.slice(0, FIRST);
  const rest = figures.slice(FIRST);
  return (
    <>
      <Rows caption={caption} figures={first} hrefOf={hrefOf} />
      {rest.length > 0 && (
        <details className="mt-2 text-cell">
          <summary className="inline-block cursor-pointer text-link underline">
            {rest.length} more beyond 95%
          </summary>
          <Rows caption={`${caption}, continued`} figures={rest} hrefOf={hrefOf} />
        </details>
      )}
    </>
  );
}

function Rows({ caption, figures, hrefOf }: Props) {
  return (
    <table className="dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col" className="figure">
            Value
          </th>
          <th scope="col" className="figure">
            95% interval
          </th>
          <th scope="col" className="figure wide">
            n
          </th>
          <th scope="col" className="figure wide">
            Rank
          </th>
          <th scope="col">Quarter</th>
        </tr>
      </thead>
      <Still as="tbody">
        {figures.map((figure) => (
          <Row key={figure.organisation.code} figure={figure} href={hrefOf(figure.organisation.code ?? "")} />
        ))}
      </Still>
    </table>
  );
}

/** The kept figure and a plain address, so that a row is drawn once. */
function Row({ figure, href }: { figure: Figure; href: Route }) {
  const { metric, organisation, value, lower, upper, denominator, standing, check } = figure;
  return (
    <tr>
      <th scope="row" className="wraps">
        <a href={href}>{organisation.name}</a>
      </th>
      <td className="value">
        {formatValue(metric, value)} <CheckMark check={check} />
      </td>
      <td className="figure small">
        {lower !== null && upper !== null ? formatInterval(metric.unit, lower, upper) : "–"}
      </td>
      <td className="figure second wide">{denominator === null ? "–" : formatCount(denominator)}</td>
      <td className="figure second wide">{standing?.rank ?? "–"}</td>
      <td>
        {standing?.quartile && (
          <QuarterMark quartile={standing.quartile} verdict={standing.verdict} direction={metric.direction} />
        )}
      </td>
    </tr>
  );
}
