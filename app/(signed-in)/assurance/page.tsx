import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { assuranceHref } from "@/components/layout/navigation-items";
import { scopeOf } from "@/lib/permissions/can";
import { permittedAnyOf } from "@/lib/server/permitted";
import { link, systemOf, type Search } from "../view";
import { DecidedLevels } from "./decided-levels";
import { PanelWorklist } from "./panel-worklist";

export const metadata: Metadata = { title: "Assurance" };

/** What the reader's roles open: the panel's list, the decided levels of a Place, one's own page, or sums. */
export default async function AssurancePage({ searchParams }: PageProps<"/assurance">) {
  const actor = await permittedAnyOf(["proposed-level.view", "decided-level.view", "levels.view-aggregate"]);
  const search: Search = await searchParams;
  const href = assuranceHref(actor);
  if (href && href !== "/assurance") redirect(href);
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  return scopeOf(actor, "proposed-level.view").organisations.length > 0 ? (
    <PanelWorklist actor={actor} system={scope.system} search={search} />
  ) : (
    <DecidedLevels actor={actor} system={scope.system} hrefOf={(code) => link(`/assurance/${code}`, {})} />
  );
}
