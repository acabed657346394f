import type { ControlProps } from "./field";

type Props = ControlProps & {
  /** What stands there where nothing was typed before. */
  suggested?: string | undefined;
  max?: string;
};

/** A day, in the browser's own control. */
export function DateInput({ defaultValue, suggested, ...control }: Props) {
  return (
    <input
      className="nhsuk-input nhsuk-input--width-10"
      type="date"
      defaultValue={defaultValue ?? suggested}
      {...control}
    />
  );
}
