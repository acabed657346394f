import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { findGroup } from "@/lib/server/queries/groups";
import { requireActor } from "@/lib/server/session";
import { ScopeContent } from "../../scope/scope-content";
import { askedMonth } from "../../view";

type Props = PageProps<"/systems/[code]">;

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const group = await permitted("measure.view", findGroup(code, askedMonth(search)?.end ?? today()));
  if (group.kind !== "SYSTEM") notFound();
  return { group, search };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { group } = await load(props);
  return { title: group.name };
}

export default async function SystemPage(props: Props) {
  const { group, search } = await load(props);
  return <ScopeContent actor={await requireActor()} group={group} search={search} />;
}
