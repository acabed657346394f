import { Link } from "@/components/ui/link";
import { Change } from "@/components/metrics/marks/change";
import { VARIATION_WORDS } from "@/components/metrics/words";
import { chanceWords } from "@/components/organisations/scope-words";
import { quarterShare } from "@/lib/readings/worth-asking";
import { link } from "../view";
import type { MeasureView, ScopeView } from "./scope";

/** More names than this are not read in a sentence: the list below has them all. */
const MOST_NAMES = 6;

/** Peers are of practices: what comes with them in the address is answered, not dropped. */
export function PeersAnswered({ view: { peersAsked, compared, kept, measure } }: { view: ScopeView }) {
  if (peersAsked === null) return null;
  const against = compared.options.find(({ value }) => value === compared.value)?.label;
  if (peersAsked === "similar") {
    return (
      <p className="text-reason">
        Similar practices are those of one practice: compared with {against} here. Choosing a practice below
        compares it with its similar ones again.
      </p>
    );
  }
  return (
    <p className="text-reason">
      A group compares its own practices: compared with {against} here.{" "}
      {measure && (
        <Link href={link(`/measures/${measure.metric.code}`, { at: kept.at, with: peersAsked })}>
          The group on {measure.metric.shortName}
        </Link>
      )}
    </p>
  );
}

/** Under the heading: who they are, and how many there would be by chance. */
export function ScopeLead({ view }: { view: ScopeView }) {
  const { measure, named } = view;
  if (!measure) return <p className="lead">No measure has figures at this date.</p>;
  if (!named || measure.metric.direction === 0) return <OwnLead view={view} measure={measure} />;
  const figures = measure.rows.practices.flatMap(({ figure }) => figure ?? []);
  const against = figures.find(({ comparator }) => comparator)?.comparator;
  return (
    <p className="lead">
      <Names view={view} measure={measure} />
      {chanceWords(quarterShare(figures), {
        name: against?.name ?? "the comparator",
        whole: against?.code === view.group.code,
      })}
    </p>
  );
}

function Names({ view: { kept }, measure: { falling } }: { view: ScopeView; measure: MeasureView }) {
  if (falling.length === 0) return null;
  const shown = falling.slice(0, MOST_NAMES);
  const more = falling.length - shown.length;
  return (
    <>
      {shown.map(({ organisation: { code, name } }, index) => (
        <span key={code}>
          {index > 0 && (index === shown.length - 1 && more === 0 ? " and " : ", ")}
          <Link href={link(`/practices/${code}`, { at: kept.at, with: kept.with })}>{name}</Link>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}.{" "}
    </>
  );
}

/** The sum's own movement, for readers of sums and for measures without a better direction. */
function OwnLead({ view, measure }: { view: ScopeView; measure: MeasureView }) {
  const { own, metric, rows } = measure;
  const some = rows.practices.length;
  return (
    <p className="lead">
      {own?.spc && `${VARIATION_WORDS[own.spc]}. `}
      {own && own.changeYear !== null && (
        <>
          On a year ago:{" "}
          <Change metric={metric} change={own.changeYear} spc={own.spc} acrossBreak={own.acrossBreak} />.{" "}
        </>
      )}
      {metric.direction === 0 && "Neither way is better: it is context. "}
      {!view.named &&
        (some > 0 ? `You see ${some} of its practices by name.` : "No practice is shown to your role.")}
    </p>
  );
}
