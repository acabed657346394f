import { expect, test } from "@playwright/test";
import { ICB, PRACTICE_MANAGER } from "../support/readers";
import { resume } from "../support/sign-in";

const MEASURE = "/measures/calls-missed";

test("a note is added with its reason, stands on the chart and in its table, and is withdrawn", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto(MEASURE);
  await page.getByRole("link", { name: "Change how this is read" }).click();
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText(
    "Enter the day it happened, like 2025-06-16",
  );
  await page.getByLabel("Words on the chart").fill("journey note");
  await page.getByLabel("Day it happened").fill("2025-06-16");
  await page.locator("#reason-note").fill("A new telephone system began");
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(page.getByRole("status")).toContainText("The note is on the charts.");

  await page.goto(MEASURE);
  const chart = page.locator("#trend figure");
  await expect(chart.locator("svg.across-sheet")).toContainText("journey note");
  await chart.getByText("Show the figures as a table").click();
  await expect(chart.getByRole("row", { name: /Jun 2025/ })).toContainText("A new telephone system began");

  await page.getByRole("link", { name: "Change how this is read" }).click();
  const row = page.getByRole("row", { name: /journey note/ });
  await row.getByText("Withdraw", { exact: false }).first().click();
  await row.getByLabel("Why it is withdrawn").fill("It was a journey");
  await row.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByRole("status")).toContainText("withdrawn and kept below");
  await expect(page.getByRole("table", { name: /withdrawn/ })).toContainText("It was a journey");
});

test("an analyst sets steps and plans, primary care only proposes, and a practice does neither", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto(`${MEASURE}/reading`);
  await expect(page.getByRole("button", { name: "Set the plan" })).toHaveCount(0);
  await resume(page, "Wei Lin Tan");
  await page.goto(`${MEASURE}/reading`);
  await page.getByLabel("A value for each period").fill("2025-11 5%\n2025-13 5%");
  await page.getByRole("button", { name: "Set the plan" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Line 2");
  await expect(page.getByLabel("A value for each period")).toHaveValue("2025-11 5%\n2025-13 5%");
  await resume(page, PRACTICE_MANAGER);
  expect((await page.goto(`${MEASURE}/reading`))?.status()).toBe(404);
});
