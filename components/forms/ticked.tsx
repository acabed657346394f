import type { FormState } from "@/lib/forms/form-state";

type Props = {
  name: string;
  label: string;
  state: FormState;
  /** Ticked from the start. */
  initial?: boolean;
};

/** One box of a group of them; it sends "yes". */
export function Ticked({ name, label, state, initial = false }: Props) {
  const ticked = state.status === "invalid" ? state.values[name] === "yes" : initial;
  return (
    <div className="nhsuk-checkboxes__item break-inside-avoid">
      <input
        className="nhsuk-checkboxes__input"
        id={name}
        name={name}
        type="checkbox"
        value="yes"
        defaultChecked={ticked}
        key={String(ticked)}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={name}>
        {label}
      </label>
    </div>
  );
}
