import { db } from "@/lib/server/db";
import { SUPPORT_OFFERS } from "./reference/support-offers";

/** Gives a system the catalogue of support as shipped, where it has none. Run again, it changes nothing. */
export async function seedSupport(system: string): Promise<void> {
  if ((await db().supportOffer.count({ where: { system } })) > 0) return;
  await db().supportOffer.createMany({
    data: SUPPORT_OFFERS.map((offer) => ({ ...offer, system, changedBy: "Catalogue as shipped" })),
    skipDuplicates: true,
  });
}
