import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { AssuranceMatrix } from "@/components/metrics/assurance-matrix";
import { AssuranceTable } from "@/components/metrics/assurance-table";
import { AimLegend } from "@/components/metrics/marks-legend";
import { StateWords } from "@/components/metrics/marks/state-mark";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { DOMAINS } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { periodName } from "@/lib/periods/period";
import { assuranceMatrix, withLines, type AssuredFigure } from "@/lib/readings/assurance-matrix";
import type { Figure } from "@/lib/readings/view";
import { permittedActor } from "@/lib/server/permitted";
import { definitionsOn } from "@/lib/server/queries/metrics";
import {
  findOrganisation,
  organisationFigures,
  pointsByMetric,
  type Organisation,
} from "@/lib/server/queries/organisation-figures";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { organisationChoice } from "../organisation-choice";
import { link, monthChoice, monthsOf, parameter, systemOf } from "../../view";

export const metadata: Metadata = { title: "Variation and aims" };

const PATH = "/measures/assurance";

export default async function AssurancePage({ searchParams }: PageProps<"/measures/assurance">) {
  const actor = await permittedActor("measure.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const months = await monthsOf(scope, search);
  if (!months) return <NothingLoaded />;
  const asAt = months.month.end;
  const code = parameter(search, "of")?.toUpperCase() ?? scope.system;
  const [organisation, practices] = await Promise.all([
    findOrganisation(scope.system, code, asAt),
    practicesOpenOn(scope, asAt),
  ]);
  const figures = organisation ? await assured(scope, organisation, asAt) : null;
  // A practice that may not be named is as absent as one that is not there.
  if (!organisation || !figures || (organisation.kind === "PRACTICE" && figures.length === 0)) notFound();

  const kept = {
    system: parameter(search, "system"),
    at: parameter(search, "at"),
    of: parameter(search, "of"),
  };
  const asTable = parameter(search, "view") === "table";
  const { cells, unplaced } = assuranceMatrix(figures);
  const hrefOf = ({ metric }: Figure) =>
    link(`/measures/${metric.code}/${organisation.code}`, { system: kept.system, at: kept.at });
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[
            { label: "Measures", href: link("/measures", { system: kept.system, at: kept.at }) },
            { label: organisation.name },
          ]}
          choices={[monthChoice(months), organisationChoice(scope, practices, organisation.code)]}
          kept={{ system: kept.system, view: parameter(search, "view") }}
        />
      }
    >
      <SectionLinks
        name="Measures"
        links={sectionLinks("measures", { actor, current: PATH, kept: { system: kept.system, at: kept.at } })}
      />
      <p className="kicker">
        Variation and aims · {organisation.name} · {periodName(months.month)}
      </p>
      <h1>{headingOf(figures)}</h1>
      {figures.length === 0 ? (
        <Notice title="No figures to show">
          <p>
            None is loaded for {organisation.name} at this date, or too few practices stand behind them to be
            shown to your role.
          </p>
        </Notice>
      ) : (
        <>
          <Views
            name="Show"
            views={[
              { label: "matrix", href: link(PATH, kept), current: !asTable },
              {
                label: "table with lines and rules",
                href: link(PATH, { ...kept, view: "table" }),
                current: asTable,
              },
            ]}
          />
          {asTable ? (
            <AssuranceTable caption={`Measures of ${organisation.name}`} figures={figures} hrefOf={hrefOf} />
          ) : (
            <>
              <AssuranceMatrix
                caption={`Measures of ${organisation.name} by variation and aim`}
                cells={cells}
                hrefOf={hrefOf}
              />
              <Unplaced figures={unplaced} />
            </>
          )}
          <AimLegend />
          <p className="provenance">
            Each measure at its newest period on or before the end of {periodName(months.month)}. Limits are
            the mean plus and minus 2.66 times the mean moving range, from 13 points on; the aim is judged
            from the last limits.
          </p>
        </>
      )}
    </Page>
  );
}

/** The figures by domain, with the lines their stored states were judged by. */
async function assured(scope: FiguresScope, organisation: Organisation, asAt: Day): Promise<AssuredFigure[]> {
  const [definitions, figures] = await Promise.all([
    definitionsOn(asAt),
    organisationFigures(scope, organisation, { asAt, comparator: "SYSTEM" }),
  ]);
  const metrics = figures.map(({ metric }) => metric.code);
  const points = await pointsByMetric({ system: scope.system, code: organisation.code, metrics, to: asAt });
  return DOMAINS.flatMap((domain) => figures.filter(({ metric }) => metric.domain === domain)).flatMap(
    (figure) => {
      const definition = definitions.get(figure.metric.code);
      const line = points.get(figure.metric.code);
      return definition && line ? [withLines(figure, definition, line)] : [];
    },
  );
}

function headingOf(figures: readonly Figure[]): string {
  const at = (spc: Figure["spc"]) =>
    figures.filter((figure) => figure.state === "reported" && figure.spc === spc).length;
  const judged = figures.filter(({ state }) => state === "reported");
  const failing = judged.filter(({ assurance }) => assurance === "fail").length;
  if (figures.length === 0) return "No measure can be shown";
  const aims = judged.some(({ assurance }) => assurance !== null)
    ? `${failing} will not meet their aim`
    : "no aim is set";
  return `${at("concern")} of ${figures.length} measures show concern, ${at("improvement")} are improving; ${aims}`;
}

function Unplaced({ figures }: { figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <details className="mt-4 text-cell">
      <summary className="inline-block min-h-6 cursor-pointer text-link underline">
        {figures.length} not placed, because there is no figure to judge
      </summary>
      <ul className="mt-2">
        {figures.map(({ metric, state, reason }) => (
          <li key={metric.code} className="py-1">
            {metric.shortName}: {state !== "reported" && <StateWords state={state} reason={reason} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

function NothingLoaded() {
  return (
    <Page>
      <h1>No figures are loaded yet</h1>
      <Notice title="What would be here">
        <p>Every measure by its variation and its aim, once the first official files are loaded.</p>
      </Notice>
    </Page>
  );
}
