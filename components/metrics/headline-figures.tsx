import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Sparkline } from "@/components/charts/sparkline";
import { formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { Change } from "./marks/change";
import { StateWords } from "./marks/state-mark";
import { CheckMark } from "./marks/check-mark";
import { VariationMark } from "./marks/variation-mark";
import { shortPeriod } from "./period-words";
import { Still } from "@/components/ui/still";

type Props = {
  of: string;
  figures: readonly Figure[];
  /** The period at the top of the page: a figure of another says its own. */
  month: string;
  hrefOf: (measure: string) => Route;
};

/** The few measures a scope is known by: the value, how it moves, and what it is compared with. */
export function HeadlineFigures({ of, figures, month, hrefOf }: Props) {
  if (figures.length === 0) return null;
  return (
    <Still as="ul" className="headlines" aria-label={`Headline measures of ${of}`}>
      {figures.map((figure) => (
        <li key={figure.metric.code}>
          <Link href={hrefOf(figure.metric.code)}>{figure.metric.shortName}</Link>
          {figure.period !== month && <span className="note">, {shortPeriod(figure.period)}</span>}
          {figure.value === null || figure.state === "stale" ? (
            <p className="missing">
              <StateWords
                state={figure.state === "reported" ? "not-reported" : figure.state}
                reason={figure.reason}
              />
            </p>
          ) : (
            <Shown figure={figure} />
          )}
        </li>
      ))}
    </Still>
  );
}

function Shown({ figure }: { figure: Figure }) {
  const { metric, value, check, comparator, series, spc, changeYear, acrossBreak } = figure;
  const against = comparator?.value ?? comparator?.q2 ?? null;
  return (
    <>
      <p className="figures">
        <b>{formatValue(metric, value)}</b>
        <CheckMark check={check} />
        <Sparkline series={series} spc={spc} direction={metric.direction} />
        <VariationMark state={spc} direction={metric.direction} />
      </p>
      <p className="note">
        {comparator && against !== null && (
          <span>
            {comparator.name} {formatValue(metric, against)}
          </span>
        )}
        {changeYear !== null && (
          <span>
            <Change metric={metric} change={changeYear} spc={spc} acrossBreak={acrossBreak} />
            {!acrossBreak && " in a year"}
          </span>
        )}
      </p>
    </>
  );
}
