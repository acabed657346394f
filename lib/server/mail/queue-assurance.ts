import "server-only";
import { allowance, type Permission } from "@/lib/permissions/permissions";
import { ROLES } from "@/lib/permissions/role";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { replyCloses, reviewFallsDue } from "@/lib/pqaf/due-messages";
import type { Message } from "@/lib/pqaf/messages";
import { groupBy } from "@/lib/readings/group-by";
import { today } from "@/lib/server/clock";
import { pool, transaction } from "@/lib/server/db";
import { decides } from "@/lib/server/queries/assurance/decides-for";
import { reviewsDue } from "@/lib/server/queries/assurance/due/panel-due";
import { replyWindows } from "@/lib/server/queries/assurance/due/reply-windows";
import { panelOf } from "@/lib/server/queries/assurance/panel-members";
import { findActors } from "@/lib/server/queries/sessions";
import { queueStoppable } from "./queue-stoppable";

type Letter = { person: string; message: Message };

/**
 * Queues what falls due of PQAF beside actions: single reviews, to whoever decides
 * levels today and did when they fell due, and single times to reply, to the practice's people of today. Each
 * is told once; see lib/pqaf/due-messages.ts for what and when.
 */
export async function queueAssurance(): Promise<number> {
  const letters = await untold([...(await reviews(today())), ...(await replies(today()))]);
  return transaction(async (client) => {
    let queued = 0;
    for (const { person, message } of letters) queued += await queueStoppable(client, person, message);
    return queued;
  });
}

async function reviews(on: Day): Promise<Letter[]> {
  const people = await holdersOf("level.decide", on);
  const systems = new Set(people.flatMap(({ grants }) => grants.flatMap(({ system }) => system ?? [])));
  const letters: Letter[] = [];
  for (const system of systems) {
    const panel = { system, members: await panelOf(system, on) };
    const deciding = people.filter((actor) => decides(actor, panel, on));
    for (const review of await reviewsDue([system], on)) {
      const message = reviewFallsDue(review);
      if (!message) continue;
      // Who joined since finds it on their own page, and is not written to of all that was open before.
      const told = deciding.filter((actor) => decides(actor, panel, review.since));
      letters.push(...told.map(({ id }) => ({ person: id, message })));
    }
  }
  return letters;
}

async function replies(on: Day): Promise<Letter[]> {
  const people = await holdersOf("level.reply", on);
  const of = (actor: Actor) => scopeOf(actor, "level.reply").organisations;
  const windows = groupBy(
    await replyWindows([...new Set(people.flatMap(of))], on),
    ({ practice }) => practice,
  );
  return people.flatMap((actor) =>
    of(actor)
      .flatMap((practice) => windows.get(practice) ?? [])
      .map((each) => replyCloses(each, on))
      .filter((each) => each !== null)
      .map((message) => ({ person: actor.id, message })),
  );
}

/** Everyone who holds a permission today by any of their roles, with all they may act as. */
async function holdersOf(permission: Permission, on: Day): Promise<Actor[]> {
  const { rows } = await pool().query<{ id: string }>(
    `select distinct g.person_id as id from "grant" g
     where g.role::text = any($1) and g.starts_on <= $2 and (g.ends_on is null or g.ends_on >= $2)`,
    [ROLES.filter((role) => allowance(permission, role) !== null), on],
  );
  return findActors(rows.map(({ id }) => id));
}

/** Those not in the outbox yet: most mornings nearly all of what falls due was told before. */
async function untold(letters: readonly Letter[]): Promise<Letter[]> {
  const keyOf = ({ person, message }: Letter) => `${message.key}:${person}`;
  const { rows } = await pool().query<{ key: string }>("select key from outbox_message where key = any($1)", [
    letters.map(keyOf),
  ]);
  const told = new Set(rows.map(({ key }) => key));
  return letters.filter((each) => !told.has(keyOf(each)));
}
