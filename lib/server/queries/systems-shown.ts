import "server-only";
import { dateOf, type Day } from "@/lib/periods/day";
import { SETTINGS } from "@/lib/settings/settings";
import { db } from "@/lib/server/db";

/** The systems this installation shows on a day: the newest setting in force. */
export async function systemsShown(on: Day): Promise<string[]> {
  const { schema, initial } = SETTINGS["systems-shown"];
  const setting = await db().setting.findFirst({
    where: { key: "systems-shown", effectiveFrom: { lte: dateOf(on) } },
    orderBy: { effectiveFrom: "desc" },
    select: { value: true },
  });
  return setting ? schema.parse(setting.value) : [...initial];
}
