import type { ReactNode } from "react";
import { CountingTable } from "@/components/assurance/counting-table";
import { Moves } from "@/components/assurance/moves";
import { NotCounted } from "@/components/assurance/not-counted";
import { Anchor, Question, Said, StillQuestion } from "@/components/assurance/question";
import { ShareBar } from "@/components/assurance/share-bar";
import { Downloads } from "@/components/ui/downloads";
import { dayName, monthOf, periodName } from "@/lib/periods/period";
import { besideProposal, decisionSentence } from "@/lib/pqaf/decision-words";
import { levelName } from "@/lib/pqaf/level";
import {
  chanceSentence,
  countedSentence,
  coverageSentence,
  neverAloneSentence,
  persistenceSentence,
} from "@/lib/pqaf/words/proposal";
import { triggerAddress, triggerSentence, type TriggerReader } from "@/lib/pqaf/words/trigger";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import { link } from "../../view";
import type { Assured, Explained, Sight } from "./assured";

type Props = {
  practice: AssuredPractice;
  assured: Assured;
  explained: Explained;
  sight: Sight;
  /** Who else sees the level, and the practice's switch for it; null for everyone else. */
  opening: ReactNode | null;
  /** Beside a flag: what the practice replied to it, and the way to act on it. */
  besideOf: (metric: string) => ReactNode;
  /** What the practice replied to the level and its flags. */
  replies: ReactNode;
  /** Its actions and the support offered. */
  doing: ReactNode;
};

/** Two of them, each the same object for every page: what would move a level is drawn once for each. */
const READERS: Record<"reads" | "doesNot", TriggerReader> = {
  reads: Object.freeze({ mayRead: { contractActions: true } }),
  doesNot: Object.freeze({ mayRead: { contractActions: false } }),
};

/** The five questions, in the order that never changes. */
export function Explanation({
  practice,
  assured,
  explained,
  sight,
  opening,
  besideOf,
  replies,
  doing,
}: Props) {
  const { proposal, moves, definitions, edition } = explained;
  const reader = READERS[sight.contractActions ? "reads" : "doesNot"];
  const { level } = proposal;
  const First = opening === null ? StillQuestion : Question;
  return (
    <div>
      <First number={1} id="what" title="What is the level, and who decided it?">
        <What assured={assured} explained={explained} />
        {opening}
      </First>
      <StillQuestion
        number={2}
        id="why"
        title={level === null ? "Why is no level proposed?" : `Why is Level ${level} proposed?`}
      >
        <Why practice={practice} explained={explained} reader={reader} besideOf={besideOf} />
        {replies}
      </StillQuestion>
      <StillQuestion number={3} id="not-counted" title="What was looked at and did not count?">
        <Said id="coverage">{coverageSentence(proposal, edition.framework)}</Said>
        <NotCounted known={proposal} described={definitions} besideOf={besideOf} />
      </StillQuestion>
      <StillQuestion number={4} id="moves" title="What would move it?">
        <Moves moves={moves} described={definitions} reader={reader} />
      </StillQuestion>
      <StillQuestion number={5} id="done" title="What is being done?">
        {doing}
      </StillQuestion>
    </div>
  );
}

function What({ assured: { inForce }, explained }: { assured: Assured; explained: Explained }) {
  const { edition, proposal, shown } = explained;
  const decision = inForce?.decision ?? null;
  return (
    <>
      <Said id="level-in-force">
        {decision ? (
          <>
            <b>{levelName(decision.level)}.</b> {decisionSentence(decision)}
          </>
        ) : (
          <b>No level has been decided yet.</b>
        )}{" "}
        {besideProposal(decision, proposal.level)}
      </Said>
      {decision?.reason && <blockquote className="quoted">{decision.reason}</blockquote>}
      <p className="provenance" id="edition">
        Edition “{edition.name}”, adopted from {dayName(edition.from)}. Proposed {dayName(shown.madeOn)} from
        figures to {periodName(monthOf(shown.month))}; triggers as on {dayName(shown.triggersOn)}.
        <Anchor id="edition" />
      </p>
    </>
  );
}

function Why({
  practice,
  explained,
  reader,
  besideOf,
}: Pick<Props, "practice" | "explained" | "besideOf"> & { reader: TriggerReader }) {
  const { proposal, edition, definitions, figures, before, shown } = explained;
  const counting = proposal.judged.filter((each) => each.counts);
  const at = shown.month.slice(0, 7);
  const neverAlone = neverAloneSentence(proposal, edition.framework);
  return (
    <>
      <Said id="share">
        {countedSentence(proposal)} {persistenceSentence(edition.framework)}
        {proposal.triggers.length === 0 && " No trigger is live."}
      </Said>
      {neverAlone && <Said id="never-alone">{neverAlone}</Said>}
      {proposal.triggers.map((trigger) => (
        <Said key={trigger.code} id={triggerAddress(trigger, reader)}>
          {triggerSentence(trigger, definitions, reader)}
        </Said>
      ))}
      <ShareBar
        steps={edition.framework.steps}
        counting={proposal.counting}
        judged={proposal.judgedWeight}
        before={before}
      />
      {counting.length > 0 && (
        <CountingTable
          measures={counting}
          counting={proposal.counting}
          described={definitions}
          figures={figures}
          besideOf={besideOf}
          hrefOf={(metric) => link(`/measures/${metric}`, { practice: practice.code, at })}
        />
      )}
      <Downloads
        of={`measures judged for ${practice.name}`}
        choices={[
          {
            label: `What counts (${counting.length})`,
            table: "judged-measures",
            parameters: { practice: practice.code, at },
            rows: counting.length,
          },
          {
            label: `All that was judged (${proposal.judged.length})`,
            table: "judged-measures",
            parameters: { practice: practice.code, at, all: "1" },
            rows: proposal.judged.length,
          },
        ]}
      />
      <Said id="chance">{chanceSentence(proposal)}</Said>
    </>
  );
}
