import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PanelTable } from "@/components/assurance/panel-table";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { scopeOf } from "@/lib/permissions/can";
import { addDays } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { panelOf, seatable } from "@/lib/server/queries/assurance/panel-members";
import { nameOf } from "@/lib/server/queries/groups";
import { parameter, systemOf } from "../../view";
import { EndSeat } from "./end-seat";
import { SeatForm } from "./seat-form";

export const metadata: Metadata = { title: "The panel" };

const DONE: Record<string, string> = {
  seated: "The seat is given, and counts from its first day.",
  ended: "The seat ends on the day given.",
};

export default async function PanelPage({ searchParams }: PageProps<"/assurance/panel">) {
  const actor = await permittedActor("panel.manage");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope || !scopeOf(actor, "panel.manage").organisations.includes(scope.system)) notFound();
  const [name, seats, people] = await Promise.all([
    nameOf(scope.system),
    panelOf(scope.system, today()),
    seatable(scope.system, today()),
  ]);
  const open = seats.filter(({ endsOn }) => endsOn === null || endsOn >= today());
  const past = seats.filter((each) => !open.includes(each));
  const done = DONE[parameter(search, "done") ?? ""];
  return (
    <Page scope={<ScopeBar crumbs={[{ label: name }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Assurance"
        links={sectionLinks("assurance", { actor, current: "/assurance/panel", kept: {} })}
      />
      <p className="kicker">Assurance · the panel</p>
      <h1>{headingOf(open.length)}</h1>
      <p className="lead">
        Who sits on the panel records its decisions: nursing and quality, and contracts, only while they have
        a seat.
      </p>
      <Done words={done} />
      {open.length > 0 && (
        <PanelTable
          caption="Seats in force or to come"
          seats={open}
          actsOf={(seat) => (
            <EndSeat system={scope.system} member={seat.id} name={seat.name} lastDay={addDays(today(), -1)} />
          )}
        />
      )}
      <Section title="Give a seat">
        <SeatForm system={scope.system} startsOn={today()} people={people} />
      </Section>
      {past.length > 0 && (
        <Section title="Seats that have ended">
          <PanelTable caption="Seats that have ended" seats={past} />
        </Section>
      )}
      <Downloads
        of="seats on the panel"
        choices={[
          {
            label: `In force, to come and ended (${seats.length})`,
            table: "panel-seats",
            parameters: { system: parameter(search, "system") },
            rows: seats.length,
          },
        ]}
      />
    </Page>
  );
}

function headingOf(seats: number): string {
  if (seats === 0) return "Nobody sits on the panel yet";
  return seats === 1 ? "One person sits on the panel" : `${seats} people sit on the panel`;
}
