import type { FormState } from "@/lib/forms/form-state";
import { looksLikeNhsNumber } from "@/lib/forms/nhs-number";
import { NOT_A_PATIENT } from "@/lib/forms/no-patients";
import { Tick } from "./tick";

type Props = {
  state: FormState;
  of?: string | number;
  /** Such a number was found elsewhere than in the fields: in a file. */
  asked?: boolean;
};

/**
 * The tick that keeps ten digits which are no NHS number. Only there once the
 * form was sent with such a number in it.
 */
export function NotAPatient({ state, of, asked = false }: Props) {
  const typed = state.status === "invalid" && Object.values(state.values).some(looksLikeNhsNumber);
  if (!typed && !asked) return null;
  return (
    <Tick name={NOT_A_PATIENT} of={of} label="It is not an NHS number" state={state}>
      Nothing about a single patient may be kept here
    </Tick>
  );
}
