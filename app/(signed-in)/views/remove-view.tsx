"use client";

import { useActionState } from "react";
import { IDLE } from "@/lib/forms/form-state";
import { Answer } from "@/components/forms/answer";
import { remove } from "./actions";

export function RemoveView({ id, name }: { id: string; name: string }) {
  const [state, send] = useActionState(remove, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first="remove" />
      <input type="hidden" name="view" value={id} />
      <button className="nhsuk-button nhsuk-button--secondary" id="remove" type="submit">
        Remove<span className="nhsuk-u-visually-hidden"> {name}</span>
      </button>
    </form>
  );
}
