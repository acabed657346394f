import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { meetingsOf } from "@/lib/server/queries/plan/meetings";
import { link } from "../../view";
import { planSystem } from "../load-plan";
import { OpenForm } from "./meeting-forms";

export const metadata: Metadata = { title: "Meetings about the plan" };

export default async function MeetingsPage({ searchParams }: PageProps<"/plan/meetings">) {
  const actor = await permittedActor("plan.read");
  const system = await planSystem(actor, await searchParams);
  if (system === null) notFound();
  const [name, meetings] = await Promise.all([nameOf(system), meetingsOf(system)]);
  const holds = can(actor, "plan.meeting-mode", { code: system, ancestors: [] });
  return (
    <Page scope={<ScopeBar crumbs={[{ label: name }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Delivery plan"
        links={sectionLinks("plan", { actor, current: "/plan/meetings", kept: {} })}
      />
      <p className="kicker">Delivery plan</p>
      <h1>Meetings about the plan</h1>
      <p className="lead">
        The agenda is what is late, off track or at risk, what asks for something, and what needs a decision.
      </p>
      {meetings.length === 0 ? (
        <p className="mt-3 text-reason">No meeting was held yet.</p>
      ) : (
        <ul className="lines mt-3">
          {meetings.map(({ id, on, title, closed, items }) => (
            <li key={id}>
              <Link href={link(`/plan/meetings/${id}`, {})}>
                {title}, {dayName(on)}
              </Link>
              : {items === 1 ? "1 decision" : `${items} decisions`}, {closed ? "closed" : "open"}
            </li>
          ))}
        </ul>
      )}
      {holds && (
        <Section title="Open a meeting">
          <OpenForm system={system} on={today()} />
        </Section>
      )}
    </Page>
  );
}
