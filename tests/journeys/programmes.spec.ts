import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import mammoth from "mammoth";
import { readSheet } from "read-excel-file/node";
import { axeFaults } from "@/tests/support/faults";
import { ICB } from "@/tests/support/readers";
import { resume } from "@/tests/support/sign-in";

const PROGRAMME = "/programmes/pcarp";
/** Led by Helen Ashworth, who has not sent the update of the newest period. */
const HERS = "interface";
/** Its update waits to be accepted. */
const WAITS = "workforce";
const PRACTICE = /Z000\d\d/;

async function accept(page: Page, workstream: string): Promise<void> {
  await page.goto(`${PROGRAMME}/${workstream}/update`);
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await page.waitForURL(/updates\?done=accept/);
}

async function file(page: Page, link: RegExp): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return readFile(await download.path());
}

test("a lead updates, the manager accepts, and a report is composed, frozen and taken away in all three formats", async ({
  page,
}) => {
  test.setTimeout(300_000);
  const words = "Both trusts named a day for the self-assessment, as Canal Side Surgery (Z00001) asked.";
  await resume(page, "Helen Ashworth");
  await page.goto(`${PROGRAMME}/${HERS}/update`);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByLabel("This period").fill(words);
  await page.getByRole("button", { name: "Send the update" }).click();
  await page.waitForURL(/done=sent/);

  await resume(page, ICB);
  await page.goto(`${PROGRAMME}/reports/3`);
  await page.getByLabel("It is ready. It cannot be changed afterwards").check();
  await page.getByRole("button", { name: "Freeze the report" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Some updates wait to be accepted");
  await accept(page, HERS);
  await accept(page, WAITS);

  await page.goto(`${PROGRAMME}/reports/3`);
  await page.getByLabel("Title").fill("Primary care: what is asked in January");
  await page.getByRole("button", { name: "Compose it" }).click();
  await page.waitForURL(/done=composed/);
  await page.getByLabel("It is ready. It cannot be changed afterwards").check();
  await page.getByRole("button", { name: "Freeze the report" }).click();
  await page.waitForURL(/done=frozen/);
  await expect(page.getByRole("button", { name: "Freeze the report" })).toHaveCount(0);
  await expect(page.getByRole("article")).toContainText(words);
  expect(await axeFaults(page)).toEqual([]);

  const word = await mammoth.extractRawText({ buffer: await file(page, /^Word/) });
  expect(word.value).toContain(words);
  const sheet = await readSheet(await file(page, /^Spreadsheet/), 1);
  expect(sheet.flat()).toContain(words);

  await page.getByRole("link", { name: "The public edition" }).click();
  await page.waitForURL(/edition=public/);
  // As it is sent, without what the page before left in the browser. Of a match alone: the page is long.
  const open = await (await page.request.get(page.url())).text();
  expect(PRACTICE.exec(open)?.[0] ?? null).toBeNull();
  expect(/Canal Side Surgery/i.exec(open)?.[0] ?? null).toBeNull();
  await expect(page.getByRole("article")).toContainText("The name or code of a practice");
  const openWord = await mammoth.extractRawText({ buffer: await file(page, /^Word/) });
  expect(openWord.value).not.toMatch(PRACTICE);
  const openSheet = await file(page, /^Spreadsheet/);
  for (const number of [1, 2])
    expect((await readSheet(openSheet, number)).flat().join("\n")).not.toMatch(PRACTICE);
});

test("the form of a programme that follows tells everything wrong at once and keeps what was typed", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto("/programmes/new?from=pcarp");
  await page.getByLabel("Short name").fill("Next plan");
  await page.getByRole("button", { name: "Add the programme" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Enter its first day");
  await expect(page.getByLabel("Short name")).toHaveValue("Next plan");
});

test("a milestone is neither done nor moved by a form that does not say what happened, and long words are told plainly", async ({
  page,
}) => {
  await resume(page, ICB);
  await page.goto(`${PROGRAMME}/${WAITS}`);
  const late = page.getByRole("row", { name: /Mid-career offer for salaried GPs/ });
  await late.getByText("Change").click();
  await late.getByLabel("Why").fill("The panel asked");
  await late.getByRole("button", { name: "Keep it" }).click();
  await expect(late.locator(".nhsuk-error-summary")).toContainText("Choose what happened");
  await expect(late.getByLabel("Why")).toHaveValue("The panel asked");
  await page.reload();
  await expect(late).toContainText("late");

  await page.goto(`${PROGRAMME}/reports/new`);
  await page.getByLabel("Title").fill("a".repeat(121));
  await page.getByRole("button", { name: "Compose it" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Use 120 letters or fewer");
});
