import { Section } from "@/components/ui/section";
import { WhenStacked } from "@/components/ui/when-stacked";
import type { EditionChange } from "@/lib/pqaf/edition-changes";

type Props = { before: string; changes: readonly EditionChange[] };

/** What an edition says otherwise than the one before it, line by line. */
export function EditionChanges({ before, changes }: Props) {
  return (
    <Section title="What is different" aside={`from ${before}`}>
      {changes.length === 0 ? (
        <p>Nothing: it says the same.</p>
      ) : (
        <table className="dense stacked">
          <caption className="sr-only">Differences from {before}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Before</th>
              <th scope="col">Here</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, from, to }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>
                  <WhenStacked>Before</WhenStacked>
                  {from ?? "Not in it"}
                </td>
                <td>
                  <WhenStacked>Here</WhenStacked>
                  {to ?? "Left out"}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
