import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { AssuranceMatrix } from "@/components/metrics/assurance-matrix";
import { AssuranceTable } from "@/components/metrics/assurance-table";
import { AimLegend, CheckItems } from "@/components/metrics/marks-legend";
import { StateWords } from "@/components/metrics/marks/state-mark";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { periodName } from "@/lib/periods/period";
import { assuranceMatrix } from "@/lib/readings/assurance-matrix";
import type { Figure } from "@/lib/readings/view";
import { permittedActor } from "@/lib/server/permitted";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { organisationChoice } from "../organisation-choice";
import { loadAssured } from "./assured";
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
  const [found, practices] = await Promise.all([
    loadAssured(scope, asAt, search),
    practicesOpenOn(scope, asAt),
  ]);
  if (!found) notFound();

  const { organisation, figures } = found;
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
          <AimLegend>{asTable && figures.some(({ check }) => check) && <CheckItems />}</AimLegend>
          <Downloads
            of={`the measures of ${organisation.name} by variation and aim`}
            choices={[
              {
                label: `All ${figures.length} measures`,
                table: "assurance",
                parameters: kept,
                rows: figures.length,
              },
            ]}
          />
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

function headingOf(figures: readonly Figure[]): string {
  const at = (spc: Figure["spc"]) =>
    figures.filter((figure) => figure.state === "reported" && figure.spc === spc).length;
  const judged = figures.filter(({ state }) => state === "reported");
  const failing = judged.filter(({ assurance }) => assurance === "fail").length;
  if (figures.length === 0) return "No measure can be shown";
  const aims = judged.some(({ assurance }) => assurance !== null)
    ? `${failing} will not meet ${failing === 1 ? "its" : "their"} aim`
    : "no aim is set";
  const [concern, improving] = [at("concern"), at("improvement")];
  const shows = concern === 1 ? "shows" : "show";
  return `${concern} of ${figures.length} measures ${shows} concern, ${improving} ${improving === 1 ? "is" : "are"} improving; ${aims}`;
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
