import type { Route } from "next";
import { formatCount } from "@/lib/figures/format";
import type { Day } from "@/lib/periods/day";
import { dayOf } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Figure } from "@/lib/readings/view";
import { CheckWords } from "./marks/check-mark";
import { longPeriod, shortPeriod } from "./period-words";

export type Loaded = { publisher: string; publishedOn: Day | null; loadedAt: Date; fileName: string };

/** A figure's period, which opens where it came from: a native disclosure, so it needs no script. */
export function FigureSource({ figure, from, href }: { figure: Figure; from: Loaded | null; href: Route }) {
  const { metric, period, numerator, denominator } = figure;
  return (
    <details className="opens">
      <summary>
        {shortPeriod(period)}
        <span className="sr-only">: where {metric.shortName} comes from</span>
      </summary>
      <div>
        <p>
          {from && `${from.publisher}, `}
          {metric.source}, for {longPeriod(period)}
          {from?.publishedOn && `; published ${dayName(from.publishedOn)}`}
          {from && `; loaded ${dayName(dayOf(from.loadedAt))}`}.
        </p>
        {numerator !== null && denominator !== null && (
          <p>
            {formatCount(numerator)} out of {formatCount(denominator)} {metric.counted}.
          </p>
        )}
        {figure.check && (
          <p>
            <CheckWords check={figure.check} />
          </p>
        )}
        {from && <p className="wrap-anywhere">{from.fileName}</p>}
        <p>
          <a href={href}>Definition and method</a>
        </p>
      </div>
    </details>
  );
}
