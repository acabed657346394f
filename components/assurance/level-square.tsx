import { bandOf, type Level } from "@/lib/pqaf/level";

type Props = {
  /** Null: not enough data, or none yet. */
  level: Level | null;
  /** Solid is settled, dashed is proposed. */
  is: "decided" | "proposed";
  big?: boolean;
};

/** A level as a numeral in a square: the weight of ink says how much attention, never how bad. */
export function LevelSquare({ level, is, big = false }: Props) {
  const words = level === null ? NONE[is] : `${WORDS[is]} level ${level}, ${bandOf(level)}`;
  const shade = level === null ? "level-none" : is === "decided" ? `level-${level}` : "level-proposed";
  return (
    <span className={`level ${shade}${big ? " level-big" : ""}`} title={words}>
      <span aria-hidden="true">{level ?? "–"}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}

const WORDS = { decided: "Decided", proposed: "Proposed" } as const;
const NONE = { decided: "No level decided yet", proposed: "Not enough data for a proposal" } as const;
