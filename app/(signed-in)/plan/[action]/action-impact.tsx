import { Evidence } from "@/components/plans/action-events";
import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import type { Impact } from "@/lib/plans/impact";

type Props = { practice: Impact | null; equality: Impact | null };

/** Whether anyone has asked what it does to general practice and to equality, and what they found. */
export function ActionImpact({ practice, equality }: Props) {
  return (
    <Section title="Impact">
      <Assessed of="general practice" impact={practice} />
      <Assessed of="equality" impact={equality} />
    </Section>
  );
}

function Assessed({ of, impact }: { of: string; impact: Impact | null }) {
  if (!impact?.done)
    return (
      <p className="text-reason">
        On {of}: <b>not assessed yet</b>
        {impact?.finding ? `. ${impact.finding}` : ""}
      </p>
    );
  return (
    <p className="text-reason">
      On {of}: assessed{impact.on ? ` on ${dayName(impact.on)}` : ""}. {impact.finding}{" "}
      {impact.link && <Evidence text={impact.link} />}
    </p>
  );
}
