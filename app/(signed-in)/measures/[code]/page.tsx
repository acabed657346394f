import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { InHand } from "@/components/metrics/in-hand";
import { longPeriod } from "@/components/metrics/period-words";
import { VerdictSentence } from "@/components/metrics/verdict-sentence";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { LinkedActions } from "@/components/plans/linked-actions";
import { Notice } from "@/components/ui/notice";
import { StillSection } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { reviewsOf } from "@/lib/server/queries/definition-reviews";
import { editionMakers } from "@/lib/server/queries/metric-editions";
import { findMetric, headOf } from "@/lib/server/queries/metrics";
import { actionsTouching } from "@/lib/server/queries/plan/actions-touching";
import { provenanceOf } from "@/lib/server/queries/provenance";
import { askedMonth, link, parameter, systemOf } from "../../view";
import { AboutMeasure } from "./about-measure";
import { Contents, MeasureScope, PlaceLinks } from "./around-measure";
import { loadMeasure } from "./measure";
import { MeasureGroups } from "./measure-groups";
import { MeasureOverTime } from "./measure-over-time";
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
  const [makers, reviews, compared, actions] = await Promise.all([
    editionMakers(definition.code),
    reviewsOf(definition.code),
    measure && loadTwoPeriods(scope, measure, search),
    actionsTouching(actor, { system: scope.system, kind: "METRIC", code: definition.code }),
  ]);
  const about = (
    <AboutMeasure
      definition={definition}
      edition={edition}
      editions={editions}
      makers={makers}
      reviews={reviews}
      mayPropose={mayPropose}
      kept={{ system: parameter(search, "system"), at: parameter(search, "at") }}
    />
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
    area: measure.place ?? scope.system,
  });
  return (
    <Page scope={<MeasureScope measure={measure} name={definition.shortName} />}>
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
      <MeasureOverTime measure={measure} definition={definition} mayPropose={mayPropose} />
      <MeasureGroups measure={measure} />
      <PracticesListed measure={measure} />
      {compared && <TwoPeriods measure={measure} compared={compared} />}
      {actions.length > 0 && (
        <StillSection title="In the delivery plan" aside="actions that this measure tells of">
          <LinkedActions actions={actions} />
        </StillSection>
      )}
      {about}
      {provenance && <FigureProvenance provenance={provenance} />}
    </Page>
  );
}
