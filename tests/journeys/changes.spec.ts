import { expect, test } from "@playwright/test";
import { ICB, LMC, PRACTICE_MANAGER } from "../support/readers";
import { resume } from "../support/sign-in";

test("what changed is told by practice and by measure, narrowed by links that say how many", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto("/");
  await page.getByRole("link", { name: "Changes", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Since October 2025");

  const revised = page.locator(".changes li", { has: page.getByRole("img", { name: "Figures revised" }) });
  await expect(revised.first()).toBeVisible();
  await page.getByLabel("Kind of change").selectOption("revised");
  await page.getByLabel("In groups by").selectOption("measure");
  await page.getByRole("button", { name: "Show these changes" }).click();
  await expect(page).toHaveURL(/kind=revised/);
  await expect(page.locator(".changes li")).not.toHaveCount(0);
  await expect(page.getByRole("img", { name: "A real change" })).toHaveCount(0);

  const aims = page.getByRole("navigation", { name: "Show" }).getByRole("link", { name: /^aims \(\d+\)$/ });
  const count = Number(/\d+/.exec((await aims.textContent()) ?? "")?.[0]);
  await aims.click();
  await expect(page).toHaveURL(/topic=aims/);
  await expect(page.locator(".changes li")).toHaveCount(count);
});

test("a practice's manager reads of their own practice by name and of no other", async ({ page }) => {
  await resume(page, PRACTICE_MANAGER);
  await page.goto("/changes?practice=all");
  const links = await page
    .locator(".change-group h3 a")
    .evaluateAll((all) => all.map((each) => each.getAttribute("href")));
  expect(new Set(links.map((href) => /\/practices\/(\w+)/.exec(href ?? "")?.[1]))).toEqual(
    new Set(["Z00001"]),
  );
  await page.goto("/changes?practice=Z00002");
  await expect(page.locator(".change-group h3 a")).toHaveCount(0);
});

test("readers of sums read of no practice", async ({ page }) => {
  await resume(page, LMC);
  await page.goto("/changes");
  await expect(page.locator(".changes li").first()).toBeVisible();
  await expect(page.locator(".change-group h3 a")).toHaveCount(0);
  expect(await page.content()).not.toMatch(/\/practices\/Z0/);
});
