import type { FormState } from "@/lib/forms/form-state";
import { looksLikeNhsNumber } from "@/lib/forms/nhs-number";
import { NOT_A_PATIENT } from "@/lib/forms/no-patients";
import { Tick } from "./tick";

/**
 * The tick that keeps ten digits which are no NHS number. Only there once the
 * form was sent with such a number in it.
 */
export function NotAPatient({ state, of }: { state: FormState; of?: string | number }) {
  if (state.status !== "invalid" || !Object.values(state.values).some(looksLikeNhsNumber)) return null;
  return (
    <Tick name={NOT_A_PATIENT} of={of} label="It is not an NHS number" state={state}>
      Nothing about a single patient may be kept here
    </Tick>
  );
}
