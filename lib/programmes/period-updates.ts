import type { DomainView, WorkstreamView } from "./programme-view";
import { updateStateName, type Update } from "./update";

/** A workstream with what became of its update of one period. */
export type PeriodUpdate = Pick<WorkstreamView, "code" | "name" | "lead" | "told"> & {
  domain: string;
  update: Update | null;
  /** In words; a draft that nobody has saved yet is not begun. */
  state: string;
};

/** Every workstream in the programme's order; `period` is its number, null before the first. */
export function periodUpdates(
  domains: readonly DomainView[],
  updates: ReadonlyMap<string, { updates: readonly Update[] }>,
  period: number | null,
): PeriodUpdate[] {
  return domains.flatMap((domain) =>
    domain.workstreams.map(({ code, name, lead, told }) => {
      const update = updates.get(code)?.updates.find((each) => each.period === period) ?? null;
      const begun = update !== null && (update.state !== "DRAFT" || update.version > 1);
      const state = updateStateName(begun ? update.state : "MISSING");
      return { code, name, lead, told, domain: domain.name, update, state };
    }),
  );
}
