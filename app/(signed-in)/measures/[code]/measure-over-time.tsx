import { Link } from "@/components/ui/link";
import { ChartDownloads } from "@/components/charts/chart-downloads";
import { hasPlaceLines } from "@/components/metrics/place-lines";
import { PlaceTrends } from "@/components/metrics/place-trends";
import { hasLine, TrendFigure } from "@/components/metrics/trend-figure";
import { StillSection } from "@/components/ui/section";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { link } from "../../view";
import type { Measure } from "./measure";

type Props = {
  measure: Measure;
  definition: MetricDefinition;
  /** Whether the reader may change how the line is read. */
  mayPropose: boolean;
};

/** The line of the practice in hand, else of the system; then each Place's. */
export function MeasureOverTime({ measure, definition, mayPropose }: Props) {
  return (
    <>
      <OneLine measure={measure} definition={definition} mayPropose={mayPropose} />
      <Places measure={measure} />
    </>
  );
}

function OneLine({ measure, definition, mayPropose }: Props) {
  const { trend, kept } = measure;
  if (!trend) return null;
  const { code, name } = trend.figure.organisation;
  return (
    <StillSection
      id="trend"
      title={`Over time: ${name}`}
      aside={
        <a href={link(`/measures/${definition.code}/${code}`, { system: kept.system, at: kept.at })}>
          This and any other organisation by itself
        </a>
      }
    >
      <TrendFigure {...trend} definition={definition} />
      {hasLine(trend.charted) && (
        <ChartDownloads
          of={`${definition.name} over time`}
          chart="trend"
          table="measure-trend"
          parameters={{ measure: definition.code, ...kept }}
        />
      )}
      {mayPropose && (
        <p className="mt-2 text-reason">
          <Link href={link(`/measures/${definition.code}/reading`, { system: kept.system })}>
            Change how this is read
          </Link>
        </p>
      )}
    </StillSection>
  );
}

function Places({ measure: { groups, metric, kept } }: Pick<Props, "measure">) {
  if (!hasPlaceLines(groups)) return null;
  return (
    <StillSection
      id="places"
      title="Over time, by Place"
      aside="Up to 24 periods, each Place on the same scale"
    >
      <PlaceTrends metric={metric} groups={groups} />
      <ChartDownloads
        of={`${metric.name} over time, by Place`}
        chart="places"
        table="measure-places"
        parameters={{ measure: metric.code, ...kept }}
      />
    </StillSection>
  );
}
