import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { bandOf, type Level } from "@/lib/pqaf/level";
import { LevelSquare } from "./level-square";
import { Still } from "@/components/ui/still";

type Dated = { level: Level | null; on: Day | null };

type Props = {
  decided: Dated;
  /** Left out for who may see the decided level alone. */
  proposed?: Dated | undefined;
};

/** The decided level and the proposed one side by side. */
export function LevelPair({ decided, proposed }: Props) {
  return (
    <Still as="div" className="level-pair">
      <One is="decided" name="Decided" none="Not yet" {...decided} />
      {proposed && <One is="proposed" name="Proposed" none="Not enough data" {...proposed} />}
    </Still>
  );
}

type OneProps = Dated & { is: "decided" | "proposed"; name: string; none: string };

function One({ is, name, none, level, on }: OneProps) {
  return (
    <div>
      <LevelSquare level={level} is={is} big />
      <p>
        <b>{name}</b>
        {on && <span>{dayName(on)}</span>}
        <span>{level === null ? none : bandOf(level)}</span>
      </p>
    </div>
  );
}
