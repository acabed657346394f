import type { FieldChange } from "@/lib/metrics/edition-changes";
import type { Review } from "@/lib/metrics/review";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

export type EditionOfHistory = {
  edition: number;
  from: Day;
  to: Day | null;
  madeBy: string | null;
  /** Why it was made; null for what is shipped. */
  reason: string | null;
  /** The newest of its reviews. */
  review: Pick<Review, "by" | "on"> | null;
  /** Against the edition before; empty for the first. */
  changes: readonly FieldChange[];
};

/** Every edition of a measure's definition, newest first: who made and reviewed it, and what it changed. */
export function EditionHistory({ editions }: { editions: readonly EditionOfHistory[] }) {
  return (
    <ol className="editions">
      {editions.map((each) => (
        <li key={each.edition}>
          <h3>
            Edition {each.edition}, from {dayName(each.from)}
            {each.to && ` to ${dayName(each.to)}`}
          </h3>
          <p>
            {each.madeBy ? `Made by: ${each.madeBy}. ` : ""}
            {each.reason ? `Why: ${each.reason.replace(/\.$/, "")}. ` : ""}
            {each.review
              ? `Reviewed by ${each.review.by} on ${dayName(each.review.on)}.`
              : "Not reviewed yet."}
          </p>
          <Changes edition={each} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ edition: { edition, changes } }: { edition: EditionOfHistory }) {
  if (edition === 1) return <p>The first edition.</p>;
  return <EditionFields caption={`What edition ${edition} changed`} changes={changes} />;
}

/** What one edition of a definition says otherwise than another, field by field. */
export function EditionFields({ caption, changes }: { caption: string; changes: readonly FieldChange[] }) {
  if (changes.length === 0) return <p>Nothing in the definition changed.</p>;
  return (
    <table className="dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Was</th>
          <th scope="col">Is</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, from, to }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td className="wraps second">{from}</td>
            <td className="wraps">{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
