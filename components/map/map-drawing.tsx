import type { Route } from "next";
import { Still } from "@/components/ui/still";
import type { DrawnMark, DrawnPlace, SystemMap } from "@/lib/geography/system-map";
import type { MapMark } from "@/lib/readings/map-mark";
import { PracticeMark } from "./practice-mark";

/** A practice on the map: its mark, where its page is, and what its mark says in words. */
export type MapPractice = { mark: MapMark; href: Route; words: string };

type Props = {
  /** What the drawing shows, for those who do not see it. */
  title: string;
  map: SystemMap;
  practices: ReadonlyMap<string, MapPractice>;
  /** A Place's figure in words, under its name. */
  valueOf: (place: string) => string | null;
};

/** Places in outline with a mark for each practice. Each mark is a link with its words; the list below has the same. */
export function MapDrawing({ title, map, practices, valueOf }: Props) {
  const { width, height, places, marks, bar } = map;
  const lookedAt = places.toSorted((a, b) => Number(a.inFocus) - Number(b.inFocus));
  return (
    <Still
      as="svg"
      className="system-map"
      viewBox={`0 0 ${width} ${height}`}
      fontSize={14}
      role="group"
      aria-label={title}
      style={{ maxWidth: width }}
    >
      {lookedAt.map((place) => (
        <PlaceShape key={place.code} place={place} />
      ))}
      {marks.map((mark) => (
        <Leader key={mark.code} mark={mark} />
      ))}
      {marks.map((mark) => (
        <PracticeLink key={mark.code} mark={mark} practice={practices.get(mark.code)} />
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
    </Still>
  );
}

/** Its districts together: their lines first, then their ground over the lines they share, so that one outline is left. */
function PlaceShape({ place: { paths, inFocus } }: { place: DrawnPlace }) {
  return (
    <g aria-hidden="true" className={inFocus ? undefined : "beside"}>
      {paths.map((path) => (
        <path key={path} d={path} className="edge" />
      ))}
      {paths.map((path) => (
        <path key={path} d={path} className="ground" />
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
      className="place-name"
      aria-hidden="true"
    >
      {name}
      {value && (
        <tspan x={label.x} dy={17}>
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

function PracticeLink({
  mark: { code, atX, atY },
  practice,
}: {
  mark: DrawnMark;
  practice: MapPractice | undefined;
}) {
  if (!practice) return null;
  return (
    <a id={`mark-${code}`} href={practice.href} aria-label={practice.words} className="practice">
      <title>{practice.words}</title>
      <circle cx={atX} cy={atY} r={8.5} className="reach" />
      <PracticeMark x={atX} y={atY} mark={practice.mark} />
    </a>
  );
}
