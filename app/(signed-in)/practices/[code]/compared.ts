import type { Choice } from "@/components/layout/scope-bar";
import type { Actor } from "@/lib/permissions/actor";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { ComparatorLines, Figure } from "@/lib/readings/view";
import { englandIsLoaded } from "@/lib/server/queries/england";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { figuresAmongPeers, peersFor } from "@/lib/server/queries/peers";
import type { Practice } from "@/lib/server/queries/practices";
import { practiceFigures } from "@/lib/server/queries/readings";
import { comparatorOf, parameter, type Search } from "../../view";

export type Compared = {
  figures: Figure[];
  /** The code of the stored comparator; null among peers. */
  comparator: string | null;
  kind: ComparatorLines["kind"];
  /** What the figures are compared with, by name. */
  against: string;
  choice: Choice;
};

/** A practice's figures, compared with what the address asks for: a stored comparator, or peers. */
export async function loadCompared(
  actor: Actor,
  scope: FiguresScope,
  { practice, asAt, search }: { practice: Practice; asAt: Day; search: Search },
): Promise<Compared> {
  const { system, place, pcn } = practice;
  const [england, { options, peers }] = await Promise.all([
    englandIsLoaded(asAt),
    peersFor(actor, scope, { asked: parameter(search, "with"), practice: practice.code, on: asAt }),
  ]);
  const stored = [
    { kind: "SYSTEM" as const, label: system.name },
    ...(place ? [{ kind: "PLACE" as const, label: place.name }] : []),
    ...(pcn ? [{ kind: "PCN" as const, label: pcn.name }] : []),
    ...(england ? [{ kind: "ENGLAND" as const, label: "England" }] : []),
  ];
  const comparator = comparatorOf(
    search,
    stored.map(({ kind }) => kind),
  );
  const figures = await practiceFigures(scope, practice, { asAt, comparator });
  return {
    figures: peers ? await figuresAmongPeers(scope, await definitionsOn(asAt), { figures, peers }) : figures,
    comparator: peers ? null : codeOf(comparator, practice),
    kind: peers?.kind ?? comparator,
    against: peers?.name ?? stored.find(({ kind }) => kind === comparator)?.label ?? system.name,
    choice: {
      name: "with",
      label: "compared with",
      value: peers?.code ?? comparator.toLowerCase(),
      options: [...stored.map(({ kind, label }) => ({ value: kind.toLowerCase(), label })), ...options],
    },
  };
}

function codeOf(kind: ComparatorKind, { system, place, pcn }: Practice): string {
  switch (kind) {
    case "ENGLAND":
      return "ENG";
    case "PLACE":
      return place?.code ?? system.code;
    case "PCN":
      return pcn?.code ?? system.code;
    case "SYSTEM":
      return system.code;
  }
}
