import { expect, test } from "vitest";
import { boundaryLayout, readBoundaries } from "@/lib/loads/read-boundaries";
import { districtsFile, DISTRICTS } from "@/prisma/seed/demo/districts";

const SQUARE = [
  [-1.5, 52.4],
  [-1.4, 52.4],
  [-1.4, 52.5],
  [-1.5, 52.5],
  [-1.5, 52.4],
];

function collection(
  properties: Record<string, unknown>,
  geometry: unknown = { type: "Polygon", coordinates: [SQUARE] },
  more: Record<string, unknown> = {},
) {
  return { type: "FeatureCollection", ...more, features: [{ type: "Feature", properties, geometry }] };
}

const RUGBY = { LAD24CD: "E07000220", LAD24NM: "Rugby" };

function read(json: unknown) {
  const layout = boundaryLayout(json);
  if (!layout) throw new Error("not recognised");
  return readBoundaries(json, layout);
}

function errors(json: unknown) {
  const result = read(json);
  return result.ok
    ? []
    : result.error.map(({ column, found, expected }) => `${column}: ${found}; ${expected}`);
}

test.each([
  [{ ICB23CD: "E54000018" }, "boundaries-icb"],
  [{ LAD24CD: "E07000220" }, "boundaries-district"],
  [{ LAD25CD: "E07000220", WD25CD: "E05007457" }, "boundaries-ward"],
  [{ CTYUA23CD: "E10000031" }, undefined],
  [{ name: "a café" }, undefined],
])("the code column of %o says what it is", (properties, dataset) => {
  expect(boundaryLayout(collection(properties))?.dataset).toBe(dataset);
});

test.each([null, [], { type: "Feature" }, { type: "FeatureCollection" }, { indicators: [1, 2] }])(
  "%o is no boundary file",
  (json) => expect(boundaryLayout(json)).toBeNull(),
);

test("a district is read with its outline, dated by the year of its column", () => {
  const result = read(collection(RUGBY));
  expect(result.ok && result.value).toMatchObject({
    on: "2024-12-31",
    publisher: "Office for National Statistics",
    areas: [{ kind: "district", code: "E07000220", name: "Rugby", within: null, outline: [[SQUARE]] }],
  });
});

test("a ward knows its district", () => {
  const ward = { WD25CD: "E05007457", WD25NM: "Arley", LAD25CD: "E07000218" };
  const result = read(collection(ward));
  expect(result.ok && result.value.areas).toMatchObject([{ kind: "ward", within: "E07000218" }]);
});

test("metres of the National Grid become degrees, and the load says so", () => {
  const grid = { crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::27700" } } };
  const metres = [
    [432_000, 278_000],
    [433_000, 278_000],
    [433_000, 279_000],
    [432_000, 278_000],
  ];
  for (const more of [grid, {}]) {
    const result = read(collection(RUGBY, { type: "Polygon", coordinates: [metres] }, more));
    const [longitude, latitude] = (result.ok && result.value.areas[0]?.outline?.[0]?.[0]?.[0]) || [0, 0];
    expect([longitude.toFixed(2), latitude.toFixed(2)]).toEqual(["-1.53", "52.40"]);
    expect(result.ok && result.value.notes.join()).toContain("Converted from British National Grid");
  }
});

test("another grid is refused, and what is read is said", () => {
  const mercator = { crs: { type: "name", properties: { name: "EPSG:3857" } } };
  expect(errors(collection(RUGBY, undefined, mercator)).join()).toMatch(
    /EPSG:3857.*WGS84.*British National Grid/,
  );
  const far = {
    type: "Polygon",
    coordinates: [
      [
        [-168_000, 6_870_000],
        [-167_000, 6_870_000],
        [-167_000, 6_871_000],
        [-168_000, 6_870_000],
      ],
    ],
  };
  expect(errors(collection(RUGBY, far)).join()).toContain("neither degrees nor metres");
});

test("everything wrong is told at once, with the feature's number", () => {
  const json = {
    type: "FeatureCollection",
    features: [
      ...collection(RUGBY).features,
      ...collection({ LAD24CD: "rugby", LAD24NM: "Rugby" }).features,
      ...collection({ LAD24CD: "E07000221", LAD24NM: " " }).features,
      ...collection({ LAD24CD: "E07000222", LAD24NM: "Warwick" }, { type: "Point", coordinates: [1, 2] })
        .features,
    ],
  };
  expect(errors(json).map((each) => each.slice(0, 22))).toEqual([
    'feature 2, LAD24CD: "r',
    "feature 3, LAD24NM: no",
    "feature 4, geometry: a",
  ]);
});

test("an area twice is refused", () => {
  const json = collection(RUGBY);
  expect(errors({ ...json, features: [...json.features, ...json.features] }).join()).toContain(
    "E07000220 twice",
  );
});

test("the demo's districts are read, and are nobody's", () => {
  const result = read(JSON.parse(districtsFile().text));
  expect(result.ok && result.value.publisher).toBe("Invented for the demo");
  expect(result.ok && result.value.areas.map(({ code }) => code)).toEqual(DISTRICTS.map(({ code }) => code));
});
