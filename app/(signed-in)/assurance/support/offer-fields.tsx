"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { Group } from "@/components/forms/group";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { Ticked } from "@/components/forms/ticked";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import { ADDRESSED, boxOf } from "@/lib/pqaf/support-offer";
import type { Choices } from "./addresses";
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

type Props = { system: string; offer: Offer | null; choices: Choices };

/** Adding support to the catalogue of a system, or changing what is said of one. */
export function OfferFields({ system, offer, choices }: Props) {
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
              defaultValue={defaultValue ?? offer?.[name]}
              {...control}
            />
          )}
        </Field>
      ))}
      <Field name="what" label="What a practice gets from it" state={state}>
        {({ defaultValue, ...control }) => (
          <TextArea
            className="nhsuk-textarea"
            rows={3}
            defaultValue={defaultValue ?? offer?.what}
            {...control}
          />
        )}
      </Field>
      {ADDRESSED.map((kind) => (
        <Group key={kind} name={kind} legend={LEGENDS[kind]} state={state}>
          <div className="nhsuk-checkboxes nhsuk-checkboxes--small gap-x-6 wide:columns-2">
            {choices[kind].map(({ code, name }) => (
              <Ticked
                key={code}
                name={boxOf(kind, code)}
                label={name}
                state={state}
                initial={offer?.[kind].includes(code) ?? false}
              />
            ))}
          </div>
        </Group>
      ))}
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
      <NotAPatient state={state} />
      <button className="nhsuk-button" type="submit" disabled={sending}>
        {offer ? "Save" : "Add to the catalogue"}
      </button>
    </form>
  );
}

const TEXTS = [
  { name: "name", label: "Name", hint: "For example, Medicines optimisation visit" },
  { name: "provider", label: "Provider", hint: "For example, Training Hub" },
] as const;

const LEGENDS = {
  metrics: "Measures it addresses",
  domains: "Whole domains it addresses",
  triggers: "Triggers it addresses",
};
