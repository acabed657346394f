import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { htmlOf, practicesIn } from "../support/html";
import { CANAL_SIDE } from "@/prisma/seed/demo/stories";
import * as reader from "../support/readers";
import { resume, signIn } from "../support/sign-in";

/** The answer waits for the readings, which a busy machine computes slowly. */
const WHILE_COMPUTING = { timeout: 45_000 };

test("a role an administrator ends is gone at the person's next request", async ({ page, browser }) => {
  const name = `Journey Hart ${Date.now()}`;
  await resume(page, reader.ADMINISTRATOR);
  await page.goto("/people");
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("Email address", { exact: true }).fill(`journey.${Date.now()}@example.nhs.uk`);
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  await page.getByLabel("Role", { exact: true }).selectOption("PCC_MEMBER");
  await page.getByLabel("Code of the organisation").fill("QZZ");
  await page.getByRole("button", { name: "Give role" }).click();
  await expect(page.getByText("Role given.")).toBeVisible();

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await signIn(theirs, name);
  expect((await theirs.goto("/measures"))?.status()).toBe(200);

  await page.getByRole("button", { name: /^End now/ }).click();
  await expect(page.getByRole("button", { name: /^End now/ })).toHaveCount(0);
  await theirs.goto("/measures");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await other.close();

  await page.goto(`/administration/audit?person=${encodeURIComponent(name)}`);
  const entries = page.locator(".stacked tbody tr");
  await expect(entries.filter({ hasText: `Gave ${name} a role: PCC member, Ardenfosse` })).toHaveCount(1);
  await expect(entries.filter({ hasText: `Ended a role of ${name}` })).toHaveCount(1);
});

test("a setting shows what it would change before it is set, and refuses what it cannot be", async ({
  page,
}) => {
  await resume(page, reader.ADMINISTRATOR);
  await page.goto("/administration/settings");
  await page
    .getByRole("link", {
      name: /^Change ?: Share of appointments without a clear category above which category-based/,
    })
    .click();
  await page.getByLabel("New value").fill("lots");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByText("Enter a percentage from 0 to 100, like 15%").last()).toBeVisible();
  await expect(page.getByLabel("New value")).toHaveValue("lots");
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

  await page.getByLabel("New value").fill("20%");
  await page.getByRole("button", { name: "Show what would change" }).click();
  // Who sees no figures is told which way, and not how many.
  await expect(page.getByText(/Ardenfosse, \w+ 202\d: fewer practices on hold than now\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Set it" })).toBeVisible();
});

test("a practice is left out of one measure with a reason, and ranked again", async ({ page }) => {
  test.setTimeout(240_000);
  await resume(page, "Wei Lin Tan");
  await page.goto("/administration/exclusions");
  await page.getByRole("button", { name: "Leave out" }).click();
  await expect(page.locator(".nhsuk-error-summary").getByRole("link").first()).toHaveText(
    "Enter the code of the practice, like M84001",
  );

  // From after the newest month on, so that no figure of another journey changes.
  const reason = `Counted twice until the summer ${Date.now()}`;
  await page.getByLabel("Code of the practice").fill("z00100");
  await page.getByLabel("On", { exact: true }).selectOption("did-not-attend");
  await page.getByLabel("First day").fill("2026-06-01");
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Leave out" }).click();
  const row = page.getByRole("row").filter({ hasText: reason });
  await expect(row).toBeVisible(WHILE_COMPUTING);
  await row.getByText("End it").first().click();
  await row.getByLabel("Last day left out").fill("2026-05-31");
  await row.getByLabel("Why it ends").fill("Only a journey");
  await row.getByRole("button", { name: "End it" }).click();
  const ended = page.getByRole("row").filter({ hasText: reason });
  await expect(ended).toContainText("Withdrawn: never in force", WHILE_COMPUTING);
});

test("a practice manager reads of their own practice, names a deputy and manages nothing else", async ({
  page,
}) => {
  await resume(page, reader.PRACTICE_MANAGER);
  const { html } = await htmlOf(page, "/administration/audit");
  expect(practicesIn(html).filter((code) => code !== CANAL_SIDE)).toEqual([]);
  expect(html).not.toContain("Signed in<");
  await page.goto("/administration/deputies");
  await expect(page.getByText("Tom Okafor")).toBeVisible();
  await page.getByRole("button", { name: "Name a deputy" }).click();
  await expect(page.locator(".nhsuk-error-summary").getByRole("link").first()).toHaveText(
    "Enter their full name",
  );
  for (const path of [
    "/people",
    "/people/review",
    "/administration/settings",
    "/administration/organisations",
  ]) {
    expect((await htmlOf(page, path)).status, path).toBe(404);
  }
});

test("closed practices and where their patients went are kept, and an organisation of another system is not found", async ({
  page,
}) => {
  await resume(page, "Wei Lin Tan");
  await page.goto("/administration/organisations?q=Z00018");
  await page.locator(".dense tbody a", { hasText: "Shepherds Purse" }).click();
  await expect(page.getByText(/^Went into/)).toBeVisible();
  expect((await htmlOf(page, "/administration/organisations/QWU-RUGBY")).status).toBe(404);
});
