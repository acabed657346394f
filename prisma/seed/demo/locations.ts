import type { Point } from "@/lib/geography/outline";
import { districtAt, onEarth } from "./districts";
import type { PlaceCode } from "./names";
import type { DemoPractice } from "./practices";
import { normal, randomFor } from "./random";

type Town = { at: readonly [east: number, north: number]; spread: number };

/** Each Place's towns on the demo's grid, the largest first, and how far its practices lie from the middle. */
const TOWNS: Record<PlaceCode, readonly Town[]> = {
  "QZZ-COVENTRY": [{ at: [70, 52], spread: 6.5 }],
  "QZZ-RUGBY": [{ at: [24, 54], spread: 4.5 }],
  "QZZ-SOUTH": [
    { at: [64, 20], spread: 4 },
    { at: [36, 24], spread: 4 },
    { at: [22, 32], spread: 3 },
    { at: [78, 26], spread: 3 },
  ],
  "QZZ-NORTH": [
    { at: [72, 76], spread: 4 },
    { at: [30, 80], spread: 3.5 },
    { at: [44, 84], spread: 3 },
  ],
};

/** Where a practice is: in one of its Place's towns, inside one of its districts. Invented. */
export function locationOf({ code, pcn, place }: DemoPractice): { point: Point; district: string } {
  const random = randomFor(`${code} location`);
  const towns = TOWNS[place];
  const town = towns[Math.floor(randomFor(`${pcn ?? code} town`)() * towns.length)] ?? towns[0];
  if (!town) throw new Error(`${place} has no town in the demo`);
  for (let narrower = 1; narrower > 0.01; narrower *= 0.9) {
    const aside = () => town.spread * narrower * normal(random);
    const point = onEarth(town.at[0] + aside(), town.at[1] + aside());
    const district = districtAt(place, point);
    if (district) return { point, district: district.code };
  }
  throw new Error(`the town of ${code} lies outside its Place`);
}
