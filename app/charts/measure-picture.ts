import { fileName } from "@/lib/exports/file-name";
import { period } from "@/lib/periods/period";
import { provenanceOf } from "@/lib/server/queries/provenance";
import type { Asked } from "../downloads/download";
import { trendAsked } from "../downloads/trend-asked";
import { MEASURE_CHARTS } from "./measure-charts";
import { drawnPicture, type Picture } from "./picture";
import { sourceWords } from "./source-words";

/** A chart of a measure's page, with the page's own parameters; null where it has none to draw for this reader. */
export async function measurePicture(name: string, asked: Asked): Promise<Picture | null> {
  const loaded = await trendAsked(asked);
  const taken = loaded && (MEASURE_CHARTS.get(name)?.(loaded) ?? null);
  if (!taken) return null;
  const { scope, definition, measure } = loaded;
  const { metric, at, lines, kept } = measure;
  const found = await provenanceOf(scope, {
    metric: metric.code,
    period: at.text,
    source: definition.source,
    area: null,
  });
  const asAt = kept.at ? period(kept.at).end : at.end;
  const against = taken.compared && lines && `compared with ${lines.name}`;
  return {
    fileName: fileName({ metric: `${metric.code}-${name}`, scope: scope.system, period: at.text, asAt }),
    svg: drawnPicture(
      {
        ...taken,
        about: [taken.about, against, metric.directionWords].filter(Boolean).join("; "),
        source: sourceWords({ definition, files: found?.files ?? [], asAt }),
        page: `/measures/${metric.code}`,
      },
      asked.made,
    ),
  };
}
