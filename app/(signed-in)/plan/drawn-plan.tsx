import { PlanBoard } from "@/components/plans/plan-board";
import { PlanPages } from "@/components/plans/plan-pages";
import { PlanTable } from "@/components/plans/plan-table";
import { PlanTimeline } from "@/components/plans/plan-timeline";
import { grouped, type PlanFilter } from "@/lib/plans/plan-filter";
import { boardColumns, planPage } from "@/lib/plans/plan-pages";
import { statusKey } from "@/lib/plans/status";
import { today } from "@/lib/server/clock";
import { link } from "../view";
import type { LoadedPlan } from "./load-plan";

/** The actions that the filters leave, as the view asked for draws them. */
export function DrawnPlan({
  loaded: { plan, filter, rows, state },
  page,
}: {
  loaded: LoadedPlan;
  page: number;
}) {
  const hrefOf = (code: string) => link(`/plan/${encodeURIComponent(code)}`, { system: state.system });
  if (filter.view === "board")
    return (
      <PlanBoard
        groups={boardColumns(grouped(rows, "status"))}
        hrefOf={hrefOf}
        allHref={(status) => link("/plan", { ...state, view: undefined, status: statusKey(status) })}
      />
    );
  const shown = planPage(grouped(rows, filter.group), page);
  const pages = (
    <PlanPages
      shown={shown}
      hrefOf={(to) => link("/plan", { ...state, page: to > 1 ? String(to) : undefined })}
    />
  );
  if (filter.view === "timeline") {
    const titles = new Map(plan.lines.map(({ id, title }) => [id, title]));
    return (
      <>
        <PlanTimeline
          groups={shown.groups}
          planStart={plan.startsOn}
          today={today()}
          hrefOf={hrefOf}
          titleOf={(id) => titles.get(id) ?? "another action"}
        />
        {pages}
      </>
    );
  }
  return (
    <>
      <PlanTable
        groups={shown.groups}
        hrefOf={hrefOf}
        sortHref={(sort) =>
          link("/plan", {
            ...state,
            sort,
            order: nextOrder(filter, sort) === "descending" ? "descending" : undefined,
          })
        }
        sorted={(sort) => (filter.sort === sort ? (filter.descending ? "descending" : "ascending") : null)}
      />
      {pages}
    </>
  );
}

function nextOrder(filter: PlanFilter, sort: PlanFilter["sort"]) {
  return filter.sort === sort && !filter.descending ? "descending" : "ascending";
}
