import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { Done } from "@/components/ui/done";
import { Link } from "@/components/ui/link";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { link, parameter } from "../../../view";
import { foundProgramme, programmeLinks } from "../../programme";
import { Aims } from "./aims";
import { Deliverables } from "./deliverables";
import { OwnFigures } from "./own-figures";
import { Plans } from "./plans";
import { WhatItIs } from "./what-it-is";
import { Workstreams } from "./workstreams";
import { measureOptions } from "./measure-options";

export const metadata: Metadata = { title: "Set up a programme" };

const DONE: Record<string, string> = {
  added: "The programme is added. Nobody leads its workstreams yet: name them on their pages.",
  changed: "The change is kept.",
  dated: "Its dates are kept.",
  planned: "The plan is kept: the measure’s own page and every chart of it show it.",
};

export default async function SetUpPage({ params, searchParams }: PageProps<"/programmes/[code]/set-up">) {
  const actor = await permittedActor("programme.accept-update");
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const { programme } = await foundProgramme(actor, code);
  if (!can(actor, "programme.accept-update", programme)) notFound();
  const { definition, startsOn, endsOn, slug } = programme;
  const catalogue = await definitionsOn(today());
  const hidden = { programme: String(programme.id), version: String(programme.version) };
  const measures = measureOptions(definition, catalogue);
  const at = parameter(search, "at");
  const done = DONE[parameter(search, "done") ?? ""];
  const here = { at, words: done };
  const workstreams = definition.domains.flatMap((each) => each.workstreams).length;
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/set-up")} />
      <p className="kicker">
        <Link href={link(`/programmes/${slug}`, {})}>{definition.shortName}</Link> · from {dayName(startsOn)}
        {endsOn && ` to ${dayName(endsOn)}`}
      </p>
      <h1>
        {definition.domains.length} domains with {workstreams} workstreams
      </h1>
      <p className="lead">
        What the programme is, as its pages and its next report show it. Frozen reports stay as they were.
      </p>
      <Done words={at === undefined ? done : undefined} />
      <p className="mt-4 text-reason">
        <Link href={link("/programmes/new", { from: slug })}>Add the programme that follows it</Link>
      </p>
      <WhatItIs programme={programme} hidden={hidden} here={here} />
      <Workstreams definition={definition} slug={slug} measures={measures} hidden={hidden} here={here} />
      <OwnFigures definition={definition} slug={slug} hidden={hidden} here={here} />
      <Plans definition={definition} catalogue={catalogue} hidden={hidden} here={here} />
      <Deliverables deliverables={definition.deliverables} measures={measures} hidden={hidden} here={here} />
      <Aims aims={definition.aims} measures={measures} hidden={hidden} here={here} />
    </Page>
  );
}
