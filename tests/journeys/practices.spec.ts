import { expect, test, type Page } from "@playwright/test";
import { ICB } from "../support/readers";
import { resume } from "../support/sign-in";

test.beforeEach(async ({ page }) => {
  await resume(page, ICB);
  await page.goto("/practices");
});

test("every practice is listed on one page, worst first", async ({ page }) => {
  await expect(practices(page)).toHaveCount(119);
  await expect(page.getByRole("columnheader", { name: "Rank" })).toHaveAttribute("aria-sort", "descending");
  const ranks = await ranksOf(page);
  expect(ranks.length).toBeGreaterThan(100);
  expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
});

test("a heading sorts, and sorts the other way, and both are in the address", async ({ page }) => {
  await page.getByRole("columnheader", { name: "Practice" }).getByRole("link").click();
  await expect(page).toHaveURL("/practices?sort=name&order=ascending");
  const heading = page.getByRole("columnheader", { name: "Practice" });
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  const upwards = await namesOf(page);
  expect(upwards).toEqual(upwards.toSorted((a, b) => a.localeCompare(b, "en-GB")));

  await heading.getByRole("link").click();
  await expect(heading).toHaveAttribute("aria-sort", "descending");
  expect(await namesOf(page)).toEqual(upwards.toReversed());
});

test("filters by Place, PCN and quarter narrow together, live in the address, and go back and forward", async ({
  page,
}) => {
  test.setTimeout(240_000); // ten pages of up to 119 rows
  await page.getByLabel("Place", { exact: true }).selectOption("Rugby");
  await show(page);
  await expect(page).toHaveURL(/[?&]place=QZZ-RUGBY(&|$)/);
  await expect(practices(page)).toHaveCount(12);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^12 of 119 practices/);

  await page.getByLabel("Place", { exact: true }).selectOption("Coventry");
  await page.getByLabel("PCN", { exact: true }).selectOption("Canal Basin PCN");
  await show(page);
  await expect(practices(page)).toHaveCount(6);

  await page.getByLabel("PCN", { exact: true }).selectOption("All");
  await page.getByLabel("Quarter", { exact: true }).selectOption("1");
  await show(page);
  const worse = page.locator(".ranked").getByRole("img", { name: /^Worse quarter/ });
  await expect(worse).toHaveCount(await practices(page).count());
  const address = page.url();

  await page.goBack();
  await expect(practices(page)).toHaveCount(6);
  await expect(page.getByLabel("PCN", { exact: true })).toHaveValue("ZP0001");
  await page.goBack();
  await expect(practices(page)).toHaveCount(12);
  await expect(page.getByLabel("Place", { exact: true })).toHaveValue("QZZ-RUGBY");
  await page.goBack();
  await expect(practices(page)).toHaveCount(119);
  for (const count of [12, 6]) {
    await page.goForward();
    await expect(practices(page)).toHaveCount(count);
  }
  await page.goForward();
  await expect(page).toHaveURL(address);

  // The address alone brings the same list.
  const names = await namesOf(page);
  await page.goto("/accessibility");
  await page.goto(address);
  expect(await namesOf(page)).toEqual(names);
});

test("a practice is found by part of its name and by its code, in small letters too", async ({ page }) => {
  for (const words of ["canal side", "z00001", "Z00001"]) {
    await page.getByLabel("Name or code").fill(words);
    await page.getByLabel("Name or code").press("Enter");
    await expect(practices(page)).toHaveText([/^Canal Side Surgery/]);
  }
});

test("a filter keeps the order, the measure and the period", async ({ page }) => {
  await page.goto("/practices?measure=did-not-attend&at=2025-09&sort=value&order=descending");
  await page.getByLabel("Place", { exact: true }).selectOption("Rugby");
  await show(page);
  const kept = new URL(page.url()).searchParams;
  expect(Object.fromEntries(kept)).toMatchObject({
    measure: "did-not-attend",
    at: "2025-09",
    sort: "value",
    order: "descending",
    place: "QZZ-RUGBY",
  });
  await expect(page.getByLabel("Period")).toHaveValue("2025-09");
  await expect(page.locator(".kicker")).toContainText("September 2025");
});

test("where nothing matches it says so, and leads back to all of them", async ({ page }) => {
  await page.getByLabel("Name or code").fill("no such practice");
  await show(page);
  await expect(page.getByText("No practices match")).toBeVisible();
  await expect(page.locator(".ranked")).toHaveCount(0);
  await page.getByRole("link", { name: "Show all 119" }).click();
  await expect(practices(page)).toHaveCount(119);
});

test("what makes no sense in the address is as if it were not there", async ({ page }) => {
  await page.goto("/practices?sort=%00&order=x&quarter=9&at=2025-99&with=x");
  await expect(practices(page)).toHaveCount(119);
});

function practices(page: Page) {
  return page.locator(".ranked tbody th[scope=row]");
}

async function show(page: Page): Promise<void> {
  await page.getByRole("search").getByRole("button", { name: /^Show/ }).click();
  await page.waitForLoadState();
}

async function namesOf(page: Page): Promise<string[]> {
  return practices(page).getByRole("link").allInnerTexts();
}

/** The ranks of the list, top to bottom; a practice without one is passed over. */
async function ranksOf(page: Page): Promise<number[]> {
  const cells = await page.locator(".ranked tbody td").allInnerTexts();
  return cells.flatMap((cell) => /^(\d+) of \d+$/.exec(cell)?.[1] ?? []).map(Number);
}
