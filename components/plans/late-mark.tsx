import type { PlanLine } from "@/lib/plans/plan-line";

/** Beside a date that is past: whether the action itself is late, or a milestone of it. */
export function LateMark({ late, next }: Pick<PlanLine, "late" | "next">) {
  if (!late && !next.missed) return null;
  return (
    <>
      {" "}
      <span className="plan-late">{late ? "late" : "milestone late"}</span>
    </>
  );
}
