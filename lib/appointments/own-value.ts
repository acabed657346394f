import type { MetricDefinition } from "@/lib/metrics/definition";
import { figuresBehind, type Disputed } from "./figure-check";
import { figureDefinition, type ReturnedFigure } from "./returned-figures";

/** What a stored national figure was made of. */
export type Counted = { numerator: number | null; denominator: number | null };

type Formula = MetricDefinition["formula"];

/**
 * A measure's value by the practice's own counts, where it disputes what the
 * figure rests on; what it does not dispute is as published. Null where the
 * practice's book does not record it, where a return does not ask for a count
 * that the measure needs, and where nothing of it is disputed.
 */
export function ownValue(
  { formula, per }: Pick<MetricDefinition, "formula" | "per">,
  { numerator, denominator }: Counted,
  disputes: readonly Disputed[],
): number | null {
  if (formula.from !== "appointments" || numerator === null || denominator === null) return null;
  const above = ownPart(formula, formula.numerator, numerator, disputes);
  // A list of patients is no count of appointments: it is nobody's to dispute.
  const isOfList = formula.denominator.every((cell) => LISTS.includes(cell));
  const below = isOfList ? denominator : ownPart(formula, formula.denominator, denominator, disputes);
  if (above === null || below === null || below === 0) return null;
  if (above === numerator && below === denominator) return null;
  return (above / below) * per;
}

const LISTS: readonly string[] = ["list", "gpad-list"];

/** A sum of cells with the practice's own counts in the place of those it disputes; null where they do not make it up. */
function ownPart(
  formula: Formula,
  cells: readonly string[],
  national: number,
  disputes: readonly Disputed[],
): number | null {
  const figures = madeOf(formula, cells);
  if (figures === null) return null;
  let own = national;
  for (const dispute of disputes) {
    if (!figures.includes(dispute.figure)) continue;
    if (dispute.own === null) return null;
    own += dispute.own - dispute.national;
  }
  return own;
}

/** The figures of a return that make up a sum of cells between them, each cell once; null where none do. */
function madeOf(formula: Formula, cells: readonly string[]): ReturnedFigure[] | null {
  const [only] = cells;
  const behind = figuresBehind(formula);
  if (cells.length === 1 && only !== undefined && isTotal(only)) return ["total"];
  const left = new Set<string>(cells);
  const figures: ReturnedFigure[] = [];
  const largestFirst = behind
    .map((figure) => ({ figure, own: figureDefinition(figure).cells }))
    .toSorted((a, b) => b.own.length - a.own.length);
  for (const { figure, own } of largestFirst) {
    if (figure === "total" || !own.every((cell) => left.has(cell))) continue;
    figures.push(figure);
    for (const cell of own) left.delete(cell);
  }
  return left.size === 0 ? figures : null;
}

/** What is asked as "all appointments": a family's sum is all of them. */
function isTotal(cell: string): boolean {
  return !cell.includes(":") && !LISTS.includes(cell);
}
