"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { end } from "../actions";

type Props = {
  person: string;
  grant: number;
  role: string;
  /** Whether its first day has come; before, it is taken back. */
  begun?: boolean;
};

export function EndRole({ person, grant, role, begun = true }: Props) {
  const [state, send] = useActionState(end, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first={`end-${grant}`} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="grant" value={grant} />
      <button
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        id={`end-${grant}`}
        type="submit"
      >
        {begun ? "End now" : "Take back"}
        <span className="nhsuk-u-visually-hidden">: {role}</span>
      </button>
    </form>
  );
}
