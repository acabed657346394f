import type { Told } from "../told";

type Framework =
  | "edition.drafted"
  | "edition.saved"
  | "edition.sent"
  | "edition.given-up"
  | "edition.adopted"
  | "edition.commented"
  | "edition.answered";

const about = {
  topic: "assurance",
  organisations: ({ detail: { system } }: { detail: { system: string } }) => [system],
} as const;

/** Editions of the framework that levels are proposed by. */
export const FRAMEWORK: { [Action in Framework]: Told<Action> } = {
  "edition.drafted": {
    ...about,
    label: "Framework edition drafted",
    words: ({ detail: { name } }) => `Began a draft of the framework, "${name}"`,
  },
  "edition.saved": {
    ...about,
    label: "Framework draft saved",
    words: ({ detail: { name, version } }) => `Saved version ${version} of the draft "${name}"`,
  },
  "edition.sent": {
    ...about,
    label: "Framework draft sent for comment",
    words: ({ detail: { name } }) => `Sent the draft "${name}" for comment`,
  },
  "edition.given-up": {
    ...about,
    label: "Framework draft given up",
    words: ({ detail: { name } }) => `Gave up the draft "${name}"`,
  },
  "edition.adopted": {
    ...about,
    label: "Framework edition adopted",
    words: ({ detail: { name, effectiveFrom } }) => `Adopted "${name}" from ${effectiveFrom} on`,
  },
  "edition.commented": {
    ...about,
    label: "Framework edition commented on",
    words: ({ subject, detail: { onBehalfOf } }) =>
      `Commented on edition ${subject} of the framework${onBehalfOf ? `, on behalf of ${onBehalfOf}` : ""}`,
  },
  "edition.answered": {
    ...about,
    label: "Comment on a framework edition answered",
    words: ({ subject }) => `Answered a comment on edition ${subject} of the framework`,
  },
};
