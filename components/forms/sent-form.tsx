"use client";

import { useActionState, type ReactNode } from "react";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { Answer } from "./answer";
import { NotAPatient } from "./not-a-patient";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** The field that the summary of errors leads to where an error belongs to none. */
  first: string;
  /** What tells this form from others like it on the page. */
  of?: string | number;
  /** What is sent along and not asked for. */
  sends: Record<string, string | number>;
  /** The words of its button, or its buttons. */
  button: string | ((sending: boolean) => ReactNode);
  buttonId?: string;
  small?: boolean;
  className?: string;
  /** What it is folded behind; opened again where something was wrong. */
  behind?: ReactNode;
  children?: (state: FormState) => ReactNode;
};

/** A form with all that every form has: what came of it, what it is about, the question about patients and its button. */
export function SentForm(props: Props) {
  const { action, first, of, sends, button, buttonId, small = true, className, behind, children } = props;
  const [state, send, sending] = useActionState(action, IDLE);
  const form = (
    <form action={send} noValidate className={className ?? (behind ? "mt-2 max-w-[44rem]" : "max-w-[44rem]")}>
      <Answer state={state} first={first} {...(of === undefined ? {} : { of })} />
      {Object.entries(sends).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children?.(state)}
      <NotAPatient state={state} {...(of === undefined ? {} : { of })} />
      {typeof button === "string" ? (
        <button
          className={`nhsuk-button${small ? " nhsuk-button--small" : ""}`}
          type="submit"
          id={buttonId}
          disabled={sending}
        >
          {button}
        </button>
      ) : (
        button(sending)
      )}
    </form>
  );
  if (behind === undefined) return form;
  return (
    <details open={state.status === "invalid" || state.status === "refused" || undefined}>
      <summary>{behind}</summary>
      {form}
    </details>
  );
}
