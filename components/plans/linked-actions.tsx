import { Link } from "@/components/ui/link";
import { addressOf } from "@/lib/readings/address";
import type { Route } from "next";
import { dayName } from "@/lib/periods/period";
import type { LinkedAction } from "@/lib/plans/linked-action";
import { StatusMark } from "./status-mark";
import { Still } from "@/components/ui/still";

/** The delivery plan's actions that touch what is told of, each with how it stands. */
export function LinkedActions({ actions }: { actions: readonly LinkedAction[] }) {
  return (
    <Still as="ul" className="lines">
      {actions.map((action) => {
        const { code, title, status, due, owner } = action;
        return (
          <li key={code}>
            <Link href={planAction(action)}>
              {code} {title}
            </Link>
            , {owner || "no owner yet"}, due {dayName(due)} <StatusMark status={status} />
          </li>
        );
      })}
    </Still>
  );
}

/** The page of an action of the plan. */
export function planAction({ system, code }: Pick<LinkedAction, "system" | "code">): Route {
  return addressOf(`/plan/${encodeURIComponent(code)}`, { system }) as Route;
}
