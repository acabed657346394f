import type { SeenLevels } from "@/lib/pqaf/seen-levels";
import { LevelSquare } from "./level-square";

/** The decided level, and the proposed one beside it where it differs and the reader may see it. */
export function LevelCell({ levels }: { levels: SeenLevels | undefined }) {
  if (!levels) return <span className="second">–</span>;
  const { decided, proposed } = levels;
  return (
    <span className="history-level">
      <LevelSquare level={decided} is="decided" />
      {proposed !== "hidden" && proposed !== decided && <LevelSquare level={proposed} is="proposed" />}
    </span>
  );
}
