import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { can } from "@/lib/permissions/can";
import { knownForm } from "@/lib/plans/known-form";
import { actionSubject } from "@/lib/plans/plan-action";
import { permittedActor } from "@/lib/server/permitted";
import { link } from "../../../view";
import { ActionFields } from "../../action-fields";
import { formChoices } from "../../form-choices";
import { loadPlan } from "../../load-plan";

export const metadata: Metadata = { title: "Change a delivery action" };

export default async function EditActionPage({ params, searchParams }: PageProps<"/plan/[action]/edit">) {
  const [{ action }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("plan.edit-action");
  const loaded = await loadPlan(actor, search);
  const code = decodeURIComponent(action);
  const line = loaded?.plan.lines.find((each) => each.code === code);
  if (!loaded || !line || !can(actor, "plan.edit-action", actionSubject(line, loaded.plan.system)))
    notFound();
  const { plan } = loaded;
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
