import { groupBy } from "@/lib/readings/group-by";

/** Offers of support, each counted once by how it stands. */
export type TakeUpCounts = {
  offered: number;
  waiting: number;
  accepted: number;
  declined: number;
  underWay: number;
  ended: number;
  withdrawn: number;
};

/** One provider's counts, and the supports that they are the sum of. */
type ProviderTakeUp<Row> = { provider: string; counts: TakeUpCounts; supports: readonly Row[] };

/** Take-up summed for each provider, in the order in which they first come, with the supports it is the sum of. */
export function takeUpByProvider<Row extends TakeUpCounts & { provider: string }>(
  rows: readonly Row[],
): ProviderTakeUp<Row>[] {
  return [...groupBy(rows, ({ provider }) => provider)].map(([provider, supports]) => ({
    provider,
    counts: summed(supports),
    supports,
  }));
}

function summed(rows: readonly TakeUpCounts[]): TakeUpCounts {
  const sum = (key: keyof TakeUpCounts) => rows.reduce((total, row) => total + row[key], 0);
  return {
    offered: sum("offered"),
    waiting: sum("waiting"),
    accepted: sum("accepted"),
    declined: sum("declined"),
    underWay: sum("underWay"),
    ended: sum("ended"),
    withdrawn: sum("withdrawn"),
  };
}
