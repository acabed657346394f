import { expect, test } from "@playwright/test";
import * as reader from "../support/readers";
import { resume } from "../support/sign-in";

test("a view is kept with its filters, shared with a role, found there and opened as it was", async ({
  browser,
  page,
}) => {
  test.setTimeout(240_000);
  const name = `Waits in Coventry, ${Date.now()}`;
  await resume(page, reader.ICB);
  await page.goto("/practices?measure=two-week-measure&quarter=1&sort=name");
  const rows = await page.locator(".ranked tbody tr:not(.line)").count();
  await page.getByRole("link", { name: "Save this view" }).click();

  // Nothing is kept without a name, and what was ticked stays ticked.
  await page.getByLabel("Place lead").check();
  await page.getByRole("button", { name: "Save this view" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toBeVisible();
  await expect(page.getByLabel("Place lead")).toBeChecked();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Save this view" }).click();
  await expect(page.getByRole("status")).toHaveText(`Saved: ${name}`);

  const own = page.getByRole("table", { name: "Views you saved" }).getByRole("row", { name });
  await expect(own).toContainText("Place lead");
  await own.getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(/\/practices\?(?=.*measure=two-week-measure)(?=.*quarter=1)(?=.*sort=name)/);
  await expect(page.locator(".ranked tbody tr:not(.line)")).toHaveCount(rows);

  const other = await (await browser.newContext()).newPage();
  await resume(other, reader.PLACE_LEAD);
  await other.goto("/views");
  const shared = other.getByRole("table", { name: "Views shared with your role" }).getByRole("row", { name });
  await expect(shared).toContainText(reader.ICB);
  await expect(shared.getByRole("link", { name: /^Rename/ })).toHaveCount(0);
  await shared.getByRole("link", { name, exact: true }).click();
  // The same address, and of it only the practices of their own Place.
  await expect(other).toHaveURL(/quarter=1/);
  expect(await other.locator(".ranked tbody tr:not(.line)").count()).toBeLessThan(rows);

  await other.context().clearCookies();
  await resume(other, reader.PRACTICE_MANAGER);
  await other.goto("/views");
  await expect(other.getByText(name)).toHaveCount(0);
  await other.context().close();
});
