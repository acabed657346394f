"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { end } from "../actions";

export function EndRole({ person, grant, role }: { person: string; grant: number; role: string }) {
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
        End now<span className="nhsuk-u-visually-hidden">: {role}</span>
      </button>
    </form>
  );
}
