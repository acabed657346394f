"use client";

import { useActionState, type ReactNode } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { IDLE, type FormState } from "@/lib/forms/form-state";
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
  const box = { state, fields };
  return (
    <form action={send} noValidate className="edition-form">
      <Answer state={state} first="name" />
      <input type="hidden" name="edition" value={edition} />
      <input type="hidden" name="version" value={version} />
      <Text {...box} name="name" label="Name of the draft" initial={name} wide />
      <Field name="comparator" label="Practices are compared with" state={state}>
        {({ defaultValue, ...control }) => (
          <select
            className="nhsuk-select"
            defaultValue={defaultValue ?? fields["comparator"]}
            key={defaultValue}
            {...control}
          >
            <option value="system">All practices of the system</option>
            <option value="place">The practices of the same Place</option>
            <option value="england">All practices of England</option>
          </select>
        )}
      </Field>
      <Group title="Steps" hint="The share of the weight judged at which each level begins, like 40%">
        {LEVELS.slice(1).map((level) => (
          <Text key={level} {...box} name={`step.${level}`} label={`Level ${level} begins at`} />
        ))}
      </Group>
      <Group title="How long before a flag counts" hint="Judged periods in a row in the worse quarter">
        <Text {...box} name="persistence.month" label="Months, for a monthly measure" />
        <Text {...box} name="persistence.quarter" label="Quarters, for a quarterly measure" />
        <Text {...box} name="persistence.year" label="Years, for a yearly measure" />
      </Group>
      <Group title="Enough data" hint="Below either, no level is proposed">
        <Text {...box} name="coverage.share" label="Least share of the weight judged" />
        <Text {...box} name="coverage.domains" label="Least number of domains" />
      </Group>
      <Group title="Reviews and replies" hint="How long, and after how many reviews">
        <Text {...box} name="replyDays" label="Working days to reply" />
        <Text {...box} name="escalateAfter" label="Reviews without improvement before one level up" />
        <Text {...box} name="deescalateAfter" label="Clear reviews before one level down" />
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
                <Text {...box} name={`weight.${each.code}`} label={each.name} />
                <NeverAlone {...box} name={`never-alone.${each.code}`} measure={each.name} />
              </div>
            ))}
        </Group>
      ))}
      <Group title="Triggers" hint="The least level while it is live, 0 to 4. Empty: it is left out">
        {triggers.map(({ code, name: trigger, words }) => (
          <Text key={code} {...box} name={`floor.${code}`} label={trigger} hint={words} />
        ))}
      </Group>
      {LEVELS.map((level) => (
        <Group key={level} title={`Level ${level}`} hint="What follows from it">
          <Text {...box} name={`review.${level}`} label="Weeks to the next review at most" />
          <Text {...box} name={`forum.${level}`} label="Reviewed by" wide />
          <Field name={`actions.${level}`} label="It may bring" hint="One to a line" state={state}>
            {({ defaultValue, ...control }) => (
              <textarea
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

type Box = { state: FormState; fields: Readonly<Record<string, string>> };
type TextProps = Box & { name: string; label: string; hint?: string; initial?: string; wide?: boolean };

function Text({ state, fields, name, label, hint, initial, wide = false }: TextProps) {
  return (
    <Field name={name} label={label} state={state} {...(hint ? { hint } : {})}>
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

function NeverAlone({ state, fields, name, measure }: Box & { name: string; measure: string }) {
  const typed = state.status === "invalid" ? state.values : fields;
  return (
    <label className="small flex items-center gap-2">
      <input type="checkbox" name={name} value="yes" defaultChecked={typed[name] !== undefined} />
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
