import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { LinkedActions } from "@/components/plans/linked-actions";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { pairCode } from "@/lib/plans/link";
import { workstreamOf } from "@/lib/programmes/programme";
import { scoreOn, scoreWords } from "@/lib/programmes/risk";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { actionsTouching } from "@/lib/server/queries/plan/actions-touching";
import { link, parameter } from "../../../../view";
import { rescore } from "../../../risk-actions";
import {
  addRiskAction,
  closeRisk,
  describeRisk,
  escalateRisk,
  finishRiskAction,
} from "../../../risk-change-actions";
import { PROXIMITY_FIELD, scoreFields } from "../../../risk-fields";
import { foundProgramme } from "../../../programme";

export const metadata: Metadata = { title: "Risk" };

const DONE: Record<string, string> = {
  added: "The risk is kept with its first score.",
  scored: "The new score is kept; the earlier ones stay.",
  changed: "The change is kept.",
};

export default async function RiskPage({
  params,
  searchParams,
}: PageProps<"/programmes/[code]/risks/[risk]">) {
  const actor = await permittedActor("programme.read");
  const [{ code, risk: wanted }, search] = await Promise.all([params, searchParams]);
  const { programme, workstreams } = await foundProgramme(actor, code);
  const state = [...workstreams.values()].find(({ risks }) => risks.some(({ id }) => id === Number(wanted)));
  const risk = state?.risks.find(({ id }) => id === Number(wanted));
  if (!state || !risk || !can(actor, "programme.read", state)) notFound();
  const actions = await actionsTouching(actor, {
    ...{ system: programme.system, kind: "RISK" },
    code: pairCode(programme.slug, risk.id),
  });
  const name = workstreamOf(programme.definition, state.slug)?.workstream.name ?? state.slug;
  const current = scoreOn(risk, today());
  const writes = can(actor, "programme.update-workstream", state) && risk.closedOn === null;
  const hidden = {
    programme: String(programme.id),
    workstream: state.slug,
    risk: String(risk.id),
    version: String(risk.version),
  };
  return (
    <Page>
      <p className="kicker">
        <Link href={link(`/programmes/${programme.slug}`, {})}>{programme.definition.shortName}</Link> ·{" "}
        <Link href={link(`/programmes/${programme.slug}/${state.slug}`, {})}>{name}</Link> · risk
      </p>
      <h1>{risk.title}</h1>
      <p className="lead">
        {risk.closedOn ? `Closed on ${dayName(risk.closedOn)}` : `Now ${scoreWords(current)}`}
        {risk.escalatedTo &&
          risk.escalatedOn &&
          `; escalated to ${risk.escalatedTo} on ${dayName(risk.escalatedOn)}`}
        .
      </p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      <Facts
        facts={[
          { name: "Inherent", value: scoreWords(risk.inherent) },
          { name: "Current", value: scoreWords(current) },
          { name: "Target", value: scoreWords(risk.target) },
          { name: "Owner", value: risk.owner },
          { name: "Proximity", value: risk.proximity || "Not said" },
          { name: "Assurance framework", value: risk.framework || "Not linked" },
        ]}
      />
      <Section title="Controls and gaps">
        <dl className="narrative">
          <dt>Controls</dt>
          <dd>{risk.controls || "None"}</dd>
          <dt>Gaps</dt>
          <dd>{risk.gaps || "None"}</dd>
        </dl>
      </Section>
      <Section title="Mitigating actions">
        {risk.actions.length === 0 && <p className="text-reason">No action is recorded.</p>}
        <ul>
          {risk.actions.map((each) => (
            <li key={each.id} className="plan-action">
              <h3>{each.title}</h3>
              <p className="text-cell">
                {each.owner}, due {dayName(each.due)}.{" "}
                {each.doneOn ? `Done ${dayName(each.doneOn)}.` : each.due < today() ? "Overdue." : "Open."}
              </p>
              {writes && each.doneOn === null && (
                <FieldsForm
                  action={finishRiskAction}
                  hidden={{ ...hidden, act: String(each.id) }}
                  fields={[]}
                  buttons={[{ value: "done", label: "It is done", second: true }]}
                  of={`done-${each.id}`}
                />
              )}
            </li>
          ))}
        </ul>
      </Section>
      {actions.length > 0 && (
        <Section title="In the delivery plan" aside="actions that touch this risk">
          <LinkedActions actions={actions} />
        </Section>
      )}
      <Section title="Scores">
        <ol className="text-reason">
          {risk.scores.toReversed().map((each, index) => (
            <li key={index}>
              {dayName(each.on)}: {scoreWords(each)}, by {each.by}. {each.words}
            </li>
          ))}
        </ol>
      </Section>
      {writes && (
        <div className="programme-part mt-6 grid gap-y-2">
          <details>
            <summary>Score it again</summary>
            <FieldsForm
              action={rescore}
              hidden={hidden}
              fields={[...scoreFields("", "", current), { name: "words", label: "Why", kind: "words" }]}
              buttons={[{ value: "score", label: "Keep the score" }]}
              of="score"
            />
          </details>
          <details>
            <summary>Say its controls, gaps, owner or proximity anew</summary>
            <FieldsForm
              action={describeRisk}
              hidden={hidden}
              fields={[
                { name: "controls", label: "Controls", kind: "words", initial: risk.controls },
                { name: "gaps", label: "Gaps", kind: "words", initial: risk.gaps },
                { name: "owner", label: "Owner", kind: "text", initial: risk.owner },
                { ...PROXIMITY_FIELD, initial: risk.proximity },
              ]}
              buttons={[{ value: "describe", label: "Keep it" }]}
              of="describe"
            />
          </details>
          <details>
            <summary>Add an action</summary>
            <FieldsForm
              action={addRiskAction}
              hidden={hidden}
              fields={[
                { name: "title", label: "What is done", kind: "text" },
                { name: "owner", label: "By whom", kind: "text" },
                { name: "due", label: "By", kind: "date" },
              ]}
              buttons={[{ value: "act", label: "Add the action" }]}
              of="act"
            />
          </details>
          <details>
            <summary>Escalate it</summary>
            <FieldsForm
              action={escalateRisk}
              hidden={hidden}
              fields={[
                {
                  name: "to",
                  label: "Escalate to",
                  kind: "choice",
                  first: "Choose a committee",
                  options: programme.definition.bodies.map((body) => ({ value: body, name: body })),
                },
              ]}
              buttons={[{ value: "escalate", label: "Escalate" }]}
              of="escalate"
            />
          </details>
          <details>
            <summary>Close it</summary>
            <FieldsForm
              action={closeRisk}
              hidden={hidden}
              fields={[]}
              buttons={[{ value: "close", label: "Close the risk" }]}
              of="close"
            />
          </details>
        </div>
      )}
    </Page>
  );
}
