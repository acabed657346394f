import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import mammoth from "mammoth";
import pg from "pg";
import { axeFaults, sidewaysFaults } from "@/tests/support/faults";
import { keyboardOf, type Keyboard } from "@/tests/support/keyboard";
import { COMMITTEE_READER, ICB, PCC_MEMBER } from "@/tests/support/readers";
import { resume } from "@/tests/support/sign-in";

/** Seconds a key takes whoever types at the average pace (Card, Moran and Newell). */
const SECONDS_A_KEY = 0.28;
const UPDATED = "The update is kept, with its day and your name.";

test("a member finds their late action, says how it goes in under a minute, moves its day with a reason, and shows a file", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { title } = await lateAction(page);
  const keys = keyboardOf(page);
  await resume(page, PCC_MEMBER);
  await page.goto("/plan");
  for (const name of ["mine", "late"]) {
    await keys.reach(page.getByRole("checkbox", { name, exact: true }));
    await keys.press("Space");
  }
  await keys.press("Enter");
  await page.waitForURL(/mine=1&late=1/);
  const row = page.getByRole("row").filter({ hasText: title });
  await expect(row).toContainText(/1 January 2026\s+late/);
  expect(await axeFaults(page)).toEqual([]);
  await keys.reach(row.getByRole("link", { name: title }));
  await keys.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  const before = keys.pressed();
  await openUpdate(page, keys);
  await say(page, keys, { status: "Off", words: "The rota is written, and Rugby has to agree" });
  await expect(page.getByText(UPDATED)).toBeVisible();
  expect((keys.pressed() - before) * SECONDS_A_KEY).toBeLessThan(60);

  await openUpdate(page, keys);
  // Day and month alike, so that it is the same day in whichever order the browser asks for them.
  await say(page, keys, { status: "On t", words: "Rugby takes it in March", due: "04042026" });
  const why = page.getByRole("alert").getByRole("link", { name: /^Enter why the day is moved/ });
  await expect(why).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await sidewaysFaults(page)).toEqual([]);
  await keys.reach(why, "Shift+Tab");
  await keys.press("Enter");
  await expect(page.locator("#moveReason")).toBeFocused();
  await keys.type("Rugby’s board meets in March");
  await keys.press("Enter");
  // The words of the update before still stand there: only the history tells that this one is kept too.
  const newest = page.locator(".plan-events > li").first();
  await expect(newest).toContainText("Due 4 April 2026 instead of 1 January 2026");
  await expect(newest).toContainText("Because: Rugby’s board meets in March");

  await keys.reach(page.locator("summary", { hasText: "Add a file as evidence" }));
  await keys.press("Enter");
  const content = Buffer.from("Place,Agreed\nRugby,yes\n");
  await page
    .locator("#evidence-file")
    .setInputFiles({ name: "rota.csv", mimeType: "text/csv", buffer: content });
  await keys.reach(page.getByRole("button", { name: "Add the file" }));
  await keys.press("Enter");
  await expect(page.getByText("The file is kept, with its day and your name.")).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    newest.getByRole("link", { name: "rota.csv" }).click(),
  ]);
  expect(await readFile(await download.path())).toEqual(content);
  await page.goto("/plan?mine=1&late=1");
  await expect(page.getByRole("row").filter({ hasText: title })).toHaveCount(0);
});

test("a meeting declares an interest, records a decision, closes, and its minutes are read and taken away", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const { code, title } = await lateAction(page);
  const keys = keyboardOf(page);
  await resume(page, PCC_MEMBER);
  await page.goto("/plan/meetings");
  await keys.reach(page.locator("#present"));
  await keys.type("Dr Owen Pritchard\nPriya Nair");
  await keys.reach(page.getByRole("button", { name: "Open the meeting" }));
  await keys.press("Enter");
  await page.waitForURL(/\/plan\/meetings\/\d+$/);

  await keys.reach(page.locator("summary", { hasText: "Declare an interest" }));
  await keys.press("Enter");
  for (const [field, words] of [
    ["name", "Dr Owen Pritchard"],
    ["interest", "Partner of a practice on the rota"],
    ["touches", code],
  ] as const) {
    await keys.reach(page.locator(`#${field}`));
    await keys.type(words);
  }
  await keys.reach(page.locator("#steppedOut"));
  await keys.press("Space");
  await keys.press("Enter");
  await page.waitForURL(/done=declared/);
  const item = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
  const interest = "Dr Owen Pritchard: Partner of a practice on the rota (stepped out)";
  await expect(item).toContainText(`Interest declared: ${interest}`);
  await expect(item).toContainText("Late: it was due on 1 January 2026");

  const decision = "Give it until the spring";
  await keys.reach(item.locator("summary"));
  await keys.press("Enter");
  expect(await axeFaults(page)).toEqual([]);
  expect(await sidewaysFaults(page)).toEqual([]);
  await keys.reach(page.locator(`#decision-${code}`));
  await keys.type(decision);
  await keys.reach(page.locator(`#minute-${code}`));
  await keys.type("Priya Nair chaired this item.");
  await keys.reach(item.getByRole("button", { name: "Keep the decision" }));
  await keys.press("Enter");
  await page.waitForURL(/done=recorded/);
  await expect(item).toContainText(`Decision: ${decision}`);
  await keys.reach(page.getByRole("button", { name: /^Close the meeting/ }));
  await keys.press("Enter");
  await page.waitForURL(/done=closed/);
  await expect(page.getByText("Record a decision")).toHaveCount(0);

  await keys.reach(page.getByRole("link", { name: "The minutes as they stand" }));
  await keys.press("Enter");
  const minuted = page.getByRole("region", { name: title });
  await expect(minuted).toContainText(`Decision: ${decision}`);
  await expect(minuted).toContainText(`Interest: ${interest}`);
  expect(await axeFaults(page)).toEqual([]);
  await keys.reach(page.getByRole("link", { name: /Word document/ }));
  const [download] = await Promise.all([page.waitForEvent("download"), keys.press("Enter")]);
  const { value: word } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) });
  for (const words of [title, decision, interest, "Priya Nair chaired this item.", "As they stood"])
    expect(word).toContain(words);
});

test("of two who update one action the second is told, reads both and loses nothing", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const { code } = await lateAction(page);
  const other = await (await browser.newContext()).newPage();
  const [first, second] = [keyboardOf(other), keyboardOf(page)];
  await resume(other, ICB);
  await resume(page, PCC_MEMBER);
  for (const each of [other, page]) await each.goto(`/plan/${code}`);
  await openUpdate(page, second);
  await openUpdate(other, first);
  await say(other, first, { status: "Off", words: "Coventry has agreed" });
  await expect(other.getByText(UPDATED)).toBeVisible();
  await other.context().close();

  await say(page, second, { status: "Off", words: "Rugby has to agree first" });
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toContainText(
    "Someone updated this action while you wrote",
  );
  const both = page.locator(".plan-theirs");
  await expect(both).toContainText(`${ICB} said: Off track`);
  await expect(both).toContainText("Coventry has agreed");
  await expect(both).toContainText("Rugby has to agree first");
  await expect(page.locator("#words")).toHaveValue("Rugby has to agree first");
  expect(await axeFaults(page)).toEqual([]);
  await second.reach(page.getByRole("button", { name: "Save the update" }));
  await second.press("Enter");
  await expect(page.getByText(UPDATED)).toBeVisible();
  const [mine, theirs] = await page.locator(".plan-events > li").allInnerTexts();
  expect(mine).toContain("Rugby has to agree first");
  expect(theirs).toContain("Coventry has agreed");
});

test("the timeline is walked by keyboard: each bar is a link that says in words what it shows", async ({
  page,
}) => {
  const keys = keyboardOf(page);
  await resume(page, PCC_MEMBER);
  await page.goto("/plan?view=timeline");
  const bars = page.locator(".plan-time li > a");
  expect(await bars.count()).toBe(await page.locator(".plan-time-bar").count());
  for (const name of await bars.allTextContents())
    expect(name).toMatch(/\. [A-Z][a-z ]+; from \d+ \w+ 20\d\d to \d+ \w+ 20\d\d/);
  await keys.reach(bars.nth(0));
  await keys.press("Tab");
  await expect(bars.nth(1)).toBeFocused();
  const words = (await bars.nth(1).textContent()) ?? "";
  await keys.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.split(". ")[0] ?? "");
});

test("a committee’s reader is led from home to the frozen reports, and to nothing that is open", async ({
  page,
}) => {
  await resume(page, COMMITTEE_READER);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Frozen reports are yours to read");
  const frozen = page.getByRole("listitem").filter({ hasText: /delivered, \d+ overdue\. Frozen/ });
  await frozen.first().getByRole("link").click();
  await page.waitForURL(/\/plan\/reports\/20/);
  await expect(page.locator(".lead")).toContainText(/Frozen \d+ \w+ 20\d\d at/);
  expect((await page.goto("/plan"))?.status()).toBe(404);
});

test("whoever has the link of an e-mail stops its kind with one press, and takes it back", async ({
  page,
}) => {
  const keys = keyboardOf(page);
  await page.goto(`/e-mails/${await linkOf("Marcus Bellamy", "delivery-digest")}`);
  for (const { button, then } of [
    { button: "Stop them", then: "These e-mails are stopped" },
    { button: "Send them again", then: "Stop these e-mails" },
  ]) {
    expect(await axeFaults(page)).toEqual([]);
    await keys.reach(page.getByRole("button", { name: button }));
    await keys.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: then })).toBeVisible();
  }
});

/** An action of one journey alone, owned by the member, that was due on 1 January 2026. */
async function lateAction(page: Page): Promise<{ code: string; title: string }> {
  const code = `J${Date.now().toString(36).toUpperCase()}`;
  const title = `Rota ${code} for evenings`;
  await resume(page, ICB);
  await page.goto("/plan/new");
  const filled = { code, title, startsOn: "2025-06-02", firstDue: "2026-01-01", owner: PCC_MEMBER };
  for (const [field, words] of Object.entries(filled)) await page.locator(`#${field}`).fill(words);
  await page.getByRole("button", { name: "Add the action" }).click();
  await page.waitForURL(/done=saved/);
  return { code, title };
}

async function openUpdate(page: Page, keys: Keyboard): Promise<void> {
  await keys.reach(page.locator("summary", { hasText: "Add an update" }));
  await keys.press("Enter");
  await expect(page.locator("#words")).toBeVisible();
}

/** Says how an action goes: a status by its first letters, and a day by its digits where it is moved. */
async function say(
  page: Page,
  keys: Keyboard,
  { status, words, due }: { status: string; words: string; due?: string },
): Promise<void> {
  await keys.reach(page.locator("#status"));
  await keys.type(status);
  await keys.reach(page.locator("#words"));
  await keys.type(words);
  if (due !== undefined) {
    await keys.reach(page.locator("#due"));
    await keys.type(due);
  }
  await keys.reach(page.getByRole("button", { name: "Save the update" }));
  await keys.press("Enter");
}

/** The secret that an e-mail of a kind ends with, made as the first of them is queued. */
async function linkOf(name: string, kind: string): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(
      `insert into mail_choice (person_id, kind, token) select id, $2, $3 from person where name = $1
       on conflict (person_id, kind) do nothing`,
      [name, kind, `journey${Date.now()}`],
    );
    const { rows } = await client.query<{ token: string }>(
      `select c.token from mail_choice c join person p on p.id = c.person_id where p.name = $1 and c.kind = $2`,
      [name, kind],
    );
    return rows[0]?.token ?? "";
  } finally {
    await client.end();
  }
}
