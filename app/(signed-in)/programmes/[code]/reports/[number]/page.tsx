import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { headers } from "next/headers";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { PrintFurniture } from "@/components/layout/print-furniture";
import { SectionLinks } from "@/components/layout/section-links";
import { ErrataTable } from "@/components/programmes/errata-table";
import { ReportBody } from "@/components/programmes/report-body";
import { ReportPath } from "@/components/programmes/report-path";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { instantName } from "@/lib/periods/instant";
import { dayName } from "@/lib/periods/period";
import { periodWords } from "@/lib/programmes/value-words";
import { reportDocument } from "@/lib/reports/report-document";
import { DECISIONS, decisionName, nextBody, reportState } from "@/lib/reports/report-path";
import { now } from "@/lib/server/clock";
import { permittedAnyOf } from "@/lib/server/permitted";
import { link, parameter } from "../../../../view";
import { programmeLinks } from "../../../programme";
import { loadReport } from "../../../report";
import { decide, freeze, recompose, send } from "../../../report-actions";
import { compositionFields, purposeName } from "../composition";

export const metadata: Metadata = { title: "Report" };

const DONE: Record<string, string> = {
  composed: "The report is composed anew.",
  frozen: "The report is frozen. Nothing in it changes any more.",
  sent: "It is before the committee.",
  decided: "The decision is recorded.",
};

const FILES = {
  docx: "Word",
  xlsx: "Spreadsheet of every figure",
  csv: "Every figure",
} as const;

export default async function ReportPage({
  params,
  searchParams,
}: PageProps<"/programmes/[code]/reports/[number]">) {
  const actor = await permittedAnyOf(["programme.read", "frozen-report.read"]);
  const [asked, search] = await Promise.all([params, searchParams]);
  const { programme, report, edition, content, errata } = await loadReport(actor, asked, search);
  const path = `/programmes/${programme.slug}/reports/${report.number}`;
  const frozen = report.frozenAt;
  const manages = can(actor, "programme.report", programme);
  const hidden = {
    programme: String(programme.id),
    report: String(report.number),
    version: String(report.version),
  };
  const next = frozen ? nextBody(programme.definition.bodies, report.hops) : null;
  const open = report.hops.find(({ decision }) => decision === null);
  const check = report.hashes[edition];
  const editionName = frozen === null ? "Draft" : edition === "public" ? "Public edition" : "Private edition";
  const made = frozen === null ? `Draft, drawn ${instantName(now())}` : `Frozen ${instantName(frozen)}`;
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <Page>
      <PrintFurniture
        nonce={nonce}
        head={`${editionName} · ${report.title} · ${content.system.name}`}
        asAt={`Figures to ${periodWords(report.month)}`}
        made={`${made}. Report ${report.number}${check ? `, check ${check.slice(0, 12)}` : ""}`}
      />
      <div className="no-print">
        <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/report")} />
        <Done words={DONE[parameter(search, "done") ?? ""]} />
      </div>
      <article className="report">
        <p className="kicker">
          {editionName} · {content.system.name} · figures to {periodWords(report.month)}
        </p>
        <h1>{content.title}</h1>
        <p className="report-asked">
          <b>{purposeName(content.purpose)}. The committee is asked to:</b> {content.asked}
        </p>
        <p className="text-note text-ink-2">
          Report {report.number} of {programme.definition.shortName}. {made}
          {report.frozenBy && ` by ${report.frozenBy}`}. {reportState(frozen !== null, report.hops)}.
          {check && (
            <>
              {" "}
              Check: <code className="wrap-anywhere">{check}</code>
            </>
          )}
        </p>
        {errata.length > 0 && (
          <Section title="Erratum" aside="known since it was frozen; the report below stays as it was">
            <ErrataTable errata={errata} />
          </Section>
        )}
        <ReportBody sections={reportDocument(content)} />
        <Section title="Path">
          <ReportPath bodies={programme.definition.bodies} hops={report.hops} />
        </Section>
      </article>
      <div className="no-print">
        <Section title="Take it away">
          <ul className="downloads">
            {frozen !== null && (
              <li>
                <Link href={link(path, edition === "public" ? {} : { edition: "public" })}>
                  {edition === "public" ? "The private edition" : "The public edition"}
                </Link>
              </li>
            )}
            {(["docx", "xlsx", "csv"] as const).map((format) => (
              <li key={format}>
                <a
                  href={link(`${path}/file`, { format, ...(edition === "public" ? { edition } : {}) })}
                  download
                >
                  {FILES[format]} ({format.toUpperCase()})
                </a>
              </li>
            ))}
          </ul>
        </Section>
        {manages && frozen === null && (
          <>
            <Section title="Freeze it" aside="the text, its figures and its sources as they are now">
              <FieldsForm
                action={freeze}
                hidden={hidden}
                fields={[
                  { name: "sure", label: "It is ready. It cannot be changed afterwards", kind: "tick" },
                ]}
                buttons={[{ value: "freeze", label: "Freeze the report" }]}
                of="freeze"
              />
            </Section>
            <Section title="Compose it anew">
              <FieldsForm
                action={recompose}
                hidden={hidden}
                fields={compositionFields(report)}
                buttons={[{ value: "compose", label: "Compose it" }]}
              />
            </Section>
          </>
        )}
        {manages && next !== null && (
          <Section title={`Send it to ${next}`}>
            <FieldsForm
              action={send}
              hidden={hidden}
              fields={[{ name: "meetsOn", label: "It meets on", kind: "date" }]}
              buttons={[{ value: "send", label: `Send it to ${next}` }]}
            />
          </Section>
        )}
        {manages && open && (
          <Section title={`What ${open.body} decided`} aside={`it meets on ${dayName(open.meetsOn)}`}>
            <FieldsForm
              action={decide}
              hidden={{ ...hidden, hop: String(open.id) }}
              fields={[
                {
                  name: "decision",
                  label: "Decision",
                  kind: "choice",
                  options: DECISIONS.map((value) => ({ value, name: decisionName(value) })),
                },
                { name: "minute", label: "What its minutes say", kind: "words" },
              ]}
              buttons={[{ value: "decide", label: "Record it" }]}
            />
          </Section>
        )}
      </div>
    </Page>
  );
}
