import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { DataSetTable } from "@/components/data/data-set-table";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { canAnywhere } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { nationalCoverage } from "@/lib/server/queries/national-coverage";
import { parameter, systemOf } from "../view";
import { dataSets } from "./data-sets";
import { NationalCoverage } from "./national-coverage";

export const metadata: Metadata = { title: "Data" };

export default async function DataPage({ searchParams }: PageProps<"/data">) {
  const actor = await permittedActor("measure.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const [system, { official, uploaded, absent }, national] = await Promise.all([
    nameOf(scope.system),
    dataSets(scope, today()),
    nationalCoverage(scope),
  ]);
  const stale = [...official, ...uploaded].filter((line) => line.stale).length;
  return (
    <Page>
      <SectionLinks name="Data" links={sectionLinks("data", { actor, current: "/data", kept: {} })} />
      <p className="kicker">Data · {system}</p>
      <h1>{headingOf(official.length + uploaded.length, stale)}</h1>
      <p className="lead">
        A data set is stale when it is older than one and a half times how often it comes, plus the usual wait
        for publication. <Link href="/method#stale">How that is worked out</Link>
      </p>
      <Section
        title="Official data sets"
        aside="a full square: every practice; half: some missing; dashed: not held"
      >
        {official.length === 0 ? (
          <Notice title="Nothing is loaded yet">
            <p>
              {canAnywhere(actor, "load.run") ? (
                <Link href="/data/imports">Send the first files</Link>
              ) : (
                "The ICB’s analysts load the official files here."
              )}
            </p>
          </Notice>
        ) : (
          <DataSetTable caption="Official data sets in force" lines={official} />
        )}
      </Section>
      {uploaded.length > 0 && (
        <Section title="Measures uploaded here" aside={`${uploaded.length} measures`}>
          <DataSetTable caption="Uploaded measures in force" lines={uploaded} />
        </Section>
      )}
      <NationalCoverage {...national} system={parameter(search, "system")} />
      {absent.length > 0 && (
        <Section title="Not loaded" aside="what this service reads besides, and where it is published">
          <ul className="mt-2">
            {absent.map(({ name, where, beside }) => (
              <li key={name} className="text-reason border-b border-rule py-2">
                <b>{name}</b>
                {where && <>: {where}</>}
                {beside && <span className="text-ink-2"> ({beside})</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Downloads
        of="data sets"
        choices={[
          {
            label: "These data sets",
            table: "data-sets",
            parameters: { system: parameter(search, "system") },
            rows: official.length + uploaded.length + absent.length,
          },
        ]}
      />
    </Page>
  );
}

function headingOf(all: number, stale: number): string {
  if (all === 0) return "No data set is loaded yet";
  const sets = all === 1 ? "One data set is in force" : `${all} data sets and measures are in force`;
  if (stale === 0) return `${sets}, none of them stale`;
  return `${sets}, ${stale} of them stale`;
}
