import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { periodWords } from "@/lib/programmes/value-words";
import { reportState } from "@/lib/reports/report-path";
import { permittedAnyOf } from "@/lib/server/permitted";
import { link } from "../../../view";
import { programmeLinks } from "../../programme";
import { reportsRead } from "../../report";

export const metadata: Metadata = { title: "Reports" };

export default async function ReportsPage({ params }: PageProps<"/programmes/[code]/reports">) {
  const actor = await permittedAnyOf(["programme.read", "frozen-report.read"]);
  const { programme, reports } = (await reportsRead(actor, (await params).code)) ?? notFound();
  const path = `/programmes/${programme.slug}/reports`;
  const draft = reports.find(({ frozenAt }) => frozenAt === null);
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/reports")} />
      <p className="kicker">{programme.definition.shortName}</p>
      <h1>
        {reports.length} {reports.length === 1 ? "report" : "reports"} to the committees
      </h1>
      {reports.length === 0 && (
        <Notice title="No report yet">
          <p>The programme’s manager composes the first one once a period is open.</p>
        </Notice>
      )}
      {can(actor, "programme.report", programme) && !draft && (
        <p className="mt-4 text-reason">
          <Link href={link(`${path}/new`, {})}>Compose a report</Link>
        </p>
      )}
      <table className="dense folded mt-4">
        <caption className="sr-only">Reports, the newest first</caption>
        <thead>
          <tr>
            {["Report", "Figures to", "Frozen", "Where it is"].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="wraps">
                <Link href={link(`${path}/${each.number}`, {})}>
                  Report {each.number}: {each.title}
                </Link>
              </th>
              <td data-label="Figures to">{periodWords(each.month)}</td>
              <td data-label="Frozen">{each.frozenOn ? dayName(each.frozenOn) : "–"}</td>
              <td data-label="Where it is">{reportState(each.frozenAt !== null, each.hops)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Downloads
        of="reports"
        choices={[
          {
            label: `These reports (${reports.length})`,
            table: "programme-reports",
            parameters: { programme: programme.slug },
            rows: reports.length,
          },
        ]}
      />
    </Page>
  );
}
