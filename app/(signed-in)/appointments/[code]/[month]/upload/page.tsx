import type { Metadata, Route } from "next";
import { NotReceived } from "@/components/imports/not-received";
import { TableForm } from "@/components/imports/table-form";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { EXTRACT_COLUMNS } from "@/lib/appointments/extract/columns";
import { VARIANCE_REASONS } from "@/lib/appointments/variance-reasons";
import { deadlineName } from "@/lib/periods/london";
import { periodName } from "@/lib/periods/period";
import { permitted } from "@/lib/server/permitted";
import { sentReturnFile } from "@/lib/server/queries/returns/return-file";
import { findReturned } from "@/lib/server/queries/returns/returned-practice";
import { requireActor } from "@/lib/server/session";
import { parameter } from "../../../../view";
import { askedMonth, closedWords } from "../asked";
import { SentFile } from "./sent-file";

export const metadata: Metadata = { title: "Upload a return" };

export default async function UploadPage({
  params,
  searchParams,
}: PageProps<"/appointments/[code]/[month]/upload">) {
  const [{ code, month }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("return.complete", findReturned(code));
  const actor = await requireActor();
  const asked = await askedMonth(practice, month);
  const path = `/appointments/${practice.code}/${asked.month.text}`;
  const closed = closedWords(asked);
  const sent = await sentReturnFile({ practice: practice.code, month: asked.month, by: actor.id });
  const problem = PROBLEMS[parameter(search, "problem") ?? ""];
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[
            { label: practice.name, href: `/appointments/${practice.code}` as Route },
            { label: periodName(asked.month), href: path as Route },
            { label: "Upload" },
          ]}
          choices={[]}
          kept={{}}
        />
      }
    >
      <p className="kicker">
        {practice.name} {practice.code} · {periodName(asked.month)} · due {deadlineName(asked.window.dueAt)}
      </p>
      <h1>Send {periodName(asked.month)} as a file</h1>
      <p className="lead">
        Fill in the template, or send an extract of your appointment book. You see what it would change first:
        nothing is put into the return before you say so.
      </p>
      <NotReceived problem={problem} />
      {closed !== null && (
        <Notice title="Nothing can be put into this return now">
          <p>{closed}</p>
        </Notice>
      )}
      {!asked.national && (
        <Notice title={`No national figures of ${periodName(asked.month)} are loaded for this practice`}>
          <p>There is nothing to compare a file with yet.</p>
        </Notice>
      )}
      {closed === null && asked.national && (
        <>
          {sent && <SentFile sent={sent} asked={asked} practice={practice.code} />}
          <Section title={sent ? "Send another file" : "Send a file"}>
            <TableForm
              to={`/api/upload/return?practice=${practice.code}&month=${asked.month.text}`}
              label="Your template or extract"
              hint="csv up to 300 MB, or Excel (.xlsx) up to 40 MB. Nothing about a patient."
            />
          </Section>
          <Section title="The template">
            <p className="text-reason mt-2">
              A line for each national figure, with your answers so far:{" "}
              <a href={`${path}/upload/template?format=xlsx`} download>
                template as XLSX
              </a>{" "}
              or{" "}
              <a href={`${path}/upload/template?format=csv`} download>
                template as CSV
              </a>
              . Enter your count of each: the national figure where it matches. The last line takes what
              national figures cannot see, and where it is held. A line left empty stays as it is.
            </p>
            <details className="mt-2">
              <summary>The reasons that a line may give</summary>
              <ul className="nhsuk-list nhsuk-list--bullet text-reason mt-2">
                {Object.values(VARIANCE_REASONS).map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </details>
          </Section>
          <Section title="An extract of your appointment book">
            <p className="text-reason mt-2">
              One row an appointment, or one row a count, with the columns{" "}
              {Object.values(EXTRACT_COLUMNS)
                .map(([name]) => name)
                .join(", ")}{" "}
              (the last where each row is a count). It is added up as it arrives and compared with the
              national figures; no row of it is kept. A file with a name, NHS number, date of birth, address
              or postcode in it is refused whole.
            </p>
          </Section>
        </>
      )}
      <p className="mt-6 text-reason">
        <Link href={path as Route}>Back to the return</Link>
      </p>
    </Page>
  );
}

const PROBLEMS: Record<string, string> = {
  "too-big": "This file is too large. Send a csv of up to 300 MB, or a workbook of up to 40 MB",
  "too-many": "Send one file at a time",
  "not-a-form": "The file did not arrive whole. Choose it again",
  "no-file": "Choose a file, for example the template",
  stale: "The return was saved meanwhile, so nothing was put in. Below is what the file would change now",
};
