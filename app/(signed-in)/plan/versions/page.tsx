import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { changesSince, contentOf, versionState } from "@/lib/plans/version";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { versionsOf, type PlanVersion } from "@/lib/server/queries/plan/versions";
import { link, parameter } from "../../view";
import { loadPlan } from "../load-plan";
import { EndorsePlanForm, PutForwardForm } from "./version-forms";

export const metadata: Metadata = { title: "Versions of the plan" };

const DONE: Record<string, string> = {
  forward: "The plan is put forward as it stands, and waits for the collaborative.",
  endorsed: "The endorsement is kept. What changes from now on is listed against it.",
};

export default async function VersionsPage({ searchParams }: PageProps<"/plan/versions">) {
  const actor = await permittedActor("plan.read");
  const search = await searchParams;
  const loaded = await loadPlan(actor, search);
  if (!loaded) notFound();
  const { plan } = loaded;
  const [name, versions] = await Promise.all([nameOf(plan.system), versionsOf(plan.system)]);
  const subject = { code: plan.system, ancestors: [] };
  const [edits, endorses] = [can(actor, "plan.edit", subject), can(actor, "plan.endorse", subject)];
  const endorsed = versions.find(({ pccOn }) => pccOn !== null);
  const changes = endorsed ? changesSince(endorsed.content, contentOf(plan.lines)) : [];
  return (
    <Page scope={<ScopeBar crumbs={[{ label: name }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Delivery plan"
        links={sectionLinks("plan", { actor, current: "/plan/versions", kept: {} })}
      />
      <p className="kicker">Delivery plan · versions</p>
      <h1>{headingOf(endorsed, changes.length)}</h1>
      <p className="lead">
        A version is the plan as it was put forward: a draft, endorsed by the collaborative, then by the ICB.
      </p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      {endorsed && changes.length > 0 && (
        <Section title={`Changed since version ${endorsed.number}`} aside={`${changes.length}`}>
          <ul className="lines">
            {changes.map(({ code, title, words }) => (
              <li key={`${code} ${words}`}>
                <Link href={link(`/plan/${encodeURIComponent(code)}`, { system: plan.system })}>
                  {code} {title}
                </Link>
                : {words}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Versions" aside={`${versions.length}`}>
        <ol className="plan-milestones">
          {versions.map((version) => (
            <li key={version.number}>
              <p>
                <b>Version {version.number}</b>, {version.content.length} actions, put forward{" "}
                {dayName(version.madeOn)} by {version.madeBy}. {versionState(version)}
              </p>
              {version.words && <p className="text-reason">{version.words}</p>}
              {version.pccBy && (
                <p className="text-cell">
                  The collaborative, recorded by {version.pccBy}. {version.pccWords}
                </p>
              )}
              {version.icbBy && (
                <p className="text-cell">
                  The ICB, recorded by {version.icbBy}. {version.icbWords}
                </p>
              )}
              {endorses && version.pccOn === null && (
                <EndorsePlanForm system={plan.system} number={version.number} by="PCC" on={today()} />
              )}
              {edits && version.pccOn !== null && version.icbOn === null && (
                <EndorsePlanForm system={plan.system} number={version.number} by="ICB" on={today()} />
              )}
            </li>
          ))}
        </ol>
        {edits && <PutForwardForm system={plan.system} />}
      </Section>
    </Page>
  );
}

function headingOf(endorsed: PlanVersion | undefined, changes: number): string {
  if (!endorsed) return "No version of the plan is endorsed yet";
  if (changes === 0) return `Nothing has changed since version ${endorsed.number} was endorsed`;
  const what = changes === 1 ? "1 thing has" : `${changes} things have`;
  return `${what} changed since version ${endorsed.number} was endorsed`;
}
