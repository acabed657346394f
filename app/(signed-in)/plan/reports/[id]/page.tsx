import type { Metadata } from "next";
import { headers } from "next/headers";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { PrintFurniture } from "@/components/layout/print-furniture";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { MilestoneReportBody } from "@/components/plans/milestone-report";
import { Downloads } from "@/components/ui/downloads";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { periodName } from "@/lib/periods/period";
import { reportHeading } from "@/lib/plans/report-words";
import { permittedAnyOf } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { link, parameter } from "../../../view";
import { freeze } from "../actions";
import { loadReport, madeWords, REPORT_READERS } from "../load-reports";

export const metadata: Metadata = { title: "Milestone Review Board report" };

const DONE: Record<string, string> = { frozen: "The report is frozen. Nothing in it changes any more." };

export default async function MilestoneReportPage({ params, searchParams }: PageProps<"/plan/reports/[id]">) {
  const actor = await permittedAnyOf(REPORT_READERS);
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const loaded = await loadReport(actor, id, search);
  const { system, quarter, report, ready } = loaded;
  const name = await nameOf(system);
  const of = periodName(quarter);
  const made = madeWords(loaded);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <Page>
      <PrintFurniture
        nonce={nonce}
        head={`Milestone Review Board · ${name}`}
        asAt={`Quarter ${of}`}
        made={made}
      />
      <div className="no-print">
        <SectionLinks
          name="Delivery plan"
          links={sectionLinks("plan", { actor, current: "/plan/reports", kept: {} })}
        />
        <Done words={DONE[parameter(search, "done") ?? ""]} />
      </div>
      <p className="kicker">
        Milestone Review Board · {name} · {of}
      </p>
      <h1>{reportHeading(report)}</h1>
      <p className="lead">
        {report.plan.name}. {made}.
      </p>
      <p className="mt-3 text-reason no-print">
        <a href={link(`/plan/reports/${quarter.text}/report.docx`, { system })} download>
          Take it away as a Word document (.docx)
        </a>
      </p>
      <Downloads
        of={`the report of ${of}`}
        choices={[
          {
            label: "As a table",
            table: "plan-report",
            parameters: { quarter: quarter.text, system },
            rows: report.byTheme.length,
          },
        ]}
      />
      <MilestoneReportBody report={report} />
      {ready && can(actor, "plan.edit", { code: system, ancestors: [] }) && (
        <div className="no-print">
          <Section title="Freeze it" aside="it cannot be changed afterwards">
            <FieldsForm
              action={freeze}
              hidden={{ system, quarter: quarter.text }}
              fields={[
                {
                  name: "sure",
                  label: "It is ready for the board",
                  hint: "The report keeps what the plan says now",
                  kind: "tick",
                },
              ]}
              buttons={[{ value: "freeze", label: "Freeze the report" }]}
            />
          </Section>
        </div>
      )}
    </Page>
  );
}
