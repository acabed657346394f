import "server-only";
import { areaRates, areaSums, type AreaRates, type AreaSum } from "@/lib/reports/return-areas";
import { BOARD_VIEWS, type BoardReturn, type BoardView } from "@/lib/appointments/return-rates";
import type { Actor } from "@/lib/permissions/actor";
import { can, scopeOf } from "@/lib/permissions/can";
import { visibilityIn } from "@/lib/permissions/figures";
import { workingInstant } from "@/lib/server/clock";
import { namesOf } from "@/lib/server/queries/organisation-names";
import {
  boardMonths,
  returnsOfMonth,
  sentByMonth,
  type BoardMonth,
} from "@/lib/server/queries/returns/return-board";
import { verifiedPractices } from "@/lib/server/queries/returns/verified-practices";
import { smallCellFloor } from "@/lib/server/queries/settings";
import { askedMonth, parameter, systemOf, type Search } from "../../view";

export type Board = {
  system: { code: string; name: string };
  months: BoardMonth[];
  window: BoardMonth;
  at: Date;
  areas: AreaRates[];
  /** Null: the reader sees each practice by name. */
  sums: { floor: number; areas: AreaSum[] } | null;
  /** Practices that may be named. */
  returns: BoardReturn[];
  view: BoardView;
  /** Whether the reader may open a practice's return. */
  mayRead: (code: string) => boolean;
};

/** What stays in the address when the board is left for its files. */
export function keptOfBoard({ window, view }: Board): Record<string, string | undefined> {
  return { at: window.month.text, show: view };
}

/** What a reader's roles let them see of a month's returns; null where no month is collected. */
export async function loadBoard(actor: Actor, search: Search): Promise<Board | null> {
  const scope = await systemOf(actor, search);
  if (!scope) return null;
  const [months, names] = await Promise.all([boardMonths(scope.system), namesOf([scope.system])]);
  const window = months.find(({ month }) => month.text === askedMonth(search)?.text) ?? months[0];
  const system = { code: scope.system, name: names.get(scope.system) ?? scope.system };
  if (!window) return null;
  const [all, sent] = await Promise.all([
    returnsOfMonth(scope.system, window),
    sentByMonth(scope.system, window.month),
  ]);
  const reach = scopeOf(actor, "return-rates.view").organisations;
  const within = all.filter(({ practice, pcn, place }) =>
    [practice, pcn, place, scope.system].some((code) => code !== null && reach.includes(code)),
  );
  const returns = within.filter(({ practice, pcn, place }) => {
    const ancestors = [pcn, place, scope.system].filter((code) => code !== null);
    return visibilityIn(scope, { code: practice, ancestors, kind: "PRACTICE" }) === "named";
  });
  const at = workingInstant();
  const above = new Map(within.map(({ practice, pcn, place }) => [practice, [pcn, place, scope.system]]));
  const mayRead = (code: string) =>
    can(actor, "return.read", { code, ancestors: (above.get(code) ?? []).filter((each) => each !== null) });
  const common = { system, months, window, at, view: viewOf(search), mayRead };
  if (returns.length < within.length) {
    const [floor, practices] = await Promise.all([
      smallCellFloor(window.month.end),
      verifiedPractices(scope.system, window.month),
    ]);
    return { ...common, areas: [], returns: [], sums: { floor, areas: areaSums(system, practices, floor) } };
  }
  const sentBy = months
    .filter(({ month }) => month.start <= window.month.start)
    .slice(0, MOST_MONTHS)
    .map(({ month }) => sent.get(month.start) ?? new Set<string>())
    .toReversed();
  return { ...common, areas: areaRates(system, returns, { at, sentBy }), returns, sums: null };
}

/** A year of collections. */
const MOST_MONTHS = 12;

function viewOf(search: Search): BoardView {
  return BOARD_VIEWS.find((each) => each === parameter(search, "show")) ?? "outstanding";
}
