import { expect, test } from "vitest";
import { AssuranceMatrix } from "@/components/metrics/assurance-matrix";
import { OverviewGrid } from "@/components/organisations/overview-grid";
import { OverviewLegend } from "@/components/organisations/overview-legend";
import { SimilarTable } from "@/components/organisations/similar-table";
import { assuranceMatrix } from "@/lib/readings/assurance-matrix";
import type { GridFigure } from "@/lib/readings/domain-standing";
import { gridGroups, gridQuery, gridRows, type GridColumn } from "@/lib/readings/overview";
import { aFigure, aMetric } from "@/tests/support/figure";
import { markup, to } from "@/tests/support/markup";

const practice = {
  code: "Z1",
  name: "Ash Surgery",
  pcn: "P1",
  pcnName: "Weir PCN",
  place: "A",
  placeName: "North",
};
const beyond: GridFigure = {
  ...{ metric: "a", state: "reported", direction: 1, quartile: 1, verdict: "worse-95" },
  check: null,
};

function grid(column: GridColumn, figures: GridFigure[]) {
  const columns = [column];
  const rows = gridRows(
    [practice],
    columns,
    new Map([["Z1", new Map(figures.map((each) => [each.metric, each]))]]),
  );
  const query = gridQuery({}, columns);
  return markup(
    <OverviewGrid
      caption="Practices by domain"
      columns={columns}
      groups={gridGroups(rows, columns, query)}
      query={query}
      hrefOf={() => to("/practices/Z1")}
      sortHref={() => to("/")}
    />,
  );
}

const domain: GridColumn = { key: "access", label: "Access", metrics: ["a", "b"], one: false };
const measure: GridColumn = { key: "a", label: "Within 2 weeks", metrics: ["a"], one: true };

test("a cell of the grid has its letter, its counts and its meaning in words", () => {
  const html = grid(domain, [beyond, { ...beyond, metric: "b" }]);
  expect(html).toContain('aria-label="worse, more than chance gives"');
  expect(html).toMatch(/<\/svg>W 2\/2</);
  expect(html).toContain("Weir PCN");
});

test("a cell of national appointment figures says whether the practice verified them, in a mark and in words", () => {
  const disputed = grid(domain, [
    { ...beyond, check: "verified" },
    { ...beyond, metric: "b", check: "disputed" },
  ]);
  expect(disputed).toMatch(/W 2\/2<svg aria-hidden="true"><use href="#grid-disputed"/);
  expect(disputed).toContain(
    'aria-label="worse, more than chance gives; one or more of its national appointment figures disputed by the practice"',
  );
  const one = grid(measure, [{ ...beyond, check: "verified" }]);
  expect(one).toMatch(/W<svg aria-hidden="true"><use href="#grid-verified"/);
  expect(one).toContain("; verified by the practice");
  const some = grid(domain, [
    { ...beyond, check: "verified" },
    { ...beyond, metric: "b", check: "not-verified" },
  ]);
  expect(some).toContain("#grid-not-verified");
  expect(grid(domain, [beyond])).not.toMatch(/verified|disputed/);
});

test("a measure that is not judged says why, and is no 0", () => {
  const html = grid(measure, [{ ...beyond, state: "on-hold" }]);
  expect(html).toContain('aria-label="On hold"');
  expect(html).toMatch(/<\/svg>N</);
});

test("every letter that can stand in the grid is in the legend with the rule behind it", () => {
  const html = markup(<OverviewLegend one={false} />);
  for (const letter of ["W", "w", "B", "b", "M", "m", "U", "N"]) expect(html).toContain(`#grid-${letter}"`);
  for (const check of ["verified", "disputed", "not-verified"]) expect(html).toContain(`#grid-${check}"`);
  expect(html).toContain("fewer than 1 practice in 40");
});

test("a measure stands in the matrix where its variation and its aim cross", () => {
  const figures = [
    aFigure({ spc: "concern", assurance: "fail" }),
    aFigure({ metric: aMetric({ code: "other", shortName: "Other" }), spc: "common" }),
  ];
  const { cells } = assuranceMatrix(figures);
  const html = markup(
    <AssuranceMatrix caption="By variation and aim" cells={cells} hrefOf={() => to("/m")} />,
  );
  expect(html).toMatch(
    /Concern <small>1<\/small><\/th><td data-of="Will not meet the aim"><ul><li><a[^>]*>.*?Within 2 weeks/,
  );
  expect(html).toMatch(/Usual variation <small>1<\/small>/);
  expect(html).not.toContain("Improving");
});

test("a feature that is not known is said to be unknown, never 0", () => {
  const own = { code: "Z1", features: { "list-size": 8000, rural: 0 } };
  const other = { code: "Z2", features: { "list-size": 7900 } };
  const html = markup(
    <SimilarTable
      own={own}
      ownName="Ash Surgery"
      neighbours={[{ code: "Z2", distance: 0.123, used: ["list-size"] }]}
      profiles={new Map([own, other].map((each) => [each.code, each]))}
      nameOf={(code) => ({ name: code, placeName: null })}
      hrefOf={() => to("/practices/Z2")}
    />,
  );
  expect(html).toContain("unknown");
  expect(html).toContain("1 of 6");
  expect(html).toContain("0.12");
});
