import type { ReactNode } from "react";
import { withinSentence } from "@/lib/language/first-letter";
import type { Figure } from "@/lib/readings/view";
import { Mark } from "@/components/ui/mark";
import { STATE_NAMES } from "../words";

export type Unjudged = Exclude<Figure["state"], "reported">;

const DRAWINGS: Record<Unjudged, ReactNode> = {
  "too-small": (
    <>
      <path d="M2 13V9h3v4zM6.5 13V11h3v2zM11 13v-1h3v1z" className="fill-ink-2" />
      <path d="M1 7h14" className="stroke-ink-2" strokeDasharray="2 2" />
    </>
  ),
  "on-hold": (
    <>
      <rect x={1} y={1} width={14} height={14} className="fill-paper stroke-hold" strokeWidth={1.4} />
      <path d="M6 4.5v7M10 4.5v7" className="stroke-hold" strokeWidth={2} />
    </>
  ),
  stale: (
    <>
      <circle cx={8} cy={8} r={6.4} className="fill-paper stroke-hold" strokeWidth={1.5} />
      <path d="M8 4.2V8l2.8 1.8" className="fill-none stroke-hold" strokeWidth={1.6} />
    </>
  ),
  "not-reported": (
    <>
      <rect
        x={1.2}
        y={1.2}
        width={13.6}
        height={13.6}
        className="fill-paper stroke-ink-2"
        strokeWidth={1.2}
        strokeDasharray="3 2"
      />
      <path d="M5 8h6" className="stroke-ink-2" strokeWidth={1.6} />
    </>
  ),
  suppressed: (
    <>
      <rect
        x={1.2}
        y={1.2}
        width={13.6}
        height={13.6}
        className="fill-paper stroke-ink-2"
        strokeWidth={1.2}
      />
      <path d="M3 13L13 3" className="stroke-ink-2" strokeWidth={1.6} />
    </>
  ),
};

/** The mark alone, for a narrow column whose legend names it. */
export function StateMark({ state }: { state: Unjudged }) {
  return (
    <Mark words={STATE_NAMES[state]} width={16} height={16}>
      {DRAWINGS[state]}
    </Mark>
  );
}

/** Why there is no figure to judge: the mark, its name, and what more there is to say. */
export function StateWords({ state, reason }: { state: Unjudged; reason: string | null }) {
  return (
    <span className="state">
      <Mark words={null} width={16} height={16}>
        {DRAWINGS[state]}
      </Mark>
      <span>{wordsOf(STATE_NAMES[state], reason)}</span>
    </span>
  );
}

/** A reason may begin with the state's own name; it is not said twice. */
function wordsOf(name: string, reason: string | null): string {
  if (!reason) return name;
  if (reason.startsWith(name)) return reason;
  return `${name}: ${withinSentence(reason)}`;
}
