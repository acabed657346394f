import type { ColumnHeadings } from "@/lib/csv/columns";
import type { SourceDataset } from "./source-content";

/** One generation of one data set's headings. A new generation is a second layout beside the first. */
export type Layout = {
  dataset: SourceDataset;
  layout: string;
  /** What tells this layout from every other table: if these are there, the file means to be one. */
  tells: readonly string[];
  /** Columns it must have, the telling ones among them. */
  needs: ColumnHeadings;
  /** Columns read where they are there. */
  may: ColumnHeadings;
  /** Numbers in its headings (notes, a year's maximum) change from file to file and do not tell. */
  looseNumbers?: boolean;
  /** Whether a real file of this layout was read here, or only its published description. Left out: a real file. */
  readFrom?: ReadFrom;
};

export type ReadFrom = "published file" | "published layout";
