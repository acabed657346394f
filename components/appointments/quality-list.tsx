import { Section } from "@/components/ui/section";
import type { QualityNote } from "@/lib/appointments/quality-notes";
import { periodName, type Period } from "@/lib/periods/period";
import { ALWAYS, qualityWords, type QualityWords } from "./quality-words";

type Props = {
  month: Period;
  notes: readonly QualityNote[];
};

/** What a practice's national figures of a month must be read with, each with what the product does about it. */
export function QualityList({ month, notes }: Props) {
  return (
    <Section
      id="data-quality"
      title="Data quality of the appointment figures"
      aside={`${periodName(month)}, shares of all appointments`}
    >
      {notes.length === 0 ? (
        <p className="text-reason">Every appointment has a category, an outcome and a time from booking.</p>
      ) : (
        <Lines words={notes.map(qualityWords)} />
      )}
      <details className="mt-2">
        <summary>What holds for every practice and month</summary>
        <Lines words={ALWAYS} />
      </details>
    </Section>
  );
}

function Lines({ words }: { words: readonly QualityWords[] }) {
  return (
    <ul className="lines">
      {words.map(({ found, so }) => (
        <li key={found}>
          <b>{found}</b> {so}
        </li>
      ))}
    </ul>
  );
}
