import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { bandOf, LEVELS, type Level } from "@/lib/pqaf/level";
import { LevelSquare } from "./level-square";

type Standing = {
  code: string;
  place: string | null;
  placeName: string | null;
  decided: { level: Level } | null;
  proposed: { level: Level | null } | null;
};

type Props = { practices: readonly Standing[]; hrefOf: (place: string) => Route };

/** Every practice as one square, by Place and decided level: the system on a stamp. A dashed ring: another is proposed. */
export function LevelsByPlace({ practices, hrefOf }: Props) {
  const places = new Map(practices.flatMap(({ place, placeName }) => (place ? [[place, placeName]] : [])));
  const named = [...places].toSorted(([, a], [, b]) => (a ?? "").localeCompare(b ?? "", "en-GB"));
  const at = (level: Level) => practices.filter(({ decided }) => decided?.level === level);
  return (
    <table className="dense stamp">
      <caption className="sr-only">Practices by Place and decided level</caption>
      <thead>
        <tr>
          <th scope="col">Place</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col" title={bandOf(level)}>
              <LevelSquare level={level} is="decided" /> <b>{at(level).length}</b>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {named.map(([code, name]) => (
          <tr key={code}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(code)}>{name}</Link>
            </th>
            {LEVELS.map((level) => (
              <td key={level}>
                <Squares of={at(level).filter(({ place }) => place === code)} level={level} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Squares({ of, level }: { of: readonly Standing[]; level: Level }) {
  const moving = of.filter(movesFrom).length;
  return (
    <>
      <span className="sr-only">
        {of.length}
        {moving > 0 && `, ${moving} of them proposed another`}
      </span>
      <span className="stamp-squares" aria-hidden="true">
        {[...of]
          .toSorted((one, other) => Number(movesFrom(one)) - Number(movesFrom(other)))
          .map((each) => (
            <span key={each.code} className={`level-${level}${movesFrom(each) ? " is-moving" : ""}`} />
          ))}
      </span>
    </>
  );
}

function movesFrom({ decided, proposed }: Standing): boolean {
  return proposed !== null && proposed.level !== null && proposed.level !== decided?.level;
}
