import { expect, test } from "@playwright/test";
import { ICB, PCC_MEMBER, PLACE_LEAD } from "../support/readers";
import { resume } from "../support/sign-in";

test("every practice is a mark on the map, and a mark leads to its practice", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices/map?at=2025-11");
  const map = page.getByRole("group", { name: /^Ardenfosse: / });
  await expect(map.getByRole("link")).toHaveCount(119);
  const mark = map.getByRole("link", { name: /^Canal Side Surgery: [\d.]+%/ });
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/practices/Z00001?at=2025-11");
});

test("a Place is looked at by a link, and the measure and the period stay", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices/map?measure=did-not-attend&at=2025-09");
  await page.getByRole("link", { name: "Rugby", exact: true }).click();
  await expect(page).toHaveURL(/place=QZZ-RUGBY/);
  await expect(page.locator(".kicker")).toContainText("September 2025");
  await expect(page.getByRole("group", { name: /^Rugby: / }).getByRole("link")).toHaveCount(12);
  await expect(page.locator(".ranked tbody th[scope=row]")).toHaveCount(12);
});

test("a Place lead sees marks of their Place alone, a member of the collaborative Places alone", async ({
  page,
}) => {
  await resume(page, PLACE_LEAD);
  await page.goto("/practices/map");
  const marks = page.locator(".system-map").getByRole("link");
  await expect(marks).toHaveCount(50);

  await resume(page, PCC_MEMBER);
  await page.goto("/practices/map");
  await expect(page.locator(".system-map")).toContainText("Rugby");
  await expect(marks).toHaveCount(0);
  await expect(page.locator(".ranked")).toHaveCount(0);
});
