import { expect, test } from "@playwright/test";
import { axeFaults } from "../support/faults";
import { htmlOf, practicesIn } from "../support/html";
import { CANAL_SIDE } from "@/prisma/seed/demo/stories";
import * as reader from "../support/readers";
import { resume, signIn } from "../support/sign-in";

/** The answer waits for the readings, which a busy machine computes slowly. */
const WHILE_COMPUTING = { timeout: 45_000 };

test("a role an administrator ends is gone at the person's next request", async ({ page, browser }) => {
  const name = `Journey Hart ${Date.now()}`;
  await resume(page, reader.ADMINISTRATOR);
  await page.goto("/people");
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("Email address", { exact: true }).fill(`journey.${Date.now()}@example.nhs.uk`);
  await page.getByRole("button", { name: "Add person" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  // Everything wrong at once, and nothing to type or tick again.
  const give = page.locator("form", { has: page.getByRole("button", { name: "Give role" }) });
  await give.getByLabel("Code of the organisation").fill("nowhere");
  await give.getByLabel("Last day").fill("2025-12-31");
  await give.getByLabel("As the practice manager's deputy").check();
  await give.getByRole("button", { name: "Give role" }).click();
  await expect(give.locator(".nhsuk-error-summary").getByRole("link")).toHaveText([
    "Choose a role",
    "Enter the code of an organisation in your system, like M84001",
    "The last day must be on or after the first day",
  ]);
  await expect(give.getByLabel("Code of the organisation")).toHaveValue("nowhere");
  await expect(give.getByLabel("As the practice manager's deputy")).toBeChecked();
  await give.getByLabel("As the practice manager's deputy").uncheck();

  // One from a day to come is there to be taken back.
  await give.getByLabel("Role", { exact: true }).selectOption("PCC_MEMBER");
  await give.getByLabel("Code of the organisation").fill("QZZ");
  await give.getByLabel("First day").fill("2026-05-01");
  await give.getByLabel("Last day").fill("2026-10-01");
  await give.getByRole("button", { name: "Give role" }).click();
  await expect(page.getByText("Role given.")).toBeVisible();
  await page.getByRole("button", { name: /^Take back/ }).click();
  await expect(page.getByText(/from 1 May 2026 and taken back/)).toBeVisible();

  await give.getByLabel("Role", { exact: true }).selectOption("PCC_MEMBER");
  await give.getByLabel("Code of the organisation").fill("QZZ");
  await give.getByRole("button", { name: "Give role" }).click();
  await expect(page.getByRole("button", { name: /^End now/ })).toBeVisible();

  const other = await browser.newContext();
  const theirs = await other.newPage();
  await signIn(theirs, name);
  expect((await theirs.goto("/measures"))?.status()).toBe(200);

  await page.getByRole("button", { name: /^End now/ }).click();
  await expect(page.getByRole("button", { name: /^End now/ })).toHaveCount(0);
  await theirs.goto("/measures");
  await expect(theirs).toHaveURL(/\/sign-in/);
  await other.close();

  await page.goto(`/administration/audit?person=${encodeURIComponent(name)}`);
  const entries = page.locator(".stacked tbody tr");
  await expect(entries.filter({ hasText: `Gave ${name} a role: PCC member, Ardenfosse` })).toHaveCount(2);
  await expect(entries.filter({ hasText: `Ended a role of ${name}` })).toHaveCount(2);
});

test("what is typed, chosen and ticked before a page's script begins is still there afterwards", async ({
  page,
}) => {
  await resume(page, reader.ADMINISTRATOR);
  await page.goto("/people");
  const person = (await page.locator("tbody th a").first().getAttribute("href"))!;
  let begin = () => {};
  const begins = new Promise<void>((resolve) => (begin = resolve));
  await page.route(/\/_next\/static\/.*\.js/, (route) => begins.then(() => route.continue()));
  const other = await page.context().newPage();
  await other.route(/\/_next\/static\/.*\.js/, (route) => begins.then(() => route.continue()));

  await page.goto("/administration/organisations/QZZ-COVENTRY", { waitUntil: "commit" });
  const codes = page.getByLabel("Codes of all its districts");
  await codes.fill("E07000001");
  await other.goto(person, { waitUntil: "commit" });
  await other.getByLabel("Role", { exact: true }).selectOption("LMC");
  await other.getByLabel("Last day").fill("2026-06-30");
  await other.getByLabel(/^Cleared for restricted/).check();

  begin();
  for (const each of [page, other]) {
    await each.waitForFunction(() =>
      Object.keys(document.querySelector("main form")!).some((key) => key.startsWith("__reactProps")),
    );
  }
  await expect(codes).toHaveValue("E07000001");
  await expect(other.getByLabel("Role", { exact: true })).toHaveValue("LMC");
  await expect(other.getByLabel("Last day")).toHaveValue("2026-06-30");
  await expect(other.getByLabel(/^Cleared for restricted/)).toBeChecked();
});

test("a setting shows what it would change before it is set, and refuses what it cannot be", async ({
  page,
}) => {
  await resume(page, reader.ADMINISTRATOR);
  await page.goto("/administration/settings");
  await page
    .getByRole("link", {
      name: /^Change ?: Share of appointments without a clear category above which category-based/,
    })
    .click();
  await page.getByLabel("New value").fill("lots");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByText("Enter a percentage from 0 to 100, like 15%").last()).toBeVisible();
  await expect(page.getByLabel("New value")).toHaveValue("lots");
  expect(await axeFaults(page)).toEqual([]);

  await page.getByLabel("New value").fill("20%");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(
    page.getByText(/Ardenfosse, \w+ 202\d: stays as it is, as every month does that ended before/),
  ).toBeVisible();

  await page.getByLabel("From").fill("2025-04-01");
  await page.getByRole("button", { name: "Show what would change" }).click();
  // Who sees no figures is told which way, and not how many.
  await expect(page.getByText(/Ardenfosse, \w+ 202\d: fewer practices on hold than now\./)).toBeVisible();
  await expect(page.getByRole("button", { name: "Set it" })).toBeVisible();
});

test("a practice is left out of one measure with a reason, and ranked again", async ({ page }) => {
  test.setTimeout(240_000);
  await resume(page, "Wei Lin Tan");
  await page.goto("/administration/exclusions");
  await page.getByRole("button", { name: "Leave out" }).click();
  await expect(page.locator(".nhsuk-error-summary").getByRole("link").first()).toHaveText(
    "Enter the code of the practice, like M84001",
  );

  await page.getByLabel("Code of the practice").fill("Z99999");
  await page.getByRole("button", { name: "Leave out" }).click();
  await expect(page.locator(".nhsuk-error-summary").getByRole("link")).toHaveText([
    "Enter the code of a practice in your system, like M84001",
    /^Enter the reason in words/,
  ]);

  // From after the newest month on, so that no figure of another journey changes.
  const reason = `Counted twice until the summer ${Date.now()}`;
  await page.getByLabel("Code of the practice").fill("z00100");
  await page.getByLabel("On", { exact: true }).selectOption("did-not-attend");
  await page.getByLabel("First day").fill("2026-06-01");
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Leave out" }).click();
  const row = page.getByRole("row").filter({ hasText: reason });
  await expect(row).toBeVisible(WHILE_COMPUTING);
  await row.getByText("End it").first().click();
  await row.getByLabel("Last day left out").fill("2026-05-31");
  await row.getByLabel("Why it ends").fill("Only a journey");
  await row.getByRole("button", { name: "End it" }).click();
  const ended = page.getByRole("row").filter({ hasText: reason });
  await expect(ended).toContainText("Withdrawn: never in force", WHILE_COMPUTING);
});

test("a practice manager reads of their own practice, names a deputy and manages nothing else", async ({
  page,
}) => {
  await resume(page, reader.PRACTICE_MANAGER);
  const { html } = await htmlOf(page, "/administration/audit");
  expect(practicesIn(html).filter((code) => code !== CANAL_SIDE)).toEqual([]);
  expect(html).not.toContain("Signed in<");
  await page.goto("/administration/deputies");
  await expect(page.getByText("Tom Okafor")).toBeVisible();
  await page.getByRole("button", { name: "Name a deputy" }).click();
  await expect(page.locator(".nhsuk-error-summary").getByRole("link").first()).toHaveText(
    "Enter their full name",
  );
  for (const path of [
    "/people",
    "/people/review",
    "/administration/settings",
    "/administration/organisations",
  ]) {
    expect((await htmlOf(page, path)).status, path).toBe(404);
  }
});

test("closed practices and where their patients went are kept, and an organisation of another system is not found", async ({
  page,
}) => {
  await resume(page, "Wei Lin Tan");
  await page.goto("/administration/organisations?q=Z00018");
  await page.locator(".dense tbody a", { hasText: "Shepherds Purse" }).click();
  await expect(page.getByText(/^Went into/)).toBeVisible();
  expect((await htmlOf(page, "/administration/organisations/QWU-RUGBY")).status).toBe(404);
});

test("a district of another Place is refused with that Place's name, and goes over once that one gives it up", async ({
  page,
}) => {
  test.setTimeout(240_000);
  // So far off that no map of another journey is drawn by it.
  const from = "2040-01-01";
  await resume(page, reader.ADMINISTRATOR);
  await page.goto("/administration/organisations");
  await page.getByRole("link", { name: "Rugby", exact: true }).first().click();
  const districts = page.locator("form", { has: page.getByLabel("Codes of all its districts") });
  const codes = districts.getByLabel("Codes of all its districts");
  const type = (text: string) => codes.fill(text);
  const send = () => districts.getByRole("button", { name: "Set the districts" }).click();
  await expect(codes).toHaveValue(/^[EW]0\d{7}$/);
  const given = await codes.inputValue();

  await page.goto("/administration/organisations/QZZ-COVENTRY");
  await expect(codes).toHaveValue(/^[EW]0\d{7}/);
  const own = await codes.inputValue();
  await type(`${own}\nE07`);
  await send();
  const errors = districts.locator(".nhsuk-error-summary");
  await expect(errors).toContainText("E07 is none");
  await expect(errors).toContainText("Enter the reason");
  await expect(codes).toHaveValue(`${own}\nE07`);

  await type(`${own}\n${given}`);
  await districts.getByLabel("From").fill(from);
  await districts.getByLabel("Reason").fill("A journey asks");
  await send();
  await expect(errors).toContainText(
    new RegExp(`\\(${given}\\) is in Rugby: take it out there first, or leave it out here`),
  );
  await expect(codes).toHaveValue(`${own}\n${given}`);
  await expect(districts.getByLabel("Reason")).toHaveValue("A journey asks");
  expect(await axeFaults(page)).toEqual([]);

  await page.goto("/administration/organisations/QZZ-RUGBY");
  await type("");
  await districts.getByLabel("From").fill(from);
  await districts.getByLabel("Reason").fill("It goes to Coventry");
  await send();
  await expect(page.getByText("Set. The map draws the Place by them from that day.")).toBeVisible();
  await expect(page.getByText("until 31 December 2039")).toBeVisible();

  await page.goto("/administration/organisations/QZZ-COVENTRY");
  await type(`${own}\n${given}`);
  await districts.getByLabel("From").fill(from);
  await districts.getByLabel("Reason").fill("It comes from Rugby");
  await send();
  await expect(page.getByText("Set. The map draws the Place by them from that day.")).toBeVisible();
  await expect(page.getByText("from 1 January 2040")).toBeVisible();
});

test("people, organisations and settings are there as files for whoever looks after them", async ({
  page,
}) => {
  await resume(page, reader.ADMINISTRATOR);
  for (const [path, of] of [
    ["/people?role=PCC_MEMBER", "people and their roles"],
    ["/administration/organisations", "practices and where they belong"],
    ["/administration/settings", "settings"],
  ] as const) {
    await page.goto(path);
    const files = page.getByRole("list", { name: `Download ${of}` });
    const link = files.getByRole("link", { name: /^CSV/ }).first();
    const answer = await page.request.get((await link.getAttribute("href"))!);
    expect(answer.status(), path).toBe(200);
    const rows = (await answer.text()).trim().split("\r\n");
    expect(rows.length, path).toBeGreaterThan(1);
    if (path.includes("PCC_MEMBER")) for (const row of rows.slice(1)) expect(row).toContain("@");
  }
});
