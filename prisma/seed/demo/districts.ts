import { isInside, type Outline, type Point } from "@/lib/geography/outline";
import type { DemoFile } from "./demo-file";
import type { PlaceCode } from "./names";
import { normal, randomFor } from "./random";

/**
 * The demo's districts: shapes that are nobody's, far out in the North Sea, so
 * that no invented practice ever lies on a real street. Each is a ring of
 * corners; the line between two corners is drawn once and shared.
 */
const CORNERS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  top: [52, 97],
  northEast: [88, 84],
  east: [96, 58],
  southEast: [90, 36],
  foot: [70, 6],
  bottom: [40, 3],
  southWest: [10, 20],
  west: [3, 42],
  northWest: [6, 66],
  cape: [18, 90],
  ford: [44, 66],
  cross: [57, 70],
  bridge: [42, 41],
  mill: [59, 34],
};

type District = { code: string; name: string; place: PlaceCode; ring: readonly string[] };

const RINGS: readonly District[] = [
  {
    code: "E07999901",
    name: "Nailbourne",
    place: "QZZ-NORTH",
    ring: ["northWest", "cape", "top", "cross", "ford"],
  },
  {
    code: "E07999902",
    name: "Hurst and Heath",
    place: "QZZ-NORTH",
    ring: ["top", "northEast", "east", "cross"],
  },
  {
    code: "E07999903",
    name: "Spireton",
    place: "QZZ-COVENTRY",
    ring: ["cross", "east", "southEast", "mill", "bridge", "ford"],
  },
  { code: "E07999904", name: "Webbfield", place: "QZZ-RUGBY", ring: ["northWest", "ford", "bridge", "west"] },
  {
    code: "E07999905",
    name: "Swanmere",
    place: "QZZ-SOUTH",
    ring: ["west", "bridge", "mill", "bottom", "southWest"],
  },
  { code: "E07999906", name: "Pumpwell", place: "QZZ-SOUTH", ring: ["mill", "southEast", "foot", "bottom"] },
];

/** A hundredth of the demo's width and height, in degrees: 0.6 kilometres. */
const UNIT = { east: 0.0093, north: 0.0054 };
const ORIGIN = { longitude: 2.1, latitude: 54.35 };

/** A point of the demo's own grid, 0 to 100 each way, as longitude and latitude. */
export function onEarth(east: number, north: number): Point {
  return [
    Number((ORIGIN.longitude + east * UNIT.east).toFixed(6)),
    Number((ORIGIN.latitude + north * UNIT.north).toFixed(6)),
  ];
}

export const DISTRICTS = RINGS.map((district) => ({ ...district, outline: outlineOf(district.ring) }));

/** The district of a Place that a point lies in; undefined where it is in none of them. */
export function districtAt(place: PlaceCode, point: Point) {
  return DISTRICTS.find((each) => each.place === place && isInside(each.outline, point));
}

/** Local authority districts as ONS publishes them. */
export function districtsFile(): DemoFile {
  const features = DISTRICTS.map(({ code, name, outline }, index) => ({
    type: "Feature",
    id: index + 1,
    geometry: { type: "Polygon", coordinates: outline[0] },
    properties: { FID: index + 1, LAD24CD: code, LAD24NM: name, LAD24NMW: " " },
  }));
  const crs = { type: "name", properties: { name: "EPSG:4326" } };
  return {
    path: "geography/Local_Authority_Districts_May_2024_BSC.geojson",
    text: `${JSON.stringify({ type: "FeatureCollection", crs, features })}\n`,
  };
}

function outlineOf(ring: readonly string[]): Outline {
  const line = ring.flatMap((corner, index) =>
    lineBetween(corner, ring[(index + 1) % ring.length] ?? corner),
  );
  const [first] = line;
  return first ? [[[...line, first]]] : [];
}

/** The line from one corner towards the next, that one left out; the same line whichever way it is walked. */
function lineBetween(from: string, to: string): Point[] {
  const forward = from < to;
  const [one, other] = forward ? [from, to] : [to, from];
  const line = wandering(CORNERS[one] ?? [0, 0], CORNERS[other] ?? [0, 0], `border ${one} ${other}`, 5);
  return (forward ? line : line.toReversed()).slice(0, -1).map(([east, north]) => onEarth(east, north));
}

type Place = readonly [number, number];

/** A line that wanders as a border does: each half is bent aside by chance, and each half of that. */
function wandering(from: Place, to: Place, name: string, depth: number): Place[] {
  if (depth === 0) return [from, to];
  const aside = 0.11 * normal(randomFor(name));
  const middle: Place = [
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * aside,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * aside,
  ];
  return [
    ...wandering(from, middle, `${name}<`, depth - 1),
    ...wandering(middle, to, `${name}>`, depth - 1).slice(1),
  ];
}
