import type { FiguresScope } from "@/lib/permissions/figures";
import type { ComparatorLines } from "./view";

/** Others of whom fewer than this stand behind a line are not summed for those who may not name them. */
export const FEWEST_OTHERS = 5;

/**
 * Whether a comparator's lines, and a standing among them, may be shown. A line
 * drawn from few others would tell what those are to a reader who knows one of
 * them, so it is left out for readers who may not name its practices.
 */
export function linesMayShow(
  scope: FiguresScope,
  { kind, code, n }: Pick<ComparatorLines, "kind" | "code" | "n">,
): boolean {
  if (kind === "SYSTEM" || kind === "ENGLAND") return true;
  return scope.named.includes(scope.system) || scope.named.includes(code) || n - 1 >= FEWEST_OTHERS;
}
