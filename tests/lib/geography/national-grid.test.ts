import { expect, test } from "vitest";
import { fromNationalGrid } from "@/lib/geography/national-grid";
import { hasSharedData, readShared } from "../../support/shared-data";

const METRES_A_DEGREE = 111_320;

test("Ordnance Survey's worked example comes out within five metres", () => {
  // Caister water tower, from "A guide to coordinate systems in Great Britain": OSGB36 52°39'27.2531"N 1°43'4.5177"E,
  // in WGS84 52°39'28.72"N 1°42'57.79"E.
  const [longitude, latitude] = fromNationalGrid(651_409.903, 313_177.27);
  expect(Math.abs(latitude - 52.657977) * METRES_A_DEGREE).toBeLessThan(5);
  expect(Math.abs(longitude - 1.716052) * METRES_A_DEGREE * Math.cos(0.919)).toBeLessThan(5);
});

test.skipIf(!hasSharedData)(
  "ONS's own pairs of grid and degrees agree (not run without the shared data)",
  () => {
    const { features } = JSON.parse(readShared("geo/ward_E07000221.geojson")) as {
      features: { properties: { BNG_E: number; BNG_N: number; LONG: number; LAT: number } }[];
    };
    for (const { properties } of features) {
      const [longitude, latitude] = fromNationalGrid(properties.BNG_E, properties.BNG_N);
      expect(Math.abs(longitude - properties.LONG) * 68_000).toBeLessThan(5);
      expect(Math.abs(latitude - properties.LAT) * METRES_A_DEGREE).toBeLessThan(5);
    }
    expect(features).toHaveLength(39);
  },
);
