import { SpineChart } from "@/components/charts/spine-chart";
import { COMPARATOR_HEADINGS } from "@/components/metrics/comparator-headings";
import { CHECK_KEY } from "@/components/metrics/words";
import { fileName } from "@/lib/exports/file-name";
import type { FiguresScope } from "@/lib/permissions/figures";
import { dayName } from "@/lib/periods/period";
import type { Figure } from "@/lib/readings/view";
import { sourceDatesOf } from "@/lib/server/queries/source-dates";
import type { Asked } from "../downloads/download";
import { practiceAsked } from "../downloads/practice-asked";
import { drawnPicture, type Picture } from "./picture";

/** A practice's measures on their spines, with the page's own filter and comparator. */
export async function spinePicture(asked: Asked): Promise<Picture | null> {
  const loaded = await practiceAsked(asked);
  if (!loaded || loaded.shown.length === 0) return null;
  const { practice, scope, asAt, shown, kind, against } = loaded;
  const under = [practice.pcn?.name, practice.place?.name].filter(Boolean).join(", ");
  const sources = [...new Set(shown.map(({ metric }) => metric.source))].toSorted();
  return {
    fileName: fileName({ metric: "practice-profile", scope: practice.code, period: "latest", asAt }),
    svg: drawnPicture(
      {
        title: `${practice.name}: ${shown.length} measures compared with ${against}`,
        about: `${practice.name} (${practice.code})${under && `, ${under}`}; each measure at its newest period, named at the right`,
        chart: <SpineChart heading="Practice" against={COMPARATOR_HEADINGS[kind]} figures={shown} />,
        key: <>{KEY}</>,
        source: `Source: ${sources.join("; ")}. ${await loadedUntil(scope, shown)}As at ${dayName(asAt)}.`,
        page: `/practices/${practice.code}`,
      },
      asked.made,
    ),
  };
}

/** The newest load behind the figures. */
async function loadedUntil(scope: FiguresScope, figures: readonly Figure[]): Promise<string> {
  const sourceOf = await sourceDatesOf(scope, figures);
  const last = figures
    .flatMap((figure) => sourceOf(figure)?.loadedOn ?? [])
    .toSorted()
    .at(-1);
  return last ? `Loaded until ${dayName(last)}. ` : "";
}

const KEY =
  "Light band: 2nd to 98th percentile; darker: the middle half; upright line: the comparator. Right is better, or higher where neither way is. " +
  "Diamond: worse quarter; circle: elsewhere; solid is beyond chance, hollow is not. Line through it: 95% interval. " +
  `Beside a national figure: ${CHECK_KEY}.`;
