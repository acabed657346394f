import { interventionsOf } from "@/lib/server/queries/assurance/interventions";
import { trendOf } from "../(signed-in)/measures/[code]/trend";
import { parameter } from "../(signed-in)/view";
import type { Asked } from "./download";
import { measureAsked, type LoadedMeasure } from "./tables/measure";

/** The measure with the line of the organisation asked for with `of`; without it, the line its page draws. */
export async function trendAsked(asked: Asked): Promise<LoadedMeasure | null> {
  const of = parameter(asked.search, "of")?.toUpperCase();
  if (of === undefined) return measureAsked(asked);
  const loaded = await measureAsked({
    ...asked,
    search: { ...asked.search, place: undefined, with: undefined },
  });
  if (!loaded) return null;
  const { scope, definition, measure } = loaded;
  // One that may not be named is as absent as one that is not there.
  const figure = [...measure.named, ...measure.groups].find(({ organisation }) => organisation.code === of);
  const done = await interventionsOf(asked.actor, of, definition.code);
  return {
    scope,
    definition,
    measure: { ...measure, trend: await trendOf(scope, definition, figure, done) },
  };
}
