import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { CheckMark } from "@/components/metrics/marks/check-mark";
import { evidenceOf } from "@/components/metrics/words";
import { formatRank, formatValue } from "@/lib/figures/format";
import { isWorseBeyondChance } from "@/lib/readings/worth-asking";
import type { Figure } from "@/lib/readings/view";

type Props = {
  /** Worst first. */
  figures: readonly Figure[];
  hrefOf: (code: string) => Route;
  /** Practices that stayed in the worse quarter, and how long in a row that takes, in words. */
  sustained: ReadonlySet<string>;
  lasting: string;
};

/** Practices to ask about, each with its reasons in a sentence. Reasons to ask are not answers. */
export function WorthAskingList({ figures, hrefOf, sustained, lasting }: Props) {
  return (
    <ol className="reasons">
      {figures.map((figure) => {
        const { code, name } = figure.organisation;
        return (
          <li key={code}>
            <Link href={hrefOf(code ?? "")}>{name}</Link> <CheckMark check={figure.check} />{" "}
            {reasonsFor(figure)}
            {sustained.has(code ?? "") && `, in the worse quarter ${lasting}`}.
          </li>
        );
      })}
    </ol>
  );
}

/** "57.8%, rank 118 of 118: further from Ardenfosse's 88.1% than chance explains (beyond 99.8%), and getting worse by more than usual". */
export function reasonsFor(figure: Figure): string {
  const { metric, value, standing, comparator, spc } = figure;
  const said = formatValue(metric, value);
  const rank = standing?.rank ? `, rank ${formatRank(standing.rank, standing.n)}` : "";
  const centre = comparator?.value ?? null;
  const against =
    comparator && centre !== null ? ` from ${comparator.name}’s ${formatValue(metric, centre)}` : "";
  const beyond =
    isWorseBeyondChance(figure) &&
    `further${against} than chance explains (${evidenceOf(standing?.verdict ?? null) ?? ""})`;
  const moving = spc === "concern" && "getting worse by more than its usual ups and downs";
  return `${said}${rank}: ${[beyond, moving].filter(Boolean).join(", and ")}`;
}
