import { expect, test } from "@playwright/test";
import { ICB, PCC_MEMBER } from "../support/readers";
import { signIn } from "../support/sign-in";

test.use({ javaScriptEnabled: false });

test("without script one signs in, lists, filters, and reads a practice's and a measure's figures", async ({
  page,
}) => {
  await signIn(page, ICB);
  await page.getByRole("link", { name: "Practices", exact: true }).first().click();
  const practices = page.locator(".ranked tbody th[scope=row]");
  await expect(practices).toHaveCount(119);
  await page.getByLabel("Place", { exact: true }).selectOption("Coventry");
  await page.getByLabel("Name or code").fill("canal side");
  await page.getByRole("button", { name: "Show these practices" }).click();
  await expect(page).toHaveURL(/place=QZZ-COVENTRY/);
  await expect(practices).toHaveText([/^Canal Side Surgery/]);

  await page.getByRole("link", { name: "Canal Side Surgery" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Canal Side Surgery");
  const row = page.locator(".profile tr", {
    has: page.getByRole("link", { name: "Did not attend", exact: true }),
  });
  await expect(row.locator(".value")).toHaveText(/^\d+\.\d% (Verified|Not verified|Disputed.*)$/);
  await expect(row.getByText(/^\d+\.\d to \d+\.\d$/)).toBeVisible();

  // Period and comparator by the form's own button.
  await page.getByLabel("Period").selectOption("October 2025");
  await page.getByRole("form", { name: "Figures shown" }).getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/at=2025-10/);
  await expect(row.getByText("Oct 2025")).toBeVisible();

  await row.getByRole("link").click();
  await expect(page.getByRole("region", { name: "Canal Side Surgery on this measure" })).toContainText(
    "95% interval",
  );
  const trend = page.locator("#trend figure");
  await trend.locator("summary").click();
  await expect(trend.getByRole("row", { name: /^Oct 2025 \d+\.\d%/ })).toBeVisible();
  await page.locator("summary", { hasText: "how to check" }).click();
  await expect(page.getByText(/SHA-256 [0-9a-f]{64}/).first()).toBeVisible();
  await expect(page.locator("#practices tbody th[scope=row]")).not.toHaveCount(0);
});

test("without script the menu of a phone opens", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await signIn(page, ICB);
  await page.locator(".menu summary").click();
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Measures" }).click();
  await expect(page).toHaveURL("/measures");
  await expect(page.locator("td.value").first()).toHaveText(/\d/);
});

test("without script the panel’s list is narrowed, and a level is read with why, in another month and on a day", async ({
  page,
}) => {
  await signIn(page, ICB);
  await page.goto("/assurance?all=1");
  const practices = page.locator("table.worklist tbody th[scope=row]");
  await expect(practices).not.toHaveCount(0);
  await page.getByLabel("Place", { exact: true }).selectOption("Coventry");
  await page.getByRole("button", { name: "Show these practices" }).click();
  await expect(page).toHaveURL(/place=QZZ-COVENTRY/);
  await expect(practices.filter({ hasText: "Coventry" })).not.toHaveCount(0);
  await expect(practices.filter({ hasNotText: "Coventry" })).toHaveCount(0);

  await page.goto("/assurance/Z00035");
  for (const question of [
    "What is the level, and who decided it?",
    "What was looked at and did not count?",
    "What would move it?",
    "What is being done?",
  ]) {
    await expect(page.getByRole("heading", { level: 2, name: question })).toBeVisible();
  }
  await expect(page.locator("table.counting tbody tr")).not.toHaveCount(0);
  const file = page.getByRole("link", { name: /^CSV of measures judged for .*, all that was judged/ });
  const sent = await page.request.get((await file.getAttribute("href")) ?? "");
  expect(await sent.text()).toMatch(/^\uFEFF?measure_code,/);

  await page.getByLabel("Period").selectOption("October 2025");
  await page.getByRole("form", { name: "Figures shown" }).getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/at=2025-10/);
  await expect(page.locator("#edition")).toContainText("figures to October 2025");

  await page.locator("#filter-on").fill("2025-12-31");
  await page.getByRole("button", { name: "Show the level on that day" }).click();
  await expect(page).toHaveURL(/on=2025-12-31/);
  await expect(page.locator("#glance").getByRole("status")).toContainText("On 31 December 2025");
});

test("without script levels are read in sums, in another month", async ({ page }) => {
  await signIn(page, PCC_MEMBER);
  await page.goto("/assurance/levels");
  const decided = page.getByRole("table", { name: "Practices by decided level" });
  await expect(decided.getByRole("rowheader")).not.toHaveCount(0);
  await expect(decided).toContainText(/\d/);
  await page.getByLabel("Period").selectOption("October 2025");
  await page.getByRole("form", { name: "Figures shown" }).getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/at=2025-10/);
  await expect(page.locator(".kicker")).toContainText("31 October 2025");
  await expect(page.getByRole("table", { name: "Practices by proposed level" })).toBeVisible();
});

test("what is not there, or not for its reader, says so without script", async ({ page }) => {
  await signIn(page, PCC_MEMBER);
  for (const path of ["/practices/Z00001", "/measures/no-such-measure", "/there-is-no-such-page"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    const said = await page.evaluate(
      () => document.querySelector("h1")?.textContent ?? getComputedStyle(document.body, "::before").content,
    );
    expect(said, path).toContain("Page not found");
  }
});
