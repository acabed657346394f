import type { Direction } from "@/lib/metrics/definition";
import type { MapMark } from "@/lib/readings/map-mark";

type Keyed = { mark: MapMark; words: string };

/** What each mark of a map stands for, in columns: the quarter that needs a look, the one at the other end, the rest. */
export function markKey(direction: Direction): [Keyed[], Keyed[], Keyed[]] {
  const neutral = direction === 0;
  return [
    neutral ? quarter("low", "lowest") : quarter("diamond", "worse"),
    neutral ? quarter("high", "highest") : quarter("circle", "better"),
    [
      { mark: { shape: "middle", beyond: "chance" }, words: "middle half" },
      { mark: { shape: "unjudged", beyond: "chance" }, words: "cannot be judged" },
    ],
  ];
}

function quarter(shape: MapMark["shape"], name: string): Keyed[] {
  return (["99.8", "95", "chance"] as const).map((beyond) => ({
    mark: { shape, beyond },
    words: `${name} quarter, ${beyond === "chance" ? "within chance" : `beyond ${beyond}%`}`,
  }));
}
