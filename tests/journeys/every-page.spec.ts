import fs from "node:fs";
import path from "node:path";
import { expect, test as base, type BrowserContextOptions, type Page } from "@playwright/test";
import { axeFaults, cutAlikeSiblings, sidewaysFaults } from "../support/faults";
import { kindsIn } from "../support/kinds";
import { READERS, READERS_BY_REACH } from "../support/readers";
import { addressOf, OPEN_PAGES, SIGNED_IN_PAGES, WIDTHS, type ScreenPage } from "../support/screens/pages";
import { resume } from "../support/sign-in";

const NARROWEST = 320;

/** Just beyond where a phone's layout ends, and a tablet's: what comes next has the least room there. */
const BETWEEN = [641, 929];

/** One page for all that a worker looks at: a browser that has read our script and styles need not read them again. */
const test = base.extend<object, { kept: Page }>({
  kept: [
    async ({ browser }, use, { project }) => {
      const page = await browser.newPage(project.use as BrowserContextOptions);
      await use(page);
      await page.close();
    },
    { scope: "worker" },
  ],
});

// A trace of pages this long costs more than it tells: each fault says where it is.
test.use({ trace: "off", screenshot: "off" });

for (const each of OPEN_PAGES) {
  test(`${each.name} has no fault of axe and no sideways scroll, signed out`, async ({ kept: page }) => {
    await page.context().clearCookies();
    await lookAt(page, each.path, "signed out");
  });
}

for (const each of SIGNED_IN_PAGES) {
  test(`${each.name} has no fault of axe and no sideways scroll, for every role`, async ({ kept: page }) => {
    test.setTimeout(400_000);
    for (const [index, [address, reader]] of (await differentPages(page, each)).entries()) {
      await resume(page, reader);
      const between = index === 0 || address === "/" || OF_FIGURES.test(address) ? BETWEEN : [];
      await lookAt(page, address, reader, between);
    }
  });
}

test("a fault is found among many texts without one, and in each way of drawing them", async ({
  kept: page,
}) => {
  // Without our script: React, when it takes hold of the page late, takes away what it did not draw.
  await page.route(/\.js\b/, (route) => route.abort());
  await page.goto("/accessibility");
  await page.unrouteAll();
  await page.evaluate(() => {
    const rows = Array.from({ length: 40 }, (_, row) => `<li class="row">row ${row}</li>`).join("");
    const list = (ground: string, last: string) => `<ul style="background:${ground}">${rows}${last}</ul>`;
    const pale = '<li class="row pale" style="color:#ccc">pale</li>';
    const faults = '<button></button><p style="width:2000px">wide</p>';
    const added = list("#fff", pale) + list("#444", "") + list("#fff", "") + faults;
    document.querySelector("main")!.insertAdjacentHTML("beforeend", added);
  });
  expect(await sidewaysFaults(page)).toEqual([expect.stringContaining("the page is")]);
  await cutAlikeSiblings(page);
  for (const layoutOnly of [true, false]) {
    const faults = await axeFaults(page, { layoutOnly });
    // The pale one on white, and the dark list's two that are asked.
    expect(faults).toContainEqual(expect.stringContaining("color-contrast (3)"));
    expect(faults).toContainEqual(expect.stringContaining("button-name (1)"));
  }
});

test("the demo offers the people that these journeys look through, and no other", async ({ page }) => {
  await page.goto("/sign-in");
  const offered = await page.locator(".nhsuk-radios__label").allInnerTexts();
  // Whom a journey adds for itself is called "Journey ...".
  expect(offered.filter((name) => !name.startsWith("Journey "))).toEqual(READERS);
});

async function lookAt(
  page: Page,
  address: string,
  reader: string,
  between: readonly number[] = [],
): Promise<void> {
  const [wide, narrow] = WIDTHS as [number, number];
  await resize(page, wide);
  await page.goto(address);
  for (const width of [wide, ...between, NARROWEST, narrow]) {
    await resize(page, width);
    expect.soft(await sidewaysFaults(page), `${address} at ${width} px, ${reader}`).toEqual([]);
  }
  await cutAlikeSiblings(page);
  const faults = await axeFaults(page, { layoutOnly: true });
  expect.soft(faults, `${address} at ${narrow} px, ${reader}`).toEqual([]);
  await resize(page, wide);
  expect.soft(await axeFaults(page), `${address} at ${wide} px, ${reader}`).toEqual([]);
}

/** Drawing a page anew at the width it has is not free. */
async function resize(page: Page, width: number): Promise<void> {
  if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 900 });
}

/** Pages of figures: what a reader may do changes nothing on them, how far they may see does. */
const OF_FIGURES = /^\/(practices|measures|systems|places|networks|changes|data\/reconciliation|method)\b/;

/** Every kind of element looked at in this run, on whatever page and by whichever worker: the run is their parent. */
const seenFile = () => path.join(test.info().project.outputDir, `kinds-${process.ppid}`);

function seenSoFar(): Set<string> {
  return new Set(fs.existsSync(seenFile()) ? fs.readFileSync(seenFile(), "utf8").split("\n") : []);
}

function keepAsSeen(kinds: readonly string[]): void {
  fs.mkdirSync(path.dirname(seenFile()), { recursive: true });
  fs.appendFileSync(seenFile(), `${kinds.join("\n")}\n`);
}

/**
 * The page with the first reader to whom it is there, and with each after who is shown a kind of element that
 * was on no page before: many roles share a page but for its words and figures, and what is wrong with one row
 * of a table is wrong with each.
 */
async function differentPages(page: Page, each: ScreenPage): Promise<[address: string, reader: string][]> {
  const found: [string, string][] = [];
  for (const reader of OF_FIGURES.test(each.path) ? READERS_BY_REACH : READERS) {
    await resume(page, reader);
    const address = await addressOf(page.request, each);
    if (address === null) continue;
    const answer = await page.request.get(address, { maxRetries: 3 });
    // To whom a page is not there, it is the page of "not-found".
    if (answer.status() === 404 && each.name !== "not-found") continue;
    const html = await answer.text();
    const seen = seenSoFar();
    const fresh = [...kindsIn(each.name === "home" ? html : withoutHeader(html))].filter(
      (kind) => !seen.has(kind),
    );
    if (found.length > 0 && fresh.length === 0) continue;
    keepAsSeen(fresh);
    found.push([address, reader]);
  }
  return found;
}

/** The header is each role's own, the same on every page, and looked at on the home page. */
function withoutHeader(html: string): string {
  return html.replace(/<header[\s\S]*?<\/header>/, "");
}
