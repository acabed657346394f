import type { Told } from "../told";
import { dayWords, lasting } from "../words";

type Panel = "level.decided" | "panel.seated" | "panel.seat-ended";

/** What the panel decided, and who sits on it. Its reason is on the practice's page, not here. */
export const PANEL: { [Action in Panel]: Told<Action> } = {
  "level.decided": {
    label: "Level decided",
    topic: "assurance",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { kind, level, before, proposed, decidedOn, supersedes } }, { subject }) => {
      const what = { CONFIRM: "agreed with the proposal", OVERRIDE: overriding(proposed), HOLD: "on hold" };
      const moved = before === null || before === level ? "" : `, before: Level ${before}`;
      const correcting = supersedes === null ? "" : ", which corrects an earlier decision";
      return `Recorded the panel’s decision of ${dayWords(decidedOn)} on ${subject}: Level ${level} (${what[kind]})${moved}${correcting}`;
    },
  },
  "panel.seated": {
    label: "Seat on the panel given",
    topic: "assurance",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail }, { subject }) =>
      `Gave ${subject} a seat on the panel${detail.chair ? " as its chair" : ""}, ${lasting(detail)}`,
  },
  "panel.seat-ended": {
    label: "Seat on the panel ended",
    topic: "assurance",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { endsOn } }, { subject }) =>
      `Ended the seat of ${subject} on the panel: the last day is ${dayWords(endsOn)}`,
  },
};

function overriding(proposed: number | null): string {
  return proposed === null ? "nothing was proposed" : `Level ${proposed} was proposed`;
}
