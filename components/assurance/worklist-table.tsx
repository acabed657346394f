import type { Route } from "next";
import Link from "next/link";
import { withoutPcn } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Level } from "@/lib/pqaf/level";
import type { WorklistReason } from "@/lib/pqaf/worklist";
import { LevelSquare } from "./level-square";

export type WorklistRow = {
  code: string;
  name: string;
  placeName: string | null;
  pcnName: string | null;
  decided: { level: Level; on: Day; nextReview: Day } | null;
  proposed: { level: Level | null } | null;
  reasons: readonly WorklistReason[];
};

type Props = { rows: readonly WorklistRow[]; hrefOf: (code: string) => Route };

/** Practices for the panel, each with one sentence why it is there, the most urgent first. */
export function WorklistTable({ rows, hrefOf }: Props) {
  return (
    <table className="dense stuck worklist">
      <caption className="sr-only">Practices for the panel, the most urgent first</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col" className="wide">
            Place
          </th>
          <th scope="col" className="wide roomy third">
            PCN
          </th>
          <th scope="col">Levels</th>
          <th scope="col">Why it is here</th>
          <th scope="col" className="wide">
            Next review
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className="wraps">
              <Link href={hrefOf(row.code)} prefetch={false}>
                {row.name}
              </Link>{" "}
              <span className="small wide">{row.code}</span>
            </th>
            <td className="second wide">{row.placeName ?? "–"}</td>
            <td className="second wide roomy third">{row.pcnName ? withoutPcn(row.pcnName) : "none"}</td>
            <td>
              <span className="history-level">
                <LevelSquare level={row.decided?.level ?? null} is="decided" />
                {row.proposed && <LevelSquare level={row.proposed.level} is="proposed" />}
              </span>
            </td>
            <td className="wraps">
              <Why reasons={row.reasons} />
            </td>
            <td className="second wide">{row.decided ? dayName(row.decided.nextReview) : "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Why({ reasons }: { reasons: readonly WorklistReason[] }) {
  const [first, ...others] = reasons;
  if (!first) return <span className="second">Nothing asks for the panel.</span>;
  return (
    <>
      {first.words}
      {others.length > 0 && (
        <span className="small block">Also: {others.map(({ words }) => words).join(" ")}</span>
      )}
    </>
  );
}
