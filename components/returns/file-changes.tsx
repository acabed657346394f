import { answerWords } from "@/lib/appointments/answer-words";
import type { FigureChange } from "@/lib/appointments/return-file";
import { figureDefinition } from "@/lib/appointments/returned-figures";

const WORDS: Record<FigureChange["what"], string> = {
  added: "Added",
  changed: "Changed",
  same: "As it is",
  ignored: "Not in the file: stays as it is",
};

/** What a file would do to each figure of a return. */
export function FileChanges({ changes }: { changes: readonly FigureChange[] }) {
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label="What this file would change">
      <table className="dense mt-2">
        <caption className="sr-only">What this file would change in the return</caption>
        <thead>
          <tr>
            <th scope="col">Appointments</th>
            <th scope="col" className="figure">
              National
            </th>
            <th scope="col">In the return now</th>
            <th scope="col">In the file</th>
            <th scope="col">What happens</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ figure, national, now, then, what }) => (
            <tr key={figure}>
              <th scope="row">{figureDefinition(figure).name}</th>
              <td className="figure value">{national.toLocaleString("en-GB")}</td>
              <td className="wraps">{answerWords(now ?? undefined)}</td>
              <td className="wraps">{then === null ? "says nothing" : answerWords(then)}</td>
              <td>{what === "added" || what === "changed" ? <b>{WORDS[what]}</b> : WORDS[what]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
