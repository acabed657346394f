import type { ActionChange } from "@/lib/plans/plan-file/plan-review";

/** What a file would do to the plan: each action that it adds or changes, field by field. */
export function PlanChanges({ changes }: { changes: readonly ActionChange[] }) {
  const told = changes.filter(({ what }) => what !== "same");
  if (told.length === 0) return null;
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label="What this file would change">
      <table className="dense mt-2">
        <caption className="sr-only">What this file would change in the delivery plan</caption>
        <thead>
          <tr>
            <th scope="col">Action</th>
            <th scope="col">What happens</th>
            <th scope="col">Field</th>
            <th scope="col">In the plan now</th>
            <th scope="col">In the file</th>
          </tr>
        </thead>
        {told.map((change) => (
          <Action key={change.code} change={change} />
        ))}
      </table>
    </div>
  );
}

function Action({ change: { code, title, what, fields, note } }: { change: ActionChange }) {
  return (
    <tbody>
      {fields.map(({ name, heading, from, to }, index) => (
        <tr key={name}>
          {index === 0 && (
            <>
              <th scope="rowgroup" rowSpan={fields.length} className="wraps align-top">
                {code} {title}
                {note && <span className="block font-normal text-note text-ink-2">{note}</span>}
              </th>
              <td rowSpan={fields.length} className="align-top">
                <b>{what === "added" ? "Added" : "Changed"}</b>
              </td>
            </>
          )}
          <td>{heading}</td>
          <td className="wraps whitespace-pre-line">{what === "added" ? "–" : from || "nothing"}</td>
          <td className="wraps whitespace-pre-line">{to || "nothing"}</td>
        </tr>
      ))}
    </tbody>
  );
}
