import { worseByPlace } from "@/lib/readings/map-mark";
import type { MapOf } from "./map-of";

/** What the map of the system, or of the Place of this name, tells first. */
export function mapHeading({ rows, groups }: MapOf, name: string): string {
  if (rows.length === 0) {
    return groups.length > 0 ? `${name}, Place by Place` : `${name}: no figure can be shown to your role`;
  }
  const { worse, most } = worseByPlace(rows);
  const practices = rows.length === 1 ? "1 practice" : `${rows.length} practices`;
  if (worse === 0) return `${practices}, none worse than chance explains`;
  return `${practices}, ${worse} worse than chance explains${most ? `, ${most.count} of them in ${most.name}` : ""}`;
}
