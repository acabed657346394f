import { TWO_WEEK_CATEGORIES, type Cell, type Counts } from "@/lib/appointments/cells";
import type { Dataset } from "./dataset";
import type { SourceContent, UndecidedDataset } from "./source-content";

/** What is known of a month, by practice: tables 1, 5 and 3a, or the crosstab, merged into one record of counts. */
export type KnownCounts = ReadonlyMap<string, Counts>;

/** The family each member's cells belong to. */
const FAMILY = {
  "gpad-summary-2a": "wait",
  "gpad-summary-2b": "gp-wait",
  "gpad-summary-2c": "other-wait",
  "gpad-summary-2d": "two-week",
  "gpad-summary-3a": "category",
  "gpad-summary-3b": "gp-category",
  "gpad-summary-3c": "other-category",
} as const satisfies Partial<Record<Dataset, Cell>>;

export type MemberDataset = keyof typeof FAMILY;

/** The members a table may be, by its headings. */
export const MEMBERS: Record<UndecidedDataset, readonly MemberDataset[]> = {
  "gpad-summary-2?": ["gpad-summary-2a", "gpad-summary-2b", "gpad-summary-2c", "gpad-summary-2d"],
  "gpad-summary-3?": ["gpad-summary-3a", "gpad-summary-3b", "gpad-summary-3c"],
};

export function isUndecided(dataset: string): dataset is UndecidedDataset {
  return dataset in MEMBERS;
}

/**
 * Which member a summary table is: the one whose rows sum to what is already
 * known of every practice in common. null when none does, when more than one
 * does, or when no practice is in common: then a person must say.
 */
export function memberOf(table: SourceContent, known: KnownCounts): MemberDataset | null {
  if (!isUndecided(table.dataset)) return null;
  const matches = MEMBERS[table.dataset].filter((member) => agreement(table, member, known) === "agrees");
  return matches.length === 1 ? (matches[0] ?? null) : null;
}

/** Whether a table's sums agree with what is known if it is this member; "unknown" where nothing is in common. */
export function agreement(
  table: SourceContent,
  member: MemberDataset,
  known: KnownCounts,
): "agrees" | "differs" | "unknown" {
  const neutral = table.dataset === "gpad-summary-2?" ? "wait" : "category";
  let compared = 0;
  for (const { organisation, counts } of table.facts) {
    const expected = expectedTotal(member, known.get(organisation) ?? {});
    if (expected === null) continue;
    if (counts[neutral] !== expected) return "differs";
    compared += 1;
  }
  return compared > 0 ? "agrees" : "unknown";
}

function expectedTotal(member: MemberDataset, counts: Counts): number | null {
  switch (member) {
    case "gpad-summary-2a":
    case "gpad-summary-3a":
      return counts.appointments ?? null;
    case "gpad-summary-2b":
    case "gpad-summary-3b":
      return sum(counts, "staff", ["staff:gp"]);
    case "gpad-summary-2c":
    case "gpad-summary-3c":
      // Published tables 2c and 3c are other practice staff plus unknown.
      return sum(counts, "staff", ["staff:other", "staff:unknown"]);
    case "gpad-summary-2d":
      return sum(
        counts,
        "category",
        TWO_WEEK_CATEGORIES.map((category): Cell => `category:${category}`),
      );
  }
}

function sum(counts: Counts, family: Cell, cells: Cell[]): number | null {
  if (counts[family] === undefined) return null;
  return cells.reduce((total, cell) => total + (counts[cell] ?? 0), 0);
}

/** An undecided table as the member it was found or said to be: its cells move to that member's family. */
export function asMember(table: SourceContent, member: MemberDataset): SourceContent {
  if (!isUndecided(table.dataset)) return table;
  const neutral = table.dataset === "gpad-summary-2?" ? "wait" : "category";
  const family = FAMILY[member];
  const { facts } = table;
  return {
    ...table,
    dataset: member,
    facts: {
      *[Symbol.iterator]() {
        for (const fact of facts) yield { ...fact, counts: renamed(fact.counts, neutral, family) };
      },
    },
  };
}

function renamed(counts: Counts, from: string, to: string): Counts {
  return Object.fromEntries(
    Object.entries(counts).map(([cell, count]) => [cell.replace(new RegExp(`^${from}(?=:|$)`), to), count]),
  );
}

export function isMember(dataset: string): dataset is MemberDataset {
  return dataset in FAMILY;
}
