import "server-only";
import type { ClientBase } from "pg";
import { closedBecause } from "@/lib/appointments/deadlines";
import type { Answered } from "@/lib/appointments/return-answers";
import { RETURNED_FIGURES, type FigureCounts } from "@/lib/appointments/returned-figures";
import { moved } from "@/lib/appointments/return-state";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { today, workingInstant } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { windowsFor } from "@/lib/server/queries/returns/collection-windows";
import { nationalYear } from "@/lib/server/queries/returns/national-months";
import { findReturn, type KeptReturn } from "@/lib/server/queries/returns/return";
import { lockOrBegin, type ReturnActor, type ReturnOf } from "@/lib/server/returns/locked-return";

/** Why answers were not kept. */
export type NotSaved =
  | { is: "not-asked" | "no-national" | "not-open" | "closed" | "edits-closed" | "file-gone" }
  | { is: "locked"; message: string }
  /** Somebody else saved meanwhile: how the return stands now. What was sent with this is not kept. */
  | { is: "stale"; kept: KeptReturn };

/** The sent file that answers were taken from (lib/appointments/return-file.ts). */
export type FromFile = { id: string; is: "template" | "extract"; added: number; changed: number };

export type Saved = { version: number; at: Date };

/**
 * Keeps what was answered so far as the practice's draft, or as its correction
 * of what it sent. `version` is the one the writer saw, 0 where nothing was
 * kept: when another has saved meanwhile, nothing is kept and they are told.
 * Each save makes the version one greater. Wrong answers are kept as typed.
 * Answers `from` a file take the file with them: it is put in once.
 */
export async function saveReturn(
  actor: ReturnActor,
  of: ReturnOf,
  { version, answered, from }: { version: number; answered: Answered; from?: FromFile },
): Promise<Result<Saved, NotSaved>> {
  return transaction(async (client) => {
    const [window] = await windowsFor(of, of.month, client);
    if (!window) return fail({ is: "not-asked" as const });
    const national = await nationalYear(of.practice, of.month, client);
    if (!national) return fail({ is: "no-national" as const });

    const locked = await lockOrBegin(client, actor, of);
    const undone = async (why: NotSaved) => {
      // A row begun by this very attempt is no return.
      await client.query("delete from appointment_return where id = $1 and version = 0", [locked.id]);
      return fail(why);
    };
    const to = moved(locked.state, "save");
    if (!to.ok) return undone({ is: "locked", message: to.error });
    const closed = closedBecause(locked, window, { at: workingInstant(), today: today() });
    if (closed) return undone({ is: closed });
    if (locked.version !== version) {
      const kept = await findReturn(of.practice, of.month, client);
      return kept && locked.version > 0 ? fail({ is: "stale" as const, kept }) : undone({ is: "not-asked" });
    }

    if (from && !(await taken(client, from.id, actor))) return undone({ is: "file-gone" });

    const at = workingInstant();
    const revision = await keepDraft(client, locked.id, { answered, national: national.now.figures });
    await client.query(
      `update appointment_return set state = $2::return_state, version = version + 1,
              saved_at = $3, saved_by = $4, saved_by_name = $5 where id = $1`,
      [locked.id, to.value, at, actor.id, actor.name],
    );
    if (revision.begun) {
      await auditOn(client, actor, {
        action: "return.begun",
        subject: of.practice,
        detail: { month: of.month.text, revision: revision.number },
      });
    }
    if (from) {
      const { is, added, changed } = from;
      await auditOn(client, actor, {
        action: "return.file-put-in",
        subject: of.practice,
        detail: { month: of.month.text, revision: revision.number, is, added, changed },
      });
    }
    return succeed({ version: locked.version + 1, at });
  });
}

/** Whether the actor's file was there to be put in; it is not from now on. */
async function taken(client: ClientBase, id: string, by: ReturnActor): Promise<boolean> {
  const { rowCount } = await client.query("delete from return_upload where id = $1 and received_by = $2", [
    id,
    by.id,
  ]);
  return rowCount === 1;
}

type Kept = { answered: Answered; national: FigureCounts };

/** Writes the draft over, beginning it where there is none. */
async function keepDraft(
  client: ClientBase,
  id: number,
  { answered: { answers, missed, missedWhere }, national }: Kept,
): Promise<{ number: number; begun: boolean }> {
  const { rows } = await client.query<{ number: number }>(
    `update return_revision set missed = $2, missed_where = $3
     where return_id = $1 and submitted_at is null returning number`,
    [id, missed, missedWhere],
  );
  const number = rows[0]?.number ?? (await beginDraft(client, id, { missed, missedWhere }));
  await client.query("delete from return_answer where return_id = $1 and number = $2", [id, number]);
  const lines = RETURNED_FIGURES.flatMap((figure) => {
    const [answer, count] = [answers[figure], national[figure]];
    if (answer === undefined || count === undefined) return [];
    return [{ figure, national: count, ...BLANK, ...answer }];
  });
  await client.query(
    `insert into return_answer (return_id, number, figure, national, kind, own, not_held, reason, fixed_from, note, confirmed)
     select $1, $2, figure, national, kind::answer_kind, own, "notHeld", reason, "fixedFrom", note, confirmed
     from json_to_recordset($3) as line(figure text, national int, kind text, own text, "notHeld" boolean,
                                        reason text, "fixedFrom" date, note text, confirmed boolean)`,
    [id, number, JSON.stringify(lines)],
  );
  return { number, begun: rows.length === 0 };
}

const BLANK = { own: "", notHeld: false, reason: null, fixedFrom: null, note: "", confirmed: false };

async function beginDraft(
  client: ClientBase,
  id: number,
  { missed, missedWhere }: Pick<Answered, "missed" | "missedWhere">,
): Promise<number> {
  const { rows } = await client.query<{ number: number }>(
    `insert into return_revision (return_id, number, begun_at, missed, missed_where)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4 from return_revision where return_id = $1 returning number`,
    [id, workingInstant(), missed, missedWhere],
  );
  const [begun] = rows;
  if (!begun) throw new Error("a draft could not be begun");
  return begun.number;
}
