import "server-only";
import type { ClientBase } from "pg";
import type { Nameable } from "@/lib/reports/redact-report";
import { pool } from "@/lib/server/db";

/** Every practice of the installation, whatever its system and dates, by each name it ever had: none is named in public. */
export async function practiceNames(on: Pick<ClientBase, "query"> = pool()): Promise<Nameable[]> {
  const { rows } = await on.query<Nameable>(
    `select code, name from organisation where kind = 'PRACTICE'
     union all
     select organisation_code, name from organisation_former_name`,
  );
  return rows;
}
