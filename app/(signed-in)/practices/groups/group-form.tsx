"use client";

import { useActionState } from "react";
import { Answer } from "@/components/forms/answer";
import { Field } from "@/components/forms/field";
import { TextArea } from "@/components/forms/text-area";
import { IDLE } from "@/lib/forms/form-state";
import { SHARED_WITH, shareField } from "@/lib/organisations/group-sharing";
import { roleName, type Role } from "@/lib/permissions/role";
import { change, remove, save } from "./actions";

type Props = {
  system: string;
  /** The group to change; null for a new one. */
  group: { id: number; name: string; members: readonly string[]; sharedWith: readonly Role[] } | null;
  /** Codes to begin a new group with. */
  members: readonly string[];
};

/** A group's name, its practices and who else may use it. */
export function GroupForm({ system, group, members }: Props) {
  const [state, send, sending] = useActionState(group ? change : save, IDLE);
  const typed = state.status === "invalid" ? state.values : null;
  return (
    <form action={send} noValidate className="max-w-[44rem]">
      <Answer state={state} first="name" />
      {group ? (
        <input type="hidden" name="group" value={group.id} />
      ) : (
        <input type="hidden" name="system" value={system} />
      )}
      <Field name="name" label="Name" hint="For example, Rugby Federation" state={state}>
        {({ defaultValue, ...control }) => (
          <input
            className="nhsuk-input"
            type="text"
            autoComplete="off"
            defaultValue={defaultValue ?? group?.name}
            {...control}
          />
        )}
      </Field>
      <Field name="members" label="Practices" hint="Their codes, one a line. Four or more" state={state}>
        {({ defaultValue, ...control }) => (
          <TextArea
            className="nhsuk-textarea"
            rows={8}
            defaultValue={defaultValue ?? (group?.members ?? members).join("\n")}
            {...control}
          />
        )}
      </Field>
      <fieldset className="nhsuk-fieldset nhsuk-form-group">
        <legend className="nhsuk-fieldset__legend">Also for</legend>
        <div className="nhsuk-hint">Everyone of these roles who sees each of the practices by name</div>
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {SHARED_WITH.map((role) => (
            <div className="nhsuk-checkboxes__item" key={role}>
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={shareField(role)}
                name={shareField(role)}
                value="yes"
                defaultChecked={typed ? typed[shareField(role)] === "yes" : group?.sharedWith.includes(role)}
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={shareField(role)}>
                {roleName({ role, deputy: false })}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      <button className="nhsuk-button mt-6" type="submit" disabled={sending}>
        Save group
      </button>
    </form>
  );
}

/** Removes a group for everyone; the owner alone sees it. */
export function RemoveGroup({ id, name }: { id: number; name: string }) {
  const [state, send] = useActionState(remove, IDLE);
  return (
    <form action={send}>
      <Answer state={state} first="remove" />
      <input type="hidden" name="group" value={id} />
      <button className="button-small" id="remove" type="submit">
        Remove<span className="sr-only"> the group {name}</span>
      </button>
    </form>
  );
}
