import { LEVELS } from "@/lib/pqaf/level";
import { LevelSquare } from "./level-square";

export type LevelsRow = {
  code: string;
  name: string;
  practices: number;
  /** By level, and at the end those without one; null is hidden. */
  shown: readonly (number | null)[];
};

type Props = {
  caption: string;
  is: "decided" | "proposed";
  /** What the last column counts. */
  none: string;
  rows: readonly LevelsRow[];
};

/** How many practices are at each level, of a system and its Places. */
export function LevelsTable({ caption, is, none, rows }: Props) {
  return (
    <table className="dense stacked levels-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col" className="figure">
              <LevelSquare level={level} is={is} />
            </th>
          ))}
          <th scope="col" className="figure">
            {none}
          </th>
          <th scope="col" className="figure">
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, practices, shown }, index) => (
          <tr key={code}>
            <th scope="row" className="wraps">
              {index === 0 ? <b>{name}</b> : name}
            </th>
            {shown.map((count, column) => (
              <td key={column} className={count === null ? "figure second" : "figure"}>
                <span className="narrow-only">{column < LEVELS.length ? `Level ${column}` : none}: </span>
                {count ?? "hidden"}
              </td>
            ))}
            <td className="figure">
              <span className="narrow-only">All: </span>
              {practices}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
