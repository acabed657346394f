import type { ReactElement } from "react";
import { markup } from "@/components/ui/markup";
import { chartPicture } from "@/lib/exports/chart-sheet";
import type { Made } from "@/lib/exports/notes";
import { instantName } from "@/lib/periods/instant";
import { renderWords } from "./words";

export type Picture = { fileName: string; svg: string };

type Drawn = {
  title: string;
  /** Of whom, over which period, against what. */
  about: string;
  chart: ReactElement;
  /** What its marks mean: text, in as many elements as it takes. */
  key: ReactElement;
  /** Where its figures come from, and as at when. */
  source: string;
  /** The page that shows the same. */
  page: string;
};

/** A chart as a picture that says of itself what it shows, of whom, when, from where, and who may see it. */
export function drawnPicture({ title, about, chart, key, source, page }: Drawn, made: Made): string {
  return chartPicture({
    title,
    about: [about],
    drawn: markup(chart),
    key: renderWords(markup(key)),
    foot: [
      source,
      `Made ${instantName(made.at)}${made.origin && ` from ${made.origin}${page}`}. ${made.marking}.`,
      made.illustrative ? `${made.illustrative}.` : "",
    ],
  });
}
