import type { Route } from "next";
import { formatInterval, formatValue } from "@/lib/figures/format";
import type { AssuredFigure } from "@/lib/readings/assurance-matrix";
import { CheckMark } from "./marks/check-mark";
import { AimMark } from "./marks/aim-mark";
import { StateWords } from "./marks/state-mark";
import { VariationMark } from "./marks/variation-mark";
import { shortPeriod } from "./period-words";
import { ruleWords } from "@/lib/readings/rule-words";
import { AIM_WORDS, VARIATION_WORDS } from "./words";
import { Still } from "@/components/ui/still";

type Props = { caption: string; figures: readonly AssuredFigure[]; hrefOf: (figure: AssuredFigure) => Route };

const COLUMNS = 9;

/** The same measures as rows: latest, aim, mean, limits, and the rule that fired in words. */
export function AssuranceTable({ caption, figures, hrefOf }: Props) {
  return (
    <table className="dense stuck mt-4">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="figure">
            Latest
          </th>
          <th scope="col" className="figure wide">
            Aim
          </th>
          <th scope="col" className="figure wide">
            Mean
          </th>
          <th scope="col" className="figure wide">
            Limits
          </th>
          <th scope="col" className="mark">
            Variation
          </th>
          <th scope="col" className="mark">
            Against aim
          </th>
          <th scope="col" className="wide roomy">
            What the trend says
          </th>
          <th scope="col" className="wide">
            Period
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {figures.map((figure) => (
          <tr key={figure.metric.code}>
            <th scope="row" className="wraps">
              <a href={hrefOf(figure)}>{figure.metric.shortName}</a>
            </th>
            <Cells figure={figure} />
          </tr>
        ))}
      </Still>
    </table>
  );
}

function Cells({ figure }: { figure: AssuredFigure }) {
  const { metric, state, value, spc, assurance, target, mean, lowerLimit, upperLimit, period } = figure;
  if (state !== "reported" && state !== "too-small") {
    return (
      <td colSpan={COLUMNS - 1} className="wraps">
        <StateWords state={state} reason={figure.reason} />
      </td>
    );
  }
  return (
    <>
      <td className="value">
        {formatValue(metric, value)} <CheckMark check={figure.check} />
      </td>
      <td className="figure wide">{target === null ? "–" : formatValue(metric, target)}</td>
      <td className="figure second wide">{mean === null ? "–" : formatValue(metric, mean)}</td>
      <td className="figure second wide">
        {lowerLimit === null || upperLimit === null
          ? "–"
          : formatInterval(metric.unit, lowerLimit, upperLimit)}
      </td>
      <td className="mark">
        <VariationMark state={spc} direction={metric.direction} />
      </td>
      <td className="mark">
        {assurance ? <AimMark assurance={assurance} /> : <span className="second">–</span>}
      </td>
      <td className="small wraps wide roomy">{saidOf(figure)}</td>
      <td className="small wide">{shortPeriod(period)}</td>
    </>
  );
}

function saidOf({ spc, spcRules, assurance }: AssuredFigure): string {
  if (spc === null) return "Too few points for limits";
  const rules = ruleWords(spcRules);
  const variation = rules ? `${VARIATION_WORDS[spc]} (${rules})` : VARIATION_WORDS[spc];
  return assurance ? `${variation}. ${AIM_WORDS[assurance]}` : variation;
}
