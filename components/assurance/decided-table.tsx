import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { withoutPcn } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { bandOf, type Level } from "@/lib/pqaf/level";
import { LevelSquare } from "./level-square";

type Row = {
  code: string;
  name: string;
  pcnName: string | null;
  decided: { level: Level; on: Day; nextReview: Day } | null;
};

/** Practices with the level in force, by name. */
export function DecidedTable({ rows, hrefOf }: { rows: readonly Row[]; hrefOf: (code: string) => Route }) {
  return (
    <table className="dense stuck">
      <caption className="sr-only">Practices with the level in force</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col" className="wide">
            PCN
          </th>
          <th scope="col">Level</th>
          <th scope="col" className="wide">
            In force from
          </th>
          <th scope="col" className="wide">
            Next review
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ code, name, pcnName, decided }) => (
          <tr key={code}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(code)}>{name}</Link> <span className="small wide">{code}</span>
            </th>
            <td className="second wide">{pcnName ? withoutPcn(pcnName) : "none"}</td>
            <td>
              <span className="history-level">
                <LevelSquare level={decided?.level ?? null} is="decided" />
                {decided ? bandOf(decided.level) : "not yet"}
              </span>
            </td>
            <td className="second wide">{decided ? dayName(decided.on) : "–"}</td>
            <td className="second wide">{decided ? dayName(decided.nextReview) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
