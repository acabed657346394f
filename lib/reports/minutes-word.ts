import { dayName } from "@/lib/periods/period";
import { stoodAs, type MinuteItem, type Minutes } from "@/lib/plans/minutes";
import type { Block } from "./document/block";
import type { Written } from "./report-word";

/** A meeting's minutes as a Word document is written from, in reading order. `closed`: they change no more. */
export function minutesWord(minutes: Minutes, closed: boolean): Written {
  const { title, on, system, marking, present, interests, items, notReached } = minutes;
  const stands = closed
    ? "As they stood when the meeting was closed"
    : "The meeting is open: these may change";
  const section = (name: string, blocks: Block[]) => ({ title: name, blocks });
  return {
    head: `${marking} · ${title} · ${system}`,
    foot: `Minutes of ${dayName(on)}. ${stands}`,
    title: `${title}: minutes`,
    before: [`${system}, ${dayName(on)}. ${stands}.`],
    sections: [
      section("Present", [text(present.join(", ") || "Nobody was recorded")]),
      section("Interests declared", [
        interests.length === 0 ? text("None were declared") : { is: "list", items: interests },
      ]),
      section("Decisions", items.length === 0 ? [text("None were recorded")] : items.flatMap(itemBlocks)),
      ...(notReached.length === 0
        ? []
        : [section("On the agenda and not reached", [{ is: "list", items: notReached }])]),
    ],
    pictures: new Map(),
  };
}

function itemBlocks(item: MinuteItem): Block[] {
  const { code, title, interests, decision, minute } = item;
  return [
    { is: "heading", text: `${code} ${title}` },
    text(stoodAs(item)),
    ...interests.map((each) => text(`Interest: ${each}`)),
    text(`Decision: ${decision}`),
    ...(minute ? [text(minute)] : []),
  ];
}

function text(words: string): Block {
  return { is: "text", text: words };
}
