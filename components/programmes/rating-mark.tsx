import { Mark } from "@/components/ui/mark";
import { ratingLetter, ratingName, type Rating } from "@/lib/programmes/rating";

/** How it stands: a shape with its letter, and the word beside it. */
export function RatingMark({ rating }: { rating: Rating }) {
  return (
    <span className="stands">
      <Mark words={null} width={20} height={20}>
        <Shape rating={rating} />
      </Mark>
      <span>{ratingName(rating)}</span>
    </span>
  );
}

function Shape({ rating }: { rating: Rating }) {
  const letter = (y: number, className: string) => (
    <text x={10} y={y} textAnchor="middle" fontSize={12} fontWeight={700} className={className}>
      {ratingLetter(rating)}
    </text>
  );
  switch (rating) {
    case "green":
      return (
        <>
          <circle cx={10} cy={10} r={9.5} className="fill-on-track" />
          {letter(14.4, "fill-paper")}
        </>
      );
    case "amber":
      return (
        <>
          <path d="M10 .6L19.6 19H.4z" className="fill-at-risk stroke-ink" strokeWidth={1} />
          {letter(16.2, "fill-ink")}
        </>
      );
    case "red":
      return (
        <>
          <path d="M6 .8h8L19.2 6v8L14 19.2H6L.8 14V6z" className="fill-error" />
          {letter(14.4, "fill-paper")}
        </>
      );
    case "not-reported":
      return (
        <>
          <rect
            x={1}
            y={1}
            width={18}
            height={18}
            className="fill-paper stroke-ink-2"
            strokeDasharray="3 2.4"
            strokeWidth={1.4}
          />
          {letter(14.4, "fill-ink")}
        </>
      );
  }
}
