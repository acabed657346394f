import type { Figure } from "@/lib/readings/view";

export type Beyond = "worse" | "better" | "neither" | null;

/** Which way a figure lies beyond the adjusted 95% limits; "neither" where neither way is better. */
export function beyondOf({ state, standing, metric }: Figure): Beyond {
  const verdict = standing?.verdict;
  if (state !== "reported" || !verdict || verdict === "similar") return null;
  if (metric.direction === 0) return "neither";
  return verdict.startsWith("worse") ? "worse" : "better";
}

export function isBeyond998({ state, standing }: Figure): boolean {
  return state === "reported" && standing?.verdict?.endsWith("99.8") === true;
}
