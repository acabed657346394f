import { Mark } from "@/components/ui/mark";
import { ratingTrendName, type RatingTrend } from "@/lib/programmes/rating";

const PATHS: Record<RatingTrend, string> = {
  improving: "M7 1l6 9H1z",
  worsening: "M7 11L1 2h12z",
  steady: "M1 3h12v2H1zM1 8h12v2H1z",
  "not-known": "M4 5h6v2H4z",
};

/** Which way delivery moved since the period before, in a shape and a word. */
export function RatingTrendMark({ trend }: { trend: RatingTrend }) {
  return (
    <span className="stands">
      <Mark words={null} width={14} height={12}>
        <path d={PATHS[trend]} className="fill-ink" />
      </Mark>
      <span>{ratingTrendName(trend)}</span>
    </span>
  );
}
