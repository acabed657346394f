import { outliersOf } from "@/components/metrics/beyond";
import { figureSheet } from "@/lib/exports/figure-sheet";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import { inLevelOrder } from "@/lib/readings/level-order";
import { listed } from "@/lib/readings/practice-list";
import type { Figure } from "@/lib/readings/view";
import { today } from "@/lib/server/clock";
import { findMetric } from "@/lib/server/queries/metrics";
import { loadMeasure, type Measure } from "../../(signed-in)/measures/[code]/measure";
import { askedMonth, link, parameter, systemOf } from "../../(signed-in)/view";
import type { Asked, Download } from "../download";
import { figureLines, unnamedFigure } from "../figure-lines";

export type LoadedMeasure = { scope: FiguresScope; definition: MetricDefinition; measure: Measure };

/** The measure as its page has it. "All practices" is the page without its Place. */
export async function measureAsked({ actor, search, all }: Asked): Promise<LoadedMeasure | null> {
  const found = await findMetric(parameter(search, "measure") ?? "", askedMonth(search)?.end ?? today());
  const scope = await systemOf(actor, search);
  if (!found || !scope) return null;
  const wanted = all ? { ...search, place: undefined, with: undefined, show: undefined } : search;
  const measure = await loadMeasure(actor, scope, found.definition, wanted);
  return measure && { scope, definition: found.definition, measure };
}

/** The practices of a measure's page: those the reader may name, then the values of those they may not. */
export const measurePractices: Download = {
  permission: "measure.view",
  async load(asked) {
    const loaded = await measureAsked(asked);
    if (!loaded) return null;
    const { metric, at, rows, query, unnamed } = loaded.measure;
    const named = listed(rows, query).flatMap(({ figure }) => figure ?? []);
    const others = unnamed.map((value) => unnamedFigure(metric, value, at.text));
    return measureSheet(asked, loaded, {
      title: `Practices on ${loaded.definition.name}`,
      figures: [...named, ...others],
    });
  },
};

/** The practices beyond chance on a measure: those worse first, furthest first, as its page lists them. */
export const measureOutliers: Download = {
  permission: "measure.view",
  async load(asked) {
    const loaded = await measureAsked(asked);
    if (!loaded) return null;
    const { worse, better } = outliersOf(loaded.measure.named);
    return measureSheet(asked, loaded, {
      title: `Practices beyond chance on ${loaded.definition.name}`,
      figures: [...worse, ...better],
      named: `${loaded.definition.code}-outliers`,
    });
  },
};

/** System, Places and PCNs on a measure, as far as small cells let the reader see them. */
export const measureGroups: Download = {
  permission: "measure.view",
  async load(asked) {
    const loaded = await measureAsked(asked);
    return (
      loaded &&
      measureSheet(asked, loaded, {
        title: `${loaded.definition.name} by system, Place and PCN`,
        figures: inLevelOrder(loaded.measure.groups),
        named: `${loaded.definition.code}-groups`,
      })
    );
  },
};

async function measureSheet(
  { all, search, made }: Asked,
  { scope, definition, measure }: LoadedMeasure,
  { title, figures, named }: { title: string; figures: readonly Figure[]; named?: string },
) {
  const asAt = askedMonth(search)?.end ?? measure.at.end;
  const sat = new Map(measure.rows.map((row) => [row.code, row]));
  const place = measure.places.find(({ code }) => code === measure.place)?.label;
  return figureSheet({
    title,
    lines: await figureLines(scope, {
      figures,
      definitions: new Map([[definition.code, definition]]),
      where: (code) => sat.get(code ?? "") ?? null,
      asAt,
    }),
    definitions: [definition],
    scope: { code: scope.system, name: measure.system },
    asAt,
    filters: measure.place && !all ? [`Place: ${place ?? measure.place}`] : [],
    page: link(`/measures/${definition.code}`, measure.kept),
    made,
    ...(named ? { named } : {}),
  });
}
