import type { Route } from "next";
import { notFound } from "next/navigation";
import type { SectionLink } from "@/components/layout/section-links";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { figuresScope, systemsOf } from "@/lib/permissions/figures";
import type { Permission } from "@/lib/permissions/permissions";
import type { DomainView } from "@/lib/programmes/programme-view";
import { findProgramme, type Programme } from "@/lib/server/queries/programmes/programme";
import { programmeState, type ProgrammeState } from "@/lib/server/queries/programmes/state";
import { workstreamsOf, type WorkstreamState } from "@/lib/server/queries/programmes/workstreams";
import { parameter, type Search } from "../view";

/** How much of a programme a person reads: all of it, sums and ratings alone, or the workstreams they lead. */
export type Reach = "all" | "aggregate" | "own";

export type LoadedProgramme = ProgrammeState & { reach: Reach };

/** A programme in the period asked for, as far as a person may read it; "not found" otherwise. */
export async function loadProgramme(actor: Actor, slug: string, search: Search): Promise<LoadedProgramme> {
  return stateOf(actor, await foundProgramme(actor, slug), search);
}

/** The programme and its workstreams without its figures. */
export async function foundProgramme(actor: Actor, slug: string): Promise<ReadProgramme> {
  return (await programmeFor(actor, slug)) ?? notFound();
}

export type ReadProgramme = {
  programme: Programme;
  workstreams: ReadonlyMap<string, WorkstreamState>;
  reach: Reach;
};

/** The programme as far as a person may read it; null where it is not there for them. */
export async function programmeFor(actor: Actor, slug: string): Promise<ReadProgramme | null> {
  const programme = await findProgramme(systemsOf(actor), slug);
  if (!programme) return null;
  const workstreams = await workstreamsOf(programme.id);
  const reach = reachOf(actor, programme, workstreams);
  return reach && { programme, workstreams, reach };
}

/** The same with its figures in the period asked for. */
export async function stateOf(
  actor: Actor,
  { programme, workstreams, reach }: ReadProgramme,
  search: Search,
): Promise<LoadedProgramme> {
  const scope = figuresScope(actor, programme.system);
  const asked = Number(parameter(search, "period"));
  return { ...(await programmeState(scope, programme, workstreams, asked)), reach };
}

export function reachOf(
  actor: Actor,
  programme: Programme,
  workstreams: ReadonlyMap<string, WorkstreamState>,
): Reach | null {
  if (can(actor, "programme.read", programme)) return "all";
  if (can(actor, "programme.read-aggregate", programme)) return "aggregate";
  return [...workstreams.values()].some((each) => can(actor, "programme.read", each)) ? "own" : null;
}

/** Whether a person reads a workstream itself, not only how it is rated. */
export function readsWorkstream(
  actor: Actor,
  workstreams: ReadonlyMap<string, WorkstreamState>,
  slug: string,
): boolean {
  const found = workstreams.get(slug);
  return found !== undefined && can(actor, "programme.read", found);
}

/** The domains with the workstreams that the programme's page lists: all, or those that a person leads. */
export function domainsShown(
  actor: Actor,
  { reach, domains, workstreams }: Pick<LoadedProgramme, "reach" | "domains" | "workstreams">,
): DomainView[] {
  if (reach !== "own") return [...domains];
  return domains
    .map((each) => ({
      ...each,
      workstreams: each.workstreams.filter(({ code }) => readsWorkstream(actor, workstreams, code)),
    }))
    .filter((each) => each.workstreams.length > 0);
}

/** What addresses keep of the period shown: nothing of the newest. */
export function periodKept({ period, periods }: Pick<LoadedProgramme, "period" | "periods">): {
  period?: string;
} {
  return period && period !== periods[0] ? { period: String(period.number) } : {};
}

const PAGES: readonly { path: string; label: string; permission: Permission }[] = [
  { path: "", label: "Domains", permission: "programme.read-aggregate" },
  { path: "/updates", label: "Updates", permission: "programme.read" },
  { path: "/risks", label: "Risks", permission: "programme.read" },
  { path: "/access-plans", label: "Access plans", permission: "programme.read" },
  { path: "/figures", label: "Figures", permission: "programme.read" },
  { path: "/reports", label: "Reports", permission: "programme.read" },
  { path: "/committees", label: "Committees", permission: "programme.report" },
  { path: "/set-up", label: "Set up", permission: "programme.accept-update" },
];

/** The pages of a programme that a person's roles open. */
export function programmeLinks(actor: Actor, programme: Programme, current: string): SectionLink[] {
  return PAGES.filter(({ permission }) => can(actor, permission, programme)).map(({ path, label }) => ({
    label,
    href: `/programmes/${programme.slug}${path}` as Route,
    current: path === current,
  }));
}
