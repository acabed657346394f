import "server-only";
import type { ClientBase, Pool } from "pg";
import { deadlinesFor, type Deadlines } from "@/lib/appointments/deadlines";
import { dateOf, type Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import { pool } from "@/lib/server/db";

/** A month practices are asked about, and until when. */
export type CollectionWindow = Deadlines & {
  id: number;
  system: string;
  month: Period;
  /** Practices are asked from this day on. */
  opensOn: Day;
  version: number;
};

/** A practice's own deadlines, and why it has them; null where it has the window's. */
export type HeldTo = CollectionWindow & { extension: (Deadlines & { id: number; reason: string }) | null };

type Row = Omit<CollectionWindow, "month"> & { month: Day };

const COLUMNS = `w.id, w.system, w.month, w.opens_on as "opensOn", w.due_at as "dueAt", w.closes_at as "closesAt",
                 w.edits_close_at as "editsCloseAt", w.version`;

/** Every collection of a system, the newest month first. */
export async function collectionWindows(system: string): Promise<CollectionWindow[]> {
  const { rows } = await pool().query<Row>(
    `select ${COLUMNS} from collection_window w where w.system = $1 order by w.month desc`,
    [system],
  );
  return rows.map((row) => ({ ...row, month: monthOf(row.month) }));
}

type Extended = Row & {
  extensionId: number | null;
  reason: string | null;
  extendedDue: Date | null;
  extendedCloses: Date | null;
  extendedEdits: Date | null;
};

/** The collections a practice is held to, the newest month first, with its own deadlines; of one month where that is given. */
export async function windowsFor(
  { system, practice }: { system: string; practice: string },
  month: Period | null = null,
  on: ClientBase | Pool = pool(),
): Promise<HeldTo[]> {
  const { rows } = await on.query<Extended>(
    `select ${COLUMNS}, e.id as "extensionId", e.reason, e.due_at as "extendedDue",
            e.closes_at as "extendedCloses", e.edits_close_at as "extendedEdits"
     from collection_window w
     left join lateral (
       select * from window_extension x
       where x.window_id = w.id and x.practice = $2 and x.withdrawn_at is null order by x.id desc limit 1) e on true
     where w.system = $1 and ($3::date is null or w.month = $3) order by w.month desc`,
    [system, practice, month && dateOf(month.start)],
  );
  return rows.map(heldTo);
}

function heldTo({
  extensionId,
  reason,
  extendedDue,
  extendedCloses,
  extendedEdits,
  ...row
}: Extended): HeldTo {
  const window = { ...row, month: monthOf(row.month) };
  if (extensionId === null || !extendedDue || !extendedCloses || !extendedEdits) {
    return { ...window, extension: null };
  }
  const dates = { dueAt: extendedDue, closesAt: extendedCloses, editsCloseAt: extendedEdits };
  return {
    ...window,
    ...deadlinesFor(window, dates),
    extension: { ...dates, id: extensionId, reason: reason ?? "" },
  };
}
