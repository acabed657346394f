import { expect, test, type Page } from "@playwright/test";
import * as reader from "../support/readers";
import { resume } from "../support/sign-in";
import { storedReadings, type Stored } from "../support/stored";

/** A row of a table of figures as a page draws it, cell by cell. */
type Row = { key: string; value: string; quarter: string; interval: string; rank: string; n: string };

test("every figure in the list of practices is the stored one, on every measure", async ({ page }) => {
  test.setTimeout(420_000);
  await resume(page, reader.ICB);
  await page.goto("/practices");
  const measures = await page
    .locator("select[name=measure] option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
  expect(measures.length).toBeGreaterThan(25);
  let compared = 0;
  for (const metric of measures) {
    await page.goto(`/practices?measure=${metric}`);
    const rows = await rowsOf(
      page,
      ".ranked tbody tr:not(.line)",
      ({ text }) => text.match(/Z\d{5}/)?.[0] ?? "",
    );
    const stored = new Map(
      (await storedReadings({ metric, level: "PRACTICE" }, "2025-11-30")).map((each) => [each.code, each]),
    );
    for (const row of rows) compared += sameAs(row, stored.get(row.key), `${metric} of ${row.key}`);
  }
  expect(compared).toBeGreaterThan(2_500);
});

for (const [code, month] of [
  ["Z00001", "2025-11"],
  ["Z00013", "2025-11"],
  ["Z00058", "2025-08"],
  ["Z00121", "2024-06"],
] as const) {
  test(`every figure on the page of ${code} as at ${month} is the stored one`, async ({ page }) => {
    await resume(page, reader.ICB);
    await page.goto(`/practices/${code}?at=${month}`);
    const rows = await rowsOf(
      page,
      ".profile tbody tr:not(.group)",
      ({ href }) => href.match(/measures\/([a-z0-9-]+)/)?.[1] ?? "",
    );
    const stored = new Map(
      (await storedReadings({ code }, lastDayOf(month))).map((each) => [each.metric, each]),
    );
    const compared = rows.map((row) => sameAs(row, stored.get(row.key), `${row.key} of ${code}`));
    expect(compared.filter(Boolean).length).toBeGreaterThan(15);
  });
}

async function rowsOf(
  page: Page,
  selector: string,
  keyOf: (row: { text: string; href: string }) => string,
): Promise<Row[]> {
  const drawn = await page.locator(selector).evaluateAll((rows) =>
    rows.map((row) => {
      const text = (cell: string) => row.querySelector(cell)?.textContent?.trim() ?? "";
      const cells = [...row.querySelectorAll("td.figure.second")].map(
        (cell) => cell.textContent?.trim() ?? "",
      );
      return {
        text: text("th"),
        href: row.querySelector("th a")?.getAttribute("href") ?? "",
        value: text("td.value"),
        quarter: row.querySelector(".at-quarter [role=img]")?.getAttribute("aria-label") ?? "",
        interval: text("td.small.figure"),
        rank: cells.find((cell) => / of \d/.test(cell)) ?? "",
        n: cells.at(-1) ?? "",
      };
    }),
  );
  return drawn.map(({ text, href, ...row }) => ({ key: keyOf({ text, href }), ...row }));
}

/** Checks a drawn row against what is stored; 1 where there was a figure to check, 0 where words stood. */
function sameAs(row: Row, stored: Stored | undefined, what: string): 0 | 1 {
  const reported = stored !== undefined && ["reported", "too-small"].includes(stored.state);
  if (row.value === "") return 0; // stale, on hold, not reported: words, and no bold figure
  expect.soft(reported, `${what} is shown, so it is reported`).toBe(true);
  if (!stored || stored.value === null) return 0;
  if (!/\d/.test(row.value)) return 0; // a value that stands for a word, such as Good
  closeTo(row.value, stored.value, row.value.includes("%"), `${what}: value`);
  const [lower, upper] = row.interval.split(" to ");
  if (lower && upper) {
    closeTo(lower, stored.lower ?? NaN, row.value.includes("%"), `${what}: lower limit`);
    closeTo(upper, stored.upper ?? NaN, row.value.includes("%"), `${what}: upper limit`);
  }
  expect.soft(row.rank, `${what}: rank`).toBe(stored.rank === null ? "" : `${stored.rank} of ${stored.n}`);
  if (/^[\d,]+$/.test(row.n)) closeTo(row.n, stored.denominator ?? NaN, false, `${what}: denominator`);
  if (stored.state === "reported") {
    const quarter = Object.entries(QUARTERS).find(([, words]) => words.test(row.quarter))?.[0];
    expect
      .soft(quarter ?? "none", `${what}: quarter, ${row.quarter}`)
      .toBe(String(stored.quartile ?? "none"));
  }
  return 1;
}

/** Worse to better; lower to higher where neither way is better. */
const QUARTERS: Record<string, RegExp> = {
  1: /^(Worse|Lowest) quarter/,
  2: /^Below the middle/,
  3: /^Above the middle/,
  4: /^(Better|Highest) quarter/,
};

/** The number shown is the stored one to as many decimals as are shown. */
function closeTo(shown: string, stored: number, percentage: boolean, what: string): void {
  const digits = shown.replace(/[^\d.-]/g, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  const distance = Math.abs(Number(digits) - stored * (percentage ? 100 : 1));
  expect.soft(distance, `${what}: ${shown} of ${stored}`).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
}

function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}
