import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SaveView } from "@/components/layout/save-view";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { StatusShape } from "@/components/plans/status-mark";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { can } from "@/lib/permissions/can";
import { narrows, PLAN_VIEWS } from "@/lib/plans/plan-filter";
import { LINES_A_PAGE, pageAsked } from "@/lib/plans/plan-pages";
import { planHeading, statusCounts } from "@/lib/plans/plan-words";
import { progressOf, progressWords } from "@/lib/plans/progress";
import { permittedActor } from "@/lib/server/permitted";
import { placesOf } from "@/lib/server/queries/directory";
import { nameOf } from "@/lib/server/queries/groups";
import { link, parameter } from "../view";
import { DrawnPlan } from "./drawn-plan";
import { loadPlan, planSystem } from "./load-plan";
import { PlanFilters } from "./plan-filters";

export const metadata: Metadata = { title: "Delivery plan" };

const VIEW_NAMES = { table: "Table", timeline: "Timeline", board: "Board" } as const;

const DONE: Record<string, string> = {
  imported: "The plan is imported. Every action it added or changed says so in its history.",
};

export default async function PlanPage({ searchParams }: PageProps<"/plan">) {
  const actor = await permittedActor("plan.read");
  const search = await searchParams;
  const read = await planSystem(actor, search);
  if (read === null) notFound();
  const loaded = await loadPlan(actor, search);
  if (!loaded) return <NoPlan system={await nameOf(read)} />;
  const { plan, filter, rows, state } = loaded;
  const [system, places] = await Promise.all([
    nameOf(plan.system),
    placesOf({ organisations: [plan.system] }),
  ]);
  const subject = { code: plan.system, ancestors: [] };
  return (
    <Page scope={<ScopeBar crumbs={[{ label: system }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Delivery plan"
        links={sectionLinks("plan", { actor, current: "/plan", kept: {} })}
      />
      <p className="kicker">Delivery plan · {plan.source}</p>
      <h1>{planHeading(plan.lines)}</h1>
      <p className="lead">
        {plan.lines.length} actions,{" "}
        {progressWords(progressOf(plan.lines.flatMap(({ milestones }) => milestones)))}.
        {plan.lines.some(({ illustrative }) => illustrative.length > 0) &&
          " Owners, timeframes and dates are illustrative where an action says so."}
      </p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      {can(actor, "plan.edit", subject) && (
        <p className="mt-3 text-reason">
          <Link href={link("/plan/new", {})}>Add an action</Link> ·{" "}
          <Link href={link("/plan/import", {})}>Import a plan</Link>
        </p>
      )}
      <Views
        name="View"
        views={PLAN_VIEWS.map((view) => ({
          label: VIEW_NAMES[view],
          href: link("/plan", { ...state, view: view === "table" ? undefined : view }),
          current: filter.view === view,
        }))}
      />
      <PlanFilters loaded={loaded} places={places} />
      <ul className="plan-counts" aria-label="How the actions shown stand">
        {statusCounts(rows).map(({ status, name, count }) => (
          <li key={status}>
            <StatusShape status={status} words={null} /> <b>{count}</b> {name}
          </li>
        ))}
      </ul>
      {rows.length === 0 ? (
        <Notice title="No actions match">
          <p>
            No action is all of this at once.{" "}
            <a href={link("/plan", { view: state.view })}>Show the whole plan</a>
          </p>
        </Notice>
      ) : (
        <DrawnPlan loaded={loaded} page={pageAsked(parameter(search, "page"))} />
      )}
      <p className="mt-4 text-cell">
        <SaveView />
      </p>
      <Downloads
        of="the delivery plan"
        choices={[
          {
            label: `What is shown${rows.length > LINES_A_PAGE ? ", all pages" : ""} (${rows.length})`,
            table: "plan",
            parameters: state,
            rows: rows.length,
          },
          ...(narrows(filter)
            ? [
                {
                  label: `All ${plan.lines.length} actions`,
                  table: "plan",
                  parameters: { system: state.system, all: "1" },
                  rows: plan.lines.length,
                },
              ]
            : []),
          { label: "Milestones", table: "plan-milestones", parameters: { system: state.system }, rows: 1 },
          { label: "What they touch", table: "plan-links", parameters: { system: state.system }, rows: 1 },
        ]}
      />
      <p className="mt-4 text-cell text-ink-2">
        Status is proposed from dates and milestones; where an owner says otherwise, both are on the action.
      </p>
    </Page>
  );
}

/** A system that was chosen later than the installation: its strategy is not the one the plan was laid down from. */
function NoPlan({ system }: { system: string }) {
  return (
    <Page scope={<ScopeBar crumbs={[{ label: system }]} choices={[]} kept={{}} />}>
      <p className="kicker">Delivery plan</p>
      <h1>No delivery plan is held for {system}</h1>
      <p className="lead">The figures, levels and support of its practices do not rest on one.</p>
    </Page>
  );
}
