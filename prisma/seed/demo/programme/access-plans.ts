import { day } from "@/lib/periods/day";
import { onDay } from "@/lib/server/clock";
import { setAccessPlan } from "@/lib/server/commands/set-access-plan";
import { accessPlansOf } from "@/lib/server/queries/programmes/access-plans";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { PCARP } from "../../reference/programmes/pcarp";
import { randomFor } from "../random";
import type { Manager } from "./happening";

const AGREED = day("2025-09-30");

/** Every PCN's plan, and those of most practices: agreed in autumn, or still being developed. */
export async function seedAccessPlans(manager: Manager, programme: Programme): Promise<void> {
  const rows = await accessPlansOf(programme, day("2025-11-30"));
  for (const { code, name, kind } of rows) {
    const chance = randomFor(`access plan ${code}`)();
    if (kind === "PRACTICE" && chance < 0.18) continue;
    const agreed = kind === "PCN" ? chance > 0.1 : chance > 0.4;
    await onDay(AGREED, () =>
      setAccessPlan(manager, {
        system: programme.system,
        programme: { id: programme.id, name: PCARP.shortName },
        subject: { code, name },
        status: agreed ? "agreed" : "being-developed",
        agreedOn: agreed ? AGREED : null,
        words: agreed ? "Agreed at the Place’s access meeting" : "",
        link: kind === "PRACTICE" && agreed ? `/assurance/${code}/plan` : "",
        version: 0,
        by: "Maya Thornton, access lead",
      }),
    );
  }
}
