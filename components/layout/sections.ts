import type { Route } from "next";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import type { Permission } from "@/lib/permissions/permissions";
import { addressOf, type Parameters } from "@/lib/readings/address";
import { SETTING_EDITORS } from "@/lib/settings/settings";
import type { SectionLink } from "./section-links";

type Entry = {
  path: string;
  label: string;
  /** What opens it; any one of several where it names several. */
  permission: Permission | readonly Permission[];
};

/** The parts of the service and their pages, in the order a reader meets them. */
const SECTIONS = {
  practices: [
    { path: "/practices", label: "List", permission: "practice.view" },
    { path: "/practices/overview", label: "Overview", permission: "practice.view" },
    { path: "/practices/map", label: "Map", permission: "measure.view" },
    { path: "/practices/groups", label: "Groups", permission: "practice.view" },
  ],
  measures: [
    { path: "/measures", label: "All measures", permission: "measure.view" },
    { path: "/measures/assurance", label: "Variation and aims", permission: "measure.view" },
    { path: "/practices/map", label: "Map", permission: "measure.view" },
  ],
  assurance: [
    { path: "/assurance", label: "Practices", permission: "decided-level.view" },
    { path: "/assurance/levels", label: "Levels in sums", permission: "levels.view-aggregate" },
    {
      path: "/assurance/framework",
      label: "Framework",
      permission: ["edition.draft", "edition.read-adopted"],
    },
    { path: "/assurance/support", label: "Support", permission: "support.read" },
    { path: "/assurance/panel", label: "The panel", permission: "panel.manage" },
  ],
  appointments: [
    { path: "/appointments", label: "Returns", permission: ["return.complete", "return.read"] },
    { path: "/appointments/board", label: "Return rates", permission: "return-rates.view" },
    {
      path: "/appointments/windows",
      label: "Collection windows",
      permission: ["windows.manage", "return.review"],
    },
  ],
  plan: [
    { path: "/plan", label: "Actions", permission: "plan.read" },
    { path: "/plan/meetings", label: "Meetings", permission: "plan.read" },
    { path: "/plan/versions", label: "Versions", permission: "plan.read" },
    { path: "/plan/reports", label: "Reports", permission: ["plan.read", "plan.read-frozen"] },
  ],
  data: [
    { path: "/data", label: "Data sets", permission: "measure.view" },
    { path: "/data/reconciliation", label: "Reconciliation", permission: "measure.view" },
    { path: "/data/imports", label: "Imports", permission: "load.run" },
    { path: "/data/imports/history", label: "Load history", permission: "load.run" },
  ],
  administration: [
    { path: "/people", label: "People", permission: "people.manage" },
    { path: "/people/review", label: "Yearly review", permission: "people.manage" },
    { path: "/administration/deputies", label: "Deputies", permission: "deputy.name" },
    { path: "/administration/organisations", label: "Organisations", permission: "organisations.manage" },
    { path: "/administration/exclusions", label: "Left out of ranking", permission: "organisations.manage" },
    { path: "/administration/settings", label: "Settings", permission: SETTING_EDITORS },
    { path: "/administration/outbox", label: "E-mail", permission: "people.manage" },
    { path: "/administration/audit", label: "Audit", permission: "audit.read" },
  ],
} as const satisfies Record<string, readonly Entry[]>;

export type SectionName = keyof typeof SECTIONS;

/** The pages of a part that the actor's roles open; what they look at (period, comparator) is kept. */
export function sectionLinks(
  section: SectionName,
  { actor, current, kept }: { actor: Actor; current: string; kept: Parameters },
): SectionLink[] {
  const entries: readonly Entry[] = SECTIONS[section];
  return entries
    .filter(({ permission }) => [permission].flat().some((each) => canAnywhere(actor, each)))
    .map(({ path, label }) => ({
      label,
      href: addressOf(path, kept) as Route,
      current: path === current,
    }));
}
