import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { Notice } from "@/components/ui/notice";

type Linked = { code: string; name: string; on: Day };

type LeftOut = { measure: string | null; reason: string; decidedOn: Day; until: Day | null };

type Props = {
  practice: {
    name: string;
    closedOn: Day | null;
    pcn: { name: string } | null;
    assumed: boolean;
    successors: readonly Linked[];
    predecessors: readonly Linked[];
    leftOut?: readonly LeftOut[];
  };
};

/** What a reader must know before reading the figures: mergers, closure, no PCN, an assumed membership. */
export function PracticeNotices({ practice }: Props) {
  const { name, closedOn, pcn, assumed, successors, predecessors, leftOut = [] } = practice;
  return (
    <>
      {closedOn && (
        <Notice title={`Closed on ${dayName(closedOn)}`}>
          <p>Figures up to its last month stay here, as they were published.</p>
        </Notice>
      )}
      {successors.map((other) => (
        <Notice key={other.code} title={`Merged into ${other.name} on ${dayName(other.on)}`}>
          <p>Figures after that day are the other practice&rsquo;s.</p>
        </Notice>
      ))}
      {predecessors.map((other) => (
        <Notice key={other.code} title={`${other.name} merged into it on ${dayName(other.on)}`}>
          <p>Figures before that day are of {name} alone, so a change over it is not like for like.</p>
        </Notice>
      ))}
      {leftOut.map(({ measure, reason, decidedOn, until }) => (
        <Notice key={`${measure} ${decidedOn}`} title={measure ? `Not ranked on ${measure}` : "Not ranked"}>
          <p>
            {reason.replace(/\.$/, "")}. Decision of {dayName(decidedOn)}
            {until && `, in force to ${dayName(until)}`}. Its figures stay; they are in no rank, quarter or
            line.
          </p>
        </Notice>
      ))}
      {!pcn && (
        <Notice title="Not in a primary care network">
          <p>The published files put it in none on this date, so there is no PCN to compare it with.</p>
        </Notice>
      )}
      {assumed && (
        <Notice title="Its PCN and area are assumed for this date">
          <p>They come from the earliest file that says, which is later than the period shown.</p>
        </Notice>
      )}
    </>
  );
}
