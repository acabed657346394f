import fs from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

/** axe as @axe-core/playwright brings it, which has the page read it four times over for one analysis. */
const AXE = fs.readFileSync(
  createRequire(createRequire(import.meta.url).resolve("@axe-core/playwright")).resolve(
    "axe-core/axe.min.js",
  ),
  "utf8",
);

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/**
 * The rules that a narrower screen can break, as they ask how large a thing is drawn, in what colour, or whether it is
 * drawn at all: a name hidden on a phone is no name. Contrast is asked at every width besides. The others read the
 * markup, which is the same at each.
 */
const OF_LAYOUT = [
  ...["link-in-text-block", "target-size", "scrollable-region-focusable"],
  ...["css-orientation-lock", "avoid-inline-spacing", "aria-hidden-focus", "skip-link", "bypass"],
  ...["button-name", "link-name", "label", "select-name", "summary-name", "svg-img-alt", "role-img-alt"],
  ...["empty-heading", "empty-table-header", "page-has-heading-one", "heading-order", "landmark-one-main"],
];

/** Of texts drawn alike, so many are asked for their contrast. */
const MOST_DRAWN_ALIKE = 2;

type Violation = {
  id: string;
  help: string;
  nodes: { target: string[]; failureSummary: string }[];
};
type Axe = {
  configure: (spec: object) => void;
  run: (on: Document, options: object) => Promise<{ violations: Violation[] }>;
};

/**
 * What axe finds wrong by WCAG 2.0 to 2.2 A and AA and by best practice, a line each; empty where all is well.
 * `layoutOnly` leaves out what cannot differ from the same page at another width.
 * axe is read by the page once, and run once, without the thousands of checks that passed. The contrast of a text is
 * most of its time: it is asked of the first few texts in one colour, size and weight on one ground, and not of the rest.
 */
export async function axeFaults(page: Page, { layoutOnly = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  await page.evaluate(markTextsDrawnApart, MOST_DRAWN_ALIKE);
  const violations = await page.evaluate(
    async (runOnly) => {
      const axe = (window as unknown as { axe: Axe }).axe;
      axe.configure({ rules: [{ id: "color-contrast", selector: "[data-contrast]" }] });
      return (await axe.run(document, { resultTypes: ["violations"], runOnly })).violations;
    },
    layoutOnly
      ? { type: "rule", values: [...OF_LAYOUT, "color-contrast"] }
      : { type: "tag", values: STANDARDS },
  );
  return violations.map(({ id, help, nodes }) => {
    const [first] = nodes;
    return `${id} (${nodes.length}): ${help}; first at ${first?.target.join(" ")}. ${first?.failureSummary}`;
  });
}

/** Runs in the page: marks the elements with text of their own that shows, `most` of each way in which one is drawn. */
function markTextsDrawnApart(most: number): void {
  const alike = new Map<string, number>();
  const grounds = new Map<Element | null, string>([[null, ""]]);
  const isDisabled = (element: Element) =>
    element.matches(":disabled, [aria-disabled=true], :disabled *, [aria-disabled=true] *") ||
    element.closest("label")?.control?.matches(":disabled");
  // Document order: a parent's ground is known before its children's.
  for (const element of document.querySelectorAll("html, body, body *")) {
    const style = getComputedStyle(element);
    const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.position, style.zIndex];
    const plain = own.join() === "rgba(0, 0, 0, 0),none,1,static,auto";
    const behind = grounds.get(element.parentElement) ?? "";
    const ground = plain ? behind : `${behind} / ${own.join()} ${element.getAttribute("class")}`;
    grounds.set(element, ground);
    const speaks =
      element.matches("input, select, textarea") ||
      [...element.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.nodeValue?.trim());
    element.removeAttribute("data-contrast");
    if (!speaks || element.getClientRects().length === 0 || style.visibility !== "visible") continue;
    // Of a single letter axe does not judge the contrast.
    const isLetter = (element.textContent ?? "").trim().length === 1;
    const drawn = [
      ...[
        element.tagName,
        element.parentElement?.tagName,
        element.getAttribute("class"),
        isDisabled(element),
        isLetter,
      ],
      ...[style.color, style.fill, style.fontSize, style.fontWeight, style.textShadow, ground],
    ].join("|");
    const before = alike.get(drawn) ?? 0;
    alike.set(drawn, before + 1);
    element.toggleAttribute("data-contrast", before < most);
  }
}

/** Of siblings that are alike, so many stay for axe. */
const MOST_ALIKE = 3;

/**
 * Cuts long runs of alike siblings (the rows of a table, the items of a list, the marks of a chart) down to their first
 * three, in the page as it stands. axe reads each element some sixty times over, and in the 119th row of a table finds
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
