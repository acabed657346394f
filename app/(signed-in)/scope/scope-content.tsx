import { ChartDownloads } from "@/components/charts/chart-downloads";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { HeadlineFigures } from "@/components/metrics/headline-figures";
import { hasLine, TrendFigure } from "@/components/metrics/trend-figure";
import { RegisteredList } from "@/components/organisations/registered-list";
import { fallingHeading, ownHeading, practiceCount } from "@/components/organisations/scope-words";
import { Notice } from "@/components/ui/notice";
import { StillSection } from "@/components/ui/section";
import type { Actor } from "@/lib/permissions/actor";
import type { Parameters } from "@/lib/readings/address";
import type { Group } from "@/lib/server/queries/groups";
import { monthChoice, type Search } from "../view";
import { PeersAnswered, ScopeLead } from "./scope-lead";
import { keptShow, ScopeMeasure } from "./scope-measure";
import { loadScope, type ScopeView } from "./scope";
import { keptOf, scopeHref } from "./scope-path";

const KINDS = { SYSTEM: "System", PLACE: "Place", PCN: "Primary care network" } as const;

/** A system, Place or PCN: one shape at each level. */
export async function ScopeContent({ actor, group, search }: { actor: Actor; group: Group; search: Search }) {
  const view = await loadScope(actor, group, search);
  if (!view) return <NothingLoaded group={group} kept={keptOf(search)} />;
  const { measure, headlines, months, compared, kept, named } = view;
  const hrefOf = (code: string) => scopeHref(group.kind, group.code, { ...kept, measure: code });
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={crumbsOf(group, kept)}
          choices={[monthChoice(months), compared]}
          kept={{ measure: kept.measure, of: measure?.below, show: measure ? keptShow(measure) : undefined }}
        />
      }
    >
      <FactsLine view={view} />
      <h1>{headingOf(view)}</h1>
      <ScopeLead view={view} />
      <PeersAnswered view={view} />
      <HeadlineFigures of={group.name} figures={headlines} month={months.month.text} hrefOf={hrefOf} />
      {headlines.length === 0 && !named && (
        <Notice title="Its sums are hidden">
          <p>
            Fewer than {view.counts.floor} practices stand behind them, or behind what would be left of its
            Place.
          </p>
        </Notice>
      )}
      {measure && <ScopeMeasure view={view} measure={measure} />}
      {measure?.trend && (
        <StillSection title={`Over time: ${group.name}`} aside={measure.metric.shortName}>
          <TrendFigure {...measure.trend} definition={measure.definition} />
          {hasLine(measure.trend.charted) && (
            <ChartDownloads
              of={`${measure.metric.name} of ${group.name} over time`}
              chart="trend"
              table="measure-trend"
              parameters={{
                measure: measure.metric.code,
                system: group.system,
                at: months.month.text,
                of: group.code,
              }}
            />
          )}
        </StillSection>
      )}
      {measure?.provenance && <FigureProvenance provenance={measure.provenance} />}
    </Page>
  );
}

function headingOf({ group, measure, named }: ScopeView): string {
  if (!measure) return group.name;
  const { metric, falling, own, rows } = measure;
  const judges = named && metric.direction !== 0 && rows.practices.length > 0;
  return judges ? fallingHeading(group.name, metric, falling.length) : ownHeading(group.name, metric, own);
}

function FactsLine({ view: { group, counts, lists, named } }: { view: ScopeView }) {
  const facts = [
    KINDS[group.kind],
    practiceCount(counts.practices, { floor: counts.floor, named }),
    ...(group.kind === "PCN" ? [] : [`${counts.pcns} PCNs`]),
  ];
  return (
    <p className="kicker scope-facts">
      <span>{facts.join(" · ")}</span>
      {(named || counts.practices >= counts.floor) && <RegisteredList lists={lists} />}
    </p>
  );
}

function crumbsOf({ kind, name, system, systemName, place }: Group, kept: Parameters) {
  if (kind === "SYSTEM") return [{ label: name }];
  return [
    { label: systemName, href: scopeHref("SYSTEM", system, kept) },
    ...(kind === "PCN" && place ? [{ label: place.name, href: scopeHref("PLACE", place.code, kept) }] : []),
    { label: name },
  ];
}

function NothingLoaded({ group, kept }: { group: Group; kept: Parameters }) {
  return (
    <Page scope={<ScopeBar crumbs={crumbsOf(group, kept)} choices={[]} kept={{}} />}>
      <h1>{group.name}: no figures are loaded yet</h1>
      <Notice title="What would be here">
        <p>Its headline measures, its practices worst first and its trend, once official files are loaded.</p>
      </Notice>
    </Page>
  );
}
