import type { FieldErrors } from "@/lib/forms/form-state";
import { nhsNumberIn } from "@/lib/forms/nhs-number";
import { asks } from "@/lib/forms/no-patients";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Level } from "./level";

/** Until when something may be replied to: the working days of the edition, from the day it was made known. */
export type ReplyWindow = { madeKnown: Day; by: Day };

/** What a practice may reply to now: the newest proposal with its flags, and the level in force. */
export type ReplyTargets = {
  proposed:
    (ReplyWindow & { id: number; level: Level | null; month: Day; metrics: readonly string[] }) | null;
  decided: (ReplyWindow & { id: number; level: Level; decidedOn: Day }) | null;
};

/** A reply as it is written, before it is sent. */
export type ReplyDraft = {
  metrics: readonly string[];
  proposalId: number | null;
  decisionId: number | null;
  words: string;
  /** The writer said that ten digits in it are no NHS number. */
  notAPatient: boolean;
};

export const MOST_REPLY_CHARACTERS = 8_000;

export function isOpen(window: ReplyWindow | null, on: Day): boolean {
  return window !== null && on <= window.by;
}

/** "open until 16 January 2026", or since when it is closed. */
export function windowWords({ by }: ReplyWindow, on: Day): string {
  return on <= by ? `open until ${dayName(by)}` : `closed since the end of ${dayName(by)}`;
}

/** Words of a file that were read, to be searched. */
export type SearchedFile = { name: string; words: string };

type Asked = { targets: ReplyTargets; files: readonly SearchedFile[]; on: Day };

/** Everything that keeps a reply from being sent, by field of its form; empty: nothing does. */
export function replyProblems(draft: ReplyDraft, { targets, files, on }: Asked): FieldErrors {
  const errors: FieldErrors = {};
  const wrong = (field: string, message: string) => (errors[field] ??= []).push(message);
  for (const message of aboutProblems(draft, targets, on)) wrong("about", message);
  const { words, notAPatient } = draft;
  if (words.trim() === "") wrong("words", "Enter your reply");
  if (words.length > MOST_REPLY_CHARACTERS)
    wrong("words", `Enter a reply of ${MOST_REPLY_CHARACTERS.toLocaleString("en-GB")} characters or fewer`);
  if (notAPatient) return errors;
  const number = nhsNumberIn(words);
  if (number !== null) wrong("words", asks(`“${number}”`));
  for (const file of files) {
    const found = nhsNumberIn(file.words);
    if (found !== null) wrong("files", asks(`“${found}” in ${file.name}`));
  }
  return errors;
}

function aboutProblems(
  { metrics, proposalId, decisionId }: ReplyDraft,
  { proposed, decided }: ReplyTargets,
  on: Day,
): string[] {
  if (metrics.length === 0 && proposalId === null && decisionId === null) return ["Choose what you reply to"];
  const problems: string[] = [];
  const ofProposal = metrics.length > 0 || proposalId !== null;
  if (ofProposal && proposed === null) problems.push("There is no proposed level to reply to");
  else if (proposalId !== null && proposalId !== proposed?.id)
    problems.push("The proposed level has changed meanwhile: look at it, and choose again");
  else if (metrics.some((metric) => !proposed?.metrics.includes(metric)))
    problems.push("One of the measures is not flagged any more: choose again");
  else if (ofProposal && proposed && !isOpen(proposed, on))
    problems.push(`Replies to the proposed level and its flags are ${windowWords(proposed, on)}`);
  if (decisionId === null) return problems;
  if (decisionId !== decided?.id)
    problems.push("The level in force has changed meanwhile: look at it, and choose again");
  else if (!isOpen(decided, on))
    problems.push(`Replies to the level in force are ${windowWords(decided, on)}`);
  return problems;
}
