"use client";

import { useActionState, type ReactNode } from "react";
import { Answer } from "@/components/forms/answer";
import { Choice } from "@/components/forms/choice";
import { Field } from "@/components/forms/field";
import { NotAPatient } from "@/components/forms/not-a-patient";
import { TextArea } from "@/components/forms/text-area";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { COMPARATORS, DISPUTED } from "@/lib/pqaf/edition-changes";
import { frameworkLabel } from "@/lib/pqaf/framework-labels";
import { LEVELS } from "@/lib/pqaf/level";
import { save } from "../actions";

type Props = {
  edition: number;
  version: number;
  name: string;
  fields: Readonly<Record<string, string>>;
  measures: readonly { code: string; name: string; domain: string }[];
  triggers: readonly { code: string; name: string; words: string }[];
};

/** The whole edition in one form: one thing can be weighed against another before anything is sent. */
export function ChangeDraft({ edition, version, name, fields, measures, triggers }: Props) {
  const [state, send, sending] = useActionState(save, IDLE);
  const labelOf = (field: string) => frameworkLabel(field, { measures, triggers });
  const box = { state, fields, labelOf };
  // Once somebody else has saved, sending it again puts it in the place of what they saved.
  const over = state.status === "invalid" ? (state.values["version"] ?? version) : version;
  return (
    <form action={send} noValidate className="edition-form">
      <h2 className="sr-only">What the draft says</h2>
      <Answer state={state} first="name" named={labelOf} />
      <NotAPatient state={state} />
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="version" value={over} />
      <Text {...box} name="name" initial={name} wide />
      <OneOf {...box} name="comparator" choices={COMPARATORS} />
      <OneOf {...box} name="disputed" choices={DISPUTED} />
      <Group title="Steps" hint="The share of the weight judged at which each level begins, like 40%">
        {LEVELS.slice(1).map((level) => (
          <Text key={level} {...box} name={`step.${level}`} />
        ))}
      </Group>
      <Group title="How long before a flag counts" hint="Judged periods in a row in the worse quarter">
        <Text {...box} name="persistence.month" />
        <Text {...box} name="persistence.quarter" />
        <Text {...box} name="persistence.year" />
      </Group>
      <Group title="Enough data" hint="Below either, no level is proposed">
        <Text {...box} name="coverage.share" />
        <Text {...box} name="coverage.domains" />
      </Group>
      <Group title="Reviews and replies" hint="How long, and after how many reviews">
        <Text {...box} name="replyDays" />
        <Text {...box} name="escalateAfter" />
        <Text {...box} name="deescalateAfter" />
      </Group>
      {[...new Set(measures.map(({ domain }) => domain))].map((domain) => (
        <Group
          key={domain}
          title={`Weights: ${domain}`}
          hint="Empty: it does not count. 0: shown, without weight"
        >
          {measures
            .filter((each) => each.domain === domain)
            .map((each) => (
              <div key={each.code}>
                <Text {...box} name={`weight.${each.code}`} />
                <NeverAlone {...box} name={`never-alone.${each.code}`} measure={each.name} />
              </div>
            ))}
        </Group>
      ))}
      <Group title="Triggers" hint="The least level while it is live, 0 to 4. Empty: it is left out">
        {triggers.map(({ code, words }) => (
          <Text key={code} {...box} name={`floor.${code}`} hint={words} />
        ))}
      </Group>
      {LEVELS.map((level) => (
        <Group key={level} title={`Level ${level}`} hint="What follows from it">
          <Text {...box} name={`review.${level}`} label="Weeks to the next review at most" />
          <Text {...box} name={`forum.${level}`} label="Reviewed by" wide />
          <Field name={`actions.${level}`} label="It may bring" hint="One to a line" state={state}>
            {({ defaultValue, ...control }) => (
              <TextArea
                className="nhsuk-textarea"
                rows={4}
                defaultValue={defaultValue ?? fields[`actions.${level}`] ?? ""}
                {...control}
              />
            )}
          </Field>
        </Group>
      ))}
      <button className="nhsuk-button" type="submit" disabled={sending}>
        {sending ? "Saving ..." : "Save the draft"}
      </button>
    </form>
  );
}

type Box = {
  state: FormState;
  fields: Readonly<Record<string, string>>;
  labelOf: (field: string) => string;
};
/** `label`: where a heading beside it says the rest. */
type TextProps = Box & { name: string; label?: string; hint?: string; initial?: string; wide?: boolean };

function Text({ state, fields, labelOf, name, label, hint, initial, wide = false }: TextProps) {
  return (
    <Field name={name} label={label ?? labelOf(name)} state={state} {...(hint ? { hint } : {})}>
      {({ defaultValue, ...control }) => (
        <input
          className={`nhsuk-input${wide ? "" : " nhsuk-input--width-4"}`}
          type="text"
          defaultValue={defaultValue ?? initial ?? fields[name] ?? ""}
          {...control}
        />
      )}
    </Field>
  );
}

type OneOfProps = Box & { name: string; choices: Readonly<Record<string, string>> };

function OneOf({ state, fields, labelOf, name, choices }: OneOfProps) {
  const options = Object.entries(choices).map(([value, words]) => ({ value, name: words }));
  return (
    <Field name={name} label={labelOf(name)} state={state}>
      {({ defaultValue, ...control }) => (
        <Choice options={options} defaultValue={defaultValue ?? fields[name]} {...control} />
      )}
    </Field>
  );
}

function NeverAlone({
  state,
  fields,
  name,
  measure,
}: Omit<Box, "labelOf"> & { name: string; measure: string }) {
  const typed = state.status === "invalid" ? state.values : fields;
  const ticked = typed[name] !== undefined;
  return (
    <label className="small flex items-center gap-2">
      <input type="checkbox" name={name} value="yes" defaultChecked={ticked} key={String(ticked)} />
      <span>
        Never alone<span className="sr-only">: {measure}</span>
      </span>
    </label>
  );
}

function Group({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <fieldset className="nhsuk-fieldset edition-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{title}</legend>
      <p className="nhsuk-hint">{hint}</p>
      <div className="edition-fields">{children}</div>
    </fieldset>
  );
}
