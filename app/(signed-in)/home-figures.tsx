import type { Route } from "next";
import { CheckItems, VariationLegend } from "@/components/metrics/marks-legend";
import { longPeriod } from "@/components/metrics/period-words";
import { ChangeLines } from "@/components/organisations/change-lines";
import { OutlierMeasures } from "@/components/organisations/outlier-measures";
import { PlacesTable } from "@/components/organisations/places-table";
import { WhereToLook } from "@/components/organisations/where-to-look";
import { Downloads } from "@/components/ui/downloads";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { StillSection } from "@/components/ui/section";
import { changesQuery, narrowed } from "@/lib/changes/view";
import { period, periodName, step } from "@/lib/periods/period";
import type { Figure } from "@/lib/readings/view";
import type { Home } from "./home";
import { scopeHref } from "./scope/scope-path";
import { link } from "./view";

/** As many as one takes in at a glance. */
const MOST_CHANGES = 5;

/** As many as one looks through; the measures page has them all. */
const MOST_OUTLIERS = 12;

/** What the figures of a reader's own organisation say: its Places, its changes, and where to look first. */
export function HomeFigures({ home, mayLoad }: { home: Home; mayLoad: boolean }) {
  const { month, changedIn, name, concern, improving, outliers, code, kind } = home;
  if (!month) {
    return (
      <Notice title={`Nothing is loaded for ${name}`}>
        <p>
          {mayLoad ? (
            <Link href="/data/imports">Load the official files</Link>
          ) : (
            "An analyst loads the official files"
          )}
          : the figures are here as soon as they are in.
        </p>
      </Notice>
    );
  }
  const practice = kind === "PRACTICE" ? code : undefined;
  // As the page behind the link has them: a practice's own, not those of every Place and PCN.
  const changes = practice ? narrowed(home.changes, changesQuery({ practice })) : home.changes;
  const before = periodName(step(period(changedIn ?? month), -1));
  const hrefOf = (measure: string) => link(`/measures/${measure}`, { practice });
  const placesAreShown = home.places !== null && home.places.metrics.length > 0;
  return (
    <>
      {home.places && placesAreShown && (
        <StillSection
          title={`The ${home.places.lines.length - 1} Places`}
          aside={`24 months to ${longPeriod(month)}`}
        >
          <PlacesTable
            {...home.places}
            month={month}
            measureHref={(measure) => scopeHref("SYSTEM", code, { measure })}
          />
          <VariationLegend />
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
        </StillSection>
      )}
      <StillSection
        title={`Changed since ${before}`}
        aside={<Link href={link("/changes", { practice })}>{allOf(changes.length)}</Link>}
      >
        {changes.length === 0 ? (
          <p className="text-reason">Nothing beyond the usual ups and downs.</p>
        ) : (
          <ChangeLines
            changes={changes.slice(0, MOST_CHANGES)}
            hrefOf={({ link: { path, parameters } }) => link(path, parameters)}
          />
        )}
      </StillSection>
      {concern.length > 0 && (
        <StillSection title="Worth asking about" aside={`special cause of concern, to ${longPeriod(month)}`}>
          <Unusual of="concern" figures={concern} words="with special cause of concern" hrefOf={hrefOf} />
        </StillSection>
      )}
      {outliers.length > 0 && (
        <StillSection
          title="Where practices differ"
          aside="by more than chance explains, adjusted for over-dispersion"
        >
          <OutlierMeasures rows={outliers.slice(0, MOST_OUTLIERS)} hrefOf={hrefOf} />
          <Downloads
            of="measures on which practices differ"
            choices={[
              {
                label: `All (${outliers.length})`,
                table: "home-outliers",
                parameters: {},
                rows: outliers.length,
              },
            ]}
          />
        </StillSection>
      )}
      {improving.length > 0 && (
        <StillSection title="Worth keeping" aside="improving by more than usual">
          <Unusual of="improving" figures={improving} words="improving by more than usual" hrefOf={hrefOf} />
        </StillSection>
      )}
      {!placesAreShown && <VariationLegend>{kind === "PRACTICE" && <CheckItems />}</VariationLegend>}
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

function allOf(changes: number): string {
  return changes === 1 ? "The 1 change" : `All ${changes} changes`;
}

type UnusualProps = {
  of: "concern" | "improving";
  figures: readonly Figure[];
  /** What they have in common, after "measures". */
  words: string;
  hrefOf: (measure: string) => Route;
};

function Unusual({ of, figures, words, hrefOf }: UnusualProps) {
  return (
    <>
      <WhereToLook figures={figures} hrefOf={hrefOf} caption={`Measures ${words}`} />
      <Downloads
        of={`measures ${words}`}
        choices={[
          { label: "What is shown", table: "home-figures", parameters: { of }, rows: figures.length },
        ]}
      />
    </>
  );
}
