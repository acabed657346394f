import type { Metadata } from "next";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { addDays } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { possibleOwners } from "@/lib/server/queries/assurance/action-owners";
import { actionsNamed, flagsOf, triggerWords } from "@/lib/server/queries/assurance/flags";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../../practices/[code]/profile";
import { flagChoices } from "../../for-flag";
import { AddAction } from "./add-action";

export const metadata: Metadata = { title: "Add an action" };

/** Long enough to do something, soon enough to be asked. */
const DAYS = 28;

export default async function NewActionPage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/plan/new">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("support.write", findPractice(code, today()));
  const actor = await requireActor();
  const [flags, triggerOf, owners, suggestions] = await Promise.all([
    flagsOf(actor, practice),
    triggerWords(actor, practice),
    possibleOwners(practice),
    actionsNamed(practice.system.code),
  ]);
  const { own, others, asked } = await flagChoices({ flags, triggerOf, search });
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/plan"
      title={`Add an action for ${practice.name}`}
    >
      <AddAction
        practice={practice.code}
        title={asked ? `Find out what lies behind: ${asked.name}` : ""}
        due={addDays(today(), DAYS)}
        suggestions={suggestions}
        owners={owners}
        flags={{ own, others, asked: asked?.value ?? "" }}
      />
    </AssurancePage>
  );
}
