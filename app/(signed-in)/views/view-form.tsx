"use client";

import { useActionState } from "react";
import { IDLE } from "@/lib/forms/form-state";
import { roleName, type Role } from "@/lib/permissions/role";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { change, save } from "./actions";

type Props = {
  /** The roles it may be shared with. */
  roles: readonly Role[];
  name: string;
  sharedWith: readonly Role[];
} & ({ id: string } | { address: string });

/** Names a view and says with whom it is shared: a new one by its address, or one that is kept by its id. */
export function ViewForm({ roles, name, sharedWith, ...which }: Props) {
  const isKept = "id" in which;
  const [state, send] = useActionState(isKept ? change : save, IDLE);
  const ticked = (role: Role) =>
    state.status === "invalid" ? state.values[role] === "yes" : sharedWith.includes(role);
  return (
    <form action={send} noValidate className="mt-6 max-w-[44rem]">
      <Answer state={state} first="name" />
      {isKept ? (
        <input type="hidden" name="view" value={which.id} />
      ) : (
        <input type="hidden" name="address" value={which.address} />
      )}
      <Field
        name="name"
        label="Name"
        hint="What you will look for it by, like Waits in Coventry"
        state={state}
      >
        {({ defaultValue, ...control }) => (
          <input
            className="nhsuk-input"
            type="text"
            maxLength={80}
            autoComplete="off"
            {...control}
            defaultValue={defaultValue ?? name}
          />
        )}
      </Field>
      <fieldset className="nhsuk-fieldset nhsuk-form-group">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Share it with</legend>
        <div className="nhsuk-hint">
          Nobody, unless you tick. It gives no one a right to see more: who may not see the page is told it
          was not found.
        </div>
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small" key={state.status}>
          {roles.map((role) => (
            <div className="nhsuk-checkboxes__item" key={role}>
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={`share-${role}`}
                name={role}
                value="yes"
                defaultChecked={ticked(role)}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={`share-${role}`}>
                {roleName({ role, deputy: false })}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <button className="nhsuk-button mt-4" type="submit">
        {isKept ? "Save changes" : "Save this view"}
      </button>
    </form>
  );
}
