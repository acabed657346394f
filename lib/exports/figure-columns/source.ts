import { column } from "../column";
import type { FigureLine } from "../figure-line";
import type { ExportColumn } from "../sheet";

/** Where it came from. */
export const SOURCE: readonly ExportColumn<FigureLine>[] = [
  column("source", "Source", "", "The publication", ({ figure }) => figure.metric.source),
  column("publisher", "Publisher", "", "Who published it", ({ definition }) => definition.publisher),
  column(
    "published",
    "Published",
    "date",
    "The newest of the files it was made from, where the file says",
    ({ source }) => source?.publishedOn ?? null,
  ),
  column(
    "loaded",
    "Loaded",
    "date",
    "When the newest of those files was loaded here",
    ({ source }) => source?.loadedOn ?? null,
  ),
  column("as_at", "As at", "date", "The day that stale is judged at", ({ asAt }) => asAt),
];
