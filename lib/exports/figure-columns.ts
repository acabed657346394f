import { COMPARED } from "./figure-columns/compared";
import { FIGURE } from "./figure-columns/figure";
import { MEASURE } from "./figure-columns/measure";
import { MOVING } from "./figure-columns/moving";
import { ORGANISATION } from "./figure-columns/organisation";
import { SOURCE } from "./figure-columns/source";
import type { FigureLine } from "./figure-line";
import type { ExportColumn } from "./sheet";

/** The columns of every download of figures, in this order, whatever the page shows of them. */
export const FIGURE_COLUMNS: readonly ExportColumn<FigureLine>[] = [
  ...ORGANISATION,
  ...MEASURE,
  ...FIGURE,
  ...COMPARED,
  ...MOVING,
  ...SOURCE,
];
