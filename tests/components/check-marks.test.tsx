import { expect, test } from "vitest";
import { figureWords } from "@/components/map/figure-words";
import { OutlierTable } from "@/components/metrics/outlier-table";
import { PackQuestions, PackStrengths } from "@/components/organisations/pack-lists";
import { PracticeTable } from "@/components/organisations/practice-table";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import { listQuery } from "@/lib/readings/practice-list";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric } from "../support/figure";
import { markup, to, words } from "../support/markup";

const disputed: FigureCheck = {
  is: "disputed",
  disputes: [{ figure: "total", national: 5_452, own: 5_966 }],
};
const DISPUTED = "Disputed: practice counts 5,966 for “All appointments”, national 5,452";
const checked = (check: FigureCheck | null): Figure => aFigure({ check });

const LISTS: Record<string, (figure: Figure) => React.ReactNode> = {
  "the pack’s strengths": (figure) => <PackStrengths figures={[figure]} />,
  "the pack’s questions": (figure) => <PackQuestions figures={[figure]} sustained={null} />,
  "the practices beyond chance": (figure) => (
    <OutlierTable caption="Worse" figures={[figure]} hrefOf={() => to("/")} />
  ),
  "the map’s list": (figure) => (
    <PracticeTable
      caption="Practices"
      metric={aMetric()}
      lines={null}
      rows={[{ code: "Z00001", name: "Ash", pcn: null, pcnName: null, place: null, placeName: null, figure }]}
      query={listQuery({})}
      hrefOf={() => to("/")}
      sortHref={() => to("/")}
      inHand={null}
    />
  ),
};

test.each(Object.entries(LISTS))("%s mark a national figure as its practice’s return says", (_, drawn) => {
  expect(markup(drawn(checked(disputed)))).toContain(DISPUTED);
  expect(markup(drawn(checked({ is: "verified" })))).toMatch(/[>"]Verified[<"]/);
  expect(markup(drawn(checked({ is: "not-verified" })))).toMatch(/[>"]Not verified[<"]/);
  expect(markup(drawn(checked(null)))).not.toMatch(/verified|disputed/i);
});

test("a pack that is printed says what the practice counts in words, not in a mark alone", () => {
  expect(words(<PackQuestions figures={[checked(disputed)]} sustained={null} />)).toContain(DISPUTED);
});

test("a practice on the map says whether it verified its figure", () => {
  expect(figureWords(checked(disputed))).toMatch(/78\.0%.*, disputed$/);
  expect(figureWords({ ...checked({ is: "not-verified" }), state: "too-small" })).toBe(
    "78.0%, too small to judge, not verified",
  );
  // Nothing is shown, so nothing is verified.
  expect(figureWords({ ...checked({ is: "verified" }), state: "not-reported", value: null })).toBe(
    "not reported",
  );
});
