import type { ReactNode } from "react";
import { EditionFields } from "@/components/metrics/edition-history";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { editionChanges } from "@/lib/metrics/edition-changes";
import { momentWords } from "@/lib/periods/moment";
import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";

export type ListedProposal = {
  id: number;
  definition: MetricDefinition;
  from: Day;
  reason: string;
  proposedBy: string;
  proposedAt: Date;
  answeredBy: string | null;
  answer: string | null;
  edition: number | null;
};

type Props = {
  proposals: readonly ListedProposal[];
  /** The newest edition, that an open proposal is read against. */
  before: MetricDefinition;
  /** What may be done with one that is open. */
  actsOf: (proposal: ListedProposal) => ReactNode;
};

/** Changes of a definition that were proposed: the open ones with what they would change, the others with the answer. */
export function ProposalList({ proposals, before, actsOf }: Props) {
  return (
    <ol className="editions">
      {proposals.map((each) => (
        <li key={each.id}>
          <h3>
            {each.proposedBy} proposes a change from {dayName(each.from)}
          </h3>
          <p>
            {each.reason} <span className="small">{momentWords(each.proposedAt)}</span>
          </p>
          {each.answeredBy === null ? (
            <>
              <EditionFields
                caption={`What ${each.proposedBy} would change`}
                changes={editionChanges(before, each.definition)}
              />
              {actsOf(each)}
            </>
          ) : (
            <p>
              {each.edition === null ? "Declined" : `Made edition ${each.edition}`} by {each.answeredBy}
              {each.answer ? `: ${each.answer}` : "."}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
