import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { knownForm } from "@/lib/plans/known-form";
import { permittedActor } from "@/lib/server/permitted";
import { link } from "../../../view";
import { ActionFields } from "../../action-fields";
import { formChoices } from "../../form-choices";
import { editedAction } from "../load-edited";

export const metadata: Metadata = { title: "Change a delivery action" };

export default async function EditActionPage(asked: PageProps<"/plan/[action]/edit">) {
  const actor = await permittedActor("plan.edit-action");
  const { plan, line } = await editedAction(actor, asked);
  const { code } = line;
  return (
    <Page>
      <p className="kicker">
        <Link href={link(`/plan/${encodeURIComponent(code)}`, { system: plan.system })}>{code}</Link>
      </p>
      <h1>Change “{line.title}”</h1>
      <p className="lead">What it is. How it goes, and when it is due, is said in an update.</p>
      <ActionFields
        system={plan.system}
        of={{ code, version: line.version }}
        known={knownForm(line)}
        {...await formChoices(plan)}
      />
    </Page>
  );
}
