import { QualityList } from "@/components/appointments/quality-list";
import { AnswersTable } from "@/components/returns/answers-table";
import { MonthLine } from "@/components/returns/month-line";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { differingFigures } from "@/lib/appointments/answer-words";
import { isLate, isPast } from "@/lib/appointments/deadlines";
import { qualityNotes } from "@/lib/appointments/quality-notes";
import { awaitsReview, returnStateName } from "@/lib/appointments/return-state";
import { figureDefinition } from "@/lib/appointments/returned-figures";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { deadlineName, clockTime, londonWall } from "@/lib/periods/london";
import { dayName, periodName } from "@/lib/periods/period";
import { workingInstant } from "@/lib/server/clock";
import { nameOf } from "@/lib/server/queries/groups";
import { qualityBounds } from "@/lib/server/queries/quality-notes";
import type { KeptReturn, Revision } from "@/lib/server/queries/returns/return";
import type { ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { askedFigures, nationalWords, type AskedFigure, type AskedMonth } from "./asked";
import { NationalSource } from "./national-source";
import { notableIn, type Notable } from "./notable";
import { CloseDispute, ReleaseForm, ReviewForm } from "./review-forms";
import { Year } from "./year";

type Props = {
  actor: Actor;
  practice: ReturnedPractice;
  asked: AskedMonth;
  /** Why the practice cannot write; null for readers who never could. */
  closed: string | null;
};

/** What a practice sent, for whoever may read it; for the ICB with what is to be said of it. A draft is not shown. */
export async function SentReturn({ actor, practice, asked, closed }: Props) {
  const { kept, national, window, month, state } = asked;
  const [sent, before] = kept?.sent ?? [];
  const reviews = can(actor, "return.review", practice);
  const late = isLate({ submittedAt: kept?.submittedAt ?? null }, window, workingInstant());
  const editsClosed = isPast(window.editsCloseAt, workingInstant());
  const figures = askedFigures(asked);
  const [bounds, sender, rows] = await Promise.all([
    qualityBounds(month.end),
    sent?.onBehalfBy ? nameOf(sent.onBehalfBy) : null,
    sent ? notableIn(practice, asked, sent) : [],
  ]);
  return (
    <>
      <p className="kicker">
        {practice.name} {practice.code} · {periodName(month)} · due {deadlineName(window.dueAt)}
        {window.extension ? ` (extended: ${window.extension.reason})` : ""}
        {late ? " · late" : ""}
      </p>
      <h1>{headingOf(asked, sent)}</h1>
      {closed !== null && <p className="lead">{closed}</p>}
      {!sent && (
        <Notice title={`${periodName(month)}’s return has not arrived`}>
          <p>It is due {deadlineName(window.dueAt)}.</p>
        </Notice>
      )}
      {kept && sent && (
        <>
          <p className="text-reason">
            {state === "SUBMITTED" ? "" : `${returnStateName(state)}. `}Sent{" "}
            {dayName(londonWall(sent.submittedAt ?? kept.savedAt).day)} at{" "}
            {clockTime(sent.submittedAt ?? kept.savedAt)} by {sent.attestedName}, {sent.attestedRole}
            {sender ? `, on the practice’s behalf (${sender})` : ""}
            {kept.sent.length > 1 ? `. Version ${sent.number} of ${kept.sent.length}` : ""}.
          </p>
          <Looks asked={asked} kept={kept} sent={sent} before={before} rows={rows} />
          {reviews && awaitsReview(state) && (
            <ReviewForm
              practice={practice.code}
              month={month.text}
              version={kept.version}
              disputes={kept.disputes
                .filter((each) => each.state === "OPEN")
                .map(({ id, figure, national, own }) => ({
                  ...{ id, national, own },
                  name: figureDefinition(figure).name,
                }))}
              figures={figures.map(({ figure, name }) => ({ figure, name }))}
              editsClosed={editsClosed}
            />
          )}
          {reviews &&
            kept.disputes
              .filter((each) => each.state === "REFERRED")
              .map(({ id, figure }) => (
                <CloseDispute
                  key={id}
                  practice={practice.code}
                  month={month.text}
                  dispute={id}
                  name={figureDefinition(figure).name}
                />
              ))}
          {reviews && state === "ACCEPTED" && (
            <ReleaseForm
              practice={practice.code}
              month={month.text}
              version={kept.version}
              editsClosed={editsClosed}
            />
          )}
          <Section title="Everything that was sent" aside={`${figures.length} figures`}>
            <AnswersTable
              of={nationalWords(asked)}
              figures={figures.map(drawn)}
              answered={sent}
              disputes={kept.disputes}
            />
            <Downloads
              of="this return"
              choices={[
                {
                  label: "This return",
                  table: "return",
                  parameters: { practice: practice.code, month: month.text },
                  rows: figures.length,
                },
              ]}
            />
            <Year practice={practice} asked={asked} />
          </Section>
          <History kept={kept} />
        </>
      )}
      {!sent && <Year practice={practice} asked={asked} />}
      {national && <QualityList month={month} notes={qualityNotes(national.now.counts, month, bounds)} />}
      <NationalSource asked={asked} />
    </>
  );
}

/** With the picture of its months. */
function drawn(figure: AskedFigure) {
  return { ...figure, drawing: <MonthLine months={figure.months} range={figure.range} /> };
}

function headingOf({ kept, month }: AskedMonth, sent: Revision | undefined): string {
  if (!kept || !sent) return `${periodName(month)}: nothing has been sent yet`;
  const differing = Object.values(sent.answers).filter(({ kind }) => kind === "DIFFERS").length;
  const open = kept.disputes.filter(({ state }) => state === "OPEN").length;
  if (differing === 0) return "All figures match the practice’s book";
  const figures = differing === 1 ? "1 figure does not match" : `${differing} figures do not match`;
  const answered = differing === 1 ? "it has been answered" : "each has been answered";
  return open === 0 ? `${figures}, and ${answered}` : `${figures}, ${open} to settle`;
}

type LooksProps = {
  asked: AskedMonth;
  kept: KeptReturn;
  sent: Revision;
  before: Revision | undefined;
  rows: readonly Notable[];
};

/** What to look at first: what differs from national, from last month, and from what was sent before. */
function Looks({ asked, kept, sent, before, rows }: LooksProps) {
  const changed = before ? differingFigures(before, sent) : [];
  const asks = kept.comments.filter(({ revision }) => revision === before?.number);
  return (
    <Section title="What differs" aside="from the national figure, and from the month before">
      {rows.length === 0 ? (
        <p className="text-reason">
          Nothing: every figure matches, and none is far from {periodName(asked.month)}’s month before.
        </p>
      ) : (
        <ul className="lines">
          {rows.map(({ name, words }) => (
            <li key={name}>
              <b>{name}</b>: {words.join(" ")}
            </li>
          ))}
        </ul>
      )}
      {before && (
        <p className="text-reason">
          {changed.length === 0
            ? "No answer was changed since it was sent before."
            : `Changed since it was sent before: ${changed.map((figure) => figureDefinition(figure).name).join(", ")}.`}
        </p>
      )}
      {asks.map(({ figure, words, byName }) => (
        <p key={`${figure ?? ""} ${words}`} className="return-comment">
          <b>
            {byName} asked{figure ? ` of “${figureDefinition(figure).name}”` : ""}:
          </b>{" "}
          {words}
        </p>
      ))}
    </Section>
  );
}

function History({ kept }: { kept: KeptReturn }) {
  return (
    <Section title="What happened to it">
      <ol className="lines">
        {kept.events.map(({ move, words, byName, at, revision }) => (
          <li key={`${move} ${at.getTime()}`}>
            {dayName(londonWall(at).day)} at {clockTime(at)}: {byName} {TOLD[move]}
            {move === "submit" && revision > 1 ? ` again (version ${revision})` : ""}
            {words ? `: ${words}` : ""}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const TOLD = {
  save: "saved it",
  submit: "sent it",
  accept: "accepted it",
  return: "returned it with comments",
  release: "released it",
};
