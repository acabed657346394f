import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { Day } from "@/lib/periods/day";
import { dayName, monthOf, periodName } from "@/lib/periods/period";

type Linked = { code: string; name: string; on: Day };
type Stay = { code: string; name: string; startsOn: Day | null; endsOn: Day | null };

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
    pcns: readonly Stay[];
  };
  /** The last day of the month shown. */
  asAt: Day;
  practiceHref: (code: string) => Route;
  pcnHref: (code: string) => Route;
};

/** What a reader must know before reading the figures: mergers, closure, moves, no PCN, an assumed membership. */
export function PracticeNotices({ practice, asAt, practiceHref, pcnHref }: Props) {
  const { name, closedOn, pcn, assumed, successors, predecessors, pcns, leftOut = [] } = practice;
  const link = (other: Linked) => <Link href={practiceHref(other.code)}>{other.name}</Link>;
  return (
    <>
      {closedOn && (
        <Notice title={`Closed on ${dayName(closedOn)}: what follows is its history`}>
          <p>
            Figures are as they stood in {periodName(monthOf(asAt))} and stay as they were published. It is
            ranked in no period after it closed.
          </p>
        </Notice>
      )}
      {successors.map((other) => (
        <Notice key={other.code} title={`Merged into ${other.name} on ${dayName(other.on)}`}>
          <p>Figures after that day are those of {link(other)}.</p>
        </Notice>
      ))}
      {predecessors.map((other) => (
        <Notice key={other.code} title={`${other.name} merged into it on ${dayName(other.on)}`}>
          <p>
            Figures before that day are of {name} alone, so a change over it is not like for like. The history
            of {link(other)} is kept.
          </p>
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
      {pcns.length > 1 && (
        <Notice title="It has changed its primary care network">
          <ul>
            {pcns.map(({ code, name: its, startsOn, endsOn }) => (
              <li key={`${code} ${startsOn}`}>
                <Link href={pcnHref(code)}>{its}</Link>, {stayWords(startsOn, endsOn)}
              </li>
            ))}
          </ul>
          <p>Figures of a period are compared within the PCN it was in on that period&rsquo;s last day.</p>
        </Notice>
      )}
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

/** "until 31 March 2024", "since 1 April 2024", "1 July 2019 to 31 March 2024". */
function stayWords(startsOn: Day | null, endsOn: Day | null): string {
  if (startsOn && endsOn) return `${dayName(startsOn)} to ${dayName(endsOn)}`;
  if (endsOn) return `until ${dayName(endsOn)}`;
  return startsOn ? `since ${dayName(startsOn)}` : "since before our first record";
}
