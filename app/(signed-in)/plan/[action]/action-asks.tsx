import { Section } from "@/components/ui/section";
import type { Theme } from "@/lib/plans/plan-action";
import type { PlanLine } from "@/lib/plans/plan-line";

/** What of the strategy an action serves, and what is asked of the system for it and offered in return. */
export function ActionAsks({ line, theme }: { line: PlanLine; theme: Theme | undefined }) {
  return (
    <>
      <Section title="Why">
        <p className="text-reason">It serves:</p>
        <Lines of={line.serves} />
        <p className="mt-2 text-cell text-ink-2">{line.source}</p>
      </Section>
      <Section title="Ask and offer">
        <p className="text-reason">Ask of the system: {line.ask || "none now"}</p>
        <p className="text-reason">Offer in return: {line.offer || "none now"}</p>
        {theme && theme.ask.length > 0 && (
          <details className="mt-2">
            <summary>What the strategy asks and offers for {theme.name.toLowerCase()} care</summary>
            <h3 className="mt-2 font-bold">Ask</h3>
            <Lines of={theme.ask} />
            <h3 className="mt-2 font-bold">Offer</h3>
            <Lines of={theme.offer} />
          </details>
        )}
      </Section>
    </>
  );
}

function Lines({ of }: { of: readonly string[] }) {
  return (
    <ul className="lines">
      {of.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
