import { sentenceOf, type Change } from "@/lib/changes/change";
import {
  countsOf,
  isQuiet,
  lateTogether,
  mayBeChance,
  needingALook,
  ofTopic,
  TOPIC_GROUPS,
} from "@/lib/changes/view";
import { addDays, type Day } from "@/lib/periods/day";
import { periodName, type Period } from "@/lib/periods/period";
import type { Message } from "@/lib/pqaf/messages";
import { addressOf } from "@/lib/readings/address";

export type ChangesEmail = {
  subject: string;
  text: string;
  html: string;
};

type About = {
  /** The reader's own organisation, or their system. */
  name: string;
  from: Period;
  to: Period;
  /** Where the service is, without a slash at its end; null leaves links out. */
  origin: string | null;
};

const HEADINGS: Record<(typeof TOPIC_GROUPS)[number]["value"], string> = {
  levels: "Levels",
  flags: "New in the worse quarter, beyond chance",
  cleared: "Left the worse quarter",
  aims: "Aims",
  trend: "Trend",
  data: "Data",
  actions: "Actions",
  returns: "Late returns",
  organisations: "Practices",
};

/**
 * A month's changes as a message: the count in its subject, all there is to
 * know in its text. It says what the changes say, and they were made for its
 * reader; nothing is added.
 */
export function changesEmail(changes: readonly Change[], about: About): ChangesEmail {
  const late = new Set(lateTogether(changes));
  const told = changes.filter((change) => !mayBeChance(change) && !isQuiet(change) && !late.has(change));
  const sections = TOPIC_GROUPS.flatMap(({ value }) => {
    const lines = ofTopic(told, value);
    return lines.length === 0 ? [] : [{ heading: HEADINGS[value], lines }];
  });
  const begin = opening(changes, about, sections.length > 0);
  const end = closing(changes, about);
  return {
    subject: subjectOf(told.length, about),
    text: textOf(sections, { begin, end }),
    html: htmlOf(sections, { begin, end }, about),
  };
}

/** The kind of e-mail that tells a month's changes; it can be stopped by itself. */
export const CHANGES_MAIL = { changes: "The monthly e-mail of what changed in the figures" } as const;

/** Days after its end by which the monthly publications are out: the slowest, GP appointments, takes four to six weeks. */
const SETTLED_DAYS = 45;

/** The newest month whose figures can be taken to be in on a day; null where none is. `months`: newest first. */
export function monthToTell(months: readonly Period[], on: Day): Period | null {
  return months.find(({ end }) => addDays(end, SETTLED_DAYS) <= on) ?? null;
}

/**
 * A month's changes as it waits in the outbox: all that is said of figures is for
 * its reader alone, and of practices not even how much changed stands outside.
 */
export function changesMessage(
  changes: readonly Change[],
  { system, ofPractices, ...about }: Omit<About, "origin"> & { system: string; ofPractices: boolean },
): Message {
  const { from, to } = about;
  const { subject, text } = changesEmail(changes, { ...about, origin: null });
  return {
    key: changesKey(system, to),
    kind: "changes",
    subject: ofPractices ? `What changed since ${periodName(from)}` : subject,
    body: `What changed in the figures between ${periodName(from)} and ${periodName(to)}, as far as your role shows them.`,
    private: { practice: null, permission: null, words: text.trim() },
    path: addressOf("/changes", { system, since: from.text, at: to.text }),
  };
}

/** What keeps a month of a system from being told twice to one reader. */
export function changesKey(system: string, to: Period): string {
  return `changes:${system}:${to.text}`;
}

function subjectOf(count: number, { name, from }: About): string {
  if (count === 0) return `Nothing slipped since ${periodName(from)}: ${name}`;
  return `${count} ${count === 1 ? "change" : "changes"} since ${periodName(from)}: ${name}`;
}

type Section = { heading: string; lines: readonly Change[] };

/** What is left unsaid above, and where the rest is. */
function closing(changes: readonly Change[], { from, to, origin }: About): string[] {
  const { flags, beyondChance, cleared } = countsOf(changes);
  const chance = flags - beyondChance;
  const quiet = changes.filter(isQuiet).length;
  const late = lateTogether(changes).length;
  const page = origin && `${origin}${addressOf("/changes", { since: from.text, at: to.text })}`;
  return [
    ...(quiet > 0
      ? [
          `${quiet} ${quiet === 1 ? "figure is" : "figures are"} back within usual variation, or moved where neither way is better.`,
        ]
      : []),
    ...(chance > 0
      ? [`${chance} more came to the worse quarter within chance and ${cleared} left it, as some always do.`]
      : []),
    ...(chance === 0 && cleared > 0
      ? [`${cleared} ${cleared === 1 ? "figure" : "figures"} left the worse quarter, as some always do.`]
      : []),
    ...(late > 0 ? [`${late} returns that were due in the month are late.`] : []),
    "A quarter of practices is always in the worse quarter. A change is a reason to ask, not an answer.",
    ...(page ? [`All changes: ${page}`] : []),
  ];
}

/** The months, and what of them needs a look first: the rest of the message is its detail. */
function opening(changes: readonly Change[], { name, from, to }: About, any: boolean): string[] {
  const between = `between ${periodName(from)} and ${periodName(to)}`;
  if (!any) return [`Nothing slipped ${between}, for ${name}.`];
  const parts = needingALook(changes);
  const first = parts.length > 0 ? `${parts.join(", ")}.` : "Nothing slipped by more than chance.";
  return [`What changed ${between}, for ${name}.`, first];
}

const MARKS: Record<Change["kind"], string> = { real: "", revised: "[revised] ", rule: "[rule] " };

function lineOf(change: Change): string {
  return `${MARKS[change.kind]}${sentenceOf(change)}${movedOf(change)}`;
}

/** A line about a publication says it all in its words, and one about a level that stayed as it was too. */
function movedOf({ from, to, metric, organisation }: Change): string {
  if (!from || !to || !(metric ?? organisation)) return "";
  if (from !== to) return ` From ${from} to ${to}.`;
  return metric ? ` At ${to} in both.` : "";
}

/** Sentences before and after the sections. */
type Around = { begin: readonly string[]; end: readonly string[] };

function textOf(sections: readonly Section[], { begin, end }: Around): string {
  const body = sections.flatMap(({ heading, lines }) => [
    "",
    heading,
    ...lines.map((each) => `- ${lineOf(each)}`),
  ]);
  return [...begin, ...body, "", ...end, ""].join("\n");
}

function htmlOf(sections: readonly Section[], { begin, end }: Around, about: About): string {
  const item = (change: Change) => `<li>${linked(change, about.origin)}</li>`;
  const body = sections.map(
    ({ heading, lines }) => `<h2>${escaped(heading)}</h2>\n<ul>\n${lines.map(item).join("\n")}\n</ul>`,
  );
  return [
    "<!doctype html>",
    `<html lang="en"><head><meta charset="utf-8"><title>What changed</title></head><body>`,
    ...begin.map((words) => `<p>${escaped(words)}</p>`),
    ...body,
    ...end.map((words) => `<p>${escaped(words)}</p>`),
    "</body></html>",
    "",
  ].join("\n");
}

function linked(change: Change, origin: string | null): string {
  const line = escaped(lineOf(change));
  if (origin === null) return line;
  const href = `${origin}${addressOf(change.link.path, change.link.parameters)}`;
  return `${line} <a href="${escaped(href)}">See it</a>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}
