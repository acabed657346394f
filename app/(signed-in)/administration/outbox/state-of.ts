import { momentWords } from "@/lib/periods/moment";
import type { Mailed } from "@/lib/server/queries/outbox";

/** Where an e-mail stands, in a sentence. */
export function stateOf({
  sentAt,
  givenUpAt,
  tries,
  problem,
}: Pick<Mailed, "sentAt" | "givenUpAt" | "tries" | "problem">) {
  if (sentAt) return `Sent ${momentWords(sentAt)}.`;
  if (givenUpAt) return `Not sent: ${problem ?? "given up"}.`;
  return tries === 0 ? "Not sent yet." : `Not sent yet, tried ${tries} times: ${problem ?? ""}.`;
}
