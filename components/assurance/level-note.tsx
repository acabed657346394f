import type { SeenLevels } from "@/lib/pqaf/seen-levels";

/** What a column of levels shows; nothing where there is none. */
export function LevelNote({ levels }: { levels: ReadonlyMap<string, SeenLevels> }) {
  if (levels.size === 0) return null;
  const proposed = [...levels.values()].some((each) => each.proposed !== "hidden");
  return (
    <p className="text-note wide">
      Level, as it stands today: solid as the panel decided it
      {proposed && ", dashed as proposed where that differs"}.
    </p>
  );
}
