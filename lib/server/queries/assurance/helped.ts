import "server-only";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { didItHelp, type DidItHelp, type HelpPoint } from "@/lib/pqaf/did-it-help";
import { bothLooksSentence, didItHelpSentence } from "@/lib/pqaf/words/did-it-help";
import { groupBy } from "@/lib/readings/group-by";
import { knownAnswers } from "@/lib/server/known-answers";

/** Something that may have moved a measure, from a day on; null: it has not begun. */
export type Tried = { metrics: readonly string[]; from: Day | null };

/** What 3 and 6 months before and after say of one measure. */
export type Helped = {
  metric: string;
  name: string;
  three: DidItHelp;
  six: DidItHelp;
  said: string;
  both: string;
};

/** For each thing tried, whether its measures moved. The readings of all of them in one statement. */
export async function helpedBy(
  { system, practice }: { system: string; practice: string },
  tried: readonly Tried[],
  definitions: ReadonlyMap<string, MetricDefinition>,
): Promise<Helped[][]> {
  const metrics = [...new Set(tried.flatMap((each) => (each.from === null ? [] : each.metrics)))];
  if (metrics.length === 0) return tried.map(() => []);
  const { rows } = await knownAnswers().query<HelpPoint & { metric: string }>(
    `select metric_code as metric, period, case when state = 'reported' then value end as value, numerator, denominator
     from reading where scope = $1 and organisation_code = $2 and metric_code = any($3) order by period_start`,
    [system, practice, metrics],
  );
  const points = groupBy(rows, ({ metric }) => metric);
  return tried.map(({ metrics: own, from }) =>
    own.flatMap((metric) => {
      const definition = definitions.get(metric);
      if (!definition || from === null) return [];
      const [three, six] = ([3, 6] as const).map((months) =>
        didItHelp(definition, points.get(metric) ?? [], from, months),
      );
      if (!three || !six) return [];
      return [
        {
          ...{ metric, name: definition.shortName, three, six },
          said: saidOf(definition, three, six),
          both: bothLooksSentence(three, six, definition),
        },
      ];
    }),
  );
}

/** The longer look once it can be had, else the shorter. */
function saidOf(definition: MetricDefinition, three: DidItHelp, six: DidItHelp): string {
  return didItHelpSentence(six.is === "too-early" ? three : six, definition);
}
