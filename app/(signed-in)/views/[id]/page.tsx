import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { ROLES } from "@/lib/permissions/role";
import { permitted } from "@/lib/server/permitted";
import { findOwnView } from "@/lib/server/queries/saved-views";
import { requireActor } from "@/lib/server/session";
import { link } from "../../view";
import { RemoveView } from "../remove-view";
import { ViewForm } from "../view-form";

type Props = PageProps<"/views/[id]">;

async function load({ params }: Props) {
  const [{ id }, actor] = await Promise.all([params, requireActor()]);
  const view = await permitted("view.keep", findOwnView(actor, id));
  return view;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await load(props)).name };
}

export default async function ViewPage(props: Props) {
  const { id, name, address, sharedWith } = await load(props);
  return (
    <Page>
      <p>
        <Link href="/views">All saved views</Link>
      </p>
      <h1 className="wrap-anywhere">{name}</h1>
      <p className="lead wrap-anywhere">
        <Link href={link(address, {})}>Open it</Link>: {address}
      </p>
      <ViewForm roles={ROLES} name={name} sharedWith={sharedWith} id={id} />
      <h2 className="nhsuk-heading-m">Remove it</h2>
      <RemoveView id={id} name={name} />
    </Page>
  );
}
