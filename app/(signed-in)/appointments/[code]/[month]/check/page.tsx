import type { Metadata, Route } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { Section } from "@/components/ui/section";
import { Notice } from "@/components/ui/notice";
import { AnswersTable } from "@/components/returns/answers-table";
import { tallyOf } from "@/lib/appointments/return-answers";
import { fieldName } from "@/lib/appointments/return-fields";
import { roleName } from "@/lib/permissions/role";
import { deadlineName } from "@/lib/periods/london";
import { periodName } from "@/lib/periods/period";
import { permitted } from "@/lib/server/permitted";
import { findReturned } from "@/lib/server/queries/returns/returned-practice";
import { requireActor } from "@/lib/server/session";
import { answeredIn, askedFigures, nationalWords, askedMonth, closedWords, problemsOf } from "../asked";
import { SendForm } from "./send-form";

export const metadata: Metadata = { title: "Check your answers" };

export default async function CheckPage({ params }: PageProps<"/appointments/[code]/[month]/check">) {
  const { code, month } = await params;
  const practice = await permitted("return.complete", findReturned(code));
  const actor = await requireActor();
  const asked = await askedMonth(practice, month);
  const { kept, national, window } = asked;
  const answered = answeredIn(kept);
  const figures = national?.now.figures ?? {};
  const path = `/appointments/${practice.code}/${asked.month.text}` as Route;
  const problems = await problemsOf(practice, asked);
  const tally = tallyOf(figures, answered.answers);
  const closed = closedWords(asked);
  const own = actor.grants.find(({ organisation }) => organisation === practice.code) ?? actor.grants[0];
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[
            { label: practice.name, href: `/appointments/${practice.code}` as Route },
            { label: periodName(asked.month), href: path },
            { label: "Check and send" },
          ]}
          choices={[]}
          kept={{}}
        />
      }
    >
      <p className="kicker">
        {practice.name} {practice.code} · {periodName(asked.month)} · due {deadlineName(window.dueAt)}
      </p>
      <h1>{headingOf(tally, problems.length)}</h1>
      {closed !== null && (
        <Notice title="It cannot be sent now">
          <p>{closed}</p>
        </Notice>
      )}
      {closed === null && problems.length === 0 && kept?.draft && (
        <SendForm
          practice={practice.code}
          month={asked.month.text}
          version={kept.version}
          name={actor.name}
          role={own ? roleName(own) : ""}
        />
      )}
      {closed === null && problems.length === 0 && !kept?.draft && (
        <Notice title="This return has been sent, and nothing in it was changed since">
          <p>
            <Link href={path}>Back to the return</Link>
          </p>
        </Notice>
      )}
      {problems.length > 0 && (
        <div className="nhsuk-error-summary" role="alert">
          <h2 className="nhsuk-error-summary__title">To answer before it is sent</h2>
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {problems.map((problem) => {
              const at = problem.figure === null ? problem.field : fieldName(problem.figure, problem.field);
              return (
                <li key={problem.message}>
                  <a href={`${path}#${at}`}>{problem.message}</a>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <Section title="Your answers" aside={<Link href={path}>Change an answer</Link>}>
        <AnswersTable
          of={nationalWords(asked)}
          figures={askedFigures(asked)}
          answered={answered}
          disputes={[]}
        />
      </Section>
    </Page>
  );
}

function headingOf({ asked, matching, differing, unanswered }: ReturnType<typeof tallyOf>, problems: number) {
  if (unanswered > 0) return `${unanswered} of ${asked} figures are still to answer`;
  if (problems > 0) return problems === 1 ? "One answer needs a look" : `${problems} answers need a look`;
  if (differing === 0) return `All ${asked} figures match: send the return`;
  return `${matching} figures match and ${differing} ${differing === 1 ? "does" : "do"} not: send the return`;
}
