import { DOMAINS } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { withLines, type AssuredFigure } from "@/lib/readings/assurance-matrix";
import { definitionsOn } from "@/lib/server/queries/metrics";
import {
  findOrganisation,
  organisationFigures,
  pointsByMetric,
  type Organisation,
} from "@/lib/server/queries/organisation-figures";
import { parameter, type Search } from "../../view";

/** Whose measures the matrix places, and each with the lines its stored states were judged by. */
export type Assured = { organisation: Organisation; figures: AssuredFigure[] };

/** Null where there is no such organisation, or none the reader may name: the two are told apart by nothing. */
export async function loadAssured(scope: FiguresScope, asAt: Day, search: Search): Promise<Assured | null> {
  const code = parameter(search, "of")?.toUpperCase() ?? scope.system;
  const organisation = await findOrganisation(scope.system, code, asAt);
  const figures = organisation ? await assured(scope, organisation, asAt) : [];
  if (!organisation || (organisation.kind === "PRACTICE" && figures.length === 0)) return null;
  return { organisation, figures };
}

/** By domain. */
async function assured(scope: FiguresScope, organisation: Organisation, asAt: Day): Promise<AssuredFigure[]> {
  const [definitions, figures] = await Promise.all([
    definitionsOn(asAt),
    organisationFigures(scope, organisation, { asAt, comparator: "SYSTEM" }),
  ]);
  const metrics = figures.map(({ metric }) => metric.code);
  const points = await pointsByMetric({ system: scope.system, code: organisation.code, metrics, to: asAt });
  return DOMAINS.flatMap((domain) => figures.filter(({ metric }) => metric.domain === domain)).flatMap(
    (figure) => {
      const definition = definitions.get(figure.metric.code);
      const line = points.get(figure.metric.code);
      return definition && line ? [withLines(figure, definition, line)] : [];
    },
  );
}
