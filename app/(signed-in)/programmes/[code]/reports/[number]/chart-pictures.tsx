import { SeriesChart } from "@/components/programmes/series-chart";
import { inked } from "@/lib/exports/ink";
import type { DocumentSection } from "@/lib/reports/document/block";
import type { ChartPicture } from "@/lib/reports/report-word";
import { pngOf } from "@/lib/server/downloads/picture";

/** The charts of a report as pictures, by the figure drawn; none where this machine cannot draw letters. */
export async function chartPictures(
  sections: readonly DocumentSection[],
): Promise<Map<string, ChartPicture>> {
  // Next refuses react-dom/server in the graph of its pages; a route handler may fetch it when it is asked.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const charts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === "chart" ? [block] : [])),
  );
  const pictures = new Map<string, ChartPicture>();
  for (const { reading, line } of charts) {
    const markup = renderToStaticMarkup(<SeriesChart reading={reading} line={line} />);
    const svg = inked(markup).replace(
      "<svg ",
      '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="220" font-family="Arial, Liberation Sans, sans-serif" ',
    );
    const png = await pngOf(svg);
    if (png) pictures.set(reading.code, { png, width: 720, height: 220 });
  }
  return pictures;
}
