import { codeOf, type ProgrammeDefinition } from "./programme";
import type { ProgrammeReading } from "./programme-reading";

/** An aim with the figure that tells of it, and the figure it started from. */
export type AimTold = Pick<ProgrammeDefinition["aims"][number], "code" | "words" | "by"> & {
  /** Null: told in words only. */
  reading: ProgrammeReading | null;
  /** Null: none was agreed and no figure is known. */
  baseline: { value: number | null; period: string; agreed: boolean } | null;
};

/** What a programme is to achieve, in its own order. */
export function aimsTold(
  aims: ProgrammeDefinition["aims"],
  readings: ReadonlyMap<string, readonly ProgrammeReading[]>,
): AimTold[] {
  return aims.map(({ code, words, by, measure, baseline }) => {
    const reading = (measure && readings.get(codeOf(measure))?.[0]) ?? null;
    return { code, words, by, reading, baseline: reading && baselineOf(baseline, reading) };
  });
}

/** Where no baseline was agreed, the oldest figure shown stands for it. */
function baselineOf(
  agreed: ProgrammeDefinition["aims"][number]["baseline"],
  { series }: ProgrammeReading,
): AimTold["baseline"] {
  if (agreed) return { value: agreed.value, period: agreed.period, agreed: true };
  const first = series.find(({ value }) => value !== null);
  return first ? { ...first, agreed: false } : null;
}
