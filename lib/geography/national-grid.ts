import type { Point } from "./outline";

/** Airy 1830 and the National Grid's projection, as Ordnance Survey's guide to coordinate systems gives them. */
const AIRY = { a: 6_377_563.396, b: 6_356_256.909 };
const WGS84 = { a: 6_378_137, b: 6_356_752.314245 };
const GRID = { scale: 0.9996012717, latitude: 49, longitude: -2, east: 400_000, north: -100_000 };

/** OSGB36 to WGS84 by seven parameters: metres, arc seconds and parts per million. Right to about 5 metres. */
const SHIFT = {
  x: 446.448,
  y: -125.157,
  z: 542.06,
  rx: 0.1502,
  ry: 0.247,
  rz: 0.8421,
  scale: -20.4894,
};

const DEGREE = Math.PI / 180;

/** A British National Grid easting and northing, in metres, as longitude and latitude in WGS84. */
export function fromNationalGrid(easting: number, northing: number): Point {
  const { latitude, longitude } = unprojected(easting, northing);
  return onWgs84(shifted(latitude, longitude));
}

type Angles = { latitude: number; longitude: number };

/** The transverse Mercator projection undone, on Airy's ellipsoid. Radians. */
function unprojected(easting: number, northing: number): Angles {
  const { a, b } = AIRY;
  const [phi0, f0] = [GRID.latitude * DEGREE, GRID.scale];
  const e2 = 1 - (b * b) / (a * a);
  let phi = phi0;
  let arc = 0;
  do {
    phi += (northing - GRID.north - arc) / (a * f0);
    arc = meridianArc(phi, phi0);
  } while (Math.abs(northing - GRID.north - arc) >= 0.00001);

  const sin2 = Math.sin(phi) ** 2;
  const nu = (a * f0) / Math.sqrt(1 - e2 * sin2);
  const rho = (a * f0 * (1 - e2)) / (1 - e2 * sin2) ** 1.5;
  const eta2 = nu / rho - 1;
  const [t, sec] = [Math.tan(phi), 1 / Math.cos(phi)];
  const d = easting - GRID.east;
  const vii = t / (2 * rho * nu);
  const viii = (t / (24 * rho * nu ** 3)) * (5 + 3 * t ** 2 + eta2 - 9 * t ** 2 * eta2);
  const ix = (t / (720 * rho * nu ** 5)) * (61 + 90 * t ** 2 + 45 * t ** 4);
  const x = sec / nu;
  const xi = (sec / (6 * nu ** 3)) * (nu / rho + 2 * t ** 2);
  const xii = (sec / (120 * nu ** 5)) * (5 + 28 * t ** 2 + 24 * t ** 4);
  return {
    latitude: phi - vii * d ** 2 + viii * d ** 4 - ix * d ** 6,
    longitude: GRID.longitude * DEGREE + x * d - xi * d ** 3 + xii * d ** 5,
  };
}

function meridianArc(phi: number, phi0: number): number {
  const { a, b } = AIRY;
  const n = (a - b) / (a + b);
  const [less, more] = [phi - phi0, phi + phi0];
  return (
    b *
    GRID.scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * less -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(less) * Math.cos(more) +
      (1.875 * n ** 2 + 1.875 * n ** 3) * Math.sin(2 * less) * Math.cos(2 * more) -
      (35 / 24) * n ** 3 * Math.sin(3 * less) * Math.cos(3 * more))
  );
}

type Cartesian = { x: number; y: number; z: number };

/** From Airy's ellipsoid to WGS84's, as distances from the earth's centre. */
function shifted(latitude: number, longitude: number): Cartesian {
  const { a, b } = AIRY;
  const e2 = 1 - (b * b) / (a * a);
  const nu = a / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const [x, y, z] = [
    nu * Math.cos(latitude) * Math.cos(longitude),
    nu * Math.cos(latitude) * Math.sin(longitude),
    nu * (1 - e2) * Math.sin(latitude),
  ];
  const [rx, ry, rz] = [SHIFT.rx, SHIFT.ry, SHIFT.rz].map((seconds) => (seconds / 3600) * DEGREE) as [
    number,
    number,
    number,
  ];
  const scale = 1 + SHIFT.scale * 1e-6;
  return {
    x: SHIFT.x + scale * x - rz * y + ry * z,
    y: SHIFT.y + rz * x + scale * y - rx * z,
    z: SHIFT.z - ry * x + rx * y + scale * z,
  };
}

function onWgs84({ x, y, z }: Cartesian): Point {
  const { a, b } = WGS84;
  const e2 = 1 - (b * b) / (a * a);
  const across = Math.hypot(x, y);
  let phi = Math.atan2(z, across * (1 - e2));
  for (let round = 0; round < 6; round += 1) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
    phi = Math.atan2(z + e2 * nu * Math.sin(phi), across);
  }
  return [Math.atan2(y, x) / DEGREE, phi / DEGREE];
}
