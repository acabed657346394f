import "server-only";
import { cache } from "react";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { findPractice, type Practice } from "@/lib/server/queries/practices";
import { panelOf, sittingOn, type PanelMember } from "./panel-members";

/** A practice with what decides who may see its level and who may decide it. */
export type AssuredPractice = Practice & { openedToPcn: boolean; panel: string[]; sitting: PanelMember[] };

/** The practice of a code as it stands today, for pages and forms about its level. */
export const findAssured = cache(async (code: string): Promise<AssuredPractice | null> => {
  const practice = await findPractice(code, today());
  if (!practice) return null;
  const [members, openedToPcn] = await Promise.all([
    panelOf(practice.system.code, today()),
    isOpened(practice.code),
  ]);
  const sitting = sittingOn(members, today());
  return { ...practice, openedToPcn, sitting, panel: sitting.map(({ person }) => person) };
});

async function isOpened(practice: string): Promise<boolean> {
  const { rowCount } = await pool().query(
    `select 1 from level_opened
     where practice = $1 and starts_on <= $2 and (ends_on is null or ends_on > $2) limit 1`,
    [practice, today()],
  );
  return rowCount !== null && rowCount > 0;
}
