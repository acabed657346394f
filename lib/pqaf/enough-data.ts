import type { Framework } from "./framework";
import type { UnjudgedMeasure } from "./judged";
import { weightOf, type Known } from "./propose-level";

/** What is short of the edition's coverage floor, and the fewest measures that would reach it. */
export type Shortfall = {
  /** Weight judged, the least that is asked, and the weight of all measures. */
  judged: number;
  asked: number;
  weight: number;
  /** Domains with a judged measure, and the least that is asked. */
  domains: number;
  domainsAsked: number;
  /** Judged, these would be enough. null: all of them would not be. */
  fewest: readonly UnjudgedMeasure[] | null;
};

/** What would make the data enough for a proposal. */
export function shortfallOf(known: Known, { coverage }: Framework): Shortfall {
  const weighted = known.judged.filter((each) => each.weight > 0);
  const seen = new Set(weighted.map(({ domain }) => domain));
  const judged = weightOf(known.judged);
  const weight = judged + weightOf(known.unjudged);
  const asked = Math.round(coverage.share * weight * 1e6) / 1e6;
  const short = { domains: Math.max(0, coverage.domains - seen.size), weight: asked - judged };

  const candidates = known.unjudged
    .filter((each) => each.weight > 0)
    .toSorted((one, other) => other.weight - one.weight || (one.metric < other.metric ? -1 : 1));
  // The heaviest of each domain not yet seen: as many of them as domains are short, then the heaviest of the rest.
  const newDomains = candidates.filter(
    ({ domain }, index) =>
      !seen.has(domain) && candidates.findIndex((each) => each.domain === domain) === index,
  );
  const first = newDomains.slice(0, short.domains);
  const inOrder = [...first, ...candidates.filter((each) => !first.includes(each))];
  const least = judged > 0 ? short.domains : Math.max(1, short.domains);
  const sizes = inOrder.map((_, index) => index + 1).filter((size) => size >= least);
  const size = sizes.find((each) => weightOf(inOrder.slice(0, each)) >= short.weight - CLOSE);
  const reached = first.length === short.domains && size !== undefined;
  return {
    judged,
    asked,
    weight,
    domains: seen.size,
    domainsAsked: coverage.domains,
    fewest: reached ? inOrder.slice(0, size) : null,
  };
}

/** Less than any difference of weights that a person would write. */
const CLOSE = 1e-9;
