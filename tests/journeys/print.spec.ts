import { expect, test, type Page } from "@playwright/test";
import { sidewaysFaults } from "../support/faults";
import { ICB } from "../support/readers";
import { resume } from "../support/sign-in";

/** A4 less its margins of 12 mm, in CSS pixels. */
const SHEET = { width: 703, height: 1032 };

test("a practice's page on paper keeps all that its figures need", async ({ page }) => {
  await resume(page, ICB);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  await page.goto("/practices/Z00001?at=2025-10&with=place");

  await expect(page.getByRole("region", { name: "Classification" })).toContainText("OFFICIAL-SENSITIVE");
  await expect(page.getByText("Illustrative data: no real practice is shown")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Canal Side Surgery");
  await expect(page.getByText("Compared with Coventry.")).toBeVisible();
  await expect(page.getByText(/By chance alone/)).toBeVisible();

  const row = page.locator(".profile tr", {
    has: page.getByRole("link", { name: "Did not attend", exact: true }),
  });
  await expect(row.locator(".value")).toBeVisible();
  await expect(row.locator(".at-comparator")).toBeVisible();
  await expect(row.getByRole("img", { name: /quarter/ })).toBeVisible();
  await expect(row.getByText(/^\d+\.\d to \d+\.\d$/), "the interval").toBeVisible();
  await expect(row.getByText(/^\d+ of \d+$/), "the rank").toBeVisible();
  await expect(row.getByText("Oct 2025"), "the period").toBeVisible();
  await expect(row.locator("td.wide").filter({ hasText: /^[\d,]+$/ }), "n").toBeVisible();
  await expect(page.getByRole("list", { name: "What the marks mean" })).toBeVisible();
  await expect(page.locator(".profile thead")).toBeVisible();

  await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden();
  await expect(page.getByRole("button")).toHaveCount(0);
  expect(await sidewaysFaults(page), "nothing is cut off at the sheet's edge").toEqual([]);
});

test("a measure's page on paper keeps its definition, provenance and practices", async ({ page }) => {
  await resume(page, ICB);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  await page.goto("/measures/did-not-attend");
  await expect(page.locator("dl.definition")).toBeVisible();
  await expect(page.getByText(/figures for November 2025/)).toBeVisible();
  await expect(page.locator(".ranked tbody th[scope=row]")).not.toHaveCount(0);
  await expect(
    page
      .locator(".ranked tbody td")
      .filter({ hasText: /^\d+\.\d to \d+\.\d$/ })
      .first(),
    "the interval",
  ).toBeVisible();
  expect(await smallestChartText(page), "points of the smallest text of a chart").toBeGreaterThanOrEqual(9);
  expect(await sidewaysFaults(page), "nothing is cut off at the sheet's edge").toEqual([]);
});

/** Whose tables are the widest, and whose texts the smallest. */
const WIDEST = [
  "/",
  "/practices",
  "/practices/map",
  "/practices/Z00072?at=2024-06",
  "/places/QZZ-COVENTRY",
  "/networks/ZP0001",
  "/measures",
  "/assurance/framework/2",
  "/programmes/pcarp/figures",
  "/programmes/pcarp/risks",
];

test("no page prints text under 9 points, nor wider than the sheet, which would print it smaller", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await resume(page, ICB);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  for (const path of WIDEST) {
    await page.goto(path);
    expect.soft(await sidewaysFaults(page), `${path}: nothing is cut off at the sheet's edge`).toEqual([]);
    const { points, text } = await smallestText(page);
    expect.soft(points, `${path}: points of "${text}"`).toBeGreaterThanOrEqual(9);
  }
});

/** The smallest text that is drawn, but for letters inside a mark, whose shape says the same. */
function smallestText(page: Page): Promise<{ points: number; text: string }> {
  return page.evaluate(() => {
    const own = [...document.querySelectorAll<HTMLElement | SVGElement>("body *")].filter(
      (element) =>
        !element.matches("script, style, title, option, .mark-svg *") &&
        [...element.childNodes].some((each) => each.nodeType === Node.TEXT_NODE && each.nodeValue?.trim()) &&
        element.getBoundingClientRect().width > 1,
    );
    const sized = own.map((element) => {
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 0) : 1;
      const points = parseFloat(getComputedStyle(element).fontSize) * scale * 0.75;
      return {
        points: Math.round(points * 100) / 100,
        text: (element.textContent ?? "").trim().slice(0, 40),
      };
    });
    return sized.reduce((least, each) => (each.points < least.points ? each : least));
  });
}

function smallestChartText(page: Page): Promise<number> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>(".chart svg:not(.mark-svg) text")];
    const sizes = texts.map(
      (text) => parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0) * 0.75,
    );
    return Math.min(...sizes);
  });
}

test("an edition on paper leaves no domain's heading alone at a sheet's foot", async ({ page }) => {
  await resume(page, ICB);
  await page.setViewportSize(SHEET);
  await page.emulateMedia({ media: "print" });
  await page.goto("/assurance/framework");
  await page.getByRole("link", { name: "Illustrative default, for the ICB to replace" }).first().click();
  await expect(page.getByRole("heading", { name: "From figures to a proposed level" })).toBeVisible();
  await expect(page.locator("tr.group").first()).toHaveCSS("break-after", "avoid");
  expect(await sidewaysFaults(page), "nothing is cut off at the sheet's edge").toEqual([]);
});
