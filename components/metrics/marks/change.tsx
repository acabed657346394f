import { changeWord, formatChange } from "@/lib/figures/format";
import type { MetricHead } from "@/lib/readings/view";
import type { SpcState } from "@/lib/readings/reading";
import { Mark } from "@/components/ui/mark";

type Props = { metric: MetricHead; change: number | null; spc: SpcState | null; acrossBreak: boolean };

/**
 * A change: the triangle says which way the number went, the word what that
 * means. It takes colour only where the trend shows special cause of the same
 * kind. Across a break of source there is no change to speak of.
 */
export function Change({ metric, change, spc, acrossBreak }: Props) {
  if (change === null) return <span className="second">–</span>;
  if (acrossBreak) return <span className="small">source changed</span>;
  const word = changeWord(metric.unit, change, metric.direction);
  const said = formatChange(metric.unit, change, metric.direction);
  return (
    <span className={`change ${colourOf(word, spc)}`}>
      {word !== "no change" && <Arrow up={change > 0} />}
      {said}
    </span>
  );
}

function colourOf(word: string, spc: SpcState | null): string {
  if (word === "worse" && spc === "concern") return "concern";
  if (word === "better" && spc === "improvement") return "improvement";
  return "";
}

function Arrow({ up }: { up: boolean }) {
  return (
    <Mark words={null} width={10} height={10}>
      <path d={up ? "M5 1l4 7H1z" : "M5 9L1 2h8z"} className="fill-current" />
    </Mark>
  );
}
