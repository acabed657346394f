import { can } from "@/lib/permissions/can";
import { codeOf, workstreamOf, type Workstream } from "@/lib/programmes/programme";
import { isTold } from "@/lib/programmes/programme-reading";
import { drawnLine, type DrawnLine } from "@/lib/server/queries/programmes/over-time";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import type { Charted, TrendOf } from "@/components/metrics/trend-figure";
import type { Day } from "@/lib/periods/day";
import { charted } from "../(signed-in)/measures/[code]/trend";
import { figureOf } from "../(signed-in)/programmes/figure-line";
import { programmeFor, stateOf } from "../(signed-in)/programmes/programme";
import { parameter } from "../(signed-in)/view";
import type { Asked } from "./download";

export type ProgrammeLine = Omit<DrawnLine, "line"> & {
  programme: Programme;
  workstream: Workstream;
  /** The last day its figures are of. */
  asAt: Day;
  figure: TrendOf;
  charted: Charted;
};

/** The figure of a workstream asked for with `figure` and `of`, over time; null where it is not there for this reader. */
export async function programmeLineAsked({
  actor,
  search,
}: Pick<Asked, "actor" | "search">): Promise<ProgrammeLine | null> {
  const read = await programmeFor(actor, parameter(search, "programme") ?? "");
  const slug = parameter(search, "workstream") ?? "";
  const state = read?.workstreams.get(slug);
  const defined = read && workstreamOf(read.programme.definition, slug);
  if (!state || !defined || !can(actor, "programme.read", state)) return null;
  const { programme, asAt, readings } = await stateOf(actor, read, search);
  const { workstream } = defined;
  const [figure, of] = [parameter(search, "figure"), parameter(search, "of")];
  const told = workstream.metrics
    .flatMap((ref) => (readings.get(codeOf(ref)) ?? []).filter(isTold))
    .filter(({ code, subject }) => code === figure && (of === undefined || subject === of));
  const drawn = await drawnLine(programme, told, { figure, of, asAt });
  if (!drawn) return null;
  const { reading, definition, line } = drawn;
  return {
    ...{ programme, workstream, asAt, reading, definition },
    ...{ figure: figureOf(drawn), charted: charted(definition, line) },
  };
}
