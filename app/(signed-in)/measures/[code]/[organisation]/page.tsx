import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChartDownloads } from "@/components/charts/chart-downloads";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { InHand } from "@/components/metrics/in-hand";
import { longPeriod } from "@/components/metrics/period-words";
import { hasLine, TrendFigure } from "@/components/metrics/trend-figure";
import { VARIATION_WORDS } from "@/components/metrics/words";
import { withinSentence } from "@/lib/language/first-letter";
import { ruleWords } from "@/lib/readings/rule-words";
import { Section } from "@/components/ui/section";
import type { Figure } from "@/lib/readings/view";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { findMetric } from "@/lib/server/queries/metrics";
import { newestAt, periodsOfMetric } from "@/lib/server/queries/periods";
import { interventionsOf } from "@/lib/server/queries/assurance/interventions";
import { requireActor } from "@/lib/server/session";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { metricFigures } from "@/lib/server/queries/readings";
import { askedMonth, link, parameter, systemOf } from "../../../view";
import { organisationChoice } from "../../organisation-choice";
import { trendOf } from "../trend";

type Props = PageProps<"/measures/[code]/[organisation]">;

async function load({ params, searchParams }: Props) {
  const [{ code, organisation }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("measure.view");
  const month = askedMonth(search);
  const [found, scope] = await Promise.all([
    findMetric(code, month?.end ?? today()),
    systemOf(actor, search),
  ]);
  if (!found || !scope) notFound();
  const periods = await periodsOfMetric(scope, found.definition.code);
  const at = newestAt(periods, month?.end ?? today());
  if (!at) notFound();
  const asAt = month?.end ?? at.end;
  // The picker's own name for it wins: it is a form on this page.
  const wanted = (parameter(search, "of") ?? organisation).toUpperCase();
  const figures = await metricFigures(scope, { metric: found.definition.code, at, asAt }, "SYSTEM");
  const figure = [...figures.practices, ...figures.groups].find((each) => each.organisation.code === wanted);
  // One that may not be named is as absent as one that is not there.
  if (!figure) notFound();
  return { ...found, scope, search, at, figure };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { definition, figure } = await load(props);
  return { title: `${definition.shortName}: ${figure.organisation.name}` };
}

export default async function OrganisationMeasurePage(props: Props) {
  const { definition, scope, search, at, figure } = await load(props);
  const done = await interventionsOf(await requireActor(), figure.organisation.code ?? "", definition.code);
  const [trend, practices, provenance] = await Promise.all([
    trendOf(scope, definition, figure, done),
    practicesOpenOn(scope, at.end),
    provenanceOf(scope, {
      ...{ metric: definition.code, period: at.text, source: definition.source },
      area: figure.organisation.level === "PRACTICE" ? null : figure.organisation.code,
    }),
  ]);
  const kept = { system: parameter(search, "system"), at: parameter(search, "at") };
  const { code, name, level } = figure.organisation;
  const measureHref = link(`/measures/${definition.code}`, {
    ...kept,
    practice: level === "PRACTICE" ? (code ?? undefined) : undefined,
  });
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[
            { label: "Measures", href: link("/measures", kept) },
            { label: definition.shortName, href: measureHref },
            { label: name ?? "" },
          ]}
          choices={[organisationChoice(scope, practices, code ?? "")]}
          kept={kept}
        />
      }
    >
      <p className="kicker">
        {definition.name} · {definition.directionWords} · {longPeriod(at.text)}
      </p>
      <h1>{headingOf(figure)}</h1>
      <InHand
        figure={figure}
        href={
          level === "PRACTICE"
            ? link(`/practices/${code}`, { at: kept.at })
            : link("/measures/assurance", { ...kept, of: code ?? undefined })
        }
      />
      {trend && (
        <Section id="trend" title={`Over time: ${name}`}>
          <TrendFigure {...trend} definition={definition} />
          {hasLine(trend.charted) && (
            <ChartDownloads
              of={`${definition.name} of ${name} over time`}
              chart="trend"
              table="measure-trend"
              parameters={{ measure: definition.code, ...kept, of: code ?? undefined }}
            />
          )}
        </Section>
      )}
      {provenance && <FigureProvenance provenance={provenance} />}
    </Page>
  );
}

/** The name, and what the newest point says. */
function headingOf({ organisation, spc, spcRules }: Figure): string {
  if (spc === null) return `${organisation.name}: too few points to tell a trend`;
  const rules = ruleWords(spcRules);
  const said = withinSentence(VARIATION_WORDS[spc]);
  return `${organisation.name}: ${said.split(":")[0]}${rules && `, by ${rules}`}`;
}
