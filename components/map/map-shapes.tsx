import type { Route } from "next";
import type { DrawnMark, DrawnPlace, SystemMap } from "@/lib/geography/system-map";
import type { MapMark } from "@/lib/readings/map-mark";
import { PracticeMark } from "./practice-mark";

/** A practice on the map: its mark, where its page is, and what its mark says in words. */
export type MapPractice = { mark: MapMark; href: Route; words: string };

export type MapShapesGiven = {
  map: SystemMap;
  practices: ReadonlyMap<string, MapPractice>;
  /** A Place's figure in words, under its name. */
  valueOf: (place: string) => string | null;
  /** In a picture a mark leads nowhere. */
  picture?: boolean;
};

/** What a map is drawn of, from the ground up. */
export function MapShapes({ map, practices, valueOf, picture = false }: MapShapesGiven) {
  const { width, height, places, marks, bar } = map;
  const lookedAt = places.toSorted((a, b) => Number(a.inFocus) - Number(b.inFocus));
  return (
    <>
      {lookedAt.map((place) => (
        <PlaceShape key={place.code} place={place} />
      ))}
      {marks.map((mark) => (
        <Leader key={mark.code} mark={mark} />
      ))}
      {marks.map((mark) => (
        <Practice key={mark.code} mark={mark} practice={practices.get(mark.code)} picture={picture} />
      ))}
      {lookedAt.map((place) => (
        <PlaceName key={place.code} place={place} value={valueOf(place.code)} />
      ))}
      <g
        transform={`translate(${width - bar.pixels - 8} ${height - 12})`}
        className="stroke-ink-2"
        aria-hidden="true"
      >
        <path d={`M0 -4v4h${bar.pixels}v-4`} className="fill-none" />
        <text x={bar.pixels / 2} y={-6} textAnchor="middle" className="fill-ink-2 stroke-none">
          {bar.kilometres} km
        </text>
      </g>
    </>
  );
}

/** Its districts together: their lines first, then their ground over the lines they share, so that one outline is left. */
function PlaceShape({ place: { paths, inFocus } }: { place: DrawnPlace }) {
  const edge = inFocus ? "fill-none stroke-ink-2" : "fill-none stroke-rule-2";
  const ground = inFocus ? "fill-ground stroke-rule-2 print:fill-paper" : "fill-paper stroke-rule-2";
  return (
    <g aria-hidden="true" strokeLinejoin="round">
      {paths.map((path) => (
        <path key={path} d={path} className={edge} strokeWidth={inFocus ? 2.6 : 1.4} />
      ))}
      {paths.map((path) => (
        <path key={path} d={path} className={ground} strokeWidth={0.4} />
      ))}
    </g>
  );
}

function PlaceName({ place: { name, label }, value }: { place: DrawnPlace; value: string | null }) {
  if (!label) return null;
  return (
    <text
      x={label.x}
      y={label.y - (value ? 4 : -5)}
      textAnchor="middle"
      className="fill-ink stroke-ground"
      fontWeight={700}
      paintOrder="stroke"
      strokeWidth={4}
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {name}
      {value && (
        <tspan x={label.x} dy={17} className="fill-ink-2" fontWeight={400}>
          {value}
        </tspan>
      )}
    </text>
  );
}

/** From a mark that was moved to where its practice is. */
function Leader({ mark: { x, y, atX, atY } }: { mark: DrawnMark }) {
  if (Math.abs(x - atX) + Math.abs(y - atY) < 5) return null;
  return (
    <g aria-hidden="true" className="stroke-rule-2">
      <path d={`M${x} ${y}L${atX} ${atY}`} strokeWidth={1} />
      <circle cx={x} cy={y} r={1.4} className="fill-rule-2 stroke-none" />
    </g>
  );
}

function Practice({
  mark: { code, atX, atY },
  practice,
  picture,
}: {
  mark: DrawnMark;
  practice: MapPractice | undefined;
  picture: boolean;
}) {
  if (!practice) return null;
  const { mark, href, words } = practice;
  const drawn = (
    <>
      <title>{words}</title>
      {!picture && <circle cx={atX} cy={atY} r={8.5} className="reach" />}
      <PracticeMark x={atX} y={atY} mark={mark} />
    </>
  );
  if (picture) return <g>{drawn}</g>;
  return (
    <a id={`mark-${code}`} href={href} aria-label={words} className="practice">
      {drawn}
    </a>
  );
}
