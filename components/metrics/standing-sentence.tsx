import type { ReactNode } from "react";
import { quarterCounts } from "@/lib/readings/summary";
import type { Figure } from "@/lib/readings/view";
import { MethodLink } from "./method-link";

type Props = { figures: readonly Figure[]; sustained?: number | null };

/**
 * Where a practice stands, strengths first, with what chance alone would give
 * beside the number in the worse quarter. Measures are related, and it says so.
 * `sustained`: on how many of those it has stayed there (lib/readings/sustained.ts);
 * null where that is not known, as among peers.
 */
export function StandingSentence({ figures, sustained }: Props) {
  const { judged, worse, better, worseByChance } = quarterCounts(figures);
  if (judged === 0) {
    return (
      <p className="lead">
        No measure can be judged at this date: none is recent, large enough and compared.
      </p>
    );
  }
  return (
    <p className="lead">
      In the <MethodLink rule="quarter">better quarter</MethodLink> on <b>{better}</b> of {judged}{" "}
      <MethodLink rule="missing">judged</MethodLink> {judged === 1 ? "measure" : "measures"} and in the worse
      quarter on <b>{worse}</b>
      {worse > 0 && lasted(sustained)}. By chance alone a practice would be in the worse quarter on about{" "}
      {Math.round(worseByChance)}; measures are related, so they tend to come together.
    </p>
  );
}

function lasted(sustained: Props["sustained"]): ReactNode {
  if (sustained === undefined) return null;
  if (sustained === null) return " (whether that has lasted is not kept among chosen practices)";
  return (
    <>
      , of which {sustained} {sustained === 1 ? "has" : "have"} <MethodLink rule="lasting">lasted</MethodLink>
    </>
  );
}
