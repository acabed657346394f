import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";

/** The words of a table of figures, each with the rule on the method page that explains it. */
const RULES = {
  quarter: "quarter",
  overview: "letters of the overview",
  interval: "interval",
  rank: "rank",
  compared: "who is compared",
  funnel: "beyond chance",
  spc: "variation",
  aim: "aim",
  lasting: "lasting",
  change: "change",
  small: "too small",
  missing: "not reported",
} as const;

export type MethodRule = keyof typeof RULES;

/** Where each word is explained, in one line under the marks. */
export function MethodLinks({ rules }: { rules: readonly MethodRule[] }) {
  return (
    <Still as="p" className="provenance no-print">
      How each is worked out:{" "}
      {rules.map((rule, index) => (
        <span key={rule}>
          {index > 0 && ", "}
          <Link href={`/method#${rule}`}>{RULES[rule]}</Link>
        </span>
      ))}
    </Still>
  );
}
