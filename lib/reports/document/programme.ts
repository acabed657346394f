import { countsInWords } from "@/lib/programmes/milestone";
import { ratingLetter, ratingName, ratingTrendName } from "@/lib/programmes/rating";
import type { ReportContent } from "../report-content";
import { column, ratingCell, textCell, type Block } from "./block";

export function programme({ domains }: ReportContent): Block[] {
  return [
    {
      is: "table",
      caption: "How each domain stands",
      columns: ["Domain", "Delivery", "Confidence", "Trend", "Milestones", "Workstreams not reported"].map(
        column,
      ),
      rows: domains.map(({ name, delivery, confidence, trend, counts, silent, workstreams: all }) => [
        textCell(name),
        ratingCell(delivery),
        ratingCell(confidence),
        textCell(ratingTrendName(trend)),
        textCell(countsInWords(counts)),
        textCell(`${silent} of ${all.length}`),
      ]),
    },
    {
      is: "text",
      text: `${(["green", "amber", "red", "not-reported"] as const).map((each) => `${ratingLetter(each)} ${ratingName(each).toLowerCase()}`).join(", ")}. A domain that has not reported is never shown as on track.`,
    },
  ];
}
