import { FrozenReports } from "@/components/plans/frozen-reports";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/permissions/actor";
import { systemsOf } from "@/lib/permissions/figures";
import { programmesOf, type Programme } from "@/lib/server/queries/programmes/programme";
import { findReports, type LoadedReports } from "./plan/reports/load-reports";
import { programmesDueTo } from "./programmes/report";
import { link } from "./view";

/** What is frozen for a reader who is shown nothing else. */
export type FrozenForReader = { plan: LoadedReports | null; programmes: Programme[] };

/** The frozen reports that somebody may read; null for none. */
export async function frozenFor(actor: Actor): Promise<FrozenForReader | null> {
  const [plan, all] = await Promise.all([findReports(actor, {}), programmesOf(systemsOf(actor))]);
  const programmes = await programmesDueTo(actor, all);
  return plan?.reports.length || programmes.length > 0 ? { plan, programmes } : null;
}

export function HomeReports({ frozen: { plan, programmes } }: { frozen: FrozenForReader }) {
  return (
    <>
      {plan && plan.reports.length > 0 && (
        <Section title="Delivery plan" aside="reports to the Milestone Review Board">
          <FrozenReports
            reports={plan.reports}
            hrefOf={(quarter) => link(`/plan/reports/${quarter}`, { system: plan.system })}
          />
        </Section>
      )}
      {programmes.length > 0 && (
        <Section title="Programmes" aside="reports to your committee">
          <ul className="lines">
            {programmes.map(({ id, slug, definition }) => (
              <li key={id}>
                <Link href={link(`/programmes/${slug}/reports`, {})}>Reports of {definition.shortName}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
