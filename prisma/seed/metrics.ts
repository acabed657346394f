import { metricDefinition } from "@/lib/metrics/definition";
import { dateOf, day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";
import { CATALOGUE } from "./metrics/catalogue";

/** Before the first month of practice-level appointments data, so that every period has an edition. */
const FIRST_EDITION_FROM = dateOf(day("2019-01-01"));

/** Stores edition 1 of each metric that has none. An edition that is there is never changed: it may be the ICB's own. */
export async function seedMetrics(): Promise<void> {
  await db().metricEdition.createMany({
    data: CATALOGUE.map((definition) => ({
      code: definition.code,
      edition: 1,
      effectiveFrom: FIRST_EDITION_FROM,
      definition: metricDefinition.parse(definition),
      madeBy: "Catalogue as shipped",
    })),
    skipDuplicates: true,
  });
}
