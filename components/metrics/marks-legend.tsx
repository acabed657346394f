import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";
import type { Direction } from "@/lib/metrics/definition";
import { AimMark } from "./marks/aim-mark";
import { CheckMark } from "./marks/check-mark";
import { QuarterMark } from "./marks/quarter-mark";
import { StateMark } from "./marks/state-mark";
import { VariationMark } from "./marks/variation-mark";
import { MethodLinks, type MethodRule } from "./method-links";
import { Still } from "@/components/ui/still";

const RULES: readonly MethodRule[] = Object.freeze([
  ...(["quarter", "interval", "rank", "compared", "funnel", "spc", "aim"] as const),
  ...(["lasting", "change", "small", "missing"] as const),
]);

/** What the marks of the table above stand for. A mark stands alone only where this is under it. */
export function MarksLegend({ direction = 1, children }: { direction?: Direction; children?: ReactNode }) {
  return (
    <>
      <Still as="ul" className="legend" aria-label="What the marks mean">
        <StandingItems neutral={direction === 0} />
        {children}
      </Still>
      <MethodLinks rules={RULES} />
    </>
  );
}

function StandingItems({ neutral }: { neutral: boolean }) {
  return (
    <>
      <Item mark={<SpineKey />}>
        {neutral ? "right is higher, neither way is better" : "right is better"}; dark band: middle half;
        upright: comparator; bar: 95% interval
      </Item>
      <Item mark={<QuarterMark quartile={1} verdict="similar" direction={1} />}>within chance</Item>
      <Item mark={<QuarterMark quartile={1} verdict="worse-95" direction={1} />}>beyond 95%</Item>
      <Item mark={<QuarterMark quartile={1} verdict="worse-99.8" direction={1} />}>beyond 99.8%</Item>
      <VariationItems />
      <Item mark={<StateMark state="too-small" />}>too small to judge</Item>
      <CheckItems />
    </>
  );
}

/** What a practice’s return says of a national figure: for a table of practices’ figures. */
export function CheckItems() {
  return (
    <>
      <Item mark={<CheckMark check={{ is: "verified" }} />}>verified by the practice</Item>
      <Item mark={<CheckMark check={{ is: "disputed", disputes: [] }} />}>disputed by it</Item>
      <Item mark={<CheckMark check={{ is: "not-verified" }} />}>national figure not verified</Item>
    </>
  );
}

/** More of the legend, for a table in which some measure has an aim. */
export function AimItems() {
  return (
    <>
      <Item mark={<AimMark assurance="pass" />}>will meet aim</Item>
      <Item mark={<AimMark assurance="inconsistent" />}>may or may not</Item>
      <Item mark={<AimMark assurance="fail" />}>will not, unless something changes</Item>
    </>
  );
}

/** The same for a table whose only marks are those of variation. */
export function VariationLegend({ children }: { children?: ReactNode }) {
  return (
    <>
      <Still as="ul" className="legend" aria-label="What the marks mean">
        <VariationItems />
        {children}
      </Still>
      <MethodLinks rules={["spc", "change"]} />
    </>
  );
}

/** The same for a table of variation and aims. */
export function AimLegend({ children }: { children?: ReactNode }) {
  return (
    <>
      <Still as="ul" className="legend" aria-label="What the marks mean">
        <VariationItems />
        <AimItems />
        {children}
      </Still>
      <MethodLinks rules={["spc", "aim"]} />
    </>
  );
}

function VariationItems() {
  return (
    <>
      <Item mark={<VariationMark state="improvement" direction={1} />}>improving</Item>
      <Item mark={<VariationMark state="concern" direction={1} />}>concern</Item>
      <Item mark={<VariationMark state="neutral-high" direction={0} />}>changed, no better direction</Item>
      <Item mark={<VariationMark state="common" direction={1} />}>usual variation</Item>
      <Item mark={<VariationMark state={null} direction={1} />}>too few points</Item>
    </>
  );
}

/** The mark is hidden from screen readers here: its own name would say the words twice. */
function Item({ mark, children }: { mark: ReactNode; children: ReactNode }) {
  return (
    <li>
      <span aria-hidden="true">{mark}</span>
      {children}
    </li>
  );
}

function SpineKey() {
  return (
    <Mark words={null} width={64} height={22}>
      <rect y={7} width={64} height={8} className="fill-band-out" />
      <rect x={24} y={7} width={22} height={8} className="fill-band-in" />
      <path d="M34 3v16" className="stroke-ink" strokeWidth={1.5} />
      <path d="M8 11h18" className="stroke-q1" strokeWidth={2} />
      <path d="M17 6l5 5-5 5-5-5z" className="fill-q1" />
    </Mark>
  );
}
