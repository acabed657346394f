import "server-only";
import type { Day } from "@/lib/periods/day";
import { commonest, groupBy } from "@/lib/readings/group-by";
import { pool } from "@/lib/server/db";

/** What the installation knows of who belongs where on a day. */
export type Known = {
  systemOfSubIcb: ReadonlyMap<string, string>;
  systemOfPractice: ReadonlyMap<string, string>;
  /** The system of most of its practices: a PCN may span two. */
  systemOfPcn: ReadonlyMap<string, string>;
  /** Practices with a system that are open on the day, by system. */
  openBySystem: ReadonlyMap<string, readonly string[]>;
};

/** Asked once a day, however many rows want it. */
export function knownByDay(): (on: Day) => Promise<Known> {
  const asked = new Map<Day, Promise<Known>>();
  return (on) => {
    const known = asked.get(on) ?? knownOn(on);
    asked.set(on, known);
    return known;
  };
}

async function knownOn(on: Day): Promise<Known> {
  const { rows: practices } = await pool().query<{
    code: string;
    pcn: string | null;
    system: string;
    open: boolean;
  }>(
    `select code, pcn, system, (opened_on is null or opened_on <= $1) and (closed_on is null or closed_on >= $1) as open
     from practice_on($1) where system is not null`,
    [on],
  );
  const { rows: subIcbs } = await pool().query<{ code: string; system: string }>(
    `select m.child_code as code, m.parent_code as system
     from membership m
     join organisation c on c.code = m.child_code and c.kind = 'SUB_ICB'
     join organisation p on p.code = m.parent_code and p.kind = 'SYSTEM'
     where (m.starts_on is null or m.starts_on <= $1) and (m.ends_on is null or m.ends_on >= $1)`,
    [on],
  );
  const openBySystem = new Map<string, string[]>();
  for (const { code, system, open } of practices) {
    if (open) openBySystem.set(system, [...(openBySystem.get(system) ?? []), code]);
  }
  return {
    systemOfSubIcb: new Map(subIcbs.map(({ code, system }) => [code, system])),
    systemOfPractice: new Map(practices.map(({ code, system }) => [code, system])),
    systemOfPcn: new Map(
      [...groupBy(practices, ({ pcn }) => pcn)].flatMap(([pcn, own]) =>
        pcn === null ? [] : [[pcn, commonest(own.map(({ system }) => system))]],
      ),
    ),
    openBySystem,
  };
}
