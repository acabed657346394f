import { attributions, madeOf, type MapBoundaries } from "./source-words";

/** Whose lines these are, what each Place is made of, and what was moved. The licence asks for the first. */
export function MapSource({ boundaries, spread }: { boundaries: MapBoundaries; spread: boolean }) {
  return (
    <figcaption className="provenance">
      {[...attributions(boundaries), ...madeOf(boundaries, spread)].map((each) => (
        <p key={each}>{each}</p>
      ))}
    </figcaption>
  );
}
