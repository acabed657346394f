import type { ReadFrom } from "./layout";
import { LAYOUTS } from "./layouts";

/** Whether this data set's layout is known from a real file that was read, or from its published description only. */
export function knownFrom(dataset: string, layout: string): ReadFrom {
  const own = LAYOUTS.find((each) => each.dataset === dataset && each.layout === layout);
  return own?.readFrom ?? "published file";
}
