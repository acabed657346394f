import { day } from "@/lib/periods/day";
import { addMilestone, changeMilestone } from "@/lib/server/commands/change-milestone";
import type { DemoMilestone } from "./demo-workstream";
import { mustBe, SET_UP, type About, type Happening, type Manager } from "./happening";

/** A milestone set, moved and done, each on its day. */
export function milestoneDays(
  manager: Manager,
  of: About,
  { title, due, moves = [], done }: DemoMilestone,
): Happening[] {
  let milestone = 0;
  let version = 1;
  const changed = (kind: "moved" | "done", to: string, words: string) => async () => {
    const change = { ...of, milestone, version, kind, due: day(to), words };
    mustBe(await changeMilestone(manager, change), title);
    version += 1;
  };
  return [
    {
      on: SET_UP,
      work: async () => (milestone = await addMilestone(manager, { ...of, title, due: day(due) })),
    },
    ...moves.map(({ on, to, why }) => ({ on: day(on), work: changed("moved", to, why) })),
    ...(done ? [{ on: day(done), work: changed("done", due, "") }] : []),
  ];
}
