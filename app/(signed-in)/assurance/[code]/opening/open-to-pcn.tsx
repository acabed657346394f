"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { turn } from "./actions";

type Props = {
  practice: string;
  /** The PCN's name; null: it is in none. */
  pcn: string | null;
  /** Since when the decided level is open to it; null: it is closed. */
  since: Day | null;
};

/** A practice's own switch: whether its PCN may see the level in force. */
export function OpenToPcn({ practice, pcn, since }: Props) {
  const [state, send, sending] = useActionState(turn, IDLE);
  if (pcn === null)
    return <p className="text-reason">The practice is in no PCN: there is nobody to open its level to.</p>;
  return (
    <form action={send} className="opening no-print">
      <Answer state={state} first="to" />
      <p className="text-reason">
        <b>Who else sees it: </b>
        {since === null
          ? `Nobody at ${pcn} sees the level in force. You may open it to the PCN; you close it again whenever you want, at once.`
          : `${pcn} has seen the level in force since ${dayName(since)}. It sees no reasons, replies or contract matters.`}
      </p>
      <input type="hidden" name="practice" value={practice} />
      <button
        className="nhsuk-button nhsuk-button--secondary"
        type="submit"
        id="to"
        name="to"
        value={since === null ? "open" : "closed"}
        disabled={sending}
      >
        {since === null ? `Open the level to ${pcn}` : "Close it again"}
      </button>
    </form>
  );
}
