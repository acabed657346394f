import { workstreamCode } from "@/lib/plans/link";
import { onDay } from "@/lib/server/clock";
import { linkAction } from "@/lib/server/commands/link-action";
import { SYSTEM } from "../names";
import { PCARP_DATES } from "../../reference/programmes/pcarp";
import { mustBe, nameOf, SET_UP, type Manager } from "./happening";

/** Which actions of the delivery plan serve which workstream. */
const SERVES: Readonly<Record<string, readonly string[]>> = {
  "nhs-app": ["DI-5", "UN-8"],
  "community-pharmacy": ["PO-1", "PO-2"],
  "cloud-telephony": ["DI-4"],
  "online-tools": ["UN-6", "UN-8"],
  "improvement-programme": ["PR-1", "PR-2", "UN-2"],
  "access-outcomes": ["UN-1"],
  workforce: ["WF-1", "WF-5"],
  "additional-roles": ["WF-1"],
  estates: ["ES-1"],
  dental: ["PO-2"],
};

/** The links between programme and plan, as both show them. */
export async function linkPlan(manager: Manager): Promise<void> {
  for (const [slug, codes] of Object.entries(SERVES)) {
    const to = workstreamCode(PCARP_DATES.code, slug);
    const link = { system: SYSTEM.code, kind: "WORKSTREAM" as const, to, words: nameOf(slug) };
    for (const code of codes)
      await onDay(SET_UP, async () => mustBe(await linkAction(manager, { ...link, code }), code));
  }
}
