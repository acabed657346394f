import { FileErrors } from "@/components/imports/file-errors";
import { FileForm } from "@/components/imports/file-form";
import { PlanChanges } from "@/components/plans/plan-changes";
import { Section } from "@/components/ui/section";
import { clockTime } from "@/lib/periods/london";
import { seenOf, tallyOf, type PlanReview } from "@/lib/plans/plan-file/plan-review";
import type { JudgedPlanFile } from "@/lib/server/queries/plan/plan-file";
import { discardPlan, importPlan } from "./actions";

/** What a file would do to the plan, or all that is wrong with it. */
export function SentPlanFile({ sent, system }: { sent: JudgedPlanFile; system: string }) {
  const { id, fileName, receivedAt, errors, notRead, review } = sent;
  const kept = { system, file: id };
  return (
    <Section title={`${fileName}, sent at ${clockTime(receivedAt)}`}>
      {review ? (
        <Review review={review} kept={kept} />
      ) : (
        <>
          <p className="mt-2">
            <b>
              {errors.length === 1 ? "One thing needs mending" : `${errors.length} things need mending`}{" "}
              before this file can be used.
            </b>{" "}
            Nothing of it is in the plan. Mend it and send it again.{" "}
            <a href={`/plan/import/errors?system=${system}`} download>
              All errors as CSV
            </a>
          </p>
          <FileErrors of="this file" errors={errors} />
        </>
      )}
      {notRead.length > 0 && (
        <p className="mt-2 text-note text-ink-2">Columns that are not read: {notRead.join(", ")}.</p>
      )}
      <FileForm kept={kept} label="Discard this file" secondary act={discardPlan} />
    </Section>
  );
}

function Review({ review, kept }: { review: PlanReview; kept: Readonly<Record<string, string>> }) {
  const { added, changed, same } = tallyOf(review);
  const all = added + changed;
  return (
    <>
      <p className="mt-2">
        <b>
          {added} added, {changed} changed
        </b>
        , {same} as they are already, {review.ignored.length} not in the file and left as they are.
      </p>
      <PlanChanges changes={review.changes} />
      {review.ignored.length > 0 && all > 0 && (
        <details className="mt-2">
          <summary>Actions that are not in the file</summary>
          <ul className="nhsuk-list text-reason mt-2">
            {review.ignored.map(({ code, title }) => (
              <li key={code}>
                {code} {title}
              </li>
            ))}
          </ul>
        </details>
      )}
      {all === 0 ? (
        <p className="mt-4">
          <b>This file changes nothing</b>: the plan says the same already.
        </p>
      ) : (
        <FileForm
          kept={{ ...kept, seen: seenOf(review) }}
          label={`Put ${all} ${all === 1 ? "action" : "actions"} into the plan`}
          act={importPlan}
        />
      )}
    </>
  );
}
