import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import type { Figure } from "@/lib/readings/view";

/** Where a practice sat on its figure's last day. */
export type Where = {
  pcn: string | null;
  pcnName: string | null;
  place: string | null;
  placeName: string | null;
};

/** The newest of the files a figure was made from. */
export type SourceDates = { publishedOn: Day | null; loadedOn: Day };

/** One row of a download of figures: the stored reading as the pages show it, and where it came from. */
export type FigureLine = {
  /** Null in it are the code and name of a practice that this reader may not name. */
  figure: Figure;
  definition: Pick<MetricDefinition, "publisher">;
  where: Where | null;
  source: SourceDates | null;
  asAt: Day;
};
