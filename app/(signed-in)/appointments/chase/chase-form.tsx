"use client";

import { SentForm } from "@/components/forms/sent-form";
import { chase } from "./actions";

/** Sends what the page shows, to whom it shows. */
export function ChaseForm({ system, month, button }: { system: string; month: string; button: string }) {
  return (
    <SentForm
      action={chase}
      first="chase"
      sends={{ system, month }}
      button={button}
      buttonId="chase"
      small={false}
    />
  );
}
