import type { Route } from "next";
import type { SectionLink } from "@/components/layout/section-links";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/permissions";

/** The pages of one practice's assurance, by the end of their address, in the order a reader meets them. */
const PAGES = [
  { path: "", label: "Level", permission: "proposed-level.view" },
  { path: "/reply", label: "Replies", permission: "proposed-level.view" },
  { path: "/intelligence", label: "Soft intelligence", permission: "soft-intelligence.ordinary" },
  { path: "/inspections", label: "CQC inspections", permission: "proposed-level.view" },
  { path: "/contract", label: "Contract actions", permission: "contract-action.read" },
  { path: "/plan", label: "Improvement plan", permission: "support.read" },
  { path: "/support", label: "Support", permission: "support.read" },
] as const satisfies readonly { path: string; label: string; permission: Permission }[];

export type AssurancePath = (typeof PAGES)[number]["path"];

/** Those that this reader may open of this practice. */
export function assuranceLinks(actor: Actor, practice: Subject, current: AssurancePath): SectionLink[] {
  return PAGES.filter(({ permission }) => can(actor, permission, practice)).map(({ path, label }) => ({
    label,
    href: `/assurance/${practice.code}${path}` as Route,
    current: path === current,
  }));
}
