import { CheckShape } from "@/components/metrics/marks/check-mark";
import type { Letter } from "@/lib/readings/domain-standing";

const CHECKS = ["verified", "disputed", "not-verified"] as const;

const DIAMOND = "M6 .8L11.2 6 6 11.2.8 6z";
const HALF_DIAMOND = "M6 .8V11.2L.8 6z";
const HALF_CIRCLE = "M6 1.2a4.8 4.8 0 0 1 0 9.6z";

/** The drawings of the grid, once a page: a diamond needs a look, a circle is fine; solid is beyond chance. */
export function OverviewSymbols() {
  return (
    <svg width={0} height={0} aria-hidden="true" className="absolute">
      <symbol id="grid-W" viewBox="0 0 12 12">
        <path d={DIAMOND} className="fill-q1 stroke-q1" />
      </symbol>
      <symbol id="grid-w" viewBox="0 0 12 12">
        <path d={DIAMOND} className="fill-paper stroke-q1" strokeWidth={1.4} />
      </symbol>
      <symbol id="grid-B" viewBox="0 0 12 12">
        <circle cx={6} cy={6} r={4.8} className="fill-q4 stroke-q4" />
      </symbol>
      <symbol id="grid-b" viewBox="0 0 12 12">
        <circle cx={6} cy={6} r={4.6} className="fill-paper stroke-q4" strokeWidth={1.4} />
      </symbol>
      <symbol id="grid-M" viewBox="0 0 12 12">
        <path d={HALF_DIAMOND} className="fill-q1 stroke-q1" />
        <path d={HALF_CIRCLE} className="fill-q4 stroke-q4" />
      </symbol>
      <symbol id="grid-m" viewBox="0 0 12 12">
        <path d={HALF_DIAMOND} className="fill-paper stroke-q1" strokeWidth={1.2} />
        <path d={HALF_CIRCLE} className="fill-paper stroke-q4" strokeWidth={1.2} />
      </symbol>
      <symbol id="grid-U" viewBox="0 0 12 12">
        <circle cx={6} cy={6} r={1.8} className="fill-usual" />
      </symbol>
      <symbol id="grid-N" viewBox="0 0 12 12">
        <path d="M2.5 6h7" className="stroke-ink-2" strokeWidth={1.4} strokeDasharray="2 1.2" />
      </symbol>
      {CHECKS.map((is) => (
        <symbol key={is} id={`grid-${is}`} viewBox="0 0 16 16">
          <CheckShape check={is === "disputed" ? { is, disputes: [] } : { is }} />
        </symbol>
      ))}
    </svg>
  );
}

/** One of them. `words` null: they are beside it. */
export function OverviewMark({
  letter,
  words,
}: {
  letter: Letter | (typeof CHECKS)[number];
  words: string | null;
}) {
  const named =
    words === null ? ({ "aria-hidden": true } as const) : ({ role: "img", "aria-label": words } as const);
  return (
    <svg {...named}>
      <use href={`#grid-${letter}`} />
    </svg>
  );
}
