import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { ActionEvents } from "@/components/plans/action-events";
import { StatusMark } from "@/components/plans/status-mark";
import { NotReceived } from "@/components/imports/not-received";
import { Done } from "@/components/ui/done";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { bandName } from "@/lib/plans/band";
import { actionSubject } from "@/lib/plans/plan-action";
import { differs } from "@/lib/plans/plan-line";
import { movedWords } from "@/lib/plans/plan-words";
import { statusName } from "@/lib/plans/status";
import { evidenceProblem, EVIDENCE_PROBLEMS } from "@/lib/plans/evidence";
import { dateWarnings } from "@/lib/plans/warnings";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { placesOf } from "@/lib/server/queries/directory";
import { nameOf } from "@/lib/server/queries/groups";
import { actionDetail } from "@/lib/server/queries/plan/plan-action";
import { linkedFor } from "@/lib/server/queries/plan/linked";
import { link, parameter } from "../../view";
import { loadPlan } from "../load-plan";
import { ActionAsks } from "./action-asks";
import { ActionImpact } from "./action-impact";
import { ActionLinks } from "./action-links";
import { ActionMeasure } from "./action-measure";
import { ActionMilestones } from "./action-milestones";
import { ActionNeeds } from "./action-needs";
import { EvidenceForm } from "./evidence-form";
import { EndorseForm, FollowForm } from "./small-forms";
import { UpdateForm } from "./update-form";

export const metadata: Metadata = { title: "Delivery action" };

const DONE: Record<string, string> = {
  evidence: "The file is kept, with its day and your name.",
  updated: "The update is kept, with its day and your name.",
  milestone: "The milestone is kept.",
  depends: "What it needs is kept.",
  linked: "The link is kept.",
  unlinked: "The link is taken off.",
  endorsed: "Your endorsement is kept, with the day and on whose behalf.",
  followed: "You will hear of it when it slips.",
  unfollowed: "You will hear no more of it.",
  saved: "The action is kept.",
};

export default async function ActionPage({ params, searchParams }: PageProps<"/plan/[action]">) {
  const [{ action }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("plan.read");
  const loaded = await loadPlan(actor, search);
  const code = decodeURIComponent(action);
  const line = loaded?.plan.lines.find((each) => each.code === code);
  if (!loaded || !line) notFound();
  const { plan } = loaded;
  const [system, places, detail] = await Promise.all([
    nameOf(plan.system),
    placesOf({ organisations: [plan.system] }),
    actionDetail(line.id, actor.id),
  ]);
  const links = await linkedFor(actor, plan.system, detail.links);
  const theme = plan.themes.find((each) => each.code === line.theme);
  const edits = can(actor, "plan.edit-action", actionSubject(line, plan.system));
  const endorses = can(actor, "plan.endorse", { code: plan.system, ancestors: [] });
  const of = { system: plan.system, code: line.code };
  const problem = evidenceProblem(parameter(search, "problem"));
  const warnings = dateWarnings(line, line.milestones, plan.startsOn);
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: system, href: link("/plan", {}) }, { label: line.code }]}
          choices={[]}
          kept={{}}
        />
      }
    >
      <p className="kicker">
        <Link href={link("/plan", { system: plan.system })}>Delivery plan</Link> · {line.themeName} ·{" "}
        {bandName(line.band)}
      </p>
      <h1>{line.title}</h1>
      <p className="lead">{line.what}</p>
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      <NotReceived problem={problem ? EVIDENCE_PROBLEMS[problem] : undefined} at="evidence-file" />
      <Facts
        facts={[
          {
            name: "Status",
            value: <StatusMark status={line.status} />,
            beside: line.silent === null ? undefined : `silent for ${line.silent} days`,
          },
          {
            name: "Due",
            value: dayName(line.due),
            beside:
              [line.late && "late", movedWords(line.slippage)?.toLowerCase()].filter(Boolean).join("; ") ||
              undefined,
          },
          { name: "Owner", value: line.owner || "No owner yet" },
          { name: "SRO", value: line.sro || "Not named" },
          { name: "Forum", value: line.forum || "Not named" },
          {
            name: "Where",
            value:
              line.places.length === 0
                ? "The whole system"
                : line.places
                    .map((place) => places.find((each) => each.code === place)?.name ?? place)
                    .join(", "),
          },
        ]}
      />
      {differs(line) && (
        <p className="mt-3 text-reason">
          Dates and milestones propose <b>{statusName(line.proposed.status).toLowerCase()}</b>:{" "}
          {line.proposed.why}.{" "}
          {line.statusReason ? (
            <>The owner says otherwise because: {line.statusReason}</>
          ) : (
            "Its owner has not said why it is otherwise."
          )}
        </p>
      )}
      {!differs(line) && <p className="mt-3 text-reason">{line.proposed.why}.</p>}
      {line.illustrative.length > 0 && (
        <p className="plan-illustrative">
          Illustrative: {line.illustrative.join(", ")}. The strategy does not give them, and nobody answers
          for them yet.
        </p>
      )}
      {warnings.length > 0 && (
        <ul className="plan-warnings" aria-label="Dates that do not fit">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {line.outcome && (
        <Section title={line.status === "NOT_DELIVERED" ? "Not delivered" : "What came of it"}>
          <p className="text-reason">
            {line.closedOn && <b>{dayName(line.closedOn)}: </b>}
            {line.outcome}
          </p>
        </Section>
      )}
      <Section title="Where it is">
        <p className="text-reason">{line.whereItIs || "Nobody has said anything yet."}</p>
        {line.nextStep && <p className="text-reason">Next: {line.nextStep}</p>}
        {line.decisionNeeded && <p className="text-reason">A decision is needed: {line.decisionNeeded}</p>}
        {edits && (
          <details className="mt-3" open={parameter(search, "update") === "1" || undefined}>
            <summary>Add an update</summary>
            <div className="mt-2">
              <UpdateForm
                {...of}
                version={line.version}
                status={line.status}
                due={line.due}
                statusReason={line.statusReason}
                nextStep={line.nextStep}
                ask={line.ask}
                offer={line.offer}
                decisionNeeded={line.decisionNeeded}
              />
            </div>
          </details>
        )}
        {edits && <EvidenceForm {...of} problem={problem} />}
        {edits && (
          <p className="mt-3 text-reason">
            <Link href={link(`/plan/${encodeURIComponent(line.code)}/edit`, { system: plan.system })}>
              Change what it is
            </Link>
          </p>
        )}
        <div className="mt-3">
          <FollowForm {...of} followed={detail.followed} />
        </div>
      </Section>
      <ActionMilestones of={of} line={line} lines={plan.lines} edits={edits} />
      <ActionNeeds of={of} line={line} lines={plan.lines} edits={edits} today={today()} />
      <ActionMeasure actor={actor} system={plan.system} line={line} />
      <ActionAsks line={line} theme={theme} />
      <ActionLinks of={of} links={links} edits={edits} />
      <ActionImpact practice={line.practiceImpact} equality={line.equalityImpact} />
      <Section title="Endorsements">
        {detail.endorsements.length === 0 ? (
          <p className="text-reason">Nobody has endorsed it yet.</p>
        ) : (
          <ul className="lines">
            {detail.endorsements.map((each, index) => (
              <li key={index}>
                {dayName(each.on)}: {each.by}, on behalf of {each.onBehalfOf}
                {each.version !== line.version && " (it has changed since)"}
                {each.words && <>. {each.words}</>}
              </li>
            ))}
          </ul>
        )}
        {endorses && <EndorseForm {...of} version={line.version} />}
      </Section>
      {detail.items.length > 0 && (
        <Section title="What meetings said of it">
          <ul className="lines">
            {detail.items.map(({ meeting, on, decision, minute }) => (
              <li key={meeting}>
                <Link href={link(`/plan/meetings/${meeting}`, {})}>{dayName(on)}</Link>: {decision}
                {minute && <>. {minute}</>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="History">
        <ActionEvents
          events={detail.events}
          fileHref={(id) => `/plan/${encodeURIComponent(line.code)}/evidence/${id}`}
        />
      </Section>
    </Page>
  );
}
