import { expect, test, type Page } from "@playwright/test";
import { ICB, PCC_MEMBER, type Reader } from "../support/readers";
import { resume } from "../support/sign-in";

const FRAMEWORK = "/assurance/framework";
const ANALYST: Reader = "Wei Lin Tan";
const IN_FORCE = "Illustrative default, for the ICB to replace is in force";

/** Begins a draft and gives its address. */
async function begin(page: Page, name: string): Promise<string> {
  await page.goto(FRAMEWORK);
  await page.getByLabel("Name of the draft").fill(name);
  await page.getByRole("button", { name: "Begin the draft" }).click();
  await page.waitForURL(/\/framework\/\d+\/change$/);
  return new URL(page.url()).pathname.replace(/\/change$/, "");
}

const save = (page: Page) => page.getByRole("button", { name: "Save the draft" }).click();
const status = async (page: Page, path: string) => (await page.request.get(path)).status();

test("a draft is refused field by field, weighed against every month, commented on, answered and adopted from a day on", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await resume(page, ICB);
  const name = `Edition of ${Date.now() % 100_000}`;
  const draft = await begin(page, name);

  await page.getByLabel("Level 2 begins at").fill("10%");
  await page.getByLabel("Level 4 begins at").fill("much");
  await page.locator('[name="weight.did-not-attend"]').fill("-1");
  await page.locator('[name="review.3"]').fill("");
  await page.locator('[name="forum.1"]').fill("Panel, with 943 476 5919");
  await save(page);
  const wrong = page.locator(".nhsuk-error-summary");
  for (const told of [
    "Level 2 begins at: Each step must be above the one before: 30% there",
    "Level 4 begins at: Enter a percentage from 0 to 100, like 40%",
    "Appointments that patients did not attend: A weight cannot be under 0",
    "Level 3, weeks to the next review at most: Enter a number, like 13",
    "Level 1, reviewed by: “943 476 5919” looks like an NHS number",
  ])
    await expect(wrong).toContainText(told);
  await expect(page.getByLabel("Level 4 begins at")).toHaveValue("much");
  await expect(page.locator('[name="weight.did-not-attend"]')).toHaveValue("-1");

  await page.getByLabel("Level 2 begins at").fill("35%");
  await page.getByLabel("Level 4 begins at").fill("70%");
  await page.locator('[name="weight.did-not-attend"]').fill("3");
  await page.locator('[name="review.3"]').fill("6");
  await page.locator('[name="forum.1"]').fill("Desk-top review and a call");
  await save(page);
  await page.waitForURL(/done=saved/);
  const row = page.getByRole("row", { name: /^Level 2 begins at/ });
  await expect(row).toContainText("40%");
  await expect(row).toContainText("35%");

  await page.getByRole("link", { name: "What it would have meant in past months" }).click();
  await expect(page.getByRole("heading", { name: /would move in November 2025$/ })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.locator(".level-months tbody tr")).toHaveCount(36);
  await page.locator(".level-months").getByRole("link", { name: "October 2025" }).click();
  const moved = page.getByRole("heading", { name: /would move in October 2025$/ });
  await expect(moved).toBeVisible({ timeout: 60_000 });
  const movers = page.locator("table", { hasText: "Practices that would move" }).locator("tbody tr");
  await expect(movers).toHaveCount(Number.parseInt(await moved.innerText(), 10));

  // A plain draft is its drafters' alone; what is sent for comment is read by the Collaborative too.
  await resume(page, PCC_MEMBER);
  for (const path of [draft, `${draft}/change`, `${draft}/what-if`])
    expect(await status(page, path)).toBe(404);
  await page.goto(FRAMEWORK);
  await expect(page.getByRole("link", { name })).toHaveCount(0);
  await resume(page, ICB);
  await page.goto(draft);
  await page.getByRole("button", { name: "Send it for comment" }).click();
  await expect(page.getByRole("status")).toContainText("Those who may comment can read the draft now");

  await resume(page, PCC_MEMBER);
  await page.goto(FRAMEWORK);
  await page.getByRole("link", { name }).click();
  await page.waitForURL(`**${draft}`);
  await expect(page.getByText("open for comment")).toBeVisible();
  await page.getByRole("button", { name: "Keep the comment" }).click();
  await expect(wrong).toContainText("Enter your comment");
  await page.getByLabel("Comment on this edition").fill("35% is low for a visit.");
  await page.getByLabel("On behalf of").fill("the practices of Rugby");
  await page.getByRole("button", { name: "Keep the comment" }).click();
  await expect(page.locator(".edition-comment")).toContainText("on behalf of the practices of Rugby");
  await expect(page.getByRole("button", { name: "Adopt the edition" })).toHaveCount(0);
  for (const path of [`${draft}/change`, `${draft}/what-if`]) expect(await status(page, path)).toBe(404);

  await resume(page, ICB);
  await page.goto(draft);
  await page.locator("summary", { hasText: "Answer" }).click();
  await page.getByLabel("Answer", { exact: true }).fill("It is what the panel of June asked for.");
  await page.getByRole("button", { name: "Keep the answer" }).click();
  await expect(page.getByText(/^Answer by Priya Nair/)).toBeVisible();

  await page.getByText("Adopt it", { exact: true }).click();
  await page.getByLabel("It counts from").fill("2025-04-01");
  await page.getByRole("button", { name: "Adopt the edition" }).click();
  await expect(wrong).toContainText("The first day cannot be in the past");
  await page.getByLabel("It counts from").fill("2099-04-01");
  await page.getByRole("button", { name: "Adopt the edition" }).click();
  await expect(page.getByText("Comes into force on 1 April 2099, adopted by Priya Nair")).toBeVisible();
  await expect(page.getByRole("link", { name: "Change the draft" })).toHaveCount(0);

  // What is decided and proposed until then keeps the edition it was made under.
  await page.goto(FRAMEWORK);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(IN_FORCE);
  await page.goto("/assurance/Z00001");
  await expect(page.locator("#list ~ table")).toContainText("Illustrative default, for the ICB to replace");
});

test("an analyst drafts and never adopts, and of two who save one reads both versions with nothing typed lost", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await resume(page, ANALYST);
  const draft = await begin(page, `Analyst's draft ${Date.now() % 100_000}`);
  const other = await page.context().newPage();
  await other.goto(`${draft}/change`);
  await other.getByLabel("Working days to reply").fill("15");
  await save(other);
  await other.waitForURL(/done=saved/);

  await page.getByLabel("Level 2 begins at").fill("37%");
  await save(page);
  const told = page.locator(".nhsuk-error-summary");
  await expect(told).toContainText("While you were writing, somebody else saved the draft");
  await expect(told).toContainText(
    "A practice may reply within: 15 working days as saved, 10 working days as you typed",
  );
  await expect(page.getByLabel("Level 2 begins at")).toHaveValue("37%");
  await save(page);
  await page.waitForURL(/done=saved/);
  await expect(page.getByText("Adopt it", { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Give it up" }).click();
  await expect(page.getByRole("status")).toContainText("given up");
  expect(await status(page, `${draft}/change`)).toBe(404);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an edition is read, and what a draft would have meant is there once it is worked out", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await resume(page, PCC_MEMBER);
    await page.goto(FRAMEWORK);
    await page.getByRole("link", { name: /^Illustrative default/ }).click();
    await expect(page.getByRole("heading", { name: "From figures to a proposed level" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Measures that count, by domain" })).toBeVisible();
  });
});
