import type { ReactNode } from "react";
import { DisputeWords } from "./dispute-words";
import type { Answered } from "@/lib/appointments/return-answers";
import { typedCount } from "@/lib/appointments/answer-words";
import type { ReturnedFigure } from "@/lib/appointments/returned-figures";
import { VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import { dayName } from "@/lib/periods/period";
import type { DisputeState } from "@/lib/appointments/dispute-state";
import { formatCount } from "@/lib/figures/format";

type Figure = {
  figure: ReturnedFigure;
  name: string;
  national: number;
  /** Its months, once it was sent. */
  drawing?: ReactNode;
};
type Disputed = { figure: ReturnedFigure; state: DisputeState; words: string; settledName: string | null };

type Props = {
  /** "National figures of November 2025, published 18 December 2025". */
  of: string;
  figures: readonly Figure[];
  answered: Answered;
  /** What became of figures that do not match; the newest of each first. */
  disputes: readonly Disputed[];
};

/** What a return says of each national figure. The practice's count stands beside it, never in its place. */
export function AnswersTable({ of, figures, answered, disputes }: Props) {
  const { answers, missed, missedWhere } = answered;
  const isDrawn = figures.some(({ drawing }) => drawing !== undefined);
  return (
    <>
      <table className="dense returns-answers">
        <caption className="return-of">
          {of}
          <span className="sr-only">, and what the practice says of them</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Appointments</th>
            <th scope="col" className="figure">
              National
            </th>
            <th scope="col" className="figure">
              Practice
            </th>
            {isDrawn && (
              <th scope="col" className="max-wide:hidden">
                12 months
              </th>
            )}
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, name, national, drawing }) => {
            const answer = answers[figure];
            const dispute = disputes.find((each) => each.figure === figure);
            return (
              <tr key={figure}>
                <th scope="row">{name}</th>
                <td className="figure value">{formatCount(national)}</td>
                <td className="figure">
                  {answer?.kind === "DIFFERS" && (answer.notHeld ? "not recorded" : typedCount(answer.own))}
                </td>
                {isDrawn && <td className="max-wide:hidden">{drawing}</td>}
                <td className="wraps">
                  {!answer && "Not answered yet"}
                  {answer?.kind === "MATCHES" && "Matches"}
                  {answer?.kind === "DIFFERS" && (
                    <>
                      Does not match{answer.reason ? `: ${VARIANCE_REASONS[answer.reason]}` : ""}
                      {answer.fixedFrom ? `. Fixed from ${dayName(answer.fixedFrom)}` : ""}
                      {answer.note ? `. ${answer.note}` : ""}
                      {dispute && <DisputeWords dispute={dispute} />}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {missed !== "" && (
        <p className="text-reason">
          Kept elsewhere, and not in the national figures: {typedCount(missed)} at {missedWhere}.
        </p>
      )}
    </>
  );
}
