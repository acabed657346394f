import { expect, test, type Page } from "@playwright/test";
import { initialValue } from "@/lib/settings/settings";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { tablesIn, wordsOf } from "../support/drawn";
import { htmlOf } from "../support/html";
import * as reader from "../support/readers";
import { isShownAs } from "../support/shown-figure";
import { resume } from "../support/sign-in";
import { storedReadings, type Stored } from "../support/stored";

/** The demo's newest month ends then: what a page shows that is asked for no month. */
const NEWEST = "2025-11-30";
const SYSTEM = "QZZ";
const PRACTICE = "Z00001";

const kept = new Map<string, Promise<Map<string, Stored>>>();

/** Every measure's newest reading of an organisation, by the measure. */
function storedOf(code: string): Promise<Map<string, Stored>> {
  const found =
    kept.get(code) ??
    storedReadings({ code }, NEWEST).then((rows) => new Map(rows.map((row) => [row.metric, row])));
  kept.set(code, found);
  return found;
}

/** How many figures were held against the database, by page, so that one that draws none is noticed. */
let compared: Record<string, number> = {};
let faults: string[] = [];

test.beforeEach(() => {
  compared = {};
  faults = [];
});

async function same(where: string, code: string, metric: string, shown: string): Promise<void> {
  if (!/\d/.test(shown)) return; // a word that stands for a value, such as Good
  compared[where] = (compared[where] ?? 0) + 1;
  const stored = (await storedOf(code)).get(metric)?.value ?? null;
  if (!isShownAs(shown, stored))
    faults.push(`${where}: ${metric} of ${code}: shown ${shown}, stored ${stored}`);
}

const figureIn = (words: string) => /^[\d,.]+%?/.exec(words)?.[0] ?? "";

async function read(page: Page, address: string): Promise<string> {
  const { status, html } = await htmlOf(page, address);
  expect(status, address).toBe(200);
  return html;
}

/** Tables of an organisation with a measure to a row, each with its value. Rows of counts are no values. */
async function sameMeasures(html: string, code: string, where: string): Promise<void> {
  for (const table of tablesIn(html).filter(({ caption }) => !/beyond chance/.test(caption))) {
    for (const { href, cells } of table.rows) {
      const metric = /^\/measures\/([a-z0-9-]+)/.exec(href)?.[1];
      const value = cells.find(({ classes }) => classes.split(" ").includes("value"));
      if (metric && value) await same(where, code, metric, figureIn(value.text));
    }
  }
}

/** Home's Places, with a headline measure to a column. */
async function samePlaces(html: string, where: string): Promise<void> {
  const table = tablesIn(html).find(({ caption }) => caption.startsWith("Headline measures of each Place"));
  for (const { href, cells } of table?.rows ?? []) {
    const code = /^\/(?:places|systems)\/([A-Z0-9-]+)/.exec(href)?.[1];
    for (const [index, metric] of initialValue("headline-measures").entries()) {
      if (code) await same(where, code, metric, figureIn(cells[index + 1]?.text ?? ""));
    }
  }
}

/** Real changes of practices: what each came to. */
async function sameChanges(html: string, where: string): Promise<void> {
  for (const [, list = ""] of html.matchAll(/<ul class="changes"[^>]*>(.*?)<\/ul>/gs)) {
    for (const [, line = ""] of list.matchAll(/<li>(.*?)<\/li>/gs)) {
      const metric = / href="\/measures\/([a-z0-9-]+)\?/.exec(line)?.[1];
      const code = /practice=(Z\d{5})/.exec(line)?.[1];
      const to = wordsOf(/<b>(.*?)<\/b>/s.exec(line)?.[1] ?? "");
      if (metric && code && line.includes('"A real change"')) await same(where, code, metric, figureIn(to));
    }
  }
}

/** What the overview counts of a practice: worse and better beyond 95%, of those judged. */
async function sameOverview(html: string, where: string): Promise<void> {
  const directions = new Map(CATALOGUE.map(({ code, direction }) => [code, direction]));
  const all = await storedReadings({ level: "PRACTICE" }, NEWEST);
  for (const row of tablesIn(html).flatMap(({ rows }) => rows)) {
    const code = /^\/practices\/(Z\d{5})/.exec(row.href)?.[1];
    if (!code) continue;
    compared[where] = (compared[where] ?? 0) + 1;
    const judged = all.filter(
      (each) =>
        each.code === code &&
        each.state === "reported" &&
        each.quartile !== null &&
        each.verdict !== null &&
        directions.get(each.metric) !== 0,
    );
    const beyond = (quartile: number, side: string) =>
      judged.filter((each) => each.quartile === quartile && each.verdict?.startsWith(side)).length;
    const stored = [beyond(1, "worse"), beyond(4, "better"), judged.length].join(" ");
    const shown = row.cells
      .slice(-3)
      .map(({ text }) => text)
      .join(" ");
    if (shown !== stored) faults.push(`${where}: ${code}: shown ${shown}, stored ${stored}`);
  }
}

test("every figure of home, measures, assurance, overview, changes and a pack is the stored one", async ({
  page,
}) => {
  test.setTimeout(240_000);
  await resume(page, reader.ICB);
  const home = await read(page, "/");
  await sameMeasures(home, SYSTEM, "home");
  await samePlaces(home, "Places");
  await sameMeasures(await read(page, "/measures"), SYSTEM, "measures");
  await sameMeasures(await read(page, "/measures/assurance?view=table"), SYSTEM, "assurance");
  await sameMeasures(
    await read(page, `/measures/assurance?of=${PRACTICE}&view=table`),
    PRACTICE,
    "assurance of a practice",
  );
  await sameMeasures(await read(page, `/practices/${PRACTICE}/pack`), PRACTICE, "pack");
  await sameOverview(await read(page, "/practices/overview"), "overview");
  await sameChanges(await read(page, "/changes"), "changes");
  await resume(page, reader.PRACTICE_MANAGER);
  await sameMeasures(await read(page, "/"), PRACTICE, "a practice's home");
  expect(faults).toEqual([]);
  const least = { Places: 15, measures: 30, assurance: 30, "assurance of a practice": 30, pack: 40 };
  for (const [where, figures] of Object.entries({ ...least, overview: 119, changes: 30 })) {
    expect(compared[where] ?? 0, where).toBeGreaterThanOrEqual(figures);
  }
});
