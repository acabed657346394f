import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Subject } from "@/lib/permissions/actor";
import type { FiguresScope } from "@/lib/permissions/figures";
import { addressOf } from "@/lib/readings/address";
import { today } from "@/lib/server/clock";
import { organisationIn } from "@/lib/server/queries/line-decisions";
import { findMetric } from "@/lib/server/queries/metrics";
import { requireActor } from "@/lib/server/session";
import { systemOf } from "../../../view";

/** A measure of a system, as what decides how it is read is about it. The code is the system's. */
export type Line = Subject & { metric: string; definition: MetricDefinition; scope: FiguresScope };

/** The measure and system that a form names, where there are such. */
export async function findLine(form: FormData): Promise<Line | null> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const [found, scope] = await Promise.all([
    findMetric(text("metric"), today()),
    systemOf(await requireActor(), { system: text("system") }),
  ]);
  if (!found || !scope || scope.system !== text("system")) return null;
  const { definition } = found;
  return { code: scope.system, ancestors: [], metric: definition.code, definition, scope };
}

/** Whom a decision is about: everyone where no code is given; null where the code is not of the system. */
export async function whose({ scope }: Line, code: string): Promise<{ organisation: string | null } | null> {
  if (code.trim() === "") return { organisation: null };
  const found = await organisationIn(scope, code, today());
  return found && { organisation: found.code === scope.system ? null : found.code };
}

/** The page of a measure's decisions, ready for one more parameter. */
export function pathOf({ metric, code }: Pick<Line, "metric" | "code">): string {
  return `${addressOf(`/measures/${metric}/reading`, { system: code })}&`;
}
