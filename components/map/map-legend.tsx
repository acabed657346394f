import type { ReactNode } from "react";
import { CheckItems } from "@/components/metrics/marks-legend";
import { Mark } from "@/components/ui/mark";
import type { Direction } from "@/lib/metrics/definition";
import type { MapMark } from "@/lib/readings/map-mark";
import { PracticeMark } from "./practice-mark";

/** What the marks of the map stand for, and of the lists beside it. `checked`: practices verify the measure. */
export function MapLegend({ direction, checked }: { direction: Direction; checked: boolean }) {
  const [worse, better] = direction === 0 ? (["low", "high"] as const) : (["diamond", "circle"] as const);
  const [low, high] = direction === 0 ? ["lowest", "highest"] : ["worse", "better"];
  return (
    <ul className="legend" aria-label="What the marks mean">
      <Item mark={{ shape: worse, beyond: "99.8" }}>{low} quarter, beyond 99.8%</Item>
      <Item mark={{ shape: worse, beyond: "95" }}>beyond 95%</Item>
      <Item mark={{ shape: worse, beyond: "chance" }}>within chance</Item>
      <Item mark={{ shape: "middle", beyond: "chance" }}>middle half</Item>
      <Item mark={{ shape: better, beyond: "chance" }}>{high} quarter, within chance</Item>
      <Item mark={{ shape: better, beyond: "99.8" }}>beyond 99.8%</Item>
      <Item mark={{ shape: "unjudged", beyond: "chance" }}>cannot be judged</Item>
      {checked && <CheckItems />}
    </ul>
  );
}

function Item({ mark, children }: { mark: MapMark; children: ReactNode }) {
  return (
    <li>
      <Mark words={null} width={18} height={20}>
        <PracticeMark x={9} y={9} mark={mark} />
      </Mark>
      {children}
    </li>
  );
}
