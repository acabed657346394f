import type { Day } from "@/lib/periods/day";
import { dayName, parsePeriod, periodName } from "@/lib/periods/period";
import { QUESTION_METRICS, QUESTION_NAMES, QUESTIONS, ratingName } from "@/lib/pqaf/inspection";

type Loaded = {
  metric: string;
  value: number | null;
  period: string;
  file: string;
  publisher: string;
  publishedOn: Day | null;
};

/** The ratings of the CQC's own file, with where each comes from. */
export function LoadedRatings({ ratings }: { ratings: readonly Loaded[] }) {
  const rated = QUESTIONS.flatMap((question) => {
    const found = ratings.find(({ metric }) => metric === QUESTION_METRICS[question]);
    return found ? [{ question, ...found }] : [];
  });
  return (
    <table className="dense stacked">
      <caption className="sr-only">Ratings loaded from the file of the Care Quality Commission</caption>
      <thead>
        <tr>
          <th scope="col">Question</th>
          <th scope="col">Rating</th>
          <th scope="col">As at</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      <tbody>
        {rated.map(({ question, value, period, file, publisher, publishedOn }) => (
          <tr key={question}>
            <th scope="row">{QUESTION_NAMES[question]}</th>
            <td>
              <strong>{ratingName(value)}</strong>
            </td>
            <td>{asAt(period)}</td>
            <td className="wraps small">
              {publisher}, {file}
              {publishedOn && `, published ${dayName(publishedOn)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function asAt(text: string): string {
  const period = parsePeriod(text);
  return period ? periodName(period) : text;
}
