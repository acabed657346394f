import { framework } from "@/lib/pqaf/framework";
import { dateOf, type Day } from "@/lib/periods/day";
import { db } from "@/lib/server/db";
import { ILLUSTRATIVE, ILLUSTRATIVE_EDITION } from "./reference/illustrative-edition";

const SHIPPED = "Framework as shipped";

/** Where the edition is kept that a system without one begins from. */
export const TEMPLATE = "ENG";

/** Gives a system the illustrative edition, in force from a day on, where it has none. Run again, it changes nothing. */
export async function seedFramework(system: string, from: Day): Promise<void> {
  if ((await db().frameworkEdition.count({ where: { system } })) > 0) return;
  const content = framework.parse(ILLUSTRATIVE_EDITION);
  await db().frameworkEdition.create({
    data: {
      system,
      name: ILLUSTRATIVE,
      content,
      draftedBy: SHIPPED,
      effectiveFrom: dateOf(from),
      adoptedBy: SHIPPED,
      adoptedAt: dateOf(from),
    },
  });
}
