import type { PlanEntry } from "../plan-entry";
import type { Told } from "../told";
import { dayWords } from "../words";

type Plan = PlanEntry["action"];

const itself = ({ subject }: { subject: string }) => [subject];
const plan = { topic: "plan", organisations: itself } as const;

/** A system's delivery plan: its actions, its meetings, its versions. */
export const PLAN: { [Action in Plan]: Told<Action> } = {
  "delivery.action-added": {
    ...plan,
    label: "Delivery action added",
    words: ({ detail: { code, title } }) => `Added ${code} to the delivery plan: “${title}”`,
  },
  "delivery.action-changed": {
    ...plan,
    label: "Delivery action changed",
    words: ({ detail: { code, title, fields } }) =>
      `Changed ${fields.join(", ")} of ${code} “${title}” in the delivery plan`,
  },
  "delivery.action-updated": {
    ...plan,
    label: "Delivery action updated",
    words: ({ detail: { code, title, from, to, dueFrom, dueTo } }) => {
      const state = from === to ? to : `from ${from} to ${to}`;
      const moved = dueFrom === dueTo ? "" : `; due ${dayWords(dueTo)} instead of ${dayWords(dueFrom)}`;
      return `Updated ${code} “${title}” of the delivery plan: ${state}${moved}`;
    },
  },
  "delivery.milestone-saved": {
    ...plan,
    label: "Milestone saved",
    words: ({ detail: { code, milestone, due, doneOn } }) =>
      doneOn === null
        ? `Set the milestone “${milestone}” of ${code} for ${dayWords(due)}`
        : `Recorded that the milestone “${milestone}” of ${code} was met on ${dayWords(doneOn)}`,
  },
  "delivery.evidence-added": {
    ...plan,
    label: "Evidence added",
    words: ({ detail: { code, title, name } }) => `Added ${name} as evidence to ${code} “${title}”`,
  },
  "delivery.dependency-added": {
    ...plan,
    label: "Dependency added",
    words: ({ detail: { code, needs } }) => `Recorded that ${code} of the delivery plan needs ${needs}`,
  },
  "delivery.dependency-removed": {
    ...plan,
    label: "Dependency removed",
    words: ({ detail: { code, needs } }) =>
      `Recorded that ${code} of the delivery plan no longer needs ${needs}`,
  },
  "delivery.link-added": {
    ...plan,
    label: "Delivery action linked",
    words: ({ detail: { code, kind, to } }) => `Linked ${code} of the delivery plan to the ${kind} ${to}`,
  },
  "delivery.link-removed": {
    ...plan,
    label: "Delivery action’s link removed",
    words: ({ detail: { code, kind, to } }) => `Took the ${kind} ${to} off ${code} of the delivery plan`,
  },
  "delivery.action-endorsed": {
    ...plan,
    label: "Delivery action endorsed",
    words: ({ detail: { code, title, onBehalfOf } }) =>
      `Endorsed ${code} “${title}” on behalf of ${onBehalfOf}`,
  },
  "delivery.version-made": {
    ...plan,
    label: "Plan put forward",
    words: ({ detail: { number, actions } }) =>
      `Put forward version ${number} of the delivery plan, with ${actions} actions`,
  },
  "delivery.version-endorsed": {
    ...plan,
    label: "Plan endorsed",
    words: ({ detail: { number, by, on } }) =>
      `Recorded that the ${by} endorsed version ${number} of the delivery plan on ${dayWords(on)}`,
  },
  "delivery.meeting-opened": {
    ...plan,
    label: "Plan meeting opened",
    words: ({ detail: { on } }) => `Opened the meeting of ${dayWords(on)} about the delivery plan`,
  },
  "delivery.interest-declared": {
    ...plan,
    label: "Interest declared",
    words: ({ detail: { name } }) =>
      `Recorded an interest declared by ${name} at a meeting about the delivery plan`,
  },
  "delivery.item-recorded": {
    ...plan,
    label: "Plan decision recorded",
    words: ({ detail: { code, decision } }) => `Recorded of ${code} at a meeting: ${decision}`,
  },
  "delivery.meeting-closed": {
    ...plan,
    label: "Plan meeting closed",
    words: ({ detail: { items } }) =>
      `Closed a meeting about the delivery plan and its minutes, with ${items} items`,
  },
  "delivery.report-frozen": {
    ...plan,
    label: "Milestone report frozen",
    words: ({ detail: { quarter } }) => `Froze the Milestone Review Board’s report of ${quarter}`,
  },
  "delivery.imported": {
    ...plan,
    label: "Plan imported",
    words: ({ detail: { file, added, changed } }) =>
      `Imported ${file} into the delivery plan: ${added} added, ${changed} changed`,
  },
};
