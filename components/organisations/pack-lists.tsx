import { withinSentence } from "@/lib/language/first-letter";
import type { Change } from "@/lib/changes/change";
import { formatRank, formatValue } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Figure } from "@/lib/readings/view";
import { CheckWords } from "@/components/metrics/marks/check-mark";
import { shortPeriod } from "@/components/metrics/period-words";
import { evidenceOf } from "@/components/metrics/words";
import { QUESTIONS } from "./questions";
import { reasonsFor } from "./worth-asking-list";

/** What changed for one practice, a line each. */
export function PackChanges({ changes, since }: { changes: readonly Change[]; since: string }) {
  if (changes.length === 0) {
    return <p className="text-reason">Nothing beyond the usual ups and downs since {since}.</p>;
  }
  return (
    <ul className="lines">
      {changes.map(({ metric, source, what, topic, from, to }) => (
        <li key={`${topic} ${metric?.code} ${source} ${what}`}>
          {(metric ?? source) && <b>{metric?.shortName ?? source}: </b>}
          {what}
          {from && to && `, from ${from} to ${to}`}.
        </li>
      ))}
    </ul>
  );
}

/** What it does better than most, the surest first. */
export function PackStrengths({ figures }: { figures: readonly Figure[] }) {
  if (figures.length === 0) return <p className="text-reason">In the better quarter on no judged measure.</p>;
  return (
    <ul className="lines">
      {figures.map(({ metric, value, standing, comparator, period, check }) => (
        <li key={metric.code}>
          <b>{metric.shortName}</b> {formatValue(metric, value)}
          {comparator &&
            comparator.value !== null &&
            `, ${comparator.name} ${formatValue(metric, comparator.value)}`}
          {standing?.rank && `; rank ${formatRank(standing.rank, standing.n)}`}
          {standing?.verdict && `, ${evidenceOf(standing.verdict)}`} ({shortPeriod(period)}){" "}
          <CheckWords check={check} />
        </li>
      ))}
    </ul>
  );
}

type Asked = { figures: readonly Figure[]; sustained: ReadonlySet<string> | null };

/** What to ask about in a visit: each with its reason and its question. */
export function PackQuestions({ figures, sustained }: Asked) {
  if (figures.length === 0) {
    return (
      <p className="text-reason">
        No judged measure is in the worse quarter beyond chance or getting worse by more than usual.
      </p>
    );
  }
  return (
    <ul className="lines">
      {figures.map((figure) => (
        <li key={figure.metric.code}>
          <b>{figure.metric.shortName}</b> {reasonsFor(figure)}
          {sustained?.has(figure.metric.code) && "; it has lasted"}. <i>{QUESTIONS[figure.metric.domain]}</i>{" "}
          <CheckWords check={figure.check} />
        </li>
      ))}
    </ul>
  );
}

/** What the measures named on the first sheet count, in one line each. */
export function PackDefinitions({ definitions }: { definitions: readonly MetricDefinition[] }) {
  return (
    <dl className="pack-definitions">
      {definitions.map(({ code, name, numerator, denominator, directionWords }) => (
        <div key={code}>
          <dt>{name}</dt>
          <dd>
            {numerator} out of {withinSentence(denominator)}; {directionWords}.
          </dd>
        </div>
      ))}
    </dl>
  );
}
