import { day, type Day } from "@/lib/periods/day";
import { workstreamOf } from "@/lib/programmes/programme";
import { PCARP } from "../../reference/programmes/pcarp";
import { SYSTEM } from "../names";

/** The day the programme was set up in the demo. */
export const SET_UP = day("2025-02-03");
export const MANAGER = "Priya Nair";

/** Who does it all where nobody else is named. */
export type Manager = { id: string; actingAs: null };

/** Something that happened on a day. The demo's history is told in the order of its days. */
export type Happening = { on: Day; work: () => Promise<unknown> };

export const nameOf = (slug: string) => workstreamOf(PCARP, slug)?.workstream.name ?? slug;
/** What commands of a workstream want to know of it. */
export const about = (id: number, slug: string) => ({
  system: SYSTEM.code,
  programme: PCARP.shortName,
  workstream: { id, name: nameOf(slug) },
});

/** The same, with who says it. */
export type About = ReturnType<typeof about> & { by: string };

/** A refusal of the demo's own history is a bug of the demo. */
export function mustBe(done: { ok: boolean; error?: unknown }, what: string): void {
  if (!done.ok) throw new Error(`The demo could not do what it tells of ${what}: ${JSON.stringify(done)}`);
}
