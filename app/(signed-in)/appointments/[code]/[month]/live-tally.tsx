"use client";

import { useEffect, useState } from "react";
import { tallyOfKinds, tallyWords, type Tally } from "@/lib/appointments/return-answers";
import { fieldName } from "@/lib/appointments/return-fields";
import type { ReturnedFigure } from "@/lib/appointments/returned-figures";

/** The return's form, by which its parts elsewhere on the page find it. */
export const RETURN_FORM = "return-form";

export type TallyProps = { figures: readonly ReturnedFigure[]; kept: Tally };

/** What the form says now, typed or kept: what is kept until script counts. */
export function useTally({ figures, kept }: TallyProps): Tally {
  const [counted, setCounted] = useState<Tally | null>(null);
  useEffect(() => {
    const form = document.getElementById(RETURN_FORM);
    if (!(form instanceof HTMLFormElement)) return;
    const count = () => {
      const typed = new FormData(form);
      setCounted(tallyOfKinds(figures.map((figure) => typed.get(fieldName(figure, "kind")))));
    };
    // A form that comes back with what was wrong is drawn anew.
    const redrawn = new MutationObserver(count);
    redrawn.observe(form, { childList: true });
    form.addEventListener("input", count);
    return () => {
      redrawn.disconnect();
      form.removeEventListener("input", count);
    };
  }, [figures]);
  return counted ?? kept;
}

/** "14 figures: 2 match, 0 do not, 12 to answer." */
export function LiveTally(props: TallyProps) {
  return <p>{tallyWords(useTally(props))}</p>;
}
