import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { AuditTable } from "@/components/audit/audit-table";
import { Page } from "@/components/layout/page";
import { VariationLegend } from "@/components/metrics/marks-legend";
import { longPeriod } from "@/components/metrics/period-words";
import { StandingSentence } from "@/components/metrics/standing-sentence";
import { ChangeLines } from "@/components/organisations/change-lines";
import { FreshnessTable } from "@/components/organisations/freshness-table";
import { counted, NeedsList, type Need } from "@/components/organisations/needs-list";
import { OutlierMeasures } from "@/components/organisations/outlier-measures";
import { PlacesTable } from "@/components/organisations/places-table";
import { WhereToLook } from "@/components/organisations/where-to-look";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import { roleName } from "@/lib/permissions/role";
import { period, periodName, step } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { freshnessOf } from "@/lib/server/queries/freshness";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { rolesGivenToOneself } from "@/lib/server/queries/own-access";
import { needsOf } from "@/lib/server/queries/needs";
import { assuranceNeeds } from "@/lib/server/queries/assurance/assurance-needs";
import { sampleLoad } from "@/lib/server/queries/sample-load";
import { planNeeds } from "@/lib/server/queries/plan/owned-actions";
import { returnNeeds } from "@/lib/server/queries/returns/return-needs";
import { requireActor } from "@/lib/server/session";
import { loadHome, type Home } from "./home";
import { scopeHref } from "./scope/scope-path";
import { link, systemOf } from "./view";

/** As many as one takes in at a glance. */
const MOST_CHANGES = 5;

/** As many as one looks through; the measures page has them all. */
const MOST_OUTLIERS = 12;

export default async function HomePage() {
  const actor = await requireActor();
  const scope = await systemOf(actor, {});
  const home = scope && canAnywhere(actor, "measure.view") ? await loadHome(actor, scope) : null;
  const ownAccess = await rolesGivenToOneself(actor);
  return (
    <Page>
      <p className="kicker">{home ? home.name : actor.grants.map(roleName).join(", ")}</p>
      <h1>{headingOf(actor, home)}</h1>
      {home?.month && <Lead home={home} />}
      <Needed actor={actor} home={home} />
      {home && <Figures home={home} />}
      {ownAccess.length > 0 && (
        <Section title="Roles people gave themselves" aside="Shown to you so that someone else knows">
          <AuditTable entries={ownAccess} />
        </Section>
      )}
      {canAnywhere(actor, "people.manage") && (
        <Section title="People and roles">
          <p className="text-reason">
            <Link href="/people">See who has access, give a role or end one</Link>
          </p>
        </Section>
      )}
      {canAnywhere(actor, "load.run") && <SampleLoad command={sampleLoad()} />}
      {home && scope && (
        <Section title="How fresh the figures are" aside="The newest of each data set in force">
          <Freshness rows={await freshnessOf(scope)} />
        </Section>
      )}
    </Page>
  );
}

/** The demo ends in November 2025: its December is there to try a load with. */
function SampleLoad({ command }: { command: string | null }) {
  if (!command) return null;
  return (
    <Section title="Try a load" aside="This demo keeps its December 2025 back for you">
      <p className="text-reason">
        <Link href="/data/imports">Send its files from the imports page</Link>, or run <kbd>{command}</kbd>{" "}
        where you started the demo. Then look for December in the period above a measure.
      </p>
    </Section>
  );
}

function headingOf(actor: Actor, home: Home | null): string {
  if (!home) {
    return canAnywhere(actor, "people.manage")
      ? "You manage who has access"
      : "There is nothing for you to read yet";
  }
  if (!home.month) return "No figures are loaded yet";
  const { concern, outliers, name, month } = home;
  if (concern.length === 0 && outliers.length > 0) {
    return `On ${outliers.length} measures some practices are worse than chance explains`;
  }
  if (concern.length === 0)
    return `No measure of ${name} got worse by more than usual in ${longPeriod(month)}`;
  const measures = concern.length === 1 ? "One measure" : `${concern.length} measures`;
  return `${measures} of ${name} ${concern.length === 1 ? "needs" : "need"} a look`;
}

function Lead({ home }: { home: Home }) {
  return (
    <>
      {home.kind === "PRACTICE" && <StandingSentence figures={home.figures} />}
      <p className="lead">{leadOf(home)}</p>
    </>
  );
}

function Figures({ home }: { home: Home }) {
  const { month, name, concern, improving, outliers, code, kind } = home;
  if (!month) {
    return (
      <Notice title={`Nothing is loaded for ${name}`}>
        <p>An analyst loads the official files with one command; the figures are here as soon as it ends.</p>
      </Notice>
    );
  }
  const practice = kind === "PRACTICE" ? code : undefined;
  const before = periodName(step(period(month), -1));
  const hrefOf = (measure: string) => link(`/measures/${measure}`, { practice });
  return (
    <>
      {home.places && home.places.metrics.length > 0 && (
        <Section
          title={`The ${home.places.lines.length - 1} Places`}
          aside={`24 months to ${longPeriod(month)}`}
        >
          <PlacesTable
            {...home.places}
            month={month}
            measureHref={(measure) => scopeHref("SYSTEM", code, { measure })}
          />
          <Downloads
            of="the Places on the headline measures"
            choices={[
              {
                label: "What is shown",
                table: "places",
                parameters: {},
                rows: home.places.lines.length * home.places.metrics.length,
              },
            ]}
          />
        </Section>
      )}
      <Section
        title={`Changed since ${before}`}
        aside={<Link href="/changes">All {home.changes.length} changes</Link>}
      >
        {home.changes.length === 0 ? (
          <p className="text-reason">Nothing beyond the usual ups and downs.</p>
        ) : (
          <ChangeLines
            changes={home.changes.slice(0, MOST_CHANGES)}
            hrefOf={({ link: { path, parameters } }) => link(path, parameters)}
          />
        )}
      </Section>
      {concern.length > 0 && (
        <Section title="Worth asking about" aside={`special cause of concern, to ${longPeriod(month)}`}>
          <WhereToLook figures={concern} hrefOf={hrefOf} caption="Measures with special cause of concern" />
        </Section>
      )}
      {outliers.length > 0 && (
        <Section
          title="Where practices differ"
          aside="by more than chance explains, adjusted for over-dispersion"
        >
          <OutlierMeasures rows={outliers.slice(0, MOST_OUTLIERS)} hrefOf={hrefOf} />
        </Section>
      )}
      {improving.length > 0 && (
        <Section title="Worth keeping" aside="improving by more than usual">
          <WhereToLook figures={improving} hrefOf={hrefOf} caption="Measures improving by more than usual" />
        </Section>
      )}
      <VariationLegend />
      <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-reason [&>a]:min-h-6">
        {practice && <Link href={link(`/practices/${practice}`, {})}>All measures of {name}</Link>}
        {!practice && (
          <Link href={scopeHref(kind === "PRACTICE" ? "SYSTEM" : kind, code, {})}>
            {name}: who to ask about
          </Link>
        )}
        {!practice && outliers.length > 0 && <Link href="/practices">Every practice, worst first</Link>}
        <Link href="/measures">Every measure</Link>
      </p>
    </>
  );
}

/** What waits for this person, by what their roles let them do. */
async function Needed({ actor, home }: { actor: Actor; home: Home | null }) {
  const [waiting, assurance, returns, plan] = await Promise.all([
    needsOf(actor, today()),
    assuranceNeeds(actor, today()),
    returnNeeds(actor),
    planNeeds(actor, today()),
  ]);
  const stale = home?.figures.filter(({ state }) => state === "stale").length ?? 0;
  const needs: Need[] = [
    ...[...returns, ...assurance, ...plan].map(({ words, path, things }) => ({
      words,
      href: path as Route,
      things: things.map((thing) => ({ ...thing, href: thing.path as Route })),
    })),
    ...need(waiting.uploads, "upload waits for review", "uploads wait for review", "/data/imports"),
    ...need(waiting.exclusions, EXCLUSION_ENDS, EXCLUSIONS_END, "/administration/exclusions"),
    ...need(waiting.grants, "role ends within 30 days", "roles end within 30 days", "/people"),
    ...need(waiting.reviews, REVIEW_PAST, REVIEWS_PAST, "/measures"),
    ...need(stale, "measure is stale", "measures are stale: newer figures are due", "/measures"),
  ];
  if (needs.length === 0) return null;
  return (
    <Section title="Needs you">
      <NeedsList needs={needs} />
    </Section>
  );
}

const REVIEW_PAST = "definition is past the day of its next review";
const REVIEWS_PAST = "definitions are past the day of their next review";
const EXCLUSION_ENDS = "decision to leave a practice out ends within 30 days";
const EXCLUSIONS_END = "decisions to leave practices out end within 30 days";

function need(count: number, one: string, many: string, path: string): Need[] {
  return count === 0 ? [] : [{ words: counted(count, one, many), href: link(path, {}) }];
}

/** What the heading's words mean, for whoever meets them first. */
function leadOf({ concern, outliers }: Home): string {
  if (concern.length === 0 && outliers.length > 0) {
    return "Practices always differ, and a quarter of them is always in the worse quarter. These differ by more than size and chance account for: a reason to ask, not an answer.";
  }
  return "Special cause is a change bigger than the usual ups and downs of a measure over time. It is a reason to ask, not an answer.";
}

async function Freshness({ rows }: { rows: Awaited<ReturnType<typeof freshnessOf>> }) {
  const definitions = await definitionsOn(today());
  if (rows.length === 0) return <p className="text-reason">Nothing is loaded yet.</p>;
  return (
    <>
      <FreshnessTable
        rows={rows}
        sourceOf={(code) => definitions.get(code)?.source ?? code}
        hrefOf={(of) =>
          "measure" in of
            ? link(`/measures/${of.measure}`, {})
            : (`${link("/data", {})}#set-${of.dataset}` as Route)
        }
      />
      <Downloads
        of="data sets and how fresh they are"
        choices={[{ label: "Every data set", table: "data-sets", parameters: {}, rows: rows.length }]}
      />
    </>
  );
}
