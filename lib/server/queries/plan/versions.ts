import "server-only";
import type { Day } from "@/lib/periods/day";
import { versionContent, type VersionContent } from "@/lib/plans/version";
import { pool } from "@/lib/server/db";

export type PlanVersion = {
  number: number;
  words: string;
  madeOn: Day;
  madeBy: string;
  pccOn: Day | null;
  pccBy: string | null;
  pccWords: string | null;
  icbOn: Day | null;
  icbBy: string | null;
  icbWords: string | null;
  content: VersionContent;
};

/** The versions of a system's plan, newest first. */
export async function versionsOf(system: string): Promise<PlanVersion[]> {
  const { rows } = await pool().query<Omit<PlanVersion, "content"> & { content: unknown }>(
    `select v.number, v.words, v.made_on as "madeOn", v.made_by as "madeBy", v.pcc_on as "pccOn", v.pcc_by as "pccBy",
            v.pcc_words as "pccWords", v.icb_on as "icbOn", v.icb_by as "icbBy", v.icb_words as "icbWords", v.content
     from delivery_version v join delivery_plan p on p.id = v.plan_id where p.system = $1 order by v.number desc`,
    [system],
  );
  return rows.map((row) => ({ ...row, content: versionContent.parse(row.content) }));
}
