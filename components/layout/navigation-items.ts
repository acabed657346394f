import type { Route } from "next";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import { sectionLinks } from "./sections";

export type NavigationItem = {
  href: Route;
  label: string;
  /** Paths under which it is the current one, besides its own. */
  also?: readonly string[];
};

/** The pages a person's roles open. A page that does not exist yet is not promised. */
export function navigationFor(actor: Actor): NavigationItem[] {
  return [
    { href: "/", label: "Home" },
    ...(canAnywhere(actor, "practice.view") ? [PRACTICES] : []),
    ...(canAnywhere(actor, "measure.view") ? [{ href: "/measures", label: "Measures" } as const] : []),
    ...assurance(actor),
    ...appointments(actor),
    ...plan(actor),
    ...programmes(actor),
    ...(canAnywhere(actor, "measure.view") ? [{ href: "/changes", label: "Changes" } as const] : []),
    ...data(actor),
    ...administration(actor),
  ];
}

/** A system's, Place's and PCN's pages are of their practices. */
const PRACTICES: NavigationItem = {
  href: "/practices",
  label: "Practices",
  also: ["/systems", "/places", "/networks"],
};

function assurance(actor: Actor): NavigationItem[] {
  const href = assuranceHref(actor);
  return href ? [{ href, label: "Assurance", also: ["/assurance"] }] : [];
}

/** Assurance opens at what a reader's roles open of it: a list, one's own practice, or sums alone. Null: nothing. */
export function assuranceHref(actor: Actor): Route | null {
  const of = (role: string) => actor.grants.filter((grant) => grant.role === role);
  const own = [...new Set(of("PRACTICE_MANAGER").map(({ organisation }) => organisation))];
  const others = actor.grants.some(({ role }) => role !== "PRACTICE_MANAGER");
  if (own.length === 1 && !others) return `/assurance/${own[0]}` as Route;
  if (canAnywhere(actor, "decided-level.view")) return "/assurance";
  return canAnywhere(actor, "levels.view-aggregate") ? "/assurance/levels" : null;
}

/** Appointments opens at the first of its pages that the reader may open. */
function appointments(actor: Actor): NavigationItem[] {
  const [first] = sectionLinks("appointments", { actor, current: "", kept: {} });
  return first ? [{ href: first.href, label: "Appointments", also: ["/appointments"] }] : [];
}

/** The plan opens at its actions, and for who reads its frozen reports alone at those. */
function plan(actor: Actor): NavigationItem[] {
  const [first] = sectionLinks("plan", { actor, current: "", kept: {} });
  return first ? [{ href: first.href, label: "Plan", also: ["/plan"] }] : [];
}

function programmes(actor: Actor): NavigationItem[] {
  const opens = ["programme.read", "programme.read-aggregate", "frozen-report.read"] as const;
  return opens.some((each) => canAnywhere(actor, each)) ? [{ href: "/programmes", label: "Programmes" }] : [];
}

/** Data likewise opens at the first of its pages that the reader may open. */
function data(actor: Actor): NavigationItem[] {
  const [first] = sectionLinks("data", { actor, current: "", kept: {} });
  return first ? [{ href: first.href, label: "Data", also: ["/data"] }] : [];
}

/** Administration opens at the first of its pages that the reader may open. */
function administration(actor: Actor): NavigationItem[] {
  const [first] = sectionLinks("administration", { actor, current: "", kept: {} });
  return first ? [{ href: first.href, label: "Administration", also: ["/people", "/administration"] }] : [];
}
