import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/**
 * The rules that a narrower screen can break, as they ask how large a thing is drawn, in what colour, or whether it is
 * drawn at all: a name hidden on a phone is no name. The others read the markup, which is the same at every width.
 */
const OF_LAYOUT = [
  ...["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"],
  ...["css-orientation-lock", "avoid-inline-spacing", "aria-hidden-focus", "skip-link", "bypass"],
  ...["button-name", "link-name", "label", "select-name", "summary-name", "svg-img-alt", "role-img-alt"],
  ...["empty-heading", "empty-table-header", "page-has-heading-one", "heading-order", "landmark-one-main"],
];

/**
 * What axe finds wrong by WCAG 2.0 to 2.2 A and AA and by best practice, a line each; empty where all is well.
 * `layoutOnly` leaves out what cannot differ from the same page at another width.
 */
export async function axeFaults(page: Page, { layoutOnly = false } = {}): Promise<string[]> {
  // Without the thousands of checks that passed, and in one go, as no page has frames: four times as fast.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const ruled = layoutOnly ? axe.withRules(OF_LAYOUT) : axe.withTags(STANDARDS);
  const { violations } = await ruled.analyze();
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}): ${help}; first at ${first?.target.join(" ")}. ${first?.failureSummary}`;
  });
}

/** Of siblings that are alike, so many stay for axe. */
const MOST_ALIKE = 12;

/**
 * Cuts long runs of alike siblings (the rows of a table, the items of a list, the marks of a chart) down to their first
 * dozen, in the page as it stands. axe reads each element some sixty times over, and in the 119th row of a table finds
 * what it found in the first: on the longest pages that is most of its time. A sibling that holds a kind of element
 * that none before it held stays, and so does one that something elsewhere refers to by its id.
 * The page is a copy of itself from then on, which its own script no longer draws.
 */
export function cutAlikeSiblings(page: Page): Promise<void> {
  return page.evaluate((most) => {
    const REFERENCES = [
      "for",
      "aria-labelledby",
      "aria-describedby",
      "aria-controls",
      "aria-owns",
      "headers",
    ];
    document.body.replaceWith(document.body.cloneNode(true));
    const referring = new Map<string, Element[]>();
    for (const name of REFERENCES) {
      for (const each of document.querySelectorAll(`[${name}]`)) {
        for (const id of (each.getAttribute(name) ?? "").split(/\s+/)) {
          referring.set(id, [...(referring.get(id) ?? []), each]);
        }
      }
    }
    const isReferredTo = (child: Element) =>
      [child, ...child.querySelectorAll("[id]")].some(({ id }) =>
        referring.get(id)?.some((each) => !child.contains(each)),
      );
    const kindOf = (element: Element) =>
      ["class", "role", "type"].map((name) => element.getAttribute(name)).join("|") + element.tagName;

    for (const parent of document.querySelectorAll("body, body *")) {
      if (!parent.isConnected || parent.children.length <= most) continue;
      const seen = new Map<string, number>();
      for (const child of [...parent.children]) {
        const kinds = [child, ...child.querySelectorAll("*")].map(kindOf);
        const alike = seen.get(kindOf(child)) ?? 0;
        if (alike >= most && kinds.every((each) => seen.has(each)) && !isReferredTo(child)) child.remove();
        else {
          for (const each of kinds) seen.set(each, seen.get(each) ?? 0);
          seen.set(kindOf(child), alike + 1);
        }
      }
    }
  }, MOST_ALIKE);
}

/**
 * What would make a reader scroll sideways: the page itself, or any region but
 * the funnel chart's, which may scroll by itself.
 */
export function sidewaysFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = window.innerWidth;
    const called = (element: Element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class")}`;
    const all = [...document.querySelectorAll("body *")];
    const regions = all.filter((element) => {
      const scrolls = ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
      return scrolls && element.scrollWidth > element.clientWidth && !element.matches(".scrolls:has(> svg)");
    });
    const faults = regions.map((element) => `${called(element)} scrolls by itself`);
    if (document.documentElement.scrollWidth <= width) return faults;
    const sticksOut = (element: Element) =>
      element.getBoundingClientRect().right > width + 1 && element.closest(".scrolls") === null;
    const first = all.filter(sticksOut).slice(0, 3).map(called);
    return [...faults, `the page is ${document.documentElement.scrollWidth} px wide: ${first.join(", ")}`];
  });
}
