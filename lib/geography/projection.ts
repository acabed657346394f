import type { Bounds, Outline, Point } from "./outline";

/** A drawing's frame: how large it may be, and how much of its edge stays empty. Pixels. */
export type Frame = { width: number; mostHeight: number; margin: number };

export type Projection = {
  width: number;
  height: number;
  /** Pixels from the left and the top, to a tenth. */
  at(point: Point): [x: number, y: number];
  /** Pixels to a kilometre. */
  scale: number;
};

const KILOMETRES_A_DEGREE = 111.32;

/**
 * Longitude and latitude to pixels, north up. Flat, with longitude shortened as
 * in the middle of the bounds: over a system's 60 kilometres that is right to
 * less than a pixel.
 */
export function projectionOf(bounds: Bounds, { width, mostHeight, margin }: Frame): Projection {
  const shrink = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
  const [across, up] = [(bounds.east - bounds.west) * shrink, bounds.north - bounds.south];
  const [roomAcross, roomUp] = [width - 2 * margin, mostHeight - 2 * margin];
  const scale = Math.min(roomAcross / (across || 1e-6), roomUp / (up || 1e-6));
  const height = Math.max(1, Math.round(up * scale + 2 * margin));
  const left = (width - across * scale) / 2;
  return {
    width,
    height,
    scale: scale / KILOMETRES_A_DEGREE,
    at: ([longitude, latitude]) => [
      tenth(left + (longitude - bounds.west) * shrink * scale),
      tenth(margin + (bounds.north - latitude) * scale),
    ],
  };
}

/** An outline as the `d` of an SVG path, in steps from point to point: half as long as in places. */
export function pathOf(outline: Outline, { at }: Pick<Projection, "at">): string {
  return outline
    .flat()
    .map((ring) => {
      let [x, y] = [0, 0];
      const steps = ring.slice(0, -1).flatMap((point, index) => {
        const [toX, toY] = at(point);
        const [dx, dy] = [tenth(toX - x), tenth(toY - y)];
        [x, y] = [toX, toY];
        if (index === 0) return [`M${toX} ${toY}`];
        return dx === 0 && dy === 0 ? [] : [`l${dx} ${dy}`];
      });
      return `${steps.join("")}z`;
    })
    .join("");
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
