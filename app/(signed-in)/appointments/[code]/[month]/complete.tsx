import type { Route } from "next";
import type { ReactNode } from "react";
import { QualityList } from "@/components/appointments/quality-list";
import { Link } from "@/components/ui/link";
import { MonthLine } from "@/components/returns/month-line";
import type { FigureLine } from "@/components/returns/figure-line";
import { isLate, lastMoment } from "@/lib/appointments/deadlines";
import { qualityNotes, type QualityBounds } from "@/lib/appointments/quality-notes";
import { tallyOf } from "@/lib/appointments/return-answers";
import { fieldsOf } from "@/lib/appointments/return-fields";
import { formatCount, formatShare } from "@/lib/figures/format";
import { dayName, periodName } from "@/lib/periods/period";
import { clockTime, deadlineName, londonWall } from "@/lib/periods/london";
import { workingInstant } from "@/lib/server/clock";
import { qualityBounds } from "@/lib/server/queries/quality-notes";
import type { ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { requireActor } from "@/lib/server/session";
import { answeredIn, askedFigures, checksOf, nationalWords, type AskedMonth } from "./asked";
import { LiveTally, type TallyProps } from "./live-tally";
import { MarkAll } from "./mark-all";
import { NationalSource } from "./national-source";
import { ReturnForm } from "./return-form";
import { Year } from "./year";

type Props = { practice: ReturnedPractice; asked: AskedMonth };

/** The practice's own view of a month: are these figures right? */
export async function Complete({ practice, asked }: Props) {
  const actor = await requireActor();
  const { kept, national, window, month, state } = asked;
  if (!national) return null;
  const answered = answeredIn(kept);
  const [checks, bounds] = await Promise.all([checksOf(practice, asked, answered), qualityBounds(month.end)]);
  const dated = { state, submittedAt: kept?.submittedAt ?? null, reopenedUntil: kept?.reopenedUntil ?? null };
  const comments = kept?.state === "RETURNED" ? kept.comments.filter(newestOf(kept.sent[0]?.number)) : [];
  const other = kept && kept.savedBy !== actor.id && kept.draft ? kept : null;
  const released = kept?.state === "RETURNED" && kept.events[0]?.move === "release" ? kept.events[0] : null;
  const lines = askedFigures(asked).map((each): FigureLine => {
    const { figure, share, range } = each;
    const was = answered.answers[figure] ? (kept?.draft ?? kept?.sent[0])?.national[figure] : undefined;
    return {
      figure,
      group: each.group,
      name: each.name,
      national: formatCount(each.national),
      share: share === null ? null : `${formatShare(share)}${figure === "status-dna" ? " of known" : ""}`,
      range: range && `${formatCount(range.least)} to ${formatCount(range.most)}`,
      drawing: <MonthLine months={each.months} range={range} />,
      comments: comments
        .filter((comment) => comment.figure === figure)
        .map(({ words, byName, at }) => ({ words, byName, when: dayName(londonWall(at).day) })),
      checks: checks.filter((check) => check.figure === figure).map(({ message }) => message),
      was: was === undefined || was === each.national ? null : formatCount(was),
    };
  });
  const counted = {
    figures: lines.map(({ figure }) => figure),
    kept: tallyOf(national.now.figures, answered.answers),
  };
  return (
    <>
      <div className="return-head">
        <div>
          <p className="kicker">
            Monthly return · {periodName(month)} · due {deadlineName(window.dueAt)}
            {isLate(dated, window, workingInstant()) ? " · late" : ""}
          </p>
          <h1>Do these figures match your appointment book?</h1>
          <p className="lead">
            The national figures are filled in. Say where they do not match. It usually takes 4 minutes, and
            nothing you send changes the national figure: yours is shown beside it.
          </p>
        </div>
        <Standing counted={counted} sent={kept?.sent[0]?.submittedAt ?? null} state={state} />
      </div>
      {window.extension && (
        <Said>
          <b>The ICB gave your practice longer:</b> {window.extension.reason}
        </Said>
      )}
      {released && (
        <Said>
          <b>{released.byName} released this return:</b> {released.words}
        </Said>
      )}
      {comments
        .filter(({ figure }) => figure === null)
        .map(({ words, byName }) => (
          <Said key={words}>
            <b>{byName} asks:</b> {words}
          </Said>
        ))}
      {comments.some(({ figure }) => figure !== null) && (
        <Said>The ICB returned it with comments: each stands under its figure.</Said>
      )}
      {other && (
        <Said>
          <b>{other.savedByName}</b> saved this return at {clockTime(other.savedAt)}. If you both write, the
          second to save is shown both versions, and nothing is lost.
        </Said>
      )}
      <MarkAll {...counted} />
      <p className="text-reason">
        Or{" "}
        <Link href={`/appointments/${practice.code}/${month.text}/upload` as Route}>
          send the month as a file
        </Link>
        : a filled-in template, or an extract of your appointment book.
      </p>
      <ReturnForm
        practice={practice.code}
        month={month.text}
        version={kept?.version ?? 0}
        savedAt={kept?.draft ? clockTime(kept.savedAt) : null}
        of={nationalWords(asked)}
        lines={lines}
        values={fieldsOf(answered)}
        until={`You can send ${kept?.submittedAt ? "a correction" : "it"} until ${deadlineName(lastMoment(dated, window))}.`}
      />
      <Year practice={practice} asked={asked} />
      <Information asked={asked} bounds={bounds} />
    </>
  );
}

function newestOf(revision: number | undefined) {
  return (comment: { revision: number }) => comment.revision === revision;
}

function Said({ children }: { children: ReactNode }) {
  return <p className="return-comment">{children}</p>;
}

type StandingProps = { counted: TallyProps; sent: Date | null; state: AskedMonth["state"] };

function Standing({ counted, sent, state }: StandingProps) {
  return (
    <div className="return-standing">
      <LiveTally {...counted} />
      {sent && (
        <p className="text-small">
          {state === "RETURNED" ? "Returned to you." : "Sent"}{" "}
          {state === "RETURNED" ? "You sent it on" : "on"} {dayName(londonWall(sent).day)} at{" "}
          {clockTime(sent)}. What you sent stands until you send a correction.
        </p>
      )}
    </div>
  );
}

/** What is not asked, because no appointment book holds it: how far the figures can be relied on. */
function Information({ asked, bounds }: { asked: AskedMonth; bounds: QualityBounds }) {
  const { month, national } = asked;
  if (!national) return null;
  return (
    <>
      <QualityList month={month} notes={qualityNotes(national.now.counts, month, bounds)} />
      <NationalSource asked={asked} />
      <p className="provenance">Please do not enter anything about a patient.</p>
    </>
  );
}
