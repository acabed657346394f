import type { Day } from "@/lib/periods/day";
import { gradeOf, IMPACTS, LIKELIHOODS, SCALE, scoreOf, scoreOn, type Risk } from "@/lib/programmes/risk";

/** How many open risks lie where on the five by five: a table that is its own picture, grades in words. */
export function HeatMap({ risks, on }: { risks: readonly Risk[]; on: Day }) {
  const count = (likelihood: number, impact: number) =>
    risks.filter((risk) => {
      const score = scoreOn(risk, on);
      return score.likelihood === likelihood && score.impact === impact;
    }).length;
  return (
    <table className="heat-map">
      <caption className="sr-only">Open risks by likelihood and impact</caption>
      <thead>
        <tr>
          <th scope="col">{broken("Likelihood")}</th>
          {SCALE.map((impact) => (
            <th key={impact} scope="col">
              {impact} {broken(IMPACTS[impact - 1] ?? "")}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SCALE.toReversed().map((likelihood) => (
          <tr key={likelihood}>
            <th scope="row">
              {likelihood} {LIKELIHOODS[likelihood - 1]}
            </th>
            {SCALE.map((impact) => {
              const score = { likelihood, impact };
              const here = count(likelihood, impact);
              return (
                <td key={impact} className={FILLS[gradeOf(score)]}>
                  <span className="grade">
                    {scoreOf(score)} {gradeOf(score)}
                  </span>
                  {here > 0 && <b>{here === 1 ? "1 risk" : `${here} risks`}</b>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** With soft hyphens, where a phone's column is narrower than the word. */
function broken(word: string): string {
  return BROKEN[word] ?? word;
}

const BROKEN: Readonly<Record<string, string>> = {
  Likelihood: "Likeli\u00adhood",
  Negligible: "Negli\u00adgible",
  Catastrophic: "Catas\u00adtrophic",
};

const FILLS = {
  low: "of-low",
  moderate: "of-moderate",
  high: "of-high",
  extreme: "of-extreme",
} as const;
