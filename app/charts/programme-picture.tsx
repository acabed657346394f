import { TrendChart } from "@/components/charts/trend-chart";
import { trendRows } from "@/components/metrics/trend-rows";
import { TrendSummary } from "@/components/metrics/trend-summary";
import { fileName } from "@/lib/exports/file-name";
import { dayName } from "@/lib/periods/period";
import { saidOf } from "@/lib/programmes/value-words";
import type { Asked } from "../downloads/download";
import { programmeLineAsked } from "../downloads/programme-line-asked";
import { drawnPicture, type Picture } from "./picture";

/** One of a workstream's figures over time, as its page draws it; null where there is none for this reader. */
export async function programmePicture(asked: Asked): Promise<Picture | null> {
  const loaded = await programmeLineAsked(asked);
  if (!loaded) return null;
  const { programme, workstream, asAt, reading, definition, figure, charted } = loaded;
  const rows = trendRows(figure.metric, charted);
  const { name, shortName } = programme.definition;
  return {
    fileName: fileName({
      metric: `${reading.code}-trend`,
      scope: programme.slug,
      period: figure.period,
      asAt,
    }),
    svg: drawnPicture(
      {
        title: `${saidOf(reading)} over time`,
        about: `${figure.organisation.name}, ${rows[0]?.label} to ${rows.at(-1)?.label}; ${definition.directionWords}; ${workstream.name}, ${shortName}`,
        chart: (
          <TrendChart
            rows={rows}
            segments={charted.line.segments}
            aimLabel={charted.rules.trajectory.size > 0 ? "plan" : "aim"}
            unit={figure.metric.unit}
          />
        ),
        key: <TrendSummary figure={figure} definition={definition} charted={charted} />,
        source: `Source: ${reading.source}. ${name}. As at ${dayName(asAt)}.`,
        page: `/programmes/${programme.slug}/${workstream.code}`,
      },
      asked.made,
    ),
  };
}
