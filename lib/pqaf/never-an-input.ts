import { forbiddenSource } from "@/lib/metrics/forbidden-source";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Framework } from "./framework";

/** What is wrong with one field of an edition: where, and what to do. */
export type FrameworkProblem = { path: (string | number)[]; message: string };

/**
 * Everything wrong with an edition beside the metrics it names: all at once,
 * field by field. The schema has looked at its shape already.
 */
export function problemsOf(
  edition: Pick<Framework, "measures" | "triggers" | "neverAlone">,
  definitions: ReadonlyMap<string, MetricDefinition>,
): FrameworkProblem[] {
  const { measures, triggers, neverAlone } = edition;
  const counted = new Map(measures.map(({ metric, weight }) => [metric, weight]));
  return [
    ...measures.flatMap(({ metric }, index) =>
      measureProblems(metric, definitions).map((message) => ({
        path: ["measures", index, "metric"],
        message,
      })),
    ),
    ...triggers.flatMap(({ when }, index) => {
      const path = ["triggers", index, "when"];
      if (when.is === "rating")
        return when.metrics.flatMap((metric) =>
          sourceProblems(metric, definitions).map((message) => ({ path, message })),
        );
      if (when.is !== "measure") return [];
      if (!counted.has(when.metric))
        return [
          {
            path,
            message: `${when.metric} is not among the measures of this edition: add it, with weight 0 if need be`,
          },
        ];
      return neverAlone.includes(when.metric)
        ? [{ path, message: `${when.metric} never counts alone, so it cannot hold a floor by itself` }]
        : [];
    }),
    ...neverAlone.flatMap((metric, index) =>
      counted.has(metric)
        ? []
        : [{ path: ["neverAlone", index], message: `${metric} is not among the measures of this edition` }],
    ),
  ];
}

function measureProblems(metric: string, definitions: ReadonlyMap<string, MetricDefinition>): string[] {
  const definition = definitions.get(metric);
  const undirected = definition?.direction === 0;
  return [
    ...sourceProblems(metric, definitions),
    ...(undirected
      ? [`${definition.name} has no better direction: it is shown for context and cannot count`]
      : []),
  ];
}

function sourceProblems(metric: string, definitions: ReadonlyMap<string, MetricDefinition>): string[] {
  const definition = definitions.get(metric);
  if (!definition) return [`There is no measure with the code ${metric}: use one like within-2-weeks`];
  const forbidden = forbiddenSource(definition);
  return forbidden ? [`${definition.name} draws on ${forbidden}, which never feeds a level`] : [];
}
