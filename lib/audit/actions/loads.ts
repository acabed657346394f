import type { Told } from "../told";
import { dayWords } from "../words";

type Loads =
  | "load.stored"
  | "load.published"
  | "load.reverted"
  | "upload.received"
  | "upload.confirmed"
  | "upload.discarded";

/** What was loaded, and what was taken back. */
export const LOADS: { [Action in Loads]: Told<Action> } = {
  "load.stored": {
    label: "File loaded",
    topic: "loads",
    organisations: ({ detail: { scopes } }) => scopes,
    words: ({ subject, detail: { file, published, periods } }) =>
      `Loaded ${file} as load ${subject}${spanOf(periods)}${published ? `, published on ${dayWords(published)}` : ""}`,
  },
  "load.published": {
    label: "Publication date given",
    topic: "loads",
    organisations: ({ detail: { scopes } }) => scopes,
    words: ({ subject, detail: { file, before, after } }) => {
      const was = before ? ` in place of ${dayWords(before)}` : "";
      return after
        ? `Said that ${file} (load ${subject}) was published on ${dayWords(after)}${was}`
        : `Said that it is not known when ${file} (load ${subject}) was published${was}`;
    },
  },
  "load.reverted": {
    label: "Load taken back",
    topic: "loads",
    organisations: ({ detail: { scopes = [] } }) => scopes,
    words: ({ subject, detail: { reason } }) => `Took load ${subject} back: ${reason}`,
  },
  "upload.received": {
    label: "Files sent",
    topic: "loads",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { files } }) => `Sent ${files.join(", ")} to be checked`,
  },
  "upload.confirmed": {
    label: "Load confirmed",
    topic: "loads",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { files } }) => `Confirmed what loading ${files.join(", ")} would do`,
  },
  "upload.discarded": {
    label: "Files discarded",
    topic: "loads",
    organisations: ({ detail: { system } }) => [system],
    words: ({ detail: { files } }) => `Discarded ${files.join(", ")}`,
  },
};

function spanOf(periods: readonly string[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return "";
  return first === last ? `, for ${first}` : `, for ${first} to ${last}`;
}
