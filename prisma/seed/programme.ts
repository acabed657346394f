import { day } from "@/lib/periods/day";
import { addProgramme } from "@/lib/server/commands/add-programme";
import { PCARP, PCARP_DATES } from "./reference/programmes/pcarp";

/** The access recovery plan as it ships. One that is there, closed or changed meanwhile, stays as it is. */
export async function seedProgramme(system: string): Promise<void> {
  await addProgramme(null, {
    ...{ system, slug: PCARP_DATES.code, definition: PCARP, by: "Shipped with the product" },
    ...{ startsOn: day(PCARP_DATES.startsOn), endsOn: PCARP_DATES.endsOn },
  });
}
