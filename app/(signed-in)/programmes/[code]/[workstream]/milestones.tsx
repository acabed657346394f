import { FieldsForm } from "@/components/forms/fields-form";
import { MilestoneTable } from "@/components/programmes/milestone-table";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/periods/day";
import { countsInWords, type Milestone, type MilestoneCounts } from "@/lib/programmes/milestone";
import { newMilestone, updateMilestone } from "../../workstream-actions";
import { WorkstreamFile, type FileOf } from "./workstream-file";

const KINDS = [
  { value: "done", name: "It is done" },
  { value: "moved", name: "Its day is moved" },
  { value: "stopped", name: "It is stopped" },
  { value: "reopened", name: "It is open again" },
];

type Props = {
  file: FileOf;
  name: string;
  milestones: readonly Milestone[];
  counts: MilestoneCounts;
  on: Day;
  /** What its forms send of the workstream; null: it is only read. */
  hidden: Readonly<Record<string, string>> | null;
};

/** The milestones of a workstream, with the forms of those who may change them. */
export function Milestones({ name, milestones, counts, on, hidden, file }: Props) {
  return (
    <Section title="Milestones" aside={countsInWords(counts)}>
      <MilestoneTable of={name} milestones={milestones} on={on}>
        {(milestone) =>
          hidden && (
            <details>
              <summary>
                Change<span className="sr-only">: {milestone.title}</span>
              </summary>
              <FieldsForm
                action={updateMilestone}
                hidden={{ ...hidden, milestone: String(milestone.id), version: String(milestone.version) }}
                fields={[
                  {
                    name: "kind",
                    label: "What happened",
                    kind: "choice",
                    first: "Choose what happened",
                    options: KINDS,
                  },
                  { name: "due", label: "The day it is moved to", kind: "date", initial: milestone.due },
                  { name: "words", label: "Why", kind: "words" },
                ]}
                buttons={[{ value: "keep", label: "Keep it" }]}
                of={milestone.id}
              />
            </details>
          )
        }
      </MilestoneTable>
      <WorkstreamFile of="milestones" table="programme-milestones" rows={milestones.length} file={file} />
      {hidden && (
        <details className="programme-part">
          <summary>Add a milestone</summary>
          <FieldsForm
            action={newMilestone}
            hidden={hidden}
            fields={[
              { name: "title", label: "What will be done", kind: "text" },
              { name: "due", label: "By", kind: "date" },
            ]}
            buttons={[{ value: "add", label: "Add the milestone" }]}
            of="milestone"
          />
        </details>
      )}
    </Section>
  );
}
