import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { BoardTable } from "@/components/returns/board-table";
import { Done } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { BoardReturn } from "@/lib/appointments/return-rates";
import { chasedWords, chaseHeading, peopleIn } from "@/lib/appointments/chase-words";
import { returnChased } from "@/lib/reports/return-messages";
import { scopeOf } from "@/lib/permissions/can";
import { periodName } from "@/lib/periods/period";
import { today, workingInstant } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { outstandingOf, peopleToWriteTo } from "@/lib/server/queries/returns/chased";
import { askedMonth, link, parameter } from "../../view";
import { ChaseForm } from "./chase-form";

export const metadata: Metadata = { title: "Remind practices" };

export default async function ChasePage({ searchParams }: PageProps<"/appointments/chase">) {
  const actor = await permittedActor("return.review");
  const search = await searchParams;
  const [system] = scopeOf(actor, "return.review").organisations;
  const outstanding = system === undefined ? null : await outstandingOf(system, askedMonth(search));
  if (!outstanding || system === undefined) notFound();
  const { window, reminded, closed } = outstanding;
  const people = await peopleToWriteTo(reminded.map(({ practice }) => practice));
  const written = reminded.filter(({ practice }) => people.has(practice));
  const unwritten = reminded.filter(({ practice }) => !people.has(practice));
  const at = workingInstant();
  const examples = examplesOf(written).map((each) => returnChased({ ...each, month: window.month }, today()));
  const tableOf = (caption: string, rows: typeof reminded) => (
    <BoardTable
      caption={caption}
      at={at}
      rows={rows}
      hrefOf={(code) => link(`/appointments/${code}/${window.month.text}`, {})}
    />
  );
  const done = parameter(search, "messages");
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[
            { label: "Return rates", href: link("/appointments/board", { at: window.month.text }) },
            { label: "Remind" },
          ]}
          choices={[]}
          kept={{}}
        />
      }
    >
      <p className="kicker">Appointment returns · {periodName(window.month)}</p>
      <h1>{chaseHeading(written.length, periodName(window.month))}</h1>
      <Done words={done && chasedWords(Number(done), Number(parameter(search, "practices")))} />
      {examples.length > 0 ? (
        <>
          <Section title="What they will read">
            <div id="preview">
              {examples.map(({ key, subject, body, private: own }) => (
                <blockquote key={key} className="quoted">
                  <p>
                    <b>{subject}</b>
                  </p>
                  <p>{body}</p>
                  <p>{own?.words}</p>
                </blockquote>
              ))}
            </div>
            <p className="provenance">
              Each practice reads its own name and due day. It goes to managers and their deputies, and to a
              PCN that completes returns for them, at most once a day to each; who has sent by then is not
              written to.
            </p>
            <ChaseForm
              system={system}
              month={window.month.text}
              button={`Send to ${peopleIn(people)} at ${written.length} ${written.length === 1 ? "practice" : "practices"}`}
            />
          </Section>
          <Section
            title="Whom it goes to"
            aside={`${written.length} whose return has not arrived, or was sent back`}
          >
            {tableOf("Practices that would be reminded", written)}
          </Section>
        </>
      ) : (
        <Notice title="Nobody to remind">
          <p>Every return has arrived, or can no longer be sent.</p>
        </Notice>
      )}
      {unwritten.length > 0 && (
        <Section title="Nobody to write to" aside="nobody who completes the return has a sign-in">
          {tableOf("Practices without a manager to write to", unwritten)}
        </Section>
      )}
      {closed.length > 0 && (
        <Section title="Closed to them" aside="give longer first, on Collection windows">
          {tableOf("Practices whose collection has closed", closed)}
        </Section>
      )}
    </Page>
  );
}

/** One whose return has not arrived and one whose return was sent back: each is written to in other words. */
function examplesOf(written: readonly BoardReturn[]): BoardReturn[] {
  return [false, true].flatMap(
    (returned) => written.find(({ state }) => (state === "RETURNED") === returned) ?? [],
  );
}
