"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE, type FormState } from "@/lib/forms/form-state";

type Props = {
  upload: string;
  label: string;
  act: (state: FormState, form: FormData) => Promise<FormState>;
};

/** One thing to do with an upload that asks for nothing more. */
export function PlainButton({ upload, label, act }: Props) {
  const [state, send] = useActionState(act, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first="maincontent" />
      <input type="hidden" name="upload" value={upload} />
      <button className="nhsuk-button nhsuk-button--secondary mb-0!" type="submit">
        {label}
      </button>
    </form>
  );
}
