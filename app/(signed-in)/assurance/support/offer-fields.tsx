"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE } from "@/lib/forms/form-state";
import { add, change } from "./actions";

type Offer = {
  id: number;
  name: string;
  provider: string;
  what: string;
  metrics: readonly string[];
  domains: readonly string[];
  triggers: readonly string[];
  active: boolean;
  version: number;
};

/** Adding support to the catalogue of a system, or changing what is said of one. */
export function OfferFields({ system, offer }: { system: string; offer: Offer | null }) {
  const [state, send, sending] = useActionState(offer ? change : add, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="name" />
      <input type="hidden" name="system" value={system} />
      {offer && <input type="hidden" name="id" value={offer.id} />}
      {offer && <input type="hidden" name="version" value={offer.version} />}
      {TEXTS.map(({ name, label, hint }) => (
        <Field key={name} name={name} label={label} hint={hint} state={state}>
          {({ defaultValue, ...control }) => (
            <input
              className="nhsuk-input"
              type="text"
              defaultValue={defaultValue ?? initial(offer, name)}
              {...control}
            />
          )}
        </Field>
      ))}
      <Field name="what" label="What a practice gets from it" state={state}>
        {({ defaultValue, ...control }) => (
          <textarea
            className="nhsuk-textarea"
            rows={3}
            defaultValue={defaultValue ?? offer?.what}
            {...control}
          />
        )}
      </Field>
      {offer && (
        <Field name="active" label="On offer" state={state}>
          {({ defaultValue, ...control }) => (
            <select
              className="nhsuk-select"
              defaultValue={defaultValue ?? (offer.active ? "yes" : "no")}
              key={defaultValue}
              {...control}
            >
              <option value="yes">Yes</option>
              <option value="no">No longer</option>
            </select>
          )}
        </Field>
      )}
      <button className="nhsuk-button" type="submit" disabled={sending}>
        {offer ? "Save" : "Add to the catalogue"}
      </button>
    </form>
  );
}

const TEXTS = [
  { name: "name", label: "Name", hint: "For example, Medicines optimisation visit" },
  { name: "provider", label: "Provider", hint: "For example, Training Hub" },
  { name: "metrics", label: "Measures it addresses", hint: "Codes, parted by commas, such as calls-missed" },
  { name: "domains", label: "Domains it addresses", hint: "For example, access, experience" },
  { name: "triggers", label: "Triggers it addresses", hint: "Codes of the framework’s triggers" },
] as const;

function initial(offer: Offer | null, name: (typeof TEXTS)[number]["name"]): string {
  if (!offer) return "";
  const value = offer[name];
  return typeof value === "string" ? value : value.join(", ");
}
