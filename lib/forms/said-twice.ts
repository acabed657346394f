import type { FormState } from "./form-state";

/** What a field is called, where another is told the same and a list of errors would not say which is meant; else "". */
export function calledWhereSaidTwice(
  state: FormState,
  fields: readonly { name: string; label: string }[],
): (field: string) => string {
  const first = state.status === "invalid" ? Object.values(state.errors).map(([message]) => message) : [];
  const twice = new Set(first.filter((message, index) => first.indexOf(message) !== index));
  return (field) =>
    state.status === "invalid" && twice.has(state.errors[field]?.[0])
      ? (fields.find(({ name }) => name === field)?.label ?? "")
      : "";
}
