import { FunnelExample, QuarterExample, RankExample } from "@/components/method/examples";
import { Rule } from "@/components/method/rule";
import { formatCount } from "@/lib/figures/format";
import type { SettingValue } from "@/lib/settings/settings";
import { Z95, Z998 } from "@/lib/statistics/interval";

type Props = {
  settings: {
    "similar-practices": SettingValue<"similar-practices">;
    "sustained-periods": SettingValue<"sustained-periods">;
  };
};

/** How practices stand to each other, and when a difference is more than chance. */
export function ComparingRules({ settings }: Props) {
  const { month, quarter, year } = settings["sustained-periods"];
  return (
    <>
      <Rule id="compared" title="Who is compared" source="This service’s own rule">
        <p>
          n counts the practices that were open on the period’s last day, belong to the comparator, reported,
          are not on hold, and are not left out by a dated decision with its reason.
        </p>
        <p>
          The figure of the comparator that stands beside a practice’s is all of those compared put together,
          so it may differ in its last digit from the figure of the system, Place or PCN itself, which leaves
          nobody out. Where a measure cannot be added up it is the middle one of those compared.
        </p>
      </Rule>
      <Rule id="rank" title="Rank" source="This service’s own rule" example={<RankExample />}>
        <p>
          1 is the best in the measure’s direction, the highest where it has none. Those that tie share the
          better rank.
        </p>
      </Rule>
      <Rule
        id="quarter"
        title="Quarter"
        source="Hyndman and Fan, The American Statistician, 1996, type 7 (R’s own; Excel’s PERCENTILE.INC)"
        example={<QuarterExample />}
      >
        <p>
          Three lines part those compared into four quarters. A figure exactly on a line belongs to the better
          side. Fewer than four compared have no quarters. There is always a worse quarter, however good
          everyone is: it is a place to ask, never an answer. Where a measure has no direction, quarters run
          from lowest to highest in neutral words and colours, and nobody is flagged.
        </p>
      </Rule>
      <Rule
        id="funnel"
        title="Funnel and over-dispersion"
        source="Spiegelhalter, Statistics in Medicine, 2005; Quality and Safety in Health Care, 2005; Fingertips technical guidance"
        example={<FunnelExample />}
      >
        <p>
          The funnel’s centre is the numerators of all compared over their denominators. It shows how far from
          there a practice of its size would lie by chance: 95 in 100 within the inner limits (
          {Z95.toFixed(6)} standard errors), 998 in 1,000 within the outer ({Z998.toFixed(6)}); a share’s end
          at 0 and 100%, a rate’s are Byar’s. Practices differ for many reasons besides, so from ten practices
          on the limits are widened by how much they really vary, taking the most extreme tenth at either end
          in first. The page says how many lie outside before and after.
        </p>
        <p>
          The verdict is by the widened limits: better or worse beyond 99.8% or 95%, else similar. Where a
          measure has no direction it is higher or lower.
        </p>
      </Rule>
      <Rule id="overview" title="Letters of the overview" source="This service’s own rule">
        <p>
          Of the measures of a domain that are judged for a practice, those count that lie in the worse (or
          better) quarter and beyond the 95% limit. The letter is a capital where chance alone would give so
          many to fewer than one practice in 40: one of one, two of up to ten, or any beyond 99.8%. It is
          small where chance may explain it. Measures of a domain move together, so a letter is a place to
          look and no verdict; what is not judged is never counted as good or bad.
        </p>
      </Rule>
      <Rule
        id="similar"
        title="Similar practices"
        source="This service’s own rule; the ICB’s own setting"
        values={[`the ${formatCount(settings["similar-practices"])} nearest`]}
      >
        <p>
          Alike in who is registered, not in how they do: the size of the list, patients under 18 and over 65,
          deprivation, rural, university. Each is measured in standard deviations over all practices, and the
          distance is the root of the mean squared difference. The neighbours and their distances are shown.
        </p>
      </Rule>
      <Rule
        id="lasting"
        title="Lasting"
        source="The ICB’s own setting"
        values={[`${month} months, ${quarter} quarters or ${year} ${year === 1 ? "year" : "years"} in a row`]}
      >
        <p>
          A practice has stayed in the worse quarter when it was there in each of the last judged periods,
          with at most one that could not be judged between.
        </p>
      </Rule>
    </>
  );
}
