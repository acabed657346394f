import type { Metadata } from "next";
import { AdministrationPage } from "@/components/layout/administration-page";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { displayName } from "@/lib/organisations/display-name";
import { addDays } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { deputiesOf } from "@/lib/server/queries/deputies";
import { EndDeputy } from "./end-deputy";
import { NameDeputy } from "./name-deputy";
import { practicesManaged } from "./practices-managed";

export const metadata: Metadata = { title: "Deputies" };

export default async function DeputiesPage() {
  const actor = await permittedActor("deputy.name");
  const managed = practicesManaged(actor);
  const deputies = await deputiesOf(
    managed.map(({ organisation }) => organisation),
    today(),
  );
  return (
    <AdministrationPage
      actor={actor}
      current="/administration/deputies"
      title={
        deputies.length === 0
          ? "Nobody stands in for you yet"
          : `${deputies.length} ${deputies.length === 1 ? "person stands" : "people stand"} in for you`
      }
    >
      <p className="lead">
        A deputy sees and does for your practice what you do, until the day you give. Their access ends with
        yours.
      </p>
      {managed.length === 0 && (
        <Notice title="Only the practice manager names deputies">
          <p>You are a deputy yourself.</p>
        </Notice>
      )}
      {managed.map(({ organisation, organisationName, endsOn }) => (
        <Section key={organisation} title={displayName(organisationName)}>
          <ul className="nhsuk-list">
            {deputies
              .filter((each) => each.practice === organisation)
              .map((each) => (
                <li key={each.grant}>
                  {each.name}, {each.email}{" "}
                  <span className="text-ink-2">
                    {each.endsOn ? `to ${dayName(each.endsOn)}` : "without an end"}
                  </span>
                  <EndDeputy practice={organisation} grant={each.grant} name={each.name} />
                </li>
              ))}
          </ul>
          <NameDeputy practice={organisation} endsOn={earlier(endsOn, addDays(today(), 364))} />
        </Section>
      ))}
      <Downloads
        of="people who stand in for you"
        choices={[
          { label: `All (${deputies.length})`, table: "deputies", parameters: {}, rows: deputies.length },
        ]}
      />
    </AdministrationPage>
  );
}

function earlier<Text extends string>(one: Text | null, other: Text): Text {
  return one !== null && one < other ? one : other;
}
