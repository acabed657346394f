import { expect, test } from "@playwright/test";
import { ICB } from "../support/readers";
import { resume } from "../support/sign-in";

test("every practice stands on one page with a letter a domain, sorts, groups and opens a domain", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto("/practices/overview");
  const rows = page.locator(".grid-table tbody tr:not(.group)");
  await expect(rows).toHaveCount(119);
  expect(await rows.first().evaluate((row) => row.getBoundingClientRect().height)).toBeLessThanOrEqual(22.5);
  await expect(page.getByRole("list", { name: "What the letters mean" })).toContainText(
    "chance may explain it",
  );

  await page.getByLabel("Grouped by").selectOption("none");
  await page.getByRole("search").getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/group=none/); // else the old page's link is followed
  await page.getByRole("columnheader", { name: "Experience" }).getByRole("link").click();
  await expect(page).toHaveURL(/group=none.*sort=experience/);
  await expect(page.getByRole("columnheader", { name: "Experience" })).toHaveAttribute(
    "aria-sort",
    "descending",
  );
  await expect(rows.first().locator("td").nth(1)).toHaveText(/^W/);

  await page.getByRole("link", { name: /^Experience \(\d+\)$/ }).click();
  await expect(page.getByRole("columnheader", { name: "Overall experience good" })).toBeVisible();
});

test("the overview prints on one A3 sheet", async ({ page }) => {
  await resume(page, ICB);
  for (const address of ["/practices/overview", "/practices/overview?domain=clinical"]) {
    await page.goto(address);
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(sheet.match(/\/Type\s*\/Page[^s]/g), address).toHaveLength(1);
    const [, across, down] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheet) ?? [];
    expect([Math.round(Number(across)), Math.round(Number(down))], "A3 landscape, in points").toEqual([
      1191, 842,
    ]);

    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 1527, height: 1062 });
    const fitted = await page.locator(".grid-sheet").evaluate((grid) => ({
      over: grid.scrollWidth - grid.clientWidth,
      smallest: Math.min(
        ...[...grid.querySelectorAll("th, td")].map((cell) => parseFloat(getComputedStyle(cell).fontSize)),
      ),
    }));
    expect(fitted.over, "no third column").toBe(0);
    expect(fitted.smallest, "6.5 pt at the least").toBeGreaterThanOrEqual(8.6);
    await page.emulateMedia({ media: null }); // "screen" would print the screen
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
