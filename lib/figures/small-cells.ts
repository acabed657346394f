import { formatCount } from "./format";

/** A count of practices as readers of aggregates see it: "fewer than 5", zero too. */
export function practicesShown(count: number, floor: number): string {
  return count < floor ? `fewer than ${floor}` : formatCount(count);
}

/** How many practices stand behind a figure: a system over its Places over their PCNs. */
export type Group = {
  code: string;
  /** Practices directly in it, in none of the groups below. */
  own: number;
  below: readonly Group[];
};

/**
 * The groups whose figures readers of aggregates may see, so that neither a
 * figure nor any sum or difference of figures is about fewer than `floor`
 * practices: a group stands on at least that many, and what is left of it
 * beside the shown groups below is nothing or at least that many. Where too few
 * would be left, the smallest group below is hidden with them, because it costs
 * readers least (the first by code of equals, so that every page hides the same).
 *
 * Hiding more than this is always safe: what is left only grows.
 */
export function publishable(root: Group, floor: number): Set<string> {
  return sizeOf(root) < floor ? new Set() : new Set(shownFrom(root, floor));
}

/**
 * The groups that may be shown in every one of the figures. Figures that share
 * counts, such as two measures of the same appointments or a quarter and its
 * months, are published together: what one hides another must not give back.
 */
export function publishableInAll(roots: readonly Group[], floor: number): Set<string> {
  const [first, ...rest] = roots.map((root) => publishable(root, floor));
  const shown = [...(first ?? [])].filter((code) => rest.every((others) => others.has(code)));
  return new Set(shown);
}

function shownFrom(group: Group, floor: number): string[] {
  const largestFirst = group.below
    .map((below) => ({ below, size: sizeOf(below) }))
    .toSorted((a, b) => b.size - a.size || (a.below.code < b.below.code ? 1 : -1));

  const shown = largestFirst.filter(({ size }) => size >= floor);
  const hidden = largestFirst.filter(({ size }) => size < floor);
  const left = hidden.reduce((sum, { size }) => sum + size, group.own);
  if (left > 0 && left < floor) shown.pop();
  return [group.code, ...shown.flatMap(({ below }) => shownFrom(below, floor))];
}

function sizeOf(group: Group): number {
  return group.below.reduce((sum, below) => sum + sizeOf(below), group.own);
}

/** Where a practice belongs on the figure's last day; null where it has none. */
export type PracticeOf = { pcn: string | null; place: string | null };

/**
 * The groups behind a figure of a system. A PCN with practices in two Places is
 * part of neither, and its figure less one Place's share could give a practice
 * away: its practices count in their Places and it has no group of its own.
 */
export function groupsBehind(system: string, practices: readonly PracticeOf[]): Group {
  const placesOf = grouped(practices, (practice) => practice.pcn);
  const inOnePlace = ({ pcn }: PracticeOf) =>
    new Set(placesOf.get(pcn)?.map((practice) => practice.place)).size === 1;

  const byPlace = grouped(practices, (practice) => practice.place);
  const places = named(byPlace).map(([code, inPlace]) => {
    const byPcn = grouped(inPlace, (practice) => (inOnePlace(practice) ? practice.pcn : null));
    const pcns = named(byPcn).map(([pcn, inPcn]) => ({ code: pcn, own: inPcn.length, below: [] }));
    return { code, own: byPcn.get(null)?.length ?? 0, below: pcns };
  });
  return { code: system, own: byPlace.get(null)?.length ?? 0, below: places };
}

type Groups = Map<string | null, PracticeOf[]>;

function grouped(practices: readonly PracticeOf[], keyOf: (practice: PracticeOf) => string | null): Groups {
  const groups: Groups = new Map();
  for (const practice of practices) {
    const key = keyOf(practice);
    groups.set(key, [...(groups.get(key) ?? []), practice]);
  }
  return groups;
}

function named(groups: Groups): [string, PracticeOf[]][] {
  return [...groups].flatMap(([key, practices]) => (key === null ? [] : [[key, practices]]));
}
