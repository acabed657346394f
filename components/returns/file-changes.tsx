import { answerWords, typedCount } from "@/lib/appointments/answer-words";
import type { FigureChange, MissedChange } from "@/lib/appointments/return-file";
import { figureDefinition } from "@/lib/appointments/returned-figures";
import { formatCount } from "@/lib/figures/format";

const WORDS: Record<FigureChange["what"], string> = {
  added: "Added",
  changed: "Changed",
  same: "As it is",
  ignored: "Not in the file: stays as it is",
};

type Props = {
  changes: readonly FigureChange[];
  /** Null: such a file has no line of it. */
  missed: MissedChange | null;
};

/** What a file would do to each figure of a return, and to what national data cannot see. */
export function FileChanges({ changes, missed }: Props) {
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label="What this file would change">
      <table className="dense file-changes mt-2">
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
              <td className="figure value">{formatCount(national)}</td>
              <td className="wraps">{answerWords(now ?? undefined)}</td>
              <td className="wraps">{then === null ? "says nothing" : answerWords(then)}</td>
              <Happens what={what} />
            </tr>
          ))}
          {missed && (
            <tr>
              <th scope="row">Held elsewhere, which national figures cannot see</th>
              <td className="figure value"></td>
              <td className="wraps">{missed.now === null ? "Not answered" : missedWords(missed.now)}</td>
              <td className="wraps">{missed.then === null ? "says nothing" : missedWords(missed.then)}</td>
              <Happens what={missed.what} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

function Happens({ what }: Pick<FigureChange, "what">) {
  return <td>{what === "added" || what === "changed" ? <b>{WORDS[what]}</b> : WORDS[what]}</td>;
}

function missedWords({ count, where }: NonNullable<MissedChange["now"]>): string {
  return where === "" ? typedCount(count) : `${typedCount(count)} at ${where}`;
}
