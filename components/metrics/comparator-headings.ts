import type { ComparatorLines } from "@/lib/readings/view";

/** The heading of a column of what figures are compared with. */
export const COMPARATOR_HEADINGS: Record<ComparatorLines["kind"], string> = {
  SYSTEM: "System",
  PLACE: "Place",
  PCN: "PCN",
  ENGLAND: "England",
  SIMILAR: "Similar",
  GROUP: "Group",
};
