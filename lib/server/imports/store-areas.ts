import "server-only";
import type { PoolClient } from "pg";
import type { StatedArea } from "@/lib/loads/source-content";
import { copyRows } from "@/lib/server/copy-rows";

export async function storeAreas(
  client: PoolClient,
  loadId: number,
  areas: readonly StatedArea[],
): Promise<void> {
  await copyRows(
    client,
    { table: "area", columns: ["load_id", "kind", "code", "name", "within", "outline"] },
    areas.map(({ kind, code, name, within, outline }) => [
      loadId,
      kind,
      code,
      name,
      within,
      outline && JSON.stringify(outline),
    ]),
  );
}
