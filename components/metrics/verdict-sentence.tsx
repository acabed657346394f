import { verdictCounts } from "@/lib/readings/summary";
import type { Figure, MetricHead } from "@/lib/readings/view";

type Props = {
  metric: MetricHead;
  /** The practices shown by name. */
  figures: readonly Figure[];
  /** How many more are compared that may not be named. */
  unnamed: number;
};

/** How many practices differ by more than chance explains, said before any chart. */
export function VerdictSentence({ metric, figures, unnamed }: Props) {
  const { compared, worseQuarter, worse95, worse998, better95, better998 } = verdictCounts(figures);
  if (unnamed > 0) {
    return (
      <p className="lead">
        {practices(compared + unnamed)} compared. You see {compared === 1 ? "one" : compared} of them by name
        {compared > 1 && (
          <>
            : <b>{worse95 + better95}</b> of those {worse95 + better95 === 1 ? "differs" : "differ"} by more
            than chance explains
          </>
        )}
        . The others are bars without names.
      </p>
    );
  }
  if (compared === 0) return <p className="lead">No practice can be compared on it in this period.</p>;
  const beyond = worse95 + better95;
  if (!figures.some(({ standing }) => standing?.verdict)) {
    const counted = figures.some(({ denominator }) => denominator !== null);
    return (
      <p className="lead">
        {practices(compared)} compared.{" "}
        {counted
          ? "It is neither a share nor a rate of events that chance could explain"
          : "It is published without what it was counted from"}
        , so ranks and quarters can be shown and chance cannot be told.
      </p>
    );
  }
  if (metric.direction === 0) {
    return (
      <p className="lead">
        Neither way is better: it is context. Of {practices(compared)}, <b>{worse95 + better95}</b>{" "}
        {beyond === 1 ? "differs" : "differ"} by more than chance explains: {better95} higher and {worse95}{" "}
        lower, of which {better998 + worse998} beyond the 99.8% limits.
      </p>
    );
  }
  return (
    <p className="lead">
      {practices(worseQuarter)} {worseQuarter === 1 ? "is" : "are"} in the worse quarter, as a quarter always
      must be. <b>{worse95}</b> of all {compared} {worse95 === 1 ? "is" : "are"} worse than chance explains
      (beyond the 95% limit), <b>{worse998}</b> of those beyond 99.8%. <b>{better95}</b>{" "}
      {better95 === 1 ? "is" : "are"} better than chance explains.
    </p>
  );
}

function practices(count: number): string {
  return `${count} ${count === 1 ? "practice" : "practices"}`;
}
