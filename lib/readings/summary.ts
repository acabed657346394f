import type { Figure } from "./view";

/** Reported, recent and large enough, with a better direction and others to stand among: what may be judged. */
export function isJudged({ state, metric, standing }: Figure): boolean {
  return state === "reported" && metric.direction !== 0 && standing !== null && standing.quartile !== null;
}

export type QuarterCounts = {
  judged: number;
  worse: number;
  better: number;
  /** How many would lie in the worse quarter by chance alone: a quarter of those judged. */
  worseByChance: number;
};

/** How many judged measures lie in the worse and better quarters, and what chance alone would give. */
export function quarterCounts(figures: readonly Figure[]): QuarterCounts {
  const judged = figures.filter(isJudged);
  const inQuarter = (quartile: number) =>
    judged.filter(({ standing }) => standing?.quartile === quartile).length;
  return {
    judged: judged.length,
    worse: inQuarter(1),
    better: inQuarter(4),
    worseByChance: judged.length / 4,
  };
}

/** True where the newest point is special cause, either way. */
export function isChanging({ state, spc }: Figure): boolean {
  return state === "reported" && spc !== null && spc !== "common";
}

/** How a measure's figures lie beyond what chance explains, by the adjusted limits. */
export type VerdictCounts = {
  compared: number;
  worseQuarter: number;
  worse95: number;
  worse998: number;
  better95: number;
  better998: number;
};

/** Counts of those compared. Too small is compared and never counted as beyond; each 95% count includes its 99.8%. */
export function verdictCounts(figures: readonly Figure[]): VerdictCounts {
  const compared = figures.filter(({ standing }) => standing !== null);
  const judged = compared.filter(({ state }) => state === "reported");
  const beyond = (pattern: RegExp) =>
    judged.filter(({ standing }) => pattern.test(standing?.verdict ?? "")).length;
  return {
    compared: compared.length,
    worseQuarter: judged.filter(({ standing }) => standing?.quartile === 1).length,
    worse95: beyond(/^(worse|lower)-/),
    worse998: beyond(/^(worse|lower)-99\.8$/),
    better95: beyond(/^(better|higher)-/),
    better998: beyond(/^(better|higher)-99\.8$/),
  };
}
