import { GroupTable } from "@/components/metrics/group-table";
import { Downloads } from "@/components/ui/downloads";
import { StillSection } from "@/components/ui/section";
import type { Measure } from "./measure";

/** System, Places and PCNs on the measure, as far as small cells let the reader see them. */
export function MeasureGroups({ measure: { groups, metric, kept } }: { measure: Measure }) {
  if (groups.length === 0) return null;
  const of = `${metric.name} by system, Place and PCN`;
  return (
    <StillSection
      id="groups"
      title="System, Places and PCNs"
      aside="Sums of their practices: rates are never averaged"
    >
      <GroupTable caption={of} figures={groups} />
      <Downloads
        of={of}
        choices={[
          {
            label: `What is shown (${groups.length})`,
            table: "measure-groups",
            parameters: { measure: metric.code, ...kept },
            rows: groups.length,
          },
        ]}
      />
    </StillSection>
  );
}
