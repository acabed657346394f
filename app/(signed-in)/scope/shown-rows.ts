import type { ScopeRow } from "@/components/organisations/scope-table";
import { isLowAndFalling } from "@/lib/readings/worth-asking";
import type { Below, MeasureView, Show } from "./scope";

/** What the levels below a scope are called. */
export const BELOW_NAMES: Record<Below, string> = { places: "Places", pcns: "PCNs", practices: "practices" };

/** The rows of the level chosen that the page's filter leaves. */
export function shownRows({ rows, below, show, sustained }: MeasureView): ScopeRow[] {
  const keeps: Record<Show, (row: ScopeRow) => boolean> = {
    all: () => true,
    falling: ({ figure }) => figure !== null && isLowAndFalling(figure),
    sustained: ({ code }) => sustained.has(code),
  };
  return rows[below].filter(below === "practices" ? keeps[show] : keeps.all);
}
