import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";
import { htmlOf } from "../support/html";
import * as reader from "../support/readers";
import { isShownAs } from "../support/shown-figure";
import { resume } from "../support/sign-in";

test("from the file loaded to the outlier on its measure, and away with the list", async ({ page }) => {
  test.setTimeout(240_000);
  await resume(page, reader.ICB);
  await page.goto("/data/imports/history?dataset=gpad-crosstab");
  const loaded = page.getByRole("row", { name: /Practice_Level_Crosstab_NOV_25\.csv/ });
  await expect(loaded).toContainText("In force");

  await page.goto("/measures/did-not-attend");
  const outlier = page
    .getByRole("table", { name: "Worse than chance explains", exact: true })
    .locator("tbody tr")
    .first();
  const name = await outlier.getByRole("link").innerText();
  const value = await outlier.locator(".value").innerText();

  const links = page.getByRole("list", { name: /^Download practices beyond chance on / });
  const csv = await fileOf(page, () => links.getByRole("link", { name: /^CSV/ }).click());
  expect(csv.name).toMatch(/^did-not-attend-outliers_QZZ_2025-11_2025-11-30\.csv$/);
  const { data } = Papa.parse<Record<string, string>>(csv.bytes.toString("utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const [first] = data;
  expect(first).toMatchObject({ organisation: name, measure_code: "did-not-attend", period: "2025-11" });
  expect(first?.verdict).toMatch(/^worse-/);
  expect(isShownAs(value, Number(first?.value))).toBe(true);
  expect(Number(first?.numerator) / Number(first?.denominator)).toBeCloseTo(Number(first?.value), 12);

  const workbook = await fileOf(page, () => links.getByRole("link", { name: /^XLSX/ }).click());
  const [figures, notes] = await readWorkbook(workbook.bytes);
  expect(figures?.data).toHaveLength(data.length + 1);
  expect(figures?.data[1]?.slice(0, 2)).toEqual([first?.organisation_code, name]);
  expect(notes?.data.map(([heading]) => heading)).toEqual(
    expect.arrayContaining(["Classification", "Scope", "Period", "As at", "Compared with", "Method"]),
  );
});

/** Each page with the table its file holds, and how many rows of figures it says it shows. */
const PAGES = [
  "/",
  "/practices/map",
  "/practices/map?place=QZZ-RUGBY",
  "/systems/QZZ?measure=did-not-attend&of=places",
  "/systems/QZZ?measure=did-not-attend&of=practices",
  "/practices/overview",
  "/practices/Z00001/similar",
  "/measures/assurance",
  "/measures/two-week-measure",
  "/changes",
  "/data",
  "/data/reconciliation",
  "/data/imports/history",
];

test("every table is there as a file, with as many rows as its link says", async ({ page }) => {
  test.setTimeout(240_000);
  await resume(page, reader.ICB);
  for (const path of PAGES) {
    const { html } = await htmlOf(page, path);
    const choices = [
      ...html.matchAll(/<li>([^<:]*(?:<!-- -->)?[^<:]*): (?:<!-- -->)?<a href="(\/downloads\/[^"]*)"/g),
    ];
    expect(choices.length, path).toBeGreaterThan(0);
    for (const [, label = "", link = ""] of choices) {
      const answer = await page.request.get(link.replaceAll("&amp;", "&"));
      expect(answer.status(), link).toBe(200);
      const { data } = Papa.parse(await answer.text(), { header: true, skipEmptyLines: true });
      const said = /\((\d+)\)|(?:All|These) (\d+)/.exec(label);
      // Neighbours come with the practice itself on top.
      const itself = link.includes("/similar") ? 1 : 0;
      if (said) expect(data.length, `${path}: ${label}`).toBe(Number(said[1] ?? said[2]) + itself);
    }
  }
});

test("a spine, a measure's Places and the map are pictures that say whose they are, from where and when", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await resume(page, reader.ICB);
  for (const [address, words] of [
    ["/charts/spine?practice=Z00001", ["Canal Side Surgery", "compared with", "As at 30 November 2025"]],
    ["/charts/places?measure=did-not-attend", ["did not attend over time, by Place", "Source: ", "As at"]],
    ["/charts/trend?measure=did-not-attend&of=Z00001", ["did not attend over time: Canal Side Surgery"]],
    [
      await pictureOf(page, "/practices/map?measure=did-not-attend&place=QZZ-RUGBY"),
      [">Rugby<", "12 practices", "worse quarter, beyond 95%", " km", "Invented outlines", "Source: "],
    ],
  ] as const) {
    const { status, html } = await htmlOf(page, address);
    expect(status, address).toBe(200);
    expect(html).toMatch(/^<svg xmlns=/);
    for (const each of [...words, "Made ", "OFFICIAL"]) expect(html, address).toContain(each);
    const png = await page.request.get(`${address}&format=png`);
    expect([200, 503], address).toContain(png.status());
  }
});

test("who may not name a practice finds neither its spine nor its neighbours, and a map of Places alone", async ({
  page,
}) => {
  await resume(page, reader.LMC);
  const { html: map } = await htmlOf(page, "/charts/map?measure=did-not-attend");
  expect(map).toMatch(/>Rugby<.*\d%/);
  expect(map).not.toMatch(/Canal Side|quarter|Surgery/);
  for (const address of [
    "/charts/spine?practice=Z00001",
    "/charts/trend?measure=did-not-attend&of=Z00001",
    "/downloads/similar?practice=Z00001",
    "/downloads/overview",
    "/downloads/loads",
  ]) {
    expect((await htmlOf(page, address)).status, address).toBe(404);
  }
});

/** The address of the picture that a page offers. */
async function pictureOf(page: Page, path: string): Promise<string> {
  const { html } = await htmlOf(page, path);
  return /href="(\/charts\/[^"]*)format=svg"/.exec(html)![1]!.replaceAll("&amp;", "&").replace(/[?&]$/, "");
}

async function fileOf(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile((await download.path())!) };
}
