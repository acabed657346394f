import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { can, canAnywhere } from "@/lib/permissions/can";
import { actionSubject } from "@/lib/plans/plan-action";
import { permittedActor } from "@/lib/server/permitted";
import { linkChoices } from "@/lib/server/queries/plan/link-choices";
import { link } from "../../../view";
import { loadPlan } from "../../load-plan";
import { LinkForm } from "./link-form";

export const metadata: Metadata = { title: "Link a delivery action" };

export default async function LinkActionPage({ params, searchParams }: PageProps<"/plan/[action]/link">) {
  const [{ action }, search] = await Promise.all([params, searchParams]);
  const actor = await permittedActor("plan.edit-action");
  const loaded = await loadPlan(actor, search);
  const code = decodeURIComponent(action);
  const line = loaded?.plan.lines.find((each) => each.code === code);
  if (!loaded || !line || !can(actor, "plan.edit-action", actionSubject(line, loaded.plan.system)))
    notFound();
  const { system } = loaded.plan;
  return (
    <Page>
      <p className="kicker">
        <Link href={link(`/plan/${encodeURIComponent(code)}`, { system })}>{code}</Link>
      </p>
      <h1>What “{line.title}” touches</h1>
      <p className="lead">
        It is then shown on both pages. Names are shown to those alone who may read them.
        {canAnywhere(actor, "proposed-level.view") && (
          <>
            {" "}
            A practice’s flag is linked beside the flag: <Link href="/assurance">go to assurance</Link>.
          </>
        )}
      </p>
      <div className="mt-4">
        <LinkForm of={{ system, code }} choices={await linkChoices(actor, system)} />
      </div>
    </Page>
  );
}
