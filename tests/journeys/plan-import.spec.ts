import { expect, test, type Page } from "@playwright/test";
import { axeFaults, sidewaysFaults } from "@/tests/support/faults";
import { ICB, PCC_MEMBER } from "@/tests/support/readers";
import { resume } from "@/tests/support/sign-in";

const HEADING = "Code,Action,Theme,Starts,Due,Status,Owner";
const PAGE = "/plan/import";

test("a plan with errors is mended, looked at and put in, and the same file changes nothing again", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto("/plan");
  await page.getByRole("link", { name: "Import a plan" }).click();
  await expect(page.getByRole("heading", { name: "Import a plan", exact: true })).toBeVisible();
  const template = page.waitForEvent("download");
  await page.getByRole("link", { name: "template as CSV" }).click();
  expect((await template).suggestedFilename()).toBe("delivery-plan-template.csv");

  await send(page, "IMP-1,Hub for weekends,Weather,01/02/2026,soon,Going well,=1+1");
  await expect(page.getByText("3 things need mending")).toBeVisible();
  await expect(page.getByRole("row", { name: /^2 Due "soon"/ })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  const errors = page.waitForEvent("download");
  await page.getByRole("link", { name: "All errors as CSV" }).click();
  expect((await errors).suggestedFilename()).toBe("errors_delivery-plan.csv");

  const clean = "IMP-1,Hub for weekends,Estates,01/02/2026,30/09/2026,,=1+1";
  await send(page, clean);
  await expect(page.getByText("1 added, 0 changed")).toBeVisible();
  await expect(page.getByText("=1+1 has no account here: kept as words")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await sidewaysFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole("button", { name: "Put 1 action into the plan" }).click();
  await expect(page.getByText("The plan is imported.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Hub for weekends" })).toBeVisible();

  await page.goto(PAGE);
  await send(page, clean);
  await expect(page.getByText("This file changes nothing")).toBeVisible();
  await page.getByRole("button", { name: "Discard this file" }).click();
  await expect(page.getByText("This file changes nothing")).toBeHidden();

  await resume(page, PCC_MEMBER);
  expect((await page.goto(PAGE))?.status()).toBe(404);
});

async function send(page: Page, line: string) {
  const buffer = Buffer.from(`${HEADING}\r\n${line}\r\n`);
  await page
    .getByLabel("The plan as a file")
    .setInputFiles({ name: "plan.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Send for checking" }).click();
}
