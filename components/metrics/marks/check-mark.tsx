import type { ReactNode } from "react";
import { CHECK_NAMES, disputeWords, type FigureCheck } from "@/lib/appointments/figure-check";
import { formatCount } from "@/lib/figures/format";
import { Mark } from "@/components/ui/mark";

const DRAWINGS: Record<FigureCheck["is"], ReactNode> = {
  verified: <path d="M3 8.5l3.4 3.4L13 4.6" className="fill-none stroke-verified" strokeWidth={2.4} />,
  disputed: (
    <>
      <circle cx={8} cy={8} r={6.6} className="fill-paper stroke-disputed" strokeWidth={1.5} />
      <path d="M4.8 6.4h6.4M4.8 9.6h6.4M10 4.2L6 11.8" className="stroke-disputed" strokeWidth={1.5} />
    </>
  ),
  "not-verified": (
    <circle
      cx={8}
      cy={8}
      r={6}
      className="fill-none stroke-ink-2"
      strokeWidth={1.5}
      strokeDasharray="2.6 2"
    />
  ),
};

/** The same within a larger drawing, 16 by 16. */
export function CheckShape({ check }: { check: FigureCheck | null }) {
  return check && DRAWINGS[check.is];
}

/** Whether the practice has verified the national figure: the mark alone, where a legend or its title names it. */
export function CheckMark({ check }: { check: FigureCheck | null }) {
  if (!check) return null;
  return (
    <Mark words={saidOf(check)} width={16} height={16}>
      {DRAWINGS[check.is]}
    </Mark>
  );
}

/** The same with its word beside it, and the practice's own counts where it disputes the figure. */
export function CheckWords({ check }: { check: FigureCheck | null }) {
  if (!check) return null;
  return (
    <span className="state">
      <Mark words={null} width={16} height={16}>
        {DRAWINGS[check.is]}
      </Mark>
      <span>{saidOf(check)}</span>
    </span>
  );
}

/** "Disputed: practice counts 5,966 for “All appointments”, national 5,452". */
function saidOf(check: FigureCheck): string {
  const name = CHECK_NAMES[check.is];
  if (check.is !== "disputed" || check.disputes.length === 0) return name;
  return `${name}: ${check.disputes.map((each) => disputeWords(each, formatCount)).join("; ")}`;
}
