"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { move } from "./actions";

/** Sending a draft to those who may comment on it, or giving it up. */
export function MoveDraft({ edition, sent }: { edition: number; sent: boolean }) {
  const [state, send, sending] = useActionState(move, IDLE);
  return (
    <form action={send} className="flex flex-wrap gap-3">
      <Answer state={state} first="move" />
      <input type="hidden" name="edition" value={edition} />
      {!sent && (
        <button
          className="nhsuk-button nhsuk-button--secondary"
          id="move"
          type="submit"
          name="to"
          value="sent-for-comment"
          disabled={sending}
        >
          Send it for comment
        </button>
      )}
      <button
        className="nhsuk-button nhsuk-button--secondary"
        type="submit"
        name="to"
        value="given-up"
        disabled={sending}
      >
        Give it up
      </button>
    </form>
  );
}
