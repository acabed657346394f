import { groupBy } from "./group-by";
import type { ListedPractice } from "./practice-list";
import type { Figure } from "./view";

/**
 * How a practice's figure is marked on a map. A diamond needs a look, a circle
 * does not; hollow is within chance, solid beyond it. `unjudged`: it has no figure, or
 * none to be judged.
 */
export type MapMark = {
  shape: "diamond" | "circle" | "low" | "high" | "middle" | "unjudged";
  beyond: "chance" | "95" | "99.8";
};

/** The mark of a figure; null stands for a practice that the source does not have. */
export function mapMark(figure: Figure | null): MapMark {
  const standing = figure?.standing;
  if (!figure || figure.state !== "reported" || !standing?.quartile)
    return { shape: "unjudged", beyond: "chance" };
  const { quartile, verdict } = standing;
  const neutral = figure.metric.direction === 0;
  if (quartile === 1) return { shape: neutral ? "low" : "diamond", beyond: beyond(verdict) };
  if (quartile === 4) return { shape: neutral ? "high" : "circle", beyond: beyond(verdict) };
  return { shape: "middle", beyond: "chance" };
}

function beyond(verdict: string | null): MapMark["beyond"] {
  if (verdict?.endsWith("99.8")) return "99.8";
  return verdict?.endsWith("95") ? "95" : "chance";
}

/** How many practices are worse than chance explains, and the Place with most of them where one has more than any other. */
export function worseByPlace(rows: readonly { placeName: string | null; figure: Figure | null }[]): {
  worse: number;
  most: { name: string; count: number } | null;
} {
  const worse = rows.filter(
    ({ figure }) => figure?.state === "reported" && figure.standing?.verdict?.startsWith("worse"),
  );
  const counts = [...groupBy(worse, ({ placeName }) => placeName)]
    .flatMap(([name, own]) => (name === null ? [] : [{ name, count: own.length }]))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counts;
  const stands = first && second && first.count > second.count;
  return { worse: worse.length, most: stands ? first : null };
}

/** A practice whose figure lies beyond chance, as the map marks it. */
export type BeyondChance = ListedPractice & { figure: Figure; mark: MapMark };

/** The practices beyond chance, the worse (or lower) and the better (or higher), furthest first. */
export function beyondChance(rows: readonly ListedPractice[]): {
  worse: BeyondChance[];
  better: BeyondChance[];
} {
  const all = rows.flatMap((row): BeyondChance[] => {
    const { figure } = row;
    const verdict = figure?.state === "reported" ? figure.standing?.verdict : null;
    return figure && verdict && verdict !== "similar" ? [{ ...row, figure, mark: mapMark(figure) }] : [];
  });
  const rank = ({ figure }: BeyondChance) => figure.standing?.rank ?? 0;
  const isWorse = ({ figure }: BeyondChance) => /^(worse|lower)/.test(figure.standing?.verdict ?? "");
  return {
    worse: all.filter(isWorse).toSorted((a, b) => rank(b) - rank(a)),
    better: all.filter((each) => !isWorse(each)).toSorted((a, b) => rank(a) - rank(b)),
  };
}
