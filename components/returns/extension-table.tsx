import type { ReactNode } from "react";
import type { Deadlines } from "@/lib/appointments/deadlines";
import { deadlineName } from "@/lib/periods/london";

type Extension = Deadlines & { practice: string; name: string; reason: string; by: string | null };

/** The practices that have longer, until when and why. */
export function ExtensionTable<Each extends Extension>({
  extensions,
  actsOf,
}: {
  extensions: readonly Each[];
  actsOf: (extension: Each) => ReactNode;
}) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Practices that have longer</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col">Due</th>
          <th scope="col">Closes</th>
          <th scope="col">Why</th>
          <th scope="col">
            <span className="sr-only">Withdraw</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {extensions.map((extension) => (
          <tr key={extension.practice}>
            <th scope="row" className="wraps">
              {extension.name} <span className="text-note">{extension.practice}</span>
            </th>
            <td>
              <span className="narrow-only">Due: </span>
              {deadlineName(extension.dueAt)}
            </td>
            <td>
              <span className="narrow-only">Closes: </span>
              {deadlineName(extension.closesAt)}
            </td>
            <td className="wraps">
              {extension.reason}
              {extension.by && <span className="second"> ({extension.by})</span>}
            </td>
            <td className="acts">{actsOf(extension)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
