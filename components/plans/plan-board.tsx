import type { Route } from "next";
import { Still } from "@/components/ui/still";
import { dayName } from "@/lib/periods/period";
import type { PlanGroup } from "@/lib/plans/plan-filter";
import type { Status } from "@/lib/plans/status";
import { StatusShape } from "./status-mark";

type Props = { groups: readonly PlanGroup[]; hrefOf: (code: string) => Route };

/** The plan by how its actions stand, a column each; on a phone one below the other. */
export function PlanBoard({ groups, hrefOf }: Props) {
  return (
    <div className="plan-board">
      {groups.map(({ key, name, lines }) => (
        <section key={key} aria-label={name}>
          <h2 className="stands">
            <StatusShape status={key as Status} words={null} />
            <span>
              {name} ({lines.length})
            </span>
          </h2>
          <Still as="ul">
            {lines.map(({ id, code, title, owner, next, late, silent }) => (
              <li key={id}>
                <a href={hrefOf(code)}>{title}</a>
                <p>
                  {owner || "No owner yet"}, {dayName(next.on)}
                  {late && (
                    <>
                      {" "}
                      <span className="plan-late">late</span>
                    </>
                  )}
                  {silent !== null && <>, silent {silent} days</>}
                </p>
              </li>
            ))}
          </Still>
        </section>
      ))}
    </div>
  );
}
