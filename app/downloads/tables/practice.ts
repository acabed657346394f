import type { FigureLine } from "@/lib/exports/figure-line";
import { figureSheet } from "@/lib/exports/figure-sheet";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { Noted } from "@/lib/readings/annotations";
import { FIGURE_FILTERS } from "@/lib/readings/figure-filters";
import { interventionsByMetric } from "@/lib/server/queries/assurance/interventions";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines } from "../figure-lines";
import { practiceAsked } from "../practice-asked";

/** A practice's profile: the newest figure of each measure that the page's filter leaves, or all. */
export const practice: Download = {
  permission: "practice.view",
  async load(asked) {
    const loaded = await practiceAsked(asked);
    if (!loaded) return null;
    const { practice: found, scope, asAt, shown, filter, against } = loaded;
    const definitions = await definitionsOn(asAt);
    const tried = await interventionsByMetric(asked.actor, found.code);
    const where = {
      pcn: found.pcn?.code ?? null,
      pcnName: found.pcn?.name ?? null,
      place: found.place?.code ?? null,
      placeName: found.place?.name ?? null,
    };
    return figureSheet({
      title: `Every measure of ${found.name}`,
      named: "practice-profile",
      lines: await figureLines(scope, { figures: shown, definitions, where: () => where, asAt }),
      more: tried.size > 0 ? [triedColumn(tried)] : [],
      definitions: shown.flatMap(({ metric }) => definitions.get(metric.code) ?? []),
      scope: found,
      asAt,
      filters: [
        `Compared with ${against}`,
        ...(filter === "all"
          ? []
          : FIGURE_FILTERS.filter(({ value }) => value === filter).map(({ label }) => label)),
      ],
      page: link(`/practices/${found.code}`, {
        at: parameter(asked.search, "at"),
        with: parameter(asked.search, "with"),
        show: filter === "all" ? undefined : filter,
      }),
      made: asked.made,
    });
  },
};

function triedColumn(tried: ReadonlyMap<string, readonly Noted[]>): ExportColumn<FigureLine> {
  return {
    name: "actions_and_support",
    heading: "Actions and support",
    unit: "",
    meaning: "What was agreed or offered for the measure, and what 3 and 6 months before and after say",
    cell: ({ figure }) => (tried.get(figure.metric.code) ?? []).map(({ reason }) => reason).join(" ") || null,
  };
}
