import { XmrExample } from "@/components/method/examples";
import { Rule } from "@/components/method/rule";
import { FEWEST_POINTS } from "@/lib/readings/series";

const MDC = "NHS England, Making Data Count: XmR charts; NHSRplotthedots (R)";

/** What a change over time is worth. */
export function TrendRules() {
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
          <li>two of three points in a row lie beyond two thirds of the way to the same limit</li>
        </ul>
        <p>
          Whether it is improvement or concern is decided by the side of the mean. Missing periods are left
          out and break a run.
        </p>
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
          definition changed in between, the line breaks and no change is told across it without saying so.
          October has autumn vaccination clinics in it and is marked.
        </p>
      </Rule>
    </>
  );
}
