import { expect, test, type Page } from "@playwright/test";
import { ICB, PRACTICE_MANAGER } from "../support/readers";
import { resume } from "../support/sign-in";

test("the first press of Tab offers to skip to the content, and does", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await page.keyboard.press("Tab");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#maincontent$/);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("maincontent");
});

test("the list is filtered by keyboard alone", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices");
  const search = page.getByLabel("Name or code");
  await tabTo(page, "filter-q");
  await page.keyboard.type("mill race");
  await page.keyboard.press("Enter");
  await expect(page.locator(".ranked tbody th")).toHaveText([/^Mill Race Medical Centre/]);

  await search.fill("");
  await tabTo(page, "filter-place");
  await page.keyboard.type("Rugby");
  await expect(page.getByLabel("Place", { exact: true })).toHaveValue("QZZ-RUGBY");
  while (!(await page.getByRole("button", { name: "Show these practices" }).evaluate(isFocused))) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  await expect(page.locator(".ranked tbody th")).toHaveCount(12);
  await expect(page).toHaveURL(/place=QZZ-RUGBY/);
});

test("at 375 px the menu opens, leads on and closes by keyboard", async ({ page }) => {
  await resume(page, PRACTICE_MANAGER);
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto("/");
  const menu = page.getByRole("navigation", { name: "Menu" });
  await expect(menu).toBeHidden();
  const summary = page.locator(".menu summary");
  while (!(await summary.evaluate(isFocused))) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(menu).toBeVisible();
  await expect(page.locator(".menu").getByRole("button", { name: "Sign out" })).toBeVisible();

  await page.keyboard.press("Tab");
  await expect(menu.getByRole("link", { name: "Home" })).toBeFocused();
  for (const name of ["Practices", "Measures"]) {
    await page.keyboard.press("Tab");
    await expect(menu.getByRole("link", { name })).toBeFocused();
  }
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/measures");
  await expect(menu).toBeHidden();
});

for (const [path, width] of [
  ["/practices?place=QZZ-RUGBY", 1280],
  ["/practices?place=QZZ-RUGBY", 375],
  ["/practices/Z00001", 1280],
  ["/measures/did-not-attend?place=QZZ-RUGBY", 375],
] as const) {
  test(`focus shows on everything that takes it, uncovered: ${path} at ${width} px`, async ({ page }) => {
    test.setTimeout(240_000); // hundreds of stops, each looked at
    await resume(page, ICB);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(path);
    const stops: string[] = [];
    for (let at = 0; at < 400; at += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(describeFocus);
      if (stop === null) break;
      expect.soft(stop.fault, stop.name).toBeNull();
      stops.push(stop.name);
    }
    expect(stops.length).toBeGreaterThan(15);
    expect(stops.length).toBeLessThan(400);
  });
}

/** The element with focus, and what is wrong with how it shows; null once focus has left the page. */
function describeFocus(): { name: string; fault: string | null } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const marked = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  const box = element.getBoundingClientRect();
  // Where it is small enough to be seen whole, its middle must not lie under something that sticks.
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
  const covered = top === null || !(element.contains(top) || top.contains(element));
  const fault = !marked ? "focus does not show" : covered ? `covered by ${top?.className}` : null;
  return { name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`, fault };
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

async function tabTo(page: Page, id: string): Promise<void> {
  const control = page.locator(`#${id}`);
  for (let presses = 0; presses < 40; presses += 1) {
    if (await control.evaluate(isFocused)) return;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
}
