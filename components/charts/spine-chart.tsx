import { CheckShape } from "@/components/metrics/marks/check-mark";
import { SpineShape } from "@/components/metrics/marks/spine";
import { shortPeriod } from "@/components/metrics/period-words";
import { profileGroups } from "@/components/metrics/profile-groups";
import { valueBeside } from "@/components/metrics/value-beside";
import { DOMAIN_NAMES, quarterName, STATE_NAMES } from "@/components/metrics/words";
import { formatInterval, formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";

type Props = {
  /** The heading of the bold column, and of the comparator's. */
  heading: string;
  against: string;
  figures: readonly Figure[];
};

/** Where each column starts, or ends where its text is set to the right. */
const AT = { value: 400, against: 490, spine: 515, interval: 920, quarter: 942, period: 1200 };
const SPINE = 290;
const ROW = 26;

/** A practice's measures by domain, each on its spine: the profile's table as one drawing. */
export function SpineChart({ heading, against, figures }: Props) {
  const lines = profileGroups(figures).flatMap(({ domain, rows }) => [DOMAIN_NAMES[domain], ...rows]);
  return (
    <svg viewBox={`0 0 1200 ${(lines.length + 1) * ROW}`} fontSize={15} aria-hidden="true">
      <Headings heading={heading} against={against} />
      {lines.map((line, index) => (
        <g
          key={typeof line === "string" ? line : line.metric.code}
          transform={`translate(0 ${(index + 1) * ROW})`}
        >
          {typeof line === "string" ? <Domain name={line} /> : <Row figure={line} />}
        </g>
      ))}
    </svg>
  );
}

function Headings({ heading, against }: Pick<Props, "heading" | "against">) {
  return (
    <g className="fill-ink-2">
      <text y={18}>Measure</text>
      <text x={AT.value} y={18} textAnchor="end">
        {heading}
      </text>
      <text x={AT.against} y={18} textAnchor="end">
        {against}
      </text>
      <text x={AT.spine} y={18}>
        worse
      </text>
      <text x={AT.spine + SPINE} y={18} textAnchor="end">
        better
      </text>
      <text x={AT.interval} y={18} textAnchor="end">
        95% interval
      </text>
      <text x={AT.quarter} y={18}>
        Quarter
      </text>
      <text x={AT.period} y={18} textAnchor="end">
        Period
      </text>
    </g>
  );
}

function Domain({ name }: { name: string }) {
  return (
    <>
      <text y={19} fontWeight={700} className="fill-ink">
        {name}
      </text>
      <path d="M0 25.5H1200" className="stroke-rule-2" />
    </>
  );
}

function Row({ figure }: { figure: Figure }) {
  const { metric, period, comparator } = figure;
  const judged = figure.state === "reported" || figure.state === "too-small";
  return (
    <>
      <text y={18} className="fill-ink">
        {metric.shortName}
      </text>
      <text x={AT.value} y={18} textAnchor="end" fontWeight={700} className="fill-ink">
        {judged ? valueBeside(figure) : ""}
      </text>
      {judged && (
        <g transform={`translate(${AT.value + 5} 5)`}>
          <CheckShape check={figure.check} />
        </g>
      )}
      <text x={AT.against} y={18} textAnchor="end" className="fill-ink-2">
        {comparator ? formatValue(metric, comparator.value ?? comparator.q2) : "–"}
      </text>
      <Standing figure={figure} />
      <text x={AT.period} y={18} textAnchor="end" className="fill-ink-2">
        {shortPeriod(period)}
      </text>
      <path d="M0 25.5H1200" className="stroke-rule" />
    </>
  );
}

function Standing({ figure }: { figure: Figure }) {
  const { metric, lower, upper, state, standing } = figure;
  if (state !== "reported" && state !== "too-small") {
    return (
      <text x={AT.spine} y={18} className="fill-ink-2">
        {STATE_NAMES[state]}
      </text>
    );
  }
  return (
    <>
      <g transform={`translate(${AT.spine} 2)`}>
        <SpineShape figure={figure} width={SPINE} />
      </g>
      <text x={AT.interval} y={18} textAnchor="end" className="fill-ink-2">
        {lower !== null && upper !== null ? formatInterval(metric.unit, lower, upper) : "–"}
      </text>
      <text x={AT.quarter} y={18} className="fill-ink">
        {state === "too-small"
          ? STATE_NAMES[state]
          : standing?.quartile
            ? quarterName(standing.quartile, metric.direction)
            : "–"}
      </text>
    </>
  );
}
