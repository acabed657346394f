import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { ContractActionType } from "@/lib/pqaf/evidence";
import { CONTRACT_ACTION_NAMES } from "@/lib/pqaf/evidence-words";

export type ContractStep = {
  id: number;
  type: ContractActionType;
  issued: Day;
  due: Day | null;
  clause: string | null;
  words: string;
  linkedTo: number | null;
  shortWhy: string | null;
  outcome: string | null;
  appealLodged: Day | null;
  closed: Day | null;
  recordedBy: string;
  recordedOn: Day;
  withdrawnOn: Day | null;
  withdrawnWhy: string | null;
};

type Props = {
  steps: readonly ContractStep[];
  on: Day;
  actsOf?: ((step: ContractStep) => ReactNode) | undefined;
};

/** Steps under one practice's contract, the newest first. */
export function ContractTable({ steps, on, actsOf }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Contract actions, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Action</th>
          <th scope="col">What it is for</th>
          <th scope="col">Due</th>
          <th scope="col">What came of it</th>
          {actsOf && (
            <th scope="col">
              <span className="sr-only">Change</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.id}>
            <th scope="row" className="wraps">
              {CONTRACT_ACTION_NAMES[step.type]}
              <span className="small block">Issued {dayName(step.issued)}</span>
            </th>
            <td className="wraps">
              <span className="whitespace-pre-line">{step.words}</span>
              <span className="small block">{besideWords(step, steps)}</span>
            </td>
            <td className="wraps">
              {dueWords(step, on)}
              {step.shortWhy && (
                <span className="small block">Fewer than 28 days, because: {step.shortWhy}</span>
              )}
            </td>
            <td className="wraps">
              {step.withdrawnOn ? (
                <>
                  <strong>Withdrawn {dayName(step.withdrawnOn)}:</strong> {step.withdrawnWhy}
                </>
              ) : (
                <Outcome step={step} />
              )}
            </td>
            {actsOf && <td>{step.withdrawnOn === null && actsOf(step)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Outcome({ step: { outcome, appealLodged, closed } }: { step: ContractStep }) {
  return (
    <>
      {outcome && <span className="block whitespace-pre-line">{outcome}</span>}
      {appealLodged && <span className="block">Appeal lodged {dayName(appealLodged)}</span>}
      <span className="block">{closed ? `Closed ${dayName(closed)}` : "Open"}</span>
    </>
  );
}

function besideWords(step: ContractStep, steps: readonly ContractStep[]): string {
  const linked = steps.find(({ id }) => id === step.linkedTo);
  return [
    step.clause && `Clause ${step.clause}`,
    linked && `Follows the ${stepName(linked)}`,
    `Recorded by ${step.recordedBy}, ${dayName(step.recordedOn)}`,
  ]
    .filter(Boolean)
    .join(". ");
}

/** "remedial notice of 12 January 2026" */
export function stepName({ type, issued }: Pick<ContractStep, "type" | "issued">): string {
  return `${CONTRACT_ACTION_NAMES[type].toLowerCase()} of ${dayName(issued)}`;
}

function dueWords({ due, closed }: ContractStep, on: Day): string {
  if (due === null) return "No date set";
  return closed === null && due < on ? `Was due ${dayName(due)}` : `Due ${dayName(due)}`;
}
