import type { MapMark } from "@/lib/readings/map-mark";

const INK: Record<MapMark["shape"], string> = {
  diamond: "fill-q1 stroke-q1",
  circle: "fill-q4 stroke-q4",
  low: "fill-ink-2 stroke-ink-2",
  high: "fill-ink-2 stroke-ink-2",
  middle: "fill-q3 stroke-paper",
  unjudged: "fill-paper stroke-ink-2",
};

const SHAPES: Record<Exclude<MapMark["shape"], "unjudged" | "middle">, string> = {
  diamond: "M0 -6.2l6.2 6.2-6.2 6.2-6.2-6.2z",
  circle: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
  low: "M-5.6 -4.6h11.2l-5.6 9.8z",
  high: "M-5.6 4.6h11.2l-5.6 -9.8z",
};

/** A practice's mark about a point: shape and fill say what colour says. */
export function PracticeMark({ x, y, mark: { shape, beyond } }: { x: number; y: number; mark: MapMark }) {
  const hollow = beyond === "chance" ? "fill-paper" : undefined;
  return (
    <g transform={`translate(${x} ${y})`} className={INK[shape]} strokeWidth={1.6}>
      {shape === "unjudged" && <circle r={4.4} strokeWidth={1.2} strokeDasharray="2.2 1.6" />}
      {shape === "middle" && <circle r={4.2} strokeWidth={1} />}
      {shape !== "unjudged" && shape !== "middle" && <path d={SHAPES[shape]} className={hollow} />}
      {beyond === "99.8" && <path d="M-6 8.6h12" strokeWidth={2} />}
    </g>
  );
}
