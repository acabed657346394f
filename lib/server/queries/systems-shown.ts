import "server-only";
import type { Day } from "@/lib/periods/day";
import { settingsOn } from "./settings";

/** The systems this installation shows on a day: the newest setting in force. */
export async function systemsShown(on: Day): Promise<string[]> {
  return (await settingsOn(on))["systems-shown"];
}
