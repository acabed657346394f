import { Link } from "@/components/ui/link";
import { ByarsExample, WilsonExample } from "@/components/method/examples";
import { Rule } from "@/components/method/rule";
import { withinSentence } from "@/lib/language/first-letter";
import { formatCount, formatShare } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { SettingValue } from "@/lib/settings/settings";
import { Z95 } from "@/lib/statistics/interval";
import { link } from "../view";

const GPAD = "NHS England, Appointments in General Practice, and its supporting information";
const FINGERTIPS =
  "Department of Health and Social Care, Fingertips technical guidance; PHEindicatormethods (R)";

type Props = {
  settings: { "category-hold": SettingValue<"category-hold"> };
  definitions: readonly MetricDefinition[];
  /** Whether the reader may open the pages of figures. */
  mayRead: boolean;
};

/** What one figure is made of and when it is shown, held or missing. */
export function FigureRules({ settings, definitions, mayRead }: Props) {
  const held = definitions.filter(
    ({ formula }) => formula.from === "appointments" && formula.heldByDataQuality,
  );
  return (
    <>
      <Rule id="measures" title="Measures" source={`${GPAD}; each measure names its own source`}>
        <p>
          A measure is a numerator over a denominator, with a direction, a source, and what to read with care.
          Definitions are dated: a change is a new edition, never an edit.{" "}
          {mayRead && <Link href={link("/measures", {})}>Every definition</Link>}
        </p>
        <p>A share is a percentage on a screen and a number from 0 to 1 in a file.</p>
      </Rule>
      <Rule id="appointments" title="Measures of appointments" source={GPAD}>
        <p>
          All appointments of the month count: the source has no category for vaccinations. Days are calendar
          days from booking, so “48 hours” is at most the next day. An appointment with an unknown wait counts
          below the line and not above it.
        </p>
        <ul>
          {definitions
            .filter(({ formula }) => formula.from === "appointments")
            .map(({ code, shortName, numerator, denominator, unit, per, directionWords }) => (
              <li key={code}>
                <b>{shortName}</b>: {withinSentence(numerator)}, of {withinSentence(denominator)}
                {unit === "rate" && `, for every ${formatCount(per)}`} ({directionWords})
              </li>
            ))}
        </ul>
        <p>
          The list is the one published with the appointments; where there is none, patients registered on the
          1st of the month, and the figure says which. Without either it is not reported. NHS England’s exact
          formulas for urgent and non-urgent appointments were not found: these are local definitions with a
          date, for the ICB to confirm.
        </p>
      </Rule>
      <Rule id="sums" title="Sums and rates" source={FINGERTIPS}>
        <p>
          Numerators and denominators are summed, rates are never averaged. A PCN, Place or system is the sum
          of its practices where the source gives them; else, for the system only, the published sub-ICB
          figure, and it says so. Where both are there they are held against each other, and so are the two
          forms in which a month of appointments comes: the crosstab is used, and what the summary tables say
          otherwise is listed.{" "}
          {mayRead && <Link href={link("/data/reconciliation", {})}>How they agree</Link>}
        </p>
        <div className="example">
          <p>
            10 of 100 and 90 of 300 are 10.0% and 30.0%. Together they are 100 of 400,{" "}
            {formatShare(100 / 400)}: not the average of the two, 20.0%.
          </p>
        </div>
      </Rule>
      <Rule id="missing" title="Missing is not zero" source="This service’s own rule">
        <p>Five states are told apart, and none of them is zero:</p>
        <ul>
          <li>not reported: the source has no figure for the practice</li>
          <li>hidden by the source: it has one, and keeps it back</li>
          <li>on hold: its recording is too unclear to use</li>
          <li>too small to judge: too few people or appointments behind it</li>
          <li>stale: too old to stand for today</li>
        </ul>
      </Rule>
      <Rule
        id="hold"
        title="On hold"
        source={GPAD}
        values={[
          `above ${formatShare(settings["category-hold"])} of appointments unmapped or inconsistent, ${held.length} measures wait`,
        ]}
      >
        <p>
          Measures that rest on the category of an appointment wait while too many of a practice’s
          appointments have no clear one: {held.map(({ shortName }) => shortName).join(", ")}. All others are
          shown.
        </p>
      </Rule>
      <Rule
        id="small"
        title="Too small to judge"
        source="Each measure’s definition"
        values={smallest(definitions)}
      >
        <p>
          Below a measure’s least denominator a figure is shown, ranked and counted in the lines, and marked
          “too small”. It is never said to be worse.
        </p>
      </Rule>
      <Rule
        id="interval"
        title="Interval"
        source={`${FINGERTIPS}; Wilson, Journal of the American Statistical Association, 1927; Breslow and Day, 1987`}
        example={
          <>
            <WilsonExample />
            <ByarsExample />
          </>
        }
      >
        <p>
          The range within which the figure would lie 95 times in 100 if only chance were at work: Wilson’s
          for shares, Byar’s for rates, with {Z95.toFixed(6)} standard errors. It is about the figure alone
          and is not widened as the funnel is.
        </p>
      </Rule>
    </>
  );
}

function smallest(definitions: readonly MetricDefinition[]): string[] {
  const least = definitions.map(({ minimumDenominator }) => minimumDenominator).filter((each) => each > 0);
  if (least.length === 0) return [];
  return [
    `from ${formatCount(Math.min(...least))} to ${formatCount(Math.max(...least))}, as the measure says`,
  ];
}
