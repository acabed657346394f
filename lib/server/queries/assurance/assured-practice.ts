import "server-only";
import { cache } from "react";
import { today } from "@/lib/server/clock";
import { findPractice, type Practice } from "@/lib/server/queries/practices";
import { openedToPcn } from "./opened-to-pcn";
import { panelOf, sittingOn, type PanelMember } from "./panel-members";

/** A practice with what decides who may see its level and who may decide it. */
export type AssuredPractice = Practice & { openedToPcn: boolean; panel: string[]; sitting: PanelMember[] };

/** The practice of a code as it stands today, for pages and forms about its level. */
export const findAssured = cache(async (code: string): Promise<AssuredPractice | null> => {
  const practice = await findPractice(code, today());
  if (!practice) return null;
  const [members, opened] = await Promise.all([
    panelOf(practice.system.code, today()),
    openedToPcn(practice.code, today()),
  ]);
  const sitting = sittingOn(members, today());
  return { ...practice, openedToPcn: opened, sitting, panel: sitting.map(({ person }) => person) };
});
