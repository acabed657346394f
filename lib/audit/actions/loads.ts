import type { Told } from "../told";

type Loads = "load.stored" | "load.reverted";

/** What was loaded, and what was taken back. */
export const LOADS: { [Action in Loads]: Told<Action> } = {
  "load.stored": {
    label: "File loaded",
    topic: "loads",
    organisations: ({ detail: { scopes } }) => scopes,
    words: ({ subject, detail: { file, periods } }) => `Loaded ${file} as load ${subject}${spanOf(periods)}`,
  },
  "load.reverted": {
    label: "Load taken back",
    topic: "loads",
    organisations: ({ detail: { scopes = [] } }) => scopes,
    words: ({ subject, detail: { reason } }) => `Took load ${subject} back: ${reason}`,
  },
};

function spanOf(periods: readonly string[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (!first || !last) return "";
  return first === last ? `, for ${first}` : `, for ${first} to ${last}`;
}
