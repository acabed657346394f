import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ProposalList } from "@/components/metrics/proposal-list";
import { Page } from "@/components/layout/page";
import { Done } from "@/components/ui/done";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { definitionFields } from "@/lib/metrics/definition-form";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { definitionProposals } from "@/lib/server/queries/definition-proposals";
import { newestEdition } from "@/lib/server/queries/metrics";
import { link, parameter, systemOf } from "../../../view";
import { AnswerProposal } from "./answer-proposal";
import { DefinitionForm } from "./definition-form";

type Props = PageProps<"/measures/[code]/definition">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("metric-definition.propose");
  const [newest, scope] = await Promise.all([newestEdition(code), systemOf(actor, search)]);
  if (!newest || !scope) notFound();
  const system = { code: scope.system, ancestors: [] };
  if (!can(actor, "metric-definition.propose", system)) notFound();
  const mayEdit = can(actor, "metric-definition.edit", system);
  return { ...newest, system: scope.system, mayEdit, done: parameter(search, "done") };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { definition } = await load(props);
  return { title: `Change the definition of ${definition.name}` };
}

const DONE: Record<string, string> = {
  proposed: "Your proposal is kept. An analyst makes it the next edition or says why not.",
  changed: "The next edition is made. Earlier periods keep the one they were read by.",
  declined: "The proposal is declined, with your words beside it.",
};

export default async function DefinitionPage(props: Props) {
  const { definition, edition, system, mayEdit, done } = await load(props);
  const proposals = await definitionProposals(definition.code, system);
  const about = { metric: definition.code, system };
  return (
    <Page>
      <p className="kicker">
        <Link href={link(`/measures/${definition.code}`, {})}>{definition.name}</Link>
      </p>
      <h1>{mayEdit ? "Change its definition" : "Propose a change of its definition"}</h1>
      <Done words={DONE[done ?? ""]} />
      <p className="lead">
        A change is a new edition from a day on, with its reason. Edition {edition} is the newest. Figures of
        periods before that day keep the edition they were read by.
      </p>
      {proposals.length > 0 && (
        <Section title="Proposed" aside={`${proposals.length} so far, newest first`}>
          <ProposalList
            proposals={proposals}
            before={definition}
            actsOf={({ id, proposedBy }) =>
              mayEdit && <AnswerProposal about={about} id={id} by={proposedBy} />
            }
          />
        </Section>
      )}
      <Section title={mayEdit ? `Edition ${edition + 1}` : "What you propose"}>
        <DefinitionForm
          about={about}
          base={edition}
          fields={definitionFields(definition)}
          unit={definition.unit}
          from={today()}
          mayEdit={mayEdit}
        />
      </Section>
    </Page>
  );
}
