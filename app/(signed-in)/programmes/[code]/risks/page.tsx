import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { HeatMap } from "@/components/programmes/heat-map";
import { RiskTable } from "@/components/programmes/risk-table";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { workstreamOf } from "@/lib/programmes/programme";
import { gradeOf, scoreOn, worstRisksFirst } from "@/lib/programmes/risk";
import { permittedActor } from "@/lib/server/permitted";
import { link } from "../../../view";
import { loadProgramme, periodKept, programmeLinks } from "../../programme";

export const metadata: Metadata = { title: "Risks" };

export default async function RisksPage({ params, searchParams }: PageProps<"/programmes/[code]/risks">) {
  const actor = await permittedActor("programme.read");
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const loaded = await loadProgramme(actor, code, search);
  const { programme, reach, domains, on, since } = loaded;
  if (reach !== "all") notFound();
  const risks = worstRisksFirst(
    domains.flatMap((each) => each.risks),
    on,
  );
  const extreme = risks.filter((risk) => gradeOf(scoreOn(risk, on)) === "extreme").length;
  const hrefOf = (risk: number) => link(`/programmes/${programme.slug}/risks/${risk}`, {});
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/risks")} />
      <p className="kicker">{programme.definition.shortName}</p>
      <h1>
        {risks.length} open {risks.length === 1 ? "risk" : "risks"}, {extreme} extreme
      </h1>
      <Section title="Likelihood and impact" aside="how many risks are scored where, now">
        <HeatMap risks={risks} on={on} />
      </Section>
      <Section title="Every open risk">
        <RiskTable
          caption="Open risks of the programme"
          risks={risks}
          on={on}
          since={since}
          hrefOf={hrefOf}
          nameOf={(slug) => workstreamOf(programme.definition, slug)?.workstream.name ?? slug}
        />
        <Downloads
          of="risks"
          choices={[
            {
              label: `Every open risk (${risks.length})`,
              table: "programme-risks",
              parameters: { programme: programme.slug, ...periodKept(loaded) },
              rows: risks.length,
            },
          ]}
        />
      </Section>
    </Page>
  );
}
