import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { canAnywhere } from "@/lib/permissions/can";
import { permittedActor } from "@/lib/server/permitted";
import { linkChoices } from "@/lib/server/queries/plan/link-choices";
import { link } from "../../../view";
import { editedAction } from "../load-edited";
import { LinkForm } from "./link-form";

export const metadata: Metadata = { title: "Link a delivery action" };

export default async function LinkActionPage(asked: PageProps<"/plan/[action]/link">) {
  const actor = await permittedActor("plan.edit-action");
  const { plan, line } = await editedAction(actor, asked);
  const [{ system }, { code }] = [plan, line];
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
