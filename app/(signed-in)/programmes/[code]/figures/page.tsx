import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { ReadingsTable } from "@/components/programmes/readings-table";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { isTold } from "@/lib/programmes/programme-reading";
import { TYPED_HEADING } from "@/lib/programmes/typed-values";
import { permittedActor } from "@/lib/server/permitted";
import { parameter } from "../../../view";
import { loadProgramme, programmeLinks } from "../../programme";
import { ValuesForm } from "./values-form";

export const metadata: Metadata = { title: "Figures of the programme" };

export default async function FiguresPage({ params, searchParams }: PageProps<"/programmes/[code]/figures">) {
  const actor = await permittedActor("programme.read");
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const { programme, reach, readings } = await loadProgramme(actor, code, search);
  if (reach !== "all") notFound();
  const { metrics } = programme.definition;
  const done = Number(parameter(search, "done"));
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/figures")} />
      <p className="kicker">{programme.definition.shortName}</p>
      <h1>Figures that no data set gives</h1>
      <p className="lead">
        They are recorded here with their source: of the ICB, a Place, pharmacies, dental practices, trusts or
        roles. A later record of the same period stands; the earlier one is kept.
      </p>
      <Done words={done > 0 ? `${done} ${done === 1 ? "figure is" : "figures are"} recorded.` : undefined} />
      {can(actor, "programme.accept-update", programme) && (
        <Section title="Record figures">
          <ValuesForm programme={programme.id} heading={TYPED_HEADING} />
        </Section>
      )}
      <Section title="The newest of each">
        <ReadingsTable
          caption="Figures of the programme’s own"
          readings={metrics.flatMap((metric) => (readings.get(metric.code) ?? []).filter(isTold))}
          hrefOf={() => null}
        />
        <Downloads
          of="figures of the programme"
          choices={[
            {
              label: "Every figure, those of the catalogue too",
              table: "programme-figures",
              parameters: { programme: programme.slug, period: parameter(search, "period") },
              rows: [...readings.values()].flat().length,
            },
          ]}
        />
      </Section>
      <Section title="Their codes">
        <ul className="text-reason">
          {metrics.map((metric) => (
            <li key={metric.code}>
              <code>{metric.code}</code>: {metric.name} ({metric.of}, each {metric.cadence})
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
