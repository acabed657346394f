import type { Level } from "./level";

/** A seat as the form offers it. */
export type Seat = { id: number; person: string; name: string; role: string | null; chair: boolean };

/** What the form's controls of a seat are called. */
export function controlsOf({ id }: Pick<Seat, "id">) {
  return { present: `present-${id}`, interest: `interest-${id}`, out: `out-${id}` };
}

/** Each level with the day by which it is reviewed: what the form says beside its choices. */
export type LevelOffer = { level: Level; review: string; actions: string };
