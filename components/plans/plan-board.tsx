import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { dayName } from "@/lib/periods/period";
import type { ShownGroup } from "@/lib/plans/plan-pages";
import type { Status } from "@/lib/plans/status";
import { LateMark } from "./late-mark";
import { StatusShape } from "./status-mark";

type Props = {
  groups: readonly ShownGroup[];
  hrefOf: (code: string) => Route;
  /** Where all actions that stand so are read. */
  allHref: (status: Status) => Route;
};

/** The plan by how its actions stand, a column each; on a phone one below the other. */
export function PlanBoard({ groups, hrefOf, allHref }: Props) {
  return (
    <div className="plan-board">
      {groups.map(({ key, name, lines, shown }) => (
        <section key={key} aria-label={name}>
          <h2 className="stands">
            <StatusShape status={key as Status} words={null} />
            <span>
              {name} ({lines.length})
            </span>
          </h2>
          <Still as="ul">
            {shown.map(({ id, code, title, owner, next, late, silent }) => (
              <li key={id}>
                <a href={hrefOf(code)}>{title}</a>
                <p>
                  {owner || "No owner yet"}, {dayName(next.on)}
                  <LateMark late={late} next={next} />
                  {silent !== null && <>, silent {silent} days</>}
                </p>
              </li>
            ))}
          </Still>
          {shown.length < lines.length && (
            <p className="mt-2 text-cell">
              <Link href={allHref(key as Status)}>
                All {lines.length} {name.toLowerCase()}, as a table
              </Link>
            </p>
          )}
        </section>
      ))}
    </div>
  );
}
