import { NOT_A_PATIENT } from "@/lib/forms/no-patients";
import { EVIDENCE_PROBLEMS, type EvidenceProblem } from "@/lib/plans/evidence";
import { ATTACHMENTS_ACCEPTED } from "@/lib/pqaf/attachment";

type Props = { system: string; code: string; problem: EvidenceProblem | null };

/** Adds a file to the action's history. A plain form: it needs no script. */
export function EvidenceForm({ system, code, problem }: Props) {
  const to = `/api/upload/evidence?system=${encodeURIComponent(system)}&action=${encodeURIComponent(code)}`;
  const described = problem ? "evidence-error evidence-hint" : "evidence-hint";
  return (
    <details className="mt-3 no-print" open={problem !== null || undefined}>
      <summary>Add a file as evidence</summary>
      <form method="post" action={to} encType="multipart/form-data" className="drop">
        <label className="font-bold" htmlFor="evidence-file">
          The file
        </label>
        <p className="text-reason text-ink-2" id="evidence-hint">
          PDF, PNG, JPEG, Word (.docx) or csv, up to 10 MB. Everyone who may read the plan may open it.
          Nothing about a patient: Word and csv files are searched for NHS numbers, pictures and PDFs are not.
        </p>
        {problem && (
          <p className="nhsuk-error-message" id="evidence-error">
            <span className="nhsuk-u-visually-hidden">Error:</span> {EVIDENCE_PROBLEMS[problem]}
          </p>
        )}
        <input
          id="evidence-file"
          type="file"
          name="file"
          required
          accept={ATTACHMENTS_ACCEPTED}
          aria-describedby={described}
        />
        {problem === "patient" && (
          <label className="plan-tick">
            <input type="checkbox" name={NOT_A_PATIENT} value="yes" />
            It is not an NHS number
          </label>
        )}
        <button className="nhsuk-button nhsuk-button--secondary mb-0!" type="submit">
          Add the file
        </button>
      </form>
    </details>
  );
}
