import type { Choice } from "@/components/layout/scope-bar";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { DOMAINS, type Domain, type MetricDefinition } from "@/lib/metrics/definition";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { Parameters } from "@/lib/readings/address";
import {
  gridGroups,
  gridQuery,
  gridRows,
  judgedColumns,
  sureCounts,
  type GridColumn,
  type GridGroup,
  type GridPractice,
  type GridQuery,
  type GridRow,
} from "@/lib/readings/overview";
import { remembered } from "@/lib/server/known-answers";
import { englandIsLoaded } from "@/lib/server/queries/england";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import { nameOf } from "@/lib/server/queries/groups";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { overviewFigures } from "@/lib/server/queries/overview";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { comparatorOf, parameter, type Search } from "../../view";

export type LoadedOverview = {
  system: string;
  kept: Parameters;
  filters: Parameters;
  query: GridQuery;
  columns: GridColumn[];
  groups: GridGroup[];
  domain: Domain | null;
  domains: { key: Domain; measures: number }[];
  compared: Choice;
  all: GridPractice[];
  shown: number;
  /** Practices shown with a column that is worse beyond chance, and how many chance alone would give at the most. */
  sure: number;
  byChance: number;
  /** Columns left out, because no practice is judged in them. */
  unjudged: string[];
};

/** The grid as its address asks for it; null where no practice may be named or no measure has a figure. */
export async function loadOverview(
  scope: FiguresScope,
  month: Period,
  search: Search,
): Promise<LoadedOverview | null> {
  const [system, england] = await Promise.all([nameOf(scope.system), englandIsLoaded(month.end)]);
  const comparator = comparatorOf(search, [
    "SYSTEM",
    "PLACE",
    "PCN",
    ...(england ? (["ENGLAND"] as const) : []),
  ]);
  const domain = DOMAINS.find((each) => each === parameter(search, "domain")) ?? null;
  const grid = await gridOf(scope, { asAt: month.end, comparator, domain });
  if (!grid) return null;
  const { columns, all, ...told } = grid;
  const filters = {
    domain: domain ?? undefined,
    q: parameter(search, "q"),
    place: parameter(search, "place"),
    pcn: parameter(search, "pcn"),
    group: parameter(search, "group"),
  };
  const query = gridQuery(
    { ...filters, search: filters.q, sort: parameter(search, "sort"), order: parameter(search, "order") },
    columns,
  );
  const groups = gridGroups(grid.rows, columns, query);
  const rows = groups.flatMap((group) => group.rows);
  return {
    system,
    kept: {
      system: parameter(search, "system"),
      at: parameter(search, "at"),
      with: parameter(search, "with"),
    },
    filters,
    query,
    columns,
    groups,
    domain,
    domains: told.domains,
    compared: {
      name: "with",
      label: "compared with",
      value: comparator.toLowerCase(),
      options: [
        { value: "system", label: system },
        { value: "place", label: "Their Place" },
        { value: "pcn", label: "Their PCN" },
        ...(england ? [{ value: "england", label: "England" }] : []),
      ],
    },
    all,
    shown: rows.length,
    ...sureCounts(rows),
    unjudged: told.unjudged,
  };
}

type Grid = Pick<LoadedOverview, "all" | "columns" | "domains" | "unjudged"> & { rows: GridRow[] };

/** Every practice the reader may name, in every column: whatever is then sorted, searched and grouped. */
const gridOf = remembered(
  "the overview of practices",
  async (
    scope: FiguresScope,
    { asAt, comparator, domain }: { asAt: Day; comparator: ComparatorKind; domain: Domain | null },
  ): Promise<Grid | null> => {
    const [definitions, practices] = await Promise.all([definitionsOn(asAt), practicesOpenOn(scope, asAt)]);
    const all = practices.filter(({ code, pcn, place }) => {
      const ancestors = [pcn, place, scope.system].filter((above) => above !== null);
      return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
    });
    const { figures, ends } = await overviewFigures(scope, all, definitions, { asAt, comparator });
    if (all.length === 0 || ends.size === 0) return null;
    const measured = [...definitions.values()].filter(
      ({ code, direction }) => direction !== 0 && ends.has(code),
    );
    const offered = domain ? measureColumns(measured, domain) : domainColumns(measured);
    const { judged, unjudged } = judgedColumns(gridRows(all, offered, figures), offered);
    return {
      all,
      columns: judged,
      rows: gridRows(all, judged, figures),
      domains: DOMAINS.map((key) => ({ key, measures: of(measured, key).length })).filter(
        ({ measures }) => measures > 0,
      ),
      unjudged: unjudged.map(({ label }) => label),
    };
  },
);

function of(measured: readonly MetricDefinition[], domain: Domain): MetricDefinition[] {
  return measured.filter((each) => each.domain === domain);
}

function domainColumns(measured: readonly MetricDefinition[]): GridColumn[] {
  return DOMAINS.map((domain) => ({
    key: domain,
    label: DOMAIN_NAMES[domain],
    metrics: of(measured, domain).map(({ code }) => code),
    one: false,
  })).filter(({ metrics }) => metrics.length > 0);
}

function measureColumns(measured: readonly MetricDefinition[], domain: Domain): GridColumn[] {
  return of(measured, domain).map(({ code, shortName }) => ({
    key: code,
    label: shortName,
    metrics: [code],
    one: true,
  }));
}
