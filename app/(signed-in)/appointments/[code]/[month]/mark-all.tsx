"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { IDLE } from "@/lib/forms/form-state";
import { markAll } from "./answer-actions";

type Props = { practice: string; month: string; version: number; label: string };

/** One click for the whole return: the answers are checked on the next page, and sent there. */
export function MarkAll({ practice, month, version, label }: Props) {
  const [state, send, sending] = useActionState(markAll, IDLE);
  return (
    <form action={send} className="mark-all">
      <h2 className="sr-only">All at once</h2>
      <Answer state={state} first="mark-all" />
      <input type="hidden" name="practice" value={practice} />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="version" value={version} />
      <button className="nhsuk-button nhsuk-button--secondary" id="mark-all" type="submit" disabled={sending}>
        {label}
      </button>
    </form>
  );
}
