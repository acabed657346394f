import { reviewState, type Review, type ReviewState } from "@/lib/metrics/review";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { Mark } from "@/components/ui/mark";

type Props = { review: Review | null; today: Day };

/** How a definition's review stands, for a cell: a mark where it is due or past, and always the words. */
export function ReviewCell({ review, today }: Props) {
  const state = reviewState(review, today);
  if (review === null) return <>Not yet</>;
  return (
    <span className="review-cell">
      <ReviewMark state={state} />
      {state === "past" ? "Was due " : state === "due" ? "Due " : "Next "}
      {dayName(review.nextDue)}
    </span>
  );
}

/** Who looked it over, when, what they found, and when it is to be looked over again. */
export function ReviewSentence({ review, today }: Props) {
  if (review === null) {
    return <>Not yet reviewed. Nobody has recorded that this edition was looked over.</>;
  }
  const state = reviewState(review, today);
  const { by, on, nextDue, found } = review;
  return (
    <>
      By {by} on {dayName(on)}: {/[.!?]$/.test(found) ? found : `${found}.`}{" "}
      <span className="review-cell">
        <ReviewMark state={state} />
        {state === "past" ? (
          <b>The next review was due on {dayName(nextDue)}.</b>
        ) : (
          `${NEXT[state]} ${dayName(nextDue)}.`
        )}
      </span>
    </>
  );
}

const NEXT: Record<Exclude<ReviewState, "past">, string> = {
  none: "Next review:",
  "in-date": "Next review due on",
  due: "The next review is due soon, on",
};

/** Circle: in date. Diamond: needs a look, filled once its day is past. */
function ReviewMark({ state }: { state: ReviewState }) {
  return (
    <Mark words={null} width={12} height={12}>
      {state === "in-date" ? (
        <circle cx={6} cy={6} r={4.4} className="fill-paper stroke-ink-2" strokeWidth={1.4} />
      ) : (
        <path
          d="M6 .8L11.2 6 6 11.2.8 6z"
          className={state === "past" ? "fill-ink stroke-ink" : "fill-paper stroke-ink"}
          strokeWidth={1.4}
        />
      )}
    </Mark>
  );
}
