import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe finds wrong by WCAG 2.0 to 2.2 A and AA and by best practice, a line each; empty where all is well. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Without the thousands of checks that passed, and in one go, as no page has frames: four times as fast.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  const { violations } = await axe.withTags(STANDARDS).analyze();
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}): ${help}; first at ${first?.target.join(" ")}. ${first?.failureSummary}`;
  });
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
