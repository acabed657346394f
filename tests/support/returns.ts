import type { Counts } from "@/lib/appointments/cells";
import { dateOf, day, type Day } from "@/lib/periods/day";
import { londonInstant } from "@/lib/periods/london";
import { monthOf, step, type Period } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { setCollectionWindow } from "@/lib/server/commands/set-collection-window";
import { pool } from "@/lib/server/db";
import { addDays } from "@/lib/periods/day";

/** The cells that give the figures of tests/support/returned.ts. */
const NATIONAL_CELLS: Counts = {
  appointments: 1_000,
  staff: 1_000,
  "staff:gp": 450,
  "staff:other": 540,
  "staff:unknown": 10,
  mode: 1_000,
  "mode:face-to-face": 600,
  "mode:telephone": 300,
  "mode:online": 80,
  "mode:home-visit": 20,
  status: 1_000,
  "status:attended": 900,
  "status:dna": 40,
  "status:unknown": 60,
  wait: 1_000,
  "wait:same-day": 480,
  "wait:1-day": 100,
  "wait:2-7-days": 120,
  "wait:8-14-days": 100,
  "wait:over-28-days": 200,
  category: 1_000,
  "category:gca": 150,
  "category:unmapped": 30,
  "category:inconsistent": 50,
  "category-wait": 1_000,
  "category-wait:gca/same-day": 90,
};

/** A load of national data: the same figures for each practice, in a month and so many before. */
export async function published(
  practices: readonly string[],
  { month, before = 0, system = "SYS1" }: { month: Period; before?: number; system?: string },
): Promise<void> {
  const { rows } = await pool().query<{ id: number }>(
    `insert into load (dataset, layout, file_name, sha256, bytes, publisher, published_on, status, finished_at)
     values ('gpad-crosstab', 'test', 'crosstab.csv', repeat('0', 64), 1, 'NHS England', $1, 'LOADED', now())
     returning id`,
    [dateOf(month.end)],
  );
  const load = rows[0]?.id;
  for (let back = 0; back <= before; back += 1) {
    const { text, start } = step(month, -back);
    await pool().query("select ensure_fact_partition($1)", [start]);
    await pool().query(
      `insert into load_part (load_id, series, period, period_start, scope, organisations)
       values ($1, 'gpad-crosstab', $2, $3, $4, $5)`,
      [load, text, start, system, practices.length],
    );
    await pool().query(
      `insert into fact (month, organisation_code, scope, dataset, load_id, counts)
       select $1, practice, $2, 'gpad-crosstab', $3, $4 from unnest($5::text[]) as practice`,
      [start, system, load, JSON.stringify(NATIONAL_CELLS), practices],
    );
  }
}

/** A collection of a month in a system, open since long ago and until long from now. */
export async function asked(
  by: string,
  { month, system = "SYS1", due = addDays(today(), 7) }: { month: Period; system?: string; due?: Day },
): Promise<void> {
  const at = (on: Day) => londonInstant({ day: on, time: "17:00" });
  const done = await setCollectionWindow(
    { id: by, actingAs: null },
    {
      ...{ system, month, opensOn: day("2020-01-01"), version: 0 },
      dueAt: at(due),
      closesAt: at(addDays(due, 7)),
      editsCloseAt: at(addDays(due, 14)),
    },
  );
  if (!done.ok) throw new Error(done.error);
}

export const MONTH = monthOf(day("2025-11-01"));
