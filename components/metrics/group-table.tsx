import { formatCount } from "@/lib/figures/format";
import { inLevelOrder } from "@/lib/readings/level-order";
import type { Figure } from "@/lib/readings/view";
import { StateWords } from "./marks/state-mark";
import { TrendCells, TrendHeadings } from "./trend-cells";
import { Still } from "@/components/ui/still";

const LEVELS = { SYSTEM: "System", PLACE: "Place", PCN: "PCN", PRACTICE: "Practice" } as const;

/** The sums of a measure: the system, its Places and PCNs, as far as small cells let them show. */
export function GroupTable({ caption, figures }: { caption: string; figures: readonly Figure[] }) {
  return (
    <table className="dense">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Organisation</th>
          <th scope="col" className="wide">
            Level
          </th>
          <TrendHeadings />
          <th scope="col" className="figure wide">
            n
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {inLevelOrder(figures).map((figure) => (
          <Row key={figure.organisation.code} figure={figure} />
        ))}
      </Still>
    </table>
  );
}

function Row({ figure }: { figure: Figure }) {
  const { organisation, state, value, denominator } = figure;
  return (
    <tr>
      <th scope="row" className="wraps">
        {organisation.name}
      </th>
      <td className="second wide">{LEVELS[organisation.level]}</td>
      {value === null && state !== "reported" ? (
        <td colSpan={5} className="wraps">
          <StateWords state={state} reason={figure.reason} />
        </td>
      ) : (
        <>
          <TrendCells figure={figure} />
          <td className="figure second wide">{denominator === null ? "–" : formatCount(denominator)}</td>
        </>
      )}
    </tr>
  );
}
