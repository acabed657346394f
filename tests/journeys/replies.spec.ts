import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { ICB, PCC_MEMBER, PCN_STAFF, PRACTICE_MANAGER } from "../support/readers";
import { resume } from "../support/sign-in";

const REPLY = "/assurance/Z00001/reply";

test("a practice replies with a file, mends what was wrong without losing a word, and is answered", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await resume(page, PRACTICE_MANAGER);
  await page.goto(REPLY);
  const words = `Two of our doctors left in June, and total triage began on 6 January (${Date.now() % 10_000}).`;
  await page.getByLabel("Your reply").fill(`${words} Patient 943 476 5919 waited.`);
  await page.getByLabel("Attachments").setInputFiles([
    { name: "rota.csv", mimeType: "text/csv", buffer: Buffer.from("day,doctors\nMonday,2\n") },
    { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html>no PDF</html>") },
  ]);
  await page.getByRole("button", { name: "Send reply" }).click();

  // Everything wrong at once, with everything typed and the good file still there.
  const wrong = page.locator(".nhsuk-error-summary");
  await expect(wrong).toContainText("Choose what you reply to");
  await expect(wrong).toContainText("“943 476 5919” looks like an NHS number");
  await expect(wrong).toContainText("letter.pdf is a web page (HTML), not the PDF that its name says");
  await expect(page.getByLabel("Your reply")).toHaveValue(`${words} Patient 943 476 5919 waited.`);
  await expect(page.getByRole("checkbox", { name: /^Take off rota.csv/ })).toBeVisible();

  await page.getByLabel("Your reply").fill(words);
  await page.getByRole("checkbox", { name: /proposed for/ }).check();
  await page.getByRole("button", { name: "Send reply" }).click();
  await expect(page.getByRole("status")).toContainText("The reply is sent.");
  const reply = page.getByRole("article").filter({ hasText: words });
  await expect(reply).toContainText("Sarah Whitcombe replies to");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    reply.getByRole("link", { name: "rota.csv" }).click(),
  ]);
  expect(await readFile((await download.path())!, "utf8")).toBe("day,doctors\nMonday,2\n");
  const file = await reply.getByRole("link", { name: "rota.csv" }).getAttribute("href");

  await resume(page, ICB);
  await page.goto(REPLY);
  await expect(page.getByRole("button", { name: "Send reply" })).toHaveCount(0);
  const read = page.getByRole("article").filter({ hasText: words });
  await read.getByText("Answer it").click();
  await read.getByLabel("Your answer").fill("Thank you. The panel reads it on 22 January.");
  await read.getByRole("button", { name: "Send answer" }).click();
  await expect(page.getByRole("status")).toContainText("The answer is sent.");
  await expect(read).toContainText("Answered by Priya Nair");
  const served = await page.request.get(file!);
  expect(served.headers()["content-disposition"]).toMatch(/^attachment; filename="rota.csv"/);
  expect(served.headers()["x-content-type-options"]).toBe("nosniff");

  await resume(page, PCC_MEMBER);
  expect((await page.request.get(file!)).status()).toBe(404);
  expect((await page.request.get(REPLY)).status()).toBe(404);
});

test("a practice opens its level to its PCN and closes it again, at once", async ({ page, browser }) => {
  const other = await browser.newPage();
  await resume(other, PCN_STAFF);
  const sees = async () => (await other.request.get("/assurance/Z00001")).status();
  expect(await sees()).toBe(404);
  await resume(page, PRACTICE_MANAGER);
  await page.goto("/assurance/Z00001");
  await page.getByRole("button", { name: /^Open the level to/ }).click();
  await expect(page.getByRole("status")).toContainText("is open to the PCN from today");
  expect(await sees()).toBe(200);
  expect((await other.request.get(REPLY)).status()).toBe(404);
  await page.getByRole("button", { name: "Close it again" }).click();
  await expect(page.getByRole("status")).toContainText("closed to the PCN again");
  expect(await sees()).toBe(404);
  await other.close();
});

test("a restricted entry is nowhere for who is not cleared: page, audit and guessed address are as before", async ({
  page,
}) => {
  const PAGES = [
    "/assurance/Z00003/intelligence",
    "/assurance/Z00003",
    "/administration/audit?person=Helen%20Ashworth",
    "/practices/Z00003",
  ];
  const seen = async () => {
    const texts: string[] = [];
    for (const path of PAGES) {
      await page.goto(path);
      const text = await page.locator("main").innerText();
      // Another journey may sign her in meanwhile.
      texts.push(text.replace(/^.*Signed (in|out).*$\n?/gm, ""));
    }
    return texts;
  };
  await resume(page, ICB);
  const before = await seen();

  await resume(page, "Helen Ashworth");
  await page.goto(PAGES[0]!);
  await page.getByLabel("What it is about").selectOption("Safeguarding");
  await page.getByLabel("Source").fill("Safeguarding lead");
  await page.getByLabel("Who may read it").selectOption({ index: 1 });
  await page.getByLabel("What was seen or heard").fill("A matter for the panel in the room");
  await page.getByRole("button", { name: "Record entry" }).click();
  await expect(page.getByRole("status")).toContainText("The entry is recorded.");
  await expect(page.getByRole("table")).toContainText("Restricted");

  await resume(page, ICB);
  expect(await seen()).toEqual(before);
});
