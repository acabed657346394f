import type { Route } from "next";
import { Still } from "@/components/ui/still";
import { bandOf, type Level } from "@/lib/pqaf/level";
import { atEach, byPlaceAndLevel, IN_FORCE, proposedOtherwise } from "@/lib/pqaf/level-map";
import { LevelSquare } from "./level-square";

type Practice = {
  code: string;
  name: string;
  placeName: string | null;
  decided: { level: Level } | null;
  proposed: { level: Level | null } | null;
};

type Props = { practices: readonly Practice[]; hrefOf: (code: string) => Route };

/** Every practice as one mark, by Place and level in force: a system's levels at a glance. */
export function LevelMap({ practices, hrefOf }: Props) {
  const system = atEach(practices);
  // A column without a practice in any Place would say nothing, but that of a level says that there is none.
  const shown = [...IN_FORCE.keys()].filter(
    (column) => IN_FORCE[column] !== null || system[column]?.length !== 0,
  );
  return (
    <table className="dense level-map">
      <caption className="sr-only">Practices by Place and level in force</caption>
      <Still as="thead">
        <tr>
          <th scope="col" className="max-wide:sr-only">
            Place
          </th>
          {shown.map((column) => (
            <th key={column} scope="col">
              <span className="history-level">
                <LevelSquare level={IN_FORCE[column] ?? null} is="decided" />
                <span className="max-wide:hidden" aria-hidden="true">
                  {nameOf(IN_FORCE[column] ?? null)}
                </span>
                <b>
                  {system[column]?.length}
                  <span className="sr-only"> in all</span>
                </b>
              </span>
            </th>
          ))}
        </tr>
      </Still>
      <Still as="tbody">
        {byPlaceAndLevel(practices).map(({ place, at }) => (
          <tr key={place}>
            <th scope="row">{place}</th>
            {shown.map((column) => (
              <td key={column}>
                <span className="small sr-only max-wide:not-sr-only">
                  {columnName(IN_FORCE[column] ?? null)}: {at[column]?.length}
                </span>
                <span className="level-marks">
                  {at[column]?.map((practice) => (
                    <Mark key={practice.code} practice={practice} href={hrefOf(practice.code)} />
                  ))}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </Still>
    </table>
  );
}

function Mark({ practice, href }: { practice: Practice; href: Route }) {
  const { name, decided } = practice;
  const proposed = proposedOtherwise(practice);
  const words = proposed === null ? name : `${name}, Level ${proposed} proposed`;
  return (
    <a href={href} className={proposed === null ? undefined : "differs"} title={words}>
      <span className={`level ${decided ? `level-${decided.level}` : "level-none"}`} aria-hidden="true" />
      <span className="sr-only">{words}</span>
    </a>
  );
}

/** Its column's heading again, for where the rows are stacked. */
function columnName(level: Level | null): string {
  return level === null ? "Not yet decided" : `Level ${level}`;
}

function nameOf(level: Level | null): string {
  return level === null ? "Not yet" : bandOf(level);
}
