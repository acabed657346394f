import type { AuditAction } from "../entry";
import type { Told } from "../told";
import { dayWords } from "../words";

type DefinitionAction = Extract<AuditAction, `definition.${"changed" | "proposed" | "declined"}`>;

const about = {
  topic: "loads",
  organisations: ({ subject }: { subject: string }) => [subject],
} as const;

/** How changes of a measure's definition are told. Their subject is the system whose people made them. */
export const DEFINITIONS: { [Action in DefinitionAction]: Told<Action> } = {
  "definition.changed": {
    ...about,
    label: "Definition changed",
    words: ({ detail: { metric, edition, from, fields, reason } }) =>
      `Made edition ${edition} of the definition of ${metric}, from ${dayWords(from)} (${fields.join(", ")}): ${reason}`,
  },
  "definition.proposed": {
    ...about,
    label: "Change of a definition proposed",
    words: ({ detail: { metric, from, fields, reason } }) =>
      `Proposed a change of the definition of ${metric} from ${dayWords(from)} (${fields.join(", ")}): ${reason}`,
  },
  "definition.declined": {
    ...about,
    label: "Change of a definition declined",
    words: ({ detail: { metric, reason } }) =>
      `Declined a proposed change of the definition of ${metric}: ${reason}`,
  },
};
