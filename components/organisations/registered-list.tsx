import { Sparkline } from "@/components/charts/sparkline";
import { formatCount } from "@/lib/figures/format";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { growth } from "./growth";

type Registered = { month: Day; patients: number };

/** Patients registered, on which day, how that changed in a year, and its line over two years. */
export function RegisteredList({ lists }: { lists: readonly Registered[] }) {
  const now = lists.at(-1);
  if (!now) return null;
  const yearBefore = `${Number(now.month.slice(0, 4)) - 1}${now.month.slice(4)}`;
  const change = growth(now.patients, lists.find(({ month }) => month === yearBefore)?.patients);
  return (
    <>
      <span>
        · {formatCount(now.patients)} registered, {dayName(now.month)}
        {change && ` (${change})`}
      </span>
      <Sparkline
        series={lists.map(({ month, patients }) => ({ period: month.slice(0, 7), value: patients }))}
        spc={null}
        direction={0}
      />
    </>
  );
}
