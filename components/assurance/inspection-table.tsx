import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { QUESTION_NAMES, QUESTIONS, ratingName, type Question } from "@/lib/pqaf/inspection";

export type RecordedInspection = { [Each in Question]: number | null } & {
  id: number;
  scheme: string;
  inspectedOn: Day;
  publishedOn: Day;
  note: string | null;
  recordedBy: string;
  recordedOn: Day;
  withdrawnOn: Day | null;
  withdrawnWhy: string | null;
};

type Props = {
  inspections: readonly RecordedInspection[];
  actsOf?: ((inspection: RecordedInspection) => ReactNode) | undefined;
};

/** Inspections recorded by hand, the one published last first. */
export function InspectionTable({ inspections, actsOf }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Inspections recorded here, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Published</th>
          <th scope="col">Overall</th>
          <th scope="col">Questions</th>
          <th scope="col">Rated under</th>
          {actsOf && (
            <th scope="col">
              <span className="sr-only">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {inspections.map((inspection) => (
          <tr key={inspection.id}>
            <th scope="row" className="wraps">
              {dayName(inspection.publishedOn)}
              <span className="small block">Inspected {dayName(inspection.inspectedOn)}</span>
            </th>
            <td className="wraps">
              <strong>{ratingName(inspection.overall)}</strong>
            </td>
            <td className="wraps">
              {QUESTIONS.filter((question) => question !== "overall").map((question) => (
                <span key={question} className="block">
                  {QUESTION_NAMES[question]}: {ratingName(inspection[question])}
                </span>
              ))}
            </td>
            <td className="wraps">
              {inspection.scheme}
              {inspection.note && <span className="block whitespace-pre-line">{inspection.note}</span>}
              <span className="small block">
                Recorded by {inspection.recordedBy}, {dayName(inspection.recordedOn)}
              </span>
              {inspection.withdrawnOn && (
                <span className="block">
                  <strong>Withdrawn {dayName(inspection.withdrawnOn)}:</strong> {inspection.withdrawnWhy}
                </span>
              )}
            </td>
            {actsOf && <td>{inspection.withdrawnOn === null && actsOf(inspection)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
