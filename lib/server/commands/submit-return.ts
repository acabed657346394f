import "server-only";
import type { ClientBase } from "pg";
import { closedBecause, isPast } from "@/lib/appointments/deadlines";
import { stands } from "@/lib/appointments/figure-check";
import { isUnsettled } from "@/lib/appointments/dispute-state";
import { ownCount } from "@/lib/appointments/return-answers";
import { keptFromSending } from "@/lib/appointments/kept-from-sending";
import type { ReturnProblem } from "@/lib/appointments/return-problem";
import { softChecks, type Before, type SoftThresholds } from "@/lib/appointments/soft-checks";
import { RETURNED_FIGURES, type FigureCounts } from "@/lib/appointments/returned-figures";
import { moved } from "@/lib/appointments/return-state";
import { fail, succeed, type Result } from "@/lib/result";
import { auditOn } from "@/lib/server/audit";
import { today, workingInstant } from "@/lib/server/clock";
import { transaction } from "@/lib/server/db";
import { proposeAfterReturn } from "@/lib/server/pqaf/propose-again";
import { windowsFor } from "@/lib/server/queries/returns/collection-windows";
import { nationalYear } from "@/lib/server/queries/returns/national-months";
import {
  findReturn,
  type Dispute,
  type KeptReturn,
  type Revision,
} from "@/lib/server/queries/returns/return";
import { beforeMonth, softThresholds } from "@/lib/server/queries/returns/soft-thresholds";
import { lockReturn, writeMove, type ReturnActor, type ReturnOf } from "@/lib/server/returns/locked-return";

/** Who attests that the answers are right, and for whom they act. */
export type Attestation = {
  name: string;
  role: string;
  /** The PCN that sends it for the practice; null: the practice itself. */
  onBehalfBy: string | null;
};

export type NotSent =
  | { is: "not-asked" | "no-national" | "not-open" | "closed" | "edits-closed" }
  | { is: "locked"; message: string }
  /** It was saved or sent by somebody else meanwhile: how it stands now. */
  | { is: "stale"; kept: KeptReturn }
  /** National figures were published anew since they were answered. */
  | { is: "revised"; figures: string[] }
  | { is: "problems"; problems: ReturnProblem[] };

export type Sent = { revision: number; at: Date; late: boolean; disputed: number };

/**
 * Sends the draft: from here on that revision is kept as it is. Hard errors and
 * soft checks nobody confirmed keep it from being sent, all told at once. Of
 * many who send at once exactly one does; the others are told. Figures that do
 * not match become disputes, and disputes of figures that now match are closed.
 */
export async function submitReturn(
  actor: ReturnActor,
  of: ReturnOf,
  { version, attestation }: { version: number; attestation: Attestation },
): Promise<Result<Sent, NotSent>> {
  const [year, thresholds] = await Promise.all([
    nationalYear(of.practice, of.month),
    softThresholds(today()),
  ]);
  if (!year) return fail({ is: "no-national" });
  const before = await beforeMonth(of.practice, of.month, year.before);
  return transaction(async (client) => {
    const locked = await lockReturn(client, of);
    const kept = locked && (await findReturn(of.practice, of.month, client));
    if (!locked || !kept) return fail({ is: "locked" as const, message: NOTHING_KEPT });
    if (locked.version !== version) return fail({ is: "stale" as const, kept });
    const to = moved(locked.state, "submit");
    if (!to.ok) return fail({ is: "locked" as const, message: to.error });
    const { draft } = kept;
    if (!draft) return fail({ is: "locked" as const, message: NOTHING_NEW });
    const [window] = await windowsFor(of, of.month, client);
    if (!window) return fail({ is: "not-asked" as const });
    const at = workingInstant();
    const closed = closedBecause(locked, window, { at, today: today() });
    if (closed) return fail({ is: closed });
    const refused = problemsOf(draft, { national: year.now.figures, before, thresholds });
    if (refused) return fail(refused);

    await client.query(
      `update return_revision set submitted_at = $3, submitted_by = $4, attested_name = $5, attested_role = $6,
              on_behalf_by = $7 where return_id = $1 and number = $2`,
      [locked.id, draft.number, at, actor.id, attestation.name, attestation.role, attestation.onBehalfBy],
    );
    await writeMove(client, actor, locked, { move: "submit", state: to.value, revision: draft.number });
    const disputed = await dispute(client, kept, draft);
    await proposeAfterReturn(client, { ...of, from: of.month.start });
    const late = locked.submittedAt === null && isPast(window.dueAt, at);
    await auditOn(client, actor, {
      action: "return.sent",
      subject: of.practice,
      detail: { month: of.month.text, revision: draft.number, ...attestation, disputed, late },
    });
    return succeed({ revision: draft.number, at, late, disputed });
  });
}

const NOTHING_KEPT = "There is nothing to send yet: answer the figures first.";
const NOTHING_NEW = "This return has been sent already, and nothing in it was changed since.";

type Checked = { national: FigureCounts; before: Before; thresholds: SoftThresholds };

function problemsOf(draft: Revision, { national, before, thresholds }: Checked): NotSent | null {
  const revised = RETURNED_FIGURES.filter(
    (figure) => draft.national[figure] !== undefined && draft.national[figure] !== national[figure],
  );
  if (revised.length > 0) return { is: "revised", figures: revised };
  const checks = softChecks(national, draft, { before, thresholds });
  const problems = keptFromSending(national, draft, checks);
  return problems.length > 0 ? { is: "problems", problems } : null;
}

/** Opens, keeps and closes disputes so that they say what the newest revision says. Returns how many figures differ. */
async function dispute(client: ClientBase, { id, disputes }: KeptReturn, draft: Revision): Promise<number> {
  let differing = 0;
  for (const figure of RETURNED_FIGURES) {
    const answer = draft.answers[figure];
    const [newest] = disputes.filter((each) => each.figure === figure);
    const unsettled = newest && isUnsettled(newest.state) ? newest : null;
    if (answer?.kind !== "DIFFERS") {
      // One agreed before is none any more either: the measure would stay marked as disputed.
      if (answer && newest && stands(newest.state)) await close(client, newest, NOW_MATCHES);
      continue;
    }
    differing += 1;
    const [own, national] = [ownCount(answer), draft.national[figure]];
    if (newest && newest.own === own && newest.national === national && !isWithdrawn(newest)) continue;
    if (unsettled) {
      await client.query("update return_dispute set own = $2, national = $3 where id = $1", [
        ...[unsettled.id, own, national],
      ]);
      continue;
    }
    // One figure has one dispute that stands, or the practice's count would be taken twice.
    if (newest && stands(newest.state)) await close(client, newest, NOW_OTHERWISE);
    await client.query(
      `insert into return_dispute (return_id, figure, national, own, opened_in, opened_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, figure, national, own, draft.number, workingInstant()],
    );
  }
  return differing;
}

/** Closed by what the practice sent later, not by what it disputes: then nobody has settled it. */
async function close(client: ClientBase, { id }: Dispute, words: string): Promise<void> {
  await client.query(
    `update return_dispute
     set state = 'CLOSED', words = $2, settled_at = $3, settled_by = null, settled_name = null where id = $1`,
    [id, words, workingInstant()],
  );
}

/** Whether the practice itself took it back: the same counts disputed again are a new dispute. */
function isWithdrawn({ state, settledName }: Dispute): boolean {
  return state === "CLOSED" && settledName === null;
}

const NOW_MATCHES = "The practice’s newer return says that the national figure matches.";
const NOW_OTHERWISE = "The practice’s newer return gives another count.";
