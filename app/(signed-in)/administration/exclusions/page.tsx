import type { Metadata } from "next";
import { AdministrationPage } from "@/components/layout/administration-page";
import { ExclusionTable } from "@/components/organisations/exclusion-table";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { canAnywhere, scopeOf } from "@/lib/permissions/can";
import { addDays } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { exclusionsIn } from "@/lib/server/queries/exclusions";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { link, parameter } from "../../view";
import { EndExclusion } from "./end-exclusion";
import { LeaveOut } from "./leave-out";

export const metadata: Metadata = { title: "Left out of ranking" };

const DONE: Record<string, string> = {
  "left-out": "The practice is left out, and the others are ranked without it.",
  ended: "The decision ends on the day given, and the practice is ranked again after it.",
};

export default async function ExclusionsPage({ searchParams }: PageProps<"/administration/exclusions">) {
  const actor = await permittedActor("organisations.manage");
  const done = DONE[parameter(await searchParams, "done") ?? ""];
  const [decisions, definitions] = await Promise.all([
    exclusionsIn(scopeOf(actor, "organisations.manage"), today()),
    definitionsOn(today()),
  ]);
  const open = decisions.filter(({ endsOn }) => endsOn === null || endsOn >= today());
  const past = decisions.filter((each) => !open.includes(each));
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const hrefOf = canAnywhere(actor, "practice.view")
    ? (code: string) => link(`/practices/${code}`, {})
    : undefined;
  const practices = new Set(open.map(({ code }) => code)).size;
  return (
    <AdministrationPage actor={actor} current="/administration/exclusions" title={headingOf(practices)}>
      <p className="lead">
        A practice left out keeps its figures and its page; it is in no rank, quarter or line. It is told so
        on its page, with the reason and the date.
      </p>
      <Done words={done} />
      {open.length > 0 && (
        <ExclusionTable
          caption="Decisions in force or to come"
          decisions={open}
          nameOf={nameOf}
          hrefOf={hrefOf}
          actsOf={({ id, name }) => (
            <EndExclusion exclusion={id} practice={name} lastDay={addDays(today(), -1)} />
          )}
        />
      )}
      <Section title="Leave a practice out">
        <LeaveOut
          startsOn={today()}
          measures={[...definitions.values()]
            .map(({ code, shortName }) => ({ code, name: shortName }))
            .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"))}
        />
      </Section>
      {past.length > 0 && (
        <Section title="Decisions that have ended">
          <ExclusionTable
            caption="Decisions that have ended"
            decisions={past}
            nameOf={nameOf}
            hrefOf={hrefOf}
          />
        </Section>
      )}
      <Downloads
        of="decisions to leave practices out of ranking"
        choices={[
          {
            label: `In force, to come and ended (${decisions.length})`,
            table: "exclusions",
            parameters: {},
            rows: decisions.length,
          },
        ]}
      />
    </AdministrationPage>
  );
}

function headingOf(practices: number): string {
  if (practices === 0) return "Every practice is ranked";
  return practices === 1
    ? "One practice is left out of ranking"
    : `${practices} practices are left out of ranking`;
}
