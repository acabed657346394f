import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { Notice } from "@/components/ui/notice";
import { can, canAnywhere } from "@/lib/permissions/can";
import { actionSubject } from "@/lib/plans/plan-action";
import { isEnded } from "@/lib/plans/status";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { flagsOf } from "@/lib/server/queries/assurance/flags";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../practices/[code]/profile";
import { parameter } from "../../../view";
import { LinkDelivery } from "./link-delivery";

export const metadata: Metadata = { title: "Link an action of the delivery plan" };

export default async function LinkDeliveryPage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/delivery">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("proposed-level.view", findPractice(code, today()));
  const actor = await requireActor();
  if (!canAnywhere(actor, "plan.edit-action")) notFound();
  const system = practice.system.code;
  const [plan, flags, definitions] = await Promise.all([
    planOf(system, today()),
    flagsOf(actor, practice),
    definitionsOn(today()),
  ]);
  const asked = parameter(search, "measure") ?? "";
  const metrics = new Set([...flags.measures.map(({ metric }) => metric), asked]);
  const actions = (plan?.lines ?? []).filter(
    (line) => !isEnded(line.status) && can(actor, "plan.edit-action", actionSubject(line, system)),
  );
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current=""
      title={`Link an action of the delivery plan to ${practice.name}`}
    >
      {actions.length === 0 ? (
        <Notice title="No action of the plan is yours to link">
          <p>Whoever owns an action, or the ICB’s primary care team, links it.</p>
        </Notice>
      ) : (
        <LinkDelivery
          practice={practice.code}
          system={system}
          actions={actions.map(({ code: value, title }) => ({ value, name: `${value} ${title}` }))}
          flags={[...metrics].flatMap((metric) => {
            const definition = definitions.get(metric);
            return definition ? [{ value: metric, name: definition.shortName }] : [];
          })}
          asked={asked}
        />
      )}
    </AssurancePage>
  );
}
