type Props = {
  id: string;
  name: string;
  /** What stands for none, with an empty value; left out where one of the options is always chosen. */
  first?: string;
  options: readonly { value: string; name: string }[];
  defaultValue: string | undefined;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** A list to choose one from. Drawn anew once the form comes back: a select does not follow its default. */
export function Choice({ first, options, defaultValue, ...control }: Props) {
  return (
    <select className="nhsuk-select" defaultValue={defaultValue} key={defaultValue} {...control}>
      {first !== undefined && <option value="">{first}</option>}
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}
