import { XmrExample } from "@/components/method/examples";
import { Rule } from "@/components/method/rule";
import { withinSentence } from "@/lib/language/first-letter";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { annotatedMonths, suggestedRebases } from "@/lib/metrics/said-of-lines";
import { dayName } from "@/lib/periods/period";
import { FEWEST_POINTS } from "@/lib/readings/series";

const MDC = "NHS England, Making Data Count: XmR charts; NHSRplotthedots (R)";

/** What a change over time is worth. */
export function TrendRules({ definitions }: { definitions: readonly MetricDefinition[] }) {
  return (
    <>
      <Rule
        id="spc"
        title="Variation over time"
        source={MDC}
        values={[`a state is given from ${FEWEST_POINTS} points on`]}
        example={<XmrExample />}
      >
        <p>
          Usual variation lies within 2.66 times the mean change from one period to the next, either side of
          the mean. It is special cause when
        </p>
        <ul>
          <li>a point lies outside the limits</li>
          <li>seven points in a row lie on one side of the mean (one on the mean ends the run)</li>
          <li>seven points in a row rise, or fall (two that are equal end it)</li>
          <li>
            two of three points in a row lie beyond two thirds of the way to the same limit and within it, all
            three on that side of the mean
          </li>
        </ul>
        <p>
          A run or a trend marks all its points, the last rule only those near the limit. Whether it is
          improvement or concern is decided by the side of the mean, also where the trend goes the other way;
          where neither way is better it is high or low. Missing periods are in neither the mean nor the
          changes, and break a run. No change is left out for being large.
        </p>
      </Rule>
      <Rule id="annotated" title="Marked months" source={MDC}>
        {annotatedMonths(definitions).map(({ month, reason, measures }) => (
          <p key={`${month} ${reason}`}>
            {month}: {withinSentence(reason)}. It is marked on the lines of {measures} measures and is outside
            the rules above: neither judged nor in the mean and limits, and the months beside it are
            neighbours.
          </p>
        ))}
      </Rule>
      <Rule id="rebase" title="Where limits begin anew" source={MDC}>
        <p>
          An analyst may begin the mean and limits anew from a day, with a reason that the chart shows.
          Nothing does so by itself.
        </p>
        {suggestedRebases(definitions).map(({ on, reason, measures }) => (
          <p key={`${on} ${reason}`}>
            Suggested from {dayName(on)} for {measures} measures: {withinSentence(reason)}.
          </p>
        ))}
      </Rule>
      <Rule id="aim" title="Will it meet its aim" source={MDC}>
        <p>
          By the newest limits: an aim that both limits are on the right side of will be met, one they are
          both on the wrong side of will not be met without a change, and one between them may or may not be,
          by chance.
        </p>
      </Rule>
      <Rule id="change" title="Change and breaks" source="This service’s own rule">
        <p>
          Change is told since the last period and since the same one a year before. Where the source or the
          definition changed in between, the line breaks and no change is told across it without saying so. A
          line is in pieces where its source changes, and its limits are the newest piece’s.
        </p>
      </Rule>
    </>
  );
}
