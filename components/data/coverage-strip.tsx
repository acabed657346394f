import { Mark } from "@/components/ui/mark";
import type { Held } from "@/lib/loads/coverage-strip";
import { periodName } from "@/lib/periods/period";

const CELL = 7;
const GAP = 2;
const HEIGHT = 14;

/** The periods a data set is held for: a full square, a half one where practices are missing, an outline where nothing is. */
export function CoverageStrip({ strip }: { strip: readonly Held[] }) {
  return (
    <Mark words={wordsOf(strip)} width={strip.length * (CELL + GAP)} height={HEIGHT}>
      {strip.map(({ period, state }, index) => {
        const x = index * (CELL + GAP);
        return (
          <g key={period.text}>
            <rect
              x={x + 0.5}
              y={0.5}
              width={CELL - 1}
              height={HEIGHT - 1}
              className="fill-paper stroke-ink-2"
              strokeDasharray={state === "missing" ? "2 2" : undefined}
            />
            {state !== "missing" && (
              <rect
                x={x}
                y={state === "full" ? 0 : HEIGHT / 2}
                width={CELL}
                height={state === "full" ? HEIGHT : HEIGHT / 2}
                className="fill-ink-2"
              />
            )}
          </g>
        );
      })}
    </Mark>
  );
}

/** "24 periods: 22 full, 1 with practices missing (October 2025: 118 of 119), 1 not held (May 2025)". */
function wordsOf(strip: readonly Held[]): string {
  const of = (state: Held["state"]) => strip.filter((each) => each.state === state);
  const partial = of("partial").map(
    ({ period, has, expected }) => `${periodName(period)}: ${has} of ${expected ?? "?"}`,
  );
  const missing = of("missing").map(({ period }) => periodName(period));
  const parts = [
    `${of("full").length} full`,
    partial.length > 0 && `${partial.length} with practices missing (${shortened(partial)})`,
    missing.length > 0 && `${missing.length} not held (${shortened(missing)})`,
  ];
  return `${strip.length} ${strip.length === 1 ? "period" : "periods"}: ${parts.filter(Boolean).join(", ")}`;
}

function shortened(words: readonly string[]): string {
  return words.length <= 4 ? words.join(", ") : `${words.slice(-3).join(", ")} and ${words.length - 3} more`;
}
