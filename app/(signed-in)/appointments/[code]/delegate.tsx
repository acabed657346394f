"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { delegate } from "./actions";

type Props = { practice: string; pcn: { code: string; name: string }; given: boolean };

/** Lets a practice's PCN complete its returns, or ends it at once. */
export function Delegate({ practice, pcn, given }: Props) {
  const [state, send, sending] = useActionState(delegate, IDLE);
  const id = `${given ? "end" : "give"}-${pcn.code}`;
  return (
    <form action={send} className="mt-2">
      <Answer state={state} first={id} />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="pcn" value={pcn.code} />
      <button
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        id={id}
        name="to"
        value={given ? "end" : "give"}
        disabled={sending}
      >
        {given ? `End that ${pcn.name} completes them` : `Let ${pcn.name} complete them`}
      </button>
    </form>
  );
}
