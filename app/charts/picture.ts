import { renderWords } from "./words";
import { chartPicture } from "@/lib/exports/chart-sheet";
import { fileName } from "@/lib/exports/file-name";
import type { Made } from "@/lib/exports/notes";
import { instantName } from "@/lib/periods/instant";
import { dayName, period } from "@/lib/periods/period";
import { provenanceOf } from "@/lib/server/queries/provenance";
import type { LoadedMeasure } from "../downloads/tables/measure";
import type { Taken } from "./charts";

type Picture = { fileName: string; svg: string };

/** The chart as a picture that says of itself what it shows, of whom, when, from where, and who may see it. */
export async function pictureOf(
  name: string,
  { chart, title, about, compared, key }: Taken,
  { scope, definition, measure }: LoadedMeasure,
  made: Made,
): Promise<Picture> {
  const { metric, at, lines, kept } = measure;
  // Next refuses react-dom/server in the graph of its pages; a route handler may fetch it when it is asked.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const found = await provenanceOf(scope, {
    metric: metric.code,
    period: at.text,
    source: definition.source,
  });
  const asAt = kept.at ? period(kept.at).end : at.end;
  return {
    fileName: fileName({ metric: `${metric.code}-${name}`, scope: scope.system, period: at.text, asAt }),
    svg: chartPicture({
      title,
      about: [
        [about, compared && lines && `compared with ${lines.name}`, metric.directionWords]
          .filter(Boolean)
          .join("; "),
      ],
      drawn: renderToStaticMarkup(chart),
      key: renderWords(renderToStaticMarkup(key)),
      foot: [
        `Source: ${definition.publisher}, ${definition.source}. ${datesOf(found?.files ?? [])}As at ${dayName(asAt)}.`,
        `Made ${instantName(made.at)}${made.origin && ` from ${made.origin}/measures/${metric.code}`}. ${made.marking}.`,
        made.illustrative ? `${made.illustrative}.` : "",
      ],
    }),
  };
}

function datesOf(files: readonly { publishedOn: string | null; loadedAt: Date }[]): string {
  const published = files
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .toSorted()
    .at(-1);
  const loaded = files
    .map(({ loadedAt }) => loadedAt)
    .toSorted((a, b) => a.getTime() - b.getTime())
    .at(-1);
  const said = [
    published && `Published ${dayName(published as Parameters<typeof dayName>[0])}.`,
    loaded && `Loaded ${instantName(loaded)}.`,
  ];
  return said
    .filter(Boolean)
    .map((each) => `${each} `)
    .join("");
}
