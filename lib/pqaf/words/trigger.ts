import { formatValue } from "@/lib/figures/format";
import { dayName } from "@/lib/periods/period";
import type { LiveTrigger } from "../judged";
import { nameOf, type DescribedBy } from "./described";

/** Who is reading, as far as a trigger is concerned. */
export type TriggerReader = { mayRead: { contractActions: boolean } };

/** What stands in place of a contract action's name for those who may not read it. */
export const A_CONTRACT_MATTER = "A contract matter";

/** A trigger's name, as far as the reader may know it. */
export function triggerName(
  { name, is }: { name: string; is: LiveTrigger["evidence"]["is"] },
  { mayRead }: TriggerReader,
): string {
  return is === "contract-action" && !mayRead.contractActions ? A_CONTRACT_MATTER : name;
}

/** Where a trigger's sentence can be pointed at: an address too tells those who may not know it nothing of what it is. */
export function triggerAddress(
  { code, evidence }: Pick<LiveTrigger, "code" | "evidence">,
  { mayRead }: TriggerReader,
): string {
  const isHidden = evidence.is === "contract-action" && !mayRead.contractActions;
  return `trigger-${isHidden ? "contract-matter" : code}`;
}

/** "CQC rates the practice inadequate, since 3 October 2025 (Overall rating: Inadequate): at least Level 4." */
export function triggerSentence(trigger: LiveTrigger, described: DescribedBy, reader: TriggerReader): string {
  const { evidence, since, floor } = trigger;
  const name = triggerName({ name: trigger.name, is: evidence.is }, reader);
  // The day alone would tell which matter it is.
  const from = name === A_CONTRACT_MATTER ? "" : `, since ${dayName(since)}`;
  return `${name}${from}${restsOn(evidence, described)}: at least Level ${floor}.`;
}

function restsOn(evidence: LiveTrigger["evidence"], described: DescribedBy): string {
  if (evidence.is === "rating") {
    const of = described.get(evidence.metric);
    return of ? ` (${of.name}: ${formatValue(of, evidence.value)})` : "";
  }
  return evidence.is === "measure" ? ` (${nameOf(evidence.metric, described)})` : "";
}
