import { disputeStateName, type DisputeState } from "@/lib/appointments/dispute-state";

type Props = { dispute: { state: DisputeState; words: string; settledName: string | null } };

/** What became of a disputed figure, and who said so. */
export function DisputeWords({ dispute: { state, words, settledName } }: Props) {
  return (
    <span className="dispute-words">
      <b>{disputeStateName(state)}</b>
      {settledName ? ` (${settledName})` : ""}
      {words ? `: ${words}` : ""}
    </span>
  );
}
