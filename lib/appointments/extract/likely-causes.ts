import { countOf, type Cell, type Counts } from "../cells";
import { compareBook, gapOf } from "./compare-book";

/** What most likely makes a book and national data differ; the practice's own reason may be another. */
export const LIKELY_CAUSES = [
  "unmapped-slots",
  "inconsistent-mapping",
  "no-category-in-book",
  "statuses-not-updated",
  "statuses-updated-since",
  "part-of-month",
  "held-elsewhere",
  "outside-book",
  "vaccination-clinics",
  "mode-not-set",
  "staff-not-set",
  "booking-not-known",
  "slot-moved-category",
] as const;
export type LikelyCause = (typeof LIKELY_CAUSES)[number];

/** A gap worth a word: the cell, how much the book has more, and what is likely behind it (null: nothing that can be told). */
export type Gap = { cell: Cell; book: number; national: number; gap: number; cause: LikelyCause | null };

/** Within so much of each other the two agree: 5 in 100 of the national count, and never fewer than 5 appointments. */
const TOLERANCE = 0.05;
const LEAST_GAP = 5;

/** Gaps of all categories lie within so much of one share where a part of the month is missing alike from all. */
const ALIKE = 0.1;

export function isGap(book: number, national: number): boolean {
  return Math.abs(book - national) >= Math.max(LEAST_GAP, TOLERANCE * national);
}

/** Every gap between a book and national data, the largest first, and its likely cause. */
export function gapsOf(book: Counts, national: Counts, month: { october: boolean }): Gap[] {
  const about = aboutBoth(book, national, month);
  return compareBook(book, national)
    .flatMap(({ cells }) => cells)
    .flatMap((each) => {
      const gap = gapOf(each);
      if (gap === null || each.national === null || !isGap(each.book, each.national)) return [];
      return [
        {
          cell: each.cell,
          book: each.book,
          national: each.national,
          gap,
          cause: causeOf(each.cell, gap, about),
        },
      ];
    })
    .toSorted((one, other) => Math.abs(other.gap) - Math.abs(one.gap) || (one.cell < other.cell ? -1 : 1));
}

type About = {
  /** Book less national, by cell; 0 where it cannot be told. */
  gap: (cell: Cell) => number;
  isGap: (cell: Cell) => boolean;
  alike: boolean;
  october: boolean;
};

function aboutBoth(book: Counts, national: Counts, { october }: { october: boolean }): About {
  const gap = (cell: Cell): number => {
    const theirs = countOf(national, cell);
    return theirs === null ? 0 : (countOf(book, cell) ?? 0) - theirs;
  };
  return {
    gap,
    isGap: (cell) => isGap(countOf(book, cell) ?? 0, countOf(national, cell) ?? countOf(book, cell) ?? 0),
    alike: isAlike(book, national),
    october,
  };
}

/** Whether every category of any size is short, or over, by about the same share: then it is time that is missing, not a kind. */
function isAlike(book: Counts, national: Counts): boolean {
  const all = countOf(national, "appointments") ?? 0;
  const total = all > 0 ? (countOf(book, "appointments") ?? 0) / all : 1;
  const category = compareBook(book, national).find(({ family }) => family === "category");
  const large = (category?.cells ?? []).filter((each) => (each.national ?? 0) >= Math.max(20, all * 0.05));
  return (
    large.length >= 2 && large.every((each) => Math.abs(each.book / (each.national ?? 1) - total) <= ALIKE)
  );
}

function causeOf(cell: Cell, gap: number, about: About): LikelyCause | null {
  const [family] = cell.split(":");
  if (family === "appointments") return totalCause(gap, about);
  if (family === "status") return statusCause(about);
  // A part of every kind is missing: the total's own cause, said again where each kind is.
  if (about.isGap("appointments") && about.alike) return totalCause(gap, about);
  if (family === "category") return categoryCause(cell, gap, about);
  if (family === "mode" && about.gap("mode:unknown") < 0 && about.isGap("mode:unknown"))
    return "mode-not-set";
  if (family === "staff" && about.gap("staff:unknown") < 0 && about.isGap("staff:unknown"))
    return "staff-not-set";
  if (family === "wait" && about.isGap("wait:unknown")) return "booking-not-known";
  return about.isGap("appointments") ? totalCause(gap, about) : null;
}

function totalCause(gap: number, about: About): LikelyCause {
  if (about.october && isVaccination(about)) return "vaccination-clinics";
  if (about.alike) return "part-of-month";
  // More in the book: slots that national data does not take. Fewer: appointments that the book does not hold.
  return gap > 0 ? "held-elsewhere" : "outside-book";
}

/** Planned clinics make up most of the whole gap. */
function isVaccination(about: About): boolean {
  const [total, clinics] = [about.gap("appointments"), about.gap("category:planned-clinics")];
  return total !== 0 && clinics / total >= 0.5;
}

function statusCause(about: About): LikelyCause | null {
  if (!about.isGap("status:unknown"))
    return about.isGap("appointments") ? totalCause(about.gap("appointments"), about) : null;
  return about.gap("status:unknown") < 0 ? "statuses-updated-since" : "statuses-not-updated";
}

function categoryCause(cell: Cell, gap: number, about: About): LikelyCause | null {
  const unmapped = about.isGap("category:unmapped") ? about.gap("category:unmapped") : 0;
  const inconsistent = about.isGap("category:inconsistent") ? about.gap("category:inconsistent") : 0;
  if (cell === "category:unmapped") return gap < 0 ? "unmapped-slots" : "no-category-in-book";
  if (cell === "category:inconsistent") return "inconsistent-mapping";
  if (cell === "category:planned-clinics" && about.october && isVaccination(about))
    return "vaccination-clinics";
  // What a kind has more in the book, national data has among those without a clear category.
  if (gap > 0 && unmapped < 0 && unmapped <= inconsistent) return "unmapped-slots";
  if (gap > 0 && inconsistent < 0) return "inconsistent-mapping";
  if (gap < 0 && unmapped > 0) return "no-category-in-book";
  return about.isGap("appointments") ? totalCause(gap, about) : "slot-moved-category";
}
