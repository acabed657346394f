import type { Direction } from "@/lib/metrics/definition";
import { MapShapes, type MapShapesGiven } from "./map-shapes";
import { markKey } from "./mark-key";
import { PracticeMark } from "./practice-mark";

type Props = Omit<MapShapesGiven, "picture"> & { direction: Direction };

/** Room for three columns of the key, however narrow the land. */
const LEAST_WIDTH = 640;
const ROW = 20;
const KEY_SIZE = 12;

/** The map with its key as one drawing, to be taken away from its page. */
export function MapSheet({ direction, ...given }: Props) {
  const { map, practices } = given;
  const width = Math.max(map.width, LEAST_WIDTH);
  const columns = practices.size > 0 ? markKey(direction) : [];
  const rows = Math.max(0, ...columns.map((column) => column.length));
  const height = map.height + (rows > 0 ? rows * ROW + 16 : 0);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} fontSize={14} aria-hidden="true">
      {/* Cut at its edge, as on the page: what lies beside the land goes on, and would run through the key. */}
      <svg x={(width - map.width) / 2} width={map.width} height={map.height} overflow="hidden">
        <MapShapes {...given} picture />
      </svg>
      {columns.map((column, across) => (
        <g
          key={column[0]?.words}
          transform={`translate(${(across * width) / columns.length} ${map.height + 24})`}
          fontSize={KEY_SIZE}
        >
          {column.map(({ mark, words }, down) => (
            <g key={words} transform={`translate(8 ${down * ROW})`}>
              <PracticeMark x={0} y={0} mark={mark} />
              <text x={16} y={4.5} className="fill-ink">
                {words}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
