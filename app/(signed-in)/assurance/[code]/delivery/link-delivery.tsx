"use client";

import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { SentForm } from "@/components/forms/sent-form";
import { linkToPlan } from "./actions";

type Option = { value: string; name: string };
type Props = {
  practice: string;
  system: string;
  actions: readonly Option[];
  flags: readonly Option[];
  /** The flag that the link came from, or "". */
  asked: string;
};

/** Which action of the plan, and which of the practice's flags it touches. */
export function LinkDelivery({ practice, system, actions, flags, asked }: Props) {
  return (
    <SentForm
      action={linkToPlan}
      first="code"
      sends={{ practice, system }}
      button="Link it"
      small={false}
      className="max-w-[44rem]"
    >
      {(state) => (
        <>
          <Field
            name="code"
            label="Action of the plan"
            hint="Those that you may edit and that have not ended"
            state={state}
          >
            {(control) => <Choice first="Choose an action" options={actions} {...control} />}
          </Field>
          <Field name="flag" label="What it touches" state={state}>
            {({ defaultValue, ...control }) => (
              <Choice
                first="The practice itself"
                options={flags}
                defaultValue={defaultValue ?? asked}
                {...control}
              />
            )}
          </Field>
        </>
      )}
    </SentForm>
  );
}
