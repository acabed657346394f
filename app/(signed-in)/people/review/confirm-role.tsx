"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { confirm } from "../actions";

/** `of`: whose role it is, for those who hear the button without its row. */
export function ConfirmRole({ person, grant, of }: { person: string; grant: number; of: string }) {
  const [state, send] = useActionState(confirm, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first={`confirm-${grant}`} />
      <input type="hidden" name="person" value={person} />
      <input type="hidden" name="grant" value={grant} />
      <button className="nhsuk-button nhsuk-button--small" id={`confirm-${grant}`} type="submit">
        Confirm<span className="nhsuk-u-visually-hidden">: {of}</span>
      </button>
    </form>
  );
}
