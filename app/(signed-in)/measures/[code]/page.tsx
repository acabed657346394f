import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { DefinitionList } from "@/components/metrics/definition-list";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { GroupTable } from "@/components/metrics/group-table";
import { InHand } from "@/components/metrics/in-hand";
import { longPeriod } from "@/components/metrics/period-words";
import { TrendFigure } from "@/components/metrics/trend-figure";
import { VerdictSentence } from "@/components/metrics/verdict-sentence";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Views } from "@/components/ui/views";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { findMetric, headOf } from "@/lib/server/queries/metrics";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { askedMonth, link, systemOf } from "../../view";
import { loadMeasure, type Measure } from "./measure";
import { PracticesCharted, PracticesListed } from "./practices-on-measure";

type Props = PageProps<"/measures/[code]">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("measure.view");
  const found = await findMetric(code, askedMonth(search)?.end ?? today());
  const scope = await systemOf(actor, search);
  if (!found || !scope) notFound();
  return { ...found, scope, search };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { definition } = await load(props);
  return { title: definition.name };
}

export default async function MeasurePage(props: Props) {
  const { definition, edition, editions, scope, search } = await load(props);
  const measure = await loadMeasure(scope, definition, search);
  const about = (
    <Section title="What it is">
      <DefinitionList definition={definition} edition={edition.edition} editions={editions.length} />
    </Section>
  );
  const heading = (
    <>
      <p className="kicker">
        {["Measure", DOMAIN_NAMES[definition.domain], definition.directionWords, ""].join(" · ")}
        <span className="text-note">{definition.code}</span>
      </p>
      <h1>{definition.name}</h1>
    </>
  );
  if (!measure) {
    return (
      <Page scope={<ScopeBar crumbs={[{ label: definition.shortName }]} choices={[]} kept={{}} />}>
        {heading}
        <Notice title="No figures yet">
          <p>
            None has been loaded for this measure at the date asked for. It comes from {definition.source}.
          </p>
        </Notice>
        {about}
      </Page>
    );
  }
  const provenance = await provenanceOf(scope, {
    metric: definition.code,
    period: measure.at.text,
    source: definition.source,
  });
  return (
    <Page scope={<Scope measure={measure} name={definition.shortName} />}>
      {heading}
      {measure.named.length > 0 || measure.unnamed.length > 0 ? (
        <VerdictSentence
          metric={headOf(definition)}
          figures={measure.named}
          unnamed={measure.unnamed.length}
        />
      ) : (
        <p className="lead">{longPeriod(measure.at.text)}. Sums only: no practice is shown to your role.</p>
      )}
      {measure.inHand && (
        <InHand
          figure={measure.inHand}
          href={link(`/practices/${measure.inHand.organisation.code}`, {
            at: measure.kept.at,
            with: measure.kept.with,
          })}
        />
      )}
      {measure.places.length > 1 && <Places measure={measure} />}
      <PracticesCharted measure={measure} />
      {measure.trend && (
        <Section title={`Over time: ${measure.trend.figure.organisation.name}`}>
          <TrendFigure {...measure.trend} definition={definition} />
        </Section>
      )}
      {about}
      {provenance && <FigureProvenance provenance={provenance} />}
      {measure.groups.length > 0 && (
        <Section title="System, Places and PCNs" aside="Sums of their practices: rates are never averaged">
          <GroupTable caption={`${definition.name} by system, Place and PCN`} figures={measure.groups} />
          <Downloads
            of={`${definition.name} by system, Place and PCN`}
            choices={[
              {
                label: `What is shown (${measure.groups.length})`,
                table: "measure-groups",
                parameters: { measure: definition.code, ...measure.kept },
                rows: measure.groups.length,
              },
            ]}
          />
        </Section>
      )}
      <PracticesListed measure={measure} />
    </Page>
  );
}

function Scope({ measure, name }: { measure: Measure; name: string }) {
  const { system, kept, periods, compared } = measure;
  return (
    <ScopeBar
      crumbs={[
        { label: system, href: link("/measures", { system: kept.system, at: kept.at }) },
        { label: name },
      ]}
      choices={[periods, compared]}
      kept={{ ...kept, at: undefined, with: undefined }}
    />
  );
}

function Places({ measure: { metric, kept, place, places } }: { measure: Measure }) {
  const views = [{ code: undefined, label: "all Places" }, ...places];
  return (
    <Views
      name="Show"
      views={views.map(({ code, label }) => ({
        label,
        href: link(`/measures/${metric.code}`, { ...kept, place: code }),
        current: code === (place ?? undefined),
      }))}
    />
  );
}
