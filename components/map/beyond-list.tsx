import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { CheckMark } from "@/components/metrics/marks/check-mark";
import { formatValue } from "@/lib/figures/format";
import type { BeyondChance } from "@/lib/readings/map-mark";
import { Mark } from "@/components/ui/mark";
import { PracticeMark } from "./practice-mark";

type Props = {
  title: string;
  none: string;
  practices: readonly BeyondChance[];
  hrefOf: (code: string) => Route;
};

/** The practices that the map's solid marks are, named beside it, furthest first. */
export function BeyondList({ title, none, practices, hrefOf }: Props) {
  return (
    <section className="beyond-list">
      <h2>{title}</h2>
      {practices.length === 0 && <p className="text-cell text-ink-2">{none}</p>}
      <ul>
        {practices.map(({ code, name, placeName, figure, mark }) => (
          <li key={code}>
            <Mark words={null} width={16} height={20}>
              <PracticeMark x={8} y={8} mark={mark} />
            </Mark>
            <span>
              <Link href={hrefOf(code)}>{name}</Link>
              <span className="second"> {placeName}</span>
            </span>
            <b>
              {formatValue(figure.metric, figure.value)} <CheckMark check={figure.check} />
            </b>
          </li>
        ))}
      </ul>
    </section>
  );
}
