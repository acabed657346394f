import type { ReactNode } from "react";

type Props = {
  name: string;
  value: string;
  of?: string | number | undefined;
  label: string;
  chosen: boolean;
  children?: ReactNode;
};

/** One of several to choose, with its hint. Nothing is chosen beforehand. */
export function RadioChoice({ name, value, of, label, chosen, children }: Props) {
  const id = [name, value, of].filter((part) => part !== undefined).join("-");
  return (
    <div className="nhsuk-radios__item">
      <input
        className="nhsuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={value}
        defaultChecked={chosen}
        key={String(chosen)}
        aria-describedby={children ? `${id}-hint` : undefined}
      />
      <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
        {label}
      </label>
      {children && (
        <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
          {children}
        </div>
      )}
    </div>
  );
}
