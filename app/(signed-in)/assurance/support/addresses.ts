import { DOMAINS } from "@/lib/metrics/definition";
import { ADDRESSED, type Addresses } from "@/lib/pqaf/support-offer";
import { today } from "@/lib/server/clock";
import { triggersOf } from "@/lib/server/queries/assurance/flags";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { DOMAIN_NAMES } from "@/components/metrics/words";

/** What support addresses in words: domains, then measures, then triggers. */
export async function addressesOf(system: string): Promise<(offer: Addresses) => string[]> {
  const [definitions, rules] = await Promise.all([definitionsOn(today()), triggersOf(system)]);
  return ({ metrics, domains, triggers }) => [
    ...domains.map((domain) => `all of ${nameOfDomain(domain)}`),
    ...metrics.map((code) => definitions.get(code)?.shortName ?? code),
    ...triggers.map((code) => rules.find((rule) => rule.code === code)?.name ?? code),
  ];
}

function nameOfDomain(domain: string): string {
  return (Object.entries(DOMAIN_NAMES).find(([key]) => key === domain)?.[1] ?? domain).toLowerCase();
}

export type Choices = Readonly<Record<(typeof ADDRESSED)[number], readonly { code: string; name: string }[]>>;

/** What support may address, by name, with whatever an offer names already that is in use no more. */
export async function choicesFor(system: string, offer: Addresses | null): Promise<Choices> {
  const [definitions, rules] = await Promise.all([definitionsOn(today()), triggersOf(system)]);
  const known = {
    metrics: [...definitions.values()]
      .filter(({ direction }) => direction !== 0)
      .map(({ code, shortName }) => ({ code, name: shortName }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
    domains: DOMAINS.map((code) => ({ code, name: DOMAIN_NAMES[code] })),
    triggers: rules.map(({ code, name }) => ({ code, name })),
  };
  const others = (kind: (typeof ADDRESSED)[number]) =>
    (offer?.[kind] ?? [])
      .filter((code) => !known[kind].some((each) => each.code === code))
      .map((code) => ({ code, name: definitions.get(code)?.shortName ?? `${code} (no longer in use)` }));
  return {
    metrics: [...known.metrics, ...others("metrics")],
    domains: [...known.domains, ...others("domains")],
    triggers: [...known.triggers, ...others("triggers")],
  };
}
