import type { ActionChange } from "@/lib/plans/plan-file/plan-review";

/** What a file would do to the plan: each action that it adds or changes, field by field. */
export function PlanChanges({ changes }: { changes: readonly ActionChange[] }) {
  const told = changes.filter(({ what }) => what !== "same");
  if (told.length === 0) return null;
  return (
    <table className="dense stacked plan-table mt-2">
      <caption className="sr-only">What this file would change in the delivery plan</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">In the plan now</th>
          <th scope="col">In the file</th>
        </tr>
      </thead>
      {told.map((change) => (
        <Action key={change.code} change={change} />
      ))}
    </table>
  );
}

function Action({ change: { code, title, what, fields, note } }: { change: ActionChange }) {
  return (
    <tbody>
      <tr className="plan-group">
        <th colSpan={3} scope="rowgroup">
          {what === "added" ? "Added" : "Changed"}: {code} {title} {note && <small>{note}</small>}
        </th>
      </tr>
      {fields.map(({ name, heading, from, to }) => (
        <tr key={name}>
          <th scope="row">{heading}</th>
          <td data-label="In the plan now" className="wraps whitespace-pre-line">
            {what === "added" ? "–" : from || "nothing"}
          </td>
          <td data-label="In the file" className="wraps whitespace-pre-line">
            {to || "nothing"}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
