import type { AreaKind, Outline, Point } from "@/lib/geography/outline";
import { pointsOf } from "@/lib/geography/outline";
import { fromNationalGrid } from "@/lib/geography/national-grid";
import { simplifyTogether } from "@/lib/geography/simplify";
import { quoted } from "@/lib/csv/quoted";
import { day, type Day } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import { MOST_ERRORS, type FileError } from "./dataset";
import { isInventedArea } from "@/lib/organisations/demo-codes";
import type { StatedArea } from "./source-content";

export type BoundaryDataset = "boundaries-icb" | "boundaries-district" | "boundaries-ward";

/** What a GeoJSON file of boundaries says it is, by the code column of its features: WD25CD is wards of 2025. */
export type BoundaryLayout = {
  dataset: BoundaryDataset;
  /** "WD25CD". */
  column: string;
  /** Two digits: the edition's year is in the column's name and nowhere else. */
  year: string;
};

// A ward's file names its district too: the smallest kind that is there is what the features are.
const KINDS = [
  { prefix: "WD", dataset: "boundaries-ward", kind: "ward" },
  { prefix: "LAD", dataset: "boundaries-district", kind: "district" },
  { prefix: "ICB", dataset: "boundaries-icb", kind: "icb" },
] as const satisfies readonly { prefix: string; dataset: BoundaryDataset; kind: AreaKind }[];

/** Metres of a line's greatest move: under one dot of a map of a system on paper. */
const TOLERANCE_METRES = 60;
const METRES_A_DEGREE = 111_320;

/** Which boundaries a parsed JSON document holds; null when it is something else. */
export function boundaryLayout(json: unknown): BoundaryLayout | null {
  if (!isObject(json) || json.type !== "FeatureCollection" || !Array.isArray(json.features)) return null;
  const [first] = json.features as unknown[];
  const properties = isObject(first) && isObject(first.properties) ? first.properties : {};
  for (const { prefix, dataset } of KINDS) {
    const column = Object.keys(properties).find((key) => new RegExp(`^${prefix}\\d{2}CD$`).test(key));
    if (column) return { dataset, column, year: column.slice(prefix.length, prefix.length + 2) };
  }
  return null;
}

export type Boundaries = { areas: StatedArea[]; on: Day; publisher: string; notes: string[] };

/** The areas of a boundary file, thinned for drawing; or everything wrong with it. */
export function readBoundaries(json: unknown, layout: BoundaryLayout): Result<Boundaries, FileError[]> {
  const collection = json as { features: unknown[]; crs?: unknown };
  const grid = gridOf(collection);
  if (grid === null) return fail([otherGrid(collection.crs)]);
  const errors: FileError[] = [];
  const areas = collection.features.flatMap((feature, index) => {
    const area = areaOf(feature, layout, grid);
    if ("kind" in area) return [area];
    errors.push({
      ...area,
      line: null,
      column: `feature ${index + 1}${area.column ? `, ${area.column}` : ""}`,
    });
    return [];
  });
  errors.push(...twice(areas));
  if (errors.length > 0) return fail(errors.slice(0, MOST_ERRORS));

  const outlines = areas.map((area) => area.outline ?? []);
  const thin = simplifyTogether(outlines, TOLERANCE_METRES / METRES_A_DEGREE);
  const [before, after] = [outlines, thin].map((all) => all.flatMap(pointsOf).length);
  const invented = areas.every(({ code }) => isInventedArea(code));
  return succeed({
    areas: areas.map((area, index) => ({ ...area, outline: thin[index] ?? [] })),
    on: day(`20${layout.year}-12-31`),
    publisher: invented ? "Invented for the demo" : "Office for National Statistics",
    notes: [
      `${count(after)} of ${count(before)} points kept for drawing: no line moves by more than ${TOLERANCE_METRES} metres`,
      `Dated by its code column, ${layout.column}: the file names no day`,
      ...(grid === "national" ? ["Converted from British National Grid: right to about 5 metres"] : []),
    ],
  });
}

function count(points: number | undefined): string {
  return (points ?? 0).toLocaleString("en-GB");
}

type Grid = "wgs84" | "national";

/** By what the file says, else by the size of its numbers; null for a grid we do not read. */
function gridOf({ crs, features }: { features: unknown[]; crs?: unknown }): Grid | null {
  const name = JSON.stringify(crs ?? "").toUpperCase();
  if (/27700/.test(name)) return "national";
  if (/CRS84|4326/.test(name)) return "wgs84";
  if (/EPSG/.test(name)) return null;
  const [first] = features.flatMap((feature) => firstNumbers(feature));
  if (!first) return "wgs84";
  const [x, y] = first;
  if (Math.abs(x) <= 180 && Math.abs(y) <= 90) return "wgs84";
  return x > 0 && x < 800_000 && y > 0 && y < 1_400_000 ? "national" : null;
}

function firstNumbers(feature: unknown): Point[] {
  let found: unknown = isObject(feature) && isObject(feature.geometry) ? feature.geometry.coordinates : null;
  while (Array.isArray(found) && Array.isArray(found[0])) found = found[0];
  return Array.isArray(found) && typeof found[0] === "number" && typeof found[1] === "number"
    ? [[found[0], found[1]]]
    : [];
}

function otherGrid(crs: unknown): FileError {
  return {
    line: null,
    column: "crs",
    found: crs
      ? quoted(JSON.stringify(crs))
      : "coordinates that are neither degrees nor metres of the National Grid",
    expected: "WGS84 (EPSG:4326, longitude then latitude) or British National Grid (EPSG:27700)",
  };
}

type Wrong = { column: string | null; found: string; expected: string };

function areaOf(feature: unknown, layout: BoundaryLayout, grid: Grid): StatedArea | Wrong {
  const found = isObject(feature) ? feature : {};
  const properties = isObject(found.properties) ? found.properties : {};
  const code = properties[layout.column];
  if (typeof code !== "string" || !/^[EWSN]\d{8}$/.test(code)) {
    return {
      column: layout.column,
      found: quoted(String(code ?? "")),
      expected: "an area code, for example E07000220",
    };
  }
  const name = properties[layout.column.replace(/CD$/, "NM")];
  if (typeof name !== "string" || name.trim() === "") {
    return { column: layout.column.replace(/CD$/, "NM"), found: "nothing", expected: `the name of ${code}` };
  }
  const outline = outlineOf(found.geometry, grid);
  if (!outline) {
    return {
      column: "geometry",
      found: `a shape that cannot be drawn for ${code}`,
      expected: "a Polygon or MultiPolygon of rings with at least four points, in degrees or metres",
    };
  }
  const { kind } = KINDS.find(({ dataset }) => dataset === layout.dataset) ?? KINDS[1];
  return { kind, code, name: name.trim(), within: kind === "ward" ? districtOf(properties) : null, outline };
}

function districtOf(properties: Record<string, unknown>): string | null {
  const column = Object.keys(properties).find((key) => /^LAD\d{2}CD$/.test(key));
  const code = column ? properties[column] : null;
  return typeof code === "string" && /^[EWSN]\d{8}$/.test(code) ? code : null;
}

function outlineOf(geometry: unknown, grid: Grid): Outline | null {
  if (!isObject(geometry) || !Array.isArray(geometry.coordinates)) return null;
  const polygons: unknown[] = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return null;
  const outline: Point[][][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return null;
    const rings = polygon.map((ring: unknown) => ringOf(ring, grid));
    if (rings.some((ring) => ring === null)) return null;
    outline.push(rings.filter((ring) => ring !== null));
  }
  return outline.length > 0 ? outline : null;
}

function ringOf(ring: unknown, grid: Grid): Point[] | null {
  if (!Array.isArray(ring) || ring.length < 4) return null;
  const points: Point[] = [];
  for (const position of ring as unknown[]) {
    if (!Array.isArray(position)) return null;
    const [x, y] = position as unknown[];
    if (typeof x !== "number" || typeof y !== "number" || !Number.isFinite(x) || !Number.isFinite(y))
      return null;
    const point = grid === "national" ? fromNationalGrid(x, y) : ([x, y] as const);
    if (Math.abs(point[0]) > 180 || Math.abs(point[1]) > 90) return null;
    points.push(point);
  }
  return points;
}

function twice(areas: readonly StatedArea[]): FileError[] {
  const seen = new Set<string>();
  return areas.flatMap(({ code }) => {
    const again = seen.has(code);
    seen.add(code);
    return again ? [{ line: null, column: null, found: `${code} twice`, expected: "each area once" }] : [];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
