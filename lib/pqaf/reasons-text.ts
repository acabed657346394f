import type { Known } from "./propose-level";

/**
 * Writes what proposals rest on, as it is kept: fed back to `proposeLevel`, it
 * gives the proposal again. Letter for letter JSON.stringify's; a judgement
 * that several months share is written once. `without` a key leaves it out.
 */
export function reasonsWriter(without?: keyof Known["judged"][number]): (known: Known) => string {
  const written = new Map<object, string>();
  const left = (key: string, value: unknown) => (key === without ? undefined : value);
  const one = (each: object) => {
    const text = written.get(each) ?? JSON.stringify(each, without && left);
    written.set(each, text);
    return text;
  };
  const all = (each: readonly object[]) => `[${each.map(one).join(",")}]`;
  return ({ judged, unjudged, triggers }) =>
    `{"judged":${all(judged)},"unjudged":${all(unjudged)},"triggers":${all(triggers)}}`;
}
