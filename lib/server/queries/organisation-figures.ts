import "server-only";
import { cache } from "react";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { RuledPoints } from "@/lib/readings/assurance-matrix";
import { groupBy } from "@/lib/readings/group-by";
import { rulesOf } from "@/lib/readings/line-rules";
import type { TrendPoint } from "@/lib/readings/series";
import type { Figure, Level } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";
import { lineRules } from "@/lib/server/readings/line-rules";
import type { ComparatorKind } from "./figure-rows";
import { findGroup } from "./groups";
import { findPractice } from "./practices";
import { groupFigures, practiceFigures } from "./readings";

/** A practice, PCN, Place or system of the reader's system, with what it sat under. */
export type Organisation = {
  code: string;
  name: string;
  kind: Level;
  ancestors: readonly string[];
};

/** The organisation of a code in a system on a day, whatever its level; null where there is none. */
export const findOrganisation = cache(
  async (system: string, code: string, on: Day): Promise<Organisation | null> => {
    const group = await findGroup(code, on);
    if (group) {
      return group.system === system
        ? { code: group.code, name: group.name, kind: group.kind, ancestors: group.ancestors }
        : null;
    }
    const practice = await findPractice(code, on);
    if (!practice || practice.system.code !== system) return null;
    return { code: practice.code, name: practice.name, kind: "PRACTICE", ancestors: practice.ancestors };
  },
);

/** Its newest figure of every measure, as far as the reader may see it: empty where they may see none. */
export function organisationFigures(
  scope: FiguresScope,
  organisation: Organisation,
  asked: { asAt: Day; comparator: ComparatorKind },
): Promise<Figure[]> {
  const { kind, ...subject } = organisation;
  return kind === "PRACTICE"
    ? practiceFigures(scope, subject, asked)
    : groupFigures(scope, { ...subject, kind }, asked);
}

type Row = TrendPoint & { metric: string };

/**
 * Every point of the measures asked for, oldest first, by measure: what the
 * readings of their last ones were judged by. Ask only for an organisation and
 * measures whose figures the reader has been shown.
 */
export async function pointsByMetric({
  system,
  code,
  metrics,
  to,
}: {
  system: string;
  code: string;
  metrics: readonly string[];
  to: Day;
}): Promise<Map<string, RuledPoints>> {
  const [rules, { rows }] = await Promise.all([
    lineRules(knownAnswers()),
    knownAnswers().query<Row>(
      `select metric_code as metric, period,
            case when state in ('reported', 'too-small') then value end as value,
            source || '/' || coalesce(denominator_from, '') as source
     from reading
     where scope = $1 and organisation_code = $2 and metric_code = any($3) and period_end <= $4
     order by period_start`,
      [system, code, metrics, to],
    ),
  ]);
  const byMetric = groupBy(rows, ({ metric }) => metric);
  return new Map(
    [...byMetric].map(([metric, points]) => [
      metric,
      { points, rules: rulesOf(rules(system, metric), code) },
    ]),
  );
}
