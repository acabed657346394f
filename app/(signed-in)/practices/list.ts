import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Period } from "@/lib/periods/period";
import type { SeenLevels } from "@/lib/pqaf/seen-levels";
import { lastingWords } from "@/components/organisations/scope-words";
import { presetCounts, presetKeeps, presetOf, type Preset } from "@/lib/readings/presets";
import { listed, listQuery, type ListedPractice, type ListQuery } from "@/lib/readings/practice-list";
import { today } from "@/lib/server/clock";
import { levelsSeen } from "@/lib/server/queries/assurance/levels-seen";
import { newestAt, periodsOfMetric } from "@/lib/server/queries/periods";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { isNamed, usableGroups } from "@/lib/server/queries/peers";
import { metricFigures } from "@/lib/server/queries/readings";
import { savedGroupsOf, type SavedGroup } from "@/lib/server/queries/saved-groups";
import { settingsOn } from "@/lib/server/queries/settings";
import { sustainedPractices } from "@/lib/server/queries/sustained";
import { monthsOf, parameter, type Months, type Search } from "../view";
import { chosenMeasure, measuresOn } from "./chosen-measure";

/** The practices of a system on one measure, as the list and its downloads have them. */
export type PracticeList = {
  months: Months;
  query: ListQuery;
  /** The measures to choose from, and the one chosen. */
  definitions: Map<string, MetricDefinition>;
  definition: MetricDefinition;
  /** Every practice the reader may name, and those that the address asks for, in its order. */
  practices: ListedPractice[];
  rows: ListedPractice[];
  /** The saved groups to choose from, and the one chosen. */
  groups: SavedGroup[];
  group: SavedGroup | null;
  /** The lists people ask for, with how many each keeps of the practices found, and the one chosen. */
  presets: { value: Preset; label: string; count: number }[];
  preset: Preset | null;
  /** How long counts as lasting on the measure, in words. */
  lasting: string;
  found: number;
  /** The levels that the reader may see, as they stand today; of others none. */
  levels: ReadonlyMap<string, SeenLevels>;
};

/** Null before anything is loaded. */
export async function loadPractices(
  actor: Actor,
  scope: FiguresScope,
  search: Search,
): Promise<PracticeList | null> {
  const months = await monthsOf(scope, search);
  if (!months) return null;
  const query = listQuery({
    place: parameter(search, "place"),
    pcn: parameter(search, "pcn"),
    quarter: parameter(search, "quarter"),
    search: parameter(search, "q"),
    sort: parameter(search, "sort"),
    order: parameter(search, "order"),
  });
  const definitions = await measuresOn(scope, months.month.end);
  const definition = chosenMeasure(definitions, parameter(search, "measure"));
  if (!definition) return null;
  const at = newestAt(await periodsOfMetric(scope, definition.code), months.month.end);
  const [{ practices, groups }, sustained, levels] = await Promise.all([
    practicesWithFigures(actor, scope, { definition, at, months }),
    at && definition.direction !== 0 ? sustainedAt(scope, definition.code, at) : null,
    canAnywhere(actor, "decided-level.view") ? levelsSeen(actor, scope.system, today()) : new Map(),
  ]);
  const group = groups.find(({ id }) => String(id) === parameter(search, "group")) ?? null;
  const members = group && new Set(group.members);
  const found = listed(
    practices.filter(({ code }) => members === null || members.has(code)),
    query,
  );
  const preset = presetOf(parameter(search, "show"));
  return {
    months,
    query,
    definitions,
    definition,
    practices,
    groups,
    group,
    preset,
    presets: definition.direction === 0 ? [] : presetCounts(found, sustained?.practices ?? NONE),
    lasting: sustained?.lasting ?? "",
    found: found.length,
    levels,
    rows: preset
      ? found.filter(({ figure }) => presetKeeps(preset, figure, sustained?.practices ?? NONE))
      : found,
  };
}

/** The practices that stay in the system's worse quarter of a measure, and how long that is in words. */
export async function sustainedAt(
  scope: FiguresScope,
  metric: string,
  at: Period,
): Promise<{ practices: Set<string>; lasting: string }> {
  const { "sustained-periods": needed } = await settingsOn(at.end);
  return {
    practices: await sustainedPractices(scope, { metric, at, comparator: scope.system, needed }),
    lasting: lastingWords(needed[at.cadence], at.cadence),
  };
}

const NONE: ReadonlySet<string> = new Set();

type Wanted = { definition: MetricDefinition; at: Period | null; months: Months };

async function practicesWithFigures(
  actor: Actor,
  scope: FiguresScope,
  { definition, at, months: { month } }: Wanted,
): Promise<{ practices: ListedPractice[]; groups: SavedGroup[] }> {
  const [practices, saved, figures] = await Promise.all([
    practicesOpenOn(scope, month.end),
    savedGroupsOf(actor),
    at && metricFigures(scope, { metric: definition.code, at, asAt: month.end }, "SYSTEM"),
  ]);
  const byCode = new Map(figures?.practices.map((figure) => [figure.organisation.code, figure]));
  return {
    practices: practices
      .filter((practice) => isNamed(scope, practice))
      .map((practice) => ({ ...practice, figure: byCode.get(practice.code) ?? null })),
    groups: usableGroups(scope, saved, practices),
  };
}
