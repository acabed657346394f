import type { MetricDefinition } from "@/lib/metrics/definition";
import { formatCount } from "@/lib/figures/format";
import { dayName } from "@/lib/periods/period";
import type { Review } from "@/lib/metrics/review";
import { day, type Day } from "@/lib/periods/day";
import { ReviewSentence } from "./review-words";
import { Still } from "@/components/ui/still";

const CADENCE = { month: "Every month", quarter: "Every quarter", year: "Every year" } as const;

type Props = {
  definition: MetricDefinition;
  edition: number;
  editions: number;
  /** The newest of this edition's reviews. */
  review: Review | null;
  today: Day;
};

/** What the measure says of itself, word for word. */
export function DefinitionList({ definition, edition, editions, review, today }: Props) {
  const { numerator, denominator, minimumDenominator, counted, target } = definition;
  const care = [
    ...definition.caveats,
    ...definition.annotatedMonths.map(({ reason }) => reason),
    ...[...definition.breaks, ...(definition.suggestedRebases ?? [])].map(
      ({ on, reason }) => `Not to be compared across ${dayName(day(on))}: ${reason}`,
    ),
  ];
  const entries = [
    { term: "Why it matters", said: definition.whyItMatters },
    { term: "Counts", said: numerator },
    { term: "Out of", said: denominator },
    { term: "Calculated", said: definition.howCalculated },
    { term: "Better when", said: definition.directionWords },
    {
      term: "Judged when",
      said: minimumDenominator > 0 ? `${formatCount(minimumDenominator)} or more ${counted}` : "Always",
    },
    ...(target
      ? [
          {
            term: "Aim",
            said: `${targetOf(definition)}, from ${dayName(day(target.from))}: ${target.source}`,
          },
        ]
      : []),
    {
      term: "Published",
      said: `${CADENCE[definition.cadence]}, about ${definition.lagDays} days after the period, by ${definition.publisher}`,
    },
    ...(definition.owner ? [{ term: "Owner", said: definition.owner }] : []),
    ...(care.length > 0 ? [{ term: "Read with care", said: care.map(asSentence).join(" ") }] : []),
    {
      term: "Edition",
      said: editions > 1 ? `${edition} of ${editions}: earlier figures keep theirs` : String(edition),
    },
    { term: "Reviewed", said: <ReviewSentence review={review} today={today} /> },
  ];
  return (
    <Still as="dl" className="definition">
      {entries.map(({ term, said }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </Still>
  );
}

function targetOf({ target, unit }: MetricDefinition): string {
  if (!target) return "";
  return unit === "share" ? `${Math.round(target.value * 1000) / 10}%` : formatCount(target.value);
}

function asSentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
