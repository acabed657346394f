import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { shortDay } from "@/components/ui/short-day";
import { instantName } from "@/lib/periods/instant";
import { dayName } from "@/lib/periods/period";
import type { Decision } from "@/lib/pqaf/decision";
import { KIND_WORDS, panelWords } from "@/lib/pqaf/decision-words";
import type { Happened } from "@/lib/pqaf/history";
import { bandOf } from "@/lib/pqaf/level";
import { LevelSquare } from "./level-square";
import { Anchor } from "./question";
import { Still } from "@/components/ui/still";

export type ListedDecision = Decision & { recordedBy: string; recordedAt: Date; editionName: string };

export type ListedEvent = Happened & { href: Route };

type Props = {
  /** In the order recorded. */
  decisions: readonly ListedDecision[];
  /** Everything said of it: for those who see why. Others see level and days. */
  full: boolean;
  /** What happened beside them, the newest first, each with its page. */
  happened?: readonly ListedEvent[];
  /** What may be done with a standing decision: correct it. */
  actsOf?: ((decision: ListedDecision) => ReactNode) | undefined;
};

/** Every decision ever recorded and what happened beside them, the newest first. A corrected one stays, and says by what it was corrected. */
export function DecisionList({ decisions, full, happened = [], actsOf }: Props) {
  const correctedBy = new Map(decisions.map((each) => [each.supersedes, each]));
  const shown = full ? decisions : decisions.filter(({ id }) => !correctedBy.has(id));
  const lines = inOrder(shown.toReversed(), happened);
  return (
    <table className="dense stacked decisions">
      <caption className="sr-only">Decisions and what happened beside them, the newest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Level</th>
          {full && <th scope="col">Reason, and who was present</th>}
          <th scope="col">Next review</th>
          {full && <th scope="col">Recorded</th>}
        </tr>
      </thead>
      <Still as="tbody">
        {lines.map((each) => {
          if ("mark" in each) return <EventRow key={keyOf(each)} event={each} full={full} />;
          const by = correctedBy.get(each.id);
          return (
            <tr key={each.id} id={`decision-${each.id}`} className={by ? "superseded" : undefined}>
              <th scope="row" className="wraps">
                {shortDay(each.decidedOn)}
                {full && <Anchor id={`decision-${each.id}`} />}
              </th>
              <td className="wraps">
                <span className="history-level">
                  <LevelSquare level={each.level} is="decided" />
                  <span>
                    {bandOf(each.level)}
                    {full && `, ${KIND_WORDS[each.kind]}`}
                  </span>
                </span>
                {full && by && <Corrected by={by} />}
                {full && each.supersedes !== null && (
                  <span className="small block">
                    corrects <a href={`#decision-${each.supersedes}`}>an earlier decision</a> and counts from
                    its day
                  </span>
                )}
              </td>
              {full && (
                <td className="wraps">
                  {each.reason && <span className="block whitespace-pre-line">{each.reason}</span>}
                  {each.waitsFor && <span className="block">Waits for {each.waitsFor}</span>}
                  <span className="small block">Present: {panelWords(each.panel)}</span>
                </td>
              )}
              <td className="wraps">
                <span className="wide:hidden">Next review </span>
                {dayName(each.nextReview)}
              </td>
              {full && (
                <td className="wraps small">
                  {each.recordedBy}, {instantName(each.recordedAt)}. {each.editionName}
                  {!by && actsOf?.(each)}
                </td>
              )}
            </tr>
          );
        })}
      </Still>
    </table>
  );
}

/** Of one day the decision comes after what led to it: above it in a list with the newest first. */
function inOrder(decisions: readonly ListedDecision[], happened: readonly ListedEvent[]) {
  const dayOf = (each: ListedDecision | ListedEvent) => ("mark" in each ? each.on : each.decidedOn);
  return [...decisions, ...happened].toSorted((one, other) =>
    dayOf(one) === dayOf(other) ? 0 : dayOf(one) < dayOf(other) ? 1 : -1,
  );
}

function keyOf({ on, words }: ListedEvent): string {
  return `${on} ${words}`;
}

function EventRow({ event: { on, kind, words, href }, full }: { event: ListedEvent; full: boolean }) {
  return (
    <tr className="beside">
      <th scope="row" className="wraps">
        {shortDay(on)}
      </th>
      <td className="second">{kind}</td>
      <td className="wraps" colSpan={full ? 3 : 1}>
        <Link href={href}>{words}</Link>
      </td>
    </tr>
  );
}

function Corrected({ by }: { by: ListedDecision }) {
  return (
    <span className="small block">
      <b>corrected</b> by <a href={`#decision-${by.id}`}>the decision of {dayName(by.decidedOn)}</a>
    </span>
  );
}
