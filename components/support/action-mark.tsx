import { actionStateName, type ActionState } from "@/lib/pqaf/action-state";
import { Mark } from "@/components/ui/mark";

/** How an action stands: a shape with a letter, and the word beside it. */
export function ActionMark({ state }: { state: ActionState }) {
  return (
    <span className="stands">
      <Mark words={null} width={20} height={20}>
        <Shape state={state} />
      </Mark>
      <span>{actionStateName(state)}</span>
    </span>
  );
}

function Shape({ state }: { state: ActionState }) {
  switch (state) {
    case "ON_TRACK":
      return (
        <>
          <circle cx={10} cy={10} r={9.5} className="fill-on-track" />
          <Letter y={14.4} className="fill-paper" letter="G" />
        </>
      );
    case "AT_RISK":
      return (
        <>
          <path d="M10 .6L19.6 19H.4z" className="fill-at-risk stroke-ink" strokeWidth={1} />
          <Letter y={16.2} className="fill-ink" letter="A" />
        </>
      );
    case "DONE":
      return (
        <>
          <rect x={0.5} y={0.5} width={19} height={19} className="fill-ink-2" />
          <Letter y={14.4} className="fill-paper" letter="✓" />
        </>
      );
    case "STOPPED":
      return (
        <>
          <rect x={1} y={1} width={18} height={18} className="fill-paper stroke-ink-2" strokeWidth={1.4} />
          <Letter y={14.4} className="fill-ink" letter="S" />
        </>
      );
    case "NOT_STARTED":
      return (
        <>
          <rect
            x={1}
            y={1}
            width={18}
            height={18}
            className="fill-paper stroke-ink-2"
            strokeDasharray="3 2.4"
            strokeWidth={1.4}
          />
          <Letter y={14.4} className="fill-ink" letter="N" />
        </>
      );
  }
}

function Letter({ y, className, letter }: { y: number; className: string; letter: string }) {
  return (
    <text x={10} y={y} textAnchor="middle" fontSize={12} fontWeight={700} className={className}>
      {letter}
    </text>
  );
}
