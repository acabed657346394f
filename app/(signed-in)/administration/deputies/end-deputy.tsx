"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { end } from "./actions";

type Props = { practice: string; grant: number; name: string };

export function EndDeputy({ practice, grant, name }: Props) {
  const [state, send] = useActionState(end, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first={`end-${grant}`} />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="grant" value={grant} />
      <button
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        id={`end-${grant}`}
        type="submit"
      >
        End now<span className="nhsuk-u-visually-hidden">: {name}</span>
      </button>
    </form>
  );
}
