import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { uploadsIn, type Upload } from "@/lib/server/queries/uploads";

/** As many as one goes back to; the history has every load. */
const MOST_UPLOADS = 20;

/** The newest uploads of the systems that the reader loads for. */
export function recentUploads(actor: Actor): Promise<Upload[]> {
  return uploadsIn(scopeOf(actor, "load.run"), MOST_UPLOADS);
}
