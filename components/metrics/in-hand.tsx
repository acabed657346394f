import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Facts, type Fact } from "@/components/ui/facts";
import { formatCount, formatInterval, formatRank, formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { Change } from "./marks/change";
import { CheckWords } from "./marks/check-mark";
import { StateWords } from "./marks/state-mark";
import { evidenceOf, quarterName } from "./words";

/** The practice the reader came with: its whole figure, numerator and denominator included. */
export function InHand({ figure, href }: { figure: Figure; href: Route }) {
  const {
    metric,
    organisation,
    state,
    value,
    lower,
    upper,
    numerator,
    denominator,
    standing,
    spc,
    acrossBreak,
  } = figure;
  const evidence = evidenceOf(standing?.verdict ?? null);
  const facts: Fact[] = [
    {
      name: organisation.name ?? "",
      value: formatValue(metric, value),
      beside:
        lower !== null && upper !== null
          ? `95% interval ${formatInterval(metric.unit, lower, upper)}`
          : undefined,
    },
    ...(numerator !== null && denominator !== null
      ? [
          {
            name: "Counted from",
            value: `${formatCount(numerator)} of ${formatCount(denominator)}`,
            beside: metric.counted,
          },
        ]
      : []),
    ...(standing?.rank ? [{ name: "Rank", value: formatRank(standing.rank, standing.n) }] : []),
    ...(standing?.quartile && state === "reported"
      ? [
          {
            name: "Quarter",
            value: quarterName(standing.quartile, metric.direction),
            beside: evidence ?? undefined,
          },
        ]
      : []),
    {
      name: "On a year ago",
      value: <Change metric={metric} change={figure.changeYear} spc={spc} acrossBreak={acrossBreak} />,
    },
    {
      name: "On the period before",
      value: <Change metric={metric} change={figure.changePrevious} spc={null} acrossBreak={false} />,
    },
  ];
  return (
    <section aria-label={`${organisation.name} on this measure`}>
      <Facts facts={facts} />
      {state !== "reported" && (
        <p className="mt-2 text-cell">
          <StateWords state={state} reason={figure.reason} />
        </p>
      )}
      {figure.check && (
        <p className="mt-2 text-cell">
          <CheckWords check={figure.check} />
        </p>
      )}
      <p className="mt-2 text-cell">
        <Link href={href}>All measures of {organisation.name}</Link>
      </p>
    </section>
  );
}
