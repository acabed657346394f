"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE, type FormState } from "@/lib/forms/form-state";

type Props = {
  kept: Readonly<Record<string, string | number>>;
  label: string;
  secondary?: boolean;
  act: (state: FormState, form: FormData) => Promise<FormState>;
};

/** One thing to do with a file that was sent. */
export function FileForm({ kept, label, secondary = false, act }: Props) {
  const [state, send, sending] = useActionState(act, IDLE);
  return (
    <form action={send} className="mt-4">
      <Answer state={state} first="maincontent" />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        className={`nhsuk-button mb-0! ${secondary ? "nhsuk-button--secondary" : ""}`}
        type="submit"
        disabled={sending}
      >
        {label}
      </button>
    </form>
  );
}
