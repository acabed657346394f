import "server-only";
import type { Deadlines } from "@/lib/appointments/deadlines";
import { displayName } from "@/lib/organisations/display-name";
import { dateOf } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";

export type Extension = Deadlines & { practice: string; name: string; reason: string; by: string | null };

/** The practices that have longer for a month, by name. */
export async function extensionsOf(system: string, month: Period): Promise<Extension[]> {
  const { rows } = await pool().query<Extension>(
    `select x.practice, o.name, x.reason, p.name as by, x.due_at as "dueAt", x.closes_at as "closesAt",
            x.edits_close_at as "editsCloseAt"
     from window_extension x join collection_window w on w.id = x.window_id
     join organisation o on o.code = x.practice left join person p on p.id = x.given_by
     where w.system = $1 and w.month = $2 and x.withdrawn_at is null order by o.name`,
    [system, dateOf(month.start)],
  );
  return rows.map((row) => ({ ...row, name: displayName(row.name) }));
}
