import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";

export type NavigationItem = { href: "/" | "/practices" | "/measures" | "/people"; label: string };

/** The pages a person's roles open. A page that does not exist yet is not promised. */
export function navigationFor(actor: Actor): NavigationItem[] {
  return [
    { href: "/", label: "Home" },
    ...(canAnywhere(actor, "practice.view") ? [{ href: "/practices", label: "Practices" } as const] : []),
    ...(canAnywhere(actor, "measure.view") ? [{ href: "/measures", label: "Measures" } as const] : []),
    ...(canAnywhere(actor, "people.manage") ? [{ href: "/people", label: "People" } as const] : []),
  ];
}
