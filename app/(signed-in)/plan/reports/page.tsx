import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { FrozenReports } from "@/components/plans/frozen-reports";
import { Section } from "@/components/ui/section";
import { periodName } from "@/lib/periods/period";
import { permittedAnyOf } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { link } from "../../view";
import { loadReports, openQuarters, REPORT_READERS } from "./load-reports";

export const metadata: Metadata = { title: "Reports of the plan" };

export default async function ReportsPage({ searchParams }: PageProps<"/plan/reports">) {
  const actor = await permittedAnyOf(REPORT_READERS);
  const { system, live, reports } = await loadReports(actor, await searchParams);
  const name = await nameOf(system);
  const { last, current } = openQuarters();
  const open = [current, last].filter(({ text }) => !reports.some(({ quarter }) => quarter === text));
  const href = (quarter: string) => link(`/plan/reports/${quarter}`, { system });
  return (
    <Page scope={<ScopeBar crumbs={[{ label: name }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Delivery plan"
        links={sectionLinks("plan", { actor, current: "/plan/reports", kept: {} })}
      />
      <p className="kicker">Delivery plan</p>
      <h1>Reports to the Milestone Review Board</h1>
      <p className="lead">
        Once a quarter: what was delivered and what was not, what is overdue, and what comes next. A frozen
        report does not change any more.
      </p>
      {live && (
        <Section title="Not frozen" aside="drawn from the plan as it stands">
          {open.length === 0 ? (
            <p className="text-reason">Every quarter is frozen.</p>
          ) : (
            <ul className="lines">
              {open.map((quarter) => (
                <li key={quarter.text}>
                  <Link href={href(quarter.text)}>{periodName(quarter)}</Link>:{" "}
                  {quarter.text === current.text ? "so far" : "ready to be frozen"}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section title="Frozen" aside={`${reports.length}`}>
        {reports.length === 0 ? (
          <p className="text-reason">No report was frozen yet.</p>
        ) : (
          <FrozenReports reports={reports} hrefOf={href} />
        )}
      </Section>
    </Page>
  );
}
