import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { LEVELS } from "@/lib/pqaf/level";
import { period, periodName } from "@/lib/periods/period";
import type { LevelCounts } from "@/lib/pqaf/what-if";
import { LEVEL_FILLS } from "./level-fills";

type Props = {
  before: readonly LevelCounts[];
  after: readonly LevelCounts[];
  hrefOf: (month: string) => Route;
  shown: string;
};

/** How many practices are at each level in each month: as proposed, and by a draft beside it. Newest first. */
export function LevelMonths({ before, after, hrefOf, shown }: Props) {
  const proposed = new Map(before.map((each) => [each.month, each]));
  return (
    <table className="dense stacked level-months">
      <caption className="sr-only">Practices at each level by month, as proposed and by the draft</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Practices by the draft</th>
          {LEVELS.map((level) => (
            <th key={level} scope="col" className="figure">
              Level {level}
            </th>
          ))}
          <th scope="col" className="figure">
            Not enough data
          </th>
        </tr>
      </thead>
      <tbody>
        {after.toReversed().map((month) => {
          const old = proposed.get(month.month);
          return (
            <tr key={month.month} aria-current={month.month === shown || undefined}>
              <th scope="row">
                <Link href={hrefOf(month.month)}>{periodName(period(month.month))}</Link>
              </th>
              <td>
                <LevelBar counts={month} />
              </td>
              {LEVELS.map((level) => (
                <td key={level} className="figure">
                  {change(old?.at[level], month.at[level])}
                  <span className="sr-only max-wide:not-sr-only"> at Level {level}</span>
                </td>
              ))}
              <td className="figure">
                {change(old?.notEnough, month.notEnough)}
                <span className="sr-only max-wide:not-sr-only"> without enough data</span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** "75", or "76 to 75" where the draft says otherwise. */
function change(from: number | undefined, to: number): string {
  return from === undefined || from === to ? String(to) : `${from} to ${to}`;
}

/** The numbers beside it as one bar: levels 0 to 4 from left to right. */
function LevelBar({ counts }: { counts: LevelCounts }) {
  const parts = LEVELS.map((level) => counts.at[level]);
  const total = parts.reduce((sum, each) => sum + each, counts.notEnough);
  return (
    <svg
      className="mark-svg"
      width="160"
      height="12"
      viewBox={`0 0 ${total} 12`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {LEVELS.map((level, index) => (
        <rect
          key={level}
          className={LEVEL_FILLS[level]}
          x={parts.slice(0, index).reduce((sum, each) => sum + each, 0)}
          width={parts[index]}
          height="12"
        />
      ))}
    </svg>
  );
}
