import { expect, test } from "@playwright/test";
import { ICB, PCC_MEMBER, PRACTICE_MANAGER } from "@/tests/support/readers";
import { resume } from "@/tests/support/sign-in";

test("an action is added in two clicks from a flag", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/assurance/Z00035");
  await page
    .getByRole("link", { name: /^Add an action for/ })
    .first()
    .click();
  await expect(page.getByLabel("What is to be done")).not.toHaveValue("");
  await page.getByRole("button", { name: "Add the action" }).click();
  await expect(page.getByText("The action is in the plan.")).toBeVisible();
  await expect(page.getByText("The practice has not agreed yet.")).toBeVisible();
});

test("support is offered, the practice accepts it, and take-up counts it", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/assurance/Z00001/support/new?measure=calls-missed");
  await page
    .getByLabel("Support", { exact: true })
    .selectOption({ label: "Peer support (LMC and neighbouring practices)" });
  await page.getByRole("button", { name: "Offer it" }).click();
  await expect(page.getByText("The support is offered, and the practice is told.")).toBeVisible();

  await resume(page, PRACTICE_MANAGER);
  await page.goto("/assurance/Z00001/support");
  await page.getByRole("button", { name: /^Accept ?: Peer support/ }).click();
  await expect(page.getByText("The offer is accepted.")).toBeVisible();

  await resume(page, ICB);
  await page.goto("/assurance/support");
  const row = page.getByRole("row", { name: /^Peer support 1 0 1 / }); // offered, waiting, accepted
  await expect(row).toBeVisible();
});

test("support is added by ticking what it is for by name, and the ticks are kept", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/assurance/support");
  const ticked = page.getByRole("checkbox", { name: "Missed calls", exact: true });
  await ticked.check();
  await page.getByLabel("Provider", { exact: true }).fill("Training Hub");
  await page.getByLabel("What a practice gets from it").fill("A day with someone who has done it");
  await page.getByRole("button", { name: "Add to the catalogue" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Enter what it is called");
  await expect(ticked).toBeChecked();
  await page.getByLabel("Name", { exact: true }).fill(`Rota review ${Date.now()}`);
  await page.getByRole("button", { name: "Add to the catalogue" }).click();
  await expect(page.getByText("It is in the catalogue and can be offered.")).toBeVisible();
  await expect(page.getByText(/^On offer\. For Missed calls\./)).toBeVisible();
  await expect(ticked).toBeChecked();
});

test("what was tried stands on the chart of its measure, in its file and on the practice’s own pages", async ({
  page,
}) => {
  await resume(page, PRACTICE_MANAGER);
  await page.goto("/measures/calls-missed?practice=Z00001");
  const tried = page.getByRole("heading", { name: "What was tried" }).locator("+ ul");
  await expect(tried).toContainText("Call-back in place");
  await expect(tried).toContainText("After 3 months: Worse");
  await expect(tried).toContainText("After 6 months: Too early to say");
  const file = await page.request.get("/downloads/measure-trend?format=csv&measure=calls-missed&of=Z00001");
  expect(await file.text()).toContain("Call-back in place of holding");
  await page.goto("/practices/Z00001");
  await expect(page.getByRole("row", { name: /^Missed calls/ })).toContainText("Call-back in place");
});

test("who reads aggregates reaches no support by address", async ({ page }) => {
  await resume(page, PCC_MEMBER);
  for (const path of [
    "/assurance/support",
    "/assurance/Z00001/support",
    "/assurance/Z00001/plan",
    "/assurance/Z00035/plan/new",
  ]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});
