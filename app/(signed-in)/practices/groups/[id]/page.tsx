import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { permitted } from "@/lib/server/permitted";
import { ownGroup } from "@/lib/server/queries/saved-groups";
import { requireActor } from "@/lib/server/session";
import { GroupForm } from "../group-form";

type Props = PageProps<"/practices/groups/[id]">;

async function load({ params }: Props) {
  const { id } = await params;
  return permitted("practice.view", ownGroup(await requireActor(), id));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Change ${(await load(props)).name}` };
}

export default async function GroupPage(props: Props) {
  const group = await load(props);
  return (
    <Page>
      <p>
        <Link href="/practices/groups">All groups</Link>
      </p>
      <h1>Change {group.name}</h1>
      <div className="mt-4">
        <GroupForm system={group.system} group={group} members={[]} />
      </div>
    </Page>
  );
}
