import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { BANDS, bandKey, bandName } from "@/lib/plans/band";
import { narrows } from "@/lib/plans/plan-filter";
import { STATUSES, statusKey, statusName } from "@/lib/plans/status";
import { link } from "../view";
import type { LoadedPlan } from "./load-plan";

type Props = { loaded: LoadedPlan; places: readonly { code: string; name: string }[] };

/** Narrowing the plan, the same for all three views of it. */
export function PlanFilters({ loaded: { plan, filter, state }, places }: Props) {
  const kept = { system: state.system, view: state.view, sort: state.sort, order: state.order };
  const named = (values: readonly string[]) =>
    [...new Set(values.filter(Boolean))]
      .toSorted((one, other) => one.localeCompare(other, "en-GB"))
      .map((value) => ({ value, label: value }));
  return (
    <FilterForm
      shows="these actions"
      kept={kept}
      resetHref={narrows(filter) ? link("/plan", { ...kept, group: state.group }) : null}
    >
      <FilterSelect
        name="theme"
        label="Theme"
        value={filter.theme ?? ""}
        all="All"
        options={plan.themes.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FilterSelect
        name="segment"
        label="Segment"
        value={filter.segment ?? ""}
        all="All"
        options={plan.themes
          .filter(({ segment }) => segment)
          .map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FilterSelect
        name="timeframe"
        label="Timeframe"
        value={filter.timeframe ? bandKey(filter.timeframe) : ""}
        all="All"
        options={BANDS.map((band) => ({ value: bandKey(band), label: bandName(band) }))}
      />
      <FilterSelect
        name="place"
        label="Place"
        value={filter.place ?? ""}
        all="All"
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <FilterSelect
        name="owner"
        label="Owner"
        value={filter.owner ?? ""}
        all="Anyone"
        options={[...named(plan.lines.map(({ owner }) => owner)), { value: "none", label: "No owner yet" }]}
      />
      <FilterSelect
        name="status"
        label="Status"
        value={filter.status ? statusKey(filter.status) : ""}
        all="All"
        options={STATUSES.map((status) => ({ value: statusKey(status), label: statusName(status) }))}
      />
      <FilterSelect
        name="forum"
        label="Forum"
        value={filter.forum ?? ""}
        all="All"
        options={named(plan.lines.map(({ forum }) => forum))}
      />
      {filter.view !== "board" && (
        <FilterSelect
          name="group"
          label="Group by"
          value={filter.group}
          options={[
            { value: "theme", label: "Theme" },
            { value: "timeframe", label: "Timeframe" },
            { value: "owner", label: "Owner" },
            { value: "status", label: "Status" },
            { value: "none", label: "Nothing" },
          ]}
        />
      )}
      {filter.view === "board" && state.group && <input type="hidden" name="group" value={state.group} />}
      <PlanTick name="mine" label="mine" checked={filter.mine} />
      <PlanTick name="late" label="late" checked={filter.late} />
      <PlanTick name="silent" label="silent 30 days" checked={filter.silent} />
    </FilterForm>
  );
}

function PlanTick({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="plan-tick">
      <input type="checkbox" name={name} value="1" defaultChecked={checked} key={String(checked)} />
      {label}
    </label>
  );
}
