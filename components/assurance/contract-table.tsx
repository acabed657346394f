import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { ContractAction } from "@/lib/pqaf/contract-action";
import { CONTRACT_ACTION_NAMES } from "@/lib/pqaf/evidence-words";

type Props = {
  steps: readonly ContractAction[];
  on: Day;
  actsOf?: ((step: ContractAction) => ReactNode) | undefined;
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

function Outcome({ step: { outcome, appealLodged, closed } }: { step: ContractAction }) {
  return (
    <>
      {outcome && <span className="block whitespace-pre-line">{outcome}</span>}
      {appealLodged && <span className="block">Appeal lodged {dayName(appealLodged)}</span>}
      <span className="block">{closed ? `Closed ${dayName(closed)}` : "Open"}</span>
    </>
  );
}

function besideWords(step: ContractAction, steps: readonly ContractAction[]): string {
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
export function stepName({ type, issued }: Pick<ContractAction, "type" | "issued">): string {
  return `${CONTRACT_ACTION_NAMES[type].toLowerCase()} of ${dayName(issued)}`;
}

function dueWords({ due, closed }: ContractAction, on: Day): string {
  if (due === null) return "No date set";
  return closed === null && due < on ? `Was due ${dayName(due)}` : `Due ${dayName(due)}`;
}
