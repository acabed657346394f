import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { GivenLine } from "@/components/support/given-line";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { stepsFrom } from "@/lib/pqaf/support-state";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { triggerWords } from "@/lib/server/queries/assurance/flags";
import { supportOf, type SupportGiven } from "@/lib/server/queries/assurance/support-given";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { helpedBy } from "@/lib/server/queries/assurance/helped";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../practices/[code]/profile";
import { link, parameter } from "../../../view";
import { saidOf } from "../doing";
import { AnswerForm, StepForm } from "./step-forms";

export const metadata: Metadata = { title: "Support" };

const DONE: Record<string, string> = {
  offered: "The support is offered, and the practice is told.",
  accept: "The offer is accepted.",
  decline: "The offer is declined.",
  start: "It is recorded that it started.",
  end: "It is recorded that it ended.",
  withdraw: "The offer is withdrawn.",
};

const RECORDS = [
  { value: "start", name: "It started" },
  { value: "end", name: "It ended" },
  { value: "withdraw", name: "Withdraw the offer" },
] as const;

export default async function SupportOfPracticePage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/support">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("support.read", findPractice(code, today()));
  const actor = await requireActor();
  const [given, definitions, triggerOf] = await Promise.all([
    supportOf(practice.code),
    definitionsOn(today()),
    triggerWords(actor, practice),
  ]);
  const helped = await helpedBy(
    { system: practice.system.code, practice: practice.code },
    given.map(({ metrics, startedOn }) => ({ metrics, from: startedOn })),
    definitions,
  );
  const writes = can(actor, "support.write", practice);
  const answers = can(actor, "support.answer", practice);
  const done = DONE[parameter(search, "done") ?? ""];
  const actsOf = ({ id, name, state }: SupportGiven) => {
    const may = stepsFrom(state);
    const steps = RECORDS.filter(({ value }) => may.includes(value));
    return (
      <>
        {answers && may.includes("accept") && <AnswerForm practice={practice.code} given={id} name={name} />}
        {writes && steps.length > 0 && (
          <StepForm practice={practice.code} given={id} name={name} steps={steps} />
        )}
      </>
    );
  };
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/support"
      title={headingOf(practice.name, given)}
    >
      <Done words={done} />
      <p className="mt-4 flex flex-wrap gap-x-6 text-reason [&>a]:min-h-6">
        {writes && <Link href={link(`/assurance/${practice.code}/support/new`, {})}>Offer support</Link>}
        <Link href={link("/assurance/support", {})}>All support on offer</Link>
      </p>
      {given.length > 0 && (
        <Section title="Offered to this practice">
          <ol className="offer-list">
            {given.map((each, index) => (
              <GivenLine
                key={each.id}
                given={each}
                helped={saidOf(helped[index] ?? [])}
                helps={[
                  ...each.metrics.map((metric) => definitions.get(metric)?.shortName ?? metric),
                  ...each.triggers.map(triggerOf),
                ]}
              >
                {actsOf(each)}
              </GivenLine>
            ))}
          </ol>
        </Section>
      )}
    </AssurancePage>
  );
}

function headingOf(practice: string, given: readonly SupportGiven[]): string {
  if (given.length === 0) return `${practice} has been offered no support yet`;
  const waiting = given.filter(({ state }) => state === "OFFERED").length;
  if (waiting > 0) {
    return `${practice}: ${waiting === 1 ? "1 offer waits" : `${waiting} offers wait`} for an answer`;
  }
  const going = given.filter(({ state }) => state === "ACCEPTED" || state === "UNDER_WAY").length;
  return `${practice}: ${going === 1 ? "1 kind of support" : `${going} kinds of support`} taken up and not ended`;
}
