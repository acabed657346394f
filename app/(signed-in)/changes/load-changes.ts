import type { Choice } from "@/components/layout/scope-bar";
import type { Change } from "@/lib/changes/change";
import { changesQuery, narrowed, ofTopic, type ChangesQuery } from "@/lib/changes/view";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { parsePeriod, periodName, type Period } from "@/lib/periods/period";
import type { Parameters } from "@/lib/readings/address";
import { changesBetween } from "@/lib/server/queries/changes";
import { monthsToTell } from "@/lib/server/queries/periods";
import { practicesOpenOn, type OpenPractice } from "@/lib/server/queries/places";
import { askedMonth, monthsOf, parameter, type Search } from "../view";

/** What the page of changes draws. */
export type Changes = {
  from: Period;
  to: Period;
  query: ChangesQuery;
  kept: Parameters;
  choices: Choice[];
  /** Narrowed by all that was asked save the topic: what the topics' counts are of. */
  narrowed: Change[];
  /** What is listed. */
  listed: Change[];
  places: { code: string; name: string }[];
  pcns: { code: string; name: string }[];
  /** The practice asked for, where the reader sees it by name. */
  practice: { code: string; name: string } | null;
  /** The one practice the reader sees by name, where there is no other. */
  own: { code: string; name: string } | null;
};

/** In the address: not one practice, though the reader sees but one by name. */
export const ALL = "all";

/** Null where there are no two months to compare. */
export async function loadChanges(scope: FiguresScope, search: Search): Promise<Changes | null> {
  const [found, told] = await Promise.all([monthsOf(scope, search), monthsToTell(scope)]);
  const to = askedMonth(search) ? found?.month : told[0];
  const earlier = found?.months.filter(({ end }) => to && end < to.end) ?? [];
  const since = parsePeriod(parameter(search, "since") ?? "");
  const from = earlier.find(({ text }) => text === since?.text) ?? earlier[0];
  if (!found || !to || !from) return null;
  const [changes, open] = await Promise.all([
    changesBetween(scope, { from, to }),
    practicesOpenOn(scope, to.end),
  ]);
  const named = open.filter((each) => isNamed(scope, each));
  const asked = Object.fromEntries(QUERY.map((name) => [name, parameter(search, name)]));
  // Somebody who sees one practice by name came for it; "all" shows the sums beside it.
  const [only, ...others] = named;
  const own = others.length === 0 ? (only ?? null) : null;
  const practiceAsked = asked.practice ?? own?.code;
  const query = changesQuery({ ...asked, practice: practiceAsked === ALL ? undefined : practiceAsked });
  const left = narrowed(changes, query);
  return {
    from,
    to,
    query,
    kept: Object.fromEntries(
      ["system", "since", "at", ...QUERY].map((name) => [name, parameter(search, name)]),
    ),
    choices: [choiceOf("since", "Since", from, earlier), choiceOf("at", "to", to, found.months.slice(0, -1))],
    narrowed: left,
    listed: ofTopic(left, query.topic),
    places: distinct(named.map(({ place, placeName }) => ({ code: place, name: placeName }))),
    pcns: distinct(
      named
        .filter(({ place }) => query.place === null || place === query.place)
        .map(({ pcn, pcnName }) => ({ code: pcn, name: pcnName })),
    ),
    practice: named.find(({ code }) => code === query.practice) ?? null,
    own,
  };
}

function isNamed(scope: FiguresScope, { code, pcn, place }: OpenPractice): boolean {
  const ancestors = [pcn, place, scope.system].filter((each) => each !== null);
  return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
}

const QUERY = ["by", "topic", "kind", "domain", "place", "pcn", "practice"] as const;

function choiceOf(name: string, label: string, chosen: Period, offered: readonly Period[]): Choice {
  const options = offered.map((each) => ({ value: each.text, label: periodName(each) }));
  return { name, label, value: chosen.text, options };
}

function distinct(
  all: readonly { code: string | null; name: string | null }[],
): { code: string; name: string }[] {
  const names = new Map(all.flatMap(({ code, name }) => (code ? [[code, name ?? code] as const] : [])));
  return [...names]
    .map(([code, name]) => ({ code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
}
