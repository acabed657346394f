"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { answeredWith, changesBy, missedBy, tallyOfChanges } from "@/lib/appointments/return-file";
import { action } from "@/lib/server/action";
import { discardReturnFile } from "@/lib/server/commands/discard-return-file";
import { saveReturn } from "@/lib/server/commands/save-return";
import { sentReturnFile } from "@/lib/server/queries/returns/return-file";
import { answeredIn, askedMonth, returnOf } from "../asked";
import { month, NOT_KEPT, practiceSent, version } from "../practice-sent";

const file = z.string().max(36);

/** Puts what was looked at into the return, as if it had been typed. */
export const putIn = action({
  permission: "return.complete",
  subject: practiceSent,
  input: z.object({ month, version, file }),
  async run({ actor, subject, input: { month: of, version: seen, file: id } }) {
    const asked = await askedMonth(subject, of.text);
    const sent = await sentReturnFile({ practice: subject.code, month: of, by: actor.id });
    const national = asked.national?.now;
    if (!national) return { errors: { "": [NOT_KEPT["no-national"]] } };
    if (sent?.id !== id || sent.outcome.is === "refused") return { errors: { "": [NOT_KEPT["file-gone"]] } };
    const before = answeredIn(asked.kept);
    const changes = changesBy(sent.outcome, {
      national: national.figures,
      counts: national.counts,
      answered: before,
      month: of,
    });
    const missed = missedBy(sent.outcome, before);
    const { added, changed } = tallyOfChanges([...changes, missed]);
    const from = { id, is: sent.outcome.is, added, changed };
    const answered = answeredWith(before, changes, missed);
    const done = await saveReturn(actor, returnOf(subject, of), { version: seen, answered, from });
    const path = `/appointments/${subject.code}/${of.text}`;
    if (done.ok) {
      revalidatePath(path);
      return { goTo: `${path}?done=put-in` as Route };
    }
    if (done.error.is === "stale") return { goTo: `${path}/upload?problem=stale` as Route };
    if (done.error.is === "locked") return { errors: { "": [done.error.message] } };
    return { errors: { "": [NOT_KEPT[done.error.is]] } };
  },
});

export const discard = action({
  permission: "return.complete",
  subject: practiceSent,
  input: z.object({ month, file }),
  async run({ actor, subject, input: { month: of, file: id } }) {
    await discardReturnFile(actor, id);
    const path = `/appointments/${subject.code}/${of.text}/upload`;
    revalidatePath(path);
    return { goTo: path as Route };
  },
});
