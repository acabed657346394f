import type { Metadata } from "next";
import { headers } from "next/headers";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { illustrative, markingFor } from "@/app/marking";
import { Page } from "@/components/layout/page";
import { PrintFurniture } from "@/components/layout/print-furniture";
import { ScopeBar } from "@/components/layout/scope-bar";
import { COMPARATOR_HEADINGS } from "@/components/metrics/comparator-headings";
import { MarksLegend } from "@/components/metrics/marks-legend";
import { ProfileTable } from "@/components/metrics/profile-table";
import { Tried } from "@/components/metrics/tried";
import { StandingSentence } from "@/components/metrics/standing-sentence";
import {
  PackChanges,
  PackDefinitions,
  PackQuestions,
  PackStrengths,
} from "@/components/organisations/pack-lists";
import { PackSources } from "@/components/organisations/pack-sources";
import { PracticeFacts } from "@/components/organisations/practice-facts";
import { PracticeNotices } from "@/components/organisations/practice-notices";
import { Section } from "@/components/ui/section";
import { figuresScope } from "@/lib/permissions/figures";
import { dayName, periodName, step } from "@/lib/periods/period";
import { sureStrengths, worstToAsk } from "@/lib/readings/pack";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { changesBetween } from "@/lib/server/queries/changes";
import { monthsToTell } from "@/lib/server/queries/periods";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { interventionsByMetric } from "@/lib/server/queries/assurance/interventions";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { scopeHref } from "../../../scope/scope-path";
import { askedMonth, link, monthChoice } from "../../../view";
import { PracticeLevels } from "../levels";
import { crumbsOf, keptOf, loadProfile } from "../profile";

type Props = PageProps<"/practices/[code]/pack">;

/** As many lines as leave the first sheet whole. */
const MOST_LINES = 5;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("practice.view", findPractice(code, askedMonth(search)?.end ?? today()));
  return { practice, search };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { practice } = await load(props);
  return { title: `Pack for a visit: ${practice.name}` };
}

/** Everything for a visit to one practice, on two to four sheets that need no link. */
export default async function PackPage(props: Props) {
  const { practice, search } = await load(props);
  const actor = await requireActor();
  const scope = figuresScope(actor, practice.system.code);
  const profile = await loadProfile(actor, scope, practice, search);
  if (!profile) notFound();
  const { months, kind, against, choice, figures, lists, attributes, older, sustained, from } = profile;
  const [tried, told] = await Promise.all([interventionsByMetric(actor, practice.code), monthsToTell(scope)]);
  const newest = askedMonth(search) ? undefined : told.find(({ end }) => end <= months.month.end);
  const to = newest ?? months.month;
  const before = step(to, -1);
  const [changes, definitions] = await Promise.all([
    changesBetween(scope, { from: before, to }),
    definitionsOn(months.month.end),
  ]);
  const own = changes.filter(({ organisation }) => organisation?.code === practice.code);
  const strengths = sureStrengths(figures).slice(0, MOST_LINES);
  const asked = worstToAsk(figures).slice(0, MOST_LINES);
  const named = [...strengths, ...asked].flatMap(({ metric }) => definitions.get(metric.code) ?? []);
  const kept = keptOf(search);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const demo = illustrative();
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[
            ...crumbsOf(practice, kept).slice(0, -1),
            { label: practice.name, href: link(`/practices/${practice.code}`, kept) },
            { label: "Pack" },
          ]}
          choices={[monthChoice(months), choice]}
          kept={{}}
        />
      }
    >
      <PrintFurniture
        nonce={nonce}
        head={`${markingFor(actor)} · ${practice.name} (${practice.code})`}
        asAt={`Figures as at ${periodName(months.month)}`}
        made={[`Made ${dayName(today())}`, demo && "illustrative: no real practice"]
          .filter(Boolean)
          .join(" · ")}
      />
      <div className="pack">
        <p className="kicker">
          {["Pack for a visit", practice.code, practice.pcn?.name, practice.place?.name]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <h1>{practice.name}</h1>
        <p className="mb-4 text-cell no-print">
          Print it from the browser: two to four sheets of A4.{" "}
          <Link href={link(`/practices/${practice.code}`, kept)}>Back to the practice</Link>
        </p>
        <PracticeLevels actor={actor} code={practice.code} />
        <StandingSentence figures={figures} sustained={sustained?.size ?? null} />
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
        <Section title="Strengths" aside="in the better quarter, the surest first">
          <PackStrengths figures={strengths} />
        </Section>
        <Section
          title="Worth asking about"
          aside="reasons to ask, not answers: does the practice recognise the figure?"
        >
          <PackQuestions figures={asked} sustained={sustained} />
        </Section>
        <Section title={`What changed since ${periodName(before)}`}>
          <PackChanges changes={own.slice(0, MOST_LINES)} since={periodName(before)} />
        </Section>
        <Section title="Every measure" aside={`compared with ${against}`}>
          <ProfileTable
            of={practice.name}
            heading="Practice"
            against={COMPARATOR_HEADINGS[kind]}
            figures={figures}
            hrefOf={({ metric }) => link(`/measures/${metric.code}`, { ...kept, practice: practice.code })}
            from={from}
            besideOf={(metric) => <Tried noted={tried.get(metric) ?? []} />}
          />
          <MarksLegend />
        </Section>
        {named.length > 0 && (
          <Section title="What the measures named above count">
            <PackDefinitions definitions={named} />
          </Section>
        )}
        <Section title="Sources and dates">
          <PackSources figures={figures} from={from} />
        </Section>
      </div>
    </Page>
  );
}
