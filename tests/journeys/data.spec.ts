import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { ICB, PCC_MEMBER } from "../support/readers";
import { resume } from "../support/sign-in";

test("the data page says what is loaded, and the reconciliation that practices add up", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/data");
  const crosstab = page.getByRole("row", { name: /^Appointments: practice-level crosstab/ });
  await expect(crosstab).toContainText("119 of 119");
  await expect(crosstab.getByRole("img", { name: /^24 periods: \d+ full/ })).toBeVisible();

  await page.getByRole("link", { name: "Reconciliation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Practices, PCNs, Places and the system agree",
  );
  await expect(page.getByText(/^\d[\d,]* sums agree: .* None differs\.$/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "On hold" })).toBeVisible();
  // National figures of a practice: each says whether the practice has verified them.
  const held = page.getByRole("listitem").filter({ hasText: /measures? waits?/ });
  expect(await held.count()).toBeGreaterThan(0);
  for (const said of await held.allInnerTexts()) expect(said).toMatch(/(Verified|Disputed.*|Not verified)$/);
});

test("a reader who may not name practices reads the sums and no practice’s name", async ({ page }) => {
  await resume(page, PCC_MEMBER);
  await page.goto("/data/reconciliation");
  await expect(page.getByText(/sums agree/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "On hold" })).toHaveCount(0);
  expect(await page.content()).not.toMatch(/Z0\d{4}/);
});

test("the method page tells a rule with its value in force, and gives all of them as json", async ({
  page,
}) => {
  await resume(page, PCC_MEMBER);
  await page.goto("/method#hold");
  await expect(page.locator("#hold")).toContainText(
    "Today: above 15.0% of appointments unmapped or inconsistent",
  );
  await expect(page.locator("#interval")).toContainText("12 of 80 is 15.0%, with an interval of 8.8 to 24.4");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the rules in force (json)" }).click(),
  ]);
  const rules = JSON.parse(await readFile((await download.path())!, "utf8"));
  expect(rules.settings["category-hold"]).toBe(0.15);
  expect(rules.definitions.length).toBeGreaterThan(20);
});
