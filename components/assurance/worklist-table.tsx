import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { shortDay } from "@/components/ui/short-day";
import { withoutPcn } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import type { Level } from "@/lib/pqaf/level";
import type { WorklistReason } from "@/lib/pqaf/worklist";
import { LevelSquare } from "./level-square";
import { Still } from "@/components/ui/still";

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
          <th scope="col">Levels</th>
          <th scope="col">Practice</th>
          <th scope="col">Why it is here</th>
          <th scope="col" className="wide">
            Next review
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {rows.map((row) => (
          <tr key={row.code}>
            <td>
              <span className="history-level">
                <LevelSquare level={row.decided?.level ?? null} is="decided" />
                {row.proposed && row.proposed.level !== row.decided?.level && (
                  <LevelSquare level={row.proposed.level} is="proposed" />
                )}
              </span>
            </td>
            <th scope="row" className="wraps">
              <Link href={hrefOf(row.code)}>{row.name}</Link>
              <span className="small wide block">{whereWords(row)}</span>
            </th>
            <td className="wraps">
              <Why reasons={row.reasons} />
            </td>
            <td className="wide">
              <Review row={row} />
            </td>
          </tr>
        ))}
      </Still>
    </table>
  );
}

/** "Coventry · Canal Basin · Z00001" */
function whereWords({ placeName, pcnName, code }: WorklistRow): string {
  return [placeName, pcnName && withoutPcn(pcnName), code].filter(Boolean).join(" · ");
}

function Review({ row: { decided, reasons } }: { row: WorklistRow }) {
  if (!decided) return <span className="second">–</span>;
  const overdue = reasons.find(({ is }) => is === "review-overdue");
  return (
    <>
      {shortDay(decided.nextReview)}
      {overdue?.days && <span className="late block">{overdue.days} days late</span>}
    </>
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
