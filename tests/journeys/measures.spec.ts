import { expect, test } from "@playwright/test";
import { ICB, PRACTICE_MANAGER } from "../support/readers";
import { resume } from "../support/sign-in";

test("every measure stands where its variation and aim cross, and leads to its own chart", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto("/measures/assurance?of=Z00001");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/measures shows? concern/);
  const matrix = page.getByRole("table", { name: /by variation and aim/ });
  await matrix.getByRole("link", { name: "Within 2 weeks", exact: true }).click();
  await expect(page).toHaveURL(/\/measures\/within-2-weeks\/Z00001/);
  await expect(page.getByRole("heading", { name: "Over time: Canal Side Surgery" })).toBeVisible();

  await page.goto("/measures/assurance?of=Z00001&view=table");
  const row = page.getByRole("row", { name: /^Within 2 weeks/ });
  await expect(row).toContainText(/\d+\.\d to \d+\.\d/);
  await expect(row).toContainText(/special cause/);
});

test("two periods of a measure are compared, and each part of its page has an address", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/measures/did-not-attend?a=2025-05&b=2025-11#compared");
  const table = page.getByRole("table", { name: /May 2025 and Nov 2025/ });
  await expect(table.getByRole("row")).toHaveCount(120);
  await page
    .getByRole("navigation", { name: "On this page" })
    .getByRole("link", { name: "editions" })
    .click();
  await expect(page).toHaveURL(/#history$/);
  await expect(page.getByText("Edition 1, from")).toBeVisible();
});

test("a practice manager finds their own practice's chart and no other's", async ({ page }) => {
  await resume(page, PRACTICE_MANAGER);
  expect((await page.goto("/measures/within-2-weeks/Z00001"))?.status()).toBe(200);
  expect((await page.goto("/measures/within-2-weeks/Z00002"))?.status()).toBe(404);
  expect((await page.goto("/measures/assurance?of=Z00002"))?.status()).toBe(404);
});

test("an analyst records that a definition was reviewed, and its page and the list of measures say so", async ({
  page,
}) => {
  await resume(page, "Wei Lin Tan");
  await page.goto("/measures/calls-missed");
  const about = page.locator("#definition");
  await expect(about).toContainText("Not yet reviewed.");
  await about.getByRole("link", { name: "Reviews of this definition" }).click();
  await page.getByLabel("Next review due").fill("2025-01-01");
  await page.getByRole("button", { name: "Record the review" }).click();
  const errors = page.locator(".nhsuk-error-summary");
  await expect(errors.getByRole("link")).toHaveText(["Enter what was found, like No change needed"]);
  await page.getByLabel("What was found").fill("Agrees with the publication");
  await page.getByRole("button", { name: "Record the review" }).click();
  await expect(errors.getByRole("link")).toHaveText(["Enter a day after the review, like a year later"]);
  await expect(page.getByLabel("What was found")).toHaveValue("Agrees with the publication");
  await page.getByLabel("Next review due").fill("2027-01-15");
  await page.getByRole("button", { name: "Record the review" }).click();
  await expect(page.getByRole("status")).toContainText("The review is recorded");

  await resume(page, PRACTICE_MANAGER);
  await page.goto("/measures/calls-missed");
  await expect(page.locator("#definition")).toContainText(
    "By Wei Lin Tan on 15 January 2026: Agrees with the publication. Next review due on 15 January 2027.",
  );
  await expect(page.getByRole("link", { name: "Reviews of this definition" })).toHaveCount(0);
  expect((await page.request.get("/measures/calls-missed/review")).status()).toBe(404);
  await page.goto("/measures");
  await expect(page.getByRole("row", { name: /did not attend/i }).first()).toContainText(
    "Was due 18 November 2025",
  );
});
