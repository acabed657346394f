import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { can } from "@/lib/permissions/can";
import { permittedActor } from "@/lib/server/permitted";
import { link } from "../../view";
import { ActionFields } from "../action-fields";
import { formChoices } from "../form-choices";
import { loadPlan } from "../load-plan";

export const metadata: Metadata = { title: "Add a delivery action" };

export default async function NewDeliveryActionPage({ searchParams }: PageProps<"/plan/new">) {
  const actor = await permittedActor("plan.edit");
  const loaded = await loadPlan(actor, await searchParams);
  if (!loaded || !can(actor, "plan.edit", { code: loaded.plan.system, ancestors: [] })) notFound();
  const { plan } = loaded;
  return (
    <Page>
      <p className="kicker">
        <Link href={link("/plan", { system: plan.system })}>Delivery plan</Link>
      </p>
      <h1>Add an action</h1>
      <ActionFields system={plan.system} of={null} known={{}} {...await formChoices(plan)} />
    </Page>
  );
}
