import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/periods/day";
import type { DomainView } from "@/lib/programmes/programme-view";
import { gradeOf, scoreOf, scoreOn } from "@/lib/programmes/risk";
import { MilestoneStrip } from "./milestone-strip";
import { RatingMark } from "./rating-mark";
import { RatingTrendMark } from "./rating-trend";
import { ReadingsTable } from "./readings-table";

type Props = {
  domain: DomainView;
  on: Day;
  href: Route;
  hrefOf: (measure: string) => Route | null;
  /** Words of risks and changes, for whoever reads more than sums. */
  told: boolean;
};

/** Changes that a card has room for. */
const MOST = 3;

/** One domain at a glance; the cards of a programme are aligned row by row. */
export function DomainCard({ domain, on, href, hrefOf, told }: Props) {
  const { code, name, delivery, confidence, trend, silent, workstreams, readings, milestones, counts } =
    domain;
  return (
    <article className="domain-card" aria-labelledby={`domain-${code}`}>
      <h2 id={`domain-${code}`}>
        <Link href={href}>{name}</Link>
      </h2>
      <dl className="domain-ratings">
        <div>
          <dt>Delivery</dt>
          <dd>
            <RatingMark rating={delivery} />
          </dd>
        </div>
        <div>
          <dt>Confidence</dt>
          <dd>
            <RatingMark rating={confidence} />
          </dd>
        </div>
        <div>
          <dt>Trend</dt>
          <dd>
            <RatingTrendMark trend={trend} />
          </dd>
        </div>
      </dl>
      <p className="text-note text-ink-2">
        {silent === 0
          ? `All ${workstreams.length} workstreams have reported`
          : `${silent} of ${workstreams.length} workstreams not reported`}
      </p>
      <ReadingsTable caption={`Measures of ${name}`} readings={readings} hrefOf={hrefOf} brief />
      <MilestoneStrip milestones={milestones} counts={counts} on={on} />
      <TopRisk domain={domain} on={on} told={told} />
      <Changed domain={domain} told={told} />
    </article>
  );
}

function TopRisk({ domain: { risks }, on, told }: Pick<Props, "domain" | "on" | "told">) {
  const [first] = risks;
  if (!first) return <p className="text-cell text-ink-2">No open risk</p>;
  const score = scoreOn(first, on);
  return (
    <p className="text-cell">
      <b>
        Top risk {scoreOf(score)} {gradeOf(score)}.
      </b>{" "}
      {told ? first.title : `${risks.length} open`}
    </p>
  );
}

function Changed({ domain: { changed }, told }: Pick<Props, "domain" | "told">) {
  if (changed.length === 0)
    return <p className="text-note text-ink-2">Nothing changed since the last period</p>;
  if (!told) return <p className="text-note text-ink-2">{changed.length} changes since the last period</p>;
  return (
    <div className="text-note text-ink-2">
      <p>Since the last period:</p>
      <ul className="domain-changes">
        {changed.slice(0, MOST).map((each) => (
          <li key={each}>{each}</li>
        ))}
        {changed.length > MOST && <li>and {changed.length - MOST} more on the workstreams’ pages</li>}
      </ul>
    </div>
  );
}
