import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { ChartDownloads } from "@/components/charts/chart-downloads";
import { DefinitionList } from "@/components/metrics/definition-list";
import { EditionHistory, type EditionOfHistory } from "@/components/metrics/edition-history";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { GroupTable } from "@/components/metrics/group-table";
import { InHand } from "@/components/metrics/in-hand";
import { longPeriod } from "@/components/metrics/period-words";
import { PlaceTrends } from "@/components/metrics/place-trends";
import { TrendFigure } from "@/components/metrics/trend-figure";
import { VerdictSentence } from "@/components/metrics/verdict-sentence";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Views } from "@/components/ui/views";
import { editionChanges } from "@/lib/metrics/edition-changes";
import type { Figure } from "@/lib/readings/view";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { editionRecords, type EditionRecord } from "@/lib/server/queries/metric-editions";
import { findMetric, headOf } from "@/lib/server/queries/metrics";
import { provenanceOf } from "@/lib/server/queries/provenance";
import type { Edition } from "@/lib/server/readings/definitions";
import { askedMonth, link, systemOf } from "../../view";
import { loadMeasure, type Measure } from "./measure";
import { PracticesCharted, PracticesListed } from "./practices-on-measure";
import { loadTwoPeriods, TwoPeriods } from "./two-periods";

type Props = PageProps<"/measures/[code]">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("measure.view");
  const found = await findMetric(code, askedMonth(search)?.end ?? today());
  const scope = await systemOf(actor, search);
  if (!found || !scope) notFound();
  const mayPropose = can(actor, "metric-definition.propose", { code: scope.system, ancestors: [] });
  return { ...found, actor, scope, search, mayPropose };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { definition } = await load(props);
  return { title: definition.name };
}

export default async function MeasurePage(props: Props) {
  const { definition, edition, editions, actor, scope, search, mayPropose } = await load(props);
  const measure = await loadMeasure(actor, scope, definition, search);
  const [records, compared] = await Promise.all([
    editionRecords(definition.code),
    measure && loadTwoPeriods(scope, measure, search),
  ]);
  const about = (
    <>
      <Section id="definition" title="What it is">
        <DefinitionList definition={definition} edition={edition.edition} editions={editions.length} />
      </Section>
      <Section
        id="history"
        title="Editions of this definition"
        aside={`${editions.length} so far, newest first`}
      >
        <EditionHistory editions={historyOf(editions, records)} />
      </Section>
    </>
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
      {measure.places.length > 1 && <PlaceLinks measure={measure} />}
      <Contents measure={measure} compared={compared !== null} />
      <PracticesCharted measure={measure} />
      {measure.trend && (
        <Section
          id="trend"
          title={`Over time: ${measure.trend.figure.organisation.name}`}
          aside={
            <a href={organisationHref(measure, measure.trend.figure.organisation.code ?? "")}>
              This and any other organisation by itself
            </a>
          }
        >
          <TrendFigure {...measure.trend} definition={definition} />
          <ChartDownloads
            of={`${definition.name} over time`}
            chart="trend"
            table="measure-trend"
            parameters={{ measure: definition.code, ...measure.kept }}
          />
          {mayPropose && (
            <p className="mt-2 text-reason">
              <Link href={link(`/measures/${definition.code}/reading`, { system: measure.kept.system })}>
                Change how this is read
              </Link>
            </p>
          )}
        </Section>
      )}
      <Places groups={measure.groups} metric={measure.metric} />
      {measure.groups.length > 0 && (
        <Section
          id="groups"
          title="System, Places and PCNs"
          aside="Sums of their practices: rates are never averaged"
        >
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
      {compared && <TwoPeriods measure={measure} compared={compared} />}
      {about}
      {provenance && <FigureProvenance provenance={provenance} />}
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

function PlaceLinks({ measure: { metric, kept, place, places } }: { measure: Measure }) {
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

/** The page's parts by name: each has an address of its own, so that one chart can be sent. */
function Contents({ measure, compared }: { measure: Measure; compared: boolean }) {
  const { named, unnamed, groups, trend } = measure;
  const parts = [
    { id: "ranked", label: "ranked", there: named.length + unnamed.length > 0 },
    { id: "funnel", label: "funnel", there: named.length > 0 && (measure.lines?.value ?? null) !== null },
    { id: "trend", label: "over time", there: trend !== null },
    { id: "places", label: "by Place", there: placesOf(groups).length > 1 },
    { id: "groups", label: "sums", there: groups.length > 0 },
    { id: "practices", label: "practices", there: named.length > 0 },
    { id: "compared", label: "two periods", there: compared },
    { id: "definition", label: "definition", there: true },
    { id: "history", label: "editions", there: true },
  ];
  return (
    <nav aria-label="On this page" className="no-print">
      <ul className="views">
        <li className="name" aria-hidden="true">
          On this page
        </li>
        {parts
          .filter(({ there }) => there)
          .map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function placesOf(groups: readonly Figure[]): Figure[] {
  return groups.filter(({ organisation }) => organisation.level === "PLACE");
}

function Places({ groups, metric }: Pick<Measure, "groups" | "metric">) {
  const places = placesOf(groups);
  const system = groups.find(({ organisation }) => organisation.level === "SYSTEM");
  if (places.length < 2 || !system) return null;
  return (
    <Section id="places" title="Over time, by Place" aside="Up to 24 periods, each Place on the same scale">
      <PlaceTrends
        metric={metric}
        panels={places
          .map(({ organisation, series }) => ({
            code: organisation.code ?? "",
            name: organisation.name ?? "",
            points: series,
          }))
          .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"))}
        system={{ name: system.organisation.name ?? "System", points: system.series }}
      />
    </Section>
  );
}

function organisationHref({ metric, kept }: Measure, code: string) {
  return link(`/measures/${metric.code}/${code}`, { system: kept.system, at: kept.at });
}

/** The editions newest first, each with what it changed. */
function historyOf(
  editions: readonly Edition[],
  records: ReadonlyMap<number, EditionRecord>,
): EditionOfHistory[] {
  return editions
    .map(({ edition, from, to, definition }, index) => {
      const before = editions[index - 1];
      const { madeBy = null, reviewedBy = null, reviewedOn = null } = records.get(edition) ?? {};
      const changes = before ? editionChanges(before.definition, definition) : [];
      return { edition, from, to, madeBy, reviewedBy, reviewedOn, changes };
    })
    .toReversed();
}
