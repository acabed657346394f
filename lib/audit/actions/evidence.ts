import type { AuditAction } from "../entry";
import type { Told } from "../told";
import { dayWords } from "../words";

type EvidenceAction = Extract<
  AuditAction,
  `${"intelligence" | "inspection" | "contract-action" | "reply"}.${string}` | "level.opened" | "level.closed"
>;

const itself = ({ subject }: { subject: string }) => [subject];

/** Notes on roles, 2: who is not cleared finds restricted entries nowhere, here neither. */
const intelligence = {
  topic: ({ detail }: { detail: { restricted: boolean } }) =>
    detail.restricted ? ("restricted" as const) : ("soft-intelligence" as const),
  topics: ["soft-intelligence", "restricted"] as const,
  organisations: itself,
};

/**
 * What is recorded beside the measures. The trail says that it was, not what:
 * some who read the trail may not read the entries themselves.
 */
export const EVIDENCE: { [Action in EvidenceAction]: Told<Action> } = {
  "intelligence.recorded": {
    label: "Soft intelligence recorded",
    ...intelligence,
    words: ({ detail: { trigger } }, { subject }) =>
      `Recorded soft intelligence about ${subject}${trigger === null ? "" : ", which carries a trigger"}`,
  },
  "intelligence.trigger-ended": {
    label: "Trigger ended",
    topic: "soft-intelligence",
    organisations: itself,
    words: ({ detail: { on } }, { subject }) =>
      `Ended the trigger of an entry about ${subject} from ${dayWords(on)}`,
  },
  "intelligence.withdrawn": {
    label: "Soft intelligence withdrawn",
    ...intelligence,
    words: (_, { subject }) => `Withdrew an entry of soft intelligence about ${subject}`,
  },
  "inspection.recorded": {
    label: "CQC inspection recorded",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { publishedOn } }, { subject }) =>
      `Recorded the CQC inspection of ${subject} published on ${dayWords(publishedOn)}`,
  },
  "inspection.withdrawn": {
    label: "CQC inspection withdrawn",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { publishedOn, reason } }, { subject }) =>
      `Withdrew the CQC inspection of ${subject} published on ${dayWords(publishedOn)}: ${reason}`,
  },
  "contract-action.recorded": {
    label: "Contract action recorded",
    topic: "contracts",
    organisations: itself,
    words: (_, { subject }) => `Recorded a contract action of ${subject}`,
  },
  "contract-action.updated": {
    label: "Contract action updated",
    topic: "contracts",
    organisations: itself,
    words: (_, { subject }) => `Recorded what came of a contract action of ${subject}`,
  },
  "contract-action.withdrawn": {
    label: "Contract action withdrawn",
    topic: "contracts",
    organisations: itself,
    words: (_, { subject }) => `Withdrew a contract action of ${subject}, recorded by mistake`,
  },
  "reply.sent": {
    label: "Reply sent",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { attachments } }, { subject }) => `Replied for ${subject}${withFiles(attachments)}`,
  },
  "reply.answered": {
    label: "Reply answered",
    topic: "assurance",
    organisations: itself,
    words: (_, { subject }) => `Answered a reply of ${subject}`,
  },
  "level.opened": {
    label: "Level opened to the PCN",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { from } }, { subject }) =>
      `Opened the decided level of ${subject} to its PCN from ${dayWords(from)}`,
  },
  "level.closed": {
    label: "Level closed to the PCN",
    topic: "assurance",
    organisations: itself,
    words: ({ detail: { from } }, { subject }) =>
      `Closed the decided level of ${subject} to its PCN from ${dayWords(from)}`,
  },
};

function withFiles(count: number): string {
  if (count === 0) return "";
  return count === 1 ? ", with one attachment" : `, with ${count} attachments`;
}
