import type { Route } from "next";
import { AIMS, cellKey, VARIATIONS, type Aim, type Variation } from "@/lib/readings/assurance-matrix";
import type { Figure } from "@/lib/readings/view";
import { AimMark } from "./marks/aim-mark";
import { VariationMark } from "./marks/variation-mark";
import { AIM_NAMES, VARIATION_NAMES } from "./matrix-words";

type Props = {
  caption: string;
  cells: ReadonlyMap<string, readonly Figure[]>;
  hrefOf: (figure: Figure) => Route;
};

/** Every measure where its variation and its aim cross, each a link with its marks. */
export function AssuranceMatrix({ caption, cells, hrefOf }: Props) {
  const rows = VARIATIONS.filter((variation) => AIMS.some((aim) => cells.has(cellKey(variation, aim))));
  return (
    <table className="matrix">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Variation</th>
          {AIMS.map((aim) => (
            <th scope="col" key={aim} className={countOf(cells, { aim }) === 0 ? "empty" : undefined}>
              {AIM_NAMES[aim]} <small>{countOf(cells, { aim })}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((variation) => (
          <tr key={variation}>
            <th scope="row">
              {VARIATION_NAMES[variation]} <small>{countOf(cells, { variation })}</small>
            </th>
            {AIMS.map((aim) => (
              <td key={aim} data-of={AIM_NAMES[aim]}>
                <Cell figures={cells.get(cellKey(variation, aim)) ?? []} hrefOf={hrefOf} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ figures, hrefOf }: { figures: readonly Figure[] } & Pick<Props, "hrefOf">) {
  if (figures.length === 0) return <span className="none">none</span>;
  return (
    <ul>
      {figures.map((figure) => (
        <li key={figure.metric.code}>
          <a href={hrefOf(figure)}>
            {/* The row and the column say what the marks mean. */}
            <span aria-hidden="true">
              <VariationMark state={figure.spc} direction={figure.metric.direction} />
              {figure.assurance && <AimMark assurance={figure.assurance} />}
            </span>
            <span>{figure.metric.shortName}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function countOf(cells: Props["cells"], of: { variation?: Variation; aim?: Aim }): number {
  const [rows, columns] = [of.variation ? [of.variation] : VARIATIONS, of.aim ? [of.aim] : AIMS];
  return rows
    .flatMap((row) => columns.map((column) => cells.get(cellKey(row, column))?.length ?? 0))
    .reduce((a, b) => a + b, 0);
}
