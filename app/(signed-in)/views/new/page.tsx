import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ROLES } from "@/lib/permissions/role";
import { permittedActor } from "@/lib/server/permitted";
import { viewAddress } from "@/lib/views/view-address";
import { link, parameter } from "../../view";
import { ViewForm } from "../view-form";

export const metadata: Metadata = { title: "Save this view" };

export default async function NewViewPage({ searchParams }: PageProps<"/views/new">) {
  await permittedActor("view.keep");
  const address = viewAddress(parameter(await searchParams, "address"));
  if (address === null) notFound();
  return (
    <Page>
      <p>
        <Link href={link(address, {})}>Back to the page</Link>
      </p>
      <h1>Save this view</h1>
      <p className="lead wrap-anywhere">It keeps {address}</p>
      <ViewForm roles={ROLES} name="" sharedWith={[]} address={address} />
    </Page>
  );
}
