/** What an address holds after its "?". Undefined is left out. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** A path with its parameters, in the order given: the same view always has the same address. */
export function addressOf(path: string, parameters: Parameters): string {
  const held = Object.entries(parameters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return held.length === 0 ? path : `${path}?${new URLSearchParams(held)}`;
}
