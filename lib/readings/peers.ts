import type { MetricDefinition } from "@/lib/metrics/definition";
import { compare, type Compared } from "./compare";
import type { ComparatorLines, Figure, PeerKind, Standing } from "./view";

/** Practices compared with one another because they are alike, or because somebody chose them. */
export type Peers = { kind: PeerKind; code: string; name: string; members: readonly string[] };

/**
 * Compares practices among their peers by the rules of every comparator
 * (lib/readings/compare.ts). `compared`: the stored figures of the peers that
 * are compared in their system, so that who is left out there is left out here.
 */
export function amongPeers(
  definition: MetricDefinition,
  compared: readonly Compared[],
  { kind, code, name, members }: Peers,
): { lines: ComparatorLines | null; standingOf: (practice: string) => Standing | null } {
  const within = new Set(members);
  const { lines, positions } = compare(
    definition,
    compared.filter((each) => within.has(each.code)),
  );
  const { numerator: _numerator, denominator: _denominator, ...shown } = lines;
  const places = new Map(positions.map((position) => [position.code, position]));
  return {
    lines: lines.n === 0 ? null : { code, name, kind, ...shown },
    standingOf: (practice) => {
      const place = places.get(practice);
      return place
        ? { rank: place.rank, n: lines.n, quartile: place.quartile, verdict: place.verdict }
        : null;
    },
  };
}

/** Figures of one measure and period with their standing among peers in place of the one they came with. */
export function figuresAmong(
  definition: MetricDefinition,
  figures: readonly Figure[],
  peers: Peers,
): Figure[] {
  const compared = figures.flatMap(({ organisation: { code }, numerator, denominator, value, standing }) =>
    code !== null && value !== null && standing !== null ? [{ code, numerator, denominator, value }] : [],
  );
  const { lines, standingOf } = amongPeers(definition, compared, peers);
  return figures.map((figure) => ({
    ...figure,
    comparator: lines,
    standing: standingOf(figure.organisation.code ?? ""),
  }));
}
