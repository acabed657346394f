import { Downloads } from "@/components/ui/downloads";
import type { MeasureView, ScopeView } from "./scope";
import { BELOW_NAMES, shownRows } from "./shown-rows";

/** What lies below the scope on the measure chosen, to be taken away. */
export function ScopeDownloads({
  view: { group, kept },
  measure,
}: {
  view: ScopeView;
  measure: MeasureView;
}) {
  const { metric, below, rows, show } = measure;
  const shown = shownRows(measure).length;
  const all = rows[below].length;
  const parameters = { scope: group.code, ...kept, measure: metric.code, of: below };
  return (
    <Downloads
      of={`${BELOW_NAMES[below]} of ${group.name} on ${metric.name}`}
      choices={[
        {
          label: `What is shown (${shown})`,
          table: "scope",
          parameters: { ...parameters, show: show === "all" ? undefined : show },
          rows: shown,
        },
        ...(all === shown
          ? []
          : [
              {
                label: `All ${all} ${BELOW_NAMES[below]}`,
                table: "scope",
                parameters: { ...parameters, all: "1" },
                rows: all,
              },
            ]),
      ]}
    />
  );
}
