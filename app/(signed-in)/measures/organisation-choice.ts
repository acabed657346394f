import type { Choice } from "@/components/layout/scope-bar";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { groupOptions } from "@/lib/organisations/group-options";
import type { OpenPractice } from "@/lib/server/queries/places";

/** Whose figures to draw: the system, its Places and PCNs, and the practices the reader may name. */
export function organisationChoice(
  scope: FiguresScope,
  practices: readonly OpenPractice[],
  value: string,
): Choice {
  const named = practices.filter(({ code, pcn, place }) => {
    const ancestors = [pcn, place, scope.system].filter((above) => above !== null);
    return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
  });
  const [, ...places] = groupOptions(practices, "place");
  const [, ...pcns] = groupOptions(practices, "pcn");
  return {
    name: "of",
    label: "of",
    value,
    options: [
      { value: scope.system, label: "The whole system" },
      ...places,
      ...pcns,
      ...named.map(({ code, name }) => ({ value: code, label: name })),
    ],
  };
}
