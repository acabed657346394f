import { formatCount, formatValue } from "@/lib/figures/format";
import type { UnjudgedMeasure } from "../judged";
import { periodWords, weightWords, type Described } from "./described";

/** Why a measure was not judged: "14 patients, 20 are needed to judge; would weigh 1." Never a good figure. */
export function unjudgedSentence(measure: UnjudgedMeasure, described: Described): string {
  return `${why(measure, described)}; not judged, would weigh ${weightWords(measure.weight)}.`;
}

function why(measure: UnjudgedMeasure, described: Described): string {
  const { period, value, denominator, minimum } = measure;
  const when = periodWords(period);
  switch (measure.why) {
    case "too-small":
      return denominator === null
        ? `Too few ${described.counted} in ${when}, ${formatCount(minimum)} are needed to judge`
        : `${formatCount(denominator)} ${described.counted} in ${when}, ${formatCount(minimum)} are needed to judge`;
    case "stale":
      return `${value === null ? "The newest figure is" : `${formatValue(described, value)}, but`} from ${when}, too old to judge by`;
    case "on-hold":
      return `The figure of ${when} is on hold: its data are not sure enough`;
    case "not-reported":
      return period === null ? "Nothing has been reported" : `Nothing was reported for ${when}`;
    case "suppressed":
      return `The publisher hides the figure of ${when}: it rests on too few`;
    case "left-out":
      return `The practice is left out of comparisons in ${when}`;
    case "no-quarters":
      return `Too few practices have a figure for ${when} to be parted into quarters`;
    case "disputed":
      return `Left out, because the practice disputes the national figure of ${when}${measure.disputes ? ` (${measure.disputes})` : ""}`;
  }
}
