import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { TiesTable } from "@/components/organisations/ties-table";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { scopeOf } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { findKept, placesOf, type Kept } from "@/lib/server/queries/directory";
import { requireActor } from "@/lib/server/session";
import { link } from "../../../view";
import { Dates } from "./dates";
import { Merge } from "./merge";
import { MovePlace } from "./move-place";
import { PlaceDistricts } from "./place-districts";
import { Rename } from "./rename";
import { Withdraw } from "./withdraw";

type Props = PageProps<"/administration/organisations/[code]">;

const PATH = "/administration/organisations";
const KINDS = { PLACE: "Place", PCN: "PCN", PRACTICE: "Practice" } as const;

async function load({ params }: Props): Promise<Kept> {
  const { code } = await params;
  const actor = await requireActor();
  return permitted(
    "organisations.manage",
    findKept(scopeOf(actor, "organisations.manage"), decodeURIComponent(code)),
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).name };
}

export default async function OrganisationPage(props: Props) {
  const kept = await load(props);
  const actor = await requireActor();
  const { code, name, kind, ties, mergers } = kept;
  const places = await placesOf({ organisations: kept.ancestors });
  return (
    <AdministrationPage actor={actor} current={PATH} kicker={`${KINDS[kind]} · ${code}`} title={name}>
      <p className="mt-2 text-reason">
        <Link href={PATH}>All organisations</Link>
      </p>
      {kind === "PRACTICE" && <p className="lead">{lifeOf(kept)}</p>}
      {ties.length > 0 && (
        <Section title="Where it belongs, and has belonged">
          <TiesTable ties={ties} today={today()} hrefOf={(to) => link(`${PATH}/${to}`, {})} />
          <Downloads
            of={`what ${name} belongs to`}
            choices={[
              {
                label: `All (${ties.length})`,
                table: "ties",
                parameters: { organisation: code },
                rows: ties.length,
              },
            ]}
          />
        </Section>
      )}
      {mergers.length > 0 && (
        <Section title="Mergers">
          <ul className="nhsuk-list">
            {mergers.map((each) => (
              <li key={`${each.way} ${each.code}`}>
                {each.way === "into" ? "Went into " : "Took in "}
                <Link href={link(`${PATH}/${each.code}`, {})}>{each.name}</Link> on {dayName(each.on)}.{" "}
                <span className="text-ink-2">{each.reason}</span>
                {each.way === "into" && <Withdraw code={code} successor={each.code} name={each.name} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {kind === "PLACE" && (
        <Section title="Rename it">
          <Rename code={code} name={name} />
        </Section>
      )}
      {kind === "PLACE" && <PlaceDistricts place={code} today={today()} />}
      {kind !== "PLACE" && (
        <Section title="Move it to another Place">
          <MovePlace code={code} places={places} practice={kind === "PRACTICE"} startsOn={today()} />
        </Section>
      )}
      {kind === "PRACTICE" && (
        <>
          <Section title="Record that its patients went to another practice">
            <Merge code={code} />
          </Section>
          <Section title="Set the day it opened or closed">
            <Dates code={code} />
          </Section>
        </>
      )}
    </AdministrationPage>
  );
}

function lifeOf({ openedOn, closedOn, datedLocally }: Kept): string {
  const opened = openedOn ? `Opened on ${dayName(openedOn)}` : "No file says when it opened";
  const closed = closedOn ? `, closed on ${dayName(closedOn)}` : ", open";
  return `${opened}${closed}.${datedLocally ? " A day here was set by the ICB, until a register says." : ""}`;
}
