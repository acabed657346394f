import { CheckItems } from "@/components/metrics/marks-legend";
import type { ReactNode } from "react";
import type { ChangeKind } from "@/lib/changes/change";
import { Mark } from "@/components/ui/mark";

export const KIND_WORDS: Record<ChangeKind, string> = {
  real: "A real change",
  revised: "Figures revised",
  rule: "A rule changed",
};

/** A rise, a circular arrow, a list with a dot: never mixed. */
const DRAWINGS: Record<ChangeKind, ReactNode> = {
  real: (
    <>
      <path d="M2 12.5l4-4.5 3 2.5 4.5-6" className="fill-none stroke-ink" strokeWidth={1.8} />
      <path d="M10.4 3.2l4.4-.6-.8 4.4z" className="fill-ink" />
    </>
  ),
  revised: (
    <>
      <path d="M13 8a5 5 0 1 1-1.6-3.7" className="fill-none stroke-ink" strokeWidth={1.8} />
      <path d="M9.6 5.4h4.2V1.2z" className="fill-ink" />
    </>
  ),
  rule: (
    <>
      <path d="M2 3.5h11M2 8h11M2 12.5h6" className="stroke-ink" strokeWidth={1.8} />
      <circle cx={12} cy={12.5} r={2} className="fill-ink" />
    </>
  ),
};

/** What kind of change a line is of. Words are given where they are not beside it. */
export function ChangeMark({ kind, alone = true }: { kind: ChangeKind; alone?: boolean }) {
  return (
    <Mark words={alone ? KIND_WORDS[kind] : null} width={16} height={16}>
      {DRAWINGS[kind]}
    </Mark>
  );
}

/** What the three marks mean. */
export function ChangeLegend() {
  return (
    <ul className="legend">
      {(["real", "revised", "rule"] as const).map((kind) => (
        <li key={kind}>
          <ChangeMark kind={kind} alone={false} /> {KIND_WORDS[kind]}
        </li>
      ))}
      <CheckItems />
    </ul>
  );
}
