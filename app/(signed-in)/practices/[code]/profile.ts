import type { Choice } from "@/components/layout/scope-bar";
import type { Actor } from "@/lib/permissions/actor";
import { olderWords } from "@/lib/organisations/older-patients";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Parameters } from "@/lib/readings/address";
import type { ComparatorLines, Figure } from "@/lib/readings/view";
import { attributesOf, type Attributes } from "@/lib/server/queries/attributes";
import { loadedFrom, type LoadedFrom } from "@/lib/server/queries/loaded-from";
import { olderPatients } from "@/lib/server/queries/older-patients";
import type { Practice } from "@/lib/server/queries/practices";
import { registeredLists, type Registered } from "@/lib/server/queries/registered-lists";
import { settingsOn } from "@/lib/server/queries/settings";
import { sustainedMeasures } from "@/lib/server/queries/sustained";
import { scopeHref } from "../../scope/scope-path";
import { monthsOf, parameter, type Months, type Search } from "../../view";
import { loadCompared } from "./compared";

/** Everything said of one practice at a month: its page and its pack draw from the same. */
export type Profile = {
  months: Months;
  figures: Figure[];
  kind: ComparatorLines["kind"];
  /** What the figures are compared with, by name. */
  against: string;
  choice: Choice;
  lists: Registered[];
  attributes: Attributes;
  /** Patients of 65 and over, in words; null where no list by age is loaded. */
  older: { value: string; of: string; on: Day } | null;
  /** Measures on which it has stayed in the worse quarter; null among peers, where it is not kept. */
  sustained: ReadonlySet<string> | null;
  from: ReadonlyMap<string, LoadedFrom>;
};

/** Null before the first load. */
export async function loadProfile(
  actor: Actor,
  scope: FiguresScope,
  practice: Practice,
  search: Search,
): Promise<Profile | null> {
  const months = monthsWhileOpen(await monthsOf(scope, search), practice);
  if (!months) return null;
  const asAt = months.month.end;
  const [compared, lists, settings, attributes, older] = await Promise.all([
    loadCompared(actor, scope, { practice, asAt, search }),
    registeredLists(scope, practice.code, asAt),
    settingsOn(asAt),
    attributesOf([practice.code], asAt),
    olderPatients(scope, practice.code, asAt),
  ]);
  const { figures, comparator } = compared;
  const [sustained, from] = await Promise.all([
    comparator === null
      ? null
      : sustainedMeasures(scope, {
          figures: figures.filter(({ metric, state }) => metric.direction !== 0 && state === "reported"),
          code: practice.code,
          comparator,
          needed: settings["sustained-periods"],
        }),
    loadedFrom(scope, practice.code, figures),
  ]);
  return {
    months,
    figures,
    kind: compared.kind,
    against: compared.against,
    choice: compared.choice,
    lists,
    attributes: attributes.get(practice.code) ?? {},
    older: older && { ...olderWords(older, settings["patient-cell-floor"]), on: older.month },
    sustained,
    from,
  };
}

/** A practice that has closed has no month after: its page opens on the last it was open all through. */
export function monthsWhileOpen(months: Months | null, { closedOn }: Practice): Months | null {
  if (!months || !closedOn) return months;
  const open = months.months.filter(({ end }) => end <= closedOn);
  const [last] = open;
  if (!last) return months;
  return { months: open, month: open.find(({ text }) => text === months.month.text) ?? last };
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
