import { SeriesChart } from "@/components/programmes/series-chart";
import { markup } from "@/components/ui/markup";
import { inked } from "@/lib/exports/ink";
import type { DocumentSection } from "@/lib/reports/document/block";
import type { ChartPicture } from "@/lib/reports/report-word";
import { pngOf } from "@/lib/server/downloads/picture";

/** The charts of a report as pictures, by the figure drawn; none where this machine cannot draw letters. */
export async function chartPictures(
  sections: readonly DocumentSection[],
): Promise<Map<string, ChartPicture>> {
  const charts = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.is === "chart" ? [block] : [])),
  );
  const pictures = new Map<string, ChartPicture>();
  for (const { reading, line } of charts) {
    const svg = inked(markup(<SeriesChart reading={reading} line={line} />)).replace(
      "<svg ",
      '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="220" font-family="Arial, Liberation Sans, sans-serif" ',
    );
    const png = await pngOf(svg);
    if (png) pictures.set(reading.code, { png, width: 720, height: 220 });
  }
  return pictures;
}
