import { expect, test } from "@playwright/test";
import { ICB } from "../support/readers";
import { resume } from "../support/sign-in";

test("practices are compared with similar ones, and it is said which those are", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices/Z00001/similar");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    /^The 15 practices most like Canal Side Surgery/,
  );
  await expect(page.getByRole("row")).toHaveCount(17);
  await page.getByRole("link", { name: "Compare with these" }).click();
  await expect(page).toHaveURL(/with=similar/);
  await expect(page.getByText("Compared with 15 similar practices.")).toBeVisible();
  await expect(
    page
      .locator(".profile")
      .getByText(/^\d+ of 16$/)
      .first(),
  ).toBeVisible();
});

test("a group is saved, compared with, filtered by, and removed", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices/groups");
  await page.getByLabel("Name").fill("A federation of this journey");
  await page.getByRole("textbox", { name: "Practices" }).fill("Z00001 Z00002\nZ00003, Z99999");
  await page.getByRole("button", { name: "Save group" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Z99999");
  await expect(page.getByRole("textbox", { name: "Practices" })).toHaveValue(/Z00003, Z99999/);

  await page.getByRole("textbox", { name: "Practices" }).fill("Z00001\nZ00002\nZ00003\nZ00004");
  await page.getByRole("button", { name: "Save group" }).click();
  await expect(page.getByRole("status")).toContainText("The group is saved");
  await page.getByRole("link", { name: "A federation of this journey", exact: true }).click();
  await expect(page.locator(".ranked tbody th[scope=row]")).toHaveCount(4);

  await page.goto("/practices/Z00001");
  await page.getByLabel("compared with").selectOption("Group: A federation of this journey");
  await page.getByRole("form", { name: "Figures shown" }).getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Compared with A federation of this journey.")).toBeVisible();

  // Its members change: what is wrong is named, what was typed stays, and the list follows.
  await page.goto("/practices/groups");
  await page.getByRole("link", { name: "Change A federation of this journey" }).click();
  const members = page.getByRole("textbox", { name: "Practices" });
  await expect(members).toHaveValue("Z00001\nZ00002\nZ00003\nZ00004");
  await members.fill("Z00001\nZ00002");
  await page.getByRole("button", { name: "Save group" }).click();
  await page.locator(".nhsuk-error-summary").getByRole("link").click();
  await expect(members).toBeFocused();
  await expect(members).toHaveValue("Z00001\nZ00002");
  await members.fill("Z00001\nZ00002\nZ00003\nZ00004\nZ00005");
  await page.getByRole("button", { name: "Save group" }).click();
  await expect(page.getByRole("status")).toContainText("The group is saved");
  await page.getByRole("link", { name: "A federation of this journey", exact: true }).click();
  await expect(page.locator(".ranked tbody th[scope=row]")).toHaveCount(5);

  await page.goto("/practices/groups");
  await page.getByRole("button", { name: "Remove the group A federation of this journey" }).click();
  await expect(page.getByRole("status")).toContainText("The group is removed");
});

test("lists people ask for have counts, and the one in force says its rule", async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices");
  const link = page.getByRole("link", { name: /^low and falling \(\d+\)$/ });
  const count = Number(/\d+/.exec(await link.innerText())?.[0]);
  await link.click();
  await expect(page).toHaveURL(/show=low-and-falling/);
  await expect(page.getByText("the trend shows special cause of concern")).toBeVisible();
  await expect(page.locator(".ranked tbody th[scope=row]")).toHaveCount(count);
});
