import { LAYOUTS } from "./layouts";

/** Whether every layout of a data set was written from its published description, and none yet proven on a published file. */
export function onlyFromLayout(dataset: string): boolean {
  const own = LAYOUTS.filter((layout) => layout.dataset === dataset);
  return own.length > 0 && own.every(({ readFrom }) => readFrom === "published layout");
}
