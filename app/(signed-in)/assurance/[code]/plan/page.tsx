import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { ActionHistory } from "@/components/support/action-history";
import { ActionLine } from "@/components/support/action-line";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { isOpen, isOverdue } from "@/lib/pqaf/action-state";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { triggerWords } from "@/lib/server/queries/assurance/flags";
import { plansOf, type Plan, type PlanAction } from "@/lib/server/queries/assurance/improvement-plan";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { helpedBy } from "@/lib/server/queries/assurance/helped";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../practices/[code]/profile";
import { link, parameter } from "../../../view";
import { saidOf } from "../doing";
import { AgreeForm, AimForm, CloseForm } from "./plan-forms";
import { UpdateAction } from "./update-action";

export const metadata: Metadata = { title: "Improvement plan" };

const DONE: Record<string, string> = {
  added: "The action is in the plan.",
  updated: "The update is kept, with its day and who made it.",
  aimed: "The aim is kept, and the practice is asked to agree.",
  agreed: "The practice has agreed to the plan.",
  closed: "The plan is closed and stays here.",
};

export default async function PlanPage({ params, searchParams }: PageProps<"/assurance/[code]/plan">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("support.read", findPractice(code, today()));
  const actor = await requireActor();
  const [plans, definitions, triggerOf] = await Promise.all([
    plansOf(practice.code),
    definitionsOn(today()),
    triggerWords(actor, practice),
  ]);
  const actions = plans.flatMap((plan) => plan.actions);
  const tried = actions.map(({ metrics, state, startedOn, closedOn }) => ({
    metrics,
    from: state === "DONE" ? closedOn : startedOn,
  }));
  const helped = await helpedBy(
    { system: practice.system.code, practice: practice.code },
    tried,
    definitions,
  );
  const saidBy = new Map(actions.map(({ id }, index) => [id, saidOf(helped[index] ?? [])]));
  const writes = can(actor, "support.write", practice);
  const answers = can(actor, "support.answer", practice);
  const open = plans.find(({ closedOn }) => closedOn === null);
  const done = DONE[parameter(search, "done") ?? ""];
  const helps = ({ metrics, triggers }: PlanAction) => [
    ...metrics.map((metric) => definitions.get(metric)?.shortName ?? metric),
    ...triggers.map(triggerOf),
  ];
  const actionsOf = (plan: Plan) => (
    <ol>
      {plan.actions.map((action) => (
        <ActionLine
          key={action.id}
          action={action}
          helps={helps(action)}
          helped={saidBy.get(action.id) ?? null}
          today={today()}
        >
          {plan.closedOn === null && (writes || (answers && action.side === "PRACTICE")) && (
            <UpdateAction practice={practice.code} action={action} />
          )}
          <ActionHistory of={action.title} events={action.events} />
        </ActionLine>
      ))}
    </ol>
  );
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/plan"
      title={headingOf(practice.name, open)}
    >
      <Done words={done} />
      {open && <Agreement plan={open} />}
      {writes && (
        <p className="mt-4 text-reason">
          <Link href={link(`/assurance/${practice.code}/plan/new`, {})}>Add an action</Link>
        </p>
      )}
      {open && answers && open.agreedOn === null && <AgreeForm practice={practice.code} />}
      {open && (
        <Section title="Actions" aside={`${open.actions.length} in this plan`}>
          {actionsOf(open)}
        </Section>
      )}
      {writes && (
        <div className="mt-6 grid gap-y-2">
          <AimForm practice={practice.code} current={open?.aim ?? null} />
          {open && <CloseForm practice={practice.code} />}
        </div>
      )}
      {plans
        .filter(({ closedOn }) => closedOn !== null)
        .map((plan) => (
          <Section key={plan.id} title={`Plan of ${dayName(plan.openedOn)}, closed`}>
            <p className="text-reason">{plan.outcome}</p>
            {actionsOf(plan)}
          </Section>
        ))}
    </AssurancePage>
  );
}

function Agreement({ plan: { aim, openedOn, agreedOn, agreedBy } }: { plan: Plan }) {
  return (
    <>
      <p className="lead">{aim ?? "What the plan is to achieve is not written yet."}</p>
      <p className="text-reason">
        Opened {dayName(openedOn)}.{" "}
        {agreedOn
          ? `${agreedBy} agreed for the practice on ${dayName(agreedOn)}.`
          : "The practice has not agreed yet."}
      </p>
    </>
  );
}

/** How many actions are open, and how many of them are late. */
function headingOf(practice: string, plan: Plan | undefined): string {
  if (!plan) return `${practice} has no improvement plan`;
  const open = plan.actions.filter(({ state }) => isOpen(state));
  const late = open.filter((action) => isOverdue(action, today())).length;
  const actions = open.length === 1 ? "1 open action" : `${open.length} open actions`;
  return `${practice}: ${actions}${late > 0 ? `, ${late} overdue` : ""}`;
}
