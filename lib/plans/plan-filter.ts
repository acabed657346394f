import { BANDS, bandName, parseBand, type Band } from "./band";
import type { PlanLine } from "./plan-line";
import { parseStatus, STATUSES, statusName, type Status } from "./status";

export const PLAN_VIEWS = ["table", "timeline", "board"] as const;
export const GROUPS = ["theme", "timeframe", "owner", "status", "none"] as const;
export const SORTS = ["plan", "title", "timeframe", "status", "next", "moved", "owner"] as const;

/** What the plan is narrowed to and in what order it is read. */
export type PlanFilter = {
  view: (typeof PLAN_VIEWS)[number];
  theme: string | null;
  /** Only the segments of the operating model, by theme code. */
  segment: string | null;
  timeframe: Band | null;
  place: string | null;
  owner: string | null;
  status: Status | null;
  forum: string | null;
  mine: boolean;
  late: boolean;
  silent: boolean;
  group: (typeof GROUPS)[number];
  sort: (typeof SORTS)[number];
  descending: boolean;
};

/** Its names in an address. */
export const FILTER_NAMES = [
  "view",
  "theme",
  "segment",
  "timeframe",
  "place",
  "owner",
  "status",
  "forum",
  "mine",
  "late",
  "silent",
  "group",
  "sort",
  "order",
] as const;

/** Reads it from an address. What makes no sense is as if it were not there. */
export function planFilter(asked: (name: (typeof FILTER_NAMES)[number]) => string | undefined): PlanFilter {
  const one = <Value extends string>(
    name: (typeof FILTER_NAMES)[number],
    of: readonly Value[],
    first: Value,
  ) => of.find((each) => each === asked(name)) ?? first;
  return {
    view: one("view", PLAN_VIEWS, "table"),
    theme: asked("theme") ?? null,
    segment: asked("segment") ?? null,
    timeframe: parseBand(asked("timeframe") ?? ""),
    place: asked("place")?.toUpperCase() ?? null,
    owner: asked("owner") ?? null,
    status: parseStatus(asked("status") ?? ""),
    forum: asked("forum") ?? null,
    mine: asked("mine") === "1",
    late: asked("late") === "1",
    silent: asked("silent") === "1",
    group: one("group", GROUPS, "theme"),
    sort: one("sort", SORTS, "plan"),
    descending: asked("order") === "descending",
  };
}

/** Whether anything is narrowed. */
export function narrows(filter: PlanFilter): boolean {
  const { theme, segment, timeframe, place, owner, status, forum, mine, late, silent } = filter;
  return [theme, segment, timeframe, place, owner, status, forum].some(Boolean) || mine || late || silent;
}

/** An action of the whole system is part of every Place. A person's own are those they own. */
export function filtered(lines: readonly PlanLine[], filter: PlanFilter, me: string): PlanLine[] {
  const { theme, segment, timeframe, place, owner, status, forum, mine, late, silent } = filter;
  return lines.filter(
    (line) =>
      (theme === null || line.theme === theme) &&
      (segment === null || (line.segment && line.theme === segment)) &&
      (timeframe === null || line.band === timeframe) &&
      (place === null || line.places.length === 0 || line.places.includes(place)) &&
      (owner === null || (owner === "none" ? line.owner === "" : line.owner === owner)) &&
      (status === null || line.status === status) &&
      (forum === null || line.forum === forum) &&
      (!mine || line.ownerId === me) &&
      (!late || line.late) &&
      (!silent || line.silent !== null),
  );
}

/** In the order asked for; what is equal stays in the plan's own order. */
export function sorted(lines: readonly PlanLine[], { sort, descending }: PlanFilter): PlanLine[] {
  const way = descending ? -1 : 1;
  return lines.toSorted((one, other) => way * compared(one, other, sort));
}

function compared(one: PlanLine, other: PlanLine, sort: PlanFilter["sort"]): number {
  switch (sort) {
    case "plan":
      return 0;
    case "title":
      return one.title.localeCompare(other.title, "en-GB");
    case "timeframe":
      return BANDS.indexOf(one.band) - BANDS.indexOf(other.band);
    case "status":
      return STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status);
    case "next":
      return one.next.on.localeCompare(other.next.on);
    case "moved":
      return one.slippage.times - other.slippage.times;
    case "owner":
      return one.owner.localeCompare(other.owner, "en-GB");
  }
}

export type PlanGroup = { key: string; name: string; lines: PlanLine[] };

/** Under headings, in the plan's order of them; those without a line are left out. */
export function grouped(lines: readonly PlanLine[], group: PlanFilter["group"]): PlanGroup[] {
  if (group === "none")
    return lines.length === 0 ? [] : [{ key: "all", name: "All actions", lines: [...lines] }];
  const groups = new Map<string, PlanGroup>(
    headings(group).map((each) => [each.key, { ...each, lines: [] }]),
  );
  for (const line of lines) {
    const { key, name } = headingOf(line, group);
    const found = groups.get(key) ?? { key, name, lines: [] };
    found.lines.push(line);
    groups.set(key, found);
  }
  return [...groups.values()].filter((each) => each.lines.length > 0);
}

/** Headings whose order is not that of the lines. */
function headings(group: PlanFilter["group"]): { key: string; name: string }[] {
  if (group === "timeframe") return BANDS.map((band) => ({ key: band, name: bandName(band) }));
  if (group === "status") return STATUSES.map((status) => ({ key: status, name: statusName(status) }));
  return [];
}

function headingOf(line: PlanLine, group: PlanFilter["group"]): { key: string; name: string } {
  switch (group) {
    case "timeframe":
      return { key: line.band, name: bandName(line.band) };
    case "status":
      return { key: line.status, name: statusName(line.status) };
    case "owner":
      return { key: line.owner, name: line.owner || "No owner yet" };
    default:
      return { key: line.theme, name: line.themeName };
  }
}
