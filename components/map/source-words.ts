import { dayOf, type Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

export type MapBoundaries = {
  places: readonly { name: string; districts: readonly { name: string }[]; missing: readonly string[] }[];
  files: readonly { name: string; publisher: string; edition: Day; loadedAt: Date }[];
};

/** Whose lines these are, a sentence or more for each file. The licence asks for it wherever they are drawn. */
export function attributions({ files }: MapBoundaries): string[] {
  return files.map(
    ({ name, publisher, edition, loadedAt }) =>
      `${attribution(publisher, edition.slice(0, 4))} Loaded ${dayName(dayOf(loadedAt))} from ${name}.`,
  );
}

/** What each Place is made of, and what was moved. `spread`: there are marks that may have been moved apart. */
export function madeOf({ places, files }: MapBoundaries, spread: boolean): string[] {
  const missing = places.flatMap(({ name, missing: codes }) => codes.map((code) => `${name}: ${code}`));
  const drawn = places
    .filter(({ districts }) => districts.length > 0)
    .map(({ name, districts }) => `${name} (${districts.map((each) => each.name).join(" and ")})`);
  const gap = missing.length > 0 ? ` No boundary is loaded for ${missing.join(", ")}.` : "";
  return [
    ...(files.length > 0
      ? [`A Place is drawn as the districts the ICB says it is made of: ${drawn.join(", ")}.${gap}`]
      : []),
    ...(spread
      ? [
          "Coordinates are those of NHS England’s ICB allocations. Marks that would cover each other stand apart; a thin line leads to where the practice is.",
        ]
      : []),
  ];
}

function attribution(publisher: string, year: string): string {
  if (/invented/i.test(publisher)) return "Invented outlines: no real place has them.";
  return `Source: ${publisher}, licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right ${year}.`;
}
