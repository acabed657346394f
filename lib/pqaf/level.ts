/** 0 and 1 routine, 2 and 3 enhanced, 4 intensive monitoring. */
export const LEVELS = [0, 1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

const BANDS = ["Routine", "Routine", "Enhanced", "Enhanced", "Intensive"] as const;
export type Band = (typeof BANDS)[number];

/** The strategy's word for how closely a practice at this level is followed: "Routine". */
export function bandOf(level: Level): Band {
  return BANDS[level];
}

/** "Level 2, enhanced monitoring". */
export function levelName(level: Level): string {
  return `Level ${level}, ${bandOf(level).toLowerCase()} monitoring`;
}

export function isLevel(value: unknown): value is Level {
  return LEVELS.some((level) => level === value);
}

/** The greater of some levels; 0 of none. */
export function greatest(levels: readonly Level[]): Level {
  return levels.reduce<Level>((most, level) => (level > most ? level : most), 0);
}
