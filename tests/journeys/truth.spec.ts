import { expect, test, type Page } from "@playwright/test";
import * as reader from "../support/readers";
import { resume } from "../support/sign-in";
import { storedReadings, type Stored } from "../support/stored";

/** A row of a table of figures as a page draws it, cell by cell. */
type Row = { key: string; value: string; quarter: string; interval: string; rank: string; n: string };

test("every figure in the list of practices is the stored one, on every measure", async ({ page }) => {
  test.setTimeout(360_000);
  await resume(page, reader.ICB);
  await page.goto("/practices?q=no+such+practice");
  const measures = await page
    .locator("select[name=measure] option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value).filter(Boolean));
  expect(measures.length).toBeGreaterThan(25);
  let compared = 0;
  const faults: string[] = [];
  for (const metric of measures) {
    const rows = await rowsOf(
      page,
      `/practices?measure=${metric}`,
      ".ranked tbody tr:not(.line)",
      ({ text }) => text.match(/Z\d{5}/)?.[0] ?? "",
    );
    const stored = new Map(
      (await storedReadings({ metric, level: "PRACTICE" }, "2025-11-30")).map((each) => [each.code, each]),
    );
    for (const row of rows) {
      const found = faultsOf(row, stored.get(row.key));
      if (found === null) continue;
      compared += 1;
      faults.push(...found.map((fault) => `${metric} of ${row.key}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
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
    await page.goto("/method");
    const rows = await rowsOf(
      page,
      `/practices/${code}?at=${month}`,
      ".profile tbody tr:not(.group)",
      ({ href }) => href.match(/measures\/([a-z0-9-]+)/)?.[1] ?? "",
    );
    const stored = new Map(
      (await storedReadings({ code }, lastDayOf(month))).map((each) => [each.metric, each]),
    );
    const compared = rows.flatMap((row) => {
      const found = faultsOf(row, stored.get(row.key));
      return found === null ? [] : [found.map((fault) => `${row.key}: ${fault}`)];
    });
    expect(compared.flat()).toEqual([]);
    expect(compared.length).toBeGreaterThan(15);
  });
}

/** The rows of a page's table as the server sent them: read in the browser, and not drawn, which takes longer. */
async function rowsOf(
  page: Page,
  address: string,
  selector: string,
  keyOf: (row: { text: string; href: string }) => string,
): Promise<Row[]> {
  const drawn = await page.evaluate(
    async ([address, selector]) => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      const sent = new DOMParser().parseFromString(await answer.text(), "text/html");
      return [...sent.querySelectorAll(selector)].map((row) => {
        const text = (cell: string) => row.querySelector(cell)?.textContent?.trim() ?? "";
        const cells = [...row.querySelectorAll("td.figure.second")].map(
          (cell) => cell.textContent?.trim() ?? "",
        );
        return {
          text: text("th"),
          href: row.querySelector("th a")?.getAttribute("href") ?? "",
          // The figure itself: a mark that the practice disputes it stands beside.
          value: [...(row.querySelector("td.value")?.childNodes ?? [])]
            .filter((node) => !(node instanceof Element && node.matches("svg, [role=img]")))
            .map((node) => node.textContent)
            .join("")
            .trim(),
          quarter: row.querySelector(".at-quarter [role=img]")?.getAttribute("aria-label") ?? "",
          interval: text("td.small.figure"),
          rank: cells.find((cell) => / of \d/.test(cell)) ?? "",
          n: cells.at(-1) ?? "",
        };
      });
    },
    [address, selector] as const,
  );
  return drawn.map(({ text, href, ...row }) => ({ key: keyOf({ text, href }), ...row }));
}

/**
 * How a drawn row differs from what is stored; null where words stood and there was no figure to check.
 * Words, not assertions: of those there would be 40,000, each with a step in the report and the trace.
 */
function faultsOf(row: Row, stored: Stored | undefined): string[] | null {
  if (row.value === "") return null; // stale, on hold, not reported: words, and no bold figure
  if (!stored || !["reported", "too-small"].includes(stored.state)) return ["shown, and not reported"];
  if (stored.value === null) return null;
  if (!/\d/.test(row.value)) return null; // a value that stands for a word, such as Good
  const percentage = row.value.includes("%");
  const faults = [notCloseTo(row.value, stored.value, percentage, "value")];
  const [lower, upper] = row.interval.split(" to ");
  if (lower && upper) {
    faults.push(notCloseTo(lower, stored.lower ?? NaN, percentage, "lower limit"));
    faults.push(notCloseTo(upper, stored.upper ?? NaN, percentage, "upper limit"));
  }
  const rank = stored.rank === null ? "" : `${stored.rank} of ${stored.n}`;
  if (row.rank !== rank) faults.push(`rank: "${row.rank}" of "${rank}"`);
  if (/^[\d,]+$/.test(row.n)) faults.push(notCloseTo(row.n, stored.denominator ?? NaN, false, "denominator"));
  if (stored.state === "reported") {
    const quarter = Object.entries(QUARTERS).find(([, words]) => words.test(row.quarter))?.[0];
    const expected = String(stored.quartile ?? "none");
    if ((quarter ?? "none") !== expected) faults.push(`quarter: "${row.quarter}" of ${expected}`);
  }
  return faults.filter((fault) => fault !== null);
}

/** Worse to better; lower to higher where neither way is better. */
const QUARTERS: Record<string, RegExp> = {
  1: /^(Worse|Lowest) quarter/,
  2: /^Below the middle/,
  3: /^Above the middle/,
  4: /^(Better|Highest) quarter/,
};

/** Words where the number shown is not the stored one to as many decimals as are shown. */
function notCloseTo(shown: string, stored: number, percentage: boolean, what: string): string | null {
  const digits = shown.replace(/[^\d.-]/g, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  const distance = Math.abs(Number(digits) - stored * (percentage ? 100 : 1));
  return distance <= 0.5 * 10 ** -decimals + 1e-9 ? null : `${what}: ${shown} of ${stored}`;
}

function lastDayOf(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10);
}
