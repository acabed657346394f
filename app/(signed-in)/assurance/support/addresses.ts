import type { Addresses } from "@/lib/pqaf/support-offer";
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
