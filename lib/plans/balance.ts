import { z } from "zod";
import { bandName } from "./band";
import type { PlanLine } from "./plan-line";

/** How many actions of a theme or timeframe came to what: every action is counted in one column. */
export const balanceLine = z.object({
  key: z.string(),
  name: z.string(),
  actions: z.number(),
  delivered: z.number(),
  notDelivered: z.number(),
  overdue: z.number(),
  running: z.number(),
  notBegun: z.number(),
  paused: z.number(),
});
export type BalanceLine = z.output<typeof balanceLine>;

/** What is counted, as its columns are headed. */
export const BALANCE_COLUMNS = [
  { of: "actions", label: "Actions" },
  { of: "delivered", label: "Delivered" },
  { of: "notDelivered", label: "Not delivered" },
  { of: "overdue", label: "Overdue" },
  { of: "running", label: "In flight" },
  { of: "notBegun", label: "Not begun" },
  { of: "paused", label: "Paused" },
] as const;

const COLUMNS = ["delivered", "notDelivered", "overdue", "running", "notBegun", "paused"] as const;
type Column = (typeof COLUMNS)[number];

/** Delivery and non-delivery since the plan began, side by side, in the plan's order. */
export function balanceBy(lines: readonly PlanLine[], by: "theme" | "timeframe"): BalanceLine[] {
  const found = new Map<string, BalanceLine>();
  for (const line of lines) {
    const [key, name] = by === "theme" ? [line.theme, line.themeName] : [line.band, bandName(line.band)];
    const row = found.get(key) ?? { ...NONE, key, name };
    row.actions += 1;
    row[columnOf(line)] += 1;
    found.set(key, row);
  }
  return [...found.values()];
}

/** All rows together. */
export function balanceTotal(rows: readonly BalanceLine[]): BalanceLine {
  const sum = (of: Column | "actions") => rows.reduce((total, row) => total + row[of], 0);
  const columns = Object.fromEntries(COLUMNS.map((column) => [column, sum(column)]));
  return { ...NONE, ...columns, name: "All", actions: sum("actions") };
}

const NONE: BalanceLine = {
  ...{ key: "", name: "", actions: 0, delivered: 0, notDelivered: 0 },
  ...{ overdue: 0, running: 0, notBegun: 0, paused: 0 },
};

function columnOf({ status, late }: PlanLine): Column {
  if (status === "COMPLETE") return "delivered";
  if (status === "NOT_DELIVERED") return "notDelivered";
  if (status === "PAUSED") return "paused";
  if (late) return "overdue";
  return status === "NOT_STARTED" ? "notBegun" : "running";
}
