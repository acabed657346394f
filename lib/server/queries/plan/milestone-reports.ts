import "server-only";
import { milestoneReport, type MilestoneReport } from "@/lib/plans/milestone-report";
import { pool } from "@/lib/server/db";

export type FrozenReport = { quarter: string; frozenAt: Date; frozenBy: string; content: MilestoneReport };

/** The frozen Milestone Review Board reports of a system, newest quarter first. */
export async function milestoneReports(system: string): Promise<FrozenReport[]> {
  const { rows } = await pool().query<Omit<FrozenReport, "content"> & { content: unknown }>(
    `select quarter, content, frozen_at as "frozenAt", frozen_by as "frozenBy"
     from delivery_report where system = $1 order by quarter desc`,
    [system],
  );
  return rows.map((row) => ({ ...row, content: milestoneReport.parse(row.content) }));
}
