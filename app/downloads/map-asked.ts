import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Parameters } from "@/lib/readings/address";
import { mapOf, type MapOf } from "../(signed-in)/practices/map/map-of";
import { chosenMeasure, measuresOn } from "../(signed-in)/practices/chosen-measure";
import { monthsOf, parameter, systemOf } from "../(signed-in)/view";
import type { Asked } from "./download";

export type LoadedMap = {
  scope: FiguresScope;
  asAt: Day;
  definition: MetricDefinition;
  definitions: Map<string, MetricDefinition>;
  map: MapOf;
  /** The page's parameters but for the Place. */
  kept: Parameters;
};

/** The map as its page has it; of every Place where all are asked for. */
export async function mapAsked({ actor, search, all }: Asked): Promise<LoadedMap | null> {
  const scope = await systemOf(actor, search);
  const months = scope && (await monthsOf(scope, search));
  if (!scope || !months) return null;
  const asAt = months.month.end;
  const definitions = await measuresOn(scope, asAt);
  const definition = chosenMeasure(definitions, parameter(search, "measure"));
  if (!definition) return null;
  const kept = {
    system: parameter(search, "system"),
    at: parameter(search, "at"),
    with: parameter(search, "with"),
    measure: parameter(search, "measure"),
  };
  const asked = all ? { ...search, place: undefined } : search;
  const map = await mapOf(scope, { definition, months, search: asked, kept });
  return { scope, asAt, definition, definitions, map, kept };
}
