import { expect, test } from "@playwright/test";
import { PRACTICES } from "@/prisma/seed/demo/practices";
import { CLOSED, MERGED, MOVED } from "@/prisma/seed/demo/stories";
import { sidewaysFaults } from "../support/faults";
import { htmlOf, practicesIn } from "../support/html";
import * as reader from "../support/readers";
import { resume } from "../support/sign-in";

const ranked = ".ranked tbody th[scope=row]";

test("the breadcrumb goes from a practice up to its PCN, Place and system, and keeps period and comparator", async ({
  page,
}) => {
  await resume(page, reader.ICB);
  await page.goto("/practices/Z00001?at=2025-09&with=place");
  const scope = page.getByRole("navigation", { name: "Scope" });
  await scope.getByRole("link", { name: "Canal Basin PCN" }).click();
  await expect(page).toHaveURL("/networks/ZP0001?at=2025-09&with=place");
  await expect(page.locator(ranked)).toHaveCount(6);
  await scope.getByRole("link", { name: "Coventry" }).click();
  await expect(page).toHaveURL("/places/QZZ-COVENTRY?at=2025-09&with=place");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Coventry, .*(low and still falling)$/);
  await scope.getByRole("link", { name: "Ardenfosse" }).click();
  await expect(page).toHaveURL("/systems/QZZ?at=2025-09&with=place");
  await expect(page.locator(ranked)).toHaveCount(4);
  await page.locator(ranked).first().getByRole("link").click();
  await expect(page).toHaveURL(/\/places\/QZZ-[A-Z]+\?at=2025-09&with=place$/);
});

test("a Place lists its practices worst first with the quarters' lines drawn in, and narrows by links", async ({
  page,
}) => {
  await resume(page, reader.PLACE_LEAD);
  await page.goto("/places/QZZ-COVENTRY?measure=did-not-attend");
  await expect(page.locator(ranked)).toHaveCount(50);
  await expect(page.locator(".ranked .line")).toHaveText([
    /^Worse-quarter line of Ardenfosse \d+\.\d%$/,
    /^Middle of Ardenfosse \d+\.\d%$/,
    /^Better-quarter line of Ardenfosse \d+\.\d%$/,
  ]);
  await expect(page.getByRole("list", { name: "Headline measures of Coventry" }).locator("li")).toHaveCount(
    5,
  );
  const sustained = page.getByRole("link", { name: /^practices in the worse quarter in each of its last 3/ });
  const count = Number(/\((\d+)\)/.exec(await sustained.innerText())?.[1]);
  await sustained.click();
  if (count > 0) await expect(page.locator(ranked)).toHaveCount(count);
  await page.getByRole("link", { name: /^PCNs \(8\)/ }).click();
  await expect(page.locator(ranked)).toHaveCount(8);
});

test("readers of sums see the same pages without a practice, and small PCNs without figures", async ({
  page,
}) => {
  await resume(page, reader.PCC_MEMBER);
  for (const path of ["/systems/QZZ", "/places/QZZ-COVENTRY", "/networks/ZP0009", "/networks/ZP0011"]) {
    const { status, html } = await htmlOf(page, path);
    expect(status, path).toBe(200);
    expect(practicesIn(html), path).toEqual([]);
  }
  await page.goto("/networks/ZP0011");
  await expect(page.getByText("Its sums are hidden")).toBeVisible();
  await expect(page.locator(".headlines, .ranked, figure")).toHaveCount(0);
});

for (const who of [reader.COMMITTEE_READER, reader.ADMINISTRATOR]) {
  test(`to a ${who} there is no such page`, async ({ page }) => {
    await resume(page, who);
    for (const path of ["/systems/QZZ", "/places/QZZ-COVENTRY", "/networks/ZP0001"]) {
      expect((await htmlOf(page, path)).status, path).toBe(404);
    }
  });
}

test("a practice that merged shows its history, and a move of PCN its dates", async ({ page }) => {
  await resume(page, reader.ICB);
  const into = PRACTICES.find(({ code }) => code === MERGED.into)?.name ?? "";
  await page.goto(`/practices/${MERGED.from}`);
  await expect(page.getByText("Closed on 30 June 2024: what follows is its history")).toBeVisible();
  await expect(page.getByLabel("Period")).toHaveValue("2024-06");
  await page.getByRole("link", { name: into }).first().click();
  await expect(page).toHaveURL(`/practices/${MERGED.into}`);

  await page.goto(`/practices/${CLOSED.code}`);
  await expect(page.getByText("Closed on 31 March 2025")).toBeVisible();
  await page.goto(`/practices/${MOVED.code}`);
  await expect(page.getByText("Leafy Lanes PCN, until 31 March 2024")).toBeVisible();
});

test("the pack for a visit prints to two to four sheets of A4, each with its marking and number", async ({
  page,
}) => {
  await resume(page, reader.ICB);
  await page.goto("/practices/Z00001/pack");
  for (const section of ["Strengths", "Worth asking about", "Every measure", "Sources and dates"]) {
    await expect(page.getByRole("heading", { level: 2, name: section })).toBeVisible();
  }
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(2);
  expect(sheets).toBeLessThanOrEqual(4);
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);

  await page.setViewportSize({ width: 703, height: 1016 });
  await page.emulateMedia({ media: "print" });
  expect(await sidewaysFaults(page), "else a browser shrinks it all to fit, below 9 pt").toEqual([]);
  const period = page.locator(".profile tbody tr", { hasText: "Within 2 weeks" }).locator("td").last();
  expect((await period.boundingBox())?.height, "a month on one line").toBeLessThan(24);
});

test("rows are sent once with their page, and stand again when the reader comes back to it", async ({
  page,
}) => {
  await resume(page, reader.ICB);
  const document = await page.goto("/practices");
  const sent = (await document?.text()) ?? "";
  const asked = await page.request.get("/practices"); // not by a browser that opens a page
  expect(sent.split(MOVED.code).length).toBeLessThan((await asked.text()).split(MOVED.code).length);

  const rows = () => page.locator(ranked).allInnerTexts();
  const before = await rows();
  expect(before).toHaveLength(119);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Data" }).click();
  await expect(page).toHaveURL("/data");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/practices/);
  expect(await rows()).toEqual(before);
});
