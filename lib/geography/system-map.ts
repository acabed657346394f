import { labelSpot } from "./label-spot";
import { boundsOf, middleOf, pointsOf, type Outline, type Point } from "./outline";
import { pathOf, projectionOf, type Frame, type Projection } from "./projection";
import { spreadMarks } from "./spread-marks";

export type MappedPlace = { code: string; name: string; outlines: readonly Outline[] };
export type MappedPractice = { code: string; place: string | null; point: Point };

export type DrawnPlace = {
  code: string;
  name: string;
  /** The `d` of each of its districts. */
  paths: string[];
  /** Where its name stands, the middle of the line; null where there is no room for it. */
  label: { x: number; y: number } | null;
  /** The Place looked at; all are where none was chosen. */
  inFocus: boolean;
};

export type DrawnMark = {
  code: string;
  /** Its true place and where it is drawn, in pixels: apart where others would cover it. */
  x: number;
  y: number;
  atX: number;
  atY: number;
};

export type SystemMap = {
  width: number;
  height: number;
  places: DrawnPlace[];
  marks: DrawnMark[];
  /** A line of so many kilometres. */
  bar: { kilometres: number; pixels: number };
};

/** Pixels between the middles of two marks. */
const APART = 15;
/** A name of a letter's width, over a line with its figure. */
const LETTER = 8;
const LABEL_HEIGHT = 36;
const LABEL_MARGIN = 10;

/** A system's Places and practices as a drawing; of one Place alone where one is in focus. */
export function drawSystem(
  places: readonly MappedPlace[],
  practices: readonly MappedPractice[],
  focus: string | null,
  frame: Frame,
): SystemMap | null {
  const shown = practices.filter(({ place }) => focus === null || place === focus);
  const looked = places.filter(({ code }) => focus === null || code === focus);
  const points = [
    ...looked.flatMap(({ outlines }) => outlines.flatMap(pointsOf)),
    ...shown.map(({ point }) => point),
  ];
  const bounds = boundsOf(points);
  if (!bounds) return null;
  const projection = projectionOf(bounds, frame);
  const marks = spreadMarks(
    shown.map(({ code, point }) => {
      const [x, y] = projection.at(point);
      return { key: code, x, y };
    }),
    APART,
    projection,
  ).map(({ key, ...at }) => ({ code: key, ...at }));
  return {
    width: projection.width,
    height: projection.height,
    places: places.map((place) => drawnPlace(place, { projection, marks, focus })),
    marks,
    bar: barOf(projection),
  };
}

type Drawing = { projection: Projection; marks: readonly DrawnMark[]; focus: string | null };

function drawnPlace(
  { code, name, outlines }: MappedPlace,
  { projection, marks, focus }: Drawing,
): DrawnPlace {
  const inFocus = focus === null || focus === code;
  return {
    code,
    name,
    inFocus,
    paths: outlines.map((outline) => pathOf(outline, projection)),
    label: inFocus ? labelOf(name, outlines, { projection, marks }) : null,
  };
}

function labelOf(
  name: string,
  outlines: readonly Outline[],
  { projection, marks }: Omit<Drawing, "focus">,
): DrawnPlace["label"] {
  const inPixels = (point: Point): Point => projection.at(point);
  const drawn = outlines.map((outline) => outline.map((part) => part.map((ring) => ring.map(inPixels))));
  const size = { width: name.length * LETTER + LABEL_MARGIN, height: LABEL_HEIGHT };
  const own = marks.map(({ atX, atY }) => ({ x: atX, y: atY }));
  const spot = labelSpot(drawn.flat(), own, size);
  if (spot) return spot;
  const middle = middleOf(drawn.flat());
  return middle ? { x: middle[0], y: middle[1] } : null;
}

const BARS = [20, 10, 5, 2, 1];

/** The longest round distance that is at most a sixth of the drawing. */
function barOf({ width, scale }: Projection): SystemMap["bar"] {
  const kilometres = BARS.find((each) => each * scale <= width / 6) ?? 1;
  return { kilometres, pixels: Math.round(kilometres * scale) };
}
