import type { Figure } from "./view";

/** A practice in a list, with its figure of the measure chosen where it has one. */
export type ListedPractice = {
  code: string;
  name: string;
  pcn: string | null;
  pcnName: string | null;
  place: string | null;
  placeName: string | null;
  figure: Figure | null;
};

export const SORTS = ["rank", "name", "place", "pcn", "value", "n", "change"] as const;
export type Sort = (typeof SORTS)[number];
export type Order = "ascending" | "descending";

export type ListQuery = {
  place: string | null;
  pcn: string | null;
  quarter: number | null;
  /** Part of a name, or a code. */
  search: string | null;
  sort: Sort;
  order: Order;
};

/** Rank starts with the worst, because that is what a list of practices is read for. */
const FIRST_ORDER: Record<Sort, Order> = {
  rank: "descending",
  name: "ascending",
  place: "ascending",
  pcn: "ascending",
  value: "ascending",
  n: "descending",
  change: "ascending",
};

type Asked = { [Key in keyof ListQuery]?: string | undefined };

/** Reads a list's state from its address. What makes no sense is as if it were not there. */
export function listQuery(asked: Asked): ListQuery {
  const sort = SORTS.find((each) => each === asked.sort) ?? "rank";
  const quarter = Number(asked.quarter);
  return {
    place: asked.place?.toUpperCase() ?? null,
    pcn: asked.pcn?.toUpperCase() ?? null,
    quarter: [1, 2, 3, 4].includes(quarter) ? quarter : null,
    search: asked.search || null,
    sort,
    order: asked.order === "ascending" || asked.order === "descending" ? asked.order : FIRST_ORDER[sort],
  };
}

/** The order a heading's link asks for: the column's own first, then the other way. */
export function nextOrder(query: ListQuery, sort: Sort): Order {
  if (query.sort !== sort) return FIRST_ORDER[sort];
  return query.order === "ascending" ? "descending" : "ascending";
}

/** The practices that match, in order. Those without what they are ordered by come last, either way round. */
export function listed<Row extends ListedPractice>(practices: readonly Row[], query: ListQuery): Row[] {
  const found = practices.filter((practice) => matches(practice, query));
  const way = query.order === "ascending" ? 1 : -1;
  return found.toSorted((a, b) => {
    const [one, other] = [keyOf(a, query.sort), keyOf(b, query.sort)];
    if (one === null || other === null) return compareNull(one, other) || byName(a, b);
    return way * compare(one, other) || byName(a, b);
  });
}

function matches(practice: ListedPractice, { place, pcn, quarter, search }: ListQuery): boolean {
  if (place !== null && practice.place !== place) return false;
  if (pcn !== null && practice.pcn !== pcn) return false;
  if (quarter !== null && practice.figure?.standing?.quartile !== quarter) return false;
  if (search === null) return true;
  const words = search.toLowerCase().split(/\s+/);
  const name = `${practice.name} ${practice.code}`.toLowerCase();
  return words.every((word) => name.includes(word));
}

function keyOf({ name, placeName, pcnName, figure }: ListedPractice, sort: Sort): string | number | null {
  switch (sort) {
    case "name":
      return name;
    case "place":
      return placeName;
    case "pcn":
      return pcnName;
    case "value":
      return figure?.value ?? null;
    case "n":
      return figure?.denominator ?? null;
    case "change":
      return figure?.acrossBreak ? null : (figure?.changeYear ?? null);
    case "rank":
      return figure?.standing?.rank ?? null;
  }
}

function compare(one: string | number, other: string | number): number {
  return typeof one === "string" ? one.localeCompare(String(other), "en-GB") : one - Number(other);
}

function compareNull(one: unknown, other: unknown): number {
  return Number(one === null) - Number(other === null);
}

function byName(a: ListedPractice, b: ListedPractice): number {
  return a.name.localeCompare(b.name, "en-GB");
}
