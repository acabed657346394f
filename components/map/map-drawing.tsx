import { Still } from "@/components/ui/still";
import { MapShapes, type MapShapesGiven } from "./map-shapes";

type Props = MapShapesGiven & {
  /** What the drawing shows, for those who do not see it. */
  title: string;
};

/** Places in outline with a mark for each practice. Each mark is a link with its words; the list below has the same. */
export function MapDrawing({ title, ...given }: Props) {
  const { width, height } = given.map;
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
      <MapShapes {...given} />
    </Still>
  );
}
