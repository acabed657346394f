import { expect, test } from "vitest";
import { figureWords } from "@/components/map/figure-words";
import { Differences } from "@/components/data/differences";
import { PointedOut } from "@/components/data/pointed-out";
import { OutlierTable } from "@/components/metrics/outlier-table";
import { PackQuestions, PackStrengths } from "@/components/organisations/pack-lists";
import { PracticeTable } from "@/components/organisations/practice-table";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import type { Warning } from "@/lib/appointments/plausible";
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

test("the reconciliation marks what it says of national figures, and not what it says of a list", () => {
  const one = { code: "Z00001", name: "Ash", check: disputed };
  const pointedOut = (said: Warning) =>
    markup(<PointedOut warnings={[{ ...one, said }]} held={[]} hrefOf={() => to("/")} />);
  expect(pointedOut({ what: "status-unknown", share: 0.3 })).toContain(DISPUTED);
  expect(pointedOut({ what: "few-appointments", rate: 12 })).toContain(DISPUTED);
  expect(pointedOut({ what: "small-list", list: 40 })).not.toContain("Disputed");
  const held = [{ ...one, said: { measures: 3, reason: "Too many unclear" } }];
  expect(markup(<PointedOut warnings={[]} held={held} hrefOf={() => to("/")} />)).toContain(DISPUTED);
  const lines = [{ key: "a", what: "Ash: all", one: 5, other: 6 }];
  const table = (check?: FigureCheck) => (
    <Differences
      caption="Differ"
      names={["One", "Other"]}
      lines={lines.map((line) => (check ? { ...line, check } : line))}
    />
  );
  expect(markup(table(disputed))).toContain(DISPUTED);
  expect(markup(table())).not.toContain("isputed");
});
