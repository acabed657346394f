import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { districtsLoaded, districtsOfPlace, type DistrictOfPlace } from "@/lib/server/queries/districts";
import { Districts } from "./districts";

/** The districts a Place is drawn by on the map, those it was drawn by, and the form that sets them. */
export async function PlaceDistricts({ place, today }: { place: string; today: Day }) {
  const [own, loaded] = await Promise.all([districtsOfPlace(place), districtsLoaded()]);
  const now = own.filter(({ from, to }) => (from === null || from <= today) && (to === null || to >= today));
  return (
    <Section title="Districts it is made of" aside="what the map draws it by: no figure rests on them">
      {own.length === 0 ? (
        <p className="text-reason">None is set: the map lists it without drawing it.</p>
      ) : (
        <ul className="nhsuk-list">
          {own.map((each) => (
            <li key={`${each.code} ${each.from}`}>
              {each.name ?? "In no boundary file loaded"} <span className="text-ink-2">{each.code}</span>
              {heldWords(each)}
            </li>
          ))}
        </ul>
      )}
      {loaded.length > 0 && (
        <details className="folded">
          <summary>Codes of the {loaded.length} districts in the boundary files loaded</summary>
          <ul className="nhsuk-list">
            {loaded.map(({ code, name }) => (
              <li key={code}>
                {name} <span className="text-ink-2">{code}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Districts code={place} areas={now.map(({ code }) => code)} startsOn={today} />
    </Section>
  );
}

function heldWords({ from, to }: DistrictOfPlace): string {
  return [from && `, from ${dayName(from)}`, to && `, until ${dayName(to)}`].filter(Boolean).join("");
}
