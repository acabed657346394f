import type { Day } from "@/lib/periods/day";
import { dayOf } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

type Props = {
  boundaries: {
    places: readonly { name: string; districts: readonly { name: string }[]; missing: readonly string[] }[];
    files: readonly { name: string; publisher: string; edition: Day; loadedAt: Date }[];
  };
  /** There are marks that may have been moved apart. */
  spread: boolean;
};

/** Whose lines these are, what each Place is made of, and what was moved. The licence asks for the first. */
export function MapSource({ boundaries: { places, files }, spread }: Props) {
  const missing = places.flatMap(({ name, missing: codes }) => codes.map((code) => `${name}: ${code}`));
  return (
    <figcaption className="provenance">
      {files.map(({ name, publisher, edition, loadedAt }) => (
        <p key={name}>
          {attribution(publisher, edition.slice(0, 4))} Loaded {dayName(dayOf(loadedAt))} from {name}.
        </p>
      ))}
      {files.length > 0 && (
        <p>
          A Place is drawn as the districts the ICB says it is made of:{" "}
          {places
            .filter(({ districts }) => districts.length > 0)
            .map(({ name, districts }) => `${name} (${districts.map((each) => each.name).join(" and ")})`)
            .join(", ")}
          .{missing.length > 0 && ` No boundary is loaded for ${missing.join(", ")}.`}
        </p>
      )}
      {spread && (
        <p>
          Coordinates are those of NHS England&rsquo;s ICB allocations. Marks that would cover each other
          stand apart; a thin line leads to where the practice is.
        </p>
      )}
    </figcaption>
  );
}

function attribution(publisher: string, year: string): string {
  if (/invented/i.test(publisher)) return "Invented outlines: no real place has them.";
  return `Source: ${publisher}, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right ${year}.`;
}
