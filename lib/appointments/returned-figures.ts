import { countOf, type Cell, type Counts } from "./cells";

/**
 * The national figures a return asks about, in the order of the page. Each is a
 * sum of cells of national appointment data, so that it is derived from what was
 * loaded and never typed in.
 */
export const RETURNED_FIGURES = [
  "total",
  "staff-gp",
  "staff-other",
  "mode-face-to-face",
  "mode-telephone",
  "mode-online",
  "mode-home-visit",
  "status-attended",
  "status-dna",
  "status-unknown",
  "same-day",
  "within-14-days",
  "urgent",
  "urgent-same-day",
] as const;

export type ReturnedFigure = (typeof RETURNED_FIGURES)[number];

export type FigureDefinition = {
  /** The heading its lines stand under. */
  group: string;
  name: string;
  /** Added up. */
  cells: readonly Cell[];
  /** What its share is a share of: all appointments, those with a known outcome, or the urgent ones. None for the total. */
  shareOf: readonly ReturnedFigure[];
};

const WITHIN_14: readonly Cell[] = ["wait:same-day", "wait:1-day", "wait:2-7-days", "wait:8-14-days"];

const DEFINITIONS: Record<ReturnedFigure, FigureDefinition> = {
  total: { group: "Total", name: "All appointments", cells: ["appointments"], shareOf: [] },
  "staff-gp": { group: "Who with", name: "GP", cells: ["staff:gp"], shareOf: ["total"] },
  "staff-other": {
    group: "Who with",
    name: "Other staff, or not recorded",
    cells: ["staff:other", "staff:unknown"],
    shareOf: ["total"],
  },
  "mode-face-to-face": {
    group: "How",
    name: "Face to face",
    cells: ["mode:face-to-face"],
    shareOf: ["total"],
  },
  "mode-telephone": { group: "How", name: "Telephone", cells: ["mode:telephone"], shareOf: ["total"] },
  "mode-online": { group: "How", name: "Online or video", cells: ["mode:online"], shareOf: ["total"] },
  "mode-home-visit": { group: "How", name: "Home visit", cells: ["mode:home-visit"], shareOf: ["total"] },
  "status-attended": {
    group: "What happened",
    name: "Attended",
    cells: ["status:attended"],
    shareOf: ["total"],
  },
  "status-dna": {
    group: "What happened",
    name: "Did not attend",
    cells: ["status:dna"],
    shareOf: ["status-attended", "status-dna"],
  },
  "status-unknown": {
    group: "What happened",
    name: "Not recorded",
    cells: ["status:unknown"],
    shareOf: ["total"],
  },
  "same-day": { group: "How soon", name: "Same day", cells: ["wait:same-day"], shareOf: ["total"] },
  "within-14-days": { group: "How soon", name: "Within 14 days", cells: WITHIN_14, shareOf: ["total"] },
  urgent: { group: "Urgent", name: "Clinically urgent", cells: ["category:gca"], shareOf: ["total"] },
  "urgent-same-day": {
    group: "Urgent",
    name: "Of these, seen the same day",
    cells: ["category-wait:gca/same-day"],
    shareOf: ["urgent"],
  },
};

export function figureDefinition(figure: ReturnedFigure): FigureDefinition {
  return DEFINITIONS[figure];
}

export function isReturnedFigure(text: string): text is ReturnedFigure {
  return Object.hasOwn(DEFINITIONS, text);
}

/** A figure of one practice's month; null where the data loaded for the month does not split it so. */
export function nationalCount(counts: Counts, figure: ReturnedFigure): number | null {
  let sum = 0;
  for (const cell of DEFINITIONS[figure].cells) {
    const count = countOf(counts, cell);
    if (count === null) return null;
    sum += count;
  }
  return sum;
}

/** Counts by figure. A figure that is absent is not known. */
export type FigureCounts = Partial<Record<ReturnedFigure, number>>;

/** Every figure of a month that the data loaded gives. */
export function nationalCounts(counts: Counts): FigureCounts {
  return Object.fromEntries(
    RETURNED_FIGURES.flatMap((figure) => {
      const count = nationalCount(counts, figure);
      return count === null ? [] : [[figure, count]];
    }),
  );
}

/** A figure as a share, 0 to 1, of what it is a part of; null where either is not known, or nothing was counted. */
export function shareOf(counts: FigureCounts, figure: ReturnedFigure): number | null {
  const count = counts[figure];
  const parts = DEFINITIONS[figure].shareOf.map((part) => counts[part]);
  if (count === undefined || parts.length === 0) return null;
  let whole = 0;
  for (const part of parts) {
    if (part === undefined) return null;
    whole += part;
  }
  return whole === 0 ? null : count / whole;
}

/** Appointments without a clear category (unmapped, or mapped inconsistently), and their share of all; null where not split. */
export function unclearCategory(counts: Counts): { count: number; share: number } | null {
  const [all, unmapped, inconsistent] = [
    countOf(counts, "category"),
    countOf(counts, "category:unmapped"),
    countOf(counts, "category:inconsistent"),
  ];
  if (!all || unmapped === null || inconsistent === null) return null;
  return { count: unmapped + inconsistent, share: (unmapped + inconsistent) / all };
}
