import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { QualityList } from "@/components/appointments/quality-list";
import { ChartDownloads } from "@/components/charts/chart-downloads";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { COMPARATOR_HEADINGS } from "@/components/metrics/comparator-headings";
import { AimItems, MarksLegend } from "@/components/metrics/marks-legend";
import { ProfileTable } from "@/components/metrics/profile-table";
import { Tried } from "@/components/metrics/tried";
import { StandingSentence } from "@/components/metrics/standing-sentence";
import { PracticeFacts } from "@/components/organisations/practice-facts";
import { PracticeNotices } from "@/components/organisations/practice-notices";
import { LinkedActions } from "@/components/plans/linked-actions";
import { Section } from "@/components/ui/section";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { figuresScope } from "@/lib/permissions/figures";
import { filtered, FIGURE_FILTERS, figureFilter } from "@/lib/readings/figure-filters";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { interventionsByMetric } from "@/lib/server/queries/assurance/interventions";
import { actionsForPractice } from "@/lib/server/queries/plan/actions-touching";
import { findPractice, type Practice } from "@/lib/server/queries/practices";
import { practiceQuality } from "@/lib/server/queries/quality-notes";
import { requireActor } from "@/lib/server/session";
import { scopeHref } from "../../scope/scope-path";
import { askedMonth, link, monthChoice, parameter } from "../../view";
import { PracticeLevels } from "./levels";
import { crumbsOf, keptOf, loadProfile } from "./profile";

type Props = PageProps<"/practices/[code]">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("practice.view", findPractice(code, askedMonth(search)?.end ?? today()));
  return { practice, search };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { practice } = await load(props);
  return { title: practice.name };
}

export default async function PracticePage(props: Props) {
  const { practice, search } = await load(props);
  const actor = await requireActor();
  const scope = figuresScope(actor, practice.system.code);
  const profile = await loadProfile(actor, scope, practice, search);
  if (!profile) return <NothingLoaded practice={practice} />;

  const { months, kind, against, choice, figures, lists, attributes, older, sustained, from } = profile;
  const [tried, quality, planned] = await Promise.all([
    interventionsByMetric(actor, practice.code),
    practiceQuality(practice.code, months.month, lists.at(-1)?.patients ?? null),
    actionsForPractice(actor, practice),
  ]);
  const filter = figureFilter(parameter(search, "show"));
  const path = `/practices/${practice.code}`;
  const kept = keptOf(search);
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={crumbsOf(practice, kept)}
          choices={[monthChoice(months), choice]}
          kept={{ show: parameter(search, "show") }}
        />
      }
    >
      <p className="kicker">
        {["Practice", practice.code, practice.pcn?.name, practice.place?.name].filter(Boolean).join(" · ")}
      </p>
      <div className="assured-head">
        <div>
          <h1>{practice.name}</h1>
          <StandingSentence figures={figures} sustained={sustained?.size ?? null} />
        </div>
        <PracticeLevels actor={actor} code={practice.code} />
      </div>
      <PracticeFacts
        practice={practice}
        lists={lists}
        attributes={attributes}
        older={older}
        figures={figures}
      />
      <PracticeNotices
        practice={practice}
        asAt={months.month.end}
        practiceHref={(code) => link(`/practices/${code}`, { with: kept.with })}
        pcnHref={(code) => scopeHref("PCN", code, kept)}
      />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <Views
          name="Show"
          views={FIGURE_FILTERS.map(({ value, label }) => ({
            label: `${label} (${filtered(figures, value).length})`,
            href: link(path, { ...kept, show: value === "all" ? undefined : value }),
            current: value === filter,
          }))}
        />
        <p className="text-cell no-print">
          <Link href={link(`${path}/pack`, kept)}>Pack for a visit</Link>
        </p>
      </div>
      <ProfileTable
        of={practice.name}
        heading="Practice"
        against={COMPARATOR_HEADINGS[kind]}
        figures={filtered(figures, filter)}
        hrefOf={({ metric }) => link(`/measures/${metric.code}`, { ...kept, practice: practice.code })}
        from={from}
        besideOf={(metric) => <Tried noted={tried.get(metric) ?? []} />}
      />
      <MarksLegend>{figures.some(({ assurance }) => assurance !== null) && <AimItems />}</MarksLegend>
      <ChartDownloads
        of={`${practice.name}, its measures on their spines`}
        chart="spine"
        table="practice"
        parameters={{ practice: practice.code, ...kept, show: filter === "all" ? undefined : filter }}
      />
      <Downloads
        of={`the measures of ${practice.name}`}
        choices={[
          {
            label: `What is shown (${filtered(figures, filter).length})`,
            table: "practice",
            parameters: { practice: practice.code, ...kept, show: filter === "all" ? undefined : filter },
            rows: filtered(figures, filter).length,
          },
          {
            label: `All ${figures.length} measures`,
            table: "practice",
            parameters: { practice: practice.code, ...kept, all: "1" },
            rows: figures.length,
          },
        ]}
      />
      {quality && <QualityList {...quality} />}
      {planned.itself.length > 0 && (
        <Section title="In the delivery plan" aside="actions that touch this practice">
          <LinkedActions actions={planned.itself} />
        </Section>
      )}
      <p className="provenance">
        Compared with {against}.{" "}
        <a href={link(`${path}/similar`, { at: kept.at })}>Which practices are similar</a>. Each
        figure&rsquo;s period opens where it comes from; each measure&rsquo;s page has its definition and
        method.
      </p>
    </Page>
  );
}

function NothingLoaded({ practice }: { practice: Practice }) {
  return (
    <Page scope={<ScopeBar crumbs={crumbsOf(practice, {})} choices={[]} kept={{}} />}>
      <h1>{practice.name}</h1>
      <Notice title="No figures are loaded yet">
        <p>
          They appear here once a file of appointments or measures has been loaded for {practice.system.name}.
        </p>
      </Notice>
    </Page>
  );
}
