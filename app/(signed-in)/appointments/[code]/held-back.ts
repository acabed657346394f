import type { ListedReturn } from "@/lib/server/queries/returns/return-list";

/** A return as others than the practice see it: what it has not sent, nobody else is told of. */
export function heldBack(row: ListedReturn): ListedReturn {
  return row.state === "DRAFT" ? { ...row, state: "NOT_STARTED", savedAt: null, savedByName: null } : row;
}
