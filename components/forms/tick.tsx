import type { ReactNode } from "react";
import type { FormState } from "@/lib/forms/form-state";

type Props = {
  name: string;
  of?: string | number | undefined;
  label: string;
  state: FormState;
  /** Ticked from the start. */
  initial?: boolean;
  /** The hint under it. */
  children?: ReactNode;
};

/** One box to tick, with its hint; it sends "yes". */
export function Tick({ name, of, label, state, initial = false, children }: Props) {
  const id = of === undefined ? name : `${name}-${of}`;
  const ticked = state.status === "invalid" ? state.values[name] === "yes" : initial;
  return (
    <div className="nhsuk-form-group">
      <div className="nhsuk-checkboxes">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={id}
            name={name}
            type="checkbox"
            value="yes"
            defaultChecked={ticked}
            key={String(ticked)}
            aria-describedby={children ? `${id}-hint` : undefined}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          {children && (
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
              {children}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
