import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import type { PlanLine } from "@/lib/plans/plan-line";
import { progressWords } from "@/lib/plans/progress";
import { today } from "@/lib/server/clock";
import { MilestoneForm } from "./small-forms";

type Props = {
  of: { system: string; code: string };
  line: PlanLine;
  lines: readonly PlanLine[];
  edits: boolean;
};

/** What can be seen to have happened, and what is still to. */
export function ActionMilestones({ of, line, lines, edits }: Props) {
  return (
    <Section title="Milestones" aside={progressWords(line.progress)}>
      <ol className="plan-milestones">
        {line.milestones.map((milestone) => {
          const { id, title, due, firstDue, doneOn, evidence } = milestone;
          const others = lines.filter(
            (each) => each.id !== line.id && each.milestones.some((one) => one.id === id),
          );
          return (
            <li key={id}>
              <p>
                {doneOn ? "✓ " : ""}
                <b>{title}</b>, {doneOn ? `met ${dayName(doneOn)}` : `due ${dayName(due)}`}
                {!doneOn && due < today() && (
                  <>
                    {" "}
                    <span className="plan-late">late</span>
                  </>
                )}
                {due !== firstDue && `, first due ${dayName(firstDue)}`}
              </p>
              {evidence && <p className="text-cell">Evidence: {evidence}</p>}
              {others.length > 0 && (
                <p className="text-cell text-ink-2">
                  Also serves {others.map(({ code, title: other }) => `${code} ${other}`).join(", ")}
                </p>
              )}
              {edits && <MilestoneForm {...of} kept={milestone} due={line.due} />}
            </li>
          );
        })}
      </ol>
      {edits && <MilestoneForm {...of} kept={null} due={line.due} />}
    </Section>
  );
}
