import { can } from "@/lib/permissions/can";
import { figuresScope, type FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { filtered, figureFilter, type FigureFilter } from "@/lib/readings/figure-filters";
import type { Figure } from "@/lib/readings/view";
import { today } from "@/lib/server/clock";
import { findPractice, type Practice } from "@/lib/server/queries/practices";
import { loadCompared, type Compared } from "../(signed-in)/practices/[code]/compared";
import { monthsWhileOpen } from "../(signed-in)/practices/[code]/profile";
import { askedMonth, monthsOf, parameter } from "../(signed-in)/view";
import type { Asked } from "./download";

export type LoadedPractice = Compared & {
  practice: Practice;
  scope: FiguresScope;
  asAt: Day;
  filter: FigureFilter;
  /** Of its figures, those that the filter leaves. */
  shown: Figure[];
};

/** A practice's profile as its page has it; all of its figures where all are asked for. */
export async function practiceAsked({ actor, search, all }: Asked): Promise<LoadedPractice | null> {
  const code = parameter(search, "practice") ?? "";
  const practice = await findPractice(code, askedMonth(search)?.end ?? today());
  if (!practice || !can(actor, "practice.view", practice)) return null;
  const scope = figuresScope(actor, practice.system.code);
  const months = monthsWhileOpen(await monthsOf(scope, search), practice);
  if (!months) return null;
  const asAt = months.month.end;
  const compared = await loadCompared(actor, scope, { practice, asAt, search });
  const filter = figureFilter(all ? undefined : parameter(search, "show"));
  return { ...compared, practice, scope, asAt, filter, shown: filtered(compared.figures, filter) };
}
