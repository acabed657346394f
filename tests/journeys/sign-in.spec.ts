import { expect, test } from "@playwright/test";
import { axeFaults } from "../support/faults";
import { signIn } from "../support/sign-in";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("someone is led to sign in, back to the page they wanted, and out again", async ({
      page,
      context,
    }) => {
      await page.goto("/acting-as");
      await expect(page).toHaveURL(/\/sign-in\?to=%2Facting-as$/);
      const choice = page.locator(".nhsuk-radios__item", { hasText: "Practice manager" }).first();
      await choice.getByRole("radio").check();
      await page.getByRole("button", { name: "Sign in" }).first().click();
      await expect(page).toHaveURL(/\/acting-as$/);

      const [session] = (await context.cookies()).filter(({ name }) => name === "session");
      expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
      await page.getByRole("button", { name: "Sign out" }).first().click();
      await expect(page.getByText("You have signed out.")).toBeVisible();
      await page.goto("/acting-as");
      await expect(page).toHaveURL(/\/sign-in/);

      // The cookie put back opens nothing: the session ended in the database.
      await context.addCookies([session!]);
      await page.goto("/acting-as");
      await expect(page).toHaveURL(/\/sign-in/);
    });
  });
}

test("a page one's role does not open is not found, as one that does not exist", async ({ page }) => {
  await signIn(page, "Practice manager");
  for (const path of ["/people", "/people/00000000-0000-4000-8000-000000000000", "/there-is-no-such-page"]) {
    expect((await page.goto(path))?.status()).toBe(404);
  }
});

test("an administrator adds someone and gives them a role, by keyboard and without a fault of axe", async ({
  page,
}) => {
  await signIn(page, "Administrator");
  await page.goto("/people");
  await page.getByRole("button", { name: "Add person" }).press("Enter");
  await expect(page.locator(".nhsuk-error-summary").getByRole("link").first()).toHaveText(
    "Enter their full name",
  );
  expect(await axeFaults(page)).toEqual([]);

  await page.getByLabel("Full name").fill("Sam Okafor");
  await page.getByLabel("Email address", { exact: true }).fill(`sam.${Date.now()}@example.nhs.uk`);
  await page.getByLabel("Email address", { exact: true }).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sam Okafor");

  await page.getByLabel("Role", { exact: true }).selectOption("LMC");
  await page.getByLabel("Code of the organisation").fill("no such code");
  await page.getByLabel("Code of the organisation").press("Enter");
  await expect(page.getByText("There is a problem")).toBeVisible();
  await expect(page.getByLabel("Code of the organisation")).toHaveValue("no such code");
  expect(await axeFaults(page)).toEqual([]);
});

test("the sign-in page has no fault of axe and no sideways scroll at 320 px", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/sign-in?error=no-access");
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
