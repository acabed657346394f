import { MonthsOfFigures } from "@/components/returns/months-of-figures";
import { Downloads } from "@/components/ui/downloads";
import type { ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { askedFigures, type AskedMonth } from "./asked";

type Props = { practice: ReturnedPractice; asked: AskedMonth };

/** What the pictures of the months are drawn from, folded: figures and a file. */
export function Year({ practice, asked }: Props) {
  const figures = askedFigures(asked);
  const [first] = figures;
  if (!first) return null;
  const isBeside = figures.some(({ months }) => months.some(({ own }) => own !== null));
  return (
    <>
      {isBeside && (
        <p className="mt-6 text-reason">
          In the pictures the solid line is the national figure; dashed, with open circles, is what the
          practice counts where it disputes it.
        </p>
      )}
      <details className="folded mt-6">
        <summary>The last 12 months of each figure, as a table</summary>
        <MonthsOfFigures figures={figures} />
        <Downloads
          of="the last 12 months of each figure"
          choices={[
            {
              label: "The last 12 months",
              table: "return-months",
              parameters: { practice: practice.code, month: asked.month.text },
              rows: figures.length * first.months.length,
            },
          ]}
        />
      </details>
    </>
  );
}
