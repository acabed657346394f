import "server-only";
import { pool } from "@/lib/server/db";
import type { UploadTable } from "@/lib/uploads/upload-table";

/** What is said of each table of an upload, in the order they are loaded. */
export async function tablesOf(upload: string): Promise<UploadTable[]> {
  const { rows } = await pool().query<UploadTable>(
    `select key, status, dataset, period, sha256, rows, added, changed, unchanged, lost, unknown, absent,
            errors, notes, load_id as "loadId", readings
     from upload_table where upload_id = $1 order by ordinal`,
    [upload],
  );
  return rows;
}
