import type { ReactNode } from "react";
import { CheckMark } from "@/components/metrics/marks/check-mark";
import { QuarterMark } from "@/components/metrics/marks/quarter-mark";
import { StateMark } from "@/components/metrics/marks/state-mark";
import { measureSentence } from "@/lib/pqaf/words/measure";
import type { DescribedBy } from "@/lib/pqaf/words/described";
import { nameOf } from "@/lib/pqaf/words/described";
import { outOfWorseSentence } from "@/lib/pqaf/words/proposal";
import { unjudgedSentence } from "@/lib/pqaf/words/unjudged";
import type { Known } from "@/lib/pqaf/propose-level";
import type { UnjudgedMeasure } from "@/lib/pqaf/judged";
import { Anchor } from "./question";
import { Still } from "@/components/ui/still";

type Props = {
  known: Known;
  described: DescribedBy;
  /** What stands below a flag that does not count yet. */
  besideOf: (metric: string) => ReactNode;
};

/** What was looked at and did not count, so that the absence of data is never taken for a good figure. */
export function NotCounted({ known, described, besideOf }: Props) {
  const near = known.judged.filter((each) => each.flagged && !each.counts);
  const out = known.judged.filter((each) => !each.flagged);
  const outWords = outOfWorseSentence(known);
  return (
    <Still as="ul" className="considered">
      {near.map((measure) => (
        <Line
          key={measure.metric}
          id={`near-${measure.metric}`}
          mark={
            <QuarterMark
              quartile={1}
              verdict={VERDICTS[measure.strength ?? "quarter"]}
              direction={measure.direction}
            />
          }
        >
          <b>{nameOf(measure.metric, described)}</b>:{" "}
          {sentenceOf(measure.metric, described, (of) => measureSentence(measure, of))}
          {besideOf(measure.metric)}
        </Line>
      ))}
      {known.unjudged.map((measure) => (
        <Line
          key={measure.metric}
          id={`unjudged-${measure.metric}`}
          mark={
            measure.why === "disputed" ? (
              <CheckMark check={{ is: "disputed", disputes: [] }} />
            ) : (
              <StateMark state={STATES[measure.why]} />
            )
          }
        >
          <b>{nameOf(measure.metric, described)}</b>:{" "}
          {sentenceOf(measure.metric, described, (of) => unjudgedSentence(measure, of))}
        </Line>
      ))}
      {outWords && (
        <Line id="out-of-worse-quarter" mark={<QuarterMark quartile={3} verdict={null} direction={1} />}>
          {outWords}
          <details>
            <summary className="list-summary">List</summary>
            <ul>
              {out.map((measure) => (
                <li key={measure.metric}>
                  {nameOf(measure.metric, described)}:{" "}
                  {sentenceOf(measure.metric, described, (of) => measureSentence(measure, of))}
                </li>
              ))}
            </ul>
          </details>
        </Line>
      )}
      <Line id="never-an-input" mark={<span className="second">–</span>}>
        <b>Never an input</b>: alert states, the Support Level Framework. Friends and Family alone never lead
        to a level above 0.
      </Line>
    </Still>
  );
}

function Line({ id, mark, children }: { id: string; mark: ReactNode; children: ReactNode }) {
  return (
    <li id={id}>
      <span>{mark}</span>
      <span>
        {children}
        <Anchor id={id} />
      </span>
    </li>
  );
}

type Of = Parameters<typeof measureSentence>[1];

/** A measure that has no definition any more is told by its code. */
function sentenceOf(metric: string, described: DescribedBy, say: (of: Of) => string): string {
  return say(
    described.get(metric) ?? {
      code: metric,
      name: metric,
      shortName: metric,
      unit: "number",
      counted: "counted",
    },
  );
}

const VERDICTS = { quarter: "similar", "95": "worse-95", "99.8": "worse-99.8" } as const;

const STATES = {
  "not-reported": "not-reported",
  suppressed: "suppressed",
  "on-hold": "on-hold",
  "too-small": "too-small",
  stale: "stale",
  "left-out": "not-reported",
  "no-quarters": "not-reported",
} as const satisfies Record<Exclude<UnjudgedMeasure["why"], "disputed">, string>;
