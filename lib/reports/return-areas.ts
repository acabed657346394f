import { groupBy } from "@/lib/readings/group-by";
import { verifiedSum, verifiedTold, type CheckedPractice } from "@/lib/appointments/verified-share";
import { rateOf, ratesOf, type BoardReturn, type Rates } from "@/lib/appointments/return-rates";

/** One area's rates: the whole that a reader sees, a Place, or a PCN. `over`: the share sent, month by month. */
export type AreaRates = {
  code: string;
  name: string;
  kind: "ALL" | "PLACE" | "PCN";
  rates: Rates;
  over: (number | null)[];
};

/** The same where practices are not named: how many verified, and null where that would tell of too few. */
export type AreaSum = Pick<AreaRates, "code" | "name" | "kind"> & {
  practices: number;
  verified: number | null;
};

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

/** The same areas as a reader of sums may have them. */
export function areaSums(whole: Whole, practices: readonly CheckedPractice[], floor: number): AreaSum[] {
  const told = verifiedTold(whole.code, practices, floor);
  const area = (
    kind: AreaSum["kind"],
    { code, name, of }: Whole & { of?: string },
    some: readonly CheckedPractice[],
  ): AreaSum => {
    const { verified } = verifiedSum({ code, name }, some, told);
    return { ...{ kind, name, verified }, code: of ? `${of} ${code}` : code, practices: some.length };
  };
  const places = areasBy(practices, "place").flatMap(({ some, ...place }) => [
    area("PLACE", place, some),
    ...areasBy(some, "pcn").map((pcn) => area("PCN", { ...pcn, of: place.code }, pcn.some)),
  ]);
  return [area("ALL", whole, practices), ...places];
}

const NONE = { place: "In no Place", pcn: "In no PCN" } as const;

type Placed = Pick<BoardReturn, "place" | "placeName" | "pcn" | "pcnName">;

/** The practices of each Place, or of each PCN, by name. */
function areasBy<Each extends Placed>(
  practices: readonly Each[],
  by: "place" | "pcn",
): (Whole & { some: Each[] })[] {
  return [...groupBy(practices, (each) => each[by] ?? "")]
    .map(([code, some]) => ({ code, name: some[0]?.[`${by}Name`] ?? NONE[by], some }))
    .toSorted((one, other) => one.name.localeCompare(other.name, "en-GB"));
}

/** "94 of 119 practices have sent their return": of the first area, which is the whole. */
export function sentSentence(areas: readonly AreaRates[]): string {
  const [whole] = areas;
  if (!whole) return "No practice is expected to send a return";
  const { sent, expected } = whole.rates;
  return `${sent} of ${expected} practices ${expected === 1 ? "has" : "have"} sent their return`;
}

/** The same for a reader of sums: "92 of 119 practices have verified the month". */
export function verifiedHeading([whole]: readonly AreaSum[]): string {
  if (!whole) return "No practice is expected to send a return";
  const { verified, practices } = whole;
  if (verified === null) return `Returns of ${practices} practices`;
  return `${verified} of ${practices} practices ${practices === 1 ? "has" : "have"} verified the month`;
}
