import { Section } from "@/components/ui/section";
import { WhenStacked } from "@/components/ui/when-stacked";
import { COMPARATORS, DISPUTED, percentOf, triggerWords } from "@/lib/pqaf/edition-changes";
import type { Framework } from "@/lib/pqaf/framework";
import { bandOf, levelName } from "@/lib/pqaf/level";
import { weightOf } from "@/lib/pqaf/propose-level";
import { EditionMeasures, type CountedMeasure } from "./edition-measures";

type Props = { edition: Framework; measures: readonly CountedMeasure[]; nameOf: (metric: string) => string };

/** An edition as a document: everything that turns evidence into a proposal, in plain words. */
export function EditionDocument({ edition, measures, nameOf }: Props) {
  const { persistence, coverage, steps, triggers, neverAlone } = edition;
  const neverWords = neverAlone.map(nameOf).join(", ");
  return (
    <>
      <Section title="From figures to a proposed level">
        <ol className="nhsuk-list nhsuk-list--number reading">
          <li>
            Each measure is compared with {COMPARATORS[edition.comparator]}. A practice is flagged on it when
            it lies in the worse quarter.
          </li>
          <li>
            A flag counts once it lasts: {persistence.month} months in a row for a monthly measure,{" "}
            {persistence.quarter} quarters for a quarterly one, {persistence.year}{" "}
            {persistence.year === 1 ? "year" : "years"} for a yearly one. One period that could not be judged
            may lie between.
          </li>
          <li>
            The weights of the measures that count are added and divided by the weights of those that could be
            judged. The share reaches a step, and the step is a level.
          </li>
          <li>
            National appointment figures that a practice disputes are {DISPUTED[edition.disputed]}.
            {edition.disputed === "left-out" && " The lines that others are compared with stay as published."}
          </li>
          <li>A trigger that is live sets the least level. The greater of the two is proposed.</li>
          <li>
            With less than {percentOf(coverage.share)} of the weight judged, or fewer than {coverage.domains}{" "}
            domains, there is not enough data to propose a level.
          </li>
          {neverWords && <li>No level above 0 rests on {neverWords} alone.</li>}
        </ol>
        <p className="reading">
          The engine proposes. A panel of named people decides, and the practice sees the same reasons as the
          panel and may reply within {edition.replyDays} working days.
        </p>
      </Section>
      <Section title="Steps">
        <table className="dense stacked">
          <caption className="sr-only">The share at which each level begins</caption>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col" className="figure">
                Begins at
              </th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ level, share }) => (
              <tr key={level}>
                <th scope="row">{levelName(level)}</th>
                <td className="figure">
                  <WhenStacked>Begins at</WhenStacked>
                  {percentOf(share)} of the weight judged
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={`${measures.length} measures, ${weightOf(edition.measures)} of weight`}>
        <EditionMeasures measures={measures} />
      </Section>
      <Section title="Triggers">
        <table className="dense stacked">
          <caption className="sr-only">What sets the least level, whatever the measures say</caption>
          <thead>
            <tr>
              <th scope="col">Trigger</th>
              <th scope="col">Looked at</th>
              <th scope="col" className="figure">
                At least
              </th>
            </tr>
          </thead>
          <tbody>
            {triggers.map((trigger) => (
              <tr key={trigger.code}>
                <th scope="row">{trigger.name}</th>
                <td>{triggerWords(trigger, nameOf)}</td>
                <td className="figure whitespace-nowrap">
                  <WhenStacked>At least</WhenStacked>Level {trigger.floor}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title="What follows from a level">
        <table className="dense stacked">
          <caption className="sr-only">For each level: review, forum and possible actions</caption>
          <thead>
            <tr>
              <th scope="col">Level</th>
              <th scope="col">Reviewed at least every</th>
              <th scope="col">By</th>
              <th scope="col">It may bring</th>
            </tr>
          </thead>
          <tbody>
            {edition.levels.map(({ level, reviewWeeks, forum, actions }) => (
              <tr key={level}>
                <th scope="row">
                  Level {level}
                  <small className="block">{bandOf(level)}</small>
                </th>
                <td>
                  <WhenStacked>Reviewed at least every</WhenStacked>
                  {reviewWeeks} weeks
                </td>
                <td>
                  <WhenStacked>By</WhenStacked>
                  {forum}
                </td>
                <td>
                  <WhenStacked>It may bring</WhenStacked>
                  {actions.join("; ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="reading">
          After {edition.escalateAfter} reviews in a row without improvement one level up is put to the panel,
          and after {edition.deescalateAfter} clear reviews in a row one level down. Never more than one at a
          time.
        </p>
      </Section>
    </>
  );
}
