import type { ScopeRow } from "@/components/organisations/scope-table";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { withoutPcn } from "@/lib/organisations/display-name";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import type { Parameters } from "@/lib/readings/address";
import { worstFirst } from "@/lib/readings/worst-first";
import type { Group } from "@/lib/server/queries/groups";
import type { OpenPractice } from "@/lib/server/queries/places";
import type { metricFigures } from "@/lib/server/queries/readings";
import { link } from "../view";
import { scopeHref } from "./scope-path";

type Found = {
  group: Group;
  practices: readonly OpenPractice[];
  figures: Awaited<ReturnType<typeof metricFigures>>;
  definition: MetricDefinition;
  kept: Parameters;
};

/** The organisations below a group with their figures of one measure, worst first: practices only by name. */
export function rowsOf(scope: FiguresScope, { group, practices, figures, definition, kept }: Found) {
  const byCode = new Map(figures.practices.map((figure) => [figure.organisation.code, figure]));
  const members = practices.filter((each) => isIn(each, group));
  const named = members.filter(({ code, pcn, place }) => {
    const ancestors = [pcn, place, scope.system].filter((above) => above !== null);
    return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
  });
  const pcns = new Map(members.flatMap((each) => (each.pcn ? [[each.pcn, each.placeName] as const] : [])));
  const groups = (kind: "PLACE" | "PCN", keep: (code: string) => boolean): ScopeRow[] =>
    figures.groups.flatMap((figure) => {
      const { code, name, level } = figure.organisation;
      if (level !== kind || code === null || !keep(code)) return [];
      const beside = kind === "PCN" ? (pcns.get(code) ?? null) : null;
      return { code, name: name ?? code, beside, href: scopeHref(kind, code, kept), figure };
    });
  const sorted = (rows: ScopeRow[]) => worstFirst(rows, definition.direction);
  return {
    practices: sorted(
      named.map(({ code, name, pcnName }) => ({
        code,
        name,
        beside: pcnName && withoutPcn(pcnName),
        href: link(`/practices/${code}`, { at: kept.at, with: kept.with }),
        figure: byCode.get(code) ?? null,
      })),
    ),
    pcns: group.kind === "PCN" ? [] : sorted(groups("PCN", (code) => pcns.has(code))),
    places: group.kind === "SYSTEM" ? sorted(groups("PLACE", () => true)) : [],
  };
}

/** Whether a practice lies in a system, Place or PCN on the day it was asked for. */
export function isIn({ pcn, place }: OpenPractice, { kind, code }: Group): boolean {
  return kind === "SYSTEM" || code === (kind === "PLACE" ? place : pcn);
}
