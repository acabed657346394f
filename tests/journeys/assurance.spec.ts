import { expect, test, type Page } from "@playwright/test";
import { ICB, LMC, PCC_MEMBER, PLACE_LEAD, PRACTICE_MANAGER, type Reader } from "../support/readers";
import { resume } from "../support/sign-in";

/** Practices kept for these journeys: nothing else decides for them. */
const [CONFIRMED, OVERRIDDEN, AT_ONCE] = ["Z00030", "Z00031", "Z00032"] as const;

async function open(page: Page, who: Reader, path: string) {
  await resume(page, who);
  return page.goto(path);
}

/** Fills in what every decision needs. */
async function fill(page: Page, level: string, reason: string): Promise<void> {
  await page.getByRole("radio", { name: "Another level" }).check();
  await page.getByLabel("If another level, which").selectOption(level);
  await page.getByLabel("Reason").fill(reason);
  await page.getByLabel(/^(Others present|Who was present)$/).fill("Dr A Flint, chair");
}

const record = (page: Page) => page.getByRole("button", { name: "Record decision" }).click();

test("the panel agrees with a proposal, and the page says what is in force from when", async ({ page }) => {
  await open(page, ICB, `/assurance/${CONFIRMED}`);
  await expect(page.getByRole("heading", { level: 2, name: /proposed\?$/ })).toBeVisible();
  await page.getByRole("radio", { name: /^Agree/ }).check();
  await page.getByLabel(/^(Others present|Who was present)$/).fill("Dr A Flint, chair");
  await record(page);
  await expect(page.getByRole("status")).toContainText("The decision is kept");
  await expect(page.locator("#level-in-force")).toContainText(
    "Confirmed by the panel on 15 January 2026, chaired by Dr A Flint",
  );
  await page.goto(`/assurance/${CONFIRMED}?on=2026-01-14`);
  await expect(page.locator("#glance").getByRole("status")).toContainText(/On 14 January 2026/);
});

test("an override without a reason is refused with everything typed kept, then recorded and corrected", async ({
  page,
}) => {
  await open(page, ICB, `/assurance/${OVERRIDDEN}`);
  await fill(page, "3", "");
  await record(page);
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Enter a reason");
  await expect(page.getByLabel("If another level, which")).toHaveValue("3");
  await expect(page.getByLabel(/^(Others present|Who was present)$/)).toHaveValue("Dr A Flint, chair");
  await page.getByLabel("Reason").fill("Two clinical visits found what no figure shows");
  await record(page);
  await expect(page.locator("#level-in-force")).toContainText("Level 3, enhanced monitoring");

  await page.getByRole("link", { name: "Correct this decision" }).first().click();
  await expect(page.getByRole("heading", { name: "Correct a decision" })).toBeVisible();
  await fill(page, "2", "The level was written down wrongly");
  await record(page);
  await expect(page.locator("#level-in-force")).toContainText("Level 2, enhanced monitoring");
  await expect(page.locator("#list ~ table")).toContainText("corrected by the decision of");
});

test("of two who decide at once one is told, with both versions shown and nothing typed lost", async ({
  page,
  browser,
}) => {
  await open(page, ICB, `/assurance/${AT_ONCE}`);
  const other = await (await browser.newContext()).newPage();
  await open(other, ICB, `/assurance/${AT_ONCE}`);

  await fill(other, "2", "Seen by the first");
  await record(other);
  await expect(other.getByText("The decision is kept")).toBeVisible();
  await fill(page, "1", "Seen by the second");
  await record(page);
  const told = page.locator(".nhsuk-error-summary");
  await expect(told).toContainText("While you were writing, Priya Nair recorded Level 2");
  await expect(told).toContainText("Seen by the first");
  await expect(page.getByLabel("Reason")).toHaveValue("Seen by the second");
  await record(page);
  await expect(page.locator("#level-in-force")).toContainText("Level 1, routine monitoring");
  await other.context().close();
});

test("a reader of sums reaches no named level by page, link, search, download or guessed id", async ({
  page,
}) => {
  await open(page, PCC_MEMBER, "/assurance");
  await expect(page).toHaveURL(/\/assurance\/levels$/);
  await expect(page.locator("main")).not.toContainText("Z00030");
  await expect(page.locator(`main a[href*="/assurance/Z"]`)).toHaveCount(0);
  for (const path of [
    `/assurance/${CONFIRMED}`,
    `/assurance/${CONFIRMED}?on=2026-01-15`,
    "/assurance/panel",
    `/practices/${CONFIRMED}`,
    `/practices?q=${CONFIRMED}`,
    "/downloads/worklist?format=csv",
    "/downloads/worklist?format=csv&all=1",
  ]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(404);
  }
  const sums = await page.request.get("/downloads/levels?format=csv");
  expect(sums.ok()).toBe(true);
  expect(await sums.text()).not.toMatch(/Z000\d\d/);
  await open(page, LMC, "/");
  await expect(page.getByRole("link", { name: "Assurance" })).toHaveCount(0);
  expect((await page.request.get("/assurance/levels")).status()).toBe(404);
});

test("a practice reads the same five questions as the panel, without the form", async ({ page }) => {
  const ANSWERS = ".question > :is(h2, .said, .counting, .lines, .moves, .provenance)";
  // Without what only those who agree actions, or have an action of the delivery plan to link, may do.
  const said = () =>
    page.locator(ANSWERS).evaluateAll((answers) =>
      answers.map((each) => {
        const copy = each.cloneNode(true) as Element;
        for (const link of copy.querySelectorAll("a[href*='/plan/new'], a[href*='/delivery']")) link.remove();
        return copy.textContent?.replace(/\s+/g, " ").trim();
      }),
    );
  await open(page, ICB, "/assurance/Z00001");
  const panel = await said();
  await open(page, PRACTICE_MANAGER, "/assurance");
  await expect(page).toHaveURL(/\/assurance\/Z00001$/);
  expect(panel.length).toBeGreaterThan(10);
  expect(await said()).toEqual(panel);
  await expect(page.getByRole("button", { name: "Record decision" })).toHaveCount(0);
  expect((await page.request.get("/assurance/Z00002")).status()).toBe(404);
});

test("a Place lead sees the decided level and its history, never the proposal, and of the Place alone", async ({
  page,
}) => {
  await open(page, PLACE_LEAD, "/assurance");
  await page.getByRole("link", { name: "Fairlight Medical Centre" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Fairlight Medical Centre");
  await expect(page.locator("main")).not.toContainText(/proposed/i);
  expect((await page.request.get("/assurance/Z00090")).status()).toBe(404);
});

test("what waits stands on the home page, each thing a link to itself", async ({ page }) => {
  await open(page, ICB, "/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/practices need a look by the panel/);
  const decide = page
    .locator("section.section")
    .filter({ has: page.getByRole("heading", { name: "For decision" }) });
  await expect(decide.getByRole("row", { name: /The review of .* is \d+ days overdue/ })).not.toHaveCount(0);
  await expect(decide.locator("tbody a").first()).toHaveAttribute("href", /^\/assurance\/Z\d{5}$/);
  const needs = page
    .locator("section.section")
    .filter({ has: page.getByRole("heading", { name: "Needs you" }) });
  await expect(needs).toContainText(/\d+ reviews are overdue/);
  await needs
    .getByRole("link", { name: /^Review / })
    .first()
    .click();
  await expect(
    page.getByRole("heading", { level: 2, name: "What is the level, and who decided it?" }),
  ).toBeVisible();

  await open(page, PRACTICE_MANAGER, "/");
  await page.getByRole("link", { name: "Second salaried GP in post", exact: true }).click();
  await expect(page).toHaveURL(/\/assurance\/Z00001\/plan#action-\d+$/);
});

test("one history holds decisions, replies, actions and support, each a link to its own", async ({
  page,
}) => {
  await open(page, PRACTICE_MANAGER, "/assurance/Z00001");
  const list = page.locator("#list ~ table");
  await expect(list.getByRole("link", { name: /^The practice replied to Level 1/ })).toBeVisible();
  await expect(list.getByRole("link", { name: "Call-back in place of holding: done" })).toBeVisible();
  await expect(list).toContainText("confirmed");
  await list.getByRole("link", { name: "Training Hub: recruiting and keeping staff: started" }).click();
  await expect(page).toHaveURL(/\/assurance\/Z00001\/support#support-\d+$/);
});

test("the practices list shows the levels a reader may see, and its file no others", async ({ page }) => {
  const headings = async () => {
    const file = await page.request.get("/downloads/practices?format=csv");
    return (await file.text()).split("\n")[0];
  };
  await open(page, ICB, "/practices");
  await expect(page.getByRole("columnheader", { name: "Level" })).toBeVisible();
  expect(await headings()).toMatch(/decided_level,proposed_level/);
  await open(page, PLACE_LEAD, "/practices");
  await expect(page.getByRole("columnheader", { name: "Level" })).toBeVisible();
  await expect(page.locator("main table").first()).not.toContainText("Proposed level");
  expect(await headings()).toMatch(/decided_level/);
  expect(await headings()).not.toMatch(/proposed_level/);
});
