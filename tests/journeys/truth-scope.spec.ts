import { expect, test, type Page } from "@playwright/test";
import { shortPeriod } from "@/components/metrics/period-words";
import { displayName } from "@/lib/organisations/display-name";
import { tablesIn, wordsOf, type DrawnCell, type DrawnRow, type DrawnTable } from "../support/drawn";
import { htmlOf } from "../support/html";
import * as reader from "../support/readers";
import { isShownAs } from "../support/shown-figure";
import { resume } from "../support/sign-in";
import { everyStored, type StoredInPeriod } from "../support/stored";

/** Everything stored of a measure, as a page's tables ask for it. */
type Truth = {
  newest: string;
  at: (code: string, period?: string) => StoredInPeriod | undefined;
  named: (name: string, period?: string) => StoredInPeriod | undefined;
  /** "Nov 2025" back to 2025-11. */
  periodOf: (label: string) => string;
  lines: readonly (number | null)[];
};

const kept = new Map<string, Promise<Truth>>();

function truthOf(metric: string): Promise<Truth> {
  const found = kept.get(metric) ?? read(metric);
  kept.set(metric, found);
  return found;
}

async function read(metric: string): Promise<Truth> {
  const { readings, lines } = await everyStored(metric);
  const newest = readings.toSorted((a, b) => (a.start < b.start ? 1 : -1))[0]?.period ?? "";
  const byCode = new Map(readings.map((each) => [`${each.code} ${each.period}`, each]));
  const byName = new Map(readings.map((each) => [`${displayName(each.name)} ${each.period}`, each]));
  const labels = new Map(readings.map(({ period }) => [shortPeriod(period), period]));
  return {
    newest,
    at: (code, period = newest) => byCode.get(`${code} ${period}`),
    named: (name, period = newest) => byName.get(`${name} ${period}`),
    periodOf: (label) => labels.get(label) ?? label,
    lines: lines.get(newest) ?? [],
  };
}

/** How many figures were held against the database, so that a page that draws none is noticed. */
let compared = 0;

/** Words, not assertions: of those there would be ten thousand, each with a step in the report that costs more than the page. */
let faults: string[] = [];

test.beforeEach(() => {
  compared = 0;
  faults = [];
});

function same(shown: string, stored: number | null | undefined, what: string, percentage?: boolean): void {
  if (!/\d/.test(shown)) return; // a word that stands for a value, such as Good
  compared += 1;
  if (!isShownAs(shown, stored ?? null, percentage)) faults.push(`${what}: shown ${shown}, stored ${stored}`);
}

const has = (cell: DrawnCell, ...names: string[]) =>
  names.every((name) => cell.classes.split(" ").includes(name));

/** A row of practices, Places, PCNs or sums: value, interval, rank, quarter and n. */
function sameRow({ cells }: DrawnRow, stored: StoredInPeriod | undefined, what: string): void {
  if (!stored) {
    faults.push(`${what} is shown and not stored`);
    return;
  }
  const value = cells.find((cell) => has(cell, "value"));
  if (value) same(value.text, stored.value, `${what}: value`);
  const interval = cells.find((cell) => has(cell, "small", "figure") && cell.text.includes(" to "));
  const percentage = value?.text.includes("%") ?? false;
  for (const [index, end] of (interval?.text.split(" to ") ?? []).entries()) {
    same(end, index === 0 ? stored.lower : stored.upper, `${what}: interval`, percentage);
  }
  const rank = cells.find((cell) => /^\d+ of \d+$/.test(cell.text));
  const ofAll = `${stored.rank} of ${stored.n}`;
  if (rank && rank.text !== ofAll) faults.push(`${what}: rank ${rank.text}, stored ${ofAll}`);
  const last = cells.at(-1);
  if (last && has(last, "figure", "second")) same(last.text, stored.denominator, `${what}: n`, false);
  const quarter = cells.find((cell) => has(cell, "at-quarter"))?.mark ?? "";
  if (quarter && stored.state === "reported" && !QUARTERS[stored.quartile ?? 0]?.test(quarter)) {
    faults.push(`${what}: ${quarter}, stored ${stored.quartile}`);
  }
}

/** Worse to better; lower to higher where neither way is better. */
const QUARTERS: Record<number, RegExp> = {
  1: /^(Worse|Lowest) quarter/,
  2: /^Below the middle/,
  3: /^Above the middle/,
  4: /^(Better|Highest) quarter/,
};

/** The code in the address a row's name leads to. */
const codeOf = ({ href }: DrawnRow) =>
  /^\/(?:practices|places|networks|measures\/[a-z0-9-]+)\/([A-Z0-9-]+)/.exec(href)?.[1];

/** CQC's words, which stand in the place of 1 to 4. */
const RATINGS = ["Inadequate", "Requires improvement", "Good", "Outstanding"];

/** Rows that lead to an organisation each, with the quarters' lines drawn between them. */
function sameOrganisations(table: DrawnTable, truth: Truth, where: string): void {
  for (const row of table.rows.filter(({ classes }) => classes === "line")) {
    const text = row.cells[0]?.text ?? "";
    const shown = text.match(/[\d,.]+%?$/)?.[0] ?? "";
    const rating = RATINGS.findIndex((word) => text.endsWith(` ${word}`)) + 1;
    const isStored = truth.lines.some((line) => (rating > 0 ? line === rating : isShownAs(shown, line)));
    if (!isStored) faults.push(`${where}: a line at ${text}`);
  }
  for (const row of table.rows) {
    const code = codeOf(row);
    if (code) sameRow(row, truth.at(code), `${where}: ${code}`);
  }
}

/** The table beside a chart of one line. */
function sameLine(table: DrawnTable, truth: Truth, where: string): void {
  for (const { name, cells } of table.rows) {
    const stored = truth.named(table.headings[1] ?? "", truth.periodOf(name));
    const what = `${where}: ${table.headings[1]} in ${name}`;
    if (cells[0]) same(cells[0].text, stored?.value, what);
    if (cells[1]) same(cells[1].text, stored?.denominator, `${what}, n`, false);
  }
}

/** The table beside the panels: a column an organisation. */
function samePlaces(table: DrawnTable, truth: Truth, where: string): void {
  for (const { name, cells } of table.rows) {
    for (const [index, cell] of cells.entries()) {
      const place = table.headings[index + 1] ?? "";
      same(cell.text, truth.named(place, truth.periodOf(name))?.value, `${where}: ${place} in ${name}`);
    }
  }
}

function sameTwoPeriods(table: DrawnTable, truth: Truth, where: string): void {
  for (const row of table.rows) {
    for (const [index, cell] of row.cells.slice(0, 2).entries()) {
      const period = truth.periodOf(table.headings[index + 1] ?? "");
      same(cell.text, truth.at(codeOf(row) ?? "", period)?.value, `${where}: ${row.name} in ${period}`);
    }
  }
}

/** Holds each table of a page to what is stored; by its heading it says which kind it is. */
function sameTables(html: string, truth: Truth, where: string): void {
  for (const table of tablesIn(html)) {
    const [first, second] = table.headings;
    if (table.caption.endsWith("by system, Place and PCN")) {
      for (const row of table.rows) sameRow(row, truth.named(row.name), `${where}: ${row.name}`);
    } else if (first === "Period" && table.headings.includes("Variation and rule")) {
      sameLine(table, truth, where);
    } else if (first === "Period") {
      samePlaces(table, truth, where);
    } else if (second && truth.periodOf(second) !== second) {
      sameTwoPeriods(table, truth, where);
    } else {
      sameOrganisations(table, truth, where);
    }
  }
}

/** The few measures at the top of a scope's page, each with the value of its newest period. */
async function sameHeadlines(html: string, code: string): Promise<void> {
  const [, list = ""] = /<ul class="headlines"[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
  for (const [, item = ""] of list.matchAll(/<li>(.*?)<\/li>/gs)) {
    const metric = / href="[^"]*measure=([a-z0-9-]+)/.exec(item)?.[1] ?? "";
    const shown = wordsOf(/<b>(.*?)<\/b>/s.exec(item)?.[1] ?? "");
    same(shown, (await truthOf(metric)).at(code)?.value, `${code}: headline ${metric}`);
  }
}

async function measuresOffered(page: Page): Promise<string[]> {
  const { html } = await htmlOf(page, "/practices");
  const [, select = ""] = /<select[^>]* name="measure"[^>]*>(.*?)<\/select>/s.exec(html) ?? [];
  return [...select.matchAll(/ value="([a-z0-9-]+)"/g)].map(([, code = ""]) => code);
}

/** A page of a measure is long: each time every fourth is read, across all domains. The list of practices is read on each. */
const EVERY = 4;

test("every figure of a measure's page is the stored one", async ({ page }) => {
  test.setTimeout(360_000);
  await resume(page, reader.ICB);
  const measures = await measuresOffered(page);
  expect(measures.length).toBeGreaterThan(25);
  for (const metric of measures.filter((_, index) => index % EVERY === 0)) {
    const { status, html } = await htmlOf(page, `/measures/${metric}`);
    expect(status, metric).toBe(200);
    sameTables(html, await truthOf(metric), metric);
  }
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(3_000);
});

test("every figure of the pages of the system, its Places and PCNs is the stored one", async ({ page }) => {
  test.setTimeout(360_000);
  await resume(page, reader.ICB);
  const measures = await measuresOffered(page);
  const paths = await scopePaths(page);
  expect(paths.length).toBeGreaterThan(15);
  for (const [index, path] of paths.entries()) {
    const metric = measures[index % measures.length] ?? "";
    const levels = path.startsWith("/networks") ? ["practices"] : ["pcns", "practices"];
    for (const level of levels) {
      const { status, html } = await htmlOf(page, `${path}?measure=${metric}&of=${level}`);
      expect(status, path).toBe(200);
      sameTables(html, await truthOf(metric), `${path} ${metric} ${level}`);
      await sameHeadlines(html, path.split("/").at(-1) ?? "");
    }
  }
  expect(faults).toEqual([]);
  expect(compared).toBeGreaterThan(1_000);
});

/** The system and every Place and PCN below it, by the links of its own page. */
async function scopePaths(page: Page): Promise<string[]> {
  const levels = await Promise.all(
    ["places", "pcns"].map((level) => htmlOf(page, `/systems/QZZ?measure=did-not-attend&of=${level}`)),
  );
  const found = levels.flatMap(({ html }) => [
    ...html.matchAll(/ href="(\/(?:places|networks)\/[A-Z0-9-]+)/g),
  ]);
  return ["/systems/QZZ", ...new Set(found.map(([, path = ""]) => path))];
}
