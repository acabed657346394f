import { isDeepStrictEqual } from "node:util";
import { metricDefinition } from "@/lib/metrics/definition";
import { isRecomputed } from "@/lib/metrics/recomputed";
import { dateOf, day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";
import { CATALOGUE } from "./metrics/catalogue";

/** Before the first month of practice-level appointments data, so that every period has an edition. */
const FIRST_EDITION_FROM = dateOf(day("2019-01-01"));

const SHIPPED = "Catalogue as shipped";

type Stored = { code: string; edition: number; definition: unknown; madeBy: string };

/**
 * Stores the catalogue: edition 1 of a metric that is new, and one edition more
 * of a metric whose shipped definition has changed, for every period. Readings
 * of either are computed from what is loaded already. The edition before stays. A metric that the
 * ICB has made an edition of is its own from then on and is left alone.
 */
export async function seedMetrics(): Promise<void> {
  const [stored, loads]: [Stored[], number] = await Promise.all([
    db().metricEdition.findMany({
      select: { code: true, edition: true, definition: true, madeBy: true },
      orderBy: { edition: "asc" },
    }),
    db().load.count(),
  ]);
  const due = CATALOGUE.flatMap((shipped) => {
    const definition = metricDefinition.parse(shipped);
    const editions = stored.filter(({ code }) => code === definition.code);
    const newest = editions.at(-1);
    const before = newest && metricDefinition.parse(newest.definition);
    if (editions.some(({ madeBy }) => madeBy !== SHIPPED)) return [];
    if (before && isDeepStrictEqual(before, definition)) return [];
    const recompute = before ? isRecomputed(before, definition) : loads > 0;
    return [{ definition, edition: (newest?.edition ?? 0) + 1, recompute }];
  });
  await db().$transaction([
    db().metricEdition.createMany({
      data: due.map(({ definition, edition }) => ({
        code: definition.code,
        edition,
        effectiveFrom: FIRST_EDITION_FROM,
        definition,
        madeBy: SHIPPED,
      })),
      skipDuplicates: true,
    }),
    db().readingWork.createMany({
      data: due
        .filter(({ recompute }) => recompute)
        .map(({ definition }) => ({
          series: `metric:${definition.code}`,
          scope: "ENG",
          periodStart: FIRST_EDITION_FROM,
        })),
    }),
  ]);
}
