"use client";

import { useActionState } from "react";
import { DateInput } from "@/components/forms/date-input";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { Ticked } from "@/components/forms/ticked";
import { IDLE } from "@/lib/forms/form-state";
import type { Day } from "@/lib/periods/day";
import { ROLES, roleName } from "@/lib/permissions/role";
import { grant } from "../actions";

export function GiveRole({ person, startsOn, endsOn }: { person: string; startsOn: Day; endsOn: Day }) {
  const [state, send] = useActionState(grant, IDLE);
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="role" />
      <input type="hidden" name="person" value={person} />
      <Field name="role" label="Role" state={state}>
        {({ defaultValue, ...control }) => (
          <select className="nhsuk-select" defaultValue={defaultValue ?? ""} key={defaultValue} {...control}>
            <option value="">Choose a role</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {roleName({ role, deputy: false })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        name="organisation"
        label="Code of the organisation"
        hint="A system, Place, PCN or practice, to suit the role. For example, QWU or M84001"
        state={state}
      >
        {(control) => <input className="nhsuk-input nhsuk-input--width-10" type="text" {...control} />}
      </Field>
      {DAYS.map(({ name, label }) => (
        <Field key={name} name={name} label={label} state={state}>
          {(control) => <DateInput suggested={{ startsOn, endsOn }[name]} {...control} />}
        </Field>
      ))}
      <div className="nhsuk-checkboxes mb-6">
        {MORE.map(({ name, label }) => (
          <Ticked key={name} name={name} label={label} state={state} />
        ))}
      </div>
      <button className="nhsuk-button" type="submit">
        Give role
      </button>
    </form>
  );
}

const DAYS = [
  { name: "startsOn", label: "First day" },
  { name: "endsOn", label: "Last day" },
] as const;

const MORE = [
  { name: "deputy", label: "As the practice manager's deputy" },
  { name: "clearedRestricted", label: "Cleared for restricted soft intelligence (ICB contracts)" },
] as const;
