import { roleName, type Role } from "@/lib/permissions/role";
import type { Told } from "../told";

type Views = "view.saved" | "view.changed" | "view.removed";

/** Pages that people keep, and with whom they share them. */
export const VIEWS: { [Action in Views]: Told<Action> } = {
  "view.saved": {
    label: "View saved",
    topic: "access",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { name, address, sharedWith } }) =>
      `Saved the view "${name}" of ${address}, ${withWhom(sharedWith)}`,
  },
  "view.changed": {
    label: "View changed",
    topic: "access",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { from, name, sharedWith } }) =>
      `Changed the view "${from}": ${from === name ? "same name" : `now "${name}"`}, ${withWhom(sharedWith)}`,
  },
  "view.removed": {
    label: "View removed",
    topic: "access",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { name } }) => `Removed the view "${name}"`,
  },
};

function withWhom(roles: readonly Role[]): string {
  if (roles.length === 0) return "shared with nobody";
  return `shared with ${roles.map((role) => roleName({ role, deputy: false })).join(", ")}`;
}
