import { CHECK_NAMES, type FigureCheck } from "@/lib/appointments/figure-check";
import type { GridCell } from "@/lib/readings/overview";
import type { Letter } from "@/lib/readings/domain-standing";
import { STATE_NAMES } from "@/components/metrics/words";

const DOMAIN_LETTERS: Record<Letter, string> = {
  W: "worse, more than chance gives",
  w: "worse, chance may explain it",
  B: "better, more than chance gives",
  b: "better, chance may explain it",
  M: "some worse and some better, more than chance gives",
  m: "some worse and some better, chance may explain it",
  U: "usual: none beyond the limits",
  N: "not judged",
};

const MEASURE_LETTERS: Record<Letter, string> = {
  ...DOMAIN_LETTERS,
  W: "worse quarter, beyond the 95% limit",
  w: "worse quarter, chance may explain it",
  B: "better quarter, beyond the 95% limit",
  b: "better quarter, chance may explain it",
  U: "in the middle half",
};

export function letterWords(letter: Letter, one: boolean): string {
  return (one ? MEASURE_LETTERS : DOMAIN_LETTERS)[letter];
}

/** What a cell says in words: why a measure is not judged, where it is one measure, and what the practice verified. */
export function cellWords(cell: GridCell, one: boolean): string {
  const said = judgedWords(cell, one);
  return cell.check === null ? said : `${said}; ${checkWords(cell.check, one)}`;
}

/** Of national appointment figures: of the one, or of those among a domain's. */
export function checkWords(check: FigureCheck["is"], one: boolean): string {
  if (!one) return DOMAIN_CHECKS[check];
  return check === "not-verified"
    ? "national figure not verified"
    : `${CHECK_NAMES[check].toLowerCase()} by the practice`;
}

const DOMAIN_CHECKS: Record<FigureCheck["is"], string> = {
  verified: "its national appointment figures verified by the practice",
  disputed: "one or more of its national appointment figures disputed by the practice",
  "not-verified": "national appointment figures not verified",
};

function judgedWords({ letter, figures }: GridCell, one: boolean): string {
  const [only] = figures;
  if (!one || letter !== "N") return letterWords(letter, one);
  if (!only) return "not judged: no figure";
  return only.state === "reported" ? "not judged: nothing to compare with" : STATE_NAMES[only.state];
}
