import { roleName, type Role } from "@/lib/permissions/role";
import type { Told } from "../told";
import { dayWords, lasting } from "../words";

const none = () => [];

type Access =
  | "session.started"
  | "session.ended"
  | "session.acting-as"
  | "identity.linked"
  | "administrator.made"
  | "person.added"
  | "person.disabled"
  | "grant.made"
  | "grant.ended"
  | "grant.confirmed";

/** Who may come in, and as what. */
export const ACCESS: { [Action in Access]: Told<Action> } = {
  "session.started": {
    label: "Signed in",
    topic: "access",
    organisations: none,
    words: () => "Signed in",
  },
  "session.ended": {
    label: "Signed out",
    topic: "access",
    organisations: none,
    words: () => "Signed out",
  },
  "session.acting-as": {
    label: "Acting as changed",
    topic: "access",
    organisations: none,
    words: ({ detail: { to, role, deputy, organisation } }, { of }) => {
      if (to === null) return "Went on under all their roles together";
      // Entries of before 26 November 2026 do not say which.
      if (!role || !organisation) return "Chose one of their roles to act under";
      return `Went on acting as ${roleWords({ role, deputy: deputy === true })}, ${of(organisation)}`;
    },
  },
  "identity.linked": {
    label: "Sign-in linked",
    topic: "access",
    organisations: none,
    words: ({ detail: { provider } }, { subject }) => `Linked the ${provider} sign-in of ${subject}`,
  },
  "administrator.made": {
    label: "First administrator made",
    topic: "access",
    organisations: ({ detail: { systems } }) => systems,
    words: ({ detail: { systems } }, { subject, of }) =>
      `Made ${subject} the first administrator of ${systems.map(of).join(", ")}`,
  },
  "person.added": {
    label: "Person added",
    topic: "access",
    organisations: none,
    words: (_, { subject }) => `Added ${subject}`,
  },
  "person.disabled": {
    label: "Access ended",
    topic: "access",
    organisations: none,
    words: ({ detail: { reason } }, { subject }) => `Ended all access of ${subject}: ${reason}`,
  },
  "grant.made": {
    label: "Role given",
    // Notes on roles, 4: a role one gives oneself is shown to the ICB primary care lead.
    topic: ({ detail }) => (detail.toSelf ? "own-access" : "access"),
    topics: ["access", "own-access"],
    organisations: ({ detail: { organisation } }) => [organisation],
    words: ({ detail }, { subject, of }) => {
      const what = `${roleWords(detail)}, ${of(detail.organisation)}, ${lasting(detail)}`;
      return detail.toSelf ? `Gave themself another role: ${what}` : `Gave ${subject} a role: ${what}`;
    },
  },
  "grant.ended": {
    label: "Role ended",
    topic: "access",
    organisations: ({ detail: { organisation } }) => (organisation ? [organisation] : []),
    words: ({ detail: { endsOn, role, organisation } }, { subject, of }) => {
      const what = role && organisation ? `${roleWords({ role })}, ${of(organisation)}` : "a role";
      return `Ended a role of ${subject} (${what}): its last day is ${dayWords(endsOn)}`;
    },
  },
  "grant.confirmed": {
    label: "Role confirmed at review",
    topic: "access",
    organisations: ({ detail: { organisation } }) => [organisation],
    words: ({ detail: { role, organisation, endsOn } }, { subject, of }) => {
      const until = endsOn === null ? "" : `, until ${dayWords(endsOn)}`;
      return `Confirmed at the yearly review that ${subject} keeps a role: ${roleWords({ role })}, ${of(organisation)}${until}`;
    },
  },
};

function roleWords({ role, deputy = false }: { role: Role; deputy?: boolean }): string {
  return roleName({ role, deputy });
}
