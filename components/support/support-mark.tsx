import { shortDay } from "@/components/ui/short-day";
import type { Day } from "@/lib/periods/day";
import { supportStateName, type SupportState } from "@/lib/pqaf/support-state";

const LOOKS: Record<SupportState, string> = {
  OFFERED: "waits",
  ACCEPTED: "",
  UNDER_WAY: "",
  DECLINED: "over",
  ENDED: "over",
  WITHDRAWN: "over",
};

/** How an offer stands, and since when. Dashed while it waits for an answer. */
export function SupportMark({ state, since }: { state: SupportState; since?: Day | null }) {
  return (
    <span className={`stands-box ${LOOKS[state]}`}>
      {supportStateName(state)}
      {since && ` ${shortDay(since)}`}
    </span>
  );
}
