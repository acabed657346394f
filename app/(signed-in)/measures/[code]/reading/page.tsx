import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { LineDecisionTable, whatOf } from "@/components/metrics/line-decision-table";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { can } from "@/lib/permissions/can";
import { periodHolding } from "@/lib/periods/period";
import { day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { lineDecisions, type LineDecision } from "@/lib/server/queries/line-decisions";
import { findMetric } from "@/lib/server/queries/metrics";
import { link, parameter, systemOf } from "../../../view";
import { AnnotateForm, PlanForm, RebaseForm } from "./forms";
import { Withdraw } from "./withdraw";

type Props = PageProps<"/measures/[code]/reading">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("metric-definition.propose");
  const [found, scope] = await Promise.all([findMetric(code, today()), systemOf(actor, search)]);
  if (!found || !scope) notFound();
  const system = { code: scope.system, ancestors: [] };
  if (!can(actor, "metric-definition.propose", system)) notFound();
  return { actor, definition: found.definition, scope, system, done: parameter(search, "done") };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { definition } = await load(props);
  return { title: `How ${definition.name} is read` };
}

const DONE: Record<string, string> = {
  annotation: "The note is on the charts.",
  rebase: "The limits begin anew there, and the readings have been computed again.",
  trajectory: "The plan is the aim of its periods, and the readings have been computed again.",
  withdrawn: "It is withdrawn and kept below, with the reason.",
};

export default async function ReadingPage(props: Props) {
  const { actor, definition, scope, system, done } = await load(props);
  const mayEdit = can(actor, "metric-definition.edit", system);
  const decisions = await lineDecisions(scope, definition.code);
  const inForce = decisions.filter(({ withdrawn }) => withdrawn === null);
  const withdrawn = decisions.filter((each) => each.withdrawn !== null);
  const about = { metric: definition.code, system: scope.system };
  const said = DONE[done ?? ""];
  return (
    <Page>
      <p className="kicker">
        <Link href={link(`/measures/${definition.code}`, {})}>{definition.name}</Link>
      </p>
      <h1>How {definition.shortName} is read over time</h1>
      <p className="lead">
        Notes say what happened. A step begins the limits anew from a period on. A plan is the aim of each of
        its periods. Each is dated, has its reason, and is withdrawn, never deleted.
      </p>
      {said && (
        <div role="status">
          <Notice title="Done">
            <p>{said}</p>
          </Notice>
        </div>
      )}
      <Section title="In force">
        {inForce.length === 0 ? (
          <p className="text-reason">Nothing is noted, reset or planned for this measure.</p>
        ) : (
          <LineDecisionTable
            caption="Notes, steps and plans in force"
            metric={definition}
            decisions={inForce}
            actsOf={(decision) =>
              (mayEdit || decision.kind === "annotation") && (
                <Withdraw
                  about={about}
                  kind={decision.kind}
                  id={decision.id}
                  of={decision.organisation ?? ""}
                  named={whatOf(decision, definition)}
                />
              )
            }
          />
        )}
      </Section>
      <Section title="Note what happened">
        <AnnotateForm about={about} />
      </Section>
      {mayEdit ? (
        <>
          <Section title="Begin the limits anew">
            <Suggested definition={definition} decisions={inForce} />
            <RebaseForm about={about} suggested={suggestedIn(definition, inForce)} />
          </Section>
          <Section title="Plan each period">
            <PlanForm about={about} example={exampleOf(definition)} />
          </Section>
        </>
      ) : (
        <p className="mt-6 text-reason">Steps and plans are set by an ICB analyst.</p>
      )}
      {withdrawn.length > 0 && (
        <Section title="Withdrawn">
          <LineDecisionTable
            caption="Notes, steps and plans withdrawn"
            metric={definition}
            decisions={withdrawn}
          />
        </Section>
      )}
      <Downloads
        of={`decisions on how ${definition.shortName} is read`}
        choices={[
          {
            label: `In force and withdrawn (${decisions.length})`,
            table: "line-decisions",
            parameters: { measure: definition.code, system: scope.system },
            rows: decisions.length,
          },
        ]}
      />
    </Page>
  );
}

/** A step that the definition suggests is offered in the form below it, and made by nobody but a person. */
function Suggested({
  definition,
  decisions,
}: {
  definition: MetricDefinition;
  decisions: readonly LineDecision[];
}) {
  const suggested = suggestedIn(definition, decisions);
  if (!suggested) return null;
  return (
    <Notice title={`Suggested: ${suggested.period}`}>
      <p>{suggested.reason}. Nothing is done until someone decides it.</p>
    </Notice>
  );
}

function suggestedIn(
  { suggestedRebases = [], cadence }: MetricDefinition,
  decisions: readonly LineDecision[],
): { period: string; reason: string } | null {
  const made = decisions.filter(({ kind, organisation }) => kind === "rebase" && organisation === null);
  const open = suggestedRebases.find(({ on }) => !made.some((each) => each.on === on));
  return open ? { period: periodHolding(cadence, day(open.on)).text, reason: open.reason } : null;
}

function exampleOf({ cadence, unit }: MetricDefinition): string {
  return `${periodHolding(cadence, today()).text} ${unit === "share" ? "76%" : "12.5"}`;
}
