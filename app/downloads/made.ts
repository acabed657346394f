import type { Made } from "@/lib/exports/notes";
import type { Actor } from "@/lib/permissions/actor";
import { trustedOrigin } from "@/lib/server/auth/origin";
import { now } from "@/lib/server/clock";
import { illustrative, markingFor } from "../marking";

/** Who is asking, from where and when: for the notes of what they take away. */
export function made(actor: Actor, { headers }: Pick<Request, "headers">): Made {
  return {
    origin: trustedOrigin(headers) ?? "",
    at: now(),
    marking: markingFor(actor),
    illustrative: illustrative(),
  };
}
