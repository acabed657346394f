import type { FiguresScope } from "@/lib/permissions/figures";
import type { Parameters } from "@/lib/readings/address";
import type { Figure } from "@/lib/readings/view";
import { attributesOf, type Attributes } from "@/lib/server/queries/attributes";
import { englandIsLoaded } from "@/lib/server/queries/england";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import { loadedFrom, type LoadedFrom } from "@/lib/server/queries/loaded-from";
import type { Practice } from "@/lib/server/queries/practices";
import { practiceFigures } from "@/lib/server/queries/readings";
import { registeredLists, type Registered } from "@/lib/server/queries/registered-lists";
import { settingsOn } from "@/lib/server/queries/settings";
import { sustainedMeasures } from "@/lib/server/queries/sustained";
import { scopeHref } from "../../scope/scope";
import { comparatorOf, monthsOf, parameter, type Months, type Search } from "../../view";

/** Everything said of one practice at a month: its page and its pack draw from the same. */
export type Profile = {
  months: Months;
  comparator: ComparatorKind;
  comparators: { kind: ComparatorKind; label: string }[];
  figures: Figure[];
  lists: Registered[];
  attributes: Attributes;
  /** Measures on which it has stayed in the worse quarter. */
  sustained: ReadonlySet<string>;
  from: ReadonlyMap<string, LoadedFrom>;
};

/** Null before the first load. */
export async function loadProfile(
  scope: FiguresScope,
  practice: Practice,
  search: Search,
): Promise<Profile | null> {
  const months = monthsWhileOpen(await monthsOf(scope, search), practice);
  if (!months) return null;
  const asAt = months.month.end;
  const comparators = comparatorsOf(practice, await englandIsLoaded(asAt));
  const comparator = comparatorOf(
    search,
    comparators.map(({ kind }) => kind),
  );
  const [figures, lists, settings, attributes] = await Promise.all([
    practiceFigures(scope, practice, { asAt, comparator }),
    registeredLists(scope, practice.code, asAt),
    settingsOn(asAt),
    attributesOf([practice.code], asAt),
  ]);
  const against = {
    SYSTEM: practice.system,
    PLACE: practice.place,
    PCN: practice.pcn,
    ENGLAND: { code: "ENG" },
  };
  const [sustained, from] = await Promise.all([
    sustainedMeasures(scope, {
      figures: figures.filter(({ metric, state }) => metric.direction !== 0 && state === "reported"),
      code: practice.code,
      comparator: against[comparator]?.code ?? practice.system.code,
      needed: settings["sustained-periods"],
    }),
    loadedFrom(scope, practice.code, figures),
  ]);
  return {
    months,
    comparator,
    comparators,
    figures,
    lists,
    attributes: attributes.get(practice.code) ?? {},
    sustained,
    from,
  };
}

/** A practice that has closed has no month after: its page opens on the last it was open all through. */
function monthsWhileOpen(months: Months | null, { closedOn }: Practice): Months | null {
  if (!months || !closedOn) return months;
  const open = months.months.filter(({ end }) => end <= closedOn);
  const [last] = open;
  if (!last) return months;
  return { months: open, month: open.find(({ text }) => text === months.month.text) ?? last };
}

function comparatorsOf({ system, place, pcn }: Practice, england: boolean): Profile["comparators"] {
  return [
    { kind: "SYSTEM", label: system.name },
    ...(place ? [{ kind: "PLACE" as const, label: place.name }] : []),
    ...(pcn ? [{ kind: "PCN" as const, label: pcn.name }] : []),
    ...(england ? [{ kind: "ENGLAND" as const, label: "England" }] : []),
  ];
}

/** What stays in the address on moving from a practice to what it belongs to. */
export function keptOf(search: Search): Parameters {
  return { at: parameter(search, "at"), with: parameter(search, "with") };
}

export function crumbsOf({ system, place, pcn, name }: Practice, kept: Parameters) {
  return [
    { label: system.name, href: scopeHref("SYSTEM", system.code, kept) },
    ...(place ? [{ label: place.name, href: scopeHref("PLACE", place.code, kept) }] : []),
    ...(pcn ? [{ label: pcn.name, href: scopeHref("PCN", pcn.code, kept) }] : []),
    { label: name },
  ];
}
