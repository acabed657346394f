import { expect, test } from "vitest";
import { Classification } from "@/components/layout/classification";
import { Fault } from "@/components/layout/fault";
import { ScopeBar } from "@/components/layout/scope-bar";
import { navigationFor } from "@/components/layout/navigation-items";
import { PracticeFilters } from "@/components/organisations/practice-filters";
import { Views } from "@/components/ui/views";
import type { Role } from "@/lib/permissions/role";
import { aGrant, anActor } from "../lib/permissions/people";
import { markup, to, words } from "../support/markup";

const bar = (
  <ScopeBar
    crumbs={[{ label: "Ardenfosse", href: "/practices" }, { label: "Canal Side Surgery" }]}
    choices={[
      {
        name: "at",
        label: "Period",
        value: "2025-10",
        options: [
          { value: "2025-11", label: "November 2025" },
          { value: "2025-10", label: "October 2025" },
        ],
      },
    ]}
    kept={{ show: "worse", place: undefined }}
  />
);

test("period and comparator are a GET form with a label, a button and the rest of the address", () => {
  const html = markup(bar);
  expect(html).toContain('method="get"');
  expect(html).toContain('<label for="pick-at"');
  expect(html).toContain('<option value="2025-10" selected="">October 2025</option>');
  expect(html).toContain('<input type="hidden" name="show" value="worse"/>');
  expect(html).not.toContain('name="place"');
  expect(html).toMatch(/<button[^>]*type="submit">Show/);
});

test("a breadcrumb links what is above and marks where the reader is", () => {
  expect(markup(bar)).toMatch(/<li class="up"><a href="\/practices">Ardenfosse<\/a>/);
  expect(markup(bar)).toContain('<span aria-current="page">Canal Side Surgery</span>');
});

test("a filter in force is said, the others are links with their counts", () => {
  const views = (
    <Views
      name="Show"
      views={[
        { label: "all measures (64)", href: to("/practices/Z00001"), current: true },
        { label: "worse quarter (13)", href: to("/practices/Z00001?show=worse"), current: false },
      ]}
    />
  );
  expect(markup(views)).toContain('<b aria-current="true">all measures (64)</b>');
  expect(markup(views)).toContain('<a href="/practices/Z00001?show=worse">worse quarter (13)</a>');
});

test("every control of the filters has its label", () => {
  const html = markup(
    <PracticeFilters
      search="canal"
      filters={[{ name: "place", label: "Place", value: "", options: [{ value: "", label: "All" }] }]}
      kept={{ sort: "name" }}
    />,
  );
  const controls = [...html.matchAll(/<(?:input|select)[^>]* id="([^"]*)"/g)].map(([, id]) => id);
  expect(controls).toEqual(["filter-q", "filter-place"]);
  for (const id of controls) expect(html).toContain(`for="${id}"`);
});

test("every page says how it is marked, and the demo that its data is made up", () => {
  expect(words(<Classification marking="OFFICIAL-SENSITIVE" illustrative={null} />)).toMatch(
    /^OFFICIAL-SENSITIVE Names practices/,
  );
  expect(words(<Classification marking="OFFICIAL" illustrative="Illustrative data" />)).toMatch(
    /Illustrative data$/,
  );
});

test("a fault says that nothing is lost, what to do, and what to quote where there is something", () => {
  expect(words(<Fault reference="3187043" />)).toMatch(/Nothing you saved is lost\. .* reference: 3187043/);
  expect(words(<Fault reference={null} />)).not.toContain("reference");
});

test.each<[Role, string[]]>([
  [
    "ICB_PRIMARY_CARE",
    [
      ...[
        "Home",
        "Practices",
        "Measures",
        "Assurance",
        "Appointments",
        "Plan",
        "Programmes",
        "Changes",
        "Data",
      ],
      "Administration",
    ],
  ],
  ["PCC_MEMBER", ["Home", "Measures", "Assurance", "Appointments", "Plan", "Programmes", "Changes", "Data"]],
  ["ADMINISTRATOR", ["Home", "Appointments", "Administration"]],
])("the header offers %s the pages that open to them and no other", (role, labels) => {
  expect(navigationFor(anActor(aGrant(role))).map(({ label }) => label)).toEqual(labels);
});
