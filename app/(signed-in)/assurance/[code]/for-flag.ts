import { today } from "@/lib/server/clock";
import type { Flags } from "@/lib/pqaf/support-offer";
import { definitionsOn } from "@/lib/server/queries/metrics";
import type { TriggerWords } from "@/lib/server/queries/assurance/flags";
import { parameter, type Search } from "../../view";

/** A flag as a form names it: "measure:calls-missed", "trigger:contract-notice", or "" for none. */
export type ForFlag = { value: string; name: string };

type Asked = { flags: Flags; triggerOf: TriggerWords; search: Search };

/**
 * The flags that something may be for: the practice's own first, then every other
 * measure. `asked` is the one that the link came from.
 */
export async function flagChoices({ flags, triggerOf, search }: Asked) {
  const definitions = await definitionsOn(today());
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const own = [
    ...flags.measures.map(({ metric }) => ({ value: `measure:${metric}`, name: nameOf(metric) })),
    ...flags.triggers.map((code) => ({ value: `trigger:${code}`, name: triggerOf(code) })),
  ];
  const others = [...definitions.values()]
    .filter(({ code, direction }) => direction !== 0 && !own.some(({ value }) => value === `measure:${code}`))
    .map(({ code, shortName }) => ({ value: `measure:${code}`, name: shortName }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const measure = parameter(search, "measure");
  const trigger = parameter(search, "trigger");
  const wanted = measure ? `measure:${measure}` : trigger ? `trigger:${trigger}` : "";
  const asked = [...own, ...others].find(({ value }) => value === wanted) ?? null;
  return { own, others, asked };
}

/** What a form named, as the measures and triggers it is for; null where there is no such flag. */
export async function flagSent(
  text: string,
  triggers: readonly string[],
): Promise<{ metrics: string[]; triggers: string[] } | null> {
  if (text === "") return { metrics: [], triggers: [] };
  const [kind, code = ""] = text.split(":");
  if (kind === "measure" && (await definitionsOn(today())).has(code))
    return { metrics: [code], triggers: [] };
  if (kind === "trigger" && triggers.includes(code)) return { metrics: [], triggers: [code] };
  return null;
}
