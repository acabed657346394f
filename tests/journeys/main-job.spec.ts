import { expect, test } from "@playwright/test";
import { ICB } from "../support/readers";
import { signIn } from "../support/sign-in";

const INTERVAL = /^\d+\.\d to \d+\.\d$/;

test("the manager finds the outlier on a measure, reads what the figure is worth, and goes there and back", async ({
  page,
}) => {
  await signIn(page, ICB);
  await page.getByRole("link", { name: "Measures", exact: true }).first().click();
  await page.getByRole("link", { name: "Two-week measure", exact: true }).click();
  await expect(page).toHaveTitle(/^Two-week measure/);
  const heading = page.getByRole("heading", { level: 1, name: /^Two-week measure: / });
  await expect(heading).toBeVisible();
  await expect(page.getByText(/worse than chance explains \(beyond the 95%\s+limit\)/)).toBeVisible();

  // The outlier: furthest first, with value, interval, n, rank and how sure one can be.
  const outlier = page
    .getByRole("table", { name: "Worse than chance explains", exact: true })
    .locator("tbody tr")
    .first();
  const outlierName = await outlier.getByRole("link").innerText();
  await expect(outlier.locator(".value")).toHaveText(/^\d+\.\d% (Not verified|Verified|Disputed)$/);
  await expect(outlier.getByText(INTERVAL)).toBeVisible();
  await expect(outlier.getByRole("cell", { name: /^\d{1,3}(,\d{3})*$/ }).first()).toBeVisible();
  await expect(outlier.getByRole("img", { name: "Worse quarter, beyond 99.8%" })).toBeVisible();
  await expect(page.getByText(/limits are widened\s+[\d.]+ times \(over-dispersion\)/)).toBeVisible();

  // The definition, word for word.
  const definition = page.locator("dl.definition");
  for (const term of [
    "Counts",
    "Out of",
    "Calculated",
    "Why it matters",
    "Better when",
    "Judged when",
    "Read with care",
  ]) {
    const entry = definition.locator("div").filter({ has: page.getByText(term, { exact: true }) });
    await expect(entry.locator("dd"), term).toHaveText(/\S/);
  }

  // Provenance: who published it, for when, loaded when, and the file to check it by.
  const provenance = page.locator(".provenance", {
    has: page.locator("summary", { hasText: "how to check it" }),
  });
  await expect(provenance).toContainText("NHS England, Appointments in General Practice");
  await expect(provenance).toContainText("figures for November 2025");
  await expect(provenance).toContainText(/loaded \d{1,2} \w+ 20\d\d/);
  await provenance.locator("summary").click();
  await expect(provenance.getByRole("listitem").first()).toHaveText(
    /^Practice_Level_Crosstab_NOV_25\.csv, SHA-256 [0-9a-f]{64}$/,
  );

  // Data quality: a practice that cannot be judged stays in its place and says why.
  const every = page.locator("#practices");
  await expect(
    every.getByText(/On hold: [\d.]+% of appointments have no clear category/).first(),
  ).toBeVisible();

  const measure = page.url();
  await outlier.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(outlierName);
  const row = page.locator(".profile tr", {
    has: page.getByRole("link", { name: "Two-week measure", exact: true }),
  });
  await expect(row.getByText(INTERVAL)).toBeVisible();
  await expect(row.getByText(/^\d+ of \d+$/)).toBeVisible();
  await expect(row.getByText("Nov 2025")).toBeVisible();
  const quality = page.locator(".profile tr", { has: page.getByRole("link", { name: "No clear category" }) });
  await expect(quality.locator(".value")).toHaveText(/^\d+\.\d% (Verified|Not verified|Disputed.*)$/);

  await page.goBack();
  await expect(page).toHaveURL(measure);
  await expect(heading).toBeVisible();
});

test("from a practice to a measure and back, the practice stays in hand", async ({ page }) => {
  await signIn(page, ICB);
  await page.goto("/practices/Z00001?at=2025-10");
  await page.getByRole("link", { name: "Did not attend", exact: true }).click();
  await expect(page).toHaveURL(/\/measures\/did-not-attend\?(?=.*practice=Z00001)(?=.*at=2025-10)/);
  const inHand = page.getByRole("region", { name: "Canal Side Surgery on this measure" });
  await expect(inHand).toContainText(/95% interval \d+\.\d to \d+\.\d/);
  await expect(inHand).toContainText(/[\d,]+ of [\d,]+/);
  await expect(page.getByRole("heading", { name: "Over time: Canal Side Surgery" })).toBeVisible();

  await inHand.getByRole("link", { name: "All measures of Canal Side Surgery" }).click();
  await expect(page).toHaveURL("/practices/Z00001?at=2025-10");
  await expect(page.getByLabel("Period")).toHaveValue("2025-10");
});
