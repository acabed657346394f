import type { SupportEntry } from "../support-entry";
import type { Told } from "../told";
import { dayWords } from "../words";

type Support = SupportEntry["action"];

const itself = ({ subject }: { subject: string }) => [subject];
const said = (words: string) => (words === "" ? "" : `: ${words}`);

/** Support offered and taken up, and the actions of improvement plans. */
export const SUPPORT: { [Action in Support]: Told<Action> } = {
  "support-offer.added": {
    label: "Support added to the catalogue",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name, provider } }) => `Added ${name} (${provider}) to the support on offer`,
  },
  "support-offer.changed": {
    label: "Support in the catalogue changed",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name, provider, active } }) =>
      active
        ? `Changed what is said of ${name} (${provider})`
        : `Took ${name} (${provider}) out of the support on offer`,
  },
  "support.offered": {
    label: "Support offered",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name, provider, words } }, { subject }) =>
      `Offered ${subject} ${name} (${provider})${said(words)}`,
  },
  "support.accepted": {
    label: "Support accepted",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name, words } }, { subject }) => `Accepted ${name} for ${subject}${said(words)}`,
  },
  "support.declined": {
    label: "Support declined",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name, words } }, { subject }) => `Declined ${name} for ${subject}${said(words)}`,
  },
  "support.started": {
    label: "Support started",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name } }, { subject }) => `Recorded that ${name} started at ${subject}`,
  },
  "support.ended": {
    label: "Support ended",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name, words } }, { subject }) =>
      `Recorded that ${name} ended at ${subject}${said(words)}`,
  },
  "support.withdrawn": {
    label: "Support withdrawn",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { name, words } }, { subject }) =>
      `Withdrew the offer of ${name} to ${subject}${said(words)}`,
  },
  "plan.opened": {
    label: "Improvement plan opened",
    topic: "assurance",
    organisations: itself,
    words: (_entry, { subject }) => `Opened an improvement plan for ${subject}`,
  },
  "plan.aimed": {
    label: "Aim of a plan set",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { aim } }, { subject }) => `Set the aim of the improvement plan of ${subject}: ${aim}`,
  },
  "plan.agreed": {
    label: "Improvement plan agreed",
    topic: "assurance",
    organisations: itself,
    words: (_entry, { subject }) => `Agreed to the improvement plan of ${subject}`,
  },
  "plan.closed": {
    label: "Improvement plan closed",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { outcome } }, { subject }) =>
      `Closed the improvement plan of ${subject}${said(outcome)}`,
  },
  "plan-action.added": {
    label: "Action added",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { title, owner, due } }, { subject }) =>
      `Added to the plan of ${subject}: “${title}”, by ${owner}, due ${dayWords(due)}`,
  },
  "plan-action.updated": {
    label: "Action updated",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { title, from, to, dueFrom, dueTo } }, { subject }) => {
      const state = from === to ? to : `from ${from} to ${to}`;
      const moved = dueFrom === dueTo ? "" : `; due ${dayWords(dueTo)} instead of ${dayWords(dueFrom)}`;
      return `Updated “${title}” of ${subject}: ${state}${moved}`;
    },
  },
};
