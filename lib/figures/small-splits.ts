import { groupsBehind, publishableInAll, type PracticeOf } from "./small-cells";

/** A practice, and on which side of the split it is: whether it sent something, or did something. */
export type SplitPractice = PracticeOf & { did: boolean };

/**
 * The areas of which it may be told how many of their practices did something,
 * and so how many did not: neither count, nor any sum or difference of counts
 * that are told, is of fewer practices than `floor`, none included. How many
 * practices each area has is known to everybody.
 */
export function publishableSplit(
  system: string,
  practices: readonly SplitPractice[],
  floor: number,
): Set<string> {
  const sides = [practices.filter(({ did }) => did), practices.filter(({ did }) => !did)];
  // All of them too: a PCN may be in one Place with either side of it, and in two with both.
  const shown = publishableInAll(
    [practices, ...sides].map((some) => groupsBehind(system, some)),
    floor,
  );
  const isTold = (some: readonly SplitPractice[]) =>
    [true, false].every((side) => some.filter(({ did }) => did === side).length >= floor);

  /** Nothing of a side is left beside the shown: then all of what is left is on the other, and one must go too. */
  const close = (members: readonly SplitPractice[], below: "place" | "pcn") => {
    const codes = [...new Set(members.map((each) => each[below]))].filter((code) => code !== null);
    const areas = codes
      .filter((code) => shown.has(code))
      .map((code) => ({ code, members: members.filter((each) => each[below] === code) }));
    const left = members.filter((each) => !shown.has(each[below] ?? ""));
    if (left.length === 0 || isTold(left)) return;
    const [smallest] = areas.toSorted(
      (a, b) => a.members.length - b.members.length || (a.code < b.code ? -1 : 1),
    );
    if (!smallest) return;
    for (const { pcn } of below === "place" ? smallest.members : []) shown.delete(pcn ?? "");
    shown.delete(smallest.code);
  };
  close(practices, "place");
  const places = new Set(practices.map(({ place }) => place));
  for (const code of places)
    if (shown.has(code ?? ""))
      close(
        practices.filter(({ place }) => place === code),
        "pcn",
      );
  return shown;
}
