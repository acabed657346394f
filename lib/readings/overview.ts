import type { FigureCheck } from "@/lib/appointments/figure-check";
import {
  domainStanding,
  letterOf,
  measureLetter,
  SELDOM,
  type DomainStanding,
  type GridFigure,
  type Letter,
} from "./domain-standing";

/** A practice of the grid with what it sits under. */
export type GridPractice = {
  code: string;
  name: string;
  pcn: string | null;
  pcnName: string | null;
  place: string | null;
  placeName: string | null;
};

/** What a column gathers: the measures of a domain, or one measure. */
export type GridColumn = { key: string; label: string; metrics: readonly string[]; one: boolean };

export type GridCell = {
  letter: Letter;
  standing: DomainStanding;
  figures: readonly GridFigure[];
  /** What the practice says of the national appointment figures behind it; null where there are none. */
  check: FigureCheck["is"] | null;
};
export type GridRow = GridPractice & { cells: readonly GridCell[]; all: DomainStanding };

/** Each practice's cells, in the order of the columns, and what all columns say together. */
export function gridRows(
  practices: readonly GridPractice[],
  columns: readonly GridColumn[],
  figuresOf: ReadonlyMap<string, ReadonlyMap<string, GridFigure>>,
): GridRow[] {
  return practices.map((practice) => {
    const own = figuresOf.get(practice.code);
    const cells = columns.map(({ metrics, one }) => {
      const figures = metrics.flatMap((metric) => own?.get(metric) ?? []);
      const standing = domainStanding(figures);
      const [only] = figures;
      const letter = one && only ? measureLetter(only) : letterOf(standing);
      return { letter, standing, figures, check: checkOfCell(figures) };
    });
    return { ...practice, cells, all: domainStanding(cells.flatMap(({ figures }) => figures)) };
  });
}

/** Disputed where one of them is; verified only where all are. */
function checkOfCell(figures: readonly GridFigure[]): GridCell["check"] {
  const said = figures.map(({ check }) => check);
  return (["disputed", "not-verified", "verified"] as const).find((each) => said.includes(each)) ?? null;
}

/** Practices with a column that is worse beyond chance, and how many chance alone would give at the most. */
export function sureCounts(rows: readonly GridRow[]): { sure: number; byChance: number } {
  const sure = rows.filter(({ cells }) => cells.some(({ standing }) => standing.worse.beyondChance)).length;
  const byChance = rows.reduce((sum, { cells }) => {
    const judged = cells.filter(({ standing }) => standing.judged > 0).length;
    return sum + 1 - (1 - SELDOM) ** judged;
  }, 0);
  return { sure, byChance: Math.round(byChance) };
}

/** The columns in which some practice is judged, and those in which none is. */
export function judgedColumns(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
): { judged: GridColumn[]; unjudged: GridColumn[] } {
  const isJudged = (_column: GridColumn, index: number) =>
    rows.some(({ cells }) => cells[index]?.letter !== "N");
  return {
    judged: columns.filter(isJudged),
    unjudged: columns.filter((column, index) => !isJudged(column, index)),
  };
}

export const GROUPINGS = ["pcn", "place", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];
export type GridOrder = "ascending" | "descending";

export type GridQuery = {
  place: string | null;
  pcn: string | null;
  search: string | null;
  group: Grouping;
  /** "name", "worse", "better" or the key of a column. */
  sort: string;
  order: GridOrder;
};

type Asked = { [Key in keyof GridQuery]?: string | undefined };

/** Reads the grid's state from its address. What makes no sense is as if it were not there. */
export function gridQuery(asked: Asked, columns: readonly GridColumn[]): GridQuery {
  const known = ["name", "worse", "better", ...columns.map(({ key }) => key)];
  const sort = known.find((each) => each === asked.sort) ?? "name";
  return {
    place: asked.place?.toUpperCase() ?? null,
    pcn: asked.pcn?.toUpperCase() ?? null,
    search: asked.search || null,
    group: GROUPINGS.find((each) => each === asked.group) ?? "pcn",
    sort,
    order: asked.order === "ascending" || asked.order === "descending" ? asked.order : firstOrder(sort),
  };
}

/** Counts start with the most; names with A. */
function firstOrder(sort: string): GridOrder {
  return sort === "name" ? "ascending" : "descending";
}

export function nextGridOrder(query: GridQuery, sort: string): GridOrder {
  if (query.sort !== sort) return firstOrder(sort);
  return query.order === "ascending" ? "descending" : "ascending";
}

export type GridGroup = { key: string; name: string | null; rows: GridRow[] };

/** The rows that match, in order, within their PCN or Place where they are grouped. */
export function gridGroups(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  query: GridQuery,
): GridGroup[] {
  const found = rows.filter((row) => matches(row, query)).toSorted(comparing(columns, query));
  if (query.group === "none") return found.length === 0 ? [] : [{ key: "all", name: null, rows: found }];
  const kind = query.group;
  const groups = new Map<string, GridGroup>();
  for (const row of found) {
    const key = row[kind] ?? "";
    const group = groups.get(key) ?? { key, name: row[`${kind}Name`], rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  // Practices in no PCN or Place stand last.
  return [...groups.values()].toSorted(
    (a, b) => Number(a.name === null) - Number(b.name === null) || byName(a.name ?? "", b.name ?? ""),
  );
}

function matches(row: GridRow, { place, pcn, search }: GridQuery): boolean {
  if (place !== null && row.place !== place) return false;
  if (pcn !== null && row.pcn !== pcn) return false;
  const name = `${row.name} ${row.code}`.toLowerCase();
  return (search ?? "")
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word));
}

/** Most worse first, fewest better between equals; what is not judged comes last either way round. */
function comparing(columns: readonly GridColumn[], { sort, order }: GridQuery) {
  const way = order === "ascending" ? 1 : -1;
  const column = columns.findIndex(({ key }) => key === sort);
  return (a: GridRow, b: GridRow): number => {
    if (sort === "name") return way * byName(a.name, b.name);
    const [one, other] = [a, b].map((row) => (column < 0 ? row.all : row.cells[column]?.standing));
    if (!one || !other) return byName(a.name, b.name);
    const unjudged = Number(one.judged === 0) - Number(other.judged === 0);
    const [first, second] =
      sort === "better" ? (["better", "worse"] as const) : (["worse", "better"] as const);
    return (
      unjudged ||
      way * (one[first].count - other[first].count) ||
      way * (other[second].count - one[second].count) ||
      byName(a.name, b.name)
    );
  };
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, "en-GB");
}
