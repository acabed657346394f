import type { ComparatorLines } from "@/lib/readings/view";
import { wideningOf } from "@/lib/statistics/funnel";

/** Says that the limits were widened, by how much, and what that changed. */
export function OverDispersion({ lines }: { lines: ComparatorLines }) {
  const { phi, n, outside998, outside998Adjusted } = lines;
  if (phi === null) return null;
  const widening = wideningOf(phi, n);
  if (widening === 1)
    return <>Limits are not widened: practices differ about as much as chance alone would make them.</>;
  return (
    <>
      Practices differ by more than chance even where nothing is unusual, so the limits are widened{" "}
      {widening.toFixed(1)} times (over-dispersion).
      {outside998 !== null && outside998Adjusted !== null && (
        <>
          {" "}
          Beyond 99.8%: {outside998} of {n} before, {outside998Adjusted} after.
        </>
      )}
    </>
  );
}
