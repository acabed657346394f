import { countsShown } from "@/lib/pqaf/levels-in-sums";
import { groupBy } from "@/lib/readings/group-by";
import { rateOf, ratesOf, type BoardReturn, type Rates } from "@/lib/appointments/return-rates";

/** One area's rates: the whole that a reader sees, a Place, or a PCN. `over`: the share sent, month by month. */
export type AreaRates = {
  code: string;
  name: string;
  kind: "ALL" | "PLACE" | "PCN";
  rates: Rates;
  over: (number | null)[];
};

/** The same where practices are not named: how many sent, and null where that would tell of too few. */
export type AreaSum = { code: string; name: string; practices: number; sent: number | null };

type Whole = { code: string; name: string };

type Counting = {
  /** Late is judged then. */
  at: Date;
  /** For each month of a line, oldest first, the practices that sent it. */
  sentBy: readonly ReadonlySet<string>[];
};

/** The whole, each Place, and each PCN under its Place. Who sees one Place alone has it once, as the whole. */
export function areaRates(
  whole: Whole,
  returns: readonly BoardReturn[],
  { at, sentBy }: Counting,
): AreaRates[] {
  const area = (kind: AreaRates["kind"], { code, name }: Whole, some: readonly BoardReturn[]): AreaRates => ({
    ...{ kind, code, name },
    rates: ratesOf(some, at),
    over: sentBy.map((sent) =>
      rateOf({ expected: some.length, sent: some.filter(({ practice }) => sent.has(practice)).length }),
    ),
  });
  const places = areasBy(returns, "place");
  const below = places.flatMap(({ some, ...place }) => [
    area("PLACE", place, some),
    ...areasBy(some, "pcn").map((pcn) =>
      area("PCN", { ...pcn, code: `${place.code} ${pcn.code}` }, pcn.some),
    ),
  ]);
  return places.length === 1 ? below : [area("ALL", whole, returns), ...below];
}

/** By Place alone: with PCNs beside them what is hidden could be worked out. */
export function areaSums(whole: Whole, returns: readonly BoardReturn[], floor: number): AreaSum[] {
  const places = areasBy(returns, "place");
  const isSent = ({ submittedAt }: BoardReturn) => submittedAt !== null;
  const counts = places.map(({ code, some }) => {
    const sent = some.filter(isSent).length;
    return { code, counts: [sent, some.length - sent] };
  });
  const shown = countsShown(counts, floor);
  return [
    { ...whole, practices: returns.length, sent: shown.system[0] ?? null },
    ...places.map(({ code, name, some }, index) => ({
      ...{ code, name },
      practices: some.length,
      sent: shown.places[index]?.shown[0] ?? null,
    })),
  ];
}

const NONE = { place: "In no Place", pcn: "In no PCN" } as const;

/** The returns of each Place, or of each PCN, by name. */
function areasBy(returns: readonly BoardReturn[], by: "place" | "pcn"): (Whole & { some: BoardReturn[] })[] {
  return [...groupBy(returns, (each) => each[by] ?? "")]
    .map(([code, some]) => ({ code, name: some[0]?.[`${by}Name`] ?? NONE[by], some }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"));
}

/** "94 of 119 practices have sent their return": of the first area, which is the whole. */
export function sentSentence(areas: readonly (AreaRates | AreaSum)[]): string {
  const [whole] = areas;
  if (!whole) return "No practice is expected to send a return";
  const [sent, of] =
    "rates" in whole ? [whole.rates.sent, whole.rates.expected] : [whole.sent, whole.practices];
  if (sent === null) return `Returns of ${of} practices`;
  return `${sent} of ${of} practices ${of === 1 ? "has" : "have"} sent their return`;
}
