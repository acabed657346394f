import "server-only";
import { toDo, whenWords } from "@/lib/appointments/return-standing";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import { londonWall } from "@/lib/periods/london";
import { dayName, periodName } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import { today, workingInstant } from "@/lib/server/clock";
import { ownPractices } from "./own-practices";
import { awaitingReview, returnsOf, type ListedReturn } from "./return-list";

/** What of returns waits for a person: in words, with each thing and its own page. */
export type ReturnNeed = {
  words: string;
  path: string;
  things: { words: string; when: string; path: string }[];
};

/** What a practice is asked to do, and what the ICB has before it. */
export async function returnNeeds(actor: Actor): Promise<ReturnNeed[]> {
  const [own, reviews] = await Promise.all([ownReturns(actor), toReview(actor)]);
  return [...own, ...reviews];
}

async function ownReturns(actor: Actor): Promise<ReturnNeed[]> {
  const practices = await ownPractices(actor);
  const at = workingInstant();
  const listed = await returnsOfOwn(practices);
  const things = listed.flatMap(({ row, name }) => {
    const waits = toDo(row, at);
    if (!waits) return [];
    const whose = practices.length > 1 ? ` of ${name}` : "";
    const words = row.state === "RETURNED" ? "returned with comments" : "appointment return";
    return [
      {
        words: `${periodName(row.month)}${whose}: ${words}`,
        when: whenWords(waits, today()),
        path: `/appointments/${row.practice}/${row.month.text}`,
      },
    ];
  });
  if (things.length === 0) return [];
  return [
    {
      words:
        things.length === 1 ? "1 appointment return to send" : `${things.length} appointment returns to send`,
      path: "/appointments",
      things,
    },
  ];
}

/** The returns of practices the actor completes, with each practice's name; the soonest month last asked first. */
export async function returnsOfOwn(
  practices: readonly { code: string; name: string; system: string }[],
): Promise<{ row: ListedReturn; name: string }[]> {
  const systems = groupBy(practices, ({ system }) => system);
  const found = await Promise.all(
    [...systems].map(([system, of]) => returnsOf({ system, practices: of.map(({ code }) => code) })),
  );
  const names = new Map(practices.map(({ code, name }) => [code, name]));
  return found.flat().map((row) => ({ row, name: names.get(row.practice) ?? row.practice }));
}

async function toReview(actor: Actor): Promise<ReturnNeed[]> {
  const systems = scopeOf(actor, "return.review").organisations;
  if (systems.length === 0) return [];
  const rows = await awaitingReview(systems);
  if (rows.length === 0) return [];
  return [
    {
      words:
        rows.length === 1 ? "1 appointment return to review" : `${rows.length} appointment returns to review`,
      path: "/appointments",
      things: rows.map(({ practice, name, month, sentAt, differing }) => ({
        words: `${name}, ${periodName(month)}`,
        when: `sent ${dayName(londonWall(sentAt).day)}${differing === 0 ? "" : `, ${differing} not matching`}`,
        path: `/appointments/${practice}/${month.text}`,
      })),
    },
  ];
}
