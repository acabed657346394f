import type { OwnMetric } from "./programme";
import type { RecordedValue } from "./programme-reading";
import type { TypedValue } from "./typed-values";
import { periodWords, saidOf, valueWords } from "./value-words";

/** One figure that is about to be recorded, in words. */
export type ReviewLine = {
  figure: string;
  period: string;
  value: string;
  plan: string;
  source: string;
  /** What stands now for the same period. */
  stands: string;
};

/** What recording some values would do, in their order. `known`: what stands now, by figure. */
export function reviewOf(
  values: readonly TypedValue[],
  metrics: readonly OwnMetric[],
  known: ReadonlyMap<string, readonly RecordedValue[]>,
): ReviewLine[] {
  return values.flatMap(({ metric: code, subject, period, value, plan, source }) => {
    const metric = metrics.find((each) => each.code === code);
    if (!metric) return [];
    const words = (figure: number | null) => valueWords(metric, figure);
    const now = known.get(code)?.find((each) => each.subject === subject && each.period === period);
    const same = now && now.value === value && now.plan === plan && now.source === source;
    return [
      {
        figure: saidOf({ name: metric.shortName, subject }),
        period: periodWords(period),
        value: words(value),
        plan: plan === null ? "–" : words(plan),
        source,
        stands: same ? "The same" : now ? `${words(now.value)}, from ${now.source}` : "Nothing yet",
      },
    ];
  });
}
