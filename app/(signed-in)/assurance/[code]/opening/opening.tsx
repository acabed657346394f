import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import { openedSince } from "@/lib/server/queries/assurance/opened-to-pcn";
import { OpenToPcn } from "./open-to-pcn";

/** Who else sees the level, and the practice's switch beside it: for the practice alone. */
export async function Opening({ actor, practice }: { actor: Actor; practice: AssuredPractice }) {
  if (!can(actor, "level.open-to-pcn", practice)) return null;
  const since = await openedSince([practice.code], today());
  return (
    <OpenToPcn
      practice={practice.code}
      pcn={practice.pcn?.name ?? null}
      since={since.get(practice.code) ?? null}
    />
  );
}
