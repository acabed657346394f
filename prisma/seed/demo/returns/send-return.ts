import { allMatching, type Answered, type Answers } from "@/lib/appointments/return-answers";
import type { DisputeMove } from "@/lib/appointments/dispute-state";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import type { Result } from "@/lib/result";
import { onDay } from "@/lib/server/clock";
import { acceptReturn, sendBackReturn } from "@/lib/server/commands/review-return";
import { saveReturn } from "@/lib/server/commands/save-return";
import { settleDisputes } from "@/lib/server/commands/settle-dispute";
import { submitReturn } from "@/lib/server/commands/submit-return";
import { nationalYear } from "@/lib/server/queries/returns/national-months";
import { findReturn } from "@/lib/server/queries/returns/return";
import type { ReturnActor, ReturnOf } from "@/lib/server/returns/locked-return";
import { SYSTEM } from "../names";
import type { Story } from "./stories";

export type Settled = { move: DisputeMove; words: string };
export type People = { icb: ReturnActor; manager: ReturnActor };

/** Plays one story by the commands that people use, each on its day. A practice without national figures has none. */
export async function play({ icb, manager }: People, story: Story): Promise<void> {
  const of: ReturnOf = {
    practice: `Z${String(story.practice).padStart(5, "0")}`,
    system: SYSTEM.code,
    month: period(story.month),
  };
  const national = (await nationalYear(of.practice, of.month))?.now.figures;
  if (!national?.total || (await findReturn(of.practice, of.month))) return;
  const { total } = national;
  const answered = (share: number | undefined): Answered => {
    const differing: Answers =
      share === undefined
        ? {}
        : {
            total: {
              kind: "DIFFERS",
              own: String(Math.round(total * share)),
              notHeld: false,
              reason: story.reason ?? null,
              fixedFrom: null,
              note: story.note ?? "",
              confirmed: true,
            },
            ...(share < 1 ? fewerOf(national, share) : {}),
          };
    return { answers: { ...allMatching(national), ...differing }, missed: "", missedWhere: "" };
  };
  await onDay(day(story.sentOn), () => send(manager, of, answered(story.total), story.draft === true));
  if (story.reviewedOn) await onDay(day(story.reviewedOn), () => review(icb, of, story));
  const { again } = story;
  if (again) await onDay(day(again.on), () => send(manager, of, answered(again.total), false));
}

/** Where a practice counts fewer in all, it counts fewer of each part. */
function fewerOf(national: Readonly<Record<string, number>>, share: number): Answers {
  const parts = Object.entries(national).filter(
    ([figure]) => figure !== "total" && !figure.startsWith("urgent"),
  );
  return Object.fromEntries(
    parts.map(([figure, count]) => [
      figure,
      Math.floor(count * share) === count
        ? { kind: "MATCHES" }
        : {
            kind: "DIFFERS",
            own: String(Math.floor(count * share)),
            notHeld: false,
            reason: "statuses-not-updated",
            fixedFrom: null,
            note: "",
            confirmed: true,
          },
    ]),
  ) as Answers;
}

async function send(actor: ReturnActor, of: ReturnOf, answered: Answered, draft: boolean): Promise<void> {
  const version = (await findReturn(of.practice, of.month))?.version ?? 0;
  const saved = made(await saveReturn(actor, of, { version, answered }));
  if (draft) return;
  const attestation = { name: actor.name, role: "Practice manager", onBehalfBy: null };
  made(await submitReturn(actor, of, { version: saved.version, attestation }));
}

async function review(actor: ReturnActor, of: ReturnOf, story: Story): Promise<void> {
  const kept = await findReturn(of.practice, of.month);
  if (!kept) throw new Error("nothing to review");
  const { version } = kept;
  if (story.returned !== undefined) {
    const comments = [{ figure: "total" as const, words: story.returned }];
    made(await sendBackReturn(actor, of, { version, comments, until: null }));
    return;
  }
  const { settled } = story;
  if (settled) {
    made(
      await settleDisputes(
        actor,
        of,
        kept.disputes.map(({ id }) => ({ dispute: id, ...settled })),
      ),
    );
  }
  if (story.accepted) made(await acceptReturn(actor, of, { version }));
}

/** The demo's own history is made as people make it: what the product refuses is a bug of the demo. */
function made<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`a return of the demo was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}
