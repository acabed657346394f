import { Still } from "./still";

export type Option = { value: string; label: string };

type Props = {
  id: string;
  name: string;
  className: string;
  value: string;
  children: readonly Option[];
};

/** One of several, for a form that asks for a page: nothing hears of the choice before it is sent. */
export function Select({ value, children, ...named }: Props) {
  return (
    <Still as="select" {...named}>
      {children.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </Still>
  );
}
