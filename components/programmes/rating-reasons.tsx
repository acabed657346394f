import { ratingName, type InForce } from "@/lib/programmes/rating";
import { RatingMark } from "./rating-mark";

/** A rating in force with what was proposed, and somebody's reason where they said otherwise. */
export function RatingReasons({ name, inForce }: { name: string; inForce: InForce }) {
  const { rating, proposed, overridden } = inForce;
  return (
    <div className="rating-reasons">
      <dt>{name}</dt>
      <dd>
        <RatingMark rating={rating} />
        {overridden !== null && (
          <p className="text-cell">
            Set by the lead: {overridden} <b>Proposed: {ratingName(proposed.rating).toLowerCase()}.</b>
          </p>
        )}
        <ul className="text-note text-ink-2">
          {proposed.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
