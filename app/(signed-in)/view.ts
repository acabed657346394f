import type { Route } from "next";
import type { Actor } from "@/lib/permissions/actor";
import { figuresScope, systemsOf, type FiguresScope } from "@/lib/permissions/figures";
import { parsePeriod, periodName, type Period } from "@/lib/periods/period";
import { addressOf, type Parameters } from "@/lib/readings/address";
import { today } from "@/lib/server/clock";
import type { ComparatorKind } from "@/lib/server/queries/figure-rows";
import { monthsWithReadings } from "@/lib/server/queries/periods";
import { systemsShown } from "@/lib/server/queries/systems-shown";

export type Search = Readonly<Record<string, string | string[] | undefined>>;

/** One parameter of the address: the first, where it is given more than once. */
export function parameter(search: Search, name: string): string | undefined {
  const found = search[name];
  return (Array.isArray(found) ? found[0] : found)?.trim() || undefined;
}

/** A link within the pages. The one place where an address is taken for a route. */
export function link(path: string, parameters: Parameters): Route {
  return addressOf(path, parameters) as Route;
}

/** The system whose figures a reader looks at: the one asked for, or their first that is shown. */
export async function systemOf(actor: Actor, search: Search): Promise<FiguresScope | null> {
  const shown = await systemsShown(today());
  const theirs = systemsOf(actor).filter((code) => shown.includes(code));
  const asked = parameter(search, "system")?.toUpperCase();
  const system = theirs.find((code) => code === asked) ?? theirs[0];
  return system === undefined ? null : figuresScope(actor, system);
}

export type Months = { month: Period; months: Period[] };

/** The months a system has figures for, and the one asked for, else the newest. Null before the first load. */
export async function monthsOf(scope: FiguresScope, search: Search): Promise<Months | null> {
  const months = await monthsWithReadings(scope);
  const asked = askedMonth(search);
  const month = months.find((each) => each.text === asked?.text) ?? months[0];
  return month ? { month, months } : null;
}

export function askedMonth(search: Search): Period | null {
  const asked = parsePeriod(parameter(search, "at") ?? "");
  return asked?.cadence === "month" ? asked : null;
}

export function monthChoice({ month, months }: Months) {
  const options = months.map((each) => ({ value: each.text, label: periodName(each) }));
  return { name: "at", label: "Period", value: month.text, options };
}

const KINDS: Record<string, ComparatorKind> = {
  system: "SYSTEM",
  place: "PLACE",
  pcn: "PCN",
  england: "ENGLAND",
};

/** The comparator asked for, where it is one of those there are; the system otherwise. */
export function comparatorOf(search: Search, offered: readonly ComparatorKind[]): ComparatorKind {
  const kind = KINDS[parameter(search, "with") ?? ""];
  return kind && offered.includes(kind) ? kind : "SYSTEM";
}
