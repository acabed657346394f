"use client";

import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { TextArea } from "@/components/forms/text-area";
import { FlagField } from "../../flag-field";
import { offer } from "../actions";

type Choice = { value: string; name: string };

export type OfferChoice = { id: number; name: string; provider: string; what: string; addresses: string };

type Props = {
  practice: string;
  /** Those that address the practice's flags first. */
  offers: readonly OfferChoice[];
  words: string;
  flags: { own: readonly Choice[]; others: readonly Choice[]; asked: string };
};

/** Offering support: the best match is chosen already, so that one press offers it. */
export function OfferForm({ practice, offers, words, flags }: Props) {
  return (
    <SentForm
      action={offer}
      first="words"
      sends={{ practice }}
      button="Offer it"
      small={false}
      className="max-w-[48rem]"
    >
      {(state) => (
        <>
          <Field name="offer" label="Support" hint="What addresses the flags comes first" state={state}>
            {({ defaultValue, ...control }) => {
              const chosen = defaultValue ?? String(offers[0]?.id ?? "");
              return (
                <select
                  className="nhsuk-select max-w-full"
                  defaultValue={chosen}
                  key={defaultValue}
                  {...control}
                >
                  {offers.map(({ id, name, provider }) => (
                    <option key={id} value={id}>
                      {name} ({provider})
                    </option>
                  ))}
                </select>
              );
            }}
          </Field>
          <FlagField state={state} {...flags} none="Every flag that it addresses" />
          <Field name="words" label="Why it is offered" hint="The practice reads it" state={state}>
            {({ defaultValue, ...control }) => (
              <TextArea
                className="nhsuk-textarea"
                rows={3}
                defaultValue={defaultValue ?? words}
                {...control}
              />
            )}
          </Field>
        </>
      )}
    </SentForm>
  );
}
