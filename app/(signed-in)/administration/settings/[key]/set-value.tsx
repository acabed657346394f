"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { LongSubmit } from "@/components/forms/long-submit";
import { IDLE } from "@/lib/forms/form-state";
import { set } from "../actions";

type Props = { settingKey: string; value: string; from: string };

export function SetValue({ settingKey, value, from }: Props) {
  const [state, send, sending] = useActionState(set, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first="set" />
      <input type="hidden" name="key" value={settingKey} />
      <input type="hidden" name="value" value={value} />
      <input type="hidden" name="from" value={from} />
      <LongSubmit
        id="set"
        className="nhsuk-button"
        sending={sending}
        doing="Setting it and computing the figures"
      >
        Set it
      </LongSubmit>
    </form>
  );
}
